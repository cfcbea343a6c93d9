# Confirmed members, several doors of one person, and coming back.

# --- codes ---
code-onbekend = Deze code kennen we niet. Misschien is hij al gebruikt of te oud. Kijk hem na, of vraag een nieuwe.
codes-te-veel = Dat waren veel codes achter elkaar. Probeer het morgen weer. Of vraag hulp aan een opbouwwerker.

# --- confirmed or not ---
# $gebied (text), $dag (day), $code (text), $aantal, $nodig (number)
bevestigd =
    Je bent bevestigd in { $gebied }, sinds { $dag }.
    Ken je een buur die dat ook wil worden? Jij kunt voor die buur instaan.
# $dag (day)
bevestigd-sinds = ja, sinds { $dag }
bevestigd-nog-niet-kort = nog niet
# $gebied, $code (text), $nodig (number)
bevestigd-nog-niet =
    Je bent nog niet bevestigd in { $gebied }. Meedoen en stemmen kan gewoon.
    Alleen stemmen over geld en over plannen vraagt het straks wel.

    Zo word je bevestigd:
    – Je krijgt een code van een begeleider die je kent.
    – Of { $nodig } bevestigde buren staan voor je in. Geef ze jouw code: { $code }.
# $gebied, $code (text), $aantal, $nodig (number)
bevestigd-halverwege =
    Je bent nog niet bevestigd in { $gebied }. Voor je staan in: { $aantal } van { $nodig } buren.
    Geef ook een andere bevestigde buur jouw code: { $code }.
    Een code van een begeleider kan ook.
bevestigd-geen-gebied = Bevestigd word je in je eigen buurt of dorp. Kies dat eerst.
mijn-bevestigd = Bevestigd
bevestigd-vraag-code = Typ de code die je van een begeleider kreeg.
bevestigd-kom-eerst-binnen = Die code werkt straks. Kom eerst binnen, en typ hem dan nog een keer.
# $gebied, $hier (text)
bevestigd-code-ander-gebied =
    Deze code is voor { $gebied }. Jij woont volgens ons in { $hier }.
    Klopt dat niet? Kies je gebied met /gebied, en typ de code opnieuw.
bevestigd-eigen-code = Dit is een code die jij zelf maakte. Geef hem aan een ander.
# $gebied (text)
bevestigd-al = Je bent al bevestigd in { $gebied }. Bewaar de code voor een ander.
# $gebied (text)
bevestigd-door-code = Je bent nu bevestigd in { $gebied }. Fijn!
# $naam, $gebied (text)
bevestigd-code-gebruikt = Jouw code is gebruikt door: { $naam }. Die is nu bevestigd in { $gebied }.

# --- the code of a facilitator ---
# $code, $gebied (text), $dag (day), $over (number)
bevestigcode =
    { $code }

    Geef deze code aan iemand die je kent en die in { $gebied } woont.
    Hij werkt één keer, tot en met { $dag }. We schrijven op dat jij hem gaf.
    { $over ->
        [0] Dit was je laatste van dit jaar.
        [one] Dit jaar kun je nog 1 buur bevestigen.
       *[other] Dit jaar kun je nog { $over } buren bevestigen.
    }
# $aantal (number)
bevestigcode-op =
    Je bevestigde dit jaar al { $aantal } mensen, of gaf daar codes voor. Meer kan niet.
    Vraag een andere begeleider. Of laat buren voor iemand instaan.
bevestigcode-welk-gebied = Waar woont degene die je kent?

# --- vouching ---
instaan-vraag-wie = Voor wie sta je in? Typ de code van die buur. Die staat daar onder /mijn.
# $naam, $code, $gebied (text), $over (number)
instaan-zeker =
    Sta je in voor { $naam }, met code { $code }?
    Doe het alleen als je deze buur kent. En als die in { $gebied } woont.
    { $naam } hoort dat jij het was. We schrijven het op.
    { $over ->
        [one] Dit jaar kun je nog voor 1 buur instaan.
       *[other] Dit jaar kun je nog voor { $over } buren instaan.
    }
