# Participation formats: two questions, three advices, one whole, and planning it.

# $stap (text) = "Step 1 of 2"
werkvorm-vraag-doel =
    { $stap }
    Wat wil je bereiken met je buurt?
    Daarna krijg je drie werkvormen die passen.
# $stap, $doel (text), $lijst (lines)
werkvorm-vraag-wie =
    { $stap }
    Je zoekt een werkvorm om { $doel }. Met wie?

    { $lijst }
# $wie, $uitleg (text)
werkvorm-wie-regel = • { $wie }: { $uitleg }
werkvorm-wie-klaar-uitleg = jullie kennen elkaar en willen beginnen
werkvorm-wie-los-uitleg = er zijn clubs, maar ze werken niet samen
werkvorm-wie-zonder-uitleg = er is niets geregeld, wel zin
werkvorm-wie-nooit-uitleg = ze doen bijna nergens aan mee
# $kop (text), $lijst (lines)
werkvorm-adviezen =
    { $kop }

    { $lijst }
# $doel, $wie (text)
werkvorm-adviezen-voor = Drie werkvormen om { $doel }, met { $wie }.
# $mensen (number)
werkvorm-adviezen-voor-zoveel = Drie werkvormen om { $doel }, met { $wie }. Ongeveer { $mensen } mensen.
# $nummer (number), $werkvorm, $kern (text)
werkvorm-advies = { $nummer }. { $werkvorm }: { $kern }
# $kern (text) = words of content
werkvorm-kern = { $kern }
# $doel (text)
werkvorm-waarom-bedoeld = Bedoeld om { $doel }.
werkvorm-waarom-ook = Helpt ook om { $doel }.
# $wie (text)
werkvorm-waarom-past = Past bij { $wie }.
werkvorm-waarom-past-minder = Past minder bij { $wie }.
# $van, $tot (number)
werkvorm-waarom-aantal = Voor { $van } tot { $tot } mensen.
werkvorm-waarom-ander-aantal = Let op: dit is voor { $van } tot { $tot } mensen.
# $dagen (number)
werkvorm-waarom-voorbereiden =
    { $dagen ->
        [one] Voorbereiden: 1 dag.
       *[other] Voorbereiden: { $dagen } dagen.
    }
# $eerst, $dan (text) = what can go wrong
werkvorm-haken-kort = Let op: { $eerst } { $dan }
# $doel, $wie, $aantal, $vooraf (text) = the four above
werkvorm-waarom = { $doel } { $wie } { $aantal } { $vooraf }

# $werkvorm, $kern (text), $feiten, $stappen, $haken, $voor (lines)
werkvorm =
    { $werkvorm }
    { $kern }

    { $feiten }

    Zo gaat het:
    { $stappen }

    Let op:
    { $haken }

    { $voor }
# $waarde (text)
werkvorm-mensen = Mensen: { $waarde }
werkvorm-duur = Duur: { $waarde }
werkvorm-voorbereiden = Voorbereiden: { $waarde }
werkvorm-nodig = Nodig: { $waarde }
werkvorm-mensen-naam = Mensen
werkvorm-duur-naam = Duur
werkvorm-voorbereiden-naam = Voorbereiden
werkvorm-nodig-naam = Nodig
# $van, $tot (number)
werkvorm-van-tot = { $van } tot { $tot }
# $dagen (number)
werkvorm-dagen-vooraf =
    { $dagen ->
        [one] 1 dag
       *[other] { $dagen } dagen
    }
werkvorm-zo-gaat-het = Zo gaat het
# $nummer (number), $stap (text)
werkvorm-zo-gaat-het-regel = { $nummer }. { $stap }
werkvorm-haken = Let op
# $haak, $doe (text)
werkvorm-haak = • { $haak } { $doe }
# $wie (text)
werkvorm-werkt-goed = Werkt goed voor: { $wie }.
werkvorm-werkt-minder = Werkt minder goed voor: { $wie }.
# $eerst, $dan (text)
werkvorm-en-deze = { $eerst }, { $dan }
# $wie, $jaar (text)
werkvorm-bron = Het idee is van { $wie }, { $jaar }.
# $minuten (number)
werkvorm-minuten = { $minuten } minuten
# $uren (number)
werkvorm-uren =
    { $uren ->
        [one] 1 uur
       *[other] { $uren } uur
    }
# $dagen (number), $duur (text)
werkvorm-dagen-lang = { $dagen } dagen, elke dag { $duur }

# $aantal (number)
werkvormen = Er zijn { $aantal } werkvormen. Waar zoek je er een voor?
# $doel, $bladzijde (text), $lijst (lines)
werkvormen-lijst =
    Werkvormen om { $doel }:

    { $lijst }

    { $bladzijde }
# $werkvorm (text), $nummer (number)
werkvormen-regel = { $nummer }. { $werkvorm }
werkvorm-weg = Die werkvorm is er niet meer. Typ /werkvorm voor wat er wel is.

# $dagen (number), $dag (day)
werkvorm-plan-wanneer =
    { $dagen ->
        [one] Voorbereiden kost ongeveer 1 dag. Kies liefst { $dag } of later.
       *[other] Voorbereiden kost ongeveer { $dagen } dagen. Kies liefst { $dag } of later.
    }
