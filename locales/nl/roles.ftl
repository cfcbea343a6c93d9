# Who does what: the initiative group, invitations into it, roles, and the trail.

# $hulp (text) = what everybody can do, $lijst (lines)
hulp-met-rol =
    { $hulp }

    Voor jouw taak:
    { $lijst }
hulp-bureau = /bureau – wat er op je wacht
hulp-rol = /rol – de initiatiefgroep, en iemand uitnodigen
hulp-uitnodiging = /uitnodiging – buren uitnodigen voor een bijeenkomst
hulp-keukentafel = /keukentafel – opschrijven wat een buur zonder telefoon zegt
hulp-bericht = /bericht – een bericht sturen aan een gebied
hulp-peiling = /peiling – snel iets peilen, ook op een groot scherm
hulp-antwoord = /antwoord – wat aan jullie is gevraagd
hulp-afspraken = /afspraken – wie mag wat verwachten van wie
hulp-meetlat = /meetlat – plannen naast de agenda
rol-mag-niet =
    Hiervoor heb je in dit gebied nu geen taak. Er is niets veranderd.
    Klopt dat niet? Vraag het aan je gebiedsregisseur.
# $gebied (text)
rol-afgelopen = Je taak in { $gebied } is klaar. Dank je wel voor wat je deed! Meepraten kan altijd.

# $gebied (text), $groep (lines)
rollen =
    { $gebied }: wie doet wat

    { $groep }
rollen-groep = De initiatiefgroep zorgt voor de agenda van dit gebied:
# $nodig (number)
rollen-geen-groep = Er is hier nog geen initiatiefgroep. Die begint met { $nodig ->
        [one] 1 buur
       *[other] { $nodig } buren
    } of meer.
# $aantal, $nodig (number)
rollen-beginners =
    { $aantal ->
        [one] 1 buur wil beginnen.
       *[other] { $aantal } buren willen beginnen.
    } Vanaf { $nodig } kan de gebiedsregisseur ja zeggen.
# $naam (text)
rollen-lid = – { $naam }
# $aantal (number)
rollen-meer = – en nog { $aantal }
# $bladzijde (text)
rollen-welk-gebied =
    Van welk gebied wil je zien wie wat doet?
    { $bladzijde }

# $gebied (text), $aantal, $nodig (number)
groep-begonnen =
    Mooi, je staat erbij in { $gebied }. { $aantal ->
        [one] Je bent de eerste.
       *[other] Jullie zijn nu met { $aantal }.
    }
    Vanaf { $nodig } kan de gebiedsregisseur ja zeggen. Vertel je buren van /rol.
# $gebied (text)
groep-begon-je-al = Je staat er al bij in { $gebied }.
groep-toch-niet = Goed, je staat er in { $gebied } niet meer bij. Bedenk je je? Typ /rol.
groep-is-er-al = In { $gebied } is al een initiatiefgroep. Wil je erbij? Vraag een lid om een uitnodiging.
# $gebied (text), $aantal, $nodig (number)
groep-te-klein =
    In { $gebied } { $aantal ->
        [one] wil 1 buur beginnen.
       *[other] willen { $aantal } buren beginnen.
    } Voor een groep zijn er { $nodig } nodig.
# $gebied (text), $aantal (number), $lijst (lines)
groep-groot-genoeg =
    { $aantal } buren willen in { $gebied } de initiatiefgroep beginnen:
    { $lijst }

    Ken je ze? Dan kun jij ja zeggen. Daarna telt de groep.
groep-bevestigd =
    { $gebied } heeft een initiatiefgroep van { $aantal ->
        [one] 1 buur
       *[other] { $aantal } buren
    }. Zij weten het nu ook.

# $naam, $gebied (text)
rol-geven-vraag = Komt { $naam } in de initiatiefgroep van { $gebied }? Vraag het eerst zelf.
rol-gegeven = { $naam } hoort nu bij de initiatiefgroep van { $gebied } en weet het.
rol-voorgedragen = { $naam } staat nu bij de buren die in { $gebied } willen beginnen.
# $gebied (text), $nodig (number)
rol-je-bent-voorgedragen =
    Je staat bij de buren die in { $gebied } een initiatiefgroep willen beginnen.
    Vanaf { $nodig } telt de groep. Liever niet? Typ /rol.
