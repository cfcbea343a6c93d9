"""Keys of sentences that belong to no topic: menu, help, leaving, and when we break."""

from domain.notices import TextKey

ASIDE = "tussendoor"
"""The slot of a question that is asked in between: the screen somebody is in stays."""
WAITS = "wacht"
"""The slot of what somebody began and left for something else."""


class GeneralText(TextKey):
    """Sentences and verbs used everywhere."""

    MENU = "menu"
    BROKE = "stuk"
    SLOWED = "rustig-aan"
    TOO_MUCH = "te-veel-achter-elkaar"
    LOST = "kwijt"
    BUTTON_OLD = "knop-oud"
    ALREADY_DONE = "al-gedaan"
    NOT_BUILT = "nog-niet-gebouwd"
    UNKNOWN_COMMAND = "onbekend-commando"
    LINK_UNKNOWN = "link-onbekend"
    NOT_TEXT = "geen-tekst"
    HELP = "hulp"
    LEFT = "weggegaan"
    NOTHING_TO_LEAVE = "niets-te-verlaten"
    STOP_ASK = "stoppen-vraag"
    STOPPED = "gestopt"
    GOES_ON = "gaat-door"
    BACK_AGAIN = "weer-terug"
    HELLO = "hallo"
    NEEDS_AREA = "eerst-gebied"
    NOT_ALLOWED = "mag-niet"
    A_NEIGHBOUR = "een-buur"
    PAGE = "bladzijde"

    GO_BACK = "knop-terug"
    GO_OUT = "knop-weg"
    NEXT_PAGE = "knop-verder"
    PREVIOUS_PAGE = "knop-vorige"
    STOP_YES = "knop-stoppen"
    STOP_NO = "knop-doorgaan"
    CHOOSE_AREA = "knop-kies-gebied"
