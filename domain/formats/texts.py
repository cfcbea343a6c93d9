"""What people read about participation formats."""

from __future__ import annotations

from collections.abc import Mapping

from domain.formats.format import Goal, Level, Public, Size
from domain.notices import Line, Tenths, TextKey, Value


class FormatText(TextKey):
    """Sentences of formats and of planning one."""

    ASK_GOAL = "werkvorm-vraag-doel"
    ASK_LEVEL = "werkvorm-vraag-wie"
    LEVEL_LINE = "werkvorm-wie-regel"
    ADVICES = "werkvorm-adviezen"
    ADVICES_FOR = "werkvorm-adviezen-voor"
    ADVICES_FOR_SIZE = "werkvorm-adviezen-voor-zoveel"
    ADVICE = "werkvorm-advies"
    SAID = "werkvorm-kern"
    WHY = "werkvorm-waarom"
    WHY_MADE = "werkvorm-waarom-bedoeld"
    WHY_ALSO = "werkvorm-waarom-ook"
    WHY_SUITS = "werkvorm-waarom-past"
    WHY_SUITS_NOT = "werkvorm-waarom-past-minder"
    WHY_HOLDS = "werkvorm-waarom-aantal"
    WHY_HOLDS_NOT = "werkvorm-waarom-ander-aantal"
    WHY_SOON = "werkvorm-waarom-voorbereiden"
    SNAGS_SHORT = "werkvorm-haken-kort"

    ONE = "werkvorm"
    PEOPLE = "werkvorm-mensen"
    PEOPLE_NAME = "werkvorm-mensen-naam"
    LENGTH = "werkvorm-duur"
    LENGTH_NAME = "werkvorm-duur-naam"
    PREPARE = "werkvorm-voorbereiden"
    PREPARE_NAME = "werkvorm-voorbereiden-naam"
    NEEDS = "werkvorm-nodig"
    NEEDS_NAME = "werkvorm-nodig-naam"
    FROM_TO = "werkvorm-van-tot"
    DAYS_BEFORE = "werkvorm-dagen-vooraf"
    HOW_TITLE = "werkvorm-zo-gaat-het"
    HOW_LINE = "werkvorm-zo-gaat-het-regel"
    SNAGS_TITLE = "werkvorm-haken"
    SNAG_LINE = "werkvorm-haak"
    GOOD_FOR = "werkvorm-werkt-goed"
    LESS_FOR = "werkvorm-werkt-minder"
    AND_THESE = "werkvorm-en-deze"
    SOURCE = "werkvorm-bron"
    MINUTES = "werkvorm-minuten"
    HOURS = "werkvorm-uren"
    DAYS_LONG = "werkvorm-dagen-lang"

    CATALOGUE = "werkvormen"
    LIST = "werkvormen-lijst"
    LIST_LINE = "werkvormen-regel"
    GONE = "werkvorm-weg"

    HINT_WHEN = "werkvorm-plan-wanneer"
    HINT_PLACES = "werkvorm-plan-plekken"
    IN_CHECK = "werkvorm-plan-kijk-na"
    TIGHT = "werkvorm-plan-krap"
    NAME_FIRST = "werkvorm-eerst-naam"
    WHICH_AREA = "werkvorm-welk-gebied"
    IN_MEETING = "werkvorm-bijeenkomst"
    LASTS = "werkvorm-bijeenkomst-duur"

    WISH_CHECK = "werkvorm-wens-kijk-na"
    WISH = "werkvorm-wens"
    WISH_SENT = "werkvorm-wens-verstuurd"
    WISH_TWICE = "werkvorm-wens-al"
    WISH_NOBODY = "werkvorm-wens-niemand"

    TO_LIST = "knop-werkvormen"
    THIS = "knop-werkvorm"
    ALL = "knop-werkvormen-alle"
    ABOUT = "knop-werkvorm-zoveel"
    ANY_SIZE = "knop-werkvorm-elk-aantal"
    OTHER_GOAL = "knop-werkvorm-ander-doel"
    PLAN = "knop-werkvorm-plan"
    WISH_FOR = "knop-werkvorm-vraag"
    WISH_YES = "knop-werkvorm-vraag-ja"
    READ = "knop-werkvorm-lees"
    HOW = "knop-werkvorm-zo-gaat-dit"


