"""Each kind of field, used as a person uses it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCompleter, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, Option
from facilitator_app.ui.forms import EDITORS, Entry, FieldEditor, editor_for
from facilitator_app.ui.kit import LineEdit

OPTIONS = (Option(key="a", label="Den ene"), Option(key="b", label="Den anden"))


def read_date(text: str) -> date | None:
    return {"uge 6": date(2027, 2, 8), "8. feb.": date(2027, 2, 8)}.get(text)


def date_text(day: date) -> str:
    return f"{day.day}. feb."


ENTRY = Entry(
    people=lambda: [("p-1", "Birthe Egelund (fiktiv)"), ("p-2", "Anker Bjerre (fiktiv)")],
    read_date=read_date,
    date_text=date_text,
)


def spec(kind: FieldKind, **more: object) -> FieldSpec:
    return FieldSpec(key="k", kind=kind, label="Felt", options=OPTIONS, **more)  # type: ignore[arg-type]


def made(qtbot: QtBot, field: FieldSpec) -> tuple[FieldEditor, list[object]]:
    editor = editor_for(field, ENTRY)
    qtbot.addWidget(editor)
    editor.show()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    told: list[object] = []
    editor.value_changed.connect(told.append)
    return editor, told


def test_every_kind_of_field_has_an_editor() -> None:
    assert set(EDITORS) == set(FieldKind)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (FieldKind.SHORT_TEXT, "<b>ord</b>"),
        (FieldKind.LONG_TEXT, "to\nlinjer"),
        (FieldKind.CHOICE, "b"),
        (FieldKind.CHOICES, ["a", "b"]),
        (FieldKind.SCALE, 0),
        (FieldKind.SCALE, 10),
        (FieldKind.NUMBER, 7),
        (FieldKind.DATE, "2027-02-08"),
        (FieldKind.PERSON, "p-2"),
        (FieldKind.PERSON, "En helt anden"),
        (FieldKind.CHECKBOX, True),
        (FieldKind.ROWS, [{"a": "et", "b": ""}, {"a": "", "b": "to"}]),
    ],
)
def test_a_value_that_is_shown_is_the_value_and_is_not_told(
    qtbot: QtBot, kind: FieldKind, value: FieldValue
) -> None:
    editor, told = made(qtbot, spec(kind, columns=OPTIONS, pole_a="A", pole_b="B"))
    editor.set_value(value)
    editor.set_value(value)
    assert editor.value() == value
    assert told == []
    editor.set_value(None)
    assert editor.value() in (None, "", False, [])


def test_a_typed_date_is_understood_and_written_out_when_the_field_is_left(qtbot: QtBot) -> None:
    editor, told = made(qtbot, spec(FieldKind.DATE))
    line = editor.control()
    assert isinstance(line, LineEdit)
    QTest.keyClicks(line, "uge 6")
    assert told[-1] == "2027-02-08"
    left: list[bool] = []
    editor.left.connect(lambda: left.append(True))
    line.setFocus()
    line.clearFocus()
    assert line.text() == "8. feb."
    assert left


def test_a_date_that_cannot_be_read_is_kept_as_typed(qtbot: QtBot) -> None:
    editor, told = made(qtbot, spec(FieldKind.DATE))
    QTest.keyClicks(editor.control(), "snart")
    assert editor.is_unreadable()
    assert told[-1] == "snart"


def test_a_number_that_is_none_is_kept_and_said(qtbot: QtBot) -> None:
    editor, _ = made(qtbot, spec(FieldKind.NUMBER, minimum=1, maximum=5))
    QTest.keyClicks(editor.control(), "9")
    assert editor.is_unreadable()
    assert editor.value() == "9"
    editor.set_value("mange")
    assert editor.value() == "mange"


def test_a_participant_typed_by_name_is_kept_by_id(qtbot: QtBot) -> None:
    editor, told = made(qtbot, spec(FieldKind.PERSON))
    QTest.keyClicks(editor.control(), "Anker Bjerre (fiktiv)")
    assert told[-1] == "p-2"


def test_enter_takes_the_first_name_that_begins_with_what_is_typed(qtbot: QtBot) -> None:
    names = ["Erik Dam", "Henrik Sø", "Anne Rikardsen", "Rikke Holm med et langt navn"]
    entry = Entry(
        people=lambda: [(str(at), name) for at, name in enumerate(names)],
        read_date=read_date,
        date_text=date_text,
    )
    editor = editor_for(spec(FieldKind.PERSON), entry)
    qtbot.addWidget(editor)
    editor.show()
    told: list[object] = []
    editor.value_changed.connect(told.append)
    edit = editor.control()
    assert isinstance(edit, LineEdit)
    QTest.keyClicks(edit, "rik")
    popup = editor.findChild(QCompleter).popup()
    offered = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
    assert offered == [names[3], names[2], names[0], names[1]]
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert (told[-1], edit.text(), edit.cursorPosition()) == ("3", names[3], 0)
    edit.clear()
    QTest.keyClicks(edit, "nrik")
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert (told[-1], edit.text()) == ("nrik", "nrik")


def test_choices_are_ticked_by_the_keyboard(qtbot: QtBot) -> None:
    editor, told = made(qtbot, spec(FieldKind.CHOICES))
    box = editor.findChild(QWidget, "b")
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert told == [["b"]]


def test_long_options_come_in_a_list(qtbot: QtBot) -> None:
    long = tuple(Option(key=str(i), label="Et meget langt svar, der fylder " * 2) for i in range(2))
    field = FieldSpec(key="k", kind=FieldKind.CHOICE, label="Felt", options=long)
    editor, _ = made(qtbot, field)
    editor.set_value("1")
    assert editor.value() == "1"


def test_rows_grow_as_they_are_filled_up_to_their_number(qtbot: QtBot) -> None:
    editor, told = made(qtbot, spec(FieldKind.ROWS, columns=OPTIONS, max_rows=2))
    first = editor.findChild(LineEdit, "a_1")
    assert first is not None
    QTest.keyClicks(first, "x")
    second = editor.findChild(LineEdit, "b_2")
    assert second is not None
    QTest.keyClicks(second, "y")
    assert editor.findChild(LineEdit, "a_3") is None
    assert told[-1] == [{"a": "x", "b": ""}, {"a": "", "b": "y"}]


def test_a_limit_set_later_cuts_nothing_that_stands(qtbot: QtBot) -> None:
    editor, _told = made(qtbot, spec(FieldKind.SHORT_TEXT, max_chars=3))
    editor.set_value("længere end tre")
    assert editor.value() == "længere end tre"

    columns = (Option(key="what", label="Hvad"),)
    rows, _told = made(qtbot, spec(FieldKind.ROWS, columns=columns, max_rows=1))
    rows.set_value([{"what": "Møde"}, {"what": "Brev"}])
    assert rows.value() == [{"what": "Møde"}, {"what": "Brev"}]
