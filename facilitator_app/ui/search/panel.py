"""The box and what it finds, dropped over the content of a window.

Invariant: it is no dialog. The keyboard is in its field and nothing else of the program waits for it: the clicker's
keys go on driving the show.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.search_texts import FoundKind
from facilitator_app.services.searching import Findings, HitGroup
from facilitator_app.ui.kit import EmptyState, IconButton, SearchField, Variant
from facilitator_app.ui.search.finder import Finder
from facilitator_app.ui.search.rows import HEIGHTS_PX, FoundList, FoundRow, RowKind, heading_row
from facilitator_app.ui.search.words import words_of
from facilitator_app.ui.show_keys import OWN_ESCAPE
from facilitator_app.ui.theme import current_roles, scaled_px

EDGE_PX = 2
MOST_TYPED_CHARS = 1000


class SearchBox(SearchField):
    """Arrows choose in the list, Enter takes, Esc closes."""

    stepped = Signal(int)
    taken = Signal()
    escaped = Signal()
    left = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent=parent)
        self.setObjectName("search_box")
        self.setMaxLength(MOST_TYPED_CHARS)
        self.setProperty(OWN_ESCAPE, True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # Another window or a menu in front gives the focus back; another field does not.
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()


class SearchPanel(QFrame):
    """`chosen` carries the `Hit` that is gone to; `closed` tells whether the focus is to go back (Esc)."""

    chosen = Signal(object)
    closed = Signal(bool)

    def __init__(self, *, finder: Finder, kinds: Collection[FoundKind], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search_panel")
        self._finder = finder
        self._kinds = kinds
        self._is_whole = set(kinds) >= set(FoundKind)
        self.setAccessibleName(self._name())
        self._more_of: FoundKind | None = None
        self._is_ending = False
        self._build()
        self._connect()
        self._show_found(keeps_choice=False)

    def focus_field(self) -> None:
        """Put the caret in the field, with what is typed chosen."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface with an ink edge, as every layer above another."""
        roles = current_roles()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(roles.surface))
        painter.setPen(QPen(QColor(roles.text), EDGE_PX))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height has room for more or fewer rows."""
        super().resizeEvent(event)
        self._show_found(keeps_choice=True)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE_PX, EDGE_PX, EDGE_PX, EDGE_PX)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(8)
        everything = self.tr("Outputs, themes, action schemas, slides, participants")
        self._field = SearchBox(everything if self._is_whole else self.tr("Outputs and themes"))
        self._field.setAccessibleName(self._name())
        row.addWidget(self._field, 1)
        self._close = IconButton("x", self.tr("Close"), variant=Variant.QUIET)
        self._close.setObjectName("search_close")
        self._close.setToolTip("Esc")
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(self._close)
        column.addLayout(row)
        self._pages = QStackedWidget()
        self._list = FoundList(self.tr("Found"))
        self._begin = EmptyState(
            "search",
            self.tr("Write the beginning of a word"),
            self.tr("Of several words, all are looked for. Arrows and Enter go there."),
        )
        self._waiting = EmptyState(
            "hourglass", self.tr("Reading through the file"), self.tr("What is found comes here in a moment.")
        )
        self._nothing = EmptyState(
            "circle-dashed",
            self.tr("Nothing found"),
            self.tr("Words are found by their beginnings, and æ, ø and å are letters of their own.")
            if self._is_whole
            else self.tr(
                "Outputs and themes are looked for here. Everything else is found in the main window."
            ),
        )
        for name, page in (("begin", self._begin), ("waiting", self._waiting), ("nothing", self._nothing)):
            page.setObjectName(f"search_{name}")
        for part in (self._list, self._begin, self._waiting, self._nothing):
            self._pages.addWidget(part)
        column.addWidget(self._pages, 1)

    def _name(self) -> str:
        """What is searched from here."""
        return self.tr("Search in everything") if self._is_whole else self.tr("Search in outputs and themes")

    def _connect(self) -> None:
        self._field.textChanged.connect(self._on_typed)
        self._field.stepped.connect(self._list.move_choice)
        self._field.taken.connect(self._list.take_chosen)
        self._field.escaped.connect(self._on_escaped)
        self._field.left.connect(self._on_left)
        self._close.clicked.connect(self._on_escaped)
        self._list.taken.connect(self._on_taken)
        self._list.moved.connect(self._on_moved)
        self._finder.changed.connect(self._on_changed)

    def _show_found(self, *, keeps_choice: bool) -> None:
        typed = self._field.text()
        findings = self._finder.find(typed, more_of=self._more_of)
        groups = [group for group in findings.groups if group.kind in self._kinds]
        if not typed.strip():
            self._pages.setCurrentWidget(self._begin)
        elif not self._finder.is_ready:
            self._pages.setCurrentWidget(self._waiting)
        elif not groups:
            self._pages.setCurrentWidget(self._nothing)
        else:
            self._pages.setCurrentWidget(self._list)
        self._list.show_rows(self._rows(groups, findings), keeps_choice=keeps_choice)

    def _rows(self, groups: Iterable[HitGroup], findings: Findings) -> list[FoundRow]:
        if self._more_of is not None:
            back = FoundRow(row=RowKind.BACK, kind=self._more_of, text=self.tr("Everything found"))
            return [back, *(row for group in groups for row in self._rows_of(group, findings))]
        shown = fitted(tuple(groups), room_px=self._pages.height())
        return [row for group in shown for row in self._rows_of(group, findings)]

    def _rows_of(self, group: HitGroup, findings: Findings) -> list[FoundRow]:
        hits = [
            FoundRow(row=RowKind.HIT, kind=group.kind, hit=hit, words=words_of(hit, findings.words))
            for hit in group.hits
        ]
        rows = [heading_row(group.kind), *hits]
        if group.has_more and self._more_of is None:
            rows.append(FoundRow(row=RowKind.MORE, kind=group.kind, text=self.tr("Show more")))
        return rows

    def _on_typed(self, _text: str) -> None:
        self._more_of = None
        self._show_found(keeps_choice=False)

    def _on_changed(self) -> None:
        self._show_found(keeps_choice=True)

    def _on_moved(self) -> None:
        row = self._list.chosen()
        self._field.setAccessibleDescription(row.aloud if row else "")

    def _on_taken(self, row: FoundRow) -> None:
        if row.hit is not None:
            self._end(gives_back=False)
            self.chosen.emit(row.hit)
            return
        self._more_of = row.kind if row.row is RowKind.MORE else None
        self._show_found(keeps_choice=False)

    def _on_escaped(self) -> None:
        self._end(gives_back=True)

    def _on_left(self) -> None:
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self._end(gives_back=False)

    def _end(self, *, gives_back: bool) -> None:
        if self._is_ending:
            return
        self._is_ending = True
        self.closed.emit(gives_back)


def fitted(groups: tuple[HitGroup, ...], *, room_px: int) -> tuple[HitGroup, ...]:
    """As many hits of each kind as there is room for, at least one: of the kind with most, one after another goes."""
    shown = list(groups)
    while sum(_height_px(group) for group in shown) > room_px:
        counts = [len(group.hits) for group in shown]
        most = counts.index(max(counts))
        if counts[most] < 2:
            break
        shown[most] = replace(shown[most], hits=shown[most].hits[:-1], has_more=True)
    return tuple(shown)


def _height_px(group: HitGroup) -> int:
    hits = len(group.hits) * HEIGHTS_PX[RowKind.HIT]
    return scaled_px(HEIGHTS_PX[RowKind.HEADING] + hits + HEIGHTS_PX[RowKind.MORE] * group.has_more)
