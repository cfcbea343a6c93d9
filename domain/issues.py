"""Bringing up an issue: from somebody's own words to something neighbours can join.

Source: brochure, step 1 of the work route ("het boven tafel krijgen van de vraagstukken"),
ground rule 12 (an issue keeps its owner) and rule 11 (plain language).
"""

from __future__ import annotations

import re
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
from domain.reading import PersonalKind, PersonalSpan, Reading
from domain.texts import GeneralText

DRAFT_PREFIX = "vs"
"""Steps of bringing up; the rest of the data is the verb."""
OWN_PREFIX = "ev"
"""What one can do with one's own issue."""
TITLE_LENGTH = 60
"""Characters of an issue where it stands in a sentence."""
IN_A_LIST = 200
"""Characters of an issue where it stands in a list."""


class IssueText(TextKey):
    """Sentences of bringing up."""

    ASK = "vraagstuk-vraag"
    WRITE_AGAIN = "vraagstuk-schrijf-opnieuw"
    TOO_LONG = "vraagstuk-te-lang"
    TOO_SHORT = "vraagstuk-te-kort"
    SIMILAR = "vraagstuk-lijkt"
    SIMILAR_LINE = "vraagstuk-lijkt-regel"
    SIMILAR_LINE_MINE = "vraagstuk-lijkt-regel-mijn"
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
    PHONE_SHORT = "soort-phone"
    EMAIL_SHORT = "soort-email"
    IBAN_SHORT = "soort-iban"
    BSN_SHORT = "soort-bsn"
    HOUSE_NUMBER_SHORT = "soort-house-number"

    DIFFERENT = "knop-die-van-mij-is-anders"
    MASK = "knop-verberg"
    LEAVE_READABLE = "knop-laat-staan"
    AS_SHOWN = "knop-zo-is-het-goed"
    SHOW_KIND = "knop-toon-soort"
    HIDE_KIND = "knop-verberg-soort"
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
    TELL_AGAIN = "knop-vertel-opnieuw"
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
        typed: as it was typed, but for what no database keeps; `personal` counts in it.
        personal: where personal data stands in `typed`, in order and not overlapping.
        hidden: the kinds that neighbours won't read; all of them until the person chose.
        agreed: personal data of this and earlier texts, and whether the person hid it.
        similar: issues that were shown as alike, best first.
        different: issues of which the person said that this one is another.
        vector: the sentence vector, packed by `pack_vector`.
        guesses: keys of the seed themes that fit, best first.
        steps: the screens, in order; `at` is where we are.
    """

    typed: str
    personal: tuple[PersonalSpan, ...]
    hidden: tuple[PersonalKind, ...]
    agreed: tuple[tuple[str, bool], ...]
    similar: tuple[int, ...]
    different: tuple[int, ...]
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
    def text(self) -> str:
        """The text with nothing hidden."""
        return tidy(self.typed)

    @property
    def public_text(self) -> str:
        """The text as neighbours will see it.

        Hidden first and made tidy after that: the spans count in the text as it was typed.
        """
        return tidy(mask(self.typed, [one for one in self.personal if one.kind in self.hidden]))

    @property
    def kinds(self) -> tuple[PersonalKind, ...]:
        """The kinds of personal data in it, each once."""
        return tuple(dict.fromkeys(one.kind for one in self.personal))

    def hiding(self, *kinds: PersonalKind) -> Draft:
        """Return the draft with these kinds hidden, and no others."""
        return replace(self, hidden=tuple(one for one in self.kinds if one in kinds))

    def toggled(self, kind: PersonalKind) -> Draft:
        """Return the draft with `kind` shown if it was hidden, hidden if it was shown."""
        return self.hiding(*(set(self.hidden) ^ {kind}))

    def decided(self) -> Draft:
        """Return the draft of somebody who chose what is hidden; it is not asked again."""
        now = {self.typed[one.start : one.end]: one.kind in self.hidden for one in self.personal}
        return replace(self, agreed=tuple({**dict(self.agreed), **now}.items()))

    def told_apart(self) -> Draft:
        """Return the draft of somebody who said that the similar ones are another thing."""
        return replace(self, different=tuple(dict.fromkeys((*self.different, *self.similar))))

    def without_similar(self) -> Draft:
        """Return the draft without the screen of similar ones, for when they all went away."""
        steps = tuple(one for one in self.steps if one is not DraftStep.SIMILAR)
        return replace(self, steps=steps, at=min(self.at, len(steps) - 1))

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
    def from_json(data: Mapping[str, Any]) -> Draft | None:
        """Return what `to_json` gave; None for another shape, such as an older version left."""
        try:
            draft = Draft(
                typed=data["typed"],
                personal=tuple(
                    PersonalSpan(PersonalKind(one["kind"]), one["start"], one["end"])
                    for one in data["personal"]
                ),
                hidden=tuple(PersonalKind(one) for one in data["hidden"]),
                agreed=tuple((str(piece), bool(hid)) for piece, hid in data["agreed"]),
                similar=tuple(data["similar"]),
                different=tuple(data["different"]),
                language=data["language"],
                vector=data["vector"],
                guesses=tuple(data["guesses"]),
                because=tuple(data["because"]),
                steps=tuple(DraftStep(one) for one in data["steps"]),
                at=data["at"],
            )
            fits = 0 <= draft.at < len(draft.steps) and bool(draft.public_text)
        except (KeyError, TypeError, ValueError):
            return None
        return draft if fits else None


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
    before: Draft | None = None,
) -> Drafted | Refused:
    """Decide whether what somebody typed can become an issue, and which screens that takes.

    Args:
        reading: of `typed` as it is here; its spans count in it.
        vector: the reading's vector, packed.
        least, most: characters of an issue, ends included.
        before: what this text replaces. What was chosen for that one is not asked again:
            similar ones that are another thing, and personal data to hide or to leave.
    """
    text = tidy(typed)
    if len(text) > most:
        too_long = _say(resident, IssueText.TOO_LONG, {"tekens": len(text), "passen": most})
        return Refused((too_long,))
    if sum(one.isalnum() for one in text) < least:
        return Refused((_say(resident, IssueText.TOO_SHORT),))
    different = before.different if before else ()
    alike = tuple(one.id for one in similar if one.id not in different)
    kept = _KEPT_BY_NO_DATABASE.sub(_UNSEEN, typed)
    agreed = dict(before.agreed) if before else {}
    pieces = {kept[one.start : one.end] for one in reading.personal}
    steps: list[DraftStep] = []
    if alike:
        steps.append(DraftStep.SIMILAR)
    if pieces:
        steps.append(DraftStep.PERSONAL)
    if resident.shown_name is None:
        steps.append(DraftStep.NAME)
    steps.append(DraftStep.CHECK)
    draft = Draft(
        typed=kept,
        personal=reading.personal,
        hidden=(),
        agreed=tuple(agreed.items()),
        similar=alike,
        different=different,
        language=reading.language,
        vector=vector,
        guesses=tuple(key for key, _ in reading.themes),
        because=reading.because,
        steps=tuple(steps),
    )
    if not pieces <= agreed.keys():
        return Drafted(draft.hiding(*draft.kinds))
    draft = draft.hiding(*(one.kind for one in draft.personal if agreed[kept[one.start : one.end]]))
    return Drafted(draft.onward() if draft.step is DraftStep.PERSONAL else draft)


_KEPT_BY_NO_DATABASE = re.compile("[\x00\ud800-\udfff]")
_UNSEEN = "\x01"
"""Takes the place of what can't be kept, so that places stay; `tidy` takes it out."""


