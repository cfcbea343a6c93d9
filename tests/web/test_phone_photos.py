"""Photos that a page posts: what is read of them, what is refused and with which word."""

from __future__ import annotations

import asyncio
import io
import json
import uuid
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from PIL import Image

from media.photos import MAX_GIVEN
from tests.web.people import PATIENCE, Browser, Gateway
from web.gateway.content import MAX_CAPTION

KEY = "5f1c1f0e-6a52-4f0e-9f43-0a6b0a3c9d11"


def a_photo(width: int = 40, height: int = 30) -> bytes:
    """Return a small photo in which a camera wrote where it was taken."""
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "Zuiderweg 12"
    Image.new("RGB", (width, height), "green").save(out, "JPEG", exif=exif)
    return out.getvalue()


def a_form(photo: object, *, name: str = "photo.jpg", **about: Any) -> aiohttp.FormData:
    form = aiohttp.FormData()
    form.add_field("about", json.dumps({"text": "", "key": KEY, **about}))
    form.add_field("photo", photo, filename=name, content_type="image/jpeg")
    return form


async def posts(browser: Browser, data: object, **headers: str) -> tuple[int, Any]:
    """Post as the page does; return status and answer."""
    address = browser.gateway.address
    sent = {"Origin": address, **headers}
    async with browser.http.post(f"{address}/chat/photo", data=data, headers=sent) as answer:
        return answer.status, await answer.json()


async def test_a_photo_comes_back_as_her_own_message_and_tells_nothing_of_its_camera(
    gateway: Gateway, anna: Browser
) -> None:
    name = "../../../etc/passwd"
    status, said = await posts(anna, a_form(a_photo(), name=name, text=" Zo smal \r\n is hij"))

    view = said["message"]
    async with anna.http.get(gateway.address + view["photo"]["url"]) as answer:
        kept, disposition = await answer.read(), answer.headers.get("Content-Disposition", "")
    (update,) = await gateway.updates()
    assert (status, view["from"], view["text"]) == (200, "me", "Zo smal \n is hij")
    assert (view["photo"]["width"], view["photo"]["height"]) == (40, 30)
    assert b"Zuiderweg" not in kept
    assert "passwd" not in json.dumps([update, view, disposition])
    assert update["message"]["caption"] == view["text"]
    assert (await anna.sees())["messages"][-1] == view


async def test_a_photo_repeated_under_one_key_is_shown_once(
    gateway: Gateway, anna: Browser
) -> None:
    answers = [await posts(anna, a_form(a_photo())) for _ in range(2)]

    assert len({answer["message"]["id"] for _, answer in answers}) == 1
    assert len(await gateway.updates()) == 1


async def test_two_photos_of_one_person_at_once_are_taken_in_one_after_the_other(
    gateway: Gateway, anna: Browser, bilal: Browser
) -> None:
    going, coming = asyncio.Event(), asyncio.Event()

    async def slowly() -> AsyncIterator[bytes]:
        yield a_photo()
        coming.set()
        await going.wait()

    first = asyncio.ensure_future(posts(anna, a_form(slowly())))
    await asyncio.wait_for(coming.wait(), PATIENCE)

    async with asyncio.timeout(PATIENCE):  # what our side sent may take a moment to arrive
        while (said := await posts(anna, a_form(a_photo(), key=str(uuid.uuid4()))))[0] == 200:
            pass
    assert said == (503, {"error": "busy"})
    assert (await posts(bilal, a_form(a_photo())))[0] == 200
    going.set()
    assert (await first)[0] == 200
    assert (await posts(anna, a_form(a_photo(), key=str(uuid.uuid4()))))[0] == 200


async def test_photos_sent_together_reach_the_bot_as_one_album(
    gateway: Gateway, anna: Browser
) -> None:
    album = str(uuid.uuid4())
    for _ in range(2):
        await posts(anna, a_form(a_photo(), key=str(uuid.uuid4()), album=album))

    assert [one["message"]["media_group_id"] for one in await gateway.updates()] == [album] * 2


@pytest.mark.parametrize(
    ("about", "photo", "error"),
    [
        ({}, b"", "empty"),
        ({}, b"%PDF-1.4 brief", "no_picture"),
        ({}, b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "no_picture"),
        ({}, b"\xff\xd8\xff" + b"0" * 100, "no_picture"),
        ({"key": "1"}, a_photo(), "bad_request"),
        ({"key": None}, a_photo(), "bad_request"),
        ({"text": 5}, a_photo(), "bad_request"),
        ({"text": "a" * (MAX_CAPTION + 1)}, a_photo(), "too_long"),
        ({"album": "../x"}, a_photo(), "bad_request"),
        ({"more": "a" * 20_000}, a_photo(), "too_large"),
    ],
)
async def test_what_is_no_photo_of_ours_is_refused_with_the_reason(
    gateway: Gateway, anna: Browser, about: dict[str, Any], photo: bytes, error: str
) -> None:
    assert await posts(anna, a_form(photo, **about)) == (400, {"error": error})
    assert await gateway.updates() == []


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        ("application/json", b"{}"),
        ("image/jpeg", a_photo()),
        ("multipart/form-data", b"--x--"),
        ("multipart/form-data; boundary=x", b""),
        ("multipart/form-data; boundary=x", b"--x\r\n\r\nabout"),
        ("multipart/form-data; boundary=x", b'--x\r\nContent-Disposition: form-data; name="photo"'),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="about"\r\n\r\n{\r\n--x--\r\n',
        ),
    ],
)
async def test_a_body_that_is_no_form_of_ours_is_a_bad_request(
    gateway: Gateway, anna: Browser, kind: str, raw: bytes
) -> None:
    status, answer = await posts(anna, raw, **{"Content-Type": kind})

    assert (status, answer) == (400, {"error": "bad_request"})
    assert await gateway.updates() == []


async def test_sixty_megabytes_are_not_read_to_the_end(gateway: Gateway, anna: Browser) -> None:
    sent = 0

    async def sixty_megabytes() -> Any:
        nonlocal sent
        about = json.dumps({"text": "", "key": KEY})
        yield b'--x\r\nContent-Disposition: form-data; name="about"\r\n\r\n' + about.encode()
        yield b'\r\n--x\r\nContent-Disposition: form-data; name="photo"; filename="a"\r\n\r\n'
        for _ in range(60):
            sent += 1
            yield b"\xff" * 1024 * 1024

    kind = {"Content-Type": "multipart/form-data; boundary=x"}
    try:
        status, answer = await posts(anna, sixty_megabytes(), **kind)
    except aiohttp.ClientError:  # hung up on while it was still sending: also an answer
        pass
    else:
        assert (status, answer) == (400, {"error": "too_large"})

    assert sent < 60
    assert sent * 1024 * 1024 >= MAX_GIVEN
    assert await gateway.updates() == []


async def test_who_has_no_session_shows_nothing(gateway: Gateway) -> None:
    headers = {"Origin": gateway.address}
    async with gateway.http.post(
        f"{gateway.address}/chat/photo", data=a_form(a_photo()), headers=headers
    ) as answer:
        assert (answer.status, await answer.json()) == (401, {"error": "no_session"})
