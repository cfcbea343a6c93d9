# Tending themes: proposals out of what fits nowhere, naming, joining, merging, splitting.

# $gebied (text), $lijst (lines), $bladzijde (text)
voorstellen-lijst =
    { $gebied }: misschien zijn dit nieuwe thema’s.

    { $lijst }

    { $bladzijde }
voorstellen-leeg = In { $gebied } is nu geen voorstel voor een thema. Komt er een, dan hoor je het.
# $woorden (text), $aantal (number)
voorstellen-regel =
    – { $woorden }: { $aantal ->
        [one] 1 vraagstuk
       *[other] { $aantal } vraagstukken
    }
# $gebied (text), $aantal (number)
voorstellen-nieuw =
    In { $gebied } { $aantal ->
        [one] wacht 1 voorstel voor een thema.
       *[other] wachten { $aantal } voorstellen voor een thema.
    }
    Kijk of het klopt, en geef het een naam.
# $aantal (number), $lijst (lines), $woorden (text)
voorstel =
    { $aantal ->
        [one] 1 vraagstuk staat
       *[other] { $aantal } vraagstukken staan
    } nog bij geen thema en lijken op elkaar:

    { $lijst }

    Woorden die opvallen: { $woorden }

    Hoort dit bij elkaar?
# $aantal (number), $thema (text), $lijst (lines), $woorden (text)
voorstel-deel =
    { $thema } is groot. Misschien is dit een eigen thema. Het gaat om { $aantal ->
        [one] 1 vraagstuk:
       *[other] { $aantal } vraagstukken:
    }

    { $lijst }

    Woorden die opvallen: { $woorden }

    Hoort dit bij elkaar?
# $tekst (text)
voorstel-regel = – “{ $tekst }”
# $nummer (number), $tekst (text)
voorstel-regel-nummer = { $nummer }. “{ $tekst }”
voorstel-regel-eruit = { $nummer }. (hoort er niet bij) “{ $tekst }”
# $aantal (number)
voorstel-aantal =
    { $aantal ->
        [one] 1 vraagstuk. Een nieuw thema?
       *[other] { $aantal } vraagstukken. Een nieuw thema?
    }
voorstel-woorden = Woorden
# $woorden, $bladzijde (text), $aantal (number), $lijst (lines)
voorstel-vraagstukken =
    { $woorden }: { $aantal ->
        [one] 1 vraagstuk
       *[other] { $aantal } vraagstukken
    }

    { $lijst }

    { $bladzijde }
# $woorden, $bladzijde (text)
voorstel-welk-thema =
    Bij welk thema horen deze vraagstukken? ({ $woorden })
    { $bladzijde }
# $aantal (number), $woorden (text)
voorstel-naam =
    Hoe noemen we dit thema? ({ $woorden })
    Kies een naam, of typ er zelf een.
voorstel-weg = Dit voorstel is er niet meer. De vraagstukken staan nu ergens anders.
voorstel-niets-over = Alle vraagstukken zijn eruit gehaald. Zet er eerst een terug.

# $thema (text), $aantal, $minuten (number)
thema-gemaakt =
    Het thema { $thema } is er, met { $aantal ->
        [one] 1 vraagstuk.
       *[other] { $aantal } vraagstukken.
    }
    De bedenkers horen het over { $minuten } minuten. Zo lang kun je het terugdraaien.
thema-erbij =
    { $aantal ->
        [one] 1 vraagstuk staat
       *[other] { $aantal } vraagstukken staan
    } nu bij { $thema }.
    De bedenkers horen het over { $minuten } minuten. Zo lang kun je het terugdraaien.
voorstel-afgewezen =
    Goed, dit wordt geen thema. Voor deze vraagstukken komt het niet terug.
    Je kunt het { $minuten } minuten lang terugdraaien.
# $naam, $thema (text)
voorstel-al-bevestigd = { $naam } was je net voor: dit is nu het thema { $thema }. Kijk bij /themas.
voorstel-al-erbij = { $naam } was je net voor: dit staat nu bij { $thema }. Kijk bij /themas.
voorstel-al-afgewezen = { $naam } was je net voor: dit wordt geen thema.

# $thema (text), $aantal (number)
thema-beheer =
    { $thema }: { $aantal ->
        [one] 1 vraagstuk.
       *[other] { $aantal } vraagstukken.
    }
    Wat wil je met dit thema doen?
