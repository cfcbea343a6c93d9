"""What the domain shows about confirmed members, doors and coming back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain import helping_back, recovery
from domain.codes import CodeText
from domain.doors import door as door_facts
from domain.doors import linking, trusting, unlinking
from domain.ids import AreaSlug, ResidentId
from domain.members import codes, vouching
from domain.members import record as record_facts
from domain.members import standing as standing_screens
from domain.notices import ChatRef, Notice
from domain.people import Resident
from domain.recovery_words import WORDS
from domain.refusing import Refused
from domain.roles import Role

NOW = datetime(2026, 3, 12, 18, 30, tzinfo=UTC)
SOON = NOW + timedelta(minutes=15)
KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")
ANNA = Resident(ResidentId(1), "A1B2C3", "Anna", "nl", KRAKEEL)
BILAL = Resident(ResidentId(2), "C3D4E5", None, "en", KRAKEEL)
WORKER = replace(
    ANNA,
    id=ResidentId(3),
    roles=frozenset({(Role.COMMUNITY_WORKER, area) for area in (KRAKEEL, ELIM)}),
)
TELEGRAM, WEB = door_facts.Place("telegram", 123456789012, 5), door_facts.Place("gateway", 9, 9)
HOW = record_facts.How


def _standing(who: Resident, *lines: tuple[record_facts.How, int]) -> record_facts.Standing:
    records = [record_facts.Record(who.id, ResidentId(by), KRAKEEL, how, NOW) for how, by in lines]
    return record_facts.Standing(who, records, 2)


def confirming() -> Iterator[Notice]:
    """Show all of being confirmed and vouching."""
    yes, half = _standing(ANNA, (HOW.CODE, 9)), _standing(BILAL, (HOW.VOUCH, 1))
    no, nowhere = _standing(BILAL), _standing(replace(BILAL, area=None))
    for standing in (yes, half, no, nowhere):
        for helps, others in ((None, ()), (helping_back.help_button(), (ANNA, BILAL))):
            yield standing_screens.standing_screen(
                standing, "Krakeel", vouched_for=others, helps=helps
            )
    for text in (
        standing_screens.ConfirmText.ASK_CODE,
        standing_screens.ConfirmText.ASK_WHOM,
        standing_screens.ConfirmText.COME_IN_FIRST,
        *CodeText,
    ):
        yield Notice(to=ANNA.id, text=text)
    yield standing_screens.ask_code(ANNA)
    yield codes.which_area_screen(WORKER, [(KRAKEEL, "Krakeel"), (ELIM, "Elim")])
    for by, given in ((WORKER, 24), (WORKER, 23), (WORKER, 2), (WORKER, 25), (ANNA, 0)):
        yield from codes.decide_make_code(
            by, KRAKEEL, "Krakeel", "C4D7-KM2P", NOW, given=given, most=25, days=14
        ).notices
    code = codes.ConfirmingCode(7, WORKER.id, KRAKEEL, "Krakeel")
    for standing in (no, yes, _standing(WORKER), _standing(replace(BILAL, area=ELIM))):
        yield from codes.decide_use_code(standing, code, "Krakeel", NOW).notices
    for voucher, other, given in (
        (yes, no, 0),
        (yes, no, 4),
        (yes, half, 0),
        (yes, _standing(BILAL, (HOW.VOUCH, 8)), 0),
        (yes, None, 0),
        (yes, yes, 0),
        (yes, _standing(BILAL, (HOW.CODE, 9)), 0),
        (yes, no, 5),
        (yes, replace(no, needed=3), 0),
        (no, half, 0),
        (_standing(replace(ANNA, shown_name=""), (HOW.CODE, 9)), no, 0),
    ):
        asked = vouching.decide_ask_vouch(
            voucher, other, "Krakeel", NOW.date(), given=given, most=5
        )
        yield from (asked,) if isinstance(asked, Notice) else asked.notices
        yield from vouching.decide_vouch(
            voucher, other, "Krakeel", NOW, given=given, most=5
        ).notices
    yield from vouching.decide_vouch(yes, no, "Krakeel", NOW, given=5, most=1).notices
    for other in (half, no, _standing(BILAL, (HOW.VOUCH, 1), (HOW.VOUCH, 8))):
        asked_back = vouching.ask_withdraw(ANNA, other, area=KRAKEEL)
        yield from (asked_back,) if isinstance(asked_back, Notice) else asked_back.notices
        yield from vouching.decide_withdraw(ANNA, other, NOW, area=KRAKEEL).notices


def doors() -> Iterator[Notice]:
    """Show all of linking and unlinking."""
    words, lost = recovery.words_button(), recovery.lost_button()
    stranger, inside = door_facts.Here(WEB, "en", None), door_facts.Here(WEB, "nl", ANNA)
    old = door_facts.Here(TELEGRAM, "nl", ANNA)
    for here in (stranger, inside):
        yield linking.code_screen(here, "C4D7-KM2P", minutes=15, lost=lost)
    for here, gave, votes in (
        (stranger, ANNA, None),
        (inside, BILAL, None),
        (inside, None, None),
        (stranger, None, None),
        (inside, ANNA, None),
        (inside, BILAL, NOW),
        (door_facts.Here(WEB, "nl", WORKER), BILAL, None),
        (old, ANNA, None),
    ):
        code = linking.LinkCode(7, TELEGRAM, "nl", gave)
        for sure in (False, True):
            outcome = linking.decide_ask(here, code, NOW, minutes=15, sure=sure, votes_until=votes)
            yield from (outcome,) if isinstance(outcome, Notice) else outcome.notices
    for there, yes, at in (
        (None, True, NOW),
        (BILAL, True, NOW),
        (ANNA, True, NOW),
        (WORKER, True, NOW),
        (None, False, NOW),
        (None, True, SOON),
    ):
        request = linking.Request(7, ANNA.id, WEB, "nl", there, SOON)
        for area in ("Krakeel", ""):
            yield from linking.decide_answer(old, request, at, yes=yes, area_name=area).notices
    yield Notice(to=ANNA.id, text=door_facts.DoorText.MERGE_NOT)
    yield linking.linked_here(WORKER, WEB, "Krakeel")
    several = [
        door_facts.Door("telegram", TELEGRAM.chat, NOW, role_waits=True),
        *(door_facts.Door("gateway", chat, NOW) for chat in (9, 10, 11)),
    ]
    for here, listed in ((old, several), (inside, several), (old, several[:1])):
        yield unlinking.doors_screen(here, listed, words=words)
    for listed, which in (
        (several, WEB.ref),
        (several, TELEGRAM.ref),
        (several[:1], TELEGRAM.ref),
        (several, ChatRef("gateway", 1)),
    ):
        asked = unlinking.ask_unlink(old, listed, which)
        yield from (asked,) if isinstance(asked, Notice) else asked.notices
        yield from unlinking.decide_unlink(old, listed, which).notices
    yield trusting.role_waits(WEB.ref, "nl")
    for colleagues in ((), (BILAL.id,), (BILAL.id, ResidentId(8))):
        yield from trusting.ask_colleagues(old, several[0], WORKER, colleagues, NOW)
    colleague = replace(WORKER, id=ResidentId(8))
    for door, yes in ((several[0], True), (several[0], False), (several[1], True)):
        yield from trusting.decide_trust(colleague, WORKER, door, yes=yes, tapped=None).notices
    yield from trusting.decide_trust(BILAL, WORKER, several[0], yes=True, tapped=None).notices


def coming_back() -> Iterator[Notice]:
    """Show all of coming back."""
    new, old = door_facts.Here(WEB, "nl", None), door_facts.Door("telegram", 5, NOW)
    for has_some in (False, True):
        yield recovery.about_words(ANNA, has_some=has_some)
    yield Notice(to=ANNA.id, text=recovery.RecoveryText.SHOWN_BELOW)
    yield Notice(to=ANNA.id, text=recovery.RecoveryText.LEFT)
    yield recovery.phrase_screen(TELEGRAM.ref, "nl", WORDS[:6], minutes=10)
    yield recovery.phrase_hidden(TELEGRAM.ref, "nl")
    yield recovery.ask_words(new)
    for typed in ("boom", "boom boom", "boom boom boom boom boom xyz"):
        read = recovery.read_phrase(new, typed)
        assert isinstance(read, Refused)
        yield from read.notices
    for here, person, votes in (
        (None, ANNA, None),
        (None, None, None),
        (ANNA, ANNA, None),
        (WORKER, ANNA, None),
        (BILAL, ANNA, NOW),
    ):
        yield from recovery.decide_recover(
            door_facts.Here(WEB, "nl", here), person, [old], area_name="Krakeel", votes_until=votes
        ).notices
    yield helping_back.help_question(WORKER)
    yield helping_back.help_question(WORKER, recovery.RecoveryText.HELP_WHOM)
    code = linking.LinkCode(7, WEB, "nl", None)
    for helper, whom, others in (
        (WORKER, BILAL, [ANNA.id]),
        (WORKER, BILAL, [ANNA.id, ResidentId(8)]),
        (WORKER, BILAL, []),
        (WORKER, WORKER, []),
        (WORKER, None, []),
        (ANNA, BILAL, []),
    ):
        yield from helping_back.decide_ask_second(
            helper, code, whom, others, NOW, area_name="Krakeel", hours=48
        ).notices
    second = replace(WORKER, id=ResidentId(8))
    for by, yes, there in (
        (second, True, None),
        (second, False, None),
        (WORKER, True, None),
        (ANNA, True, None),
        (second, True, replace(WORKER, id=ResidentId(9))),
    ):
        request = helping_back.HelpRequest(
            7, BILAL, door_facts.Here(WEB, "nl", there), WORKER, SOON
        )
        yield from helping_back.decide_second(
            by, request, [old], NOW, yes=yes, area_name="Krakeel", tapped=None
        ).notices
    yield from helping_back.decide_second(
        second, None, [], NOW, yes=True, area_name="", tapped=None
    ).notices
