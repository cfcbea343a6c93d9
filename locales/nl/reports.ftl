# The report of a yearly look back: in the chat, on a page, in a PDF, and as a text to hand back.

# $gebied (text), $jaar (text)
verslag-titel = Zo gaat het samen in { $gebied }, { $jaar }
verslag-titel-gemeente = Zo gaat het samen in heel { $gebied }, { $jaar }
# $van, $tot (day)
verslag-periode = Ingevuld van { $van } tot en met { $tot }.

verslag-kop-meedoen = Wie deden mee
verslag-kop-speelregels = De speelregels
verslag-kop-kwadrant = Wie stuurt er?
verslag-kop-woorden = Wat moet anders?
verslag-kop-mag-weg = Welke regel kan weg?
verslag-kop-gedaan = Afgesproken en gedaan
verslag-kop-geheim = Wat je hier niet ziet

# $bewoners, $professionals (number)
verslag-deden-mee =
    { $bewoners ->
        [one] 1 bewoner
       *[other] { $bewoners } bewoners
    } en { $professionals ->
        [one] 1 professional
       *[other] { $professionals } professionals
    } deden mee.
# $bewoners (number)
verslag-deden-mee-bewoners = { $bewoners } bewoners deden mee.
# $professionals (number)
verslag-deden-mee-professionals = { $professionals } professionals deden mee.
# $samen, $minstens (number)
verslag-deden-mee-samen = { $samen } bewoners en professionals deden mee. We tellen hen samen, want een groep had er minder dan { $minstens }.
# $minstens (number)
verslag-te-weinig = Er deden minder dan { $minstens } mensen mee. Dan laten we geen antwoorden zien.
# $bewoners, $professionals (number)
verslag-gevraagd = Gevraagd waren { $bewoners ->
        [one] 1 bewoner
       *[other] { $bewoners } bewoners
    } en { $professionals ->
        [one] 1 professional
       *[other] { $professionals } professionals
    }.
# $gebieden (number)
verslag-gebieden = Dit is opgeteld uit { $gebieden ->
        [one] het verslag van 1 gebied
       *[other] de verslagen van { $gebieden } gebieden
    }.

# $nummer (number), $titel, $cijfers, $eerder (text)
verslag-speelregel = { $nummer }. { $titel }: { $cijfers }. { $eerder }
# $bewoners, $professionals, $verschil (text)
verslag-cijfers-beide = bewoners { $bewoners }, professionals { $professionals }
verslag-cijfers-verschil = bewoners { $bewoners }, professionals { $professionals }, verschil { $verschil }
# $bewoners, $professionals, $samen (text)
verslag-cijfers-bewoners = bewoners { $bewoners }
verslag-cijfers-professionals = professionals { $professionals }
verslag-cijfers-samen = samen { $samen }
# $cijfers (text)
verslag-eerder = Vorige keer: { $cijfers }.
# $minstens (number)
verslag-geen-cijfers = Minder dan { $minstens } mensen gaven een cijfer. Daarom staat hier niets.
# $cijfer (text)
verslag-of-hoger = { $cijfer } of hoger
verslag-of-lager = { $cijfer } of lager
# $van, $tot (text)
verslag-tussen = { $van } tot { $tot }
# $cijfer (text)
verslag-ongeveer = ongeveer { $cijfer }
verslag-schaal = Een 1 is: dit gaat helemaal niet goed. Een 5 is: dit gaat helemaal goed.

verslag-eens = redelijk eens
verslag-verschillend = verschillend
verslag-verdeeld = verdeeld
verslag-onbekend = –

# $hoek, $eerder (text)
verslag-plek-bewoners = Bewoners zien bewoners als { $hoek }. { $eerder }
verslag-plek-professionals = Professionals zien bewoners als { $hoek }. { $eerder }
verslag-plek-samen = Samen zien ze bewoners als { $hoek }. { $eerder }
# $hoek (text)
verslag-plek-eerder = Vorige keer was dat { $hoek }.
verslag-plek-zelfde = Dat was vorige keer ook zo.
# $kant, $ook (text)
verslag-verschuiving = Het gebied schuift: { $kant }.
verslag-verschuiving-twee = Het gebied schuift: { $kant }, en { $ook }.
verslag-verschuiving-klein = Het gebied staat bijna op dezelfde plek als vorige keer.
verslag-omhoog = bewoners sturen meer
verslag-omlaag = gemeente en corporaties sturen meer
verslag-naar-links = bewoners beginnen vaker zelf
verslag-naar-rechts = ideeën van bewoners zijn vaker inbreng voor beleid
# $minstens (number)
verslag-geen-kwadrant = Minder dan { $minstens } mensen deden de test. Daarom staat hier geen plek.

verslag-hoek-a = klant die meedoet (A)
verslag-hoek-b = iemand die informatie geeft (B)
verslag-hoek-c = partner in overleg (C)
verslag-hoek-d = eigenaar die beslist (D)
verslag-hoek-geen = iets tussen twee hoeken in

verslag-regel-gemeente = De gemeente
verslag-regel-bewoner = De bewoner
verslag-regel-ambtenaar = De ambtenaar
verslag-regel-corporatie = De corporatie
verslag-regel-geld = Het geld
verslag-regel-verder = En verder

