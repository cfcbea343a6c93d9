# A survey round: an area is asked a few questions once.

# $gebied (text), $tot (moment)
vragenronde-geen = In { $gebied } is nog geen vragenronde. Komt er een, dan hoor je het.
vragenronde-geen-mag =
    In { $gebied } is nog geen vragenronde. Jij kunt er een maken.
    Drie tot tien vragen is genoeg. Iedereen in het gebied krijgt ze één keer.
vragenronde-loopt = De vragenronde in { $gebied } loopt tot { $tot }. Daarna lees je wat de buurt zei.
vragenronde-voorbij = De laatste vragenronde in { $gebied } is voorbij.
vragenronde-loopt-al = In { $gebied } loopt al een vragenronde, tot { $tot }. Een tweede kan daarna.

# --- making one ---

# $gebied (text), $nummer (number)
vragenronde-vraag =
    Vraag { $nummer } voor { $gebied }. Wat wil je weten van je buren?
    Typ één vraag, kort en gewoon.
# $vraag (text), $minst, $meest (number)
vragenronde-keuzes-vraag =
    “{ $vraag }”

    Hoe antwoorden buren? In eigen woorden, of met keuzes.
    Typ voor keuzes { $minst } tot { $meest } regels, op elke regel één keuze.
# $minst, $meest, $passen (number)
vragenronde-keuzes-fout =
    Dat past niet. Typ { $minst } tot { $meest } verschillende keuzes, elk op een eigen regel.
    Een keuze heeft hooguit { $passen } tekens.
vragenronde-keuzes-persoonlijk = Daar staan gegevens van iemand in. Typ keuzes zonder namen of nummers.
# $gebied, $stand (text), $lijst (lines)
vragenronde-tot-nu =
    De vragenronde voor { $gebied }, tot nu toe:

    { $lijst }

    { $stand }
# $nummer (number), $vraag, $keuzes (text)
vragenronde-regel =
    { $nummer }. { $vraag }
    ({ $keuzes })
# $nummer (number), $vraag (text)
vragenronde-regel-open =
    { $nummer }. { $vraag }
    (in eigen woorden)
# $minst (number)
vragenronde-meer-nodig = Er zijn minstens { $minst } vragen nodig.
# $mensen (number)
vragenronde-genoeg =
    Hoe lang kunnen buren antwoorden? De laatste dag eindigt om 20.00 uur.
    { $mensen ->
        [one] 1 bewoner krijgt
       *[other] { $mensen } bewoners krijgen
    } één uitnodiging. Daarna staan de vragen vast.
# $gebied (text), $tot (moment), $mensen (number)
vragenronde-geopend =
    De vragenronde in { $gebied } loopt, tot { $tot }.
    { $mensen ->
        [one] 1 bewoner krijgt
       *[other] { $mensen } bewoners krijgen
    } een uitnodiging. Aan het eind leest iedereen de antwoorden.
# $gebied (text), $tot (moment), $vragen (number)
vragenronde-uitnodiging =
    Denk mee over { $gebied }, tot { $tot }: { $vragen } korte vragen.
    Niemand ziet wat jij antwoordt. Met de antwoorden maken we samen een plan.
vragenronde-herinnering =
    De vragenronde in { $gebied } loopt nog tot { $tot }. Jouw antwoorden zijn nog niet binnen.
    Het zijn { $vragen } korte vragen. Wat je al invulde, is bewaard.

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
vragenronde-open-hoe = Typ je antwoord.
vragenronde-keuze-hoe = Kies er één. Er iets bij zeggen mag ook.
# $keuze (text)
vragenronde-jouw-keuze = Je koos: { $keuze }.
# $woorden (text)
vragenronde-jouw-woorden = Je schreef: “{ $woorden }”
# $vraag (text), $passen (number)
vragenronde-woorden-vraag =
    “{ $vraag }” Typ je antwoord in eigen woorden.
    Er passen { $passen } tekens. Je bericht halen we daarna weg, zodat je naam er niet bij staat.
