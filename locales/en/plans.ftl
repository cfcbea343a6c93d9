# Short or long blow, and the plan of an agenda item.

# $nu, $van (number), $punt, $vraag (text)
klap-vraag =
    Question { $nu } of { $van } about “{ $punt }”:

    { $vraag }
klap-vraag-snel = Can it be done quickly? Think of weeks, not years.
klap-vraag-eenvoudig = Is it simple? So without much consultation or permits.
# $bedrag (money)
klap-vraag-betaalbaar = Does it cost { $bedrag } at most, all together?
knop-klap-ja = Yes
knop-klap-nee = No
klap-kort = short blow
klap-lang = long blow
# $punt, $klap, $plan (text), $lijst (lines)
klap-besloten =
    “{ $punt }” is a { $klap }.
    { $lijst }

    Now you make the plan: { $plan }.
# $bedrag (money)
klap-waarom-kort = It can be done quickly, it is simple and it costs { $bedrag } at most.
klap-waarom-lang = This makes it a long blow:
klap-niet-snel = – it can’t be done quickly
klap-niet-eenvoudig = – it isn’t simple
klap-niet-betaalbaar = – it costs more than { $bedrag }
# $naam (text), $dag (day)
klap-wie-wanneer = Judged by { $naam }, { $dag }.
klap-intussen = Somebody else has judged this in the meantime. Open the item again.
knop-klap = Short or long blow?
knop-klap-opnieuw = Judge again

plan-uitvoering = Implementation plan
plan-ontwikkel = Development plan
# $plan, $punt, $gezegd, $samen, $stand, $bladzijde (text), $lijst (lines)
plan =
    { $gezegd }

    { $plan }: { $punt }

    { $lijst }

    { $samen }
    { $stand }

    { $bladzijde }
plan-leeg =
    { $plan }: { $punt }

    There are no steps in it yet. The initiative group makes the plan.
plan-leeg-groep =
    { $gezegd }

    { $plan }: { $punt }

    There are no steps in it yet. What is the first one?
# $punt (text)
plan-eerst-klap = Nothing is decided about “{ $punt }” yet: short or long blow? After that comes the plan.
# $nummer (number), $wat, $wie, $wanneer, $bedrag (text or money), met… = 0 for not known yet
plan-regel = { $nummer }. { $wat }{ $metwie ->
        [0] {""}
       *[other] {" · "}{ $wie }
    }{ $metwanneer ->
        [0] {""}
       *[other] {" · "}{ $wanneer }
    }{ $metbedrag ->
        [0] {""}
       *[other] {" · "}{ $bedrag }
    }
plan-tot-nu = { $wat }{ $metwie ->
        [0] {""}
       *[other] {" · "}{ $wie }
    }{ $metwanneer ->
        [0] {""}
       *[other] {" · "}{ $wanneer }
    }{ $metbedrag ->
        [0] {""}
       *[other] {" · "}{ $bedrag }
    }
# $dag (day), $jaar (text)
plan-dag = { $dag } { $jaar }
plan-gratis = costs nothing
# $bedrag (money), $onbekend (number)
plan-samen = Together: { $bedrag }.
plan-samen-onbekend =
    Together: { $bedrag }. Of { $onbekend ->
        [one] 1 step
       *[other] { $onbekend } steps
    } we don’t know the costs yet.
plan-samen-niets = What it costs isn’t known yet.
plan-geldt-nog-niet = The plan doesn’t count yet: the area sees it first.
plan-ligt-voor = The plan lies before the area now.
plan-geldt = The area said yes to this plan.
plan-geldt-eerder = The area said yes to an earlier version. What changed since doesn’t count yet.

# $punt, $tot (text) = what the step says so far
plan-vraag-wat =
    { $tot }

    What will be done for “{ $punt }”? Name one step, such as “buy lamps”.
plan-vraag-wie =
    { $tot }

    Who does this? Name a first name, a group or an organisation.
plan-vraag-wanneer =
    { $tot }

    When? Type a day, such as 12 March, or “in spring”.
plan-vraag-geld =
    { $tot }

    What does it cost? Type a sum, such as 350 or € 1,250.
# $stap (text)
plan-nu = So far: { $stap }
# $tekens, $passen (number)
plan-te-lang = That is { $tekens } characters. There is room for { $passen }. Can it be shorter?
plan-te-kort = That’s very short. Write a little more.
# $aantal (number)
plan-te-veel = A plan has { $aantal } steps at most. Join two of them, or take one out.
plan-persoonlijk = There is something personal in this, such as a number or a name. Neighbours will read it. Send it without.
plan-geld-niet-gelezen = We see no sum in this. Type it like this: 350, or 1250.50. Or choose a button.
# $dag (day)
plan-dag-voorbij = { $dag } is over already. Choose a day that is still to come.

# $nummer (number), $stap (text)
plan-stap =
    Step { $nummer } of the plan:

    { $stap }
# $wat (text)
plan-stap-erbij = Added: “{ $wat }”.
plan-stap-anders = Changed: “{ $wat }”.
plan-stap-verzet = Moved: “{ $wat }”.
plan-stap-weg = Taken out: “{ $wat }”.
plan-hersteld = The plan is as it was before.
plan-intussen = The plan has changed in the meantime. Have another look.
plan-stap-er-niet = This step is no longer in the plan.

knop-plan-stap = Add a step
# $nummer (number)
knop-plan-stap-nummer = Step { $nummer }
knop-plan-wat = Another what
knop-plan-wie = Another who
knop-plan-wanneer = Another when
knop-plan-geld = Another sum
knop-plan-omhoog = Earlier
knop-plan-omlaag = Later
knop-plan-weg = Take it out
knop-plan-herstel = Undo this
knop-plan-weet-niet = Not known yet
knop-plan-kost-niets = Costs nothing
knop-plan = See the plan
knop-naar-agendapunt = To the agenda item
knop-plan-terugleggen = Hand it back
knop-plan-leg-terug = Yes, hand it back

# the whole plan, as it is handed back: $plan, $punt, $waarom, $samen (text), $lijst (lines)
plan-als-tekst =
    { $plan }: { $punt }

    { $waarom }

    { $lijst }

    { $samen }
# $tekst (text)
plan-terugleggen-vraag =
    This is what you hand back to the area. Neighbours read it and vote on it.

    { $tekst }
plan-terugleggen-waarom = The area saw a version of this plan before. What is different, and why?
plan-teruggelegd = The plan is ready for the next round. The area will see it.
plan-ligt-al-terug = Exactly this lies before the area already, or the area has answered it.
plan-in-stemming = There is a vote on it now. Wait until that closes, then the next version can follow.
knop-plan-teruggelegd = See what is there
