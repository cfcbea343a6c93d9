"""All screens of asking partners and of answers, for the tests that render them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from domain.answers import answering, asking, draft, reminding, screens, stepping
from domain.answers.draft import AnswerDraft, Limits, Part
from domain.answers.screens import LateOf
from domain.answers.signal import Answer, AnswerText, Signal
from domain.ids import AgendaItemId, AreaSlug, IssueId, ResidentId, SignalId, ThemeId
from domain.issues import became
from domain.issues.issue import Issue
from domain.notices import Notice, Words
from domain.paging import page_of
from domain.people import Resident
from domain.procedures import ProcedureText, procedure_screen
from domain.refusing import Refused
from domain.roles import Role
from tests.locales.meeting_stories import all_of

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
NAMES = {"gemeente": "Gemeente Hoogeveen", "sww": "Stichting Welzijnswerk (SWW)"}
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
HANNA = Resident(
    ResidentId(2),
    "C3D4",
    "Hanna",
    "nl",
    AreaSlug("elim"),
    roles=frozenset({(Role.COMMUNITY_WORKER, KRAKEEL)}),
    partner="gemeente",
)
ISSUE = Issue(
    id=IssueId(7),
    area=KRAKEEL,
    submitter=ANNA.id,
    shown_name="Anna",
    text="Er is geen bankje bij de speeltuin, en de lampen langs het pad zijn al weken stuk",
    theme=ThemeId(1),
    theme_name=None,
    brought_up_at=NOW,
    withdrawn=False,
    neighbours=1,
)
SIGNAL = Signal(
    id=SignalId(5),
    area=KRAKEEL,
    area_name="Krakeel",
    partner="gemeente",
    issue=ISSUE.id,
    text=ISSUE.text,
    asked_by=ANNA.id,
    asked_name="Anna",
    asked_at=NOW,
    due_on=date(2026, 3, 16),
    hears=(ANNA.id,),
)
STEP_ON = date(2026, 3, 20)
FULL = AnswerDraft(
    signal=SIGNAL.id,
    text="We gaan kijken wat er stuk is.",
    step="De monteur komt langs",
    step_on=STEP_ON,
    helps="De storingsdienst",
    question="Welke lamp is het?",
)
ANSWER = Answer(
    by=HANNA.id,
    by_name="Hanna",
    text=FULL.text,
    at=NOW,
    step=FULL.step,
    step_on=STEP_ON,
    helps=FULL.helps,
    question=FULL.question,
)
ANSWERED = replace(SIGNAL, answer=ANSWER)
LIMITS = Limits(characters=800, part_characters=200, days_ahead=366)
LATE = (LateOf("gemeente", 1, date(2026, 3, 1)), LateOf("sww", 3, date(2026, 3, 2)))

BECAME = became.Became(
    issue=ISSUE.id,
    text=ISSUE.text,
    brought_up_at=NOW,
    neighbours=3,
    theme=ThemeId(1),
    theme_name=Words({"nl": "Licht", "en": "Light"}),
    item=AgendaItemId(4),
    tasks=2,
    asked=(
        became.Asked(SIGNAL.id, "gemeente", date(2026, 3, 16), answered=False),
        became.Asked(SIGNAL.id, "sww", date(2026, 2, 16), answered=False),
        became.Asked(SIGNAL.id, "sww", date(2026, 3, 16), answered=True),
    ),
)


def asked(
    question: asking.Question, *, by: Resident = ANNA, running: bool = False
) -> asking.Asked | Refused:
    """Return what comes of asking the municipality."""
    return asking.decide_ask(
        by,
        question,
        "gemeente",
        SIGNAL.id,
        NOW,
        days=14,
        hour=10,
        names=NAMES,
        running=running,
        answerers=[HANNA.id],
    )


def asking_partners() -> Iterator[Notice]:
    """Return what somebody sees who asks."""
    for back in ("", "Welke lamp is het?"):
        for on in (False, True):
            yield asking.ask_words(ANNA, on=on, asked_back=back, fresh=True)
    by_itself = asking.Question(area=KRAKEEL, text="Wanneer wordt er gemaaid?", hidden=True)
    about = asking.Question(area=KRAKEEL, text=ISSUE.text, issue=ISSUE)
    on_again = replace(by_itself, follows=SIGNAL.id)
    yield asking.which_issue(ANNA, [ISSUE, ISSUE, ISSUE], "tm:1:1")
    for question in (by_itself, about, on_again):
        yield asking.which_partner(ANNA, question, NAMES, fresh=True)
        yield asking.check_screen(ANNA, question, "sww", NAMES, SIGNAL.due_on, fresh=True)
        yield from all_of(asked(question))
        yield from all_of(asked(question, running=True))
    gone = asking.Question(area=KRAKEEL, text="", issue=replace(ISSUE, withdrawn=True))
    yield from all_of(asked(gone))
    yield from all_of(asked(replace(by_itself, area=AreaSlug("elim"))))
    yield from all_of(asked(about, by=replace(ANNA, id=ResidentId(9))))
    for wrong in ("?", "x" * 700):
        text = asking.read_question(wrong, most=600)
        assert text is not None
        yield Notice(to=ANNA.id, text=text, values={"tekens": 700, "passen": 600})


def answering_them() -> Iterator[Notice]:
    """Return what somebody sees who answers, and what the asker hears."""
    late = replace(SIGNAL, due_on=date(2026, 3, 1))
    for found in ([], [late, SIGNAL], [SIGNAL] * 7):
        yield screens.list_screen(HANNA, page_of(found, 1, size=5), NAMES, NOW, fresh=True)
    for who in (ANNA, HANNA):
        for one in (SIGNAL, late, ANSWERED):
            yield screens.signal_screen(who, one, NAMES, NOW)
    for number in (1, 2):
        found = [SIGNAL, late, ANSWERED, SIGNAL, SIGNAL, SIGNAL]
        yield screens.mine_screen(ANNA, page_of(found, number, size=5), NOW)
    yield Notice(to=HANNA.id, text=AnswerText.NO_PARTNER)
    yield Notice(to=HANNA.id, text=AnswerText.NAME_FIRST)
    empty = AnswerDraft(signal=SIGNAL.id, text="Nee.")
    for part in Part:
        for known in (AnswerDraft(signal=SIGNAL.id), FULL):
            yield draft.question(HANNA, known, SIGNAL, part, fresh=True)
        for typed in ("!", "x" * 900, "bel 06-12345678", "1 januari 2001", "1 januari 2099"):
            taken = draft.take(empty, part, typed, date(2026, 3, 2), LIMITS)
            if not isinstance(taken, AnswerDraft):
                why, values = taken
                yield draft.question(HANNA, empty, SIGNAL, part, why=why, values=values, fresh=True)
    for one_draft in (empty, FULL):
        for bare in (False, True):
            yield draft.draft_screen(HANNA, one_draft, SIGNAL, NAMES, bare=bare, fresh=True)
    joined = replace(SIGNAL, hears=(ANNA.id, ResidentId(8), ResidentId(9)))
    nobody = replace(SIGNAL, asked_by=None, hears=())
    for signal in (SIGNAL, joined, nobody, ANSWERED, None):
        for one_draft in (empty, FULL):
            yield from all_of(
                answering.decide_answer(signal, HANNA, one_draft, NOW, NAMES, hour=10)
            )
    yield from all_of(answering.decide_answer(SIGNAL, ANNA, FULL, NOW, NAMES, hour=10))
    clear = replace(ANSWERED, answer=replace(ANSWER, clear=True))
    for one_signal in (ANSWERED, clear, None):
        yield from all_of(answering.decide_clear(one_signal, ANNA))
    yield answering.heard(replace(ANSWERED, answer=replace(ANSWER, question="")), ANNA.id, NAMES)


def afterwards() -> Iterator[Notice]:
    """Return what the clock says, and what becomes of next steps."""
    for which in ("half", reminding.LAST):
        yield from reminding.remind(SIGNAL, which, NOW, NAMES, [HANNA.id])
    yield from reminding.digest(KRAKEEL, "Krakeel", LATE, NOW, NAMES, [HANNA.id])
    yield from reminding.digest(KRAKEEL, "Krakeel", LATE[:1], NOW, NAMES, [HANNA.id])
    for late in ((), LATE[:1], LATE):
        yield screens.late_screen(HANNA, KRAKEEL, "Krakeel", late, NAMES)
    yield from stepping.ask_step(ANSWERED, NAMES)
    done = replace(ANSWERED, answer=replace(ANSWER, step_done=True))
    for signal in (ANSWERED, done, SIGNAL, None):
        yield from all_of(stepping.decide_step(signal, HANNA, NAMES, hour=10))
    yield from all_of(
        stepping.decide_step(ANSWERED, HANNA, NAMES, later=STEP_ON + timedelta(days=7), hour=10)
    )
    yield from all_of(stepping.decide_step(ANSWERED, ANNA, NAMES, hour=10))
    yield stepping.ask_new_day(HANNA, ANSWERED, fresh=True)
    yield stepping.ask_new_day(HANNA, ANSWERED, why=AnswerText.DAY_NOT_READ, fresh=True)


def what_became() -> Iterator[Notice]:
    """Return what somebody sees of what became of their issues, and hears of each step."""
    early = replace(BECAME, theme_name=None, theme=None, item=None, tasks=0, asked=(), neighbours=1)
    on_agenda = replace(BECAME, tasks=0, asked=BECAME.asked[:1])
    one_task = replace(BECAME, tasks=1, asked=BECAME.asked[:2])
    for number in (1, 2):
        found = [BECAME, early, on_agenda, one_task, BECAME, BECAME]
        yield became.list_screen(ANNA, page_of(found, number, size=5), date(2026, 3, 2), NAMES)
    yield became.list_screen(ANNA, page_of([], 1, size=5), date(2026, 3, 2), NAMES)
    for one in (BECAME, early, on_agenda, one_task):
        yield became.became_screen(ANNA, one, date(2026, 3, 2), NAMES)
    for tasks in (0, 1, 5):
        step = became.ItemStep(AgendaItemId(4), Words({"nl": "Licht"}), tasks, [ANNA.id])
        yield from became.tell_steps(step)


def procedures() -> Iterator[Notice]:
    """Return what help says inside a conversation."""
    for text in ProcedureText:
        yield procedure_screen(ANNA, text)
