# Tending themes: proposals out of what fits nowhere, naming, joining, merging, splitting.

# $gebied (text), $lijst (lines), $bladzijde (text)
voorstellen-lijst =
    { $gebied }: these may be new themes.

    { $lijst }

    { $bladzijde }
voorstellen-leeg = There is no proposal for a theme in { $gebied } now. You hear it when one comes.
# $woorden (text), $aantal (number)
voorstellen-regel =
    – { $woorden }: { $aantal ->
        [one] 1 issue
       *[other] { $aantal } issues
    }
# $gebied (text), $aantal (number)
voorstellen-nieuw =
    In { $gebied } { $aantal ->
        [one] 1 proposal for a theme is waiting.
       *[other] { $aantal } proposals for a theme are waiting.
    }
    See whether it is right, and give it a name.
# $aantal (number), $lijst (lines), $woorden (text)
voorstel =
    { $aantal ->
        [one] 1 issue has
       *[other] { $aantal } issues have
    } no theme yet and are alike:

    { $lijst }

    Words that stand out: { $woorden }

    Do they belong together?
# $aantal (number), $thema (text), $lijst (lines), $woorden (text)
voorstel-deel =
    { $thema } is large. This may be a theme of its own. It is about { $aantal ->
        [one] 1 issue:
       *[other] { $aantal } issues:
    }

    { $lijst }

    Words that stand out: { $woorden }

    Do they belong together?
# $tekst (text)
voorstel-regel = – “{ $tekst }”
# $nummer (number), $tekst (text)
voorstel-regel-nummer = { $nummer }. “{ $tekst }”
voorstel-regel-eruit = { $nummer }. (doesn’t belong) “{ $tekst }”
# $aantal (number)
voorstel-aantal =
    { $aantal ->
        [one] 1 issue. A new theme?
       *[other] { $aantal } issues. A new theme?
    }
voorstel-woorden = Words
# $woorden, $bladzijde (text), $aantal (number), $lijst (lines)
voorstel-vraagstukken =
    { $woorden }: { $aantal ->
        [one] 1 issue
       *[other] { $aantal } issues
    }

    { $lijst }

    { $bladzijde }
# $woorden, $bladzijde (text)
voorstel-welk-thema =
    Which theme do these issues belong to? ({ $woorden })
    { $bladzijde }
# $aantal (number), $woorden (text)
voorstel-naam =
    What do we call this theme? ({ $woorden })
    Choose a name, or type one.
voorstel-weg = This proposal is gone. Its issues stand somewhere else now.
voorstel-niets-over = All issues were taken out. Put one back first.

# $thema (text), $aantal, $minuten (number)
thema-gemaakt =
    The theme { $thema } is there, with { $aantal ->
        [one] 1 issue.
       *[other] { $aantal } issues.
    }
    Their owners hear it in { $minuten } minutes. Until then you can undo it.
thema-erbij =
    { $aantal ->
        [one] 1 issue stands
       *[other] { $aantal } issues stand
    } under { $thema } now.
    Their owners hear it in { $minuten } minutes. Until then you can undo it.
voorstel-afgewezen =
    All right, this is no theme. It won’t come back for these issues.
    You can undo it for { $minuten } minutes.
# $naam, $thema (text)
voorstel-al-bevestigd = { $naam } was just before you: this is the theme { $thema } now. See /themes.
voorstel-al-erbij = { $naam } was just before you: this stands under { $thema } now. See /themes.
voorstel-al-afgewezen = { $naam } was just before you: this is no theme.

# $thema (text), $aantal (number)
thema-beheer =
    { $thema }: { $aantal ->
        [one] 1 issue.
       *[other] { $aantal } issues.
    }
    What do you want to do with this theme?
thema-bestaat-niet-meer = This theme is gone. Type /themes to see what is there.
# $thema (text)
thema-hernoem = What should { $thema } be called from now on? Type the new name.
# $was, $thema (text), $minuten (number)
thema-hernoemd =
    { $was } is called { $thema } now.
    You can undo it for { $minuten } minutes.
thema-naam-te-kort = That is rather short. Type a name that neighbours recognise.
# $tekens, $passen (number)
thema-naam-te-lang = That name has { $tekens } characters. { $passen } fit. Type a shorter one.
thema-naam-persoonlijk = There is something personal in it. Everybody reads this name. Type another.
# $thema (text)
thema-naam-bestaat = { $thema } is there already. Choose another name, or go back and put it there.
# $thema, $bladzijde (text)
thema-samen-met =
    Which theme do you merge { $thema } with?
    { $bladzijde }
# $een, $ander (text), $aantal (number)
thema-samen-naam =
    { $een } and { $ander } become one theme, with { $aantal } issues.
    What is it called then?
# $weg, $thema (text), $aantal, $minuten (number)
thema-samengevoegd =
    { $weg } is part of { $thema } now. { $aantal ->
        [one] 1 issue was moved.
       *[other] { $aantal } issues were moved.
    }
    Their owners hear it in { $minuten } minutes. Until then you can undo it.
# $thema (text)
thema-delen-gezocht = I look whether there are parts in { $thema }. You hear it when I am done.
thema-delen-al-gezocht = I am looking for parts in { $thema } already.
thema-geen-delen = I found no clear parts in { $thema }. It stays as it is.
thema-in-stemming = People are voting on { $thema } now. This can be done when the ballot is closed.
thema-hersteld = Undone. All is as it was.
# $minuten (number)
thema-herstel-te-laat = Undoing can be done for { $minuten } minutes. These are over. You can still change it, at /themes.
thema-herstel-veranderd = Something changed after that. It can’t be undone any more, but changed, at /themes.

# $titel, $thema, $waarom (text)
vraagstuk-verplaatst =
    Your issue “{ $titel }” stands under { $thema } now.
    { $waarom }
# $aantal (number), $thema, $waarom (text), $lijst (lines)
vraagstukken-verplaatst =
    { $aantal } issues of yours stand under { $thema } now.
    { $waarom }

    { $lijst }
# $woorden (text)
verplaatst-door-woorden = Because of: { $woorden }.
verplaatst-door-samenvoegen = Because two themes became one.
verplaatst-door-groep = The initiative group found that it belongs there.

# $aantal (number)
knop-voorstellen =
    { $aantal ->
        [one] 1 proposal
       *[other] { $aantal } proposals
    }
# $woorden (text)
knop-voorstel = { $woorden }
knop-alle-voorstellen = All proposals
knop-geef-naam = Yes, give it a name
# $naam (text)
knop-deze-naam = { $naam }
knop-bij-thema = Belongs to a theme
knop-geen-nieuw-thema = No, not a theme
knop-laat-erin = No, leave it in
knop-bekijk-vraagstukken = See them all
# $nummer (number)
knop-haal-eruit = Take { $nummer } out
knop-zet-terug = Put { $nummer } back
knop-beheer-thema = Change this theme
knop-thema-andere-naam = Another name
knop-voeg-samen = Merge
knop-zoek-delen = Look for parts
# $thema (text)
knop-het-heet = { $thema }
knop-maak-ongedaan = Undo it
knop-nummer-niet = { $nummer } doesn’t belong
