# Bringing up an issue, joining one, and the themes they fall into.

vraagstuk-vraag = What’s going on in your area? Tell us in your own words. One sentence is enough.
# $tekst, $fotos (text)
vraagstuk-schrijf-opnieuw =
    Send your text again, the way you want it. This is what you wrote:

    “{ $tekst }”

    { $fotos }
# $tekens, $passen (number)
vraagstuk-te-lang = Your text is too long: { $tekens } characters. There is room for { $passen }. Make it shorter and send it again.
vraagstuk-te-kort = That’s very short. Tell us in a few words what’s going on.
# $lijst (lines), $fotos (text) = how many photos go along, or nothing
vraagstuk-lijkt =
    Neighbours said something like this before. Does yours belong with it?

    { $lijst }

    { $fotos }
# $nummer, $aantal, $fotos (number), $tekst (text); the button under it has the same number
vraagstuk-lijkt-regel =
    { $nummer }. “{ $tekst }” ({ $aantal ->
        [one] 1 neighbour
       *[other] { $aantal } neighbours
    }{ $fotos ->
        [0] {""}
        [one] , 1 photo
       *[other] , { $fotos } photos
    })
vraagstuk-lijkt-regel-mijn =
    { $nummer }. “{ $tekst }” ({ $aantal ->
        [one] only you
       *[other] { $aantal } neighbours, you too
    }{ $fotos ->
        [0] {""}
        [one] , 1 photo
       *[other] , { $fotos } photos
    })
buren-eenheid =
    { $aantal ->
        [one] neighbour
       *[other] neighbours
    }
# $soorten (lines), $tekst, $fotos (text)
vraagstuk-gegevens =
    There is something personal in your text:
    { $soorten }
    Shall we hide it? Then neighbours see this:

    { $tekst }

    { $fotos }
gegeven-phone = – a phone number
gegeven-email = – an e-mail address
gegeven-iban = – a bank account number
gegeven-bsn = – a citizen service number (BSN)
gegeven-house-number = – a house number
gegeven-postcode = – a postcode with house number
gegeven-name = – a name of somebody
soort-phone = phone number
soort-email = e-mail
soort-iban = bank account
soort-bsn = citizen number
soort-house-number = house number
soort-postcode = full postcode
soort-name = name
# $fotos (text)
vraagstuk-naam =
    Under which name will neighbours see you? Type your first name, or choose a button.
    You choose this once. You can change it later at /me.

    { $fotos }
# $tekst, $naam, $gebied, $thema, $fotos, $mensen (text)
vraagstuk-controle =
    This is how it will look:

    “{ $tekst }”
    – { $naam }

    { $fotos }
    { $mensen }

    Theme: { $thema }
    Everyone in { $gebied } can read this, under the name: { $naam }.
vraagstuk-wie-ziet = Everyone in { $gebied } can read this. Your name will show as: { $naam }.
vraagstuk-nog-niet-openbaar = Not public yet. You look first.
vraagstuk-geplaatst-kop = It’s there now. Thank you!
# $tekst, $thema, $woorden, $ongedaan (text)
vraagstuk-geplaatst =
    It’s there now. Thank you!

    “{ $tekst }”

    Theme: { $thema }
    { $ongedaan }
vraagstuk-geplaatst-zonder-thema =
    It’s there now. Thank you!

    “{ $tekst }”

    It doesn’t fit a theme yet. Choose one yourself, if you like.
    { $ongedaan }
vraagstuk-ongedaan-tot = You can undo this until { $tot }.
vraagstuk-thema = Theme
vraagstuk-omdat = { $thema } (because of: { $woorden })
zonder-thema = No theme yet
# $tekst (text)
vraagstuk-ingetrokken =
    Gone. Nobody sees it any more. This was your text:

    “{ $tekst }”
