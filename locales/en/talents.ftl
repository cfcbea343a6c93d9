# What somebody is good at, and the tasks that fit it.

# $lijst (lines), $alleen (text)
talenten =
    What I am good at or like doing:

    { $lijst }

    { $alleen }
talenten-leeg = There is nothing here yet.
# $nummer (number), $tekst (text)
talenten-regel = { $nummer }. { $tekst }
talenten-alleen-jij = Only you see this. We look for tasks that fit it.
talent-vraag = What are you good at, or do you like doing? Name one thing, such as “carpentry”.
# $tekst (text)
talent-anders-vraag = How do you want to say this? Now it says: “{ $tekst }”.
# $passen (number)
talent-te-lang = That’s too long. There is room for { $passen } characters. Name one thing.
talent-te-kort = That’s very short. Name one thing that you are good at or like doing.
talent-persoonlijk = There is something personal in this, such as a number or a name. Send it without.
# $hoogste (number)
talent-te-veel = There is room for { $hoogste }. Take one out first.
talent-weg = This isn’t there any more. Type /talents to see what is.
# $tekst (text)
talent-staat = It has been added: “{ $tekst }”. When a task fits it, you will hear.
talent-eruit = It is gone.
# $lijst (lines)
talent-past-nu =
    This fits you already:

    { $lijst }
# $titel, $omdat (text), $dag (day)
talent-past-regel = – { $titel }, { $dag } ({ $omdat })
talent-taak-past =
    There is a task that fits you, { $omdat }.
    “{ $titel }”, { $dag }. Will you take part? You don’t have to.
# $woorden (text) = as the reader wrote them
talent-omdat = because you wrote: { $woorden }

knop-talenten = What I am good at
knop-talent-erbij = Add something
# $nummer (number)
knop-talent-anders = Say { $nummer } differently
knop-talent-weg = Take { $nummer } out
knop-talent-doe = I’ll take part
knop-talent-taken = All tasks
