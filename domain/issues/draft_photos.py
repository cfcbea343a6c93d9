"""Photos that go along with an issue on its way: counted, looked at again, taken away."""

from __future__ import annotations

from collections.abc import Sequence

from domain.ids import PhotoId
from domain.issues.draft import DRAFT_PREFIX
from domain.issues.photos import PhotoText
from domain.notices import STEP, Button, Line, Look, Notice, Rows, TextKey, Values
from domain.people import Resident
from domain.texts import WAITS, GeneralText


def along_line(photos: int) -> Line:
    """Return how many photos go along; nothing for none."""
    return Line(PhotoText.ALONG, {"aantal": photos}) if photos else Line("")


def who_sees_line(photos: int, area_name: str) -> Line:
    """Return how many go along and who will see them; nothing for none."""
    if not photos:
        return Line("")
    return Line(PhotoText.WHO_SEES, {"aantal": photos, "gebied": area_name})


def people_line(photos: int) -> Line:
    """Return the question about who can be recognised; nothing without photos."""
    return Line(PhotoText.PEOPLE) if photos else Line("")


def remove_button(photos: Sequence[PhotoId]) -> Button:
    """Return the button that takes the only photo away, or leads to a choice of several."""
    if len(photos) == 1:
        return _away(PhotoText.TAKE_AWAY, photos[0])
    return Button(label=PhotoText.TAKE_SOME_AWAY, data=f"{DRAFT_PREFIX}:fotos")


def _away(label: TextKey, photo: PhotoId, number: int = 0) -> Button:
    """Carries which photo, so that a second tap doesn't take another one away."""
    values: Values = {"nummer": number} if number else {}
    return Button(label=label, data=f"{DRAFT_PREFIX}:foto:{photo}", values=values)


def ask_words_screen(resident: Resident, photos: Sequence[PhotoId], *, fresh: bool) -> Notice:
    """Return the question what is going on, for who sent a photo without words."""
    out = Button(label=GeneralText.GO_OUT, data=f"{DRAFT_PREFIX}:weg", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=PhotoText.ASK,
        values={"aantal": len(photos)},
        buttons=((remove_button(photos),), (out,)),
        slot=STEP,
        fresh=fresh,
    )


def remove_screen(resident: Resident, photos: Sequence[PhotoId]) -> Notice:
    """Return the choice which photo doesn't go along after all."""
    single = [
        _away(PhotoText.TAKE_ONE_AWAY, photo, number)
        for number, photo in enumerate(photos, start=1)
    ]
    everything = Button(label=PhotoText.TAKE_ALL_AWAY, data=f"{DRAFT_PREFIX}:foto:alle")
    back = Button(label=GeneralText.GO_BACK, data=f"{DRAFT_PREFIX}:fotos:terug", look=Look.QUIET)
    rows: Rows = (
        *(tuple(single[at : at + 2]) for at in range(0, len(single), 2)),
        (everything, back),
    )
    return Notice(
        to=resident.id,
        text=PhotoText.REMOVE,
        values={"aantal": len(photos)},
        buttons=rows,
        slot=STEP,
    )


def photos_wait(resident: Resident, photos: int, *, on: Button, drop: Button) -> Notice:
    """Return what somebody hears who left a photo without words: it waits, here is the way.

    Args:
        on, drop: the buttons to go on, and to throw it away.
    """
    return Notice(
        to=resident.id,
        text=PhotoText.WAITS,
        values={"aantal": photos},
        buttons=((on, drop),),
        slot=WAITS,
        fresh=True,
    )
