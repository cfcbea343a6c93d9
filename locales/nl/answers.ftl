# Asking a partner, and what partners answer (the yes-code).

# --- asking ---

vraag-wat =
    Wat wil je vragen aan de mensen die voor je buurt werken?

    Typ je vraag. Daarna kies je aan wie hij gaat.
vraag-te-kort = Dat is wel erg kort. Wat wil je vragen? Typ het in een hele zin.
# $tekens, $passen (number)
vraag-te-lang = Je vraag is te lang: { $tekens } tekens. Er passen er { $passen }. Maak hem korter en stuur hem opnieuw.
# $lijst (text)
vraag-over-welk =
    Op welk vraagstuk wil je een antwoord?

    { $lijst }
# $nummer (number), $titel (text)
vraag-over-regel = { $nummer }. “{ $titel }”
# $titel (text)
vraag-aan-wie =
    Wie moet hier antwoord op geven?

    “{ $titel }”
# $partner, $tekst, $verborgen (text), $dag (day)
vraag-kijk-na =
    Dit gaat naar { $partner }: “{ $tekst }”

    { $verborgen }
    Wie daar voor jouw gebied werkt, leest het met je naam erbij.
    Antwoord krijg je uiterlijk { $dag }.
vraag-iets-verborgen = Een naam of nummer is verborgen. Dat hoeft niemand te weten.
# $partner, $titel (text), $dag (day)
vraag-verstuurd =
    Je vraag ligt bij { $partner }: “{ $titel }”

    Uiterlijk { $dag } hoor je antwoord. Je hoeft niets te doen.
    Duurt het langer? Dan ziet de gebiedsregisseur dat.
# $partner, $titel (text)
vraag-loopt-al = Dit is al gevraagd aan { $partner }: “{ $titel }” Er komt nog antwoord op.
vraag-niet-van-jou = Alleen wie dit aankaartte kan antwoord vragen. Je kunt wel meedoen.
vraag-ander-gebied = Vragen stel je in je eigen gebied.
# $partner, $titel (text), $dag (day)
vraag-nieuw =
    Een vraag voor { $partner }: “{ $titel }”

    Antwoord graag uiterlijk { $dag }.

# --- what is due ---

# $lijst, $bladzijde (text)
antwoord-mijn-vragen =
    Dit vroeg jij aan partners:

    { $lijst }

    { $bladzijde }
# $nummer (number), $titel, $gebied (text), $dag (day)
antwoord-mijn-beantwoord = { $nummer }. Beantwoord: “{ $titel }”
# $partner, $lijst, $bladzijde (text)
antwoord-lijst =
    Hierop wacht een antwoord van { $partner }. Wat het eerst moet, staat bovenaan.

    { $lijst }

    { $bladzijde }
# $partner (text)
antwoord-lijst-leeg = Er wacht niets op een antwoord van { $partner }.
# $nummer (number), $titel, $gebied (text), $dag (day)
antwoord-regel = { $nummer }. “{ $titel }” ({ $gebied }), uiterlijk { $dag }
# $nummer (number), $titel, $gebied (text), $dag (day)
antwoord-regel-te-laat = { $nummer }. Te laat: “{ $titel }” ({ $gebied }), had gekund tot en met { $dag }
antwoord-geen-partner =
    We weten niet voor welke partner je werkt.
    Vraag de gemeente om dat bij je rol te zetten.
# $gebied, $lijst (text), $aantal (number)
antwoord-te-laat-lijst =
    { $aantal ->
        [one] In { $gebied } is 1 antwoord te laat.
       *[other] In { $gebied } zijn { $aantal } antwoorden te laat.
    }

    { $lijst }

    Bel de partner en vraag wat er nodig is.
# $gebied, $lijst (text), $aantal (number)
antwoord-te-laat-leeg = In { $gebied } is geen antwoord te laat.
# $partner (text), $aantal (number), $dag (day)
antwoord-te-laat-regel = { $partner }: { $aantal }, het oudste had gekund tot en met { $dag }
# $gebied, $lijst (text), $aantal (number)
antwoord-te-laat-bericht =
    { $aantal ->
        [one] { $gebied }: 1 antwoord van een partner is te laat.
       *[other] { $gebied }: { $aantal } antwoorden van partners zijn te laat.
    }

    { $lijst }
