# The yearly look back: what is open, one's own sheet, the quadrant test, what comes of a report.

# --- what there is ---

# $lijst (lines), $bladzijde (text)
evaluatie-overzicht =
    Elk jaar kijken we samen terug: hoe gaat het in het gebied?

    { $lijst }

    { $bladzijde }
# $gebied (text), $tot (moment), $klaar, $van (number)
evaluatie-regel-nieuw = { $gebied }: open tot { $tot }. Je kunt nog beginnen.
evaluatie-regel-begonnen = { $gebied }: open tot { $tot }. Je deed { $klaar } van { $van } vragen.
evaluatie-regel-ingeleverd = { $gebied }: open tot { $tot }. Je leverde in. Veranderen kan nog.
# $gebied (text), $dag (moment)
evaluatie-regel-geen = { $gebied }: nu niets open. De volgende begint uiterlijk { $dag }.
evaluatie-regel-als-je-wilt = { $gebied }: nu niets open. De initiatiefgroep kan beginnen.
evaluatie-regel-niet-begonnen = { $gebied } doet nog niet mee. Daar is dus nog niets om op terug te kijken.
evaluatie-regel-nergens = Er is nu geen gebied waar je op terugkijkt. De test kun je wel doen.
evaluatie-buurt = We kijken nu samen terug. Doe je mee?
knop-evaluatie-nu = Begin met terugkijken
knop-evaluatie-begin = Kijk terug: { $gebied }
knop-evaluatie-kijk-terug = Kijk terug
knop-evaluatie-verder = Ga verder: { $gebied }
knop-evaluatie-wijzig = Verander: { $gebied }
knop-formulier-wijzig = Verander iets
knop-evaluatie = Naar terugkijken
knop-evaluatie-test = Doe de test
knop-evaluatie-verslagen = Lees eerdere jaren
# $gebied (text)
knop-evaluatie-open = Begin in { $gebied }

# $gebied (text), $lijst (lines), $bladzijde (text)
evaluatie-verslagen =
    Eerdere verslagen van { $gebied }:

    { $lijst }

    { $bladzijde }
evaluatie-verslagen-geen = { $gebied } keek nog niet eerder terug.
# $jaar, $stand (text)
evaluatie-verslag-regel = { $jaar }: het verslag { $stand }
# $jaar (text)
knop-evaluatie-verslag = Lees { $jaar }

# --- opening it ---

# $gebied (text), $mensen (number), $tot (moment)
evaluatie-openen =
    Nu terugkijken in { $gebied }?
    { $mensen ->
        [0] Er is nog niemand die we kunnen uitnodigen.
        [one] Dan nodigen we 1 mens uit.
       *[other] Dan nodigen we { $mensen } mensen uit.
    }
    Het is open tot { $tot }. Eén keer per jaar is genoeg.
knop-evaluatie-open-ja = Ja, begin
evaluatie-geopend =
    Het terugkijken in { $gebied } is begonnen. Het is open tot { $tot }.
    { $mensen ->
        [0] Er is nog niemand uitgenodigd.
        [one] We nodigen 1 mens uit.
       *[other] We nodigen { $mensen } mensen uit.
    }
evaluatie-is-al-open = In { $gebied } zijn we al aan het terugkijken, tot { $tot }.
# $gebied, $jaar (text)
evaluatie-was-dit-jaar = { $gebied } keek in { $jaar } al terug. Volgend jaar kan het weer.
evaluatie-gebied-niet-begonnen = { $gebied } doet nog niet mee. Terugkijken kan daarna.

# $gebied (text), $vragen (number), $tot (moment)
evaluatie-nodigt-uit =
    Hoe gaat het in { $gebied }? Kijk mee terug, tot { $tot }.
    Het zijn { $vragen } korte vragen, meestal één tik. Stoppen en later verdergaan kan altijd.
    Je naam komt nergens bij.
