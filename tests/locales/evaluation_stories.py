"""All screens of the yearly look back, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from domain.areas import Area, AreaKind
from domain.evaluation import answering, closing, home_test, opening, picking, screens
from domain.evaluation import sheet_screens as sheets
from domain.evaluation.draft import SKIPPED, Draft
from domain.evaluation.evaluation import Evaluation, Pace
from domain.evaluation.questionnaire import places
from domain.evaluation.sheet import Letter, Side
from domain.handing_back.hand_back import HandBack, Stand, TextKind
from domain.ids import AgendaItemId, AreaSlug, EvaluationId, ForwardId, HandBackId, ResidentId
from domain.notices import Notice
from domain.paging import page_of
from domain.people import Resident
from domain.refusing import Refused
from domain.roles import Role
from tests.village import hoogeveen

NOW = datetime(2026, 3, 12, 18, 30, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
LONG_NAME = "Nieuwlande en de Krim-Zuideropgaande"
RULES = tuple(range(1, 16))
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
WIETSKE = replace(ANNA, id=ResidentId(3), roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}))
AREA = Area(slug=KRAKEEL, name=LONG_NAME, kind=AreaKind.WIJK, started=True, started_in=2007)
LOOK = Evaluation(
    id=EvaluationId(7),
    area=KRAKEEL,
    area_name=LONG_NAME,
    opened_at=NOW,
    closes_at=datetime(2026, 4, 2, 18, tzinfo=UTC),
    rules=RULES,
)
OVER = replace(LOOK, closed=True, sheets=37, may_go=9)
PACE = Pace(12, 21, (7, 18))
WORDS = "Er wordt veel gepraat, en dan hoor je maanden niets meer van wie het zou doen. " * 3
REPORT = HandBack(
    id=HandBackId(5),
    area=KRAKEEL,
    area_name=LONG_NAME,
    kind=TextKind.REPORT,
    number=7,
    version=1,
    title="Terugkijken 2026",
    text="Het ging.",
    why_changed="",
    by=None,
    proposed_at=NOW,
    stand=Stand.OPEN,
    closes_at=NOW,
)


def _own(draft: Draft) -> sheets.Own:
    questions = hoogeveen().questionnaire
    return sheets.Own(ANNA.id, LOOK, questions, places(RULES), draft, b"k" * 32)


def drafts() -> Iterator[Draft]:
    """Yield sheets on which nothing, everything, and nothing but skipping stands."""
    asked = places(RULES)
    yield from (Draft(side) for side in Side)
    words = {rule: WORDS[:300].strip() for rule in RULES}
    yield Draft(Side.RESIDENT, {one.key: one.choices[-1] for one in asked}, words, handed_in=True)
    yield Draft(Side.PROFESSIONAL, {one.key: one.choices[0] for one in asked}, {2: "Sneller"})
    yield Draft(Side.RESIDENT, {one.key: SKIPPED for one in asked})


def sheet_stories() -> Iterator[Notice]:
    """Yield each question of each sheet, and what comes around them."""
    for draft in drafts():
        own = _own(draft)
        for place in range(len(own.asked)):
            yield sheets.sheet_screen(own, place)
            yield sheets.sheet_screen(own, place, page=2)
        for done in (False, True):
            yield sheets.stopped(ANNA.id, LOOK, replace(draft, handed_in=done), len(own.asked))
        yield sheets.ask_words(own, 1, most=300, fresh=False)
    yield sheets.handed_in(ANNA.id, LOOK)
    yield sheets.empty_sheet(ANNA.id, LOOK)
    yield sheets.shut(ANNA.id, LOOK)


def _said(outcome: object) -> Iterator[Notice]:
    assert isinstance(outcome, answering.NotKept)
    yield Notice(to=ANNA.id, text=outcome.toast, values=outcome.values)


def refusal_stories() -> Iterator[Notice]:
    """Yield why nothing can be filled in, opened or picked."""
    asked = places(RULES)
    draft = Draft(Side.RESIDENT)
    yield from _said(answering.refuse_sheet(None, NOW, mine=True))
    yield from _said(answering.refuse_sheet(OVER, NOW, mine=True))
    yield from _said(answering.refuse_sheet(LOOK, NOW, mine=False))
    yield from _said(answering.decide_pick(draft, asked, 0, "9"))
    yield from _said(answering.decide_words(draft, asked, 0, "?", most=300))
    yield from _said(answering.decide_words(draft, asked, 0, "te lang " * 90, most=300))
    for area, last in (
        (None, None),
        (replace(AREA, started=False), None),
        (AREA, LOOK),
        (AREA, OVER),
    ):
        refused = opening.refuse_open(WIETSKE, area, opening.Before(last), NOW)
        assert isinstance(refused, Refused)
        yield from refused.notices
    for person, which, adopted in (
        (WIETSKE, None, True),
        (ANNA, OVER, True),
        (WIETSKE, OVER, False),
    ):
        refused = picking.refuse_pick(person, which, adopted=adopted)
        assert isinstance(refused, Refused)
        yield from refused.notices


def evaluation_stories() -> Iterator[Notice]:
    """Yield what is open, opening it, closing it, and what comes of it."""
    mine = [
        screens.Mine(LOOK, done, 22, handed_in=handed)
        for done, handed in ((0, False), (7, False), (22, True), (0, False))
    ]
    homes = [
        screens.Home(
            KRAKEEL, LONG_NAME, started, opens, is_open=False, reports=reports, may_open=may
        )
        for started, opens, reports, may in (
            (True, NOW, 0, False),
            (True, None, 3, True),
            (False, None, 0, False),
        )
    ]
    for person in (ANNA, replace(ANNA, area=None)):
        for page in (1, 2):
            shown = page_of(mine, page, size=screens.OPEN_ON_A_PAGE)
            for home in ([], homes[:1], homes[1:], homes):
                yield screens.overview(person, shown, home, fresh=False)
        yield screens.overview(person, page_of([], 1, size=3), [], fresh=True)
    for picks in (False, True):
        several = [(OVER, REPORT), (replace(OVER, sheets=1), None)] * 4
        reports = page_of(several, 1, size=screens.REPORTS_ON_A_PAGE)
        yield screens.reports_screen(ANNA, KRAKEEL, LONG_NAME, reports, picks=picks)
    yield screens.reports_screen(ANNA, KRAKEEL, LONG_NAME, page_of([], 1, size=4), picks=False)
    for members in ([], [ANNA.id], [ANNA.id, ResidentId(9)]):
        invited = opening.Invited(members, [])
        yield opening.check_open(WIETSKE, AREA, invited, NOW, PACE)
        opened = opening.open_evaluation(
            AREA, EvaluationId(7), RULES, opening.Before(), invited, NOW, PACE, by=WIETSKE
        )
        assert opened is not None
        yield from opened.notices
    for side in Side:
        yield opening.invitation(ANNA.id, side, LOOK)
        yield opening.reminder(ANNA.id, side, LOOK, 1)
        for people in (None, 37):
            yield closing.closed_notice(ANNA.id, side, OVER, HandBackId(5), people)


def adopting_stories() -> Iterator[Notice]:
    """Yield what follows from a yes: a rule that goes, and words that become agenda items."""
    questions = hoogeveen().questionnaire
    outcome = closing.adopt(
        OVER,
        questions,
        NOW,
        reward=250_00,
        already=False,
        has_words=True,
        audience=[ANNA.id],
        group=[WIETSKE.id],
    )
    assert len(outcome.notices) == 2
    yield from outcome.notices
    titles = {rule: one.title for rule, one in questions.rules.items()}
    several = [
        picking.Wish(
            number,
            None if number % 2 else number + 1,
            WORDS,
            AgendaItemId(4) if number % 3 == 0 else None,
        )
        for number in range(7)
    ]
    for page in (1, 2):
        shown = page_of(several, page, size=picking.WORDS_ON_A_PAGE)
        yield picking.words_screen(WIETSKE, OVER, titles, shown)
    yield picking.words_screen(WIETSKE, OVER, titles, page_of([], 1, size=5))
    yield picking.check_wish(WIETSKE, OVER, several[1], most=60)
    decided = picking.decide_wish(
        WIETSKE, OVER, several[1], ForwardId(3), NOW, adopted=True, most=60
    )
    assert isinstance(decided, picking.Picked)
    yield picking.picked(WIETSKE, OVER, decided, AgendaItemId(4))


def quadrant_stories() -> Iterator[Notice]:
    """Yield the quadrant test, each question and each kind of result."""
    questions = hoogeveen().questionnaire
    town, home = home_test.Where(None, "Hoogeveen"), home_test.Where(KRAKEEL, LONG_NAME)
    for one in (None, home):
        yield home_test.intro(ANNA, one, town, fresh=True)
    for where in (town, home):
        for so_far in range(len(home_test.LINES)):
            yield home_test.question(ANNA, where, questions, [Letter.D] * so_far)
        for letters in ("aaaaaa", "bbbbbb", "cccccc", "dddddd", "acacac"):
            chosen = [Letter(one) for one in letters]
            for others in (home_test.Others(), home_test.Others(12, {Letter.D: 40, Letter.B: 32})):
                for counted in (False, True):
                    yield home_test.result(ANNA, where, questions, chosen, others, counted=counted)


STORIES = (sheet_stories, refusal_stories, evaluation_stories, adopting_stories, quadrant_stories)
