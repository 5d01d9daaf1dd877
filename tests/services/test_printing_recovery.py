"""The recovery sheet of the open file is written whole, to the chosen file alone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from facilitator_app import resources
from facilitator_app.content.words import load_words
from facilitator_app.problems import Refused
from facilitator_app.reports.pdf import Drawn, draw
from facilitator_app.services.document import Document
from facilitator_app.services.ids import new_id
from facilitator_app.services.paper_files import PlannedFile
from facilitator_app.services.printing_recovery import PrintingRecovery
from facilitator_app.services.whole_files import WholeFiles
from tests.fakes import FakeClock
from tests.memory import MemoryRepository
from tests.reports.days import DAY


class Drawing:
    def draw(self, planned: PlannedFile) -> Drawn:
        made_at = datetime(2027, 2, 1, tzinfo=UTC)
        fonts = resources.path("fonts")
        return draw(planned.reports, made_at=made_at, fonts=fonts, report_done=lambda: None)


@pytest.fixture
def printing() -> PrintingRecovery:
    clock = FakeClock()
    document = Document(publish=lambda _change: None, clock=clock, new_id=new_id)
    records = (DAY.engagement, DAY.workshop)
    document.attach(MemoryRepository(records, path=Path("Lederdag.workshop")), records)
    return PrintingRecovery(
        document=document,
        drawing=Drawing(),
        files=WholeFiles(sleep=lambda _s: None),
        clock=clock,
        words_for=load_words,
    )


def test_the_sheet_goes_to_the_chosen_file_and_nowhere_else(
    printing: PrintingRecovery, tmp_path: Path
) -> None:
    planned = printing.plan(passphrase="kaffe bro vinter")
    assert planned.name == "Ark til adgangskoden – Lederdag.pdf"
    target = tmp_path / "ark.pdf"
    target.write_bytes(b"an earlier one, which the person has agreed to replace")
    assert printing.write(planned, target) == target
    assert list(tmp_path.iterdir()) == [target]
    text = " ".join(PdfDocument(target.read_bytes())[0].get_textpage().get_text_range().split())
    assert "vinter" in text
    assert "Mandag den 1. februar 2027" in text


def test_a_sheet_to_write_on_holds_no_passphrase(printing: PrintingRecovery, tmp_path: Path) -> None:
    written = printing.write(printing.plan(), tmp_path / "ark.pdf")
    assert "Ord 8" in PdfDocument(written.read_bytes())[0].get_textpage().get_text_range()


def test_signs_that_paper_cannot_show_are_refused_and_nothing_is_written(
    printing: PrintingRecovery, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match=r"recovery\.not_printable") as refused:
        printing.write(printing.plan(passphrase="kaffe 🐝 bro"), tmp_path / "ark.pdf")
    assert refused.value.params["signs"] == "🐝"
    assert not list(tmp_path.iterdir())
