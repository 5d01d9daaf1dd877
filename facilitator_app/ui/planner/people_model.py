"""The participants as a table that is written in: one row each, and a last empty row for the next name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.people import Group, Participant, WallConsent, group_of
from facilitator_app.ui.planner.people_consent import consent_words
from facilitator_app.ui.planner.people_words import chief_names
from facilitator_app.ui.planner.words import level_words
from facilitator_app.ui.theme import current_roles, font_px, icon_pixmap

AnyIndex = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns from left to right."""

    NAME = 0
    UNIT = 1
    TITLE = 2
    LEVEL = 3
    DIRECTION = 4
    CHIEF = 5
    GROUP = 6
    PRESENT = 7
    CONSENT = 8
    EMAIL = 9


HIDDEN_PX = 16
TICKED = (Column.DIRECTION, Column.PRESENT)


class PeopleModel(QAbstractTableModel):
    """`edited` carries a participant's id, the column and what was written; `name_typed` a new name."""

    edited = Signal(str, int, object)
    name_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Participant, ...] = ()
        self._groups: tuple[Group, ...] = ()
        self._chiefs: Mapping[str, str] = {}
        self._workshop_id = ""
        self._has_new_row = True

    def show_people(
        self,
        people: Sequence[Participant],
        groups: tuple[Group, ...],
        *,
        everybody: Sequence[Participant],
        workshop_id: str,
        has_new_row: bool,
    ) -> bool:
        """Show these people of everybody in the workshop; True when rows have come, gone or moved."""
        is_same = has_new_row == self._has_new_row and [p.id for p in people] == [p.id for p in self._people]
        if not is_same:
            self.beginResetModel()
        self._people, self._groups, self._has_new_row = tuple(people), groups, has_new_row
        self._chiefs = chief_names(everybody)
        self._workshop_id = workshop_id
        if not is_same:
            self.endResetModel()
        elif self._people:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._people) - 1, len(Column) - 1))
        return not is_same

    def person_at(self, row: int) -> Participant | None:
        """Who stands in a row; None for the empty one."""
        return self._people[row] if 0 <= row < len(self._people) else None

    def row_of(self, participant_id: str) -> int:
        """The row of somebody; -1 when they are not shown."""
        return next((i for i, p in enumerate(self._people) if p.id == participant_id), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Everybody shown, and the empty row."""
        return 0 if parent.isValid() else len(self._people) + self._has_new_row

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many as `Column`."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the columns hold, and how they sort."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Press to sort. In the table Alt+↑ and Alt+↓ sort by the column you stand in.")
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Name"),
            self.tr("Unit"),
            self.tr("Position"),
            self.tr("Leadership level"),
            self.tr("Direction"),
            self.tr("Own chief"),
            self.tr("Group"),
            self.tr("Present"),
            self.tr("On the wall"),
            self.tr("E-mail"),
        )[section]

    @property
    def has_chiefs(self) -> bool:
        """Whether anybody shown has a chief of their own."""
        return any(person.chief_id for person in self._people)

    def present_words(self, *, is_absent: bool) -> str:
        """What the tick means; only absence is written beside it, as a word in every row is none that is seen."""
        return self.tr("Absent") if is_absent else self.tr("Present")

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Everything is written in place; in the empty row only the name."""
        usual = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if self.person_at(index.row()) is None:
            return usual | Qt.ItemFlag.ItemIsEditable if index.column() == Column.NAME else usual
        if index.column() in TICKED:
            return usual | Qt.ItemFlag.ItemIsUserCheckable
        return usual | Qt.ItemFlag.ItemIsEditable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words to read, keys to edit, a tick for those who are there."""
        if not index.isValid():
            return None
        person = self.person_at(index.row())
        if person is None:
            return self._new_row_data(index.column(), role)
        if index.column() == Column.NAME and person.wall_consent is WallConsent.NO:
            return self._hidden_name(person, role)
        return self._cell(person, Column(index.column()), role)

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for what was written to be kept."""
        person = self.person_at(index.row())
        if person is None:
            if isinstance(value, str) and value.strip():
                self.name_typed.emit(value)
            return True
        if role == Qt.ItemDataRole.CheckStateRole:
            self.edited.emit(person.id, index.column(), Qt.CheckState(value) is Qt.CheckState.Checked)
            return True
        if value != self._value(person, Column(index.column())):
            self.edited.emit(person.id, index.column(), value)
        return True

    def _cell(self, person: Participant, column: Column, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (
                    ""
                    if column is Column.PRESENT and not self._is_absent(person)
                    else self._words(person, column)
                )
            case Qt.ItemDataRole.AccessibleTextRole if column is Column.PRESENT:
                return self._words(person, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._words(person, column) or None
            case Qt.ItemDataRole.EditRole:
                return self._value(person, column)
            case Qt.ItemDataRole.CheckStateRole if column in TICKED:
                is_ticked = person.is_direction if column is Column.DIRECTION else not self._is_absent(person)
                return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ForegroundRole if self._is_absent(person):
                return QColor(current_roles().text_3)
            case Qt.ItemDataRole.FontRole if column is Column.NAME:
                return font_px(14, weight=600)
        return None

    def _hidden_name(self, person: Participant, role: int) -> object:
        """The name of who has said no to the wall, with the sign for what is not shown."""
        if role == Qt.ItemDataRole.DecorationRole:
            return icon_pixmap("eye-off", colour=current_roles().text_2, size_px=HIDDEN_PX)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tr("{name}: no to the wall").format(name=person.name)
        return self._cell(person, Column.NAME, role)

    def _is_absent(self, person: Participant) -> bool:
        return person.is_absent_from(self._workshop_id)

    def _words(self, person: Participant, column: Column) -> str:
        if column is Column.LEVEL:
            return level_words(person.level)
        if column is Column.GROUP:
            group = group_of(person.id, self._groups)
            return group.name if group is not None else ""
        if column is Column.CHIEF:
            return self._chiefs.get(person.chief_id or "", "")
        if column is Column.PRESENT:
            return self.present_words(is_absent=self._is_absent(person))
        if column is Column.CONSENT:
            return consent_words(person.wall_consent)
        return str(self._value(person, column))

    def _value(self, person: Participant, column: Column) -> str:
        group = group_of(person.id, self._groups)
        return {
            Column.NAME: person.name,
            Column.UNIT: person.unit,
            Column.TITLE: person.title,
            Column.LEVEL: person.level.value if person.level else "",
            Column.DIRECTION: "",
            Column.CHIEF: person.chief_id or "",
            Column.GROUP: group.id if group is not None else "",
            Column.PRESENT: "",
            Column.CONSENT: person.wall_consent.value,
            Column.EMAIL: person.email,
        }[column]

    def _new_row_data(self, column: int, role: int) -> object:
        if column != Column.NAME:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("Write a name …")
        if role == Qt.ItemDataRole.EditRole:
            return ""
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(current_roles().text_3)
        return QFont(font_px(14)) if role == Qt.ItemDataRole.FontRole else None
