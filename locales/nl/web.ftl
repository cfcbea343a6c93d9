# The web phone's own words. They travel to the page as they stand here, so no holes of Fluent:
# what the page fills in itself stands between < and >.

web-titel-nieuw = (<aantal>) <titel>
web-springen = Naar het typvak
web-zonder-script = Voor dit gesprek is JavaScript nodig. Zet het aan in je browser en laad de pagina opnieuw.
web-zonder-koekje = Je browser bewaart geen cookies van deze pagina. Daardoor weten we niet met wie we praten. Sta cookies toe en laad de pagina opnieuw.

web-gesprek = Gesprek
web-gesprek-begin = Hier begint je gesprek
web-ouder = Ouder bericht wordt opgehaald
web-nieuwe-berichten = Nieuw bericht
web-naar-onder = Naar het laatste bericht
web-vandaag = vandaag
web-gisteren = gisteren

web-jij = Jij
web-naam-bericht = <wie>, <tijd>
web-aangepast = aangepast
web-knoppen = Knoppen:
web-bericht-weg = Dit bericht is er niet meer. Vraag er gerust opnieuw om.
web-typt = <wie> typt

web-typ = Typ gerust iets…
web-bericht = Je bericht
web-verstuur = Verstuur
web-te-lang = Je tekst is te lang: <aantal> tekens. Er passen er <grens>. Maak hem iets korter.
web-nog-niet-verstuurd = Nog niet verstuurd
web-opnieuw = Opnieuw
web-aanpassen = Pas aan
web-niet-aangenomen = Dit bericht kwam niet aan.

web-geen-verbinding = Even geen verbinding.
web-geen-verbinding-gerust = Wat je typt blijft staan.
web-weer-verbinding = Weer verbonden.
web-knop-niet-gelukt = Je tik kwam niet aan. Probeer het nog eens.
web-rustig-aan = Rustig aan. We versturen dit zo vanzelf.
web-rustig-tikken = Rustig aan. Wacht even en tik dan nog eens.

web-menu = Menu
web-menu-titel = Wat kun je hier doen?
web-sluit = Sluit
web-goed = Goed
web-deuren = Kies wat je wilt doen
web-deuren-open = Toon de keuzes
web-deuren-dicht = Verberg de keuzes

web-foto = Foto
web-vergroot = Vergroot:
web-bestand = Bestand
web-nieuw-venster = opent een nieuw venster

web-nieuw-vanaf = Nieuw
web-nieuw-aantal = <aantal> nieuwe berichten
web-weg = Je bent nu niet verbonden. Je gesprek staat niet op dit apparaat. Het komt terug zodra er verbinding is. Typ gerust: we versturen het dan.

web-nu = Wat er nu loopt
web-nu-stemming = Stemming open
web-nu-stem-mee = Stem mee in <gebied>
web-nu-tot = tot <moment> uur
web-nu-bijeenkomsten = Bijeenkomsten
web-nu-om = <moment> uur
web-nu-taken = Dit doe jij
web-nu-agenda = Op de agenda
web-nu-van-jou = Van jou
web-nu-buren = <aantal> buren
web-nu-jij = alleen jij nog
web-nu-niets = Hier loopt nog niets. Typ wat er speelt, dan begint het.

web-fotos = Foto’s die meegaan
web-foto-erbij-doen = Foto erbij
web-foto-erbij = Foto erbij. Er gaan er nu <aantal> mee.
web-foto-haal-weg = Haal foto <nummer> weg
web-foto-weg = De foto is weg.
web-foto-te-veel = Er passen <grens> foto’s bij een vraagstuk. De rest gaat niet mee.
web-foto-onleesbaar = Dit bestand kunnen we niet als foto lezen. Kies een foto als JPG of PNG.
web-foto-te-groot = Deze foto is te groot. Kies een kleinere foto.
web-foto-kwijt = Deze foto is niet bewaard. Kies hem nog eens.
web-haal-weg = Haal weg

web-plek = Een plek
web-peiling-een = Kies er één.
web-peiling-meer = Kies wat je wilt, meer mag.
web-peiling-stem = Geef je antwoord
web-peiling-kies = Kies eerst een antwoord.
web-peiling-anders = Kies iets anders
web-peiling-mijn = jouw antwoord
web-peiling-goed = het goede antwoord
web-peiling-gesloten = Deze vraag is gesloten.
web-peiling-tot = Je kunt antwoorden tot <moment> uur.
web-peiling-niet-meer = Hier kun je niet meer kiezen. Misschien is de vraag gesloten.

# Parts of the words on the four doors and the desk, by which the page picks the drawing beside them.
web-deur-zeggen = aankaart
web-deur-stemmen = stem
web-deur-doen = doen
web-deur-buurt = buurt
web-deur-bureau = bureau

# When the page is closed. A "seintje" is a notification of the browser.
web-seintje-vraag = Wil je het weten als er nieuws is, ook als deze pagina dicht is?
web-seintje-zet-aan = Laat het me weten
web-seintje-zet-uit = Geen seintjes meer
web-seintje-nee = Nee, dank je
web-seintje-aan = Goed. Je krijgt een seintje als er nieuws is. Wat er staat, lees je alleen hier.
web-seintje-uit = Goed. Je krijgt op dit apparaat geen seintjes meer.
web-seintje-later = Prima. In het menu kun je het later alsnog aanzetten.
web-seintje-mag-niet = Je browser staat seintjes van deze pagina niet toe. Zet ze aan bij de instellingen van je browser.
web-seintje-niet-gelukt = Het lukte nu niet. Probeer het later nog eens, in het menu.
web-nieuws-titel = Er is nieuws van de Smederij
web-nieuws-tekst = Tik om het te lezen.

web-tafel-formulier = Formulier voor aan de keukentafel
web-tafel-titel = Aan de keukentafel
web-tafel-uitleg = Zit je bij een buur zonder telefoon? Schrijf op wat je buur zegt. Dit werkt ook zonder verbinding. Het is voor wie bevestigd is in een gebied.
web-tafel-bewaard = Wat je opslaat blijft op dit apparaat tot het verstuurd is. Daarna wissen we het hier.
web-tafel-mag-het = Mijn buur zegt ja: dit mag opgeschreven worden en telt mee als van mijn buur.
web-tafel-straat = Straat, zonder huisnummer
web-tafel-gezegd = Wat zegt je buur?
web-tafel-ding = Ding <aantal>
web-tafel-geen-naam = Zet er geen naam, huisnummer of telefoonnummer bij.
web-tafel-bewaar = Sla dit gesprek op
web-tafel-mist = Vink aan dat het mag. Vul de straat in, en minstens één ding.
web-tafel-opgeslagen = Opgeslagen. We versturen het zodra het kan.
web-tafel-verstuurd = Verstuurd, en hier gewist. In het gesprek lees je wat ervan komt.
web-tafel-wacht = <aantal> op dit apparaat, nog niet verstuurd.
web-tafel-leeg = Er wacht niets op dit apparaat.
web-tafel-geweigerd = Dit kwam niet aan. Kijk het na in het gesprek.
web-tafel-terug = Naar het gesprek
