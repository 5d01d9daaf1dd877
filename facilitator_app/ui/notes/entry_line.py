"""The entry line: one paragraph of people's words, with its marks underlined while they are typed.

One invariant: a letter is painted before anything is made of it. The line is read right after that, and before any
key but a letter; the underlines are painted over the text, which is not formatted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.look import Roles
from facilitator_app.domain.notation import Mark, MarkKind
from facilitator_app.ui.kit import TextEdit, field_text
from facilitator_app.ui.theme import TextRole, roles_at

UNDERLINE_PX = 3
MOST_LINES = 4
MOST_HANDLE_CHARS = 60
# Longer lines are read when the typing rests; a person never types one, a paste may be one.
MOST_READ_AT_ONCE = 2_000
READ = QEvent.Type(QEvent.registerEventType())
AFTER_PAINT = Qt.EventPriority.LowEventPriority.value - 1
"""Qt paints at the low priority."""
POPUP_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})
OWN_KEYS = POPUP_KEYS | {
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Escape,
}

_BEGUN_MARK = re.compile(r"(?<!\S)([#@])([\w\-./]*)$")
# A theme may be begun at the end of a word as well; it is a mark only if one that is offered is taken.
_GLUED_MARK = re.compile(r"(?<=\w\w)(#)([\w\-./]*)$")


@dataclass(frozen=True, slots=True)
class BegunMark:
    """A mark that is being typed: its sign and what has been typed after it. `is_glued`: without a space before."""

    sign: str
    typed: str
    is_glued: bool = False


def mark_colour(kind: MarkKind, roles: Roles) -> str:
    """The colour of a kind of mark, in the line and on its chip."""
    return {MarkKind.THEME: roles.accent, MarkKind.PERSON: roles.info, MarkKind.DATE: roles.near}[kind]


class EntryLine(TextEdit):
    """Enter saves, Tab and Shift+Tab go to the next and previous question; nothing discards."""

    committed = Signal()
    question_asked = Signal(int)
    edited = Signal()
    mark_begun = Signal(object)
    left = Signal()

    def __init__(self, read_marks: Callable[[str], tuple[Mark, ...]], parent: QWidget | None = None) -> None:
        super().__init__(role=TextRole.WORDS_LARGE, least_lines=2, most_lines=MOST_LINES, parent=parent)
        self._read_marks = read_marks
        self._marks: tuple[Mark, ...] = ()
        self._popup_takes: Callable[[QKeyEvent], bool] | None = None
        self._is_showing = False
        self._is_read_posted = False
        self._is_unread = False
        self._lines_seen = 0
        self.setTabChangesFocus(False)

    def marks(self) -> tuple[Mark, ...]:
        """The marks of the line; of a line too long to be read at once those that were found last."""
        return self._marks

    def let_popup_take(self, takes: Callable[[QKeyEvent], bool]) -> None:
        """Offer keys to an open list of suggestions first."""
        self._popup_takes = takes

    def show_line(self, text: str) -> None:
        """Put another text in the line, without telling; the caret goes to its end."""
        self._is_showing = True
        self.set_text(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._is_showing = False
        self._is_unread = False
        self.read_now()

    def read_now(self) -> None:
        """Find the marks again."""
        self._show(self._read_marks(self.toPlainText()))

    def catch_up(self) -> None:
        """Read what has been typed since the line was read last, and tell of it, without waiting for the paint."""
        if not self._is_unread:
            return
        self._is_unread = False
        if self.document().characterCount() <= MOST_READ_AT_ONCE:
            self.read_now()
        else:
            self._show(())
        self.edited.emit()
        self.mark_begun.emit(self.begun_mark())

    def begun_mark(self) -> BegunMark | None:
        """The mark at the caret, or None."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return None
        before = cursor.block().text()[
            max(0, cursor.positionInBlock() - MOST_HANDLE_CHARS) : cursor.positionInBlock()
        ]
        if found := _BEGUN_MARK.search(before):
            return BegunMark(found[1], found[2])
        found = _GLUED_MARK.search(before)
        return BegunMark(found[1], found[2], is_glued=True) if found else None

    def finish_mark(self, handle: str) -> None:
        """Put `handle` and a space in place of what has been typed after the sign, and a space before the sign."""
        begun = self.begun_mark()
        if begun is None:
            return
        cursor = self.textCursor()
        for _ in begun.typed + begun.sign:
            cursor.deletePreviousChar()
        before = " " if begun.is_glued else ""
        cursor.insertText(f"{before}{begun.sign}{handle} ")
        self.setTextCursor(cursor)

    def heightForWidth(self, width: int) -> int:
        """As high as the lines that Qt has laid out already: no second measuring of a long text."""
        return self._height_of(min(MOST_LINES, max(2, self._lines_at(width))))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only, as one paragraph."""
        if source.hasText():
            self.insertPlainText(" ".join(field_text(source.text()).split("\n")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Tab and Esc have meanings of their own; the rest types."""
        key = event.key()
        if key not in OWN_KEYS:
            super().keyPressEvent(event)
            return
        self.catch_up()
        if self._popup_takes is not None and self._popup_takes(event):
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.committed.emit()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            is_back = key == Qt.Key.Key_Backtab or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.question_asked.emit(-1 if is_back else 1)
        elif key != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the line was left."""
        super().focusOutEvent(event)
        self.catch_up()
        self.left.emit()

    def customEvent(self, event: QEvent) -> None:
        """What was typed has been painted."""
        self._is_read_posted = False
        self.catch_up()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and a line under each mark that is in view."""
        super().paintEvent(event)
        if not self._marks:
            return
        painter = QPainter(self.viewport())
        roles = roles_at(self)
        for mark in self._marks:
            colour = QColor(mark_colour(mark.kind, roles))
            for rect in self._under(mark):
                painter.fillRect(rect, colour)

    def _lines_at(self, width: int) -> int:
        """Asked at every key, at the width that the line has."""
        return round(self.document().documentLayout().documentSize().height())

    def _under(self, mark: Mark) -> list[QRectF]:
        block = self.document().firstBlock()
        layout = block.layout()
        if mark.end > block.length():
            return []
        offset = self.contentOffset() + QPointF(layout.position())
        found = []
        at = mark.start
        while at < mark.end:
            line = layout.lineForTextPosition(at)
            if not line.isValid():
                break
            end = min(mark.end, line.textStart() + line.textLength())
            x, to = _x_of(line, at), _x_of(line, end)
            top = offset.y() + line.y() + line.height() - 1
            if 0 <= top <= self.viewport().height():
                found.append(QRectF(offset.x() + x, top, to - x, UNDERLINE_PX))
            at = max(end, at + 1)
        return found

    def _follow_text(self) -> None:
        """Grow only when there is another line, and leave all else until the letter is seen."""
        if self._lines_at(0) != self._lines_seen:
            self._grow()
        if not self._is_showing:
            self._read_soon()

    def _grow(self) -> None:
        self._lines_seen = self._lines_at(0)
        super()._grow()

    def _read_soon(self) -> None:
        self._is_unread = True
        if not self._is_read_posted:
            self._is_read_posted = True
            QCoreApplication.postEvent(self, QEvent(READ), AFTER_PAINT)

    def _show(self, marks: tuple[Mark, ...]) -> None:
        if marks != self._marks:
            self._marks = marks
            self.viewport().update()


def _x_of(line: QTextLine, position: int) -> float:
    """Where a character begins; PySide answers with the position as well."""
    answer: object = line.cursorToX(position)
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]  # a number else
