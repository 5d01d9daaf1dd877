"""What is still read of a damaged file, and that nothing false is (F21, F22)."""

from __future__ import annotations

import random
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Edit, Record, RecordChange
from facilitator_app.domain.salvaged import MUST_POINT, Salvaged
from facilitator_app.problems import Refused
from facilitator_app.store import engine
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.salvage import SalvageReader
from facilitator_app.store.tables import NAMES
from tests.fakes import FakeClock
from tests.store.examples import MADE_AT, every_record
from tests.store.files import NEWER, fingerprint, left_beside

FLIPS = 60
SEED = 20261122


class Reads:
    """Reads files in a folder of its own."""

    def __init__(self, folder: Path, clock: FakeClock) -> None:
        self.scratch = folder / "scratch"
        self.steps: list[tuple[int, int]] = []
        self.is_cancelled = False
        self._clock = clock

    def __call__(self, path: Path, like: Path | None = None, *, limit_s: float = 60.0) -> Salvaged:
        reader = SalvageReader(scratch=self.scratch, monotonic_s=self._clock.monotonic_s, limit_s=limit_s)
        return reader.read(path, like=like, progress=self._on_step, is_cancelled=self._is_cancelled)

    def _on_step(self, step: int, of_all: int) -> None:
        self.steps.append((step, of_all))

    def _is_cancelled(self) -> bool:
        return self.is_cancelled


@pytest.fixture
def read(tmp_path: Path, clock: FakeClock) -> Reads:
    return Reads(tmp_path, clock)


@pytest.fixture
def whole(store: SqliteFileStore, path: Path) -> dict[str, Record]:
    """What stands in the file before it is damaged."""
    with closing(store.open_read_only(path)) as repository:
        return {record.id: record for record in repository.load()}


@pytest.fixture
def large(store: SqliteFileStore, tmp_path: Path) -> Path:
    """A file whose outputs fill many pages."""
    records = list(every_record())
    output = next(record for record in records if isinstance(record, Output))
    fields = {name: getattr(output, name) for name in output.__dataclass_fields__}
    records += [
        Output(**(fields | {"id": f"more-{n}", "value": f"Svar {n} " + "ord " * 60})) for n in range(300)
    ]
    path = tmp_path / "Stor.workshop"
    store.create(path, records, made_at=MADE_AT).close()
    return path


def test_a_whole_file_is_read_whole(read: Reads, path: Path, whole: dict[str, Record]) -> None:
    before = fingerprint(path)
    found = read(path)
    assert {record.id: record for record in found.records} == whole
    assert (found.lost, found.is_whole) == (0, True)
    assert found.changed_at.keys() == whole.keys()
    assert read.steps[-1][0] == read.steps[-1][1]
    assert fingerprint(path) == before
    assert left_beside(path) == ["scratch"]
    assert list(read.scratch.iterdir()) == []


def test_no_flipped_bit_ever_gives_another_text(read: Reads, path: Path, whole: dict[str, Record]) -> None:
    """F21: what is read after a flip is as it was written, and the file is as it was."""
    content = path.read_bytes()
    chance = random.Random(SEED)
    least = len(whole)
    for _ in range(FLIPS):
        at, bit = chance.randrange(len(content)), chance.randrange(8)
        path.write_bytes(content[:at] + bytes([content[at] ^ 1 << bit]) + content[at + 1 :])
        before = fingerprint(path)
        try:
            found = read(path)
        except Refused:
            continue
        assert all(whole[record.id] == record for record in found.records)
        assert fingerprint(path) == before
        least = min(least, len(found.records) or least)
    assert least < len(whole), "some flips cost a row"


def test_rows_behind_a_lost_page_are_read(read: Reads, large: Path) -> None:
    """F21: one page of 4 KiB is zeros; only the rows on it are lost."""
    content = large.read_bytes()
    marks = [n for n in range(300) if f"Svar {n} ".encode() in content]
    at = content.index(b"Svar 150 ") // 4096 * 4096
    large.write_bytes(content[:at] + bytes(4096) + content[at + 4096 :])
    found = {record.id for record in read(large).records}
    lost = [n for n in marks if f"more-{n}" not in found]
    assert 150 in lost
    assert len(lost) < 30
    assert {"more-0", "more-299"} <= found


