"""Measures drawing against the least that a ReportLab program can do, in the same run.

Run it with `python3 -m tests.benchmarks.bench_paper`. Ours: a filled action schema for each leader, from
the plan to the bytes. Floor: the very same texts and rules at known places, drawn straight on the canvas.
Beside it: the usual batch page of logo, name, goal, a table of 4 by 6 wrapped cells and a page number.
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
from facilitator_app.reports.faces import Face, load_faces
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import Report
from facilitator_app.reports.pages import Page, PageSetter
from facilitator_app.reports.pdf import draw
from facilitator_app.reports.style import BODY, PAGE_HEIGHT, FontName
from tests.reports.days import BIRTHE, DAY, SCHEMA, VALUES, plan

PAGES = 500
RUNS = 5
LEAST_RATIO = 0.4
LEAST_PAGES_A_SECOND = 500
CELL = "Vi spørger borgeren og netværket, hvad de kan bidrage med i hverdagen, før vi handler nr."


def measure() -> tuple[float, float, float, float]:
    """Pages a second of the usual page, of the floor and of ours, and the median ratio of ours to the floor."""
    fonts = resources.path("fonts")
    faces = load_faces(fonts)
    logo = _logo()
    reports = _reports(logo)
    pages = [page for report in reports for page in PageSetter(LineBreaker(faces, "da")).pages(report)]
    works: tuple[Callable[[], None], ...] = (
        lambda: _ours(logo),
        lambda: _floor(pages),
        lambda: _usual_page(faces.face(BODY), logo),
    )
    runs = [[_seconds(work) for work in works] for _ in range(RUNS + 1)][1:]
    ours, floor, usual = (PAGES / statistics.median(taken) for taken in zip(*runs, strict=True))
    ratio = statistics.median(run[1] / run[0] for run in runs)
    return usual, floor, ours, ratio


def main() -> None:
    """Print pages a second and their ratio."""
    usual, floor, ours, ratio = measure()
    print(f"usual batch page {usual:.0f} pages/s, ours {ours / usual:.2f} of it")
    print(f"floor {floor:.0f} pages/s, ours {ours:.0f} pages/s, ratio {ratio:.2f} (median of {RUNS} pairs)")
    is_enough = ratio >= LEAST_RATIO and ours >= LEAST_PAGES_A_SECOND
    print(f"bar: ratio {LEAST_RATIO}, {LEAST_PAGES_A_SECOND} pages/s: {'held' if is_enough else 'NOT held'}")


def _seconds(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _ours(logo: bytes) -> None:
    drawn = draw(
        _reports(logo),
        made_at=datetime(2027, 1, 13, tzinfo=UTC),
        fonts=resources.path("fonts"),
        report_done=_nothing,
    )
    assert drawn.page_count == PAGES


def _reports(logo: bytes) -> list[Report]:
    words = load_words("da")
    day = replace(DAY, logo=logo)
    reports = []
    for number in range(PAGES):
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
    canvas.save()


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


def _logo() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (560, 180), "#0B5A66").save(out, "PNG")
    return out.getvalue()


if __name__ == "__main__":
    main()
