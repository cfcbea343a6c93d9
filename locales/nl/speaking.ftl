# Messages that nobody asked for, and how many of them somebody wants.

# $aantal (number), $lijst (lines)
samen =
    { $aantal } berichten in één:

    { $lijst }
# $zin (text)
samen-regel = – { $zin }
# $aantal (number)
samen-en-meer = – en nog { $aantal }. Kijk bij “Mijn buurt”.

# $hoeveel (text), $van, $tot (time), $lijst (lines)
berichten =
    Wat sturen we je uit onszelf? { $hoeveel }
    Wat er meer is, komt samen in één bericht. Van { $van } tot { $tot } is het stil.

    { $lijst }

    Op wat jij typt of tikt, krijg je altijd antwoord.
# $hoeveel (text), $lijst (lines)
berichten-nooit-stil =
    Wat sturen we je uit onszelf? { $hoeveel }
    Wat er meer is, komt samen in één bericht.

    { $lijst }

    Op wat jij typt of tikt, krijg je altijd antwoord.
# $soort (text)
berichten-regel = – { $soort }: ja
berichten-regel-uit = – { $soort }: nee
berichten-hooguit-een = Hooguit één bericht per dag.
berichten-hooguit-drie = Hooguit drie berichten per dag.
berichten-allemaal = Alles, zodra het er is.
berichten-vraagstukken = je vraagstukken
berichten-stemmingen = stemmingen
berichten-taken = taken
berichten-rol = je rol
berichten-bevestigen = buren bevestigen
berichten-bijeenkomsten = bijeenkomsten
berichten-antwoorden = antwoorden
berichten-afspraken = afspraken
berichten-besluiten = besluiten
berichten-officieel = gebiedsnieuws
# $lijst (lines)
berichten-groep =
    Waarover wil je van ons horen?

    { $lijst }

knop-berichten = Berichten
knop-een-per-dag = 1 per dag
knop-drie-per-dag = 3 per dag
knop-alles = Alles
knop-niet-over = Niet: { $soort }
knop-wel-over = Wel: { $soort }
knop-stop-alles = Helemaal geen berichten
knop-berichten-aankaarten = Over wat jij aankaart
knop-berichten-kiezen = Over kiezen
knop-berichten-doen = Over doen
knop-berichten-komen = Over komen en horen
