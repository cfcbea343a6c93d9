"""Fetching a photo: from the channel's own server, in time, counted, and nothing told of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.channels import Channel
from bot.content import load
from bot.fetching import KEPT, Fetching
from bot.hearing import picture_in, plain_text
from domain.ids import AreaSlug
from domain.links import Links
from handlers.context import Town
from media.photos import MAX_GIVEN, Photo, PhotoRefused
from storage import people
from storage.ballot_keys import FileBallotKeys
from storage.inbox import Received
from storage.session import Sessions
from storage.wake import Waker
from tests.fake_bot_api import DOWNLOAD, Break, FakeBotApi
from tests.pictures import a_camera_photo
from tests.village import CONTENT, START

ANNA = 7
PHOTO = a_camera_photo()


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    """Give a server that Anna's photos are on."""
    async with FakeBotApi() as server:
        yield server


@pytest.fixture
async def fetching(sessions: Sessions, api: FakeBotApi, tmp_path: Path) -> Fetching:
    """Give what fetches, for Anna who lives in Krakeel."""
    channel = Channel("telegram", api.url, api.token)
    content = load(CONTENT)
    async with sessions.begin() as session:
        await people.store_areas(session, content.areas)
        await people.add(
            session, "telegram", ANNA, ANNA, language="nl", area=AreaSlug("krakeel"), now=START
        )
    town = Town(content, FileBallotKeys(tmp_path), Links(b"secret", "https://smederij.example"))
    return Fetching(channel, sessions, Waker(""), lambda: START, town, pause=0.01, seconds=2)


def sends(api: FakeBotApi, content: bytes = PHOTO, **how: Any) -> Received:
    """Let Anna send a photo; return the update as the inbox has it."""
    number = api.user_shows(ANNA, content, **how)
    return Received(number, "telegram", ANNA, dict(api._updates[-1]), 0, START)


async def comes_of(fetching: Fetching, received: Received) -> Photo | PhotoRefused | None:
    """Fetch the photo of an update."""
    assert fetching.needed_for(received)
    fetching.ask(received)
    assert received.id in fetching.busy
    assert await fetching.fetch_next()
    assert received.id not in fetching.busy
    return fetching.fetched(received.id)


def code(found: object) -> str:
    assert isinstance(found, PhotoRefused), found
    return found.code


async def test_the_largest_size_is_fetched_and_drawn_anew(
    fetching: Fetching, api: FakeBotApi
) -> None:
    found = await comes_of(fetching, sends(api))

    assert isinstance(found, Photo)
    assert (found.width, found.height) == (40, 60)
    assert [one.params["file_id"] for one in api.calls("getFile")] == ["given-1"]


@pytest.mark.parametrize("method", ["getFile", DOWNLOAD])
@pytest.mark.parametrize("kind", [Break.DROP, Break.SERVER_ERROR])
async def test_a_server_in_trouble_is_asked_three_times(
    fetching: Fetching, api: FakeBotApi, kind: Break, method: str
) -> None:
    api.break_calls(kind, method=method, times=2)
    assert isinstance(await comes_of(fetching, sends(api)), Photo)

    api.break_calls(kind, method=method, times=None)
    assert code(await comes_of(fetching, sends(api))) == "lost"


@pytest.mark.parametrize("method", ["getFile", DOWNLOAD])
async def test_a_server_that_says_nothing_is_waited_for_no_longer_than_that(
    fetching: Fetching, api: FakeBotApi, method: str
) -> None:
    fetching.seconds = 0.2
    api.break_calls(Break.HANG, method=method, times=None, seconds=5)

    assert code(await comes_of(fetching, sends(api))) == "lost"


async def test_an_answer_that_is_no_json_is_asked_again(
    fetching: Fetching, api: FakeBotApi
) -> None:
    api.break_calls(Break.GARBLE, method="getFile", times=1)

    assert isinstance(await comes_of(fetching, sends(api)), Photo)


