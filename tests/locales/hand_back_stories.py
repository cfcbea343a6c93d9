"""All screens of texts that are handed back, for the tests that render whatever is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from domain.areas import Area, AreaKind
from domain.ballots import ratifying, voting
from domain.ballots.ballot import Answer, Ballot, BallotKind, Option, Text
from domain.ballots.papers import Move
from domain.handing_back import changing, remarking, reminding, rounds, screens, verdict
from domain.handing_back.difference import changes
from domain.handing_back.hand_back import HandBack, Stand, TextKind
from domain.handing_back.leaves import leaves
from domain.handing_back.texts import HandBackText, RatifyText
from domain.handing_back.verdict import Told, Verdict
from domain.ids import AreaSlug, BallotId, HandBackId, ResidentId, RoundId
from domain.notices import Notice, Words
from domain.paging import page_of
from domain.people import Resident
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused
from domain.roles import Role
from tests.locales.trits_stories import HEARD_TO_CHOOSE, HEARINGS

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
BILAL = Resident(ResidentId(2), "C3D4", None, "en", KRAKEEL)
OLGA = Resident(
    ResidentId(3),
    "E5F6",
    "Olga",
    "nl",
    KRAKEEL,
    roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}),
)
KINDS = (PersonalSpan(PersonalKind.PHONE, 4, 14),)
TEXT = "We planten bomen op het plein.\nDe gemeente geeft grond. Wij geven water."
PLAN = HandBack(
    id=HandBackId(7),
    area=KRAKEEL,
    area_name="Krakeel",
    kind=TextKind.PLAN,
    number=12,
    version=1,
    title="Uitvoeringsplan voor een groen plein achter de winkels van Krakeel-Zuid",
    text=TEXT,
    why_changed="",
    by=ANNA.id,
    proposed_at=NOW,
    stand=Stand.WAITS,
)

SECOND = replace(
    PLAN,
    id=HandBackId(8),
    version=2,
    text=TEXT.replace("water", "mest") + " " + ("Ook bankjes, " * 15 + "en gras. ") * 12,
    why_changed="Buren vroegen om bankjes.",
    remarks=3,
)
RHYTHM = rounds.Rhythm(months=1, day=10, hour=19, days=14, least_people=5, least_percent=2)
ANSWERS = {one: Words({"nl": f"antwoord {one}", "en": f"answer {one}"}) for one in Answer}


def a_ballot(text: HandBack = PLAN, totals: tuple[int, int, int] | None = None) -> Ballot:
    """Return a ballot over a text; closed with `totals`."""
    return Ballot(
        id=BallotId(9),
        area=KRAKEEL,
        area_name="Krakeel",
        points=1,
        advisory=False,
        opened_at=NOW,
        closes_at=NOW + timedelta(days=14),
        closed=totals is not None,
        options=tuple(
            Option(one.value, None, ANSWERS[one], 0, totals[one - 1] if totals else None, 1)
            for one in Answer
        ),
        inhabitants=4820,
        voters=sum(totals) if totals is not None else None,
        kind=BallotKind.RATIFICATION,
        quorum=97,
        about=Text(text.id, text.version, text.title, text.kind),
    )


def _all(outcome: object) -> Iterator[Notice]:
    notices = getattr(outcome, "notices", ())
    assert notices, outcome
    yield from notices


def _standing() -> Iterator[HandBack]:
    for text in (PLAN, SECOND):
        for stand in Stand:
            lay = stand not in (Stand.WAITS, Stand.REPLACED)
            closes = NOW + timedelta(days=14) if lay else None
            yield replace(
                text,
                stand=stand,
                tries=1 if lay else 0,
                ballot=BallotId(9) if lay else None,
                closes_at=closes,
                remarks=2 if lay else text.remarks,
            )
    yield replace(SECOND, tries=1, remarks=1)


def reading() -> Iterator[Notice]:
    """Return what somebody sees who reads."""
    several = list(_standing())
    elsewhere = replace(PLAN, area=AreaSlug("elim"), area_name="Elim")
    kinds = [replace(PLAN, kind=kind) for kind in TextKind]
    for found in ([], several[:1], several, [elsewhere, *kinds]):
        for page in (1, 2):
            yield screens.list_screen(
                OLGA,
                "Krakeel",
                page_of(found, page, size=5),
                [(AreaSlug(f"gebied-{at}"), f"Gebied {at}") for at in range(5)]
                if page == 2
                else [],
                fresh=True,
            )
    for one in several:
        for who in (ANNA, BILAL):
            yield screens.text_screen(
                who,
                one,
                opens_at=NOW + timedelta(days=8),
                votes=one.stand is Stand.OPEN,
                has_result=one.tries > 0,
            )
    long = replace(PLAN, text="Een zin die een regel vult. " * 400)
    for number in (1, 2):
        yield screens.leaf_screen(BILAL, long, page_of(leaves(long.text), number, size=1))
    yield screens.leaf_screen(BILAL, PLAN, page_of(leaves(PLAN.text), 1, size=1))
    yield screens.versions_screen(BILAL, SECOND, [SECOND, *several])
    for old in (PLAN, SECOND):
        found_changes = changes(old.text, SECOND.text)
        for number in (1, 2):
            some = page_of(found_changes, number, size=screens.CHANGES_ON_A_PAGE)
            yield screens.difference_screen(BILAL, SECOND, old, some)


def saying() -> Iterator[Notice]:
    """Return what somebody sees who remarks on a text, or changes it."""
    yield remarking.ask_remark(BILAL, PLAN)
    open_now = replace(PLAN, stand=Stand.OPEN, closes_at=NOW)
    for text, typed, personal in (
        (None, "Meer bomen", ()),
        (replace(PLAN, area=AreaSlug("elim")), "Meer bomen", ()),
        (open_now, "Meer bomen", ()),
        (PLAN, "x", ()),
        (PLAN, "lang " * 200, ()),
        (PLAN, "Bel 0612345678", KINDS),
        (PLAN, "Meer bomen", ()),
    ):
        yield from _all(remarking.decide_remark(BILAL, text, typed, NOW, personal=personal))
    said = [remarking.Remark(2, None, "Meer bomen"), remarking.Remark(1, "Olga", "woord " * 66)]
    for text in (PLAN, open_now):
        for remarks in ([], said * 4):
            yield remarking.remarks_screen(BILAL, text, page_of(remarks, 1, size=5))
    accepted = replace(PLAN, stand=Stand.ACCEPTED)
    for who, text, newest in (
        (ANNA, None, None),
        (BILAL, PLAN, PLAN),
        (ANNA, PLAN, SECOND),
        (ANNA, open_now, open_now),
        (ANNA, accepted, accepted),
    ):
        yield from _all(changing.decide_change(who, text, newest, TEXT, "Daarom"))
    yield changing.ask_text(ANNA, PLAN)
    yield changing.ask_why(ANNA, PLAN)
    for typed, personal in (
        ("kort", ()),
        ("lang " * 900, ()),
        (TEXT, ()),
        (TEXT + " Bel 0612345678.", KINDS),
    ):
        yield from _all(changing.decide_text(ANNA, PLAN, typed, personal=personal))
    yield from _all(changing.decide_change(ANNA, PLAN, PLAN, TEXT, "lang " * 90))
    yield changing.changed(ANNA, SECOND)


def in_the_round() -> Iterator[Notice]:
    """Return what the round says when it opens and when it closes."""
    area = Area(slug=KRAKEEL, name="Krakeel", kind=AreaKind.WIJK, started=True, started_in=2007)
    members = [ANNA.id, BILAL.id]
    for texts in ([PLAN], [PLAN, SECOND] * 4):
        waiting = rounds.Waiting(area, texts, None, members)
        numbers = [BallotId(at) for at, _ in enumerate(texts, start=1)]
        papers = [a_ballot(one) for one in texts]
        yield reminding.did_you_already(ANNA.id, RoundId(4), papers)
        invited = reminding.may_decide_now(ANNA.id, papers, NOW)
        assert invited is not None
        yield invited
        for by in (None, OLGA):
            opened = rounds.open_round(
                waiting, RoundId(4), numbers, NOW, RHYTHM, ANSWERS, by=by, heard=HEARD_TO_CHOOSE
            )
            assert opened is not None
            yield from opened.notices
        for some in (members[:1], members):
            for known in HEARINGS:
                smaller = replace(waiting, members=some)
                yield rounds.check_round(OLGA, smaller, NOW, RHYTHM, known, again=7)
    waiting = rounds.Waiting(area, [PLAN], date(2026, 3, 1), members)
    for who, found in (
        (ANNA, waiting),
        (OLGA, waiting),
        (OLGA, replace(waiting, texts=[], last=None)),
    ):
        refused = rounds.refuse_round(who, KRAKEEL, found, NOW, RHYTHM)
        assert isinstance(refused, Refused)
        yield from refused.notices
    words = ["Ik mis de bomen langs het pad", *["x" * 300] * 12]
    told = [
        Told(replace(PLAN, refusals=refusals), a_ballot(PLAN, totals), what, said, 5)
        for what, totals, said, refusals in (
            (Verdict.ACCEPTED, (120, 3, 1), words, 0),
            (Verdict.REFUSED, (40, 60, 1), words[:1], 1),
            (Verdict.REFUSED, (40, 60, 1), [], 2),
            (Verdict.AGAIN, (5, 1, 0), words, 0),
            (Verdict.LAPSED, (1, 0, 0), words, 0),
            (Verdict.LAPSED, (0, 0, 0), [], 0),
        )
    ]
    for several in (told, *([one] for one in told)):
        yield verdict.results(ANNA.id, RoundId(4), several)
    told += [replace(told[2], text=replace(told[2].text, kind=kind)) for kind in TextKind]
    few = replace(told[1], ballot=a_ballot(PLAN, (1, 2, 0)))
    for one in (*told, few):
        for number in (1, 2):
            shown = [] if one.hidden else one.words
            page = page_of(shown, number, size=verdict.WORDS_ON_A_PAGE)
            yield verdict.result_screen(ANNA.id, one, page)
    for one in (told[1], replace(told[1], words=words), told[2], few):
        back = verdict.back_on_table(one)
        assert back is not None
        yield back


def answering() -> Iterator[Notice]:
    """Return what somebody sees who says yes, no or not yet."""
    for ballot in (a_ballot(PLAN), a_ballot(SECOND)):
        for choices in ({}, {1: 1}, {3: 1}):
            for words in ("", "Ik mis de bomen"):
                yield ratifying.answer_screen(
                    ballot, ANNA.id, choices, words if choices else "", b"key"
                )
        for empty in (True, False):
            yield voting.receipt(ANNA.id, ballot, empty=empty)
        yield ratifying.ask_words(ANNA.id, ballot)
        yield ratifying.confirm_first(ANNA.id, ballot)
        for texts in (1, 3):
            yield ratifying.texts_open(ANNA.id, texts, ballot, may_open=texts > 1, last=ballot.id)
        yield voting.closed_screen(ANNA.id, ballot)
    yield voting.closed_screen(ANNA.id, a_ballot(PLAN, (3, 2, 1)))
    refusals = [
        voting.decide_vote(a_ballot(), {}, (Move.WORDS, 0), NOW, member=True),
        voting.decide_vote(a_ballot(), {}, (Move.PLUS, 1), NOW, member=True, confirmed=False),
    ]
    for typed, personal in (("x", ()), ("lang " * 90, ()), ("Bel 0612345678", KINDS)):
        said = ratifying.decide_words(
            a_ballot(), {1: 1}, typed, NOW, member=True, confirmed=True, personal=personal
        )
        assert isinstance(said, ratifying.WordsRefused)
        yield Notice(to=ANNA.id, text=said.text, values=said.values)
    for one in refusals:
        assert isinstance(one, voting.NotVoted)
        yield Notice(to=ANNA.id, text=one.toast, values=one.values)
    yield Notice(to=ANNA.id, text=RatifyText.WORDS_TAKEN)
    for key in ratifying.ANSWERS.values():
        yield Notice(to=ANNA.id, text=key)
    for text in (PLAN,):
        yield Notice(to=ANNA.id, text=HandBackText.OTHER_AREA, values={"gebied": text.area_name})
