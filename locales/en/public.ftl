# Pages for everybody.

openbaar-doe-mee = Tell what is going on near you
openbaar-andere-taal = In het Nederlands
openbaar-geen-gebied = We don’t know this area. Perhaps the address wasn’t copied quite right.
