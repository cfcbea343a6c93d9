# Ways of working: how an area shapes its own route.

# $gebied (text), $werkwijze, $kern (text), $lijst (lines)
werkwijze =
    Zo werkt { $gebied }: { $werkwijze }.

    { $kern }

    Dit krijgt het gebied:
    { $lijst }
# $gebied (text), $werkwijze, $kern (text), $lijst (lines), $voorstel (line)
werkwijze-gevraagd =
    Zo werkt { $gebied }: { $werkwijze }.

    { $kern }

    Dit krijgt het gebied:
    { $lijst }

    { $voorstel }
# $werkwijze (text), $wie (text) = which side
werkwijze-voorstel = Er ligt een voorstel van { $wie }: { $werkwijze }.
# $groep (text), $lijst (lines)
werkwijze-lijst =
    { $groep }

    { $lijst }

    De initiatiefgroep en de gebiedsregisseur kiezen er samen één.
# $werkwijze, $kort (text)
werkwijze-lijst-regel = • { $werkwijze }: { $kort }
werkwijze-groep-plan = Samen een plan maken. Zo kan een gebied dat doen:
werkwijze-groep-choose = Samen kiezen en beslissen. Zo kan een gebied dat doen:
werkwijze-groep-do = Zelf aan de slag. Zo kan een gebied dat doen:
knop-werkwijze-groep-plan = Kijk: samen plannen
knop-werkwijze-groep-choose = Kijk: samen kiezen
knop-werkwijze-groep-do = Kijk: zelf doen
werkwijze-later = Dit komt later:
werkwijze-termijnen = Deze termijnen gelden:
# $tot (day)
werkwijze-plan-uiterlijk = • dat is uiterlijk { $tot }
# $gebied, $werkwijze, $kern, $stappen (text), $lijst (lines)
werkwijze-een =
    { $werkwijze }

    { $kern }
    { $stappen }

    Dit krijgt het gebied:
    { $lijst }
# $gebied, $werkwijze, $kern, $stappen (text), $lijst (lines)
werkwijze-een-nu =
    { $werkwijze }: zo werkt { $gebied } nu.

    { $kern }
    { $stappen }

    Dit krijgt het gebied:
    { $lijst }
# $stappen (text) = numbers, $aantal (number)
werkwijze-stappen =
    { $aantal ->
        [6] Met alle zes stappen van de route.
       *[other] Van de zes stappen van de route: { $stappen }.
    }
# $onderdeel (text)
werkwijze-onderdeel = • { $onderdeel }
# $gebied, $werkwijze (text)
werkwijze-voorgesteld =
    Je stelde voor dat { $gebied } zo gaat werken: { $werkwijze }.

    Dat gaat door als de andere kant ja zegt. Jij hoort het.
# $gebied, $werkwijze, $wie, $kern (text)
werkwijze-vraag =
    Een voorstel van { $wie }: { $gebied } gaat werken als { $werkwijze }.

    { $kern }

    Alleen als jij ja zegt, gaat het door.
# $gebied, $werkwijze (text)
werkwijze-afgesproken = Afgesproken. { $gebied } werkt van nu af zo: { $werkwijze }.
# $gebied, $werkwijze (text)
werkwijze-nu-zo = { $gebied } werkt van nu af zo: { $werkwijze }. Beide kanten zeiden ja.
# $gebied, $werkwijze (text)
werkwijze-nee-gezegd = Goed, { $gebied } blijft werken zoals nu. Wie het voorstelde, hoort dat.
# $gebied, $werkwijze (text)
werkwijze-niet =
    De andere kant koos nu niet voor { $werkwijze }.

    { $gebied } blijft werken zoals nu. Praat er samen over; opnieuw voorstellen kan altijd.
# $werkwijze (text)
werkwijze-teruggenomen = Je voorstel voor { $werkwijze } is van tafel.
# $gebied, $werkwijze (text)
werkwijze-al-zo = { $gebied } werkt al zo: { $werkwijze }.
# $gebied, $werkwijze (text)
werkwijze-wacht-al = Er ligt al een voorstel voor { $gebied }. Eerst komt daar een antwoord op.
# $gebied, $werkwijze (text)
werkwijze-geen-groep =
    { $gebied } heeft nog geen initiatiefgroep die kan meekiezen.

    Help bewoners eerst een groep te beginnen, met /rol.
# $gebied, $werkwijze (text)
werkwijze-geen-regisseur = { $gebied } heeft hier nog geen gebiedsregisseur die kan meekiezen. Vraag de gemeente wie het is.
werkwijze-eigen-kant = Dit voorstel is van jouw kant. De andere kant zegt ja of nee.
werkwijze-voorbij = Dit voorstel is voorbij. Typ /werkwijze voor hoe het nu is.
werkwijze-weg = Die manier van werken is er niet meer. Typ /werkwijze.
werkwijze-door-groep = de initiatiefgroep
werkwijze-door-regisseur = de gebiedsregisseur

