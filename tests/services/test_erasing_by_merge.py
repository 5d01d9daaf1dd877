"""Two laptops, and somebody erased on one of them: no merge brings the person back, in either direction. P9."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import RecordChange, added
from facilitator_app.services.merging import Merged, OtherCopy
from facilitator_app.services.telling_merge import done, foretold
from facilitator_app.services.unwatched import never, unseen
from tests.offices import NAME, PRIVATE, Office


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path / "here")
    made.start()
    made.put_person()
    yield made
    made.close()


@pytest.fixture
def there(tmp_path: Path, here: Office) -> Iterator[Office]:
    """The other laptop, with a copy of its own; one backup of it is older."""
    made = Office(tmp_path / "there", here.clock)
    here.services.opening.save_copy(made.path)
    made.open()
    yield made
    made.close()


def read(office: Office, path: Path) -> OtherCopy:
    office.services.merging.begin(path)
    return office.services.merging.look_at(path, lambda _done, _all: None, lambda: False)


def copy_of(office: Office, to: Office) -> Path:
    """What is brought over on a stick, out of reach of the search."""
    path = to.folder.parent / f"stick-{office.folder.name}.workshop"
    path.unlink(missing_ok=True)
    office.services.opening.save_copy(path)
    return path


def merge(office: Office, other: Path) -> Merged:
    return office.services.merging.merge(read(office, other), {})


def write_more(office: Office) -> None:
    """The other laptop goes on with the person: other words, and work that has nothing to do with it."""
    document = office.document
    plan = document.get(ActionPlan, "own-plan")
    person = document.get(Participant, "p77")
    said = next(one for one in document.all(Output) if isinstance(one.value, str) and NAME in one.value)
    assert plan is not None
    assert person is not None
    office.edit(
        RecordChange(
            plan, replace(plan, items=(ActionItem(id="own-item", values={"action": f"{PRIVATE} igen"}),))
        ),
        RecordChange(person, replace(person, unit=f"{PRIVATE} ny")),
        RecordChange(said, replace(said, value=f"{NAME} og alle de andre")),
        *added([Participant(id="new", name="Ny Leder (fiktiv)", chief_id="p77")]),
    )


def test_a_copy_in_which_the_person_lives_on_brings_nothing_back(here: Office, there: Office) -> None:
    write_more(there)
    stick = copy_of(there, here)
    here.erase()
    told = here.services.merging.foretell(read(here, stick))
    assert told.erased == 0
    merge(here, stick)
    assert here.document.get(Participant, "p77") is None
    assert here.document.get(ActionPlan, "own-plan") is None
    new = here.document.get(Participant, "new")
    assert new is not None
    assert new.chief_id is None
    assert merge(here, stick).is_nothing
    here.document.undo()
    assert here.document.get(Participant, "p77") is None
    here.close()
    assert here.found() == []
    here.open()


def test_whom_the_other_laptop_has_erased_is_erased_here_too_with_all_backups(
    here: Office, there: Office
) -> None:
    write_more(there)
    there.back_up()
    here.erase()
    stick = copy_of(here, there)
    told = there.services.merging.foretell(read(there, stick))
    assert told.erased == 1
    assert not told.is_nothing
    assert any("kan ikke fortrydes" in line for line in foretold(told, load_words("da"), file="x"))
    merged = merge(there, stick)
    assert merged.erased == 1
    assert any("erased here too" in line for line in done(merged, load_words("en"), file="x"))
    assert there.services.erasing.unfinished() is None
    there.document.undo()
    there.close()
    assert there.found() == []
    there.open()
    assert there.document.get(Participant, "new") is not None


def test_an_older_copy_of_the_merged_file_is_erased_again(here: Office, there: Office) -> None:
    """The tombstone came by the merge and holds for the other laptop as well."""
    old = there.folder.parent / "old.workshop"
    there.close()
    shutil.copy(there.path, old)
    there.open()
    here.erase()
    merge(there, copy_of(here, there))
    there.close()
    shutil.copy(old, there.path)
    there.open()
    go_on(there)
    assert there.document.get(Participant, "p77") is None


def known_by_the_file_alone(office: Office) -> Path:
    """A backup names the person, who came on the list after it was made: only the file knows what the person is called.
    The other laptop's copy without the person is returned.
    """
    office.start()
    stick = office.folder.parent / "stick.workshop"
    said = next(one for one in office.document.all(Output) if isinstance(one.value, str))
    office.edit(RecordChange(said, replace(said, value=f"{NAME} kommer på mandag")))
    office.back_up()
    office.edit(*added([Participant(id="p77", name=NAME)]))
    other = Office(office.folder.parent / "other", office.clock)
    office.services.opening.save_copy(other.path)
    other.open()
    other.erase()
    other.services.opening.save_copy(stick)
    other.close()
    assert office.found("Xylofonsen")
    return stick


def go_on(office: Office) -> None:
    """What the windows do at an opening."""
    erasing = office.services.erasing
    order = erasing.unfinished()
    if order is not None:
        erasing.finish(order, erasing.sweep(order, unseen, never))


def test_the_file_knows_what_somebody_is_called_until_all_copies_have_been_gone_through(
    tmp_path: Path,
) -> None:
    office = Office(tmp_path / "only")
    stick = known_by_the_file_alone(office)
    assert merge(office, stick).erased == 1
    office.close()
    assert office.found("Xylofonsen") == []


def test_an_erasing_by_merge_that_is_interrupted_is_gone_on_with_at_the_next_opening(tmp_path: Path) -> None:
    """F26: the program is gone after the copies were begun with, and before the file was erased from."""
    office = Office(tmp_path / "only")
    stick = known_by_the_file_alone(office)
    other = read(office, stick)
    order = office.services.merging.begin_erasing(other)
    assert order is not None
    office.services.merging.sweep(order, unseen, lambda: True)
    office.crash()
    office.open()
    assert office.document.get(Participant, "p77") is not None, "it comes last: it knows the name"
    go_on(office)
    assert office.services.erasing.unfinished() is None
    assert office.document.get(Participant, "p77") is None
    assert merge(office, stick).erased == 0
    office.close()
    assert office.found("Xylofonsen") == []


def test_the_copies_may_be_gone_through_aside_before_the_merge(tmp_path: Path) -> None:
    office = Office(tmp_path / "only")
    stick = known_by_the_file_alone(office)
    merging, other = office.services.merging, read(office, stick)
    order = merging.begin_erasing(other)
    assert order is not None
    merged = merging.merge(other, {}, merging.sweep(order, unseen, never))
    assert merged.erased == 1
    assert merging.begin_erasing(read(office, stick)) is None
    office.close()
    assert office.found("Xylofonsen") == []


def test_what_could_not_be_gone_through_is_gone_through_later(tmp_path: Path) -> None:
    office = Office(tmp_path / "only")
    stick = known_by_the_file_alone(office)
    merging, other = office.services.merging, read(office, stick)
    order = merging.begin_erasing(other)
    assert order is not None
    locked = office.services.opening.backups()[0].path
    protection = office.services.files.protection
    protection.rewrite(locked, protection.new_key("en anden adgangskode"))
    protection.let_go(office.path)
    merging.merge(other, {}, merging.sweep(order, unseen, never))
    assert office.services.erasing.unfinished() is not None
    office.close()


def test_both_have_erased_and_nothing_is_new(here: Office, there: Office) -> None:
    here.erase()
    there.erase()
    assert merge(here, copy_of(there, here)).erased == 0
    assert merge(there, copy_of(here, there)).erased == 0
    assert here.document.get(Participant, "p77") is None
