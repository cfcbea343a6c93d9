# Meetings: the invitation, who comes, the waiting list, and calling one.

# $wanneer (moment), $waar (text), $zin (text) = what it is about, as a whole sentence
bijeenkomst-eerste-regel = { $wanneer }, { $waar }: { $zin } Kom je?
bijeenkomst-wat-waar-wanneer = { $wanneer }, { $waar }: { $zin }
# $titel (text)
bijeenkomst-wat = { $titel }
# $klok (time), $waar (text)
bijeenkomst-tijd-en-plaats = { $klok } · { $waar }
# $gebied (text)
bijeenkomst-tijd-plaats-gebied = { $klok } · { $waar }, { $gebied }
# $regel (text), $lijst (lines)
bijeenkomst =
    { $regel }

    { $lijst }
# $naam, $rol, $gebied (text)
bijeenkomst-van = Je krijgt dit van { $naam }, { $rol } in { $gebied }.
# $meenemen (text)
bijeenkomst-meenemen = Neem mee: { $meenemen }.
# $mensen (number)
bijeenkomst-komen =
    { $mensen ->
        [0] Nog niemand zei dat die komt. Jij kunt de eerste zijn.
        [one] 1 buur komt.
       *[other] { $mensen } buren komen.
    }
# $plekken, $vrij (number)
bijeenkomst-plekken =
    { $plekken ->
        [one] Er is 1 plek.
       *[other] Er zijn { $plekken } plekken.
    } { $vrij ->
        [one] Nog 1 is vrij.
       *[other] Nog { $vrij } zijn vrij.
    }
# $plekken (number)
bijeenkomst-vol =
    { $plekken ->
        [one] De enige plek is bezet.
       *[other] Alle { $plekken } plekken zijn bezet.
    }
# $wachten (number)
bijeenkomst-wachten =
    { $wachten ->
        [one] 1 buur wacht op een plek.
       *[other] { $wachten } buren wachten op een plek.
    }
bijeenkomst-kom-op-de-lijst = Kom je op de wachtlijst, dan hoor je het als er plek is.
# $mensen (number) = with the reader
bijeenkomst-je-komt =
    { $mensen ->
        [one] Jij komt. Fijn!
       *[other] Jij komt, met { $mensen } mensen. Fijn!
    }
bijeenkomst-je-komt-misschien = Jij komt misschien. Weet je het zeker? Zeg het dan hier.
bijeenkomst-je-komt-niet = Jij kunt niet. Jammer, en fijn dat je het zegt.
bijeenkomst-je-wacht =
    { $mensen ->
        [one] Jij staat op de wachtlijst. Komt er een plek, dan krijg je die en hoor je het.
       *[other] Jij staat op de wachtlijst, met { $mensen } mensen. Komt er plek, dan hoor je het.
    }
bijeenkomst-veranderd-kijk = Dit is veranderd sinds je het las. { $wanneer }, { $waar }: { $zin } Kom je?
bijeenkomst-met-hoeveel =
    { $wanneer }, { $waar }: { $zin }

    Met hoeveel mensen kom je, jijzelf meegeteld?
bijeenkomst-met-hoeveel-kort = Met hoeveel mensen kom je, jijzelf meegeteld?
# $mensen, $houdt (number)
bijeenkomst-te-weinig-plek =
    Voor { $mensen } mensen is er geen plek meer. { $houdt ->
        [one] Jouw plek blijft van jou.
       *[other] Jullie { $houdt } plekken blijven van jullie.
    }
# $komen, $misschien, $niet, $wachten (number)
bijeenkomst-aantallen = Tot nu toe: { $komen } komen, { $misschien } misschien, { $niet } niet, { $wachten } op de wachtlijst.

bijeenkomst-toch-plek = Er is plek voor je. { $wanneer }, { $waar }: { $zin }
bijeenkomst-veranderd = Veranderd. { $wanneer }, { $waar }: { $zin } Kom je nog?
bijeenkomst-was = Eerst was het: { $moment }, { $waar }: { $zin }
bijeenkomst-afgezegd = Gaat niet door. { $wanneer }, { $waar }: { $zin }
bijeenkomst-herinnering-vandaag = Vandaag, { $klok }, { $waar }: { $zin }
bijeenkomst-herinnering-morgen = Morgen, { $klok }, { $waar }: { $zin }

