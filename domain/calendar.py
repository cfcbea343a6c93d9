"""The day as people in the municipality live it."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LOCAL = ZoneInfo("Europe/Amsterdam")
"""Moments are stored in UTC and shown in this time zone."""


def day_of(moment: datetime) -> date:
    """Return the calendar day in Europe/Amsterdam at `moment` (timezone-aware)."""
    return moment.astimezone(LOCAL).date()


def clock_of(moment: datetime) -> time:
    """Return the time of the day in Europe/Amsterdam at `moment` (timezone-aware)."""
    return moment.astimezone(LOCAL).time()


def start_of(day: date) -> datetime:
    """Return when a calendar day begins in Europe/Amsterdam."""
    return datetime.combine(day, time(0), LOCAL)


def end_of(day: date) -> datetime:
    """Return when a calendar day is over in Europe/Amsterdam: the first instant of the next."""
    return start_of(day + timedelta(days=1))
