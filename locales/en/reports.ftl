# The report of a yearly look back: in the chat, on a page, in a PDF, and as a text to hand back.

# $gebied (text), $jaar (text)
verslag-titel = How we work together in { $gebied }, { $jaar }
verslag-titel-gemeente = How we work together in all of { $gebied }, { $jaar }
# $van, $tot (day)
verslag-periode = Filled in from { $van } until { $tot }.

verslag-kop-meedoen = Who took part
verslag-kop-speelregels = The ground rules
verslag-kop-kwadrant = Who steers?
verslag-kop-woorden = What should change?
verslag-kop-mag-weg = Which rule may go?
verslag-kop-gedaan = Agreed and done
verslag-kop-geheim = What you don’t see here

# $bewoners, $professionals (number)
verslag-deden-mee =
    { $bewoners ->
        [one] 1 resident
       *[other] { $bewoners } residents
    } and { $professionals ->
        [one] 1 professional
       *[other] { $professionals } professionals
    } took part.
# $bewoners (number)
verslag-deden-mee-bewoners = { $bewoners } residents took part.
# $professionals (number)
verslag-deden-mee-professionals = { $professionals } professionals took part.
# $samen, $minstens (number)
verslag-deden-mee-samen = { $samen } residents and professionals took part. We count them together, as one group had fewer than { $minstens }.
# $minstens (number)
verslag-te-weinig = Fewer than { $minstens } people took part. Then we show no answers.
# $bewoners, $professionals (number)
verslag-gevraagd = We asked { $bewoners ->
        [one] 1 resident
       *[other] { $bewoners } residents
    } and { $professionals ->
        [one] 1 professional
       *[other] { $professionals } professionals
    }.
# $gebieden (number)
verslag-gebieden = This adds up { $gebieden ->
        [one] the report of 1 area
       *[other] the reports of { $gebieden } areas
    }.

# $nummer (number), $titel, $cijfers, $eerder (text)
verslag-speelregel = { $nummer }. { $titel }: { $cijfers }. { $eerder }
# $bewoners, $professionals, $verschil (text)
verslag-cijfers-beide = residents { $bewoners }, professionals { $professionals }
verslag-cijfers-verschil = residents { $bewoners }, professionals { $professionals }, difference { $verschil }
# $bewoners, $professionals, $samen (text)
verslag-cijfers-bewoners = residents { $bewoners }
verslag-cijfers-professionals = professionals { $professionals }
verslag-cijfers-samen = together { $samen }
# $cijfers (text)
verslag-eerder = Last time: { $cijfers }.
# $minstens (number)
verslag-geen-cijfers = Fewer than { $minstens } people gave a score. So there is nothing here.
# $cijfer (text)
verslag-of-hoger = { $cijfer } or higher
verslag-of-lager = { $cijfer } or lower
# $van, $tot (text)
verslag-tussen = { $van } to { $tot }
# $cijfer (text)
verslag-ongeveer = about { $cijfer }
verslag-schaal = A 1 is: this doesn’t go well at all. A 5 is: this goes very well.

verslag-eens = mostly agreed
verslag-verschillend = mixed
verslag-verdeeld = divided
verslag-onbekend = –

# $hoek, $eerder (text)
verslag-plek-bewoners = Residents see residents as { $hoek }. { $eerder }
verslag-plek-professionals = Professionals see residents as { $hoek }. { $eerder }
verslag-plek-samen = Together they see residents as { $hoek }. { $eerder }
# $hoek (text)
verslag-plek-eerder = Last time that was { $hoek }.
verslag-plek-zelfde = Last time it was the same.
# $kant, $ook (text)
verslag-verschuiving = The area is moving: { $kant }.
verslag-verschuiving-twee = The area is moving: { $kant }, and { $ook }.
verslag-verschuiving-klein = The area stands almost where it stood last time.
verslag-omhoog = residents steer more
verslag-omlaag = municipality and corporations steer more
verslag-naar-links = residents start more things themselves
verslag-naar-rechts = ideas of residents become advice for policy more often
# $minstens (number)
verslag-geen-kwadrant = Fewer than { $minstens } people did the test. So there is no place here.

verslag-hoek-a = a client who joins in (A)
verslag-hoek-b = somebody who gives information (B)
verslag-hoek-c = a partner in talks (C)
verslag-hoek-d = an owner who decides (D)
verslag-hoek-geen = something between two corners

verslag-regel-gemeente = The municipality
verslag-regel-bewoner = The resident
verslag-regel-ambtenaar = The official
verslag-regel-corporatie = The housing corporation
verslag-regel-geld = The money
verslag-regel-verder = And further

