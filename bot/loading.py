"""Loading aiogram: its types are built when they are used, not all of them at the start.

At its end `aiogram.types` builds each of its 300 pydantic models, each with all that it holds:
most of the CPU of a start (docs/decisions/0016). A model that isn't built yet builds itself at
its first use, and here it is told where the names are that it speaks of.
"""

from __future__ import annotations

import sys
from typing import Any, Literal, Optional, Union

from pydantic import BaseModel


def load_aiogram() -> None:
    """Import aiogram quickly; where it was imported before, nothing happens."""
    if "aiogram" in sys.modules:
        return
    build = BaseModel.__dict__["model_rebuild"]
    BaseModel.model_rebuild = classmethod(_later)  # type: ignore[assignment,method-assign] # for a moment
    try:
        import aiogram.types
    finally:
        BaseModel.model_rebuild = build  # type: ignore[method-assign]
    from aiogram.client.default import Default
    from aiogram.types.base import TelegramObject

    names = {name: getattr(aiogram.types, name) for name in aiogram.types.__all__}
    names |= {"List": list, "Optional": Optional, "Union": Union, "Literal": Literal}
    names["Default"] = Default

    def rebuild(cls: type[BaseModel], /, **wishes: Any) -> bool | None:
        wishes["_types_namespace"] = wishes.get("_types_namespace") or names
        built: bool | None = build.__func__(cls, **wishes)
        return built

    TelegramObject.model_rebuild = classmethod(rebuild)  # type: ignore[assignment,method-assign]


def _later(cls: type[BaseModel], /, **_: object) -> None:
    """Do nothing now."""
