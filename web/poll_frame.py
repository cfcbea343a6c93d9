"""What the pages of quick polls share: which poll is asked for, and how one answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import jinja2
from aiohttp import web

from domain.ids import PollId
from domain.links import Links, Thing
from domain.parameters import Content
from domain.polls.poll import Poll
from domain.polls.texts import PollPageText
from domain.public_pages import PublicText
from locales import LANGUAGES
from storage import polls
from storage.session import Session, Sessions
from web.gateway.gateway import Clock
from web.gateway.hurry import POLLS
from web.public.frame import Asked, language_of

POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    # Not `no-referrer`: browsers then hide from which page a form came.
    "Referrer-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
}


@dataclass(frozen=True, slots=True)
class PollOffer:
    """What pages of polls need beside the rest.

    Attributes:
        key: under which the secrets of browsers are hashed.
    """

    links: Links
    key: bytes = field(repr=False)


class PollFrame:
    """Looks polls up, and answers with pages."""

    def __init__(
        self,
        sessions: Sessions,
        clock: Clock,
        offer: PollOffer,
        content: Content,
        name: str,
        environment: jinja2.Environment,
    ) -> None:
        """`name` is how all of this is called; `environment` holds the templates."""
        self.sessions = sessions
        self.clock = clock
        self.links = offer.links
        self._areas: Mapping[str, str] = {one.slug: one.name for one in content.areas}
        self._name = name
        self._environment = environment

    def number_of(self, request: web.Request) -> PollId | None:
        """Return which poll an address names; None for one that we did not sign."""
        read = self.links.read(request.match_info["payload"])
        if read is None or read[0] is not Thing.POLL:
            return None
        return PollId(read[1])

    async def find(self, session: Session, request: web.Request) -> Poll | None:
        """Return the poll that an address names, as it is now."""
        number = self.number_of(request)
        return None if number is None else await polls.find(session, number)

    def asked(self, request: web.Request, poll: Poll | None = None) -> Asked:
        """Return in which language a page is asked for, and of which area its poll is."""
        place = "" if poll is None else self._areas.get(poll.area, str(poll.area))
        return Asked(language_of(request), place)

    def is_over(self, poll: Poll) -> bool:
        """Return whether nobody can choose any more."""
        return not poll.takes_choices(self.clock())

    def stand(self, asked: Asked, poll: Poll) -> str:
        """Return until when one can choose."""
        if self.is_over(poll):
            return asked.words(PollPageText.CLOSED)
        return asked.words(PollPageText.UNTIL, tot=poll.closes_at)

    def unknown(self, request: web.Request) -> web.Response:
        """Answer that there is no such poll."""
        return self.told(request, PollPageText.UNKNOWN, PollPageText.UNKNOWN_WHY, status=404)

    def told(
        self,
        request: web.Request,
        title: PollPageText,
        why: PollPageText,
        back: PollPageText | None = None,
        *,
        status: int,
    ) -> web.Response:
        """Answer what happened, why, and what one can do now."""
        asked = self.asked(request)
        way = ("/chat", asked.words(PublicText.JOIN))
        if back is not None:
            way = (request.path_qs, asked.words(back))
        filled = {"what": asked.words(why), "options": [], "way": way}
        return self.page("poll.html", asked, asked.words(title), filled, status=status)

    def page(
        self,
        template: str,
        asked: Asked,
        title: str,
        filled: Mapping[str, object],
        *,
        status: int = 200,
    ) -> web.Response:
        """Answer with a page."""
        html = self._environment.get_template(template).render(
            {
                **filled,
                "language": asked.language,
                "other": next(one for one in LANGUAGES if one != asked.language),
                "other_language": asked.words(PublicText.OTHER_LANGUAGE),
                "name": self._name,
                "place": asked.place,
                "title": title,
            }
        )
        return web.Response(text=html, status=status, content_type="text/html", headers=HEADERS)


def path_of(request: web.Request) -> str:
    """Return the address of the page to join, out of that of any page of a poll."""
    return f"{POLLS}/{request.match_info['payload']}"