class GoalText(TextKey):
    """Each goal in a sentence."""

    GROUP = "werkvorm-doel-groep"
    ISSUES = "werkvorm-doel-horen"
    PRIORITIES = "werkvorm-doel-kiezen"
    BUDGET = "werkvorm-doel-geld"
    COALITION = "werkvorm-doel-gebieden"
    DOING = "werkvorm-doel-doen"
    PLAN = "werkvorm-doel-plan"
    AGREE = "werkvorm-doel-eruit"
    LOOK_BACK = "werkvorm-doel-terugkijken"


class GoalButton(TextKey):
    """Each goal on a button."""

    GROUP = "knop-werkvorm-doel-groep"
    ISSUES = "knop-werkvorm-doel-horen"
    PRIORITIES = "knop-werkvorm-doel-kiezen"
    BUDGET = "knop-werkvorm-doel-geld"
    COALITION = "knop-werkvorm-doel-gebieden"
    DOING = "knop-werkvorm-doel-doen"
    PLAN = "knop-werkvorm-doel-plan"
    AGREE = "knop-werkvorm-doel-eruit"
    LOOK_BACK = "knop-werkvorm-doel-terug"


class LevelText(TextKey):
    """Each level in a sentence."""

    READY = "werkvorm-wie-klaar"
    SCATTERED = "werkvorm-wie-los"
    LOOSE = "werkvorm-wie-zonder"
    AWAY = "werkvorm-wie-nooit"


class LevelButton(TextKey):
    """Each level on a button."""

    READY = "knop-werkvorm-wie-klaar"
    SCATTERED = "knop-werkvorm-wie-los"
    LOOSE = "knop-werkvorm-wie-zonder"
    AWAY = "knop-werkvorm-wie-nooit"


class LevelHint(TextKey):
    """What is meant by each level."""

    READY = "werkvorm-wie-klaar-uitleg"
    SCATTERED = "werkvorm-wie-los-uitleg"
    LOOSE = "werkvorm-wie-zonder-uitleg"
    AWAY = "werkvorm-wie-nooit-uitleg"


class PublicText(TextKey):
    """For whom a format works."""

    YOUTH = "werkvorm-voor-jongeren"
    CHILDREN = "werkvorm-voor-kinderen"
    OLDER = "werkvorm-voor-ouderen"
    LITTLE_DUTCH = "werkvorm-voor-weinig-nederlands"
    NEVER_COME = "werkvorm-voor-nooit"
    BUSY = "werkvorm-voor-weinig-tijd"
    SHY = "werkvorm-voor-verlegen"
    LESS_MOBILE = "werkvorm-voor-slecht-ter-been"
    NO_PHONE = "werkvorm-voor-zonder-telefoon"
    PROFESSIONALS = "werkvorm-voor-professionals"


GOALS: Mapping[Goal, GoalText] = {one: GoalText[one.name] for one in Goal}
GOAL_BUTTONS: Mapping[Goal, GoalButton] = {one: GoalButton[one.name] for one in Goal}
LEVELS: Mapping[Level, LevelText] = {one: LevelText[one.name] for one in Level}
LEVEL_BUTTONS: Mapping[Level, LevelButton] = {one: LevelButton[one.name] for one in Level}
LEVEL_HINTS: Mapping[Level, LevelHint] = {one: LevelHint[one.name] for one in Level}
PUBLICS: Mapping[Public, PublicText] = {one: PublicText[one.name] for one in Public}
SIZES = tuple(one for one in Size if one.people is not None)


def how_long(minutes: int, days: int = 1) -> Line:
    """Return a length in words: "45 minutes", "1.5 hours", "6 days, 6 hours each day"."""
    if days > 1:
        return Line(FormatText.DAYS_LONG, {"dagen": days, "duur": how_long(minutes)})
    if minutes < 60 or minutes % 30:
        return Line(FormatText.MINUTES, {"minuten": minutes})
    hours: Value = minutes // 60 if minutes % 60 == 0 else Tenths(minutes // 6)
    return Line(FormatText.HOURS, {"uren": hours})
