"""The page docs/roles.md, made of the table of `domain.roles`: `make roles` writes it."""

from __future__ import annotations

from pathlib import Path

from domain.roles import EVERYWHERE, GIVEN_IN_CHAT, TABLE, Role, Rule, Scope

PAGE = Path(__file__).resolve().parent.parent / "docs" / "roles.md"

_SCOPES = {
    Scope.DOOR: "who is no resident yet",
    Scope.ANYBODY: "everybody, resident or not",
    Scope.ANYWHERE: "every resident",
    Scope.HOME: "every resident, in the home area",
    Scope.OWN: "every resident, about what is theirs",
}

_HEAD = """# Who may do what

Written by `make roles` from the table in `domain/roles.py`; a test keeps them equal.

A middleware asks the table before each handler runs. Which area or whose thing it is, only the
decision knows; it asks again. What is refused is said in words and changes nothing. What is
granted, revoked and refused stands on the trail (`/rol`, `smederij role trail`), which is only
ever added to; a refusal once an hour for each person and action.
"""


def page() -> str:
    """Return the whole page."""
    actions = [f"| {rule.what} | {_who(rule)} |" for rule in TABLE.values()]
    roles = [
        f"| {_name(one)} | {'every area' if one in EVERYWHERE else 'a set of areas'} |"
        f" {_givers(one)} |"
        for one in Role
    ]
    return "\n".join(
        (
            _HEAD,
            "## Actions",
            "",
            "| what | who |",
            "|---|---|",
            *actions,
            "",
            "A role that is bound to areas allows it in these; one that holds everywhere, in all.",
            "",
            "## Roles",
            "",
            "| role | holds in | given and taken by |",
            "|---|---|---|",
            *roles,
            "",
        )
    )


def _who(rule: Rule) -> str:
    if isinstance(rule.who, Scope):
        return _SCOPES[rule.who]
    if rule.who == frozenset(Role):
        return "every role"
    return ", ".join(_name(one) for one in Role if one in rule.who)


def _givers(role: Role) -> str:
    municipality = "the municipality (`smederij role`)"
    if role not in GIVEN_IN_CHAT:
        return municipality
    givers = [_name(one) for one in Role if one in GIVEN_IN_CHAT[role]]
    return f"invited by {', '.join(givers)}; {municipality}"


def _name(role: Role) -> str:
    return role.value.replace("-", " ")


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
