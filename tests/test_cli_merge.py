"""`merge FILE OTHER`: another laptop's copy is taken in, with sentences, JSON and exit codes."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator_app.cli.run import main
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import Edit, RecordChange
from facilitator_app.store.file_store import SqliteFileStore
from tests.fakes import FakeClock
from tests.store.test_merging import DAY, output

pytestmark = pytest.mark.usefixtures("qapp")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, clock: FakeClock, capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*arguments: object) -> tuple[int, str, str]:
        common = ["--data-dir", str(tmp_path / "data"), "--lang", "da"]
        code = main([*common, *map(str, arguments)], clock=clock, environ={})
        clock.advance(seconds=1)
        out, err = capsys.readouterr()
        return code, out, err

    return run_command


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> SqliteFileStore:
    def place(_engagement_id: str, path: Path) -> Path:
        return tmp_path / "copies" / path.name

    return SqliteFileStore(origin="x", utc=clock.utc, copy_place=place, environ={}, mounts=tmp_path / "none")


@pytest.fixture
def files(tmp_path: Path, store: SqliteFileStore, clock: FakeClock) -> tuple[Path, Path]:
    """Two copies; in both the first output has been written, and the other one has a new one."""
    here, there = tmp_path / "her.workshop", tmp_path / "der.workshop"
    store.create(here, (*DAY, output("o1", "Fælles")), made_at=clock.utc()).close()
    shutil.copyfile(here, there)
    for path, text in ((here, "Min tekst"), (there, "Din tekst")):
        repository = store.open(path)
        changes = [RecordChange(output("o1", "Fælles"), output("o1", text))]
        if path == there:
            changes.append(RecordChange(None, output("o2", "Ny tekst")))
        repository.write(Edit(id=text, label="edit.x", made_at=clock.utc(), changes=tuple(changes)))
        repository.close()
    return here, there


def texts(store: SqliteFileStore, path: Path) -> list[object]:
    repository = store.open_read_only(path)
    found = sorted(str(one.value) for one in repository.load() if isinstance(one, Output))
    repository.close()
    return found


def test_merging_tells_what_came_and_lists_what_both_wrote(
    run: Run, store: SqliteFileStore, files: tuple[Path, Path]
) -> None:
    code, out, _ = run("merge", *files)
    assert code == 0
    assert out.splitlines() == [
        "der.workshop er flettet ind: 1 svar.",
        "1 sted er skrevet begge steder.",
        "Svar Min tekst: her står “Min tekst”, der står “Din tekst”. Valgt: Begge.",
    ]
    assert texts(store, files[0]) == ["Din tekst", "Min tekst", "Ny tekst"]
    assert texts(store, files[1]) == ["Din tekst", "Ny tekst"]
    code, out, _ = run("merge", *files)
    assert (code, out) == (0, "Der er intet nyt i der.workshop. Intet er ændret.\n")


@pytest.mark.parametrize(("option", "text"), [("--mine", "Min tekst"), ("--theirs", "Din tekst")])
def test_one_side_can_be_chosen_for_all(
    run: Run, store: SqliteFileStore, files: tuple[Path, Path], option: str, text: str
) -> None:
    code, out, _ = run("merge", *files, option, "--json")
    answer = json.loads(out)
    assert code == 0
    assert answer["clashes"][0]["chosen"] == option.removeprefix("--")
    assert texts(store, files[0]) == sorted([text, "Ny tekst"])


def test_a_preview_changes_nothing(run: Run, store: SqliteFileStore, files: tuple[Path, Path]) -> None:
    code, out, _ = run("merge", *files, "--preview")
    assert code == 0
    assert out.startswith("Kommer fra der.workshop: 1 svar.\n1 sted er skrevet begge steder.")
    assert texts(store, files[0]) == ["Min tekst"]


def test_a_file_is_not_merged_into_itself(run: Run, files: tuple[Path, Path]) -> None:
    code, _, err = run("merge", files[0], files[0])
    assert code == 1
    assert err.startswith("her.workshop er den fil, du arbejder i.")
