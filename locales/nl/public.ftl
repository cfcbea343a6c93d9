# Pages for everybody: what stands around them, the list of areas, and the front page of an area.

openbaar-doe-mee = Vertel wat er bij jou speelt
openbaar-andere-taal = In English
openbaar-geen-gebied = Dit gebied kennen we niet. Misschien is het adres niet helemaal goed overgenomen.
# $gebied (text)
openbaar-gebieden = Gebieden in de gemeente { $gebied }
openbaar-alle-gebieden = Alle gebieden
openbaar-gebieden-uitleg = Kies een gebied. Je leest wat er speelt, wat er op de agenda staat en hoe je meedoet.

# --- the front page of an area ---

# $gebied (text)
voorpagina = { $gebied }
voorpagina-link = { $gebied }: alles op een rij
voorpagina-praat-mee = Praat mee
voorpagina-open = Wat nu kan
voorpagina-niets-open = Er staat nu niets open. Vertellen wat er bij jou speelt, kan altijd.
# $gebied (text), $tot (moment)
voorpagina-stemming = Stemmen kan tot { $tot }: waar beginnen we in { $gebied }? Typ /stem in de chat.
# $titel (text), $tot (moment)
voorpagina-bezwaarstemming = Stemmen kan tot { $tot }: { $titel } Elke oplossing krijgt een cijfer voor je bezwaar. Typ /stem in de chat.
# $teksten (number), $tot (moment)
voorpagina-ronde =
    Tot { $tot } { $teksten ->
        [one] ligt er 1 tekst
       *[other] liggen er { $teksten } teksten
    } voor. Bevestigde bewoners zeggen ja, nee of nog niet. Typ /terugleggen in de chat.
# $tot (moment)
voorpagina-terugkijken = Samen terugkijken kan tot { $tot }. Typ /evaluatie in de chat.
# $bijeenkomsten (number)
voorpagina-bijeenkomsten =
    { $bijeenkomsten ->
        [one] Er komt 1 bijeenkomst.
       *[other] Er komen { $bijeenkomsten } bijeenkomsten.
    } Waar en wanneer? Typ /bijeenkomst in de chat.
# $taken (number)
voorpagina-taken =
    { $taken ->
        [one] Voor 1 taak zijn nog handen nodig.
       *[other] Voor { $taken } taken zijn nog handen nodig.
    } Typ /doe in de chat.
voorpagina-agenda = Op de agenda
# $meer (number)
voorpagina-meer-punten =
    { $meer ->
        [one] En nog 1 punt
       *[other] En nog { $meer } punten
    }
voorpagina-themas = Waar het over gaat
# $maanden (number)
voorpagina-themas-uitleg = Vraagstukken en buren die meededen, in { $maanden } maanden.
voorpagina-lees-verder = Lees verder

voorpagina-over-themas = Hoeveel er over elk onderwerp gezegd is, maand voor maand.
voorpagina-over-agenda = Alle punten van bewoners, en hoe ver elk punt is.
voorpagina-over-meetlat = Wat bewoners willen, naast wat partners van plan zijn.
voorpagina-over-teruggelegd = Teksten waar het gebied ja of nee tegen zegt, met de uitslag.
voorpagina-over-antwoorden = Of partners op tijd antwoorden op vragen van bewoners.
voorpagina-over-besluiten = Wat er besloten is, waarom, en met welk geld.
voorpagina-over-eruit = Waar buren het niet eens zijn: alle kanten, en wat ervan kwam.
voorpagina-over-evaluatie = Hoe bewoners en professionals vinden dat het gaat.
voorpagina-over-sprekers = Wie namens een rol een bericht mag sturen.
