"""Filling in a ballot screen at the last moment, so that no choice stands in the outbox."""

from __future__ import annotations

from dataclasses import dataclass

from domain.ballots.ballot import BallotKind, BallotText
from domain.ballots.choice_paper import choice_screen
from domain.ballots.papers import BallotKeys, pseudonym, read_paper, read_words
from domain.ballots.ratifying import answer_screen
from domain.ballots.resist_screens import paper_screen
from domain.ballots.voting import closed_screen, screen
from domain.evaluation.draft import Draft, draft_from_json
from domain.evaluation.draft import pseudonym as name_of_sheet
from domain.evaluation.evaluation import key_of
from domain.evaluation.questionnaire import places
from domain.evaluation.sheet import Side
from domain.evaluation.sheet_screens import Own, sheet_screen, shut
from domain.evaluation.texts import SheetText
from domain.notices import BallotScreen, Notice, SheetScreen, SurveyScreen
from domain.survey import sheet_screens as survey_screens
from domain.survey import survey as survey_facts
from domain.survey.texts import SurveyText
from storage import ballot_box, ballots, evaluations, sheets, surveys
from storage.session import Sessions


@dataclass(frozen=True, slots=True)
class Screens:
    """Reads somebody's paper with the ballot's key and makes the screen of it."""

    sessions: Sessions
    keys: BallotKeys

    async def fill(self, reference: BallotScreen | SheetScreen | SurveyScreen) -> Notice:
        """Return the screen as the paper or sheet is now; that it is closed once it is.

        Raises:
            LookupError: the ballot or evaluation is open and its key isn't here, so nobody's
                paper can be found. Delivery tries again.
        """
        if isinstance(reference, SheetScreen):
            return await self._sheet(reference)
        if isinstance(reference, SurveyScreen):
            return await self._survey(reference)
        async with self.sessions() as session:
            ballot = await ballots.find(session, reference.ballot)
            if ballot is None:
                return Notice(to=reference.resident, text=BallotText.GONE)
            if ballot.closed:
                return closed_screen(reference.resident, ballot)
            key = self.keys.get(reference.ballot)
            if key is None:
                raise LookupError("the key of an open ballot is gone")
            name = pseudonym(key, reference.resident)
            found = await ballot_box.read_paper(session, ballot.id, name)
        paper = read_paper(found, ballot)
        if ballot.kind is BallotKind.RESISTANCE:
            return paper_screen(ballot, reference.resident, paper, reference.place, key)
        if ballot.kind is BallotKind.RATIFICATION:
            words = read_words(found, ballot)
            return answer_screen(ballot, reference.resident, paper, words, key)
        if ballot.item is not None:
            return choice_screen(ballot, reference.resident, paper, reference.place, key)
        return screen(ballot, reference.resident, paper, key)

    async def _sheet(self, reference: SheetScreen) -> Notice:
        async with self.sessions() as session:
            evaluation = await evaluations.find(session, reference.evaluation)
            if evaluation is None:
                return Notice(to=reference.resident, text=SheetText.GONE)
            if evaluation.closed:
                return shut(reference.resident, evaluation)
            key = self.keys.get(key_of(evaluation.id))
            if key is None:
                raise LookupError("the key of an open evaluation is gone")
            name, asked = name_of_sheet(key, reference.resident), places(evaluation.rules)
            kept = await sheets.read(session, evaluation.id, name)
            questions = await evaluations.questions_of(session, evaluation.id)
        draft = draft_from_json(kept, asked) or Draft(Side(reference.side))
        own = Own(reference.resident, evaluation, questions, asked, draft, key)
        return sheet_screen(own, reference.place, reference.page)

    async def _survey(self, reference: SurveyScreen) -> Notice:
        async with self.sessions() as session:
            survey = await surveys.find(session, reference.survey)
            if survey is None:
                return Notice(to=reference.resident, text=SurveyText.GONE)
            if survey.closed:
                return survey_screens.shut(reference.resident, survey)
            key = self.keys.get(survey_facts.key_of(survey.id))
            if key is None:
                raise LookupError("the key of an open survey is gone")
            name = name_of_sheet(key, reference.resident)
            kept = await surveys.BOX.read(session, survey.id, name)
        asked = survey_facts.places(survey.questions)
        draft = draft_from_json(kept, asked) or Draft(Side.RESIDENT)
        own = survey_screens.Own(reference.resident, survey, asked, draft, key)
        return survey_screens.question_screen(own, reference.place)
