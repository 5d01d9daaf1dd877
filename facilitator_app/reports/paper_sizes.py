"""The sizes of the sheets that documents are drawn on."""

from __future__ import annotations

from enum import StrEnum


class Paper(StrEnum):
    """The size of the sheets. All have the sides of A4, whose layout is drawn larger or smaller on them."""

    A3 = "a3"
    A4 = "a4"
    A5 = "a5"
