"""The procedure that somebody is in, in at most five sentences (ground rule 10).

Source: brochure, ground rule 10: procedures are known beforehand, short and clear.
"""

from __future__ import annotations

from collections.abc import Mapping

from domain.notices import Button, Look, Notice, TextKey
from domain.people import Resident
from domain.wishing import WISH_PREFIX, WishText


class ProcedureText(TextKey):
    """What `/hulp` says inside a conversation."""

    BRING_UP = "procedure-aankaarten"
    TASKS = "procedure-taken"
    MEETINGS = "procedure-uitnodigen"
    COUNTING = "procedure-bijeenkomst-tellen"
    MEETING_REPORT = "procedure-bijeenkomst-verslag"
    PROGRAMME = "procedure-programma"
    BROADCASTING = "procedure-bericht"
    POLLING = "procedure-peiling"
    SETTLE = "procedure-instellen"
    LINKING = "procedure-koppelen"
    RECOVERING = "procedure-terugkomen"
    CONFIRMING = "procedure-bevestigen"
    NAMING = "procedure-thema-naam"
    MAILING = "procedure-mailadres"
    CONNECTING = "procedure-kennismaken"
    ASKING = "procedure-vragen"
    ANSWERING = "procedure-antwoorden"
    AGREEING = "procedure-afspreken"
    TALENTS = "procedure-talenten"
    EXCHANGING = "procedure-ruilen"
    OFFERING_STREETS = "procedure-straat"
    STREET_WORDS = "procedure-straat-bericht"
    AT_THE_TABLE = "procedure-keukentafel"
    CAMPAIGNING = "procedure-campagne"
    VIEWING = "procedure-alle-kanten"
    FINISHING = "procedure-taak-klaar"
    WORDING = "procedure-agendapunt-woorden"
    FORWARDING = "procedure-agendapunt-voorstellen"
    RECORDING = "procedure-raad"
    FIRM_OFFERING = "procedure-bedrijf"
    PLANNING = "procedure-plan"
    ALTERNATING = "procedure-plannen"
    TESTING = "procedure-toets"
    GIVING_BACK = "procedure-opnieuw-terugleggen"
    RATIFYING = "procedure-ja-of-nee"
    HANDING = "procedure-terugleggen"
    AT_ONCE = "procedure-meteen"
    MEETLAT = "procedure-meetlat"
    SCOPING = "procedure-reikwijdte"
    ADVISING = "procedure-advies"
    STEERING = "procedure-besluit"
    LOOKING_BACK = "procedure-evaluatie"
    SURVEYING = "procedure-vragenronde"
    ANSWERING_SURVEY = "procedure-vragenronde-antwoorden"
    STUCK = "procedure-eruit"


PROCEDURES: Mapping[str, ProcedureText] = {
    "BringUp": ProcedureText.BRING_UP,
    "Trits": ProcedureText.TASKS,
    "Calling": ProcedureText.MEETINGS,
    "Attending": ProcedureText.COUNTING,
    "MeetingReport": ProcedureText.MEETING_REPORT,
    "Programming": ProcedureText.PROGRAMME,
    "Writing": ProcedureText.BROADCASTING,
    "Polling": ProcedureText.POLLING,
    "Settle": ProcedureText.SETTLE,
    "Linking": ProcedureText.LINKING,
    "Recovering": ProcedureText.RECOVERING,
    "Confirming": ProcedureText.CONFIRMING,
    "Naming": ProcedureText.NAMING,
    "Mailing": ProcedureText.MAILING,
    "Connecting": ProcedureText.CONNECTING,
    "Asking": ProcedureText.ASKING,
    "Answering": ProcedureText.ANSWERING,
    "Agreeing": ProcedureText.AGREEING,
    "Talents": ProcedureText.TALENTS,
    "Campaigning": ProcedureText.CAMPAIGNING,
    "Exchanging": ProcedureText.EXCHANGING,
    "Offering": ProcedureText.OFFERING_STREETS,
    "StreetWords": ProcedureText.STREET_WORDS,
    "AtTheTable": ProcedureText.AT_THE_TABLE,
    "Viewing": ProcedureText.VIEWING,
    "Finishing": ProcedureText.FINISHING,
    "Wording": ProcedureText.WORDING,
    "Forwarding": ProcedureText.FORWARDING,
    "Planning": ProcedureText.PLANNING,
    "Recording": ProcedureText.RECORDING,
    "FirmOffering": ProcedureText.FIRM_OFFERING,
    "Alternating": ProcedureText.ALTERNATING,
    "Testing": ProcedureText.TESTING,
    "GivingBack": ProcedureText.GIVING_BACK,
    "Ratifying": ProcedureText.RATIFYING,
    "Handing": ProcedureText.HANDING,
    "AtOnce": ProcedureText.AT_ONCE,
    "Opening": ProcedureText.MEETLAT,
    "Scoping": ProcedureText.SCOPING,
    "Advising": ProcedureText.ADVISING,
    "Steering": ProcedureText.STEERING,
    "LookingBack": ProcedureText.LOOKING_BACK,
    "Surveying": ProcedureText.SURVEYING,
    "AnsweringSurvey": ProcedureText.ANSWERING_SURVEY,
    "Stuck": ProcedureText.STUCK,
    "CallingStuck": ProcedureText.STUCK,
}
"""Group of states of a conversation -> its procedure. A test holds each group to this."""
NOTHING_ASKED = frozenset({"Waiting", "Wishing", "Welcome"})
"""Groups in which something waits and no question stands, so that help is about all that can be
done; and coming in, where somebody has no commands yet and each screen explains itself."""


def procedure_of(state: str | None) -> ProcedureText | None:
    """Return the procedure of a state of the conversation; None where nothing is asked.

    Args:
        state: as it is stored, "Group:step".
    """
    return PROCEDURES.get((state or "").partition(":")[0])


def procedure_screen(resident: Resident, text: ProcedureText) -> Notice:
    """Return a procedure, below the question that goes on standing."""
    more = Button(label=WishText.HOW_IT_WORKS, data=f"{WISH_PREFIX}:uitleg", look=Look.QUIET)
    return Notice(to=resident.id, text=text, buttons=((more,),))