# $van, $tot (number)
werkvorm-plan-plekken = Deze werkvorm is voor { $van } tot { $tot } mensen.
# $werkvorm, $duur (text)
werkvorm-plan-kijk-na = Werkvorm: { $werkvorm } ({ $duur })
# $dagen, $over (number)
werkvorm-plan-krap = Let op: voorbereiden kost ongeveer { $dagen } dagen. Je hebt er { $over }.
werkvorm-eerst-naam =
    Buren willen weten wie hen uitnodigt. Kies eerst onder welke naam ze je zien.
    Typ daarna opnieuw /werkvorm.
# $bladzijde (text)
werkvorm-welk-gebied =
    In welk gebied plan je dit?
    { $bladzijde }
# $werkvorm, $kern (text)
werkvorm-bijeenkomst = Zo gaat het: { $werkvorm }. { $kern }
# $duur (text)
werkvorm-bijeenkomst-duur = Het duurt ongeveer { $duur }.

# $mensen (number), $gebied, $bericht (text)
werkvorm-wens-kijk-na =
    { $mensen ->
        [one] 1 mens die in { $gebied } uitnodigt, leest dit:
       *[other] { $mensen } mensen die in { $gebied } uitnodigen, lezen dit:
    }

    { $bericht }
# $naam, $gebied, $werkvorm, $kern (text)
werkvorm-wens =
    Vraag uit { $gebied } van { $naam }: kunnen we dit doen?
    { $werkvorm }. { $kern }
# $mensen (number), $gebied (text)
werkvorm-wens-verstuurd =
    { $mensen ->
        [one] Gevraagd aan 1 mens in { $gebied }.
       *[other] Gevraagd aan { $mensen } mensen in { $gebied }.
    } Plannen ze het, dan krijg je de uitnodiging.
werkvorm-wens-al = Je vroeg deze week al om een werkvorm. Volgende week kan het weer.
# $gebied (text)
werkvorm-wens-niemand =
    In { $gebied } is nog niemand die uitnodigt. Begin met buren een initiatiefgroep.
    Dan kunnen jullie dit zelf plannen.

werkvorm-doel-groep = mensen te vinden die meedoen
werkvorm-doel-horen = te horen wat er speelt
werkvorm-doel-kiezen = te kiezen wat eerst komt
werkvorm-doel-geld = geld te verdelen
werkvorm-doel-gebieden = samen te werken met andere gebieden
werkvorm-doel-doen = samen iets te doen
werkvorm-doel-plan = een plan te maken
werkvorm-doel-eruit = eruit te komen
werkvorm-doel-terugkijken = terug te kijken
werkvorm-wie-klaar = een groep die klaarstaat
werkvorm-wie-los = groepjes die los van elkaar werken
werkvorm-wie-zonder = buren zonder groep
werkvorm-wie-nooit = mensen die nooit komen
werkvorm-voor-jongeren = jongeren
werkvorm-voor-kinderen = kinderen
werkvorm-voor-ouderen = ouderen
werkvorm-voor-weinig-nederlands = wie weinig Nederlands spreekt
werkvorm-voor-nooit = wie nooit komt
werkvorm-voor-weinig-tijd = wie weinig tijd heeft
werkvorm-voor-verlegen = wie niet graag praat in een groep
werkvorm-voor-slecht-ter-been = wie slecht loopt
werkvorm-voor-zonder-telefoon = wie geen telefoon gebruikt
werkvorm-voor-professionals = mensen die hier werken

knop-werkvormen = Werkvormen
# $werkvorm (text)
knop-werkvorm = { $werkvorm }
knop-werkvormen-alle = Alle werkvormen
# $mensen (number)
knop-werkvorm-zoveel = Ongeveer { $mensen } mensen
knop-werkvorm-elk-aantal = Elk aantal mensen
knop-werkvorm-ander-doel = Zoek opnieuw
knop-werkvorm-plan = Plan dit
knop-werkvorm-vraag = Vraag of dit kan
knop-werkvorm-vraag-ja = Ja, vraag het
knop-werkvorm-lees = Lees hoe het gaat
knop-werkvorm-zo-gaat-dit = Hoe gaat dit?
knop-werkvorm-doel-groep = Mensen vinden
knop-werkvorm-doel-horen = Horen wat er speelt
knop-werkvorm-doel-kiezen = Kiezen wat eerst komt
knop-werkvorm-doel-geld = Geld verdelen
knop-werkvorm-doel-gebieden = Met andere gebieden
knop-werkvorm-doel-doen = Samen iets doen
knop-werkvorm-doel-plan = Een plan maken
knop-werkvorm-doel-eruit = Er samen uitkomen
knop-werkvorm-doel-terug = Terugkijken
knop-werkvorm-wie-klaar = Een groep die klaarstaat
knop-werkvorm-wie-los = Losse groepjes
knop-werkvorm-wie-zonder = Buren zonder groep
knop-werkvorm-wie-nooit = Mensen die nooit komen
