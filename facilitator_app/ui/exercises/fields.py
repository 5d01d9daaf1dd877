"""Fields of one part of an exercise or of a dilemma: each shows a value, and tells the one that was written.

Typed text is saved after a short rest and at once when its field is left; nothing stored is put over what is typed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.textfmt import clean_text, one_line
from facilitator_app.domain.typed_time import parse_length
from facilitator_app.ui.exercises.words import clock_length
from facilitator_app.ui.kit import CheckBox, ComboBox, LabelledField, PrivatePanel
from facilitator_app.ui.planner.written import WrittenLine, WrittenNumber, WrittenText
from facilitator_app.ui.planner.written_value import WrittenValue
from facilitator_app.ui.theme import TextRole

GAP_PX = 12


class PartField(QWidget):
    """One value. `written` carries the field's key and the value as it is to be kept."""

    written = Signal(str, object)
    left = Signal()

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def show_value(self, value: object) -> None:
        """Show a stored value."""

    def save_now(self) -> None:
        """Save what is typed without waiting."""

    def drop(self) -> None:
        """What is typed belonged to something that is gone."""


class LineField(PartField):
    """One line of text."""

    def __init__(self, key: str, label: str) -> None:
        super().__init__(key)
        self.line = WrittenLine(key, label)
        self.column.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.written.connect(self._on_written)
        self.line.left.connect(self.left)

    def show_value(self, value: object) -> None:
        """Show a stored text, unless another is being typed."""
        shown = str(value)
        if one_line(self.line.edit.text()) != shown or not self.line.edit.hasFocus():
            self.line.show_text(shown)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self.line.save_now()

    def drop(self) -> None:
        """What is typed belonged to something that is gone."""
        self.line.drop()

    def _on_written(self, key: str, text: str) -> None:
        self.written.emit(key, one_line(text))


class TextField(PartField):
    """A text of several lines; kept as lines when `are_lines`. `private` is what is said of one nobody else sees."""

    def __init__(
        self,
        key: str,
        label: str,
        *,
        role: TextRole = TextRole.BODY,
        are_lines: bool = False,
        private: str = "",
        least_lines: int = 2,
    ) -> None:
        super().__init__(key)
        self._are_lines = are_lines
        self.text = WrittenText(key, label, role=role, least_lines=least_lines, most_lines=10)
        inner: QWidget = self.text
        if private:
            panel = PrivatePanel(private)
            around = QVBoxLayout()
            around.setContentsMargins(12, 8, 12, 12)
            around.addWidget(self.text)
            panel.content.addLayout(around)
            inner = panel
        self.column.addWidget(inner)
        self.setFocusProxy(self.text)
        self.text.written.connect(self._on_written)
        self.text.left.connect(self.left)

    def show_value(self, value: object) -> None:
        """Show a stored text, unless another is being typed."""
        shown = "\n".join(map(str, value)) if isinstance(value, tuple) else str(value)
        is_same = self._kept(self.text.edit.text()) == value
        if not is_same or not self.text.edit.hasFocus():
            self.text.show_text(shown)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self.text.save_now()

    def drop(self) -> None:
        """What is typed belonged to something that is gone."""
        self.text.drop()

    def _kept(self, text: str) -> str | tuple[str, ...]:
        cleaned = clean_text(text)
        if not self._are_lines:
            return cleaned
        return tuple(line.strip() for line in cleaned.split("\n") if line.strip())

    def _on_written(self, key: str, text: str) -> None:
        self.written.emit(key, self._kept(text))


class LengthField(PartField):
    """A length in seconds, typed as `mm:ss` or whole minutes; what is none is told and not sent."""

    def __init__(self, key: str, label: str, *, least_s: int, help_text: str = "") -> None:
        super().__init__(key)
        self._least_s = least_s
        self.value = WrittenValue(key, label, parse=parse_length, words=clock_length)
        self.value.labelled.set_help(help_text)
        self.column.addWidget(self.value)
        self.setFocusProxy(self.value)
        self.value.written.connect(self._on_written)
        self.value.left.connect(self.left)

    def show_value(self, value: object) -> None:
        """Show a stored length, unless another is being typed."""
        assert isinstance(value, int), "a length is a whole number of seconds"
        self.value.show_value(value)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self.value.save_now()

    def drop(self) -> None:
        """What is typed belonged to something that is gone."""
        self.value.drop()

    def _on_written(self, seconds: int | None) -> None:
        if seconds is None or seconds < self._least_s:
            self.value.labelled.set_wrong(self.tr("Write minutes, or minutes and seconds: 5 or 5:30."))
            return
        self.value.labelled.set_normal()
        self.written.emit(self.key, seconds)


class NumberField(PartField):
    """A whole number from 0; what is none is told and not sent."""

    def __init__(self, key: str, label: str, *, most: int, unit: str, help_text: str = "") -> None:
        super().__init__(key)
        self._most = most
        self.number = WrittenNumber(key, label, least=0, most=most, unit=unit)
        self.number.labelled.set_help(help_text)
        self.column.addWidget(self.number)
        self.setFocusProxy(self.number)
        self.number.written.connect(self._on_written)
        self.number.left.connect(self.left)

    def show_value(self, value: object) -> None:
        """Show a stored number, unless another is being typed."""
        assert isinstance(value, int), "a whole number"
        self.number.show_number(value)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self.number.save_now()

    def drop(self) -> None:
        """What is typed belonged to something that is gone."""
        self.number.drop()

    def _on_written(self, number: int | None) -> None:
        if number is None:
            said = self.tr("Write a number from {least} to {most}.")
            self.number.labelled.set_wrong(said.format(least=0, most=self._most))
            return
        self.number.labelled.set_normal()
        self.written.emit(self.key, number)


class TickField(PartField):
    """Yes or no."""

    def __init__(self, key: str, words: str) -> None:
        super().__init__(key)
        self.box = CheckBox(words)
        self.box.setObjectName(key)
        self.column.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.clicked.connect(self._on_clicked)

    def show_value(self, value: object) -> None:
        """Show whether it is so."""
        self.box.setChecked(bool(value))

    def _on_clicked(self, is_on: bool) -> None:
        self.written.emit(self.key, is_on)


class ChoiceField(PartField):
    """One of several. `read` makes the kept value of a choice's key."""

    def __init__(self, key: str, label: str, *, read: Callable[[str], object] = str) -> None:
        super().__init__(key)
        self._read = read
        self._none_key = ""
        self.combo = ComboBox()
        self.combo.setObjectName(key)
        self.labelled = LabelledField(label, self.combo)
        self.column.addWidget(self.labelled)
        self.setFocusProxy(self.combo)
        self.combo.activated.connect(self._on_activated)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """What there is to choose from, as (key, words)."""
        shown = [(str(self.combo.itemData(at)), self.combo.itemText(at)) for at in range(self.combo.count())]
        if shown != list(choices):
            self.combo.set_choices(choices)

    def show_value(self, value: object) -> None:
        """Show the chosen one."""
        self.combo.choose(str(value))

    def _on_activated(self) -> None:
        self.written.emit(self.key, self._read(self.combo.chosen_key()))


class SideBySide(QWidget):
    """Fields beside each other."""

    def __init__(self, *fields: PartField) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        for field in fields:
            row.addWidget(field, 1)
