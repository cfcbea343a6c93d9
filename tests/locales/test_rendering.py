"""What a reader sees: numbers, moments, what neighbours wrote, and cards for the web phone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

import locales.sentences
from domain import cards
from domain.agenda.texts import AgendaText
from domain.ballots.ballot import BallotText
from domain.ballots.resist_texts import ResistText
from domain.calendar import clock_of
from domain.evaluation.texts import EvaluationText
from domain.ids import BallotId, ResidentId
from domain.issues.issue import IssueText
from domain.issues.photos import count_line
from domain.joining import JoiningText
from domain.menu import MenuText, menu
from domain.notices import (
    BallotScreen,
    Button,
    ChatRef,
    Line,
    Lines,
    Look,
    Notice,
    Words,
)
from domain.route import RouteText
from domain.scoping.texts import ScopeText
from domain.tasks.task import TaskText
from domain.texts import GeneralText
from locales import STAYS, read_on, render, say
from locales.rendering import Json, RenderedButton
from locales.sentences import (
    SentenceError,
    sentences,
    spoken_day,
    spoken_moment,
    spoken_value,
)

ANNA = ResidentId(1)
LIGHTING = Words({"nl": "Straatverlichting", "en": "Street lighting"})


def plain(text: str) -> str:
    """Return text with ordinary spaces, to compare it."""
    return text.replace("\u00a0", " ")


def join(issue: int = 7) -> Button:
    return Button(label=JoiningText.JOIN, data=f"mee:{issue}", look=Look.MAIN)


def notice_with(*blocks: cards.Block, buttons: tuple[tuple[Button, ...], ...] = ()) -> Notice:
    card = cards.Card(blocks)
    return Notice(to=ANNA, text=GeneralText.MENU, card=card, buttons=buttons)


def card_of(notice: Notice, language: str = "nl") -> Json:
    card = render(notice, language).card
    assert card is not None
    return card


# --- moments ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "dutch", "english"),
    [
        (
            datetime(2026, 3, 12, 18, 30, tzinfo=UTC),
            "do 12 maart, 19.30 uur",
            "Thu 12 March, 19:30",
        ),
        (
            datetime(2026, 7, 12, 18, 30, tzinfo=UTC),
            "zo 12 juli, 20.30 uur",
            "Sun 12 July, 20:30",
        ),
        (datetime(2026, 3, 12, 8, 5, tzinfo=UTC), "do 12 maart, 9.05 uur", "Thu 12 March, 09:05"),
    ],
    ids=["winter", "summer", "early"],
)
def test_a_moment_is_said_on_the_clock_of_the_village(
    moment: datetime, dutch: str, english: str
) -> None:
    assert plain(spoken_moment(moment, "nl")) == dutch
    assert plain(spoken_moment(moment, "en")) == english


def test_the_clock_jumps_an_hour_when_summer_time_begins() -> None:
    last_of_winter = datetime(2026, 3, 29, 0, 59, tzinfo=UTC)

    assert plain(spoken_moment(last_of_winter, "nl")) == "zo 29 maart, 1.59 uur"
    a_minute_later = last_of_winter + timedelta(minutes=1)
    assert plain(spoken_moment(a_minute_later, "nl")) == "zo 29 maart, 3.00 uur"


def test_the_clock_shows_the_same_hour_twice_when_summer_time_ends() -> None:
    in_summer = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)

    assert plain(spoken_moment(in_summer, "nl")) == "zo 25 oktober, 2.30 uur"
    assert spoken_moment(in_summer + timedelta(hours=1), "nl") == spoken_moment(in_summer, "nl")


def test_a_moment_of_today_is_said_without_its_day() -> None:
    until = clock_of(datetime(2026, 3, 12, 18, 40, 5, tzinfo=UTC))

    said = say(IssueText.UNDO_UNTIL, "nl", {"tot": until})
    assert plain(said) == "Ongedaan maken kan tot 19.40 uur."
    assert plain(say(IssueText.UNDO_UNTIL, "en", {"tot": until})).endswith("until 19:40.")
    assert plain(spoken_value(clock_of(datetime(2026, 3, 12, 23, tzinfo=UTC)), "nl")) == "24.00 uur"


@pytest.mark.parametrize(
    ("midnight", "said"),
    [
        (datetime(2026, 3, 12, 23, 0, tzinfo=UTC), "do 12 maart, 24.00 uur"),
        (datetime(2026, 7, 12, 22, 0, tzinfo=UTC), "zo 12 juli, 24.00 uur"),
        (datetime(2026, 3, 28, 23, 0, tzinfo=UTC), "za 28 maart, 24.00 uur"),
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), "zo 29 maart, 24.00 uur"),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), "do 31 december, 24.00 uur"),
    ],
    ids=["winter", "summer", "before the change", "after the change", "new year"],
)
def test_midnight_is_the_end_of_the_day_before(midnight: datetime, said: str) -> None:
    assert plain(spoken_moment(midnight, "nl")) == said


def test_a_minute_past_midnight_is_the_new_day() -> None:
    moment = datetime(2026, 3, 12, 23, 1, tzinfo=UTC)

    assert plain(spoken_moment(moment, "nl")) == "vr 13 maart, 0.01 uur"
    assert plain(spoken_moment(moment, "en")) == "Fri 13 March, 00:01"


def test_a_moment_and_a_day_are_not_broken_over_two_lines() -> None:
    assert " " not in spoken_moment(datetime(2026, 3, 12, 18, 30, tzinfo=UTC), "nl")
    assert " " not in spoken_day(date(2026, 3, 12), "nl")


def test_a_ballot_says_until_when_in_the_language_of_the_reader() -> None:
    values = {"gebied": "Krakeel", "tot": datetime(2026, 3, 28, 18, 0, tzinfo=UTC)}

    dutch, english = (plain(say(BallotText.RECEIPT, one, values)) for one in ("nl", "en"))

    assert "Wijzigen kan tot za 28 maart, 19.00 uur." in dutch
    assert "You can change it until Sat 28 March, 19:00." in english


# --- what fills the holes -----------------------------------------------------------------


def test_a_name_out_of_content_is_said_in_the_language_of_the_reader() -> None:
    values = {"plaats": 1, "thema": LIGHTING, "punten": 61}

    assert say(BallotText.RESULT_LINE, "nl", values) == "1. Straatverlichting: 61 punten"
    assert say(BallotText.RESULT_LINE, "en", values) == "1. Street lighting: 61 points"


def test_a_name_without_english_is_said_in_dutch() -> None:
    assert spoken_value(Words({"nl": "Dorpshuis"}), "en") == "Dorpshuis"


def test_a_sentence_can_stand_in_another_one() -> None:
    values = {"thema": LIGHTING, "stand": RouteText.DRAWN_UP}

    assert (
        say(AgendaText.LINE, "nl", values) == "– Straatverlichting (staat op de agenda in wording)"
    )
    assert say(AgendaText.LINE, "en", values) == "– Street lighting (on the agenda in the making)"


def test_a_list_stands_below_each_other() -> None:
    counts = ((LIGHTING, 1), (Words({"nl": "Parkeren", "en": "Parking"}), 1250))
    lines = Lines(
        tuple(
            Line(BallotText.THEME_LINE, {"thema": name, "buren": count}) for name, count in counts
        )
    )

    dutch = say(BallotText.LENGTH, "nl", {"gebied": "Krakeel", "lijst": lines})
    english = say(BallotText.LENGTH, "en", {"gebied": "Krakeel", "lijst": lines})

    assert "– Straatverlichting (1 buur)\n– Parkeren (1.250 buren)" in dutch
    assert "– Street lighting (1 neighbour)\n– Parking (1,250 neighbours)" in english


def test_a_hole_in_a_line_of_a_list_is_not_said_either() -> None:
    lines = Lines((Line(BallotText.THEME_LINE, {"thema": LIGHTING}),))

    with pytest.raises(SentenceError):
        say(BallotText.LENGTH, "nl", {"gebied": "Krakeel", "lijst": lines})


@pytest.mark.parametrize(
    "words",
    ["{ $aantal } <b>bankjes</b>", '"Hé!" & *nu* _echt_', "–", "{\\u0041} -> [one]", "הספסל שבור"],
)
def test_what_a_neighbour_wrote_is_said_as_it_was_written(words: str) -> None:
    said = say(IssueText.SIMILAR_LINE, "nl", {"nummer": 1, "tekst": words, "aantal": 3, "fotos": 0})

    assert said == f"1. “{words}” (3 buren)"


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        ("Bankje", "Bankje", "Bankje"),
        (1250, "1.250", "1,250"),
        (LIGHTING, "Straatverlichting", "Street lighting"),
        (GeneralText.A_NEIGHBOUR, "een buur", "a neighbour"),
        (Line("Bankje"), "Bankje", "Bankje"),
        (Lines((Line("Een"), Line(GeneralText.A_NEIGHBOUR))), "Een\neen buur", "Een\na neighbour"),
        (date(2026, 3, 14), "za 14 maart", "Sat 14 March"),
        (
            datetime(2026, 3, 14, 9, 0, tzinfo=UTC),
            "za 14 maart, 10.00 uur",
            "Sat 14 March, 10:00",
        ),
    ],
    ids=["words", "number", "name", "key", "line", "lines", "day", "moment"],
)
def test_every_kind_of_value_can_be_said_by_itself(value: object, dutch: str, english: str) -> None:
    assert plain(spoken_value(value, "nl")) == dutch  # type: ignore[arg-type]  # all kinds
    assert plain(spoken_value(value, "en")) == english  # type: ignore[arg-type]


def test_a_task_is_said_with_its_day_and_the_hands_it_wants() -> None:
    values = {"nummer": 2, "titel": "Lampen plaatsen", "dag": date(2026, 3, 14), "nodig": 1}

    assert plain(say(TaskText.LINE, "nl", values)) == (
        "2. Lampen plaatsen, za 14 maart: nog 1 persoon nodig"
    )
    assert plain(say(TaskText.LINE, "en", {**values, "nodig": 0})) == (
        "2. Lampen plaatsen, Sat 14 March: enough hands"
    )


# --- a language that is not there ---------------------------------------------------------


@pytest.mark.parametrize("language", ["de", "uk", "xx", ""])
def test_a_language_that_is_not_there_is_answered_in_dutch_to_the_last_word(language: str) -> None:
    values = {
        "gebied": "Krakeel",
        "tot": datetime(2026, 3, 12, 18, 30, tzinfo=UTC),
        "punten": 1250,
        "themas": 5,
    }
    notice = Notice(to=ANNA, text=BallotText.INVITE, values=values, buttons=((join(),),), card=None)

    assert render(notice, language) == render(notice, "nl")
    assert spoken_value(1250, language) == "1.250"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder of sentences in Dutch and a little Frisian, used instead of ours."""
    monkeypatch.setattr(locales.sentences, "FOLDER", tmp_path)
    monkeypatch.setattr(locales.sentences, "LANGUAGES", {"nl": "Nederlands", "fy": "Frysk"})
    for language, text in (
        ("nl", "tot-wanneer = Stemmen kan tot { $tot }.\nklaar = Klaar"),
        ("fy", "klaar = Ree"),
    ):
        (tmp_path / language).mkdir()
        (tmp_path / language / "general.ftl").write_text(text, encoding="utf-8")
    sentences.cache_clear()
    yield tmp_path
    sentences.cache_clear()


