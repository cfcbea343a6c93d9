# Quick polls: in the chat, and on the pages where everybody joins.

# $lijst (lines), $bladzijde (line)
peiling-lijst =
    Peilingen { $bladzijde }
    Een peiling, geen stemming: er wordt niets besloten.

    { $lijst }
peiling-geen =
    Er is nu geen peiling in je gebied.
    Een peiling is geen stemming: er wordt niets besloten.
# $nummer (number), $vraag (text), $stand (line)
peiling-regel = { $nummer }. { $vraag } – { $stand }
peiling-welk-gebied = Voor welk gebied is de peiling? Een peiling, geen stemming.
# $gebied (text)
peiling-vraag =
    Wat wil je peilen in { $gebied }?
    Een peiling, geen stemming: er wordt niets besloten.

    Typ één korte vraag. Namen en nummers laat je weg.
# $vraag (text), $minst, $meest, $passen (number)
peiling-keuzes =
    { $vraag }
    Een peiling, geen stemming.

    Wat kun je kiezen? Typ elke keuze op een eigen regel.
    Je hebt { $minst } tot { $meest } keuzes nodig, van hoogstens { $passen } tekens.
# $minst, $meest, $passen (number)
peiling-keuzes-anders =
    Hier lazen we geen { $minst } tot { $meest } verschillende keuzes in.
    Typ elke keuze op een eigen regel, van hoogstens { $passen } tekens.
peiling-keuzes-gegevens =
    Er staat een naam, nummer of adres in. Iedereen leest deze keuzes.
    Typ ze opnieuw zonder.
# $vraag (text), $lijst (lines), $quiz (line)
peiling-kijk =
    { $vraag }
    Een peiling, geen stemming.

    { $lijst }

    { $quiz }
    Iedereen met de link kan meedoen, ook zonder account.
    Hoe lang mag dat?
# $keuze (text)
peiling-quiz-goed = Quiz. Goed is: { $keuze }. Dat staat er pas na het sluiten bij.
peiling-geen-quiz = Er is geen goed of verkeerd antwoord.
# $vraag (text), $lijst (lines)
peiling-welke-goed =
    { $vraag }
    Een peiling, geen stemming.

    { $lijst }

    Welk antwoord is goed? Dat staat er pas na het sluiten bij.
peiling-niets-gemaakt = Er is geen peiling die je aan het maken bent. Typ /peiling om te beginnen.
peiling-begonnen = De peiling is begonnen. Laat het scherm zien, of deel de link.

# $vraag (text), $lijst (lines), $tot (moment)
peiling-scherm =
    { $vraag }
    Een peiling, geen stemming.

    { $lijst }

    Tik op je keuze. Veranderen kan tot { $tot }.
    Het scherm laat meteen zien hoeveel mensen wat kozen.
    Wie wat koos, wissen we bij het sluiten.
# $vraag (text), $lijst (lines), $samen (line)
peiling-uitslag =
    { $vraag }
    Een peiling, geen stemming.

    { $lijst }

    { $samen }
    De peiling is gesloten. Wie wat koos, is gewist.
# $vraag (text), $lijst (lines), $samen, $stand (line)
peiling-stand =
    { $vraag }
    Een peiling, geen stemming.

    { $lijst }

    { $samen }
    De peiling is { $stand }.
# $nummer (number), $keuze (text)
peiling-keuze = { $nummer }. { $keuze }
# $nummer, $aantal (number), $keuze (text)
peiling-telling = { $nummer }. { $keuze }: { $aantal }
peiling-telling-goed = { $nummer }. { $keuze }: { $aantal } (goed antwoord)
# $tot (moment)
peiling-tot = open tot { $tot }
peiling-dicht-kort = gesloten
# $aantal (number)
peiling-aantal =
    { $aantal ->
        [0] Nog niemand koos.
        [one] Er is 1 keer gekozen.
       *[other] Er is { $aantal } keer gekozen.
    }
# $keuze (text)
peiling-gekozen = Je koos: { $keuze }. Veranderen kan tot het sluit.
peiling-te-laat = Hier kun je niet meer kiezen. De peiling is gesloten.
peiling-weg = Deze peiling is er niet meer.
peiling-elders =
    Deze peiling is van een ander gebied. Een peiling, geen stemming.
    Meedoen kan op de pagina voor iedereen.
