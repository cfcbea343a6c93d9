# Messages that nobody asked for, and how many of them somebody wants.

# $aantal (number), $lijst (lines)
samen =
    { $aantal } messages in one:

    { $lijst }
# $zin (text)
samen-regel = – { $zin }
# $aantal (number)
samen-en-meer = – and { $aantal } more. Look at “My area”.

# $hoeveel (text), $van, $tot (time), $lijst (lines)
berichten =
    What do we send you by ourselves? { $hoeveel }
    Anything more comes together in one message. From { $van } until { $tot } it is quiet.

    { $lijst }

    What you type or tap always gets an answer.
# $hoeveel (text), $lijst (lines)
berichten-nooit-stil =
    What do we send you by ourselves? { $hoeveel }
    Anything more comes together in one message.

    { $lijst }

    What you type or tap always gets an answer.
# $soort (text)
berichten-regel = – { $soort }: yes
berichten-regel-uit = – { $soort }: no
berichten-hooguit-een = One message a day at most.
berichten-hooguit-drie = Three messages a day at most.
berichten-allemaal = Everything, as soon as it is there.
berichten-vraagstukken = your issues
berichten-stemmingen = votes
berichten-taken = tasks
berichten-rol = your role
berichten-bevestigen = vouching
berichten-bijeenkomsten = meetings
berichten-antwoorden = answers
berichten-afspraken = agreements
berichten-besluiten = decisions
berichten-officieel = area news
# $lijst (lines)
berichten-groep =
    What do you want to hear about from us?

    { $lijst }

knop-berichten = Messages
knop-een-per-dag = 1 a day
knop-drie-per-dag = 3 a day
knop-alles = All
knop-niet-over = No: { $soort }
knop-wel-over = Yes: { $soort }
knop-stop-alles = No messages at all
knop-berichten-aankaarten = About what you bring up
knop-berichten-kiezen = About choosing
knop-berichten-doen = About doing
knop-berichten-komen = About coming and news
