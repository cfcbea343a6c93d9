"""Keys of what people read about firms that help."""

from __future__ import annotations

from domain.notices import TextKey

FIRM_PREFIX = "fm"
"""`fm:lijst:<page>`, `fm:past:<page>`, `fm:aan:<area>`, `fm:zet:<verb>`, `fm:<offer>:weg`,
`fm:<offer>:vraag:<task>`, `fm:v<ask>:ja` or `nee`."""


class FirmText(TextKey):
    """Sentences of firms."""

    ELSEWHERE = "bedrijf-andere-werkwijze"
    LIST = "bedrijven"
    LIST_EMPTY = "bedrijven-leeg"
    LINE = "bedrijf-regel"
    LINE_MINE = "bedrijf-regel-mijn"
    AREA_LINE = "bedrijven-hielpen"

    ASK_FIRM = "bedrijf-vraag-naam"
    ASK_WHAT = "bedrijf-vraag-wat"
    ASK_TIMES = "bedrijf-vraag-keer"
    ASK_UNTIL = "bedrijf-vraag-tot"
    TOO_LONG = "bedrijf-te-lang"
    TOO_SHORT = "bedrijf-te-kort"
    TIMES_NOT_READ = "bedrijf-keer-niet-gelezen"
    DAY_NOT_READ = "bedrijf-dag-niet-gelezen"
    TOO_MANY = "bedrijf-te-veel"
    CHECK = "bedrijf-controle"
    STORED = "bedrijf-staat"
    ENDED = "bedrijf-teruggenomen"
    GONE = "bedrijf-weg"
    FITS_YOU = "bedrijf-past-bij-taak"

    FITTING = "bedrijf-past"
    FITTING_NONE = "bedrijf-past-niets"
    FIT_LINE = "bedrijf-past-regel"
    ANSWER_LINE = "bedrijf-past-antwoord"
    ASKED = "bedrijf-gevraagd"
    ASKED_ALREADY = "bedrijf-al-gevraagd"
    NOT_YOUR_TASK = "bedrijf-niet-jouw-taak"
    FULL = "bedrijf-jaar-vol"
    QUESTION = "bedrijf-vraag"
    ASK_OVER = "bedrijf-vraag-voorbij"
    SAID_YES = "bedrijf-ja-gezegd"
    SAID_NO = "bedrijf-nee-gezegd"
    HELPS = "bedrijf-helpt"
    HELPS_NOT = "bedrijf-helpt-niet"

    LOOK = "knop-bedrijven"
    OFFER = "knop-bedrijf-bied-aan"
    TO_FITTING = "knop-bedrijf-past"
    TAKE_BACK = "knop-bedrijf-weg"
    PUT = "knop-bedrijf-zet"
    SAY_AGAIN = "knop-bedrijf-opnieuw"
    ASK_THIS = "knop-bedrijf-vraag"
    TO_TASKS = "knop-bedrijf-taken"
    YES = "knop-bedrijf-ja"
    NO = "knop-bedrijf-nee"
