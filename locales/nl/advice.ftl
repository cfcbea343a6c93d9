# What partners say can be done, and the advices of residents and of the alignment group.

# $thema, $gebied (text), $tot (moment)
advies-bericht-partners =
    Wat kan jouw organisatie met “{ $thema }” in { $gebied }?

    Antwoorden kan tot { $tot }. Eén antwoord per organisatie.
# $thema, $gebied (text), $tot (moment)
advies-herinnering-partners =
    Je organisatie heeft tot { $tot } voor “{ $thema }” in { $gebied }.

    Wat kan er, of wat is daarvoor nodig?
# $thema, $gebied (text), $aantal (number)
advies-bericht-tijd-om =
    Het advies over “{ $thema }” in { $gebied } kan geschreven worden.

    { $aantal ->
        [0] Alle partners gaven antwoord.
        [one] De tijd is om. Eén partner gaf geen antwoord.
       *[other] De tijd is om. { $aantal } partners gaven geen antwoord.
    }
# $thema (text), $lijst (lines)
advies-haalbaarheid =
    Wat zeggen de partners over “{ $thema }”?

    { $lijst }
# $partner, $antwoord, $waarom, $vervolg (text)
advies-haalbaar-regel = { $partner }: { $antwoord }. { $waarom } { $vervolg }
# $partners (text)
advies-haalbaar-ontbreekt = Nog geen antwoord van: { $partners }.
advies-kan = het kan
advies-kan-als = het kan als
advies-kan-nu-niet = het kan nu niet
# $thema, $partner (text)
advies-haalbaar-vraag =
    Wat kan { $partner } met “{ $thema }”?

    Er hoort altijd een volgende stap bij.
# $thema (text), $nodig (number)
advies-vraag-vervolg =
    Fijn dat het kan. Wat is de volgende stap voor “{ $thema }”?

    Typ het in minstens { $nodig } tekens.
# $thema (text), $nodig (number)
advies-vraag-als =
    Wat is er nodig, zodat “{ $thema }” kan?

    Typ het in minstens { $nodig } tekens.
# $thema (text), $nodig (number)
advies-vraag-waarom =
    Waarom kan “{ $thema }” nu niet? Typ het kort.

    Daarna vragen we wat het mogelijk maakt, in minstens { $nodig } tekens.
# $thema (text), $nodig (number)
advies-vraag-wat-maakt-mogelijk =
    En wat maakt “{ $thema }” wel mogelijk?

    Typ het in minstens { $nodig } tekens. Zonder dat versturen we geen nee.
# $nodig (number)
advies-vervolg-te-kort = Er hoort een volgende stap bij, van minstens { $nodig } tekens.
# $thema (text)
advies-haalbaar-gegeven = Je antwoord over “{ $thema }” staat erbij. Het gebied kan het lezen.
advies-haalbaar-al-gegeven = Je organisatie gaf al antwoord.
advies-geen-partner =
    We weten niet voor welke organisatie je werkt.
    Vraag de gemeente om dat bij je rol te zetten.
advies-nu-niet = Dit kan nu niet. Open het punt opnieuw om te zien waar het staat.

# $thema, $van (text), $lijst (lines)
advies-schrijven =
    { $van } over “{ $thema }”:

    { $lijst }

    Is het af? Dan kun je het doorgeven.
# $thema, $van (text), $lijst (lines)
advies-schrijven-leeg =
    { $van } over “{ $thema }” is nog leeg.

    { $lijst }
    Schrijf het in punten. Elk punt is een zin of meer.
# $nummer, $tekst (text)
advies-punt-regel = { $nummer }. { $tekst }
advies-van-bewoners = Het advies van bewoners
advies-van-afstemmingsgroep = Het advies van de afstemmingsgroep
# $thema, $tekst (text), $nodig, $passen (number)
advies-vraag-punt =
    Wat is het volgende punt over “{ $thema }”? { $tekst }

    Typ één punt: { $nodig } tot { $passen } tekens.
# $thema, $tekst (text), $nodig, $passen (number)
advies-vraag-punt-opnieuw =
    Hoe wordt dit punt over “{ $thema }”? Nu staat er:

    { $tekst }

    Typ het hele punt: { $nodig } tot { $passen } tekens.
# $nummer, $tekst (text)
advies-punt =
    Punt { $nummer }

    { $tekst }
advies-punt-weg = Dit punt staat er niet meer.
# $tekst (text)
advies-punt-eruit =
    Dit punt is eruit:

    { $tekst }
# $passen (number)
advies-punten-vol = Er passen { $passen } punten in een advies. Neem er een uit, of voeg er twee samen.
advies-geen-punten = Er staat nog geen punt in.
advies-niets-nieuws = Dit advies ligt al bij het gebied. Er is niets veranderd.
# $thema (text)
advies-doorgegeven = Het advies over “{ $thema }” ligt nu bij de stuurgroep.
# $thema (text), $aantal (number)
advies-teruggelegd =
    { $aantal ->
        [one] Het advies over “{ $thema }” gaat terug naar het gebied.
       *[other] Het advies over “{ $thema }” gaat terug naar { $aantal } gebieden.
    }
    Het geldt als het gebied ja zegt, in de stemronde van de maand.
# $thema (text)
advies-vraag-wat-anders =
    Wat is er anders in het advies over “{ $thema }”, en waarom?

    Het gebied kent het al. Typ het in één of twee zinnen.
advies-ligt-voor = Een gebied stemt nu over dit advies. Wacht tot die ronde klaar is.
# $thema, $van (text), $lijst (lines)
advies-tonen =
    { $van } over “{ $thema }”:

    { $lijst }
# $thema, $van (text)
advies-tonen-leeg = { $van } over “{ $thema }” is er nog niet.
# $gebied (text)
advies-gebied-wacht = { $gebied } zegt er nog ja of nee tegen.
# $gebied (text)
advies-gebied-ja = { $gebied } zei ja.
# $gebied (text)
advies-gebied-niet-voorgelegd = { $gebied } kreeg dit advies nog niet.
# $thema, $gebied (text)
advies-bericht-stuurgroep =
    De afstemmingsgroep gaf haar advies over “{ $thema }” in { $gebied }.

    Zegt het gebied ja tegen het bewonersadvies? Dan kan de stuurgroep beslissen.

knop-zeg-haalbaar = Zeg wat jullie kunnen
knop-haalbaarheid = Wat partners zeggen
knop-kan = Het kan
knop-kan-als = Het kan als …
knop-kan-nu-niet = Nu nog niet
knop-schrijf-advies = Schrijf ons advies
knop-schrijf-groepsadvies = Schrijf het advies
knop-advies-bewoners = Advies van bewoners
knop-advies-groep = Advies van partners
knop-punt-erbij = Punt erbij
# $nummer (text)
knop-advies-punt = Punt { $nummer }
knop-wijzig-punt = Wijzig
knop-punt-omhoog = Omhoog
knop-punt-omlaag = Omlaag
knop-punt-eruit = Haal het eruit
knop-punt-terug = Zet het terug
knop-leg-advies-terug = Leg het voor
knop-naar-stuurgroep = Naar de stuurgroep
