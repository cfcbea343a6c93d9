"""Who may send official messages in an area, on a page for everybody."""

from __future__ import annotations

from dataclasses import dataclass

from domain.notices import TextKey
from domain.roles import TABLE, Action, Role

SPEAKING_ROLES = TABLE[Action.BROADCAST].roles


class SpeakersText(TextKey):
    """Sentences of that page."""

    TITLE = "sprekers-titel"
    EXPLAIN = "sprekers-uitleg"
    NOBODY = "sprekers-niemand"
    NEIGHBOURS = "sprekers-buren"
    NAME = "sprekers-naam"
    ROLE = "sprekers-rol"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who may send one: a professional, by the name that stands under it, or neighbours.

    Attributes:
        name: empty for the members of an initiative group, who are residents: the web needn't
            know who they are, and their neighbours read that in the chat.
        people: how many they are.
    """

    role: Role
    name: str = ""
    people: int = 1
