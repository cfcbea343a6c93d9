"""Making a survey round: its questions one by one, and opening it for the area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.agenda.item import Limits, check_why
from domain.areas import Area
from domain.ballots.ballot import BallotText
from domain.ballots.opening import closing_moment
from domain.due import Due
from domain.ids import AreaSlug, ResidentId, SurveyId
from domain.notices import STEP, Button, Kind, Line, Lines, Look, Notice, Priority
from domain.people import Resident
from domain.plain_text import one_line
from domain.reading import PersonalSpan
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.survey.survey import (
    OPTIONS_LEAST,
    OPTIONS_MOST,
    QUESTIONS_LEAST,
    QUESTIONS_MOST,
    SURVEY_PREFIX,
    Question,
    Survey,
    dues_of,
    slot_of,
    survey_button,
    take_part_button,
)
from domain.survey.texts import SurveyText
from domain.texts import GeneralText

QUESTION_CHARACTERS = 150
"""Of a question: two or three lines of a phone."""
OPTION_CHARACTERS = 40
"""Of an option: one line, and a bar of the picture."""
_LIMITS = Limits(
    title=OPTION_CHARACTERS,
    why=QUESTION_CHARACTERS,
    reason_least=1,
    reason_most=QUESTION_CHARACTERS,
)


@dataclass(frozen=True, slots=True)
class SurveyOpened:
    """A survey round to store, what the clock does about it, and the invitations."""

    survey: Survey
    by: ResidentId
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def refuse_open(
    resident: Resident, area: AreaSlug, area_name: str, newest: Survey | None
) -> Refused | None:
    """Return why somebody can't ask an area now; None when they can. One round at a time."""
    if not resident.may(Action.OPEN_SURVEY, area):
        return forbid(resident, Action.OPEN_SURVEY, area, slot=STEP)
    if newest is not None and not newest.closed:
        values = {"gebied": area_name, "tot": newest.closes_at}
        return refuse(resident, SurveyText.RUNS_ALREADY, values, slot=STEP)
    return None


def take_question(
    resident: Resident, typed: str, *, personal: Sequence[PersonalSpan] = ()
) -> str | Refused:
    """Return a question as it is kept, or what is wrong with it."""
    said = check_why(resident, typed, _LIMITS, personal=personal)
    return said if isinstance(said, Refused) else one_line(said)


def take_options(
    resident: Resident, typed: str, *, personal: Sequence[PersonalSpan] = ()
) -> tuple[str, ...] | Refused:
    """Return the options that were typed, one a line; or what is wrong with them."""
    options = tuple(said for line in typed.splitlines() if (said := one_line(line)))
    fits = OPTIONS_LEAST <= len(options) <= OPTIONS_MOST
    if not fits or any(len(one) > OPTION_CHARACTERS for one in options):
        values = {"minst": OPTIONS_LEAST, "meest": OPTIONS_MOST, "passen": OPTION_CHARACTERS}
        return refuse(resident, SurveyText.OPTIONS_WRONG, values)
    if len({one.casefold() for one in options}) < len(options):
        values = {"minst": OPTIONS_LEAST, "meest": OPTIONS_MOST, "passen": OPTION_CHARACTERS}
        return refuse(resident, SurveyText.OPTIONS_WRONG, values)
    if personal:
        return refuse(resident, SurveyText.OPTIONS_PERSONAL)
    return options


def _go(area: AreaSlug, verb: str, label: SurveyText, look: Look = Look.PLAIN) -> Button:
    return Button(label=label, data=f"{SURVEY_PREFIX}:in:{area}:{verb}", look=look)


def _out(area: AreaSlug) -> Button:
    data = f"{SURVEY_PREFIX}:in:{area}:uit"
    return Button(label=GeneralText.GO_OUT, data=data, look=Look.QUIET)


def question_screen(resident: Resident, area: Area, number: int, *, fresh: bool) -> Notice:
    """Ask for a question, to be typed."""
    return Notice(
        to=resident.id,
        text=SurveyText.ASK_QUESTION,
        values={"gebied": area.name, "nummer": number},
        buttons=((_out(area.slug),),),
        slot=STEP,
        fresh=fresh,
    )


def options_screen(resident: Resident, area: AreaSlug, question: str, *, fresh: bool) -> Notice:
    """Ask how neighbours answer a question: in their own words, or by options to be typed."""
    own_words = _go(area, "open", SurveyText.OPEN_QUESTION)
    return Notice(
        to=resident.id,
        text=SurveyText.ASK_OPTIONS,
        values={"vraag": question, "minst": OPTIONS_LEAST, "meest": OPTIONS_MOST},
        buttons=((own_words, _out(area)),),
        slot=STEP,
        fresh=fresh,
    )


