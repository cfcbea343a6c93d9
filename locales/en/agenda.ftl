# The agenda: its items, from which side they came, and the agenda as a text.

# $gebied, $stand, $bladzijde (text), $lijst (lines)
agenda-lijst =
    The future agenda of { $gebied }:
    { $stand }

    { $lijst }

    { $bladzijde }
agenda-leeg =
    Nothing is on the agenda of { $gebied } yet.
    After a vote the first item will be here. You can put one forward too.
agenda-regel = – { $thema } ({ $stand })
knop-agendapunt = { $thema }
# $thema, $waarom, $herkomst, $stand, $rust, $kop (text), $klap, $toetsen, $lijst (lines)
agenda-punt =
    { $thema }

    { $waarom }

    Comes from: { $herkomst }
    Where it stands: { $stand }
    { $rust }
    { $klap }

    { $toetsen }

    { $kop }
    { $lijst }
agenda-stand = Where it stands
agenda-herkomst = Comes from
# $partner, $oordeel, $stap, $hulp (text)
agenda-toets-regel = Test by { $partner }: { $oordeel }. Next step: { $stap } Who helps: { $hulp }.
agenda-antwoorden = What can we do ourselves?
agenda-geen-antwoorden = What can we do ourselves? Nobody has answered this yet. You could be the first.
agenda-antwoord-regel = – { $tekst } ({ $naam })
# $aantal (number) = answers before those that are listed
agenda-antwoorden-meer =
    { $aantal ->
        [one] 1 other answer before, and then:
       *[other] { $aantal } other answers before, and then:
    }
agenda-bevestigd =
    Now on the agenda: { $thema }.
    Now the first question: what can residents do themselves?
agenda-staat-er-al = Already on the agenda: { $thema }.
agenda-niet-gewonnen = Only a theme that won the vote can go on the agenda like this.
# $bladzijde (text)
agenda-welk-gebied =
    Of which area do you want to see the agenda?

    { $bladzijde }
knop-agenda-gebieden = Other areas
# $gebied (text)
knop-agenda-gebied = { $gebied }
agenda-ander-gebied = This belongs to another area than yours.
agenda-weg = This is no longer here. Type /agenda to see what is there.
knop-naar-taken = See what to do
knop-naar-agenda = The agenda
knop-terug-naar-punt = To the agenda item

herkomst-ballot = the vote of residents
herkomst-theme = a theme of residents
herkomst-resident = a resident
# $partner (text) = name of the partner
herkomst-partner = { $partner }
herkomst-facilitator = a facilitator
herkomst-evaluation = looking back

# $punt, $bladzijde (text), $lijst (lines)
agenda-erachter =
    This is behind “{ $punt }”. Each idea stays with who brought it up. You can join it.

    { $lijst }

    { $bladzijde }
agenda-niets-erachter = There are no issues behind “{ $punt }” yet.
# $nummer, $buren (number), $tekst, $naam (text)
agenda-erachter-regel =
    { $nummer }. “{ $tekst }” – by { $naam }, { $buren ->
        [one] 1 neighbour
       *[other] { $buren } neighbours
    }
knop-erachter = What is behind it?

# $tekens, $passen, $nodig (number)
agenda-te-lang = That is { $tekens } characters. There is room for { $passen }. Can it be shorter?
agenda-te-kort = That’s very short. Write a little more.
agenda-te-kort-voor = That is { $tekens } characters. Write { $nodig } at least, so that it helps somebody.
agenda-persoonlijk = There is something personal in this, such as a number or a name. Others will read it. Send it without.

knop-punt-wijzig = Other words
# $punt, $waarom (text)
agenda-wijzig =
    { $punt }

    { $waarom }

    What do you want to change? What it says now stays readable.
knop-punt-titel = The title
knop-punt-waarom = The why
agenda-titel-vraag = What should “{ $punt }” be called? Send the new title.
agenda-waarom-vraag =
    Why does “{ $punt }” matter? Send it in your own words.

    { $waarom }
agenda-gewijzigd = Changed: { $punt }. What it said before stays readable.
agenda-zelfde-woorden = That’s what it said already.
# $punt, $bladzijde (text), $lijst (lines)
agenda-eerder =
    This is what “{ $punt }” said before:

    { $lijst }

    { $bladzijde }
