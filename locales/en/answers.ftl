# Asking a partner, and what partners answer (the yes-code).

# --- asking ---

vraag-wat =
    What do you want to ask the people who work for your neighbourhood?

    Type your question. Then you choose who gets it.
vraag-te-kort = That is very short. What do you want to ask? Type it in a whole sentence.
# $tekens, $passen (number)
vraag-te-lang = Your question is too long: { $tekens } characters. There is room for { $passen }. Make it shorter and send it again.
# $lijst (text)
vraag-over-welk =
    On which issue do you want an answer?

    { $lijst }
# $nummer (number), $titel (text)
vraag-over-regel = { $nummer }. “{ $titel }”
# $titel (text)
vraag-aan-wie =
    Who should answer this?

    “{ $titel }”
# $partner, $tekst, $verborgen (text), $dag (day)
vraag-kijk-na =
    This goes to { $partner }: “{ $tekst }”

    { $verborgen }
    Who works there for your area reads it, with your name.
    You get an answer by { $dag }.
vraag-iets-verborgen = A name or number is hidden. Nobody needs to know that.
# $partner, $titel (text), $dag (day)
vraag-verstuurd =
    Your question is with { $partner }: “{ $titel }”

    You hear an answer by { $dag }. You need do nothing.
    Does it take longer? Then the area director sees that.
# $partner, $titel (text)
vraag-loopt-al = { $partner } was asked this already: “{ $titel }” An answer is still to come.
vraag-niet-van-jou = Only who brought this up can ask for an answer. You can take part.
vraag-ander-gebied = You ask questions in your own area.
# $partner, $titel (text), $dag (day)
vraag-nieuw =
    A question for { $partner }: “{ $titel }”

    Please answer by { $dag }.

# --- what is due ---

# $lijst, $bladzijde (text)
antwoord-mijn-vragen =
    This is what you asked partners:

    { $lijst }

    { $bladzijde }
# $nummer (number), $titel, $gebied (text), $dag (day)
antwoord-mijn-beantwoord = { $nummer }. Answered: “{ $titel }”
# $partner, $lijst, $bladzijde (text)
antwoord-lijst =
    These wait for an answer of { $partner }. What is due first comes first.

    { $lijst }

    { $bladzijde }
# $partner (text)
antwoord-lijst-leeg = Nothing waits for an answer of { $partner }.
# $nummer (number), $titel, $gebied (text), $dag (day)
antwoord-regel = { $nummer }. “{ $titel }” ({ $gebied }), by { $dag }
# $nummer (number), $titel, $gebied (text), $dag (day)
antwoord-regel-te-laat = { $nummer }. Late: “{ $titel }” ({ $gebied }), was due by { $dag }
antwoord-geen-partner =
    We don’t know which partner you work for.
    Ask the municipality to add that to your role.
# $gebied, $lijst (text), $aantal (number)
antwoord-te-laat-lijst =
    { $aantal ->
        [one] In { $gebied } 1 answer is late.
       *[other] In { $gebied } { $aantal } answers are late.
    }

    { $lijst }

    Call the partner and ask what is needed.
# $gebied, $lijst (text), $aantal (number)
antwoord-te-laat-leeg = In { $gebied } no answer is late.
# $partner (text), $aantal (number), $dag (day)
antwoord-te-laat-regel = { $partner }: { $aantal }, the oldest was due by { $dag }
# $gebied, $lijst (text), $aantal (number)
antwoord-te-laat-bericht =
    { $aantal ->
        [one] { $gebied }: 1 answer of a partner is late.
       *[other] { $gebied }: { $aantal } answers of partners are late.
    }

    { $lijst }
# $gebied, $tekst, $naam, $partner, $uiterlijk (text), $dag (day)
antwoord-vraagstuk =
    { $gebied }: “{ $tekst }”

    { $partner } was asked by { $naam }, on { $dag }.
    { $uiterlijk }
# $gebied, $tekst, $naam, $partner, $uiterlijk, $wie, $antwoord, $vervolg (text), $dag (day)
antwoord-al-gegeven =
    { $gebied }: “{ $tekst }”

    { $wie } of { $partner } answered: “{ $antwoord }”
    { $vervolg }
# $dag (day)
antwoord-uiterlijk = Please answer by { $dag }.
# $dag (day)
antwoord-had-gekund = Late: an answer was due by { $dag }. You can still give it.
antwoord-weg = This question is gone, or it isn’t for you.
antwoord-eerst-naam =
    An answer has a name. By which name do people know you here?
    Choose that first, then you answer.
# $titel, $partner (text), $dag (day)
antwoord-herinnering =
    { $partner } has until { $dag }: “{ $titel }”

    Half of the time is over. Do you know who can do something?
# $titel, $partner (text), $dag (day)
antwoord-morgen-laatste =
    { $partner } can answer until { $dag }: “{ $titel }”

    A question back or a first step is an answer too.

# --- giving an answer ---

# $titel, $stap, $waarom (text)
antwoord-schrijf =
    { $waarom }

    What is your answer to “{ $titel }”? Type it in plain words.

    Then you add how it goes on.
# $titel, $stap, $waarom (text)
antwoord-stap-vraag =
    { $waarom }

    What is the next step, and who takes it? Type it in short.
# $titel, $stap, $waarom (text)
antwoord-stap-dag =
    { $waarom }

    On which day is this done: “{ $stap }”? For example: 12 December.

    On that day we ask you whether it worked.
