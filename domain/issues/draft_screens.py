"""The screens of an issue on its way: similar ones, personal data, name, check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.cards import Block, Card, Fact, Next, Paragraph, Privacy, Quote, Step
from domain.ids import PhotoId
from domain.issues.draft import DRAFT_PREFIX, Draft, DraftStep
from domain.issues.draft_photos import along_line, people_line, remove_button, who_sees_line
from domain.issues.issue import IssueText
from domain.issues.listed import Similar, said, similar_values
from domain.joining import join_button
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Rows, TextKey, Values, Words
from domain.people import Resident, shown
from domain.reading import PersonalKind
from domain.texts import GeneralText


def ask_screen(resident: Resident) -> Notice:
    """Return the question what is going on."""
    out = Button(label=GeneralText.GO_OUT, data=f"{DRAFT_PREFIX}:weg", look=Look.QUIET)
    return Notice(to=resident.id, text=IssueText.ASK, buttons=((out,),), slot=STEP, fresh=True)


def write_again_screen(
    resident: Resident, draft: Draft, photos: int = 0, *, fresh: bool = False
) -> Notice:
    """Return the question for a better text, with the one that is there and the way back to it.

    Args:
        photos: how many go along.
        fresh: a new message, because the person sent something.
    """
    back = _verb(GeneralText.GO_BACK, "terug:tekst", Look.QUIET)
    return Notice(
        to=resident.id,
        text=IssueText.WRITE_AGAIN,
        values={"tekst": draft.text, "fotos": along_line(photos)},
        buttons=((back, _way_out()),),
        slot=STEP,
        fresh=fresh,
    )


def draft_screen(
    draft: Draft,
    resident: Resident,
    *,
    area_name: str,
    theme: Words | None,
    similar: Sequence[Similar] = (),
    first_name: str = "",
    photos: Sequence[PhotoId] = (),
    fresh: bool = False,
) -> Notice:
    """Return the screen at `draft.step`.

    Args:
        similar: for the first screen, in the order shown.
        first_name: as the channel knows it; offered as the name, never used unasked.
        photos: those that go along, in order.
        fresh: a new message, because the person sent something.
    """
    match draft.step:
        case DraftStep.SIMILAR:
            return _similar_screen(draft, resident, similar, photos, fresh=fresh)
        case DraftStep.PERSONAL:
            return _personal_screen(draft, resident, photos, fresh=fresh)
        case DraftStep.NAME:
            return _name_screen(draft, resident, first_name, photos, fresh=fresh)
        case DraftStep.CHECK:
            return _check_screen(draft, resident, area_name, theme, photos, fresh=fresh)


def _verb(
    label: TextKey, verb: str, look: Look = Look.PLAIN, values: Values | None = None
) -> Button:
    return Button(label=label, data=f"{DRAFT_PREFIX}:{verb}", look=look, values=values or {})


def _way_back(draft: Draft) -> Button:
    """Carries where it goes back from, so that a second tap doesn't go back twice."""
    return _verb(GeneralText.GO_BACK, f"terug:{draft.at}", Look.QUIET)


def _with(photos: Sequence[PhotoId]) -> tuple[Block, ...]:
    """Return the line that tells how many photos go along, if any."""
    return (Paragraph(along_line(len(photos)), small=True),) if photos else ()


def _way_out() -> Button:
    return _verb(IssueText.DROP, "weg", Look.QUIET)


def _screen(
    draft: Draft,
    resident: Resident,
    text: TextKey,
    values: Values,
    buttons: Rows,
    blocks: Sequence[Block],
    *,
    fresh: bool,
) -> Notice:
    steps: tuple[Block, ...] = ()
    if len(draft.steps) > 1:
        steps = (Step(draft.at + 1, len(draft.steps)),)
    return Notice(
        to=resident.id,
        text=text,
        values=values,
        buttons=buttons,
        card=Card((*steps, *blocks)),
        slot=STEP,
        fresh=fresh,
    )


def _similar_screen(
    draft: Draft,
    resident: Resident,
    similar: Sequence[Similar],
    photos: Sequence[PhotoId],
    *,
    fresh: bool,
) -> Notice:
    lines = Lines(
        tuple(
            Line(
                IssueText.SIMILAR_LINE, similar_values(number, one.text, one.neighbours, one.photos)
            )
            for number, one in enumerate(similar, start=1)
        )
    )
    rows: Rows = (
        *((join_button(one.id, number),) for number, one in enumerate(similar, start=1)),
        (_verb(IssueText.DIFFERENT, "anders"),),
        (_way_back(draft), _way_out()),
    )
    blocks: tuple[Block, ...] = (
        Paragraph(Line(IssueText.SIMILAR, {"lijst": "", "fotos": ""})),
        *(said(one.id, one.text, one.neighbours, one.photos) for one in similar),
        *_with(photos),
        Privacy(Line(IssueText.NOT_PUBLIC)),
    )
    values: Values = {"lijst": lines, "fotos": along_line(len(photos))}
    return _screen(draft, resident, IssueText.SIMILAR, values, rows, blocks, fresh=fresh)


