"""An issue on its way: what somebody typed, what is hidden of it, and which screens it needs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from domain.issues.issue import IssueText
from domain.issues.listed import Similar
from domain.people import Resident
from domain.personal import mask
from domain.plain_text import tidy
from domain.reading import PersonalKind, PersonalSpan, Reading
from domain.refusing import Refused, refuse

DRAFT_PREFIX = "vs"
"""Steps of bringing up; the rest of the data is the verb."""


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
        guesses: keys of the themes that fit, best first: of seed themes, or the number of a
            theme that people named.
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
        """Key of the theme it falls into, empty for none."""
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
    themes: Sequence[str],
    least: int,
    most: int,
    before: Draft | None = None,
) -> Drafted | Refused:
    """Decide whether what somebody typed can become an issue, and which screens that takes.

    Args:
        reading: of `typed` as it is here; its spans count in it.
        vector: the reading's vector, packed.
        themes: keys of the themes that fit, best first.
        least, most: characters of an issue, ends included.
        before: what this text replaces. What was chosen for that one is not asked again:
            similar ones that are another thing, and personal data to hide or to leave.
    """
    text = tidy(typed)
    if len(text) > most:
        return refuse(resident, IssueText.TOO_LONG, {"tekens": len(text), "passen": most})
    if sum(one.isalnum() for one in text) < least:
        return refuse(resident, IssueText.TOO_SHORT)
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
        guesses=tuple(themes),
        because=reading.because if themes and themes[0] == _first_read(reading) else (),
        steps=tuple(steps),
    )
    if not pieces <= agreed.keys():
        return Drafted(draft.hiding(*draft.kinds))
    draft = draft.hiding(*(one.kind for one in draft.personal if agreed[kept[one.start : one.end]]))
    return Drafted(draft.onward() if draft.step is DraftStep.PERSONAL else draft)


def _first_read(reading: Reading) -> str:
    """Return the key of the theme that its words speak for; empty for none."""
    return reading.themes[0][0] if reading.themes else ""


_KEPT_BY_NO_DATABASE = re.compile("[\x00\ud800-\udfff]")
_UNSEEN = "\x01"
"""Takes the place of what can't be kept, so that places stay; `tidy` takes it out."""