# $gebied, $tekst, $naam, $partner, $uiterlijk (text), $dag (day)
antwoord-vraagstuk =
    { $gebied }: “{ $tekst }”

    Gevraagd aan { $partner } door { $naam }, op { $dag }.
    { $uiterlijk }
# $gebied, $tekst, $naam, $partner, $uiterlijk, $wie, $antwoord, $vervolg (text), $dag (day)
antwoord-al-gegeven =
    { $gebied }: “{ $tekst }”

    { $wie } van { $partner } gaf antwoord: “{ $antwoord }”
    { $vervolg }
# $dag (day)
antwoord-uiterlijk = Antwoord graag uiterlijk { $dag }.
# $dag (day)
antwoord-had-gekund = Te laat: antwoord had gekund tot en met { $dag }. Het kan nog steeds.
antwoord-weg = Deze vraag is er niet meer, of hij is niet voor jou.
antwoord-eerst-naam =
    Een antwoord heeft een naam. Onder welke naam kennen mensen je hier?
    Kies die eerst, daarna geef je antwoord.
# $titel, $partner (text), $dag (day)
antwoord-herinnering =
    { $partner } heeft nog tot en met { $dag }: “{ $titel }”

    De helft van de tijd is om. Weet je al wie hier iets mee kan?
# $titel, $partner (text), $dag (day)
antwoord-morgen-laatste =
    Tot en met { $dag } kan { $partner } antwoorden: “{ $titel }”

    Ook een vraag terug of een eerste stap is een antwoord.

# --- giving an answer ---

# $titel, $stap, $waarom (text)
antwoord-schrijf =
    { $waarom }

    Wat is je antwoord op “{ $titel }”? Typ het in gewone taal.

    Daarna voeg je toe hoe het verder gaat.
# $titel, $stap, $waarom (text)
antwoord-stap-vraag =
    { $waarom }

    Wat is de volgende stap, en wie doet die? Typ het kort.
# $titel, $stap, $waarom (text)
antwoord-stap-dag =
    { $waarom }

    Op welke dag is dit klaar: “{ $stap }”? Bijvoorbeeld: 12 december.

    Op die dag vragen we je of het gelukt is.
# $titel, $stap, $waarom (text)
antwoord-hulp-vraag =
    { $waarom }

    Wie kan hierbij helpen? Typ een naam of een organisatie, en hoe je die bereikt.

    Liever geen privénummer.
# $titel, $stap, $waarom (text)
antwoord-terug-vraag =
    { $waarom }

    Wat wil je eerst weten van wie dit vroeg? Typ je vraag.
# $regel, $partner, $tekst, $vervolg (text)
antwoord-kijk-na =
    { $regel }

    Zo leest de vrager het, met je naam en { $partner } erbij: “{ $tekst }”

    { $vervolg }
antwoord-kale-weigering =
    Een antwoord heeft altijd een vervolg, daarom ging het nog niet weg.
    Kies een stap met een datum, iemand die kan helpen, of een vraag terug.
    Wat je typte, staat er nog.
antwoord-nog-geen-vervolg = Hoe gaat het verder? Voeg minstens één ding toe.
antwoord-prive = Daar staat een privénummer in. Noem liever een organisatie of een nummer van kantoor.
# $tekens, $passen (number)
antwoord-te-lang = Dat is te lang: { $tekens } tekens. Er passen er { $passen }.
antwoord-te-kort = Daar staan geen woorden in.
antwoord-dag-niet-gelezen = Welke dag is dat? Typ bijvoorbeeld: 12 december.
# $dag (day)
antwoord-dag-voorbij = { $dag } is al geweest.
# $dag (day)
antwoord-dag-te-ver = { $dag } is wel erg ver weg. Kies een eerdere dag, ook voor een eerste stap.
# $stap (text), $dag (day)
antwoord-deel-stap = Volgende stap, uiterlijk { $dag }: { $stap }
# $wie (text)
antwoord-deel-hulp = Wie kan helpen: { $wie }
# $vraag (text)
antwoord-deel-terug = Vraag terug: { $vraag }
# $titel (text), $aantal (number)
antwoord-verstuurd =
    Je antwoord is gegeven op “{ $titel }”.

    { $aantal ->
        [0] Wie het vroeg is er niet meer.
        [one] Wie het vroeg, hoort het nu.
       *[other] Wie het vroeg en wie meedoet horen het nu: { $aantal } mensen.
    }