# Above the leaf of the calendar, which says the rest.
bijeenkomst-kop-toch-plek = Er is plek voor je.
bijeenkomst-kop-veranderd = Dit is veranderd. Kom je nog?
bijeenkomst-kop-veranderd-kijk = Dit is veranderd sinds je het las. Kom je?
bijeenkomst-kop-afgezegd = Dit gaat niet door.
bijeenkomst-kop-vandaag = Dit is vandaag.
bijeenkomst-kop-morgen = Dit is morgen.

# What is offered to who needs it to come. $keer (number) = answers that asked for it
bijeenkomst-met-oppas = Er is oppas voor kinderen.
bijeenkomst-met-taalhulp = Er is iemand die helpt met de taal.
bijeenkomst-je-vroeg-oppas = Je vroeg om oppas.
bijeenkomst-je-vroeg-taalhulp = Je vroeg om hulp met de taal.
bijeenkomst-oppas-gevraagd =
    { $keer ->
        [0] Om oppas vroeg nog niemand.
        [one] 1 keer is om oppas gevraagd.
       *[other] { $keer } keer is om oppas gevraagd.
    }
bijeenkomst-taalhulp-gevraagd =
    { $keer ->
        [0] Om hulp met de taal vroeg nog niemand.
        [one] 1 keer is om hulp met de taal gevraagd.
       *[other] { $keer } keer is om hulp met de taal gevraagd.
    }
knop-oppas-nodig = Ik zoek oppas
knop-taalhulp-nodig = Ik wil taalhulp
knop-geen-oppas-nodig = Toch geen oppas
knop-geen-taalhulp-nodig = Toch geen taalhulp
knop-met-oppas = Met oppas
knop-met-taalhulp = Met taalhulp
knop-zonder-oppas = Zonder oppas
knop-zonder-taalhulp = Zonder taalhulp

bijeenkomst-weg = Deze bijeenkomst is er niet meer. Kijk bij “Mijn buurt” wat er wel komt.
bijeenkomst-gaat-niet-door = Dit gaat niet door. { $wanneer }, { $waar }: { $zin }
# $moment (moment)
bijeenkomst-voorbij = Dit begon op { $moment }. Antwoord geven kan nu niet meer.
bijeenkomst-ander-gebied = Deze bijeenkomst is in een ander gebied. Kijk bij “Mijn buurt” wat er bij jou komt.
bijeenkomst-dat-wisten-we = Dat weten we al. Dank je wel.
# $hoogste (number)
bijeenkomst-te-veel-mensen = Met één antwoord kunnen { $hoogste } mensen komen. Wie er nog meer komt, antwoordt zelf.

# $bladzijde (text), $lijst (lines)
bijeenkomsten =
    Dit komt eraan:

    { $lijst }

    { $bladzijde }
bijeenkomsten-kop = Bijeenkomsten
bijeenkomsten-leeg = In { $gebied } staat nu geen bijeenkomst. Wil je er een? Vraag het de initiatiefgroep.
# $nummer (number) = that of the button below; $stand (text)
bijeenkomsten-regel = { $nummer }. { $moment }, { $waar }: { $titel } ({ $stand })
# $gebied (text)
bijeenkomsten-regel-elders = { $nummer }. { $gebied }: { $moment }, { $waar }: { $titel } ({ $stand })
# $bijeenkomsten (number)
buurt-bijeenkomsten =
    { $bijeenkomsten ->
        [0] Er staat nu geen bijeenkomst.
        [one] Er komt 1 bijeenkomst.
       *[other] Er komen { $bijeenkomsten } bijeenkomsten.
    }
mijn-bijeenkomsten = Waar je heen gaat
mijn-bijeenkomst-regel = – { $moment }, { $waar }: { $titel } ({ $stand })
# $mensen (number)
bijeenkomst-stand-komt =
    { $mensen ->
        [one] jij komt
       *[other] jij komt met { $mensen } mensen
    }
