"""Files of every released version open and keep their content; a migration is done whole or not at all."""

import json
import re
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from sqlite_utils import Database

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import Ballot
from facilitator_app.domain.harvest import Preject, PrejectStage
from facilitator_app.domain.people import Participant, WallConsent
from facilitator_app.domain.records import RECORD_TYPES, Record
from facilitator_app.domain.timer import RunAction, RunRow
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Outside, Refused
from facilitator_app.store import engine, migrations
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.migrations import CURRENT_DIGESTS, Schema
from facilitator_app.store.tables import TABLES, hash_of
from tests.fakes import FakeClock
from tests.store.edits import typed, values
from tests.store.examples import (
    MADE_AT,
    every_record,
    records_before_the_fifth,
    records_before_the_fourth,
    records_before_the_sixth,
)

HERE = Path(__file__).parent
RELEASED = sorted((HERE / "released").glob("v*.sql"))
CONTENT: Mapping[str, Callable[[], tuple[Record, ...]]] = {
    "v1": records_before_the_fourth,
    "v2": records_before_the_fourth,
    "v3": records_before_the_fourth,
    "v4": records_before_the_fifth,
    "v5": records_before_the_sixth,
}
FIRST_TYPES = RECORD_TYPES.index(Ballot)
COLUMN_ORDER = {
    "workshop": "id title kind subtitle purpose focus outputs language held_on next_on starts_min ends_min"
    " position adjustments later_days tracks",
    "participant": "id name unit title level email is_direction is_absent position chief_id",
}
FIFTH_ORDER = COLUMN_ORDER | {
    "participant": "id name unit title level email is_direction absent_from position chief_id joined_on left_on"
    " earlier_posts",
}
RUN_ROW = RunRow(workshop_id="day", at=MADE_AT, action=RunAction.START, block_id="block", length_s=600)


def definitions() -> str:
    with closing(engine.memory()) as db:
        migrations.apply(db, migrations.current())
        rows = db.conn.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").fetchall()
    return "".join(f"{row[0]};\n" for row in rows)


def test_the_schema_is_the_golden_one() -> None:
    assert definitions() == (HERE / "golden_schema.sql").read_text(encoding="utf-8")


def test_each_version_has_a_check_sum_and_sets_its_number() -> None:
    with closing(engine.memory()) as db:
        migrations.apply(db, migrations.current())
        assert engine.number(db, "user_version") == migrations.current().version == max(CURRENT_DIGESTS)
        assert engine.number(db, "application_id") == engine.APPLICATION_ID
        assert migrations.digest(db) == CURRENT_DIGESTS[max(CURRENT_DIGESTS)]
        assert len(migrations.current().migrations.applied(db)) == len(CURRENT_DIGESTS)


def test_every_field_of_every_record_has_its_column_and_no_table_is_loose() -> None:
    with closing(engine.memory()) as db:
        migrations.apply(db, migrations.current())
        for table in TABLES.values():
            found = {
                row[1]: (row[2], bool(row[3])) for row in db.conn.execute(f"PRAGMA table_info({table.name})")
            }
            expected = {c.name: (c.format.sql_type, not c.format.is_optional) for c in table.columns}
            kept = {name: column for name, column in found.items() if not name.startswith("row_")}
            assert kept == expected
        lists = db.conn.execute(
            "SELECT name FROM pragma_table_list WHERE NOT strict AND schema = 'main'"
        ).fetchall()
    assert {row[0] for row in lists} == {"_sqlite_migrations", "sqlite_schema"}


def test_every_released_version_is_here() -> None:
    assert [file.stem for file in RELEASED] == [f"v{number}" for number in sorted(CURRENT_DIGESTS)]


@pytest.mark.parametrize("released", RELEASED, ids=[file.stem for file in RELEASED])
def test_a_file_of_every_release_opens_and_keeps_its_content(
    store: SqliteFileStore, tmp_path: Path, released: Path
) -> None:
    """F19."""
    path = tmp_path / "old.workshop"
    with closing(engine.live(path, mode="rwc")) as db:
        db.conn.executescript(released.read_text(encoding="utf-8"))
    with closing(store.open(path)) as repository:
        expected = CONTENT.get(released.stem, every_record)()
        assert [r for r in repository.load() if r.id != "said"] == list(expected)
        assert values(repository.load())["said"] == "en nabo"
        assert repository.undo_labels() == ("edit.en nabo", "edit.undone")
        assert list(repository.run_rows("day")) == [RUN_ROW]
        assert repository.setting("place") == "slide/1/spot"
        repository.undo()
        repository.redo()
        repository.redo()
        assert values(repository.load())["said"] == "undone"
    store.check(path)