instaan-zelf-niet = Instaan voor een ander kan als je zelf bevestigd bent. Typ /bevestig, dan zie je hoe.
instaan-naam = Je buur moet weten wie voor hem of haar instaat. Kies eerst een naam.
instaan-jezelf = Dit is je eigen code. Geef hem aan een buur die bevestigd is.
# $gebied (text)
instaan-onbekend = We kennen in { $gebied } niemand met die code. Vraag je buur de code uit /mijn.
# $naam (text)
instaan-is-al = Niet meer nodig: { $naam } is al bevestigd.
# $naam (text)
instaan-al = Je stond al eens in voor { $naam }. Dat kan één keer.
# $aantal (number)
instaan-op =
    Je stond dit jaar al in voor { $aantal ->
        [one] 1 buur
       *[other] { $aantal } buren
    }. Meer kan niet. Vraag een andere buur.
# $naam (text), $nog (number)
instaan-gedaan =
    Je staat in voor { $naam }. Dank je wel!
    { $nog ->
        [one] Er is nog 1 buur nodig.
       *[other] Er zijn nog { $nog } buren nodig.
    }
# $naam, $gebied (text)
instaan-gedaan-genoeg = Je staat in voor { $naam }. Die is nu bevestigd in { $gebied }. Dank je wel!
# $naam, $code (text), $nog (number)
instaan-hoor =
    { $naam } staat voor je in.
    { $nog ->
        [one] Nog 1 buur erbij, en je bent bevestigd.
       *[other] Nog { $nog } buren erbij, en je bent bevestigd.
    }
    Geef daarvoor jouw code: { $code }.
# $naam, $gebied (text)
instaan-hoor-genoeg = { $naam } staat ook voor je in. Je bent nu bevestigd in { $gebied }. Fijn!
# $naam (text)
instaan-terug-zeker = Sta je niet meer in voor { $naam }? Die hoort het, en later opnieuw kan niet.
# $naam (text)
instaan-terug = Goed. Je staat niet meer in voor { $naam }.
# $naam (text)
instaan-terug-hoor = { $naam } staat niet meer voor je in. Wil je weten waarom? Vraag het gerust.
# $naam (text)
instaan-terug-te-laat = Dat kan niet meer: { $naam } is al bevestigd.
instaan-niets = Voor deze buur sta je nu niet in.

# --- linking ---
# $code (text), $minuten (number)
koppelcode =
    { $code }

    Typ deze code op je andere plek: op de website of in Telegram.
    Dan vragen we hier of jij dat bent. De code werkt { $minuten } minuten.
    Geef hem aan niemand anders.
# $code (text), $minuten (number)
koppelcode-aan-de-deur =
    { $code }

    Deed je al mee? Typ deze code op de plek waar je dat deed.
    Daar vragen we of jij dat bent. De code werkt { $minuten } minuten.
koppelcode-eigen = Deze code is van deze plek. Typ hem op je andere plek.
koppelen-niemand = Op geen van beide plekken ben je al binnen. Typ /start om te beginnen.
koppelen-al-een = Deze twee plekken zijn al samen van jou.
koppelen-taak =
    Je hebt hier een taak in je gebied. Die raak je op deze manier kwijt.
    Doe het andersom: typ hier /koppel, en de code op je andere plek.
# $moment (moment)
koppelen-stemming =
    Er staat een stemming open waarin je hier meestemt. Zolang kan het niet samen.
    Zo stemt niemand twee keer. Probeer het na { $moment }.
# $kanaal (text)
koppelen-samen-zeker =
    Die andere plek ({ $kanaal }) is van iemand die al meedoet. Ben jij dat ook?
    Dan gaat mee wat je hier aankaartte en doet. Je naam en gebied worden die van daar.
    Kreeg je de code van een ander? Tik dan op nee.
