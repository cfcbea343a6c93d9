# Ways of working: how an area shapes its own route.

# $gebied (text), $werkwijze, $kern (text), $lijst (lines)
werkwijze =
    This is how { $gebied } works: { $werkwijze }.

    { $kern }

    What belongs to it:
    { $lijst }
# $gebied (text), $werkwijze, $kern (text), $lijst (lines), $voorstel (line)
werkwijze-gevraagd =
    This is how { $gebied } works: { $werkwijze }.

    { $kern }

    What belongs to it:
    { $lijst }

    { $voorstel }
# $werkwijze (text), $wie (text) = which side
werkwijze-voorstel = There is a proposal from { $wie }: { $werkwijze }.
# $groep (text), $lijst (lines)
werkwijze-lijst =
    { $groep }

    { $lijst }

    The initiative group and the area director choose one together.
# $werkwijze, $kort (text)
werkwijze-lijst-regel = • { $werkwijze }: { $kort }
werkwijze-groep-plan = Making a plan together. An area can do that in these ways:
werkwijze-groep-choose = Choosing and deciding together. An area can do that in these ways:
werkwijze-groep-do = Doing it yourselves. An area can do that in these ways:
knop-werkwijze-groep-plan = See: plan together
knop-werkwijze-groep-choose = See: choose together
knop-werkwijze-groep-do = See: do it yourselves
werkwijze-later = This comes later:
werkwijze-termijnen = These terms hold:
# $tot (day)
werkwijze-plan-uiterlijk = • that is by { $tot }
# $gebied, $werkwijze, $kern, $stappen (text), $lijst (lines)
werkwijze-een =
    { $werkwijze }

    { $kern }
    { $stappen }

    What belongs to it:
    { $lijst }
# $gebied, $werkwijze, $kern, $stappen (text), $lijst (lines)
werkwijze-een-nu =
    { $werkwijze }: this is how { $gebied } works now.

    { $kern }
    { $stappen }

    What belongs to it:
    { $lijst }
# $stappen (text) = numbers, $aantal (number)
werkwijze-stappen =
    { $aantal ->
        [6] With all six steps of the route.
       *[other] Of the six steps of the route: { $stappen }.
    }
# $onderdeel (text)
werkwijze-onderdeel = • { $onderdeel }
# $gebied, $werkwijze (text)
werkwijze-voorgesteld =
    You proposed that { $gebied } works like this: { $werkwijze }.

    It goes ahead when the other side says yes. You will hear.
# $gebied, $werkwijze, $wie, $kern (text)
werkwijze-vraag =
    A proposal from { $wie }: { $gebied } works as { $werkwijze }.

    { $kern }

    It goes ahead only if you say yes.
# $gebied, $werkwijze (text)
werkwijze-afgesproken = Agreed. From now on { $gebied } works like this: { $werkwijze }.
# $gebied, $werkwijze (text)
werkwijze-nu-zo = From now on { $gebied } works like this: { $werkwijze }. Both sides said yes.
# $gebied, $werkwijze (text)
werkwijze-nee-gezegd = Fine, { $gebied } goes on as now. Whoever proposed it will hear.
# $gebied, $werkwijze (text)
werkwijze-niet =
    The other side didn’t choose { $werkwijze } now.

    { $gebied } goes on as now. Talk about it together; you can always propose it again.
# $werkwijze (text)
werkwijze-teruggenomen = Your proposal for { $werkwijze } is off the table.
# $gebied, $werkwijze (text)
werkwijze-al-zo = { $gebied } already works like this: { $werkwijze }.
# $gebied, $werkwijze (text)
werkwijze-wacht-al = There is a proposal for { $gebied } already. That one gets an answer first.
# $gebied, $werkwijze (text)
werkwijze-geen-groep =
    { $gebied } has no initiative group yet that can choose with you.

    Help residents to start one first, with /role.
