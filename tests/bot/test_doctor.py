"""The doctor says in words what is well, what isn't, and what to do about it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.clock import system_clock
from bot.doctor import Finding, examine
from bot.settings import Settings
from domain.reading import WORDS, Reader
from storage.embedded_throwaway import throwaway
from tests.database import Databases
from tests.fake_bot_api import FakeBotApi

TOKEN = "4242:hamerslag"

Json = dict[str, Any]


@pytest.fixture
def _reads(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader is there already: loading it again takes seconds."""
    monkeypatch.setattr("bot.doctor.make_reader", lambda _: reader)


@pytest.fixture
async def telegram() -> AsyncIterator[FakeBotApi]:
    """A Bot API server on loopback."""
    async with FakeBotApi(token=TOKEN) as api:
        yield api


def _settings(tmp_path: Path, **given: Any) -> Settings:
    return Settings(data_dir=tmp_path / "data", **given)


async def _examined(settings: Settings, **clock: Any) -> dict[str, Finding]:
    return {one.what: one for one in await examine(settings, **clock)}


@pytest.mark.usefixtures("_reads")
async def test_all_is_well_with_a_database_and_a_token(
    tmp_path: Path, database_url: str, telegram: FakeBotApi
) -> None:
    settings = _settings(
        tmp_path,
        database_url=database_url,
        telegram_api=telegram.url,
        telegram_token=TOKEN,
        secret="x" * 40,
    )

    found = await _examined(settings)

    assert set(found) == {
        *("database", "token", "receiving", "clock", "disk", "vectors", "secret", "content"),
        *("push", "mail"),
    }
    assert [one for one in found.values() if not one.well] == []
    assert found["database"].says == "answers"
    assert found["token"].says.startswith("works: @")
    assert "agrees with" in found["clock"].says
    assert "GB free" in found["disk"].says
    assert found["vectors"].says.startswith("pgvector 0.")
    assert found["content"].says == "Hoogeveen, 35 areas"


@pytest.mark.usefixtures("_reads")
async def test_without_a_database_of_ones_own_ours_is_asked_and_nobody_is_asked_the_time() -> None:
    with throwaway() as ours:
        found = await _examined(Settings(data_dir=ours.data_dir))

    assert found["database"] == Finding(
        "database", True, "our own, answers; empty until the first run"
    )
    assert found["vectors"].well
    assert found["token"].says == "none: only the web phone, no Telegram"
    assert "is that right?" in found["clock"].says


@pytest.mark.usefixtures("_reads")
async def test_a_database_that_does_not_answer_is_named_without_its_password(
    tmp_path: Path,
) -> None:
    url = "postgresql+psycopg://smederij:hamerslag@127.0.0.1:1/smederij"

    found = await _examined(_settings(tmp_path, database_url=url))

    assert not found["database"].well
    assert "SMEDERIJ_DATABASE_URL" in found["database"].says
    assert not found["vectors"].well
    assert "hamerslag" not in str(found)


@pytest.mark.usefixtures("_reads")
async def test_a_token_that_is_refused_is_told_without_the_token(
    tmp_path: Path, database_url: str, telegram: FakeBotApi
) -> None:
    found = await _examined(
        _settings(
            tmp_path,
            database_url=database_url,
            telegram_api=telegram.url,
            telegram_token="4242:aambeeld",
        )
    )

    assert not found["token"].well
    assert "@BotFather" in found["token"].says
    assert "aambeeld" not in str(found)


class Calling(FakeBotApi):
    """A Telegram that calls somebody, perhaps in vain."""

    called = ""
    failed_at: datetime | None = None

    def _act(self, method: str, params: Json) -> tuple[int | None, object]:
        number, result = super()._act(method, params)
        if method == "getWebhookInfo" and isinstance(result, dict):
            result |= {"url": self.called, "pending_update_count": 3}
            if self.failed_at is not None:
                result["last_error_date"] = int(self.failed_at.timestamp())
                result["last_error_message"] = "Connection refused"
        return number, result


OURS = "https://smederij.example.nl/telegram"
OTHERS = "https://elders.example.nl/hamerslag"


