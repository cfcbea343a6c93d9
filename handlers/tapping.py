"""What a tap is answered with after the commit: nothing, a short line, or an alert."""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.notices import TextKey, Values


@dataclass(slots=True)
class TapAnswer:
    """Filled in by a handler, sent by the lane; words of at most 200 characters."""

    text: TextKey | None = None
    values: Values = field(default_factory=dict)
    alert: bool = False
    language: str = "nl"

    def says(self, text: TextKey, language: str, values: Values | None = None) -> None:
        """Answer with a line that goes away by itself."""
        self.text, self.language, self.values = text, language, values or {}
