"""What an output can become, and what became of it: buttons on the chosen row, chips on every row.

The names on the chips are for the note-taker's window; nothing here is drawn on the wall.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.services.harvesting import Grown, GrownKind
from facilitator_app.ui.kit import Button, PlainLabel, Size, Variant
from facilitator_app.ui.notes.keys import GROW_KEYS
from facilitator_app.ui.theme import TextRole

# What "take it down" may need more than "show large".
TAKE_DOWN_PX = 24
ICONS = {GrownKind.ACTION: "list-checks", GrownKind.EXAMPLE: "book-open", GrownKind.PREJECT: "lightbulb"}


def kind_of_grown(kind: GrownKind) -> str:
    """What an output becomes, in a word."""
    return {
        GrownKind.ACTION: QCoreApplication.translate("Grown", "Action"),
        GrownKind.EXAMPLE: QCoreApplication.translate("Grown", "Example"),
        GrownKind.PREJECT: QCoreApplication.translate("Grown", "Pre-ject"),
    }[kind]


class GrowButton(Button):
    """Makes one thing of the output; its key works in all of the pane."""

    asked = Signal(str)

    def __init__(self, kind: GrownKind) -> None:
        super().__init__(kind_of_grown(kind), ICONS[kind], size=Size.SMALL, key=GROW_KEYS[kind])
        self.kind = kind
        self.setObjectName(f"make_{kind.value}")
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.asked.emit(self.kind.value)


class GrowActs(QWidget):
    """What the output can become, and the output alone and large on the wall."""

    asked = Signal(str)
    large_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._label = PlainLabel(self.tr("Make it"), TextRole.HINT)
        row.addWidget(self._label)
        self._buttons = [GrowButton(kind) for kind in GrownKind]
        for button in self._buttons:
            button.asked.connect(self.asked)
            row.addWidget(button)
        row.addStretch(1)
        self._large = Button(self.tr("Show large"), "projector", size=Size.SMALL)
        self._large.setObjectName("show_large")
        self._large.clicked.connect(self.large_asked)
        row.addWidget(self._large)
        self._whole_px = row.minimumSize().width() + TAKE_DOWN_PX
        self.setMinimumWidth(1)

    def show_large(self, *, is_on: bool, reason: str) -> None:
        """Whether the output lies on the wall alone; `reason` says why it cannot."""
        self._large.set_on(is_on, self.tr("Take it down"))
        self._large.set_off("" if is_on else reason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow pane has room for the buttons alone; their keys work all the same."""
        super().resizeEvent(event)
        has_room = event.size().width() >= self._whole_px
        self._label.setVisible(has_room)
        for button in self._buttons:
            button.set_key(GROW_KEYS[button.kind] if has_room else "")


class GrownChip(Button):
    """One thing that became of the output; pressing it goes there."""

    opened = Signal(object)

    def __init__(self, grown: Grown) -> None:
        kind = kind_of_grown(grown.kind)
        words = f"{kind}: {grown.name}" if grown.name else kind
        super().__init__(words, "arrow-right", variant=Variant.QUIET, size=Size.SMALL)
        self._grown = grown
        self.setObjectName(f"grown_{grown.kind.value}")
        self.setToolTip(self.tr("Go there"))
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.opened.emit(self._grown)


class GrownChips(QWidget):
    """The chips of a row, made anew only when they are others."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Grown, ...] = ()
        # Chips are cut off rather than make the window wider.
        self.setMinimumWidth(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)
        self._chips: list[GrownChip] = []
        self.hide()

    def show_grown(self, grown: Sequence[Grown]) -> None:
        """Show what became of the output."""
        if tuple(grown) == self._shown:
            return
        self._shown = tuple(grown)
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [GrownChip(one) for one in grown]
        for at, chip in enumerate(self._chips):
            chip.opened.connect(self.opened)
            self._row.insertWidget(at, chip)
        self.setVisible(bool(self._chips))

    def words(self) -> tuple[str, ...]:
        """What the chips say."""
        return tuple(chip.text() for chip in self._chips)
