"""A message on the wall: ready-made lines and one of one's own. It opens over the notes and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.ui.kit import (
    Button,
    Fit,
    IconButton,
    LineEdit,
    PlainLabel,
    Size,
    Variant,
    key_hint_width,
    paint_key_hint,
)
from facilitator_app.ui.panel.small import say
from facilitator_app.ui.show_keys import OPEN_ENTRY, take_keyboard
from facilitator_app.ui.theme import Ground, TextRole, current_roles, font_px, roles_at, set_ground

EDGE_PX = 2
LONGEST = 120


class ReadyLine(Button):
    """One ready-made line with its key; chosen, it has the petrol tint."""

    taken = Signal(str)

    def __init__(self, number: int, line: str) -> None:
        super().__init__(line)
        self.setObjectName(f"ready_line_{number}")
        self._key = f"Alt+{number}"
        self._is_chosen = False
        self.clicked.connect(self._take)

    def set_low(self, is_low: bool) -> None:
        """Be lower, where the window is."""
        self.set_size(Size.SMALL if is_low else Size.NORMAL)

    def set_chosen(self, is_chosen: bool) -> None:
        """Show as the line that stands in the field."""
        self._is_chosen = is_chosen
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = roles_at(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = roles.accent if self._is_chosen else roles.line
        ground = (
            roles.accent_tint if self._is_chosen else roles.window if self.underMouse() else roles.surface
        )
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        paint_key_hint(painter, 12, self.height() / 2, self._key, roles.text_2)
        left = 12 + key_hint_width(self._key) + 12
        font: QFont = font_px(14, weight=600 if self._is_chosen else 400)
        painter.setFont(font)
        painter.setPen(QColor(roles.text))
        room = self.width() - left - 12
        cut = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, cut)

    def _take(self) -> None:
        self.taken.emit(self.text())


class MessageLine(LineEdit):
    """The line to be shown. Alt and a number takes the ready-made line of that number; a digit alone is typed."""

    number_pressed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_digit = Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9
        if is_digit and held == Qt.KeyboardModifier.AltModifier:
            self.number_pressed.emit(int(event.key()) - int(Qt.Key.Key_0))
            return
        super().keyPressEvent(event)


class MessagePanel(QFrame):
    """Chooses, types, shows and takes down."""

    show_asked = Signal(str)
    take_down_asked = Signal()
    event_asked = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_panel")
        self._lines: list[ReadyLine] = []
        self._texts: tuple[str, ...] = ()
        self._is_low = False
        set_ground(self, Ground.SURFACE)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(16, 12, 16, 12)
        self._box.setSpacing(8)
        self._build()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Offer these ready-made lines."""
        if tuple(lines) == self._texts:
            return
        self._texts = tuple(lines)
        for line in self._lines:
            self._ready.removeWidget(line)
            line.deleteLater()
        self._lines = [ReadyLine(number, text) for number, text in enumerate(self._texts, start=1)]
        for line in self._lines:
            line.set_low(self._is_low)
            line.taken.connect(self._on_taken)
            self._ready.addWidget(line)

    def show_standing(self, message: str, *, is_waiting: bool) -> None:
        """Say what stands on the wall now, or waits under black; an empty text says that nothing does."""
        words = (
            self.tr("Waits while the wall is black: {message}")
            if is_waiting
            else self.tr("On the wall: {message}")
        )
        standing = words.format(message=message)
        say(self._hint, standing if message else self.tr("Never covers the clock. Taken down after 2 min."))
        self._down.setVisible(bool(message))

    def offer_event(self, *, is_in_exercise: bool) -> None:
        """Whether a line can be given as an event of the exercise."""
        self._event.setVisible(is_in_exercise)

    def set_low(self, is_low: bool) -> None:
        """Lower ready-made lines, where the window is low."""
        self._is_low = is_low
        for line in self._lines:
            line.set_low(is_low)

    def set_narrow(self, is_narrow: bool) -> None:
        """Fewer words at the foot, where there is no room; Esc and the button *Message* close as well."""
        self._close.setVisible(not is_narrow)
        words = self.tr("Inject") if is_narrow else self.tr("Give as inject")
        self._event.set_words(words)

    def set_headless(self, is_headless: bool) -> None:
        """Leave out the heading, where every line is needed."""
        self._head.setVisible(not is_headless)

    def forget(self) -> None:
        """Let go of what was typed: it has been shown, or another file was opened."""
        self._field.clear()

    def open_up(self) -> None:
        """Put the caret in the line, from whatever window; what was begun there and not shown stands."""
        take_keyboard(self._field)

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = current_roles()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(roles.text), EDGE_PX))
        painter.setBrush(QColor(roles.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)

    def _build(self) -> None:
        self._head = self._build_head()
        self._box.addWidget(self._head)
        self._ready = QVBoxLayout()
        self._ready.setSpacing(8)
        self._box.addLayout(self._ready)
        self._field = MessageLine()
        self._field.setObjectName("message_line")
        self._field.setAccessibleName(self.tr("Message"))
        self._field.setPlaceholderText(self.tr("Write a line, or press Alt and 1, 2 or 3"))
        self._field.setMaxLength(LONGEST)
        self._field.setProperty(OPEN_ENTRY, True)
        self._box.addWidget(self._field)
        self._hint = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        self._hint.setObjectName("message_standing")
        self._box.addWidget(self._hint)
        self._box.addStretch(1)
        self._box.addLayout(self._build_foot())
        self._field.returnPressed.connect(self._on_show)
        self._field.textChanged.connect(self._on_changed)
        self._field.number_pressed.connect(self._on_number)
        self._on_changed("")

    def _build_head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(self.tr("Message on the wall"), TextRole.CARD_HEADING), 1)
        close = IconButton("x", self.tr("Close"), variant=Variant.QUIET, size=Size.SMALL)
        close.setObjectName("message_close_icon")
        close.clicked.connect(self.closed)
        row.addWidget(close)
        return head

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self._down = Button(self.tr("Take down"), "x")
        self._down.setObjectName("message_down")
        self._close = Button(self.tr("Close"), key="Esc")
        self._close.setObjectName("message_close")
        self._event = Button(self.tr("Give as inject"), "pin")
        self._event.setObjectName("message_event")
        self._event.setToolTip(
            self.tr("Stands on the wall until you take it down, and is put down in the log.")
        )
        self._show = Button(self.tr("Show"), "projector")
        self._show.setObjectName("message_show")
        foot.addStretch(1)
        foot.addWidget(self._down)
        foot.addWidget(self._close)
        foot.addWidget(self._event)
        foot.addWidget(self._show)
        self._close.clicked.connect(self.closed)
        self._down.clicked.connect(self.take_down_asked)
        self._event.clicked.connect(self._on_event)
        self._show.clicked.connect(self._on_show)
        return foot

    def _on_taken(self, line: str) -> None:
        self._field.setText(line)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_number(self, number: int) -> None:
        is_own = bool(self._field.text()) and self._field.text() not in self._texts
        if 1 <= number <= len(self._texts) and not is_own:
            self._field.setText(self._texts[number - 1])

    def _on_changed(self, text: str) -> None:
        reason = "" if text.strip() else self.tr("Write or choose a line first.")
        self._show.set_off(reason)
        self._event.setEnabled(not reason)
        for line in self._lines:
            line.set_chosen(line.text() == text)

    def _on_event(self) -> None:
        if text := self._field.text().strip():
            self.event_asked.emit(text)

    def _on_show(self) -> None:
        if text := self._field.text().strip():
            self.show_asked.emit(text)
