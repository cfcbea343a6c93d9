"""One person, several doors: Telegram, the web phone, a second device.

A one-time code of one door is typed at the other. The door that is somebody's already (the
old one) is asked and says yes by a tap; then the other one (the new one) is theirs too. What
is promised, and why, stands in docs/decisions/0008-one-person-several-doors.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.calendar import day_of
from domain.ids import AreaSlug, MessageId, ResidentId
from domain.menu import MenuText
from domain.notices import (
    STEP,
    Button,
    ChatRef,
    Kind,
    Line,
    Lines,
    Look,
    Notice,
    Priority,
    TextKey,
    Values,
)
from domain.people import Resident, shown
from domain.refusing import Refused, forbid
from domain.roles import Action
from domain.texts import GeneralText

DOOR_PREFIX = "dr"
TELEGRAM = "telegram"
ASKED_SLOT = "koppelen"
"""The slot of "is that you?": it doesn't touch the screen that somebody is in."""
SHOWN_DOORS = 3
"""Doors that can be unlinked from one screen; more than that nobody has."""


class DoorText(TextKey):
    """Sentences of doors."""

    CODE = "koppelcode"
    CODE_AT_THE_DOOR = "koppelcode-aan-de-deur"
    CODE_OWN = "koppelcode-eigen"
    NOBODY = "koppelen-niemand"
    ONE_ALREADY = "koppelen-al-een"
    HAS_ROLE = "koppelen-taak"
    BALLOT_OPEN = "koppelen-stemming"
    ASKED = "koppelen-gevraagd"
    ASKED_MERGING = "koppelen-gevraagd-samen"
    IS_THAT_YOU = "koppelen-ben-jij-dat"
    IS_THAT_YOU_MERGING = "koppelen-ben-jij-dat-samen"
    TOO_LATE = "koppelen-te-laat"
    SAID_NO = "koppelen-nee"
    SAID_NO_THERE = "koppelen-nee-daar"
    LINKED = "gekoppeld"
    LINKED_HERE = "gekoppeld-hier"
    LINKED_HERE_ROLE = "gekoppeld-hier-taak"
    LINKED_CANT_NOW = "koppelen-kan-nu-niet"

    DOORS = "plekken"
    DOORS_ROLE = "plekken-taak"
    DOOR_HERE = "plekken-hier"
    DOOR_LINE = "plekken-regel"
    UNLINK_SURE = "ontkoppelen-zeker"
    UNLINK_HERE_SURE = "ontkoppelen-hier-zeker"
    UNLINKED = "ontkoppeld"
    UNLINKED_THERE = "ontkoppeld-daar"
    UNLINKED_ALREADY = "ontkoppeld-al"
    ONLY_DOOR = "ontkoppelen-enige"

    ROLE_WAITS = "taak-wacht"
    COLLEAGUES_ASKED = "taak-gevraagd"
    NO_COLLEAGUE = "taak-geen-collega"
    ASK_COLLEAGUE = "taak-collega-vraag"
    TRUSTED = "taak-werkt"
    TRUSTED_BY_YOU = "taak-werkt-door-jou"
    DISTRUSTED = "taak-niet-herkend"
    ROLE_SETTLED = "taak-al-geregeld"

    ON_TELEGRAM = "op-telegram"
    ON_WEB = "op-de-website"

    YES_LINK = "knop-ja-koppel"
    NO_LINK = "knop-nee-niet-ik"
    ANOTHER = "knop-koppel-een-plek"
    UNLINK = "knop-ontkoppel-nummer"
    YES_UNLINK = "knop-ja-ontkoppel"
    ASK_THEM = "knop-vraag-collega"
    YES_COLLEAGUE = "knop-ja-dat-klopt"
    NO_COLLEAGUE_KNOWS = "knop-nee-weet-niet"


def on_channel(channel: str) -> TextKey:
    """Return how a channel is called: "Telegram", or "de website"."""
    return DoorText.ON_TELEGRAM if channel == TELEGRAM else DoorText.ON_WEB


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, and who writes there on that channel."""

    channel: str
    chat: int
    user: int

    @property
    def ref(self) -> ChatRef:
        """The chat, to say something in."""
        return ChatRef(self.channel, self.chat)


@dataclass(frozen=True, slots=True)
class Here:
    """Who speaks, and where: a resident, or somebody before consent.

    Whatever linking says goes to a chat and not to a person, who may have others.
    """

    place: Place
    language: str
    resident: Resident | None

    def says(
        self, text: TextKey, values: Values | None = None, *, slot: str | None = None
    ) -> Notice:
        """Return a sentence in this chat."""
        return Notice(
            to=self.place.ref, text=text, values=values or {}, slot=slot, language=self.language
        )

    def refuses(self, text: TextKey, values: Values | None = None) -> Refused:
        """Return why something isn't done, told in this chat."""
        return Refused((self.says(text, values),))


