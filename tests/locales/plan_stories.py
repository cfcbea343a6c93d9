"""All screens of the blow and of plans, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.notices import Line, Notice, Words
from domain.paging import page_of
from domain.people import Resident
from domain.plans import blow, blow_screens, changing, screens
from domain.plans.plan import Plan, Step
from domain.plans.texts import PlanText
from domain.reading import PersonalKind, PersonalSpan
from domain.roles import Role

NOW = datetime(2026, 3, 12, 18, 30, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ITEM = AgendaItemId(5)
NAMES = Words({"nl": "Straatverlichting in de hele wijk, ook bij het station", "en": "Lights"})
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
WIETSKE = replace(ANNA, id=ResidentId(3), roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}))
SHORT = blow.Judgement(id=1, no=frozenset(), most_cents=300_000, by_name="Anna", at=NOW)
LONG = replace(SHORT, no=frozenset(blow.Question), by_name=None)
LIMITS = changing.Limits(characters=80, steps=12)
FULL = Step(number=1, what="Lampen kopen " * 5, who="Hennie", on=date(2026, 5, 12), cents=1_250_50)
LATER = Step(number=2, what="Ophangen", when="in het voorjaar", cents=0)
OPEN = Step(number=3, what="Feest")
PLAN = Plan(item=ITEM, version=7, steps=(FULL, LATER, OPEN) * 4, next_number=4)


def said(outcome: object) -> Sequence[Notice]:
    """Return what an outcome says, its toast as a notice."""
    toast = getattr(outcome, "toast", None)
    if toast is not None:
        return [Notice(to=ANNA.id, text=toast, values=getattr(outcome, "values", {}))]
    notices: Sequence[Notice] = getattr(outcome, "notices", ())
    assert notices, outcome
    return notices


def blows() -> Iterator[Notice]:
    """Return the three questions, and what they come to."""
    for answers in ("", "j", "nn"):
        asked = blow.read_answers(answers)
        assert isinstance(asked, blow.NextQuestion)
        yield blow_screens.question_screen(
            WIETSKE, ITEM, NAMES, asked, answers, seen=0, most_cents=300_000
        )
    for judgement in (SHORT, LONG):
        yield blow_screens.judged_screen(WIETSKE, ITEM, NAMES, judgement)
    for by, seen in ((ANNA, 0), (WIETSKE, 3)):
        yield from said(
            blow.decide_judge(by, ITEM, KRAKEEL, "jjj", NOW, seen=seen, newest=0, most_cents=1)
        )


def plans() -> Iterator[Notice]:
    """Return plans of all kinds, the questions about a step, and what goes wrong."""
    empty = Plan(item=ITEM)
    shown = screens.Shown(names=NAMES, blow=blow.Blow.SHORT, may=True)
    for about in (
        shown,
        replace(shown, may=False, blow=blow.Blow.LONG),
        replace(shown, blow=None),
        replace(shown, waits=True),
        replace(shown, in_effect=7),
        replace(shown, in_effect=3),
    ):
        for plan in (empty, PLAN, replace(PLAN, steps=(OPEN,)), replace(PLAN, steps=(LATER,))):
            for number in (1, 2):
                page = page_of(plan.steps, number, size=screens.ON_A_PAGE)
                yield screens.plan_screen(WIETSKE, plan, page, about)
    page = page_of(PLAN.steps, 2, size=screens.ON_A_PAGE)
    for key in (
        PlanText.ADDED,
        PlanText.STEP_CHANGED,
        PlanText.MOVED,
        PlanText.REMOVED,
        PlanText.RESTORED,
    ):
        yield screens.plan_screen(WIETSKE, PLAN, page, shown, said=Line(key, {"wat": "Feest"}))
    three = replace(PLAN, steps=(FULL, LATER, OPEN))
    for step in three.steps:
        yield screens.step_screen(WIETSKE, three, step)
    for part in changing.Part:
        for step in (FULL, replace(OPEN, number=0), Step(number=0, what="")):
            yield screens.part_screen(WIETSKE, ITEM, NAMES, step, part, fresh=True)
    phone = PersonalSpan(PersonalKind.PHONE, 0, 4)
    for part, typed in (
        (changing.Part.WHAT, "x"),
        (changing.Part.WHAT, "lang " * 40),
        (changing.Part.WHO, "0612"),
        (changing.Part.WHEN, "1 maart"),
        (changing.Part.MONEY, "veel"),
    ):
        spans = (phone,) if part is changing.Part.WHO else ()
        yield from said(
            changing.take_part(
                WIETSKE, OPEN, part, typed, date(2026, 3, 12), LIMITS, personal=spans
            )
        )
    yield from said(changing.decide_add(WIETSKE, KRAKEEL, PLAN, OPEN, LIMITS))
    yield from said(changing.decide_step(WIETSKE, KRAKEEL, empty, OPEN))
    yield from said(changing.decide_verb(WIETSKE, KRAKEEL, PLAN, 1, changing.Verb.UP, seen=1))
    text = screens.plan_as_text(PLAN, NAMES, "Het is donker " * 30, LONG)
    assert isinstance(text.text, PlanText)
    yield Notice(to=ANNA.id, text=text.text, values=text.values)
