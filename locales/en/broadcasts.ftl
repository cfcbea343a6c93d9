# Official messages: what people read, and what their sender reads.

# $van (line), $tekst (text), $verbeterd (line or nothing)
uitzending =
    { $van }

    { $tekst }{ $verbeterd }
# $naam, $rol, $gebied (text)
uitzending-van = Message from { $naam }, { $rol } in { $gebied }
# $op (moment)
uitzending-verbeterd =
    {""}

    Corrected on { $op }.
# $gebied (text), $meer (number)
uitzending-gebieden =
    { $meer ->
        [one] { $gebied } and 1 more area
       *[other] { $gebied } and { $meer } more areas
    }
# $gebied, $rol, $thema, $punt (text)
uitzending-aan-iedereen = To everybody in { $gebied }.
uitzending-aan-rol = To who has a role in { $gebied }: { $rol }.
uitzending-aan-thema = To who takes part in the theme “{ $thema }” in { $gebied }.
uitzending-aan-punt = To who takes part in “{ $punt }” in { $gebied }.

# $lijst (lines), $bladzijde (line)
uitzenden =
    Your messages { $bladzijde }

    { $lijst }
uitzenden-leeg = Here you send a message to your area. You wrote none yet.
# $nummer (number), $begin, $fase (text)
uitzenden-regel = { $nummer }. { $begin } – { $fase }
uitzenden-fase-draft = not sent yet
uitzenden-fase-planned = goes later
uitzenden-fase-sending = on its way
uitzenden-fase-stopped = stopped
uitzenden-fase-sent = sent
uitzenden-vraag-tekst =
    What do you want to tell?

    Keep it short, and say what somebody can do now. You see it first.
# $tekst (text)
uitzenden-vraag-andere-tekst =
    Now it says:

    { $tekst }

    Type how it should read.
# $tekst (text)
uitzenden-vraag-verbetering =
    This is what it says now:

    { $tekst }

    Type the whole message as it should be. Who has it already then sees the new words.
uitzenden-te-kort = That is very short. Write a whole sentence.
# $tekens, $passen (number)
uitzenden-te-lang = That is { $tekens } characters. { $passen } fit. Make it a bit shorter.
uitzenden-eerst-naam =
    A message says who it is from. Choose a name first, and then type /broadcast.
uitzenden-geen-tekst = There are no words in it yet. Write them first.
uitzenden-niemand = Nobody gets this message now. Choose other people.
uitzenden-moment-niet-gelezen = We found no day and time in that. Type for example: tomorrow 9.00.
uitzenden-moment-voorbij = That is over already. Choose a later moment.
uitzenden-al-verstuurd = This message was sent already.
uitzenden-al-gestopt = This message was stopped already.
uitzenden-niet-verstuurd = This message was not sent yet. You can still change its words.
uitzenden-zelfde-woorden = That is exactly what it says already.
uitzenden-weg = We can’t find this any more. Type /broadcast for your messages.
uitzenden-is-verbeterd = Corrected. Who has it already will soon see the new words.

# $bericht (line), $lijst (lines)
uitzenden-kijk-na =
    This is how it reads:

    { $bericht }

    —
    { $lijst }
# $mensen (number)
uitzenden-bereik =
    { $mensen ->
        [0] That is nobody now.
        [one] That is 1 person.
       *[other] That is { $mensen } people, each once.
    }
# $telegram, $web (number)
uitzenden-bereik-kanalen = In Telegram: { $telegram }. In our web phone: { $web }. The words are the same there.
uitzenden-duurt-even = Sending takes less than a minute.
# $minuten (number)
uitzenden-duurt-minuten =
    { $minuten ->
        [one] Sending takes about a minute.
       *[other] Sending takes about { $minuten } minutes.
    }
# $om (moment)
uitzenden-nacht = These are quiet hours. It arrives from { $om } on.
uitzenden-makkelijk = Reads well, as an estimate.
uitzenden-moeilijk = Reads hard, as an estimate. Short sentences and plain words help.
# $zin (text)
uitzenden-moeilijkste-zin = Hardest sentence: “{ $zin }”
uitzenden-gegevens = Mind: there is a number, an address or a name in it. Everybody reads that.
# $aan, $bereik (line)
uitzenden-wie =
    Who gets this message?

    { $aan } { $bereik }