# --- giving and taking a code -------------------------------------------------------------


def code_screen(here: Here, code: str, *, minutes: int, lost: Button) -> Notice:
    """Return the code of this door.

    Args:
        lost: the way for who can't reach their old door.
    """
    another = here.resident is not None
    return Notice(
        to=here.place.ref,
        text=DoorText.CODE if another else DoorText.CODE_AT_THE_DOOR,
        values={"code": code, "minuten": minutes},
        buttons=() if another else ((lost,),),
        slot=STEP,
        fresh=True,
        language=here.language,
    )


@dataclass(frozen=True, slots=True)
class LinkCode:
    """A code that can be used, with the door that gave it.

    Attributes:
        resident: whose door it is now; None for somebody before consent.
    """

    id: int
    giver: Place
    language: str
    resident: Resident | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A code that is used up: the old door is asked."""

    code: int
    old: ResidentId
    asked: Place
    new: Place
    until: datetime
    notices: tuple[Notice, ...]


def decide_ask(
    here: Here,
    code: LinkCode,
    at: datetime,
    *,
    minutes: int,
    votes_until: datetime | None = None,
) -> Asked | Refused:
    """Decide whether the old door is asked if it wants to be one person with the new one.

    Who gave the code and is a resident stays who they are, and who typed it becomes that
    person. A newcomer who gave the code becomes the person who typed it.

    Args:
        here: who typed the code.
        votes_until: closing of an open ballot in which the person votes who would go;
            None without one, or when nobody goes.
    """
    if code.giver.ref == here.place.ref:
        return here.refuses(DoorText.CODE_OWN)
    me, giver = here.resident, code.resident
    stays = giver or me
    if stays is None:
        return here.refuses(DoorText.NOBODY)
    if me is not None and giver is not None:
        if me.id == giver.id:
            return here.refuses(DoorText.ONE_ALREADY)
        refused = _refuse_merge(me, votes_until)
        if refused is not None:
            return here.refuses(*refused)
    asked, new = (code.giver, here.place) if giver else (here.place, code.giver)
    merging = me is not None and giver is not None
    until = at + timedelta(minutes=minutes)
    question = _is_that_you(stays, asked, new, code.id, merging=merging)
    waits = here.says(
        DoorText.ASKED_MERGING if merging else DoorText.ASKED,
        {"kanaal": on_channel(asked.channel)},
    )
    notices = (waits, question) if giver else (question,)
    return Asked(code.id, stays.id, asked, new, until, notices)


def _is_that_you(
    stays: Resident, asked: Place, new: Place, number: int, *, merging: bool
) -> Notice:
    yes = Button(label=DoorText.YES_LINK, data=f"{DOOR_PREFIX}:{number}:ja", look=Look.MAIN)
    no = Button(label=DoorText.NO_LINK, data=f"{DOOR_PREFIX}:{number}:nee")
    return Notice(
        to=asked.ref,
        text=DoorText.IS_THAT_YOU_MERGING if merging else DoorText.IS_THAT_YOU,
        values={"kanaal": on_channel(new.channel)},
        buttons=((yes,), (no,)),
        slot=ASKED_SLOT,
        fresh=True,
        language=stays.language,
    )


def _refuse_merge(goes: Resident, votes_until: datetime | None) -> tuple[TextKey, Values] | None:
    """Return why somebody can't become another person now."""
    if goes.roles:
        return DoorText.HAS_ROLE, {}
    if votes_until is not None:
        return DoorText.BALLOT_OPEN, {"moment": votes_until}
    return None


# --- the answer of the old door -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Request:
    """What the old door was asked, and still can answer.

    Attributes:
        new_language: in which the new door is spoken to.
        new_resident: whose the new door is by now; None for somebody before consent.
    """

    id: int
    old: ResidentId
    new: Place
    new_language: str
    new_resident: Resident | None
    until: datetime


@dataclass(frozen=True, slots=True)
class Linked:
    """A door that is somebody's from now on.

    Attributes:
        goes: who was there before as another resident, and is this person from now on.
    """

    request: int
    resident: ResidentId
    new: Place
    goes: ResidentId | None
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Declined:
    """The old door said no."""

    request: int
    notices: tuple[Notice, ...]


