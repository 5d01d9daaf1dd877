"""The double role of an output: the chip that tells it, and the menu that says it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from facilitator_app.domain.actions import Serves
from facilitator_app.ui.kit import Chip, ChipRole, IconButton, Size
from facilitator_app.ui.notes.keys import SERVES_KEYS

ICONS = {Serves.OWN_UNIT: "building-2", Serves.WHOLE: "layers"}


def serves_words(serves: Serves) -> str:
    """What an output serves, in words."""
    return {
        Serves.OWN_UNIT: QCoreApplication.translate("Notes", "Own unit"),
        Serves.WHOLE: QCoreApplication.translate("Notes", "The whole"),
    }[serves]


class ServesChip(Chip):
    """What the output serves; hidden until somebody has said."""

    def __init__(self) -> None:
        super().__init__("")
        self.setObjectName("output_serves")
        self.hide()

    def show_serves(self, serves: Serves | None) -> str:
        """Tell it, and give the words; none when nobody has said."""
        self.setVisible(serves is not None)
        if serves is None:
            return ""
        self.show_state(serves_words(serves), ChipRole.INFO, icon=ICONS[serves])
        return serves_words(serves)


class ServesAction(QAction):
    """One side of the double role; the one that is ticked is taken back."""

    said = Signal(str)

    def __init__(self, serves: Serves, *, is_said: bool, parent: QWidget) -> None:
        super().__init__(f"{serves_words(serves)}\t{SERVES_KEYS[serves]}", parent)
        self._value = "" if is_said else serves.value
        self.setObjectName(f"serves_{serves.value}")
        self.setCheckable(True)
        self.setChecked(is_said)
        self.triggered.connect(self._tell)

    def _tell(self) -> None:
        self.said.emit(self._value)


class ServesButton(IconButton):
    """Opens the two sides of the double role. Tells the one said; empty is none."""

    said = Signal(str)

    def __init__(self) -> None:
        keys = ", ".join(SERVES_KEYS.values())
        name = QCoreApplication.translate("Notes", "Own unit or the whole ({keys})").format(keys=keys)
        super().__init__("split", name, size=Size.SMALL)
        self.setObjectName("serves")
        self._serves: Serves | None = None
        self.clicked.connect(self._open)

    def show_serves(self, serves: Serves | None) -> None:
        """Which side is ticked."""
        self._serves = serves

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("serves_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for serves in Serves:
            action = ServesAction(serves, is_said=serves is self._serves, parent=menu)
            action.said.connect(self.said)
            menu.addAction(action)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