@pytest.mark.parametrize("kept_pages", [0, 1, 2, 5, 20, 40, 60])
def test_a_cut_file_is_read_up_to_the_cut(read: Reads, large: Path, kept_pages: int) -> None:
    """F22: a file that was cut at a page gives what is left of it, and never raises."""
    content = large.read_bytes()
    large.write_bytes(content[: kept_pages * 4096])
    found = read(large)
    assert len(found.records) <= 400
    if kept_pages >= 40:
        assert found.records
    large.write_bytes(content[: kept_pages * 4096 + 100])
    assert len(read(large).records) >= 0


def test_a_lost_first_page_is_borrowed_from_a_backup(
    read: Reads, path: Path, tmp_path: Path, whole: dict[str, Record]
) -> None:
    """F21: without its first pages nothing can be found; a backup has them."""
    backup = tmp_path / "kopi.workshop"
    shutil.copy(path, backup)
    content = path.read_bytes()
    path.write_bytes(bytes(4096) + content[4096:])
    found = read(path, backup)
    assert {record.id: record for record in found.records} == whole
    assert backup.read_bytes() == content


def test_a_lost_first_page_is_made_anew_where_there_is_no_backup(
    read: Reads, path: Path, whole: dict[str, Record]
) -> None:
    """F21: the tables of a file that this version made begin where they begin in a new one."""
    content = path.read_bytes()
    path.write_bytes(bytes(4096) + content[4096:])
    assert {record.id: record for record in read(path).records} == whole


def test_what_stands_in_the_log_alone_is_read(read: Reads, path: Path, tmp_path: Path) -> None:
    """F12: a file that was torn away with its log is read with it, also when its first page is lost."""
    folder = tmp_path / "crashed"
    folder.mkdir()
    backup = tmp_path / "kopi.workshop"
    shutil.copy(path, backup)
    with closing(engine.live(path)) as db:
        engine.start_log(db)
        db.conn.execute("DELETE FROM lus_talk")
        for name in (path.name, f"{path.name}-wal"):
            shutil.copy(path.with_name(name), folder / name)
    torn = folder / path.name
    count = len(read(torn).records)
    torn.write_bytes(bytes(4096) + torn.read_bytes()[4096:])
    assert len(read(torn, backup).records) == count < len(read(backup).records)
    assert sorted(file.name for file in folder.iterdir()) == [path.name, f"{path.name}-wal"]


def test_a_file_of_another_kind_gives_nothing(read: Reads, tmp_path: Path) -> None:
    """F23."""
    letter = tmp_path / "brev.workshop"
    letter.write_text("Kære alle\n" * 1000, encoding="utf-8")
    assert read(letter).records == ()
    letter.write_bytes(b"")
    assert read(letter).records == ()


def test_a_newer_file_is_refused(read: Reads, path: Path) -> None:
    """F18."""
    with closing(engine.live(path)) as db:
        for statement in NEWER:
            db.conn.execute(statement)
    with pytest.raises(Refused, match=r"store\.newer"):
        read(path)


def test_a_file_with_a_flip_in_its_version_alone_is_read_whole(
    read: Reads, path: Path, whole: dict[str, Record]
) -> None:
    """F21: its definitions tell the version as well."""
    with closing(engine.live(path)) as db:
        db.conn.execute("PRAGMA user_version=7")
    found = read(path)
    assert {one.id: one for one in found.records} == whole
    assert not found.is_uncharted


def test_definitions_that_are_not_ours_are_never_used(
    read: Reads, path: Path, whole: dict[str, Record]
) -> None:
    """F52: a view that somebody put there is replaced by what we know; the rows are read for what they are."""
    with closing(engine.live(path)) as db:
        db.conn.execute("ALTER TABLE theme RENAME TO other")
        db.conn.execute("CREATE VIEW theme AS SELECT * FROM other LIMIT 0")
    assert {record.id: record for record in read(path).records} == whole


