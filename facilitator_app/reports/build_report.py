"""The full report for the client: what the day was for, how it went, all that was said, and what came of it.

Invariants: what `answers` holds back never enters it; of action schemas it holds counts, and names and words
only of those that their leaders have released to the report, in fields that participants may see.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from facilitator_app.domain.adjustments import length_as_planned
from facilitator_app.domain.agenda import Block, BlockKind, PlannedSpan
from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.forms import FormUse
from facilitator_app.domain.outputs import Output
from facilitator_app.reports.answers import answers_of_blocks, shared_outputs, theme_bars, theme_quotes
from facilitator_app.reports.build_run_sheet import day_spans, tables_of_days
from facilitator_app.reports.build_summary import decisions, figures
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import (
    Column,
    Element,
    Face,
    Heading,
    Paragraph,
    Report,
    Row,
    TableCell,
    Title,
    Weight,
)
from facilitator_app.reports.report_actions import actions_section
from facilitator_app.reports.report_changes import changes_section
from facilitator_app.reports.report_events import events_section
from facilitator_app.reports.report_groups import dilemmas_section, tools_section
from facilitator_app.reports.report_since_last import since_last_section
from facilitator_app.reports.report_votes import votes_section
from facilitator_app.reports.wording import document_frame

ALL = sys.maxsize
WHERE_WE_STAND = frozenset({FormUse.BALANCE})
OTHER_ANSWERS = frozenset({FormUse.QUESTIONS, FormUse.OTHER, FormUse.ACTION_SCHEMA, FormUse.PREJECT})
LENGTHS = ("paper.planned", "paper.used")
PROGRAMME_WIDTHS = (16.0, 106.0, 24.0, 24.0)


class Chapter(StrEnum):
    """What the client's report may hold, in its order. Title, purpose and figures are always there."""

    PROGRAMME = "programme"
    DILEMMAS = "dilemmas"
    VOTES = "votes"
    THEMES = "themes"
    INJECTS = "injects"
    TOOLS = "tools"
    OUTPUTS = "outputs"
    BALANCE = "balance"
    DECISIONS = "decisions"
    ACTIONS = "actions"


ALL_CHAPTERS = frozenset(Chapter)


def full_report(day: Day, words: PaperWords, *, chapters: frozenset[Chapter] = ALL_CHAPTERS) -> Report:
    """Purpose and figures, then the chapters that are asked for."""
    shared = shared_outputs(day)
    name = words.text("paper.report")
    # The votes stand in their own chapter; without it the themes tell how many each was given.
    themes = _themes if Chapter.VOTES in chapters else _themes_by_votes
    tell: Mapping[Chapter, _Tell] = {**_CHAPTERS, Chapter.THEMES: themes}
    told = (tell[chapter](day, words, shared) for chapter in Chapter if chapter in chapters)
    return Report(
        **document_frame(day, words, name),
        title=f"{name} – {day.workshop.title}",
        foot=words.text("paper.foot_report"),
        elements=(
            *_purpose(day, words),
            *_came(day, words, shared),
            *(element for chapter in told for element in chapter),
        ),
    )


def _purpose(day: Day, words: PaperWords) -> tuple[Element, ...]:
    workshop = day.workshop
    elements: list[Element] = [Title(text=workshop.title)]
    if workshop.purpose:
        elements.append(Paragraph(text=workshop.purpose, face=Face.LEAD))
    if workshop.focus:
        elements.append(Heading(text=words.text("paper.focus")))
        elements.extend(Paragraph(text=focus) for focus in workshop.focus)
    return tuple(elements)


def _came(day: Day, words: PaperWords, shared: Sequence[Output]) -> tuple[Element, ...]:
    """How much came of the day, or that nothing has yet."""
    heading = Heading(text=words.text("paper.summary_title"))
    return figures(day, words, shared) or (heading, Paragraph(text=words.text("paper.nothing_came")))


def _how_it_went(day: Day, words: PaperWords, _shared: Sequence[Output]) -> tuple[Element, ...]:
    return (*_programme(day, words), *changes_section(day, words))


