"""A field with its label: saved after a rest and on leaving, missing shown, never demanded."""

from __future__ import annotations

from datetime import date

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator_app.domain.forms import FieldKind, FieldSpec
from facilitator_app.ui.forms import Entry, FormField
from facilitator_app.ui.kit import FieldState, LineEdit

ENTRY = Entry(
    people=lambda: (),
    read_date=lambda text: date(2027, 2, 8) if text == "uge 6" else None,
    date_text=str,
)


def field(qtbot: QtBot, spec: FieldSpec) -> tuple[FormField, list[tuple[str, object]]]:
    made = FormField(spec, ENTRY, date_words=lambda day: f"mandag den {day.day}.")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    saved: list[tuple[str, object]] = []
    made.value_saved.connect(lambda key, value: saved.append((key, value)))
    return made, saved


def test_what_is_typed_is_saved_after_a_short_rest(qtbot: QtBot) -> None:
    made, saved = field(qtbot, FieldSpec(key="who", kind=FieldKind.SHORT_TEXT, label="Hvem"))
    with qtbot.waitSignal(made.value_saved):
        QTest.keyClicks(made.editor.control(), "os")
    assert saved == [("who", "os")]


def test_what_is_typed_is_saved_at_once_when_the_field_is_left(qtbot: QtBot) -> None:
    made, saved = field(qtbot, FieldSpec(key="who", kind=FieldKind.SHORT_TEXT, label="Hvem"))
    made.editor.control().setFocus()
    QTest.keyClicks(made.editor.control(), "os")
    assert saved == []
    made.editor.control().clearFocus()
    assert saved == [("who", "os")]


def test_what_is_being_typed_is_not_overwritten(qtbot: QtBot) -> None:
    made, saved = field(qtbot, FieldSpec(key="who", kind=FieldKind.SHORT_TEXT, label="Hvem"))
    QTest.keyClicks(made.editor.control(), "mine ord")
    made.set_value("ældre ord")
    assert made.value() == "mine ord"
    made.save_now()
    made.set_value("nye ord")
    assert made.value() == "nye ord"
    assert saved == [("who", "mine ord")]


def test_missing_is_a_state_and_goes_when_something_is_written(qtbot: QtBot) -> None:
    made, _ = field(qtbot, FieldSpec(key="who", kind=FieldKind.SHORT_TEXT, label="Hvem", is_required=True))
    made.set_value(None)
    assert made.state() is FieldState.MISSING
    QTest.keyClicks(made.editor.control(), "os")
    assert made.state() is FieldState.NORMAL


def test_a_date_is_read_back_and_an_unreadable_one_says_what_to_write(qtbot: QtBot) -> None:
    made, _ = field(qtbot, FieldSpec(key="when", kind=FieldKind.DATE, label="Hvornår"))
    QTest.keyClicks(made.editor.control(), "uge 6")
    assert "mandag den 8." in made.sentence()
    QTest.keyClicks(made.editor.control(), "x")
    assert made.state() is FieldState.WRONG
    assert made.sentence()


def test_a_text_longer_than_the_paper_is_kept_and_said(qtbot: QtBot) -> None:
    made, saved = field(qtbot, FieldSpec(key="k", kind=FieldKind.LONG_TEXT, label="Ord", max_chars=5))
    QTest.keyClicks(made.editor.control(), "for langt")
    assert made.state() is FieldState.WRONG
    made.save_now()
    assert saved == [("k", "for langt")]


def test_an_example_that_has_no_room_in_the_line_stands_under_it(qtbot: QtBot) -> None:
    example = "Morgenmødet på mandag med hele huset"
    spec = FieldSpec(key="first", kind=FieldKind.SHORT_TEXT, label="Første skridt", placeholder=example)
    made, _ = field(qtbot, spec)
    edit = made.editor.control()
    assert isinstance(edit, LineEdit)
    made.resize(480, made.sizeHint().height())
    assert (edit.placeholderText(), made.sentence()) == (example, "")
    made.resize(150, made.sizeHint().height())
    assert (edit.placeholderText(), made.sentence()) == ("", example)
    QTest.keyClicks(edit, "I morgen")
    assert made.sentence() == ""
    made.resize(480, made.sizeHint().height())
    assert edit.placeholderText() == example


def test_a_long_example_is_seen_whole_in_a_narrow_field(qtbot: QtBot) -> None:
    example = "Hvor ofte fandt vi en ressource, som vi ikke kendte i forvejen?"
    spec = FieldSpec(key="signs", kind=FieldKind.LONG_TEXT, label="Tegn", placeholder=example)
    made, _ = field(qtbot, spec)
    edit = made.editor.control()
    made.resize(600, 300)
    wide = edit.heightForWidth(560)
    narrow = edit.heightForWidth(150)
    assert narrow > wide
    QTest.keyClicks(edit, "a")
    assert edit.heightForWidth(150) == narrow
