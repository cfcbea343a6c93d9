# A campaign before the final ballot.

# $gebied (text), $dagen (number)
campagne-eerst =
    { $gebied } houdt eerst een campagne, daarna de eindstemming.

    { $dagen ->
        [one] De campagne duurt 1 dag.
       *[other] De campagne duurt { $dagen } dagen.
    }
    Wie een idee aankaartte, schrijft in één regel waarom buren het moeten kiezen.
# $gebied (text), $tot (moment)
campagne-loopt =
    De campagne in { $gebied } loopt nog, tot { $tot }.

    Daarna kan de eindstemming open.
# $gebied (text), $tot (moment), $mensen (number)
campagne-begonnen =
    De campagne in { $gebied } is begonnen. Hij loopt tot { $tot }.

    Alle bewoners die we bereiken, horen ervan. Daarna kun jij de eindstemming openen.
# $gebied (text), $tot (moment)
campagne-bericht =
    De campagne in { $gebied } is begonnen, tot { $tot }.

    Heb jij een idee aangekaart? Schrijf in één regel waarom buren het moeten kiezen.
    Daarna is de eindstemming.
# $gebied (text)
campagne-voorbij-bericht = De campagne in { $gebied } is voorbij. Open je de eindstemming?
# $gebied (text)
campagne-geen =
    In { $gebied } is nu geen campagne.

    Typ gewoon wat er speelt, dan staat jouw idee klaar.
# $gebied, $bladzijde, $stand (text), $lijst (lines)
campagne =
    Campagne in { $gebied }: waarom buren dit moeten kiezen.

    { $lijst }

    { $bladzijde }
    { $stand }
# $gebied, $bladzijde, $stand (text), $lijst (lines)
campagne-leeg =
    In de campagne van { $gebied } zei nog niemand iets.

    { $stand }
# $thema, $titel, $regel, $naam (text)
campagne-regel = • { $thema }: “{ $regel }” ({ $naam })
# $tot (moment)
campagne-tot = Schrijven kan tot { $tot }. Daarna is de eindstemming.
# $tot (moment)
campagne-voorbij = De campagne is voorbij. Kiezen doe je bij /stem.
campagne-lees-eerst = Buren schreven waarom je hun idee moet kiezen. Lees het eerst, als je wilt.
# $lijst (lines)
campagne-mijn =
    Voor welk idee van jou schrijf je een regel?

    { $lijst }
campagne-mijn-geen =
    Van jou staat er nog geen idee onder een thema.

    Typ gewoon wat jij wilt, dan doet het mee.
# $titel (text)
campagne-vraag =
    Waarom moeten buren dit kiezen? Schrijf het in één regel.

    Het gaat om “{ $titel }”.
# $passen (number)
campagne-te-lang = Dat is te lang. Er passen { $passen } tekens. Kan het korter?
campagne-te-kort = Dat is wel erg kort. Waarom moeten buren dit kiezen?
# $titel, $regel, $naam (text)
campagne-controle =
    Zo lezen buren het, bij “{ $titel }”:

    “{ $regel }” ({ $naam })
# $tot (moment)
campagne-staat = Je regel staat in de campagne. Tot { $tot } kun je hem veranderen.
campagne-dicht = Dit kan alleen tijdens een campagne, bij een eigen idee dat er nog staat.

knop-campagne-begin = Begin de campagne
knop-campagne-bekijk = Lees de campagne
knop-campagne-schrijf = Schrijf mijn regel
# $nummer (number)
knop-campagne-schrijf-bij = Schrijf bij { $nummer }
knop-campagne-zet = Zet het erbij
knop-campagne-anders = Schrijf het opnieuw
knop-campagne-eindstemming = Open de eindstemming
