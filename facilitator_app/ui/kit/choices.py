"""Choices seen all at once: check boxes, radio buttons, and a segmented row for two or three options."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from facilitator_app.ui.theme import font_px, icon_pixmap, roles_at, scaled_px
from facilitator_app.ui.theme.focus import ring_for

MARK_PX = 18
GAP_PX = 8
ROW_PX = 40
RADIUS_PX = 6
BOX_WORDS_PX = 28
"""Where the words of a check box begin, for what stands under them."""


def _mark_size(button: QAbstractButton) -> QSize:
    wide = QFontMetricsF(font_px(14)).horizontalAdvance(button.text())
    return QSize(round(wide + 0.5) + scaled_px(MARK_PX) + GAP_PX + 6, scaled_px(ROW_PX))


class CheckBox(QCheckBox):
    """A square with a tick; the whole row can be clicked."""

    def __init__(self, text: str, *, is_checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setChecked(is_checked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Mark and words."""
        return _mark_size(self)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return _mark_size(self)

    def hitButton(self, at: QPoint) -> bool:
        """The words belong to the box."""
        return self.rect().contains(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring only when the keyboard brought the focus."""
        ring_for(self, event.reason())
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, tick or bar, and words."""
        roles = roles_at(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = scaled_px(MARK_PX)
        box = QRectF(2.5, (self.height() - side) / 2 + 0.5, side - 1, side - 1)
        is_filled = self.checkState() != Qt.CheckState.Unchecked and self.isEnabled()
        edge = roles.accent if is_filled else roles.text if self.underMouse() else roles.control_line
        painter.setPen(_edge_pen(self, edge, roles.line))
        painter.setBrush(QColor(roles.accent if is_filled else roles.surface))
        painter.drawRoundedRect(box, 4, 4)
        if self.checkState() != Qt.CheckState.Unchecked:
            name = "check" if self.checkState() == Qt.CheckState.Checked else "minus"
            ink = roles.on_accent if self.isEnabled() else roles.text_3
            mark = icon_pixmap(name, colour=ink, size_px=side - 4, ratio=self.devicePixelRatioF())
            painter.drawPixmap(round(box.left()) + 1, round(box.top()) + 2, mark)
        _paint_words(painter, self, box.right() + GAP_PX)


class RadioButton(QRadioButton):
    """A ring with a disc; used through `RadioGroup`."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Mark and words."""
        return _mark_size(self)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return _mark_size(self)

    def hitButton(self, at: QPoint) -> bool:
        """The words belong to the ring."""
        return self.rect().contains(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring only when the keyboard brought the focus."""
        ring_for(self, event.reason())
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ring, disc and words."""
        roles = roles_at(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = scaled_px(MARK_PX)
        ring = QRectF(2.5, (self.height() - side) / 2 + 0.5, side - 1, side - 1)
        is_filled = self.isChecked() and self.isEnabled()
        edge = roles.accent if is_filled else roles.text if self.underMouse() else roles.control_line
        painter.setPen(_edge_pen(self, edge, roles.line))
        painter.setBrush(QColor(roles.accent if is_filled else roles.surface))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(roles.on_accent if self.isEnabled() else roles.text_3))
            inner = side / 6
            painter.drawEllipse(ring.center(), inner, inner)
        _paint_words(painter, self, ring.right() + GAP_PX)


class RadioGroup(QWidget):
    """One of several options, one a row; arrow keys move between them."""

    chosen = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        *,
        accessible_name: str = "",
        chosen_key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self._keys = [key for key, _words in options]
        self._group = QButtonGroup(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for at, (key, words) in enumerate(options):
            button = RadioButton(words)
            button.setObjectName(key)
            button.setChecked(key == chosen_key)
            self._group.addButton(button, at)
            outer.addWidget(button)
        self._group.idClicked.connect(self._tell)

    def chosen_key(self) -> str:
        """Key of the chosen option; empty when none is."""
        at = self._group.checkedId()
        return self._keys[at] if at >= 0 else ""

    def choose(self, key: str) -> None:
        """Choose by key, without telling."""
        if key in self._keys:
            self._group.button(self._keys.index(key)).setChecked(True)

    def _tell(self, at: int) -> None:
        self.chosen.emit(self._keys[at])


class Segment(QAbstractButton):
    """One option of a segmented choice."""

    def __init__(self, text: str, *, is_first: bool, is_last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_first, self._is_last = is_first, is_last
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the tick also when it is not there, so nothing moves."""
        wide = QFontMetricsF(font_px(14, weight=600)).horizontalAdvance(self.text())
        return QSize(round(wide) + scaled_px(16) + 4 + 2 * 10, scaled_px(40))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring only when the keyboard brought the focus."""
        ring_for(self, event.reason())
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go to the neighbour and choose it."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        group = self.group()
        neighbour = group.button(group.id(self) + step) if step and group is not None else None
        if neighbour is None:
            super().keyPressEvent(event)
            return
        neighbour.setFocus(Qt.FocusReason.TabFocusReason)
        neighbour.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tint, tick and words; the corners are round only at the ends."""
        roles = roles_at(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5 if self._is_last else 0.5, -0.5)
        ground = (
            roles.accent_tint if self.isChecked() else roles.window if self.underMouse() else roles.surface
        )
        painter.setPen(QPen(QColor(roles.control_line), 1))
        painter.setBrush(QColor(ground))
        painter.drawPath(_segment_outline(area, is_first=self._is_first, is_last=self._is_last))
        ink = roles.accent if self.isChecked() else roles.text if self.isEnabled() else roles.text_3
        font = font_px(14, weight=600 if self.isChecked() else 400)
        wide = QFontMetricsF(font).horizontalAdvance(self.text())
        tick = scaled_px(16)
        left = (self.width() - wide - (tick + 4 if self.isChecked() else 0)) / 2
        if self.isChecked():
            mark = icon_pixmap("check", colour=ink, size_px=tick, ratio=self.devicePixelRatioF())
            painter.drawPixmap(round(left), round((self.height() - tick) / 2), mark)
            left += tick + 4
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(left, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())


class SegmentedChoice(QWidget):
    """Two or three options side by side, a tick on the chosen one; none need be chosen."""

    chosen = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        *,
        accessible_name: str = "",
        chosen_key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self._keys = [key for key, _words in options]
        self._group = QButtonGroup(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, (key, words) in enumerate(options):
            segment = Segment(words, is_first=at == 0, is_last=at == len(options) - 1)
            segment.setObjectName(key)
            segment.setChecked(key == chosen_key)
            self._group.addButton(segment, at)
            row.addWidget(segment)
        self._group.idClicked.connect(self._tell)

    def chosen_key(self) -> str:
        """Key of the chosen option; empty when none is."""
        at = self._group.checkedId()
        return self._keys[at] if at >= 0 else ""

    def choose(self, key: str) -> None:
        """Choose by key, without telling; an empty key chooses nothing."""
        self._group.setExclusive(False)
        for at, own in enumerate(self._keys):
            self._group.button(at).setChecked(own == key)
        self._group.setExclusive(True)

    def _tell(self, at: int) -> None:
        self.chosen.emit(self._keys[at])


def _edge_pen(button: QAbstractButton, edge: str, off_edge: str) -> QPen:
    return QPen(QColor(edge), 1) if button.isEnabled() else QPen(QColor(off_edge), 1, Qt.PenStyle.DashLine)


def _paint_words(painter: QPainter, button: QAbstractButton, left: float) -> None:
    roles = roles_at(button)
    painter.setFont(font_px(14))
    painter.setPen(QColor(roles.text if button.isEnabled() else roles.text_3))
    area = QRectF(left, 0, button.width() - left, button.height())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, button.text())


def _segment_outline(area: QRectF, *, is_first: bool, is_last: bool) -> QPainterPath:
    outline = QPainterPath()
    outline.addRoundedRect(area, RADIUS_PX, RADIUS_PX)
    if not is_first:
        left_half = QPainterPath()
        left_half.addRect(area.adjusted(0, 0, -RADIUS_PX, 0))
        outline = outline.united(left_half)
    if not is_last:
        right_half = QPainterPath()
        right_half.addRect(area.adjusted(RADIUS_PX, 0, 0, 0))
        outline = outline.united(right_half)
    return outline.simplified()