def ask_screen(resident: Resident) -> Notice:
    """Return the question what is going on."""
    out = Button(label=GeneralText.GO_OUT, data=f"{DRAFT_PREFIX}:weg", look=Look.QUIET)
    return Notice(to=resident.id, text=IssueText.ASK, buttons=((out,),), slot=STEP, fresh=True)


def write_again_screen(resident: Resident, draft: Draft) -> Notice:
    """Return the question for a better text, with the one that is there and the way back to it."""
    back = _verb(GeneralText.GO_BACK, "terug:tekst", Look.QUIET)
    return Notice(
        to=resident.id,
        text=IssueText.WRITE_AGAIN,
        values={"tekst": draft.text},
        buttons=((back, _way_out()),),
        slot=STEP,
    )


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


def _way_back(draft: Draft) -> Button:
    """Carries where it goes back from, so that a second tap doesn't go back twice."""
    return _verb(GeneralText.GO_BACK, f"terug:{draft.at}", Look.QUIET)


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
    lines = Lines(
        tuple(
            Line(IssueText.SIMILAR_LINE, similar_values(number, one.text, one.neighbours))
            for number, one in enumerate(similar, start=1)
        )
    )
    rows: Rows = (
        *((join_button(one.id, number),) for number, one in enumerate(similar, start=1)),
        (_verb(IssueText.DIFFERENT, "anders"),),
        (_way_back(draft), _way_out()),
    )
    blocks: tuple[Block, ...] = (
        Paragraph(Line(IssueText.SIMILAR, {"lijst": ""})),
        *(said(one.id, one.text, one.neighbours) for one in similar),
        Privacy(Line(IssueText.NOT_PUBLIC)),
    )
    return _screen(draft, resident, IssueText.SIMILAR, {"lijst": lines}, rows, blocks, fresh=fresh)


