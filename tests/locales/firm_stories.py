"""All screens of firms that help, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from domain.firms import asking, offer, screens
from domain.firms.asking import FirmAsk, Helped
from domain.firms.offer import Figures, FirmOffer, Fit
from domain.firms.texts import FirmText
from domain.ids import AgendaItemId, AreaSlug, FirmAskId, FirmOfferId, ResidentId, TaskId
from domain.notices import Notice
from domain.paging import page_of
from domain.people import Resident
from domain.refusing import Refused
from domain.roles import Role
from domain.tasks.task import Task
from tests.locales.meeting_stories import all_of
from tests.village import hoogeveen

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
BILAL = replace(ANNA, id=ResidentId(2), shown_name="Bilal")
OLGA = replace(
    ANNA, id=ResidentId(3), area=None, roles=frozenset({(Role.COMMUNITY_WORKER, KRAKEEL)})
)
FIGURES = Figures(times=12, offers=5, characters=120, name=40, days=366)
WAYS = {one.key: one for one in hoogeveen().ways}
BREDA, OTHER_WAY = WAYS["breda"], WAYS["krakeel"]
BAKER = FirmOffer(
    id=FirmOfferId(4),
    area=KRAKEEL,
    by=BILAL.id,
    firm="Bakkerij Jansen",
    what="Brood en taart bakken voor een feest",
    words=("brood", "taart", "feest"),
    times=2,
    until=date(2026, 12, 31),
)
TASK = Task(
    id=TaskId(6),
    area=KRAKEEL,
    item=AgendaItemId(5),
    title="Taart bakken voor het straatfeest",
    hands=2,
    on=date(2026, 3, 14),
    people=((ANNA.id, "Anna"),),
    words=("taart", "straatfeest"),
)
ASK = FirmAsk(FirmAskId(7), BAKER, TASK, ANNA.id)


def looking_at_firms() -> Iterator[Notice]:
    """Return what residents read of firms, and which fit which task."""
    yield screens.elsewhere_screen(ANNA, KRAKEEL, "Krakeel", fresh=True)
    many = [replace(BAKER, id=FirmOfferId(number), helped=1) for number in range(10, 20)]
    names = ("Bakkerij Jansen", "Bouw BV", "Club A", "Club B", "Club C", "Club D")
    for helped in (Helped(), Helped(1, names[:1]), Helped(9, names)):
        for offers in ([], [BAKER], many):
            for who in (ANNA, BILAL):
                page = page_of(offers, 2, size=screens.ON_A_PAGE)
                yield screens.list_screen(who, KRAKEEL, "Krakeel", page, helped, fresh=True)
    fit: Fit = (TASK, BAKER, ("taart",))
    for found in ([], [fit], [fit] * 9):
        for answers in ((), (("Iemand die taart bakt", "Bakkerij Jansen", ("taart",)),) * 3):
            shown = page_of(found, 2, size=screens.ON_A_PAGE)
            yield screens.fitting_screen(ANNA, shown, answers, fresh=True)


def offering_help() -> Iterator[Notice]:
    """Return the way to an offer of a firm."""
    values = {"hoogste": 12, "passen": 120, "dagen": 366}
    for text in (FirmText.ASK_FIRM, FirmText.ASK_WHAT, FirmText.ASK_TIMES, FirmText.ASK_UNTIL):
        yield screens.ask_screen(ANNA, text, values, fresh=True)
    yield screens.check_screen(BILAL, BAKER, "Krakeel")
    for way, have in ((OTHER_WAY, 0), (BREDA, 5)):
        yield from all_of(offer.refuse_offer(ANNA, KRAKEEL, way, have, FIGURES))
    for typed in ("x" * 200, "1"):
        yield from all_of(offer.read_words(ANNA, typed, (), 120))
    yield from all_of(offer.read_times(ANNA, "heel vaak", FIGURES))
    yield from all_of(offer.check_until(ANNA, None, TODAY, FIGURES.days))
    told = asking.tell_fitting(BAKER, [TASK])
    assert told
    for some in ((), told, told * 2):
        yield from all_of(offer.decide_offer(BILAL, BAKER, BREDA, NOW, FIGURES, have=0, told=some))
    for found in (None, BAKER):
        yield from all_of(offer.decide_end(BILAL, found, NOW))


def asking_firms() -> Iterator[Notice]:
    """Return the question to a firm, its answers, and why there is none."""
    full = replace(BAKER, helped=2)
    for who, firm, task, already in (
        (ANNA, None, TASK, False),
        (ANNA, BAKER, replace(TASK, on=date(2026, 3, 1)), False),
        (OLGA, BAKER, TASK, False),
        (ANNA, full, TASK, False),
        (ANNA, BAKER, TASK, True),
        (ANNA, BAKER, TASK, False),
    ):
        yield from all_of(
            asking.decide_ask(
                who, firm, task, None, ASK.id, NOW, already=already, area_name="Krakeel"
            )
        )
    for ask in (None, replace(ASK, said=True), replace(ASK, offer=full), ASK):
        for yes in (True, False):
            outcome = asking.decide_answer(BILAL, ask, NOW, yes=yes)
            assert isinstance(outcome, Refused) or ask is not None
            yield from all_of(outcome)
