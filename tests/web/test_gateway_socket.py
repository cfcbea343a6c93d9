"""The socket: what happens comes at once, what was missed comes first, and nothing twice."""

from __future__ import annotations

import asyncio
import socket
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest
from sqlalchemy import text
from yarl import URL

from storage.session import Sessions
from tests.web.people import PATIENCE, Browser, Gateway, Serve, Visit, hears, polls
from web.gateway.hub import MAX_WAITING, Changed, Hub, Now

BUTTON = {"inline_keyboard": [[{"text": "Meedoen", "callback_data": "mee:4"}]]}
Socket = aiohttp.ClientWebSocketResponse


async def up_to(socket: Socket, last: str) -> list[dict[str, Any]]:
    """Return the messages that come, up to one with the text `last`."""
    heard: list[dict[str, Any]] = []
    while not heard or heard[-1]["text"] != last:
        heard.append((await hears(socket, "message"))["message"])
    return heard


async def ended(socket: Socket) -> int | None:
    """Wait until the gateway closes the socket and return with which code."""
    while (message := await socket.receive(timeout=PATIENCE)).type != aiohttp.WSMsgType.CLOSE:
        pass
    return int(message.data)


async def rest(reader: asyncio.StreamReader) -> int:
    """Return how many bytes still come until the connection is cut off."""
    read = 0
    try:
        while chunk := await reader.read(1 << 16):
            read += len(chunk)
    except ConnectionResetError:
        pass
    return read


async def test_a_message_an_edit_and_a_deletion_are_seen_at_once(
    gateway: Gateway, anna: Browser
) -> None:
    seq = (await anna.sees())["seq"]
    async with anna.listening(seq) as socket:
        said = await gateway.does("sendMessage", chat_id=anna.chat, text="een")
        place = {"chat_id": anna.chat, "message_id": said["message_id"]}
        new = await hears(socket, "message")
        await gateway.does("editMessageText", **place, text="twee")
        changed = await hears(socket, "message")
        await gateway.does("deleteMessage", **place)
        gone = await hears(socket, "deleted")

    assert (new["message"]["text"], changed["message"]["text"]) == ("een", "twee")
    assert new["message"]["id"] == changed["message"]["id"] == gone["id"]
    assert seq < new["message"]["seq"] < changed["message"]["seq"] < gone["seq"]


async def test_a_message_sent_through_another_web_process_is_seen(
    gateway: Gateway, serve: Serve, anna: Browser
) -> None:
    other = await serve()
    async with anna.listening() as socket:
        await up_to(socket, "hallo")

        await other.does("sendMessage", chat_id=anna.chat, text="van verderop")

        assert (await hears(socket, "message"))["message"]["text"] == "van verderop"


async def test_a_second_tab_hears_what_the_first_says(gateway: Gateway, anna: Browser) -> None:
    async with anna.listening() as one, anna.listening() as two:
        view = await anna.says("dag")

        assert (await up_to(one, "dag"))[-1] == view
        assert (await up_to(two, "dag"))[-1] == view


async def test_nobody_hears_what_is_said_to_somebody_else(
    gateway: Gateway, anna: Browser, bilal: Browser
) -> None:
    async with anna.listening() as socket:
        await gateway.does("sendMessage", chat_id=bilal.chat, text="voor bilal")
        await gateway.does("sendChatAction", chat_id=bilal.chat, action="typing")
        await gateway.does("sendMessage", chat_id=anna.chat, text="voor anna")

        assert [one["text"] for one in await up_to(socket, "voor anna")] == ["hallo", "voor anna"]


