"""How a test reads a page for everybody."""

from __future__ import annotations

import re

from tests.web.people import Gateway


async def page(at: Gateway, path: str, *, status: int = 200, language: str = "nl") -> str:
    """Return the HTML of a page, which runs no script and nothing from elsewhere."""
    headers = {"Accept-Language": language}
    async with at.http.get(f"{at.address}{path}", headers=headers) as answer:
        assert answer.status == status
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
        return await answer.text()


def rows(html: str) -> list[list[str]]:
    """Return the cells of each row of the table."""
    body = html.partition("<tbody>")[2].partition("</tbody>")[0]
    return [re.findall(r"<t[hd][^>]*>([^<]*)<", row) for row in body.split("</tr>") if "<t" in row]
