"""A mail address to be called back by: given, confirmed by a code, changed and taken away.

Whoever types an address need not be its owner. So nothing but one code is mailed to it before its
owner typed that, and only so many codes a day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from domain.mail_address import masked
from domain.message_wishes import MESSAGES_PREFIX
from domain.notices import STEP, Button, Look, Notice, TextKey, Values
from domain.people import Resident
from domain.texts import GeneralText

MAIL_PREFIX = "ml"
CODE_DIGITS = 6

_CODE = re.compile(rf"\d{{{CODE_DIGITS}}}", re.ASCII)


class MailText(TextKey):
    """Sentences about a mail address, and those of the mails themselves."""

    ABOUT = "mail-vraag"
    NO_ADDRESS = "mail-geen-adres"
    TOO_MANY = "mail-te-vaak"
    ASK_CODE = "mail-code-vraag"
    WRONG_CODE = "mail-code-onbekend"
    SPENT_CODE = "mail-code-op"
    CONFIRMED = "mail-bevestigd"
    SHOWN = "mail-adres"
    GONE = "mail-gewist"
    NONE = "mail-niets"
    NOT_HERE = "mail-niet-hier"
    NOT_SENT = "mail-niet-verstuurd"
    STOPPED = "gestopt-zonder-mail"

    TO_MAIL = "knop-mail"
    SEND_AGAIN = "knop-nieuwe-code"
    CHANGE = "knop-ander-mailadres"
    FORGET = "knop-wis-mailadres"

    CODE_SUBJECT = "mail-code-onderwerp"
    CODE_BODY = "mail-code-tekst"
    NEWS_SUBJECT = "mail-nieuws-onderwerp"
    NEWS_BODY = "mail-nieuws-tekst"
    STOP_TITLE = "mail-stop-titel"
    STOP_ASK = "mail-stop-vraag"
    STOP_YES = "mail-stop-ja"
    STOP_DONE = "mail-stop-klaar"


@dataclass(frozen=True, slots=True)
class MailAddress:
    """Somebody's address.

    Attributes:
        confirmed: whether they typed the code that was mailed to it.
        code_until: until when that code can be typed; None when none was mailed yet.
        tries: wrong codes since.
    """

    address: str
    confirmed: bool
    code_until: datetime | None = None
    tries: int = 0

    def takes_code(self, at: datetime, *, most_tries: int) -> bool:
        """Return whether a code can be typed at `at`."""
        return self.code_until is not None and at < self.code_until and self.tries < most_tries


@dataclass(frozen=True, slots=True)
class Asked:
    """Mails with a code that were asked for: to this address and by this person in the last day,
    and by everybody in the last hour."""

    address: int
    person: int
    everybody: int

    def too_many(self, *, address: int, person: int, everybody: int) -> bool:
        """Return whether one more is one too many."""
        return self.address >= address or self.person >= person or self.everybody >= everybody


def read_mail_code(typed: str) -> str | None:
    """Return the code that somebody typed, with or without spaces; None when it can't be one."""
    code = "".join(one for one in typed if one not in " -\u00a0")
    return code if _CODE.fullmatch(code) else None


def mail_button() -> Button:
    """Return the way to one's mail address, from what one wants of messages."""
    return Button(label=MailText.TO_MAIL, data=f"{MAIL_PREFIX}:?")


def _button(label: TextKey, what: str, look: Look = Look.PLAIN) -> Button:
    return Button(label=label, data=f"{MAIL_PREFIX}:{what}", look=look)


_FORGET = _button(MailText.FORGET, "weg", Look.QUIET)
_CHANGE = _button(MailText.CHANGE, "ander")
_BACK = Button(label=GeneralText.GO_BACK, data=f"{MESSAGES_PREFIX}:?", look=Look.QUIET)
_OUT = Button(label=GeneralText.GO_OUT, data=f"{MAIL_PREFIX}:niet", look=Look.QUIET)


def ask_address(resident: Resident, text: MailText = MailText.ABOUT, *, fresh: bool) -> Notice:
    """Return the question for an address."""
    return Notice(to=resident.id, text=text, buttons=((_OUT,),), slot=STEP, fresh=fresh)


def ask_code(
    resident: Resident,
    address: str,
    *,
    minutes: int,
    text: MailText = MailText.ASK_CODE,
    fresh: bool,
) -> Notice:
    """Return the question for the code that was mailed."""
    values: Values = {"adres": masked(address), "minuten": minutes}
    again = _button(MailText.SEND_AGAIN, "opnieuw")
    return Notice(
        to=resident.id,
        text=text,
        values=values,
        buttons=((again, _CHANGE), (_FORGET, _BACK)),
        slot=STEP,
        fresh=fresh,
    )


def address_screen(
    resident: Resident, address: str, text: MailText = MailText.SHOWN, *, fresh: bool
) -> Notice:
    """Return what stands: a confirmed address, and the ways to change it or take it away."""
    return Notice(
        to=resident.id,
        text=text,
        values={"adres": masked(address)},
        buttons=((_CHANGE, _FORGET), (_BACK,)),
        slot=STEP,
        fresh=fresh,
    )


def says(resident: Resident, text: MailText, *, fresh: bool = False) -> Notice:
    """Return a sentence in place of the question, with the way back."""
    return Notice(to=resident.id, text=text, buttons=((_BACK,),), slot=STEP, fresh=fresh)
