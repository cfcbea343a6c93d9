"""What an agenda item becomes: a short blow or a long one, and the plan with its steps."""
