# Confirmed members, several doors of one person, and coming back.

# --- codes ---
code-onbekend = We don’t know this code. It may be used already, or too old. Check it, or ask for a new one.
codes-te-veel = That was a lot of codes in a row. Try again tomorrow. Or ask a community worker for help.

# --- confirmed or not ---
# $gebied (text), $dag (day), $code (text), $aantal, $nodig (number)
bevestigd =
    You are a confirmed member in { $gebied }, since { $dag }.
    Do you know a neighbour who wants that too? You can vouch for them.
# $dag (day)
bevestigd-sinds = yes, since { $dag }
bevestigd-nog-niet-kort = not yet
# $gebied, $code (text), $nodig (number)
bevestigd-nog-niet =
    You are not a confirmed member in { $gebied } yet. You can take part and vote as usual.
    Only votes about money and plans will ask for it.

    How to become one:
    – A facilitator who knows you gives you a code.
    – Or { $nodig } confirmed neighbours vouch for you. Give them your code: { $code }.
# $gebied, $code (text), $aantal, $nodig (number)
bevestigd-halverwege =
    You are not a confirmed member in { $gebied } yet. Neighbours who vouch for you: { $aantal } of { $nodig }.
    Give another confirmed neighbour your code too: { $code }.
    A code from a facilitator works as well.
bevestigd-geen-gebied = You are confirmed in your own neighbourhood or village. Choose that first.
mijn-bevestigd = Confirmed
bevestigd-vraag-code = Type the code that a facilitator gave you.
bevestigd-kom-eerst-binnen = That code will work soon. Come in first, then type it once more.
# $gebied, $hier (text)
bevestigd-code-ander-gebied =
    This code is for { $gebied }. We think you live in { $hier }.
    Is that wrong? Choose your area with /area, and type the code again.
bevestigd-eigen-code = You made this code yourself. Give it to somebody else.
# $gebied (text)
bevestigd-al = You are already confirmed in { $gebied }. Keep the code for somebody else.
# $gebied (text)
bevestigd-door-code = You are now a confirmed member in { $gebied }. Nice!
# $naam, $gebied (text)
bevestigd-code-gebruikt = Your code was used by: { $naam }. They are now confirmed in { $gebied }.

# --- the code of a facilitator ---
# $code, $gebied (text), $dag (day), $over (number)
bevestigcode =
    { $code }

    Give this code to somebody you know who lives in { $gebied }.
    It works once, until { $dag }. We write down that you gave it.
    { $over ->
        [0] This was your last one of this year.
        [one] This year you can confirm 1 more neighbour.
       *[other] This year you can confirm { $over } more neighbours.
    }
# $aantal (number)
bevestigcode-op =
    This year you confirmed { $aantal } people, or gave codes for that. That is the most.
    Ask another facilitator. Or let neighbours vouch.
bevestigcode-welk-gebied = Where does the person you know live?

# --- vouching ---
instaan-vraag-wie = Who do you vouch for? Type the code of that neighbour. They find it under /me.
# $naam, $code, $gebied (text), $over (number)
instaan-zeker =
    Do you vouch for { $naam }, with code { $code }?
    Only do it if you know this neighbour. And if they live in { $gebied }.
    { $naam } will hear that it was you. We write it down.
    { $over ->
        [one] This year you can vouch for 1 neighbour.
       *[other] This year you can vouch for { $over } neighbours.
    }
instaan-zelf-niet = You can vouch for others once you are confirmed yourself. Type /confirm to see how.
instaan-naam = Your neighbour must know who vouches for them. Choose a name first.
instaan-jezelf = This is your own code. Give it to a neighbour who is confirmed.
# $gebied (text)
instaan-onbekend = We know nobody in { $gebied } with that code. Ask your neighbour for the code under /me.
# $naam (text)
instaan-is-al = No need any more: { $naam } is confirmed already.
# $naam (text)
instaan-al = You vouched for { $naam } before. That can be done once.
# $aantal (number)
instaan-op =
    This year you vouched for { $aantal ->
        [one] 1 neighbour
       *[other] { $aantal } neighbours
    } already. That is the most. Ask another neighbour.