rol-heeft-die-al = { $naam } staat er al bij in { $gebied }.
rol-code-onbekend =
    In jouw gebied heeft niemand deze code. Je vindt je code met /mijn.
    Kijk nog eens naar de letters. Een nul of een 1 zit er niet in.
rol-woont-elders = { $naam } woont niet in { $gebied }. De initiatiefgroep is van bewoners van het gebied.
# $gebied, $bladzijde (text)
rol-wie-eruit =
    Wie gaat uit de initiatiefgroep van { $gebied }?
    { $bladzijde }
# $naam, $gebied (text)
rol-eruit-vraag = Gaat { $naam } uit de initiatiefgroep van { $gebied }? { $naam } hoort dat meteen van ons.
rol-eruit = { $naam } zit niet meer in de initiatiefgroep van { $gebied }.
rol-geen-lid = Dat is geen lid (meer) van de initiatiefgroep van { $gebied }.
rol-stoppen-vraag = Stop je met de initiatiefgroep van { $gebied }? Terugkomen kan met een uitnodiging.
rol-gestopt = Goed, je bent uit de initiatiefgroep van { $gebied }. Dank je wel voor wat je deed!

# $gebied, $link (text), $tot (moment)
uitnodiging =
    Kom je in de initiatiefgroep van { $gebied }? Doe mee met deze link:
    { $link }

    Stuur dit naar één buur, of laat de code scannen. Het werkt één keer, tot { $tot }.
uitnodiging-plaatje = Een code om te scannen: de uitnodiging voor de initiatiefgroep van { $gebied }.
# $naam, $gebied (text)
uitnodiging-vraag =
    { $naam } vraagt je voor de initiatiefgroep van { $gebied }.
    Die groep zorgt voor de agenda en opent stemmingen. Doe je mee?
# $aantal (number)
uitnodiging-te-veel =
    Er staan nog { $aantal ->
        [one] 1 uitnodiging
       *[other] { $aantal } uitnodigingen
    } van je open. Wacht tot buren ja zeggen.
# $gebied (text)
uitnodiging-gebruikt = Deze uitnodiging is al gebruikt. Vraag om een nieuwe voor { $gebied }.
uitnodiging-gebruikt-door-jou = Op deze uitnodiging zei je al ja. Typ /rol voor { $gebied }.
uitnodiging-verlopen = Deze uitnodiging is te oud. Vraag om een nieuwe voor { $gebied }.
uitnodiging-ingetrokken = Deze uitnodiging geldt niet meer. Vraag om een nieuwe voor { $gebied }.
uitnodiging-van-jezelf = Dit is je eigen uitnodiging voor { $gebied }. Stuur hem naar een buur.
uitnodiging-ander-gebied = Dit is voor wie in { $gebied } woont. Woon je daar? Kies het met /gebied.
uitnodiging-nee = Goed, je doet niet mee met deze groep. Meepraten kan altijd.
uitnodiging-ja = Fijn! Je hoort nu bij de initiatiefgroep van { $gebied }.
uitnodiging-ja-beginner = Fijn! Je staat nu bij de buren die in { $gebied } een groep beginnen.
# $naam, $gebied (text)
uitnodiging-aangenomen = { $naam } zei ja op je uitnodiging voor de initiatiefgroep van { $gebied }.

# $gebied, $bladzijde (text), $lijst (lines)
spoor =
    Wat er met taken gebeurde in { $gebied }, het nieuwste eerst:

    { $lijst }
    { $bladzijde }
