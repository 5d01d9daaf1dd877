"""The leadership foundation (ledelsesgrundlag): statements that gather everyday examples.

One invariant: an example says of which statement it is one, and a statement knows none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.harvest import EverydayExample
from facilitator_app.domain.people import Group, groups_of

COVERAGE = "foundation_coverage"
"""What is laid on the wall when the room sees how many examples each statement has."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupStatement:
    """The statement that one group works on in a round."""

    group: Group
    statement: Statement


def coverage(statements: Iterable[Statement], examples: Iterable[EverydayExample]) -> tuple[Coverage, ...]:
    """Every statement in order with its examples; a statement without any has an empty tuple."""
    known = sorted(examples, key=_place)
    return tuple(
        Coverage(statement=one, examples=tuple(e for e in known if e.statement_id == one.id))
        for one in sorted(statements, key=_order)
    )


def statements_in_order(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements as they stand in the foundation."""
    return tuple(sorted(statements, key=_order))


def statement_for(group_number: int, statement_ids: tuple[str, ...]) -> str | None:
    """The statement a group works on in a round where each has its own: groups from 1, round and round."""
    return statement_ids[(group_number - 1) % len(statement_ids)] if statement_ids else None


def round_of(
    block: Block, groups: Iterable[Group], statements: Iterable[Statement]
) -> tuple[GroupStatement, ...]:
    """Which group works on which statement, by group number; empty when the block has no such round."""
    known = {one.id: one for one in statements}
    chosen = tuple(one for one in block.statement_ids if one in known)
    mine = groups_of(groups, workshop_id=block.workshop_id, division=block.division)
    pairs = ((group, statement_for(place, chosen)) for place, group in enumerate(mine, start=1))
    return tuple(
        GroupStatement(group=group, statement=known[statement_id])
        for group, statement_id in pairs
        if statement_id is not None
    )


def _order(statement: Statement) -> tuple[float, str]:
    return (statement.position, statement.id)


def _place(example: EverydayExample) -> tuple[float, str]:
    return (example.position, example.id)
