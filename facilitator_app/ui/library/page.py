"""The page *Bibliotek*: at the left what is kept, at the right the entry that is chosen.

One invariant: what the library or the disk refuses is said on the page, and nothing of the file is changed by it. The
folder is looked through off the window's thread; until that has been done once, nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.content.words import Words
from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.problems import Problem
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_library import (
    KeepingLibrary,
    LibraryEntry,
    Listing,
    Package,
    PackageKind,
)
from facilitator_app.services.placing_kept import PlacingKept
from facilitator_app.services.previewing_kept import kept_contents, kept_pictures
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.kit import Banner, BannerStack, Button, Size, Urgency
from facilitator_app.ui.library.entry_card import EntryCard
from facilitator_app.ui.library.keep_menu import KeepMenu
from facilitator_app.ui.library.shelf import Shelf
from facilitator_app.ui.library.words import came_along, entry_facts
from facilitator_app.ui.paper.newest import NewestWork
from facilitator_app.ui.planner.page import PlannerPage
from facilitator_app.ui.tasks import IsCancelled, Progress
from facilitator_app.ui.theme import scaled_px

LIBRARY = "library"
GAP_PX = 16
SHELF_SHARE, CARD_SHARE = 5, 7
SHELF_MOST_PX = 560
ANY_WIDTH_PX = 16_777_215
"""Qt's own most."""
FIRST = "first"
SAID = "library_said"


def library_title() -> str:
    """The word of the page's tab, before there is a page."""
    return QCoreApplication.translate("LibraryPage", "Library")


