"""The file of an agenda item: its scope, the partners' answers, advices, and the decision.

What somebody judged, answered or decided is only added to. Whoever did it stands there by number,
also when they are erased; it is read through `residents.merged_into`.
"""

from __future__ import annotations

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    event,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import (
    AFTER_CREATE,
    AFTER_DROP,
    append_only,
    identity,
    metadata,
    moment,
)

_WHO = "resident; stays when they are erased"


def _guarded(table: Table, body: str) -> Table:
    """Let a row come into `table` only if `body` (plpgsql, of a trigger) lets it."""
    name = f"{table.name}_comes_in"
    whole = " ".join(body.split()).replace("'", "''")
    create = (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS '{whole}'",
        f"CREATE TRIGGER {name} BEFORE INSERT ON {table.name}"
        f" FOR EACH ROW EXECUTE FUNCTION {name}()",
    )
    drop = (f"DROP FUNCTION {name}()",)
    AFTER_CREATE[table.name] = (*AFTER_CREATE.get(table.name, ()), *create)
    AFTER_DROP[table.name] = (*AFTER_DROP.get(table.name, ()), *drop)
    for statement in create:
        event.listen(table, "after_create", DDL(statement))  # type: ignore[no-untyped-call]
    for statement in drop:
        event.listen(table, "after_drop", DDL(statement))  # type: ignore[no-untyped-call]
    return table


scope_files = Table(
    "scope_files",
    metadata,
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), primary_key=True),
    Column("asked_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("asked_at"),
    moment("due_at"),
    moment("alignment_opened_at"),
    moment("alignment_due_at"),
    comment="items whose scope was asked, or about which others decide because of a deadlock",
)

scope_judgements = append_only(
    Table(
        "scope_judgements",
        metadata,
        identity(),
        Column("item_id", ForeignKey("agenda_items.id"), nullable=False),
        Column(
            "kind",
            Text,
            CheckConstraint("kind IN ('first', 'objection', 'director')", name="known"),
            nullable=False,
        ),
        Column("beyond", Boolean, nullable=False),
        Column(
            "reason",
            Text,
            CheckConstraint("reason ~ '^[a-z0-9-]{1,24}$'", name="key"),
            nullable=False,
            comment="key of content scoping.toml; there is no place for words",
        ),
        Column("by", BigInteger, nullable=False, comment=_WHO),
        moment("at", nullable=False),
        moment("until"),
        UniqueConstraint("item_id", "kind"),
        comment="inside the area or beyond it; until: a colleague can object to the first",
    )
)

feasibilities = append_only(
    Table(
        "feasibilities",
        metadata,
        identity(),
        Column("item_id", ForeignKey("agenda_items.id"), nullable=False),
        Column("partner", Text, nullable=False),
        Column(
            "answer",
            Text,
            CheckConstraint("answer IN ('can', 'if', 'not-now')", name="known"),
            nullable=False,
        ),
        Column("why", Text, nullable=False),
        Column("next", Text, nullable=False, comment="the next step, or what would make it so"),
        Column("by", BigInteger, nullable=False, comment=_WHO),
        moment("at", nullable=False),
        UniqueConstraint("item_id", "partner"),
        CheckConstraint("btrim(next) <> ''", name="next_step"),
    )
)