# $gebied, $werkwijze (text)
werkwijze-geen-regisseur = { $gebied } has no area director here yet who can choose with you. Ask the municipality who it is.
werkwijze-eigen-kant = This proposal is from your side. The other side says yes or no.
werkwijze-voorbij = This proposal is over. Type /way for how it is now.
werkwijze-weg = That way of working isn’t there any more. Type /way.
werkwijze-door-groep = the initiative group
werkwijze-door-regisseur = the area director

knop-werkwijze-andere = Other ways
# $werkwijze (text)
knop-werkwijze-toon = { $werkwijze }
knop-werkwijze-stel-voor = Propose this
knop-werkwijze-ja = Yes, let’s do it
knop-werkwijze-nee = No, not now
knop-werkwijze-terug = Withdraw my proposal
knop-werkwijze-lijst = How we work now
# $gebied (text)
knop-werkwijze-gebied = { $gebied }

werkwijze-stuk-issues = issues
werkwijze-stuk-themes = themes
werkwijze-stuk-connections = meeting who has a near idea
werkwijze-stuk-dots = voting with points
werkwijze-stuk-agenda = the future agenda
werkwijze-stuk-trits = the three questions: ourselves, with help, by others
werkwijze-stuk-tasks = tasks and hands
werkwijze-stuk-plans = plans, short or long
werkwijze-stuk-hand-back = hand-back: the area says yes
werkwijze-stuk-scope = neighbourhood team, partners and steering group
werkwijze-stuk-answers = answers in time
werkwijze-stuk-agreements = agreements
werkwijze-stuk-meetlat = agendas side by side
werkwijze-stuk-meetings = meetings
werkwijze-stuk-pledge = money with own work
werkwijze-stuk-at-once = a small idea done at once
werkwijze-stuk-exchange = exchange: what you give, what you ask
werkwijze-stuk-formats = formats
werkwijze-stuk-kitchen-table = talks at the kitchen table
werkwijze-stuk-shares = neighbourhood shares
werkwijze-stuk-budget = a budget of your own
werkwijze-stuk-deadlock = help when you can’t agree
werkwijze-stuk-evaluation = looking back each year
werkwijze-stuk-campaign = a campaign before the final ballot
werkwijze-stuk-committee = a committee of residents: the initiative group
werkwijze-stuk-wishes-round = a round of wishes each year
werkwijze-stuk-programme = a programme of partners each year
werkwijze-stuk-accounting = an account each year
werkwijze-stuk-material = asking for material for your street
werkwijze-stuk-alternatives = choosing between plans
werkwijze-stuk-council = the council that adopts the plan
werkwijze-stuk-street-contacts = a contact in each street
werkwijze-stuk-survey-round = a round of questions along all doors
werkwijze-stuk-firms = firms that help free of charge

# $gebied (text)
meteen-aanbod =
    In { $gebied } residents do a small idea themselves, at once. Will you do something about this?

    Then we ask neighbours to join in. No vote is needed.
# $gebied (text)
meteen-aanbod-materiaal =
    In { $gebied } a street does itself up. Will you do something about this?

    Then we ask neighbours to join in. No ballot is needed.
    Do you need material? Ask a partner for it. They answer in time.
meteen-vraag =
    What will you do? Name one thing, such as “clearing the leaves together on Saturday”.
meteen-niet = Fine. What you brought up stays where it is.
meteen-al = You have begun with this already. See at the agenda item how it goes.
meteen-andere-werkwijze = Your area works in another way now. Type /way to see how.
meteen-weg = That is only for something you brought up yourself, and that still stands.
knop-meteen-ja = Yes, I’ll do something
knop-meteen-nee = Not now
knop-meteen-materiaal = Ask for material
knop-meteen-punt = To the agenda item

# $aantal (number) = years
werkwijze-klok-agenda = • the future agenda runs { $aantal } years
# $aantal (number) = days
werkwijze-klok-antwoord =
    { $aantal ->
        [one] • partners answer within 1 day
       *[other] • partners answer within { $aantal } days
    }
