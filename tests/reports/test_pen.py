"""What the pen keeps for the next page must not make one thing of two."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path

import pikepdf
from reportlab.pdfgen.canvas import Canvas

from facilitator_app.reports import style
from facilitator_app.reports.bands import Disc, Fill, Frame, Line, Mark, Ring, Text
from facilitator_app.reports.faces import load_faces
from facilitator_app.reports.pages import Page
from facilitator_app.reports.pen import MOST_KEPT, Pen
from facilitator_app.reports.structure import StructureTree
from facilitator_app.reports.style import Ink

Steps = list[tuple[str, list[float]]]


def drawn(fonts: Path, *pages: Page) -> list[Steps]:
    """The operators of each page with their numbers, in their order."""
    load_faces(fonts)
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, initialFontName=style.BODY.font.value)
    pen = Pen(canvas, StructureTree(), bytes)
    for page in pages:
        pen.draw(page)
    canvas.save()
    with pikepdf.open(out) as pdf:
        return [[_told(step) for step in pikepdf.parse_content_stream(page)] for page in pdf.pages]


def _told(step: pikepdf.ContentStreamInstruction) -> tuple[str, list[float]]:
    numbers = [float(one) for one in step.operands if isinstance(one, int | Decimal)]
    return str(step.operator), numbers


def shapes(steps: Steps) -> list[str]:
    return [operator for operator, _ in steps if operator in {"S", "s", "f"}]


def test_shapes_of_two_kinds_with_the_same_numbers_stay_two(fonts: Path) -> None:
    marks: tuple[Mark, ...] = (
        Line(100.0, 60.0, 40.0, 2.0, Ink.BLACK),
        Fill(100.0, 60.0, 40.0, 2.0, Ink.BLACK),
        Disc(100.0, 60.0, 4.0, Ink.BLACK),
        Ring(100.0, 60.0, 4.0, 2.0),
        Frame(100.0, 60.0, 40.0, 4.0, 2.0),
    )
    first, again = (shapes(page) for page in drawn(fonts, Page((), marks), Page((), marks)))
    assert first == again == ["S", "f", "f", "s", "S"]


def test_one_text_in_two_sizes_is_set_in_both(fonts: Path) -> None:
    texts = (Text(80.0, 60.0, style.BODY, "Nøgle"), Text(120.0, 60.0, style.LEAD, "Nøgle"))
    (steps,) = drawn(fonts, Page(texts, ()))
    sizes = [numbers for operator, numbers in steps if operator == "Tf"]
    assert sizes[-2:] == [[style.BODY.size_pt], [style.LEAD.size_pt]]


def test_very_many_different_shapes_are_all_drawn(fonts: Path) -> None:
    count = MOST_KEPT + 10
    marks = tuple(Line(at / 10, 60.0, 40.0, 1.0, Ink.RULE) for at in range(count))
    (steps,) = drawn(fonts, Page((), marks))
    assert len(shapes(steps)) == count
