# What is mine, my area, my name.

# $naam, $gebied, $code, $bevestigd (text), $lijst, $bijeenkomsten (lines)
mijn =
    Name for neighbours: { $naam }
    Area: { $gebied }
    Your code: { $code }
    Confirmed: { $bevestigd }

    Yours:
    { $lijst }

    { $bijeenkomsten }
mijn-vraagstukken = Yours
mijn-niets = You haven’t brought anything up yet. Just type what’s going on.
# $titel, $stap (text), $aantal (number), $dag (day)
mijn-vraagstuk-regel =
    – “{ $titel }” ({ $aantal ->
        [one] only you so far
       *[other] { $aantal } neighbours
    })
    { $stap }
mijn-taak-regel = – You do: “{ $titel }”, { $dag }
mijn-naam = Name for neighbours
mijn-naam-nog-niet = not chosen yet
mijn-gebied = Area
mijn-geen-gebied = none yet
mijn-code = Your code
naam-vraag =
    Under which name will neighbours see you? Type your first name, or choose a button.
    What is there already keeps the name it had.
# $gebied (text)
rol-gekregen = You have a new role in { $gebied }. There is a new door below: “My desk”.
naam-gekozen = Good. From now on neighbours see you as: { $naam }.
# $gebied (text), $lijst (lines)
buurt =
    { $gebied }

    { $lijst }
# $gebied (text)
buurt-meer =
    How things go and work in { $gebied }.

    Read who makes the agenda, how you work and what was agreed.
    You also see what partners plan, and how neighbours work things out together.
# $vraagstukken, $buren, $punten, $taken (number)
buurt-vraagstukken =
    { $vraagstukken ->
        [0] Nobody has brought anything up yet. You could be the first.
        [one] 1 issue, from { $buren ->
            [one] 1 neighbour
           *[other] { $buren } neighbours
        }.
       *[other] { $vraagstukken } issues, from { $buren ->
            [one] 1 neighbour
           *[other] { $buren } neighbours
        }.
    }
buurt-stemming-open = A vote is open.
buurt-geen-stemming = No vote is open now.
buurt-agenda =
    { $punten ->
        [0] There is nothing on the agenda yet.
        [one] There is 1 item on the agenda.
       *[other] There are { $punten } items on the agenda.
    }
buurt-taken =
    { $taken ->
        [0] No hands are needed now.
        [one] 1 task still needs hands.
       *[other] { $taken } tasks still need hands.
    }

# $tekst (text)
wacht-vraagstuk = Your issue has not been posted yet. It waits for you: “{ $tekst }”
wacht-op-gebied = What you told us is still waiting. Choose your neighbourhood or village first. Then you can post it.
# $tekst (text)
antwoord-verlaten = Your answer was not kept. You can send it again: “{ $tekst }”

knop-andere-naam = Another name
knop-ander-gebied = Another area
knop-andere-taal = Another language
knop-noem-mij-buur = Just “a neighbour”
knop-buurt-meer = Read more about it
knop-themas = Themes
knop-agenda = The agenda
knop-taken = What we do
knop-naar-stemming = Vote
knop-ga-verder = Carry on
