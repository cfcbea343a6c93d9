"""All screens of tending themes, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.ids import AreaSlug, IssueId, ProposalId, ResidentId, ThemeChangeId, ThemeId
from domain.notices import Notice, Words
from domain.paging import page_of
from domain.people import Resident
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused
from domain.roles import Role
from domain.tending import changing, deciding, screens, telling
from domain.tending.changing import Deed
from domain.tending.proposing import Proposal, ProposedIssue, State
from tests.locales.meeting_stories import all_of

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
UNDO = timedelta(minutes=10)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
OLGA = Resident(
    ResidentId(3),
    "E5F6",
    "Olga",
    "nl",
    KRAKEEL,
    roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}),
)
LONG = "De reigers roven alle vissen uit onze tuinvijver, en niemand weet wat ertegen helpt. " * 11
ISSUES = tuple(
    ProposedIssue(IssueId(one), LONG[:1000], ANNA.id, taken_out=one == 2) for one in range(1, 8)
)
PROPOSAL = Proposal(
    id=ProposalId(5),
    area=KRAKEEL,
    state=State.OPEN,
    keywords=("reigers", "vissen", "tuinvijver"),
    issues=ISSUES,
)
PART = replace(PROPOSAL, out_of=ThemeId(1), out_of_name=Words({"nl": "Groen", "en": "Green"}))
GREEN = changing.Theme(
    id=ThemeId(1),
    area=KRAKEEL,
    names=Words({"nl": "Groen en natuur in de wijk", "en": "Green"}),
    key="groen",
    retired=False,
    issues=(IssueId(1), IssueId(2)),
)
WATER = replace(GREEN, id=ThemeId(2), names=Words({"nl": "Water"}), key="2", issues=(IssueId(3),))
CHANGE = ThemeChangeId(9)


def proposals() -> Iterator[Notice]:
    """Proposals, and what becomes of them."""
    for several in ([], [PROPOSAL], [PROPOSAL] * 9):
        page = page_of(several, 2, size=screens.ON_A_PAGE)
        yield screens.proposals_screen(OLGA, "Krakeel", page, fresh=True)
    numbered = [*enumerate(ISSUES, start=1)]
    themes = [(str(one), Words({"nl": f"Thema nummer {one} in de buurt"})) for one in range(9)]
    for one in (PROPOSAL, PART, replace(PROPOSAL, issues=ISSUES[:1])):
        yield screens.proposal_screen(OLGA, one)
        yield screens.issues_of_proposal(OLGA, one, page_of(numbered, 1, size=screens.ON_A_PAGE))
        yield screens.choose_theme_screen(OLGA, one, page_of(themes, 2, size=screens.ON_A_PAGE))
        yield screens.name_screen(OLGA, one, ("Reigers", "Reigers, vissen", "Vissen"))
    states = [
        replace(PROPOSAL, state=one, decided_by="Hennie", became_name=Words({"nl": "Reigers"}))
        for one in State
    ]
    for proposal in (None, PART, replace(PROPOSAL, issues=()), *states):
        voted = {ThemeId(1)}
        yield from all_of(
            deciding.decide_confirm(
                proposal, OLGA, "Reigers", CHANGE, NOW, undo=UNDO, voted_on=voted
            )
        )
        for theme in (None, Words({"nl": "Groen"})):
            yield from all_of(
                deciding.decide_join_theme(proposal, OLGA, theme, CHANGE, NOW, undo=UNDO)
            )
        yield from all_of(deciding.decide_not_a_theme(proposal, OLGA, CHANGE, NOW, undo=UNDO))
    yield from all_of(deciding.decide_not_a_theme(PROPOSAL, ANNA, CHANGE, NOW, undo=UNDO))
    for issue, out in ((1, False), (99, True)):
        yield from all_of(deciding.decide_take_out(PROPOSAL, OLGA, IssueId(issue), out=out))
    phone = PersonalSpan(PersonalKind.PHONE, 0, 10)
    for typed, personal in (("x", ()), ("lang " * 9, ()), ("Groen", ()), ("0612345678a", (phone,))):
        refused = deciding.check_name(
            OLGA, typed, [Words({"nl": "groen"})], most=24, personal=personal
        )
        assert isinstance(refused, Refused)
        yield from refused.notices
    yield from screens.tell_group([OLGA.id], KRAKEEL, "Krakeel", 2, 5)


def themes() -> Iterator[Notice]:
    """Themes that a member changes, and what owners hear of it."""
    yield screens.theme_screen(OLGA, GREEN)
    yield screens.rename_screen(OLGA, GREEN)
    yield screens.merge_with_screen(OLGA, GREEN, page_of([WATER] * 9, 2, size=screens.ON_A_PAGE))
    yield screens.merge_name_screen(OLGA, GREEN, WATER)
    yield screens.tell_no_parts(OLGA.id, GREEN, once="delen-1")
    for theme, voted in (
        (None, ()),
        (GREEN, ()),
        (GREEN, (ThemeId(1),)),
        (replace(GREEN, retired=True), ()),
    ):
        yield from all_of(
            changing.decide_rename(theme, OLGA, "Natuur", CHANGE, NOW, undo=UNDO, voted_on=voted)
        )
        yield from all_of(
            changing.decide_merge(theme, WATER, OLGA, CHANGE, NOW, undo=UNDO, voted_on=voted)
        )
        for looking in (False, True):
            yield from all_of(changing.decide_split(theme, OLGA, looking=looking, voted_on=voted))
    done = changing.Done(
        id=CHANGE,
        area=KRAKEEL,
        deed=Deed.MERGED,
        at=NOW,
        theme=ThemeId(1),
        other=ThemeId(2),
        undone=False,
        changed_since=False,
    )
    for change, at in (
        (None, NOW),
        (done, NOW),
        (done, NOW + UNDO),
        (replace(done, undone=True), NOW),
        (replace(done, changed_since=True), NOW),
    ):
        yield from all_of(changing.decide_undo(change, OLGA, at, undo=UNDO))
    moved = [
        telling.MovedIssue(IssueId(one), f"Reigers bij ons, {one} keer gezien", ANNA.id)
        for one in range(1, 9)
    ]
    for deed in (Deed.CONFIRMED, Deed.MERGED):
        for keywords in (("reigers",), ("iets anders",)):
            for issues in (moved[:1], moved):
                yield from telling.tell_moved(
                    CHANGE, deed, GREEN.names, keywords, issues, by=OLGA.id
                )
