# The procedure somebody is in, in at most five sentences (ground rule 10).

procedure-aankaarten =
    You tell in your own words what is going on in your neighbourhood.
    Is there something like it already? Then you can join.
    Before it is posted, you see what neighbours read.
    Shortly afterwards you can still take it back.
procedure-taken =
    You tell what residents can do themselves about this agenda item.
    Then you say how many people it takes, and on which day.
    That becomes a task, which neighbours can choose.
procedure-uitnodigen =
    You tell what there is, where, when and for how many people.
    You first see who gets the invitation, and then you send it.
    Later you can still change the meeting or call it off.
procedure-bijeenkomst-tellen =
    You type how many people are at the meeting.
    Neighbours see the number only, never who was there.
    Did more people scan the code at the door? Then that number counts.
procedure-bijeenkomst-verslag =
    Who invited people writes in short what came of it.
    Who answered the invitation gets it to read.
    Isn’t it right? Then you say what is missing, without your name.
    The report can be corrected once.
procedure-programma =
    You say where it is, and on which day it begins.
    You see all meetings before anything is sent.
    Neighbours get one invitation, for all days together.
    After that you can change each day or call it off.
procedure-peiling =
    You make a poll: one question, with two to twelve choices.
    It is not a vote, and nothing is decided by it.
    Everybody with the link can choose, also without an account.
    When it closes only the counts stay.
procedure-bericht =
    You write a message, and choose who gets it.
    You see first how it reads, and how many people it reaches.
    It only goes when you tap “Send now”.
    After that you can still stop or correct it.
procedure-instellen =
    You change your name or your area.
    Type your answer, or choose a button.
    Nothing changes until you choose.
procedure-koppelen =
    You take part at another place already, and add this one.
    The old place is asked whether that is right.
    Only after a yes they are two places of one person.
procedure-terugkomen =
    You come back with your six words, or with help of people who know you.
    Then everything is yours again.
    Does somebody help you? That takes two people.
procedure-bevestigen =
    A confirmed resident can take part in every ballot.
    You get a code from a facilitator, or two neighbours vouch for you.
    Type the code, or go back.
procedure-thema-naam =
    You give a theme a name, or another name.
    Who brought something up about it hears so.
    You can undo it for a while.
procedure-mailadres =
    You give a mail address to which we send you a nudge.
    You get a code in that mail, and type it here.
    Such a mail never tells what was said.
procedure-kennismaken =
    You write one line by which a neighbour finds you.
    That neighbour sees it only once you both wrote one.
    You first see what it looks like.
procedure-vragen =
    Your question goes to a partner, such as the municipality.
    You first see what is sent, and when you get an answer.
    An answer always goes on: a step, somebody who helps or a question back.
    Is it late? Then the area director sees that.
procedure-antwoorden =
    You type your answer, and then how it goes on.
    Choose a step with a date, somebody who can help, or a question back.
    Without that, an answer isn’t sent.
    Who asked and who takes part hear it, with your name.
    On the date of your step we ask whether it worked.
procedure-afspreken =
    You write down who may expect what, from whom, and when.
    Who promises says yes first.
    On the day itself we ask you both whether it worked.
    The whole area can read the agreement.
    A new text needs a yes again, and the old one stays readable.
procedure-talenten =
    You tell what you are good at, in your own words.
    We look for tasks nearby that fit.
    Nobody else sees what you wrote.
    You can always take it out.
procedure-alle-kanten =
    You say for whom you speak, and what you think of this item.
    All sides stand beside each other before there is a choice.
    You can change your own words later, or take them out.
procedure-taak-klaar =
    You tell what came of a task.
    Was it done? Then your hours count for the area, without your name.
    Didn’t it work out? Then the task can get a new day.
procedure-agendapunt-woorden =
    You change the title of an agenda item, or why it is there.
    What stood there before stays readable.
    Whose idea it is doesn’t change.
procedure-agendapunt-voorstellen =
    You put something forward, and say why it is needed.
    First you see it as the area will read it.
    The initiative group takes it up, or says why not.
    You always hear it, with the reason.
