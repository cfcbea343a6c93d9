"""What the gateway makes of bytes and texts, without a server."""

from __future__ import annotations

import json
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from media.pictures import Picture, look_at
from web.gateway.gateway import bot_of
from web.gateway.messages import commands_in
from web.gateway.parameters import clean, read_json

ANY_TEXT = st.text(st.characters(), max_size=10)


def webp(kind: bytes, data: bytes) -> bytes:
    return b"RIFF\0\0\0\0WEBP" + kind + b"\0\0\0\0" + data


@pytest.mark.parametrize(
    ("content", "picture"),
    [
        (
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 1080, 1400),
            Picture("image/png", 1080, 1400),
        ),
        (b"GIF89a" + struct.pack("<HH", 3, 2), Picture("image/gif", 3, 2)),
        (
            b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc2\0\x11\x08" + struct.pack(">HH", 480, 640),
            Picture("image/jpeg", 640, 480),
        ),
        (
            webp(b"VP8X", b"\0\0\0\0" + (319).to_bytes(3, "little") + (239).to_bytes(3, "little")),
            Picture("image/webp", 320, 240),
        ),
        (
            webp(b"VP8L", b"\x2f" + (99 | 49 << 14).to_bytes(4, "little") + b"\0" * 5),
            Picture("image/webp", 100, 50),
        ),
        (
            webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 17, 18)),
            Picture("image/webp", 17, 18),
        ),
        (b"", None),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", None),
        (b"\x89PNG\r\n\x1a\n", None),
        (b"\xff\xd8\xff\xe0", None),
        (b"GIF89a\0\0\0\0", None),
        (webp(b"ODD ", b"\0" * 10), None),
    ],
)
def test_a_picture_tells_its_kind_and_size(content: bytes, picture: Picture | None) -> None:
    assert look_at(content) == picture


@given(st.binary(max_size=60), st.sampled_from([b"\xff\xd8\xff", b"GIF89a", b"RIFF1234WEBPVP8X"]))
def test_bytes_that_only_begin_like_a_picture_break_nothing(rest: bytes, start: bytes) -> None:
    found = look_at(start + rest)

    assert found is None or (found.width > 0 and found.height > 0)


@given(ANY_TEXT)
def test_a_cleaned_text_can_always_be_stored_and_cleaning_again_changes_nothing(
    text: str,
) -> None:
    cleaned = clean(text)

    assert "\0" not in cleaned
    assert clean(cleaned.encode().decode()) == cleaned


@given(
    st.recursive(ANY_TEXT, lambda one: st.lists(one) | st.dictionaries(ANY_TEXT, one), max_leaves=8)
)
def test_every_text_in_what_was_sent_is_cleaned(value: object) -> None:
    read = read_json(json.dumps(value))

    json.dumps(read, ensure_ascii=False).encode()
    assert "\\u0000" not in json.dumps(read)


@pytest.mark.parametrize(
    ("text", "commands"),
    [
        ("/start", [(0, 6)]),
        ("/start v-12", [(0, 6)]),
        ("dag /stem", [(4, 5)]),
        ("😀 /stem@smederij_bot!", [(3, 18)]),
        ("een/twee 1/2 //x http://x/stem / /é", []),
        ("", []),
    ],
)
def test_commands_are_found_where_they_stand_in_utf_16(
    text: str, commands: list[tuple[int, int]]
) -> None:
    assert [(one.offset, one.length) for one in commands_in(text)] == commands


@pytest.mark.parametrize("token", ["", "abc", "abc:def", "123:", ":abc", "²:abc"])
def test_a_token_without_a_number_stops_the_start_without_being_shown(token: str) -> None:
    with pytest.raises(ValueError, match="token of the bot") as stopped:
        bot_of(token, name="De Smederij", username="smederij_bot")

    assert not token or token not in str(stopped.value)
