"""The agenda on paper: the run sheet with private notes for the team, and the programme for everybody else.

Several days stand one after the other under headings of their own, and what runs in parallel rooms is told by the
name of its room. Invariant: the programme holds times, titles and rooms only; nothing that was written for the team
is in it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from facilitator_app.domain.agenda import (
    Block,
    BlockKind,
    PlannedSpan,
    Timing,
    ends_at_min,
    in_order,
    planned_spans,
)
from facilitator_app.domain.dates import clock_words, date_words
from facilitator_app.domain.textfmt import capitalise_first
from facilitator_app.domain.workshop import DaySpan
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import (
    Beside,
    Checklist,
    Choice,
    Column,
    Element,
    Face,
    Heading,
    Paragraph,
    Report,
    Row,
    Table,
    TableCell,
    Title,
    Together,
    Weight,
)
from facilitator_app.reports.wording import BETWEEN, day_frame, document_frame

RUN_SHEET_WIDTHS = (12.0, 12.0, 44.0, 77.0, 12.0)
FEW_MATERIALS = 8
PROGRAMME_WIDTHS = (16.0, 154.0)

MakeRow = Callable[[Day, PlannedSpan, PaperWords], Row]


def run_sheet(day: Day, words: PaperWords, *, printed_at: datetime) -> Report:
    """The team's sheet. Private notes stand right of the thick bar. `printed_at` is local time."""
    columns = tuple(
        Column(head=words.text(f"paper.run_{key}"), width=width, has_bar_before=key == "notes")
        for key, width in zip(("time", "length", "block", "notes", "actual"), RUN_SHEET_WIDTHS, strict=True)
    )
    name = words.text("paper.run_sheet")
    printed = words.text(
        "paper.printed", day=date_words(printed_at.date(), words.language), time=clock_words(printed_at)
    )
    return Report(
        **document_frame(day, words, words.text("paper.run_sheet_kicker")),
        title=f"{name} – {day.workshop.title}",
        mark=words.text("paper.not_to_be_shared"),
        foot=printed,
        continued_name=name,
        elements=(
            Title(
                text=_hours_title(day, words, "paper.run_sheet"),
                aside=(_facts(day, words), words.text("paper.run_sheet_bar")),
            ),
            *tables_of_days(
                day,
                words,
                columns,
                _run_row,
                continued_word=words.text("paper.continued"),
                when_empty=words.text("paper.day_empty"),
            ),
            *_after(day, words),
        ),
        closes_up=True,
    )


def participants_agenda(day: Day, words: PaperWords) -> Report:
    """The programme of the day for those who take part."""
    elements: list[Element] = [Title(text=_hours_title(day, words, "paper.programme"))]
    if day.workshop.purpose:
        elements.append(Paragraph(text=day.workshop.purpose, face=Face.LEAD))
    elements.extend(programme_tables(day, words, when_empty=words.text("paper.day_to_come")))
    if day.workshop.focus:
        heading = Heading(text=words.text("paper.focus"))
        # A list of a few lines that is cut in two looks like one that was forgotten.
        focus = (Paragraph(text=text) for text in day.workshop.focus)
        elements.append(Together(elements=(heading, *focus)))
    return Report(
        **day_frame(day, words),
        title=f"{words.text('paper.programme')} – {day.workshop.title}",
        foot=BETWEEN.join(part for part in (day.engagement.client, day.engagement.organisation) if part),
        continued_name=words.text("paper.programme"),
        elements=tuple(elements),
        closes_up=True,
    )


def programme_tables(day: Day, words: PaperWords, *, when_empty: str = "") -> tuple[Element, ...]:
    """Times and titles, breaks tinted; of several days each under its heading. See `tables_of_days`."""
    widths = PROGRAMME_WIDTHS
    columns = (
        Column(head=words.text("paper.run_time"), width=widths[0]),
        Column(head=words.text("paper.programme_block"), width=widths[1]),
    )
    return tables_of_days(day, words, columns, _programme_row, when_empty=when_empty)


def day_spans(day: Day) -> tuple[PlannedSpan, ...]:
    """The blocks with their planned times."""
    later = tuple(one.starts_min for one in day.workshop.later_days)
    return planned_spans(in_order(day.blocks), starts_min=day.workshop.starts_min, later_starts_min=later)


def tables_of_days(
    day: Day,
    words: PaperWords,
    columns: tuple[Column, ...],
    row: MakeRow,
    *,
    continued_word: str = "",
    when_empty: str = "",
) -> tuple[Element, ...]:
    """One table; of several days one for each, under the day's heading.

    Of a day without blocks `when_empty` is said; when that is empty too, the day is left out.
    """
    last = len(day.workshop.later_days) + 1
    elements: list[Element] = []
    for number in range(1, last + 1):
        spans = [span for span in day_spans(day) if last == 1 or min(span.block.day_number, last) == number]
        rows = tuple(row(day, span, words) for span in sorted(spans, key=_when))
        if last > 1 and (rows or when_empty):
            elements.append(_day_heading(day, number, words))
        if rows or last == 1:
            elements.append(Table(columns=columns, rows=rows, continued_word=continued_word))
        elif when_empty:
            elements.append(Paragraph(text=when_empty))
    return tuple(elements)


