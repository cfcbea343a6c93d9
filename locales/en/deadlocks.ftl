# When neighbours can't agree: three stages, all sides, options, and the record.

# --- lists ---

# $gebied, $lijst, $teller, $bladzijde (text)
geschil-lijst =
    “We can’t agree” in { $gebied }:

    { $lijst }

    { $teller }
    { $bladzijde }
# $gebied, $lijst, $teller, $bladzijde (text)
geschil-lijst-leeg =
    Neighbours in { $gebied } agree. Nothing is going on.
    Can’t you agree about an agenda item? Open that item, and say so there.

    { $teller }
# $nummer (number), $thema, $stand (text)
geschil-lijst-regel = { $nummer }. { $thema }: { $stand }
# $een, $twee, $drie (number)
geschil-teller = Settled: { $een } among neighbours, { $twee } with help, { $drie } decided by others.
geschil-teller-geen = Nothing was settled yet.

# --- one ---

# $melding, $thema, $tekst, $nieuw, $stand, $tot, $bemiddelaar, $rust (text), $kanten (lines)
geschil =
    { $melding }

    We can’t agree: { $thema }
    “{ $tekst }”
    { $nieuw }

    { $stand }
    { $tot }

    { $kanten }
    { $bemiddelaar }

    { $rust }
# $thema (text)
geschil-op-punt = We can’t agree: { $thema }
geschil-rust = While this goes on, nothing is decided about this agenda item.
# $thema, $stand, $tot (text)
geschil-rust-waarom =
    Neighbours can’t agree about { $thema } now. That is why a decision about it waits.
    { $stand }
    { $tot }
# $stand (text)
geschil-rust-punt = Neighbours can’t agree, so decisions wait. { $stand }
# $tekst (text)
geschil-nieuw = New is: “{ $tekst }”
# $kant, $stand (text)
geschil-kant-regel = { $kant }: { $stand }
geschil-kant-gehoord = takes part
geschil-kant-stil = said nothing yet
geschil-kant-schreef = had their say
geschil-kant-zonder-stem = nobody speaks for them yet
geschil-kant-niemand = nobody can answer for them now
geschil-kant-groep = Initiative group
# $naam (text)
geschil-bemiddelaar = { $naam } helps you to agree.
geschil-bemiddelaar-geen = Nobody mediates yet.
geschil-fase-0 = The other side may answer first.
geschil-fase-1 = Step 1: we work it out ourselves.
geschil-fase-2 = Step 2: we work it out with help.
geschil-fase-3 = Step 3: others decide, with our advice.
# $tot (moment)
geschil-tot = This goes on until { $tot }.
geschil-wacht-stemming = The area is voting on the options now.
# $uitkomst (text)
geschil-wacht-ronde = There was least against: “{ $uitkomst }” Now the area says yes or no. The clock stands still.
# $tot (moment)
geschil-te-laat = The decision should have been there { $tot }. It is late, and will come.
# $op (moment), $fase (text)
geschil-einde-afgesproken = Agreed together, { $op }.
# $op (moment), $fase (text)
geschil-einde-gebied = The area said yes, { $op }.
# $op (moment), $fase (text)
geschil-einde-besluit = The steering group decided, { $op }.
# $op (moment), $fase (text)
geschil-einde-ingetrokken = Taken back, { $op }.
# $uitkomst (text)
geschil-uitkomst-afgesproken = This was agreed: “{ $uitkomst }”
# $uitkomst (text)
geschil-uitkomst-gebied = This is what it came to: “{ $uitkomst }”
# $uitkomst (text)
geschil-uitkomst-besluit = This was decided: “{ $uitkomst }”

# --- sides, options, record ---

# $thema, $lijst, $bladzijde (text)
geschil-kanten =
    All sides of { $thema }:

    { $lijst }

    { $bladzijde }
# $kant, $tekst (text)
geschil-kanten-regel = { $kant }: “{ $tekst }”
# $thema (text)
geschil-kanten-titel = All sides of { $thema }
# $kant (text)
geschil-kanten-van = { $kant }
# $kant (text)
geschil-kanten-nog-niets = { $kant } wrote nothing yet.
geschil-kanten-leeg = Wrote nothing yet.
# $melding, $thema, $lijst, $vast, $bladzijde (text)
geschil-opties =
    { $melding }

    How do we get out of { $thema }?

    { $lijst }

    { $vast }
    { $bladzijde }
