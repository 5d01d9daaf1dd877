"""The file itself: read back with other programs' eyes."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from facilitator_app.content.words import Words
from facilitator_app.reports.build_run_sheet import run_sheet
from facilitator_app.reports.build_schema import filled_schema
from facilitator_app.reports.build_summary import summary
from facilitator_app.reports.model import Paragraph, Report, SlideNotes
from facilitator_app.reports.pdf import Drawn, draw
from tests.reports.boxes import report_of
from tests.reports.days import BIRTHE, DAY, SCHEMA, VALUES, plan

Draw = Callable[..., Drawn]


@pytest.fixture
def drawn(fonts: Path, made_at: datetime) -> Draw:
    def draw_these(*reports: Report, at: datetime = made_at) -> Drawn:
        return draw(reports, made_at=at, fonts=fonts, report_done=lambda: None)

    return draw_these


@pytest.fixture
def schema(words: Words) -> Report:
    return filled_schema(DAY, words, form=SCHEMA, participant=BIRTHE, plan=plan(VALUES))


def texts(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    try:
        return [_page_text(page) for page in document]
    finally:
        document.close()


def _page_text(page: pypdfium2.PdfPage) -> str:
    text_page = page.get_textpage()
    text = str(text_page.get_text_range())
    text_page.close()
    page.close()
    return text


def test_the_text_can_be_selected_and_searched(drawn: Draw, schema: Report) -> None:
    (text,) = texts(drawn(schema).content)
    assert "Birthe Egelund (fiktiv)" in text
    assert "en medarbejder stopper mig på gangen" in text
    assert "Plejecenter Åløkke · Leder af medarbejdere" in text
    assert text.index("Mit handlingsskema") < text.index("Værdi") < text.index("Balancen")


def test_all_fonts_are_embedded_and_no_others_are_named(drawn: Draw, schema: Report) -> None:
    with pikepdf.open(io.BytesIO(drawn(schema).content)) as pdf:
        fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"]
        assert fonts
        for font in fonts:
            assert "/FontFile2" in font.FontDescriptor
            assert "+" in str(font.BaseFont)
    assert b"Helvetica" not in drawn(schema).content


def test_title_language_and_no_personal_name_in_the_properties(drawn: Draw, schema: Report) -> None:
    with pikepdf.open(io.BytesIO(drawn(schema).content)) as pdf:
        assert str(pdf.Root.Lang) == "da-DK"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo["/Title"]) == schema.title
        assert str(pdf.docinfo["/Author"]) == ""
        assert str(pdf.docinfo["/CreationDate"]) == "D:20270113152000Z"
        assert "Birthe" not in repr(dict(pdf.docinfo))


def test_english_is_marked_as_english(drawn: Draw) -> None:
    with pikepdf.open(io.BytesIO(drawn(report_of(language="en")).content)) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"


def test_the_same_reports_give_the_same_bytes(drawn: Draw, schema: Report) -> None:
    assert drawn(schema).content == drawn(schema).content
    later = drawn(schema, at=datetime(2027, 1, 14, tzinfo=UTC))
    assert later.content != drawn(schema).content


def test_a_joined_file_knows_where_each_sheet_begins(drawn: Draw, schema: Report) -> None:
    long = report_of(Paragraph(text="linje\n" * 100))
    made = drawn(long, schema, schema)
    assert made.first_pages == (0, 3, 4)
    assert made.page_count == len(texts(made.content)) == 5


def test_sheets_that_begin_on_odd_pages_leave_the_back_empty(drawn: Draw, schema: Report) -> None:
    odd = replace(schema, starts_on_odd_page=True)
    made = drawn(odd, odd)
    assert made.first_pages == (0, 2)
    assert texts(made.content)[1] == ""


def test_user_text_is_printed_as_it_was_typed(drawn: Draw) -> None:
    """F46."""
    text = "<b>fed</b> & {page} %s </p> =1+1 \\ ( )"
    assert text in texts(drawn(report_of(Paragraph(text=text))).content)[0]


def test_missing_glyphs_are_told(drawn: Draw) -> None:
    """F48."""
    made = drawn(report_of(Paragraph(text="Godt 😀")))
    assert made.missing_glyphs == ("😀",)
    assert "Godt ¤" in texts(made.content)[0]
    assert drawn(report_of(Paragraph(text="Godt"))).missing_glyphs == ()


def picture(mode: str = "RGBA", size: tuple[int, int] = (280, 90)) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, "#0B5A66").save(out, "PNG")
    return out.getvalue()


def test_the_logo_is_in_the_file_once_however_many_pages(drawn: Draw) -> None:
    content = picture()
    made = drawn(*[report_of(logo=content)] * 5)
    with pikepdf.open(io.BytesIO(made.content)) as pdf:
        images = [o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"]
        # The picture and its mask.
        assert len(images) == 2


@pytest.mark.parametrize("size", [(2000, 40), (40, 2000)])
def test_a_logo_of_any_shape_stays_in_its_box(drawn: Draw, size: tuple[int, int]) -> None:
    document = pypdfium2.PdfDocument(drawn(report_of(logo=picture("RGB", size))).content)
    page = document[0]
    bitmap = page.render(scale=1)
    image = bitmap.to_pil().convert("RGB")
    page.close()
    document.close()
    coloured = [
        (x, y)
        for x in range(image.width)
        for y in range(image.height)
        if (pixel := image.getpixel((x, y)))[2] - pixel[0] > 40  # type: ignore[index, operator]
    ]
    assert coloured
    assert min(x for x, _ in coloured) >= 463
    assert max(x for x, _ in coloured) <= 545
    assert min(y for _, y in coloured) >= 38
    assert max(y for _, y in coloured) <= 67


@pytest.mark.parametrize("kind", ["GIF", "TIFF", "WEBP", "EPS"])
def test_a_logo_of_another_format_is_not_decoded(drawn: Draw, kind: str) -> None:
    """F51: some of these start other programs; a file from elsewhere may bear any of them."""
    file = io.BytesIO()
    Image.new("RGB", (40, 20), "#FF0000").save(file, kind)
    made = drawn(report_of(logo=file.getvalue()))
    assert not [mark for mark in pypdfium2.PdfDocument(made.content)[0].get_objects() if mark.type == 3]


def test_a_huge_logo_is_not_decoded(drawn: Draw) -> None:
    """F51."""
    file = io.BytesIO()
    Image.new("1", (9_000, 9_000)).save(file, "PNG")
    assert drawn(report_of(logo=file.getvalue())).page_count == 1


def test_a_logo_that_is_no_picture_never_stops_a_print(drawn: Draw) -> None:
    assert drawn(report_of(logo=b"not a picture"), report_of(logo=b"")).page_count == 2


def test_a_slide_is_painted_when_it_is_drawn(fonts: Path, made_at: datetime) -> None:
    asked: list[int] = []

    def png_of(place: int) -> bytes:
        asked.append(place)
        return picture("RGB", (16, 9))

    report = report_of(SlideNotes(picture=4, caption="5 · Oplæg"))
    made = draw([report], made_at=made_at, fonts=fonts, report_done=lambda: None, png_of=png_of)
    assert asked == [4]
    with pikepdf.open(io.BytesIO(made.content)) as pdf:
        assert len(pdf.pages[0].get_images()) == 1


def test_a_slide_without_pictures_is_a_mistake(drawn: Draw) -> None:
    with pytest.raises(AssertionError, match="no pictures"):
        drawn(report_of(SlideNotes(picture=0, caption="")))


def test_every_mark_is_drawn(drawn: Draw, words: Words, schema: Report) -> None:
    sheet = run_sheet(DAY, words, printed_at=datetime(2027, 1, 13, 16, 20))  # noqa: DTZ001
    made = drawn(schema, sheet, summary(DAY, words))
    assert "Må ikke deles ud" in texts(made.content)[1]


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_no_fault(drawn: Draw, schema: Report, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(drawn(replace(schema, logo=picture()), schema).content)
    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
