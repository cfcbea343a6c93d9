# Themes of an area over time: the picture, the words below it, and the page.

# $gebied (text)
themaverloop-titel = What is going on in { $gebied }
# $maanden (number)
themaverloop-uitleg = By month: issues, and neighbours who joined. The last month isn’t over. On the right: { $maanden } months together.
# $gebied (text), $maanden (number), $rijen (text) = a sentence for each theme
themaverloop-alternatief = Picture: what is going on in { $gebied }, by theme over { $maanden } months. { $rijen }
# $wat, $maanden (text) = such as: Jun 3, Jul 4; $samen (number)
themaverloop-rij = { $wat }: { $maanden }, together { $samen }.
# $gebied, $lijst, $adres (text), $maanden (number)
themaverloop =
    What is going on in { $gebied }, over { $maanden } months:

    { $lijst }

    Counted are issues, and neighbours who joined.
    Also on a page for everybody: { $adres }
# $thema (text), $samen, $nu (number)
themaverloop-regel = { $thema }: { $samen }, this month { $nu }
# $gebied, $adres (text), $maanden (number)
themaverloop-weinig =
    Too little has been said in { $gebied } for a picture.

    Look again later, or tell what is going on yourself.
themaverloop-rest = All the rest

themaverloop-pagina = Themes in { $gebied }
themaverloop-thema = Theme
themaverloop-samen = Together
themaverloop-tabel = The same figures in a table

knop-themaverloop = Show as a picture
