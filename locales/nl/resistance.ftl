# Resistance ballots: how much does each neighbour object to each option? The least wins.

bezwaar-zoals-het-is = Laat het zoals het is
bezwaar-zoals-het-is-uitleg = Er verandert nu niets. Deze optie staat altijd op het biljet.

# $titel, $gebied (text), $tot (moment), $themas (number)
bezwaar-uitnodiging =
    Stem mee, tot { $tot }: wat doen we met “{ $titel }” in { $gebied }?
    Je geeft elke optie een cijfer voor je bezwaar: { $themas ->
        [one] 1 optie
       *[other] { $themas } opties
    }. De optie met het minste bezwaar wint. Het is geheim.

# --- the paper ---

# $wie, $uitleg, $vraag, $schaal, $mijn, $nog, $geheim (text)
bezwaar-optie =
    { $wie }
    { $uitleg }

    { $vraag }
    { $schaal }
    { $mijn }

    { $nog }
    { $geheim }
# $titel, $optie (text), $nu, $van (number)
bezwaar-welke =
    { $titel }
    Optie { $nu } van { $van }: { $optie }
# $uitleg (text) = in the words of who put it up
bezwaar-optie-uitleg = { $uitleg }
bezwaar-vraag = Hoeveel bezwaar heb jij hiertegen?
# $meest (number)
bezwaar-schaal = 0 = geen bezwaar. { $meest } = dit kan echt niet.
bezwaar-schaal-laagst = 0 = geen bezwaar
# $meest (number)
bezwaar-schaal-hoogst = { $meest } = dit kan echt niet
# $cijfer, $meest (number)
bezwaar-mijn-cijfer = Jij gaf een { $cijfer } van de { $meest }.
bezwaar-nog-niets = Je gaf nog geen cijfer.
# $nog, $van (number)
bezwaar-nog-te-gaan =
    { $nog ->
        [one] Nog 1 optie heeft geen cijfer.
       *[other] Nog { $nog } van de { $van } opties hebben geen cijfer.
    } Je stem telt pas als ze er allemaal een hebben.
# $titel, $schaal, $stand, $geheim (text), $lijst (lines)
bezwaar-stembiljet =
    { $titel }
    { $schaal }

    { $lijst }

    { $stand }
    { $geheim }
# $titel (text)
bezwaar-stembiljet-titel = Jouw cijfers voor “{ $titel }”
# $nummer, $cijfer (number; -1 without), $optie (text)
bezwaar-stembiljet-regel =
    { $cijfer ->
        [-1] { $nummer }. { $optie }: nog geen cijfer
       *[other] { $nummer }. { $optie }: { $cijfer }
    }
bezwaar-telt-mee = Elke optie heeft een cijfer. Je stem zit in de bus en telt mee.
# $tot (moment)
bezwaar-geheim = Wijzigen kan tot { $tot }. Daarna wissen we wie wat koos.
# $titel (text), $tot (moment)
bezwaar-ontvangen =
    Je stem over “{ $titel }” zit in de bus. Dank je wel!
    Wijzigen kan tot { $tot }. Daarna hoor je de uitslag.
# $titel (text), $nog (number), $tot (moment)
bezwaar-half =
    Je stem over “{ $titel }” telt nog niet mee.
    { $nog ->
        [one] Nog 1 optie heeft geen cijfer.
       *[other] Nog { $nog } opties hebben geen cijfer.
    } Wat je al gaf, bewaren we. Afmaken kan tot { $tot }.
bezwaar-leeg =
    Je gaf nog geen cijfers voor “{ $titel }”. Er zit dus geen stem van jou in de bus.
    Stemmen kan tot { $tot }.
# $titel, $gebied (text)
bezwaar-gesloten = De stemming in { $gebied } over “{ $titel }” is gesloten.
bezwaar-wordt-geteld = De stemming in { $gebied } over “{ $titel }” is gesloten. De uitslag komt eraan.
# $titel, $gebied (text)
bezwaar-waarom-bevestigd =
    Stemmen over “{ $titel }” kan als je bevestigd bent in { $gebied }. Dan is zeker dat je er woont.
    Een begeleider die je kent geeft je een code, of buren staan voor je in.

# --- the result ---

# $winnaars, $gebied, $titel, $opkomst, $waarom, $advies, $watnu (text), $lijst (lines)
bezwaar-uitslag =
    Het minste bezwaar in { $gebied }: { $winnaars }.
    De vraag was: wat doen we met “{ $titel }”? { $opkomst }

    { $lijst }

    { $waarom }
    { $advies }
    { $watnu }
bezwaar-uitslag-zoals-het-is =
    Het minste bezwaar in { $gebied }: laat “{ $titel }” zoals het is.
    Ook dat is een antwoord van de buurt. Dank aan wie een andere optie inbracht. { $opkomst }

    { $lijst }

    { $waarom }
    { $advies }
    { $watnu }
