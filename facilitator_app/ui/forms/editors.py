"""One editor for each kind of field. `EDITORS` is the only list of them: a new kind is one class and one entry.

An editor holds a value, tells when a person changes it, and tells when it is left. Setting a value never tells.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue
from facilitator_app.ui.forms.rows_editor import RowsGrid
from facilitator_app.ui.kit import (
    CheckBox,
    ComboBox,
    LineEdit,
    NumberEdit,
    ScaleSlider,
    SegmentedChoice,
    TextEdit,
)
from facilitator_app.ui.theme import TextRole

MOST_SEGMENTS = 3
LONG_WORDS_CHARS = 22
NUMBER_MOST = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What editors need to know of the world: who there is (id and name), how dates are read and written."""

    people: Callable[[], Sequence[tuple[str, str]]]
    read_date: Callable[[str], date | None]
    date_text: Callable[[date], str]


class FieldEditor(QWidget):
    """What every editor promises."""

    value_changed = Signal(object)
    left = Signal()

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.setObjectName(f"field_{spec.key}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def value(self) -> FieldValue:
        """The value now; None or empty when nothing has been said."""
        raise TypeError(f"{type(self).__name__} does not say what its value is")

    def set_value(self, value: FieldValue) -> None:
        """Show a value without telling."""
        raise TypeError(f"{type(self).__name__} does not show values")

    def is_unreadable(self) -> bool:
        """Whether something is typed that is not a value of this kind. It is kept all the same."""
        return False

    def control(self) -> QWidget:
        """The widget that takes the focus and shows the field's state."""
        return self

    def _adopt(self, control: QWidget) -> None:
        self._column.addWidget(control)
        self.setFocusProxy(control)
        control.setAccessibleName(self.spec.label)
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        self.value_changed.emit(self.value())


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


class ChoiceEditor(FieldEditor):
    """One of the options: side by side when they are few and short, in a list otherwise."""

    def __init__(self, spec: FieldSpec, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        options = [(option.key, option.label) for option in spec.options]
        self._choice: SegmentedChoice | ComboBox
        if 0 < len(options) <= MOST_SEGMENTS and all(len(words) <= LONG_WORDS_CHARS for _, words in options):
            segments = SegmentedChoice(options, accessible_name=spec.label)
            segments.chosen.connect(self._tell)
            self._choice = segments
        else:
            box = ComboBox([("", "–"), *options], accessible_name=spec.label)
            box.activated.connect(self._tell)
            self._choice = box
        self._adopt(self._choice)

    def value(self) -> FieldValue:
        return self._choice.chosen_key()

    def set_value(self, value: FieldValue) -> None:
        self._choice.choose(_text(value))

    def control(self) -> QWidget:
        return self._choice


class ChoicesEditor(FieldEditor):
    """Any number of the options, ticked."""

    def __init__(self, spec: FieldSpec, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._boxes: dict[str, CheckBox] = {}
        for option in spec.options:
            box = CheckBox(option.label)
            box.setObjectName(option.key)
            box.clicked.connect(self._tell)
            self._boxes[option.key] = box
            self._column.addWidget(box)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def value(self) -> FieldValue:
        return [key for key, box in self._boxes.items() if box.isChecked()]

    def set_value(self, value: FieldValue) -> None:
        chosen = value if isinstance(value, list) else []
        for key, box in self._boxes.items():
            box.setChecked(key in chosen)


class ScaleEditor(FieldEditor):
    """A place between two poles: 0 at the first pole, `steps` - 1 at the second."""

    def __init__(self, spec: FieldSpec, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._slider = ScaleSlider(spec.pole_a, spec.pole_b, steps=spec.steps, accessible_name=spec.label)
        self._slider.value_changed.connect(self._tell)
        self._adopt(self._slider)

    def value(self) -> FieldValue:
        step = self._slider.value()
        return None if step is None else step - 1

    def set_value(self, value: FieldValue) -> None:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        self._slider.set_value(round(value) + 1 if is_number and isinstance(value, int | float) else None)

    def control(self) -> QWidget:
        return self._slider


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
    """A name, completed from the participants; anybody else may be written too. A participant is kept by id."""

    def __init__(self, spec: FieldSpec, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._entry = entry
        self._edit = LineEdit(placeholder=spec.placeholder)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._on_completed)
        self._edit.setCompleter(completer)
        self._edit.textEdited.connect(self._tell)
        self._adopt(self._edit)

    def value(self) -> FieldValue:
        typed = self._edit.text().strip()
        return next((key for key, name in self._entry.people() if name == typed), typed)

    def set_value(self, value: FieldValue) -> None:
        text = _text(value)
        _show_line(self._edit, next((name for key, name in self._entry.people() if key == text), text))

    def control(self) -> QWidget:
        return self._edit

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._offer_names()
        return super().eventFilter(watched, event)

    def complete(self) -> None:
        """Write out the one participant with a name of whose words one begins with what is typed; of several, none."""
        typed = self._edit.text().strip().casefold()
        if not typed or self.value() != self._edit.text().strip():
            return
        begun = [name for _key, name in self._entry.people() if _begins(name, typed)]
        if len(begun) == 1:
            self._edit.setText(begun[0])
            self._tell()

    def _offer_names(self) -> None:
        self._names.setStringList([name for _key, name in self._entry.people()])

    def _on_completed(self, _name: str) -> None:
        self._tell()


class CheckboxEditor(FieldEditor):
    """Yes or not said."""

    def __init__(self, spec: FieldSpec, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._box = CheckBox(spec.label)
        self._box.clicked.connect(self._tell)
        self._adopt(self._box)

    def value(self) -> FieldValue:
        return self._box.isChecked()

    def set_value(self, value: FieldValue) -> None:
        self._box.setChecked(value is True)

    def control(self) -> QWidget:
        return self._box


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