evaluatie-nodigt-professional-uit =
    Hoe gaat jouw werk in { $gebied }? Kijk mee terug, tot { $tot }.
    Het zijn { $vragen } korte vragen, meestal één tik. Je naam komt nergens bij.
    Werk je in meer gebieden? Kies dan waar je begint.
# $gebied (text), $tot (moment)
evaluatie-herinnert =
    Terugkijken op { $gebied } kan nog tot { $tot }.
    Was je al begonnen? Dan ga je verder waar je was. Wat je inlevert, telt mee.

# --- afterwards ---

# $gebied (text), $mensen (number)
evaluatie-gesloten =
    { $gebied } keek terug. Het verslag ligt klaar.
    Er deden { $mensen } mensen mee.
    Het verslag telt pas als het gebied ja zegt.
evaluatie-gesloten-weinig =
    Het terugkijken in { $gebied } is klaar. Er deden te weinig mensen mee voor cijfers.
    Zo herken je niemand in het verslag.
knop-evaluatie-lees-verslag = Lees het verslag
# $gebied, $titel, $gevolg (text), $nummer (number), $bedrag (sum)
evaluatie-regel-weg =
    { $gebied } schrapt een spelregel: { $nummer }. { $titel }.
    { $gevolg }
    Het gebied krijgt daarvoor een beloning van { $bedrag }. Zo is afgesproken in spelregel 15.
# $gebied (text)
evaluatie-aangenomen-groep =
    { $gebied } zei ja tegen het verslag van het terugkijken.
    Buren schreven op wat er anders moet. Kies wat op de agenda komt.
knop-evaluatie-alle = Zie al je gebieden
knop-evaluatie-kies = Kies uit de wensen
# $gebied, $bladzijde (text), $lijst (lines)
evaluatie-woorden =
    Wat moet er anders in { $gebied }? Dit schreven mensen op, zonder naam:

    { $lijst }

    { $bladzijde }
evaluatie-woorden-geen =
    Er is niets om uit te kiezen in { $gebied }.
    Schreven er maar een paar mensen iets op? Dan bewaren we dat niet.
# $nummer (number), $woorden (text)
evaluatie-woorden-regel = { $nummer }. { $woorden }
# $nummer (number), $titel, $woorden (text)
evaluatie-woorden-regel-over = { $nummer }. Over “{ $titel }”: { $woorden }
evaluatie-woorden-regel-gekozen = { $nummer }. Over “{ $titel }”: { $woorden } (staat op de agenda)
# $nummer (number), $woorden (text)
evaluatie-woorden-los = { $nummer }. { $woorden }
evaluatie-woorden-los-gekozen = { $nummer }. { $woorden } (staat op de agenda)
# $nummer (number)
knop-evaluatie-woord = Kies nummer { $nummer }
# $titel, $woorden, $gebied (text)
evaluatie-woord =
    Dit komt op de agenda van { $gebied }:
    { $titel }

    Eronder staat wat er stond: “{ $woorden }”
    Er komt geen naam bij. De titel kun je later veranderen.
knop-evaluatie-woord-ja = Zet op de agenda
knop-evaluatie-woorden = Terug naar de wensen
evaluatie-woord-gekozen = “{ $titel }” staat op de agenda van { $gebied }.
evaluatie-woord-al-gekozen = Dat staat al op de agenda.
evaluatie-nog-geen-ja = { $gebied } zei nog geen ja tegen dit verslag. Daarna kun je kiezen.
evaluatie-weg = Dit is er niet meer. Via /evaluatie zie je wat er nu is.

# $nummer (number), $titel, $gevolg (text), $bedrag (sum)
evaluatie-verslag-weg =
    De meesten willen een spelregel schrappen: { $nummer }. { $titel }.
    Zegt het gebied ja tegen dit verslag? Dan telt die regel hier niet meer.
    { $gevolg }
    Het gebied krijgt daarvoor een beloning van { $bedrag }.

# What is different where a ground rule is gone.
regel-gaat-kanten =
    Voortaan zegt het programma vóór een keuze niet meer wie nog niet is gehoord.
    Alle kanten kun je nog wel lezen.
