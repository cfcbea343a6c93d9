# The file of an agenda item: its scope, the record, remarks of council members.

# $thema (text), $gebied (text), $lijst (lines)
reikwijdte-dossier =
    Wie beslist over “{ $thema }”? ({ $gebied })

    { $lijst }
# $bladzijde (text)
reikwijdte-lijst =
    Hier wacht iets op jou. Kies een punt.

    { $bladzijde }
# $bladzijde (text)
reikwijdte-lijst-leeg =
    Er wacht nu niets op jou.

    { $bladzijde }
reikwijdte-niet-gevraagd =
    Het wijkteam is nog niet gevraagd of dit binnen het gebied valt.
    De initiatiefgroep kan dat vragen.
# $tot (moment)
reikwijdte-gevraagd-sinds = Het wijkteam kijkt of dit binnen het gebied valt. Dat kan tot { $tot }.
reikwijdte-bezwaar-ligt = Het wijkteam is het niet eens. De gebiedsregisseur beslist of dit binnen het gebied valt.
# $gebied (text), $reden (text)
reikwijdte-binnen =
    Dit valt binnen { $gebied }. { $reden }
    Het gebied betaalt dit uit zijn vaste budget.
# $gebied (text), $reden (text)
reikwijdte-verder =
    Dit gaat verder dan { $gebied }. { $reden }
    De stuurgroep beslist, na advies van bewoners.
# $tot (moment)
reikwijdte-bezwaar-tot = Een collega in het wijkteam kan bezwaar maken tot { $tot }.
# $gaven, $alle (number), $tot (moment)
reikwijdte-bij-partners =
    De partners kijken wat kan. { $gaven ->
        [0] Er is nog geen antwoord.
        [one] Eén van de { $alle } gaf antwoord.
       *[other] { $gaven } van de { $alle } gaven antwoord.
    } Dat kan tot { $tot }.
reikwijdte-partners-klaar = De afstemmingsgroep gaf haar advies.
reikwijdte-bij-stuurgroep = Alles is er. De stuurgroep kan beslissen.
reikwijdte-besluit-wacht = Er ligt een besluit klaar. Een tweede lid van de stuurgroep bevestigt het nog.
# $aantal (number) = points that it departs from, $op (moment)
reikwijdte-besloten =
    { $aantal ->
        [0] De stuurgroep besliste op { $op }, en volgt het advies.
        [one] De stuurgroep besliste op { $op }, en wijkt op één punt af.
       *[other] De stuurgroep besliste op { $op }, en wijkt op { $aantal } punten af.
    }
reikwijdte-advies-niet = Het advies van bewoners is er nog niet.
# $gebieden (number)
reikwijdte-advies-wacht =
    { $gebieden ->
        [one] Het advies van bewoners ligt bij het gebied. Het geldt zodra dat ja zegt.
       *[other] Het advies ligt bij { $gebieden } gebieden. Het geldt zodra ze allemaal ja zeggen.
    }
# $gebieden (number)
reikwijdte-advies-geldt =
    { $gebieden ->
        [one] Het advies van bewoners geldt: het gebied zei ja.
       *[other] Het advies van bewoners geldt: { $gebieden } gebieden zeiden ja.
    }

# $thema (text), $tot (moment)
reikwijdte-gevraagd = Het wijkteam heeft de vraag over “{ $thema }”. Antwoorden kan tot { $tot }.
# $gebied (text)
reikwijdte-geen-team =
    { $gebied } heeft nog geen wijkteam.
    Vraag de gebiedsregisseur wie erin komt.
# $thema, $gebied (text)
reikwijdte-vraag =
    Valt “{ $thema }” binnen { $gebied }, of gaat het verder?

    Je oordeelt alleen over de reikwijdte. Over de inhoud gaan de bewoners.
# $thema, $gebied (text)
reikwijdte-vraag-bezwaar =
    Zie je het anders dan je collega? Dan beslist de gebiedsregisseur.

    Het gaat om “{ $thema }” in { $gebied }. Je kunt één keer bezwaar maken.
# $thema, $gebied (text)
reikwijdte-vraag-regisseur =
    Het wijkteam is het niet eens over “{ $thema }”. Wat beslis jij?

    Valt het binnen { $gebied }, of gaat het verder?
# $thema (text), $oordeel (text)
reikwijdte-reden =
    “{ $thema }” { $oordeel }. Waarom?

    Kies een reden. Met je tik staat je oordeel vast.
reikwijdte-geen-woorden =
    Hier kun je niets bij schrijven, en dat bewaren we ook niet.
    Het wijkteam kijkt naar de reikwijdte. De bewoners beslissen over de inhoud.
    Tik op een van de knoppen.
# $thema (text), $oordeel, $reden (text)
reikwijdte-geoordeeld =
    Je oordeel staat: “{ $thema }” { $oordeel }. { $reden }
    Iedereen in het gebied kan dit lezen.
