"""Any sequence of edits, undo, redo and reopening gives the same records as a plain model in memory."""

import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import Edit, Record, RecordChange
from facilitator_app.domain.slides import Slide, TextContent
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.repository import WorkshopRepository
from tests.fakes import FakeClock
from tests.store.examples import MADE_AT, OUTPUT, SLIDE, every_record

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
VALUE = st.one_of(
    TEXT,
    st.none(),
    st.booleans(),
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False, allow_infinity=False),
    st.lists(TEXT, max_size=3),
    st.lists(st.dictionaries(TEXT, TEXT, max_size=2), min_size=1, max_size=3),
)
PLACE = st.integers(0, 5)
MERGE_KEY = st.sampled_from(["", "", "typing", "other"])


Where = tuple[type, str]
Sides = dict[Where, tuple[bool, bool]]
"""Of each record that a step changes: whether it was there before and is there after."""


class SameAsAPlainModel(RuleBasedStateMachine):
    """The model: what is there by type and id, the steps that were made, and the steps that were undone."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "x.workshop"
        self.store = SqliteFileStore(
            origin="here", utc=FakeClock().utc, copy_place=_no_copy, environ={}, mounts=Path("none")
        )
        self.records: dict[Where, Record] = {}
        self.done: list[tuple[str, Sides]] = []
        self.undone: list[tuple[str, Sides]] = []
        self.number = 0

    @initialize()
    def make(self) -> None:
        self.repository: WorkshopRepository = self.store.create(self.path, every_record(), made_at=MADE_AT)
        self.records = {(type(record), record.id): record for record in every_record()}

    def teardown(self) -> None:
        with suppress(AttributeError):
            self.repository.close()
        self.folder.cleanup()

    @rule(place=PLACE, value=VALUE, key=MERGE_KEY)
    def say(self, place: int, value: object, key: str) -> None:
        self.write([replace(OUTPUT, id=f"said-{place}", value=value)], key)  # type: ignore[arg-type]

    @rule(places=st.sets(PLACE, min_size=1), heading=TEXT, key=MERGE_KEY)
    def change_slides(self, places: set[int], heading: str, key: str) -> None:
        content = TextContent(heading=heading, body=(heading, ""))
        self.write([replace(SLIDE, id=f"slide-{place}", content=content) for place in sorted(places)], key)

    @rule(place=PLACE, key=MERGE_KEY)
    def take_away(self, place: int, key: str) -> None:
        gone = [self.records.get((Output, f"said-{place}")), self.records.get((Slide, f"slide-{place}"))]
        self.apply_edit([RecordChange(record, None) for record in gone if record is not None], key)

    @rule()
    def undo(self) -> None:
        edit = self.repository.undo()
        assert (edit is not None) == bool(self.done)
        if edit is not None:
            step = self.done.pop()
            self.undone.append(step)
            self.put(edit.reversed_changes())

    @rule()
    def redo(self) -> None:
        edit = self.repository.redo()
        assert (edit is not None) == bool(self.undone)
        if edit is not None:
            step = self.undone.pop()
            self.done.append(step)
            self.put(edit.changes)

    @rule()
    def reopen(self) -> None:
        self.repository.close()
        self.repository = self.store.open(self.path)

    @rule()
    def settle(self) -> None:
        self.repository.settle()

    @rule(places=st.sets(PLACE, min_size=1, max_size=2))
    def forget(self, places: set[int]) -> None:
        ids = {f"{kind}-{place}" for kind in ("said", "slide") for place in places}
        self.repository.forget(ids)
        for steps in (self.done, self.undone):
            steps[:] = [step for step in steps if ids.isdisjoint(record_id for _, record_id in step[1])]
        self.repository.check_rows()

    @invariant()
    def the_file_holds_what_the_model_holds(self) -> None:
        loaded = list(self.repository.load())
        assert {(type(record), record.id): record for record in loaded} == self.records
        assert len(loaded) == len(self.records)

    @invariant()
    def something_can_be_undone_when_something_was_done(self) -> None:
        undo, redo = self.repository.undo_labels()
        assert (bool(undo), bool(redo)) == (bool(self.done), bool(self.undone))

    def write(self, records: list[Record], key: str) -> None:
        before = [self.records.get((type(record), record.id)) for record in records]
        self.apply_edit([RecordChange(b, a) for b, a in zip(before, records, strict=True)], key)

    def apply_edit(self, changes: list[RecordChange], key: str) -> None:
        self.number += 1
        edit = Edit(
            id=str(self.number), label="edit.x", made_at=MADE_AT, changes=tuple(changes), merge_key=key
        )
        self.repository.write(edit)
        self.put(tuple(changes))
        self.undone.clear()
        if key and self.done and self.done[-1][0] == key:
            self.done[-1] = (key, joined(self.done[-1][1], sides_of(changes)))
        else:
            self.done.append((key, sides_of(changes)))

    def put(self, changes: tuple[RecordChange, ...]) -> None:
        for change in changes:
            where = (type(change.record), change.record.id)
            if change.after is None:
                self.records.pop(where, None)
            else:
                self.records[where] = change.after


def sides_of(changes: list[RecordChange]) -> Sides:
    return {(type(c.record), c.record.id): (c.before is not None, c.after is not None) for c in changes}


def joined(earlier: Sides, later: Sides) -> Sides:
    """What came and went within a step is no part of it."""
    both = earlier | {where: (earlier.get(where, sides)[0], sides[1]) for where, sides in later.items()}
    return {where: sides for where, sides in both.items() if any(sides)}


def _no_copy(engagement_id: str, path: Path) -> Path:
    raise AssertionError("nothing is migrated here")


TestSameAsAPlainModel = pytest.mark.timeout(300)(SameAsAPlainModel.TestCase)
TestSameAsAPlainModel.settings = settings(
    max_examples=25, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
