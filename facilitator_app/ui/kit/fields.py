"""A label, a field and a sentence under it. Missing is a state, not a fault; wrong says what to write."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.ui.kit.labels import Fit, PlainLabel, Tone
from facilitator_app.ui.kit.shapes import StateIcon, StateShape
from facilitator_app.ui.kit.surfaces import IconMark
from facilitator_app.ui.kit.text_fields import FieldState, LineEdit, show_field_state
from facilitator_app.ui.theme import TextRole


class LabelledField(QWidget):
    """Label above, field, help or state under it. The label's mnemonic leads to the field."""

    def __init__(
        self, label: str, field: QWidget, *, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._help_text = help_text
        self._state = FieldState.NORMAL
        self._label = PlainLabel(label, TextRole.LABEL, fit=Fit.ELIDE)
        self._label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(4)
        outer.addWidget(self._label)
        outer.addWidget(field)
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._half_disc = StateIcon(StateShape.BEGUN, size_px=14)
        self._alert = IconMark("circle-alert", size_px=14, role="over")
        self._sentence = PlainLabel("", TextRole.HINT, fit=Fit.WRAP)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._half_disc, 0, top)
        row.addWidget(self._alert, 0, top)
        row.addWidget(self._sentence, 1)
        outer.addWidget(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._show(FieldState.NORMAL, help_text)

    def state(self) -> FieldState:
        """What the field shows about its content."""
        return self._state

    def sentence(self) -> str:
        """The sentence under the field; empty when there is none."""
        return self._sentence.text()

    def set_label(self, label: str) -> None:
        """Change the words above the field; without any, the field stands alone and keeps its name."""
        self._label.setText(label)
        self._label.setVisible(bool(label))
        if label:
            self.field.setAccessibleName(label)

    def set_help(self, help_text: str) -> None:
        """Change the help; seen as long as the field is neither missing nor wrong."""
        self._help_text = help_text
        if self._state in (FieldState.NORMAL, FieldState.READ_ONLY):
            self._show(self._state, help_text)

    def set_normal(self) -> None:
        """Show the help again."""
        self._show(FieldState.NORMAL, self._help_text)

    def set_missing(self, sentence: str) -> None:
        """Dashed line, half disc and `sentence`; saving works all the same."""
        self._show(FieldState.MISSING, sentence)

    def set_wrong(self, sentence: str) -> None:
        """Thick line and `sentence`, which says what to write instead."""
        self._show(FieldState.WRONG, sentence)

    def _show(self, state: FieldState, sentence: str) -> None:
        self._state = state
        show_field_state(self.field, state)
        self._half_disc.setVisible(state is FieldState.MISSING)
        self._alert.setVisible(state is FieldState.WRONG)
        tones = {FieldState.MISSING: Tone.NEAR, FieldState.WRONG: Tone.OVER}
        self._sentence.set_tone(tones.get(state, Tone.AUTO))
        self._sentence.setText(sentence)
        self._foot.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)


class DateField(QWidget):
    """A date typed the Danish way and read back in words.

    `parse` gives the date of what is typed, or None when it cannot be read; `in_words` says a date in full.
    """

    date_changed = Signal(object)

    def __init__(
        self,
        label: str,
        *,
        parse: Callable[[str], date | None],
        in_words: Callable[[date], str],
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parse, self._in_words = parse, in_words
        self.edit = LineEdit(placeholder=placeholder)
        self.labelled = LabelledField(label, self.edit)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.labelled)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._read)
        self.edit.editingFinished.connect(self._judge)

    def chosen_date(self) -> date | None:
        """The date typed; None when the field is empty or cannot be read."""
        typed = self.edit.text().strip()
        return self._parse(typed) if typed else None

    def is_unreadable(self) -> bool:
        """True when something is typed that is no date."""
        return bool(self.edit.text().strip()) and self.chosen_date() is None

    def set_text(self, text: str) -> None:
        """Show what was typed before."""
        self.edit.setText(text)
        self._judge()

    def set_missing(self, sentence: str) -> None:
        """Show that the date is missing; typing takes it away."""
        self.labelled.set_missing(sentence)

    def _read(self) -> None:
        found = self.chosen_date()
        self.labelled.set_help(self._read_back(found))
        self.labelled.set_normal()
        self.date_changed.emit(found)

    def _judge(self) -> None:
        self.labelled.set_help(self._read_back(self.chosen_date()))
        if self.is_unreadable():
            self.labelled.set_wrong(self.tr("Write the date as 15/3, week 12 or Friday."))
        elif self.edit.text().strip():
            self.labelled.set_normal()

    def _read_back(self, found: date | None) -> str:
        return self.tr("Read as {day}").format(day=self._in_words(found)) if found else ""
