"""Who hears what of a deadlock: its sides of each other, the area of each stage and of the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.deadlock.change import Change, Entry, What
from domain.deadlock.clock import Moment
from domain.deadlock.deadlock import Deadlock, Stage
from domain.deadlock.texts import (
    STAGES,
    WHYS,
    DeadlockButton,
    DeadlockNews,
    about,
    name_of,
    open_button,
)
from domain.ids import ResidentId
from domain.notices import Button, Kind, Line, Look, Notice, Priority, TextKey, Value
from domain.people import shown


@dataclass(frozen=True, slots=True)
class Audience:
    """Who can be told.

    Attributes:
        speakers: number of each side -> who speak for it.
        members: residents of the area who can be reached now.
        helpers: its area directors and community workers.
        group: its initiative group.
        steering: the steering group and the alderman.
        partners: key of each partner -> its name.
    """

    speakers: Mapping[int, Sequence[ResidentId]]
    members: Sequence[ResidentId]
    helpers: Sequence[ResidentId]
    group: Sequence[ResidentId]
    steering: Sequence[ResidentId]
    partners: Mapping[str, str]

    def sides(self, *but: int | None) -> list[ResidentId]:
        """Return who speak for some side, but for those of some."""
        out = {one for number in but if number for one in self.speakers.get(number, ())}
        found = {one for some in self.speakers.values() for one in some}
        return sorted(found - out)

    def everybody(self) -> list[ResidentId]:
        """Return the area, and who speak for a side from elsewhere."""
        return sorted({*self.members, *self.sides()})


def slot_of(deadlock: Deadlock) -> str:
    """Return what notices about a deadlock are known by."""
    return f"geschil-{deadlock.id}"


@dataclass(frozen=True, slots=True)
class _News:
    """What is told of one line of the record."""

    text: TextKey
    to: Sequence[ResidentId]
    button: Button
    wide: bool = False
    """To the whole area; otherwise to those who take part."""


_STAGES = {
    Stage.OURSELVES: DeadlockNews.STAGE_1,
    Stage.WITH_HELP: DeadlockNews.STAGE_2,
    Stage.OTHERS: DeadlockNews.STAGE_3,
}
_ENDS = {
    What.AGREED: DeadlockNews.AGREED,
    What.AREA_YES: DeadlockNews.AREA_YES,
    What.DECIDED: DeadlockNews.DECIDED,
}


def tell(change: Change, heard: Audience) -> tuple[Notice, ...]:
    """Return what people hear of a change; who did it knows, and the area hears of stages."""
    return tuple(
        _notice(one, change.after, entry, news, heard)
        for entry in change.entries
        for news in _news(change.after, entry, heard)
        for one in news.to
        if one != entry.by
    )


def _news(at: Deadlock, entry: Entry, heard: Audience) -> Iterable[_News]:
    go = open_button(at.id)
    look = about(at.id, DeadlockButton.OPEN, "open", Look.MAIN)
    others = heard.sides(entry.side)
    match entry.what:
        case What.CALLED | What.REOPENED:
            yield _News(DeadlockNews.ASKED, others, look)
            busy = sorted({*heard.helpers, *heard.group} - {*others})
            yield _News(DeadlockNews.GROUP_TOLD, busy, go)
        case What.VIEW | What.ACCEPTED:
            yield _News(DeadlockNews.SIDE_SPOKE, others, go)
        case What.STAGE:
            yield _News(_STAGES[entry.stage], heard.everybody(), look, wide=True)
            if entry.stage is Stage.WITH_HELP:
                yield _News(DeadlockNews.HELP_WANTED, heard.helpers, look)
            if entry.stage is Stage.OTHERS:
                yield _News(DeadlockNews.ADVICE_WANTED, heard.group, look)
        case What.MEDIATOR:
            yield _News(DeadlockNews.HELP_HERE, heard.sides(), go)
        case What.SOONER if at.sooner:
            yield _News(DeadlockNews.ASKS_SOONER, others, _ours(at))
        case What.LONGER if at.longer:
            yield _News(DeadlockNews.ASKS_LONGER, others, _ours(at))
        case What.EXTENDED:
            yield _News(DeadlockNews.EXTENDED, heard.sides(), go)
        case What.PROPOSED:
            yield _News(DeadlockNews.PROPOSED, others, _ours(at))
        case What.AGREED | What.AREA_YES | What.DECIDED:
            yield _News(_ENDS[entry.what], heard.everybody(), go, wide=True)
        case What.WITHDRAWN:
            yield _News(DeadlockNews.WITHDRAWN, sorted({*others, *heard.helpers}), go)
        case What.LATE:
            told = sorted({*heard.sides(), *heard.helpers, *heard.steering})
            yield _News(DeadlockNews.LATE, told, go)
        case _:
            return


def _ours(at: Deadlock) -> Button:
    return about(at.id, DeadlockButton.OURS, "wij", Look.MAIN)


def _notice(to: ResidentId, at: Deadlock, entry: Entry, news: _News, heard: Audience) -> Notice:
    side = at.side(entry.side or 0)
    who: Value = "" if side is None else name_of(side, heard.partners)
    if entry.what is What.MEDIATOR:
        who = shown(at.mediator_name)
    number = "" if entry.number is None else f"-{entry.number}"
    key = f"{slot_of(at)}-{at.serial}-{news.text.value}-{entry.side or 0}{number}"
    if entry.what in (What.VIEW, What.MEDIATOR):  # each time anew, once a day at most
        key += f"-{entry.at:%Y-%m-%d}-{entry.by}"
    return Notice(
        to=to,
        text=news.text,
        values={
            "thema": at.item_names,
            "gebied": at.area_name,
            "kant": who,
            "tekst": entry.text or at.about,
            "tot": at.ends_at,
            "reden": WHYS[entry.why] if entry.why else Line(""),
        },
        buttons=((news.button,),),
        priority=Priority.BROADCAST if news.wide else Priority.REMINDER,
        kind=Kind.BALLOTS if news.wide else Kind.TASKS,
        about=f"{slot_of(at)}-{'gebied' if news.wide else news.text.value}",
        deadline=None if news.wide or at.over else at.ends_at,
        once=key,
    )


def remind(at: Deadlock, moment: Moment, now: datetime, heard: Audience) -> tuple[Notice, ...]:
    """Return the reminder that half of the stage is past, or that its last day has come.

    In the hearing those who said nothing yet get it; in the last stage also who decide, and who
    help.
    """
    text, to, go = DeadlockNews.LAST_DAY, heard.sides(), _ours(at)
    if moment is Moment.HALF:
        text = DeadlockNews.HALF_TIME
    if at.stage is Stage.HEARING:
        text = DeadlockNews.HEARING_LEFT
        to = heard.sides(*(one.number for one in at.sides if one.heard))
    elif at.stage is Stage.OTHERS:
        text, go = DeadlockNews.DECIDING_LEFT, open_button(at.id)
        to = sorted({*to, *heard.helpers, *heard.steering})
    key = f"{slot_of(at)}-{at.serial}-{moment}-{at.ends_at.isoformat()}"
    return tuple(
        Notice(
            to=one,
            text=text,
            values={
                "thema": at.item_names,
                "fase": STAGES[at.stage],
                "tot": at.ends_at,
                "opties": len(at.options),
            },
            buttons=((go,),),
            priority=Priority.REMINDER,
            kind=Kind.TASKS,
            about=f"{slot_of(at)}-tijd",
            deadline=at.ends_at,
            once=key,
        )
        for one in to
    )
