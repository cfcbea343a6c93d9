# Quick polls: in the chat, and on the pages where everybody joins.

# $lijst (lines), $bladzijde (line)
peiling-lijst =
    Polls { $bladzijde }
    A poll, not a vote: nothing is decided by it.

    { $lijst }
peiling-geen =
    There is no poll in your area now.
    A poll is not a vote: nothing is decided by it.
# $nummer (number), $vraag (text), $stand (line)
peiling-regel = { $nummer }. { $vraag } – { $stand }
peiling-welk-gebied = For which area is the poll? A poll, not a vote.
# $gebied (text)
peiling-vraag =
    What do you want to ask in { $gebied }?
    A poll, not a vote: nothing is decided by it.

    Type one short question. Leave out names and numbers.
# $vraag (text), $minst, $meest, $passen (number)
peiling-keuzes =
    { $vraag }
    A poll, not a vote.

    What can people choose? Type each choice on a line of its own.
    You need { $minst } to { $meest } choices, of at most { $passen } characters.
# $minst, $meest, $passen (number)
peiling-keuzes-anders =
    We did not read { $minst } to { $meest } different choices in this.
    Type each choice on its own line, of at most { $passen } characters.
peiling-keuzes-gegevens =
    There is a name, number or address in it. Everybody reads these choices.
    Type them again without it.
# $vraag (text), $lijst (lines), $quiz (line)
peiling-kijk =
    { $vraag }
    A poll, not a vote.

    { $lijst }

    { $quiz }
    Everybody with the link can join, also without an account.
    For how long?
# $keuze (text)
peiling-quiz-goed = Quiz. Right is: { $keuze }. That is shown only after it closes.
peiling-geen-quiz = There is no right or wrong answer.
# $vraag (text), $lijst (lines)
peiling-welke-goed =
    { $vraag }
    A poll, not a vote.

    { $lijst }

    Which answer is right? That is shown only after it closes.
peiling-niets-gemaakt = You are not making a poll now. Type /poll to begin.
peiling-begonnen = The poll has begun. Show the screen, or share the link.

# $vraag (text), $lijst (lines), $tot (moment)
peiling-scherm =
    { $vraag }
    A poll, not a vote.

    { $lijst }

    Tap your choice. You can change it until { $tot }.
    The screen shows at once how many people chose what.
    Who chose what is erased when it closes.
# $vraag (text), $lijst (lines), $samen (line)
peiling-uitslag =
    { $vraag }
    A poll, not a vote.

    { $lijst }

    { $samen }
    The poll is closed. Who chose what was erased.
# $vraag (text), $lijst (lines), $samen, $stand (line)
peiling-stand =
    { $vraag }
    A poll, not a vote.

    { $lijst }

    { $samen }
    The poll is { $stand }.
# $nummer (number), $keuze (text)
peiling-keuze = { $nummer }. { $keuze }
# $nummer, $aantal (number), $keuze (text)
peiling-telling = { $nummer }. { $keuze }: { $aantal }
peiling-telling-goed = { $nummer }. { $keuze }: { $aantal } (right answer)
# $tot (moment)
peiling-tot = open until { $tot }
peiling-dicht-kort = closed
# $aantal (number)
peiling-aantal =
    { $aantal ->
        [0] Nobody chose yet.
        [one] There is 1 choice.
       *[other] There are { $aantal } choices.
    }
# $keuze (text)
peiling-gekozen = You chose: { $keuze }. You can change it until it closes.
peiling-te-laat = You can’t choose here any more. The poll is closed.
peiling-weg = This poll is no longer there.
peiling-elders =
    This poll is of another area. A poll, not a vote.
    You can join on the page for everybody.
peiling-vraagstuk-elders = This poll is of another area. A resident there can make it an issue.
peiling-niet-van-jou = Only who made the poll can do this. Nothing has changed.
# $vraag (text)
peiling-sluiten =
    Do you close this poll now?

    { $vraag }

    After that nobody can choose, and we erase who chose what.
peiling-al-dicht = The poll was closed already.
peiling-nu-dicht = The poll is closed. A poll, not a vote.
peiling-niets-gekozen = Nobody chose anything, so there is no issue to make of it.
peiling-nog-open = The poll is still open. Make it an issue after that.
peiling-eerst-vraagstuk = First finish the issue that still waits.

knop-peiling-nieuw = New poll
# $nummer (number)
knop-peiling-open = Open no. { $nummer }
# $gebied (text)
knop-peiling-gebied = { $gebied }
knop-peiling-keuzes = Other choices
knop-peiling-quiz = Make it a quiz
# $nummer (number), $keuze (text)
knop-peiling-goed = { $nummer }. { $keuze }
knop-peiling-geen-quiz = No quiz after all
knop-peiling-uur = Begin: 1 hour
knop-peiling-avond = Begin: until 22:00
knop-peiling-week = Begin: a week
# $nummer (number), $keuze (text)
knop-peiling-kies = { $nummer }. { $keuze }
knop-peiling-scherm = See the counts
knop-peiling-groot = Big screen
knop-peiling-pagina = Page to join
knop-peiling-deel = Link and QR code
knop-peiling-ververs = Count again
knop-peiling-doe-mee = Choose too
knop-peiling-sluit = Close the poll
knop-peiling-sluit-ja = Yes, close it now
knop-peiling-lijst = All polls
knop-peiling-vraagstuk = Make it an issue

peiling-pagina-wat = A poll, not a vote.
peiling-pagina-uitleg =
    The screen shows at once how many people chose what. You need not say anything about yourself. You can change it until it closes. Then we erase what this device chose.
# $tot (moment)
peiling-pagina-tot = You can choose until { $tot }.
peiling-pagina-keuzes = Your choice
peiling-pagina-jouw-keuze = you chose this
# $keuze (text)
peiling-pagina-geteld = Your choice counts: { $keuze }. Do you want something else? Tap that.
peiling-pagina-naar-scherm = See what was chosen
peiling-pagina-dicht = The poll is closed.
peiling-pagina-onbekend = We don’t know this poll
peiling-pagina-onbekend-uitleg = The link is not whole, or from elsewhere. Scan the code again, or ask for the link.
peiling-pagina-niet-geteld = Your choice does not count yet
peiling-pagina-geen-cookie = Your browser kept no cookie of this page. Without it we count nobody, because somebody could choose more often. Allow cookies, and choose again.
peiling-pagina-andere-pagina = Your choice did not come from this page. Open the poll itself, and choose again.
peiling-pagina-niets-gekozen = We read no choice. Go back, and tap one choice.
peiling-pagina-te-druk = Very many choices came from this network at once. Wait a moment, and choose again.
peiling-pagina-vol = So many devices take part that no more fit. You can still join in the chat.
peiling-pagina-opnieuw = Back to the poll
peiling-pagina-keuze = Choice
peiling-pagina-aantal = Chosen
# $aantal (number)
peiling-pagina-samen =
    { $aantal ->
        [0] Nobody chose yet.
        [one] There is 1 choice.
       *[other] There are { $aantal } choices.
    }
peiling-pagina-goed = right answer
peiling-pagina-doe-mee = Join: scan the code
# $adres (text)
peiling-pagina-code = A QR code to join: { $adres }
peiling-pagina-stil = Stop refreshing
peiling-pagina-ververs = Refresh by itself
