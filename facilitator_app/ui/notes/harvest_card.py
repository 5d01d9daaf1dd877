"""The everyday examples and pre-ject ideas that have grown out of outputs, to be corrected and taken away.

Each says where it was heard, and is the way back there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.services.harvesting import Grown
from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, Debounce
from facilitator_app.ui.kit import (
    Button,
    Card,
    Divider,
    Fit,
    IconButton,
    IconMark,
    PlainLabel,
    Size,
    TextEdit,
    Variant,
)
from facilitator_app.ui.notes.grown_row import ICONS, kind_of_grown
from facilitator_app.ui.theme import TextRole

SAVE_AFTER_MS = 400
MARGIN_PX = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class HarvestLine:
    """One entry. `origin` says where it was heard; empty when the output has gone."""

    grown: Grown
    origin: str


class HarvestEdit(TextEdit):
    """The words of an entry; leaving them saves."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()


class HarvestRow(QWidget):
    """Kind, words, origin. Words that are being typed stay as they are."""

    corrected = Signal(object, str)
    left = Signal()
    removed = Signal(object)
    origin_asked = Signal(str)

    def __init__(self, line: HarvestLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self.setObjectName(f"harvest_{line.grown.record_id}")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN_PX, 8, MARGIN_PX, 8)
        outer.setSpacing(4)
        outer.addLayout(self._build_head(line))
        self._edit = HarvestEdit(line.grown.text, role=TextRole.WORDS, least_lines=1, most_lines=6)
        self._edit.setObjectName("harvest_words")
        self._edit.setAccessibleName(kind_of_grown(line.grown.kind))
        outer.addWidget(self._edit)
        outer.addWidget(Divider())
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        self._edit.textChanged.connect(self._debounce.touch)
        self._edit.left.connect(self._on_left)
        self._debounce.settled.connect(self._on_settled)
        self._tell()

    def show_line(self, line: HarvestLine) -> None:
        """Show the entry anew."""
        if line == self._line:
            return
        self._line = line
        if not self._debounce.is_waiting() and self._edit.text() != line.grown.text:
            self._edit.blockSignals(True)
            self._edit.set_text(line.grown.text)
            self._edit.blockSignals(False)
        self._tell()

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self._debounce.settle_now()

    def focus_words(self) -> None:
        """Put the caret after the words."""
        self._edit.moveCursor(self._edit.textCursor().MoveOperation.End)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_head(self, line: HarvestLine) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark(ICONS[line.grown.kind]))
        head.addWidget(PlainLabel(kind_of_grown(line.grown.kind), TextRole.SMALL_STRONG))
        self._origin = Button("", "corner-up-left", variant=Variant.QUIET, size=Size.SMALL)
        self._origin.setObjectName("to_origin")
        head.addWidget(self._origin)
        head.addStretch(1)
        remove = IconButton("trash-2", self.tr("Remove"), variant=Variant.QUIET)
        remove.setObjectName("remove_harvest")
        head.addWidget(remove)
        self._origin.clicked.connect(self._on_origin)
        remove.clicked.connect(self._on_remove)
        return head

    def _tell(self) -> None:
        self._origin.set_words(self._line.origin)
        self._origin.setVisible(bool(self._line.origin))
        self._origin.setToolTip(self.tr("Go to the output"))

    def _on_settled(self) -> None:
        self.corrected.emit(self._line.grown, self._edit.text())

    def _on_left(self) -> None:
        self._debounce.settle_now()
        self.left.emit()

    def _on_origin(self) -> None:
        self.origin_asked.emit(self._line.grown.output_id)

    def _on_remove(self) -> None:
        self.removed.emit(self._line.grown)


class HarvestCard(Card):
    """The list. Rows are kept by their record."""

    back_asked = Signal()
    corrected = Signal(object, str)
    left = Signal()
    removed = Signal(object)
    origin_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self.setObjectName("harvest")
        self._rows: dict[str, HarvestRow] = {}
        self._build()

    def show_lines(self, lines: Sequence[HarvestLine]) -> None:
        """Show the entries in their order."""
        ids = [line.grown.record_id for line in lines]
        for gone in [record_id for record_id in self._rows if record_id not in ids]:
            row = self._rows.pop(gone)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, line in enumerate(lines):
            row_id = line.grown.record_id
            if row_id not in self._rows:
                self._add(line, at)
            self._rows[row_id].show_line(line)
        self._empty.setVisible(not ids)

    def open_at(self, record_id: str) -> None:
        """Put the caret in the words of an entry, or on the way back when it has gone."""
        row = self._rows.get(record_id)
        if row is None:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            row.focus_words()

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        for row in self._rows.values():
            row.save_now()

    def _add(self, line: HarvestLine, at: int) -> None:
        row = HarvestRow(line)
        row.corrected.connect(self.corrected)
        row.left.connect(self.left)
        row.removed.connect(self.removed)
        row.origin_asked.connect(self.origin_asked)
        self._rows[line.grown.record_id] = row
        self._list.insertWidget(at, row)
        row.show()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN_PX, 4, MARGIN_PX, 4)
        head.setSpacing(8)
        head.addWidget(PlainLabel(self.tr("Examples and pre-jects"), TextRole.CARD_HEADING, fit=Fit.ELIDE), 1)
        self._back = Button(self.tr("Back to the outputs"), "arrow-left")
        self._back.setObjectName("leave_harvest")
        self._back.clicked.connect(self.back_asked)
        head.addWidget(self._back)
        self.content.addLayout(head)
        self.content.addWidget(Divider())
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addLayout(self._list)
        words = self.tr("None yet. F8 makes the chosen output an example, F9 a pre-ject.")
        self._empty = PlainLabel(words, TextRole.SMALL, fit=Fit.WRAP)
        self._empty.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        column.addWidget(self._empty)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("harvest_list")
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self.content.addWidget(scroll, 1)
