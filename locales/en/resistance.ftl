# Resistance ballots: how much does each neighbour object to each option? The least wins.

bezwaar-zoals-het-is = Leave it as it is
bezwaar-zoals-het-is-uitleg = Nothing changes now. This option is always on the paper.

# $titel, $gebied (text), $tot (moment), $themas (number)
bezwaar-uitnodiging =
    Vote until { $tot }: what do we do about “{ $titel }” in { $gebied }?
    You give each option a mark for how much you object: { $themas ->
        [one] 1 option
       *[other] { $themas } options
    }. The option with the least objection wins. It’s secret.

# --- the paper ---

# $wie, $uitleg, $vraag, $schaal, $mijn, $nog, $geheim (text)
bezwaar-optie =
    { $wie }
    { $uitleg }

    { $vraag }
    { $schaal }
    { $mijn }

    { $nog }
    { $geheim }
# $titel, $optie (text), $nu, $van (number)
bezwaar-welke =
    { $titel }
    Option { $nu } of { $van }: { $optie }
# $uitleg (text) = in the words of who put it up
bezwaar-optie-uitleg = { $uitleg }
bezwaar-vraag = How much do you object to this?
# $meest (number)
bezwaar-schaal = 0 = no objection. { $meest } = this really can’t be.
bezwaar-schaal-laagst = 0 = no objection
# $meest (number)
bezwaar-schaal-hoogst = { $meest } = this really can’t be
# $cijfer, $meest (number)
bezwaar-mijn-cijfer = You gave { $cijfer } out of { $meest }.
bezwaar-nog-niets = You haven’t given a mark yet.
# $nog, $van (number)
bezwaar-nog-te-gaan =
    { $nog ->
        [one] 1 option still has no mark.
       *[other] { $nog } of the { $van } options still have no mark.
    } Your vote counts once they all have one.
# $titel, $schaal, $stand, $geheim (text), $lijst (lines)
bezwaar-stembiljet =
    { $titel }
    { $schaal }

    { $lijst }

    { $stand }
    { $geheim }
# $titel (text)
bezwaar-stembiljet-titel = Your marks for “{ $titel }”
# $nummer, $cijfer (number; -1 without), $optie (text)
bezwaar-stembiljet-regel =
    { $cijfer ->
        [-1] { $nummer }. { $optie }: no mark yet
       *[other] { $nummer }. { $optie }: { $cijfer }
    }
bezwaar-telt-mee = Each option has a mark. Your vote is in the box and counts.
# $tot (moment)
bezwaar-geheim = You can change it until { $tot }. Then we erase who chose what.
# $titel (text), $tot (moment)
bezwaar-ontvangen =
    Your vote on “{ $titel }” is in the box. Thank you!
    You can change it until { $tot }. Then you’ll hear the result.
# $titel (text), $nog (number), $tot (moment)
bezwaar-half =
    Your vote on “{ $titel }” doesn’t count yet.
    { $nog ->
        [one] 1 option still has no mark.
       *[other] { $nog } options still have no mark.
    } We keep what you gave. You can finish it until { $tot }.
bezwaar-leeg =
    You haven’t given marks for “{ $titel }” yet. So there is no vote of yours in the box.
    You can vote until { $tot }.
# $titel, $gebied (text)
bezwaar-gesloten = The ballot in { $gebied } on “{ $titel }” has closed.
bezwaar-wordt-geteld = The ballot in { $gebied } on “{ $titel }” has closed. The result is on its way.
# $titel, $gebied (text)
bezwaar-waarom-bevestigd =
    You can vote on “{ $titel }” once you’re confirmed in { $gebied }. Then it’s sure that you live there.
    A facilitator who knows you gives you a code, or neighbours vouch for you.

# --- the result ---

# $winnaars, $gebied, $titel, $opkomst, $waarom, $advies, $watnu (text), $lijst (lines)
bezwaar-uitslag =
    The least objection in { $gebied }: { $winnaars }.
    The question was: what do we do about “{ $titel }”? { $opkomst }

    { $lijst }

    { $waarom }
    { $advies }
    { $watnu }
bezwaar-uitslag-zoals-het-is =
    The least objection in { $gebied }: leave “{ $titel }” as it is.
    That is an answer of the neighbourhood too. Thanks to whoever put up another option. { $opkomst }

    { $lijst }

    { $waarom }
    { $advies }
    { $watnu }
