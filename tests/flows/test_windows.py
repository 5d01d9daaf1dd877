"""What the windows do with each other: keys, files, language, scheme, closing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.look import DARK
from facilitator_app.domain.outputs import Theme
from facilitator_app.domain.records import added
from facilitator_app.domain.show import WallMode
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.opening import Opening
from facilitator_app.ui import preferences
from facilitator_app.ui.kit import KeyHint, RowList
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.recovery.rescue_dialog import RescueDialog
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk, in_dialog


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.dialogs.agrees = True
    made.leave()


def show_a_timed_slide(desk: Desk) -> None:
    show = desk.windows.services.show
    show.start_day()
    show.open_wall()
    show.go_to(next(stop.key for stop in show.stops() if stop.length_s))


@pytest.mark.parametrize("name", AreaName)
def test_every_area_is_reached_by_its_key_and_named_in_the_title(desk: Desk, name: AreaName) -> None:
    number = list(AreaName).index(name) + 1
    desk.key(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
    assert desk.program.window.current_area == name
    area = desk.program.window.area(name)
    assert area is not None
    assert area.isVisible()
    title = desk.program.window.windowTitle()
    assert title.startswith(desk.windows.services.opening.path.name)
    assert " – " in title


def test_show_keys_drive_the_show_from_the_panel(desk: Desk) -> None:
    show = desk.windows.services.show
    show.start_day()
    desk.go_to(AreaName.RUN)
    desk.key(Qt.Key.Key_F5)
    assert desk.windows.room.projector.isVisible()
    first = show.current_stop()
    desk.key(Qt.Key.Key_PageDown)
    assert show.current_stop() != first
    desk.key(Qt.Key.Key_PageUp)
    assert show.current_stop() == first
    desk.key(Qt.Key.Key_B)
    assert show.show.mode is WallMode.BLACK
    desk.key(Qt.Key.Key_Escape)
    assert show.show.mode is WallMode.LIVE
    desk.key(Qt.Key.Key_F)
    assert show.show.mode is WallMode.FROZEN
    desk.key(Qt.Key.Key_F)
    desk.key(Qt.Key.Key_G)
    assert desk.player.played == 1


def test_page_up_takes_the_panels_previous_phase_back_with_its_time(desk: Desk) -> None:
    show, timer = desk.windows.services.show, desk.windows.services.timer
    show.start_day()
    show.open_wall()
    desk.be_active()
    panel = desk.go_to(AreaName.RUN)
    phase, after = next(
        (stop, after)
        for stop, after in pairwise(show.stops())
        if stop.length_s and not after.length_s and stop.block_id == after.block_id
    )
    show.go_to(phase.key)
    timer.start()
    desk.beat(90)
    desk.key(Qt.Key.Key_PageDown)
    assert show.current_stop() == after
    desk.press("previous_phase", panel)
    assert (show.current_stop(), timer.reading().spent_s) == (phase, 0)
    desk.key(Qt.Key.Key_PageUp)
    assert (show.current_stop(), timer.reading().spent_s) == (after, 90)
    assert timer.reading().is_running


def test_w_shows_the_pause_picture_from_any_area_and_takes_it_away(desk: Desk) -> None:
    show = desk.windows.services.show
    show.start_day()
    show.open_wall()
    desk.be_active()
    for area in (AreaName.RUN, AreaName.PLAN):
        desk.go_to(area)
        desk.key(Qt.Key.Key_W)
        assert show.show.mode is WallMode.PAUSE
        desk.key(Qt.Key.Key_W)
        assert show.show.mode is WallMode.LIVE


def test_b_in_the_schemas_makes_the_wall_black_and_is_written_nowhere(desk: Desk) -> None:
    show_a_timed_slide(desk)
    desk.windows.services.show.open_wall()
    desk.go_to(AreaName.ACTIONS)
    revision = desk.windows.services.document.revision
    desk.key(Qt.Key.Key_B)
    assert desk.windows.services.show.show.mode is WallMode.BLACK
    desk.program.window.save_typing()
    assert desk.windows.services.document.revision == revision


def test_f1_shows_the_keys(desk: Desk) -> None:
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        seen.append(dialog.objectName())

    in_dialog(lambda: desk.key(Qt.Key.Key_F1), look)
    assert seen == ["keys_card"]


def test_f1_in_the_note_window_opens_over_it_and_gives_the_keyboard_back(desk: Desk) -> None:
    desk.press("own_window", desk.go_to(AreaName.NOTES))
    desk.go_to(AreaName.RUN)
    (window,) = note_windows()
    window.activateWindow()
    desk.qtbot.waitUntil(window.isActiveWindow)
    blocks = desk.find(QComboBox, "choose_block", window)
    blocks.setFocus()
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        above = dialog.parentWidget()
        assert above is not None
        seen.append(above.objectName())
        seen.extend(hint.accessibleName() for hint in dialog.findChildren(KeyHint))

    in_dialog(lambda: desk.key(Qt.Key.Key_F1), look)
    assert seen[0] == "note_window"
    assert "F6" in seen
    assert "1 2 ↵" not in seen
    desk.qtbot.waitUntil(blocks.hasFocus)
    assert window.isActiveWindow()


def test_escape_puts_a_wall_in_a_window_away(desk: Desk) -> None:
    show = desk.windows.services.show
    show.open_wall()
    desk.windows.room.placing.open_in_window()
    desk.go_to(AreaName.RUN)
    desk.key(Qt.Key.Key_Escape)
    assert not desk.windows.room.projector.isVisible()


def test_another_language_is_spoken_at_once_and_next_time(desk: Desk) -> None:
    desk.program.speak("en")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert desk.program.window.windowTitle().endswith("Settings")
    assert desk.program.preferences.text(preferences.LANGUAGE) == "en"
    desk.go_to(AreaName.HOME)
    desk.program.speak("da")


def test_a_dark_scheme_is_painted_at_once_and_next_time(desk: Desk) -> None:
    desk.program.paint("dark")
    assert desk.program.window.palette().window().color().name().upper() == DARK.window
    assert desk.program.preferences.text(preferences.SCHEME) == "dark"
    desk.program.paint("light")


def test_a_second_start_brings_the_window_back_with_its_file(desk: Desk, tmp_path: Path) -> None:
    desk.program.window.showMinimized()
    desk.program.come_forward("")
    assert not desk.program.window.isMinimized()
    copy = tmp_path / "kopi.workshop"
    desk.windows.services.opening.save_copy(copy)
    desk.program.come_forward(str(copy))
    assert desk.windows.services.opening.path == copy


def test_closing_while_the_time_runs_on_the_wall_asks_once(desk: Desk) -> None:
    """F43."""
    show_a_timed_slide(desk)
    desk.dialogs.agrees = False
    desk.program.window.close()
    assert desk.program.window.isVisible()
    assert len(desk.dialogs.asked) == 1
    desk.dialogs.agrees = True
    desk.close()
    assert len(desk.dialogs.asked) == 2


def test_closing_what_cannot_be_saved_asks_and_stays(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """F43."""

    def fail(_opening: Opening) -> None:
        raise Outside("store.disk_full", file="x")

    monkeypatch.setattr(Opening, "close", fail)
    desk.dialogs.agrees = False
    desk.program.window.close()
    assert desk.program.window.isVisible()
    assert len(desk.dialogs.asked) == 1
    monkeypatch.undo()


def test_a_shut_down_with_a_full_disk_ends_all_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """F42."""

    def fail(_opening: Opening) -> None:
        raise Outside("store.disk_full", file="x")

    with monkeypatch.context() as broken:
        broken.setattr(Opening, "close", fail)
        desk.program.end_unasked()
    assert not desk.program.window.isVisible()
    assert desk.dialogs.asked == []
    desk.windows.services.opening.close()


def test_a_file_is_opened_by_pointing_at_it_and_a_copy_is_handed_over(desk: Desk, tmp_path: Path) -> None:
    desk.dialogs.file = tmp_path / "kopi"
    desk.save_copy()
    assert (tmp_path / "kopi.workshop").exists()
    desk.dialogs.file = tmp_path / "kopi.workshop"
    desk.press("open_file")
    assert desk.windows.services.opening.path == tmp_path / "kopi.workshop"
    before = desk.windows.services.opening.path
    desk.dialogs.file = None
    desk.press("open_file")
    desk.save_copy()
    assert desk.windows.services.opening.path == before


def test_a_copy_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    desk.dialogs.file = blocked / "kopi.workshop"
    desk.save_copy()
    assert len(desk.dialogs.told) == 1


def test_a_file_in_a_synchronised_folder_is_copied_when_agreed(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F15."""
    there = tmp_path / "OneDrive" / "dag.workshop"
    there.parent.mkdir()
    desk.windows.services.opening.save_copy(there)
    monkeypatch.setenv("OneDriveCommercial", str(there.parent))
    desk.program.come_forward(str(there))
    assert desk.windows.services.opening.path == desk.program.data_dir / "workshops" / "dag.workshop"


