"""A form on paper, blank or filled, in the form's own order.

Fields that reports know (`Core`) have the designed layout of the action schema; every other field is laid
out by its kind, so that a field added to a form is on the paper at once. The place of a designed group is
that of its first field in the form.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from facilitator_app.domain.actions import Core
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, FormUse, is_filled
from facilitator_app.domain.textfmt import capitalise_first, if_then_sentence
from facilitator_app.reports.day import PaperWords
from facilitator_app.reports.model import (
    Cell,
    Checklist,
    Choice,
    Choices,
    Column,
    Element,
    Fields,
    Heading,
    Part,
    Prompt,
    Prompts,
    Row,
    Rule,
    Scale,
    Sentence,
    Table,
    TableCell,
)
from facilitator_app.reports.wording import value_text

LEFT_OUT_SIGN = "–"
ROWS_BY_HAND = 6
LINES_OF_LONG_TEXTS = {1: 8, 2: 6, 3: 5, 4: 4, 5: 3, 6: 3}
"""How many lines each has on a blank sheet, so that the sheet is used and not overrun. Two small fields
count as one long text."""
LEAST_LINES = 2
PROMPT_LINES = 2
VALUE_LINES = 3
NARROW = {
    FieldKind.SHORT_TEXT: 2.0,
    FieldKind.NUMBER: 1.0,
    FieldKind.DATE: 1.0,
    FieldKind.PERSON: 1.0,
}
"""The shares that small fields take of a row of four."""
ROW_SHARES = 4.0

SENTENCE = (Core.OCCASION, Core.ACTION)
VALUES = (Core.VALUE_EMPLOYEES, Core.VALUE_CITIZENS, Core.VALUE_SELF)
START = (
    (Core.FIRST_STEP, Core.BY_WHEN, Core.WHO),
    (Core.FOLLOW_UP_NOTE, Core.FOLLOW_UP_ON, Core.BUDDY),
)
START_FIRST, START_OTHER = 1.75, 1.125
"""The shares of a row of three: »Torsdag 21. januar 2027« has a line of its own."""


class EmptyFields(StrEnum):
    """What a filled sheet shows where nothing was written."""

    WRITING_LINES = "writing_lines"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One filling of a form. `fields` are those its readers may see; `values` None is a blank
    sheet. `times` is how often the form stands on the paper."""

    form: FormSpec
    fields: tuple[FieldSpec, ...]
    words: PaperWords
    values: Mapping[str, FieldValue] | None = None
    people: Mapping[str, str] = field(default_factory=dict)
    year: int | None = None
    empty_fields: EmptyFields = EmptyFields.WRITING_LINES
    times: int = 1

    @property
    def is_blank(self) -> bool:
        """Whether it is for writing by hand from the start."""
        return self.values is None

    def value(self, spec: FieldSpec) -> FieldValue:
        """What was written in a field."""
        return None if self.values is None else self.values.get(spec.key)

    def text(self, spec: FieldSpec) -> str:
        """What was written, in words."""
        value = self.value(spec)
        if not is_filled(value):
            return ""
        return value_text(spec, value, self.words, people=self.people, year=self.year).strip()

    def earlier_text(self, spec: FieldSpec) -> str:
        """What was written in a field that is drawn no longer: a place on a scale is told with its poles."""
        text = self.text(spec)
        if not text or spec.kind is not FieldKind.SCALE:
            return text
        place = {"place": text, "most": spec.steps - 1, "first": spec.pole_a, "last": spec.pole_b}
        return self.words.text("forms.place_between", **place)

    @property
    def long_text_lines(self) -> int:
        """The lines for writing by hand that a long text has."""
        if not self.is_blank:
            return LEAST_LINES
        longs = sum(spec.kind is FieldKind.LONG_TEXT for spec in self.fields)
        others = len(self.fields) - longs
        return LINES_OF_LONG_TEXTS.get((longs + (others + 1) // 2) * self.times, LEAST_LINES)

    def known(self, keys: Sequence[str]) -> tuple[FieldSpec, ...]:
        """The fields with these keys, in the order of the keys."""
        by_key = {spec.key: spec for spec in self.fields}
        return tuple(by_key[key] for key in keys if key in by_key)


def form_elements(sheet: Sheet) -> tuple[Element, ...]:
    """The whole form."""
    elements: list[Element] = []
    narrow: list[FieldSpec] = []
    drawn: set[str] = set()
    for spec in sheet.fields:
        if spec.key in drawn:
            continue
        keys, group = _designed(sheet, spec)
        if not keys and spec.kind in NARROW:
            narrow.append(spec)
            continue
        elements.extend(_narrow_rows(sheet, narrow))
        narrow = []
        drawn.update(keys)
        elements.extend(group(sheet) if group else _BY_KIND[spec.kind](sheet, spec))
    elements.extend(_narrow_rows(sheet, narrow))
    return tuple(elements)


def earlier_elements(sheet: Sheet) -> tuple[Element, ...]:
    """What was written in fields that the form no longer has; nothing when nothing was."""
    told = tuple((spec, text) for spec in sheet.fields if (text := sheet.earlier_text(spec)))
    if not told:
        return ()
    cells = (Fields(cells=(Cell(label=spec.label, text=text),), widths=(1.0,)) for spec, text in told)
    return (Heading(text=sheet.words.text("forms.earlier")), *cells)


_Group = Callable[[Sheet], tuple[Element, ...]]


def _designed(sheet: Sheet, spec: FieldSpec) -> tuple[tuple[str, ...], _Group | None]:
    """The designed group that a field belongs to, and its keys."""
    if sheet.form.use is not FormUse.ACTION_SCHEMA or not _is_text(spec):
        return (), None
    start = tuple(key for row in START for key in row)
    groups: tuple[tuple[tuple[Core, ...], _Group], ...] = (
        (SENTENCE, _sentence),
        (VALUES, _values),
        (start, _start),
    )
    for keys, group in groups:
        if spec.key in keys:
            return tuple(f.key for f in sheet.known(keys) if _is_text(f)), group
    return (), None


def _is_text(spec: FieldSpec) -> bool:
    return spec.kind in NARROW or spec.kind is FieldKind.LONG_TEXT


def _sentence(sheet: Sheet) -> tuple[Element, ...]:
    fields = tuple(spec for spec in sheet.known(SENTENCE) if _is_text(spec))
    texts = {spec.key: sheet.text(spec) for spec in fields}
    if len(fields) == len(SENTENCE) and all(texts.values()):
        parts = if_then_sentence(texts[Core.OCCASION], texts[Core.ACTION], sheet.words.language)
        return (Sentence(parts=tuple(Part(text=p.text, is_marked=p.is_keyword) for p in parts)),)
    return (Prompts(prompts=tuple(_prompt(sheet, spec) for spec in fields)),)


def _prompt(sheet: Sheet, spec: FieldSpec) -> Prompt:
    word = sheet.words.text("paper.when" if spec.key == Core.OCCASION else "paper.then")
    cell = _cell(sheet, spec, PROMPT_LINES)
    return Prompt(word=word, help=cell.help, text=cell.text, lines=cell.lines)


def _values(sheet: Sheet) -> tuple[Element, ...]:
    heading = sheet.words.text("paper.value")
    # The three are one question to three sides: they stand in the form's order.
    fields = tuple(spec for spec in sheet.fields if spec.key in VALUES and _is_text(spec))
    cells = tuple(_cell(sheet, spec, VALUE_LINES, under=heading, help_text="") for spec in fields)
    return (Heading(text=heading), Fields(cells=cells, widths=(1.0,) * len(cells), rule=Rule.THICK))


def _start(sheet: Sheet) -> tuple[Element, ...]:
    elements: list[Element] = [Heading(text=sheet.words.text("paper.start"))]
    for keys in START:
        fields = tuple(spec for spec in sheet.known(keys) if _is_text(spec))
        if fields:
            cells = tuple(_cell(sheet, spec, 1, help_text="") for spec in fields)
            widths = tuple(START_FIRST if spec.key == keys[0] else START_OTHER for spec in fields)
            elements.append(Fields(cells=cells, widths=widths))
    return tuple(elements)


def _narrow_rows(sheet: Sheet, fields: Sequence[FieldSpec]) -> tuple[Element, ...]:
    """Small fields side by side, as many as a row holds."""
    rows: list[list[FieldSpec]] = []
    used = ROW_SHARES
    for spec in fields:
        if used + NARROW[spec.kind] > ROW_SHARES:
            rows.append([])
            used = 0.0
        rows[-1].append(spec)
        used += NARROW[spec.kind]
    return tuple(
        Fields(
            cells=tuple(_cell(sheet, spec, 1) for spec in row),
            widths=tuple(NARROW[spec.kind] for spec in row),
        )
        for row in rows
    )


def _long_text(sheet: Sheet, spec: FieldSpec) -> tuple[Element, ...]:
    return (Fields(cells=(_cell(sheet, spec, sheet.long_text_lines),), widths=(1.0,)),)


def _cell(
    sheet: Sheet, spec: FieldSpec, lines: int, *, under: str = "", help_text: str | None = None
) -> Cell:
    label = _shortened(spec.label, under)
    shown_help = (spec.help if help_text is None else help_text) if sheet.is_blank else ""
    text = sheet.text(spec)
    if text or sheet.is_blank or sheet.empty_fields is EmptyFields.WRITING_LINES:
        return Cell(label=label, help=shown_help, text=text, lines=0 if text else lines)
    return Cell(label=label, text=LEFT_OUT_SIGN)


def _shortened(label: str, heading: str) -> str:
    """A label under a heading that it begins with: »Værdi for borgere« under »Værdi« is »For borgere«."""
    rest = label.removeprefix(f"{heading} ") if heading else label
    return capitalise_first(rest)


def _scale(sheet: Sheet, spec: FieldSpec) -> tuple[Element, ...]:
    value = sheet.value(spec)
    is_place = isinstance(value, int | float) and not isinstance(value, bool)
    chosen = round(value) if is_place and 0 <= value < spec.steps else None  # type: ignore[arg-type, operator]
    return (
        Heading(text=spec.label, note=spec.help),
        Scale(pole_a=spec.pole_a, pole_b=spec.pole_b, steps=spec.steps, chosen=chosen),
    )


def _choices(sheet: Sheet, spec: FieldSpec) -> tuple[Element, ...]:
    value = sheet.value(spec)
    chosen = value if isinstance(value, list) else [value]
    choices = tuple(Choice(label=o.label, is_chosen=o.key in chosen) for o in spec.options)
    return (Choices(label=spec.label, choices=choices),)


def _checkbox(sheet: Sheet, spec: FieldSpec) -> tuple[Element, ...]:
    return (Checklist(items=(Choice(label=spec.label, is_chosen=sheet.value(spec) is True),)),)


def _rows(sheet: Sheet, spec: FieldSpec) -> tuple[Element, ...]:
    columns = tuple(Column(head=column.label, width=1.0) for column in spec.columns)
    value = sheet.value(spec)
    written = [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
    rows = [
        Row(cells=tuple(TableCell(text=row.get(column.key, "")) for column in spec.columns))
        for row in written
    ]
    if not rows and (sheet.is_blank or sheet.empty_fields is EmptyFields.WRITING_LINES):
        by_hand = Row(cells=tuple(TableCell(has_line=True) for _ in columns))
        rows = [by_hand] * min(spec.max_rows, ROWS_BY_HAND)
    note = spec.help if sheet.is_blank else ""
    return (Heading(text=spec.label, note=note), Table(columns=columns, rows=tuple(rows)))


_BY_KIND: dict[FieldKind, Callable[[Sheet, FieldSpec], tuple[Element, ...]]] = {
    FieldKind.LONG_TEXT: _long_text,
    FieldKind.SCALE: _scale,
    FieldKind.CHOICE: _choices,
    FieldKind.CHOICES: _choices,
    FieldKind.CHECKBOX: _checkbox,
    FieldKind.ROWS: _rows,
}
