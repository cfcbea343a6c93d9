# What is mine, my area, my name.

# $naam, $gebied, $code, $bevestigd (text), $lijst, $bijeenkomsten (lines)
mijn =
    Naam voor buren: { $naam }
    Gebied: { $gebied }
    Jouw code: { $code }
    Bevestigd: { $bevestigd }

    Van jou:
    { $lijst }

    { $bijeenkomsten }
mijn-vraagstukken = Van jou
mijn-niets = Je hebt nog niets aangekaart. Typ gewoon wat er speelt.
# $titel, $stap (text), $aantal (number), $dag (day)
mijn-vraagstuk-regel =
    – “{ $titel }” ({ $aantal ->
        [one] nog alleen jij
       *[other] { $aantal } buren
    })
    { $stap }
mijn-taak-regel = – Jij doet: “{ $titel }”, { $dag }
mijn-naam = Naam voor buren
mijn-naam-nog-niet = nog niet gekozen
mijn-gebied = Gebied
mijn-geen-gebied = nog geen
mijn-code = Jouw code
naam-vraag =
    Onder welke naam zien buren je? Typ je voornaam, of kies een knop.
    Wat er al staat, houdt de naam van toen.
# $gebied (text)
rol-gekregen = Je hebt er een taak bij in { $gebied }. Onderaan staat een nieuwe deur: “Mijn bureau”.
naam-gekozen = Goed. Buren zien je voortaan als: { $naam }.
# $gebied (text), $lijst (lines)
buurt =
    { $gebied }

    { $lijst }
# $gebied (text)
buurt-meer =
    Hoe het gaat en werkt in { $gebied }.

    Lees wie de agenda maakt, hoe jullie werken en wat is afgesproken.
    Je ziet ook wat partners van plan zijn, en hoe buren er samen uitkomen.
# $vraagstukken, $buren, $punten, $taken (number)
buurt-vraagstukken =
    { $vraagstukken ->
        [0] Nog niemand kaartte iets aan. Jij kunt de eerste zijn.
        [one] 1 vraagstuk, van { $buren ->
            [one] 1 buur
           *[other] { $buren } buren
        }.
       *[other] { $vraagstukken } vraagstukken, van { $buren ->
            [one] 1 buur
           *[other] { $buren } buren
        }.
    }
buurt-stemming-open = Er staat een stemming open.
buurt-geen-stemming = Er staat nu geen stemming open.
buurt-agenda =
    { $punten ->
        [0] Op de agenda staat nog niets.
        [one] Op de agenda staat 1 punt.
       *[other] Op de agenda staan { $punten } punten.
    }
buurt-taken =
    { $taken ->
        [0] Er zijn nu geen handen nodig.
        [one] Voor 1 taak zijn nog handen nodig.
       *[other] Voor { $taken } taken zijn nog handen nodig.
    }

# $tekst (text)
wacht-vraagstuk = Je vraagstuk staat er nog niet. Het wacht op je: “{ $tekst }”
wacht-op-gebied = Wat je vertelde, wacht nog. Kies eerst je buurt of dorp. Dan kun je het plaatsen.
# $tekst (text)
antwoord-verlaten = Je antwoord is niet bewaard. Je kunt het opnieuw sturen: “{ $tekst }”

knop-andere-naam = Andere naam
knop-ander-gebied = Ander gebied
knop-andere-taal = Andere taal
knop-noem-mij-buur = Liever “een buur”
knop-buurt-meer = Lees meer over de buurt
knop-themas = Thema’s
knop-agenda = De agenda
knop-taken = Wat we doen
knop-naar-stemming = Stem
knop-ga-verder = Ga verder
