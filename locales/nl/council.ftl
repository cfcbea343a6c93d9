# A plan of an area before the municipal council.

# $punt, $gebied (text), $stand (line), $lijst (lines)
raad =
    De gemeenteraad en het plan voor “{ $punt }” in { $gebied }.

    { $stand }

    { $lijst }
raad-eerst-gebied = Eerst zegt het gebied ja tegen het plan. Daarna gaat het naar de raad.
raad-ligt-voor = Het gebied zei ja. Het plan ligt nu voor aan de raad.
raad-stelde-vast = De raad stelde dit plan vast.
raad-terug-bij-gebied = De raad wil wijzigingen. Het plan ligt terug bij het gebied.
raad-stelde-niet-vast = De raad stelde dit plan niet vast. Hieronder staat waarom, en hoe het verdergaat.
raad-nog-geen-besluit = Er is nog geen besluit van de raad.
# $versie, $aantal (number), $op (day), $reden, $vervolg (text)
raad-regel-vast = { $op }, over versie { $versie }: vastgesteld.
# $versie, $aantal (number), $op (day), $reden, $vervolg (text)
raad-regel-anders = { $aantal ->
        [one] { $op }, over versie { $versie }: vastgesteld met 1 wijziging.
       *[other] { $op }, over versie { $versie }: vastgesteld met { $aantal } wijzigingen.
    }
# $versie, $aantal (number), $op (day), $reden, $vervolg (text)
raad-regel-niet =
    { $op }, over versie { $versie }: niet vastgesteld.
    Waarom: { $reden }
    Hoe verder: { $vervolg }
# $was, $wat, $waarom (text)
raad-wijziging-woorden = • “{ $was }” wordt “{ $wat }”. Waarom: { $waarom }
raad-wijziging-eruit = • “{ $was }” gaat eruit. Waarom: { $waarom }
raad-wijziging-erbij = • Erbij komt “{ $wat }”. Waarom: { $waarom }

raad-weg = Dit plan is er niet meer. Kijk op de agenda wat er nu staat.
raad-niet-van-gemeente =
    Een besluit van de raad legt een gebiedsregisseur van de gemeente vast.

    Werk je daar? Vraag de beheerder om dat bij je rol te zetten.
# $gebied (text)
raad-andere-werkwijze = In { $gebied } gaat een plan nu niet naar de raad. Dat hoort bij een andere werkwijze.
raad-niet-nu = Op dit plan kan de raad nu niet beslissen. Kijk bij het plan waar het staat.
raad-intussen-anders = Het gebied zei intussen ja tegen een andere versie. Begin opnieuw met die versie.
# $nodig (number)
raad-reden-te-kort = Zeg waarom de raad dit zo wil, in minstens { $nodig } tekens.
# $nodig (number)
raad-vervolg-te-kort = Zeg hoe het verdergaat, in minstens { $nodig } tekens.
# $tekens, $passen (number)
raad-te-lang = Dat zijn { $tekens } tekens. Er passen er { $passen }. Zeg het korter.
# $tekens, $passen (number)
raad-te-kort = Dat is te kort: { $tekens }. Het zijn er minstens { $passen }.
raad-geen-stappen =
    De woorden van dit plan zijn met de hand veranderd. Ze passen niet meer bij de stappen.

    Vraag de initiatiefgroep het plan eerst opnieuw terug te leggen.
raad-ligt-al-voor =
    Er ligt al een nieuwere versie van dit plan voor aan het gebied.

    Wacht tot het gebied daarop antwoordt. Er is nu niets vastgelegd.
raad-geen-wijziging = Er staat nog geen wijziging. Kies een stap, of voeg er een toe.
# $tekens, $nodig (number)
raad-redenen-te-kort =
    Het gebied leest waarom de raad afwijkt. Nu zijn dat { $tekens } tekens.

    Het zijn er samen minstens { $nodig }. Kies een stap om het uit te leggen.
raad-niets-over = Zo blijft er geen stap over. Dan stelt de raad het plan niet vast.
# $aantal (number)
raad-te-veel-stappen = Er passen { $aantal } stappen in een plan. Haal er een uit.
raad-stap-weg = Deze stap staat niet in het plan.

