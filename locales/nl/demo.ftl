# The demonstration: what a persona reads first, and the strip on the page.

demo-bewoner =
    Dit is een demonstratie. Je bent { $naam }, bewoner van { $gebied }. Iedereen hier is verzonnen.

    Typ /stem en geef je punten. Of vertel zelf wat er speelt. Zet daarna de klok vooruit.
demo-jongere =
    Dit is een demonstratie. Je bent { $naam } en je bent 15. Je woont in { $gebied }. Iedereen hier is verzonnen.

    Een vriend stuurde je een link naar zijn vraagstuk. Tik op Meedoen. Daarna kun je stemmen: /stem.
demo-begeleider =
    Dit is een demonstratie. Je bent { $naam } en zit in de initiatiefgroep van { $gebied }. Iedereen hier is verzonnen.

    Zet de klok vooruit. Zodra een stemming sluit, vragen we je wat er op de agenda komt. Met /rol nodig je iemand uit.
demo-gebiedsregisseur =
    Dit is een demonstratie. Je bent { $naam }, gebiedsregisseur voor drie gebieden. Iedereen hier is verzonnen.

    In { $gebied } willen drie bewoners een initiatiefgroep beginnen. Typ /rol, kies { $gebied } en bevestig de groep.
demo-stuurgroep =
    Dit is een demonstratie. Je bent { $naam } en zit in de stuurgroep. Je woont in { $gebied }. Iedereen hier is verzonnen.

    Kijk bij /agenda en /doe wat bewoners zelf doen.

web-demo = Demonstratie
web-demo-kort = Demo
web-demo-uitleg = Dit is een demonstratie. Namen en verhalen zijn verzonnen.
web-demo-kijk-als = Kijk als:
web-demo-nieuw = Nieuw hier
web-demo-bewoner = Bewoner
web-demo-jongere = Jongere
web-demo-begeleider = Begeleider
web-demo-gebiedsregisseur = Gebiedsregisseur
web-demo-stuurgroep = Stuurgroep
web-demo-klok = Het is hier <moment> uur
web-demo-vooruit = Zet de klok vooruit:
web-demo-uur = Een uur
web-demo-morgen = Morgen 8.00
web-demo-dag = Een dag
web-demo-week = Een week
web-demo-vooruit-bezig = De klok loopt vooruit…
web-demo-te-ver = Verder vooruit gaat deze klok niet.
web-demo-niet-gelukt = Dat lukte niet. Probeer het nog eens.