regel-gaat-terugkijken = Voortaan kijkt het gebied alleen terug als de initiatiefgroep begint.
regel-gaat-schrappen = Voortaan vraagt het programma niet meer welke spelregel weg kan.
regel-gaat-van-mensen =
    Bij het terugkijken vragen we er niet meer naar.
    Deze regel hielden mensen zelf: het programma werkt verder zoals het deed.

# --- one's own sheet ---

# $nu, $van (number), $gebied (text)
formulier-stap = { $nu } van { $van } · { $gebied }
# $stap, $titel, $vraag, $schaal, $woorden, $mijn, $geheim (text)
formulier-regel =
    { $stap }
    { $titel }

    { $vraag }
    { $schaal }

    { $mijn }
    { $woorden }

    { $geheim }
formulier-schaal = 1 is bijna nooit, 5 is bijna altijd.
# $tot (moment)
formulier-geheim = Niemand ziet wat jij kiest. Veranderen kan tot { $tot }.
# $vraag (text)
formulier-vraag = { $vraag }
# $stap, $vraag, $mijn, $geheim (text), $lijst (lines)
formulier-lijn =
    { $stap }

    { $vraag } Welke zin past het best?
    { $lijst }

    { $mijn }

    { $geheim }
# $letter, $zin (text)
formulier-lijn-zin = { $letter }. { $zin }
# $stap, $mijn, $geheim, $blijft (text), $lijst (lines)
formulier-weg =
    { $stap }

    Liever minder regels. Welke spelregel kan weg?
    { $lijst }

    { $blijft }

    { $mijn }

    { $geheim }
formulier-weg-titel = Liever minder regels. Welke spelregel kan weg?
# $nummer (number), $titel (text)
formulier-weg-regel = { $nummer }. { $titel }
formulier-weg-regel-stopt = { $nummer }. { $titel } (*)
# $regels (text) = numbers
formulier-weg-blijft =
    Gaat een regel met (*) weg? Dan stopt het programma daarmee. Anders verandert er niets aan.
    Regels { $regels } blijven altijd: die beschermen ieders stem.
# $keus (text)
formulier-jouw-cijfer = Je gaf een { $keus }.
formulier-jouw-zin = Je koos { $keus }.
formulier-jouw-regel = Je koos: regel { $keus } kan weg.
formulier-jouw-geen = Je koos: geen regel hoeft weg.
formulier-overgeslagen = Je sloeg deze vraag over.
# $woorden (text)
formulier-jouw-woorden = Wat er anders moet: “{ $woorden }”

# $cijfer (number)
knop-cijfer = Geef een { $cijfer }
knop-cijfer-minst = Geef een { $cijfer }: nooit
knop-cijfer-meest = Geef een { $cijfer }: altijd
knop-cijfer-gekozen = Houd je { $cijfer }
# $letter (text)
knop-zin = Kies { $letter }
knop-zin-gekozen = Houd { $letter }
# $nummer (number)
knop-schrap = Schrap { $nummer }
knop-schrap-gekozen = Houd je keus: { $nummer }
knop-schrap-geen = Schrap niets
knop-schrap-meer = Toon meer regels
knop-schrap-vorige = Toon de eerste
knop-formulier-zeg = Zeg wat anders moet
knop-formulier-zeg-anders = Zeg het anders
knop-formulier-sla-over = Sla over
knop-formulier-verder = Ga verder
knop-formulier-terug = Ga terug
knop-formulier-stop = Stop, ga later verder

# $titel (text), $passen (number)
formulier-vraag-woorden =
    Wat moet er anders bij “{ $titel }”? Typ het in een paar woorden.
    Er passen { $passen } tekens. Je bericht halen we daarna weg, zodat je naam er niet bij staat.

    De initiatiefgroep mag je woorden later lezen, door elkaar met die van anderen.
    Kiest zij jouw zin voor de agenda? Dan leest iedereen hem.
    Schrijven er te weinig mensen iets op? Dan leest niemand het.
