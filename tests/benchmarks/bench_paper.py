"""Measures drawing against the least that a ReportLab program can do, in the same run.

Ours: a filled action schema for each leader, from the plan to the bytes. Floor: the very same texts and rules at
known places, drawn straight on the canvas; with a file for each leader the logo as well, which each file must hold.
Beside it: the usual batch page of logo, name, goal, a table of 4 by 6 wrapped cells and a page number. Typst is not
needed to be measured against: on one computer, in one run, it drew 433 of those pages while ReportLab drew 1366.
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from facilitator_app import resources
from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import Core
from facilitator_app.domain.forms import FieldValue
from facilitator_app.reports.bands import Disc, Fill, Frame, Line, Ring
from facilitator_app.reports.build_schema import filled_schema
from facilitator_app.reports.faces import Face, Faces, load_faces
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import Report
from facilitator_app.reports.pages import Page, PageSetter
from facilitator_app.reports.pdf import Drawn, draw
from facilitator_app.reports.style import BODY, PAGE_HEIGHT, FontName
from tests.benchmarks.table import Row
from tests.reports.days import BIRTHE, DAY, SCHEMA, VALUES, plan

PAGES = 500
RUNS = 5
FILES = 100
TYPST = 433 / 1366
"""Of the usual batch page drawn by ReportLab."""
CELL = "Vi spørger borgeren og netværket, hvad de kan bidrage med i hverdagen, før vi handler nr."


def measure() -> list[Row]:
    """One file of all sheets against the same marks and against the usual page, and a file for each sheet."""
    logo = logo_png()
    faces = load_faces(resources.path("fonts"))
    pages = [_pages(faces, report) for report in sheets_of(logo, PAGES)]
    sheets = [page for report in pages for page in report]
    joined = _seconds_of(
        lambda: _ours(logo),
        lambda: _floor(sheets),
        lambda: _usual_page(faces.face(BODY), logo),
    )
    each = _seconds_of(lambda: _each(logo), lambda: _each_floor(pages[:FILES], logo))
    return [
        _row("500 action schemas, same marks", PAGES, joined, 1, must=0.4, aim=0.6),
        _row("500 action schemas, plain pages (typst)", PAGES, joined, 2, must=TYPST, aim=0.6),
        _row("action schemas, one file each", FILES, each, 1, must=0.7, aim=0.9),
    ]


def _seconds_of(*works: Callable[[], None]) -> list[list[float]]:
    """The works in turn, the first time not counted."""
    return [[_seconds(work) for work in works] for _ in range(RUNS + 1)][1:]


def _row(what: str, count: int, runs: list[list[float]], floor: int, *, must: float, aim: float) -> Row:
    """The median of the runs' ratios: other programs weigh on both sides of a run."""
    rate = count / statistics.median(run[floor] for run in runs)
    ratio = statistics.median(run[floor] / run[0] for run in runs)
    return Row(what=what, floor=rate, ours=rate * ratio, unit="pages/s", must=must, aim=aim, is_share=True)


def _seconds(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _ours(logo: bytes) -> None:
    assert drawn(sheets_of(logo, PAGES)).page_count == PAGES


def _each(logo: bytes) -> None:
    for report in sheets_of(logo, FILES):
        drawn([report])


def drawn(reports: list[Report]) -> Drawn:
    at = datetime(2027, 1, 13, tzinfo=UTC)
    return draw(reports, made_at=at, fonts=resources.path("fonts"), report_done=_nothing)


def _pages(faces: Faces, report: Report) -> tuple[Page, ...]:
    return PageSetter(LineBreaker(faces, "da")).pages(report)


def sheets_of(logo: bytes, count: int) -> list[Report]:
    words = load_words("da")
    day = replace(DAY, logo=logo)
    reports = []
    for number in range(count):
        values: dict[str, FieldValue] = {
            key: f"{value} nr. {number}" if isinstance(value, str) and " " in value else value
            for key, value in VALUES.items()
        }
        leader = replace(BIRTHE, name=f"Leder Nummer {number} (fiktiv)")
        values[Core.WHO] = f"Team {number}"
        reports.append(filled_schema(day, words, form=SCHEMA, participant=leader, plan=plan(values)))
    return reports


def _nothing() -> None:
    pass


def _floor(pages: list[Page]) -> None:
    canvas: Any = Canvas(io.BytesIO(), pageCompression=1, invariant=1)
    for page in pages:
        _plainly(canvas, page)
    canvas.save()


def _each_floor(files: list[tuple[Page, ...]], logo: bytes) -> None:
    for pages in files:
        canvas: Any = Canvas(io.BytesIO(), pageCompression=1, invariant=1)
        for page in pages:
            canvas.drawImage(ImageReader(io.BytesIO(logo)), 460, 780, 80, 25, mask="auto")
            _plainly(canvas, page)
        canvas.save()


def _plainly(canvas: Any, page: Page) -> None:
    for mark in page.marks:
        if isinstance(mark, Disc | Ring):
            canvas.circle(mark.x, PAGE_HEIGHT - mark.y, mark.radius)
        elif isinstance(mark, Line):
            canvas.setLineWidth(mark.thickness)
            canvas.line(mark.x, PAGE_HEIGHT - mark.y, mark.x + mark.width, PAGE_HEIGHT - mark.y)
        elif isinstance(mark, Fill | Frame):
            canvas.rect(mark.x, PAGE_HEIGHT - mark.y, mark.width, mark.height)
    for text in page.texts:
        canvas.setFont(text.style.font.value, text.style.size_pt)
        canvas.drawString(text.x, PAGE_HEIGHT - text.y, text.text)
    canvas.showPage()


def _usual_page(face: Face, logo: bytes) -> None:
    canvas: Any = Canvas(io.BytesIO(), pageCompression=1, invariant=1)
    canvas.beginForm("logo")
    canvas.drawImage(ImageReader(io.BytesIO(logo)), 460, 780, 80, 25)
    canvas.endForm()
    font = FontName.SANS.value
    for number in range(PAGES):
        canvas.doForm("logo")
        canvas.setFont(font, 16)
        canvas.drawString(62, 790, f"Leder Nummer {number}")
        canvas.setFont(font, 10)
        y = 760.0
        for line in _wrapped(face, f"{CELL} {number} " * 2, 470):
            canvas.drawString(62, y, line)
            y -= 14
        for row in range(6):
            top = 700 - row * 100
            canvas.line(62, top, 532, top)
            for column in range(4):
                y = top - 14.0
                for line in _wrapped(face, f"{CELL} {number}-{row}-{column}", 110):
                    canvas.drawString(62 + column * 118, y, line)
                    y -= 14
        canvas.drawRightString(532, 40, f"side {number + 1} af {PAGES}")
        canvas.showPage()
    canvas.save()


def _wrapped(face: Face, text: str, width: float) -> list[str]:
    limit = width * 100
    lines: list[str] = []
    line: list[str] = []
    used = 0.0
    for word in text.split():
        wide = face.widths[word]
        if line and used + face.space + wide > limit:
            lines.append(" ".join(line))
            line, used = [], 0.0
        used += wide + (face.space if line else 0.0)
        line.append(word)
    lines.append(" ".join(line))
    return lines


def logo_png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (560, 180), "#0B5A66").save(out, "PNG")
    return out.getvalue()