bijeenkomst-stand-misschien = jij komt misschien
bijeenkomst-stand-wacht =
    { $mensen ->
        [one] jij wacht op een plek
       *[other] jij wacht op { $mensen } plekken
    }
bijeenkomst-stand-niet = jij kunt niet
bijeenkomst-stand-open =
    { $mensen ->
        [0] nog niemand komt
        [one] 1 buur komt
       *[other] { $mensen } buren komen
    }
# $titel (text), $moment (moment)
bijeenkomst-agendabestand = Open dit bestand. Dan staat het in je agenda: { $moment }, { $titel }
bijeenkomst-agendabestand-weg = Open dit bestand. Dan gaat het uit je agenda: { $moment }, { $titel }
bijeenkomst-agendabestand-naam = bijeenkomst.ics

knop-ik-kom = Ik kom
knop-misschien = Misschien
knop-ik-kom-niet = Ik kan niet
knop-zet-me-op-de-lijst = Zet me op de wachtlijst
# $kort (text) = what it is about, shortened; the button stands in a message about several things
knop-ik-kom-bij = Ik kom: { $kort }
knop-op-de-lijst-van = Op lijst: { $kort }
knop-met-hoeveel-bij = Hoeveel: { $kort }
knop-met-hoeveel = Met hoeveel?
# $mensen (number) = with the reader
knop-met-zoveel =
    { $mensen ->
        [one] Ik alleen
       *[other] Met { $mensen } mensen
    }
knop-in-mijn-agenda = In mijn agenda
knop-uit-mijn-agenda = Uit mijn agenda
knop-op-de-kaart = Op de kaart
# $nummer (number) = that of the meeting in the list above
knop-bekijk-bijeenkomst = Bekijk { $nummer }
knop-bijeenkomsten = Bijeenkomsten
knop-wijzig-bijeenkomst = Wijzig
knop-zeg-bijeenkomst-af = Zeg af
knop-nodig-buren-uit = Nodig buren uit

uitnodigen-eerst-naam =
    Buren willen weten wie hen uitnodigt. Kies eerst onder welke naam ze je zien.
    Typ daarna opnieuw /uitnodiging.
# $bladzijde (text)
uitnodigen-welk-gebied =
    In welk gebied is de bijeenkomst?
    { $bladzijde }
# $stap (text) = "Step 1 of 5"; $vraag (text) = one of the questions below; $nu (text) = what was answered before, or nothing
uitnodigen-vraag =
    { $stap }
    { $vraag }
    { $nu }
uitnodigen-wat = Waar gaat het over? Typ het kort, zoals: praten over de speeltuin.
uitnodigen-waar = Waar is het? Typ de plek, zoals: dorpshuis, Dorpsstraat 1.
uitnodigen-wanneer = Wanneer is het? Typ dag en tijd, zoals: do 12 maart 19.30. Of: morgen half acht.
uitnodigen-plekken = Hoeveel mensen passen er? Typ een getal, of kies een knop.
uitnodigen-meenemen = Moeten mensen iets meenemen? Typ het, of kies de knop.
# $antwoord (text)
uitnodigen-nu = Nu staat er: { $antwoord }
uitnodigen-geen-maximum = zoveel als er komen
uitnodigen-niets = niets
# $tekens, $passen (number)
uitnodigen-te-lang = Dat is te lang: { $tekens } tekens. Er passen er { $passen }. Maak het korter en stuur het opnieuw.
uitnodigen-te-kort = Dat is wel erg kort. Typ het in een paar woorden.
uitnodigen-wanneer-niet-gelezen =
    We lazen er geen dag en tijd in. Of de dag staat niet op de kalender.
    Typ het zo: do 12 maart 19.30.
