"""The result of a count as a table."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.ballots import BallotKind
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.problems import Outside
from facilitator_app.services.document import Document
from facilitator_app.services.exporting_votes import ExportingVotes
from facilitator_app.services.voting import Voting
from facilitator_app.services.whole_files import WholeFiles
from tests.day import WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

THEMES = tuple(
    Theme(id=f"t-{at}", workshop_id="w", name=name, position=float(at))
    for at, name in enumerate(("=Nabo", "Tid"), start=1)
)


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository((*small_day(), *THEMES)))
    return document


@pytest.fixture
def voting(document: Document, clock: FakeClock, new_id: FakeIds) -> Voting:
    return Voting(document=document, clock=clock, new_id=new_id, words_for=load_words)


@pytest.fixture
def exporting(document: Document, clock: FakeClock) -> ExportingVotes:
    return ExportingVotes(
        document=document, words_for=load_words, clock=clock, files=WholeFiles(sleep=_no_sleep)
    )


def test_a_ranked_count_is_a_row_for_each_theme_and_round(
    voting: Voting, exporting: ExportingVotes, tmp_path: Path
) -> None:
    ballot = voting.start_on_themes(BallotKind.LIKES, title="Hvad nu")
    voting.set_count(ballot.id, 1, "t-1", votes=2, against=1)
    voting.set_count(ballot.id, 1, "t-2", votes=1)
    voting.freeze(ballot.id, 1)
    assert exporting.name_of(ballot.id) == "2027-01-14 Resultat Hvad nu.csv"
    written = exporting.write(ballot.id, tmp_path / "ud.csv")
    assert written is not None
    assert written.read_text(encoding="utf-8-sig").splitlines() == [
        "Runde;Plads;Mulighed;For;Imod;Delt plads;Frosset kl.",
        "1;1;'=Nabo;2;1;ja;09.00",
        "1;1;Tid;1;0;ja;09.00",
    ]


def test_a_count_before_and_after_has_both_side_by_side(voting: Voting, exporting: ExportingVotes) -> None:
    ballot = voting.start_corners("d-1")
    assert ballot is not None
    empty = exporting.sheet(ballot.id)
    assert empty is not None
    assert empty.rows[0] == ("Enig", None, None, None)
    voting.set_count(ballot.id, 1, "agree", votes=3)
    voting.set_count(ballot.id, 2, "agree", votes=1)
    sheet = exporting.sheet(ballot.id)
    assert sheet is not None
    assert sheet.head == ("Mulighed", "Før", "Efter", "Ændring")
    assert sheet.rows[0] == ("Enig", 3, 1, -2)


def test_a_count_that_nobody_has_entered_has_no_places(voting: Voting, exporting: ExportingVotes) -> None:
    ballot = voting.start_on_themes(BallotKind.DOTS)
    sheet = exporting.sheet(ballot.id)
    assert sheet is not None
    assert [row[:4] for row in sheet.rows] == [(1, None, "=Nabo", 0), (1, None, "Tid", 0)]


def test_a_theme_that_gathers_only_what_is_private_is_not_named(
    voting: Voting, exporting: ExportingVotes, document: Document
) -> None:
    ballot = voting.start_on_themes(BallotKind.DOTS)
    voting.set_count(ballot.id, 1, "t-2", votes=2)
    private = Output(
        id="o", workshop_id="w", block_id="b-3", form_id="f-tool", field_key="doubt", group_id="g-1",
        value="Naboen", theme_ids=("t-2",),
    )  # fmt: skip
    document.replace("edit.add_output", private)
    sheet = exporting.sheet(ballot.id)
    assert sheet is not None
    assert [row[:4] for row in sheet.rows] == [(1, 2, "=Nabo", 0)]
    document.replace("edit.add_output", replace(private, id="o-2", field_key="resources"))
    sheet = exporting.sheet(ballot.id)
    assert sheet is not None
    assert [row[2] for row in sheet.rows] == ["Tid", "=Nabo"]


def test_a_count_that_has_gone_is_not_written(
    exporting: ExportingVotes, document: Document, tmp_path: Path
) -> None:
    assert exporting.write("gone", tmp_path / "ud.csv") is None
    assert not (tmp_path / "ud.csv").exists()
    document.replace("edit.change_workshop", replace(WORKSHOP, held_on=None))
    assert exporting.name_of("gone") == "Resultat.csv"


def test_a_disk_that_refuses_is_told_of_with_how_much_is_whole(
    voting: Voting, exporting: ExportingVotes, tmp_path: Path
) -> None:
    ballot = voting.start_on_themes(BallotKind.DOTS)
    (tmp_path / "file").write_text("x")
    with pytest.raises(Outside) as raised:
        exporting.write(ballot.id, tmp_path / "file" / "ud.csv")
    assert load_words("da").text(raised.value.key, **raised.value.params)


def _no_sleep(_seconds: float) -> None:
    """Nothing is waited for."""
