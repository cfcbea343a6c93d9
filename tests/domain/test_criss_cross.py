"""Items from any side: who speaks for whom, what its area does with it, and a partner's test."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.agenda.confirming import Confirmed, decide_from_theme
from domain.agenda.drawing_up import (
    Agenda,
    Ordered,
    Spans,
    YearsSet,
    decide_higher,
    decide_years,
)
from domain.agenda.forward import (
    Declined,
    Forward,
    PutForward,
    Stand,
    TakenUp,
    decide_decline,
    decide_put_forward,
    decide_take_up,
    may_read,
    taken_up,
)
from domain.agenda.item import (
    AgendaItem,
    Limits,
    Origin,
    check_helper,
    check_reason,
    check_title,
    check_why,
    reads,
    side_of,
)
from domain.agenda.policy import PolicyTested, Verdict, decide_test
from domain.agenda.texts import AgendaText, ForwardText, PolicyText
from domain.agenda.wording import Reworded, decide_reword
from domain.ids import AgendaItemId, AreaSlug, ForwardId, IssueId, ResidentId, ThemeId
from domain.notices import Words
from domain.people import Resident
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused, Twice
from domain.roles import Action, Role
from domain.tending.changing import Theme

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")
ANNA = Resident(ResidentId(1), "A1B2C3", "Anna", "nl", KRAKEEL)
ELLY = replace(ANNA, id=ResidentId(2), area=ELIM)
WIETSKE = replace(ANNA, id=ResidentId(3), roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}))
WORKER = replace(ELLY, id=ResidentId(4), roles=frozenset({(Role.COMMUNITY_WORKER, KRAKEEL)}))
OF_DOMESTA = replace(
    ELLY,
    id=ResidentId(5),
    roles=frozenset({(Role.NEIGHBOURHOOD_TEAM, KRAKEEL)}),
    partner="domesta",
)
ALIGNMENT = replace(
    ELLY, id=ResidentId(6), roles=frozenset({(Role.ALIGNMENT_GROUP, None)}), partner="sww"
)
PARTNERS = {"domesta": "Domesta", "sww": "SWW"}
LIMITS = Limits(title=60, why=500, reason_least=20, reason_most=300)
ITEM = AgendaItem(id=AgendaItemId(5), area=KRAKEEL, names=Words({"nl": "Licht", "en": "Light"}))
FORWARD = Forward(
    id=ForwardId(7),
    area=KRAKEEL,
    title="Een dorpshuis",
    why="Dat mist hier",
    origin=Origin.RESIDENT,
    by=ANNA.id,
    at=NOW,
)
REASON = "Eerst kijken we of de school open kan."


@pytest.mark.parametrize(
    ("who", "side"),
    [
        (ANNA, Origin.RESIDENT),
        (WIETSKE, Origin.RESIDENT),
        (WORKER, Origin.FACILITATOR),
        (OF_DOMESTA, Origin.PARTNER),
        (ALIGNMENT, Origin.PARTNER),
        (replace(OF_DOMESTA, area=KRAKEEL), Origin.PARTNER),
        (replace(ANNA, partner="domesta"), Origin.RESIDENT),
        (replace(WIETSKE, partner="domesta"), Origin.RESIDENT),
        (replace(ELLY, partner="domesta"), None),
        (ELLY, None),
        (replace(OF_DOMESTA, partner=None), None),
    ],
)
def test_it_shows_from_which_side_somebody_speaks(who: Resident, side: Origin | None) -> None:
    assert side_of(who, KRAKEEL) is side


def test_an_agenda_is_for_its_area_and_who_has_a_role_there() -> None:
    assert [reads(who, KRAKEEL) for who in (ANNA, WORKER, ALIGNMENT, ELLY)] == [
        True,
        True,
        True,
        False,
    ]


def puts(who: Resident) -> PutForward | Refused:
    return decide_put_forward(
        who,
        KRAKEEL,
        "Een dorpshuis",
        "Dat mist hier",
        ForwardId(7),
        NOW,
        partners=PARTNERS,
        group=[WIETSKE.id, who.id],
    )


def test_what_a_partner_puts_forward_carries_the_name_of_the_partner_and_the_group_hears() -> None:
    put = puts(OF_DOMESTA)

    assert isinstance(put, PutForward)
    assert (put.forward.origin, put.forward.partner) == (Origin.PARTNER, "domesta")
    assert [one.to for one in put.notices] == [OF_DOMESTA.id, WIETSKE.id]


def test_a_resident_who_works_for_a_partner_speaks_as_a_resident_where_they_have_no_role() -> None:
    put = puts(replace(ANNA, partner="domesta"))

    assert isinstance(put, PutForward)
    assert (put.forward.origin, put.forward.partner) == (Origin.RESIDENT, None)


def test_who_has_no_tie_to_the_area_puts_nothing_forward() -> None:
    refused = puts(ELLY)

    assert isinstance(refused, Refused)
    assert refused.notices[0].text is ForwardText.NOT_HERE


def test_the_proposer_hears_whatever_the_group_decides() -> None:
    taken = decide_take_up(FORWARD, WIETSKE, NOW)
    declined = decide_decline(FORWARD, WIETSKE, REASON, NOW)

    assert isinstance(taken, TakenUp)
    assert ANNA.id in [one.to for one in taken_up(taken, ITEM.id)]
    assert isinstance(declined, Declined)
    told = [one for one in declined.notices if one.to == ANNA.id]
    assert [one.values["reden"] for one in told] == [REASON]


def test_only_the_initiative_group_decides_and_only_once() -> None:
    for outcome in (
        decide_take_up(FORWARD, ANNA, NOW),
        decide_decline(FORWARD, OF_DOMESTA, REASON, NOW),
    ):
        assert isinstance(outcome, Refused)
        assert outcome.forbidden == (Action.TAKE_UP_ITEM, KRAKEEL)
    decided = replace(FORWARD, stand=Stand.TAKEN)
    assert decide_take_up(decided, WIETSKE, NOW) == Twice(ForwardText.DECIDED)
    assert decide_decline(decided, WIETSKE, REASON, NOW) == Twice(ForwardText.DECIDED)


def test_what_waits_is_read_by_whose_it_is_and_by_the_group() -> None:
    assert [may_read(who, FORWARD) for who in (ANNA, WIETSKE, WORKER, ELLY)] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("kind", [PersonalKind.PHONE, PersonalKind.NAME, PersonalKind.EMAIL])
def test_who_somebody_is_stays_out_of_a_title_and_a_why(kind: PersonalKind) -> None:
    span = PersonalSpan(kind, 0, 4)

    for check in (check_title, check_why):
        refused = check(ANNA, "Anna belt de gemeente", LIMITS, personal=(span,))
        assert isinstance(refused, Refused)
        assert refused.notices[0].text is AgendaText.PERSONAL


def test_an_address_may_be_where_it_is_and_a_first_name_may_help() -> None:
    house, name = (
        PersonalSpan(kind, 0, 4) for kind in (PersonalKind.HOUSE_NUMBER, PersonalKind.NAME)
    )

    assert check_title(ANNA, "Bankje bij nummer 12", LIMITS, personal=(house,)) == (
        "Bankje bij nummer 12"
    )
    assert check_helper(OF_DOMESTA, "Ineke, beheer", LIMITS, personal=(name,)) == "Ineke, beheer"


@pytest.mark.parametrize(("typed", "fits"), [("x" * 19, False), ("x" * 20, True)])
def test_a_reason_has_at_least_so_many_characters(typed: str, fits: bool) -> None:
    assert isinstance(check_reason(WIETSKE, typed, LIMITS), str) == fits


# --- themes, words, order, years ----------------------------------------------------------


def theme(**changes: object) -> Theme:
    one = Theme(
        id=ThemeId(9),
        area=KRAKEEL,
        names=Words({"nl": "Groen"}),
        key="groen",
        retired=False,
        issues=(IssueId(1),),
    )
    return replace(one, **changes)  # type: ignore[arg-type]


def test_a_theme_with_somebody_behind_it_comes_on_the_agenda_once() -> None:
    assert isinstance(decide_from_theme(WIETSKE, theme(), ()), Confirmed)
    for refused in (
        decide_from_theme(WIETSKE, theme(), {ThemeId(9)}),
        decide_from_theme(WIETSKE, theme(issues=()), ()),
        decide_from_theme(WIETSKE, theme(retired=True), ()),
        decide_from_theme(ANNA, theme(), ()),
        decide_from_theme(WIETSKE, None, ()),
    ):
        assert isinstance(refused, Refused)


def test_other_words_replace_all_languages_and_the_same_words_change_nothing() -> None:
    changed = decide_reword(ITEM, WIETSKE, NOW, title="Licht op het pad")

    assert isinstance(changed, Reworded)
    assert changed.names == Words({"nl": "Licht op het pad"})
    assert isinstance(decide_reword(ITEM, WIETSKE, NOW, why=""), Twice)
    assert isinstance(decide_reword(ITEM, WORKER, NOW, title="Anders"), Refused)


@pytest.mark.parametrize(
    ("year", "years", "fits"),
    [
        (2026, 3, True),
        (2027, 5, True),
        (2026, 2, False),
        (2026, 6, False),
        (2025, 4, False),
        (2028, 4, False),
    ],
)
def test_an_agenda_runs_three_to_five_years_from_now(year: int, years: int, fits: bool) -> None:
    outcome = decide_years(WIETSKE, KRAKEEL, year, years, 2026, Spans(3, 5))

    assert isinstance(outcome, YearsSet) == fits
    if isinstance(outcome, YearsSet):
        assert outcome.to_year - outcome.from_year == years


def test_an_item_goes_one_place_up_and_a_second_tap_moves_nothing() -> None:
    items = tuple(replace(ITEM, id=AgendaItemId(number)) for number in (1, 2, 3))
    agenda = Agenda(area=KRAKEEL, items=items)

    ordered = decide_higher(WIETSKE, agenda, AgendaItemId(3), seen=3)

    assert isinstance(ordered, Ordered)
    assert [one.id for one in ordered.agenda.items] == [1, 3, 2]
    again = decide_higher(WIETSKE, ordered.agenda, AgendaItemId(3), seen=3)
    assert isinstance(again, Twice)
    assert isinstance(decide_higher(WIETSKE, agenda, AgendaItemId(1), seen=1), Twice)
    assert isinstance(decide_higher(ANNA, agenda, AgendaItemId(3), seen=3), Refused)


# --- a partner's test ---------------------------------------------------------------------


def a_test_by(who: Resident) -> PolicyTested | Refused:
    return decide_test(
        ITEM,
        who,
        Verdict.NOT_YET,
        "We leggen het in april voor.",
        "Ineke, beheer",
        NOW,
        partners=PARTNERS,
        group=[WIETSKE.id],
    )


@pytest.mark.parametrize("who", [OF_DOMESTA, ALIGNMENT])
def test_who_works_for_a_partner_and_has_a_role_here_tests_and_the_group_hears(
    who: Resident,
) -> None:
    tested = a_test_by(who)

    assert isinstance(tested, PolicyTested)
    assert tested.test.partner == who.partner
    assert [one.to for one in tested.notices] == [who.id, WIETSKE.id]


@pytest.mark.parametrize(
    ("who", "text"),
    [
        (replace(OF_DOMESTA, partner=None), PolicyText.NO_PARTNER),
        (WORKER, PolicyText.NO_PARTNER),
    ],
)
def test_a_test_speaks_for_a_partner_or_is_none(who: Resident, text: PolicyText) -> None:
    refused = a_test_by(who)

    assert isinstance(refused, Refused)
    assert refused.notices[0].text is text


@pytest.mark.parametrize("who", [ANNA, WIETSKE, replace(ELLY, partner="domesta")])
def test_residents_do_not_test_for_a_partner(who: Resident) -> None:
    refused = a_test_by(who)

    assert isinstance(refused, Refused)
    assert refused.forbidden == (Action.TEST_ITEM, KRAKEEL)
