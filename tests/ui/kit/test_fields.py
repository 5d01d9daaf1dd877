"""Typing: clean text in, states told in words, dates read back."""

from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import (
    ComboBox,
    DateField,
    FieldState,
    LabelledField,
    LineEdit,
    NumberEdit,
    SearchField,
    TextEdit,
    field_text,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("to\r\nlinjer", "to\nlinjer"),
        ("gammel\rMac", "gammel\nMac"),
        ("a\tb", "a b"),
        ("skjult\x00\x07\x1b tegn", "skjult tegn"),
        ("om\u202evendt", "omvendt"),
        ("blødt\u2028skift", "blødt\nskift"),
        ("æøå 👩‍🏫 é", "æøå 👩‍🏫 é"),
    ],
)
def test_text_is_cleaned_without_losing_words(typed: str, kept: str) -> None:
    assert field_text(typed) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert field_text(field_text(text)) == field_text(text)


def test_a_line_takes_pasted_lines_as_one(qtbot: QtBot) -> None:
    edit = LineEdit()
    qtbot.addWidget(edit)
    QGuiApplication.clipboard().setText("første\nanden\x07")
    edit.paste()
    assert edit.text() == "første anden"


def test_pasting_leaves_formatting_behind(qtbot: QtBot) -> None:
    edit = TextEdit()
    qtbot.addWidget(edit)
    pasted = QMimeData()
    pasted.setHtml("<b>fed</b>")
    pasted.setText("fed\r\nskrift\x00")
    edit.insertFromMimeData(pasted)
    assert edit.text() == "fed\nskrift"


def test_tab_leaves_a_text_field(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    column = QVBoxLayout(form)
    first, second = TextEdit(), LineEdit()
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert first.text() == ""


def test_a_text_field_grows_with_its_text_up_to_its_most(qtbot: QtBot) -> None:
    edit = TextEdit(least_lines=2, most_lines=4)
    qtbot.addWidget(edit)
    empty = edit.heightForWidth(300)
    edit.set_text("ord " * 60)
    grown = edit.heightForWidth(300)
    edit.set_text("ord " * 600)
    assert empty < grown
    assert edit.heightForWidth(300) == grown


def test_leaving_a_text_field_is_told(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    column = QVBoxLayout(form)
    first, second = TextEdit(), LineEdit()
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    first.setFocus()
    with qtbot.waitSignal(first.editing_finished):
        second.setFocus()


def test_a_missing_field_says_so_and_can_be_typed_in(qtbot: QtBot) -> None:
    field = LabelledField("Makker", LineEdit())
    qtbot.addWidget(field)
    field.set_missing("Mangler. Du kan gemme alligevel.")
    assert field.state() is FieldState.MISSING
    assert field.sentence() == "Mangler. Du kan gemme alligevel."
    qtbot.keyClicks(field.field, "Erik")
    assert field.field.text() == "Erik"


def test_help_comes_back_when_a_field_is_right_again(qtbot: QtBot) -> None:
    field = LabelledField("Længde", LineEdit(), help_text="Minutter")
    qtbot.addWidget(field)
    field.set_wrong("Skriv minutter som tal, fx 25")
    field.set_help("Hele minutter")
    assert field.sentence() == "Skriv minutter som tal, fx 25"
    field.set_normal()
    assert field.sentence() == "Hele minutter"


def test_a_field_without_a_name_takes_its_label(qtbot: QtBot) -> None:
    field = LabelledField("Titel", LineEdit())
    qtbot.addWidget(field)
    assert field.field.accessibleName() == "Titel"
    field.set_label("Navn")
    assert field.field.accessibleName() == "Navn"


@pytest.mark.parametrize(
    ("typed", "value", "is_wrong"),
    [("25", 25, False), ("25 min", 25, False), ("", None, False), ("x", None, True), ("1000", None, True)],
)
def test_a_number_is_read_with_or_without_its_unit(
    qtbot: QtBot, typed: str, value: int | None, is_wrong: bool
) -> None:
    edit = NumberEdit(unit="min")
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, typed)
    assert (edit.value(), edit.is_wrong()) == (value, is_wrong)


def test_arrows_step_a_number_inside_its_range(qtbot: QtBot) -> None:
    edit = NumberEdit(9, least=0, most=10, unit="min")
    qtbot.addWidget(edit)
    with qtbot.waitSignal(edit.value_changed):
        qtbot.keyClick(edit, Qt.Key.Key_Up)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.text() == "10 min"
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.value() == 9


def test_a_negative_number_has_a_real_minus(qtbot: QtBot) -> None:
    edit = NumberEdit(-5, least=-10, most=10)
    qtbot.addWidget(edit)
    assert edit.text() == "\u22125"
    assert edit.value() == -5


def test_enter_writes_the_number_out_with_its_unit(qtbot: QtBot) -> None:
    edit = NumberEdit(unit="min")
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, "7")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "7 min"


