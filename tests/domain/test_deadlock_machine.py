"""The stages of a deadlock, whatever people do and however late the clock comes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.deadlock import clock, moves
from domain.deadlock.change import Change, Effect, Entry, What, Why
from domain.deadlock.clock import Moment
from domain.deadlock.deadlock import Deadlock, Ending, Option, Stage, Waits
from domain.due import Due, DueKind
from domain.ids import BallotId, DeadlockId
from domain.people import Resident
from tests.deadlocks import ANNA, BILAL, CHANTAL, FIGURES, NOW, deadlock, member

PEOPLE = (ANNA, BILAL, CHANTAL)


@dataclass
class Driver:
    """Does what the program does around the machine: keeps rows of the clock and the record."""

    now: datetime = NOW
    at: Deadlock = field(
        default_factory=lambda: deadlock(member(1, ANNA), member(2, BILAL), member(3, CHANTAL))
    )
    record: list[Entry] = field(default_factory=list)
    rows: list[Due] = field(default_factory=list)
    ballots: list[tuple[BallotId, datetime]] = field(default_factory=list)
    reminded: list[tuple[int, Moment, datetime]] = field(default_factory=list)
    handed: int = 0
    freed: int = 0
    files: int = 0

    def __post_init__(self) -> None:
        self.rows += clock.plan(self.at, FIGURES)

    def take(self, change: Change | None) -> None:
        if change is None:
            return
        before, self.at = self.at, change.after
        self.record += change.entries
        if Effect.OPEN_BALLOT in change.effects:
            number = BallotId(len(self.ballots) + 1)
            self.ballots.append((number, clock.closing_of(self.at, self.now, FIGURES)))
            self.at = replace(self.at, ballot=number)
        self.handed += Effect.HAND_BACK in change.effects
        self.freed += Effect.SET_FREE in change.effects
        self.files += Effect.OPEN_FILE in change.effects
        if self.at.serial != before.serial:
            self.rows += clock.plan(self.at, FIGURES)
        elif self.at.ends_at != before.ends_at:
            self.rows += clock.plan(self.at, FIGURES, since=self.now)

    def tick(self, *, twice: bool = False) -> None:
        """Act on all rows whose moment has come, the earliest first."""
        while due := sorted((one for one in self.rows if one.at <= self.now), key=lambda r: r.at):
            row = due[0]
            self.rows.remove(row)
            for _ in range(1 + twice):
                self.act(row)

    def act(self, row: Due) -> None:
        serial = int(row.subject["serial"])
        if row.kind is DueKind.DEADLOCK_STAGE:
            self.take(clock.take_end(self.at, serial, self.now, FIGURES))
            return
        moment = Moment(str(row.subject["when"]))
        if not clock.is_due(self.at, serial, moment, row.at, FIGURES):
            return
        if clock.has_sense(self.at, moment, self.now, FIGURES):
            key = (serial, moment, self.at.ends_at)
            if key not in self.reminded:  # said at most once, by its key
                self.reminded.append(key)
        if moment is Moment.HALF:
            self.take(clock.take_half(self.at, serial, self.now))

    def does(self, who: Resident, verb: str) -> None:
        side = self.at.sides_of(who)[0]
        match verb:
            case "accept":
                self.take(moves.accept(self.at, side, who.id, self.now, FIGURES))
            case "view":
                self.take(moves.write_view(self.at, side, who, "Zo zie ik het", self.now, FIGURES))
            case "option":
                words = f"Optie {len(self.at.options) + 1}"
                self.take(moves.put_up(self.at, who, words, self.now, FIGURES))
            case "sooner":
                self.take(moves.want_sooner(self.at, side, who.id, self.now, FIGURES))
            case "longer":
                self.take(moves.want_longer(self.at, side, who.id, self.now, FIGURES))
            case "propose":
                self.take(moves.propose(self.at, side, who.id, "Om en om", self.now))
            case "yes":
                number = self.at.proposal.number if self.at.proposal else 1
                self.take(moves.say_yes(self.at, side, who.id, number, self.now))
            case "withdraw":
                if side.number == 1:
                    self.take(moves.withdraw(self.at, who.id, self.now))
            case "open":
                self.take(clock.open_ballot(self.at, self.now))
            case "close-even":
                self.close(None)
            case "close-won":
                self.close((1, "Optie 1"))
            case "area-yes" | "area-no":
                accepted = verb == "area-yes"
                self.take(clock.take_verdict(self.at, self.now, FIGURES, accepted=accepted))
            case "decide":
                self.take(clock.take_decision(self.at, "Het wordt de tuin", self.now))
            case "mediate":
                self.take(moves.take_on(self.at, who, self.now))

    def close(self, winner: tuple[int, str] | None) -> None:
        for number, closes in self.ballots:
            if closes <= self.now:
                self.take(clock.take_result(self.at, number, winner, self.now, FIGURES))

    def stages(self) -> list[Stage]:
        return [one.stage for one in self.record if one.what is What.STAGE]


VERBS = (
    *("accept", "view", "option", "sooner", "longer", "propose", "yes", "withdraw", "open"),
    *("close-even", "close-won", "area-yes", "area-no", "decide", "mediate"),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(PEOPLE), st.sampled_from(VERBS)),
        st.integers(0, 60 * 24 * 9).map(lambda minutes: timedelta(minutes=minutes)),
        st.just(timedelta(days=60)),
        st.just(timedelta(hours=-1)),
    ),
    max_size=50,
)


def played(steps: list[object], *, twice: bool = False) -> Driver:
    driver = Driver()
    for one in steps:
        if isinstance(one, timedelta):
            driver.now += one
            driver.tick(twice=twice)
        elif isinstance(one, tuple):
            driver.does(*one)
    return driver


@given(STEPS)
def test_no_stage_is_skipped_and_none_begins_twice(steps: list[object]) -> None:
    driver = played(steps)

    assert driver.stages() == list(Stage)[1 : 1 + len(driver.stages())]
    assert driver.at.serial == 1 + len(driver.stages())
    assert driver.files == (Stage.OTHERS in driver.stages())


@given(STEPS)
def test_a_row_that_the_clock_acts_on_twice_does_what_it_does_once(steps: list[object]) -> None:
    once, again = played(steps), played(steps, twice=True)

    assert (once.at, once.record, once.reminded) == (again.at, again.record, again.reminded)


@given(STEPS)
def test_it_ends_once_and_then_nothing_is_put_on_record(steps: list[object]) -> None:
    driver = played(steps)

    if driver.at.over:
        last = {What.AGREED, What.AREA_YES, What.DECIDED, What.WITHDRAWN}
        assert driver.record[-1].what in last
        assert sum(one.what in last for one in driver.record) == 1
    assert driver.freed == driver.at.over
    before, lines = driver.at, len(driver.record)
    if before.over:
        for verb in VERBS:
            driver.does(ANNA, verb)
        driver.now += timedelta(days=100)
        driver.tick()
        assert (driver.at, len(driver.record)) == (before, lines)


@given(STEPS)
def test_a_stage_moves_on_sooner_only_when_every_side_said_yes(steps: list[object]) -> None:
    driver = played(steps)

    for at, entry in enumerate(driver.record):
        if entry.what is What.STAGE and entry.why is Why.ALL_YES:
            since = [one for one in driver.record[:at] if one.stage == entry.stage - 1]
            assert {one.side for one in since if one.what is What.SOONER} == {1, 2, 3}


@given(STEPS)
def test_there_is_more_time_once_and_only_when_every_side_said_yes(steps: list[object]) -> None:
    driver = played(steps)
    granted = [at for at, one in enumerate(driver.record) if one.what is What.EXTENDED]

    assert len(granted) == driver.at.extended <= 1
    for at in granted:
        entry = driver.record[at]
        since = [one for one in driver.record[:at] if one.stage == entry.stage]
        assert {one.side for one in since if one.what is What.LONGER} == {1, 2, 3}


@given(STEPS)
def test_no_stage_with_options_ends_by_the_clock_before_the_area_weighed_them(
    steps: list[object],
) -> None:
    driver = played(steps)

    for at, entry in enumerate(driver.record):
        if entry.what is What.STAGE and entry.why is Why.TIME and entry.stage > Stage.OURSELVES:
            raise AssertionError("a stage with options ended unweighed")
        if entry.what is What.STAGE and entry.why is Why.NO_OPTION:
            assert not any(one.what is What.OPTION for one in driver.record[:at])


@given(STEPS)
def test_somebody_is_reminded_at_most_twice_in_a_stage_that_got_no_more_time(
    steps: list[object],
) -> None:
    driver = played(steps)

    serials = [serial for serial, _, _ in driver.reminded]
    most = 2 + 2 * driver.at.extended
    assert all(serials.count(one) <= most for one in serials)
    assert all(ends > NOW for _, _, ends in driver.reminded)


@given(STEPS)
def test_what_ends_it_by_sides_or_others_goes_back_to_the_area(steps: list[object]) -> None:
    driver = played(steps)

    handed = sum(one.what is What.HANDED_BACK for one in driver.record)
    handed += driver.at.ended in (Ending.AGREED, Ending.DECIDED)
    assert driver.handed == handed


def test_a_stage_that_would_have_ended_twice_over_goes_through_both() -> None:
    driver = Driver()
    driver.now += timedelta(days=7 + 14 + 5)

    driver.tick()

    assert driver.stages() == [Stage.OURSELVES, Stage.WITH_HELP]
    began = [one.at for one in driver.record if one.what is What.STAGE]
    assert began == [NOW + timedelta(days=7), NOW + timedelta(days=21)]
    assert driver.at.ends_at == NOW + timedelta(days=42)
    assert driver.reminded == []  # half of stage 2 is still to come, all others are past


def test_reminders_past_their_sense_are_dropped() -> None:
    driver = Driver()
    driver.now += timedelta(days=6, hours=12)

    driver.tick()

    assert [moment for _, moment, _ in driver.reminded] == [Moment.LAST]


def test_a_silent_side_is_on_record_and_its_silence_is_a_no() -> None:
    driver = Driver()
    driver.does(BILAL, "accept")
    driver.now += timedelta(days=7)
    driver.tick()
    driver.does(ANNA, "sooner")
    driver.does(BILAL, "sooner")

    assert [one.side for one in driver.record if one.what is What.SILENT] == [3]
    assert driver.at.stage is Stage.OURSELVES


def test_the_clock_stands_still_while_the_text_lies_before_the_area() -> None:
    driver = Driver()
    for one in (BILAL, CHANTAL):
        driver.does(one, "accept")
    driver.does(ANNA, "option")
    for _ in range(2):
        driver.now += timedelta(days=7)
        driver.tick()
    driver.close((1, "Optie 1"))
    assert driver.at.waits is Waits.ROUND
    driver.now += timedelta(days=40)
    driver.tick()
    assert driver.stages() == [Stage.OURSELVES]

    driver.does(ANNA, "area-no")

    assert driver.stages() == [Stage.OURSELVES, Stage.WITH_HELP]
    assert driver.at.began_at == driver.now


def test_the_last_stage_without_a_decision_is_late_and_stays_open() -> None:
    driver = Driver()
    driver.now += timedelta(days=200)

    driver.tick()

    assert driver.at.stage is Stage.OTHERS
    assert driver.at.late
    assert not driver.at.over
    driver.does(ANNA, "decide")
    assert driver.at.ended is Ending.DECIDED


def test_nobody_can_take_it_back_once_another_side_spoke() -> None:
    driver = Driver()
    driver.does(BILAL, "view")

    driver.does(ANNA, "withdraw")

    assert not driver.at.over


def test_one_that_was_opened_again_can_be_taken_back_while_only_old_options_stand() -> None:
    again = deadlock(after=DeadlockId(4), options=(Option(1, "Een hek"),))
    assert moves.can_withdraw(again)
    assert not moves.can_withdraw(replace(again, stage=Stage.OURSELVES))


def test_a_yes_to_other_words_than_lie_there_is_no_yes() -> None:
    at = deadlock()
    first = moves.propose(at, at.sides[0], ANNA.id, "Om en om", NOW)
    assert first is not None
    second = moves.propose(first.after, at.sides[0], ANNA.id, "Alleen wij", NOW)
    assert second is not None

    assert moves.say_yes(second.after, at.sides[1], BILAL.id, 1, NOW) is None
    done = moves.say_yes(second.after, at.sides[1], BILAL.id, 2, NOW)
    assert done is not None
    assert done.after.outcome == "Alleen wij"
