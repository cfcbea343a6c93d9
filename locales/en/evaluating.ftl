# The yearly look back: what is open, one's own sheet, the quadrant test, what comes of a report.

# --- what there is ---

# $lijst (lines), $bladzijde (text)
evaluatie-overzicht =
    Every year we look back together: how is it going in the area?

    { $lijst }

    { $bladzijde }
# $gebied (text), $tot (moment), $klaar, $van (number)
evaluatie-regel-nieuw = { $gebied }: open until { $tot }. You can still begin.
evaluatie-regel-begonnen = { $gebied }: open until { $tot }. You did { $klaar } of { $van } questions.
evaluatie-regel-ingeleverd = { $gebied }: open until { $tot }. You handed it in. You can still change it.
# $gebied (text), $dag (moment)
evaluatie-regel-geen = { $gebied }: nothing open now. The next one begins { $dag } at the latest.
evaluatie-regel-als-je-wilt = { $gebied }: nothing open now. The initiative group can begin.
evaluatie-regel-niet-begonnen = { $gebied } doesn’t take part yet. So there is nothing to look back at.
evaluatie-regel-nergens = There is no area now that you look back at. You can do the test.
evaluatie-buurt = We are looking back together now. Will you join?
knop-evaluatie-nu = Begin looking back
knop-evaluatie-begin = Look back: { $gebied }
knop-evaluatie-kijk-terug = Look back
knop-evaluatie-verder = Go on: { $gebied }
knop-evaluatie-wijzig = Change: { $gebied }
knop-formulier-wijzig = Change something
knop-evaluatie = To looking back
knop-evaluatie-test = Do the test
knop-evaluatie-verslagen = Read earlier years
# $gebied (text)
knop-evaluatie-open = Begin in { $gebied }

# $gebied (text), $lijst (lines), $bladzijde (text)
evaluatie-verslagen =
    Earlier reports of { $gebied }:

    { $lijst }

    { $bladzijde }
evaluatie-verslagen-geen = { $gebied } didn’t look back before.
# $jaar, $stand (text)
evaluatie-verslag-regel = { $jaar }: the report { $stand }
# $jaar (text)
knop-evaluatie-verslag = Read { $jaar }

# --- opening it ---

# $gebied (text), $mensen (number), $tot (moment)
evaluatie-openen =
    Look back in { $gebied } now?
    { $mensen ->
        [0] There is nobody yet whom we can invite.
        [one] Then we invite 1 person.
       *[other] Then we invite { $mensen } people.
    }
    It is open until { $tot }. Once a year is enough.
knop-evaluatie-open-ja = Yes, begin
evaluatie-geopend =
    Looking back in { $gebied } has begun. It is open until { $tot }.
    { $mensen ->
        [0] Nobody was invited yet.
        [one] We invite 1 person.
       *[other] We invite { $mensen } people.
    }
evaluatie-is-al-open = In { $gebied } we are looking back already, until { $tot }.
# $gebied, $jaar (text)
evaluatie-was-dit-jaar = { $gebied } looked back in { $jaar } already. It can be done again next year.
evaluatie-gebied-niet-begonnen = { $gebied } doesn’t take part yet. Looking back comes after that.

# $gebied (text), $vragen (number), $tot (moment)
evaluatie-nodigt-uit =
    How is it going in { $gebied }? Look back with us, until { $tot }.
    There are { $vragen } short questions, mostly one tap. You can always stop and go on later.
    Your name doesn’t come with it.
evaluatie-nodigt-professional-uit =
    How is your work going in { $gebied }? Look back with us, until { $tot }.
    There are { $vragen } short questions, mostly one tap. Your name doesn’t come with it.
    Do you work in more areas? Then choose where you begin.
# $gebied (text), $tot (moment)
evaluatie-herinnert =
    You can still look back at { $gebied }, until { $tot }.
    Had you begun? Then you go on where you were. What you hand in counts.

# --- afterwards ---

# $gebied (text), $mensen (number)
evaluatie-gesloten =
    { $gebied } looked back. The report is ready.
    { $mensen } people took part.
    The report counts only once the area says yes.
evaluatie-gesloten-weinig =
    Looking back in { $gebied } is over. Too few people took part for figures.
    So nobody is recognised in the report.
knop-evaluatie-lees-verslag = Read the report
# $gebied, $titel, $gevolg (text), $nummer (number), $bedrag (sum)
evaluatie-regel-weg =
    { $gebied } drops a ground rule: { $nummer }. { $titel }.
    { $gevolg }
    The area gets a reward of { $bedrag } for it. That was agreed in ground rule 15.