# $gebied (text)
spoor-leeg = In { $gebied } kreeg of verloor nog niemand een taak.
# $dag (day), $wie, $rol, $door (text)
spoor-gegeven = – { $dag }: { $wie } kreeg een taak ({ $rol }) van { $door }
spoor-genomen = – { $dag }: { $wie } heeft een taak niet meer ({ $rol }), door { $door }
# $dag (day), $wie, $daad (text)
spoor-geweigerd = – { $dag }: { $wie } mocht dit niet: { $daad }
spoor-gemeente = de gemeente
spoor-iemand = iemand die weg is
# $naam, $code (text)
spoor-persoon = { $naam } ({ $code })
spoor-iets = iets anders

# $gebied (text)
knop-rol-gebied = { $gebied }
knop-nodig-uit = Nodig iemand uit
knop-iemand-eruit = Iemand eruit halen
# $naam, $code (text)
knop-lid-eruit = { $naam } ({ $code })
knop-ja-eruit = Ja, uit de groep
knop-bevestig-groep = Bevestig deze groep
knop-wat-gebeurde = Wat gebeurde er?
knop-wie-doet-wat = De initiatiefgroep
knop-stop-met-rol = Ik stop ermee
knop-ja-ik-stop = Ja, ik stop
knop-ik-wil-meedoen = Ik wil meedoen
knop-ik-toch-niet = Ik toch niet
knop-ja-geef-rol = Ja, in de groep
knop-ja-ik-doe-mee = Ja, ik doe mee
knop-nee-dank-je = Nee, dank je

rol-initiative-group = initiatiefgroep
rol-community-worker = opbouwwerker
rol-area-director = gebiedsregisseur
rol-neighbourhood-team = wijkteam
rol-alignment-group = afstemmingsgroep
rol-steering-group = stuurgroep
rol-sounding-board = klankbordgroep
rol-alderman = wethouder

daad-open-desk = “Mijn bureau” openen
daad-open-ballot = een stemming openen
daad-call-meeting = buren uitnodigen
daad-broadcast = een bericht sturen aan een gebied
daad-make-poll = een peiling maken
daad-confirm-theme = een thema op de agenda zetten
daad-tend-themes = een thema maken of aanpassen
daad-invite-member = iemand uitnodigen
daad-give-role = iemand in de groep zetten
daad-take-role = iemand uit de groep halen
daad-confirm-group = een eerste groep bevestigen
daad-read-trail = lezen wat er met taken gebeurde
daad-confirm-member = een code geven aan een bekende
daad-help-recover = iemand terughelpen
daad-confirm-door = een nieuwe telefoon van een collega bevestigen
daad-take-up-item = een punt opnemen of veranderen
daad-judge-blow = beoordelen: korte of lange klap
daad-make-plan = een plan maken
daad-choose-plans = de buurt uit plannen laten kiezen
daad-draw-up-agenda = de agenda opstellen
daad-open-survey = een vragenronde beginnen
daad-test-item = een punt toetsen aan beleid
daad-open-agenda = plannen van een partner openleggen
daad-lay-beside = een plan naast een punt leggen
daad-choose-way = een manier van werken kiezen
daad-tend-trits = een vraag afsluiten of weer openen
daad-set-right = het recht over geld vastleggen
daad-open-round = een ronde eerder openen
daad-ask-for-owner = een antwoord vragen voor een buur
daad-answer-signal = antwoorden voor een partner
daad-see-late-answers = zien welke antwoorden laat zijn
daad-make-agreement = een afspraak maken
daad-ask-team = de reikwijdte laten beoordelen
daad-judge-scope = de reikwijdte beoordelen
daad-decide-scope = beslissen over de reikwijdte
daad-say-feasibility = zeggen wat een partner kan
daad-advise-plan = het advies van de afstemmingsgroep schrijven
daad-write-advice = het advies van bewoners schrijven
daad-make-coalition = gebieden bij elkaar brengen
daad-decide-plan = een besluit van de stuurgroep vastleggen
daad-remark = een opmerking bij een punt schrijven
daad-open-evaluation = het terugkijken eerder openen
daad-pick-change = een wens op de agenda zetten
daad-mediate = tussen buren bemiddelen
daad-name-contact = ja zeggen tegen een contact van een straat
daad-record-council = een besluit van de raad vastleggen
