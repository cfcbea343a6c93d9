"""Polls and places in the page's words (docs/gateway.md)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from storage.gateway import Json


def poll_in(body: Json, chosen: Sequence[int] | None) -> Json | None:
    """Return the poll in a message; `chosen` are the numbers of what the person chose."""
    if "poll" not in body:
        return None
    poll, mine = body["poll"], chosen or ()
    told = bool(mine) or poll["is_closed"]
    end = poll.get("close_date")
    return {
        "question": poll["question"],
        "options": [
            {"text": one["text"], "votes": one["voter_count"], "mine": number in mine}
            for number, one in enumerate(poll["options"])
        ],
        "multiple": poll["allows_multiple_answers"],
        "changeable": poll["allows_revoting"],
        "anonymous": poll["is_anonymous"],
        "closed": poll["is_closed"],
        "closes_at": None if end is None else _moment(end),
        "correct": poll.get("correct_option_ids") if told else None,
        "explanation": poll.get("explanation", "") if told else "",
    }


def place_in(body: Json) -> Json | None:
    """Return the place in a message; title and address are empty where it has none."""
    if "location" not in body:
        return None
    place, venue = body["location"], body.get("venue", {})
    return {
        "latitude": place["latitude"],
        "longitude": place["longitude"],
        "title": venue.get("title", ""),
        "address": venue.get("address", ""),
    }


def in_words(body: Json) -> str:
    """Return the text of a message, or what stands for a poll or a place where none is drawn."""
    if "poll" in body:
        poll = body["poll"]
        return "\n".join([poll["question"], *(f"• {one['text']}" for one in poll["options"])])
    if "venue" in body:
        return f"{body['venue']['title']}\n{body['venue']['address']}"
    if "location" in body:
        return f"{body['location']['latitude']}, {body['location']['longitude']}"
    return str(body.get("text") or body.get("caption") or "")


def _moment(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
