# Street contacts: a neighbour whom the others of a street can write.

# $gebied (text)
straat-andere-werkwijze =
    { $gebied } werkt nu op een andere manier. Contacten van een straat horen daar niet bij.

    Wil je het graag? Vraag het de initiatiefgroep. Die kiest mee hoe jullie werken.
# $gebied (text), $lijst (lines), $bladzijde (text), $zonder (line)
straat =
    Wie is het contact van welke straat in { $gebied }?

    { $lijst }

    { $bladzijde }
    { $zonder }
# $gebied (text), $lijst (lines), $bladzijde (text), $zonder (line)
straat-leeg =
    In { $gebied } heeft nog geen straat een contact. Jij kunt de eerste zijn.

    Een contact is een buur die je kunt schrijven. Die weet wat er speelt in de straat.
    { $zonder }
# $naam, $straten (text)
straat-regel = • { $straten }: { $naam }
straat-regel-jij = • { $straten }: { $naam } (dat ben jij)
# $aantal (number)
straat-zonder-aantal = { $aantal ->
        [one] 1 straat heeft nog geen contact.
       *[other] { $aantal } straten hebben nog geen contact.
    }
# $gebied (text), $lijst (lines), $bladzijde (text)
straat-zonder =
    Deze straten in { $gebied } hebben nog geen contact:

    { $lijst }

    { $bladzijde }
# $gebied (text)
straat-zonder-geen = Elke straat in { $gebied } heeft een contact. Mooi!
# $gebied (text)
straat-zonder-lijst =
    Van { $gebied } kennen we de lijst met straten nog niet.

    Daarom weten we niet welke straat nog een contact mist.
# $straat (text)
straat-naam = • { $straat }

# $hoogste (number)
straat-aanbod-vraag =
    Van welke straat wil je het contact zijn?

    Typ de naam. Zijn het er meer? Zet er een komma tussen. Er passen er { $hoogste }.
straat-niet-gevonden =
    Deze straat staat niet in de lijst van je gebied.

    Typ de naam zoals die op het bordje staat.
straat-niet-gelezen = Hier lazen we geen straat in. Typ de naam zoals die op het bordje staat.
# $hoogste (number)
straat-te-veel = Er passen { $hoogste } straten. Noem de straten die je het beste kent.
# $gebied, $straten (text)
straat-aanbod-controle =
    Je biedt je aan als contact van: { $straten }.

    De initiatiefgroep of een begeleider zegt ja of nee.
    Daarna zien bewoners van { $gebied } je naam, en kunnen ze je schrijven.
    Dat gaat via deze bot. Je nummer en adres ziet niemand.
    Contact met buren is voor wie 16 jaar of ouder is.
straat-nog-geen-16 =
    Fijn dat je mee wilt doen! Contact met buren regelen we pas vanaf 16 jaar.

    Vraag thuis of iemand het voor je doet. Wat er staat, mag je gewoon lezen.
# $straten, $naam (text), $mensen (number)
straat-aangeboden = { $mensen ->
        [0] Je aanbod staat er: { $straten }. Er is nu niemand die ja kan zeggen. Komt er een initiatiefgroep, dan ziet die je aanbod.
        [one] Je aanbod staat er: { $straten }. Eén persoon kan ja zeggen. Je hoort het zodra dat gebeurt.
       *[other] Je aanbod staat er: { $straten }. { $mensen } mensen kunnen ja zeggen. Je hoort het zodra dat gebeurt.
    }
# $straten, $naam (text)
straat-al-aangeboden =
    Dit loopt al van jou: { $straten }.

    Wil je andere straten? Stop dan eerst hiermee.
# $naam, $straten, $gebied, $code (text)
straat-aanbod =
    { $naam } wil in { $gebied } het contact zijn van: { $straten }.

    De code van { $naam } is { $code }. Zeg je ja, dan zien buren deze naam.
straat-aanbod-weg = Dit aanbod is er niet meer. Kijk bij je buurt wat er nu staat.
straat-aanbod-eigen = Dit is je eigen aanbod. Iemand anders zegt er ja of nee op.
straat-aanbod-geen = Er wacht nu geen aanbod op een antwoord.
# $naam, $straten, $gebied (text)
straat-ja-gezegd = Goed. { $naam } is nu het contact van: { $straten }.
# $naam, $straten, $gebied (text)
straat-nee-gezegd = Goed, deze keer niet. { $naam } hoort dat het nu niet doorgaat.
# $naam, $straten, $gebied (text)
straat-jij-bent =
    Je bent nu het contact van: { $straten }.

    Bewoners van { $gebied } zien je naam en kunnen je schrijven. Stoppen kan altijd.
# $naam, $straten, $gebied (text)
straat-nu-niet =
    Je bood je aan als contact van: { $straten }. Dat gaat nu niet door.

    Vraag de initiatiefgroep gerust waarom. Je mag je ook opnieuw aanbieden.
# $naam, $straten (text)
straat-stop-vraag =
    Stop je als contact van: { $straten }?

    Buren kunnen je dan niet meer schrijven. Wat er geschreven is, gooien we hier weg.
# $naam, $straten (text)
straat-gestopt = Gestopt. Je bent geen contact meer van: { $straten }. Bedankt!

