# The agenda: its items, from which side they came, and the agenda as a text.

# $gebied, $stand, $bladzijde (text), $lijst (lines)
agenda-lijst =
    De Toekomstagenda van { $gebied }:
    { $stand }

    { $lijst }

    { $bladzijde }
agenda-leeg =
    Op de agenda van { $gebied } staat nog niets.
    Na een stemming komt hier het eerste punt. Je kunt er ook zelf een inbrengen.
agenda-regel = – { $thema } ({ $stand })
knop-agendapunt = { $thema }
# $thema, $waarom, $herkomst, $stand, $rust, $kop (text), $klap, $toetsen, $lijst (lines)
agenda-punt =
    { $thema }

    { $waarom }

    Komt van: { $herkomst }
    Stand: { $stand }
    { $rust }
    { $klap }

    { $toetsen }

    { $kop }
    { $lijst }
agenda-stand = Stand
agenda-herkomst = Komt van
# $partner, $oordeel, $stap, $hulp (text)
agenda-toets-regel = Toets door { $partner }: { $oordeel }. Volgende stap: { $stap } Wie helpt: { $hulp }.
agenda-antwoorden = Wat kunnen we zelf doen?
agenda-geen-antwoorden = Wat kunnen we zelf doen? Daar heeft nog niemand iets op gezegd. Jij kunt de eerste zijn.
agenda-antwoord-regel = – { $tekst } ({ $naam })
# $aantal (number) = answers before those that are listed
agenda-antwoorden-meer =
    { $aantal ->
        [one] Eerder al 1 ander antwoord, en daarna:
       *[other] Eerder al { $aantal } andere antwoorden, en daarna:
    }
agenda-bevestigd =
    Op de agenda staat nu: { $thema }.
    Nu de eerste vraag: wat kunnen bewoners zelf doen?
agenda-staat-er-al = Dit staat al op de agenda: { $thema }.
agenda-niet-gewonnen = Alleen een thema dat de stemming won, kan zo op de agenda.
# $bladzijde (text)
agenda-welk-gebied =
    Van welk gebied wil je de agenda zien?

    { $bladzijde }
knop-agenda-gebieden = Andere gebieden
# $gebied (text)
knop-agenda-gebied = { $gebied }
agenda-ander-gebied = Dit hoort bij een ander gebied dan het jouwe.
agenda-weg = Dit is er niet meer. Typ /agenda om te zien wat er staat.
knop-naar-taken = Bekijk wat er te doen is
knop-naar-agenda = De agenda
knop-terug-naar-punt = Naar het agendapunt

herkomst-ballot = de stemming van bewoners
herkomst-theme = een thema van bewoners
herkomst-resident = een bewoner
# $partner (text) = name of the partner
herkomst-partner = { $partner }
herkomst-facilitator = een begeleider
herkomst-evaluation = het terugkijken

# $punt, $bladzijde (text), $lijst (lines)
agenda-erachter =
    Dit zit achter “{ $punt }”. Elk idee blijft van wie het inbracht. Meedoen kan wel.

    { $lijst }

    { $bladzijde }
agenda-niets-erachter = Achter “{ $punt }” staan nog geen vraagstukken.
# $nummer, $buren (number), $tekst, $naam (text)
agenda-erachter-regel =
    { $nummer }. “{ $tekst }” – van { $naam }, { $buren ->
        [one] 1 buur
       *[other] { $buren } buren
    }
knop-erachter = Wat zit erachter?

# $tekens, $passen, $nodig (number)
agenda-te-lang = Dat zijn { $tekens } tekens. Er passen er { $passen }. Kan het korter?
agenda-te-kort = Dat is wel erg kort. Schrijf het iets langer.
agenda-te-kort-voor = Dat zijn { $tekens } tekens. Schrijf er minstens { $nodig }, dan heeft een ander er iets aan.
agenda-persoonlijk = Hier staat iets persoonlijks in, zoals een nummer of een naam. Anderen lezen dit. Stuur het zonder.

knop-punt-wijzig = Andere woorden
# $punt, $waarom (text)
agenda-wijzig =
    { $punt }

    { $waarom }

    Wat wil je veranderen? Wat er nu staat, blijft te lezen.
knop-punt-titel = De titel
knop-punt-waarom = Het waarom
agenda-titel-vraag = Hoe moet “{ $punt }” heten? Stuur de nieuwe titel.
agenda-waarom-vraag =
    Waarom is “{ $punt }” belangrijk? Stuur het in jullie eigen woorden.

    { $waarom }
agenda-gewijzigd = Bijgewerkt: { $punt }. Wat er eerst stond, blijft te lezen.
agenda-zelfde-woorden = Zo stond het er al.
# $punt, $bladzijde (text), $lijst (lines)
agenda-eerder =
    Zo stond “{ $punt }” er eerder:

    { $lijst }

    { $bladzijde }
# $punt, $waarom, $naam (text), $tot (moment)
agenda-eerder-regel =
    “{ $punt }”, tot { $tot } (veranderd door { $naam })
    { $waarom }
