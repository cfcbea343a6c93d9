"""Coming in: consent, language, home area. Four screens at most; only consent can't be skipped.

Source: brochure, ground rules 1 and 11; areas are drawn by where people feel they belong
("belevingsgrenzen"), so "none of these" is an answer and is recorded.
"""

from __future__ import annotations

from collections.abc import Sequence

from domain.areas import Area, AreaMatch
from domain.cards import Card, Paragraph, Step
from domain.ids import ResidentId
from domain.notices import STEP, Button, ChatRef, Line, Look, Notice, Rows, TextKey, Values
from domain.people import Resident
from domain.texts import GeneralText

CONSENT_PREFIX = "ok"
LANGUAGE_PREFIX = "tl"
AREA_PREFIX = "gb"
SCREENS = 3
"""Consent, language, area (typing and choosing are one screen, edited)."""


class WelcomeText(TextKey):
    """Sentences of coming in."""

    WELCOME = "welkom"
    WELCOME_WITH_WORDS = "welkom-met-woorden"
    FIRST_LINE = "welkom-regel"
    WHAT_WE_KEEP = "welkom-wat-we-bewaren"
    DECLINED = "welkom-nee"
    LANGUAGE = "welkom-taal"
    AREA = "welkom-gebied"
    AREA_FOUND = "welkom-gebied-gevonden"
    AREA_NOT_FOUND = "welkom-gebied-niet-gevonden"
    AREA_SIGNAL = "welkom-grens-gemeld"
    INSIDE = "welkom-binnen"
    INSIDE_WITHOUT_AREA = "welkom-binnen-zonder-gebied"
    AREA_SET = "gebied-gekozen"
    AREA_KEPT = "gebied-zo-gelaten"
    AREA_ASK = "gebied-vraag"
    LANGUAGE_ASK = "taal-vraag"
    LANGUAGE_SET = "taal-gekozen"

    YES = "knop-toestemming-ja"
    NO = "knop-toestemming-nee"
    KEEP = "knop-wat-bewaren-jullie"
    IN_ENGLISH = "knop-in-english"
    IN_DUTCH = "knop-in-het-nederlands"
    DUTCH = "knop-nederlands"
    ENGLISH = "knop-english"
    SKIP = "knop-overslaan"
    THIS_AREA = "knop-dit-gebied"
    THIS_AREA_BY_STREET = "knop-dit-gebied-straat"
    NONE_OF_THESE = "knop-geen-van-deze"
    LEAVE_IT = "knop-laat-zo"


def consent_screen(
    to: ChatRef, language: str, *, municipality: str, said_something: bool, kept: bool = False
) -> Notice:
    """Return the first message: what this is, who is behind it, that it is theirs; one question.

    Args:
        said_something: whether somebody already wrote what is going on; it waits.
        kept: whether to tell what is kept.
    """
    other = (
        Button(label=WelcomeText.IN_ENGLISH, data=f"{CONSENT_PREFIX}:en", look=Look.QUIET)
        if language == "nl"
        else Button(label=WelcomeText.IN_DUTCH, data=f"{CONSENT_PREFIX}:nl", look=Look.QUIET)
    )
    rows: list[tuple[Button, ...]] = [
        (Button(label=WelcomeText.YES, data=f"{CONSENT_PREFIX}:ja", look=Look.MAIN),),
    ]
    if kept:
        rows.append((Button(label=WelcomeText.NO, data=f"{CONSENT_PREFIX}:nee"), other))
    else:
        rows.append((Button(label=WelcomeText.KEEP, data=f"{CONSENT_PREFIX}:wat"), other))
    values: Values = {"gemeente": municipality}
    text = WelcomeText.WELCOME_WITH_WORDS if said_something else WelcomeText.WELCOME
    body = [Paragraph(Line(text, values))]
    if kept:
        text = WelcomeText.WHAT_WE_KEEP
        body = [Paragraph(Line(text, values))]
    return Notice(
        to=to,
        text=text,
        values=values,
        buttons=tuple(rows),
        card=Card((Step(1, SCREENS), *body)),
        slot=STEP,
        language=language,
    )


def declined(to: ChatRef, language: str) -> Notice:
    """Return the answer to "no": nothing was kept."""
    return Notice(to=to, text=WelcomeText.DECLINED, slot=STEP, language=language)


