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
    NAME = "sprekers-naam"
    ROLE = "sprekers-rol"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who may send one, by the name that stands under it; without a name nobody can."""

    name: str
    role: Role