# $woorden (text), $minstens (number)
verslag-woorden = Many people used these words: { $woorden }. Each word comes from at least { $minstens } people.
verslag-woorden-gemeente = These words came up in many areas: { $woorden }.
# $minstens (number)
verslag-geen-woorden = No word came from { $minstens } people or more. So there is nothing here.
# $nummer, $mensen (number), $titel (text)
verslag-mag-weg = { $nummer }. { $titel }: { $mensen } people say that this rule can go.
verslag-mag-weg-minstens = { $nummer }. { $titel }: at least { $mensen } people say that this rule can go.
# $minstens (number)
verslag-niets-weg = No rule was named by { $minstens } people or more.

# $gehouden, $gebroken (number)
verslag-afspraken = Agreements: { $gehouden } kept, { $gebroken } not.
verslag-geen-afspraken = No agreement came to its end.
# $op_tijd, $laat (number)
verslag-antwoorden = Answers of partners: { $op_tijd } in time, { $laat } late or missing.
verslag-geen-antwoorden = There were too few questions to partners to count.
# $samen, $stap1, $stap2, $stap3 (number)
verslag-vastgelopen = We were stuck { $samen } times. Solved ourselves: { $stap1 }. With help: { $stap2 }. Decided by others: { $stap3 }.
# $bedrag (text)
verslag-geld = Spent: { $bedrag }.

# $minstens (number)
verslag-geheim = We count groups of fewer than { $minstens } people together. So you can’t see what a neighbour answered.
verslag-geheim-grens = Did almost everybody say the same? Then you see a limit, such as “4.0 or higher”.
verslag-geheim-rand = Points close to the edge stand a little further in.

verslag-bewoners = residents
verslag-professionals = professionals
verslag-samen = all together
# $jaar (text)
verslag-bewoners-jaar = residents { $jaar }
verslag-professionals-jaar = professionals { $jaar }
verslag-samen-jaar = together { $jaar }

# $gebied (text)
verslag-kwadrant-titel = Who steers in { $gebied }?
# $gebied, $punten (text)
verslag-kwadrant-alternatief = Picture: who steers in { $gebied }. At the top residents steer, at the bottom municipality and corporations. At the left residents start things, at the right they give advice. { $punten }
# $wie, $hoek (text)
verslag-kwadrant-punt = { $wie }: { $hoek }.
verslag-kwadrant-a = A client joining in
verslag-kwadrant-b = B gives information
verslag-kwadrant-c = C partner in talks
verslag-kwadrant-d = D owner who decides
verslag-as-boven = residents steer
verslag-as-onder = municipality and corporations
verslag-as-links = residents start
verslag-as-rechts = advice for policy
# $nummer (number), $titel (text)
verslag-plaatje-speelregel = { $nummer }. { $titel }
verslag-plaatje-titel = The ground rules in { $gebied }
verslag-plaatje-titel-verschil = Where we differ most
# $gebied, $rijen (text)
verslag-plaatje-alternatief = Picture: scores from 1 to 5 for the ground rules in { $gebied }. { $rijen }
verslag-schaal-laag = 1 not at all
verslag-schaal-hoog = very well 5

# $titel (text)
verslag-bericht-titel = { $titel }
# $titel, $plek (text)
verslag-bericht-kwadrant =
    { $titel }

    { $plek }
# $cijfers (text)
verslag-bericht-speelregels =
    This is how the ground rules go.

    { $cijfers }
# $woorden, $weg (text)
verslag-bericht-woorden =
    What should change?
    { $woorden }

    Which rule can go?
    { $weg }
# $gedaan (text)
verslag-bericht-gedaan =
    This is what was agreed and done.

    { $gedaan }
# $mensen, $geheim, $adres (text)
verslag-bericht-slot =
    { $mensen }

    { $geheim }

    All of it on one page, also as a PDF: { $adres }
# $gebied (text)
verslag-bericht-geen =
    { $gebied } has no report yet.

    It comes after the first time of looking back.
# $gebied (text)
verslag-klaar =
    The report of { $gebied } is ready.

    You see how it goes together, and what can change.
knop-verslag = Look at the report
knop-verslag-pagina = Open the page

# $gebied (text)
verslag-pagina = Looking back in { $gebied }
# $gebied (text)
verslag-pagina-geen = { $gebied } has no report yet. It comes after the first time of looking back.
verslag-pagina-pdf = Read the report as PDF
# $jaar (text)
verslag-pagina-jaar = Looking back on { $jaar }
verslag-pagina-gemeente = Looking back in the whole municipality
verslag-tabel-speelregels = Scores by ground rule, the largest difference first
verslag-tabel-kwadrant = The test line by line: where the answers together come out
verslag-kolom-speelregel = Ground rule
verslag-kolom-wie = Who
verslag-kolom-cijfer = Score
verslag-kolom-mensen = People
verslag-kolom-verdeeld = Agreed?
verslag-kolom-eerder = Last time
verslag-kolom-plek = How residents are seen
verslag-kolom-regel = About
# $bladzijde, $van (text)
verslag-bladzijde = page { $bladzijde } of { $van }
