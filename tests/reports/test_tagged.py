"""The file as a screen reader and an archive see it, read back with other programs' eyes."""

from __future__ import annotations

import gc
import io
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import pdfa
from PIL import Image, ImageCms

from facilitator_app.content.words import Words
from facilitator_app.reports.build_blank import blank_sheets
from facilitator_app.reports.build_report import full_report
from facilitator_app.reports.build_run_sheet import run_sheet
from facilitator_app.reports.build_schema import filled_schema
from facilitator_app.reports.build_signs import table_signs
from facilitator_app.reports.build_summary import summary
from facilitator_app.reports.colour_profile import srgb_profile
from facilitator_app.reports.model import (
    Beside,
    Checklist,
    Choice,
    Choices,
    Column,
    Element,
    Heading,
    Paragraph,
    Report,
    Row,
    Scale,
    SlideNotes,
    Table,
    TableCell,
    Title,
    Together,
)
from facilitator_app.reports.model_charts import Bar, Bars, Dots
from facilitator_app.reports.pdf import Drawn, Keeping, draw
from tests.reports.boxes import report_of
from tests.reports.days import BIRTHE, DAY, SCHEMA, VALUES, plan

Draw = Callable[..., Drawn]
Told = tuple[str, str]


def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", (160, 90), "#0B5A66").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def drawn(fonts: Path, made_at: datetime) -> Draw:
    def draw_these(*reports: Report, keeping: Keeping = Keeping.FOR_ARCHIVES) -> Drawn:
        return draw(
            reports,
            made_at=made_at,
            fonts=fonts,
            report_done=lambda: None,
            png_of=lambda _place: png(),
            keeping=keeping,
        )

    return draw_these


class Reader:
    """Reads a file's structure as a screen reader does: from the tree to the marked stretches of the pages."""

    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(content))
        self._stretches: dict[Any, dict[int, str]] = {
            page.objgen: self._marked(page) for page in self.pdf.pages
        }

    def told(self) -> list[Told]:
        """Every element that holds something or has a role of its own, by role and text, in reading order."""
        return list(self._walk(self.pdf.Root.StructTreeRoot.K))

    def texts(self, role: str) -> list[str]:
        return [text for one, text in self.told() if one == role]

    def _walk(self, element: Any) -> list[Told]:
        kids = element.get("/K", [])
        own: list[str] = []
        below: list[Told] = []
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                own.append(self._stretches[element.Pg.objgen][kid])
            elif "/MCID" in kid:
                own.append(self._stretches[kid.Pg.objgen][int(kid.MCID)])
            else:
                below.extend(self._walk(kid))
        said = str(element.get("/Alt", element.get("/ActualText", "")))
        return [(str(element.S)[1:], said or " ".join(own)), *below]

    def _marked(self, page: Any) -> dict[int, str]:
        fonts = {name: _characters(font) for name, font in page.Resources.Font.items()}
        marked: dict[int, str] = {}
        font: dict[int, str] = {}
        at: int | None = None
        instructions: Any = pikepdf.parse_content_stream(page)
        for operands, operator in instructions:
            match str(operator):
                case "BMC" | "BDC":
                    assert at is None, "stretches do not nest"
                    at = int(operands[1].MCID) if str(operator) == "BDC" else -1
                    marked.setdefault(at, "")
                case "EMC":
                    at = None
                case "Tf":
                    font = fonts[str(operands[0])]
                case "Tj":
                    assert at is not None, "every text is marked"
                    marked[at] += "".join(font[code] for code in bytes(operands[0]))
                case "re" | "S" | "f" | "Do":
                    assert at is not None, "every mark is marked"
        return marked


def _characters(font: Any) -> dict[int, str]:
    """What a font's codes mean, by its own table."""
    table = font.ToUnicode.read_bytes().decode("ascii")
    return {int(code, 16): chr(int(means, 16)) for code, means in re.findall(r"<(..)> <(....)>", table)}


