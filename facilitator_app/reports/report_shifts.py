"""Before and after: what was asked twice, parted, and how numbers moved from the first asking to the second."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import AFTER, BEFORE
from facilitator_app.domain.forms import FieldSpec
from facilitator_app.domain.outputs import Output
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import Column, Row, Table, TableCell, Weight
from facilitator_app.reports.wording import BETWEEN

WIDTHS = (98.0, 24.0, 24.0, 24.0)
MINUS = "−"
WHEN = {BEFORE: "before", AFTER: "after"}


def by_asking(day: Day, answers: Iterable[Output]) -> tuple[tuple[str, tuple[Output, ...]], ...]:
    """Answers parted in what was said once (""), "before" and "after" a discussion that asks twice."""
    twice = {block.id for block in day.blocks if block.asks_twice and not _has_rounds(day, block)}
    parts: dict[str, list[Output]] = {"": [], "before": [], "after": []}
    for output in answers:
        key = WHEN.get(output.round_number, "") if output.block_id in twice else ""
        parts[key].append(output)
    return tuple((key, tuple(said)) for key, said in parts.items() if said)


def as_asked(words: PaperWords, spec: FieldSpec, when: str) -> FieldSpec:
    """The field with when it was asked after its label."""
    return replace(spec, label=f"{spec.label}{BETWEEN}{words.text(f'paper.{when}')}") if when else spec


def shift_table(
    words: PaperWords, moved: Sequence[tuple[str, int, int]], *, of: str = "paper.ballot_option"
) -> Table:
    """One row for each option: its words, its number before and after, and the difference with its sign. `of` is the
    word for what they are options of."""
    heads = (of, "paper.before_short", "paper.after_short", "paper.shift")
    columns = tuple(
        Column(head=words.text(head), width=width) for head, width in zip(heads, WIDTHS, strict=True)
    )
    rows = tuple(
        Row(
            cells=(
                TableCell(text=label),
                TableCell(text=str(before)),
                TableCell(text=str(after)),
                TableCell(text=signed(after - before), weight=Weight.STRONG),
            )
        )
        for label, before, after in moved
    )
    return Table(columns=columns, rows=rows)


def signed(difference: int) -> str:
    """A difference as it is written: +3, −2, 0."""
    if not difference:
        return "0"
    return f"+{difference}" if difference > 0 else f"{MINUS}{-difference}"


def _has_rounds(day: Day, block: Block) -> bool:
    """Whether the rounds of a block are those of its exercise."""
    return any(exercise.id == block.exercise_id and exercise.rounds for exercise in day.exercises)