def _day_heading(day: Day, number: int, words: PaperWords) -> Heading:
    hours = (
        DaySpan(starts_min=day.workshop.starts_min, ends_min=day.workshop.ends_min),
        *day.workshop.later_days,
    )[number - 1]
    times = f"{clock_words(hours.starts_min)}–{clock_words(hours.ends_min)}"
    held_on = day.workshop.held_on
    on = date_words(held_on + timedelta(days=number - 1), words.language) if held_on is not None else ""
    return Heading(
        text=words.text("paper.day_number", number=number),
        note=BETWEEN.join(part for part in (capitalise_first(on), times) if part),
    )


def _when(span: PlannedSpan) -> tuple[int, int]:
    """In the order of the clock; the sort keeps the agenda's order of what begins together in a room."""
    return (span.start_min, span.block.track)


def _room(day: Day, block: Block) -> str:
    """The name of the parallel room; empty for what is for everybody."""
    rooms = day.workshop.tracks
    return rooms[block.track - 1] if 0 < block.track <= len(rooms) else ""


def _programme_row(day: Day, span: PlannedSpan, _words: PaperWords) -> Row:
    return Row(
        cells=(
            TableCell(text=clock_words(span.start_min), weight=Weight.CLOCK),
            TableCell(text=span.block.title, note=_room(day, span.block)),
        ),
        is_tinted=span.block.kind is BlockKind.BREAK,
    )


def _run_row(day: Day, span: PlannedSpan, words: PaperWords) -> Row:
    block = span.block
    fixed = words.text("paper.fixed_time") if block.timing is Timing.FIXED else ""
    return Row(
        cells=(
            TableCell(text=clock_words(span.start_min), weight=Weight.CLOCK),
            TableCell(text=words.text("paper.minutes", minutes=block.planned_min), weight=Weight.QUIET),
            TableCell(
                text=block.title,
                note=_goal_and_materials(block, words),
                strong_note=BETWEEN.join(part for part in (_room(day, block), fixed) if part),
                weight=Weight.STRONG,
            ),
            TableCell(text=block.notes, note=_labelled("roles", block.roles, words), weight=Weight.NOTES),
            TableCell(has_line=True),
        ),
        is_tinted=block.kind is BlockKind.BREAK,
    )


def _goal_and_materials(block: Block, words: PaperWords) -> str:
    """Materials alone need no word for what they are: the column's heading has it."""
    materials = ", ".join(block.materials)
    goal = _labelled("goal", block.goal, words)
    if not goal:
        return materials
    return "\n".join(line for line in (goal, _labelled("materials", materials, words)) if line)


def _labelled(key: str, text: str, words: PaperWords) -> str:
    """A block's text after what it is; nothing without one."""
    return words.text(f"paper.run_{key}", text=text.strip()) if text.strip() else ""


def _facts(day: Day, words: PaperWords) -> str:
    present = sum(not day.is_absent(person) for person in day.participants)
    parts = []
    if present:
        parts.append(words.count("paper.leaders", present))
    if day.groups:
        parts.append(words.count("paper.tables", day.table_count))
    parts.extend(_fixed(block, words) for block in in_order(day.blocks) if block.timing is Timing.FIXED)
    return BETWEEN.join(part for part in parts if part)


def _fixed(block: Block, words: PaperWords) -> str:
    if block.fixed_start_min is None:
        return ""
    return words.text("paper.fixed_at", title=block.title.lower(), time=clock_words(block.fixed_start_min))


def _after(day: Day, words: PaperWords) -> tuple[Element, ...]:
    materials = dict.fromkeys(item for block in in_order(day.blocks) for item in block.materials)
    right = (
        Paragraph(text=words.text("paper.if_it_fails"), face=Face.LABEL),
        Paragraph(text=words.text("paper.if_it_fails_do"), face=Face.NOTES),
    )
    if not materials:
        return right
    label = Paragraph(text=words.text("paper.materials"), face=Face.LABEL)
    items = tuple(Choice(label=item) for item in materials)
    if len(items) <= FEW_MATERIALS:
        return (Beside(left=(label, Checklist(items=items)), right=right),)
    return (Together(elements=(label, Checklist(items=items, columns=3))), Together(elements=right))


def _hours_title(day: Day, words: PaperWords, key: str) -> str:
    """The name of the sheet with the hours of the day."""
    name = words.text(key)
    if day.workshop.later_days:
        # From the first day's start to the last day's end is no span of time; each day tells its own.
        return name
    spans = day_spans(day)
    start_min = spans[0].start_min if spans else day.workshop.starts_min
    end_min = ends_at_min(spans, otherwise=day.workshop.ends_min)
    return f"{name} {clock_words(start_min)}–{clock_words(end_min)}"
