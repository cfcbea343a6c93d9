# Voting, the result, and my desk.

stemming-titel = Where do we start in { $gebied }?
# $punten (number)
stemming-uitleg = { $punten } points, you spread them. One theme can get more than one.
# $gegeven, $punten (number)
stemming-gegeven = { $gegeven } of { $punten } given
# $titel, $uitleg, $gegeven, $geheim (text), $lijst (lines)
stemming-stembiljet =
    { $titel }
    { $uitleg }

    { $lijst }

    { $gegeven }
    { $geheim }
# $thema (text), $mijn, $buren (number)
stemming-regel =
    { $mijn ->
        [0] – { $thema } ({ $buren } { $buren ->
            [one] neighbour asked
           *[other] neighbours asked
        } for it)
        [one] ● { $thema }: 1 point from you
       *[other] ● { $thema }: { $mijn } points from you
    }
stemming-mijn-punten =
    { $mijn ->
        [one] 1 point from you
       *[other] { $mijn } points from you
    }
stemming-vroegen-erom =
    { $buren ->
        [one] 1 neighbour asked for it
       *[other] { $buren } neighbours asked for it
    }
# $tot (moment)
stemming-geheim = What you give counts at once. You can change it until { $tot }. After that we erase who chose what.
stemming-ontvangen =
    Your vote is in the box. Thank you!
    You can change it until { $tot }. After that you’ll hear the result.
stemming-leeg =
    You gave no points yet, so the box holds no vote of yours.
    You can vote until { $tot }.
stemming-gesloten = The vote in { $gebied } is closed. Type /vote for the result.
stemming-wordt-geteld = The vote in { $gebied } is closed. The result is on its way.
stemming-dicht = The vote is closed. This tap didn’t count any more.
stemming-op = Your { $punten } points are all given. Want to change that? Choose “Start again”.
stemming-ander-gebied = This is a vote of { $gebied }. Who moves after it opened still votes in the old area.
stemming-weg = This vote isn’t here. Type /vote to see what is open.
# $gebied (text)
stemming-geen = No vote is open in { $gebied } now. When there is one, you’ll hear.
stemming-geen-mag-openen = No vote is open in { $gebied } now. You are in the initiative group: you can open one.
# $gebied (text), $tot (moment), $punten, $themas (number)
stemming-uitnodiging =
    Vote, until { $tot }: where do we start in { $gebied }?
    You spread { $punten } points over { $themas } themes. It’s quick, and secret.
# $gebied (text), $lijst (lines)
stemming-hoelang =
    A vote in { $gebied }, on these themes:

    { $lijst }

    How long will it be open? A week ends at 20:00.
# $gebied (text), $lijst, $gehoord (lines), $tot (moment), $mensen, $punten (number)
stemming-controle =
    Is this right?

    { $lijst }

    { $gehoord }

    Everyone gets { $punten } points. Voting is possible until { $tot }.
    { $mensen ->
        [one] 1 resident gets
       *[other] { $mensen } residents get
    } one invitation. Once it’s open, the question and the themes are fixed.
    The result is advice: everyone who says they live here can take part.
stemming-thema-regel =
    – { $thema } ({ $buren ->
        [one] 1 neighbour
       *[other] { $buren } neighbours
    })
stemming-te-weinig-themas = You need at least two themes with an issue. First ask around what’s going on.
stemming-loopt-al = A vote is open in this area already. Type /vote to see it.
stemming-geopend =
    The vote is open, until { $tot }.
    { $mensen ->
        [one] 1 resident gets
       *[other] { $mensen } residents get
    } an invitation. At the end everyone gets the result.
stemming-niet-geopend = All right, nothing was opened.

# $gebied, $winnaars, $opkomst, $advies, $waarom, $watnu (text), $lijst (lines)
uitslag =
    { $gebied } starts with { $winnaars }.
    { $opkomst }

    { $lijst }

    { $waarom }
    { $advies }
    { $watnu }
