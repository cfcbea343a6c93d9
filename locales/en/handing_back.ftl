# Handing back: texts that wait for the area's yes, the monthly round, and the ballot over a text.

teruggelegd-agenda = agenda
teruggelegd-plan = plan
teruggelegd-advies = advice
teruggelegd-afspraak = agreement
teruggelegd-verslag = report
teruggelegd-uitweg = way out

# --- the list ---

# $gebied (text), $lijst (lines), $bladzijde (text)
teruggelegd-lijst =
    Handed back in { $gebied }. Nothing counts before the area says yes.

    { $lijst }

    { $bladzijde }
teruggelegd-lijst-titel = Handed back in { $gebied }
teruggelegd-jouw-gebieden = your areas
teruggelegd-leeg =
    Nothing has been handed back in { $gebied } yet.
    Does an agenda, plan or advice come? You read it here, and say yes, no or not yet.
# $nummer, $versie (number), $titel, $soort, $stand (text)
teruggelegd-regel = { $nummer }. { $titel } ({ $soort }, version { $versie }): { $stand }
# $gebied (text)
teruggelegd-regel-elders = { $nummer }. { $gebied }: { $titel } ({ $soort }, version { $versie }): { $stand }
teruggelegd-wacht = waits for the round
teruggelegd-wacht-weer = waits for the round again
# $tot (moment)
teruggelegd-in-ronde = is open until { $tot }
teruggelegd-geldt = counts
teruggelegd-nee = got a no
teruggelegd-te-weinig = doesn’t count, too few neighbours took part
teruggelegd-vervangen = was replaced

# --- one text ---

# $kop, $waarom, $opmerkingen, $watnu (text)
teruggelegd =
    { $kop }
    { $waarom }
    { $watnu }

    { $opmerkingen }
# $titel, $soort (text), $versie (number)
teruggelegd-titel = { $titel } ({ $soort }, version { $versie })
# $waarom (text) = in the words of who changed it
teruggelegd-waarom = Why it changed: { $waarom }
# $aantal (number)
teruggelegd-opmerkingen-aantal =
    { $aantal ->
        [0] There are no remarks yet.
        [one] There is 1 remark.
       *[other] There are { $aantal } remarks.
    }
# $opent (moment), $gebied (text)
teruggelegd-nu-wacht = This doesn’t count yet. Until the round opens you can say what should change. The round opens { $opent } at the latest.
# $tot (moment)
teruggelegd-nu-open = This doesn’t count yet. Until { $tot } neighbours say yes, no or not yet. The text stays as it is until then.
# $gebied (text)
teruggelegd-nu-geldt = This counts: { $gebied } said yes.
teruggelegd-nu-nee = This doesn’t count: it got a no. Who handed it back can change the text.
teruggelegd-nu-te-weinig = This doesn’t count: too few neighbours took part. Who handed it back can do so again.
teruggelegd-nu-vervangen = This version was replaced before the round opened. Look at the versions.
teruggelegd-nu-andere-uitweg = Another way out came later. So this one doesn’t count.
teruggelegd-weg = This text isn’t there. Type /handback to see what there is.
# $gebied (text)
teruggelegd-ander-gebied = This text is in { $gebied }. Only who lives there reads it here.
# $kop, $tekst, $bladzijde (text)
teruggelegd-tekst =
    { $kop }

    { $tekst }

    { $bladzijde }
# $titel, $soort (text), $versie (number), $lijst (lines)
teruggelegd-versies =
    The versions of { $titel }:

    { $lijst }
# $versie (number), $op (moment), $stand (text)
teruggelegd-versie-regel = Version { $versie }, of { $op }: { $stand }

# --- what changed ---

# $kop, $waarom, $bladzijde (text), $lijst (lines)
teruggelegd-verschil =
    { $kop }
    { $waarom }

    { $lijst }

    { $bladzijde }
teruggelegd-geen-verschil = No sentence changed.
# $titel (text), $versie, $eerder (number)
teruggelegd-verschil-titel = { $titel }: what is different in version { $versie }, compared with version { $eerder }?
teruggelegd-erbij = Added
teruggelegd-eruit = Removed
# $zin (text)
teruggelegd-regel-erbij = Added: { $zin }
teruggelegd-regel-eruit = Removed: { $zin }

# --- remarks ---

# $titel, $bladzijde (text), $lijst (lines)
opmerkingen =
    What neighbours say about { $titel }:

    { $lijst }

    { $bladzijde }
