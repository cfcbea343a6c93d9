"""Coming in: consent, language, home area. Four screens at most; only consent can't be skipped.

Source: brochure, ground rules 1 and 11; areas are drawn by where people feel they belong
("belevingsgrenzen"), so "none of these" is an answer and is recorded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from domain.areas import Area, AreaMatch
from domain.cards import Card, Paragraph, Step
from domain.ids import MessageId, ResidentId
from domain.notices import STEP, Button, ChatRef, Line, Look, Notice, Rows, TextKey, Values
from domain.people import Resident
from domain.plain_text import bare
from domain.texts import ASIDE, GeneralText

CONSENT_PREFIX = "ok"
LANGUAGE_PREFIX = "tl"
AREA_PREFIX = "gb"
YES, NO, TELL = "ja", "nee", "wat"
"""Answers to the question for consent; the others are languages."""
SKIP, NONE_FITS = "-", "?"
"""Answers that are no language and no area."""
SCREENS = 3
"""Consent, language, area (typing and choosing are one screen, edited)."""


class WelcomeText(TextKey):
    """Sentences of coming in."""

    WELCOME = "welkom"
    WELCOME_WITH_WORDS = "welkom-met-woorden"
    AREA_IS = "welkom-jouw-gebied"
    SKIPPED = "welkom-overgeslagen"
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
    no = Button(label=WelcomeText.NO, data=f"{CONSENT_PREFIX}:{NO}")
    tell = Button(label=WelcomeText.KEEP, data=f"{CONSENT_PREFIX}:{TELL}")
    other, label = (
        ("en", WelcomeText.IN_ENGLISH) if language == "nl" else ("nl", WelcomeText.IN_DUTCH)
    )
    data = f"{CONSENT_PREFIX}:{other}:{TELL}" if kept else f"{CONSENT_PREFIX}:{other}"
    rows: Rows = (
        (Button(label=WelcomeText.YES, data=f"{CONSENT_PREFIX}:{YES}", look=Look.MAIN),),
        (no,) if kept else (tell, no),
        (Button(label=label, data=data, look=Look.QUIET),),
    )
    values: Values = {"gemeente": municipality}
    text = WelcomeText.WELCOME_WITH_WORDS if said_something else WelcomeText.WELCOME
    if kept:
        text = WelcomeText.WHAT_WE_KEEP
    return Notice(
        to=to,
        text=text,
        values=values,
        buttons=rows,
        card=Card((Step(1, SCREENS), Paragraph(Line(text, values)))),
        slot=STEP,
        language=language,
    )


def declined(to: ChatRef, language: str, *, edits: MessageId | None = None) -> Notice:
    """Return the answer to "no": nothing was kept, not even which message stands where.

    Args:
        edits: the screen that was tapped; None when "no" was typed.
    """
    return Notice(to=to, text=WelcomeText.DECLINED, edits=edits, language=language)


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
    return Button(label=WelcomeText.SKIP, data=f"{prefix}:{SKIP}", look=Look.QUIET)


def language_question(resident: Resident, *, fresh: bool = True) -> Notice:
    """Return the question of `/taal`.

    Args:
        fresh: asked aside, and the screen somebody is in stays as it is; otherwise it takes
            the place of that screen.
    """
    return Notice(
        to=resident.id,
        text=WelcomeText.LANGUAGE_ASK,
        buttons=_languages(resident.language),
        slot=ASIDE if fresh else STEP,
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
        rows.append((Button(label=WelcomeText.NONE_OF_THESE, data=f"{AREA_PREFIX}:{NONE_FITS}"),))
    else:
        text = WelcomeText.AREA_ASK if now else WelcomeText.AREA
    if coming_in:
        rows.append((_skip(AREA_PREFIX),))
    else:
        leave = Button(label=WelcomeText.LEAVE_IT, data=f"{AREA_PREFIX}:{SKIP}", look=Look.QUIET)
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
    if signalled:
        closing = WelcomeText.AREA_SIGNAL
    else:
        closing = WelcomeText.AREA_IS if area else WelcomeText.SKIPPED
    values: Values = {"gebied": area.name if area else ""}
    return (
        Notice(to=resident.id, text=closing, values=values, slot=STEP),
        Notice(
            to=resident.id,
            text=WelcomeText.INSIDE if area else WelcomeText.INSIDE_WITHOUT_AREA,
            values=values,
            doors=True,
        ),
    )


def needs_area(resident: Resident, text: TextKey = GeneralText.NEEDS_AREA) -> Notice:
    """Return what somebody without a home area hears who wants something of an area."""
    return Notice(
        to=resident.id,
        text=text,
        buttons=(
            (Button(label=GeneralText.CHOOSE_AREA, data=f"{AREA_PREFIX}:!", look=Look.MAIN),),
        ),
        slot=STEP,
        fresh=True,
    )


# --- answers that are typed instead of tapped ---------------------------------------------

_DUTCH = ("nederlands", "dutch", "in het nederlands")
_ENGLISH = ("engels", "english", "in english")
_SKIP = ("sla over", "overslaan", "later", "skip")
_YES = (
    *("ja", "jawel", "jazeker", "zeker", "ja hoor", "ja graag", "ja prima", "ja is goed"),
    *("ja dat is goed", "dat is goed", "is goed", "goed", "oke", "ok", "okay", "prima"),
    *("akkoord", "yes", "yes please", "yes thats fine", "thats fine", "fine", "sure"),
)
_NO = (
    *("nee", "nee hoor", "nee dank je", "nee bedankt", "nee liever niet", "liever niet"),
    *("no", "nope", "no thanks", "no thank you", "no rather not", "rather not"),
)
_TELL = ("wat bewaren jullie", "wat bewaar je", "what do you keep")
_NONE_FITS = ("geen van deze", "geen", "none of these", "none")


def _answers(**words: Sequence[str]) -> Mapping[str, str]:
    return {word: answer for answer, several in words.items() for word in several}


_TO_CONSENT = {
    **_answers(nl=_DUTCH, en=_ENGLISH),
    **dict.fromkeys(_YES, YES),
    **dict.fromkeys(_NO, NO),
    **dict.fromkeys(_TELL, TELL),
}
_TO_LANGUAGE = {
    **_answers(nl=(*_DUTCH, "nl"), en=(*_ENGLISH, "en")),
    **dict.fromkeys((*_SKIP, *_YES), SKIP),
}


def read_consent(typed: str) -> str | None:
    """Return what somebody typed as a button of the question for consent would say it."""
    return _TO_CONSENT.get(bare(typed))


def read_language(typed: str) -> str | None:
    """Return the language that was typed, SKIP for "never mind"; None for anything else."""
    return _TO_LANGUAGE.get(bare(typed))


def read_area(typed: str, offered: Sequence[Area]) -> str | None:
    """Return the answer that was typed below the areas that are `offered`.

    That is the slug of one whose name was typed in full (or of the only one, after "yes"),
    NONE_FITS or SKIP; None for letters to look for.
    """
    answer = bare(typed)
    for area in offered:
        if answer == bare(area.name):
            return area.slug
    if answer in _YES and len(offered) == 1:
        return offered[0].slug
    if answer in _NONE_FITS and offered:
        return NONE_FITS
    return SKIP if answer in _SKIP else None


def joined_words(
    before: Mapping[str, Any] | None, after: Mapping[str, Any], *, most: int
) -> Mapping[str, Any]:
    """Return what somebody said in two goes at the door as one: they belong together.

    Args:
        before, after: `words`, and their `reading` as `domain.reading` makes JSON of it.
        most: characters of an issue; what doesn't fit together leaves the last words alone.
    """
    if before is None:
        return after
    if after["words"] in before["words"]:
        return before
    words = f"{before['words']}\n{after['words']}"
    if len(words) > most:
        return after
    longer = max(before, after, key=lambda one: len(one["words"]))
    shift = len(before["words"]) + 1
    personal = [
        *before["reading"]["personal"],
        *([kind, start + shift, end + shift] for kind, start, end in after["reading"]["personal"]),
    ]
    return {"words": words, "reading": {**longer["reading"], "personal": personal}}