# $woorden (text), $minstens (number)
verslag-woorden = Deze woorden kwamen veel voor: { $woorden }. Elk woord komt van minstens { $minstens } mensen.
verslag-woorden-gemeente = Deze woorden kwamen in veel gebieden voor: { $woorden }.
# $minstens (number)
verslag-geen-woorden = Geen enkel woord kwam van { $minstens } mensen of meer. Daarom staat hier niets.
# $nummer, $mensen (number), $titel (text)
verslag-mag-weg = { $nummer }. { $titel }: { $mensen } mensen zeggen dat deze regel weg kan.
verslag-mag-weg-minstens = { $nummer }. { $titel }: minstens { $mensen } mensen zeggen dat deze regel weg kan.
# $minstens (number)
verslag-niets-weg = Geen regel werd door { $minstens } mensen of meer genoemd.

# $gehouden, $gebroken (number)
verslag-afspraken = Afspraken: { $gehouden } nagekomen, { $gebroken } niet.
verslag-geen-afspraken = Er liep geen afspraak af.
# $op_tijd, $laat (number)
verslag-antwoorden = Antwoorden van partners: { $op_tijd } op tijd, { $laat } te laat of niet.
verslag-geen-antwoorden = Er waren te weinig vragen aan partners om te tellen.
# $samen, $stap1, $stap2, $stap3 (number)
verslag-vastgelopen = We kwamen er { $samen } keer niet meteen uit. Zelf opgelost: { $stap1 }. Met hulp: { $stap2 }. Door anderen beslist: { $stap3 }.
# $bedrag (text)
verslag-geld = Uitgegeven: { $bedrag }.

# $minstens (number)
verslag-geheim = Groepen onder de { $minstens } mensen tellen we samen. Zo zie je niet wat een buur antwoordde.
verslag-geheim-grens = Zei bijna iedereen hetzelfde? Dan staat er een grens, zoals “4,0 of hoger”.
verslag-geheim-rand = Punten dicht bij de rand staan iets naar binnen.

verslag-bewoners = bewoners
verslag-professionals = professionals
verslag-samen = allen samen
# $jaar (text)
verslag-bewoners-jaar = bewoners { $jaar }
verslag-professionals-jaar = professionals { $jaar }
verslag-samen-jaar = samen { $jaar }

# $gebied (text)
verslag-kwadrant-titel = Wie stuurt er in { $gebied }?
# $gebied, $punten (text)
verslag-kwadrant-alternatief = Plaatje: wie stuurt er in { $gebied }. Boven sturen bewoners, onder gemeente en corporaties. Links beginnen bewoners zelf, rechts leveren ze inbreng. { $punten }
# $wie, $hoek (text)
verslag-kwadrant-punt = { $wie }: { $hoek }.
verslag-kwadrant-a = A klant die meedoet
verslag-kwadrant-b = B geeft informatie
verslag-kwadrant-c = C partner in overleg
verslag-kwadrant-d = D eigenaar die beslist
verslag-as-boven = bewoners sturen
verslag-as-onder = gemeente en corporaties sturen
verslag-as-links = bewoners beginnen
verslag-as-rechts = inbreng voor beleid
# $nummer (number), $titel (text)
verslag-plaatje-speelregel = { $nummer }. { $titel }
verslag-plaatje-titel = De speelregels in { $gebied }
verslag-plaatje-titel-verschil = Waar we het meest verschillen
# $gebied, $rijen (text)
verslag-plaatje-alternatief = Plaatje: cijfers van 1 tot 5 voor de speelregels in { $gebied }. { $rijen }
verslag-schaal-laag = 1 helemaal niet
verslag-schaal-hoog = helemaal wel 5

# $titel (text)
verslag-bericht-titel = { $titel }
# $titel, $plek (text)
verslag-bericht-kwadrant =
    { $titel }

    { $plek }
# $cijfers (text)
verslag-bericht-speelregels =
    Zo gaat het met de speelregels.

    { $cijfers }
# $woorden, $weg (text)
verslag-bericht-woorden =
    Wat moet anders?
    { $woorden }

    Welke regel kan weg?
    { $weg }
# $gedaan (text)
verslag-bericht-gedaan =
    Dit is er afgesproken en gedaan.

    { $gedaan }
# $mensen, $geheim, $adres (text)
verslag-bericht-slot =
    { $mensen }

    { $geheim }

    Alles op één pagina, ook als pdf: { $adres }
# $gebied (text)
verslag-bericht-geen =
    { $gebied } heeft nog geen verslag.

    Dat komt er na de eerste keer terugkijken.
# $gebied (text)
verslag-klaar =
    Het verslag van { $gebied } is klaar.

    Je ziet hoe het samen gaat, en wat anders kan.
knop-verslag = Bekijk het verslag
knop-verslag-pagina = Open de pagina

# $gebied (text)
verslag-pagina = Terugkijken in { $gebied }
# $gebied (text)
verslag-pagina-geen = { $gebied } heeft nog geen verslag. Dat komt er na de eerste keer terugkijken.
verslag-pagina-pdf = Lees het verslag als pdf
# $jaar (text)
verslag-pagina-jaar = Terugkijken op { $jaar }
verslag-pagina-gemeente = Terugkijken in de hele gemeente
verslag-tabel-speelregels = Cijfers per speelregel, het grootste verschil eerst
verslag-tabel-kwadrant = De test per regel: waar de antwoorden samen uitkomen
verslag-kolom-speelregel = Speelregel
verslag-kolom-wie = Wie
verslag-kolom-cijfer = Cijfer
verslag-kolom-mensen = Mensen
verslag-kolom-verdeeld = Eens?
verslag-kolom-eerder = Vorige keer
verslag-kolom-plek = Hoe men bewoners ziet
verslag-kolom-regel = Over
# $bladzijde, $van (text)
verslag-bladzijde = bladzijde { $bladzijde } van { $van }
