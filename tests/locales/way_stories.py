"""All screens of ways of working, their clocks and campaigns, for the tests that render them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from domain.agenda import forward
from domain.agreements.agreement import Tally
from domain.ids import AreaSlug, ForwardId, IssueId, ResidentId, ThemeId
from domain.issues.issue import Issue
from domain.notices import Notice, Words
from domain.paging import page_of
from domain.people import Resident
from domain.roles import Role
from domain.ways import at_once, campaign, campaign_lines, choosing, clocks, rounds, screens
from domain.ways.campaign import Campaign, CampaignId
from domain.ways.way import Clocks, Proposal, Side
from tests.locales.meeting_stories import all_of
from tests.village import hoogeveen

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
OLGA = replace(ANNA, id=ResidentId(2), roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}))
DIRK = replace(ANNA, id=ResidentId(3), roles=frozenset({(Role.AREA_DIRECTOR, KRAKEEL)}))
WAYS = hoogeveen().ways
PEOPLE = choosing.People((OLGA.id,), (DIRK.id,))
IDEA = Issue(
    id=IssueId(7),
    area=KRAKEEL,
    submitter=ANNA.id,
    shown_name="Anna",
    text="Er is geen speeltuin voor kleine kinderen",
    theme=ThemeId(3),
    theme_name=Words({"nl": "Spelen", "en": "Playing"}),
    brought_up_at=NOW,
    withdrawn=False,
    neighbours=2,
)
RUNS = Campaign(CampaignId(4), KRAKEEL, NOW + timedelta(days=14))
OVER = replace(RUNS, until=NOW - timedelta(days=1))


def choosing_ways() -> Iterator[Notice]:
    """Return what residents, a group and a director see of ways."""
    elsewhere = {AreaSlug("elim"): "Elim"}
    for way in WAYS:
        waits = Proposal(KRAKEEL, way.key, Side.GROUP, OLGA.id, NOW)
        for since in (None, NOW):
            yield screens.now_screen(
                ANNA, KRAKEEL, "Krakeel", way, None, None, {}, since=since, fresh=True
            )
        yield screens.now_screen(
            DIRK, KRAKEEL, "Krakeel", way, WAYS[1], waits, elsewhere, since=NOW, fresh=True
        )
        for who in (ANNA, OLGA, DIRK):
            for now_way in (way.key, "anders"):
                for waiting in (None, waits):
                    yield screens.one_screen(who, KRAKEEL, "Krakeel", way, now_way, waiting)
    for number in range(5):
        yield screens.list_screen(ANNA, KRAKEEL, WAYS, number)
    wanted, other = WAYS[9], WAYS[5]
    mine = Proposal(KRAKEEL, wanted.key, Side.GROUP, OLGA.id, NOW)
    for who, waits_now, people in (
        (OLGA, None, PEOPLE),
        (DIRK, None, PEOPLE),
        (ANNA, None, PEOPLE),
        (OLGA, mine, PEOPLE),
        (OLGA, replace(mine, way=other.key), PEOPLE),
        (OLGA, None, replace(PEOPLE, directors=())),
        (DIRK, None, replace(PEOPLE, group=())),
    ):
        yield from all_of(
            choosing.decide_propose(
                who, KRAKEEL, "Krakeel", wanted, "anders", waits_now, people, NOW
            )
        )
    yield from all_of(
        choosing.decide_propose(OLGA, KRAKEEL, "Krakeel", wanted, wanted.key, None, PEOPLE, NOW)
    )
    for who in (DIRK, OLGA, ANNA):
        for yes in (True, False):
            yield from all_of(
                choosing.decide_answer(who, KRAKEEL, "Krakeel", wanted, mine, PEOPLE, NOW, yes=yes)
            )
    for who in (OLGA, DIRK):
        yield from all_of(choosing.decide_take_back(who, wanted, mine, [DIRK.id]))
    for material in (True, False):
        yield at_once.offer(ANNA, IDEA.id, "Krakeel", material=material)


def clocks_of_ways() -> Iterator[Notice]:
    """Return what clocks say, with every month and number of days that content may give."""
    for number in range(1, 13):
        all_set = Clocks(*(number for _ in Clocks.__dataclass_fields__))
        way = replace(WAYS[0], clocks=all_set)
        yield screens.one_screen(ANNA, KRAKEEL, "Krakeel", way, "anders", None)
    hearers = rounds.Hearers(members=[ANNA.id], partners=[DIRK.id])
    for what in clocks.Yearly:
        for tally in (Tally(0, 0), Tally(3, 1)):
            yield from rounds.yearly_notices(what, KRAKEEL, "Krakeel", 2026, hearers, tally)
    values = {
        "gebied": "Krakeel",
        "werkwijze": WAYS[2].names,
        "tot": date(2026, 6, 2),
        "aantal": 3,
    }
    for over in (True, False):
        yield from rounds.plan_notices([OLGA.id], KRAKEEL, values, "plan", over=over)
    put = forward.decide_put_forward(
        ANNA,
        KRAKEEL,
        "Een dorpshuis",
        "Er is geen plek",
        ForwardId(4),
        NOW,
        partners={},
        group=[OLGA.id],
        decide_by=NOW + timedelta(days=1),
    )
    assert isinstance(put, forward.PutForward)
    yield from put.notices
    yield from forward.late_notices(put.forward, [OLGA.id])


def campaigns() -> Iterator[Notice]:
    """Return what people see of a campaign."""
    for days in (1, 14):
        for one in (None, RUNS):
            before = campaign.before_ballot(OLGA, "Krakeel", one, None, NOW, days)
            assert before is not None
            yield before
    for who, newest, ballot_open in (
        (OLGA, None, False),
        (OLGA, None, True),
        (OLGA, RUNS, False),
        (OLGA, OVER, False),
        (ANNA, None, False),
    ):
        yield from all_of(
            campaign.decide_begin(
                who,
                KRAKEEL,
                "Krakeel",
                CampaignId(5),
                newest,
                None,
                NOW,
                days=14,
                ballot_open=ballot_open,
                members=[ANNA.id, OLGA.id],
            )
        )
    yield from campaign.over_notices(OVER, "Krakeel", [OLGA.id])
    said = campaign_lines.Spoken(
        IDEA.id, Words({"nl": "Spelen"}), IDEA.text, "Voor alle kleuters", "Anna"
    )
    for newest in (None, RUNS, OVER):
        for several in ([], [said], [replace(said, name="")] * 12):
            page = page_of(several, 2, size=5)
            yield campaign_lines.list_screen(ANNA, "Krakeel", newest, page, NOW, fresh=True)
    yield campaign_lines.read_first(ANNA)
    for own in ([], [(IDEA.id, IDEA.text)] * 8):
        yield campaign_lines.own_screen(ANNA, own)
    yield campaign_lines.question(ANNA, IDEA.text, fresh=True)
    for typed in ("a", "a" * 121):
        wrong = campaign_lines.read_line(ANNA, typed, ())
        assert not isinstance(wrong, str)
        yield from wrong.notices
    yield campaign_lines.check_screen(ANNA, IDEA, "Voor alle kleuters")
    for issue, newest in ((IDEA, RUNS), (IDEA, OVER), (None, RUNS)):
        yield from all_of(
            campaign_lines.decide_line(ANNA, issue, newest, "Voor alle kleuters", NOW)
        )
