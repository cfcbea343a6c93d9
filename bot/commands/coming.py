"""`smederij due`: what the clock will do, per area."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import opening
from bot.commands.opening import content_of, database, finish, known_area, out, settings_of
from domain.due import DueKind

if TYPE_CHECKING:
    from rich.table import Table

    from domain.ids import AreaSlug
    from domain.parameters import Content
    from storage.coming import Coming

MOST = 500
"""Rows at most: somebody reads them."""
WHAT: Mapping[DueKind, str] = {
    DueKind.BALLOT_CLOSES: "a ballot closes",
    DueKind.BALLOT_SHRED: "the key of a closed ballot is destroyed",
    DueKind.PLANS_GATHERED: "no more plans are put beside each other",
    DueKind.PLANS_OPEN: "the ballot over plans opens by itself",
    DueKind.DEADLOCK_BALLOT: "a deadlock goes on after its ballot",
    DueKind.DEADLOCK_STAGE: "a stage of a deadlock ends",
    DueKind.DEADLOCK_REMINDER: "sides of a deadlock are reminded",
    DueKind.EVALUATION_OPENS: "an evaluation opens",
    DueKind.EVALUATION_REMINDER: "who did not answer an evaluation is reminded",
    DueKind.EVALUATION_CLOSES: "an evaluation closes",
    DueKind.EVALUATION_SHRED: "the key of a closed evaluation is destroyed",
    DueKind.SURVEY_REMINDER: "who did not finish a survey round is reminded",
    DueKind.SURVEY_CLOSES: "a survey round closes",
    DueKind.SURVEY_SHRED: "the key of a closed survey round is destroyed",
    DueKind.EXCHANGE_STILL: "somebody is asked whether a give or an ask is still true",
    DueKind.EXCHANGE_LAPSES: "a give or an ask lapses",
    DueKind.STREET_WORDS_GO: "words to the contact of a street are thrown away",
    DueKind.KITCHEN_DIGEST: "the initiative group hears of talks at the kitchen table",
    DueKind.WAY_YEARLY: "the yearly round of wishes begins",
    DueKind.WAY_PLAN: "a plan of the way of working comes",
    DueKind.FORWARD_LATE: "the group is late with what was put forward",
    DueKind.BROADCAST_SENDS: "a message goes to its people",
    DueKind.BROADCAST_COUNTS: "the sender of a message sees its figures",
    DueKind.POLL_CLOSES: "a quick poll closes",
    DueKind.POLL_COUNTS: "the maker of a quick poll sees its figures",
    DueKind.CAMPAIGN_ENDS: "a campaign ends and the final ballot opens",
    DueKind.HAND_BACK_HALF: "members are reminded half-way a round",
    DueKind.JOIN_DIGEST: "an owner hears who joined",
    DueKind.TASK_REMINDER: "volunteers are reminded of their task",
    DueKind.PHRASE_HIDES: "recovery words are hidden",
    DueKind.MEETING_REMINDER: "guests are reminded of a meeting",
    DueKind.MEETING_PLACE_FREE: "free places go to the waiting list",
    DueKind.MEETING_COUNT: "who called a meeting is asked how many are there",
    DueKind.MEETING_REPORT: "who called a meeting is asked for a short report",
    DueKind.MEETING_PRESENCE_GOES: "it is forgotten who was at a meeting",
    DueKind.PROGRAMME_PREPARES: "who planned a programme hears what to prepare",
    DueKind.THEMES_GATHER: "themes are looked for",
    DueKind.THEME_MOVED: "owners hear that their issue moved",
    DueKind.CONNECTION_ASKS: "two are asked whether they want to meet",
    DueKind.CONNECTION_AGAIN: "somebody is asked once more whether to meet",
    DueKind.CONNECTION_MEETS: "two who both said yes meet",
    DueKind.CONNECTION_ENDS: "an idea connection ends",
    DueKind.TASK_ASKS: "volunteers are asked whether it is done",
    DueKind.ITEM_STILL: "the group is reminded of a still item",
    DueKind.HAND_BACK_WAITS: "a round is planned for texts that wait",
    DueKind.HAND_BACK_ROUND: "a round opens",
    DueKind.HAND_BACK_CLOSES: "a round closes",
    DueKind.ANSWER_REMINDER: "a partner is reminded of an answer",
    DueKind.ANSWER_LATE: "an answer is late from here on",
    DueKind.ANSWERS_LATE: "the area director hears of late answers",
    DueKind.ANSWER_STEP: "a partner is asked whether the step was taken",
    DueKind.STEPS_TOLD: "people behind an item hear of its step",
    DueKind.AGREEMENT_ASKS: "both are asked whether an agreement was kept",
    DueKind.SCOPE_STANDS: "a judgement of scope stands",
    DueKind.FILE_REMINDER: "somebody is reminded of a file",
    DueKind.ALIGNMENT_ENDS: "the alignment group's time is over",
}


def due(
    area: Annotated[str, typer.Option(help="Only of this area, such as krakeel.")] = "",
    days: Annotated[
        int, typer.Option(min=0, max=3650, help="How many days to look ahead; 0: overdue only.")
    ] = 31,
) -> None:
    """List what the clock will do, per area: earliest first, local time."""
    from bot.clock import system_clock

    settings = settings_of()
    content = content_of(settings)
    slug = known_area(content, area) if area else None
    now = system_clock()
    with database(settings, opening.HASTE_SECONDS) as (url, _):
        found = finish(_look(url, content, slug, now + timedelta(days=days)))
    if not found:
        where = f" in {_names(content)[slug]}" if slug else ""
        out.print(f"Nothing is due in the next {days} days{where}.")
        return
    names = _names(content)
    places = sorted({one.area for one in found}, key=lambda one: names.get(one, "") if one else "~")
    for place in places:
        title = names.get(place, str(place)) if place else "About no area"
        out.print(_table(title, [one for one in found if one.area == place], now))
    if len(found) == MOST:
        out.print(f"These are the first {MOST}. Choose an area, or fewer days.")


def _names(content: Content) -> Mapping[AreaSlug, str]:
    return {one.slug: one.name for one in content.areas}


async def _look(url: str, content: Content, area: AreaSlug | None, until: datetime) -> list[Coming]:
    from storage.coming import coming

    async with opening.sessions_on(url, content) as sessions, sessions.begin() as session:
        return await coming(session, until=until, area=area, limit=MOST)


def _table(title: str, rows: list[Coming], now: datetime) -> Table:
    from rich import box
    from rich.table import Table

    from domain.calendar import LOCAL

    table = Table(
        "when", "what", "", title=title, title_justify="left", title_style="bold", box=box.SIMPLE
    )
    for one in rows:
        moment = f"{one.at.astimezone(LOCAL):%a %d-%m-%Y %H:%M}"
        table.add_row(moment, WHAT[one.kind], _state(one, now))
    return table


def _state(one: Coming, now: datetime) -> str:
    if one.aside:
        return f"set aside: failed ({one.error})"
    if one.error:
        return f"tried, failed ({one.error})"
    return "overdue" if one.at <= now else ""
