"""Links that open something in the chat: `/start` payloads of at most 64 characters, signed."""

from __future__ import annotations

import hashlib
import hmac
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum

from domain.ids import AreaSlug, InvitationId, MeetingId, ResidentId

SHARE_PREFIX = "dl"
"""`dl:<issue>`: the button that gives the link of an issue; `dl:lijst:<page>` what can be shared,
`dl:<thing>:<number>` the link of one of these."""
SIGNATURE_BYTES = 9
FEED_KEY_BYTES = 16
"""Of the address of a calendar, which holds for years."""


class Thing(StrEnum):
    """What a link opens; the letter stands in links, and stays as long as these hang on walls."""

    ISSUE = "v"
    BALLOT = "s"
    MEETING = "b"
    ITEM = "p"
    THEME = "t"
    TASK = "d"
    POLL = "q"


_THING = re.compile(rf"([{''.join(Thing)}])(\d{{1,15}})-([A-Za-z0-9_-]{{12}})", re.ASCII)

_PRESENCE = re.compile(r"a(\d{1,15})-(\d{8})-([A-Za-z0-9_-]{12})", re.ASCII)
_INVITATION = re.compile(r"u(\d{1,15})-(\d{1,11})-([A-Za-z0-9_-]{12})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Links:
    """Makes and reads links.

    Attributes:
        public_url: address of the web phone without a slash at the end.
    """

    secret: bytes = field(repr=False)
    public_url: str

    def payload(self, thing: Thing, number: int) -> str:
        """Return what stands behind `/start` in a link to a thing."""
        return f"{thing}{number}-{self._sign(f'{thing}{number}')}"

    def url(self, thing: Thing, number: int, *, bot: str | None = None) -> str:
        """Return the address that opens a thing: in Telegram with `bot`, else in the web phone."""
        return self._url(self.payload(thing, number), bot)

    def agenda_url(self, area: AreaSlug) -> str:
        """Return the address of the page with the agenda of an area, for everybody."""
        return f"{self.public_url}/gebied/{area}/agenda"

    def themes_url(self, area: AreaSlug) -> str:
        """Return the address of the page with the themes of an area, for everybody."""
        return f"{self.public_url}/gebied/{area}/themas"

    def speakers_url(self, area: AreaSlug) -> str:
        """Return the address of the page with who speaks for what in an area, for everybody."""
        return f"{self.public_url}/gebied/{area}/sprekers"

    def deadlocks_url(self, area: AreaSlug) -> str:
        """Return the address of the page where everybody reads how an area works things out."""
        return f"{self.public_url}/gebied/{area}/eruit"

    def report_url(self, area: AreaSlug, year: int) -> str:
        """Return the address of the page with a report of an area, for everybody."""
        return f"{self.public_url}/gebied/{area}/evaluatie/{year}"

    def poll_url(self, number: int) -> str:
        """Return the address of the page where everybody joins a quick poll, without an account."""
        return f"{self.public_url}/peiling/{self.payload(Thing.POLL, number)}"

    def poll_screen_url(self, number: int) -> str:
        """Return the address of the page for a big screen, with what was chosen so far."""
        return f"{self.poll_url(number)}/scherm"

    def read(self, payload: str) -> tuple[Thing, int] | None:
        """Return the thing of a payload and its number; None for one that we did not make."""
        found = _THING.fullmatch(payload)
        if found is None:
            return None
        thing, number, signature = found.groups()
        if not hmac.compare_digest(self._sign(f"{thing}{number}"), signature):
            return None
        return Thing(thing), int(number)

    def invitation_payload(self, invitation: InvitationId, until: datetime) -> str:
        """Return what stands behind `/start` in an invitation that ends at `until`."""
        what = f"u{invitation}-{int(until.timestamp())}"
        return f"{what}-{self._sign(what)}"

    def invitation_url(
        self, invitation: InvitationId, until: datetime, *, bot: str | None = None
    ) -> str:
        """Return the address of an invitation: in Telegram with `bot`, else in the web phone."""
        return self._url(self.invitation_payload(invitation, until), bot)

    def read_invitation(self, payload: str) -> tuple[InvitationId, datetime] | None:
        """Return the invitation of a payload and when it ends, UTC; None for a forged one."""
        found = _INVITATION.fullmatch(payload)
        if found is None:
            return None
        number, until, signature = found.groups()
        if not hmac.compare_digest(self._sign(f"u{number}-{until}"), signature):
            return None
        return InvitationId(int(number)), datetime.fromtimestamp(int(until), UTC)

    def presence_payload(self, meeting: MeetingId, day: date) -> str:
        """Return what stands behind `/start` in the code at the door of a meeting."""
        what = f"a{meeting}-{day:%Y%m%d}"
        return f"{what}-{self._sign(what)}"

    def presence_url(self, meeting: MeetingId, day: date, *, bot: str | None = None) -> str:
        """Return the address that says that one is at a meeting; it holds on `day` only."""
        return self._url(self.presence_payload(meeting, day), bot)

    def read_presence(self, payload: str) -> tuple[MeetingId, date] | None:
        """Return the meeting and the day of a code at the door; None for one we did not make."""
        found = _PRESENCE.fullmatch(payload)
        if found is None:
            return None
        number, day, signature = found.groups()
        if not hmac.compare_digest(self._sign(f"a{number}-{day}"), signature):
            return None
        return MeetingId(int(number)), date.fromisoformat(day)

    def feed_url(
        self, area: AreaSlug, resident: ResidentId, since: datetime, *, language: str = "nl"
    ) -> str:
        """Return the address of the calendar of an area, for one who lives there.

        Args:
            since: when they came to live there; who moves has another address, or none.
        """
        key = self._feed_key(area, resident, since)
        spoken = "" if language == "nl" else f"&taal={language}"
        return f"{self.public_url}/gebied/{area}/agenda.ics?sleutel={key}{spoken}"

    def is_feed_key(self, key: str, area: AreaSlug, resident: ResidentId, since: datetime) -> bool:
        """Return whether `key` is that of somebody who lives in an area since `since`."""
        return hmac.compare_digest(key, self._feed_key(area, resident, since))

    def _feed_key(self, area: AreaSlug, resident: ResidentId, since: datetime) -> str:
        what = f"agenda:{area}:{resident}:{since.astimezone(UTC).isoformat()}"
        return f"{resident}-{self._sign(what, FEED_KEY_BYTES).rstrip('=')}"

    def _url(self, payload: str, bot: str | None) -> str:
        base = f"https://t.me/{bot}" if bot else f"{self.public_url}/chat"
        return f"{base}?start={payload}"

    def _sign(self, what: str, size: int = SIGNATURE_BYTES) -> str:
        digest = hmac.new(self.secret, f"link:{what}".encode(), hashlib.sha256).digest()
        return urlsafe_b64encode(digest[:size]).decode()