def language_screen(to: ChatRef, language: str) -> Notice:
    """Return the question in which language we go on."""
    return Notice(
        to=to,
        text=WelcomeText.LANGUAGE,
        buttons=(*_languages(language), (_skip(LANGUAGE_PREFIX),)),
        card=Card((Step(2, SCREENS), Paragraph(Line(WelcomeText.LANGUAGE)))),
        slot=STEP,
        language=language,
    )


def _languages(now: str) -> Rows:
    dutch = Button(
        label=WelcomeText.DUTCH,
        data=f"{LANGUAGE_PREFIX}:nl",
        look=Look.MAIN if now == "nl" else Look.PLAIN,
    )
    english = Button(
        label=WelcomeText.ENGLISH,
        data=f"{LANGUAGE_PREFIX}:en",
        look=Look.MAIN if now == "en" else Look.PLAIN,
    )
    return ((dutch, english),)


def _skip(prefix: str) -> Button:
    return Button(label=WelcomeText.SKIP, data=f"{prefix}:-", look=Look.QUIET)


def language_question(resident: Resident, *, fresh: bool = True) -> Notice:
    """Return the question of `/taal`."""
    return Notice(
        to=resident.id,
        text=WelcomeText.LANGUAGE_ASK,
        buttons=_languages(resident.language),
        slot=STEP,
        fresh=fresh,
    )


def area_screen(
    to: ResidentId | ChatRef,
    language: str,
    *,
    typed: str = "",
    matches: Sequence[AreaMatch] = (),
    now: Area | None = None,
    coming_in: bool = True,
    fresh: bool = False,
) -> Notice:
    """Return the question for the home area, or up to three choices for what was typed.

    Args:
        now: the home area that somebody has already.
        coming_in: whether it is the third screen of coming in.
    """
    rows: list[tuple[Button, ...]] = [(_choice(one),) for one in matches]
    if typed:
        text = WelcomeText.AREA_FOUND if matches else WelcomeText.AREA_NOT_FOUND
        rows.append((Button(label=WelcomeText.NONE_OF_THESE, data=f"{AREA_PREFIX}:?"),))
    else:
        text = WelcomeText.AREA_ASK if now else WelcomeText.AREA
    if coming_in:
        rows.append((_skip(AREA_PREFIX),))
    else:
        leave = Button(label=WelcomeText.LEAVE_IT, data=f"{AREA_PREFIX}:-", look=Look.QUIET)
        rows.append((leave,))
    values: Values = {"getypt": typed, "gebied": now.name if now else ""}
    body = Paragraph(Line(text, values))
    return Notice(
        to=to,
        text=text,
        values=values,
        buttons=tuple(rows),
        card=Card((Step(3, SCREENS), body)) if coming_in else None,
        slot=STEP,
        fresh=fresh,
        language=language,
    )


def _choice(match: AreaMatch) -> Button:
    if match.street:
        return Button(
            label=WelcomeText.THIS_AREA_BY_STREET,
            data=f"{AREA_PREFIX}:{match.area.slug}",
            values={"gebied": match.area.name, "straat": match.street},
        )
    return Button(
        label=WelcomeText.THIS_AREA,
        data=f"{AREA_PREFIX}:{match.area.slug}",
        values={"gebied": match.area.name},
    )


def inside(resident: Resident, area: Area | None, *, signalled: bool) -> Sequence[Notice]:
    """Return what somebody hears who just came in: the door closes, the menu stands."""
    closing = WelcomeText.AREA_SIGNAL if signalled else WelcomeText.FIRST_LINE
    values: Values = {"gebied": area.name if area else ""}
    return (
        Notice(to=resident.id, text=closing, slot=STEP),
        Notice(
            to=resident.id,
            text=WelcomeText.INSIDE if area else WelcomeText.INSIDE_WITHOUT_AREA,
            values=values,
            doors=True,
        ),
    )


def needs_area(resident: Resident) -> Notice:
    """Return what somebody without a home area hears who wants something of an area."""
    return Notice(
        to=resident.id,
        text=GeneralText.NEEDS_AREA,
        buttons=(
            (Button(label=GeneralText.CHOOSE_AREA, data=f"{AREA_PREFIX}:!", look=Look.MAIN),),
        ),
    )
