"""How mail is handed over: encrypted, logged in, without a header that somebody slipped in."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from bot.doctor import examine
from bot.mailing import Mailer, MailServer, Sent, trouble_with
from bot.settings import Settings, SettingsError, load_settings
from domain.mail_address import masked, read_address
from tests.mail_server import serve_mail
from web.mail_stop import StopLinks

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TO = "anna@voorbeeld.nl"


def mailer(server: MailServer, base: str = "https://smederij.example") -> Mailer:
    return Mailer(
        server, "smederij@hoogeveen.example", "De Smederij", base, StopLinks(b"key", base)
    )


@pytest.fixture
def contexts(tmp_path: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """What a server shows, and who trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2100, 1, 1, tzinfo=UTC))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path / "server.pem"
    file.write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        + made.public_bytes(Encoding.PEM)
    )
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(file)
    return server, ssl.create_default_context(cafile=str(file))


async def test_mail_goes_encrypted_and_logged_in(
    contexts: tuple[ssl.SSLContext, ssl.SSLContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, trusted = contexts
    async with serve_mail(tls=shown, user="smederij", password="hamer") as mail:
        server = MailServer("localhost", mail.port, "starttls", "smederij", "hamer", trusted)
        ours = mailer(server)
        sent = await ours.send(ours.code_mail(TO, "nl", "123456", now=NOW))
        assert sent is Sent.SENT
        assert mail.got[0].encrypted

        wrong = mailer(MailServer("localhost", mail.port, "starttls", "smederij", "aks", trusted))
        assert await wrong.send(wrong.code_mail(TO, "nl", "123456", now=NOW)) is Sent.UNREACHABLE
        monkeypatch.setattr("bot.mailing.SECONDS", 1)  # aiosmtplib waits for what TLS broke off
        stranger = mailer(MailServer("localhost", mail.port, "starttls", "smederij", "hamer"))
        assert (
            await stranger.send(stranger.code_mail(TO, "nl", "1", now=NOW)) is Sent.UNREACHABLE
        ), "a certificate that nobody vouches for is not trusted"
        assert len(mail.got) == 1


async def test_who_wants_encryption_does_not_mail_without_it() -> None:
    async with serve_mail() as mail:
        ours = mailer(MailServer("127.0.0.1", mail.port, "starttls"))

        assert await ours.send(ours.code_mail(TO, "nl", "123456", now=NOW)) is Sent.UNREACHABLE

        assert mail.got == []


async def test_an_address_with_a_line_end_can_not_be_put_in_a_mail() -> None:
    ours = mailer(MailServer("127.0.0.1", 9, "none"))

    for evil in ("a@b.nl\r\nBcc: x@y.nl", "a@b.nl\nBcc: x@y.nl"):
        with pytest.raises(ValueError, match=r"(?i)invalid|linefeed|carriage|newline|CR|LF"):
            ours.code_mail(evil, "nl", "123456", now=NOW)


async def test_a_long_link_to_stop_stays_whole() -> None:
    base = "https://" + "een-lange-naam." * 6 + "example"
    async with serve_mail() as mail:
        ours = mailer(mail.server(), base)
        await ours.send(ours.news_mail(TO, "nl", resident=7, now=NOW))

    line = next(one for one in mail.got[0].raw.split(b"\r\n") if one.startswith(b"List-Unsub"))
    assert line.startswith(f"List-Unsubscribe: <{base}/mail/stop/7-".encode())
    assert line.endswith(b">")


async def test_without_https_no_button_of_the_mail_program_is_promised() -> None:
    ours = mailer(MailServer("127.0.0.1", 9, "none"), "http://localhost:8080")

    mail = ours.news_mail(TO, "nl", resident=7, now=NOW)

    assert mail["List-Unsubscribe"] is not None
    assert mail["List-Unsubscribe-Post"] is None


async def test_the_doctor_says_whether_the_mail_server_answers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async with serve_mail() as mail:
        assert await trouble_with(mail.server()) is None
        port = mail.port
    assert await trouble_with(MailServer("127.0.0.1", port, "none")) == "SMTPConnectError"

    settings = Settings(
        data_dir=tmp_path,
        database_url="postgresql+psycopg://nobody@127.0.0.1:9/none",
        smtp_sender="smederij@hoogeveen.example",
        smtp_host="127.0.0.1",
        smtp_port=port,
        smtp_security="none",
    )
    found = {one.what: one for one in await examine(settings, lambda: NOW + timedelta())}
    assert not found["mail"].well
    assert "SMEDERIJ_SMTP_HOST" in found["mail"].says
    assert found["push"].well


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"smtp_host": "mail.example"}, "SMEDERIJ_SMTP_SENDER"),
        ({"smtp_sender": "Smederij <a@b.nl>"}, "SMEDERIJ_SMTP_SENDER"),
        ({"smtp_sender": "a@b.nl", "smtp_host": "mail:587/x"}, "SMEDERIJ_SMTP_HOST"),
        ({"smtp_user": "a"}, "SMEDERIJ_SMTP_USER"),
        ({"smtp_security": "ssl"}, "SMEDERIJ_SMTP_SECURITY"),
        (
            {"smtp_user": "a", "smtp_password": "hamer", "smtp_security": "none"},
            "SMEDERIJ_SMTP_SECURITY",
        ),
    ],
)
def test_settings_of_mail_that_do_not_go_together_stop_the_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given: dict[str, str], named: str
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(SettingsError, match=named) as stopped:
        load_settings(None, **given)

    assert "hamer" not in str(stopped.value)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (" Anna.de-Vries@Voorbeeld.NL. ", "Anna.de-Vries@voorbeeld.nl"),
        ("<anna@voorbeeld.nl>", "anna@voorbeeld.nl"),
        ("mailto:anna+buurt@voorbeeld.co.nl", "anna+buurt@voorbeeld.co.nl"),
        ("anna@café.nl", "anna@xn--caf-dma.nl"),
        ("änna@voorbeeld.nl", None),
        ("anna@voorbeeld..nl", None),
        (".anna@voorbeeld.nl", None),
        ("anna@-voorbeeld.nl", None),
        ("a b@voorbeeld.nl", None),
        ("anna@voorbeeld.nl>\n", "anna@voorbeeld.nl"),
        ("@voorbeeld.nl", None),
        ("anna@", None),
        ("", None),
    ],
)
def test_an_address_is_read_as_people_type_it(typed: str, read: str | None) -> None:
    assert read_address(typed) == read


def test_an_address_is_shown_so_that_its_owner_alone_knows_it_again() -> None:
    assert masked("anna.de-vries@mijn.voorbeeld.nl") == "a…@m….nl"
