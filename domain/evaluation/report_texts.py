"""The words of a report: in the chat, on the page, in the PDF and in what is handed back."""

from __future__ import annotations

from collections.abc import Mapping

from domain.evaluation.privacy import Spread
from domain.evaluation.sheet import Letter, Line
from domain.notices import TextKey

REPORT_PREFIX = "er"
"""`er:<area>` the newest report of an area, `er:<area>:<year>` that of a year."""


class ReportText(TextKey):
    """Sentences of a report."""

    TITLE = "verslag-titel"
    TITLE_WHOLE = "verslag-titel-gemeente"
    PERIOD = "verslag-periode"

    PART_PEOPLE = "verslag-kop-meedoen"
    PART_RULES = "verslag-kop-speelregels"
    PART_QUADRANT = "verslag-kop-kwadrant"
    PART_WORDS = "verslag-kop-woorden"
    PART_MAY_GO = "verslag-kop-mag-weg"
    PART_RECORD = "verslag-kop-gedaan"
    PART_PRIVACY = "verslag-kop-geheim"

    TOOK_PART = "verslag-deden-mee"
    TOOK_PART_RESIDENTS = "verslag-deden-mee-bewoners"
    TOOK_PART_PROFESSIONALS = "verslag-deden-mee-professionals"
    TOOK_PART_TOGETHER = "verslag-deden-mee-samen"
    TOO_FEW = "verslag-te-weinig"
    ASKED = "verslag-gevraagd"
    AREAS = "verslag-gebieden"

    RULE = "verslag-speelregel"
    SCORES_BOTH = "verslag-cijfers-beide"
    SCORES_DIFFER = "verslag-cijfers-verschil"
    SCORES_RESIDENTS = "verslag-cijfers-bewoners"
    SCORES_PROFESSIONALS = "verslag-cijfers-professionals"
    SCORES_TOGETHER = "verslag-cijfers-samen"
    LAST_YEAR = "verslag-eerder"
    NO_SCORES = "verslag-geen-cijfers"
    HIGH = "verslag-of-hoger"
    LOW = "verslag-of-lager"
    BETWEEN = "verslag-tussen"
    ABOUT = "verslag-ongeveer"
    SCALE = "verslag-schaal"

    CLOSE = "verslag-eens"
    APART = "verslag-verschillend"
    DIVIDED = "verslag-verdeeld"
    UNKNOWN = "verslag-onbekend"

    STANDS_RESIDENTS = "verslag-plek-bewoners"
    STANDS_PROFESSIONALS = "verslag-plek-professionals"
    STANDS_TOGETHER = "verslag-plek-samen"
    STOOD = "verslag-plek-eerder"
    STOOD_SAME = "verslag-plek-zelfde"
    MOVED = "verslag-verschuiving"
    MOVED_TWO = "verslag-verschuiving-twee"
    MOVED_LITTLE = "verslag-verschuiving-klein"
    UP = "verslag-omhoog"
    DOWN = "verslag-omlaag"
    LEFT = "verslag-naar-links"
    RIGHT = "verslag-naar-rechts"
    NO_QUADRANT = "verslag-geen-kwadrant"

    CORNER_A = "verslag-hoek-a"
    CORNER_B = "verslag-hoek-b"
    CORNER_C = "verslag-hoek-c"
    CORNER_D = "verslag-hoek-d"
    CORNER_NONE = "verslag-hoek-geen"

    LINE_MUNICIPALITY = "verslag-regel-gemeente"
    LINE_RESIDENT = "verslag-regel-bewoner"
    LINE_OFFICIAL = "verslag-regel-ambtenaar"
    LINE_CORPORATION = "verslag-regel-corporatie"
    LINE_MONEY = "verslag-regel-geld"
    LINE_FURTHER = "verslag-regel-verder"

    WORDS = "verslag-woorden"
    WORDS_WHOLE = "verslag-woorden-gemeente"
    NO_WORDS = "verslag-geen-woorden"
    MAY_GO = "verslag-mag-weg"
    MAY_GO_LEAST = "verslag-mag-weg-minstens"
    NONE_MAY_GO = "verslag-niets-weg"

    AGREEMENTS = "verslag-afspraken"
    NO_AGREEMENTS = "verslag-geen-afspraken"
    ANSWERS = "verslag-antwoorden"
    NO_ANSWERS = "verslag-geen-antwoorden"
    DEADLOCKS = "verslag-vastgelopen"
    SPENT = "verslag-geld"

    PRIVACY = "verslag-geheim"
    PRIVACY_RANGE = "verslag-geheim-grens"
    PRIVACY_LINE = "verslag-geheim-rand"

    RESIDENTS = "verslag-bewoners"
    PROFESSIONALS = "verslag-professionals"
    TOGETHER = "verslag-samen"
    RESIDENTS_IN = "verslag-bewoners-jaar"
    PROFESSIONALS_IN = "verslag-professionals-jaar"
    TOGETHER_IN = "verslag-samen-jaar"

    QUADRANT_TITLE = "verslag-kwadrant-titel"
    QUADRANT_ALTERNATIVE = "verslag-kwadrant-alternatief"
    QUADRANT_ROW = "verslag-kwadrant-punt"
    QUADRANT_A = "verslag-kwadrant-a"
    QUADRANT_B = "verslag-kwadrant-b"
    QUADRANT_C = "verslag-kwadrant-c"
    QUADRANT_D = "verslag-kwadrant-d"
    AXIS_UP = "verslag-as-boven"
    AXIS_DOWN = "verslag-as-onder"
    AXIS_LEFT = "verslag-as-links"
    AXIS_RIGHT = "verslag-as-rechts"
    RULE_LABEL = "verslag-plaatje-speelregel"
    RULES_TITLE = "verslag-plaatje-titel"
    RULES_TITLE_MOST = "verslag-plaatje-titel-verschil"
    RULES_ALTERNATIVE = "verslag-plaatje-alternatief"
    SCALE_LOW = "verslag-schaal-laag"
    SCALE_HIGH = "verslag-schaal-hoog"

    CHAT_TITLE = "verslag-bericht-titel"
    CHAT_QUADRANT = "verslag-bericht-kwadrant"
    CHAT_RULES = "verslag-bericht-speelregels"
    CHAT_WORDS = "verslag-bericht-woorden"
    CHAT_RECORD = "verslag-bericht-gedaan"
    CHAT_END = "verslag-bericht-slot"
    CHAT_NONE = "verslag-bericht-geen"
    OUT = "verslag-klaar"
    OPEN = "knop-verslag"
    READ_ON = "knop-verslag-pagina"

    PAGE_TITLE = "verslag-pagina"
    PAGE_NONE = "verslag-pagina-geen"
    PAGE_PDF = "verslag-pagina-pdf"
    PAGE_YEAR = "verslag-pagina-jaar"
    PAGE_WHOLE = "verslag-pagina-gemeente"
    TABLE_RULES = "verslag-tabel-speelregels"
    TABLE_QUADRANT = "verslag-tabel-kwadrant"
    COLUMN_RULE = "verslag-kolom-speelregel"
    COLUMN_SIDE = "verslag-kolom-wie"
    COLUMN_MEAN = "verslag-kolom-cijfer"
    COLUMN_PEOPLE = "verslag-kolom-mensen"
    COLUMN_SPREAD = "verslag-kolom-verdeeld"
    COLUMN_LAST = "verslag-kolom-eerder"
    COLUMN_LINE = "verslag-kolom-regel"
    COLUMN_PLACE = "verslag-kolom-plek"
    PAGE_OF = "verslag-bladzijde"


CORNERS: Mapping[Letter | None, ReportText] = {
    Letter.A: ReportText.CORNER_A,
    Letter.B: ReportText.CORNER_B,
    Letter.C: ReportText.CORNER_C,
    Letter.D: ReportText.CORNER_D,
    None: ReportText.CORNER_NONE,
}
LINES: Mapping[Line, ReportText] = {
    Line.MUNICIPALITY: ReportText.LINE_MUNICIPALITY,
    Line.RESIDENT: ReportText.LINE_RESIDENT,
    Line.OFFICIAL: ReportText.LINE_OFFICIAL,
    Line.CORPORATION: ReportText.LINE_CORPORATION,
    Line.MONEY: ReportText.LINE_MONEY,
    Line.FURTHER: ReportText.LINE_FURTHER,
}
SPREADS: Mapping[Spread | None, ReportText] = {
    Spread.CLOSE: ReportText.CLOSE,
    Spread.APART: ReportText.APART,
    Spread.DIVIDED: ReportText.DIVIDED,
    None: ReportText.UNKNOWN,
}
