# Coming in.

# $gemeente (text)
welkom =
    Welcome to De Smederij. Here you say what’s going on in your neighbourhood or village.
    Neighbours join in, choose together and get things done themselves.
    Residents are in charge. The municipality of { $gemeente } and its partners help.

    May we keep what you tell us here? Neighbours only see what you post.
welkom-met-woorden =
    Welcome to De Smederij. Good that you want to tell us something: we’ll hold on to it.
    Neighbours join in, choose together and get things done themselves.
    Residents are in charge. The municipality of { $gemeente } and its partners help.

    May we keep what you tell us here? Neighbours only see what you post.
welkom-wat-we-bewaren =
    This is what we keep: the number of your chat, your area and your language.
    Also the name you choose, and what you post or do.
    Of a photo we keep only the picture, not where or when you took it.
    Neighbours see what you post, with the name you choose. We don’t need your real name.
    Voting is secret. After a vote, nobody knows any more what you chose.
    You can always stop the messages: type /stop.

    Is that all right?
welkom-nee = A pity, but that’s fine. We keep nothing about you. Changed your mind? Type /start.
welkom-taal = Which language shall we speak?
welkom-gebied =
    Where do you live?
    Type the first letters of your neighbourhood, village or street.
# $getypt (text)
welkom-gebied-gevonden =
    Is this your neighbourhood or village?
    Is yours not here, or is the border wrong? Then choose “None of these”. Or type something else.
welkom-gebied-niet-gevonden =
    We can’t find a neighbourhood or village for “{ $getypt }”.
    Type another part of the name, or your street.
welkom-grens-gemeld = Thank you. We’ll note that no area fits here, without your name.
# $gebied (text)
welkom-jouw-gebied = Your area: { $gebied }.
welkom-overgeslagen = Fine, we’ll skip this.
# $gebied (text)
welkom-binnen =
    You’re in, welcome to { $gebied }.
    Just type what’s going on, or choose below.
welkom-binnen-zonder-gebied =
    You’re in. You have no area yet: choose one later with /area.
    Then you can bring something up, vote and join in.
gebied-gekozen = Your area is now { $gebied }. Is a vote still open in your old area? Then you still vote there.
gebied-zo-gelaten = All right, your area stays as it was.
gebied-vraag =
    Your area is now { $gebied }. Do you want another one?
    Type the first letters of your neighbourhood, village or street.
taal-vraag = Which language shall we speak?
taal-gekozen = Good, we’ll speak English.

knop-toestemming-ja = Yes, that’s fine
knop-toestemming-nee = No, rather not
knop-wat-bewaren-jullie = What do you keep?
knop-in-english = In English
knop-in-het-nederlands = In het Nederlands
knop-nederlands = Nederlands
knop-english = English
knop-overslaan = Skip
knop-dit-gebied = { $gebied }
knop-dit-gebied-straat = { $gebied } ({ $straat })
knop-geen-van-deze = None of these
knop-laat-zo = Leave it as it is
