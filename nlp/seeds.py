"""Seed themes as the municipality wrote them down."""

from __future__ import annotations

import tomllib
from pathlib import Path

from domain.notices import Words
from domain.themes import SeedTheme

LONGEST_NAME = 28


def load_seeds(path: Path) -> tuple[SeedTheme, ...]:
    """Return the seed themes of a `themes.toml`, in its order.

    Raises:
        OSError: the file can't be read.
        ValueError: it isn't TOML, a field is missing, a name is too long, a key doubled,
            or there is no theme at all.
    """
    seeds: dict[str, SeedTheme] = {}
    for theme in tomllib.loads(path.read_text(encoding="utf-8")).get("theme", ()):
        try:
            seed = SeedTheme(
                key=theme["key"],
                names=Words(theme["names"]),
                words={code: tuple(words) for code, words in theme["words"].items()},
                examples=tuple(theme["examples"]),
            )
        except KeyError as missing:
            raise ValueError(f"{path.name}: a theme has no {missing}") from missing
        if seed.key in seeds:
            raise ValueError(f"{path.name}: {seed.key} stands there twice")
        for code, name in seed.names.by_language.items():
            if len(name) > LONGEST_NAME:
                raise ValueError(
                    f"{path.name}: name ({code}) of {seed.key} over {LONGEST_NAME} characters"
                )
        seeds[seed.key] = seed
    if not seeds:
        raise ValueError(f"{path.name}: no [[theme]] in it")
    return tuple(seeds.values())
