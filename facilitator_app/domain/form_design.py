"""Changing a form: its coming revision is worked on as a draft and taken into use as a whole.

Invariants: answers never become unreadable, nor seen by more people than they were given to. A field that has
ever been in use stays in the form, live or in its archive, under its key. No new field takes a key that reports,
dilemmas, or another field of the form know.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from facilitator_app.domain.actions import Core
from facilitator_app.domain.dilemmas import OPTION, POSITION
from facilitator_app.domain.forms import (
    FieldKind,
    FieldSpec,
    FieldValue,
    FormDraft,
    FormSpec,
    FormUse,
    Option,
    is_filled,
)
from facilitator_app.domain.privacy import may_be_seen
from facilitator_app.problems import Refused

KNOWN_KEYS = frozenset({*(key.value for key in Core), POSITION, OPTION})
CHOOSING = frozenset({FieldKind.CHOICE, FieldKind.CHOICES})
TEXTS = frozenset({FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT})
LEAST_STEPS, MOST_STEPS = 2, 21
MOST_ROWS = 40

READABLE_AS: Mapping[FieldKind, frozenset[FieldKind]] = {
    FieldKind.SHORT_TEXT: frozenset({FieldKind.LONG_TEXT, FieldKind.PERSON}),
    FieldKind.LONG_TEXT: frozenset({FieldKind.SHORT_TEXT}),
    FieldKind.DATE: TEXTS,
    FieldKind.SCALE: frozenset({FieldKind.NUMBER}),
    FieldKind.NUMBER: frozenset({FieldKind.SCALE}),
}
"""As which other kinds answers can be read, each answer permitting. Of kinds that are not here, as none."""


def in_use(form: FormSpec) -> FormDraft:
    """The present revision, as a draft that changes nothing."""
    return FormDraft(
        title=form.title,
        intro=form.intro,
        language=form.language,
        fields=form.fields,
        archived=form.archived,
    )


def worked_on(form: FormSpec) -> FormDraft:
    """The coming revision as far as it has come; without a draft, the present one."""
    return form.draft or in_use(form)


def with_draft(form: FormSpec, draft: FormDraft) -> FormSpec:
    """The form with this draft; one that changes nothing is none."""
    return replace(form, draft=None if draft == in_use(form) else draft)


def as_coming(form: FormSpec) -> FormSpec:
    """The form as it would be in use with its draft; as it is when it has none."""
    if form.draft is None:
        return form
    draft = form.draft
    return replace(
        form,
        title=draft.title,
        intro=draft.intro,
        language=draft.language,
        fields=draft.fields,
        archived=draft.archived,
        revision=form.revision + 1,
        draft=None,
    )


def known_field(form: FormSpec, key: str) -> FieldSpec | None:
    """The field as its answers were given: live or archived in the present revision. None for one only drafted."""
    return next((field for field in (*form.fields, *form.archived) if field.key == key), None)


def with_field(draft: FormDraft, field: FieldSpec, *, after_key: str) -> FormDraft:
    """The draft with one more field, after another or at the end."""
    at = next((i + 1 for i, f in enumerate(draft.fields) if f.key == after_key), len(draft.fields))
    return replace(draft, fields=(*draft.fields[:at], field, *draft.fields[at:]))


def without_field(form: FormSpec, draft: FormDraft, key: str) -> FormDraft:
    """The draft without a field. One that has been in use goes to the archive."""
    gone = tuple(field for field in draft.fields if field.key == key)
    kept = tuple(field for field in draft.fields if field.key != key)
    archived = tuple(field for field in gone if known_field(form, key) is not None)
    return replace(draft, fields=kept, archived=(*draft.archived, *archived))


def brought_back(form: FormSpec, draft: FormDraft, key: str) -> FormDraft:
    """The draft with an archived field; its answers are under its key as before.

    A field of the present revision stands after the same fields again, one of an earlier revision at the end.
    """
    found = tuple(field for field in draft.archived if field.key == key)
    rest = tuple(field for field in draft.archived if field.key != key)
    order = [field.key for field in form.fields]
    at = len(draft.fields)
    if key in order:
        before = order[: order.index(key)]
        at = max((n for n, field in enumerate(draft.fields, start=1) if field.key in before), default=0)
    return replace(draft, fields=(*draft.fields[:at], *found, *draft.fields[at:]), archived=rest)


def placed(draft: FormDraft, key: str, index: int) -> FormDraft:
    """The draft with a field as number `index` (from 0); beyond the ends it stops there."""
    moved = tuple(field for field in draft.fields if field.key == key)
    rest = [field for field in draft.fields if field.key != key]
    at = max(0, min(len(rest), index))
    return replace(draft, fields=(*rest[:at], *moved, *rest[at:]))


def with_changed(draft: FormDraft, field: FieldSpec) -> FormDraft:
    """The draft with `field` in place of the one with its key."""
    return replace(draft, fields=tuple(field if f.key == field.key else f for f in draft.fields))


def taken_keys(form: FormSpec) -> frozenset[str]:
    """Every key that a new field of the form must not have."""
    drafts = (form, worked_on(form))
    return KNOWN_KEYS | {f.key for one in drafts for f in (*one.fields, *one.archived)}


def new_key(stem: str, taken: Collection[str]) -> str:
    """`stem`, or `stem_2`, `stem_3`… whichever is free first."""
    if stem not in taken:
        return stem
    number = 2
    while f"{stem}_{number}" in taken:
        number += 1
    return f"{stem}_{number}"


def with_part(parts: Sequence[Option], label: str, kept: Collection[str] = ()) -> tuple[Option, ...]:
    """Options or columns with one more; its key is neither among them nor among `kept`."""
    taken = {part.key for part in parts} | set(kept)
    number = len(taken) + 1
    while f"option_{number}" in taken:
        number += 1
    return (*parts, Option(key=f"option_{number}", label=label))


def parts_named(labels: Sequence[str]) -> tuple[Option, ...]:
    """Options or columns with these labels."""
    parts: tuple[Option, ...] = ()
    for label in labels:
        parts = with_part(parts, label)
    return parts


def refuse_for_answers(known: FieldSpec, after: FieldSpec, answers: Sequence[FieldValue]) -> None:
    """Raises `Refused` when `after` could not show the answers that were given to the field as `known`, or would show
    them to more people than they were given to.
    """
    told = [value for value in answers if is_filled(value)]
    if not told:
        return
    count = len(told)
    if not may_be_seen(known.visibility, after.visibility):
        raise Refused("forms.class_kept", field=known.label, n=count)
    if after.kind is not known.kind:
        is_kept = after.kind in READABLE_AS.get(known.kind, frozenset())
        if not is_kept or not all(_reads_as(after, value) for value in told):
            raise Refused("forms.kind_kept", field=known.label, n=count)
    elif known.kind is FieldKind.SCALE and after.steps != known.steps:
        raise Refused("forms.steps_kept", field=known.label, n=count, steps=known.steps)
    else:
        _refuse_lost_parts(known.options, after.options, told)
        _refuse_lost_parts(known.columns, after.columns, told)


def refuse_faulty(use: FormUse, draft: FormDraft) -> None:
    """Raises `Refused` with the first thing that keeps a draft from being used."""
    if not draft.title.strip():
        raise Refused("forms.no_title")
    if not draft.fields:
        raise Refused("forms.no_fields")
    for field in draft.fields:
        if not field.label.strip():
            raise Refused("forms.no_label")
        # The options of a dilemma's answer sheet may be the dilemma's own.
        needs_options = field.kind in CHOOSING and use is not FormUse.DILEMMA_ANSWER
        if (needs_options and not field.options) or (field.kind is FieldKind.ROWS and not field.columns):
            raise Refused("forms.no_options", field=field.label)
        refuse_limits(field)


def refuse_limits(field: FieldSpec) -> None:
    """Raises `Refused` for limits that no answer could meet."""
    if not LEAST_STEPS <= field.steps <= MOST_STEPS:
        raise Refused("forms.bad_steps", least=LEAST_STEPS, most=MOST_STEPS)
    if not 1 <= field.max_rows <= MOST_ROWS:
        raise Refused("forms.bad_rows", most=MOST_ROWS)
    if field.minimum is not None and field.maximum is not None and field.minimum > field.maximum:
        raise Refused("forms.limits_crossed", field=field.label)


def _refuse_lost_parts(known: Sequence[Option], after: Sequence[Option], told: Sequence[FieldValue]) -> None:
    left = {part.key for part in after}
    for part in known:
        used = sum(_uses(value, part.key) for value in told)
        if part.key not in left and used:
            raise Refused("forms.option_kept", option=part.label, n=used)


def _reads_as(field: FieldSpec, value: FieldValue) -> bool:
    if field.kind is FieldKind.SHORT_TEXT or field.kind is FieldKind.PERSON:
        return isinstance(value, str) and "\n" not in value
    if field.kind is FieldKind.LONG_TEXT:
        return isinstance(value, str)
    if not isinstance(value, int):
        return False
    if field.kind is FieldKind.SCALE:
        return 0 <= value < field.steps
    return (field.minimum or 0) <= value and (field.maximum is None or value <= field.maximum)


def _uses(value: FieldValue, key: str) -> bool:
    """Whether an answer has chosen the option `key`, or says something in the column `key`."""
    if isinstance(value, list):
        return any(row == key if isinstance(row, str) else bool(row.get(key, "").strip()) for row in value)
    return value == key
