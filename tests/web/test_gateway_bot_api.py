"""The methods of the Bot API, one by one, as any bot may call them."""

from __future__ import annotations

import base64
import json
from typing import Any

import aiohttp
import pytest
from sqlalchemy import text

from storage.session import Sessions
from tests.web.people import TOKEN, Browser, Gateway

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)
JOIN = {"inline_keyboard": [[{"text": "Meedoen", "callback_data": "mee:4"}]]}


async def upload(gateway: Gateway, method: str, **fields: Any) -> Any:
    """Call a method with a multipart body; bytes become files."""
    form = aiohttp.FormData()
    for name, value in fields.items():
        if isinstance(value, bytes):
            form.add_field(name, value, filename=f"{name}.png", content_type="image/png")
        else:
            form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    async with gateway.http.post(f"{gateway.bot}/{method}", data=form) as response:
        answer = await response.json()
        assert answer["ok"], answer
        return answer["result"]


async def test_a_wrong_token_is_unauthorized_whatever_the_method(gateway: Gateway) -> None:
    for method in ("getMe", "nonsense"):
        async with gateway.http.get(f"{gateway.address}/bot777000:wrong/{method}") as response:
            assert response.status == 401
            assert await response.json() == {
                "ok": False,
                "error_code": 401,
                "description": "Unauthorized",
            }


async def test_a_method_that_is_not_there_is_not_found(gateway: Gateway) -> None:
    answer = await gateway.answers("sendDice", chat_id=1)

    assert answer == {"ok": False, "error_code": 404, "description": "Not Found"}


@pytest.mark.parametrize(
    "ask",
    [
        {"method": "GET", "params": {"chat_id": "$chat", "text": "dag"}},
        {"method": "POST", "params": {"chat_id": "$chat", "text": "dag"}},
        {"method": "POST", "json": {"chat_id": "$chat", "text": "dag"}},
        {"method": "POST", "data": {"chat_id": "$chat", "text": "dag"}},
    ],
)
async def test_a_method_takes_its_parameters_in_every_form_and_case(
    gateway: Gateway, anna: Browser, ask: dict[str, Any]
) -> None:
    filled = json.loads(json.dumps(ask).replace("$chat", str(anna.chat)))
    method = filled.pop("method")

    for name in ("sendMessage", "SENDMESSAGE", "sendmessage"):
        async with gateway.http.request(method, f"{gateway.bot}/{name}", **filled) as response:
            answer = await response.json()

        assert answer["result"]["text"] == "dag"


async def test_get_me_answers_to_an_empty_body_of_unknown_kind(gateway: Gateway) -> None:
    kind = {"Content-Type": "application/octet-stream"}
    async with gateway.http.post(f"{gateway.bot}/getMe", data=b"", headers=kind) as response:
        me = (await response.json())["result"]

    assert me["id"] == 777000
    assert me["is_bot"] is True
    assert me["username"] == "smederij_test_bot"


async def test_a_message_comes_back_as_telegram_writes_it(gateway: Gateway, anna: Browser) -> None:
    message = await gateway.does(
        "sendMessage", chat_id=anna.chat, text="Doe je mee?", reply_markup=JOIN
    )

    assert message == {
        "message_id": message["message_id"],
        "date": int(gateway.now.timestamp()),
        "chat": {"id": anna.chat, "type": "private", "first_name": "Buur"},
        "from": {
            "id": 777000,
            "is_bot": True,
            "first_name": "De Smederij",
            "username": "smederij_test_bot",
        },
        "text": "Doe je mee?",
        "reply_markup": JOIN,
    }


async def test_a_chat_that_is_not_ours_is_not_found(gateway: Gateway, anna: Browser) -> None:
    for chat in (anna.chat + 1000, 0, -5, "@somebody", 2**70, None):
        for method in ("sendMessage", "sendChatAction", "getChat", "deleteMessage"):
            why = await gateway.refuses(
                method, chat_id=chat, text="dag", action="typing", message_id=1
            )

            assert "chat not found" in why or "chat_id is empty" in why