peiling-vraagstuk-elders = Deze peiling is van een ander gebied. Een bewoner daar kan er een vraagstuk van maken.
peiling-niet-van-jou = Dit kan alleen wie de peiling maakte. Er is niets veranderd.
# $vraag (text)
peiling-sluiten =
    Sluit je deze peiling nu?

    { $vraag }

    Daarna kan niemand meer kiezen, en wissen we wie wat koos.
peiling-al-dicht = De peiling was al gesloten.
peiling-nu-dicht = De peiling is gesloten. Een peiling, geen stemming.
peiling-niets-gekozen = Niemand koos iets, dus hier is geen vraagstuk van te maken.
peiling-nog-open = De peiling is nog open. Maak er daarna een vraagstuk van.
peiling-eerst-vraagstuk = Maak eerst het vraagstuk af dat nog wacht.

knop-peiling-nieuw = Nieuwe peiling
# $nummer (number)
knop-peiling-open = Open { $nummer }
# $gebied (text)
knop-peiling-gebied = { $gebied }
knop-peiling-keuzes = Andere keuzes
knop-peiling-quiz = Maak er een quiz van
# $nummer (number), $keuze (text)
knop-peiling-goed = { $nummer }. { $keuze }
knop-peiling-geen-quiz = Toch geen quiz
knop-peiling-uur = Begin: 1 uur
knop-peiling-avond = Begin: tot 22.00 uur
knop-peiling-week = Begin: een week
# $nummer (number), $keuze (text)
knop-peiling-kies = { $nummer }. { $keuze }
knop-peiling-scherm = Bekijk de stand
knop-peiling-groot = Groot scherm
knop-peiling-pagina = Pagina om mee te doen
knop-peiling-deel = Link en QR-code
knop-peiling-ververs = Tel opnieuw
knop-peiling-doe-mee = Kies zelf mee
knop-peiling-sluit = Sluit de peiling
knop-peiling-sluit-ja = Ja, sluit nu
knop-peiling-lijst = Alle peilingen
knop-peiling-vraagstuk = Maak een vraagstuk

peiling-pagina-wat = Een peiling, geen stemming.
peiling-pagina-uitleg =
    Het scherm laat meteen zien hoeveel mensen wat kozen. Je hoeft niets over jezelf te zeggen. Veranderen kan tot het sluit. Daarna wissen we wat dit apparaat koos.
# $tot (moment)
peiling-pagina-tot = Kiezen kan tot { $tot }.
peiling-pagina-keuzes = Jouw keuze
peiling-pagina-jouw-keuze = dit koos je
# $keuze (text)
peiling-pagina-geteld = Je keuze telt mee: { $keuze }. Wil je iets anders? Tik daarop.
peiling-pagina-naar-scherm = Bekijk wat er gekozen is
peiling-pagina-dicht = De peiling is gesloten.
peiling-pagina-onbekend = Deze peiling kennen we niet
peiling-pagina-onbekend-uitleg = De link is niet heel, of van ergens anders. Scan de code opnieuw, of vraag om de link.
peiling-pagina-niet-geteld = Je keuze telt nog niet
peiling-pagina-geen-cookie = Je browser bewaarde geen cookie van deze pagina. Zonder dat tellen we niemand, want dan kan iemand vaker kiezen. Sta cookies toe, en kies nog eens.
peiling-pagina-andere-pagina = Je keuze kwam niet van deze pagina. Open de peiling zelf, en kies nog eens.
peiling-pagina-niets-gekozen = We lazen geen keuze. Ga terug, en tik op één keuze.
peiling-pagina-te-druk = Vanaf dit netwerk kwamen er heel veel keuzes tegelijk. Wacht even, en kies nog eens.
peiling-pagina-vol = Er doen al zoveel apparaten mee dat er geen bij past. Meedoen in de chat kan wel.
peiling-pagina-opnieuw = Terug naar de peiling
peiling-pagina-keuze = Keuze
peiling-pagina-aantal = Gekozen
# $aantal (number)
peiling-pagina-samen =
    { $aantal ->
        [0] Nog niemand koos.
        [one] Er is 1 keer gekozen.
       *[other] Er is { $aantal } keer gekozen.
    }
peiling-pagina-goed = goed antwoord
peiling-pagina-doe-mee = Doe mee: scan de code
# $adres (text)
peiling-pagina-code = Een QR-code om mee te doen: { $adres }
peiling-pagina-stil = Zet het verversen uit
peiling-pagina-ververs = Ververs vanzelf
