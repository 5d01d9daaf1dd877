"""Two laptops go on with copies of one file, and one merges the other's in (F56)."""

import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.file_history import FileHistory, Mark
from facilitator_app.domain.merging import Choice
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.records import RECORD_TYPES, RecordChange
from facilitator_app.domain.timer import RunAction, RunRow
from facilitator_app.domain.workshop import Attachment, Engagement, Workshop
from facilitator_app.problems import Refused
from tests.laptops import Laptop
from tests.store.examples import every_record
from tests.store.files import fingerprint, refusal

DAY = (
    Engagement(id="eng", client="Ny Kommune (fiktiv)"),
    Workshop(id="day", title="Lederdag"),
    Block(
        id="block", workshop_id="day", title="Drøftelse", kind=BlockKind.WELCOME, planned_min=30, position=1.0
    ),
    Participant(id="p1", name="Anna Fiktiv"),
    Participant(id="p2", name="Bo Fiktiv"),
    Group(id="g1", workshop_id="day", number=1, member_ids=("p1",)),
    Theme(id="t1", workshop_id="day", name="Samarbejde"),
    Theme(id="t2", workshop_id="day", name="Tillid"),
)


def output(record_id: str, text: str, **values: object) -> Output:
    made = Output(
        id=record_id,
        workshop_id="day",
        block_id="block",
        form_id="",
        field_key="answer",
        group_id="g1",
        value=text,
    )
    return replace(made, **values)  # type: ignore[arg-type]


@pytest.fixture
def a(tmp_path: Path) -> Iterator[Laptop]:
    laptop = Laptop(tmp_path, "a")
    laptop.begin((*DAY, output("o1", "Fælles"), output("o2", "Fast")))
    yield laptop
    laptop.close()


@pytest.fixture
def b(a: Laptop, tmp_path: Path) -> Iterator[Laptop]:
    """The other laptop; its clock is two hours behind."""
    laptop = Laptop(tmp_path, "b", hours_wrong=-2)
    a.hand_over(laptop)
    yield laptop
    laptop.close()


def test_what_was_added_and_changed_there_comes_here_and_what_was_written_here_stays(
    a: Laptop, b: Laptop
) -> None:
    a.add(output("a1", "Skrevet her"))
    a.write("o2", value="Rettet her")
    b.add(output("b1", "Skrevet der"), Theme(id="t3", workshop_id="day", name="Nyt"))
    b.write("o1", value="Rettet der")
    done = a.merge(b)
    assert a.texts() == ["Rettet der", "Rettet her", "Skrevet der", "Skrevet her"]
    assert done.came == {Output: 2, Theme: 1}
    assert (done.clashes, done.leaving) == (0, 0)
    b.merge(a)
    assert b.records() == a.records()


def test_the_same_file_merged_twice_changes_nothing(a: Laptop, b: Laptop) -> None:
    """F56."""
    a.write("o1", value="Her")
    b.write("o1", value="Der")
    b.add(output("b1", "Ny"))
    copy = b.copy()
    a.merge(copy)
    before = a.records()
    assert a.merge(copy).is_nothing
    assert a.records() == before
    a.close()
    a.open()
    assert a.merge(copy).is_nothing


@pytest.mark.parametrize(
    ("choice", "texts", "earlier"),
    [
        (None, ["Der", "Fast", "Her"], ()),
        (Choice.BOTH, ["Der", "Fast", "Her"], ()),
        (Choice.MINE, ["Fast", "Her"], ("Der",)),
        (Choice.THEIRS, ["Der", "Fast"], ("Her",)),
    ],
)
def test_of_an_output_written_in_both_no_text_is_lost(
    a: Laptop, b: Laptop, choice: Choice | None, texts: list[str], earlier: tuple[str, ...]
) -> None:
    """F56."""
    a.write("o1", value="Her", theme_ids=("t1",))
    b.write("o1", value="Der", theme_ids=("t2",))
    (clash,) = a.merging.compare(a.read(b.copy())).clashes
    assert clash.fields == ("value",)
    assert clash.choices == (Choice.MINE, Choice.THEIRS, Choice.BOTH)
    done = a.merge_choosing(b, {"o1": choice} if choice else {})
    assert done.clashes == 1
    assert a.texts() == texts
    merged = a.document.get(Output, "o1")
    assert merged is not None
    assert merged.theme_ids == ("t1", "t2")
    assert tuple(one.text for one in merged.earlier) == earlier
    b.merge(a)
    assert b.records() == a.records()