geschil-opties-geen = Nobody thought of a way out yet. Yours can be the first.
# $nummer (number), $tekst, $naam (text)
geschil-opties-regel = { $nummer }. “{ $tekst }” ({ $naam })
# $nummer (number), $naam (text)
geschil-opties-van = Way out { $nummer }, thought of by { $naam }
# $thema (text)
geschil-opties-titel = Ways out of { $thema }
geschil-opties-vast = The vote on these has begun. Nothing is added now.
# $thema, $lijst, $bladzijde (text)
geschil-verslag =
    What happened around { $thema }, newest first:

    { $lijst }

    { $bladzijde }
# $op (moment), $wat (text)
geschil-verslag-regel = { $op }: { $wat }
# $thema (text)
geschil-verslag-titel = What happened about { $thema }
# $melding, $thema, $kant, $stand, $tot (text), $lijst (lines)
geschil-wij =
    { $melding }

    { $thema }: here you speak for { $kant }.
    { $stand }
    { $tot }

    { $lijst }

    What do you want to do?
# $ja, $van (number)
geschil-wij-eerder = On to the next step sooner: { $ja } of { $van } sides said yes. Silence is no.
# $ja, $van, $dagen (number)
geschil-wij-langer = { $dagen } more days: { $ja } of { $van } sides said yes. This can be done once.
# $kant, $tekst (text), $ja, $van (number)
geschil-wij-voorstel = { $kant } proposes: “{ $tekst }” { $ja } of { $van } sides said yes.

# --- calling ---

# $thema (text)
geschil-vraag-waarover = What can’t you agree about with { $thema }? Write it in your own words. We hide names and numbers.
# $thema (text)
geschil-vraag-nieuw = Something was agreed or decided about { $thema } before. What is new, so that it has to start again?
# $thema (text), $lijst (lines)
geschil-vraag-wie =
    With whom can’t you agree? Choose below.
    Or type the code of a neighbour, or the name of a group.
    A neighbour finds the code at /me.
# $thema (text), $lijst (lines)
geschil-vraag-nog-een =
    These are the others:

    { $lijst }

    Is there somebody else? Choose or type them. Otherwise go on.
# $kant (text)
geschil-kijk-na-kant = – { $kant }
# $thema, $tekst, $naam, $verborgen (text), $lijst (lines), $dagen (number)
geschil-kijk-na =
    Everybody reads it like this: “{ $tekst }”
    About { $thema }, from { $naam }. { $verborgen }

    The other side:
    { $lijst }

    They may answer within { $dagen } days. After that you look for a way out together.
    While this goes on, nothing is decided about this agenda item. The area can read all of it.
# $thema, $tekst, $naam, $verborgen (text), $lijst (lines), $dagen (number)
geschil-kijk-na-opnieuw =
    New about { $thema }: “{ $tekst }”
    Everybody reads this, from { $naam }. { $verborgen }

    The other side:
    { $lijst }

    They may answer within { $dagen } days. Then you go on where it stopped.
    While this goes on, nothing is decided about this agenda item.
geschil-verborgen = A name or number is hidden.
geschil-eerst-naam =
    Everybody sees who this comes from. By which name do neighbours know you?
    Choose that first.
geschil-gemeld = Thank you. The other side hears of it now.

# --- words ---

# $thema, $tekst (text)
geschil-vraag-kant =
    How do you see { $thema }? Write it in your own words. Everybody in the area can read it.
    { $tekst }
# $thema (text)
geschil-vraag-optie = Which way out do you see for { $thema }? Write one, in a sentence or two.
# $thema (text)
geschil-vraag-afspraak = What do you agree on about { $thema }? Once every side says yes, it is done. The area hears of it.
geschil-te-kort = That is very short. Write it in a whole sentence.
# $tekens, $passen (number)
geschil-te-lang = That is { $tekens } characters. There is room for { $passen }. Make it shorter and send it again.
geschil-niet-jezelf = That is you. Who is on the other side?
geschil-eigen-kant = You belong to them yourself. Who is on the other side?
geschil-kant-al = That side is there already.
geschil-ander-gebied = You can do this in your own area only.
geschil-niet-dat-gebied = This belongs to another area. Who lives there takes part, or who mediates.
# $gebied, $adres (text)
geschil-lees-op-pagina =
    This belongs to { $gebied }. Who lives there takes part. Everybody can read it:
    { $adres }
