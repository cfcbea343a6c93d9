"""An agreement on its way: what is asked, one thing at a time, and the check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import StrEnum

from domain.agreements.agreement import AGREEMENT_PREFIX, Agreement, AgreementText, Terms
from domain.answers.draft import LEAST_CHARACTERS, Limits, refuse_day
from domain.answers.private import is_private
from domain.answers.signal import AnswerText
from domain.ids import AgreementId, AreaSlug, ResidentId
from domain.notices import STEP, Button, Line, Look, Notice, TextKey, Values
from domain.people import Resident, shown
from domain.plain_text import one_line
from domain.reading import PersonalSpan
from domain.tasks.typed import read_day
from domain.texts import GeneralText


class Step(StrEnum):
    """What is asked, in this order."""

    WHO = "wie"
    WHAT = "wat"
    WITH = "van"
    DAY = "dag"
    CONTACT = "contact"


STEPS = tuple(Step)
_QUESTIONS: Mapping[Step, AgreementText] = {
    Step.WHO: AgreementText.ASK_WHO,
    Step.WHAT: AgreementText.ASK_WHAT,
    Step.WITH: AgreementText.ASK_WITH,
    Step.DAY: AgreementText.ASK_DAY,
    Step.CONTACT: AgreementText.ASK_CONTACT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is known of an agreement on its way; empty for what was not asked yet.

    Attributes:
        promises: the resident who promises, with `promises_name`; or else
        outside: the party that does.
        changes: the agreement that gets a new text.
    """

    area: str
    who: str = ""
    what: str = ""
    promises: int | None = None
    promises_name: str = ""
    outside: str = ""
    by_on: str = ""
    contact: str = ""
    item: int | None = None
    changes: int | None = None

    @property
    def next(self) -> Step | None:
        """The first thing that is not known yet; None when all is."""
        known = (self.who, self.what, self.promises or self.outside, self.by_on, self.contact)
        return next((step for step, one in zip(STEPS, known, strict=True) if not one), None)

    @property
    def terms(self) -> Terms | None:
        """The text, once all is known."""
        if self.next is not None:
            return None
        day = date.fromisoformat(self.by_on)
        return Terms(who=self.who, what=self.what, by_on=day, contact=self.contact)


def to_data(draft: Draft) -> dict[str, object]:
    """Return a draft for the conversation."""
    return asdict(draft)


def from_data(data: Mapping[str, object]) -> Draft | None:
    """Return the draft that a conversation holds; None for none, or what `to_data` never gave."""
    match data:
        case {
            "area": str() as area,
            "who": str() as who,
            "what": str() as what,
            "promises": (int() | None) as promises,
            "promises_name": str() as promises_name,
            "outside": str() as outside,
            "by_on": str() as by_on,
            "contact": str() as contact,
            "item": (int() | None) as item,
            "changes": (int() | None) as changes,
        }:
            return Draft(
                area=area,
                who=who,
                what=what,
                promises=promises,
                promises_name=promises_name,
                outside=outside,
                by_on=by_on,
                contact=contact,
                item=item,
                changes=changes,
            )
    return None


def draft_of(agreement: Agreement) -> Draft:
    """Return the draft that changes an agreement."""
    terms = agreement.terms
    return Draft(
        area=agreement.area,
        who=terms.who,
        what=terms.what,
        promises=agreement.promises,
        promises_name=agreement.promises_name or "",
        outside=agreement.outside,
        by_on=terms.by_on.isoformat(),
        contact=terms.contact,
        item=agreement.item,
        changes=agreement.id,
    )


def take(
    draft: Draft,
    step: Step,
    typed: str,
    today: date,
    limits: Limits,
    *,
    person: Resident | None,
    maker: ResidentId,
    personal: Sequence[PersonalSpan] = (),
) -> Draft | tuple[TextKey, Values]:
    """Return the draft with what was typed in it, or why it can't be used.

    Args:
        person: the resident whose code was typed, for Step.WITH.
        maker: can't promise to themselves.
    """
    if step is Step.DAY:
        day = read_day(typed, today)
        if day is None:
            return AnswerText.DAY_NOT_READ, {}
        wrong = refuse_day(day, today, most=limits.days_ahead)
        return (wrong, {"dag": day}) if wrong else replace(draft, by_on=day.isoformat())
    text = one_line(typed)
    if step is Step.WITH and person is not None:
        if person.id == maker:
            return AgreementText.NOT_SELF, {}
        name = person.shown_name or ""
        return replace(draft, promises=person.id, promises_name=name, outside="")
    if sum(one.isalnum() for one in text) < LEAST_CHARACTERS:
        return AnswerText.TOO_SHORT, {}
    if len(text) > limits.part_characters:
        return AnswerText.TOO_LONG, {"tekens": len(text), "passen": limits.part_characters}
    if is_private(typed, personal):
        return AnswerText.PRIVATE, {}
    match step:
        case Step.WHO:
            return replace(draft, who=text)
        case Step.WHAT:
            return replace(draft, what=text)
        case Step.WITH:
            return replace(draft, outside=text, promises=None)
        case Step.CONTACT:
            return replace(draft, contact=text)


def _verb(label: TextKey, verb: str, look: Look = Look.PLAIN) -> Button:
    return Button(label=label, data=f"{AGREEMENT_PREFIX}:s:{verb}", look=look)


def _out() -> Button:
    return _verb(GeneralText.GO_OUT, "weg", Look.QUIET)


def question(
    resident: Resident,
    draft: Draft,
    step: Step,
    *,
    why: TextKey | None = None,
    values: Values | None = None,
    fresh: bool,
) -> Notice:
    """Return the question for one thing, with why the last answer could not be used."""
    at = STEPS.index(step)
    back = (_verb(GeneralText.GO_BACK, f"terug:{STEPS[at - 1]}", Look.QUIET),) if at else ()
    if draft.next is None:
        back = (_verb(GeneralText.GO_BACK, "kijk", Look.QUIET),)
    return Notice(
        to=resident.id,
        text=_QUESTIONS[step],
        values={"waarom": Line(why, values or {}) if why else Line("")},
        buttons=((*back, _out()),),
        slot=STEP,
        fresh=fresh,
    )


def check_screen(resident: Resident, draft: Draft, terms: Terms, *, fresh: bool) -> Notice:
    """Return the agreement as it will stand, with what can be made different."""
    says = AgreementText.CHECK_OUTSIDE if draft.outside else AgreementText.CHECK_ASKED
    whom = draft.outside or shown(draft.promises_name)
    rows = (
        (_verb(AgreementText.MAKE, "leg", Look.MAIN),),
        (_verb(AgreementText.EDIT_WHAT, "w:wat"), _verb(AgreementText.EDIT_DAY, "w:dag")),
        (_verb(AgreementText.EDIT_CONTACT, "w:contact"), _out()),
    )
    return Notice(
        to=resident.id,
        text=AgreementText.CHECK,
        values={
            "wie": terms.who,
            "wat": terms.what,
            "van": whom,
            "dag": terms.by_on,
            "contact": terms.contact,
            "daarna": Line(says, {"van": whom}),
        },
        buttons=rows,
        slot=STEP,
        fresh=fresh,
    )


def changed_agreement(draft: Draft) -> AgreementId | None:
    """Return which agreement a draft changes."""
    return None if draft.changes is None else AgreementId(draft.changes)


def area_of(draft: Draft) -> AreaSlug:
    """Return the area of a draft."""
    return AreaSlug(draft.area)