# $naam (text), $nog (number)
instaan-gedaan =
    You vouch for { $naam }. Thank you!
    { $nog ->
        [one] 1 more neighbour is needed.
       *[other] { $nog } more neighbours are needed.
    }
# $naam, $gebied (text)
instaan-gedaan-genoeg = You vouch for { $naam }. They are now confirmed in { $gebied }. Thank you!
# $naam, $code (text), $nog (number)
instaan-hoor =
    { $naam } vouches for you.
    { $nog ->
        [one] 1 more neighbour, and you are confirmed.
       *[other] { $nog } more neighbours, and you are confirmed.
    }
    Give them your code: { $code }.
# $naam, $gebied (text)
instaan-hoor-genoeg = { $naam } vouches for you too. You are now confirmed in { $gebied }. Nice!
# $naam (text)
instaan-terug-zeker = Do you no longer vouch for { $naam }? They will hear it, and you can’t do it again later.
# $naam (text)
instaan-terug = Fine. You no longer vouch for { $naam }.
# $naam (text)
instaan-terug-hoor = { $naam } no longer vouches for you. Do you want to know why? Just ask.
# $naam (text)
instaan-terug-te-laat = That is too late: { $naam } is confirmed already.
instaan-niets = You don’t vouch for this neighbour now.

# --- linking ---
# $code (text), $minuten (number)
koppelcode =
    { $code }

    Type this code in your other place: on the website or in Telegram.
    Then we ask here whether that is you. The code works for { $minuten } minutes.
    Give it to nobody else.
# $code (text), $minuten (number)
koppelcode-aan-de-deur =
    { $code }

    Did you take part before? Type this code in the place where you did.
    There we ask whether that is you. The code works for { $minuten } minutes.
koppelcode-eigen = This code belongs to this place. Type it in your other place.
koppelen-niemand = You have not come in at either place yet. Type /start to begin.
koppelen-al-een = These two places are both yours already.
koppelen-taak =
    You have a role in your area here. You would lose it this way.
    Do it the other way round: type /link here, and the code in your other place.
# $moment (moment)
koppelen-stemming =
    A ballot is open in which you vote here. As long as it is, the two can’t become one.
    That way nobody votes twice. Try again after { $moment }.
# $kanaal (text)
koppelen-samen-zeker =
    That other place ({ $kanaal }) is of somebody who takes part already. Is that you too?
    Then all that you brought up and do here goes along. Your name and area become those of there.
    Did you get the code from somebody else? Then tap no.
koppelen-samen-niet = Fine. Nothing was linked. Only type a code that you see in your other place yourself.
# $kanaal (text)
koppelen-gevraagd = We ask at your other place ({ $kanaal }) whether that is you. Tap yes there.
# $kanaal (text)
koppelen-gevraagd-samen =
    We ask at your other place ({ $kanaal }) whether that is you. Tap yes there.
    What you brought up and do here goes along. Your name and area will be those from there.
# $kanaal (text)
koppelen-ben-jij-dat =
    Is that you? Somebody wants to link your place to a new one: { $kanaal }.
    Only tap yes if you are doing that yourself, now.
# $kanaal (text)
koppelen-ben-jij-dat-samen =
    Is that you? Somebody wants to link your place to another one: { $kanaal }.
    What was brought up there will be yours.
    Only tap yes if you are doing that yourself, now.
koppelen-te-laat = This can’t be done any more. Type /link for a new code.
koppelen-nee = Good that you say so. Nothing was linked. Give your code to nobody.
koppelen-nee-daar = The other place said no. Nothing was linked.
# $kanaal (text)
gekoppeld = Linked. You now take part here too: { $kanaal }. We answer where you last said something.
# $naam, $gebied (text)
gekoppeld-hier =
    Done. Here you are now as well: { $naam }. Your area: { $gebied }.
    We answer where you last said something.
