"""What must happen later, as data: a row that the clock acts on once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class DueKind(StrEnum):
    """Each kind has one action in `scheduler.ticks`."""

    BALLOT_CLOSES = "ballot_closes"
    BALLOT_SHRED = "ballot_shred"
    PLANS_GATHERED = "plans_gathered"
    PLANS_OPEN = "plans_open"
    DEADLOCK_BALLOT = "deadlock_ballot"
    """A resistance ballot of a deadlock was counted: `deadlock` and `ballot` are its subject."""
    JOIN_DIGEST = "join_digest"
    TASK_REMINDER = "task_reminder"
    PHRASE_HIDES = "phrase_hides"
    MEETING_REMINDER = "meeting_reminder"
    MEETING_PLACE_FREE = "meeting_place_free"
    MEETING_COUNT = "meeting_count"
    MEETING_REPORT = "meeting_report"
    MEETING_PRESENCE_GOES = "meeting_presence_goes"
    PROGRAMME_PREPARES = "programme_prepares"
    THEMES_GATHER = "themes_gather"
    THEME_MOVED = "theme_moved"
    CONNECTION_ASKS = "connection_asks"
    CONNECTION_AGAIN = "connection_again"
    CONNECTION_MEETS = "connection_meets"
    CONNECTION_ENDS = "connection_ends"
    TASK_ASKS = "task_asks"
    ITEM_STILL = "item_still"
    HAND_BACK_WAITS = "hand_back_waits"
    HAND_BACK_ROUND = "hand_back_round"
    HAND_BACK_HALF = "hand_back_half"
    HAND_BACK_CLOSES = "hand_back_closes"
    ANSWER_REMINDER = "answer_reminder"
    ANSWER_LATE = "answer_late"
    ANSWERS_LATE = "answers_late"
    ANSWER_STEP = "answer_step"
    STEPS_TOLD = "steps_told"
    AGREEMENT_ASKS = "agreement_asks"
    SCOPE_STANDS = "scope_stands"
    FILE_REMINDER = "file_reminder"
    ALIGNMENT_ENDS = "alignment_ends"
    EVALUATION_OPENS = "evaluation_opens"
    EVALUATION_REMINDER = "evaluation_reminder"
    EVALUATION_CLOSES = "evaluation_closes"
    EVALUATION_SHRED = "evaluation_shred"
    SURVEY_REMINDER = "survey_reminder"
    SURVEY_CLOSES = "survey_closes"
    SURVEY_SHRED = "survey_shred"
    DEADLOCK_STAGE = "deadlock_stage"
    DEADLOCK_REMINDER = "deadlock_reminder"
    EXCHANGE_STILL = "exchange_still"
    EXCHANGE_LAPSES = "exchange_lapses"
    STREET_WORDS_GO = "street_words_go"
    KITCHEN_DIGEST = "kitchen_digest"
    WAY_YEARLY = "way_yearly"
    WAY_PLAN = "way_plan"
    FORWARD_LATE = "forward_late"
    CAMPAIGN_ENDS = "campaign_ends"
    BROADCAST_SENDS = "broadcast_sends"
    BROADCAST_COUNTS = "broadcast_counts"
    POLL_CLOSES = "poll_closes"
    POLL_COUNTS = "poll_counts"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing at one moment.

    Attributes:
        at: timezone-aware.
        key: what makes it unique while it is open: planning it again changes nothing.
        subject: ids only, as JSON numbers and short strings.
    """

    kind: DueKind
    at: datetime
    key: str
    subject: Mapping[str, int | str] = field(default_factory=dict)
