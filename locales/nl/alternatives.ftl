# Plans beside each other for an agenda item, and the choice between them.

# --- the ballot over plans ---

# $titel, $gebied (text), $tot (moment), $themas (number)
keuze-uitnodiging =
    Kies mee, tot { $tot }: welk plan komt er voor “{ $titel }” in { $gebied }?
    Er staan { $themas } keuzes op het biljet. Je kiest er één, en het is geheim.
# $titel (text)
keuze-titel = Welk plan kies jij voor “{ $titel }”?
# $aantal (number)
keuze-uitleg = { $aantal } keuzes, jij kiest er één. “Laat het zoals het is” kan ook.
# $titel, $uitleg, $bladzijde, $mijn, $geheim (text), $lijst (lines)
keuze-stembiljet =
    { $titel }
    { $uitleg }

    { $lijst }

    { $bladzijde }
    { $mijn }
    { $geheim }
# $nummer (number), $plan, $uitleg (text)
keuze-plan =
    { $nummer }. { $plan }
    { $uitleg }
# $nummer (number), $plan, $uitleg (text)
keuze-plan-gekozen =
    ● { $nummer }. { $plan } (jouw keuze)
    { $uitleg }
# $wat (text), $meer (lines)
keuze-plan-zegt =
    { $wat }
    { $meer }
# $kosten (text)
keuze-plan-kosten = Kosten: { $kosten }
# $wie (text)
keuze-plan-wie = Wie: { $wie }
# $nummer (number), $plan (text)
keuze-mijn = Jij koos { $nummer }. { $plan }.
keuze-nog-niets = Je koos nog niets.
# $tot (moment)
keuze-geheim = Je keuze telt meteen. Wijzigen kan tot { $tot }. Daarna wissen we wie wat koos.
# $titel (text), $tot (moment)
keuze-ontvangen =
    Je keuze voor “{ $titel }” zit in de bus. Dank je wel!
    Wijzigen kan tot { $tot }. Daarna hoor je de uitslag.
# $titel (text), $tot (moment)
keuze-leeg =
    Je koos nog niets voor “{ $titel }”. Er zit dus geen stem van jou in de bus.
    Kiezen kan tot { $tot }.

# --- the result ---

# $gebied, $titel, $winnaars, $opkomst, $waarom, $watnu (text), $lijst (lines)
keuze-uitslag =
    { $gebied } kiest voor “{ $titel }”: { $winnaars }.
    { $opkomst }

    { $lijst }

    { $waarom }
    { $watnu }
keuze-uitslag-zoals-het-is =
    { $gebied } kiest: laat “{ $titel }” zoals het is.
    Ook dat is een keuze. Dank aan wie een plan maakte. { $opkomst }

    { $lijst }

    { $waarom }
    { $watnu }
keuze-uitslag-gelijk =
    Gelijk in { $gebied } voor “{ $titel }”: { $winnaars }.
    { $opkomst }

    { $lijst }

    { $waarom }
    { $watnu }
# $gebied, $titel (text)
keuze-uitslag-niemand = De keuze in { $gebied } voor “{ $titel }” is gesloten. Niemand koos, dus er verandert niets.
# $plaats, $stemmen (number), $plan (text)
keuze-uitslag-regel =
    { $plaats }. { $plan }: { $stemmen ->
        [one] 1 stem
       *[other] { $stemmen } stemmen
    }
# $gebied, $winnaars (text)
keuze-uitslag-titel = { $gebied } kiest { $winnaars }
# $gebied (text)
keuze-uitslag-titel-zoals-het-is = { $gebied } laat het zoals het is
# $winnaars (text)
keuze-uitslag-titel-gelijk = Gelijk: { $winnaars }
# $winnaars (text), $stemmen, $alle (number)
keuze-waarom = { $winnaars } kreeg de meeste stemmen: { $stemmen } van de { $alle }.
keuze-waarom-gelijk =
    { $winnaars } kregen elk { $stemmen ->
        [one] 1 stem
       *[other] { $stemmen } stemmen
    } van de { $alle }. Daarom is er geen winnaar.
