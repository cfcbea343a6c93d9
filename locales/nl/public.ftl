# Pages for everybody.

openbaar-doe-mee = Vertel wat er bij jou speelt
openbaar-andere-taal = In English
openbaar-geen-gebied = Dit gebied kennen we niet. Misschien is het adres niet helemaal goed overgenomen.
