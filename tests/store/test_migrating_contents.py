"""Old files kept bytes in the rows of attachments and once more, in base64, in the remembered edits."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from random import Random

import msgspec
import pytest
from sqlite_utils import Database

from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Attachment
from facilitator_app.problems import Refused
from facilitator_app.store import engine
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.repository import WorkshopRepository
from facilitator_app.store.tables import hash_of
from tests.store.examples import LOGO, MADE_AT, records_before_the_fourth

RELEASED = Path(__file__).parent / "released"
FIRST = Attachment(id="p1", name="før.png", media_type="image/png", content=Random(1).randbytes(50_000))
SECOND = Attachment(id="p1", name="efter.png", media_type="image/png", content=Random(2).randbytes(50_000))

Side = Attachment | None


@pytest.fixture(params=["v1", "v2"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file of an old version whose picture was added, replaced, undone, made again and removed; the removal of
    the logo was undone.
    """
    path = tmp_path / "old.workshop"
    with closing(engine.live(path, mode="rwc")) as db:
        db.conn.executescript((RELEASED / f"{request.param}.sql").read_text(encoding="utf-8"))
        db.conn.execute("DELETE FROM edit_log")
        steps = [(None, FIRST), (FIRST, SECOND), (SECOND, None), (LOGO, None)]
        for seq, (before, after) in enumerate(steps, start=1):
            remember(db, seq, [(before, after)], is_undone=int(before is LOGO))
    return path


def remember(db: Database, seq: int, sides: Sequence[tuple[Side, Side]], *, is_undone: int = 0) -> None:
    """As the old program wrote a remembered edit."""
    steps = [("attachment", *(side and cells_of(side) for side in change)) for change in sides]
    changes = msgspec.json.encode(steps).decode()
    head = (f"edit-{seq}", f"edit.{seq}", MADE_AT.isoformat(), "")
    db.conn.execute(
        "INSERT INTO edit_log VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (seq, *head, is_undone, hash_of((*head, changes)), changes),
    )


def cells_of(attachment: Attachment) -> dict[str, object]:
    return {field.name: getattr(attachment, field.name) for field in fields(attachment)}


def pictures(repository: WorkshopRepository) -> list[Record]:
    return [record for record in repository.load() if isinstance(record, Attachment)]


def changed(path: Path, sql: str) -> None:
    with closing(engine.live(path)) as db:
        db.conn.execute(sql)


def test_pictures_of_old_edits_are_undone_and_made_again(store: SqliteFileStore, old: Path) -> None:
    with closing(store.open(old)) as repository:
        assert [record for record in repository.load() if record.id != "said"] == list(
            records_before_the_fourth()
        )
        was = [pictures(repository) for _ in range(3) if repository.undo()]
        assert was == [[LOGO, SECOND], [LOGO, FIRST], [LOGO]]
        again = [pictures(repository) for _ in range(4) if repository.redo()]
        assert again == [[LOGO, FIRST], [LOGO, SECOND], [LOGO], []]
    store.check(old)


def test_undo_goes_on_across_the_migration_and_a_restart(store: SqliteFileStore, old: Path) -> None:
    with closing(store.open(old)) as repository:
        repository.undo()
    with closing(store.open(old)) as repository:
        repository.undo()
        assert pictures(repository) == [LOGO, FIRST]


def test_bytes_of_an_old_file_stand_once(store: SqliteFileStore, old: Path) -> None:
    before = old.stat().st_size
    store.open(old).close()
    assert old.stat().st_size <= before + len(FIRST.content) + 40_000
    with closing(engine.still(old)) as db:
        assert db.conn.execute("SELECT count(*) FROM content").fetchone()[0] == 3
        largest = db.conn.execute("SELECT max(length(changes)) FROM edit_log").fetchone()[0]
    assert largest < 1000
    whole = old.read_bytes()
    for picture in (FIRST, SECOND):
        assert whole.count(picture.content[:512]) == 1


def test_an_old_file_that_is_only_read_brings_its_pictures(store: SqliteFileStore, old: Path) -> None:
    before = old.read_bytes()
    with closing(store.open_read_only(old)) as repository:
        assert pictures(repository) == [LOGO]
    assert old.read_bytes() == before


def test_a_damaged_picture_stays_damaged(store: SqliteFileStore, old: Path) -> None:
    changed(old, "UPDATE attachment SET content = x'00'")
    with closing(store.open(old)) as repository, pytest.raises(Refused, match=r"store\.damaged"):
        repository.load()


def test_a_damaged_edit_stays_damaged(store: SqliteFileStore, old: Path) -> None:
    changed(old, "UPDATE edit_log SET changes = replace(changes, 'efter.png', 'andet.png') WHERE seq = 3")
    with closing(store.open(old)) as repository:
        with pytest.raises(Refused, match=r"store\.damaged"):
            repository.undo()
        assert pictures(repository) == [LOGO]
    with pytest.raises(Refused, match=r"store\.damaged"):
        store.check(old)
