# Exchange: what neighbours give and ask.

# $gebied (text)
ruil-andere-werkwijze =
    { $gebied } works in another way now. Exchanging with neighbours is no part of that.

    Would you like it? Ask the initiative group. They help choose how you work.
# $gebied (text), $lijst (lines), $bladzijde (text)
ruil =
    Exchange in { $gebied }: what do you give, what do you ask?

    { $lijst }

    { $bladzijde }
# $gebied (text)
ruil-leeg =
    Nothing to exchange in { $gebied } yet. You can be the first.

    What can you give: an hour of help, a tool, a dish? Or what are you looking for?
ruil-geeft = Gives
ruil-vraagt = Asks
# $nummer (number), $kant, $tekst (text)
ruil-regel = { $nummer }. { $kant }: { $tekst }
# $nummer (number), $kant, $tekst, $woorden (text) = words of it that fit
ruil-regel-past = { $nummer }. { $kant }: { $tekst } (fits yours: { $woorden })
# $nummer (number), $kant, $tekst (text)
ruil-regel-mijn = { $nummer }. { $kant }: { $tekst } (yours)
# $nummer (number), $kant, $tekst (text)
ruil-regel-gevraagd = { $nummer }. { $kant }: { $tekst } (you let them know)

ruil-vraag-geef = What do you give? Name one thing, such as “my ladder on loan” or “an hour in your garden”.
ruil-vraag-vraag = What do you ask? Name one thing, such as “somebody who can mend my bike”.
# $passen (number)
ruil-te-lang = That is too long. { $passen } characters fit. Name one thing.
ruil-te-kort = That is very short. Name one thing, in a few words.
ruil-alleen-persoonlijk = Without what is personal nothing is left. Say it without a number or a name.
# $hoogste (number)
ruil-te-veel = { $hoogste } fit. Take one away first.
# $gebied, $kant, $tekst (text), $dagen (number)
ruil-controle =
    This is how neighbours in { $gebied } read it, without your name:

    { $kant }: “{ $tekst }”

    Does a neighbour want to exchange? Then we ask you first.
    After { $dagen } days we ask whether it is still true.
    Contact with neighbours is for who is 16 or older.
# $gebied, $kant, $tekst (text), $dagen (number)
ruil-controle-weggehaald =
    This is how neighbours in { $gebied } read it, without your name:

    { $kant }: “{ $tekst }”

    What looked personal we took out. It says “…” there now.
    Does a neighbour want to exchange? Then we ask you first.
    After { $dagen } days we ask whether it is still true.
    Contact with neighbours is for who is 16 or older.
ruil-nog-geen-16 =
    Good that you want to join in! We arrange contact with neighbours from the age of 16.

    Ask at home whether somebody does it for you. You are free to read what is there.
# $kant, $tekst (text), $tot (day)
ruil-staat =
    It is there now. { $kant }: “{ $tekst }”

    If a neighbour wants to exchange, you hear. After { $tot } we ask whether it is still true.
# $lijst (lines)
ruil-past-nu =
    This fits it already:

    { $lijst }
# $kant, $tekst, $mijn, $woorden (text)
ruil-past-bij-jou =
    A neighbour put up something that fits yours: { $woorden }.

    { $kant }: “{ $tekst }”
    Yours says: “{ $mijn }”

# $kant, $tekst (text), $tot (day)
ruil-een =
    { $kant }: “{ $tekst }”

    It is a neighbour’s. You hear names only once you both want it.
# $kant, $tekst, $woorden (text), $tot (day)
ruil-een-past =
    { $kant }: “{ $tekst }”

    It fits what you put up: { $woorden }.
    It is a neighbour’s. You hear names only once you both want it.
# $kant, $tekst (text), $tot (day)
ruil-een-gevraagd =
    { $kant }: “{ $tekst }”

    You let them know that you want it. If the neighbour says yes too, you hear.
# $kant, $tekst (text), $soort = geef or vraag, $tot (day)
ruil-wil-controle =
    { $kant }: “{ $tekst }”

    The neighbour hears that somebody { $soort ->
        [geef] wants
       *[vraag] can do
    } this, without your name.
    If the neighbour says yes too, you hear each other’s names.
    Contact with neighbours is for who is 16 or older.
# $kant, $tekst (text), $soort = geef or vraag, $tot (day)
ruil-wil-gezegd =
    They will hear. { $kant }: “{ $tekst }”

    If the neighbour says yes too, you hear. Nothing heard? Then it doesn’t work out now.
