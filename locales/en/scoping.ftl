# The file of an agenda item: its scope, the record, remarks of council members.

# $thema (text), $gebied (text), $lijst (lines)
reikwijdte-dossier =
    Who decides about “{ $thema }”? ({ $gebied })

    { $lijst }
# $bladzijde (text)
reikwijdte-lijst =
    Something waits for you here. Choose an item.

    { $bladzijde }
# $bladzijde (text)
reikwijdte-lijst-leeg =
    Nothing waits for you now.

    { $bladzijde }
reikwijdte-niet-gevraagd =
    The neighbourhood team wasn’t asked yet whether this lies within the area.
    The initiative group can ask.
# $tot (moment)
reikwijdte-gevraagd-sinds = The neighbourhood team looks whether this lies within the area. It has until { $tot }.
reikwijdte-bezwaar-ligt = The neighbourhood team doesn’t agree. The area director decides whether this lies within the area.
# $gebied (text), $reden (text)
reikwijdte-binnen =
    This lies within { $gebied }. { $reden }
    The area pays for it from its set budget.
# $gebied (text), $reden (text)
reikwijdte-verder =
    This goes beyond { $gebied }. { $reden }
    The steering group decides, after advice of residents.
# $tot (moment)
reikwijdte-bezwaar-tot = A colleague in the neighbourhood team can object until { $tot }.
# $gaven, $alle (number), $tot (moment)
reikwijdte-bij-partners =
    The partners look what can be done. { $gaven ->
        [0] There is no answer yet.
        [one] One of the { $alle } answered.
       *[other] { $gaven } of the { $alle } answered.
    } They have until { $tot }.
reikwijdte-partners-klaar = The alignment group gave its advice.
reikwijdte-bij-stuurgroep = All is there. The steering group can decide.
reikwijdte-besluit-wacht = A decision lies ready. A second member of the steering group has to confirm it.
# $aantal (number) = points that it departs from, $op (moment)
reikwijdte-besloten =
    { $aantal ->
        [0] The steering group decided on { $op }, and follows the advice.
        [one] The steering group decided on { $op }, and departs from one point.
       *[other] The steering group decided on { $op }, and departs from { $aantal } points.
    }
reikwijdte-advies-niet = The residents’ advice isn’t there yet.
# $gebieden (number)
reikwijdte-advies-wacht =
    { $gebieden ->
        [one] The residents’ advice lies with the area. It counts once that says yes.
       *[other] The advice lies with { $gebieden } areas. It counts once they all say yes.
    }
# $gebieden (number)
reikwijdte-advies-geldt =
    { $gebieden ->
        [one] The residents’ advice counts: the area said yes.
       *[other] The residents’ advice counts: { $gebieden } areas said yes.
    }

# $thema (text), $tot (moment)
reikwijdte-gevraagd = The neighbourhood team has the question about “{ $thema }”. It has until { $tot }.
# $gebied (text)
reikwijdte-geen-team =
    { $gebied } has no neighbourhood team yet.
    Ask the area director who will be in it.
# $thema, $gebied (text)
reikwijdte-vraag =
    Does “{ $thema }” lie within { $gebied }, or go beyond?

    You judge its scope only. Its content is up to the residents.
# $thema, $gebied (text)
reikwijdte-vraag-bezwaar =
    Do you see it otherwise than your colleague? Then the area director decides.

    It is about “{ $thema }” in { $gebied }. You can object once.
# $thema, $gebied (text)
reikwijdte-vraag-regisseur =
    The neighbourhood team doesn’t agree about “{ $thema }”. What do you decide?

    Does it lie within { $gebied }, or go beyond?
# $thema (text), $oordeel (text)
reikwijdte-reden =
    “{ $thema }” { $oordeel }. Why?

    Choose a reason. Your tap is your judgement.
reikwijdte-geen-woorden =
    You can’t write anything here, and we don’t keep it either.
    The neighbourhood team looks at the scope. The residents decide about the content.
    Tap one of the buttons.
# $thema (text), $oordeel, $reden (text)
reikwijdte-geoordeeld =
    Your judgement stands: “{ $thema }” { $oordeel }. { $reden }
    Everybody in the area can read this.