def test_a_choice_holds_when_the_other_laptop_goes_on(a: Laptop, b: Laptop) -> None:
    a.write("o1", value="Her")
    b.write("o1", value="Der")
    a.merge(b, o1=Choice.MINE)
    b.add(output("b2", "Senere"))
    done = a.merge(b)
    assert (done.came, done.clashes) == ({Output: 1}, 0)
    b.write("o1", value="Der igen")
    assert a.merge(b).clashes == 1


def test_deleted_there_and_untouched_here_goes(a: Laptop, b: Laptop) -> None:
    b.remove("o1")
    assert a.merge(b).leaving == 1
    assert a.texts() == ["Fast"]


def test_deleted_here_stays_away(a: Laptop, b: Laptop) -> None:
    a.remove("o1")
    assert a.merge(b).is_nothing
    assert a.texts() == ["Fast"]


@pytest.mark.parametrize("choice", [None, Choice.MINE, Choice.THEIRS])
def test_deleted_here_and_edited_there_is_asked_and_kept_unless_chosen(
    a: Laptop, b: Laptop, choice: Choice | None
) -> None:
    """F56."""
    a.remove("o1")
    b.write("o1", value="Der")
    done = a.merge_choosing(b, {"o1": choice} if choice else {})
    assert done.clashes == 1
    assert a.texts() == (["Fast"] if choice is Choice.MINE else ["Der", "Fast"])
    assert a.merge(b).is_nothing


@pytest.mark.parametrize("choice", [None, Choice.MINE, Choice.THEIRS])
def test_edited_here_and_deleted_there_is_asked_and_kept_unless_chosen(
    a: Laptop, b: Laptop, choice: Choice | None
) -> None:
    a.write("o1", value="Her")
    b.remove("o1")
    assert a.merge_choosing(b, {"o1": choice} if choice else {}).clashes == 1
    assert a.texts() == (["Fast"] if choice is Choice.THEIRS else ["Fast", "Her"])
    assert a.merge(b).is_nothing
    b.merge(a)
    assert b.texts() == a.texts()


def test_undo_takes_the_whole_merge_back_and_it_can_be_done_again(a: Laptop, b: Laptop) -> None:
    a.write("o2", value="Her")
    b.write("o1", value="Der")
    b.write("o2", value="Også der")
    b.add(output("b1", "Ny"))
    a.remove("t2")
    before = a.records()
    a.merge(b)
    assert a.document.undo_state().undo_label == "edit.merge"
    after = a.records()
    a.document.undo()
    assert a.records() == before
    a.document.redo()
    assert a.records() == after
    a.document.undo()
    done = a.merge(b, o2=Choice.THEIRS)
    assert (done.came, done.clashes) == ({Output: 2}, 1)
    assert "Også der" in a.texts()
    a.document.repository.load()


def test_undoing_a_merge_that_brought_a_deleted_one_back(a: Laptop, b: Laptop) -> None:
    a.remove("o1")
    b.write("o1", value="Der")
    a.merge(b)
    a.document.undo()
    assert a.texts() == ["Fast"]
    assert a.merge(b).clashes == 1


def test_a_backup_is_made_first_and_the_other_file_is_not_touched(a: Laptop, b: Laptop) -> None:
    b.write("o1", value="Der")
    copy = b.copy()
    before = fingerprint(copy)
    a.merge(copy)
    assert fingerprint(copy) == before
    assert sorted(copy.parent.glob("copy*")) == [copy]
    (backup,) = a.keeping.backups("eng")
    kept = a.store.open_read_only(backup.path)
    assert "Fælles" in {one.value for one in kept.load() if isinstance(one, Output)}
    kept.close()


