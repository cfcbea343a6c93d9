"""One person, several doors: codes, phrases, confirming."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from storage.tables.base import append_only, identity, metadata, moment

door_codes = Table(
    "door_codes",
    metadata,
    identity(),
    Column("code_hash", LargeBinary, nullable=False, unique=True, comment="SHA-256"),
    Column("channel", Text, nullable=False, comment="door that gave the code"),
    Column("chat", BigInteger, nullable=False),
    Column("user_id", BigInteger, nullable=False),
    Column("language", Text, nullable=False, comment="spoken at that door"),
    moment("made_at", nullable=False),
    moment("until", nullable=False),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), comment="is asked"),
    Column("new_channel", Text, comment="door that becomes theirs"),
    Column("new_chat", BigInteger),
    Column("new_user_id", BigInteger),
    Column("new_language", Text),
    Column("helper", ForeignKey("residents.id", ondelete="CASCADE"), comment="who knows them"),
    moment("asked_at"),
    moment("ended_at"),
    Index("ix_door_codes_door", "channel", "chat"),
    Index("ix_door_codes_made", "made_at"),
    comment="one-time codes to link a door or to come back, and what was asked with them",
)

door_events = append_only(
    Table(
        "door_events",
        metadata,
        identity(),
        Column("resident_id", BigInteger, nullable=False, comment="stays when they are erased"),
        Column("channel", Text, nullable=False),
        Column("chat", BigInteger, nullable=False),
        Column(
            "what",
            Text,
            CheckConstraint(
                "what IN ('linked', 'unlinked', 'by-words', 'by-people', 'trusted')", name="known"
            ),
            nullable=False,
        ),
        Column("by", BigInteger, comment="resident; null: the person themselves"),
        Column("second", BigInteger, comment="resident; the other one of two people"),
        moment("at", nullable=False),
        Index("ix_door_events_door", "channel", "chat", "id"),
        comment="which chat became whose, and who said so; no words",
    )
)

recovery_phrases = Table(
    "recovery_phrases",
    metadata,
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    Column("first_word", Text, nullable=False, comment="to find who it may be"),
    Column("salt", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False, comment="scrypt of all words"),
    Index("ix_recovery_phrases_first_word", "first_word"),
)

code_tries = Table(
    "code_tries",
    metadata,
    identity(),
    Column("kind", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("resident_id", BigInteger, comment="null before consent"),
    moment("at", nullable=False),
    Index("ix_code_tries_at", "at"),
    comment="codes that were wrong; kept for a day",
)

confirming_codes = Table(
    "confirming_codes",
    metadata,
    identity(),
    Column("code_hash", LargeBinary, nullable=False, unique=True, comment="SHA-256"),
    Column("by", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    moment("made_at", nullable=False),
    moment("until", nullable=False),
    moment("used_at"),
    Index("ix_confirming_codes_by", "by"),
)

confirmations = append_only(
    Table(
        "confirmations",
        metadata,
        identity(),
        Column("whom", BigInteger, nullable=False, comment="stays when they are erased"),
        Column("by", BigInteger, nullable=False),
        Column("area", Text, nullable=False),
        Column(
            "how",
            Text,
            CheckConstraint("how IN ('code', 'vouch', 'withdrawn')", name="known"),
            nullable=False,
        ),
        moment("at", nullable=False),
        UniqueConstraint("whom", "by", "area", "how"),
        Index("ix_confirmations_by", "by"),
        comment="who confirmed whom, how and when; no words",
    )
)