koppelen-samen-niet = Goed. Er is niets gekoppeld. Typ alleen een code die je zelf op je andere plek ziet.
# $kanaal (text)
koppelen-gevraagd = We vragen op je andere plek ({ $kanaal }) of jij dat bent. Tik daar op ja.
# $kanaal (text)
koppelen-gevraagd-samen =
    We vragen op je andere plek ({ $kanaal }) of jij dat bent. Tik daar op ja.
    Wat je hier aankaartte en doet, gaat mee. Je naam en gebied worden die van daar.
# $kanaal (text)
koppelen-ben-jij-dat =
    Ben jij dat? Iemand wil jouw plek koppelen aan een nieuwe: { $kanaal }.
    Tik alleen op ja als je dat nu zelf doet.
# $kanaal (text)
koppelen-ben-jij-dat-samen =
    Ben jij dat? Iemand wil jouw plek koppelen aan een andere: { $kanaal }.
    Wat daar aangekaart is, wordt dan van jou.
    Tik alleen op ja als je dat nu zelf doet.
koppelen-te-laat = Dit kan niet meer. Typ /koppel voor een nieuwe code.
koppelen-nee = Goed dat je het zegt. Er is niets gekoppeld. Geef je code aan niemand.
koppelen-nee-daar = Op de andere plek is nee gezegd. Er is niets gekoppeld.
# $kanaal (text)
gekoppeld = Gekoppeld. Je doet nu ook mee via: { $kanaal }. We antwoorden waar je het laatst iets zei.
# $naam, $gebied (text)
gekoppeld-hier =
    Gelukt. Hier ben je nu ook: { $naam }. Je gebied: { $gebied }.
    We antwoorden waar je het laatst iets zei.
# $naam, $gebied (text)
gekoppeld-hier-taak =
    Gelukt. Hier ben je nu ook: { $naam }. Je gebied: { $gebied }.
    Je taak in het gebied werkt op deze plek nog niet. Vraag dat een collega, onder /mijn.
koppelen-kan-nu-niet = Dit kan nu niet. Op je andere plek staat waarom.

# --- doors ---
# $lijst (lines)
plekken =
    Hier doe je mee:
    { $lijst }

    Herken je er een niet? Ontkoppel die dan.
# $lijst (lines)
plekken-een =
    Hier doe je mee:
    { $lijst }

    Koppel er een plek bij, dan ga je daar gewoon verder.
# $lijst (lines)
plekken-taak =
    Hier doe je mee:
    { $lijst }

    Je taak in het gebied werkt op deze plek nog niet. Een collega moet dat bevestigen.
# $nummer, $kanaal (text), $dag (day)
plekken-hier = { $nummer }. { $kanaal } – hier ben je nu
plekken-regel = { $nummer }. { $kanaal } – laatst op { $dag }
# $nummer, $kanaal (text)
ontkoppelen-zeker = Nummer { $nummer } ontkoppelen? Daar ben jij het dan niet meer: { $kanaal }. Wat je zei, blijft staan.
# $kanaal (text)
ontkoppelen-hier-zeker = Deze plek ontkoppelen? Hier ben jij het dan niet meer: { $kanaal }. Op je andere plek wel.
# $kanaal (text)
ontkoppeld = Ontkoppeld: { $kanaal }.
ontkoppeld-daar = Deze plek is ontkoppeld. Wat je zei, blijft staan. Wil je hier weer meedoen? Typ /koppel.
ontkoppeld-al = Die plek is al ontkoppeld.
ontkoppelen-enige = Dit is je enige plek. Koppel eerst een andere, anders kom je er niet meer bij.