procedure-plan =
    You make the plan step by step: what, who, when and money.
    You can undo each change.
    The plan counts only once the area said yes.
procedure-toets =
    You test an agenda item against what your organisation wants.
    You always say what the next step is, and who can help.
    The item stays on the agenda, whatever you say.
procedure-opnieuw-terugleggen =
    You hand a new text back to the area.
    You say in a few words why it is different.
    Neighbours see what changed, and vote in the round of the month.
procedure-ja-of-nee =
    You say yes, no or not yet to a text.
    You may say why. That is in the result without your name.
    Until the round closes, you can choose otherwise.
procedure-terugleggen =
    A text counts only once the area has read it and said yes.
    Until the round opens, everybody can say what should change.
    Who made it can still change it then.
    After that the area votes.
procedure-meteen =
    You say what you do yourself about what you brought up.
    Then you choose how many people are needed, and on which day.
    Neighbours can join at once. No vote is needed.
procedure-reikwijdte =
    The neighbourhood team says only whether something falls inside the area, or beyond it.
    The content is up to residents.
    Is it larger? Then the partners look at it, and the steering group decides.
    All of it stands in the file of the item.
procedure-advies =
    You write an advice in separate points.
    You can change points, move them and take them out.
    An advice of residents counts only once the area said yes.
    The steering group has to answer each point it departs from.
procedure-besluit =
    You enter what the steering group decided, and why.
    Does it depart from a point? Then an answer belongs to that.
    Another member confirms it.
    After that everybody reads it, and it changes no more.
procedure-meetlat =
    You lay open what your organisation plans in this area.
    You say what it is, and when if you know that.
    Everybody in the area reads it beside the residents’ agenda.
    You can take it out again.
procedure-evaluatie =
    Every year the area looks back, with short questions.
    You give scores, choose sentences, and say what should change.
    You can always skip, go back, and go on later.
    Nobody sees what you answer.
    The report comes back to the area, which says yes or no.
procedure-eruit =
    First the other side may answer.
    Step 1: you look for a way out, and the area weighs it.
    Step 2: somebody mediates. Step 3: the steering group decides, after your advice.
    When all sides say yes, it is done at once.
procedure-ruilen =
    You say in your own words what you give or ask.
    Neighbours read it without your name.
    Only if you both say yes, you hear each other’s names.
    Contact is for who is 16 or older.
procedure-straat =
    You offer to be the contact of a street, or of more streets.
    The initiative group or a facilitator says yes or no.
    Then neighbours see your name, and can write you here.
    Contact is for who is 16 or older.
procedure-straat-bericht =
    You write a short message to one neighbour.
    First you see how the other reads it.
    We take numbers and addresses out.
    You can always stop or report.
procedure-raad =
    You record what the municipal council decided on a plan.
    Where the council departs, each change says why.
    The area gets the changed plan back.
    Nothing is settled until you tap the last button.
procedure-bedrijf =
    You say what a firm can do for free, how often and until when.
    Neighbours read the name of the firm, and not yours.
    If somebody asks for it for a task, you say yes or no.
procedure-keukentafel =
    You write down what a neighbour without a phone says.
    First you ask whether that is all right.
    Then you type the street, and each thing in a message of its own.
    We hide names and numbers.
    It counts as your neighbour’s, once.
procedure-campagne =
    You write in one line why neighbours should choose your idea.
    Everybody in the area reads it, with your chosen name.
    Until the end of the campaign you can change it.
    After that comes the final ballot.
procedure-plannen =
    You put a plan beside those of others, in four short questions.
    Neighbours read it with the name you chose.
    Until the last day you can take it back.
    Then confirmed residents choose, with one vote each.
    The chosen plan counts only once the neighbourhood says yes.
procedure-vragenronde =
    You write three to ten questions for your area.
    Each question is open, or has two to six choices.
    Then you choose for how long neighbours can answer.
    The round closes by itself, and everybody reads the answers.
procedure-vragenronde-antwoorden =
    You answer one question at a time, by a tap or in your own words.
    You can always stop and go on later.
    Until the last day you can change everything.
    Nobody sees what you answer.
