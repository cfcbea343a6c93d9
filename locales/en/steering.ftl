# The decision of the steering group, and what an area hears of it.

# $lijst (lines)
stuurgroep-niet-compleet =
    The steering group can’t decide yet. It isn’t complete:

    { $lijst }

    The municipality gives these roles. Ask the area director to see to it.
# $partner (text)
stuurgroep-mist-partner = – There is nobody of { $partner } in it.
# $zijn, $nodig (number)
stuurgroep-mist-bewoners =
    { $zijn ->
        [0] – There are no residents yet. { $nodig } are needed.
        [one] – There is one resident. { $nodig } are needed.
       *[other] – There are { $zijn } residents. { $nodig } are needed.
    }
stuurgroep-mist-voorzitter = – The alderman is missing, in the chair.
stuurgroep-nog-niet =
    It can’t be decided yet.
    First the alignment group advises, and each area says yes to the residents’ advice.
stuurgroep-ligt-al-klaar = A decision lies ready. Confirm it, or take it back first.
# $thema, $motivatie (text), $lijst, $geld (lines)
stuurgroep-concept =
    Decision about “{ $thema }”. What does the steering group do with each point of the advice?

    { $lijst }

    { $motivatie }

    { $geld }
# $nummer, $tekst (text)
stuurgroep-regel-volgt = { $nummer }. Follows: { $tekst }
# $nummer, $tekst, $antwoord (text)
stuurgroep-regel-wijkt-af = { $nummer }. Departs: { $tekst } Why: { $antwoord }
# $nummer, $tekst (text)
stuurgroep-regel-open = { $nummer }. Nothing said yet: { $tekst }
stuurgroep-geen-motivatie = There is no motivation yet.
# $tekst (text)
stuurgroep-motivatie-regel = Motivation: { $tekst }
stuurgroep-geen-investeringen = There are no investments yet.
# $partner, $wat, $jaar (text), $bedrag (sum)
stuurgroep-investering-regel = – { $partner }, in { $jaar }: { $wat }, { $bedrag }
# $nummer, $tekst (text)
stuurgroep-punt =
    Point { $nummer } of the residents’ advice:

    { $tekst }

    Does the steering group follow this, or depart from it?
# $nummer, $tekst (text), $nodig (number)
stuurgroep-vraag-antwoord =
    Why does the steering group depart from point { $nummer }? Type it.

    { $tekst }

    All answers together have at least { $nodig } characters. The whole area reads them.
# $thema (text), $nodig (number)
stuurgroep-vraag-motivatie =
    Why does the steering group decide so about “{ $thema }”? Type it.

    At least { $nodig } characters. The whole area reads it.
# $thema (text)
stuurgroep-vraag-partner = In whose programme comes the investment for “{ $thema }”?
# $partner (text)
stuurgroep-vraag-wat = What does { $partner } invest in? Type it in short.
# $partner (text)
stuurgroep-vraag-bedrag = How much does { $partner } invest? Type a sum, such as 12.500.
stuurgroep-geen-bedrag = We can’t read that as a sum. Type for example 12.500 or 950,50.
# $wat (text), $bedrag (sum)
stuurgroep-vraag-jaar = In which year? It is about { $wat }, { $bedrag }.
# $passen (number)
stuurgroep-te-veel-regels = A decision holds { $passen } investments.
# $punten (text)
stuurgroep-punten-open = First say what the steering group does with these points: { $punten }.
# $punten (text)
stuurgroep-antwoord-ontbreekt = There is an answer with each point that it departs from: { $punten }.
# $tekens, $nodig (number)
stuurgroep-antwoorden-kort =
    The answers have { $tekens } characters together. { $nodig } are needed.
    Residents gave an advice. Explain why it will be different.
# $nodig (number)
stuurgroep-motivatie-kort = There is a motivation with it, of at least { $nodig } characters.
stuurgroep-advies-veranderd = The residents’ advice changed meanwhile. Begin again.
stuurgroep-advies-intussen =
    Residents changed their advice after this decision was entered. So it can’t be confirmed.
    Take it back. Does the area say yes to the new advice? Then you can decide again.
