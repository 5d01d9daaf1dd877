"""What can follow `#` and `@`: a small list under the caret. It never has the keyboard.

Arrow keys move in it, Tab takes and goes on, Enter takes and does what Enter does; anything else goes on typing, and a
word typed to its end closes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from facilitator_app.ui.notes.entry_line import BegunMark
from facilitator_app.ui.show_keys import OWN_ESCAPE
from facilitator_app.ui.theme import current_roles, font_px, scaled_px

MOST = 6
ROW_PX = 32
PADDING_PX = 12
EDGE_PX = 2
LEAST_WIDTH_PX = 200
MOST_WIDTH_PX = 420


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What is put in the line, and the words that tell who or what it is."""

    handle: str
    words: str


def fitting(begun: BegunMark, known: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    """The suggestions that fit what is typed, those that begin with it first; none when it is typed out.

    At the end of a word only what begins so fits: most that hold a `#` are something else.
    """
    wanted = begun.typed.casefold()
    if any(suggestion.handle.casefold() == wanted for suggestion in known):
        return ()
    begins = [s for s in known if s.handle.casefold().startswith(wanted)]
    if begun.is_glued:
        return tuple(begins[:MOST])
    holds = [s for s in known if s not in begins and wanted in f"{s.handle} {s.words}".casefold()]
    return tuple([*begins, *holds][:MOST])


class Suggestions(QWidget):
    """The list over `parent`, for what is typed in `line`, whose Esc it is while it is seen."""

    taken = Signal(str)
    taken_by_enter = Signal()
    """After `taken`, when it was Enter that took: what was offered ended the line."""

    def __init__(self, line: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = line
        self.setObjectName("suggestions")
        self.setAccessibleName(self.tr("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._above = parent
        self._themes: tuple[Suggestion, ...] = ()
        self._people: tuple[Suggestion, ...] = ()
        self._shown: tuple[Suggestion, ...] = ()
        self._sign = "#"
        self._typed = ""
        self._at = 0
        self._is_moved_in = False
        self.hide()

    def know(self, *, themes: Sequence[Suggestion], people: Sequence[Suggestion]) -> None:
        """What there is to suggest."""
        self._themes, self._people = tuple(themes), tuple(people)

    def shown(self) -> tuple[Suggestion, ...]:
        """What is offered now."""
        return self._shown if self.isVisible() else ()

    def offer(self, begun: BegunMark, caret: QRect) -> None:
        """Offer what fits under `caret` (in the parent's coordinates), or go away."""
        self._shown = fitting(begun, self._themes if begun.sign == "#" else self._people)
        if not self._shown:
            self.hide()
            return
        self._sign, self._typed = begun.sign, begun.typed.casefold()
        self._appear(caret)

    def offer_these(self, shown: Sequence[Suggestion], caret: QRect) -> None:
        """Offer what was found elsewhere, under `caret`; nothing found goes away."""
        self._shown, self._sign, self._typed = tuple(shown), "", ""
        if not shown:
            self.hide()
            return
        self._appear(caret)

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether the key was for the list."""
        if not self.isVisible() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key, 0)
        if step:
            self._at = (self._at + step) % len(self._shown)
            self._is_moved_in = True
            self.update()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._take_by_enter()
        if key == Qt.Key.Key_Tab:
            self._take(self._at)
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False

    def sizeHint(self) -> QSize:
        """As wide as the longest suggestion."""
        metrics = QFontMetricsF(font_px(14, weight=600))
        wide = max((metrics.horizontalAdvance(self._words(s)) for s in self._shown), default=0.0)
        wide = min(scaled_px(MOST_WIDTH_PX), max(scaled_px(LEAST_WIDTH_PX), wide + 2 * PADDING_PX + 4))
        return QSize(round(wide), len(self._shown) * scaled_px(ROW_PX) + 2 * EDGE_PX)

    def showEvent(self, event: QShowEvent) -> None:
        """Esc closes the list, and nothing else."""
        super().showEvent(event)
        self._line.setProperty(OWN_ESCAPE, True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Esc is the show's again."""
        super().hideEvent(event)
        self._line.setProperty(OWN_ESCAPE, False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press takes."""
        at = int((event.position().y() - EDGE_PX) // scaled_px(ROW_PX))
        if 0 <= at < len(self._shown):
            self._take(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface with an ink edge; the row that would be taken is tinted."""
        roles = current_roles()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(roles.surface))
        row = scaled_px(ROW_PX)
        for at, suggestion in enumerate(self._shown):
            area = QRectF(EDGE_PX, EDGE_PX + at * row, self.width() - 2 * EDGE_PX, row)
            if at == self._at:
                painter.fillRect(area, QColor(roles.accent_tint))
            font = font_px(14, weight=600 if at == self._at else 400)
            painter.setFont(font)
            painter.setPen(QColor(roles.text))
            inner = area.adjusted(PADDING_PX, 0, -PADDING_PX, 0)
            cut = QFontMetricsF(font).elidedText(
                self._words(suggestion), Qt.TextElideMode.ElideRight, inner.width()
            )
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, cut)
        painter.setPen(QPen(QColor(roles.text), EDGE_PX))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _take_by_enter(self) -> bool:
        """A theme that merely holds what is typed is taken only when it was gone to: a new one may be meant."""
        begins = self._shown[self._at].handle.casefold().startswith(self._typed)
        if self._sign == "#" and not begins and not self._is_moved_in:
            self.hide()
            return False
        self._take(self._at)
        self.taken_by_enter.emit()
        return True

    def _appear(self, caret: QRect) -> None:
        self._at, self._is_moved_in = 0, False
        self.resize(self.sizeHint())
        self.move(self._spot(caret))
        self.show()
        self.raise_()
        self.update()

    def _words(self, suggestion: Suggestion) -> str:
        return f"{self._sign} {suggestion.words}".strip()

    def _take(self, at: int) -> None:
        handle = self._shown[at].handle
        self.hide()
        self.taken.emit(handle)

    def _spot(self, caret: QRect) -> QPoint:
        left = max(0, min(caret.left(), self._above.width() - self.width() - 8))
        below = caret.bottom() + 8
        is_room = below + self.height() <= self._above.height()
        return QPoint(left, below if is_room else max(0, caret.top() - self.height() - 4))