def _parse(typed: str) -> date | None:
    return date(2027, 3, 15) if typed == "15/3" else None


def _in_words(day: date) -> str:
    return f"mandag {day.day}. marts"


def _date_field(qtbot: QtBot) -> DateField:
    field = DateField("Hvornår", parse=_parse, in_words=_in_words)
    qtbot.addWidget(field)
    return field


def test_a_typed_date_is_read_back_in_words(qtbot: QtBot) -> None:
    field = _date_field(qtbot)
    with qtbot.waitSignal(field.date_changed, check_params_cb=_is_none):
        qtbot.keyClicks(field.edit, "1")
    qtbot.keyClicks(field.edit, "5/3")
    assert field.chosen_date() == date(2027, 3, 15)
    assert "mandag 15. marts" in field.labelled.sentence()


def test_a_date_is_judged_only_when_the_field_is_left(qtbot: QtBot) -> None:
    field = _date_field(qtbot)
    qtbot.keyClicks(field.edit, "engang")
    assert field.labelled.state() is FieldState.NORMAL
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.labelled.state() is FieldState.WRONG
    assert field.is_unreadable()


def test_typing_takes_away_that_a_date_is_missing(qtbot: QtBot) -> None:
    field = _date_field(qtbot)
    field.set_missing("Hvornår mangler.")
    qtbot.keyClicks(field.edit, "15/3")
    assert field.labelled.state() is FieldState.NORMAL
    field.set_text("15/3")
    assert not field.is_unreadable()


def test_a_list_keeps_its_choice_when_the_choices_change(qtbot: QtBot) -> None:
    box = ComboBox((("syd", "Syd"), ("nord", "Nord")))
    qtbot.addWidget(box)
    box.choose("nord")
    box.set_choices((("ny", "Ny"), ("nord", "Nord")))
    assert box.chosen_key() == "nord"
    box.choose("findes ikke")
    assert box.chosen_key() == ""


def test_a_list_with_a_placeholder_starts_without_a_choice(qtbot: QtBot) -> None:
    box = ComboBox((("syd", "Syd"),), placeholder="Vælg")
    qtbot.addWidget(box)
    assert box.chosen_key() == ""
    box.show()
    box.grab()


def test_escape_empties_a_search(qtbot: QtBot) -> None:
    search = SearchField("Søg i alt", key="Ctrl+K")
    qtbot.addWidget(search)
    qtbot.keyClicks(search, "anker")
    with qtbot.waitSignal(search.textEdited):
        qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""


def _is_none(value: object) -> bool:
    return value is None


@pytest.mark.parametrize("kind", [LineEdit, TextEdit])
def test_with_nothing_left_to_undo_in_a_field_the_key_is_the_windows(
    qtbot: QtBot, kind: type[LineEdit | TextEdit]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = kind()
    QVBoxLayout(window).addWidget(field)
    undone: list[str] = []
    undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window)
    undo.setContext(Qt.ShortcutContext.ApplicationShortcut)
    undo.activated.connect(partial(undone.append, "undone"))
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == []
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["undone"]


def test_a_field_whose_signals_are_held_back_grows_with_what_is_shown_in_it(qtbot: QtBot) -> None:
    ground = QWidget()
    column = QVBoxLayout(ground)
    edit = TextEdit(least_lines=2)
    column.addWidget(edit)
    column.addStretch(1)
    qtbot.addWidget(ground)
    ground.resize(240, 400)
    ground.show()
    low = edit.height()
    edit.blockSignals(True)
    edit.set_text("Et svar med mange ord " * 6)
    qtbot.waitUntil(lambda: edit.height() == edit.heightForWidth(edit.width()) > low)
