<%
only_new = "op.create_table" in upgrades and not any(
    word in upgrades for word in ("op.drop", "op.alter", "op.add", "batch_alter")
)
by_hand = lambda body: "\n".join(line for line in body.splitlines() if "###" not in line).strip()
%>\
"""${message.rstrip(".").capitalize()}.

% if only_new:
Safe on a running system: yes (new tables only). Undo loses data: yes.
% else:
Safe on a running system: ?. Undo loses data: ?.
% endif
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}

revision = ${'"%s"' % up_revision}
down_revision = ${'"%s"' % down_revision if down_revision else None}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from the revision before to this one."""
    ${by_hand(upgrades) or "pass"}


def downgrade() -> None:
    """Go back to the revision before."""
    ${by_hand(downgrades) or "pass"}