@pytest.mark.parametrize("version", [1, 3, 5])
def test_a_damaged_file_of_an_older_version_is_brought_up(read: Reads, tmp_path: Path, version: int) -> None:
    """F19, F21."""
    old = tmp_path / "gammel.workshop"
    script = Path(__file__).with_name("released") / f"v{version}.sql"
    with closing(engine.live(old, mode="rwc")) as db:
        db.conn.executescript(script.read_text(encoding="utf-8"))
    whole = {record.id: record for record in read(old).records}
    assert whole
    with closing(engine.live(old)) as db:
        db.conn.execute("UPDATE output SET value = value || 'x' WHERE rowid = 1")
    found = read(old)
    assert found.lost >= 1
    assert all(whole[record.id] == record for record in found.records)


@pytest.mark.parametrize(
    "stamp",
    [
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "9999-12-31T23:30:00+00:00",
        "i går",
        "2027-13-01T00:00:00+00:00",
    ],
)
def test_a_row_whose_stamp_is_no_instant_is_read_without_it(
    read: Reads, path: Path, whole: dict[str, Record], stamp: str
) -> None:
    """F21: the stamp stands outside the row's check sum."""
    with closing(engine.live(path)) as db:
        db.conn.execute("UPDATE output SET row_changed_at = ?", (stamp,))
    found = read(path)
    outputs = {record.id for record in whole.values() if isinstance(record, Output)}
    assert {record.id: record for record in found.records} == whole
    assert found.changed_at.keys() == whole.keys() - outputs


def test_reading_stops_when_it_is_told_to(read: Reads, path: Path) -> None:
    read.is_cancelled = True
    assert read(path).is_whole is False
    read.is_cancelled = False
    assert read(path, limit_s=0.0).is_whole is False


def test_a_lost_attachment_is_not_handed_out_with_other_bytes(
    read: Reads, path: Path, whole: dict[str, Record]
) -> None:
    with closing(engine.live(path)) as db:
        db.conn.execute("UPDATE content SET bytes = x'00'")
    found = read(path)
    assert found.lost >= 1
    assert all(whole[record.id] == record for record in found.records)


def test_a_damaged_index_and_table_lose_no_row_that_reads(read: Reads, large: Path) -> None:
    """F21: also where the index of ids has lost a page, rows are asked for one by one."""
    with closing(engine.still(large)) as db:
        index = db.conn.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name LIKE '%autoindex_output%'"
        ).fetchone()
    content = bytearray(large.read_bytes())
    content[(index[0] - 1) * 4096 : index[0] * 4096] = bytes(4096)
    at = content.index(b"Svar 150 ") // 4096 * 4096
    content[at : at + 4096] = bytes(4096)
    large.write_bytes(content)
    found = {record.id for record in read(large).records}
    assert {"more-0", "more-299"} <= found


def test_the_fields_that_must_point_are_those_the_file_enforces(path: Path) -> None:
    with closing(engine.still(path)) as db:
        enforced = {
            kind: {
                row[3] for row in db.conn.execute(f"PRAGMA foreign_key_list({name})") if row[2] != "content"
            }
            for kind, name in NAMES.items()
        }
    assert {kind: fields for kind, fields in enforced.items() if fields} == {
        kind: set(fields) for kind, fields in MUST_POINT.items()
    }