knop-punt-eerder = Hoe stond het er eerst?

knop-inbrengen = Breng een punt in
inbreng-waaruit = Waaruit komt het punt: uit een thema van bewoners, of in je eigen woorden?
knop-inbreng-thema = Uit een thema
knop-inbreng-woorden = In eigen woorden
# $gebied, $bladzijde (text)
inbreng-themas =
    Welk thema van { $gebied } zet je op de agenda?

    { $bladzijde }
inbreng-geen-themas = Alle thema’s van { $gebied } met vraagstukken staan al op de agenda.
knop-inbreng-dit-thema = { $thema }
# $gebied (text)
inbreng-titel = Wat moet er op de agenda van { $gebied }? Zeg het in een paar woorden.
# $titel (text)
inbreng-waarom = “{ $titel }”. Waarom is dat belangrijk? Vertel het in je eigen woorden.
# $titel, $waarom, $naam, $herkomst (text)
inbreng-check =
    Dit breng je in:

    { $titel }
    { $waarom }

    De initiatiefgroep leest het, met de naam { $naam }. Komt het op de agenda? Dan staat erbij: komt van { $herkomst }.
knop-inbreng-ja = Breng het in
knop-inbreng-opnieuw = Schrijf het opnieuw
inbreng-gedaan = Ingebracht: “{ $titel }”. Je hoort wat de initiatiefgroep ermee doet. Bij /agenda kun je het teruglezen.
# $titel (text), $tot (moment)
inbreng-gedaan-tot =
    Ingebracht: “{ $titel }”. De initiatiefgroep beslist uiterlijk { $tot }.

    Jij hoort het. Bij /agenda kun je het teruglezen.
inbreng-niet-hier = Hier kun je niets inbrengen: je woont of werkt in een ander gebied.

# $titel, $herkomst (text)
inbreng-bericht = Nieuw voor de agenda: “{ $titel }”. Komt van: { $herkomst }. Nemen jullie het op?
# $titel, $herkomst (text), $tot (moment)
inbreng-bericht-tot =
    Nieuw voor de agenda: “{ $titel }”. Komt van: { $herkomst }.

    Nemen jullie het op? Jullie beslissen uiterlijk { $tot }.
# $titel (text), $tot (moment)
inbreng-laat =
    Over “{ $titel }” zou er nu een besluit zijn. Dat is er nog niet.

    De initiatiefgroep kreeg een seintje. Jij hoort het zodra ze beslist.
# $titel (text), $tot (moment)
inbreng-laat-groep =
    Over “{ $titel }” zou er nu een besluit zijn. Nemen jullie het op?

    Wie het inbracht, weet dat het later wordt.
knop-inbreng-bekijk = Lees het
# $gebied, $bladzijde (text), $lijst (lines)
inbreng-lijst =
    Ingebracht voor de agenda van { $gebied }:

    { $lijst }

    { $bladzijde }
inbreng-lijst-leeg = Er wacht niets voor de agenda van { $gebied }.
inbreng-regel = – { $titel } ({ $stand })
# $aantal (number)
knop-ingebracht = Ingebracht ({ $aantal })
knop-inbreng = { $titel }
# $titel, $waarom, $herkomst, $naam, $stand, $reden (text), $op (moment)
inbreng =
    { $titel }

    { $waarom }

    Komt van: { $herkomst }. Ingebracht door { $naam }, { $op }.
    Stand: { $stand }
    { $reden }
inbreng-wacht = wacht op de initiatiefgroep
# $tot (moment)
inbreng-wacht-tot = wacht op de initiatiefgroep, besluit uiterlijk { $tot }
inbreng-staat-erop = staat op de agenda
inbreng-nu-niet = nu niet opgenomen
knop-inbreng-op-agenda = Zet op de agenda
knop-inbreng-nu-niet = Nu niet, met reden
# $titel, $naam (text), $tekens (number)
inbreng-reden = Waarom komt “{ $titel }” nu niet op de agenda? { $naam } leest je antwoord. Schrijf minstens { $tekens } tekens.
inbreng-al-besloten = Hierover is al besloten.
inbreng-weg = Dit is er niet meer, of het is niet voor jou. Typ /agenda om te zien wat er staat.
inbreng-opgenomen = Op de agenda staat nu: { $titel }.
inbreng-opgenomen-bericht = Goed nieuws: “{ $titel }” staat op de agenda. Jij bracht het in.
inbreng-afgewezen = Je antwoord over “{ $titel }” is doorgegeven.
# $titel, $naam, $reden (text)
inbreng-afgewezen-bericht =
    “{ $titel }” komt nu niet op de agenda. { $naam } van de initiatiefgroep schrijft waarom:

    { $reden }

    Je mag het later opnieuw inbrengen.

# $gebied, $jaren, $stand, $bladzijde (text), $lijst (lines)
toekomstagenda =
    De Toekomstagenda van { $gebied }
    { $jaren }
    { $stand }

    { $lijst }

    { $bladzijde }
