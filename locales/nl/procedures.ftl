# The procedure somebody is in, in at most five sentences (ground rule 10).

procedure-aankaarten =
    Je vertelt in je eigen woorden wat er speelt in je buurt.
    Staat er al iets wat erop lijkt? Dan kun je meedoen.
    Voordat het er komt te staan, zie je wat buren lezen.
    Kort daarna kun je het nog terugnemen.
procedure-taken =
    Je vertelt wat bewoners zelf kunnen doen bij dit agendapunt.
    Daarna zeg je hoeveel mensen er nodig zijn, en op welke dag.
    Daar wordt een taak van, die buren kunnen kiezen.
procedure-uitnodigen =
    Je vertelt wat er is, waar, wanneer en voor hoeveel mensen.
    Je ziet eerst wie de uitnodiging krijgt, en daarna verstuur je hem.
    Later kun je de bijeenkomst nog wijzigen of afzeggen.
procedure-bijeenkomst-tellen =
    Je typt hoeveel mensen er bij de bijeenkomst zijn.
    Buren zien alleen het getal, nooit wie er was.
    Scanden meer mensen de code bij de deur? Dan telt dat getal.
procedure-bijeenkomst-verslag =
    Wie uitnodigde, schrijft kort op wat eruit kwam.
    Wie antwoord gaf op de uitnodiging, krijgt het te lezen.
    Klopt het niet? Dan zeg je wat er mist, zonder je naam.
    Het verslag kan één keer verbeterd worden.
procedure-programma =
    Je zegt waar het is, en op welke dag het begint.
    Je ziet alle bijeenkomsten voordat er iets weggaat.
    Buren krijgen één uitnodiging, voor alle dagen samen.
    Daarna kun je elke dag apart wijzigen of afzeggen.
procedure-peiling =
    Je maakt een peiling: één vraag, met twee tot twaalf keuzes.
    Het is geen stemming, en er wordt niets besloten.
    Iedereen met de link kiest mee, ook zonder account.
    Bij het sluiten blijven alleen de aantallen over.
procedure-bericht =
    Je schrijft een bericht, en kiest wie het krijgt.
    Je ziet eerst hoe het aankomt, en bij hoeveel mensen.
    Pas als je op “Verstuur nu” tikt, gaat het weg.
    Daarna kun je het nog stoppen of verbeteren.
procedure-instellen =
    Je verandert je naam of je gebied.
    Typ je antwoord, of kies een knop.
    Er verandert niets tot je kiest.
procedure-koppelen =
    Je doet al mee op een andere plek, en voegt deze plek toe.
    De oude plek wordt gevraagd of dat klopt.
    Pas na een ja zijn het twee plekken van één persoon.
procedure-terugkomen =
    Je komt terug met je zes woorden, of met hulp van mensen die je kennen.
    Daarna hoort alles weer bij jou.
    Helpt iemand je? Dan zijn er twee mensen voor nodig.
procedure-bevestigen =
    Een bevestigde bewoner kan meedoen aan elke stemming.
    Je krijgt een code van een begeleider, of twee buren staan voor je in.
    Typ de code, of ga terug.
procedure-thema-naam =
    Je geeft een thema een naam, of een andere naam.
    Wie er iets over aankaartte hoort het.
    Je kunt het een tijdje terugdraaien.
procedure-mailadres =
    Je geeft een mailadres waarop we je een seintje sturen.
    Je krijgt een code in die mail, en typt hem hier.
    In zo’n mail staat nooit wat er gezegd is.
procedure-kennismaken =
    Je schrijft één regel waarmee een buur je vindt.
    Die buur ziet hem pas als jullie er allebei een schreven.
    Je ziet eerst hoe hij eruitziet.
procedure-vragen =
    Je vraag gaat naar een partner, zoals de gemeente.
    Je ziet eerst wat er verstuurd wordt, en wanneer er antwoord is.
    Een antwoord heeft altijd een vervolg: een stap, iemand die helpt of een vraag terug.
    Is het te laat? Dan ziet de gebiedsregisseur dat.
