"""Ten form edits of any kind, undone and redone, leave every answer in the file as it was said, and readable."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.privacy import Visibility, may_be_seen
from facilitator_app.domain.records import Record
from facilitator_app.problems import Refused
from facilitator_app.services.designing_forms import DesigningForms
from facilitator_app.services.document import Document
from facilitator_app.store.file_store import SqliteFileStore
from tests.day import SCHEMA, TOOL, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import Published

VALUES: dict[str, FieldValue] = {
    "occasion": "Et møde\nmed pårørende",
    "action": "spørger først",
    "by_when": "2027-03-01",
    "buddy": "Kim (fiktiv)",
    "serves": "whole",
    "balance": 7,
}
PLAN = ActionPlan(
    id="plan",
    workshop_id="w",
    participant_id="p-1",
    form_id=SCHEMA.id,
    items=(ActionItem(id="i", values=VALUES),),
)
SAID = tuple(
    Output(
        id=f"said-{field.key}",
        workshop_id="w",
        block_id="b-4",
        form_id=TOOL.id,
        field_key=field.key,
        group_id="g-1",
        value=f"Svar på {field.label}",
    )
    for field in TOOL.fields
)
ACTS = (
    *("add", "remove", "reorder", "rename", "bring back", "use"),
    *("kind", "class", "options", "discard", "undo", "redo"),
)
EDITS = st.lists(
    st.tuples(st.sampled_from(ACTS), st.sampled_from((SCHEMA.id, TOOL.id)), st.integers(0, 9)),
    min_size=10,
    max_size=10,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edits=EDITS)
def test_answers_survive_ten_form_edits(edits: list[tuple[str, str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clock = FakeClock()
        store = SqliteFileStore(
            origin="here", utc=clock.utc, copy_place=_no_copy, environ={}, mounts=Path("none")
        )
        path = Path(folder) / "day.workshop"
        known = {record.id for record in small_day()}
        said = tuple(output for output in SAID if output.block_id in known and output.group_id in known)
        assert said
        document = Document(publish=Published(), clock=clock, new_id=FakeIds())
        document.attach(store.create(path, (*small_day(), PLAN, *said), made_at=clock.utc()))
        forms = DesigningForms(document=document, new_id=FakeIds())
        for act, form_id, number in edits:
            with suppress(Refused):
                _do(act, forms, document, form_id, number)
            _assert_every_answer_has_its_field(document.all(FormSpec), said)
        document.detach()

        reopened = store.open(path)
        records: dict[str, Record] = {record.id: record for record in reopened.load()}
        reopened.close()
        assert records["plan"] == PLAN
        assert all(records[output.id] == output for output in said)
        _assert_every_answer_has_its_field([r for r in records.values() if isinstance(r, FormSpec)], said)


def _do(act: str, forms: DesigningForms, document: Document, form_id: str, number: int) -> None:
    to_the_form = {
        "add": partial(forms.add_field, form_id, kind=tuple(FieldKind)[number], label="Ny", parts=("A", "B")),
        "use": partial(forms.take_into_use, form_id),
        "discard": partial(forms.discard_draft, form_id),
        "undo": document.undo,
        "redo": document.redo,
    }
    design = forms.design(form_id)
    assert design is not None
    fields, archived = design.draft.fields, design.draft.archived
    if act in to_the_form:
        to_the_form[act]()
    elif act == "bring back" and archived:
        forms.bring_back(form_id, archived[number % len(archived)].key)
    elif fields:
        _do_to_field(act, forms, form_id, fields[number % len(fields)], number)


def _do_to_field(act: str, forms: DesigningForms, form_id: str, field: FieldSpec, number: int) -> None:
    changed = {
        "rename": replace(field, label=f"Navn {number}"),
        "kind": replace(field, kind=tuple(FieldKind)[number]),
        "class": replace(field, visibility=tuple(Visibility)[number % 4]),
        "options": replace(field, options=field.options[1:]),
    }
    if act == "remove":
        forms.remove_field(form_id, field.key)
    elif act == "reorder":
        forms.place_field(form_id, field.key, number)
    elif act in changed:
        forms.change_field(form_id, changed[act], typed="")


def _assert_every_answer_has_its_field(forms: object, said: tuple[Output, ...]) -> None:
    """In use and in the draft, once each, and seen by no more people than before."""
    assert isinstance(forms, tuple | list)
    by_id = {form.id: form for form in forms}
    answered = [(SCHEMA, key) for key in VALUES] + [(TOOL, output.field_key) for output in said]
    for was, key in answered:
        form = by_id[was.id]
        before = was.field(key)
        for revision in (form, form.draft or form):
            found = [field for field in (*revision.fields, *revision.archived) if field.key == key]
            assert len(found) == 1, key
            assert before is None or may_be_seen(before.visibility, found[0].visibility)


def _no_copy(_engagement_id: str, path: Path) -> Path:
    return path.with_suffix(".copy")