toekomstagenda-leeg =
    De Toekomstagenda van { $gebied }
    { $jaren }

    Er staan nog geen punten op.
# $nummer (number), $punt (text)
toekomstagenda-regel = { $nummer }. { $punt }
toekomstagenda-geen-jaren = Voor welke jaren, staat nog niet vast.
# $van, $tot (text) = years
toekomstagenda-jaren = Van { $van } tot { $tot }.
toekomstagenda-geldt = De buurt zei ja tegen deze agenda. Nieuwe punten en een andere volgorde gelden pas na een nieuw ja.
toekomstagenda-ligt-voor = De agenda ligt nu voor aan de buurt.
toekomstagenda-nog-niet = De agenda geldt nog niet: eerst ziet de buurt hem.
knop-toekomstagenda = De agenda als tekst
knop-jaren = Kies de jaren
knop-volgorde = Kies de volgorde
knop-agenda-terugleggen = Leg terug aan de buurt
# $gebied (text), $minst, $meest (number), $vast = ja where there is one length
toekomstagenda-vraag-jaren =
    Voor welke jaren is de agenda van { $gebied }? { $vast ->
        [ja] Hij loopt { $meest } jaar, zoals bij jullie werkwijze hoort.
       *[nee] Hij loopt { $minst } tot { $meest } jaar.
    }
knop-van-tot = { $van } tot { $tot }
# $minst, $meest (number), $vast = ja where there is one length
toekomstagenda-verkeerde-jaren =
    Een agenda begint dit jaar of het volgende. { $vast ->
        [ja] Hij loopt { $meest } jaar, zoals bij jullie werkwijze hoort.
       *[nee] Hij loopt { $minst } tot { $meest } jaar.
    }
# $gebied, $bladzijde (text), $lijst (lines)
toekomstagenda-volgorde =
    Wat staat bovenaan in { $gebied }? Zet een punt hoger met een knop.

    { $lijst }

    { $bladzijde }
# $nummer (number)
knop-hoger = Zet { $nummer } hoger
toekomstagenda-intussen = De volgorde is intussen veranderd. Kijk even opnieuw.
# an item in the text that is handed back: $nummer (number), $punt, $waarom, $herkomst (text)
toekomstagenda-tekst =
    { $nummer }. { $punt }
    { $waarom }
    Komt van: { $herkomst }.
# $gebied, $jaren (text), $lijst (lines)
toekomstagenda-titel =
    De Toekomstagenda van { $gebied }
    { $jaren }

    { $lijst }
# $gebied (text), $punten (number)
toekomstagenda-terugleggen =
    Je legt de agenda van { $gebied } terug, met { $punten ->
        [one] 1 punt
       *[other] { $punten } punten
    }. Buren lezen hem en stemmen erover.
toekomstagenda-waarom = De buurt zag al eerder een versie van deze agenda. Wat is er anders, en waarom?
knop-agenda-leg-terug = Ja, leg de agenda terug
toekomstagenda-teruggelegd = De agenda ligt klaar voor de volgende ronde. De buurt krijgt hem te zien.
toekomstagenda-eerst-jaren = Kies eerst de jaren, en zet minstens één punt op de agenda.

knop-toets = Toets aan ons beleid
# $punt, $partner (text)
toets-vraag = Past “{ $punt }” in het beleid van { $partner }? Het punt blijft op de agenda, wat je ook antwoordt.
toets-past = past in het beleid
toets-deels = past deels in het beleid
toets-nog-niet = past nog niet in het beleid
knop-toets-past = Ja, het past
knop-toets-deels = Het past deels
knop-toets-nog-niet = Het past nog niet
# $punt, $oordeel (text), $tekens (number)
toets-volgende-stap = “{ $punt }” { $oordeel }. Wat is de volgende stap? Schrijf minstens { $tekens } tekens.
# $punt, $stap (text)
toets-wie-helpt = Wie kan daarbij helpen? Noem een voornaam en een afdeling of organisatie.
toets-gedaan = Je toets staat bij “{ $punt }”. Het punt blijft staan waar het staat.
# $punt, $partner, $oordeel, $stap, $hulp (text)
toets-bericht =
    { $partner } toetste “{ $punt }”: { $oordeel }.
    Volgende stap: { $stap }
    Wie helpt: { $hulp }. Het punt blijft op de agenda.
toets-geen-partner = Toetsen doet wie voor een van de partners werkt. Bij jou staat geen partner.
# $punt, $bladzijde (text), $lijst (lines)
toetsen =
    Wat partners zeggen van “{ $punt }”. Een toets is een antwoord. Het punt blijft op de agenda.

    { $lijst }

    { $bladzijde }
toetsen-geen = Over “{ $punt }” heeft nog geen partner iets gezegd.
# $partner, $oordeel, $stap, $hulp (text), $op (moment)
toetsen-regel =
    { $partner }, { $op }: { $oordeel }.
    Volgende stap: { $stap }
    Wie helpt: { $hulp }.
knop-toetsen = Toetsen van partners
