"""Names for the numbers that other modules pass around."""

from typing import NewType

ResidentId = NewType("ResidentId", int)
IssueId = NewType("IssueId", int)
ThemeId = NewType("ThemeId", int)
BallotId = NewType("BallotId", int)
AgendaItemId = NewType("AgendaItemId", int)
TaskId = NewType("TaskId", int)
PhotoId = NewType("PhotoId", int)
MeetingId = NewType("MeetingId", int)
InvitationId = NewType("InvitationId", int)
MessageId = NewType("MessageId", int)
AreaSlug = NewType("AreaSlug", str)
"""Short name of an area in addresses and commands: `krakeel`."""
