# Agreements: who may expect what from whom, by when.

# $gebied, $lijst, $bladzijde (text), $gehouden, $gebroken (number)
afspraken-lijst =
    Agreements in { $gebied }. Kept: { $gehouden }. Not kept: { $gebroken }.

    { $lijst }

    { $bladzijde }
# $gebied, $lijst, $bladzijde (text), $gehouden, $gebroken (number)
afspraken-leeg = There are no agreements in { $gebied } yet. A facilitator can make one.
# $nummer (number), $titel, $van, $stand (text), $dag (day)
afspraken-regel = { $nummer }. { $van }: “{ $titel }”, by { $dag }. { $stand }
afspraken-wacht = Waits for a yes.
afspraken-staat = Stands.
afspraken-nee = Not agreed.
afspraken-nagekomen = Kept.
afspraken-niet-nagekomen = Not kept.
# $gebied, $wie, $wat, $van, $contact, $stand, $agendapunt, $buiten, $woorden, $eerder (text), $dag (day)
afspraak =
    Agreement in { $gebied }: “{ $wat }”

    From { $van }, for { $wie }, by { $dag }.
    Questions? { $contact }
    { $stand }

    { $agendapunt }

    { $buiten }

    { $woorden }

    { $eerder }
# $thema (text)
afspraak-agendapunt = With the agenda item { $thema }.
afspraak-buiten = This party isn’t here. A facilitator wrote it down like this.
# $wat (text), $dag (day)
afspraak-eerder = Before, it said: “{ $wat }”, by { $dag }.
# $naam, $waarom (text)
afspraak-zei-gehouden = { $naam } said: kept.
# $naam, $waarom (text)
afspraak-zei-nog-niet = { $naam } said: not yet.
# $naam, $waarom (text)
afspraak-zei-niet = { $naam } said: not kept. “{ $waarom }”
afspraak-weg = This agreement isn’t there, or it isn’t of your area.
afspraak-voorbij = All has been said about this agreement.
afspraak-eerst-naam =
    An agreement says who made it. By which name do people know you?
    Choose that first.
# $waarom (text)
afspraak-vraag-wie =
    { $waarom }

    Who may expect this? For example: the residents of Kerkstraat.
# $waarom (text)
afspraak-vraag-wat =
    { $waarom }

    What may they expect? Type it in one sentence.
# $waarom (text)
afspraak-vraag-van-wie =
    { $waarom }

    From whom may they expect that?

    Are they here? Type the code that /me shows. Otherwise type the name of the organisation.
# $waarom (text)
afspraak-vraag-dag =
    { $waarom }

    When is it done? Type a day, for example: 12 December.

    On that day we ask whether it worked.
# $waarom (text)
afspraak-vraag-contact =
    { $waarom }

    Whom can somebody ask? Type a role or an organisation.

    Rather no private number.
afspraak-vraag-agendapunt = To which agenda item does this agreement belong?
# $wie, $wat, $van, $contact, $daarna (text), $dag (day)
afspraak-kijk-na =
    Is this right? “{ $wat }”

    From { $van }, for { $wie }, by { $dag }.
    Questions? { $contact }

    { $daarna }
# $van (text)
afspraak-vraagt-ja = First { $van } says yes. Then the agreement stands, and your area can read it.
# $van (text)
afspraak-zonder-ja = { $van } isn’t here and can’t say yes. Your area reads that too.
afspraak-niet-jezelf = That is your own code. With whom was this agreed?
# $titel, $van (text)
afspraak-gevraagd =
    We ask { $van } whether this is right: “{ $titel }”

    You hear it as soon as there is an answer.
# $titel, $van (text)
afspraak-vastgelegd =
    The agreement stands: “{ $titel }”

    On the day itself we ask you whether { $van } kept it.
# $gebied, $wie, $wat, $contact (text), $dag (day)
afspraak-klopt-dit =
    Is this agreement with you right? “{ $wat }”

    You do this for { $wie }, by { $dag }.
    Questions go to: { $contact }
    Do you say yes? Then { $gebied } can read this, with your name.
# $titel (text), $dag (day)
afspraak-ja-gezegd = Agreed: “{ $titel }”, by { $dag }. On that day we ask whether it worked.
# $titel (text)
afspraak-nee-gezegd = Good, this is not agreed: “{ $titel }”. Who asked hears that.
# $titel, $van (text)
afspraak-ja-gehoord = { $van } said yes. The agreement stands: “{ $titel }”
# $titel, $van (text)
afspraak-nee-gehoord = { $van } said no to “{ $titel }”. Call each other, and change the text.
# $wat, $wie, $van (text), $dag (day)
afspraak-nagekomen-vraag =
    Was this agreement kept? “{ $wat }”

    From { $van }, for { $wie }, by { $dag }.
    Your area reads what you choose.
# $titel, $waarom (text)
afspraak-waarom =
    { $waarom }

    What went differently than agreed? Type it in one sentence: “{ $titel }”

knop-afspraken = Agreements
knop-nieuwe-afspraak = Make an agreement
# $nummer (number)
knop-afspraak-open = Read number { $nummer }
knop-afspraak-wijzig = Change the text
knop-geen-agendapunt = None of these
# $thema (text)
knop-dit-agendapunt = { $thema }
knop-afspraak-wat = Change what
knop-afspraak-dag = Change the day
knop-afspraak-contact = Change the contact
knop-afspraak-leg-vast = Write it down
knop-afspraak-ja = Yes, that is right
knop-afspraak-nee = No, not like this
knop-afspraak-gehouden = Yes, kept
knop-afspraak-nog-niet = Not yet
knop-afspraak-gebroken = No, not kept
