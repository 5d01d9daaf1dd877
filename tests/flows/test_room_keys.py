"""Input that cannot go wrong, in the whole program: what a clicker and a typing hand do to each other (R2)."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.outputs import Output
from facilitator_app.domain.schedule import DayPhase
from facilitator_app.domain.show import WallMode
from facilitator_app.ui.clicker import Answer, Clicker
from facilitator_app.ui.kit import KeyHint
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.show_keys import USUAL, ShowKey, takes_text
from tests.fakes import FakeClock
from tests.flows.desk import Desk, in_dialog

KEYS = 1000
SEED = 20270201
LETTERS = "abcdefghijklmnopqrstuvwxyzæøå BFTGMOPLZD.,:;!?()0123456789"
SHOW_KEYS = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_F5, Qt.Key.Key_Escape)
MOST_QUESTIONS = 12
APART_S = 0.4


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    made.windows.services.show.start_day()
    made.windows.services.show.open_wall()
    made.be_active()
    yield made
    made.close()


def entry_line(desk: Desk, area: QWidget) -> QPlainTextEdit:
    """The line of the first question that is answered with text, with the keyboard in it."""
    line = desk.find(QPlainTextEdit, "entry_line", area)
    for _ in range(MOST_QUESTIONS):
        if line.isVisible():
            break
        desk.key(Qt.Key.Key_Tab)
    line.setFocus()
    return line


def to_the_exercise(desk: Desk) -> None:
    """The show stands at a timed stop in the middle of the day, where the groups answer."""
    show = desk.windows.services.show
    stops = show.stops()
    show.go_to(next(stop.key for stop in stops[len(stops) // 2 :] if stop.length_s))
    QCoreApplication.processEvents()


def place(desk: Desk) -> tuple[str, int, WallMode, bool]:
    """Where the show stands, and how."""
    show = desk.windows.services.show.show
    return (show.stop_key, show.page, show.mode, show.is_open)


def click(desk: Desk, key: Qt.Key) -> None:
    """A press of the clicker, well after the one before."""
    desk.clock.advance(APART_S)
    desk.key(key)


def test_a_thousand_keys_in_the_note_pane_type_or_drive_the_show_and_never_both(desk: Desk) -> None:
    to_the_exercise(desk)
    line = entry_line(desk, desk.go_to(AreaName.NOTES))
    chance = random.Random(SEED)
    typed, moves = "", 0
    for _ in range(KEYS):
        before, chosen = place(desk), chance.random()
        if chosen < 0.1:
            key = chance.choice(SHOW_KEYS)
            click(desk, key)
            moves += place(desk) != before
            if key in (Qt.Key.Key_F5, Qt.Key.Key_Escape):
                assert place(desk) == before, "the wall is open and live already"
        elif chosen < 0.2:
            QTest.keyClick(line, Qt.Key.Key_Backspace)
            typed = typed[:-1]
            assert place(desk) == before
        else:
            letter = chance.choice(LETTERS)
            QTest.keyClicks(line, letter)
            typed += letter
            assert place(desk) == before
        assert QApplication.focusWidget() is line, "the hand is never taken from the line"
        assert line.toPlainText() == typed
    assert moves > KEYS / 50
    desk.go_to(AreaName.HOME)
    outputs = desk.windows.services.document.all(Output)
    assert [output.value for output in outputs] == [typed]


def test_while_a_theme_is_suggested_the_clicker_still_drives_the_show(desk: Desk) -> None:
    to_the_exercise(desk)
    line = entry_line(desk, desk.go_to(AreaName.NOTES))
    QTest.keyClicks(line, "Naboen kommer #netværk")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClicks(line, "Købmanden #ne")
    before = place(desk)
    click(desk, Qt.Key.Key_PageDown)
    assert place(desk) != before
    assert line.toPlainText() == "Købmanden #ne"


def test_escape_closes_the_suggestions_before_it_puts_anything_of_the_wall_away(desk: Desk) -> None:
    to_the_exercise(desk)
    line = entry_line(desk, desk.go_to(AreaName.NOTES))
    QTest.keyClicks(line, "Naboen kommer #netværk")
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.windows.services.show.toggle_black()
    QTest.keyClicks(line, "Købmanden #ne")
    suggestions = desk.find(QWidget, "suggestions")
    QApplication.processEvents()
    assert suggestions.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not suggestions.isVisible()
    assert desk.windows.services.show.show.mode is WallMode.BLACK
    # The list has not even been painted when Esc comes.
    QTest.keyClicks(line, "t")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not suggestions.isVisible()
    assert desk.windows.services.show.show.mode is WallMode.BLACK
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert desk.windows.services.show.show.mode is WallMode.LIVE


@pytest.mark.parametrize("name", AreaName)
def test_the_clicker_drives_the_show_from_every_area(desk: Desk, name: AreaName) -> None:
    area = desk.go_to(name)
    fields = [field for field in area.findChildren(QWidget) if takes_text(field) and field.isVisible()]
    if fields:
        fields[0].setFocus()
    _is_driven(desk)


def test_the_clicker_drives_the_show_from_the_windows_beside(desk: Desk) -> None:
    area = desk.go_to(AreaName.NOTES)
    desk.press("own_window", area)
    window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "note_window")
    window.activateWindow()
    desk.qtbot.waitUntil(window.isActiveWindow)
    own = window.findChild(NotesArea)
    assert own is not None
    own.setFocus()
    _is_driven(desk)
    window.close()
    desk.windows.room.projector.activateWindow()
    desk.qtbot.waitUntil(desk.windows.room.projector.isActiveWindow)
    _is_driven(desk, desk.windows.room.projector)
    desk.be_active()


def _is_driven(desk: Desk, window: QWidget | None = None) -> None:
    """PageDown and PageUp move the show, F5 opens the wall that Escape and the close button left."""
    target = QApplication.focusWidget() or window or desk.program.window
    first = place(desk)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        desk.clock.advance(APART_S)
        QTest.keyClick(target, key)
        assert (place(desk) == first) is (key == Qt.Key.Key_PageUp)
    desk.windows.services.show.toggle_black()
    QTest.keyClick(target, Qt.Key.Key_Escape)
    assert place(desk) == first
    if target.window() is not desk.windows.room.projector:
        desk.windows.services.show.close_wall()
        QTest.keyClick(target, Qt.Key.Key_F5)
        assert place(desk) == first


def test_every_press_through_the_whole_day_changes_what_the_room_sees(desk: Desk) -> None:
    """From the first slide to the last: no press is lost in a page, a round or a block without slides."""
    show, projector = desk.windows.services.show, desk.windows.room.projector
    desk.go_to(AreaName.RUN)
    presses = 0
    while show.what_next().stop is not None:
        before = (projector.view.picture, projector.view.page)
        click(desk, Qt.Key.Key_PageDown)
        assert (projector.view.picture, projector.view.page) != before, show.current_stop()
        presses += 1
    assert presses >= len(show.stops()) - 1
    assert show.day().phase is DayPhase.RUNNING


@pytest.mark.parametrize("hidden", ["toggle_black", "toggle_pause_picture"])
def test_a_press_on_a_hidden_wall_shows_the_next_slide(desk: Desk, hidden: str) -> None:
    show, projector = desk.windows.services.show, desk.windows.room.projector
    before = projector.view.picture
    getattr(show, hidden)()
    desk.go_to(AreaName.RUN)
    hidden_picture = projector.view.picture
    click(desk, Qt.Key.Key_PageDown)
    assert projector.view.picture not in (before, hidden_picture)


def test_two_presses_at_once_are_one_from_every_source(desk: Desk) -> None:
    show = desk.windows.services.show
    desk.go_to(AreaName.RUN)
    stops = [stop.key for stop in show.stops()]
    click(desk, Qt.Key.Key_PageDown)
    desk.key(Qt.Key.Key_PageDown)
    desk.clock.advance(0.2)
    desk.press("next")
    assert stops.index(show.show.stop_key) == 1
    desk.clock.advance(0.11)
    desk.press("next")
    assert stops.index(show.show.stop_key) == 2


def test_a_learned_key_drives_the_show_from_the_note_pane_and_leaves_no_sign(desk: Desk) -> None:
    clicker = Clicker(desk.program.preferences)
    assert clicker.learn(ShowKey.NEXT, int(Qt.Key.Key_F12)) is Answer.LEARNED
    assert clicker.learn(ShowKey.BACK, int(Qt.Key.Key_Right)) is Answer.LEARNED
    to_the_exercise(desk)
    line = entry_line(desk, desk.go_to(AreaName.NOTES))
    QTest.keyClicks(line, "Sønnen")
    before = place(desk)
    click(desk, Qt.Key.Key_F12)
    moved = place(desk)
    assert moved != before
    click(desk, Qt.Key.Key_Right)
    assert place(desk) == moved, "in a text an arrow moves the caret"
    assert line.toPlainText() == "Sønnen"
    desk.go_to(AreaName.RUN)
    click(desk, Qt.Key.Key_Right)
    assert place(desk) == before


def test_f1_names_every_key_that_drives_the_show(desk: Desk) -> None:
    named: list[str] = []
    desk.go_to(AreaName.RUN)

    def look(dialog: QDialog) -> None:
        named.extend(hint.accessibleName() for hint in dialog.findChildren(KeyHint))

    in_dialog(lambda: desk.key(Qt.Key.Key_F1), look)
    words = " ".join(named).split()
    for key in USUAL:
        assert QKeySequence(key).toString().replace("PgDown", "PgDn") in words
    assert "Ctrl+F5" in words


def test_a_step_back_restores_slide_and_time_by_the_clicker(desk: Desk) -> None:
    to_the_exercise(desk)
    services = desk.windows.services
    desk.go_to(AreaName.RUN)
    desk.beat(65)
    before, left_s = place(desk), services.timer.reading().remaining_s
    stop_key = services.timer.reading().stop_key
    click(desk, Qt.Key.Key_PageDown)
    click(desk, Qt.Key.Key_PageUp)
    assert place(desk) == before
    reading = services.timer.reading()
    assert reading.stop_key == stop_key
    assert reading.remaining_s == pytest.approx(left_s - 2 * APART_S)
    assert reading.is_running