def test_a_damaged_file_is_fetched_from_its_backup(desk: Desk, tmp_path: Path) -> None:
    opening = desk.windows.services.opening
    there = tmp_path / "dag.workshop"
    opening.save_copy(there)
    desk.program.come_forward(str(there))
    area = desk.go_to(AreaName.ACTIONS)
    desk.find(QWidget, "field_occasion", area).setFocus()
    desk.type("x")
    desk.windows.files.open_sample("da")
    content = bytearray(there.read_bytes())
    content[4096 * 3 :] = bytes(len(content) - 4096 * 3)
    there.write_bytes(bytes(content))

    def fetch(dialog: QDialog) -> None:
        desk.qtbot.waitUntil(desk.find(QAbstractButton, "act", dialog).isEnabled, timeout=20_000)
        desk.press("act", dialog)

    def close_rescues(tries_left: int = 2000) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, RescueDialog):
            dialog.accept()
        elif tries_left:
            QTimer.singleShot(5, partial(close_rescues, tries_left - 1))

    QTimer.singleShot(0, close_rescues)
    in_dialog(lambda: desk.program.come_forward(str(there)), fetch)
    assert opening.path == there
    assert desk.windows.services.document.workshop.title


def test_a_take_over_that_fails_is_told(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_opening: Opening, path: Path) -> None:
        raise Refused("store.locked_elsewhere", file=path.name, host="a", user="b")

    def fail(_opening: Opening, path: Path) -> None:
        raise Outside("store.disk_failed", file=path.name)

    monkeypatch.setattr(Opening, "open", refuse)
    monkeypatch.setattr(Opening, "take_over", fail)
    before = desk.windows.services.opening.path
    desk.program.come_forward(str(tmp_path / "x.workshop"))
    assert len(desk.dialogs.asked) == len(desk.dialogs.told) == 1
    monkeypatch.undo()
    assert desk.windows.services.opening.path == before


