# Agreements: who may expect what from whom, by when.

# $gebied, $lijst, $bladzijde (text), $gehouden, $gebroken (number)
afspraken-lijst =
    Afspraken in { $gebied }. Nagekomen: { $gehouden }. Niet nagekomen: { $gebroken }.

    { $lijst }

    { $bladzijde }
# $gebied, $lijst, $bladzijde (text), $gehouden, $gebroken (number)
afspraken-leeg = In { $gebied } staan nog geen afspraken. Een begeleider kan er een maken.
# $nummer (number), $titel, $van, $stand (text), $dag (day)
afspraken-regel = { $nummer }. { $van }: “{ $titel }”, uiterlijk { $dag }. { $stand }
afspraken-wacht = Wacht op een ja.
afspraken-staat = Staat.
afspraken-nee = Niet afgesproken.
afspraken-nagekomen = Nagekomen.
afspraken-niet-nagekomen = Niet nagekomen.
# $gebied, $wie, $wat, $van, $contact, $stand, $agendapunt, $buiten, $woorden, $eerder (text), $dag (day)
afspraak =
    Afspraak in { $gebied }: “{ $wat }”

    Van { $van }, voor { $wie }, uiterlijk { $dag }.
    Vragen? { $contact }
    { $stand }

    { $agendapunt }

    { $buiten }

    { $woorden }

    { $eerder }
# $thema (text)
afspraak-agendapunt = Bij het agendapunt { $thema }.
afspraak-buiten = Deze partij is hier niet. Zo schreef een begeleider het op.
# $wat (text), $dag (day)
afspraak-eerder = Eerder stond er: “{ $wat }”, uiterlijk { $dag }.
# $naam, $waarom (text)
afspraak-zei-gehouden = { $naam } zei: nagekomen.
# $naam, $waarom (text)
afspraak-zei-nog-niet = { $naam } zei: nog niet.
# $naam, $waarom (text)
afspraak-zei-niet = { $naam } zei: niet nagekomen. “{ $waarom }”
afspraak-weg = Deze afspraak is er niet, of hij is niet van jouw gebied.
afspraak-voorbij = Over deze afspraak is alles al gezegd.
afspraak-eerst-naam =
    Bij een afspraak staat wie hem maakte. Onder welke naam kennen mensen je?
    Kies die eerst.
# $waarom (text)
afspraak-vraag-wie =
    { $waarom }

    Wie mag dit verwachten? Bijvoorbeeld: de bewoners van de Kerkstraat.
# $waarom (text)
afspraak-vraag-wat =
    { $waarom }

    Wat mogen ze verwachten? Typ het in één zin.
# $waarom (text)
afspraak-vraag-van-wie =
    { $waarom }

    Van wie mogen ze dat verwachten?

    Doet die hier mee? Typ de code die bij /mijn staat. Anders typ je de naam van de organisatie.
# $waarom (text)
afspraak-vraag-dag =
    { $waarom }

    Wanneer is het klaar? Typ een dag, bijvoorbeeld: 12 december.

    Op die dag vragen we of het gelukt is.
# $waarom (text)
afspraak-vraag-contact =
    { $waarom }

    Bij wie kan iemand terecht met vragen? Typ een rol of een organisatie.

    Liever geen privénummer.
afspraak-vraag-agendapunt = Bij welk agendapunt hoort deze afspraak?
# $wie, $wat, $van, $contact, $daarna (text), $dag (day)
afspraak-kijk-na =
    Klopt dit? “{ $wat }”

    Van { $van }, voor { $wie }, uiterlijk { $dag }.
    Vragen? { $contact }

    { $daarna }
# $van (text)
afspraak-vraagt-ja = Eerst zegt { $van } ja. Daarna staat de afspraak, en kan je gebied hem lezen.
# $van (text)
afspraak-zonder-ja = { $van } is hier niet en kan geen ja zeggen. Je gebied leest dat erbij.
afspraak-niet-jezelf = Dat is je eigen code. Met wie is dit afgesproken?
# $titel, $van (text)
afspraak-gevraagd =
    We vragen { $van } of dit klopt: “{ $titel }”

    Je hoort het zodra er een antwoord is.
# $titel, $van (text)
afspraak-vastgelegd =
    De afspraak staat: “{ $titel }”

    Op de dag zelf vragen we je of { $van } hem nakwam.
# $gebied, $wie, $wat, $contact (text), $dag (day)
afspraak-klopt-dit =
    Klopt deze afspraak met jou? “{ $wat }”

    Jij doet dit voor { $wie }, uiterlijk { $dag }.
    Vragen komen bij: { $contact }
    Zeg je ja? Dan kan { $gebied } dit lezen, met je naam.
# $titel (text), $dag (day)
afspraak-ja-gezegd = Afgesproken: “{ $titel }”, uiterlijk { $dag }. Op die dag vragen we of het lukte.
# $titel (text)
afspraak-nee-gezegd = Goed, dit is niet afgesproken: “{ $titel }”. Wie het vroeg hoort dat.
# $titel, $van (text)
afspraak-ja-gehoord = { $van } zei ja. De afspraak staat: “{ $titel }”
# $titel, $van (text)
afspraak-nee-gehoord = { $van } zei nee tegen “{ $titel }”. Bel elkaar, en pas de tekst aan.
# $wat, $wie, $van (text), $dag (day)
afspraak-nagekomen-vraag =
    Is deze afspraak nagekomen? “{ $wat }”

    Van { $van }, voor { $wie }, uiterlijk { $dag }.
    Je gebied leest wat je kiest.
# $titel, $waarom (text)
afspraak-waarom =
    { $waarom }

    Wat ging er anders dan afgesproken? Typ het in één zin: “{ $titel }”

knop-afspraken = Afspraken
knop-nieuwe-afspraak = Maak een afspraak
# $nummer (number)
knop-afspraak-open = Lees nummer { $nummer }
knop-afspraak-wijzig = Wijzig de tekst
knop-geen-agendapunt = Bij geen van deze
# $thema (text)
knop-dit-agendapunt = { $thema }
knop-afspraak-wat = Wijzig wat
knop-afspraak-dag = Wijzig de dag
knop-afspraak-contact = Wijzig contact
knop-afspraak-leg-vast = Leg vast
knop-afspraak-ja = Ja, dat klopt
knop-afspraak-nee = Nee, niet zo
knop-afspraak-gehouden = Ja, nagekomen
knop-afspraak-nog-niet = Nog niet
knop-afspraak-gebroken = Nee, niet nagekomen