formulier-woorden-verborgen = Wat zegt wie iemand is, hebben we verborgen.
formulier-woorden-te-kort = Dat is erg kort. Typ in een paar woorden wat er anders moet.
# $tekens, $passen (number)
formulier-woorden-te-lang = Dat zijn { $tekens } tekens. Er passen er { $passen }. Kan het korter?
knop-formulier-woorden-weg = Haal mijn woorden weg

# $gebied (text), $tot (moment), $klaar, $van (number)
formulier-later-verder =
    Goed, je antwoorden over { $gebied } blijven bewaard. Je deed { $klaar } van { $van } vragen.
    Je kunt verder tot { $tot }. Alleen wat je inlevert, telt mee.
formulier-later-ingeleverd =
    Goed. Wat je inleverde over { $gebied } telt mee.
    Veranderen kan tot { $tot }.
knop-formulier-inleveren = Lever zo in
# $gebied (text), $tot (moment)
formulier-ingeleverd =
    Dank je wel. Je formulier over { $gebied } is binnen, en het telt mee.
    Veranderen kan tot { $tot }. Daarna lees je het verslag.
# $gebied (text)
formulier-leeg = Je hebt nog niets ingevuld over { $gebied }. Geef op één vraag antwoord, dan telt het mee.
knop-formulier-begin = Begin bij vraag 1
formulier-gesloten = Het terugkijken op { $gebied } is voorbij. Wat is ingeleverd, telt mee.
formulier-te-laat = Dit is net voorbij. Wat je inleverde, telt mee.
# $gebied (text)
formulier-niet-hier = Dit gaat over { $gebied }. Daar woon of werk je niet, dus dit vullen anderen in.
formulier-andere-plek = Je leverde al een formulier in over { $gebied }, vanaf je andere plek. Dat telt mee.
formulier-weg-nu = Deze vraag is er niet meer. Via /evaluatie kun je verder.

# --- the test ---

# $regels (number), $gemeente (text)
kwadrant-begin =
    Doe de test: wie stuurt hier eigenlijk?
    Je kiest { $regels } keer de zin die het best past. De uitslag zie je meteen.
    We bewaren niets. Waar gaat het over: jouw gebied, of heel { $gemeente }?
knop-kwadrant-gebied = Test mijn gebied
knop-kwadrant-gemeente = Test de gemeente
# $nu, $van (number), $waar, $vraag (text), $lijst (lines)
kwadrant-vraag =
    { $nu } van { $van } · test van { $waar }

    { $vraag } Welke zin past het best?
    { $lijst }
# $letter (text)
knop-kwadrant-zin = Kies { $letter }
knop-kwadrant-terug = Ga terug
# $waar, $hoek, $anderen, $bewaard (text), $lijst (lines)
kwadrant-uitslag =
    Jouw uitslag voor { $waar }: { $hoek }

    Je koos:
    { $lijst }

    { $anderen }
    { $bewaard }
# $letter, $zin (text)
kwadrant-uitslag-regel = { $letter }. { $zin }
kwadrant-hoek-a = bewoners beginnen, de overheid stuurt licht (hoek A).
kwadrant-hoek-b = de overheid stuurt, bewoners geven hun mening (hoek B).
kwadrant-hoek-c = bewoners sturen mee, als partner aan tafel (hoek C).
kwadrant-hoek-d = bewoners beginnen én beslissen (hoek D).
kwadrant-tussenin = precies tussen twee hoeken in.
knop-kwadrant-tel-mee = Tel mij mee
kwadrant-geteld = Je telt mee, zonder je naam.
kwadrant-niet-bewaard = Je antwoorden zijn nergens bewaard. Wil je dat ze meetellen, zonder je naam?
# $mensen (number), $hoek (text)
kwadrant-anderen = Dit jaar telden { $mensen } mensen mee. Zij kozen het vaakst: { $hoek }
knop-kwadrant-opnieuw = Begin opnieuw
kwadrant-jouw-plek = jouw keus
kwadrant-onder-plaatje = De zes zinnen die jij koos
