# Plans beside each other for an agenda item, and the choice between them.

# --- the ballot over plans ---

# $titel, $gebied (text), $tot (moment), $themas (number)
keuze-uitnodiging =
    Choose with us, until { $tot }: which plan for “{ $titel }” in { $gebied }?
    There are { $themas } choices on the paper. You choose one, and it is secret.
# $titel (text)
keuze-titel = Which plan do you choose for “{ $titel }”?
# $aantal (number)
keuze-uitleg = { $aantal } choices, you choose one. “Leave it as it is” is possible too.
# $titel, $uitleg, $bladzijde, $mijn, $geheim (text), $lijst (lines)
keuze-stembiljet =
    { $titel }
    { $uitleg }

    { $lijst }

    { $bladzijde }
    { $mijn }
    { $geheim }
# $nummer (number), $plan, $uitleg (text)
keuze-plan =
    { $nummer }. { $plan }
    { $uitleg }
# $nummer (number), $plan, $uitleg (text)
keuze-plan-gekozen =
    ● { $nummer }. { $plan } (your choice)
    { $uitleg }
# $wat (text), $meer (lines)
keuze-plan-zegt =
    { $wat }
    { $meer }
# $kosten (text)
keuze-plan-kosten = Costs: { $kosten }
# $wie (text)
keuze-plan-wie = Who: { $wie }
# $nummer (number), $plan (text)
keuze-mijn = You chose { $nummer }. { $plan }.
keuze-nog-niets = You haven’t chosen yet.
# $tot (moment)
keuze-geheim = Your choice counts at once. You can change it until { $tot }. Then we erase who chose what.
# $titel (text), $tot (moment)
keuze-ontvangen =
    Your choice for “{ $titel }” is in the box. Thank you!
    You can change it until { $tot }. Then you hear the result.
# $titel (text), $tot (moment)
keuze-leeg =
    You haven’t chosen yet for “{ $titel }”. So no vote of yours is in the box.
    You can choose until { $tot }.

# --- the result ---

# $gebied, $titel, $winnaars, $opkomst, $waarom, $watnu (text), $lijst (lines)
keuze-uitslag =
    { $gebied } chooses for “{ $titel }”: { $winnaars }.
    { $opkomst }

    { $lijst }

    { $waarom }
    { $watnu }
keuze-uitslag-zoals-het-is =
    { $gebied } chooses: leave “{ $titel }” as it is.
    That is a choice too. Thanks to all who made a plan. { $opkomst }

    { $lijst }

    { $waarom }
    { $watnu }
keuze-uitslag-gelijk =
    A tie in { $gebied } for “{ $titel }”: { $winnaars }.
    { $opkomst }

    { $lijst }

    { $waarom }
    { $watnu }
# $gebied, $titel (text)
keuze-uitslag-niemand = The choice in { $gebied } for “{ $titel }” is closed. Nobody chose, so nothing changes.
# $plaats, $stemmen (number), $plan (text)
keuze-uitslag-regel =
    { $plaats }. { $plan }: { $stemmen ->
        [one] 1 vote
       *[other] { $stemmen } votes
    }
# $gebied, $winnaars (text)
keuze-uitslag-titel = { $gebied } chooses { $winnaars }
# $gebied (text)
keuze-uitslag-titel-zoals-het-is = { $gebied } leaves it as it is
# $winnaars (text)
keuze-uitslag-titel-gelijk = A tie: { $winnaars }
# $winnaars (text), $stemmen, $alle (number)
keuze-waarom = { $winnaars } got most votes: { $stemmen } of { $alle }.
keuze-waarom-gelijk =
    { $winnaars } each got { $stemmen ->
        [one] 1 vote
       *[other] { $stemmen } votes
    } of { $alle }. So there is no winner.
# $onder (number)
keuze-verborgen = Fewer than { $onder } neighbours took part. That is why we give no figures.
keuze-wat-nu = What now? The plan goes back to the neighbourhood. It counts only once you all say yes.
keuze-wat-nu-zoals-het-is = What now? Nothing changes. The plans can still be read at the agenda item.
keuze-wat-nu-gelijk = What now? The plans can still be read. The initiative group can begin a new choice.
# $gebied, $opkomst, $staven (text)
keuze-plaatje = Bar chart of the choice between plans in { $gebied }. { $opkomst } Votes: { $staven }.
# $titel (text)
keuze-plaatje-titel = The choice for { $titel }

# $nummer (number), $plan (text)
knop-keuze = { $nummer }. { $plan }
knop-keuze-gekozen = ● { $nummer }. { $plan }

# --- plans beside each other ---

# $punt (text)
plannen-geen =
    No plans lie beside each other for “{ $punt }” yet.
    The initiative group can ask for them. Then you hear of it.
plannen-geen-groep =
    No plans lie beside each other for “{ $punt }” yet.
    Ask the neighbourhood. Everybody may put one beside it.
# $tot (moment), $meest (number)
plannen-verzamelen = You can put a plan beside it until { $tot }. There is room for { $meest }. Then the neighbourhood chooses.
plannen-verzameld = The day for plans is over. The initiative group opens the choice.
plannen-te-weinig = The day for plans is over. It takes at least two plans to choose.
plannen-stemming = The neighbourhood is choosing now. Confirmed residents vote at /vote.
plannen-gekozen = The neighbourhood has chosen. Below stands what each plan got.
# $punt, $stand, $bladzijde (text), $lijst (lines)
plannen =
    Plans side by side for “{ $punt }”:

    { $lijst }

    { $bladzijde }
    { $stand }
