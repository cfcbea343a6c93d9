"""`smederij role`: giving and taking roles, and the trail of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from bot.commands import opening
from bot.commands.opening import (
    CommandError,
    content_of,
    database,
    finish,
    known_area,
    out,
    sessions_on,
    settings_of,
)
from bot.role_names import ROLE_NAMES
from domain.roles import EVERYWHERE, Role

if TYPE_CHECKING:
    from domain.ids import AreaSlug
    from domain.parameters import Content
    from domain.people import Resident
    from domain.trail import Entry
    from storage.session import Session

app = typer.Typer(no_args_is_help=True, help="Who may do what.")
_PERSON = Annotated[str, typer.Argument(metavar="PERSON", help="The code that /mijn shows.")]
_ROLE = Annotated[str, typer.Argument(metavar="ROLE", help=f"One of: {', '.join(ROLE_NAMES)}.")]


@app.command("grant")
def grant(
    person: _PERSON,
    role: _ROLE,
    area: Annotated[
        list[str] | None,
        typer.Option(
            help="Short name of the area, such as krakeel. Repeat it for more than one. "
            f"Not for these, which hold everywhere: {', '.join(sorted(EVERYWHERE))}."
        ),
    ] = None,
    partner: Annotated[
        str | None,
        typer.Option(help="Short name of the partner that the person works for, such as sww."),
    ] = None,
) -> None:
    """Give somebody a role, in areas or everywhere."""
    settings = settings_of()
    content = content_of(settings)
    wanted = _known_role(role)
    areas = _areas_of_role(content, wanted, area)
    if not areas:
        raise CommandError(f"The role {wanted} holds in areas. Say in which with --area.")
    _check_partner(content, wanted, partner)
    with database(settings, opening.HASTE_SECONDS) as (url, _):
        new = finish(_grant(url, content, person, wanted, areas, partner))
    for where in areas:
        what = f"the role {wanted.value} {_in(where)}"
        out.print(Text(f"{person} {new.get(where, 'already had')} {what}."))
    if partner is not None:
        out.print(Text(f"{person} works for {partner}."))


@app.command("revoke")
def revoke(
    person: _PERSON,
    role: _ROLE,
    area: Annotated[
        list[str] | None,
        typer.Option(help="Short name of the area. Without one: wherever they have it."),
    ] = None,
) -> None:
    """Take a role away from somebody."""
    settings = settings_of()
    content = content_of(settings)
    wanted = _known_role(role)
    areas = _areas_of_role(content, wanted, area)
    with database(settings, opening.HASTE_SECONDS) as (url, _):
        gone = finish(_revoke(url, content, person, wanted, areas))
    if not gone:
        where = "" if areas in ([], [None]) else f" {' or '.join(map(_in, areas))}"
        out.print(Text(f"{person} did not have the role {wanted.value}{where}."))
    for one in gone:
        out.print(Text(f"{person} has the role {wanted.value} {_in(one)} no longer."))


@app.command("trail")
def trail(
    area: Annotated[str, typer.Option(help="Short name of the area, such as krakeel.")],
    lines: Annotated[int, typer.Option(help="How many, newest first.", min=1, max=1000)] = 50,
) -> None:
    """Show who got and lost which role in an area, and who was refused what."""
    settings = settings_of()
    content = content_of(settings)
    slug = known_area(content, area)
    with database(settings, opening.HASTE_SECONDS) as (url, _):
        found = finish(_trail(url, content, slug, lines))
    for one in found:
        out.print(Text(one))
    if not found:
        out.print(f"Nothing happened in {slug} yet.")


def _known_role(typed: str) -> Role:
    wanted = ROLE_NAMES.get("-".join(typed.casefold().replace("_", " ").split()))
    if wanted is None:
        raise CommandError(f"There is no role {typed!r}. Roles are: {', '.join(ROLE_NAMES)}.")
    return wanted


def _check_partner(content: Content, role: Role, partner: str | None) -> None:
    """Refuse a partner that isn't there, and one for a role that residents have."""
    known = [one.key for one in content.partners]
    if partner is not None and partner not in known:
        raise CommandError(f"There is no partner {partner!r}. Partners are: {', '.join(known)}.")
    if partner is not None and role is Role.INITIATIVE_GROUP:
        raise CommandError(f"Who has the role {role} is a resident. Leave --partner away.")


def _areas_of_role(content: Content, role: Role, named: list[str] | None) -> list[AreaSlug | None]:
    """Return the areas that were named; [None] for a role that holds everywhere."""
    if role in EVERYWHERE and named:
        raise CommandError(f"The role {role} holds in every area. Leave --area away.")
    if role in EVERYWHERE:
        return [None]
    found: list[AreaSlug | None] = [known_area(content, one) for one in named or ()]
    return list(dict.fromkeys(found))


def _in(area: AreaSlug | None) -> str:
    return "everywhere" if area is None else f"in {area}"


async def _known_person(session: Session, code: str) -> Resident:
    from storage import people

    resident = await people.by_code(session, code)
    if resident is None:
        raise CommandError(f"Nobody has the code {code!r}. Let the person type /mijn: it is there.")
    return resident


async def _grant(
    url: str,
    content: Content,
    person: str,
    role: Role,
    areas: list[AreaSlug | None],
    partner: str | None,
) -> dict[AreaSlug | None, str]:
    """Return where that changed anything, with the verb that tells it."""
    from bot.demo.clock import now_there
    from domain.menu import role_given
    from storage import outbox, people, roles

    new: dict[AreaSlug | None, str] = {}
    async with sessions_on(url, content) as sessions, sessions.begin() as session:
        resident, now = await _known_person(session, person), await now_there(session)
        if partner is not None:
            await people.works_for(session, resident.id, partner)
        for area in areas:
            if await roles.grant(session, resident.id, role, area, by=None, now=now):
                new[area] = "has"
            elif await roles.let_hold(session, resident.id, role, area, now=now):
                new[area] = "has on every phone from now on"
            if area in new:
                told = role_given(resident.id, role, area, _place(content, area), now)
                await outbox.put(session, [told], now=now)
    return new


async def _revoke(
    url: str, content: Content, person: str, role: Role, areas: list[AreaSlug | None]
) -> Sequence[AreaSlug | None]:
    from bot.demo.clock import now_there
    from domain.granting import role_taken
    from storage import outbox, roles

    async with sessions_on(url, content) as sessions, sessions.begin() as session:
        resident, now = await _known_person(session, person), await now_there(session)
        named = [one for one in areas if one is not None]
        gone = await roles.revoke(session, resident.id, role, named or None, by=None, now=now)
        told = [role_taken(resident.id, role, _place(content, one), now) for one in gone]
        await outbox.put(session, told, now=now)
    return gone


def _place(content: Content, area: AreaSlug | None) -> str:
    return content.municipality.name if area is None else content.area(area).name


async def _trail(url: str, content: Content, area: AreaSlug, lines: int) -> list[str]:
    from domain.calendar import LOCAL
    from domain.trail import Deed
    from storage import audit

    async with sessions_on(url, content) as sessions, sessions.begin() as session:
        found = await audit.of_area(session, area, limit=lines)
    return [
        f"{one.at.astimezone(LOCAL):%Y-%m-%d %H:%M}  {one.who_code or 'erased'} "
        f"{one.deed} {one.role or one.action}"
        + ("" if one.deed is Deed.REFUSED else f" by {_doer(one)}")
        for one in found
    ]


def _doer(entry: Entry) -> str:
    return "the municipality" if entry.by_municipality else entry.by_code or "erased"
