"""The leadership foundation (ledelsesgrundlag): statements that gather everyday examples.

One invariant: an example says of which statement it is one, and a statement knows none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator_app.domain.harvest import EverydayExample


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement as it is worded now. Agreed wordings are kept as `versions.Version`s."""

    id: str
    text: str
    explanation: str = ""
    position: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A statement and the examples gathered for it, in the order they were made."""

    statement: Statement
    examples: tuple[EverydayExample, ...]


def coverage(statements: Iterable[Statement], examples: Iterable[EverydayExample]) -> tuple[Coverage, ...]:
    """Every statement in order with its examples; a statement without any has an empty tuple."""
    known = sorted(examples, key=_place)
    return tuple(
        Coverage(statement=one, examples=tuple(e for e in known if e.statement_id == one.id))
        for one in sorted(statements, key=_order)
    )


def statement_for(group_number: int, statement_ids: tuple[str, ...]) -> str | None:
    """The statement a group works on in a round where each has its own: groups from 1, round and round."""
    return statement_ids[(group_number - 1) % len(statement_ids)] if statement_ids else None


def _order(statement: Statement) -> tuple[float, str]:
    return (statement.position, statement.id)


def _place(example: EverydayExample) -> tuple[float, str]:
    return (example.position, example.id)
