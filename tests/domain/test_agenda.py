from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.agenda.confirming import Confirmed, decide_confirm
from domain.agenda.item import AgendaItem
from domain.agenda.screens import ItemFile, item_screen
from domain.agenda.texts import AgendaText
from domain.ballots.ballot import Ballot, Option
from domain.ids import AgendaItemId, AreaSlug, BallotId, ResidentId, ThemeId
from domain.notices import Lines, TextKey, Words
from domain.people import Resident
from domain.refusing import Refused
from domain.roles import Role
from domain.route import ItemFacts, where_item
from domain.texts import GeneralText
from domain.trits.answer import Answer, Heard

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2C3", "Anna", "nl", KRAKEEL)
BILAL = replace(ANNA, id=ResidentId(2), roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}))
NAMES = [Words({"nl": name}) for name in ("Groen", "Licht", "Parkeren")]


def ballot(*totals: int, closed: bool = True) -> Ballot:
    return Ballot(
        id=BallotId(3),
        area=KRAKEEL,
        area_name="Krakeel",
        points=3,
        advisory=True,
        opened_at=NOW,
        closes_at=NOW,
        closed=closed,
        options=tuple(
            Option(at, ThemeId(at), name, 1, total, 1 + sum(one > total for one in totals))
            for at, (name, total) in enumerate(zip(NAMES, totals, strict=True), start=1)
        ),
        voters=5,
    )


ITEM = AgendaItem(id=AgendaItemId(5), area=KRAKEEL, names=NAMES[0])


@pytest.mark.parametrize("option", [1, 2])
def test_each_theme_that_shares_the_first_place_can_be_confirmed(option: int) -> None:
    outcome = decide_confirm(BILAL, ballot(5, 5, 2), option, already=False)

    assert outcome == Confirmed(KRAKEEL, BallotId(3), ThemeId(option), NAMES[option - 1])


@pytest.mark.parametrize(
    ("by", "voted", "option", "already", "text"),
    [
        (BILAL, None, 1, False, AgendaText.GONE),
        (ANNA, ballot(5, 3, 2), 1, False, GeneralText.NOT_ALLOWED),
        (
            replace(BILAL, roles=frozenset({(Role.INITIATIVE_GROUP, AreaSlug("elim"))})),
            ballot(5, 3, 2),
            1,
            False,
            GeneralText.NOT_ALLOWED,
        ),
        (BILAL, ballot(5, 3, 2), 2, False, AgendaText.NOT_WON),
        (BILAL, ballot(5, 3, 2), 9, False, AgendaText.NOT_WON),
        (BILAL, ballot(5, 3, 2, closed=False), 1, False, AgendaText.NOT_WON),
        (BILAL, ballot(5, 3, 2), 1, True, AgendaText.ALREADY),
    ],
)
def test_what_did_not_win_or_is_not_theirs_is_not_confirmed(
    by: Resident, voted: Ballot | None, option: int, already: bool, text: TextKey
) -> None:
    outcome = decide_confirm(by, voted, option, already=already)

    assert isinstance(outcome, Refused)
    assert [one.text for one in outcome.notices] == [text]


def test_many_answers_leave_one_message_and_a_count_of_the_others() -> None:
    heard = Heard((Answer("Anna", "Snoeien"),) * 8, answered=20)

    file = ItemFile(where=where_item(ItemFacts()), heard=heard)
    lines = item_screen(ANNA, ITEM, file, {}).values["lijst"]

    assert isinstance(lines, Lines)
    assert lines.lines[0].values == {"aantal": 12}
    assert len(lines.lines) == 9