def note_windows() -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if w.objectName() == "note_window"]


def test_notes_have_a_window_of_their_own(desk: Desk) -> None:
    area = desk.go_to(AreaName.NOTES)
    desk.press("own_window", area)
    (window,) = note_windows()
    assert window.isVisible()
    assert window.findChild(NotesArea) is not None
    desk.close()
    assert not note_windows()


@pytest.mark.parametrize("is_same_file", [True, False])
def test_a_note_window_that_was_torn_away_with_the_program_is_back(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, is_same_file: bool
) -> None:
    first = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    first.press("own_window", first.go_to(AreaName.NOTES))
    kept = first.program.preferences.text(preferences.NOTE_WINDOW)
    assert kept == str(first.windows.services.opening.path)
    first.close()
    remembered = preferences.Preferences(tmp_path / "data")
    assert remembered.text(preferences.NOTE_WINDOW) == ""
    remembered.put(preferences.NOTE_WINDOW, kept if is_same_file else "another.workshop")
    again = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    assert len(note_windows()) == is_same_file
    if is_same_file:
        assert note_windows()[0].isVisible()
        note_windows()[0].close()
        assert again.program.preferences.text(preferences.NOTE_WINDOW) == ""
    again.close()


def press_in_note_window(key: Qt.Key) -> str:
    """Press it with Ctrl where the keyboard is in the note window; gives what the window then says, if anything."""
    focus, (window,) = QApplication.focusWidget(), note_windows()
    assert focus is not None
    assert focus.window() is window
    QTest.keyClick(focus, key, Qt.KeyboardModifier.ControlModifier)
    said = window.findChild(QLabel, "window_undo_said")
    return said.text() if isinstance(said, QLabel) and said.isVisible() else ""


UNDO, REDO = Qt.Key.Key_Z, Qt.Key.Key_Y


def test_undo_and_redo_in_the_note_window_take_back_what_was_written(desk: Desk) -> None:
    document = desk.windows.services.document
    desk.press("own_window", desk.go_to(AreaName.NOTES))
    note_windows()[0].activateWindow()
    desk.qtbot.waitUntil(note_windows()[0].isActiveWindow)
    assert press_in_note_window(REDO) == "Der er intet at gøre igen."
    assert press_in_note_window(UNDO) == "Der er intet at fortryde."
    theme = Theme(id="t-new", workshop_id=document.workshop.id, name="Ro")
    document.edit("edit.add_theme", added([theme]))
    assert press_in_note_window(UNDO) == ""
    assert document.get(Theme, "t-new") is None
    assert press_in_note_window(REDO) == ""
    assert document.get(Theme, "t-new") == theme


