"""Columns and constraints. Moments are `timestamptz` in UTC, days are `date`.

The tables of a ballot carry no moments and no sequence on purpose: nothing may show in
which order people voted (docs/decisions/0006).
"""

from __future__ import annotations

from pgvector.sqlalchemy import Vector
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from domain.reading import VECTOR_SIZE

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _moment(name: str, *, nullable: bool = True) -> Column[object]:
    return Column(name, DateTime(timezone=True), nullable=nullable)


def _id() -> Column[int]:
    return Column("id", BigInteger, Identity(), primary_key=True)


# --- the queues ---------------------------------------------------------------------------

channels = Table(
    "channels",
    metadata,
    Column("name", Text, primary_key=True),
    Column("username", Text, comment="of our bot there; for links into the chat"),
    _moment("quiet_until"),
)

inbox = Table(
    "inbox",
    metadata,
    _id(),
    Column("channel", Text, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("chat", BigInteger, nullable=False, comment="0 without a chat, and when handled"),
    Column("body", JSON(none_as_null=True), comment="as it came; emptied when handled"),
    _moment("received_at", nullable=False),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    _moment("retry_at"),
    _moment("done_at"),
    _moment("set_aside_at"),
    Column("error_code", Text),
    UniqueConstraint("channel", "update_id"),
)
Index(
    "ix_inbox_open",
    inbox.c.channel,
    inbox.c.chat,
    inbox.c.id,
    postgresql_where=text("done_at IS NULL AND set_aside_at IS NULL"),
)
Index("ix_inbox_received", inbox.c.received_at)

outbox = Table(
    "outbox",
    metadata,
    _id(),
    Column("channel", Text, nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("resident_id", BigInteger, ForeignKey("residents.id", ondelete="CASCADE")),
    Column("language", Text, comment="for a chat without a resident"),
    Column("priority", SmallInteger, nullable=False),
    Column("notice", JSONB, nullable=False, comment="never a voter's choices; emptied when closed"),
    Column("slot", Text),
    Column("fresh", Boolean, nullable=False, server_default=text("false")),
    Column("takes", Text, comment="slot whose message this one takes over"),
    Column("edits", BigInteger),
    _moment("created_at", nullable=False),
    _moment("not_before"),
    _moment("leased_until"),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    _moment("unknown_at"),
    _moment("closed_at"),
    Column(
        "ended",
        Text,
        CheckConstraint(
            "ended IN ('said', 'superseded', 'blocked', 'failed', 'unknown', 'expired')",
            name="known",
        ),
    ),
    Column("message_id", BigInteger),
)
Index(
    "ix_outbox_open",
    outbox.c.channel,
    outbox.c.priority,
    outbox.c.id,
    postgresql_where=text("closed_at IS NULL"),
)
Index(
    "ix_outbox_head",
    outbox.c.channel,
    outbox.c.chat,
    outbox.c.priority,
    outbox.c.id,
    postgresql_where=text("closed_at IS NULL"),
)
Index("ix_outbox_closed", outbox.c.closed_at)

slots = Table(
    "slots",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("chat", BigInteger, primary_key=True),
    Column("slot", Text, primary_key=True),
    Column("message_id", BigInteger, nullable=False),
    Column("buttons", Boolean, nullable=False),
    Index("ix_slots_slot", "slot"),
)

said_once = Table(
    "said_once",
    metadata,
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    Column("key", Text, primary_key=True),
)

due = Table(
    "due",
    metadata,
    _id(),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    _moment("due_at", nullable=False),
    Column("subject", JSONB, nullable=False),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    _moment("retry_at"),
    _moment("done_at"),
    _moment("set_aside_at"),
    Column("error_code", Text),
)
Index(
    "uq_due_open_key",
    due.c.key,
    unique=True,
    postgresql_where=text("done_at IS NULL AND set_aside_at IS NULL"),
)
Index(
    "ix_due_open",
    due.c.due_at,
    postgresql_where=text("done_at IS NULL AND set_aside_at IS NULL"),
)

conversations = Table(
    "conversations",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("chat", BigInteger, primary_key=True),
    Column("user_id", BigInteger, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("state", Text),
    Column("data", JSONB, nullable=False, server_default=text("'{}'")),
    _moment("updated_at", nullable=False),
)

# --- people and areas ---------------------------------------------------------------------

areas = Table(
    "areas",
    metadata,
    Column("slug", Text, primary_key=True),
    Column("name", Text, nullable=False),
)

residents = Table(
    "residents",
    metadata,
    _id(),
    Column("code", Text, nullable=False, unique=True, comment="as /mijn shows it"),
    Column("shown_name", Text, comment="null: not chosen yet; empty: 'a neighbour'"),
    Column("language", Text, nullable=False),
    Column("area", ForeignKey("areas.slug"), comment="null: none of these"),
    Column("consent_version", Integer, nullable=False),
    _moment("consented_at", nullable=False),
    _moment("stopped_at"),
    Index("ix_residents_area", "area"),
)

home_areas = Table(
    "home_areas",
    metadata,
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    Column("since", DateTime(timezone=True), primary_key=True),
    Column("area", ForeignKey("areas.slug")),
    comment="who changes area after the opening of a ballot votes in the old one",
)

doors = Table(
    "doors",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("chat", BigInteger, primary_key=True),
    Column("user_id", BigInteger, nullable=False),
    Column(
        "resident_id", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    _moment("last_spoke_at", nullable=False),
    _moment("closed_at"),
)

roles = Table(
    "roles",
    metadata,
    _id(),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False),
    Column("role", Text, nullable=False),
    Column("area", ForeignKey("areas.slug")),
    _moment("granted_at", nullable=False),
    _moment("ended_at"),
)
Index(
    "uq_roles_held",
    roles.c.resident_id,
    roles.c.role,
    roles.c.area,
    unique=True,
    postgresql_where=text("ended_at IS NULL"),
)

border_signals = Table(
    "border_signals",
    metadata,
    _id(),
    Column("typed", Text, nullable=False),
    Column("offered", JSONB, nullable=False, comment="slugs that were offered"),
    _moment("at", nullable=False),
    comment="none of these, or the border is wrong; without the person",
)

# --- issues and themes --------------------------------------------------------------------

themes = Table(
    "themes",
    metadata,
    _id(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("seed", Text, comment="key of the seed theme in content; null: named by people"),
    Column("names", JSONB, nullable=False, comment="language code to name"),
    UniqueConstraint("area", "seed"),
)

issues = Table(
    "issues",
    metadata,
    _id(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("submitter", ForeignKey("residents.id", ondelete="SET NULL")),
    Column("shown_name", Text, nullable=False, comment="empty: 'a neighbour'"),
    Column("text", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("vector", Vector(VECTOR_SIZE)),
    Column("theme_id", ForeignKey("themes.id"), comment="null: none of these yet"),
    Column("guesses", JSONB, nullable=False, comment="seed themes that fitted, best first"),
    _moment("brought_up_at", nullable=False),
    _moment("withdrawn_at"),
    Column("origin", Text, nullable=False, server_default="chat"),
    Index("ix_issues_area", "area", "id"),
    Index("ix_issues_theme", "theme_id", "id"),
    Index("ix_issues_submitter", "submitter", "id"),
)

joins = Table(
    "joins",
    metadata,
    Column("issue_id", ForeignKey("issues.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    _moment("joined_at", nullable=False),
    Column("told", Boolean, nullable=False, server_default=text("false")),
    Index("ix_joins_resident", "resident_id"),
)

theme_corrections = Table(
    "theme_corrections",
    metadata,
    _id(),
    Column("issue_id", ForeignKey("issues.id", ondelete="CASCADE"), nullable=False),
    Column("was", ForeignKey("themes.id")),
    Column("became", ForeignKey("themes.id")),
    _moment("at", nullable=False),
)

# --- ballots ------------------------------------------------------------------------------

ballots = Table(
    "ballots",
    metadata,
    _id(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("points", SmallInteger, nullable=False),
    Column("advisory", Boolean, nullable=False),
    Column("opened_by", ForeignKey("residents.id", ondelete="SET NULL")),
    _moment("opened_at", nullable=False),
    _moment("closes_at", nullable=False),
    _moment("closed_at"),
    _moment("shredded_at"),
    Column("members", Integer, comment="members of the area at closing"),
    Column("inhabitants", Integer, comment="frozen at opening; null without a source"),
    Column("voters", Integer, comment="known at closing"),
    Column("invalid", Integer, comment="papers that broke the rules and count for nothing"),
    Column("bundle", Text, comment="SHA-256 of the sealed bundle of papers, hexadecimal"),
    Index("ix_ballots_area", "area", "id"),
)
Index(
    "uq_ballots_open",
    ballots.c.area,
    ballots.c.kind,
    unique=True,
    postgresql_where=text("closed_at IS NULL"),
)

ballot_options = Table(
    "ballot_options",
    metadata,
    Column("ballot_id", ForeignKey("ballots.id", ondelete="CASCADE"), primary_key=True),
    Column("number", SmallInteger, primary_key=True),
    Column("theme_id", ForeignKey("themes.id"), nullable=False),
    Column("names", JSONB, nullable=False, comment="frozen at opening"),
    Column("supporters", Integer, nullable=False, comment="neighbours behind it at opening"),
    Column("total", Integer, comment="points, known at closing"),
    Column("place", SmallInteger, comment="ties share the place; known at closing"),
)

open_papers = Table(
    "open_papers",
    metadata,
    Column("ballot_id", ForeignKey("ballots.id", ondelete="CASCADE"), primary_key=True),
    Column("pseudonym", LargeBinary, primary_key=True, comment="HMAC(ballot key, resident)"),
    Column("choices", JSONB, nullable=False, comment="option number to points"),
)

open_roll = Table(
    "open_roll",
    metadata,
    Column("ballot_id", ForeignKey("ballots.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
)

counted_papers = Table(
    "counted_papers",
    metadata,
    Column("ballot_id", ForeignKey("ballots.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("choices", JSONB, nullable=False),
    comment="written anew at closing, in random order, without a key",
)

finished_rolls = Table(
    "finished_rolls",
    metadata,
    Column("ballot_id", ForeignKey("ballots.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
)

# --- agenda and tasks ---------------------------------------------------------------------

agenda_items = Table(
    "agenda_items",
    metadata,
    _id(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("theme_id", ForeignKey("themes.id"), nullable=False),
    Column("ballot_id", ForeignKey("ballots.id"), nullable=False),
    Column("names", JSONB, nullable=False),
    Column("status", Text, nullable=False),
    Column("confirmed_by", ForeignKey("residents.id", ondelete="SET NULL")),
    _moment("confirmed_at", nullable=False),
    UniqueConstraint("ballot_id", "theme_id"),
    Index("ix_agenda_items_area", "area", "id"),
)

trits_answers = Table(
    "trits_answers",
    metadata,
    _id(),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("question", SmallInteger, nullable=False),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL")),
    Column("text", Text, nullable=False),
    _moment("answered_at", nullable=False),
    CheckConstraint("question BETWEEN 1 AND 3", name="question"),
    Index("ix_trits_answers_item", "item_id", "id"),
)

tasks = Table(
    "tasks",
    metadata,
    _id(),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("answer_id", ForeignKey("trits_answers.id"), nullable=False, unique=True),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("title", Text, nullable=False),
    Column("hands", SmallInteger, nullable=False),
    Column("on", Date, nullable=False, comment="calendar day in Europe/Amsterdam"),
    Column("created_by", ForeignKey("residents.id", ondelete="SET NULL")),
    _moment("created_at", nullable=False),
    CheckConstraint("hands BETWEEN 1 AND 99", name="hands"),
    Index("ix_tasks_area", "area", "id"),
)

volunteers = Table(
    "volunteers",
    metadata,
    Column("task_id", ForeignKey("tasks.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    _moment("since", nullable=False),
    Column("handing_over", Boolean, nullable=False, server_default=text("false")),
    Index("ix_volunteers_resident", "resident_id"),
)

# --- the gateway --------------------------------------------------------------------------

gateway_sessions = Table(
    "gateway_sessions",
    metadata,
    _id(),  # also user id and chat id of the Bot API
    Column("secret_hash", LargeBinary, nullable=False, unique=True, comment="SHA-256"),
    Column("seq", BigInteger, nullable=False, server_default="0", comment="last event"),
    Column("last_message_id", BigInteger, nullable=False, server_default="0"),
    Column("language", Text, comment="of the last message of the bot; for the page's own words"),
    Column("doors", JSONB(none_as_null=True), comment="the reply keyboard that stands now"),
    _moment("created_at", nullable=False),
    _moment("last_seen_at", nullable=False),
)

gateway_messages = Table(
    "gateway_messages",
    metadata,
    Column("chat", ForeignKey("gateway_sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("message_id", BigInteger, primary_key=True),
    Column("seq", BigInteger, nullable=False, comment="of its last change, for reconnecting"),
    Column("from_bot", Boolean, nullable=False),
    Column(
        "body",
        JSONB(none_as_null=True),
        comment="Message of the Bot API; null for a protected one",
    ),
    Column("card", JSONB(none_as_null=True)),
    Column("protected", Boolean, nullable=False, server_default=text("false")),
    Column("key", Text, comment="outbox id or client id: a repeat is recognised"),
    Column("deleted", Boolean, nullable=False, server_default=text("false")),
    _moment("sent_at", nullable=False),
    Index("ix_gateway_messages_seq", "chat", "seq"),
    UniqueConstraint("chat", "from_bot", "key"),
)

gateway_protected = Table(
    "gateway_protected",
    metadata,
    Column("chat", BigInteger, primary_key=True),
    Column("message_id", BigInteger, primary_key=True),
    Column("body", JSONB, nullable=False),
    Column("card", JSONB(none_as_null=True)),
    prefixes=["UNLOGGED"],
    comment="the current text of ballot screens: in no archive, log or backup",
)

gateway_updates = Table(
    "gateway_updates",
    metadata,
    Column("update_id", BigInteger, Identity(), primary_key=True),
    Column("chat", BigInteger, nullable=False),
    Column("key", Text, comment="the browser's own id of a tap or text, against doubles"),
    Column("body", JSONB(none_as_null=True), comment="null once acknowledged"),
    _moment("at", nullable=False),
    UniqueConstraint("chat", "key"),
)
Index(
    "ix_gateway_updates_open",
    gateway_updates.c.update_id,
    postgresql_where=text("body IS NOT NULL"),
)

gateway_files = Table(
    "gateway_files",
    metadata,
    Column("id", Text, primary_key=True),
    Column("chat", ForeignKey("gateway_sessions.id", ondelete="CASCADE"), nullable=False),
    Column("media_type", Text, nullable=False),
    Column("name", Text),
    Column("width", Integer),
    Column("height", Integer),
    Column("content", LargeBinary, nullable=False),
    _moment("at", nullable=False),
    Index("ix_gateway_files_chat", "chat"),
)

gateway_settings = Table(
    "gateway_settings",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", JSONB, nullable=False),
    comment="commands and names that the bot set",
)