vraagstuk-taak-ook-weg = The task that you made of it is gone too.
vraagstuk-taak-blijft = The task that you made of it stays. A neighbour is busy with it already.
vraagstuk-ingetrokken-meedoeners = “{ $titel }” was taken back by the person who brought it up. You don’t need to do anything.
# $minuten (number)
vraagstuk-ongedaan-te-laat = You can undo something for { $minuten } minutes. Those are over. You can still change the theme.
vraagstuk-niet-van-jou = Only the person who brought this up can change it. You can join in.
vraagstuk-weg = This issue is no longer here. Type /themes to read what’s going on.
vraagstuk-niet-geplaatst = All right, nothing was posted.
vraagstuk-meegedaan = Great, together you are stronger. Would you like to post your own text too?
vraagstuk-bericht = { $tekst }
vraagstuk-door = { $naam }
# $titel, $adres (text)
vraagstuk-deel =
    Send this on to your neighbours:

    “{ $titel }” – join in: { $adres }

knop-die-van-mij-is-anders = No, mine is different
knop-verberg = Hide it
knop-laat-staan = Leave it in
knop-zo-is-het-goed = It’s fine like this
knop-toon-soort = Show: { $soort }
knop-verberg-soort = Hide: { $soort }
knop-als-buur = Just “a neighbour”
knop-als-naam = { $naam }
knop-plaats = Post it
knop-pas-aan = Change the text
knop-niet-plaatsen = Don’t post
knop-ongedaan = Undo
knop-kies-thema = Choose a theme
knop-ander-thema = That’s not it
knop-deel = Share with neighbours
knop-toch-plaatsen = Post it too
knop-vertel-opnieuw = Tell it again
knop-klaar = Done

# $titel (text), $aantal (number) = neighbours who take part, you included
meedoen-gelukt =
    You’re joining in with “{ $titel }”. Great!
    { $aantal ->
        [one] You are the first.
       *[other] There are { $aantal } of you now.
    }
meedoen-gestopt = You no longer join in with “{ $titel }”.
meedoen-eigen-vraagstuk =
    This is your own issue, so you are in it already.
    Do you want more people? Send it on to your neighbours.
meedoen-doe-je-al = You already join in with “{ $titel }”.
meedoen-ander-gebied = This is about { $gebied }. You can join in if you live there. Have you moved? Type /area.
# $titel (text), $nieuw, $aantal (number)
meedoen-verzameld =
    { $nieuw ->
        [one] A neighbour joined in
       *[other] { $nieuw } neighbours joined in
    } with “{ $titel }”.
    Together you are { $aantal } now. You don’t need to do anything.
knop-meedoen = Join in
# $nummer (number) = that of the issue in the list above
knop-meedoen-met = Join number { $nummer }
knop-toch-niet = Stop joining in

# $gebied (text), $lijst (lines), $bladzijde (text)
themas-lijst =
    This is going on in { $gebied }:

    { $lijst }

    { $bladzijde }
themas-leeg = Nobody has brought anything up in { $gebied } yet. You could be the first.
# $thema (text), $buren (number)
themas-regel =
    – { $thema }: { $buren ->
        [one] 1 neighbour
       *[other] { $buren } neighbours
    }
knop-thema = { $thema }
thema-vraagstukken =
    { $thema }

    { $lijst }

    { $bladzijde }
thema-leeg = There is nothing under { $thema } now.
thema-vraagstuk-regel =
    { $aantal ->
        [one] 1 neighbour is behind this.
       *[other] { $aantal } neighbours are behind this.
    }
vraagstuk-bekijk =
    “{ $tekst }”
    – { $naam }

    { $aantal ->
        [one] 1 neighbour is behind this.
       *[other] { $aantal } neighbours are behind this.
    }
knop-alle-themas = All themes
# $titel (text), $bladzijde (text)
thema-kies =
    Which theme fits “{ $titel }” better?
    { $bladzijde }
knop-dit-thema = { $thema }
knop-geen-thema = None of these
knop-vertel-wat-speelt = Say what’s going on