uitslag-gelijk =
    A tie in { $gebied }: { $winnaars } share first place.
    { $opkomst }

    { $lijst }

    { $waarom }
    { $advies }
    { $watnu }
uitslag-niemand = The vote in { $gebied } is closed. Nobody gave points, so there is no result. The initiative group can open a new one.
uitslag-titel = { $gebied } starts with { $winnaars }
uitslag-titel-gelijk = A tie: { $winnaars }
# $plaats, $punten (number), $thema (text)
uitslag-regel =
    { $plaats }. { $thema }: { $punten ->
        [one] 1 point
       *[other] { $punten } points
    }
# $winnaars (text), $punten, $alle (number)
uitslag-waarom = { $winnaars } got the most points: { $punten } of the { $alle }.
uitslag-waarom-gelijk = { $winnaars } each got { $punten } of the { $alle } points. So they share first place.
# $stemmers (number)
uitslag-stemmers =
    { $stemmers ->
        [one] 1 neighbour voted
       *[other] { $stemmers } neighbours voted
    }
# $procent (number), $gebied (text)
uitslag-deel =
    { $procent ->
        [0] less than 1%
       *[other] { $procent }%
    } of { $gebied }
# $stemmers (number)
uitslag-opkomst =
    { $stemmers ->
        [one] 1 neighbour voted.
       *[other] { $stemmers } neighbours voted.
    }
# $stemmers, $procent (number), $gebied (text)
uitslag-opkomst-deel =
    { $stemmers ->
        [one] 1 neighbour voted
       *[other] { $stemmers } neighbours voted
    }, { $procent ->
        [0] less than 1%
       *[other] { $procent }%
    } of { $gebied }.
uitslag-advies = This is advice from neighbours.
uitslag-wat-nu = What now? The initiative group can put it on the agenda. Then we look at what we can do ourselves.
# $gebied, $opkomst, $staven (text)
uitslag-plaatje = Bar chart of the result in { $gebied }. { $opkomst } Points: { $staven }.
uitslag-plaatje-titel = The result in { $gebied }
# $winnaars (text)
uitslag-bevestig =
    For the initiative group: { $winnaars } got the most points.
    Will you put it on the agenda as a proposal?
uitslag-bevestig-gelijk =
    For the initiative group: { $winnaars } share first place.
    Which will you put on the agenda as a proposal? It can be more than one.

# $gebied, $winnaars (text)
bureau = Your desk for { $gebied }. Nothing is waiting for you now.
bureau-ligt = Your desk for { $gebied }. See below what lies here for you.
bureau-wacht = Your desk for { $gebied }. This is waiting for a place on the agenda: { $winnaars }.
# $gebied (text), $aantal (number)
bureau-groep =
    Your desk for { $gebied }. { $aantal ->
        [one] 1 neighbour wants
       *[other] { $aantal } neighbours want
    } to start an initiative group. Do you know them? Then you can say yes.
# $bladzijde (text)
bureau-welk-gebied =
    The desk of which area?
    { $bladzijde }
bureau-niet = A desk is for people who help run an area, such as the initiative group. Choose below what you want to do.

knop-stem = Vote
knop-punt =
    { $mijn ->
        [0] + { $thema }
       *[other] + { $thema } ({ $mijn })
    }
knop-erbij = One point more for { $thema }
knop-eraf = One point less for { $thema }
knop-stem-klaar = Done
knop-stem-opnieuw = Start again
knop-stem-bekijk = See or change
knop-stemming-openen = Open a vote
knop-laatste-uitslag = See the last result
knop-zaal = In the hall: 15 minutes
knop-een-week = 1 week
knop-twee-weken = 2 weeks
knop-drie-weken = 3 weeks
knop-open-nu = Open the vote
knop-niet-openen = Don’t open
knop-op-de-agenda = To agenda: { $thema }
knop-bureau-agenda = The agenda
knop-bureau-taken = The tasks
