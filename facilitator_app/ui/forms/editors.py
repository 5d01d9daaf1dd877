"""One editor for each kind of field. `EDITORS` is the only list of them: a new kind is one class and one entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue
from facilitator_app.ui.forms.choosing_editors import CheckboxEditor, ChoiceEditor, ChoicesEditor, ScaleEditor
from facilitator_app.ui.forms.editor import Entry, FieldEditor
from facilitator_app.ui.forms.rows_editor import RowsGrid
from facilitator_app.ui.kit import (
    LineEdit,
    NumberEdit,
    TextEdit,
)
from facilitator_app.ui.theme import TextRole

NUMBER_MOST = 1_000_000


class ShortTextEditor(FieldEditor):
    """One line of people's own words."""

    def __init__(self, spec: FieldSpec, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._edit = LineEdit(placeholder=spec.placeholder or spec.help, role=TextRole.WORDS)
        if spec.max_chars:
            self._edit.setMaxLength(spec.max_chars)
        self._adopt(self._edit)
        self._edit.textEdited.connect(self._tell)

    def value(self) -> FieldValue:
        return self._edit.text()

    def set_value(self, value: FieldValue) -> None:
        # A limit set later must not cut what was written before it.
        if self.spec.max_chars:
            self._edit.setMaxLength(max(self.spec.max_chars, len(_text(value))))
        _show_line(self._edit, _text(value))

    def control(self) -> QWidget:
        return self._edit


class LongTextEditor(FieldEditor):
    """Several lines of people's own words. A limit is told by the field's state, it never cuts what is typed."""

    def __init__(self, spec: FieldSpec, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._edit = TextEdit(placeholder=spec.placeholder or spec.help, least_lines=2, most_lines=8)
        self._adopt(self._edit)
        self._edit.textChanged.connect(self._tell)

    def value(self) -> FieldValue:
        return self._edit.text()

    def set_value(self, value: FieldValue) -> None:
        if self._edit.text() != _text(value):
            self._edit.blockSignals(True)
            self._edit.set_text(_text(value))
            self._edit.blockSignals(False)

    def control(self) -> QWidget:
        return self._edit


class NumberEditor(FieldEditor):
    """A whole number within the field's limits."""

    def __init__(self, spec: FieldSpec, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._edit = NumberEdit(
            least=int(spec.minimum) if spec.minimum is not None else 0,
            most=int(spec.maximum) if spec.maximum is not None else NUMBER_MOST,
        )
        self._edit.value_changed.connect(self._tell)
        self._adopt(self._edit)

    def value(self) -> FieldValue:
        number = self._edit.value()
        return number if number is not None else self._edit.text().strip()

    def set_value(self, value: FieldValue) -> None:
        if value == self.value():
            return
        if isinstance(value, int | float):
            self._edit.set_value(int(value))
        else:
            self._edit.setText(_text(value))

    def is_unreadable(self) -> bool:
        return self._edit.is_wrong()

    def control(self) -> QWidget:
        return self._edit


class DateEditor(FieldEditor):
    """A date typed as people write it. What cannot be read as a date is kept as it was typed."""

    def __init__(self, spec: FieldSpec, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._entry = entry
        self._day: date | None = None
        self._edit = LineEdit(placeholder=spec.placeholder)
        self._edit.textEdited.connect(self._read)
        self._adopt(self._edit)

    def value(self) -> FieldValue:
        return self._day.isoformat() if self._day else self._edit.text().strip()

    def day(self) -> date | None:
        """The day that was understood."""
        return self._day

    def set_value(self, value: FieldValue) -> None:
        if value == self.value():
            return
        self._day = _iso_day(_text(value))
        _show_line(self._edit, self._entry.date_text(self._day) if self._day else _text(value))

    def is_unreadable(self) -> bool:
        return self._day is None and bool(self._edit.text().strip())

    def control(self) -> QWidget:
        return self._edit

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._day is not None:
            _show_line(self._edit, self._entry.date_text(self._day))
        return super().eventFilter(watched, event)

    def is_written_out(self) -> bool:
        """Whether the day stands in words already, so that reading it back would say it twice."""
        return self._day is not None and self._edit.text() == self._entry.date_text(self._day)

    def _read(self) -> None:
        typed = self._edit.text().strip()
        self._day = self._entry.read_date(typed) if typed else None
        self._tell()


class PersonEditor(FieldEditor):
    """A name, completed from the participants; anybody else may be written too. A participant is kept by id.

    `taken` tells that a name was taken from the list that opens under the field.
    """

    taken = Signal()

    def __init__(self, spec: FieldSpec, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._entry = entry
        self._edit = LineEdit(placeholder=spec.placeholder)
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        # Not the field's own completer: that would write out what is merely chosen in the list.
        self._completer.setWidget(self._edit)
        self._completer.activated.connect(self._on_taken)
        self._edit.textEdited.connect(self._on_edited)
        self._adopt(self._edit)

    def value(self) -> FieldValue:
        typed = self._edit.text().strip()
        return next((key for key, name in self._entry.people() if name == typed), typed)

    def set_value(self, value: FieldValue) -> None:
        text = _text(value)
        _show_line(self._edit, next((name for key, name in self._entry.people() if key == text), text))

    def control(self) -> QWidget:
        return self._edit

    def complete(self) -> None:
        """Write out the one participant with a name of whose words one begins with what is typed; of several, none."""
        self._hide_names()
        typed = self._edit.text().strip().casefold()
        if not typed or self.value() != self._edit.text().strip():
            return
        begun = [name for _key, name in self._entry.people() if _begins(name, typed)]
        if len(begun) == 1:
            self._on_completed(begun[0])

    def _on_edited(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        names = _matching([name for _key, name in self._entry.people()], wanted)
        self._names.setStringList(names)
        popup = self._completer.popup()
        if popup is not None and names and names[0] != typed.strip():
            self._completer.complete()
            first = popup.model().index(0, 0)
            popup.setCurrentIndex(first if _begins(names[0], wanted) else QModelIndex())
        else:
            self._hide_names()
        self._tell()

    def _hide_names(self) -> None:
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()

    def _on_taken(self, name: str) -> None:
        self._on_completed(name)
        self.taken.emit()

    def _on_completed(self, name: str) -> None:
        _show_line(self._edit, name)
        self._tell()


class RowsEditor(FieldEditor):
    """Repeated rows of short texts."""

    def __init__(self, spec: FieldSpec, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._grid = RowsGrid(
            columns=[(option.key, option.label) for option in spec.columns], most_rows=spec.max_rows
        )
        self._grid.changed.connect(self._tell)
        self._grid.left.connect(self.left)
        self._column.addWidget(self._grid)
        self.setFocusProxy(self._grid)

    def value(self) -> FieldValue:
        return self._grid.rows()

    def set_value(self, value: FieldValue) -> None:
        rows = [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
        self._grid.set_rows(rows)


EDITORS: Mapping[FieldKind, Callable[[FieldSpec, Entry], FieldEditor]] = {
    FieldKind.SHORT_TEXT: ShortTextEditor,
    FieldKind.LONG_TEXT: LongTextEditor,
    FieldKind.CHOICE: ChoiceEditor,
    FieldKind.CHOICES: ChoicesEditor,
    FieldKind.SCALE: ScaleEditor,
    FieldKind.NUMBER: NumberEditor,
    FieldKind.DATE: DateEditor,
    FieldKind.PERSON: PersonEditor,
    FieldKind.CHECKBOX: CheckboxEditor,
    FieldKind.ROWS: RowsEditor,
}


def editor_for(spec: FieldSpec, entry: Entry) -> FieldEditor:
    """The editor of a field."""
    return EDITORS[spec.kind](spec, entry)


def _show_line(edit: LineEdit, text: str) -> None:
    """Setting the same text would move the caret of whoever is typing."""
    if edit.text() != text:
        edit.setText(text)
        edit.setCursorPosition(0)


def _matching(names: list[str], typed: str) -> list[str]:
    """The names with `typed` (casefolded) in them: those that begin with it, then those with a word that does."""
    if not typed:
        return []
    inside = [name for name in names if typed in name.casefold()]
    return sorted(inside, key=lambda name: (not name.casefold().startswith(typed), not _begins(name, typed)))


def _begins(name: str, typed: str) -> bool:
    """Whether the name goes on from what is typed, at its beginning or at that of another of its words."""
    words = name.casefold().split()
    return any(" ".join(words[at:]).startswith(typed) for at in range(len(words)))


def _text(value: FieldValue) -> str:
    return value if isinstance(value, str) else ""


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
