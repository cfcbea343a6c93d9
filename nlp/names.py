"""Names of people: found by the words around them (`mijn buurman`, `mevrouw`), never alone.

A name that stands by itself is left: nothing tells it from a street, a shop or a village, and
a resident who writes it reads the text again before placing it. Who holds a public office
(wethouder, burgemeester) is named in that office, so that stays too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from spacy.lang.en.stop_words import STOP_WORDS as ENGLISH
from spacy.lang.nl.stop_words import STOP_WORDS as DUTCH

from nlp.first_names import ARABIC, LATIN

MOST_NAMES = 40
"""Names looked for in one text."""

_PARTICLE = (
    r"(?:van|von|de|den|der|het|'t|te|ten|ter|in 't|op de|la|le|el|al|ben|bin|da|dos|di|"
    r"Van|De|Den|Der|Ten|Ter|Te|El|Al|Ben|the)"
)
_BIG = r"(?:[DO]')?[A-ZÀ-ÞĀŁŚŻŹĆĞİŞÇÖÜ][\w]+(?:-[A-ZÀ-ÞŁŚŻŹĆĞİŞÇÖÜ][\w]+)?"
"""A word with a capital, of two letters or more."""
_SEPARATOR = r"[ \t]{1,2}"
_FULL = (
    rf"(?:{_PARTICLE}{_SEPARATOR}){{0,2}}{_BIG}"
    rf"(?:{_SEPARATOR}(?:{_PARTICLE}{_SEPARATOR}){{0,2}}{_BIG}){{0,2}}"
)
_SMALL = r"[a-zà-ÿğışçöüłśżźćńąęó]{2,20}"
_NAME = rf"(?P<name>{_FULL}|{_SMALL})(?![\w])"

_WHOSE = r"(?:mijn|m'n|mn|onze|ons|jouw|jullie|uw|haar|zijn|z'n|hun|my|our|his|her|their)"
_NEIGHBOURS = (
    r"(?:over|achter|boven|onder|naaste?)?-?buur(?:man|vrouw|jongen|meisje|kind|tje)|"
    r"(?:over|achter|boven|onder)?buren|buurtgenoot|huisgenoot|neighbou?rs?"
)
_FAMILY = (
    r"man|vrouw|vriend|vriendin|partner|zoon|zoontje|dochter|dochtertje|kind|kindje|kleinzoon|"
    r"kleindochter|kleinkind|broer|broertje|zus|zusje|moeder|vader|mam|pap|neef|neefje|nicht|"
    r"nichtje|schoonmoeder|schoonvader|schoonzoon|schoondochter|collega|kennis|verhuurder|"
    r"mantelzorger|huishoudster|hulp|begeleider|huisarts|buddy|maat|"
    r"son|daughter|husband|wife|friend|mother|father|mum|mom|dad|brother|sister|cousin|"
    r"landlord|teacher|grandson|granddaughter"
)
_TITLES = (
    r"meneer|mijnheer|mevrouw|mevr\.?|mw\.?|dhr\.?|juf|juffrouw|meester|dokter|dominee|pastoor|"
    r"oma|opa|tante|ome|oom|wijkagent|agent|conciërge|familie|fam\.?|de heer|gezin|dr\.|drs\.|"
    r"mr\.?|mrs\.?|ms\.?|miss|uncle|aunt|grandma|grandpa"
)
_POLISH = (
    r"(?:(?:mój|moja|nasz|nasza|mojego|mojej|naszego|naszej)"
    r"{s})?(?:sąsiad(?:ka|ki|em|ką|a)?(?:{s}(?:pan|pani))?"
    r"|pan|pani|pana|panią|państwo|państwa)".replace("{s}", _SEPARATOR)
)


def _told(before: str, name: str = _NAME) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@.-])(?i:{before}){name}")


_BEFORE: tuple[re.Pattern[str], ...] = (
    _told(rf"(?:{_NEIGHBOURS}|{_TITLES}),?{_SEPARATOR}(?:(?:{_TITLES}){_SEPARATOR})?"),
    _told(rf"{_WHOSE}{_SEPARATOR}(?:{_FAMILY}),?{_SEPARATOR}"),
    _told(
        r"(?:mijn naam is|ik heet|my name is|i am called|adım|ismim|benim adım|nazywam się|"
        rf"mam na imię):?{_SEPARATOR}"
    ),
    _told(
        r"(?:(?:met |vriendelijke |hartelijke |hartelijk |vriendelijk |lieve |warme ){0,3}"
        r"(?:groet|groeten|groetjes|groetjes van|groeten van)|gr\.?|grtz|grt|mvg|m\.v\.g\.|"
        r"kind regards|best regards|regards|cheers|pozdrawiam|saygılar(?:ımla)?)"
        r",?[ \n]{1,3}"
    ),
    _told(_POLISH + _SEPARATOR),
    _told(rf"kom[sş]um(?:uz|uzun|un)?{_SEPARATOR}"),
)
"""What stands before a name."""

_FULL_ONLY = rf"(?P<name>{_FULL})(?![\w])"
_SOMETIMES = _told(
    r"(?:ik ben|i'm|i am|(?:bel|app|mail|vraag|call|ask)(?: (?:naar|aan|even|met|for))?)"
    rf"{_SEPARATOR}",
    _FULL_ONLY,
)
"""Also before other things: what follows is a name only when it begins with a first name."""

_FIRST_AND_LAST = re.compile(
    rf"(?<![\w@.-])(?P<name>{_BIG}{_SEPARATOR}(?:{_PARTICLE}{_SEPARATOR}){{0,2}}{_BIG})(?![\w])"
)
"""Two names in a row, wherever they stand, when the first is a first name that we know."""

_AFTER: tuple[re.Pattern[str], ...] = (
    re.compile(
        rf"(?<![\w@.-])(?P<name>{_BIG}){_SEPARATOR}"
        r"(?:(?:van|uit|op|bij)[ \t](?:hiernaast|hierboven|hieronder|hierachter|de overkant|"
        r"(?:huis)?nummer \d|nr\.? ?\d)|from (?:next door|number \d|across the (?:street|road)))"
    ),
    re.compile(
        rf"(?<![\w@.-])(?P<name>{_BIG}){_SEPARATOR}"
        r"(?:[Bb]ey|[Hh]anım|[Tt]eyze|[Aa]mca|[Aa]bi|[Aa]bla|[Dd]ede|[Nn]ine)(?!\w)"
    ),
)
"""What stands behind one: `Henk van hiernaast`, `Ayşe Hanım`."""

_AND = re.compile(rf"{_SEPARATOR}(?:en|and|ve|i|&){_SEPARATOR}(?P<name>{_BIG})(?![\w])")

_ARABIC = re.compile(
    r"(?<!\w)(?:(?:جاري|جارتي|جارنا|جارتنا|اسمي|ابني|ابنتي|صديقي|صديقتي|الحاج|الحاجة)\s(?P<known>\w{2,20})"
    r"|(?:السيد|السيدة|الأستاذ)\s(?P<name>\w{2,20}))(?!\w)"
)

_STREET = re.compile(
    r"\w{2}(?:straat|laan|plein|singel|gracht|kade|dreef|steeg|plantsoen|weg|park|hof)$"
)
_ALSO_NO_NAMES = """
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april
    mei juni juli augustus september oktober november december gemeente politie wijk dorp buurt
    nederland nederlander nederlands duitser pool turk syriër marokkaan moslim christen
    duitsers polen turken engelsen polak niemiec turek holender bewoners bewonersgroep vereniging
    stichting kerst pasen sinterklaas zwarte god jezus holle pos allah google facebook whatsapp
