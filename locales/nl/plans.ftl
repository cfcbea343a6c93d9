# Short or long blow, and the plan of an agenda item.

# $nu, $van (number), $punt, $vraag (text)
klap-vraag =
    Vraag { $nu } van { $van } over “{ $punt }”:

    { $vraag }
klap-vraag-snel = Kan het snel? Denk aan weken, niet aan jaren.
klap-vraag-eenvoudig = Is het eenvoudig? Dus zonder veel overleg of vergunningen.
# $bedrag (money)
klap-vraag-betaalbaar = Kost het samen hooguit { $bedrag }?
knop-klap-ja = Ja
knop-klap-nee = Nee
klap-kort = korte klap
klap-lang = lange klap
# $punt, $klap, $plan (text), $lijst (lines)
klap-besloten =
    “{ $punt }” is een { $klap }.
    { $lijst }

    Nu maken jullie het plan: { $plan }.
# $bedrag (money)
klap-waarom-kort = Het kan snel, het is eenvoudig en het kost hooguit { $bedrag }.
klap-waarom-lang = Dit maakt het een lange klap:
klap-niet-snel = – het kan niet snel
klap-niet-eenvoudig = – het is niet eenvoudig
klap-niet-betaalbaar = – het kost meer dan { $bedrag }
# $naam (text), $dag (day)
klap-wie-wanneer = Beoordeeld door { $naam }, { $dag }.
klap-intussen = Intussen heeft iemand anders dit beoordeeld. Open het punt opnieuw.
knop-klap = Korte of lange klap?
knop-klap-opnieuw = Beoordeel opnieuw

plan-uitvoering = Uitvoeringsplan
plan-ontwikkel = Ontwikkelplan
# $plan, $punt, $gezegd, $samen, $stand, $bladzijde (text), $lijst (lines)
plan =
    { $gezegd }

    { $plan }: { $punt }

    { $lijst }

    { $samen }
    { $stand }

    { $bladzijde }
plan-leeg =
    { $plan }: { $punt }

    Er staan nog geen stappen in. De initiatiefgroep maakt het plan.
plan-leeg-groep =
    { $gezegd }

    { $plan }: { $punt }

    Er staan nog geen stappen in. Wat is de eerste?
# $punt (text)
plan-eerst-klap = Over “{ $punt }” is nog niet beslist: korte of lange klap? Daarna komt het plan.
# $nummer (number), $wat, $wie, $wanneer, $bedrag (text or money), met… = 0 for not known yet
plan-regel = { $nummer }. { $wat }{ $metwie ->
        [0] {""}
       *[other] {" · "}{ $wie }
    }{ $metwanneer ->
        [0] {""}
       *[other] {" · "}{ $wanneer }
    }{ $metbedrag ->
        [0] {""}
       *[other] {" · "}{ $bedrag }
    }
plan-tot-nu = { $wat }{ $metwie ->
        [0] {""}
       *[other] {" · "}{ $wie }
    }{ $metwanneer ->
        [0] {""}
       *[other] {" · "}{ $wanneer }
    }{ $metbedrag ->
        [0] {""}
       *[other] {" · "}{ $bedrag }
    }
# $dag (day), $jaar (text)
plan-dag = { $dag } { $jaar }
plan-gratis = kost niets
# $bedrag (money), $onbekend (number)
plan-samen = Samen: { $bedrag }.
plan-samen-onbekend =
    Samen: { $bedrag }. Van { $onbekend ->
        [one] 1 stap
       *[other] { $onbekend } stappen
    } weten we de kosten nog niet.
plan-samen-niets = Wat het kost, weten we nog niet.
plan-geldt-nog-niet = Het plan geldt nog niet: eerst ziet de buurt het.
plan-ligt-voor = Het plan ligt nu voor aan de buurt.
plan-geldt = De buurt zei ja tegen dit plan.
plan-geldt-eerder = De buurt zei ja tegen een eerdere versie. Wat er sindsdien anders is, geldt nog niet.

# $punt, $tot (text) = what the step says so far
plan-vraag-wat =
    { $tot }

    Wat gaat er gebeuren voor “{ $punt }”? Noem één stap, zoals “lampen kopen”.
plan-vraag-wie =
    { $tot }

    Wie doet dit? Noem een voornaam, een groep of een organisatie.
plan-vraag-wanneer =
    { $tot }

    Wanneer? Typ een dag, zoals 12 maart, of “in het voorjaar”.
plan-vraag-geld =
    { $tot }

    Wat kost het? Typ een bedrag, zoals 350 of € 1.250.
# $stap (text)
plan-nu = Tot nu toe: { $stap }
# $tekens, $passen (number)
plan-te-lang = Dat zijn { $tekens } tekens. Er passen er { $passen }. Kan het korter?
plan-te-kort = Dat is wel erg kort. Schrijf het iets langer.
# $aantal (number)
plan-te-veel = Een plan heeft hooguit { $aantal } stappen. Voeg er twee samen, of haal er een uit.
plan-persoonlijk = Hier staat iets persoonlijks in, zoals een nummer of een naam. Buren lezen dit. Stuur het zonder.
plan-geld-niet-gelezen = We lezen hier geen bedrag in. Typ het zo: 350, of 1.250,50. Of kies een knop.
# $dag (day)
plan-dag-voorbij = { $dag } is al voorbij. Kies een dag die nog komt.

# $nummer (number), $stap (text)
plan-stap =
    Stap { $nummer } van het plan:

    { $stap }
# $wat (text)
plan-stap-erbij = Erbij: “{ $wat }”.
plan-stap-anders = Bijgewerkt: “{ $wat }”.
plan-stap-verzet = Verzet: “{ $wat }”.
plan-stap-weg = Eruit: “{ $wat }”.
plan-hersteld = Het plan is weer zoals het was.
plan-intussen = Het plan is intussen veranderd. Kijk even opnieuw.
plan-stap-er-niet = Deze stap staat niet meer in het plan.

knop-plan-stap = Stap erbij
# $nummer (number)
knop-plan-stap-nummer = Stap { $nummer }
knop-plan-wat = Wat anders
knop-plan-wie = Wie anders
knop-plan-wanneer = Wanneer anders
knop-plan-geld = Geld anders
knop-plan-omhoog = Naar voren
knop-plan-omlaag = Naar achteren
knop-plan-weg = Haal eruit
knop-plan-herstel = Maak ongedaan
knop-plan-weet-niet = Weten we nog niet
knop-plan-kost-niets = Kost niets
knop-plan = Bekijk het plan
knop-naar-agendapunt = Naar het agendapunt
knop-plan-terugleggen = Leg terug aan de buurt
knop-plan-leg-terug = Ja, leg het terug

# the whole plan, as it is handed back: $plan, $punt, $waarom, $samen (text), $lijst (lines)
plan-als-tekst =
    { $plan }: { $punt }

    { $waarom }

    { $lijst }

    { $samen }
# $tekst (text)
plan-terugleggen-vraag =
    Dit leg je terug aan de buurt. Buren lezen het en stemmen erover.

    { $tekst }
plan-terugleggen-waarom = De buurt zag al eerder een versie van dit plan. Wat is er anders, en waarom?
plan-teruggelegd = Het plan ligt klaar voor de volgende ronde. De buurt krijgt het te zien.
plan-ligt-al-terug = Precies dit ligt al voor aan de buurt. Of de buurt zei er al iets over.
plan-in-stemming = Er loopt al een stemming over. Wacht tot die sluit, dan kan de volgende versie.
knop-plan-teruggelegd = Bekijk wat er ligt
