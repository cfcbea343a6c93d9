"""A channel is a Bot API server: Telegram, or our own gateway."""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.pace import AS_IT_COMES, Pace

TELEGRAM = "telegram"
GATEWAY = "gateway"
TELEGRAM_API = "https://api.telegram.org"


@dataclass(frozen=True, slots=True)
class Channel:
    """One Bot API server and the token of our bot there.

    Attributes:
        api: address without a slash at the end.
        limited: whether Telegram's limits hold there.
        cards: whether it draws cards and knows repeated messages (only our gateway).
        pace: how fast one chat is heard, as it was when the program started.
    """

    name: str
    api: str
    token: str = field(repr=False)
    limited: bool = True
    cards: bool = False
    pace: Pace = AS_IT_COMES

    def url(self, method: str) -> str:
        """Return the address of a method. It holds the token: never log it."""
        return f"{self.api}/bot{self.token}/{method}"

    def file_url(self, path: str) -> str:
        """Return the address of a file that `getFile` named. It holds the token: never log it."""
        return f"{self.api}/file/bot{self.token}/{path}"