# $punt, $gebied (text)
raad-welk-besluit = Wat besloot de raad over het plan voor “{ $punt }” in { $gebied }?
# $punt, $gebied (text)
raad-controle-vast =
    De raad stelde het plan voor “{ $punt }” vast, zoals het is.

    Leg je dit vast, dan hoort heel { $gebied } het.
# $punt, $gebied, $reden, $vervolg (text)
raad-controle-niet =
    De raad stelde het plan voor “{ $punt }” niet vast.

    Waarom: { $reden }
    Hoe verder: { $vervolg }

    Leg je dit vast, dan hoort heel { $gebied } het.
# $punt, $gebied (text), $lijst (lines), $aantal (number)
raad-wijzigingen =
    Wat verandert de raad aan het plan voor “{ $punt }”?

    { $lijst }

    { $aantal ->
        [0] Kies een stap, of voeg er een toe.
       *[other] Ben je klaar, dan ligt het plan opnieuw voor aan { $gebied }.
    }
# $nummer (number), $wat, $nieuw (text)
raad-stap = { $nummer }. { $wat }
raad-stap-anders = { $nummer }. { $wat } → { $nieuw }
raad-stap-eruit = { $nummer }. { $wat } (gaat eruit)
# $nieuw (text)
raad-stap-erbij = Erbij: { $nieuw }
# $punt, $gebied, $wat (text), $nummer (number)
raad-welke-wijziging =
    Stap { $nummer }: { $wat }

    Wat verandert de raad?
# $punt, $gebied (text), $nodig, $passen (number)
raad-vraag-woorden = Wat wordt deze stap? Schrijf het in hooguit { $passen } tekens.
# $punt, $gebied (text), $nodig, $passen (number)
raad-vraag-stap-erbij = Welke stap komt erbij? Schrijf het in hooguit { $passen } tekens.
# $punt, $gebied (text), $nodig, $passen (number)
raad-vraag-waarom = Waarom wijkt de raad hier af van het plan? Het gebied leest dit.
# $punt, $gebied (text), $nodig, $passen (number)
raad-vraag-reden = Waarom stelde de raad het plan niet vast? Het gebied leest dit.
# $punt, $gebied (text), $nodig, $passen (number)
raad-vraag-vervolg = En hoe gaat het nu verder? Noem een stap die het gebied kan zetten, of wie helpt.
# $punt, $gebied (text)
raad-vastgelegd = Vastgelegd. Heel { $gebied } hoort wat de raad besloot over “{ $punt }”.
# $lijst (lines)
raad-waarom-nieuwe-versie =
    De gemeenteraad wil het plan zo:
    { $lijst }

# $punt, $gebied (text)
raad-bericht-ligt-voor =
    { $gebied } zei ja tegen het plan voor “{ $punt }”.

    Het ligt nu voor aan de gemeenteraad. Leg vast wat de raad besluit.
# $punt, $gebied, $reden, $vervolg (text), $aantal (number)
raad-bericht-vast =
    De gemeenteraad stelde het plan voor “{ $punt }” in { $gebied } vast.

    Er veranderde niets aan wat jullie kozen.
raad-bericht-anders =
    De gemeenteraad stelde “{ $punt }” in { $gebied } vast { $aantal ->
        [one] met 1 wijziging.
       *[other] met { $aantal } wijzigingen.
    }

    Het plan ligt opnieuw voor aan het gebied. Bekijk wat er anders is, en waarom.
raad-bericht-niet =
    De gemeenteraad stelde het plan voor “{ $punt }” in { $gebied } niet vast.

    Waarom: { $reden }
    Hoe verder: { $vervolg }
# $punt, $gebied (text)
raad-bericht-samen-vast =
    { $gebied } zei ja tegen het plan voor “{ $punt }”.

    Met de wijzigingen van de gemeenteraad staat het nu vast.

knop-raad = De gemeenteraad
knop-raad-leg-vast = Leg een besluit vast
knop-raad-vast = Vastgesteld
knop-raad-anders = Vast met wijzigingen
knop-raad-niet = Niet vastgesteld
# $nummer (number)
knop-raad-stap = Stap { $nummer }
knop-raad-stap-erbij = Een stap erbij
knop-raad-woorden = Andere woorden
knop-raad-eruit = Gaat eruit
knop-raad-klaar = Klaar: leg het terug
knop-raad-ja = Ja, leg het vast
knop-raad-verschil = Bekijk het verschil