def test_a_remembered_theme_forgets_its_votes_and_a_damaged_one_stays_damaged() -> None:
    with closing(engine.memory()) as db:
        db.conn.executescript(RELEASED[2].read_text(encoding="utf-8"))
        db.conn.execute("DELETE FROM edit_log")
        theme = {"id": "t", "workshop_id": "day", "name": "Tid", "votes": 2, "position": 1.0}
        changes = json.dumps([["theme", None, theme]])
        head = ("edit-9", "edit.change_theme", MADE_AT.isoformat(), "")
        row = (9, *head, 0, hash_of((*head, changes)), changes)
        db.conn.execute("INSERT INTO edit_log VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        db.conn.execute("UPDATE theme SET name = 'bent'")
        before = db.conn.execute("SELECT row_hash FROM theme").fetchall()
        migrations.apply(db, migrations.current())
        assert db.conn.execute("SELECT row_hash FROM theme").fetchall() == before
        assert db.conn.execute("SELECT count(*) FROM ballot").fetchone() == (0,)
        (text,) = db.conn.execute("SELECT changes FROM edit_log").fetchone()
        assert json.loads(text) == [["theme", None, {k: v for k, v in theme.items() if k != "votes"}]]


def test_a_theme_that_nobody_had_counted_makes_no_ballot() -> None:
    with closing(engine.memory()) as db:
        db.conn.executescript(RELEASED[2].read_text(encoding="utf-8"))
        row = cells(db, "theme") | {"votes": None}
        db.conn.execute("UPDATE theme SET votes = NULL, row_hash = ?", (hash_of(row.values()),))
        migrations.apply(db, migrations.current())
        assert db.conn.execute("SELECT count(*) FROM ballot").fetchone() == (0,)
        (name, row_hash) = db.conn.execute("SELECT name, row_hash FROM theme").fetchone()
        assert (name, row_hash) == ("Naboskab", hash_of([row[part] for part in row if part != "votes"]))


def of_the_fourth(path: Path) -> Database:
    """A file of the fourth schema with a second workshop and remembered edits of a leader and a preject."""
    db = engine.live(path, mode="rwc")
    db.conn.executescript(RELEASED[3].read_text(encoding="utf-8"))
    db.conn.execute("DELETE FROM edit_log")
    row = cells(db, "workshop") | {"id": "day-2", "position": 1.0}
    insert(db, "workshop", row)
    leader = cells(db, "participant") | {"id": "away", "is_absent": 1}
    insert(db, "participant", leader)
    for number, stage in enumerate(("idea", "under_way", "learned")):
        insert(db, "preject", cells(db, "preject") | {"id": f"preject-{number}", "stage": stage})
    preject = cells(db, "preject")
    remember(db, 1, [["participant", leader | {"is_absent": 0}, leader]])
    remember(db, 2, [["preject", preject | {"stage": "learned"}, preject], ["workshop", None, row]])
    return db


def cells(
    db: Database, table: str, orders: Mapping[str, str] = MappingProxyType(COLUMN_ORDER)
) -> dict[str, Any]:
    """The first row of a table by column, without its book-keeping, in the order of the record of its time."""
    names = [row[1] for row in db.conn.execute(f"PRAGMA table_info({table})").fetchall()]
    order = orders.get(table, " ".join(name for name in names if not name.startswith("row_"))).split()
    quoted = ", ".join(f'"{name}"' for name in order)
    row = db.conn.execute(f"SELECT {quoted} FROM {table} ORDER BY rowid").fetchone()
    return dict(zip(order, row, strict=True))


def insert(db: Database, table: str, row: dict[str, Any]) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * (len(row) + 4))
    db.conn.execute(
        f"INSERT INTO {table} ({names}, row_hash, row_revision, row_changed_at, row_origin) VALUES ({marks})",
        (*row.values(), hash_of(row.values()), 1, MADE_AT.isoformat(), "there"),
    )


