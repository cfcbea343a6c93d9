"""The shape of what a municipality decides for itself: figures with dates, and its own texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from domain.areas import Area
from domain.evaluation.questionnaire import Questionnaire
from domain.formats.format import Format
from domain.ids import AreaSlug
from domain.notices import Words
from domain.pace import Pace
from domain.themes import SeedTheme
from domain.ways.way import WayOfWorking


@dataclass(frozen=True, slots=True)
class Dated:
    """A value, the first day it is in force, and who says so.

    Attributes:
        value: whole number in the unit of its parameter.
        since: calendar day in Europe/Amsterdam; that day itself is in.
        source: "brochure, ...", a decision of the council, or "ours" with the reason.
    """

    value: int
    since: date
    source: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """A figure that can change.

    Attributes:
        unit: what is counted, such as "minutes" or "cents".
        values: oldest first, at least one; an old value stays, so that what was decided
            under it can be explained.
    """

    unit: str
    values: tuple[Dated, ...]

    def on(self, day: date) -> int:
        """Return the value in force on `day`, in the unit of its file.

        Args:
            day: calendar day in Europe/Amsterdam, not UTC.

        Raises:
            LookupError: `day` lies before the first value; the rule did not exist yet.
        """
        for dated in reversed(self.values):
            if dated.since <= day:
                return dated.value
        raise LookupError(f"no value in force on {day.isoformat()}")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a figure must keep to in every file: its unit, and bounds that are both in."""

    unit: str
    least: int
    most: int


LIMITS = "limits"
"""Where a field of a topic keeps its `Limits`."""

MOST_CENTS = 100_000_000_00


def _limits(unit: str, least: int, most: int) -> Mapping[str, Limits]:
    return {LIMITS: Limits(unit, least, most)}


