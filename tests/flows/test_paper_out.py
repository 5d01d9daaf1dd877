"""Everything that leaves the program, through the real window: each kind chosen, saved and read back."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.domain.people import Participant, missing
from facilitator_app.domain.records import RecordChange
from facilitator_app.ui.kit import PlainLabel
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk
from tests.flows.test_whole_day import Day

KINDS = {  # words of the sample, or the key of the program's own in the workshop's language
    "schemas": "Mit handlingsskema",
    "typing_schemas": "handlingsskema",
    "blank_schemas": "Mit handlingsskema",
    "blank_tools": "Mobilisering",
    "blank_others": "Dilemma",
    "agenda": "Frokost",
    "slides": "Lederdag",
    "dilemma_cards": "Varerne",
    "case_cards": "Karen",
    "table_signs": "paper.group_name",
    "name_badges": "Myndighed",
    "summary": "paper.summary",
    "report": "paper.report",
    "run_sheet": "paper.run_sheet",
    "fallback_pack": "paper.fallback",
}
FORMATS = {
    "report_word": ".docx",
    "summary_word": ".docx",
    "agenda_word": ".docx",
    "tables_excel": ".xlsx",
    "tables_csv": ".csv",
    "calendar": ".ics",
    "slide_pictures": ".png",
    "data": ".json",
}


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_kind_is_saved_and_says_what_it_should(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, language: str
) -> None:
    data_dir = tmp_path / "data"
    day = Day(Desk(qtbot, qapp, data_dir, clock=clock))
    day.start_from_template()
    day.fetch_participants()
    day.divide_into_groups()
    day.desk.close()
    desk = Desk(qtbot, qapp, data_dir, clock=clock, language=language)
    document = desk.windows.services.document
    absent = document.all(Participant)[0]
    document.edit("edit.change_participant", [RecordChange(absent, missing(absent, document.workshop.id))])
    desk.go_to(AreaName.PAPER)
    tick(desk, "schemas")
    workshop = document.workshop
    document.edit("edit.change_participant", [RecordChange(workshop, replace(workshop, language=language))])
    own = load_words(language)
    for name, expected in KINDS.items():
        words = own.text(expected, number=1) if expected.startswith("paper.") else expected
        assert words.casefold() in saved_text(desk, tmp_path / "out" / name, name).casefold(), name
    for name, ending in FORMATS.items():
        files = saved(desk, tmp_path / "out" / name, name)
        assert files
        assert {file.suffix for file in files} == {ending}
        assert all(is_whole(file) for file in files)
    desk.close()


def tick(desk: Desk, name: str) -> None:
    desk.find(QAbstractButton, f"tick_{name}").click()


def saved(desk: Desk, folder: Path, name: str) -> list[Path]:
    """The files of one kind, saved alone."""
    folder.mkdir(parents=True)
    desk.dialogs.folder = folder
    tick(desk, name)
    save = desk.find(QAbstractButton, "save_pdf")
    desk.qtbot.waitUntil(save.isEnabled, timeout=30_000)
    desk.find(QWidget, "saving").hide()
    desk.click(save)
    desk.qtbot.waitUntil(lambda: save.isEnabled() and any(folder.iterdir()), timeout=60_000)
    assert desk.find(PlainLabel, "saving_fact").text()
    tick(desk, name)
    return sorted(folder.iterdir())


def saved_text(desk: Desk, folder: Path, name: str) -> str:
    """What the PDFs of one kind say."""
    said: list[str] = []
    for file in saved(desk, folder, name):
        document = pypdfium2.PdfDocument(file)
        said += [page.get_textpage().get_text_range() for page in document]
        document.close()
    return " ".join(" ".join(said).split())


def is_whole(file: Path) -> bool:
    """Whether another program would open it."""
    if file.suffix in {".docx", ".xlsx"}:
        with zipfile.ZipFile(file) as found:
            return found.testzip() is None
    if file.suffix == ".png":
        image = QImage(str(file))
        return (image.width(), image.height()) == (1920, 1080)
    if file.suffix == ".json":
        return json.loads(file.read_text("utf-8"))["format"] == "facilitator-workshop"
    return bool(file.read_bytes())
