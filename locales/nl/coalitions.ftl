# Areas that take an item up together.

# $thema (text), $lijst (lines)
coalitie =
    Welke gebieden doen mee met “{ $thema }”?

    { $lijst }

    Samen schrijven ze één advies. Elk gebied zegt er zelf ja of nee tegen.
# $thema, $bladzijde (text)
coalitie-welk-gebied =
    Welk gebied vraag je mee te doen met “{ $thema }”?

    { $bladzijde }
# $passen (number)
coalitie-vol = Er passen { $passen } gebieden in een coalitie.
# $gebied, $thema (text)
coalitie-gevraagd = De initiatiefgroep van { $gebied } krijgt de vraag over “{ $thema }”.
# $gebied (text)
coalitie-al-gevraagd = { $gebied } is al gevraagd.
# $gebied (text)
coalitie-geen-groep = { $gebied } heeft nog geen initiatiefgroep. Vraag de gebiedsregisseur wie daar kan meedenken.
coalitie-niet-begonnen = Dat gebied doet nog niet mee met de Smederij.
coalitie-nu-niet = Dit kan nu niet. Open het punt opnieuw om te zien waar het staat.
# $thema, $gebied, $ander (text)
coalitie-bericht-groep =
    { $gebied } vraagt of { $ander } meedoet met “{ $thema }”.

    Dit punt gaat over de grens van een gebied. Samen schrijf je één advies.
# $thema, $gebied, $ander, $woord (text)
coalitie-bericht-antwoord = { $ander } { $woord } “{ $thema }” van { $gebied }.
# $thema, $gebied (text)
coalitie-mee = { $gebied } doet mee met “{ $thema }”. Je kunt nu meeschrijven aan het advies.
# $thema, $gebied (text)
coalitie-niet-mee = { $gebied } doet niet mee met “{ $thema }”.
# $thema, $gebied (text)
coalitie-weg = { $gebied } is uit de coalitie over “{ $thema }”. Dat blijft te lezen.
coalitie-al-geantwoord = Jullie gaven al antwoord.
coalitie-eigen-gebied-blijft = Dit punt is van dit gebied zelf. Het kan er niet uit.
# $thema, $gebied (text)
coalitie-weg-vraag =
    Gaat { $gebied } uit de coalitie over “{ $thema }”?

    De anderen gaan dan zonder jullie verder.
# $gebied (text)
coalitie-regel-mee = – { $gebied } doet mee.
# $gebied (text)
coalitie-regel-niet = – { $gebied } doet niet mee.
# $gebied (text)
coalitie-regel-weg = – { $gebied } deed mee, en ging eruit.
# $gebied (text)
coalitie-regel-open = – { $gebied } is gevraagd.
coalitie-woord-ja = doet mee met
coalitie-woord-nee = doet niet mee met
coalitie-woord-weg = gaat uit de coalitie over

knop-coalitie = Gebieden die meedoen
knop-vraag-gebied = Vraag een gebied
# $gebied (text)
knop-coalitie-gebied = { $gebied }
# $gebied (text)
knop-ons-gebied-mee = { $gebied } doet mee
# $gebied (text)
knop-ons-gebied-niet = { $gebied } niet
knop-uit-coalitie = Ga uit de coalitie
knop-ja-uit-coalitie = Ja, wij gaan eruit
