# The route of six steps: where an area and its agenda items stand.

route-stap-0 = not yet started
route-stap-1 = issues
route-stap-2 = future agenda
route-stap-3 = short blow
route-stap-4 = long blow
route-stap-5 = execution
route-stap-6 = evaluation

# $vraagstukken, $punten (number)
route-gebied-niet-begonnen = not yet started
route-gebied-vraagstukken =
    step 1: { $vraagstukken ->
        [one] 1 issue
       *[other] { $vraagstukken } issues
    } on the table
route-gebied-opstellen =
    step 2: the agenda grows, { $punten ->
        [one] 1 item
       *[other] { $punten } items
    }
route-gebied-kijkt-terug = we are looking back together now
route-gebied-geldt = the agenda counts; each item goes its own way

route-punt-opgesteld = on the agenda in the making
route-punt-klap = on the agenda; short or long blow?
route-punt-kort-leeg = short blow: the plan begins
# $stappen (number)
route-punt-kort-groeit =
    short blow: plan with { $stappen ->
        [one] 1 step
       *[other] { $stappen } steps
    }
route-punt-lang-leeg = long blow: the plan begins
route-punt-lang-groeit =
    long blow: plan with { $stappen ->
        [one] 1 step
       *[other] { $stappen } steps
    }
route-punt-ligt-voor = the plan lies before the area
route-punt-bezig = in execution
# $voorbij, $taken (number)
route-punt-taken =
    in execution: { $voorbij } of { $taken ->
        [one] 1 task
       *[other] { $taken } tasks
    } over
route-punt-gedaan =
    carried out: { $taken ->
        [one] 1 task
       *[other] { $taken } tasks
    } over

# $gebied (text)
route-titel = Where do we stand in { $gebied }?
route-uitleg = 1 issues · 2 agenda · 3 short blow · 4 long blow · 5 execution · 6 evaluation
# $rijen (text), $meer (number)
route-alternatief =
    Where { $gebied } stands on the route of six steps. { $rijen } { $meer ->
        [0] {""}
        [one] And 1 more item.
       *[other] And { $meer } more items.
    }
# $wat, $stand (text)
route-rij = { $wat }: { $stand }.
route-het-gebied = The area itself
# $gebied, $gebiedsstand, $adres (text), $lijst (lines)
route =
    Where do we stand in { $gebied }?
    { $gebied }: { $gebiedsstand }.

    { $lijst }

    For everybody: { $adres }
route-regel = – { $wat }: { $stand }
# $aantal (number)
route-meer =
    { $aantal ->
        [one] And 1 more item.
       *[other] And { $aantal } more items.
    }
knop-route = See it as a picture

# $punt, $stand (text), $dagen (number)
route-stil =
    “{ $punt }” has stood still for { $dagen } days.
    Where it stands: { $stand }.
    You set the pace. This is only a reminder.
knop-route-punt = See the item

route-pagina = The agenda of { $gebied }
route-pagina-punten = The items
route-pagina-leeg = Nothing is on the agenda of { $gebied } yet. Say what is going on, and the first item comes nearer.
route-pagina-themas = What is going on in { $gebied }
