"""One table as CSV as Danish Excel opens it: UTF-8 with its mark, semicolons, and no cell that acts as a formula."""

from __future__ import annotations

import csv
from io import StringIO

from facilitator_app.domain.textfmt import clean_text
from facilitator_app.reports.workbook import Sheet, Value

ACTING = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""Some programs read the wide signs of Asian keyboards as the others."""


def csv_file(sheet: Sheet) -> bytes:
    """`sheet` as a file. A text that a spreadsheet would run is given an apostrophe in front."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_text(head) for head in sheet.head])
    writer.writerows([[_text(value) for value in row] for row in sheet.rows])
    return out.getvalue().encode("utf-8-sig")


def _text(value: Value) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value)
    cleaned = clean_text(value)
    return f"'{cleaned}" if cleaned.startswith(ACTING) else cleaned
