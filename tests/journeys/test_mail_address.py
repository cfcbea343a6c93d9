"""Somebody gives a mail address, proves it is theirs, and is mailed that there is news."""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import text

from bot.channels import GATEWAY, TELEGRAM
from storage.session import Sessions
from tests.journeys.calling import SENDER, Story, begin, calling, page_of
from tests.mail_server import MailOnLoopback, serve_mail
from tests.pipeline.small_program import QuickReader
from tests.push_service import serve_push_service
from tests.two_phones import count, let_seconds_pass, links_twice
from tests.village import Person, Village, make_village
from tests.web_phone_person import PUSH_KEY

ADDRESS = "anna.de-vries@voorbeeld.nl"
KEY = b"a key of this test"


@pytest.fixture
async def mail() -> AsyncIterator[MailOnLoopback]:
    """The mail server of this installation."""
    async with serve_mail() as served:
        yield served


@pytest.fixture
async def village(sessions: Sessions, tmp_path: Path) -> AsyncIterator[Village]:
    """A village on the web phone where mail is sent, on a Monday at noon."""
    async with make_village(sessions, QuickReader(), tmp_path, on=GATEWAY, mail_key=KEY) as made:
        made.clock.moment -= timedelta(hours=7)
        yield made


@pytest.fixture
async def story(village: Village, mail: MailOnLoopback) -> AsyncIterator[Story]:
    """Anna closed her page after she brought something up."""
    async with (
        serve_push_service(village.clock, PUSH_KEY) as service,
        calling(village, mail) as nudger,
    ):
        yield await begin(village, service, nudger)


def code_in(mail: MailOnLoopback) -> str:
    """Return the code of the newest mail."""
    found = re.search(r"^(\d{3} \d{3})\r?$", mail.got[-1].body, re.MULTILINE)
    assert found, mail.got[-1].body
    return found[1]


async def gives(story: Story, mail: MailOnLoopback, address: str = ADDRESS) -> None:
    """Let Anna give an address and confirm it."""
    await story.anna.says(f"/mail {address}")
    await story.nudger.mail_codes()
    await story.anna.says(code_in(mail))
    story.anna.sees_last("Gelukt.")
    await page_of(story.anna).sees_page()
    mail.got.clear()


async def test_anna_gives_an_address_from_mijn_and_proves_that_it_is_hers(
    story: Story, mail: MailOnLoopback
) -> None:
    anna = story.anna
    await anna.says("/mijn")
    await anna.taps("Berichten")
    await anna.taps("Mail")
    anna.sees_last("Typ dan je mailadres.")
    await anna.says(ADDRESS)
    anna.sees_last("We sturen een code naar a…@v….nl.")

    await story.nudger.mail_codes()
    (got,) = mail.got
    assert (got.sender, got.to) == (SENDER, [ADDRESS])
    assert got.mail["Subject"] == "Je code voor De Smederij"
    await anna.says(code_in(mail).replace(" ", ""))

    anna.sees_last("Gelukt. Is er nieuws en kijk je hier niet? Dan mailen we naar a…@v….nl.")
    assert not any(ADDRESS in one.text for one in anna.seen if not one.mine)
    assert await count(story.village, "SELECT count(*) FROM mail_addresses") == 1


async def test_nothing_of_the_code_is_stored_but_its_hash(
    story: Story, mail: MailOnLoopback
) -> None:
    await story.anna.says(f"/mail {ADDRESS}")
    await story.nudger.mail_codes()
    code = code_in(mail).replace(" ", "")

    async with story.village.sessions() as session:
        row = str((await session.execute(text("SELECT * FROM mail_addresses"))).one()._asdict())
        kept = str(list(await session.scalars(text("SELECT notice::text FROM outbox"))))

    assert code not in row + kept
    assert ADDRESS not in kept


async def test_a_wrong_code_confirms_nothing_and_after_five_not_even_the_right_one(
    story: Story, mail: MailOnLoopback
) -> None:
    await story.anna.says(f"/mail {ADDRESS}")
    await story.nudger.mail_codes()
    code = code_in(mail)
    wrong = "000 000" if code != "000 000" else "111 111"
    for _ in range(5):
        await story.anna.says(wrong)
    story.anna.sees_last("Deze code hoort niet bij het mailtje")

    await story.anna.says(code)

    story.anna.sees_last("Met deze code kan het niet meer.")
    confirmed = "SELECT count(*) FROM mail_addresses WHERE confirmed_at IS NOT NULL"
    assert await count(story.village, confirmed) == 0
    await story.anna.taps("Stuur een nieuwe code")
    await story.nudger.mail_codes()
    await story.anna.says(code_in(mail))
    story.anna.sees_last("Gelukt.")


async def test_a_code_expires_after_an_hour(story: Story, mail: MailOnLoopback) -> None:
    await story.anna.says(f"/mail {ADDRESS}")
    await story.nudger.mail_codes()
    await story.village.waits(minutes=60)

    await story.anna.says(code_in(mail))

    story.anna.sees_last("Met deze code kan het niet meer.")


