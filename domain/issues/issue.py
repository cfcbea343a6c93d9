"""An issue: one signal, idea, question or need of a resident, in their own words.

Source: brochure, step 1 of the work route ("het boven tafel krijgen van de vraagstukken"),
ground rule 12 (an issue keeps its owner) and rule 11 (plain language).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.ids import AreaSlug, IssueId, PhotoId, ResidentId, ThemeId
from domain.links import SHARE_PREFIX
from domain.notices import Button, Notice, TextKey, Values, Words
from domain.people import Resident
from domain.plain_text import shortened
from domain.refusing import Refused, refuse

OWN_PREFIX = "ev"
"""What one can do with one's own issue."""
TITLE_LENGTH = 60
"""Characters of an issue where it stands in a sentence."""


class IssueText(TextKey):
    """Sentences of bringing up."""

    ASK = "vraagstuk-vraag"
    WRITE_AGAIN = "vraagstuk-schrijf-opnieuw"
    TOO_LONG = "vraagstuk-te-lang"
    TOO_SHORT = "vraagstuk-te-kort"
    SIMILAR = "vraagstuk-lijkt"
    SIMILAR_LINE = "vraagstuk-lijkt-regel"
    SIMILAR_LINE_MINE = "vraagstuk-lijkt-regel-mijn"
    NEIGHBOURS = "buren-eenheid"
    PERSONAL = "vraagstuk-gegevens"
    NAME = "vraagstuk-naam"
    CHECK = "vraagstuk-controle"
    WHO_SEES = "vraagstuk-wie-ziet"
    NOT_PUBLIC = "vraagstuk-nog-niet-openbaar"
    POSTED = "vraagstuk-geplaatst"
    POSTED_NO_THEME = "vraagstuk-geplaatst-zonder-thema"
    POSTED_HEAD = "vraagstuk-geplaatst-kop"
    UNDO_UNTIL = "vraagstuk-ongedaan-tot"
    THEME_FACT = "vraagstuk-thema"
    BECAUSE = "vraagstuk-omdat"
    NO_THEME = "zonder-thema"
    WITHDRAWN = "vraagstuk-ingetrokken"
    TASK_GONE = "vraagstuk-taak-ook-weg"
    TASK_STAYS = "vraagstuk-taak-blijft"
    WITHDRAWN_FOR_JOINERS = "vraagstuk-ingetrokken-meedoeners"
    UNDO_TOO_LATE = "vraagstuk-ongedaan-te-laat"
    NOT_YOURS = "vraagstuk-niet-van-jou"
    GONE = "vraagstuk-weg"
    DROPPED = "vraagstuk-niet-geplaatst"
    JOINED_INSTEAD = "vraagstuk-meegedaan"
    SHARE_THIS = "vraagstuk-deel"
    ONE_OF_MANY = "vraagstuk-bericht"
    BY = "vraagstuk-door"

    PHONE = "gegeven-phone"
    EMAIL = "gegeven-email"
    IBAN = "gegeven-iban"
    BSN = "gegeven-bsn"
    HOUSE_NUMBER = "gegeven-house-number"
    POSTCODE = "gegeven-postcode"
    PERSON = "gegeven-name"
    PHONE_SHORT = "soort-phone"
    EMAIL_SHORT = "soort-email"
    IBAN_SHORT = "soort-iban"
    BSN_SHORT = "soort-bsn"
    HOUSE_NUMBER_SHORT = "soort-house-number"
    POSTCODE_SHORT = "soort-postcode"
    PERSON_SHORT = "soort-name"

    DIFFERENT = "knop-die-van-mij-is-anders"
    MASK = "knop-verberg"
    LEAVE_READABLE = "knop-laat-staan"
    AS_SHOWN = "knop-zo-is-het-goed"
    SHOW_KIND = "knop-toon-soort"
    HIDE_KIND = "knop-verberg-soort"
    AS_NEIGHBOUR = "knop-als-buur"
    AS_NAME = "knop-als-naam"
    POST = "knop-plaats"
    CHANGE = "knop-pas-aan"
    DROP = "knop-niet-plaatsen"
    UNDO = "knop-ongedaan"
    NOT_THIS_THEME = "knop-ander-thema"
    PICK_THEME = "knop-kies-thema"
    SHARE = "knop-deel"
    STILL_POST = "knop-toch-plaatsen"
    TELL_AGAIN = "knop-vertel-opnieuw"
    DONE = "knop-klaar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One free-text signal, idea, question or need of a resident.

    Attributes:
        submitter: its owner; None when that person is no longer here.
        neighbours: who stand behind it, the submitter counted.
        theme_key: key of the seed theme that its theme grew from, or the theme's number;
            empty for none.
        guesses: keys of the themes that fitted when it was brought up, best first.
        joined: residents who take part, without the submitter; only where asked for.
        photos: in the order in which they came.
    """

    id: IssueId
    area: AreaSlug
    submitter: ResidentId | None
    shown_name: str
    text: str
    theme: ThemeId | None
    theme_name: Words | None
    brought_up_at: datetime
    withdrawn: bool
    neighbours: int
    theme_key: str = ""
    guesses: tuple[str, ...] = ()
    joined: frozenset[ResidentId] = frozenset()
    photos: tuple[PhotoId, ...] = ()


def share_button(issue: IssueId) -> Button:
    """Return the button that gives the link of an issue, to send on."""
    return Button(label=IssueText.SHARE, data=f"{SHARE_PREFIX}:{issue}")


def share_notice(resident: Resident, issue: Issue, url: str) -> Notice:
    """Return the link of an issue, to send on to neighbours."""
    values: Values = {"titel": shortened(issue.text, TITLE_LENGTH), "adres": url}
    return Notice(to=resident.id, text=IssueText.SHARE_THIS, values=values)


def slot_of(issue: IssueId) -> str:
    """Return the slot of an issue's own message in its owner's chat."""
    return f"vraagstuk-{issue}"


def refuse_own(issue: Issue | None, resident: Resident) -> Refused | None:
    """Return why `resident` can't change `issue` as its owner; None when that can be."""
    if issue is None or issue.withdrawn:
        return refuse(resident, IssueText.GONE)
    if issue.submitter != resident.id:
        return refuse(resident, IssueText.NOT_YOURS)
    return None
