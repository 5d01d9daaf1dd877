"""Lays out the message band at the foot of the wall."""

from __future__ import annotations

from facilitator_app.domain.look import WALL, WALL_SIZES
from facilitator_app.ui.projector.flow import RIGHT, sizes
from facilitator_app.ui.projector.marks import IconMark, Mark, ShapeMark, TextStyle
from facilitator_app.ui.projector.typesetting import Measure, broken_lines, line_mark

ICON_PX = 96.0
ICON_LEFT = 128.0
TEXT_LEFT = 272.0
BAND_TOP = float(WALL_SIZES.height_px - WALL_SIZES.message_band_px)


def message_marks(message: str, language: str) -> tuple[Mark, ...]:
    """The band with its words: one line as large as fits, then two, and smaller only for a long message."""
    height = float(WALL_SIZES.message_band_px)
    style, lines = _fitted(message, language)
    line_px = round(style.px * 1.22)
    top = BAND_TOP + (height - len(lines) * line_px) / 2
    return (
        ShapeMark(x=0, y=BAND_TOP, width=WALL_SIZES.width_px, height=height, fill=WALL.over_ground),
        IconMark(
            x=ICON_LEFT,
            y=BAND_TOP + (height - ICON_PX) / 2,
            side=ICON_PX,
            name="message-square",
            colour=WALL.on_over,
        ),
        *(
            line_mark(line, style, x=TEXT_LEFT, top=top + i * line_px, line_px=line_px, colour=WALL.on_over)
            for i, line in enumerate(lines)
        ),
    )


def _fitted(message: str, language: str) -> tuple[TextStyle, tuple[str, ...]]:
    style = TextStyle(px=WALL_SIZES.message_px, weight=600)
    lines: tuple[str, ...] = ()
    for px in sizes(WALL_SIZES.message_px):
        style = style.at(px)
        measure = Measure(width=RIGHT - TEXT_LEFT, line_px=px, language=language)
        lines = broken_lines(message, style, measure)
        most = (
            1 if px > WALL_SIZES.message_least_px else (WALL_SIZES.message_band_px - 24) // round(px * 1.22)
        )
        if len(lines) <= min(most, 2 if px >= 44 else most):
            return style, lines
    kept = (WALL_SIZES.message_band_px - 24) // round(style.px * 1.22)
    return style, (*lines[: kept - 1], f"{lines[kept - 1]} …")