# $naam, $gebied (text)
gekoppeld-hier-taak =
    Done. Here you are now as well: { $naam }. Your area: { $gebied }.
    Your role in the area doesn’t work in this place yet. Ask a colleague, under /me.
koppelen-kan-nu-niet = This can’t be done now. Your other place says why.

# --- doors ---
# $lijst (lines)
plekken =
    You take part here:
    { $lijst }

    Is there one you don’t know? Unlink it.
# $lijst (lines)
plekken-een =
    You take part here:
    { $lijst }

    Link another place, and you just go on there.
# $lijst (lines)
plekken-taak =
    You take part here:
    { $lijst }

    Your role in the area doesn’t work in this place yet. A colleague must confirm it.
# $nummer, $kanaal (text), $dag (day)
plekken-hier = { $nummer }. { $kanaal } – you are here now
plekken-regel = { $nummer }. { $kanaal } – last on { $dag }
# $nummer, $kanaal (text)
ontkoppelen-zeker = Unlink number { $nummer }? You will no longer be you there: { $kanaal }. What you said stays.
# $kanaal (text)
ontkoppelen-hier-zeker = Unlink this place? You will no longer be you here: { $kanaal }. In your other place you will.
# $kanaal (text)
ontkoppeld = Unlinked: { $kanaal }.
ontkoppeld-daar = This place is unlinked. What you said stays. Do you want to take part here again? Type /link.
ontkoppeld-al = That place is unlinked already.
ontkoppelen-enige = This is your only place. Link another one first, or you can’t get in any more.

# --- a role on a new door ---
taak-wacht = Your role in the area doesn’t work in this place yet. A colleague must confirm that it is you.
# $aantal (number)
taak-gevraagd =
    We asked { $aantal ->
        [one] 1 colleague.
       *[other] { $aantal } colleagues.
    } When one of them says yes, your role works here.
taak-geen-collega = There is no colleague yet who can do this. Ask whoever gave you the role to give it again.
# $naam, $code, $kanaal (text)
taak-collega-vraag =
    { $naam } (code { $code }) now takes part here too: { $kanaal }.
    May their role in the area work there as well?
    Ask { $naam } in person first, best by telephone.
taak-werkt = A colleague recognised you. Your role now works here too.
# $naam (text)
taak-werkt-door-jou = Fine. The role of { $naam } now works in the new place too.
# $naam (text)
taak-niet-herkend = Fine. The role of { $naam } doesn’t work there. Feel free to ask what is going on.
# $naam (text)
taak-al-geregeld = This is settled already for { $naam }.

op-telegram = on Telegram
op-de-website = the website

# --- words to come back by ---
# $aantal (number)
herstelwoorden =
    If you ever lose your phone, you come back with { $aantal } words.
    We show them once. Write them on paper. After that we can’t see them either.
# $aantal (number)
herstelwoorden-opnieuw =
    You have { $aantal } recovery words already. We can’t show them again.
    Did you lose them? Then you get new ones. The old ones stop working.
herstelwoorden-hieronder = Get a pen and paper. Your words come in the next message, once.
# $woorden (text), $minuten (number)
herstelwoorden-nieuw =
    { $woorden }

    Write these Dutch words down, in this order. Show them to nobody.
    In { $minuten } minutes we take them away here.
herstelwoorden-weg = Your recovery words stood here. Keep your paper safe. Lost it? Ask for new ones under /me.
# $aantal (number)
terugkomen-vraag =
    Type your { $aantal } recovery words, with a space between them.
    Don’t you have them? Go to a facilitator who knows you, with the code above.
# $aantal, $nodig (number)
terugkomen-aantal =
    That is { $aantal ->
        [one] 1 word
       *[other] { $aantal } words
    }. There must be { $nodig }.
