"""The rows of a list as the participants they would become."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from facilitator_app.services.importing_people import ImportRow
from facilitator_app.ui.planner.list_kind import ListRow, RowsModel
from facilitator_app.ui.planner.words import level_words
from facilitator_app.ui.theme import current_roles

AnyIndex = QModelIndex | QPersistentModelIndex
COLUMNS = 10


class ImportModel(RowsModel):
    """What is skipped is quiet and says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ImportRow, ...] = ()

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = tuple(row for row in rows if isinstance(row, ImportRow))
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """What a participant has, and what becomes of the row."""
        return 0 if parent.isValid() else COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the columns hold."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Row"),
            self.tr("What happens"),
            self.tr("Name"),
            self.tr("Unit"),
            self.tr("Position"),
            self.tr("Leadership level"),
            self.tr("Direction"),
            self.tr("Own chief"),
            self.tr("E-mail"),
            self.tr("Group"),
        )[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.ForegroundRole and not row.can_be_imported:
            return QColor(current_roles().text_3)
        return self._words(row)[index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def _words(self, row: ImportRow) -> tuple[str, ...]:
        fate = self.tr("Is fetched") if row.can_be_imported else self.tr("Is skipped")
        person = row.person
        group = str(row.group_number) if row.group_number is not None else ""
        return (
            str(row.number),
            self.tr("With a remark") if row.can_be_imported and row.faults else fate,
            person.name,
            person.unit,
            person.title,
            level_words(person.level),
            self.tr("Yes") if person.is_direction else "",
            row.chief,
            person.email,
            group,
        )
