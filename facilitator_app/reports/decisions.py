"""What was agreed, as a table of what, who and when."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator_app.domain.forms import FieldSpec, FormSpec
from facilitator_app.domain.outputs import Output
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import Column, Row, Table, TableCell
from facilitator_app.reports.wording import day_in_words, value_text

WIDTHS = (94.0, 44.0, 32.0)


def decisions_table(day: Day, words: PaperWords, decided: Sequence[Output]) -> Table:
    """One row for each decision: an answer to the form's first field.

    Who and when are marked on the decision itself, or are the answers that the same group gave to the form's
    second and third field, in the same order.
    """
    columns = tuple(
        Column(head=words.text(f"paper.decision_{key}"), width=width)
        for key, width in zip(("what", "who", "when"), WIDTHS, strict=True)
    )
    rows: list[Row] = []
    for form in day.forms:
        said = [output for output in decided if output.form_id == form.id]
        if said and form.fields:
            rows.extend(_rows(day, words, form, said))
    return Table(columns=columns, rows=tuple(rows))


def _rows(day: Day, words: PaperWords, form: FormSpec, said: Sequence[Output]) -> list[Row]:
    first, *others = form.fields
    rows: list[Row] = []
    counted: dict[str, int] = {}
    for output in said:
        if output.field_key != first.key:
            continue
        number = counted.get(output.group_id, 0)
        counted[output.group_id] = number + 1
        of_group = [other for other in said if other.group_id == output.group_id]
        beside = [_nth(day, words, spec, of_group, number) for spec in others[:2]]
        who, when = (*beside, "", "")[:2]
        if output.due_on is not None:
            when = day_in_words(output.due_on, words, year=_year(day))
        cells = (_in_words(day, words, first, output), output.who or who, when)
        rows.append(Row(cells=tuple(TableCell(text=text) for text in cells)))
    return rows


def _nth(day: Day, words: PaperWords, spec: FieldSpec, said: Sequence[Output], number: int) -> str:
    """The answer to a field that stands in place `number` among those of one group."""
    answers = [output for output in said if output.field_key == spec.key]
    return _in_words(day, words, spec, answers[number]) if number < len(answers) else ""


def _in_words(day: Day, words: PaperWords, spec: FieldSpec, output: Output) -> str:
    people = day.person_names
    return value_text(spec, output.value, words, people=people, year=_year(day))


def _year(day: Day) -> int | None:
    return day.workshop.held_on.year if day.workshop.held_on else None
