"""Whether the coming output answers the newest inject that the groups were given.

One invariant: it is ticked by itself only for a group whose answer is waited for in the phase that runs; what the
note-taker ticks stands until that is another.
"""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.inject_events import InjectEvent
from facilitator_app.ui.kit import CheckBox, Fit, KeyHint, PlainLabel, Tone
from facilitator_app.ui.notes.keys import INJECT_KEY
from facilitator_app.ui.theme import TextRole


class InjectRow(QWidget):
    """A tick and the words of the inject; not there while the groups were given none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ref = ""
        self._known: tuple[str, str, bool] = ("", "", False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._tick = CheckBox(self.tr("Belongs to the inject"))
        self._tick.setObjectName("answers_inject")
        self._words = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE, tone=Tone.TEXT_2)
        self._words.setObjectName("answered_inject")
        row.addWidget(self._tick)
        row.addWidget(self._words, 1)
        row.addWidget(KeyHint(INJECT_KEY))
        self.hide()

    def show_event(self, event: InjectEvent | None, *, group_id: str, is_awaited: bool) -> None:
        """Offer an inject to a group's output; ticked from the start where the group's answer to it is awaited."""
        self.setVisible(event is not None)
        if event is None or self._known == (event.ref, group_id, is_awaited):
            return
        self._ref, self._known = event.ref, (event.ref, group_id, is_awaited)
        self._words.setText(event.text)
        self._words.setToolTip(event.text)
        self._tick.setChecked(is_awaited)
        self._tick.setAccessibleName(f"{self._tick.text()}: {event.text}")

    def toggle(self) -> None:
        """Tick it, or take the tick off."""
        if not self.isHidden():
            self._tick.toggle()

    def inject_key(self) -> str:
        """What an output that is kept now says it answers; empty when it answers none."""
        is_said = not self.isHidden() and self._tick.isChecked()
        return self._ref if is_said else ""
