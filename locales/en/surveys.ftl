# A survey round: an area is asked a few questions once.

# $gebied (text), $tot (moment)
vragenronde-geen = There is no survey round in { $gebied } yet. Once there is one, you hear of it.
vragenronde-geen-mag =
    There is no survey round in { $gebied } yet. You can make one.
    Three to ten questions will do. Everybody in the area gets them once.
vragenronde-loopt = The survey round in { $gebied } runs until { $tot }. Then you read what people said.
vragenronde-voorbij = The last survey round in { $gebied } is over.
vragenronde-loopt-al = A survey round already runs in { $gebied }, until { $tot }. A second one can follow.

# --- making one ---

# $gebied (text), $nummer (number)
vragenronde-vraag =
    Question { $nummer } for { $gebied }. What do you want to know from your neighbours?
    Type one question, short and plain.
# $vraag (text), $minst, $meest (number)
vragenronde-keuzes-vraag =
    “{ $vraag }”

    How do neighbours answer? In their own words, or with choices.
    For choices, type { $minst } to { $meest } lines, one choice on each line.
# $minst, $meest, $passen (number)
vragenronde-keuzes-fout =
    That doesn’t fit. Type { $minst } to { $meest } different choices, each on a line of its own.
    A choice has at most { $passen } characters.
vragenronde-keuzes-persoonlijk = It has somebody’s details in it. Type choices without names or numbers.
# $gebied, $stand (text), $lijst (lines)
vragenronde-tot-nu =
    The survey round for { $gebied }, so far:

    { $lijst }

    { $stand }
# $nummer (number), $vraag, $keuzes (text)
vragenronde-regel =
    { $nummer }. { $vraag }
    ({ $keuzes })
# $nummer (number), $vraag (text)
vragenronde-regel-open =
    { $nummer }. { $vraag }
    (in their own words)
# $minst (number)
vragenronde-meer-nodig = It takes at least { $minst } questions.
# $mensen (number)
vragenronde-genoeg =
    For how long can neighbours answer? The last day ends at 20.00.
    { $mensen ->
        [one] 1 resident gets
       *[other] { $mensen } residents get
    } one invitation. After that the questions are fixed.
# $gebied (text), $tot (moment), $mensen (number)
vragenronde-geopend =
    The survey round in { $gebied } runs, until { $tot }.
    { $mensen ->
        [one] 1 resident gets
       *[other] { $mensen } residents get
    } an invitation. At the end everybody reads the answers.
# $gebied (text), $tot (moment), $vragen (number)
vragenronde-uitnodiging =
    Think along about { $gebied }, until { $tot }: { $vragen } short questions.
    Nobody sees what you answer. With the answers we make a plan together.
vragenronde-herinnering =
    The survey round in { $gebied } runs until { $tot }. Your answers aren’t in yet.
    There are { $vragen } short questions. What you filled in was kept.

# --- one's own sheet ---

# $stap, $vraag, $hoe, $mijn, $woorden, $geheim (text), $lijst (lines)
vragenronde-formulier =
    { $stap }
    { $vraag }

    { $lijst }

    { $hoe }
    { $mijn }
    { $woorden }
    { $geheim }
vragenronde-open-hoe = Type your answer.
vragenronde-keuze-hoe = Choose one. You may say something with it.
# $keuze (text)
vragenronde-jouw-keuze = You chose: { $keuze }.
# $woorden (text)
vragenronde-jouw-woorden = You wrote: “{ $woorden }”
# $vraag (text), $passen (number)
vragenronde-woorden-vraag =
    “{ $vraag }” Type your answer in your own words.
    There is room for { $passen } characters. We take your message away, so that your name isn’t with it.
vragenronde-woorden-kort = That is very short. Type your answer in a few words.
# $gebied (text), $tot (moment), $klaar, $van (number)
vragenronde-later =
    Fine, your answers about { $gebied } are kept. You did { $klaar } of { $van } questions.
    You can go on until { $tot }. Only what you hand in counts.
vragenronde-later-ingeleverd =
    Fine. What you handed in about { $gebied } counts.
    You can change it until { $tot }.
vragenronde-ingeleverd =
    Thank you. Your answers about { $gebied } are in.
    You can change them until { $tot }. Then you read what people said.
# $gebied (text)
vragenronde-leeg = You filled in nothing about { $gebied } yet. Answer one question, then it counts.
vragenronde-gesloten = The survey round in { $gebied } is over. What was handed in counts.
vragenronde-niet-hier = These questions are for who lives in { $gebied }.
vragenronde-andere-plek = You handed in answers about { $gebied } already, from your other place. Those count.
vragenronde-weg = This isn’t there any more. See at /way whether there is a survey round.

# --- what an area said ---

# $gebied, $vraag (text), $mensen (number), $lijst (lines)
vragenronde-uitkomst-bericht =
    The survey round in { $gebied } is done: { $mensen } neighbours took part. Thank you!
    { $vraag }

    { $lijst }

    What now? The initiative group makes a plan of it. That goes back to the neighbourhood.
# $gebied (text)
vragenronde-uitkomst-weinig = The survey round in { $gebied } is done. Too few took part to tell anything, so that nobody can be recognised.
# $gebied, $vraag, $bladzijde (text), $mensen, $nummer (number), $lijst (lines)
vragenronde-uitkomst =
    The survey round in { $gebied }, { $mensen } neighbours. { $bladzijde }
    { $nummer }. { $vraag }

    { $lijst }
# $keuze (text), $aantal (number)
vragenronde-aantal = – { $keuze }: { $aantal }
vragenronde-aantal-bijna = – { $keuze }: nearly everybody
vragenronde-aantal-weinig = – { $keuze }: few or nobody
# $woorden (text)
vragenronde-woorden = • “{ $woorden }”
vragenronde-woorden-weinig = Too few wrote something here. So nobody can be recognised.
vragenronde-geen-aantallen = We give no figures here. So nobody can be recognised.
# $gebied (text), $mensen (number), $lijst (lines)
vragenronde-als-tekst =
    This is what { $gebied } said in the survey round ({ $mensen } neighbours):
    { $lijst }
# $gebied, $vraag, $opkomst, $staven (text)
vragenronde-plaatje = Bar chart of the answers to “{ $vraag }”. { $opkomst } Figures: { $staven }.
vragenronde-plaatje-titel = { $vraag }

knop-vragenronde = The survey round
knop-vragenronde-maak = Make a survey round
knop-vragenronde-open-vraag = In their own words
knop-vragenronde-nog-een = Another question
knop-vragenronde-laatste-weg = Take the last out
knop-vragenronde-doe-mee = Answer the questions
# $nummer (number), $keuze (text)
knop-vragenronde-keuze = { $nummer }. { $keuze }
knop-vragenronde-gekozen = ● { $nummer }. { $keuze }
knop-vragenronde-zeg = Say it yourself
knop-vragenronde-wijzig = Change something
knop-vragenronde-lever-in = Hand it in so
knop-vragenronde-antwoorden = Read the answers
