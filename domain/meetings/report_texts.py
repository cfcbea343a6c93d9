"""Sentences of the report after a meeting."""

from __future__ import annotations

from domain.notices import TextKey


class ReportText(TextKey):
    """What is asked of who reports, and told to who answered."""

    ASK_DUE = "bijeenkomst-verslag-gevraagd"
    ASK = "bijeenkomst-verslag-schrijf"
    ASK_AGAIN = "bijeenkomst-verslag-verbeter"
    CHECK = "bijeenkomst-verslag-kijk-na"
    MASKED = "bijeenkomst-verslag-verborgen"
    TOO_LONG = "bijeenkomst-verslag-te-lang"
    TOO_SHORT = "bijeenkomst-verslag-te-kort"
    SENT = "bijeenkomst-verslag-verstuurd"
    MEANWHILE = "bijeenkomst-verslag-intussen"
    CORRECTED_ALREADY = "bijeenkomst-verslag-al-verbeterd"
    TOLD = "bijeenkomst-verslag"
    HEAD = "bijeenkomst-verslag-kop"
    HEAD_AGAIN = "bijeenkomst-verslag-kop-verbeterd"
    IS_IT_RIGHT = "bijeenkomst-verslag-klopt-het"
    YOU_AGREE = "bijeenkomst-verslag-jij-eens"
    YOU_REMARKED = "bijeenkomst-verslag-jij-mist"
    SAID = "bijeenkomst-verslag-gezegd"
    NONE_YET = "bijeenkomst-verslag-nog-niet"
    ASK_REMARK = "bijeenkomst-verslag-wat-mist"
    THANKS = "bijeenkomst-verslag-dank"
    THANKS_REMARK = "bijeenkomst-verslag-dank-opmerking"
    REMARKED = "bijeenkomst-verslag-opmerking"
    REMARKS_LIST = "bijeenkomst-verslag-opmerkingen"
    REMARKS_NONE = "bijeenkomst-verslag-geen-opmerkingen"
    REMARK_LINE = "bijeenkomst-verslag-opmerking-regel"

    RIGHT = "knop-verslag-klopt"
    MISSING = "knop-verslag-mist-iets"
    REMARKS = "knop-verslag-opmerkingen"
    CORRECT = "knop-verslag-verbeter"
    SEND = "knop-verslag-verstuur"
    AGAIN = "knop-verslag-opnieuw"
    PAST = "knop-geweest"
