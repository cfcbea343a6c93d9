"""What somebody wants of messages: how many a day, and about what; kinds that belong together
stand behind one button, so that the screen stays short."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from domain.notices import STEP, Button, Kind, Line, Lines, Look, Notice, Rows, TextKey
from domain.people import Resident
from domain.speaking import Budget, QuietHours, Wishes
from domain.texts import GeneralText
from domain.way_back import back_to_mine

MESSAGES_PREFIX = "bn"
"""`bn:?` what somebody wants of messages, `bn:<budget>`, `bn:<kind>` to mute or hear it,
`bn:g:<group>` kinds that belong together."""


class WishesText(TextKey):
    """Sentences of what somebody wants of messages."""

    WISHES = "berichten"
    WISHES_NEVER_QUIET = "berichten-nooit-stil"
    WISHES_LINE = "berichten-regel"
    WISHES_LINE_MUTED = "berichten-regel-uit"
    AT_MOST_ONE = "berichten-hooguit-een"
    AT_MOST_THREE = "berichten-hooguit-drie"
    NO_LIMIT = "berichten-allemaal"
    ISSUES = "berichten-vraagstukken"
    BALLOTS = "berichten-stemmingen"
    TASKS = "berichten-taken"
    ROLE = "berichten-rol"
    MEMBERS = "berichten-bevestigen"
    MEETINGS = "berichten-bijeenkomsten"

    MESSAGES = "knop-berichten"
    ONE_A_DAY = "knop-een-per-dag"
    THREE_A_DAY = "knop-drie-per-dag"
    ALL_OF_THEM = "knop-alles"
    MUTE = "knop-niet-over"
    HEAR = "knop-wel-over"
    STOP_ALL = "knop-stop-alles"
    ANSWERS = "berichten-antwoorden"
    AGREEMENTS = "berichten-afspraken"
    DECISIONS = "berichten-besluiten"
    OFFICIAL = "berichten-officieel"

    GROUP = "berichten-groep"
    ABOUT_ISSUES = "knop-berichten-aankaarten"
    ABOUT_CHOICES = "knop-berichten-kiezen"
    ABOUT_DOING = "knop-berichten-doen"
    ABOUT_MEETING = "knop-berichten-komen"


class Group(StrEnum):
    """Kinds that belong together."""

    ISSUES = "aankaarten"
    CHOICES = "kiezen"
    DOING = "doen"
    MEETING = "komen"


GROUPS: Mapping[Group, tuple[TextKey, tuple[Kind, ...]]] = {
    Group.ISSUES: (WishesText.ABOUT_ISSUES, (Kind.ISSUES, Kind.ANSWERS)),
    Group.CHOICES: (WishesText.ABOUT_CHOICES, (Kind.BALLOTS, Kind.DECISIONS)),
    Group.DOING: (WishesText.ABOUT_DOING, (Kind.TASKS, Kind.AGREEMENTS)),
    Group.MEETING: (WishesText.ABOUT_MEETING, (Kind.MEETINGS, Kind.OFFICIAL)),
}
"""Label of each button, and what is behind it."""


def group_of(kind: Kind) -> Group | None:
    """Return with which kinds one belongs together; None for one that stands by itself."""
    return next((one for one, (_, kinds) in GROUPS.items() if kind in kinds), None)


_AT_MOST = {
    Budget.ONE: (WishesText.AT_MOST_ONE, WishesText.ONE_A_DAY),
    Budget.THREE: (WishesText.AT_MOST_THREE, WishesText.THREE_A_DAY),
    Budget.ALL: (WishesText.NO_LIMIT, WishesText.ALL_OF_THEM),
}
_OF_KIND = {
    Kind.ISSUES: WishesText.ISSUES,
    Kind.ANSWERS: WishesText.ANSWERS,
    Kind.BALLOTS: WishesText.BALLOTS,
    Kind.DECISIONS: WishesText.DECISIONS,
    Kind.TASKS: WishesText.TASKS,
    Kind.AGREEMENTS: WishesText.AGREEMENTS,
    Kind.MEETINGS: WishesText.MEETINGS,
    Kind.OFFICIAL: WishesText.OFFICIAL,
    Kind.MEMBERS: WishesText.MEMBERS,
    Kind.ROLE: WishesText.ROLE,
}


def messages_button() -> Button:
    """Return the button that shows what somebody wants of messages."""
    return Button(label=WishesText.MESSAGES, data=f"{MESSAGES_PREFIX}:?")


def wishes_screen(
    resident: Resident, wishes: Wishes, quiet: QuietHours, *, mail: Button | None = None
) -> Notice:
    """Return what somebody wants of messages, with all that can be changed about it.

    Args:
        mail: the way to their mail address, where we send mail.
    """
    kinds = [one for one in _OF_KIND if one is not Kind.ROLE or resident.roles]
    budgets = tuple(
        Button(
            label=label,
            data=f"{MESSAGES_PREFIX}:{budget}",
            look=Look.MAIN if budget is wishes.budget else Look.PLAIN,
        )
        for budget, (_, label) in _AT_MOST.items()
    )
    groups = [
        Button(label=label, data=f"{MESSAGES_PREFIX}:g:{group}")
        for group, (label, _) in GROUPS.items()
    ]
    toggles = [_toggle(one, wishes) for one in kinds if group_of(one) is None]
    stop = Button(label=WishesText.STOP_ALL, data=f"{MESSAGES_PREFIX}:stop", look=Look.QUIET)
    choices = (*budgets, stop, *groups, *toggles, *((mail,) if mail else ()), back_to_mine())
    return Notice(
        to=resident.id,
        text=WishesText.WISHES if quiet.any else WishesText.WISHES_NEVER_QUIET,
        values={
            "hoeveel": _AT_MOST[wishes.budget][0],
            "van": quiet.begin,
            "tot": quiet.end,
            "lijst": Lines(tuple(_line(one, wishes) for one in kinds)),
        },
        buttons=tuple(choices[at : at + 2] for at in range(0, len(choices), 2)),
        slot=STEP,
    )


def group_screen(resident: Resident, wishes: Wishes, group: Group) -> Notice:
    """Return what somebody hears of kinds that belong together, each to be muted or heard."""
    _, kinds = GROUPS[group]
    back = Button(label=GeneralText.GO_BACK, data=f"{MESSAGES_PREFIX}:?", look=Look.QUIET)
    rows: Rows = (tuple(_toggle(one, wishes) for one in kinds), (back,))
    return Notice(
        to=resident.id,
        text=WishesText.GROUP,
        values={"lijst": Lines(tuple(_line(one, wishes) for one in kinds))},
        buttons=rows,
        slot=STEP,
    )


def _line(kind: Kind, wishes: Wishes) -> Line:
    muted = kind in wishes.muted
    key = WishesText.WISHES_LINE_MUTED if muted else WishesText.WISHES_LINE
    return Line(key, {"soort": _OF_KIND[kind]})


def _toggle(kind: Kind, wishes: Wishes) -> Button:
    return Button(
        label=WishesText.HEAR if kind in wishes.muted else WishesText.MUTE,
        data=f"{MESSAGES_PREFIX}:{kind}",
        values={"soort": _OF_KIND[kind]},
        look=Look.QUIET,
    )
