"""The rows of a list as what they would become, column by column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from facilitator_app.ui.theme import current_roles

AnyIndex = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
Told = TypeVar("Told")
Told_co = TypeVar("Told_co", covariant=True)


class Cells(Protocol[Told_co]):
    """What is told of each row, by the row's place."""

    def __len__(self) -> int: ...
    def __getitem__(self, at: int, /) -> Told_co: ...


class OfRows(Generic[Row, Told]):
    """What is told of each row, worked out when the row is seen: of thousands of rows few ever are."""

    def __init__(self, rows: Sequence[Row], tell: Callable[[Row], Told]) -> None:
        self._rows, self._tell = rows, tell

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, at: int, /) -> Told:
        return self._tell(self._rows[at])


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenColumn:
    """One column: its name, the words of each row, and `source`, where in the list they come from."""

    title: str
    cells: Cells[str]
    source: str = ""
    is_wide: bool = False


class ListModel(QAbstractTableModel):
    """What is skipped is quiet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[SeenColumn, ...] = ()
        self._is_taken: Cells[bool] = ()

    def show_columns(self, columns: Sequence[SeenColumn], is_taken: Cells[bool]) -> None:
        """Show these columns; `is_taken` tells of each row whether it is fetched."""
        self.beginResetModel()
        self.columns, self._is_taken = tuple(columns), is_taken
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of rows."""
        return 0 if parent.isValid() else len(self._is_taken)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """What comes out of a row."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column holds, and under it where that comes from."""
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if orientation is not Qt.Orientation.Horizontal or role not in roles:
            return None
        column = self.columns[section]
        return f"{column.title}\n{column.source}"

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, whole in the tooltip."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.ForegroundRole and not self._is_taken[index.row()]:
            return QColor(current_roles().text_3)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self.columns[index.column()].cells[index.row()]
