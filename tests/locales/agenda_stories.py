"""All screens of the agenda, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.agenda import (
    confirming,
    drawing_up,
    forward,
    forward_screens,
    item,
    list_screens,
    policy,
    policy_screens,
    screens,
    wording,
)
from domain.agenda.texts import AgendaText, DrawingText
from domain.ballots.ballot import Ballot, Option
from domain.ids import AgendaItemId, AreaSlug, BallotId, ForwardId, IssueId, ResidentId, ThemeId
from domain.issues.issue import Issue
from domain.notices import Notice, Words
from domain.paging import page_of
from domain.people import Resident
from domain.plans.blow import Blow
from domain.reading import PersonalKind, PersonalSpan
from domain.roles import Role
from domain.route import (
    AreaFacts,
    ItemFacts,
    OnRoute,
    Pace,
    decide_remind,
    where_area,
    where_item,
)
from domain.tending.changing import Theme
from domain.trits.answer import Answer, Heard
from tests.locales.plan_stories import LONG, SHORT, said

NOW = datetime(2026, 3, 12, 18, 30, tzinfo=UTC)
KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
NOBODY = replace(ANNA, area=ELIM, shown_name=None)
WIETSKE = replace(
    ANNA,
    id=ResidentId(3),
    roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL), (Role.COMMUNITY_WORKER, KRAKEEL)}),
    partner="domesta",
)
PARTNERS = {"domesta": "Domesta"}
NAMES = tuple(
    Words({"nl": f"Een wijk die {number}", "en": f"An area {number}"}) for number in range(9)
)
WHY = "Het is er ’s avonds donker, en dat durft niet iedereen. " * 9
ITEM = item.AgendaItem(id=AgendaItemId(5), area=KRAKEEL, names=NAMES[0], theme=ThemeId(1))
FULL = replace(
    ITEM,
    names=Words({"nl": "Een dorpshuis waar iedereen naar binnen loopt zonder te kloppen"}),
    why=WHY[:500],
    origin=item.Origin.PARTNER,
    partner="domesta",
    wordings=2,
)
TEST = policy.PolicyTest(
    "domesta", policy.Verdict.NOT_YET, "We bespreken het in april. " * 10, "Ineke van Beheer", NOW
)
LIMITS = item.Limits(title=60, why=500, reason_least=20, reason_most=300)
ALL_FACTS = tuple(
    ItemFacts(on_agenda=on, blow=judged, steps=steps, plan_waits=waits)
    for on in (False, True)
    for judged in (None, Blow.SHORT, Blow.LONG)
    for steps in (0, 1, 4)
    for waits in (False, True)
) + tuple(
    ItemFacts(blow=Blow.LONG, plan_in_effect=True, tasks=tasks, tasks_over=over)
    for tasks, over in ((0, 0), (1, 0), (4, 1), (1, 1), (4, 4))
)
AREAS = tuple(
    where_area(AreaFacts(issues, items, in_effect))
    for issues, items, in_effect in ((0, 0, False), (1, 0, False), (9, 1, False), (9, 4, True))
)


def on_route(number: int, facts: ItemFacts) -> OnRoute:
    """Return an item with where it stands."""
    return OnRoute(AgendaItemId(number), NAMES[number % 9], where_item(facts), facts.blow)


def theme_of(number: int) -> Theme:
    """Return a theme with an issue in it."""
    return Theme(
        id=ThemeId(number),
        area=KRAKEEL,
        names=NAMES[number % 9],
        key=f"thema-{number}",
        retired=False,
        issues=(IssueId(1),),
    )


def the_list() -> Iterator[Notice]:
    """Return the agenda of an area, its picture, and the reminder about an item."""
    routes = [on_route(number, facts) for number, facts in enumerate(ALL_FACTS, start=1)]
    for who in (ANNA, WIETSKE, replace(WIETSKE, area=ELIM)):
        for where in AREAS:
            for several in (routes, routes[:2], []):
                for forwards in (0, 3):
                    extras = list_screens.ListExtras(forwards, drawing_up.drawing_button(KRAKEEL))
                    page = page_of(several, 2, size=screens.ON_A_PAGE)
                    yield list_screens.agenda_screen(
                        who, KRAKEEL, "Krakeel", where, page, extras, fresh=True
                    )
    url = "https://smederij.example/gebied/krakeel/agenda"
    for several in (routes, routes[:1], []):
        yield list_screens.route_screen(ANNA, KRAKEEL, "Krakeel", AREAS[2], several, url)
    pace = Pace(timedelta(days=60), timedelta(days=92))
    yield from decide_remind(
        routes[0], NOW - timedelta(days=70), NOW, pace, done=False, group=[WIETSKE.id]
    ).notices


def items() -> Iterator[Notice]:
    """Return items, what is behind them, and their words."""
    ballot = Ballot(
        id=BallotId(3),
        area=KRAKEEL,
        area_name="Krakeel",
        points=3,
        advisory=True,
        opened_at=NOW,
        closes_at=NOW,
        closed=True,
        options=tuple(Option(at, ThemeId(at), NAMES[at], 1, 3 - at, at) for at in (1, 2)),
        voters=5,
    )
    theme = theme_of(9)
    for outcome in (
        confirming.decide_confirm(WIETSKE, None, 1, already=False),
        confirming.decide_confirm(ANNA, ballot, 1, already=False),
        confirming.decide_confirm(WIETSKE, ballot, 2, already=False),
        confirming.decide_confirm(WIETSKE, ballot, 1, already=True),
        confirming.decide_from_theme(WIETSKE, None, ()),
        confirming.decide_from_theme(ANNA, theme, ()),
        confirming.decide_from_theme(WIETSKE, theme, {theme.id}),
    ):
        yield from said(outcome)
    yield confirming.confirmed(WIETSKE, ITEM)
    heard = Heard((Answer("", "Lampen plaatsen"), Answer("Anna", "x" * 200)) * 4, answered=9)
    bare = screens.ItemFile(where=where_item(ItemFacts()))
    full = screens.ItemFile(
        where=where_item(ALL_FACTS[-1]),
        judgement=LONG,
        behind=12,
        tests=[replace(TEST, partner=f"partner {number}") for number in range(6)],
        heard=heard,
    )
    for who in (ANNA, WIETSKE, replace(WIETSKE, area=ELIM)):
        for one in (ITEM, FULL, *(replace(ITEM, origin=origin) for origin in item.Origin)):
            for file in (bare, full, replace(bare, judgement=SHORT)):
                yield screens.item_screen(who, one, file, PARTNERS)
    issues = [
        Issue(
            id=IssueId(number),
            area=KRAKEEL,
            submitter=ResidentId(number),
            shown_name="Anna" if number % 2 else "",
            text="Er is geen bankje bij de speeltuin " * 9,
            theme=ThemeId(1),
            theme_name=NAMES[0],
            brought_up_at=NOW,
            withdrawn=False,
            neighbours=number,
        )
        for number in range(1, 9)
    ]
    for who in (ANNA, replace(WIETSKE, area=ELIM)):
        for several in (issues, []):
            yield screens.behind_screen(who, ITEM, page_of(several, 1, size=5))
    yield screens.change_screen(WIETSKE, FULL)
    for title in (True, False):
        yield screens.words_question(WIETSKE, FULL, title=title)
    before = [item.Wording(NAMES[0], WHY[:500], NOW, name) for name in ("Anna", None)] * 3
    yield screens.earlier_screen(ANNA, ITEM, page_of(before, 1, size=3))
    phone = PersonalSpan(PersonalKind.PHONE, 0, 4)
    yield from said(item.check_title(ANNA, "lang " * 30, LIMITS))
    yield from said(item.check_why(ANNA, "x", LIMITS))
    yield from said(item.check_why(ANNA, "Bel 0612345678", LIMITS, personal=(phone,)))
    yield from said(item.check_reason(ANNA, "Kan niet", LIMITS))
    yield from said(wording.decide_reword(ITEM, ANNA, NOW, title="Anders"))
    yield from said(wording.decide_reword(ITEM, WIETSKE, NOW))
    yield from said(wording.decide_reword(None, WIETSKE, NOW))
    for key in (AgendaText.REWORDED, AgendaText.OTHER_AREA):
        yield Notice(to=ANNA.id, text=key, values={"punt": NAMES[0]})


def forwards() -> Iterator[Notice]:
    """Return putting forward from each side, and what the initiative group does with it."""
    yield forward_screens.where_from(WIETSKE, KRAKEEL)
    themes = [theme_of(at) for at in range(9)]
    for several in (themes, []):
        page = page_of(several, 2, size=forward_screens.ON_A_PAGE)
        yield forward_screens.themes_screen(WIETSKE, KRAKEEL, "Krakeel", page)
    yield forward_screens.ask_title(ANNA, KRAKEEL, "Krakeel", fresh=True)
    yield forward_screens.ask_why(ANNA, KRAKEEL, "Een dorpshuis", fresh=True)
    for who, origin in ((ANNA, item.Origin.RESIDENT), (WIETSKE, item.Origin.PARTNER)):
        yield forward_screens.check_screen(
            who, KRAKEEL, "Een dorpshuis", WHY[:500], origin, PARTNERS, fresh=True
        )
    for who in (ANNA, WIETSKE, NOBODY):
        yield from said(
            forward.decide_put_forward(
                who,
                KRAKEEL,
                "Een dorpshuis",
                WHY,
                ForwardId(3),
                NOW,
                partners=PARTNERS,
                group=[WIETSKE.id, ResidentId(4)],
            )
        )
    put = forward.Forward(
        id=ForwardId(3),
        area=KRAKEEL,
        title="Een dorpshuis waar iedereen naar binnen loopt",
        why=WHY[:500],
        origin=item.Origin.RESIDENT,
        by=ANNA.id,
        by_name="Anna",
        at=NOW,
    )
    taken = replace(put, stand=forward.Stand.TAKEN, item=ITEM.id)
    declined = replace(put, stand=forward.Stand.DECLINED, reason="Het kan pas na de zomer.")
    for one in (put, taken, declined):
        for who in (ANNA, WIETSKE):
            yield forward_screens.forward_screen(who, one, PARTNERS)
    for known in ([put, taken, declined] * 3, []):
        listed = page_of(known, 2, size=forward_screens.ON_A_PAGE)
        yield forward_screens.list_screen(WIETSKE, KRAKEEL, "Krakeel", listed)
    yield forward_screens.ask_reason(WIETSKE, put, least=20)
    for outcome in (
        forward.decide_take_up(None, WIETSKE, NOW),
        forward.decide_take_up(taken, WIETSKE, NOW),
        forward.decide_take_up(put, ANNA, NOW),
        forward.decide_decline(put, WIETSKE, "Het kan pas na de zomer.", NOW),
    ):
        yield from said(outcome)
    up = forward.decide_take_up(put, WIETSKE, NOW)
    assert isinstance(up, forward.TakenUp)
    yield from forward.taken_up(up, ITEM.id)


def drawing_up_of(agenda: drawing_up.Agenda) -> Iterator[Notice]:
    """Return an agenda as a text, for who draws it up and for who reads it."""
    for who in (ANNA, WIETSKE, replace(WIETSKE, area=ELIM)):
        page = page_of(agenda.items, 2, size=10)
        yield drawing_up.drawing_screen(who, "Krakeel", agenda, page, size=10)


def drawing_up_story() -> Iterator[Notice]:
    """Return the agenda as a text of the area."""
    several = tuple(replace(FULL, id=AgendaItemId(at), names=NAMES[at % 9]) for at in range(1, 14))
    empty = drawing_up.Agenda(area=KRAKEEL)
    full = replace(empty, number=2, from_year=2026, to_year=2030, items=several)
    for one in (empty, full, replace(full, waits=True), replace(full, in_effect=True)):
        yield from drawing_up_of(one)
    spans = drawing_up.Spans(3, 5)
    yield drawing_up.years_screen(WIETSKE, KRAKEEL, "Krakeel", 2026, spans)
    for number in (1, 2):
        page = page_of(several, number, size=6)
        yield drawing_up.order_screen(WIETSKE, "Krakeel", full, page, size=6)
    for outcome in (
        drawing_up.decide_years(ANNA, KRAKEEL, 2026, 4, 2026, spans),
        drawing_up.decide_years(WIETSKE, KRAKEEL, 2026, 6, 2026, spans),
        drawing_up.decide_higher(WIETSKE, full, several[0].id, seen=1),
        drawing_up.decide_higher(ANNA, full, several[1].id, seen=2),
        drawing_up.refuse_hand_back(WIETSKE, empty),
        drawing_up.refuse_hand_back(ANNA, full),
    ):
        yield from said(outcome)
    text = drawing_up.agenda_as_text(replace(full, items=several[:3]), "Krakeel", PARTNERS)
    assert isinstance(text.text, DrawingText)
    yield Notice(to=ANNA.id, text=text.text, values=text.values)


def policy_tests() -> Iterator[Notice]:
    """Return the test of an item by a partner."""
    yield policy_screens.ask_verdict(WIETSKE, ITEM, "Domesta")
    for verdict in policy.Verdict:
        yield policy_screens.ask_next_step(WIETSKE, ITEM, verdict, least=20)
    yield policy_screens.ask_helper(WIETSKE, ITEM, TEST.next_step)
    for who, one in ((WIETSKE, ITEM), (ANNA, ITEM), (replace(WIETSKE, partner=None), ITEM)):
        yield from said(
            policy.decide_test(
                one,
                who,
                TEST.verdict,
                TEST.next_step,
                TEST.helper,
                NOW,
                partners=PARTNERS,
                group=[ResidentId(9)],
            )
        )
    for several in ([TEST] * 6, []):
        yield screens.tests_screen(ANNA, ITEM, page_of(several, 1, size=3), PARTNERS)
