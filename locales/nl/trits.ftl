# The trits questions of an agenda item, in their order, and what neighbours answer.

trits-1 = Wat kunnen we zelf doen?
trits-2 = Wat kunnen we zelf, met hulp?
trits-3 = Wat moeten anderen uitvoeren?
zeggenschap-1 = Waarover beslissen wij bewoners?
zeggenschap-2 = Waarbij hebben we hulp of advies nodig om te beslissen?
zeggenschap-3 = Waarover beslissen anderen, op ons advies?
# $thema (text)
trits-1-vraag =
    Wat kunnen bewoners zelf doen aan { $thema }?
    Noem één ding, zoals “lampen plaatsen langs het pad”. Daar maken we een taak van.
trits-2-vraag =
    Wat kunnen bewoners zelf doen aan { $thema }, als iemand helpt?
    Noem één ding. Daarna vragen we wie er kan helpen.
trits-3-vraag =
    Wat moeten anderen uitvoeren voor { $thema }?
    Noem één ding. Daarna vragen we wie dat is.
zeggenschap-1-vraag = Waarover beslissen bewoners zelf bij { $thema }? Noem één ding.
zeggenschap-2-vraag =
    Waarbij hebben bewoners hulp of advies nodig om te beslissen over { $thema }?
    Noem één ding. Daarna vragen we van wie.
zeggenschap-3-vraag =
    Waarover beslissen anderen bij { $thema }, nadat bewoners advies gaven?
    Noem één ding. Daarna vragen we wie dat is.
# $vraag, $tekst (text)
trits-opnieuw =
    { $vraag }
    Stuur het opnieuw, zoals je het wilt. Dit schreef je:

    “{ $tekst }”
# $tekst (text)
trits-wiens-hulp = “{ $tekst }”: van wie is daarbij hulp nodig? Noem een groep of organisatie, zoals de gemeente.
trits-wie-doet = “{ $tekst }”: wie moet dat uitvoeren? Noem een groep of organisatie, zoals de gemeente.
trits-wie-adviseert = “{ $tekst }”: wie kan daarbij helpen of raad geven? Noem een groep of organisatie.
trits-wie-beslist = “{ $tekst }”: wie beslist daarover? Noem een groep of organisatie.
# $passen (number)
trits-wie-te-lang = Dat is te lang. Er passen { $passen } tekens. Noem één groep of organisatie.
trits-wie-te-kort = Dat is wel erg kort. Noem een groep of organisatie, zoals de gemeente.
# $tekens, $passen (number)
trits-te-lang = Dat is te lang voor een taak: { $tekens } tekens. Er passen er { $passen }. Noem één ding.
trits-te-kort = Dat is wel erg kort. Noem één ding.
trits-persoonlijk = Hier staat iets persoonlijks in, zoals een nummer of een naam. Buren lezen dit. Stuur het zonder.
trits-antwoord-staat = Dank je. Je antwoord staat erbij.

# $thema (text), $lijst, $onder (lines)
trits-vragen =
    { $thema }: wie doet wat?

    { $lijst }

    { $onder }
zeggenschap-vragen =
    { $thema }: wie beslist wat?

    { $lijst }

    { $onder }
trits-op-volgorde = De vragen gaan op volgorde. De volgende gaat open als de vorige klaar is.
trits-alle-drie = Alle drie de vragen zijn beantwoord.
# $nummer, $antwoorden (number), $vraag (text)
trits-regel-open =
    { $nummer }. { $vraag } Nu open, { $antwoorden ->
        [0] nog geen antwoord.
        [one] 1 antwoord.
       *[other] { $antwoorden } antwoorden.
    }
trits-regel-klaar =
    { $nummer }. { $vraag } Klaar, { $antwoorden ->
        [0] zonder antwoord.
        [one] 1 antwoord.
       *[other] { $antwoorden } antwoorden.
    }
