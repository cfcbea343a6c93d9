"""All screens about the council and a plan, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from domain.council import recording, screens
from domain.council.decision import (
    Before,
    Change,
    CouncilDecision,
    Draft,
    Limits,
    Outcome,
    can_record,
    check_draft,
)
from domain.council.texts import CouncilText
from domain.handing_back.hand_back import HandBack, Stand, TextKind
from domain.ids import AgendaItemId, AreaSlug, HandBackId, ResidentId
from domain.notices import Notice, Words
from domain.paging import page_of
from domain.people import Resident
from domain.plans.plan import Plan, Step
from domain.refusing import Refused
from domain.roles import Role
from tests.village import hoogeveen

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
NIEUWLANDE = AreaSlug("nieuwlande")
MUNICIPALITY = frozenset({"gemeente"})
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", NIEUWLANDE)
DIRK = replace(
    ANNA,
    id=ResidentId(2),
    roles=frozenset({(Role.AREA_DIRECTOR, NIEUWLANDE)}),
    partner="gemeente",
)
LIMITS = Limits(reason=10, departs=40, next_step=10, most=300, words=80, steps=4)
WAYS = {one.key: one for one in hoogeveen().ways}
WAY, OTHER_WAY = WAYS["nieuwlande"], WAYS["krakeel"]
NAMES = Words({"nl": "Een dorpshuis", "en": "A village house"})
PLAN = Plan(
    item=AgendaItemId(5),
    version=3,
    steps=(Step(number=1, what="Een keuken kopen"), Step(number=2, what="Een terras maken")),
    next_number=3,
)
RATIFIED = HandBack(
    id=HandBackId(7),
    area=NIEUWLANDE,
    area_name="Nieuwlande",
    kind=TextKind.PLAN,
    number=5,
    version=1,
    title="Ontwikkelplan: Een dorpshuis",
    text="1. Een keuken kopen",
    why_changed="",
    by=ANNA.id,
    proposed_at=NOW,
    stand=Stand.ACCEPTED,
)
LIES = Before(
    item=PLAN.item,
    area=NIEUWLANDE,
    area_name="Nieuwlande",
    names=NAMES,
    ratified=RATIFIED,
    newest=RATIFIED,
    plan=PLAN,
)
WHY = "Binnen de bebouwde kom past dit niet in het bestemmingsplan."
CHANGES = (
    Change(1, "Een kleine keuken kopen", WHY),
    Change(2, "", WHY),
    Change(0, "Een fietsenrek plaatsen", WHY),
)
ADOPTS = Draft(PLAN.item, RATIFIED.id, Outcome.ADOPTED)
CHANGED = replace(ADOPTS, outcome=Outcome.CHANGED, changes=CHANGES)
REFUSES = replace(
    ADOPTS,
    outcome=Outcome.NOT,
    reason="Er is geen grond vrij naast de kerk.",
    next_step="De wethouder zoekt met jullie een andere plek, voor de zomer.",
)


def decided(draft: Draft, *, version: int = 1, becomes: int | None = None) -> CouncilDecision:
    """Return a decision as it was stored."""
    return CouncilDecision(
        id=3,
        item=PLAN.item,
        names=NAMES,
        text=draft.text,
        version=version,
        outcome=draft.outcome,
        reason=draft.reason,
        next_step=draft.next_step,
        changes=draft.changes,
        becomes=becomes,
        at=NOW,
    )


def _refused(outcome: object) -> Iterator[Notice]:
    if isinstance(outcome, Refused):
        yield from outcome.notices


def reading_the_council() -> Iterator[Notice]:
    """Return what residents read of a plan and the council."""
    histories = (
        (),
        (decided(ADOPTS),),
        (decided(CHANGED, becomes=2),),
        (decided(REFUSES), decided(CHANGED, becomes=2)),
    )
    for ratified in (None, RATIFIED, replace(RATIFIED, version=2), replace(RATIFIED, version=3)):
        for decisions in histories:
            plan = replace(LIES, ratified=ratified, decisions=decisions)
            for records in (True, False):
                for known in ({3: PLAN}, {3: None}):
                    yield screens.council_screen(ANNA, plan, known, records=records, fresh=True)


def recording_decisions() -> Iterator[Notice]:
    """Return the way to a decision, what can stand in it, and what the area hears."""
    yield screens.which_screen(DIRK, LIES)
    for draft in (ADOPTS, REFUSES):
        yield screens.check_screen(DIRK, LIES, draft, fresh=True)
    long = replace(PLAN, steps=tuple(Step(number=n, what=f"Stap {n}") for n in range(1, 13)))
    for steps in (PLAN, long):
        for draft in (replace(CHANGED, changes=()), CHANGED):
            page = page_of([one.number for one in steps.steps], 2, size=screens.STEPS_ON_A_PAGE)
            yield screens.draft_screen(DIRK, LIES, steps, draft, page, fresh=True)
    yield screens.step_screen(DIRK, LIES, PLAN, 2)
    for text in (
        CouncilText.ASK_WORDS,
        CouncilText.ASK_NEW,
        CouncilText.ASK_WHY,
        CouncilText.ASK_REASON,
        CouncilText.ASK_NEXT,
    ):
        yield screens.ask(DIRK, LIES, text, least=10, most=80, fresh=True)
    for who, plan, way in (
        (DIRK, None, WAY),
        (ANNA, LIES, WAY),
        (replace(DIRK, partner="domesta"), LIES, WAY),
        (DIRK, LIES, OTHER_WAY),
        (DIRK, replace(LIES, ratified=None), WAY),
    ):
        yield from _refused(can_record(who, plan, way, MUNICIPALITY))
    waits = replace(RATIFIED, id=HandBackId(8), version=2, stand=Stand.WAITS)
    for facts, draft in (
        (replace(LIES, ratified=waits), ADOPTS),
        (LIES, replace(REFUSES, reason="")),
        (LIES, replace(REFUSES, next_step="")),
        (replace(LIES, plan=None), CHANGED),
        (replace(LIES, newest=waits), CHANGED),
        (LIES, replace(CHANGED, changes=())),
        (LIES, replace(CHANGED, changes=(Change(1, "Anders", "Zo"),))),
        (LIES, replace(CHANGED, changes=(Change(1, "", WHY), Change(2, "", WHY)))),
        (LIES, replace(CHANGED, changes=(Change(0, "Erbij", WHY),) * 3)),
    ):
        refused = check_draft(DIRK, facts, draft, LIMITS)
        assert refused is not None, draft
        yield from refused.notices
    for draft in (ADOPTS, CHANGED, REFUSES):
        outcome = recording.decide_record(
            DIRK, LIES, WAY, draft, PLAN.version, NOW, LIMITS, MUNICIPALITY
        )
        yield from outcome.notices
        for changed in (None, HandBackId(9)):
            yield from recording.tell_area(LIES, draft, 3, changed, [ANNA.id])
    for version, decisions in (
        (RATIFIED, ()),
        (replace(RATIFIED, version=2), (decided(CHANGED, becomes=2),)),
    ):
        yield from recording.tell_ratified(version, NAMES, decisions, [DIRK.id], [ANNA.id])
    for key in (CouncilText.TYPED_LONG, CouncilText.TYPED_SHORT):
        yield Notice(to=DIRK.id, text=key, values={"tekens": 2, "passen": 10})
    yield Notice(to=DIRK.id, text=CouncilText.STEP_GONE)
