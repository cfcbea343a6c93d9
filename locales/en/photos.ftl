# Photos that go along with an issue, and looking at those of neighbours.

# $aantal (number)
foto-vraag =
    { $aantal ->
        [one] Nice photo. What’s going on?
       *[other] Nice photos, { $aantal } of them. What’s going on?
    }
    Tell us in your own words. One sentence is enough.
foto-weghalen =
    { $aantal } photos go along, in the order in which you sent them.
    Which one do you take away?
foto-weg = The photo is gone.
foto-aantal =
    { $aantal ->
        [one] 1 photo
       *[other] { $aantal } photos
    }
foto-mee =
    { $aantal ->
        [one] 1 photo goes along.
       *[other] { $aantal } photos go along.
    }
# $aantal (number), $gebied (text)
foto-wie-ziet =
    { $aantal ->
        [one] 1 photo goes along. Everybody in { $gebied } can see it.
       *[other] { $aantal } photos go along. Everybody in { $gebied } can see them.
    }
foto-mensen = Can people be recognised? Ask them first. Is there a number plate? Then take that photo away.
foto-wacht =
    { $aantal ->
        [one] Your photo waits
       *[other] Your { $aantal } photos wait
    } for your story. Type what’s going on.
# $grens (number)
foto-te-veel =
    { $grens ->
        [one] An issue can have 1 photo.
       *[other] An issue can have { $grens } photos.
    } The rest didn’t go along. Would you rather have another one? Then take one away first.
foto-te-groot = This photo is too large. { $mb } MB and { $miljoen } million pixels fit. Send a smaller one.
foto-onleesbaar = We can’t read this file as a photo. Nothing was kept. Send a JPG or PNG.
foto-niet-gekregen = Your photo didn’t arrive well. Nothing was kept. Please send it again.
foto-bestand = We can’t open this file. Send a photo, or type what’s going on.
foto-niet-hier = A photo can’t go along here. Answer with a button or in words.
foto-eerst-gebied = We don’t know yet where you live. Choose your area first, then send your photo again.
foto-verlopen = We keep a photo for a day, and that’s over. The photo is gone. Feel free to send it again.
foto-niet-meer = This photo isn’t there any more. Type /themes to read what’s going on.
# $welke, $titel (text)
foto-bekijk =
    { $welke }
    “{ $titel }”
# $nu, $van (number)
foto-nummer = Photo { $nu } of { $van }
foto-alternatief = Photo with: “{ $titel }”
foto-alternatief-nummer = Photo { $nu } of { $van } with: “{ $titel }”

knop-foto-weg = Take the photo away
knop-foto-weghalen = Take a photo away
# $nummer (number) = its place in the order of sending
knop-foto-nummer-weg = Take photo { $nummer } away
knop-foto-alle-weg = Take all photos away
# $aantal (number)
knop-foto-bekijk =
    { $aantal ->
        [one] See the photo
       *[other] See { $aantal } photos
    }
knop-foto-volgende = Next photo
knop-foto-vorige = Previous photo
knop-foto-vraagstuk = To the issue
