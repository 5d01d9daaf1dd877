"""The promises as a list: 1, 2 and 3 tell what became of one, Enter writes what it gave. Draws only what is seen.

Invariant: a refresh keeps the chosen row, the scroll position and what is being typed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator_app.domain.follow_up import Outcome
from facilitator_app.domain.textfmt import sentence_text
from facilitator_app.ui.kit import LineEdit
from facilitator_app.ui.programme.since_last_row import (
    PromiseRow,
    RowPainter,
    RowParts,
    parts_of,
    row_height,
    segment_widths,
    sentence_layout,
)
from facilitator_app.ui.theme import roles_at, scaled_px

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
EDITOR_PX = 40
EDITOR_AIR_PX = 3
BAR_PX = 4
RING_PX = 2
KEPT_HEIGHTS = 2000

OUTCOME_KEYS = {
    Qt.Key.Key_1: Outcome.TRIED,
    Qt.Key.Key_2: Outcome.UNDER_WAY,
    Qt.Key.Key_3: Outcome.DROPPED,
}
TAKING_BACK = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
WRITING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

AnyIndex = QModelIndex | QPersistentModelIndex


class PromiseModel(QAbstractListModel):
    """The rows in order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[PromiseRow, ...] = ()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name for going to by letters, all words for reading aloud, the row itself for painting."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.EditRole:
            return row.gave
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.tip
        return row if role == LINE_ROLE else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Each row can be chosen and written in."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def rows(self) -> tuple[PromiseRow, ...]:
        """All rows."""
        return self._rows

    def show_rows(self, rows: Sequence[PromiseRow]) -> bool:
        """Show these. Gives False when they are other rows than before, and the view has begun anew."""
        is_same = [row.key for row in rows] == [row.key for row in self._rows]
        if not is_same:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()
            return False
        before, self._rows = self._rows, tuple(rows)
        for at, (old, new) in enumerate(zip(before, self._rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at), self.index(at))
        return True


class GaveEdit(LineEdit):
    """Where what an action gave is written, over its row."""

    written = Signal(str, str)

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setObjectName("gave")
        self._key = key
        self.textEdited.connect(self._tell)

    def _tell(self, text: str) -> None:
        self.written.emit(self._key, text)