# $thema (text)
stuurgroep-vastgelegd =
    The decision about “{ $thema }” lies ready.
    Once another member confirms it, the whole area reads it.
# $thema, $gebied (text)
stuurgroep-bericht-leden =
    A decision lies ready about “{ $thema }” in { $gebied }.

    Read it, and confirm it if it is right.
stuurgroep-niet-zelf = You entered this decision yourself. Another member confirms it.
stuurgroep-niets-wacht = That is done already.
# $thema (text)
stuurgroep-bevestigd =
    The decision about “{ $thema }” counts. The area hears of it.
    It can’t change any more. A new decision refers to it.
# $thema (text)
stuurgroep-ingetrokken = The decision about “{ $thema }” was taken back. Nothing was published.
# $thema, $motivatie (text)
stuurgroep-bericht-gebied =
    The steering group decided about “{ $thema }”. It follows your advice.

    { $motivatie }
# $thema, $motivatie (text), $aantal (number)
stuurgroep-bericht-gebied-wijkt-af =
    { $aantal ->
        [one] The steering group decided about “{ $thema }”. It departs from the advice in one point.
       *[other] The steering group decided about “{ $thema }”. It departs from the advice in { $aantal } points.
    }

    { $motivatie }
    There is an answer with each point.
# $thema, $motivatie, $na (text), $op (moment), $lijst (lines)
stuurgroep-besluit =
    Decision about “{ $thema }”, { $op }

    { $motivatie }

    { $lijst }

    { $na }
# $thema, $motivatie, $na (text), $op (moment), $lijst (lines)
stuurgroep-besluit-wacht =
    This decision about “{ $thema }” waits for a second member ({ $op }).

    { $motivatie }

    { $lijst }

    { $na }
# $motivatie (text), $lijst, $geld (lines) = as the area reads it that gets it back
stuurgroep-besluit-als-tekst =
    The steering group decided: { $motivatie }

    What does it do with the residents’ advice?
    { $lijst }

    { $geld }
# $op (moment)
stuurgroep-besluit-na = It comes after the decision of { $op }.
# $thema (text)
stuurgroep-geen-besluit = Nothing was decided about “{ $thema }” yet.
# $thema (text), $lijst (lines)
stuurgroep-investeringen =
    Investments for “{ $thema }”, in the partners’ programmes:

    { $lijst }
# $thema (text), $lijst (lines)
stuurgroep-investeringen-geen =
    There are no investments with “{ $thema }”.

    { $lijst }

knop-leg-besluit-vast = Enter a decision
knop-nieuw-besluit = New decision
# $nummer (text)
knop-besluit-punt = Point { $nummer }
knop-volg-punt = Follows
knop-wijk-af = Departs
knop-motivatie = Motivation
knop-investering-erbij = Add an investment
knop-besluit-klaar = Enter it
# $partner (text)
knop-partner = { $partner }
# $jaar (text)
knop-jaar = { $jaar }
knop-bevestig-besluit = Confirm the decision
knop-trek-besluit-in = Take it back
knop-bekijk-besluit = See the decision
knop-investeringen = Investments

# The page for everybody.
# $gebied (text)
besluiten-pagina = Decisions about { $gebied }
besluiten-nog-geen = The steering group made no decision about this area yet. Once there is one, it stands here.
# $op (moment)
besluiten-op = The steering group decided on { $op }.
# $op (moment)
besluiten-na = This comes after the decision of { $op }.
besluiten-waarom = Why
besluiten-advies-bewoners = The residents’ advice, and what becomes of it
besluiten-advies-partners = The partners’ advice
besluiten-gevolgd = Followed.
besluiten-afgeweken = Not followed:
besluiten-investeringen = What it costs, and who pays
besluiten-partner = Organisation
besluiten-wat = What
besluiten-jaar = Year
besluiten-bedrag = Sum
besluiten-raad = The municipal council on plans
besluiten-wacht = The area said yes to this advice. The steering group still has to decide.