def _cents() -> Mapping[str, Limits]:
    return _limits("cents", 0, MOST_CENTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """The figures of one file. Each field is a `Parameter` with its `Limits`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueFigures(Topic):
    """Bringing up an issue and joining one (`issues.toml`).

    Attributes:
        similar_least_percent: how alike two texts must be, 100 is the same text.
        similar_theme_percent: what the same theme adds to that.
        similar_word_percent: what each word in common adds, three at most.
        join_digest_minutes: joins within this time are told together.
        issue_photos: photos of one issue, at most.
        page_size: rows of a list before "1 of 4".
        theme_gather_hour: at which hour themes are looked for in what came the day before.
        theme_new_issues: new issues without a theme from which on that is worth while.
        theme_least_issues: issues that a proposal of a theme needs.
        theme_broad_issues: issues from which on parts are looked for in a theme.
        theme_name_max_characters: of a name that people give a theme.
    """

    undo_minutes: Parameter = field(metadata=_limits("minutes", 1, 1440))
    similar_shown: Parameter = field(metadata=_limits("issues", 1, 5))
    similar_least_percent: Parameter = field(metadata=_limits("percent", 1, 100))
    similar_theme_percent: Parameter = field(metadata=_limits("percent", 0, 100))
    similar_word_percent: Parameter = field(metadata=_limits("percent", 0, 33))
    issue_min_characters: Parameter = field(metadata=_limits("characters", 1, 100))
    issue_max_characters: Parameter = field(metadata=_limits("characters", 100, 3000))
    issue_photos: Parameter = field(metadata=_limits("photos", 1, 3))
    join_digest_minutes: Parameter = field(metadata=_limits("minutes", 1, 1440))
    page_size: Parameter = field(metadata=_limits("rows", 1, 5))
    theme_gather_hour: Parameter = field(metadata=_limits("hour of the day", 0, 23))
    theme_new_issues: Parameter = field(metadata=_limits("issues", 1, 1000))
    theme_least_issues: Parameter = field(metadata=_limits("issues", 2, 100))
    theme_broad_issues: Parameter = field(metadata=_limits("issues", 10, 10000))
    theme_name_max_characters: Parameter = field(metadata=_limits("characters", 10, 28))


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotFigures(Topic):
    """Voting (`ballots.toml`).

    Attributes:
        dots_max_options: what fits on one screen with a minus and a plus.
        hidden_under: smaller groups of people are not named while a ballot runs.
        small_ballot: fewer papers than this are published as totals only.
        facilitator_vouches: people a facilitator may confirm in a year.
        member_vouches: confirmed members who must vouch for somebody together.
        ratify_least_people, ratify_least_percent: the higher of the two must take part;
            the percentage is of the inhabitants.
        ratify_tries: rounds before too few voters end it.
        ratify_round_day, ratify_round_hour: of the month, in Europe/Amsterdam, at which the round
            opens by itself.
        ratify_round_days: how long it lies open.
        resistance_most: the highest resistance somebody can give; the lowest is 0.
        plans_open_days: after the last day for plans, in which the group opens the choice between
            them before the clock does.
        views_again_days: until an area can be asked once more what it thinks before a choice.
    """

    dots_points: Parameter = field(metadata=_limits("points", 1, 20))
    dots_days: Parameter = field(metadata=_limits("days", 1, 90))
    dots_max_options: Parameter = field(metadata=_limits("options", 2, 12))
    hidden_under: Parameter = field(metadata=_limits("people", 1, 100))
    small_ballot: Parameter = field(metadata=_limits("papers", 1, 1000))
    facilitator_vouches: Parameter = field(metadata=_limits("people a year", 0, 1000))
    member_vouches: Parameter = field(metadata=_limits("people", 1, 10))
    ratify_least_people: Parameter = field(metadata=_limits("people", 1, 1000))
    ratify_least_percent: Parameter = field(metadata=_limits("percent", 0, 100))
    ratify_round_months: Parameter = field(metadata=_limits("months", 1, 12))
    ratify_tries: Parameter = field(metadata=_limits("rounds", 1, 5))
    ratify_round_day: Parameter = field(metadata=_limits("day of the month", 1, 28))
    ratify_round_hour: Parameter = field(metadata=_limits("hour of the day", 0, 23))
    ratify_round_days: Parameter = field(metadata=_limits("days", 1, 90))
    resistance_most: Parameter = field(metadata=_limits("points", 2, 10))
    plans_open_days: Parameter = field(metadata=_limits("days", 1, 90))
    views_again_days: Parameter = field(metadata=_limits("days", 1, 90))


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFigures(Topic):
    """Volunteering (`tasks.toml`).

    Attributes:
        reminder_hour: hour in Europe/Amsterdam, the day before the task; at the same hour of the
            day after it is asked what came of it.
        talents_max: that somebody can name; each is a row of buttons.
    """

    reminder_hour: Parameter = field(metadata=_limits("hour of the day", 0, 23))
    hands_max: Parameter = field(metadata=_limits("people", 1, 99))
    task_days_ahead_max: Parameter = field(metadata=_limits("days", 1, 1000))
    talents_max: Parameter = field(metadata=_limits("talents", 1, 5))
    talent_max_characters: Parameter = field(metadata=_limits("characters", 20, 200))


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFigures(Topic):
    """Meetings (`meetings.toml`).

    Attributes:
        week_before_days, day_before_days: when who comes is reminded, at the hour of
            meeting_reminder_hour in Europe/Amsterdam.
        people_max: who come along on one answer, the person who answers counted.
        meeting_minutes: how long it takes in somebody's calendar.
        meeting_text_max_characters: of what it is about, of the place, of what to bring.
        count_after_minutes: after the beginning, when is asked how many are there.
        presence_days: after which it is forgotten who was there, without a report.
    """

    week_before_days: Parameter = field(metadata=_limits("days", 7, 60))
    day_before_days: Parameter = field(metadata=_limits("days", 1, 6))
    meeting_reminder_hour: Parameter = field(metadata=_limits("hour of the day", 0, 23))
    people_max: Parameter = field(metadata=_limits("people", 1, 9))
    places_max: Parameter = field(metadata=_limits("people", 1, 999))
    meeting_days_ahead_max: Parameter = field(metadata=_limits("days", 1, 1000))
    meeting_minutes: Parameter = field(metadata=_limits("minutes", 15, 1440))
    meeting_text_max_characters: Parameter = field(metadata=_limits("characters", 20, 120))
    count_after_minutes: Parameter = field(metadata=_limits("minutes", 1, 240))
    presence_days: Parameter = field(metadata=_limits("days", 1, 60))
    meeting_report_max_characters: Parameter = field(metadata=_limits("characters", 200, 2000))
    meeting_remark_max_characters: Parameter = field(metadata=_limits("characters", 80, 500))


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFigures(Topic):
    """Answers of partners, and agreements (`answers.toml`).

    Attributes:
        answer_days: calendar days that a partner has, where it has none of its own.
        answer_hour: at which who answers is reminded, in Europe/Amsterdam.
        late_weekday: on which area directors hear what is late, 1 is Monday.
        steps_told_minutes: what becomes of an issue within this time is told together.
        agreement_again_days: after "not yet", when both are asked again.
    """

    answer_days: Parameter = field(metadata=_limits("days", 1, 90))
    answer_hour: Parameter = field(metadata=_limits("hour of the day", 0, 23))
    late_weekday: Parameter = field(metadata=_limits("day of the week", 1, 7))
    question_max_characters: Parameter = field(metadata=_limits("characters", 100, 2000))
    answer_max_characters: Parameter = field(metadata=_limits("characters", 100, 1500))
    answer_part_max_characters: Parameter = field(metadata=_limits("characters", 40, 400))
    step_days_ahead_max: Parameter = field(metadata=_limits("days", 7, 1500))
    steps_told_minutes: Parameter = field(metadata=_limits("minutes", 1, 1440))
    agreement_again_days: Parameter = field(metadata=_limits("days", 1, 90))


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionFigures(Topic):
    """Idea connections (`connections.toml`).

    Attributes:
        connection_least_percent: how alike two issues are at least: cosine of their vectors, with
            similar_theme_percent for the same theme.
        connection_open_most: questions of this kind that somebody has before them at a time.
        connection_days: how long both can say yes; the day of asking isn't counted.
        connection_later_days: after how long somebody who said "later" is asked once more.
        connection_hour: hour in Europe/Amsterdam at which both hear that both said yes.
        connection_exchange_days: how long they can tell how they are found, and how long that is
            kept.
    """

    connection_least_percent: Parameter = field(metadata=_limits("percent", 1, 100))
    connection_open_most: Parameter = field(metadata=_limits("questions", 1, 10))
    connection_days: Parameter = field(metadata=_limits("days", 2, 90))
    connection_later_days: Parameter = field(metadata=_limits("days", 1, 30))
    connection_hour: Parameter = field(metadata=_limits("hour of the day", 0, 23))
    connection_exchange_days: Parameter = field(metadata=_limits("days", 2, 90))
    connection_line_max_characters: Parameter = field(metadata=_limits("characters", 20, 200))


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeFigures(Topic):
    """Giving and asking, where an area exchanges (`exchange.toml`).

    Attributes:
        exchange_days: how long something stands there before it is asked whether it is still true.
        exchange_still_days: how long an answer to that may take; without one it goes.
        exchange_entries_max: of one person at a time; each is a button of a row of two.
        exchange_wants_max: of others that somebody can say "I want this" to at a time.
    """

    exchange_days: Parameter = field(metadata=_limits("days", 1, 365))
    exchange_still_days: Parameter = field(metadata=_limits("days", 1, 90))
    exchange_entries_max: Parameter = field(metadata=_limits("entries", 1, 6))
    exchange_wants_max: Parameter = field(metadata=_limits("entries", 1, 20))
    exchange_max_characters: Parameter = field(metadata=_limits("characters", 20, 200))


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFigures(Topic):
    """Contacts of streets, where an area has them (`contacts.toml`).

    Attributes:
        street_contact_streets_max: of one contact.
        street_messages_in_a_row: that one of two can write before the other answers.
        street_words_days: how long the last words of both are kept here, for a report.
    """

    street_contact_streets_max: Parameter = field(metadata=_limits("streets", 1, 12))
    street_message_max_characters: Parameter = field(metadata=_limits("characters", 50, 600))
    street_messages_in_a_row: Parameter = field(metadata=_limits("messages", 1, 10))
    street_words_days: Parameter = field(metadata=_limits("days", 7, 365))


@dataclass(frozen=True, slots=True, kw_only=True)
class KitchenFigures(Topic):
    """Talks at the kitchen table (`kitchen.toml`).

    Attributes:
        kitchen_issues_max: of one talk.
        kitchen_talks_day_max: that one resident records in 24 hours.
        kitchen_note_days: in which the code on the note for the neighbour can be used.
        kitchen_digest_hour: in Europe/Amsterdam, at which the initiative group hears of new talks.
        kitchen_nieuwlande_percent, kitchen_tiendeveen_percent: of the inhabitants who took part
            in these villages; shown beside the share of an area.
    """

    kitchen_issues_max: Parameter = field(metadata=_limits("issues", 1, 10))
    kitchen_talks_day_max: Parameter = field(metadata=_limits("talks", 1, 100))
    kitchen_note_days: Parameter = field(metadata=_limits("days", 7, 730))
    kitchen_digest_hour: Parameter = field(metadata=_limits("hour of the day", 0, 23))
    kitchen_nieuwlande_percent: Parameter = field(metadata=_limits("percent", 1, 100))
    kitchen_tiendeveen_percent: Parameter = field(metadata=_limits("percent", 1, 100))


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmFigures(Topic):
    """Firms that help free of charge, where an area works so (`firms.toml`).

    Attributes:
        firm_times_max: a year, of one offer.
        firm_offers_max: that run, of one who speaks for firms.
        firm_days_ahead_max: how far ahead the last day of an offer can lie.
    """

    firm_times_max: Parameter = field(metadata=_limits("times a year", 1, 99))
    firm_offers_max: Parameter = field(metadata=_limits("offers", 1, 20))
    firm_max_characters: Parameter = field(metadata=_limits("characters", 20, 200))
    firm_name_max_characters: Parameter = field(metadata=_limits("characters", 10, 60))
    firm_days_ahead_max: Parameter = field(metadata=_limits("days", 30, 1100))


@dataclass(frozen=True, slots=True, kw_only=True)
class NameFigures(Topic):
    """What neighbours see of somebody (`names.toml`)."""

    name_max_characters: Parameter = field(metadata=_limits("characters", 1, 64))


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorFigures(Topic):
    """Confirmed members, doors, and coming back (`doors.toml`).

    Attributes:
        member_vouches_year: people that a confirmed member may vouch for in a calendar year.
        confirming_code_days, linking_code_minutes: how long a one-time code can be used.
        recovery_hours: how long a second person can still say yes.
        phrase_minutes: how long the words to come back by stay in the chat.
        tries_person, tries_everybody: wrong codes, of one person in a day and of all people in
            an hour, after which none is read.
    """

    member_vouches_year: Parameter = field(metadata=_limits("people a year", 0, 1000))
    confirming_code_days: Parameter = field(metadata=_limits("days", 1, 90))
    linking_code_minutes: Parameter = field(metadata=_limits("minutes", 1, 120))
    recovery_hours: Parameter = field(metadata=_limits("hours", 1, 168))
    phrase_minutes: Parameter = field(metadata=_limits("minutes", 1, 120))
    tries_person: Parameter = field(metadata=_limits("tries a day", 1, 100))
    tries_everybody: Parameter = field(metadata=_limits("tries an hour", 1, 100_000))


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFigures(Topic):
    """Messages that nobody asked for (`messages.toml`).

    Attributes:
        quiet_from_hour, quiet_until_hour: on the clock of Europe/Amsterdam; the same hour for
            both is no quiet at all.
        nudge_after_minutes: how long something stands unread in the web phone before its reader
            is called back.
        mail_after_push_minutes: and, after a push that nobody followed, before the mail.
        mail_code_minutes: how long the code holds that confirms a mail address.
        mail_code_tries: wrong codes after which another must be asked for.
        mail_codes_address, mail_codes_person, mail_codes_everybody: mails with a code, to an
            address, for one person, and in an hour for all people together.
    """

    quiet_from_hour: Parameter = field(metadata=_limits("hour of the day", 0, 23))
    quiet_until_hour: Parameter = field(metadata=_limits("hour of the day", 0, 23))
    nudge_after_minutes: Parameter = field(metadata=_limits("minutes", 1, 1440))
    mail_after_push_minutes: Parameter = field(metadata=_limits("minutes", 1, 10_080))
    mail_code_minutes: Parameter = field(metadata=_limits("minutes", 5, 1440))
    mail_code_tries: Parameter = field(metadata=_limits("tries", 1, 20))
    mail_codes_address: Parameter = field(metadata=_limits("mails a day", 1, 20))
    mail_codes_person: Parameter = field(metadata=_limits("mails a day", 1, 20))
    mail_codes_everybody: Parameter = field(metadata=_limits("mails an hour", 1, 100_000))


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceFigures(Topic):
    """How fast somebody is heard (`pace.toml`).

    Attributes:
        at_once, each_milliseconds, waiting: what one chat may send, as a `Pace`.
        browser_at_once, browser_a_second: what one browser may ask of the web phone.
        address_at_once, address_a_second: what all browsers behind one address may ask.
    """

    at_once: Parameter = field(metadata=_limits("messages", 10, 1000))
    each_milliseconds: Parameter = field(metadata=_limits("milliseconds", 100, 60_000))
    waiting: Parameter = field(metadata=_limits("messages", 10, 10_000))
    browser_at_once: Parameter = field(metadata=_limits("questions", 20, 100_000))
    browser_a_second: Parameter = field(metadata=_limits("questions a second", 1, 1000))
    address_at_once: Parameter = field(metadata=_limits("questions", 100, 100_000))
    address_a_second: Parameter = field(metadata=_limits("questions a second", 1, 10_000))

    def of_a_chat(self, day: date) -> Pace:
        """Return the pace of a chat on `day` (Europe/Amsterdam)."""
        return Pace(
            self.at_once.on(day),
            timedelta(milliseconds=self.each_milliseconds.on(day)),
            self.waiting.on(day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyFigures(Topic):
    """Budgets of areas, a year (`money.toml`). Sums are whole cents.

    Attributes:
        rate_a_cents, rate_b_cents, rate_c_cents: an inhabitant, by category of the area.
        municipality_percent, corporations_percent: who fills the pool.
        first_year_upkeep_cents: part of the municipality's sum, open to every area.
        unspent_month, unspent_day: from this day on an area hears what is left.
        pot_decision_days, quick_decision_hours: clocks of a fund.
        ..._grant_least_cents, ..._grant_most_cents: what a budget for that aim is like.
    """

    basis_cents: Parameter = field(metadata=_cents())
    rate_a_cents: Parameter = field(metadata=_cents())
    rate_b_cents: Parameter = field(metadata=_cents())
    rate_c_cents: Parameter = field(metadata=_cents())
    municipality_percent: Parameter = field(metadata=_limits("percent", 0, 100))
    corporations_percent: Parameter = field(metadata=_limits("percent", 0, 100))
    first_year_municipality_cents: Parameter = field(metadata=_cents())
    first_year_upkeep_cents: Parameter = field(metadata=_cents())
    first_year_corporations_cents: Parameter = field(metadata=_cents())
    first_year_areas: Parameter = field(metadata=_limits("areas", 0, 1000))
    unspent_month: Parameter = field(metadata=_limits("month of the year", 1, 12))
    unspent_day: Parameter = field(metadata=_limits("day of the month", 1, 28))
    pot_decision_days: Parameter = field(metadata=_limits("days", 1, 365))
    quick_decision_hours: Parameter = field(metadata=_limits("hours", 1, 1000))
    cohesion_grant_least_cents: Parameter = field(metadata=_cents())
    cohesion_grant_most_cents: Parameter = field(metadata=_cents())
    upkeep_grant_least_cents: Parameter = field(metadata=_cents())
    upkeep_grant_most_cents: Parameter = field(metadata=_cents())
    works_grant_least_cents: Parameter = field(metadata=_cents())
    works_grant_most_cents: Parameter = field(metadata=_cents())
    improvement_grant_least_cents: Parameter = field(metadata=_cents())
    improvement_grant_most_cents: Parameter = field(metadata=_cents())
    initiative_grant_least_cents: Parameter = field(metadata=_cents())
    initiative_grant_most_cents: Parameter = field(metadata=_cents())


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlockFigures(Topic):
    """The 'we can't agree' protocol (`deadlock.toml`).

    Attributes:
        hearing_days: for the other side to be heard before stage 1.
        last_reminder_days: before the end of a stage; the first one comes at half time.
        extensions_most: times that the sides may ask for more time.
        extension_percent: of the days of the stage that come with it.
        ballot_days_least: that the resistance ballot lies open, also at the end of a stage.
        sides_most: besides the one that calls it.
        words_max_characters: of what it is about, a view, an agreement.
        option_max_characters: of an option, which has to fit on a paper.
        options_most: on one paper.
    """

    hearing_days: Parameter = field(metadata=_limits("days", 1, 365))
    stage_1_days: Parameter = field(metadata=_limits("days", 2, 365))
    stage_2_days: Parameter = field(metadata=_limits("days", 2, 365))
    stage_3_days: Parameter = field(metadata=_limits("days", 2, 365))
    last_reminder_days: Parameter = field(metadata=_limits("days", 1, 30))
    extensions_most: Parameter = field(metadata=_limits("times", 0, 10))
    extension_percent: Parameter = field(metadata=_limits("percent", 1, 100))
    ballot_days_least: Parameter = field(metadata=_limits("days", 1, 60))
    sides_most: Parameter = field(metadata=_limits("sides", 1, 8))
    words_max_characters: Parameter = field(metadata=_limits("characters", 100, 1000))
    option_max_characters: Parameter = field(metadata=_limits("characters", 60, 300))
    options_most: Parameter = field(metadata=_limits("options", 1, 7))


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationFigures(Topic):
    """The yearly look back (`evaluation.toml`).

    Attributes:
        every_months: at the latest after the last one.
        first_reminder_days, second_reminder_days: days after the opening.
        merged_under: answers of smaller groups are told together with others.
        score_least, score_most: what a ground rule can get.
        words_max_characters: of what should change about one rule.
        rule_reward_cents: for an area that abolishes a ground rule.
    """

    every_months: Parameter = field(metadata=_limits("months", 1, 120))
    open_days: Parameter = field(metadata=_limits("days", 1, 365))
    first_reminder_days: Parameter = field(metadata=_limits("days", 1, 365))
    second_reminder_days: Parameter = field(metadata=_limits("days", 1, 365))
    merged_under: Parameter = field(metadata=_limits("people", 1, 100))
    score_least: Parameter = field(metadata=_limits("points", 0, 10))
    score_most: Parameter = field(metadata=_limits("points", 1, 10))
    words_max_characters: Parameter = field(metadata=_limits("characters", 40, 600))
    rule_reward_cents: Parameter = field(metadata=_cents())


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationFigures(Topic):
    """How the municipality is organised around its areas (`organisation.toml`).

    Attributes:
        group_founders_least: residents with whom the first initiative group of an area begins.
        invitation_days: how long an invitation into it can be used.
        invitations_open: invitations of one person that can be used at a time.
    """

    agenda_least_years: Parameter = field(metadata=_limits("years", 1, 20))
    agenda_most_years: Parameter = field(metadata=_limits("years", 1, 20))
    area_directors: Parameter = field(metadata=_limits("people", 0, 100))
    work_areas: Parameter = field(metadata=_limits("neighbourhood teams", 0, 100))
    steering_residents: Parameter = field(metadata=_limits("people", 0, 100))
    group_founders_least: Parameter = field(metadata=_limits("people", 1, 20))
    invitation_days: Parameter = field(metadata=_limits("days", 1, 90))
    invitations_open: Parameter = field(metadata=_limits("invitations", 1, 100))


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteFigures(Topic):
    """The route, its items and their plans (`route.toml`).

    Attributes:
        short_blow_cents: what a short blow costs at most; stands in the third question.
        item_still_days: without anything happening, after which its group is reminded.
        item_reminder_days: the least time between two reminders about one item.
        item_why_max_characters, item_title_max_characters: of what is put forward.
        reason_min_characters, reason_max_characters: of why something isn't taken up now, and
            of what a partner's test says comes next.
        plan_steps_max, plan_step_max_characters: steps of a plan, and of each part of one.
    """

    short_blow_cents: Parameter = field(metadata=_cents())
    item_still_days: Parameter = field(metadata=_limits("days", 7, 1000))
    item_reminder_days: Parameter = field(metadata=_limits("days", 7, 1000))
    item_title_max_characters: Parameter = field(metadata=_limits("characters", 20, 100))
    item_why_max_characters: Parameter = field(metadata=_limits("characters", 100, 1000))
    reason_min_characters: Parameter = field(metadata=_limits("characters", 10, 200))
    reason_max_characters: Parameter = field(metadata=_limits("characters", 100, 1000))
    plan_steps_max: Parameter = field(metadata=_limits("steps", 1, 30))
    plan_step_max_characters: Parameter = field(metadata=_limits("characters", 20, 100))


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceFigures(Topic):
    """From scope to the decision of the steering group (`advice.toml`).

    Attributes:
        scope_days, alignment_days: for the neighbourhood team, and for the partners.
        objection_days: in which a colleague can object to the first judgement.
        scope_last_reminder_days: before the end; the first reminder comes at half time.
        departure_least_characters: of all answers to points that a decision departs from,
            together.
    """

    scope_days: Parameter = field(metadata=_limits("days", 2, 365))
    objection_days: Parameter = field(metadata=_limits("days", 1, 90))
    alignment_days: Parameter = field(metadata=_limits("days", 2, 365))
    scope_last_reminder_days: Parameter = field(metadata=_limits("days", 1, 30))
    next_step_least_characters: Parameter = field(metadata=_limits("characters", 1, 200))
    departure_least_characters: Parameter = field(metadata=_limits("characters", 1, 2000))
    motivation_least_characters: Parameter = field(metadata=_limits("characters", 1, 200))
    advice_text_max_characters: Parameter = field(metadata=_limits("characters", 200, 300))
    advice_point_least_characters: Parameter = field(metadata=_limits("characters", 1, 100))
    advice_points_max: Parameter = field(metadata=_limits("points", 1, 8))
    investments_max: Parameter = field(metadata=_limits("lines", 1, 20))
    coalition_areas_max: Parameter = field(metadata=_limits("areas", 1, 8))


@dataclass(frozen=True, slots=True)
class Municipality:
    """Who this is.

    Attributes:
        title: how the whole is called; `short_title` where space is short.
        languages: codes in which content is written; the first is `nl`.
    """

    name: str
    title: str
    short_title: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation that takes part: `kind` is municipality, corporation, welfare or police.

    Attributes:
        answer_days: calendar days that it has to answer; None: as all others.
    """

    key: str
    name: str
    kind: str
    answer_days: int | None = None


@dataclass(frozen=True, slots=True)
class ScopeReason:
    """Why an item stays inside an area or goes beyond it; `label` stands on a button."""

    key: str
    beyond: bool
    label: Words
    why: Words


@dataclass(frozen=True, slots=True)
class GroundRule:
    """One of the rules that everybody keeps. Numbers run from 1 without gaps."""

    number: int
    title: Words
    text: Words


@dataclass(frozen=True, slots=True)
class ExampleIssue:
    """An issue of an invented resident, for a new installation and the demo.

    Attributes:
        days_ago: when it was brought up, counted back from the day on which it is loaded.
        shown_name: a first name; empty for "a neighbour".
        theme: key of the seed theme it falls into; empty for none.
        supporters: invented neighbours who joined, the submitter not counted.
    """

    area: AreaSlug
    days_ago: int
    text: str
    shown_name: str
    theme: str
    supporters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One municipality, as read from its folder at the start.

    Attributes:
        areas: in the order of the file, which is the order of every list.
        ways: the first is that of an area which chose none.
        formats: participation formats, in the order of their keys.
        questionnaire: the newest one of the yearly look back.
        issues, ballots, tasks, meetings, connections, answers, names, doors, messages, pace,
            money, deadlock, evaluation, organisation, route, advice: the figures by topic:
            `content.issues.undo_minutes.on(day)`.
    """

    municipality: Municipality
    areas: tuple[Area, ...]
    themes: tuple[SeedTheme, ...]
    partners: tuple[Partner, ...]
    ground_rules: tuple[GroundRule, ...]
    examples: tuple[ExampleIssue, ...]
    ways: tuple[WayOfWorking, ...]
    formats: tuple[Format, ...]
    questionnaire: Questionnaire
    issues: IssueFigures
    ballots: BallotFigures
    tasks: TaskFigures
    meetings: MeetingFigures
    connections: ConnectionFigures
    exchange: ExchangeFigures
    contacts: ContactFigures
    kitchen: KitchenFigures
    firms: FirmFigures
    answers: AnswerFigures
    names: NameFigures
    doors: DoorFigures
    messages: MessageFigures
    pace: PaceFigures
    money: MoneyFigures
    deadlock: DeadlockFigures
    evaluation: EvaluationFigures
    organisation: OrganisationFigures
    route: RouteFigures
    advice: AdviceFigures
    scope_reasons: tuple[ScopeReason, ...]

    def area(self, slug: str) -> Area:
        """Return the area called `slug`.

        Raises:
            LookupError: the municipality has no such area.
        """
        for area in self.areas:
            if area.slug == slug:
                return area
        raise LookupError(f"no area {slug!r} in {self.municipality.name}")

    def partner_names(self) -> dict[str, str]:
        """Return the name of each partner by its key."""
        return {one.key: one.name for one in self.partners}