procedure-antwoorden =
    Je typt je antwoord, en daarna hoe het verder gaat.
    Kies een stap met een datum, iemand die kan helpen, of een vraag terug.
    Zonder vervolg gaat een antwoord niet weg.
    Wie het vroeg en wie meedoet horen het, met je naam.
    Op de datum van je stap vragen we of het gelukt is.
procedure-afspreken =
    Je schrijft op wie wat mag verwachten, van wie, en wanneer.
    Wie het belooft zegt eerst ja.
    Op de dag zelf vragen we jullie of het gelukt is.
    Het hele gebied kan de afspraak lezen.
    Een nieuwe tekst heeft weer een ja nodig, en de oude blijft te lezen.
procedure-talenten =
    Je vertelt waar je goed in bent, in je eigen woorden.
    Wij zoeken er taken in je buurt bij.
    Niemand anders ziet wat je schreef.
    Weghalen kan altijd.
procedure-alle-kanten =
    Je zegt voor wie je spreekt, en wat je van dit punt vindt.
    Alle kanten staan naast elkaar voordat er gekozen wordt.
    Je eigen stuk kun je later veranderen of weghalen.
procedure-taak-klaar =
    Je vertelt wat er van een taak kwam.
    Was hij klaar? Dan tellen je uren mee voor de buurt, zonder je naam.
    Lukte het niet? Dan kan de taak een nieuwe dag krijgen.
procedure-agendapunt-woorden =
    Je verandert de titel of het waarom van een agendapunt.
    Wat er eerst stond, blijft te lezen.
    Van wie het idee is, verandert niet.
procedure-agendapunt-voorstellen =
    Je stelt een punt voor, met waarom het nodig is.
    Je ziet het eerst zoals de buurt het leest.
    De initiatiefgroep neemt het op, of zegt waarom niet.
    Jij hoort dat altijd, met de reden.
procedure-plan =
    Je maakt het plan stap voor stap: wat, wie, wanneer en geld.
    Elke verandering kun je terugdraaien.
    Het plan telt pas als de buurt ja zei.
procedure-toets =
    Je toetst een agendapunt aan wat jouw organisatie wil.
    Je zegt altijd wat de volgende stap is, en wie kan helpen.
    Het punt blijft op de agenda staan, wat je ook zegt.
procedure-opnieuw-terugleggen =
    Je legt een nieuwe tekst voor aan de buurt.
    Je zegt in een paar woorden waarom hij anders is.
    Buren zien wat er veranderde, en stemmen in de ronde van de maand.
procedure-ja-of-nee =
    Je zegt ja, nee of nog niet tegen een tekst.
    Je mag erbij zeggen waarom. Dat staat in de uitslag zonder je naam.
    Tot de ronde sluit, kun je anders kiezen.
procedure-terugleggen =
    Een tekst telt pas als de buurt hem las en ja zei.
    Tot de ronde opent, kan iedereen zeggen wat er anders moet.
    Wie hem maakte, kan hem dan nog veranderen.
    Daarna stemt de buurt.
procedure-meteen =
    Je zegt wat je zelf gaat doen aan wat je aankaartte.
    Daarna kies je hoeveel mensen er nodig zijn, en op welke dag.
    Buren kunnen meteen meedoen. Een stemming is niet nodig.
procedure-reikwijdte =
    Het wijkteam zegt alleen of iets binnen het gebied valt, of erbuiten.
    Over de inhoud gaan de bewoners.
    Is het groter? Dan kijken de partners mee, en beslist de stuurgroep.
    Alles staat in het dossier van het punt.
procedure-advies =
    Je schrijft een advies in losse punten.
    Punten kun je veranderen, verplaatsen en weghalen.
    Een advies van bewoners telt pas als het gebied ja zei.
    De stuurgroep moet antwoorden op elk punt waarvan ze afwijkt.
