"""Virus scanners and other programs hold files for a moment, or for long (F14)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from facilitator_app.disk import PAUSE_S, TRIES
from facilitator_app.problems import Outside
from facilitator_app.store import copies, taking_place
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.repository import WorkshopRepository
from tests.store.edits import typed, values
from tests.store.files import fingerprint

Hold = Callable[[int, int], list[float]]


@pytest.fixture
def hold(monkeypatch: pytest.MonkeyPatch) -> Hold:
    """Lets giving a name fail so many times, as Windows does when somebody holds the file. Gives the pauses taken."""

    def held(times: int, winerror: int) -> list[float]:
        replace = Path.replace
        left = [times]
        pauses: list[float] = []

        def held_replace(part: Path, target: Path) -> Path:
            if left[0]:
                left[0] -= 1
                error = PermissionError(13, "The process cannot access the file")
                error.winerror = winerror  # type: ignore[attr-defined]
                raise error
            return replace(part, target)

        monkeypatch.setattr(Path, "replace", held_replace)
        monkeypatch.setattr(copies, "sleep", pauses.append)
        return pauses

    return held


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_copy_waits_for_a_file_that_is_held_for_a_moment(
    repository: WorkshopRepository, tmp_path: Path, hold: Hold, winerror: int
) -> None:
    """F14."""
    pauses = hold(3, winerror)
    repository.backup_to(tmp_path / "kopi" / "x.workshop")
    assert pauses == [PAUSE_S] * 3
    assert [file.name for file in (tmp_path / "kopi").iterdir()] == ["x.workshop"]


def test_a_copy_over_a_file_that_stays_held_lies_whole_beside_it_and_is_said_where(
    repository: WorkshopRepository, store: SqliteFileStore, tmp_path: Path, hold: Hold
) -> None:
    """F14: after 2.25 s; the held file is as it was, and trying again leaves no more."""
    target = tmp_path / "kopi.workshop"
    repository.backup_to(target)
    before = fingerprint(target)
    repository.write(typed("", "til de andre"))
    pauses = hold(2 * TRIES, 32)
    for _ in range(2):
        with pytest.raises(Outside) as problem:
            repository.backup_to(target)
        assert problem.value.key == "store.file_held"
        assert problem.value.params == {"file": target.name, "part": f"{target.name}.part"}
    assert sum(pauses) == pytest.approx(2 * PAUSE_S * (TRIES - 1))
    assert fingerprint(target) == before
    part = target.with_name(f"{target.name}.part")
    with closing(store.open_read_only(part)) as copy:
        assert values(copy.load())["said"] == "til de andre"
    repository.backup_to(target)
    assert not part.exists()
    with closing(store.open_read_only(target)) as copy:
        assert values(copy.load())["said"] == "til de andre"


def test_a_place_that_is_being_taken_is_taken_to_the_end_at_the_next_opening(
    store: SqliteFileStore, path: Path, tmp_path: Path, hold: Hold, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F14, F26: the new file has been put down; its name is held until somebody opens it."""
    part = tmp_path / "new"
    with closing(store.open(path)) as repository:
        repository.write(typed("", "gendannet"))
        repository.backup_to(part)
        repository.undo()
    replaced = Path.replace
    names: list[str] = []
    pauses: list[float] = []

    def held_at_last(here: Path, target: Path) -> Path:
        names.append(target.name)
        if target == path:
            error = PermissionError(13, "Access is denied")
            error.winerror = 5  # type: ignore[attr-defined]
            raise error
        return replaced(here, target)

    monkeypatch.setattr(Path, "replace", held_at_last)
    with pytest.raises(PermissionError):
        taking_place.take_place(part, path, sleep=pauses.append)
    assert names == [f"{path.name}.restored", *[path.name] * TRIES]
    monkeypatch.undo()
    with closing(store.open_read_only(path)) as repository:
        assert values(repository.load())["said"] == "gendannet"
    assert not taking_place.present(path).name.endswith(".restored")
    with closing(store.open(path)) as repository:
        assert values(repository.load())["said"] == "gendannet"
