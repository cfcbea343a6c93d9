# Photos that go along with an issue, and looking at those of neighbours.

# $aantal (number)
foto-vraag =
    { $aantal ->
        [one] Mooie foto. Wat is er aan de hand?
       *[other] Mooie foto’s, { $aantal } stuks. Wat is er aan de hand?
    }
    Vertel het in je eigen woorden. Eén zin is genoeg.
foto-weghalen =
    Er gaan { $aantal } foto’s mee, in de volgorde waarin je ze stuurde.
    Welke haal je weg?
foto-weg = De foto is weg.
foto-aantal =
    { $aantal ->
        [one] 1 foto
       *[other] { $aantal } foto’s
    }
foto-mee =
    { $aantal ->
        [one] Er gaat 1 foto mee.
       *[other] Er gaan { $aantal } foto’s mee.
    }
# $aantal (number), $gebied (text)
foto-wie-ziet =
    { $aantal ->
        [one] Er gaat 1 foto mee. Iedereen in { $gebied } kan hem zien.
       *[other] Er gaan { $aantal } foto’s mee. Iedereen in { $gebied } kan ze zien.
    }
foto-mensen = Staan er mensen herkenbaar op? Vraag het ze eerst. Zie je een nummerbord? Haal die foto dan weg.
foto-wacht =
    { $aantal ->
        [one] Je foto wacht
       *[other] Je { $aantal } foto’s wachten
    } nog op je verhaal. Typ wat er aan de hand is.
# $grens (number)
foto-te-veel =
    { $grens ->
        [one] Er past 1 foto bij een vraagstuk.
       *[other] Er passen { $grens } foto’s bij een vraagstuk.
    } De rest is niet meegenomen. Liever een andere? Haal er dan eerst een weg.
foto-te-groot = Deze foto is te groot. Er passen { $mb } MB en { $miljoen } miljoen beeldpunten. Stuur een kleinere.
foto-onleesbaar = Dit bestand kunnen we niet als foto lezen. Er is niets bewaard. Stuur een JPG of PNG.
foto-niet-gekregen = Je foto kwam niet goed binnen. Er is niets bewaard. Stuur hem nog eens.
foto-bestand = Dit bestand kunnen we niet openen. Stuur een foto, of typ wat er speelt.
foto-niet-hier = Een foto kan hier niet mee. Antwoord met een knop of in woorden.
foto-eerst-gebied = We weten nog niet waar je woont. Kies eerst je gebied, en stuur je foto dan nog eens.
foto-verlopen = Een foto bewaren we een dag, en die is om. De foto is weg. Stuur hem gerust nog eens.
foto-niet-meer = Deze foto is er niet meer. Typ /themas om te lezen wat er speelt.
# $welke, $titel (text)
foto-bekijk =
    { $welke }
    “{ $titel }”
# $nu, $van (number)
foto-nummer = Foto { $nu } van { $van }
foto-alternatief = Foto bij: “{ $titel }”
foto-alternatief-nummer = Foto { $nu } van { $van } bij: “{ $titel }”

knop-foto-weg = Haal de foto weg
knop-foto-weghalen = Haal een foto weg
# $nummer (number) = its place in the order of sending
knop-foto-nummer-weg = Haal foto { $nummer } weg
knop-foto-alle-weg = Haal alle foto’s weg
# $aantal (number)
knop-foto-bekijk =
    { $aantal ->
        [one] Bekijk de foto
       *[other] Bekijk { $aantal } foto’s
    }
knop-foto-volgende = Volgende foto
knop-foto-vorige = Vorige foto
knop-foto-vraagstuk = Naar het vraagstuk
