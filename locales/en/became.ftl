# What became of somebody's own issue.

# $lijst, $bladzijde (text)
werd-lijst =
    This became of what you brought up:

    { $lijst }

    { $bladzijde }
# $lijst, $bladzijde (text)
werd-lijst-leeg = You haven’t brought anything up yet. Just type what is going on.
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
        [one] You brought this up on { $dag }. Nobody else takes part yet.
       *[other] You brought this up on { $dag }. You are { $aantal } neighbours.
    }
# $thema (text)
werd-thema = It falls under the theme { $thema }.
werd-geen-thema = It falls under no theme yet.
werd-agenda = That theme is on the agenda of your area.
werd-niet-op-agenda = It isn’t on the agenda yet.
# $partner (text), $dag (day)
werd-gevraagd = { $partner } answers by { $dag }.
# $partner (text), $dag (day)
werd-te-laat = { $partner } is late: an answer was due by { $dag }.
# $partner (text), $dag (day)
werd-beantwoord = { $partner } answered.
# $aantal (number)
werd-taken =
    { $aantal ->
        [one] There is 1 task that belongs to it.
       *[other] There are { $aantal } tasks that belong to it.
    }
# $lijst (text)
werd-kort = { $lijst }
# $thema (text), $aantal (number)
werd-bericht-agenda =
    { $thema } is now on the agenda of your area.

    That is thanks to you too: you brought it up, or joined.
# $thema (text), $aantal (number)
werd-bericht-taken =
    { $aantal ->
        [one] { $thema }: there is 1 task to do.
       *[other] { $thema }: there are { $aantal } tasks to do.
    }

    It is on the agenda, thanks to you too: you brought it up, or joined.

knop-wat-werd-ervan = What became of it
# $nummer (number)
knop-werd-open = Look at number { $nummer }
knop-werd-thema = To the theme
knop-werd-agenda = To the agenda item
knop-werd-taken = To the tasks
knop-werd-meer = Theme, share, photos
