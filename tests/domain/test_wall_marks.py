"""What is pointed with stays on the canvas, and is never kept longer than it should."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.wall_marks import (
    CANVAS_HEIGHT_PX,
    CANVAS_WIDTH_PX,
    MOST_STROKES,
    WallMarks,
    WallPoint,
    with_stroke_begun,
    with_stroke_led,
    with_zoom,
    zoom_area,
)

POINTS = st.builds(WallPoint, st.floats(0, CANVAS_WIDTH_PX), st.floats(0, CANVAS_HEIGHT_PX))


@given(POINTS, POINTS)
def test_a_zoom_lies_on_the_canvas_in_its_proportions_and_shows_all_that_was_dragged(
    first: WallPoint, last: WallPoint
) -> None:
    area = zoom_area(first, last)
    if area is None:
        assert max(abs(first.x - last.x), abs(first.y - last.y)) < 24
        return
    assert abs(area.width / area.height - 16 / 9) < 1e-6
    assert -1e-6 <= area.x <= min(first.x, last.x) + 1e-6
    assert -1e-6 <= area.y <= min(first.y, last.y) + 1e-6
    assert max(first.x, last.x) - 1e-6 <= area.x + area.width <= CANVAS_WIDTH_PX + 1e-6
    assert max(first.y, last.y) - 1e-6 <= area.y + area.height <= CANVAS_HEIGHT_PX + 1e-6


def test_a_stroke_is_begun_and_led() -> None:
    one, two = WallPoint(1, 1), WallPoint(2, 2)
    marks = with_stroke_led(with_stroke_begun(WallMarks(), one), two)
    assert marks.strokes == ((one, two),)
    assert with_stroke_led(WallMarks(), one) == WallMarks()


def test_of_very_many_strokes_the_oldest_go() -> None:
    marks = WallMarks()
    for i in range(MOST_STROKES + 5):
        marks = with_stroke_begun(marks, WallPoint(i, 0))
    assert len(marks.strokes) == MOST_STROKES
    assert marks.strokes[0] == (WallPoint(5, 0),)


def test_a_zoom_takes_the_drawing_of_the_part_before_with_it() -> None:
    marks = with_stroke_begun(WallMarks(pointer=WallPoint(1, 1)), WallPoint(1, 1))
    area = zoom_area(WallPoint(0, 0), WallPoint(960, 540))
    assert with_zoom(marks, area) == WallMarks(zoom=area)
