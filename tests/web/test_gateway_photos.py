"""Pictures of people: the bot gets them without what a camera adds; bad ones go nowhere."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from media.photos import LONGEST_SIDE, MAX_GIVEN, Photo, PhotoRefused, draw
from storage.session import Sessions
from tests.web.people import NOW, TOKEN, Browser, Gateway, hears
from web.gateway.gateway import Gateway as Served
from web.gateway.gateway import bot_of
from web.gateway.photos import say_photo

KEY = "6f1c2f52-7a1e-4a0b-9a53-0d2c1c3b4a5e"
GPS = 0x8825


def a_picture(size: tuple[int, int] = (30, 20), kind: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "green").save(out, kind, **options)
    return out.getvalue()


def a_png(width: int, height: int) -> bytes:
    """Return a PNG that says it is that large, in a few bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )


@pytest.fixture
def served(sessions: Sessions, gateway: Gateway) -> Served:
    """Give the gateway as its own methods have it."""
    bot = bot_of(TOKEN, name="De Smederij", username="smederij_test_bot")
    return Served(sessions, lambda: NOW, bot, "http://gateway.test")


async def test_a_picture_of_anna_reaches_the_bot_and_her_page(
    served: Served, gateway: Gateway, anna: Browser
) -> None:
    async with anna.listening((await anna.sees())["seq"]) as socket:
        await say_photo(served, anna.chat, a_picture(), caption=" Het veld ", key=KEY)
        heard = await hears(socket, "message")

    (update,) = await gateway.updates()
    message = update["message"]
    (size,) = message["photo"]
    assert (size["width"], size["height"], message["caption"]) == (30, 20, "Het veld")
    assert message["from"]["id"] == anna.chat
    file = await gateway.does("getFile", file_id=size["file_id"])
    async with gateway.http.get(
        f"{gateway.address}/file/bot{TOKEN}/{file['file_path']}"
    ) as response:
        content = await response.read()
    assert len(content) == size["file_size"] == file["file_size"]
    assert Image.open(io.BytesIO(content)).format == "JPEG"
    view = heard["message"]
    assert (view["from"], view["text"], view["key"]) == ("me", "Het veld", KEY)
    async with anna.http.get(f"{gateway.address}{view['photo']['url']}") as response:
        assert await response.read() == content
        assert response.content_type == "image/jpeg"


async def test_a_picture_sent_twice_under_one_key_is_said_once(
    served: Served, gateway: Gateway, anna: Browser
) -> None:
    first = await say_photo(served, anna.chat, a_picture(), key=KEY)

    again = await say_photo(served, anna.chat, a_picture(), key=KEY)

    assert again.message_id == first.message_id
    assert len(await gateway.updates()) == 1
    assert len((await anna.sees())["messages"]) == 2


async def test_pictures_sent_together_are_told_together(
    served: Served, gateway: Gateway, anna: Browser
) -> None:
    for key in (KEY, KEY.replace("6", "7")):
        await say_photo(served, anna.chat, a_picture(), key=key, album="een")

    groups = [one["message"]["media_group_id"] for one in await gateway.updates()]
    assert groups == ["een", "een"]


async def test_nobody_else_can_see_the_picture(
    served: Served, gateway: Gateway, anna: Browser, bilal: Browser
) -> None:
    await say_photo(served, anna.chat, a_picture(), key=KEY)
    url = (await anna.sees())["messages"][-1]["photo"]["url"]

    async with bilal.http.get(f"{gateway.address}{url}") as response:
        assert response.status == 404


async def test_a_picture_that_is_refused_leaves_nothing_behind(
    served: Served, gateway: Gateway, anna: Browser
) -> None:
    with pytest.raises(PhotoRefused, match="too_long"):
        await say_photo(served, anna.chat, a_picture(), caption="a" * 1025, key=KEY)
    with pytest.raises(PhotoRefused, match="no_picture"):
        await say_photo(served, anna.chat, b"<svg onload='x()'/>", key=KEY)
    with pytest.raises(LookupError):
        await say_photo(served, anna.chat + 1000, a_picture(), key=KEY)

    assert await gateway.updates() == []
    assert len((await anna.sees())["messages"]) == 1


async def test_where_and_when_a_picture_was_taken_is_not_kept() -> None:
    exif = Image.Exif()
    exif[0x010E] = "secret of the camera"
    exif[0x0112] = 6  # turned a quarter
    exif.get_ifd(GPS)[2] = (52.0, 43.0, 21.0)
    given = a_picture((60, 40), "JPEG", exif=exif, comment=b"secret of the phone")
    assert b"secret" in given

    photo = await draw(given)

    assert b"secret" not in photo.content
    kept = Image.open(io.BytesIO(photo.content))
    assert not kept.getexif()
    assert (photo.width, photo.height) == (40, 60)  # upright now
    assert kept.size == (40, 60)


async def test_text_hidden_in_a_png_is_not_kept() -> None:
    hidden = PngInfo()
    hidden.add_text("Comment", "secret")

    photo = await draw(a_picture(pnginfo=hidden) + b"secret at the end")

    assert b"secret" not in photo.content


async def test_a_large_picture_is_made_smaller_and_keeps_its_form() -> None:
    photo = await draw(a_picture((3000, 1500), "JPEG"))

    assert (photo.width, photo.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
async def test_the_kinds_that_cameras_and_browsers_make_are_taken(kind: str) -> None:
    photo = await draw(a_picture(kind=kind))

    assert (photo.width, photo.height) == (30, 20)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"dag",
        b"%PDF-1.7",
        b"MZ\x90\0",
        b"PK\x03\x04",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<!doctype html><script>x()</script>",
        b"../../etc/passwd",
        a_picture(kind="TIFF"),
        a_picture(kind="BMP"),
        a_picture()[:60],
        a_png(40, 40),  # fewer pixels than it says
        b"GIF89a\x01\0\x01\0" + b"<script>x()</script>",
    ],
)
async def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(PhotoRefused, match="no_picture"):
        await draw(content)


async def test_sixty_megabytes_are_refused_unread() -> None:
    with pytest.raises(PhotoRefused, match="too_large"):
        await draw(a_picture() + bytes(60 * 1024 * 1024))
    with pytest.raises(PhotoRefused, match="too_large"):
        await draw(bytes(MAX_GIVEN + 1))


@pytest.mark.parametrize("size", [(50_000, 50_000), (1, 60_000_000), (8000, 8000)])
async def test_a_picture_with_more_pixels_than_a_camera_makes_is_refused(
    size: tuple[int, int],
) -> None:
    with pytest.raises(PhotoRefused, match="too_large"):
        await draw(a_png(*size))


async def test_a_picture_that_unfolds_to_something_huge_is_refused() -> None:
    hidden = PngInfo()
    hidden.add_text("Comment", "a" * 80_000_000, zip=True)
    given = a_picture(pnginfo=hidden)
    assert len(given) < 100_000

    with pytest.raises(PhotoRefused, match="no_picture"):
        await draw(given)


WHOLE = [a_picture((64, 48), kind) for kind in ("JPEG", "PNG", "WEBP", "GIF")]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(WHOLE), st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255))))
async def test_a_broken_picture_is_drawn_or_refused_and_nothing_else(
    whole: bytes, changes: list[tuple[int, int]]
) -> None:
    broken = bytearray(whole)
    for place, byte in changes:
        broken[place % len(broken)] = byte

    try:
        drawn: Photo | str = await draw(bytes(broken))
    except PhotoRefused as refused:
        drawn = refused.code

    assert drawn in ("no_picture", "too_large") or isinstance(drawn, Photo)
