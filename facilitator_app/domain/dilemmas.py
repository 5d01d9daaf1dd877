"""Dilemmas: a statement with two legitimate sides, and what its answer sheet asks in the dilemma's own words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, Option

POSITION = "position"
OPTION = "option"
"""Keys of the fields that every dilemma fills with its own poles and options. A field without poles or options of
its own is filled as well."""

LETTERS = "ABCDEFGH"
CHOOSING = frozenset({FieldKind.CHOICE, FieldKind.CHOICES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dilemma:
    """A dilemma of the deck. `options` are called A, B, C, D by their order."""

    id: str
    title: str
    statement: str
    pole_a: str
    pole_b: str
    context: str = ""
    theme: str = ""
    argument_a: str = ""
    argument_b: str = ""
    options: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    position: float = 0.0


def field_for(dilemma: Dilemma | None, field: FieldSpec) -> FieldSpec:
    """`field` as it is asked about `dilemma`: between its poles, or among its options with their words.

    Stored answers keep their meaning: the n-th option has the key that the form gives its n-th option. Fields of
    other kinds, and all fields without a dilemma, are returned as they are.
    """
    if dilemma is None:
        return field
    if field.kind is FieldKind.SCALE and (field.key == POSITION or not (field.pole_a or field.pole_b)):
        return replace(field, pole_a=dilemma.pole_a or field.pole_a, pole_b=dilemma.pole_b or field.pole_b)
    if field.kind in CHOOSING and dilemma.options and (field.key == OPTION or not field.options):
        return replace(field, options=_options(dilemma, field))
    return field


def form_for(dilemma: Dilemma | None, form: FormSpec) -> FormSpec:
    """`form` as it is asked about `dilemma`. Only answer sheets of dilemmas change."""
    if dilemma is None or form.use is not FormUse.DILEMMA_ANSWER:
        return form
    return replace(form, fields=tuple(field_for(dilemma, field) for field in form.fields))


def discussed_id(dilemma_id: str | None, block: Block | None) -> str | None:
    """The dilemma something belongs to: the one it names, or else the only one of its block."""
    if dilemma_id or block is None or len(block.dilemma_ids) != 1:
        return dilemma_id or None
    return block.dilemma_ids[0]


def _options(dilemma: Dilemma, field: FieldSpec) -> tuple[Option, ...]:
    keys = [option.key for option in field.options]
    keys.extend(letter.lower() for letter in LETTERS[len(keys) :])
    return tuple(
        Option(key=key, label=f"{letter} · {words}")
        for key, letter, words in zip(keys, LETTERS, dilemma.options, strict=False)
    )
