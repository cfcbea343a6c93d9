# Sharing what can be joined, by a link or a picture to scan.

# $gebied (text), $lijst (lines), $bladzijde (line)
delen-lijst =
    What can somebody join in { $gebied }? { $bladzijde }

    { $lijst }

    Choose one. You get a link to send on, and a picture to hang on a wall.
delen-leeg = In { $gebied } nothing is open to be joined now. Type what goes on, and something begins.
# $nummer (number), $soort, $naam (text)
delen-regel = { $nummer }. { $soort }: { $naam }
# $soort, $naam, $adres (text)
delen-dit =
    { $soort }: { $naam }

    Send this link on, or print the picture: { $adres }
delen-plaatje = A QR code for { $soort }: { $naam }
delen-weg = Nobody can join that any more.

delen-soort-vraagstuk = issue
delen-soort-stemming = ballot
delen-soort-bijeenkomst = meeting
delen-soort-punt = agenda item
delen-soort-thema = theme
delen-soort-taak = task
delen-soort-peiling = poll
delen-stemming-themas = what comes first?
delen-stemming-tekst = yes, no or not yet
delen-stemming-oplossing = which solution?

knop-delen-lijst = Share with a link
# $nummer (number)
knop-delen-link = Link of { $nummer }