trits-regel-wacht =
    { $nummer }. { $vraag } Wacht nog{ $antwoorden ->
        [0] .
        [one] , 1 antwoord.
       *[other] , { $antwoorden } antwoorden.
    }
# $vraag, $thema, $stand, $bladzijde (text), $lijst (lines)
trits-vraag =
    { $thema }: { $vraag }

    { $lijst }

    { $stand }
    { $bladzijde }
trits-vraag-leeg =
    { $thema }: { $vraag }

    Daar heeft nog niemand iets op gezegd.
    { $stand }
# $nummer, $steun (number), $tekst, $naam, $partij (text)
trits-antwoord =
    { $nummer }. { $tekst } ({ $naam }){ $steun ->
        [0] { "" }
        [one] , 1 buur steunt dit
       *[other] , { $steun } buren steunen dit
    }
trits-antwoord-wie =
    { $nummer }. { $tekst } – { $partij } ({ $naam }){ $steun ->
        [0] { "" }
        [one] , 1 buur steunt dit
       *[other] , { $steun } buren steunen dit
    }
trits-stand-open = Deze vraag is open. Zeg wat jij weet, of steun een antwoord.
trits-stand-klaar = Deze vraag is klaar.
# $reden (text)
trits-stand-niets = De initiatiefgroep zegt: niets. “{ $reden }”
# $eerst (number)
trits-stand-wacht = Deze vraag wacht op vraag { $eerst }. Lezen kan wel.
trits-wacht = Eerst vraag { $eerst }. Daarna gaat deze vraag open.
# $nummer (number)
trits-is-klaar = Vraag { $nummer } is al klaar. De initiatiefgroep kan hem weer openen.
trits-eerst-antwoord = Er is nog geen antwoord. Geef er een, of zeg dat er niets is.
trits-waarom-niets = Waarom is hier niets te doen? Typ het in één zin. Buren lezen dit.
# $tekens, $passen (number)
trits-waarom-te-lang = Dat is wat lang: { $tekens } tekens. Er passen er { $passen }. Kan het korter?
trits-al-klaar = Deze vraag was al klaar.
trits-al-open = Deze vraag was al open.
trits-steun-al = Jij steunt dit al.
trits-steun-niet = Jij steunt dit niet meer.
trits-eigen-antwoord = Dit is je eigen antwoord. Buren kunnen het steunen.
trits-antwoord-weg = Dit antwoord is er niet meer. Typ /agenda om te zien wat er staat.
# $lijst (lines), $bladzijde (text)
trits-welk-antwoord =
    Van welk antwoord maken we een taak?

    { $lijst }

    { $bladzijde }
trits-alle-taken = Van elk antwoord is al een taak gemaakt. Typ /doe om ze te zien.

knop-trits = Wie doet wat?
knop-trits-doen = Wie doet wat?
knop-zeggenschap = Wie beslist wat?
knop-trits-punt = Terug naar het punt
knop-trits-vragen = Alle drie de vragen
# $nummer (number)
knop-trits-vraag = Vraag { $nummer }
knop-trits-antwoord = Zeg wat jij weet
knop-trits-steun = Ik steun { $nummer }
knop-trits-steun-niet = { $nummer } toch niet
knop-trits-taak = Maak een taak
knop-trits-taak-van = Taak van { $nummer }
knop-trits-klaar = Genoeg, naar de volgende
knop-trits-niets = Niets, en waarom
knop-trits-open = Open deze vraag weer

# The right over the money
recht-besteden = Bestedingsrecht: bewoners beslissen over dit geld, en mogen ermee schuiven.
recht-gelabeld = Gelabeld recht: bewoners beslissen over dit geld, alleen voor dit doel.
recht-advies = Adviesrecht: bewoners geven advies, en wie anders beslist, legt uit waarom.
recht-nog-niet = Welk recht bewoners over het geld hebben, volgt uit deze vragen.
# $recht, $naam (text), $moment (moment)
recht-staat =
    { $recht }
    Zo zei { $naam } van de initiatiefgroep het, { $moment }.
