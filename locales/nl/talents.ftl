# What somebody is good at, and the tasks that fit it.

# $lijst (lines), $alleen (text)
talenten =
    Wat ik goed kan of graag doe:

    { $lijst }

    { $alleen }
talenten-leeg = Hier staat nog niets.
# $nummer (number), $tekst (text)
talenten-regel = { $nummer }. { $tekst }
talenten-alleen-jij = Alleen jij ziet dit. Wij zoeken er taken bij die passen.
talent-vraag = Wat kun je goed, of doe je graag? Noem één ding, zoals “timmeren” of “koken voor veel mensen”.
# $tekst (text)
talent-anders-vraag = Hoe wil je dit zeggen? Nu staat er: “{ $tekst }”.
# $passen (number)
talent-te-lang = Dat is te lang. Er passen { $passen } tekens. Noem één ding.
talent-te-kort = Dat is wel erg kort. Noem één ding dat je goed kunt of graag doet.
talent-persoonlijk = Hier staat iets persoonlijks in, zoals een nummer of een naam. Stuur het zonder.
# $hoogste (number)
talent-te-veel = Er passen er { $hoogste }. Haal er eerst een weg.
talent-weg = Dit staat er niet meer. Typ /talenten voor wat er staat.
# $tekst (text)
talent-staat = Dat staat erbij: “{ $tekst }”. Past er een taak bij, dan hoor je het.
talent-eruit = Het is weg.
# $lijst (lines)
talent-past-nu =
    Dit past nu al bij jou:

    { $lijst }
# $titel, $omdat (text), $dag (day)
talent-past-regel = – { $titel }, { $dag } ({ $omdat })
talent-taak-past =
    Er is een taak die bij jou past, { $omdat }.
    “{ $titel }”, { $dag }. Doe je mee? Het hoeft niet.
# $woorden (text) = as the reader wrote them
talent-omdat = omdat je schreef: { $woorden }

knop-talenten = Wat ik goed kan
knop-talent-erbij = Zet er iets bij
# $nummer (number)
knop-talent-anders = { $nummer } anders zeggen
knop-talent-weg = Haal { $nummer } weg
knop-talent-doe = Ik doe mee
knop-talent-taken = Alle taken
