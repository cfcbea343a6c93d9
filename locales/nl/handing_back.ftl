# Handing back: texts that wait for the area's yes, the monthly round, and the ballot over a text.

teruggelegd-agenda = agenda
teruggelegd-plan = plan
teruggelegd-advies = advies
teruggelegd-afspraak = afspraak
teruggelegd-verslag = verslag
teruggelegd-uitweg = uitweg

# --- the list ---

# $gebied (text), $lijst (lines), $bladzijde (text)
teruggelegd-lijst =
    Teruggelegd in { $gebied }. Niets geldt voordat het gebied ja zegt.

    { $lijst }

    { $bladzijde }
teruggelegd-lijst-titel = Teruggelegd in { $gebied }
teruggelegd-jouw-gebieden = jouw gebieden
teruggelegd-leeg =
    In { $gebied } is nog niets teruggelegd.
    Komt er een agenda, plan of advies? Dan lees je het hier, en zeg je ja, nee of nog niet.
# $nummer, $versie (number), $titel, $soort, $stand (text)
teruggelegd-regel = { $nummer }. { $titel } ({ $soort }, versie { $versie }): { $stand }
# $gebied (text)
teruggelegd-regel-elders = { $nummer }. { $gebied }: { $titel } ({ $soort }, versie { $versie }): { $stand }
teruggelegd-wacht = wacht op de ronde
teruggelegd-wacht-weer = wacht weer op de ronde
# $tot (moment)
teruggelegd-in-ronde = ligt open tot { $tot }
teruggelegd-geldt = geldt
teruggelegd-nee = kreeg een nee
teruggelegd-te-weinig = geldt niet, te weinig buren deden mee
teruggelegd-vervangen = is vervangen

# --- one text ---

# $kop, $waarom, $opmerkingen, $watnu (text)
teruggelegd =
    { $kop }
    { $waarom }
    { $watnu }

    { $opmerkingen }
# $titel, $soort (text), $versie (number)
teruggelegd-titel = { $titel } ({ $soort }, versie { $versie })
# $waarom (text) = in the words of who changed it
teruggelegd-waarom = Waarom veranderd: { $waarom }
# $aantal (number)
teruggelegd-opmerkingen-aantal =
    { $aantal ->
        [0] Er zijn nog geen opmerkingen.
        [one] Er is 1 opmerking.
       *[other] Er zijn { $aantal } opmerkingen.
    }
# $opent (moment), $gebied (text)
teruggelegd-nu-wacht = Dit geldt nog niet. Tot de ronde opent kun je zeggen wat anders moet. De ronde opent uiterlijk { $opent }.
# $tot (moment)
teruggelegd-nu-open = Dit geldt nog niet. Tot { $tot } zeggen buren ja, nee of nog niet. Zo lang verandert de tekst niet.
# $gebied (text)
teruggelegd-nu-geldt = Dit geldt: { $gebied } zei ja.
teruggelegd-nu-nee = Dit geldt niet: er kwam een nee. De indiener kan de tekst bijstellen.
teruggelegd-nu-te-weinig = Dit geldt niet: er deden te weinig buren mee. De indiener kan het opnieuw terugleggen.
teruggelegd-nu-vervangen = Deze versie is vervangen voordat de ronde opende. Kijk bij de versies.
teruggelegd-nu-andere-uitweg = Er kwam later een andere uitweg. Deze geldt dus niet.
teruggelegd-weg = Deze tekst is er niet. Typ /terugleggen om te zien wat er ligt.
# $gebied (text)
teruggelegd-ander-gebied = Deze tekst ligt in { $gebied }. Alleen wie daar woont, leest hem hier.
# $kop, $tekst, $bladzijde (text)
teruggelegd-tekst =
    { $kop }

    { $tekst }

    { $bladzijde }
# $titel, $soort (text), $versie (number), $lijst (lines)
teruggelegd-versies =
    De versies van { $titel }:

    { $lijst }
# $versie (number), $op (moment), $stand (text)
teruggelegd-versie-regel = Versie { $versie }, van { $op }: { $stand }

# --- what changed ---

# $kop, $waarom, $bladzijde (text), $lijst (lines)
teruggelegd-verschil =
    { $kop }
    { $waarom }

    { $lijst }

    { $bladzijde }
