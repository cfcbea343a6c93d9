# Talks at the kitchen table: a neighbour without a phone says what goes on, another writes it down.

# $gebied (text), $gesprekken (number), $deelname (line)
keukentafel =
    { $gesprekken ->
        [0] There was no kitchen-table talk in { $gebied } yet.
        [one] There was 1 kitchen-table talk in { $gebied }.
       *[other] There were { $gesprekken } kitchen-table talks in { $gebied }.
    }

    Does a neighbour have no phone? Write down what they say. It counts as your neighbour’s.
    No connection there? The menu of our web phone has a form.
    { $deelname }
# $mensen, $procent, $nieuwlande, $tiendeveen (number), $gebied (text)
keukentafel-deelname =
    { $mensen ->
        [one] In { $gebied } 1 person takes part.
       *[other] In { $gebied } { $mensen } people take part.
    } That is { $procent }% of who lives there. In Nieuwlande it was { $nieuwlande }%, in Tiendeveen { $tiendeveen }%.
# $gebied (text), $lijst (lines), $bladzijde (text)
keukentafel-straten =
    So many talks there were in each street of { $gebied }. Where nobody was yet comes first.

    { $lijst }

    { $bladzijde }
# $gebied (text), $lijst (lines), $bladzijde (text)
keukentafel-straten-zonder-lijst =
    We don’t know the list of streets of { $gebied } yet. Here a talk was held:

    { $lijst }

    { $bladzijde }
# $gebied (text)
keukentafel-straten-geen =
    There was no talk in { $gebied } yet. We don’t know the list of streets here yet.
# $straat (text), $gesprekken (number)
keukentafel-straat = { $gesprekken ->
        [0] • { $straat }: no talk yet
        [one] • { $straat }: 1 talk
       *[other] • { $straat }: { $gesprekken } talks
    }

keukentafel-niet-bevestigd =
    Writing down for a neighbour is for who is confirmed in this area.

    So we know that there really is a neighbour at the table. See how you become it.
# $hoogste (number)
keukentafel-genoeg-vandaag =
    You wrote down { $hoogste } talks in a day. That is the most you can.

    Tomorrow you can go on. Nothing of what you sent was lost.
keukentafel-mag-het =
    Are you at a neighbour’s table? Ask first:

    “May I write down what you say, and does it count as yours?”

    We keep the street and what is said. We don’t keep a name or a house number.
keukentafel-mag-niet = Good that you asked. We write nothing down.
keukentafel-vraag-straat = Good. In which street are you? Type the street only, without a house number.
keukentafel-straat-onbekend =
    This street isn’t in the list of your area.

    Type the name as it stands on the sign.
keukentafel-straat-niet-gelezen = We read no street in this. Type the name as it stands on the sign.
keukentafel-een-straat = Here is more than one street. Type the street where you are now.
# $straat (text), $hoogste (number)
keukentafel-vraag =
    You are in: { $straat }.

    What does your neighbour say? Type each thing in a message of its own. There is room for { $hoogste }.
    We hide names and numbers for you.
keukentafel-alleen-persoonlijk = Without what is personal, nothing is left. Type it without a name or number.
# $hoogste (number)
keukentafel-vol = There is room for { $hoogste } things in one talk. Send this, and then begin again.
# $straat (text), $lijst (lines), $over (number)
keukentafel-controle =
    Read this out to your neighbour ({ $straat }). Others read it so:

    { $lijst }

    { $over ->
        [0] There is no room for more in one talk.
        [one] Does your neighbour say more? Type it. There is room for 1 more.
       *[other] Does your neighbour say more? Type it. There is room for { $over } more.
    }
# $tekst, $thema (text)
keukentafel-regel = • “{ $tekst }” (theme: { $thema })
# $aantal (number), $tot (time)
keukentafel-staat =
    { $aantal ->
        [one] It is there: 1 issue of a neighbour.
       *[other] It is there: { $aantal } issues of a neighbour.
    }

    It counts once, as your neighbour’s. You can undo it until { $tot }.
# $code (text), $dag (day)
keukentafel-briefje =
    Write this on a note for your neighbour:

    { $code }

    Does your neighbour come in later? Then they type this code. So what was said is theirs.
    The code works up to and including { $dag }. Give it to nobody else.
keukentafel-briefje-weg = The code of this note doesn’t work any more. The talk was undone.
keukentafel-staat-al = This talk is there already. It counts once.
keukentafel-ongedaan = Undone. Nothing of this talk is there any more.
# $minuten (number)
keukentafel-te-laat =
    You can undo it for { $minuten } minutes. Those are over.

    Is something in it not right? Ask the initiative group for help.
keukentafel-weg = This talk was not written down by you, or it isn’t there any more.
keukentafel-al-opgehaald = Your neighbour took this talk over with the note. They decide about it now.
# $gebied (text), $gesprekken, $vraagstukken (number), $deelname (line)
keukentafel-nieuws =
    { $gesprekken ->
        [one] There was a new kitchen-table talk in { $gebied }.
       *[other] There were { $gesprekken } new kitchen-table talks in { $gebied }.
    } { $vraagstukken ->
        [one] It brought 1 issue.
       *[other] They brought { $vraagstukken } issues.
    }
    { $deelname }

# $lijst (lines)
keukentafel-van-jou =
    Good that you are here. You said this at the kitchen table, and now it is yours:

    { $lijst }

    You find it at /me.
keukentafel-eigen-briefje = This is the note for your neighbour. Only your neighbour can use this code.
# $titel (text)
keukentafel-vraagstuk = • “{ $titel }”

knop-keukentafel = At the kitchen table
knop-keukentafel-straten = Which streets next?
knop-keukentafel-begin = I am at a neighbour’s
knop-keukentafel-bevestigd = How do I become it?
knop-keukentafel-ja = Yes, that is all right
knop-keukentafel-nee = No, rather not
knop-keukentafel-laatste-weg = Take the last away
knop-keukentafel-verstuur = That’s right, send it
knop-keukentafel-ongedaan = Undo it