def test_a_new_language_needs_a_folder_and_says_the_rest_in_dutch(folder: Path) -> None:
    values = {"tot": datetime(2026, 3, 12, 18, 30, tzinfo=UTC)}

    assert say("klaar", "fy") == "Ree"
    assert plain(say("tot-wanneer", "fy", values)) == "Stemmen kan tot do 12 maart, 19.30 uur."


def test_a_file_that_can_not_be_read_is_named_at_once(folder: Path) -> None:
    (folder / "fy" / "ballots.ftl").write_text("goed = Goed\nstim { $tot }\n", encoding="utf-8")

    with pytest.raises(SentenceError, match=r"fy/ballots\.ftl"):
        say("klaar", "fy")


def test_a_sentence_that_stands_in_two_files_is_named_at_once(folder: Path) -> None:
    (folder / "fy" / "ballots.ftl").write_text("klaar = Dien\n", encoding="utf-8")

    with pytest.raises(SentenceError, match="klaar"):
        say("klaar", "fy")


# --- the keyboard and the doors -----------------------------------------------------------


def test_buttons_come_out_in_their_rows_with_words_data_and_look() -> None:
    share = Button(label=IssueText.SHARE, url="https://example.org/deel")
    notice = Notice(to=ANNA, text=GeneralText.MENU, buttons=((join(),), (share,)))

    assert render(notice, "en").buttons == (
        (RenderedButton("Join in", "mee:7", "", Look.MAIN),),
        (RenderedButton("Share with neighbours", "", "https://example.org/deel", Look.PLAIN),),
    )