teruggelegd-geen-verschil = Er is geen zin veranderd.
# $titel (text), $versie, $eerder (number)
teruggelegd-verschil-titel = { $titel }: wat is anders in versie { $versie } dan in versie { $eerder }?
teruggelegd-erbij = Erbij
teruggelegd-eruit = Eruit
# $zin (text)
teruggelegd-regel-erbij = Erbij: { $zin }
teruggelegd-regel-eruit = Eruit: { $zin }

# --- remarks ---

# $titel, $bladzijde (text), $lijst (lines)
opmerkingen =
    Wat buren zeggen over { $titel }:

    { $lijst }

    { $bladzijde }
opmerkingen-geen = Nog niemand zei iets. Jij kunt de eerste zijn.
# $naam, $tekst (text), $versie (number)
opmerking-regel = { $naam }, bij versie { $versie }: “{ $tekst }”
opmerking-van = { $naam }, bij versie { $versie }
# $titel, $naam (text), $passen (number)
opmerking-vraag =
    Wat kan anders of beter in { $titel }? Typ het in hooguit { $passen } tekens.
    Iedereen in je gebied leest het, met “{ $naam }” erbij.
opmerking-te-kort = Dat is nog kort. Zeg in een zin wat anders kan.
# $tekens, $passen (number)
opmerking-te-lang = Je opmerking is te lang: { $tekens } tekens. Er passen er { $passen }. Maak hem korter en stuur hem opnieuw.
opmerking-persoonlijk = Daar staan gegevens van iemand in. Iedereen leest dit. Stuur het opnieuw zonder die gegevens.
opmerking-te-laat = Over deze versie van { $titel } kun je niets meer opmerken: de ronde is al open of voorbij.
# $titel (text)
opmerking-gegeven = Dank je wel. Je opmerking staat bij { $titel }. Wie het teruglegde, kan de tekst nog bijstellen.
# $naam, $titel, $tekst (text)
opmerking-gehoord =
    { $naam } zegt over { $titel }: “{ $tekst }”
    Tot de ronde opent kun je de tekst bijstellen. Dat hoeft niet.

# --- changing ---

# $titel (text), $passen (number)
bijstellen-tekst =
    Stuur de hele nieuwe tekst van { $titel } in één bericht, hooguit { $passen } tekens.
    Hij wordt een nieuwe versie. De oude blijft te lezen.
# $passen (number)
bijstellen-waarom = Waarom is de tekst anders? Zeg het in een zin, hooguit { $passen } tekens. Buren lezen dit bij het verschil.
bijstellen-niet-van-jou = Alleen wie deze tekst teruglegde, kan hem bijstellen. Je kunt wel een opmerking maken als hij nog wacht.
# $tot (moment)
bijstellen-ligt-open = De ronde over deze tekst is open tot { $tot }. Zo lang verandert er niets aan.
bijstellen-geldt-al = Deze versie geldt al. Wat anders moet, begint met een nieuwe tekst.
# $versie (number)
bijstellen-oude-versie = Er is al een nieuwere versie: versie { $versie }. Typ /terugleggen en stel die bij.
bijstellen-zelfde = Daar is geen zin in veranderd. Stuur de tekst zoals hij moet worden.
bijstellen-te-kort = Dat is te kort voor de hele tekst. Stuur hem helemaal, ook wat gelijk blijft.
# $tekens, $passen (number)
bijstellen-te-lang = De tekst is te lang: { $tekens } tekens. Er passen er { $passen } in één bericht. Maak hem korter.
bijstellen-waarom-te-lang = Dat is te lang: { $tekens } tekens. Er passen er { $passen }. Zeg het korter.
bijstellen-persoonlijk = Daar staan gegevens van iemand in. Iedereen leest deze tekst. Stuur hem opnieuw zonder die gegevens.
# $titel (text), $versie (number)
bijstellen-gedaan = Versie { $versie } van { $titel } is teruggelegd. Hij wacht op de volgende ronde. Buren zien wat er anders is.

# --- the round ---

