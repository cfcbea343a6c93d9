# Idea connections: whether two people with near ideas want to meet.

# $titel (text) = the reader's own issue, $tot (day)
kennismaken-vraag =
    A neighbour has an idea that is like yours. Would you like to meet?

    It is about “{ $titel }”.
    We don’t say who it is. The other gets the same question, without a name too.
    You hear of each other only if you both say yes.
    You can choose up to and including { $tot }.
# $titel (text), $tot (day)
kennismaken-vraag-opnieuw =
    Would you like to meet a neighbour with an idea like yours?

    It is about “{ $titel }”.
    You hear of each other only if you both say yes.
    You can choose up to and including { $tot }.
# $titel (text), $tot (day), $uur (number) = of the day
kennismaken-ja =
    You said yes to meeting, about “{ $titel }”.

    If the other says yes too, you both hear it at { $uur }:00.
    Do you hear nothing up to and including { $tot }? Then nothing comes of it this time.
    Until then you can change your mind. The other won’t notice.
# $titel (text), $tot (day)
kennismaken-nee =
    Fine, no meeting about “{ $titel }”.

    The other doesn’t hear this. You can change your mind up to and including { $tot }.
# $titel (text), $tot (day), $dagen (number)
kennismaken-later =
    { $dagen ->
        [one] Fine, we’ll ask you once more tomorrow.
       *[other] Fine, we’ll ask you once more in { $dagen } days.
    }

    It is about “{ $titel }”. You can also choose now, up to and including { $tot }.
kennismaken-voorbij = This question is over.
# $naam (text) = of the other, $hun, $mijn (text) = what each wrote, $tot (day)
kennismaken-samen =
    You both said yes: { $naam } would like to meet too.

    { $naam } wrote: “{ $hun }”
    You wrote: “{ $mijn }”

    We pass on nobody’s number or address. Write one line yourself: how does { $naam } find you?
    You see each other’s line only when you both wrote one.
    You can up to and including { $tot }.
# $naam (text), $tekens (number)
kennismaken-regel-vraag =
    How does { $naam } find you? Type it in one line.

    For example: Saturday at 10 at the playground. Better where more people are.
    A number is fine, but it isn’t needed.
    Are you not 16 yet? Ask at home first.
# $naam (text), $tekens (number)
kennismaken-regel-te-lang = That doesn’t fit in one line. { $tekens } characters fit. Can it be shorter?
# $naam (text), $tekens (number)
kennismaken-regel-leeg = There are no words in that. How does { $naam } find you? Type it in one line.
# $naam, $regel (text), $tot (day)
kennismaken-regel-controle =
    { $naam } will see this, and no other neighbour: “{ $regel }”

    { $naam } sees it only after writing a line as well.
    We throw it away after { $tot }. It stays in the chat of { $naam }.
kennismaken-regel-doorgegeven = Good, your line is kept.
# $naam, $regel (text), $tot (day)
kennismaken-regel-gegeven =
    You wrote for { $naam }: “{ $regel }”

    { $naam } sees it after writing a line as well. That can be up to and including { $tot }.
# $naam, $regel (text), $tot (day)
kennismaken-gevonden =
    This is how you find { $naam }: “{ $regel }”

    { $naam } has your line now too. Enjoy meeting!
    You don’t have to respond to anything.
    Does something feel wrong? Report it, up to and including { $tot }.
# $naam (text)
kennismaken-gestopt = Fine, it stops here. What you wrote is gone. { $naam } gets no message about this.
# $naam, $gebied (text)
kennismaken-meld-vraag =
    Do you want to report what { $naam } wrote?

    It then goes to the community worker and the area director of { $gebied }.
    They see your names and codes too. { $naam } gets no message about this.
# $aantal (number), $naam, $gebied (text)
kennismaken-gemeld =
    { $aantal ->
        [one] Reported. 1 facilitator of { $gebied } will read it.
       *[other] Reported. { $aantal } facilitators of { $gebied } will read it.
    }

    We won’t ask you and { $naam } to meet again. Are you in danger? Call 112.
# $gebied (text)
kennismaken-gemeld-aan-niemand =
    { $gebied } has no community worker or area director yet. So nobody can read it.

    You don’t have to respond to anything. Are you in danger? Call 112.
# $gebied, $naam, $code, $regel, $melder, $meldercode (text)
kennismaken-melding =
    A neighbour in { $gebied } reports something from two people meeting.

    { $naam } (code { $code }) wrote: “{ $regel }”
    Reported by { $melder } (code { $meldercode }).
    { $naam } doesn’t know of this report. Look with a colleague at what is needed.
kennismaken-al-gemeld = This was reported already.

knop-ja-kennismaken = Yes, I’d like that
knop-niet-kennismaken = No, rather not
knop-vraag-later = Ask me later
knop-toch-wel-kennismaken = Yes after all
knop-toch-geen-kennis = Rather not after all
knop-schrijf-regel = Write that line
knop-geef-regel = Pass it on
knop-schrijf-regel-anders = Write it differently
knop-nu-geen-regel = Not now
knop-meld-dit = Report this
knop-ja-meld = Yes, report it
