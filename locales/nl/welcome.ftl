# Coming in.

# $gemeente (text)
welkom =
    Welkom bij De Smederij. Hier zeg jij wat er speelt in je buurt of dorp.
    Buren doen mee, kiezen samen en pakken het zelf aan.
    Bewoners zijn de baas. De gemeente { $gemeente } en haar partners helpen.

    Mogen we bewaren wat je hier vertelt? Buren zien alleen wat jij plaatst.
welkom-met-woorden =
    Welkom bij De Smederij. Fijn dat je iets wilt vertellen: het wacht even.
    Buren doen mee, kiezen samen en pakken het zelf aan.
    Bewoners zijn de baas. De gemeente { $gemeente } en haar partners helpen.

    Mogen we bewaren wat je hier vertelt? Buren zien alleen wat jij plaatst.
welkom-wat-we-bewaren =
    Dit bewaren we: het nummer van je chat, je gebied en je taal.
    Ook de naam die je kiest, en wat je plaatst of doet.
    Van een foto bewaren we alleen het beeld, niet waar of wanneer je hem nam.
    Buren zien wat je plaatst, met de naam die jij kiest. Je echte naam is niet nodig.
    Stemmen is geheim. Na een stemming weet niemand meer wat jij koos.
    Stoppen met berichten kan altijd: typ /stop.

    Is dat goed?
welkom-nee = Jammer, maar goed. We bewaren niets van je. Bedenk je je? Typ /start.
welkom-taal = In welke taal praten we?
welkom-gebied =
    Waar woon je?
    Typ de eerste letters van je buurt, dorp of straat.
# $getypt (text)
welkom-gebied-gevonden =
    Is dit jouw buurt of dorp?
    Staat het er niet bij, of klopt de grens niet? Kies dan “Geen van deze”. Of typ iets anders.
welkom-gebied-niet-gevonden =
    Bij “{ $getypt }” vinden we geen buurt of dorp.
    Typ een ander stukje van de naam, of je straat.
welkom-grens-gemeld = Dank je. We schrijven op dat hier geen gebied past, zonder jouw naam.
# $gebied (text)
welkom-jouw-gebied = Jouw gebied: { $gebied }.
welkom-overgeslagen = Goed, dit slaan we over.
# $gebied (text)
welkom-binnen =
    Je bent binnen, welkom in { $gebied }.
    Typ gewoon wat er speelt, of kies hieronder.
welkom-binnen-zonder-gebied =
    Je bent binnen. Je hebt nog geen gebied: kies er later een met /gebied.
    Dan kun je iets aankaarten, stemmen en meedoen.
gebied-gekozen = Jouw gebied is nu { $gebied }. Loopt er nog een stemming in je oude gebied? Dan stem je nog daar.
gebied-zo-gelaten = Goed, je gebied blijft zoals het was.
gebied-vraag =
    Jouw gebied is nu { $gebied }. Wil je een ander?
    Typ de eerste letters van je buurt, dorp of straat.
taal-vraag = In welke taal praten we?
taal-gekozen = Goed, we praten Nederlands.

knop-toestemming-ja = Ja, dat is goed
knop-toestemming-nee = Nee, liever niet
knop-wat-bewaren-jullie = Wat bewaren jullie?
knop-in-english = In English
knop-in-het-nederlands = In het Nederlands
knop-nederlands = Nederlands
knop-english = English
knop-overslaan = Sla over
knop-dit-gebied = { $gebied }
knop-dit-gebied-straat = { $gebied } ({ $straat })
knop-geen-van-deze = Geen van deze
knop-laat-zo = Laat zoals het is
