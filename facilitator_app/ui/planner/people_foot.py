"""The foot of the table of participants: what is done with whoever is marked, in words, and what can be pasted.

One invariant: no word is cut. Where all does not fit on one line, what is about one person's data goes up beside the
hint.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from facilitator_app.domain.people import Participant
from facilitator_app.ui.kit import Button, Fit, KeyHint, PlainLabel, Size, Variant
from facilitator_app.ui.planner.people_consent import ConsentButton
from facilitator_app.ui.theme import TextRole, scaled_px

GAP_PX = 8
SIDES_PX = (16, 12)
HINT_PX = 96
"""With less for the hint there are two lines."""


class PeopleFoot(QWidget):
    """The page listens to the buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("people_foot")
        self.absent = Button(self.tr("Mark absent"), "user-x", size=Size.SMALL)
        self.absent.setObjectName("mark_absent")
        self.remove = Button(self.tr("Remove"), "trash-2", size=Size.SMALL)
        self.remove.setObjectName("remove_person")
        self.hand_out = Button(self.tr("Hand out …"), "hand-helping", size=Size.SMALL)
        self.hand_out.setObjectName("hand_out_person")
        self.erase = Button(self.tr("Erase …"), "eraser", size=Size.SMALL, variant=Variant.DANGER)
        self.erase.setObjectName("erase_person")
        self.consent = ConsentButton()
        self._told = self._build_told()
        self._acts = _line(self.consent, self.absent, self.remove)
        self._data = _line(self.hand_out, self.erase)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SIDES_PX[0], 8, SIDES_PX[1], 8)
        self._grid.setSpacing(GAP_PX)
        self._grid.setColumnStretch(0, 1)
        self._is_narrow: bool | None = None
        self._arrange()

    def show_marked(self, people: Sequence[Participant], workshop_id: str) -> None:
        """Say what can be done with those who are marked, and why not."""
        several = len(people) if len(people) > 1 else 0
        reason = "" if people else self.tr("Choose somebody in the table first.")
        self.absent.set_off(reason)
        self.remove.set_off(reason)
        one_only = reason or (self.tr("Mark one only.") if several else "")
        for button, told in (
            (self.hand_out, self.tr("Hand out everything about this person")),
            (self.erase, self.tr("Erase for good, in backups too")),
        ):
            button.set_off(one_only)
            button.setToolTip(one_only or told)
        self.consent.show_marked(several, reason)
        if people and all(person.is_absent_from(workshop_id) for person in people):
            words = self.tr("Mark %n present", "", several) if several else self.tr("Mark present")
        else:
            words = self.tr("Mark %n absent", "", several) if several else self.tr("Mark absent")
        self.absent.set_words(words)
        self.remove.set_words(self.tr("Remove %n", "", several) if several else self.tr("Remove"))
        self._paste_key.setVisible(not several)
        self._hint.setText(
            self.tr(
                "%n marked: what you write in one row is written in all, except name and e-mail", "", several
            )
            if several
            else self.tr("pastes names, or rows from a spreadsheet")
        )
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line or two."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As narrow as two lines can be."""
        widest = max(self._acts.sizeHint().width(), self._data.sizeHint().width() + scaled_px(HINT_PX))
        return QSize(widest + sum(SIDES_PX), super().minimumSizeHint().height())

    def _build_told(self) -> QWidget:
        self._paste_key = KeyHint("Ctrl+V")
        self._hint = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        self._hint.setObjectName("people_hint")
        told = QWidget()
        row = QHBoxLayout(told)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        row.addWidget(self._paste_key)
        row.addWidget(self._hint, 1)
        return told

    def _arrange(self) -> None:
        acts_px = self._acts.sizeHint().width() + self._data.sizeHint().width()
        room = self.width() - sum(SIDES_PX) - 2 * GAP_PX - acts_px
        is_narrow = room < scaled_px(HINT_PX)
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        for widget in (self._told, self._acts, self._data):
            self._grid.removeWidget(widget)
        self._grid.addWidget(self._told, 0, 0)
        if is_narrow:
            self._grid.addWidget(self._data, 0, 1)
            self._grid.addWidget(self._acts, 1, 0, 1, 2, Qt.AlignmentFlag.AlignRight)
        else:
            self._grid.addWidget(self._acts, 0, 1)
            self._grid.addWidget(self._data, 0, 2)


def _line(*buttons: Button) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP_PX)
    for button in buttons:
        row.addWidget(button)
    return line
