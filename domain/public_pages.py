"""What the pages for everybody say around what they show."""

from __future__ import annotations

from domain.notices import TextKey


class PublicText(TextKey):
    """Sentences of each page for everybody."""

    JOIN = "openbaar-doe-mee"
    OTHER_LANGUAGE = "openbaar-andere-taal"
    UNKNOWN = "openbaar-geen-gebied"
