"""Fields for typing: one line, several lines, a number. Plain text only, control characters never get in.

Tab always leaves a field; people's own words are set in serif.
"""

import math
from enum import StrEnum

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextDocument,
    QValidator,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from facilitator_app.domain.textfmt import clean_text
from facilitator_app.ui.kit.caret_seen import CaretSeen
from facilitator_app.ui.kit.text_block import measured
from facilitator_app.ui.theme import TextRole, font_for, roles_at, scaled_px

STATE_PROPERTY = "fieldState"
DOCUMENT_MARGIN_PX = 9
RADIUS_PX = 6
# Border and padding beside the document.
SIDE_PX = 3
LINE_SIDE_PX = 14
"""The same beside a single line."""


class FieldState(StrEnum):
    """What a field shows about its own content."""

    NORMAL = "normal"
    MISSING = "missing"
    WRONG = "wrong"
    READ_ONLY = "read_only"


def field_text(text: str) -> str:
    """`text` as a field holds it: clean, and tabs as spaces, since Tab goes to the next field."""
    return clean_text(text).replace("\t", " ")


def show_field_state(widget: QWidget, state: FieldState) -> None:
    """Let the style draw `widget` in another state."""
    if widget.property(STATE_PROPERTY) == state:
        return
    widget.setProperty(STATE_PROPERTY, str(state))
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def paint_missing_edge(widget: QWidget) -> None:
    """Dashed line round a field that lacks its content; nothing for any other state."""
    if widget.property(STATE_PROPERTY) != FieldState.MISSING or widget.hasFocus():
        return
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(roles_at(widget).near), 1.5)
    pen.setDashPattern([2.6, 2.0])
    painter.setPen(pen)
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.75, 0.75, -0.75, -0.75), RADIUS_PX, RADIUS_PX)


class CleanLine(QValidator):
    """Keeps one line of clean text, also when something is pasted."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Always acceptable once cleaned."""
        cleaned = field_text(text).replace("\n", " ")
        return QValidator.State.Acceptable, cleaned, min(position, len(cleaned))


def is_for_window(event: QEvent, field: QLineEdit | QTextDocument) -> bool:
    """True for the key of an undo or redo that the field itself cannot do."""
    # Asked of every event: what kind of object it is costs a tenth of what its type does.
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not field.isUndoAvailable()
    return event.matches(QKeySequence.StandardKey.Redo) and not field.isRedoAvailable()


