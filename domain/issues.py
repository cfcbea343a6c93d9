"""Bringing up an issue: from somebody's own words to something neighbours can join.

Source: brochure, step 1 of the work route ("het boven tafel krijgen van de vraagstukken"),
ground rule 12 (an issue keeps its owner) and rule 11 (plain language).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from domain.cards import Block, Card, Fact, Paragraph, Privacy, Quote, Said, Step
from domain.ids import AreaSlug, IssueId, ResidentId, ThemeId
from domain.joining import join_button
from domain.links import SHARE_PREFIX
from domain.notices import (
    STEP,
    Button,
    Line,
    Lines,
    Look,
    Notice,
    Priority,
    Rows,
    TextKey,
    Values,
    Words,
)
from domain.people import Resident, shown
from domain.personal import mask
from domain.plain_text import shortened, tidy
from domain.reading import PersonalKind, Reading
from domain.texts import GeneralText

DRAFT_PREFIX = "vs"
"""Steps of bringing up; the rest of the data is the verb."""
OWN_PREFIX = "ev"
"""What one can do with one's own issue."""
TITLE_LENGTH = 60
"""Characters of an issue where it stands in a sentence."""


class IssueText(TextKey):
    """Sentences of bringing up."""

    ASK = "vraagstuk-vraag"
    WRITE_AGAIN = "vraagstuk-schrijf-opnieuw"
    TOO_LONG = "vraagstuk-te-lang"
    TOO_SHORT = "vraagstuk-te-kort"
    SIMILAR = "vraagstuk-lijkt"
    SIMILAR_LINE = "vraagstuk-lijkt-regel"
    NEIGHBOURS = "buren-eenheid"
    PERSONAL = "vraagstuk-gegevens"
    NAME = "vraagstuk-naam"
    CHECK = "vraagstuk-controle"
    WHO_SEES = "vraagstuk-wie-ziet"
    NOT_PUBLIC = "vraagstuk-nog-niet-openbaar"
    POSTED = "vraagstuk-geplaatst"
    POSTED_NO_THEME = "vraagstuk-geplaatst-zonder-thema"
    POSTED_HEAD = "vraagstuk-geplaatst-kop"
    UNDO_UNTIL = "vraagstuk-ongedaan-tot"
    THEME_FACT = "vraagstuk-thema"
    BECAUSE = "vraagstuk-omdat"
    NO_THEME = "zonder-thema"
    WITHDRAWN = "vraagstuk-ingetrokken"
    WITHDRAWN_FOR_JOINERS = "vraagstuk-ingetrokken-meedoeners"
    UNDO_TOO_LATE = "vraagstuk-ongedaan-te-laat"
    NOT_YOURS = "vraagstuk-niet-van-jou"
    GONE = "vraagstuk-weg"
    DROPPED = "vraagstuk-niet-geplaatst"
    JOINED_INSTEAD = "vraagstuk-meegedaan"
    SHARE_THIS = "vraagstuk-deel"
    ONE_OF_MANY = "vraagstuk-bericht"
    BY = "vraagstuk-door"

    PHONE = "gegeven-phone"
    EMAIL = "gegeven-email"
    IBAN = "gegeven-iban"
    BSN = "gegeven-bsn"
    HOUSE_NUMBER = "gegeven-house-number"

    DIFFERENT = "knop-die-van-mij-is-anders"
    MASK = "knop-verberg"
    LEAVE_READABLE = "knop-laat-staan"
    AS_NEIGHBOUR = "knop-als-buur"
    AS_NAME = "knop-als-naam"
    POST = "knop-plaats"
    CHANGE = "knop-pas-aan"
    DROP = "knop-niet-plaatsen"
    UNDO = "knop-ongedaan"
    NOT_THIS_THEME = "knop-ander-thema"
    PICK_THEME = "knop-kies-thema"
    SHARE = "knop-deel"
    STILL_POST = "knop-toch-plaatsen"
    DONE = "knop-klaar"


