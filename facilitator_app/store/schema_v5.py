"""The fifth schema: the programme, its foundation, chain, agreements and talks, and from which workshops a leader
was absent. Released with its migration: never changed.

The columns are named here, and not taken from the records of today, which have gone on since. One invariant: a
row that was whole before is whole after; one that was damaged keeps a check sum that tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
_ID = """
    id TEXT PRIMARY KEY NOT NULL,"""
# A talk points at nothing that a table enforces: its edits may be forgotten, and those of its leader undone after it.
_NEW_TABLES = (
    f"""CREATE TABLE programme ({_ID}
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    ambitions TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,{_BOOKKEEPING}""",
    f"""CREATE TABLE statement ({_ID}
    text TEXT NOT NULL,
    explanation TEXT NOT NULL,
    position REAL NOT NULL,{_BOOKKEEPING}""",
    f"""CREATE TABLE chain_area ({_ID}
    name TEXT NOT NULL,
    position REAL NOT NULL,{_BOOKKEEPING}""",
    f"""CREATE TABLE demand ({_ID}
    area_id TEXT NOT NULL REFERENCES chain_area (id) DEFERRABLE INITIALLY DEFERRED,
    level TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    remark TEXT NOT NULL,
    position REAL NOT NULL,{_BOOKKEEPING}""",
    f"""CREATE TABLE version ({_ID}
    subject TEXT NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    made_on TEXT NOT NULL,
    texts TEXT NOT NULL,{_BOOKKEEPING}""",
    f"""CREATE TABLE follow_up ({_ID}
    workshop_id TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    plan_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    outcome TEXT,
    gave TEXT NOT NULL,
    noted_at TEXT,{_BOOKKEEPING}""",
    f"""CREATE TABLE interplay_agreement ({_ID}
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    agreed_on TEXT,
    look_back TEXT NOT NULL,
    ended_on TEXT,
    position REAL NOT NULL,{_BOOKKEEPING}""",
    f"""CREATE TABLE lus_concept ({_ID}
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    revision INTEGER NOT NULL,
    intro TEXT NOT NULL,
    phases TEXT NOT NULL,
    themes TEXT NOT NULL,
    cards TEXT NOT NULL,
    scale_steps INTEGER NOT NULL,
    preparation_form_id TEXT,
    plan_form_id TEXT,
    position REAL NOT NULL,{_BOOKKEEPING}""",
    f"""CREATE TABLE lus_talk ({_ID}
    concept_id TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    chief_id TEXT,
    chief_name TEXT NOT NULL,
    held_on TEXT,
    leader_values TEXT NOT NULL,
    chief_values TEXT NOT NULL,
    plan_values TEXT NOT NULL,
    leader_ratings TEXT NOT NULL,
    chief_ratings TEXT NOT NULL,
    card_keys TEXT NOT NULL,
    agreements TEXT NOT NULL,
    statuses TEXT NOT NULL,
    done_phases TEXT NOT NULL,
    sealed TEXT NOT NULL,
    position REAL NOT NULL,{_BOOKKEEPING}""",
)


@dataclass(frozen=True, slots=True)
class _Added:
    name: str
    definition: str
    value: Cell


@dataclass(frozen=True, slots=True)
class _Table:
    """A table's columns in order, before and after, and those that are added."""

    before: str
    after: str
    added: tuple[_Added, ...]


_LIST = "TEXT NOT NULL DEFAULT '[]'"
_BLOCK = (
    "id workshop_id title kind planned_min position timing fixed_start_min goal materials"
    " roles notes exercise_id dilemma_ids form_id starts_itself colour day_number track division"
    " is_anonymous asks_twice"
)
_OUTPUT = (
    "id workshop_id block_id form_id field_key group_id value round_number dilemma_id"
    " theme_ids who due_on is_draft is_shown position said_at inject_key earlier"
)
_TABLES: Mapping[str, _Table] = MappingProxyType(
    {
        "block": _Table(
            before=_BLOCK,
            after=f"{_BLOCK} statement_ids takes_up_actions",
            added=(
                _Added("statement_ids", _LIST, "[]"),
                _Added("takes_up_actions", "INTEGER NOT NULL DEFAULT 0", 0),
            ),
        ),
        "output": _Table(
            before=_OUTPUT,
            after=f"{_OUTPUT} serves statement_id",
            added=(_Added("serves", "TEXT", None), _Added("statement_id", "TEXT", None)),
        ),
        "participant": _Table(
            before="id name unit title level email is_direction is_absent position chief_id",
            after="id name unit title level email is_direction absent_from position chief_id"
            " joined_on left_on earlier_posts",
            added=(
                _Added("absent_from", _LIST, "[]"),
                _Added("joined_on", "TEXT", None),
                _Added("left_on", "TEXT", None),
                _Added("earlier_posts", _LIST, "[]"),
            ),
        ),
        "preject": _Table(
            before="id workshop_id values form_id stage decision output_ids position",
            after="id workshop_id values form_id stage decision output_ids learnings position",
            added=(_Added("learnings", _LIST, "[]"),),
        ),
    }
)
_STAGES: Mapping[Cell, str] = MappingProxyType(
    {"planned": "trying", "under_way": "trying", "learned": "learning"}
)


def bring_up(db: Database) -> None:
    """Make the tables, add the columns, and tell absence by workshops and prejects by their present stages."""
    everywhere = _json([row[0] for row in db.conn.execute("SELECT id FROM workshop ORDER BY position, id")])
    for statement in _NEW_TABLES:
        db.conn.execute(statement)
    for name, table in _TABLES.items():
        for column in table.added:
            db.conn.execute(f"ALTER TABLE {name} ADD COLUMN {column.name} {column.definition}")
        _renew_rows(db, name, table, everywhere)
    db.conn.execute("ALTER TABLE participant DROP COLUMN is_absent")
    _renew_edits(db, everywhere)


def _renew_rows(db: Database, name: str, table: _Table, everywhere: str) -> None:
    before, after = table.before.split(), table.after.split()
    query = f"SELECT rowid, row_hash, {', '.join(_quoted(before))} FROM {name}"
    places = ", ".join(f"{column} = ?" for column in _quoted(after))
    for rowid, row_hash, *was in db.conn.execute(query).fetchall():
        if hash_of(was) != row_hash:
            continue
        now = _renewed_cells(name, dict(zip(before, was, strict=True)), everywhere)
        cells = [now[column] for column in after]
        row = (*cells, hash_of(cells), rowid)
        db.conn.execute(f"UPDATE {name} SET {places}, row_hash = ? WHERE rowid = ?", row)


def _quoted(columns: list[str]) -> Iterator[str]:
    return (f'"{column}"' for column in columns)


def _renew_edits(db: Database, everywhere: str) -> None:
    query = f"SELECT row_hash, changes, {', '.join(_LOG_HEAD)} FROM edit_log WHERE seq = ?"
    for (seq,) in db.conn.execute("SELECT seq FROM edit_log ORDER BY seq").fetchall():
        row_hash, changes, *head = db.conn.execute(query, (seq,)).fetchone()
        if hash_of((*head, changes)) != row_hash:
            continue
        renewed = _json([_renewed(step, everywhere) for step in msgspec.json.decode(changes)])
        db.conn.execute(
            "UPDATE edit_log SET changes = ?, row_hash = ? WHERE seq = ?",
            (renewed, hash_of((*head, renewed)), seq),
        )


def _renewed(step: list[Any], everywhere: str) -> list[Any]:
    """A remembered change: the table, the cells before and the cells after."""
    name, *sides = step
    return [name, *(cells if cells is None else _renewed_cells(name, cells, everywhere) for cells in sides)]


def _renewed_cells(name: str, cells: Mapping[str, Cell], everywhere: str) -> dict[str, Cell]:
    """The cells of a row by column. Who was absent was so from every workshop of the file, `everywhere`."""
    now = dict(cells)
    if name in _TABLES:
        now |= {column.name: column.value for column in _TABLES[name].added}
    if name == "participant" and now.pop("is_absent"):
        now["absent_from"] = everywhere
    if name == "preject":
        now["stage"] = _STAGES.get(now["stage"], now["stage"])
    return now


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