# $onder (number)
keuze-verborgen = Er deden minder dan { $onder } buren mee. Daarom noemen we geen aantallen.
keuze-wat-nu = Wat nu? Het plan gaat terug naar de buurt. Het geldt pas als jullie ja zeggen.
keuze-wat-nu-zoals-het-is = Wat nu? Er verandert niets. De plannen blijven te lezen bij het agendapunt.
keuze-wat-nu-gelijk = Wat nu? De plannen blijven te lezen. De initiatiefgroep kan een nieuwe keuze beginnen.
# $gebied, $opkomst, $staven (text)
keuze-plaatje = Staafdiagram van de keuze tussen plannen in { $gebied }. { $opkomst } Stemmen: { $staven }.
# $titel (text)
keuze-plaatje-titel = De keuze voor { $titel }

# $nummer (number), $plan (text)
knop-keuze = { $nummer }. { $plan }
knop-keuze-gekozen = ● { $nummer }. { $plan }

# --- plans beside each other ---

# $punt (text)
plannen-geen =
    Voor “{ $punt }” liggen er nog geen plannen naast elkaar.
    De initiatiefgroep kan erom vragen. Dan hoor je het.
plannen-geen-groep =
    Voor “{ $punt }” liggen er nog geen plannen naast elkaar.
    Vraag de buurt erom. Iedereen mag er een naast leggen.
# $tot (moment), $meest (number)
plannen-verzamelen = Een plan ernaast leggen kan tot { $tot }. Er passen { $meest } plannen. Daarna kiest de buurt.
plannen-verzameld = De dag voor plannen is voorbij. De initiatiefgroep opent de keuze.
plannen-te-weinig = De dag voor plannen is voorbij. Er zijn minstens twee plannen nodig om te kiezen.
plannen-stemming = De buurt kiest nu. Bevestigde bewoners stemmen bij /stem.
plannen-gekozen = De buurt heeft gekozen. Hieronder staat wat elk plan kreeg.
# $punt, $stand, $bladzijde (text), $lijst (lines)
plannen =
    Plannen naast elkaar voor “{ $punt }”:

    { $lijst }

    { $bladzijde }
    { $stand }
# $punt, $stand (text)
plannen-leeg =
    Plannen naast elkaar voor “{ $punt }”: er ligt er nog geen.
    { $stand }
# $nummer (number), $titel, $wat, $naam (text), $meer (lines)
plannen-regel =
    { $nummer }. { $titel } ({ $naam })
    { $wat }
    { $meer }
# $stemmen, $gekozen (number)
plannen-regel-stemmen =
    { $nummer }. { $titel } ({ $naam }): { $stemmen ->
        [one] 1 stem
       *[other] { $stemmen } stemmen
    }{ $gekozen ->
        [0] {""}
       *[other] , gekozen
    }
    { $wat }
    { $meer }
plannen-regel-gekozen =
    { $nummer }. { $titel } ({ $naam }): gekozen
    { $wat }
    { $meer }
# $naam (text)
plannen-van = van { $naam }

# $punt (text), $meest (number)
plannen-hoelang =
    Iedereen mag een plan voor “{ $punt }” ernaast leggen, tot { $meest } plannen.
    Hoe lang kan dat? De laatste dag eindigt om 20.00 uur. Daarna kiest de buurt.
# $punt (text), $tot (moment), $mensen (number)
plannen-begonnen =
    De buurt legt plannen naast elkaar voor “{ $punt }”, tot { $tot }.
    { $mensen ->
        [one] 1 bewoner hoort
       *[other] { $mensen } bewoners horen
    } het.
# $punt, $gebied (text), $tot (moment)
plannen-bericht =
    Welk plan past bij “{ $punt }” in { $gebied }? Leg het jouwe ernaast, tot { $tot }.
    Daarna kiest de buurt. Meelezen kan altijd.
# $punt (text), $plannen (number), $op (moment)
plannen-verzameld-bericht =
    Er liggen { $plannen } plannen naast elkaar voor “{ $punt }”. Open je de keuze?
    Doet niemand het, dan gaat hij { $op } vanzelf open.
# $punt (text), $plannen (number)
plannen-te-weinig-bericht =
    De dag voor plannen voor “{ $punt }” is voorbij. { $plannen ->
        [0] Er ligt geen plan.
       *[other] Er ligt 1 plan.
    }
    Kiezen kan met minstens twee plannen. Vraag je er langer om?
