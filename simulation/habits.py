"""What residents and those with a task there are in the habit of doing."""

from __future__ import annotations

from random import Random

from simulation.acting import Act, Says, Taps, TapsAtRandom, tap

THINGS = (
    "een bankje", "straatverlichting", "een zebrapad", "een speeltuin", "een buurtkamer", "groen",
    "een fietspad", "een prullenbak", "een voetbalveld", "een bushalte", "een brug", "een moestuin",
)  # fmt: skip
PLACES = (
    "bij de school", "aan de vaart", "op het plein", "achter de kerk", "bij de winkel",
    "langs de weg", "bij het bos", "aan de rand van de wijk",
)  # fmt: skip
COMMANDS = (
    "/agenda", "/themas", "/stem", "/doe", "/mijn", "/terugleggen", "/afspraken", "/talenten",
    "/meetlat", "/werkvorm", "/werkwijze", "/buurt", "/vraag", "/bijeenkomst", "/bureau",
    "/antwoord", "/hulp",
)  # fmt: skip
REST = "Ik zou het fijn vinden als we hier samen iets aan doen, liefst voor de zomer begint."


def brings_up(chance: Random) -> Act:
    """Bring up an issue, through whatever is asked about it."""
    more = chance.randrange(100)
    yield Says(f"Er mist {chance.choice(THINGS)} {chance.choice(PLACES)}, nummer {more}")
    for _ in range(4):
        yield tap("Nee, die van mij is anders", "Verberg het", "Liever", "Plaats het")


def joins(chance: Random) -> Act:
    """Look at the themes, and join what others brought up."""
    yield Says("/themas")
    yield Taps(data="tm:")
    for _ in range(3):
        if (yield Taps(data="mee:")):
            return
        yield TapsAtRandom()


def opens_ballot(chance: Random) -> Act:
    """Open a ballot over the themes of the area."""
    yield Says("/stem")
    yield tap("Open een stemming", "Stemming openen")
    yield tap("1 week", "2 weken")
    yield tap("Open de stemming", "Open toch")


def votes(chance: Random) -> Act:
    """Give points, and change one's mind a little."""
    yield Says("/stem")
    yield tap("Stem", "Geef")
    for _ in range(chance.randint(1, 3)):
        yield Taps(label=("+",), data="st:")
    if chance.random() < 0.2:
        yield Taps(data="st:")
    yield tap("Klaar")


def ratifies(chance: Random) -> Act:
    """Say yes, no or not yet to each text that lies in the round; those stand first."""
    for number in range(1, 4):
        yield Says("/terugleggen")
        yield tap(f"{number}.")
        if not (yield tap("Ja, nee of nog niet")):
            return
        yield tap(*chance.choices((("Zeg ja",), ("Zeg nee",), ("Zeg nog niet",)), (8, 2, 1))[0])
        yield tap("Klaar")


def looks_around(chance: Random) -> Act:
    """Tap whatever there is, and type something where nobody expects it."""
    yield Says(chance.choice(COMMANDS))
    for _ in range(chance.randint(2, 8)):
        if chance.random() < 0.15:
            yield Says(chance.choice((REST, "nee", "12", "Straks", "morgen", "/annuleer", "2,50")))
        yield TapsAtRandom()


def confirms_winner(chance: Random) -> Act:
    """Put what won on the agenda, where the result asks for it."""
    yield Taps(data="ag:")


def puts_forward(chance: Random) -> Act:
    """Put an item forward."""
    yield Says("/agenda")
    yield tap("Breng een punt in")
    yield tap("In eigen woorden")
    yield Says(f"{chance.choice(THINGS)} {chance.choice(PLACES)}".capitalize())
    yield Says(REST)
    yield tap("Breng het in")


def takes_up(chance: Random) -> Act:
    """Take an item up that somebody put forward."""
    yield tap("Lees het")
    yield tap("Zet op de agenda")


def hands_agenda_back(chance: Random) -> Act:
    """Draw the agenda up as a text, and hand it back to the area."""
    yield Says("/agenda")
    yield tap("De agenda als tekst")
    if (yield tap("Kies de jaren")):
        yield Taps(label=("2026 tot",))
    yield tap("Leg terug aan de buurt")
    yield tap("Ja, leg de agenda terug")


def makes_plan(chance: Random) -> Act:
    """Judge the blow of an item, make its plan of one step, and hand it back."""
    yield Says("/agenda")
    yield Taps(data="pt:", ends=":open")
    if (yield tap("Korte of lange klap?")):
        for _ in range(3):
            yield tap(*(("Ja",) if chance.random() < 0.7 else ("Nee",)))
    yield tap("Bekijk het plan")
    if (yield tap("Stap erbij")):
        for answer in ("Samen aan de slag", "De hele straat", "1 mei", "250"):
            yield Says(answer)
    yield tap("Leg terug aan de buurt")
    yield tap("Ja, leg het terug")


def answers_partner(chance: Random) -> Act:
    """Answer what is due with a next step."""
    yield Says("/antwoord")
    yield tap("1.")
    for _ in range(6):
        if chance.random() < 0.5:
            yield TapsAtRandom()
        else:
            yield Says(chance.choice((REST, "1 juni", "Ineke van beheer")))
