"""Answers read aloud: what a value says, where it can be read but not written."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue
from facilitator_app.ui.forms.editor import Entry


def value_words(spec: FieldSpec, value: FieldValue, entry: Entry) -> str:
    """A value as people read it; lists have a line for each choice or row."""
    if isinstance(value, list):
        return "\n".join(_row_words(spec, row) for row in value)
    if isinstance(value, bool):
        return QCoreApplication.translate("Forms", "Yes") if value else ""
    if isinstance(value, int | float):
        return _number_words(spec, value)
    if value is None:
        return ""
    if spec.kind is FieldKind.PERSON:
        return next((name for key, name in entry.people() if key == value), value)
    if spec.kind is FieldKind.DATE:
        return _date_words(value, entry)
    return _label(spec, value)


def _number_words(spec: FieldSpec, value: float) -> str:
    if spec.kind is not FieldKind.SCALE:
        return f"{value:g}"
    said = QCoreApplication.translate("Forms", "{place} of {most}, from {first} (0) to {last} ({most})")
    return said.format(place=f"{value:g}", most=spec.steps - 1, first=spec.pole_a, last=spec.pole_b)


def _row_words(spec: FieldSpec, row: str | dict[str, str]) -> str:
    if isinstance(row, str):
        return _label(spec, row)
    return " · ".join(row[column.key] for column in spec.columns if row.get(column.key))


def _date_words(value: str, entry: Entry) -> str:
    try:
        return entry.date_text(date.fromisoformat(value))
    except ValueError:
        return value


def _label(spec: FieldSpec, key: str) -> str:
    return next((option.label for option in spec.options if option.key == key), key)
