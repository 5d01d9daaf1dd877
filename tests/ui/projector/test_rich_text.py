"""Text with faces: set in the faces that are shipped, broken like plain text, and never clipped on any page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from facilitator_app.domain.markup import lines_of, runs_of
from facilitator_app.domain.wall import (
    Column,
    ColumnsPicture,
    Line,
    LineKind,
    Picture,
    QuotePicture,
    TextPicture,
)
from facilitator_app.ui.projector.flow import CONTENT_END, LEFT, RIGHT
from facilitator_app.ui.projector.marks import ImageMark, TextMark, TextStyle
from facilitator_app.ui.projector.paint import fit_canvas, image_of, pages_of, paint
from facilitator_app.ui.projector.rich_text import rich_lines
from facilitator_app.ui.projector.typesetting import Measure, broken_lines, text_width
from tests.ui.projector.samples import FRAME, MARKED, VIEWS

pytestmark = pytest.mark.usefixtures("qapp")

BODY = TextStyle(px=48)
COMPOUNDS = (
    "kommunalbestyrelsesmedlemmerne",
    "arbejdsmiljørepræsentantmøderne",
    "sundhedsfremmeindsatsområdernes",
    "tværfaglighedskoordinatorernes",
)
WORDS = st.sampled_from((*COMPOUNDS, "og", "vi", "**borgeren**", "*lytter*", "2*3", "æøå", "<b>"))
TEXTS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)
LEADS = st.sampled_from(("", "- ", "  - ", "1. ", "### ", "Begreb :: "))
BODIES = st.lists(st.tuples(LEADS, TEXTS).map("".join), min_size=1, max_size=24)
QUICK = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def measure(width: float) -> Measure:
    return Measure(width=width, line_px=60, language="da")


def words(lines: tuple[tuple[object, ...], ...]) -> list[str]:
    return ["".join(getattr(piece, "text", "") for piece in line) for line in lines]


def letters(text: str) -> str:
    return "".join("".join(run.text for run in runs_of(text)).split()).replace("-", "")


def texts_of(picture: Picture) -> list[TextMark]:
    return [mark for page in pages_of(picture) for mark in page if isinstance(mark, TextMark)]


def test_faces_are_those_that_are_shipped() -> None:
    (line,) = rich_lines("Et **fedt** og *skråt* ord", BODY, measure(1600))
    assert [(piece.text, piece.style.weight, piece.style.is_italic) for piece in line] == [
        ("Et ", 400, False),
        ("fedt", 600, False),
        (" og ", 400, False),
        ("skråt", 400, True),
        (" ord", 400, False),
    ]
    heavy = TextStyle(px=48, weight=600)
    assert [piece.style for (piece,) in rich_lines("*skråt*\n**fedt**", heavy, measure(1600))] == [
        heavy,
        replace(heavy, weight=700),
    ]
    serif = TextStyle(px=48, weight=600, is_serif=True)
    assert rich_lines("**fedt**", serif, measure(1600))[0][0].style == serif


def test_spaces_in_a_row_are_one_also_between_faces() -> None:
    assert words(rich_lines("  et  ** to**  *  tre*\n\nfire ", BODY, measure(1600))) == [
        "et ** to** * tre*",
        "",
        "fire",
    ]
    assert words(rich_lines("et **to ** tre **  fire**", BODY, measure(1600)))[0].startswith("et ")


def test_a_divided_word_has_its_hyphen_in_its_own_face() -> None:
    lines = rich_lines(f"**{COMPOUNDS[0]}**", BODY, measure(400))
    assert len(lines) > 1
    assert all(piece.style.weight == 600 for line in lines for piece in line)
    assert "".join(words(lines)).replace("-", "") == COMPOUNDS[0]


@QUICK
@given(text=TEXTS, width=st.integers(min_value=150, max_value=1696))
def test_no_line_is_wider_than_its_column_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = rich_lines(text, BODY, measure(width))
    assert all(sum(text_width(p.text, p.style) for p in line) <= width + 1 for line in lines)
    assert "".join(words(lines)).replace("-", "").replace(" ", "") == letters(text)


@QUICK
@given(text=st.lists(st.sampled_from((*COMPOUNDS, "og", "<b>")), max_size=40).map(" ".join))
def test_a_text_without_signs_is_broken_like_plain_text(text: str) -> None:
    assert tuple(words(rich_lines(text, BODY, measure(700)))) == broken_lines(text, BODY, measure(700))


@QUICK
@given(body=BODIES)
def test_every_page_holds_all_its_words_and_none_is_lost(body: list[str]) -> None:
    lines = lines_of(body)
    picture = TextPicture(frame=replace(FRAME, foot="", number=0, pages=""), heading="", lines=lines)
    for mark in texts_of(picture):
        assert mark.x >= LEFT - 1
        assert mark.x + mark.width <= RIGHT + 1
        assert mark.y <= CONTENT_END
        assert mark.style.px >= 36
    shown = "".join(mark.text for mark in texts_of(picture)).replace("-", "").replace(" ", "")
    numbers = sum(line.kind is LineKind.NUMBER for line in lines)
    said = "".join(
        letters(line.term) + letters(line.text) for line in lines if line.kind is not LineKind.TERM
    )
    assert len(shown) == len(said) + 2 * numbers + sum(
        len(letters(line.term)) + len(letters(line.text)) for line in lines if line.kind is LineKind.TERM
    )


@QUICK
@given(body=BODIES, width_px=st.sampled_from((128, 480, 1280, 1366, 3840)))
def test_line_breaks_are_the_same_on_every_surface(body: list[str], width_px: int) -> None:
    """Surfaces of all sizes are given the same marks, so nothing is broken anew."""
    lines = lines_of(body)
    column = Column(heading="Venstre", lines=lines)
    picture = ColumnsPicture(frame=FRAME, heading="To", left=column, right=column)
    before = pages_of(picture)
    image = QImage(width_px, width_px * 9 // 16, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        fit_canvas(painter, QRectF(image.rect()), picture)
        paint(picture, painter, len(before) - 1)
    assert pages_of(picture) == before


def test_marked_words_look_alike_large_and_small() -> None:
    large = image_of(VIEWS["02c-marked"], width_px=1920, height_px=1080).scaled(480, 270)
    small = image_of(VIEWS["02c-marked"], width_px=480, height_px=270)
    dark = [
        sum(QColor(image.pixel(x, y)).lightness() < 128 for x in range(0, 480, 2) for y in range(0, 270, 2))
        for image in (large, small)
    ]
    assert dark[0] == pytest.approx(dark[1], rel=0.2)


def test_a_heading_never_ends_a_page() -> None:
    body = [f"- Punkt {n} med nogle ord om det, vi skal tale om i dag" for n in range(40)]
    for at in range(1, 40, 2):
        lines = lines_of([*body[:at], "### Overskrift", *body[at:]])
        for page in pages_of(TextPicture(frame=FRAME, heading="H", lines=lines)):
            texts = [mark for mark in page if isinstance(mark, TextMark)]
            lowest = max((m for m in texts if m.y <= CONTENT_END), key=lambda m: m.y)
            assert lowest.text != "Overskrift"


def test_numbers_and_inner_lists_stand_in_from_the_edge() -> None:
    marks = {mark.text: mark for mark in texts_of(MARKED)}
    assert marks["1."].x == LEFT
    assert marks["og så dem, der er omkring"].x > marks["Vælg "].x > LEFT
    assert marks["én"].style.weight == 600
    assert marks["borgeren"].style.is_italic


def test_two_headings_in_a_row_and_one_at_the_end_are_shown() -> None:
    lines = lines_of(["### Et", "### To", "ord", "### Tre"])
    shown = [mark.text for mark in texts_of(TextPicture(frame=FRAME, heading="H", lines=lines))]
    assert [text for text in shown if text in ("Et", "To", "ord", "Tre")] == ["Et", "To", "ord", "Tre"]


def test_a_picture_in_a_text_is_shown_whole_and_a_broken_one_left_out() -> None:
    lines = (
        Line(text="Se her"),
        Line(kind=LineKind.PICTURE, content=png(400, 100)),
        Line(kind=LineKind.PICTURE, content=b"x"),
    )
    (page,) = pages_of(TextPicture(frame=FRAME, heading="H", lines=lines))
    (image,) = [mark for mark in page if isinstance(mark, ImageMark)]
    assert image.width / image.height >= 4
    assert image.y + image.height <= CONTENT_END


def test_a_quotation_has_faces() -> None:
    quote = QuotePicture(frame=FRAME, words="Vi skal *lytte* først")
    assert [mark.text for mark in texts_of(quote) if mark.style.is_serif] == ["Vi skal ", "lytte", " først"]


def png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#B9741A"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())