# $aantal (number) = times 24 hours
werkwijze-klok-besluit =
    { $aantal ->
        [one] • the initiative group decides within 24 hours on what you put forward
       *[other] • the initiative group decides within { $aantal } days on what you put forward
    }
# $aantal (number) = months
werkwijze-klok-plan = • within { $aantal } months an agenda or plan lies before the area
# $aantal (number) = days
werkwijze-klok-campagne =
    { $aantal ->
        [one] • a campaign takes 1 day
       *[other] • a campaign takes { $aantal } days
    }
# $aantal (number) = month of the year
werkwijze-klok-wensen =
    { $aantal ->
        [1] • the round of wishes begins each year on 1 January
        [2] • the round of wishes begins each year on 1 February
        [3] • the round of wishes begins each year on 1 March
        [4] • the round of wishes begins each year on 1 April
        [5] • the round of wishes begins each year on 1 May
        [6] • the round of wishes begins each year on 1 June
        [7] • the round of wishes begins each year on 1 July
        [8] • the round of wishes begins each year on 1 August
        [9] • the round of wishes begins each year on 1 September
        [10] • the round of wishes begins each year on 1 October
        [11] • the round of wishes begins each year on 1 November
       *[12] • the round of wishes begins each year on 1 December
    }
# $aantal (number) = month of the year
werkwijze-klok-programma =
    { $aantal ->
        [1] • partners lay their programme open from 1 January
        [2] • partners lay their programme open from 1 February
        [3] • partners lay their programme open from 1 March
        [4] • partners lay their programme open from 1 April
        [5] • partners lay their programme open from 1 May
        [6] • partners lay their programme open from 1 June
        [7] • partners lay their programme open from 1 July
        [8] • partners lay their programme open from 1 August
        [9] • partners lay their programme open from 1 September
        [10] • partners lay their programme open from 1 October
        [11] • partners lay their programme open from 1 November
       *[12] • partners lay their programme open from 1 December
    }
# $aantal (number) = month of the year
werkwijze-klok-verantwoording =
    { $aantal ->
        [1] • the account comes each year on 1 January
        [2] • the account comes each year on 1 February
        [3] • the account comes each year on 1 March
        [4] • the account comes each year on 1 April
        [5] • the account comes each year on 1 May
        [6] • the account comes each year on 1 June
        [7] • the account comes each year on 1 July
        [8] • the account comes each year on 1 August
        [9] • the account comes each year on 1 September
        [10] • the account comes each year on 1 October
        [11] • the account comes each year on 1 November
       *[12] • the account comes each year on 1 December
    }
# $aantal (number) = days
werkwijze-klok-pot =
    { $aantal ->
        [one] • a decision on money within 1 day
       *[other] • a decision on money within { $aantal } days
    }

# $gebied, $jaar (text), $gehouden, $gebroken (number)
jaarronde-wensen =
    The round of wishes { $jaar } of { $gebied } has begun. What do you wish for your area?

    Just type it here. All wishes are put on the table, and neighbours join.
jaarronde-programma =
    What will your organisation do in { $gebied } in { $jaar }?

    Lay your programme open. Residents see it beside their own agenda.
jaarronde-verantwoording =
    What came of the agreements in { $gebied } this year?

    Kept: { $gehouden }. Not kept: { $gebroken }.
    With each agreement you read who did what.
jaarronde-verantwoording-niets =
    No agreement in { $gebied } came to its end this year. So there is nothing to account for.

    Which agreements are running you read here.
# $gebied, $werkwijze (text), $tot (day), $aantal (number) = months
werkwijze-plan-maand =
    One month left: by { $tot } an agenda or plan lies before { $gebied }.

    That belongs to how you work: { $werkwijze }. Nothing lies there yet.
# $gebied, $werkwijze (text), $tot (day), $aantal (number) = months
werkwijze-plan-eind =
    The { $aantal } months are over. No agenda or plan lies before { $gebied } yet.

    The pace is yours. Agree on when it can be done, and tell the area.
knop-jaarronde-lees = Read what goes on
knop-jaarronde-programma = Lay it open
