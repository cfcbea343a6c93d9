# Bringing up an issue, joining one, and the themes they fall into.

vraagstuk-vraag = Wat speelt er in je buurt? Vertel het in je eigen woorden. Eén zin is genoeg.
# $tekst, $fotos (text)
vraagstuk-schrijf-opnieuw =
    Stuur je tekst opnieuw, zoals je hem wilt. Dit schreef je:

    “{ $tekst }”

    { $fotos }
# $tekens, $passen (number)
vraagstuk-te-lang = Je tekst is te lang: { $tekens } tekens. Er passen er { $passen }. Maak hem korter en stuur hem opnieuw.
vraagstuk-te-kort = Dat is wel erg kort. Vertel in een paar woorden wat er speelt.
# $lijst (lines), $fotos (text) = how many photos go along, or nothing
vraagstuk-lijkt =
    Buren zeiden al zoiets. Hoort die van jou erbij?

    { $lijst }

    { $fotos }
# $nummer, $aantal, $fotos (number), $tekst (text); the button under it has the same number
vraagstuk-lijkt-regel =
    { $nummer }. “{ $tekst }” ({ $aantal ->
        [one] 1 buur
       *[other] { $aantal } buren
    }{ $fotos ->
        [0] {""}
        [one] , 1 foto
       *[other] , { $fotos } foto’s
    })
vraagstuk-lijkt-regel-mijn =
    { $nummer }. “{ $tekst }” ({ $aantal ->
        [one] alleen jij
       *[other] { $aantal } buren, jij ook
    }{ $fotos ->
        [0] {""}
        [one] , 1 foto
       *[other] , { $fotos } foto’s
    })
buren-eenheid =
    { $aantal ->
        [one] buur
       *[other] buren
    }
# $soorten (lines), $tekst, $fotos (text)
vraagstuk-gegevens =
    In je tekst staat iets persoonlijks:
    { $soorten }
    Zullen we dat verbergen? Dan zien buren dit:

    { $tekst }

    { $fotos }
gegeven-phone = – een telefoonnummer
gegeven-email = – een e-mailadres
gegeven-iban = – een rekeningnummer
gegeven-bsn = – een burgerservicenummer
gegeven-house-number = – een huisnummer
gegeven-postcode = – een postcode met huisnummer
gegeven-name = – een naam van iemand
soort-phone = telefoonnummer
soort-email = e-mailadres
soort-iban = rekeningnummer
soort-bsn = BSN
soort-house-number = huisnummer
soort-postcode = postcode
soort-name = naam
# $fotos (text)
vraagstuk-naam =
    Onder welke naam zien buren je? Typ je voornaam, of kies een knop.
    Je kiest dit één keer. Veranderen kan later bij /mijn.

    { $fotos }
# $tekst, $naam, $gebied, $thema, $fotos, $mensen (text)
vraagstuk-controle =
    Zo komt het er te staan:

    “{ $tekst }”
    – { $naam }

    { $fotos }
    { $mensen }

    Thema: { $thema }
    Iedereen in { $gebied } kan dit lezen, onder de naam: { $naam }.
vraagstuk-wie-ziet = Iedereen in { $gebied } kan dit lezen. Je naam staat erbij als: { $naam }.
vraagstuk-nog-niet-openbaar = Nog niet openbaar. Jij kijkt eerst.
vraagstuk-geplaatst-kop = Het staat erbij. Dank je wel!
# $tekst, $thema, $woorden, $ongedaan (text)
vraagstuk-geplaatst =
    Het staat erbij. Dank je wel!

    “{ $tekst }”

    Thema: { $thema }
    { $ongedaan }
vraagstuk-geplaatst-zonder-thema =
    Het staat erbij. Dank je wel!

    “{ $tekst }”

    Het past nog bij geen thema. Kies er zelf een, als je wilt.
    { $ongedaan }
vraagstuk-ongedaan-tot = Ongedaan maken kan tot { $tot }.
vraagstuk-thema = Thema
vraagstuk-omdat = { $thema } (door: { $woorden })
zonder-thema = Nog zonder thema
# $tekst (text)
vraagstuk-ingetrokken =
    Weg. Niemand ziet het meer. Dit was je tekst:

    “{ $tekst }”
