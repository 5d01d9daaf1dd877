"""The bytes of attachments stand once in the file, for as long as somebody names them."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from facilitator_app.content.pictures import PictureKind
from facilitator_app.domain.records import RecordChange, added, removed
from facilitator_app.domain.workshop import Attachment
from facilitator_app.problems import Refused
from facilitator_app.store import engine
from facilitator_app.store.edit_log import KEPT_EDITS
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.repository import WorkshopRepository
from tests.store.edits import edit, typed
from tests.store.examples import LOGO

Open = Callable[[], WorkshopRepository]
Damage = Callable[[str], None]

SECRET = b"Hemmeligt billede" * 40


def picture(number: int = 1, content: bytes = SECRET) -> Attachment:
    return Attachment(id=f"p{number}", name=f"{number}.png", media_type="image/png", content=content)


def noise(size: int, seed: int = 1) -> bytes:
    """Bytes that cannot be packed, as those of a picture."""
    return Random(seed).randbytes(size)


def attachments(repository: WorkshopRepository) -> dict[str, Attachment]:
    return {record.id: record for record in repository.load() if isinstance(record, Attachment)}


def times_in_file(repository: WorkshopRepository, path: Path, content: bytes) -> int:
    """How often `content` stands in the closed file."""
    repository.close()
    return path.read_bytes().count(content)


@pytest.fixture
def damage(path: Path) -> Damage:
    """Changes a closed file behind the program's back."""

    def run(sql: str) -> None:
        with closing(engine.live(path)) as db:
            db.conn.execute("PRAGMA foreign_keys=OFF")
            db.conn.execute(sql)

    return run


# Once


def test_pictures_make_the_file_larger_by_their_own_size(repository: WorkshopRepository, path: Path) -> None:
    pictures = [picture(number, noise(100_000, number)) for number in range(20)]
    repository.settle()
    before = path.stat().st_size
    repository.write(edit(*added(pictures)))
    repository.settle()
    assert path.stat().st_size - before <= 1.1 * 20 * 100_000


def test_taking_pictures_away_and_bringing_them_back_needs_no_room(
    repository: WorkshopRepository, path: Path
) -> None:
    pictures = [picture(number, noise(100_000, number)) for number in range(20)]
    repository.write(edit(*added(pictures)))
    repository.settle()
    before = path.stat().st_size
    repository.undo()
    repository.redo()
    repository.write(edit(*removed(pictures)))
    repository.undo()
    repository.settle()
    assert path.stat().st_size - before <= 40_000
    assert [attachments(repository)[p.id] for p in pictures] == pictures


def test_the_same_picture_twice_stands_once(repository: WorkshopRepository, path: Path) -> None:
    repository.write(edit(*added([picture(1), picture(2)])))
    repository.write(edit(RecordChange(picture(2), replace(picture(2), name="ny.png"))))
    assert times_in_file(repository, path, SECRET[:400]) == 1


def test_a_kind_that_is_a_word_of_an_enumeration_is_whole_when_read_again(
    repository: WorkshopRepository, open_file: Open
) -> None:
    kind = PictureKind.PNG
    repository.write(edit(*added([replace(picture(), media_type=kind)])))
    assert attachments(open_file())["p1"] == picture()


def test_a_picture_without_bytes_is_kept(repository: WorkshopRepository, open_file: Open) -> None:
    repository.write(edit(*added([picture(content=b"")])))
    assert attachments(open_file())["p1"].content == b""
    again = open_file()
    again.undo()
    again.redo()
    assert attachments(again)["p1"].content == b""


def test_bytes_in_a_value_come_back_from_the_log(repository: WorkshopRepository, open_file: Open) -> None:
    first, second = picture(), picture(content=noise(5000))
    steps = [
        edit(*added([first])),
        edit(RecordChange(first, second)),
        edit(RecordChange(second, replace(second, name="ny.png"))),
        edit(*removed([replace(second, name="ny.png")])),
    ]
    for step in steps:
        repository.write(step)
    assert [open_file().undo() for _ in steps] == steps[::-1]
    assert [open_file().redo() for _ in steps] == steps


def test_a_copy_holds_the_pictures_of_edits_that_wait(
    repository: WorkshopRepository, store: SqliteFileStore, tmp_path: Path
) -> None:
    repository.write(edit(*added([picture(1)])))
    target = tmp_path / "copy.workshop"
    waiting = (edit(*removed([picture(1)])), edit(*added([picture(2, noise(5000))])))
    repository.backup_to(target, waiting)
    store.check(target)
    with closing(store.open(target)) as copy:
        assert attachments(copy) == {"logo": LOGO, "p2": picture(2, noise(5000))}
        copy.undo()
        copy.undo()
        assert attachments(copy) == {"logo": LOGO, "p1": picture(1)}
    assert attachments(repository) == {"logo": LOGO, "p1": picture(1)}