reikwijdte-nu-niet = Dit kan nu niet. Open het punt opnieuw om te zien waar het staat.
reikwijdte-net-voor = Een collega was je net voor. Open het punt opnieuw om te zien waar het staat.
reikwijdte-zelf-oordeel = Je gaf zelf het eerste oordeel. Een collega kan bezwaar maken.
reikwijdte-te-laat = De dagen om bezwaar te maken zijn om.
reikwijdte-zelfde-oordeel = Dat is hetzelfde oordeel. Je hoeft niets te doen.
reikwijdte-weg = Dit punt is er niet meer.
reikwijdte-niet-lezen = Dit punt is van een ander gebied.
# $thema (text), $lijst (lines)
reikwijdte-verloop =
    Zo ging het met “{ $thema }”:

    { $lijst }
# $thema (text), $lijst (lines)
reikwijdte-verloop-leeg =
    Over “{ $thema }” is nog niets geoordeeld.

    { $lijst }
# $naam (text), $op (moment), $oordeel, $reden (text)
reikwijdte-verloop-eerste = { $naam }, wijkteam, { $op }: { $oordeel }. { $reden }
# $naam (text), $op (moment), $oordeel, $reden (text)
reikwijdte-verloop-bezwaar = { $naam }, wijkteam, { $op }, met bezwaar: { $oordeel }. { $reden }
# $naam (text), $op (moment), $oordeel, $reden (text)
reikwijdte-verloop-regisseur = { $naam }, gebiedsregisseur, { $op }: { $oordeel }. { $reden }
reikwijdte-woord-binnen = valt binnen het gebied
reikwijdte-woord-verder = gaat verder dan het gebied

# $thema, $gebied (text), $tot (moment)
reikwijdte-bericht-team =
    Valt “{ $thema }” binnen { $gebied }? Het wijkteam mag het zeggen.

    Dat kan tot { $tot }. Eén collega is genoeg.
# $thema, $gebied (text)
reikwijdte-bericht-bezwaar =
    Het wijkteam van { $gebied } is het niet eens over “{ $thema }”.

    Jij beslist of het binnen het gebied valt.
# $thema, $gebied, $oordeel, $reden (text)
reikwijdte-bericht-groep =
    Er is een oordeel over “{ $thema }” in { $gebied }.

    Het { $oordeel }. { $reden }
# $thema, $gebied (text), $tot (moment)
reikwijdte-herinnering-team =
    Het wijkteam van { $gebied } heeft tot { $tot } voor “{ $thema }”.

    Valt het binnen het gebied, of gaat het verder?

# $thema (text), $lijst (lines)
reikwijdte-opmerkingen =
    Raadsleden merkten op over “{ $thema }”:

    { $lijst }
# $thema (text), $lijst (lines)
reikwijdte-opmerkingen-leeg =
    Nog geen raadslid merkte iets op over “{ $thema }”.

    { $lijst }
# $naam, $tekst (text)
reikwijdte-opmerking-regel = – { $naam }: { $tekst }
# $thema (text)
reikwijdte-opmerking-vraag =
    Wat wil je opmerken over “{ $thema }”? Typ het in één bericht.

    Iedereen in het gebied leest het. De klankbordgroep beslist niets.
reikwijdte-opgemerkt = Je opmerking staat erbij.
# $tekens, $passen (number)
reikwijdte-te-lang =
    Je tekst telt { $tekens } tekens. Er passen er { $passen }.
    Maak hem korter en stuur hem opnieuw.
# $tekens, $nodig (number)
reikwijdte-te-kort =
    Je tekst telt { $tekens } tekens. Er zijn er minstens { $nodig } nodig.
    Schrijf iets meer en stuur het opnieuw.
reikwijdte-persoonlijk =
    Er staat een nummer of adres van iemand in. Iedereen kan dit lezen.
    Haal het eruit en stuur het opnieuw.

knop-dossier = Wie beslist hierover?
knop-open-dossier = Bekijk het punt
# $thema (text)
knop-dossier-van = { $thema }
knop-vraag-wijkteam = Vraag het wijkteam
knop-geef-oordeel = Geef jullie oordeel
knop-maak-bezwaar = Ik zie het anders
knop-beslis-reikwijdte = Beslis
knop-binnen-gebied = Binnen het gebied
knop-gaat-verder = Gaat verder
# $reden (text)
knop-reden = { $reden }
knop-verloop = Wie zei wat
knop-raad-opmerkingen = Opmerkingen
knop-raad-opmerking = Schrijf een opmerking
knop-wat-op-mij-wacht = Punten die wachten
# $gebied (text)
reikwijdte-niet-eruit = Buren in { $gebied } kwamen er niet uit. Nu beslissen anderen, na jullie advies.
