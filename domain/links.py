"""Links that open something in the chat: `/start` payloads of at most 64 characters, signed."""

from __future__ import annotations

import hashlib
import hmac
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import UTC, datetime

from domain.ids import AreaSlug, InvitationId, IssueId

SHARE_PREFIX = "dl"
"""`dl:<issue>`: the button that gives the link of an issue."""
SIGNATURE_BYTES = 9
_ISSUE = re.compile(r"v(\d{1,15})-([A-Za-z0-9_-]{12})", re.ASCII)

_INVITATION = re.compile(r"u(\d{1,15})-(\d{1,11})-([A-Za-z0-9_-]{12})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Links:
    """Makes and reads links.

    Attributes:
        public_url: address of the web phone without a slash at the end.
    """

    secret: bytes = field(repr=False)
    public_url: str

    def issue_payload(self, issue: IssueId) -> str:
        """Return what stands behind `/start` in a link to an issue."""
        return f"v{issue}-{self._sign(f'v{issue}')}"

    def issue_url(self, issue: IssueId, *, bot: str | None = None) -> str:
        """Return the address that opens an issue: in Telegram with `bot`, else in the web phone."""
        return self._url(self.issue_payload(issue), bot)

    def agenda_url(self, area: AreaSlug) -> str:
        """Return the address of the page with the agenda of an area, for everybody."""
        return f"{self.public_url}/gebied/{area}/agenda"

    def themes_url(self, area: AreaSlug) -> str:
        """Return the address of the page with the themes of an area, for everybody."""
        return f"{self.public_url}/gebied/{area}/themas"

    def deadlocks_url(self, area: AreaSlug) -> str:
        """Return the address of the page where everybody reads how an area works things out."""
        return f"{self.public_url}/gebied/{area}/eruit"

    def report_url(self, area: AreaSlug, year: int) -> str:
        """Return the address of the page with a report of an area, for everybody."""
        return f"{self.public_url}/gebied/{area}/evaluatie/{year}"

    def read_issue(self, payload: str) -> IssueId | None:
        """Return the issue of a payload; None for one that we did not make."""
        found = _ISSUE.fullmatch(payload)
        if found is None:
            return None
        number, signature = found.groups()
        if not hmac.compare_digest(self._sign(f"v{number}"), signature):
            return None
        return IssueId(int(number))

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

    def _url(self, payload: str, bot: str | None) -> str:
        base = f"https://t.me/{bot}" if bot else f"{self.public_url}/chat"
        return f"{base}?start={payload}"

    def _sign(self, what: str) -> str:
        digest = hmac.new(self.secret, f"link:{what}".encode(), hashlib.sha256).digest()
        return urlsafe_b64encode(digest[:SIGNATURE_BYTES]).decode()
