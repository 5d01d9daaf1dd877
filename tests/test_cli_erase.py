"""`erase FILE`: a person, or the whole file, gone with every copy; with sentences, JSON and exit codes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator_app.cli.run import main
from tests.offices import NAME, Office

pytestmark = pytest.mark.usefixtures("qapp")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """A file with the person in it, closed."""
    made = Office(tmp_path)
    made.start()
    made.put_person()
    made.close()
    return made


@pytest.fixture
def run(office: Office, capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*arguments: object, lang: str = "da") -> tuple[int, str, str]:
        common = ["--data-dir", str(office.folder / "data"), "--lang", lang]
        code = main([*common, *map(str, arguments)], clock=office.clock, environ={})
        office.clock.advance(seconds=1)
        out, err = capsys.readouterr()
        return code, out, err

    return run_command


def test_a_person_is_erased_by_name(run: Run, office: Office) -> None:
    """P9."""
    code, out, _ = run("erase", office.path, "--person", NAME)
    assert code == 0
    assert "oplysninger er slettet eller ændret" in out
    assert "USB-stik" in out
    assert NAME not in out
    assert office.found() == []
    code, out, _ = run("info", office.path, "--json")
    assert (code, json.loads(out)["participants"]) == (0, 8)


def test_somebody_who_was_taken_off_the_list_is_erased_by_name(run: Run, office: Office) -> None:
    """P9."""
    office.open()
    office.services.people.remove_people(["p77"])
    office.close()
    assert run("erase", office.path, "--person", NAME)[0] == 0
    assert office.found() == []
    assert run("erase", office.path, "--person", NAME)[0] == 1


def test_the_preview_tells_and_changes_nothing(run: Run, office: Office) -> None:
    before = office.path.read_bytes()
    code, out, _ = run("erase", office.path, "--person", NAME, "--preview", lang="en")
    assert code == 0
    assert f"If {NAME} is erased, this goes:" in out
    assert "1 action schema\n" in out
    assert f"the name in the text: Vi spørger {NAME} først" in out
    assert office.path.read_bytes() == before
    code, out, _ = run("erase", office.path, "--person", "p77", "--preview", "--json")
    told = json.loads(out)
    assert (told["schemas"], told["talks"], len(told["texts"])) == (1, 1, 4)


@pytest.mark.parametrize(
    ("name", "said"), [("Ingen Sådan", "Ingen deltager hedder"), ("", "Flere deltageres navne")]
)
def test_nobody_or_several_are_refused(run: Run, office: Office, name: str, said: str) -> None:
    code, _, err = run("erase", office.path, "--person", name)
    assert code == 1
    assert said in err


def test_somebody_has_to_be_named(run: Run, office: Office) -> None:
    assert run("erase", office.path)[0] == 2


def test_a_backup_that_is_fetched_with_somebody_in_it_is_erased_again_and_says_so(
    run: Run, office: Office
) -> None:
    old = office.folder.parent / "old.workshop"
    old.write_bytes(office.path.read_bytes())
    assert run("erase", office.path, "--person", NAME)[0] == 0
    code, out, _ = run("restore", office.path, old)
    assert code == 0
    assert "1 person, som er slettet før, stod i sikkerhedskopien og er slettet igen." in out
    assert NAME not in out
    assert json.loads(run("restore", office.path, old, "--json")[1])["erased_again"] == 1
    newest = office.services.keeping.newest_good(office.path)
    assert newest is not None
    assert "slettet igen" not in run("restore", office.path, newest.path)[1]
    old.unlink()


def test_an_interrupted_erasing_is_gone_on_with_by_the_next_command(run: Run, office: Office) -> None:
    office.open()
    office.services.erasing.begin("p77", office.services.erasing.preview("p77").standard)
    office.document.repository.close()
    assert office.found() != []
    assert run("merge", office.path, office.path)[0] == 1
    assert office.found() == []


def test_a_whole_file_is_erased_with_all_that_is_kept_of_it(run: Run, office: Office) -> None:
    code, out, _ = run("erase", office.path, "--whole-file", "--preview")
    assert code == 0
    assert str(office.path) in out
    assert office.path.exists()
    code, out, _ = run("erase", office.path, "--whole-file")
    assert code == 0
    assert "filer" in out
    assert not office.path.exists()
    assert office.found() == []
    assert not list((office.folder / "data" / "backups").rglob("*.workshop"))
    assert run("erase", office.path, "--whole-file")[0] == 1


def test_backups_of_other_copies_stay_until_they_are_asked_for(run: Run, office: Office) -> None:
    copy = office.folder / "Øvelse.workshop"
    copy.write_bytes(office.path.read_bytes())
    backups = office.folder / "data" / "backups"
    original = list(backups.rglob("Forløb-*.workshop"))
    assert original
    code, out, _ = run("erase", copy, "--whole-file")
    assert code == 0
    assert "--other-backups" in out
    assert "slettet igen" not in out
    assert list(backups.rglob("Forløb-*.workshop")) == original
    assert run("erase", office.path, "--whole-file", "--other-backups")[0] == 0
    assert not list(backups.rglob("*.workshop"))


def test_backups_of_another_file_of_the_same_name_stay(run: Run, office: Office) -> None:
    copy = office.folder / "kopi" / office.path.name
    copy.parent.mkdir()
    copy.write_bytes(office.path.read_bytes())
    backups = office.folder / "data" / "backups"
    original = set(backups.rglob("*.workshop"))
    office.services.opening.open(copy)
    office.services.opening.close()
    assert original
    assert run("erase", copy, "--whole-file")[0] == 0
    assert set(backups.rglob("*.workshop")) == original
    assert str(copy) not in (office.folder / "data" / "files.json").read_text(encoding="utf-8")


def test_a_file_that_is_named_by_a_link_is_erased_and_not_the_link_alone(run: Run, office: Office) -> None:
    link = office.folder / "genvej.workshop"
    link.symlink_to(office.path)
    assert run("erase", link, "--whole-file")[0] == 0
    assert not office.path.exists()
    assert not link.is_symlink()
    assert office.found() == []


def test_a_file_that_is_open_elsewhere_is_not_erased(run: Run, office: Office) -> None:
    office.open()
    assert run("erase", office.path, "--whole-file")[0] == 1
    assert office.path.exists()
    office.close()
