"""The dialog of the import: choose the file, wait while it is read, look through its pages, take what is ticked.

Nothing is stored by the dialog, and a file that cannot be read leaves it as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.problems import Problem
from facilitator_app.services.importing_slides import ChildStopped, Deck, ImportingSlides
from facilitator_app.ui.deck.page_pictures import PagePictures
from facilitator_app.ui.deck.reading import Reading, Sentence
from facilitator_app.ui.deck.review import PageReview
from facilitator_app.ui.dialogs import Dialogs, Question
from facilitator_app.ui.kit import Button, ComboBox, EmptyState, Fit, LabelledField, PlainLabel, Variant
from facilitator_app.ui.paper.newest import NewestWork
from facilitator_app.ui.tasks import IsCancelled, Progress
from facilitator_app.ui.theme import TextRole, scaled_px

WIDTH_PX, HEIGHT_PX = 1480, 860
AS_NEW = ""

ICON_COLUMN_PX = 40
"""What stands left of the words: the sentence at the foot begins where they do."""


class Where(StrEnum):
    """Where new slides go."""

    HERE = "here"
    BLOCK = "block"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """The place that was chosen in the agenda: a block by its title, after a slide by its number.

    The number is empty where the block has no slide yet, or one that is not shown.
    """

    block_title: str
    slide_number: str


class DeckDialog(Question):
    """`deck` is what was read; `known` is the earlier file it is compared with, empty for new slides."""

    def __init__(
        self,
        importing: ImportingSlides,
        *,
        spot: Spot,
        pictures: PagePictures,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        parent: QWidget,
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            title=translate("DeckDialog", "Import slides"),
            text=translate(
                "DeckDialog",
                "From PDF or PowerPoint (.pptx). Nothing is stored before you press the button below.",
            ),
            icon="file-input",
        )
        self.setObjectName("import_slides")
        self._importing = importing
        self._spot = spot
        self._dialogs = dialogs
        self._sentence = sentence
        self._work = NewestWork(self)
        self._name = ""
        self.deck: Deck | None = None
        self.known = AS_NEW
        self.where = Where.HERE if spot.block_title else Where.BLOCK
        self.review = PageReview(pictures)
        self._build()
        self._connect()
        # As large as the window behind allows; before it is shown, so that it is placed by this size.
        self.setFixedWidth(min(scaled_px(WIDTH_PX), parent.width() - 32))
        self.resize(self.width(), min(scaled_px(HEIGHT_PX), parent.height() - 32))

    def showEvent(self, event: QShowEvent) -> None:
        """At its own size, not as high as the words."""
        QDialog.showEvent(self, event)

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        path = self._dialogs.ask_open_file(
            self,
            title=self.tr("Choose PDF or PowerPoint"),
            filters=self.tr("Slides (*.pdf *.pptx);;All files (*)"),
        )
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file off the window's thread; the pages are shown when all of them have been read."""
        self._name = path.name
        self._file.setText(path.name)
        self._problem.say("")
        self._remark.say("")
        self._reading.begin(path.name)
        self._pages.setCurrentWidget(self._reading)
        self._reading.take_focus()
        self._choose.set_off(self.tr("Wait until the file has been read."))
        self._act.set_off(self.tr("Wait until the file has been read."))
        self._work.ask(partial(_read, self._importing, path))

    def done(self, result: int) -> None:
        """Whatever is still being read is stopped."""
        self._work.cancel()
        super().done(result)

    def _build(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addLayout(self._build_file())
        self._problem = Sentence("circle-alert", "over")
        self._problem.setObjectName("deck_problem")
        self._remark = Sentence("info", "near")
        self._remark.setObjectName("deck_remark")
        column.addWidget(self._problem)
        column.addWidget(self._remark)
        self._nothing = EmptyState(
            "presentation",
            self.tr("No file has been read yet"),
            self.tr("You see every page first, and choose which to import."),
        )
        self._reading = Reading()
        self._pages = QStackedWidget()
        for page in (self._nothing, self._reading, self.review):
            self._pages.addWidget(page)
        column.addWidget(self._pages, 1)
        self.words.addLayout(column, 1)
        self._summary = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        self._summary.setObjectName("deck_summary")
        self.buttons.insertSpacing(0, ICON_COLUMN_PX)
        self.buttons.insertWidget(1, self._summary, 20)
        self.add_keep(self.tr("Cancel"))
        self._act = self.add_act(self.tr("Import"), Variant.PRIMARY)
        self._act.set_off(self.tr("Choose a file first."))

    def _build_file(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._choose = Button(self.tr("Choose file"), "folder-open")
        self._choose.setObjectName("choose_deck")
        self._file = PlainLabel(self.tr("No file is chosen."), TextRole.BODY, fit=Fit.ELIDE)
        self._file.setObjectName("deck_file")
        self._file.setMinimumHeight(self._choose.sizeHint().height())
        self._how, self._where = ComboBox(), ComboBox()
        self._how.setObjectName("deck_how")
        self._where.setObjectName("deck_where")
        self._how_field = LabelledField(self.tr("The file is"), self._how)
        self._where_field = LabelledField(self.tr("Where to"), self._where)
        # In line with the fields, not with the labels above them.
        row.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._file, 1, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._how_field)
        row.addWidget(self._where_field)
        self._how_field.hide()
        self._where_field.hide()
        return row

    def _connect(self) -> None:
        self._choose.clicked.connect(self.choose_file)
        self._reading.stop_asked.connect(self._work.cancel)
        self._work.progressed.connect(self._reading.show_progress)
        self._work.succeeded.connect(self._on_read)
        self._work.failed.connect(self._on_failed)
        self._how.activated.connect(self._on_how)
        self._where.activated.connect(self._on_where)
        self.review.ticked.connect(self._draw_act)

    def _show_deck(self) -> None:
        deck = self.deck
        if deck is None:
            return
        changes = self._importing.compare(deck, self.known) if self.known else self._importing.as_new(deck)
        ticks = self._importing.safe_ticks(changes)
        self.review.show_changes(changes, ticks, is_compared=bool(self.known))
        self._where_field.setVisible(not self.known)
        self._draw_act()

    def _offer(self, deck: Deck) -> None:
        """What the file can be, and where its pages can go. One of the same name is taken as a newer edition."""
        decks = self._importing.known_decks()
        newer = [(name, self.tr("A newer edition of {file}").format(file=name)) for name in decks]
        self._how.set_choices([(AS_NEW, self.tr("New slides")), *newer])
        self.known = deck.name if deck.name in decks else AS_NEW
        self._how.choose(self.known)
        self._how_field.setVisible(bool(decks))
        places = [(Where.BLOCK.value, self.tr("A block of its own"))]
        if self._spot.block_title:
            places = [
                (Where.HERE.value, self._here_words()),
                (
                    Where.BLOCK.value,
                    self.tr("A block of its own after “{block}”").format(block=self._block()),
                ),
            ]
        self._where.set_choices(places)
        self._where.choose(self.where.value)

    def _here_words(self) -> str:
        if not self._spot.slide_number:
            return self.tr("In “{block}”").format(block=self._block())
        return self.tr("In “{block}” after slide {number}").format(
            block=self._block(), number=self._spot.slide_number
        )

    def _block(self) -> str:
        title = self._spot.block_title
        return title if len(title) <= 24 else f"{title[:23]}…"

    def _draw_act(self) -> None:
        count = self.review.count()
        words = self.tr("Update %n pages", "", count) if self.known else self.tr("Import %n pages", "", count)
        self._act.set_words(words)
        self._act.set_off("" if self._can_act(count) else self.tr("Tick at least one page."))
        self._summary.setText(self._summary_words(count))

    def _summary_words(self, count: int) -> str:
        """How many pages there are and how many are ticked, so that the button's number is one of these."""
        changes = self.review.changes()
        inside = self.tr("%n pages in the file", "", sum(change.after is not None for change in changes))
        ticked = self.tr("%n ticked", "", count)
        if not self.known:
            return f"{inside} · {ticked}. " + self.tr("Each becomes a slide.")
        if not any(change.parts for change in changes):
            return f"{inside}. " + self.tr("All pages are as they were.")
        same = self.tr("%n unchanged", "", sum(not change.parts for change in changes))
        kept = self.tr("Your own notes, hidden slides and order stay, except where you tick.")
        return f"{inside} · {same} · {ticked}. {kept}"

    def _can_act(self, count: int) -> bool:
        """A comparison can be closed with nothing ticked by Cancel; there is nothing to take then."""
        return count > 0

    def _on_read(self, deck: Deck) -> None:
        self.deck = deck
        self._choose.set_off("")
        self._offer(deck)
        self._pages.setCurrentWidget(self.review)
        self._show_deck()
        self._remark.say(self._sentence(deck.remark) if deck.remark is not None else "")
        self.review.begin()

    def _on_failed(self, error: Exception) -> None:
        self.deck = None
        self._choose.set_off("")
        self._how_field.hide()
        self._where_field.hide()
        self._summary.setText("")
        self._act.set_words(self.tr("Import"))
        self._act.set_off(self.tr("Choose a file first."))
        self._pages.setCurrentWidget(self._nothing)
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(error, ChildStopped):
            self._file.setText(self.tr("Reading {file} was stopped.").format(file=self._name))
            return
        if not isinstance(error, Problem):
            raise error
        self._problem.say(self._sentence(error))

    def _on_how(self) -> None:
        self.known = self._how.chosen_key()
        self._show_deck()

    def _on_where(self) -> None:
        self.where = Where(self._where.chosen_key())


def _read(importing: ImportingSlides, path: Path, progress: Progress, is_cancelled: IsCancelled) -> Deck:
    return importing.read(path, progress, is_cancelled)
