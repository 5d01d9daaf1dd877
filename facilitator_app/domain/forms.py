"""Forms: one definition of fields drives entry, validation, storage, the wall, the blank sheet and the filled PDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator_app.domain.privacy import Visibility, may_be_seen

FieldValue = str | int | float | bool | None | list[str] | list[dict[str, str]]
"""Text, a chosen key, keys chosen, a number, an ISO date, a participant's id or a free name, or rows of texts."""
FormValues = Mapping[str, FieldValue]


class FieldKind(StrEnum):
    """What a field holds."""

    SHORT_TEXT = "short_text"
    LONG_TEXT = "long_text"
    CHOICE = "choice"
    CHOICES = "choices"
    SCALE = "scale"
    NUMBER = "number"
    DATE = "date"
    PERSON = "person"
    CHECKBOX = "checkbox"
    ROWS = "rows"


class FormUse(StrEnum):
    """Where a form belongs."""

    ACTION_SCHEMA = "action_schema"
    MOBILISATION_TOOL = "mobilisation_tool"
    DILEMMA_ANSWER = "dilemma_answer"
    BALANCE = "balance"
    DECISIONS = "decisions"
    QUESTIONS = "questions"
    PREJECT = "preject"
    LUS_PREPARATION = "lus_preparation"
    LUS_PLAN = "lus_plan"
    OTHER = "other"


CONFIDENTIAL = frozenset({FormUse.LUS_PREPARATION, FormUse.LUS_PLAN})
"""Forms whose answers are the two's alone, whatever class their fields have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A choice, or a column of repeated rows: a stable key and the label people read."""

    key: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpec:
    """One field. `is_required` is a hint: a missing value is a state that is shown, never a fault.

    `steps` is the number of places on a scale (11 gives the values 0..10). `minimum` and `maximum` bound a number,
    `max_chars` a text (0 is no limit), `max_rows` repeated rows.
    """

    key: str
    kind: FieldKind
    label: str
    help: str = ""
    placeholder: str = ""
    is_required: bool = False
    visibility: Visibility = Visibility.PARTICIPANTS
    max_chars: int = 0
    minimum: float | None = None
    maximum: float | None = None
    options: tuple[Option, ...] = ()
    pole_a: str = ""
    pole_b: str = ""
    steps: int = 11
    columns: tuple[Option, ...] = ()
    max_rows: int = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDraft:
    """A form's coming revision, worked on while the present one is in use."""

    title: str
    intro: str
    fields: tuple[FieldSpec, ...]
    archived: tuple[FieldSpec, ...]
    language: str = "da"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSpec:
    """A form. `revision` grows with each change of the fields and is printed on the paper; 0 is a form that has
    only a draft. `language` is that of the words on its sheets.

    `archived` are fields that earlier revisions had: their answers are kept and they can be brought back.
    """

    id: str
    key: str
    use: FormUse
    title: str
    intro: str = ""
    language: str = "da"
    revision: int = 1
    fields: tuple[FieldSpec, ...] = ()
    archived: tuple[FieldSpec, ...] = ()
    position: float = 0.0
    draft: FormDraft | None = None

    def field(self, key: str) -> FieldSpec | None:
        """The field named `key`, or None when the form does not have it."""
        return next((field for field in self.fields if field.key == key), None)


def seen_by(spec: FormSpec, audience: Visibility) -> tuple[FieldSpec, ...]:
    """The fields that may be put in front of `audience`."""
    return tuple(field for field in spec.fields if may_be_seen(field.visibility, audience))


def archived_seen_by(spec: FormSpec, audience: Visibility) -> tuple[FieldSpec, ...]:
    """The fields of earlier revisions that may be put in front of `audience`."""
    return tuple(field for field in spec.archived if may_be_seen(field.visibility, audience))


def is_filled(value: FieldValue) -> bool:
    """Whether a value says anything: an unticked box and an empty text do not."""
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, list):
        return any(is_filled(_row_text(row)) for row in value)
    return value is not None and value is not False


def missing_fields(spec: FormSpec, values: FormValues) -> tuple[FieldSpec, ...]:
    """The fields that are hoped for (`is_required`) and say nothing, in the form's order.

    A date that could not be read is kept as it was typed, but it is not yet a date.
    """
    return tuple(f for f in spec.fields if f.is_required and not _is_said(f, values.get(f.key)))


def _is_said(field: FieldSpec, value: FieldValue) -> bool:
    if field.kind is FieldKind.DATE:
        return isinstance(value, str) and _is_iso_day(value)
    return is_filled(value)


def _is_iso_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _row_text(row: str | dict[str, str]) -> str:
    return row if isinstance(row, str) else "".join(row.values())
