"""Stand-ins for what rescued records point at and is lost: so that a file can hold them, and people can read them.

Invariant: a stand-in says that it is one and nothing else, and lets nobody see more than the facilitator: what the lost
form let others see is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.chain import ChainArea
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, FormUse
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import RECORD_TYPES, Record
from facilitator_app.domain.workshop import Engagement, Workshop

_MINUTES = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class StandInNames:
    """What stand-ins are called."""

    client: str
    workshop: str
    block: str
    form: str
    leader: str
    area: str
    language: str


def stand_ins(records: Sequence[Record], names: StandInNames, *, engagement_id: str) -> tuple[Record, ...]:
    """What has to be put beside `records` for each to point at something, in the order of types; `engagement_id` is
    that of the engagement, if that is lost.
    """
    made = {one.id: one for one in _made(records, names)}
    here = {one.id for one in records}
    found = [one for one in made.values() if one.id not in here]
    if not any(isinstance(one, Engagement) for one in records):
        found.append(Engagement(id=engagement_id, client=names.client))
    if not any(isinstance(one, Workshop) for one in (*records, *found)):
        found.append(Workshop(id=f"{engagement_id}-1", title=names.workshop, language=names.language))
    return tuple(sorted(found, key=_place))


def _made(records: Iterable[Record], names: StandInNames) -> Iterator[Record]:
    """One for each id that is pointed at, whether or not it is there. A block is told of by its outputs first."""
    records = tuple(records)
    for one in records:
        workshop_id = getattr(one, "workshop_id", "")
        if workshop_id:
            yield Workshop(id=workshop_id, title=names.workshop, language=names.language)
        block_id = getattr(one, "block_id", "")
        if block_id and workshop_id:
            yield Block(
                id=block_id,
                workshop_id=workshop_id,
                title=names.block,
                kind=BlockKind.DISCUSSION,
                planned_min=_MINUTES,
                position=0.0,
                form_id=getattr(one, "form_id", None) or None,
            )
        if isinstance(one, ActionPlan):
            yield Participant(id=one.participant_id, name=names.leader)
        area_id = getattr(one, "area_id", "")
        if area_id:
            yield ChainArea(id=area_id, name=names.area)
    yield from _forms(records, names)


def _forms(records: Iterable[Record], names: StandInNames) -> Iterator[FormSpec]:
    """A form for each that is filled in, with the fields that are."""
    found: dict[str, dict[str, FieldSpec]] = {}
    uses: dict[str, FormUse] = {}
    for form_id, use, values in _filled(records):
        uses[form_id] = use
        fields = found.setdefault(form_id, {})
        for key, value in values.items():
            fields.setdefault(key, _field(key, value))
    for form_id, fields in found.items():
        yield FormSpec(
            id=form_id,
            key=form_id,
            use=uses[form_id],
            title=names.form,
            language=names.language,
            fields=tuple(fields.values()),
        )


def _filled(records: Iterable[Record]) -> Iterator[tuple[str, FormUse, Mapping[str, FieldValue]]]:
    for one in records:
        if isinstance(one, Output) and one.form_id:
            yield one.form_id, FormUse.OTHER, {one.field_key: one.value}
        if isinstance(one, ActionPlan):
            for item in one.items:
                yield one.form_id, FormUse.ACTION_SCHEMA, item.values


def _field(key: str, value: FieldValue) -> FieldSpec:
    kind = FieldKind.LONG_TEXT
    if isinstance(value, bool):
        kind = FieldKind.CHECKBOX
    elif isinstance(value, int | float):
        kind = FieldKind.NUMBER
    # The key is a short word that the form's maker chose: it is all that is left of the label.
    return FieldSpec(key=key, kind=kind, label=key, visibility=Visibility.FACILITATOR)


def _place(record: Record) -> int:
    return RECORD_TYPES.index(type(record))
