"""Words and sentences by which `nlp.wish` tells what somebody wants.

Each wish has words of its own; all the other words of the text must be among those that go
along with any wish. So a sentence about the neighbourhood, which has words of its own too,
stays an issue.
"""

from __future__ import annotations

from collections.abc import Mapping

from domain.reading import Wish

AROUND = """
    ik je jij jou jullie we wij u het de een er dit dat die deze hier daar nu nog al ook weer eens
    even maar dan toch graag mij me mijn ons onze is ben bent zijn was wordt worden kan kun kunt
    kunnen mag mogen moet moeten wil willen zou zal zullen ga gaat gaan hoe waar wanneer wat wie
    welke waarom hoeveel hoelang laat tot vanaf op aan in bij naar voor van over met om te als
    en of niet geen wel iets iemand allemaal alles echt heel zo gewoon eigenlijk gaat doorgaat
    volgende binnenkort week maand vandaag morgen vanavond zaterdag zondag maandag dinsdag woensdag
    donderdag vrijdag heb heeft hebben had weet doe doen laat
    a an the i you we it this that is are do does can could may must want to how where when what
    who which next now here there my me our for of in at on not no any please week today tomorrow
    will would be have has
    ne nasil nerede zaman bu bir mi mı ben istiyorum burada var sonraki
    jak gdzie kiedy co ja chce moge tu to jest czy kiedys
    كيف اين أين متى ما هل انا أنا اريد أريد هذا هنا
"""

OWN: Mapping[Wish, str] = {
    Wish.VOTE: """
        stem stemmen stemming stemmingen gestemd stembiljet punten stippen uitbrengen verdelen geven
        veranderen meestemmen sluit vote voting votes ballot close closes cast points
        oy vermek verebilirim kullanmak zagłosowac głosowac głosowanie głos
        أصوت اصوت التصويت
    """,
    Wish.MEETING: """
        bijeenkomst bijeenkomsten vergadering vergaderingen bewonersavond buurtavond wijkavond
        buurtoverleg aanmelden opgeven kom komen elkaar begint beginnen doorgaan door avond
        meeting meetings time start starts begin
        toplanti toplantı toplantilar spotkanie spotkania zebranie
        الاجتماع اجتماع
    """,
    Wish.HELP: """
        help hulp helpen uitleg uitleggen leg uit snap begrijp werkt gebruik gebruiken app bedoeling
        kom works work use using understand explain menu
        yardim yardım calisiyor çalışıyor yapabilirim pomoc pomocy dziala działa
        مساعدة يعمل
    """,
    Wish.COMPLAINT: """
        bot chatbot rotbot app chat programma robot mens snapt snap begrijpt begrijp luistert bedoel
        bedoelde stom stomme dom domme slecht slechte waardeloos waardeloze kut kutbot irritant
        irritante vreselijk hopeloos werkt werken onzin gek word antwoord antwoorden geeft hetzelfde
        steeds keer drie getypt praten meter vraag niks ervan
        useless stupid terrible bad awful understand human talk speak works
        calismiyor çalışmıyor berbat uygulama
        głupi dziala działa beznadziejna beznadziejny aplikacja ten nie
        البوت لا يفهم سيء التطبيق جدا
    """,
}
"""Words of each wish, beside those around them."""

TELLING: Mapping[Wish, str] = {
    Wish.VOTE: """
        stem stemmen stemming stemmingen gestemd stembiljet punten stippen meestemmen vote voting
        ballot oy zagłosowac głosowac głosowanie أصوت اصوت التصويت
    """,
    Wish.MEETING: """
        bijeenkomst bijeenkomsten vergadering vergaderingen bewonersavond buurtavond wijkavond
        buurtoverleg elkaar meeting meetings toplanti toplantı toplantilar spotkanie spotkania
        zebranie الاجتماع
    """,
    Wish.HELP: """
        help hulp uitleg uitleggen leg snap begrijp werkt gebruik bedoeling doen kan kun understand
        explain work do
        yardim yardım yapabilirim calisiyor çalışıyor pomoc dziala działa مساعدة يعمل
    """,
    Wish.COMPLAINT: """
        bot chatbot rotbot app chat programma robot mens snapt begrijpt luistert bedoel bedoelde
        kutbot antwoord getypt meter useless stupid understand human calismiyor uygulama aplikacja
        البوت التطبيق
    """,
}
"""Of the words of each wish, those of which one must be there."""

EXAMPLES: Mapping[Wish, tuple[str, ...]] = {
    Wish.QUESTION: (
        "Wie zit er in de initiatiefgroep?",
        "Wat is de Toekomstagenda?",
        "Wie beslist over het geld?",
        "Wie leest mijn berichten?",
        "Wat doet de gebiedsregisseur?",
        "Hoe laat is de balie open?",
        "Waar kan ik een vergunning aanvragen?",
        "Wat betekent dit woord?",
        "Hoeveel inwoners heeft de wijk?",
        "Is deelnemen gratis?",
        "Wat gebeurt er met wat ik vertel?",
        "Mag je hier meedoen als je jong bent?",
    ),
    Wish.VOTE: (
        "Ik wil stemmen",
        "Hoe kan ik stemmen?",
        "Wanneer kan ik mijn stem geven?",
        "Is er nu een stemming?",
        "Hoe verdeel ik mijn punten?",
    ),
    Wish.MEETING: (
        "Wanneer is de volgende bijeenkomst?",
        "Waar is de vergadering?",
        "Hoe meld ik me aan voor de bijeenkomst?",
        "Hoe laat begint de bewonersavond?",
    ),
    Wish.HELP: (
        "Hoe werkt dit?",
        "Wat kan ik hier doen?",
        "Ik begrijp het niet",
        "Wat moet ik nu doen?",
        "Kun je dit uitleggen?",
        "Help me",
    ),
    Wish.COMPLAINT: (
        "Deze bot werkt niet",
        "Je begrijpt me niet",
        "Wat een slechte app",
        "Stomme robot",
        "Ik wil met een mens praten",
        "Dit is waardeloos, je luistert niet",
    ),
    Wish.ISSUE: (
        "Er is geen bankje bij de winkel",
        "De stoep is kapot",
        "Waarom is er geen speeltuin?",
        "Wanneer wordt de straat gemaakt?",
        "Kunnen de bomen gesnoeid worden?",
        "Wie wil er mee helpen in de tuin?",
        "Mijn moeder heeft hulp nodig",
        "Ik wil een leesclub beginnen",
        "De bus rijdt hier niet meer",
        "Het internet werkt niet in onze straat",
        "De gemeente geeft geen antwoord",
        "We willen vaker bij elkaar komen",
        "Waar kunnen kinderen veilig spelen?",
        "Hoe lang blijft de weg nog dicht?",
        "Ik snap niet waarom het hek weg is",
        "Hoe kan het dat niemand iets doet?",
        "Kan er een drempel komen?",
        "Mag de hond los in het park?",
        "Er wordt veel gestolen",
        "De zaal is te klein om te vergaderen",
        "Het is hier niet veilig",
        "Hulp gezocht voor oudere mensen",
        "Iemand moet de containers vaker legen",
        "Een feest voor de hele straat",
    ),
}
"""Sentences whose vectors lie close to what they stand for, in any language."""
