"""A notice that waits in the outbox comes out as it went in."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import cards
from domain.ballots.ballot import BallotText
from domain.ballots.resist_texts import ResistText
from domain.charts import Bar, Chart
from domain.ids import BallotId, MessageId, ResidentId
from domain.issues.issue import IssueText
from domain.joining import JoiningText
from domain.notice_json import from_json, text_key, to_json
from domain.notices import (
    BallotScreen,
    Button,
    Headline,
    Kind,
    Line,
    Lines,
    Look,
    Notice,
    Opening,
    Priority,
    TextKey,
    Value,
    Words,
)
from domain.tasks.task import TaskText
from domain.texts import GeneralText

NOBODY = ResidentId(0)
LIGHTING = Words({"nl": "Straatverlichting", "en": "Street lighting"})
JOIN = Button(label=JoiningText.JOIN_THIS, data="mee:7", values={"titel": "Bankje"})
SHARE = Button(label=IssueText.SHARE, url="https://example.org/deel", look=Look.QUIET)
TITLE = Line(BallotText.TITLE, {"gebied": "Krakeel"})

VALUES: dict[str, Value] = {
    "words": "Geen <bankje> bij “de hoek”",
    "number": 1250,
    "none": 0,
    "moment": datetime(2026, 3, 12, 18, 30, 5, 7, tzinfo=UTC),
    "moment elsewhere": datetime(2026, 3, 12, 20, tzinfo=timezone(timedelta(hours=2))),
    "day": date(2026, 3, 14),
    "time of the day": time(19, 10, 5),
    "name": LIGHTING,
    "key": GeneralText.A_NEIGHBOUR,
    "line": Line(TaskText.BELOW, {"dag": date(2026, 3, 14), "nodig": 2}),
    "headline": Headline(TaskText.BELOW, {"dag": date(2026, 3, 14), "nodig": 2}),
    "opening": Opening(datetime(2026, 3, 12, 18, 30, tzinfo=UTC)),
    "lines": Lines((Line("Bankje"), Line(GeneralText.A_NEIGHBOUR), TITLE)),
    "line in a line": Line(BallotText.SCREEN, {"titel": Line(GeneralText.PAGE, {"nu": 1})}),
}
BLOCKS: tuple[cards.Block, ...] = (
    cards.Title(TITLE),
    cards.Paragraph(TITLE, small=True),
    cards.Step(2, 3),
    cards.Quote("Geen bankje", Line(GeneralText.A_NEIGHBOUR)),
    cards.Quote("Geen bankje"),
    cards.Said(2, Line(IssueText.NEIGHBOURS, {"aantal": 2}), "Geen bankje", JOIN),
    cards.Pot(Line(BallotText.GIVEN, {"gegeven": 1, "punten": 3}), 1, 3),
    cards.Choice(LIGHTING, Line(BallotText.MINE, {"mijn": 1}), 1, JOIN, SHARE),
    cards.Scale(LIGHTING, Line(""), Line("Hoe?"), Line("0"), Line("10"), (JOIN, SHARE), 0),
    cards.Weighed(LIGHTING, Line(ResistText.NONE_YET), 10, JOIN),
    cards.Choice("Lampen plaatsen", Line(TaskText.BELOW_MINE, {"dag": date(2026, 3, 14)})),
    cards.Badge(Line(BallotText.ADVISORY), decided=True),
    cards.Next(Line(BallotText.NEXT)),
    cards.Privacy(Line(IssueText.NOT_PUBLIC), eye=True),
    cards.Picture(),
    cards.Day(datetime(2026, 3, 12, 18, 30, tzinfo=UTC), Line("Bankjes"), Line("dorpshuis"), JOIN),
    cards.Fact(Line(IssueText.THEME_FACT), Line("Bankjes")),
)


def through_the_outbox(notice: Notice) -> Notice:
    return from_json(json.loads(json.dumps(to_json(notice))))


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES.keys())
def test_whatever_fills_a_hole_comes_out_as_it_went_in(value: Value) -> None:
    notice = Notice(to=NOBODY, text=GeneralText.MENU, values={"gebied": value})

    found = through_the_outbox(notice)

    assert found == notice
    assert type(found.values["gebied"]) is type(value)


@pytest.mark.parametrize("block", BLOCKS, ids=[type(one).__name__ for one in BLOCKS])
def test_a_block_of_a_card_comes_out_as_it_went_in(block: cards.Block) -> None:
    notice = Notice(to=NOBODY, text=GeneralText.MENU, card=cards.Card((block,)))

    found = through_the_outbox(notice)

    assert found == notice
    assert found.card is not None
    assert [type(one) for one in found.card.blocks] == [type(block)]


def test_every_kind_of_block_was_tried() -> None:
    assert {type(one) for one in BLOCKS} == set(cards.BLOCKS.values())


def test_buttons_come_out_in_their_rows_with_looks_and_links() -> None:
    main = replace(JOIN, look=Look.MAIN)
    notice = Notice(to=NOBODY, text=GeneralText.MENU, buttons=((main, JOIN), (SHARE,)))

    found = through_the_outbox(notice)

    assert found.buttons == notice.buttons
    assert [one.look for row in found.buttons for one in row] == [
        Look.MAIN,
        Look.PLAIN,
        Look.QUIET,
    ]
    assert all(isinstance(one.look, Look) for row in found.buttons for one in row)


@pytest.mark.parametrize("of", [None, 4820], ids=["without inhabitants", "with inhabitants"])
def test_a_chart_comes_out_with_its_bars(of: int | None) -> None:
    chart = Chart(
        title=BallotText.CHART_TITLE,
        values={"gebied": "Krakeel"},
        voters=43,
        of=of,
        bars=(Bar(LIGHTING, 61, winner=True), Bar("Bankje", 0)),
    )
    notice = Notice(to=NOBODY, text=BallotText.RESULT, picture=chart)

    assert through_the_outbox(notice) == notice


def test_the_doors_come_out_open() -> None:
    assert through_the_outbox(Notice(to=NOBODY, text=GeneralText.MENU, doors=True)).doors
    assert not through_the_outbox(Notice(to=NOBODY, text=GeneralText.MENU)).doors


def test_a_ballot_screen_waits_as_a_reference_without_a_choice() -> None:
    notice = Notice(to=NOBODY, screen=BallotScreen(BallotId(3), ResidentId(8)))

    payload = to_json(notice)

    assert payload == {
        "text": None,
        "screen": {"_": "BallotScreen", "ballot": 3, "resident": 8, "place": 0},
    }
    assert through_the_outbox(notice) == notice


def test_to_whom_and_when_stand_beside_the_payload_and_not_in_it() -> None:
    notice = Notice(
        to=ResidentId(8),
        text=GeneralText.MENU,
        slot="stap",
        fresh=True,
        takes="vraagstuk-1",
        edits=MessageId(5),
        priority=Priority.BROADCAST,
        kind=Kind.BALLOTS,
        about="stemming-1",
        deadline=datetime(2026, 3, 12, tzinfo=UTC),
        once="uitslag-1",
        language="en",
    )

    payload = to_json(notice)

    assert payload == {"text": {"_": "key", "is": "menu"}}
    assert from_json(payload) == Notice(to=NOBODY, text=GeneralText.MENU)


def test_a_key_comes_out_as_the_key_of_its_own_topic() -> None:
    for topic in TextKey.__subclasses__():
        for key in topic:
            found = text_key(key.value)
            assert found is key


def test_a_sentence_of_another_version_is_refused_by_name() -> None:
    payload = {"text": {"_": "key", "is": "bestaat-niet-meer"}}

    with pytest.raises(LookupError, match="bestaat-niet-meer"):
        from_json(payload)


def test_a_part_of_another_version_is_refused_by_name() -> None:
    payload = {
        "text": {"_": "key", "is": "menu"},
        "card": {"_": "Card", "blocks": [{"_": "Hologram", "line": "Bankje"}]},
    }

    with pytest.raises(LookupError, match="Hologram"):
        from_json(payload)


def test_what_a_later_version_adds_to_a_payload_is_passed_over() -> None:
    payload = {"text": {"_": "key", "is": "menu"}, "sound": "bell"}

    assert from_json(payload) == Notice(to=NOBODY, text=GeneralText.MENU)


@given(
    words=st.text(),
    number=st.integers(),
    moment=st.datetimes(timezones=st.just(UTC)),
    day=st.dates(),
)
def test_no_words_number_or_time_of_anybody_changes_on_the_way(
    words: str, number: int, moment: datetime, day: date
) -> None:
    inner = Line(words, {"aantal": number, "tot": moment, "dag": day})
    notice = Notice(
        to=NOBODY,
        text=GeneralText.MENU,
        values={"lijst": Lines((inner, inner))},
        card=cards.Card((cards.Quote(words, inner), cards.Fact(inner, inner))),
    )

    assert through_the_outbox(notice) == notice
