# A mail address to be called back by, and the mails themselves. What somebody said is never in them.

mail-vraag =
    Do you want a mail when there is news and you are not here? Then type your mail address.
    The mail does not tell what was said. Neighbours and the municipality do not see your address.
mail-geen-adres =
    This does not look like a mail address that we can reach. It looks like name@example.org.
    Type it once more, or choose “Never mind”.
mail-te-vaak =
    Enough mails went out today. That keeps it quiet for everybody.
    Try again tomorrow.
# $adres (text), $minuten (number)
mail-code-vraag =
    We are sending a code to { $adres }. Type it here within { $minuten ->
        [one] 1 minute
       *[other] { $minuten } minutes
    }.
    Got nothing? Look in the spam folder too.
mail-code-onbekend =
    This code does not belong to the mail to { $adres }. Look again, or ask for a new code.
    A code works for { $minuten ->
        [one] 1 minute
       *[other] { $minuten } minutes
    }.
mail-code-op =
    This code can no longer be used. Ask for a new one for { $adres }.
    A code works for { $minuten ->
        [one] 1 minute
       *[other] { $minuten } minutes
    }, and you can type it a few times.
# $adres (text)
mail-bevestigd =
    Done. When there is news and you are not looking here, we mail { $adres }.
    Do you rather talk in another app? There you get everything as always.
mail-adres =
    When there is news and you are not looking here, we mail { $adres }.
    The mail does not tell what was said.
mail-gewist = Your mail address is erased. You get no mail any more.
mail-niets = We have no mail address of yours.
mail-niet-hier = There is no mail here. You read everything here.
mail-niet-verstuurd =
    The code for { $adres } could not be sent. Is the address right?
    Type /email to try once more.
gestopt-zonder-mail =
    You get no messages any more. Your mail address is erased.
    When you write something again, messages here come back.

knop-mail = E-mail
knop-nieuwe-code = Send a new code
knop-ander-mailadres = Another mail address
knop-wis-mailadres = Erase my mail address

# $wie (text)
mail-code-onderwerp = Your code for { $wie }
# $wie, $code, $adres (text)
mail-code-tekst =
    Hello,

    Somebody gave this mail address to { $wie }. Was it you? Then type this code there:

    { $code }

    Was it not you? Then you need do nothing. Without the code we mail you no more.

    { $adres }
mail-nieuws-onderwerp = There is news from { $wie }
# $wie, $adres, $stop (text)
mail-nieuws-tekst =
    Hello,

    There is news for you at { $wie }. You read it here:
    { $adres }

    What was said is not in this mail. You get another mail only after you looked.

    No mail any more? That goes here, at once:
    { $stop }
mail-stop-titel = No mail any more
mail-stop-vraag = Do you want no mail any more from { $wie }? Then we erase your mail address. Messages in the chat stay.
mail-stop-ja = Yes, erase my mail address
mail-stop-klaar = Your mail address is erased. You get no mail any more from { $wie }.
