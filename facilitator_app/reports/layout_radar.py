"""Bands of the radar chart: two rings over the spokes, told apart by line and mark, black on white.

Invariant: a ring has a line between two neighbouring spokes only where both have a rating.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from facilitator_app.reports import style
from facilitator_app.reports.bands import Band, Disc, Fill, Frame, Mark, Text, Way
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model_radar import Radar, RadarSpoke
from facilitator_app.reports.style import HAIR, MM, THICK, THIN, Ink, TextStyle

RADIUS = 36 * MM
LABEL_GAP = 4 * MM
MOST_LABEL_LINES = 4
DISC_RADIUS = 1.3 * MM
SQUARE = 2.6 * MM
KEY_LENGTH, KEY_GAP, KEY_BETWEEN = 10 * MM, 2 * MM, 10 * MM
DASH = (3.2, 2.4)
UPRIGHT = 0.3
"""Of a spoke's sine: one that leans less than this stands upright, and its label over or under its end."""

_Value = Callable[[RadarSpoke], float | None]


def radar_bands(breaker: LineBreaker, radar: Radar, x: float, width: float) -> tuple[Band, ...]:
    """The key to the two rings, and the chart in one piece; nothing without spokes."""
    if not radar.spokes:
        return ()
    return (
        Band(columns=((_key(breaker, radar, x),),), bottom=2 * MM, keeps_next=True),
        Band(columns=(((_chart_height(breaker, radar, width), *_chart(breaker, radar, x, width)),),)),
    )


def _key(breaker: LineBreaker, radar: Radar, x: float) -> tuple[float, tuple[Text, ...], tuple[Mark, ...]]:
    middle = style.BODY.leading_pt / 2
    marks: list[Mark] = []
    texts: list[Text] = []
    at = x
    for word, is_own in ((radar.own_word, True), (radar.chief_word, False)):
        marks += _line((middle, at), (middle, at + KEY_LENGTH), is_own=is_own)
        marks += _point(middle, at + KEY_LENGTH / 2, is_own=is_own)
        texts.append(Text(style.BODY.rise_pt, at + KEY_LENGTH + KEY_GAP, style.BODY, word))
        at += KEY_LENGTH + KEY_GAP + breaker.faces.width(word, style.BODY) + KEY_BETWEEN
    return style.BODY.leading_pt, tuple(texts), tuple(marks)


def _chart(
    breaker: LineBreaker, radar: Radar, x: float, width: float
) -> tuple[tuple[Text, ...], tuple[Mark, ...]]:
    top = _above(breaker, radar, width)
    middle = (top + RADIUS, x + width / 2)
    count = len(radar.spokes)
    marks: list[Mark] = []
    for step in range(1, radar.steps + 1):
        ring = [_at(middle, place, count, step / radar.steps) for place in range(count)]
        marks.append(_way([*ring, ring[0]], thickness=THIN if step == radar.steps else HAIR, ink=Ink.RULE))
    marks += [
        _way([middle, _at(middle, place, count, 1.0)], thickness=HAIR, ink=Ink.RULE) for place in range(count)
    ]
    for is_own, value in ((True, _own), (False, _chief)):
        marks += _ring(radar, middle, value, is_own=is_own)
    return (*_numbers(radar, middle), *_labels(breaker, radar, middle, width)), tuple(marks)


def _ring(radar: Radar, middle: tuple[float, float], value: _Value, *, is_own: bool) -> list[Mark]:
    count = len(radar.spokes)
    ends = [
        None if (said := value(spoke)) is None else _at(middle, place, count, said / radar.steps)
        for place, spoke in enumerate(radar.spokes)
    ]
    marks: list[Mark] = []
    for place, end in enumerate(ends):
        following = ends[(place + 1) % count]
        if count > 1 and end is not None and following is not None:
            marks += _line(end, following, is_own=is_own)
    for end in ends:
        if end is not None:
            marks += _point(*end, is_own=is_own)
    return marks


def _numbers(radar: Radar, middle: tuple[float, float]) -> list[Text]:
    """The places of the scale beside the first spoke."""
    y, x = middle
    small = style.HELP
    return [
        Text(
            y - RADIUS * step / radar.steps + small.rise_pt - small.leading_pt / 2,
            x + 1.6 * MM,
            small,
            str(step),
        )
        for step in range(1, radar.steps + 1)
    ]


