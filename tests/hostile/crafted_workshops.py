"""Workshop files made to do harm (F21–F23, F52): definitions of somebody else's, pages that lead in circles, and rows
with every check sum right that say what cannot be.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from facilitator_app.store import engine
from facilitator_app.store.tables import BY_NAME, hash_of
from tests.hostile.trial import Hostile

DEEP = 200_000
MB = 1_000_000
ENDLESS = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS id, x AS name FROM c"
BOOKKEEPING = "_sqlite_migrations"
PATHS = (
    "../../../tmp/ud",
    "..\\..\\ud",
    "C:\\ud",
    "/tmp/ud",
    "CON",
    "a" * 5_000,
    "æ" * 300,
    "\u202e",
    ".",
    "",
)

DEFINITIONS = {
    "a trigger": ("CREATE TRIGGER x AFTER INSERT ON theme BEGIN DELETE FROM block; END",),
    "a view": ("CREATE VIEW x AS SELECT 1",),
    "an endless view": (f"CREATE VIEW x AS {ENDLESS}",),
    "an endless view for the book-keeping": (
        f"DROP TABLE {BOOKKEEPING}",
        f"CREATE VIEW {BOOKKEEPING} AS {ENDLESS}",
    ),
    "a virtual table": ("CREATE VIRTUAL TABLE x USING fts5(a)",),
    "an index of its own": ("CREATE INDEX x ON theme (id)",),
    "a column that is worked out": ("ALTER TABLE theme ADD COLUMN z TEXT AS (hex(zeroblob(1000000)))",),
    "book-keeping that is worked out": (
        f"DROP TABLE {BOOKKEEPING}",
        f"CREATE TABLE {BOOKKEEPING} (id INTEGER PRIMARY KEY, migration_set TEXT,"
        " name TEXT AS (hex(zeroblob(1000000))), applied_at TEXT)",
        f"INSERT INTO {BOOKKEEPING} (migration_set) VALUES ('facilitator')",
    ),
    "no book-keeping": (f"DROP TABLE {BOOKKEEPING}",),
    "another program's number": ("PRAGMA application_id=7",),
    "a version of 99": ("PRAGMA user_version=99",),
    "a version of -5": ("PRAGMA user_version=-5",),
    "a version of 1": ("PRAGMA user_version=1",),
    "a table less": ("DROP TABLE theme",),
    "nobody's": ("DELETE FROM engagement",),
    "two clients": (
        "INSERT INTO engagement SELECT * FROM engagement",
        "UPDATE engagement SET id = id || '2'",
    ),
    "no event": ("DELETE FROM workshop",),
    "rows that point nowhere": ("DELETE FROM participant",),
    "a text that is none": ("UPDATE workshop SET title = CAST(x'ff00fe' AS TEXT)",),
    "a title of 400 MB": ("UPDATE workshop SET title = hex(zeroblob(200000000))",),
    "a page tree of another table": (
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'slide')"
        " WHERE name = 'theme'",
    ),
    "a page that is not there": (
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'theme'",
    ),
    "a check that asks": (
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE theme (id TEXT CHECK ((SELECT 1)))' WHERE name = 'theme'",
    ),
}

FORGED: dict[str, tuple[str, dict[str, object]]] = {
    "a slide of lists in lists": (
        "slide",
        {"content": '{"kind":"text","x":' + "[" * DEEP + "]" * DEEP + "}"},
    ),
    "a slide of 600,000 lists": ("slide", {"content": '{"kind":"text","x":[' + "[]," * 600_000 + "[]]}"}),
    "a slide of no kind": ("slide", {"content": '{"kind":"../x"}'}),
    "items in items": ("action_plan", {"items": "[" * DEEP}),
    "an endless block": ("block", {"planned_min": 2**62}),
    "a block before its time": ("block", {"planned_min": -(2**62)}),
    "a place beyond all": ("block", {"position": float("inf")}),
    "a day of another age": ("workshop", {"held_on": "9999-12-31"}),
    "a day of no calendar": ("workshop", {"held_on": "9999-99-99"}),
    "hours beyond all": ("workshop", {"starts_min": 2**40}),
    "a language that is a path": ("workshop", {"language": "../../x"}),
    "a kind that is none": ("workshop", {"kind": "../x"}),
    "an instant of no zone": ("action_plan", {"changed_at": "2020-01-01T00:00:00"}),
    "the first instant": ("action_plan", {"changed_at": "0001-01-01T00:00:00+14:00"}),
    "half a sign in JSON": ("action_plan", {"items": '[{"id":"a","values":{"action":"\\ud800"}}]'}),
    "a colour that is none": ("engagement", {"colour_1": "#zz", "colour_2": "url(http://127.0.0.1:9)"}),
    "controls in every title": ("block", {"title": "før\x00\x07\x1b\u202eefter"}),
    "markup in every title": ("block", {"title": "<b>&{% x %}"}),
    "a logo that is not there": ("engagement", {"logo_id": "../../x"}),
}

SETTINGS = {
    "a show in lists": ("show", "[" * DEEP),
    "a show of other types": (
        "show",
        '{"show":{"mode":"live","stop_key":[],"page":{}},"kept_at":1,"injects":{}}',
    ),
    "a show of numbers": (
        "show",
        '{"show":{"mode":"live","page":1e999},"kept_at":"0001-01-01T00:00:00+14:00","injects":{"a":1e999}}',
    ),
    "group timers without end": (
        "group_timers",
        '{"stop_key":"x","at":"2027-02-01T08:00:00+00:00","groups":{"g":{"is_running":true,"length_s":1e300,'
        '"warn_s":NaN,"added_s":0,"spent_s":Infinity}}}',
    ),
    "injects in lists": ("injects", "[" * DEEP),
    "injects of other types": ("injects", '[{"at":"2027-02-01T08:00:00","act":"given","text":[]}]'),
}
HISTORY = {
    "a history in lists": ("sessions", "[" * DEEP),
    "a merge that is none": ("merged:x", "{}"),
    "a removal at no number": ("removed:x", "NaN"),
    "former keys in lists": ("former_keys", "[" * DEEP),
}


def workshops(good: Path, workshop_id: str) -> Iterator[Hostile]:
    """Copies of a good file, each with one thing wrong."""
    for what, statements in DEFINITIONS.items():
        yield _made(good, what, partial(_run, statements=statements))
    for what, (table, values) in FORGED.items():
        yield _made(good, what, partial(forge, table=table, values=values))
    for what, (name, value) in SETTINGS.items():
        yield _made(good, what, partial(_set, name=f"run.{workshop_id}.{name}", value=value))
    for what, (name, value) in HISTORY.items():
        yield _made(good, what, partial(_set, name=name, value=value))
    for path in PATHS:
        yield _made(good, f"a client called {path[:20]!r}", partial(_rename_client, to=path))
    yield _made(good, "an edit of lists in lists", partial(_edit, changes="[" * DEEP))
    yield _made(good, "an edit of no table", partial(_edit, changes='[["../x",null,{"id":"a"}]]'))
    yield _made(good, "an edit without its row", partial(_edit, changes='[["theme",null,{}]]'))
    yield _made(good, "200,000 small values", _many_settings)
    yield _made(good, "30,000 tables", _many_tables)
    yield _made(good, "2 GB of nothing at its end", _sparse)
    yield _made(good, "2 GB of free pages", _sparse_pages)
    yield _made(good, "definitions that lead in a circle", _circle)
    yield _made(good, "definitions that multiply", _multiplying)
    yield _made(good, "a lock that is a novel", _with_lock)
    yield _made(good, "a log of rubbish beside it", _with_log)


def forge(path: Path, table: str, values: dict[str, object]) -> None:
    """Change every row of a table, and make its check sums right."""
    spec = BY_NAME[table]
    sets = ", ".join(f'"{name}" = ?' for name in values)
    with closing(engine.live(path)) as db:
        db.conn.execute("PRAGMA foreign_keys=OFF")
        db.conn.execute("BEGIN")
        query = spec.select_sql.replace(", row_hash FROM", ", rowid FROM")
        for *cells, row_id in db.conn.execute(query).fetchall():
            for name, value in values.items():
                cells[spec.names.index(name)] = value
            db.conn.execute(
                f"UPDATE {table} SET {sets}, row_hash = ? WHERE rowid = ?",
                (*values.values(), hash_of(cells), row_id),
            )
        db.conn.execute("COMMIT")


def _made(good: Path, what: str, change: Callable[[Path], None]) -> Hostile:
    def write(path: Path) -> None:
        shutil.copyfile(good, path)
        change(path)

    return Hostile(what=what, name="fremmed.workshop", write=write)


def _run(path: Path, statements: tuple[str, ...]) -> None:
    with closing(engine.live(path)) as db:
        db.conn.execute("PRAGMA foreign_keys=OFF")
        for statement in statements:
            if not statement.startswith("PRAGMA") and not db.conn.in_transaction:
                db.conn.execute("BEGIN")
            _do(db, statement)
        if db.conn.in_transaction:
            db.conn.execute("COMMIT")


def _do(db: object, statement: str) -> None:
    if statement.startswith("INSERT INTO engagement"):
        names = [row[1] for row in db.conn.execute("PRAGMA table_info(engagement)")][1:]  # type: ignore[attr-defined]
        listed = ", ".join(f'"{name}"' for name in names)
        statement = f"INSERT INTO engagement (id, {listed}) SELECT 'x', {listed} FROM engagement"
    db.conn.execute(statement)  # type: ignore[attr-defined]


def _set(path: Path, name: str, value: str) -> None:
    with closing(engine.live(path)) as db:
        db.conn.execute(
            "INSERT OR REPLACE INTO setting (name, value, row_hash) VALUES (?, ?, ?)",
            (name, value, hash_of((name, value))),
        )


def _rename_client(path: Path, to: str) -> None:
    forge(path, "engagement", {"id": to})


def _edit(path: Path, changes: str) -> None:
    head = ("e", "edit.add_block", "2027-02-01T08:00:00+00:00", "")
    with closing(engine.live(path)) as db:
        db.conn.execute(
            "INSERT INTO edit_log (id, label, made_at, merge_key, is_undone, row_hash, changes)"
            " VALUES (?, ?, ?, ?, 0, ?, ?)",
            (*head, hash_of((*head, changes)), changes),
        )


def _many_settings(path: Path) -> None:
    with closing(engine.live(path)) as db:
        db.conn.execute("BEGIN")
        rows = ((f"k{number}", "v", hash_of((f"k{number}", "v"))) for number in range(200_000))
        db.conn.executemany("INSERT INTO setting (name, value, row_hash) VALUES (?, ?, ?)", rows)
        db.conn.execute("COMMIT")


def _many_tables(path: Path) -> None:
    with closing(engine.live(path)) as db:
        db.conn.execute("BEGIN")
        for number in range(30_000):
            db.conn.execute(f"CREATE TABLE t{number} (a)")
        db.conn.execute("COMMIT")


def _sparse(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(2**31)


def _sparse_pages(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(28)
        file.write((2**31 // 4096).to_bytes(4, "big"))
        file.truncate(2**31)


def _circle(path: Path) -> None:
    """The first page says that what it holds stands on itself."""
    _first_page(path, [1, 1, 1])


def _multiplying(path: Path) -> None:
    """Pages that each name the next one three hundred times: nobody lives to see the last row."""
    pages = path.stat().st_size // 4096
    with path.open("r+b") as file:
        file.seek(0, 2)
        file.write(bytes([0x0D, 0, 0, 0, 0, 0x10, 0, 0]) + bytes(4088))
        for step in range(8):
            file.write(_interior([pages + 1 + step] * 300, bytearray(4096), 0))
        file.seek(28)
        file.write((pages + 9).to_bytes(4, "big"))
    _first_page(path, [pages + 9] * 300)


def _first_page(path: Path, children: list[int]) -> None:
    with path.open("r+b") as file:
        head = bytearray(file.read(4096))
        file.seek(0)
        file.write(_interior(children, head, 100))


def _interior(children: list[int], page: bytearray, at: int) -> bytes:
    """A page of a table that holds nothing but where other pages are."""
    end, places = 4096, []
    for key, child in enumerate(children[:-1], start=1):
        cell = child.to_bytes(4, "big") + (
            bytes([key]) if key < 128 else bytes([0x80 | key >> 7, key & 0x7F])
        )
        end -= len(cell)
        page[end : end + len(cell)] = cell
        places.append(end)
    page[at : at + 12] = (
        b"\x05\0\0"
        + len(places).to_bytes(2, "big")
        + end.to_bytes(2, "big")
        + b"\0"
        + children[-1].to_bytes(4, "big")
    )
    for number, place in enumerate(places):
        page[at + 12 + 2 * number : at + 14 + 2 * number] = place.to_bytes(2, "big")
    return bytes(page)


def _with_lock(path: Path) -> None:
    path.with_name(f"{path.name}.lock").write_text("{" + '"host":' * 100_000, encoding="ascii")


def _with_log(path: Path) -> None:
    path.with_name(f"{path.name}-wal").write_bytes(b"\x37\x7f\x06\x82" + bytes(range(256)) * 100)
    path.with_name(f"{path.name}-journal").write_bytes(
        b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(range(256)) * 100
    )
