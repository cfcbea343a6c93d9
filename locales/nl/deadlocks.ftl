# When neighbours can't agree: three stages, all sides, options, and the record.

# --- lists ---

# $gebied, $lijst, $teller, $bladzijde (text)
geschil-lijst =
    “We komen er niet uit” in { $gebied }:

    { $lijst }

    { $teller }
    { $bladzijde }
# $gebied, $lijst, $teller, $bladzijde (text)
geschil-lijst-leeg =
    In { $gebied } komen buren er samen uit. Er loopt niets.
    Kom je er niet uit over een agendapunt? Open dat punt, en meld het daar.

    { $teller }
# $nummer (number), $thema, $stand (text)
geschil-lijst-regel = { $nummer }. { $thema }: { $stand }
# $een, $twee, $drie (number)
geschil-teller = Opgelost: { $een } onder elkaar, { $twee } met hulp, { $drie } door een besluit van anderen.
geschil-teller-geen = Er is nog niets afgerond.

# --- one ---

# $melding, $thema, $tekst, $nieuw, $stand, $tot, $bemiddelaar, $rust (text), $kanten (lines)
geschil =
    { $melding }

    We komen er niet uit: { $thema }
    “{ $tekst }”
    { $nieuw }

    { $stand }
    { $tot }

    { $kanten }
    { $bemiddelaar }

    { $rust }
# $thema (text)
geschil-op-punt = We komen er niet uit: { $thema }
geschil-rust = Zolang dit loopt, wordt er over dit agendapunt niets beslist.
# $thema, $stand, $tot (text)
geschil-rust-waarom =
    Over { $thema } komen buren er nu niet uit. Daarom ligt een beslissing hierover even stil.
    { $stand }
    { $tot }
# $stand (text)
geschil-rust-punt = Buren komen er niet uit, dus beslissen wacht. { $stand }
# $tekst (text)
geschil-nieuw = Nieuw is: “{ $tekst }”
# $kant, $stand (text)
geschil-kant-regel = { $kant }: { $stand }
geschil-kant-gehoord = doet mee
geschil-kant-stil = nog niets gezegd
geschil-kant-schreef = kwam aan het woord
geschil-kant-zonder-stem = nog niemand spreekt namens hen
geschil-kant-niemand = er is nu niemand die namens hen reageert
geschil-kant-groep = Initiatiefgroep
# $naam (text)
geschil-bemiddelaar = { $naam } helpt jullie eruit te komen.
geschil-bemiddelaar-geen = Er is nog niemand die bemiddelt.
geschil-fase-0 = De andere kant mag eerst reageren.
geschil-fase-1 = Stap 1: we komen er zelf uit.
geschil-fase-2 = Stap 2: we komen eruit met hulp.
geschil-fase-3 = Stap 3: anderen beslissen, met ons advies.
# $tot (moment)
geschil-tot = Dit duurt tot { $tot }.
geschil-wacht-stemming = Het gebied stemt nu over de oplossingen.
# $uitkomst (text)
geschil-wacht-ronde = Het minste bezwaar was tegen: “{ $uitkomst }” Nu zegt het gebied ja of nee. De klok staat stil.
# $tot (moment)
geschil-te-laat = Het besluit had er { $tot } moeten zijn. Het is te laat, en komt nog.
# $op (moment), $fase (text)
geschil-einde-afgesproken = Samen afgesproken, { $op }.
# $op (moment), $fase (text)
geschil-einde-gebied = Het gebied zei ja, { $op }.
# $op (moment), $fase (text)
geschil-einde-besluit = De stuurgroep besloot, { $op }.
# $op (moment), $fase (text)
geschil-einde-ingetrokken = Ingetrokken, { $op }.
# $uitkomst (text)
geschil-uitkomst-afgesproken = Dit is afgesproken: “{ $uitkomst }”
# $uitkomst (text)
geschil-uitkomst-gebied = Dit is het geworden: “{ $uitkomst }”
# $uitkomst (text)
geschil-uitkomst-besluit = Dit is besloten: “{ $uitkomst }”

