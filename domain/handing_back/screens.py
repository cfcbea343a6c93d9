"""Screens of texts that are handed back: the list, one text, its leaves, versions, difference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.ballots.ballot import vote_button
from domain.cards import Block, Card, Fact, Next, Paragraph, Title
from domain.handing_back.difference import Change
from domain.handing_back.hand_back import (
    HandBack,
    Stand,
    TextKind,
    back_to,
    of_text,
    stand_line,
    to,
    to_list,
)
from domain.handing_back.rounds import TITLE_LENGTH
from domain.handing_back.texts import HAND_BACK_PREFIX, HandBackText
from domain.ids import AgendaItemId, AreaSlug
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey, Value, Values
from domain.paging import Page
from domain.people import Resident
from domain.plain_text import shortened
from domain.trits.views import views_button
from domain.way_back import area_button

BUTTON_TITLE = 18
"""Characters of a title on a button, behind its number."""
CHANGES_ON_A_PAGE = 10
SENTENCE_LENGTH = 200
"""Characters of a changed sentence; who wants all of it reads the text."""
VERSIONS_SHOWN = 8

_NEXT: Mapping[Stand, TextKey] = {
    Stand.WAITS: HandBackText.NEXT_WAITS,
    Stand.OPEN: HandBackText.NEXT_OPEN,
    Stand.ACCEPTED: HandBackText.NEXT_ACCEPTED,
    Stand.REFUSED: HandBackText.NEXT_REFUSED,
    Stand.LAPSED: HandBackText.NEXT_LAPSED,
    Stand.REPLACED: HandBackText.NEXT_REPLACED,
}


def _next_of(text: HandBack) -> TextKey:
    """Return what happens next. A way out may be replaced by that of a later deadlock."""
    if text.kind is TextKind.WAY_OUT and text.stand is Stand.REPLACED:
        return HandBackText.NEXT_REPLACED_WAY_OUT
    return _NEXT[text.stand]


def list_screen(
    resident: Resident,
    area_name: str,
    texts: Page[HandBack],
    can_open: Sequence[tuple[AreaSlug, str]],
    *,
    fresh: bool,
) -> Notice:
    """Return the texts of an area: in the round, waiting, in effect, and what came of others.

    Args:
        can_open: areas whose round this person may open sooner now, with their names.
    """
    lines: list[Line] = []
    where: Value = area_name
    if any(one.area != resident.area for one in texts.items):
        where = HandBackText.MY_AREAS
    listed: list[Block] = [Title(Line(HandBackText.LIST_TITLE, {"gebied": where}))]
    pair: list[Button] = []
    for number, one in enumerate(texts.items, start=1):
        elsewhere = one.area != resident.area
        values: Values = {
            **of_text(one),
            "nummer": number,
            "titel": shortened(one.title, TITLE_LENGTH),
            "stand": stand_line(one),
        }
        key = HandBackText.LINE_ELSEWHERE if elsewhere else HandBackText.LINE
        lines.append(Line(key, values))
        listed.append(Paragraph(lines[-1]))
        look = Look.MAIN if one.stand is Stand.OPEN else Look.PLAIN
        label = {"nummer": number, "titel": shortened(one.title, BUTTON_TITLE)}
        pair.append(
            Button(
                label=HandBackText.OPEN,
                data=f"{HAND_BACK_PREFIX}:{one.id}:open",
                values=label,
                look=look,
            )
        )
    rows: list[tuple[Button, ...]] = [tuple(pair[at : at + 2]) for at in range(0, len(pair), 2)]
    leafs = texts.buttons(HAND_BACK_PREFIX)
    if leafs:
        rows.append(leafs)
    rows += [
        (
            Button(
                label=HandBackText.OPEN_ROUND,
                data=f"{HAND_BACK_PREFIX}:ronde:{slug}",
                values={"gebied": shortened(name, 12)},
            ),
        )
        for slug, name in can_open[: 6 - len(rows) - 1]
    ]
    rows.append((area_button(),))
    return Notice(
        to=resident.id,
        text=HandBackText.LIST if lines else HandBackText.LIST_EMPTY,
        values={
            "gebied": where,
            "lijst": Lines(tuple(lines)),
            "bladzijde": texts.line(),
        },
        buttons=tuple(rows),
        card=Card(tuple(listed)) if lines else None,
        slot=STEP,
        fresh=fresh,
    )


def text_screen(
    resident: Resident,
    text: HandBack,
    *,
    opens_at: datetime | None,
    votes: bool,
    has_result: bool,
    fresh: bool = False,
) -> Notice:
    """Return one version of a text: where it stands, what can be done with it now.

    Args:
        opens_at: when the next round of its area opens by itself; of a text that waits.
        votes: whether this person lives where it is decided, and it lies in the round.
        has_result: whether a round over it has closed.
    """
    values: Values = {**of_text(text), "tot": text.closes_at, "opent": opens_at or ""}
    title = Line(HandBackText.SCREEN_TITLE, values)
    stand = Line(_next_of(text), values)
    why = Line("")
    blocks: list[Block] = [Title(title)]
    if text.version > 1 and text.why_changed:
        why = Line(HandBackText.WHY_CHANGED, {"waarom": text.why_changed})
        blocks.append(Paragraph(why))
    remarks = Line(HandBackText.REMARKS_COUNT, {"aantal": text.remarks})
    blocks += [Paragraph(remarks, small=True), Next(stand)]
    first: list[Button] = []
    if votes and text.ballot is not None:
        first.append(vote_button(text.ballot, HandBackText.VOTE))
    look = Look.PLAIN if first else Look.MAIN
    first.append(to(text.id, "tekst:1", HandBackText.READ, look))
    second = [to(text.id, "opm:1", HandBackText.SEE_REMARKS)]
    if text.version > 1:
        second.insert(0, to(text.id, "verschil:1", HandBackText.SEE_DIFFERENCE))
    third: list[Button] = []
    if text.stand is Stand.WAITS and text.area == resident.area:
        third.append(to(text.id, "zeg", HandBackText.REMARK))
    if text.by == resident.id and text.stand in (Stand.WAITS, Stand.REFUSED, Stand.LAPSED):
        third.append(to(text.id, "pas", HandBackText.CHANGE))
    fourth: list[Button] = []
    if has_result:
        fourth.append(to(text.id, "uitslag:1", HandBackText.SEE_OUTCOME))
    if text.version > 1:
        fourth.append(to(text.id, "versies", HandBackText.SEE_VERSIONS))
    fifth = [to_list()]
    if text.kind is TextKind.PLAN:  # ground rule 3: all sides are heard before the choice
        fifth.insert(0, views_button(AgendaItemId(text.number)))
    rows = [tuple(row) for row in (first, second, third, fourth) if row]
    return Notice(
        to=resident.id,
        text=HandBackText.SCREEN,
        values={**values, "kop": title, "waarom": why, "opmerkingen": remarks, "watnu": stand},
        buttons=(*rows, tuple(fifth)),
        card=Card(tuple(blocks)),
        slot=STEP,
        fresh=fresh,
    )


def leaf_screen(resident: Resident, text: HandBack, leaf: Page[str]) -> Notice:
    """Return one leaf of a text."""
    words = leaf.items[0]
    title = Line(HandBackText.SCREEN_TITLE, of_text(text))
    leafs = leaf.buttons(f"{HAND_BACK_PREFIX}:{text.id}:tekst")
    return Notice(
        to=resident.id,
        text=HandBackText.PAGE_OF_TEXT,
        values={"kop": title, "tekst": words, "bladzijde": leaf.line()},
        buttons=(*((leafs,) if leafs else ()), (back_to(text.id),)),
        card=Card(
            (
                Title(title),
                *(Paragraph(Line(one)) for one in words.split("\n") if one.strip()),
                *((Paragraph(leaf.line(), small=True),) if leaf.of > 1 else ()),
            )
        ),
        slot=STEP,
    )


def versions_screen(resident: Resident, text: HandBack, versions: Sequence[HandBack]) -> Notice:
    """Return the versions of a text, newest first, and where each stands."""
    lines = [
        Line(
            HandBackText.VERSION_LINE,
            {"versie": one.version, "op": one.proposed_at, "stand": stand_line(one)},
        )
        for one in versions[:VERSIONS_SHOWN]
    ]
    others = [one for one in versions[:VERSIONS_SHOWN] if one.id != text.id]
    buttons = [
        Button(
            label=HandBackText.SEE_VERSION,
            data=f"{HAND_BACK_PREFIX}:{one.id}:open",
            values={"versie": one.version},
        )
        for one in others
    ]
    rows = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    title = Line(HandBackText.SCREEN_TITLE, of_text(text))
    return Notice(
        to=resident.id,
        text=HandBackText.VERSIONS,
        values={**of_text(text), "lijst": Lines(tuple(lines))},
        buttons=(*rows, (back_to(text.id),)),
        card=Card((Title(title), *(Paragraph(one) for one in lines))),
        slot=STEP,
    )


def difference_screen(
    resident: Resident, text: HandBack, before: HandBack, found: Page[Change]
) -> Notice:
    """Return what changed since `before`: each sentence with the word what happened to it."""
    lines: list[Line] = []
    facts: list[Block] = []
    for one in found.items:
        sentence = shortened(one.sentence, SENTENCE_LENGTH)
        key = HandBackText.LINE_ADDED if one.added else HandBackText.LINE_REMOVED
        lines.append(Line(key, {"zin": sentence}))
        name = HandBackText.ADDED if one.added else HandBackText.REMOVED
        facts.append(Fact(Line(name), Line(sentence)))
    if not lines:
        lines = [Line(HandBackText.DIFFERENCE_NONE)]
        facts = [Paragraph(lines[0])]
    values: Values = {**of_text(text), "eerder": before.version}
    title = Line(HandBackText.DIFFERENCE_TITLE, values)
    why = Line("")
    if text.why_changed:
        why = Line(HandBackText.WHY_CHANGED, {"waarom": text.why_changed})
        facts.insert(0, Paragraph(why))
    leafs = found.buttons(f"{HAND_BACK_PREFIX}:{text.id}:verschil")
    read = to(text.id, "tekst:1", HandBackText.READ)
    return Notice(
        to=resident.id,
        text=HandBackText.DIFFERENCE,
        values={
            "kop": title,
            "waarom": why,
            "lijst": Lines(tuple(lines)),
            "bladzijde": found.line(),
        },
        buttons=(*((leafs,) if leafs else ()), (read, back_to(text.id))),
        card=Card((Title(title), *facts)),
        slot=STEP,
    )
