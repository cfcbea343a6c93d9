# Participation formats: two questions, three advices, one whole, and planning it.

# $stap (text) = "Step 1 of 2"
werkvorm-vraag-doel =
    { $stap }
    What do you want to reach with your neighbourhood?
    Then you get three formats that fit.
# $stap, $doel (text), $lijst (lines)
werkvorm-vraag-wie =
    { $stap }
    You look for a format to { $doel }. With whom?

    { $lijst }
# $wie, $uitleg (text)
werkvorm-wie-regel = • { $wie }: { $uitleg }
werkvorm-wie-klaar-uitleg = you know each other and want to begin
werkvorm-wie-los-uitleg = there are clubs, but they don’t work together
werkvorm-wie-zonder-uitleg = nothing is organised, though people want to
werkvorm-wie-nooit-uitleg = they hardly take part in anything
# $kop (text), $lijst (lines)
werkvorm-adviezen =
    { $kop }

    { $lijst }
# $doel, $wie (text)
werkvorm-adviezen-voor = Three formats to { $doel }, with { $wie }.
# $mensen (number)
werkvorm-adviezen-voor-zoveel = Three formats to { $doel }, with { $wie }. About { $mensen } people.
# $nummer (number), $werkvorm, $kern (text)
werkvorm-advies = { $nummer }. { $werkvorm }: { $kern }
# $kern (text) = words of content
werkvorm-kern = { $kern }
# $doel (text)
werkvorm-waarom-bedoeld = Made to { $doel }.
werkvorm-waarom-ook = Helps to { $doel } too.
# $wie (text)
werkvorm-waarom-past = Suits { $wie }.
werkvorm-waarom-past-minder = Suits { $wie } less well.
# $van, $tot (number)
werkvorm-waarom-aantal = For { $van } to { $tot } people.
werkvorm-waarom-ander-aantal = Mind: this is for { $van } to { $tot } people.
# $dagen (number)
werkvorm-waarom-voorbereiden =
    { $dagen ->
        [one] To prepare: 1 day.
       *[other] To prepare: { $dagen } days.
    }
# $eerst, $dan (text) = what can go wrong
werkvorm-haken-kort = Mind: { $eerst } { $dan }
# $doel, $wie, $aantal, $vooraf (text) = the four above
werkvorm-waarom = { $doel } { $wie } { $aantal } { $vooraf }

# $werkvorm, $kern (text), $feiten, $stappen, $haken, $voor (lines)
werkvorm =
    { $werkvorm }
    { $kern }

    { $feiten }

    How it goes:
    { $stappen }

    Mind:
    { $haken }

    { $voor }
# $waarde (text)
werkvorm-mensen = People: { $waarde }
werkvorm-duur = Length: { $waarde }
werkvorm-voorbereiden = To prepare: { $waarde }
werkvorm-nodig = Needed: { $waarde }
werkvorm-mensen-naam = People
werkvorm-duur-naam = Length
werkvorm-voorbereiden-naam = To prepare
werkvorm-nodig-naam = Needed
# $van, $tot (number)
werkvorm-van-tot = { $van } to { $tot }
# $dagen (number)
werkvorm-dagen-vooraf =
    { $dagen ->
        [one] 1 day
       *[other] { $dagen } days
    }
werkvorm-zo-gaat-het = How it goes
# $nummer (number), $stap (text)
werkvorm-zo-gaat-het-regel = { $nummer }. { $stap }
werkvorm-haken = Mind
# $haak, $doe (text)
werkvorm-haak = • { $haak } { $doe }
# $wie (text)
werkvorm-werkt-goed = Works well for: { $wie }.
werkvorm-werkt-minder = Works less well for: { $wie }.
# $eerst, $dan (text)
werkvorm-en-deze = { $eerst }, { $dan }
# $wie, $jaar (text)
werkvorm-bron = The idea is from { $wie }, { $jaar }.
# $minuten (number)
werkvorm-minuten = { $minuten } minutes
# $uren (number)
werkvorm-uren =
    { $uren ->
        [one] 1 hour
       *[other] { $uren } hours
    }
# $dagen (number), $duur (text)
werkvorm-dagen-lang = { $dagen } days, { $duur } each day

# $aantal (number)
werkvormen = There are { $aantal } formats. What do you look for one for?
# $doel, $bladzijde (text), $lijst (lines)
werkvormen-lijst =
    Formats to { $doel }:

    { $lijst }

    { $bladzijde }
# $werkvorm (text), $nummer (number)
werkvormen-regel = { $nummer }. { $werkvorm }
werkvorm-weg = That format isn’t there any more. Type /format for what there is.

