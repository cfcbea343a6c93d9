"""Sentences of a programme of several days."""

from __future__ import annotations

from domain.notices import TextKey

PROGRAMME_PREFIX = "pg"
"""`pg:<programme>` shows one; `pg:plan:<format>` plans one."""


class ProgrammeText(TextKey):
    """What is asked of who plans one, and told."""

    WHICH_AREA = "programma-welk-gebied"
    ASK_PLACE = "programma-waar"
    ASK_DAY = "programma-wanneer"
    DAY_NOT_READ = "programma-dag-niet-gelezen"
    CHECK = "programma-kijk-na"
    CHECK_LINE = "programma-regel"
    CHECK_LINE_PEOPLE = "programma-regel-mensen"
    TIGHT = "programma-krap"
    PLANNED = "programma-gepland"
    INVITATION = "programma-uitnodiging"
    PREPARE = "programma-voorbereiden"
    SCREEN = "programma"
    IS_OFF = "programma-stand-af"
    GONE = "programma-weg"

    PLAN = "knop-plan-hele-programma"
    SEND = "knop-verstuur-programma"
    OTHER_DAY = "knop-programma-andere-dag"
    OPEN = "knop-bekijk-programma"