class LineEdit(QLineEdit):
    """One line, 40 high."""

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        role: TextRole = TextRole.BODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self.setValidator(CleanLine(self))
        self.setText(text)
        self.setPlaceholderText(placeholder)
        self.setFont(font_for(role))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def has_room_for(self, words: str) -> bool:
        """Whether all of it is seen at once."""
        return self.fontMetrics().horizontalAdvance(words) <= self.width() - 2 * LINE_SIDE_PX

    def sizeHint(self) -> QSize:
        """40 high at the usual text size."""
        return QSize(scaled_px(160), scaled_px(40))

    def minimumSizeHint(self) -> QSize:
        """May become narrow; the text scrolls inside."""
        return QSize(scaled_px(64), scaled_px(40))

    def event(self, event: QEvent) -> bool:
        """With nothing of its own to undo, the field leaves the key to the window."""
        if is_for_window(event, self):
            event.ignore()
            return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, with a dashed line when it lacks its content."""
        super().paintEvent(event)
        paint_missing_edge(self)


class NumberEdit(LineEdit):
    """A whole number typed, or stepped with the arrow keys, with its unit after it."""

    value_changed = Signal(object)

    def __init__(
        self,
        value: int | None = None,
        *,
        least: int = 0,
        most: int = 999,
        unit: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._least, self._most, self._unit = least, most, unit
        self.set_value(value)
        self.textEdited.connect(self._tell)
        self.editingFinished.connect(self._write_out)

    def value(self) -> int | None:
        """The number typed; None when nothing, or nothing that is a number in range, is there."""
        typed = self.text().strip().removesuffix(self._unit).strip().replace("\u2212", "-")
        if not typed.lstrip("-").isdecimal():
            return None
        number = int(typed)
        return number if self._least <= number <= self._most else None

    def set_value(self, value: int | None) -> None:
        """Show a number with its unit; None empties the field."""
        self.setText("" if value is None else f"{value} {self._unit}".strip().replace("-", "\u2212"))

    def is_wrong(self) -> bool:
        """True when something is typed that is not a number in range."""
        return bool(self.text().strip()) and self.value() is None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down step by one inside the range."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        value = self.value()
        if step and value is not None:
            self.set_value(min(self._most, max(self._least, value + step)))
            self._tell()
            return
        super().keyPressEvent(event)

    def _tell(self) -> None:
        self.value_changed.emit(self.value())

    def _write_out(self) -> None:
        value = self.value()
        if value is not None:
            self.set_value(value)


class TextEdit(QPlainTextEdit):
    """Several lines that grow with the text, and with the example in its place, between `least_lines` and `most_lines`.

    The field does not become lower when the first letter takes the example's place. While it is written in, the pane
    around it scrolls with the caret.
    """

    editing_finished = Signal()

    def __init__(
        self,
        text: str = "",
        *,
        role: TextRole = TextRole.WORDS,
        placeholder: str = "",
        least_lines: int = 2,
        most_lines: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least_lines, self._most_lines = least_lines, most_lines
        self.setTabChangesFocus(True)
        self.setFont(font_for(role))
        self.document().setDocumentMargin(DOCUMENT_MARGIN_PX)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setPlaceholderText(placeholder)
        self.setPlainText(field_text(text))
        self._height_px = 0
        self.textChanged.connect(self._follow_text)
        self._caret_seen = CaretSeen(self)

    def set_text(self, text: str) -> None:
        """Replace the text; the caret goes to the start, but stays in its line while the field is written in."""
        caret = self.textCursor()
        line, column = caret.blockNumber(), caret.positionInBlock()
        self.setPlainText(field_text(text))
        # Also while its signals are held back.
        self._grow()
        if self.hasFocus():
            self.stand_at(line, column)

    def stand_at(self, line: int, column: int) -> None:
        """Put the caret into a line, from 0, no further than the text goes."""
        block = self.document().findBlockByNumber(min(line, self.blockCount() - 1))
        caret = self.textCursor()
        caret.setPosition(block.position() + min(column, block.length() - 1))
        self.setTextCursor(caret)

    def text(self) -> str:
        """The text, with `\\n` between lines."""
        return field_text(self.toPlainText())

    def set_role(self, role: TextRole) -> None:
        """Set the text in another type role."""
        self.setFont(font_for(role))
        self.updateGeometry()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only: no formatting, pictures or control characters."""
        if source.hasText():
            self.insertPlainText(field_text(source.text()))

    def sizeHint(self) -> QSize:
        """As wide as there is room for, as high as the text."""
        return QSize(scaled_px(240), self.heightForWidth(scaled_px(240)))

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the text broken at `width`, between the fewest and the most lines."""
        return self._height_of(min(self._most_lines, max(self._least_lines, self._lines_at(width))))

    def minimumSizeHint(self) -> QSize:
        """As high as the text at its present width."""
        is_placed = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        height = self.heightForWidth(self.width()) if is_placed else self._height_of(self._least_lines)
        return QSize(scaled_px(80), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines anew."""
        super().resizeEvent(event)
        self._grow()
        self._caret_seen.look_soon()

    def event(self, event: QEvent) -> bool:
        """Undo as `LineEdit` does; the frame is painted here, outside the viewport, and so is the dashed line."""
        if is_for_window(event, self.document()):
            event.ignore()
            return False
        is_done = super().event(event)
        if isinstance(event, QPaintEvent):
            paint_missing_edge(self)
        return is_done

    def focusInEvent(self, event: QFocusEvent) -> None:
        """From now on the caret is kept in sight."""
        self._caret_seen.begin()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the user left the field."""
        self._caret_seen.end()
        super().focusOutEvent(event)
        self.editing_finished.emit()

    def _lines_at(self, width: int) -> int:
        room = width - 2 * (DOCUMENT_MARGIN_PX + SIDE_PX)
        seen = (self.toPlainText(), self.placeholderText())
        return max(round(measured(one, self.font(), width_px=room, line_px=1).height()) for one in seen)

    def _follow_text(self) -> None:
        """Called at every change of the text."""
        self._grow()

    def _grow(self) -> None:
        # A bar that comes while the field is still low narrows the text, which then keeps the bar there.
        has_bar = self._lines_at(self.width()) > self._most_lines
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if has_bar else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != bar:
            self.setVerticalScrollBarPolicy(bar)
        height_px = self.heightForWidth(self.width())
        if height_px != self._height_px:
            self._height_px = height_px
            self.updateGeometry()

    def _height_of(self, lines: int) -> int:
        spacing = QFontMetricsF(self.font()).lineSpacing()
        return math.ceil(lines * spacing) + 2 * DOCUMENT_MARGIN_PX + 4
