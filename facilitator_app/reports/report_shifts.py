"""Before and after: how numbers moved from the first asking to the second, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator_app.reports.day import PaperWords
from facilitator_app.reports.model import Column, Row, Table, TableCell, Weight

WIDTHS = (98.0, 24.0, 24.0, 24.0)
MINUS = "−"


def shift_table(words: PaperWords, moved: Sequence[tuple[str, int, int]]) -> Table:
    """One row for each option: its words, its number before and after, and the difference with its sign."""
    heads = ("paper.ballot_option", "paper.before_short", "paper.after_short", "paper.shift")
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