def so_far_screen(
    resident: Resident, area: Area, questions: Sequence[Question], *, members: int, fresh: bool
) -> Notice:
    """Return the questions so far; with enough of them the round can open, for some weeks."""
    enough = len(questions) >= QUESTIONS_LEAST
    rows: list[tuple[Button, ...]] = []
    change = []
    if len(questions) < QUESTIONS_MOST:
        look = Look.PLAIN if enough else Look.MAIN
        change.append(_go(area.slug, "nog", SurveyText.ADD, look))
    if questions:
        change.append(_go(area.slug, "laatste", SurveyText.REMOVE_LAST))
    rows.append(tuple(change))
    if enough:
        one, two, three = (
            Button(
                label=label,
                data=f"{SURVEY_PREFIX}:in:{area.slug}:ja-{span}",
                look=Look.MAIN if span == "twee" else Look.PLAIN,
            )
            for label, span in (
                (BallotText.ONE_WEEK, "week"),
                (BallotText.TWO_WEEKS, "twee"),
                (BallotText.THREE_WEEKS, "drie"),
            )
        )
        rows += [(one, two), (three, _out(area.slug))]
    else:
        rows.append((_out(area.slug),))
    lines = tuple(question_line(number, one) for number, one in enumerate(questions, start=1))
    state = Line(
        SurveyText.ENOUGH if enough else SurveyText.MORE_NEEDED,
        {"minst": QUESTIONS_LEAST, "mensen": members},
    )
    return Notice(
        to=resident.id,
        text=SurveyText.SO_FAR,
        values={"gebied": area.name, "lijst": Lines(lines), "stand": state},
        buttons=tuple(rows),
        slot=STEP,
        fresh=fresh,
    )


def question_line(number: int, question: Question) -> Line:
    """Return a question in one line, with what can be chosen."""
    if question.open:
        text = SurveyText.QUESTION_LINE_OPEN
        return Line(text, {"nummer": number, "vraag": question.text})
    values = {"nummer": number, "vraag": question.text, "keuzes": ", ".join(question.options)}
    return Line(SurveyText.QUESTION_LINE, values)


def decide_open(
    resident: Resident,
    area: Area,
    questions: Sequence[Question],
    newest: Survey | None,
    number: SurveyId,
    at: datetime,
    *,
    span: str,
    members: Sequence[ResidentId],
) -> SurveyOpened | Refused:
    """Decide whether a survey round opens; each member of the area is invited once.

    Args:
        newest: round of the area.
        span: a key of `SPANS` of ballots, of days.
        members: who can be reached now.
    """
    refused = refuse_open(resident, area.slug, area.name, newest)
    if refused is not None:
        return refused
    if not QUESTIONS_LEAST <= len(questions) <= QUESTIONS_MOST:
        return refuse(resident, SurveyText.MORE_NEEDED, {"minst": QUESTIONS_LEAST}, slot=STEP)
    opened = Survey(
        id=number,
        area=area.slug,
        area_name=area.name,
        questions=tuple(questions),
        opened_at=at,
        closes_at=closing_moment(at, span),
    )
    done = Notice(
        to=resident.id,
        text=SurveyText.OPENED,
        values={"gebied": area.name, "tot": opened.closes_at, "mensen": len(members)},
        buttons=((survey_button(area.slug),),),
        slot=STEP,
    )
    invited = tuple(invitation(one, opened) for one in members)
    return SurveyOpened(opened, resident.id, dues_of(opened), (done, *invited))


def invitation(member: ResidentId, survey: Survey) -> Notice:
    """Return the one invitation of a member of the area."""
    return _asks(member, survey, SurveyText.INVITE, Priority.BROADCAST, "vraagt")


def reminder(member: ResidentId, survey: Survey, which: int) -> Notice:
    """Return a reminder for who hasn't finished; `which` is 1 for the first."""
    return _asks(member, survey, SurveyText.REMIND, Priority.REMINDER, f"herinnert-{which}")


def _asks(
    to: ResidentId, survey: Survey, text: SurveyText, priority: Priority, once: str
) -> Notice:
    return Notice(
        to=to,
        text=text,
        values={
            "gebied": survey.area_name,
            "tot": survey.closes_at,
            "vragen": len(survey.questions),
        },
        buttons=((take_part_button(survey.id),),),
        priority=priority,
        kind=Kind.BALLOTS,
        about=slot_of(survey.id),
        deadline=survey.closes_at,
        once=f"vragenronde-{survey.id}-{once}",
    )


def area_screen(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    newest: Survey | None,
    at: datetime,
    back: Button,
    *,
    fresh: bool,
) -> Notice:
    """Return what there is of survey rounds in an area, with what can be done now."""
    may = resident.may(Action.OPEN_SURVEY, area)
    runs = newest is not None and newest.takes_answers(at)
    first: list[Button] = []
    if newest is not None and runs and resident.area == area:
        first.append(take_part_button(newest.id))
    if newest is not None and newest.closed:
        data = f"{SURVEY_PREFIX}:{newest.id}:uitkomst:1"
        first.append(Button(label=SurveyText.SEE_RESULT, data=data, look=Look.MAIN))
    if may and not runs:
        first.append(_go(area, "begin", SurveyText.MAKE))
    text = SurveyText.NONE_MAY if may else SurveyText.NONE
    if newest is not None:
        text = SurveyText.RUNS if runs else SurveyText.OVER
    return Notice(
        to=resident.id,
        text=text,
        values={"gebied": area_name, "tot": at if newest is None else newest.closes_at},
        buttons=((tuple(first), (back,)) if first else ((back,),)),
        slot=STEP,
        fresh=fresh,
    )