def test_a_file_that_was_not_closed_properly_is_read_from_its_log(
    a: Laptop, b: Laptop, tmp_path: Path
) -> None:
    b.write("o1", value="Der")
    folder = tmp_path / "stick"
    folder.mkdir()
    for name in (b.path.name, f"{b.path.name}-wal"):
        shutil.copy(b.folder / name, folder / name)
    a.merge(folder / b.path.name)
    assert a.texts() == ["Der", "Fast"]


def test_other_files_are_refused(a: Laptop, tmp_path: Path) -> None:
    """F56."""
    assert refusal(lambda: a.merge(a.path)) == "merge.itself"
    assert refusal(lambda: a.merge(tmp_path / "væk.workshop")) == "store.missing"
    stranger = Laptop(tmp_path, "stranger")
    stranger.begin((Engagement(id="other", client="Anden (fiktiv)"), Workshop(id="w", title="Dag")))
    assert refusal(lambda: a.merge(stranger)) == "merge.other_client"
    stranger.close()
    text = tmp_path / "tekst.workshop"
    text.write_text("ikke en workshop " * 100)
    assert refusal(lambda: a.merge(text)) == "store.not_a_workshop"
    assert a.texts() == ["Fast", "Fælles"]


def test_a_damaged_or_newer_copy_is_refused(a: Laptop, b: Laptop) -> None:
    damaged = b.copy("damaged.workshop")
    with sqlite3.connect(damaged) as db:
        db.execute("UPDATE output SET value = '\"Forfalsket\"'")
    assert refusal(lambda: a.merge(damaged)) == "store.damaged"
    newer = b.copy("newer.workshop")
    with sqlite3.connect(newer) as db:
        db.execute("PRAGMA user_version = 99")
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('facilitator', 'v99', '')"
        )
    assert refusal(lambda: a.merge(newer)) in {"store.newer", "store.foreign"}


def test_nothing_is_merged_in_a_rehearsal_or_when_cancelled(a: Laptop, b: Laptop) -> None:
    copy = b.copy()
    a.rehearsal.is_on = True
    assert refusal(lambda: a.merging.begin(copy)) == "merge.rehearsing"

    def now() -> bool:
        return True

    with pytest.raises(Refused, match=r"merge\.cancelled"):
        a.merging.look_at(copy, print, now)


def test_a_block_deleted_here_comes_back_with_what_was_written_under_it_there(a: Laptop, b: Laptop) -> None:
    a.edit(*(RecordChange(a.record(one), None) for one in ("o1", "o2", "block")))
    b.add(output("b1", "Nyt under punktet"))
    a.merge(b)
    assert a.texts() == ["Nyt under punktet"]
    assert "block" in a.records()


def test_a_block_deleted_there_stays_while_something_new_stands_under_it_here(a: Laptop, b: Laptop) -> None:
    b.edit(*(RecordChange(b.record(one), None) for one in ("o1", "o2", "block")))
    a.add(output("a1", "Nyt her"))
    a.merge(b)
    assert a.texts() == ["Nyt her"]
    assert "block" in a.records()


def test_groups_with_one_number_are_told_apart_and_nobody_sits_twice(a: Laptop, b: Laptop) -> None:
    a.add(Group(id="ga", workshop_id="day", number=2, member_ids=("p2",)))
    b.add(Group(id="gb", workshop_id="day", number=2, member_ids=("p2",), locked_ids=("p2",)))
    a.merge(b)
    groups = {one.id: (one.number, one.member_ids, one.locked_ids) for one in a.document.all(Group)}
    assert groups == {"g1": (1, ("p1",), ()), "ga": (2, ("p2",), ()), "gb": (3, (), ())}


def test_a_leader_has_one_schema_though_both_laptops_began_one(a: Laptop, b: Laptop) -> None:
    mine = ActionPlan(
        id="pa",
        workshop_id="day",
        participant_id="p1",
        form_id="",
        items=(ActionItem(id="ia", values={"action": "Her"}),),
        is_released_wall=True,
    )
    a.add(mine)
    b.add(replace(mine, id="pb", items=(ActionItem(id="ib", values={"action": "Der"}),)))
    a.merge(b)
    (plan,) = a.document.all(ActionPlan)
    assert [item.text("action") for item in plan.items] == ["Her", "Der"]
    assert a.merge(b).is_nothing