def similar_values(number: int, text: str, neighbours: int) -> Values:
    """Return the holes of an issue in a numbered list; its button carries the number."""
    return {"nummer": number, "tekst": shortened(text, IN_A_LIST), "aantal": neighbours}


def said(issue: IssueId, text: str, neighbours: int, *, join: bool = True) -> Said:
    """Return an issue in a list as a card shows it."""
    return Said(
        count=neighbours,
        unit=Line(IssueText.NEIGHBOURS, {"aantal": neighbours}),
        text=shortened(text, IN_A_LIST),
        button=join_button(issue) if join else None,
    )


_KIND_TEXT: Mapping[PersonalKind, tuple[IssueText, IssueText]] = {
    PersonalKind.PHONE: (IssueText.PHONE, IssueText.PHONE_SHORT),
    PersonalKind.EMAIL: (IssueText.EMAIL, IssueText.EMAIL_SHORT),
    PersonalKind.IBAN: (IssueText.IBAN, IssueText.IBAN_SHORT),
    PersonalKind.BSN: (IssueText.BSN, IssueText.BSN_SHORT),
    PersonalKind.HOUSE_NUMBER: (IssueText.HOUSE_NUMBER, IssueText.HOUSE_NUMBER_SHORT),
}


def _personal_screen(draft: Draft, resident: Resident, *, fresh: bool) -> Notice:
    """Offer to hide all, to leave all, and one kind by one where there are several."""
    found = Lines(tuple(Line(_KIND_TEXT[one][0]) for one in draft.kinds))
    rows: list[tuple[Button, ...]] = [
        (_verb(IssueText.MASK, "verberg", Look.MAIN), _verb(IssueText.LEAVE_READABLE, "laat")),
    ]
    if set(draft.hidden) != set(draft.kinds):
        rows.insert(0, (_verb(IssueText.AS_SHOWN, "zo", Look.MAIN),))
        rows[1] = (_verb(IssueText.MASK, "verberg"), _verb(IssueText.LEAVE_READABLE, "laat"))
    if len(draft.kinds) > 1:
        single = [_kind_button(one, hidden=one in draft.hidden) for one in draft.kinds]
        rows += [tuple(single[at : at + 2]) for at in range(0, len(single), 2)]
    rows.append((_way_back(draft), _way_out()))
    blocks: tuple[Block, ...] = (
        Paragraph(Line(IssueText.PERSONAL, {"soorten": found, "tekst": ""})),
        Quote(draft.public_text),
        Privacy(Line(IssueText.NOT_PUBLIC)),
    )
    values: Values = {"soorten": found, "tekst": draft.public_text}
    return _screen(draft, resident, IssueText.PERSONAL, values, tuple(rows), blocks, fresh=fresh)


def _kind_button(kind: PersonalKind, *, hidden: bool) -> Button:
    label = IssueText.SHOW_KIND if hidden else IssueText.HIDE_KIND
    values: Values = {"soort": _KIND_TEXT[kind][1]}
    return _verb(label, f"soort:{kind.value}", Look.QUIET, values)