knop-werkwijze-andere = Andere manieren
# $werkwijze (text)
knop-werkwijze-toon = { $werkwijze }
knop-werkwijze-stel-voor = Stel dit voor
knop-werkwijze-ja = Ja, zo doen we het
knop-werkwijze-nee = Nee, nu niet
knop-werkwijze-terug = Trek mijn voorstel in
knop-werkwijze-lijst = Hoe wij nu werken
# $gebied (text)
knop-werkwijze-gebied = { $gebied }

werkwijze-stuk-issues = vraagstukken
werkwijze-stuk-themes = thema’s
werkwijze-stuk-connections = kennismaken bij ideeën die op elkaar lijken
werkwijze-stuk-dots = stemmen met punten
werkwijze-stuk-agenda = de Toekomstagenda
werkwijze-stuk-trits = de drie vragen: zelf, met hulp, door anderen
werkwijze-stuk-tasks = taken en handen
werkwijze-stuk-plans = plannen, kort of lang
werkwijze-stuk-hand-back = terugleggen: de buurt zegt ja
werkwijze-stuk-scope = wijkteam, partners en stuurgroep
werkwijze-stuk-answers = antwoord binnen de tijd
werkwijze-stuk-agreements = afspraken
werkwijze-stuk-meetlat = agenda’s naast elkaar
werkwijze-stuk-meetings = bijeenkomsten
werkwijze-stuk-pledge = geld bij eigen werk
werkwijze-stuk-at-once = een klein idee meteen doen
werkwijze-stuk-exchange = ruilen: wat geef je, wat vraag je
werkwijze-stuk-formats = werkvormen
werkwijze-stuk-kitchen-table = gesprekken aan de keukentafel
werkwijze-stuk-shares = wijkaandelen
werkwijze-stuk-budget = een eigen budget
werkwijze-stuk-deadlock = hulp als jullie er niet uitkomen
werkwijze-stuk-evaluation = elk jaar terugkijken
werkwijze-stuk-campaign = een campagne voor de eindstemming
werkwijze-stuk-committee = een commissie van bewoners: de initiatiefgroep
werkwijze-stuk-wishes-round = elk jaar een wensenronde
werkwijze-stuk-programme = elk jaar een programma van partners
werkwijze-stuk-accounting = elk jaar een verantwoording
werkwijze-stuk-material = materiaal voor je straat vragen
werkwijze-stuk-alternatives = kiezen uit verschillende plannen
werkwijze-stuk-council = de raad die het plan vaststelt
werkwijze-stuk-street-contacts = een vast gezicht in elke straat
werkwijze-stuk-survey-round = een vragenronde langs alle deuren
werkwijze-stuk-firms = bedrijven die gratis helpen

# $gebied (text)
meteen-aanbod =
    In { $gebied } doen bewoners een klein idee meteen zelf. Doe jij hier iets aan?

    Dan vragen we buren om mee te doen. Een stemming is niet nodig.
# $gebied (text)
meteen-aanbod-materiaal =
    In { $gebied } knapt een straat zichzelf op. Doe jij hier iets aan?

    Dan vragen we buren om mee te doen. Een stemming is niet nodig.
    Heb je materiaal nodig? Vraag het aan een partner. Die antwoordt binnen de tijd.
meteen-vraag =
    Wat ga je doen? Noem één ding, zoals “zaterdag samen de bladeren opruimen”.
meteen-niet = Goed. Wat je aankaartte blijft gewoon staan.
meteen-al = Hier ben je al aan begonnen. Kijk bij het agendapunt hoe het gaat.
meteen-andere-werkwijze = Jouw gebied werkt nu op een andere manier. Typ /werkwijze voor hoe.
meteen-weg = Dit kan alleen bij iets wat je zelf aankaartte, en wat er nog staat.
knop-meteen-ja = Ja, ik doe iets
knop-meteen-nee = Nu niet
knop-meteen-materiaal = Vraag om materiaal
knop-meteen-punt = Naar het agendapunt

# $aantal (number) = years
werkwijze-klok-agenda = • de Toekomstagenda loopt { $aantal } jaar
# $aantal (number) = days
werkwijze-klok-antwoord =
    { $aantal ->
        [one] • partners antwoorden binnen 1 dag
       *[other] • partners antwoorden binnen { $aantal } dagen
    }
# $aantal (number) = times 24 hours
werkwijze-klok-besluit =
    { $aantal ->
        [one] • de initiatiefgroep beslist binnen 24 uur over wat je inbrengt
       *[other] • de initiatiefgroep beslist binnen { $aantal } dagen over wat je inbrengt
    }
