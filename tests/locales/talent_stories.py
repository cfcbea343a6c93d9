"""What is shown of talents, and of what came of a task."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from domain.ids import AgendaItemId, AreaSlug, ResidentId, TaskId
from domain.notices import Line, Lines, Notice
from domain.paging import Page, page_of
from domain.people import Resident
from domain.reading import PersonalKind, PersonalSpan
from domain.talents import fitting
from domain.talents.talent import (
    Talent,
    TalentId,
    TalentText,
    ask_talent,
    decide_talent,
    talents_screen,
)
from domain.tasks import finishing, making, volunteering
from domain.tasks.finishing import Hands, Moved, Reported, Said
from domain.tasks.task import Task, TaskText, of_task
from tests.locales.trits_stories import said

NOW = datetime(2026, 3, 15, 9, 0, tzinfo=UTC)
DAY, TODAY = date(2026, 3, 14), date(2026, 3, 15)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2C3", "Anna", "nl", KRAKEEL)
BILAL = replace(ANNA, id=ResidentId(2), shown_name="")
DOUWE = replace(ANNA, id=ResidentId(9))
TASK = Task(
    id=TaskId(4),
    area=KRAKEEL,
    item=AgendaItemId(5),
    title="Bankjes timmeren",
    hands=3,
    on=DAY,
    people=((ANNA.id, "Anna"), (BILAL.id, "")),
    words=("bankjes", "timmeren"),
)
TALENT = Talent(TalentId(3), "Timmeren en zagen", ("timmeren", "zagen"))


def _talents() -> Iterator[Notice]:
    for several in ([], [TALENT], [TALENT] * 5):
        yield talents_screen(ANNA, several, most=5, fresh=True)
    yield ask_talent(ANNA)
    yield ask_talent(ANNA, TALENT)
    phone = [PersonalSpan(PersonalKind.PHONE, 4, 14)]
    for typed, have, instead, personal in (
        ("x", [], None, []),
        ("lang " * 30, [], None, []),
        ("Bel 0612345678", [], None, phone),
        ("Koken", [TALENT] * 5, None, []),
        ("Koken", [], TALENT.id, []),
    ):
        yield from said(
            decide_talent(
                ANNA,
                typed,
                NOW,
                have=have,
                words=(),
                personal=personal,
                most=5,
                most_characters=100,
                instead_of=instead,
            )
        )
    for text in (TalentText.STORED, TalentText.TAKEN_OUT):
        yield Notice(to=ANNA.id, text=text, values={"tekst": TALENT.text})
    line = Line(TalentText.FITS_LINE, {**of_task(TASK), "omdat": fitting.because(["timmeren"])})
    yield Notice(to=ANNA.id, text=TalentText.FITS_NOW, values={"lijst": Lines((line,))})
    free = replace(TASK, people=())
    yield from fitting.bring(free, {ANNA.id: [TALENT]}, but=BILAL.id)
    page = page_of([free, TASK], 1, size=5)
    for given in (Hands(), Hands(1, 1), Hands(1, 2), Hands(12, 41)):
        fits = {free.id: ("timmeren", "zagen")}
        yield volunteering.tasks_screen(DOUWE, "Krakeel", page, fresh=True, fits=fits, given=given)
        empty: Page[Task] = page_of([], 1, size=5)
        yield volunteering.tasks_screen(ANNA, "Krakeel", empty, fresh=True, given=given)


def _after_the_day() -> Iterator[Notice]:
    yield from finishing.ask_done(TASK, DAY)
    done = replace(TASK, done=True)
    for each in (TASK, done):
        for word in Said:
            outcome = finishing.decide_report(each, ANNA, word, NOW)
            assert isinstance(outcome, Reported)
            yield from outcome.notices
    wrong: tuple[tuple[Task | None, Resident, Said, Said | None], ...] = (
        (None, ANNA, Said.DONE, None),
        (TASK, DOUWE, Said.DONE, None),
        (replace(TASK, on=DAY + timedelta(days=9)), ANNA, Said.DONE, None),
        (TASK, ANNA, Said.NOT, Said.NOT),
        (TASK, ANNA, Said.NOT, Said.DONE),
    )
    for task, by, word, before in wrong:
        yield from said(finishing.decide_report(task, by, word, NOW, before=before))
    for halves in (None, 1, 2, 3, 4, 5):
        outcome = finishing.decide_hours(TASK, ANNA, halves, NOW, before=Said.DONE, told=None)
        assert isinstance(outcome, Reported)
        yield from outcome.notices
    yield from said(finishing.decide_hours(TASK, ANNA, 2, NOW, before=None, told=None))
    yield from said(finishing.decide_hours(TASK, ANNA, 2, NOW, before=Said.DONE, told=2))
    yield Notice(to=ANNA.id, text=TaskText.HOURS_NOT_READ)
    yield making.new_day_screen(ANNA, TASK, TODAY)
    moved = finishing.decide_new_day(TASK, ANNA, DAY + timedelta(days=7), NOW)
    assert isinstance(moved, Moved)
    yield from moved.notices
    late: tuple[tuple[Task | None, Resident], ...] = (
        (None, ANNA),
        (TASK, DOUWE),
        (done, ANNA),
        (replace(TASK, on=TODAY), ANNA),
    )
    for task, by in late:
        yield from said(finishing.decide_new_day(task, by, DAY, NOW))


STORIES = (_talents, _after_the_day)
