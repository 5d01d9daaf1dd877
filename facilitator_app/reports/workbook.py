"""The day as tables for a spreadsheet: participants, outputs, actions and times.

Invariants: a workbook holds values and no formulas; what `answers` holds back never enters it, and of action schemas
only those released to the report, in fields that participants may see.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator_app.domain.actions import is_begun
from facilitator_app.domain.adjustments import length_as_planned
from facilitator_app.domain.collation import name_sort_key
from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.forms import FieldSpec, FieldValue, FormSpec, is_filled
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant, group_of
from facilitator_app.reports.answers import (
    asked_field,
    output_text,
    promised_by,
    shared_fields,
    shared_outputs,
)
from facilitator_app.reports.build_run_sheet import day_spans
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.wording import group_title, value_text

Value = str | int | float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table with a head. Every row has as many values as the head."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """The sheets in their order."""

    title: str
    sheets: tuple[Sheet, ...]


def workbook_of(day: Day, words: PaperWords) -> Workbook:
    """Everything of the day that is for the client, a sheet for each noun; also those without rows."""
    return Workbook(
        title=day.workshop.title,
        sheets=(
            _participants(day, words),
            _outputs(day, words),
            _actions(day, words),
            _times(day, words),
        ),
    )


def _participants(day: Day, words: PaperWords) -> Sheet:
    return Sheet(
        name=words.text("tables.participants"),
        head=_head(words, "name", "unit", "title", "level", "group", "present"),
        rows=tuple(
            (
                person.name,
                person.unit,
                person.title,
                words.text(f"paper.level_{person.level}") if person.level else "",
                _group_of(person, day, words),
                words.text("tables.no" if day.is_absent(person) else "tables.yes"),
            )
            for person in sorted(day.participants, key=_by_name)
        ),
    )


def _outputs(day: Day, words: PaperWords) -> Sheet:
    blocks = {block.id: block for block in day.blocks}
    groups = {group.id: group_title(group, words) for group in day.groups}
    dilemmas = {dilemma.id: dilemma.title for dilemma in day.dilemmas}
    themes = {theme.id: theme.name for theme in day.themes}

    def row(output: Output) -> tuple[Value, ...]:
        block, spec = blocks.get(output.block_id), asked_field(day, output)
        is_named = block is None or not block.is_anonymous
        return (
            block.title if block else "",
            groups.get(output.group_id, "") if is_named else "",
            output.round_number or None,
            dilemmas.get(output.dilemma_id or "", ""),
            spec.label if spec else "",
            output_text(day, words, output),
            ", ".join(themes[i] for i in output.theme_ids if i in themes),
            promised_by(day, words, output),
            output.due_on.isoformat() if output.due_on else "",
        )

    return Sheet(
        name=words.text("tables.outputs"),
        head=_head(
            words, "block", "group", "round", "dilemma", "question", "output", "themes", "who", "due_on"
        ),
        rows=tuple(row(output) for output in shared_outputs(day)),
    )


def _actions(day: Day, words: PaperWords) -> Sheet:
    forms = {form.id: form for form in day.forms}
    people = {person.id: person for person in day.participants}
    released = [
        (people[plan.participant_id], forms[plan.form_id], plan)
        for plan in day.plans
        if plan.is_released_report and plan.participant_id in people and plan.form_id in forms
    ]
    columns: dict[str, FieldSpec] = {}
    for _, form, _ in released:
        columns |= {spec.key: spec for spec in shared_fields(form) if spec.key not in columns}
    rows: list[tuple[Value, ...]] = [
        (
            person.name,
            person.unit,
            number,
            *(_cell(day, words, form, key, item.values.get(key)) for key in columns),
        )
        for person, form, plan in sorted(released, key=lambda found: _by_name(found[0]))
        for number, item in enumerate(plan.items, start=1)
        if is_begun(item)
    ]
    head = (*_head(words, "name", "unit", "number"), *(spec.label for spec in columns.values()))
    return Sheet(name=words.text("tables.actions"), head=head, rows=tuple(rows))


def _times(day: Day, words: PaperWords) -> Sheet:
    rows: list[tuple[Value, ...]] = []
    for span in day_spans(day):
        used_s = day.used_s.get(span.block.id)
        rows.append(
            (
                span.block.day_number,
                clock_words(span.start_min),
                span.block.title,
                length_as_planned(span.block.id, span.block.planned_min, day.workshop.adjustments),
                None if used_s is None else round(used_s / 60),
            )
        )
    return Sheet(
        name=words.text("tables.times"),
        head=_head(words, "day", "start", "block", "planned_min", "used_min"),
        rows=tuple(rows),
    )


def _head(words: PaperWords, *keys: str) -> tuple[str, ...]:
    return tuple(words.text(f"tables.head_{key}") for key in keys)


def _group_of(person: Participant, day: Day, words: PaperWords) -> str:
    group = group_of(person.id, tuple(group for group in day.groups if group.division == 1))
    return group_title(group, words) if group else ""


def _cell(day: Day, words: PaperWords, form: FormSpec, key: str, value: FieldValue) -> str:
    spec = next((spec for spec in shared_fields(form) if spec.key == key), None)
    if spec is None or not is_filled(value):
        return ""
    people = day.person_names
    return value_text(spec, value, words, people=people, year=None)


def _by_name(person: Participant) -> tuple[object, ...]:
    return (name_sort_key(person.name), person.id)
