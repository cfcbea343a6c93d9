"""Keys of what people read about coalitions of areas."""

from __future__ import annotations

from domain.notices import TextKey

COALITION_PREFIX = "cl"
"""`cl:<item>:<page>` areas to invite, `cl:<item>:in:<area>` inviting one, `cl:<item>:<verb>:<area>`
what an area says."""


class CoalitionText(TextKey):
    """Sentences about areas that take an item up together."""

    SCREEN = "coalitie"
    WHICH = "coalitie-welk-gebied"
    FULL = "coalitie-vol"
    INVITED = "coalitie-gevraagd"
    INVITED_ALREADY = "coalitie-al-gevraagd"
    NO_GROUP = "coalitie-geen-groep"
    NOT_STARTED = "coalitie-niet-begonnen"
    NOT_OPEN = "coalitie-nu-niet"
    TOLD_GROUP = "coalitie-bericht-groep"
    TOLD_ANSWER = "coalitie-bericht-antwoord"
    JOINED = "coalitie-mee"
    DECLINED = "coalitie-niet-mee"
    LEFT = "coalitie-weg"
    ANSWERED_ALREADY = "coalitie-al-geantwoord"
    NOT_OUT_OF_OWN = "coalitie-eigen-gebied-blijft"
    LEAVE_ASK = "coalitie-weg-vraag"
    LINE_IN = "coalitie-regel-mee"
    LINE_NOT = "coalitie-regel-niet"
    LINE_LEFT = "coalitie-regel-weg"
    LINE_OPEN = "coalitie-regel-open"
    WORD_YES = "coalitie-woord-ja"
    WORD_NO = "coalitie-woord-nee"
    WORD_LEFT = "coalitie-woord-weg"

    SHOW = "knop-coalitie"
    INVITE = "knop-vraag-gebied"
    THIS_AREA = "knop-coalitie-gebied"
    YES = "knop-ons-gebied-mee"
    NO = "knop-ons-gebied-niet"
    LEAVE = "knop-uit-coalitie"
    LEAVE_YES = "knop-ja-uit-coalitie"