vraagstuk-taak-ook-weg = De taak die je ervan maakte, is ook weg.
vraagstuk-taak-blijft = De taak die je ervan maakte, blijft staan. Een buur is er al mee bezig.
vraagstuk-ingetrokken-meedoeners = De bedenker heeft “{ $titel }” teruggenomen. Je hoeft niets te doen.
# $minuten (number)
vraagstuk-ongedaan-te-laat = Ongedaan maken kan { $minuten } minuten lang. Die zijn voorbij. Je kunt nog wel het thema aanpassen.
vraagstuk-niet-van-jou = Alleen de bedenker kan dit aanpassen. Je kunt wel meedoen.
vraagstuk-weg = Dit vraagstuk is er niet meer. Typ /themas om te lezen wat er speelt.
vraagstuk-niet-geplaatst = Goed, er is niets geplaatst.
vraagstuk-meegedaan = Mooi, dan staan jullie samen sterker. Wil je jouw tekst ook nog plaatsen?
vraagstuk-bericht = { $tekst }
vraagstuk-door = { $naam }
# $titel, $adres (text)
vraagstuk-deel =
    Stuur dit door naar je buren:

    “{ $titel }” – doe mee: { $adres }

knop-die-van-mij-is-anders = Nee, die van mij is anders
knop-verberg = Verberg het
knop-laat-staan = Laat het staan
knop-zo-is-het-goed = Zo is het goed
knop-toon-soort = Toon wel: { $soort }
knop-verberg-soort = Verberg: { $soort }
knop-als-buur = Liever “een buur”
knop-als-naam = { $naam }
knop-plaats = Plaats het
knop-pas-aan = Pas de tekst aan
knop-niet-plaatsen = Niet plaatsen
knop-ongedaan = Maak ongedaan
knop-kies-thema = Kies een thema
knop-ander-thema = Dat is het niet
knop-deel = Deel met buren
knop-toch-plaatsen = Plaats het ook
knop-vertel-opnieuw = Vertel het opnieuw
knop-klaar = Klaar

# $titel (text), $aantal (number) = neighbours who take part, you included
meedoen-gelukt =
    Je doet mee met “{ $titel }”. Fijn!
    { $aantal ->
        [one] Jij bent de eerste.
       *[other] Jullie zijn nu met { $aantal } buren.
    }
meedoen-gestopt = Je doet niet meer mee met “{ $titel }”.
meedoen-eigen-vraagstuk =
    Dit is je eigen vraagstuk. Je doet dus al mee.
    Wil je meer mensen? Stuur het door naar je buren.
meedoen-doe-je-al = Je doet al mee met “{ $titel }”.
meedoen-ander-gebied = Dit speelt in { $gebied }. Meedoen kan als je daar woont. Verhuisd? Typ /gebied.
# $titel (text), $nieuw, $aantal (number)
meedoen-verzameld =
    { $nieuw ->
        [one] Een buur doet mee
       *[other] { $nieuw } buren doen mee
    } met “{ $titel }”.
    Jullie zijn nu met { $aantal }. Je hoeft niets te doen.
knop-meedoen = Meedoen
# $nummer (number) = that of the issue in the list above
knop-meedoen-met = Meedoen met { $nummer }
knop-toch-niet = Toch niet meedoen

# $gebied (text), $lijst (lines), $bladzijde (text)
themas-lijst =
    Dit speelt er in { $gebied }:

    { $lijst }

    { $bladzijde }
themas-leeg = In { $gebied } heeft nog niemand iets aangekaart. Jij kunt de eerste zijn.
# $thema (text), $buren (number)
themas-regel =
    – { $thema }: { $buren ->
        [one] 1 buur
       *[other] { $buren } buren
    }
knop-thema = { $thema }
thema-vraagstukken =
    { $thema }

    { $lijst }

    { $bladzijde }
thema-leeg = Bij { $thema } staat nu niets.
thema-vraagstuk-regel =
    { $aantal ->
        [one] 1 buur staat hierachter.
       *[other] { $aantal } buren staan hierachter.
    }
vraagstuk-bekijk =
    “{ $tekst }”
    – { $naam }

    { $aantal ->
        [one] 1 buur staat hierachter.
       *[other] { $aantal } buren staan hierachter.
    }
knop-alle-themas = Alle thema’s
# $titel (text), $bladzijde (text)
thema-kies =
    Welk thema past wel bij “{ $titel }”?
    { $bladzijde }
knop-dit-thema = { $thema }
knop-geen-thema = Geen van deze
knop-vertel-wat-speelt = Vertel wat er speelt
