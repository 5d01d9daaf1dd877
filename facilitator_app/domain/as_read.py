"""Records with their answers as people read them: the label of what was chosen, and the name of whom was chosen.

Invariant: it is for reading alone. What comes out is never stored, since a label is no key.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dilemmas import Dilemma, discussed_id, form_for
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec
from facilitator_app.domain.harvest import Preject
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Record
from facilitator_app.domain.search_texts import row_label


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the words of an answer depend on beside it, by id."""

    forms: Mapping[str, FormSpec]
    dilemmas: Mapping[str, Dilemma]
    blocks: Mapping[str, Block]
    names: Mapping[str, str]

    def of(self, record: Record) -> Record:
        """The record as it is read; where the form or the name is not known, what is stored."""
        match record:
            case Output():
                form = self._form_of(record)
                return replace(record, value=self._value(form, record.field_key, record.value))
            case ActionPlan():
                form = self.forms.get(record.form_id)
                items = (replace(one, values=self._values(form, one.values)) for one in record.items)
                return replace(record, items=tuple(items))
            case Preject():
                return replace(
                    record, values=self._values(self.forms.get(record.form_id or ""), record.values)
                )
        return record

    def _form_of(self, output: Output) -> FormSpec | None:
        """The form in the words of the dilemma that was answered."""
        form = self.forms.get(output.form_id)
        dilemma_id = discussed_id(output.dilemma_id, self.blocks.get(output.block_id))
        return form and form_for(self.dilemmas.get(dilemma_id or ""), form)

    def _values(self, form: FormSpec | None, values: Mapping[str, FieldValue]) -> Mapping[str, FieldValue]:
        return {key: self._value(form, key, value) for key, value in values.items()}

    def _value(self, form: FormSpec | None, key: str, value: FieldValue) -> FieldValue:
        field = _field(form, key)
        if field is None:
            return value
        if isinstance(value, str) and field.kind is FieldKind.CHOICE:
            return row_label(field.options, value)
        if isinstance(value, str) and field.kind is FieldKind.PERSON:
            return self.names.get(value, value)
        if isinstance(value, list) and field.kind is FieldKind.CHOICES:
            return [row_label(field.options, one) for one in value if isinstance(one, str)]
        return value


def reading_of(records: Iterable[Record]) -> Reading:
    """What is known from these records; of two with one id the later counts."""
    held = tuple(records)
    return Reading(
        forms={one.id: one for one in held if isinstance(one, FormSpec)},
        dilemmas={one.id: one for one in held if isinstance(one, Dilemma)},
        blocks={one.id: one for one in held if isinstance(one, Block)},
        names={one.id: one.name for one in held if isinstance(one, Participant)},
    )


def _field(form: FormSpec | None, key: str) -> FieldSpec | None:
    """The field of the form, or of one of its earlier revisions."""
    if form is None:
        return None
    return form.field(key) or next((one for one in form.archived if one.key == key), None)
