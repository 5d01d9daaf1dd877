"""The fourth schema: counts of the room in a table of their own, what grows out of outputs, and earlier wordings.
Released with its migration: never changed.

The columns are named here, and not taken from the records of today, which have gone on since. One invariant: a
row that was whole before is whole after; one that was damaged keeps a check sum that tells.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import msgspec
from sqlite_utils import Database

from facilitator_app.store.columns import Cell
from facilitator_app.store.tables import hash_of

_LOG_HEAD = ("id", "label", "made_at", "merge_key")
_BOOKKEEPING = """
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT"""
_OWNED = """
    id TEXT PRIMARY KEY NOT NULL,
    workshop_id TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,"""
_NEW_TABLES = (
    f"""CREATE TABLE ballot ({_OWNED}
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    options TEXT NOT NULL,
    rounds TEXT NOT NULL,
    voters INTEGER NOT NULL,
    budget INTEGER NOT NULL,
    pole_a TEXT NOT NULL,
    pole_b TEXT NOT NULL,
    block_id TEXT,
    dilemma_id TEXT,
    position REAL NOT NULL,{_BOOKKEEPING}""",
    f"""CREATE TABLE everyday_example ({_OWNED}
    text TEXT NOT NULL,
    output_id TEXT,
    statement_id TEXT,
    position REAL NOT NULL,{_BOOKKEEPING}""",
    f"""CREATE TABLE preject ({_OWNED}
    "values" TEXT NOT NULL,
    form_id TEXT,
    stage TEXT NOT NULL,
    decision TEXT,
    output_ids TEXT NOT NULL,
    position REAL NOT NULL,{_BOOKKEEPING}""",
)
_BLOCK = (
    "id workshop_id title kind planned_min position timing fixed_start_min goal materials"
    " roles notes exercise_id dilemma_ids form_id starts_itself colour day_number track division"
)
_OUTPUT = (
    "id workshop_id block_id form_id field_key group_id value round_number dilemma_id"
    " theme_ids who due_on is_draft is_shown position said_at inject_key"
)
_THEME = ("id", "workshop_id", "name", "votes", "position")


@dataclass(frozen=True, slots=True)
class _Added:
    name: str
    definition: str
    value: Cell


_FLAG = "INTEGER NOT NULL DEFAULT 0"
_ADDED: Mapping[str, tuple[str, tuple[_Added, ...]]] = MappingProxyType(
    {
        "block": (_BLOCK, (_Added("is_anonymous", _FLAG, 0), _Added("asks_twice", _FLAG, 0))),
        "output": (_OUTPUT, (_Added("earlier", "TEXT NOT NULL DEFAULT '[]'", "[]"),)),
    }
)


def bring_up(db: Database) -> None:
    """Make the tables, add the columns, and move the votes of themes into ballots."""
    for statement in _NEW_TABLES:
        db.conn.execute(statement)
    for name, (columns, added) in _ADDED.items():
        for column in added:
            db.conn.execute(f"ALTER TABLE {name} ADD COLUMN {column.name} {column.definition}")
        _renew_rows(db, name, columns.split(), [column.value for column in added])
    _move_votes(db)
    _renew_edits(db)


def _renew_rows(db: Database, name: str, columns: Sequence[str], values: Sequence[Cell]) -> None:
    names = ", ".join(f'"{column}"' for column in columns)
    for rowid, row_hash, *cells in db.conn.execute(f"SELECT rowid, row_hash, {names} FROM {name}").fetchall():
        if hash_of(cells) == row_hash:
            renewed = hash_of([*cells, *values])
            db.conn.execute(f"UPDATE {name} SET row_hash = ? WHERE rowid = ?", (renewed, rowid))


def _move_votes(db: Database) -> None:
    """The counted themes of each workshop become a show of hands that the room has seen."""
    query = (
        f"SELECT rowid, row_hash, row_revision, row_changed_at, row_origin, {', '.join(_THEME)} FROM theme"
    )
    counted: dict[str, list[tuple[list[Cell], tuple[Cell, ...]]]] = {}
    for rowid, row_hash, *kept in db.conn.execute(f"{query} ORDER BY position, id").fetchall():
        cells = kept[3:]
        if hash_of(cells) != row_hash:
            continue
        renewed = hash_of([*cells[:3], cells[4]])
        db.conn.execute("UPDATE theme SET row_hash = ? WHERE rowid = ?", (renewed, rowid))
        if cells[3] is not None:
            counted.setdefault(cells[1], []).append((cells, tuple(kept[:3])))
    db.conn.execute("ALTER TABLE theme DROP COLUMN votes")
    for workshop_id, themes in counted.items():
        ballot = _ballot(workshop_id, [cells for cells, _ in themes])
        marks = ", ".join("?" * (len(ballot) + 4))
        db.conn.execute(f"INSERT INTO ballot VALUES ({marks})", (*ballot, hash_of(ballot), *themes[-1][1]))


def _ballot(workshop_id: str, themes: Sequence[Sequence[Any]]) -> tuple[Cell, ...]:
    options = [{"key": theme[0], "label": theme[2]} for theme in themes]
    found = {
        "number": 1,
        "keys": [theme[0] for theme in themes],
        "counts": [{"key": theme[0], "votes": max(0, theme[3]), "against": 0} for theme in themes],
        "is_revealed": True,
        "frozen_at": None,
    }
    texts = (_json(options), _json([found]))
    return (f"{workshop_id}-votes", workshop_id, "hands", "", *texts, 0, 0, "", "", None, None, 0.0)


def _renew_edits(db: Database) -> None:
    query = f"SELECT row_hash, changes, {', '.join(_LOG_HEAD)} FROM edit_log WHERE seq = ?"
    for (seq,) in db.conn.execute("SELECT seq FROM edit_log ORDER BY seq").fetchall():
        row_hash, changes, *head = db.conn.execute(query, (seq,)).fetchone()
        if hash_of((*head, changes)) != row_hash:
            continue
        renewed = _json([_renewed(step) for step in msgspec.json.decode(changes)])
        db.conn.execute(
            "UPDATE edit_log SET changes = ?, row_hash = ? WHERE seq = ?",
            (renewed, hash_of((*head, renewed)), seq),
        )


def _renewed(step: list[Any]) -> list[Any]:
    """A remembered change: the table, the cells before and the cells after."""
    name, *sides = step
    return [name, *(cells if cells is None else _renewed_cells(name, cells) for cells in sides)]


def _renewed_cells(name: str, cells: dict[str, Cell]) -> dict[str, Cell]:
    if name == "theme":
        return {column: cell for column, cell in cells.items() if column != "votes"}
    _, added = _ADDED.get(name, ("", ()))
    return cells | {column.name: column.value for column in added}


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
