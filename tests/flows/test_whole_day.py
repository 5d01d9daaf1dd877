"""A whole leader day through the real windows: from the first start to paper, closed and opened again."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.actions import PlanStatus
from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.show import WallMode
from facilitator_app.domain.wall import (
    BlackPicture,
    CounterPicture,
    DilemmaPicture,
    OutputsPicture,
    PhasePicture,
    TitlePicture,
    WallView,
)
from facilitator_app.ui.forms import FormField
from facilitator_app.ui.kit import LineEdit, PlainLabel, RowList
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk, in_dialog

LISTS = Path(__file__).parent.parent / "content" / "lists"
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
MOST_STEPS = 80


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_the_first_start_opens_the_sample_day_and_it_can_be_run_in_two_clicks(
    qtbot: QtBot, qapp: QApplication, data_dir: Path, clock: FakeClock
) -> None:
    desk = Desk(qtbot, qapp, data_dir, clock=clock)
    assert desk.find(PlainLabel, "workshop_title").text().startswith("Lederdag")
    desk.press("go_to_run")
    desk.press("header_open_wall")
    assert desk.windows.room.projector.isVisible()
    assert desk.windows.room.projector.geometry().x() >= desk.program.window.screen().geometry().right()
    assert isinstance(desk.windows.room.projector.view.picture, TitlePicture)
    assert desk.awake.is_working
    desk.close()
    assert not desk.awake.is_working


def test_a_whole_day_from_template_to_paper(
    qtbot: QtBot, qapp: QApplication, data_dir: Path, tmp_path: Path, clock: FakeClock
) -> None:
    day = Day(Desk(qtbot, qapp, data_dir, clock=clock))
    day.start_from_template()
    day.fetch_participants()
    day.divide_into_groups()
    day.open_the_wall()
    day.show_theory_and_hide_it()
    day.discuss_the_dilemma()
    day.play_two_rounds()
    day.fill_schemas()
    paper = tmp_path / "papir"
    day.print_papers(paper)
    day.desk.close()
    check_papers(paper)

    again = Day(Desk(qtbot, qapp, data_dir, clock=clock))
    again.find_everything_there()
    again.desk.close()


class Day:
    """What three people do on the day, one method for each part of it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @property
    def wall(self) -> WallView:
        return self.desk.windows.room.projector.view

    def start_from_template(self) -> None:
        desk = self.desk

        def write(dialog: QDialog) -> None:
            desk.find(LineEdit, "client", dialog).setFocus()
            QTest.keyClicks(desk.find(LineEdit, "client", dialog), "Prøve Kommune")
            QTest.keyClicks(desk.find(LineEdit, "held_on", dialog), "1/2")
            desk.press("act", dialog)

        in_dialog(lambda: desk.press("new_workshop_button"), write)
        assert desk.dialogs.told == []
        document = desk.windows.services.document
        assert document.engagement.client == "Prøve Kommune"
        assert document.workshop.held_on is not None
        assert document.all(Participant) == ()
        assert len(document.all(Block)) == 14

    def fetch_participants(self) -> None:
        desk = self.desk
        desk.press("go_to_people")
        desk.dialogs.file = LISTS / "deltagere.xlsx"

        def fetch(dialog: QDialog) -> None:
            desk.press("choose_file", dialog)
            desk.qtbot.waitUntil(desk.find(QAbstractButton, "act", dialog).isEnabled)
            assert desk.find(PlainLabel, "import_summary", dialog).text()
            assert desk.windows.services.document.all(Participant) == ()
            desk.press("act", dialog)

        in_dialog(lambda: desk.press("fetch_first_list"), fetch)
        assert len(desk.windows.services.document.all(Participant)) > 20

    def divide_into_groups(self) -> None:
        desk = self.desk

        def choose(dialog: QDialog) -> None:
            number = desk.find(LineEdit, "divide_number", dialog)
            number.setFocus()
            number.selectAll()
            QTest.keyClicks(number, "6")
            act = desk.find(QAbstractButton, "act", dialog)
            desk.qtbot.waitUntil(act.isEnabled)
            desk.click(act)

        in_dialog(lambda: desk.press("divide"), choose)
        groups = desk.windows.services.document.all(Group)
        assert len(groups) == 6
        sizes = [len(group.member_ids) for group in groups]
        assert max(sizes) - min(sizes) <= 1

    def open_the_wall(self) -> None:
        desk = self.desk
        desk.go_to(AreaName.RUN)
        desk.key(Qt.Key.Key_F5)
        desk.be_active()
        projector = desk.windows.room.projector
        assert projector.isVisible()
        assert projector.geometry().x() >= desk.program.window.screen().geometry().right()
        assert isinstance(self.wall.picture, TitlePicture)
        self.on()
        assert isinstance(self.wall.picture, TitlePicture)
        assert desk.windows.services.day.current_block_id() is not None

    def show_theory_and_hide_it(self) -> None:
        desk = self.desk
        self.go_on_to(BlockKind.THEORY)
        shown = self.wall.picture
        self.desk.key(Qt.Key.Key_B)
        assert isinstance(self.wall.picture, BlackPicture)
        desk.key(Qt.Key.Key_B)
        assert self.wall.picture == shown
        desk.press("freeze")
        self.on()
        assert self.wall.picture == shown
        desk.press("freeze")
        assert self.wall.picture != shown
        assert desk.windows.services.show.show.mode is WallMode.LIVE

    def discuss_the_dilemma(self) -> None:
        desk = self.desk
        self.go_on_to(BlockKind.DILEMMA)
        while not isinstance(self.wall.picture, DilemmaPicture):
            self.on()
        desk.go_to(AreaName.NOTES)
        shown = self.wall.picture
        self.note("argument", {1: "Han kender butikken #frihed", 3: "Vi kan gå med den første gang"})
        assert self.wall.picture == shown
        themes = [o.theme_ids for o in desk.windows.services.document.all(Output) if not o.is_draft]
        assert sorted(map(len, themes)) == [0, 1]

    def play_two_rounds(self) -> None:
        desk = self.desk
        desk.go_to(AreaName.RUN)
        self.go_on_to(BlockKind.SIMULATION)
        rounds: set[int] = set()
        phases = 0
        for _ in range(MOST_STEPS):
            stop = desk.windows.services.show.current_stop()
            assert stop is not None
            block = desk.windows.services.document.get(Block, stop.block_id)
            if block is None or block.kind is not BlockKind.SIMULATION:
                break
            if isinstance(self.wall.picture, PhasePicture):
                phases += 1
                self.play_phase(stop.round_number)
                rounds.add(stop.round_number)
            self.on()
        assert rounds == {1, 2}
        assert phases == 8

    def play_phase(self, round_number: int) -> None:
        desk = self.desk
        timer = desk.windows.services.timer
        assert timer.reading().is_running
        before = timer.reading().remaining_s
        desk.beat(60)
        assert timer.reading().remaining_s == pytest.approx(before - 60)
        countdown = self.wall.countdown
        assert countdown is not None
        assert countdown.digits == timer.reading().digits
        desk.press("add_1")
        assert timer.reading().remaining_s == pytest.approx(before)
        if round_number == 1 and not self.has_shown_outputs():
            desk.go_to(AreaName.NOTES)
            self.note("own", {2: "Bager brød hver fredag"})
            desk.key(Qt.Key.Key_2, ALT)
            desk.key(Qt.Key.Key_Return, CONTROL)
            assert isinstance(self.wall.picture, OutputsPicture)
            assert "Bager brød hver fredag" in repr(self.wall.picture)
            desk.key(Qt.Key.Key_Escape)
            assert isinstance(self.wall.picture, PhasePicture)
            desk.go_to(AreaName.RUN)
        played = desk.player.played
        desk.beat(timer.reading().remaining_s + 1)
        assert timer.reading().remaining_s < 0
        assert desk.player.played > played

    def has_shown_outputs(self) -> bool:
        return any(output.is_shown for output in self.desk.windows.services.document.all(Output))

    def note(self, field_key: str, lines: dict[int, str]) -> None:
        """Write one line for each group, by the keyboard alone."""
        desk = self.desk
        line = desk.find(QPlainTextEdit, "entry_line")
        for group, text in lines.items():
            desk.key(Qt.Key(Qt.Key.Key_0 + group), ALT)
            for _ in range(12):
                place = self.notes_area().place()
                if place is not None and place.field_key == field_key:
                    break
                desk.key(Qt.Key.Key_Right, ALT)
            assert line.hasFocus()
            QTest.keyClicks(line, text)
            QTest.keyClick(line, Qt.Key.Key_Return)
        words = [str(o.value) for o in desk.windows.services.document.all(Output) if o.field_key == field_key]
        assert len(words) >= len(lines)

    def notes_area(self) -> NotesArea:
        area = self.desk.program.window.area(AreaName.NOTES)
        assert isinstance(area, NotesArea)
        return area

    def fill_schemas(self) -> None:
        desk = self.desk
        desk.go_to(AreaName.ACTIONS)
        leaders = desk.find(RowList, "leaders")
        for row in leaders.rows()[:2]:
            desk.choose_row(leaders, row.key)
            self.write("occasion", "en medarbejder stopper mig på gangen")
            self.write("action", "spørger jeg først, hvad borgeren selv kan")
            self.write("first_step", "på mandag")
            self.write("by_when", "uge 12")
            self.write("who", "teamet")
            for key in ("value_employees", "value_citizens", "value_self"):
                self.write(key, "ro <b>& tid</b>")
        lines = desk.windows.services.actions.leaders()
        assert sum(line.status is PlanStatus.COMPLETE for line in lines) == 2, lines[0].missing
        desk.press("show_counter")
        assert isinstance(self.wall.picture, CounterPicture)

    def write(self, key: str, text: str) -> None:
        fields = [f for f in self.desk.program.window.findChildren(FormField) if f.spec.key == key]
        control = next(f for f in fields if f.isVisible()).editor.control()
        control.setFocus()
        QTest.keyClicks(control, text)
        control.clearFocus()

    def print_papers(self, folder: Path) -> None:
        desk = self.desk
        folder.mkdir()
        desk.dialogs.folder = folder
        desk.go_to(AreaName.PAPER)
        desk.press("tick_summary")
        desk.press("each")
        desk.press("save_pdf")
        saved = desk.find(QWidget, "saved_files")
        desk.qtbot.waitUntil(saved.isVisible, timeout=30_000)

    def find_everything_there(self) -> None:
        desk = self.desk
        document = desk.windows.services.document
        assert document.engagement.client == "Prøve Kommune"
        assert len(document.all(Group)) == 6
        said = {str(output.value) for output in document.all(Output)}
        assert {"Han kender butikken", "Vi kan gå med den første gang", "Bager brød hver fredag"} <= said
        lines = desk.windows.services.actions.leaders()
        assert sum(line.status is PlanStatus.COMPLETE for line in lines) == 2
        assert desk.windows.services.show.show.is_open
        assert desk.windows.room.projector.isVisible()

    def on(self) -> None:
        """The clicker: one press."""
        self.desk.beat(2)
        self.desk.key(Qt.Key.Key_PageDown)

    def go_on_to(self, kind: BlockKind) -> None:
        """Click on until a block of this kind."""
        for _ in range(MOST_STEPS):
            block_id = self.desk.windows.services.day.current_block_id()
            block = self.desk.windows.services.document.get(Block, block_id)
            if block is not None and block.kind is kind:
                return
            self.on()
        raise AssertionError(f"there is no {kind}")


def check_papers(folder: Path) -> None:
    files = sorted(folder.glob("*.pdf"))
    assert not list(folder.glob("*.part"))
    text = "\n".join(text_of(file) for file in files)
    assert "en medarbejder stopper mig på gangen" in text.replace("\n", " ").replace("\r", "")
    assert "ro <b>& tid</b>" in text.replace("\r", "").replace("\n", " ")
    assert "Han kender butikken" in text
    summary = next(file for file in files if "Opsamling" in file.name)
    assert "stopper mig på gangen" not in text_of(summary).replace("\r", "").replace("\n", " ")
    for file in files:
        with pikepdf.open(file) as pdf:
            assert len(pdf.pages) >= 1
            fonts = [font for page in pdf.pages for font in page.Resources.get("/Font", {}).values()]
            assert fonts
            assert all("/FontFile2" in embedded(font) for font in fonts)


def text_of(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def embedded(font: pikepdf.Object) -> pikepdf.Object:
    """The descriptor of a font, simple or composite."""
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    return inner.FontDescriptor