advice_points = Table(
    "advice_points",
    metadata,
    identity(),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("side", Text, nullable=False, comment="residents, alignment"),
    Column("place", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("at", nullable=False),
    moment("taken_out_at"),
    CheckConstraint("side IN ('residents', 'alignment')", name="known"),
    Index("ix_advice_points_item", "item_id", "side", "place"),
    comment="an advice that is being written",
)

advice_versions = append_only(
    Table(
        "advice_versions",
        metadata,
        identity(),
        Column("item_id", ForeignKey("agenda_items.id"), nullable=False),
        Column("side", Text, nullable=False),
        Column("version", SmallInteger, nullable=False),
        Column("points", JSONB, nullable=False, comment="number and text of each, in order"),
        Column("by", BigInteger, nullable=False, comment=_WHO),
        moment("at", nullable=False),
        CheckConstraint("side IN ('residents', 'alignment')", name="known"),
        UniqueConstraint("item_id", "side", "version"),
        comment="an advice as it was handed over",
    )
)

coalition_areas = Table(
    "coalition_areas",
    metadata,
    identity(),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("invited_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("invited_at", nullable=False),
    Column("joins", Boolean, comment="null: not answered yet"),
    Column("answered_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("answered_at"),
    Column("left_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("left_at"),
    UniqueConstraint("item_id", "area"),
    Index("ix_coalition_areas_area", "area"),
    comment="areas that an item concerns, its own included; each ratifies the advice by itself",
)

advice_handings = append_only(
    Table(
        "advice_handings",
        metadata,
        identity(),
        Column("coalition_area_id", ForeignKey("coalition_areas.id"), nullable=False),
        Column("version_id", ForeignKey("advice_versions.id"), nullable=False),
        Column("hand_back", Integer, nullable=False, comment="its version there, from 1"),
        moment("at", nullable=False),
        UniqueConstraint("coalition_area_id", "hand_back"),
        Index("ix_advice_handings_version", "version_id"),
        comment="which advice was put to which area",
    )
)

_DECIDED_IN_WORDS = """
DECLARE
    given int[]; expected int[]; unsaid int; departing int; empty int; letters int;
BEGIN
    SELECT array_agg(p.number ORDER BY p.number), count(*) FILTER (WHERE p.departs IS NULL),
           count(*) FILTER (WHERE p.departs),
           count(*) FILTER (WHERE p.departs AND btrim(coalesce(p.answer, ''), E' \\n\\t') = ''),
           coalesce(sum(char_length(btrim(p.answer, E' \\n\\t'))) FILTER (WHERE p.departs), 0)
      INTO given, unsaid, departing, empty, letters
      FROM jsonb_to_recordset(NEW.points) AS p(number int, departs boolean, answer text);
    SELECT array_agg(p.number ORDER BY p.number) INTO expected
      FROM advice_versions v, jsonb_to_recordset(v.points) AS p(number int)
     WHERE v.id = NEW.version_id AND v.item_id = NEW.item_id AND v.side = 'residents';
    IF expected IS NULL OR given IS DISTINCT FROM expected OR unsaid > 0 THEN
        RAISE EXCEPTION 'a decision says of each point of the advice what becomes of it';
    END IF;
    IF empty > 0 THEN
        RAISE EXCEPTION 'a decision answers each point that it departs from';
    END IF;
    IF departing > 0 AND letters < NEW.answers_least THEN
        RAISE EXCEPTION 'the answers to what a decision departs from are too short';
    END IF;
    RETURN NEW;
END
"""
steering_decisions = _guarded(
    append_only(
        Table(
            "steering_decisions",
            metadata,
            identity(),
            Column("item_id", ForeignKey("agenda_items.id"), nullable=False),
            Column("version_id", ForeignKey("advice_versions.id"), nullable=False),
            Column("motivation", Text, nullable=False),
            Column("points", JSONB, nullable=False, comment="number, departs, answer of each"),
            Column(
                "answers_least",
                Integer,
                nullable=False,
                comment="characters of all answers together, in force on that day",
            ),
            Column("by", BigInteger, nullable=False, comment=_WHO),
            moment("at", nullable=False),
            Column("after_id", ForeignKey("steering_decisions.id"), comment="the one before it"),
            CheckConstraint("btrim(motivation) <> ''", name="motivated"),
            CheckConstraint("answers_least > 0", name="least"),
            Index("ix_steering_decisions_item", "item_id", "id"),
            comment="entered by one member; counts when another one confirmed it",
        )
    ),
    _DECIDED_IN_WORDS,
)

_NOT_YET_ANSWERED = """
BEGIN
    IF EXISTS (SELECT 1 FROM steering_answers a WHERE a.decision_id = NEW.decision_id) THEN
        RAISE EXCEPTION 'what was answered gets no more investments';
    END IF;
    RETURN NEW;
END
"""
decision_investments = _guarded(
    append_only(
        Table(
            "decision_investments",
            metadata,
            identity(),
            Column("decision_id", ForeignKey("steering_decisions.id"), nullable=False),
            Column("partner", Text, nullable=False),
            Column("what", Text, nullable=False),
            Column("cents", BigInteger, nullable=False),
            Column("year", SmallInteger, nullable=False),
            CheckConstraint("cents > 0", name="sum"),
            CheckConstraint("year BETWEEN 2000 AND 2200", name="year"),
            Index("ix_decision_investments_decision", "decision_id"),
            comment="lines of the partners' programmes",
        )
    ),
    _NOT_YET_ANSWERED,
)

_BY_ANOTHER = """
BEGIN
    IF NEW.agrees AND EXISTS (
        SELECT 1 FROM steering_decisions d WHERE d.id = NEW.decision_id AND d."by" = NEW."by"
    ) THEN
        RAISE EXCEPTION 'a decision is confirmed by another member';
    END IF;
    RETURN NEW;
END
"""
steering_answers = _guarded(
    append_only(
        Table(
            "steering_answers",
            metadata,
            Column("decision_id", ForeignKey("steering_decisions.id"), primary_key=True),
            Column("agrees", Boolean, nullable=False, comment="false: taken back"),
            Column("by", BigInteger, nullable=False, comment=_WHO),
            moment("at", nullable=False),
            comment="a decision that another member agreed with is published",
        )
    ),
    _BY_ANOTHER,
)

file_remarks = append_only(
    Table(
        "file_remarks",
        metadata,
        identity(),
        Column("item_id", ForeignKey("agenda_items.id"), nullable=False),
        Column("text", Text, nullable=False),
        Column("by", BigInteger, nullable=False, comment=_WHO),
        moment("at", nullable=False),
        Index("ix_file_remarks_item", "item_id", "id"),
        comment="of the sounding board",
    )
)
