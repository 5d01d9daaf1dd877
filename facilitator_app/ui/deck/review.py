"""The pages of a deck to look through: the list at the left, at the right the page as it is and as it would be.

One invariant: what is ticked is what will be taken, and the number on the button counts it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.decks import PageChange, PageFate, PagePart, Tick, all_ticks
from facilitator_app.ui.deck.page_list import PageList, fate_words, page_rows, page_title
from facilitator_app.ui.deck.page_pictures import PagePictures
from facilitator_app.ui.deck.side import PageSide
from facilitator_app.ui.kit import Button, CheckBox, Divider, Fit, PlainLabel, Size
from facilitator_app.ui.theme import TextRole, scaled_px

LIST_PX = 340


class PageReview(QWidget):
    """`ticked` whenever what would be taken has changed."""

    ticked = Signal()

    def __init__(self, pictures: PagePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._changes: tuple[PageChange, ...] = ()
        self._ticks: set[Tick] = set()
        self._is_compared = False
        self._build()
        self._connect()

    def show_changes(
        self, changes: Sequence[PageChange], ticks: Collection[Tick], *, is_compared: bool
    ) -> None:
        """Show these pages with these ticks; compared with slides that are here, or all new."""
        self._changes = tuple(changes)
        self._ticks = set(ticks)
        self._is_compared = is_compared
        self._show_all.setVisible(is_compared and any(not change.parts for change in changes))
        self._show_all.setChecked(not any(change.parts for change in changes))
        self._before.setVisible(is_compared)
        has_notes = any(_has_notes(change) for change in changes)
        for side in (self._before, self._after):
            side.keep_room_for_notes(has_notes)
        self._draw_rows()
        if self._pages.rows():
            self._pages.choose(self._pages.rows()[0].key)
        self._draw_page()

    def changes(self) -> tuple[PageChange, ...]:
        """All pages shown."""
        return self._changes

    def ticks(self) -> frozenset[Tick]:
        """What is ticked."""
        return frozenset(self._ticks)

    def ticked_pages(self) -> tuple[int, ...]:
        """Numbers of the new pages that are ticked."""
        found = (self._changes[at].after for at, part in sorted(self._ticks) if part is PagePart.CONTENT)
        return tuple(page.page for page in found if page is not None)

    def count(self) -> int:
        """How many pages have a tick."""
        return len({at for at, _part in self._ticks})

    def begin(self) -> None:
        """Put the focus on the list."""
        self._pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(8)
        self._pages = PageList(accessible_name=self.tr("Pages of the file"))
        self._pages.setObjectName("deck_pages")
        self._pages.setFixedWidth(scaled_px(LIST_PX))
        left.addWidget(self._pages, 1)
        self._show_all = CheckBox(self.tr("Show unchanged pages too"))
        self._show_all.setObjectName("show_unchanged")
        left.addWidget(self._show_all)
        left.addLayout(self._build_all())
        row.addLayout(left)
        row.addWidget(Divider(orientation=Qt.Orientation.Vertical))
        row.addLayout(self._build_page(), 1)

    def _build_all(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._all = Button(self.tr("Tick all"), "square-check", size=Size.SMALL)
        self._all.setObjectName("tick_all")
        self._none = Button(self.tr("Tick none"), "square", size=Size.SMALL)
        self._none.setObjectName("tick_none")
        row.addWidget(self._all)
        row.addWidget(self._none)
        row.addStretch(1)
        return row

    def _build_page(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        self._title = PlainLabel("", TextRole.BODY_STRONG, fit=Fit.ELIDE)
        self._title.setObjectName("page_title")
        column.addWidget(self._title)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        self._before = PageSide(self.tr("Here now"), self.tr("This page is not here yet."))
        self._before.setObjectName("page_before")
        self._after = PageSide(self.tr("In the file"), self.tr("This page is no longer in the file."))
        self._after.setObjectName("page_after")
        sides.addWidget(self._before, 1)
        sides.addWidget(self._after, 1)
        column.addLayout(sides, 1)
        ticks = QHBoxLayout()
        ticks.setSpacing(16)
        self._parts = {part: CheckBox("") for part in PagePart}
        for part, box in self._parts.items():
            box.setObjectName(f"take_{part.value}")
            ticks.addWidget(box)
        self._nothing = PlainLabel(self.tr("This page is as it was."), TextRole.SMALL)
        ticks.addWidget(self._nothing)
        ticks.addStretch(1)
        column.addLayout(ticks)
        return column

    def _connect(self) -> None:
        self._pages.row_chosen.connect(self._on_chosen)
        self._pages.tick_asked.connect(self._on_tick_asked)
        self._show_all.toggled.connect(self._on_show_all)
        self._all.clicked.connect(self._on_all)
        self._none.clicked.connect(self._on_none)
        for box in self._parts.values():
            box.clicked.connect(self._on_part)

    def _draw_rows(self) -> None:
        rows = page_rows(
            self._changes,
            self._ticks,
            title_of=self._pictures.title_of,
            is_compared=self._is_compared,
            shows_all=self._show_all.isChecked(),
        )
        self._pages.set_rows(rows)

    def _draw_page(self) -> None:
        change = self._chosen()
        if change is None:
            return
        title = page_title(change, self._pictures.title_of)
        said = (title, fate_words(change), self._move_words(change)) if self._is_compared else (title,)
        self._title.setText(" · ".join(part for part in said if part))
        if change.before is not None:
            self._before.show_page(self._pictures.of_slide(change.before), change.before.notes)
        else:
            self._before.show_nothing()
        if change.after is not None:
            self._after.show_page(self._pictures.of_page(change.after), change.after.notes or "")
        else:
            self._after.show_nothing()
        self._draw_ticks(change)

    def _move_words(self, change: PageChange) -> str:
        """From which page to which, for one that has moved."""
        if change.before is None or change.before.source is None or change.after is None:
            return ""
        was, now = change.before.source.page, change.after.page
        return self.tr("page {was} before, {now} now").format(was=was, now=now) if was != now else ""

    def _draw_ticks(self, change: PageChange) -> None:
        at = self._at()
        for part, box in self._parts.items():
            box.setVisible(part in change.parts)
            box.setText(self._part_words(part, change))
            box.setChecked((at, part) in self._ticks)
            box.updateGeometry()
        self._nothing.setVisible(not change.parts)

    def _part_words(self, part: PagePart, change: PageChange) -> str:
        if part is PagePart.NOTES:
            return self.tr("Take the file's notes in place of those here")
        if part is PagePart.PLACE:
            return self.tr("Move it to its new place")
        if change.fate is PageFate.NEW:
            return self.tr("Import this page")
        if change.fate is PageFate.REMOVED:
            return self.tr("Remove the slide here too")
        return self.tr("Take the new slide in place of this one")

    def _at(self) -> int:
        key = self._pages.chosen_key()
        return int(key) if key else -1

    def _chosen(self) -> PageChange | None:
        at = self._at()
        return self._changes[at] if 0 <= at < len(self._changes) else None

    def _set(self, ticks: Collection[Tick]) -> None:
        self._ticks = set(ticks)
        self._draw_rows()
        change = self._chosen()
        if change is not None:
            self._draw_ticks(change)
        self.ticked.emit()

    def _on_chosen(self, _key: str) -> None:
        self._draw_page()

    def _on_tick_asked(self, key: str) -> None:
        """The whole page, or nothing of it."""
        at = int(key)
        own = {(at, part) for part in self._changes[at].parts}
        self._set(self._ticks - own if own & self._ticks else self._ticks | own)

    def _on_part(self, _is_checked: object) -> None:
        at = self._at()
        others = {tick for tick in self._ticks if tick[0] != at}
        own = {
            (at, part)
            for part, box in self._parts.items()
            if box.isChecked() and part in self._changes[at].parts
        }
        self._set(others | own)

    def _on_all(self) -> None:
        self._set(all_ticks(self._changes))

    def _on_none(self) -> None:
        self._set(())

    def _on_show_all(self, _is_checked: object) -> None:
        self._draw_rows()
        if not self._pages.chosen_key() and self._pages.rows():
            self._pages.choose(self._pages.rows()[0].key)
        self._draw_page()


def _has_notes(change: PageChange) -> bool:
    here = change.before is not None and bool(change.before.notes)
    return here or (change.after is not None and bool(change.after.notes))