class DraftStep(StrEnum):
    """Screens between typing and being placed; only those that are needed."""

    SIMILAR = "similar"
    PERSONAL = "personal"
    NAME = "name"
    CHECK = "check"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What somebody is about to bring up; it lives in the conversation only.

    Attributes:
        masked_text: the text without personal data; equal to `text` when there is none.
        kinds: the kinds of personal data in it.
        use_masked: what the person chose, yes by default.
        similar: issues that were shown as alike, best first.
        vector: the sentence vector, packed by `pack_vector`.
        guesses: keys of the seed themes that fit, best first.
        steps: the screens, in order; `at` is where we are.
    """

    text: str
    masked_text: str
    kinds: tuple[PersonalKind, ...]
    use_masked: bool
    similar: tuple[int, ...]
    language: str
    vector: str
    guesses: tuple[str, ...]
    because: tuple[str, ...]
    steps: tuple[DraftStep, ...]
    at: int = 0

    @property
    def step(self) -> DraftStep:
        """The screen we are at."""
        return self.steps[self.at]

    @property
    def theme(self) -> str:
        """Key of the seed theme it falls into, empty for none."""
        return self.guesses[0] if self.guesses else ""

    @property
    def public_text(self) -> str:
        """The text as neighbours will see it."""
        return self.masked_text if self.use_masked else self.text

    def onward(self) -> Draft:
        """Return the draft at its next screen."""
        return replace(self, at=min(self.at + 1, len(self.steps) - 1))

    def back(self) -> Draft | None:
        """Return the draft at the screen before; None before the first."""
        return replace(self, at=self.at - 1) if self.at else None

    def to_json(self) -> dict[str, Any]:
        """Return it for the conversation."""
        return asdict(self)

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Draft:
        """Return what `to_json` gave.

        Raises:
            KeyError, ValueError: data of another shape.
        """
        return Draft(
            text=data["text"],
            masked_text=data["masked_text"],
            kinds=tuple(PersonalKind(one) for one in data["kinds"]),
            use_masked=data["use_masked"],
            similar=tuple(data["similar"]),
            language=data["language"],
            vector=data["vector"],
            guesses=tuple(data["guesses"]),
            because=tuple(data["because"]),
            steps=tuple(DraftStep(one) for one in data["steps"]),
            at=data["at"],
        )


@dataclass(frozen=True, slots=True)
class Similar:
    """An issue of the area that is alike; `neighbours` counts the submitter too."""

    id: IssueId
    text: str
    neighbours: int


@dataclass(frozen=True, slots=True)
class Refused:
    """It isn't done, and why."""

    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Drafted:
    """It can be brought up; the first screen is at `draft.step`."""

    draft: Draft


def decide_draft(
    resident: Resident,
    typed: str,
    reading: Reading,
    similar: Sequence[Similar],
    *,
    vector: str,
    least: int,
    most: int,
) -> Drafted | Refused:
    """Decide whether what somebody typed can become an issue, and which screens that takes.

    Args:
        least, most: characters of an issue, ends included.
        vector: the reading's vector, packed.
    """
    text = tidy(typed)
    if len(text) > most:
        too_long = _say(resident, IssueText.TOO_LONG, {"tekens": len(text), "passen": most})
        return Refused((too_long,))
    if sum(one.isalnum() for one in text) < least:
        return Refused((_say(resident, IssueText.TOO_SHORT),))
    masked = mask(text, reading.personal) if text == typed else mask_again(text, typed, reading)
    steps: list[DraftStep] = []
    if similar:
        steps.append(DraftStep.SIMILAR)
    if masked != text:
        steps.append(DraftStep.PERSONAL)
    if resident.shown_name is None:
        steps.append(DraftStep.NAME)
    steps.append(DraftStep.CHECK)
    return Drafted(
        Draft(
            text=text,
            masked_text=masked,
            kinds=tuple(dict.fromkeys(one.kind for one in reading.personal)),
            use_masked=True,
            similar=tuple(one.id for one in similar),
            language=reading.language,
            vector=vector,
            guesses=tuple(key for key, _ in reading.themes),
            because=reading.because,
            steps=tuple(steps),
        )
    )


