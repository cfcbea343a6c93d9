# The agenda, the first trits question, tasks and who does them.

# $gebied, $bladzijde (text), $lijst (lines)
agenda-lijst =
    The future agenda of { $gebied }:

    { $lijst }

    { $bladzijde }
agenda-leeg = There is nothing on the agenda of { $gebied } yet. After a vote, the first item comes here.
agenda-regel = – { $thema } ({ $stand })
knop-agendapunt = { $thema }
# $thema, $stand (text), $lijst (lines)
agenda-punt =
    { $thema }: { $stand }

    What can we do ourselves?
    { $lijst }
agenda-punt-leeg =
    { $thema }: { $stand }

    What can we do ourselves? Nobody has answered that yet. You could be the first.
agenda-stand = Status
agenda-voorgesteld = proposed
agenda-antwoord-regel = – { $tekst } ({ $naam })
# $aantal (number) = answers before those that are listed
agenda-antwoorden-meer =
    { $aantal ->
        [one] 1 other answer came earlier, and after that:
       *[other] { $aantal } other answers came earlier, and after that:
    }
trits-1 = What can we do ourselves?
# $thema (text)
trits-1-vraag =
    What can residents do themselves about { $thema }?
    Name one thing, such as “put up lights along the path”. We’ll make it a task.
# $thema, $tekst (text)
trits-1-opnieuw =
    What can residents do themselves about { $thema }?
    Send it again, the way you want it. This is what you wrote:

    “{ $tekst }”
knop-trits-1 = We can do this ourselves
# $tekens, $passen (number)
trits-te-lang = That’s too long for a task: { $tekens } characters. There is room for { $passen }. Name one thing.
trits-te-kort = That’s very short. Name one thing that residents can do themselves.
trits-persoonlijk = There is something personal in this, such as a phone number. Neighbours will read it. Send it without.
agenda-bevestigd =
    On the agenda as a proposal: { $thema }.
    Now the first question: what can residents do themselves?
agenda-staat-er-al = Already on the agenda: { $thema }.
agenda-niet-gewonnen = Only a theme that won the vote can go on the agenda like this.
agenda-ander-gebied = This belongs to another area than yours.
agenda-weg = This is no longer here. Type /agenda to see what is there.
knop-naar-taken = See what to do
knop-naar-agenda = The agenda

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
# $gebied, $bladzijde (text), $lijst (lines)
taken-lijst =
    What we do ourselves in { $gebied }:

    { $lijst }

    { $bladzijde }
taken-kop = What we do ourselves in { $gebied }
taken-leeg = There is nothing to do in { $gebied } now. On the agenda you can say what neighbours can do themselves.
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