async def test_nobody_is_pestered_with_codes(story: Story, mail: MailOnLoopback) -> None:
    for person in (story.anna, story.bilal):
        for _ in range(3):
            await person.says(f"/mail {ADDRESS.upper()}")
            await story.nudger.mail_codes()

    assert len(mail.got) == 3
    story.bilal.sees_last("Er gingen vandaag al genoeg mailtjes uit.")
    for number in range(4):
        await story.anna.says(f"/mail iemand{number}@voorbeeld.nl")
        await story.nudger.mail_codes()
    assert len(mail.got) == 5, "one person asks for five a day"
    await story.village.waits(hours=25)
    await story.bilal.says(f"/mail {ADDRESS}")
    await story.nudger.mail_codes()
    assert len(mail.got) == 6


@pytest.mark.parametrize(
    "typed",
    [
        "anna",
        "anna@voorbeeld",
        "anna@voorbeeld.nl, bilal@voorbeeld.nl",
        "anna@voorbeeld.nl\nBcc: iedereen@voorbeeld.nl",
        '"anna\r\nBcc: x@y.nl"@voorbeeld.nl',
        "anna@[127.0.0.1]",
        "anna@127.0.0.1",
        "a" * 65 + "@voorbeeld.nl",
    ],
)
async def test_what_is_no_address_is_told_and_nothing_is_mailed(
    story: Story, mail: MailOnLoopback, typed: str
) -> None:
    await story.anna.says(f"/mail {typed}")
    await story.nudger.mail_codes()

    story.anna.sees_last("Dit lijkt geen mailadres")
    assert mail.asked == 0
    assert await count(story.village, "SELECT count(*) FROM mail_addresses") == 0


async def test_who_has_mail_alone_is_mailed_once_with_nothing_of_the_news_in_it(
    story: Story, mail: MailOnLoopback
) -> None:
    await gives(story, mail)
    await story.news()
    await story.waits(minutes=1)
    assert mail.got == []

    await story.waits(minutes=1)

    (got,) = mail.got
    assert got.mail["Subject"] == "Er is nieuws van De Smederij"
    assert "https://smederij.example/chat" in got.body
    assert got.mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert got.mail["Auto-Submitted"] == "auto-generated"
    assert got.mail.get_content_type() == "text/plain"
    for told in ("fietspad", "Bilal", "buur doet mee", "Krakeel", "Anna"):
        assert told.encode() not in got.raw
    await story.waits(hours=5)
    assert len(mail.got) == 1


async def test_mail_comes_an_hour_after_a_push_that_nobody_followed(
    story: Story, mail: MailOnLoopback
) -> None:
    await gives(story, mail)
    await page_of(story.anna).wants_push(story.service.subscription("anna"))
    await story.news()
    await story.waits(minutes=2)
    await story.waits(minutes=59)
    assert (len(story.pushed), len(mail.got)) == (1, 0)

    await story.waits(minutes=1)

    assert (len(story.pushed), len(mail.got)) == (1, 1)


async def test_who_looked_after_the_push_gets_no_mail(story: Story, mail: MailOnLoopback) -> None:
    await gives(story, mail)
    await page_of(story.anna).wants_push(story.service.subscription("anna"))
    await story.news()
    await story.waits(minutes=2)
    await story.village.waits(minutes=30)
    await page_of(story.anna).sees_page()

    await story.waits(hours=2)

    assert mail.asked == 1, "the code alone"


async def test_a_mail_server_out_of_order_is_asked_again_and_stops_no_push(
    story: Story, mail: MailOnLoopback
) -> None:
    await gives(story, mail)
    mail.answers = ["451 later", "554 no"]
    await page_of(story.bilal).wants_push(story.service.subscription("bilal"))
    await story.bilal.phone.say("/mijn")
    await story.news()
    await story.waits(minutes=2)
    assert story.service.devices["bilal"].got, "others are called"
    assert story.nudger.well["mail"] is False

    await story.waits(minutes=1)
    await story.waits(hours=3)

    assert mail.got == []
    assert mail.asked == 1 + 2, "an address that is refused for good is left alone"


async def test_anna_takes_her_address_away_at_once(story: Story, mail: MailOnLoopback) -> None:
    await gives(story, mail)
    await story.news()
    await story.anna.says("/mail")
    story.anna.sees_last("Dan mailen we naar a…@v….nl.")

    await story.anna.taps("Wis mijn mailadres")

    story.anna.sees_last("Je mailadres is gewist.")
    await story.waits(hours=1)
    assert mail.got == []
    assert await count(story.village, "SELECT count(*) FROM mail_addresses") == 0


