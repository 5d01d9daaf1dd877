"""What was remembered of a record is forgotten, in the steps that can be undone and in every byte of the file."""

import random
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.records import Record, RecordChange, added
from facilitator_app.domain.workshop import Attachment
from facilitator_app.problems import Outside, Refused
from facilitator_app.store import engine
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.repository import WorkshopRepository
from tests.fakes import FakeClock
from tests.store.edits import edit, said, typed, values
from tests.store.examples import SEALED, TALK, THEME, every_record

Open = Callable[[], WorkshopRepository]
TALKS = 20
WORD = "plantetord"
PIECE = WORD[2:-2].encode()


def kept(repository: WorkshopRepository) -> dict[str, Record]:
    return {record.id: record for record in repository.load()}


def said_in_talk(text: str, *, talk: LusTalk = TALK) -> LusTalk:
    return replace(talk, leader_values={"well": text})


def test_the_steps_of_a_record_are_gone_and_the_others_can_be_undone(repository: WorkshopRepository) -> None:
    repository.write(typed("", "a"))
    repository.write(edit(RecordChange(TALK, said_in_talk(WORD)), label="edit.talk"))
    repository.write(edit(said("a", "b"), label="edit.second"))
    repository.write(
        edit(RecordChange(said_in_talk(WORD), replace(SEALED, id="talk")), said("b", "c"), label="edit.seal")
    )
    assert repository.undo_labels() == ("edit.seal", "")
    repository.forget({"talk"})
    assert repository.undo_labels() == ("edit.second", "")
    assert kept(repository)["talk"] == replace(SEALED, id="talk")
    assert values(repository.load())["said"] == "c"
    repository.undo()
    assert values(repository.load())["said"] == "a"
    repository.redo()
    assert values(repository.load())["said"] == "b"
    repository.check_rows()


def test_what_had_been_undone_is_forgotten_too(repository: WorkshopRepository) -> None:
    repository.write(edit(RecordChange(TALK, said_in_talk(WORD)), label="edit.talk"))
    repository.write(typed("", "a"))
    repository.undo()
    repository.undo()
    assert repository.undo_labels() == ("", "edit.talk")
    repository.forget({"talk"})
    assert repository.undo_labels() == ("", "edit.a")
    repository.redo()
    assert values(repository.load())["said"] == "a"


def test_a_record_that_only_points_at_it_keeps_its_steps(repository: WorkshopRepository) -> None:
    pointing = replace(SEALED, id="other", concept_id="talk", chief_id="talk", sealed="talk")
    repository.write(edit(*added([pointing]), label="edit.other"))
    repository.forget({"talk"})
    assert repository.undo_labels() == ("edit.other", "")


def test_nothing_named_forgets_nothing(repository: WorkshopRepository) -> None:
    repository.write(typed("", "a"))
    repository.forget(())
    assert repository.undo_labels() == ("edit.a", "")


def test_bytes_that_only_forgotten_steps_named_are_gone(repository: WorkshopRepository, path: Path) -> None:
    picture = Attachment(id="p", name="x", media_type="image/png", content=random.Random(3).randbytes(5000))
    repository.write(edit(*added([picture])))
    repository.write(edit(RecordChange(picture, None)))
    repository.settle()
    assert picture.content[:64] in path.read_bytes()
    repository.forget({"p"})
    assert picture.content[:64] not in path.read_bytes()
    repository.check_rows()


def test_a_damaged_step_is_forgotten_as_nobody_knows_what_it_changes(path: Path, clock: FakeClock) -> None:
    with closing(_opened(path, clock)) as repository:
        repository.write(edit(RecordChange(TALK, said_in_talk(WORD)), label="edit.talk"))
        repository.write(typed("", "a"))
    with closing(engine.live(path)) as db:
        db.conn.execute("UPDATE edit_log SET changes = replace(changes, 'plant', 'plint') WHERE seq = 1")
    with closing(_opened(path, clock)) as repository:
        with pytest.raises(Refused, match=r"store\.damaged"):
            repository.check_rows()
        repository.forget({"no such record"})
        assert repository.undo_labels() == ("edit.a", "")
        repository.check_rows()


@pytest.mark.parametrize("seed", range(6))
def test_no_byte_of_what_was_said_is_left_in_the_file_or_its_copy(
    store: SqliteFileStore, path: Path, tmp_path: Path, seed: int
) -> None:
    """Long and short texts among other work, so that pages are divided and joined while the word is in them."""
    chance = random.Random(seed)
    with closing(store.open(path)) as repository:
        talks = worked_on(repository, chance)
        repository.write(edit(*(RecordChange(talk, replace(SEALED, id=talk.id)) for talk in talks)))
        assert WORD.encode() in _bytes(path)
        repository.forget({f"talk-no-{number}" for number in range(TALKS)})
        assert PIECE not in _bytes(path)
        repository.backup_to(tmp_path / "copy.workshop")
        repository.undo()
        repository.check_rows()
    for file in (path, tmp_path / "copy.workshop"):
        assert PIECE not in file.read_bytes()
        store.check(file)


