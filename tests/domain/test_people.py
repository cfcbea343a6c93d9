"""Roles, and names that neighbours see."""

from __future__ import annotations

import pytest

from domain.ids import AreaSlug, ResidentId
from domain.people import NameText, Resident, check_name, shown
from domain.roles import Action, Role
from domain.texts import GeneralText

PARTNERS = (
    "Gemeente Hoogeveen",
    "Woonconcept",
    "Domesta",
    "Actium",
    "Stichting Welzijnswerk (SWW)",
    "Politie Drenthe",
)
KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")


@pytest.mark.parametrize(
    "name",
    [
        *("Anna", "Ålesund", "Corné", "Fatıma", "Мария", "محمد", "李", "Ümit", "Jean-Luc"),
        *("O'Neill", "J.P. de Vries", "Anna 🌷", "Ben Bot", "Badmintonner", "Robot", "Lilly"),
        *("Bernard", "Marco", "Boot", "<b>Jan", "**Anna**", "Anna 2", "Domien", "Adminka"),
        *("Piet van der Gemert", "Tele", "Polina"),
    ],
)
def test_an_ordinary_name_is_shown_as_typed(name: str) -> None:
    assert check_name(name, most=30, partners=PARTNERS) == name


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Beheerder",
            "beheerder 2",
            "Admin",
            "ADMlN",
            "4dmin",
            "adrnin",
            "ad\u200bmin",
            "A d m i n",
        ),
        *("Gemeente", "G E M E E N T E", "Gem-eente", "Gemeeente", "gеmeente", "ｇemeente"),
        *("𝐆𝐞𝐦𝐞𝐞𝐧𝐭𝐞", "ɢᴇᴍᴇᴇɴᴛᴇ", "de gemeente", "gemeente\u0336!", "Anna van de gemeente"),
        *("Politie", "po1itie", "P0LITIE", "Wijkagent Jan", "Wethouder", "De burgemeester"),
        *("De Smederij", "Smederijteam", "Team.Smederijen", "Telegram", "Support", "Moderator"),
        *("SWW", "S.W.W.", "sww anna", "Domesta", "D0mesta", "Actium!", "woon-concept"),
        *("Stichting Welzijnswerk", "Politie Drenthe", "Gemeente Hoogeveen"),
    ],
)
def test_a_name_that_speaks_for_an_organisation_is_refused(name: str) -> None:
    assert check_name(name, most=30, partners=PARTNERS) is NameText.OFFICIAL


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("A" * 31, NameText.TOO_LONG),
        ("", NameText.NO_LETTERS),
        ("123", NameText.NO_LETTERS),
        ("🌷", NameText.NO_LETTERS),
        ("\u200b\x00", NameText.NO_LETTERS),
        ("anna@voorbeeld.nl", NameText.CONTACT),
        ("Anna 0612", NameText.CONTACT),
        ("t.me/anna", NameText.CONTACT),
        ("www.anna", NameText.CONTACT),
        ("anna.NL", NameText.CONTACT),
    ],
)
def test_a_name_that_can_not_be_used_says_why(name: str, why: NameText) -> None:
    assert check_name(name, most=30, partners=PARTNERS) is why


def test_a_name_is_counted_and_kept_without_what_can_not_be_seen() -> None:
    assert check_name("\u202eAnna\u200b\n  B\x00", most=6) == "Anna B"


def test_a_role_counts_only_in_the_area_where_somebody_has_it() -> None:
    bilal = Resident(
        ResidentId(2),
        "C3D4",
        "Bilal",
        "nl",
        KRAKEEL,
        roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL), (Role.ALDERMAN, ELIM)}),
    )

    assert bilal.may(Action.OPEN_BALLOT, KRAKEEL)
    assert not bilal.may(Action.OPEN_BALLOT, ELIM)


@pytest.mark.parametrize("name", ["", None])
def test_somebody_without_a_name_is_a_neighbour(name: str | None) -> None:
    assert shown(name) is GeneralText.A_NEIGHBOUR
    assert shown("Anna") == "Anna"