# $bladzijde (line)
uitzenden-welke-rol = Who with which role gets it? { $bladzijde }
uitzenden-welk-thema = The people of which theme get it? { $bladzijde }
uitzenden-welk-punt = The people of which agenda item get it? { $bladzijde }
uitzenden-geen-themas = There are no themes in this area yet. Choose other people.
uitzenden-geen-punten = There is nothing on this agenda yet. Choose other people.
uitzenden-een-gebied = Choose exactly one area for this.
uitzenden-wanneer = When does it go? Choose a moment, or type a day and a time.
# $op (moment), $mensen (number), $tekst (text)
uitzenden-gepland =
    Your message goes on { $op }. Now that is { $mensen } people.

    { $tekst }
uitzenden-voorbeeld = This is how everybody reads it. Only you have it now.
uitzenden-weggegooid = Thrown away. Nobody got it.
uitzenden-rol-weg =
    Your message did not go: you no longer have the role for it. The words are at /broadcast.

# $begin (text), $kop (line), $lijst (lines)
uitzenden-stand =
    “{ $begin }”
    { $kop }

    { $lijst }
# $mensen (number)
uitzenden-stand-bezig =
    { $mensen ->
        [one] On its way to 1 person. These figures change by themselves.
       *[other] On its way to { $mensen } people. These figures change by themselves.
    }
uitzenden-stand-klaar =
    { $mensen ->
        [one] Done. It went to 1 person.
       *[other] Done. It went to { $mensen } people.
    }
uitzenden-stand-gestopt =
    { $mensen ->
        [one] Stopped. It would have gone to 1 person.
       *[other] Stopped. It would have gone to { $mensen } people.
    }
uitzenden-stand-aangekomen = Arrived: { $mensen }
uitzenden-stand-wacht = Still waits: { $mensen }
uitzenden-stand-uit = Doesn’t want this or is gone: { $mensen }
uitzenden-stand-geblokkeerd = Blocks us: { $mensen }
uitzenden-stand-mislukt = Did not work: { $mensen }
uitzenden-stand-onbekend = We don’t know: { $mensen }
uitzenden-stand-tegengehouden = Held back: { $mensen }

knop-uitzending-wie-spreekt = Who may send this?
knop-nieuw-bericht = New message
# $nummer (number)
knop-uitzending-open = Open { $nummer }
knop-uitzending-stuur = Send now
knop-uitzending-later = Send later
# $moment (moment)
knop-uitzending-moment = { $moment }
knop-uitzending-tekst = Other words
knop-uitzending-wie = Who gets it?
knop-uitzending-voorbeeld = Send it to me first
knop-uitzending-gooi-weg = Throw away
knop-uitzending-stop = Stop sending
knop-uitzending-verbeter = Correct the words
knop-uitzending-ververs = Count again
knop-uitzending-lijst = All my messages
knop-uitzending-toch-niet = Not after all
# $gebied (text)
knop-uitzending-gebied-aan = ✓ { $gebied }
knop-uitzending-gebied-uit = + { $gebied }
knop-uitzending-iedereen = Everybody
knop-uitzending-rol = Who has a role
knop-uitzending-thema = People of a theme
knop-uitzending-punt = People of an item
# $naam (text)
knop-uitzending-deze = { $naam }
knop-uitzending-klaar = This is right

# The page with who speaks for what. $gebied, $naam, $rol (text)
sprekers-titel = Who speaks in { $gebied }?
sprekers-uitleg = These people may send a message to all of { $gebied } in their role. Residents read in the chat, with /role, who is in the initiative group.
sprekers-niemand = In { $gebied } nobody may send a message to the whole area now.
# $mensen (number)
sprekers-buren =
    { $mensen ->
        [one] 1 neighbour
       *[other] { $mensen } neighbours
    }
sprekers-naam = Name
sprekers-rol = Role
