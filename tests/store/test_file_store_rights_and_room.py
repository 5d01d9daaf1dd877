"""A file in a world without rights or without room."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from facilitator_app.store import file_store
from facilitator_app.store.file_store import SqliteFileStore
from tests.store.edits import typed, values
from tests.store.examples import MADE_AT, every_record
from tests.store.files import fingerprint, left_beside, left_open, refusal

NOBODY = 65534


# Rights


@contextmanager
def without_rights(folder: Path) -> Iterator[None]:
    """As a user who may read but not write `folder`."""
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    for above in (folder, *folder.parents):
        if os.geteuid() == 0 and above != Path("/") and above.stat().st_uid == 0:
            above.chmod(above.stat().st_mode | 0o055)
    is_root = os.geteuid() == 0
    try:
        if is_root:
            os.setresuid(NOBODY, NOBODY, 0)
        yield
    finally:
        if is_root:
            os.setresuid(0, 0, 0)
        folder.chmod(0o755)


@pytest.mark.skipif(os.name != "posix", reason="rights are set the POSIX way")
def test_without_the_right_to_write_a_file_is_opened_for_reading(
    store: SqliteFileStore, path: Path, tmp_path: Path
) -> None:
    """F8."""
    folder = tmp_path / "shared"
    folder.mkdir()
    there = Path(shutil.copy(path, folder / path.name))
    before = fingerprint(there)
    with without_rights(folder):
        repository = store.open(there)
        assert list(repository.load()) == list(every_record())
        assert repository.read_only_because is not None
        assert repository.read_only_because.key == "store.no_rights"
        for call in (lambda: repository.write(typed("", "a")), repository.undo, repository.redo):
            assert refusal(call) == "store.read_only"
        assert repository.setting("place") == ""
    repository.backup_to(tmp_path / "copy.workshop")
    repository.close()
    assert fingerprint(there) == before
    assert left_beside(there) == []
    with closing(store.open(tmp_path / "copy.workshop")) as copy:
        copy.write(typed("", "a"))
        assert values(copy.load())["said"] == "a"


@pytest.mark.skipif(os.name != "posix", reason="rights are set the POSIX way")
def test_a_folder_that_only_pretends_to_be_writable_is_noticed(
    store: SqliteFileStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F8."""

    def all_is_allowed(*asked: object) -> bool:
        return True

    monkeypatch.setattr(file_store.os, "access", all_is_allowed)
    with without_rights(path.parent), closing(store.open(path)) as repository:
        assert list(repository.load()) == list(every_record())
        assert refusal(lambda: repository.set_setting("place", "x")) == "store.read_only"


@pytest.mark.skipif(os.name != "posix", reason="rights are set the POSIX way")
def test_a_crashed_file_without_the_right_to_write_is_read_with_its_log(
    store: SqliteFileStore, path: Path, tmp_path: Path
) -> None:
    killed = left_open(path, tmp_path, "DELETE FROM action_plan")
    with without_rights(killed.parent), closing(store.open(killed)) as repository:
        assert "plan" not in [r.id for r in repository.load()]


def test_reading_only_leaves_the_file_free_for_others(store: SqliteFileStore, path: Path) -> None:
    reading = store.open_read_only(path)
    with closing(store.open(path)) as writing:
        writing.write(typed("", "a"))
    assert "said" not in values(reading.load())
    reading.close()


# A real full disk


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if os.name != "posix" or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("only root can mount a small disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)  # also when a failed test has left it open


def test_on_a_full_disk_nothing_is_lost_and_work_goes_on_when_there_is_room(
    store: SqliteFileStore, small_disk: Path
) -> None:
    """F5."""
    path = small_disk / "x.workshop"
    repository = store.create(path, every_record(), made_at=MADE_AT)
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(500_000))
    written: list[str] = [""]

    def write_on() -> None:
        for number in range(200):
            repository.write(typed(written[-1], f"{number} " * 2000))
            written.append(f"{number} " * 2000)

    assert refusal(write_on) == "store.disk_full"
    assert refusal(lambda: repository.backup_to(small_disk / "copy.workshop")) == "store.disk_full"
    assert not list(small_disk.glob("copy*"))
    ballast.unlink()
    repository.write(typed(written[-1], "efter"))
    repository.close()
    with closing(store.open(path)) as again:
        assert values(again.load())["said"] == "efter"
        again.undo()
        assert values(again.load())["said"] == written[-1]


def test_a_file_is_not_half_made_on_a_full_disk(store: SqliteFileStore, small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(bytes(1_000_000))
    path = small_disk / "x.workshop"
    assert refusal(lambda: store.create(path, every_record(), made_at=MADE_AT)) == "store.disk_full"
    assert [file.name for file in small_disk.iterdir()] == ["ballast"]
