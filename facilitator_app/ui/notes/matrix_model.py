"""The cells of a board as a table: what they say when read aloud, and which of them have changed."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from facilitator_app.services.notes_board import Cell, NotesBoard
from facilitator_app.ui.kit import StateShape

CELL_ROLE = Qt.ItemDataRole.UserRole + 1

AnyIndex = QModelIndex | QPersistentModelIndex


def shape_of(cell: Cell) -> StateShape:
    """The state of a cell as a shape."""
    if cell.has_draft:
        return StateShape.BEGUN
    return StateShape.READY if cell.count else StateShape.EMPTY


class MatrixModel(QAbstractTableModel):
    """The board's cells. Column 0 names the groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: NotesBoard | None = None

    def show_board(self, board: NotesBoard) -> None:
        """Show another board; the same groups and fields change only the cells that differ."""
        before, self._board = self._board, board
        if before is None or (before.groups, before.fields) != (board.groups, board.fields):
            self.beginResetModel()
            self.endResetModel()
            return
        for row, (old, new) in enumerate(zip(before.cells, board.cells, strict=True)):
            for column, (was, now) in enumerate(zip(old, new, strict=True)):
                if was != now:
                    at = self.index(row, column + 1)
                    self.dataChanged.emit(at, at)

    def board(self) -> NotesBoard | None:
        """What is shown."""
        return self._board

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The groups."""
        return 0 if parent.isValid() or self._board is None else len(self._board.groups)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The names and the fields."""
        return 0 if parent.isValid() or self._board is None else 1 + len(self._board.fields)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """The names are not cells: arrow keys pass them by."""
        if index.column() == 0:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is read aloud, what the pointer tells, and the cell itself for painting."""
        if self._board is None or not index.isValid():
            return None
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return self._words(self._board, index)
        if role == CELL_ROLE and index.column() > 0:
            return self._board.cells[index.row()][index.column() - 1]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The fields' labels."""
        is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if self._board is None or orientation is not Qt.Orientation.Horizontal or not is_text:
            return None
        return self._board.fields[section - 1].label if section else self.tr("Group")

    def _words(self, board: NotesBoard, index: AnyIndex) -> str:
        group = board.groups[index.row()].name
        if index.column() == 0:
            return group
        cell = board.cells[index.row()][index.column() - 1]
        label = board.fields[index.column() - 1].label
        return f"{group}, {label}: {self.state_words(cell)}"

    def state_words(self, cell: Cell) -> str:
        """The state of a cell in words."""
        if cell.count:
            told = self.tr("%n outputs", "", cell.count)
            begun = self.tr("one begun")
            return f"{told}, {begun}" if cell.has_draft else told
        return self.tr("begun") if cell.has_draft else self.tr("missing")
