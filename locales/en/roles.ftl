# Who does what: the initiative group, invitations into it, roles, and the trail.

# $hulp (text) = what everybody can do, $lijst (lines)
hulp-met-rol =
    { $hulp }

    For what you do here:
    { $lijst }
hulp-bureau = /desk – what waits for you
hulp-rol = /role – the initiative group, and inviting somebody
hulp-uitnodiging = /invite – inviting neighbours to a meeting
hulp-keukentafel = /kitchentable – write down what a neighbour without a phone says
hulp-bericht = /broadcast – send a message to an area
hulp-peiling = /poll – a quick poll, also on a big screen
hulp-antwoord = /answer – what you were asked
hulp-afspraken = /agreements – who may expect what from whom
hulp-meetlat = /yardstick – plans beside the agenda
rol-mag-niet =
    You don’t have a role for this in this area now. Nothing has changed.
    Is that not right? Ask your area director.
# $gebied (text)
rol-afgelopen = Your role in { $gebied } has ended. Thank you for what you did! You can always join in.

# $gebied (text), $groep (lines)
rollen =
    { $gebied }: who does what

    { $groep }
rollen-groep = The initiative group looks after the agenda of this area:
rollen-geen-groep = There is no initiative group here yet. It starts with { $nodig ->
        [one] 1 neighbour
       *[other] { $nodig } neighbours
    } or more.
# $aantal, $nodig (number)
rollen-beginners =
    { $aantal ->
        [one] 1 neighbour wants to start.
       *[other] { $aantal } neighbours want to start.
    } From { $nodig } on the area director can say yes.
# $naam (text)
rollen-lid = – { $naam }
# $aantal (number)
rollen-meer = – and { $aantal } more
# $bladzijde (text)
rollen-welk-gebied =
    Of which area would you like to see who does what?
    { $bladzijde }

# $gebied (text), $aantal, $nodig (number)
groep-begonnen =
    Great, you’re in for { $gebied }. { $aantal ->
        [one] You’re the first one.
       *[other] There are { $aantal } of you now.
    }
    From { $nodig } on the area director can say yes. Tell your neighbours about /role.
# $gebied (text)
groep-begon-je-al = You’re in already in { $gebied }.
groep-toch-niet = All right, you’re not in any more in { $gebied }. Changed your mind? Type /role.
groep-is-er-al = { $gebied } has an initiative group already. Want to join? Ask a member for an invitation.
# $gebied (text), $aantal, $nodig (number)
groep-te-klein =
    In { $gebied } { $aantal ->
        [one] 1 neighbour wants to start.
       *[other] { $aantal } neighbours want to start.
    } A group needs { $nodig }.
# $gebied (text), $aantal (number), $lijst (lines)
groep-groot-genoeg =
    { $aantal } neighbours want to start the initiative group in { $gebied }:
    { $lijst }

    Do you know them? Then you can say yes. After that the group counts.
groep-bevestigd =
    { $gebied } has an initiative group of { $aantal ->
        [one] 1 neighbour
       *[other] { $aantal } neighbours
    }. They know it now, too.

# $naam, $gebied (text)
rol-geven-vraag = Is { $naam } to join the initiative group of { $gebied }? Ask them yourself first.
rol-gegeven = { $naam } is in the initiative group of { $gebied } now, and knows it.
rol-voorgedragen = { $naam } is now one of the neighbours who want to start in { $gebied }.
# $gebied (text), $nodig (number)
rol-je-bent-voorgedragen =
    You’re one of the neighbours who want to start an initiative group in { $gebied }.
    From { $nodig } on the group counts. Rather not? Type /role.
rol-heeft-die-al = { $naam } is in already in { $gebied }.
rol-code-onbekend =
    Nobody in your area has this code. You find your code with /me.
    Look at the letters again. There is no zero and no 1 in it.
rol-woont-elders = { $naam } doesn’t live in { $gebied }. The initiative group is for residents of the area.
# $gebied, $bladzijde (text)
rol-wie-eruit =
    Who leaves the initiative group of { $gebied }?
    { $bladzijde }
# $naam, $gebied (text)
rol-eruit-vraag = Does { $naam } leave the initiative group of { $gebied }? We tell { $naam } at once.
rol-eruit = { $naam } is no longer in the initiative group of { $gebied }.
rol-geen-lid = That’s not a member (any more) of the initiative group of { $gebied }.
rol-stoppen-vraag = Do you leave the initiative group of { $gebied }? An invitation brings you back.
rol-gestopt = All right, you’ve left the initiative group of { $gebied }. Thank you for what you did!

# $gebied, $link (text), $tot (moment)
uitnodiging =
    Will you join the initiative group of { $gebied }? Use this link:
    { $link }

    Send this to one neighbour, or let them scan the code. It works once, until { $tot }.
uitnodiging-plaatje = A code to scan: the invitation into the initiative group of { $gebied }.
# $naam, $gebied (text)
uitnodiging-vraag =
    { $naam } asks you to join the initiative group of { $gebied }.
    That group looks after the agenda and opens ballots. Are you in?
