"""What a leader wrote in fields that the form no longer has: read, not written, and never lost."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.forms import FieldValue, FormSpec, is_filled
from facilitator_app.ui.forms import Entry, value_words
from facilitator_app.ui.kit import Divider, Fit, PlainLabel
from facilitator_app.ui.theme import TextRole

GAP_PX = 4


class EarlierAnswers(QWidget):
    """Seen only when there is something to read."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self._told: tuple[tuple[str, str], ...] = ()
        self.setObjectName("earlier_answers")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_PX)
        self.hide()

    def show_values(self, spec: FormSpec, values: Mapping[str, FieldValue]) -> None:
        """Show what the action has in the form's archived fields."""
        told = tuple(
            (field.label, value_words(field, values[field.key], self._entry))
            for field in spec.archived
            if is_filled(values.get(field.key))
        )
        if told == self._told:
            return
        self._told = told
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if told:
            self._column.addWidget(Divider())
            self._column.addWidget(PlainLabel(self.tr("From an earlier revision"), TextRole.CARD_HEADING))
        for label, words in told:
            self._column.addSpacing(GAP_PX)
            self._column.addWidget(PlainLabel(label, TextRole.LABEL, fit=Fit.WRAP))
            self._column.addWidget(PlainLabel(words, TextRole.WORDS, fit=Fit.WRAP))
        heading = self.tr("From an earlier revision")
        self.setAccessibleName(". ".join((heading, *(f"{label}: {words}" for label, words in told))))
        self.setVisible(bool(told))
