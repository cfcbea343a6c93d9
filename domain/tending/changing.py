"""What a member of the initiative group does with themes: rename, merge, split, undo.

What people vote on stays as it is until the ballot is closed. Agenda items keep their theme:
one that went over into another still leads to its issues.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.ids import AreaSlug, IssueId, ThemeChangeId, ThemeId
from domain.notices import STEP, Notice, Words
from domain.people import Resident
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action
from domain.tending.deciding import Change, done_notice, make_change
from domain.tending.texts import TendText
from domain.texts import GeneralText


class Deed(StrEnum):
    """What a change was."""

    CONFIRMED = "confirmed"
    JOINED = "joined"
    REFUSED = "refused"
    MERGED = "merged"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A theme of an area.

    Attributes:
        retired: it is no more, or went over into another one.
        issues: numbers of those that stand under it.
    """

    id: ThemeId
    area: AreaSlug
    names: Words
    key: str
    retired: bool
    issues: tuple[IssueId, ...]
    neighbours: int = 0


@dataclass(frozen=True, slots=True)
class Renamed:
    """A theme that has another name from now on."""

    theme: Theme
    names: Words
    change: Change
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """A theme that goes over into another one."""

    goes: Theme
    stays: Theme
    change: Change
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Splitting:
    """A theme in which parts are looked for; who asked hears what came of it."""

    theme: Theme
    notices: tuple[Notice, ...]


def refuse_tend(
    theme: Theme | None, resident: Resident, voted_on: Collection[ThemeId] = ()
) -> Refused | None:
    """Return why `resident` can't change a theme; None when that can be.

    Args:
        voted_on: themes on an open ballot.
    """
    if theme is None:
        return refuse(resident, TendText.THEME_GONE, slot=STEP)
    if not resident.may(Action.TEND_THEMES, theme.area):
        return forbid(resident, Action.TEND_THEMES, theme.area)
    if theme.retired:
        return refuse(resident, TendText.THEME_GONE, slot=STEP)
    if theme.id in voted_on:
        return refuse(resident, TendText.UNDER_BALLOT, {"thema": theme.names}, slot=STEP)
    return None


def decide_rename(
    theme: Theme | None,
    resident: Resident,
    name: str,
    change: ThemeChangeId,
    at: datetime,
    *,
    undo: timedelta,
    voted_on: Collection[ThemeId] = (),
) -> Renamed | Refused:
    """Decide whether a theme is called `name`, which `check_name` let through."""
    refused = refuse_tend(theme, resident, voted_on)
    if refused is not None or theme is None:
        return refused or Refused(())
    names = Words({"nl": name})
    done = make_change(change, resident, at, (), undo=undo)
    values = {"was": theme.names, "thema": names}
    notice = done_notice(resident, theme.area, done, TendText.RENAMED, values, undo=undo)
    return Renamed(theme, names, done, (notice,))


def decide_merge(
    goes: Theme | None,
    stays: Theme | None,
    resident: Resident,
    change: ThemeChangeId,
    at: datetime,
    *,
    undo: timedelta,
    voted_on: Collection[ThemeId] = (),
) -> Merged | Refused:
    """Decide whether the issues of one theme go to another one, whose name stays."""
    for one in (goes, stays):
        refused = refuse_tend(one, resident, voted_on)
        if refused is not None:
            return refused
    if goes is None or stays is None or goes.id == stays.id or goes.area != stays.area:
        return refuse(resident, TendText.THEME_GONE, slot=STEP)
    done = make_change(change, resident, at, goes.issues, undo=undo)
    values = {"weg": goes.names, "thema": stays.names}
    notice = done_notice(resident, stays.area, done, TendText.MERGED, values, undo=undo)
    return Merged(goes, stays, done, (notice,))


def decide_split(
    theme: Theme | None,
    resident: Resident,
    *,
    looking: bool,
    voted_on: Collection[ThemeId] = (),
) -> Splitting | Twice | Refused:
    """Decide whether parts are looked for in a theme.

    Args:
        looking: whether that goes on already.
    """
    refused = refuse_tend(theme, resident, voted_on)
    if refused is not None or theme is None:
        return refused or Refused(())
    if looking:
        return Twice(TendText.SPLIT_TWICE, {"thema": theme.names})
    notice = Notice(
        to=resident.id, text=TendText.SPLITTING, values={"thema": theme.names}, slot=STEP
    )
    return Splitting(theme, (notice,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A change of before.

    Attributes:
        theme, other: the theme that went on, and the one that it was taken from.
        changed_since: whether something later stands on it: another change of these themes, or
            an agenda item.
    """

    id: ThemeChangeId
    area: AreaSlug
    deed: Deed
    at: datetime
    theme: ThemeId | None
    other: ThemeId | None
    undone: bool
    changed_since: bool


@dataclass(frozen=True, slots=True)
class Undone:
    """A change that is taken back."""

    change: Done
    notices: tuple[Notice, ...]


def decide_undo(
    change: Done | None,
    resident: Resident,
    at: datetime,
    *,
    undo: timedelta,
    voted_on: Collection[ThemeId] = (),
) -> Undone | Twice | Refused:
    """Decide whether a change is taken back, by any member, as long as nothing stands on it.

    Args:
        undo: how long that can be; the instant itself is too late.
    """
    if change is None:
        return refuse(resident, GeneralText.BUTTON_OLD)
    if not resident.may(Action.TEND_THEMES, change.area):
        return forbid(resident, Action.TEND_THEMES, change.area)
    if change.undone:
        return Twice(GeneralText.ALREADY_DONE)
    if at >= change.at + undo:
        minutes = int(undo.total_seconds() // 60)
        return refuse(resident, TendText.UNDO_LATE, {"minuten": minutes}, slot=STEP)
    if change.changed_since or {change.theme, change.other} & set(voted_on):
        return refuse(resident, TendText.CHANGED_SINCE, slot=STEP)
    return Undone(change, (Notice(to=resident.id, text=TendText.UNDONE, slot=STEP),))