async def test_who_comes_back_hears_what_changed_once_and_what_was_missed_all(
    gateway: Gateway, anna: Browser
) -> None:
    kept = await gateway.does("sendMessage", chat_id=anna.chat, text="blijft")
    edited = await gateway.does("sendMessage", chat_id=anna.chat, text="oud")
    deleted = await gateway.does("sendMessage", chat_id=anna.chat, text="weg")
    seq = (await anna.sees())["seq"]
    await gateway.does(
        "editMessageText", chat_id=anna.chat, message_id=edited["message_id"], text="nieuw"
    )
    await gateway.does("deleteMessage", chat_id=anna.chat, message_id=deleted["message_id"])
    for number in range(150):  # more than is read in one go
        await gateway.does("sendMessage", chat_id=anna.chat, text=f"{number}")

    events = []
    async with anna.listening(seq) as socket:
        await gateway.does("sendMessage", chat_id=anna.chat, text="nu")
        while True:
            event = await socket.receive_json(timeout=PATIENCE)
            if event["type"] in ("message", "deleted"):
                events.append(event)
            if event["type"] == "message" and event["message"]["text"] == "nu":
                break

    said = [one["message"]["text"] for one in events if one["type"] == "message"]
    assert said == ["nieuw", *(f"{number}" for number in range(150)), "nu"]
    assert [one["id"] for one in events if one["type"] == "deleted"] == [deleted["message_id"]]
    ids = [one["message"]["id"] for one in events if one["type"] == "message"]
    assert kept["message_id"] not in ids
    assert len(set(ids)) == len(ids)


async def test_a_line_that_breaks_again_and_again_loses_nothing_and_doubles_nothing(
    gateway: Gateway, anna: Browser
) -> None:
    seq = (await anna.sees())["seq"]
    heard: list[str] = []

    async def speak() -> None:
        for number in range(60):
            await gateway.does("sendMessage", chat_id=anna.chat, text=f"{number}")

    async def listen() -> None:
        after = seq
        while len(heard) < 60:
            async with anna.listening(after) as socket:
                for _ in range(7):
                    event = await hears(socket, "message")
                    heard.append(event["message"]["text"])
                    after = event["message"]["seq"]
                    if len(heard) == 60:
                        return

    await asyncio.wait_for(asyncio.gather(speak(), listen()), 3 * PATIENCE)

    assert heard == [f"{number}" for number in range(60)]


async def test_a_wake_up_that_got_lost_is_made_good_by_the_next_ping(
    serve: Serve, visit: Visit, sessions: Sessions
) -> None:
    gateway = await serve(ping_seconds=0.2)
    anna = await visit(at=gateway)
    async with anna.listening((await anna.sees())["seq"]) as socket:
        await hears(socket, "ping")
        async with sessions.begin() as session:  # nobody is told of this one
            await session.execute(text("UPDATE gateway_sessions SET seq = seq + 1"))
            await session.execute(
                text(
                    "INSERT INTO gateway_messages (chat, message_id, seq, from_bot, body, sent_at)"
                    ' SELECT id, 99, seq, true, \'{"text": "stil"}\', now()'
                    " FROM gateway_sessions"
                )
            )

        assert (await hears(socket, "message"))["message"]["text"] == "stil"


async def test_typing_and_other_doors_are_passed_on(gateway: Gateway, anna: Browser) -> None:
    doors = {"keyboard": [[{"text": "Stemmen"}]]}
    async with anna.listening((await anna.sees())["seq"]) as socket:
        await gateway.does("sendChatAction", chat_id=anna.chat, action="typing")
        assert await hears(socket, "typing") == {"type": "typing"}

        await gateway.does("sendMessage", chat_id=anna.chat, text="dag", reply_markup=doors)
        assert await hears(socket, "doors") == {"type": "doors", "doors": [["Stemmen"]]}


async def test_who_comes_back_hears_which_doors_stand(gateway: Gateway, anna: Browser) -> None:
    seq = (await anna.sees())["seq"]
    doors = {"keyboard": [[{"text": "Stemmen"}]]}
    await gateway.does("sendMessage", chat_id=anna.chat, text="dag", reply_markup=doors)

    async with anna.listening(seq) as socket:
        assert (await hears(socket, "doors"))["doors"] == [["Stemmen"]]


async def test_the_answer_to_a_tap_comes_with_its_query(gateway: Gateway, anna: Browser) -> None:
    said = await gateway.does("sendMessage", chat_id=anna.chat, text="?", reply_markup=BUTTON)
    async with anna.listening() as socket:
        query = await anna.taps(said["message_id"], "mee:4")
        await gateway.does(
            "answerCallbackQuery", callback_query_id=query, text="😀" * 200, show_alert=True
        )
        answer = await hears(socket, "answer")
        await gateway.does("answerCallbackQuery", callback_query_id=query)
        empty = await hears(socket, "answer")

    assert answer == {"type": "answer", "query": query, "text": "😀" * 200, "alert": True}
    assert empty == {"type": "answer", "query": query, "text": "", "alert": False}