def decide_answer(
    here: Here,
    request: Request | None,
    at: datetime,
    *,
    yes: bool,
    area_name: str,
    votes_until: datetime | None = None,
) -> Linked | Declined | Refused:
    """Decide what the tap of the old door does.

    Args:
        here: the door that tapped.
        request: None when it was answered already, or is unknown.
        area_name: of the home area of who tapped; empty without one.
        votes_until: as for `decide_ask`; a ballot may have opened meanwhile.
    """
    me = here.resident
    if me is None or request is None or request.old != me.id or request.until <= at:
        return Refused((here.says(DoorText.TOO_LATE, slot=ASKED_SLOT),))
    there = Here(request.new, request.new_language, request.new_resident)
    if not yes:
        own = here.says(DoorText.SAID_NO, slot=ASKED_SLOT)
        return Declined(request.id, (own, there.says(DoorText.SAID_NO_THERE)))
    goes = request.new_resident
    if goes is not None and goes.id == me.id:
        return Refused((here.says(DoorText.ONE_ALREADY, slot=ASKED_SLOT),))
    refused = _refuse_merge(goes, votes_until) if goes is not None else None
    if refused is not None:
        own = here.says(DoorText.LINKED_CANT_NOW, slot=ASKED_SLOT)
        return Declined(request.id, (own, there.says(*refused)))
    own = here.says(DoorText.LINKED, {"kanaal": on_channel(request.new.channel)}, slot=ASKED_SLOT)
    goes_id = goes.id if goes is not None else None
    return Linked(
        request.id, me.id, request.new, goes_id, (own, linked_here(me, request.new, area_name))
    )


def linked_here(resident: Resident, new: Place, area_name: str) -> Notice:
    """Return what a door hears that is somebody's from now on, with the menu."""
    return Notice(
        to=new.ref,
        text=DoorText.LINKED_HERE_ROLE if resident.roles else DoorText.LINKED_HERE,
        values={"naam": shown(resident.shown_name), "gebied": area_name or MenuText.ME_NO_AREA},
        doors=True,
        language=resident.language,
    )


# --- the list of doors, and unlinking -----------------------------------------------------


@dataclass(frozen=True, slots=True)
class Door:
    """A chat of somebody.

    Attributes:
        role_waits: a role of this person doesn't hold here yet.
    """

    channel: str
    chat: int
    last_spoke_at: datetime
    role_waits: bool = False

    @property
    def ref(self) -> ChatRef:
        """The chat, to say something in."""
        return ChatRef(self.channel, self.chat)


def doors_screen(here: Here, doors: Sequence[Door], *, words: Button) -> Notice:
    """Return the list of somebody's doors, each with its way out.

    Args:
        doors: all of them, in the order in which they are numbered.
        words: the way to the words to come back by.
    """
    lines, unlinks = [], []
    waits = False
    for number, door in enumerate(doors, start=1):
        is_here = door.ref == here.place.ref
        waits = waits or (is_here and door.role_waits)
        lines.append(
            Line(
                DoorText.DOOR_HERE if is_here else DoorText.DOOR_LINE,
                {
                    "nummer": str(number),
                    "kanaal": on_channel(door.channel),
                    "dag": day_of(door.last_spoke_at),
                },
            )
        )
        if len(doors) > 1:
            unlinks.append(
                Button(
                    label=DoorText.UNLINK,
                    data=f"{DOOR_PREFIX}:los:{door.channel}:{door.chat}",
                    values={"nummer": str(number)},
                    look=Look.QUIET,
                )
            )
    another = Button(label=DoorText.ANOTHER, data=f"{DOOR_PREFIX}:code", look=Look.MAIN)
    ask = Button(label=DoorText.ASK_THEM, data=f"{DOOR_PREFIX}:collega", look=Look.MAIN)
    return Notice(
        to=here.place.ref,
        text=DoorText.DOORS_ROLE if waits else DoorText.DOORS,
        values={"lijst": Lines(tuple(lines))},
        buttons=(
            *(((ask,),) if waits else ()),
            (another,),
            (words,),
            *((one,) for one in unlinks[:SHOWN_DOORS]),
        ),
        slot=STEP,
        fresh=True,
        language=here.language,
    )


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A door that is nobody's any more."""

    door: ChatRef
    notices: tuple[Notice, ...]


def ask_unlink(here: Here, doors: Iterable[Door], which: ChatRef) -> Notice | Refused:
    """Return the question whether a door goes, or why it can't."""
    refused = _refuse_unlink(here, list(doors), which)
    if refused is not None:
        return refused
    yes = Button(
        label=DoorText.YES_UNLINK,
        data=f"{DOOR_PREFIX}:los!:{which.channel}:{which.chat}",
        look=Look.MAIN,
    )
    out = Button(label=GeneralText.GO_OUT, data=f"{DOOR_PREFIX}:lijst", look=Look.QUIET)
    return Notice(
        to=here.place.ref,
        text=DoorText.UNLINK_HERE_SURE if which == here.place.ref else DoorText.UNLINK_SURE,
        values={"kanaal": on_channel(which.channel)},
        buttons=((yes, out),),
        slot=STEP,
        language=here.language,
    )


