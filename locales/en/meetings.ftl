# Meetings: the invitation, who comes, the waiting list, and calling one.

# $wanneer (moment), $waar (text), $zin (text) = what it is about, as a whole sentence
bijeenkomst-eerste-regel = { $wanneer }, { $waar }: { $zin } Are you coming?
bijeenkomst-wat-waar-wanneer = { $wanneer }, { $waar }: { $zin }
# $titel (text)
bijeenkomst-wat = { $titel }
# $klok (time), $waar (text)
bijeenkomst-tijd-en-plaats = { $klok } · { $waar }
# $gebied (text)
bijeenkomst-tijd-plaats-gebied = { $klok } · { $waar }, { $gebied }
# $regel (text), $lijst (lines)
bijeenkomst =
    { $regel }

    { $lijst }
# $naam, $rol, $gebied (text)
bijeenkomst-van = This comes from { $naam }, { $rol } in { $gebied }.
# $meenemen (text)
bijeenkomst-meenemen = Please bring: { $meenemen }.
# $mensen (number)
bijeenkomst-komen =
    { $mensen ->
        [0] Nobody has said yet that they come. You could be the first.
        [one] 1 neighbour is coming.
       *[other] { $mensen } neighbours are coming.
    }
# $plekken, $vrij (number)
bijeenkomst-plekken =
    { $plekken ->
        [one] There is 1 place.
       *[other] There are { $plekken } places.
    } { $vrij ->
        [one] 1 is still free.
       *[other] { $vrij } are still free.
    }
# $plekken (number)
bijeenkomst-vol =
    { $plekken ->
        [one] The only place is taken.
       *[other] All { $plekken } places are taken.
    }
# $wachten (number)
bijeenkomst-wachten =
    { $wachten ->
        [one] 1 neighbour is waiting for a place.
       *[other] { $wachten } neighbours are waiting for a place.
    }
bijeenkomst-kom-op-de-lijst = Join the waiting list, and you hear when there is a place.
# $mensen (number) = with the reader
bijeenkomst-je-komt =
    { $mensen ->
        [one] You are coming. Lovely!
       *[other] You are coming, { $mensen } people in all. Lovely!
    }
bijeenkomst-je-komt-misschien = You may come. Do you know for sure? Then say so here.
bijeenkomst-je-komt-niet = You can’t come. A pity, and thank you for saying so.
bijeenkomst-je-wacht =
    { $mensen ->
        [one] You are on the waiting list. When there is a place, it’s yours and we tell you.
       *[other] You are on the waiting list with { $mensen } people. When there is room, we tell you.
    }
bijeenkomst-veranderd-kijk = This has changed since you read it. { $wanneer }, { $waar }: { $zin } Are you coming?
bijeenkomst-met-hoeveel =
    { $wanneer }, { $waar }: { $zin }

    How many people are you with, yourself counted?
bijeenkomst-met-hoeveel-kort = How many people are you with, yourself counted?
# $mensen, $houdt (number)
bijeenkomst-te-weinig-plek =
    There is no room for { $mensen } people any more. { $houdt ->
        [one] Your place is still yours.
       *[other] Your { $houdt } places are still yours.
    }
# $komen, $misschien, $niet, $wachten (number)
bijeenkomst-aantallen = So far: { $komen } coming, { $misschien } maybe, { $niet } not, { $wachten } waiting for a place.

bijeenkomst-toch-plek = There is a place for you. { $wanneer }, { $waar }: { $zin }
bijeenkomst-veranderd = Changed. { $wanneer }, { $waar }: { $zin } Are you still coming?
bijeenkomst-was = Before, it was: { $moment }, { $waar }: { $zin }
bijeenkomst-afgezegd = Called off. { $wanneer }, { $waar }: { $zin }
bijeenkomst-herinnering-vandaag = Today, { $klok }, { $waar }: { $zin }
bijeenkomst-herinnering-morgen = Tomorrow, { $klok }, { $waar }: { $zin }

