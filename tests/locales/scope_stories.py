"""All screens of scope, advice, coalitions and decisions, for the tests that render them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from domain.advice import aligning, steering, steering_screens, writing
from domain.advice import screens as advice_screens
from domain.advice.steering import Draft
from domain.advice.texts import AdviceText, SteeringText
from domain.coalitions import deciding as coalitions
from domain.coalitions import screens as coalition_screens
from domain.coalitions.deciding import Reply
from domain.coalitions.texts import CoalitionText
from domain.ids import AgendaItemId, ResidentId
from domain.notices import Notice
from domain.paging import page_of
from domain.roles import Role
from domain.scoping import judging, screens
from domain.scoping.item_file import (
    AreaSide,
    Decision,
    Feasibility,
    Feasible,
    Investment,
    ItemFile,
    Point,
    Remark,
    Ruling,
    Said,
    Side,
    Version,
)
from domain.scoping.reading import read_words
from domain.scoping.texts import ScopeText
from tests.item_files import (
    BEYOND,
    ELIM,
    FIGURES,
    INSIDE,
    KEYS,
    KRAKEEL,
    NAMES,
    NEEDED,
    NOW,
    PARTNERS,
    POINTS,
    full_seats,
    item_file,
    judged,
    person,
    ready_file,
)
from tests.locales.meeting_stories import all_of

LONG = "Een zin die net zo lang is als er past, met alles wat erbij hoort. " * 4
WHY = "De school en de bewoners dragen dit plan, en het past in de programma’s."
ANNA = person(1)
TEAM = person(21, Role.NEIGHBOURHOOD_TEAM)
COLLEAGUE = person(22, Role.NEIGHBOURHOOD_TEAM)
DIRECTOR = person(23, Role.AREA_DIRECTOR)
GROUP = person(24, Role.INITIATIVE_GROUP)
POLICE = person(51, Role.ALIGNMENT_GROUP, partner="politie", home=None)
ALDERMAN = person(300, Role.ALDERMAN)
COUNCIL = person(60, Role.SOUNDING_BOARD)
ELIMMER = person(54, Role.INITIATIVE_GROUP, area=ELIM, home=ELIM)
EVERYBODY = (ANNA, TEAM, COLLEAGUE, DIRECTOR, GROUP, POLICE, ALDERMAN, COUNCIL, ELIMMER)


def decided(*, agreed: bool | None, after: int | None = None) -> Decision:
    """Return a decision as long as it can be."""
    rulings = tuple(Ruling(at, True, LONG[:300]) for at in range(1, 9))
    money = tuple(Investment(key, "Drempels bij de school", 1_250_000, 2027) for key in KEYS)
    at = NOW + timedelta(days=60)
    who = ResidentId(200)
    return Decision(
        9, 31, LONG[:300], rulings, money, who, at, agreed, at if agreed else None, after
    )


def full_file(*decisions: Decision) -> ItemFile:
    """Return a file in which everything is as long as it can be."""
    texts = tuple(f"{at} {LONG}"[:300] for at in range(8))
    return ready_file(
        points=tuple(Point(at, Side.RESIDENTS, text) for at, text in enumerate(texts)),
        versions=(Version(31, Side.RESIDENTS, 1, texts), Version(32, Side.ALIGNMENT, 1, texts)),
        feasibilities=tuple(Feasibility(one, Feasible.IF, LONG[:200], LONG[:300]) for one in KEYS),
        remarks=tuple(Remark("Olga", LONG[:300], NOW) for _ in range(12)),
        decisions=decisions,
    )


def _files() -> Iterator[ItemFile]:
    half = {
        "judgements": (judged(),),
        "alignment_opened_at": NOW,
        "alignment_due_at": NOW + timedelta(days=28),
    }
    yield item_file(asked_at=None, due_at=None, areas=())
    yield item_file()
    yield item_file(judgements=(judged(beyond=False),))
    yield item_file(judgements=(judged(), judged(Said.OBJECTION, beyond=False, by=22)))
    yield item_file(judgements=(judged(), judged(Said.DIRECTOR)))
    yield item_file(**half)
    yield item_file(**half, feasibilities=(Feasibility("sww", Feasible.CAN, "", WHY),))
    yield ready_file()
    yield ready_file(versions=ready_file().versions[:1], areas=(AreaSide(1, KRAKEEL, "K", True),))
    yield full_file(decided(agreed=None))
    yield full_file(decided(agreed=True))
    yield full_file(decided(agreed=True), decided(agreed=None, after=9))


def files() -> Iterator[Notice]:
    """Give the file of an item in each stage, as each person sees it."""
    for file in _files():
        for at in (NOW, NOW + timedelta(days=40)):
            for who in EVERYBODY:
                yield screens.file_screen(who, file, NAMES, at, fresh=True)
        yield screens.record_screen(ANNA, file, NAMES, fresh=True)
        for who in (ANNA, COUNCIL):
            yield screens.remarks_screen(who, file, fresh=False)
    yield screens.ask_remark(COUNCIL, item_file())
    for some in ([], [item_file()] * 12):
        for number in (1, 2, 3):
            yield screens.files_screen(TEAM, page_of(some, number, size=5), fresh=True)


def judging_scope() -> Iterator[Notice]:
    """Give the question of scope, its answers and its refusals."""
    new, asked = item_file(asked_at=None), item_file()
    first = item_file(judgements=(judged(),))
    objected = item_file(judgements=(judged(), judged(Said.OBJECTION, beyond=False, by=22)))
    yield from all_of(judging.decide_ask(GROUP, new, [TEAM.id], NOW, FIGURES))
    yield from all_of(judging.decide_ask(GROUP, new, [], NOW, FIGURES))
    yield from all_of(judging.decide_ask(GROUP, asked, [], NOW, FIGURES))
    yield from all_of(judging.decide_ask(GROUP, None, [], NOW, FIGURES))
    yield from all_of(judging.decide_ask(TEAM, new, [], NOW, FIGURES))
    for said, file in ((Said.FIRST, asked), (Said.OBJECTION, first), (Said.DIRECTOR, objected)):
        yield screens.question(TEAM, file, said, fresh=True)
        for beyond in (False, True):
            yield screens.reasons_screen(
                TEAM, file, said, (INSIDE, BEYOND), beyond=beyond, fresh=False
            )
        for who in (TEAM, COLLEAGUE, DIRECTOR):
            for reason in (INSIDE, BEYOND, None):
                for days in (0, 8):
                    yield from all_of(
                        judging.decide_judge(
                            who,
                            file,
                            said,
                            reason,
                            NOW + timedelta(days=days),
                            FIGURES,
                            directors=[DIRECTOR.id],
                            group=[GROUP.id],
                        )
                    )
    yield Notice(to=TEAM.id, text=ScopeText.NO_WORDS)
    yield Notice(to=TEAM.id, text=ScopeText.NOT_YOURS)
    yield Notice(to=COUNCIL.id, text=ScopeText.REMARKED)
    yield from judging.remind_team(asked, [TEAM.id], "helft")
    for typed in ("", "x" * 400):
        outcome = read_words(ANNA, typed, (), least=15, most=300)
        yield from all_of(outcome)
    yield Notice(to=ANNA.id, text=ScopeText.PERSONAL)


def advising() -> Iterator[Notice]:
    """Give what partners say, and advices that are written and read."""
    open_file = item_file(
        judgements=(judged(),),
        alignment_opened_at=NOW,
        alignment_due_at=NOW + timedelta(days=28),
    )
    opened = aligning.open_alignment(item_file(judgements=(judged(),)), [POLICE.id], NOW, FIGURES)
    assert opened is not None
    yield from opened.notices
    yield from aligning.remind_partners(open_file, [(POLICE.id, "politie")], KEYS, "helft")
    for missing in (0, 1, 3):
        yield from aligning.time_is_up(open_file, [DIRECTOR.id], missing)
    for file in (open_file, full_file()):
        yield advice_screens.feasible_screen(ANNA, file, NAMES, fresh=True)
        for side in Side:
            yield advice_screens.advice_screen(ANNA, file, side, fresh=True)
            yield advice_screens.writing_screen(GROUP, file, side, most=8, fresh=True)
            yield advice_screens.ask_point(GROUP, file, side, least=15, most=300)
    yield advice_screens.ask_feasible(POLICE, open_file, PARTNERS["politie"], fresh=True)
    for text in (
        AdviceText.ASK_NEXT,
        AdviceText.ASK_IF,
        AdviceText.ASK_WHY,
        AdviceText.ASK_POSSIBLE,
    ):
        yield advice_screens.ask_words(POLICE, open_file, text, least=20)
    for who, file, step in (
        (POLICE, open_file, WHY),
        (POLICE, open_file, ""),
        (POLICE, full_file(), WHY),
        (person(52, Role.ALIGNMENT_GROUP), open_file, WHY),
    ):
        yield from all_of(
            aligning.decide_feasibility(
                who, file, Feasible.CAN, "", step, NOW, partners=KEYS, least=20
            )
        )
    yield Notice(to=POLICE.id, text=AdviceText.GIVEN_ALREADY)
    full = full_file()
    point = full.points[1]
    yield advice_screens.point_screen(GROUP, full, point, fresh=True)
    yield advice_screens.taken_out_screen(GROUP, full, point)
    yield advice_screens.ask_why_changed(GROUP, full)
    yield advice_screens.ask_point(GROUP, full, Side.RESIDENTS, least=15, most=300, was=point.text)
    for refused in (
        writing.refuse_another(GROUP, full, Side.RESIDENTS, 8),
        writing.find_point(GROUP, full, 999),
    ):
        yield from all_of(refused)
    for file in (open_file, full, ready_file(), ready_file(points=ready_file().points[:1])):
        for side, who in ((Side.RESIDENTS, GROUP), (Side.ALIGNMENT, DIRECTOR)):
            yield from all_of(
                writing.decide_hand_over(
                    who, file, side, NOW, partners=KEYS, steering=[ALDERMAN.id]
                )
            )
    points = (Point(1, Side.ALIGNMENT, POINTS[0]),)
    late = NOW + timedelta(days=28)
    unadvised = ready_file(points=points, versions=(), alignment_due_at=NOW)
    yield from all_of(
        writing.decide_hand_over(
            DIRECTOR, unadvised, Side.ALIGNMENT, late, partners=KEYS, steering=[ALDERMAN.id]
        )
    )
    yield Notice(to=GROUP.id, text=AdviceText.BEING_READ)


def gathering_areas() -> Iterator[Notice]:
    """Give what is said around a coalition."""
    beyond = item_file(judgements=(judged(),))
    sides = [
        AreaSide(2, ELIM, "Elim", None),
        AreaSide(2, ELIM, "Elim", True),
        AreaSide(2, ELIM, "Elim", False),
        AreaSide(2, ELIM, "Elim", True, True),
    ]
    asked = [item_file(judgements=(judged(),), areas=(*beyond.areas, one)) for one in sides]
    for file in (beyond, *asked):
        for who in (ANNA, GROUP, ELIMMER):
            yield coalition_screens.coalition_screen(who, file, fresh=True)
        for group in ([], [ELIMMER.id]):
            yield from all_of(
                coalitions.decide_invite(GROUP, file, ELIM, "Elim", NOW, most=8, group=group)
            )
        for reply in Reply:
            for who, area in ((ELIMMER, ELIM), (GROUP, KRAKEEL)):
                yield from all_of(
                    coalitions.decide_reply(who, file, area, reply, NOW, others=[GROUP.id])
                )
    for most in (1, 8):
        can = coalitions.can_invite(GROUP, beyond, most)
        if not isinstance(can, ItemFile):
            yield from can.notices
    yield from all_of(
        coalitions.decide_invite(GROUP, item_file(), ELIM, "Elim", NOW, most=8, group=[])
    )
    areas = [(ELIM, "Elim"), (KRAKEEL, "Steenbergerweiden en omgeving")] * 10
    for number in (1, 2, 3):
        page = page_of(areas, number, size=coalition_screens.ON_A_PAGE)
        yield coalition_screens.which_area(GROUP, beyond, page, fresh=True)
    yield coalition_screens.ask_leave(ELIMMER, beyond, ELIM, "Elim")
    yield Notice(to=GROUP.id, text=CoalitionText.NOT_STARTED)


def deciding() -> Iterator[Notice]:
    """Give a decision on its way, its refusals, and as everybody reads it."""
    full = full_file()
    advice = full.ratified
    assert advice is not None
    empty = Draft(AgendaItemId(7), 31)
    long = decided(agreed=None)
    whole = Draft(AgendaItemId(7), 31, long.rulings, WHY, long.investments)
    for draft in (empty, whole):
        yield steering_screens.draft_screen(ALDERMAN, full, advice, draft, NAMES, fresh=True)
    yield steering_screens.point_question(ALDERMAN, full, advice, 3, fresh=True)
    yield steering_screens.ask_answer(ALDERMAN, full, advice, 3, least=200)
    yield steering_screens.ask_motivation(ALDERMAN, full, least=40)
    yield steering_screens.ask_partner(ALDERMAN, full, PARTNERS)
    for text in (SteeringText.ASK_WHAT, SteeringText.ASK_SUM):
        yield steering_screens.ask_line(ALDERMAN, full, text, "Domesta")
    yield steering_screens.ask_year(ALDERMAN, full, "Drempels", 95_050, 2026, fresh=True)
    for text, values in (
        (SteeringText.NO_SUM, {}),
        (SteeringText.TOO_MANY, {"passen": 12}),
        (SteeringText.NOTHING_WAITS, {}),
        (SteeringText.NOT_READY, {}),
        (SteeringText.ADVICE_CHANGED, {}),
    ):
        yield Notice(to=ALDERMAN.id, text=text, values=values)
    bare = Draft(AgendaItemId(7), 31, tuple(Ruling(at, True) for at in range(1, 9)), WHY)
    short = Draft(AgendaItemId(7), 31, tuple(Ruling(at, True, "Nee") for at in range(1, 9)), WHY)
    mute = Draft(AgendaItemId(7), 31, long.rulings)
    waits = full_file(long)
    for file, draft, seats in (
        (full, whole, full_seats()),
        (full, empty, full_seats()),
        (full, bare, full_seats()),
        (full, short, full_seats()),
        (full, mute, full_seats()),
        (full, whole, []),
        (full, whole, full_seats()[:7]),
        (full, whole, full_seats()[:9]),
        (waits, whole, full_seats()),
    ):
        yield from all_of(
            steering.decide_enter(
                ALDERMAN,
                file,
                draft,
                NOW,
                seats=seats,
                needed=NEEDED,
                answers_least=200,
                motivation_least=40,
            )
        )
    follows = Decision(9, 31, WHY, (Ruling(1, False),), (), ResidentId(200), NOW)
    one = Decision(9, 31, WHY, (Ruling(1, True, LONG),), (), ResidentId(200), NOW)
    for file in (waits, full_file(follows), full_file(one)):
        for who in (ALDERMAN, person(200, Role.STEERING_GROUP)):
            for agrees in (True, False):
                yield from all_of(
                    steering.decide_answer(
                        who,
                        file,
                        9,
                        NOW,
                        agrees=agrees,
                        seats=full_seats(),
                        needed=NEEDED,
                        members={KRAKEEL: [ANNA.id]},
                    )
                )
    published = full_file(decided(agreed=True), decided(agreed=True, after=9))
    for file in (full, waits, published):
        for who in (ANNA, ALDERMAN, person(200, Role.STEERING_GROUP)):
            yield steering_screens.decision_screen(who, file, fresh=True)
    for money in (None, long, follows):
        yield steering_screens.money_screen(ANNA, full, money, NAMES, fresh=True)