# $moment (moment)
uitnodigen-wanneer-voorbij = Dat is al voorbij: { $moment }. Typ een moment dat nog komt.
uitnodigen-wanneer-te-ver = Dat is te ver weg: { $moment }. Kies een dag binnen een jaar.
# $hoogste (number)
uitnodigen-plekken-niet-gelezen = Typ een getal van 1 tot { $hoogste }, of kies een knop.
# $mensen (number)
uitnodigen-plekken-bezet =
    { $mensen ->
        [one] Er komt al 1 buur. Minder plekken kan dus niet.
       *[other] Er komen al { $mensen } buren. Minder plekken kan dus niet.
    }
# $kop, $regel, $plekken, $meenemen, $horen (text)
uitnodigen-kijk-na =
    { $kop }

    { $regel }

    { $plekken }
    { $meenemen }

    { $horen }
uitnodigen-zo-lezen-ze-het = Zo lezen buren het:
uitnodigen-zo-wordt-het = Zo wordt het:
# $gebied (text), $mensen (number)
uitnodigen-wie-krijgt-dit =
    { $mensen ->
        [0] Er woont nog niemand anders in { $gebied } die dit kan krijgen.
        [one] 1 buur in { $gebied } krijgt dit, met jouw naam en je rol erbij.
       *[other] { $mensen } buren in { $gebied } krijgen dit, met jouw naam en je rol erbij.
    }
uitnodigen-wie-hoort-dit =
    { $mensen ->
        [0] Nog niemand uit { $gebied } zei dat die komt.
        [one] 1 buur uit { $gebied } hoort wat er anders is.
       *[other] { $mensen } buren uit { $gebied } horen wat er anders is.
    }
uitnodigen-regel-plekken = Plekken: { $plekken }
uitnodigen-regel-meenemen = Meenemen: { $meenemen }
# $mensen (number), $gebied (text)
uitnodigen-verstuurd =
    { $mensen ->
        [0] Het staat klaar in { $gebied }. Wie er nu bij komt, vindt het bij “Mijn buurt”.
        [one] Verstuurd aan 1 buur in { $gebied }. ’s Nachts wachten berichten tot de ochtend.
       *[other] Verstuurd aan { $mensen } buren in { $gebied }. ’s Nachts wachten berichten tot de ochtend.
    }
# $mensen (number)
uitnodigen-wijziging-verstuurd =
    { $mensen ->
        [0] Het is veranderd. Nog niemand zei dat die komt.
        [one] Het is veranderd. 1 buur hoort het.
       *[other] Het is veranderd. { $mensen } buren horen het.
    }
uitnodigen-niets-veranderd = Er is niets veranderd, dus we sturen niets.
uitnodigen-al-veranderd = Iemand anders veranderde dit net. Open de bijeenkomst opnieuw en kijk eerst.
uitnodigen-afzeggen-vraag =
    Zeg je dit af? { $wanneer }, { $waar }: { $zin }

    { $mensen ->
        [0] Nog niemand zei dat die komt.
        [one] 1 buur hoort dat het niet doorgaat.
       *[other] { $mensen } buren horen dat het niet doorgaat.
    }
uitnodigen-afgezegd =
    Afgezegd. { $wanneer }, { $waar }: { $zin }

    { $mensen ->
        [0] Er hoefde niemand bericht te krijgen.
        [one] 1 buur hoort het.
       *[other] { $mensen } buren horen het.
    }

# $gebied (text)
knop-uitnodigen-gebied = { $gebied }
knop-kies-een-naam = Kies een naam
knop-houd-zo = Houd het zo
# $plekken (number)
knop-zoveel-plekken =
    { $plekken ->
        [one] 1 persoon
       *[other] { $plekken } mensen
    }
knop-geen-maximum = Geen maximum
knop-niets-nodig = Niets nodig
knop-verstuur-uitnodiging = Verstuur
knop-verstuur-wijziging = Verstuur wijziging
knop-wijzig-wat = Ander onderwerp
knop-wijzig-waar = Andere plek
knop-wijzig-wanneer = Ander moment
knop-wijzig-plekken = Aantal plekken
knop-wijzig-meenemen = Meenemen
knop-ja-zeg-af = Ja, zeg het af
knop-nee-laat-staan = Nee, het gaat door

