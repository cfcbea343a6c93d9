# The decision of the steering group, and what an area hears of it.

# $lijst (lines)
stuurgroep-niet-compleet =
    De stuurgroep kan nog niet beslissen. Zij is niet compleet:

    { $lijst }

    De gemeente geeft deze rollen. Vraag de gebiedsregisseur om het te regelen.
# $partner (text)
stuurgroep-mist-partner = – Er zit niemand van { $partner } in.
# $zijn, $nodig (number)
stuurgroep-mist-bewoners =
    { $zijn ->
        [0] – Er zijn nog geen bewoners. Nodig zijn er { $nodig }.
        [one] – Er is één bewoner. Nodig zijn er { $nodig }.
       *[other] – Er zijn { $zijn } bewoners. Nodig zijn er { $nodig }.
    }
stuurgroep-mist-voorzitter = – De wethouder ontbreekt, als voorzitter.
stuurgroep-nog-niet =
    Beslissen kan nog niet.
    Eerst geeft de afstemmingsgroep advies, en zegt elk gebied ja tegen het bewonersadvies.
stuurgroep-ligt-al-klaar = Er ligt al een besluit klaar. Bevestig het, of trek het eerst in.
# $thema, $motivatie (text), $lijst, $geld (lines)
stuurgroep-concept =
    Besluit over “{ $thema }”. Wat doet de stuurgroep met elk punt van het advies?

    { $lijst }

    { $motivatie }

    { $geld }
# $nummer, $tekst (text)
stuurgroep-regel-volgt = { $nummer }. Volgt: { $tekst }
# $nummer, $tekst, $antwoord (text)
stuurgroep-regel-wijkt-af = { $nummer }. Wijkt af: { $tekst } Waarom: { $antwoord }
# $nummer, $tekst (text)
stuurgroep-regel-open = { $nummer }. Nog niets gezegd: { $tekst }
stuurgroep-geen-motivatie = De motivatie ontbreekt nog.
# $tekst (text)
stuurgroep-motivatie-regel = Motivatie: { $tekst }
stuurgroep-geen-investeringen = Er staan nog geen investeringen bij.
# $partner, $wat, $jaar (text), $bedrag (sum)
stuurgroep-investering-regel = – { $partner }, { $jaar }: { $wat }, { $bedrag }
# $nummer, $tekst (text)
stuurgroep-punt =
    Punt { $nummer } van het advies van bewoners:

    { $tekst }

    Volgt de stuurgroep dit, of wijkt zij ervan af?
# $nummer, $tekst (text), $nodig (number)
stuurgroep-vraag-antwoord =
    Waarom wijkt de stuurgroep af van punt { $nummer }? Typ het.

    { $tekst }

    Alle antwoorden samen tellen minstens { $nodig } tekens. Het hele gebied leest ze.
# $thema (text), $nodig (number)
stuurgroep-vraag-motivatie =
    Waarom beslist de stuurgroep zo over “{ $thema }”? Typ het.

    Minstens { $nodig } tekens. Het hele gebied leest het.
# $thema (text)
stuurgroep-vraag-partner = In wiens programma komt de investering voor “{ $thema }”?
# $partner (text)
stuurgroep-vraag-wat = Waarin investeert { $partner }? Typ het kort.
# $partner (text)
stuurgroep-vraag-bedrag = Hoeveel investeert { $partner }? Typ een bedrag, zoals 12.500.
stuurgroep-geen-bedrag = Dat lezen we niet als een bedrag. Typ bijvoorbeeld 12.500 of 950,50.
# $wat (text), $bedrag (sum)
stuurgroep-vraag-jaar = In welk jaar? Het gaat om { $wat }, { $bedrag }.
# $passen (number)
stuurgroep-te-veel-regels = Er passen { $passen } investeringen bij een besluit.
# $punten (text)
stuurgroep-punten-open = Zeg eerst wat de stuurgroep doet met deze punten: { $punten }.
# $punten (text)
stuurgroep-antwoord-ontbreekt = Er hoort een antwoord bij elk punt waarvan zij afwijkt: { $punten }.
# $tekens, $nodig (number)
stuurgroep-antwoorden-kort =
    De antwoorden tellen samen { $tekens } tekens. Er zijn er { $nodig } nodig.
    Bewoners gaven een advies. Leg uit waarom het anders wordt.
# $nodig (number)
stuurgroep-motivatie-kort = Er hoort een motivatie bij, van minstens { $nodig } tekens.
stuurgroep-advies-veranderd = Het advies van bewoners is intussen veranderd. Begin opnieuw.
stuurgroep-advies-intussen =
    Bewoners veranderden hun advies nadat dit besluit is vastgelegd. Dus kan het niet worden bevestigd.
    Trek het in. Zegt het gebied ja tegen het nieuwe advies? Dan kunnen jullie opnieuw besluiten.
