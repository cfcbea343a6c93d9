"""Everything the domain shows can be said in each language, on a phone, in a message."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain import (
    granting,
    initiative_group,
    invitations,
    joining,
    mailing,
    menu,
    message_wishes,
    my_area,
    speaking,
    theming,
    trail,
    welcome,
    wishing,
)
from domain.agenda.item import AgendaItem
from domain.areas import Area, AreaKind, AreaMatch
from domain.ballots import ballot as ballot_facts
from domain.ballots import counting, opening, outcome, papers, voting
from domain.ballots.resist_texts import ResistText
from domain.desk import which_desk
from domain.ids import (
    AgendaItemId,
    AreaSlug,
    BallotId,
    InvitationId,
    IssueId,
    ResidentId,
    TaskId,
    ThemeId,
)
from domain.issues import draft_screens, listed, placing
from domain.issues import issue as issue_facts
from domain.issues.draft import Drafted, decide_draft
from domain.mail_address import masked
from domain.meetings import lists
from domain.notice_json import from_json, to_json
from domain.notices import ChatRef, Kind, Notice, Words
from domain.paging import page_of
from domain.people import Resident
from domain.reading import PersonalKind, PersonalSpan, Reading, Wish
from domain.refusing import Refused, Twice, forbid
from domain.role_texts import DEEDS
from domain.roles import Role
from domain.tasks import handing_over, making, reminding, volunteering
from domain.tasks import task as task_facts
from domain.tasks.finishing import Hands
from domain.trits.answer import Answer, Heard
from locales import LANGUAGES, render
from tests.locales import (
    after_meeting_stories,
    agenda_stories,
    agreement_stories,
    alternative_stories,
    answer_stories,
    connection_stories,
    council_stories,
    deadlock_stories,
    door_stories,
    evaluation_stories,
    exchange_stories,
    firm_stories,
    format_stories,
    hand_back_stories,
    kitchen_stories,
    meeting_stories,
    photo_stories,
    plan_stories,
    poll_stories,
    programme_stories,
    resistance_stories,
    scope_stories,
    street_stories,
    survey_stories,
    talent_stories,
    theme_stories,
    trend_stories,
    trits_stories,
    way_stories,
)

NOW = datetime(2026, 3, 12, 18, 30, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ELSEWHERE = AreaSlug("elim")
AREA = Area(slug=KRAKEEL, name="Krakeel", kind=AreaKind.WIJK, started=True, started_in=2007)
CHAT = ChatRef("web", 1)
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
BILAL = Resident(ResidentId(2), "C3D4", None, "en", KRAKEEL)
CHANTAL = Resident(
    ResidentId(3),
    "E5F6",
    "",
    "nl",
    KRAKEEL,
    roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}),
)
NAMES = tuple(Words({"nl": f"Thema {number}", "en": f"Theme {number}"}) for number in range(9))
TEXT = "Er is geen bankje bij de speeltuin, en de lampen langs het pad zijn al weken stuk"
MOST_CHARACTERS = 4096
"""Limit of the Bot API on a message."""

ISSUE = issue_facts.Issue(
    id=IssueId(7),
    area=KRAKEEL,
    submitter=ANNA.id,
    shown_name="Anna",
    text=TEXT,
    theme=ThemeId(1),
    theme_name=NAMES[0],
    brought_up_at=NOW,
    withdrawn=False,
    neighbours=1,
)
TASK = task_facts.Task(
    id=TaskId(4),
    area=KRAKEEL,
    item=AgendaItemId(5),
    title=TEXT,
    hands=2,
    on=date(2026, 3, 14),
    people=((ANNA.id, "Anna"),),
    handing_over=frozenset({ANNA.id}),
)
ITEM = AgendaItem(id=AgendaItemId(5), area=KRAKEEL, names=NAMES[0])
HEARD = Heard((Answer("", "Lampen plaatsen"), Answer("Anna", "Snoeien")), answered=2)


def _all(outcome: object) -> Sequence[Notice]:
    toast = getattr(outcome, "toast", None)
    if toast is not None:
        return [Notice(to=ANNA.id, text=toast, values=getattr(outcome, "values", {}))]
    notices: Sequence[Notice] = getattr(outcome, "notices", ())
    assert notices, outcome
    return notices


def _welcome() -> Iterator[Notice]:
    for language in LANGUAGES:
        for said, kept in ((False, False), (True, False), (False, True)):
            yield welcome.consent_screen(
                CHAT, language, municipality="Hoogeveen", said_something=said, kept=kept
            )
        yield welcome.declined(CHAT, language)
        yield welcome.language_screen(CHAT, language)
        yield welcome.area_screen(CHAT, language)
        yield welcome.area_screen(CHAT, language, typed="xyz")
        found = (AreaMatch(AREA), AreaMatch(AREA, "Kerkstraat"))
        yield welcome.area_screen(CHAT, language, typed="kr", matches=found, fresh=True)
    yield welcome.area_screen(ANNA.id, "nl", now=AREA, coming_in=False)
    yield welcome.language_question(ANNA)
    yield welcome.needs_area(ANNA)
    for area, signalled in ((AREA, False), (None, False), (None, True)):
        yield from welcome.inside(ANNA, area, signalled=signalled)


def _bringing_up() -> Iterator[Notice]:
    text = "Bel 0612345678 of mail a@b.nl, Kerkstraat 12, over de lampen"
    spans = tuple(
        PersonalSpan(kind, text.index(part), text.index(part) + len(part))
        for kind, part in (
            (PersonalKind.PHONE, "0612345678"),
            (PersonalKind.EMAIL, "a@b.nl"),
            (PersonalKind.HOUSE_NUMBER, "12,"),
        )
    )
    reading = Reading("nl", (), (("licht", 0.9),), ("lampen",), spans, Wish.ISSUE)
    alike = [listed.Similar(IssueId(7), TEXT, 1), listed.Similar(IssueId(8), TEXT, 1250)]

    def draft(typed: str) -> Drafted | Refused:
        return decide_draft(
            BILAL, typed, reading, alike, vector="", themes=["licht"], least=3, most=1000
        )

    yield draft_screens.ask_screen(BILAL)
    yield from _all(draft("x"))
    yield from _all(draft("lang " * 300))
    drafted = draft(text)
    assert isinstance(drafted, Drafted)
    for step, _ in enumerate(drafted.draft.steps):
        for first_name in ("", "Bilal"):
            yield draft_screens.draft_screen(
                replace(drafted.draft, at=step),
                BILAL,
                area_name="Krakeel",
                theme=NAMES[0] if first_name else None,
                similar=alike,
                first_name=first_name,
            )
    personal = replace(drafted.draft, at=1)
    for kinds in ((), personal.kinds[:1]):
        yield draft_screens.draft_screen(
            personal.hiding(*kinds), BILAL, area_name="Krakeel", theme=None, similar=alike
        )
    yield draft_screens.write_again_screen(BILAL, drafted.draft)
    for theme in (NAMES[0], None):
        brought_up = placing.decide_bring_up(
            drafted.draft,
            BILAL,
            KRAKEEL,
            IssueId(9),
            NOW,
            theme=theme,
            undo=timedelta(minutes=10),
        )
        yield from brought_up.notices
    yield issue_facts.share_notice(ANNA, ISSUE, "https://example.org/v/7")
    joined = replace(ISSUE, joined=frozenset({BILAL.id}))
    for issue, by, at in (
        (joined, ANNA, NOW),
        (None, ANNA, NOW),
        (ISSUE, BILAL, NOW),
        (ISSUE, ANNA, NOW + timedelta(hours=1)),
    ):
        outcome = placing.decide_withdraw(issue, by, at, undo=timedelta(minutes=10))
        yield from _all(outcome)


def _joining() -> Iterator[Notice]:
    joined = replace(ISSUE, joined=frozenset({BILAL.id}), neighbours=2)
    for issue, by in (
        (ISSUE, BILAL),
        (None, BILAL),
        (ISSUE, ANNA),
        (replace(ISSUE, area=ELSEWHERE), BILAL),
        (joined, BILAL),
    ):
        yield from _all(
            joining.decide_join(
                issue, by, NOW, area_name="Krakeel", digest_after=timedelta(minutes=30)
            )
        )
    yield from _all(joining.decide_leave(joined, BILAL))
    for new in (1, 12):
        yield from joining.digest(joined, new, until=1)


def _themes() -> Iterator[Notice]:
    counts = [
        theming.ThemeCount(ThemeId(number), name, number, number * 600)
        for number, name in enumerate(NAMES)
    ]
    counts.append(theming.ThemeCount(ThemeId(theming.NO_THEME), None, 1, 1))
    for number in (1, 2):
        page = page_of(counts, number, size=5)
        yield theming.themes_screen(ANNA, "Krakeel", page, fresh=True)
    yield theming.themes_screen(ANNA, "Krakeel", page_of([], 1, size=5), fresh=True)
    many = [replace(ISSUE, id=IssueId(number), neighbours=number) for number in range(1, 7)]
    yield theming.issues_screen(BILAL, counts[0], page_of(many, 1, size=4))
    yield theming.issues_screen(BILAL, counts[0], page_of([], 1, size=5))
    for by, joined in ((ANNA, frozenset[ResidentId]()), (BILAL, frozenset({BILAL.id}))):
        yield theming.issue_screen(by, replace(ISSUE, joined=joined))
    seeds = [(f"thema-{number}", name) for number, name in enumerate(NAMES)]
    yield theming.pick_screen(ANNA, ISSUE, page_of(seeds, 1, size=4))


def _ballot(options: int, *totals: int) -> ballot_facts.Ballot:
    listed = tuple(
        ballot_facts.Option(
            number,
            ThemeId(number),
            NAMES[number],
            number,
            totals[number - 1] if totals else None,
            1 + sum(one > totals[number - 1] for one in totals) if totals else None,
        )
        for number in range(1, options + 1)
    )
    return ballot_facts.Ballot(
        id=BallotId(3),
        area=KRAKEEL,
        area_name="Krakeel",
        points=3,
        advisory=True,
        opened_at=NOW,
        closes_at=NOW + timedelta(days=14),
        closed=bool(totals),
        options=listed,
        inhabitants=4820,
        voters=(43 if sum(totals) else 0) if totals else None,
    )


def _voting() -> Iterator[Notice]:
    counts = [theming.ThemeCount(ThemeId(1 + at), NAMES[at], 1, 1 + at) for at in range(3)]
    yield opening.length_screen(CHANTAL, "Krakeel", counts)
    for heard in trits_stories.HEARINGS:
        yield opening.check_screen(
            CHANTAL,
            "Krakeel",
            counts,
            heard,
            span="twee",
            at=NOW,
            members=1250,
            points=3,
            again=7,
        )
    for by, themes, is_open in (
        (CHANTAL, counts, False),
        (ANNA, counts, False),
        (CHANTAL, counts[:1], False),
        (CHANTAL, counts, True),
    ):
        opened = opening.decide_open(
            by,
            KRAKEEL,
            "Krakeel",
            themes,
            BallotId(3),
            NOW,
            span="week",
            members=[ANNA.id, BILAL.id],
            points=3,
            most_options=8,
            inhabitants=None,
            one_is_open=is_open,
        )
        yield from _all(opened)
    for options in (2, 8):
        for choices in ({}, {1: 1}, {1: 2, 2: 1}):
            yield voting.screen(_ballot(options), ANNA.id, choices, b"key")
    for empty in (True, False):
        yield voting.receipt(ANNA.id, _ballot(3), empty=empty)
    for tap, member, late in (
        (None, True, False),
        ((papers.Move.PLUS, 1), True, True),
        ((papers.Move.PLUS, 1), False, False),
        ((papers.Move.PLUS, 1), True, False),
    ):
        at = NOW + timedelta(days=15 if late else 0)
        said = voting.decide_vote(_ballot(3), {1: 3}, tap, at, member=member)
        assert isinstance(said, voting.NotVoted)
        yield Notice(to=ANNA.id, text=said.toast, values=said.values)
    yield voting.closed_screen(ANNA.id, _ballot(3, 5, 4, 0))
    for closed in (_ballot(3, 61, 40, 0), _ballot(3, 61, 61, 61), _ballot(3, 0, 0, 0)):
        yield outcome.result(ANNA.id, closed)
        asked = outcome.ask_to_confirm(CHANTAL.id, closed)
        if asked is not None:
            yield asked
        waiting = counting.winners(closed)
        yield outcome.desk_screen(CHANTAL, KRAKEEL, "Krakeel", closed, waiting, may_open=True)
    yield outcome.desk_screen(CHANTAL, KRAKEEL, "Krakeel", None, [], may_open=False, answers=True)
    for founders in (1, 3):
        yield outcome.desk_screen(
            CHANTAL, KRAKEEL, "Krakeel", None, [], may_open=False, founders=founders, several=True
        )
    several = [(AreaSlug(f"gebied-{number}"), f"Gebied {number}") for number in range(12)]
    yield which_desk(CHANTAL, page_of(several, 2, size=5), fresh=True)


def _tasks() -> Iterator[Notice]:
    today = date(2026, 3, 12)
    yield making.hands_screen(ANNA, TEXT)
    yield making.hands_screen(ANNA, TEXT, alone=True)
    yield making.day_screen(ANNA, TEXT, today)
    for day in (None, date(2026, 3, 1), date(2028, 3, 1)):
        yield from _all(making.refuse_day(ANNA, day, today, most=365))
    for hands in (1, 2, 4):
        yield making.made(ANNA, replace(TASK, hands=hands, people=()))
    yield making.made(ANNA, replace(TASK, people=(), party="de gemeente"))
    yield from _all(Twice(task_facts.TaskText.MADE_ALREADY))
    for several in ([], [TASK], [replace(TASK, hands=hands) for hands in range(1, 7)]):
        for by in (ANNA, BILAL):
            page = page_of(several, 1, size=5)
            yield volunteering.tasks_screen(by, "Krakeel", page, fresh=True)
    late = NOW + timedelta(days=9)
    far = replace(TASK, area=ELSEWHERE)
    full = replace(TASK, hands=1)
    for task, by, at in (
        (TASK, BILAL, NOW),
        (None, BILAL, NOW),
        (far, BILAL, NOW),
        (TASK, ANNA, NOW),
        (TASK, BILAL, late),
        (full, BILAL, NOW),
        (TASK, BILAL, NOW + timedelta(days=1)),
    ):
        yield from _all(volunteering.decide_volunteer(task, by, at, hour=10))
    staying = replace(TASK, handing_over=frozenset())
    yield from reminding.remind(TASK, NOW)
    yield from reminding.remind(staying, NOW)
    yield from _all(handing_over.decide_hand_over(TASK, ANNA, NOW, candidates=()))
    for candidates in ([], [BILAL.id], [BILAL.id, CHANTAL.id]):
        yield from _all(handing_over.decide_hand_over(staying, ANNA, NOW, candidates=candidates))
    for task, by in ((None, ANNA), (TASK, BILAL), (TASK, ANNA)):
        yield from _all(handing_over.decide_stay(task, by, NOW))
    two = replace(TASK, people=((ANNA.id, ""), (CHANTAL.id, "Chantal")), hands=2)
    nobody_leaves = replace(two, handing_over=frozenset())
    soon = NOW + timedelta(days=1)
    taken = handing_over.decide_take_over(two, BILAL, ANNA.id, soon, hour=10)
    yield from _all(taken)
    for task in (two, None, far, nobody_leaves):
        yield from _all(
            handing_over.decide_take_over(
                task, BILAL, ANNA.id, NOW, hour=10, asked=(BILAL.id, CHANTAL.id)
            )
        )


def _menu() -> Iterator[Notice]:
    yield menu.menu(ANNA)
    yield menu.menu(CHAT)
    yield menu.me_screen(BILAL, None, menu.Mine((), ()))
    step = answer_stories.BECAME.newest(NOW.date(), {})
    doing = {"titel": "Snoeien", "dag": date(2026, 3, 14)}
    mine = menu.Mine(((TEXT, 1, step), (TEXT, 12, step)), (("Snoeien", doing),))
    yield menu.me_screen(ANNA, "Krakeel", mine)
    going = [lists.mine_line(meeting_stories.MEETING)]
    yield menu.me_screen(ANNA, "Krakeel", replace(mine, going=going))
    yield menu.name_screen(ANNA)
    for count, is_open in ((0, False), (1, True), (1250, True)):
        given = Hands(count, count)
        now = my_area.AreaNow(count, count, is_open, count, count, count, given)
        yield my_area.area_screen(ANNA, "Krakeel", now)
    yield my_area.more_screen(ANNA, KRAKEEL, "Krakeel")
    yield menu.stop_question(ANNA)
    for budget in speaking.Budget:
        for muted in (frozenset[Kind](), frozenset(Kind)):
            for quiet in (speaking.QuietHours.of(21, 8), speaking.QuietHours.of(0, 0)):
                for who, mail in ((ANNA, None), (CHANTAL, mailing.mail_button())):
                    wishes = speaking.Wishes(budget, muted)
                    yield message_wishes.wishes_screen(who, wishes, quiet, mail=mail)
            for group in message_wishes.Group:
                yield message_wishes.group_screen(ANNA, speaking.Wishes(budget, muted), group)
    several = [*joining.digest(ISSUE, 2, until=1)] * (speaking.LISTED + 2)
    yield speaking.together(ANNA.id, several, once="samen-1")
    for wish in Wish:
        for who in (ANNA, CHANTAL):
            yield wishing.wish_answer(who, wish)
    yield menu.draft_waits(ANNA, TEXT)
    yield menu.answer_left(ANNA, TEXT)
    yield menu.left(ANNA)
    yield welcome.needs_area(ANNA, menu.MenuText.WORDS_WAIT)


def _mailing() -> Iterator[Notice]:
    address, texts = "anna@voorbeeld.nl", mailing.MailText
    for text in (texts.ABOUT, texts.NO_ADDRESS):
        yield mailing.ask_address(ANNA, text, fresh=True)
    for text in (texts.ASK_CODE, texts.WRONG_CODE, texts.SPENT_CODE):
        for minutes in (1, 60):
            yield mailing.ask_code(ANNA, address, minutes=minutes, text=text, fresh=False)
    for text in (texts.SHOWN, texts.CONFIRMED):
        yield mailing.address_screen(ANNA, address, text, fresh=True)
    for text in (texts.TOO_MANY, texts.GONE, texts.NONE, texts.NOT_HERE, texts.STOPPED):
        yield mailing.says(ANNA, text)
    yield Notice(to=ANNA.id, text=texts.NOT_SENT, values={"adres": masked(address)})


def _roles() -> Iterator[Notice]:
    anna, bilal, chantal = (
        initiative_group.Member(one.id, one.code, one.shown_name) for one in (ANNA, BILAL, CHANTAL)
    )
    director = replace(ANNA, area=ELSEWHERE, roles=frozenset({(Role.AREA_DIRECTOR, KRAKEEL)}))
    nobody = initiative_group.Group(KRAKEEL, "Krakeel", 3)
    starting = replace(nobody, founders=(anna, bilal, chantal))
    group = replace(nobody, members=(chantal,) * 15)
    yield menu.help_for(CHANTAL)
    for who in (ANNA, BILAL, CHANTAL, director):
        for one in (nobody, starting, group, replace(nobody, founders=(bilal,))):
            yield initiative_group.roles_screen(who, one, fresh=True, more=True)
    areas = page_of([(KRAKEEL, "Krakeel"), (ELSEWHERE, "Elim")] * 4, 1, size=5)
    yield initiative_group.which_area(director, areas, fresh=True)
    yield initiative_group.whom_to_take(director, group, page_of(group.members, 2, size=4))
    yield initiative_group.ask_to_take(director, group, bilal)
    yield initiative_group.ask_to_give_up(CHANTAL, group)
    yield initiative_group.ask_to_give(director, group, BILAL)
    yield granting.role_taken(CHANTAL.id, Role.ALDERMAN, "Hoogeveen", NOW)
    for group_now, person in ((group, BILAL), (nobody, BILAL), (group, CHANTAL), (group, None)):
        yield from _all(
            granting.decide_give(director, group_now, person, NOW, directors=[director.id])
        )
    yield from _all(granting.decide_give(ANNA, group, BILAL, NOW, directors=()))
    for who, group_now in ((BILAL, nobody), (ANNA, starting), (BILAL, group), (director, nobody)):
        yield from _all(granting.decide_start(who, group_now, NOW, directors=[director.id]))
    yield from granting.decide_step_back(ANNA, starting).notices
    for group_now in (nobody, starting, group):
        yield from _all(granting.decide_confirm_group(director, group_now, NOW))
    for taken in (chantal, None):
        yield from _all(granting.decide_take(director, group, taken, NOW))
    for who in (CHANTAL, ANNA):
        yield from _all(granting.decide_give_up(who, group))
    yield from _invitations(group, nobody)
    lines = [
        trail.Entry(
            deed=deed,
            at=NOW,
            who="Anna",
            who_code="A1B2",
            by=None,
            by_code="C3D4" if action else None,
            by_municipality=action is None,
            role=Role.ALDERMAN,
            action=action,
        )
        for deed in trail.Deed
        for action in (None, *DEEDS)
    ]
    for entries in ([], lines):
        yield trail.trail_screen(director, group, page_of(entries, 2, size=5))
    for action in DEEDS:
        yield from forbid(ANNA, action, KRAKEEL).notices


def _invitations(group: initiative_group.Group, nobody: initiative_group.Group) -> Iterator[Notice]:
    made = invitations.Invitation(InvitationId(5), KRAKEEL, CHANTAL.id, NOW + timedelta(days=7))
    for still_open in (0, 10):
        invited = invitations.decide_invite(
            CHANTAL, group, made.id, "https://example.org", NOW, still_open=still_open, most=10
        )
        yield from _all(invited)
    payload = "u5-1773079200-vmtviXCQcfUB"
    yield invitations.invited_screen(BILAL, group, CHANTAL, payload)
    yield invitations.declined(BILAL)
    used = replace(made, used=True, used_by=BILAL.id)
    for who, one, inviter, group_now in (
        (BILAL, made, CHANTAL, group),
        (BILAL, made, CHANTAL, nobody),
        (BILAL, used, CHANTAL, group),
        (ANNA, used, CHANTAL, group),
        (BILAL, replace(made, expires_at=NOW), CHANTAL, group),
        (BILAL, made, None, group),
        (CHANTAL, made, CHANTAL, group),
        (replace(BILAL, area=ELSEWHERE), made, CHANTAL, group),
        (BILAL, None, None, None),
    ):
        yield from _all(invitations.decide_accept(who, one, inviter, group_now, NOW, directors=()))


Story = Callable[[], Iterator[Notice]]
STORIES: tuple[Story, ...] = (
    _welcome,
    _bringing_up,
    _joining,
    _themes,
    _voting,
    *trits_stories.STORIES,
    *talent_stories.STORIES,
    agenda_stories.the_list,
    agenda_stories.items,
    agenda_stories.forwards,
    agenda_stories.drawing_up_story,
    agenda_stories.policy_tests,
    *deadlock_stories.STORIES,
    plan_stories.blows,
    plan_stories.plans,
    *alternative_stories.STORIES,
    _tasks,
    _menu,
    _mailing,
    _roles,
    door_stories.confirming,
    door_stories.doors,
    door_stories.coming_back,
    photo_stories.with_a_draft,
    photo_stories.refused,
    photo_stories.once_placed,
    meeting_stories.invited,
    meeting_stories.calling_meetings,
    *after_meeting_stories.STORIES,
    *programme_stories.STORIES,
    *format_stories.STORIES,
    theme_stories.proposals,
    theme_stories.themes,
    connection_stories.connecting,
    exchange_stories.exchanging,
    exchange_stories.putting_things_up,
    exchange_stories.wanting_things,
    firm_stories.looking_at_firms,
    firm_stories.offering_help,
    firm_stories.asking_firms,
    council_stories.reading_the_council,
    council_stories.recording_decisions,
    kitchen_stories.looking_at_talks,
    kitchen_stories.writing_a_talk_down,
    kitchen_stories.after_a_talk,
    street_stories.looking_at_contacts,
    street_stories.offering_to_be_one,
    street_stories.writing_each_other,
    way_stories.choosing_ways,
    way_stories.clocks_of_ways,
    way_stories.campaigns,
    trend_stories.trends,
    hand_back_stories.reading,
    hand_back_stories.saying,
    hand_back_stories.in_the_round,
    hand_back_stories.answering,
    answer_stories.asking_partners,
    answer_stories.answering_them,
    answer_stories.afterwards,
    answer_stories.what_became,
    agreement_stories.agreements,
    agreement_stories.making_them,
    answer_stories.procedures,
    scope_stories.files,
    scope_stories.judging_scope,
    scope_stories.advising,
    scope_stories.gathering_areas,
    scope_stories.deciding,
    resistance_stories.weighing,
    resistance_stories.results,
    *evaluation_stories.STORIES,
    *survey_stories.STORIES,
    *poll_stories.STORIES,
)
FIGURES = frozenset({ResistText.MARK, ResistText.MARK_MINE})
"""Labels of one or two figures, of which five fit beside each other on any phone."""
each_story = pytest.mark.parametrize("story", STORIES, ids=lambda one: one.__name__.strip("_"))
all_languages = pytest.mark.parametrize("language", list(LANGUAGES))


@all_languages
@each_story
def test_whatever_the_domain_shows_can_be_said_in_each_language(
    language: str, story: Story
) -> None:
    for notice in story():
        rendered = render(notice, language, desk=True)

        assert 0 < len(rendered.text.strip()) <= MOST_CHARACTERS
        assert all(one.text.strip() for row in rendered.buttons for one in row)


@each_story
def test_a_keyboard_leaves_room_for_the_conversation(story: Story) -> None:
    for notice in story():
        assert len(notice.buttons) <= 6, notice.text
        for row in notice.buttons:
            figures = all(one.label in FIGURES for one in row)
            assert 1 <= len(row) <= (5 if figures else 2), notice.text


@each_story
def test_what_a_card_says_can_be_done_without_the_card(story: Story) -> None:
    for notice in story():
        rendered = render(notice, "nl")
        outside = {one.data for row in rendered.buttons for one in row}
        blocks = rendered.card["blocks"] if rendered.card else []
        joins = [one["button"] for one in blocks if one.get("button")]
        joins += [one["change"] for one in blocks if one.get("change")]
        joins += [mark for one in blocks for mark in one.get("marks", ())]

        assert {one["data"] for one in joins} <= outside


@each_story
def test_what_waited_in_the_outbox_is_said_as_it_was_meant(story: Story) -> None:
    for notice in story():
        waited = from_json(json.loads(json.dumps(to_json(notice))))

        assert render(waited, "nl", desk=True) == render(notice, "nl", desk=True)