# $gebied (text), $lijst, $gehoord (lines), $tot, $opent (moment), $mensen (number)
ronde-controle =
    Open je de ronde in { $gebied } nu al? Anders opent hij vanzelf { $opent }.

    { $lijst }

    { $gehoord }

    { $mensen ->
        [one] 1 bewoner krijgt
       *[other] { $mensen } bewoners krijgen
    } één uitnodiging. De ronde ligt open tot { $tot }. Zo lang verandert er niets aan de teksten.
ronde-niets = Er wacht geen tekst meer in dit gebied. De ronde is dus niet geopend.
# $opent (moment)
ronde-deze-maand-al = Deze maand was er al een ronde. De volgende opent { $opent }.
# $teksten, $mensen (number), $tot (moment)
ronde-geopend =
    De ronde is open tot { $tot }, met { $teksten ->
        [one] 1 tekst
       *[other] { $teksten } teksten
    }. { $mensen ->
        [one] 1 bewoner krijgt
       *[other] { $mensen } bewoners krijgen
    } een uitnodiging.
# $tot (moment), $gebied (text), $teksten (number), $lijst, $gehoord (lines)
ronde-uitnodiging =
    Zeg ja, nee of nog niet, tot { $tot }: { $teksten ->
        [one] 1 tekst
       *[other] { $teksten } teksten
    } van { $gebied }.

    { $lijst }

    { $gehoord }

    Ze gelden pas als jullie ja zeggen. Wat je antwoordt is geheim.
# $titel (text), $versie (number)
ronde-uitnodiging-regel =
    { $versie ->
        [one] – { $titel }
       *[other] – { $titel } (veranderd, versie { $versie })
    }
ronde-uitnodiging-regel-weer =
    { $versie ->
        [one] – { $titel } (nog één keer: vorige ronde stemden te weinig buren)
       *[other] – { $titel } (versie { $versie }, nog één keer: vorige ronde stemden te weinig buren)
    }
# $gebied (text), $teksten (number), $tot (moment)
ronde-halverwege =
    De ronde in { $gebied } is halverwege: { $teksten ->
        [one] 1 tekst ligt
       *[other] { $teksten } teksten liggen
    } open tot { $tot }.
    Heb je al ja, nee of nog niet gezegd? Zo niet, dan kan het nog. Iedereen die mag stemmen krijgt deze vraag. Wie al stemde, kijken we niet na.
ronde-nu-bevestigd =
    Je beslist nu mee in { $gebied }, tot { $tot }. Daar { $teksten ->
        [one] ligt 1 tekst
       *[other] liggen { $teksten } teksten
    } open voor een ja, nee of nog niet.
# $meer (number)
ronde-uitnodiging-meer = – en nog { $meer }

# $gebied (text), $lijst (lines)
ronde-uitslag =
    De uitslag van de ronde in { $gebied }:

    { $lijst }
# $uitkomst, $cijfers, $opkomst, $watnu (text)
ronde-uitslag-regel =
    { $uitkomst }
    { $cijfers } { $opkomst }
    { $watnu }