# $thema (text)
stuurgroep-vastgelegd =
    Het besluit over “{ $thema }” ligt klaar.
    Zodra een ander lid het bevestigt, leest het hele gebied het.
# $thema, $gebied (text)
stuurgroep-bericht-leden =
    Er ligt een besluit klaar over “{ $thema }” in { $gebied }.

    Lees het, en bevestig het als het klopt.
stuurgroep-niet-zelf = Je legde dit besluit zelf vast. Een ander lid bevestigt het.
stuurgroep-niets-wacht = Dit is al gedaan.
# $thema (text)
stuurgroep-bevestigd =
    Het besluit over “{ $thema }” geldt. Het gebied krijgt bericht.
    Het kan niet meer veranderen. Een nieuw besluit verwijst ernaar.
# $thema (text)
stuurgroep-ingetrokken = Het besluit over “{ $thema }” is ingetrokken. Er is niets van bekendgemaakt.
# $thema, $motivatie (text)
stuurgroep-bericht-gebied =
    De stuurgroep besliste over “{ $thema }”. Zij volgt jullie advies.

    { $motivatie }
# $thema, $motivatie (text), $aantal (number)
stuurgroep-bericht-gebied-wijkt-af =
    { $aantal ->
        [one] De stuurgroep besliste over “{ $thema }”. Op één punt wijkt zij van het advies af.
       *[other] De stuurgroep besliste over “{ $thema }”. Op { $aantal } punten wijkt zij van het advies af.
    }

    { $motivatie }
    Bij elk punt staat een antwoord.
# $thema, $motivatie, $na (text), $op (moment), $lijst (lines)
stuurgroep-besluit =
    Besluit over “{ $thema }”, { $op }

    { $motivatie }

    { $lijst }

    { $na }
# $thema, $motivatie, $na (text), $op (moment), $lijst (lines)
stuurgroep-besluit-wacht =
    Dit besluit over “{ $thema }” wacht op een tweede lid ({ $op }).

    { $motivatie }

    { $lijst }

    { $na }
# $motivatie (text), $lijst, $geld (lines) = as the area reads it that gets it back
stuurgroep-besluit-als-tekst =
    De stuurgroep besloot: { $motivatie }

    Wat doet zij met het advies van bewoners?
    { $lijst }

    { $geld }
# $op (moment)
stuurgroep-besluit-na = Het komt na het besluit van { $op }.
# $thema (text)
stuurgroep-geen-besluit = Over “{ $thema }” is nog niets besloten.
# $thema (text), $lijst (lines)
stuurgroep-investeringen =
    Investeringen voor “{ $thema }”, in de programma’s van de partners:

    { $lijst }
# $thema (text), $lijst (lines)
stuurgroep-investeringen-geen =
    Bij “{ $thema }” staan geen investeringen.

    { $lijst }

knop-leg-besluit-vast = Leg een besluit vast
knop-nieuw-besluit = Nieuw besluit
# $nummer (text)
knop-besluit-punt = Punt { $nummer }
knop-volg-punt = Volgt
knop-wijk-af = Wijkt af
knop-motivatie = Motivatie
knop-investering-erbij = Investering erbij
knop-besluit-klaar = Leg het vast
# $partner (text)
knop-partner = { $partner }
# $jaar (text)
knop-jaar = { $jaar }
knop-bevestig-besluit = Bevestig het besluit
knop-trek-besluit-in = Trek het in
knop-bekijk-besluit = Bekijk het besluit
knop-investeringen = Investeringen

# The page for everybody.
# $gebied (text)
besluiten-pagina = Besluiten over { $gebied }
besluiten-nog-geen = De stuurgroep nam nog geen besluit over dit gebied. Zodra dat er is, staat het hier.
# $op (moment)
besluiten-op = De stuurgroep besliste op { $op }.
# $op (moment)
besluiten-na = Dit komt na het besluit van { $op }.
besluiten-waarom = Waarom
besluiten-advies-bewoners = Het advies van bewoners, en wat ermee gebeurt
besluiten-advies-partners = Het advies van de partners
besluiten-gevolgd = Gevolgd.
besluiten-afgeweken = Niet gevolgd:
besluiten-investeringen = Wat het kost, en wie het betaalt
besluiten-partner = Partner
besluiten-wat = Wat
besluiten-jaar = Jaar
besluiten-bedrag = Bedrag
besluiten-raad = De gemeenteraad over plannen
besluiten-wacht = Het gebied zei ja tegen dit advies. De stuurgroep moet nog beslissen.
