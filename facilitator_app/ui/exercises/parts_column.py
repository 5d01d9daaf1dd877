"""An exercise at the left: its own texts, and under a heading for each kind its parts in order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStyleOptionViewItem, QVBoxLayout, QWidget

from facilitator_app.domain.exercise import Case, Exercise, Inject, Phase, Round
from facilitator_app.domain.exercise_design import Part, PartKind, key_of, late_injects, parts_of
from facilitator_app.services.editing_exercises import ExerciseReading
from facilitator_app.ui.designer.field_list import FieldDelegate, FieldList, FieldRow
from facilitator_app.ui.exercises.words import (
    PART_ICONS,
    clock_length,
    part_title,
    part_words,
    parts_words,
)
from facilitator_app.ui.kit import ROW_ROLE, Button, Card, ChipRole, Divider, FilterChip, PlainLabel
from facilitator_app.ui.theme import TextRole, font_px, icon_pixmap, roles_at, scaled_px

TEXTS_KEY = "/texts"
"""The row of the exercise's own title and purpose; no part's row has this key."""
ICON_PX = 16
CHIPS_FROM_HEIGHT_PX = 460
CHIPS_IN_ROW = 3
HEADING_PX = 30
SIDE_PX = 16


def row_key(kind: PartKind, key: str) -> str:
    """The key of a part's row."""
    return f"{kind}:{key}"


def kind_and_key(row: str) -> tuple[PartKind, str] | None:
    """Which part a row stands for; None for a row that stands for none."""
    kind, colon, key = row.partition(":")
    return (PartKind(kind), key) if colon and key else None


