"""One promise as a row: who, the promise in their own words, what it gave, and what became of it.

Invariant: what is measured is what is painted, so that a row has room for all that stands in it.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from facilitator_app.domain.follow_up import Outcome
from facilitator_app.domain.look import Roles
from facilitator_app.domain.textfmt import SentencePart, sentence_text
from facilitator_app.ui.kit import StateShape, paint_state_shape
from facilitator_app.ui.kit.text_block import elided
from facilitator_app.ui.theme import font_px, scaled_px

SIDE_PX = 16
GAP_PX = 16
PADDING_PX = 10
NAME_PX = 152
NARROW_BELOW_PX = 760
WORDS_PX, WORDS_LINE_PX = 16, 22
SMALL_PX, SMALL_LINE_PX = 13, 18
NAME_LINE_PX = 20
MOST_LINES = 4
SEGMENT_HEIGHT_PX = 40
SEGMENT_PADDING_PX = 14
MARK_PX = 14
MARK_GAP_PX = 8
RADIUS_PX = 6

OUTCOME_SHAPES = {
    Outcome.TRIED: StateShape.READY,
    Outcome.UNDER_WAY: StateShape.BEGUN,
    Outcome.DROPPED: StateShape.OVER,
}
"""Each outcome by its shape, the same on the row and in the sum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRow:
    """What a row shows. `place` are the small lines under the name; `tip` is everything in full."""

    key: str
    name: str
    place: tuple[str, ...]
    sentence: tuple[SentencePart, ...]
    gave: str
    outcome: Outcome | None
    tip: str


@dataclass(frozen=True, slots=True)
class RowParts:
    """Where the parts of a row are. `segments` are of the three outcomes, in their order."""

    name: QRectF
    sentence: QRectF
    gave: QRectF
    segments: tuple[QRectF, ...]


def segment_widths(words: tuple[str, ...]) -> tuple[float, ...]:
    """How wide the three outcomes are: each its word in bold, so that nothing moves when it is chosen."""
    metrics = QFontMetricsF(font_px(14, weight=600))
    beside = scaled_px(MARK_PX) + MARK_GAP_PX + 2 * SEGMENT_PADDING_PX
    return tuple(metrics.horizontalAdvance(word) + beside for word in words)


def sentence_layout(row: PromiseRow, width: float) -> QTextLayout:
    """The promise broken into lines, its occasion in bold; what is more than the row takes ends in …"""
    text = sentence_text(row.sentence)
    layout = _broken(row, text, width)
    if layout.lineCount() <= MOST_LINES:
        return layout
    last = layout.lineAt(MOST_LINES - 1)
    kept = text[: last.textStart() + last.textLength()].rstrip()
    while len(kept) > 1:
        layout = _broken(row, kept.rstrip(" ,.;:") + "…", width)
        if layout.lineCount() <= MOST_LINES:
            break
        kept = kept[:-2]
    return layout


def row_height(row: PromiseRow, parts: RowParts, lines: int) -> int:
    """How high the row is with a sentence of so many lines."""
    words = lines * scaled_px(WORDS_LINE_PX) + scaled_px(SMALL_LINE_PX)
    name = scaled_px(NAME_LINE_PX) + len(row.place) * scaled_px(SMALL_LINE_PX)
    if parts.name.width() == parts.sentence.width():
        words += scaled_px(NAME_LINE_PX)
        name = 0
    return max(words, name, scaled_px(SEGMENT_HEIGHT_PX)) + 2 * scaled_px(PADDING_PX) + 4


