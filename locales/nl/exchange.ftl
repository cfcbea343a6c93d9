# Exchange: what neighbours give and ask.

# $gebied (text)
ruil-andere-werkwijze =
    { $gebied } werkt nu op een andere manier. Ruilen met buren hoort daar niet bij.

    Wil je het graag? Vraag het de initiatiefgroep. Die kiest mee hoe jullie werken.
# $gebied (text), $lijst (lines), $bladzijde (text)
ruil =
    Ruilen in { $gebied }: wat geef je, wat vraag je?

    { $lijst }

    { $bladzijde }
# $gebied (text)
ruil-leeg =
    In { $gebied } staat nog niets om te ruilen. Jij kunt de eerste zijn.

    Wat kun je geven: een uur hulp, gereedschap, een gerecht? Of wat zoek je?
ruil-geeft = Geeft
ruil-vraagt = Vraagt
# $nummer (number), $kant, $tekst (text)
ruil-regel = { $nummer }. { $kant }: { $tekst }
# $nummer (number), $kant, $tekst, $woorden (text) = words of it that fit
ruil-regel-past = { $nummer }. { $kant }: { $tekst } (past bij jou: { $woorden })
# $nummer (number), $kant, $tekst (text)
ruil-regel-mijn = { $nummer }. { $kant }: { $tekst } (van jou)
# $nummer (number), $kant, $tekst (text)
ruil-regel-gevraagd = { $nummer }. { $kant }: { $tekst } (jij liet iets horen)

ruil-vraag-geef = Wat geef je? Noem één ding, zoals “mijn ladder te leen” of “een uur hulp in de tuin”.
ruil-vraag-vraag = Wat vraag je? Noem één ding, zoals “iemand die mijn fiets kan maken”.
# $passen (number)
ruil-te-lang = Dat is te lang. Er passen { $passen } tekens. Noem één ding.
ruil-te-kort = Dat is wel erg kort. Noem één ding, in een paar woorden.
ruil-alleen-persoonlijk = Zonder wat persoonlijk is, blijft er niets over. Zeg het zonder nummer of naam.
# $hoogste (number)
ruil-te-veel = Er passen er { $hoogste }. Haal er eerst een weg.
# $gebied, $kant, $tekst (text), $dagen (number)
ruil-controle =
    Zo lezen buren in { $gebied } het, zonder je naam:

    { $kant }: “{ $tekst }”

    Wil een buur ruilen? Dan vragen we het eerst aan jou.
    Na { $dagen } dagen vragen we of het nog klopt.
    Contact met buren is voor wie 16 jaar of ouder is.
# $gebied, $kant, $tekst (text), $dagen (number)
ruil-controle-weggehaald =
    Zo lezen buren in { $gebied } het, zonder je naam:

    { $kant }: “{ $tekst }”

    Wat persoonlijk leek, haalden we weg. Daar staat nu “…”.
    Wil een buur ruilen? Dan vragen we het eerst aan jou.
    Na { $dagen } dagen vragen we of het nog klopt.
    Contact met buren is voor wie 16 jaar of ouder is.
ruil-nog-geen-16 =
    Fijn dat je mee wilt doen! Contact met buren regelen we pas vanaf 16 jaar.

    Vraag thuis of iemand het voor je doet. Wat er staat, mag je gewoon lezen.
# $kant, $tekst (text), $tot (day)
ruil-staat =
    Het staat erbij. { $kant }: “{ $tekst }”

    Wil een buur ruilen, dan hoor je dat. Na { $tot } vragen we of het nog klopt.
# $lijst (lines)
ruil-past-nu =
    Dit past er nu al bij:

    { $lijst }
# $kant, $tekst, $mijn, $woorden (text)
ruil-past-bij-jou =
    Een buur zette iets neer dat bij jou past: { $woorden }.

    { $kant }: “{ $tekst }”
    Van jou staat er: “{ $mijn }”

# $kant, $tekst (text), $tot (day)
ruil-een =
    { $kant }: “{ $tekst }”

    Het is van een buur. Namen hoor je pas als jullie het allebei willen.
# $kant, $tekst, $woorden (text), $tot (day)
ruil-een-past =
    { $kant }: “{ $tekst }”

    Het past bij wat jij neerzette: { $woorden }.
    Het is van een buur. Namen hoor je pas als jullie het allebei willen.
# $kant, $tekst (text), $tot (day)
ruil-een-gevraagd =
    { $kant }: “{ $tekst }”

    Jij liet horen dat je het wilt. Zegt de buur ook ja, dan hoor je dat.
# $kant, $tekst (text), $soort = geef or vraag, $tot (day)
ruil-wil-controle =
    { $kant }: “{ $tekst }”

    De buur hoort dat iemand dit { $soort ->
        [geef] wil
       *[vraag] kan
    }, zonder je naam.
    Zegt de buur ook ja, dan horen jullie elkaars naam.
    Contact met buren is voor wie 16 jaar of ouder is.
# $kant, $tekst (text), $soort = geef or vraag, $tot (day)
ruil-wil-gezegd =
    Je liet het horen. { $kant }: “{ $tekst }”

    Zegt de buur ook ja, dan hoor je dat. Hoor je niets? Dan komt het er nu niet van.
