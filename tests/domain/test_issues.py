from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ids import AreaSlug, IssueId, ResidentId, ThemeId
from domain.issues.draft import Draft, Drafted, DraftStep, decide_draft
from domain.issues.draft_screens import draft_screen, write_again_screen
from domain.issues.issue import Issue, IssueText
from domain.issues.listed import Similar
from domain.issues.placing import Withdrawn, decide_bring_up, decide_withdraw, posted_screen
from domain.notices import Notice, Words
from domain.people import Resident
from domain.personal import MASK
from domain.plain_text import tidy
from domain.reading import PersonalKind, PersonalSpan, Reading, Wish
from domain.refusing import Refused, Twice
from domain.texts import GeneralText

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
UNDO = timedelta(minutes=10)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2C3", "Anna", "nl", KRAKEEL)
NEW = replace(ANNA, shown_name=None)
BILAL = Resident(ResidentId(2), "D4E5F6", "Bilal", "nl", KRAKEEL)
PHONE, IBAN = "0612345678", "NL91ABNA0417164300"
DIGITS = {PHONE: PersonalKind.PHONE, IBAN: PersonalKind.IBAN}
ISSUE = Issue(
    id=IssueId(7),
    area=KRAKEEL,
    submitter=ANNA.id,
    shown_name="Anna",
    text="Er is geen bankje",
    theme=ThemeId(1),
    theme_name=Words({"nl": "Groen"}),
    brought_up_at=NOW,
    withdrawn=False,
    neighbours=1,
)


def read(text: str) -> Reading:
    """Read as the reader does: whatever stands between the signs of a number, it is found."""
    spans = [
        PersonalSpan(kind, found.start(), found.end())
        for number, kind in DIGITS.items()
        for found in re.finditer(r"[\u200b\u202e\u0301\x00]*".join(number), text)
    ]
    return Reading(
        "nl", (), (("groen", 0.8),), (), tuple(sorted(spans, key=lambda one: one.start)), Wish.ISSUE
    )


def draft(
    typed: str, *alike: int, by: Resident = ANNA, before: Draft | None = None
) -> Draft | Refused:
    similar = [Similar(IssueId(one), "Een bankje", 2) for one in alike]
    outcome = decide_draft(
        by,
        typed,
        read(typed),
        similar,
        vector="",
        themes=["groen"],
        least=3,
        most=100,
        before=before,
    )
    return outcome.draft if isinstance(outcome, Drafted) else outcome


def drafted(typed: str, *alike: int, by: Resident = ANNA, before: Draft | None = None) -> Draft:
    outcome = draft(typed, *alike, by=by, before=before)
    assert isinstance(outcome, Draft)
    return outcome


def screen(one: Draft, by: Resident = ANNA) -> Notice:
    return draft_screen(one, by, area_name="Krakeel", theme=None)


def verbs(notice: Notice) -> set[str]:
    return {one.data for row in notice.buttons for one in row}


# --- which screens ------------------------------------------------------------------------


def test_anna_who_is_known_only_checks_what_she_typed() -> None:
    assert drafted("Er is geen bankje").steps == (DraftStep.CHECK,)


def test_a_first_issue_with_everything_takes_four_screens_at_most() -> None:
    most = drafted(f"Bel mij over het bankje: {PHONE}", 5, 6, by=NEW)

    assert most.steps == (
        DraftStep.SIMILAR,
        DraftStep.PERSONAL,
        DraftStep.NAME,
        DraftStep.CHECK,
    )


@pytest.mark.parametrize(
    ("typed", "text"),
    [("x", IssueText.TOO_SHORT), ("!?", IssueText.TOO_SHORT), ("lang " * 30, IssueText.TOO_LONG)],
)
def test_a_text_that_does_not_fit_is_refused_with_the_reason(typed: str, text: IssueText) -> None:
    outcome = draft(typed)

    assert isinstance(outcome, Refused)
    assert [one.text for one in outcome.notices] == [text]


def test_the_length_counts_what_neighbours_would_read() -> None:
    assert isinstance(draft("a" * 100), Draft)
    assert isinstance(draft("a" * 101), Refused)
    assert isinstance(draft("a" * 100 + "\u200b" * 50), Draft)


@pytest.mark.parametrize("at", range(4))
def test_every_screen_has_a_way_back_and_a_way_out(at: int) -> None:
    one = replace(drafted(f"Bankje {PHONE}", 5, by=NEW), at=at)

    assert {f"vs:terug:{at}", "vs:weg"} <= verbs(screen(one, NEW))