# $punt, $waarom, $naam (text), $tot (moment)
agenda-eerder-regel =
    “{ $punt }”, until { $tot } (changed by { $naam })
    { $waarom }
knop-punt-eerder = What did it say?

knop-inbrengen = Put an item forward
inbreng-waaruit = Where does the item come from: a theme of residents, or your own words?
knop-inbreng-thema = From a theme
knop-inbreng-woorden = In my own words
# $gebied, $bladzijde (text)
inbreng-themas =
    Which theme of { $gebied } do you put on the agenda?

    { $bladzijde }
inbreng-geen-themas = All themes of { $gebied } with issues are on the agenda already.
knop-inbreng-dit-thema = { $thema }
# $gebied (text)
inbreng-titel = What should be on the agenda of { $gebied }? Say it in a few words.
# $titel (text)
inbreng-waarom = “{ $titel }”. Why does that matter? Tell it in your own words.
# $titel, $waarom, $naam, $herkomst (text)
inbreng-check =
    You put this forward:

    { $titel }
    { $waarom }

    The initiative group reads it, with the name { $naam }. If it comes on the agenda, it will say: comes from { $herkomst }.
knop-inbreng-ja = Put it forward
knop-inbreng-opnieuw = Write it again
inbreng-gedaan = Put forward: “{ $titel }”. You’ll hear what the initiative group does with it. You can read it again at /agenda.
# $titel (text), $tot (moment)
inbreng-gedaan-tot =
    Put forward: “{ $titel }”. The initiative group decides by { $tot }.

    You will hear. At /agenda you can read it again.
inbreng-niet-hier = You can’t put anything forward here: you live or work in another area.

# $titel, $herkomst (text)
inbreng-bericht = New for the agenda: “{ $titel }”. Comes from: { $herkomst }. Will you take it up?
# $titel, $herkomst (text), $tot (moment)
inbreng-bericht-tot =
    New for the agenda: “{ $titel }”. It comes from: { $herkomst }.

    Do you take it up? You decide by { $tot }.
# $titel (text), $tot (moment)
inbreng-laat =
    There should be a decision on “{ $titel }” by now. There is none yet.

    The initiative group got a sign. You hear as soon as they decide.
# $titel (text), $tot (moment)
inbreng-laat-groep =
    There should be a decision on “{ $titel }” by now. Do you take it up?

    Who put it forward knows that it will be later.
knop-inbreng-bekijk = Read it
# $gebied, $bladzijde (text), $lijst (lines)
inbreng-lijst =
    Put forward for the agenda of { $gebied }:

    { $lijst }

    { $bladzijde }
inbreng-lijst-leeg = Nothing waits for the agenda of { $gebied }.
inbreng-regel = – { $titel } ({ $stand })
# $aantal (number)
knop-ingebracht = Put forward ({ $aantal })
knop-inbreng = { $titel }
# $titel, $waarom, $herkomst, $naam, $stand, $reden (text), $op (moment)
inbreng =
    { $titel }

    { $waarom }

    Comes from: { $herkomst }. Put forward by { $naam }, { $op }.
    Where it stands: { $stand }
    { $reden }
inbreng-wacht = waits for the initiative group
# $tot (moment)
inbreng-wacht-tot = waits for the initiative group, decision by { $tot }
inbreng-staat-erop = is on the agenda
inbreng-nu-niet = not taken up now
knop-inbreng-op-agenda = Put it on the agenda
knop-inbreng-nu-niet = Not now, with a reason
# $titel, $naam (text), $tekens (number)
inbreng-reden = Why doesn’t “{ $titel }” come on the agenda now? { $naam } reads your answer. Write { $tekens } characters at least.
inbreng-al-besloten = This was decided already.
inbreng-weg = This is no longer here, or it isn’t for you. Type /agenda to see what is there.
inbreng-opgenomen = Now on the agenda: { $titel }.
inbreng-opgenomen-bericht = Good news: “{ $titel }” is on the agenda. You put it forward.
inbreng-afgewezen = Your answer about “{ $titel }” was passed on.
# $titel, $naam, $reden (text)
inbreng-afgewezen-bericht =
    “{ $titel }” doesn’t come on the agenda now. { $naam } of the initiative group writes why:

    { $reden }

    You may put it forward again later.

# $gebied, $jaren, $stand, $bladzijde (text), $lijst (lines)
toekomstagenda =
    The future agenda of { $gebied }
    { $jaren }
    { $stand }

    { $lijst }

    { $bladzijde }