# $thema (text)
geschil-loopt-al = This goes on already about { $thema }. See where it stands, and join in.
geschil-weg = This isn’t there any more.
geschil-geen-kant = This is for the sides themselves. Anybody can think of a way out.
geschil-nu-niet = That can’t be done now. This is where it stands.
geschil-voorbij = This is over. Nothing changes any more.
geschil-gaat-net-verder = This step just ended. The next one begins shortly.
geschil-optie-al = This way out is there already.
geschil-optie-vol = There are enough ways out to weigh. There is no room for more.
geschil-andere-woorden = Other words stand here now. Read them first.
# $thema (text)
geschil-bijeenkomst-titel = Working it out together: { $thema }
geschil-gedaan-mee = Good that you take part.
geschil-gedaan-kant = Thank you. Your side stands there.
geschil-gedaan-optie = Thank you. Your way out stands there.
geschil-gedaan-namens = You speak for them now. The record says so.
geschil-gedaan-eerder = That is noted. The other side hears of it.
geschil-gedaan-langer = That is noted. The other side hears of it.
geschil-gedaan-voorstel = The other side gets your proposal now.
geschil-gedaan-ja = Thank you. Your yes is noted.
geschil-gedaan-stemming = The vote is open. The whole area can take part.
geschil-gedaan-bemiddelen = Good that you help. Invite them for a talk.
geschil-gedaan-ingetrokken = It is taken back. Everything can go on.

# --- what people hear ---

# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-gevraagd =
    { $kant } can’t agree with you about { $thema }: “{ $tekst }”
    Your side counts too. Answer until { $tot }: take part, or write how you see it.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-begeleiders = Neighbours in { $gebied } can’t agree about { $thema }. Decisions about it wait now.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-kant = { $kant } answered about { $thema }. Read all sides beside each other.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-fase-1 =
    Help, until { $tot }: how do we agree about { $thema }?
    Read all sides, and think of a way out. Half-way the area votes on them.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-fase-2 =
    We can’t agree about { $thema } by ourselves. { $reden } Now somebody mediates, until { $tot }.
    You can still think of a way out.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-fase-3 =
    With help we couldn’t agree about { $thema } either. { $reden }
    Now the steering group decides, { $tot } at the latest. The advice of residents comes first.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-help = Neighbours in { $gebied } look for help with { $thema }, until { $tot }. Will you mediate?
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-bemiddelaar = { $kant } helps you to agree about { $thema }.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-advies = Write the advice of residents about { $thema }. The steering group decides { $tot } at the latest.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-eerder = { $kant } wants to go on sooner about { $thema }. It happens when every side says yes.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-langer = { $kant } asks for more time for { $thema }. It comes when every side says yes.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-meer-tijd = There is more time for { $thema }: until { $tot }.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-voorstel =
    { $kant } proposes about { $thema }: “{ $tekst }”
    Once every side says yes, it is done.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-afgesproken =
    They agree about { $thema }: “{ $tekst }”
    In the next round the area says yes or no. Then it counts.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-gebied-ja = We agree about { $thema }: the area said yes. Everything can go on.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-besluit =
    The decision about { $thema } comes back to the area. You say yes or no in the next round.
    “{ $tekst }”
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-ingetrokken = { $kant } took it back about { $thema }. Everything can go on.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-te-laat = The steering group should have decided about { $thema } { $tot }. That hasn’t happened yet.
# $thema, $fase (text), $tot (moment), $opties (number)
geschil-hoor-halverwege =
    You are half-way, until { $tot }: { $thema }. { $fase }
    { $opties ->
        [0] There is no way out to weigh yet.
        [one] There is 1 way out.
       *[other] There are { $opties } ways out.
    }