def test_before_the_first_screen_stands_the_text_to_be_sent_anew() -> None:
    one = drafted("Er is geen bankje", 5)

    assert one.back() is None
    again = write_again_screen(ANNA, one)
    assert again.values["tekst"] == "Er is geen bankje"
    assert verbs(again) == {"vs:terug:tekst", "vs:weg"}


# --- personal data ------------------------------------------------------------------------

noise = st.text(alphabet="a \t\n\u200b\u202e\u0301é\x00👩\u200d", max_size=6)
parts = st.lists(
    st.tuples(noise, st.sampled_from([PHONE, IBAN, "bankje", "Kerkstraat"]), noise), max_size=6
)


@given(parts, st.sampled_from(["", "\u200b", "\u0301", "\x00"]))
def test_nothing_personal_is_left_when_it_is_hidden(
    pieces: list[tuple[str, str, str]], between: str
) -> None:
    typed = "Hallo " + " ".join(
        f"{before} {between.join(word) if word in DIGITS else word} {after}"
        for before, word, after in pieces
    )

    outcome = decide_draft(ANNA, typed, read(typed), (), vector="", themes=(), least=1, most=5000)

    assert isinstance(outcome, Drafted)
    hidden = outcome.draft.hiding(*outcome.draft.kinds).decided()
    assert not re.search(r"\d", hidden.public_text)
    numbers = sum(word in DIGITS for _, word, _ in pieces)
    assert hidden.public_text.count(MASK) == numbers
    for word in ("bankje", "Kerkstraat"):
        assert hidden.public_text.count(word) == [one for _, one, _ in pieces].count(word)
    assert outcome.draft.hiding().public_text == tidy(typed)


def test_the_right_characters_are_hidden_when_the_text_was_tidied() -> None:
    one = drafted(f"\t\tBel\u200b mij  op\r\n\r\n\r\n\r\n{PHONE}\x00 graag")

    assert one.public_text == "Bel mij op\n\n… graag"


def test_the_first_preview_hides_everything() -> None:
    one = drafted(f"Bel {PHONE} of stort op {IBAN}")

    assert one.step is DraftStep.PERSONAL
    assert screen(one).values["tekst"] == "Bel … of stort op …"


def test_one_kind_can_be_left_while_the_other_is_hidden() -> None:
    one = drafted(f"Bel {PHONE} of stort op {IBAN}").toggled(PersonalKind.PHONE)

    shown = screen(one)
    assert shown.values["tekst"] == f"Bel {PHONE} of stort op …"
    assert {"vs:zo", "vs:verberg", "vs:laat"} <= verbs(shown)
    assert one.toggled(PersonalKind.PHONE).public_text == "Bel … of stort op …"


def test_with_one_kind_there_is_nothing_to_tell_apart() -> None:
    assert not any("soort" in one for one in verbs(screen(drafted(f"Bel {PHONE}"))))


def test_a_draft_with_personal_data_never_holds_what_no_database_keeps() -> None:
    one = drafted(f"Bel\x00 {PHONE}\ud800 nu")

    assert "\\u0000" not in json.dumps(one.to_json())
    json.dumps(one.to_json(), ensure_ascii=False).encode()
    assert one.public_text == "Bel … nu"


# --- typing again -------------------------------------------------------------------------


def test_who_corrects_the_text_is_not_asked_again_what_was_chosen() -> None:
    first = drafted(f"Geen bankje, bel {PHONE}", 5).told_apart().onward()
    first = first.hiding().decided().onward()

    second = drafted(f"Er is geen bankje, bel mij: {PHONE}", 5, before=first)

    assert second.step is DraftStep.CHECK
    assert second.public_text == f"Er is geen bankje, bel mij: {PHONE}"
    back = second.back()
    assert back is not None
    assert back.step is DraftStep.PERSONAL


def test_new_personal_data_is_asked_about_however_the_first_was_decided() -> None:
    first = drafted(f"Bel {PHONE}").hiding().decided().onward()

    second = drafted(f"Bel {PHONE} of stort op {IBAN}", before=first)

    assert second.step is DraftStep.PERSONAL
    assert second.public_text == "Bel … of stort op …"


def test_what_was_hidden_stays_hidden_after_a_text_without_it() -> None:
    first = drafted(f"Bel {PHONE}").decided().onward()
    between = drafted("Er is geen bankje", before=first)

    last = drafted(f"Er is geen bankje, bel {PHONE}", before=between)

    assert last.step is DraftStep.CHECK
    assert last.public_text == "Er is geen bankje, bel …"


