"""The program without its reader of texts, so that it starts quickly: `... PART,PART`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from bot.content import load
from bot.logging import set_up_logging
from bot.running import Program, run_until_stopped
from bot.settings import load_settings
from domain.reading import SENTENCES, VECTOR_SIZE, Reading, Wish


class QuickReader:
    """Takes every text for an issue without a theme."""

    embedder = SENTENCES

    def read(self, text: str) -> Reading:
        """Return the same reading for all texts."""
        vector = (1.0, *(0.0 for _ in range(VECTOR_SIZE - 1)))
        return Reading("nl", vector, (), (), (), Wish.ISSUE, self.embedder)

    def read_many(self, texts: Sequence[str]) -> list[Reading]:
        """Return the same for each."""
        return [self.read(text) for text in texts]


def main() -> None:
    """Run the parts that the first argument names, until stopped or killed."""
    set_up_logging()
    settings = load_settings(None)
    url = settings.database_url.get_secret_value()
    program = Program(settings, load(settings.municipality), url, None, reader=QuickReader())
    run_until_stopped(program, sys.argv[1].split(","), ready=lambda: print("Running", flush=True))


if __name__ == "__main__":
    main()
