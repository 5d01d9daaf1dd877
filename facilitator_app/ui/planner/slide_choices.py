"""What a slide shows of the day's own: which dilemma, exercise, round, form or question, chosen by name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.services.slide_kinds import ANY_ROUND, CHOICES, Pointer
from facilitator_app.ui.kit import ComboBox, LabelledField
from facilitator_app.ui.planner.words import pointer_words

WIDEST_PX = 340


class PointerChoice(ComboBox):
    """One choice; it tells which field of the slide it is for."""

    pointed = Signal(str, str)

    def __init__(self, field: str, placeholder: str, accessible_name: str) -> None:
        super().__init__(placeholder=placeholder, accessible_name=accessible_name)
        self.setObjectName(f"slide_{field}")
        self._field = field
        self.activated.connect(self._tell)

    def _tell(self, _at: int) -> None:
        self.pointed.emit(self._field, self.chosen_key())


class SlideChoices(QWidget):
    """`pointed` carries the field and the key of what was chosen."""

    pointed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: tuple[str, ...] = ()
        self._choices: dict[str, PointerChoice] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self.hide()

    def show_pointers(self, pointers: Sequence[Pointer]) -> None:
        """Show these choices; none hides them all."""
        fields = tuple(pointer.field for pointer in pointers)
        if fields != self._fields:
            self._make(fields)
        for pointer in pointers:
            choice = self._choices[pointer.field]
            options = [(key, self._words(pointer.field, key, title)) for key, title in pointer.options]
            shown = [(choice.itemData(at), choice.itemText(at)) for at in range(choice.count())]
            if options != shown:
                choice.set_choices(options)
            choice.choose(pointer.chosen)
        self.setVisible(bool(pointers))

    def _make(self, fields: tuple[str, ...]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._choices = {}
        before: QWidget | None = None
        for field in fields:
            label, missing = self._labels()[field]
            choice = PointerChoice(field, missing, label)
            choice.pointed.connect(self.pointed)
            labelled = LabelledField(label, choice)
            labelled.setMaximumWidth(WIDEST_PX)
            self._row.addWidget(labelled, 2 if field != "round_number" else 1)
            if before is not None:
                self.setTabOrder(before, choice)
            before = choice
            self._choices[field] = choice
        self._row.addStretch(1)
        self._fields = fields

    def _labels(self) -> dict[str, tuple[str, str]]:
        return {
            "dilemma_id": (self.tr("Which dilemma"), self.tr("Choose a dilemma")),
            "exercise_id": (self.tr("Which exercise"), self.tr("Choose an exercise")),
            "round_number": (self.tr("Round"), self.tr("Choose a round")),
            "form_id": (self.tr("Which form"), self.tr("Choose a form")),
            "field_key": (self.tr("Outputs to"), self.tr("Choose a question")),
            "view": (self.tr("Shown"), self.tr("Choose a view")),
            "chart": (self.tr("Chart of"), self.tr("Choose a subject")),
            "subject": (self.tr("Votes about"), self.tr("Choose a subject")),
        }

    def _words(self, field: str, key: str, title: str) -> str:
        if field in CHOICES:
            return pointer_words(key)
        if field != "round_number":
            return title
        return self.tr("Any round") if key == str(ANY_ROUND) else self.tr("Round {number}").format(number=key)