def test_a_button_is_said_with_what_fills_it() -> None:
    button = Button(label=TaskText.THIS_DAY, data="tk:d", values={"dag": date(2026, 3, 14)})
    notice = Notice(to=ANNA, text=GeneralText.MENU, buttons=((button,),))

    assert plain(render(notice, "nl").buttons[0][0].text) == "za 14 maart"


def test_four_doors_stand_two_in_a_row() -> None:
    notice = menu(ChatRef("web", 1))

    assert render(notice, "nl").doors == (
        ("Iets aankaarten", "Stemmen"),
        ("Iets doen", "Mijn buurt"),
    )


def test_who_has_a_desk_has_a_fifth_door() -> None:
    notice = menu(ChatRef("web", 1))

    assert render(notice, "en", desk=True).doors == (
        ("Bring something up", "Vote"),
        ("Do something", "My area"),
        ("My desk",),
    )


def test_no_doors_are_shown_unasked() -> None:
    notice = Notice(to=ANNA, text=GeneralText.GOES_ON)

    rendered = render(notice, "nl", desk=True)

    assert rendered.doors == ()
    assert rendered.buttons == ()
    assert rendered.card is None


def test_a_channel_that_draws_no_cards_says_the_same_without_one() -> None:
    notice = notice_with(cards.Title(Line(GeneralText.MENU)), buttons=((join(),),))
    whole = render(notice, "nl")

    assert whole.card is not None
    assert render(notice, "nl", card=False) == replace(whole, card=None)