opmerkingen-geen = Nobody has said anything yet. You could be the first.
# $naam, $tekst (text), $versie (number)
opmerking-regel = { $naam }, on version { $versie }: “{ $tekst }”
opmerking-van = { $naam }, on version { $versie }
# $titel, $naam (text), $passen (number)
opmerking-vraag =
    What could be different or better in { $titel }? Type it in { $passen } characters at most.
    Everybody in your area reads it, with “{ $naam }” beside it.
opmerking-te-kort = That is short. Say in a sentence what could be different.
# $tekens, $passen (number)
opmerking-te-lang = Your remark is too long: { $tekens } characters. There is room for { $passen }. Make it shorter and send it again.
opmerking-persoonlijk = It holds details of somebody. Everybody reads this. Send it again without those details.
opmerking-te-laat = You can’t remark on this version of { $titel } any more: the round is open or over.
# $titel (text)
opmerking-gegeven = Thank you. Your remark stands with { $titel }. Who handed it back can still change the text.
# $naam, $titel, $tekst (text)
opmerking-gehoord =
    { $naam } says about { $titel }: “{ $tekst }”
    Until the round opens you can change the text. You don’t have to.

# --- changing ---

# $titel (text), $passen (number)
bijstellen-tekst =
    Send the whole new text of { $titel } in one message. { $passen } characters fit in it.
    It becomes a new version. The old one can still be read.
# $passen (number)
bijstellen-waarom = Why is the text different? Say it in a sentence, { $passen } characters at most. Neighbours read this with the difference.
bijstellen-niet-van-jou = Only who handed this text back can change it. You can make a remark while it waits.
# $tot (moment)
bijstellen-ligt-open = The round over this text is open until { $tot }. Nothing changes in it until then.
bijstellen-geldt-al = This version counts already. What should change begins with a new text.
# $versie (number)
bijstellen-oude-versie = There is a newer version: version { $versie }. Type /handback and change that one.
bijstellen-zelfde = No sentence changed. Send the text as it should become.
bijstellen-te-kort = That is too short for the whole text. Send all of it, also what stays the same.
# $tekens, $passen (number)
bijstellen-te-lang = The text is too long: { $tekens } characters. There is room for { $passen } in one message. Make it shorter.
bijstellen-waarom-te-lang = That is too long: { $tekens } characters. There is room for { $passen }. Say it shorter.
bijstellen-persoonlijk = It holds details of somebody. Everybody reads this text. Send it again without those details.
# $titel (text), $versie (number)
bijstellen-gedaan = Version { $versie } of { $titel } is handed back. It waits for the next round. Neighbours see what is different.

# --- the round ---

# $gebied (text), $lijst, $gehoord (lines), $tot, $opent (moment), $mensen (number)
ronde-controle =
    Open the round in { $gebied } now? Otherwise it opens by itself { $opent }.

    { $lijst }

    { $gehoord }

    { $mensen ->
        [one] 1 resident gets
       *[other] { $mensen } residents get
    } one invitation. The round is open until { $tot }. Nothing changes in the texts until then.
ronde-niets = No text waits in this area any more. So the round was not opened.
# $opent (moment)
ronde-deze-maand-al = There was a round this month already. The next one opens { $opent }.
# $teksten, $mensen (number), $tot (moment)
ronde-geopend =
    The round is open until { $tot }, with { $teksten ->
        [one] 1 text
       *[other] { $teksten } texts
    }. { $mensen ->
        [one] 1 resident gets
       *[other] { $mensen } residents get
    } an invitation.
# $tot (moment), $gebied (text), $teksten (number), $lijst, $gehoord (lines)
ronde-uitnodiging =
    Say yes, no or not yet, until { $tot }: { $teksten ->
        [one] 1 text
       *[other] { $teksten } texts
    } of { $gebied }.

    { $lijst }

    { $gehoord }

    They count only if you all say yes. What you answer is secret.
# $titel (text), $versie (number)
ronde-uitnodiging-regel =
    { $versie ->
        [one] – { $titel }
       *[other] – { $titel } (changed, version { $versie })
    }
ronde-uitnodiging-regel-weer =
    { $versie ->
        [one] – { $titel } (once more: too few neighbours voted last round)
       *[other] – { $titel } (version { $versie }, once more: too few neighbours voted last round)
    }