class LibraryPage(PlannerPage):
    """`words_for` gives a language's words, `sentence` says a problem in the interface's language."""

    block_placed = Signal(str)

    def __init__(
        self,
        *,
        library: KeepingLibrary,
        placing: PlacingKept,
        document: Document,
        clock: Clock,
        dialogs: Dialogs,
        words_for: Callable[[str], Words],
        sentence: Callable[[Problem], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(key=LIBRARY, title=library_title(), parent=parent)
        self._library, self._placing, self._document = library, placing, document
        self._clock, self._dialogs = clock, dialogs
        self._words_for, self._sentence = words_for, sentence
        self._chosen_id = ""
        self._removed_id = ""
        self._told_at = 0
        self._told_of: frozenset[str] = frozenset()
        self._package: tuple[str, object, Package] | None = None
        self._listing: Listing | None = None
        self._looking = NewestWork(self)
        self._build()
        self._connect()

    def render_page(self) -> None:
        """Draw what is known to be kept and the chosen entry, and look whether anything has changed on the disk.

        What was told of the file is over when the file is another.
        """
        if self._document.revision != self._told_at:
            self.banners.remove(SAID)
        if self._listing is not None:
            self._draw(self._library.listing())
        self._looking.ask(self._look)

    def _look(self, _progress: Progress, _is_cancelled: IsCancelled) -> object:
        return self._library.look()

    def _on_looked(self, listing: Listing) -> None:
        if listing != self._listing:
            self._draw(listing)

    def _on_looked_in_vain(self, error: Exception) -> None:
        """What the folder refuses stands in the listing; anything else is a bug, and told as every other one."""
        raise error

    def _draw(self, listing: Listing) -> None:
        self._listing = listing
        everything, kind = listing.entries, self.shelf.kind()
        found = [e for e in listing.found(self.shelf.search()) if kind in (None, e.kind)]
        if self._chosen_id not in {entry.id for entry in found}:
            self._chosen_id = found[0].id if found else ""
        self.shelf.show_entries(found, self._chosen_id, is_empty=not everything)
        self.shelf.setMaximumWidth(scaled_px(SHELF_MOST_PX) if everything else ANY_WIDTH_PX)
        self._draw_unreadable(listing)
        self._draw_entry(next((entry for entry in found if entry.id == self._chosen_id), None))
        # Beside an empty library there is nothing to keep room for.
        self._gap.setVisible(bool(everything) and self.card.isHidden())

    def begin(self) -> None:
        """Put the focus on the search."""
        self.shelf.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page was turned to: what was told here has been read."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.banners.remove(SAID)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.banners = BannerStack()
        column.addWidget(self.banners)
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        self.shelf = Shelf()
        self.card = EntryCard()
        row.addWidget(self.shelf, SHELF_SHARE)
        row.addWidget(self.card, CARD_SHARE)
        self.card.hide()
        self._gap = QWidget()
        row.addWidget(self._gap, CARD_SHARE)
        column.addLayout(row, 1)
        self._menu = KeepMenu(self._document, self)

    def _connect(self) -> None:
        self.shelf.find_changed.connect(self._on_find)
        self.shelf.entry_chosen.connect(self._on_chosen)
        self.shelf.place_asked.connect(self._on_opened)
        self.shelf.keep_asked.connect(self._on_keep_asked)
        self.card.place_asked.connect(self._on_place)
        self.card.rename_asked.connect(self._on_rename)
        self.card.removal_asked.connect(self._on_remove)
        self._menu.chosen.connect(self._on_keep)
        self._looking.succeeded.connect(self._on_looked)
        self._looking.failed.connect(self._on_looked_in_vain)

    def _draw_unreadable(self, listing: Listing) -> None:
        """Say it once for each file that cannot be read."""
        unreadable = listing.unreadable
        new = [one for one in unreadable if one.name not in self._told_of]
        self._told_of = frozenset(one.name for one in unreadable)
        if new:
            said = " ".join(self._sentence(one.problem) for one in new)
            self._tell(said, self.tr("The rest of the library is as it was."), urgency=Urgency.NEAR)

    def _draw_entry(self, entry: LibraryEntry | None) -> None:
        package = self._read(entry) if entry is not None else None
        self.card.setVisible(package is not None)
        if entry is None or package is None:
            return
        is_counted = entry.slide_count and entry.kind is not PackageKind.SLIDE
        slides = self.tr("%n slides", "", entry.slide_count) if is_counted else ""
        self.card.show_entry(
            entry.id,
            title=entry.title,
            about=entry.about,
            facts=entry_facts(entry, slides, self._clock.local_now().tzinfo),
            pictures=kept_pictures(package, self._document, self._words_for(package.language)),
            contents=kept_contents(package),
        )
        self.card.show_places(entry.kind, self._places(entry.kind), self.card.place_key())

    def _read(self, entry: LibraryEntry) -> Package | None:
        """The entry's package, read again only when the entry has changed."""
        if self._package is not None and self._package[:2] == (entry.id, entry):
            return self._package[2]
        try:
            package = self._library.package(entry.id)
        except Problem as problem:
            self._refuse(problem)
            return None
        self._package = (entry.id, entry, package)
        return package

    def _places(self, kind: PackageKind) -> list[tuple[str, str]]:
        """Where a copy can go: the last place first, since that is where most things are added."""
        blocks = self._blocks()
        if kind is PackageKind.SLIDE:
            return [(b.id, self.tr("Last in {block}").format(block=b.title)) for b in blocks]
        if kind not in (PackageKind.BLOCK, PackageKind.DAY):
            return []
        after = [(b.id, self.tr("After {block}").format(block=b.title)) for b in reversed(blocks)]
        return [*after, (FIRST, self.tr("First in the agenda"))]

    def _blocks(self) -> tuple[Block, ...]:
        workshop_id = self._document.workshop.id
        return in_order([b for b in self._document.all(Block) if b.workshop_id == workshop_id])

    def _on_find(self) -> None:
        self.banners.remove(SAID)
        self._draw(self._library.listing())

    def _on_chosen(self, entry_id: str) -> None:
        self._chosen_id = entry_id
        self._on_find()

    def _on_opened(self, entry_id: str) -> None:
        self._on_chosen(entry_id)
        self.card.place.setFocus()

    def _on_place(self) -> None:
        package = self._package[2] if self._package is not None else None
        if package is None:
            return
        try:
            said = self._place(package)
        except Problem as problem:
            self._refuse(problem)
            return
        self._tell(said, self.tr("It can be undone. The library is as it was."))
        self.render_page()

    def _place(self, package: Package) -> str:
        """Put the copy where it was chosen to go; what to tell of it."""
        place = self.card.place_key()
        if package.kind is PackageKind.SLIDE:
            self._placing.place_slide(package, block_id=place, after_id=None)
            return self.tr("A copy of »{title}« has been inserted.").format(title=package.title)
        if package.kind in (PackageKind.BLOCK, PackageKind.DAY):
            after_id = None if place == FIRST else place
            before = self._document.workshop
            blocks = self._placing.place_blocks(package, after_id=after_id)
            self.block_placed.emit(blocks[0].id if blocks else "")
            said = self.tr("A copy of »{title}« has been inserted.").format(title=package.title)
            return " ".join((said, *came_along(before, self._document.workshop)))
        self._placing.place_in_deck(package)
        return self.tr("»{title}« is in this file now.").format(title=package.title)

    def _on_rename(self) -> None:
        package = self._package[2] if self._package is not None else None
        if package is None:
            return
        title = self._dialogs.ask_text(
            self.window(),
            title=self.tr("Rename"),
            text=self.tr("The title in the library."),
            act=self.tr("Next"),
            value=package.title,
        )
        if title is None:
            return
        about = self._dialogs.ask_text(
            self.window(),
            title=self.tr("What it is for"),
            text=self.tr("One line that helps you choose it again. It may be empty."),
            act=self.tr("Save"),
            value=package.about,
        )
        if about is not None:
            self._do(self._library.rename, self._chosen_id, title=title, about=about)

    def _on_remove(self) -> None:
        entry = next((e for e in self._library.listing().entries if e.id == self._chosen_id), None)
        if entry is None or not self._do(self._library.remove, entry.id):
            return
        self._removed_id = entry.id
        back = Button(self.tr("Bring back"), "undo-2", size=Size.SMALL)
        back.setObjectName("bring_back")
        back.clicked.connect(self._on_bring_back)
        words = self.tr("»{title}« has been removed from the library.").format(title=entry.title)
        self._tell(words, self.tr("Copies in your workshops stay."), back)

    def _on_bring_back(self) -> None:
        if self._do(self._library.bring_back, self._removed_id):
            self._chosen_id = self._removed_id
            self.render_page()

    def _on_keep_asked(self) -> None:
        self._menu.popup(self.shelf.below_keep())

    def _on_keep(self, kind: PackageKind, record_id: str) -> None:
        try:
            self._chosen_id = self._library.keep(kind, record_id)
        except Problem as problem:
            self._refuse(problem)
            return
        self._tell(
            self.tr("Kept in the library."),
            self.tr("People, groups and outputs are not kept. Rename it so that you find it again."),
        )
        self.render_page()

    def _do(self, act: Callable[..., None], *arguments: str, **named: str) -> bool:
        self.banners.remove(SAID)
        try:
            act(*arguments, **named)
        except Problem as problem:
            self._refuse(problem)
            return False
        self.render_page()
        return True

    def _refuse(self, problem: Problem) -> None:
        self._tell(self._sentence(problem), self.tr("Nothing has been changed."), urgency=Urgency.NEAR)

    def _tell(self, what: str, safe: str, *buttons: Button, urgency: Urgency = Urgency.INFO) -> None:
        self._told_at = self._document.revision
        self.banners.put(SAID, Banner(urgency, what, safe, buttons))
