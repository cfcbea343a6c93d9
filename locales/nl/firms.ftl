# Firms and clubs that help free of charge.

# $gebied (text)
bedrijf-andere-werkwijze =
    { $gebied } werkt nu op een andere manier. Bedrijven die gratis helpen horen daar niet bij.

    Wil je het graag? Vraag het de initiatiefgroep. Die kiest mee hoe jullie werken.
# $gebied (text), $lijst (lines), $bladzijde (text), $dank (line)
bedrijven =
    Deze bedrijven en clubs helpen gratis in { $gebied }:

    { $lijst }

    { $bladzijde }
    { $dank }
# $gebied (text), $lijst (lines), $bladzijde (text), $dank (line)
bedrijven-leeg =
    In { $gebied } biedt nu geen bedrijf of club hulp aan.

    Ken je er een, of heb je er een? Bied aan wat het kan doen.
    { $dank }
# $bedrijf, $wat (text), $keer, $over (number), $tot (day)
bedrijf-regel = { $over ->
        [one] • { $bedrijf }: { $wat } (dit jaar nog 1 keer, tot en met { $tot })
       *[other] • { $bedrijf }: { $wat } (dit jaar nog { $over } keer, tot en met { $tot })
    }
bedrijf-regel-mijn = { $over ->
        [one] • { $bedrijf }: { $wat } (van jou; dit jaar nog 1 keer, tot en met { $tot })
       *[other] • { $bedrijf }: { $wat } (van jou; dit jaar nog { $over } keer, tot en met { $tot })
    }
# $keer, $meer (number), $bedrijven (text)
bedrijven-hielpen = { $keer ->
        [one] Bedrijven hielpen hier 1 keer gratis.
       *[other] Bedrijven hielpen hier { $keer } keer gratis.
    } Bedankt: { $bedrijven }{ $meer ->
        [0] !
       *[other] , en nog { $meer }!
    }

# $hoogste, $passen, $dagen (number)
bedrijf-vraag-naam = Hoe heet het bedrijf of de club? Buren lezen deze naam, en niet die van jou.
# $hoogste, $passen, $dagen (number)
bedrijf-vraag-wat = Wat kan het gratis doen? Zeg het in hooguit { $passen } tekens.
# $hoogste, $passen, $dagen (number)
bedrijf-vraag-keer = Hoeveel keer per jaar? Typ een getal van 1 tot { $hoogste }.
# $hoogste, $passen, $dagen (number)
bedrijf-vraag-tot = Tot en met welke dag geldt het? Typ een dag, zoals “31 december”.
# $passen (number)
bedrijf-te-lang = Dat is te lang. Er passen { $passen } tekens.
bedrijf-te-kort = Dat is wel erg kort. Zeg het in een paar woorden.
# $hoogste (number)
bedrijf-keer-niet-gelezen = Hier lazen we geen aantal in. Typ een getal van 1 tot { $hoogste }.
# $dagen (number)
bedrijf-dag-niet-gelezen = Hier lazen we geen dag in die kan. Kies een dag vanaf vandaag, hooguit { $dagen } dagen vooruit.
# $hoogste (number)
bedrijf-te-veel = Er lopen er al { $hoogste } van jou. Neem er eerst een terug.
# $bedrijf, $wat, $gebied (text), $keer, $over (number), $tot (day)
bedrijf-controle =
    Zo lezen buren in { $gebied } het:

    { $bedrijf }: { $wat }

    Gratis, { $keer } keer per jaar, tot en met { $tot }.
    Vraagt een buur erom voor een taak? Dan zeg jij ja of nee.
# $bedrijf, $wat (text), $keer, $over, $mensen (number), $tot (day)
bedrijf-staat = { $mensen ->
        [0] Het staat erbij: { $bedrijf } helpt gratis. Bedankt!
        [one] Het staat erbij: { $bedrijf } helpt gratis. Bedankt! 1 buur met een taak die past, hoort het.
       *[other] Het staat erbij: { $bedrijf } helpt gratis. Bedankt! { $mensen } buren met een taak die past, horen het.
    }