def test_a_ballot_screen_is_filled_in_before_it_is_said() -> None:
    notice = Notice(to=ANNA, screen=BallotScreen(BallotId(1), ANNA))

    with pytest.raises(ValueError, match="filled in"):
        render(notice, "nl")


def test_a_notice_with_a_hole_is_not_said_at_all() -> None:
    with pytest.raises(SentenceError):
        render(Notice(to=ANNA, text=GeneralText.BROKE), "nl")


def test_a_card_with_a_hole_is_not_said_at_all() -> None:
    with pytest.raises(SentenceError):
        render(notice_with(cards.Title(Line(BallotText.TITLE))), "nl")


# --- cards --------------------------------------------------------------------------------

PLUS = Button(label=BallotText.PLUS_PLAIN, data="st:1:a", values={"thema": LIGHTING})
MINUS = Button(label=BallotText.MINUS, data="st:1:b", values={"thema": LIGHTING})
TITLE = Line(BallotText.TITLE, {"gebied": "Krakeel"})

BLOCKS: tuple[tuple[cards.Block, Json], ...] = (
    (cards.Title(TITLE), {"kind": "title", "text": "Where do we start in Krakeel?"}),
    (
        cards.Paragraph(Line(GeneralText.A_NEIGHBOUR), small=True),
        {"kind": "paragraph", "text": "a neighbour", "small": True},
    ),
    (cards.Step(2, 3), {"kind": "step", "text": "Step 2 of 3", "now": 2, "of": 3}),
    (
        cards.Quote("Geen <bankje>", Line(GeneralText.A_NEIGHBOUR)),
        {"kind": "quote", "text": "Geen <bankje>", "by": "a neighbour"},
    ),
    (cards.Quote("Geen bankje"), {"kind": "quote", "text": "Geen bankje", "by": ""}),
    (
        cards.Said(1250, Line(IssueText.NEIGHBOURS, {"aantal": 1250}), "Geen bankje", join()),
        {
            "kind": "said",
            "count": "1,250",
            "unit": "neighbours",
            "text": "Geen bankje",
            "button": {"text": "Join in", "look": "main", "data": "mee:7"},
            "mark": "",
        },
    ),
    (
        cards.Said(1, Line(IssueText.NEIGHBOURS, {"aantal": 1}), "Geen bankje", mark=count_line(2)),
        {
            "kind": "said",
            "count": "1",
            "unit": "neighbour",
            "text": "Geen bankje",
            "button": None,
            "mark": "2 photos",
        },
    ),
    (
        cards.Pot(Line(BallotText.GIVEN, {"gegeven": 1, "punten": 3}), 1, 3),
        {"kind": "pot", "text": "1 of 3 given", "given": 1, "of": 3},
    ),
    (
        cards.Choice(LIGHTING, Line(BallotText.MINE, {"mijn": 1}), 1, MINUS, PLUS),
        {
            "kind": "choice",
            "label": "Street lighting",
            "below": "1 point from you",
            "mine": 1,
            "minus": {
                "text": "One point less for Street lighting",
                "look": "plain",
                "data": "st:1:b",
            },
            "plus": {
                "text": "One point more for Street lighting",
                "look": "plain",
                "data": "st:1:a",
            },
        },
    ),
    (
        cards.Choice(LIGHTING, Line(BallotText.ASKED, {"buren": 2})),
        {
            "kind": "choice",
            "label": "Street lighting",
            "below": "2 neighbours asked for it",
            "mine": 0,
            "minus": None,
            "plus": None,
        },
    ),
    (
        cards.Scale(
            LIGHTING,
            Line("More lamps."),
            Line(ResistText.ASK),
            Line(ResistText.LOWEST),
            Line(ResistText.HIGHEST, {"meest": 10}),
            (MINUS,),
            0,
        ),
        {
            "kind": "scale",
            "label": "Street lighting",
            "below": "More lamps.",
            "ask": "How much do you object to this?",
            "low": "0 = no objection",
            "high": "10 = this really can’t be",
            "marks": [
                {"text": "One point less for Street lighting", "look": "plain", "data": "st:1:b"}
            ],
            "mine": 0,
        },
    ),
    (
        cards.Weighed(LIGHTING, Line(ResistText.NONE_YET), 10, PLUS),
        {
            "kind": "weighed",
            "label": "Street lighting",
            "below": "You haven’t given a mark yet.",
            "of": 10,
            "mine": None,
            "change": {
                "text": "One point more for Street lighting",
                "look": "plain",
                "data": "st:1:a",
            },
        },
    ),
    (
        cards.Badge(Line(BallotText.ADVISORY), decided=True),
        {"kind": "badge", "text": "This is advice from neighbours.", "decided": True},
    ),
    (
        cards.Next(Line(MenuText.AREA_BALLOT_OPEN)),
        {"kind": "next", "text": "A vote is open."},
    ),
    (
        cards.Privacy(Line(IssueText.NOT_PUBLIC), eye=True),
        {"kind": "privacy", "text": "Not public yet. You look first.", "eye": True},
    ),
    (cards.Picture(photo=True), {"kind": "picture", "photo": True}),
    (
        cards.Day(
            datetime(2026, 3, 12, 23, 30, tzinfo=UTC),
            Line("praten over de speeltuin"),
            Line("dorpshuis"),
            join(),
        ),
        {
            "kind": "day",
            "weekday": "Fri",
            "day": "13",
            "month": "Mar",
            "text": "praten over de speeltuin",
            "below": "dorpshuis",
            "button": {"text": "Join in", "look": "main", "data": "mee:7"},
        },
    ),
    (
        cards.Fact(Line(IssueText.THEME_FACT), Line(IssueText.ONE_OF_MANY, {"tekst": LIGHTING})),
        {"kind": "fact", "name": "Theme", "value": "Street lighting"},
    ),
)