def archive_faults(content: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return [str(finding) for finding in pdfa.check(pdf, "2b").findings]


def every_kind_of_report(words: Words) -> list[Report]:
    day = replace(DAY, logo=png())
    return [
        filled_schema(day, words, form=SCHEMA, participant=BIRTHE, plan=plan(VALUES)),
        summary(day, words),
        full_report(day, words),
        run_sheet(day, words, printed_at=datetime(2027, 1, 13, 16, 20)),  # noqa: DTZ001
        *blank_sheets(day, words, form=SCHEMA),
        table_signs(day, words),
        report_of(SlideNotes(picture=0, caption="5 · Oplæg")),
    ]


def test_every_document_may_stand_in_an_archive(drawn: Draw, words: Words) -> None:
    for report in every_kind_of_report(words):
        made = drawn(replace(report, starts_on_odd_page=True), report)
        assert archive_faults(made.content) == []
        validated = pdfa.validate_written(io.BytesIO(made.content), "2b")
        assert not validated.findings


def test_a_replaced_character_is_no_fault_of_the_archive(drawn: Draw) -> None:
    made = drawn(report_of(Paragraph(text="Godt 😀 صباح \x07 ok")))
    assert made.missing_glyphs
    assert archive_faults(made.content) == []


def test_what_is_only_for_now_does_not_claim_to_be_for_archives(drawn: Draw) -> None:
    with pikepdf.open(io.BytesIO(drawn(report_of(), keeping=Keeping.FOR_NOW).content)) as pdf:
        assert not pdf.open_metadata().pdfa_status
    with pikepdf.open(io.BytesIO(drawn(report_of()).content)) as pdf:
        assert pdf.open_metadata().pdfa_status == "2B"


def test_a_schema_is_read_in_its_order(drawn: Draw, words: Words) -> None:
    schema = filled_schema(DAY, words, form=SCHEMA, participant=BIRTHE, plan=plan(VALUES))
    told = Reader(drawn(schema).content).told()
    assert told[:5] == [
        ("Document", ""),
        ("Sect", ""),
        ("H1", "Mit handlingsskema"),
        ("P", "Birthe Egelund (fiktiv)"),
        ("P", "Plejecenter Åløkke · Leder af medarbejdere"),
    ]
    sentence = next(text for role, text in told if text.startswith("Når"))
    assert sentence.startswith(
        "Når en medarbejder stopper mig på gangen med et spørgsmål om en borger, så spørger"
    )
    assert ("H2", "Værdi") in told
    assert ("LBody", "min egen enhed") in told
    assert ("LBody", "helheden") in told


def test_header_and_foot_are_not_read(drawn: Draw) -> None:
    told = Reader(drawn(report_of(Paragraph(text="linje\n" * 100))).content).told()
    words = " ".join(text for _, text in told)
    assert "linje" in words
    assert "side" not in words
    assert "fortsat" not in words
    assert "Lederdag" not in words


def test_a_paragraph_over_two_pages_is_one_element(drawn: Draw) -> None:
    reader = Reader(drawn(report_of(Paragraph(text="ord " * 2000))).content)
    assert len(reader.pdf.pages) > 1
    (paragraph,) = reader.texts("P")
    assert paragraph.split() == ["ord"] * 2000


TABLE = Table(
    columns=(Column(head="Tid", width=1), Column(head="Hvad", width=3), Column(head="", width=1)),
    rows=tuple(
        Row(cells=(TableCell(text=""), TableCell(text=f"Række {number}"), TableCell()))
        for number in range(90)
    ),
)


def test_a_table_has_its_head_once_and_every_row_all_its_cells(drawn: Draw) -> None:
    reader = Reader(drawn(report_of(TABLE)).content)
    assert len(reader.pdf.pages) > 1
    told = reader.told()
    assert [text for role, text in told if role == "TH"] == ["Tid", "Hvad", ""]
    assert sum(role == "TR" for role, _ in told) == 91
    cells = [text for role, text in told if role == "TD"]
    assert cells == [text for number in range(90) for text in ("", f"Række {number}", "")]
    assert sum(role == "Table" for role, _ in told) == 1


def test_a_row_higher_than_a_page_keeps_its_text_in_its_cells(drawn: Draw) -> None:
    row = Row(cells=(TableCell(text="første " * 600), TableCell(text="anden " * 900), TableCell(text="slut")))
    reader = Reader(drawn(report_of(replace(TABLE, rows=(row,)))).content)
    assert len(reader.pdf.pages) > 1
    first, second, third = reader.texts("TD")
    assert set(first.split()) == {"første"}
    assert set(second.split()) == {"anden"}
    assert third == "slut"


def test_charts_and_slides_are_told_in_words(drawn: Draw) -> None:
    elements: tuple[Element, ...] = (
        Scale(pole_a="Drift", pole_b="Udvikling", chosen=7),
        Scale(pole_a="Drift", pole_b=""),
        Dots(pole_a="Nej", pole_b="Ja", counts=(0, 2, 1)),
        SlideNotes(picture=0, caption="5 · Oplæg"),
        SlideNotes(picture=1, caption=""),
        Bars(bars=(Bar(label="Netværk", value=3),)),
    )
    reader = Reader(drawn(report_of(*elements)).content)
    assert reader.texts("Figure") == [
        "Drift – Udvikling: 7 / 10",
        "Drift: – / 10",
        "Nej – Ja: 0, 2, 1",
        "5 · Oplæg",
        "–",
    ]
    assert reader.texts("TD") == ["Netværk", "3"]


def test_boxes_say_whether_they_are_ticked(drawn: Draw) -> None:
    items = (Choice(label="Den ene", is_chosen=True), Choice(label="Den anden " * 20), Choice(label=""))
    elements = (
        Choices(label="Vælg", choices=items),
        Checklist(items=items, columns=2),
        Beside(left=(Heading(text="Her"), Checklist(items=items[:1])), right=(Paragraph(text="Der"),)),
    )
    told = Reader(drawn(report_of(*elements)).content).told()
    assert [text for role, text in told if role == "Lbl"] == ["☒", "☐", "☐", "☒", "☐", "☐", "☒"]
    assert sum(role == "L" for role, _ in told) == 3
    assert ("P", "Vælg") in told
    bodies = [text for role, text in told if role == "LBody"]
    assert bodies[0] == "Den ene"
    assert " ".join(bodies[1].split()) == ("Den anden " * 20).strip()


def test_headings_have_their_levels(drawn: Draw) -> None:
    elements = (
        Title(text="Alt"),
        Together(elements=(Heading(text="To", note="lille"), Heading(text="Tre", level=3))),
    )
    told = Reader(drawn(report_of(*elements)).content).told()
    assert told[2:] == [("H1", "Alt"), ("H2", "To"), ("P", "lille"), ("H3", "Tre")]


def test_paragraphs_are_told_apart_by_their_empty_lines(drawn: Draw) -> None:
    told = Reader(drawn(report_of(Paragraph(text="et\n\nto\ntre"))).content).texts("P")
    assert told == ["et", "to tre"]


def test_each_part_says_its_language(drawn: Draw) -> None:
    with pikepdf.open(io.BytesIO(drawn(report_of(), report_of(language="en")).content)) as pdf:
        document = pdf.Root.StructTreeRoot.K
        assert [str(part.Lang) for part in document.K] == ["da-DK", "en-GB"]
        assert bool(pdf.Root.MarkInfo.Marked)
        assert [str(page.Tabs) for page in pdf.pages] == ["/S", "/S"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=400), min_size=1, max_size=4))
