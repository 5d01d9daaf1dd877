"""What an output can become, and what became of it: buttons on the chosen row, chips on every row.

The names on the chips are for the note-taker's window; nothing here is drawn on the wall.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.services.harvesting import Grown, GrownKind
from facilitator_app.ui.kit import Button, Fit, PlainLabel, Size, Variant
from facilitator_app.ui.notes.keys import GROW_KEYS
from facilitator_app.ui.theme import TextRole

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
    """What the output can become."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(PlainLabel(self.tr("Make it"), TextRole.HINT, fit=Fit.ELIDE))
        for kind in GrownKind:
            button = GrowButton(kind)
            button.asked.connect(self.asked)
            row.addWidget(button)
        row.addStretch(1)


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
