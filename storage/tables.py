"""Columns and constraints. Moments are `timestamptz` in UTC, days are `date`.

The tables of a ballot carry no moments and no sequence on purpose: nothing may show in
which order people voted (docs/decisions/0006).
"""

from __future__ import annotations

from pgvector.sqlalchemy import Vector
from sqlalchemy import (
    DDL,
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
    Uuid,
    event,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

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


AFTER_CREATE: dict[str, tuple[str, ...]] = {}
AFTER_DROP: dict[str, tuple[str, ...]] = {}
"""Table -> statements beside its own, which the migration that makes it has too."""


def append_only(table: Table) -> Table:
    """Let no row of `table` be changed or thrown away: triggers refuse it, whoever asks."""
    name, stays = table.name, f"{table.name}_stays"
    refuse = f"BEGIN RAISE EXCEPTION '{name} is only added to'; END"
    AFTER_CREATE[name] = (
        f"CREATE FUNCTION {stays}() RETURNS trigger LANGUAGE plpgsql AS '{_quoted(refuse)}'",
        f"CREATE TRIGGER {stays} BEFORE UPDATE OR DELETE OR TRUNCATE ON {name}"
        f" EXECUTE FUNCTION {stays}()",
    )
    AFTER_DROP[name] = (f"DROP FUNCTION {stays}()",)
    for statement in AFTER_CREATE[name]:
        event.listen(table, "after_create", DDL(statement))  # type: ignore[no-untyped-call]
    for statement in AFTER_DROP[name]:
        event.listen(table, "after_drop", DDL(statement))  # type: ignore[no-untyped-call]
    return table


def _quoted(statement: str) -> str:
    return statement.replace("'", "''")


def _id() -> Column[int]:
    return Column("id", BigInteger, Identity(), primary_key=True)


# --- the queues ---------------------------------------------------------------------------

channels = Table(
    "channels",
    metadata,
    Column("name", Text, primary_key=True),
    Column("username", Text, comment="of our bot there; for links into the chat"),
    _moment("quiet_until"),
    _moment("quiet_since"),
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

paces = Table(
    "paces",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    _moment("start_at", nullable=False),
    _moment("free_at", nullable=False),
    Column("told", SmallInteger, nullable=False, comment="0 nothing, 1 slowed down, 2 let go"),
    prefixes=["UNLOGGED"],
    comment="how far ahead a chat is; after a crash everybody begins anew",
)

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
Index(
    "ix_outbox_strangers",
    outbox.c.channel,
    outbox.c.chat,
    postgresql_where=text("resident_id IS NULL"),
)

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
    Column(
        "merged_into",
        ForeignKey("residents.id"),
        comment="who this turned out to be; nothing is left here but the code",
    ),
    Column(
        "budget",
        Text,
        nullable=False,
        server_default="3",
        comment="messages a day that were not asked for: 1, 3, all",
    ),
    Column("muted", ARRAY(Text), nullable=False, server_default="{}", comment="kinds of those"),
    Index("ix_residents_area", "area"),
)

announcements = Table(
    "announcements",
    metadata,
    _id(),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False, comment="the thing; of several the newest is said"),
    _moment("deadline"),
    Column("slot", Text),
    Column("notice", JSONB, nullable=False, comment="emptied when it ended"),
    _moment("since", nullable=False),
    _moment("look_at", nullable=False),
    _moment("ended_at"),
    Column("ended", Text, comment="said, together, dropped, superseded"),
    Column("heard_on", Date, comment="one message of that day's budget; local calendar day"),
    comment="what nobody asked for, until it suits its reader",
)
Index(
    "ix_announcements_open",
    announcements.c.look_at,
    postgresql_where=text("ended_at IS NULL"),
)
Index(
    "ix_announcements_waiting",
    announcements.c.resident_id,
    postgresql_where=text("ended_at IS NULL"),
)
Index(
    "ix_announcements_heard",
    announcements.c.resident_id,
    announcements.c.heard_on,
    postgresql_where=text("heard_on IS NOT NULL"),
)
Index(
    "ix_announcements_about",
    announcements.c.about,
    postgresql_where=text("ended_at IS NULL"),
)
Index("ix_announcements_ended", announcements.c.ended_at)

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
    Column(
        "roles_from",
        DateTime(timezone=True),
        comment="roles that were given before don't hold on this door; null: all hold",
    ),
)