def test_any_text_gives_a_file_for_archives(drawn: Draw, texts: list[str]) -> None:
    made = drawn(report_of(Title(text=texts[0]), *(Paragraph(text=text) for text in texts), title=texts[0]))
    assert archive_faults(made.content) == []


def test_very_many_different_texts_stay_what_they_are(drawn: Draw) -> None:
    text = "\n".join(f"linje {number}" for number in range(4_500))
    (told,) = Reader(drawn(report_of(Paragraph(text=text))).content).texts("P")
    assert told == text.replace("\n", " ")


def test_the_colours_are_those_of_screens() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    ours = ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    patch = Image.new("RGB", (1, 1), (11, 90, 102))
    changed = ImageCms.applyTransform(patch, ours)
    assert changed is not None
    pixel: Any = changed.getpixel((0, 0))
    assert max(abs(a - b) for a, b in zip(pixel, (11, 90, 102), strict=True)) <= 1


def test_drawing_leaves_the_collector_as_it_was(drawn: Draw) -> None:
    drawn(report_of())
    assert gc.isenabled()
    gc.disable()
    try:
        drawn(report_of())
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler-utils is not installed")
def test_poppler_reads_the_same_structure(drawn: Draw, words: Words, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(drawn(*every_kind_of_report(words)).content)
    read = subprocess.run(["pdfinfo", "-struct-text", str(file)], capture_output=True, text=True, check=True)
    assert not read.stderr
    assert '"Mit handlingsskema"' in read.stdout
    assert "/Scope /Column" in read.stdout
    about = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True).stdout
    assert "Tagged:          yes" in about


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_no_fault_in_any_document(drawn: Draw, words: Words, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(drawn(*every_kind_of_report(words)).content)
    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