@pytest.mark.parametrize(
    ("block", "drawn"), BLOCKS, ids=[f"{drawn['kind']}" for _, drawn in BLOCKS]
)
def test_the_web_phone_gets_a_block_with_all_its_words(block: cards.Block, drawn: Json) -> None:
    card = card_of(notice_with(block), "en")

    assert card == {"blocks": [drawn], "buttons": []}
    assert json.loads(json.dumps(card)) == card


def test_no_kind_of_block_is_left_untold() -> None:
    assert {type(block) for block, _ in BLOCKS} == set(cards.BLOCKS.values())
    assert {drawn["kind"] for _, drawn in BLOCKS} == set(cards.BLOCKS)


def test_a_card_keeps_the_order_of_its_blocks() -> None:
    notice = notice_with(cards.Step(1, 3), cards.Title(TITLE), cards.Picture())

    kinds = [one["kind"] for one in card_of(notice)["blocks"]]

    assert kinds == ["step", "title", "picture"]


def test_a_button_inside_the_card_is_not_repeated_below_it() -> None:
    back = Button(label=GeneralText.GO_BACK, data="vs:terug", look=Look.QUIET)
    notice = notice_with(
        cards.Said(2, Line(IssueText.NEIGHBOURS, {"aantal": 2}), "Geen bankje", join()),
        cards.Choice(LIGHTING, Line(BallotText.MINE, {"mijn": 1}), 1, MINUS, PLUS),
        buttons=((join(),), (MINUS, PLUS), (back,)),
    )

    rendered = render(notice, "nl")

    assert rendered.card is not None
    assert rendered.card["buttons"] == [[{"text": "Terug", "look": "quiet", "data": "vs:terug"}]]
    assert [[one.data for one in row] for row in rendered.buttons] == [
        ["mee:7"],
        ["st:1:b", "st:1:a"],
        ["vs:terug"],
    ]


