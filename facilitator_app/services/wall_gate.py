"""The one gate through which what people have said reaches the wall.

Invariant: only fields for the projector pass, only outputs and action schemas that were released to the room, no
draft, no group's name from a block that is anonymous, and no name or schema of a leader who has said no to the wall.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import TypeVar

from facilitator_app.content.words import Words
from facilitator_app.domain.dates import date_words
from facilitator_app.domain.dilemmas import discussed_id, form_for
from facilitator_app.domain.forms import (
    CONFIDENTIAL,
    FieldKind,
    FieldSpec,
    FieldValue,
    FormSpec,
    FormUse,
    seen_by,
)
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.privacy import Visibility
from facilitator_app.services.wall_names import without_names
from facilitator_app.services.wall_sources import WallSources

Shown = TypeVar("Shown")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownOutput:
    """What the room may read of an output. `group_id` is empty in an anonymous block."""

    text: str
    group_id: str
    field_key: str
    output_id: str
    block_id: str
    round_number: int
    inject_key: str
    theme_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputScope:
    """Where outputs are looked for. Empty texts, no rounds and None mean anywhere.

    Outputs are compared by the dilemma they belong to, see `dilemma_id_of`.
    """

    block_id: str = ""
    group_id: str = ""
    rounds: tuple[int, ...] = ()
    dilemma_id: str | None = None

    def holds(self, output: Output, dilemma_id: str | None) -> bool:
        """Whether `output`, said of a dilemma, was said there."""
        return (
            self.block_id in ("", output.block_id)
            and self.group_id in ("", output.group_id)
            and (not self.rounds or output.round_number in self.rounds)
            and self.dilemma_id in (None, dilemma_id)
        )


def rounds_of(number: int) -> tuple[int, ...]:
    """The one round with this number; 0 is any."""
    return (number,) if number else ()


def room_fields(form: FormSpec) -> tuple[FieldSpec, ...]:
    """The fields of `form` that the room may see; none of a form whose answers are the two's alone."""
    return () if form.use in CONFIDENTIAL else seen_by(form, Visibility.PROJECTOR)


def shown_outputs(
    sources: WallSources, form: FormSpec, field_key: str, scope: OutputScope, words: Words
) -> tuple[ShownOutput, ...]:
    """Each released output to one field in `scope`, by group and then as it was said."""
    field = _room_field(form, field_key)
    if field is None:
        return ()
    anonymous = {block.id for block in sources.blocks if block.is_anonymous}
    told = [
        ShownOutput(
            text=text,
            group_id="" if output.block_id in anonymous else output.group_id,
            field_key=field_key,
            output_id=output.id,
            block_id=output.block_id,
            round_number=output.round_number,
            inject_key=output.inject_key,
            theme_ids=output.theme_ids,
        )
        for output in _released(sources, form.id, field_key, scope)
        for text in value_texts(output.value, _asked(form, field, output, sources), sources, words)
    ]
    rank = {group.id: i for i, group in enumerate(sources.groups)}
    return tuple(sorted(told, key=lambda one: rank.get(one.group_id, len(rank))))


def shown_numbers(
    sources: WallSources, form: FormSpec, field_key: str, scope: OutputScope
) -> tuple[float, ...]:
    """The released numbers of a scale: outputs of the groups, or answers in released action schemas."""
    field = _room_field(form, field_key)
    if field is None:
        return ()
    if form.use is FormUse.ACTION_SCHEMA:
        values: Iterable[FieldValue] = (
            item.values.get(field_key)
            for plan in sources.plans
            if plan.is_released_wall and plan.form_id == form.id
            if plan.participant_id not in sources.hidden.ids
            for item in plan.items[:1]
        )
    else:
        values = (output.value for output in _released(sources, form.id, field_key, scope))
    return tuple(number for value in values if (number := _number_in(value)) is not None)


def for_the_room(shown: Shown, sources: WallSources, words: Words) -> Shown:
    """A picture or a message as the room may read it: without the names of those who have said no to the wall."""
    return without_names(shown, sources.hidden, words.text("wall.unnamed"))


def dilemma_id_of(output: Output, sources: WallSources) -> str | None:
    """The dilemma that an output answers."""
    return discussed_id(output.dilemma_id, sources.block(output.block_id))


def value_texts(value: FieldValue, field: FieldSpec, sources: WallSources, words: Words) -> tuple[str, ...]:
    """A value as people read it: one text, or one for each choice or row."""
    if isinstance(value, list):
        return tuple(text for row in value if (text := _row_text(row, field)))
    if isinstance(value, bool):
        return (words.text("wall.yes" if value else "wall.no"),)
    if isinstance(value, str):
        text = _one_text(value, field, sources, words)
        return (text,) if text else ()
    if value is None:
        return ()
    number = f"{value:g}"
    if field.kind is FieldKind.SCALE and field.pole_a and field.pole_b:
        poles = {"first": field.pole_a, "last": field.pole_b}
        return (words.text("wall.scale_place", number=number, most=field.steps - 1, **poles),)
    return (number,)


def _released(sources: WallSources, form_id: str, field_key: str, scope: OutputScope) -> tuple[Output, ...]:
    mine = (
        output
        for output in sources.outputs
        if output.is_shown and not output.is_draft
        if (output.form_id, output.field_key) == (form_id, field_key)
        if scope.holds(output, dilemma_id_of(output, sources))
    )
    return tuple(sorted(mine, key=_said))


def _asked(form: FormSpec, field: FieldSpec, output: Output, sources: WallSources) -> FieldSpec:
    """The field in the words of the dilemma that was answered."""
    dilemma = sources.dilemmas.get(dilemma_id_of(output, sources) or "")
    return form_for(dilemma, form).field(field.key) or field


def _room_field(form: FormSpec, key: str) -> FieldSpec | None:
    return next((field for field in room_fields(form) if field.key == key), None)


def _one_text(value: str, field: FieldSpec, sources: WallSources, words: Words) -> str:
    text = value.strip()
    if field.kind is FieldKind.CHOICE:
        return next((option.label for option in field.options if option.key == text), text)
    if field.kind is FieldKind.PERSON:
        if text in sources.hidden.ids:
            return words.text("wall.unnamed_person")
        return sources.names.get(text, text)
    if field.kind is FieldKind.DATE:
        return _date_text(text, words)
    return text


def _date_text(text: str, words: Words) -> str:
    try:
        return date_words(date.fromisoformat(text), words.language)
    except ValueError:
        return text


def _row_text(row: str | dict[str, str], field: FieldSpec) -> str:
    if isinstance(row, str):
        return next((option.label for option in field.options if option.key == row), row).strip()
    cells = (row.get(column.key, "").strip() for column in field.columns)
    return " · ".join(cell for cell in cells if cell)


def _number_in(value: FieldValue) -> float | None:
    if isinstance(value, bool) or value is None or isinstance(value, list):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if isfinite(number) else None


def _said(output: Output) -> tuple[float, str]:
    return (output.position, output.id)
