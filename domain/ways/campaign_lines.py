"""What people say in a campaign about their ideas: reading it, and writing a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.ids import IssueId, ResidentId
from domain.issues.issue import TITLE_LENGTH, Issue, refuse_own
from domain.menu import MENU_PREFIX, MenuText
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Value, Words
from domain.paging import Page
from domain.people import Resident, shown
from domain.personal import mask
from domain.plain_text import one_line, shortened
from domain.reading import PersonalSpan
from domain.refusing import Refused, refuse
from domain.texts import GeneralText
from domain.way_back import area_button
from domain.ways.campaign import (
    CAMPAIGN_PREFIX,
    Campaign,
    CampaignId,
    CampaignText,
    look_button,
    write_button,
)

LEAST = 3
"""Letters that a line has at least."""
MOST = 120
"""Characters of a line: two lines on a phone."""
OWN_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line of somebody for their idea, as neighbours read it."""

    issue: IssueId
    theme: Words
    idea: str
    line: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Written:
    """A line to store, in the place of an earlier one for the same idea."""

    campaign: CampaignId
    issue: IssueId
    by: ResidentId
    line: str
    at: datetime
    notices: tuple[Notice, ...]


def list_screen(
    resident: Resident,
    area_name: str,
    campaign: Campaign | None,
    page: Page[Spoken],
    at: datetime,
    *,
    fresh: bool,
) -> Notice:
    """Return what neighbours say about their ideas, theme by theme."""
    if campaign is None:
        return Notice(
            to=resident.id,
            text=CampaignText.NONE,
            values={"gebied": area_name},
            buttons=((area_button(),),),
            slot=STEP,
            fresh=fresh,
        )
    lines = tuple(
        Line(
            CampaignText.LINE,
            {"thema": one.theme, "titel": one.idea, "regel": one.line, "naam": shown(one.name)},
        )
        for one in page.items
    )
    runs = campaign.runs(at)
    vote = Button(label=MenuText.VOTE, data=f"{MENU_PREFIX}:stem", look=Look.MAIN)
    turn = page.buttons(f"{CAMPAIGN_PREFIX}:lijst")
    return Notice(
        to=resident.id,
        text=CampaignText.LIST if lines else CampaignText.LIST_EMPTY,
        values={
            "gebied": area_name,
            "lijst": Lines(lines),
            "bladzijde": page.line(),
            "stand": Line(
                CampaignText.UNTIL if runs else CampaignText.OVER, {"tot": campaign.until}
            ),
        },
        buttons=(
            (write_button() if runs else vote,),
            *((turn,) if turn else ()),
            (area_button(),),
        ),
        slot=STEP,
        fresh=fresh,
    )


def read_first(resident: Resident) -> Notice:
    """Return the way to the campaign, beside a ballot that is open."""
    return Notice(to=resident.id, text=CampaignText.READ_FIRST, buttons=((look_button(),),))


def own_screen(resident: Resident, ideas: Sequence[tuple[IssueId, str]]) -> Notice:
    """Return the question for which of one's own ideas a line is."""
    rows = [
        Button(
            label=CampaignText.WRITE_FOR,
            data=f"{CAMPAIGN_PREFIX}:{issue}:schrijf",
            values={"nummer": number},
        )
        for number, (issue, _) in enumerate(ideas[:OWN_SHOWN], start=1)
    ]
    lines = tuple(
        Line(f"{number}. {shortened(idea, TITLE_LENGTH)}")
        for number, (_, idea) in enumerate(ideas[:OWN_SHOWN], start=1)
    )
    return Notice(
        to=resident.id,
        text=CampaignText.MINE if ideas else CampaignText.MINE_NONE,
        values={"lijst": Lines(lines)},
        buttons=(*(tuple(rows[at : at + 2]) for at in range(0, len(rows), 2)), (look_button(),)),
        slot=STEP,
    )


def refuse_line(
    resident: Resident, issue: Issue | None, campaign: Campaign | None, at: datetime
) -> Refused | None:
    """Return why somebody can't write a line for an idea now; None when that can be."""
    if campaign is None or not campaign.runs(at):
        return refuse(resident, CampaignText.CLOSED, slot=STEP)
    refused = refuse_own(issue, resident)
    if refused is not None or issue is None:
        return refused or refuse(resident, CampaignText.CLOSED, slot=STEP)
    if issue.area != campaign.area or issue.theme is None:
        return refuse(resident, CampaignText.CLOSED, slot=STEP)
    return None


def _out() -> Button:
    return Button(label=GeneralText.GO_OUT, data=f"{CAMPAIGN_PREFIX}:zet:uit", look=Look.QUIET)


def question(resident: Resident, idea: str, *, fresh: bool) -> Notice:
    """Return the question why neighbours choose it."""
    return Notice(
        to=resident.id,
        text=CampaignText.ASK,
        values={"titel": shortened(idea, TITLE_LENGTH)},
        buttons=((_out(),),),
        slot=STEP,
        fresh=fresh,
    )


def read_line(resident: Resident, typed: str, personal: Sequence[PersonalSpan]) -> str | Refused:
    """Return the line as neighbours will read it, personal data taken out; or why not."""
    line = one_line(mask(typed, personal))
    if len(line) > MOST:
        return refuse(resident, CampaignText.TOO_LONG, {"passen": MOST})
    if sum(one.isalpha() for one in line) < LEAST:
        return refuse(resident, CampaignText.TOO_SHORT)
    return line


def check_screen(resident: Resident, issue: Issue, line: str) -> Notice:
    """Return the line as neighbours will read it, and under which name."""
    name: Value = shown(issue.shown_name)
    put = Button(label=CampaignText.PUT, data=f"{CAMPAIGN_PREFIX}:zet:ja", look=Look.MAIN)
    again = Button(label=CampaignText.SAY_AGAIN, data=f"{CAMPAIGN_PREFIX}:zet:anders")
    return Notice(
        to=resident.id,
        text=CampaignText.CHECK,
        values={"titel": shortened(issue.text, TITLE_LENGTH), "regel": line, "naam": name},
        buttons=((put, again), (_out(),)),
        slot=STEP,
        fresh=True,
    )


def decide_line(
    resident: Resident,
    issue: Issue | None,
    campaign: Campaign | None,
    line: str,
    at: datetime,
) -> Written | Refused:
    """Decide whether a line stands beside somebody's idea from now on."""
    refused = refuse_line(resident, issue, campaign, at)
    if refused is not None or issue is None or campaign is None:
        return refused or refuse(resident, CampaignText.CLOSED, slot=STEP)
    told = Notice(
        to=resident.id,
        text=CampaignText.STORED,
        values={"tot": campaign.until},
        buttons=((look_button(),),),
        slot=STEP,
    )
    return Written(campaign.id, issue.id, resident.id, line, at, (told,))
