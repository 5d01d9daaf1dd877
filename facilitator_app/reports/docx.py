"""The same reports as Word documents, to be gone on with by the client. Words, tables and order are those of the PDF.

Charts become small tables of their numbers, since a reader of Word may want to change them. Everything is text: no
field, link or macro is made from what people have written. Every text passes `clean_text`: one control character
would make the whole document unreadable.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from facilitator_app.domain.dilemmas import LETTERS
from facilitator_app.domain.textfmt import clean_text, number_words
from facilitator_app.reports.docx_tables import GREY, SERIF, add_grid, add_table
from facilitator_app.reports.model import (
    Beside,
    Checklist,
    Choice,
    Choices,
    Element,
    Face,
    Fields,
    Figures,
    Heading,
    Lettered,
    PageBreak,
    Paragraph,
    Poles,
    Prompts,
    Quotes,
    Report,
    Sayings,
    Scale,
    Sentence,
    SlideNotes,
    SlideRows,
    Table,
    Title,
    Together,
    WritingLines,
)
from facilitator_app.reports.model_charts import Bars, Dots
from facilitator_app.reports.model_pieces import Badge, Card, Piece, Sign

SANS = "Calibri"
"""Like the serif one font that every Word has: the program's own cannot be carried in the file."""
LANGUAGE_TAGS = {"da": "da-DK", "en": "en-GB"}
MARGINS_MM = {"left": 22, "right": 18, "top": 20, "bottom": 18}
INK = "141414"
CHOSEN, OPEN = "☒", "☐"
LINE = "_" * 60
NOTE_LINES = 3
FACE_STYLES = {
    Face.BODY: "Normal",
    Face.LEAD: "Lead",
    Face.WORDS: "Words",
    Face.BOOKLET: "Words",
    Face.NOTES: "Notes",
    Face.HELP: "Help",
    Face.LABEL: "Label",
    Face.STATEMENT: "Read back",
    Face.STATEMENT_SMALLER: "Read back",
    Face.STATEMENT_SMALLEST: "Words",
    Face.POSTER: "Words",
}
_STYLES = (
    ("Lead", SANS, 12.0, False, False),
    ("Words", SERIF, 11.0, False, False),
    ("Notes", SERIF, 10.0, False, True),
    ("Help", SANS, 9.0, False, True),
    ("Label", SANS, 9.0, True, True),
    ("Read back", SERIF, 15.0, False, False),
)


def word_document(report: Report, *, made_at: datetime) -> bytes:
    """`report` as a .docx file. Every text is written as text; `made_at` is an instant."""
    document = Document()
    _prepare(document, report, made_at.astimezone(UTC).replace(tzinfo=None))
    writer = _Writer(document)
    for element in report.elements:
        writer.write(element)
    for piece in report.pieces:
        writer.write_piece(piece)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


