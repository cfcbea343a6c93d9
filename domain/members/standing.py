"""What somebody reads of being confirmed, and the ways to it."""

from __future__ import annotations

from collections.abc import Sequence

from domain.calendar import day_of
from domain.members.record import Standing
from domain.notices import STEP, Button, Line, Look, Notice, Rows, TextKey, Values
from domain.people import Resident, shown
from domain.texts import GeneralText
from domain.way_back import back_to_mine

CONFIRMING_PREFIX = "bv"


class ConfirmText(TextKey):
    """Sentences of confirming."""

    CONFIRMED = "bevestigd"
    CONFIRMED_SINCE = "bevestigd-sinds"
    NOT_YET = "bevestigd-nog-niet"
    NOT_YET_SHORT = "bevestigd-nog-niet-kort"
    HALFWAY = "bevestigd-halverwege"
    NO_AREA = "bevestigd-geen-gebied"
    COME_IN_FIRST = "bevestigd-kom-eerst-binnen"
    ASK_CODE = "bevestigd-vraag-code"
    ASK_WHOM = "instaan-vraag-wie"
    OTHER_AREA = "bevestigd-code-ander-gebied"
    OWN_CODE = "bevestigd-eigen-code"
    ALREADY = "bevestigd-al"
    NOW_BY_CODE = "bevestigd-door-code"
    CODE_USED = "bevestigd-code-gebruikt"

    CODE_MADE = "bevestigcode"
    CODES_UP = "bevestigcode-op"
    WHICH_AREA = "bevestigcode-welk-gebied"

    SURE = "instaan-zeker"
    NOT_CONFIRMED = "instaan-zelf-niet"
    NEEDS_NAME = "instaan-naam"
    NOT_ONESELF = "instaan-jezelf"
    UNKNOWN_PERSON = "instaan-onbekend"
    THEY_ARE = "instaan-is-al"
    TWICE = "instaan-al"
    VOUCHES_UP = "instaan-op"
    VOUCHED = "instaan-gedaan"
    VOUCHED_ENOUGH = "instaan-gedaan-genoeg"
    HEARS = "instaan-hoor"
    HEARS_ENOUGH = "instaan-hoor-genoeg"
    WITHDRAW_SURE = "instaan-terug-zeker"
    WITHDRAWN = "instaan-terug"
    WITHDRAWN_HEARS = "instaan-terug-hoor"
    TOO_LATE = "instaan-terug-te-laat"
    NOTHING_TO_WITHDRAW = "instaan-niets"

    LINE = "mijn-bevestigd"
    TO_CONFIRMING = "knop-bevestigd-worden"
    TO_VOUCHING = "knop-bevestigd-help"
    HAVE_CODE = "knop-ik-heb-een-code"
    VOUCH = "knop-voor-iemand-instaan"
    MAKE_CODE = "knop-maak-code"
    IN_AREA = "knop-code-voor-gebied"
    YES_VOUCH = "knop-ja-ik-ken"
    WITHDRAW = "knop-trek-terug"
    YES_WITHDRAW = "knop-ja-trek-terug"
    TO_NAME = "knop-kies-naam"


NOT_CONFIRMED = Line(ConfirmText.NOT_YET_SHORT)


def standing_line(standing: Standing) -> Line:
    """Return the value of the line "Bevestigd" in `/mijn`."""
    since = standing.since
    if since is not None:
        return Line(ConfirmText.CONFIRMED_SINCE, {"dag": day_of(since)})
    return NOT_CONFIRMED


def standing_screen(
    standing: Standing, area_name: str, *, vouched_for: Sequence[Resident], helps: Button | None
) -> Notice:
    """Return whether somebody is confirmed, how one becomes it, and what one can do for others.

    Args:
        vouched_for: for whom this person vouches, who aren't confirmed yet.
        helps: for who confirms others by a code, the way to help somebody back; else None.
    """
    me, since = standing.resident, standing.since
    values: Values = {
        "gebied": area_name,
        "code": me.code,
        "aantal": len(standing.vouching),
        "nodig": standing.needed,
    }
    rows: list[tuple[Button, ...]] = []
    if me.area is None:
        text = ConfirmText.NO_AREA
        rows.append((Button(label=GeneralText.CHOOSE_AREA, data="gb:!", look=Look.MAIN),))
    elif since is not None:
        text, values = ConfirmText.CONFIRMED, {**values, "dag": day_of(since)}
        rows.append((tap_button(ConfirmText.VOUCH, "wie", look=Look.MAIN),))
    else:
        text = ConfirmText.HALFWAY if standing.vouching else ConfirmText.NOT_YET
        rows.append((tap_button(ConfirmText.HAVE_CODE, "code", look=Look.MAIN),))
    if helps is not None:
        rows.append((tap_button(ConfirmText.MAKE_CODE, "maak"), helps))
    rows += [
        (
            tap_button(
                ConfirmText.WITHDRAW,
                f"terug:{other.id}",
                values={"naam": shown(other.shown_name)},
                look=Look.QUIET,
            ),
        )
        for other in vouched_for[:3]
    ]
    rows.append((back_to_mine(),))
    return Notice(to=me.id, text=text, values=values, buttons=tuple(rows), slot=STEP, fresh=True)


def tap_button(
    label: TextKey, what: str, *, values: Values | None = None, look: Look = Look.PLAIN
) -> Button:
    """Return a button of being confirmed; `what` is what it does."""
    return Button(label=label, data=f"{CONFIRMING_PREFIX}:{what}", values=values or {}, look=look)


def ask_code(resident: Resident, text: ConfirmText = ConfirmText.ASK_CODE) -> Notice:
    """Return the question for a code: one's own (ASK_CODE), or somebody's (ASK_WHOM)."""
    return Notice(to=resident.id, text=text, buttons=way_out(), slot=STEP)


def way_out() -> Rows:
    """Return the button that leaves the question."""
    return ((tap_button(GeneralText.GO_OUT, "weg", look=Look.QUIET),),)