def _name_screen(draft: Draft, resident: Resident, first_name: str, *, fresh: bool) -> Notice:
    choices = [_verb(IssueText.AS_NEIGHBOUR, "buur")]
    if first_name:
        named = _verb(IssueText.AS_NAME, "naam", Look.MAIN, {"naam": first_name})
        choices.insert(0, named)
    rows: Rows = (tuple(choices), (_way_back(draft), _way_out()))
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
        (_way_back(draft), _way_out()),
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
        theme_seed: key of the seed theme that its theme grew from, empty for none.
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
    theme_seed: str = ""
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
    notice = posted_screen(resident, placed, at, because=draft.because, undo=undo, takes=STEP)
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
    at: datetime,
    *,
    because: Sequence[str] = (),
    undo: timedelta,
    takes: str | None = None,
) -> Notice:
    """Return the owner's own message of an issue: its theme, share, and undo while that can be."""
    until = issue.brought_up_at + undo
    undo_line = Line(IssueText.UNDO_UNTIL, {"tot": until}) if at < until else Line("")
    values: Values = {
        "tekst": issue.text,
        "thema": issue.theme_name or IssueText.NO_THEME,
        "woorden": ", ".join(because),
        "ongedaan": undo_line,
    }
    text = IssueText.POSTED if issue.theme_name else IssueText.POSTED_NO_THEME
    own = f"{OWN_PREFIX}:{issue.id}"
    first = [
        Button(
            label=IssueText.NOT_THIS_THEME if issue.theme_name else IssueText.PICK_THEME,
            data=f"{own}:thema",
        )
    ]
    if at < until:
        first.append(Button(label=IssueText.UNDO, data=f"{own}:weg"))
    theme_line = (
        Line(IssueText.BECAUSE, values)
        if because and issue.theme_name
        else Line(IssueText.ONE_OF_MANY, {"tekst": values["thema"]})
    )
    blocks: list[Block] = [
        Paragraph(Line(IssueText.POSTED_HEAD)),
        Quote(issue.text, Line(IssueText.BY, {"naam": shown(issue.shown_name)})),
        Fact(Line(IssueText.THEME_FACT), theme_line),
    ]
    if at < until:
        blocks.append(Paragraph(undo_line, small=True))
    return Notice(
        to=resident.id,
        text=text,
        values=values,
        buttons=(tuple(first), (share_button(issue.id),)),
        card=Card(tuple(blocks)),
        slot=slot_of(issue.id),
        takes=takes,
    )


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An issue that its owner took back: it goes away, text and all."""

    id: IssueId
    at: datetime
    notices: tuple[Notice, ...]


def refuse_own(issue: Issue | None, resident: Resident) -> Refused | None:
    """Return why `resident` can't change `issue` as its owner; None when that can be."""
    if issue is None or issue.withdrawn:
        return Refused((_say(resident, IssueText.GONE),))
    if issue.submitter != resident.id:
        return Refused((_say(resident, IssueText.NOT_YOURS),))
    return None


@dataclass(frozen=True, slots=True)
class Twice:
    """A second tap: what it asks for was done by the first."""


def decide_withdraw(
    issue: Issue | None, resident: Resident, at: datetime, *, undo: timedelta
) -> Withdrawn | Twice | Refused:
    """Decide whether its owner can still take `issue` back.

    Args:
        undo: how long that can be; the instant itself is too late.
    """
    if issue is not None and issue.withdrawn and issue.submitter == resident.id:
        return Twice()
    refused = refuse_own(issue, resident)
    if refused is not None or issue is None:
        return refused or Refused(())
    if at >= issue.brought_up_at + undo:
        values = {"minuten": int(undo.total_seconds() // 60)}
        without_undo = posted_screen(resident, issue, at, undo=undo)
        return Refused((without_undo, _say(resident, IssueText.UNDO_TOO_LATE, values)))
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
    again = Button(label=IssueText.TELL_AGAIN, data=f"{OWN_PREFIX}:nieuw", look=Look.QUIET)
    gone = Notice(
        to=resident.id,
        text=IssueText.WITHDRAWN,
        values={"tekst": issue.text},
        buttons=((again,),),
        slot=slot_of(issue.id),
    )
    return Withdrawn(issue.id, at, (gone, *told))


def _say(resident: Resident, text: TextKey, values: Values | None = None) -> Notice:
    return Notice(to=resident.id, text=text, values=values or {})
