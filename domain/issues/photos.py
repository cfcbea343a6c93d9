"""Photos of an issue: kept with the draft, seen before it is placed, shown to neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.ids import IssueId, PhotoId, ThemeId
from domain.notices import Button, Line, Look, Notice, TextKey, Values
from domain.people import Resident
from domain.photos import PhotoRef
from domain.plain_text import shortened
from domain.refusing import Refused

PHOTO_PREFIX = "ft"
"""`ft:v<issue>` and `ft:t<theme>:<page>` show photos; with `:<number>` behind it that one."""
PHOTO_SLOT = "foto"
"""The one message in which somebody looks at photos."""
ABOUT = 60
"""Characters of an issue that tell what its photo is about."""


class PhotoText(TextKey):
    """Sentences about photos."""

    ASK = "foto-vraag"
    REMOVE = "foto-weghalen"
    REMOVED = "foto-weg"
    COUNT = "foto-aantal"
    ALONG = "foto-mee"
    WHO_SEES = "foto-wie-ziet"
    PEOPLE = "foto-mensen"
    WAITS = "foto-wacht"
    TOO_MANY = "foto-te-veel"
    TOO_LARGE = "foto-te-groot"
    NO_PICTURE = "foto-onleesbaar"
    LOST = "foto-niet-gekregen"
    NO_DOCUMENT = "foto-bestand"
    NOT_HERE = "foto-niet-hier"
    AREA_FIRST = "foto-eerst-gebied"
    EXPIRED = "foto-verlopen"
    GONE = "foto-niet-meer"
    SHOWN = "foto-bekijk"
    WHICH = "foto-nummer"
    ALTERNATIVE = "foto-alternatief"
    ALTERNATIVE_WHICH = "foto-alternatief-nummer"

    TAKE_AWAY = "knop-foto-weg"
    TAKE_SOME_AWAY = "knop-foto-weghalen"
    TAKE_ONE_AWAY = "knop-foto-nummer-weg"
    TAKE_ALL_AWAY = "knop-foto-alle-weg"
    SEE = "knop-foto-bekijk"
    NEXT = "knop-foto-volgende"
    PREVIOUS = "knop-foto-vorige"
    TO_ISSUE = "knop-foto-vraagstuk"


_WHY: Mapping[str, PhotoText] = {
    "too_large": PhotoText.TOO_LARGE,
    "no_picture": PhotoText.NO_PICTURE,
    "lost": PhotoText.LOST,
}


def refuse_photo(
    resident: Resident,
    kept: int,
    *,
    most: int,
    why: str | None,
    limits: Values,
    album: str | None,
) -> Refused | None:
    """Return why a photo can't go along; None when it can.

    Args:
        kept: photos that go along already.
        most: photos of one issue, see `IssueFigures.issue_photos`.
        why: "too_large", "no_picture" or "lost", if it could not be taken in.
        limits: what a photo may be: `mb`, and `miljoen` pixels.
        album: photos that were sent together are told once.
    """
    if kept >= most:
        return Refused((told(resident, PhotoText.TOO_MANY, album, {"grens": most}),))
    if why is not None:
        return Refused((told(resident, _WHY[why], album, limits),))
    return None


def told(
    resident: Resident, text: PhotoText, album: str | None, values: Values | None = None
) -> Notice:
    """Return a sentence about a picture or document; of an album it is said once."""
    once = f"album-{album}-{text}" if album else None
    return Notice(to=resident.id, text=text, values=values or {}, once=once)


def count_line(photos: int) -> Line:
    """Return how many photos an issue has; nothing for none."""
    return Line(PhotoText.COUNT, {"aantal": photos}) if photos else Line("")


def see_button(issue: IssueId, photos: int) -> Button:
    """Return the button that shows the photos of an issue."""
    return _see(f"v{issue}", photos)


def see_button_of_list(theme: ThemeId, page: int, photos: int) -> Button:
    """Return the button that shows the photos of all issues on a page of a theme."""
    return _see(f"t{theme}:{page}", photos)


def _see(of: str, photos: int) -> Button:
    return Button(label=PhotoText.SEE, data=f"{PHOTO_PREFIX}:{of}", values={"aantal": photos})


def picture_of(photo: PhotoId, text: str, number: int = 1, of: int = 1) -> PhotoRef:
    """Return the photo of an issue as a picture with its alternative text.

    Args:
        number, of: "photo 2 of 3"; of one photo that isn't said.
    """
    values: Values = {"titel": shortened(text, ABOUT)}
    if of == 1:
        return PhotoRef(photo, PhotoText.ALTERNATIVE, values)
    which = {**values, "nu": number, "van": of}
    return PhotoRef(photo, PhotoText.ALTERNATIVE_WHICH, which)


def photo_screen(
    resident: Resident,
    shown: Sequence[tuple[IssueId, str, PhotoId]],
    number: int,
    *,
    data: str,
    fresh: bool,
) -> Notice:
    """Return one of several photos, with the way to those beside it.

    Args:
        shown: issue, its text and a photo of it, in order; at least one.
        number: from 1; one that isn't there becomes the nearest.
        data: of the button that leads here, without a number.
    """
    number = min(max(1, number), len(shown))
    issue, text, photo = shown[number - 1]
    several = len(shown) > 1
    which = Line(PhotoText.WHICH, {"nu": number, "van": len(shown)}) if several else Line("")
    beside = []
    if number > 1:
        beside.append(_beside(PhotoText.PREVIOUS, data, number - 1))
    if number < len(shown):
        beside.append(_beside(PhotoText.NEXT, data, number + 1))
    read = Button(label=PhotoText.TO_ISSUE, data=f"{PHOTO_PREFIX}:v{issue}:lees", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=PhotoText.SHOWN,
        values={"welke": which, "titel": shortened(text, 2 * ABOUT)},
        buttons=(*((tuple(beside),) if beside else ()), (read,)),
        picture=picture_of(photo, text, number, len(shown)),
        slot=PHOTO_SLOT,
        fresh=fresh,
    )


def _beside(label: TextKey, data: str, number: int) -> Button:
    return Button(label=label, data=f"{data}:{number}")
