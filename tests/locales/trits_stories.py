"""What is shown of trits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.agenda.item import AgendaItem
from domain.ids import AgendaItemId, AreaSlug, ResidentId, ThemeId
from domain.notices import Notice, Words
from domain.paging import page_of
from domain.people import Resident
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused, Twice
from domain.roles import Action, Role
from domain.trits import answering, changing, hearing, order, rights, screens, supporting, views
from domain.trits.answer import AnswerId, TritsText
from domain.trits.order import Course, Question, Series
from domain.trits.sides import Group, Sides, sides_missing
from domain.trits.topic import about_item, about_theme

NOW = datetime(2026, 3, 12, 18, 0, tzinfo=UTC)
KRAKEEL, ELSEWHERE = AreaSlug("krakeel"), AreaSlug("elim")
BILAL = ResidentId(2)
ANNA = Resident(ResidentId(1), "A1B2C3", "Anna", "nl", KRAKEEL)
GROUP = replace(ANNA, roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}))
ITEM = AgendaItem(
    id=AgendaItemId(5),
    area=KRAKEEL,
    names=Words({"nl": "Straatverlichting", "en": "Street lighting"}),
)
TOPIC = about_item(ITEM)
PHONE = (PersonalSpan(PersonalKind.PHONE, 4, 14),)
QUESTIONS = [Question(series, number) for series in Series for number in order.NUMBERS]
GIVEN = screens.Given(
    id=AnswerId(7), text="Lampen plaatsen langs het pad", shown_name="", supports=1, mine=True
)


def course(
    series: Series, *closed: int, why: str = "", answers: Sequence[int] = (0, 1, 12)
) -> Course:
    counts = dict(zip(order.NUMBERS, answers, strict=True))
    return Course(ITEM.id, KRAKEEL, series, dict.fromkeys(closed, why), counts)


def said(outcome: object) -> Sequence[Notice]:
    if isinstance(outcome, Twice):
        return [Notice(to=ANNA.id, text=outcome.toast, values=outcome.values)]
    assert isinstance(outcome, Refused), outcome
    return outcome.notices


def _answering() -> Iterator[Notice]:
    for question in QUESTIONS:
        yield answering.ask_question(ANNA, ITEM, question)
        yield answering.ask_question(ANNA, ITEM, question, wrote="Snoeien")
        if question.names_party:
            yield answering.ask_party(ANNA, ITEM.id, question, "Snoeien")
    for item, typed in (
        (None, "Snoeien"),
        (replace(ITEM, area=ELSEWHERE), "Snoeien"),
        (ITEM, "x"),
        (ITEM, "lang " * 60),
    ):
        yield from said(answering.decide_answer(ANNA, item, typed, NOW))
    yield from said(answering.decide_answer(ANNA, ITEM, "Bel 0612345678", NOW, personal=PHONE))
    for number, closed in ((2, ()), (1, (1,))):
        refused = answering.decide_answer(
            ANNA,
            ITEM,
            "Snoeien",
            NOW,
            question=Question(Series.DO, number),
            course=course(Series.DO, *closed),
        )
        yield from said(refused)
    for party in ("x", "heel lang " * 20):
        yield from said(answering.decide_party(ANNA, party))
    yield from said(answering.decide_party(ANNA, "0612345678", personal=PHONE))
    yield Notice(to=ANNA.id, text=TritsText.ANSWER_STORED)


def _reading() -> Iterator[Notice]:
    closings: tuple[tuple[int, ...], ...] = ((), (1,), (2, 3), (1, 2, 3))
    for series in Series:
        for closed in closings:
            yield screens.questions_screen(ANNA, ITEM, course(series, *closed))
    given = [GIVEN, replace(GIVEN, mine=False, supports=0, shown_name="Bilal", has_task=True)]
    given += [replace(GIVEN, supports=12, party="de gemeente", mine=False, own=True)]
    many = [replace(GIVEN, id=AnswerId(number), mine=False) for number in range(1, 14)]
    for who in (ANNA, GROUP):
        for question in QUESTIONS:
            for why in ("", "De lampen zijn van de gemeente"):
                for closed in closings:
                    stands = course(question.series, *closed, why=why)
                    for answers in ([], given, many):
                        page = page_of(answers, 2, size=screens.PAGE)
                        yield screens.question_screen(who, ITEM, stands, question, page)
    yield screens.ask_nothing(GROUP, ITEM, QUESTIONS[0])
    for answers in ([], given, many):
        page = page_of(answers, 2, size=screens.PAGE)
        yield screens.which_answer(ANNA, ITEM, QUESTIONS[1], page)


def _tending() -> Iterator[Notice]:
    first, second = QUESTIONS[:2]
    opened, closed = course(Series.DO), course(Series.DO, 1)
    yield from said(order.decide_close(opened, ANNA, first, NOW))
    yield from said(order.decide_close(opened, GROUP, first, NOW))
    yield from said(order.decide_close(opened, GROUP, second, NOW))
    yield from said(order.decide_close(closed, GROUP, first, NOW))
    for why in ("12", "heel lang " * 30):
        yield from said(order.decide_close(opened, GROUP, first, NOW, nothing=why))
    yield from said(
        order.decide_close(opened, GROUP, first, NOW, nothing="Bel 0612", personal=PHONE)
    )
    yield from said(order.decide_reopen(opened, ANNA, first, NOW))
    yield from said(order.decide_reopen(opened, GROUP, first, NOW))
    yield from said(order.decide_reopen(opened, GROUP, second, NOW))


def _supporting() -> Iterator[Notice]:
    stands = supporting.Standing(
        id=AnswerId(7),
        item=ITEM.id,
        area=KRAKEEL,
        question=QUESTIONS[0],
        text="Snoeien",
        party="",
        own=False,
        mine=False,
        has_task=False,
    )
    opened = course(Series.DO)
    for answer, supports in (
        (None, True),
        (replace(stands, area=ELSEWHERE), True),
        (replace(stands, own=True), True),
        (replace(stands, mine=True), True),
        (stands, False),
        (replace(stands, question=QUESTIONS[1]), True),
    ):
        yield from said(supporting.decide_support(ANNA, answer, opened, NOW, supports=supports))


def _changing() -> Iterator[Notice]:
    mine = supporting.Standing(
        id=AnswerId(7),
        item=ITEM.id,
        area=KRAKEEL,
        question=QUESTIONS[0],
        text="Snoeien",
        party="",
        own=True,
        mine=False,
        has_task=False,
    )
    opened, closed = course(Series.DO), course(Series.DO, 1)
    for supports in (0, 1, 12):
        yield changing.ask_change(ANNA, mine, supports=supports)
    yield Notice(to=ANNA.id, text=changing.ChangeText.CHANGED)
    for answer, item, stands, typed in (
        (None, None, None, "Zagen"),
        (mine, replace(ITEM, area=ELSEWHERE), opened, "Zagen"),
        (replace(mine, own=False), ITEM, opened, "Zagen"),
        (replace(mine, has_task=True), ITEM, opened, "Zagen"),
        (mine, ITEM, closed, "Zagen"),
        (mine, ITEM, opened, "x"),
    ):
        yield from said(changing.decide_change(ANNA, answer, item, stands, typed, NOW))


def _rights() -> Iterator[Notice]:
    done, begun = course(Series.DECIDE, 1, 2, 3), course(Series.DECIDE, 1)
    yield rights.right_screen(GROUP, ITEM)
    for found in (None, *(rights.RightSet(one, "", NOW) for one in rights.Right)):
        more = (views.views_button(ITEM.id), *rights.right_button(GROUP, done))
        right = rights.right_line(found)
        yield screens.questions_screen(GROUP, ITEM, done, more=more, right=right)
    advisory = rights.Right.ADVISORY
    for by, now, stands in (
        (GROUP, None, None),
        (ANNA, None, done),
        (GROUP, None, begun),
        (GROUP, advisory, done),
    ):
        yield from said(rights.decide_right(stands, by, advisory, NOW, now=now))


STREETS = ["Sterrenlaan", "Orion", "Pegasus", "Perseus", "Zenith"]
LACKING = sides_missing(
    STREETS, ["Orion"], {"nl": Group(40, 12), "en": Group(9, 0), "tr": Group(2, 1)}, hidden_under=5
)
TOPICS = tuple(
    (about_theme(ThemeId(n), KRAKEEL, Words({"nl": "Groen " * n, "en": "Green"})), n % 3)
    for n in range(1, 9)
)
HEARINGS = (
    hearing.Hearing((), Sides()),
    hearing.Hearing(((TOPIC, 3),), Sides()),
    hearing.Hearing(TOPICS, LACKING, (ANNA.id, BILAL), (BILAL,)),
    hearing.Hearing(
        TOPICS, LACKING, (BILAL,), (), hearing.AskedBefore(hearing.Whom.AREA, 1250, NOW)
    ),
    hearing.Hearing(
        TOPICS[:1],
        LACKING,
        (ANNA.id,),
        (ANNA.id,),
        hearing.AskedBefore(hearing.Whom.MISSING, 1, NOW - timedelta(days=30)),
    ),
)
HEARD_TO_CHOOSE = hearing.invited_lines(LACKING, HEARINGS[-1].before)


def _hearing() -> Iterator[Notice]:
    back = hearing.sides_of_next()

    def ask(by: Resident, one: hearing.Hearing, whom: hearing.Whom) -> object:
        return hearing.decide_ask(
            by, Action.OPEN_BALLOT, KRAKEEL, "Krakeel", one, whom, 4, NOW, again=7, back=back
        )

    for one in HEARINGS:
        for whom in hearing.Whom:
            outcome = ask(GROUP, one, whom)
            if isinstance(outcome, hearing.Asked):
                yield from outcome.notices
            else:
                yield from said(outcome)
    yield from said(ask(ANNA, HEARINGS[2], hearing.Whom.AREA))
    for topics in ((), TOPICS[:1], TOPICS):
        page = page_of(topics, 2, size=hearing.TOPICS_ON_A_PAGE)
        yield hearing.topics_screen(
            ANNA, "Krakeel", page, "av:nu", back, heard=HEARD_TO_CHOOSE, fresh=True
        )
    yield views.views_screen(
        ANNA, TOPICS[0][0], page_of([], 1, size=3), LACKING, may_write=False, has_own=False
    )


def _sides() -> Iterator[Notice]:
    many = [views.View(ResidentId(n), "", "ouders", "Het is hier donker.") for n in range(1, 8)]
    streets = STREETS
    groups = {"nl": Group(40, 12), "en": Group(9, 2), "pl": Group(7, 0), "tr": Group(2, 1)}
    for known, texts in (([], []), (streets, []), (streets, ["Orion"]), (streets[:1], ["x"])):
        sides = sides_missing(known, texts, groups, hidden_under=5)
        for several, own in (([], False), (many, True), (many[:1], False)):
            page = page_of(several, 2, size=views.PAGE)
            yield views.views_screen(ANNA, TOPIC, page, sides, has_own=own)
    for view in (None, many[0]):
        yield views.ask_side(ANNA, TOPIC, view)
        yield views.ask_view(ANNA, TOPIC, "ouders", view)
    for side in ("x", "12345", "heel lang " * 20):
        yield from said(views.decide_side(ANNA, side))
    yield from said(views.decide_side(ANNA, "bel 0612345678", personal=PHONE))
    for item, typed, personal in (
        (None, "Het is donker", ()),
        (replace(TOPIC, area=ELSEWHERE), "Het is donker", ()),
        (TOPIC, "x", ()),
        (TOPIC, "lang " * 200, ()),
        (TOPIC, "Bel 0612345678", PHONE),
    ):
        yield from said(views.decide_view(ANNA, item, "ouders", typed, NOW, personal=personal))
    for text in (views.ViewText.STORED, views.ViewText.TAKEN_OUT, views.ViewText.NOT_THERE):
        yield Notice(to=ANNA.id, text=text)


STORIES = (_answering, _reading, _tending, _supporting, _rights, _sides, _hearing, _changing)