# --- sides, options, record ---

# $thema, $lijst, $bladzijde (text)
geschil-kanten =
    Alle kanten van { $thema }:

    { $lijst }

    { $bladzijde }
# $kant, $tekst (text)
geschil-kanten-regel = { $kant }: “{ $tekst }”
# $thema (text)
geschil-kanten-titel = Alle kanten van { $thema }
# $kant (text)
geschil-kanten-van = { $kant }
# $kant (text)
geschil-kanten-nog-niets = { $kant } schreef nog niets.
geschil-kanten-leeg = Schreef nog niets.
# $melding, $thema, $lijst, $vast, $bladzijde (text)
geschil-opties =
    { $melding }

    Hoe komen we eruit met { $thema }?

    { $lijst }

    { $vast }
    { $bladzijde }
geschil-opties-geen = Er is nog geen oplossing bedacht. De jouwe kan de eerste zijn.
# $nummer (number), $tekst, $naam (text)
geschil-opties-regel = { $nummer }. “{ $tekst }” ({ $naam })
# $nummer (number), $naam (text)
geschil-opties-van = Oplossing { $nummer }, bedacht door { $naam }
# $thema (text)
geschil-opties-titel = Oplossingen voor { $thema }
geschil-opties-vast = Hierover is de stemming begonnen. Er komt nu niets bij.
# $thema, $lijst, $bladzijde (text)
geschil-verslag =
    Wat er gebeurde rond { $thema }, het nieuwste eerst:

    { $lijst }

    { $bladzijde }
# $op (moment), $wat (text)
geschil-verslag-regel = { $op }: { $wat }
# $thema (text)
geschil-verslag-titel = Wat er gebeurde rond { $thema }
# $melding, $thema, $kant, $stand, $tot (text), $lijst (lines)
geschil-wij =
    { $melding }

    { $thema }: jij spreekt hier voor { $kant }.
    { $stand }
    { $tot }

    { $lijst }

    Wat wil je doen?
# $ja, $van (number)
geschil-wij-eerder = Eerder naar de volgende stap: { $ja } van de { $van } kanten zei ja. Zwijgen is nee.
# $ja, $van, $dagen (number)
geschil-wij-langer = { $dagen } dagen erbij: { $ja } van de { $van } kanten zei ja. Dat kan één keer.
# $kant, $tekst (text), $ja, $van (number)
geschil-wij-voorstel = { $kant } stelt voor: “{ $tekst }” { $ja } van de { $van } kanten zei ja.

# --- calling ---

# $thema (text)
geschil-vraag-waarover = Waar komen jullie niet uit bij { $thema }? Schrijf het in je eigen woorden. Namen en nummers verbergen we.
# $thema (text)
geschil-vraag-nieuw = Over { $thema } is al iets afgesproken of besloten. Wat is er nieuw, zodat het opnieuw moet?
# $thema (text), $lijst (lines)
geschil-vraag-wie =
    Met wie kom je er niet uit? Kies hieronder.
    Of typ de code van een buur, of de naam van een groep.
    Een buur vindt zijn code bij /mijn.
# $thema (text), $lijst (lines)
geschil-vraag-nog-een =
    Hierom gaat het:

    { $lijst }

    Is er nog iemand? Kies of typ die. Anders ga je verder.
# $kant (text)
geschil-kijk-na-kant = – { $kant }
# $thema, $tekst, $naam, $verborgen (text), $lijst (lines), $dagen (number)
geschil-kijk-na =
    Zo leest iedereen het: “{ $tekst }”
    Bij { $thema }, van { $naam }. { $verborgen }

    De andere kant:
    { $lijst }

    Zij mogen binnen { $dagen } dagen reageren. Daarna zoeken jullie samen een oplossing.
    Zolang dit loopt, wordt er over dit agendapunt niets beslist. Alles is te lezen in het gebied.
