# Tasks and who does them.

# $titel, $partij (text)
taak-met-hulp = { $titel } (with help of { $partij })
# $titel (text)
taak-handen = How many hands does “{ $titel }” need? Choose, or type a number.
# $hoogste (number)
taak-handen-niet-gelezen = Type a number from 1 to { $hoogste }, or choose a button.
taak-dag = When shall we do “{ $titel }”? Choose a Saturday, or type a day, such as 12 March.
taak-dag-niet-gelezen = We couldn’t read that day, or it isn’t on the calendar. Type it like this: 12 March. Or choose a button.
# $dag (day)
taak-dag-voorbij = { $dag } is over already. Choose a day that is still to come.
taak-dag-te-ver = { $dag } is too far away. Choose a day within a year.
# $titel (text), $dag (day), $handen, $mensen, $nodig (number)
taak-gemaakt =
    The task is on the list: “{ $titel }”, { $dag }, { $handen ->
        [one] 1 person needed.
       *[other] { $handen } people needed.
    }
    Will you do it too?
taak-al-gemaakt = There is a task of this answer already. Type /volunteer to see it.
# $gebied, $bladzijde, $gegeven (text), $lijst (lines)
taken-lijst =
    What we do ourselves in { $gebied }:

    { $lijst }

    { $bladzijde }
    { $gegeven }
# $handen, $uren (number) = times that somebody did a task here, and whole hours of it
taken-gegeven =
    { $handen ->
        [one] Somebody did a task here once
       *[other] Neighbours did a task here { $handen } times
    }{ $uren ->
        [0] .
        [one] , 1 hour together.
       *[other] , { $uren } hours together.
    }
taken-kop = What we do ourselves in { $gebied }
taken-leeg =
    There is nothing to do in { $gebied } now. On the agenda you can say what neighbours can do themselves.
    { $gegeven }
# $nummer (number) = that of the button below
taken-nummer = { $nummer }. { $titel }
taken-regel =
    { $nummer }. { $titel }, { $dag }: { $nodig ->
        [0] enough hands
        [one] 1 more person needed
       *[other] { $nodig } more people needed
    }
taken-regel-mijn = { $nummer }. { $titel }, { $dag }: you are in
taken-regel-opvolger = { $nummer }. { $titel }, { $dag }: somebody needs to be replaced
taken-onder =
    { $dag } · { $nodig ->
        [0] enough hands
        [one] 1 more person needed
       *[other] { $nodig } more people needed
    }
taken-onder-mijn = { $dag } · you are in
taken-onder-opvolger = { $dag } · somebody needs to be replaced
taak-vol = “{ $titel }” has enough hands already. Type /volunteer for something else.
taak-ander-gebied = This task is in another area. Type /volunteer to see what there is to do in yours.
taak-voorbij = “{ $titel }” is over: it was on { $dag }.
taak-weg = This task is no longer here. Type /volunteer to see what there is to do.
taak-meegedaan =
    Great! You are in for “{ $titel }”, { $dag }.
    You’ll get a reminder the day before.
taak-meegedaan-gauw = Great! You are in for “{ $titel }”, { $dag }. It’s soon, so there will be no more reminder.
taak-doe-je-al = You are already in for “{ $titel }”, { $dag }.
taak-herinnering =
    Tomorrow, { $dag }: “{ $titel }”. You are in, great!
    Can’t you make it? Say so now, then we’ll look for somebody else together.
taak-herinnering-zoekt =
    Tomorrow, { $dag }: “{ $titel }”. Nobody has taken it over yet.
    Can you make it after all? Or ask a neighbour, who can take over at /volunteer.
# $gevraagd (number)
taak-overdragen =
    Good that you say so. We’ll ask { $gevraagd ->
        [one] 1 neighbour
       *[other] { $gevraagd } neighbours
    } to take over “{ $titel }”.
    Until somebody says yes, the task stays yours. You’ll hear from us.
taak-overdragen-niemand =
    Good that you say so. We don’t know anyone yet to ask for “{ $titel }”.
    Ask a neighbour yourself, who can take over at /volunteer. Until then the task stays yours.
