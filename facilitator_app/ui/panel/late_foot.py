"""The foot of the agenda when the day is late: ways out to choose from, and the way back.

One invariant: nothing is chosen or changed here that was not pressed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.ui.kit import Button, Fit, LineEdit, PlainLabel, RadioButton, Size, Variant
from facilitator_app.ui.theme import TextRole, font_px, roles_at, scaled_px

MARK_PX = 18
INSET_PX = 28
ROW_SPACE_PX = 12
LONGEST_REASON = 80
WRAPPED = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class WayOut:
    """One proposal in words. `key` is its kind; `outcome` tells the times it would give, `detail` what is said
    under the pointer."""

    key: str
    words: str
    outcome: str
    detail: str = ""


class WayOutButton(RadioButton):
    """A radio button of two texts, both wrapped and never cut."""

    taken = Signal(str)

    def __init__(self, way: WayOut) -> None:
        super().__init__(way.words)
        self.setObjectName(f"way_out_{way.key}")
        self.key = way.key
        self._outcome = way.outcome
        self.setToolTip(way.detail)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()
        self.clicked.connect(self._take)

    def show_way(self, way: WayOut) -> None:
        """Say it anew: the times have moved on."""
        if (way.words, way.outcome, way.detail) == (self.text(), self._outcome, self.toolTip()):
            return
        self.setToolTip(way.detail)
        self._outcome = way.outcome
        self.setText(way.words)
        self._name()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(scaled_px(200), self.heightForWidth(scaled_px(200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled_px(120), scaled_px(40))

    def heightForWidth(self, width: int) -> int:
        return (
            self._text_height(width, self._words_font(), self.text())
            + self._text_height(width, font_px(12), self._outcome)
            + scaled_px(ROW_SPACE_PX)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = roles_at(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = scaled_px(MARK_PX)
        ring = QRectF(2.5, scaled_px(ROW_SPACE_PX) / 2 + 0.5, side - 1, side - 1)
        edge = roles.accent if self.isChecked() else roles.text if self.underMouse() else roles.control_line
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(roles.accent if self.isChecked() else roles.surface))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(roles.on_accent))
            painter.drawEllipse(ring.center(), side / 6, side / 6)
        top = scaled_px(ROW_SPACE_PX) // 2
        left, wide = scaled_px(INSET_PX), self.width() - scaled_px(INSET_PX)
        words = self._text_height(self.width(), self._words_font(), self.text())
        painter.setPen(QColor(roles.text))
        painter.setFont(self._words_font())
        painter.drawText(QRect(left, top, wide, words), WRAPPED, self.text())
        painter.setPen(QColor(roles.text_2))
        painter.setFont(font_px(12))
        painter.drawText(QRect(left, top + words, wide, self.height()), WRAPPED, self._outcome)

    def _words_font(self) -> QFont:
        # As wide as when it is chosen, so that choosing moves nothing.
        return font_px(13, weight=600)

    def _text_height(self, width: int, font: QFont, text: str) -> int:
        room = QRect(0, 0, max(1, width - scaled_px(INSET_PX)), 10_000)
        return QFontMetrics(font).boundingRect(room, WRAPPED, text).height()

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()}. {self._outcome}")
        self.setAccessibleDescription(self.toolTip())

    def _take(self) -> None:
        self.taken.emit(self.key)


class ReasonButton(Button):
    """A ready-made reason."""

    taken = Signal(str)

    def __init__(self, words: str) -> None:
        super().__init__(words, size=Size.SMALL)
        self.clicked.connect(self._take)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._content_width()) + 2 * self._padding_px(), super().sizeHint().height())

    def _padding_px(self) -> int:
        return scaled_px(6)

    def _take(self) -> None:
        self.taken.emit(self.text())


class LateFoot(QWidget):
    """`use_asked` carries the key of the proposal and the reason, `chosen` the key that is looked at."""

    opened = Signal()
    closed = Signal()
    chosen = Signal(str)
    use_asked = Signal(str, str)
    take_back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways: list[WayOutButton] = []
        self._group = QButtonGroup(self)
        self._build()
        self._connect()
        for part in (self._see, self._choice, self._changed):
            part.hide()

    @property
    def is_open(self) -> bool:
        """Whether the proposals stand open."""
        return not self._choice.isHidden()

    def show_closed(self, *, count: int, can_take_back: bool) -> None:
        """Offer `count` proposals, and the way back from one that was used."""
        self._see.set_words(self.tr("See %n proposals", "", count))
        self._see.setVisible(count > 0)
        self._changed.setVisible(can_take_back)
        if self.is_open:
            self._choice.hide()
            self._reason.clear()

    def show_open(self, ways: Sequence[WayOut], *, chosen_key: str) -> None:
        """Show the proposals; what is being typed stays."""
        was_open = self.is_open
        if [way.key for way in ways] != [button.key for button in self._ways]:
            self._make_ways(ways)
        for way, button in zip(ways, self._ways, strict=True):
            button.show_way(way)
            button.setChecked(way.key == chosen_key)
        self._see.hide()
        self._changed.hide()
        self._choice.show()
        if not was_open and self._ways:
            self._ways[0].setFocus(Qt.FocusReason.MouseFocusReason)

    def set_low(self, is_low: bool, *, is_lowest: bool) -> None:
        """Leave the ready-made reasons out, where the window is low; in the lowest the reason as well."""
        self._ready.setVisible(not is_low)
        self._reason.setVisible(not is_lowest)

    def _make_ways(self, ways: Sequence[WayOut]) -> None:
        for button in self._ways:
            self._group.removeButton(button)
            self._ways_box.removeWidget(button)
            button.deleteLater()
        self._ways = [WayOutButton(way) for way in ways]
        for button in self._ways:
            self._group.addButton(button)
            self._ways_box.addWidget(button)
            button.taken.connect(self.chosen)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 4, 8, 0)
        box.setSpacing(4)
        self._see = Button("", size=Size.SMALL)
        self._see.setObjectName("see_proposals")
        box.addWidget(self._see)
        self._changed = QWidget()
        row = QHBoxLayout(self._changed)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(self.tr("The plan was changed"), TextRole.SMALL, fit=Fit.ELIDE), 1)
        self._back = Button(self.tr("Undo"), "undo-2", size=Size.SMALL)
        self._back.setObjectName("take_back_proposal")
        row.addWidget(self._back)
        box.addWidget(self._changed)
        self._choice = self._build_choice()
        box.addWidget(self._choice)
        box.addStretch(1)

    def _build_choice(self) -> QWidget:
        choice = QWidget()
        choice.setObjectName("proposals")
        choice.setAccessibleName(self.tr("Proposals"))
        box = QVBoxLayout(choice)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        self._ways_box = QVBoxLayout()
        self._ways_box.setSpacing(0)
        box.addLayout(self._ways_box)
        self._reason = LineEdit(placeholder=self.tr("Why? For the report"))
        self._reason.setObjectName("late_reason")
        self._reason.setAccessibleName(self.tr("Why the day is late"))
        self._reason.setMaxLength(LONGEST_REASON)
        box.addWidget(self._reason)
        self._ready = self._build_ready()
        box.addWidget(self._ready)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        self._use = Button(self.tr("Use the proposal"), size=Size.SMALL)
        self._use.setObjectName("use_proposal")
        self._not_now = Button(self.tr("Not now"), variant=Variant.QUIET, size=Size.SMALL)
        self._not_now.setObjectName("not_now")
        acts.addWidget(self._use, 1)
        acts.addWidget(self._not_now)
        box.addLayout(acts)
        return choice

    def _build_ready(self) -> QWidget:
        holder = QWidget()
        ready = QHBoxLayout(holder)
        ready.setContentsMargins(0, 0, 0, 0)
        ready.setSpacing(4)
        for number, words in enumerate((self.tr("Discussion"), self.tr("Late start"), self.tr("Equipment"))):
            button = ReasonButton(words)
            button.setObjectName(f"ready_reason_{number + 1}")
            button.taken.connect(self._reason.setText)
            ready.addWidget(button, 1)
        return holder

    def _connect(self) -> None:
        self._see.clicked.connect(self.opened)
        self._not_now.clicked.connect(self.closed)
        self._back.clicked.connect(self.take_back_asked)
        self._use.clicked.connect(self._on_use)
        self._reason.returnPressed.connect(self._on_use)

    def _on_use(self) -> None:
        key = next((button.key for button in self._ways if button.isChecked()), "")
        if key:
            self.use_asked.emit(key, self._reason.text())