# Above the leaf of the calendar, which says the rest.
bijeenkomst-kop-toch-plek = There is a place for you.
bijeenkomst-kop-veranderd = This has changed. Are you still coming?
bijeenkomst-kop-veranderd-kijk = This has changed since you read it. Are you coming?
bijeenkomst-kop-afgezegd = This is called off.
bijeenkomst-kop-vandaag = This is today.
bijeenkomst-kop-morgen = This is tomorrow.

# What is offered to who needs it to come. $keer (number) = answers that asked for it
bijeenkomst-met-oppas = There is child care.
bijeenkomst-met-taalhulp = There is somebody who helps with the language.
bijeenkomst-je-vroeg-oppas = You asked for child care.
bijeenkomst-je-vroeg-taalhulp = You asked for help with the language.
bijeenkomst-oppas-gevraagd =
    { $keer ->
        [0] Nobody has asked for child care yet.
        [one] Child care was asked for once.
       *[other] Child care was asked for { $keer } times.
    }
bijeenkomst-taalhulp-gevraagd =
    { $keer ->
        [0] Nobody has asked for help with the language yet.
        [one] Help with the language was asked for once.
       *[other] Help with the language was asked for { $keer } times.
    }
knop-oppas-nodig = I need child care
knop-taalhulp-nodig = I want language help
knop-geen-oppas-nodig = No child care after all
knop-geen-taalhulp-nodig = No language help needed
knop-met-oppas = With child care
knop-met-taalhulp = With language help
knop-zonder-oppas = Without child care
knop-zonder-taalhulp = Without language help

bijeenkomst-weg = This meeting is no longer here. Look under “My area” for what does come.
bijeenkomst-gaat-niet-door = This is called off. { $wanneer }, { $waar }: { $zin }
# $moment (moment)
bijeenkomst-voorbij = This began on { $moment }. It can’t be answered any more.
bijeenkomst-ander-gebied = This meeting is in another area. Look under “My area” for what comes near you.
bijeenkomst-dat-wisten-we = We know that already. Thank you.
# $hoogste (number)
bijeenkomst-te-veel-mensen = One answer can bring { $hoogste } people. Whoever comes besides gives an answer too.

# $bladzijde (text), $lijst (lines)
bijeenkomsten =
    Coming up:

    { $lijst }

    { $bladzijde }
bijeenkomsten-kop = Meetings to come
bijeenkomsten-leeg = There is no meeting in { $gebied } now. Would you like one? Ask the initiative group.
# $nummer (number) = that of the button below; $stand (text)
bijeenkomsten-regel = { $nummer }. { $moment }, { $waar }: { $titel } ({ $stand })
# $gebied (text)
bijeenkomsten-regel-elders = { $nummer }. { $gebied }: { $moment }, { $waar }: { $titel } ({ $stand })
# $bijeenkomsten (number)
buurt-bijeenkomsten =
    { $bijeenkomsten ->
        [0] No meeting is planned now.
        [one] 1 meeting is coming up.
       *[other] { $bijeenkomsten } meetings are coming up.
    }
mijn-bijeenkomsten = Where you are going
mijn-bijeenkomst-regel = – { $moment }, { $waar }: { $titel } ({ $stand })
# $mensen (number)
bijeenkomst-stand-komt =
    { $mensen ->
        [one] you are coming
       *[other] you are coming with { $mensen } people
    }
bijeenkomst-stand-misschien = you may come
bijeenkomst-stand-wacht =
    { $mensen ->
        [one] you wait for a place
       *[other] you wait for { $mensen } places
    }
bijeenkomst-stand-niet = you can’t come
bijeenkomst-stand-open =
    { $mensen ->
        [0] nobody comes yet
        [one] 1 neighbour comes
       *[other] { $mensen } neighbours come
    }
# $titel (text), $moment (moment)
bijeenkomst-agendabestand = Open this file, and it is in your calendar: { $moment }, { $titel }
bijeenkomst-agendabestand-weg = Open this file, and it leaves your calendar: { $moment }, { $titel }
bijeenkomst-agendabestand-naam = meeting.ics

