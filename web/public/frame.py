"""What all pages for everybody share: how one is asked for, looked up, framed and sent."""

from __future__ import annotations

from asyncio import Lock
from collections import defaultdict
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar, Final, Generic, NamedTuple, Protocol, TypeVar

import jinja2
from aiohttp import web

from domain.areas import Area
from domain.ids import AreaSlug
from domain.notices import Line, TextKey, Value
from domain.public_pages import PublicText
from locales import LANGUAGES, say
from locales.sentences import said_line, spoken_value
from storage.session import Session, Sessions
from web.gateway.browser import accepted_language
from web.gateway.gateway import Clock

POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
FRESH: Final = timedelta(minutes=1)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": f"public, max-age={round(FRESH.total_seconds())}",
    "Vary": "Accept-Language",
    "Referrer-Policy": "same-origin",
}
"""Of each page for everybody."""
AREAS: Final = "/gebieden"
"""Where the list of areas is."""

Found = TypeVar("Found")


class Link(NamedTuple):
    """A link to a page of an area: its last part, what it says, and what is told of the page."""

    part: str
    words: TextKey
    tells: TextKey | None


class Way(NamedTuple):
    """A link that stands on a page, with what is told of where it leads."""

    address: str
    words: str
    tells: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """In which language a page was asked for, and about where.

    Attributes:
        place: name of the area, or of the municipality; fills the hole `gebied` of each sentence.
    """

    language: str
    place: str = ""

    def words(self, key: TextKey, **values: Value) -> str:
        """Return a sentence."""
        return say(key, self.language, {"gebied": self.place, **values})

    def line(self, line: Line) -> str:
        """Return a line; somebody's own words stay as they are."""
        return said_line(line, self.language)

    def value(self, value: Value) -> str:
        """Return a value as text by itself."""
        return spoken_value(value, self.language)


class AreaPage(Protocol[Found]):
    """A page about one area, at `/gebied/<area>/<part>`, or without a part.

    Attributes:
        part: last part of its address; empty for the front page.
        template: its file, which extends `public.html`.
        title: of the page.
        link: what a link to it says.
        tells: what the front page says of it in a line; None for the front page.
    """

    part: ClassVar[str]
    template: ClassVar[str]
    title: ClassVar[TextKey]
    link: ClassVar[TextKey]
    tells: ClassVar[TextKey | None]

    async def look(self, session: Session, area: Area, now: datetime) -> Found:
        """Return what there is to show; looked up once a minute, whoever asks."""
        ...

    def draw(self, found: Found, asked: Asked) -> Mapping[str, object]:
        """Return what the template needs, in the language that was asked for."""
        ...


class OnceAMinute(Generic[Found]):
    """Keeps what was looked up for a minute. Who asks meanwhile waits for the same answer."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._known: dict[Hashable, tuple[datetime, Found]] = {}
        self._looking: defaultdict[Hashable, Lock] = defaultdict(Lock)

    async def get(self, key: Hashable, look: Callable[[datetime], Awaitable[Found]]) -> Found:
        """Return what `look` found at most a minute ago.

        Args:
            key: of a set that doesn't grow by what visitors ask.
            look: takes the moment; what it raises is raised here, and kept by nobody.
        """
        async with self._looking[key]:
            now = self._clock()
            known = self._known.get(key)
            if known is not None and timedelta(0) <= now - known[0] < FRESH:
                return known[1]
            found = await look(now)
            self._known[key] = now, found
            return found


class Frame:
    """Answers with pages for everybody."""

    def __init__(
        self,
        sessions: Sessions,
        clock: Clock,
        areas: Sequence[Area],
        name: str,
        environment: jinja2.Environment,
        links: Sequence[Link],
    ) -> None:
        """`name` is how all of this is called; `links` are the pages that each area has."""
        self.sessions = sessions
        self.clock = clock
        self.name = name
        self._areas: Mapping[str, Area] = {one.slug: one for one in areas}
        self._environment = environment
        self._links = links

    def route(self, page: AreaPage[Found]) -> web.AbstractRouteDef:
        """Return the route of a page about an area."""
        known = OnceAMinute[Found](self.clock)

        async def show(request: web.Request) -> web.Response:
            area = self.area_of(request)
            if area is None:
                return self.unknown(request)

            async def look(now: datetime) -> Found:
                async with self.sessions() as session:
                    return await page.look(session, area, now)

            found = await known.get(area.slug, look)
            asked = Asked(language_of(request), area.name)
            return self.page(
                page.template,
                asked,
                asked.words(page.title),
                page.draw(found, asked),
                others=self.others(area.slug, page.part, asked),
            )

        return web.get(address_of("{area}", page.part), show)

    def area_of(self, request: web.Request) -> Area | None:
        """Return the area that an address names; None for one that isn't there."""
        return self._areas.get(request.match_info.get("area", ""))

    def others(self, area: AreaSlug, here: str, asked: Asked) -> Sequence[Way]:
        """Return the ways to the pages of an area besides this one, and to the other areas."""
        ways = [
            Way(
                address_of(area, one.part),
                asked.words(one.words),
                asked.words(one.tells) if one.tells else "",
            )
            for one in self._links
            if one.part != here
        ]
        return [*ways, to_areas(asked)]

    def unknown(self, request: web.Request) -> web.Response:
        """Answer that there is no such area."""
        asked = Asked(language_of(request))
        return self.page(
            "public.html",
            asked,
            asked.words(PublicText.UNKNOWN),
            others=[to_areas(asked)],
            status=404,
        )

    def page(
        self,
        template: str,
        asked: Asked,
        title: str,
        filled: Mapping[str, object] | None = None,
        *,
        others: Sequence[Way] = (),
        status: int = 200,
    ) -> web.Response:
        """Answer with a page.

        Args:
            template: a file that extends `public.html`.
            filled: what it takes of its own.
            others: where it leads to.
        """
        html = self._environment.get_template(template).render(
            {
                **(filled or {}),
                "language": asked.language,
                "other": next(one for one in LANGUAGES if one != asked.language),
                "other_language": asked.words(PublicText.OTHER_LANGUAGE),
                "name": self.name,
                "title": title,
                "join": asked.words(PublicText.JOIN),
                "others": others,
            }
        )
        return web.Response(text=html, status=status, content_type="text/html", headers=HEADERS)


def address_of(area: str, part: str = "") -> str:
    """Return where a page of an area is; without a part its front page."""
    return f"/gebied/{area}/{part}" if part else f"/gebied/{area}"


def to_areas(asked: Asked) -> Way:
    """Return the way to the list of areas."""
    return Way(AREAS, asked.words(PublicText.ALL_AREAS))


def language_of(request: web.Request) -> str:
    """Return the language that was asked for in the address, else that of the browser."""
    for wanted in (request.query.get("taal"), accepted_language(request)):
        if wanted in LANGUAGES:
            return str(wanted)
    return "nl"