def test_an_attachment_comes_with_its_bytes(a: Laptop, b: Laptop) -> None:
    b.add(Attachment(id="logo", name="våben.png", media_type="image/png", content=bytes(range(256))))
    a.merge(b)
    a.close()
    a.open()
    assert a.document.all(Attachment)[0].content == bytes(range(256))


def row(second: int, *, is_running: bool = False) -> RunRow:
    return RunRow(
        workshop_id="day",
        at=datetime(2027, 2, 1, 9, 0, second, tzinfo=UTC),
        action=RunAction.START,
        block_id="block",
        is_running=is_running,
    )


def test_the_other_laptops_timer_comes_along_once_and_does_not_run_here(a: Laptop, b: Laptop) -> None:
    for one in (row(1, is_running=True), row(2), row(3, is_running=True)):
        b.document.repository.append_run(one)
    assert a.merge(b).rows == 2
    assert a.log.rows == (row(1, is_running=True), row(2))
    assert a.merge(b).is_nothing
    b.document.repository.append_run(row(4))
    a.document.repository.append_run(row(5, is_running=True))
    assert a.merge(b).rows == 2
    assert a.log.rows[-1] == row(5, is_running=True)
    assert len(a.log.rows) == 5
    assert a.merge(b).is_nothing


def test_every_noun_comes_over(tmp_path: Path) -> None:
    """A record of each type, added on the other laptop or changed there."""
    records = every_record()
    a, b = Laptop(tmp_path, "a"), Laptop(tmp_path, "b")
    a.begin(tuple(one for one in records if isinstance(one, Engagement | Workshop)))
    a.hand_over(b)
    b.add(*(one for one in records if not isinstance(one, Engagement | Workshop)))
    a.merge(b)
    assert a.records() == {one.id: one for one in records}
    assert {type(one) for one in a.document.records()} == set(RECORD_TYPES)
    for laptop in (a, b):
        laptop.close()


def test_two_copies_of_a_file_from_before_sessions_are_kept_apart() -> None:
    old = FileHistory(revision=5, revisions={"x": 5})
    assert old.mark_of("x") == Mark("", 5)
    assert old.removal_of("x") is None
    assert old.has_seen(Mark("", 5))
    assert not old.has_seen(Mark("s", 1))


def test_an_encrypted_file_is_told(a: Laptop, tmp_path: Path) -> None:
    path = tmp_path / "låst.workshop"
    path.write_bytes(bytes((7 * n * n + n) % 251 for n in range(8192)))
    assert refusal(lambda: a.merge(path)).startswith("store.not_a_workshop")


def test_what_would_come_is_told_without_doing_it(a: Laptop, b: Laptop) -> None:
    b.write("o1", value="Der")
    b.document.repository.append_run(row(1))
    told = a.merging.foretell(a.read(b.copy()))
    assert (told.came, told.rows) == ({Output: 1}, 1)
    assert a.texts() == ["Fast", "Fælles"]


def test_a_file_that_may_only_be_read_takes_nothing_in(a: Laptop, b: Laptop, tmp_path: Path) -> None:
    copy = b.copy()
    a.close()
    a.document.attach(a.store.open_read_only(a.path))
    assert refusal(lambda: a.merging.begin(copy)) == "store.read_only"


def test_without_a_backup_nothing_is_merged(a: Laptop, b: Laptop) -> None:
    b.write("o1", value="Der")
    copy = b.copy()
    (a.folder / "backups").write_text("en fil, hvor mappen skulle være")
    assert refusal(lambda: a.merge(copy)) == "merge.no_backup"
    assert a.texts() == ["Fast", "Fælles"]


def test_an_output_whose_form_nobody_has_comes_all_the_same(a: Laptop, b: Laptop) -> None:
    b.add(output("b1", "Ny", form_id="gone"))
    a.merge(b)
    assert "Ny" in a.texts()
