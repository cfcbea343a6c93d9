# Themes of an area over time: the picture, the words below it, and the page.

# $gebied (text)
themaverloop-titel = Wat speelt er in { $gebied }
# $maanden (number)
themaverloop-uitleg = Per maand: vraagstukken en buren die meededen. De laatste maand is nog niet om. Rechts: { $maanden } maanden samen.
# $gebied (text), $maanden (number), $rijen (text) = a sentence for each theme
themaverloop-alternatief = Plaatje: wat er speelt in { $gebied }, per thema over { $maanden } maanden. { $rijen }
# $wat, $maanden (text) = such as: jun 3, jul 4; $samen (number)
themaverloop-rij = { $wat }: { $maanden }, samen { $samen }.
# $gebied, $lijst, $adres (text), $maanden (number)
themaverloop =
    Wat er speelt in { $gebied }, in { $maanden } maanden:

    { $lijst }

    Geteld zijn vraagstukken, en buren die meededen.
    Ook op een pagina voor iedereen: { $adres }
# $thema (text), $samen, $nu (number)
themaverloop-regel = { $thema }: { $samen }, deze maand { $nu }
# $gebied, $adres (text), $maanden (number)
themaverloop-weinig =
    In { $gebied } is nog te weinig gezegd voor een plaatje.

    Kijk later nog eens, of vertel zelf wat er speelt.
themaverloop-rest = Al het andere

themaverloop-pagina = Thema’s in { $gebied }
themaverloop-thema = Thema
themaverloop-samen = Samen
themaverloop-tabel = Dezelfde cijfers in een tabel

knop-themaverloop = Bekijk als plaatje