def worked_on(repository: WorkshopRepository, chance: random.Random) -> tuple[LusTalk, ...]:
    """Talks of all lengths written again and again, among themes; the talks as they stand in the end."""
    talks: dict[int, LusTalk] = {}
    theme = THEME
    for _ in range(200):
        number = chance.randrange(TALKS)
        before = talks.get(number)
        words = (WORD if chance.random() < 0.5 else "p" * 10) * chance.randrange(1, 200)
        after = said_in_talk(words, talk=replace(TALK, id=f"talk-no-{number}"))
        repository.write(edit(RecordChange(before, after), merge_key=chance.choice(["", "typing"])))
        talks[number] = after
        if chance.random() < 0.2:
            renamed = replace(theme, name="n" * chance.randrange(1, 900))
            repository.write(edit(RecordChange(theme, renamed)))
            theme = renamed
        if chance.random() < 0.1:
            repository.write(edit(RecordChange(talks.pop(number), None)))
        if chance.random() < 0.1:
            repository.undo()
            repository.redo()
            repository.settle()
    return tuple(talks.values())


def test_pieces_that_removing_alone_leaves_behind_are_gone_when_the_file_is_written_anew(
    tmp_path: Path,
) -> None:
    removed, written_anew = [], []
    for seed in range(40):
        path = tmp_path / f"{seed}.db"
        with closing(engine.live(path, mode="rwc")) as db:
            churned(db, random.Random(seed))
            engine.settle(db)
            removed.append(PIECE in path.read_bytes())
            engine.write_anew(db)
            written_anew.append(PIECE in path.read_bytes())
    assert any(removed)
    assert not any(written_anew)


def churned(db: Database, chance: random.Random) -> None:
    """Rows of all lengths that grow, shrink and go; in the end none holds the word."""
    db.conn.execute("CREATE TABLE row (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
    engine.start_log(db)
    for number in range(chance.randrange(20, 300)):
        words = (WORD if chance.random() < 0.3 else "o" * 10) * chance.randrange(
            1, chance.choice([40, 40, 900])
        )
        db.conn.execute("INSERT INTO row VALUES (?, ?)", (number, words))
        if chance.random() < 0.2:
            text = "q" * chance.randrange(1, 900)
            db.conn.execute("UPDATE row SET text = ? WHERE number = ?", (text, chance.randrange(number + 1)))
        if chance.random() < 0.1:
            db.conn.execute("DELETE FROM row WHERE number = ?", (chance.randrange(number + 1),))
            engine.settle(db)
    db.conn.execute("DELETE FROM row WHERE instr(text, ?)", (WORD,))


def test_the_file_reads_as_before_after_it_was_written_anew(
    repository: WorkshopRepository, open_file: Open
) -> None:
    repository.write(edit(said(None, "a")))
    repository.forget({"talk"})
    again = open_file()
    assert [record for record in again.load() if record.id != "said"] == list(every_record())
    again.undo()
    assert list(again.load()) == list(every_record())


def test_when_writing_anew_is_stopped_the_same_call_clears_the_traces(path: Path, clock: FakeClock) -> None:
    with closing(_opened(path, clock)) as repository:
        repository.write(edit(RecordChange(TALK, said_in_talk(WORD * 4000)), label="edit.talk"))
        repository.write(edit(RecordChange(said_in_talk(WORD * 4000), replace(SEALED, id="talk"))))
        repository.settle()
    db = engine.live(path)
    engine.start_log(db)
    with closing(WorkshopRepository(db=db, path=path, origin="here", utc=clock.utc)) as repository:
        kept_before = list(repository.load())
        reading = db.conn.execute("SELECT id FROM slide")
        reading.fetchone()
        with pytest.raises(engine.SqliteError, match="in progress"):
            repository.forget({"talk"})
        reading.close()
        assert repository.undo_labels() == ("", "")
        repository.forget({"talk"})
        assert list(repository.load()) == kept_before
        assert WORD.encode() not in _bytes(path)


def test_a_file_that_may_only_be_read_forgets_nothing(store: SqliteFileStore, path: Path) -> None:
    with closing(store.open(path)) as repository:
        repository.write(typed("", "a"))
    with closing(store.open_read_only(path)) as repository:
        with pytest.raises(Outside, match=r"store\.read_only"):
            repository.forget({"said"})
        assert repository.undo_labels() == ("edit.a", "")


def _opened(path: Path, clock: FakeClock) -> WorkshopRepository:
    db = engine.live(path)
    engine.start_log(db)
    return WorkshopRepository(db=db, path=path, origin="here", utc=clock.utc)


def _bytes(path: Path) -> bytes:
    log = path.with_name(path.name + "-wal")
    return path.read_bytes() + (log.read_bytes() if log.exists() else b"")
