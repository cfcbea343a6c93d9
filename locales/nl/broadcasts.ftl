# Official messages: what people read, and what their sender reads.

# $van (line), $tekst (text), $verbeterd (line or nothing)
uitzending =
    { $van }

    { $tekst }{ $verbeterd }
# $naam, $rol, $gebied (text)
uitzending-van = Bericht van { $naam }, { $rol } in { $gebied }
# $op (moment)
uitzending-verbeterd =
    {""}

    Verbeterd op { $op }.
# $gebied (text), $meer (number)
uitzending-gebieden =
    { $meer ->
        [one] { $gebied } en nog 1 gebied
       *[other] { $gebied } en nog { $meer } gebieden
    }
# $gebied, $rol, $thema, $punt (text)
uitzending-aan-iedereen = Aan iedereen in { $gebied }.
uitzending-aan-rol = Aan wie een rol heeft in { $gebied }: { $rol }.
uitzending-aan-thema = Aan wie meedoet met het thema “{ $thema }” in { $gebied }.
uitzending-aan-punt = Aan wie meedoet met “{ $punt }” in { $gebied }.

# $lijst (lines), $bladzijde (line)
uitzenden =
    Jouw berichten { $bladzijde }

    { $lijst }
uitzenden-leeg = Hier stuur je een bericht aan je gebied. Je schreef er nog geen.
# $nummer (number), $begin, $fase (text)
uitzenden-regel = { $nummer }. { $begin } – { $fase }
uitzenden-fase-draft = nog niet verstuurd
uitzenden-fase-planned = gaat straks weg
uitzenden-fase-sending = onderweg
uitzenden-fase-stopped = gestopt
uitzenden-fase-sent = verstuurd
uitzenden-vraag-tekst =
    Wat wil je laten weten?

    Schrijf kort, en zeg wat iemand nu kan doen. Je ziet het eerst zelf.
# $tekst (text)
uitzenden-vraag-andere-tekst =
    Nu staat er:

    { $tekst }

    Typ hoe het moet worden.
# $tekst (text)
uitzenden-vraag-verbetering =
    Dit staat er nu:

    { $tekst }

    Typ het hele bericht zoals het moet zijn. Wie het al heeft, ziet dan de nieuwe tekst.
uitzenden-te-kort = Dat is erg kort. Schrijf een hele zin.
# $tekens, $passen (number)
uitzenden-te-lang = Dat zijn { $tekens } tekens. Er passen er { $passen }. Maak het wat korter.
uitzenden-eerst-naam =
    Onder een bericht staat van wie het is. Kies eerst een naam, en typ dan /bericht.
uitzenden-geen-tekst = Er staat nog geen tekst in. Schrijf die eerst.
uitzenden-niemand = Nu krijgt niemand dit bericht. Kies andere mensen.
uitzenden-moment-niet-gelezen = We lazen er geen dag en tijd in. Typ bijvoorbeeld: morgen 9.00.
uitzenden-moment-voorbij = Dat is al voorbij. Kies een later moment.
uitzenden-al-verstuurd = Dit bericht is al verstuurd.
uitzenden-al-gestopt = Dit bericht is al gestopt.
uitzenden-niet-verstuurd = Dit bericht is nog niet verstuurd. Je kunt de tekst nog gewoon wijzigen.
uitzenden-zelfde-woorden = Dat staat er al precies zo.
uitzenden-weg = Dit kunnen we niet meer vinden. Typ /bericht voor je berichten.
uitzenden-is-verbeterd = Verbeterd. Wie het al heeft, ziet straks de nieuwe tekst.

# $bericht (line), $lijst (lines)
uitzenden-kijk-na =
    Zo komt het aan:

    { $bericht }

    —
    { $lijst }
# $mensen (number)
uitzenden-bereik =
    { $mensen ->
        [0] Dat is nu niemand.
        [one] Dat is 1 mens.
       *[other] Dat zijn { $mensen } mensen, elk één keer.
    }
# $telegram, $web (number)
uitzenden-bereik-kanalen = In Telegram: { $telegram }. In onze web-telefoon: { $web }. De tekst is daar gelijk.
uitzenden-duurt-even = Het versturen duurt minder dan een minuut.
# $minuten (number)
uitzenden-duurt-minuten =
    { $minuten ->
        [one] Het versturen duurt ongeveer een minuut.
       *[other] Het versturen duurt ongeveer { $minuten } minuten.
    }
# $om (moment)
uitzenden-nacht = Nu is het stil. Het komt aan vanaf { $om }.
uitzenden-makkelijk = Leest naar schatting goed.
uitzenden-moeilijk = Leest naar schatting moeilijk. Korte zinnen en gewone woorden helpen.
# $zin (text)
uitzenden-moeilijkste-zin = Moeilijkste zin: “{ $zin }”
uitzenden-gegevens = Let op: er staat een nummer, adres of naam in. Iedereen leest dat.
# $aan, $bereik (line)
uitzenden-wie =
    Wie krijgt dit bericht?

    { $aan } { $bereik }
