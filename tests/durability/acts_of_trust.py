"""Protecting files by a passphrase, and erasing people: whole files are written anew, and the copies with them."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.protection import FileKey
from facilitator_app.domain.records import RecordChange, added
from facilitator_app.store.file_store import SqliteFileStore
from tests.durability.acts import NAME, Act, Told, content_of, prepare_file, store_on
from tests.offices import MARKS, Office
from tests.offices import NAME as OFFICE_NAME
from tests.store.edits import typed

# Salts that the program has made: it knows its own.
FIRST = FileKey(salt=bytes.fromhex("c95e3916d4daca35a29cdc80cda577c8"), secret=bytes(range(32)))
SECOND = FileKey(salt=bytes.fromhex("96d8aab546e45bbce7e122d8f23eba31"), secret=bytes(range(32, 64)))
PERSON = "somebody"
STICK = "stick.workshop"


def _store(folder: Path) -> SqliteFileStore:
    """A store that has been told both passphrases."""
    store = store_on(folder)
    for key in (FIRST, SECOND):
        store.protection.hold(key)
    return store


def _prepare_protected(folder: Path) -> None:
    prepare_file(folder)
    _store(folder).protection.rewrite(folder / NAME, FIRST)


def _prepare_crashed(folder: Path) -> None:
    """A protected file as a crash leaves it: what was written last stands in its log."""
    _prepare_protected(folder)
    path = folder / NAME
    log = path.with_name(f"{NAME}-wal")
    with closing(_store(folder).open(path)) as repository:
        repository.write(typed("", "kun i loggen", record_id="log"))
        whole, left = path.read_bytes(), log.read_bytes()
    path.write_bytes(whole)
    log.write_bytes(left)


def _protect(folder: Path, told: Told) -> None:
    _store(folder).protection.rewrite(folder / NAME, FIRST)
    told()


def _change(folder: Path, told: Told) -> None:
    _store(folder).protection.rewrite(folder / NAME, SECOND, [FIRST])
    told()


def _remove(folder: Path, told: Told) -> None:
    _store(folder).protection.rewrite(folder / NAME, None)
    told()


def _write_protected(folder: Path, told: Told) -> None:
    with closing(_store(folder).open(folder / NAME)) as repository:
        told()
        repository.write(typed("", "fortroligt"))
        told()
        repository.backup_to(folder / "kopi.workshop")
    told()


def _look_at_protected(folder: Path) -> str:
    """Under which key the file lies, and what is in it. No word of it can be read where it is protected."""
    store, path = _store(folder), folder / NAME
    with closing(store.open(path)) as repository:
        seen = content_of(repository)
    store.check(path)
    key = store.protection.key_of(path)
    if key is not None:
        assert b"kommune" not in path.read_bytes().lower()
    return f"{'plain' if key is None else key.salt.hex()} {seen}"


def _prepare_person(folder: Path) -> None:
    """Somebody in the file, in a backup and in what undo knows."""
    office = Office(folder)
    office.start()
    office.put_person(PERSON)
    office.back_up()
    office.close()


def _erase(folder: Path, told: Told) -> None:
    office = Office(folder)
    office.open()
    told()
    office.erase(PERSON)
    told()
    office.close()
    told()


def _prepare_merge(folder: Path) -> None:
    """Somebody in the file, whom the copy on the stick has erased, and whom a backup names that knows nobody so."""
    office = Office(folder)
    office.start()
    output = next(one for one in office.document.all(Output) if isinstance(one.value, str))
    office.edit(RecordChange(output, replace(output, value=f"{OFFICE_NAME} kommer på mandag")))
    office.back_up()
    office.edit(*added([Participant(id=PERSON, name=OFFICE_NAME)]))
    other = Office(folder / "other", office.clock)
    office.services.opening.save_copy(other.path)
    other.open()
    other.erase(PERSON)
    other.services.opening.save_copy(folder / STICK)
    other.close()
    shutil.rmtree(folder / "other")
    office.document.repository.close()


def _merge_erasing(folder: Path, told: Told) -> None:
    office = Office(folder)
    office.open()
    told()
    merging = office.services.merging
    merging.merge(merging.look_at(folder / STICK, _unseen, bool), {})
    told()
    office.close()
    told()


def _look_for_person(folder: Path) -> str:
    """Whether somebody is there. Whoever is gone is so from every byte, once what was begun has been finished."""
    office = Office(folder)
    office.open()
    erasing = office.services.erasing
    order = erasing.unfinished()
    if order is not None:
        erasing.finish(order, erasing.sweep(order, _unseen, bool))
    is_there = office.document.get(Participant, PERSON) is not None
    office.close()
    found = office.found(*MARKS)
    assert is_there or not found, found
    for backup in (folder / "data" / "backups").rglob("*.workshop"):
        office.services.files.check(backup)
    return "there" if is_there else "gone"


def _unseen(_done: int, _of: int) -> None:
    """Nobody watches."""


ACTS_OF_TRUST: tuple[Act, ...] = (
    Act(name="protecting", prepare=prepare_file, do=_protect, look=_look_at_protected, is_long=True),
    Act(name="changing-the-passphrase", prepare=_prepare_crashed, do=_change, look=_look_at_protected),
    Act(
        name="removing-the-passphrase",
        prepare=_prepare_crashed,
        do=_remove,
        look=_look_at_protected,
        is_long=True,
    ),
    Act(name="writing-protected", prepare=_prepare_protected, do=_write_protected, look=_look_at_protected),
    Act(name="erasing-a-person", prepare=_prepare_person, do=_erase, look=_look_for_person, is_long=True),
    Act(
        name="erasing-by-a-merge",
        prepare=_prepare_merge,
        do=_merge_erasing,
        look=_look_for_person,
        is_long=True,
    ),
)
