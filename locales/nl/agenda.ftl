# The agenda, the first trits question, tasks and who does them.

# $gebied, $bladzijde (text), $lijst (lines)
agenda-lijst =
    De Toekomstagenda van { $gebied }:

    { $lijst }

    { $bladzijde }
agenda-leeg = Op de agenda van { $gebied } staat nog niets. Na een stemming komt hier het eerste punt.
agenda-regel = – { $thema } ({ $stand })
knop-agendapunt = { $thema }
# $thema, $stand (text), $lijst (lines)
agenda-punt =
    { $thema }: { $stand }

    Wat kunnen we zelf doen?
    { $lijst }
agenda-punt-leeg =
    { $thema }: { $stand }

    Wat kunnen we zelf doen? Daar heeft nog niemand iets op gezegd. Jij kunt de eerste zijn.
agenda-stand = Stand
agenda-voorgesteld = voorgesteld
agenda-antwoord-regel = – { $tekst } ({ $naam })
# $aantal (number) = answers before those that are listed
agenda-antwoorden-meer =
    { $aantal ->
        [one] Eerder al 1 ander antwoord, en daarna:
       *[other] Eerder al { $aantal } andere antwoorden, en daarna:
    }
trits-1 = Wat kunnen we zelf doen?
# $thema (text)
trits-1-vraag =
    Wat kunnen bewoners zelf doen aan { $thema }?
    Noem één ding, zoals “lampen plaatsen langs het pad”. Daar maken we een taak van.
# $thema, $tekst (text)
trits-1-opnieuw =
    Wat kunnen bewoners zelf doen aan { $thema }?
    Stuur het opnieuw, zoals je het wilt. Dit schreef je:

    “{ $tekst }”
knop-trits-1 = Dit kunnen we zelf
# $tekens, $passen (number)
trits-te-lang = Dat is te lang voor een taak: { $tekens } tekens. Er passen er { $passen }. Noem één ding.
trits-te-kort = Dat is wel erg kort. Noem één ding dat bewoners zelf kunnen doen.
trits-persoonlijk = Hier staat iets persoonlijks in, zoals een telefoonnummer. Buren lezen dit. Stuur het zonder.
agenda-bevestigd =
    Op de agenda staat nu als voorstel: { $thema }.
    Nu de eerste vraag: wat kunnen bewoners zelf doen?
agenda-staat-er-al = Dit staat al op de agenda: { $thema }.
agenda-niet-gewonnen = Alleen een thema dat de stemming won, kan zo op de agenda.
agenda-ander-gebied = Dit hoort bij een ander gebied dan het jouwe.
agenda-weg = Dit is er niet meer. Typ /agenda om te zien wat er staat.
knop-naar-taken = Bekijk wat er te doen is
knop-naar-agenda = De agenda

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
# $gebied, $bladzijde (text), $lijst (lines)
taken-lijst =
    Wat we zelf doen in { $gebied }:

    { $lijst }

    { $bladzijde }
taken-kop = Wat we zelf doen in { $gebied }
taken-leeg = In { $gebied } is nu niets te doen. Op de agenda kun je zeggen wat buren zelf kunnen.
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