plannen-loopt-al = Dit kan nu niet: er loopt al een vraag of een keuze over deze plannen.
plannen-dicht = Dit kan alleen zolang de buurt hier plannen naast elkaar legt.
# $meest (number)
plannen-vol = Er liggen al { $meest } plannen. Meer kan niemand goed vergelijken. Schrijf je mening bij “Alle kanten”.

# $punt, $tot (text)
plannen-vraag-titel =
    Een plan voor “{ $punt }”. Hoe heet het, in een paar woorden?
    { $tot }
plannen-vraag-wat =
    { $tot }
    Wat gebeurt er dan, in “{ $punt }”? Een of twee zinnen is genoeg.
plannen-vraag-wie =
    { $tot }
    Wie doet wat voor “{ $punt }”?
plannen-vraag-kosten =
    { $tot }
    Wat kost het ongeveer, voor “{ $punt }”? Een bedrag of woorden mag. Er wordt geen geld vastgelegd.
# $titel, $wat (text), $meer (lines)
plannen-tot-nu =
    { $titel }
    { $wat }
    { $meer }
# $tekens, $passen (number)
plannen-kosten-lang = Dat zijn { $tekens } tekens, er passen er { $passen }. Kan het korter?
plannen-kosten-kort = Daar staat nog niets in. Wat kost het ongeveer?
plannen-kosten-persoonlijk = Daar staan gegevens van iemand in. Schrijf alleen wat het kost.
# $punt, $titel, $wat, $naam (text), $meer (lines)
plannen-controle =
    Zo lezen buren jouw plan voor “{ $punt }”:

    { $titel } (van { $naam })
    { $wat }
    { $meer }

    Op het stembiljet staat je naam niet.
# $titel (text), $tot (moment)
plannen-staat = “{ $titel }” ligt erbij. Terugnemen kan tot { $tot }. Daarna kiest de buurt.
# $titel (text)
plannen-teruggenomen = “{ $titel }” ligt er niet meer bij.
plannen-niet-van-jou = Dit is geen plan van jou, of het ligt er al niet meer.

# $punt (text), $lijst, $gehoord (lines), $tot (moment), $mensen (number)
plannen-open-vraag =
    De buurt kiest een plan voor “{ $punt }”:

    { $lijst }

    { $gehoord }

    “Laat het zoals het is” komt erbij. Kiezen kan tot { $tot }.
    { $mensen ->
        [one] 1 bewoner krijgt
       *[other] { $mensen } bewoners krijgen
    } één uitnodiging. Bevestigde bewoners hebben elk één stem.
# $punt (text), $tot (moment)
plannen-geopend = De keuze voor “{ $punt }” is open, tot { $tot }. Daarna krijgt iedereen de uitslag.
# $punt, $titel (text)
plannen-plan-gekozen =
    “{ $titel }” is nu het plan voor “{ $punt }”. Het is teruggelegd aan de buurt.
    Tot de ronde kunnen jullie het nog aanvullen.
plannen-plan-gekozen-wacht =
    “{ $titel }” is nu het plan voor “{ $punt }”. Leggen jullie het terug aan de buurt?
    Dat kan als de drie vragen zijn beantwoord en niets anders wacht.
# $titel (text)
plannen-waarom-anders = De buurt koos uit verschillende plannen. “{ $titel }” kreeg de meeste stemmen.
# $punt (text)
plannen-gelijk-bericht =
    Er is geen winnaar tussen de plannen voor “{ $punt }”. Praat er samen over.
    Een nieuwe keuze beginnen kan ook.

knop-plannen = Plannen naast elkaar
knop-plannen-begin = Vraag om plannen
knop-plannen-langer = Vraag er langer om
knop-plannen-erbij = Leg een plan ernaast
# $nummer (number)
knop-plannen-weg = Neem { $nummer } terug
knop-plannen-zet = Leg het erbij
knop-plannen-opnieuw = Schrijf het opnieuw
knop-plannen-weet-niet = Weet ik nog niet
knop-plannen-open = Laat de buurt kiezen
knop-plannen-open-nu = Open de keuze
knop-plannen-open-toch = Open toch de keuze