@pytest.mark.usefixtures("_reads")
@pytest.mark.parametrize(
    ("webhook", "called", "fails", "well", "says"),
    [
        (False, "", False, True, "by asking Telegram"),
        (False, OTHERS, False, True, "now it calls elders.example.nl"),
        (True, OURS, False, True, f"by webhook: {OURS}; 3 updates wait"),
        (True, "", False, True, "now Telegram calls nobody"),
        (True, OTHERS, False, True, "now Telegram calls elders.example.nl"),
        (True, OURS, True, False, f"can't reach {OURS}: Connection refused. 3 updates wait."),
    ],
)
async def test_how_telegram_reaches_us_is_told_without_what_others_hide_in_an_address(
    tmp_path: Path,
    database_url: str,
    webhook: bool,
    called: str,
    fails: bool,
    well: bool,
    says: str,
) -> None:
    async with Calling(token=TOKEN) as api:
        api.called = called
        api.failed_at = system_clock() if fails else None
        settings = _settings(
            tmp_path,
            database_url=database_url,
            telegram_api=api.url,
            telegram_token=TOKEN,
            telegram_webhook=webhook,
            public_url="https://smederij.example.nl",
        )

        found = await _examined(settings)

    assert found["receiving"].well is well
    assert says in found["receiving"].says
    assert "hamerslag" not in str(found)


@pytest.mark.usefixtures("_reads")
async def test_a_server_that_cannot_be_reached_is_told_without_the_token(
    tmp_path: Path, database_url: str
) -> None:
    found = await _examined(
        _settings(
            tmp_path,
            database_url=database_url,
            telegram_api="http://127.0.0.1:1",
            telegram_token=TOKEN,
        )
    )

    assert not found["token"].well
    assert "SMEDERIJ_TELEGRAM_API" in found["token"].says
    assert "hamerslag" not in str(found)


@pytest.mark.usefixtures("_reads")
async def test_a_clock_that_is_off_is_told_in_seconds(tmp_path: Path, database_url: str) -> None:
    settings = _settings(tmp_path, database_url=database_url)

    found = await _examined(settings, clock=lambda: system_clock() + timedelta(minutes=10))

    assert not found["clock"].well
    assert "seconds off the database's" in found["clock"].says


@pytest.mark.usefixtures("_reads")
async def test_the_clock_is_told_as_people_here_read_it(tmp_path: Path, database_url: str) -> None:
    winter = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)

    found = await _examined(_settings(tmp_path, database_url=database_url), clock=lambda: winter)

    assert found["clock"].says.startswith("02-03-2026 19:00")


@pytest.mark.usefixtures("_reads")
async def test_a_database_without_pgvector_says_what_to_install(
    tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def none(_: object) -> None:
        return None

    monkeypatch.setattr("storage.figures.has_vectors", none)

    found = await _examined(_settings(tmp_path, database_url=database_url))

    assert not found["vectors"].well
    assert "smederij migrate" in found["vectors"].says


async def test_sentence_vectors_that_are_not_installed_are_told(
    tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_: object) -> Reader:
        raise ImportError

    monkeypatch.setattr("bot.doctor.make_reader", missing)

    found = await _examined(_settings(tmp_path, database_url=database_url))

    assert not found["vectors"].well
    assert "make setup" in found["vectors"].says


async def test_texts_that_are_compared_by_words_only_are_told(
    tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nlp.vectors.choose", lambda: WORDS)

    found = await _examined(_settings(tmp_path, database_url=database_url))

    assert not found["vectors"].well
    assert "by words only" in found["vectors"].says
    assert "make setup" in found["vectors"].says


@pytest.mark.usefixtures("_reads")
async def test_a_disk_that_is_full_a_secret_that_can_be_guessed_and_a_missing_folder_are_told(
    tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.doctor.LEAST_DISK", 10**18)
    settings = _settings(
        tmp_path, database_url=database_url, secret="geheim", municipality=tmp_path / "nergens"
    )

    found = await _examined(settings)

    assert not found["disk"].well
    assert not found["secret"].well
    assert "geheim" not in str(found)
    assert not found["content"].well
    assert "nergens" in found["content"].says


@pytest.mark.usefixtures("_reads")
async def test_a_database_of_ones_own_that_is_still_empty_is_well(
    tmp_path: Path, databases: Databases
) -> None:
    with databases.fresh("template1") as url:
        found = await _examined(_settings(tmp_path, database_url=url))

    assert found["database"].well
    assert "empty until the first run" in found["database"].says
    assert found["vectors"].well
