"""Names for the numbers that other modules pass around."""

from typing import NewType

ResidentId = NewType("ResidentId", int)
IssueId = NewType("IssueId", int)
ThemeId = NewType("ThemeId", int)
ProposalId = NewType("ProposalId", int)
ThemeChangeId = NewType("ThemeChangeId", int)
BallotId = NewType("BallotId", int)
AgendaItemId = NewType("AgendaItemId", int)
ForwardId = NewType("ForwardId", int)
TaskId = NewType("TaskId", int)
PhotoId = NewType("PhotoId", int)
MeetingId = NewType("MeetingId", int)
InvitationId = NewType("InvitationId", int)
ConnectionId = NewType("ConnectionId", int)
HandBackId = NewType("HandBackId", int)
RoundId = NewType("RoundId", int)
SignalId = NewType("SignalId", int)
EvaluationId = NewType("EvaluationId", int)
AgreementId = NewType("AgreementId", int)
DeadlockId = NewType("DeadlockId", int)
EntryId = NewType("EntryId", int)
WantId = NewType("WantId", int)
BroadcastId = NewType("BroadcastId", int)
MessageId = NewType("MessageId", int)
AreaSlug = NewType("AreaSlug", str)
"""Short name of an area in addresses and commands: `krakeel`."""