def test_the_note_window_leaves_alone_what_is_not_seen_in_it_and_says_so(desk: Desk) -> None:
    document = desk.windows.services.document
    desk.press("own_window", desk.go_to(AreaName.NOTES))
    desk.go_to(AreaName.PLAN)
    note_windows()[0].activateWindow()
    desk.qtbot.waitUntil(note_windows()[0].isActiveWindow)
    before = document.workshop
    document.replace("edit.change_workshop", replace(before, subtitle="Ny"))
    assert press_in_note_window(UNDO).startswith("Notér fortryder kun")
    assert document.workshop.subtitle == "Ny"
    document.undo()
    assert press_in_note_window(REDO).startswith("Notér gør kun")
    assert document.workshop == before


def test_the_overview_leads_everywhere(desk: Desk) -> None:
    for button, area in (("go_to_plan", AreaName.PLAN), ("go_to_people", AreaName.PLAN)):
        desk.go_to(AreaName.HOME)
        desk.press(button)
        assert desk.program.window.current_area == area
    home = desk.go_to(AreaName.HOME)
    desk.press("remedy_sound", home)
    assert desk.player.played == 1
    rows = desk.find(RowList, "day", home)
    rows.row_opened.emit(rows.rows()[0].key)
    assert desk.program.window.current_area == AreaName.PLAN


def test_printing_from_the_schemas_leads_to_print(desk: Desk) -> None:
    area = desk.go_to(AreaName.ACTIONS)
    desk.press("print_all", area)
    assert desk.program.window.current_area == AreaName.PAPER


@pytest.mark.parametrize("area", [AreaName.HOME, AreaName.PLAN, AreaName.ACTIONS, AreaName.PAPER])
def test_undo_says_where_there_is_nothing_to_undo(desk: Desk, area: AreaName) -> None:
    assert not desk.windows.services.document.undo_state().undo_label
    desk.go_to(area)
    desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.program.window.banners.shown_name() == "nothing_to_undo"


@pytest.mark.parametrize("area", AreaName)
def test_redo_says_where_there_is_nothing_to_make_again(desk: Desk, area: AreaName) -> None:
    desk.go_to(area)
    desk.key(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    banners = desk.program.window.banners
    assert banners.shown_name() == "nothing_to_undo"
    words = [label.text() for label in banners.findChildren(QLabel)]
    assert "Intet blev gjort igen" in words
    assert "Der er intet at gøre igen." in words


def test_undo_and_redo_work_from_every_area(desk: Desk) -> None:
    area = desk.go_to(AreaName.ACTIONS)
    desk.find(QWidget, "field_occasion", area).setFocus()
    desk.type("x")
    desk.go_to(AreaName.HOME)
    before = desk.windows.services.document.revision
    control = Qt.KeyboardModifier.ControlModifier
    desk.key(Qt.Key.Key_Z, control)
    undone = desk.windows.services.document.undo_state()
    assert undone.redo_label
    desk.key(Qt.Key.Key_Y, control)
    assert not desk.windows.services.document.undo_state().redo_label
    assert desk.windows.services.document.revision == before + 2


def test_sleep_with_a_running_time_is_told_and_can_be_taken_back(desk: Desk) -> None:
    """F33."""
    show_a_timed_slide(desk)
    desk.beat()
    left_s = desk.windows.services.timer.reading().remaining_s
    desk.beat(600)
    assert desk.program.window.banners.shown_name() == "slept"
    desk.press("take_back_sleep")
    assert desk.program.window.banners.shown_name() == ""
    assert desk.windows.services.timer.reading().remaining_s == pytest.approx(left_s, abs=2)


def test_a_file_that_was_closed_while_its_time_ran_is_said_to_have_been_so_and_only_in_it(desk: Desk) -> None:
    opening = desk.windows.services.opening
    first, other = opening.path, opening.path.with_name("anden.workshop")
    opening.save_copy(other)
    show_a_timed_slide(desk)
    desk.beat()
    desk.beat(600)
    assert desk.program.window.banners.shown_name() == "slept"

    opening.open(other)
    assert desk.program.window.banners.shown_name() == ""
    desk.clock.advance(480)

    opening.open(first)
    assert desk.program.window.banners.shown_name() == "slept"
    said = [label.text() for label in desk.program.window.banners.findChildren(QLabel) if label.isVisible()]
    assert "Workshoppen var lukket i 8 minutter, mens tiden gik" in said


def test_another_workshop_does_not_take_the_wall_from_the_room_unasked(desk: Desk) -> None:
    first = desk.windows.services.opening.path
    desk.windows.services.show.open_wall()
    desk.dialogs.agrees = False
    desk.dialogs.file = first.with_name("another.workshop")
    desk.press("open_file")
    assert desk.dialogs.asked
    assert desk.windows.room.projector.isVisible()
    assert desk.windows.services.opening.path == first
    assert desk.dialogs.told == []
