# Areas that take an item up together.

# $thema (text), $lijst (lines)
coalitie =
    Which areas take part in “{ $thema }”?

    { $lijst }

    Together they write one advice. Each area says yes or no to it by itself.
# $thema, $bladzijde (text)
coalitie-welk-gebied =
    Which area do you ask to take part in “{ $thema }”?

    { $bladzijde }
# $passen (number)
coalitie-vol = A coalition holds { $passen } areas.
# $gebied, $thema (text)
coalitie-gevraagd = The initiative group of { $gebied } gets the question about “{ $thema }”.
# $gebied (text)
coalitie-al-gevraagd = { $gebied } was asked already.
# $gebied (text)
coalitie-geen-groep = { $gebied } has no initiative group yet. Ask the area director who could think along there.
coalitie-niet-begonnen = That area doesn’t take part in the Smederij yet.
coalitie-nu-niet = That can’t be done now. Open the item again to see where it stands.
# $thema, $gebied, $ander (text)
coalitie-bericht-groep =
    { $gebied } asks whether { $ander } takes part in “{ $thema }”.

    This item crosses the border of an area. Together you write one advice.
# $thema, $gebied, $ander, $woord (text)
coalitie-bericht-antwoord = { $ander } { $woord } “{ $thema }” of { $gebied }.
# $thema, $gebied (text)
coalitie-mee = { $gebied } takes part in “{ $thema }”. You can write at the advice now.
# $thema, $gebied (text)
coalitie-niet-mee = { $gebied } doesn’t take part in “{ $thema }”.
# $thema, $gebied (text)
coalitie-weg = { $gebied } left the coalition about “{ $thema }”. That stays on record.
coalitie-al-geantwoord = You answered already.
coalitie-eigen-gebied-blijft = This item is of this area itself. It can’t leave.
# $thema, $gebied (text)
coalitie-weg-vraag =
    Does { $gebied } leave the coalition about “{ $thema }”?

    The others go on without you then.
# $gebied (text)
coalitie-regel-mee = – { $gebied } takes part.
# $gebied (text)
coalitie-regel-niet = – { $gebied } doesn’t take part.
# $gebied (text)
coalitie-regel-weg = – { $gebied } took part, and left.
# $gebied (text)
coalitie-regel-open = – { $gebied } was asked.
coalitie-woord-ja = takes part in
coalitie-woord-nee = doesn’t take part in
coalitie-woord-weg = leaves the coalition about

knop-coalitie = Areas that take part
knop-vraag-gebied = Ask an area
# $gebied (text)
knop-coalitie-gebied = { $gebied }
# $gebied (text)
knop-ons-gebied-mee = { $gebied } joins
# $gebied (text)
knop-ons-gebied-niet = { $gebied } not
knop-uit-coalitie = Leave the coalition
knop-ja-uit-coalitie = Yes, we leave
