# The menu, help, leaving, and when we break.

menu = Wat wil je doen? Kies hieronder, of typ gewoon wat er speelt in je buurt.
hallo = Hallo! Vertel gerust wat er speelt in je buurt. Of kies hieronder wat je wilt doen.
# $code (text)
stuk =
    Hier ging iets mis bij ons. Er is niets half gedaan.
    Probeer het nog eens. Lukt het weer niet? Geef dan deze code door: { $code }.
rustig-aan =
    Rustig aan, je stuurt veel achter elkaar.
    We lezen alles, alleen wat langzamer. Je hoeft niets nog eens te sturen.
te-veel-achter-elkaar =
    Je stuurt sneller dan we kunnen lezen. Een deel lezen we daarom niet.
    Wacht een paar minuten. Dan lezen we weer alles.
kwijt = We waren even kwijt waar we gebleven waren. Kies hieronder opnieuw.
knop-oud = Deze knop werkt niet meer. Typ /hulp, dan zie je wat er nu kan.
al-gedaan = Dat is al gedaan.
nog-niet-gebouwd = Dit kan nog niet. We bouwen er nog aan. Typ /hulp, dan zie je wat er nu wel kan.
onbekend-commando = Dat woord kent De Smederij niet. Kies hieronder, of typ gewoon wat er speelt.
link-onbekend = Deze link werkt niet of is niet van ons. Vraag om een nieuwe, of kies hieronder.
geen-tekst = Dit kunnen we niet lezen of bekijken. Typ in een paar woorden wat er speelt, of stuur een foto.
hulp =
    Typ gewoon wat er speelt in je buurt. Of kies:

    /vraagstuk – iets aankaarten
    /themas – lezen wat er speelt
    /stem – stemmen
    /doe – iets doen
    /agenda – de Toekomstagenda
    /bijeenkomst – waar buren elkaar zien
    /werkvorm – een manier om samen te praten of te kiezen
    /terugleggen – ja of nee zeggen tegen een tekst
    /vraag – een partner iets vragen
    /mijn – wat is van mij
    /koppel – een andere plek erbij
    /bevestig – bevestigd worden
    /gebied – een ander gebied kiezen
    /taal – een andere taal
    /annuleer – uit een vraag stappen
    /stop – geen berichten meer
weggegaan = Goed, die vraag is weg.
niets-te-verlaten = Er liep geen vraag. Kies hieronder wat je wilt doen.
stoppen-vraag =
    Wil je geen berichten meer van De Smederij?
    Wat je vertelde blijft staan. Schrijf je weer iets, dan gaat alles weer aan.
gestopt = Je krijgt geen berichten meer. Schrijf je weer iets, dan gaat alles weer aan.
gaat-door = Goed, alles blijft zoals het is.
weer-terug = Fijn dat je er weer bent. Je krijgt ook weer berichten.
eerst-gebied = Daarvoor moeten we weten waar je woont. Kies je buurt of dorp.
mag-niet = Dit kan alleen de initiatiefgroep van dit gebied. Wil je meedoen met die groep? Vraag het aan een opbouwwerker.
een-buur = een buur
# $nu, $van (number)
bladzijde = Bladzijde { $nu } van { $van }
stap-van = Stap { $nu } van { $van }

knop-terug = Terug
knop-weg = Toch niet
knop-verder = Verder
knop-vorige = Vorige
knop-stoppen = Ja, geen berichten
knop-doorgaan = Nee, ga door
knop-kies-gebied = Kies je gebied

deur-aankaarten = Iets aankaarten
deur-stemmen = Stemmen
deur-doen = Iets doen
deur-buurt = Mijn buurt
deur-bureau = Mijn bureau

naam-te-lang = Die naam is te lang. Er passen { $passen } tekens. Typ een kortere naam.
naam-zonder-letters = In een naam horen letters. Typ je voornaam, of kies een knop.
naam-officieel = Die naam lijkt van een organisatie te zijn. Typ je eigen voornaam, of kies een knop.
naam-met-gegevens = Daar lijkt een nummer of adres in te staan. Alleen je voornaam is genoeg.

commando-vraagstuk = Iets aankaarten
commando-themas = Lezen wat er speelt
commando-stem = Stemmen
commando-doe = Iets doen
commando-agenda = De Toekomstagenda
commando-bijeenkomst = Waar buren elkaar zien
commando-werkvorm = Hoe je samen praat of kiest
commando-terugleggen = Ja of nee zeggen tegen een tekst
commando-vraag = Een partner iets vragen
commando-mijn = Wat is van mij
commando-gebied = Een ander gebied kiezen
commando-taal = Een andere taal
commando-hulp = Wat kan ik hier?
commando-annuleer = Uit een vraag stappen
commando-stop = Geen berichten meer
knop-mijn-buurt = Mijn buurt
