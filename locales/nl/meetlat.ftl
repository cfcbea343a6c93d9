# The Meetlat: agendas of partners beside that of residents (ground rule 7).

# $gebied (text), $lijst (lines), $bladzijde (text)
meetlat =
    De agenda’s van { $gebied } naast elkaar.

    { $lijst }

    { $bladzijde }
# $gebied (text)
meetlat-leeg =
    In { $gebied } staat nog niets naast elkaar.

    Hier komen de agenda van bewoners en de plannen van de partners.
# $thema (text)
meetlat-punt = { $thema }
meetlat-niets-ernaast = – nog niets van een partner
# $partner, $tekst, $wanneer (text)
meetlat-ernaast = – { $partner }: { $tekst }{ $wanneer }
meetlat-los = Dit ligt nog nergens naast:
# $partner, $tekst, $wanneer (text)
meetlat-los-regel = – { $partner }: { $tekst }{ $wanneer }
# $gebied (text)
meetlat-wat =
    Wat is jouw organisatie van plan in { $gebied }? Noem één ding, zoals “nieuwe daken aan de Brink”.

    Iedereen kan het lezen, ook op internet.
# $tekst (text)
meetlat-wanneer = Wanneer is dat? Typ bijvoorbeeld “voorjaar 2027”. Het gaat om: { $tekst }
# $passen (number)
meetlat-te-lang = Dat is te lang. Er passen { $passen } tekens.
meetlat-te-kort = Daar staan te weinig woorden in. Wat is het plan?
meetlat-persoonlijk = Hier staan gegevens van een persoon in. Schrijf het zonder, want iedereen leest dit.
# $tekst (text)
meetlat-erbij = Het ligt open: { $tekst }. Iedereen kan het nu lezen, ook op internet.
# $tekst (text)
meetlat-weggehaald = Weggehaald: { $tekst }.
# $aantal (number)
meetlat-vol = Er liggen al { $aantal } plannen van jouw organisatie. Haal er eerst een weg.
meetlat-geen-partner =
    Dit is voor wie bij een partner werkt, zoals de gemeente.

    Werk jij daar? Vraag de gemeente om dat hier te zetten.
meetlat-weg = Dat ligt er niet meer. Typ /meetlat voor hoe het nu is.
meetlat-kies-regel = Welk plan van een partner leg je ergens naast?
meetlat-kies-regel-geen = Er ligt nog geen plan van een partner open.
# $tekst (text)
meetlat-kies-punt = Naast welk agendapunt leg je “{ $tekst }”?
# $tekst, $thema (text)
meetlat-gelegd = “{ $tekst }” ligt nu naast { $thema }.
# $tekst, $thema (text)
meetlat-ligt-er-al = “{ $tekst }” lag al naast { $thema }.
# $tekst, $thema (text)
meetlat-eraf = “{ $tekst }” ligt niet meer naast { $thema }.

knop-meetlat-nieuw = Leg een plan open
knop-meetlat-leg = Leg iets ernaast
# $tekst (text)
knop-meetlat-een = { $tekst }
knop-meetlat-haal-weg = Haal dit weg
knop-meetlat-eraf = Haal het er weer af
knop-meetlat-terug = Naar de Meetlat
knop-meetlat-onbekend = Dat is nog niet bekend
meetlat-eigen = Dit ligt open van jouw organisatie. Tik op wat weg kan.
meetlat-eigen-geen = Jouw organisatie heeft hier nog niets openliggen.
knop-meetlat-eigen = Onze plannen

# --- the page for everybody ---

# $gebied (text)
meetlat-pagina = De Meetlat van { $gebied }
meetlat-pagina-uitleg = Per punt staat hier wat bewoners van { $gebied } willen. Daarnaast staat wat partners van plan zijn. Zo ziet iedereen waar het klopt en waar het schuurt.
meetlat-pagina-leeg = In { $gebied } staat nog niets naast elkaar. Vertel wat er speelt, dan komt het eerste punt dichterbij.
meetlat-pagina-bewoners = Bewoners willen
meetlat-pagina-partners = Partners plannen
meetlat-pagina-niets = Hier ligt nog geen plan van een partner naast.
meetlat-pagina-los = Plannen van partners die nog nergens naast liggen