# $titel, $stap, $waarom (text)
antwoord-hulp-vraag =
    { $waarom }

    Who can help with this? Type a name or an organisation, and how to reach it.

    Rather no private number.
# $titel, $stap, $waarom (text)
antwoord-terug-vraag =
    { $waarom }

    What do you want to know first from who asked? Type your question.
# $regel, $partner, $tekst, $vervolg (text)
antwoord-kijk-na =
    { $regel }

    This is what the asker reads, with your name and { $partner }: “{ $tekst }”

    { $vervolg }
antwoord-kale-weigering =
    An answer always goes on, so it wasn’t sent yet.
    Choose a step with a date, somebody who can help, or a question back.
    What you typed is still there.
antwoord-nog-geen-vervolg = How does it go on? Add at least one thing.
antwoord-prive = There is a private number in it. Rather name an organisation or an office number.
# $tekens, $passen (number)
antwoord-te-lang = That is too long: { $tekens } characters. There is room for { $passen }.
antwoord-te-kort = There are no words in it.
antwoord-dag-niet-gelezen = Which day is that? Type for example: 12 December.
# $dag (day)
antwoord-dag-voorbij = { $dag } is over.
# $dag (day)
antwoord-dag-te-ver = { $dag } is very far away. Choose an earlier day, if only for a first step.
# $stap (text), $dag (day)
antwoord-deel-stap = Next step, by { $dag }: { $stap }
# $wie (text)
antwoord-deel-hulp = Who can help: { $wie }
# $vraag (text)
antwoord-deel-terug = Question back: { $vraag }
# $titel (text), $aantal (number)
antwoord-verstuurd =
    Your answer to “{ $titel }” is given.

    { $aantal ->
        [0] Who asked is no longer here.
        [one] Who asked hears it now.
       *[other] Who asked and who takes part hear it now: { $aantal } people.
    }

# --- hearing it ---

# $titel, $naam, $partner, $tekst, $vervolg (text)
antwoord-gekregen =
    Answer from { $naam } ({ $partner }) to “{ $titel }”:

    “{ $tekst }”

    { $vervolg }
# $titel (text)
antwoord-duidelijk = Good that the answer is clear: “{ $titel }”.
# $vraag (text)
antwoord-doorvragen = What else do you want to know? Type it. The partner then gets time to answer again.
# $vraag (text)
antwoord-reageren =
    The partner asked: “{ $vraag }”

    Type your reply. The partner then gets time to answer again.
# $titel, $stap, $partner (text), $dag (day)
antwoord-stap-klaar =
    Is this step done? “{ $stap }”

    { $partner } promised it for { $dag }, about “{ $titel }”.
    Who asked hears what you choose.
# $titel, $stap, $partner (text), $dag (day)
antwoord-stap-gedaan = Good, the step is done: “{ $stap }”. Who asked hears it.
# $titel, $stap, $partner (text), $dag (day)
antwoord-stap-gedaan-bericht =
    { $partner } did what was promised: “{ $stap }”

    It is about “{ $titel }”.
# $titel, $stap, $partner (text), $dag (day)
antwoord-stap-later = Good, the step comes { $dag }: “{ $stap }”. Who asked hears it.
# $titel, $stap, $partner (text), $dag (day)
antwoord-stap-later-bericht =
    The step of { $partner } comes later, by { $dag }: “{ $stap }”

    It is about “{ $titel }”.
# $stap, $waarom (text)
antwoord-stap-nieuwe-dag =
    { $waarom }

    When does “{ $stap }” come then? Type a day.
antwoord-stap-voorbij = Something was said of this step already, or it isn’t yours.

knop-vraag-antwoord = Ask for an answer
# $naam (text)
knop-deze-partner = { $naam }
knop-verstuur-vraag = Yes, send it
knop-andere-partner = Another partner
# $nummer (number)
knop-antwoord-geven = Open number { $nummer }
knop-open-vraag = Open the question
knop-naar-antwoorden = All questions
knop-antwoord-stap = Step with a date
knop-antwoord-hulp = Who can help
knop-antwoord-terug = Question back
knop-antwoord-woorden = Other words
knop-antwoord-verstuur = Give the answer
knop-antwoord-duidelijk = Thanks, clear
knop-antwoord-doorvragen = Ask on
knop-antwoord-reageer = Reply
knop-lees-antwoord = Read the answer
knop-stap-gedaan = Yes, done
knop-stap-later = Not yet
knop-mijn-vragen = My questions
# $aantal (number)
knop-bureau-antwoorden = To answer: { $aantal }
# $aantal (number)
knop-bureau-te-laat = Late answers: { $aantal }

# --- the page for everybody ---

# $gebied (text)
antwoorden-pagina = Answers of partners in { $gebied }
antwoorden-regel = Who asks something gets an answer in time. An answer always goes on: a step, somebody who can help or a question back.
antwoorden-partner = The partner
antwoorden-op-tijd = In time
antwoorden-laat = Late
antwoorden-wacht = Still running
antwoorden-samen = Other partners together
antwoorden-nu-laat = Late now
# $partner (text), $aantal (number)
antwoorden-nu-laat-regel =
    { $aantal ->
        [one] { $partner }: 1 answer
       *[other] { $partner }: { $aantal } answers
    }
# $aantal (number)
antwoorden-weinig = Too little was asked here yet to count. We count from { $aantal } questions on.
# $aantal (number)
antwoorden-weggelaten = Partners with fewer than { $aantal } questions aren’t listed.
