# Words out of the blue that are no issue: a question, a complaint, or something else.

bedoeling-anders = Did you mean something else? Then you can still bring it up.
bedoeling-vraag =
    This looks like a question. A partner, such as the municipality, can answer it.
    Is it about your neighbourhood? Then bring it up, and neighbours read it.
bedoeling-klacht =
    That is annoying. This is a program, and it does not understand everything.
    See what it can do, or find somebody of your area. We send your words to nobody.

knop-bedoeling-vraagstuk = No, it’s an issue
knop-bedoeling-uitleg = What can I do here?
knop-bedoeling-partner = Ask a partner