def parts_of(area: QRectF, widths: tuple[float, ...], lines: int) -> RowParts:
    """The parts within `area`. In a narrow list the name stands over the sentence."""
    is_narrow = area.width() < scaled_px(NARROW_BELOW_PX)
    left, right = area.left() + SIDE_PX, area.right() - SIDE_PX
    segments = _segments(area, right - sum(widths), widths)
    name_px = 0 if is_narrow else scaled_px(NAME_PX) + GAP_PX
    words_left, words_px = left + name_px, max(40.0, right - sum(widths) - GAP_PX - left - name_px)
    sentence_px, gave_px = lines * scaled_px(WORDS_LINE_PX), scaled_px(SMALL_LINE_PX)
    over_px = scaled_px(NAME_LINE_PX) if is_narrow else 0
    top = area.center().y() - (over_px + sentence_px + gave_px) / 2
    sentence = QRectF(words_left, top + over_px, words_px, sentence_px)
    name = (
        QRectF(left, top, words_px, over_px)
        if is_narrow
        else QRectF(left, area.top(), scaled_px(NAME_PX), area.height())
    )
    return RowParts(
        name=name,
        sentence=sentence,
        gave=QRectF(words_left, sentence.bottom(), words_px, gave_px),
        segments=segments,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPainter:
    """Paints the parts of one row in the list's colours."""

    painter: QPainter
    roles: Roles
    ground: str

    def paint_name(self, row: PromiseRow, area: QRectF) -> None:
        """The name, and under it unit and group; on one line where there is one."""
        if area.height() <= scaled_px(NAME_LINE_PX):
            room = area
            self._line(room, row.name, font_px(14, weight=500), self.roles.text)
            told = QFontMetricsF(font_px(14, weight=500)).horizontalAdvance(row.name) + 8
            beside = " · ".join(row.place)
            if room.width() - told > scaled_px(40):
                self._line(room.adjusted(told, 0, 0, 0), beside, font_px(SMALL_PX), self.roles.text_2)
            return
        height = scaled_px(NAME_LINE_PX) + len(row.place) * scaled_px(SMALL_LINE_PX)
        top = area.center().y() - height / 2
        line = QRectF(area.left(), top, area.width(), scaled_px(NAME_LINE_PX))
        self._line(line, row.name, font_px(14, weight=500), self.roles.text)
        top = line.bottom()
        for text in row.place:
            under = QRectF(area.left(), top, area.width(), scaled_px(SMALL_LINE_PX))
            self._line(under, text, font_px(SMALL_PX), self.roles.text_2)
            top = under.bottom()

    def paint_sentence(self, layout: QTextLayout, area: QRectF) -> None:
        """The promise."""
        self.painter.setPen(QColor(self.roles.text))
        layout.draw(self.painter, area.topLeft())

    def paint_gave(self, text: str, area: QRectF, *, is_hint: bool) -> None:
        """What it gave, or the invitation to write it."""
        self._line(area, text, font_px(SMALL_PX), self.roles.text_3 if is_hint else self.roles.text_2)

    def paint_segments(
        self, areas: tuple[QRectF, ...], words: tuple[str, ...], chosen: Outcome | None
    ) -> None:
        """The three outcomes; what was told is filled."""
        whole = areas[0].united(areas[-1])
        outline = QPainterPath()
        outline.addRoundedRect(whole, RADIUS_PX, RADIUS_PX)
        painter = self.painter
        painter.fillPath(outline, QColor(self.ground))
        for outcome, area, word in zip(Outcome, areas, words, strict=True):
            is_chosen = outcome is chosen
            if is_chosen:
                painter.save()
                painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
                painter.fillRect(area, QColor(self.roles.inverse))
                painter.restore()
            self._segment(area, word, OUTCOME_SHAPES[outcome], is_chosen=is_chosen)
        painter.setPen(QPen(QColor(self.roles.control_line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for area in areas[1:]:
            painter.drawLine(area.topLeft(), area.bottomLeft())
        painter.drawPath(outline)

    def _segment(self, area: QRectF, word: str, shape: StateShape, *, is_chosen: bool) -> None:
        ink = self.roles.on_inverse if is_chosen else self.roles.text_2
        side = scaled_px(MARK_PX)
        spot = QRectF(area.left() + SEGMENT_PADDING_PX, area.center().y() - side / 2, side, side)
        knockout = self.roles.inverse if is_chosen else self.ground
        paint_state_shape(self.painter, spot, shape, ink, knockout=knockout)
        room = QRectF(spot.right() + MARK_GAP_PX, area.top(), area.right() - spot.right(), area.height())
        self._line(room, word, font_px(14, weight=600 if is_chosen else 400), ink)

    def _line(self, area: QRectF, text: str, font: QFont, colour: str) -> None:
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        at = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        self.painter.drawText(area, at, elided(text, font, area.width()))


def _segments(area: QRectF, left: float, widths: tuple[float, ...]) -> tuple[QRectF, ...]:
    height = scaled_px(SEGMENT_HEIGHT_PX)
    top = round(area.center().y() - height / 2) + 0.5
    found = []
    for width in widths:
        found.append(QRectF(round(left) + 0.5, top, round(width), height))
        left += width
    return tuple(found)


def _broken(row: PromiseRow, text: str, width: float) -> QTextLayout:
    layout = QTextLayout(text, font_px(WORDS_PX, is_serif=True))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(row, len(text)))
    layout.beginLayout()
    top = 0.0
    line = layout.createLine()
    while line.isValid() and layout.lineCount() <= MOST_LINES + 1:
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, top))
        top += scaled_px(WORDS_LINE_PX)
        line = layout.createLine()
    layout.endLayout()
    return layout


def _formats(row: PromiseRow, length: int) -> list[QTextLayout.FormatRange]:
    """The occasion in bold: the keyword that leads it, and what was written."""
    bold = QTextLayout.FormatRange()
    bold.start = 0
    bold.length = min(length, sum(len(part.text) for part in row.sentence[:2]))
    look = QTextCharFormat()
    look.setFont(font_px(WORDS_PX, weight=600, is_serif=True))
    bold.format = look
    return [bold]
