# Sharing what can be joined, by a link or a picture to scan.

# $gebied (text), $lijst (lines), $bladzijde (line)
delen-lijst =
    Waar kan iemand in { $gebied } aan meedoen? { $bladzijde }

    { $lijst }

    Kies er een. Je krijgt een link om door te sturen, en een plaatje om op te hangen.
delen-leeg = In { $gebied } is nu niets open om aan mee te doen. Typ wat er speelt, dan begint er iets.
# $nummer (number), $soort, $naam (text)
delen-regel = { $nummer }. { $soort }: { $naam }
# $soort, $naam, $adres (text)
delen-dit =
    { $soort }: { $naam }

    Stuur deze link door, of print het plaatje: { $adres }
delen-plaatje = Een QR-code voor { $soort }: { $naam }
delen-weg = Daar kan niemand meer aan meedoen.

delen-soort-vraagstuk = vraagstuk
delen-soort-stemming = stemming
delen-soort-bijeenkomst = bijeenkomst
delen-soort-punt = agendapunt
delen-soort-thema = thema
delen-soort-taak = taak
delen-soort-peiling = peiling
delen-stemming-themas = wat gaat voor?
delen-stemming-tekst = ja, nee of nog niet
delen-stemming-oplossing = welke oplossing?

knop-delen-lijst = Deel met een link
# $nummer (number)
knop-delen-link = Link van { $nummer }