knop-ik-kom = I’m coming
knop-misschien = Maybe
knop-ik-kom-niet = I can’t come
knop-zet-me-op-de-lijst = Put me on the list
# $kort (text) = what it is about, shortened; the button stands in a message about several things
knop-ik-kom-bij = I come: { $kort }
knop-op-de-lijst-van = List: { $kort }
knop-met-hoeveel-bij = People: { $kort }
knop-met-hoeveel = How many?
# $mensen (number) = with the reader
knop-met-zoveel =
    { $mensen ->
        [one] Just me
       *[other] { $mensen } people in all
    }
knop-in-mijn-agenda = In my calendar
knop-uit-mijn-agenda = Out of my calendar
knop-op-de-kaart = On the map
# $nummer (number) = that of the meeting in the list above
knop-bekijk-bijeenkomst = Look at { $nummer }
knop-bijeenkomsten = Meetings
knop-wijzig-bijeenkomst = Change
knop-zeg-bijeenkomst-af = Call off
knop-nodig-buren-uit = Invite neighbours

uitnodigen-eerst-naam =
    Neighbours want to know who invites them. Choose first under which name they see you.
    Then type /invite again.
# $bladzijde (text)
uitnodigen-welk-gebied =
    In which area is the meeting?
    { $bladzijde }
# $stap (text) = "Step 1 of 5"; $vraag (text) = one of the questions below; $nu (text) = what was answered before, or nothing
uitnodigen-vraag =
    { $stap }
    { $vraag }
    { $nu }
uitnodigen-wat = What is it about? Type it short, like: talking about the playground.
uitnodigen-waar = Where is it? Type the place, like: village house, Dorpsstraat 1.
uitnodigen-wanneer = When is it? Type the day and the time, like: Thu 12 March 19:30. Or: tomorrow 7 pm.
uitnodigen-plekken = How many people fit? Type a number, or choose a button.
uitnodigen-meenemen = Should people bring anything? Type it, or choose the button.
# $antwoord (text)
uitnodigen-nu = It says now: { $antwoord }
uitnodigen-geen-maximum = as many as come
uitnodigen-niets = nothing
# $tekens, $passen (number)
uitnodigen-te-lang = That is too long: { $tekens } characters. There is room for { $passen }. Make it shorter and send it again.
uitnodigen-te-kort = That is very short. Type it in a few words.
uitnodigen-wanneer-niet-gelezen =
    We read no day and time in that, or the day isn’t in the calendar.
    Type it like this: Thu 12 March 19:30.
# $moment (moment)
uitnodigen-wanneer-voorbij = That is over already: { $moment }. Type a moment that is still to come.
uitnodigen-wanneer-te-ver = That is too far away: { $moment }. Choose a day within a year.
# $hoogste (number)
uitnodigen-plekken-niet-gelezen = Type a number from 1 to { $hoogste }, or choose a button.
# $mensen (number)
uitnodigen-plekken-bezet =
    { $mensen ->
        [one] 1 neighbour is coming already. So fewer places won’t do.
       *[other] { $mensen } neighbours are coming already. So fewer places won’t do.
    }
# $kop, $regel, $plekken, $meenemen, $horen (text)
uitnodigen-kijk-na =
    { $kop }

    { $regel }

    { $plekken }
    { $meenemen }

    { $horen }
uitnodigen-zo-lezen-ze-het = This is what neighbours read:
uitnodigen-zo-wordt-het = This is what it becomes:
# $gebied (text), $mensen (number)
uitnodigen-wie-krijgt-dit =
    { $mensen ->
        [0] Nobody else lives in { $gebied } yet who can get this.
        [one] 1 neighbour in { $gebied } gets this, with your name and role.
       *[other] { $mensen } neighbours in { $gebied } get this, with your name and role.
    }
uitnodigen-wie-hoort-dit =
    { $mensen ->
        [0] Nobody from { $gebied } has said yet that they come.
        [one] 1 neighbour from { $gebied } hears what is different.
       *[other] { $mensen } neighbours from { $gebied } hear what is different.
    }
uitnodigen-regel-plekken = Places: { $plekken }
uitnodigen-regel-meenemen = To bring: { $meenemen }
# $mensen (number), $gebied (text)
uitnodigen-verstuurd =
    { $mensen ->
        [0] It’s there in { $gebied }. Who comes now finds it under “My area”.
        [one] Sent to 1 neighbour in { $gebied }. At night messages wait for the morning.
       *[other] Sent to { $mensen } neighbours in { $gebied }. At night messages wait for the morning.
    }