# $gebied (text), $teksten (number), $tot (moment)
ronde-halverwege =
    The round in { $gebied } is half-way: { $teksten ->
        [one] 1 text is
       *[other] { $teksten } texts are
    } open until { $tot }.
    Have you said yes, no or not yet? If not, you still can. Everyone who may vote gets this question. We don’t look up who voted already.
ronde-nu-bevestigd =
    You decide along in { $gebied } now, until { $tot }. { $teksten ->
        [one] 1 text is
       *[other] { $teksten } texts are
    } open there for a yes, a no or a not yet.
# $meer (number)
ronde-uitnodiging-meer = – and { $meer } more

# $gebied (text), $lijst (lines)
ronde-uitslag =
    The result of the round in { $gebied }:

    { $lijst }
# $uitkomst, $cijfers, $opkomst, $watnu (text)
ronde-uitslag-regel =
    { $uitkomst }
    { $cijfers } { $opkomst }
    { $watnu }
# $titel (text), $versie (number)
ronde-aangenomen = Yes: { $titel } (version { $versie }) counts from now on.
ronde-nee = No: { $titel } (version { $versie }) doesn’t count.
ronde-weer-nee = No again: { $titel } (version { $versie }) doesn’t count.
ronde-te-weinig = Too few votes: { $titel } (version { $versie }) doesn’t count yet.
ronde-weer-te-weinig = Too few votes: { $titel } (version { $versie }) doesn’t count.
# $titel (text), $versie (number)
ronde-uitkomst-rust = Nothing decided yet: { $titel } (version { $versie }). Neighbours couldn’t agree about this agenda item.
# $nodig (number)
ronde-waarom-aangenomen = Why? There was more yes than no and not yet together. And enough people took part: at least { $nodig }.
ronde-waarom-nee = Why? Enough people took part: at least { $nodig }. But there was not more yes than no and not yet together.
ronde-waarom-te-weinig = Why? At least { $nodig } confirmed residents had to take part.
# $nodig (number)
ronde-waarom-rust = While this lay open, neighbours couldn’t agree about this agenda item. That is why this result doesn’t count yet.
# $ja, $nee, $nogniet (number)
ronde-cijfers = { $ja } yes, { $nee } no, { $nogniet } not yet.
# $onder (number)
ronde-cijfers-verborgen = Fewer than { $onder } neighbours took part. So we don’t tell who chose what.
ronde-nu-geldt = What now? Who carries it out can begin. You needn’t do anything.
ronde-nu-op-tafel = What now? The text goes back to the table once. Who handed it back reads your words and can change it.
ronde-nu-vastgelopen = What now? This is the second no. Can’t you agree? Say so at the agenda item. Then you look for a way out together.
ronde-nu-uitweg = What now? This doesn’t count. See where it stands, and how you can go on.
ronde-nu-nog-eens = What now? The text comes in the next round once more.
ronde-nu-einde = What now? It doesn’t count and doesn’t come back by itself. Who handed it back can do so again.
ronde-nu-na-rust = What now? First that must be settled. After that this text lies in a round again.
ronde-nu-ingehaald = What now? Another way out came meanwhile. That one lies in a later round.

# $uitkomst, $cijfers, $opkomst, $waarom, $bladzijde, $watnu (text), $lijst (lines)
uitslag-tekst =
    { $uitkomst }
    { $cijfers } { $opkomst }
    { $waarom }

    { $lijst }
    { $bladzijde }

    { $watnu }
uitslag-woorden = What neighbours said with it, without names:
uitslag-geen-woorden = Nobody said anything with it.
# $onder (number)
uitslag-woorden-verborgen = With fewer than { $onder } votes we show no words. Otherwise one could guess whose they are.
# $woorden (text)
uitslag-woorden-regel = – “{ $woorden }”
# $titel, $cijfers, $watnu (text), $lijst (lines)
terug-op-tafel =
    Back on the table: { $titel } got a no.
    { $cijfers }

    { $lijst }

    You handed this text back. Change it, and it begins again as a new version.

# --- the paper ---

# $titel (text), $versie (number)
janee-titel = { $titel } (version { $versie })
# $nodig (number)
janee-uitleg = Yes, no or not yet? With more yes than the rest together the text counts. At least { $nodig } confirmed residents must take part.
# $titel, $uitleg, $antwoord, $woorden, $geheim (text)
janee-stembiljet =
    { $titel }
    { $uitleg }

    { $antwoord }
    { $woorden }

    { $geheim }
