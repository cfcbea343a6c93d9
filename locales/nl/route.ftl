# The route of six steps: where an area and its agenda items stand.

route-stap-0 = nog niet begonnen
route-stap-1 = vraagstukken
route-stap-2 = Toekomstagenda
route-stap-3 = korte klap
route-stap-4 = lange klap
route-stap-5 = uitvoering
route-stap-6 = evaluatie

# $vraagstukken, $punten (number)
route-gebied-niet-begonnen = nog niet begonnen
route-gebied-vraagstukken =
    stap 1: { $vraagstukken ->
        [one] 1 vraagstuk
       *[other] { $vraagstukken } vraagstukken
    } op tafel
route-gebied-opstellen =
    stap 2: de agenda groeit, { $punten ->
        [one] 1 punt
       *[other] { $punten } punten
    }
route-gebied-kijkt-terug = we kijken nu samen terug
route-gebied-geldt = de agenda geldt; elk punt gaat zijn eigen weg

route-punt-opgesteld = staat op de agenda in wording
route-punt-klap = op de agenda; korte of lange klap?
route-punt-kort-leeg = korte klap: het plan begint
# $stappen (number)
route-punt-kort-groeit =
    korte klap: plan met { $stappen ->
        [one] 1 stap
       *[other] { $stappen } stappen
    }
route-punt-lang-leeg = lange klap: het plan begint
route-punt-lang-groeit =
    lange klap: plan met { $stappen ->
        [one] 1 stap
       *[other] { $stappen } stappen
    }
route-punt-ligt-voor = het plan ligt voor aan de buurt
route-punt-bezig = in uitvoering
# $voorbij, $taken (number)
route-punt-taken =
    in uitvoering: { $voorbij } van { $taken ->
        [one] 1 taak
       *[other] { $taken } taken
    } voorbij
route-punt-gedaan =
    uitgevoerd: { $taken ->
        [one] 1 taak
       *[other] { $taken } taken
    } voorbij

# $gebied (text)
route-titel = Waar staan we in { $gebied }?
route-uitleg = 1 vraagstukken · 2 agenda · 3 korte klap · 4 lange klap · 5 uitvoering · 6 evaluatie
# $rijen (text), $meer (number)
route-alternatief =
    Waar { $gebied } staat op de route van zes stappen. { $rijen } { $meer ->
        [0] {""}
        [one] En nog 1 ander punt.
       *[other] En nog { $meer } andere punten.
    }
# $wat, $stand (text)
route-rij = { $wat }: { $stand }.
route-het-gebied = Het gebied zelf
# $gebied, $gebiedsstand, $adres (text), $lijst (lines)
route =
    Waar staan we in { $gebied }?
    { $gebied }: { $gebiedsstand }.

    { $lijst }

    Voor iedereen: { $adres }
route-regel = – { $wat }: { $stand }
# $aantal (number)
route-meer =
    { $aantal ->
        [one] En nog 1 ander punt.
       *[other] En nog { $aantal } andere punten.
    }
knop-route = Bekijk als plaatje

# $punt, $stand (text), $dagen (number)
route-stil =
    “{ $punt }” staat al { $dagen } dagen stil.
    Stand: { $stand }.
    Jullie bepalen het tempo. Dit is alleen een seintje.
knop-route-punt = Bekijk het punt

route-pagina = De agenda van { $gebied }
route-pagina-punten = De punten
route-pagina-leeg = Op de agenda van { $gebied } staat nog niets. Vertel wat er speelt, dan komt het eerste punt dichterbij.
route-pagina-themas = Wat er speelt in { $gebied }
