"""What a list that can be fetched is to the dialog that fetches it: its rows, its faults and its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from facilitator_app.services.list_preview import ReadList

Source = Path | str
"""A file, or text that was copied."""

Reader = Callable[[Source, Callable[[], bool]], ReadList]
"""Reads a list, once. The question is whether it has been cancelled."""


class Fault(Protocol):
    """What is wrong with a row, as a key of the word files. A skipping fault keeps the row out."""

    @property
    def key(self) -> str: ...
    @property
    def params(self) -> Mapping[str, object]: ...
    @property
    def is_skipping(self) -> bool: ...


class ListRow(Protocol):
    """A row of the list and what is wrong with it."""

    @property
    def number(self) -> int: ...
    @property
    def faults(self) -> Sequence[Fault]: ...
    @property
    def can_be_imported(self) -> bool: ...


class ListPreview(Protocol):
    """What a list would give."""

    @property
    def sheet_names(self) -> tuple[str, ...]: ...
    @property
    def sheet_name(self) -> str: ...
    @property
    def heading_row(self) -> int: ...
    @property
    def headings(self) -> tuple[str, ...]: ...
    @property
    def mapping(self) -> Mapping[Any, int]: ...
    @property
    def rows(self) -> Sequence[ListRow]: ...
    @property
    def importable(self) -> Sequence[ListRow]: ...
    @property
    def faulty(self) -> Sequence[ListRow]: ...
    @property
    def empty_rows(self) -> int: ...


class Importing(Protocol):
    """Reads lists of one kind."""

    def preview(
        self,
        source: ReadList,
        *,
        sheet_name: str | None = None,
        heading_row: int | None = None,
        mapping: Any = None,
    ) -> Any:
        """What a list would give, on any thread; what is not chosen is guessed. Raises `Problem`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListKind:
    """What is particular to one kind of list. `area` is the part of the word files its problems and columns stand in,
    `needed` the column it cannot be without and `needed_key` the problem of one that lacks it."""

    name: str
    title: str
    text: str
    area: str
    columns: Sequence[StrEnum]
    needed: StrEnum
    needed_key: str
    table: str
    empty_title: str
    empty_text: str
    nothing: str
    per_line: int = 6
    can_paste: bool = False
