"""What is counted, for `GET /metrics`. Labels are names of channels and kinds, never people.

Each process counts what it did itself; the depths and ages of the queues are the same in all.
"""

from __future__ import annotations

from prometheus_client import Counter, Gauge, Histogram

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)

taken_in = Counter("smederij_taken_in_total", "Updates stored in the inbox", ["channel"])
let_go = Counter(
    "smederij_let_go_total", "Updates of people who send faster than we hear", ["channel"]
)
handled = Counter("smederij_handled_total", "Updates handled", ["channel"])
set_aside = Counter(
    "smederij_set_aside_total",
    "Updates, messages or due rows set aside; due rows have no channel",
    ["where", "channel"],
)
said = Counter("smederij_said_total", "Messages sent or edited", ["channel"])
refused = Counter("smederij_refused_total", "Messages that a channel refused", ["channel", "why"])
unknown = Counter("smederij_unknown_total", "Messages that may have been said", ["channel"])
nudged = Counter(
    "smederij_nudged_total", "People called back, or tried to be: by push or mail", ["way", "how"]
)
acted = Counter("smederij_due_total", "Due rows acted on", ["kind"])
channel_up = Gauge(
    "smederij_channel_up",
    "1 when the channel answered last time; 0 also where another process listens to it",
    ["channel"],
)
inbox_depth = Gauge("smederij_inbox_depth", "Updates that wait", ["channel"])
inbox_age = Gauge("smederij_inbox_oldest_seconds", "Age of the oldest waiting update", ["channel"])
outbox_depth = Gauge("smederij_outbox_depth", "Messages that wait", ["channel"])
outbox_age = Gauge("smederij_outbox_oldest_seconds", "Age of the oldest message", ["channel"])
handling = Histogram(
    "smederij_handling_seconds", "From arrival to commit", ["channel"], buckets=SECONDS
)
speaking = Histogram(
    "smederij_speaking_seconds",
    "From the outbox to the channel's answer",
    ["channel"],
    buckets=SECONDS,
)

REFUSALS = ("blocked", "busy", "bad", "token")
"""Why a channel refused: the person said no, not so fast, it made no sense, it knows us not."""


def know_channel(channel: str) -> None:
    """Show all figures of a channel from the start on, so that an alarm can be set on them."""
    for counter in (taken_in, let_go, handled, said, unknown, handling, speaking):
        counter.labels(channel)
    for where in ("inbox", "outbox"):
        set_aside.labels(where, channel)
    for why in REFUSALS:
        refused.labels(channel, why)
    for gauge in (channel_up, inbox_depth, inbox_age, outbox_depth, outbox_age):
        gauge.labels(channel)
