"""`hand-out FILE --person … --to FOLDER`: both files, with sentences, JSON and exit codes."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator_app.cli.run import main
from facilitator_app.domain.actions import ActionItem
from facilitator_app.domain.people import Participant
from facilitator_app.store.file_store import SqliteFileStore
from tests.day import small_day
from tests.fakes import FakeClock
from tests.services.test_handing_out import AASE, BO, FIRST_NAME, GROUP, MINE, NAMED, TOLD
from tests.store.examples import MADE_AT

pytestmark = pytest.mark.usefixtures("qapp")

Run = Callable[..., tuple[int, str, str]]
NAMESAKE = Participant(id="p-8", name="Åse Ærø (fiktiv)", position=8.0)


@pytest.fixture
def run(tmp_path: Path, clock: FakeClock, capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*arguments: object) -> tuple[int, str, str]:
        code = main(
            ["--data-dir", str(tmp_path / "data"), "--lang", "da", *map(str, arguments)],
            clock=clock,
            environ={},
        )
        out, err = capsys.readouterr()
        return code, out, err

    return run_command


@pytest.fixture
def make(tmp_path: Path, clock: FakeClock) -> Callable[..., Path]:
    def made(*more: object) -> Path:
        path = tmp_path / "dag.workshop"
        store = SqliteFileStore(
            origin="x",
            utc=clock.utc,
            copy_place=lambda _id, at: tmp_path / at.name,
            environ={},
            mounts=tmp_path / "m",
        )
        held = {one.id: one for one in (*small_day(), AASE, BO, GROUP, MINE, TOLD, NAMED, FIRST_NAME, *more)}
        store.create(path, tuple(held.values()), made_at=MADE_AT).close()
        return path

    return made


def test_both_files_are_written_and_doubtful_places_are_listed(
    run: Run, make: Callable[..., Path], tmp_path: Path
) -> None:
    folder = tmp_path / "ud"
    code, out, err = run("hand-out", make(), "--person", "åse ærø", "--to", folder)
    assert (code, err) == (0, "")
    assert "2 filer" in out
    assert "1 sted nævner måske en anden" in out
    assert "Gruppernes svar · Lederdag: Åse kommer måske" in out
    data = json.loads((folder / "Udlevering Åse Ærø (fiktiv).json").read_text(encoding="utf-8"))
    assert (data["format"], data["version"]) == ("facilitator-person", 1)
    assert (folder / "Udlevering Åse Ærø (fiktiv).pdf").read_bytes().startswith(b"%PDF")


def test_doubtful_places_come_along_when_that_is_asked_for(
    run: Run, make: Callable[..., Path], tmp_path: Path
) -> None:
    code, out, _err = run(
        "--json", "hand-out", make(), "--person", "p-1", "--to", tmp_path / "ud", "--possible"
    )
    told = json.loads(out)
    assert (code, told["possible"], told["sealed_talks"]) == (0, [], 0)
    data = json.loads(Path(told["files"][1]).read_text(encoding="utf-8"))
    assert "Åse kommer måske" in [one["sentence"] for one in data["named"]]


def test_sentences_of_others_own_schemas_are_counted_and_come_along_when_that_is_asked_for(
    run: Run, make: Callable[..., Path], tmp_path: Path
) -> None:
    theirs = replace(
        MINE,
        id="plan-2",
        participant_id="p-2",
        items=(ActionItem(id="i-2", values={"occasion": "Åse Ærø overhører mig"}),),
    )
    path = make(theirs)
    asked = ("hand-out", path, "--person", "p-1", "--to", tmp_path / "ud", "--possible")
    _code, out, _err = run(*asked)
    assert "1 sætning i andres egne skemaer" in out
    assert "overhører" not in out
    _code, out, _err = run("--json", *asked)
    told = json.loads(out)
    assert (told["possible"], told["private"]) == ([], 1)
    assert "overhører" not in Path(told["files"][1]).read_text(encoding="utf-8")
    _code, out, _err = run("--json", *asked, "--private")
    told = json.loads(out)
    assert told["private"] == 0
    assert "overhører" in Path(told["files"][1]).read_text(encoding="utf-8")


def test_of_two_namesakes_neither_is_taken_by_the_name(
    run: Run, make: Callable[..., Path], tmp_path: Path
) -> None:
    path = make(NAMESAKE)
    code, _out, err = run("hand-out", path, "--person", "Åse Ærø (fiktiv)", "--to", tmp_path / "ud")
    assert code == 1
    assert "Flere hedder" in err
    assert not (tmp_path / "ud").exists()
    assert run("hand-out", path, "--person", "AASE@kommune.dk", "--to", tmp_path / "ud")[0] == 0


def test_nobody_of_that_name_is_refused(run: Run, make: Callable[..., Path], tmp_path: Path) -> None:
    code, _out, err = run("hand-out", make(), "--person", "Ukendt", "--to", tmp_path / "ud")
    assert code == 1
    assert "Ukendt" in err
