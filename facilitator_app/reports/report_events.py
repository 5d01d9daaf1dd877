"""The injects of an exercise as they fell, for the report: when, where in the exercise, what, and what the groups
decided."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.inject_events import InjectAct, InjectEvent, answered
from facilitator_app.domain.outputs import Output
from facilitator_app.reports.answers import is_anonymous, output_text, source_of
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import Column, Element, Heading, Row, Table, TableCell, Weight

WIDTHS = (16.0, 50.0, 104.0)


def events_section(day: Day, words: PaperWords, shared: Sequence[Output]) -> tuple[Element, ...]:
    """What the groups were given, in order, each with the outputs that answer it; nothing when there was nothing.

    What was put off stands where it came. Of outputs only those in `shared` are told.
    """
    given = [event for event in day.events if event.act is not InjectAct.PUT_OFF]
    if not given:
        return ()
    columns = tuple(
        Column(head=words.text(f"paper.event_{key}"), width=width)
        for key, width in zip(("when", "where", "what"), WIDTHS, strict=True)
    )
    rows: list[Row] = []
    for event in given:
        rows.append(_row(day, words, event, day.events))
        answers = [output for output in shared if answered(output, day.events) == event]
        rows.extend(_answer_row(day, words, output) for output in sorted(answers, key=partial(_seat, day)))
    return (Heading(text=words.text("paper.events")), Table(columns=columns, rows=tuple(rows)))


def _answer_row(day: Day, words: PaperWords, output: Output) -> Row:
    return Row(
        cells=(
            TableCell(text=""),
            TableCell(text=source_of(day, words, output), weight=Weight.QUIET),
            TableCell(text=output_text(day, words, output), weight=Weight.WORDS),
        )
    )


def _seat(day: Day, output: Output) -> tuple[int, float, str]:
    """Group by group, and of each group in the order it was said.

    An anonymous one comes last, in the order it was said."""
    if is_anonymous(day, output):
        return (len(day.groups), output.position, output.id)
    place = next((at for at, group in enumerate(day.groups) if group.id == output.group_id), len(day.groups))
    return (place, output.position, output.id)


def _row(day: Day, words: PaperWords, event: InjectEvent, events: Sequence[InjectEvent]) -> Row:
    note = ""
    if event.act is InjectAct.AD_HOC:
        note = words.text("paper.event_ad_hoc")
    elif any(_is_put_off(other, event) for other in events):
        note = words.text("paper.event_put_off")
    return Row(
        cells=(
            TableCell(text=clock_words(event.at), weight=Weight.CLOCK),
            TableCell(text=_place(day, words, event)),
            TableCell(text=f"{event.text} {note}".strip()),
        )
    )


def _is_put_off(other: InjectEvent, event: InjectEvent) -> bool:
    is_same = (other.inject_key, other.block_id, other.round_number) == (
        event.inject_key,
        event.block_id,
        event.round_number,
    )
    return other.act is InjectAct.PUT_OFF and is_same


def _place(day: Day, words: PaperWords, event: InjectEvent) -> str:
    if not event.round_number:
        return next((block.title for block in day.blocks if block.id == event.block_id), "")
    number = words.text("paper.round_number", number=event.round_number)
    return " · ".join(part for part in (number, event.phase_title) if part)