door_codes = Table(
    "door_codes",
    metadata,
    _id(),
    Column("code_hash", LargeBinary, nullable=False, unique=True, comment="SHA-256"),
    Column("channel", Text, nullable=False, comment="door that gave the code"),
    Column("chat", BigInteger, nullable=False),
    Column("user_id", BigInteger, nullable=False),
    Column("language", Text, nullable=False, comment="spoken at that door"),
    _moment("made_at", nullable=False),
    _moment("until", nullable=False),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), comment="is asked"),
    Column("new_channel", Text, comment="door that becomes theirs"),
    Column("new_chat", BigInteger),
    Column("new_user_id", BigInteger),
    Column("new_language", Text),
    Column("helper", ForeignKey("residents.id", ondelete="CASCADE"), comment="who knows them"),
    _moment("asked_at"),
    _moment("ended_at"),
    Index("ix_door_codes_door", "channel", "chat"),
    Index("ix_door_codes_made", "made_at"),
    comment="one-time codes to link a door or to come back, and what was asked with them",
)

door_events = append_only(
    Table(
        "door_events",
        metadata,
        _id(),
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
        _moment("at", nullable=False),
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
    _id(),
    Column("kind", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("resident_id", BigInteger, comment="null before consent"),
    _moment("at", nullable=False),
    Index("ix_code_tries_at", "at"),
    comment="codes that were wrong; kept for a day",
)

confirming_codes = Table(
    "confirming_codes",
    metadata,
    _id(),
    Column("code_hash", LargeBinary, nullable=False, unique=True, comment="SHA-256"),
    Column("by", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    _moment("made_at", nullable=False),
    _moment("until", nullable=False),
    _moment("used_at"),
    Index("ix_confirming_codes_by", "by"),
)

confirmations = append_only(
    Table(
        "confirmations",
        metadata,
        _id(),
        Column("whom", BigInteger, nullable=False, comment="stays when they are erased"),
        Column("by", BigInteger, nullable=False),
        Column("area", Text, nullable=False),
        Column(
            "how",
            Text,
            CheckConstraint("how IN ('code', 'vouch', 'withdrawn')", name="known"),
            nullable=False,
        ),
        _moment("at", nullable=False),
        UniqueConstraint("whom", "by", "area", "how"),
        Index("ix_confirmations_by", "by"),
        comment="who confirmed whom, how and when; no words",
    )
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
    postgresql_nulls_not_distinct=True,
)
Index("ix_roles_area", roles.c.area, roles.c.role, postgresql_where=text("ended_at IS NULL"))

founders = Table(
    "founders",
    metadata,
    Column("area", ForeignKey("areas.slug"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    _moment("since", nullable=False),
    comment="who wants to be the first initiative group of an area, until it is confirmed",
)

invitations = Table(
    "invitations",
    metadata,
    _id(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("invited_by", ForeignKey("residents.id", ondelete="SET NULL")),
    _moment("expires_at", nullable=False),
    Column("used_by", ForeignKey("residents.id", ondelete="SET NULL")),
    _moment("used_at"),
    Index("ix_invitations_invited_by", "invited_by"),
    comment="into the initiative group, each used once",
)

audit = append_only(
    Table(
        "audit",
        metadata,
        _id(),
        Column(
            "what",
            Text,
            CheckConstraint("what IN ('granted', 'revoked', 'refused')", name="known"),
            nullable=False,
        ),
        Column("who", BigInteger, nullable=False, comment="resident; stays when they are erased"),
        Column("by", BigInteger, comment="resident; null: the municipality, on the command line"),
        Column("role", Text, comment="that was granted or revoked"),
        Column("action", Text, comment="that was refused"),
        Column("area", Text, comment="null: everywhere"),
        _moment("at", nullable=False),
        _moment("hour"),
        Index("ix_audit_area", "area", "id"),
        comment="who got and lost which role, and was refused what; no words of people",
    )
)
Index(
    "uq_audit_refused",
    audit.c.who,
    audit.c.action,
    audit.c.hour,
    unique=True,
    postgresql_where=text("what = 'refused'"),
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

issue_photos = Table(
    "issue_photos",
    metadata,
    _id(),
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
    _moment("taken_in_at", nullable=False),
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

# --- meetings -----------------------------------------------------------------------------

meetings = Table(
    "meetings",
    metadata,
    _id(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("title", Text, nullable=False),
    Column("place", Text, nullable=False),
    _moment("starts_at", nullable=False),
    Column("places", SmallInteger, comment="people; null: no limit"),
    Column("bring", Text, nullable=False, comment="what to bring along; may be empty"),
    Column("called_by", ForeignKey("residents.id", ondelete="SET NULL")),
    Column("by_name", Text, nullable=False, comment="as neighbours saw it; empty: 'a neighbour'"),
    Column("by_role", Text, nullable=False),
    _moment("called_at", nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("uid", Uuid, nullable=False, server_default=text("gen_random_uuid()")),
    _moment("cancelled_at"),
    CheckConstraint("places BETWEEN 1 AND 999", name="places"),
    Index("ix_meetings_area", "area", "starts_at"),
)

meeting_answers = Table(
    "meeting_answers",
    metadata,
    Column("meeting_id", ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    Column(
        "choice",
        Text,
        CheckConstraint("choice IN ('ja', 'misschien', 'nee')", name="known"),
        nullable=False,
    ),
    Column("people", SmallInteger, nullable=False),
    Column("version", Integer, nullable=False, comment="of the meeting, that was answered"),
    _moment("waiting_since"),
    _moment("answered_at", nullable=False),
    CheckConstraint("people BETWEEN 1 AND 9", name="people"),
    CheckConstraint("waiting_since IS NULL OR choice = 'ja'", name="waits"),
    Index("ix_meeting_answers_resident", "resident_id"),
)

# --- the demonstration --------------------------------------------------------------------

demo_clock = Table(
    "demo_clock",
    metadata,
    Column("one", Boolean, primary_key=True, server_default=text("true")),
    Column("ahead", BigInteger, nullable=False, comment="seconds before the machine's clock"),
    Column("wanted", BigInteger, nullable=False, comment="where it is on its way to"),
    _moment("asked_at"),
    CheckConstraint("one", name="one"),
    CheckConstraint("0 <= ahead AND ahead <= wanted", name="forward"),
    comment="one row, in a database that a demonstration ran on",
)

# --- the gateway --------------------------------------------------------------------------

gateway_sessions = Table(
    "gateway_sessions",
    metadata,
    _id(),  # also user id and chat id of the Bot API
    Column("secret_hash", LargeBinary, nullable=False, unique=True, comment="SHA-256"),
    _moment("secret_since", nullable=False),
    Column("seq", BigInteger, nullable=False, server_default="0", comment="last event"),
    Column("last_message_id", BigInteger, nullable=False, server_default="0"),
    Column("language", Text, comment="of the last message of the bot; for the page's own words"),
    Column("doors", JSONB(none_as_null=True), comment="the reply keyboard that stands now"),
    _moment("created_at", nullable=False),
    _moment("last_seen_at", nullable=False),
    Column(
        "seen_message",
        BigInteger,
        nullable=False,
        server_default="0",
        comment="the newest message that stood on a page in sight",
    ),
    _moment("seen_at"),
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
    comment="commands, names and webhook that the bot set",
)

# --- calling somebody back ----------------------------------------------------------------

gateway_pushes = Table(
    "gateway_pushes",
    metadata,
    Column("chat", ForeignKey("gateway_sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False),
    Column("endpoint", Text, unique=True, comment="null: the push service knows it no longer"),
    Column("p256dh", Text, comment="public key of the browser, base64url"),
    Column("auth", Text, comment="secret of the browser, base64url"),
    _moment("since", nullable=False),
    Index("ix_gateway_pushes_resident", "resident_id"),
    comment="browsers whose person wants to know that there is news",
)

mail_addresses = Table(
    "mail_addresses",
    metadata,
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    Column("address", Text, nullable=False),
    _moment("given_at", nullable=False),
    _moment("confirmed_at"),
    _moment("send_at"),
    Column("sends", SmallInteger, nullable=False, server_default="0", comment="that failed"),
    Column("code_hash", LargeBinary, comment="SHA-256; null: no code is on its way"),
    _moment("code_until"),
    Column("tries", SmallInteger, nullable=False, server_default="0", comment="wrong codes"),
    Index("ix_mail_addresses_send", "send_at", postgresql_where=text("send_at IS NOT NULL")),
    comment="gone with a word of their owner; nowhere else stands an address",
)

mail_counts = Table(
    "mail_counts",
    metadata,
    _id(),
    Column("address_hash", LargeBinary, nullable=False, comment="HMAC; names no address"),
    Column("resident_id", BigInteger, nullable=False),
    _moment("at", nullable=False),
    Index("ix_mail_counts_at", "at"),
    comment="mails with a code that were asked for; kept for a day",
)

nudges = Table(
    "nudges",
    metadata,
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    _moment("since", nullable=False),
    Column("look_at", DateTime(timezone=True), comment="null: until something new is said"),
    _moment("retry_at"),
    _moment("pushed_at"),
    _moment("mailed_at"),
    Column("pushes", SmallInteger, nullable=False, server_default="0", comment="that failed"),
    Column("mails", SmallInteger, nullable=False, server_default="0", comment="that failed"),
    Index("ix_nudges_look", "look_at", postgresql_where=text("look_at IS NOT NULL")),
    comment="who has something unread in the web phone, and how they were called",
)