def mask_again(text: str, typed: str, reading: Reading) -> str:
    """Return the tidied `text` masked, when spans were found in the text as it was typed."""
    return tidy(mask(typed, reading.personal)) if reading.personal else text


def ask_screen(resident: Resident) -> Notice:
    """Return the question what is going on."""
    out = Button(label=GeneralText.GO_OUT, data=f"{DRAFT_PREFIX}:weg", look=Look.QUIET)
    return Notice(to=resident.id, text=IssueText.ASK, buttons=((out,),), slot=STEP, fresh=True)


def draft_screen(
    draft: Draft,
    resident: Resident,
    *,
    area_name: str,
    theme: Words | None,
    similar: Sequence[Similar] = (),
    first_name: str = "",
    fresh: bool = False,
) -> Notice:
    """Return the screen at `draft.step`.

    Args:
        similar: for the first screen, in the order shown.
        first_name: as the channel knows it; offered as the name, never used unasked.
        fresh: a new message, because the person typed something.
    """
    match draft.step:
        case DraftStep.SIMILAR:
            return _similar_screen(draft, resident, similar, fresh=fresh)
        case DraftStep.PERSONAL:
            return _personal_screen(draft, resident, fresh=fresh)
        case DraftStep.NAME:
            return _name_screen(draft, resident, first_name, fresh=fresh)
        case DraftStep.CHECK:
            return _check_screen(draft, resident, area_name, theme, fresh=fresh)


def _verb(
    label: TextKey, verb: str, look: Look = Look.PLAIN, values: Values | None = None
) -> Button:
    return Button(label=label, data=f"{DRAFT_PREFIX}:{verb}", look=look, values=values or {})


def _way_back() -> Button:
    return _verb(GeneralText.GO_BACK, "terug", Look.QUIET)


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
    draft: Draft, resident: Resident, similar: Sequence[Similar], *, fresh: bool
) -> Notice:
    joins = [join_button(one.id, shortened(one.text, 14)) for one in similar]
    lines = Lines(
        tuple(
            Line(
                IssueText.SIMILAR_LINE,
                {"tekst": shortened(one.text, 160), "aantal": one.neighbours},
            )
            for one in similar
        )
    )
    rows: Rows = (
        *((one,) for one in joins),
        (_verb(IssueText.DIFFERENT, "anders"),),
        (_way_back(), _way_out()),
    )
    blocks: list[Block] = [Paragraph(Line(IssueText.SIMILAR, {"lijst": ""}))]
    for one, button in zip(similar, joins, strict=True):
        blocks.append(
            Said(
                count=one.neighbours,
                unit=Line(IssueText.NEIGHBOURS, {"aantal": one.neighbours}),
                text=shortened(one.text, 160),
                button=button,
            )
        )
    blocks.append(Privacy(Line(IssueText.NOT_PUBLIC)))
    return _screen(draft, resident, IssueText.SIMILAR, {"lijst": lines}, rows, blocks, fresh=fresh)


_KIND_TEXT: Mapping[PersonalKind, IssueText] = {
    PersonalKind.PHONE: IssueText.PHONE,
    PersonalKind.EMAIL: IssueText.EMAIL,
    PersonalKind.IBAN: IssueText.IBAN,
    PersonalKind.BSN: IssueText.BSN,
    PersonalKind.HOUSE_NUMBER: IssueText.HOUSE_NUMBER,
}


def _personal_screen(draft: Draft, resident: Resident, *, fresh: bool) -> Notice:
    found = Lines(tuple(Line(_KIND_TEXT[one]) for one in draft.kinds))
    rows: Rows = (
        (_verb(IssueText.MASK, "verberg", Look.MAIN), _verb(IssueText.LEAVE_READABLE, "laat")),
        (_way_back(), _way_out()),
    )
    blocks: tuple[Block, ...] = (
        Paragraph(Line(IssueText.PERSONAL, {"soorten": found, "tekst": ""})),
        Quote(draft.masked_text),
        Privacy(Line(IssueText.NOT_PUBLIC)),
    )
    values: Values = {"soorten": found, "tekst": draft.masked_text}
    return _screen(draft, resident, IssueText.PERSONAL, values, rows, blocks, fresh=fresh)


