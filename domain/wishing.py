"""What somebody hears who typed something else than what is going on in the neighbourhood."""

from __future__ import annotations

from domain.notices import Button, Look, Notice, TextKey
from domain.people import Resident
from domain.reading import Wish
from domain.role_texts import RoleText

WISH_PREFIX = "ws"
"""What can be said to an answer to words out of the blue."""


class WishText(TextKey):
    """Sentences for who wants something else than to bring something up."""

    MEANT_ELSE = "bedoeling-anders"
    QUESTION = "bedoeling-vraag"
    COMPLAINT = "bedoeling-klacht"

    STILL_AN_ISSUE = "knop-bedoeling-vraagstuk"
    HOW_IT_WORKS = "knop-bedoeling-uitleg"
    TO_PARTNER = "knop-bedoeling-partner"


def wish_answer(resident: Resident, wish: Wish) -> Notice:
    """Return the answer to a question or a complaint, or the way back after another answer.

    Whatever was understood, one tap makes an issue of the words after all.
    """
    still = Button(label=WishText.STILL_AN_ISSUE, data=f"{WISH_PREFIX}:toch")
    how = Button(label=WishText.HOW_IT_WORKS, data=f"{WISH_PREFIX}:uitleg")
    people = Button(label=RoleText.WHO_DOES_WHAT, data=f"rl:{resident.area}:kies")
    who = ((people,),) if resident.area is not None else ()
    match wish:
        case Wish.QUESTION:
            ask = Button(label=WishText.TO_PARTNER, data=f"{WISH_PREFIX}:vraag", look=Look.MAIN)
            rows = ((ask,), (still,), (how,), *who)
            return Notice(to=resident.id, text=WishText.QUESTION, buttons=rows)
        case Wish.COMPLAINT:
            return Notice(to=resident.id, text=WishText.COMPLAINT, buttons=((how,), (still,), *who))
        case _:
            return Notice(to=resident.id, text=WishText.MEANT_ELSE, buttons=((still,),))
