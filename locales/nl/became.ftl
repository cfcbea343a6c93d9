# What became of somebody's own issue.

# $lijst, $bladzijde (text)
werd-lijst =
    Dit werd van wat jij aankaartte:

    { $lijst }

    { $bladzijde }
# $lijst, $bladzijde (text)
werd-lijst-leeg = Je hebt nog niets aangekaart. Typ gewoon wat er speelt.
# $nummer (number), $titel, $stap (text)
werd-lijst-regel =
    { $nummer }. “{ $titel }”
    { $stap }
# $tekst, $lijst (text)
werd-vraagstuk =
    “{ $tekst }”

    { $lijst }
# $dag (day), $aantal (number)
werd-aangekaart =
    { $aantal ->
        [one] Je kaartte dit aan op { $dag }. Nog niemand anders doet mee.
       *[other] Je kaartte dit aan op { $dag }. Jullie zijn met { $aantal } buren.
    }
# $thema (text)
werd-thema = Het valt onder het thema { $thema }.
werd-geen-thema = Het valt nog onder geen thema.
werd-agenda = Dat thema staat op de agenda van je gebied.
werd-niet-op-agenda = Dat staat nog niet op de agenda.
# $partner (text), $dag (day)
werd-gevraagd = { $partner } geeft uiterlijk { $dag } antwoord.
# $partner (text), $dag (day)
werd-te-laat = { $partner } is te laat: antwoord had gekund tot en met { $dag }.
# $partner (text), $dag (day)
werd-beantwoord = { $partner } gaf antwoord.
# $aantal (number)
werd-taken =
    { $aantal ->
        [one] Er is 1 taak die erbij hoort.
       *[other] Er zijn { $aantal } taken die erbij horen.
    }
# $lijst (text)
werd-kort = { $lijst }
# $thema (text), $aantal (number)
werd-bericht-agenda =
    { $thema } staat nu op de agenda van je gebied.

    Dat komt mede door jou: je kaartte het aan, of deed mee.
# $thema (text), $aantal (number)
werd-bericht-taken =
    { $aantal ->
        [one] { $thema }: er is 1 taak om te doen.
       *[other] { $thema }: er zijn { $aantal } taken om te doen.
    }

    Het staat op de agenda, mede door jou: je kaartte het aan, of deed mee.

knop-wat-werd-ervan = Wat werd ervan
# $nummer (number)
knop-werd-open = Bekijk nummer { $nummer }
knop-werd-thema = Naar het thema
knop-werd-agenda = Naar het agendapunt
knop-werd-taken = Naar de taken
knop-werd-meer = Thema, delen, foto’s
