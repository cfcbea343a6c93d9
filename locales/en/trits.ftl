# The trits questions of an agenda item, in their order, and what neighbours answer.

trits-1 = What can we do ourselves?
trits-2 = What can we do ourselves, with help?
trits-3 = What must others carry out?
zeggenschap-1 = What do we residents decide?
zeggenschap-2 = For what do we need help or advice to decide?
zeggenschap-3 = What do others decide, on our advice?
# $thema (text)
trits-1-vraag =
    What can residents do themselves about { $thema }?
    Name one thing, such as “putting up lamps along the path”. We make a task of it.
trits-2-vraag =
    What can residents do themselves about { $thema }, if somebody helps?
    Name one thing. Then we ask who can help.
trits-3-vraag =
    What must others carry out for { $thema }?
    Name one thing. Then we ask who that is.
zeggenschap-1-vraag = What do residents decide themselves about { $thema }? Name one thing.
zeggenschap-2-vraag =
    For what do residents need help or advice to decide about { $thema }?
    Name one thing. Then we ask whose.
zeggenschap-3-vraag =
    What do others decide about { $thema }, after residents gave advice?
    Name one thing. Then we ask who that is.
# $vraag, $tekst (text)
trits-opnieuw =
    { $vraag }
    Send it again, the way you want it. This is what you wrote:

    “{ $tekst }”
# $tekst (text)
trits-wiens-hulp = “{ $tekst }”: whose help does it need? Name a group or organisation, such as the municipality.
trits-wie-doet = “{ $tekst }”: who must carry it out? Name a group or organisation, such as the municipality.
trits-wie-adviseert = “{ $tekst }”: who can help or advise? Name a group or organisation.
trits-wie-beslist = “{ $tekst }”: who decides about it? Name a group or organisation.
# $passen (number)
trits-wie-te-lang = That’s too long. There is room for { $passen } characters. Name one group or organisation.
trits-wie-te-kort = That’s very short. Name a group or organisation, such as the municipality.
# $tekens, $passen (number)
trits-te-lang = That’s too long for a task: { $tekens } characters. There is room for { $passen }. Name one thing.
trits-te-kort = That’s very short. Name one thing.
trits-persoonlijk = There is something personal in this, such as a number or a name. Neighbours will read it. Send it without.
trits-antwoord-staat = Thank you. Your answer has been added.

# $thema (text), $lijst, $onder (lines)
trits-vragen =
    { $thema }: who does what?

    { $lijst }

    { $onder }
zeggenschap-vragen =
    { $thema }: who decides what?

    { $lijst }

    { $onder }
trits-op-volgorde = The questions go in order. The next one opens when the one before is done.
trits-alle-drie = All three questions are answered.
# $nummer, $antwoorden (number), $vraag (text)
trits-regel-open =
    { $nummer }. { $vraag } Open now, { $antwoorden ->
        [0] no answer yet.
        [one] 1 answer.
       *[other] { $antwoorden } answers.
    }
trits-regel-klaar =
    { $nummer }. { $vraag } Done, { $antwoorden ->
        [0] without an answer.
        [one] 1 answer.
       *[other] { $antwoorden } answers.
    }
trits-regel-wacht =
    { $nummer }. { $vraag } Still waits{ $antwoorden ->
        [0] .
        [one] , 1 answer.
       *[other] , { $antwoorden } answers.
    }
# $vraag, $thema, $stand, $bladzijde (text), $lijst (lines)
trits-vraag =
    { $thema }: { $vraag }

    { $lijst }

    { $stand }
    { $bladzijde }
trits-vraag-leeg =
    { $thema }: { $vraag }

    Nobody has said anything about this yet.
    { $stand }
# $nummer, $steun (number), $tekst, $naam, $partij (text)
trits-antwoord =
    { $nummer }. { $tekst } ({ $naam }){ $steun ->
        [0] { "" }
        [one] , 1 neighbour supports this
       *[other] , { $steun } neighbours support this
    }
trits-antwoord-wie =
    { $nummer }. { $tekst } – { $partij } ({ $naam }){ $steun ->
        [0] { "" }
        [one] , 1 neighbour supports this
       *[other] , { $steun } neighbours support this
    }