"""
_NO_NAMES = frozenset(DUTCH | ENGLISH | set(_ALSO_NO_NAMES.split()))
"""Words with a capital that are no names of people."""


def find_names(text: str, places: Collection[str] = ()) -> Iterator[tuple[int, int]]:
    """Find where names of people stand in `text`, without the word that tells it is one.

    Args:
        places: names of areas, villages and streets in small letters; they are no people.
    """
    shouting = text.isupper()
    found = 0
    for pattern in (*_BEFORE, *_AFTER, _SOMETIMES, _FIRST_AND_LAST):
        for match in pattern.finditer(text):
            sure = pattern not in (_SOMETIMES, _FIRST_AND_LAST)
            span = _name_in(text, *match.span("name"), places, sure=sure and not shouting)
            if span is not None:
                found += 1
                yield span
                second = _AND.match(text, span[1])
                if second and second["name"].lower() in LATIN:
                    yield second.span("name")
            if found >= MOST_NAMES:
                return
    for match in _ARABIC.finditer(text):
        if match["name"] or match["known"].removeprefix("و") in ARABIC:
            yield match.span("name" if match["name"] else "known")


def _name_in(
    text: str, start: int, end: int, places: Collection[str], *, sure: bool
) -> tuple[int, int] | None:
    """Return the part from `start` up to `end` that is a name, None for nothing.

    Args:
        sure: a capital is enough; else it must begin with a first name that we know.
    """
    words = list(re.finditer(r"\S+", text[start:end]))
    last = 0
    told = particle = False
    for number, word in enumerate(words):
        bare = word[0]
        small = bare.lower()
        if re.fullmatch(_PARTICLE, bare) and number < len(words) - 1:
            particle = True
            continue
        known = particle or small in LATIN
        particle = False
        if small in places or _STREET.search(small) or (small in _NO_NAMES and not known):
            break
        if _joined_place(words, number, places):
            break
        if not told and small.split("-")[0] not in LATIN and (bare[0].islower() or not sure):
            return None
        told = True
        last = word.end()
    return (start, start + last) if told else None


def _joined_place(words: list[re.Match[str]], number: int, places: Collection[str]) -> bool:
    """Tell whether a place of several words begins here: `Grote Beer`."""
    rest = [one[0].lower() for one in words[number:]]
    return any(" ".join(rest[:length]) in places for length in range(2, len(rest) + 1))
