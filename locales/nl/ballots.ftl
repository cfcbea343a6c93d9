# Voting, the result, and my desk.

stemming-titel = Waar beginnen we in { $gebied }?
# $punten (number)
stemming-uitleg = { $punten } punten, jij verdeelt ze. Meer punten op één thema mag ook.
# $gegeven, $punten (number)
stemming-gegeven = { $gegeven } van { $punten } gegeven
# $titel, $uitleg, $gegeven, $geheim (text), $lijst (lines)
stemming-stembiljet =
    { $titel }
    { $uitleg }

    { $lijst }

    { $gegeven }
    { $geheim }
# $thema (text), $mijn, $buren (number)
stemming-regel =
    { $mijn ->
        [0] – { $thema } ({ $buren } { $buren ->
            [one] buur vroeg
           *[other] buren vroegen
        } erom)
        [one] ● { $thema }: 1 punt van jou
       *[other] ● { $thema }: { $mijn } punten van jou
    }
stemming-mijn-punten =
    { $mijn ->
        [one] 1 punt van jou
       *[other] { $mijn } punten van jou
    }
stemming-vroegen-erom =
    { $buren ->
        [one] 1 buur vroeg erom
       *[other] { $buren } buren vroegen erom
    }
# $tot (moment)
stemming-geheim = Wat je geeft telt meteen. Wijzigen kan tot { $tot }. Daarna wissen we wie wat koos.
stemming-ontvangen =
    Je stem zit in de bus. Dank je wel!
    Wijzigen kan tot { $tot }. Daarna hoor je de uitslag.
stemming-leeg =
    Je gaf nog geen punten. Er zit dus nog geen stem van jou in de bus.
    Stemmen kan tot { $tot }.
stemming-gesloten = De stemming in { $gebied } is gesloten. Typ /stem voor de uitslag.
stemming-wordt-geteld = De stemming in { $gebied } is gesloten. De uitslag komt eraan.
stemming-dicht = De stemming is gesloten. Deze tik telde niet meer mee.
stemming-op = Je { $punten } punten zijn op. Wil je het anders verdelen? Kies “Opnieuw”.
stemming-ander-gebied = Dit is een stemming van { $gebied }. Wie na de opening verhuist, stemt nog in het oude gebied.
stemming-weg = Deze stemming is er niet. Typ /stem om te zien wat er open staat.
# $gebied (text)
stemming-geen = In { $gebied } staat nu geen stemming open. Komt er een, dan hoor je het.
stemming-geen-mag-openen = In { $gebied } staat nu geen stemming open. Jij zit in de initiatiefgroep: je kunt er een openen.
# $gebied (text), $tot (moment), $punten, $themas (number)
stemming-uitnodiging =
    Stem mee, tot { $tot }: waar beginnen we in { $gebied }?
    Je verdeelt { $punten } punten over { $themas } thema’s. Het is zo gedaan, en geheim.
# $gebied (text), $lijst (lines)
stemming-hoelang =
    Een stemming in { $gebied }, over deze thema’s:

    { $lijst }

    Hoe lang staat hij open? Een week eindigt om 20.00 uur.
# $gebied (text), $lijst, $gehoord (lines), $tot (moment), $mensen, $punten (number)
stemming-controle =
    Klopt het zo?

    { $lijst }

    { $gehoord }

    Ieder krijgt { $punten } punten. Stemmen kan tot { $tot }.
    { $mensen ->
        [one] 1 bewoner krijgt
       *[other] { $mensen } bewoners krijgen
    } één uitnodiging. Na het openen staan vraag en thema’s vast.
    De uitslag is een advies: iedereen die zegt hier te wonen, kan meedoen.
stemming-thema-regel =
    – { $thema } ({ $buren ->
        [one] 1 buur
       *[other] { $buren } buren
    })
stemming-te-weinig-themas = Er zijn minstens twee thema’s met een vraagstuk nodig. Vraag eerst rond wat er speelt.
stemming-loopt-al = Er staat al een stemming open in dit gebied. Typ /stem om hem te zien.
stemming-geopend =
    De stemming is open, tot { $tot }.
    { $mensen ->
        [one] 1 bewoner krijgt
       *[other] { $mensen } bewoners krijgen
    } een uitnodiging. Aan het eind krijgt iedereen de uitslag.
stemming-niet-geopend = Goed, er is niets geopend.

# $gebied, $winnaars, $opkomst, $advies, $waarom, $watnu (text), $lijst (lines)
uitslag =
    { $gebied } begint met { $winnaars }.
    { $opkomst }

    { $lijst }

    { $waarom }
    { $advies }
    { $watnu }
