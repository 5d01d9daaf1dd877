"""Thumbnails of slides. One is painted in each turn of the event loop: those that are seen first, the others after,
from the middle of the view outwards. A picture that looks the same is painted once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
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
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator_app.domain.wall import BlackPicture, Picture
from facilitator_app.ui.kit import StateShape, paint_state_shape
from facilitator_app.ui.projector.cache import PaintedPictures, Painting
from facilitator_app.ui.projector.paint import page_count
from facilitator_app.ui.theme import font_px, roles_at, scaled_px

THUMB_WIDTH_PX = 128
THUMB_HEIGHT_PX = 72
NUMBER_PX = 24
FRAME_PX = 3
HIDDEN_OPACITY = 0.4
SLIDE_ROLE = Qt.ItemDataRole.UserRole + 1

_LOG = logging.getLogger(__name__)

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class StripSlide:
    """One slide in the strip. `number` is empty for one that is not shown, `name` is what is read aloud; what is cut
    waits to be put in elsewhere."""

    key: str
    number: str
    name: str
    is_hidden: bool
    is_cut: bool = False


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

    def show_slides(self, slides: tuple[StripSlide, ...]) -> bool:
        """Show other slides; where only their content has changed, nothing but the painting does. Tells whether there
        are other slides now.
        """
        if [one.key for one in slides] == [one.key for one in self.slides]:
            if slides != self.slides:
                self.slides = slides
                self.dataChanged.emit(self.index(0), self.index(len(slides) - 1))
            return False
        self.beginResetModel()
        self.slides = slides
        self.endResetModel()
        return True


class ThumbPainter(PaintedPictures):
    """Paints what is `wanted` now, then the rest. `painted` tells after each."""

    painted = Signal()

    def __init__(self, picture_of: Callable[[str], Picture], parent: QWidget) -> None:
        super().__init__(parent)
        self._picture_of = picture_of
        self._view = parent
        self._keys: tuple[str, ...] = ()
        self._pictures: dict[str, Picture] = {}
        self._later: list[str] = []
        self.wanted: list[Painting] = []

    def begin(self, keys: Sequence[str]) -> None:
        """These slides, as they are now."""
        self._keys = tuple(keys)
        self._later = list(keys)
        self._pictures.clear()

    def picture(self, key: str) -> Picture:
        """The picture of a slide, made when it is first asked for.

        Never an error: this is called while Qt paints, where PySide would end the process for some.
        """
        if key not in self._pictures:
            try:
                self._pictures[key] = self._picture_of(key)
            except Exception:
                _LOG.exception("a slide has no picture")
                self._pictures[key] = BlackPicture()
        return self._pictures[key]

    def painting(self, key: str) -> Painting:
        """How a slide is painted in the strip."""
        ratio = self._view.devicePixelRatioF()
        return Painting(self.picture(key), 0, THUMB_WIDTH_PX, THUMB_HEIGHT_PX, ratio)

    def waiting(self) -> int:
        """How many are still to be painted, as far as is known."""
        return len(self.wanted) + len(self._later)

    def ask(self, seen_row: int) -> None:
        """Paint what is wanted in the turns to come, or else the nearest slide that is not ready."""
        # What cannot be painted stays empty; asked for again and again it would never let the window rest.
        wanted = [painting for painting in self.wanted if painting not in self._failed]
        if wanted:
            self.expect(wanted)
            return
        if not self._later:
            return
        places = {key: at for at, key in enumerate(self._keys)}
        nearest = min(self._later, key=lambda key: abs(places[key] - seen_row))
        self._later.remove(nearest)
        self.expect([self.painting(nearest)])

    def event(self, event: QEvent) -> bool:
        """An idle moment."""
        is_done = super().event(event)
        self.painted.emit()
        return is_done


class StripDelegate(QStyledItemDelegate):
    """Paints a thumbnail with its number; those that are not ready are wanted."""

    def __init__(self, thumbs: ThumbPainter, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbs = thumbs

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
        painting = self._thumbs.painting(slide.key)
        pages = 1
        painter.save()
        if self._thumbs.is_ready(painting):
            painter.setOpacity(HIDDEN_OPACITY if slide.is_hidden or slide.is_cut else 1.0)
            painter.drawPixmap(area.topLeft(), self._thumbs.pixmap(painting))
            painter.setOpacity(1.0)
            pages = page_count(painting.picture)
        else:
            painter.fillRect(area, QColor(roles.sunk))
            self._thumbs.wanted.append(painting)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(roles.text if is_chosen else roles.control_line), FRAME_PX if is_chosen else 1)
        pen.setStyle(Qt.PenStyle.DashLine if slide.is_cut else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), 4, 4)
        ink = roles.text if is_chosen else roles.text_2
        self._paint_foot(painter, area, slide, ink, pages=pages, is_chosen=is_chosen)
        painter.restore()

    def _paint_foot(
        self, painter: QPainter, area: QRectF, slide: StripSlide, colour: str, *, pages: int, is_chosen: bool
    ) -> None:
        painter.setFont(font_px(13, weight=600 if is_chosen else 400))
        painter.setPen(QColor(colour))
        under = QRectF(area.left(), area.bottom() + 2, area.width(), scaled_px(NUMBER_PX) - 4)
        painter.drawText(under, Qt.AlignmentFlag.AlignVCenter, slide.number)
        if slide.is_hidden:
            side = scaled_px(16)
            spot = QRectF(under.left(), under.center().y() - side / 2, side, side)
            paint_state_shape(painter, spot, StateShape.NOT_SHOWN, colour)
        if pages > 1:
            words = self.tr("{count} pages").format(count=pages)
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(under, right, words)