# $bladzijde (line)
uitzenden-welke-rol = Wie met welke rol krijgt het? { $bladzijde }
uitzenden-welk-thema = De mensen van welk thema krijgen het? { $bladzijde }
uitzenden-welk-punt = De mensen van welk agendapunt krijgen het? { $bladzijde }
uitzenden-geen-themas = In dit gebied zijn nog geen thema’s. Kies andere mensen.
uitzenden-geen-punten = Op deze agenda staat nog niets. Kies andere mensen.
uitzenden-een-gebied = Kies hiervoor precies één gebied.
uitzenden-wanneer = Wanneer gaat het weg? Kies een moment, of typ een dag en een tijd.
# $op (moment), $mensen (number), $tekst (text)
uitzenden-gepland =
    Je bericht gaat weg op { $op }. Nu zijn dat { $mensen } mensen.

    { $tekst }
uitzenden-voorbeeld = Zo leest iedereen het. Nu heb alleen jij het.
uitzenden-weggegooid = Weggegooid. Niemand kreeg het.
uitzenden-rol-weg =
    Je bericht ging niet weg: je hebt de rol daarvoor niet meer. De tekst staat bij /bericht.

# $begin (text), $kop (line), $lijst (lines)
uitzenden-stand =
    “{ $begin }”
    { $kop }

    { $lijst }
# $mensen (number)
uitzenden-stand-bezig =
    { $mensen ->
        [one] Onderweg naar 1 mens. Dit bericht telt vanzelf mee.
       *[other] Onderweg naar { $mensen } mensen. Dit bericht telt vanzelf mee.
    }
uitzenden-stand-klaar =
    { $mensen ->
        [one] Klaar. Het ging naar 1 mens.
       *[other] Klaar. Het ging naar { $mensen } mensen.
    }
uitzenden-stand-gestopt =
    { $mensen ->
        [one] Gestopt. Het zou naar 1 mens gaan.
       *[other] Gestopt. Het zou naar { $mensen } mensen gaan.
    }
uitzenden-stand-aangekomen = Aangekomen: { $mensen }
uitzenden-stand-wacht = Wacht nog: { $mensen }
uitzenden-stand-uit = Wil dit niet of is weg: { $mensen }
uitzenden-stand-geblokkeerd = Blokkeert ons: { $mensen }
uitzenden-stand-mislukt = Niet gelukt: { $mensen }
uitzenden-stand-onbekend = Weten we niet: { $mensen }
uitzenden-stand-tegengehouden = Tegengehouden: { $mensen }

knop-uitzending-wie-spreekt = Wie mag dit sturen?
knop-nieuw-bericht = Nieuw bericht
# $nummer (number)
knop-uitzending-open = Open { $nummer }
knop-uitzending-stuur = Verstuur nu
knop-uitzending-later = Later versturen
# $moment (moment)
knop-uitzending-moment = { $moment }
knop-uitzending-tekst = Andere tekst
knop-uitzending-wie = Wie krijgt het?
knop-uitzending-voorbeeld = Stuur het mij eerst
knop-uitzending-gooi-weg = Gooi weg
knop-uitzending-stop = Stop het versturen
knop-uitzending-verbeter = Verbeter de tekst
knop-uitzending-ververs = Tel opnieuw
knop-uitzending-lijst = Al mijn berichten
knop-uitzending-toch-niet = Toch niet
# $gebied (text)
knop-uitzending-gebied-aan = ✓ { $gebied }
knop-uitzending-gebied-uit = + { $gebied }
knop-uitzending-iedereen = Iedereen
knop-uitzending-rol = Wie een rol heeft
knop-uitzending-thema = Mensen van een thema
knop-uitzending-punt = Mensen van een punt
# $naam (text)
knop-uitzending-deze = { $naam }
knop-uitzending-klaar = Zo is het goed

# The page with who speaks for what. $gebied, $naam, $rol (text)
sprekers-titel = Wie spreekt er in { $gebied }?
sprekers-uitleg = Deze mensen mogen namens hun rol een bericht sturen aan heel { $gebied }. Wie er in de initiatiefgroep zit, lezen bewoners in de chat met /rol.
sprekers-niemand = In { $gebied } mag nu niemand een bericht sturen aan het hele gebied.
# $mensen (number)
sprekers-buren =
    { $mensen ->
        [one] 1 buur
       *[other] { $mensen } buren
    }
sprekers-naam = Naam
sprekers-rol = Rol
