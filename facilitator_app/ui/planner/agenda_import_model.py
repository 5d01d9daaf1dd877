"""The rows of a list as the blocks they would become."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.agenda import Timing
from facilitator_app.domain.dates import clock_words
from facilitator_app.services.importing_agenda import AgendaListRow
from facilitator_app.ui.labels import block_kind_words
from facilitator_app.ui.planner.list_kind import ListRow, RowsModel
from facilitator_app.ui.planner.words import timing_words
from facilitator_app.ui.theme import current_roles

AnyIndex = QModelIndex | QPersistentModelIndex
WIDTHS_PX = (62, 132, 72, 78, 190, 104, 88, 54, 80, 60)


class AgendaImportModel(RowsModel):
    """What is skipped is quiet and says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[AgendaListRow, ...] = ()

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = tuple(row for row in rows if isinstance(row, AgendaListRow))
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """What a block has, and what becomes of the row."""
        return 0 if parent.isValid() else len(WIDTHS_PX)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the columns hold."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Row"),
            self.tr("What happens"),
            self.tr("Start"),
            self.tr("Length"),
            self.tr("Title"),
            self.tr("Kind"),
            self.tr("Time"),
            self.tr("Day"),
            self.tr("Room"),
            self.tr("Own notes"),
        )[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.ForegroundRole and not row.can_be_imported:
            return QColor(current_roles().text_3)
        return self._words(row)[index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def _words(self, row: AgendaListRow) -> tuple[str, ...]:
        fate = self.tr("Is fetched") if row.can_be_imported else self.tr("Is skipped")
        block = row.block
        return (
            str(row.number),
            self.tr("With a remark") if row.can_be_imported and row.faults else fate,
            clock_words(row.start_min) if row.start_min is not None else "",
            self.tr("{minutes} min").format(minutes=block.planned_min),
            block.title,
            block_kind_words(block.kind),
            "" if block.timing is Timing.FLEXIBLE else timing_words(block.timing),
            str(block.day_number),
            row.room,
            block.notes,
        )
