"""The command line makes, reads, exports and keeps workshops, with sentences, exit codes and JSON."""

import io
import json
import os
import shutil
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from facilitator_app import __main__, __version__, resources
from facilitator_app.app_folders import APPLICATION, default_data_dir
from facilitator_app.cli import files
from facilitator_app.cli.checking import check_installation
from facilitator_app.cli.plain_start import has_display
from facilitator_app.cli.run import language_of, main
from facilitator_app.cli.session import Session
from facilitator_app.content.templates import load_template
from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.people import Participant, missing
from facilitator_app.services.schema_pace import schema_pace
from tests.content import deck_files
from tests.fakes import FakeClock

# Slides and numbers of slides are painted: Qt must have its application of windows before that makes another.
pytestmark = pytest.mark.usefixtures("qapp")

ROOT = Path(__file__).resolve().parent.parent
LISTS = ROOT / "tests" / "content" / "lists"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, clock: FakeClock, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in Danish and returns its exit code and what it said on stdout and stderr."""

    def run_command(*arguments: object) -> tuple[int, str, str]:
        common = ["--data-dir", str(tmp_path / "data"), "--lang", "da"]
        code = main([*common, *map(str, arguments)], clock=clock, environ={})
        out, err = capsys.readouterr()
        clock.advance(seconds=1)
        return code, out, err

    return run_command


@pytest.fixture
def day(run: Run, tmp_path: Path) -> Path:
    """A filled day."""
    file = tmp_path / "dag.workshop"
    assert run("new", file, "--filled", "--participants", 12, "--date", "2027-03-04")[0] == 0
    return file


def told(run: Run, *arguments: object) -> dict[str, Any]:
    code, out, _ = run(*arguments, "--json")
    answer = json.loads(out)
    assert answer["done"] is (code == 0)
    return dict(answer)


def test_a_new_file_says_what_it_was_made_from(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "dag.workshop"
    code, out, err = run("new", file, "--client", "Ny Kommune", "--title", "Vores dag")

    assert (code, err) == (0, "")
    assert "dag.workshop er lavet ud fra skabelonen leader-day." in out
    code, out, _ = run("info", file)
    assert code == 0
    assert out.splitlines()[:3] == ["Ny Kommune", "Vores dag", "Ingen dato endnu"]


def test_of_a_day_without_client_and_title_no_empty_lines_are_told(run: Run, tmp_path: Path) -> None:
    run("new", tmp_path / "tom.workshop", "--template", "empty")
    _, out, _ = run("info", tmp_path / "tom.workshop")
    assert out.splitlines()[:2] == [
        "Ingen dato endnu",
        "1 programpunkt, 1 slide, 0 deltagere, 0 grupper, 0 svar",
    ]


def test_info_tells_what_a_file_holds(run: Run, day: Path) -> None:
    answer = told(run, "info", day)

    assert (answer["participants"], answer["groups"], answer["held_on"]) == (12, 2, "2027-03-04")
    assert (answer["client"], answer["language"], answer["is_sample"]) == ("Eksempel Kommune", "da", True)
    assert answer["action_schemas"]["complete"] > answer["action_schemas"]["begun"] > 0
    assert answer["outputs"] > 20
    _, out, _ = run("info", day)
    assert "Eksempel Kommune, Omsorg og Udvikling" in out
    assert "Holdes 2027-03-04" in out
    assert "12 deltagere, 2 grupper" in out


def test_info_counts_schemas_as_the_windows_do(run: Run, day: Path, tmp_path: Path, clock: FakeClock) -> None:
    session = Session(Namespace(), language="da", data_dir=tmp_path / "window", clock=clock)
    with session.opened(day) as services:
        plans = services.document.all(ActionPlan)
        services.document.replace("edit.change_action", replace(plans[0], form_id="f-gone"))
        absent = services.document.get(Participant, plans[1].participant_id)
        assert absent is not None
        services.document.replace("edit.change_participant", missing(absent, services.document.workshop.id))
        pace = schema_pace(services.document)
    assert told(run, "info", day)["action_schemas"] == {"complete": pace.complete, "begun": pace.begun}
    assert pace.complete + pace.begun == len(plans)


def test_a_template_that_is_not_there_is_refused_with_those_that_are(run: Run, tmp_path: Path) -> None:
    code, out, err = run("new", tmp_path / "a.workshop", "--template", "symposium")
    assert (code, out) == (1, "")
    assert "symposium" in err
    assert "empty, leader-day, seminar-12-12, theme-day, programme" in err
    assert not (tmp_path / "a.workshop").exists()


def test_a_file_that_is_there_is_not_overwritten(run: Run, day: Path) -> None:
    before = day.read_bytes()
    code, _, err = run("new", day)
    assert code == 1
    assert "dag.workshop" in err
    assert day.read_bytes() == before


def test_participants_are_imported_with_every_fault_told(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "dag.workshop"
    run("new", file)

    preview = run("import", "participants", file, LISTS / "deltagere_cp1252.csv", "--preview")
    assert preview[0] == 0
    assert "29 deltagere kan hentes. Intet er gemt." in preview[1]
    assert told(run, "info", file)["participants"] == 0

    code, out, _ = run("import", "participants", file, LISTS / "deltagere_cp1252.csv")
    assert code == 0
    assert out.splitlines() == [
        "29 deltagere er hentet.",
        "Række 31: Står også i række 5. Rækken bliver sprunget over.",
        "Række 32: »=2+2« kan ikke være et navn. Rækken bliver sprunget over.",
        "Række 33: Navnet mangler. Rækken bliver sprunget over.",
        "Række 34: »ikke en adresse« er ikke en mailadresse. Den bliver ikke hentet.",
        "1 tom række er sprunget over.",
    ]
    assert told(run, "info", file)["participants"] == 29


def test_a_list_with_tables_makes_groups(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "dag.workshop"
    run("new", file, "--template", "empty")
    _, out, _ = run("import", "participants", file, LISTS / "deltagere_utf8.csv")
    assert out == "24 deltagere er hentet. 6 grupper er lavet.\n"


def test_a_sheet_can_be_chosen(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "dag.workshop"
    run("new", file)
    answer = told(
        run, "import", "participants", file, LISTS / "deltagere.xlsx", "--sheet", "Afbud", "--heading-row", 1
    )
    assert (answer["imported"], answer["sheet"], answer["columns"]) == (1, "Afbud", {"name": 1})


def test_a_list_that_cannot_be_read_changes_nothing(run: Run, day: Path, tmp_path: Path) -> None:
    (tmp_path / "liste.csv").write_bytes(b"%PDF-1.7")
    answer = told(run, "import", "participants", day, tmp_path / "liste.csv")
    assert answer["problem"] == "people.not_a_list"
    assert "liste.csv" in answer["sentence"]
    assert told(run, "info", day)["participants"] == 12


def test_slides_are_imported_previewed_and_updated(run: Run, tmp_path: Path) -> None:
    file, deck = tmp_path / "dag.workshop", tmp_path / "oplæg.pdf"
    run("new", file, "--template", "empty")
    before = told(run, "info", file)["slides"]
    deck_files.pdf(deck, "Velkommen", "Tak")

    code, out, _ = run("import", "slides", file, deck, "--preview")
    assert (code, out.splitlines()) == (
        0,
        ["2 slides kan hentes. Intet er gemt.", "1 Ny Velkommen", "2 Ny Tak"],
    )
    assert told(run, "info", file)["slides"] == before
    assert run("import", "slides", file, deck)[1].splitlines()[0] == "2 slides er hentet."
    assert told(run, "info", file)["slides"] == before + 2

    deck_files.pdf(deck, "Velkommen", "Øvelse", "Tak")
    code, out, _ = run("import", "slides", file, deck, "--update")
    assert out.splitlines() == [
        "Slides ændret: 0. Slides tilføjet: 1.",
        "1 Uændret Velkommen",
        "2 Ny Øvelse",
        "3 Uændret Tak",
    ]
    again = told(run, "import", "slides", file, deck, "--preview")
    assert [page["fate"] for page in again["pages"]] == ["identical"] * 3


def test_slides_go_into_the_block_with_a_number(run: Run, day: Path, tmp_path: Path) -> None:
    deck = deck_files.pdf(tmp_path / "oplæg.pdf", "", "Tak")
    before = told(run, "info", day)
    answer = told(run, "import", "slides", day, deck, "--block", 2)
    assert answer["added"] == 2
    assert told(run, "info", day)["blocks"] == before["blocks"]
    assert told(run, "import", "slides", day, deck, "--block", 99)["problem"] == "deck.no_such_block"
    assert told(run, "import", "slides", day, deck, "--block", 0)["problem"] == "deck.no_such_block"


def test_words_alone_are_imported_with_a_remark(
    run: Run, day: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    deck = deck_files.powerpoint(tmp_path / "oplæg.pptx", ("Velkommen", ("Formål",), "Sig goddag"))
    _, out, _ = run("import", "slides", day, deck)
    assert "Gem filen som PDF i PowerPoint" in out.splitlines()[1]


def test_slides_that_cannot_be_read_or_updated_change_nothing(run: Run, day: Path, tmp_path: Path) -> None:
    before = told(run, "info", day)
    assert told(run, "import", "slides", day, tmp_path / "væk.pdf")["problem"] == "deck.no_such_file"
    deck = deck_files.pdf(tmp_path / "ny.pdf", "Ord")
    assert told(run, "import", "slides", day, deck, "--update")["problem"] == "deck.not_known"
    assert told(run, "info", day) == before


def test_action_schemas_are_exported_one_by_one_or_joined(run: Run, day: Path, tmp_path: Path) -> None:
    each = told(run, "export", "action-schemas", day, "--out", tmp_path / "each")
    joined = told(run, "export", "action-schemas", day, "--out", tmp_path / "one", "--one-file")

    assert len(each["files"]) == 12
    assert all("(fiktiv)" in Path(file).name for file in each["files"])
    with pypdfium2.PdfDocument(joined["files"][0]) as document:
        assert len(document) >= 12


def pages_said(file: str) -> list[str]:
    with pypdfium2.PdfDocument(file) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def test_joined_schemas_lie_by_unit_each_on_an_odd_page(run: Run, day: Path, tmp_path: Path) -> None:
    how = ("--one-file", "--odd-pages", "--order", "unit")
    (file,) = told(run, "export", "action-schemas", day, "--out", tmp_path, *how)["files"]
    said = pages_said(file)
    begins = [at for at, text in enumerate(said) if "Mit handlingsskema" in text]
    assert len(begins) == 12
    assert all(at % 2 == 0 for at in begins)
    units = [said[at].split("(fiktiv)")[1].split("·")[0].strip() for at in begins]
    assert units == sorted(units)


def test_the_handout_has_as_many_slides_on_a_page_as_asked_for(run: Run, day: Path, tmp_path: Path) -> None:
    counts = {}
    for number in ("1", "2", "3", "6"):
        out = tmp_path / number
        (file,) = told(run, "export", "slides", day, "--out", out, "--slides-per-page", number)["files"]
        counts[number] = len(pages_said(file))
    assert counts["1"] > counts["2"] > counts["3"] > counts["6"]
    (plain,) = told(run, "export", "slides", day, "--out", tmp_path)["files"]
    assert len(pages_said(plain)) == counts["3"]


def test_blank_sheets_are_those_of_the_forms_named_as_many_as_asked_for(
    run: Run, day: Path, tmp_path: Path
) -> None:
    wanted = ("--form", "aftaler", "--copies", "3")
    (file,) = told(run, "export", "blank-forms", day, "--out", tmp_path, *wanted)["files"]
    assert [text.count("Aftale 1") for text in pages_said(file)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("option", "problem"), [(("--form", "ukendt"), "cli.no_such_form"), (("--copies", "0"), "cli.bad_copies")]
)
def test_a_form_or_a_number_that_cannot_be_is_refused(
    run: Run, day: Path, tmp_path: Path, option: tuple[str, str], problem: str
) -> None:
    assert told(run, "export", "blank-forms", day, "--out", tmp_path, *option)["problem"] == problem


def test_a_dash_stands_where_nothing_was_written_when_no_lines_are_asked_for(
    run: Run, day: Path, tmp_path: Path
) -> None:
    (lined,) = told(run, "export", "action-schemas", day, "--out", tmp_path, "--one-file")["files"]
    how = ("--one-file", "--no-writing-lines")
    (dashed,) = told(run, "export", "action-schemas", day, "--out", tmp_path / "uden", *how)["files"]
    lines, dashes = ["".join(pages_said(file)).count("–") for file in (lined, dashed)]
    assert dashes > lines


def test_the_report_has_the_chapters_asked_for(run: Run, day: Path, tmp_path: Path) -> None:
    wanted = ("--chapter", "programme", "--chapter", "actions")
    (file,) = told(run, "export", "report", day, "--out", tmp_path, *wanted)["files"]
    said = "\n".join(pages_said(file))
    assert "Dagens program" in said
    assert "Handlinger" in said
    assert "Afstemninger" not in said


@pytest.mark.parametrize(
    "option",
    [
        *(("--order", "unit"), ("--odd-pages",), ("--chapter", "votes"), ("--participant", "Erik")),
        *(("--one-file",), ("--no-writing-lines",), ("--form", "Aftaler"), ("--copies", "2")),
        ("--slides-per-page", "6"),
    ],
)
def test_an_option_that_a_document_cannot_follow_is_refused(
    run: Run, day: Path, tmp_path: Path, option: tuple[str, ...]
) -> None:
    refused = told(run, "export", "summary", day, "--out", tmp_path, *option)
    assert refused["problem"] == "cli.option_not_for_kind"
    assert not list(tmp_path.glob("*.pdf"))


def test_one_leaders_sheet_can_be_exported(run: Run, day: Path, tmp_path: Path) -> None:
    code, out, _ = run(
        "export", "action-schemas", day, "--out", tmp_path / "out", "--participant", "anker bj"
    )
    assert code == 0
    assert out.startswith("1 fil er skrevet:")
    assert "Anker Bjerre (fiktiv)" in out

    for name, said in (("Ingen", "Ingen deltager hedder"), ("", "Flere deltageres navne")):
        code, _, err = run("export", "action-schemas", day, "--out", tmp_path / "o", "--participant", name)
        assert code == 1
        assert said in err


def test_filled_schemas_are_read_back(run: Run, day: Path, tmp_path: Path) -> None:
    out = tmp_path / "o"
    made = told(run, "export", "typing-schemas", day, "--out", out, "--participant", "anker bj")["files"]
    with pikepdf.open(made[0], allow_overwriting_input=True) as pdf:
        box = next(one for one in pdf.Root.AcroForm.Fields if str(one.T) == "0:occasion")
        box.V = "en helt ny anledning"
        box = next(one for one in pdf.Root.AcroForm.Fields if str(one.T) == "0:serves")
        box.V = "own_unit" if str(box.V) == "whole" else "whole"
        pdf.save(made[0])
    foreign = deck_files.pdf(tmp_path / "fremmed.pdf", "Ord")

    seen = told(run, "import", "schemas", day, made[0], foreign, "--preview")
    assert [one["field"] for one in seen["changes"]] == ["occasion", "serves"]
    assert seen["changes"][0]["new"] == "en helt ny anledning"
    assert [one["problem"] for one in seen["faults"]] == ["filled.no_boxes"]
    code, said, _ = run("import", "schemas", day, made[0], foreign)
    assert code == 0
    assert said.startswith("Skemaet fra 1 leder er læst ind.")
    assert "Anker Bjerre (fiktiv), " in said
    assert "whole" not in said
    assert "own_unit" not in said
    assert told(run, "import", "schemas", day, made[0])["changes"] == []
    refused = told(run, "import", "slides", day, foreign, foreign)
    assert refused["problem"] == "cli.one_source"


def test_files_are_locked_with_a_password_from_standard_input(
    run: Run, day: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("blåbærgrød 42\nmere\n"))
    code, out, _ = run("export", "summary", day, "--out", tmp_path / "o", "--password-stdin")
    assert code == 0
    assert "De er derfor ikke PDF/A." in out
    assert "blåbær" not in out
    (file,) = (tmp_path / "o").iterdir()
    with pypdfium2.PdfDocument(file, password="blåbærgrød 42") as document:
        assert len(document)

    monkeypatch.setattr(sys, "stdin", io.StringIO("kort"))
    refused = told(run, "export", "summary", day, "--out", tmp_path / "o", "--password-stdin")
    assert refused["problem"] == "paper.passphrase_short"
    for kind in ("data", "tables-xlsx"):
        refused = told(run, "export", kind, day, "--out", tmp_path / "o", "--password-stdin")
        assert refused["problem"] == "cli.password_only_pdf"


@pytest.mark.parametrize("kind", ["summary", "report", "slides", "agenda", "run-sheet", "blank-forms"])
def test_every_document_can_be_exported(run: Run, day: Path, tmp_path: Path, kind: str) -> None:
    (file,) = told(run, "export", kind, day, "--out", tmp_path / "out")["files"]
    assert Path(file).read_bytes().startswith(b"%PDF")


def test_the_report_tells_the_injects_that_the_day_was_given(
    run: Run, day: Path, tmp_path: Path, clock: FakeClock
) -> None:
    session = Session(Namespace(), language="da", data_dir=tmp_path / "window", clock=clock)
    with session.opened(day) as services:
        services.show.start_day()
        exercise = next(stop for stop in services.show.stops() if stop.phase_key)
        services.show.go_to(exercise.key)
        services.show.give_inject("Strømmen er gået")
    (file,) = told(run, "export", "report", day, "--out", tmp_path / "out")["files"]
    with pypdfium2.PdfDocument(file) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    assert "Hændelser og beslutninger" in text
    assert "Strømmen er gået" in text


def test_the_day_is_handed_over_in_other_formats(run: Run, day: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for kind, ending in (("report-docx", ".docx"), ("tables-xlsx", ".xlsx")):
        (file,) = told(run, "export", kind, day, "--out", out)["files"]
        assert Path(file).suffix == ending
        assert Path(file).read_bytes().startswith(b"PK")
    assert len(told(run, "export", "tables-csv", day, "--out", out)["files"]) == 4


def test_all_the_data_of_a_file_can_be_exported(run: Run, day: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (file,) = told(run, "export", "data", day, "--out", out)["files"]
    told_data = json.loads(Path(file).read_text(encoding="utf-8"))
    assert (told_data["format"], told_data["version"]) == ("facilitator-workshop", 3)
    assert told(run, "export", "data", day, "--out", out, "--overwrite")["files"] == [file]


def test_an_exported_file_is_replaced_only_when_asked(run: Run, day: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (first,) = told(run, "export", "agenda", day, "--out", out)["files"]
    (second,) = told(run, "export", "agenda", day, "--out", out)["files"]
    (third,) = told(run, "export", "agenda", day, "--out", out, "--overwrite")["files"]
    assert first == third != second


def test_characters_that_the_typeface_lacks_are_told(run: Run, tmp_path: Path) -> None:
    """F48."""
    file = tmp_path / "dag.workshop"
    run("new", file, "--title", "Dag \U00013000")
    _, out, _ = run("export", "agenda", file, "--out", tmp_path / "out")
    assert "\U00013000" in out


def test_a_slide_is_painted_as_the_wall_shows_it(run: Run, day: Path, tmp_path: Path, qapp: object) -> None:
    png = tmp_path / "slide.png"
    code, out, _ = run("render", day, "--slide", 3, "--size", "640x360", "--out", png)

    assert code == 0
    assert "Slide 3" in out
    content = png.read_bytes()
    assert content.startswith(b"\x89PNG")
    assert (int.from_bytes(content[16:20]), int.from_bytes(content[20:24])) == (640, 360)


def test_a_slide_that_is_not_there_or_cannot_be_written_is_told(
    run: Run, day: Path, tmp_path: Path, qapp: object
) -> None:
    code, _, err = run("render", day, "--slide", 999, "--out", tmp_path / "a.png")
    assert code == 1
    assert "999" in err
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    code, _, err = run("render", day, "--slide", 1, "--out", tmp_path / "file" / "a.png")
    assert code == 1
    assert "a.png" in err or "file" in err


def test_a_backup_is_made_listed_and_put_back(run: Run, day: Path, tmp_path: Path) -> None:
    assert "ingen sikkerhedskopier endnu" in run("backup", day, "--list")[1]
    made = told(run, "backup", day)["backup"]
    assert told(run, "backup", day)["backup"] == made
    assert "Intet er ændret" in run("backup", day)[1]
    assert [one["path"] for one in told(run, "backup", day, "--list")["backups"]] == [made]
    assert made in run("backup", day, "--list")[1]

    run("import", "participants", day, LISTS / "deltagere_utf8.csv")
    assert told(run, "info", day)["participants"] == 36
    code, out, _ = run("restore", day, made)
    assert code == 0
    assert "Filen, som den var, ligger i" in out
    assert told(run, "info", day)["participants"] == 12


def test_a_lost_or_damaged_file_is_restored_from_its_newest_good_backup(run: Run, day: Path) -> None:
    run("backup", day)
    day.unlink()
    assert told(run, "restore", day)["kept_aside"] is None
    assert told(run, "info", day)["participants"] == 12

    day.write_bytes(b"rubbish" * 1000)
    assert run("info", day)[0] == 1
    assert told(run, "restore", day)["done"]
    assert told(run, "info", day)["participants"] == 12


def test_without_a_backup_nothing_is_restored(run: Run, day: Path, tmp_path: Path) -> None:
    assert told(run, "restore", day)["problem"] == "cli.no_backup"
    assert told(run, "restore", day, tmp_path / "nowhere")["problem"] == "store.missing"


def test_a_file_that_is_open_elsewhere_is_not_replaced(run: Run, day: Path, tmp_path: Path) -> None:
    run("backup", day)
    code = (
        "import sys; from facilitator_app.cli.run import main\n"
        "from facilitator_app.cli import files\n"
        "from pathlib import Path; import argparse\n"
        "from facilitator_app.cli.session import Session\n"
        "from facilitator_app.services.clock import SystemClock\n"
        "s = Session(argparse.Namespace(), language='da', data_dir=Path(sys.argv[2]), clock=SystemClock())\n"
        "with s.opened(Path(sys.argv[1])):\n    print('open', flush=True)\n    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", code, str(day), str(tmp_path / "other")]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == "open\n"
        assert told(run, "restore", day)["problem"] == "store.open_already"
        assert told(run, "info", day)["participants"] == 12
        assert other.communicate("")[0] == ""
    assert other.returncode == 0


def test_a_copy_is_handed_out_without_overwriting(run: Run, day: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.workshop"
    assert run("backup", day, "--out", copy)[0] == 0
    assert told(run, "info", copy)["participants"] == 12
    assert told(run, "backup", day, "--out", copy)["problem"] == "store.exists"


def test_a_backup_that_fails_is_told(run: Run, day: Path, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    assert told(run, "backup", day)["problem"] == "cli.backup_failed"


def test_check_reads_a_file_and_tells_what_is_wrong_with_it(run: Run, day: Path, tmp_path: Path) -> None:
    assert "er hel" in run("check", day)[1]
    (tmp_path / "a.workshop").write_bytes(b"not a workshop")
    code, _, err = run("check", tmp_path / "a.workshop")
    assert code == 1
    assert "a.workshop" in err


def installation(folder: Path) -> Path:
    """A copy of what is shipped, with stand-ins for what is only made by a build."""
    shutil.copytree(resources.ROOT, folder, ignore=shutil.ignore_patterns("*.ts"))
    for pattern in resources.missing(folder):
        (folder / pattern.replace("*", "made")).touch()
    return folder


def test_check_finds_the_installation_whole(clock: FakeClock, tmp_path: Path) -> None:
    session = Session(Namespace(), language="da", data_dir=tmp_path / "data", clock=clock)
    answer = check_installation(session, root=installation(tmp_path / "resources"))
    assert (answer.code, answer.values["templates"]) == (
        0,
        ["empty", "leader-day", "seminar-12-12", "theme-day", "programme"],
    )
    assert "Installationen er hel" in answer.lines[0]


def test_check_tells_everything_that_is_missing(clock: FakeClock, tmp_path: Path) -> None:
    root = installation(tmp_path / "resources")
    (root / "sounds" / "gong.wav").unlink()
    (root / "content" / "sample-people.toml").unlink()
    (root / "content" / "empty" / "en" / "slides.toml").write_text("[", encoding="utf-8")
    (root / "words" / "da" / "wall.toml").write_text('only = "her"', encoding="utf-8")
    session = Session(Namespace(), language="da", data_dir=tmp_path / "data", clock=clock)

    answer = check_installation(session, root=root, libraries=("json", "no_such_library"))

    text = "\n".join(answer.lines)
    assert answer.code == 1
    for part in ("sounds/gong.wav", "en: Indholdet empty", "sample-people", "wall.only", "no_such_library"):
        assert part in text
    assert "json" not in text


def test_check_is_run_on_the_installation_when_no_file_is_named(run: Run) -> None:
    answer = told(run, "check")
    assert answer["done"] or answer["faults"]


def test_faults_of_a_template_are_told_one_by_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "content" / "leader-day" / "da"
    folder.mkdir(parents=True)
    for name in ("workshop", "forms", "slides"):
        (folder / f"{name}.toml").write_text("", encoding="utf-8")

    def broken(*_: object, **__: object) -> None:
        load_template("leader-day", "da", root=tmp_path / "content")

    monkeypatch.setattr(files, "NewWorkshop", broken)
    code, _, err = run("new", tmp_path / "a.workshop")
    assert code == 1
    assert "har 3 fejl" in err
    assert "workshop.toml: : Drejebogen har ingen programpunkter." in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["new"],
        ["new", "a", "--participants", "many"],
        ["new", "a", "--date", "4/3"],
        ["export", "poem", "a", "--out", "b"],
        ["export", "summary", "a"],
        ["render", "a", "--slide", "1", "--out", "b", "--size", "big"],
        ["render", "a", "--slide", "1", "--out", "b", "--size", "0x10"],
        ["import", "poems", "a", "b"],
        ["a", "b"],
        ["--lang", "de"],
    ],
)
def test_wrong_use_is_told_with_the_usage(run: Run, arguments: list[str]) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "blev ikke forstået" in err
    assert "usage: facilitator-app" in err


@pytest.mark.parametrize("arguments", [["--help"], ["new", "--help"], ["--version"]])
def test_help_is_no_failure(run: Run, arguments: list[str]) -> None:
    code, out, _ = run(*arguments)
    assert code == 0
    assert "facilitator-app" in out
    assert ("--version" not in arguments) or __version__ in out


def test_an_interrupted_command_ends_quietly(run: Run, day: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "info", interrupted)
    assert run("info", day) == (130, "", "")


def test_without_a_display_the_windows_say_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], environ={"LANG": "en_GB.UTF-8"}) == 2
    assert capsys.readouterr().err.startswith("There is no display")
    assert main(["--lang", "da", "a.workshop"], environ={"QT_QPA_PLATFORM": "xcb"}) == 2
    assert capsys.readouterr().err.startswith("Der er ingen skærm")


@pytest.mark.parametrize(
    ("environ", "platform", "shown"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "wayland"}, "linux", False),
        ({}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_display_is_known_by_its_name(environ: dict[str, str], platform: str, shown: bool) -> None:
    assert has_display(environ, platform) is shown


def test_windows_are_opened_with_what_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, object] = {}

    def run_gui(**arguments: object) -> int:
        asked.update(arguments)
        return 0

    import facilitator_app.app

    monkeypatch.setattr(facilitator_app.app, "run_gui", run_gui)
    display = {"DISPLAY": ":0", "LANG": "da_DK.UTF-8"}
    assert main(["dag.workshop", "--lang", "en", "--data-dir", "here"], environ=display) == 0
    assert asked == {"file": Path("dag.workshop"), "data_dir": Path("here"), "language": "en"}
    assert main([], environ=display) == 0
    assert asked == {"file": None, "data_dir": None, "language": ""}


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "da"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "C"}, "da"),
        ({"LC_ALL": "da_DK", "LANG": "en"}, "da"),
    ],
)
def test_the_systems_language_is_spoken(environ: dict[str, str], language: str) -> None:
    assert language_of(environ) == language


@pytest.mark.parametrize(
    ("platform", "environ", "folder"),
    [
        ("linux", {}, "home/.local/share"),
        ("linux", {"XDG_DATA_HOME": "data"}, "data"),
        ("win32", {"LOCALAPPDATA": "local"}, "local"),
        ("win32", {}, "home/AppData/Local"),
        ("darwin", {}, "home/Library/Application Support"),
    ],
)
def test_the_data_folder_is_the_systems_own(platform: str, environ: dict[str, str], folder: str) -> None:
    found = default_data_dir(environ=environ, home=Path("home"), platform=platform)
    assert found == Path(folder) / "Facilitator"


def test_the_installed_command_runs_in_a_process_of_its_own(tmp_path: Path) -> None:
    environ = {
        name: value for name, value in os.environ.items() if not name.startswith(("QT_", "LC_", "DISPLAY"))
    }
    environ |= {"LANG": "C", "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "æøå data")}
    command = [sys.executable, "-m", "facilitator_app"]
    file = tmp_path / "Ærø dag.workshop"

    def call(*arguments: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, *map(str, arguments)],
            cwd=ROOT,
            env=environ,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    assert call("new", file).returncode == 0
    painted = call("render", file, "--slide", 1, "--size", "320x180", "--out", tmp_path / "a.png")
    assert (painted.returncode, painted.stderr) == (0, "")
    assert call("backup", file).returncode == 0
    assert list((tmp_path / "æøå data" / "Facilitator" / "backups").glob("*/*.workshop"))
    assert call("info", tmp_path / "nowhere").returncode == 1
    windows = call()
    assert (windows.returncode, windows.stdout) == (2, "")
    assert windows.stderr.startswith("Der er ingen skærm")


def test_the_module_runs_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["facilitator-app", "--version"])
    assert __main__.main() == 0
    assert __version__ in capsys.readouterr().out


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere tests cannot move it")
def test_the_data_folder_is_the_one_that_qt_would_choose(qapp: object) -> None:
    from PySide6.QtCore import QCoreApplication, QStandardPaths

    name = QCoreApplication.applicationName()
    QCoreApplication.setApplicationName(APPLICATION)
    try:
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    finally:
        QCoreApplication.setApplicationName(name)
    assert Path(place) == default_data_dir(environ=os.environ, home=Path.home())


def test_absent_leaders_are_said_to_be_left_out(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "dag.workshop"
    run("new", file, "--template", "leader-day", "--filled", "--participants", 46)
    code, out, _err = run("export", "action-schemas", file, "--out", tmp_path, "--one-file")
    assert code == 0
    assert "2 fraværende er ikke med." in out


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(
    ("arguments", "key", "typed"),
    [
        (
            ("render", "a.workshop", "--slide", "1", "--out", "b.png", "--size", "huge"),
            "cli.bad_size",
            "huge",
        ),
        (
            ("render", "a.workshop", "--slide", "1", "--out", "b.png", "--size", "9x9999"),
            "cli.bad_size",
            "9x9999",
        ),
        (("render", "a.workshop", "--slide", "first", "--out", "b.png"), "cli.bad_number", "first"),
        (("new", "a.workshop", "--date", "tomorrow"), "cli.bad_date", "tomorrow"),
    ],
)
def test_an_argument_that_cannot_be_read_is_told_in_words(
    capsys: pytest.CaptureFixture[str], language: str, arguments: tuple[str, ...], key: str, typed: str
) -> None:
    assert main(["--lang", language, *arguments], environ={}) == 2
    told = capsys.readouterr().err
    assert load_words(language).text(key, typed=typed) in told
    assert "invalid" not in told
