"""Which of several days is run where the date does not tell, and which of the parallel rooms is followed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.services.document import Document
from facilitator_app.services.running_day import RunningDay
from facilitator_app.ui.kit import ComboBox
from facilitator_app.ui.theme import scaled_px

HEIGHT_PX = 32


class DayChoice(QWidget):
    """Seen only where there is something to choose. `chosen` tells that another day or room is run now."""

    chosen = Signal()

    def __init__(self, *, day: RunningDay, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = day
        self._document = document
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        self._days = self._box("run_day", self.tr("Day that is run"))
        self._rooms = self._box("run_room", self.tr("Room that is followed"))
        row.addWidget(self._days, 1)
        row.addWidget(self._rooms, 1)
        self._days.activated.connect(self._on_day)
        self._rooms.activated.connect(self._on_room)

    def show_choice(self) -> None:
        """Draw what can be chosen now."""
        workshop = self._document.workshop
        has_days, has_rooms = not self._day.is_day_told, len(workshop.tracks) > 1
        self.setVisible(has_days or has_rooms)
        self._days.setVisible(has_days)
        self._rooms.setVisible(has_rooms)
        if has_days:
            words = self.tr("Day {number}")
            numbers = range(1, len(workshop.later_days) + 2)
            self._days.set_choices([(str(number), words.format(number=number)) for number in numbers])
            self._days.choose(str(self._day.day_number()))
        if has_rooms:
            self._rooms.set_choices([(str(at), name) for at, name in enumerate(workshop.tracks, start=1)])
            self._rooms.choose(str(self._day.room()))

    def _box(self, name: str, words: str) -> ComboBox:
        box = ComboBox(accessible_name=words)
        box.setObjectName(name)
        box.setToolTip(words)
        box.setFixedHeight(scaled_px(HEIGHT_PX))
        return box

    def _on_day(self) -> None:
        self._day.follow(day_number=int(self._days.chosen_key()))
        self.chosen.emit()

    def _on_room(self) -> None:
        self._day.follow(room=int(self._rooms.chosen_key()))
        self.chosen.emit()
