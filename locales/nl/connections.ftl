# Idea connections: whether two people with near ideas want to meet.

# $titel (text) = the reader's own issue, $tot (day)
kennismaken-vraag =
    Een buur heeft een idee dat op het jouwe lijkt. Kennismaken?

    Het gaat om “{ $titel }”.
    Wij zeggen niet wie het is. De ander krijgt dezelfde vraag, ook zonder naam.
    Alleen als jullie allebei ja zeggen, horen jullie van elkaar.
    Je kunt kiezen tot en met { $tot }.
# $titel (text), $tot (day)
kennismaken-vraag-opnieuw =
    Wil je kennismaken met een buur met een idee als het jouwe?

    Het gaat om “{ $titel }”.
    Alleen als jullie allebei ja zeggen, horen jullie van elkaar.
    Je kunt kiezen tot en met { $tot }.
# $titel (text), $tot (day), $uur (number) = of the day
kennismaken-ja =
    Je zei ja tegen kennismaken, bij “{ $titel }”.

    Zegt de ander ook ja, dan horen jullie dat samen, om { $uur } uur.
    Hoor je niets tot en met { $tot }? Dan komt er deze keer niets van.
    Tot die tijd kun je je bedenken. De ander merkt dat niet.
# $titel (text), $tot (day)
kennismaken-nee =
    Goed, geen kennismaking bij “{ $titel }”.

    De ander hoort dit niet. Bedenk je je? Dat kan tot en met { $tot }.
# $titel (text), $tot (day), $dagen (number)
kennismaken-later =
    { $dagen ->
        [one] Goed, morgen vragen we het nog een keer.
       *[other] Goed, over { $dagen } dagen vragen we het nog een keer.
    }

    Het gaat om “{ $titel }”. Nu kiezen kan ook, tot en met { $tot }.
kennismaken-voorbij = Deze vraag is voorbij.
# $naam (text) = of the other, $hun, $mijn (text) = what each wrote, $tot (day)
kennismaken-samen =
    Jullie zeiden allebei ja: { $naam } wil ook kennismaken.

    { $naam } schreef: “{ $hun }”
    Jij schreef: “{ $mijn }”

    Wij geven niemands nummer of adres door. Schrijf zelf één regel: hoe vindt { $naam } je?
    Je ziet elkaars regel pas als jullie er allebei een schreven.
    Dat kan tot en met { $tot }.
# $naam (text), $tekens (number)
kennismaken-regel-vraag =
    Hoe vindt { $naam } je? Typ het in één regel.

    Bijvoorbeeld: zaterdag om 10 uur bij de speeltuin. Liever daar waar meer mensen zijn.
    Een nummer mag, maar het hoeft niet.
    Ben je nog geen 16? Vraag het eerst thuis.
# $naam (text), $tekens (number)
kennismaken-regel-te-lang = Dat past niet op één regel. Er passen { $tekens } tekens. Kan het korter?
# $naam (text), $tekens (number)
kennismaken-regel-leeg = Daar staan geen woorden in. Hoe vindt { $naam } je? Typ het in één regel.
# $naam, $regel (text), $tot (day)
kennismaken-regel-controle =
    Dit ziet { $naam }, en verder geen buur: “{ $regel }”

    { $naam } ziet het pas als die ook een regel schreef.
    Wij gooien het weg na { $tot }. In het gesprek van { $naam } blijft het staan.
kennismaken-regel-doorgegeven = Goed, je regel is bewaard.
# $naam, $regel (text), $tot (day)
kennismaken-regel-gegeven =
    Je schreef voor { $naam }: “{ $regel }”

    { $naam } ziet het zodra die ook een regel schreef. Dat kan tot en met { $tot }.
# $naam, $regel (text), $tot (day)
kennismaken-gevonden =
    Zo vind je { $naam }: “{ $regel }”

    { $naam } heeft nu ook jouw regel. Veel plezier samen!
    Je hoeft nergens op in te gaan. Voelt iets niet goed? Meld het, tot en met { $tot }.
# $naam (text)
kennismaken-gestopt = Goed, het stopt hier. Wat je schreef, is weg. { $naam } krijgt hier geen bericht van.
# $naam, $gebied (text)
kennismaken-meld-vraag =
    Wil je melden wat { $naam } schreef?

    Wat er staat, gaat dan naar de opbouwwerker en de gebiedsregisseur van { $gebied }.
    Zij zien ook jullie namen en codes. { $naam } krijgt hier geen bericht van.
# $aantal (number), $naam, $gebied (text)
kennismaken-gemeld =
    { $aantal ->
        [one] Gemeld. 1 begeleider van { $gebied } krijgt het te lezen.
       *[other] Gemeld. { $aantal } begeleiders van { $gebied } krijgen het te lezen.
    }

    Wij vragen jou en { $naam } niet nog een keer om kennis te maken. Ben je in gevaar? Bel 112.
# $gebied (text)
kennismaken-gemeld-aan-niemand =
    In { $gebied } is nog geen opbouwwerker of gebiedsregisseur. Niemand kan het dus lezen.

    Je hoeft nergens op in te gaan. Ben je in gevaar? Bel 112.
# $gebied, $naam, $code, $regel, $melder, $meldercode (text)
kennismaken-melding =
    Een buur in { $gebied } meldt iets uit een kennismaking.

    { $naam } (code { $code }) schreef: “{ $regel }”
    Gemeld door { $melder } (code { $meldercode }).
    { $naam } weet niet dat dit gemeld is. Kijk samen met een collega wat nodig is.
kennismaken-al-gemeld = Dit is al gemeld.

knop-ja-kennismaken = Ja, dat wil ik
knop-niet-kennismaken = Nee, liever niet
knop-vraag-later = Vraag het later
knop-toch-wel-kennismaken = Toch wel
knop-toch-geen-kennis = Toch liever niet
knop-schrijf-regel = Schrijf die regel
knop-geef-regel = Geef het door
knop-schrijf-regel-anders = Schrijf het anders
knop-nu-geen-regel = Nu niet
knop-meld-dit = Meld dit
knop-ja-meld = Ja, meld het