procedure-besluit =
    Je legt vast wat de stuurgroep besloot, met waarom.
    Wijkt ze af van een punt? Dan hoort daar een antwoord bij.
    Een ander lid bevestigt het.
    Daarna leest iedereen het, en verandert het niet meer.
procedure-meetlat =
    Je legt open wat jouw organisatie van plan is in dit gebied.
    Je zegt wat het is, en wanneer als je dat weet.
    Iedereen in het gebied leest het naast de agenda van bewoners.
    Je kunt het weer weghalen.
procedure-evaluatie =
    Elk jaar kijkt het gebied terug, met korte vragen.
    Je geeft cijfers, kiest zinnen, en zegt erbij wat er anders moet.
    Overslaan, teruggaan en later verdergaan kan altijd.
    Niemand ziet wat jij antwoordt.
    Het verslag komt terug in het gebied, dat ja of nee zegt.
procedure-eruit =
    Eerst mag de andere kant reageren.
    Stap 1: jullie zoeken zelf een oplossing, en het gebied weegt die.
    Stap 2: iemand bemiddelt. Stap 3: de stuurgroep beslist, na jullie advies.
    Zeggen alle kanten ja, dan is het meteen rond.
procedure-ruilen =
    Je zegt in eigen woorden wat je geeft of vraagt.
    Buren lezen het zonder je naam.
    Alleen als jullie allebei ja zeggen, horen jullie elkaars naam.
    Contact is voor wie 16 jaar of ouder is.
procedure-straat =
    Je biedt je aan als contact van een straat, of van meer straten.
    De initiatiefgroep of een begeleider zegt ja of nee.
    Daarna zien buren je naam, en kunnen ze je hier schrijven.
    Contact is voor wie 16 jaar of ouder is.
procedure-straat-bericht =
    Je schrijft een kort bericht aan één buur.
    Je ziet eerst hoe de ander het leest.
    Nummers en adressen halen we eruit.
    Stoppen of melden kan altijd.
procedure-raad =
    Je legt vast wat de gemeenteraad besloot over een plan.
    Wijkt de raad af, dan staat er per wijziging waarom.
    Het gebied krijgt het veranderde plan terug.
    Er staat niets vast tot je op de laatste knop tikt.
procedure-bedrijf =
    Je zegt wat een bedrijf of club gratis kan doen, hoe vaak en tot wanneer.
    Buren lezen de naam van het bedrijf, en niet die van jou.
    Vraagt iemand erom voor een taak? Dan zeg jij ja of nee.
procedure-keukentafel =
    Je schrijft op wat een buur zonder telefoon zegt.
    Eerst vraag je of dat mag.
    Daarna typ je de straat, en elk ding in een eigen bericht.
    Namen en nummers verbergen we.
    Het telt mee als van je buur, één keer.
procedure-campagne =
    Je schrijft in één regel waarom buren jouw idee moeten kiezen.
    Iedereen in het gebied leest hem, met je gekozen naam.
    Tot het einde van de campagne kun je hem veranderen.
    Daarna is de eindstemming.
procedure-plannen =
    Je legt een plan naast die van anderen, in vier korte vragen.
    Buren lezen het met je gekozen naam.
    Tot de laatste dag kun je het terugnemen.
    Daarna kiezen bevestigde bewoners, elk met één stem.
    Het gekozen plan geldt pas als de buurt ja zegt.
procedure-vragenronde =
    Je schrijft drie tot tien vragen voor je gebied.
    Elke vraag is open, of heeft twee tot zes keuzes.
    Daarna kies je hoe lang buren kunnen antwoorden.
    De ronde sluit vanzelf, en iedereen leest de antwoorden.
procedure-vragenronde-antwoorden =
    Je antwoordt één vraag tegelijk, met een tik of in eigen woorden.
    Stoppen en later verder gaan kan altijd.
    Tot de laatste dag kun je alles veranderen.
    Niemand ziet wat jij antwoordt.
