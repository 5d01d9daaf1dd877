"""The hand that has just pressed something presses nothing else by chance (R2)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facilitator_app.domain.schedule import DayPhase
from facilitator_app.ui.dialogs import QtDialogs, documents
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk, in_dialog

ALT = Qt.KeyboardModifier.AltModifier
APART_S = 0.4


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    made.windows.services.show.start_day()
    made.windows.services.show.open_wall()
    made.go_to(AreaName.RUN)
    made.be_active()
    yield made
    made.close()


def to_the_exercise(desk: Desk) -> None:
    """The show stands at a timed stop in the middle of the day."""
    show = desk.windows.services.show
    stops = show.stops()
    show.go_to(next(stop.key for stop in stops[len(stops) // 2 :] if stop.length_s))
    QCoreApplication.processEvents()


def take_with_keyboard(desk: Desk, name: str) -> None:
    """Space on the button of that name."""
    button = desk.find(QAbstractButton, name)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.hasFocus()
    desk.key(Qt.Key.Key_Space)
    QCoreApplication.processEvents()


def assert_hand_is_harmless(desk: Desk) -> None:
    """Space and Enter change nothing now, and Tab goes on."""
    show, timer = desk.windows.services.show, desk.windows.services.timer
    panel = desk.program.window.area(AreaName.RUN)
    before = (show.show, timer.state, show.day().phase)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        desk.clock.advance(APART_S)
        desk.key(key)
    assert (show.show, timer.state, show.day().phase) == before
    assert QApplication.focusWidget() is panel
    desk.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not panel


def test_a_second_enter_after_a_message_moves_nothing(desk: Desk) -> None:
    to_the_exercise(desk)
    desk.key(Qt.Key.Key_M)
    desk.type("Find jeres plads")
    desk.key(Qt.Key.Key_Return)
    assert desk.windows.services.show.show.message == "Find jeres plads"
    assert_hand_is_harmless(desk)


def test_a_start_that_is_put_back_leaves_the_hand_at_rest(desk: Desk) -> None:
    to_the_exercise(desk)
    take_with_keyboard(desk, "began_2_earlier")
    desk.beat(90)
    assert not desk.find(QAbstractButton, "began_2_earlier").isVisible()
    assert_hand_is_harmless(desk)


def test_the_end_of_the_day_leaves_the_hand_at_rest(desk: Desk) -> None:
    show = desk.windows.services.show
    show.go_to(show.stops()[-1].key)
    while show.what_next().stop is not None:
        desk.clock.advance(APART_S)
        show.next()
    desk.clock.advance(APART_S)
    take_with_keyboard(desk, "next")
    assert show.day().phase is DayPhase.AFTER
    assert_hand_is_harmless(desk)


def test_a_proposal_that_is_used_leaves_the_hand_at_rest(desk: Desk) -> None:
    for _ in range(60):
        if desk.find(QWidget, "see_proposals").isVisible():
            break
        desk.beat(600)
    take_with_keyboard(desk, "see_proposals")
    take_with_keyboard(desk, "use_proposal")
    assert desk.find(QWidget, "take_back_proposal").isVisible()
    assert_hand_is_harmless(desk)


def test_a_message_may_begin_with_a_digit_and_alt_takes_a_ready_line(desk: Desk) -> None:
    desk.key(Qt.Key.Key_M)
    line = desk.find(QLineEdit, "message_line")
    desk.type("2 minutter tilbage")
    assert line.text() == "2 minutter tilbage"
    desk.key(Qt.Key.Key_1, ALT)
    assert line.text() == "2 minutter tilbage", "what was typed is kept"
    line.clear()
    second = desk.find(QAbstractButton, "ready_line_2").text()
    desk.key(Qt.Key.Key_2, ALT)
    assert line.text() == second
    assert "Alt" in line.placeholderText()


def place(desk: Desk) -> str:
    """Where the show stands."""
    return desk.windows.services.show.show.stop_key


def assert_clicker_drives(desk: Desk, widget: QWidget) -> None:
    """PageDown and PageUp reach the show from a dialog, a menu or a list that is open."""
    before = place(desk)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        desk.clock.advance(APART_S)
        QTest.keyClick(widget, key)
        assert (place(desk) == before) is (key == Qt.Key.Key_PageUp)


def test_the_clicker_drives_the_show_over_the_keys_card_and_f1_closes_it(desk: Desk) -> None:
    to_the_exercise(desk)

    def act(dialog: QDialog) -> None:
        assert_clicker_drives(desk, dialog)
        QTest.keyClick(dialog, Qt.Key.Key_F1)
        assert not dialog.isVisible()

    in_dialog(lambda: desk.key(Qt.Key.Key_F1), act)


def test_the_clicker_drives_the_show_over_a_drop_down(desk: Desk) -> None:
    to_the_exercise(desk)
    blocks = desk.find(QComboBox, "choose_block", desk.go_to(AreaName.NOTES))
    blocks.showPopup()
    assert QApplication.activePopupWidget() is not None
    assert_clicker_drives(desk, blocks.view())
    assert QApplication.activePopupWidget() is not None, "the list stays open"
    blocks.hidePopup()


def test_the_clicker_drives_the_show_over_a_file_dialog_that_speaks_danish(desk: Desk) -> None:
    to_the_exercise(desk)
    seen: list[str] = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        names = dialog.findChild(QLineEdit)
        assert names is not None
        assert_clicker_drives(desk, names)
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        seen.append(dialog.directory().absolutePath())
        QTest.keyClicks(names, "b2")
        assert names.text() == "b2"
        QTest.keyClick(names, Qt.Key.Key_Escape)
        assert not dialog.isVisible()

    window = desk.program.window
    in_dialog(lambda: QtDialogs().ask_open_file(window, title="Vælg", filters="PDF (*.pdf)"), act)
    assert not [text for text in seen if "Look" in text or "of &type" in text]
    assert documents() in seen


@pytest.mark.parametrize(
    ("opening", "name"), [(Qt.Key.Key_M, "message_line"), (Qt.Key.Key_O, "overview_find")]
)
@pytest.mark.parametrize("area", [AreaName.RUN, AreaName.PLAN])
def test_words_typed_on_the_wall_go_into_the_field_that_was_opened_there(
    desk: Desk, opening: Qt.Key, name: str, area: AreaName
) -> None:
    desk.go_to(area)
    room, show = desk.windows.room, desk.windows.services.show
    room.projector.activateWindow()
    desk.qtbot.waitUntil(room.projector.isActiveWindow)
    before = show.show
    QTest.keyClick(room.projector, opening)
    QTest.keyClicks(room.projector, "bordet w")
    assert desk.find(QLineEdit, name).text() == "bordet w"
    assert show.show == before
    desk.qtbot.waitUntil(desk.program.window.isActiveWindow)
