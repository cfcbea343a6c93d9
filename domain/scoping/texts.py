"""Keys of what people read about scope, and buttons that many screens of a file share."""

from __future__ import annotations

from domain.ids import AgendaItemId
from domain.notices import Button, Look, TextKey
from domain.texts import GeneralText

FILE_PREFIX = "rw"
"""`rw:<page>` the files that wait for somebody, `rw:<item>:<verb>` one of them."""


class ScopeText(TextKey):
    """Sentences about the file of an item, and about its scope."""

    FILE = "reikwijdte-dossier"
    LIST = "reikwijdte-lijst"
    LIST_EMPTY = "reikwijdte-lijst-leeg"
    NOT_ASKED = "reikwijdte-niet-gevraagd"
    ASKED_LINE = "reikwijdte-gevraagd-sinds"
    OBJECTED_LINE = "reikwijdte-bezwaar-ligt"
    INSIDE_LINE = "reikwijdte-binnen"
    BEYOND_LINE = "reikwijdte-verder"
    UNTIL_LINE = "reikwijdte-bezwaar-tot"
    ALIGNMENT_LINE = "reikwijdte-bij-partners"
    ALIGNED_LINE = "reikwijdte-partners-klaar"
    READY_LINE = "reikwijdte-bij-stuurgroep"
    WAITING_LINE = "reikwijdte-besluit-wacht"
    DECIDED_LINE = "reikwijdte-besloten"
    ADVICE_NONE_LINE = "reikwijdte-advies-niet"
    ADVICE_WAITS_LINE = "reikwijdte-advies-wacht"
    ADVICE_IN_EFFECT_LINE = "reikwijdte-advies-geldt"

    ASKED = "reikwijdte-gevraagd"
    NO_TEAM = "reikwijdte-geen-team"
    QUESTION = "reikwijdte-vraag"
    QUESTION_AFTER = "reikwijdte-vraag-bezwaar"
    QUESTION_DIRECTOR = "reikwijdte-vraag-regisseur"
    WHY = "reikwijdte-reden"
    NO_WORDS = "reikwijdte-geen-woorden"
    JUDGED = "reikwijdte-geoordeeld"
    NOT_NOW = "reikwijdte-nu-niet"
    JUST_BEFORE = "reikwijdte-net-voor"
    OTHER_EYES = "reikwijdte-zelf-oordeel"
    TOO_LATE = "reikwijdte-te-laat"
    SAME_JUDGEMENT = "reikwijdte-zelfde-oordeel"
    GONE = "reikwijdte-weg"
    NOT_YOURS = "reikwijdte-niet-lezen"
    RECORD = "reikwijdte-verloop"
    RECORD_EMPTY = "reikwijdte-verloop-leeg"
    RECORD_FIRST = "reikwijdte-verloop-eerste"
    RECORD_OBJECTION = "reikwijdte-verloop-bezwaar"
    RECORD_DIRECTOR = "reikwijdte-verloop-regisseur"
    INSIDE_WORD = "reikwijdte-woord-binnen"
    BEYOND_WORD = "reikwijdte-woord-verder"

    TOLD_TEAM = "reikwijdte-bericht-team"
    TOLD_OBJECTION = "reikwijdte-bericht-bezwaar"
    TOLD_GROUP = "reikwijdte-bericht-groep"
    REMIND_TEAM = "reikwijdte-herinnering-team"

    DEADLOCK_LINE = "reikwijdte-niet-eruit"

    REMARKS = "reikwijdte-opmerkingen"
    REMARKS_EMPTY = "reikwijdte-opmerkingen-leeg"
    REMARK_LINE = "reikwijdte-opmerking-regel"
    REMARK_ASK = "reikwijdte-opmerking-vraag"
    REMARKED = "reikwijdte-opgemerkt"
    TOO_LONG = "reikwijdte-te-lang"
    TOO_SHORT = "reikwijdte-te-kort"
    PERSONAL = "reikwijdte-persoonlijk"

    TO_FILE = "knop-dossier"
    OPEN_FILE = "knop-open-dossier"
    TO_FILE_OF = "knop-dossier-van"
    ASK_TEAM = "knop-vraag-wijkteam"
    JUDGE = "knop-geef-oordeel"
    OBJECT = "knop-maak-bezwaar"
    DECIDE = "knop-beslis-reikwijdte"
    INSIDE = "knop-binnen-gebied"
    BEYOND = "knop-gaat-verder"
    REASON = "knop-reden"
    SHOW_RECORD = "knop-verloop"
    SHOW_REMARKS = "knop-raad-opmerkingen"
    REMARK = "knop-raad-opmerking"
    WAITING_FILES = "knop-wat-op-mij-wacht"


def to_file(item: AgendaItemId, label: TextKey = GeneralText.GO_BACK) -> Button:
    """Return the button to the file of an item."""
    return Button(label=label, data=f"{FILE_PREFIX}:{item}:open", look=Look.QUIET)


def slot_of(item: AgendaItemId) -> str:
    """Return what notices about a file are known by."""
    return f"dossier-{item}"