# --- once it began: how many were there ---

# $mensen (number)
bijeenkomst-waren-er =
    { $mensen ->
        [0] Er was niemand.
        [one] Er was 1 persoon.
       *[other] Er waren { $mensen } mensen.
    }
# $titel (text), $stand (lines) = how many were counted, or nothing
bijeenkomst-hoeveel-er-zijn =
    { $titel } is begonnen. Hoeveel mensen zijn er? Buren zien alleen het getal.
    { $stand }
bijeenkomst-hoeveel-typ = Hoeveel mensen zijn er bij: { $titel }? Typ een getal.
# $hoogste (number)
bijeenkomst-hoeveel-niet-gelezen = We lazen er geen getal in tot { $hoogste }. Typ het zo: 23.
# $mensen (number), $titel (text)
bijeenkomst-geteld =
    { $mensen ->
        [one] Dank je wel. Bij { $titel } telt 1 persoon mee.
       *[other] Dank je wel. Bij { $titel } tellen { $mensen } mensen mee.
    }
# $moment (moment)
bijeenkomst-nog-niet-begonnen = Dit begint op { $moment }. Vanaf dan kun je tellen en opschrijven hoe het was.
# $titel, $adres (text)
bijeenkomst-code-deur =
    Laat deze code zien bij de deur van: { $titel }. Wie hem scant, telt mee. Niemand ziet wie dat zijn.

    { $adres }
    Dit werkt alleen op de dag zelf.
bijeenkomst-code-deur-plaatje = Code om te scannen bij de deur van: { $titel }
# $moment (moment)
bijeenkomst-code-niet-vandaag = De code werkt alleen op de dag zelf, tot er een verslag is. Dit is op { $moment }.
bijeenkomst-je-bent-er = Fijn dat je er bent, bij: { $titel }. Je telt mee, en niemand ziet dat jij het bent.
bijeenkomst-je-was-er-al = Je telde al mee, bij: { $titel }. Fijn dat je er bent.
bijeenkomst-je-bent-er-niet-nu = Deze code werkt nu niet. Hij is voor de dag zelf: { $moment }. Vraag bij de deur of ze je meetellen.
# $mensen (number)
knop-zoveel-zijn-er =
    { $mensen ->
        [one] 1 persoon
       *[other] { $mensen } mensen
    }
knop-ander-aantal = Ander aantal
knop-tel-wie-er-is = Tel wie er zijn
knop-code-bij-de-deur = Code voor de deur
knop-schrijf-verslag = Schrijf verslag
knop-lees-verslag = Verslag

# --- the report afterwards ---

# $titel (text)
bijeenkomst-verslag-gevraagd = Hoe was het? Schrijf in het kort wat er uitkwam: { $titel }. Wie antwoord gaf, krijgt het te lezen.
# $passen (number)
bijeenkomst-verslag-schrijf =
    Wat kwam eruit: { $titel }? Typ het in één bericht, tot { $passen } tekens.
    Schrijf geen namen op van mensen die dat niet willen.
# $verslag (text) = as it stands
bijeenkomst-verslag-verbeter =
    Nu staat er: “{ $verslag }”

    Typ het hele verslag opnieuw, tot { $passen } tekens. Verbeteren kan één keer.
# $mensen (number), $verslag (text), $lijst (lines)
bijeenkomst-verslag-kijk-na =
    Zo lezen buren het:

    “{ $verslag }”

    { $mensen ->
        [0] Nog niemand gaf antwoord. Het komt wel te staan bij wat er geweest is.
        [one] 1 buur die antwoord gaf, krijgt dit.
       *[other] { $mensen } buren die antwoord gaven, krijgen dit.
    }
    { $lijst }
