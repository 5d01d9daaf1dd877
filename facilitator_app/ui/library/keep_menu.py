"""What of the open file can be kept: the whole day, or one of its parts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.slides import Slide
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_library import PackageKind, title_of
from facilitator_app.services.planning_slides import slides_in
from facilitator_app.ui.kit import menu_words
from facilitator_app.ui.library.words import kinds_word

MOST_LISTED_CHARS = 60
"""Longer titles are cut."""


class KeepMenu(QMenu):
    """Read anew each time it is opened. `chosen` carries the kind and the record's id."""

    chosen = Signal(object, str)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self.setObjectName("keep_menu")
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._on_triggered)

    def _fill(self) -> None:
        self.clear()
        workshop_id = self._document.workshop.id
        day = QAction(self.tr("The whole day"), self)
        day.setObjectName("keep_day")
        day.setToolTip(self.tr("Agenda, slides, exercises and forms. No people and nothing they said."))
        day.setData((PackageKind.DAY.value, workshop_id))
        self.addAction(day)
        self.addSeparator()
        blocks = in_order([b for b in self._document.all(Block) if b.workshop_id == workshop_id])
        slides = [slide for block in blocks for slide in slides_in(self._document, block.id)]
        self._add(PackageKind.BLOCK, blocks)
        self._add(PackageKind.EXERCISE, self._document.all(Exercise))
        self._add(PackageKind.DILEMMA, self._document.all(Dilemma))
        self._add(PackageKind.FORM, self._document.all(FormSpec))
        self._add(PackageKind.SLIDE, tuple(slides))

    def _add(
        self, kind: PackageKind, records: tuple[Block | Exercise | Dilemma | FormSpec | Slide, ...]
    ) -> None:
        if not records:
            return
        menu = self.addMenu(kinds_word(kind))
        menu.setObjectName(f"keep_{kind}")
        for record in records:
            words = title_of(record)
            cut = words if len(words) <= MOST_LISTED_CHARS else f"{words[:MOST_LISTED_CHARS].rstrip()} …"
            action = QAction(menu_words(cut), menu)
            action.setData((kind.value, record.id))
            menu.addAction(action)

    def _on_triggered(self, action: QAction) -> None:
        kind, record_id = action.data()
        self.chosen.emit(PackageKind(kind), record_id)
