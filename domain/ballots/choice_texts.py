"""Keys of sentences about a ballot over plans: the paper, its receipt, and the result."""

from domain.notices import TextKey


class ChoiceText(TextKey):
    """Sentences of a choice between plans."""

    INVITE = "keuze-uitnodiging"
    TITLE = "keuze-titel"
    EXPLAIN = "keuze-uitleg"
    PAPER = "keuze-stembiljet"
    PLAN = "keuze-plan"
    PLAN_MINE = "keuze-plan-gekozen"
    PLAN_SAYS = "keuze-plan-zegt"
    COST = "keuze-plan-kosten"
    WHO = "keuze-plan-wie"
    MINE = "keuze-mijn"
    NONE_YET = "keuze-nog-niets"
    PRIVACY = "keuze-geheim"
    RECEIPT = "keuze-ontvangen"
    RECEIPT_EMPTY = "keuze-leeg"

    RESULT = "keuze-uitslag"
    RESULT_AS_IT_IS = "keuze-uitslag-zoals-het-is"
    RESULT_TIE = "keuze-uitslag-gelijk"
    RESULT_NONE = "keuze-uitslag-niemand"
    RESULT_LINE = "keuze-uitslag-regel"
    RESULT_TITLE = "keuze-uitslag-titel"
    RESULT_TITLE_AS_IT_IS = "keuze-uitslag-titel-zoals-het-is"
    RESULT_TITLE_TIE = "keuze-uitslag-titel-gelijk"
    WHY = "keuze-waarom"
    WHY_TIE = "keuze-waarom-gelijk"
    HIDDEN = "keuze-verborgen"
    NEXT = "keuze-wat-nu"
    NEXT_AS_IT_IS = "keuze-wat-nu-zoals-het-is"
    NEXT_TIE = "keuze-wat-nu-gelijk"
    CHART = "keuze-plaatje"
    CHART_TITLE = "keuze-plaatje-titel"

    PICK = "knop-keuze"
    PICKED = "knop-keuze-gekozen"