reikwijdte-nu-niet = That can’t be done now. Open the item again to see where it stands.
reikwijdte-net-voor = A colleague was just before you. Open the item again to see where it stands.
reikwijdte-zelf-oordeel = You gave the first judgement yourself. A colleague can object.
reikwijdte-te-laat = The days for objecting are over.
reikwijdte-zelfde-oordeel = That is the same judgement. You need do nothing.
reikwijdte-weg = This item is gone.
reikwijdte-niet-lezen = This item belongs to another area.
# $thema (text), $lijst (lines)
reikwijdte-verloop =
    This is how “{ $thema }” went:

    { $lijst }
# $thema (text), $lijst (lines)
reikwijdte-verloop-leeg =
    Nothing was judged about “{ $thema }” yet.

    { $lijst }
# $naam (text), $op (moment), $oordeel, $reden (text)
reikwijdte-verloop-eerste = { $naam }, neighbourhood team, { $op }: { $oordeel }. { $reden }
# $naam (text), $op (moment), $oordeel, $reden (text)
reikwijdte-verloop-bezwaar = { $naam }, neighbourhood team, { $op }, objecting: { $oordeel }. { $reden }
# $naam (text), $op (moment), $oordeel, $reden (text)
reikwijdte-verloop-regisseur = { $naam }, area director, { $op }: { $oordeel }. { $reden }
reikwijdte-woord-binnen = lies within the area
reikwijdte-woord-verder = goes beyond the area

# $thema, $gebied (text), $tot (moment)
reikwijdte-bericht-team =
    Does “{ $thema }” lie within { $gebied }? The neighbourhood team may say.

    It has until { $tot }. One colleague is enough.
# $thema, $gebied (text)
reikwijdte-bericht-bezwaar =
    The neighbourhood team of { $gebied } doesn’t agree about “{ $thema }”.

    You decide whether it lies within the area.
# $thema, $gebied, $oordeel, $reden (text)
reikwijdte-bericht-groep =
    There is a judgement about “{ $thema }” in { $gebied }.

    It { $oordeel }. { $reden }
# $thema, $gebied (text), $tot (moment)
reikwijdte-herinnering-team =
    The neighbourhood team of { $gebied } has until { $tot } for “{ $thema }”.

    Does it lie within the area, or go beyond?

# $thema (text), $lijst (lines)
reikwijdte-opmerkingen =
    Council members remarked about “{ $thema }”:

    { $lijst }
# $thema (text), $lijst (lines)
reikwijdte-opmerkingen-leeg =
    No council member remarked on “{ $thema }” yet.

    { $lijst }
# $naam, $tekst (text)
reikwijdte-opmerking-regel = – { $naam }: { $tekst }
# $thema (text)
reikwijdte-opmerking-vraag =
    What do you want to remark about “{ $thema }”? Type it in one message.

    Everybody in the area reads it. The sounding board decides nothing.
reikwijdte-opgemerkt = Your remark was added.
# $tekens, $passen (number)
reikwijdte-te-lang =
    Your text has { $tekens } characters. { $passen } fit.
    Make it shorter and send it again.
# $tekens, $nodig (number)
reikwijdte-te-kort =
    Your text has { $tekens } characters. At least { $nodig } are needed.
    Write a little more and send it again.
reikwijdte-persoonlijk =
    There is somebody’s number or address in it. Everybody can read this.
    Take it out and send it again.

knop-dossier = Who decides on this?
knop-open-dossier = See the item
# $thema (text)
knop-dossier-van = { $thema }
knop-vraag-wijkteam = Ask the team
knop-geef-oordeel = Give your judgement
knop-maak-bezwaar = I see it otherwise
knop-beslis-reikwijdte = Decide
knop-binnen-gebied = Within the area
knop-gaat-verder = Goes beyond
# $reden (text)
knop-reden = { $reden }
knop-verloop = Who said what
knop-raad-opmerkingen = Remarks
knop-raad-opmerking = Write a remark
knop-wat-op-mij-wacht = Items that wait
# $gebied (text)
reikwijdte-niet-eruit = Neighbours in { $gebied } couldn’t agree. Now others decide, after your advice.
