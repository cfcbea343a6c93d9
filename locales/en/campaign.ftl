# A campaign before the final ballot.

# $gebied (text), $dagen (number)
campagne-eerst =
    { $gebied } campaigns first, then comes the final ballot.

    { $dagen ->
        [one] The campaign takes 1 day.
       *[other] The campaign takes { $dagen } days.
    }
    Who brought up an idea writes in one line why neighbours should choose it.
# $gebied (text), $tot (moment)
campagne-loopt =
    The campaign in { $gebied } is still running, until { $tot }.

    After that the final ballot can open.
# $gebied (text), $tot (moment), $mensen (number)
campagne-begonnen =
    The campaign in { $gebied } has begun. It runs until { $tot }.

    All residents that we reach hear of it. After that you can open the final ballot.
# $gebied (text), $tot (moment)
campagne-bericht =
    The campaign in { $gebied } has begun, until { $tot }.

    Did you bring up an idea? Write in one line why neighbours should choose it.
    After that comes the final ballot.
# $gebied (text)
campagne-voorbij-bericht = The campaign in { $gebied } is over. Will you open the final ballot?
# $gebied (text)
campagne-geen =
    There is no campaign in { $gebied } now.

    Just type what goes on, and your idea is ready.
# $gebied, $bladzijde, $stand (text), $lijst (lines)
campagne =
    Campaign in { $gebied }: why neighbours should choose this.

    { $lijst }

    { $bladzijde }
    { $stand }
# $gebied, $bladzijde, $stand (text), $lijst (lines)
campagne-leeg =
    Nobody has said anything in the campaign of { $gebied } yet.

    { $stand }
# $thema, $titel, $regel, $naam (text)
campagne-regel = • { $thema }: “{ $regel }” ({ $naam })
# $tot (moment)
campagne-tot = You can write until { $tot }. After that comes the final ballot.
# $tot (moment)
campagne-voorbij = The campaign is over. You choose at /vote.
campagne-lees-eerst = Neighbours wrote why you should choose their idea. Read it first, if you like.
# $lijst (lines)
campagne-mijn =
    For which idea of yours do you write a line?

    { $lijst }
campagne-mijn-geen =
    No idea of yours stands under a theme yet.

    Just type what you want, and it takes part.
# $titel (text)
campagne-vraag =
    Why should neighbours choose this? Write it in one line.

    It is about “{ $titel }”.
# $passen (number)
campagne-te-lang = That is too long. { $passen } characters fit. Can it be shorter?
campagne-te-kort = That is very short. Why should neighbours choose this?
# $titel, $regel, $naam (text)
campagne-controle =
    This is how neighbours read it, with “{ $titel }”:

    “{ $regel }” ({ $naam })
# $tot (moment)
campagne-staat = Your line stands in the campaign. Until { $tot } you can change it.
campagne-dicht = This can be done during a campaign, for an idea of yours that still stands.

knop-campagne-begin = Begin the campaign
knop-campagne-bekijk = Read the campaign
knop-campagne-schrijf = Write my line
# $nummer (number)
knop-campagne-schrijf-bij = Write for { $nummer }
knop-campagne-zet = Put it up
knop-campagne-anders = Write it again
knop-campagne-eindstemming = Open the final ballot