# $woord (text)
terugkomen-geen-woord = The word “{ $woord }” can’t be one of them. Check it, and type all of them again.
terugkomen-onbekend = We find nobody with these words. Check them, or ask a facilitator for help.
terugkomen-niet = Fine. Type /start to begin as usual, or /link to try again.
# $moment (moment)
terugkomen-stemming =
    A ballot is open in which you vote here. As long as it is, the two can’t become one.
    That way nobody votes twice. Try again after { $moment }.
terugkomen-taak = You have a role in your area here. So this place can’t become another person’s.
terug =
    You are back. In your old place you are no longer you.
    Your recovery words are used up. Ask for new ones now.
terug-door-mensen =
    You are back. In your old place you are no longer you.
    With recovery words you can do it yourself next time. Ask for them now.
# $kanaal (text)
terug-oude-plek =
    You now take part in a new place: { $kanaal }. This place is unlinked.
    Wasn’t that you? Go to a community worker at once.
terug-al = This place is theirs already.

# --- helping somebody back ---
terughelpen-plek =
    Do you know somebody who lost their phone? Let them type /link in the new place.
    Then type here the code that they see.
terughelpen-wie = And who is it? Type the code of that person, as it stood under /me.
terughelpen-onbekend = Something doesn’t fit. Ask for the codes again, and start once more here.
terughelpen-jezelf = This is about yourself. Ask another facilitator.
# $gebied (text)
terughelpen-geen-tweede =
    In { $gebied } there is no second person who can say this. It takes two.
    Ask whoever gives the roles for one more facilitator.
# $naam, $gebied (text), $aantal (number)
terughelpen-gevraagd =
    We ask a second person who knows { $naam } too, in { $gebied }.
    { $aantal ->
        [one] That is 1 colleague.
       *[other] Those are { $aantal } colleagues. One yes is enough.
    }
    We write down who you both were.
# $helper, $naam, $code, $gebied (text)
terughelpen-tweede =
    Do you know { $naam } from { $gebied }, with code { $code }?
    { $helper } helps { $naam } back after a lost phone, and says: it is really them.
    Only say yes if you know it yourself too.
# $naam (text)
terughelpen-gelukt = Done. { $naam } is back. We wrote down who said so.
# $naam (text)
terughelpen-nee = Somebody said no about { $naam }. Nothing changed.
terughelpen-nee-daar = This didn’t work. Go to your facilitator once more.
terughelpen-al-klaar = This was said already, or it took too long. You need do nothing.
# $naam (text)
terughelpen-kan-niet = This can’t be done now for { $naam }. The new place says why.
terughelpen-wacht = Your facilitator is helping you back. A second person must say yes.

# --- buttons ---
knop-bevestigd-help = Vouch for a neighbour
knop-bevestigd-worden = Become confirmed
knop-ik-heb-een-code = I have a code
knop-voor-iemand-instaan = Vouch for somebody
knop-maak-code = Code for a neighbour
# $gebied (text)
knop-code-voor-gebied = { $gebied }
knop-ja-ik-ken = Yes, I vouch
# $naam (text)
knop-trek-terug = Not after all: { $naam }
knop-ja-trek-terug = Yes, take it back
knop-kies-naam = Choose a name
knop-ja-die-is-van-mij = Yes, it is mine
knop-nee-niet-van-mij = No, not mine
knop-ja-koppel = Yes, link
knop-nee-niet-ik = No, that’s not me
knop-mijn-plekken = My places
knop-koppel-een-plek = Link another place
# $nummer (text)
knop-ontkoppel-nummer = Unlink number { $nummer }
knop-ja-ontkoppel = Yes, unlink
knop-vraag-collega = Ask a colleague
knop-ja-dat-klopt = Yes, that’s right
knop-nee-weet-niet = No, or not sure
knop-herstelwoorden = Recovery words
knop-laat-woorden-zien = Show them
knop-ik-heb-ze = I wrote them down
knop-oude-plek-kwijt = My old place is lost
knop-help-iemand-terug = Help somebody back
knop-ja-ik-weet-het = Yes, I know
knop-nee-of-weet-niet = No or not sure

commando-koppel = Link another place
commando-bevestig = Become confirmed
