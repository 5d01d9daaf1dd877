"""A workbook as an Excel file: texts as texts and numbers as numbers, never a formula, never a link."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from facilitator_app.domain.textfmt import clean_text
from facilitator_app.reports.workbook import Sheet, Value, Workbook

MOST_NAME_CHARS = 31
MOST_CELL_CHARS = 32_767
"""Excel's own limits; a longer text is cut with an ellipsis rather than refused."""
FORBIDDEN_IN_NAMES = "[]:*?/\\"
NARROWEST, WIDEST = 8, 60
A4 = 9
"""Excel's number for the paper."""
ELLIPSIS = "…"


def excel_file(workbook: Workbook, *, made_at: datetime) -> bytes:
    """`workbook` as an .xlsx file; the same values and `made_at` give the same bytes."""
    content = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(content, options)
    created = made_at.astimezone(UTC).replace(tzinfo=None)
    book.set_properties({"title": clean_text(workbook.title), "author": "", "created": created})
    strong = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    for sheet in workbook.sheets:
        page = book.add_worksheet(_sheet_name(sheet.name))
        _write(page, sheet, strong, plain)
    book.close()
    return content.getvalue()


def _write(page: Any, sheet: Sheet, strong: Any, plain: Any) -> None:
    for column, text in enumerate(sheet.head):
        page.write_string(0, column, _fitting(text), strong)
        page.set_column(column, column, _width(sheet, column), plain)
    for place, row in enumerate(sheet.rows, start=1):
        for column, value in enumerate(row):
            _write_value(page, place, column, value, plain)
    page.freeze_panes(1, 0)
    _set_print(page, sheet)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.head) - 1)


def _set_print(page: Any, sheet: Sheet) -> None:
    """A table that somebody prints stands lengthways with all its columns beside each other, its head on every page."""
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer(f"&L{_sheet_name(sheet.name).replace('&', '&&')}&R&P / &N")


def _write_value(page: Any, row: int, column: int, value: Value, face: Any) -> None:
    if isinstance(value, str):
        if value:
            page.write_string(row, column, _fitting(value), face)
    elif value is not None:
        page.write_number(row, column, value, face)


def _fitting(text: str) -> str:
    cleaned = clean_text(text)
    return cleaned if len(cleaned) <= MOST_CELL_CHARS else cleaned[: MOST_CELL_CHARS - 1] + ELLIPSIS


def _width(sheet: Sheet, column: int) -> int:
    longest = max((len(str(row[column] or "")) for row in sheet.rows), default=0)
    return min(WIDEST, max(NARROWEST, len(sheet.head[column]) + 2, longest + 2))


def _sheet_name(name: str) -> str:
    return "".join(" " if c in FORBIDDEN_IN_NAMES else c for c in name)[:MOST_NAME_CHARS]
