"""Fetching a programme from its template into a file that holds workshops already.

Invariant: nothing of the file is changed but what the programme is called and is for; what the file has already (forms,
dilemmas, exercises, statements, the chain, the concept) is used again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from facilitator_app.content.packages import with_ids
from facilitator_app.content.programme_template import (
    ProgrammeTemplate,
    instantiate_programme,
    load_programme,
    programme_names,
)
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.chain import ChainArea, Demand
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.lus import LusConcept
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.records import Record, RecordChange, added
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.document import Document
from facilitator_app.services.placing_kept import free_key, last_place, same_dilemma, same_exercise
from facilitator_app.services.ports import NewId


class FetchingProgramme:
    """One command. `content` is the folder of the templates."""

    def __init__(self, *, document: Document, new_id: NewId, content: Path) -> None:
        self._document = document
        self._new_id = new_id
        self._content = content

    def names(self) -> tuple[str, ...]:
        """The programmes that can be fetched."""
        return programme_names(self._content)

    def fetch(self, name: str, *, starts_on: date | None) -> Programme:
        """Make the file the programme `name`, with its workshops behind those there are; one step that undo takes back.

        The first of them is held on `starts_on`. Raises `Refused` when there is no such programme, or it is faulty.
        """
        template = load_programme(self._document.workshop.language, root=self._content, name=name)
        made = instantiate_programme(
            template, new_id=self._new_id, starts_on=starts_on, known=_known(template, self._document)
        )
        before = next(iter(self._document.all(Programme)), None)
        (fetched,) = (record for record in made if isinstance(record, Programme))
        programme = replace(fetched, id=before.id) if before is not None else fetched
        rest = [record for record in made if not isinstance(record, Programme)]
        self._document.edit(
            "edit.make_programme", [RecordChange(before, programme), *added(_at_home(rest, self._document))]
        )
        return programme


def _known(template: ProgrammeTemplate, document: Document) -> Mapping[str, str]:
    """What the file has already of what all workshops share: the template's id to the file's."""
    forms = {(form.key, form.use): form.id for form in document.all(FormSpec)}
    statements = {one.text: one.id for one in document.all(Statement)}
    areas = {one.name: one.id for one in document.all(ChainArea)}
    demands = {(one.level, one.text): one.id for one in document.all(Demand)}
    found: dict[str, str | None] = {
        **{form.id: forms.get((form.key, form.use)) for form in template.forms},
        **{one.id: statements.get(one.text) for one in template.statements},
        **{one.id: areas.get(one.name) for one in template.areas},
        **{one.id: demands.get((one.level, one.text)) for one in template.demands},
        template.concept.id: next((one.id for one in document.all(LusConcept)), None),
    }
    return {own: mine for own, mine in found.items() if mine is not None}


def _at_home(made: Sequence[Record], document: Document) -> Iterable[Record]:
    """The records behind those of their kind; a dilemma or an exercise that is here already is pointed at instead."""
    same = _same_in_deck(made, document)
    after = max(one.position for one in document.all(Workshop))
    exercises = list(document.all(Exercise))
    places = {
        FormSpec: last_place(document.all(FormSpec)),
        Dilemma: last_place(document.all(Dilemma)),
        Exercise: last_place(exercises),
    }
    for record in made:
        if record.id in same:
            continue
        if isinstance(record, Block | Slide):
            yield with_ids(record, same)
        elif isinstance(record, Workshop):
            yield replace(record, position=after + record.position)
        elif isinstance(record, FormSpec | Dilemma):
            yield replace(record, position=places[type(record)] + record.position)
        elif isinstance(record, Exercise):
            exercise = replace(
                record,
                position=places[Exercise] + record.position,
                key=free_key(record.key, exercises),
            )
            exercises.append(exercise)
            yield exercise
        else:
            yield record


def _same_in_deck(made: Sequence[Record], document: Document) -> Mapping[str, str]:
    found: dict[str, str | None] = {}
    for record in made:
        if isinstance(record, Dilemma):
            same = (one.id for one in document.all(Dilemma) if same_dilemma(one, record))
            found[record.id] = next(same, None)
        elif isinstance(record, Exercise):
            alike = (one.id for one in document.all(Exercise) if same_exercise(one, record))
            found[record.id] = next(alike, None)
    return {own: mine for own, mine in found.items() if mine is not None}
