"""The command line on a file with several workshops."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from facilitator_app.cli.session import Session
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import added
from facilitator_app.domain.workshop import Workshop
from tests.fakes import FakeClock
from tests.test_cli import day, run

__all__ = ["day", "run"]

Run = Callable[..., tuple[int, str, str]]
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def file(day: Path, tmp_path: Path, clock: FakeClock) -> Path:
    """The sample day, held on 4 March 2027, and a follow-up with one more leader."""
    session = Session(Namespace(), language="da", data_dir=tmp_path / "window", clock=clock)
    later = Workshop(id="later", title="Opfølgning", held_on=date(2027, 9, 2), position=9.0)
    person = Participant(id="new", name="Ny Leder (fiktiv)", joined_on=date(2027, 9, 2))
    with session.opened(day) as services:
        services.document.edit("edit.add_event", added([later, person]))
    return day


def told(run: Run, *arguments: object) -> dict[str, Any]:
    code, out, err = run("--json", *arguments)
    assert (code, err) == (0, "")
    values: dict[str, Any] = json.loads(out)
    return values


def test_info_lists_them_by_their_days_and_tells_of_the_one_asked_for(run: Run, file: Path) -> None:
    code, out, _err = run("info", file)
    assert code == 0
    assert "Workshops i filen:" in out
    assert "* 1  2027-03-04" in out
    assert "  2  2027-09-02  Opfølgning" in out
    first = told(run, "info", file)
    assert (first["participants"], first["held_on"]) == (12, "2027-03-04")
    for asked in ("2", "opfølgning", "Opf"):
        second = told(run, "info", file, "--workshop", asked)
        assert (second["workshop"], second["participants"], second["blocks"]) == ("Opfølgning", 13, 0)
    assert [event["number"] for event in second["events"]] == [1, 2]


def test_a_document_is_of_the_workshop_that_was_asked_for(run: Run, file: Path, tmp_path: Path) -> None:
    [first] = told(run, "export", "name-badges", file, "--out", tmp_path / "a")["files"]
    [second] = told(run, "export", "name-badges", file, "--out", tmp_path / "b", "--workshop", "2")["files"]
    assert Path(first).name.startswith("2027-03-04")
    assert Path(second).name.startswith("2027-09-02")
    tables = told(run, "export", "tables-csv", file, "--out", tmp_path / "c", "--workshop", "2")["files"]
    assert any("Ny Leder" in Path(one).read_text(encoding="utf-8-sig") for one in tables)


@pytest.mark.parametrize("asked", ["3", "0", "Noget andet"])
def test_one_that_is_not_there_is_refused(run: Run, file: Path, asked: str) -> None:
    code, out, err = run("info", file, "--workshop", asked)
    assert (code, out) == (1, "")
    assert f"ingen workshop {asked}" in err
    assert "Den har 2" in err


def test_a_beginning_that_several_have_is_refused(
    run: Run, file: Path, tmp_path: Path, clock: FakeClock
) -> None:
    session = Session(Namespace(), language="da", data_dir=tmp_path / "window", clock=clock)
    with session.opened(file) as services:
        third = Workshop(id="third", title="Opfølgning igen", position=10.0)
        services.document.edit("edit.add_event", added([third]))
    code, _out, err = run("info", file, "--workshop", "opf")
    assert (code, "Flere workshops" in err) == (1, True)
    assert told(run, "info", file, "--workshop", "opfølgning")["workshop"] == "Opfølgning"
    assert "uden dato" in run("info", file)[1]


def test_the_year_report_is_of_the_year_asked_for_in_both_formats(
    run: Run, file: Path, tmp_path: Path, clock: FakeClock
) -> None:
    clock.set_wall_clock(datetime(2027, 10, 1, 8, 0, tzinfo=UTC))
    [of_the_day] = told(run, "export", "year-report", file, "--out", tmp_path)["files"]
    [whole] = told(run, "export", "year-report", file, "--out", tmp_path, "--year", "all")["files"]
    arguments = ("--year", "2026", "--chapter", "events")
    [word] = told(run, "export", "year-report-docx", file, "--out", tmp_path, *arguments)["files"]
    [overview] = told(run, "export", "programme", file, "--out", tmp_path)["files"]
    names = [Path(one).name for one in (of_the_day, whole, word, overview)]
    assert names == [
        "Årsrapport 2027.pdf",
        "Rapport over hele forløbet.pdf",
        "Årsrapport 2026.docx",
        "Forløbet i overblik.pdf",
    ]


def test_a_chapter_or_a_year_that_the_document_does_not_have_is_refused(
    run: Run, file: Path, tmp_path: Path
) -> None:
    code, _out, err = run("export", "year-report", file, "--out", tmp_path, "--chapter", "tools")
    assert code != 0
    assert "tools" in err
    assert "prejects" in err
    code, _out, err = run("export", "report", file, "--out", tmp_path, "--chapter", "lus")
    assert code != 0
    assert "lus" in err
    code, _out, err = run("export", "report", file, "--out", tmp_path, "--year", "2027")
    assert code != 0
    assert "--year" in err
    code, _out, err = run("export", "year-report", file, "--out", tmp_path, "--year", "soon")
    assert code != 0
    assert "soon" in err
