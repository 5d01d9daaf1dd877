"""The inventory of personal data as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator_app.content.words import Words
from facilitator_app.domain.inventory import CountedLine
from facilitator_app.services.privacy_paper import outlet_words
from facilitator_app.ui.theme import font_px

AnyIndex = QModelIndex | QPersistentModelIndex

COLUMNS = ("field", "whose", "seen", "count", "out")
COUNT = COLUMNS.index("count")


class InventoryModel(QAbstractTableModel):
    """One row for each line."""

    def __init__(self) -> None:
        super().__init__()
        self._heads: tuple[str, ...] = ("",) * len(COLUMNS)
        self._rows: tuple[tuple[str, ...], ...] = ()

    def show_lines(self, lines: Sequence[CountedLine], words: Words) -> None:
        """Show these lines in these words."""
        self.beginResetModel()
        self._heads = tuple(words.text(f"privacy.column_{key}") for key in COLUMNS)
        self._rows = tuple(
            (
                words.text(f"privacy.line.{one.line.key}"),
                words.text(f"privacy.whose.{one.line.whose}"),
                words.text(f"privacy.seen.{one.line.visibility}"),
                str(one.count),
                outlet_words(one, words),
            )
            for one in lines
        )
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many as there are lines."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many as `COLUMNS`."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the columns hold."""
        if (
            orientation is Qt.Orientation.Horizontal
            and section == COUNT
            and role == Qt.ItemDataRole.TextAlignmentRole
        ):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._heads[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.FontRole and index.column() == 0:
            return font_px(14, weight=600)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == COUNT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None