toekomstagenda-leeg =
    The future agenda of { $gebied }
    { $jaren }

    There are no items on it yet.
# $nummer (number), $punt (text)
toekomstagenda-regel = { $nummer }. { $punt }
toekomstagenda-geen-jaren = For which years isn’t settled yet.
# $van, $tot (text) = years
toekomstagenda-jaren = From { $van } to { $tot }.
toekomstagenda-geldt = The area said yes to this agenda. New items and another order count only after a new yes.
toekomstagenda-ligt-voor = The agenda lies before the area now.
toekomstagenda-nog-niet = The agenda doesn’t count yet: the area sees it first.
knop-toekomstagenda = The agenda as a text
knop-jaren = Choose the years
knop-volgorde = Choose the order
knop-agenda-terugleggen = Hand it back
# $gebied (text), $minst, $meest (number)
toekomstagenda-vraag-jaren =
    For which years is the agenda of { $gebied }? { $vast ->
        [ja] It runs { $meest } years, as belongs to how you work.
       *[nee] It runs { $minst } to { $meest } years.
    }
knop-van-tot = { $van } to { $tot }
toekomstagenda-verkeerde-jaren =
    An agenda begins this year or next. { $vast ->
        [ja] It runs { $meest } years, as belongs to how you work.
       *[nee] It runs { $minst } to { $meest } years.
    }
# $gebied, $bladzijde (text), $lijst (lines)
toekomstagenda-volgorde =
    What comes first in { $gebied }? Put an item higher with a button.

    { $lijst }

    { $bladzijde }
# $nummer (number)
knop-hoger = Put { $nummer } higher
toekomstagenda-intussen = The order has changed in the meantime. Have another look.
# an item in the text that is handed back: $nummer (number), $punt, $waarom, $herkomst (text)
toekomstagenda-tekst =
    { $nummer }. { $punt }
    { $waarom }
    Comes from: { $herkomst }.
# $gebied, $jaren (text), $lijst (lines)
toekomstagenda-titel =
    The future agenda of { $gebied }
    { $jaren }

    { $lijst }
# $gebied (text), $punten (number)
toekomstagenda-terugleggen =
    You hand back the agenda of { $gebied }, with { $punten ->
        [one] 1 item
       *[other] { $punten } items
    }. Neighbours read it and vote on it.
toekomstagenda-waarom = The area saw a version of this agenda before. What is different, and why?
knop-agenda-leg-terug = Yes, hand it back
toekomstagenda-teruggelegd = The agenda is ready for the next round. The area will see it.
toekomstagenda-eerst-jaren = Choose the years first, and put one item on the agenda at least.

knop-toets = Test it
# $punt, $partner (text)
toets-vraag = Does “{ $punt }” fit the policy of { $partner }? The item stays on the agenda, whatever you answer.
toets-past = fits the policy
toets-deels = fits the policy partly
toets-nog-niet = doesn’t fit the policy yet
knop-toets-past = Yes, it fits
knop-toets-deels = It fits partly
knop-toets-nog-niet = It doesn’t fit yet
# $punt, $oordeel (text), $tekens (number)
toets-volgende-stap = “{ $punt }” { $oordeel }. What is the next step? Write { $tekens } characters at least.
# $punt, $stap (text)
toets-wie-helpt = Who can help with that? Name a first name and a department or organisation.
toets-gedaan = Your test stands with “{ $punt }”. The item stays where it is.
# $punt, $partner, $oordeel, $stap, $hulp (text)
toets-bericht =
    { $partner } tested “{ $punt }”: { $oordeel }.
    Next step: { $stap }
    Who helps: { $hulp }. The item stays on the agenda.
toets-geen-partner = Testing is for who works for one of the partners. No partner is known of you.
# $punt, $bladzijde (text), $lijst (lines)
toetsen =
    What partners say of “{ $punt }”. A test is an answer. The item stays on the agenda.

    { $lijst }

    { $bladzijde }
toetsen-geen = No partner has said anything about “{ $punt }” yet.
# $partner, $oordeel, $stap, $hulp (text), $op (moment)
toetsen-regel =
    { $partner }, { $op }: { $oordeel }.
    Next step: { $stap }
    Who helps: { $hulp }.
knop-toetsen = Tests of partners
