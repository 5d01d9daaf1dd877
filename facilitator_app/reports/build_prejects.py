"""Pre-jects on paper: a poster and a card of each, the board, and the sheet its learning is written on.

Invariant: only fields that participants may see.
"""

from __future__ import annotations

from collections.abc import Sequence

from facilitator_app.domain.dates import date_words
from facilitator_app.domain.forms import FieldKind, FieldValue, FormSpec, is_filled, seen_by
from facilitator_app.domain.harvest import PrejectKey
from facilitator_app.domain.preject_cards import PrejectCard, PrejectColumn
from facilitator_app.domain.privacy import Visibility
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import (
    Column,
    Element,
    Face,
    Heading,
    PageBreak,
    Paragraph,
    Report,
    Row,
    Table,
    TableCell,
    Title,
    Together,
    Weight,
    WritingLines,
)
from facilitator_app.reports.paper_sizes import Paper
from facilitator_app.reports.wording import BETWEEN, day_frame, document_frame, value_text

LARGE = frozenset({PrejectKey.IDEA, PrejectKey.NEXT_STEP})
"""What is to be read from afar."""
DECISION = "go_on"
LINES_TRIED, LINES_LEARNED = 5, 6


def preject_sheet(day: Day, words: PaperWords, card: PrejectCard, form: FormSpec, *, paper: Paper) -> Report:
    """One pre-ject: the poster on A3, the card on A5, with the same words."""
    elements: list[Element] = [
        Title(text=_title(card, words), aside=_asides(card, words)),
        *_fields(day, words, card, form),
    ]
    if card.preject.learnings:
        elements.append(Heading(text=words.text("preject.learned")))
        elements.extend(_learnings(card, words))
    frame = day_frame(day, words)
    frame["kicker"] = BETWEEN.join((words.text("preject.kicker"), day.workshop.title))
    return Report(
        **frame,
        title=f"{words.text('preject.kicker')} – {_title(card, words)}",
        foot=words.text("preject.foot"),
        continued_name=_title(card, words),
        elements=tuple(elements),
        closes_up=True,
        paper=paper,
    )


def board_overview(day: Day, words: PaperWords, columns: Sequence[PrejectColumn]) -> Report:
    """Every pre-ject by stage, with what comes next or was learned."""
    elements: list[Element] = [Title(text=words.text("preject.board"))]
    for column in columns:
        if not column.cards:
            continue
        heading = words.text(f"preject.stage_{column.stage}")
        elements.append(Heading(text=f"{heading} ({len(column.cards)})"))
        elements.append(
            Table(
                columns=(
                    Column(head=words.text("preject.kicker"), width=3),
                    Column(head=words.text("preject.units"), width=3),
                    Column(head=words.text("preject.now"), width=4),
                    Column(head=words.text("preject.by_when"), width=2),
                ),
                rows=tuple(_row(card, words) for card in column.cards),
            )
        )
    name = words.text("preject.board")
    return Report(
        **document_frame(day, words, name),
        title=f"{name} – {day.workshop.title}",
        foot=words.text("preject.foot"),
        elements=tuple(elements),
    )


def learning_sheets(day: Day, words: PaperWords, cards: Sequence[PrejectCard]) -> Report:
    """A page for each pre-ject to write on between two workshops and bring along."""
    elements: list[Element] = []
    for card in cards:
        if elements:
            elements.append(PageBreak())
        elements.append(Title(text=_title(card, words), aside=_asides(card, words)))
        elements.append(Paragraph(text=words.text("preject.learning_help"), face=Face.LEAD))
        if card.next_step:
            elements.append(Heading(text=words.text("preject.next_step")))
            elements.append(Paragraph(text=card.next_step, face=Face.STATEMENT_SMALLER))
        for key, lines in (("tried", LINES_TRIED), ("taught", LINES_LEARNED), ("goes_on", 2)):
            label = words.text(f"preject.{key}")
            elements.append(WritingLines(label=label, least=lines, most=lines))
    name = words.text("preject.learning_sheet")
    return Report(
        **document_frame(day, words, name),
        title=f"{name} – {day.workshop.title}",
        foot=words.text("preject.foot"),
        elements=tuple(elements),
    )


def _title(card: PrejectCard, words: PaperWords) -> str:
    return card.title or words.text("preject.untitled")


def _asides(card: PrejectCard, words: PaperWords) -> tuple[str, ...]:
    """The stage, and what was decided."""
    stage = words.text(f"preject.stage_{card.preject.stage}")
    decision = card.preject.decision
    decided = words.text(f"preject.decision_{decision}") if decision is not None else ""
    return tuple(part for part in (stage, decided) if part)


def _fields(day: Day, words: PaperWords, card: PrejectCard, form: FormSpec) -> list[Element]:
    elements: list[Element] = []
    values, people = card.preject.values, day.person_names
    for field in seen_by(form, Visibility.PARTICIPANTS):
        value = values.get(field.key)
        if field.key in (PrejectKey.TITLE, DECISION) or not is_filled(value):
            continue
        heading = Heading(text=field.label)
        is_rows = field.kind is FieldKind.ROWS
        usual = Face.STATEMENT_SMALLER if is_rows else Face.STATEMENT
        face = Face.POSTER if field.key in LARGE else usual
        text = value_text(field, _told(value), words, people=people, year=None)
        elements.append(Together(elements=(heading, Paragraph(text=text, face=face))))
    return elements


def _told(value: FieldValue) -> FieldValue:
    """Rows that say nothing are left out."""
    rows = (
        [row for row in value if isinstance(row, dict) and any(row.values())]
        if isinstance(value, list)
        else []
    )
    return rows or value


def _learnings(card: PrejectCard, words: PaperWords) -> list[Element]:
    """Oldest first, each with its day: large enough to be read on a card half the size."""
    told = []
    for one in card.preject.learnings:
        day = date_words(one.told_on, words.language, short=True) if one.told_on is not None else ""
        text = f"{one.text} ({day})" if day else one.text
        told.append(Paragraph(text=text, face=Face.STATEMENT_SMALLER))
    return [*told]


def _row(card: PrejectCard, words: PaperWords) -> Row:
    decision = card.preject.decision
    decided = words.text(f"preject.decision_{decision}") if decision is not None else ""
    return Row(
        cells=(
            TableCell(text=_title(card, words), note=card.for_whom, weight=Weight.STRONG),
            TableCell(text=", ".join(card.units)),
            TableCell(text=card.learned or card.next_step, weight=Weight.WORDS),
            TableCell(text=decided or card.by_when),
        )
    )
