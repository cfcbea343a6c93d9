"""First tables.

Safe on a running system: yes (new tables only). Undo loses data: yes.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import HALFVEC
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
        sa.Column(
            "on_map", sa.Text(), server_default="", nullable=False, comment="empty: not known there"
        ),
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
    op.execute(
        "ALTER TABLE gateway_protected ALTER COLUMN chat SET STATISTICS 0, ALTER COLUMN "
        "message_id SET STATISTICS 0, ALTER COLUMN body SET STATISTICS 0, ALTER COLUMN "
        "card SET STATISTICS 0"
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
        sa.Column(
            "spoken",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="a person said or tapped it in a chat of their own",
        ),
        sa.Column(
            "tap",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="a tap on a button: nothing has to be read or fetched before it is handled",
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
        "quadrant_tests",
        sa.Column("place", sa.Text(), nullable=False, comment="slug of an area; empty: all of it"),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("place", "year", "line", "letter", name=op.f("pk_quadrant_tests")),
        comment="of who did the test and said that it may be counted: sums, nobody's answers",
    )
    op.create_table(
        "questionnaires",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("version", sa.SmallInteger(), nullable=False, comment="as content numbers them"),
        sa.Column("digest", sa.Text(), nullable=False, comment="SHA-256 of the questions"),
        sa.Column("questions", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questionnaires")),
        sa.UniqueConstraint("digest", name=op.f("uq_questionnaires_digest")),
        comment="an evaluation keeps the questions that it opened with",
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
        "area_ways",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_area_ways_area_areas")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_area_ways")),
        comment="the newest of an area is how it works; without one as content says first",
    )
    op.execute(
        "CREATE FUNCTION area_ways_stays() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN "
        "RAISE EXCEPTION ''area_ways is only added to''; END'"
    )
    op.execute(
        "CREATE TRIGGER area_ways_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON area_ways "
        "EXECUTE FUNCTION area_ways_stays()"
    )
    op.create_index("ix_area_ways_area", "area_ways", ["area", "id"], unique=False)
    op.create_table(
        "connections",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("met_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("exchanged_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "about",
            sa.Text(),
            server_default="",
            nullable=False,
            comment="what two neighbours exchange; forgotten when the connection ends",
        ),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_connections_area_areas")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_connections")),
        comment="two people who may meet: their issues are near, or they exchange something",
    )
    op.create_table(
        "evaluation_reports",
        sa.Column("evaluation_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False, comment="that it is called by"),
        sa.Column(
            "report",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="merged: domain/evaluation/report_json.py",
        ),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["area"], ["areas.slug"], name=op.f("fk_evaluation_reports_area_areas")
        ),
        sa.PrimaryKeyConstraint("evaluation_id", name=op.f("pk_evaluation_reports")),
    )
    op.execute(
        "CREATE FUNCTION evaluation_reports_stays() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN RAISE EXCEPTION ''evaluation_reports is only added to''; END'"
    )
    op.execute(
        "CREATE TRIGGER evaluation_reports_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "
        "evaluation_reports EXECUTE FUNCTION evaluation_reports_stays()"
    )
    op.create_index(
        "ix_evaluation_reports_area", "evaluation_reports", ["area", "year"], unique=False
    )
    op.create_index("ix_evaluation_reports_year", "evaluation_reports", ["year"], unique=False)
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
            "partner",
            sa.Text(),
            nullable=True,
            comment="key of the partner this person works for; null: none",
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
        "agendas",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("from_year", sa.SmallInteger(), nullable=False),
        sa.Column("to_year", sa.SmallInteger(), nullable=False),
        sa.Column("set_by", sa.BigInteger(), nullable=True),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("from_year < to_year", name=op.f("ck_agendas_years")),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_agendas_area_areas")),
        sa.ForeignKeyConstraint(
            ["set_by"],
            ["residents.id"],
            name=op.f("fk_agendas_set_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agendas")),
        sa.UniqueConstraint("area", name=op.f("uq_agendas_area")),
        comment="by whose number the agenda of an area is handed back",
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
        sa.Column(
            "quorum",
            sa.Integer(),
            server_default="0",
            nullable=False,
            comment="people who must take part",
        ),
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
        sa.Column(
            "title",
            sa.Text(),
            server_default="",
            nullable=False,
            comment="of a resistance ballot, or one over plans",
        ),
        sa.Column(
            "deadlock",
            sa.BigInteger(),
            nullable=True,
            comment="that asked for it; each of the two tables refers to the other",
        ),
        sa.Column(
            "item_id",
            sa.BigInteger(),
            nullable=True,
            comment="of an agenda item whose plans it is over; null: none",
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
        "ix_ballots_deadlock",
        "ballots",
        ["deadlock", "id"],
        unique=False,
        postgresql_where=sa.text("deadlock IS NOT NULL"),
    )
    op.create_index(
        "uq_ballots_deadlock_open",
        "ballots",
        ["deadlock"],
        unique=True,
        postgresql_where=sa.text("closed_at IS NULL AND deadlock IS NOT NULL"),
    )
    op.create_index(
        "uq_ballots_item_open",
        "ballots",
        ["item_id"],
        unique=True,
        postgresql_where=sa.text("closed_at IS NULL AND item_id IS NOT NULL"),
    )
    op.create_index(
        "uq_ballots_open",
        "ballots",
        ["area", "kind"],
        unique=True,
        postgresql_where=sa.text("closed_at IS NULL AND kind = 'dots' AND item_id IS NULL"),
    )
    op.create_table(
        "broadcasts",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("by_role", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False, comment="how hard it reads, as an estimate"),
        sa.Column(
            "hardest", sa.Text(), nullable=False, comment="the hardest sentence; may be empty"
        ),
        sa.Column("personal", sa.Boolean(), nullable=False, comment="personal data was read in it"),
        sa.Column("areas", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column(
            "number", sa.BigInteger(), nullable=True, comment="of the theme or the agenda item"
        ),
        sa.Column("called", sa.Text(), nullable=False, comment="name of that theme or item"),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("version", sa.SmallInteger(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("planned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("corrected_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "figures",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=True,
            comment="the last count",
        ),
        sa.Column("counted_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "stage IN ('draft', 'planned', 'sending', 'stopped', 'sent')",
            name=op.f("ck_broadcasts_known"),
        ),
        sa.ForeignKeyConstraint(
            ["by"], ["residents.id"], name=op.f("fk_broadcasts_by_residents"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcasts")),
    )
    op.create_index(op.f("ix_broadcasts_by"), "broadcasts", ["by"], unique=False)
    op.create_table(
        "campaigns",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("begun_by", sa.BigInteger(), nullable=True),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_campaigns_area_areas")),
        sa.ForeignKeyConstraint(
            ["begun_by"],
            ["residents.id"],
            name=op.f("fk_campaigns_begun_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaigns")),
        comment="the newest of an area is the one before its next ballot over themes",
    )
    op.create_index("ix_campaigns_area", "campaigns", ["area", "id"], unique=False)
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
        "evaluations",
        sa.Column(
            "id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="numbered along with ballots: their keys lie in one folder",
        ),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("questionnaire_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "rules",
            postgresql.ARRAY(sa.SmallInteger()),
            nullable=False,
            comment="that counted at the opening",
        ),
        sa.Column("opened_by", sa.BigInteger(), nullable=True, comment="null: the clock"),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("shredded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sheets", sa.Integer(), nullable=True, comment="handed in; known at closing"),
        sa.Column(
            "invalid",
            sa.Integer(),
            nullable=True,
            comment="sheets that broke the rules and count for nothing",
        ),
        sa.Column(
            "may_go",
            sa.SmallInteger(),
            nullable=True,
            comment="ground rule that most want to be rid of",
        ),
        sa.Column("themes_wanted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("themes_leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "themes",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=True,
            comment="key words that may be published",
        ),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_evaluations_area_areas")),
        sa.ForeignKeyConstraint(
            ["opened_by"],
            ["residents.id"],
            name=op.f("fk_evaluations_opened_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["questionnaire_id"],
            ["questionnaires.id"],
            name=op.f("fk_evaluations_questionnaire_id_questionnaires"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluations")),
    )
    op.create_index("ix_evaluations_area", "evaluations", ["area", "opened_at"], unique=False)
    op.create_index(
        "ix_evaluations_themes",
        "evaluations",
        ["themes_wanted_at"],
        unique=False,
        postgresql_where=sa.text("closed_at IS NULL AND themes IS NULL"),
    )
    op.create_index(
        "uq_evaluations_open",
        "evaluations",
        ["area"],
        unique=True,
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "exchange_entries",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column(
            "text",
            sa.Text(),
            nullable=False,
            comment="empty once it ended: nobody reads it any more",
        ),
        sa.Column("words", postgresql.ARRAY(sa.Text()), nullable=False, comment="what it is about"),
        sa.Column("put_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "ended IN ('done', 'taken-back', 'lapsed')",
            name=op.f("ck_exchange_entries_ended_known"),
        ),
        sa.CheckConstraint("kind IN ('geef', 'vraag')", name=op.f("ck_exchange_entries_known")),
        sa.ForeignKeyConstraint(
            ["area"], ["areas.slug"], name=op.f("fk_exchange_entries_area_areas")
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_exchange_entries_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_entries")),
    )
    op.create_index(
        "ix_exchange_entries_open",
        "exchange_entries",
        ["area"],
        unique=False,
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index(
        "ix_exchange_entries_resident", "exchange_entries", ["resident_id"], unique=False
    )
    op.create_table(
        "firm_offers",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column(
            "resident_id",
            sa.BigInteger(),
            nullable=True,
            comment="who speaks for the firm; without one it isn't asked any more",
        ),
        sa.Column("firm", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("words", postgresql.ARRAY(sa.Text()), nullable=False, comment="what it is about"),
        sa.Column("times", sa.SmallInteger(), nullable=False, comment="a calendar year"),
        sa.Column("until", sa.Date(), nullable=False, comment="the last day"),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("times BETWEEN 1 AND 99", name=op.f("ck_firm_offers_times")),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_firm_offers_area_areas")),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_firm_offers_resident_id_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_firm_offers")),
    )
    op.create_index("ix_firm_offers_area", "firm_offers", ["area"], unique=False)
    op.create_index("ix_firm_offers_resident", "firm_offers", ["resident_id"], unique=False)
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
        "hand_back_rounds",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column(
            "period",
            sa.Date(),
            nullable=False,
            comment="first day of the months it is the round of",
        ),
        sa.Column("opened_by", sa.BigInteger(), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["area"], ["areas.slug"], name=op.f("fk_hand_back_rounds_area_areas")
        ),
        sa.ForeignKeyConstraint(
            ["opened_by"],
            ["residents.id"],
            name=op.f("fk_hand_back_rounds_opened_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_back_rounds")),
        sa.UniqueConstraint("area", "period", name=op.f("uq_hand_back_rounds_area_period")),
    )
    op.create_index(
        op.f("ix_hand_back_rounds_opened_by"), "hand_back_rounds", ["opened_by"], unique=False
    )
    op.create_table(
        "hand_backs",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column(
            "number", sa.Integer(), nullable=False, comment="of what it is about, among its kind"
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("why_changed", sa.Text(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stand", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_hand_backs_area_areas")),
        sa.ForeignKeyConstraint(
            ["by"], ["residents.id"], name=op.f("fk_hand_backs_by_residents"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_backs")),
        sa.UniqueConstraint(
            "kind", "number", "version", name=op.f("uq_hand_backs_kind_number_version")
        ),
        comment="a version never changes but in where it stands",
    )
    op.create_index("ix_hand_backs_area", "hand_backs", ["area", "id"], unique=False)
    op.create_index(op.f("ix_hand_backs_by"), "hand_backs", ["by"], unique=False)
    op.create_index(
        "uq_hand_backs_undecided",
        "hand_backs",
        ["kind", "number"],
        unique=True,
        postgresql_where=sa.text("stand IN ('waits', 'open')"),
    )
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
        "kitchen_talks",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column(
            "key",
            sa.Text(),
            nullable=False,
            comment="made where it was written down: posted twice it is stored once",
        ),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("street", sa.Text(), nullable=False, comment="without a house number"),
        sa.Column("by", sa.BigInteger(), nullable=True, comment="who wrote it down"),
        sa.Column(
            "neighbour",
            sa.BigInteger(),
            nullable=True,
            comment="the row that counts for who spoke; null: undone, or taken along by the code",
        ),
        sa.Column("issues", sa.Integer(), nullable=False, comment="how many were said"),
        sa.Column(
            "consent_version",
            sa.Integer(),
            nullable=False,
            comment="of the question to the neighbour",
        ),
        sa.Column("consented_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "code_hash",
            sa.LargeBinary(),
            nullable=True,
            comment="of the note; null: used, or undone",
        ),
        sa.Column("code_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_kitchen_talks_area_areas")),
        sa.ForeignKeyConstraint(
            ["by"],
            ["residents.id"],
            name=op.f("fk_kitchen_talks_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["neighbour"],
            ["residents.id"],
            name=op.f("fk_kitchen_talks_neighbour_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kitchen_talks")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_kitchen_talks_code_hash")),
        sa.UniqueConstraint("key", name=op.f("uq_kitchen_talks_key")),
    )
    op.create_index("ix_kitchen_talks_area", "kitchen_talks", ["area"], unique=False)
    op.create_index("ix_kitchen_talks_by", "kitchen_talks", ["by", "recorded_at"], unique=False)
    op.create_index("ix_kitchen_talks_neighbour", "kitchen_talks", ["neighbour"], unique=False)
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
        "meeting_programmes",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column(
            "format", sa.Text(), nullable=False, comment="key of the format that it was made by"
        ),
        sa.Column(
            "names",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="of the format, as they were",
        ),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("called_by", sa.BigInteger(), nullable=True),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["area"], ["areas.slug"], name=op.f("fk_meeting_programmes_area_areas")
        ),
        sa.ForeignKeyConstraint(
            ["called_by"],
            ["residents.id"],
            name=op.f("fk_meeting_programmes_called_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_programmes")),
    )
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
    op.create_index(
        "ix_outbox_broadcast",
        "outbox",
        ["slot", "resident_id", "id"],
        unique=False,
        postgresql_where=sa.text("starts_with(slot, 'uitzending-')"),
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
        "partner_lines",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=False, comment="its key"),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("when_words", sa.Text(), server_default="", nullable=False),
        sa.Column("written_by", sa.BigInteger(), nullable=True),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_out_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_partner_lines_area_areas")),
        sa.ForeignKeyConstraint(
            ["written_by"],
            ["residents.id"],
            name=op.f("fk_partner_lines_written_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_lines")),
    )
    op.create_index("ix_partner_lines_area", "partner_lines", ["area", "id"], unique=False)
    op.create_table(
        "polls",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column(
            "reading",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="of the question, for an issue made of it",
        ),
        sa.Column("right_option", sa.SmallInteger(), nullable=True, comment="of a quiz"),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_polls_area_areas")),
        sa.ForeignKeyConstraint(
            ["by"], ["residents.id"], name=op.f("fk_polls_by_residents"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_polls")),
    )
    op.create_index("ix_polls_area", "polls", ["area", "closes_at"], unique=False)
    op.create_index(op.f("ix_polls_by"), "polls", ["by"], unique=False)
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
        "street_contacts",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("streets", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("named_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by", sa.BigInteger(), nullable=True, comment="who said yes or no"),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["answered_by"],
            ["residents.id"],
            name=op.f("fk_street_contacts_answered_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["area"], ["areas.slug"], name=op.f("fk_street_contacts_area_areas")
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_street_contacts_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_street_contacts")),
    )
    op.create_index(
        "ix_street_contacts_area",
        "street_contacts",
        ["area"],
        unique=False,
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index(
        "uq_street_contacts_running",
        "street_contacts",
        ["resident_id"],
        unique=True,
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "surveys",
        sa.Column(
            "id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="numbered along with ballots: their keys lie in one folder",
        ),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column(
            "questions",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="frozen at opening",
        ),
        sa.Column("opened_by", sa.BigInteger(), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("shredded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "people",
            sa.Integer(),
            nullable=True,
            comment="who handed in; null: open, or too few to be told of",
        ),
        sa.Column(
            "invalid",
            sa.Integer(),
            nullable=True,
            comment="sheets that broke the rules and count for nothing",
        ),
        sa.Column(
            "counts",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=True,
            comment="question to option to least and most people",
        ),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_surveys_area_areas")),
        sa.ForeignKeyConstraint(
            ["opened_by"],
            ["residents.id"],
            name=op.f("fk_surveys_opened_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_surveys")),
    )
    op.create_index("ix_surveys_area", "surveys", ["area", "id"], unique=False)
    op.create_index(
        "uq_surveys_open",
        "surveys",
        ["area"],
        unique=True,
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "talents",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("words", postgresql.ARRAY(sa.Text()), nullable=False, comment="what it is about"),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_talents_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talents")),
    )
    op.create_index("ix_talents_resident", "talents", ["resident_id"], unique=False)
    op.create_table(
        "theme_heaps",
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column(
            "theme", sa.BigInteger(), nullable=False, comment="to split; 0: issues without a theme"
        ),
        sa.Column("wanted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("wanted_by", sa.BigInteger(), nullable=True),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tries", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("gathered_up_to", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_theme_heaps_area_areas")),
        sa.ForeignKeyConstraint(
            ["wanted_by"],
            ["residents.id"],
            name=op.f("fk_theme_heaps_wanted_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("area", "theme", name=op.f("pk_theme_heaps")),
        comment="heaps of issues to look for themes in; gathered_up_to is the newest seen",
    )
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
        sa.Column(
            "named_by",
            sa.BigInteger(),
            nullable=True,
            comment="who of the initiative group gave it the name it has; null: content did",
        ),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "merged_into",
            sa.BigInteger(),
            nullable=True,
            comment="where its issues went; never a chain",
        ),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_themes_area_areas")),
        sa.ForeignKeyConstraint(
            ["merged_into"], ["themes.id"], name=op.f("fk_themes_merged_into_themes")
        ),
        sa.ForeignKeyConstraint(
            ["named_by"],
            ["residents.id"],
            name=op.f("fk_themes_named_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_themes")),
        sa.UniqueConstraint("area", "seed", name=op.f("uq_themes_area_seed")),
    )
    op.create_index(
        "ix_themes_merged_into",
        "themes",
        ["merged_into"],
        unique=False,
        postgresql_where=sa.text("merged_into IS NOT NULL"),
    )
    op.create_table(
        "views_asked",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("whom", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False, comment="who were asked"),
        sa.Column("asked_by", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("whom IN ('area', 'missing')", name=op.f("ck_views_asked_whom")),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_views_asked_area_areas")),
        sa.ForeignKeyConstraint(
            ["asked_by"],
            ["residents.id"],
            name=op.f("fk_views_asked_asked_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_views_asked")),
    )
    op.create_index("ix_views_asked_area", "views_asked", ["area", "id"], unique=False)
    op.create_table(
        "way_proposals",
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("side IN ('group', 'director')", name=op.f("ck_way_proposals_known")),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_way_proposals_area_areas")),
        sa.ForeignKeyConstraint(
            ["by"],
            ["residents.id"],
            name=op.f("fk_way_proposals_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("area", name=op.f("pk_way_proposals")),
        comment="one at a time in an area, until it is answered",
    )
    op.create_table(
        "abolished_rules",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("rule", sa.SmallInteger(), nullable=False),
        sa.Column("evaluation_id", sa.BigInteger(), nullable=False),
        sa.Column("reward_cents", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("booked", sa.Boolean(), server_default="false", nullable=False),
        sa.ForeignKeyConstraint(
            ["area"], ["areas.slug"], name=op.f("fk_abolished_rules_area_areas")
        ),
        sa.ForeignKeyConstraint(
            ["evaluation_id"],
            ["evaluations.id"],
            name=op.f("fk_abolished_rules_evaluation_id_evaluations"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_abolished_rules")),
        sa.UniqueConstraint("evaluation_id", name=op.f("uq_abolished_rules_evaluation_id")),
        comment="ground rules that count no longer in an area, and the reward for it",
    )
    op.create_index("uq_abolished_rules_area", "abolished_rules", ["area", "rule"], unique=True)
    op.create_table(
        "agenda_handed",
        sa.Column("agenda_id", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("item_ids", postgresql.ARRAY(sa.BigInteger()), nullable=False),
        sa.ForeignKeyConstraint(
            ["agenda_id"],
            ["agendas.id"],
            name=op.f("fk_agenda_handed_agenda_id_agendas"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("agenda_id", "version", name=op.f("pk_agenda_handed")),
        comment="which items stand in a version of an agenda that was handed back",
    )
    op.create_table(
        "ballot_options",
        sa.Column("ballot_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column(
            "theme_id", sa.BigInteger(), nullable=True, comment="null for an answer or plain words"
        ),
        sa.Column(
            "names",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="frozen at opening",
        ),
        sa.Column(
            "supporters", sa.Integer(), nullable=False, comment="neighbours behind it at opening"
        ),
        sa.Column(
            "explanation",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=True,
            comment="of an option in plain words",
        ),
        sa.Column("total", sa.Integer(), nullable=True, comment="points, known at closing"),
        sa.Column(
            "place",
            sa.SmallInteger(),
            nullable=True,
            comment="ties share the place; known at closing",
        ),
        sa.Column(
            "highest",
            sa.SmallInteger(),
            nullable=True,
            comment="of a resistance ballot, the highest single mark",
        ),
        sa.Column(
            "tens",
            sa.Integer(),
            nullable=True,
            comment="of a resistance ballot, marks as high as can be",
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
        "broadcast_recipients",
        sa.Column("broadcast_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "handed",
            sa.SmallInteger(),
            nullable=False,
            comment="version that was handed on; 0: none yet",
        ),
        sa.ForeignKeyConstraint(
            ["broadcast_id"],
            ["broadcasts.id"],
            name=op.f("fk_broadcast_recipients_broadcast_id_broadcasts"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_broadcast_recipients_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "broadcast_id", "resident_id", name=op.f("pk_broadcast_recipients")
        ),
        comment="each once, whatever overlaps; gone when its figures no longer change",
    )
    op.create_index(
        "ix_broadcast_recipients_handed",
        "broadcast_recipients",
        ["broadcast_id", "handed", "resident_id"],
        unique=False,
    )
    op.create_index(
        "ix_broadcast_recipients_resident", "broadcast_recipients", ["resident_id"], unique=False
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
        "counted_words",
        sa.Column("ballot_id", sa.BigInteger(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ballot_id"],
            ["ballots.id"],
            name=op.f("fk_counted_words_ballot_id_ballots"),
            ondelete="CASCADE",
        ),
        comment="what was said with an answer, apart from it; written anew at closing",
    )
    op.create_index(
        op.f("ix_counted_words_ballot_id"), "counted_words", ["ballot_id"], unique=False
    )
    op.create_table(
        "exchange_wants",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("entry_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("answered", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("taken_back", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["exchange_entries.id"],
            name=op.f("fk_exchange_wants_entry_id_exchange_entries"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_exchange_wants_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_wants")),
        sa.UniqueConstraint(
            "entry_id", "resident_id", name=op.f("uq_exchange_wants_entry_id_resident_id")
        ),
        comment="a yes and a no leave the same; it stays, so that nobody is asked twice",
    )
    op.create_index("ix_exchange_wants_resident", "exchange_wants", ["resident_id"], unique=False)
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
        "hand_back_ballots",
        sa.Column("ballot_id", sa.BigInteger(), nullable=False),
        sa.Column("hand_back_id", sa.BigInteger(), nullable=False),
        sa.Column("round_id", sa.BigInteger(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=True, comment="what came of it, known at closing"),
        sa.ForeignKeyConstraint(
            ["ballot_id"],
            ["ballots.id"],
            name=op.f("fk_hand_back_ballots_ballot_id_ballots"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["hand_back_id"],
            ["hand_backs.id"],
            name=op.f("fk_hand_back_ballots_hand_back_id_hand_backs"),
        ),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["hand_back_rounds.id"],
            name=op.f("fk_hand_back_ballots_round_id_hand_back_rounds"),
        ),
        sa.PrimaryKeyConstraint("ballot_id", name=op.f("pk_hand_back_ballots")),
    )
    op.create_index(
        op.f("ix_hand_back_ballots_hand_back_id"),
        "hand_back_ballots",
        ["hand_back_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_hand_back_ballots_round_id"), "hand_back_ballots", ["round_id"], unique=False
    )
    op.create_table(
        "hand_back_remarks",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("hand_back_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["hand_back_id"],
            ["hand_backs.id"],
            name=op.f("fk_hand_back_remarks_hand_back_id_hand_backs"),
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_hand_back_remarks_resident_id_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_back_remarks")),
    )
    op.create_index(
        op.f("ix_hand_back_remarks_hand_back_id"),
        "hand_back_remarks",
        ["hand_back_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_hand_back_remarks_resident_id"), "hand_back_remarks", ["resident_id"], unique=False
    )
    op.create_table(
        "issues",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("submitter", sa.BigInteger(), nullable=True),
        sa.Column("shown_name", sa.Text(), nullable=False, comment="empty: 'a neighbour'"),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("vector", HALFVEC(512), nullable=True),
        sa.Column(
            "signs",
            postgresql.BIT(length=512),
            sa.Computed("binary_quantize(vector)::bit(512)", persisted=True),
            nullable=True,
            comment="of the vector: 1 for more than 0",
        ),
        sa.Column(
            "embedder", sa.Text(), server_default="", nullable=False, comment="that made the vector"
        ),
        sa.Column("theme_id", sa.BigInteger(), nullable=True, comment="null: none of these yet"),
        sa.Column(
            "guesses",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="themes that fitted, best first",
        ),
        sa.Column(
            "placed",
            sa.Text(),
            server_default="reading",
            nullable=False,
            comment="who put it under its theme: reading, owner, group",
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
    op.create_index(
        "ix_issues_compared",
        "issues",
        ["area", "embedder"],
        unique=False,
        postgresql_include=["id", "submitter", "theme_id", "signs"],
        postgresql_where=sa.text("withdrawn_at IS NULL AND vector IS NOT NULL"),
    )
    op.create_index(
        "ix_issues_placed",
        "issues",
        ["area"],
        unique=False,
        postgresql_where=sa.text("placed <> 'reading'"),
    )
    op.create_index("ix_issues_submitter", "issues", ["submitter", "id"], unique=False)
    op.create_index("ix_issues_theme", "issues", ["theme_id", "id"], unique=False)
    op.create_table(
        "meetings",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("places", sa.SmallInteger(), nullable=True, comment="people; null: no limit"),
        sa.Column("bring", sa.Text(), nullable=False, comment="what to bring along; may be empty"),
        sa.Column(
            "minutes", sa.SmallInteger(), nullable=True, comment="how long; null: nothing said"
        ),
        sa.Column("child_care", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("language_help", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column(
            "format",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=True,
            comment="key, names and essence of the format, as it was",
        ),
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
        sa.Column("programme_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "counted",
            sa.SmallInteger(),
            nullable=True,
            comment="people there, as somebody said; null: not said",
        ),
        sa.Column(
            "scanned",
            sa.SmallInteger(),
            nullable=True,
            comment="who scanned, once it is forgotten who they were",
        ),
        sa.CheckConstraint("minutes BETWEEN 1 AND 600", name=op.f("ck_meetings_minutes")),
        sa.CheckConstraint("places BETWEEN 1 AND 999", name=op.f("ck_meetings_places")),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_meetings_area_areas")),
        sa.ForeignKeyConstraint(
            ["called_by"],
            ["residents.id"],
            name=op.f("fk_meetings_called_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"],
            ["meeting_programmes.id"],
            name=op.f("fk_meetings_programme_id_meeting_programmes"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
    )
    op.create_index("ix_meetings_area", "meetings", ["area", "starts_at"], unique=False)
    op.create_index("ix_meetings_programme", "meetings", ["programme_id"], unique=False)
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
            comment="option number to points, and words",
        ),
        sa.ForeignKeyConstraint(
            ["ballot_id"],
            ["ballots.id"],
            name=op.f("fk_open_papers_ballot_id_ballots"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("ballot_id", "pseudonym", name=op.f("pk_open_papers")),
    )
    op.execute(
        "ALTER TABLE open_papers ALTER COLUMN ballot_id SET STATISTICS 0, ALTER COLUMN "
        "pseudonym SET STATISTICS 0, ALTER COLUMN choices SET STATISTICS 0"
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
    op.execute(
        "ALTER TABLE open_roll ALTER COLUMN ballot_id SET STATISTICS 0, ALTER COLUMN "
        "resident_id SET STATISTICS 0"
    )
    op.create_table(
        "open_sheet_roll",
        sa.Column("evaluation_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["evaluation_id"],
            ["evaluations.id"],
            name=op.f("fk_open_sheet_roll_evaluation_id_evaluations"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_open_sheet_roll_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("evaluation_id", "resident_id", name=op.f("pk_open_sheet_roll")),
        comment="who handed in a sheet, so that they aren't reminded; gone at closing",
    )
    op.create_table(
        "open_sheets",
        sa.Column("evaluation_id", sa.BigInteger(), nullable=False),
        sa.Column("pseudonym", sa.LargeBinary(), nullable=False, comment="HMAC(its key, resident)"),
        sa.Column("answers", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(
            ["evaluation_id"],
            ["evaluations.id"],
            name=op.f("fk_open_sheets_evaluation_id_evaluations"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("evaluation_id", "pseudonym", name=op.f("pk_open_sheets")),
        comment="also those that stopped half-way; thrown away at closing, merged into a report",
    )
    op.create_table(
        "open_survey_roll",
        sa.Column("survey_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_open_survey_roll_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["survey_id"],
            ["surveys.id"],
            name=op.f("fk_open_survey_roll_survey_id_surveys"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("survey_id", "resident_id", name=op.f("pk_open_survey_roll")),
        comment="who handed in, so that they aren't reminded; gone at closing",
    )
    op.execute(
        "ALTER TABLE open_survey_roll ALTER COLUMN survey_id SET STATISTICS 0, ALTER "
        "COLUMN resident_id SET STATISTICS 0"
    )
    op.create_table(
        "open_survey_sheets",
        sa.Column("survey_id", sa.BigInteger(), nullable=False),
        sa.Column("pseudonym", sa.LargeBinary(), nullable=False, comment="HMAC(its key, resident)"),
        sa.Column("answers", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(
            ["survey_id"],
            ["surveys.id"],
            name=op.f("fk_open_survey_sheets_survey_id_surveys"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("survey_id", "pseudonym", name=op.f("pk_open_survey_sheets")),
        comment="also those that stopped half-way; thrown away at closing",
    )
    op.execute(
        "ALTER TABLE open_survey_sheets ALTER COLUMN survey_id SET STATISTICS 0, ALTER "
        "COLUMN pseudonym SET STATISTICS 0, ALTER COLUMN answers SET STATISTICS 0"
    )
    op.create_table(
        "poll_choices",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("poll_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "device",
            sa.LargeBinary(),
            nullable=True,
            comment="HMAC of the poll and the secret of a browser",
        ),
        sa.Column("option", sa.SmallInteger(), nullable=False),
        sa.CheckConstraint(
            "(resident_id IS NULL) <> (device IS NULL)", name=op.f("ck_poll_choices_one_of_two")
        ),
        sa.ForeignKeyConstraint(
            ["poll_id"],
            ["polls.id"],
            name=op.f("fk_poll_choices_poll_id_polls"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_poll_choices_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_poll_choices")),
        comment="of open polls; thrown away at closing",
    )
    op.execute(
        "ALTER TABLE poll_choices ALTER COLUMN id SET STATISTICS 0, ALTER COLUMN poll_id "
        "SET STATISTICS 0, ALTER COLUMN resident_id SET STATISTICS 0, ALTER COLUMN device"
        " SET STATISTICS 0, ALTER COLUMN option SET STATISTICS 0"
    )
    op.create_index(
        op.f("ix_poll_choices_resident_id"), "poll_choices", ["resident_id"], unique=False
    )
    op.create_index(
        "uq_poll_choices_device",
        "poll_choices",
        ["poll_id", "device"],
        unique=True,
        postgresql_where=sa.text("device IS NOT NULL"),
    )
    op.create_index(
        "uq_poll_choices_resident",
        "poll_choices",
        ["poll_id", "resident_id"],
        unique=True,
        postgresql_where=sa.text("resident_id IS NOT NULL"),
    )
    op.create_table(
        "poll_options",
        sa.Column("poll_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False, comment="from 1"),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column(
            "chosen", sa.Integer(), nullable=True, comment="how often; null while the poll is open"
        ),
        sa.ForeignKeyConstraint(
            ["poll_id"],
            ["polls.id"],
            name=op.f("fk_poll_options_poll_id_polls"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("poll_id", "number", name=op.f("pk_poll_options")),
    )
    op.create_table(
        "street_talks",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("contact_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "theirs",
            sa.Text(),
            nullable=False,
            comment="last words of the neighbour; empty once gone",
        ),
        sa.Column(
            "answer",
            sa.Text(),
            nullable=False,
            comment="last words of the contact; empty once gone",
        ),
        sa.Column("sent", sa.Integer(), nullable=False),
        sa.Column("in_a_row", sa.Integer(), nullable=False),
        sa.Column("by_contact", sa.Boolean(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_street_talks_area_areas")),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["street_contacts.id"],
            name=op.f("fk_street_talks_contact_id_street_contacts"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_street_talks_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_street_talks")),
        sa.UniqueConstraint(
            "contact_id", "resident_id", name=op.f("uq_street_talks_contact_id_resident_id")
        ),
    )
    op.create_index("ix_street_talks_resident", "street_talks", ["resident_id"], unique=False)
    op.create_table(
        "survey_words",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("survey_id", sa.BigInteger(), nullable=False),
        sa.Column("question", sa.SmallInteger(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["survey_id"],
            ["surveys.id"],
            name=op.f("fk_survey_words_survey_id_surveys"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_words")),
        comment="what people wrote, apart from the rest; written anew at closing, in random order",
    )
    op.create_index("ix_survey_words_survey", "survey_words", ["survey_id", "id"], unique=False)
    op.create_table(
        "theme_proposals",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column(
            "out_of",
            sa.BigInteger(),
            nullable=True,
            comment="the theme it is a part of; null: of none",
        ),
        sa.Column(
            "keywords",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="best first",
        ),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), server_default="open", nullable=False),
        sa.Column(
            "became", sa.BigInteger(), nullable=True, comment="of one that was confirmed or joined"
        ),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["area"], ["areas.slug"], name=op.f("fk_theme_proposals_area_areas")
        ),
        sa.ForeignKeyConstraint(
            ["became"], ["themes.id"], name=op.f("fk_theme_proposals_became_themes")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"],
            ["residents.id"],
            name=op.f("fk_theme_proposals_decided_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["out_of"], ["themes.id"], name=op.f("fk_theme_proposals_out_of_themes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme_proposals")),
    )
    op.create_index("ix_theme_proposals_area", "theme_proposals", ["area", "id"], unique=False)
    op.create_table(
        "theme_views",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("theme_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_theme_views_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["theme_id"],
            ["themes.id"],
            name=op.f("fk_theme_views_theme_id_themes"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme_views")),
        sa.UniqueConstraint(
            "theme_id", "resident_id", name=op.f("uq_theme_views_theme_id_resident_id")
        ),
        comment="before the theme stands on an agenda; its item shows them too",
    )
    op.create_index("ix_theme_views_resident", "theme_views", ["resident_id"], unique=False)
    op.create_table(
        "agenda_items",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column(
            "theme_id", sa.BigInteger(), nullable=True, comment="null: put forward in own words"
        ),
        sa.Column(
            "ballot_id", sa.BigInteger(), nullable=True, comment="that the theme won; null: none"
        ),
        sa.Column(
            "issue_id",
            sa.BigInteger(),
            nullable=True,
            comment="that its owner does something about at once; null: none",
        ),
        sa.Column("names", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("origin", sa.Text(), server_default="ballot", nullable=False),
        sa.Column("partner", sa.Text(), nullable=True, comment="key of the partner it came from"),
        sa.Column(
            "place",
            sa.SmallInteger(),
            nullable=True,
            comment="in the order of the agenda; null: behind the others",
        ),
        sa.Column("confirmed_by", sa.BigInteger(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "origin IN ('ballot', 'theme', 'resident', 'partner', 'facilitator', 'evaluation')",
            name=op.f("ck_agenda_items_origin"),
        ),
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
            ["issue_id"],
            ["issues.id"],
            name=op.f("fk_agenda_items_issue_id_issues"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["theme_id"], ["themes.id"], name=op.f("fk_agenda_items_theme_id_themes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_items")),
        sa.UniqueConstraint(
            "ballot_id", "theme_id", name=op.f("uq_agenda_items_ballot_id_theme_id")
        ),
        sa.UniqueConstraint("issue_id", name=op.f("uq_agenda_items_issue_id")),
        comment="where an item stands is found, not stored: docs/decisions/0021-route.md",
    )
    op.create_index("ix_agenda_items_area", "agenda_items", ["area", "id"], unique=False)
    op.create_table(
        "campaign_lines",
        sa.Column("campaign_id", sa.BigInteger(), nullable=False),
        sa.Column("issue_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "line", sa.Text(), nullable=False, comment="of the submitter; personal data taken out"
        ),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"],
            ["campaigns.id"],
            name=op.f("fk_campaign_lines_campaign_id_campaigns"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["issue_id"],
            ["issues.id"],
            name=op.f("fk_campaign_lines_issue_id_issues"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("campaign_id", "issue_id", name=op.f("pk_campaign_lines")),
    )
    op.create_index("ix_campaign_lines_issue", "campaign_lines", ["issue_id"], unique=False)
    op.create_table(
        "connection_sides",
        sa.Column("connection_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("issue_id", sa.BigInteger(), nullable=True, comment="null: an exchange"),
        sa.Column("answer", sa.Text(), nullable=True, comment="forgotten when the connection ends"),
        sa.Column(
            "line",
            sa.Text(),
            server_default="",
            nullable=False,
            comment="how the other finds this person; forgotten when the connection ends",
        ),
        sa.CheckConstraint(
            "answer IN ('ja', 'nee', 'later')", name=op.f("ck_connection_sides_known")
        ),
        sa.ForeignKeyConstraint(
            ["connection_id"],
            ["connections.id"],
            name=op.f("fk_connection_sides_connection_id_connections"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["issue_id"],
            ["issues.id"],
            name=op.f("fk_connection_sides_issue_id_issues"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_connection_sides_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("connection_id", "resident_id", name=op.f("pk_connection_sides")),
        comment="without moments: nothing shows who was first",
    )
    op.create_index("ix_connection_sides_issue", "connection_sides", ["issue_id"], unique=False)
    op.create_index(
        "ix_connection_sides_resident", "connection_sides", ["resident_id"], unique=False
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
        sa.Column("child_care", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("language_help", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("waiting_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(choice = 'ja' AND waiting_since IS NULL) OR NOT (child_care OR language_help)",
            name=op.f("ck_meeting_answers_needs"),
        ),
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
        "meeting_presence",
        sa.Column("meeting_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_meeting_presence_meeting_id_meetings"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_meeting_presence_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("meeting_id", "resident_id", name=op.f("pk_meeting_presence")),
        comment="who scanned at the door, so that each counts once; goes with the report",
    )
    op.create_index(
        "ix_meeting_presence_resident", "meeting_presence", ["resident_id"], unique=False
    )
    op.create_table(
        "meeting_reports",
        sa.Column("meeting_id", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("version", sa.SmallInteger(), nullable=False),
        sa.Column("written_by", sa.BigInteger(), nullable=True),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("version BETWEEN 1 AND 2", name=op.f("ck_meeting_reports_version")),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_meeting_reports_meeting_id_meetings"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["written_by"],
            ["residents.id"],
            name=op.f("fk_meeting_reports_written_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_meeting_reports")),
    )
    op.create_table(
        "meeting_words",
        sa.Column("meeting_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "version", sa.SmallInteger(), nullable=False, comment="of the report, that it is about"
        ),
        sa.Column(
            "remark", sa.Text(), nullable=False, comment="what is missing; empty: it is right"
        ),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_meeting_words_meeting_id_meetings"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_meeting_words_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("meeting_id", "resident_id", name=op.f("pk_meeting_words")),
    )
    op.create_index("ix_meeting_words_resident", "meeting_words", ["resident_id"], unique=False)
    op.create_table(
        "proposal_issues",
        sa.Column("proposal_id", sa.BigInteger(), nullable=False),
        sa.Column("issue_id", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False, comment="from 0, the most telling first"),
        sa.Column("taken_out", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.ForeignKeyConstraint(
            ["issue_id"],
            ["issues.id"],
            name=op.f("fk_proposal_issues_issue_id_issues"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["proposal_id"],
            ["theme_proposals.id"],
            name=op.f("fk_proposal_issues_proposal_id_theme_proposals"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("proposal_id", "issue_id", name=op.f("pk_proposal_issues")),
    )
    op.create_index("ix_proposal_issues_issue", "proposal_issues", ["issue_id"], unique=False)
    op.create_table(
        "signals",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=False, comment="key of the partner in content"),
        sa.Column("issue_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "text", sa.Text(), nullable=False, comment="of a question; empty: that of the issue"
        ),
        sa.Column("asked_by", sa.BigInteger(), nullable=True),
        sa.Column(
            "follows", sa.BigInteger(), nullable=True, comment="whose answer made them ask on"
        ),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "due_on", sa.Date(), nullable=False, comment="last calendar day in Europe/Amsterdam"
        ),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "issue_id IS NOT NULL OR text <> ''", name=op.f("ck_signals_about_something")
        ),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_signals_area_areas")),
        sa.ForeignKeyConstraint(
            ["asked_by"],
            ["residents.id"],
            name=op.f("fk_signals_asked_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["follows"], ["signals.id"], name=op.f("fk_signals_follows_signals")
        ),
        sa.ForeignKeyConstraint(
            ["issue_id"], ["issues.id"], name=op.f("fk_signals_issue_id_issues"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signals")),
        comment="each has an answer or a day by which it is due",
    )
    op.create_index("ix_signals_area", "signals", ["area", "partner", "due_on"], unique=False)
    op.create_index("ix_signals_asked_by", "signals", ["asked_by"], unique=False)
    op.create_index(
        "ix_signals_follows",
        "signals",
        ["follows"],
        unique=False,
        postgresql_where=sa.text("follows IS NOT NULL"),
    )
    op.create_index("ix_signals_issue", "signals", ["issue_id"], unique=False)
    op.create_index(
        "uq_signals_running",
        "signals",
        ["issue_id", "partner"],
        unique=True,
        postgresql_where=sa.text("answered_at IS NULL AND issue_id IS NOT NULL"),
    )
    op.create_table(
        "theme_changes",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column(
            "what", sa.Text(), nullable=False, comment="confirmed, joined, refused, merged, renamed"
        ),
        sa.Column("theme_id", sa.BigInteger(), nullable=True, comment="the one that went on"),
        sa.Column(
            "other_id", sa.BigInteger(), nullable=True, comment="the one that it was taken from"
        ),
        sa.Column("proposal_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "details",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=True,
            comment="the name before, or themes that went along",
        ),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_theme_changes_area_areas")),
        sa.ForeignKeyConstraint(
            ["by"],
            ["residents.id"],
            name=op.f("fk_theme_changes_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["themes.id"], name=op.f("fk_theme_changes_other_id_themes")
        ),
        sa.ForeignKeyConstraint(
            ["proposal_id"],
            ["theme_proposals.id"],
            name=op.f("fk_theme_changes_proposal_id_theme_proposals"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["theme_id"], ["themes.id"], name=op.f("fk_theme_changes_theme_id_themes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme_changes")),
        comment="what the initiative group did with themes, so that it can be told and undone",
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
        "advice_points",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False, comment="residents, alignment"),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_out_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "side IN ('residents', 'alignment')", name=op.f("ck_advice_points_known")
        ),
        sa.ForeignKeyConstraint(
            ["by"],
            ["residents.id"],
            name=op.f("fk_advice_points_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_advice_points_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advice_points")),
        comment="an advice that is being written",
    )
    op.create_index(
        "ix_advice_points_item", "advice_points", ["item_id", "side", "place"], unique=False
    )
    op.create_table(
        "advice_versions",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("version", sa.SmallInteger(), nullable=False),
        sa.Column(
            "points",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="number and text of each, in order",
        ),
        sa.Column(
            "by", sa.BigInteger(), nullable=False, comment="resident; stays when they are erased"
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "side IN ('residents', 'alignment')", name=op.f("ck_advice_versions_known")
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_items.id"], name=op.f("fk_advice_versions_item_id_agenda_items")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advice_versions")),
        sa.UniqueConstraint(
            "item_id", "side", "version", name=op.f("uq_advice_versions_item_id_side_version")
        ),
        comment="an advice as it was handed over",
    )
    op.execute(
        "CREATE FUNCTION advice_versions_stays() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN RAISE EXCEPTION ''advice_versions is only added to''; END'"
    )
    op.execute(
        "CREATE TRIGGER advice_versions_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "
        "advice_versions EXECUTE FUNCTION advice_versions_stays()"
    )
    op.create_table(
        "agenda_forwards",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=True),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decide_by", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False, comment="why not now"),
        sa.Column("item_id", sa.BigInteger(), nullable=True, comment="it became"),
        sa.CheckConstraint(
            "decided_at IS NULL OR item_id IS NOT NULL OR reason <> ''",
            name=op.f("ck_agenda_forwards_never_silent"),
        ),
        sa.CheckConstraint(
            "origin IN ('resident', 'partner', 'facilitator', 'evaluation')",
            name=op.f("ck_agenda_forwards_origin"),
        ),
        sa.ForeignKeyConstraint(
            ["area"], ["areas.slug"], name=op.f("fk_agenda_forwards_area_areas")
        ),
        sa.ForeignKeyConstraint(
            ["by"],
            ["residents.id"],
            name=op.f("fk_agenda_forwards_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"],
            ["residents.id"],
            name=op.f("fk_agenda_forwards_decided_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_agenda_forwards_item_id_agenda_items"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_forwards")),
        comment="put forward from any side; the initiative group takes it up, or says why not",
    )
    op.create_index("ix_agenda_forwards_area", "agenda_forwards", ["area", "id"], unique=False)
    op.create_index(op.f("ix_agenda_forwards_by"), "agenda_forwards", ["by"], unique=False)
    op.create_table(
        "agenda_wordings",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("names", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=True, comment="who changed it"),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["by"],
            ["residents.id"],
            name=op.f("fk_agenda_wordings_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_agenda_wordings_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_wordings")),
        comment="what an item said before",
    )
    op.create_index("ix_agenda_wordings_item", "agenda_wordings", ["item_id", "id"], unique=False)
    op.create_table(
        "agreements",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=True),
        sa.Column("made_by", sa.BigInteger(), nullable=True),
        sa.Column("promises", sa.BigInteger(), nullable=True),
        sa.Column(
            "outside",
            sa.Text(),
            server_default="",
            nullable=False,
            comment="a party that isn't here",
        ),
        sa.Column("version", sa.SmallInteger(), nullable=False),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("refused_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled", sa.Text(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "settled IN ('gehouden', 'gebroken')", name=op.f("ck_agreements_settled")
        ),
        sa.CheckConstraint(
            "(settled IS NULL) = (settled_at IS NULL)", name=op.f("ck_agreements_settled_then")
        ),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_agreements_area_areas")),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_agreements_item_id_agenda_items"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["made_by"],
            ["residents.id"],
            name=op.f("fk_agreements_made_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["promises"],
            ["residents.id"],
            name=op.f("fk_agreements_promises_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreements")),
    )
    op.create_index("ix_agreements_area", "agreements", ["area", "id"], unique=False)
    op.create_index(op.f("ix_agreements_item_id"), "agreements", ["item_id"], unique=False)
    op.create_index(op.f("ix_agreements_made_by"), "agreements", ["made_by"], unique=False)
    op.create_index(op.f("ix_agreements_promises"), "agreements", ["promises"], unique=False)
    op.create_table(
        "answers",
        sa.Column("signal_id", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), server_default="", nullable=False),
        sa.Column("step_on", sa.Date(), nullable=True, comment="calendar day in Europe/Amsterdam"),
        sa.Column("helps", sa.Text(), server_default="", nullable=False, comment="who can help"),
        sa.Column("question", sa.Text(), server_default="", nullable=False, comment="asked back"),
        sa.Column("step_done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("clear_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(step = '') = (step_on IS NULL)", name=op.f("ck_answers_step_with_a_day")
        ),
        sa.CheckConstraint(
            "step <> '' OR helps <> '' OR question <> ''", name=op.f("ck_answers_goes_on")
        ),
        sa.ForeignKeyConstraint(
            ["by"], ["residents.id"], name=op.f("fk_answers_by_residents"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["signal_id"],
            ["signals.id"],
            name=op.f("fk_answers_signal_id_signals"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("signal_id", name=op.f("pk_answers")),
        comment="one for each signal; never a bare no",
    )
    op.create_index("ix_answers_by", "answers", ["by"], unique=False)
    op.create_table(
        "blow_judgements",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("quick", sa.Boolean(), nullable=False),
        sa.Column("simple", sa.Boolean(), nullable=False),
        sa.Column("cheap", sa.Boolean(), nullable=False),
        sa.Column(
            "most_cents", sa.BigInteger(), nullable=False, comment="the sum in the third question"
        ),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["by"],
            ["residents.id"],
            name=op.f("fk_blow_judgements_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_blow_judgements_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blow_judgements")),
        comment="only added to; the newest of an item counts",
    )
    op.create_index("ix_blow_judgements_item", "blow_judgements", ["item_id", "id"], unique=False)
    op.create_table(
        "coalition_areas",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("invited_by", sa.BigInteger(), nullable=True),
        sa.Column("invited_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("joins", sa.Boolean(), nullable=True, comment="null: not answered yet"),
        sa.Column("answered_by", sa.BigInteger(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("left_by", sa.BigInteger(), nullable=True),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["answered_by"],
            ["residents.id"],
            name=op.f("fk_coalition_areas_answered_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["area"], ["areas.slug"], name=op.f("fk_coalition_areas_area_areas")
        ),
        sa.ForeignKeyConstraint(
            ["invited_by"],
            ["residents.id"],
            name=op.f("fk_coalition_areas_invited_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_coalition_areas_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["left_by"],
            ["residents.id"],
            name=op.f("fk_coalition_areas_left_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coalition_areas")),
        sa.UniqueConstraint("item_id", "area", name=op.f("uq_coalition_areas_item_id_area")),
        comment="areas that an item concerns, its own included; each ratifies the advice by itself",
    )
    op.create_index("ix_coalition_areas_area", "coalition_areas", ["area"], unique=False)
    op.create_table(
        "council_decisions",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("hand_back_id", sa.BigInteger(), nullable=False, comment="what it is about"),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("next_step", sa.Text(), nullable=False),
        sa.Column("changes", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column(
            "becomes", sa.BigInteger(), nullable=True, comment="the version with its changes"
        ),
        sa.Column("recorded_by", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(outcome = 'changed') = (becomes IS NOT NULL)",
            name=op.f("ck_council_decisions_changed_becomes"),
        ),
        sa.CheckConstraint(
            "outcome IN ('adopted', 'changed', 'not')", name=op.f("ck_council_decisions_known")
        ),
        sa.ForeignKeyConstraint(
            ["becomes"], ["hand_backs.id"], name=op.f("fk_council_decisions_becomes_hand_backs")
        ),
        sa.ForeignKeyConstraint(
            ["hand_back_id"],
            ["hand_backs.id"],
            name=op.f("fk_council_decisions_hand_back_id_hand_backs"),
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_council_decisions_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"],
            ["residents.id"],
            name=op.f("fk_council_decisions_recorded_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_decisions")),
    )
    op.create_index("ix_council_decisions_item", "council_decisions", ["item_id"], unique=False)
    op.create_table(
        "deadlocks",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("new_facts", sa.Text(), server_default="", nullable=False),
        sa.Column("after_id", sa.BigInteger(), nullable=True, comment="the one it opens again"),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "first", sa.SmallInteger(), nullable=False, comment="the stage after the hearing"
        ),
        sa.Column("stage", sa.SmallInteger(), nullable=False, comment="0 hearing, 1 to 3"),
        sa.Column(
            "serial",
            sa.Integer(),
            nullable=False,
            comment="stages that began; rows of the clock too",
        ),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("waits", sa.Text(), nullable=True, comment="ballot, round"),
        sa.Column("ballot_id", sa.BigInteger(), nullable=True),
        sa.Column("held", sa.Boolean(), nullable=False, comment="the area voted in this stage"),
        sa.Column("extended", sa.SmallInteger(), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("mediator", sa.BigInteger(), nullable=True),
        sa.Column(
            "sooner",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="numbers of sides",
        ),
        sa.Column(
            "longer",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="numbers of sides",
        ),
        sa.Column(
            "proposal",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=True,
            comment="number, text, side, yes: words to agree on",
        ),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        sa.Column("hand_back", sa.BigInteger(), nullable=True),
        sa.Column("ended", sa.Text(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "ended IN ('agreed', 'ratified', 'decided', 'withdrawn')",
            name=op.f("ck_deadlocks_ended"),
        ),
        sa.CheckConstraint("waits IN ('ballot', 'round')", name=op.f("ck_deadlocks_waits")),
        sa.CheckConstraint(
            "(ended IS NULL) = (ended_at IS NULL)", name=op.f("ck_deadlocks_ended_then")
        ),
        sa.CheckConstraint("stage BETWEEN 0 AND 3", name=op.f("ck_deadlocks_stage")),
        sa.ForeignKeyConstraint(
            ["after_id"], ["deadlocks.id"], name=op.f("fk_deadlocks_after_id_deadlocks")
        ),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_deadlocks_area_areas")),
        sa.ForeignKeyConstraint(
            ["ballot_id"],
            ["ballots.id"],
            name=op.f("fk_deadlocks_ballot_id_ballots"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["hand_back"], ["hand_backs.id"], name=op.f("fk_deadlocks_hand_back_hand_backs")
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_items.id"], name=op.f("fk_deadlocks_item_id_agenda_items")
        ),
        sa.ForeignKeyConstraint(
            ["mediator"],
            ["residents.id"],
            name=op.f("fk_deadlocks_mediator_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadlocks")),
        comment="who changes one holds the row of its item",
    )
    op.create_index(op.f("ix_deadlocks_after_id"), "deadlocks", ["after_id"], unique=False)
    op.create_index("ix_deadlocks_area", "deadlocks", ["area", "id"], unique=False)
    op.create_index(op.f("ix_deadlocks_ballot_id"), "deadlocks", ["ballot_id"], unique=False)
    op.create_index(op.f("ix_deadlocks_hand_back"), "deadlocks", ["hand_back"], unique=False)
    op.create_index(op.f("ix_deadlocks_item_id"), "deadlocks", ["item_id"], unique=False)
    op.create_index(op.f("ix_deadlocks_mediator"), "deadlocks", ["mediator"], unique=False)
    op.create_index(
        "uq_deadlocks_open",
        "deadlocks",
        ["item_id"],
        unique=True,
        postgresql_where=sa.text("ended IS NULL"),
    )
    op.create_table(
        "feasibilities",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column(
            "next", sa.Text(), nullable=False, comment="the next step, or what would make it so"
        ),
        sa.Column(
            "by", sa.BigInteger(), nullable=False, comment="resident; stays when they are erased"
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "answer IN ('can', 'if', 'not-now')", name=op.f("ck_feasibilities_known")
        ),
        sa.CheckConstraint("btrim(next) <> ''", name=op.f("ck_feasibilities_next_step")),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_items.id"], name=op.f("fk_feasibilities_item_id_agenda_items")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feasibilities")),
        sa.UniqueConstraint("item_id", "partner", name=op.f("uq_feasibilities_item_id_partner")),
    )
    op.execute(
        "CREATE FUNCTION feasibilities_stays() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN"
        " RAISE EXCEPTION ''feasibilities is only added to''; END'"
    )
    op.execute(
        "CREATE TRIGGER feasibilities_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "
        "feasibilities EXECUTE FUNCTION feasibilities_stays()"
    )
    op.create_table(
        "file_remarks",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column(
            "by", sa.BigInteger(), nullable=False, comment="resident; stays when they are erased"
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_items.id"], name=op.f("fk_file_remarks_item_id_agenda_items")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_remarks")),
        comment="of the sounding board",
    )
    op.execute(
        "CREATE FUNCTION file_remarks_stays() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN "
        "RAISE EXCEPTION ''file_remarks is only added to''; END'"
    )
    op.execute(
        "CREATE TRIGGER file_remarks_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "
        "file_remarks EXECUTE FUNCTION file_remarks_stays()"
    )
    op.create_index("ix_file_remarks_item", "file_remarks", ["item_id", "id"], unique=False)
    op.create_table(
        "item_rights",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column(
            "asks_hands",
            sa.SmallInteger(),
            nullable=True,
            comment="hands that must be promised before there is money; null: none are asked",
        ),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "\"right\" IN ('spending', 'earmarked', 'advisory')", name=op.f("ck_item_rights_right")
        ),
        sa.ForeignKeyConstraint(
            ["by"], ["residents.id"], name=op.f("fk_item_rights_by_residents"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_item_rights_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_rights")),
        comment="the newest row holds; rows are only added",
    )
    op.create_index("ix_item_rights_item", "item_rights", ["item_id", "id"], unique=False)
    op.create_table(
        "item_views",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_item_views_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_item_views_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_views")),
        sa.UniqueConstraint(
            "item_id", "resident_id", name=op.f("uq_item_views_item_id_resident_id")
        ),
    )
    op.create_index("ix_item_views_resident", "item_views", ["resident_id"], unique=False)
    op.create_table(
        "lines_beside",
        sa.Column("line_id", sa.BigInteger(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("laid_by", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_lines_beside_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["laid_by"],
            ["residents.id"],
            name=op.f("fk_lines_beside_laid_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["line_id"],
            ["partner_lines.id"],
            name=op.f("fk_lines_beside_line_id_partner_lines"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("line_id", "item_id", name=op.f("pk_lines_beside")),
    )
    op.create_index("ix_lines_beside_item", "lines_beside", ["item_id"], unique=False)
    op.create_table(
        "moved_issues",
        sa.Column("change_id", sa.BigInteger(), nullable=False),
        sa.Column("issue_id", sa.BigInteger(), nullable=False),
        sa.Column("was", sa.BigInteger(), nullable=True),
        sa.Column("was_placed", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["change_id"],
            ["theme_changes.id"],
            name=op.f("fk_moved_issues_change_id_theme_changes"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["issue_id"],
            ["issues.id"],
            name=op.f("fk_moved_issues_issue_id_issues"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["was"], ["themes.id"], name=op.f("fk_moved_issues_was_themes")),
        sa.PrimaryKeyConstraint("change_id", "issue_id", name=op.f("pk_moved_issues")),
    )
    op.create_index("ix_moved_issues_issue", "moved_issues", ["issue_id"], unique=False)
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
        "plan_choices",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("begun_by", sa.BigInteger(), nullable=True),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ballot_id", sa.BigInteger(), nullable=True, comment="over the plans"),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["area"], ["areas.slug"], name=op.f("fk_plan_choices_area_areas")),
        sa.ForeignKeyConstraint(
            ["ballot_id"], ["ballots.id"], name=op.f("fk_plan_choices_ballot_id_ballots")
        ),
        sa.ForeignKeyConstraint(
            ["begun_by"],
            ["residents.id"],
            name=op.f("fk_plan_choices_begun_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_plan_choices_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_choices")),
        sa.UniqueConstraint("ballot_id", name=op.f("uq_plan_choices_ballot_id")),
        comment="plans put beside each other for an item, until the area chose one",
    )
    op.create_index("ix_plan_choices_item", "plan_choices", ["item_id", "id"], unique=False)
    op.create_index(
        "uq_plan_choices_open",
        "plan_choices",
        ["item_id"],
        unique=True,
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "plan_handed",
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("plan_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_plan_handed_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("item_id", "version", name=op.f("pk_plan_handed")),
        comment="which version of a plan a handed-back text holds",
    )
    op.create_table(
        "plan_versions",
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "steps",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="in their order: domain.plans.plan",
        ),
        sa.Column("next_number", sa.Integer(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("version > 0", name=op.f("ck_plan_versions_version")),
        sa.ForeignKeyConstraint(
            ["by"],
            ["residents.id"],
            name=op.f("fk_plan_versions_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_plan_versions_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("item_id", "version", name=op.f("pk_plan_versions")),
        comment="only added to; taking back a change is a version too",
    )
    op.create_table(
        "policy_tests",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("next_step", sa.Text(), nullable=False),
        sa.Column("helper", sa.Text(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "next_step <> '' AND helper <> ''", name=op.f("ck_policy_tests_an_answer")
        ),
        sa.CheckConstraint(
            "verdict IN ('past', 'deels', 'nogniet')", name=op.f("ck_policy_tests_verdict")
        ),
        sa.ForeignKeyConstraint(
            ["by"], ["residents.id"], name=op.f("fk_policy_tests_by_residents"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_policy_tests_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_tests")),
        comment="only added to; of a partner the newest counts",
    )
    op.create_index("ix_policy_tests_item", "policy_tests", ["item_id", "id"], unique=False)
    op.create_table(
        "scope_files",
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("asked_by", sa.BigInteger(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("alignment_opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("alignment_due_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["asked_by"],
            ["residents.id"],
            name=op.f("fk_scope_files_asked_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_scope_files_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_scope_files")),
        comment="items whose scope was asked, or about which others decide because of a deadlock",
    )
    op.create_table(
        "scope_judgements",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("beyond", sa.Boolean(), nullable=False),
        sa.Column(
            "reason",
            sa.Text(),
            nullable=False,
            comment="key of content scoping.toml; there is no place for words",
        ),
        sa.Column(
            "by", sa.BigInteger(), nullable=False, comment="resident; stays when they are erased"
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "kind IN ('first', 'objection', 'director')", name=op.f("ck_scope_judgements_known")
        ),
        sa.CheckConstraint("reason ~ '^[a-z0-9-]{1,24}$'", name=op.f("ck_scope_judgements_key")),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_items.id"], name=op.f("fk_scope_judgements_item_id_agenda_items")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scope_judgements")),
        sa.UniqueConstraint("item_id", "kind", name=op.f("uq_scope_judgements_item_id_kind")),
        comment="inside the area or beyond it; until: a colleague can object to the first",
    )
    op.execute(
        "CREATE FUNCTION scope_judgements_stays() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN RAISE EXCEPTION ''scope_judgements is only added to''; END'"
    )
    op.execute(
        "CREATE TRIGGER scope_judgements_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "
        "scope_judgements EXECUTE FUNCTION scope_judgements_stays()"
    )
    op.create_table(
        "sheet_words",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("evaluation_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "rule",
            sa.SmallInteger(),
            nullable=True,
            comment="null: so few wrote about it that it isn't told",
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=True, comment="it became"),
        sa.ForeignKeyConstraint(
            ["evaluation_id"],
            ["evaluations.id"],
            name=op.f("fk_sheet_words_evaluation_id_evaluations"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_sheet_words_item_id_agenda_items"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_words")),
        comment="what should change, apart from the rest; written anew at closing, in random order",
    )
    op.create_index(
        "ix_sheet_words_evaluation", "sheet_words", ["evaluation_id", "id"], unique=False
    )
    op.create_table(
        "trits_answers",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "series", sa.Text(), server_default="d", nullable=False, comment="d: doing; z: deciding"
        ),
        sa.Column("question", sa.SmallInteger(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column(
            "party", sa.Text(), server_default="", nullable=False, comment="whose help; who does it"
        ),
        sa.Column(
            "words",
            postgresql.ARRAY(sa.Text()),
            server_default="{}",
            nullable=False,
            comment="what it is about",
        ),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("series IN ('d', 'z')", name=op.f("ck_trits_answers_series")),
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
        "trits_turns",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("question", sa.SmallInteger(), nullable=False),
        sa.Column("closes", sa.Boolean(), nullable=False),
        sa.Column(
            "because", sa.Text(), server_default="", nullable=False, comment="why there is nothing"
        ),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("series IN ('d', 'z')", name=op.f("ck_trits_turns_series")),
        sa.CheckConstraint("question BETWEEN 1 AND 3", name=op.f("ck_trits_turns_question")),
        sa.ForeignKeyConstraint(
            ["by"], ["residents.id"], name=op.f("fk_trits_turns_by_residents"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_trits_turns_item_id_agenda_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trits_turns")),
        comment="the newest row of a question says where it stands; rows are only added",
    )
    op.create_index("ix_trits_turns_item", "trits_turns", ["item_id", "id"], unique=False)
    op.create_table(
        "advice_handings",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("coalition_area_id", sa.BigInteger(), nullable=False),
        sa.Column("version_id", sa.BigInteger(), nullable=False),
        sa.Column("hand_back", sa.Integer(), nullable=False, comment="its version there, from 1"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["coalition_area_id"],
            ["coalition_areas.id"],
            name=op.f("fk_advice_handings_coalition_area_id_coalition_areas"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["advice_versions.id"],
            name=op.f("fk_advice_handings_version_id_advice_versions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advice_handings")),
        sa.UniqueConstraint(
            "coalition_area_id",
            "hand_back",
            name=op.f("uq_advice_handings_coalition_area_id_hand_back"),
        ),
        comment="which advice was put to which area",
    )
    op.execute(
        "CREATE FUNCTION advice_handings_stays() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN RAISE EXCEPTION ''advice_handings is only added to''; END'"
    )
    op.execute(
        "CREATE TRIGGER advice_handings_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "
        "advice_handings EXECUTE FUNCTION advice_handings_stays()"
    )
    op.create_index("ix_advice_handings_version", "advice_handings", ["version_id"], unique=False)
    op.create_table(
        "agreement_texts",
        sa.Column("agreement_id", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.SmallInteger(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False, comment="may expect it"),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("by_on", sa.Date(), nullable=False, comment="calendar day in Europe/Amsterdam"),
        sa.Column("contact", sa.Text(), nullable=False, comment="a role or an organisation"),
        sa.Column("written_by", sa.BigInteger(), nullable=True),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreements.id"],
            name=op.f("fk_agreement_texts_agreement_id_agreements"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["written_by"],
            ["residents.id"],
            name=op.f("fk_agreement_texts_written_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("agreement_id", "version", name=op.f("pk_agreement_texts")),
        comment="only added to: an earlier text stays readable",
    )
    op.create_index(
        op.f("ix_agreement_texts_written_by"), "agreement_texts", ["written_by"], unique=False
    )
    op.create_table(
        "agreement_words",
        sa.Column("agreement_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "said IN ('gehouden', 'nogniet', 'gebroken')", name=op.f("ck_agreement_words_known")
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreements.id"],
            name=op.f("fk_agreement_words_agreement_id_agreements"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_agreement_words_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("agreement_id", "resident_id", name=op.f("pk_agreement_words")),
    )
    op.create_index("ix_agreement_words_resident", "agreement_words", ["resident_id"], unique=False)
    op.create_table(
        "alternatives",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("choice_id", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column(
            "who", sa.Text(), server_default="", nullable=False, comment="empty: not known yet"
        ),
        sa.Column(
            "cost",
            sa.Text(),
            server_default="",
            nullable=False,
            comment="in words; nothing is booked",
        ),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["by"], ["residents.id"], name=op.f("fk_alternatives_by_residents"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["choice_id"],
            ["plan_choices.id"],
            name=op.f("fk_alternatives_choice_id_plan_choices"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alternatives")),
        comment="one plan beside the others; frozen once its day is over",
    )
    op.create_index("ix_alternatives_choice", "alternatives", ["choice_id", "id"], unique=False)
    op.create_table(
        "deadlock_options",
        sa.Column("deadlock_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["by"],
            ["residents.id"],
            name=op.f("fk_deadlock_options_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["deadlock_id"],
            ["deadlocks.id"],
            name=op.f("fk_deadlock_options_deadlock_id_deadlocks"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("deadlock_id", "number", name=op.f("pk_deadlock_options")),
    )
    op.create_index(op.f("ix_deadlock_options_by"), "deadlock_options", ["by"], unique=False)
    op.create_table(
        "deadlock_record",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("deadlock_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stage", sa.SmallInteger(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("side", sa.SmallInteger(), nullable=True),
        sa.Column(
            "by", sa.BigInteger(), nullable=True, comment="resident; stays when they are erased"
        ),
        sa.Column("text", sa.Text(), nullable=False, comment="in somebody's own words"),
        sa.Column(
            "number", sa.Integer(), nullable=True, comment="of an option, a ballot, a proposal"
        ),
        sa.ForeignKeyConstraint(
            ["deadlock_id"], ["deadlocks.id"], name=op.f("fk_deadlock_record_deadlock_id_deadlocks")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadlock_record")),
        comment="stage, what, when, why of every step",
    )
    op.execute(
        "CREATE FUNCTION deadlock_record_stays() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN RAISE EXCEPTION ''deadlock_record is only added to''; END'"
    )
    op.execute(
        "CREATE TRIGGER deadlock_record_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "
        "deadlock_record EXECUTE FUNCTION deadlock_record_stays()"
    )
    op.create_index(
        "ix_deadlock_record_deadlock", "deadlock_record", ["deadlock_id", "id"], unique=False
    )
    op.create_table(
        "deadlock_sides",
        sa.Column("deadlock_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False, comment="1 called it"),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=True),
        sa.Column("group", sa.Text(), server_default="", nullable=False),
        sa.Column("partner", sa.Text(), server_default="", nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.Column(
            "view",
            sa.Text(),
            server_default="",
            nullable=False,
            comment="as it stands; see the record",
        ),
        sa.Column("view_by", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('member', 'group', 'partner', 'initiative-group')",
            name=op.f("ck_deadlock_sides_known"),
        ),
        sa.ForeignKeyConstraint(
            ["deadlock_id"],
            ["deadlocks.id"],
            name=op.f("fk_deadlock_sides_deadlock_id_deadlocks"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_deadlock_sides_resident_id_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["view_by"],
            ["residents.id"],
            name=op.f("fk_deadlock_sides_view_by_residents"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("deadlock_id", "number", name=op.f("pk_deadlock_sides")),
    )
    op.create_index(
        op.f("ix_deadlock_sides_resident_id"), "deadlock_sides", ["resident_id"], unique=False
    )
    op.create_index(op.f("ix_deadlock_sides_view_by"), "deadlock_sides", ["view_by"], unique=False)
    op.create_table(
        "steering_decisions",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("version_id", sa.BigInteger(), nullable=False),
        sa.Column("motivation", sa.Text(), nullable=False),
        sa.Column(
            "points",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="number, departs, answer of each",
        ),
        sa.Column(
            "answers_least",
            sa.Integer(),
            nullable=False,
            comment="characters of all answers together, in force on that day",
        ),
        sa.Column(
            "by", sa.BigInteger(), nullable=False, comment="resident; stays when they are erased"
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("after_id", sa.BigInteger(), nullable=True, comment="the one before it"),
        sa.CheckConstraint("btrim(motivation) <> ''", name=op.f("ck_steering_decisions_motivated")),
        sa.CheckConstraint("answers_least > 0", name=op.f("ck_steering_decisions_least")),
        sa.ForeignKeyConstraint(
            ["after_id"],
            ["steering_decisions.id"],
            name=op.f("fk_steering_decisions_after_id_steering_decisions"),
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_items.id"],
            name=op.f("fk_steering_decisions_item_id_agenda_items"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["advice_versions.id"],
            name=op.f("fk_steering_decisions_version_id_advice_versions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_steering_decisions")),
        comment="entered by one member; counts when another one confirmed it",
    )
    op.execute(
        "CREATE FUNCTION steering_decisions_stays() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN RAISE EXCEPTION ''steering_decisions is only added to''; END'"
    )
    op.execute(
        "CREATE TRIGGER steering_decisions_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "
        "steering_decisions EXECUTE FUNCTION steering_decisions_stays()"
    )
    op.execute(
        "CREATE FUNCTION steering_decisions_comes_in() RETURNS trigger LANGUAGE plpgsql "
        "AS 'DECLARE given int[]; expected int[]; unsaid int; departing int; empty int; "
        "letters int; BEGIN SELECT array_agg(p.number ORDER BY p.number), count(*) FILTER"
        " (WHERE p.departs IS NULL), count(*) FILTER (WHERE p.departs), count(*) FILTER "
        "(WHERE p.departs AND btrim(coalesce(p.answer, ''''), E'' \\n\\t'') = ''''), "
        "coalesce(sum(char_length(btrim(p.answer, E'' \\n\\t''))) FILTER (WHERE p.departs),"
        " 0) INTO given, unsaid, departing, empty, letters FROM "
        "jsonb_to_recordset(NEW.points) AS p(number int, departs boolean, answer text); "
        "SELECT array_agg(p.number ORDER BY p.number) INTO expected FROM advice_versions "
        "v, jsonb_to_recordset(v.points) AS p(number int) WHERE v.id = NEW.version_id AND"
        " v.item_id = NEW.item_id AND v.side = ''residents''; IF expected IS NULL OR "
        "given IS DISTINCT FROM expected OR unsaid > 0 THEN RAISE EXCEPTION ''a decision "
        "says of each point of the advice what becomes of it''; END IF; IF empty > 0 THEN"
        " RAISE EXCEPTION ''a decision answers each point that it departs from''; END IF;"
        " IF departing > 0 AND letters < NEW.answers_least THEN RAISE EXCEPTION ''the "
        "answers to what a decision departs from are too short''; END IF; RETURN NEW; "
        "END'"
    )
    op.execute(
        "CREATE TRIGGER steering_decisions_comes_in BEFORE INSERT ON steering_decisions "
        "FOR EACH ROW EXECUTE FUNCTION steering_decisions_comes_in()"
    )
    op.create_index(
        "ix_steering_decisions_item", "steering_decisions", ["item_id", "id"], unique=False
    )
    op.create_table(
        "tasks",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("answer_id", sa.BigInteger(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column(
            "kind", sa.Text(), server_default="own", nullable=False, comment="own, help, others"
        ),
        sa.Column(
            "party", sa.Text(), server_default="", nullable=False, comment="whose help; who does it"
        ),
        sa.Column(
            "words",
            postgresql.ARRAY(sa.Text()),
            server_default="{}",
            nullable=False,
            comment="what it is about",
        ),
        sa.Column("hands", sa.SmallInteger(), nullable=False),
        sa.Column(
            "on",
            sa.Date(),
            nullable=True,
            comment="calendar day in Europe/Amsterdam; null: others do it",
        ),
        sa.Column("created_by", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kind IN ('own', 'help', 'others')", name=op.f("ck_tasks_kind")),
        sa.CheckConstraint(
            "(kind = 'others') = (\"on\" IS NULL) AND (kind = 'others') = (hands = 0)",
            name=op.f("ck_tasks_by_others"),
        ),
        sa.CheckConstraint("hands BETWEEN 0 AND 99", name=op.f("ck_tasks_hands")),
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
    op.create_index("ix_tasks_item", "tasks", ["item_id", "id"], unique=False)
    op.create_table(
        "trits_supports",
        sa.Column("answer_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["answer_id"],
            ["trits_answers.id"],
            name=op.f("fk_trits_supports_answer_id_trits_answers"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_trits_supports_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("answer_id", "resident_id", name=op.f("pk_trits_supports")),
    )
    op.create_index("ix_trits_supports_resident", "trits_supports", ["resident_id"], unique=False)
    op.create_table(
        "decision_investments",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("decision_id", sa.BigInteger(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.CheckConstraint("cents > 0", name=op.f("ck_decision_investments_sum")),
        sa.CheckConstraint("year BETWEEN 2000 AND 2200", name=op.f("ck_decision_investments_year")),
        sa.ForeignKeyConstraint(
            ["decision_id"],
            ["steering_decisions.id"],
            name=op.f("fk_decision_investments_decision_id_steering_decisions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_investments")),
        comment="lines of the partners' programmes",
    )
    op.execute(
        "CREATE FUNCTION decision_investments_stays() RETURNS trigger LANGUAGE plpgsql AS"
        " 'BEGIN RAISE EXCEPTION ''decision_investments is only added to''; END'"
    )
    op.execute(
        "CREATE TRIGGER decision_investments_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON"
        " decision_investments EXECUTE FUNCTION decision_investments_stays()"
    )
    op.execute(
        "CREATE FUNCTION decision_investments_comes_in() RETURNS trigger LANGUAGE plpgsql"
        " AS 'BEGIN IF EXISTS (SELECT 1 FROM steering_answers a WHERE a.decision_id = "
        "NEW.decision_id) THEN RAISE EXCEPTION ''what was answered gets no more "
        "investments''; END IF; RETURN NEW; END'"
    )
    op.execute(
        "CREATE TRIGGER decision_investments_comes_in BEFORE INSERT ON "
        "decision_investments FOR EACH ROW EXECUTE FUNCTION "
        "decision_investments_comes_in()"
    )
    op.create_index(
        "ix_decision_investments_decision", "decision_investments", ["decision_id"], unique=False
    )
    op.create_table(
        "firm_asks",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("offer_id", sa.BigInteger(), nullable=False),
        sa.Column("task_id", sa.BigInteger(), nullable=False),
        sa.Column("asked_by", sa.BigInteger(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("said", sa.Boolean(), nullable=True, comment="null: it waits"),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["asked_by"],
            ["residents.id"],
            name=op.f("fk_firm_asks_asked_by_residents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["offer_id"],
            ["firm_offers.id"],
            name=op.f("fk_firm_asks_offer_id_firm_offers"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["tasks.id"], name=op.f("fk_firm_asks_task_id_tasks"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_firm_asks")),
        sa.UniqueConstraint("offer_id", "task_id", name=op.f("uq_firm_asks_offer_id_task_id")),
    )
    op.create_index("ix_firm_asks_task", "firm_asks", ["task_id"], unique=False)
    op.create_table(
        "steering_answers",
        sa.Column("decision_id", sa.BigInteger(), nullable=False),
        sa.Column("agrees", sa.Boolean(), nullable=False, comment="false: taken back"),
        sa.Column(
            "by", sa.BigInteger(), nullable=False, comment="resident; stays when they are erased"
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"],
            ["steering_decisions.id"],
            name=op.f("fk_steering_answers_decision_id_steering_decisions"),
        ),
        sa.PrimaryKeyConstraint("decision_id", name=op.f("pk_steering_answers")),
        comment="a decision that another member agreed with is published",
    )
    op.execute(
        "CREATE FUNCTION steering_answers_stays() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN RAISE EXCEPTION ''steering_answers is only added to''; END'"
    )
    op.execute(
        "CREATE TRIGGER steering_answers_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "
        "steering_answers EXECUTE FUNCTION steering_answers_stays()"
    )
    op.execute(
        "CREATE FUNCTION steering_answers_comes_in() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN IF NEW.agrees AND EXISTS ( SELECT 1 FROM steering_decisions d WHERE d.id "
        '= NEW.decision_id AND d."by" = NEW."by" ) THEN RAISE EXCEPTION \'\'a decision is '
        "confirmed by another member''; END IF; RETURN NEW; END'"
    )
    op.execute(
        "CREATE TRIGGER steering_answers_comes_in BEFORE INSERT ON steering_answers FOR "
        "EACH ROW EXECUTE FUNCTION steering_answers_comes_in()"
    )
    op.create_table(
        "task_reports",
        sa.Column("task_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False, comment="the day that the task had"),
        sa.Column("said", sa.Text(), nullable=False, comment="done, later, not"),
        sa.Column("half_hours", sa.SmallInteger(), nullable=True, comment="null: not told"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("said IN ('done', 'later', 'not')", name=op.f("ck_task_reports_said")),
        sa.CheckConstraint("half_hours BETWEEN 1 AND 200", name=op.f("ck_task_reports_half_hours")),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_task_reports_resident_id_residents"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["task_id"],
            ["tasks.id"],
            name=op.f("fk_task_reports_task_id_tasks"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("task_id", "resident_id", "on", name=op.f("pk_task_reports")),
    )
    op.create_index("ix_task_reports_resident", "task_reports", ["resident_id"], unique=False)
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
    op.create_foreign_key(
        op.f("fk_ballots_deadlock_deadlocks"),
        "ballots",
        "deadlocks",
        ["deadlock"],
        ["id"],
        use_alter=True,
    )


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_constraint(op.f("fk_ballots_deadlock_deadlocks"), "ballots", type_="foreignkey")
    op.drop_index("ix_volunteers_resident", table_name="volunteers")
    op.drop_table("volunteers")
    op.drop_index("ix_task_reports_resident", table_name="task_reports")
    op.drop_table("task_reports")
    op.drop_table("steering_answers")
    op.execute("DROP FUNCTION steering_answers_stays()")
    op.execute("DROP FUNCTION steering_answers_comes_in()")
    op.drop_index("ix_firm_asks_task", table_name="firm_asks")
    op.drop_table("firm_asks")
    op.drop_index("ix_decision_investments_decision", table_name="decision_investments")
    op.drop_table("decision_investments")
    op.execute("DROP FUNCTION decision_investments_stays()")
    op.execute("DROP FUNCTION decision_investments_comes_in()")
    op.drop_index("ix_trits_supports_resident", table_name="trits_supports")
    op.drop_table("trits_supports")
    op.drop_index("ix_tasks_item", table_name="tasks")
    op.drop_index("ix_tasks_area", table_name="tasks")
    op.drop_table("tasks")
    op.drop_index("ix_steering_decisions_item", table_name="steering_decisions")
    op.drop_table("steering_decisions")
    op.execute("DROP FUNCTION steering_decisions_stays()")
    op.execute("DROP FUNCTION steering_decisions_comes_in()")
    op.drop_index(op.f("ix_deadlock_sides_view_by"), table_name="deadlock_sides")
    op.drop_index(op.f("ix_deadlock_sides_resident_id"), table_name="deadlock_sides")
    op.drop_table("deadlock_sides")
    op.drop_index("ix_deadlock_record_deadlock", table_name="deadlock_record")
    op.drop_table("deadlock_record")
    op.execute("DROP FUNCTION deadlock_record_stays()")
    op.drop_index(op.f("ix_deadlock_options_by"), table_name="deadlock_options")
    op.drop_table("deadlock_options")
    op.drop_index("ix_alternatives_choice", table_name="alternatives")
    op.drop_table("alternatives")
    op.drop_index("ix_agreement_words_resident", table_name="agreement_words")
    op.drop_table("agreement_words")
    op.drop_index(op.f("ix_agreement_texts_written_by"), table_name="agreement_texts")
    op.drop_table("agreement_texts")
    op.drop_index("ix_advice_handings_version", table_name="advice_handings")
    op.drop_table("advice_handings")
    op.execute("DROP FUNCTION advice_handings_stays()")
    op.drop_index("ix_trits_turns_item", table_name="trits_turns")
    op.drop_table("trits_turns")
    op.drop_index("ix_trits_answers_item", table_name="trits_answers")
    op.drop_table("trits_answers")
    op.drop_index("ix_sheet_words_evaluation", table_name="sheet_words")
    op.drop_table("sheet_words")
    op.drop_table("scope_judgements")
    op.execute("DROP FUNCTION scope_judgements_stays()")
    op.drop_table("scope_files")
    op.drop_index("ix_policy_tests_item", table_name="policy_tests")
    op.drop_table("policy_tests")
    op.drop_table("plan_versions")
    op.drop_table("plan_handed")
    op.drop_index(
        "uq_plan_choices_open",
        table_name="plan_choices",
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.drop_index("ix_plan_choices_item", table_name="plan_choices")
    op.drop_table("plan_choices")
    op.drop_table("photo_files")
    op.drop_index("ix_moved_issues_issue", table_name="moved_issues")
    op.drop_table("moved_issues")
    op.drop_index("ix_lines_beside_item", table_name="lines_beside")
    op.drop_table("lines_beside")
    op.drop_index("ix_item_views_resident", table_name="item_views")
    op.drop_table("item_views")
    op.drop_index("ix_item_rights_item", table_name="item_rights")
    op.drop_table("item_rights")
    op.drop_index("ix_file_remarks_item", table_name="file_remarks")
    op.drop_table("file_remarks")
    op.execute("DROP FUNCTION file_remarks_stays()")
    op.drop_table("feasibilities")
    op.execute("DROP FUNCTION feasibilities_stays()")
    op.drop_index(
        "uq_deadlocks_open", table_name="deadlocks", postgresql_where=sa.text("ended IS NULL")
    )
    op.drop_index(op.f("ix_deadlocks_mediator"), table_name="deadlocks")
    op.drop_index(op.f("ix_deadlocks_item_id"), table_name="deadlocks")
    op.drop_index(op.f("ix_deadlocks_hand_back"), table_name="deadlocks")
    op.drop_index(op.f("ix_deadlocks_ballot_id"), table_name="deadlocks")
    op.drop_index("ix_deadlocks_area", table_name="deadlocks")
    op.drop_index(op.f("ix_deadlocks_after_id"), table_name="deadlocks")
    op.drop_table("deadlocks")
    op.drop_index("ix_council_decisions_item", table_name="council_decisions")
    op.drop_table("council_decisions")
    op.drop_index("ix_coalition_areas_area", table_name="coalition_areas")
    op.drop_table("coalition_areas")
    op.drop_index("ix_blow_judgements_item", table_name="blow_judgements")
    op.drop_table("blow_judgements")
    op.drop_index("ix_answers_by", table_name="answers")
    op.drop_table("answers")
    op.drop_index(op.f("ix_agreements_promises"), table_name="agreements")
    op.drop_index(op.f("ix_agreements_made_by"), table_name="agreements")
    op.drop_index(op.f("ix_agreements_item_id"), table_name="agreements")
    op.drop_index("ix_agreements_area", table_name="agreements")
    op.drop_table("agreements")
    op.drop_index("ix_agenda_wordings_item", table_name="agenda_wordings")
    op.drop_table("agenda_wordings")
    op.drop_index(op.f("ix_agenda_forwards_by"), table_name="agenda_forwards")
    op.drop_index("ix_agenda_forwards_area", table_name="agenda_forwards")
    op.drop_table("agenda_forwards")
    op.drop_table("advice_versions")
    op.execute("DROP FUNCTION advice_versions_stays()")
    op.drop_index("ix_advice_points_item", table_name="advice_points")
    op.drop_table("advice_points")
    op.drop_table("theme_corrections")
    op.drop_table("theme_changes")
    op.drop_index(
        "uq_signals_running",
        table_name="signals",
        postgresql_where=sa.text("answered_at IS NULL AND issue_id IS NOT NULL"),
    )
    op.drop_index("ix_signals_issue", table_name="signals")
    op.drop_index(
        "ix_signals_follows", table_name="signals", postgresql_where=sa.text("follows IS NOT NULL")
    )
    op.drop_index("ix_signals_asked_by", table_name="signals")
    op.drop_index("ix_signals_area", table_name="signals")
    op.drop_table("signals")
    op.drop_index("ix_proposal_issues_issue", table_name="proposal_issues")
    op.drop_table("proposal_issues")
    op.drop_index("ix_meeting_words_resident", table_name="meeting_words")
    op.drop_table("meeting_words")
    op.drop_table("meeting_reports")
    op.drop_index("ix_meeting_presence_resident", table_name="meeting_presence")
    op.drop_table("meeting_presence")
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
    op.drop_index("ix_connection_sides_resident", table_name="connection_sides")
    op.drop_index("ix_connection_sides_issue", table_name="connection_sides")
    op.drop_table("connection_sides")
    op.drop_index("ix_campaign_lines_issue", table_name="campaign_lines")
    op.drop_table("campaign_lines")
    op.drop_index("ix_agenda_items_area", table_name="agenda_items")
    op.drop_table("agenda_items")
    op.drop_index("ix_theme_views_resident", table_name="theme_views")
    op.drop_table("theme_views")
    op.drop_index("ix_theme_proposals_area", table_name="theme_proposals")
    op.drop_table("theme_proposals")
    op.drop_index("ix_survey_words_survey", table_name="survey_words")
    op.drop_table("survey_words")
    op.drop_index("ix_street_talks_resident", table_name="street_talks")
    op.drop_table("street_talks")
    op.drop_table("poll_options")
    op.drop_index(
        "uq_poll_choices_resident",
        table_name="poll_choices",
        postgresql_where=sa.text("resident_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_poll_choices_device",
        table_name="poll_choices",
        postgresql_where=sa.text("device IS NOT NULL"),
    )
    op.drop_index(op.f("ix_poll_choices_resident_id"), table_name="poll_choices")
    op.drop_table("poll_choices")
    op.drop_table("open_survey_sheets")
    op.drop_table("open_survey_roll")
    op.drop_table("open_sheets")
    op.drop_table("open_sheet_roll")
    op.drop_table("open_roll")
    op.drop_table("open_papers")
    op.drop_index("ix_meetings_programme", table_name="meetings")
    op.drop_index("ix_meetings_area", table_name="meetings")
    op.drop_table("meetings")
    op.drop_index("ix_issues_theme", table_name="issues")
    op.drop_index("ix_issues_submitter", table_name="issues")
    op.drop_index(
        "ix_issues_placed", table_name="issues", postgresql_where=sa.text("placed <> 'reading'")
    )
    op.drop_index(
        "ix_issues_compared",
        table_name="issues",
        postgresql_include=["id", "submitter", "theme_id", "signs"],
        postgresql_where=sa.text("withdrawn_at IS NULL AND vector IS NOT NULL"),
    )
    op.drop_index("ix_issues_area", table_name="issues")
    op.drop_table("issues")
    op.drop_index(op.f("ix_hand_back_remarks_resident_id"), table_name="hand_back_remarks")
    op.drop_index(op.f("ix_hand_back_remarks_hand_back_id"), table_name="hand_back_remarks")
    op.drop_table("hand_back_remarks")
    op.drop_index(op.f("ix_hand_back_ballots_round_id"), table_name="hand_back_ballots")
    op.drop_index(op.f("ix_hand_back_ballots_hand_back_id"), table_name="hand_back_ballots")
    op.drop_table("hand_back_ballots")
    op.drop_table("finished_rolls")
    op.drop_index("ix_exchange_wants_resident", table_name="exchange_wants")
    op.drop_table("exchange_wants")
    op.drop_index(op.f("ix_counted_words_ballot_id"), table_name="counted_words")
    op.drop_table("counted_words")
    op.drop_index(op.f("ix_counted_papers_ballot_id"), table_name="counted_papers")
    op.drop_table("counted_papers")
    op.drop_index("ix_broadcast_recipients_resident", table_name="broadcast_recipients")
    op.drop_index("ix_broadcast_recipients_handed", table_name="broadcast_recipients")
    op.drop_table("broadcast_recipients")
    op.drop_table("ballot_options")
    op.drop_table("agenda_handed")
    op.drop_index("uq_abolished_rules_area", table_name="abolished_rules")
    op.drop_table("abolished_rules")
    op.drop_table("way_proposals")
    op.drop_index("ix_views_asked_area", table_name="views_asked")
    op.drop_table("views_asked")
    op.drop_index(
        "ix_themes_merged_into",
        table_name="themes",
        postgresql_where=sa.text("merged_into IS NOT NULL"),
    )
    op.drop_table("themes")
    op.drop_table("theme_heaps")
    op.drop_index("ix_talents_resident", table_name="talents")
    op.drop_table("talents")
    op.drop_index(
        "uq_surveys_open", table_name="surveys", postgresql_where=sa.text("closed_at IS NULL")
    )
    op.drop_index("ix_surveys_area", table_name="surveys")
    op.drop_table("surveys")
    op.drop_index(
        "uq_street_contacts_running",
        table_name="street_contacts",
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.drop_index(
        "ix_street_contacts_area",
        table_name="street_contacts",
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.drop_table("street_contacts")
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
    op.drop_index(op.f("ix_polls_by"), table_name="polls")
    op.drop_index("ix_polls_area", table_name="polls")
    op.drop_table("polls")
    op.drop_index("ix_partner_lines_area", table_name="partner_lines")
    op.drop_table("partner_lines")
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
    op.drop_index(
        "ix_outbox_broadcast",
        table_name="outbox",
        postgresql_where=sa.text("starts_with(slot, 'uitzending-')"),
    )
    op.drop_table("outbox")
    op.drop_index(
        "ix_nudges_look", table_name="nudges", postgresql_where=sa.text("look_at IS NOT NULL")
    )
    op.drop_table("nudges")
    op.drop_table("meeting_programmes")
    op.drop_index(
        "ix_mail_addresses_send",
        table_name="mail_addresses",
        postgresql_where=sa.text("send_at IS NOT NULL"),
    )
    op.drop_table("mail_addresses")
    op.drop_index("ix_kitchen_talks_neighbour", table_name="kitchen_talks")
    op.drop_index("ix_kitchen_talks_by", table_name="kitchen_talks")
    op.drop_index("ix_kitchen_talks_area", table_name="kitchen_talks")
    op.drop_table("kitchen_talks")
    op.drop_index("ix_invitations_invited_by", table_name="invitations")
    op.drop_table("invitations")
    op.drop_table("home_areas")
    op.drop_index(
        "uq_hand_backs_undecided",
        table_name="hand_backs",
        postgresql_where=sa.text("stand IN ('waits', 'open')"),
    )
    op.drop_index(op.f("ix_hand_backs_by"), table_name="hand_backs")
    op.drop_index("ix_hand_backs_area", table_name="hand_backs")
    op.drop_table("hand_backs")
    op.drop_index(op.f("ix_hand_back_rounds_opened_by"), table_name="hand_back_rounds")
    op.drop_table("hand_back_rounds")
    op.drop_index("ix_gateway_pushes_resident", table_name="gateway_pushes")
    op.drop_table("gateway_pushes")
    op.drop_table("founders")
    op.drop_index("ix_firm_offers_resident", table_name="firm_offers")
    op.drop_index("ix_firm_offers_area", table_name="firm_offers")
    op.drop_table("firm_offers")
    op.drop_index("ix_exchange_entries_resident", table_name="exchange_entries")
    op.drop_index(
        "ix_exchange_entries_open",
        table_name="exchange_entries",
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.drop_table("exchange_entries")
    op.drop_index(
        "uq_evaluations_open",
        table_name="evaluations",
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.drop_index(
        "ix_evaluations_themes",
        table_name="evaluations",
        postgresql_where=sa.text("closed_at IS NULL AND themes IS NULL"),
    )
    op.drop_index("ix_evaluations_area", table_name="evaluations")
    op.drop_table("evaluations")
    op.drop_index(op.f("ix_doors_resident_id"), table_name="doors")
    op.drop_table("doors")
    op.drop_index("ix_door_codes_made", table_name="door_codes")
    op.drop_index("ix_door_codes_door", table_name="door_codes")
    op.drop_table("door_codes")
    op.drop_index("ix_confirming_codes_by", table_name="confirming_codes")
    op.drop_table("confirming_codes")
    op.drop_index("ix_campaigns_area", table_name="campaigns")
    op.drop_table("campaigns")
    op.drop_index(op.f("ix_broadcasts_by"), table_name="broadcasts")
    op.drop_table("broadcasts")
    op.drop_index(
        "uq_ballots_open",
        table_name="ballots",
        postgresql_where=sa.text("closed_at IS NULL AND kind = 'dots' AND item_id IS NULL"),
    )
    op.drop_index(
        "uq_ballots_item_open",
        table_name="ballots",
        postgresql_where=sa.text("closed_at IS NULL AND item_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_ballots_deadlock_open",
        table_name="ballots",
        postgresql_where=sa.text("closed_at IS NULL AND deadlock IS NOT NULL"),
    )
    op.drop_index(
        "ix_ballots_deadlock",
        table_name="ballots",
        postgresql_where=sa.text("deadlock IS NOT NULL"),
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
    op.drop_table("agendas")
    op.drop_index("ix_residents_area", table_name="residents")
    op.drop_table("residents")
    op.drop_index("ix_gateway_messages_seq", table_name="gateway_messages")
    op.drop_table("gateway_messages")
    op.drop_index("ix_gateway_files_chat", table_name="gateway_files")
    op.drop_table("gateway_files")
    op.drop_index("ix_evaluation_reports_year", table_name="evaluation_reports")
    op.drop_index("ix_evaluation_reports_area", table_name="evaluation_reports")
    op.drop_table("evaluation_reports")
    op.execute("DROP FUNCTION evaluation_reports_stays()")
    op.drop_table("connections")
    op.drop_index("ix_area_ways_area", table_name="area_ways")
    op.drop_table("area_ways")
    op.execute("DROP FUNCTION area_ways_stays()")
    op.drop_index("ix_slots_slot", table_name="slots")
    op.drop_table("slots")
    op.drop_table("questionnaires")
    op.drop_table("quadrant_tests")
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