trits-stand-open = This question is open. Say what you know, or support an answer.
trits-stand-klaar = This question is done.
# $reden (text)
trits-stand-niets = The initiative group says: nothing. “{ $reden }”
# $eerst (number)
trits-stand-wacht = This question waits for question { $eerst }. You can read it.
trits-wacht = First question { $eerst }. After that this one opens.
# $nummer (number)
trits-is-klaar = Question { $nummer } is done already. The initiative group can open it again.
trits-eerst-antwoord = There is no answer yet. Give one, or say that there is nothing.
trits-waarom-niets = Why is there nothing to do here? Type it in one sentence. Neighbours will read it.
# $tekens, $passen (number)
trits-waarom-te-lang = That’s a bit long: { $tekens } characters. There is room for { $passen }. Can it be shorter?
trits-al-klaar = This question was done already.
trits-al-open = This question was open already.
trits-steun-al = You support this already.
trits-steun-niet = You no longer support this.
trits-eigen-antwoord = This is your own answer. Neighbours can support it.
trits-antwoord-weg = This answer isn’t there any more. Type /agenda to see what is.
# $lijst (lines), $bladzijde (text)
trits-welk-antwoord =
    Of which answer do we make a task?

    { $lijst }

    { $bladzijde }
trits-alle-taken = Each answer has its task already. Type /volunteer to see them.

knop-trits = Who does what?
knop-trits-doen = Who does what?
knop-zeggenschap = Who decides what?
knop-trits-punt = Back to the item
knop-trits-vragen = All three questions
# $nummer (number)
knop-trits-vraag = Question { $nummer }
knop-trits-antwoord = Say what you know
knop-trits-steun = I support { $nummer }
knop-trits-steun-niet = Not { $nummer } after all
knop-trits-taak = Make a task
knop-trits-taak-van = Task of { $nummer }
knop-trits-klaar = Enough, on to the next
knop-trits-niets = Nothing, and why
knop-trits-open = Open this one again

# The right over the money
recht-besteden = Spending right: residents decide about this money, and may shift it.
recht-gelabeld = Earmarked right: residents decide about this money, for this purpose only.
recht-advies = Advisory right: residents give advice, and who decides otherwise explains why.
recht-nog-niet = Which right residents have over the money comes out of these questions.
# $recht, $naam (text), $moment (moment)
recht-staat =
    { $recht }
    So said { $naam } of the initiative group, { $moment }.
# $thema (text), $lijst (lines)
recht-kies =
    Which right do residents have over the money for { $thema }?

    { $lijst }
recht-eerst-vragen = First the three questions about deciding must be done.
recht-al = This right holds already.
knop-recht = Choose the right
knop-recht-besteden = Spending right
knop-recht-gelabeld = Earmarked right
knop-recht-advies = Advisory right
knop-recht-terug = Back

# All sides
# $thema, $bladzijde (text), $lijst, $gehoord (lines)
kanten =
    { $thema }, from all sides:

    { $lijst }

    { $gehoord }
    { $bladzijde }
kanten-leeg = Nobody wrote here what they think of it yet. You can be the first.
# $kant, $tekst, $naam (text)
kanten-regel = { $kant } ({ $naam }): “{ $tekst }”
kanten-van = { $kant } ({ $naam })
# $thema, $kant (text)
kant-vraag = From which side do you look at { $thema }? A few words will do, such as “parents at the school”.
kant-vraag-opnieuw = From which side do you look at { $thema }? Now it says: “{ $kant }”.
kant-mening = { $kant }: what do you think of it? All neighbours in your area can read it.
# $tekst (text)
kant-mening-opnieuw =
    { $kant }: what do you think of it? This is what it said:

    “{ $tekst }”
# $passen (number)
kant-lengte = Name your side in a few words. There is room for { $passen } characters.
# $tekens, $passen (number)
kant-mening-lengte = Write it in a few sentences. You have { $tekens } characters, and there is room for { $passen }.
kant-persoonlijk = There is something personal in this, such as a number, address or name. Send it without.
kant-staat = Thank you. Your side has been added. You can always put it differently.
kant-weg = Your side is gone.
kant-niet = Your side wasn’t there any more.
# $straten (text) = names of streets
kanten-straten = Streets named: { $straten }.
# $meer (number) = streets besides those
kanten-straten-geen =
    No street has been named yet, such as { $straten }{ $meer ->
        [0] .
        [one] { " " }and 1 other.
       *[other] { " " }and { $meer } others.
    }
kanten-straten-nog =
    Not named yet: { $straten }{ $meer ->
        [0] .
        [one] { " " }and 1 other.
       *[other] { " " }and { $meer } others.
    }