# $thema (text), $lijst (lines)
recht-kies =
    Welk recht hebben bewoners over het geld voor { $thema }?

    { $lijst }
recht-eerst-vragen = Eerst moeten de drie vragen over beslissen klaar zijn.
recht-al = Dit recht staat er al.
knop-recht = Kies het recht op geld
knop-recht-besteden = Bestedingsrecht
knop-recht-gelabeld = Gelabeld recht
knop-recht-advies = Adviesrecht
knop-recht-terug = Terug

# All sides
# $thema, $bladzijde (text), $lijst, $gehoord (lines)
kanten =
    { $thema }, van alle kanten:

    { $lijst }

    { $gehoord }
    { $bladzijde }
kanten-leeg = Nog niemand schreef hier wat hij ervan vindt. Jij kunt de eerste zijn.
# $kant, $tekst, $naam (text)
kanten-regel = { $kant } ({ $naam }): “{ $tekst }”
kanten-van = { $kant } ({ $naam })
# $thema, $kant (text)
kant-vraag = Van welke kant kijk jij naar { $thema }? Noem het in een paar woorden, zoals “ouders bij de school”.
kant-vraag-opnieuw = Van welke kant kijk jij naar { $thema }? Nu staat er: “{ $kant }”.
kant-mening = { $kant }: wat vind jij ervan? Alle buren in je gebied kunnen het lezen.
# $tekst (text)
kant-mening-opnieuw =
    { $kant }: wat vind jij ervan? Dit stond er:

    “{ $tekst }”
# $passen (number)
kant-lengte = Noem je kant in een paar woorden. Er passen { $passen } tekens.
# $tekens, $passen (number)
kant-mening-lengte = Schrijf het in een paar zinnen. Je hebt { $tekens } tekens, en er passen er { $passen }.
kant-persoonlijk = Hier staat iets persoonlijks in, zoals een nummer, adres of naam. Stuur het zonder.
kant-staat = Dank je. Jouw kant staat erbij. Je kunt hem altijd anders zeggen.
kant-weg = Jouw kant is weg.
kant-niet = Jouw kant stond er niet meer.
# $straten (text) = names of streets
kanten-straten = Genoemde straten: { $straten }.
# $meer (number) = streets besides those
kanten-straten-geen =
    Nog geen enkele straat is genoemd, zoals { $straten }{ $meer ->
        [0] .
        [one] { " " }en 1 andere.
       *[other] { " " }en { $meer } andere.
    }
kanten-straten-nog =
    Nog niet genoemd: { $straten }{ $meer ->
        [0] .
        [one] { " " }en 1 andere.
       *[other] { " " }en { $meer } andere.
    }
# $taal (text), $mensen, $minder (number)
kanten-taal = In het { $taal }: { $mensen } buren deden mee.
kanten-taal-weinig = In het { $taal }: minder dan { $minder } buren deden mee.
kanten-taal-nog = In het { $taal } deed nog niemand mee.
kanten-talen-weinig = Er is een taal van minder dan { $minder } buren. Daarover zeggen we niets.
taal-naam-nl = Nederlands
taal-naam-en = Engels
knop-kanten = Alle kanten
knop-kant-schrijf = Schrijf jouw kant
knop-kant-anders = Zeg jouw kant anders
knop-kant-weg = Haal jouw kant weg
knop-kant-terug = Terug naar de vragen
knop-kant-thema = Naar het thema

# Who was heard before a choice
# $thema (text), $kanten (number)
kanten-aantal =
    – { $thema }: { $kanten ->
        [0] nog geen kant
        [one] 1 kant
       *[other] { $kanten } kanten
    }