# $bedrijf, $wat (text), $keer, $over (number), $tot (day)
bedrijf-teruggenomen = Het staat er niet meer. Waar { $bedrijf } al ja op zei, blijft staan.
bedrijf-weg = Dit staat er niet meer, of het kan nu niet. Kijk in de lijst wat er is.
# $bedrijf, $wat, $titel, $woorden (text), $keer, $over, $handen, $mensen, $nodig (number), $tot, $dag (day)
bedrijf-past-bij-taak =
    { $bedrijf } helpt gratis: { $wat }

    Dat past bij je taak “{ $titel }”: { $woorden }. Vraag je het?

# $lijst (lines), $bladzijde (text)
bedrijf-past =
    Dit past bij elkaar:

    { $lijst }

    { $bladzijde }
# $lijst (lines), $bladzijde (text)
bedrijf-past-niets =
    Er past nu geen bedrijf bij een taak van jou.

    Alleen wie een taak doet of maakte vraagt een bedrijf, en de initiatiefgroep.
# $nummer (number), $titel, $bedrijf, $wat, $woorden (text), $handen, $mensen, $nodig (number), $dag (day)
bedrijf-past-regel = { $nummer }. { $titel } ({ $dag }): { $bedrijf }, { $wat } (past: { $woorden })
# $tekst, $bedrijf, $woorden (text)
bedrijf-past-antwoord = • “{ $tekst }” is nog geen taak. { $bedrijf } past erbij: { $woorden }.
# $bedrijf, $wat, $titel, $gebied (text), $keer, $over, $handen, $mensen, $nodig (number), $tot, $dag (day)
bedrijf-gevraagd = Gevraagd: { $bedrijf }, voor “{ $titel }”. Je hoort ja of nee.
# $bedrijf (text)
bedrijf-al-gevraagd = { $bedrijf } is hier al voor gevraagd.
bedrijf-niet-jouw-taak = Alleen wie de taak doet of maakte vraagt hier een bedrijf voor, en de initiatiefgroep.
# $bedrijf, $wat (text), $keer, $over (number), $tot (day)
bedrijf-jaar-vol = { $bedrijf } helpt dit jaar niet meer, of niet op die dag. Kijk in de lijst wat er nog is.
# $bedrijf, $wat, $titel, $gebied (text), $keer, $over, $handen, $mensen, $nodig (number), $tot, $dag (day)
bedrijf-vraag =
    Helpt { $bedrijf } in { $gebied } met “{ $titel }”, op { $dag }?

    Je bood aan: { $wat }
    Zeg je ja, dan staat { $bedrijf } bij de taak.
bedrijf-vraag-voorbij = Deze vraag is voorbij. Er is niets veranderd.
# $bedrijf, $wat, $titel (text), $keer, $over, $handen, $mensen, $nodig (number), $tot, $dag (day)
bedrijf-ja-gezegd = Mooi! { $bedrijf } staat nu bij “{ $titel }”, op { $dag }. De buren horen het.
bedrijf-nee-gezegd = Goed, deze keer niet. Wie het vroeg, hoort dat { $bedrijf } nu niet kan.
bedrijf-helpt =
    { $bedrijf } helpt gratis met “{ $titel }”, op { $dag }: { $wat }

    Bij de taak staat nu dat { $bedrijf } helpt.
bedrijf-helpt-niet = { $bedrijf } kan deze keer niet helpen met “{ $titel }”. Misschien past een ander bedrijf.

knop-bedrijven = Bedrijven die helpen
knop-bedrijf-bied-aan = Bied gratis hulp aan
knop-bedrijf-past = Wat past bij een taak?
# $bedrijf (text)
knop-bedrijf-weg = Neem terug: { $bedrijf }
knop-bedrijf-zet = Zet het erbij
knop-bedrijf-opnieuw = Vul het opnieuw in
# $nummer (number)
knop-bedrijf-vraag = { $nummer ->
        [0] Vraag het bedrijf
       *[other] Vraag nummer { $nummer }
    }
knop-bedrijf-taken = Bekijk de taken
knop-bedrijf-ja = Ja, wij helpen
knop-bedrijf-nee = Nee, nu niet
