"""Planning a format: the meeting that it begins with, and asking who may plan one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.calendar import day_of
from domain.formats.format import FORMAT_PREFIX, Format
from domain.formats.texts import FormatText
from domain.ids import AreaSlug, ResidentId
from domain.initiative_group import ROLE_PREFIX
from domain.meetings.draft import Draft, Step
from domain.notices import STEP, Button, Kind, Line, Look, Notice, Priority, Values
from domain.people import Resident, shown
from domain.refusing import Refused, forbid, refuse
from domain.role_texts import RoleText
from domain.roles import Action
from domain.texts import GeneralText
from domain.way_back import area_button


def draft_for(area: AreaSlug, one: Format, language: str) -> Draft:
    """Return a meeting on its way with what a format tells of it.

    Args:
        language: of who plans it; the title can be changed.
    """
    return Draft(
        area=area,
        title=one.title.in_language(language),
        minutes=one.minutes,
        format=one.used,
    )


def hint_for(one: Format | None, step: Step, today: date) -> Line | None:
    """Return what a format says about a question of the invitation; None for nothing."""
    if one is None:
        return None
    if step is Step.WHEN:
        first = today + timedelta(days=one.prepare_days)
        return Line(FormatText.HINT_WHEN, {"dagen": one.prepare_days, "dag": first})
    if step is Step.PLACES:
        return Line(FormatText.HINT_PLACES, {"van": one.least, "tot": one.most})
    return None


def tight(one: Format | None, starts_at: datetime, today: date) -> Line | None:
    """Return a warning when a format takes longer to prepare than there is time; None otherwise."""
    if one is None:
        return None
    left = (day_of(starts_at) - today).days
    if left >= one.prepare_days:
        return None
    return Line(FormatText.TIGHT, {"dagen": one.prepare_days, "over": left})


# --- asking who may -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Wished:
    """A question to those who invite in an area."""

    notices: tuple[Notice, ...]


def wish_key(resident: ResidentId, at: datetime) -> str:
    """Return under what such a question is asked at most once: one a person and week."""
    year, week, _ = day_of(at).isocalendar()
    return f"werkvorm-vraag-{resident}-{year}-{week}"


def wish_check(
    resident: Resident, one: Format, area: AreaSlug, area_name: str, helpers: Sequence[ResidentId]
) -> Notice:
    """Return what will be asked, of how many and under which name; or who else can help."""
    if not helpers:
        return _nobody(resident, area, area_name)
    yes = Button(
        label=FormatText.WISH_YES, data=f"{FORMAT_PREFIX}:vraag:{one.key}:ja", look=Look.MAIN
    )
    back = Button(
        label=GeneralText.GO_BACK, data=f"{FORMAT_PREFIX}:lees:{one.key}", look=Look.QUIET
    )
    said = Line(FormatText.WISH, _wish(resident, one, area_name))
    return Notice(
        to=resident.id,
        text=FormatText.WISH_CHECK,
        values={"mensen": len(helpers), "gebied": area_name, "bericht": said},
        buttons=((yes, back),),
        slot=STEP,
    )


def decide_wish(
    resident: Resident,
    one: Format,
    area: AreaSlug,
    area_name: str,
    helpers: Sequence[ResidentId],
    at: datetime,
    *,
    asked: bool,
) -> Wished | Refused:
    """Decide whether those who invite in an area are asked for a format.

    Args:
        helpers: the initiative group; where there is none, community workers and area directors.
        asked: whether this person asked them something this week.
    """
    if not resident.may(Action.ASK_FOR_FORMAT, area):
        return forbid(resident, Action.ASK_FOR_FORMAT, area, slot=STEP)
    if not helpers:
        return Refused((_nobody(resident, area, area_name),))
    if asked:
        return refuse(resident, FormatText.WISH_TWICE, slot=STEP)
    sent = Notice(
        to=resident.id,
        text=FormatText.WISH_SENT,
        values={"mensen": len(helpers), "gebied": area_name},
        buttons=((area_button(),),),
        slot=STEP,
    )
    read = Button(label=FormatText.READ, data=f"{FORMAT_PREFIX}:open:{one.key}", look=Look.MAIN)
    key = wish_key(resident.id, at)
    return Wished(
        (
            sent,
            *(
                Notice(
                    to=helper,
                    text=FormatText.WISH,
                    values=_wish(resident, one, area_name),
                    buttons=((read,),),
                    priority=Priority.REMINDER,
                    kind=Kind.ROLE,
                    once=key,
                )
                for helper in helpers
            ),
        )
    )


def _wish(resident: Resident, one: Format, area_name: str) -> Values:
    return {
        "naam": shown(resident.shown_name),
        "gebied": area_name,
        "werkvorm": one.names,
        "kern": one.essence,
    }


def _nobody(resident: Resident, area: AreaSlug, area_name: str) -> Notice:
    group = Button(label=RoleText.WHO_DOES_WHAT, data=f"{ROLE_PREFIX}:{area}:kies", look=Look.MAIN)
    return Notice(
        to=resident.id,
        text=FormatText.WISH_NOBODY,
        values={"gebied": area_name},
        buttons=((group, area_button()),),
        slot=STEP,
    )