bezwaar-uitslag-gelijk =
    Gelijk in { $gebied }: { $winnaars }. Er is geen winnaar.
    De vraag was: wat doen we met “{ $titel }”? { $opkomst }

    { $lijst }

    { $waarom }
    { $advies }
    { $watnu }
# $titel, $gebied (text)
bezwaar-uitslag-niemand = De stemming in { $gebied } over “{ $titel }” is gesloten. Niemand gaf alle opties een cijfer, dus er is geen uitslag.
bezwaar-uitslag-titel = Het minste bezwaar: { $winnaars }
bezwaar-uitslag-titel-zoals-het-is = Het minste bezwaar: laat het zoals het is
bezwaar-uitslag-titel-gelijk = Gelijk: { $winnaars }
# $plaats, $samen, $hoogste (number), $optie (text)
bezwaar-uitslag-regel = { $plaats }. { $optie }: { $samen } bezwaar samen, hoogste cijfer { $hoogste }
# $winnaars, $ander (text), $samen, $ander-samen (number)
bezwaar-waarom-som = Waarom? Tel je alle cijfers op, dan is het bezwaar tegen { $winnaars } { $samen }. Daarna komt { $ander }, met { $ander-samen }.
# $gelijk, $winnaars, $ander (text), $samen, $hoogste, $ander-hoogste, $anderen (number)
bezwaar-waarom-hoogste =
    Waarom? { $gelijk } kregen elk { $samen } bezwaar samen. Dan wint de optie waarvan het hoogste cijfer lager is.
    Hoogste cijfer van { $winnaars }: { $hoogste }. Van { $ander }: { $anderen ->
        [one] { $ander-hoogste }.
       *[other] { $ander-hoogste } of hoger.
    }
# $gelijk, $winnaars, $ander (text), $samen, $hoogste, $tienen, $ander-tienen, $anderen, $meest (number)
bezwaar-waarom-tienen =
    Waarom? { $gelijk } kregen elk { $samen } bezwaar samen. Ook het hoogste cijfer is gelijk: { $hoogste }. Dan wint de optie die het minst vaak een { $meest } kreeg.
    { $winnaars }: { $tienen } keer. { $ander }: { $anderen ->
        [one] { $ander-tienen } keer.
       *[other] { $ander-tienen } keer of vaker.
    }
# $winnaars (text), $samen, $hoogste, $tienen, $meest (number)
bezwaar-waarom-gelijk = Waarom? Alles is even groot: { $samen } bezwaar samen. Het hoogste cijfer is { $hoogste }, en een { $meest } kwam even vaak voor. We loten niet.
# $onder (number)
bezwaar-verborgen = Minder dan { $onder } buren stemden. Daarom tonen we geen cijfers. Anders is te raden wie wat gaf.
bezwaar-advies = Dit is een advies van buren: ook wie niet bevestigd is, kon meedoen.
bezwaar-wat-nu = Wat nu? Je hoort hoe het hiermee verdergaat.
bezwaar-wat-nu-gelijk = Wat nu? Dit is nog niet beslist. Je hoort wat de volgende stap is.
# $gebied, $titel, $opkomst, $staven (text)
bezwaar-plaatje = Staafdiagram van het bezwaar tegen elke optie in { $gebied }, het minste bovenaan. { $opkomst } Bezwaar samen: { $staven }.
# $titel (text)
bezwaar-plaatje-titel = Bezwaar tegen elke optie: { $titel }
# $samen, $hoogste (number)
bezwaar-plaatje-staaf = { $samen }, hoogste { $hoogste }

# --- buttons ---

# $cijfer (number)
knop-bezwaar-cijfer = { $cijfer }
knop-bezwaar-mijn-cijfer = { $cijfer } ✓
knop-bezwaar-laagst = 0: geen bezwaar
knop-bezwaar-laagst-gekozen = 0: geen bezwaar ✓
# $cijfer (number)
knop-bezwaar-hoogst = { $cijfer }: dit kan echt niet
knop-bezwaar-hoogst-gekozen = { $cijfer }: kan echt niet ✓
# $cijfer, $meest (number), $optie (text)
knop-bezwaar-voorgelezen =
    { $cijfer ->
        [0] 0, geen bezwaar tegen { $optie }
       *[other] { $cijfer } van { $meest } bezwaar tegen { $optie }
    }
knop-bezwaar-rest = Geef de rest een 0
knop-bezwaar-alles = Bekijk mijn cijfers
# $nummer (number), $optie (text)
knop-bezwaar-wijzig = { $nummer }. { $optie }
knop-bezwaar-wijzig-optie = Kies cijfer: { $optie }
knop-bezwaar-vorige = Vorige optie
knop-bezwaar-verder = Ga verder
knop-bezwaar-bevestigen = Word bevestigd
knop-bezwaar-uitslag = Bekijk de uitslag