# As long as they are named


def test_a_removed_picture_stays_while_an_edit_remembers_it(
    repository: WorkshopRepository, path: Path
) -> None:
    repository.write(edit(*added([picture()])))
    repository.write(edit(*removed([picture()])))
    assert times_in_file(repository, path, SECRET) == 1


def test_a_removed_picture_is_gone_when_its_edits_are_forgotten(
    repository: WorkshopRepository, path: Path
) -> None:
    repository.write(edit(*added([picture()])))
    repository.write(edit(*removed([picture()])))
    for number in range(KEPT_EDITS):
        repository.write(typed(str(number), str(number + 1)))
    assert times_in_file(repository, path, SECRET[:40]) == 0


def test_a_picture_whose_adding_is_forgotten_stays_when_it_is_there(
    repository: WorkshopRepository, open_file: Open
) -> None:
    repository.write(edit(*added([picture()])))
    for number in range(KEPT_EDITS):
        repository.write(typed(str(number), str(number + 1)))
    assert attachments(open_file()) == {"logo": LOGO, "p1": picture()}


def test_a_picture_whose_adding_was_undone_is_gone_with_the_next_edit(
    repository: WorkshopRepository, path: Path
) -> None:
    repository.write(edit(*added([picture()])))
    repository.undo()
    repository.write(typed("", "a"))
    assert times_in_file(repository, path, SECRET[:40]) == 0


def test_a_picture_that_another_edit_remembers_stays(repository: WorkshopRepository, open_file: Open) -> None:
    repository.write(edit(*added([picture(1)])))
    repository.write(edit(*removed([picture(1)])))
    repository.write(edit(*added([picture(2)])))
    repository.undo()
    repository.write(typed("", "a"))
    again = open_file()
    again.undo()
    again.undo()
    assert attachments(again) == {"logo": LOGO, "p1": picture(1)}


def test_what_joined_edits_pass_over_is_gone(repository: WorkshopRepository, path: Path) -> None:
    last = picture(content=noise(5000))
    repository.write(edit(*added([picture()]), merge_key="k"))
    repository.write(edit(RecordChange(picture(), last), merge_key="k"))
    undone = repository.undo()
    assert undone is not None
    assert undone.changes == added([last])
    assert times_in_file(repository, path, SECRET[:40]) == 0


def test_a_word_that_looks_like_a_name_of_bytes_harms_nothing(repository: WorkshopRepository) -> None:
    repository.write(typed("", "sha256:" + "0" * 64))
    repository.undo()
    repository.write(typed("", "sha256:nothing"))
    assert attachments(repository) == {"logo": LOGO}


# When the file is not as it was written


@pytest.mark.parametrize("sql", ["UPDATE content SET bytes = x'00'", "DELETE FROM content"])
def test_a_removed_picture_that_is_not_as_it_was_is_told_and_not_brought_back(
    repository: WorkshopRepository, open_file: Open, damage: Damage, store: SqliteFileStore, sql: str
) -> None:
    repository.write(edit(*removed([LOGO])))
    repository.close()
    damage(sql)
    again = open_file()
    with pytest.raises(Refused, match=r"store\.damaged"):
        again.undo()
    assert again.undo_labels() == ("edit.change", "")
    again.write(typed("", "a"))


def test_bytes_that_only_an_edit_names_are_checked(
    repository: WorkshopRepository, damage: Damage, path: Path, store: SqliteFileStore
) -> None:
    repository.write(edit(*removed([LOGO])))
    repository.close()
    store.check(path)
    damage("UPDATE content SET bytes = x'00'")
    with pytest.raises(Refused, match=r"store\.damaged"):
        store.check(path)


def test_a_damaged_edit_does_not_keep_a_new_one_from_being_written(
    repository: WorkshopRepository, open_file: Open, damage: Damage
) -> None:
    repository.write(edit(*removed([LOGO])))
    repository.write(edit(*added([picture()])))
    repository.close()
    damage("UPDATE edit_log SET changes = CAST(x'ff' || changes AS TEXT) WHERE seq = 1")
    again = open_file()
    again.undo()
    again.write(typed("", "a"))
    assert attachments(again) == {}
