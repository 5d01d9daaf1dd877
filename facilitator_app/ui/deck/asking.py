"""Asks for a deck and what to take of it, and takes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from facilitator_app.domain.agenda import Block
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.importing_slides import Fetched, ImportingSlides
from facilitator_app.services.planning_slides import slides_in
from facilitator_app.services.slide_numbers import slide_numbers
from facilitator_app.ui.deck.dialog import DeckDialog, Spot, Where
from facilitator_app.ui.deck.page_pictures import PagePictures
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.projector.pictures import WallPictures


class DeckImports(QObject):
    """`taken` tells the block and the first slide of what has come."""

    taken = Signal(str, str)

    def __init__(
        self,
        *,
        importing: ImportingSlides,
        document: Document,
        pictures: WallPictures,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._importing = importing
        self._document = document
        self._pictures = pictures
        self._dialogs = dialogs
        self._sentence = sentence
        self._window = parent

    def ask(self, block_id: str, slide_id: str, path: str) -> None:
        """Open the dialog for a place in the agenda, with a file when one was dropped; take what is agreed to."""
        dialog = self.dialog(block_id, slide_id)
        if path:
            dialog.read(Path(path))
        try:
            if dialog.exec() == QDialog.DialogCode.Accepted:
                self.take(dialog, block_id, slide_id)
        finally:
            dialog.deleteLater()

    def dialog(self, block_id: str, slide_id: str) -> DeckDialog:
        """The dialog, not yet open."""
        block = self._document.get(Block, block_id)
        ids = [slide.id for slide in slides_in(self._document, block_id)]
        after = slide_numbers(self._document).get(slide_id if slide_id in ids else "".join(ids[-1:]))
        spot = Spot(
            block_title=block.title if block is not None else "",
            slide_number="" if after is None else str(after),
        )
        return DeckDialog(
            self._importing,
            spot=spot,
            pictures=PagePictures(self._document, self._pictures),
            dialogs=self._dialogs,
            sentence=self._sentence,
            parent=self._window.window(),
        )

    def take(self, dialog: DeckDialog, block_id: str, slide_id: str) -> None:
        """Take what was agreed to, and tell where it is. Many photographs take a moment to be written."""
        try:
            with _waiting():
                fetched = self._fetched(dialog, block_id, slide_id)
        except Refused as problem:
            title = self.tr("No slides were imported")
            self._dialogs.tell(self._window.window(), title=title, text=self._sentence(problem))
            return
        if fetched is not None and fetched.block_id:
            self.taken.emit(fetched.block_id, fetched.slide_id)

    def _fetched(self, dialog: DeckDialog, block_id: str, slide_id: str) -> Fetched | None:
        deck = dialog.deck
        if deck is None:
            return None
        page_word = self._pictures.words.text("deck.page_word")
        if dialog.known:
            return self._importing.update(
                deck, dialog.known, dialog.review.changes(), dialog.review.ticks(), page_word=page_word
            )
        pages = dialog.review.ticked_pages()
        if dialog.where is Where.BLOCK or not block_id:
            return self._importing.add_as_block(deck, pages, after_id=block_id or None, page_word=page_word)
        return self._importing.add(
            deck, pages, block_id=block_id, after_id=slide_id or None, page_word=page_word
        )


@contextmanager
def _waiting() -> Iterator[None]:
    """A cursor that tells so."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
