"""The words that somebody comes back by: common Dutch words, easy to write and to tell apart."""

from __future__ import annotations

_LIST = """
aanbod aandacht aanhanger aanrecht aardappel aardbei aarde abrikoos achter acteur adelaar adem
adres advies afdak affiche afslag afstand afwas agenda akker alarm album alfabet amandel ananas
anker antwoord appel april arbeid arend armband artiest asfalt asperge atlas augurk augustus auto
avond avontuur azijn baard baken bakfiets bakker balkon ballon bamboe banaan band bank barbecue
basis batterij bazaar beek beeld beer begin beker belofte berg berk beschuit bezem bezoek bieslook
biet bij bijl bineter biologie biscuit blaadje blad blauw blik bliksem bloem bloes blok boek
boeket boer boerderij boetiek bok boksen bol bolwerk boodschap boog boom boon boor boot bord
borrel borstel bos bosbes boter bouwer braam brand breien brief bril broek broer brood brug bruid
bruin brunch buffel bui buik buis bus buur buurman cacao cactus cadeau camera camping cement
champignon chaos chef chocola cijfer cirkel citroen clown club cocon collega compost concert
conditie contact cultuur curry cursus daad dadel dag dak dal dam dame dans dappere das datum
december deeg deken delta dennen deur deurmat diamant dichter dienst dier dijk dille diner ding
dinsdag diploma dirigent dis docent dochter doek doel dokter dolfijn domino donder donker donut
doos dop dorp dorst douche draad draak dragon drempel dressoir drie drop druif drum duif duik duim
duin duizend dweil ebbe echo eekhoorn eend eenvoud eerlijk eetzaal effect egel eik eiland elf
elleboog emmer energie engel enkel enveloppe erwt esdoorn espresso etage eten etui euro ezel fabel
fabriek fakkel familie fanfare fazant februari feest festival fiets figuur film filter fitness
flamingo flat fles fluit fontein forel formule fornuis foto framboos fruit galerie galop gang gans
garage garen garnaal gast gazon gebak gebed geboorte gedicht geduld geel gehucht geit geluid geluk
gember gemeente generaal gesprek getal geur gevel gezin gids gieter giraf gitaar glans glas
glimlach goud graan grap gras grens griend groente groot grot gruis gulden gum haak haan haar haas
hagel hal halsband halte ham hamer hamster hand hark harp hart haven haver havik hazelnoot
heerlijk heg heide hek helder helft helm hemd hemel herder herfst hersenen hert heuvel hiel hobby
hoed hoefijzer hoek hok hond honing hoofd hooi hoop hoorn horizon horloge hotel hout huis humor
hut hyacint idee iglo ijs ijsbeer ijzer imker inkt insect instrument interview inval jaar jager
jam januari jas jasmijn jenever jeugd jongen journaal juf juli juni juweel kaars kaart kaas kabel
kabouter kachel kade kaft kalender kalf kalk kam kameel kamer kamille kamp kanaal kaneel kangoeroe
kano kans kant kantoor kap kapper karaf karton karwei kastanje kasteel kat katoen kayak keel kegel
kelder kelk kerk kers ketel ketting keuken keuze kever kiem kiezel kijker kikker kind kiosk kip
kist klas klaver klei kleur klimop klok klomp kloof klus knaap knie knoflook knoop koe koek
koekoek koets koffer koffie kok koken kokos kolibrie komeet komkommer konijn koning koopje koor
koorts kop koper koraal korenbloem korf korst koud kous kraag kraan krab krans krant krat kreeft
krekel krent kring kroket krokus kroon kruid kruik kruimel kuif kuiken kunst kus kussen kust kwart
kwast laars labrador ladder lade laken lamp land lantaarn lat lava lawine leeuw leger lente lepel
leraar les letter leuk leven lezer libel lied lift lijm lijn lijst linde liniaal lint lip liter
loep logboek lokaal look loon lot lucht lucifer luipaard lunch lus maag maaltijd maan maandag
maart maat macaroni machine madelief magneet mais maker makreel mandarijn mango mantel markt
marmer masker mast mat matras matroos mayonaise medaille meer meeuw mei melk melodie mens merel
merk mes meter meubel middag mier mijl mimosa minuut misthoorn moeder moeras mok molen mond monnik
mooi mos mossel mosterd motor mouw museum muts muur muziek naald naam nacht nagel nat natuur navel
nectar neef negen nest neus nevel nicht nieuw noord noot notaris november nummer oase oceaan
ochtend oefening oever oksel oktober olie olifant olijf oma omelet onderwijs oog oogst ooievaar
oom oor oorbel oost opa opera optocht oranje orgel orkaan orkest otter oud oven overal paard paars
paddenstoel pagina pak palet paling palm pan pannenkoek pantoffel papaja papegaai papier paprika
paraplu parel park parkiet partij pas pasta patat pauw pauze pedaal peer pelgrim pen penseel peper
perron persoon perzik pet peterselie piano picknick pijl pijp pil pinda pindakaas pinguin pioen
pion piraat pizza plaat plaats plak plan plank plant plein ploeg pluim poedel poeder poes poezie
polder pomp pompoen pony pook poort pop popcorn portret post postduif pot potlood prei prijs prins
proef pruim puree puzzel quiche raad raam raap rabarber radijs radio raket ram rand ratel ravijn
recept regen regenboog reiger reis rekening reling rem ridder riem riet rijm rijst ring ritme
ritssluiting rivier robijn robot roer roest roggebrood rok roman rond roof room roos rots route
rozijn rubber rug ruimte rust saffier salade salon sandaal saus savanne schaaf schaap schaar
schaats schaduw schat schelp scherm schil schip schoen schommel school schort schouder schrift
schuur seconde september serie sering servet sinaasappel sjaal sla slaap slager slak slang slee
sleutel slinger sloot slot smaak smederij smid sneeuw snoek snor soep sok soldaat spaak spade
specht speelgoed spek spiegel spijker spin spinazie spons spoor sport spreeuw springtouw sprookje
staart stad stal stam stap station steen steiger ster stier stilte stip stoel stoep stof stok
storm straat strand strik stroom stroop struik struisvogel studie stuur suiker taal taart tafel
tak talent tand tandem tante tapijt tarwe tas team teen tegel telefoon tempel tennis tent terras
theater thee thuis tien tijd tijger tijm timmerman titel toast toerist tomaat toneel tong toren
touw tractor trein trommel trompet trots trui tuba tuin tulp tunnel turkoois twaalf twijg uier uil
uitje uitzicht uniek uur vaandel vaas vader vakantie valk varen varken vat veer veld venster verf
verhaal verjaardag vers vest veter vijf vijver vinger vink viool vis vishaak visser vitamine vlag
vlecht vleugel vlieg vlieger vlinder vloer vlot voet voetbal vogel volk voorjaar vos vraag vrede
vreugde vriend vrijdag vrucht vuur vuurtoren waaier waakhond wafel wagen wal walnoot walvis wand
wandeling wang warm water waterval watten web week weg weide welkom wereld werk wesp west wieg
wiel wijn wijs wilg wimpel wind winkel winnaar winter witlof woensdag wol wolk wonder woord wortel
zaad zaag zadel zak zalm zand zang zaterdag zebra zee zeehond zeep zegel zeil zelf zes zetel zeven
ziel zilver zingen zolder zomer zon zondag zonnebloem zout zuid zuivel zus zwaan zwaluw zwam zwart
zwembad
"""

WORDS: tuple[str, ...] = tuple(_LIST.split())
