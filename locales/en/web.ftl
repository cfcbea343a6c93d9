# The web phone's own words. They travel to the page as they stand here, so no holes of Fluent:
# what the page fills in itself stands between < and >.

web-titel-nieuw = (<aantal>) <titel>
web-springen = Go to the text box
web-zonder-script = This conversation needs JavaScript. Turn it on in your browser and load the page again.
web-zonder-koekje = Your browser keeps no cookies for this page. So we can’t tell who we are talking to. Allow cookies and load the page again.

web-gesprek = Conversation
web-gesprek-begin = Your conversation starts here
web-ouder = Fetching older messages
web-nieuwe-berichten = New message
web-naar-onder = Go to the last message
web-vandaag = today
web-gisteren = yesterday

web-jij = You
web-naam-bericht = <wie>, <tijd>
web-aangepast = changed
web-knoppen = Buttons:
web-bericht-weg = This message is no longer here. Feel free to ask for it again.
web-typt = <wie> is typing

web-typ = Feel free to type…
web-bericht = Your message
web-verstuur = Send
web-te-lang = Your text is too long: <aantal> characters. There is room for <grens>. Make it a little shorter.
web-nog-niet-verstuurd = Not sent yet
web-opnieuw = Try again
web-aanpassen = Change it
web-niet-aangenomen = This message did not arrive.

web-geen-verbinding = No connection for now.
web-geen-verbinding-gerust = What you type stays here.
web-weer-verbinding = Connected again.
web-knop-niet-gelukt = Your tap did not arrive. Please try again.
web-rustig-aan = Easy now. We will send this by itself in a moment.
web-rustig-tikken = Easy now. Wait a moment and tap again.

web-menu = Menu
web-menu-titel = What can you do here?
web-sluit = Close
web-goed = OK
web-deuren = Choose what you want to do
web-deuren-open = Show the choices
web-deuren-dicht = Hide the choices

web-foto = Photo
web-vergroot = Enlarge:
web-bestand = File
web-nieuw-venster = opens a new window

web-nieuw-vanaf = New
web-nieuw-aantal = <aantal> new messages
web-weg = You are not connected now. Your conversation isn’t on this device. It comes back with the connection. Feel free to type: we send it then.

web-nu = What is going on now
web-nu-stemming = Open vote
web-nu-stem-mee = Vote in <gebied>
web-nu-tot = until <moment>
web-nu-bijeenkomsten = Meetings
web-nu-om = <moment>
web-nu-taken = You are doing this
web-nu-agenda = On the agenda
web-nu-van-jou = Yours
web-nu-buren = <aantal> neighbours
web-nu-jij = only you so far
web-nu-niets = Nothing is going on here yet. Type what matters to you, and it begins.

web-fotos = Photos that go along
web-foto-erbij-doen = Add a photo
web-foto-erbij = Photo added. <aantal> go along now.
web-foto-haal-weg = Take photo <nummer> away
web-foto-weg = The photo is gone.
web-foto-te-veel = An issue can have <grens> photos. The rest doesn’t go along.
web-foto-onleesbaar = We can’t read this file as a photo. Choose a photo as JPG or PNG.
web-foto-te-groot = This photo is too large. Choose a smaller one.
web-foto-kwijt = This photo was not kept. Choose it once more.
web-haal-weg = Take away

web-plek = A place
web-peiling-een = Choose one.
web-peiling-meer = Choose what you want, more than one is fine.
web-peiling-stem = Give your answer
web-peiling-kies = Choose an answer first.
web-peiling-anders = Choose another
web-peiling-mijn = your answer
web-peiling-goed = the right answer
web-peiling-gesloten = This question is closed.
web-peiling-tot = You can answer until <moment>.
web-peiling-niet-meer = You can’t choose here any more. Perhaps the question is closed.

# Parts of the words on the four doors and the desk, by which the page picks the drawing beside them.
web-deur-zeggen = bring
web-deur-stemmen = vote
web-deur-doen = do something
web-deur-buurt = area
web-deur-bureau = desk

# When the page is closed.
web-seintje-vraag = Do you want to know when there is news, even with this page closed?
web-seintje-zet-aan = Let me know
web-seintje-zet-uit = No more alerts
web-seintje-nee = No, thank you
web-seintje-aan = Good. You get an alert when there is news. What it says, you only read here.
web-seintje-uit = Good. You get no more alerts on this device.
web-seintje-later = Fine. You can still turn it on later, in the menu.
web-seintje-mag-niet = Your browser allows no alerts of this page. Turn them on in the settings of your browser.
web-seintje-niet-gelukt = That did not work just now. Try again later, in the menu.
web-nieuws-titel = There is news from the Smederij
web-nieuws-tekst = Tap to read it.

web-tafel-formulier = Form for the kitchen table
web-tafel-titel = At the kitchen table
web-tafel-uitleg = Are you with a neighbour without a phone? Write down what they say. This works without a connection too. It is for who is confirmed in an area.
web-tafel-bewaard = What you save stays on this device until it is sent. After that we wipe it here.
web-tafel-mag-het = My neighbour says yes: this may be written down and counts as my neighbour’s.
web-tafel-straat = Street, without a house number
web-tafel-gezegd = What does your neighbour say?
web-tafel-ding = Thing <aantal>
web-tafel-geen-naam = Don’t add a name, house number or telephone number.
web-tafel-bewaar = Save this talk
web-tafel-mist = Tick that it may. Fill in the street, and at least one thing.
web-tafel-opgeslagen = Saved. We send it as soon as we can.
web-tafel-verstuurd = Sent, and wiped here. In the conversation you read what comes of it.
web-tafel-wacht = <aantal> on this device, not sent yet.
web-tafel-leeg = Nothing waits on this device.
web-tafel-geweigerd = This did not arrive. Look at it in the conversation.
web-tafel-terug = To the conversation