uitslag-gelijk =
    Gelijk in { $gebied }: { $winnaars } delen de eerste plaats.
    { $opkomst }

    { $lijst }

    { $waarom }
    { $advies }
    { $watnu }
uitslag-niemand = De stemming in { $gebied } is gesloten. Niemand gaf punten, dus er is geen uitslag. De initiatiefgroep kan een nieuwe openen.
uitslag-titel = { $gebied } begint met { $winnaars }
uitslag-titel-gelijk = Gelijk: { $winnaars }
# $plaats, $punten (number), $thema (text)
uitslag-regel =
    { $plaats }. { $thema }: { $punten ->
        [one] 1 punt
       *[other] { $punten } punten
    }
# $winnaars (text), $punten, $alle (number)
uitslag-waarom = { $winnaars } kreeg de meeste punten: { $punten } van de { $alle }.
uitslag-waarom-gelijk = { $winnaars } kregen elk { $punten } van de { $alle } punten. Daarom delen ze de eerste plaats.
# $stemmers (number)
uitslag-stemmers =
    { $stemmers ->
        [one] 1 buur stemde
       *[other] { $stemmers } buren stemden
    }
# $procent (number), $gebied (text)
uitslag-deel =
    { $procent ->
        [0] minder dan 1%
       *[other] { $procent }%
    } van { $gebied }
# $stemmers (number)
uitslag-opkomst =
    { $stemmers ->
        [one] 1 buur stemde.
       *[other] { $stemmers } buren stemden.
    }
# $stemmers, $procent (number), $gebied (text)
uitslag-opkomst-deel =
    { $stemmers ->
        [one] 1 buur stemde
       *[other] { $stemmers } buren stemden
    }, { $procent ->
        [0] minder dan 1%
       *[other] { $procent }%
    } van { $gebied }.
uitslag-advies = Dit is een advies van buren.
uitslag-wat-nu = Wat nu? De initiatiefgroep kan het op de agenda zetten. Daarna kijken we wat we zelf kunnen doen.
# $gebied, $opkomst, $staven (text)
uitslag-plaatje = Staafdiagram van de uitslag in { $gebied }. { $opkomst } Punten: { $staven }.
uitslag-plaatje-titel = De uitslag in { $gebied }
# $winnaars (text)
uitslag-bevestig =
    Voor de initiatiefgroep: { $winnaars } kreeg de meeste punten.
    Zetten jullie het als voorstel op de agenda?
uitslag-bevestig-gelijk =
    Voor de initiatiefgroep: { $winnaars } delen de eerste plaats.
    Welke zetten jullie als voorstel op de agenda? Meer dan één mag ook.

# $gebied, $winnaars (text)
bureau = Je bureau voor { $gebied }. Er wacht nu niets op je.
bureau-ligt = Je bureau voor { $gebied }. Bekijk hieronder wat er voor je ligt.
bureau-wacht = Je bureau voor { $gebied }. Dit wacht op een plek op de agenda: { $winnaars }.
# $gebied (text), $aantal (number)
bureau-groep =
    Je bureau voor { $gebied }. { $aantal ->
        [one] 1 buur wil
       *[other] { $aantal } buren willen
    } een initiatiefgroep beginnen. Ken je ze? Dan kun jij ja zeggen.
# $bladzijde (text)
bureau-welk-gebied =
    Het bureau van welk gebied?
    { $bladzijde }
bureau-niet = Een bureau is er voor wie het gebied op weg helpt, zoals de initiatiefgroep. Kies hieronder wat je wilt doen.

knop-stem = Stem
knop-punt =
    { $mijn ->
        [0] + { $thema }
       *[other] + { $thema } ({ $mijn })
    }
knop-erbij = Punt erbij voor { $thema }
knop-eraf = Punt eraf bij { $thema }
knop-stem-klaar = Klaar
knop-stem-opnieuw = Opnieuw
knop-stem-bekijk = Bekijk of wijzig
knop-stemming-openen = Open een stemming
knop-laatste-uitslag = Bekijk laatste uitslag
knop-zaal = In de zaal: kwartier
knop-een-week = 1 week
knop-twee-weken = 2 weken
knop-drie-weken = 3 weken
knop-open-nu = Open de stemming
knop-niet-openen = Niet openen
knop-op-de-agenda = Op agenda: { $thema }
knop-bureau-agenda = De agenda
knop-bureau-taken = De taken