_KIND_TEXT: Mapping[PersonalKind, tuple[IssueText, IssueText]] = {
    PersonalKind.PHONE: (IssueText.PHONE, IssueText.PHONE_SHORT),
    PersonalKind.EMAIL: (IssueText.EMAIL, IssueText.EMAIL_SHORT),
    PersonalKind.IBAN: (IssueText.IBAN, IssueText.IBAN_SHORT),
    PersonalKind.BSN: (IssueText.BSN, IssueText.BSN_SHORT),
    PersonalKind.HOUSE_NUMBER: (IssueText.HOUSE_NUMBER, IssueText.HOUSE_NUMBER_SHORT),
    PersonalKind.POSTCODE: (IssueText.POSTCODE, IssueText.POSTCODE_SHORT),
    PersonalKind.NAME: (IssueText.PERSON, IssueText.PERSON_SHORT),
}
MOST_KINDS = 6
"""Kinds with a button of their own: a keyboard has six rows. All of them can be hidden at once."""


def _personal_screen(
    draft: Draft, resident: Resident, photos: Sequence[PhotoId], *, fresh: bool
) -> Notice:
    """Offer to hide all, to leave all, and one kind by one where there are several."""
    found = Lines(tuple(Line(_KIND_TEXT[one][0]) for one in draft.kinds))
    rows: list[tuple[Button, ...]] = [
        (_verb(IssueText.MASK, "verberg", Look.MAIN), _verb(IssueText.LEAVE_READABLE, "laat")),
    ]
    if set(draft.hidden) != set(draft.kinds):
        rows.insert(0, (_verb(IssueText.AS_SHOWN, "zo", Look.MAIN),))
        rows[1] = (_verb(IssueText.MASK, "verberg"), _verb(IssueText.LEAVE_READABLE, "laat"))
    if len(draft.kinds) > 1:
        single = [_kind_button(one, hidden=one in draft.hidden) for one in draft.kinds[:MOST_KINDS]]
        rows += [tuple(single[at : at + 2]) for at in range(0, len(single), 2)]
    rows.append((_way_back(draft), _way_out()))
    blocks: tuple[Block, ...] = (
        Paragraph(Line(IssueText.PERSONAL, {"soorten": found, "tekst": "", "fotos": ""})),
        Quote(draft.public_text),
        *_with(photos),
        Privacy(Line(IssueText.NOT_PUBLIC)),
    )
    values: Values = {
        "soorten": found,
        "tekst": draft.public_text,
        "fotos": along_line(len(photos)),
    }
    return _screen(draft, resident, IssueText.PERSONAL, values, tuple(rows), blocks, fresh=fresh)


def _kind_button(kind: PersonalKind, *, hidden: bool) -> Button:
    label = IssueText.SHOW_KIND if hidden else IssueText.HIDE_KIND
    values: Values = {"soort": _KIND_TEXT[kind][1]}
    return _verb(label, f"soort:{kind.value}", Look.QUIET, values)


def _name_screen(
    draft: Draft,
    resident: Resident,
    first_name: str,
    photos: Sequence[PhotoId],
    *,
    fresh: bool,
) -> Notice:
    choices = [_verb(IssueText.AS_NEIGHBOUR, "buur")]
    if first_name:
        named = _verb(IssueText.AS_NAME, "naam", Look.MAIN, {"naam": first_name})
        choices.insert(0, named)
    rows: Rows = (tuple(choices), (_way_back(draft), _way_out()))
    blocks: tuple[Block, ...] = (
        Paragraph(Line(IssueText.NAME, {"fotos": ""})),
        *_with(photos),
        Privacy(Line(IssueText.NOT_PUBLIC)),
    )
    values: Values = {"fotos": along_line(len(photos))}
    return _screen(draft, resident, IssueText.NAME, values, rows, blocks, fresh=fresh)


def _check_screen(
    draft: Draft,
    resident: Resident,
    area_name: str,
    theme: Words | None,
    photos: Sequence[PhotoId],
    *,
    fresh: bool,
) -> Notice:
    name = shown(resident.shown_name)
    values: Values = {
        "tekst": draft.public_text,
        "naam": name,
        "gebied": area_name,
        "thema": theme or IssueText.NO_THEME,
        "fotos": who_sees_line(len(photos), area_name),
        "mensen": people_line(len(photos)),
    }
    rows: Rows = (
        (_verb(IssueText.POST, "plaats", Look.MAIN), _verb(IssueText.CHANGE, "wijzig")),
        *(((remove_button(photos),),) if photos else ()),
        (_way_back(draft), _way_out()),
    )
    about_photos: tuple[Block, ...] = ()
    if photos:
        about_photos = (
            Paragraph(who_sees_line(len(photos), area_name)),
            Next(people_line(len(photos))),
        )
    blocks: tuple[Block, ...] = (
        Quote(draft.public_text, Line(IssueText.BY, {"naam": name})),
        Fact(Line(IssueText.THEME_FACT), Line(IssueText.ONE_OF_MANY, {"tekst": values["thema"]})),
        *about_photos,
        Privacy(Line(IssueText.WHO_SEES, {"naam": name, "gebied": area_name}), eye=True),
    )
    return _screen(draft, resident, IssueText.CHECK, values, rows, blocks, fresh=fresh)
