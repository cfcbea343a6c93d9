# The menu, help, leaving, and when we break.

menu = What would you like to do? Choose below, or just type what’s going on in your area.
hallo = Hello! Feel free to tell us what’s going on in your area. Or choose below what to do.
# $code (text)
stuk =
    Something went wrong on our side. Nothing was left half done.
    Please try again. Does it still not work? Then pass on this code: { $code }.
rustig-aan =
    Easy now, you are sending a lot at once.
    We read everything, only more slowly. You need not send anything again.
te-veel-achter-elkaar =
    You are sending faster than we can read. So we don’t read all of it.
    Wait a few minutes. Then we read everything again.
kwijt = We lost our place for a moment. Choose again below.
knop-oud = This button doesn’t work any more. Type /help to see what you can do now.
al-gedaan = That has been done already.
nog-niet-gebouwd = This isn’t possible yet. We’re still building it. Type /help to see what you can do now.
onbekend-commando = De Smederij doesn’t know that word. Choose below, or just type what’s going on.
link-onbekend = This link doesn’t work or isn’t ours. Ask for a new one, or choose below.
geen-tekst = We can’t read or see this. Type what’s going on in a few words, or send a photo.
hulp =
    Just type what’s going on in your area. Or choose:

    /issue – bring something up
    /themes – read what’s going on
    /vote – vote
    /volunteer – do something
    /agenda – the future agenda
    /meeting – where neighbours meet
    /format – a way to talk or choose together
    /handback – say yes or no to a text
    /ask – ask a partner something
    /me – what is mine
    /link – link another place
    /confirm – become confirmed
    /area – choose another area
    /language – another language
    /cancel – step out of a question
    /stop – no more messages
weggegaan = All right, that question is gone.
niets-te-verlaten = There was no open question. Choose below what you want to do.
stoppen-vraag =
    Do you want no more messages from De Smederij?
    What you told us stays. If you write again, everything comes back on.
gestopt = You won’t get any more messages. If you write again, everything comes back on.
gaat-door = All right, everything stays as it is.
weer-terug = Good to have you back. You’ll get messages again too.
eerst-gebied = For that we need to know where you live. Choose your neighbourhood or village.
mag-niet = Only the initiative group of this area can do this. Would you like to join that group? Ask a community worker.
een-buur = a neighbour
# $nu, $van (number)
bladzijde = Page { $nu } of { $van }
stap-van = Step { $nu } of { $van }

knop-terug = Back
knop-weg = Never mind
knop-verder = Next
knop-vorige = Previous
knop-stoppen = Yes, no more messages
knop-doorgaan = No, carry on
knop-kies-gebied = Choose your area

deur-aankaarten = Bring something up
deur-stemmen = Vote
deur-doen = Do something
deur-buurt = My area
deur-bureau = My desk

naam-te-lang = That name is too long. There is room for { $passen } characters. Type a shorter name.
naam-zonder-letters = A name needs letters. Type your first name, or choose a button.
naam-officieel = That looks like the name of an organisation. Type your own first name, or choose a button.
naam-met-gegevens = There seems to be a number or an address in it. Just your first name is enough.

commando-vraagstuk = Bring something up
commando-themas = Read what’s going on
commando-stem = Vote
commando-doe = Do something
commando-agenda = The future agenda
commando-bijeenkomst = Where neighbours meet
commando-werkvorm = How to talk or choose together
commando-terugleggen = Say yes or no to a text
commando-vraag = Ask a partner something
commando-mijn = What is mine
commando-gebied = Choose another area
commando-taal = Another language
commando-hulp = What can I do here?
commando-annuleer = Step out of a question
commando-stop = No more messages
knop-mijn-buurt = My area