def test_another_issue_with_the_same_words_keeps_its_button() -> None:
    notice = notice_with(
        cards.Said(2, Line(IssueText.NEIGHBOURS, {"aantal": 2}), "Geen bankje", join(7)),
        buttons=((join(7), join(8)),),
    )

    assert [one["data"] for row in card_of(notice)["buttons"] for one in row] == ["mee:8"]


def test_a_link_below_a_card_is_kept() -> None:
    share = Button(label=IssueText.SHARE, url="https://example.org/deel")
    notice = notice_with(
        cards.Said(2, Line(IssueText.NEIGHBOURS, {"aantal": 2}), "Geen bankje", join()),
        buttons=((join(), share),),
    )

    assert card_of(notice)["buttons"] == [
        [{"text": "Deel met buren", "look": "plain", "url": "https://example.org/deel"}]
    ]


def test_buttons_without_a_card_are_given_to_the_web_phone_too() -> None:
    notice = Notice(to=ANNA, text=GeneralText.MENU, buttons=((join(),),))

    assert card_of(notice) == {
        "blocks": [],
        "buttons": [[{"text": "Meedoen", "look": "main", "data": "mee:7"}]],
    }


def test_a_long_list_comes_out_whole() -> None:
    lines = tuple(Line(f"{at} " + "x" * 300) for at in range(9))

    said = say(ScopeText.FILE, "nl", {"thema": "Licht", "gebied": "Krakeel", "lijst": Lines(lines)})

    assert all(one.text in said for one in lines)


@pytest.mark.parametrize(
    ("day", "dutch"),
    [
        (date(2026, 12, 31), "do 31 december"),
        (date(2027, 1, 4), "ma 4 januari 2027"),
        (date(2027, 11, 29), "ma 29 november 2027"),
        (date(2026, 7, 1), "wo 1 juli"),
        (date(2026, 3, 2), "ma 2 maart 2026"),
    ],
    ids=["near", "soon, in another year", "in a year", "months ago", "long ago"],
)
def test_a_day_that_is_far_away_or_in_another_year_is_told_with_its_year(
    day: date, dutch: str
) -> None:
    evening = datetime(day.year, day.month, day.day, 18, 0, tzinfo=UTC)
    with read_on(date(2026, 11, 29)):
        assert plain(spoken_day(day, "nl")) == dutch
        assert plain(
            say(EvaluationText.LINE_NONE, "nl", {"gebied": "Krakeel", "dag": evening})
        ) == (
            f"Krakeel: nu niets open. De volgende begint uiterlijk {dutch},"
            f" {'20' if 3 < day.month < 11 else '19'}.00 uur."
        )


def test_a_text_that_is_kept_has_the_year_of_each_day_and_afterwards_days_are_near_again() -> None:
    with read_on(STAYS):
        assert plain(spoken_day(date(2026, 3, 12), "en")) == "Thu 12 March 2026"
    assert plain(spoken_day(date(2026, 3, 12), "en")) == "Thu 12 March"