ruil-wil-al = You let them know already.
# $hoogste (number)
ruil-wil-te-veel = You wait for { $hoogste } neighbours. Take one back first, or wait for an answer.
# $kant, $tekst (text), $tot (day)
ruil-wil-niet-meer = Fine, that is taken back. The neighbour gets no message about it.
ruil-weg = This isn’t there any more. See in the list what is there now.

# $lijst (lines)
ruil-mijn =
    What you give and ask:

    { $lijst }
ruil-mijn-leeg = Nothing of yours is there now. In the list you can give or ask something.
# $nummer, $aantal (number) = neighbours who wait for an answer, $kant, $tekst (text), $tot (day)
ruil-mijn-regel =
    { $aantal ->
        [0] { $nummer }. { $kant }: { $tekst } (up to { $tot })
        [one] { $nummer }. { $kant }: { $tekst } (1 neighbour waits for your answer)
       *[other] { $nummer }. { $kant }: { $tekst } ({ $aantal } neighbours wait for your answer)
    }
# $kant, $tekst (text), $tot (day), $aantal (number)
ruil-eigen =
    { $kant }: “{ $tekst }”

    This is yours. It is there up to { $tot }. Then we ask whether it is still true.
# $kant, $tekst (text), $tot (day), $aantal (number), $soort = geef or vraag
ruil-eigen-gewild =
    { $kant }: “{ $tekst }”

    { $aantal ->
        [one] 1 neighbour { $soort ->
            [geef] wants
           *[vraag] can do
        } this. If you say yes, you hear each other’s names.
       *[other] { $aantal } neighbours { $soort ->
            [geef] want
           *[vraag] can do
        } this. If you say yes, you hear each other’s names.
    }
    Nobody hears a no.
# $kant, $tekst (text), $tot (day)
ruil-iemand-wil =
    A neighbour would like what you give: “{ $tekst }”

    If you say yes, you hear each other’s names. Nobody hears a no.
# $kant, $tekst (text), $tot (day)
ruil-iemand-kan =
    A neighbour can do what you ask: “{ $tekst }”

    If you say yes, you hear each other’s names. Nobody hears a no.
# $kant, $tekst (text), $tot (day)
ruil-nee-gezegd = Fine, not this time. The neighbour doesn’t hear it. Your “{ $tekst }” stays.
ruil-wil-voorbij = This question is over. Type /exchange for how it is now.
# $naam (text) = of the other, $titel (text) = what is exchanged, $tot (day)
ruil-samen =
    You both said yes: you and { $naam } will exchange.

    It is about “{ $titel }”.
    We give nobody’s number or address. Write one line yourself: how does { $naam } find you?
    You see each other’s line only once you both wrote one.
    That can be done up to { $tot }.

# $kant, $tekst (text), $tot (day), $dagen (number)
ruil-klopt-nog =
    Is this still true? { $kant }: “{ $tekst }”

    If you say nothing, it goes in { $dagen } days.
# $kant, $tekst (text), $tot (day)
ruil-blijft-staan = Good, “{ $tekst }” stays. After { $tot } we ask again.
# $kant, $tekst (text), $tot (day)
ruil-vervallen = “{ $tekst }” went out of the list, because we heard nothing. Feel free to put it up again.
# $kant, $tekst (text), $tot (day)
ruil-teruggenomen = “{ $tekst }” is gone from the list.
# $kant, $tekst (text), $tot (day)
ruil-klaar = Well done, that is exchanged! “{ $tekst }” is out of the list.

knop-ruil-geef = Give something
knop-ruil-vraag = Ask for something
# $nummer (number)
knop-ruil-bekijk = Look at { $nummer }
knop-ruil-bekijk-dit = Look at it
knop-ruil-mijn = See what I exchange
knop-ruil-lijst = See the exchange list
knop-ruil-16 = Yes, I’m 16 or older
knop-ruil-geen-16 = I’m not 16 yet
knop-ruil-anders = Say it differently
knop-ruil-wil = I want this
knop-ruil-kan = I can do this
knop-ruil-toch-niet = Take it back
# $nummer (number) = of the neighbour; 0 for one alone
knop-ruil-ja =
    { $nummer ->
        [0] Yes, let’s exchange
       *[other] Yes, neighbour { $nummer }
    }
# $nummer (number) = of the neighbour; 0 for one alone
knop-ruil-nee =
    { $nummer ->
        [0] No, not now
       *[other] No, not neighbour { $nummer }
    }
knop-ruil-klopt = Yes, still true
knop-ruil-haal-weg = Take it away
knop-ruil-klaar = It is exchanged