# $kanten, $met, $van (number) = sides, topics with a side, topics
gehoord =
    { $kanten ->
        [0] Gehoord: nog niemand schreef zijn kant.
        [one] Gehoord: 1 kant, over { $met } van de { $van } onderwerpen.
       *[other] Gehoord: { $kanten } kanten, over { $met } van de { $van } onderwerpen.
    }
# $op (day), $mensen (number)
gehoord-gebied-gevraagd =
    Op { $op } vroegen we { $mensen ->
        [one] 1 buur
       *[other] { $mensen } buren
    } van het hele gebied naar hun kant.
gehoord-missers-gevraagd =
    Op { $op } vroegen we { $mensen ->
        [one] 1 buur die nog ontbrak
       *[other] { $mensen } buren die nog ontbraken
    } naar hun kant.
gehoord-niet-gevraagd = Het gebied is nog niet naar zijn kanten gevraagd.
# $mensen (number)
gehoord-kan-vragen =
    Nog niets gezegd: { $mensen ->
        [one] 1 buur
       *[other] { $mensen } buren
    }. Je kunt het hen eerst vragen.
gehoord-kan-missers-vragen =
    Daarvan zijn er { $mensen } van een straat of taal die nog ontbreekt.
# $gebied (text), $lijst (lines), $straten (line)
gehoord-vraag =
    Wat vind jij? Straks kiest { $gebied }, en jouw kant staat er nog niet bij.

    { $lijst }

    { $straten }
    Een paar zinnen is genoeg. Alle buren lezen ze voordat er gekozen wordt.
# $straten (text) = names of streets, $meer (number)
gehoord-vraag-straten =
    Nog niemand noemde { $straten }{ $meer ->
        [0] .
        [one] { " " }en 1 andere straat.
       *[other] { " " }en { $meer } andere straten.
    }
# $meer (number)
gehoord-en-meer = – en nog { $meer }
# $mensen (number)
gehoord-gesteld =
    { $mensen ->
        [one] 1 buur krijgt
       *[other] { $mensen } buren krijgen
    } de vraag, als het hun schikt. Kijk over een paar dagen wat erbij kwam.
gehoord-niemand = Er is niemand om het nu aan te vragen.
# $op (day)
gehoord-net-gevraagd = Dit is pas gevraagd. Vanaf { $op } kan het weer.
# $gebied, $bladzijde (text), $lijst, $gehoord (lines)
gehoord-onderwerpen =
    Hierover kiest { $gebied }. Lees eerst alle kanten, of schrijf de jouwe.

    { $lijst }

    { $gehoord }

    { $bladzijde }
gehoord-onderwerpen-geen = Er ligt nu niets waarover { $gebied } kiest. Komt dat er, dan hoor je het.
# $thema (text)
gehoord-onderwerp = – { $thema }
knop-gehoord-onderwerp = { $thema }
knop-gehoord-zeg = Zeg wat jij vindt
knop-gehoord-gebied = Vraag eerst het gebied
knop-gehoord-missers = Vraag wie ontbreekt
knop-gehoord-terug = Terug
knop-gehoord-stemming-toch = Open de stemming toch
knop-gehoord-ronde-toch = Open de ronde nu toch

# Changing one's own answer
# $tekst (text), $steun (line)
trits-anders =
    Hoe zeg je het nu? Dit staat er:

    “{ $tekst }”

    { $steun }
# $steun (number)
trits-anders-steun =
    { $steun ->
        [one] 1 buur steunt dit. Na een wijziging begint dat opnieuw.
       *[other] { $steun } buren steunen dit. Na een wijziging begint dat opnieuw.
    }
trits-anders-taak = Hier is al een taak van gemaakt. Die verandert niet meer mee.
trits-anders-niet-van-jou = Alleen wie dit antwoord gaf, kan het anders zeggen.
trits-anders-gedaan = Goed, je antwoord staat er nu zo.
# $nummer (number)
knop-trits-anders = Zeg { $nummer } anders