# $thema, $tekst, $naam, $verborgen (text), $lijst (lines), $dagen (number)
geschil-kijk-na-opnieuw =
    Nieuw bij { $thema }: “{ $tekst }”
    Dit leest iedereen, van { $naam }. { $verborgen }

    De andere kant:
    { $lijst }

    Zij mogen binnen { $dagen } dagen reageren. Dan gaan jullie verder waar het ophield.
    Zolang dit loopt, wordt er over dit agendapunt niets beslist.
geschil-verborgen = Een naam of nummer is verborgen.
geschil-eerst-naam =
    Iedereen ziet van wie dit komt. Onder welke naam kennen buren je?
    Kies die eerst.
geschil-gemeld = Dank je. De andere kant hoort het nu.

# --- words ---

# $thema, $tekst (text)
geschil-vraag-kant =
    Hoe zien jullie { $thema }? Schrijf het in je eigen woorden. Iedereen in het gebied kan het lezen.
    { $tekst }
# $thema (text)
geschil-vraag-optie = Welke oplossing zie jij voor { $thema }? Schrijf er één, in een of twee zinnen.
# $thema (text)
geschil-vraag-afspraak = Wat spreken jullie af over { $thema }? Zegt elke kant ja, dan is het rond. Het gebied hoort het.
geschil-te-kort = Dat is wel erg kort. Schrijf het in een hele zin.
# $tekens, $passen (number)
geschil-te-lang = Dat zijn { $tekens } tekens. Er passen er { $passen }. Maak het korter en stuur het opnieuw.
geschil-niet-jezelf = Dat ben jij zelf. Wie staat er aan de andere kant?
geschil-eigen-kant = Daar hoor je zelf bij. Wie staat er aan de andere kant?
geschil-kant-al = Die kant staat er al bij.
geschil-ander-gebied = Dit kan alleen in je eigen gebied.
geschil-niet-dat-gebied = Dit is van een ander gebied. Meedoen kan wie daar woont, of wie bemiddelt.
# $gebied, $adres (text)
geschil-lees-op-pagina =
    Dit is van { $gebied }. Meedoen kan wie daar woont. Iedereen kan het lezen:
    { $adres }
# $thema (text)
geschil-loopt-al = Over { $thema } loopt dit al. Kijk waar het staat, en doe mee.
geschil-weg = Dit is er niet meer.
geschil-geen-kant = Dit is aan de kanten zelf. Een oplossing bedenken mag iedereen.
geschil-nu-niet = Dat kan nu niet. Dit is de stand.
geschil-voorbij = Dit is afgerond. Er verandert niets meer.
geschil-gaat-net-verder = Deze stap is net voorbij. De volgende begint zo.
geschil-optie-al = Deze oplossing staat er al.
geschil-optie-vol = Er staan genoeg oplossingen om te wegen. Er past er geen meer bij.
geschil-andere-woorden = Hier staan nu andere woorden. Lees ze eerst.
# $thema (text)
geschil-bijeenkomst-titel = Samen eruit komen: { $thema }
geschil-gedaan-mee = Fijn dat jullie meedoen.
geschil-gedaan-kant = Dank je. Jullie kant staat erbij.
geschil-gedaan-optie = Dank je. Jouw oplossing staat erbij.
geschil-gedaan-namens = Jij spreekt nu namens hen. Dat staat in het verslag.
geschil-gedaan-eerder = Staat erbij. De andere kant hoort het.
geschil-gedaan-langer = Staat erbij. De andere kant hoort het.
geschil-gedaan-voorstel = De andere kant krijgt je voorstel nu te lezen.
geschil-gedaan-ja = Dank je. Jullie ja staat erbij.
geschil-gedaan-stemming = De stemming is open. Het hele gebied kan meedoen.
geschil-gedaan-bemiddelen = Fijn dat je helpt. Nodig ze uit voor een gesprek.
geschil-gedaan-ingetrokken = Het is ingetrokken. Alles kan weer verder.

# --- what people hear ---

# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-gevraagd =
    { $kant } komt er met jullie niet uit over { $thema }: “{ $tekst }”
    Jullie kant telt ook. Reageer tot { $tot }: doe mee, of schrijf hoe jullie het zien.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-begeleiders = In { $gebied } komen buren er niet uit over { $thema }. Beslissen over dit punt wacht nu.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-kant = { $kant } reageerde over { $thema }. Lees alle kanten naast elkaar.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-fase-1 =
    Help mee, tot { $tot }: hoe komen we eruit over { $thema }?
    Lees alle kanten, en bedenk een oplossing. Halverwege stemt het gebied erover.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-fase-2 =
    Over { $thema } komen we er zelf niet uit. { $reden } Nu gaat iemand bemiddelen, tot { $tot }.
    Een oplossing bedenken mag nog steeds.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-fase-3 =
    Over { $thema } kwamen we er ook met hulp niet uit. { $reden }
    Nu beslist de stuurgroep, uiterlijk { $tot }. Eerst komt het advies van bewoners.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-help = Buren in { $gebied } zoeken hulp bij { $thema }, tot { $tot }. Wil jij bemiddelen?
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-bemiddelaar = { $kant } helpt jullie eruit te komen over { $thema }.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-advies = Schrijf het advies van bewoners over { $thema }. De stuurgroep beslist uiterlijk { $tot }.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-eerder = { $kant } wil eerder naar de volgende stap over { $thema }. Dat gebeurt als elke kant ja zegt.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-langer = { $kant } vraagt meer tijd voor { $thema }. Die komt er als elke kant ja zegt.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-meer-tijd = Er is meer tijd voor { $thema }: tot { $tot }.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-voorstel =
    { $kant } doet een voorstel over { $thema }: “{ $tekst }”
    Zegt elke kant ja, dan is het rond.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-afgesproken =
    Ze zijn eruit over { $thema }: “{ $tekst }”
    In de volgende ronde zegt het gebied ja of nee. Dan telt het.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-gebied-ja = We zijn eruit over { $thema }: het gebied zei ja. Alles kan weer verder.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-besluit =
    Het besluit over { $thema } komt terug in het gebied. Jullie zeggen ja of nee in de volgende ronde.
    “{ $tekst }”
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-ingetrokken = { $kant } trok het in over { $thema }. Alles kan weer verder.
# $thema, $gebied, $kant, $tekst, $reden (text), $tot (moment)
geschil-hoor-te-laat = Over { $thema } had de stuurgroep { $tot } moeten beslissen. Dat is nog niet gebeurd.
# $thema, $fase (text), $tot (moment), $opties (number)
geschil-hoor-halverwege =
    Jullie zijn halverwege, tot { $tot }: { $thema }. { $fase }
    { $opties ->
        [0] Er is nog geen oplossing om te wegen.
        [one] Er ligt 1 oplossing.
       *[other] Er liggen { $opties } oplossingen.
    }
# $thema, $fase (text), $tot (moment), $opties (number)
geschil-hoor-laatste-dag =
    Nog tot { $tot }: { $thema }. { $fase }
    { $opties ->
        [0] Er is nog geen oplossing om te wegen.
        [one] Er ligt 1 oplossing.
       *[other] Er liggen { $opties } oplossingen.
    }

# $thema, $fase (text), $tot (moment), $opties (number)
geschil-hoor-nog-reageren = Reageren over { $thema } kan nog tot { $tot }. Jullie kant telt ook.
# $thema, $fase (text), $tot (moment), $opties (number)
geschil-hoor-nog-beslissen = Over { $thema } beslist de stuurgroep uiterlijk { $tot }. Het advies van bewoners hoort erbij.

# --- lines of the record ---

# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-called = { $naam } zei: we komen er niet uit. “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-reopened = { $naam } begon het opnieuw. Nieuw: “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-accepted = { $kant } doet mee.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-view = { $kant } schreef: “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-speaks = { $naam } spreekt namens { $kant }.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-silent = { $kant } reageerde niet.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-stage = { $fase } { $reden }
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-option = { $naam } bedacht oplossing { $nummer }: “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-ballot =
    De stemming begon, over { $nummer ->
        [one] 1 oplossing
       *[other] { $nummer } oplossingen
    }.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-result = Het minste bezwaar was tegen: “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-no-result = De stemming wees geen oplossing aan.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-handed-back = Dit ging terug naar het gebied, voor een ja of een nee.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-area-yes = Het gebied zei ja.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-area-no = Het gebied zei geen ja.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-mediator = { $naam } gaat bemiddelen.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-meeting = { $naam } nodigde uit voor een gesprek: “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-sooner = { $kant } wil eerder naar de volgende stap.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-longer = { $kant } wil meer tijd.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-extended = Elke kant zei ja: er is meer tijd.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-proposed = { $kant } stelde voor: “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-yes = { $kant } zei ja tegen het voorstel.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-agreed = Elke kant zei ja: “{ $tekst }”
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-withdrawn = { $naam } trok het in.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-late = De dagen voor een besluit zijn voorbij. Het besluit is er nog niet.
# $kant, $naam, $tekst, $fase, $reden (text), $nummer (number)
geschil-stap-decided = De stuurgroep besloot: “{ $tekst }”
geschil-reden-all-heard = Elke kant reageerde.
geschil-reden-time = De dagen ervoor zijn voorbij.
geschil-reden-all-yes = Elke kant wilde eerder verder.
geschil-reden-no-option = Er was geen oplossing om te wegen.
geschil-reden-undecided = De stemming wees geen oplossing aan.
geschil-reden-refused = Het gebied zei geen ja.

# --- the page ---

# $gebied (text)
geschil-pagina = Samen eruit komen in { $gebied }
geschil-pagina-leeg = Hier liep nog niets. Buren komen er samen uit.
geschil-pagina-waarover = Waar het om gaat
geschil-pagina-kanten = Alle kanten
geschil-pagina-opties = Oplossingen
geschil-pagina-verslag = Wat er gebeurde
# $teller, $gebied (text)
geschil-pagina-teller = { $gebied }: { $teller }
# $teller (text)
geschil-pagina-teller-alle = Alle gebieden samen: { $teller }
geschil-pagina-rust = Buren komen er niet uit, dus beslissen wacht.
geschil-pagina-lees = Lees alle kanten

# --- buttons ---

knop-geschil-open = Kijk waar het staat
knop-geschil-pagina = Lees het op de pagina
knop-geschil-meld = Meld: niet eruit
knop-geschil-opnieuw = Begin opnieuw
knop-geschil-alle = Bekijk alle kwesties
# $nummer (number)
knop-geschil-een = Open { $nummer }
knop-geschil-kanten = Lees alle kanten
knop-geschil-opties = Bekijk oplossingen
knop-geschil-verslag = Lees het verslag
knop-geschil-wij = Spreek voor jouw kant
knop-geschil-doe-mee = Wij doen mee
knop-geschil-schrijf = Schrijf jullie kant
knop-geschil-anders = Zeg jullie kant anders
knop-geschil-optie = Bedenk een oplossing
knop-geschil-stem = Open de stemming
knop-geschil-uitslag = Bekijk de uitslag
knop-geschil-tekst = Lees de uitkomst
knop-geschil-eerder = Ga eerder verder
# $dagen (number)
knop-geschil-langer = Vraag { $dagen } dagen erbij
knop-geschil-eens = Stel een afspraak voor
knop-geschil-ja = Zeg ja tegen voorstel
# $naam (text)
knop-geschil-namens = Spreek namens: { $naam }
knop-geschil-help = Ga bemiddelen
knop-geschil-bijeenkomst = Nodig uit voor gesprek
knop-geschil-trek-in = Trek het in
knop-geschil-groep = De initiatiefgroep
# $partner (text)
knop-geschil-partner = { $partner }
knop-geschil-klaar = Ga verder
knop-geschil-ja-meld = Meld het zo
knop-geschil-agenda = Bekijk de agenda
knop-geschil-vorige = Lees de vorige keer
knop-geschil-eruit = Samen eruit komen
