"""Official messages: which can go out, which can be stopped or corrected, how long they take."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.broadcasts.broadcast import (
    MOST_CHARACTERS,
    Audience,
    Broadcast,
    Readability,
    Stage,
    message,
)
from domain.broadcasts.counting import Figures, Reach
from domain.broadcasts.screens import figures_screen
from domain.broadcasts.sending import (
    Corrected,
    Halted,
    Sent,
    Written,
    decide_correct,
    decide_send,
    decide_stop,
    decide_write,
    offered_moments,
    role_for,
)
from domain.broadcasts.texts import WritingText
from domain.ids import AreaSlug, BroadcastId, ResidentId
from domain.people import Resident
from domain.reading import Difficulty, Level, Reading, Wish
from domain.refusing import Refused, Twice
from domain.roles import Role

KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
OLGA = Resident(
    id=ResidentId(1),
    code="AAAA",
    shown_name="Olga",
    language="nl",
    area=KRAKEEL,
    roles=frozenset({(Role.COMMUNITY_WORKER, KRAKEEL), (Role.AREA_DIRECTOR, ELIM)}),
)
DRAFT = Broadcast(
    id=BroadcastId(7),
    by=OLGA.id,
    by_name="Olga",
    by_role=Role.COMMUNITY_WORKER,
    text="De straat is dinsdag dicht.",
    readability=Readability(Level.EASY),
    audience=Audience((KRAKEEL,)),
)
SENT = replace(DRAFT, stage=Stage.SENT, sent_at=NOON)


def read(difficulty: Difficulty | None = None) -> Reading:
    return Reading("nl", (), (), (), (), Wish.ISSUE, difficulty=difficulty)


def test_a_draft_goes_out_at_once_and_names_its_sender_as_they_are_called_now() -> None:
    outcome = decide_send(replace(OLGA, shown_name="Olga B."), DRAFT, NOON, people=3, later=None)

    assert isinstance(outcome, Sent)
    assert outcome.broadcast.stage is Stage.PLANNED
    assert outcome.broadcast.by_name == "Olga B."
    assert [one.at for one in outcome.dues] == [NOON]


def test_it_goes_later_at_the_moment_that_was_chosen() -> None:
    later = NOON + timedelta(hours=5)
    outcome = decide_send(OLGA, DRAFT, NOON, people=3, later=later)

    assert isinstance(outcome, Sent)
    assert outcome.broadcast.planned_at == later
    assert [one.at for one in outcome.dues] == [later]


@pytest.mark.parametrize(
    ("who", "draft", "people", "later"),
    [
        (OLGA, replace(DRAFT, text=""), 3, None),
        (OLGA, DRAFT, 0, None),
        (OLGA, DRAFT, 3, NOON - timedelta(seconds=1)),
        (replace(OLGA, shown_name=""), DRAFT, 3, None),
        (replace(OLGA, roles=frozenset()), DRAFT, 3, None),
        (OLGA, replace(DRAFT, audience=Audience((KRAKEEL, AreaSlug("pesse")))), 3, None),
    ],
    ids=["no words", "nobody", "in the past", "no name", "no role", "a foreign area"],
)
def test_what_can_not_go_out_is_refused_in_words(
    who: Resident, draft: Broadcast, people: int, later: datetime | None
) -> None:
    assert isinstance(decide_send(who, draft, NOON, people=people, later=later), Refused)


def test_a_second_tap_sends_nothing_twice() -> None:
    assert isinstance(decide_send(OLGA, SENT, NOON, people=3, later=None), Twice)


def test_a_role_that_holds_in_each_area_is_named_and_none_for_a_foreign_one() -> None:
    both = replace(
        OLGA,
        roles=frozenset({(Role.AREA_DIRECTOR, KRAKEEL), (Role.AREA_DIRECTOR, ELIM)}) | OLGA.roles,
    )

    assert role_for(both, [KRAKEEL, ELIM]) is Role.AREA_DIRECTOR
    assert role_for(OLGA, [ELIM]) is Role.AREA_DIRECTOR
    assert role_for(OLGA, [AreaSlug("pesse")]) is None
    assert role_for(OLGA, []) is None


def test_a_planned_one_becomes_a_draft_again_and_one_on_its_way_goes_no_further() -> None:
    planned = replace(DRAFT, stage=Stage.PLANNED, planned_at=NOON)

    called_off, stopped = decide_stop(planned), decide_stop(SENT)

    assert isinstance(called_off, Halted)
    assert isinstance(stopped, Halted)
    assert called_off.broadcast.stage is Stage.DRAFT
    assert stopped.broadcast.stage is Stage.STOPPED
    assert isinstance(decide_stop(stopped.broadcast), Twice)
    assert isinstance(decide_stop(DRAFT), Twice)


def test_a_correction_is_a_new_version_in_the_same_place() -> None:
    written = Written("De straat is woensdag dicht.", Readability(Level.EASY), False)
    outcome = decide_correct(OLGA, SENT, written, NOON)

    assert isinstance(outcome, Corrected)
    before, after = (
        message(SENT, ResidentId(2), ["Krakeel"]),
        message(outcome.broadcast, ResidentId(2), ["Krakeel"]),
    )
    assert before.slot == after.slot
    assert before.once != after.once
    assert isinstance(decide_correct(OLGA, outcome.broadcast, written, NOON), Twice)
    assert isinstance(decide_correct(OLGA, DRAFT, written, NOON), Refused)


def test_a_text_keeps_its_hardest_sentence_for_its_writer() -> None:
    text = "Kort. Dit is conform de vigerende regelgeving."
    written = decide_write(OLGA, text, read(Difficulty(Level.HARDER, (6, len(text)), (), 0)))

    assert isinstance(written, Written)
    assert written.readability == Readability(
        Level.HARDER, "Dit is conform de vigerende regelgeving."
    )


@pytest.mark.parametrize("text", ["Hoi.", "x" * (MOST_CHARACTERS + 1)], ids=["short", "long"])
def test_a_text_that_is_too_short_or_too_long_is_refused(text: str) -> None:
    assert isinstance(decide_write(OLGA, text, read()), Refused)


def test_offered_moments_lie_ahead_also_late_at_night() -> None:
    for hour in range(24):
        at = NOON.replace(hour=hour, minute=59)
        moments = offered_moments(at)
        assert moments
        assert all(one > at for one in moments)
        assert list(moments) == sorted(moments)


def test_ten_thousand_people_in_telegram_take_seven_minutes_and_the_web_phone_none() -> None:
    assert Reach(telegram=10_000, web=5_000).seconds == 417
    assert Reach(web=5_000).seconds == 0


def test_figures_show_stop_only_while_somebody_waits() -> None:
    def verbs(broadcast: Broadcast, figures: Figures) -> set[object]:
        screen = figures_screen(broadcast, figures)
        return {button.label for row in screen.buttons for button in row}

    sending = replace(SENT, stage=Stage.SENDING)
    assert WritingText.STOP in verbs(sending, Figures(queued=2, sent=1))
    assert WritingText.STOP not in verbs(sending, Figures(sent=3))
    stopped = replace(SENT, stage=Stage.STOPPED)
    assert WritingText.STOP not in verbs(stopped, Figures(queued=1, held_back=2))


def test_each_person_counts_in_one_figure() -> None:
    figures = Figures(1, 2, 3, 4, 5, 6, 7, moving=1)

    assert figures.people == 1 + 2 + 3 + 4 + 5 + 6 + 7
