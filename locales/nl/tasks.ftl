# Tasks and who does them.

# $titel, $partij (text)
taak-met-hulp = { $titel } (met hulp van { $partij })
# $titel (text)
taak-handen = Hoeveel handen zijn er nodig voor “{ $titel }”? Kies, of typ een getal.
# $hoogste (number)
taak-handen-niet-gelezen = Typ een getal van 1 tot { $hoogste }, of kies een knop.
taak-dag = Wanneer doen we “{ $titel }”? Kies een zaterdag, of typ een dag, zoals 12 maart.
taak-dag-niet-gelezen = Die dag konden we niet lezen, of hij staat niet op de kalender. Typ hem zo: 12 maart. Of kies een knop.
# $dag (day)
taak-dag-voorbij = Die dag is al voorbij: { $dag }. Kies een dag die nog komt.
taak-dag-te-ver = Die dag is te ver weg: { $dag }. Kies een dag binnen een jaar.
# $titel (text), $dag (day), $handen, $mensen, $nodig (number)
taak-gemaakt =
    De taak staat erbij: “{ $titel }”, { $dag }, { $handen ->
        [one] 1 persoon nodig.
       *[other] { $handen } mensen nodig.
    }
    Doe je zelf mee?
taak-al-gemaakt = Van dit antwoord is al een taak gemaakt. Typ /doe om hem te zien.
# $gebied, $bladzijde, $gegeven (text), $lijst (lines)
taken-lijst =
    Wat we zelf doen in { $gebied }:

    { $lijst }

    { $bladzijde }
    { $gegeven }
# $handen, $uren (number) = times that somebody did a task here, and whole hours of it
taken-gegeven =
    { $handen ->
        [one] Hier werd 1 keer meegedaan
       *[other] Hier werd { $handen } keer meegedaan
    }{ $uren ->
        [0] .
        [one] , samen 1 uur.
       *[other] , samen { $uren } uur.
    }
taken-kop = Wat we zelf doen in { $gebied }
taken-leeg =
    In { $gebied } is nu niets te doen. Op de agenda kun je zeggen wat buren zelf kunnen.
    { $gegeven }
# $nummer (number) = that of the button below
taken-nummer = { $nummer }. { $titel }
taken-regel =
    { $nummer }. { $titel }, { $dag }: { $nodig ->
        [0] genoeg handen
        [one] nog 1 persoon nodig
       *[other] nog { $nodig } mensen nodig
    }
taken-regel-mijn = { $nummer }. { $titel }, { $dag }: jij doet mee
taken-regel-opvolger = { $nummer }. { $titel }, { $dag }: iemand zoekt een opvolger
taken-onder =
    { $dag } · { $nodig ->
        [0] genoeg handen
        [one] nog 1 persoon nodig
       *[other] nog { $nodig } mensen nodig
    }
taken-onder-mijn = { $dag } · jij doet mee
taken-onder-opvolger = { $dag } · iemand zoekt een opvolger
taak-vol = Voor “{ $titel }” zijn al genoeg handen. Typ /doe voor iets anders.
taak-ander-gebied = Deze taak is in een ander gebied. Typ /doe voor wat er bij jou te doen is.
taak-voorbij = “{ $titel }” is al geweest, op { $dag }.
taak-weg = Deze taak is er niet meer. Typ /doe voor wat er te doen is.
taak-meegedaan =
    Fijn! Jij doet mee met “{ $titel }”, { $dag }.
    De dag ervoor krijg je een seintje.
taak-meegedaan-gauw = Fijn! Jij doet mee met “{ $titel }”, { $dag }. Dat is al gauw, dus er komt geen seintje meer.
taak-doe-je-al = Je doet al mee met “{ $titel }”, { $dag }.
taak-herinnering =
    Morgen, { $dag }: “{ $titel }”. Jij doet mee, fijn!
    Kun je toch niet? Zeg het nu, dan zoeken we samen een opvolger.
taak-herinnering-zoekt =
    Morgen, { $dag }: “{ $titel }”. Nog niemand nam het van je over.
    Lukt het je toch? Of vraag zelf een buur: die kan het overnemen bij /doe.
# $gevraagd (number)
taak-overdragen =
    Goed dat je het zegt. We vragen { $gevraagd ->
        [one] 1 buur
       *[other] { $gevraagd } buren
    } of die “{ $titel }” overneemt.
    Tot iemand ja zegt, blijft de taak van jou. Je hoort het van ons.
taak-overdragen-niemand =
    Goed dat je het zegt. We weten nog niemand om “{ $titel }” aan te vragen.
    Vraag zelf een buur: die kan het overnemen bij /doe. Tot dan blijft de taak van jou.
