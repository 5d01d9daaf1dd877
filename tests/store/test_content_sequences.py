"""Any sequence of edits of attachments, undo, redo and reopening gives back every byte and leaves none behind."""

import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlite_utils import Database

from facilitator_app.domain.records import Record, RecordChange
from facilitator_app.domain.workshop import Attachment
from facilitator_app.store import engine
from facilitator_app.store.contents import digest_of, digests_in
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.repository import WorkshopRepository
from tests.fakes import FakeClock
from tests.store.edits import edit
from tests.store.examples import ENGAGEMENT, LOGO, MADE_AT, THEME, WORKSHOP

PLACE = st.integers(0, 3)
CONTENT = st.sampled_from([b"", b"one", b"two" * 3000, bytes(range(256)) * 20, LOGO.content])
MERGE_KEY = st.sampled_from(["", "", "", "typing"])

Records = dict[str, Record]


class EveryByteComesBack(RuleBasedStateMachine):
    """The model: the records as they were before each step that can be undone, and after each that was."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "x.workshop"
        self.clock = FakeClock()
        self.records: Records = {}
        self.done: list[tuple[str, Records]] = []
        self.undone: list[tuple[str, Records]] = []

    @initialize()
    def make(self) -> None:
        first = (ENGAGEMENT, WORKSHOP, LOGO, THEME)
        store = SqliteFileStore(origin="here", utc=self.clock.utc, copy_place=_no_copy, environ={})
        store.create(self.path, first, made_at=MADE_AT).close()
        self.records = {record.id: record for record in first}
        self.open()

    def teardown(self) -> None:
        with suppress(AttributeError):
            self.repository.close()
        self.folder.cleanup()

    @rule(contents=st.dictionaries(PLACE, CONTENT, min_size=1), name=st.sampled_from("ab"), key=MERGE_KEY)
    def put(self, contents: dict[int, bytes], name: str, key: str) -> None:
        pictures = [
            Attachment(id=f"p{place}", name=name, media_type="image/png", content=content)
            for place, content in contents.items()
        ]
        self.write([RecordChange(self.records.get(picture.id), picture) for picture in pictures], key)

    @rule(places=st.sets(PLACE, min_size=1), key=MERGE_KEY)
    def take_away(self, places: set[int], key: str) -> None:
        gone = [self.records[f"p{place}"] for place in sorted(places) if f"p{place}" in self.records]
        self.write([RecordChange(record, None) for record in gone], key)

    @rule(name=st.text("xy", max_size=3), key=MERGE_KEY)
    def type_a_word(self, name: str, key: str) -> None:
        self.write([RecordChange(self.records["theme"], replace(THEME, name=name))], key)

    @rule()
    def undo(self) -> None:
        self.travel(self.done, self.undone, self.repository.undo())

    @rule()
    def redo(self) -> None:
        self.travel(self.undone, self.done, self.repository.redo())

    @rule(content=CONTENT, name=st.text("xy", max_size=3))
    def think_again(self, content: bytes, name: str) -> None:
        """What is undone and then left behind; by chance alone it is rare."""
        self.put({0: content}, "b", "")
        self.undo()
        self.type_a_word(name, "")

    @rule()
    def reopen(self) -> None:
        self.repository.close()
        self.open()

    @invariant()
    def every_record_is_as_it_was(self) -> None:
        assert {record.id: record for record in self.repository.load()} == self.records
        self.repository.check_rows()

    @invariant()
    def bytes_stand_once_and_only_while_they_are_named(self) -> None:
        kept = [row[0] for row in self.db.conn.execute("SELECT digest FROM content")]
        there = {digest_of(r.content) for r in self.records.values() if isinstance(r, Attachment)}
        edits = self.db.conn.execute("SELECT group_concat(changes) FROM edit_log").fetchone()[0] or ""
        assert sorted(kept) == sorted(there | set(digests_in(edits)))

    def open(self) -> None:
        self.db: Database = engine.live(self.path)
        engine.start_log(self.db)
        self.repository = WorkshopRepository(db=self.db, path=self.path, origin="here", utc=self.clock.utc)

    def write(self, changes: list[RecordChange], key: str) -> None:
        before = dict(self.records)
        self.repository.write(edit(*changes, merge_key=key))
        for change in changes:
            if change.after is None:
                del self.records[change.record.id]
            else:
                self.records[change.after.id] = change.after
        self.undone.clear()
        if not (key and self.done and self.done[-1][0] == key):
            self.done.append((key, before))

    def travel(
        self, source: list[tuple[str, Records]], target: list[tuple[str, Records]], found: object
    ) -> None:
        assert (found is not None) == bool(source)
        if source:
            key, there = source.pop()
            target.append((key, self.records))
            self.records = dict(there)


def _no_copy(engagement_id: str, path: Path) -> Path:
    raise AssertionError("nothing is migrated here")


TestEveryByteComesBack = pytest.mark.timeout(300)(EveryByteComesBack.TestCase)
TestEveryByteComesBack.settings = settings(
    max_examples=40, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
