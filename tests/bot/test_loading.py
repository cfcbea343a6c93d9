"""aiogram's types are built when they are used, and are the same as if they all had been."""

from __future__ import annotations

import subprocess
import sys
import textwrap


def _says(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_each_type_can_still_be_built_and_none_is_at_the_start() -> None:
    assert (
        _says(
            """
            from bot.loading import load_aiogram
            load_aiogram()
            import aiogram.types as types
            models = [getattr(types, name) for name in types.__all__]
            models = [one for one in models if hasattr(one, "model_rebuild")]
            waits = sum(not one.__pydantic_complete__ for one in models)
            for one in models:
                one.model_rebuild()
            print(len(models) > 300, waits > 200, all(o.__pydantic_complete__ for o in models))
            """
        )
        == "True True True"
    )


def test_an_update_is_read_and_a_message_is_written_without_building_them_first() -> None:
    assert (
        _says(
            """
            from bot.loading import load_aiogram
            load_aiogram()
            from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Update
            body = {"update_id": 1, "callback_query": {"id": "1", "chat_instance": "1",
                "from": {"id": 7, "is_bot": False, "first_name": "Anna"}, "data": "mee:1",
                "message": {"message_id": 3, "date": 1, "chat": {"id": 7, "type": "private"}}}}
            query = Update.model_validate(body).callback_query
            keyboard = InlineKeyboardMarkup(
                inline_keyboard=[[InlineKeyboardButton(text="Ja", callback_data="ja")]])
            print(query.from_user.first_name, query.message.chat.id,
                  keyboard.model_dump_json(exclude_none=True))
            """
        )
        == 'Anna 7 {"inline_keyboard":[[{"text":"Ja","callback_data":"ja"}]]}'
    )


def test_where_aiogram_is_loaded_already_nothing_changes() -> None:
    assert (
        _says(
            """
            import aiogram.types
            from bot.loading import load_aiogram
            load_aiogram()
            print(aiogram.types.Update.__pydantic_complete__)
            """
        )
        == "True"
    )
