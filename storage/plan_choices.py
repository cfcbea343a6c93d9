"""Plans beside each other: gathering them, and the ballot over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import text

from domain.alternatives.alternative import Alternative, PlanChoice
from domain.alternatives.gathering import Begun
from domain.alternatives.putting_up import PutUp, TakenBack
from domain.areas import Area
from domain.ballots.ballot import Ballot
from domain.ballots.choice_opening import Offer, Offered, open_choice, plan_words
from domain.ballots.papers import BallotKeys
from domain.ballots.resist_opening import AsItIs
from domain.ids import (
    AgendaItemId,
    AlternativeId,
    AreaSlug,
    BallotId,
    PlanChoiceId,
    ResidentId,
)
from domain.notices import Line, Words
from domain.trits.topic import Topic, TopicKind
from storage import ballots, due, outbox, people
from storage.session import Session


async def next_id(session: Session) -> PlanChoiceId:
    """Give out the number of a choice that is about to begin."""
    return PlanChoiceId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('plan_choices', 'id'))")

_COLUMNS = """
    c.id, c.item_id, c.area, i.names, c.until, c.ballot_id, c.ended_at,
    (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'what', a.what,
        'who', a.who, 'cost', a.cost, 'by', a.by, 'name', r.shown_name) ORDER BY a.id)
     FROM alternatives a LEFT JOIN residents r ON r.id = a.by
     WHERE a.choice_id = c.id AND a.withdrawn_at IS NULL) AS plans
"""


def _choice(row: Any) -> PlanChoice:
    return PlanChoice(
        id=PlanChoiceId(row.id),
        item=AgendaItemId(row.item_id),
        area=AreaSlug(row.area),
        names=Words(row.names),
        until=row.until,
        ballot=None if row.ballot_id is None else BallotId(row.ballot_id),
        ended=row.ended_at is not None,
        plans=tuple(
            Alternative(
                AlternativeId(one["id"]),
                number,
                one["title"],
                one["what"],
                one["who"],
                one["cost"],
                None if one["by"] is None else ResidentId(one["by"]),
                one["name"],
            )
            for number, one in enumerate(row.plans or (), start=1)
        ),
    )


async def newest(session: Session, item: AgendaItemId) -> PlanChoice | None:
    """Return the newest choice between plans for an item; the caller that changes it holds that."""
    row = (await session.execute(_NEWEST, {"item": item})).first()
    return None if row is None else _choice(row)


_NEWEST = text(f"""
    SELECT {_COLUMNS} FROM plan_choices c JOIN agenda_items i ON i.id = c.item_id
    WHERE c.item_id = :item ORDER BY c.id DESC LIMIT 1
""")  # noqa: S608 - constants


async def open_topics(session: Session, area: AreaSlug) -> Sequence[Topic]:
    """Return the items of an area between whose plans it chooses now or soon."""
    found = await session.execute(_OPEN_TOPICS, {"area": area})
    return [Topic(TopicKind.ITEM, row.id, AreaSlug(row.area), Words(row.names)) for row in found]


_OPEN_TOPICS = text("""
    SELECT i.id, i.area, i.names FROM plan_choices c JOIN agenda_items i ON i.id = c.item_id
    WHERE c.area = :area AND c.ended_at IS NULL ORDER BY c.id
""")


async def begin(session: Session, begun: Begun) -> None:
    """Store that plans are gathered from now on, or longer. The caller holds the item."""
    one = begun.choice
    values = {
        "id": one.id,
        "area": one.area,
        "item": one.item,
        "by": begun.by,
        "at": begun.at,
        "until": one.until,
    }
    await session.execute(_BEGIN if begun.new else _LONGER, values)
    await due.plan(session, begun.dues)


_BEGIN = text("""
    INSERT INTO plan_choices (id, area, item_id, begun_by, begun_at, until) OVERRIDING SYSTEM VALUE
    VALUES (:id, :area, :item, :by, :at, :until)
""")
_LONGER = text("UPDATE plan_choices SET until = :until WHERE id = :id")


async def put_up(session: Session, put: PutUp) -> None:
    """Store a plan beside the others. The caller holds the item."""
    values = {
        "choice": put.choice,
        "title": put.title,
        "what": put.what,
        "who": put.who,
        "cost": put.cost,
        "by": put.by,
        "at": put.at,
    }
    await session.execute(_PUT_UP, values)


_PUT_UP = text("""
    INSERT INTO alternatives (choice_id, title, what, who, cost, by, at)
    VALUES (:choice, :title, :what, :who, :cost, :by, :at)
""")


async def take_back(session: Session, taken: TakenBack, *, now: datetime) -> None:
    """Take a plan out. The caller holds the item."""
    await session.execute(_TAKE_BACK, {"id": taken.plan, "now": now})


_TAKE_BACK = text("UPDATE alternatives SET withdrawn_at = :now WHERE id = :id")


# --- the ballot over them -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Means:
    """What opening a ballot over plans takes besides the plans.

    Attributes:
        say: says a line in a language.
        now: timezone-aware.
    """

    keys: BallotKeys
    as_it_is: AsItIs
    say: Callable[[Line, str], str]
    languages: Iterable[str]
    now: datetime


async def open_ballot(
    session: Session,
    choice: PlanChoice,
    area: Area,
    means: Means,
    *,
    closes_at: datetime,
    by: ResidentId | None,
) -> Ballot:
    """Open the ballot over the plans: store it, make its key, plan its closing, invite the members.

    The caller holds the item.

    Args:
        by: None for the clock.

    Raises:
        ValueError: as `open_choice`.
    """
    await ballots.lock_area(session, area.slug)
    languages = tuple(means.languages)
    offer = Offer(
        item=choice.item,
        title=choice.names.in_language("nl"),
        plans=[
            Offered(one.title, plan_words(one.what, one.who, one.cost, means.say, languages))
            for one in choice.plans
        ],
        as_it_is=means.as_it_is,
        closes_at=closes_at,
        by=by,
    )
    number = await ballots.next_id(session)
    members = await people.reachable(session, area.slug)
    opened = open_choice(offer, area, number, means.now, members=members)
    means.keys.make(number)
    await ballots.store(session, opened.ballot, by=by)
    await session.execute(_OPENED, {"id": choice.id, "ballot": number})
    await due.plan(session, [opened.due])
    await outbox.put(session, opened.notices, now=means.now)
    return opened.ballot


_OPENED = text("UPDATE plan_choices SET ballot_id = :ballot WHERE id = :id")


async def end(session: Session, choice: PlanChoiceId, *, now: datetime) -> None:
    """Store that the area chose; other plans can be gathered from here on."""
    await session.execute(_END, {"id": choice, "now": now})


_END = text("UPDATE plan_choices SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
