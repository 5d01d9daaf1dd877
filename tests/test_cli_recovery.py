"""Coming back from damage on the command line, the fault report there, and what the check advises."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest

from facilitator_app.cli import advice
from facilitator_app.cli.run import main
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.known_files import KnownFiles
from facilitator_app.services.unwatched import no_pause
from facilitator_app.services.whole_files import WholeFiles
from facilitator_app.ui.platform import seen_machine
from tests.fakes import FakeClock
from tests.store.files import fingerprint

pytestmark = pytest.mark.usefixtures("qapp")

Said = tuple[int, str, str]


class Run:
    """Runs the program on a data folder of its own."""

    def __init__(self, folder: Path, clock: FakeClock, capsys: pytest.CaptureFixture[str]) -> None:
        self.data = folder / "data"
        self.clock = clock
        self._capsys = capsys

    def __call__(self, *words: object, lang: str = "da") -> Said:
        asked = ["--data-dir", str(self.data), "--lang", lang, *map(str, words)]
        code = main(asked, clock=self.clock)
        out, err = self._capsys.readouterr()
        return code, out, err


@pytest.fixture
def run(tmp_path: Path, clock: FakeClock, capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(tmp_path, clock, capsys)


@pytest.fixture
def day(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "dag.workshop"
    assert run("new", path, "--filled", "--participants", "12")[0] == 0
    return path


def flip(path: Path) -> None:
    """One letter of a text becomes another."""
    content = path.read_bytes()
    at = content.index(b"(fiktiv)")
    path.write_bytes(content[:at] + b"Q" + content[at + 1 :])


def test_backups_are_listed_with_what_is_in_them(run: Run, day: Path) -> None:
    """F25: a damaged one is told as damaged, and nothing is changed."""
    assert "ingen sikkerhedskopier" in run("restore", day, "--list")[1]
    run("backup", day)
    code, out, _ = run("restore", day, "--list")
    assert code == 0
    assert "12 ledere" in out
    backup = next((run.data / "backups").glob("*/*.workshop"))
    flip(backup)
    before = fingerprint(backup), fingerprint(day)
    assert "beskadiget" in run("restore", day, "--list")[1]
    assert (fingerprint(backup), fingerprint(day)) == before
    said = json.loads(run("--json", "restore", day, "--list")[1])
    assert [one["is_whole"] for one in said["backups"]] == [False]


def test_a_restore_is_tried_without_a_trace(run: Run, day: Path) -> None:
    """P4."""
    assert run("restore", day, "--try")[0] == 1
    run("backup", day)
    before = fingerprint(day)
    code, out, _ = run("restore", day, "--try")
    assert code == 0
    assert "er hel og kan åbnes: 12 ledere" in out
    assert fingerprint(day) == before
    flip(next((run.data / "backups").glob("*/*.workshop")))
    assert run("restore", day, "--try")[0] == 1


def test_what_can_be_read_of_a_damaged_file_is_written(run: Run, day: Path, tmp_path: Path) -> None:
    """F21, P3: the file is as it was, and what was written is never written over."""
    flip(day)
    before = fingerprint(day)
    text, data = tmp_path / "reddet.txt", tmp_path / "reddet.json"
    code, out, _ = run("restore", day, "--salvage", text)
    assert code == 0
    assert "kunne læses, som de blev skrevet" in out
    assert "Mindst" in out
    assert "Deltager" in text.read_text("utf-8")
    assert run("restore", day, "--salvage", data)[0] == 0
    assert len(json.loads(data.read_text("utf-8"))["records"]) > 50
    assert run("restore", day, "--salvage", text)[0] == 1
    assert fingerprint(day) == before
    letter = tmp_path / "brev.workshop"
    letter.write_text("Kære alle\n" * 500, encoding="utf-8")
    code, _, err = run("restore", letter, "--salvage", tmp_path / "intet.txt")
    assert (code, "Intet i brev.workshop kunne læses" in err) == (1, True)
    assert run("restore", tmp_path / "none.workshop", "--salvage", tmp_path / "x.txt")[0] == 1


def test_the_report_names_nobody(run: Run, day: Path, tmp_path: Path) -> None:
    """Planted words: every name in the file, its own name, and its folder."""
    logs = run.data / "logs"
    logs.mkdir(parents=True)
    (logs / "facilitator.log").write_text(
        "2027-02-01T08:00:00Z ERROR facilitator_app.ui.crash unexpected error\nBirthe sagde noget\n",
        encoding="utf-8",
    )
    code, out, _ = run("report", tmp_path / "rapport.txt", "--of", day)
    assert code == 0
    assert "Læs den igennem" in out
    text = (tmp_path / "rapport.txt").read_text("utf-8")
    for useful in ("sqlite: 3", "integrity: ok", "Participant: 12", "unexpected error", "count: "):
        assert useful in text
    assert "fiktiv" not in text
    assert "dag.workshop" not in text
    assert str(tmp_path) not in text
    assert "Birthe" not in text
    flip(day)
    run("report", tmp_path / "rapport.txt", "--of", day)
    assert "integrity: store.damaged (file)" in (tmp_path / "rapport.txt").read_text("utf-8")
    assert run("report", tmp_path / "uden.txt", lang="en")[0] == 0
    assert "Fault report" in (tmp_path / "uden.txt").read_text("utf-8")


def test_the_check_tells_what_to_do_about_a_file_that_is_whole(
    run: Run, day: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, _ = run("check", day)
    assert code == 0
    assert "Der er ingen sikkerhedskopi" in out
    run("backup", day)
    assert "Værd at gøre noget ved" not in run("check", day)[1]
    flip(next((run.data / "backups").glob("*/*.workshop")))
    assert "1 sikkerhedskopi af dag.workshop er beskadiget" in run("check", day)[1]
    day.with_name("dag.workshop.restored.part").write_bytes(b"x")
    assert "dag.workshop.restored.part" in run("check", day)[1]
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path))
    assert "synkroniseres" in run("check", day)[1]
    monkeypatch.setattr(advice, "LEAST_FREE_MB", 10**12)
    assert "MB left" in run("check", day, lang="en")[1]


def test_the_check_tells_of_a_backup_that_is_old(run: Run, day: Path) -> None:
    run("backup", day)
    later = run.clock.utc().timestamp() + 3 * 24 * 3600
    os.utime(day, (later, later))
    assert "3 dage ældre end filen" in run("check", day)[1]


def test_the_check_tells_who_has_the_file_open(run: Run, day: Path) -> None:
    """F10."""
    owner = {"host": "raadhus-12", "user": "bodil", "pid": 1, "started_at": "x", "program": "facilitator-app"}
    day.with_name("dag.workshop.lock").write_text(json.dumps(owner))
    out = run("check", day)[1]
    assert "raadhus-12" in out
    assert "bodil" in out


def test_the_check_tells_the_way_back_from_damage(run: Run, day: Path, tmp_path: Path) -> None:
    """F21, F23: what is wrong, and what to do; the code is 1."""
    run("backup", day)
    flip(day)
    code, _, err = run("check", day)
    assert code == 1
    assert "restore FIL --list" in err
    assert "--salvage" in err
    code, _, err = run("check", tmp_path / "none.workshop")
    assert (code, "--salvage" in err) == (1, False)
    said = json.loads(run("--json", "check", day)[1])
    assert said["problem"].startswith("store.damaged")
    assert len(said["advice"]) == 2


def test_the_check_of_a_computer_tells_what_is_missing_for_a_day(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F30, F38, F39: one screen, no sound, no promise to stay awake; the code is not changed by advice."""
    monkeypatch.setattr(seen_machine, "screen_count", lambda: 1)
    monkeypatch.setattr(seen_machine, "can_sound", lambda: False)
    monkeypatch.setattr(seen_machine, "can_stay_awake", lambda: False)
    text = "".join(run("check")[1:])
    for part in ("Kun én skærm", "ingen lydenhed", "holde sig vågen"):
        assert part in text
    monkeypatch.setattr(seen_machine, "screen_count", lambda: None)
    monkeypatch.setenv("OneDrive", str(tmp_path))
    text = "".join(run("check", lang="en")[1:])
    assert "could not be looked at" in text
    assert "data folder lies in" in text


def test_the_check_tells_of_a_data_folder_that_cannot_be_written(run: Run) -> None:
    """F7, F8."""
    run.data.parent.mkdir(exist_ok=True)
    run.data.write_text("in the way", encoding="utf-8")
    assert "Der kan ikke skrives i programmets datamappe" in "".join(run("check")[1:])


def test_screens_and_sound_are_looked_for(qapp: object) -> None:
    assert (seen_machine.screen_count() or 0) >= 1
    assert seen_machine.can_sound() in (True, False)
    assert seen_machine.can_stay_awake() in (True, False)


def test_the_check_of_a_computer_tells_of_files_past_their_last_day(run: Run, day: Path) -> None:
    known = KnownFiles(file=run.data / "files.json", files=WholeFiles(sleep=no_pause))
    known.note(day, [Workshop(id="w", title="Hemmelig", kept_until_on=date(2020, 6, 30))])
    _, out, _ = run("check")
    assert "Opbevaringsfristen for »dag« er nået tirsdag den 30. juni 2020" in out
    assert str(day) in out
    assert "Hemmelig" not in out
    day.unlink()
    assert "Opbevaringsfristen" not in run("check")[1]