class PromiseDelegate(QStyledItemDelegate):
    """Paints a row, tells which outcome was pressed, and makes the field for what it gave."""

    outcome_pressed = Signal(str, object)
    gave_typed = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._outcomes = (self.tr("Tried"), self.tr("Under way"), self.tr("Dropped"))
        self._heights: dict[tuple[str, int, int], tuple[int, int]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as what stands in it, at the width the list has."""
        row = index.data(LINE_ROLE)
        width = _viewport_of(option.widget).width()
        return QSize(scaled_px(320), self._measured(row, width)[0] if row else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, bar, content, divider and focus ring."""
        row, roles = index.data(LINE_ROLE), roles_at(option.widget)
        if row is None:
            return
        area = QRectF(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = roles.accent_tint if is_chosen else roles.surface
        if not is_chosen and option.state & QStyle.StateFlag.State_MouseOver:
            ground = roles.window
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, QColor(ground))
        if is_chosen:
            painter.fillRect(QRectF(area.left(), area.top(), BAR_PX, area.height()), QColor(roles.accent))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(roles.line))
        parts = self._parts(row, area)
        pen = RowPainter(painter=painter, roles=roles, ground=ground)
        pen.paint_name(row, parts.name)
        pen.paint_sentence(sentence_layout(row, parts.sentence.width()), parts.sentence)
        pen.paint_gave(self._gave_words(row), parts.gave, is_hint=not row.gave)
        pen.paint_segments(parts.segments, self._outcomes, row.outcome)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(roles.text), RING_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -1, -2))
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """A press on one of the three outcomes tells it."""
        row = index.data(LINE_ROLE)
        if row is None or event.type() != QEvent.Type.MouseButtonRelease:
            return super().editorEvent(event, model, option, index)
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        parts = self._parts(row, QRectF(option.rect))
        for outcome, segment in zip(Outcome, parts.segments, strict=True):
            if segment.contains(event.position()):
                self.outcome_pressed.emit(row.key, None if outcome is row.outcome else outcome)
                return True
        return False

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A line over the row's own."""
        row = index.data(LINE_ROLE)
        editor = GaveEdit(row.key, parent)
        editor.setAccessibleName(self.tr("What it gave, {name}").format(name=row.name))
        editor.setPlaceholderText(self.tr("Write shortly what it gave …"))
        editor.written.connect(self.gave_typed)
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """What stands there, unless something is being typed."""
        if isinstance(editor, GaveEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """What was typed has been told letter by letter."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Over the line that tells what it gave."""
        row = index.data(LINE_ROLE)
        if row is None:
            return
        gave = self._parts(row, QRectF(option.rect)).gave
        height = scaled_px(EDITOR_PX)
        # From under the sentence, and over the edge of the row rather than over what was promised.
        lowest = _viewport_of(option.widget).height() - height - EDITOR_AIR_PX
        top = min(round(gave.top()) + EDITOR_AIR_PX, lowest)
        editor.setGeometry(QRect(round(gave.left()) - 8, top, round(gave.width()) + 8, height))

    def words_at(self, row: PromiseRow, area: QRectF) -> RowParts:
        """Where the parts of a row stand."""
        return self._parts(row, area)

    def _gave_words(self, row: PromiseRow) -> str:
        if row.gave:
            return self.tr("Gave: {words}").format(words=row.gave)
        return self.tr("Write shortly what it gave …")

    def _parts(self, row: PromiseRow, area: QRectF) -> RowParts:
        lines = self._measured(row, round(area.width()))[1]
        return parts_of(area, segment_widths(self._outcomes), lines)

    def _measured(self, row: PromiseRow, width: int) -> tuple[int, int]:
        """Height of the row and number of lines of its sentence."""
        key = (f"{len(row.place)}{sentence_text(row.sentence)}", width, scaled_px(100))
        if key not in self._heights:
            if len(self._heights) > KEPT_HEIGHTS:
                self._heights.clear()
            widths = segment_widths(self._outcomes)
            probe = parts_of(QRectF(0, 0, width, 0), widths, 1)
            lines = max(1, sentence_layout(row, probe.sentence.width()).lineCount())
            self._heights[key] = (row_height(row, probe, lines), lines)
        return self._heights[key]


class PromiseList(QListView):
    """A list of promises; an outcome of None takes back what was told."""

    row_chosen = Signal(str)
    outcome_told = Signal(str, object)
    gave_typed = Signal(str, str)
    writing_ended = Signal()

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("promises")
        self.setAccessibleName(accessible_name)
        self._rows = PromiseModel(self)
        self._delegate = PromiseDelegate(self)
        self._delegate.outcome_pressed.connect(self.outcome_told)
        self._delegate.gave_typed.connect(self.gave_typed)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.setMinimumHeight(scaled_px(120))
        self.setProperty("isFlush", True)

    def rows(self) -> tuple[PromiseRow, ...]:
        """All rows in order."""
        return self._rows.rows()

    def show_rows(self, rows: Sequence[PromiseRow]) -> None:
        """Show these rows; the chosen one stays, or else the one in its place."""
        kept, at = self.chosen_key(), max(0, self.currentIndex().row())
        scrolled = self.verticalScrollBar().value()
        self.blockSignals(True)
        is_same = self._rows.show_rows(rows)
        if not is_same and rows:
            keys = [row.key for row in rows]
            self.setCurrentIndex(
                self._rows.index(keys.index(kept) if kept in keys else min(at, len(keys) - 1))
            )
        self.blockSignals(False)
        if not is_same:
            self.verticalScrollBar().setValue(scrolled)
            if kept != self.chosen_key():
                self.row_chosen.emit(self.chosen_key())

    def chosen_key(self) -> str:
        """Key of the chosen row; empty when none is."""
        at = self.currentIndex()
        return self.rows()[at.row()].key if at.isValid() else ""

    def choose(self, key: str) -> None:
        """Choose by key; an unknown key leaves the choice as it is."""
        for at, row in enumerate(self.rows()):
            if row.key == key:
                self.setCurrentIndex(self._rows.index(at))
                return

    def place_of(self, key: str, outcome: Outcome) -> QRect:
        """Where an outcome of a row is pressed, in the list's own measure."""
        at = next((n for n, row in enumerate(self.rows()) if row.key == key), 0)
        area = QRectF(self.visualRect(self._rows.index(at)))
        parts = self._delegate.words_at(self.rows()[at], area)
        return parts.segments[list(Outcome).index(outcome)].toRect()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell which row is chosen now."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.row_chosen.emit(self.rows()[current.row()].key)

    def closeEditor(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        """What was typed is done, and the keyboard is on the row again."""
        super().closeEditor(editor, hint)
        self.writing_ended.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width the rows have other heights."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the room: one to tell, one to take back, one to write."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        # A key that the field for what it gave passes on is not one of the row's.
        is_writing = self.state() == QAbstractItemView.State.EditingState
        if is_writing or not self.chosen_key() or held != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        elif key in OUTCOME_KEYS:
            self.outcome_told.emit(self.chosen_key(), OUTCOME_KEYS[key])
        elif key in TAKING_BACK:
            self.outcome_told.emit(self.chosen_key(), None)
        elif key in WRITING:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _viewport_of(widget: QWidget) -> QWidget:
    return widget.viewport() if isinstance(widget, QListView) else widget
