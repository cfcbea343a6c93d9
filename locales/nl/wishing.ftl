# Words out of the blue that are no issue: a question, a complaint, or something else.

bedoeling-anders = Bedoelde je iets anders? Dan kun je het nog aankaarten.
bedoeling-vraag =
    Dit lijkt een vraag. Een partner, zoals de gemeente, kan er antwoord op geven.
    Gaat het over je buurt? Kaart het dan aan, dan lezen buren het.
bedoeling-klacht =
    Dat is vervelend. Dit is een programma, en het begrijpt niet alles.
    Kijk wat er kan, of zoek iemand van je gebied. We sturen je woorden aan niemand door.

knop-bedoeling-vraagstuk = Nee, ik kaart iets aan
knop-bedoeling-uitleg = Wat kan ik hier?
knop-bedoeling-partner = Vraag het een partner