vragenronde-woorden-kort = Dat is erg kort. Typ je antwoord in een paar woorden.
# $gebied (text), $tot (moment), $klaar, $van (number)
vragenronde-later =
    Goed, je antwoorden over { $gebied } blijven bewaard. Je deed { $klaar } van { $van } vragen.
    Je kunt verder tot { $tot }. Alleen wat je inlevert, telt mee.
vragenronde-later-ingeleverd =
    Goed. Wat je inleverde over { $gebied } telt mee.
    Veranderen kan tot { $tot }.
vragenronde-ingeleverd =
    Dank je wel. Je antwoorden over { $gebied } zijn binnen.
    Veranderen kan tot { $tot }. Daarna lees je wat de buurt zei.
# $gebied (text)
vragenronde-leeg = Je hebt nog niets ingevuld over { $gebied }. Geef op één vraag antwoord, dan telt het mee.
vragenronde-gesloten = De vragenronde in { $gebied } is voorbij. Wat is ingeleverd, telt mee.
vragenronde-niet-hier = Deze vragen zijn voor wie in { $gebied } woont.
vragenronde-andere-plek = Je leverde al antwoorden in over { $gebied }, vanaf je andere plek. Die tellen mee.
vragenronde-weg = Dit is er niet meer. Kijk bij /werkwijze of er een vragenronde is.

# --- what an area said ---

# $gebied, $vraag (text), $mensen (number), $lijst (lines)
vragenronde-uitkomst-bericht =
    De vragenronde in { $gebied } is klaar: { $mensen } buren deden mee. Dank je wel!
    { $vraag }

    { $lijst }

    Wat nu? De initiatiefgroep maakt er een plan van. Dat gaat terug naar de buurt.
# $gebied (text)
vragenronde-uitkomst-weinig = De vragenronde in { $gebied } is klaar. Er deden te weinig buren mee om iets te noemen, zodat niemand te herkennen is.
# $gebied, $vraag, $bladzijde (text), $mensen, $nummer (number), $lijst (lines)
vragenronde-uitkomst =
    De vragenronde in { $gebied }, { $mensen } buren. { $bladzijde }
    { $nummer }. { $vraag }

    { $lijst }
# $keuze (text), $aantal (number)
vragenronde-aantal = – { $keuze }: { $aantal }
vragenronde-aantal-bijna = – { $keuze }: bijna iedereen
vragenronde-aantal-weinig = – { $keuze }: weinig of niemand
# $woorden (text)
vragenronde-woorden = • “{ $woorden }”
vragenronde-woorden-weinig = Te weinig buren schreven hier iets. Zo is niemand te herkennen.
vragenronde-geen-aantallen = Hier noemen we geen aantallen. Zo is niemand te herkennen.
# $gebied (text), $mensen (number), $lijst (lines)
vragenronde-als-tekst =
    Dit zei { $gebied } in de vragenronde ({ $mensen } buren):
    { $lijst }
# $gebied, $vraag, $opkomst, $staven (text)
vragenronde-plaatje = Staafdiagram van de antwoorden op “{ $vraag }”. { $opkomst } Aantallen: { $staven }.
vragenronde-plaatje-titel = { $vraag }

knop-vragenronde = De vragenronde
knop-vragenronde-maak = Maak een vragenronde
knop-vragenronde-open-vraag = In eigen woorden
knop-vragenronde-nog-een = Nog een vraag
knop-vragenronde-laatste-weg = Haal de laatste weg
knop-vragenronde-doe-mee = Beantwoord de vragen
# $nummer (number), $keuze (text)
knop-vragenronde-keuze = { $nummer }. { $keuze }
knop-vragenronde-gekozen = ● { $nummer }. { $keuze }
knop-vragenronde-zeg = Zeg het zelf
knop-vragenronde-wijzig = Verander iets
knop-vragenronde-lever-in = Lever het zo in
knop-vragenronde-antwoorden = Lees de antwoorden