# $gebied (text)
evaluatie-aangenomen-groep =
    { $gebied } said yes to the report of looking back.
    Neighbours wrote down what should change. Choose what comes on the agenda.
knop-evaluatie-alle = See all your areas
knop-evaluatie-kies = Choose from the wishes
# $gebied, $bladzijde (text), $lijst (lines)
evaluatie-woorden =
    What should change in { $gebied }? This is what people wrote, without names:

    { $lijst }

    { $bladzijde }
evaluatie-woorden-geen =
    There is nothing to choose from in { $gebied }.
    Did only a few people write something? Then we don’t keep it.
# $nummer (number), $woorden (text)
evaluatie-woorden-regel = { $nummer }. { $woorden }
# $nummer (number), $titel, $woorden (text)
evaluatie-woorden-regel-over = { $nummer }. About “{ $titel }”: { $woorden }
evaluatie-woorden-regel-gekozen = { $nummer }. About “{ $titel }”: { $woorden } (is on the agenda)
# $nummer (number), $woorden (text)
evaluatie-woorden-los = { $nummer }. { $woorden }
evaluatie-woorden-los-gekozen = { $nummer }. { $woorden } (is on the agenda)
# $nummer (number)
knop-evaluatie-woord = Choose number { $nummer }
# $titel, $woorden, $gebied (text)
evaluatie-woord =
    This comes on the agenda of { $gebied }:
    { $titel }

    Below it stands what was written: “{ $woorden }”
    No name comes with it. You can change the title later.
knop-evaluatie-woord-ja = Put on the agenda
knop-evaluatie-woorden = Back to the wishes
evaluatie-woord-gekozen = “{ $titel }” is on the agenda of { $gebied }.
evaluatie-woord-al-gekozen = That is on the agenda already.
evaluatie-nog-geen-ja = { $gebied } didn’t say yes to this report yet. You can choose after that.
evaluatie-weg = This isn’t there any more. With /evaluation you see what there is now.

# $nummer (number), $titel, $gevolg (text), $bedrag (sum)
evaluatie-verslag-weg =
    Most people want to drop a ground rule: { $nummer }. { $titel }.
    Does the area say yes to this report? Then that rule counts no longer here.
    { $gevolg }
    The area gets a reward of { $bedrag } for it.

# What is different where a ground rule is gone.
regel-gaat-kanten =
    From then on the program doesn’t say before a choice who wasn’t heard yet.
    You can still read all sides.
regel-gaat-terugkijken = From then on the area looks back only when the initiative group begins.
regel-gaat-schrappen = From then on the program doesn’t ask which ground rule can go.
regel-gaat-van-mensen =
    When we look back, we ask about it no longer.
    People kept this rule themselves: the program goes on as it did.

# --- one's own sheet ---

# $nu, $van (number), $gebied (text)
formulier-stap = { $nu } of { $van } · { $gebied }
# $stap, $titel, $vraag, $schaal, $woorden, $mijn, $geheim (text)
formulier-regel =
    { $stap }
    { $titel }

    { $vraag }
    { $schaal }

    { $mijn }
    { $woorden }

    { $geheim }
formulier-schaal = 1 is almost never, 5 is almost always.
# $tot (moment)
formulier-geheim = Nobody sees what you choose. You can change it until { $tot }.
# $vraag (text)
formulier-vraag = { $vraag }
# $stap, $vraag, $mijn, $geheim (text), $lijst (lines)
formulier-lijn =
    { $stap }

    { $vraag } Which sentence fits best?
    { $lijst }

    { $mijn }

    { $geheim }
# $letter, $zin (text)
formulier-lijn-zin = { $letter }. { $zin }
# $stap, $mijn, $geheim, $blijft (text), $lijst (lines)
formulier-weg =
    { $stap }

    Rather fewer rules. Which ground rule can go?
    { $lijst }

    { $blijft }

    { $mijn }

    { $geheim }
formulier-weg-titel = Rather fewer rules. Which ground rule can go?
# $nummer (number), $titel (text)
formulier-weg-regel = { $nummer }. { $titel }
formulier-weg-regel-stopt = { $nummer }. { $titel } (*)
# $regels (text) = numbers
formulier-weg-blijft =
    Does a rule with (*) go? Then the program stops doing it. Otherwise nothing changes about that.
    Rules { $regels } always stay: they protect everybody’s voice.
# $keus (text)
formulier-jouw-cijfer = You gave a { $keus }.
formulier-jouw-zin = You chose { $keus }.
formulier-jouw-regel = You chose: rule { $keus } can go.
formulier-jouw-geen = You chose: no rule has to go.
formulier-overgeslagen = You skipped this question.
# $woorden (text)
formulier-jouw-woorden = What should change: “{ $woorden }”