thema-bestaat-niet-meer = Dit thema is er niet meer. Typ /themas om te zien wat er is.
# $thema (text)
thema-hernoem = Hoe moet { $thema } voortaan heten? Typ de nieuwe naam.
# $was, $thema (text), $minuten (number)
thema-hernoemd =
    { $was } heet nu { $thema }.
    Je kunt het { $minuten } minuten lang terugdraaien.
thema-naam-te-kort = Dat is wel erg kort. Typ een naam die buren herkennen.
# $tekens, $passen (number)
thema-naam-te-lang = Die naam heeft { $tekens } tekens. Er passen er { $passen }. Typ een kortere.
thema-naam-persoonlijk = Daar staat iets persoonlijks in. Iedereen leest deze naam. Typ een andere.
# $thema (text)
thema-naam-bestaat = { $thema } is er al. Kies een andere naam, of ga terug en zet het daarbij.
# $thema, $bladzijde (text)
thema-samen-met =
    Met welk thema voeg je { $thema } samen?
    { $bladzijde }
# $een, $ander (text), $aantal (number)
thema-samen-naam =
    { $een } en { $ander } worden één thema, met { $aantal } vraagstukken.
    Hoe heet het dan?
# $weg, $thema (text), $aantal, $minuten (number)
thema-samengevoegd =
    { $weg } hoort nu bij { $thema }. { $aantal ->
        [one] 1 vraagstuk is verplaatst.
       *[other] { $aantal } vraagstukken zijn verplaatst.
    }
    De bedenkers horen het over { $minuten } minuten. Zo lang kun je het terugdraaien.
# $thema (text)
thema-delen-gezocht = Ik zoek of er delen in { $thema } zitten. Je hoort het zodra ik klaar ben.
thema-delen-al-gezocht = Ik zoek al naar delen in { $thema }.
thema-geen-delen = In { $thema } vond ik geen duidelijke delen. Het blijft zoals het is.
thema-in-stemming = Over { $thema } wordt nu gestemd. Dit kan weer als de stemming dicht is.
thema-hersteld = Teruggedraaid. Alles staat weer zoals het was.
# $minuten (number)
thema-herstel-te-laat = Terugdraaien kan { $minuten } minuten lang. Die zijn voorbij. Aanpassen kan nog wel, bij /themas.
thema-herstel-veranderd = Er is daarna nog iets veranderd. Terugdraaien kan niet meer, aanpassen wel, bij /themas.

# $titel, $thema, $waarom (text)
vraagstuk-verplaatst =
    Je vraagstuk “{ $titel }” staat nu bij { $thema }.
    { $waarom }
# $aantal (number), $thema, $waarom (text), $lijst (lines)
vraagstukken-verplaatst =
    { $aantal } vraagstukken van jou staan nu bij { $thema }.
    { $waarom }

    { $lijst }
# $woorden (text)
verplaatst-door-woorden = Dat komt door: { $woorden }.
verplaatst-door-samenvoegen = Dat komt doordat twee thema’s één zijn geworden.
verplaatst-door-groep = De initiatiefgroep vond dat het daarbij past.

# $aantal (number)
knop-voorstellen =
    { $aantal ->
        [one] 1 voorstel
       *[other] { $aantal } voorstellen
    }
# $woorden (text)
knop-voorstel = { $woorden }
knop-alle-voorstellen = Alle voorstellen
knop-geef-naam = Ja, geef een naam
# $naam (text)
knop-deze-naam = { $naam }
knop-bij-thema = Hoort bij een thema
knop-geen-nieuw-thema = Nee, geen thema
knop-laat-erin = Nee, laat het erin
knop-bekijk-vraagstukken = Bekijk ze allemaal
# $nummer (number)
knop-haal-eruit = Haal { $nummer } eruit
knop-zet-terug = Zet { $nummer } terug
knop-beheer-thema = Pas thema aan
knop-thema-andere-naam = Andere naam
knop-voeg-samen = Voeg samen
knop-zoek-delen = Zoek delen
# $thema (text)
knop-het-heet = { $thema }
knop-maak-ongedaan = Draai het terug
knop-nummer-niet = { $nummer } hoort er niet bij