# $dagen (number), $dag (day)
werkvorm-plan-wanneer =
    { $dagen ->
        [one] It takes about 1 day to prepare. Best choose { $dag } or later.
       *[other] It takes about { $dagen } days to prepare. Best choose { $dag } or later.
    }
# $van, $tot (number)
werkvorm-plan-plekken = This format is for { $van } to { $tot } people.
# $werkvorm, $duur (text)
werkvorm-plan-kijk-na = Format: { $werkvorm } ({ $duur })
# $dagen, $over (number)
werkvorm-plan-krap = Mind: it takes about { $dagen } days to prepare. You have { $over }.
werkvorm-eerst-naam =
    Neighbours want to know who invites them. First choose the name they see.
    Then type /format again.
# $bladzijde (text)
werkvorm-welk-gebied =
    In which area do you plan this?
    { $bladzijde }
# $werkvorm, $kern (text)
werkvorm-bijeenkomst = How it goes: { $werkvorm }. { $kern }
# $duur (text)
werkvorm-bijeenkomst-duur = It takes about { $duur }.

# $mensen (number), $gebied, $bericht (text)
werkvorm-wens-kijk-na =
    { $mensen ->
        [one] 1 person who invites in { $gebied } reads this:
       *[other] { $mensen } people who invite in { $gebied } read this:
    }

    { $bericht }
# $naam, $gebied, $werkvorm, $kern (text)
werkvorm-wens =
    A question in { $gebied } from { $naam }: can we do this?
    { $werkvorm }. { $kern }
# $mensen (number), $gebied (text)
werkvorm-wens-verstuurd =
    { $mensen ->
        [one] Asked of 1 person in { $gebied }.
       *[other] Asked of { $mensen } people in { $gebied }.
    } If they plan it, you get the invitation.
werkvorm-wens-al = You asked for a format this week already. Next week you can again.
# $gebied (text)
werkvorm-wens-niemand =
    Nobody in { $gebied } invites people yet. Start an initiative group with neighbours.
    Then you can plan this yourselves.

werkvorm-doel-groep = find people who join
werkvorm-doel-horen = hear what’s going on
werkvorm-doel-kiezen = choose what comes first
werkvorm-doel-geld = share out money
werkvorm-doel-gebieden = work with other areas
werkvorm-doel-doen = do something together
werkvorm-doel-plan = make a plan
werkvorm-doel-eruit = come to an agreement
werkvorm-doel-terugkijken = look back
werkvorm-wie-klaar = a group that is ready
werkvorm-wie-los = groups that work apart
werkvorm-wie-zonder = neighbours without a group
werkvorm-wie-nooit = people who never come
werkvorm-voor-jongeren = young people
werkvorm-voor-kinderen = children
werkvorm-voor-ouderen = older people
werkvorm-voor-weinig-nederlands = who speaks little Dutch
werkvorm-voor-nooit = who never comes
werkvorm-voor-weinig-tijd = who has little time
werkvorm-voor-verlegen = who rather doesn’t speak in a group
werkvorm-voor-slecht-ter-been = who doesn’t walk well
werkvorm-voor-zonder-telefoon = who uses no phone
werkvorm-voor-professionals = people who work here

knop-werkvormen = Formats
# $werkvorm (text)
knop-werkvorm = { $werkvorm }
knop-werkvormen-alle = All formats
# $mensen (number)
knop-werkvorm-zoveel = About { $mensen } people
knop-werkvorm-elk-aantal = Any number of people
knop-werkvorm-ander-doel = Search again
knop-werkvorm-plan = Plan this
knop-werkvorm-vraag = Ask whether we can
knop-werkvorm-vraag-ja = Yes, ask
knop-werkvorm-lees = Read how it goes
knop-werkvorm-zo-gaat-dit = How does this go?
knop-werkvorm-doel-groep = Find people
knop-werkvorm-doel-horen = Hear what’s going on
knop-werkvorm-doel-kiezen = Choose what’s first
knop-werkvorm-doel-geld = Share out money
knop-werkvorm-doel-gebieden = With other areas
knop-werkvorm-doel-doen = Do something together
knop-werkvorm-doel-plan = Make a plan
knop-werkvorm-doel-eruit = Come to an agreement
knop-werkvorm-doel-terug = Look back
knop-werkvorm-wie-klaar = A group that is ready
knop-werkvorm-wie-los = Separate groups
knop-werkvorm-wie-zonder = Neighbours, no group
knop-werkvorm-wie-nooit = People who never come