# $titel (text), $versie (number)
ronde-aangenomen = Ja: { $titel } (versie { $versie }) geldt vanaf nu.
ronde-nee = Nee: { $titel } (versie { $versie }) geldt niet.
ronde-weer-nee = Weer nee: { $titel } (versie { $versie }) geldt niet.
ronde-te-weinig = Te weinig stemmen: { $titel } (versie { $versie }) geldt nog niet.
ronde-weer-te-weinig = Te weinig stemmen: { $titel } (versie { $versie }) geldt niet.
# $titel (text), $versie (number)
ronde-uitkomst-rust = Nog niets beslist: { $titel } (versie { $versie }). Buren kwamen er niet uit over dit agendapunt.
# $nodig (number)
ronde-waarom-aangenomen = Waarom? Er was meer ja dan nee en nog niet samen. En er deden genoeg mensen mee: minstens { $nodig }.
ronde-waarom-nee = Waarom? Er deden genoeg mensen mee: minstens { $nodig }. Maar er was niet meer ja dan nee en nog niet samen.
ronde-waarom-te-weinig = Waarom? Er moesten minstens { $nodig } bevestigde bewoners meedoen.
# $nodig (number)
ronde-waarom-rust = Terwijl dit open lag, kwamen buren er niet uit over dit agendapunt. Daarom telt deze uitslag nog niet.
# $ja, $nee, $nogniet (number)
ronde-cijfers = { $ja } ja, { $nee } nee, { $nogniet } nog niet.
# $onder (number)
ronde-cijfers-verborgen = Minder dan { $onder } buren deden mee. Daarom zeggen we niet wie wat koos.
ronde-nu-geldt = Wat nu? Wie het uitvoert, kan beginnen. Jij hoeft niets te doen.
ronde-nu-op-tafel = Wat nu? De tekst gaat één keer terug naar de tafel. Wie hem teruglegde, leest jullie woorden en kan hem bijstellen.
ronde-nu-vastgelopen = Wat nu? Dit is de tweede keer nee. Komen jullie er niet uit? Meld dat bij het agendapunt. Dan zoeken jullie samen een oplossing.
ronde-nu-uitweg = Wat nu? Dit geldt niet. Kijk waar het staat, en hoe jullie verder kunnen.
ronde-nu-nog-eens = Wat nu? De tekst komt nog eens in de volgende ronde.
ronde-nu-einde = Wat nu? Hij geldt niet en komt niet vanzelf terug. Wie hem teruglegde, kan hem opnieuw terugleggen.
ronde-nu-na-rust = Wat nu? Eerst moet dat opgelost zijn. Daarna ligt deze tekst weer in een ronde.
ronde-nu-ingehaald = Wat nu? Er kwam intussen een andere uitweg. Die ligt in een volgende ronde.

# $uitkomst, $cijfers, $opkomst, $waarom, $bladzijde, $watnu (text), $lijst (lines)
uitslag-tekst =
    { $uitkomst }
    { $cijfers } { $opkomst }
    { $waarom }

    { $lijst }
    { $bladzijde }

    { $watnu }
uitslag-woorden = Wat buren erbij zeiden, zonder namen:
uitslag-geen-woorden = Niemand zei er iets bij.
# $onder (number)
uitslag-woorden-verborgen = Bij minder dan { $onder } stemmen tonen we geen woorden. Anders is te raden van wie ze zijn.
# $woorden (text)
uitslag-woorden-regel = – “{ $woorden }”
# $titel, $cijfers, $watnu (text), $lijst (lines)
terug-op-tafel =
    Terug op tafel: { $titel } kreeg een nee.
    { $cijfers }

    { $lijst }

    Jij legde deze tekst terug. Stel hem bij, dan begint hij opnieuw als nieuwe versie.

# --- the paper ---

# $titel (text), $versie (number)
janee-titel = { $titel } (versie { $versie })
# $nodig (number)
janee-uitleg = Ja, nee of nog niet? Met meer ja dan de rest samen geldt de tekst. Minstens { $nodig } bevestigde bewoners moeten meedoen.
# $titel, $uitleg, $antwoord, $woorden, $geheim (text)
janee-stembiljet =
    { $titel }
    { $uitleg }

    { $antwoord }
    { $woorden }

    { $geheim }
janee-nog-niets = Je koos nog niets.
# $antwoord (text)
janee-antwoord = Je antwoord: { $antwoord }.
# $woorden (text)
janee-woorden = Je zegt erbij: “{ $woorden }”
# $tot (moment)
janee-geheim = Je antwoord telt meteen. Wijzigen kan tot { $tot }. Daarna wissen we wie wat koos. Woorden komen zonder naam in de uitslag.
# $titel (text), $tot (moment)
janee-ontvangen =
    Je antwoord over { $titel } zit in de bus. Dank je wel!
    Wijzigen kan tot { $tot }. Daarna hoor je de uitslag.
janee-leeg =
    Je koos nog niets over { $titel }. Er zit dus geen antwoord van jou in de bus.
    Antwoorden kan tot { $tot }.
