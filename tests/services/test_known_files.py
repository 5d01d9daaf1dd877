"""The files that this computer knows, without a word of what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.services import known_files
from facilitator_app.services.keeping_safe import Backup, BackupFolder
from facilitator_app.services.known_files import KnownFile, KnownFiles
from facilitator_app.services.whole_files import WholeFiles
from tests.fakes import FakeClock

DAY = date(2026, 6, 30)
TODAY = date(2026, 11, 22)
WORKSHOP = Workshop(id="w", title="Hemmelig titel", kept_until_on=DAY)


@pytest.fixture
def known(tmp_path: Path) -> KnownFiles:
    return on(tmp_path)


def on(tmp_path: Path) -> KnownFiles:
    return KnownFiles(file=tmp_path / "data" / "files.json", files=WholeFiles(sleep=lambda _s: None))


def made(folder: Path, name: str) -> Path:
    path = folder / name
    path.touch()
    return path


def records(*workshops: Workshop) -> Sequence[Record]:
    return (Engagement(id="eng", client="Hemmelig Kommune", is_sample=False), *workshops)


def test_a_file_is_known_with_its_first_last_day_and_nothing_else(known: KnownFiles, tmp_path: Path) -> None:
    path = made(tmp_path, "Forløb æ.workshop")
    later = replace(WORKSHOP, id="w2", kept_until_on=date(2027, 1, 1))
    known.note(path, records(later, WORKSHOP, replace(WORKSHOP, id="w3", kept_until_on=None)))
    assert on(tmp_path).all() == (KnownFile(path=path, engagement_id="eng", kept_until_on=DAY),)
    assert "Hemmelig" not in (tmp_path / "data" / "files.json").read_text(encoding="utf-8")


def test_only_files_in_their_places_whose_day_has_passed_are_reminded_of(
    known: KnownFiles, tmp_path: Path
) -> None:
    first, gone, open_end, ahead = (made(tmp_path, f"{name}.workshop") for name in ("a", "b", "c", "d"))
    known.note(ahead, records(replace(WORKSHOP, kept_until_on=TODAY)))
    known.note(open_end, records(replace(WORKSHOP, kept_until_on=None)))
    known.note(gone, records(WORKSHOP))
    known.note(first, records(WORKSHOP))
    gone.unlink()
    assert [one.path for one in known.overdue(TODAY)] == [first]
    known.note(first, records(replace(WORKSHOP, kept_until_on=date(2027, 1, 1))))
    assert known.overdue(TODAY) == ()


def test_a_file_that_is_gone_for_good_is_forgotten(known: KnownFiles, tmp_path: Path) -> None:
    path = made(tmp_path, "a.workshop")
    known.note(path, records())
    known.forget(tmp_path / "b.workshop")
    known.forget(path)
    assert known.all() == ()


def test_the_one_that_was_opened_longest_ago_goes_first(
    known: KnownFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known_files, "MOST", 2)
    paths = [made(tmp_path, f"{n}.workshop") for n in range(3)]
    for path in paths:
        known.note(path, records())
    assert [one.path for one in known.all()] == [paths[2], paths[1]]
    known.note(paths[1], records())
    assert [one.path for one in known.all()] == [paths[1], paths[2]]


@pytest.mark.parametrize("content", ["", "{", "[1]", '[{"path": "x"}]', '{"a": 1}', '[{"path": 1}]'])
def test_a_list_that_is_none_knows_nothing_and_is_written_anew(
    known: KnownFiles, tmp_path: Path, content: str
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "files.json").write_text(content)
    assert known.all() == ()
    known.note(made(tmp_path, "a.workshop"), records())
    assert len(known.all()) == 1


def test_a_list_that_cannot_be_written_is_no_reason_to_refuse_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    known = on(tmp_path)
    known.note(made(tmp_path, "a.workshop"), records())
    assert known.all() == ()


def test_a_disk_that_does_not_answer_holds_no_file(
    known: KnownFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known.note(made(tmp_path, "a.workshop"), records(WORKSHOP))

    def failing(_path: Path) -> bool:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "is_file", failing)
    assert known.overdue(TODAY) == ()


def backup_of(folder: BackupFolder, engagement_id: str, path: Path) -> Backup:
    place = folder.place(engagement_id, path)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"x")
    return next(one for one in folder.of_engagement(engagement_id) if one.path == place)


def test_a_damaged_file_is_offered_no_backup_of_another_client_nor_of_a_copy_of_the_same_name(
    known: KnownFiles, tmp_path: Path, clock: FakeClock
) -> None:
    """F23: what can be told of a file that no longer says what it is, is told by where it was opened last."""
    folder = BackupFolder(tmp_path / "data" / "backups", clock=clock, known=known)
    paths = [tmp_path / name / "Lederdag.workshop" for name in ("here", "copy", "client")]
    for path, engagement_id in zip(paths, ("eng", "eng", "other"), strict=True):
        path.parent.mkdir()
        path.touch()
        known.note(path, (Engagement(id=engagement_id, client="", is_sample=False),))
    own, of_copy, of_client = (
        backup_of(folder, engagement_id, path)
        for path, engagement_id in zip(paths, ("eng", "eng", "other"), strict=True)
    )
    assert folder.of_file(paths[0]) == (own,)
    paths[1].unlink()
    assert set(folder.of_file(paths[0])) == {own, of_copy}
    nowhere = tmp_path / "never opened" / "Lederdag.workshop"
    assert set(folder.of_file(nowhere)) == {own, of_copy, of_client}
