"""The inventory of personal data, for the client's data officer.

Invariant: it names fields and counts, and nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from facilitator_app.domain.dates import date_words
from facilitator_app.domain.inventory import CountedLine, is_about_people
from facilitator_app.domain.programme import in_order
from facilitator_app.domain.workshop import Workshop
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import (
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
from facilitator_app.reports.wording import document_frame

COLUMNS = (("field", 38.0), ("whose", 27.1), ("seen", 37.4), ("count", 10.5), ("out", 42.0))
RULE_COLUMNS = (("column_workshop", 55.0), ("purpose", 44.0), ("recipients", 36.0), ("kept_until", 35.0))
BESIDE = ("undo", "run_log", "backups", "given_away")


def inventory_report(
    day: Day,
    words: PaperWords,
    *,
    lines: Sequence[CountedLine],
    workshops: Iterable[Workshop],
    counted_on: date,
) -> Report:
    """Purpose, recipients and last day of each workshop, then the fields, then what lies beside them."""
    name = words.text("privacy.inventory")
    told_on = date_words(counted_on, words.language)
    about = [one for one in lines if is_about_people(one.line)]
    free = [one for one in lines if not is_about_people(one.line)]
    return Report(
        **document_frame(day, words, name),
        title=f"{name} – {day.workshop.title}",
        foot=words.text("privacy.inventory_foot"),
        elements=(
            Title(text=name),
            Paragraph(text=words.text("privacy.inventory_for", day=told_on), face=Face.LEAD),
            Heading(text=words.text("privacy.rules")),
            _rules(in_order(workshops), words),
            Heading(text=words.text("privacy.fields"), note=words.text("privacy.about_people")),
            _fields(about, words),
            Heading(text=words.text("privacy.free_texts")),
            _fields(free, words),
            Paragraph(text=words.text("privacy.narrower"), face=Face.HELP),
            Heading(text=words.text("privacy.elsewhere")),
            *_beside(words),
        ),
    )


def outlet_words(line: CountedLine, words: PaperWords) -> str:
    """Where a line may come out, in one phrase."""
    return ", ".join(words.text(f"privacy.out.{one}") for one in line.line.outlets)


def _rules(workshops: Sequence[Workshop], words: PaperWords) -> Table:
    columns = tuple(Column(head=words.text(f"privacy.{key}"), width=width) for key, width in RULE_COLUMNS)
    return Table(columns=columns, rows=tuple(_rule(one, words) for one in workshops))


def _rule(workshop: Workshop, words: PaperWords) -> Row:
    held_on, until = (_day(day, words) for day in (workshop.held_on, workshop.kept_until_on))
    texts = (workshop.data_purpose, workshop.data_recipients, until)
    told = (text or words.text("privacy.not_said") for text in texts)
    title = TableCell(text=workshop.title, note=held_on, weight=Weight.STRONG)
    return Row(cells=(title, *(TableCell(text=text) for text in told)))


def _day(day: date | None, words: PaperWords) -> str:
    return f"{date_words(day, words.language, short=True)} {day.year}" if day else ""


def _fields(lines: Sequence[CountedLine], words: PaperWords) -> Table:
    columns = tuple(
        Column(head=words.text(f"privacy.column_{key}"), width=width, is_number=key == "count")
        for key, width in COLUMNS
    )
    return Table(columns=columns, rows=tuple(_field(one, words) for one in lines))


def _field(one: CountedLine, words: PaperWords) -> Row:
    line = one.line
    texts = (
        words.text(f"privacy.whose.{line.whose}"),
        words.text(f"privacy.seen.{line.visibility}"),
        str(one.count),
        outlet_words(one, words),
    )
    name = TableCell(text=words.text(f"privacy.line.{line.key}"), weight=Weight.STRONG)
    return Row(cells=(name, *(TableCell(text=text) for text in texts)))


def _beside(words: PaperWords) -> tuple[Element, ...]:
    return tuple(
        Together(
            elements=(
                Heading(text=words.text(f"privacy.other.{key}"), level=3),
                Paragraph(text=words.text(f"privacy.other.{key}_told")),
            )
        )
        for key in BESIDE
    )
