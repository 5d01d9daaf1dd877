"""The records of one more workshop of a programme: from a template, or as a copy of an earlier one.

Invariant: nothing that was said comes along, and what the file has already – forms, dilemmas, exercises – is used
again, so that an output or an action is read alike at every workshop.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from facilitator_app.content.packages import Content, with_ids
from facilitator_app.content.templates import Template
from facilitator_app.domain.adjustments import length_as_planned
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.document import Document
from facilitator_app.services.placing_kept import free_key, last_place, same_dilemma, same_exercise
from facilitator_app.services.ports import NewId


def event_of_template(
    template: Template, document: Document, *, new_id: NewId, held_on: date | None, position: float
) -> tuple[Record, ...]:
    """The template's day with ids of its own, the workshop first. A form is the file's own when that has the same
    key, a dilemma or an exercise when it says the same.
    """
    known = {
        **_known_forms(template, document),
        **_known_dilemmas(template, document),
        **_known_exercises(template, document),
    }
    own: tuple[Content, ...] = (*template.blocks, *template.slides)
    given: tuple[Content, ...] = (*template.forms, *template.dilemmas, *template.exercises)
    deck = [one for one in given if one.id not in known]
    ids = known | {record.id: new_id() for record in (template.workshop, *own, *deck)}
    workshop = with_ids(template.workshop, ids)
    assert isinstance(workshop, Workshop), "a record keeps its type"
    brought: list[FormSpec | Dilemma | Exercise] = []
    for one in deck:
        copy = with_ids(one, ids)
        assert isinstance(copy, FormSpec | Dilemma | Exercise), "a record keeps its type"
        brought.append(_at_home(copy, document, brought))
    return (
        replace(workshop, held_on=held_on, position=position),
        *brought,
        *(with_ids(record, ids) for record in own),
    )


def event_like(
    earlier: Workshop, document: Document, *, new_id: NewId, held_on: date | None, position: float
) -> tuple[Record, ...]:
    """A copy of a workshop's agenda and slides, with the lengths that were planned before its day ran."""
    blocks = [block for block in document.all(Block) if block.workshop_id == earlier.id]
    slides = [slide for slide in document.all(Slide) if slide.workshop_id == earlier.id]
    copied: tuple[Content, ...] = (earlier, *blocks, *slides)
    ids = {record.id: new_id() for record in copied}
    workshop = replace(
        earlier,
        id=ids[earlier.id],
        held_on=held_on,
        next_on=None,
        position=position,
        adjustments=(),
        kept_until_on=None,
    )
    planned = [
        replace(block, planned_min=length_as_planned(block.id, block.planned_min, earlier.adjustments))
        for block in blocks
    ]
    own: tuple[Content, ...] = (*planned, *slides)
    return (workshop, *(with_ids(record, ids) for record in own))


def _known_forms(template: Template, document: Document) -> dict[str, str]:
    by_key = {(form.key, form.use): form.id for form in document.all(FormSpec)}
    return {form.id: by_key[form.key, form.use] for form in template.forms if (form.key, form.use) in by_key}


def _known_dilemmas(template: Template, document: Document) -> dict[str, str]:
    mine = document.all(Dilemma)
    same = {one.id: next((m.id for m in mine if same_dilemma(m, one)), None) for one in template.dilemmas}
    return {own: found for own, found in same.items() if found is not None}


def _known_exercises(template: Template, document: Document) -> dict[str, str]:
    mine = document.all(Exercise)
    same = {one.id: next((m.id for m in mine if same_exercise(m, one)), None) for one in template.exercises}
    return {own: found for own, found in same.items() if found is not None}


def _at_home(
    record: FormSpec | Dilemma | Exercise,
    document: Document,
    brought: Sequence[FormSpec | Dilemma | Exercise],
) -> FormSpec | Dilemma | Exercise:
    """The record behind all of its kind, with a key that none of them has."""
    if isinstance(record, Dilemma):
        dilemmas = (*document.all(Dilemma), *(one for one in brought if isinstance(one, Dilemma)))
        return replace(record, position=last_place(dilemmas))
    if isinstance(record, Exercise):
        exercises = (*document.all(Exercise), *(one for one in brought if isinstance(one, Exercise)))
        return replace(record, position=last_place(exercises), key=free_key(record.key, exercises))
    forms = (*document.all(FormSpec), *(one for one in brought if isinstance(one, FormSpec)))
    return replace(record, position=last_place(forms), key=free_key(record.key, forms))