bezwaar-uitslag-gelijk =
    A tie in { $gebied }: { $winnaars }. There is no winner.
    The question was: what do we do about “{ $titel }”? { $opkomst }

    { $lijst }

    { $waarom }
    { $advies }
    { $watnu }
# $titel, $gebied (text)
bezwaar-uitslag-niemand = The ballot in { $gebied } on “{ $titel }” has closed. Nobody gave all options a mark, so there is no result.
bezwaar-uitslag-titel = The least objection: { $winnaars }
bezwaar-uitslag-titel-zoals-het-is = The least objection: leave it as it is
bezwaar-uitslag-titel-gelijk = A tie: { $winnaars }
# $plaats, $samen, $hoogste (number), $optie (text)
bezwaar-uitslag-regel = { $plaats }. { $optie }: { $samen } objection in all, highest mark { $hoogste }
# $winnaars, $ander (text), $samen, $ander-samen (number)
bezwaar-waarom-som = Why? All marks added up, the objection to { $winnaars } is { $samen }. Next comes { $ander }, with { $ander-samen }.
# $gelijk, $winnaars, $ander (text), $samen, $hoogste, $ander-hoogste, $anderen (number)
bezwaar-waarom-hoogste =
    Why? { $gelijk } each got { $samen } objection in all. Then the option wins whose highest mark is lower.
    Highest mark of { $winnaars }: { $hoogste }. Of { $ander }: { $anderen ->
        [one] { $ander-hoogste }.
       *[other] { $ander-hoogste } or higher.
    }
# $gelijk, $winnaars, $ander (text), $samen, $hoogste, $tienen, $ander-tienen, $anderen, $meest (number)
bezwaar-waarom-tienen =
    Why? { $gelijk } each got { $samen } objection in all. The highest mark is equal too: { $hoogste }. Then the option wins that got a { $meest } the fewest times.
    Times a { $meest } was given to { $winnaars }: { $tienen }. To { $ander }: { $anderen ->
        [one] { $ander-tienen }.
       *[other] { $ander-tienen } or more.
    }
# $winnaars (text), $samen, $hoogste, $tienen, $meest (number)
bezwaar-waarom-gelijk = Why? All of it is equal: { $samen } objection in all. The highest mark is { $hoogste }, and a { $meest } came equally often. We draw no lots.
# $onder (number)
bezwaar-verborgen = Fewer than { $onder } neighbours voted. So we show no figures. Otherwise one could guess who gave what.
bezwaar-advies = This is advice of neighbours: who isn’t confirmed could take part too.
bezwaar-wat-nu = What now? You’ll hear how this goes on.
bezwaar-wat-nu-gelijk = What now? This isn’t decided yet. You’ll hear what the next step is.
# $gebied, $titel, $opkomst, $staven (text)
bezwaar-plaatje = Bar chart of the objection to each option in { $gebied }, the least on top. { $opkomst } Objection in all: { $staven }.
# $titel (text)
bezwaar-plaatje-titel = Objection to each option: { $titel }
# $samen, $hoogste (number)
bezwaar-plaatje-staaf = { $samen }, highest { $hoogste }

# --- buttons ---

# $cijfer (number)
knop-bezwaar-cijfer = { $cijfer }
knop-bezwaar-mijn-cijfer = { $cijfer } ✓
knop-bezwaar-laagst = 0: no objection
knop-bezwaar-laagst-gekozen = 0: no objection ✓
# $cijfer (number)
knop-bezwaar-hoogst = { $cijfer }: really can’t be
knop-bezwaar-hoogst-gekozen = { $cijfer }: can’t be ✓
# $cijfer, $meest (number), $optie (text)
knop-bezwaar-voorgelezen =
    { $cijfer ->
        [0] 0, no objection to { $optie }
       *[other] { $cijfer } of { $meest } objection to { $optie }
    }
knop-bezwaar-rest = Give the rest a 0
knop-bezwaar-alles = See my marks
# $nummer (number), $optie (text)
knop-bezwaar-wijzig = { $nummer }. { $optie }
knop-bezwaar-wijzig-optie = Mark it: { $optie }
knop-bezwaar-vorige = Previous option
knop-bezwaar-verder = Go on
knop-bezwaar-bevestigen = Get confirmed
knop-bezwaar-uitslag = See the result