# $mensen (number)
uitnodigen-wijziging-verstuurd =
    { $mensen ->
        [0] It has changed. Nobody has said yet that they come.
        [one] It has changed. 1 neighbour hears it.
       *[other] It has changed. { $mensen } neighbours hear it.
    }
uitnodigen-niets-veranderd = Nothing has changed, so we send nothing.
uitnodigen-al-veranderd = Somebody else just changed this. Open the meeting again and look first.
uitnodigen-afzeggen-vraag =
    Do you call this off? { $wanneer }, { $waar }: { $zin }

    { $mensen ->
        [0] Nobody has said yet that they come.
        [one] 1 neighbour hears that it’s off.
       *[other] { $mensen } neighbours hear that it’s off.
    }
uitnodigen-afgezegd =
    Called off. { $wanneer }, { $waar }: { $zin }

    { $mensen ->
        [0] Nobody had to be told.
        [one] 1 neighbour hears it.
       *[other] { $mensen } neighbours hear it.
    }

# $gebied (text)
knop-uitnodigen-gebied = { $gebied }
knop-kies-een-naam = Choose a name
knop-houd-zo = Keep it like this
# $plekken (number)
knop-zoveel-plekken =
    { $plekken ->
        [one] 1 person
       *[other] { $plekken } people
    }
knop-geen-maximum = No limit
knop-niets-nodig = Nothing needed
knop-verstuur-uitnodiging = Send
knop-verstuur-wijziging = Send the change
knop-wijzig-wat = Another subject
knop-wijzig-waar = Another place
knop-wijzig-wanneer = Another moment
knop-wijzig-plekken = Number of places
knop-wijzig-meenemen = To bring
knop-ja-zeg-af = Yes, call it off
knop-nee-laat-staan = No, it goes on

# --- once it began: how many were there ---

# $mensen (number)
bijeenkomst-waren-er =
    { $mensen ->
        [0] Nobody was there.
        [one] 1 person was there.
       *[other] { $mensen } people were there.
    }
# $titel (text), $stand (lines) = how many were counted, or nothing
bijeenkomst-hoeveel-er-zijn =
    { $titel } has begun. How many people are there? Neighbours see the number only.
    { $stand }
bijeenkomst-hoeveel-typ = How many people are at: { $titel }? Type a number.
# $hoogste (number)
bijeenkomst-hoeveel-niet-gelezen = We read no number up to { $hoogste } in it. Type it like this: 23.
# $mensen (number), $titel (text)
bijeenkomst-geteld =
    { $mensen ->
        [one] Thank you. At { $titel }, 1 person counts.
       *[other] Thank you. At { $titel }, { $mensen } people count.
    }
# $moment (moment)
bijeenkomst-nog-niet-begonnen = This begins on { $moment }. From then on you can count, and write down how it was.
# $titel, $adres (text)
bijeenkomst-code-deur =
    Show this code at the door of: { $titel }. Who scans it is counted. Nobody sees who they are.

    { $adres }
    This works on the day itself only.
bijeenkomst-code-deur-plaatje = Code to scan at the door of: { $titel }
# $moment (moment)
bijeenkomst-code-niet-vandaag = The code works on the day itself only, until there is a report. This is on { $moment }.
bijeenkomst-je-bent-er = Good to have you at: { $titel }. You count, and nobody sees that it is you.
bijeenkomst-je-was-er-al = You were counted already, at: { $titel }. Good to have you.
bijeenkomst-je-bent-er-niet-nu = This code doesn’t work now. It is for the day itself: { $moment }. Ask at the door to be counted.
# $mensen (number)
knop-zoveel-zijn-er =
    { $mensen ->
        [one] 1 person
       *[other] { $mensen } people
    }
knop-ander-aantal = Another number
knop-tel-wie-er-is = Count who is there
knop-code-bij-de-deur = Code for the door
knop-schrijf-verslag = Write a report
knop-lees-verslag = Report

# --- the report afterwards ---