# --- hearing it ---

# $titel, $naam, $partner, $tekst, $vervolg (text)
antwoord-gekregen =
    Antwoord van { $naam } ({ $partner }) op “{ $titel }”:

    “{ $tekst }”

    { $vervolg }
# $titel (text)
antwoord-duidelijk = Fijn dat het antwoord duidelijk is: “{ $titel }”.
# $vraag (text)
antwoord-doorvragen = Wat wil je nog weten? Typ het. De partner krijgt dan opnieuw de tijd om te antwoorden.
# $vraag (text)
antwoord-reageren =
    De partner vroeg: “{ $vraag }”

    Typ je reactie. Daarna krijgt de partner opnieuw de tijd om te antwoorden.
# $titel, $stap, $partner (text), $dag (day)
antwoord-stap-klaar =
    Is deze stap gedaan? “{ $stap }”

    Dat beloofde { $partner } voor { $dag }, bij “{ $titel }”.
    Wie het vroeg hoort wat je kiest.
# $titel, $stap, $partner (text), $dag (day)
antwoord-stap-gedaan = Mooi, de stap is gedaan: “{ $stap }”. Wie het vroeg hoort het.
# $titel, $stap, $partner (text), $dag (day)
antwoord-stap-gedaan-bericht =
    { $partner } deed wat beloofd was: “{ $stap }”

    Het gaat om “{ $titel }”.
# $titel, $stap, $partner (text), $dag (day)
antwoord-stap-later = Goed, de stap komt { $dag }: “{ $stap }”. Wie het vroeg hoort het.
# $titel, $stap, $partner (text), $dag (day)
antwoord-stap-later-bericht =
    De stap van { $partner } komt later, uiterlijk { $dag }: “{ $stap }”

    Het gaat om “{ $titel }”.
# $stap, $waarom (text)
antwoord-stap-nieuwe-dag =
    { $waarom }

    Wanneer komt “{ $stap }” er dan wel? Typ een dag.
antwoord-stap-voorbij = Over deze stap is al iets gezegd, of hij is niet van jou.

knop-vraag-antwoord = Vraag een antwoord
# $naam (text)
knop-deze-partner = { $naam }
knop-verstuur-vraag = Ja, verstuur
knop-andere-partner = Een andere partner
# $nummer (number)
knop-antwoord-geven = Open nummer { $nummer }
knop-open-vraag = Open de vraag
knop-naar-antwoorden = Alle vragen
knop-antwoord-stap = Stap met een datum
knop-antwoord-hulp = Wie kan helpen
knop-antwoord-terug = Vraag terug
knop-antwoord-woorden = Andere woorden
knop-antwoord-verstuur = Geef antwoord
knop-antwoord-duidelijk = Dank, duidelijk
knop-antwoord-doorvragen = Vraag door
knop-antwoord-reageer = Reageer
knop-lees-antwoord = Lees het antwoord
knop-stap-gedaan = Ja, gedaan
knop-stap-later = Nog niet
knop-mijn-vragen = Mijn vragen
# $aantal (number)
knop-bureau-antwoorden = Te beantwoorden: { $aantal }
# $aantal (number)
knop-bureau-te-laat = Antwoorden te laat: { $aantal }

# --- the page for everybody ---

# $gebied (text)
antwoorden-pagina = Antwoorden van partners in { $gebied }
antwoorden-regel = Wie iets vraagt krijgt op tijd antwoord. Een antwoord heeft altijd een vervolg: een stap, iemand die kan helpen of een vraag terug.
antwoorden-partner = Partner
antwoorden-op-tijd = Op tijd
antwoorden-laat = Te laat
antwoorden-wacht = Loopt nog
antwoorden-samen = Andere partners samen
antwoorden-nu-laat = Nu te laat
# $partner (text), $aantal (number)
antwoorden-nu-laat-regel =
    { $aantal ->
        [one] { $partner }: 1 antwoord
       *[other] { $partner }: { $aantal } antwoorden
    }
# $aantal (number)
antwoorden-weinig = Er is hier nog te weinig gevraagd voor een telling. Vanaf { $aantal } vragen tellen we.
# $aantal (number)
antwoorden-weggelaten = Partners met minder dan { $aantal } vragen staan er niet bij.