def _votes(day: Day, words: PaperWords, _shared: Sequence[Output]) -> tuple[Element, ...]:
    return votes_section(day, words)


def _themes(day: Day, words: PaperWords, shared: Sequence[Output]) -> tuple[Element, ...]:
    quotes = theme_quotes(day, words, shared, most=ALL, level=3)
    return (Heading(text=words.text("paper.themes")), *quotes) if quotes else ()


def _themes_by_votes(day: Day, words: PaperWords, shared: Sequence[Output]) -> tuple[Element, ...]:
    bars = theme_bars(day, words)
    if not bars:
        return _themes(day, words, shared)
    return (*bars, *theme_quotes(day, words, shared, most=ALL, level=3))


def _outputs(day: Day, words: PaperWords, shared: Sequence[Output]) -> tuple[Element, ...]:
    return answers_of_blocks(day, words, shared, uses=OTHER_ANSWERS, most=ALL)


def _balance(day: Day, words: PaperWords, shared: Sequence[Output]) -> tuple[Element, ...]:
    return answers_of_blocks(day, words, shared, uses=WHERE_WE_STAND, most=ALL)


def _actions(day: Day, words: PaperWords, _shared: Sequence[Output]) -> tuple[Element, ...]:
    return (*actions_section(day, words), *since_last_section(day, words))


def _programme(day: Day, words: PaperWords) -> tuple[Element, ...]:
    """Planned lengths, and beside them the used ones when the day has been run."""
    if not day_spans(day):
        return ()
    heads = ["paper.run_time", "paper.programme_block", *(LENGTHS if day.used_s else LENGTHS[:1])]
    columns = tuple(
        Column(head=words.text(head), width=width, is_number=head in LENGTHS)
        for head, width in zip(heads, PROGRAMME_WIDTHS, strict=False)
    )
    tables = tables_of_days(day, words, columns, _programme_row)
    return (Heading(text=words.text("paper.programme_of_day")), *tables, *_used_in_all(day, words))


def _used_in_all(day: Day, words: PaperWords) -> tuple[Paragraph, ...]:
    """The blocks that have been run, together; nothing before one has."""
    run = [block for block in day.blocks if block.id in day.used_s]
    if not run:
        return ()
    planned = sum(_planned_min(day, block) for block in run)
    used = round(sum(day.used_s[block.id] for block in run) / 60)
    told = words.text("paper.used_in_all", planned=planned, used=used)
    return (Paragraph(text=told, face=Face.HELP),)


def _programme_row(day: Day, span: PlannedSpan, words: PaperWords) -> Row:
    block = span.block
    cells = [
        TableCell(text=clock_words(span.start_min), weight=Weight.CLOCK),
        TableCell(text=block.title),
        TableCell(text=words.text("paper.minutes", minutes=_planned_min(day, block))),
    ]
    if day.used_s:
        used_s = day.used_s.get(block.id)
        used = "" if used_s is None else words.text("paper.minutes", minutes=round(used_s / 60))
        cells.append(TableCell(text=used))
    return Row(cells=tuple(cells), is_tinted=block.kind is BlockKind.BREAK)


def _planned_min(day: Day, block: Block) -> int:
    return length_as_planned(block.id, block.planned_min, day.workshop.adjustments)


_Tell = Callable[[Day, PaperWords, Sequence[Output]], tuple[Element, ...]]
_CHAPTERS: Mapping[Chapter, _Tell] = {
    Chapter.PROGRAMME: _how_it_went,
    Chapter.DILEMMAS: dilemmas_section,
    Chapter.VOTES: _votes,
    Chapter.THEMES: _themes,
    Chapter.INJECTS: events_section,
    Chapter.TOOLS: tools_section,
    Chapter.OUTPUTS: _outputs,
    Chapter.BALANCE: _balance,
    Chapter.DECISIONS: decisions,
    Chapter.ACTIONS: _actions,
}