def _labels(breaker: LineBreaker, radar: Radar, middle: tuple[float, float], width: float) -> list[Text]:
    texts: list[Text] = []
    count = len(radar.spokes)
    voice = style.BODY_STRONG
    for place, spoke in enumerate(radar.spokes):
        y, x = _at(middle, place, count, 1.0)
        lean = _lean(place, count)
        lines = _label(breaker, spoke, lean, width)
        height = voice.leading_pt * len(lines)
        top = y - height / 2
        if abs(lean) < UPRIGHT:
            top = y - LABEL_GAP - height if y < middle[0] else y + LABEL_GAP
        for number, line in enumerate(lines):
            left = _left(breaker, line, voice, x, lean)
            texts.append(Text(top + number * voice.leading_pt + voice.rise_pt, left, voice, line))
    return texts


def _label(breaker: LineBreaker, spoke: RadarSpoke, lean: float, width: float) -> tuple[str, ...]:
    room = width * 0.6 if abs(lean) < UPRIGHT else width / 2 - RADIUS * abs(lean) - LABEL_GAP
    return tuple(breaker.fitted(spoke.label, style.BODY_STRONG, room, MOST_LABEL_LINES))


def _left(breaker: LineBreaker, line: str, voice: TextStyle, x: float, lean: float) -> float:
    length = breaker.faces.width(line, voice)
    if abs(lean) < UPRIGHT:
        return x - length / 2
    return x + LABEL_GAP if lean > 0 else x - LABEL_GAP - length


def _above(breaker: LineBreaker, radar: Radar, width: float) -> float:
    return _upright_height(breaker, radar, width, is_above=True)


def _chart_height(breaker: LineBreaker, radar: Radar, width: float) -> float:
    below = _upright_height(breaker, radar, width, is_above=False)
    return _above(breaker, radar, width) + 2 * RADIUS + below


def _upright_height(breaker: LineBreaker, radar: Radar, width: float, *, is_above: bool) -> float:
    """The room for the labels over or under the chart."""
    count = len(radar.spokes)
    heights = [0.0]
    for place, spoke in enumerate(radar.spokes):
        lean = _lean(place, count)
        height = style.BODY_STRONG.leading_pt * len(_label(breaker, spoke, lean, width))
        is_over = cos(2 * pi * place / count) > 0
        if is_over is is_above:
            # A label beside the end of a leaning spoke reaches past it by half its height at most.
            heights.append(LABEL_GAP + height if abs(lean) < UPRIGHT else height / 2)
    return max(heights)


def _lean(place: int, count: int) -> float:
    return sin(2 * pi * place / count)


def _at(middle: tuple[float, float], place: int, count: int, share: float) -> tuple[float, float]:
    """Down and right of a place on a spoke; the first spoke points up, the others follow with the clock."""
    angle = 2 * pi * place / count
    y, x = middle
    return (y - RADIUS * share * cos(angle), x + RADIUS * share * sin(angle))


def _line(start: tuple[float, float], end: tuple[float, float], *, is_own: bool) -> list[Mark]:
    return [_way([start, end], thickness=THICK, ink=Ink.BLACK, dash=() if is_own else DASH)]


def _point(y: float, x: float, *, is_own: bool) -> list[Mark]:
    if is_own:
        return [Disc(y, x, DISC_RADIUS, Ink.BLACK)]
    corner = (y - SQUARE / 2, x - SQUARE / 2)
    return [Fill(*corner, SQUARE, SQUARE, Ink.WHITE), Frame(*corner, SQUARE, SQUARE, THICK)]


def _way(
    points: list[tuple[float, float]], *, thickness: float, ink: Ink, dash: tuple[float, ...] = ()
) -> Way:
    (y, x), *_ = points
    return Way(y, x, tuple((down - y, right - x) for down, right in points[1:]), thickness, ink, dash)


def _own(spoke: RadarSpoke) -> float | None:
    return spoke.own


def _chief(spoke: RadarSpoke) -> float | None:
    return spoke.chief