class _Writer:
    """Writes elements one after another at the end of the document."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._ways: dict[type, Callable[[Any], None]] = {
            Title: self._title,
            Heading: self._heading,
            Paragraph: self._paragraph,
            Table: self._table,
            Bars: self._bars,
            Dots: self._dots,
            Figures: self._figures,
            Scale: self._scale,
            Quotes: self._quotes,
            Sayings: self._quotes,
            Sentence: self._sentence,
            Prompts: self._prompts,
            Fields: self._fields,
            WritingLines: self._lines,
            Choices: self._choices,
            Checklist: self._checklist,
            SlideNotes: self._slide_notes,
            SlideRows: self._slide_rows,
            Lettered: self._lettered,
            Poles: self._poles,
            PageBreak: self._page_break,
            Together: self._together,
            Beside: self._beside,
        }

    def write(self, element: Element) -> None:
        """One element; those that hold others write them in reading order."""
        self._ways[type(element)](element)

    def write_piece(self, piece: Piece) -> None:
        """What is cut or folded out of a sheet on paper, one after another under headings."""
        for part in _parts_of(piece):
            self.write(part)

    def _title(self, title: Title) -> None:
        self._text(title.text, "Title")
        for line in (title.name, *title.aside):
            if line:
                self._text(line, "Label")

    def _heading(self, heading: Heading) -> None:
        self._document.add_heading(clean_text(heading.text), level=heading.level - 1)
        if heading.note:
            note = self._text(heading.note, "Help")
            note.paragraph_format.keep_with_next = True

    def _paragraph(self, paragraph: Paragraph) -> None:
        self._text(paragraph.text, FACE_STYLES[paragraph.face])

    def _quotes(self, element: Quotes | Sayings) -> None:
        for quote in element.quotes:
            words = self._text(quote.text, "Words")
            if quote.source:
                words.paragraph_format.keep_with_next = True
                words.paragraph_format.space_after = Pt(0)
                self._text(quote.source, "Help")

    def _bars(self, chart: Bars) -> None:
        add_grid(
            self._document, [(bar.label, number_words(bar.value)) for bar in chart.bars], widths=(4.0, 1.0)
        )

    def _figures(self, element: Figures) -> None:
        add_grid(
            self._document, [(figure.number, figure.label) for figure in element.figures], widths=(1.0, 4.0)
        )

    def _dots(self, chart: Dots) -> None:
        places = [str(place) for place in range(len(chart.counts))]
        self._text(f"0 = {chart.pole_a} · {len(places) - 1} = {chart.pole_b}", "Help")
        add_grid(self._document, [places, [str(count) for count in chart.counts]])

    def _scale(self, scale: Scale) -> None:
        chosen = "" if scale.chosen is None else f": {scale.chosen}"
        self._text(f"0 = {scale.pole_a} · {scale.steps - 1} = {scale.pole_b}{chosen}", "Words")

    def _sentence(self, element: Sentence) -> None:
        sentence = self._document.add_paragraph(style="Read back")
        for part in element.parts:
            sentence.add_run(clean_text(part.text)).bold = part.is_marked

    def _prompts(self, element: Prompts) -> None:
        for prompt in element.prompts:
            self._answer(prompt.word, prompt.help, prompt.text, prompt.lines)

    def _fields(self, element: Fields) -> None:
        for cell in element.cells:
            self._answer(cell.label, cell.help, cell.text, cell.lines)

    def _lines(self, element: WritingLines) -> None:
        self._answer(element.label, "", "", element.least)

    def _slide_notes(self, element: SlideNotes) -> None:
        self._answer(element.caption, "", "", NOTE_LINES)

    def _choices(self, element: Choices) -> None:
        self._text(element.label, "Label")
        self._boxes(element.choices)

    def _checklist(self, element: Checklist) -> None:
        self._boxes(element.items)

    def _page_break(self, _element: PageBreak) -> None:
        self._document.add_page_break()

    def _together(self, element: Together) -> None:
        for part in element.elements:
            self.write(part)

    def _beside(self, element: Beside) -> None:
        for part in (*element.left, *element.right):
            self.write(part)

    def _answer(self, label: str, help_text: str, text: str, lines: int) -> None:
        if label:
            self._text(label, "Label")
        if help_text:
            self._text(help_text, "Help")
        if text:
            self._text(text, "Words")
        for _ in range(0 if text else lines):
            self._text(LINE, "Help")

    def _boxes(self, choices: Sequence[Choice]) -> None:
        for choice in choices:
            self._text(f"{CHOSEN if choice.is_chosen else OPEN} {choice.label}", "Normal")

    def _table(self, table: Table) -> None:
        add_table(self._document, table)

    def _lettered(self, element: Lettered) -> None:
        for place, option in enumerate(element.options):
            if option:
                self._text(" · ".join((*LETTERS[place : place + 1], option)), "Normal")

    def _poles(self, element: Poles) -> None:
        self._text(f"{element.pole_a} – {element.pole_b}", "Label")

    def _slide_rows(self, element: SlideRows) -> None:
        for slide in element.slides:
            self._text(slide.caption, "Label")

    def _text(self, text: str, style: str) -> Any:
        return self._document.add_paragraph(clean_text(text), style=style)


def _parts_of(piece: Piece) -> tuple[Element, ...]:
    """A piece as elements in reading order."""
    if isinstance(piece, Card):
        return (Heading(text=piece.head, note=piece.aside), *piece.parts, *piece.at_foot)
    if isinstance(piece, Sign):
        return (Heading(text=f"{piece.label} {piece.number}", note=piece.name),)
    assert isinstance(piece, Badge), "there are three kinds of pieces"
    lines = tuple(Paragraph(text=line) for line in (*piece.lines, piece.foot) if line)
    return (Heading(text=piece.name), *lines)


def _prepare(document: Any, report: Report, made_at: datetime) -> None:
    """Page, styles, language, header and foot; the sample page of the library is emptied."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    for side, width_mm in MARGINS_MM.items():
        setattr(section, f"{side}_margin", Mm(width_mm))
    _prepare_styles(document, LANGUAGE_TAGS.get(report.language, LANGUAGE_TAGS["da"]))
    properties = document.core_properties
    properties.title = clean_text(report.title)
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = made_at
    properties.language = LANGUAGE_TAGS.get(report.language, LANGUAGE_TAGS["da"])
    head = section.header.paragraphs[0]
    head.text = clean_text(" – ".join(part for part in (report.kicker, report.context, report.mark) if part))
    foot = section.footer.paragraphs[0]
    told = clean_text(" · ".join(part for part in (report.foot, report.edition) if part))
    foot.add_run(f"{told} · " if told else "")
    before, between, after = _page_words(report.page_of)
    for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        foot.add_run(text)
        if field:
            _add_field(foot, field)
    for paragraph in (head, foot):
        paragraph.style = document.styles["Help"]


def _prepare_styles(document: Any, language: str) -> None:
    styles = document.styles
    _set_font(styles["Normal"], SANS, 10.5)
    for name, size_pt in (("Title", 22), ("Heading 1", 14), ("Heading 2", 11.5)):
        _set_font(styles[name], SANS, size_pt)
        styles[name].font.color.rgb = RGBColor.from_string(INK)
        styles[name].font.bold = True
    _take_border(styles["Title"])
    for name, font, size_pt, is_bold, is_grey in _STYLES:
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        _set_font(style, font, size_pt)
        style.font.bold = is_bold
        if is_grey:
            style.font.color.rgb = RGBColor.from_string(GREY)
    tag = OxmlElement("w:lang")
    tag.set(qn("w:val"), language)
    styles["Normal"].element.get_or_add_rPr().append(tag)


def _set_font(style: Any, name: str, size_pt: float) -> None:
    style.font.name = name
    style.font.size = Pt(size_pt)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), name)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(theme), None)


def _take_border(style: Any) -> None:
    """The sample document of the library draws a blue line under titles."""
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _page_words(page_of: str) -> tuple[str, str, str]:
    before, _, rest = page_of.partition("{page}")
    between, _, after = rest.partition("{pages}")
    return before, between, after


def _add_field(paragraph: Any, name: str) -> None:
    """The page's number or the number of pages, counted by Word."""
    for kind, text in (("begin", ""), ("", name), ("separate", ""), ("text", "1"), ("end", "")):
        run = paragraph.add_run()
        if kind == "text":
            run.text = text
            continue
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)  # noqa: SLF001 - python-docx has no call for fields
