"""The LUS concept that comes with the program, with the two forms it asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from facilitator_app.content.entries import Fault, FaultyContent, read_entries
from facilitator_app.content.programme_parts import read_concept
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.lus import LusConcept

FILE = "lus.toml"
FOLDER = "programme"


def load_concept(
    language: str, *, root: Path, new_id: Callable[[], str]
) -> tuple[LusConcept, tuple[FormSpec, ...]]:
    """The concept and its forms with ids of their own. `FaultyContent` when the file has faults."""
    faults: list[Fault] = []
    concept, forms = read_concept(read_entries(root / FOLDER / language / FILE, faults), language, used=set())
    if faults:
        raise FaultyContent(FILE, tuple(faults))
    ids = {form.id: new_id() for form in forms}
    own = replace(
        concept,
        id=new_id(),
        preparation_form_id=ids.get(concept.preparation_form_id or ""),
        plan_form_id=ids.get(concept.plan_form_id or ""),
    )
    return own, tuple(replace(form, id=ids[form.id]) for form in forms)
