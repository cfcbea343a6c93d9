# The demonstration: what a persona reads first, and the strip on the page.

demo-bewoner =
    This is a demonstration. You are { $naam }, a resident of { $gebied }. Everybody here is made up.

    Type /vote and give your points. Or tell what is going on. Then move the clock.
demo-jongere =
    This is a demonstration. You are { $naam } and you are 15. You live in { $gebied }. Everybody here is made up.

    A friend sent you a link to his issue. Tap Join. After that you can vote: /vote.
demo-begeleider =
    This is a demonstration. You are { $naam }, in the initiative group of { $gebied }. Everybody here is made up.

    Move the clock. When a ballot closes, we ask you what goes on the agenda. With /role you invite somebody.
demo-gebiedsregisseur =
    This is a demonstration. You are { $naam }, area director of three areas. Everybody here is made up.

    In { $gebied } three residents want to start an initiative group. Type /role, choose { $gebied } and confirm the group.
demo-stuurgroep =
    This is a demonstration. You are { $naam }, in the steering group. You live in { $gebied }. Everybody here is made up.

    Look at /agenda and /volunteer to see what residents do themselves.

web-demo = Demonstration
web-demo-kort = Demo
web-demo-uitleg = This is a demonstration. Names and stories are made up.
web-demo-kijk-als = Look as:
web-demo-nieuw = New here
web-demo-bewoner = Resident
web-demo-jongere = Young person
web-demo-begeleider = Facilitator
web-demo-gebiedsregisseur = Area director
web-demo-stuurgroep = Steering group
web-demo-klok = Here it is <moment>
web-demo-vooruit = Move the clock:
web-demo-uur = An hour
web-demo-morgen = Tomorrow 8.00
web-demo-dag = A day
web-demo-week = A week
web-demo-vooruit-bezig = The clock moves ahead…
web-demo-te-ver = This clock goes no further.
web-demo-niet-gelukt = That did not work. Try once more.
