"""Settings come from the environment or `.env`; a typo stops the start without telling a value."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from bot.settings import PREFIX, ROOT, Settings, SettingsError, load_settings


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in os.environ:
        if name.upper().startswith(PREFIX):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def _as_written(settings: Settings) -> dict[str, str]:
    given = settings.model_dump(mode="json")
    for name in ("database_url", "telegram_token", "secret", "smtp_password"):
        given[name] = getattr(settings, name).get_secret_value()
    given["telegram_webhook"] = "true" if settings.telegram_webhook else "false"
    return {f"{PREFIX}{name.upper()}": str(one) for name, one in given.items()}


def _example() -> list[str]:
    return (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()


def test_the_example_names_each_setting_with_its_default() -> None:
    in_example = dict(line.split("=", 1) for line in _example() if line.startswith(PREFIX))

    assert in_example == _as_written(Settings())


def test_the_example_explains_each_setting_in_a_comment_above_it() -> None:
    lines = _example()

    for place, line in enumerate(lines):
        if line.startswith(PREFIX):
            assert re.match(r"# \S.{10,}\.$", lines[place - 1]), line


def test_the_example_can_be_used_as_it_is() -> None:
    assert load_settings(ROOT / ".env.example") == Settings()


def test_an_environment_variable_goes_before_the_file_and_the_command_line_before_both(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path(".env").write_text("SMEDERIJ_HTTP_PORT=1\nSMEDERIJ_HTTP_HOST=::1\n")
    assert load_settings(None).http_port == 1

    monkeypatch.setenv("smederij_http_port", "2")
    assert load_settings(None).http_port == 2
    assert load_settings(None).http_host == "::1"

    assert load_settings(None, http_port=3).http_port == 3


@pytest.mark.parametrize("name", ["SMEDERIJ_TELEGRAM_TOKN", "smederij_telegram_tokn"])
@pytest.mark.parametrize("in_file", [True, False])
def test_an_unknown_setting_stops_the_start_by_name_and_never_by_value(
    monkeypatch: pytest.MonkeyPatch, name: str, in_file: bool
) -> None:
    if in_file:
        Path(".env").write_text(f"{name}=42:hamerslag\n")
    else:
        monkeypatch.setenv(name, "42:hamerslag")

    with pytest.raises(SettingsError) as stopped:
        load_settings(None)

    assert name in str(stopped.value)
    assert "SMEDERIJ_TELEGRAM_TOKEN" in str(stopped.value)
    assert "hamerslag" not in str(stopped.value)


def test_names_of_others_in_the_same_file_are_left_alone() -> None:
    Path(".env").write_text("COMPOSE_PROJECT_NAME=x\nSMEDERIJ_HTTP_PORT=1\n")

    assert load_settings(None).http_port == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "postgres://smederij:hamerslag@db/smederij"),
        ("DATABASE_URL", "postgresql+psycopg://smederij:hamer#slag@db/smederij"),
        ("DATABASE_URL", "postgresql+psycopg://smederij@db:hamerslag/smederij"),
        ("HTTP_PORT", "hamerslag"),
        ("HTTP_PORT", "65536"),
        ("HTTP_PORT", "-1"),
        ("PUBLIC_URL", "hamerslag"),
        ("PUBLIC_URL", "https://?hamerslag"),
        ("TELEGRAM_API", "ftp://hamerslag"),
        ("TELEGRAM_TOKEN", "hamerslag"),
        ("TELEGRAM_TOKEN", "42:hamer/slag"),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_name_and_never_quoted(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"{PREFIX}{name}", value)

    with pytest.raises(SettingsError) as stopped:
        load_settings(None)

    assert f"{PREFIX}{name}" in str(stopped.value)
    assert "hamer" not in str(stopped.value)
    assert stopped.value.__cause__ is None


@pytest.mark.parametrize("name", ["PUBLIC_URL", "TELEGRAM_API"])
@pytest.mark.parametrize(
    "value",
    [
        "http://169.254.169.254",
        "http://169.254.169.254./latest",
        "http://2852039166",
        "http://0xA9FEA9FE",
        "http://0251.0376.0251.0376",
        "http://[::ffff:169.254.169.254]:80",
        "http://[fe80::1]",
        "http://[fe80::1%25eth0]:8080",
        "https://hamer:slag@smederij.example.nl",
        "https://hamer@smederij.example.nl",
    ],
)
def test_an_address_of_a_machine_itself_or_with_a_password_in_it_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"{PREFIX}{name}", value)

    with pytest.raises(SettingsError) as stopped:
        load_settings(None)

    assert f"{PREFIX}{name}: must not" in str(stopped.value)
    assert "hamer" not in str(stopped.value)


@pytest.mark.parametrize("value", ["http://127.0.0.1:8081", "http://[::1]:8081", "http://10.0.0.7"])
def test_a_bot_api_server_of_ones_own_may_be_near(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("SMEDERIJ_TELEGRAM_API", value)

    assert load_settings(None).telegram_api == value


@pytest.mark.parametrize("url", ["https://smederij.example.nl", "https://1.1.1.1:8443"])
def test_telegram_may_call_an_address_that_it_can_reach(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("SMEDERIJ_TELEGRAM_WEBHOOK", "true")
    monkeypatch.setenv("SMEDERIJ_PUBLIC_URL", url)

    assert load_settings(None).telegram_webhook


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://smederij.example.nl",
        "https://smederij.example.nl:8080",
        "https://localhost",
        "https://127.0.0.1",
        "https://192.168.1.7",
        "https://[::1]",
    ],
)
def test_a_webhook_that_telegram_could_never_call_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("SMEDERIJ_TELEGRAM_WEBHOOK", "true")
    monkeypatch.setenv("SMEDERIJ_PUBLIC_URL", url)

    with pytest.raises(SettingsError, match=r"SMEDERIJ_TELEGRAM_WEBHOOK: needs .*PUBLIC_URL"):
        load_settings(None)


def test_an_address_that_is_wrong_is_told_once_and_by_its_own_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SMEDERIJ_TELEGRAM_WEBHOOK", "true")
    monkeypatch.setenv("SMEDERIJ_PUBLIC_URL", "http://169.254.169.254")

    with pytest.raises(SettingsError) as stopped:
        load_settings(None)

    assert str(stopped.value).startswith("SMEDERIJ_PUBLIC_URL: ")
    assert "WEBHOOK" not in str(stopped.value)


def test_secrets_stay_out_of_what_settings_look_like(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMEDERIJ_TELEGRAM_TOKEN", "42:hamerslag")
    monkeypatch.setenv("SMEDERIJ_SECRET", "hamerslag en aambeeld")
    monkeypatch.setenv("SMEDERIJ_DATABASE_URL", "postgresql+psycopg://s:hamerslag@db/s")

    settings = load_settings(None)

    assert "hamerslag" not in f"{settings!r} {settings} {settings.model_dump_json()}"
    assert settings.telegram_token.get_secret_value() == "42:hamerslag"


def test_a_setting_that_is_empty_has_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("SMEDERIJ_DATA_DIR=\nSMEDERIJ_HTTP_HOST=\n")
    monkeypatch.setenv("SMEDERIJ_HTTP_PORT", "")
    monkeypatch.setenv("SMEDERIJ_MUNICIPALITY", "")

    assert load_settings(None) == Settings()


def test_spaces_around_a_pasted_token_are_no_part_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMEDERIJ_TELEGRAM_TOKEN", " 42:hamerslag\n")

    assert load_settings(None).telegram_token.get_secret_value() == "42:hamerslag"


def test_a_dollar_in_a_secret_is_a_dollar() -> None:
    Path(".env").write_text("SMEDERIJ_SECRET=hamer${HOME}slag$x\n")

    assert load_settings(None).secret.get_secret_value() == "hamer${HOME}slag$x"


@pytest.mark.parametrize(
    "content", [b"SMEDERIJ_SECRET=hamersl\xe4g\n", b"SMEDERIJ_SECRET hamerslag = x\n"]
)
def test_a_file_that_cannot_be_read_stops_the_start_in_words(content: bytes) -> None:
    Path(".env").write_bytes(content)

    with pytest.raises(SettingsError, match=r"\.env") as stopped:
        load_settings(None)

    assert "hamersl" not in str(stopped.value)


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:8080"),
        ("0.0.0.0", "http://127.0.0.1:8080"),
        ("::", "http://[::1]:8080"),
        ("fd00::7", "http://[fd00::7]:8080"),
        ("smederij.local", "http://smederij.local:8080"),
    ],
)
def test_the_address_of_the_web_phone_can_be_clicked(host: str, address: str) -> None:
    assert Settings(http_host=host).base_url() == address


def test_a_public_address_goes_into_links_and_the_program_reaches_itself_by_its_own() -> None:
    settings = Settings(public_url="https://smederij.example.nl/", http_port=8090)

    assert settings.base_url() == "https://smederij.example.nl"
    assert settings.own_url() == "http://127.0.0.1:8090"