# --- a role on a new door ---
taak-wacht = Je taak in het gebied werkt op deze plek nog niet. Een collega moet bevestigen dat jij het bent.
# $aantal (number)
taak-gevraagd =
    We vroegen het { $aantal ->
        [one] 1 collega.
       *[other] { $aantal } collega’s.
    } Zegt een van hen ja, dan werkt je taak hier.
taak-geen-collega = Er is nog geen collega die dit kan. Vraag wie je de taak gaf om hem opnieuw te geven.
# $naam, $code, $kanaal (text)
taak-collega-vraag =
    { $naam } (code { $code }) doet nu ook mee via: { $kanaal }.
    Mag de taak in het gebied daar ook werken?
    Vraag het eerst aan { $naam } zelf, liefst aan de telefoon.
taak-werkt = Een collega heeft je herkend. Je taak werkt nu ook hier.
# $naam (text)
taak-werkt-door-jou = Goed. De taak van { $naam } werkt nu ook op de nieuwe plek.
# $naam (text)
taak-niet-herkend = Goed. De taak van { $naam } werkt daar niet. Vraag gerust na wat er aan de hand is.
# $naam (text)
taak-al-geregeld = Dit is al geregeld voor { $naam }.

op-telegram = Telegram
op-de-website = de website

# --- words to come back by ---
# $aantal (number)
herstelwoorden =
    Ben je ooit je telefoon kwijt? Dan kom je terug met { $aantal } woorden.
    We laten ze één keer zien. Schrijf ze op papier. Wij kunnen ze daarna niet meer zien.
# $aantal (number)
herstelwoorden-opnieuw =
    Je hebt al { $aantal } herstelwoorden. We kunnen ze niet nog eens laten zien.
    Ben je ze kwijt? Dan krijg je nieuwe. De oude werken dan niet meer.
herstelwoorden-hieronder = Pak pen en papier. Je woorden komen in het volgende bericht, één keer.
# $woorden (text), $minuten (number)
herstelwoorden-nieuw =
    { $woorden }

    Schrijf deze woorden op, in deze volgorde. Laat ze aan niemand zien.
    Over { $minuten } minuten halen we ze hier weg.
herstelwoorden-weg = Je herstelwoorden stonden hier. Bewaar je papier goed. Kwijt? Vraag nieuwe onder /mijn.
# $aantal (number)
terugkomen-vraag =
    Typ je { $aantal } herstelwoorden, met een spatie ertussen.
    Heb je die niet? Ga naar een begeleider die je kent, met de code hierboven.
# $aantal, $nodig (number)
terugkomen-aantal =
    Dat zijn { $aantal ->
        [one] 1 woord
       *[other] { $aantal } woorden
    }. Het moeten er { $nodig } zijn.
# $woord (text)
terugkomen-geen-woord = Het woord “{ $woord }” kan er niet bij zijn. Kijk het na, en typ alles opnieuw.
terugkomen-onbekend = Met deze woorden vinden we niemand. Kijk ze na, of vraag hulp aan een begeleider.
terugkomen-niet = Goed. Typ /start om gewoon te beginnen, of /koppel om het weer te proberen.
# $moment (moment)
terugkomen-stemming =
    Er staat een stemming open waarin je hier meestemt. Zolang kan het niet samen.
    Zo stemt niemand twee keer. Probeer het na { $moment }.
terugkomen-taak = Je hebt hier een taak in je gebied. Daarom kan deze plek niet van een ander worden.
terug =
    Je bent weer terug. Op je oude plek ben je het niet meer.
    Je herstelwoorden zijn nu op. Vraag meteen nieuwe.
terug-door-mensen =
    Je bent weer terug. Op je oude plek ben je het niet meer.
    Met herstelwoorden kun je de volgende keer zelf terug. Vraag ze meteen.
# $kanaal (text)
terug-oude-plek =
    Je doet nu mee via een nieuwe plek: { $kanaal }. Deze plek is ontkoppeld.
    Was jij dat niet? Ga dan meteen naar een opbouwwerker.