async def test_stop_erases_the_address_and_says_so(story: Story, mail: MailOnLoopback) -> None:
    await gives(story, mail)
    await story.anna.says("/stop")
    await story.anna.taps("Ja, geen berichten")

    story.anna.sees("Je krijgt geen berichten meer. Je mailadres is gewist.")
    assert await count(story.village, "SELECT count(*) FROM mail_addresses") == 0
    async with story.village.sessions() as session:
        counts = str(list(await session.execute(text("SELECT * FROM mail_counts"))))
    assert "anna" not in counts


async def test_another_address_is_not_mailed_before_it_is_confirmed(
    story: Story, mail: MailOnLoopback
) -> None:
    await gives(story, mail)
    await story.anna.says("/mail")
    await story.anna.taps("Ander mailadres")
    await story.anna.says("ander@voorbeeld.nl")
    await story.nudger.mail_codes()
    await page_of(story.anna).sees_page()
    mail.got.clear()
    await story.news()

    await story.waits(hours=1)

    assert mail.got == []


async def test_the_link_in_a_mail_stops_it_by_a_post_alone_without_logging_in(
    story: Story, mail: MailOnLoopback
) -> None:
    await gives(story, mail)
    await story.news()
    await story.waits(minutes=2)
    link = mail.got[0].mail["List-Unsubscribe"].strip("<>")
    assert link in mail.got[0].body.replace("\n", "")
    assert story.village.web is not None
    path = link.removeprefix("https://smederij.example")
    here = f"{story.village.web.address}{path}"
    addresses = "SELECT count(*) FROM mail_addresses"

    async with aiohttp.ClientSession(headers={"Accept-Language": "nl"}) as anybody:
        async with anybody.get(here) as asked:
            page = await asked.text()
        assert "Ja, wis mijn mailadres" in page
        assert await count(story.village, addresses) == 1, "a scanner opens links"
        async with anybody.post(here[:-1] + ("A" if here[-1] != "A" else "B")) as forged:
            assert forged.status == 200
        assert await count(story.village, addresses) == 1
        async with anybody.post(here, data={"List-Unsubscribe": "One-Click"}) as done:
            assert "Je mailadres is gewist." in await done.text()

    assert await count(story.village, addresses) == 0


async def test_a_code_that_can_not_be_mailed_is_told_to_who_waits_for_it(
    story: Story, mail: MailOnLoopback
) -> None:
    mail.refuses_to = ["550 nobody here"]
    await story.anna.says(f"/mail {ADDRESS}")

    await story.nudger.mail_codes()
    await story.village.settle()

    story.anna.sees_last("De code voor a…@v….nl ging niet de deur uit.")


async def test_six_digits_out_of_the_blue_are_no_code(story: Story) -> None:
    await story.anna.says("123456")

    story.anna.never_sees("Deze code")


async def test_no_address_and_no_code_stands_in_the_log(
    story: Story, mail: MailOnLoopback, caplog: pytest.LogCaptureFixture, capsys: object
) -> None:
    caplog.set_level(logging.DEBUG)
    mail.answers = ["451 later anna.de-vries@voorbeeld.nl"]
    await story.anna.says(f"/mail {ADDRESS}")
    await story.nudger.mail_codes()
    await story.village.waits(minutes=2)
    await story.nudger.mail_codes()

    assert isinstance(capsys, pytest.CaptureFixture)
    told = capsys.readouterr()
    ours = [one.getMessage() for one in caplog.records if one.name != "mail.log"]  # the server's
    everything = "\n".join([*ours, told.out, told.err])
    assert "nudging.failed" in everything
    assert ADDRESS not in everything
    assert code_in(mail) not in everything


async def test_where_no_mail_is_sent_it_is_not_offered(sessions: Sessions, tmp_path: Path) -> None:
    async with make_village(sessions, QuickReader(), tmp_path) as village:
        anna = await village.person("Anna").lives_here()
        await anna.says("/mijn")
        await anna.taps("Berichten")
        anna.sees_no_button("Mail")

        await anna.says(f"/mail {ADDRESS}")

        anna.sees_last("Mailen kan hier niet.")
        assert await count(village, "SELECT count(*) FROM mail_addresses") == 0


async def test_who_talks_in_telegram_is_not_mailed(
    sessions: Sessions, tmp_path: Path, mail: MailOnLoopback
) -> None:
    async with (
        make_village(sessions, QuickReader(), tmp_path, mail_key=KEY, on=TELEGRAM) as village,
        calling(village, mail) as nudger,
    ):
        anna: Person = await village.person("Anna").lives_here()
        await anna.says(f"/mail {ADDRESS}")
        await nudger.mail_codes()
        await anna.says(code_in(mail))
        await anna.says("/mijn")

        await village.waits(hours=15)
        await nudger.nudge_due()

        assert mail.asked == 1


async def test_a_merged_person_keeps_one_address(
    story: Story, mail: MailOnLoopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_seconds_pass(monkeypatch)
    await gives(story, mail)
    tablet = await story.village.person("Anna op de tablet").lives_here()

    await links_twice(story.anna, tablet)

    assert await count(story.village, "SELECT count(*) FROM mail_addresses") == 1