async def test_a_text_of_4096_characters_fits_and_one_more_does_not(
    gateway: Gateway, anna: Browser
) -> None:
    await gateway.does("sendMessage", chat_id=anna.chat, text="é" * 4096)

    assert await gateway.refuses("sendMessage", chat_id=anna.chat, text="é" * 4097) == (
        "Bad Request: message is too long"
    )
    assert await gateway.refuses("sendMessage", chat_id=anna.chat, text=" \n ") == (
        "Bad Request: message text is empty"
    )
    assert len((await anna.sees())["messages"]) == 2


async def test_markup_in_a_text_is_refused_and_never_shown(gateway: Gateway, anna: Browser) -> None:
    why = await gateway.refuses(
        "sendMessage", chat_id=anna.chat, text="<b>dag</b>", parse_mode="HTML"
    )

    assert "can't parse entities" in why


@pytest.mark.parametrize(
    "button",
    [
        {"text": "Meedoen"},
        {"text": "Meedoen", "callback_data": "é" * 33},
        {"text": "Meedoen", "callback_data": ""},
        {"text": "Meedoen", "callback_data": 7},
        {"text": "Meedoen", "url": "javascript:alert(1)"},
        {"text": "Meedoen", "callback_data": "a", "url": "https://example.org"},
        {"text": "", "callback_data": "a"},
        "Meedoen",
    ],
)
async def test_a_button_that_can_do_nothing_or_harm_is_refused(
    gateway: Gateway, anna: Browser, button: object
) -> None:
    await gateway.refuses(
        "sendMessage",
        chat_id=anna.chat,
        text="dag",
        reply_markup={"inline_keyboard": [[button]]},
    )
    assert len((await anna.sees())["messages"]) == 1


async def test_nul_and_half_an_emoji_from_the_bot_do_not_break_the_message(
    gateway: Gateway, anna: Browser
) -> None:
    body = json.dumps({"chat_id": anna.chat, "text": "a\0b\ud83d!"})
    kind = {"Content-Type": "application/json"}
    async with gateway.http.post(f"{gateway.bot}/sendMessage", data=body, headers=kind) as response:
        answer = await response.json()

    assert answer["result"]["text"] == "ab�!"