taak-overdragen-loopt = We zoeken al een opvolger voor “{ $titel }”. Je hoort het van ons.
taak-blijft = Fijn, jij doet “{ $titel }” toch, { $dag }.
# $naam (text)
taak-neem-jij-het-over =
    Neem jij het over van { $naam }? Het gaat om “{ $titel }”, { $dag }.
    Het hoeft niet: wie het eerst ja zegt, doet het.
taak-neem-jij-iemand-anders = { $naam } doet “{ $titel }” al. Je hoeft niets te doen.
taak-neem-jij-gedaan = Jij nam “{ $titel }” over. Dank je wel!
taak-overgenomen =
    Jij doet nu “{ $titel }”, { $dag }. Dank je wel, ook namens { $naam }.
    De dag ervoor krijg je een seintje.
taak-overgenomen-gauw = Jij doet nu “{ $titel }”, { $dag }. Dank je wel, ook namens { $naam }. Dat is al gauw: er komt geen seintje meer.
taak-overgedragen = Goed nieuws: { $naam } doet “{ $titel }” in jouw plaats. Je bent vrij, dank je wel.
# $naam, $weg (text)
taak-anderen = “{ $titel }”, { $dag }: { $naam } komt in plaats van { $weg }.
taak-al-overgenomen = “{ $titel }” is al overgenomen of hoeft niet meer. Toch lief van je. Typ /doe voor iets anders.
taak-doe-je-niet = Je doet niet mee met “{ $titel }”, dus je hoeft niets over te dragen.

knop-nog-geen-taak = Nog geen taak
knop-handen = { $aantal }
knop-dag = { $dag }
knop-bekijk-agenda = Bekijk de agenda
knop-alle-taken = Alle taken
# $nummer (number) = that of the task in the list above
knop-ik-kan-niet-dit = Ik kan niet bij { $nummer }
knop-ik-doe-mee = Ik doe mee
knop-ik-doe-dit = Ik doe mee met { $nummer }
knop-ik-neem-dit-over = Ik neem { $nummer } over
knop-ik-kan-niet = Ik kan toch niet
knop-ik-kan-toch = Ik kan toch wel
knop-ik-neem-over = Ik neem het over

# The day after
# $titel (text), $dag (day)
taak-is-het-gelukt = “{ $titel }” was op { $dag }. Is het gelukt?
taak-hoeveel-uur = Mooi, dank je wel! Hoeveel uur was jij bezig met “{ $titel }”? Kies, of typ een getal.
taak-uur-niet-gelezen = Typ hoeveel uur, zoals 2 of 2,5. Of kies een knop.
taak-bedankt = Dank je wel voor “{ $titel }”.
# $uren, $half (number) = whole hours, and one half more or none
taak-bedankt-uren =
    Dank je wel voor “{ $titel }”. We tellen { $uren ->
        [0] een half uur
        [one] { $half ->
            [0] 1 uur
           *[other] anderhalf uur
        }
       *[other] { $half ->
            [0] { $uren } uur
           *[other] { $uren } en een half uur
        }
    } mee, zonder je naam.
taak-nog-niet-gedaan = Goed dat je het zegt. Zullen we een nieuwe dag kiezen voor “{ $titel }”?
taak-toch-gedaan = Goed dat je het zegt. Een buur zegt dat “{ $titel }” al gedaan is.
taak-lukte-niet = Dat kan gebeuren. Goed dat je het zegt.
taak-zei-je-al = Dat zei je al. Dank je.
taak-deed-je-al = Je zei al dat het gelukt is. Dank je.
taak-eerst-gedaan = Zeg eerst of “{ $titel }” gelukt is.
taak-deed-je-niet-mee = Je deed niet mee met “{ $titel }”.
taak-moet-nog-komen = “{ $titel }” is pas op { $dag }.
taak-nieuwe-dag = Wanneer doen jullie “{ $titel }”? Kies een zaterdag, of typ een dag, zoals 12 maart.
taak-nieuwe-dag-staat = Goed. “{ $titel }” is nu op { $dag }. Wie meedoet, hoort het.
# $naam (text)
taak-nieuwe-dag-van = { $naam } koos een nieuwe dag voor “{ $titel }”: { $dag }. Kun jij dan?
taak-heeft-nieuwe-dag = Er is al een nieuwe dag: { $dag }.
taak-is-al-gedaan = Een buur zegt dat “{ $titel }” al gedaan is.

knop-taak-gedaan = Ja, het is gedaan
knop-taak-nog-niet = Nog niet
knop-taak-lukte-niet = Het lukte mij niet
knop-taak-nieuwe-dag = Kies een nieuwe dag
knop-uur-half = Een half uur
# $uren (number)
knop-uur =
    { $uren ->
        [one] 1 uur
       *[other] { $uren } uur
    }
knop-uur-meer = 4 uur of meer
knop-uur-niet = Zeg ik liever niet
