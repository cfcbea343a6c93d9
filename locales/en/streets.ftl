# Street contacts: a neighbour whom the others of a street can write.

# $gebied (text)
straat-andere-werkwijze =
    { $gebied } works in another way now. Street contacts are no part of that.

    Would you like them? Ask the initiative group. They help choose how you work.
# $gebied (text), $lijst (lines), $bladzijde (text), $zonder (line)
straat =
    Who is the contact of which street in { $gebied }?

    { $lijst }

    { $bladzijde }
    { $zonder }
# $gebied (text), $lijst (lines), $bladzijde (text), $zonder (line)
straat-leeg =
    No street in { $gebied } has a contact yet. You can be the first.

    A contact is a neighbour whom you can write. They know what goes on in the street.
    { $zonder }
# $naam, $straten (text)
straat-regel = • { $straten }: { $naam }
straat-regel-jij = • { $straten }: { $naam } (that is you)
# $aantal (number)
straat-zonder-aantal = { $aantal ->
        [one] 1 street has no contact yet.
       *[other] { $aantal } streets have no contact yet.
    }
# $gebied (text), $lijst (lines), $bladzijde (text)
straat-zonder =
    These streets in { $gebied } have no contact yet:

    { $lijst }

    { $bladzijde }
# $gebied (text)
straat-zonder-geen = Every street in { $gebied } has a contact. Lovely!
# $gebied (text)
straat-zonder-lijst =
    We don’t know the list of streets of { $gebied } yet.

    So we can’t tell which street still lacks a contact.
# $straat (text)
straat-naam = • { $straat }

# $hoogste (number)
straat-aanbod-vraag =
    Of which street do you want to be the contact?

    Type its name. More than one? Put a comma between them. There is room for { $hoogste }.
straat-niet-gevonden =
    This street isn’t on the list of your area.

    Type the name as it stands on the sign.
straat-niet-gelezen = We read no street in this. Type the name as it stands on the sign.
# $hoogste (number)
straat-te-veel = There is room for { $hoogste } streets. Name those that you know best.
# $gebied, $straten (text)
straat-aanbod-controle =
    You offer to be the contact of: { $straten }.

    The initiative group or a facilitator says yes or no.
    Then residents of { $gebied } see your name at that street, and can write you.
    That goes through this bot. Nobody sees your number or address.
    Contact with neighbours is for who is 16 or older.
straat-nog-geen-16 =
    Good that you want to join in! We arrange contact with neighbours from 16 on only.

    Ask at home whether somebody does it for you. What stands there you may just read.
# $straten, $naam (text), $mensen (number)
straat-aangeboden = { $mensen ->
        [0] Your offer stands: { $straten }. Nobody can say yes right now. Once there is an initiative group, it sees your offer.
        [one] Your offer stands: { $straten }. One person can say yes. You hear it as soon as that happens.
       *[other] Your offer stands: { $straten }. { $mensen } people can say yes. You hear it as soon as that happens.
    }
# $straten, $naam (text)
straat-al-aangeboden =
    You have this already: { $straten }.

    Do you want other streets? Then stop with these first.
# $naam, $straten, $gebied, $code (text)
straat-aanbod =
    { $naam } wants to be a contact in { $gebied }, of: { $straten }.

    The code of { $naam } is { $code }. If you say yes, neighbours see this name.
straat-aanbod-weg = This offer is no longer there. Look at your area to see what is.
straat-aanbod-eigen = This is your own offer. Somebody else says yes or no to it.
straat-aanbod-geen = No offer waits for an answer now.
# $naam, $straten, $gebied (text)
straat-ja-gezegd = Good. { $naam } is now the contact of: { $straten }.
# $naam, $straten, $gebied (text)
straat-nee-gezegd = Fine, not this time. { $naam } hears that it doesn’t go ahead now.
# $naam, $straten, $gebied (text)
straat-jij-bent =
    You are now the contact of: { $straten }.

    Residents of { $gebied } see your name and can write you. You can always stop.
# $naam, $straten, $gebied (text)
straat-nu-niet =
    You offered to be the contact of: { $straten }. That doesn’t go ahead now.

    Feel free to ask the initiative group why. You may also offer again.
# $naam, $straten (text)
straat-stop-vraag =
    Do you stop as the contact of: { $straten }?

    Neighbours can’t write you then. What was written is thrown away here.
# $naam, $straten (text)
straat-gestopt = Stopped. You are no longer the contact of: { $straten }. Thank you!