# $titel, $gebied (text)
janee-gesloten = De ronde in { $gebied } over { $titel } is gesloten. Typ /terugleggen voor de uitslag.
janee-wordt-geteld = De ronde in { $gebied } over { $titel } is gesloten. De uitslag komt eraan.
janee-kies-eerst = Kies eerst ja, nee of nog niet. Daarna kun je er iets bij zeggen.
janee-eerst-bevestigd = Hiervoor moet je eerst bevestigd zijn.
# $titel, $gebied (text)
janee-waarom-bevestigd =
    Je kunt { $titel } lezen. Ja of nee zeggen kan als je bevestigd bent in { $gebied }.
    Want wat hier een ja krijgt, geldt voor iedereen. Dan moet zeker zijn dat je er woont.
    Een begeleider die je kent geeft je een code, of buren staan voor je in.
# $passen (number)
janee-vraag-woorden =
    Wat wil je erbij zeggen? Typ het in hooguit { $passen } tekens.
    Het komt zonder je naam in de uitslag. Je bericht halen we daarna uit deze chat.
janee-woorden-gekregen = Je woorden zitten bij je antwoord in de bus.
# $teksten (number), $gebied (text), $tot (moment)
janee-teksten-open =
    { $teksten ->
        [one] Er ligt 1 tekst
       *[other] Er liggen { $teksten } teksten
    } in { $gebied } open tot { $tot }. Zeg je ja, nee of nog niet?
janee-woorden-te-kort = Dat is nog kort. Zeg het in een paar woorden.
# $tekens, $passen (number)
janee-woorden-te-lang = Dat is te lang: { $tekens } tekens. Er passen er { $passen }. Maak het korter en stuur het opnieuw.
janee-woorden-persoonlijk = Daar lijkt een naam of ander gegeven in te staan. Dit komt in de uitslag. Zeg het opnieuw zonder.

janee-ja = ja
janee-nee = nee
janee-nog-niet = nog niet

# --- buttons ---

# $antwoord (text)
knop-janee = Zeg { $antwoord }
knop-janee-gekozen = Gekozen: { $antwoord }
knop-janee-zeg-erbij = Zeg er iets bij
knop-janee-zeg-anders = Andere woorden
knop-janee-lees = Lees de tekst
knop-janee-verschil = Wat is er anders?
knop-janee-bevestigen = Bevestigd worden
knop-janee-alle-teksten = Alle teksten
knop-teruggelegd-terug = Terug
# $nummer (number), $titel (text)
knop-teruggelegd-open = { $nummer }. { $titel }
knop-teruggelegd-lees = Lees de tekst
knop-teruggelegd-stem = Ja, nee of nog niet
knop-teruggelegd-versies = Alle versies
# $versie (number)
knop-teruggelegd-versie = Versie { $versie }
knop-teruggelegd-verschil = Wat is er anders?
knop-teruggelegde-teksten = Teruggelegd
knop-opmerkingen = Opmerkingen
knop-opmerking = Dit kan anders
knop-bijstellen = Stel de tekst bij
knop-uitslag = De uitslag
# $titel (text)
knop-uitslag-tekst = Meer: { $titel }
# $gebied (text)
knop-ronde = Open ronde { $gebied }
knop-ronde-ja = Open de ronde nu
knop-ronde-bekijk = Bekijk de teksten

# --- the page for everybody ---

# $gebied (text)
teruggelegd-pagina = Teruggelegde teksten van { $gebied }
# $procent, $mensen (number)
teruggelegd-pagina-regel = Niets geldt voordat het gebied ja zei. Een tekst geldt als er meer ja is dan nee en nog niet samen. Minstens { $procent }% van de inwoners moet meedoen, en minstens { $mensen } mensen.
teruggelegd-pagina-leeg = In { $gebied } is nog geen tekst teruggelegd. Zodra een agenda of plan klaar is, staat het hier.
# $soort, $stand (text), $versie (number), $op (day)
teruggelegd-pagina-versie = { $soort }, versie { $versie } van { $op }: { $stand }
# $tot (moment), $nodig (number)
teruggelegd-pagina-open = Bevestigde bewoners zeggen ja, nee of nog niet tot { $tot }. Minstens { $nodig } moeten meedoen. Hoeveel er al meededen, telt niemand voor die tijd.
teruggelegd-pagina-lees = Lees de hele tekst
# $versie, $eerder (number)
teruggelegd-pagina-anders = Wat is anders in versie { $versie } dan in versie { $eerder }
teruggelegd-pagina-uitslag = De uitslag
teruggelegd-pagina-eerder = Eerdere versies
