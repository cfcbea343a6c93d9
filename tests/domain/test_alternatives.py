"""Plans beside each other: what a plan says, when the area chooses, and what is told of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.agenda.item import AgendaItem
from domain.alternatives.alternative import Alternative, Phase, PlanChoice
from domain.alternatives.gathering import Begun, decide_begin
from domain.alternatives.opening import refuse_open
from domain.alternatives.putting_up import (
    Part,
    PutUp,
    TakenBack,
    decide_put_up,
    decide_take_back,
    take_part,
)
from domain.alternatives.screens import votes_of
from domain.areas import Area, AreaKind
from domain.ballots.ballot import Ballot, BallotText
from domain.ballots.choice_opening import Offer, Offered, open_choice
from domain.ballots.choice_result import choice_result, chosen, is_as_it_is
from domain.ballots.counting import count
from domain.ballots.papers import Move
from domain.ballots.publishing import published
from domain.ballots.resist_opening import AsItIs
from domain.ballots.voting import NotVoted, Voted, decide_vote
from domain.ids import AgendaItemId, AlternativeId, AreaSlug, BallotId, PlanChoiceId, ResidentId
from domain.notices import Words
from domain.people import Resident
from domain.refusing import Refused
from domain.roles import Role

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
AREA = Area(slug=KRAKEEL, name="Krakeel", kind=AreaKind.WIJK, started=True, started_in=2007)
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
GROUP = replace(ANNA, id=ResidentId(2), roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}))
HOUSE = AgendaItem(id=AgendaItemId(5), area=KRAKEEL, names=Words({"nl": "Een dorpshuis"}))
SAID = {"titel": "De oude school", "wat": "We knappen hem op", "wie": "", "kosten": ""}
GATHERING = PlanChoice(
    id=PlanChoiceId(3),
    item=HOUSE.id,
    area=KRAKEEL,
    names=HOUSE.names,
    until=NOW + timedelta(days=7),
)
AFTER = GATHERING.until + timedelta(hours=1)


def plans(many: int) -> PlanChoice:
    """Return a choice with so many plans, all of Anna."""
    return replace(
        GATHERING,
        plans=tuple(
            Alternative(AlternativeId(10 + n), n, f"Plan {n}", "Zo doen we het", by=ANNA.id)
            for n in range(1, many + 1)
        ),
    )


def a_ballot(many: int = 2) -> Ballot:
    """Return an open ballot over so many plans."""
    offer = Offer(
        item=HOUSE.id,
        title="Een dorpshuis",
        plans=[Offered(f"Plan {n}", Words({"nl": "Zo"})) for n in range(1, many + 1)],
        as_it_is=AsItIs(Words({"nl": "Zoals het is"}), Words({"nl": "Er verandert niets"})),
        closes_at=NOW + timedelta(days=14),
    )
    return open_choice(offer, AREA, BallotId(7), NOW, members=[ANNA.id]).ballot


def counted(*votes: int, many: int = 2) -> Ballot:
    """Return a closed ballot over plans in which each of these numbers got a vote."""
    ballot = a_ballot(many)
    found = count(ballot, [{one: 1} for one in votes])
    options = tuple(
        replace(one, total=found.totals[one.number], place=found.places[one.number])
        for one in ballot.options
    )
    return replace(ballot, closed=True, options=options, voters=found.voters)


@pytest.mark.parametrize("many", [0, 1, 7])
def test_an_area_chooses_between_two_to_six_plans(many: int) -> None:
    with pytest.raises(ValueError, match="2 to 6"):
        a_ballot(many)


def test_leaving_it_as_it_is_always_stands_last_among_them() -> None:
    assert [one.names.in_language("nl") for one in a_ballot(2).options] == [
        "Plan 1",
        "Plan 2",
        "Zoals het is",
    ]
    assert is_as_it_is(a_ballot(2), a_ballot(2).options[2])


def test_another_plan_takes_the_place_of_the_first() -> None:
    voted = decide_vote(a_ballot(), {1: 1}, (Move.PLUS, 2), NOW, member=True)
    assert isinstance(voted, Voted)
    assert voted.choices == {2: 1}


def test_who_is_not_confirmed_does_not_choose() -> None:
    voted = decide_vote(a_ballot(), {}, (Move.PLUS, 2), NOW, member=True, confirmed=False)
    assert isinstance(voted, NotVoted)
    assert voted.unconfirmed


def test_a_paper_with_two_plans_on_it_counts_for_nothing() -> None:
    found = count(a_ballot(), [{1: 1, 2: 1}, {1: 1}])
    assert (found.invalid, found.voters, found.totals[1]) == (1, 1, 1)


def test_a_tie_and_an_empty_box_choose_nothing() -> None:
    assert chosen(counted(1, 2)) is None
    assert chosen(counted()) is None
    won = chosen(counted(1, 2, 2))
    assert won is not None
    assert won.number == 2


def test_of_few_voters_nobody_can_tell_who_chose_what() -> None:
    few, enough = counted(1, 1, 2, 3), counted(1, 1, 2, 3, 3)
    votes, told = votes_of(few, hidden_under=5), votes_of(enough, hidden_under=5)
    assert votes is not None
    assert told is not None
    assert (votes.of, votes.won) == (None, 1)
    assert told.of == {1: 2, 2: 1, 3: 2}
    hidden = choice_result(ANNA.id, few, hidden_under=5)
    assert hidden.picture is None
    assert choice_result(ANNA.id, enough, hidden_under=5).picture is not None


def test_what_is_published_of_few_voters_has_no_totals_either() -> None:
    for votes, tells in (((1, 1, 2, 3), False), ((1, 1, 2, 3, 3), True)):
        papers = [{one: 1} for one in votes]
        ballot = counted(*votes)
        bundle = count(ballot, papers).bundle
        out = published(ballot, papers, bundle, small=25, hidden_under=5)
        assert ("total" in out["options"][0]) is tells


@pytest.mark.parametrize(
    ("cost", "cents", "what"),
    [
        ("", None, "De school: Opknappen"),
        ("ongeveer € 2.000", 200_000, "De school: Opknappen"),
        ("dat hangt ervan af", None, "De school: Opknappen (dat hangt ervan af)"),
        ("niets", 0, "De school: Opknappen"),
    ],
)
def test_the_chosen_plan_becomes_a_step_and_no_money_is_made_up(
    cost: str, cents: int | None, what: str
) -> None:
    step = Alternative(AlternativeId(1), 1, "De school", "Opknappen", "de buurt", cost).as_step()
    assert (step.what, step.who, step.cents) == (what, "de buurt", cents)


def test_plans_are_put_up_until_the_day_is_over_and_while_they_fit() -> None:
    assert isinstance(decide_put_up(ANNA, GATHERING, SAID, NOW), PutUp)
    assert isinstance(decide_put_up(ANNA, GATHERING, SAID, AFTER), Refused)
    assert isinstance(decide_put_up(ANNA, plans(6), SAID, NOW), Refused)
    assert isinstance(decide_put_up(ANNA, None, SAID, NOW), Refused)
    elsewhere = replace(ANNA, area=AreaSlug("elim"))
    assert isinstance(decide_put_up(elsewhere, GATHERING, SAID, NOW), Refused)


def test_a_plan_is_taken_back_by_whose_it_is_and_not_once_the_area_chooses() -> None:
    mine = AlternativeId(11)
    assert isinstance(decide_take_back(ANNA, plans(2), mine, NOW), TakenBack)
    assert isinstance(decide_take_back(GROUP, plans(2), mine, NOW), Refused)
    assert isinstance(decide_take_back(ANNA, plans(2), mine, AFTER), Refused)


def test_the_choice_opens_after_the_day_by_the_group_with_enough_plans() -> None:
    assert refuse_open(GROUP, HOUSE, plans(2), AFTER) is None
    for by, choice, at in (
        (ANNA, plans(2), AFTER),
        (GROUP, plans(2), NOW),
        (GROUP, plans(1), AFTER),
        (GROUP, None, AFTER),
        (GROUP, replace(plans(2), ballot=BallotId(7)), AFTER),
        (GROUP, replace(plans(2), ended=True), AFTER),
    ):
        assert refuse_open(by, HOUSE, choice, at) is not None, (by, choice)


def test_gathering_goes_on_with_the_plans_it_has_and_else_begins_anew() -> None:
    def begins(choice: PlanChoice | None, at: datetime) -> Begun | Refused:
        number = PlanChoiceId(9)
        return decide_begin(
            GROUP, HOUSE, "Krakeel", choice, number, at, span="week", members=[ANNA.id]
        )

    longer = begins(plans(1), AFTER)
    assert isinstance(longer, Begun)
    assert (longer.new, longer.choice.id) == (False, GATHERING.id)
    assert longer.choice.until > AFTER
    anew = begins(replace(plans(3), ended=True), AFTER)
    assert isinstance(anew, Begun)
    assert (anew.new, anew.choice.plans) == (True, ())
    assert isinstance(begins(plans(1), NOW), Refused)
    assert isinstance(begins(plans(2), AFTER), Refused)


def test_a_choice_goes_from_gathering_to_a_ballot_and_ends() -> None:
    assert GATHERING.phase(NOW) is Phase.GATHERS
    assert GATHERING.phase(GATHERING.until) is Phase.GATHERED
    assert replace(GATHERING, ballot=BallotId(1)).phase(AFTER) is Phase.BALLOT
    assert replace(GATHERING, ballot=BallotId(1), ended=True).phase(AFTER) is Phase.OVER


@pytest.mark.parametrize(
    ("part", "typed"),
    [
        (Part.TITLE, "x"),
        (Part.TITLE, "a" * 61),
        (Part.WHAT, "a" * 201),
        (Part.WHO, "…"),
        (Part.COST, "…"),
        (Part.COST, "a" * 61),
    ],
)
def test_a_part_that_says_nothing_or_does_not_fit_is_asked_anew(part: Part, typed: str) -> None:
    assert isinstance(take_part(ANNA, part, typed), Refused)


def test_the_ballot_over_plans_is_said_in_its_own_words() -> None:
    assert choice_result(ANNA.id, counted(), hidden_under=5).text is not BallotText.RESULT_NONE
