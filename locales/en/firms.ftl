# Firms and clubs that help free of charge.

# $gebied (text)
bedrijf-andere-werkwijze =
    { $gebied } works in another way now. Firms that help free of charge are no part of that.

    Would you like them? Ask the initiative group. They help choose how you work.
# $gebied (text), $lijst (lines), $bladzijde (text), $dank (line)
bedrijven =
    These firms and clubs help free of charge in { $gebied }:

    { $lijst }

    { $bladzijde }
    { $dank }
# $gebied (text), $lijst (lines), $bladzijde (text), $dank (line)
bedrijven-leeg =
    No firm or club offers help in { $gebied } now.

    Do you know one, or have one? Offer what it can do.
    { $dank }
# $bedrijf, $wat (text), $keer, $over (number), $tot (day)
bedrijf-regel = { $over ->
        [one] • { $bedrijf }: { $wat } (this year 1 time more, up to { $tot })
       *[other] • { $bedrijf }: { $wat } (this year { $over } times more, up to { $tot })
    }
bedrijf-regel-mijn = { $over ->
        [one] • { $bedrijf }: { $wat } (yours; this year 1 time more, up to { $tot })
       *[other] • { $bedrijf }: { $wat } (yours; this year { $over } times more, up to { $tot })
    }
# $keer, $meer (number), $bedrijven (text)
bedrijven-hielpen = { $keer ->
        [one] Firms helped here 1 time, free of charge.
       *[other] Firms helped here { $keer } times, free of charge.
    } Thank you: { $bedrijven }{ $meer ->
        [0] !
       *[other] , and { $meer } more!
    }

# $hoogste, $passen, $dagen (number)
bedrijf-vraag-naam = What is the firm or club called? Neighbours read this name, and not yours.
# $hoogste, $passen, $dagen (number)
bedrijf-vraag-wat = What can it do free of charge? Say it in at most { $passen } characters.
# $hoogste, $passen, $dagen (number)
bedrijf-vraag-keer = How many times a year? Type a number from 1 to { $hoogste }.
# $hoogste, $passen, $dagen (number)
bedrijf-vraag-tot = Up to which day does it hold? Type a day, such as “31 December”.
# $passen (number)
bedrijf-te-lang = That is too long. There is room for { $passen } characters.
bedrijf-te-kort = That is rather short. Say it in a few words.
# $hoogste (number)
bedrijf-keer-niet-gelezen = We read no number in this. Type a number from 1 to { $hoogste }.
# $dagen (number)
bedrijf-dag-niet-gelezen = We read no day in this that fits. Choose one from today, at most { $dagen } days ahead.
# $hoogste (number)
bedrijf-te-veel = You have { $hoogste } of them already. Take one back first.
# $bedrijf, $wat, $gebied (text), $keer, $over (number), $tot (day)
bedrijf-controle =
    This is how neighbours in { $gebied } read it:

    { $bedrijf }: { $wat }

    Free of charge, { $keer } times a year, up to { $tot }.
    If a neighbour asks for it for a task, you say yes or no.
# $bedrijf, $wat (text), $keer, $over, $mensen (number), $tot (day)
bedrijf-staat = { $mensen ->
        [0] It is there now: { $bedrijf } helps free of charge. Thank you!
        [one] It is there now: { $bedrijf } helps free of charge. Thank you! 1 neighbour with a task that fits hears it.
       *[other] It is there now: { $bedrijf } helps free of charge. Thank you! { $mensen } neighbours with a task that fits hear it.
    }
# $bedrijf, $wat (text), $keer, $over (number), $tot (day)
bedrijf-teruggenomen = It is no longer there. What { $bedrijf } said yes to stands.
bedrijf-weg = This is no longer there, or can’t be now. Look at the list to see what is.
# $bedrijf, $wat, $titel, $woorden (text), $keer, $over, $handen, $mensen, $nodig (number), $tot, $dag (day)
bedrijf-past-bij-taak =
    { $bedrijf } helps free of charge: { $wat }

    That fits your task “{ $titel }”: { $woorden }. Will you ask?

# $lijst (lines), $bladzijde (text)
bedrijf-past =
    These fit together:

    { $lijst }

    { $bladzijde }
# $lijst (lines), $bladzijde (text)
bedrijf-past-niets =
    No firm fits a task of yours now.

    Only who does or made a task asks a firm, and the initiative group.
# $nummer (number), $titel, $bedrijf, $wat, $woorden (text), $handen, $mensen, $nodig (number), $dag (day)
bedrijf-past-regel = { $nummer }. { $titel } ({ $dag }): { $bedrijf }, { $wat } (fits: { $woorden })
# $tekst, $bedrijf, $woorden (text)
bedrijf-past-antwoord = • “{ $tekst }” is no task yet. { $bedrijf } fits it: { $woorden }.
# $bedrijf, $wat, $titel, $gebied (text), $keer, $over, $handen, $mensen, $nodig (number), $tot, $dag (day)
bedrijf-gevraagd = Asked: { $bedrijf }, for “{ $titel }”. You will hear yes or no.
# $bedrijf (text)
bedrijf-al-gevraagd = { $bedrijf } was asked for this already.
bedrijf-niet-jouw-taak = Only who does or made the task, and the initiative group, asks a firm.
# $bedrijf, $wat (text), $keer, $over (number), $tot (day)
bedrijf-jaar-vol = { $bedrijf } helps no more this year, or not on that day. Look at the list to see what is left.
# $bedrijf, $wat, $titel, $gebied (text), $keer, $over, $handen, $mensen, $nodig (number), $tot, $dag (day)
bedrijf-vraag =
    Does { $bedrijf } help in { $gebied } with “{ $titel }”, on { $dag }?

    You offered: { $wat }
    If you say yes, { $bedrijf } stands with the task.
bedrijf-vraag-voorbij = This question is over. Nothing changed.
# $bedrijf, $wat, $titel (text), $keer, $over, $handen, $mensen, $nodig (number), $tot, $dag (day)
bedrijf-ja-gezegd = Lovely! { $bedrijf } stands with “{ $titel }” now, on { $dag }. The neighbours hear it.
bedrijf-nee-gezegd = Fine, not this time. Who asked hears that { $bedrijf } can’t now.
bedrijf-helpt =
    { $bedrijf } helps free of charge with “{ $titel }”, on { $dag }: { $wat }

    The task says now that { $bedrijf } helps.
bedrijf-helpt-niet = { $bedrijf } can’t help with “{ $titel }” this time. Another firm may fit.

knop-bedrijven = Firms that help
knop-bedrijf-bied-aan = Offer free help
knop-bedrijf-past = What fits a task?
# $bedrijf (text)
knop-bedrijf-weg = Take back: { $bedrijf }
knop-bedrijf-zet = Put it there
knop-bedrijf-opnieuw = Fill it in again
# $nummer (number)
knop-bedrijf-vraag = { $nummer ->
        [0] Ask the firm
       *[other] Ask number { $nummer }
    }
knop-bedrijf-taken = See the tasks
knop-bedrijf-ja = Yes, we help
knop-bedrijf-nee = No, not now
