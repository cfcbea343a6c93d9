# The Meetlat: agendas of partners beside that of residents (ground rule 7).

# $gebied (text), $lijst (lines), $bladzijde (text)
meetlat =
    The agendas of { $gebied } side by side.

    { $lijst }

    { $bladzijde }
# $gebied (text)
meetlat-leeg =
    Nothing lies side by side in { $gebied } yet.

    The residents’ agenda and the plans of partners come here.
# $thema (text)
meetlat-punt = { $thema }
meetlat-niets-ernaast = – nothing of a partner yet
# $partner, $tekst, $wanneer (text)
meetlat-ernaast = – { $partner }: { $tekst }{ $wanneer }
meetlat-los = This lies beside nothing yet:
# $partner, $tekst, $wanneer (text)
meetlat-los-regel = – { $partner }: { $tekst }{ $wanneer }
# $gebied (text)
meetlat-wat =
    What does your organisation plan in { $gebied }? Name one thing, such as “new roofs at the Brink”.

    Everybody can read it, on the internet too.
# $tekst (text)
meetlat-wanneer = When is that? Type “spring 2027”, for instance. It is about: { $tekst }
# $passen (number)
meetlat-te-lang = That is too long. There is room for { $passen } characters.
meetlat-te-kort = There are too few words in that. What is the plan?
meetlat-persoonlijk = There are details of a person in this. Write it without, since everybody reads it.
# $tekst (text)
meetlat-erbij = It lies open: { $tekst }. Everybody can read it now, on the internet too.
# $tekst (text)
meetlat-weggehaald = Taken out: { $tekst }.
# $aantal (number)
meetlat-vol = There are { $aantal } plans of your organisation already. Take one out first.
meetlat-geen-partner =
    This is for who works for a partner, such as the municipality.

    Do you work there? Ask the municipality to put that here.
meetlat-weg = That doesn’t lie here any more. Type /yardstick for how it is now.
meetlat-kies-regel = Which plan of a partner do you lay beside something?
meetlat-kies-regel-geen = No plan of a partner lies open yet.
# $tekst (text)
meetlat-kies-punt = Beside which agenda item do you lay “{ $tekst }”?
# $tekst, $thema (text)
meetlat-gelegd = “{ $tekst }” now lies beside { $thema }.
# $tekst, $thema (text)
meetlat-ligt-er-al = “{ $tekst }” lay beside { $thema } already.
# $tekst, $thema (text)
meetlat-eraf = “{ $tekst }” lies beside { $thema } no longer.

knop-meetlat-nieuw = Lay a plan open
knop-meetlat-leg = Lay something beside
# $tekst (text)
knop-meetlat-een = { $tekst }
knop-meetlat-haal-weg = Take this out
knop-meetlat-eraf = Take it off again
knop-meetlat-terug = To the Meetlat
knop-meetlat-onbekend = Not known yet
meetlat-eigen = This is what your organisation has laid open. Tap what can go.
meetlat-eigen-geen = Your organisation has laid nothing open here yet.
knop-meetlat-eigen = Our plans

# --- the page for everybody ---

# $gebied (text)
meetlat-pagina = The Meetlat of { $gebied }
meetlat-pagina-uitleg = For each point you see what residents of { $gebied } want. Beside it is what partners plan. So everybody sees where it fits and where it doesn’t.
meetlat-pagina-leeg = Nothing lies side by side in { $gebied } yet. Tell what is going on, and the first point comes closer.
meetlat-pagina-bewoners = Residents want
meetlat-pagina-partners = Partners plan
meetlat-pagina-niets = No plan of a partner lies beside this yet.
meetlat-pagina-los = Plans of partners that lie beside nothing yet