def _name_screen(draft: Draft, resident: Resident, first_name: str, *, fresh: bool) -> Notice:
    choices = [_verb(IssueText.AS_NEIGHBOUR, "buur")]
    if first_name:
        named = _verb(IssueText.AS_NAME, "naam", Look.MAIN, {"naam": first_name})
        choices.insert(0, named)
    rows: Rows = (tuple(choices), (_way_back(), _way_out()))
    blocks = (Paragraph(Line(IssueText.NAME)), Privacy(Line(IssueText.NOT_PUBLIC)))
    return _screen(draft, resident, IssueText.NAME, {}, rows, blocks, fresh=fresh)


def _check_screen(
    draft: Draft, resident: Resident, area_name: str, theme: Words | None, *, fresh: bool
) -> Notice:
    name = shown(resident.shown_name)
    values: Values = {
        "tekst": draft.public_text,
        "naam": name,
        "gebied": area_name,
        "thema": theme or IssueText.NO_THEME,
    }
    rows: Rows = (
        (_verb(IssueText.POST, "plaats", Look.MAIN), _verb(IssueText.CHANGE, "wijzig")),
        (_way_back(), _way_out()),
    )
    blocks: tuple[Block, ...] = (
        Quote(draft.public_text, Line(IssueText.BY, {"naam": name})),
        Fact(Line(IssueText.THEME_FACT), Line(IssueText.ONE_OF_MANY, {"tekst": values["thema"]})),
        Privacy(Line(IssueText.WHO_SEES, {"naam": name, "gebied": area_name}), eye=True),
    )
    return _screen(draft, resident, IssueText.CHECK, values, rows, blocks, fresh=fresh)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One free-text signal, idea, question or need of a resident.

    Attributes:
        submitter: its owner; None when that person is no longer here.
        neighbours: who stand behind it, the submitter counted.
        guesses: keys of the seed themes that fitted when it was read, best first.
        joined: residents who take part, without the submitter; only where asked for.
    """

    id: IssueId
    area: AreaSlug
    submitter: ResidentId | None
    shown_name: str
    text: str
    theme: ThemeId | None
    theme_name: Words | None
    brought_up_at: datetime
    withdrawn: bool
    neighbours: int
    guesses: tuple[str, ...] = ()
    joined: frozenset[ResidentId] = frozenset()


@dataclass(frozen=True, slots=True)
class BroughtUp:
    """An issue to store, with what its owner hears; `by` is None for one out of a file."""

    id: IssueId
    area: AreaSlug
    by: ResidentId | None
    shown_name: str
    text: str
    language: str
    vector: str
    guesses: tuple[str, ...]
    at: datetime
    notices: tuple[Notice, ...]


def share_button(issue: IssueId) -> Button:
    """Return the button that gives the link of an issue, to send on."""
    return Button(label=IssueText.SHARE, data=f"{SHARE_PREFIX}:{issue}")


def share_notice(resident: Resident, issue: Issue, url: str) -> Notice:
    """Return the link of an issue, to send on to neighbours."""
    values: Values = {"titel": shortened(issue.text, TITLE_LENGTH), "adres": url}
    return Notice(to=resident.id, text=IssueText.SHARE_THIS, values=values)


def slot_of(issue: IssueId) -> str:
    """Return the slot of an issue's own message in its owner's chat."""
    return f"vraagstuk-{issue}"


def decide_bring_up(
    draft: Draft,
    resident: Resident,
    area: AreaSlug,
    issue: IssueId,
    at: datetime,
    *,
    theme: Words | None,
    undo: timedelta,
) -> BroughtUp:
    """Bring up `draft` as issue number `issue`.

    Args:
        issue: given out by storage, because the buttons carry it.
        at: timezone-aware.
        undo: how long it can be undone.
    """
    placed = Issue(
        id=issue,
        area=area,
        submitter=resident.id,
        shown_name=resident.shown_name or "",
        text=draft.public_text,
        theme=None,
        theme_name=theme,
        brought_up_at=at,
        withdrawn=False,
        neighbours=1,
    )
    notice = posted_screen(resident, placed, because=draft.because, undo=undo, takes=STEP)
    return BroughtUp(
        id=issue,
        area=area,
        by=resident.id,
        shown_name=placed.shown_name,
        text=placed.text,
        language=draft.language,
        vector=draft.vector,
        guesses=draft.guesses,
        at=at,
        notices=(notice,),
    )


def posted_screen(
    resident: Resident,
    issue: Issue,
    *,
    because: Sequence[str] = (),
    undo: timedelta,
    takes: str | None = None,
) -> Notice:
    """Return the owner's own message of an issue: its theme, undo, share."""
    until = issue.brought_up_at + undo
    values: Values = {
        "tekst": issue.text,
        "thema": issue.theme_name or IssueText.NO_THEME,
        "woorden": ", ".join(because),
        "tot": until,
    }
    text = IssueText.POSTED if issue.theme_name else IssueText.POSTED_NO_THEME
    own = f"{OWN_PREFIX}:{issue.id}"
    rows: Rows = (
        (
            Button(
                label=IssueText.NOT_THIS_THEME if issue.theme_name else IssueText.PICK_THEME,
                data=f"{own}:thema",
            ),
            Button(label=IssueText.UNDO, data=f"{own}:weg"),
        ),
        (share_button(issue.id),),
    )
    theme_line = (
        Line(IssueText.BECAUSE, values)
        if because and issue.theme_name
        else Line(IssueText.ONE_OF_MANY, {"tekst": values["thema"]})
    )
    blocks: tuple[Block, ...] = (
        Paragraph(Line(IssueText.POSTED_HEAD)),
        Quote(issue.text, Line(IssueText.BY, {"naam": shown(issue.shown_name)})),
        Fact(Line(IssueText.THEME_FACT), theme_line),
        Paragraph(Line(IssueText.UNDO_UNTIL, {"tot": until}), small=True),
    )
    return Notice(
        to=resident.id,
        text=text,
        values=values,
        buttons=rows,
        card=Card(blocks),
        slot=slot_of(issue.id),
        takes=takes,
    )


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An issue that its owner took back: it goes away, text and all."""

    id: IssueId
    at: datetime
    notices: tuple[Notice, ...]


def decide_withdraw(
    issue: Issue | None, resident: Resident, number: IssueId, at: datetime, *, undo: timedelta
) -> Withdrawn | Refused:
    """Decide whether its owner can still take `issue` back.

    Args:
        undo: how long that can be; the instant itself is too late.
    """
    slot = slot_of(number)
    if issue is None or issue.withdrawn:
        return Refused((_say(resident, IssueText.GONE, slot=slot),))
    if issue.submitter != resident.id:
        return Refused((_say(resident, IssueText.NOT_YOURS),))
    if at >= issue.brought_up_at + undo:
        minutes = int(undo.total_seconds() // 60)
        return Refused((_say(resident, IssueText.UNDO_TOO_LATE, {"minuten": minutes}),))
    told = tuple(
        Notice(
            to=one,
            text=IssueText.WITHDRAWN_FOR_JOINERS,
            values={"titel": shortened(issue.text, TITLE_LENGTH)},
            priority=Priority.REMINDER,
            once=f"ingetrokken-{issue.id}",
        )
        for one in sorted(issue.joined)
    )
    gone = _say(resident, IssueText.WITHDRAWN, {"tekst": issue.text}, slot=slot)
    return Withdrawn(issue.id, at, (gone, *told))


def _say(
    resident: Resident, text: TextKey, values: Values | None = None, slot: str | None = None
) -> Notice:
    return Notice(to=resident.id, text=text, values=values or {}, slot=slot)