def test_a_new_similar_issue_is_shown_and_one_that_was_different_is_not() -> None:
    first = drafted("Geen bankje", 5).told_apart()

    second = drafted("Geen bankje bij de speeltuin", 5, 6, before=first)

    assert second.similar == (6,)
    assert second.step is DraftStep.SIMILAR


# --- a restart in between -----------------------------------------------------------------


def test_a_draft_survives_a_restart_as_it_was() -> None:
    one = drafted(f"Bel {PHONE}", 5, by=NEW).told_apart().onward().decided().onward()

    assert Draft.from_json(json.loads(json.dumps(one.to_json()))) == one


@pytest.mark.parametrize(
    "spoiled",
    [
        {"at": 9},
        {"at": -1},
        {"at": None},
        {"steps": []},
        {"steps": ["later"]},
        {"personal": [{"kind": "phone", "start": 4, "end": 400}]},
        {"personal": [{"kind": "shoe-size", "start": 1, "end": 2}]},
        {"personal": "phone"},
        {"agreed": ["0612345678"]},
        {"typed": None},
        {"hidden": None},
    ],
)
def test_a_draft_of_another_shape_is_none(spoiled: dict[str, object]) -> None:
    assert Draft.from_json({**drafted(f"Bel {PHONE}").to_json(), **spoiled}) is None


@pytest.mark.parametrize("field", sorted(drafted("Een bankje").to_json()))
def test_a_draft_without_a_part_is_none(field: str) -> None:
    data = drafted(f"Bel {PHONE}").to_json()
    del data[field]

    assert Draft.from_json(data) is None


def test_similar_ones_that_all_went_away_take_their_screen_along() -> None:
    one = drafted("Geen bankje", 5, by=NEW).without_similar()

    assert one.steps == (DraftStep.NAME, DraftStep.CHECK)
    assert one.step is DraftStep.NAME


# --- placed and undone --------------------------------------------------------------------


def test_what_is_placed_is_what_was_shown() -> None:
    one = drafted(f"Bel {PHONE} over het bankje").decided()

    placed = decide_bring_up(one, ANNA, KRAKEEL, IssueId(9), NOW, theme=None, undo=UNDO)

    assert placed.text == "Bel … over het bankje"
    assert PHONE not in json.dumps([str(one) for one in placed.notices])


def test_an_issue_can_be_undone_until_the_last_second_and_its_text_comes_back() -> None:
    outcome = decide_withdraw(ISSUE, ANNA, NOW + UNDO - timedelta(seconds=1), undo=UNDO)

    assert isinstance(outcome, Withdrawn)
    assert outcome.notices[0].values["tekst"] == ISSUE.text


def test_ten_minutes_later_to_the_second_is_too_late_and_the_button_goes() -> None:
    outcome = decide_withdraw(ISSUE, ANNA, NOW + UNDO, undo=UNDO)

    assert isinstance(outcome, Refused)
    own, why = outcome.notices
    assert why.text is IssueText.UNDO_TOO_LATE
    assert "ev:7:weg" not in verbs(own)


def test_undo_is_offered_only_while_it_can_be() -> None:
    in_time = posted_screen(ANNA, ISSUE, NOW, undo=UNDO)
    late = posted_screen(ANNA, ISSUE, NOW + UNDO, undo=UNDO)

    assert "ev:7:weg" in verbs(in_time)
    assert verbs(late) == {"ev:7:thema", "dl:7", "vr:i:7"}


def test_a_second_tap_on_undo_says_so_and_leaves_the_text_that_came_back() -> None:
    gone = replace(ISSUE, withdrawn=True, text="")

    assert decide_withdraw(gone, ANNA, NOW, undo=UNDO) == Twice(GeneralText.ALREADY_DONE)


@pytest.mark.parametrize("issue", [ISSUE, replace(ISSUE, withdrawn=True), None])
def test_nobody_else_takes_an_issue_back(issue: Issue | None) -> None:
    outcome = decide_withdraw(issue, BILAL, NOW, undo=UNDO)

    assert isinstance(outcome, Refused)
    expected = IssueText.NOT_YOURS if issue is ISSUE else IssueText.GONE
    assert [one.text for one in outcome.notices] == [expected]


def test_who_joined_hears_that_an_issue_was_taken_back_and_who_did_not_is_left_alone() -> None:
    outcome = decide_withdraw(replace(ISSUE, joined=frozenset({BILAL.id})), ANNA, NOW, undo=UNDO)

    assert isinstance(outcome, Withdrawn)
    assert [one.to for one in outcome.notices] == [ANNA.id, BILAL.id]