# $aantal (number)
uitnodiging-te-veel =
    You still have { $aantal ->
        [one] 1 open invitation
       *[other] { $aantal } open invitations
    }. Wait until neighbours say yes.
# $gebied (text)
uitnodiging-gebruikt = This invitation has been used. Ask for a new one for { $gebied }.
uitnodiging-gebruikt-door-jou = You said yes to this invitation already. Type /role for { $gebied }.
uitnodiging-verlopen = This invitation is too old. Ask for a new one for { $gebied }.
uitnodiging-ingetrokken = This invitation doesn’t hold any more. Ask for a new one for { $gebied }.
uitnodiging-van-jezelf = This is your own invitation for { $gebied }. Send it to a neighbour.
uitnodiging-ander-gebied = This is for people who live in { $gebied }. Do you? Choose it with /area.
uitnodiging-nee = All right, you don’t join this group. You can always have your say.
uitnodiging-ja = Great! You’re in the initiative group of { $gebied } now.
uitnodiging-ja-beginner = Great! You’re one of the neighbours who start a group in { $gebied } now.
# $naam, $gebied (text)
uitnodiging-aangenomen = { $naam } said yes to your invitation into the initiative group of { $gebied }.

# $gebied, $bladzijde (text), $lijst (lines)
spoor =
    What happened with roles in { $gebied }, newest first:

    { $lijst }
    { $bladzijde }
# $gebied (text)
spoor-leeg = Nobody got or lost a role in { $gebied } yet.
# $dag (day), $wie, $rol, $door (text)
spoor-gegeven = – { $dag }: { $wie } got a role ({ $rol }) from { $door }
spoor-genomen = – { $dag }: { $wie } lost a role ({ $rol }), by { $door }
# $dag (day), $wie, $daad (text)
spoor-geweigerd = – { $dag }: { $wie } was not allowed to do this: { $daad }
spoor-gemeente = the municipality
spoor-iemand = somebody who is gone
# $naam, $code (text)
spoor-persoon = { $naam } ({ $code })
spoor-iets = something else

# $gebied (text)
knop-rol-gebied = { $gebied }
knop-nodig-uit = Invite somebody
knop-iemand-eruit = Take somebody out
# $naam, $code (text)
knop-lid-eruit = { $naam } ({ $code })
knop-ja-eruit = Yes, out of the group
knop-bevestig-groep = Confirm this group
knop-wat-gebeurde = What happened?
knop-wie-doet-wat = The initiative group
knop-stop-met-rol = I want to leave
knop-ja-ik-stop = Yes, I leave
knop-ik-wil-meedoen = I want to join
knop-ik-toch-niet = I’d rather not
knop-ja-geef-rol = Yes, into the group
knop-ja-ik-doe-mee = Yes, I’m in
knop-nee-dank-je = No, thank you

rol-initiative-group = initiative group
rol-community-worker = community worker
rol-area-director = area director
rol-neighbourhood-team = neighbourhood team
rol-alignment-group = alignment group
rol-steering-group = steering group
rol-sounding-board = sounding board
rol-alderman = alderman

daad-open-desk = opening “my desk”
daad-open-ballot = opening a ballot
daad-call-meeting = inviting neighbours
daad-broadcast = sending a message to an area
daad-make-poll = making a quick poll
daad-confirm-theme = putting a theme on the agenda
daad-tend-themes = making or changing a theme
daad-invite-member = inviting somebody
daad-give-role = putting somebody into the group
daad-take-role = taking somebody out of the group
daad-confirm-group = confirming a first group
daad-read-trail = reading what happened with roles
daad-confirm-member = giving a code to somebody they know
daad-help-recover = helping somebody back
daad-confirm-door = confirming a colleague’s new phone
daad-take-up-item = taking up or changing an item
daad-judge-blow = judging: short or long blow
daad-make-plan = making a plan
daad-choose-plans = letting the neighbourhood choose between plans
daad-draw-up-agenda = drawing up the agenda
daad-open-survey = beginning a survey round
daad-test-item = testing an item against policy
daad-open-agenda = laying a partner’s plans open
daad-lay-beside = laying a plan beside an item
daad-choose-way = choose a way of working
daad-tend-trits = close a question or open it again
daad-set-right = set the right over money
daad-open-round = open a round sooner
daad-ask-for-owner = ask an answer for a neighbour
daad-answer-signal = answer for a partner
daad-see-late-answers = see which answers are late
daad-make-agreement = make an agreement
daad-ask-team = have a scope judged
daad-judge-scope = judge a scope
daad-decide-scope = decide about a scope
daad-say-feasibility = say what a partner can do
daad-advise-plan = write the alignment group’s advice
daad-write-advice = write the residents’ advice
daad-make-coalition = gather areas
daad-decide-plan = enter a decision of the steering group
daad-remark = write a remark with an item
daad-open-evaluation = open looking back sooner
daad-pick-change = put a wish on the agenda
daad-mediate = mediate between neighbours
daad-name-contact = say yes to a street contact
daad-record-council = record a decision of the council