def _refuse_unlink(here: Here, doors: Sequence[Door], which: ChatRef) -> Refused | None:
    if all(one.ref != which for one in doors):
        return Refused((here.says(DoorText.UNLINKED_ALREADY, slot=STEP),))
    if len(doors) == 1:
        return Refused((here.says(DoorText.ONLY_DOOR, slot=STEP),))
    return None


def decide_unlink(here: Here, doors: Iterable[Door], which: ChatRef) -> Unlinked | Refused:
    """Decide whether a door goes: one's own, and never the last one."""
    refused = _refuse_unlink(here, list(doors), which)
    if refused is not None:
        return refused
    own = here.says(DoorText.UNLINKED, {"kanaal": on_channel(which.channel)}, slot=STEP)
    there = Notice(to=which, text=DoorText.UNLINKED_THERE, language=here.language)
    return Unlinked(which, (there,) if which == here.place.ref else (own, there))


# --- a role on a new door -----------------------------------------------------------------


def role_waits(door: ChatRef, language: str) -> Notice:
    """Return what somebody hears whose role doesn't hold on this door yet."""
    ask = Button(label=DoorText.ASK_THEM, data=f"{DOOR_PREFIX}:collega", look=Look.MAIN)
    return Notice(
        to=door,
        text=DoorText.ROLE_WAITS,
        buttons=((ask,),),
        slot=STEP,
        fresh=True,
        language=language,
    )


def ask_colleagues(
    here: Here, door: Door, resident: Resident, colleagues: Iterable[ResidentId], at: datetime
) -> tuple[Notice, ...]:
    """Return the question to colleagues: does this person's role hold on this door?

    Args:
        resident: with all roles, also those that don't hold here.
        colleagues: who may say so (`may_trust`).
    """
    asked = [one for one in colleagues if one != resident.id]
    if not asked:
        return (here.says(DoorText.NO_COLLEAGUE, slot=STEP),)
    ref = f"{DOOR_PREFIX}:rol:{resident.id}:{door.channel}:{door.chat}"
    rows = (
        (Button(label=DoorText.YES_COLLEAGUE, data=f"{ref}:ja", look=Look.MAIN),),
        (Button(label=DoorText.NO_COLLEAGUE_KNOWS, data=f"{ref}:nee"),),
    )
    own = here.says(DoorText.COLLEAGUES_ASKED, {"aantal": len(asked)}, slot=STEP)
    values: Values = {
        "naam": shown(resident.shown_name),
        "code": resident.code,
        "kanaal": on_channel(door.channel),
    }
    return (
        own,
        *(
            Notice(
                to=one,
                text=DoorText.ASK_COLLEAGUE,
                values=values,
                buttons=rows,
                priority=Priority.REMINDER,
                kind=Kind.ROLE,
                once=f"plek-{resident.id}-{door.channel}-{door.chat}-{day_of(at).isoformat()}",
            )
            for one in asked
        ),
    )


def may_trust(colleague: Resident, resident: Resident) -> bool:
    """Return whether `colleague` may say that a role of `resident` holds on a new door.

    That is another person who may do so in an area in which `resident` has a role; for a
    role that holds everywhere, in any area.
    """
    if colleague.id == resident.id:
        return False
    areas: set[AreaSlug | None] = {area for _, area in resident.roles}
    return any(area in areas or None in areas for area in colleague.areas_for(Action.CONFIRM_DOOR))


@dataclass(frozen=True, slots=True)
class Trusted:
    """A door on which somebody's roles hold from now on."""

    resident: ResidentId
    door: ChatRef
    by: ResidentId
    notices: tuple[Notice, ...]


def decide_trust(
    colleague: Resident,
    resident: Resident | None,
    door: Door | None,
    *,
    yes: bool,
    tapped: MessageId | None,
) -> Trusted | Refused:
    """Decide what the answer of a colleague does; a "no" leaves things as they are.

    Args:
        resident: with all roles, also those that don't hold on the door.
        door: None when it is no longer theirs.
        tapped: the question, which is replaced.
    """

    def told(text: TextKey, values: Values) -> Notice:
        return Notice(to=colleague.id, text=text, values=values, edits=tapped)

    if resident is None or not may_trust(colleague, resident):
        return forbid(colleague, Action.CONFIRM_DOOR, None, edits=tapped)
    name: Values = {"naam": shown(resident.shown_name)}
    if door is None or not door.role_waits:
        return Refused((told(DoorText.ROLE_SETTLED, name),))
    if not yes:
        return Refused((told(DoorText.DISTRUSTED, name),))
    there = Notice(to=door.ref, text=DoorText.TRUSTED, doors=True, language=resident.language)
    return Trusted(
        resident.id, door.ref, colleague.id, (told(DoorText.TRUSTED_BY_YOU, name), there)
    )
