"""Templates: shipped workshops, ready to be made one's own. They lie in `content/<name>/<language>/`.

A template is read whole or not at all; everything that is wrong with its files is told together. The ids
inside a template are made of its keys, so a workshop made from it gets ids of its own by `instantiate`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from facilitator_app import resources
from facilitator_app.content.entries import Entry, Fault, FaultyContent, read_entries
from facilitator_app.content.template_parts import read_dilemmas, read_exercises, read_forms
from facilitator_app.content.template_slides import Targets, read_blocks, read_slides, read_workshop
from facilitator_app.content.words import LANGUAGES
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import Slide, SlideContent
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Refused

_Keyed = TypeVar("_Keyed", FormSpec, Dilemma, Exercise)


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A workshop to start from. `client` and `organisation` are examples; so is the title of one that `is_blank`."""

    name: str
    client: str
    organisation: str
    workshop: Workshop
    forms: tuple[FormSpec, ...]
    dilemmas: tuple[Dilemma, ...]
    exercises: tuple[Exercise, ...]
    blocks: tuple[Block, ...]
    slides: tuple[Slide, ...]
    is_blank: bool = False

    @property
    def records(self) -> tuple[Record, ...]:
        """Everything, each record after those it points at."""
        return (self.workshop, *self.forms, *self.dilemmas, *self.exercises, *self.blocks, *self.slides)


def shipped_root() -> Path:
    """The folder of the shipped templates."""
    return resources.path("content")


def template_names(root: Path) -> tuple[str, ...]:
    """The names of the templates under `root`, in alphabetical order."""
    return names_with(root, "workshop.toml")


def names_with(root: Path, file: str) -> tuple[str, ...]:
    """The folders under `root` that have this file in their first language, in alphabetical order."""
    return tuple(sorted(folder.name for folder in root.iterdir() if (folder / LANGUAGES[0] / file).is_file()))


def load_template(name: str, language: str, *, root: Path) -> Template:
    """Read a template. Refused when there is none of that name; `FaultyContent` when it has faults."""
    known = template_names(root)
    if name not in known:
        raise Refused("content.unknown_template", name=name, known=", ".join(known))
    faults: list[Fault] = []
    template = _read(root, name, language, faults)
    if faults:
        raise FaultyContent(name, tuple(faults))
    return template


def instantiate(template: Template, *, new_id: Callable[[], str], held_on: date | None) -> tuple[Record, ...]:
    """The template's records with ids of their own, for a workshop held on `held_on`."""
    ids = {record.id: new_id() for record in template.records}
    dated = replace(template, workshop=replace(template.workshop, held_on=held_on))
    return tuple(with_new_ids(record, ids) for record in dated.records)


def read_day(
    folder: Path,
    *,
    name: str,
    language: str,
    faults: list[Fault],
    forms_for: Callable[[str], tuple[FormSpec, ...]],
) -> Template:
    """The workshop in `folder`. `forms_for` gives its forms, asked by the name of the template that it shares with."""
    day = read_entries(folder / "workshop.toml", faults)
    about = day.table("workshop")
    forms = forms_for(about.text("forms_of"))
    dilemmas = read_dilemmas(_optional(folder / "dilemmas.toml", faults))
    exercises = read_exercises(_optional(folder / "exercise.toml", faults))
    targets = Targets(forms=_by_id(forms), dilemmas=_by_id(dilemmas), exercises=_by_id(exercises))
    workshop = read_workshop(about, language)
    blocks = read_blocks(day, targets, workshop)
    template = Template(
        name=name,
        client=about.text("client"),
        organisation=about.text("organisation"),
        workshop=workshop,
        forms=forms,
        dilemmas=dilemmas,
        exercises=exercises,
        blocks=blocks,
        slides=read_slides(
            read_entries(folder / "slides.toml", faults), frozenset(block.id for block in blocks), targets
        ),
        is_blank=about.yes("blank"),
    )
    only_asked = about.yes("only_asked_forms")
    about.finish()
    day.finish()
    return _with_asked_forms(template) if only_asked else template


def with_new_ids(record: Record, ids: Mapping[str, str]) -> Record:
    """The record with every id exchanged: its own, and those it points at."""
    changed = _new_references(record, ids)
    if isinstance(record, Slide):
        changed["content"] = replace(record.content, **_new_references(record.content, ids))
    return replace(record, **changed)


def _read(root: Path, name: str, language: str, faults: list[Fault]) -> Template:
    template = read_day(
        root / name / language,
        name=name,
        language=language,
        faults=faults,
        forms_for=lambda forms_of: _forms(root, name, language, forms_of, faults),
    )
    if not template.client:
        faults.append(Fault("workshop.toml", "workshop", "content.missing", {"field": "client"}))
    return template


def _with_asked_forms(template: Template) -> Template:
    """The template without the forms of another one that nothing in it asks for; the action schema always stays."""
    asked = {block.form_id for block in template.blocks}
    asked |= {getattr(slide.content, "form_id", None) for slide in template.slides}
    kept = (form for form in template.forms if form.id in asked or form.use is FormUse.ACTION_SCHEMA)
    return replace(template, forms=tuple(kept))


def _forms(root: Path, name: str, language: str, forms_of: str, faults: list[Fault]) -> tuple[FormSpec, ...]:
    """The template's own forms, after those of another template when it has them too."""
    own = root / name / language / "forms.toml"
    if not forms_of:
        return read_forms(read_entries(own, faults), language)
    shared = read_forms(read_entries(root / forms_of / language / "forms.toml", faults), language)
    used = {form.key for form in shared}
    return (*shared, *read_forms(_optional(own, faults), language, used=used))


def _optional(file: Path, faults: list[Fault]) -> Entry:
    """A file that a template may do without."""
    if file.is_file():
        return read_entries(file, faults)
    return Entry({}, file=file.name, name="", faults=faults)


def _by_id(records: tuple[_Keyed, ...]) -> Mapping[str, _Keyed]:
    return {record.id: record for record in records}


def _new_references(value: Record | SlideContent, ids: Mapping[str, str]) -> dict[str, Any]:
    """New values for every field that holds an id or several."""
    changed: dict[str, Any] = {}
    for field in dataclasses.fields(value):
        held = getattr(value, field.name)
        if field.name.endswith("_ids"):
            changed[field.name] = tuple(ids[one] for one in held)
        elif (field.name == "id" or field.name.endswith("_id")) and held is not None:
            changed[field.name] = ids[held]
    return changed
