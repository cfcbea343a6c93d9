# A mail address to be called back by, and the mails themselves. What somebody said is never in them.

mail-vraag =
    Wil je een mailtje als er nieuws voor je is en je hier niet kijkt? Typ dan je mailadres.
    In het mailtje staat niet wat er gezegd is. Buren en de gemeente zien je adres niet.
mail-geen-adres =
    Dit lijkt geen mailadres dat we kunnen bereiken. Het ziet eruit als naam@voorbeeld.nl.
    Typ het nog eens, of kies “Toch niet”.
mail-te-vaak =
    Er gingen vandaag al genoeg mailtjes uit. Zo houden we het rustig voor iedereen.
    Probeer het morgen nog eens.
# $adres (text), $minuten (number)
mail-code-vraag =
    We sturen een code naar { $adres }. Typ die hier binnen { $minuten ->
        [one] 1 minuut
       *[other] { $minuten } minuten
    }.
    Niets gekregen? Kijk ook bij de ongewenste mail.
mail-code-onbekend =
    Deze code hoort niet bij het mailtje naar { $adres }. Kijk nog eens, of vraag een nieuwe code.
    Een code werkt { $minuten ->
        [one] 1 minuut
       *[other] { $minuten } minuten
    }.
mail-code-op =
    Met deze code kan het niet meer. Vraag een nieuwe voor { $adres }.
    Een code werkt { $minuten ->
        [one] 1 minuut
       *[other] { $minuten } minuten
    }, en je kunt hem een paar keer typen.
# $adres (text)
mail-bevestigd =
    Gelukt. Is er nieuws en kijk je hier niet? Dan mailen we naar { $adres }.
    Kom je liever in een ander programma praten? Daar krijg je alles zoals altijd.
mail-adres =
    Is er nieuws en kijk je hier niet? Dan mailen we naar { $adres }.
    In het mailtje staat niet wat er gezegd is.
mail-gewist = Je mailadres is gewist. Je krijgt geen mail meer.
mail-niets = We hebben geen mailadres van je.
mail-niet-hier = Mailen kan hier niet. Je leest alles hier.
mail-niet-verstuurd =
    De code voor { $adres } ging niet de deur uit. Klopt het adres?
    Typ /mail, dan kun je het nog eens proberen.
gestopt-zonder-mail =
    Je krijgt geen berichten meer. Je mailadres is gewist.
    Schrijf je weer iets, dan gaan de berichten hier weer aan.

knop-mail = Mail
knop-nieuwe-code = Stuur een nieuwe code
knop-ander-mailadres = Ander mailadres
knop-wis-mailadres = Wis mijn mailadres

# $wie (text)
mail-code-onderwerp = Je code voor { $wie }
# $wie, $code, $adres (text)
mail-code-tekst =
    Hallo,

    Iemand gaf dit mailadres op bij { $wie }. Was jij dat? Typ dan daar deze code:

    { $code }

    Was jij het niet? Dan hoef je niets te doen. Zonder code mailen we je niet meer.

    { $adres }
mail-nieuws-onderwerp = Er is nieuws van { $wie }
# $wie, $adres, $stop (text)
mail-nieuws-tekst =
    Hallo,

    Er is nieuws voor je bij { $wie }. Je leest het hier:
    { $adres }

    Wat er gezegd is, staat niet in deze mail. Je krijgt pas weer een mail als je gekeken hebt.

    Geen mail meer? Dat kan hier, in één keer:
    { $stop }
mail-stop-titel = Geen mail meer
mail-stop-vraag = Wil je geen mail meer van { $wie }? Dan wissen we je mailadres. De berichten in de chat blijven.
mail-stop-ja = Ja, wis mijn mailadres
mail-stop-klaar = Je mailadres is gewist. Je krijgt geen mail meer van { $wie }.