# $titel (text)
bijeenkomst-verslag-gevraagd = How was it? Write in short what came of it: { $titel }. Who answered gets it to read.
# $passen (number)
bijeenkomst-verslag-schrijf =
    What came of it: { $titel }? Type it in one message, up to { $passen } characters.
    Write no names of people who don’t want that.
# $verslag (text) = as it stands
bijeenkomst-verslag-verbeter =
    It says now: “{ $verslag }”

    Type the whole report again, up to { $passen } characters. You can correct it once.
# $mensen (number), $verslag (text), $lijst (lines)
bijeenkomst-verslag-kijk-na =
    Neighbours read it like this:

    “{ $verslag }”

    { $mensen ->
        [0] Nobody has answered yet. It will stand with what has been.
        [one] 1 neighbour who answered gets this.
       *[other] { $mensen } neighbours who answered get this.
    }
    { $lijst }
bijeenkomst-verslag-verborgen = We took out what is personal to somebody, such as a name or a number.
# $tekens, $passen (number)
bijeenkomst-verslag-te-lang = That is too long: { $tekens } characters. { $passen } fit. Make it shorter and send it again.
bijeenkomst-verslag-te-kort = That is rather short. Type it in a few words.
# $mensen (number)
bijeenkomst-verslag-verstuurd =
    { $mensen ->
        [0] The report stands with what has been. Neighbours can say whether it is right.
        [one] The report goes to 1 neighbour. You hear it when something is missing.
       *[other] The report goes to { $mensen } neighbours. You hear it when something is missing.
    }
bijeenkomst-verslag-intussen = The report has just changed. Open it again and look first.
bijeenkomst-verslag-al-verbeterd = This report was corrected once already. That is all, so that neighbours know what they said yes to.
# $kop (text), $verslag (text), $lijst (lines)
bijeenkomst-verslag =
    { $kop }

    “{ $verslag }”

    { $lijst }
# $titel (text), $moment (moment)
bijeenkomst-verslag-kop = Report of { $moment }: { $titel }
bijeenkomst-verslag-kop-verbeterd = Corrected report of { $moment }: { $titel }
bijeenkomst-verslag-klopt-het = Is this right? Say so here, or say what is missing.
bijeenkomst-verslag-jij-eens = You said: this is right.
# $opmerking (text)
bijeenkomst-verslag-jij-mist = You said what is missing: “{ $opmerking }”
# $eens, $opmerkingen (number)
bijeenkomst-verslag-gezegd =
    { $eens ->
        [one] 1 neighbour says that it is right
       *[other] { $eens } neighbours say that it is right
    }, { $opmerkingen ->
        [one] 1 neighbour misses something.
       *[other] { $opmerkingen } neighbours miss something.
    }
# $regel (text), $lijst (lines)
bijeenkomst-verslag-nog-niet =
    { $regel }

    There is no report on this yet.
    { $lijst }
bijeenkomst-verslag-wat-mist = What is missing in the report of { $titel }? Type it, up to { $passen } characters. Your name doesn’t go with it.
bijeenkomst-verslag-dank = Thank you. You said: this is right.
bijeenkomst-verslag-dank-opmerking = Thank you. Who invited people reads it, without your name.
bijeenkomst-verslag-opmerking = A neighbour finds something missing in the report of { $titel }: “{ $opmerking }”
# $lijst (lines), $bladzijde (text)
bijeenkomst-verslag-opmerkingen =
    Neighbours miss this in the report of { $titel }:

    { $lijst }

    { $bladzijde }
bijeenkomst-verslag-geen-opmerkingen = Nobody has said yet that something is missing in the report of { $titel }.
bijeenkomst-verslag-opmerking-regel = – “{ $opmerking }”
knop-verslag-klopt = It is right
knop-verslag-mist-iets = Something is missing
knop-verslag-opmerkingen = What neighbours miss
knop-verslag-verbeter = Correct the report
knop-verslag-verstuur = Send the report
knop-verslag-opnieuw = Type it again
knop-geweest = What has been

# $lijst (lines), $bladzijde (text)
bijeenkomsten-geweest =
    This has been:

    { $lijst }

    { $bladzijde }