# $thema, $fase (text), $tot (moment), $opties (number)
geschil-hoor-laatste-dag =
    Until { $tot } still: { $thema }. { $fase }
    { $opties ->
        [0] There is no way out to weigh yet.
        [one] There is 1 way out.
       *[other] There are { $opties } ways out.
    }

# $thema, $fase (text), $tot (moment), $opties (number)
geschil-hoor-nog-reageren = You can still answer about { $thema } until { $tot }. Your side counts too.
# $thema, $fase (text), $tot (moment), $opties (number)
geschil-hoor-nog-beslissen = The steering group decides about { $thema } by { $tot }. The residents’ advice goes with it.

# --- lines of the record ---

# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-called = { $naam } said: we can’t agree. “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-reopened = { $naam } began again. New: “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-accepted = { $kant } takes part.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-view = { $kant } wrote: “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-speaks = { $naam } speaks for { $kant }.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-silent = { $kant } didn’t answer.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-stage = { $fase } { $reden }
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-option = { $naam } thought of way out { $nummer }: “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-ballot =
    The vote began, on { $nummer ->
        [one] 1 way out
       *[other] { $nummer } ways out
    }.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-result = There was least against: “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-no-result = The vote pointed out no way.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-handed-back = This went back to the area, for a yes or a no.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-area-yes = The area said yes.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-area-no = The area didn’t say yes.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-mediator = { $naam } is going to mediate.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-meeting = { $naam } invited for a talk: “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-sooner = { $kant } wants to go on sooner.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-longer = { $kant } wants more time.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-extended = Every side said yes: there is more time.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-proposed = { $kant } proposed: “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-yes = { $kant } said yes to the proposal.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-agreed = Every side said yes: “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-withdrawn = { $naam } took it back.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-late = The days for a decision are over. The decision isn’t there yet.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-decided = The steering group decided: “{ $tekst }”
geschil-reden-all-heard = Every side answered.
geschil-reden-time = Its days are over.
geschil-reden-all-yes = Every side wanted to go on sooner.
geschil-reden-no-option = There was no way out to weigh.
geschil-reden-undecided = The vote pointed out no way.
geschil-reden-refused = The area didn’t say yes.

# --- the page ---

# $gebied (text)
geschil-pagina = Working it out together in { $gebied }
geschil-pagina-leeg = Nothing went on here yet. Neighbours agree.
geschil-pagina-waarover = What it is about
geschil-pagina-kanten = All sides
geschil-pagina-opties = Ways out
geschil-pagina-verslag = What happened
# $teller, $gebied (text)
geschil-pagina-teller = { $gebied }: { $teller }
# $teller (text)
geschil-pagina-teller-alle = All areas together: { $teller }
geschil-pagina-rust = Neighbours can’t agree, so decisions wait.
geschil-pagina-lees = Read all sides

# --- buttons ---

knop-geschil-open = See where it stands
knop-geschil-pagina = Read it on the page
knop-geschil-meld = Say: we can’t agree
knop-geschil-opnieuw = Begin again
knop-geschil-alle = See all matters
# $nummer (number)
knop-geschil-een = Open { $nummer }
knop-geschil-kanten = Read all sides
knop-geschil-opties = See ways out
knop-geschil-verslag = Read the record
knop-geschil-wij = Speak for your side
knop-geschil-doe-mee = We take part
knop-geschil-schrijf = Write your side
knop-geschil-anders = Say it differently
knop-geschil-optie = Think of a way out
knop-geschil-stem = Open the vote
knop-geschil-uitslag = See the result
knop-geschil-tekst = Read what it came to
knop-geschil-eerder = Go on sooner
# $dagen (number)
knop-geschil-langer = Ask { $dagen } more days
knop-geschil-eens = Propose an agreement
knop-geschil-ja = Say yes to proposal
# $naam (text)
knop-geschil-namens = Speak for: { $naam }
knop-geschil-help = Mediate
knop-geschil-bijeenkomst = Invite for a talk
knop-geschil-trek-in = Take it back
knop-geschil-groep = The initiative group
# $partner (text)
knop-geschil-partner = { $partner }
knop-geschil-klaar = Go on
knop-geschil-ja-meld = Say it like this
knop-geschil-agenda = See the agenda
knop-geschil-vorige = Read the time before
knop-geschil-eruit = Working it out