async def test_too_many_bytes_are_not_read_to_the_end(
    fetching: Fetching, api: FakeBotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.fake_chats.MAX_DOWNLOAD", 10**9)
    large = PHOTO + bytes(MAX_GIVEN)

    told = await comes_of(fetching, sends(api, large))
    assert code(told) == "too_large"
    assert api.calls("getFile") == []
    assert code(await comes_of(fetching, sends(api, large, says_bytes=1))) == "too_large"
    assert api.downloads == []


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "../../etc/passwd",
        "photos/../../secret",
        "photos/./x",
        "http://169.254.169.254/latest",
        "//evil.example/x",
        "photos/x?token=1",
        "photos/x#y",
        "photos\\x",
        "photos/%2e%2e/x",
        "photos/x y",
        "@evil.example/x",
        "photos/",
        "photos//x",
        "",
    ],
)
async def test_a_path_that_leads_elsewhere_is_not_followed(
    fetching: Fetching, api: FakeBotApi, path: str
) -> None:
    api.lies_about_paths(path or "/")

    assert code(await comes_of(fetching, sends(api))) == "lost"
    assert api.downloads == []


async def test_a_redirect_is_not_followed(
    fetching: Fetching, api: FakeBotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    visited = []

    async def elsewhere(request: web.BaseRequest) -> web.StreamResponse:
        visited.append(request.path)
        return web.Response(status=302, headers={"Location": f"{api.url}/file/elsewhere"})

    monkeypatch.setattr(api, "_serve_file", elsewhere)

    assert code(await comes_of(fetching, sends(api))) == "lost"
    assert set(visited) == {f"/file/bot{api.token}/photos/file_1"}


async def test_nothing_in_the_log_tells_the_token_or_the_file(
    fetching: Fetching, api: FakeBotApi
) -> None:
    api.break_calls(Break.DROP, method=DOWNLOAD, times=None)
    with capture_logs() as lines:
        await comes_of(fetching, sends(api, caption="bij Zuiderweg 12"))

    assert lines
    for secret in (api.token, "given-1", "photos/", "Zuiderweg", "http"):
        assert secret not in str(lines)


async def test_photos_that_wait_for_their_lane_do_not_pile_up(
    fetching: Fetching, api: FakeBotApi
) -> None:
    updates = [sends(api) for _ in range(KEPT + 1)]
    for one in updates:
        await comes_of(fetching, one)

    assert [fetching.needed_for(one) for one in updates] == [True] + [False] * KEPT
    fetching.forget(updates[-1].id)
    assert fetching.needed_for(updates[-1])


FILE = {"file_id": "x", "file_size": 5}
MESSAGE: dict[str, Any] = {
    "chat": {"id": 7, "type": "private"},
    "from": {"id": 7, "is_bot": False},
    "caption": "Kijk",
}


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"photo": []},
        {"photo": "x"},
        {"photo": [7]},
        {"photo": [{"width": 5}]},
        {"document": {**FILE, "mime_type": "application/pdf"}},
        {"document": FILE},
        {"document": {**FILE, "mime_type": "image/gif"}, "animation": FILE},
        {"photo": [FILE], "chat": {"id": -7, "type": "supergroup"}},
        {"photo": [FILE], "from": {"id": 7, "is_bot": True}},
        {"photo": [FILE], "from": None},
        {"photo": [FILE], "chat": 7},
    ],
)
def test_what_is_no_picture_of_a_person_is_not_fetched_and_its_caption_not_read(
    parts: dict[str, Any],
) -> None:
    body = {"message": {**MESSAGE, **parts}}

    assert picture_in(body) is None
    assert plain_text(body) is None


def test_of_a_picture_the_largest_size_is_taken_and_its_caption_read() -> None:
    sizes = [
        {**FILE, "file_id": "large", "width": 900, "height": 600},
        {**FILE, "file_id": "small", "width": 90, "height": 60},
    ]
    found = picture_in({"message": {**MESSAGE, "photo": sizes}})

    assert found is not None
    assert (found.file_id, found.pixels, found.size, found.sender) == ("large", 540_000, 5, 7)
    assert plain_text({"message": {**MESSAGE, "photo": sizes}}) == "Kijk"
    command = {"message": {**MESSAGE, "photo": sizes, "caption": "/stop"}}
    assert plain_text(command) is None
