"""A field of a form as it stands on the screen: label, editor, and what is missing or cannot be read under it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, is_filled
from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, Debounce
from facilitator_app.ui.forms.editor import Entry, FieldEditor
from facilitator_app.ui.forms.editors import DateEditor, editor_for
from facilitator_app.ui.kit import FieldState, LabelledField, LineEdit, show_field_state

SAVE_AFTER_MS = 400


class FormField(QWidget):
    """Saves what is typed after a short rest, and at once when the field is left.

    `value_saved` carries the field's key and its value. Missing is shown, never demanded.
    """

    value_saved = Signal(str, object)
    left = Signal()

    def __init__(
        self,
        spec: FieldSpec,
        entry: Entry,
        *,
        date_words: Callable[[date], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.spec = spec
        self._date_words = date_words
        self.editor: FieldEditor = editor_for(spec, entry)
        self._is_typing = False
        control = self.editor.control()
        self._example = control.placeholderText() if isinstance(control, LineEdit) else ""
        label = "" if spec.kind is FieldKind.CHECKBOX else spec.label
        self._labelled = LabelledField(label, self.editor)
        self.setToolTip("\n".join(words for words in (spec.help, spec.placeholder) if words))
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._labelled)
        self.setFocusProxy(self.editor)
        self.editor.value_changed.connect(self._on_changed)
        self.editor.left.connect(self._on_left)
        self._debounce.settled.connect(self._save)

    def value(self) -> FieldValue:
        """What stands in the field."""
        return self.editor.value()

    def set_value(self, value: FieldValue) -> None:
        """Show a stored value, unless something newer is being typed here."""
        if not self._debounce.is_waiting():
            self.editor.set_value(value)
            self._show_state()

    def hide_label(self) -> None:
        """Leave the label out where the question stands above already."""
        self._labelled.set_label("")

    def save_now(self) -> None:
        """Save what is typed without waiting, for example before another leader is shown."""
        self._debounce.settle_now()

    def state(self) -> FieldState:
        """Normal, missing or wrong, as shown."""
        return self._labelled.state()

    def sentence(self) -> str:
        """The sentence under the field."""
        return self._labelled.sentence()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow column the example has no room in the line, and stands under it."""
        super().resizeEvent(event)
        self._labelled.set_help(self._help())

    def _on_changed(self, _value: object) -> None:
        self._debounce.touch()
        self._show_state()

    def _on_left(self) -> None:
        self._debounce.settle_now()
        self._show_state()
        self.left.emit()

    def _save(self) -> None:
        self.value_saved.emit(self.spec.key, self.editor.value())

    def _show_state(self) -> None:
        if self.editor.is_unreadable():
            self._labelled.set_wrong(self._wrong_sentence())
        elif self.spec.is_required and not is_filled(self.editor.value()):
            self._labelled.set_missing("")
        elif self._is_too_long():
            self._labelled.set_wrong(
                self.tr("At most {count} characters fit on the paper.").format(count=self.spec.max_chars)
            )
        else:
            self._labelled.set_help(self._help())
            self._labelled.set_normal()
        show_field_state(self.editor.control(), self._labelled.state())

    def _help(self) -> str:
        """The day that was read; in a line that is too narrow for its example, the example."""
        control = self.editor.control()
        if not isinstance(control, LineEdit) or not self._example:
            return self._read_back()
        has_room = control.has_room_for(self._example)
        control.setPlaceholderText(self._example if has_room else "")
        return self._read_back() if has_room or is_filled(self.editor.value()) else self._example

    def _read_back(self) -> str:
        if not isinstance(self.editor, DateEditor) or self.editor.is_written_out():
            return ""
        day = self.editor.day()
        return self.tr("Read as {day}").format(day=self._date_words(day)) if day else ""

    def _wrong_sentence(self) -> str:
        if self.spec.kind is FieldKind.DATE:
            return self.tr("Write the date as 15/3, week 12 or Friday. The text is kept.")
        return self.tr("Write a number.")

    def _is_too_long(self) -> bool:
        value = self.editor.value()
        return isinstance(value, str) and 0 < self.spec.max_chars < len(value)