bijeenkomst-verslag-verborgen = We haalden weg wat van iemand persoonlijk is, zoals een naam of nummer.
# $tekens, $passen (number)
bijeenkomst-verslag-te-lang = Dat is te lang: { $tekens } tekens. Er passen er { $passen }. Maak het korter en stuur het opnieuw.
bijeenkomst-verslag-te-kort = Dat is wel erg kort. Typ het in een paar woorden.
# $mensen (number)
bijeenkomst-verslag-verstuurd =
    { $mensen ->
        [0] Het verslag staat bij wat er geweest is. Buren kunnen zeggen of het klopt.
        [one] Het verslag gaat naar 1 buur. Je hoort het als er iets mist.
       *[other] Het verslag gaat naar { $mensen } buren. Je hoort het als er iets mist.
    }
bijeenkomst-verslag-intussen = Het verslag is net veranderd. Open het opnieuw en kijk eerst.
bijeenkomst-verslag-al-verbeterd = Dit verslag is al een keer verbeterd. Meer kan niet, zodat buren weten waar ze ja tegen zeiden.
# $kop (text), $verslag (text), $lijst (lines)
bijeenkomst-verslag =
    { $kop }

    “{ $verslag }”

    { $lijst }
# $titel (text), $moment (moment)
bijeenkomst-verslag-kop = Verslag van { $moment }: { $titel }
bijeenkomst-verslag-kop-verbeterd = Verbeterd verslag van { $moment }: { $titel }
bijeenkomst-verslag-klopt-het = Klopt dit? Zeg het hier, of zeg wat er mist.
bijeenkomst-verslag-jij-eens = Jij zei: dit klopt.
# $opmerking (text)
bijeenkomst-verslag-jij-mist = Jij zei wat er mist: “{ $opmerking }”
# $eens, $opmerkingen (number)
bijeenkomst-verslag-gezegd =
    { $eens ->
        [one] 1 buur zegt dat het klopt
       *[other] { $eens } buren zeggen dat het klopt
    }, { $opmerkingen ->
        [one] 1 buur mist iets.
       *[other] { $opmerkingen } buren missen iets.
    }
# $regel (text), $lijst (lines)
bijeenkomst-verslag-nog-niet =
    { $regel }

    Hier is nog geen verslag van.
    { $lijst }
bijeenkomst-verslag-wat-mist = Wat mist er in het verslag van { $titel }? Typ het, tot { $passen } tekens. Je naam komt er niet bij.
bijeenkomst-verslag-dank = Dank je wel. Jij zei: dit klopt.
bijeenkomst-verslag-dank-opmerking = Dank je wel. Wie uitnodigde, leest het, zonder je naam.
bijeenkomst-verslag-opmerking = Een buur mist iets in het verslag van { $titel }: “{ $opmerking }”
# $lijst (lines), $bladzijde (text)
bijeenkomst-verslag-opmerkingen =
    Dit missen buren in het verslag van { $titel }:

    { $lijst }

    { $bladzijde }
bijeenkomst-verslag-geen-opmerkingen = Nog niemand zei dat er iets mist in het verslag van { $titel }.
bijeenkomst-verslag-opmerking-regel = – “{ $opmerking }”
knop-verslag-klopt = Klopt
knop-verslag-mist-iets = Ik mis iets
knop-verslag-opmerkingen = Wat buren missen
knop-verslag-verbeter = Verbeter verslag
knop-verslag-verstuur = Verstuur verslag
knop-verslag-opnieuw = Typ het opnieuw
knop-geweest = Geweest

# $lijst (lines), $bladzijde (text)
bijeenkomsten-geweest =
    Dit is geweest:

    { $lijst }

    { $bladzijde }
bijeenkomsten-geweest-kop = Geweest
bijeenkomsten-geweest-leeg = In { $gebied } is nog geen bijeenkomst geweest. Kijk bij “Bijeenkomsten” wat er komt.
bijeenkomsten-geweest-regel = { $nummer }. { $moment }, { $waar }: { $titel } ({ $stand })
bijeenkomst-stand-verslag = met verslag
bijeenkomst-stand-geen-verslag = nog geen verslag
# $mensen (number), $verslag (text)
bijeenkomst-stand-waren-er =
    { $mensen ->
        [one] 1 persoon, { $verslag }
       *[other] { $mensen } mensen, { $verslag }
    }

# --- all of it in one's own calendar ---