class PartDelegate(FieldDelegate):
    """Paints a heading lower than the parts under it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line; a heading's is lower."""
        usual = super().sizeHint(option, index)
        return QSize(usual.width(), scaled_px(HEADING_PX)) if index.data(ROW_ROLE).is_sunk else usual

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A heading stands at the left edge in the small strong type."""
        row = index.data(ROW_ROLE)
        if not row.is_sunk:
            super().paint(painter, option, index)
            return
        roles, area = roles_at(option.widget), QRectF(option.rect)
        painter.fillRect(area, QColor(roles.sunk))
        painter.setFont(font_px(13, weight=600))
        painter.setPen(QColor(roles.text_2))
        room = area.adjusted(SIDE_PX, 0, -SIDE_PX, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.title)


class PartChip(FilterChip):
    """Adds a part of its kind; pressed like a button, never on."""

    kind_asked = Signal(object, object)

    def __init__(self, kind: PartKind) -> None:
        super().__init__(part_words(kind), icon=PART_ICONS[kind])
        self._kind = kind
        self.setCheckable(False)
        self.setObjectName(f"add_{kind}")
        self.setAccessibleName(self.tr("Add {part}").format(part=part_words(kind)))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.kind_asked.emit(self._kind, self.mapToGlobal(QPoint(0, self.height() + 4)))


class PartsColumn(Card):
    """`kind_asked` carries the `PartKind` of a part to add and where its menu may open; `place_asked` a part's kind,
    key and place among its kind."""

    row_chosen = Signal(str)
    row_opened = Signal(str)
    kind_asked = Signal(object, object)
    move_asked = Signal(str, int)
    place_asked = Signal(str, int)
    removal_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._build()
        self.rows.row_chosen.connect(self.row_chosen)
        self.rows.row_opened.connect(self.row_opened)
        self.rows.move_asked.connect(self.move_asked)
        self.rows.place_asked.connect(self._on_place)
        self.rows.removal_asked.connect(self.removal_asked)

    def show_exercise(self, reading: ExerciseReading, chosen: str) -> None:
        """Draw the parts with `chosen` as the chosen row."""
        texts = FieldRow(key=TEXTS_KEY, title=self.tr("Title and purpose"), icon="file-text")
        rows: list[FieldRow] = [texts]
        for kind in PartKind:
            if parts := parts_of(reading.exercise, kind):
                rows.append(FieldRow(key=f"{kind}:", title=parts_words(kind), is_sunk=True, can_choose=False))
                rows += [self._row(part, kind, reading) for part in parts]
        if tuple(rows) != self.rows.rows():
            self.rows.set_rows(rows)
        self.rows.blockSignals(True)
        self.rows.choose(chosen)
        self.rows.blockSignals(False)

    def begin(self) -> None:
        """Put the focus on the rows."""
        self.rows.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the rows keep their room, and the button alone adds."""
        super().resizeEvent(event)
        self._chips.setVisible(self.height() >= scaled_px(CHIPS_FROM_HEIGHT_PX))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 12, 6)
        head.setSpacing(8)
        head.addWidget(PlainLabel(self.tr("The exercise"), TextRole.CARD_HEADING), 1)
        self._add = Button(self.tr("Add"), "plus")
        self._add.setObjectName("add_part")
        self._add.clicked.connect(self._on_add)
        head.addWidget(self._add)
        self.content.addLayout(head)
        self.content.addWidget(Divider())
        self.rows = FieldList(accessible_name=self.tr("Parts of the exercise"))
        self.rows.setObjectName("parts")
        self.rows.setItemDelegate(PartDelegate(self.rows))
        self.rows.setMinimumHeight(scaled_px(132))
        self.content.addWidget(self.rows, 1)
        self._build_chips()
        self._kinds = QMenu(self)
        self._kinds.setObjectName("part_kinds")
        self._kinds.aboutToShow.connect(self._fill_kinds)
        self._kinds.triggered.connect(self._on_kind)

    def _build_chips(self) -> None:
        self._chips = QWidget()
        column = QVBoxLayout(self._chips)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        column.addWidget(Divider())
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 2, 12, 4)
        inner.setSpacing(8)
        inner.addWidget(PlainLabel(self.tr("Add"), TextRole.LABEL))
        kinds = tuple(PartKind)
        for some in (kinds[:CHIPS_IN_ROW], kinds[CHIPS_IN_ROW:]):
            row = QHBoxLayout()
            row.setSpacing(8)
            for kind in some:
                chip = PartChip(kind)
                chip.kind_asked.connect(self.kind_asked)
                row.addWidget(chip)
            row.addStretch(1)
            inner.addLayout(row)
        column.addLayout(inner)
        self.content.addWidget(self._chips)

    def _row(self, part: Part, kind: PartKind, reading: ExerciseReading) -> FieldRow:
        chip, icon, role = self._chip(part, reading)
        return FieldRow(
            key=row_key(kind, key_of(part)),
            title=part_title(part) or part_words(kind),
            icon=PART_ICONS[kind],
            chip=chip,
            chip_icon=icon,
            chip_role=role,
            word=chip,
            can_move=True,
        )

    def _chip(self, part: Part, reading: ExerciseReading) -> tuple[str, str, ChipRole]:
        """What the row says at its end: a phase its length, a round what it lacks, an event when it comes."""
        exercise = reading.exercise
        if isinstance(part, Phase):
            return clock_length(part.length_s), "clock", ChipRole.SUNK
        if isinstance(part, Round):
            is_lacking = any(part.number in use.lacking for use in reading.uses)
            if is_lacking:
                return self.tr("No slide"), "presentation", ChipRole.NEAR
            case = next((case.title for case in exercise.cases if case.key == part.case_key), "")
            return "" if part.title else case, "file-text", ChipRole.SUNK
        if isinstance(part, Inject):
            is_late = part.key in late_injects(exercise)
            words = self.tr("Round {number} · {at}").format(
                number=part.round_number, at=clock_length(part.at_s)
            )
            return words, "clock", ChipRole.NEAR if is_late else ChipRole.SUNK
        if isinstance(part, Case):
            return self._case_chip(part, exercise.rounds), "refresh-cw", ChipRole.SUNK
        return "", "", ChipRole.SUNK

    def _case_chip(self, case: Case, rounds: Sequence[Round]) -> str:
        numbers = [str(found.number) for found in rounds if found.case_key == case.key]
        return self.tr("Round {number}").format(number=", ".join(numbers)) if numbers else ""

    def _fill_kinds(self) -> None:
        self._kinds.clear()
        ink = roles_at(self).text
        for kind in PartKind:
            picture = icon_pixmap(
                PART_ICONS[kind], colour=ink, size_px=scaled_px(ICON_PX), ratio=self.devicePixelRatioF()
            )
            action = QAction(picture, part_words(kind), self._kinds)
            action.setData(kind)
            self._kinds.addAction(action)

    def _below_add(self) -> QPoint:
        return self._add.mapToGlobal(QPoint(0, self._add.height() + 4))

    def _on_add(self) -> None:
        self._kinds.popup(self._below_add())

    def _on_kind(self, action: QAction) -> None:
        self.kind_asked.emit(PartKind(action.data()), self._below_add())

    def _on_place(self, row: str, at: int) -> None:
        """Rows of other kinds stand above and below; a part stays among its own."""
        found = kind_and_key(row)
        if found is not None:
            first = next(i for i, one in enumerate(self.rows.rows()) if one.key == f"{found[0]}:") + 1
            self.place_asked.emit(row, max(0, at - first))


def neighbour_row(exercise: Exercise, kind: PartKind, key: str) -> str:
    """The row that is chosen when a part goes: the one after it, or before it, or the exercise's own texts."""
    keys = [key_of(part) for part in parts_of(exercise, kind)]
    left = [one for one in keys if one != key]
    if not left or key not in keys:
        return TEXTS_KEY
    at = min(keys.index(key), len(left) - 1)
    # Rounds are numbered anew, so the one after it has its number.
    return row_key(kind, str(at + 1) if kind is PartKind.ROUND else left[at])