# $naam, $straten (text), $lijst (lines), $bladzijde (text)
straat-mijn =
    You are the contact of: { $straten }.

    This is what neighbours brought up about your street:
    { $lijst }

    { $bladzijde }
# $naam, $straten (text)
straat-mijn-wacht =
    You offered to be the contact of: { $straten }.

    The initiative group or a facilitator will say yes or no.
# $straten, $titel (text)
straat-mijn-vraagstuk = • { $straten }: { $titel }
straat-mijn-geen-vraagstuk = Nothing yet. Neighbours can write you, though.

# $naam, $straten (text), $passen (number)
straat-schrijf =
    What do you want to write { $naam }, the contact of { $straten }?

    There is room for { $passen } characters. We take numbers and addresses out.
# $naam, $straten, $tekst, $gebied (text), $passen (number)
straat-schrijf-terug =
    What do you write back to { $naam }?

    There is room for { $passen } characters. We take numbers and addresses out.
straat-bericht-leeg = There is nothing here to pass on. Write it in a few words.
# $passen (number)
straat-bericht-te-lang = That is too long. There is room for { $passen } characters.
# $naam (text), $hoogste (number)
straat-bericht-genoeg = { $hoogste ->
        [one] You wrote { $naam } 1 message already. Wait for an answer now.
       *[other] You wrote { $naam } { $hoogste } messages already. Wait for an answer now.
    }
# $naam, $tekst (text)
straat-bericht-controle =
    This is how { $naam } reads it:

    “{ $tekst }”
# $naam, $tekst (text)
straat-bericht-controle-eerst =
    This is how { $naam } reads it, with your name:

    “{ $tekst }”

    An answer comes here. Nobody sees your number or address.
    Contact with neighbours is for who is 16 or older.
# $naam, $tekst (text)
straat-bericht-gegeven =
    Passed on to { $naam }: “{ $tekst }”

    If { $naam } writes back, you read it here.
# $naam, $straten, $tekst, $gebied (text)
straat-bericht =
    { $naam } of { $gebied } writes you, as you are the contact of { $straten }:

    “{ $tekst }”
# $naam, $straten, $tekst, $gebied (text)
straat-bericht-terug =
    { $naam }, the contact of { $straten } in { $gebied }, writes back:

    “{ $tekst }”
straat-weg = This is over: you can’t write each other here now. See who is a contact now.
# $naam (text)
straat-gesprek-voorbij = You and { $naam } don’t write each other here any more. Ask the initiative group instead.
# $naam, $straten, $tekst, $gebied (text)
straat-gesprek-gestopt = Fine. You get no more messages of { $naam } here.
# $naam, $straten, $tekst, $gebied (text)
straat-meld-vraag =
    “{ $tekst }”

    Do you want to report this? The community worker and area director of { $gebied } read it then.
    They see your name and that of { $naam }. After that you don’t write each other any more.
# $gebied, $naam (text), $aantal (number)
straat-gemeld = { $aantal ->
        [one] Reported. 1 facilitator of { $gebied } reads it. We don’t tell { $naam }.
       *[other] Reported. { $aantal } facilitators of { $gebied } read it. We don’t tell { $naam }.
    }
# $gebied, $naam (text)
straat-gemeld-aan-niemand =
    In { $gebied } there is no facilitator now who can read this. In an emergency call 112.

    You can stop { $naam } from writing you: choose “No more messages”.
# $gebied, $naam, $code, $tekst, $melder, $meldercode (text)
straat-melding =
    { $melder } ({ $meldercode }) reports a message of { $naam } ({ $code }), in { $gebied }:

    “{ $tekst }”

    They write each other through the street contacts. That has stopped now.

knop-straat-bekijk = Contacts by street
knop-straat-mijn = My street
knop-straat-zonder = Still without one
knop-straat-word = I want to be a contact
# $aantal (number)
knop-straat-aanbod = Who offered ({ $aantal })
knop-straat-16 = Yes, I am 16 or older
knop-straat-geen-16 = I am not 16 yet
knop-straat-anders = Other streets
knop-straat-ja = Yes, please
knop-straat-nee = No, not now
knop-straat-stop = I stop as a contact
knop-straat-stop-ja = Yes, I stop
knop-straat-neem-terug = Take offer back
# $naam (text)
knop-straat-schrijf = Write { $naam }
knop-straat-antwoord = Write back
knop-straat-verstuur = Pass it on
knop-straat-andere-woorden = Other words
knop-straat-geen-bericht = No more messages
knop-straat-meld = Report this message
knop-straat-meld-ja = Yes, report it
knop-straat-meld-niet = No, go back
