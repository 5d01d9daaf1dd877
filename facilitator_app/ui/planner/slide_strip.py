"""The slides of a block in small. A thumbnail is painted when it is first seen, in an idle moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator_app.domain.wall import Picture
from facilitator_app.ui.kit import StateShape, paint_state_shape
from facilitator_app.ui.projector.cache import PaintedPictures, Painting
from facilitator_app.ui.theme import font_px, roles_at, scaled_px

THUMB_WIDTH_PX = 128
THUMB_HEIGHT_PX = 72
NUMBER_PX = 24
FRAME_PX = 3
STRIP_PX = 160
SLIDE_ROLE = Qt.ItemDataRole.UserRole + 1

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class StripSlide:
    """One slide in the strip. `name` is what is read aloud."""

    key: str
    number: int
    name: str
    picture: Picture
    is_hidden: bool


class StripModel(QAbstractListModel):
    """The slides of one block."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slides: tuple[StripSlide, ...] = ()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of slides."""
        return 0 if parent.isValid() else len(self.slides)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name for reading aloud; the slide itself for painting."""
        if not index.isValid():
            return None
        slide = self.slides[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return slide.name
        return slide if role == SLIDE_ROLE else None

    def show_slides(self, slides: tuple[StripSlide, ...]) -> None:
        """Show other slides; where only their content has changed, nothing but the painting does."""
        if [one.key for one in slides] == [one.key for one in self.slides]:
            self.slides = slides
            if slides:
                self.dataChanged.emit(self.index(0), self.index(len(slides) - 1))
            return
        self.beginResetModel()
        self.slides = slides
        self.endResetModel()


class Thumbnails(PaintedPictures):
    """Tells when another one has been painted."""

    painted = Signal()

    def event(self, event: QEvent) -> bool:
        """An idle moment."""
        is_done = super().event(event)
        self.painted.emit()
        return is_done


class StripDelegate(QStyledItemDelegate):
    """Paints a thumbnail with its number; those that are not ready are asked for."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.wanted: list[Painting] = []

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Thumbnail and number."""
        return QSize(THUMB_WIDTH_PX + 2 * FRAME_PX, THUMB_HEIGHT_PX + scaled_px(NUMBER_PX) + FRAME_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The picture in its frame, and the number under it."""
        slide: StripSlide = index.data(SLIDE_ROLE)
        roles = roles_at(option.widget)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        area = QRectF(
            option.rect.left() + FRAME_PX, option.rect.top() + FRAME_PX, THUMB_WIDTH_PX, THUMB_HEIGHT_PX
        )
        ratio = option.widget.devicePixelRatioF()
        painting = Painting(slide.picture, 0, THUMB_WIDTH_PX, THUMB_HEIGHT_PX, ratio)
        painter.save()
        if self._thumbnails.is_ready(painting):
            painter.setOpacity(0.4 if slide.is_hidden else 1.0)
            painter.drawPixmap(area.topLeft(), self._thumbnails.pixmap(painting))
            painter.setOpacity(1.0)
        else:
            painter.fillRect(area, QColor(roles.sunk))
            self.wanted.append(painting)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(QColor(roles.text if is_chosen else roles.control_line), FRAME_PX if is_chosen else 1)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), 4, 4)
        self._paint_number(
            painter, area, slide, roles.text if is_chosen else roles.text_2, is_chosen=is_chosen
        )
        painter.restore()

    def _paint_number(
        self, painter: QPainter, area: QRectF, slide: StripSlide, colour: str, *, is_chosen: bool
    ) -> None:
        painter.setFont(font_px(13, weight=600 if is_chosen else 400))
        painter.setPen(QColor(colour))
        under = QRectF(area.left(), area.bottom() + 2, area.width(), scaled_px(NUMBER_PX) - 4)
        painter.drawText(under, Qt.AlignmentFlag.AlignVCenter, str(slide.number))
        if slide.is_hidden:
            side = scaled_px(16)
            spot = QRectF(under.left() + 24, under.center().y() - side / 2, side, side)
            paint_state_shape(painter, spot, StateShape.NOT_SHOWN, colour)


class SlideStrip(QListView):
    """Alt+arrows ask to move the chosen slide, Delete asks to remove it."""

    slide_chosen = Signal(str)
    move_asked = Signal(str, int)
    remove_asked = Signal(str)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("slides")
        self.setAccessibleName(accessible_name)
        self._slides = StripModel(self)
        self.setModel(self._slides)
        self._thumbnails = Thumbnails(self)
        self._delegate = StripDelegate(self._thumbnails, self)
        self.setItemDelegate(self._delegate)
        self.setSpacing(2)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("isFlush", True)
        self.setFixedWidth(STRIP_PX)
        self._thumbnails.painted.connect(self.viewport().update)

    def show_slides(self, slides: Sequence[StripSlide], chosen_id: str) -> None:
        """Show these slides with one of them chosen, without telling."""
        self.blockSignals(True)
        if tuple(slides) != self._slides.slides:
            self._slides.show_slides(tuple(slides))
        at = next((i for i, one in enumerate(slides) if one.key == chosen_id), -1)
        if at >= 0 and at != self.currentIndex().row():
            self.setCurrentIndex(self._slides.index(at))
        self.blockSignals(False)
        self.viewport().update()

    def slides(self) -> tuple[StripSlide, ...]:
        """The slides shown."""
        return self._slides.slides

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell which slide is chosen now."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.slide_chosen.emit(self._slides.slides[current.row()].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow asks to move, Delete to remove."""
        at = self.currentIndex()
        key = self._slides.slides[at.row()].key if at.isValid() else ""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if key and step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_asked.emit(key, step)
        elif key and event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit(key)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """After each painting, ask for the thumbnails that were seen and are not ready."""
        self._delegate.wanted.clear()
        is_done = super().viewportEvent(event)
        if event.type() == QEvent.Type.Paint and self._delegate.wanted:
            self._thumbnails.expect(self._delegate.wanted)
        return is_done
