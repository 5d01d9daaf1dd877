"""Lists of rows keep the user's place and are quick with many rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import Row, RowList, StateShape, TableView


def _rows(count: int) -> tuple[Row, ...]:
    return tuple(
        Row(key=f"k{at}", title=f"Leder {at}", sub="Enhed", word="Klar", shape=StateShape.READY)
        for at in range(count)
    )


def _list(qtbot: QtBot, count: int) -> RowList:
    shown = RowList("Ledere")
    qtbot.addWidget(shown)
    shown.resize(320, 400)
    shown.set_rows(_rows(count))
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def test_arrows_choose_and_tell(qtbot: QtBot) -> None:
    shown = _list(qtbot, 3)
    shown.choose("k0")
    with qtbot.waitSignal(shown.row_chosen) as told:
        qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert told.args == ["k1"]
    assert shown.chosen_key() == "k1"


def test_new_rows_keep_the_chosen_one(qtbot: QtBot) -> None:
    shown = _list(qtbot, 5)
    shown.choose("k3")
    with qtbot.assertNotEmitted(shown.row_chosen):
        shown.set_rows(tuple(reversed(_rows(5))))
    assert shown.chosen_key() == "k3"
    shown.set_rows(_rows(2))
    assert shown.chosen_key() == ""


def test_new_rows_keep_the_scroll_position(qtbot: QtBot) -> None:
    shown = _list(qtbot, 500)
    shown.grab()
    shown.verticalScrollBar().setValue(1000)
    shown.set_rows(_rows(500))
    assert shown.verticalScrollBar().value() == 1000
    assert len(shown.rows()) == 500


def test_alt_and_an_arrow_ask_to_move_the_row(qtbot: QtBot) -> None:
    shown = _list(qtbot, 3)
    shown.choose("k1")
    with qtbot.waitSignal(shown.move_asked) as told:
        qtbot.keyClick(shown, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert told.args == ["k1", -1]
    assert shown.chosen_key() == "k1"


def test_enter_opens_the_row(qtbot: QtBot) -> None:
    shown = _list(qtbot, 3)
    shown.choose("k2")
    with qtbot.waitSignal(shown.row_opened) as told:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert told.args == ["k2"]


def test_the_neighbour_stops_at_the_ends(qtbot: QtBot) -> None:
    shown = _list(qtbot, 2)
    shown.choose_neighbour(1)
    shown.choose_neighbour(5)
    assert shown.chosen_key() == "k1"
    shown.set_rows(())
    shown.choose_neighbour(1)
    assert shown.chosen_key() == ""


def test_a_row_is_read_aloud_in_full(qtbot: QtBot) -> None:
    shown = RowList("Drejebog")
    qtbot.addWidget(shown)
    shown.set_rows((Row(key="a", lead="09.50", title="Dilemma 3", word="25 min", tooltip="Fast tid"),))
    at = shown.model().index(0, 0)
    assert at.data(Qt.ItemDataRole.AccessibleTextRole) == "09.50, Dilemma 3, 25 min"
    assert at.data(Qt.ItemDataRole.ToolTipRole) == "Fast tid"
    assert at.data(Qt.ItemDataRole.DisplayRole) == "Dilemma 3"


def test_a_row_with_a_second_line_is_higher(qtbot: QtBot) -> None:
    shown = RowList("Rækker")
    qtbot.addWidget(shown)
    shown.set_rows((Row(key="a", title="Én linje"), Row(key="b", title="To", sub="linjer")))
    assert shown.sizeHintForRow(0) == 44
    assert shown.sizeHintForRow(1) == 52


def test_tab_leaves_a_table(qtbot: QtBot) -> None:
    model = QStandardItemModel(1, 2)
    table = TableView("Svar", model)
    model.setParent(table)
    qtbot.addWidget(table)
    assert not table.tabKeyNavigation()
    assert table.verticalHeader().isHidden()