def test_rows_of_a_protected_file_are_read_past_a_damaged_page(
    store: SqliteFileStore, large: Path, tmp_path: Path, clock: FakeClock
) -> None:
    """F21, F24: a page that was changed past SQLCipher is lost, the others are read; also when it is the first one
    and a backup has it."""
    key = store.protection.new_key("en god kode")
    store.protection.rewrite(large, key)
    store.protection.offer(large, "en god kode")
    backup = tmp_path / "kopi.workshop"
    shutil.copy(large, backup)
    with closing(store.open_read_only(large)) as repository:
        whole = {record.id: record for record in repository.load()}
    content = large.read_bytes()
    reader = SalvageReader(
        scratch=tmp_path / "scratch", monotonic_s=clock.monotonic_s, key_of=store.protection.key_of
    )
    for at, least in ((len(content) // 4096 // 2 * 4096 + 77, 200), (50, 300)):
        large.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        found = reader.read(large, like=backup, progress=_unseen, is_cancelled=_never)
        assert all(whole[record.id] == record for record in found.records)
        assert len(found.records) > least
    stranger = SalvageReader(scratch=tmp_path / "scratch", monotonic_s=clock.monotonic_s)
    assert stranger.read(large, like=None, progress=_unseen, is_cancelled=_never).records == ()


def _unseen(_step: int, _of_all: int) -> None:
    """Nobody looks at the progress."""


def _never() -> bool:
    return False


def without_definitions(content: bytes) -> bytes:
    """The first page and each that tells of tables is noise."""
    pages = [content[at : at + 4096] for at in range(0, len(content), 4096)]
    noise = bytes(range(256)) * 16
    return b"".join(noise if b"CREATE " in page or page is pages[0] else page for page in pages)


def test_rows_are_found_page_by_page_when_the_definitions_are_lost(
    read: Reads, large: Path, store: SqliteFileStore
) -> None:
    """F21: neither a backup nor a new file says where the tables of this file begin; texts and people are read all the
    same, each as it was written, and it is told that nobody knows what is missing."""
    with closing(store.open(large)) as repository:
        whole = {one.id: one for one in repository.load()}
        repository.forget(["nobody"])  # writes the file anew: its tables begin elsewhere
    large.write_bytes(without_definitions(large.read_bytes()))
    before = fingerprint(large)
    found = read(large)
    assert found.is_uncharted
    assert len(found.records) > 300
    assert all(whole[one.id] == one for one in found.records)
    kinds = {type(one) for one in found.records}
    assert {Output, Participant, ActionPlan} <= kinds
    assert found.changed_at.keys() == {one.id for one in found.records}
    assert fingerprint(large) == before


def test_a_page_of_many_kinds_of_noise_gives_nothing(read: Reads, tmp_path: Path) -> None:
    """F21: pages that say they hold rows, with anything behind it."""
    chance = random.Random(SEED)
    noise = tmp_path / "støj.workshop"
    pages = [b"\x0d" + bytes(2) + b"\x00\x40" + chance.randbytes(4091) for _ in range(40)]
    noise.write_bytes(b"SQLite format 3\x00" + bytes(4080) + b"".join(pages))
    assert read(noise).records == ()


LONG = "Vi aftaler det hver gang. " * 700


def saying(value: str, record_id: str = "said-late") -> RecordChange:
    output = next(record for record in every_record() if isinstance(record, Output))
    return RecordChange(None, replace(output, id=record_id, value=value))


def test_what_stands_in_the_log_is_found_without_definitions_and_what_was_removed_is_not(
    read: Reads, path: Path, tmp_path: Path, store: SqliteFileStore
) -> None:
    """F12, F21: a program that was torn away left the file with its log; a long text stands on pages of its own."""
    folder = tmp_path / "crashed"
    folder.mkdir()
    with closing(store.open(path)) as repository:
        gone = next(one for one in repository.load() if isinstance(one, ActionPlan))
        change = RecordChange(gone, None)
        edit = Edit(id="e", label="edit.change", made_at=MADE_AT, changes=(change, saying(LONG)))
        repository.write(edit)
        for name in (path.name, f"{path.name}-wal"):
            shutil.copy(path.with_name(name), folder / name)
    torn = folder / path.name
    torn.write_bytes(without_definitions(torn.read_bytes()))
    log = torn.with_name(f"{torn.name}-wal")
    log.write_bytes(log.read_bytes() + b"half a frame" * 340)
    found = {one.id: one for one in read(torn).records}
    said = found["said-late"]
    assert isinstance(said, Output)
    assert said.value == LONG
    assert gone.id not in found


def test_a_page_that_tells_of_more_rows_than_the_file_has_bytes_is_not_followed(
    read: Reads, tmp_path: Path
) -> None:
    """F52: each of two thousand rows says that it is the whole file."""
    pages = 256
    length = bytes([0x80 | (pages * 4096 >> 14), 0x80 | (pages * 4096 >> 7 & 0x7F), pages * 4096 & 0x7F])
    row = length + b"\x01\x02\x0c" + bytes(4000)
    head = b"\x0d\x00\x00\x07\x00\x00\x00\x00" + b"\x00\x30" * 20
    page = (head + row)[:4092].ljust(4092, b"\x00") + b"\x00\x00\x00\x02"
    crafted = tmp_path / "stor.workshop"
    crafted.write_bytes(b"SQLite format 3\x00" + bytes(4080) + page * (pages - 1))
    assert read(crafted).records == ()
