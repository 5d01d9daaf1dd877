"""Tables in a Word document: hairlines between the rows, a head on every page, rows that no page cuts in two.

Invariant: the widths stand in the grid and in every cell, since some readers of Word ask the one and some the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from facilitator_app.domain.look import PAPER
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.reports.model import Column, Table, TableCell, Weight

SERIF = "Cambria"
TEXT_WIDTH_MM = 170
GREY = "444444"
NOTE_PT = 9.0
EIGHTHS_OF_A_POINT = {"hair": 4, "thick": 12}
CELL_PAD_TWIPS = 40
STRONG = frozenset({Weight.STRONG, Weight.CLOCK})
SERIFS = frozenset({Weight.NOTES, Weight.WORDS})


def add_table(document: Any, table: Table) -> None:
    """The table with its head, its tints and an empty line after it."""
    grid = _new(document, [column.width for column in table.columns])
    heads = [TableCell(text=column.head, weight=Weight.STRONG) for column in table.columns]
    if any(cell.text for cell in heads):
        head = grid.add_row()
        _mark(head, "w:tblHeader")
        _fill(head, heads, table.columns)
        _rule_under(head)
    for row in table.rows:
        written = grid.add_row()
        _fill(written, row.cells, table.columns)
        if row.is_tinted:
            _tint(written)
    _end(document, grid)


def add_grid(document: Any, rows: Sequence[Sequence[str]], widths: Sequence[float] = ()) -> None:
    """Short texts in rows and columns, such as the numbers of a chart; nothing without rows."""
    if not rows:
        return
    grid = _new(document, widths or [1.0] * len(rows[0]))
    for texts in rows:
        _fill(grid.add_row(), [TableCell(text=text) for text in texts])
    _end(document, grid)


def _new(document: Any, shares: Sequence[float]) -> Any:
    grid = document.add_table(rows=0, cols=len(shares))
    grid.autofit = False
    properties = grid._tbl.tblPr  # noqa: SLF001 - python-docx has no call for borders and margins
    properties.append(_borders())
    properties.append(_pads())
    whole = sum(shares)
    for column, share in zip(grid.columns, shares, strict=True):
        column.width = Mm(TEXT_WIDTH_MM * share / whole)
    return grid


def _end(document: Any, grid: Any) -> None:
    widths = [column.width for column in grid.columns]
    for row in grid.rows:
        _mark(row, "w:cantSplit")
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    document.add_paragraph()


def _fill(row: Any, cells: Sequence[TableCell], columns: Sequence[Column] = ()) -> None:
    for place, cell in enumerate(cells):
        paragraph = row.cells[place].paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        if any(column.is_number for column in columns[place : place + 1]):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        words = paragraph.add_run(clean_text(cell.text))
        words.bold = cell.weight in STRONG
        if cell.weight in SERIFS:
            words.font.name = SERIF
        for note, is_bold in ((cell.note, False), (cell.strong_note, True)):
            if note:
                below = row.cells[place].add_paragraph()
                below.paragraph_format.space_after = Pt(2)
                run = below.add_run(clean_text(note))
                run.bold = is_bold
                run.font.size = Pt(NOTE_PT)
                run.font.color.rgb = RGBColor.from_string(GREY)


def _borders() -> Any:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(_line(side, EIGHTHS_OF_A_POINT["hair"], PAPER.rule))
    return borders


def _line(side: str, size: int, colour: str) -> Any:
    line = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", str(size)), ("space", "0"), ("color", colour.lstrip("#"))):
        line.set(qn(f"w:{name}"), value)
    return line


def _pads() -> Any:
    pads = OxmlElement("w:tblCellMar")
    for side in ("top", "bottom"):
        pad = OxmlElement(f"w:{side}")
        pad.set(qn("w:w"), str(CELL_PAD_TWIPS))
        pad.set(qn("w:type"), "dxa")
        pads.append(pad)
    return pads


def _rule_under(row: Any) -> None:
    for cell in row.cells:
        borders = OxmlElement("w:tcBorders")
        borders.append(_line("bottom", EIGHTHS_OF_A_POINT["thick"], PAPER.ink))
        cell._tc.get_or_add_tcPr().append(borders)  # noqa: SLF001 - python-docx has no call for borders


def _tint(row: Any) -> None:
    for cell in row.cells:
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", PAPER.tint.lstrip("#"))):
            shade.set(qn(f"w:{name}"), value)
        cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - python-docx has no call for shades


def _mark(row: Any, name: str) -> None:
    """Say of a row that it is a head, or that it stays whole."""
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 - python-docx has no call for it
