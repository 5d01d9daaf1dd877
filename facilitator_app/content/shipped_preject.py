"""The card of a pre-ject that comes with the program, for a file that has none of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from facilitator_app.content.entries import Fault, FaultyContent, read_entries
from facilitator_app.content.template_parts import read_forms
from facilitator_app.domain.forms import FormSpec, FormUse

FOLDER, FILE = "seminar-12-12", "forms.toml"


def load_preject_form(language: str, *, root: Path, new_id: Callable[[], str]) -> FormSpec:
    """The card with an id of its own. Raises `FaultyContent` when the file has faults or holds no card."""
    faults: list[Fault] = []
    forms = read_forms(read_entries(root / FOLDER / language / FILE, faults), language)
    card = next((form for form in forms if form.use is FormUse.PREJECT), None)
    if faults or card is None:
        raise FaultyContent(FILE, tuple(faults))
    return replace(card, id=new_id())