@pytest.mark.parametrize(
    "body", [b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"chat_id": ' + b"9" * 5000 + b"}"]
)
async def test_a_body_that_says_nothing_is_refused(gateway: Gateway, body: bytes) -> None:
    kind = {"Content-Type": "application/json"}
    async with gateway.http.post(f"{gateway.bot}/sendMessage", data=body, headers=kind) as response:
        assert response.status == 400
        assert (await response.json())["ok"] is False


async def test_a_message_sent_twice_under_one_key_is_said_once(
    gateway: Gateway, anna: Browser
) -> None:
    said = {"chat_id": anna.chat, "text": "Je doet mee.", "smederij_key": 41}
    first = await gateway.does("sendMessage", **said)
    seen = await anna.sees()

    again = await gateway.does("sendMessage", **said)

    assert again == first
    assert await anna.sees() == seen


async def test_an_edit_changes_text_and_buttons_and_shows_as_edited(
    gateway: Gateway, anna: Browser
) -> None:
    said = await gateway.does("sendMessage", chat_id=anna.chat, text="een", reply_markup=JOIN)

    edited = await gateway.does(
        "editMessageText", chat_id=anna.chat, message_id=said["message_id"], text="twee"
    )

    assert edited["text"] == "twee"
    assert edited["edit_date"] == int(gateway.now.timestamp())
    assert "reply_markup" not in edited
    view = (await anna.sees())["messages"][-1]
    assert (view["text"], view["edited"], view["buttons"]) == ("twee", True, [])


async def test_an_edit_that_changes_nothing_is_not_modified(
    gateway: Gateway, anna: Browser
) -> None:
    same = {"text": "een", "reply_markup": JOIN}
    said = await gateway.does("sendMessage", chat_id=anna.chat, **same)
    place = {"chat_id": anna.chat, "message_id": said["message_id"]}
    seen = await anna.sees()

    assert "message is not modified" in await gateway.refuses("editMessageText", **place, **same)
    assert "message is not modified" in await gateway.refuses(
        "editMessageReplyMarkup", **place, reply_markup=JOIN
    )
    assert await anna.sees() == seen


async def test_a_message_that_put_up_other_doors_can_not_be_edited_as_with_telegram(
    gateway: Gateway, anna: Browser
) -> None:
    for markup in ({"keyboard": [[{"text": "Stemmen"}]]}, {"remove_keyboard": True}):
        sent = await gateway.does(
            "sendMessage", chat_id=anna.chat, text="Kies", reply_markup=markup
        )

        why = await gateway.refuses(
            "editMessageText", chat_id=anna.chat, message_id=sent["message_id"], text="Anders"
        )

        assert "can't be edited" in why


async def test_what_is_not_there_or_not_the_bots_can_not_be_edited(
    gateway: Gateway, anna: Browser
) -> None:
    hers = (await anna.says("dag"))["id"]

    for message, why in ((hers, "can't be edited"), (999, "to edit not found"), (2**62, "found")):
        assert why in await gateway.refuses(
            "editMessageText", chat_id=anna.chat, message_id=message, text="anders"
        )


async def test_a_deleted_message_is_gone_from_page_and_database(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    said = await gateway.does("sendMessage", chat_id=anna.chat, text="vergissing")
    place = {"chat_id": anna.chat, "message_id": said["message_id"]}

    assert await gateway.does("deleteMessage", **place) is True

    assert [one["text"] for one in (await anna.sees())["messages"]] == ["hallo"]
    assert "to delete not found" in await gateway.refuses("deleteMessage", **place)
    assert "to edit not found" in await gateway.refuses("editMessageText", **place, text="x")
    async with sessions() as session:
        rows = await session.execute(text("SELECT body::text FROM gateway_messages"))
        assert not any("vergissing" in (row.body or "") for row in rows)


async def test_a_photo_is_shown_with_its_size_and_alternative_and_comes_back_as_it_was(
    gateway: Gateway, anna: Browser
) -> None:
    sent = await upload(
        gateway,
        "sendPhoto",
        chat_id=str(anna.chat),
        photo=PIXEL,
        caption="De uitslag",
        smederij_alt="Staafdiagram",
        reply_markup=JOIN,
    )

    view = (await anna.sees())["messages"][-1]
    assert view["text"] == "De uitslag"
    assert view["photo"] == {
        "url": view["photo"]["url"],
        "alt": "Staafdiagram",
        "width": 1,
        "height": 1,
    }
    async with anna.http.get(gateway.address + view["photo"]["url"]) as response:
        assert response.content_type == "image/png"
        assert await response.read() == PIXEL
    file = await gateway.does("getFile", file_id=sent["photo"][-1]["file_id"])
    async with gateway.http.get(
        f"{gateway.address}/file/bot{TOKEN}/{file['file_path']}"
    ) as response:
        assert await response.read() == PIXEL
    async with gateway.http.get(
        f"{gateway.address}/file/bot777000:wrong/{file['file_path']}"
    ) as response:
        assert response.status == 401


async def test_a_photo_sent_again_by_its_id_can_be_seen_in_both_chats(
    gateway: Gateway, anna: Browser, bilal: Browser
) -> None:
    first = await upload(gateway, "sendPhoto", chat_id=str(anna.chat), photo="attach://p", p=PIXEL)
    file_id = first["photo"][-1]["file_id"]

    await gateway.does("sendPhoto", chat_id=bilal.chat, photo=file_id)
    await gateway.does("sendPhoto", chat_id=anna.chat, photo=file_id)

    for person in (anna, bilal):
        view = (await person.sees())["messages"][-1]
        async with person.http.get(gateway.address + view["photo"]["url"]) as response:
            assert await response.read() == PIXEL


async def test_what_is_no_picture_is_refused_as_a_photo(gateway: Gateway, anna: Browser) -> None:
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
    form = aiohttp.FormData({"chat_id": str(anna.chat)})
    form.add_field("photo", svg, filename="p.png", content_type="image/png")
    async with gateway.http.post(f"{gateway.bot}/sendPhoto", data=form) as response:
        assert (await response.json())["description"] == "Bad Request: IMAGE_PROCESS_FAILED"

    assert "wrong file identifier" in await gateway.refuses(
        "sendPhoto", chat_id=anna.chat, photo="https://example.org/p.png"
    )
    assert "is missing" in await gateway.refuses(
        "sendPhoto", chat_id=anna.chat, photo="attach://nowhere"
    )
    assert "caption is too long" in await gateway.refuses(
        "sendPhoto", chat_id=anna.chat, photo="x", caption="a" * 1025
    )


async def test_another_picture_takes_the_place_of_the_first_which_is_dropped(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    sent = await upload(gateway, "sendPhoto", chat_id=str(anna.chat), photo=PIXEL, caption="a")
    place = {"chat_id": anna.chat, "message_id": sent["message_id"]}

    await gateway.does("editMessageCaption", **place, caption="b")
    other = await upload(
        gateway,
        "editMessageMedia",
        chat_id=str(anna.chat),
        message_id=str(sent["message_id"]),
        media={"type": "photo", "media": "attach://new", "caption": "c"},
        new=PIXEL,
    )

    assert other["caption"] == "c"
    assert other["photo"][-1]["file_id"] != sent["photo"][-1]["file_id"]
    async with sessions() as session:
        kept = (await session.execute(text("SELECT id FROM gateway_files"))).scalars().all()
    assert kept == [other["photo"][-1]["file_id"]]
    assert "no text in the message" in await gateway.refuses("editMessageText", **place, text="t")


async def test_a_document_is_offered_for_saving_and_never_opened(
    gateway: Gateway, anna: Browser
) -> None:
    form = aiohttp.FormData({"chat_id": str(anna.chat), "caption": "De brief"}, quote_fields=False)
    page = b"<script>alert(1)</script>"
    form.add_field("document", page, filename="brief <1>.html", content_type="text/html")
    async with gateway.http.post(f"{gateway.bot}/sendDocument", data=form) as response:
        assert (await response.json())["ok"] is True

    view = (await anna.sees())["messages"][-1]
    assert view["document"]["size"] == len(page)
    assert view["document"]["name"] == "brief <1>.html"
    async with anna.http.get(gateway.address + view["document"]["url"]) as response:
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in response.headers["Content-Security-Policy"]
        assert await response.read() == page


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\buur\\brief.txt", "brief.txt"),
        ("/", "file"),
        ("..", "file"),
    ],
)
async def test_a_path_in_the_name_of_a_document_is_cut_off(
    gateway: Gateway, anna: Browser, given: str, kept: str
) -> None:
    form = aiohttp.FormData({"chat_id": str(anna.chat)}, quote_fields=False)
    form.add_field("document", b"dag", filename=given, content_type="text/plain")
    async with gateway.http.post(f"{gateway.bot}/sendDocument", data=form) as response:
        assert (await response.json())["ok"] is True

    assert (await anna.sees())["messages"][-1]["document"]["name"] == kept


async def test_the_menu_shows_the_commands_of_the_closest_language(
    gateway: Gateway, anna: Browser
) -> None:
    dutch = [{"command": "stem", "description": "Stemmen"}]
    english = [{"command": "vote", "description": "Vote"}]
    await gateway.does("setMyCommands", commands=dutch)
    await gateway.does("setMyCommands", commands=english, language_code="en")

    assert (await anna.sees())["commands"] == dutch
    await gateway.does("sendMessage", chat_id=anna.chat, text="Hello", smederij_language="en")
    assert (await anna.sees())["commands"] == english
    assert await gateway.does("getMyCommands", language_code="en") == english
    await gateway.does("deleteMyCommands", language_code="en")
    assert await gateway.does("getMyCommands", language_code="en") == []
    assert (await anna.sees())["commands"] == dutch


@pytest.mark.parametrize("what", ["Name", "Description", "ShortDescription"])
async def test_what_the_bot_says_about_itself_is_kept(gateway: Gateway, what: str) -> None:
    field = {"Name": "name", "Description": "description"}.get(what, "short_description")

    await gateway.does(f"setMy{what}", **{field: "De Smederij van Hoogeveen"})
    await gateway.does(f"setMy{what}", **{field: "The forge", "language_code": "en"})

    assert await gateway.does(f"getMy{what}", language_code="nl") == {
        field: "De Smederij van Hoogeveen"
    }
    assert await gateway.does(f"getMy{what}", language_code="en") == {field: "The forge"}
    await gateway.refuses(f"setMy{what}", **{field: "a" * 513})


async def test_get_chat_knows_only_a_neighbour(gateway: Gateway, anna: Browser) -> None:
    chat = await gateway.does("getChat", chat_id=anna.chat)

    assert (chat["id"], chat["type"], chat["first_name"]) == (anna.chat, "private", "Buur")


async def test_a_card_travels_with_its_message_and_loses_what_the_keyboard_lost(
    gateway: Gateway, anna: Browser
) -> None:
    card: dict[str, Any] = {
        "blocks": [
            {"kind": "title", "text": "Bankje"},
            {
                "kind": "said",
                "count": "2",
                "unit": "buren",
                "text": "Geen bankje",
                "button": {"text": "Meedoen", "data": "mee:4", "look": "main"},
            },
        ],
        "buttons": [[{"text": "Terug", "data": "terug", "look": "quiet"}]],
    }
    both = [
        [{"text": "Meedoen", "callback_data": "mee:4"}],
        [{"text": "Terug", "callback_data": "terug"}],
    ]
    said = await gateway.does(
        "sendMessage",
        chat_id=anna.chat,
        text="Bankje",
        reply_markup={"inline_keyboard": both},
        smederij_card=json.dumps(card),
    )
    place = {"chat_id": anna.chat, "message_id": said["message_id"]}
    assert (await anna.sees())["messages"][-1]["card"] == card

    await gateway.does(
        "editMessageReplyMarkup", **place, reply_markup={"inline_keyboard": both[1:]}
    )
    half = (await anna.sees())["messages"][-1]["card"]
    await gateway.does("editMessageReplyMarkup", **place)
    none = (await anna.sees())["messages"][-1]["card"]
    await gateway.does("editMessageText", **place, text="Anders")

    assert half["blocks"][1]["button"] is None
    assert half["buttons"] == card["buttons"]
    assert none["blocks"][0] == card["blocks"][0]
    assert none["buttons"] == []
    assert (await anna.sees())["messages"][-1]["card"] is None


@pytest.mark.parametrize(
    "card",
    [
        "{",
        "[]",
        {"blocks": []},
        {"blocks": [{}], "buttons": []},
        {"blocks": [], "buttons": [[{"text": "a", "url": "javascript:alert(1)"}]]},
        {"blocks": [{"kind": "said", "button": {"text": "a"}}], "buttons": []},
        {"blocks": [], "buttons": [[{"text": "a", "data": "b", "look": "loud"}]]},
    ],
)
async def test_a_card_that_can_not_be_drawn_is_refused(
    gateway: Gateway, anna: Browser, card: object
) -> None:
    await gateway.refuses("sendMessage", chat_id=anna.chat, text="dag", smederij_card=card)


async def test_the_doors_stand_until_others_come(gateway: Gateway, anna: Browser) -> None:
    rows = [["Stemmen", {"text": "Iets doen"}], ["Mijn gebied"]]
    said = await gateway.does(
        "sendMessage", chat_id=anna.chat, text="dag", reply_markup={"keyboard": rows}
    )
    await gateway.does("sendMessage", chat_id=anna.chat, text="nog iets")

    assert "reply_markup" not in said
    assert (await anna.sees())["doors"] == [["Stemmen", "Iets doen"], ["Mijn gebied"]]
    await gateway.does(
        "sendMessage", chat_id=anna.chat, text="weg", reply_markup={"remove_keyboard": True}
    )
    assert (await anna.sees())["doors"] is None