# $gebied, $adres (text)
bijeenkomsten-agenda-adres =
    Met dit adres staat alles wat in { $gebied } komt vanzelf in je agenda. Wat verandert, past zich aan.

    { $adres }

    Kies in je agenda: abonneren op een agenda. Plak daar dit adres.
    Het werkt zolang je hier woont. Namen staan er niet in.
    Houd het voor jezelf: wie dit adres heeft, ziet wat er komt.
bijeenkomsten-agenda-naam = Bijeenkomsten in { $gebied }
bijeenkomsten-agenda-onbekend = Dit adres geeft geen agenda (meer). Vraag in de chat een nieuw adres, met /bijeenkomst.
knop-alles-in-mijn-agenda = Zet alles in mijn agenda

# --- a programme of several days. $programma (text) = name of its format ---

# $bladzijde (text)
programma-welk-gebied =
    In welk gebied is dit programma?
    { $bladzijde }
programma-waar = Waar is het: { $programma }? Typ de plek, zoals: dorpshuis, Dorpsstraat 1.
# $dagen (number), $dag (date) = from when there is time to prepare
programma-wanneer =
    Op welke dag begint het? Typ de dag, zoals: ma 7 september.
    { $dagen ->
        [one] Voorbereiden duurt 1 dag.
       *[other] Voorbereiden duurt { $dagen } dagen.
    } Dat lukt vanaf { $dag }.
programma-dag-niet-gelezen = We lazen er geen dag in. Typ het zo: ma 7 september.
# $waar (text), $lijst (lines), $mensen (number), $gebied (text)
programma-kijk-na =
    { $programma }, { $waar }:

    { $lijst }

    { $mensen ->
        [0] Er woont nog niemand anders in { $gebied } die dit kan krijgen.
        [one] 1 buur in { $gebied } krijgt één uitnodiging voor alles samen.
       *[other] { $mensen } buren in { $gebied } krijgen één uitnodiging voor alles samen.
    }
# $moment (moment), $titel (text), $mensen (number)
programma-regel = – { $moment }: { $titel }
programma-regel-mensen =
    – { $moment }: { $titel } ({ $mensen ->
        [one] reken op 1 persoon
       *[other] reken op { $mensen } mensen
    })
# $dagen (number)
programma-krap =
    { $dagen ->
        [one] Let op: voorbereiden duurt 1 dag. Zoveel tijd is er niet.
       *[other] Let op: voorbereiden duurt { $dagen } dagen. Zoveel tijd is er niet.
    }
# $aantal, $mensen (number), $gebied (text), $dag (date)
programma-gepland =
    { $aantal ->
        [one] Het staat: 1 bijeenkomst, op { $dag }.
       *[other] Het staat: { $aantal } bijeenkomsten, vanaf { $dag }.
    } { $mensen ->
        [0] Wie er in { $gebied } bij komt, vindt ze bij “Mijn buurt”.
        [one] 1 buur in { $gebied } hoort het.
       *[other] { $mensen } buren in { $gebied } horen het.
    }
# $naam (text)
programma-uitnodiging =
    { $programma } in { $gebied }, vanaf { $dag }. { $aantal ->
        [one] Er is 1 bijeenkomst.
       *[other] Er zijn { $aantal } bijeenkomsten.
    } Zeg per dag of je komt.

    Je krijgt dit van { $naam }.
# $weken (number), $wat (text), $dag (date)
programma-voorbereiden =
    { $weken ->
        [one] Over 1 week begint het, op { $dag }: { $programma }.
       *[other] Over { $weken } weken begint het, op { $dag }: { $programma }.
    } Dit is er nu te doen: { $wat }
# $lijst (lines)
programma =
    { $programma }:

    { $lijst }
programma-stand-af = gaat niet door
programma-weg = Dit programma is er niet meer. Kijk bij “Mijn buurt” wat er wel komt.
knop-plan-hele-programma = Plan alle dagen
knop-verstuur-programma = Verstuur alles
knop-programma-andere-dag = Andere dag
knop-bekijk-programma = Alle dagen
