# Pages for everybody: what stands around them, the list of areas, and the front page of an area.

openbaar-doe-mee = Tell what is going on near you
openbaar-andere-taal = In het Nederlands
openbaar-geen-gebied = We don’t know this area. Perhaps the address wasn’t copied quite right.
# $gebied (text)
openbaar-gebieden = Areas of the municipality of { $gebied }
openbaar-alle-gebieden = All areas
openbaar-gebieden-uitleg = Choose an area. You read what is going on, what is planned and how to take part.

# --- the front page of an area ---

# $gebied (text)
voorpagina = { $gebied }
voorpagina-link = { $gebied }: all at a glance
voorpagina-praat-mee = Join in
voorpagina-open = What you can do now
voorpagina-niets-open = Nothing is open now. You can always tell what is going on near you.
# $gebied (text), $tot (moment)
voorpagina-stemming = You can vote until { $tot }: where do we begin in { $gebied }? Type /vote in the chat.
# $titel (text), $tot (moment)
voorpagina-bezwaarstemming = You can vote until { $tot }: { $titel } You mark each way out for how much you object. Type /vote in the chat.
# $teksten (number), $tot (moment)
voorpagina-ronde =
    { $teksten ->
        [one] 1 text lies
       *[other] { $teksten } texts lie
    } before the area until { $tot }. Confirmed residents say yes, no or not yet. Type /handback in the chat.
# $tot (moment)
voorpagina-terugkijken = You can look back together until { $tot }. Type /evaluation in the chat.
# $bijeenkomsten (number)
voorpagina-bijeenkomsten =
    { $bijeenkomsten ->
        [one] 1 meeting is coming.
       *[other] { $bijeenkomsten } meetings are coming.
    } Where and when? Type /meeting in the chat.
# $taken (number)
voorpagina-taken =
    { $taken ->
        [one] 1 task still needs hands.
       *[other] { $taken } tasks still need hands.
    } Type /volunteer in the chat.
voorpagina-agenda = On the agenda
# $meer (number)
voorpagina-meer-punten =
    { $meer ->
        [one] And 1 more item
       *[other] And { $meer } more items
    }
voorpagina-themas = What it is about
# $maanden (number)
voorpagina-themas-uitleg = Issues, and neighbours who joined, in { $maanden } months.
voorpagina-lees-verder = Read on

voorpagina-over-themas = How much was said about each subject, month by month.
voorpagina-over-agenda = All items of residents, and how far each of them is.
voorpagina-over-meetlat = What residents want, beside what partners plan.
voorpagina-over-teruggelegd = Texts that the area says yes or no to, with the result.
voorpagina-over-antwoorden = Whether partners answer residents’ questions in time.
voorpagina-over-besluiten = What was decided, why, and with what money.
voorpagina-over-eruit = Where neighbours don’t agree: all sides, and what came of it.
voorpagina-over-evaluatie = How residents and professionals think it goes.
voorpagina-over-sprekers = Who may send a message in a role.
