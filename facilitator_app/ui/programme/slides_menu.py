"""A button that asks into which block slides are to be put."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.services.document import Document
from facilitator_app.services.plan_lock import PlanLock
from facilitator_app.ui.kit import Button, Size, menu_words

MOST_LISTED_CHARS = 60


class SlidesButton(Button):
    """`block_chosen` carries the block's id."""

    block_chosen = Signal(str)

    def __init__(self, words: str, document: Document, lock: PlanLock) -> None:
        super().__init__(words, "presentation", size=Size.SMALL)
        self._document = document
        self._lock = lock
        self.clicked.connect(self._on_clicked)

    def show_for(self, *, off: str) -> None:
        """`off` says why there is nothing to put there; a locked plan takes no slides."""
        locked = self.tr("The plan is locked while the wall is open.") if self._lock.is_locked else ""
        self.set_off(off or locked)

    def menu(self) -> QMenu:
        """The blocks of the day in order."""
        menu = QMenu(self)
        menu.setObjectName("block_menu")
        workshop_id = self._document.workshop.id
        blocks = in_order([one for one in self._document.all(Block) if one.workshop_id == workshop_id])
        for block in blocks:
            cut = block.title[:MOST_LISTED_CHARS]
            act = QAction(menu_words(cut if cut == block.title else f"{cut} …"), menu)
            act.setData(block.id)
            menu.addAction(act)
        if not blocks:
            nothing = QAction(self.tr("The agenda has no blocks yet."), menu)
            nothing.setEnabled(False)
            menu.addAction(nothing)
        menu.triggered.connect(self._on_chosen)
        return menu

    def _on_clicked(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _on_chosen(self, act: QAction) -> None:
        self.block_chosen.emit(str(act.data()))
