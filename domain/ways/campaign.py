"""A campaign before the final ballot: who brought an idea up writes why neighbours choose it.

Source: brochure, Breda Lusten en Lasten (idea cards, idea connections, campaigns, final
election). Where an area works so, no ballot over themes opens without a campaign before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from domain.ballots.ballot import OPEN_PREFIX, BallotText
from domain.ballots.opening import closing_of_days
from domain.due import Due, DueKind
from domain.ids import AreaSlug, ResidentId
from domain.notices import STEP, Button, Kind, Look, Notice, Priority, TextKey
from domain.people import Resident
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action

CampaignId = NewType("CampaignId", int)
CAMPAIGN_PREFIX = "cp"
"""`cp:begin`, `cp:lijst:<page>`, `cp:mijn`, `cp:<issue>:schrijf`, `cp:zet:<verb>`."""


class CampaignText(TextKey):
    """Sentences of a campaign."""

    FIRST = "campagne-eerst"
    RUNS = "campagne-loopt"
    BEGUN = "campagne-begonnen"
    TOLD = "campagne-bericht"
    OVER_TOLD = "campagne-voorbij-bericht"
    NONE = "campagne-geen"
    LIST = "campagne"
    LIST_EMPTY = "campagne-leeg"
    LINE = "campagne-regel"
    UNTIL = "campagne-tot"
    OVER = "campagne-voorbij"
    READ_FIRST = "campagne-lees-eerst"
    MINE = "campagne-mijn"
    MINE_NONE = "campagne-mijn-geen"
    ASK = "campagne-vraag"
    TOO_LONG = "campagne-te-lang"
    TOO_SHORT = "campagne-te-kort"
    CHECK = "campagne-controle"
    STORED = "campagne-staat"
    CLOSED = "campagne-dicht"

    BEGIN = "knop-campagne-begin"
    LOOK = "knop-campagne-bekijk"
    WRITE = "knop-campagne-schrijf"
    WRITE_FOR = "knop-campagne-schrijf-bij"
    PUT = "knop-campagne-zet"
    SAY_AGAIN = "knop-campagne-anders"
    OPEN_FINAL = "knop-campagne-eindstemming"


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign of an area.

    Attributes:
        until: the first instant that is too late to write a line.
    """

    id: CampaignId
    area: AreaSlug
    until: datetime

    def runs(self, at: datetime) -> bool:
        """Return whether lines can be written at `at`."""
        return at < self.until


@dataclass(frozen=True, slots=True)
class Begun:
    """A campaign to store."""

    campaign: Campaign
    by: ResidentId
    at: datetime
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def used(campaign: Campaign | None, ballot_opened: datetime | None) -> bool:
    """Return whether an area needs a new campaign: it had none, or a ballot opened after it."""
    if campaign is None:
        return True
    return ballot_opened is not None and ballot_opened >= campaign.until


def before_ballot(
    resident: Resident,
    area_name: str,
    campaign: Campaign | None,
    ballot_opened: datetime | None,
    at: datetime,
    days: int,
) -> Notice | None:
    """Return what stands before a ballot where an area campaigns first; None: it can open.

    Args:
        ballot_opened: when the newest ballot over themes opened; None without one.
        days: how long a campaign runs.
    """
    back = Button(label=BallotText.DONT_OPEN, data=f"{OPEN_PREFIX}:niet", look=Look.QUIET)
    if used(campaign, ballot_opened) or campaign is None:
        begin = Button(label=CampaignText.BEGIN, data=f"{CAMPAIGN_PREFIX}:begin", look=Look.MAIN)
        return Notice(
            to=resident.id,
            text=CampaignText.FIRST,
            values={"gebied": area_name, "dagen": days},
            buttons=((begin, back),),
            slot=STEP,
        )
    if campaign.runs(at):
        return Notice(
            to=resident.id,
            text=CampaignText.RUNS,
            values={"gebied": area_name, "tot": campaign.until},
            buttons=((look_button(), back),),
            slot=STEP,
        )
    return None


def look_button() -> Button:
    """Return the button to what neighbours say about their ideas."""
    return Button(label=CampaignText.LOOK, data=f"{CAMPAIGN_PREFIX}:lijst:1")


def write_button() -> Button:
    """Return the button to a line for one's own idea."""
    return Button(label=CampaignText.WRITE, data=f"{CAMPAIGN_PREFIX}:mijn", look=Look.MAIN)


def decide_begin(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    number: CampaignId,
    campaign: Campaign | None,
    ballot_opened: datetime | None,
    at: datetime,
    *,
    days: int,
    ballot_open: bool,
    members: Sequence[ResidentId],
) -> Begun | Refused:
    """Decide whether somebody begins a campaign; each member of the area hears of it once.

    Args:
        campaign: the newest of the area.
        days: how long it runs, to the closing hour of ballots.
        members: who can be reached now.
    """
    if not resident.may(Action.OPEN_BALLOT, area):
        return forbid(resident, Action.OPEN_BALLOT, area, slot=STEP)
    if ballot_open:
        return refuse(resident, BallotText.ONE_IS_OPEN, slot=STEP)
    waits = before_ballot(resident, area_name, campaign, ballot_opened, at, days)
    if campaign is not None and not used(campaign, ballot_opened):
        return Refused((waits,)) if waits is not None else refuse(resident, CampaignText.OVER)
    made = Campaign(number, area, closing_of_days(at, days))
    values = {"gebied": area_name, "tot": made.until, "mensen": len(members)}
    done = Notice(
        to=resident.id,
        text=CampaignText.BEGUN,
        values=values,
        buttons=((look_button(),),),
        slot=STEP,
    )
    told = tuple(
        Notice(
            to=one,
            text=CampaignText.TOLD,
            values=values,
            buttons=((look_button(), write_button()),),
            priority=Priority.BROADCAST,
            kind=Kind.BALLOTS,
            about=f"campagne-{number}",
            once=f"campagne-{number}",
        )
        for one in members
        if one != resident.id
    )
    ends = Due(
        DueKind.CAMPAIGN_ENDS, made.until, f"campagne-{number}-eind", {"area": area, "id": number}
    )
    return Begun(made, resident.id, at, (ends,), (done, *told))


def over_notices(
    campaign: Campaign, area_name: str, group: Sequence[ResidentId]
) -> tuple[Notice, ...]:
    """Return what the initiative group hears when a campaign is over: the ballot can open."""
    opens = Button(label=CampaignText.OPEN_FINAL, data=f"{OPEN_PREFIX}:begin", look=Look.MAIN)
    return tuple(
        Notice(
            to=one,
            text=CampaignText.OVER_TOLD,
            values={"gebied": area_name},
            buttons=((opens, look_button()),),
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            about=f"campagne-{campaign.id}-eind",
            once=f"campagne-{campaign.id}-eind",
        )
        for one in group
    )