janee-nog-niets = You haven’t chosen yet.
# $antwoord (text)
janee-antwoord = Your answer: { $antwoord }.
# $woorden (text)
janee-woorden = You say with it: “{ $woorden }”
# $tot (moment)
janee-geheim = Your answer counts at once. You can change it until { $tot }. After that we erase who chose what. Words come in the result without a name.
# $titel (text), $tot (moment)
janee-ontvangen =
    Your answer about { $titel } is in the box. Thank you!
    You can change it until { $tot }. After that you hear the result.
janee-leeg =
    You haven’t chosen anything about { $titel }. So no answer of yours is in the box.
    You can answer until { $tot }.
# $titel, $gebied (text)
janee-gesloten = The round in { $gebied } over { $titel } is closed. Type /handback for the result.
janee-wordt-geteld = The round in { $gebied } over { $titel } is closed. The result is on its way.
janee-kies-eerst = First choose yes, no or not yet. Then you can say something with it.
janee-eerst-bevestigd = For this you must be confirmed first.
# $titel, $gebied (text)
janee-waarom-bevestigd =
    You can read { $titel }. You can say yes or no once you are confirmed in { $gebied }.
    For what gets a yes here counts for everybody. So it must be sure that you live there.
    A facilitator who knows you gives you a code, or neighbours vouch for you.
# $passen (number)
janee-vraag-woorden =
    What do you want to say with it? Type it in { $passen } characters at most.
    It comes in the result without your name. We take your message out of this chat afterwards.
janee-woorden-gekregen = Your words are in the box with your answer.
# $teksten (number), $gebied (text), $tot (moment)
janee-teksten-open =
    { $teksten ->
        [one] 1 text is
       *[other] { $teksten } texts are
    } open in { $gebied } until { $tot }. Do you say yes, no or not yet?
janee-woorden-te-kort = That is short. Say it in a few words.
# $tekens, $passen (number)
janee-woorden-te-lang = That is too long: { $tekens } characters. There is room for { $passen }. Make it shorter and send it again.
janee-woorden-persoonlijk = There seems to be a name or other detail in it. This comes in the result. Say it again without.

janee-ja = yes
janee-nee = no
janee-nog-niet = not yet

# --- buttons ---

# $antwoord (text)
knop-janee = Say { $antwoord }
knop-janee-gekozen = Chosen: { $antwoord }
knop-janee-zeg-erbij = Say something with it
knop-janee-zeg-anders = Other words
knop-janee-lees = Read the text
knop-janee-verschil = What is different?
knop-janee-bevestigen = Be confirmed
knop-janee-alle-teksten = All texts
knop-teruggelegd-terug = Back
# $nummer (number), $titel (text)
knop-teruggelegd-open = { $nummer }. { $titel }
knop-teruggelegd-lees = Read the text
knop-teruggelegd-stem = Yes, no or not yet
knop-teruggelegd-versies = All versions
# $versie (number)
knop-teruggelegd-versie = Version { $versie }
knop-teruggelegd-verschil = What is different?
knop-teruggelegde-teksten = Handed back
knop-opmerkingen = Remarks
knop-opmerking = This could change
knop-bijstellen = Change the text
knop-uitslag = The result
# $titel (text)
knop-uitslag-tekst = More: { $titel }
# $gebied (text)
knop-ronde = Open round { $gebied }
knop-ronde-ja = Open the round now
knop-ronde-bekijk = See the texts

# --- the page for everybody ---

# $gebied (text)
teruggelegd-pagina = Texts handed back in { $gebied }
# $procent, $mensen (number)
teruggelegd-pagina-regel = Nothing counts before the area said yes. A text counts when there is more yes than no and not yet together. At least { $procent }% of inhabitants must take part, and at least { $mensen } people.
teruggelegd-pagina-leeg = No text has been handed back in { $gebied } yet. As soon as an agenda or plan is ready, it is here.
# $soort, $stand (text), $versie (number), $op (day)
teruggelegd-pagina-versie = { $soort }, version { $versie } of { $op }: { $stand }
# $tot (moment), $nodig (number)
teruggelegd-pagina-open = Confirmed residents say yes, no or not yet until { $tot }. At least { $nodig } must take part. Nobody counts before then how many did.
teruggelegd-pagina-lees = Read the whole text
# $versie, $eerder (number)
teruggelegd-pagina-anders = What is different in version { $versie } from version { $eerder }
teruggelegd-pagina-uitslag = The result
teruggelegd-pagina-eerder = Earlier versions