# $aantal (number) = months
werkwijze-klok-plan = • binnen { $aantal } maanden ligt er een agenda of plan voor aan de buurt
# $aantal (number) = days
werkwijze-klok-campagne =
    { $aantal ->
        [one] • een campagne duurt 1 dag
       *[other] • een campagne duurt { $aantal } dagen
    }
# $aantal (number) = month of the year
werkwijze-klok-wensen =
    { $aantal ->
        [1] • de wensenronde begint elk jaar op 1 januari
        [2] • de wensenronde begint elk jaar op 1 februari
        [3] • de wensenronde begint elk jaar op 1 maart
        [4] • de wensenronde begint elk jaar op 1 april
        [5] • de wensenronde begint elk jaar op 1 mei
        [6] • de wensenronde begint elk jaar op 1 juni
        [7] • de wensenronde begint elk jaar op 1 juli
        [8] • de wensenronde begint elk jaar op 1 augustus
        [9] • de wensenronde begint elk jaar op 1 september
        [10] • de wensenronde begint elk jaar op 1 oktober
        [11] • de wensenronde begint elk jaar op 1 november
       *[12] • de wensenronde begint elk jaar op 1 december
    }
# $aantal (number) = month of the year
werkwijze-klok-programma =
    { $aantal ->
        [1] • partners leggen hun programma open vanaf 1 januari
        [2] • partners leggen hun programma open vanaf 1 februari
        [3] • partners leggen hun programma open vanaf 1 maart
        [4] • partners leggen hun programma open vanaf 1 april
        [5] • partners leggen hun programma open vanaf 1 mei
        [6] • partners leggen hun programma open vanaf 1 juni
        [7] • partners leggen hun programma open vanaf 1 juli
        [8] • partners leggen hun programma open vanaf 1 augustus
        [9] • partners leggen hun programma open vanaf 1 september
        [10] • partners leggen hun programma open vanaf 1 oktober
        [11] • partners leggen hun programma open vanaf 1 november
       *[12] • partners leggen hun programma open vanaf 1 december
    }
# $aantal (number) = month of the year
werkwijze-klok-verantwoording =
    { $aantal ->
        [1] • de verantwoording komt elk jaar op 1 januari
        [2] • de verantwoording komt elk jaar op 1 februari
        [3] • de verantwoording komt elk jaar op 1 maart
        [4] • de verantwoording komt elk jaar op 1 april
        [5] • de verantwoording komt elk jaar op 1 mei
        [6] • de verantwoording komt elk jaar op 1 juni
        [7] • de verantwoording komt elk jaar op 1 juli
        [8] • de verantwoording komt elk jaar op 1 augustus
        [9] • de verantwoording komt elk jaar op 1 september
        [10] • de verantwoording komt elk jaar op 1 oktober
        [11] • de verantwoording komt elk jaar op 1 november
       *[12] • de verantwoording komt elk jaar op 1 december
    }
# $aantal (number) = days
werkwijze-klok-pot =
    { $aantal ->
        [one] • besluit over geld binnen 1 dag
       *[other] • besluit over geld binnen { $aantal } dagen
    }

# $gebied, $jaar (text), $gehouden, $gebroken (number)
jaarronde-wensen =
    De wensenronde { $jaar } van { $gebied } is begonnen. Wat wens jij voor je buurt?

    Typ het gewoon hier. Alle wensen komen op tafel, en buren sluiten zich aan.
jaarronde-programma =
    Wat gaat jouw organisatie in { $jaar } doen in { $gebied }?

    Leg je programma open. Bewoners zien het naast hun eigen agenda.
jaarronde-verantwoording =
    Wat kwam er dit jaar van de afspraken in { $gebied }?

    Nagekomen: { $gehouden }. Niet nagekomen: { $gebroken }.
    Bij elke afspraak lees je wie wat deed.
jaarronde-verantwoording-niets =
    In { $gebied } liep dit jaar geen afspraak af. Er is dus niets te verantwoorden.

    Welke afspraken er lopen, lees je hier.
# $gebied, $werkwijze (text), $tot (day), $aantal (number) = months
werkwijze-plan-maand =
    Nog een maand: uiterlijk { $tot } ligt er een agenda of plan voor aan { $gebied }.

    Dat hoort bij jullie werkwijze: { $werkwijze }. Er ligt nog niets.
# $gebied, $werkwijze (text), $tot (day), $aantal (number) = months
werkwijze-plan-eind =
    De { $aantal } maanden zijn om. Er ligt nog geen agenda of plan voor aan { $gebied }.

    Het tempo is van jullie. Spreek af wanneer het wel kan, en vertel het de buurt.
knop-jaarronde-lees = Lees wat er speelt
knop-jaarronde-programma = Leg het open
