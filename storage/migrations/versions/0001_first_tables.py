"""First tables.

Safe on a running system: yes (new tables only). Undo loses data: yes.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from the revision before to this one."""
    op.execute("CREATE EXTENSION IF NOT EXISTS vector")
    op.create_table(
        "areas",
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_areas")),
    )
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column(
            "who", sa.BigInteger(), nullable=False, comment="resident; stays when they are erased"
        ),
        sa.Column(
            "by",
            sa.BigInteger(),
            nullable=True,
            comment="resident; null: the municipality, on the command line",
        ),
        sa.Column("role", sa.Text(), nullable=True, comment="that was granted or revoked"),
        sa.Column("action", sa.Text(), nullable=True, comment="that was refused"),
        sa.Column("area", sa.Text(), nullable=True, comment="null: everywhere"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("hour", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "what IN ('granted', 'revoked', 'refused')", name=op.f("ck_audit_known")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        comment="who got and lost which role, and was refused what; no words of people",
    )
    op.execute(
        "CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE "
        "EXCEPTION ''audit is only added to''; END'"
    )
    op.execute(
        "CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit EXECUTE "
        "FUNCTION audit_stays()"
    )
    op.create_index("ix_audit_area", "audit", ["area", "id"], unique=False)
    op.create_index(
        "uq_audit_refused",
        "audit",
        ["who", "action", "hour"],
        unique=True,
        postgresql_where=sa.text("what = 'refused'"),
    )
    op.create_table(
        "border_signals",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("typed", sa.Text(), nullable=False),
        sa.Column(
            "offered",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="slugs that were offered",
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_border_signals")),
        comment="none of these, or the border is wrong; without the person",
    )
    op.create_table(
        "channels",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "username",
            sa.Text(),
            nullable=True,
            comment="of our bot there; for links into the chat",
        ),
        sa.Column("quiet_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("quiet_since", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_channels")),
    )
    op.create_table(
        "code_tries",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=True, comment="null before consent"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_code_tries")),
        comment="codes that were wrong; kept for a day",
    )
    op.create_index("ix_code_tries_at", "code_tries", ["at"], unique=False)
    op.create_table(
        "confirmations",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("whom", sa.BigInteger(), nullable=False, comment="stays when they are erased"),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "how IN ('code', 'vouch', 'withdrawn')", name=op.f("ck_confirmations_known")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_confirmations")),
        sa.UniqueConstraint(
            "whom", "by", "area", "how", name=op.f("uq_confirmations_whom_by_area_how")
        ),
        comment="who confirmed whom, how and when; no words",
    )
    op.execute(
        "CREATE FUNCTION confirmations_stays() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN"
        " RAISE EXCEPTION ''confirmations is only added to''; END'"
    )
    op.execute(
        "CREATE TRIGGER confirmations_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "
        "confirmations EXECUTE FUNCTION confirmations_stays()"
    )
    op.create_index("ix_confirmations_by", "confirmations", ["by"], unique=False)
    op.create_table(
        "conversations",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column(
            "data",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'"),
            nullable=False,
        ),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("channel", "chat", "user_id", name=op.f("pk_conversations")),
    )
    op.create_table(
        "demo_clock",
        sa.Column("one", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column(
            "ahead", sa.BigInteger(), nullable=False, comment="seconds before the machine's clock"
        ),
        sa.Column("wanted", sa.BigInteger(), nullable=False, comment="where it is on its way to"),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("0 <= ahead AND ahead <= wanted", name=op.f("ck_demo_clock_forward")),
        sa.CheckConstraint("one", name=op.f("ck_demo_clock_one")),
        sa.PrimaryKeyConstraint("one", name=op.f("pk_demo_clock")),
        comment="one row, in a database that a demonstration ran on",
    )
    op.create_table(
        "door_events",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column(
            "resident_id", sa.BigInteger(), nullable=False, comment="stays when they are erased"
        ),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column(
            "by", sa.BigInteger(), nullable=True, comment="resident; null: the person themselves"
        ),
        sa.Column(
            "second",
            sa.BigInteger(),
            nullable=True,
            comment="resident; the other one of two people",
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "what IN ('linked', 'unlinked', 'by-words', 'by-people', 'trusted')",
            name=op.f("ck_door_events_known"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_door_events")),
        comment="which chat became whose, and who said so; no words",
    )
    op.execute(
        "CREATE FUNCTION door_events_stays() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN "
        "RAISE EXCEPTION ''door_events is only added to''; END'"
    )
    op.execute(
        "CREATE TRIGGER door_events_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "
        "door_events EXECUTE FUNCTION door_events_stays()"
    )
    op.create_index("ix_door_events_door", "door_events", ["channel", "chat", "id"], unique=False)
    op.create_table(
        "due",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("subject", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("attempts", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("retry_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("set_aside_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error_code", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_due")),
    )
    op.create_index(
        "ix_due_open",
        "due",
        ["due_at"],
        unique=False,
        postgresql_where=sa.text("done_at IS NULL AND set_aside_at IS NULL"),
    )
    op.create_index(
        "uq_due_open_key",
        "due",
        ["key"],
        unique=True,
        postgresql_where=sa.text("done_at IS NULL AND set_aside_at IS NULL"),
    )
    op.create_table(
        "gateway_protected",
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("body", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column(
            "card", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.PrimaryKeyConstraint("chat", "message_id", name=op.f("pk_gateway_protected")),
        comment="the current text of ballot screens: in no archive, log or backup",
        prefixes=["UNLOGGED"],
    )
    op.create_table(
        "gateway_sessions",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False, comment="SHA-256"),
        sa.Column("secret_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seq", sa.BigInteger(), server_default="0", nullable=False, comment="last event"),
        sa.Column("last_message_id", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column(
            "language",
            sa.Text(),
            nullable=True,
            comment="of the last message of the bot; for the page's own words",
        ),
        sa.Column(
            "doors",
            postgresql.JSONB(none_as_null=True, astext_type=sa.Text()),
            nullable=True,
            comment="the reply keyboard that stands now",
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "seen_message",
            sa.BigInteger(),
            server_default="0",
            nullable=False,
            comment="the newest message that stood on a page in sight",
        ),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gateway_sessions")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_gateway_sessions_secret_hash")),
    )
    op.create_table(
        "gateway_settings",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_gateway_settings")),
        comment="commands, names and webhook that the bot set",
    )
    op.create_table(
        "gateway_updates",
        sa.Column("update_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column(
            "key",
            sa.Text(),
            nullable=True,
            comment="the browser's own id of a tap or text, against doubles",
        ),
        sa.Column(
            "body",
            postgresql.JSONB(none_as_null=True, astext_type=sa.Text()),
            nullable=True,
            comment="null once acknowledged",
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("update_id", name=op.f("pk_gateway_updates")),
        sa.UniqueConstraint("chat", "key", name=op.f("uq_gateway_updates_chat_key")),
    )
    op.create_index(
        "ix_gateway_updates_open",
        "gateway_updates",
        ["update_id"],
        unique=False,
        postgresql_where=sa.text("body IS NOT NULL"),
    )
    op.create_table(
        "inbox",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "chat", sa.BigInteger(), nullable=False, comment="0 without a chat, and when handled"
        ),
        sa.Column(
            "body",
            sa.JSON(none_as_null=True),
            nullable=True,
            comment="as it came; emptied when handled",
        ),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("retry_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("set_aside_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error_code", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("channel", "update_id", name=op.f("uq_inbox_channel_update_id")),
    )
    op.create_index(
        "ix_inbox_open",
        "inbox",
        ["channel", "chat", "id"],
        unique=False,
        postgresql_where=sa.text("done_at IS NULL AND set_aside_at IS NULL"),
    )
    op.create_index("ix_inbox_received", "inbox", ["received_at"], unique=False)
    op.create_table(
        "mail_counts",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column(
            "address_hash", sa.LargeBinary(), nullable=False, comment="HMAC; names no address"
        ),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_counts")),
        comment="mails with a code that were asked for; kept for a day",
    )
    op.create_index("ix_mail_counts_at", "mail_counts", ["at"], unique=False)
    op.create_table(
        "paces",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("start_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("free_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "told", sa.SmallInteger(), nullable=False, comment="0 nothing, 1 slowed down, 2 let go"
        ),
        sa.PrimaryKeyConstraint("channel", "chat", name=op.f("pk_paces")),
        comment="how far ahead a chat is; after a crash everybody begins anew",
        prefixes=["UNLOGGED"],
    )
    op.create_table(
        "slots",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("slot", sa.Text(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("buttons", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("channel", "chat", "slot", name=op.f("pk_slots")),
    )
    op.create_index("ix_slots_slot", "slots", ["slot"], unique=False)
    op.create_table(
        "gateway_files",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["chat"],
            ["gateway_sessions.id"],
            name=op.f("fk_gateway_files_chat_gateway_sessions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gateway_files")),
    )
    op.create_index("ix_gateway_files_chat", "gateway_files", ["chat"], unique=False)
    op.create_table(
        "gateway_messages",
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "seq", sa.BigInteger(), nullable=False, comment="of its last change, for reconnecting"
        ),
        sa.Column("from_bot", sa.Boolean(), nullable=False),
        sa.Column(
            "body",
            postgresql.JSONB(none_as_null=True, astext_type=sa.Text()),
            nullable=True,
            comment="Message of the Bot API; null for a protected one",
        ),
        sa.Column(
            "card", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.Column("protected", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column(
            "key",
            sa.Text(),
            nullable=True,
            comment="outbox id or client id: a repeat is recognised",
        ),
        sa.Column("deleted", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["chat"],
            ["gateway_sessions.id"],
            name=op.f("fk_gateway_messages_chat_gateway_sessions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("chat", "message_id", name=op.f("pk_gateway_messages")),
        sa.UniqueConstraint(
            "chat", "from_bot", "key", name=op.f("uq_gateway_messages_chat_from_bot_key")
        ),
    )
    op.create_index("ix_gateway_messages_seq", "gateway_messages", ["chat", "seq"], unique=False)
    op.create_table(
        "residents",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("code", sa.Text(), nullable=False, comment="as /mijn shows it"),
        sa.Column(
            "shown_name",
            sa.Text(),
            nullable=True,
            comment="null: not chosen yet; empty: 'a neighbour'",
        ),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=True, comment="null: none of these"),
        sa.Column("consent_version", sa.Integer(), nullable=False),
        sa.Column("consented_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "merged_into",
            sa.BigInteger(),
            nullable=True,
            comment="who this turned out to be; nothing is left here but the code",
        ),
        sa.Column(
            "budget",
            sa.Text(),
            server_default="3",
            nullable=False,
            comment="messages a day that were not asked for: 1, 3, all",
        ),
        sa.Column(
            "muted",
            postgresql.ARRAY(sa.Text()),
            server_default="{}",
            nullable=False,
            comment="kinds of those",
        ),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_residents_area_areas")),
        sa.ForeignKeyConstraint(
            ["merged_into"], ["residents.id"], name=op.f("fk_residents_merged_into_residents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_residents")),
        sa.UniqueConstraint("code", name=op.f("uq_residents_code")),
    )
    op.create_index("ix_residents_area", "residents", ["area"], unique=False)
    op.create_table(
        "themes",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column(
            "seed",
            sa.Text(),
            nullable=True,
            comment="key of the seed theme in content; null: named by people",
        ),
        sa.Column(
            "names",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="language code to name",
        ),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_themes_area_areas")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_themes")),
        sa.UniqueConstraint("area", "seed", name=op.f("uq_themes_area_seed")),
    )
    op.create_table(
        "announcements",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column(
            "about", sa.Text(), nullable=False, comment="the thing; of several the newest is said"
        ),
        sa.Column("deadline", sa.DateTime(timezone=True), nullable=True),
        sa.Column("slot", sa.Text(), nullable=True),
        sa.Column(
            "notice",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="emptied when it ended",
        ),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("look_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended", sa.Text(), nullable=True, comment="said, together, dropped, superseded"),
        sa.Column(
            "heard_on",
            sa.Date(),
            nullable=True,
            comment="one message of that day's budget; local calendar day",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_announcements_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcements")),
        comment="what nobody asked for, until it suits its reader",
    )
    op.create_index(
        "ix_announcements_about",
        "announcements",
        ["about"],
        unique=False,
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index("ix_announcements_ended", "announcements", ["ended_at"], unique=False)
    op.create_index(
        "ix_announcements_heard",
        "announcements",
        ["resident_id", "heard_on"],
        unique=False,
        postgresql_where=sa.text("heard_on IS NOT NULL"),
    )
    op.create_index(
        "ix_announcements_open",
        "announcements",
        ["look_at"],
        unique=False,
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index(
        "ix_announcements_waiting",
        "announcements",
        ["resident_id"],
        unique=False,
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "ballots",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("points", sa.SmallInteger(), nullable=False),
        sa.Column("advisory", sa.Boolean(), nullable=False),
        sa.Column("opened_by", sa.BigInteger(), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("shredded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("members", sa.Integer(), nullable=True, comment="members of the area at closing"),
        sa.Column(
            "inhabitants",
            sa.Integer(),
            nullable=True,
            comment="frozen at opening; null without a source",
        ),
        sa.Column("voters", sa.Integer(), nullable=True, comment="known at closing"),
        sa.Column(
            "invalid",
            sa.Integer(),
            nullable=True,
            comment="papers that broke the rules and count for nothing",
        ),
        sa.Column(
            "bundle",
            sa.Text(),
            nullable=True,
            comment="SHA-256 of the sealed bundle of papers, hexadecimal",
        ),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_ballots_area_areas")),
        sa.ForeignKeyConstraint(
            ["opened_by"],
            ["residents.id"],
            name=op.f("fk_ballots_opened_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ballots")),
    )
    op.create_index("ix_ballots_area", "ballots", ["area", "id"], unique=False)
    op.create_index(
        "uq_ballots_open",
        "ballots",
        ["area", "kind"],
        unique=True,
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "confirming_codes",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False, comment="SHA-256"),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["area"], ["areas.slug"], name=op.f("fk_confirming_codes_area_areas")
        ),
        sa.ForeignKeyConstraint(
            ["by"],
            ["residents.id"],
            name=op.f("fk_confirming_codes_by_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_confirming_codes")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_confirming_codes_code_hash")),
    )
    op.create_index("ix_confirming_codes_by", "confirming_codes", ["by"], unique=False)
    op.create_table(
        "door_codes",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False, comment="SHA-256"),
        sa.Column("channel", sa.Text(), nullable=False, comment="door that gave the code"),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False, comment="spoken at that door"),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=True, comment="is asked"),
        sa.Column("new_channel", sa.Text(), nullable=True, comment="door that becomes theirs"),
        sa.Column("new_chat", sa.BigInteger(), nullable=True),
        sa.Column("new_user_id", sa.BigInteger(), nullable=True),
        sa.Column("new_language", sa.Text(), nullable=True),
        sa.Column("helper", sa.BigInteger(), nullable=True, comment="who knows them"),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["helper"],
            ["residents.id"],
            name=op.f("fk_door_codes_helper_residents"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_door_codes_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_door_codes")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_door_codes_code_hash")),
        comment="one-time codes to link a door or to come back, and what was asked with them",
    )
    op.create_index("ix_door_codes_door", "door_codes", ["channel", "chat"], unique=False)
    op.create_index("ix_door_codes_made", "door_codes", ["made_at"], unique=False)
    op.create_table(
        "doors",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("last_spoke_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "roles_from",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="roles that were given before don't hold on this door; null: all hold",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_doors_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("channel", "chat", name=op.f("pk_doors")),
    )
    op.create_index(op.f("ix_doors_resident_id"), "doors", ["resident_id"], unique=False)
    op.create_table(
        "founders",
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_founders_area_areas")),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_founders_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("area", "resident_id", name=op.f("pk_founders")),
        comment="who wants to be the first initiative group of an area, until it is confirmed",
    )
    op.create_table(
        "gateway_pushes",
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "endpoint",
            sa.Text(),
            nullable=True,
            comment="null: the push service knows it no longer",
        ),
        sa.Column(
            "p256dh", sa.Text(), nullable=True, comment="public key of the browser, base64url"
        ),
        sa.Column("auth", sa.Text(), nullable=True, comment="secret of the browser, base64url"),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["chat"],
            ["gateway_sessions.id"],
            name=op.f("fk_gateway_pushes_chat_gateway_sessions"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_gateway_pushes_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("chat", name=op.f("pk_gateway_pushes")),
        sa.UniqueConstraint("endpoint", name=op.f("uq_gateway_pushes_endpoint")),
        comment="browsers whose person wants to know that there is news",
    )
    op.create_index("ix_gateway_pushes_resident", "gateway_pushes", ["resident_id"], unique=False)
    op.create_table(
        "home_areas",
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("area", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_home_areas_area_areas")),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_home_areas_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("resident_id", "since", name=op.f("pk_home_areas")),
        comment="who changes area after the opening of a ballot votes in the old one",
    )
    op.create_table(
        "invitations",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("invited_by", sa.BigInteger(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_by", sa.BigInteger(), nullable=True),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_invitations_area_areas")),
        sa.ForeignKeyConstraint(
            ["invited_by"],
            ["residents.id"],
            name=op.f("fk_invitations_invited_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["used_by"],
            ["residents.id"],
            name=op.f("fk_invitations_used_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        comment="into the initiative group, each used once",
    )
    op.create_index("ix_invitations_invited_by", "invitations", ["invited_by"], unique=False)
    op.create_table(
        "issues",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("submitter", sa.BigInteger(), nullable=True),
        sa.Column("shown_name", sa.Text(), nullable=False, comment="empty: 'a neighbour'"),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("vector", Vector(512), nullable=True),
        sa.Column("theme_id", sa.BigInteger(), nullable=True, comment="null: none of these yet"),
        sa.Column(
            "guesses",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="seed themes that fitted, best first",
        ),
        sa.Column("brought_up_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("origin", sa.Text(), server_default="chat", nullable=False),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_issues_area_areas")),
        sa.ForeignKeyConstraint(
            ["submitter"],
            ["residents.id"],
            name=op.f("fk_issues_submitter_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["theme_id"], ["themes.id"], name=op.f("fk_issues_theme_id_themes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issues")),
    )
    op.create_index("ix_issues_area", "issues", ["area", "id"], unique=False)
    op.create_index("ix_issues_submitter", "issues", ["submitter", "id"], unique=False)
    op.create_index("ix_issues_theme", "issues", ["theme_id", "id"], unique=False)
    op.create_table(
        "mail_addresses",
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("send_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "sends", sa.SmallInteger(), server_default="0", nullable=False, comment="that failed"
        ),
        sa.Column(
            "code_hash",
            sa.LargeBinary(),
            nullable=True,
            comment="SHA-256; null: no code is on its way",
        ),
        sa.Column("code_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "tries", sa.SmallInteger(), server_default="0", nullable=False, comment="wrong codes"
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_mail_addresses_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("resident_id", name=op.f("pk_mail_addresses")),
        comment="gone with a word of their owner; nowhere else stands an address",
    )
    op.create_index(
        "ix_mail_addresses_send",
        "mail_addresses",
        ["send_at"],
        unique=False,
        postgresql_where=sa.text("send_at IS NOT NULL"),
    )
    op.create_table(
        "meetings",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("places", sa.SmallInteger(), nullable=True, comment="people; null: no limit"),
        sa.Column("bring", sa.Text(), nullable=False, comment="what to bring along; may be empty"),
        sa.Column("called_by", sa.BigInteger(), nullable=True),
        sa.Column(
            "by_name",
            sa.Text(),
            nullable=False,
            comment="as neighbours saw it; empty: 'a neighbour'",
        ),
        sa.Column("by_role", sa.Text(), nullable=False),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("uid", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("places BETWEEN 1 AND 999", name=op.f("ck_meetings_places")),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_meetings_area_areas")),
        sa.ForeignKeyConstraint(
            ["called_by"],
            ["residents.id"],
            name=op.f("fk_meetings_called_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
    )
    op.create_index("ix_meetings_area", "meetings", ["area", "starts_at"], unique=False)
    op.create_table(
        "nudges",
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "look_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="null: until something new is said",
        ),
        sa.Column("retry_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("pushed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mailed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "pushes", sa.SmallInteger(), server_default="0", nullable=False, comment="that failed"
        ),
        sa.Column(
            "mails", sa.SmallInteger(), server_default="0", nullable=False, comment="that failed"
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_nudges_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("resident_id", name=op.f("pk_nudges")),
        comment="who has something unread in the web phone, and how they were called",
    )
    op.create_index(
        "ix_nudges_look",
        "nudges",
        ["look_at"],
        unique=False,
        postgresql_where=sa.text("look_at IS NOT NULL"),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True, comment="for a chat without a resident"),
        sa.Column("priority", sa.SmallInteger(), nullable=False),
        sa.Column(
            "notice",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="never a voter's choices; emptied when closed",
        ),
        sa.Column("slot", sa.Text(), nullable=True),
        sa.Column("fresh", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column(
            "takes", sa.Text(), nullable=True, comment="slot whose message this one takes over"
        ),
        sa.Column("edits", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=True),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("unknown_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended", sa.Text(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "ended IN ('said', 'superseded', 'blocked', 'failed', 'unknown', 'expired')",
            name=op.f("ck_outbox_known"),
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_outbox_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    op.create_index("ix_outbox_closed", "outbox", ["closed_at"], unique=False)
    op.create_index(
        "ix_outbox_head",
        "outbox",
        ["channel", "chat", "priority", "id"],
        unique=False,
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "ix_outbox_open",
        "outbox",
        ["channel", "priority", "id"],
        unique=False,
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "ix_outbox_strangers",
        "outbox",
        ["channel", "chat"],
        unique=False,
        postgresql_where=sa.text("resident_id IS NULL"),
    )
    op.create_table(
        "recovery_phrases",
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("first_word", sa.Text(), nullable=False, comment="to find who it may be"),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False, comment="scrypt of all words"),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_recovery_phrases_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("resident_id", name=op.f("pk_recovery_phrases")),
    )
    op.create_index(
        "ix_recovery_phrases_first_word", "recovery_phrases", ["first_word"], unique=False
    )
    op.create_table(
        "roles",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=True),
        sa.Column("granted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_roles_area_areas")),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_roles_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roles")),
    )
    op.create_index(
        "ix_roles_area",
        "roles",
        ["area", "role"],
        unique=False,
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index(
        "uq_roles_held",
        "roles",
        ["resident_id", "role", "area"],
        unique=True,
        postgresql_where=sa.text("ended_at IS NULL"),
        postgresql_nulls_not_distinct=True,
    )
    op.create_table(
        "said_once",
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_said_once_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("resident_id", "key", name=op.f("pk_said_once")),
    )
    op.create_table(
        "agenda_items",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("theme_id", sa.BigInteger(), nullable=False),
        sa.Column("ballot_id", sa.BigInteger(), nullable=False),
        sa.Column("names", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("confirmed_by", sa.BigInteger(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_agenda_items_area_areas")),
        sa.ForeignKeyConstraint(
            ["ballot_id"], ["ballots.id"], name=op.f("fk_agenda_items_ballot_id_ballots")
        ),
        sa.ForeignKeyConstraint(
            ["confirmed_by"],
            ["residents.id"],
            name=op.f("fk_agenda_items_confirmed_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["theme_id"], ["themes.id"], name=op.f("fk_agenda_items_theme_id_themes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_items")),
        sa.UniqueConstraint(
            "ballot_id", "theme_id", name=op.f("uq_agenda_items_ballot_id_theme_id")
        ),
    )
    op.create_index("ix_agenda_items_area", "agenda_items", ["area", "id"], unique=False)
    op.create_table(
        "ballot_options",
        sa.Column("ballot_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("theme_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "names",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="frozen at opening",
        ),
        sa.Column(
            "supporters", sa.Integer(), nullable=False, comment="neighbours behind it at opening"
        ),
        sa.Column("total", sa.Integer(), nullable=True, comment="points, known at closing"),
        sa.Column(
            "place",
            sa.SmallInteger(),
            nullable=True,
            comment="ties share the place; known at closing",
        ),
        sa.ForeignKeyConstraint(
            ["ballot_id"],
            ["ballots.id"],
            name=op.f("fk_ballot_options_ballot_id_ballots"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["theme_id"], ["themes.id"], name=op.f("fk_ballot_options_theme_id_themes")
        ),
        sa.PrimaryKeyConstraint("ballot_id", "number", name=op.f("pk_ballot_options")),
    )
    op.create_table(
        "counted_papers",
        sa.Column("ballot_id", sa.BigInteger(), nullable=False),
        sa.Column("choices", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(
            ["ballot_id"],
            ["ballots.id"],
            name=op.f("fk_counted_papers_ballot_id_ballots"),
            ondelete="CASCADE",
        ),
        comment="written anew at closing, in random order, without a key",
    )
    op.create_index(
        op.f("ix_counted_papers_ballot_id"), "counted_papers", ["ballot_id"], unique=False
    )
    op.create_table(
        "finished_rolls",
        sa.Column("ballot_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ballot_id"],
            ["ballots.id"],
            name=op.f("fk_finished_rolls_ballot_id_ballots"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_finished_rolls_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("ballot_id", "resident_id", name=op.f("pk_finished_rolls")),
    )
    op.create_table(
        "issue_photos",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column(
            "resident_id", sa.BigInteger(), nullable=False, comment="whose it is; it goes with them"
        ),
        sa.Column(
            "issue_id",
            sa.BigInteger(),
            nullable=True,
            comment="null: of a draft, thrown away after a day",
        ),
        sa.Column(
            "place",
            sa.SmallInteger(),
            nullable=True,
            comment="from 1, in the order in which they came",
        ),
        sa.Column(
            "content", sa.LargeBinary(), nullable=False, comment="JPEG, drawn anew: pixels only"
        ),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("taken_in_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(issue_id IS NULL) = (place IS NULL)", name=op.f("ck_issue_photos_placed")
        ),
        sa.ForeignKeyConstraint(
            ["issue_id"],
            ["issues.id"],
            name=op.f("fk_issue_photos_issue_id_issues"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_issue_photos_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue_photos")),
        sa.UniqueConstraint("issue_id", "place", name=op.f("uq_issue_photos_issue_id_place")),
    )
    op.create_index(
        "ix_issue_photos_of_drafts",
        "issue_photos",
        ["taken_in_at"],
        unique=False,
        postgresql_where=sa.text("issue_id IS NULL"),
    )
    op.create_index("ix_issue_photos_resident", "issue_photos", ["resident_id"], unique=False)
    op.create_table(
        "joins",
        sa.Column("issue_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.ForeignKeyConstraint(
            ["issue_id"], ["issues.id"], name=op.f("fk_joins_issue_id_issues"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_joins_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("issue_id", "resident_id", name=op.f("pk_joins")),
    )
    op.create_index("ix_joins_resident", "joins", ["resident_id"], unique=False)
    op.create_table(
        "meeting_answers",
        sa.Column("meeting_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("choice", sa.Text(), nullable=False),
        sa.Column("people", sa.SmallInteger(), nullable=False),
        sa.Column(
            "version", sa.Integer(), nullable=False, comment="of the meeting, that was answered"
        ),
        sa.Column("waiting_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "choice IN ('ja', 'misschien', 'nee')", name=op.f("ck_meeting_answers_known")
        ),
        sa.CheckConstraint(
            "waiting_since IS NULL OR choice = 'ja'", name=op.f("ck_meeting_answers_waits")
        ),
        sa.CheckConstraint("people BETWEEN 1 AND 9", name=op.f("ck_meeting_answers_people")),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_meeting_answers_meeting_id_meetings"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_meeting_answers_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("meeting_id", "resident_id", name=op.f("pk_meeting_answers")),
    )
    op.create_index("ix_meeting_answers_resident", "meeting_answers", ["resident_id"], unique=False)
    op.create_table(
        "open_papers",
        sa.Column("ballot_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "pseudonym", sa.LargeBinary(), nullable=False, comment="HMAC(ballot key, resident)"
        ),
        sa.Column(
            "choices",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="option number to points",
        ),
        sa.ForeignKeyConstraint(
            ["ballot_id"],
            ["ballots.id"],
            name=op.f("fk_open_papers_ballot_id_ballots"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("ballot_id", "pseudonym", name=op.f("pk_open_papers")),
    )
    op.create_table(
        "open_roll",
        sa.Column("ballot_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ballot_id"],
            ["ballots.id"],
            name=op.f("fk_open_roll_ballot_id_ballots"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_open_roll_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("ballot_id", "resident_id", name=op.f("pk_open_roll")),
    )
    op.create_table(
        "theme_corrections",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("issue_id", sa.BigInteger(), nullable=False),
        sa.Column("was", sa.BigInteger(), nullable=True),
        sa.Column("became", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["became"], ["themes.id"], name=op.f("fk_theme_corrections_became_themes")
        ),
        sa.ForeignKeyConstraint(
            ["issue_id"],
            ["issues.id"],
            name=op.f("fk_theme_corrections_issue_id_issues"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["was"], ["themes.id"], name=op.f("fk_theme_corrections_was_themes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme_corrections")),
    )
    op.create_table(
        "photo_files",
        sa.Column("photo_id", sa.BigInteger(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False, comment="under which the channel has it"),
        sa.ForeignKeyConstraint(
            ["photo_id"],
            ["issue_photos.id"],
            name=op.f("fk_photo_files_photo_id_issue_photos"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("photo_id", "channel", name=op.f("pk_photo_files")),
    )
    op.create_table(
        "trits_answers",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("question", sa.SmallInteger(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("question BETWEEN 1 AND 3", name=op.f("ck_trits_answers_question")),
        sa.ForeignKeyConstraint(
            ["by"],
            ["residents.id"],
            name=op.f("fk_trits_answers_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_trits_answers_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trits_answers")),
    )
    op.create_index("ix_trits_answers_item", "trits_answers", ["item_id", "id"], unique=False)
    op.create_table(
        "tasks",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("answer_id", sa.BigInteger(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("hands", sa.SmallInteger(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False, comment="calendar day in Europe/Amsterdam"),
        sa.Column("created_by", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("hands BETWEEN 1 AND 99", name=op.f("ck_tasks_hands")),
        sa.ForeignKeyConstraint(
            ["answer_id"], ["trits_answers.id"], name=op.f("fk_tasks_answer_id_trits_answers")
        ),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_tasks_area_areas")),
        sa.ForeignKeyConstraint(
            ["created_by"],
            ["residents.id"],
            name=op.f("fk_tasks_created_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_tasks_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
        sa.UniqueConstraint("answer_id", name=op.f("uq_tasks_answer_id")),
    )
    op.create_index("ix_tasks_area", "tasks", ["area", "id"], unique=False)
    op.create_table(
        "volunteers",
        sa.Column("task_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("handing_over", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_volunteers_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["tasks.id"], name=op.f("fk_volunteers_task_id_tasks"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("task_id", "resident_id", name=op.f("pk_volunteers")),
    )
    op.create_index("ix_volunteers_resident", "volunteers", ["resident_id"], unique=False)


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_index("ix_volunteers_resident", table_name="volunteers")
    op.drop_table("volunteers")
    op.drop_index("ix_tasks_area", table_name="tasks")
    op.drop_table("tasks")
    op.drop_index("ix_trits_answers_item", table_name="trits_answers")
    op.drop_table("trits_answers")
    op.drop_table("photo_files")
    op.drop_table("theme_corrections")
    op.drop_table("open_roll")
    op.drop_table("open_papers")
    op.drop_index("ix_meeting_answers_resident", table_name="meeting_answers")
    op.drop_table("meeting_answers")
    op.drop_index("ix_joins_resident", table_name="joins")
    op.drop_table("joins")
    op.drop_index("ix_issue_photos_resident", table_name="issue_photos")
    op.drop_index(
        "ix_issue_photos_of_drafts",
        table_name="issue_photos",
        postgresql_where=sa.text("issue_id IS NULL"),
    )
    op.drop_table("issue_photos")
    op.drop_table("finished_rolls")
    op.drop_index(op.f("ix_counted_papers_ballot_id"), table_name="counted_papers")
    op.drop_table("counted_papers")
    op.drop_table("ballot_options")
    op.drop_index("ix_agenda_items_area", table_name="agenda_items")
    op.drop_table("agenda_items")
    op.drop_table("said_once")
    op.drop_index(
        "uq_roles_held",
        table_name="roles",
        postgresql_where=sa.text("ended_at IS NULL"),
        postgresql_nulls_not_distinct=True,
    )
    op.drop_index("ix_roles_area", table_name="roles", postgresql_where=sa.text("ended_at IS NULL"))
    op.drop_table("roles")
    op.drop_index("ix_recovery_phrases_first_word", table_name="recovery_phrases")
    op.drop_table("recovery_phrases")
    op.drop_index(
        "ix_outbox_strangers", table_name="outbox", postgresql_where=sa.text("resident_id IS NULL")
    )
    op.drop_index(
        "ix_outbox_open", table_name="outbox", postgresql_where=sa.text("closed_at IS NULL")
    )
    op.drop_index(
        "ix_outbox_head", table_name="outbox", postgresql_where=sa.text("closed_at IS NULL")
    )
    op.drop_index("ix_outbox_closed", table_name="outbox")
    op.drop_table("outbox")
    op.drop_index(
        "ix_nudges_look", table_name="nudges", postgresql_where=sa.text("look_at IS NOT NULL")
    )
    op.drop_table("nudges")
    op.drop_index("ix_meetings_area", table_name="meetings")
    op.drop_table("meetings")
    op.drop_index(
        "ix_mail_addresses_send",
        table_name="mail_addresses",
        postgresql_where=sa.text("send_at IS NOT NULL"),
    )
    op.drop_table("mail_addresses")
    op.drop_index("ix_issues_theme", table_name="issues")
    op.drop_index("ix_issues_submitter", table_name="issues")
    op.drop_index("ix_issues_area", table_name="issues")
    op.drop_table("issues")
    op.drop_index("ix_invitations_invited_by", table_name="invitations")
    op.drop_table("invitations")
    op.drop_table("home_areas")
    op.drop_index("ix_gateway_pushes_resident", table_name="gateway_pushes")
    op.drop_table("gateway_pushes")
    op.drop_table("founders")
    op.drop_index(op.f("ix_doors_resident_id"), table_name="doors")
    op.drop_table("doors")
    op.drop_index("ix_door_codes_made", table_name="door_codes")
    op.drop_index("ix_door_codes_door", table_name="door_codes")
    op.drop_table("door_codes")
    op.drop_index("ix_confirming_codes_by", table_name="confirming_codes")
    op.drop_table("confirming_codes")
    op.drop_index(
        "uq_ballots_open", table_name="ballots", postgresql_where=sa.text("closed_at IS NULL")
    )
    op.drop_index("ix_ballots_area", table_name="ballots")
    op.drop_table("ballots")
    op.drop_index(
        "ix_announcements_waiting",
        table_name="announcements",
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.drop_index(
        "ix_announcements_open",
        table_name="announcements",
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.drop_index(
        "ix_announcements_heard",
        table_name="announcements",
        postgresql_where=sa.text("heard_on IS NOT NULL"),
    )
    op.drop_index("ix_announcements_ended", table_name="announcements")
    op.drop_index(
        "ix_announcements_about",
        table_name="announcements",
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.drop_table("announcements")
    op.drop_table("themes")
    op.drop_index("ix_residents_area", table_name="residents")
    op.drop_table("residents")
    op.drop_index("ix_gateway_messages_seq", table_name="gateway_messages")
    op.drop_table("gateway_messages")
    op.drop_index("ix_gateway_files_chat", table_name="gateway_files")
    op.drop_table("gateway_files")
    op.drop_index("ix_slots_slot", table_name="slots")
    op.drop_table("slots")
    op.drop_table("paces")
    op.drop_index("ix_mail_counts_at", table_name="mail_counts")
    op.drop_table("mail_counts")
    op.drop_index("ix_inbox_received", table_name="inbox")
    op.drop_index(
        "ix_inbox_open",
        table_name="inbox",
        postgresql_where=sa.text("done_at IS NULL AND set_aside_at IS NULL"),
    )
    op.drop_table("inbox")
    op.drop_index(
        "ix_gateway_updates_open",
        table_name="gateway_updates",
        postgresql_where=sa.text("body IS NOT NULL"),
    )
    op.drop_table("gateway_updates")
    op.drop_table("gateway_settings")
    op.drop_table("gateway_sessions")
    op.drop_table("gateway_protected")
    op.drop_index(
        "uq_due_open_key",
        table_name="due",
        postgresql_where=sa.text("done_at IS NULL AND set_aside_at IS NULL"),
    )
    op.drop_index(
        "ix_due_open",
        table_name="due",
        postgresql_where=sa.text("done_at IS NULL AND set_aside_at IS NULL"),
    )
    op.drop_table("due")
    op.drop_index("ix_door_events_door", table_name="door_events")
    op.drop_table("door_events")
    op.execute("DROP FUNCTION door_events_stays()")
    op.drop_table("demo_clock")
    op.drop_table("conversations")
    op.drop_index("ix_confirmations_by", table_name="confirmations")
    op.drop_table("confirmations")
    op.execute("DROP FUNCTION confirmations_stays()")
    op.drop_index("ix_code_tries_at", table_name="code_tries")
    op.drop_table("code_tries")
    op.drop_table("channels")
    op.drop_table("border_signals")
    op.drop_index(
        "uq_audit_refused", table_name="audit", postgresql_where=sa.text("what = 'refused'")
    )
    op.drop_index("ix_audit_area", table_name="audit")
    op.drop_table("audit")
    op.execute("DROP FUNCTION audit_stays()")
    op.drop_table("areas")
