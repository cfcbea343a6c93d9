"""The questions of whoever calls a meeting, and the check before it is sent."""

from __future__ import annotations

from typing import Any

from domain import cards
from domain.cards import Block, Card, Day, Next, Paragraph, Title
from domain.formats.telling import in_check
from domain.ids import AreaSlug
from domain.meetings.draft import QUESTIONS, Draft, DraftText, Step
from domain.meetings.helping import offered_lines
from domain.meetings.meeting import CALL_PREFIX, Details, MeetingText, of_details
from domain.meetings.need import OFFER, OFFER_NOT, Need
from domain.meetings.typed import NO_LIMIT
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey
from domain.paging import Page
from domain.people import Resident
from domain.texts import GeneralText

OFFERED_PLACES = (10, 20, 40)

_ASK = {
    Step.WHAT: DraftText.WHAT,
    Step.WHERE: DraftText.WHERE,
    Step.WHEN: DraftText.WHEN,
    Step.PLACES: DraftText.PLACES,
    Step.BRING: DraftText.BRING,
}


def question(
    resident: Resident, draft: Draft, step: Step, *, fresh: bool, hint: Line | None = None
) -> Notice:
    """Return one of the questions; what was answered before is shown and can be kept.

    Args:
        step: not the check.
        hint: what a participation format says about it.
    """
    buttons: list[Button] = []
    if draft.known(step):
        buttons.append(_button(DraftText.KEEP, f"houd:{step}", look=Look.MAIN))
    if step is Step.PLACES:
        buttons += [
            Button(
                label=DraftText.THIS_PLACES,
                data=f"{CALL_PREFIX}:p:{count}",
                values={"plekken": count},
            )
            for count in OFFERED_PLACES
        ]
        buttons.append(_button(DraftText.ANY_PLACES, f"p:{NO_LIMIT}"))
    if step is Step.BRING and not draft.bring:
        buttons.append(_button(DraftText.SKIP, "niets"))
    back = [] if step is Step.WHAT else [_button(GeneralText.GO_BACK, f"terug:{step}", Look.QUIET)]
    ends = (*back, _button(GeneralText.GO_OUT, "weg", Look.QUIET))
    pairs = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    now = _now(draft, step)
    number, of = QUESTIONS.index(step) + 1, len(QUESTIONS)
    stands = Line(DraftText.IS_NOW, {"antwoord": now}) if now else None
    blocks: list[Block] = [cards.Step(number, of), Paragraph(Line(_ASK[step]))]
    if stands:
        blocks.append(Paragraph(stands))
    if hint:
        blocks.append(Paragraph(hint, small=True))
    below = Lines(tuple(one for one in (stands, hint) if one))
    return Notice(
        to=resident.id,
        text=DraftText.QUESTION,
        values={
            "stap": Line(GeneralText.STEP, {"nu": number, "van": of}),
            "vraag": _ASK[step],
            "nu": below if below.lines else "",
        },
        buttons=(*pairs, ends),
        card=Card(tuple(blocks)),
        slot=STEP,
        fresh=fresh,
    )


def _button(label: TextKey, verb: str, look: Look = Look.PLAIN) -> Button:
    return Button(label=label, data=f"{CALL_PREFIX}:{verb}", look=look)


def _now(draft: Draft, step: Step) -> Any:
    """Return what stands behind a question now, to be said; None for nothing."""
    if not draft.known(step):
        return None
    if step is Step.PLACES:
        if draft.places == NO_LIMIT:
            return DraftText.NO_LIMIT
        return Line(DraftText.THIS_PLACES, {"plekken": draft.places or 0})
    if step is Step.BRING:
        return draft.bring or DraftText.NOTHING
    return {Step.WHAT: draft.title, Step.WHERE: draft.place, Step.WHEN: draft.starts_at}[step]


def check_screen(
    resident: Resident,
    draft: Draft,
    details: Details,
    area_name: str,
    *,
    hear: int,
    fresh: bool,
    tight: Line | None = None,
) -> Notice:
    """Return what will be sent, to how many, with a way to each question.

    Args:
        hear: neighbours of the area for a new meeting; who answered, for a change.
        tight: a warning that there is little time to prepare it.
    """
    changes = draft.changes is not None
    values = of_details(details)
    who = DraftText.WHO_HEARS_IT if changes else DraftText.WHO_GETS_IT
    head = Line(DraftText.AS_IT_BECOMES if changes else DraftText.AS_THEY_READ_IT)
    first = Line(MeetingText.WHAT_WHERE_WHEN if changes else MeetingText.FIRST_LINE, values)
    places = Line(DraftText.HOW_PLACES, {"plekken": _now(draft, Step.PLACES)})
    bring = Line(DraftText.HOW_BRING, {"meenemen": _now(draft, Step.BRING)})
    hears = Line(who, {"mensen": hear, "gebied": area_name})
    more = [
        *offered_lines(draft.offers),
        *in_check(draft.format, draft.minutes),
        *([tight] if tight else []),
    ]
    buttons = [
        _button(DraftText.SEND_CHANGE if changes else DraftText.SEND, "stuur", Look.MAIN),
        _button(GeneralText.GO_OUT, "weg", Look.QUIET),
        *(_button(label, f"w:{step}", Look.QUIET) for label, step in _EDITS),
        _button(GeneralText.GO_BACK, f"terug:{Step.CHECK}", Look.QUIET),
        *(
            _button((OFFER_NOT if one in draft.offers else OFFER)[one], f"biedt:{one}", Look.QUIET)
            for one in Need
        ),
    ]
    blocks: tuple[Block, ...] = (
        Title(head),
        Day(
            details.starts_at,
            Line(MeetingText.WHAT, values),
            Line(MeetingText.TIME_AND_PLACE, values),
        ),
        Paragraph(places),
        Paragraph(bring),
        *(Paragraph(one) for one in more),
        Next(hears),
    )
    return Notice(
        to=resident.id,
        text=DraftText.CHECK,
        values={
            "kop": head,
            "regel": first,
            "plekken": places,
            "meenemen": Lines((bring, *more)),
            "horen": hears,
        },
        buttons=tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)),
        card=Card(blocks),
        slot=STEP,
        fresh=fresh,
    )


_EDITS = (
    (DraftText.EDIT_WHAT, Step.WHAT),
    (DraftText.EDIT_WHERE, Step.WHERE),
    (DraftText.EDIT_WHEN, Step.WHEN),
    (DraftText.EDIT_PLACES, Step.PLACES),
    (DraftText.EDIT_BRING, Step.BRING),
)


def which_area(resident: Resident, areas: Page[tuple[AreaSlug, str]], *, fresh: bool) -> Notice:
    """Return the areas to choose from, for who invites people in more than one."""
    choices = [
        Button(label=DraftText.THIS_AREA, data=f"{CALL_PREFIX}:in:{area}", values={"gebied": name})
        for area, name in areas.items
    ]
    turn = areas.buttons(CALL_PREFIX)
    out = Button(label=GeneralText.GO_OUT, data=f"{CALL_PREFIX}:weg", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=DraftText.WHICH_AREA,
        values={"bladzijde": areas.line()},
        buttons=(
            *(tuple(choices[at : at + 2]) for at in range(0, len(choices), 2)),
            *((turn,) if turn else ()),
            (out,),
        ),
        slot=STEP,
        fresh=fresh,
    )