# $taal (text), $mensen, $minder (number)
kanten-taal = In { $taal }: { $mensen } neighbours took part.
kanten-taal-weinig = In { $taal }: fewer than { $minder } neighbours took part.
kanten-taal-nog = In { $taal } nobody took part yet.
kanten-talen-weinig = There is a language of fewer than { $minder } neighbours. We say nothing about it.
taal-naam-nl = Dutch
taal-naam-en = English
knop-kanten = All sides
knop-kant-schrijf = Write your side
knop-kant-anders = Put it differently
knop-kant-weg = Take your side out
knop-kant-terug = Back to the questions
knop-kant-thema = To the theme

# Who was heard before a choice
# $thema (text), $kanten (number)
kanten-aantal =
    – { $thema }: { $kanten ->
        [0] no side yet
        [one] 1 side
       *[other] { $kanten } sides
    }
# $kanten, $met, $van (number) = sides, topics with a side, topics
gehoord =
    { $kanten ->
        [0] Heard: nobody wrote their side yet.
        [one] Heard: 1 side, on { $met } of the { $van } topics.
       *[other] Heard: { $kanten } sides, on { $met } of the { $van } topics.
    }
# $op (day), $mensen (number)
gehoord-gebied-gevraagd =
    On { $op } we asked { $mensen ->
        [one] 1 neighbour
       *[other] { $mensen } neighbours
    } of the whole area for their side.
gehoord-missers-gevraagd =
    On { $op } we asked { $mensen ->
        [one] 1 neighbour who was missing
       *[other] { $mensen } neighbours who were missing
    } for their side.
gehoord-niet-gevraagd = The area has not been asked for its sides yet.
# $mensen (number)
gehoord-kan-vragen =
    Said nothing yet: { $mensen ->
        [one] 1 neighbour
       *[other] { $mensen } neighbours
    }. You can ask them first.
gehoord-kan-missers-vragen =
    Of those, { $mensen } are of a street or language that is missing so far.
# $gebied (text), $lijst (lines), $straten (line)
gehoord-vraag =
    What do you think? { $gebied } chooses soon, and your side isn’t there yet.

    { $lijst }

    { $straten }
    A few sentences will do. All neighbours read them before there is a choice.
# $straten (text) = names of streets, $meer (number)
gehoord-vraag-straten =
    Nobody has named { $straten }{ $meer ->
        [0] { " " }yet.
        [one] { " " }and 1 other street yet.
       *[other] { " " }and { $meer } other streets yet.
    }
# $meer (number)
gehoord-en-meer = – and { $meer } more
# $mensen (number)
gehoord-gesteld =
    { $mensen ->
        [one] 1 neighbour gets
       *[other] { $mensen } neighbours get
    } the question, when it suits them. Look in a few days what was added.
gehoord-niemand = There is nobody to ask now.
# $op (day)
gehoord-net-gevraagd = This was asked just now. It can be asked again from { $op }.
# $gebied, $bladzijde (text), $lijst, $gehoord (lines)
gehoord-onderwerpen =
    This is what { $gebied } chooses about. Read all sides first, or write yours.

    { $lijst }

    { $gehoord }

    { $bladzijde }
gehoord-onderwerpen-geen = There is nothing now that { $gebied } chooses about. When there is, you’ll hear.
# $thema (text)
gehoord-onderwerp = – { $thema }
knop-gehoord-onderwerp = { $thema }
knop-gehoord-zeg = Say what you think
knop-gehoord-gebied = Ask the area first
knop-gehoord-missers = Ask who is missing
knop-gehoord-terug = Back
knop-gehoord-stemming-toch = Open the ballot anyway
knop-gehoord-ronde-toch = Open the round anyway

# Changing one's own answer
# $tekst (text), $steun (line)
trits-anders =
    How do you put it now? This is what it says:

    “{ $tekst }”

    { $steun }
# $steun (number)
trits-anders-steun =
    { $steun ->
        [one] 1 neighbour supports this. After a change that begins anew.
       *[other] { $steun } neighbours support this. After a change that begins anew.
    }
trits-anders-taak = A task was made of this already. It doesn’t change along.
trits-anders-niet-van-jou = Only who gave this answer can put it differently.
trits-anders-gedaan = Good, this is how your answer reads now.
# $nummer (number)
knop-trits-anders = Put { $nummer } differently