@pytest.mark.parametrize("query", ["", "1", "1-", "x-y", "²-a", "999-5f1c1f0e", "9" * 40 + "-a"])
async def test_an_answer_to_no_tap_is_refused(gateway: Gateway, anna: Browser, query: str) -> None:
    assert "query ID is invalid" in await gateway.refuses(
        "answerCallbackQuery", callback_query_id=query
    )


async def test_an_answer_of_201_characters_is_too_long(gateway: Gateway, anna: Browser) -> None:
    assert "MESSAGE_TOO_LONG" in await gateway.refuses(
        "answerCallbackQuery", callback_query_id="1-a", text="a" * 201
    )


async def test_a_page_that_talks_over_the_socket_is_not_listened_to(
    gateway: Gateway, anna: Browser
) -> None:
    async with anna.listening() as socket:
        await socket.send_str("hallo?")
        await gateway.does("sendMessage", chat_id=anna.chat, text="dag")

        assert (await up_to(socket, "dag"))[-1]["text"] == "dag"
    async with anna.listening() as socket:
        await socket.send_str("a" * 100_000)

        assert await ended(socket) == aiohttp.WSCloseCode.MESSAGE_TOO_BIG


async def test_a_reader_that_never_reads_is_cut_off_and_keeps_nothing_waiting() -> None:
    hub, given_up = Hub(), asyncio.Event()
    with hub.listen(7, give_up=given_up.set) as listener:
        for _ in range(MAX_WAITING):
            hub.pass_on('{"chat": 7, "kind": "typing"}')
        assert not given_up.is_set()

        hub.pass_on('{"chat": 7, "kind": "typing"}')

        assert given_up.is_set()
        for _ in range(MAX_WAITING):
            assert await listener.next() == Now({"type": "typing"})


async def test_a_page_that_never_reads_is_disconnected(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    async with sessions.begin() as session:  # more than all buffers on the way can hold
        await session.execute(
            text(
                "INSERT INTO gateway_messages (chat, message_id, seq, from_bot, body, sent_at)"
                " SELECT id, 1000 + n, seq + n, true,"
                " jsonb_build_object('text', repeat('😀', 4096)), now()"
                " FROM gateway_sessions, generate_series(1, 2000) n"
            )
        )
    address = urlsplit(gateway.address)
    cookies = anna.http.cookie_jar.filter_cookies(URL(gateway.address))
    deaf = socket.socket()
    deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    deaf.setblocking(False)
    await asyncio.get_running_loop().sock_connect(deaf, (address.hostname, address.port))
    reader, writer = await asyncio.open_connection(sock=deaf, limit=4096)
    writer.write(
        f"GET /chat/socket HTTP/1.1\r\nHost: {address.netloc}\r\nOrigin: {gateway.address}\r\n"
        f"Cookie: smederij={cookies['smederij'].value}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n".encode()
    )
    assert b" 101 " in await reader.readline()

    for _ in range(3 * MAX_WAITING):
        await gateway.does("sendChatAction", chat_id=anna.chat, action="typing")

    assert await asyncio.wait_for(rest(reader), PATIENCE) < 2000 * 4 * 4096
    writer.close()


async def test_one_full_queue_does_not_keep_others_from_hearing() -> None:
    hub = Hub()
    with hub.listen(7, give_up=lambda: None) as slow, hub.listen(7, give_up=lambda: None) as fast:
        for _ in range(MAX_WAITING + 5):
            hub.pass_on('{"chat": 7, "kind": "typing"}')
            await fast.next()

        hub.pass_on("")

        assert await slow.next() == Now({"type": "typing"})
        assert await fast.next() == Changed(None)


async def test_the_program_stops_although_pages_are_open(serve: Serve, visit: Visit) -> None:
    gateway = await serve()
    anna = await visit(at=gateway)
    async with anna.listening() as socket:
        await up_to(socket, "hallo")
        waiting = asyncio.ensure_future(gateway.updates(timeout=50))
        await polls(gateway)
        stopping = asyncio.ensure_future(gateway.stop())

        assert await ended(socket) == aiohttp.WSCloseCode.GOING_AWAY
        assert await asyncio.wait_for(waiting, PATIENCE) == []
        await asyncio.wait_for(stopping, PATIENCE)
