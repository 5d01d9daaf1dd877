"""The events of an exercise as they fell, for the report: when, where in the exercise, and what."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.inject_events import InjectAct, InjectEvent
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import Column, Element, Heading, Row, Table, TableCell, Weight

WIDTHS = (16.0, 50.0, 104.0)


def events_section(day: Day, words: PaperWords) -> tuple[Element, ...]:
    """What the groups were given, in order; nothing when there was nothing. What was put off stands where it came."""
    given = [event for event in day.events if event.act is not InjectAct.PUT_OFF]
    if not given:
        return ()
    columns = tuple(
        Column(head=words.text(f"paper.event_{key}"), width=width)
        for key, width in zip(("when", "where", "what"), WIDTHS, strict=True)
    )
    rows = tuple(_row(day, words, event, day.events) for event in given)
    return (Heading(text=words.text("paper.events")), Table(columns=columns, rows=rows))


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
