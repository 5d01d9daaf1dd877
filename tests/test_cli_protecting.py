"""Protected files on the command line: the passphrase comes from the terminal, a file or a pipe, never an argument."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator_app.cli import secrets
from facilitator_app.cli.parser import parse
from facilitator_app.cli.run import main
from facilitator_app.content.words import load_words
from facilitator_app.store import keys
from tests.fakes import FakeClock
from tests.store.protected import holding

pytestmark = pytest.mark.usefixtures("qapp")

Run = Callable[..., tuple[int, str, str]]
FIRST, SECOND = "hemmelig første kode", "den anden adgangskode"
CLIENT = "Zinoberkøbing"


class Terminal(io.StringIO):
    """A terminal at which the passphrases are typed in order."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "ROUNDS", 1000)


@pytest.fixture
def run(
    tmp_path: Path, clock: FakeClock, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Runs a command in Danish, with `typed` at the terminal or `piped` in."""

    def run_command(
        *arguments: object, typed: tuple[str, ...] = (), piped: str | None = None
    ) -> tuple[int, str, str]:
        answers = list(typed)
        asked: list[str] = []

        def answer(question: str, stream: object = None) -> str:
            asked.append(question)
            return answers.pop(0)

        monkeypatch.setattr(secrets, "getpass", answer)
        monkeypatch.setattr("sys.stdin", Terminal() if typed else io.StringIO(piped or ""))
        common = ["--data-dir", str(tmp_path / "data"), "--lang", "da"]
        code = main([*common, *map(str, arguments)], clock=clock, environ={})
        out, err = capsys.readouterr()
        clock.advance(seconds=1)
        assert not answers, "everything typed was asked for"
        return code, out, "\n".join((*asked, err))

    return run_command


@pytest.fixture
def day(run: Run, tmp_path: Path) -> Path:
    """A plain file with one backup."""
    file = tmp_path / "dag.workshop"
    assert run("new", file, "--filled", "--participants", 6, "--client", CLIENT)[0] == 0
    assert run("backup", file)[0] == 0
    return file


@pytest.fixture
def locked(run: Run, day: Path) -> Path:
    """The file under FIRST."""
    assert run("protect", day, typed=(FIRST, FIRST))[0] == 0
    return day


def test_a_file_and_its_backups_are_protected(run: Run, day: Path, tmp_path: Path) -> None:
    assert len(holding(CLIENT, tmp_path)) == 2
    code, out, asked = run("protect", day, typed=(FIRST, FIRST))
    assert (code, asked.splitlines()) == (
        0,
        ["Ny adgangskode til dag.workshop: ", "Skriv den nye adgangskode til dag.workshop igen: "],
    )
    assert "Går den tabt, kan ingen læse filen" in out
    assert "1 sikkerhedskopi er skrevet om" in out
    assert holding(CLIENT, tmp_path) == []


def test_two_different_new_passphrases_change_nothing(run: Run, day: Path) -> None:
    before = day.read_bytes()
    code, _, told = run("protect", day, typed=(FIRST, SECOND))
    assert code == 1
    assert "ikke ens" in told
    assert day.read_bytes() == before


def test_each_command_asks_at_the_terminal(run: Run, locked: Path, tmp_path: Path) -> None:
    for command in (
        ("info", locked),
        ("check", locked),
        ("backup", locked),
        ("backup", locked, "--list"),
        ("export", "data", locked, "--out", tmp_path / "ud"),
        ("restore", locked, "--list"),
        ("restore", locked, "--try"),
        ("restore", locked, "--salvage", tmp_path / "reddet.txt"),
        ("restore", locked),
    ):
        code, _, asked = run(*command, typed=(FIRST,))
        assert code == 0
        assert asked.startswith("Adgangskode til dag")


def test_a_passphrase_is_read_from_a_file_or_a_pipe(run: Run, locked: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kode.txt"
    kept.write_text(f"{FIRST}\r\nmere", encoding="utf-8-sig")
    assert CLIENT in run("info", locked, "--passphrase-file", kept)[1]
    assert CLIENT in run("info", locked, "--passphrase-file", "-", piped=f"{FIRST}\n")[1]
    kept.write_bytes(b"\xff\xfe\x00")
    for unread in (kept, tmp_path / "findes-ikke"):
        code, _, told = run("info", locked, "--passphrase-file", unread)
        assert code == 1
        assert "Adgangskoden kan ikke læses" in told


def test_without_a_terminal_the_option_is_named(run: Run, locked: Path) -> None:
    code, _, told = run("info", locked)
    assert code == 1
    assert "--passphrase-file" in told


def test_a_wrong_passphrase_is_told_for_people_and_machines(run: Run, locked: Path) -> None:
    """F24."""
    code, _, told = run("check", locked, typed=(SECOND,))
    assert code == 1
    assert "Adgangskoden passer ikke til dag.workshop. Prøv igen" in told
    code, out, _ = run("check", locked, "--json", typed=(SECOND,))
    assert json.loads(out)["problem"] == "store.wrong_passphrase"


def test_the_passphrase_is_changed_and_taken_away(run: Run, locked: Path, tmp_path: Path) -> None:
    new = tmp_path / "ny.txt"
    new.write_text(SECOND, encoding="utf-8")
    # From one pipe: first the present one, then the new one.
    piped = f"{FIRST}\n{SECOND}\n"
    code, out, _ = run(
        "change-passphrase", locked, "--passphrase-file", "-", "--new-passphrase-file", "-", piped=piped
    )
    assert code == 0
    assert "Den gamle passer ikke mere" in out
    assert run("check", locked, typed=(FIRST,))[0] == 1
    code, out, _ = run("unprotect", locked, "--json", "--passphrase-file", new)
    answer = json.loads(out)
    assert (code, answer["protected"], answer["left"]) == (0, False, [])
    assert answer["rewritten"] >= 2
    assert CLIENT in run("info", locked)[1]
    assert run("unprotect", locked)[0] == 1


def test_a_copy_gets_a_passphrase_of_its_own_or_none(run: Run, locked: Path, tmp_path: Path) -> None:
    own, plain, same = (tmp_path / f"{name}.workshop" for name in ("egen", "åben", "samme"))
    second = tmp_path / "anden.txt"
    second.write_text(SECOND, encoding="utf-8")
    assert run("backup", locked, "--out", own, "--copy-passphrase-file", second, typed=(FIRST,))[0] == 0
    assert run("backup", locked, "--out", plain, "--plain", typed=(FIRST,))[0] == 0
    assert run("backup", locked, "--out", same, typed=(FIRST,))[0] == 0
    assert run("check", own, typed=(SECOND,))[0] == 0
    assert run("check", plain)[0] == 0
    assert run("check", same, typed=(FIRST,))[0] == 0

    code, _, asked = run("merge", locked, own, typed=(FIRST, SECOND))
    assert (code, asked.strip().splitlines()) == (
        0,
        ["Adgangskode til dag.workshop: ", "Adgangskode til egen.workshop:"],
    )
    first = tmp_path / "første.txt"
    first.write_text(FIRST, encoding="utf-8")
    merged = run("merge", locked, own, "--passphrase-file", first, "--other-passphrase-file", second)
    assert merged[0] == 0


def test_a_damaged_protected_file_is_restored_by_the_passphrase_of_its_backups(
    run: Run, locked: Path
) -> None:
    """F24, F25: the first page is gone, and the file itself is not asked about."""
    damaged = bytearray(locked.read_bytes())
    damaged[200] ^= 1
    locked.write_bytes(damaged)
    assert "sikkerhedskopi" in run("check", locked, typed=(FIRST,))[2]
    code, out, _ = run("restore", locked, typed=(FIRST,))
    assert code == 0
    assert "before-restore-1" in out
    assert run("check", locked, typed=(FIRST,))[0] == 0


def test_restoring_over_a_file_whose_passphrase_is_not_known_is_refused(run: Run, locked: Path) -> None:
    before = locked.read_bytes()
    assert run("restore", locked, typed=(SECOND,))[0] == 1
    assert locked.read_bytes() == before


def test_a_passphrase_is_nowhere_an_argument() -> None:
    """Whatever ends in `passphrase` names a file."""
    for command in ("protect", "change-passphrase"):
        asked = parse([command, "dag.workshop", "--new-passphrase-file", "x"], load_words("da"))
        assert asked.new_passphrase_file == Path("x")


def test_the_backups_of_another_copy_stay_and_are_told_of(run: Run, day: Path, tmp_path: Path) -> None:
    copy = tmp_path / "kopi" / "dag.workshop"
    copy.parent.mkdir()
    assert run("backup", day, "--out", copy)[0] == 0
    people = tmp_path / "liste.csv"
    people.write_text("Navn\nAnna Fiktiv\n", encoding="utf-8")
    assert run("import", "participants", copy, people)[0] == 0
    code, out, _ = run("protect", day, typed=(FIRST, FIRST))
    assert code == 0
    assert "sikkerhedskopi" in out
    assert "af en anden fil med samme forløb" in out
    theirs = holding(CLIENT, tmp_path / "data")
    assert theirs
    code, out, _ = run("change-passphrase", day, "--json", typed=(FIRST, FIRST, SECOND, SECOND))
    assert code == 0
    assert json.loads(out)["of_other_files"] == len(theirs)
    assert holding(CLIENT, tmp_path / "data") == theirs


def test_copies_that_were_left_under_the_former_passphrase_are_laid_open_by_typing_it(
    run: Run, locked: Path, tmp_path: Path
) -> None:
    """F26."""
    backup = next((tmp_path / "data" / "backups").rglob("*.workshop"))
    kept = backup.read_bytes()
    assert run("unprotect", locked, typed=(FIRST, FIRST))[0] == 0
    backup.write_bytes(kept)
    code, _, told = run("unprotect", locked, typed=(SECOND,))
    assert code == 1
    assert "Adgangskoden passer ikke" in told
    code, out, asked = run("unprotect", locked, typed=(FIRST,))
    assert (code, backup.name in asked) == (0, True)
    assert "1 sikkerhedskopi er skrevet om" in out
    assert str(backup) in holding(CLIENT, tmp_path / "data")
    assert run("unprotect", locked, typed=())[0] == 1


def test_copies_under_yet_another_passphrase_are_told_of(run: Run, day: Path, tmp_path: Path) -> None:
    secret, aside = tmp_path / "kode", day.with_name(f"{day.name}.before")
    secret.write_text(FIRST, encoding="utf-8")
    assert run("backup", day, "--out", aside, "--copy-passphrase-file", secret)[0] == 0
    code, out, _ = run("protect", day, typed=(SECOND, SECOND))
    assert code == 0
    assert "1 kopi åbnes med en anden adgangskode" in out