# $naam, $straten (text), $lijst (lines), $bladzijde (text)
straat-mijn =
    Je bent het contact van: { $straten }.

    Dit kaartten buren aan over je straat:
    { $lijst }

    { $bladzijde }
# $naam, $straten (text)
straat-mijn-wacht =
    Je bood je aan als contact van: { $straten }.

    De initiatiefgroep of een begeleider zegt nog ja of nee.
# $straten, $titel (text)
straat-mijn-vraagstuk = • { $straten }: { $titel }
straat-mijn-geen-vraagstuk = Nog niets. Buren kunnen je wel schrijven.

# $naam, $straten (text), $passen (number)
straat-schrijf =
    Wat wil je { $naam } schrijven, het contact van { $straten }?

    Er passen { $passen } tekens. Nummers en adressen halen we eruit.
# $naam, $straten, $tekst, $gebied (text), $passen (number)
straat-schrijf-terug =
    Wat schrijf je { $naam } terug?

    Er passen { $passen } tekens. Nummers en adressen halen we eruit.
straat-bericht-leeg = Hier staat niets om door te geven. Schrijf het in een paar woorden.
# $passen (number)
straat-bericht-te-lang = Dat is te lang. Er passen { $passen } tekens.
# $naam (text), $hoogste (number)
straat-bericht-genoeg = { $hoogste ->
        [one] Je schreef { $naam } al 1 bericht. Wacht nu op antwoord.
       *[other] Je schreef { $naam } al { $hoogste } berichten. Wacht nu op antwoord.
    }
# $naam, $tekst (text)
straat-bericht-controle =
    Zo leest { $naam } het:

    “{ $tekst }”
# $naam, $tekst (text)
straat-bericht-controle-eerst =
    Zo leest { $naam } het, met je naam erbij:

    “{ $tekst }”

    Antwoord komt hier. Je nummer en adres ziet niemand.
    Contact met buren is voor wie 16 jaar of ouder is.
# $naam, $tekst (text)
straat-bericht-gegeven =
    Doorgegeven aan { $naam }: “{ $tekst }”

    Schrijft { $naam } terug, dan lees je het hier.
# $naam, $straten, $tekst, $gebied (text)
straat-bericht =
    { $naam } uit { $gebied } schrijft je, omdat je contact bent van { $straten }:

    “{ $tekst }”
# $naam, $straten, $tekst, $gebied (text)
straat-bericht-terug =
    { $naam }, het contact van { $straten } in { $gebied }, schrijft je terug:

    “{ $tekst }”
straat-weg = Dit kan niet meer: je kunt elkaar hier nu niet schrijven. Kijk wie er nu contact is.
# $naam (text)
straat-gesprek-voorbij = Jij en { $naam } schrijven elkaar hier niet meer. Vraag het anders de initiatiefgroep.
# $naam, $straten, $tekst, $gebied (text)
straat-gesprek-gestopt = Goed. Van { $naam } krijg je hier geen berichten meer.
# $naam, $straten, $tekst, $gebied (text)
straat-meld-vraag =
    “{ $tekst }”

    Wil je dit melden? De opbouwwerker en gebiedsregisseur van { $gebied } lezen het dan.
    Zij zien jouw naam en die van { $naam }. Daarna schrijven jullie elkaar niet meer.
# $gebied, $naam (text), $aantal (number)
straat-gemeld = { $aantal ->
        [one] Gemeld. 1 begeleider van { $gebied } leest het. { $naam } hoort dat niet van ons.
       *[other] Gemeld. { $aantal } begeleiders van { $gebied } lezen het. { $naam } hoort dat niet van ons.
    }
# $gebied, $naam (text)
straat-gemeld-aan-niemand =
    In { $gebied } is nu geen begeleider die dit kan lezen. Bel bij nood 112.

    Je kunt zorgen dat { $naam } je niet meer schrijft: kies “Geen berichten meer”.
# $gebied, $naam, $code, $tekst, $melder, $meldercode (text)
straat-melding =
    { $melder } ({ $meldercode }) meldt een bericht van { $naam } ({ $code }), in { $gebied }:

    “{ $tekst }”

    Zij schrijven elkaar via de contacten van een straat. Dat is nu gestopt.

knop-straat-bekijk = Contacten per straat
knop-straat-mijn = Mijn straat
knop-straat-zonder = Nog zonder contact
knop-straat-word = Ik wil contact zijn
# $aantal (number)
knop-straat-aanbod = Wie zich aanbood ({ $aantal })
knop-straat-16 = Ja, ik ben 16 of ouder
knop-straat-geen-16 = Ik ben nog geen 16
knop-straat-anders = Andere straten
knop-straat-ja = Ja, graag
knop-straat-nee = Nee, nu niet
knop-straat-stop = Ik stop als contact
knop-straat-stop-ja = Ja, ik stop
knop-straat-neem-terug = Neem aanbod terug
# $naam (text)
knop-straat-schrijf = Schrijf { $naam }
knop-straat-antwoord = Schrijf terug
knop-straat-verstuur = Geef het door
knop-straat-andere-woorden = Andere woorden
knop-straat-geen-bericht = Geen berichten meer
knop-straat-meld = Meld dit bericht
knop-straat-meld-ja = Ja, meld het
knop-straat-meld-niet = Nee, terug