ruil-wil-al = Je liet dit al horen.
# $hoogste (number)
ruil-wil-te-veel = Je wacht al op { $hoogste } buren. Neem er eerst een terug, of wacht op antwoord.
# $kant, $tekst (text), $tot (day)
ruil-wil-niet-meer = Goed, dat is teruggenomen. De buur krijgt hier geen bericht van.
ruil-weg = Dit staat er niet meer. Kijk in de lijst wat er nu is.

# $lijst (lines)
ruil-mijn =
    Wat jij geeft en vraagt:

    { $lijst }
ruil-mijn-leeg = Van jou staat er nu niets. In de lijst kun je iets geven of vragen.
# $nummer, $aantal (number) = neighbours who wait for an answer, $kant, $tekst (text), $tot (day)
ruil-mijn-regel =
    { $aantal ->
        [0] { $nummer }. { $kant }: { $tekst } (tot en met { $tot })
        [one] { $nummer }. { $kant }: { $tekst } (1 buur wacht op je antwoord)
       *[other] { $nummer }. { $kant }: { $tekst } ({ $aantal } buren wachten op je antwoord)
    }
# $kant, $tekst (text), $tot (day), $aantal (number)
ruil-eigen =
    { $kant }: “{ $tekst }”

    Dit is van jou. Het staat er tot en met { $tot }. Dan vragen we of het nog klopt.
# $kant, $tekst (text), $tot (day), $aantal (number), $soort = geef or vraag
ruil-eigen-gewild =
    { $kant }: “{ $tekst }”

    { $aantal ->
        [one] 1 buur { $soort ->
            [geef] wil
           *[vraag] kan
        } dit. Zeg je ja, dan horen jullie elkaars naam.
       *[other] { $aantal } buren { $soort ->
            [geef] willen
           *[vraag] kunnen
        } dit. Zeg je ja, dan horen jullie elkaars naam.
    }
    Een nee hoort niemand.
# $kant, $tekst (text), $tot (day)
ruil-iemand-wil =
    Een buur wil graag wat jij geeft: “{ $tekst }”

    Zeg je ja, dan horen jullie elkaars naam. Een nee hoort niemand.
# $kant, $tekst (text), $tot (day)
ruil-iemand-kan =
    Een buur kan wat jij vraagt: “{ $tekst }”

    Zeg je ja, dan horen jullie elkaars naam. Een nee hoort niemand.
# $kant, $tekst (text), $tot (day)
ruil-nee-gezegd = Goed, deze keer niet. De buur hoort dat niet. Jouw “{ $tekst }” blijft staan.
ruil-wil-voorbij = Deze vraag is voorbij. Typ /ruil voor hoe het nu is.
# $naam (text) = of the other, $titel (text) = what is exchanged, $tot (day)
ruil-samen =
    Jullie zeiden allebei ja: jij en { $naam } gaan ruilen.

    Het gaat om “{ $titel }”.
    Wij geven niemands nummer of adres door. Schrijf zelf één regel: hoe vindt { $naam } je?
    Je ziet elkaars regel pas als jullie er allebei een schreven.
    Dat kan tot en met { $tot }.

# $kant, $tekst (text), $tot (day), $dagen (number)
ruil-klopt-nog =
    Klopt dit nog? { $kant }: “{ $tekst }”

    Zeg je niets, dan gaat het over { $dagen } dagen weg.
# $kant, $tekst (text), $tot (day)
ruil-blijft-staan = Fijn, “{ $tekst }” blijft staan. Na { $tot } vragen we het weer.
# $kant, $tekst (text), $tot (day)
ruil-vervallen = “{ $tekst }” is uit de ruillijst, want we hoorden niets. Zet het gerust opnieuw neer.
# $kant, $tekst (text), $tot (day)
ruil-teruggenomen = “{ $tekst }” is weg uit de lijst.
# $kant, $tekst (text), $tot (day)
ruil-klaar = Mooi, dat is geruild! “{ $tekst }” is uit de lijst.

knop-ruil-geef = Geef iets
knop-ruil-vraag = Vraag iets
# $nummer (number)
knop-ruil-bekijk = Bekijk { $nummer }
knop-ruil-bekijk-dit = Bekijk het
knop-ruil-mijn = Bekijk wat ik ruil
knop-ruil-lijst = Bekijk de ruillijst
knop-ruil-16 = Ja, ik ben 16 of ouder
knop-ruil-geen-16 = Ik ben nog geen 16
knop-ruil-anders = Zeg het anders
knop-ruil-wil = Ik wil dit
knop-ruil-kan = Ik kan dit
knop-ruil-toch-niet = Neem het terug
# $nummer (number) = of the neighbour; 0 for one alone
knop-ruil-ja =
    { $nummer ->
        [0] Ja, we ruilen
       *[other] Ja, met buur { $nummer }
    }
# $nummer (number) = of the neighbour; 0 for one alone
knop-ruil-nee =
    { $nummer ->
        [0] Nee, nu niet
       *[other] Nee, niet buur { $nummer }
    }
knop-ruil-klopt = Ja, het klopt nog
knop-ruil-haal-weg = Haal het weg
knop-ruil-klaar = Het is geruild
