# What partners say can be done, and the advices of residents and of the alignment group.

# $thema, $gebied (text), $tot (moment)
advies-bericht-partners =
    What can your organisation do about “{ $thema }” in { $gebied }?

    You have until { $tot }. One answer for each organisation.
# $thema, $gebied (text), $tot (moment)
advies-herinnering-partners =
    Your organisation has until { $tot } for “{ $thema }” in { $gebied }.

    What can be done, or what does it need?
# $thema, $gebied (text), $aantal (number)
advies-bericht-tijd-om =
    The advice about “{ $thema }” in { $gebied } can be written.

    { $aantal ->
        [0] All partners answered.
        [one] The time is up. One partner didn’t answer.
       *[other] The time is up. { $aantal } partners didn’t answer.
    }
# $thema (text), $lijst (lines)
advies-haalbaarheid =
    What do the partners say about “{ $thema }”?

    { $lijst }
# $partner, $antwoord, $waarom, $vervolg (text)
advies-haalbaar-regel = { $partner }: { $antwoord }. { $waarom } { $vervolg }
# $partners (text)
advies-haalbaar-ontbreekt = No answer yet from: { $partners }.
advies-kan = it can be done
advies-kan-als = it can be done if
advies-kan-nu-niet = it can’t be done now
# $thema, $partner (text)
advies-haalbaar-vraag =
    What can { $partner } do about “{ $thema }”?

    There is always a next step with it.
# $thema (text), $nodig (number)
advies-vraag-vervolg =
    Good that it can be done. What is the next step for “{ $thema }”?

    Type it in at least { $nodig } characters.
# $thema (text), $nodig (number)
advies-vraag-als =
    What does it take, so that “{ $thema }” can be done?

    Type it in at least { $nodig } characters.
# $thema (text), $nodig (number)
advies-vraag-waarom =
    Why can’t “{ $thema }” be done now? Type it in short.

    Then we ask what makes it possible, in at least { $nodig } characters.
# $thema (text), $nodig (number)
advies-vraag-wat-maakt-mogelijk =
    And what does make “{ $thema }” possible?

    Type it in at least { $nodig } characters. Without that we send no no.
# $nodig (number)
advies-vervolg-te-kort = There is a next step with it, of at least { $nodig } characters.
# $thema (text)
advies-haalbaar-gegeven = Your answer about “{ $thema }” was added. The area can read it.
advies-haalbaar-al-gegeven = Your organisation answered already.
advies-geen-partner =
    We don’t know which organisation you work for.
    Ask the municipality to add that to your role.
advies-nu-niet = That can’t be done now. Open the item again to see where it stands.

# $thema, $van (text), $lijst (lines)
advies-schrijven =
    { $van } about “{ $thema }”:

    { $lijst }

    Is it finished? Then you can pass it on.
# $thema, $van (text), $lijst (lines)
advies-schrijven-leeg =
    { $van } about “{ $thema }” is still empty.

    { $lijst }
    Write it in points. Each point is a sentence or more.
# $nummer, $tekst (text)
advies-punt-regel = { $nummer }. { $tekst }
advies-van-bewoners = The residents’ advice
advies-van-afstemmingsgroep = The alignment group’s advice
# $thema, $tekst (text), $nodig, $passen (number)
advies-vraag-punt =
    What is the next point about “{ $thema }”? { $tekst }

    Type one point: { $nodig } to { $passen } characters.
# $thema, $tekst (text), $nodig, $passen (number)
advies-vraag-punt-opnieuw =
    What becomes of this point about “{ $thema }”? Now it says:

    { $tekst }

    Type the whole point: { $nodig } to { $passen } characters.
# $nummer, $tekst (text)
advies-punt =
    Point { $nummer }

    { $tekst }
advies-punt-weg = This point isn’t there any more.
# $tekst (text)
advies-punt-eruit =
    This point is out:

    { $tekst }
# $passen (number)
advies-punten-vol = An advice holds { $passen } points. Take one out, or join two.
advies-geen-punten = There is no point in it yet.
advies-niets-nieuws = This advice lies with the area already. Nothing changed.
# $thema (text)
advies-doorgegeven = The advice about “{ $thema }” lies with the steering group now.
# $thema (text), $aantal (number)
advies-teruggelegd =
    { $aantal ->
        [one] The advice about “{ $thema }” goes back to the area.
       *[other] The advice about “{ $thema }” goes back to { $aantal } areas.
    }
    It counts when the area says yes, in the round of the month.
# $thema (text)
advies-vraag-wat-anders =
    What is different in the advice about “{ $thema }”, and why?

    The area knows it already. Type it in one or two sentences.
advies-ligt-voor = An area is voting on this advice. Wait until that round is over.
# $thema, $van (text), $lijst (lines)
advies-tonen =
    { $van } about “{ $thema }”:

    { $lijst }
# $thema, $van (text)
advies-tonen-leeg = { $van } about “{ $thema }” isn’t there yet.
# $gebied (text)
advies-gebied-wacht = { $gebied } still has to say yes or no.
# $gebied (text)
advies-gebied-ja = { $gebied } said yes.
# $gebied (text)
advies-gebied-niet-voorgelegd = { $gebied } didn’t get this advice yet.
# $thema, $gebied (text)
advies-bericht-stuurgroep =
    The alignment group gave its advice about “{ $thema }” in { $gebied }.

    Once the area says yes to the residents’ advice, the steering group can decide.

knop-zeg-haalbaar = Say what you can do
knop-haalbaarheid = What partners say
knop-kan = It can be done
knop-kan-als = It can if …
knop-kan-nu-niet = Not now
knop-schrijf-advies = Write our advice
knop-schrijf-groepsadvies = Write the advice
knop-advies-bewoners = Residents’ advice
knop-advies-groep = Partners’ advice
knop-punt-erbij = Add a point
# $nummer (text)
knop-advies-punt = Point { $nummer }
knop-wijzig-punt = Change
knop-punt-omhoog = Up
knop-punt-omlaag = Down
knop-punt-eruit = Take it out
knop-punt-terug = Put it back
knop-leg-advies-terug = Ask the area
knop-naar-stuurgroep = To the steering group
