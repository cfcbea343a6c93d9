# Talks at the kitchen table: a neighbour without a phone says what goes on, another writes it down.

# $gebied (text), $gesprekken (number), $deelname (line)
keukentafel =
    { $gesprekken ->
        [0] In { $gebied } was nog geen gesprek aan de keukentafel.
        [one] In { $gebied } was 1 gesprek aan de keukentafel.
       *[other] In { $gebied } waren { $gesprekken } gesprekken aan de keukentafel.
    }

    Heeft een buur geen telefoon? Schrijf op wat je buur zegt. Het telt mee als van je buur.
    Geen verbinding daar? In het menu van onze web-telefoon staat een formulier.
    { $deelname }
# $mensen, $procent, $nieuwlande, $tiendeveen (number), $gebied (text)
keukentafel-deelname =
    { $mensen ->
        [one] In { $gebied } doet 1 persoon mee.
       *[other] In { $gebied } doen { $mensen } mensen mee.
    } Dat is { $procent }% van wie er woont. In Nieuwlande was het { $nieuwlande }%, in Tiendeveen { $tiendeveen }%.
# $gebied (text), $lijst (lines), $bladzijde (text)
keukentafel-straten =
    Zoveel gesprekken waren er per straat in { $gebied }. Waar nog niemand was, staat bovenaan.

    { $lijst }

    { $bladzijde }
# $gebied (text), $lijst (lines), $bladzijde (text)
keukentafel-straten-zonder-lijst =
    Van { $gebied } kennen we de lijst met straten nog niet. Hier was al een gesprek:

    { $lijst }

    { $bladzijde }
# $gebied (text)
keukentafel-straten-geen =
    In { $gebied } was nog geen gesprek. De lijst met straten kennen we hier nog niet.
# $straat (text), $gesprekken (number)
keukentafel-straat = { $gesprekken ->
        [0] • { $straat }: nog geen gesprek
        [one] • { $straat }: 1 gesprek
       *[other] • { $straat }: { $gesprekken } gesprekken
    }

keukentafel-niet-bevestigd =
    Opschrijven voor een buur is voor wie bevestigd is in dit gebied.

    Zo weten we dat er echt een buur aan tafel zit. Bekijk hoe je dat wordt.
# $hoogste (number)
keukentafel-genoeg-vandaag =
    Je schreef in een dag { $hoogste } gesprekken op. Dat is het meeste wat kan.

    Morgen kun je verder. Er ging niets verloren van wat je stuurde.
keukentafel-mag-het =
    Zit je bij een buur aan tafel? Vraag eerst:

    “Mag ik opschrijven wat jij zegt, en telt het mee als van jou?”

    We bewaren de straat en wat er gezegd wordt. Naam en huisnummer bewaren we niet.
keukentafel-mag-niet = Goed dat je het vroeg. We schrijven niets op.
keukentafel-vraag-straat = Fijn. In welke straat zitten jullie? Typ alleen de straat, zonder huisnummer.
keukentafel-straat-onbekend =
    Deze straat staat niet in de lijst van je gebied.

    Typ de naam zoals die op het bordje staat.
keukentafel-straat-niet-gelezen = Hier lazen we geen straat in. Typ de naam zoals die op het bordje staat.
keukentafel-een-straat = Hier staat meer dan één straat. Typ de straat waar jullie nu zitten.
# $straat (text), $hoogste (number)
keukentafel-vraag =
    Jullie zitten in: { $straat }.

    Wat zegt je buur? Typ elk ding in een eigen bericht. Er passen er { $hoogste }.
    Namen en nummers verbergen we voor je.
keukentafel-alleen-persoonlijk = Zonder wat persoonlijk is, blijft er niets over. Typ het zonder naam of nummer.
# $hoogste (number)
keukentafel-vol = Er passen { $hoogste } dingen in één gesprek. Verstuur dit, en begin daarna opnieuw.
# $straat (text), $lijst (lines), $over (number)
keukentafel-controle =
    Lees dit voor aan je buur ({ $straat }). Zo lezen anderen het:

    { $lijst }

    { $over ->
        [0] Meer past er niet in één gesprek.
        [one] Zegt je buur nog iets? Typ het. Er past nog 1 ding bij.
       *[other] Zegt je buur nog iets? Typ het. Er passen nog { $over } dingen bij.
    }
# $tekst, $thema (text)
keukentafel-regel = • “{ $tekst }” (thema: { $thema })
# $aantal (number), $tot (time)
keukentafel-staat =
    { $aantal ->
        [one] Het staat erbij: 1 vraagstuk van een buur.
       *[other] Het staat erbij: { $aantal } vraagstukken van een buur.
    }

    Het telt één keer, als van je buur. Ongedaan maken kan tot { $tot }.
# $code (text), $dag (day)
keukentafel-briefje =
    Schrijf dit op een briefje voor je buur:

    { $code }

    Doet je buur later zelf mee? Dan typt die deze code. Zo is het gezegde van hem of haar.
    De code werkt tot en met { $dag }. Geef hem aan niemand anders.
keukentafel-briefje-weg = De code van dit briefje werkt niet meer. Het gesprek is ongedaan gemaakt.
keukentafel-staat-al = Dit gesprek staat er al. Het telt één keer.
keukentafel-ongedaan = Ongedaan gemaakt. Van dit gesprek staat er niets meer.
# $minuten (number)
keukentafel-te-laat =
    Ongedaan maken kan { $minuten } minuten lang. Die zijn voorbij.

    Staat er iets in dat niet klopt? Vraag de initiatiefgroep om hulp.
keukentafel-weg = Dit gesprek is niet door jou opgeschreven, of het is er niet meer.
keukentafel-al-opgehaald = Je buur nam dit gesprek al over met het briefje. Je buur beslist er nu zelf over.
# $gebied (text), $gesprekken, $vraagstukken (number), $deelname (line)
keukentafel-nieuws =
    { $gesprekken ->
        [one] In { $gebied } was een nieuw gesprek aan de keukentafel.
       *[other] In { $gebied } waren { $gesprekken } nieuwe gesprekken aan de keukentafel.
    } { $vraagstukken ->
        [one] Er kwam 1 vraagstuk bij.
       *[other] Er kwamen { $vraagstukken } vraagstukken bij.
    }
    { $deelname }

# $lijst (lines)
keukentafel-van-jou =
    Fijn dat je er bent. Dit zei je aan de keukentafel, en het is nu van jou:

    { $lijst }

    Je vindt het bij /mijn.
keukentafel-eigen-briefje = Dit is het briefje voor je buur. Alleen je buur kan deze code gebruiken.
# $titel (text)
keukentafel-vraagstuk = • “{ $titel }”

knop-keukentafel = Aan de keukentafel
knop-keukentafel-straten = Welke straten nog?
knop-keukentafel-begin = Ik zit bij een buur
knop-keukentafel-bevestigd = Hoe word ik dat?
knop-keukentafel-ja = Ja, dat mag
knop-keukentafel-nee = Nee, liever niet
knop-keukentafel-laatste-weg = Laatste weghalen
knop-keukentafel-verstuur = Klopt, verstuur
knop-keukentafel-ongedaan = Maak ongedaan