taak-overdragen-loopt = We are already looking for somebody for “{ $titel }”. You’ll hear from us.
taak-blijft = Great, you’ll do “{ $titel }” after all, { $dag }.
# $naam (text)
taak-neem-jij-het-over =
    Will you take over from { $naam }? It is about “{ $titel }”, { $dag }.
    You don’t have to: whoever says yes first does it.
taak-neem-jij-iemand-anders = { $naam } will do “{ $titel }” already. You don’t need to do anything.
taak-neem-jij-gedaan = You took over “{ $titel }”. Thank you!
taak-overgenomen =
    You now do “{ $titel }”, { $dag }. Thank you, also from { $naam }.
    You’ll get a reminder the day before.
taak-overgenomen-gauw = You now do “{ $titel }”, { $dag }. Thank you, also from { $naam }. It’s soon: there will be no more reminder.
taak-overgedragen = Good news: { $naam } will do “{ $titel }” in your place. You are free, thank you.
# $naam, $weg (text)
taak-anderen = “{ $titel }”, { $dag }: { $naam } comes in place of { $weg }.
taak-al-overgenomen = “{ $titel }” has been taken over already, or is no longer needed. Kind of you to offer. Type /volunteer for something else.
taak-doe-je-niet = You are not in for “{ $titel }”, so there is nothing to hand over.

knop-nog-geen-taak = No task yet
knop-handen = { $aantal }
knop-dag = { $dag }
knop-bekijk-agenda = See the agenda
knop-alle-taken = All tasks
# $nummer (number) = that of the task in the list above
knop-ik-kan-niet-dit = I can’t do { $nummer }
knop-ik-doe-mee = Count me in
knop-ik-doe-dit = I’ll join in with { $nummer }
knop-ik-neem-dit-over = I’ll take over { $nummer }
knop-ik-kan-niet = I can’t make it
knop-ik-kan-toch = I can after all
knop-ik-neem-over = I’ll take over

# The day after
# $titel (text), $dag (day)
taak-is-het-gelukt = “{ $titel }” was on { $dag }. Did it work out?
taak-hoeveel-uur = Lovely, thank you! How many hours did “{ $titel }” take you? Choose, or type a number.
taak-uur-niet-gelezen = Type how many hours, such as 2 or 2.5. Or choose a button.
taak-bedankt = Thank you for “{ $titel }”.
# $uren, $half (number) = whole hours, and one half more or none
taak-bedankt-uren =
    Thank you for “{ $titel }”. We count { $uren ->
        [0] half an hour
        [one] { $half ->
            [0] 1 hour
           *[other] one and a half hours
        }
       *[other] { $half ->
            [0] { $uren } hours
           *[other] { $uren } and a half hours
        }
    }, without your name.
taak-nog-niet-gedaan = Good that you say so. Shall we choose a new day for “{ $titel }”?
taak-toch-gedaan = Good that you say so. A neighbour says that “{ $titel }” is done already.
taak-lukte-niet = That can happen. Good that you say so.
taak-zei-je-al = You said so already. Thank you.
taak-deed-je-al = You said already that it worked out. Thank you.
taak-eerst-gedaan = First say whether “{ $titel }” worked out.
taak-deed-je-niet-mee = You did not take part in “{ $titel }”.
taak-moet-nog-komen = “{ $titel }” is still to come, on { $dag }.
taak-nieuwe-dag = When will you do “{ $titel }”? Choose a Saturday, or type a day, such as 12 March.
taak-nieuwe-dag-staat = Good. “{ $titel }” is on { $dag } now. Who takes part hears it.
# $naam (text)
taak-nieuwe-dag-van = { $naam } chose a new day for “{ $titel }”: { $dag }. Can you come then?
taak-heeft-nieuwe-dag = There is a new day already: { $dag }.
taak-is-al-gedaan = A neighbour says that “{ $titel }” is done already.

knop-taak-gedaan = Yes, it is done
knop-taak-nog-niet = Not yet
knop-taak-lukte-niet = I could not
knop-taak-nieuwe-dag = Choose a new day
knop-uur-half = Half an hour
# $uren (number)
knop-uur =
    { $uren ->
        [one] 1 hour
       *[other] { $uren } hours
    }
knop-uur-meer = 4 hours or more
knop-uur-niet = I’d rather not say