bijeenkomsten-geweest-kop = What has been
bijeenkomsten-geweest-leeg = There has been no meeting in { $gebied } yet. See at “Meetings” what is coming.
bijeenkomsten-geweest-regel = { $nummer }. { $moment }, { $waar }: { $titel } ({ $stand })
bijeenkomst-stand-verslag = with a report
bijeenkomst-stand-geen-verslag = no report yet
# $mensen (number), $verslag (text)
bijeenkomst-stand-waren-er =
    { $mensen ->
        [one] 1 person, { $verslag }
       *[other] { $mensen } people, { $verslag }
    }

# --- all of it in one's own calendar ---

# $gebied, $adres (text)
bijeenkomsten-agenda-adres =
    With this address, all that comes in { $gebied } is in your calendar by itself. What changes, changes there.

    { $adres }

    In your calendar, choose: subscribe to a calendar. Paste this address there.
    It works as long as you live here. There are no names in it.
    Keep it to yourself: who has this address sees what is coming.
bijeenkomsten-agenda-naam = Meetings in { $gebied }
bijeenkomsten-agenda-onbekend = This address gives no calendar (any more). Ask for a new one in the chat, with /meeting.
knop-alles-in-mijn-agenda = All in my calendar

# --- a programme of several days. $programma (text) = name of its format ---

# $bladzijde (text)
programma-welk-gebied =
    In which area is this programme?
    { $bladzijde }
programma-waar = Where is it: { $programma }? Type the place, such as: village hall, Dorpsstraat 1.
# $dagen (number), $dag (date) = from when there is time to prepare
programma-wanneer =
    On which day does it begin? Type the day, such as: Mon 7 September.
    { $dagen ->
        [one] Preparing takes 1 day.
       *[other] Preparing takes { $dagen } days.
    } That works from { $dag }.
programma-dag-niet-gelezen = We read no day in it. Type it like this: Mon 7 September.
# $waar (text), $lijst (lines), $mensen (number), $gebied (text)
programma-kijk-na =
    { $programma }, { $waar }:

    { $lijst }

    { $mensen ->
        [0] Nobody else lives in { $gebied } yet who can get this.
        [one] 1 neighbour in { $gebied } gets one invitation for all of it.
       *[other] { $mensen } neighbours in { $gebied } get one invitation for all of it.
    }
# $moment (moment), $titel (text), $mensen (number)
programma-regel = – { $moment }: { $titel }
programma-regel-mensen =
    – { $moment }: { $titel } ({ $mensen ->
        [one] count on 1 person
       *[other] count on { $mensen } people
    })
# $dagen (number)
programma-krap =
    { $dagen ->
        [one] Mind: preparing takes 1 day. There isn’t that much time.
       *[other] Mind: preparing takes { $dagen } days. There isn’t that much time.
    }
# $aantal, $mensen (number), $gebied (text), $dag (date)
programma-gepland =
    { $aantal ->
        [one] It stands: 1 meeting, on { $dag }.
       *[other] It stands: { $aantal } meetings, from { $dag }.
    } { $mensen ->
        [0] Who joins in { $gebied } finds them at “My area”.
        [one] 1 neighbour in { $gebied } hears it.
       *[other] { $mensen } neighbours in { $gebied } hear it.
    }
# $naam (text)
programma-uitnodiging =
    { $programma } in { $gebied }, from { $dag }. { $aantal ->
        [one] There is 1 meeting.
       *[other] There are { $aantal } meetings.
    } Say for each day whether you come.

    This comes from { $naam }.
# $weken (number), $wat (text), $dag (date)
programma-voorbereiden =
    { $weken ->
        [one] It begins in 1 week, on { $dag }: { $programma }.
       *[other] It begins in { $weken } weeks, on { $dag }: { $programma }.
    } This is to be done now: { $wat }
# $lijst (lines)
programma =
    { $programma }:

    { $lijst }
programma-stand-af = called off
programma-weg = This programme is no more. See at “My area” what is coming.
knop-plan-hele-programma = Plan all days
knop-verstuur-programma = Send all of it
knop-programma-andere-dag = Another day
knop-bekijk-programma = All days