def remember(db: Database, seq: int, steps: list[Any]) -> None:
    changes = json.dumps(steps)
    head = (f"edit-{seq}", f"edit.{seq}", MADE_AT.isoformat(), "")
    row = (seq, *head, 0, hash_of((*head, changes)), changes)
    db.conn.execute("INSERT INTO edit_log VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)


def test_who_was_absent_is_so_from_every_workshop_of_the_file(store: SqliteFileStore, tmp_path: Path) -> None:
    path = tmp_path / "old.workshop"
    of_the_fourth(path).close()
    with closing(store.open(path)) as repository:
        people = {r.id: r for r in repository.load() if isinstance(r, Participant)}
        assert people["away"].absent_from == ("day", "day-2")
        assert people["leader"].absent_from == ()
        assert (people["away"].joined_on, people["away"].earlier_posts) == (None, ())
        repository.undo()
        repository.undo()
        people = {r.id: r for r in repository.load() if isinstance(r, Participant)}
        assert people["away"].absent_from == ()
        repository.redo()
        people = {r.id: r for r in repository.load() if isinstance(r, Participant)}
        assert people["away"].absent_from == ("day", "day-2")
    store.check(path)


def test_prejects_stand_in_the_present_stages_in_rows_and_remembered_edits(
    store: SqliteFileStore, tmp_path: Path
) -> None:
    path = tmp_path / "old.workshop"
    of_the_fourth(path).close()
    with closing(store.open(path)) as repository:
        stages = {r.id: r.stage for r in repository.load() if isinstance(r, Preject)}
        assert stages == {
            "preject": PrejectStage.TRYING,
            "preject-0": PrejectStage.IDEA,
            "preject-1": PrejectStage.TRYING,
            "preject-2": PrejectStage.LEARNING,
        }
        repository.undo()
        (preject,) = (r for r in repository.load() if isinstance(r, Preject) and r.id == "preject")
        assert (preject.stage, preject.learnings) == (PrejectStage.LEARNING, ())


def of_the_fifth(path: Path) -> Database:
    """A file of the fifth schema with remembered edits of a workshop and a leader."""
    db = engine.live(path, mode="rwc")
    db.conn.executescript(RELEASED[4].read_text(encoding="utf-8"))
    db.conn.execute("DELETE FROM edit_log")
    leader, day = (cells(db, table, FIFTH_ORDER) for table in ("participant", "workshop"))
    remember(db, 1, [["participant", leader | {"name": "Åse"}, leader]])
    remember(
        db, 2, [["workshop", day | {"title": "Før"}, day], ["participant", None, leader | {"id": "new"}]]
    )
    return db


def test_nobody_was_asked_and_no_last_day_was_said_before_the_sixth_version(
    store: SqliteFileStore, tmp_path: Path
) -> None:
    path = tmp_path / "old.workshop"
    of_the_fifth(path).close()
    with closing(store.open(path)) as repository:
        days = [r for r in repository.load() if isinstance(r, Workshop)]
        assert [(d.data_purpose, d.data_recipients, d.kept_until_on) for d in days] == [("", "", None)]
        people = {r.wall_consent for r in repository.load() if isinstance(r, Participant)}
        assert people == {WallConsent.NOT_ASKED}
        repository.undo()
        repository.undo()
        assert {r.title for r in repository.load() if isinstance(r, Workshop)} == {"Før"}
        repository.redo()
        repository.redo()
        assert "new" in {r.id for r in repository.load()}
    store.check(path)


def test_a_damaged_workshop_of_the_fifth_version_or_edit_of_one_stays_damaged(tmp_path: Path) -> None:
    with closing(of_the_fifth(tmp_path / "old.workshop")) as db:
        db.conn.execute("UPDATE workshop SET title = 'bent'")
        db.conn.execute("UPDATE edit_log SET label = 'bent' WHERE seq = 2")
        queries = ("SELECT row_hash FROM workshop", "SELECT row_hash, changes FROM edit_log WHERE seq = 2")
        before = [db.conn.execute(query).fetchall() for query in queries]
        migrations.apply(db, migrations.current())
        assert [db.conn.execute(query).fetchall() for query in queries] == before


def test_a_damaged_leader_or_edit_of_one_stays_damaged(tmp_path: Path) -> None:
    with closing(of_the_fourth(tmp_path / "old.workshop")) as db:
        db.conn.execute("UPDATE participant SET name = 'bent'")
        db.conn.execute("UPDATE edit_log SET label = 'bent' WHERE seq = 1")
        queries = ("SELECT row_hash FROM participant", "SELECT row_hash, changes FROM edit_log WHERE seq = 1")
        before = [db.conn.execute(query).fetchall() for query in queries]
        migrations.apply(db, migrations.current())
        assert [db.conn.execute(query).fetchall() for query in queries] == before


def test_what_was_remembered_of_a_block_before_the_second_version_can_be_undone(
    store: SqliteFileStore, tmp_path: Path
) -> None:
    path = tmp_path / "old.workshop"
    with closing(engine.live(path, mode="rwc")) as db:
        db.conn.executescript(RELEASED[0].read_text(encoding="utf-8"))
        db.conn.execute("DELETE FROM edit_log")
        columns = [row[1] for row in db.conn.execute("PRAGMA table_info(block)").fetchall()]
        names = [name for name in columns if not name.startswith("row_")]
        row = db.conn.execute(f"SELECT {', '.join(names)} FROM block").fetchone()
        after = dict(zip(names, row, strict=True))
        changes = json.dumps([["block", after | {"planned_min": 30}, after]])
        head = ("edit-9", "edit.change_block", MADE_AT.isoformat(), "")
        row_hash = hash_of((*head, changes))
        db.conn.execute("INSERT INTO edit_log VALUES (9, ?, ?, ?, ?, 0, ?, ?)", (*head, row_hash, changes))
    with closing(store.open(path)) as repository:
        repository.undo()
        block = next(record for record in repository.load() if isinstance(record, Block))
        assert (block.planned_min, block.starts_itself) == (30, True)


def test_a_damaged_row_is_not_made_whole_by_a_migration() -> None:
    with closing(engine.memory()) as db:
        db.conn.executescript(RELEASED[0].read_text(encoding="utf-8"))
        db.conn.execute("UPDATE block SET title = 'bent'")
        db.conn.execute("UPDATE edit_log SET label = 'bent'")
        hashes = [db.conn.execute(f"SELECT row_hash FROM {t}").fetchall() for t in ("block", "edit_log")]
        migrations.apply(db, migrations.current())
        after = [db.conn.execute(f"SELECT row_hash FROM {t}").fetchall() for t in ("block", "edit_log")]
    assert after == hashes


# Coming versions


def renamed(db: Database) -> None:
    """What a later version may do: a new table and a changed one."""
    db.conn.execute("CREATE TABLE later (id TEXT PRIMARY KEY NOT NULL) STRICT")
    db.conn.execute(f"PRAGMA user_version={max(CURRENT_DIGESTS) + 1}")


def stopped(db: Database) -> None:
    db.conn.execute("DROP TABLE theme")
    db.conn.execute("DELETE FROM output")
    raise ZeroDivisionError


def orphaning(db: Database) -> None:
    db.conn.execute("DELETE FROM workshop")


StoreOf = Callable[[Callable[[Database], None]], SqliteFileStore]


@pytest.fixture
def later(clock: FakeClock, copies: Path) -> StoreOf:
    """The store of a program that has one migration more."""

    def make(step: Callable[[Database], None]) -> SqliteFileStore:
        steps = migrations.set_of_migrations()
        steps()(step)
        with closing(engine.memory()) as db:
            migrations.apply(db, migrations.current())
            renamed(db)
            digest = migrations.digest(db)
        return SqliteFileStore(
            origin="later",
            utc=clock.utc,
            copy_place=lambda engagement_id, path: copies / engagement_id / path.name,
            environ={},
            mounts=Path("none"),
            schema=Schema(steps, {**CURRENT_DIGESTS, max(CURRENT_DIGESTS) + 1: digest}),
        )

    return make


def test_an_old_file_is_copied_and_then_brought_up_to_date(
    store: SqliteFileStore, later: StoreOf, path: Path, copies: Path
) -> None:
    """F19."""
    for _ in range(2):
        with closing(later(renamed).open(path)) as repository:
            assert list(repository.load()) == list(every_record())
    with closing(store.open(copies / "eng" / path.name)) as old:
        assert list(old.load()) == list(every_record())


def test_an_old_file_is_read_as_if_it_were_up_to_date(later: StoreOf, path: Path, copies: Path) -> None:
    before = path.read_bytes()
    later(renamed).check(path)
    assert path.read_bytes() == before
    assert not copies.exists()


@pytest.mark.parametrize(("step", "error"), [(stopped, ZeroDivisionError), (orphaning, AssertionError)])
def test_a_migration_that_fails_leaves_the_old_file_usable(
    store: SqliteFileStore,
    later: StoreOf,
    path: Path,
    step: Callable[[Database], None],
    error: type[Exception],
) -> None:
    """F20."""
    with pytest.raises(error):
        later(step).open(path)
    with closing(store.open(path)) as repository:
        assert list(repository.load()) == list(every_record())
        repository.write(typed("", "a"))


def test_without_a_copy_nothing_is_migrated(later: StoreOf, path: Path, copies: Path) -> None:
    copies.write_text("in the way")
    before = path.read_bytes()
    with pytest.raises(Outside):
        later(renamed).open(path)
    assert path.read_bytes() == before


def test_a_file_without_a_client_is_not_brought_up(
    store: SqliteFileStore, later: StoreOf, tmp_path: Path, copies: Path
) -> None:
    """F52: this program has made no such file."""
    path = tmp_path / "bare.workshop"
    with pytest.raises(Refused) as told:
        store.create(path, [], made_at=MADE_AT).close()
    before = path.read_bytes()
    assert told.value.key == "store.damaged"
    with pytest.raises(Refused) as told:
        later(renamed).open(path)
    assert told.value.key == "store.damaged"
    assert (path.read_bytes(), copies.exists()) == (before, False)


def test_released_schemas_are_never_touched() -> None:
    """The statements of a released file are those the migration still runs."""
    released = (HERE / "released" / "v1.sql").read_text(encoding="utf-8")
    created = re.findall(r"CREATE TABLE (\w+) \((.*?)\)( STRICT)?;", released, flags=re.DOTALL)
    first = {table.name for table in TABLES.values() if RECORD_TYPES.index(table.row_type) < FIRST_TYPES}
    assert {name for name, _, _ in created} >= first
