"""House numbers: a number is one by what stands around it, never by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ADDITION = r"(?:[ -]?(?:bis|hs|huis|zwart|rood|[IV]{1,4}(?![\w])|[a-wyzA-WYZ](?![\w'/])))?"
_ONE = rf"[1-9]\d{{0,4}}{_ADDITION}(?:[-/]\d{{1,4}}[a-zA-Z]?(?!\w))?(?![\w%€]|[.,:]\d)"
_NOT_YEAR_OR_POSTCODE = r"(?!(?:19|20)\d\d(?!\d))(?!\d{4} ?[A-Z]{2}(?!\w))"
"""Neither a year nor the digits of a postcode that follows the address."""

_UNITS = (
    r"k?m|km/u|meter|kilometer|cm|m2|m²|%|procent|graden|euro|eur|cent|ct|liter|kilo|kg|"
    r"uur|uren|u|minuten|minuut|min|seconden|dag|dagen|week|weken|maand|maanden|jaar|jaren|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    r"keer|maal|x|jarige|jarigen|mensen|personen|bewoners|buren|buurtbewoners|kinderen|kids|kind|"
    r"jongeren|jongens|meisjes|meiden|ouderen|mannen|vrouwen|gezinnen|huishoudens|leerlingen|"
    r"auto|auto'?s|fiets|fietsen|fietsers|vrachtwagens|busjes|brommers|scooters|honden|katten|"
    r"boom|bomen|struiken|bankjes|banken|huizen|woningen|appartementen|flats|winkels|panden|"
    r"lantaarns?|lantaarnpalen|lantarenpalen|lampen|palen|paaltjes|tegels|stenen|drempels|borden|"
    r"containers|prullenbakken|bakken|plekken|plaatsen|vakken|parkeerplaatsen|parkeerplekken|"
    r"parkeervakken|punten|stemmen|verdieping|verdiepingen|etages|rijbanen|banen|stroken|"
    r"grote|kleine|nieuwe|oude|kapotte|losse|extra|zieke|dode|hoge|"
    r"years?|months?|weeks?|days?|hours?|minutes?|times|people|children|kids|cars|trees|houses|"
    r"metres?|meters?|kilometres?|miles?|am|pm|o'clock"
)
_COUNTS = rf"(?![ -]?(?:{_UNITS})(?!\w))"
"""What follows a number that counts something; then it is no address."""

_NUMBER = rf"{_NOT_YEAR_OR_POSTCODE}{_ONE}{_COUNTS}"
_NUMBERS = (
    rf"(?P<number>{_NUMBER}(?:(?: ?(?:,|/|-|&|\+|en|of|t/m|tot|tot en met) ?){_NUMBER}){{0,5}})"
)
"""One number or a few: `12`, `12a`, `12 en 14`, `2 t/m 20`."""

_STREET_ENDINGS = (
    r"straat|str|laan|plein|singel|gracht|kade|dijk|dreef|steeg|allee|plantsoen|hof|hofje|oord|"
    r"weg|wegje|pad|baan|kamp|kampen|akker|akkers|erf|erven|horst|weide|wal|brink|es|esch|veld|"
    r"velden|ring|markt|park|vaart|diep|wijk|haag|haagje|stee|stede|hoek|hoeve|buurt|bos|brug|"
    r"dwarsstraat|hagen|kwartier|passage|poort|zijde|zoom|wold|woud|veen|made|maat|maten|mars"
)
_SURE_ENDINGS = (
    r"straat|straatje|laan|laantje|plein|pleintje|singel|gracht|kade|dreef|steeg|plantsoen"
)
_DAYS_AND_MONTHS = (
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag|januari|februari|maart|april|mei|juni|juli|"
    r"augustus|september|oktober|november|december"
)
_NOT_STREETS = rf"(?!(?i:{_DAYS_AND_MONTHS}|groep|klas|lijn|bus|kamer|plan|fase|punt|zone)\b)"
_CAPITAL = rf"{_NOT_STREETS}[A-ZÀ-Þ][\w'-]{{2,40}}"

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # Kerkstraat 12a, Van Echtenstraat 3, kerkstraat 12
        rf"\b(?:[A-ZÀ-Þ][\w'.-]{{0,40}}(?:{_STREET_ENDINGS})|\w{{2,40}}(?:{_SURE_ENDINGS}))"
        rf"(?:,| nr\.?)? {{0,2}}{_NUMBERS}",
        # Lange Wijk 5, Het Haagje 5, De Kampen 12, 't Hof 3
        rf"(?<!\w)(?:[Hh]et|[Dd]e|'t|[A-ZÀ-Þ][a-zà-þ]{{2,20}}) "
        rf"(?:{_CAPITAL} )?{_CAPITAL} {_NUMBERS}",
        # ik woon op Krakeel 12, aan Haagje 5
        rf"(?i:\b(?:aan|woont?|wonen|adres|live at|lives at)(?: op| in| aan)?:?) "
        rf"{_CAPITAL} {_NUMBERS}",
        # nummer 14, nr. 14, huisnummer 14, house number 14
        r"(?i:(?<!\w)(?<!lijn )(?<!bus )(?<!punt )(?<!vraag )(?<!regel )(?<!telefoon )"
        rf"(?:huisnummers?|nummers?|huisnr\.?|nrs?\.?|no\.|house number|number)):? ?{_NUMBERS}",
        # 12 Church Street
        rf"(?<![\w.,/-])(?P<number>{_NOT_YEAR_OR_POSTCODE}[1-9]\d{{0,3}}[a-zA-Z]?) "
        r"(?:[A-Z][\w'-]{1,30} ){1,3}(?:Street|Road|Lane|Avenue|Square|Drive)\b",
    )
)


_POSTCODES = tuple(
    re.compile(pattern)
    for pattern in (
        # 7901 AB 12, 7901AB, 12
        rf"(?<!\w)(?P<address>[1-9]\d{{3}}(?: ?[A-Z]{{2}}|[a-z]{{2}})"
        rf"(?:,| nr\.?| huisnummer)? {{0,2}}{_NUMBERS})",
        # Kerkstraat 12, 7901 AB
        rf"(?<=[^\W\d_] )(?P<address>{_NUMBER},? {{1,2}}(?:postcode )?"
        r"[1-9]\d{3}(?: ?[A-Z]{2}|[a-z]{2}))(?!\w)",
    )
)


def find_postcodes(text: str) -> Iterator[tuple[int, int]]:
    """Find postcodes with their house number: together they are one address, apart many."""
    if not any(map(str.isdigit, text)):
        return
    for pattern in _POSTCODES:
        for match in pattern.finditer(text):
            yield match.span("address")


def find_house_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Find where house numbers stand in `text`, addition included, street excluded."""
    if not any(map(str.isdigit, text)):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield match.span("number")
