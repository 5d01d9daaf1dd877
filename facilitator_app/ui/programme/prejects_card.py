"""One pre-ject on the board: whom it is for, what comes next or was learned, who takes part, and by when.

Invariant: the card that is chosen is the only one that Tab stops at.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDrag, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.domain.harvest import PrejectDecision
from facilitator_app.ui.kit import Chip, ChipRole, Divider, Fit, IconMark, PlainLabel, StateShape, Tone
from facilitator_app.ui.theme import Ground, TextRole, roles_at, scaled_px, set_ground

CARD_KIND = "application/x-facilitator-preject"
PADDING_PX = 12
RADIUS_PX = 8
EDGE_PX = 2
CHIP_PX = 132
ALT = Qt.KeyboardModifier.AltModifier
STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
DECISIONS = {
    PrejectDecision.GO_ON: (ChipRole.OK, StateShape.READY, ""),
    PrejectDecision.CHANGE: (ChipRole.NEAR, None, "refresh-cw"),
    PrejectDecision.STOP: (ChipRole.SUNK, StateShape.OVER, ""),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """A card in words. `label` stands over `told`; `mark` is the word of the decision, or when it is looked at."""

    preject_id: str
    title: str
    for_whom: str
    label: str
    told: str
    units: str
    mark: str
    decision: PrejectDecision | None = None

    @property
    def tip(self) -> str:
        """All of it, for reading aloud and under the pointer."""
        head = f"{self.label}: {self.told}" if self.told else ""
        return "\n".join(part for part in (self.title, self.for_whom, head, self.units, self.mark) if part)


class PrejectCardView(QAbstractButton):
    """`step_asked` carries columns and rows to go, `move_asked` stages to move; `opened` and `removed` say what."""

    chosen = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    step_asked = Signal(int, int)
    move_asked = Signal(str, int)

    def __init__(self, line: CardLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._pressed_at: QPoint | None = None
        self._is_chosen = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        set_ground(self, Ground.SURFACE)
        self._build()
        self.show_line(line)
        self.clicked.connect(self._on_clicked)

    @property
    def preject_id(self) -> str:
        """Which pre-ject."""
        return self._line.preject_id

    def show_line(self, line: CardLine) -> None:
        """Show these words."""
        self._line = line
        self.setObjectName(f"preject_{line.preject_id}")
        self.setAccessibleName(line.title)
        self.setAccessibleDescription(line.tip)
        self.setToolTip(line.tip)
        self._title.setText(line.title)
        self._for_whom.setText(line.for_whom)
        self._for_whom.setVisible(bool(line.for_whom))
        self._label.setText(line.label)
        self._told.setText(line.told)
        for part in (self._rule, self._label, self._told):
            part.setVisible(bool(line.told))
        self._units.setText(line.units)
        self._units_mark.setVisible(bool(line.units))
        role, shape, icon = DECISIONS[line.decision] if line.decision else (ChipRole.SUNK, None, "calendar")
        self._mark.show_state(line.mark, role, shape=shape, icon=icon)
        self._mark.setVisible(bool(line.mark))
        self._foot.setVisible(bool(line.units or line.mark))

    def set_chosen(self, is_chosen: bool) -> None:
        """Show that the keys work on this one."""
        self._is_chosen = is_chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The card with the focus is the chosen one."""
        super().focusInEvent(event)
        self.chosen.emit(self.preject_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, with Alt they move the card; Enter opens it, Delete takes it away."""
        key = Qt.Key(event.key())
        across, down = STEPS.get(key, (0, 0))
        if event.modifiers() & ALT and across:
            self.move_asked.emit(self.preject_id, across)
        elif not event.modifiers() & ALT and (across or down):
            self.step_asked.emit(across, down)
        elif key in OPENING:
            self.opened.emit(self.preject_id)
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(self.preject_id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        super().mousePressEvent(event)
        self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Held and pulled, the card goes along."""
        far = QApplication.startDragDistance()
        if self._pressed_at is None or not self.isEnabled():
            return
        if (event.position().toPoint() - self._pressed_at).manhattanLength() >= far:
            self._pressed_at = None
            self.setDown(False)
            carried = QMimeData()
            carried.setData(CARD_KIND, self.preject_id.encode())
            drag = QDrag(self)
            drag.setMimeData(carried)
            drag.setPixmap(self.grab())
            drag.setHotSpot(event.position().toPoint())
            drag.exec(Qt.DropAction.MoveAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """No drag any more."""
        self._pressed_at = None
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the card."""
        super().mouseDoubleClickEvent(event)
        self._pressed_at = None
        self.opened.emit(self.preject_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface and edge; a thick one on the chosen card."""
        roles = roles_at(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = EDGE_PX if self._is_chosen else 1
        painter.setPen(QPen(QColor(roles.accent if self._is_chosen else roles.text_2), width))
        painter.setBrush(QColor(roles.surface))
        inset = width / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS_PX, RADIUS_PX
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING_PX + 1, PADDING_PX, PADDING_PX + 1, PADDING_PX)
        column.setSpacing(6)
        self._title = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.WRAP)
        self._for_whom = PlainLabel("", TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.ELIDE)
        self._rule = Divider()
        self._label = PlainLabel("", TextRole.LABEL, tone=Tone.TEXT_2, fit=Fit.ELIDE)
        self._told = PlainLabel("", TextRole.WORDS, fit=Fit.WRAP)
        for part in (self._title, self._for_whom, self._rule, self._label, self._told):
            column.addWidget(part)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 2, 0, 0)
        foot.setSpacing(8)
        self._units_mark = IconMark("users", size_px=14)
        self._units = PlainLabel("", TextRole.HINT, tone=Tone.TEXT_2, fit=Fit.ELIDE)
        self._mark = Chip("", fit=Fit.ELIDE)
        self._mark.setMaximumWidth(scaled_px(CHIP_PX))
        foot.addWidget(self._units_mark)
        foot.addWidget(self._units, 1)
        foot.addWidget(self._mark)
        column.addWidget(self._foot)
        for inside in self.findChildren(QWidget):
            inside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _on_clicked(self) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