# $cijfer (number)
knop-cijfer = Give a { $cijfer }
knop-cijfer-minst = Give a { $cijfer }: never
knop-cijfer-meest = Give a { $cijfer }: always
knop-cijfer-gekozen = Keep your { $cijfer }
# $letter (text)
knop-zin = Choose { $letter }
knop-zin-gekozen = Keep { $letter }
# $nummer (number)
knop-schrap = Drop { $nummer }
knop-schrap-gekozen = Keep your choice: { $nummer }
knop-schrap-geen = Drop nothing
knop-schrap-meer = Show more rules
knop-schrap-vorige = Show the first ones
knop-formulier-zeg = Say what should change
knop-formulier-zeg-anders = Say it differently
knop-formulier-sla-over = Skip
knop-formulier-verder = Go on
knop-formulier-terug = Go back
knop-formulier-stop = Stop, go on later

# $titel (text), $passen (number)
formulier-vraag-woorden =
    What should change about “{ $titel }”? Type it in a few words.
    { $passen } characters fit. We take your message away after that, so your name doesn’t show.

    The initiative group may read your words later, mixed with those of others.
    Do they choose your sentence for the agenda? Then everybody reads it.
    Do too few people write something? Then nobody reads it.
formulier-woorden-verborgen = We hid what says who somebody is.
formulier-woorden-te-kort = That is very short. Type in a few words what should change.
# $tekens, $passen (number)
formulier-woorden-te-lang = That is { $tekens } characters. { $passen } fit. Can it be shorter?
knop-formulier-woorden-weg = Take my words away

# $gebied (text), $tot (moment), $klaar, $van (number)
formulier-later-verder =
    Good, your answers about { $gebied } are kept. You did { $klaar } of { $van } questions.
    You can go on until { $tot }. Only what you hand in counts.
formulier-later-ingeleverd =
    Good. What you handed in about { $gebied } counts.
    You can change it until { $tot }.
knop-formulier-inleveren = Hand it in like this
# $gebied (text), $tot (moment)
formulier-ingeleverd =
    Thank you. Your sheet about { $gebied } is in, and it counts.
    You can change it until { $tot }. After that you read the report.
# $gebied (text)
formulier-leeg = You filled in nothing yet about { $gebied }. Answer one question, then it counts.
knop-formulier-begin = Begin at question 1
formulier-gesloten = Looking back at { $gebied } is over. What was handed in counts.
formulier-te-laat = This is just over. What you handed in counts.
# $gebied (text)
formulier-niet-hier = This is about { $gebied }. You don’t live or work there, so others fill it in.
formulier-andere-plek = You handed in a sheet about { $gebied } already, from your other place. It counts.
formulier-weg-nu = This question isn’t there any more. With /evaluation you can go on.

# --- the test ---

# $regels (number), $gemeente (text)
kwadrant-begin =
    Do the test: who really steers here?
    { $regels } times you choose the sentence that fits best. You see the result at once.
    We keep nothing. What is it about: your area, or all of { $gemeente }?
knop-kwadrant-gebied = Test my area
knop-kwadrant-gemeente = Test the municipality
# $nu, $van (number), $waar, $vraag (text), $lijst (lines)
kwadrant-vraag =
    { $nu } of { $van } · test of { $waar }

    { $vraag } Which sentence fits best?
    { $lijst }
# $letter (text)
knop-kwadrant-zin = Choose { $letter }
knop-kwadrant-terug = Go back
# $waar, $hoek, $anderen, $bewaard (text), $lijst (lines)
kwadrant-uitslag =
    Your result for { $waar }: { $hoek }

    You chose:
    { $lijst }

    { $anderen }
    { $bewaard }
# $letter, $zin (text)
kwadrant-uitslag-regel = { $letter }. { $zin }
kwadrant-hoek-a = residents begin, government steers lightly (corner A).
kwadrant-hoek-b = government steers, residents give their opinion (corner B).
kwadrant-hoek-c = residents steer along, as partners at the table (corner C).
kwadrant-hoek-d = residents begin and decide (corner D).
kwadrant-tussenin = exactly between two corners.
knop-kwadrant-tel-mee = Count me along
kwadrant-geteld = You are counted along, without your name.
kwadrant-niet-bewaard = Your answers are kept nowhere. Do you want them to count, without your name?
# $mensen (number), $hoek (text)
kwadrant-anderen = { $mensen } people were counted along this year. They chose most often: { $hoek }
knop-kwadrant-opnieuw = Begin again
kwadrant-jouw-plek = your choice
kwadrant-onder-plaatje = The six sentences that you chose