terug-al = Deze plek is al van deze persoon.

# --- helping somebody back ---
terughelpen-plek =
    Ken je iemand die zijn telefoon kwijt is? Laat die op de nieuwe plek /koppel typen.
    Typ dan hier de code die daar staat.
terughelpen-wie = En wie is het? Typ de code van die persoon, zoals die onder /mijn stond.
terughelpen-onbekend = Dit klopt niet helemaal. Vraag de codes opnieuw, en begin hier nog een keer.
terughelpen-jezelf = Dit gaat over jezelf. Vraag een andere begeleider.
# $gebied (text)
terughelpen-geen-tweede =
    In { $gebied } is er geen tweede die dit kan zeggen. Met zijn tweeën moet het wel.
    Vraag wie de taken geeft om er een begeleider bij te zetten.
# $naam, $gebied (text), $aantal (number)
terughelpen-gevraagd =
    We vragen een tweede of die { $naam } ook kent, in { $gebied }.
    { $aantal ->
        [one] Dat is 1 collega.
       *[other] Dat zijn { $aantal } collega’s. Een ja is genoeg.
    }
    We schrijven op wie het waren.
# $helper, $naam, $code, $gebied (text)
terughelpen-tweede =
    Ken jij { $naam } uit { $gebied }, met code { $code }?
    { $helper } helpt { $naam } terug na een kwijte telefoon, en zegt: dit is echt dezelfde.
    Zeg alleen ja als je dat zelf ook weet.
# $naam (text)
terughelpen-gelukt = Gelukt. { $naam } is weer terug. We schreven op wie dat zeiden.
# $naam (text)
terughelpen-nee = Er is nee gezegd over { $naam }. Er is niets veranderd.
terughelpen-nee-daar = Dit is niet gelukt. Ga nog eens naar je begeleider.
terughelpen-al-klaar = Dit is al gezegd, of het duurde te lang. Je hoeft niets te doen.
# $naam (text)
terughelpen-kan-niet = Dit kan nu niet voor { $naam }. Op de nieuwe plek staat waarom.
terughelpen-wacht = Je begeleider helpt je terug. Er moet nog een tweede ja zeggen.

# --- buttons ---
knop-bevestigd-help = Sta in voor een buur
knop-bevestigd-worden = Bevestigd worden
knop-ik-heb-een-code = Ik heb een code
knop-voor-iemand-instaan = Voor iemand instaan
knop-maak-code = Code voor een buur
# $gebied (text)
knop-code-voor-gebied = { $gebied }
knop-ja-ik-ken = Ja, ik sta in
# $naam (text)
knop-trek-terug = Toch niet: { $naam }
knop-ja-trek-terug = Ja, trek terug
knop-kies-naam = Kies een naam
knop-ja-die-is-van-mij = Ja, die is van mij
knop-nee-niet-van-mij = Nee, niet van mij
knop-ja-koppel = Ja, koppel
knop-nee-niet-ik = Nee, dat ben ik niet
knop-mijn-plekken = Mijn plekken
knop-koppel-een-plek = Koppel nog een plek
# $nummer (text)
knop-ontkoppel-nummer = Ontkoppel nummer { $nummer }
knop-ja-ontkoppel = Ja, ontkoppel
knop-vraag-collega = Vraag een collega
knop-ja-dat-klopt = Ja, dat klopt
knop-nee-weet-niet = Nee, of weet ik niet
knop-herstelwoorden = Herstelwoorden
knop-laat-woorden-zien = Laat ze zien
knop-ik-heb-ze = Ik heb ze opgeschreven
knop-oude-plek-kwijt = Mijn oude plek is kwijt
knop-help-iemand-terug = Help iemand terug
knop-ja-ik-weet-het = Ja, dat weet ik
knop-nee-of-weet-niet = Nee of onzeker

commando-koppel = Een andere plek erbij
commando-bevestig = Bevestigd worden
