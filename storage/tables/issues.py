"""Issues, their photos, and who joined."""

from __future__ import annotations

from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import BIT, JSONB

from domain.reading import VECTOR_SIZE
from storage.tables.base import identity, metadata, moment

themes = Table(
    "themes",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("seed", Text, comment="key of the seed theme in content; null: named by people"),
    Column("names", JSONB, nullable=False, comment="language code to name"),
    Column(
        "named_by",
        ForeignKey("residents.id", ondelete="SET NULL"),
        comment="who of the initiative group gave it the name it has; null: content did",
    ),
    moment("retired_at"),
    Column("merged_into", ForeignKey("themes.id"), comment="where its issues went; never a chain"),
    UniqueConstraint("area", "seed"),
    Index("ix_themes_merged_into", "merged_into", postgresql_where=text("merged_into IS NOT NULL")),
)

issues = Table(
    "issues",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("submitter", ForeignKey("residents.id", ondelete="SET NULL")),
    Column("shown_name", Text, nullable=False, comment="empty: 'a neighbour'"),
    Column("text", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("vector", HALFVEC(VECTOR_SIZE)),
    Column(
        "signs",
        BIT(VECTOR_SIZE),
        Computed(f"binary_quantize(vector)::bit({VECTOR_SIZE})", persisted=True),
        comment="of the vector: 1 for more than 0",
    ),
    Column("embedder", Text, nullable=False, server_default="", comment="that made the vector"),
    Column("theme_id", ForeignKey("themes.id"), comment="null: none of these yet"),
    Column("guesses", JSONB, nullable=False, comment="themes that fitted, best first"),
    Column(
        "placed",
        Text,
        nullable=False,
        server_default="reading",
        comment="who put it under its theme: reading, owner, group",
    ),
    moment("brought_up_at", nullable=False),
    moment("withdrawn_at"),
    Column("origin", Text, nullable=False, server_default="chat"),
    Index("ix_issues_area", "area", "id"),
    Index("ix_issues_theme", "theme_id", "id"),
    Index("ix_issues_submitter", "submitter", "id"),
    Index("ix_issues_placed", "area", postgresql_where=text("placed <> 'reading'")),
    # What is compared first lies together here, for each area by itself (docs/decisions/0017).
    Index(
        "ix_issues_compared",
        "area",
        "embedder",
        postgresql_include=["id", "submitter", "theme_id", "signs"],
        postgresql_where=text("withdrawn_at IS NULL AND vector IS NOT NULL"),
    ),
)

issue_photos = Table(
    "issue_photos",
    metadata,
    identity(),
    Column(
        "resident_id",
        ForeignKey("residents.id", ondelete="CASCADE"),
        nullable=False,
        comment="whose it is; it goes with them",
    ),
    Column(
        "issue_id",
        ForeignKey("issues.id", ondelete="CASCADE"),
        comment="null: of a draft, thrown away after a day",
    ),
    Column("place", SmallInteger, comment="from 1, in the order in which they came"),
    Column("content", LargeBinary, nullable=False, comment="JPEG, drawn anew: pixels only"),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    moment("taken_in_at", nullable=False),
    CheckConstraint("(issue_id IS NULL) = (place IS NULL)", name="placed"),
    UniqueConstraint("issue_id", "place"),
    Index("ix_issue_photos_resident", "resident_id"),
    Index(
        "ix_issue_photos_of_drafts",
        "taken_in_at",
        postgresql_where=text("issue_id IS NULL"),
    ),
)

photo_files = Table(
    "photo_files",
    metadata,
    Column("photo_id", ForeignKey("issue_photos.id", ondelete="CASCADE"), primary_key=True),
    Column("channel", Text, primary_key=True),
    Column("file_id", Text, nullable=False, comment="under which the channel has it"),
)

joins = Table(
    "joins",
    metadata,
    Column("issue_id", ForeignKey("issues.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    moment("joined_at", nullable=False),
    Column("told", Boolean, nullable=False, server_default=text("false")),
    Index("ix_joins_resident", "resident_id"),
)

theme_corrections = Table(
    "theme_corrections",
    metadata,
    identity(),
    Column("issue_id", ForeignKey("issues.id", ondelete="CASCADE"), nullable=False),
    Column("was", ForeignKey("themes.id")),
    Column("became", ForeignKey("themes.id")),
    moment("at", nullable=False),
)
