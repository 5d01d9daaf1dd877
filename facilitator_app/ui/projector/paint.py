"""Paints a picture on any surface: the wall, previews, thumbnails and images for the handout.

The painter's logical coordinates are the canvas of 1920 x 1080. A picture is laid out once.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from facilitator_app.domain.look import WALL_SIZES
from facilitator_app.domain.wall import (
    ActionExamplePicture,
    BlackPicture,
    BreakPicture,
    ColumnsPicture,
    CounterPicture,
    DilemmaPicture,
    OutputsPicture,
    PausePicture,
    PhasePicture,
    Picture,
    PicturePicture,
    QuestionPicture,
    QuotePicture,
    ScalePicture,
    TextPicture,
    ThemesPicture,
    TitlePicture,
    ToolPicture,
    TrialPicture,
    WallView,
    under_clock,
)
from facilitator_app.domain.wall_counts import BallotPicture, PairsPicture
from facilitator_app.ui.projector import (
    kinds_counts,
    kinds_day,
    kinds_gathered,
    kinds_room,
    kinds_scale,
    kinds_talk,
    kinds_tool,
    kinds_trial,
)
from facilitator_app.ui.projector.countdown import countdown_marks
from facilitator_app.ui.projector.flow import Page
from facilitator_app.ui.projector.images import scaled_image
from facilitator_app.ui.projector.marks import IconMark, ImageMark, Mark, Shape, ShapeMark, TextMark
from facilitator_app.ui.projector.message import message_marks
from facilitator_app.ui.projector.typesetting import font_of
from facilitator_app.ui.theme.icons import paint_icon

CANVAS = QRectF(0, 0, WALL_SIZES.width_px, WALL_SIZES.height_px)
KEPT_LAYOUTS = 128
KEPT_COUNTS = 1024
"""A number is small: of all slides of a large day it is known, also after something else has been written."""

LAYOUTS: dict[type[Picture], Callable[[Any], tuple[Page, ...]]] = {
    TitlePicture: kinds_talk.title_pages,
    TextPicture: kinds_talk.text_pages,
    ColumnsPicture: kinds_talk.columns_pages,
    QuotePicture: kinds_talk.quote_pages,
    PicturePicture: kinds_talk.picture_pages,
    DilemmaPicture: kinds_room.dilemma_pages,
    QuestionPicture: kinds_room.question_pages,
    PhasePicture: kinds_room.phase_pages,
    ToolPicture: kinds_tool.tool_pages,
    OutputsPicture: kinds_gathered.outputs_pages,
    ThemesPicture: kinds_gathered.themes_pages,
    ScalePicture: kinds_scale.scale_pages,
    BallotPicture: kinds_counts.ballot_pages,
    PairsPicture: kinds_counts.pairs_pages,
    BreakPicture: kinds_day.break_pages,
    ActionExamplePicture: kinds_day.action_example_pages,
    CounterPicture: kinds_day.counter_pages,
    TrialPicture: kinds_trial.trial_pages,
    PausePicture: kinds_day.pause_pages,
    BlackPicture: kinds_day.black_pages,
}


@lru_cache(maxsize=KEPT_COUNTS)
def page_count(picture: Picture) -> int:
    """How many pages the picture needs; at least one."""
    return len(pages_of(picture))


@lru_cache(maxsize=KEPT_LAYOUTS)
def pages_of(picture: Picture) -> tuple[Page, ...]:
    """The laid-out pages of a picture."""
    return LAYOUTS[type(picture)](picture)


def paint(picture: Picture, painter: QPainter, page: int = 0) -> None:
    """Paint one page; a page beyond the last is the last."""
    pages = pages_of(picture)
    paint_marks(painter, pages[max(0, min(page, len(pages) - 1))])


def paint_view(view: WallView, painter: QPainter) -> None:
    """Paint everything that stands on the wall: picture, countdown, message."""
    picture = under_clock(view.picture, view.countdown)
    paint(picture, painter, view.page)
    if view.countdown is not None:
        paint_marks(painter, countdown_marks(picture, view.countdown))
    if view.message:
        paint_marks(painter, message_marks(view.message, picture.frame.language))


def image_of(view: WallView, *, width_px: int, height_px: int) -> QImage:
    """What a wall of that many pixels shows; the canvas is shown whole, the rest is its ground."""
    image = QImage(width_px, height_px, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        fit_canvas(painter, QRectF(image.rect()), under_clock(view.picture, view.countdown))
        paint_view(view, painter)
    return image


def fit_canvas(painter: QPainter, target: QRectF, picture: Picture) -> None:
    """Fill `target` with the picture's ground and give the painter the canvas' coordinates in its middle."""
    painter.fillRect(target, QColor(ground_colour(picture)))
    fit_canvas_over(painter, target)


def fit_canvas_over(painter: QPainter, target: QRectF) -> None:
    """Give the painter the canvas' coordinates in the middle of `target`, over what is painted already."""
    placed = canvas_in(target)
    painter.translate(placed.topLeft())
    painter.scale(placed.width() / CANVAS.width(), placed.height() / CANVAS.height())
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )


def canvas_in(target: QRectF) -> QRectF:
    """Where the canvas lies, shown whole in the middle of `target`."""
    scale = min(target.width() / CANVAS.width(), target.height() / CANVAS.height())
    placed = QRectF(0, 0, CANVAS.width() * scale, CANVAS.height() * scale)
    placed.moveCenter(target.center())
    return placed


def ground_colour(picture: Picture) -> str:
    """The colour that the picture stands on."""
    ground = pages_of(picture)[0][0]
    return ground.fill if isinstance(ground, ShapeMark) else "#000000"


def paint_marks(painter: QPainter, marks: tuple[Mark, ...]) -> None:
    """Paint marks in order."""
    for mark in marks:
        if isinstance(mark, TextMark):
            painter.setFont(font_of(mark.style))
            painter.setPen(QColor(mark.colour))
            painter.drawText(QPointF(mark.x, mark.y), mark.text)
        elif isinstance(mark, ShapeMark):
            _paint_shape(painter, mark)
        elif isinstance(mark, ImageMark):
            _paint_image(painter, mark)
        else:
            _paint_icon(painter, mark)


def marks_in(marks: tuple[Mark, ...], rect: QRectF) -> tuple[Mark, ...]:
    """The marks that may touch `rect`."""
    return tuple(mark for mark in marks if _bounds(mark).intersects(rect))


def _bounds(mark: Mark) -> QRectF:
    if isinstance(mark, TextMark):
        px = mark.style.px
        return QRectF(mark.x - px * 0.1, mark.y - px * 1.1, mark.width + px * 0.2, px * 1.5)
    if isinstance(mark, IconMark):
        return QRectF(mark.x, mark.y, mark.side, mark.side)
    return QRectF(mark.x, mark.y, mark.width, mark.height)


def _paint_shape(painter: QPainter, mark: ShapeMark) -> None:
    rect = QRectF(mark.x, mark.y, mark.width, mark.height)
    if mark.edge:
        half = mark.edge_px / 2
        rect.adjust(half, half, -half, -half)
        painter.setPen(QPen(QColor(mark.edge), mark.edge_px))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mark.fill))
    if mark.shape is Shape.DISC:
        painter.drawEllipse(rect)
    elif mark.shape is Shape.TRIANGLE:
        top = QPointF(rect.center().x(), rect.top())
        painter.drawPolygon(QPolygonF([top, rect.bottomRight(), rect.bottomLeft()]))
    elif mark.shape is Shape.TRIANGLE_DOWN:
        end = QPointF(rect.center().x(), rect.bottom())
        painter.drawPolygon(QPolygonF([end, rect.topLeft(), rect.topRight()]))
    elif mark.radius:
        painter.drawRoundedRect(rect, mark.radius, mark.radius)
    else:
        painter.drawRect(rect)


def _paint_image(painter: QPainter, mark: ImageMark) -> None:
    """The picture in the pixels of the surface, so that it is scaled once and not by the painter."""
    device = painter.deviceTransform().mapRect(QRectF(mark.x, mark.y, mark.width, mark.height))
    image = scaled_image(mark.content, max(1, round(device.width())), max(1, round(device.height())))
    if image.isNull():
        return
    scale = mark.width / max(1.0, device.width())
    rect = QRectF(mark.x, mark.y, image.width() * scale, image.height() * scale)
    if mark.is_centred:
        rect.moveCenter(QRectF(mark.x, mark.y, mark.width, mark.height).center())
    painter.drawImage(rect, image)


def _paint_icon(painter: QPainter, mark: IconMark) -> None:
    paint_icon(painter, QRectF(mark.x, mark.y, mark.side, mark.side), mark.name, mark.colour)
