# A plan of an area before the municipal council.

# $punt, $gebied (text), $stand (line), $lijst (lines)
raad =
    The municipal council and the plan for “{ $punt }” in { $gebied }.

    { $stand }

    { $lijst }
raad-eerst-gebied = First the area says yes to the plan. Then it goes to the council.
raad-ligt-voor = The area said yes. The plan lies before the council now.
raad-stelde-vast = The council adopted this plan.
raad-terug-bij-gebied = The council wants changes. The plan lies with the area again.
raad-stelde-niet-vast = The council didn’t adopt this plan. Below you read why, and how it goes on.
raad-nog-geen-besluit = There is no decision of the council yet.
# $versie, $aantal (number), $op (day), $reden, $vervolg (text)
raad-regel-vast = { $op }, on version { $versie }: adopted.
# $versie, $aantal (number), $op (day), $reden, $vervolg (text)
raad-regel-anders = { $aantal ->
        [one] { $op }, on version { $versie }: adopted with 1 change.
       *[other] { $op }, on version { $versie }: adopted with { $aantal } changes.
    }
# $versie, $aantal (number), $op (day), $reden, $vervolg (text)
raad-regel-niet =
    { $op }, on version { $versie }: not adopted.
    Why: { $reden }
    How on: { $vervolg }
# $was, $wat, $waarom (text)
raad-wijziging-woorden = • “{ $was }” becomes “{ $wat }”. Why: { $waarom }
raad-wijziging-eruit = • “{ $was }” goes out. Why: { $waarom }
raad-wijziging-erbij = • “{ $wat }” comes with it. Why: { $waarom }

raad-weg = This plan is no longer there. Look at the agenda to see what is.
raad-niet-van-gemeente =
    An area director of the municipality records what the council decides.

    Do you work there? Ask who runs this to add that to your role.
# $gebied (text)
raad-andere-werkwijze = In { $gebied } a plan doesn’t go to the council now. That is part of another way of working.
raad-niet-nu = The council can’t decide on this plan now. Look at the plan to see where it stands.
raad-intussen-anders = The area said yes to another version meanwhile. Begin again with that one.
# $nodig (number)
raad-reden-te-kort = Say why the council wants it so, in at least { $nodig } characters.
# $nodig (number)
raad-vervolg-te-kort = Say how it goes on, in at least { $nodig } characters.
# $tekens, $passen (number)
raad-te-lang = That is { $tekens } characters. There is room for { $passen }. Say it shorter.
# $tekens, $passen (number)
raad-te-kort = That is too short: { $tekens }. It takes { $passen } at least.
raad-geen-stappen =
    The words of this plan were changed by hand. They no longer match its steps.

    Ask the initiative group to hand the plan back once more first.
raad-ligt-al-voor =
    A newer version of this plan lies before the area already.

    Wait until the area answers that. Nothing was recorded now.
raad-geen-wijziging = There is no change yet. Choose a step, or add one.
# $tekens, $nodig (number)
raad-redenen-te-kort =
    The area reads why the council departs. Now that is { $tekens } characters.

    Together it takes { $nodig } at least. Choose a step to explain it.
raad-niets-over = No step is left this way. Then the council doesn’t adopt the plan.
# $aantal (number)
raad-te-veel-stappen = A plan has room for { $aantal } steps. Take one out.
raad-stap-weg = This step isn’t in the plan.

# $punt, $gebied (text)
raad-welk-besluit = What did the council decide on the plan for “{ $punt }” in { $gebied }?
# $punt, $gebied (text)
raad-controle-vast =
    The council adopted the plan for “{ $punt }”, as it is.

    If you record this, all of { $gebied } hears it.
# $punt, $gebied, $reden, $vervolg (text)
raad-controle-niet =
    The council didn’t adopt the plan for “{ $punt }”.

    Why: { $reden }
    How on: { $vervolg }

    If you record this, all of { $gebied } hears it.
# $punt, $gebied (text), $lijst (lines), $aantal (number)
raad-wijzigingen =
    What does the council change in the plan for “{ $punt }”?

    { $lijst }

    { $aantal ->
        [0] Choose a step, or add one.
       *[other] When you are done, the plan lies before { $gebied } again.
    }
# $nummer (number), $wat, $nieuw (text)
raad-stap = { $nummer }. { $wat }
raad-stap-anders = { $nummer }. { $wat } → { $nieuw }
raad-stap-eruit = { $nummer }. { $wat } (goes out)
# $nieuw (text)
raad-stap-erbij = New: { $nieuw }
# $punt, $gebied, $wat (text), $nummer (number)
raad-welke-wijziging =
    Step { $nummer }: { $wat }

    What does the council change?
# $punt, $gebied (text), $nodig, $passen (number)
raad-vraag-woorden = What does this step become? Write it in at most { $passen } characters.
# $punt, $gebied (text), $nodig, $passen (number)
raad-vraag-stap-erbij = Which step is added? Write it in at most { $passen } characters.
# $punt, $gebied (text), $nodig, $passen (number)
raad-vraag-waarom = Why does the council depart from the plan here? The area reads this.
# $punt, $gebied (text), $nodig, $passen (number)
raad-vraag-reden = Why didn’t the council adopt the plan? The area reads this.
# $punt, $gebied (text), $nodig, $passen (number)
raad-vraag-vervolg = And how does it go on? Name a step that the area can take, or who helps.
# $punt, $gebied (text)
raad-vastgelegd = Recorded. All of { $gebied } hears what the council decided on “{ $punt }”.
# $lijst (lines)
raad-waarom-nieuwe-versie =
    The municipal council wants the plan so:
    { $lijst }

# $punt, $gebied (text)
raad-bericht-ligt-voor =
    { $gebied } said yes to the plan for “{ $punt }”.

    It lies before the municipal council now. Record what the council decides.
# $punt, $gebied, $reden, $vervolg (text), $aantal (number)
raad-bericht-vast =
    The municipal council adopted the plan for “{ $punt }” in { $gebied }.

    Nothing changed in what you chose.
raad-bericht-anders =
    The municipal council adopted “{ $punt }” in { $gebied } { $aantal ->
        [one] with 1 change.
       *[other] with { $aantal } changes.
    }

    The plan lies before the area again. Look at what differs, and why.
raad-bericht-niet =
    The municipal council didn’t adopt the plan for “{ $punt }” in { $gebied }.

    Why: { $reden }
    How on: { $vervolg }
# $punt, $gebied (text)
raad-bericht-samen-vast =
    { $gebied } said yes to the plan for “{ $punt }”.

    With the changes of the municipal council it is settled now.

knop-raad = The municipal council
knop-raad-leg-vast = Record a decision
knop-raad-vast = Adopted
knop-raad-anders = Adopted with changes
knop-raad-niet = Not adopted
# $nummer (number)
knop-raad-stap = Step { $nummer }
knop-raad-stap-erbij = Add a step
knop-raad-woorden = Other words
knop-raad-eruit = Goes out
knop-raad-klaar = Done: hand it back
knop-raad-ja = Yes, record it
knop-raad-verschil = See the difference
