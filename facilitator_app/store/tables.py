"""One table for each type of record. Columns follow the fields of the dataclass; the names of tables stand
here.

Each row also carries its own book-keeping: `row_revision` (grows with every write of the file),
`row_changed_at`, `row_origin` (which copy of the file wrote it; both for merging) and `row_hash`, without
which SQLite would hand out text with a flipped bit as if nothing had happened. A migration that changes rows
has to renew their hashes.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from types import MappingProxyType
from typing import Any
from zlib import crc32

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import Ballot
from facilitator_app.domain.bounds import is_reckonable
from facilitator_app.domain.chain import ChainArea, Demand
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.harvest import EverydayExample, Preject
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.lus import LusConcept, LusTalk
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.records import RECORD_TYPES, Record, RecordType
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.versions import Version
from facilitator_app.domain.workshop import Attachment, Engagement, Workshop
from facilitator_app.store.columns import CONTENT, KIND, Cell, Format, Unreadable, format_of, itself, kind_of

NAMES: Mapping[RecordType, str] = MappingProxyType(
    {
        Engagement: "engagement",
        Workshop: "workshop",
        Attachment: "attachment",
        FormSpec: "form",
        Dilemma: "dilemma",
        Exercise: "exercise",
        Block: "block",
        Slide: "slide",
        Participant: "participant",
        Group: "participant_group",
        Theme: "theme",
        Output: "output",
        ActionPlan: "action_plan",
        Ballot: "ballot",
        EverydayExample: "everyday_example",
        Preject: "preject",
        Programme: "programme",
        Statement: "statement",
        ChainArea: "chain_area",
        Demand: "demand",
        Version: "version",
        FollowUp: "follow_up",
        InterplayAgreement: "interplay_agreement",
        LusConcept: "lus_concept",
        LusTalk: "lus_talk",
    }
)


class DamagedRow(Exception):
    """A row does not read as it was written."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column and the field it is made from. A mirror repeats a part for queries and is never read."""

    name: str
    field: str
    format: Format
    is_mirror: bool = False

    @property
    def is_content(self) -> bool:
        """Whether it is bytes, which stand in a table of their own under the digest that stands here."""
        return self.format is CONTENT


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A table, the dataclass whose values are its rows, and its statements.

    `parts_of` gives the fields in the order of the columns. `converted` says which of them are kept in
    another form, with the way there and whether None stays None; `contents`, which are bytes.
    """

    name: str
    row_type: type[Any]
    columns: tuple[Column, ...]
    names: tuple[str, ...]
    parts_of: Callable[[object], tuple[Any, ...]]
    converted: tuple[tuple[int, Callable[[Any], Cell], bool], ...]
    contents: tuple[int, ...]
    select_sql: str
    upsert_sql: str
    delete_sql: str


def cells_of(table: TableSpec, value: object) -> list[Cell]:
    """The cells of `value`, in the order of the table's columns."""
    cells = list(table.parts_of(value))
    for place, to_cell, is_optional in table.converted:
        part = cells[place]
        if part is not None or not is_optional:
            cells[place] = to_cell(part)
    return cells


def checked_value(table: TableSpec, cells: Sequence[Cell], row_hash: int) -> Any:
    """The value whose cells these are. Raises `DamagedRow` when they are not what was written."""
    check(cells, row_hash)
    return value_of(table, cells)


def check(cells: Iterable[Cell], row_hash: int) -> None:
    """Raises `DamagedRow` when `cells` do not give `row_hash`."""
    if hash_of(cells) != row_hash:
        raise DamagedRow


def value_of(table: TableSpec, cells: Iterable[Cell]) -> Any:
    """The value whose cells these are. Raises `DamagedRow` when they do not fit their types."""
    try:
        values = {
            column.field: _read(column.format, cell)
            for column, cell in zip(table.columns, cells, strict=True)
            if not column.is_mirror
        }
        value = table.row_type(**values)
    except Unreadable as error:
        raise DamagedRow(table.name) from error
    if not is_reckonable(value):
        raise DamagedRow(table.name)
    return value


def hash_of(cells: Iterable[Cell]) -> int:
    """The check sum of a row."""
    plain: list[Cell] = []
    total = 0
    for cell in cells:
        if isinstance(cell, bytes):
            total = crc32(cell, total)
        else:
            # A word of an enumeration is stored as its text, and has to give the same sum when it is read back.
            plain.append(str(cell) if isinstance(cell, str) else cell)
    return crc32(repr(plain).encode(), total)


def table_of(record: Record) -> TableSpec:
    """The table that a record belongs in."""
    return TABLES[type(record)]


def spec(
    name: str, row_type: type[Any], *, select_sql: str, upsert_sql: str, delete_sql: str = ""
) -> TableSpec:
    """The table `name` for values of a dataclass."""
    columns = columns_of(row_type)
    converted = tuple(
        (place, column.format.to_cell, column.format.is_optional)
        for place, column in enumerate(columns)
        if column.format.to_cell is not itself
    )
    return TableSpec(
        name=name,
        row_type=row_type,
        columns=columns,
        names=tuple(column.name for column in columns),
        parts_of=attrgetter(*(column.field for column in columns)),
        converted=converted,
        contents=tuple(place for place, column in enumerate(columns) if column.is_content),
        select_sql=select_sql,
        upsert_sql=upsert_sql,
        delete_sql=delete_sql,
    )


def columns_of(row_type: type[Any]) -> tuple[Column, ...]:
    """The columns in which values of a dataclass are kept."""
    hints = typing.get_type_hints(row_type)
    columns = [Column(field.name, field.name, format_of(hints[field.name])) for field in fields(row_type)]
    if row_type is Slide:
        columns.append(Column(KIND, "content", Format("TEXT", kind_of, kind_of), is_mirror=True))
    return tuple(columns)


def _read(form: Format, cell: Cell) -> Any:
    if cell is None and form.is_optional:
        return None
    return form.from_cell(cell)


def _spec(name: str, row_type: type[Any]) -> TableSpec:
    columns = columns_of(row_type)
    names = [f'"{column.name}"' for column in columns]
    selected = [_selected(name, column) for column in columns]
    kept = [f"{column} = excluded.{column}" for column in (*names[1:], *_BOOKKEEPING)]
    places = ", ".join("?" * (len(names) + len(_BOOKKEEPING)))
    return spec(
        name,
        row_type,
        select_sql=f"SELECT {', '.join(selected)}, row_hash FROM {name} ORDER BY rowid",
        upsert_sql=f"INSERT INTO {name} ({', '.join((*names, *_BOOKKEEPING))}) VALUES ({places})"
        f" ON CONFLICT (id) DO UPDATE SET {', '.join(kept)}",
        delete_sql=f"DELETE FROM {name} WHERE id = ?",
    )


def _selected(table_name: str, column: Column) -> str:
    if not column.is_content:
        return f'"{column.name}"'
    return f'(SELECT bytes FROM content WHERE digest = {table_name}."{column.name}")'


_BOOKKEEPING = ("row_hash", "row_revision", "row_changed_at", "row_origin")

TABLES: Mapping[RecordType, TableSpec] = MappingProxyType(
    {kind: _spec(NAMES[kind], kind) for kind in RECORD_TYPES}
)
BY_NAME: Mapping[str, TableSpec] = MappingProxyType({table.name: table for table in TABLES.values()})