# $punt, $stand (text)
plannen-leeg =
    Plans side by side for “{ $punt }”: there is none yet.
    { $stand }
# $nummer (number), $titel, $wat, $naam (text), $meer (lines)
plannen-regel =
    { $nummer }. { $titel } ({ $naam })
    { $wat }
    { $meer }
# $stemmen, $gekozen (number)
plannen-regel-stemmen =
    { $nummer }. { $titel } ({ $naam }): { $stemmen ->
        [one] 1 vote
       *[other] { $stemmen } votes
    }{ $gekozen ->
        [0] {""}
       *[other] , chosen
    }
    { $wat }
    { $meer }
plannen-regel-gekozen =
    { $nummer }. { $titel } ({ $naam }): chosen
    { $wat }
    { $meer }
# $naam (text)
plannen-van = by { $naam }

# $punt (text), $meest (number)
plannen-hoelang =
    Everybody may put a plan for “{ $punt }” beside it, up to { $meest } plans.
    For how long? The last day ends at 20.00. Then the neighbourhood chooses.
# $punt (text), $tot (moment), $mensen (number)
plannen-begonnen =
    The neighbourhood puts plans side by side for “{ $punt }”, until { $tot }.
    { $mensen ->
        [one] 1 resident hears
       *[other] { $mensen } residents hear
    } of it.
# $punt, $gebied (text), $tot (moment)
plannen-bericht =
    Which plan suits “{ $punt }” in { $gebied }? Put yours beside it, until { $tot }.
    Then the neighbourhood chooses. You can always read along.
# $punt (text), $plannen (number), $op (moment)
plannen-verzameld-bericht =
    { $plannen } plans lie side by side for “{ $punt }”. Do you open the choice?
    If nobody does, it opens by itself { $op }.
# $punt (text), $plannen (number)
plannen-te-weinig-bericht =
    The day for plans for “{ $punt }” is over. { $plannen ->
        [0] There is no plan.
       *[other] There is 1 plan.
    }
    Choosing takes at least two plans. Do you ask for longer?
plannen-loopt-al = This can’t be done now: these plans are being asked for or chosen between.
plannen-dicht = This is only possible while the neighbourhood puts plans side by side here.
# $meest (number)
plannen-vol = There are { $meest } plans already. Nobody can compare more. Write your view at “All sides”.

# $punt, $tot (text)
plannen-vraag-titel =
    A plan for “{ $punt }”. What is it called, in a few words?
    { $tot }
plannen-vraag-wat =
    { $tot }
    What happens then, in “{ $punt }”? One or two sentences will do.
plannen-vraag-wie =
    { $tot }
    Who does what for “{ $punt }”?
plannen-vraag-kosten =
    { $tot }
    What does it cost roughly, for “{ $punt }”? A sum or words will do. No money is set aside.
# $titel, $wat (text), $meer (lines)
plannen-tot-nu =
    { $titel }
    { $wat }
    { $meer }
# $tekens, $passen (number)
plannen-kosten-lang = That is { $tekens } characters, there is room for { $passen }. Can it be shorter?
plannen-kosten-kort = There is nothing in it yet. What does it cost roughly?
plannen-kosten-persoonlijk = It has somebody’s details in it. Write only what it costs.
# $punt, $titel, $wat, $naam (text), $meer (lines)
plannen-controle =
    This is how neighbours read your plan for “{ $punt }”:

    { $titel } (by { $naam })
    { $wat }
    { $meer }

    Your name isn’t on the voting paper.
# $titel (text), $tot (moment)
plannen-staat = “{ $titel }” lies beside the others. You can take it back until { $tot }. Then the neighbourhood chooses.
# $titel (text)
plannen-teruggenomen = “{ $titel }” doesn’t lie there any more.
plannen-niet-van-jou = This is no plan of yours, or it doesn’t lie there any more.

# $punt (text), $lijst, $gehoord (lines), $tot (moment), $mensen (number)
plannen-open-vraag =
    The neighbourhood chooses a plan for “{ $punt }”:

    { $lijst }

    { $gehoord }

    “Leave it as it is” comes on top. Choosing is possible until { $tot }.
    { $mensen ->
        [one] 1 resident gets
       *[other] { $mensen } residents get
    } one invitation. Confirmed residents have one vote each.
# $punt (text), $tot (moment)
plannen-geopend = The choice for “{ $punt }” is open, until { $tot }. Then everybody gets the result.
# $punt, $titel (text)
plannen-plan-gekozen =
    “{ $titel }” is the plan for “{ $punt }” now. It was handed back to the neighbourhood.
    Until the round you can still add to it.
plannen-plan-gekozen-wacht =
    “{ $titel }” is the plan for “{ $punt }” now. Do you hand it back to the neighbourhood?
    That can be done once the three questions are answered and nothing else waits.
# $titel (text)
plannen-waarom-anders = The neighbourhood chose between plans. “{ $titel }” got most votes.
# $punt (text)
plannen-gelijk-bericht =
    There is no winner among the plans for “{ $punt }”. Talk about it together.
    You can also begin a new choice.

knop-plannen = Plans side by side
knop-plannen-begin = Ask for plans
knop-plannen-langer = Ask for longer
knop-plannen-erbij = Put a plan beside it
# $nummer (number)
knop-plannen-weg = Take { $nummer } back
knop-plannen-zet = Put it there
knop-plannen-opnieuw = Write it again
knop-plannen-weet-niet = I don’t know yet
knop-plannen-open = Let people choose
knop-plannen-open-nu = Open the choice
knop-plannen-open-toch = Open the choice anyway
