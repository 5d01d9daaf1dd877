"""People are erased from every byte of one file, whatever was written where, and everybody else's words stay. P9."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator_app.domain.connections import is_asked
from facilitator_app.domain.erasure import Erased, erasure_of
from facilitator_app.domain.names_in_text import INSTEAD
from facilitator_app.domain.people import Participant
from facilitator_app.domain.personal_fields import Place, places, rewritten
from facilitator_app.domain.records import Record, RecordChange, added
from facilitator_app.domain.workshop import Attachment
from facilitator_app.problems import Outside
from facilitator_app.store import engine
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.repository import WorkshopRepository
from tests.offices import encodings
from tests.store.edits import edit, typed
from tests.store.examples import MADE_AT, every_record

SURNAME = "Xylofonsen"
PERSON = Participant(
    id="px", name=f"Qvirina {SURNAME}", email="q@xylofonsen.example", unit=f"{SURNAME}s enhed"
)
WRITTEN = (
    f"Qvirina {SURNAME}",
    f"QVIRINA  {SURNAME.upper()}",
    f"{SURNAME}, Qvirina",
    f"Qvirina B. {SURNAME}s",
    f"@Qvirina-{SURNAME}",
    "q@xylofonsen.example",
)
ERASED = Erased(person_id="px", at=MADE_AT)


def open_places(records: Sequence[Record]) -> list[Place]:
    """The texts in which anybody may be named."""
    told = (one for one in records if not isinstance(one, Attachment))  # a picture gets another name instead
    return [place for one in told for place in places(one) if is_asked(place) and place.text]


def marks_in(path: Path) -> bool:
    content = path.read_bytes()
    return any(one in content for one in encodings(SURNAME))


def erase(repository: WorkshopRepository) -> int:
    return repository.erasing.erase([erasure_of(ERASED, tuple(repository.load()))])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_name_planted_anywhere_is_gone_and_all_else_is_as_it_was(
    data: st.DataObject, store: SqliteFileStore, tmp_path: Path
) -> None:
    """P9."""
    records = tuple(every_record())
    all_places = open_places(records)
    chosen = data.draw(st.lists(st.sampled_from(range(len(all_places))), unique=True, max_size=12))
    planted = {one.id: one for one in records}
    expected = dict(planted)
    for index in chosen:
        place = all_places[index]
        form = data.draw(st.sampled_from(WRITTEN))
        for known, text in ((planted, f"{place.text} {form} ja"), (expected, _said(place.text, form))):
            known[place.record.id] = rewritten(known[place.record.id], {place.path: text})
    path = tmp_path / "random.workshop"
    path.unlink(missing_ok=True)
    store.create(path, [*records, PERSON], made_at=MADE_AT).close()
    with closing(store.open(path)) as repository:
        changes = [RecordChange(one, planted[one.id]) for one in records if planted[one.id] != one]
        repository.write(edit(*changes, label="edit.plant"))
        if data.draw(st.booleans()):
            repository.undo()
            repository.redo()
        erase(repository)
        assert {one.id: one for one in repository.load()} == expected
        assert repository.undo_labels() == ("", "")
        repository.check_rows()
        assert not marks_in(path)
    assert not marks_in(path)


def _said(text: str, form: str) -> str:
    return f"{text} @{INSTEAD} ja" if form.startswith("@") else f"{text} {INSTEAD} ja"


def test_what_was_said_in_steps_and_settings_goes_too(repository: WorkshopRepository, path: Path) -> None:
    repository.write(edit(*added([PERSON])))
    repository.write(typed("", f"{PERSON.name} sagde"))
    repository.write(typed(f"{PERSON.name} sagde", "noget andet"))
    repository.set_setting("run.x.injects", f'[{{"text": "{PERSON.name} er syg", "n": 3}}]')
    repository.set_setting("plain", f"{{ {PERSON.name}")
    assert ("setting:plain", f"{{ {PERSON.name}") in repository.erasing.texts()
    assert erase(repository) == 1
    assert repository.setting("run.x.injects") == f'[{{"text": "{INSTEAD} er syg", "n": 3}}]'
    assert repository.setting("plain") == f"{{ {INSTEAD}"
    (told,) = repository.erasing.people()
    assert (told.person_id, told.at, told.records) == ("px", MADE_AT, 1)
    repository.close()
    assert not marks_in(path)


def test_erasing_twice_keeps_the_first_instant(repository: WorkshopRepository) -> None:
    repository.write(edit(*added([PERSON])))
    erase(repository)
    later = replace(ERASED, at=MADE_AT.replace(year=2030), also=frozenset({"x"}))
    repository.erasing.erase([erasure_of(later, tuple(repository.load()))])
    (told,) = repository.erasing.people()
    assert (told.at, told.also, told.records) == (MADE_AT, frozenset({"x"}), 1)


def test_a_copy_is_written_without_the_person_and_the_file_stays(
    repository: WorkshopRepository, store: SqliteFileStore, path: Path, tmp_path: Path
) -> None:
    repository.write(edit(*added([PERSON])))
    target = tmp_path / "copy.workshop"
    target.write_bytes(b"old")
    repository.erasing.erase_into(target, [erasure_of(ERASED, tuple(repository.load()))])
    assert not marks_in(target)
    store.check(target)
    assert any(one.id == "px" for one in repository.load())
    assert repository.undo_labels()[0]


def test_of_a_file_that_is_only_read_what_was_read_is_erased(
    repository: WorkshopRepository, store: SqliteFileStore, path: Path, tmp_path: Path
) -> None:
    repository.write(edit(*added([PERSON])))
    repository.settle()
    copy = tmp_path / "read.workshop"
    shutil.copy(path, copy)
    with closing(store.open_read_only(copy)) as read:
        assert erase(read) == 1
        assert not any(one.id == "px" for one in read.load())
    assert marks_in(copy)


@pytest.mark.parametrize("stone", ["xx", '{"at": 5}', '{"at": "2026-01-01T00:00:00"}', "[]"])
def test_what_another_program_has_remembered_is_nobody(repository: WorkshopRepository, stone: str) -> None:
    repository.set_setting("erased:p1", stone)
    assert repository.erasing.people() == ()
    repository.write(edit(*added([PERSON])))
    assert erase(repository) == 1
    assert [one.person_id for one in repository.erasing.people()] == ["px"]


def test_a_full_disk_while_writing_anew_leaves_traces_that_the_next_try_removes(
    repository: WorkshopRepository, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F5: nothing of the person is among the records, and the same call finishes it."""
    repository.write(edit(*added([PERSON])))

    def full(_db: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(engine, "write_anew", full)
        with pytest.raises(Outside, match="disk_full"):
            erase(repository)
    assert not any(one.id == "px" for one in repository.load())
    assert repository.erasing.has_traces()
    erase(repository)
    assert not repository.erasing.has_traces()
    repository.close()
    assert not marks_in(path)
