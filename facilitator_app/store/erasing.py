"""Erasing people from one file (`services.ports.Erasing`): records, remembered edits, settings, and every byte of it.

Invariant: what is erased cannot be undone, and the file remembers by id that it was erased, in the same atomic block.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import msgspec
from sqlite_utils import Database

from facilitator_app.domain.erasure import Erased, Erasure, erasing, joined
from facilitator_app.domain.nested_texts import texts_in, with_texts
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Record, RecordChange
from facilitator_app.store import engine
from facilitator_app.store.edit_log import EditLog
from facilitator_app.store.faults import told
from facilitator_app.store.history import UNMERGED
from facilitator_app.store.small_tables import Settings

ERASED = "erased:"
"""What the names of the settings begin with that remember who was erased."""
TRACES = "traces"
"""The setting that stands from when somebody is erased until the file has been written anew."""
SETTING = "setting:"
"""What the keys of texts in settings begin with."""


class _Stone(msgspec.Struct):
    at: datetime
    kept: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    records: int = 0


class Apply(Protocol):
    """Puts changes in their tables."""

    def __call__(self, changes: Iterable[RecordChange], /) -> object: ...


class ErasingInFile:
    """`services.ports.Erasing`. `writing` is the repository's atomic block, `copy` writes a copy of the file in which
    the given work has been done first.
    """

    def __init__(
        self,
        *,
        db: Database,
        path: Path,
        edits: EditLog,
        settings: Settings,
        load: Callable[[], Iterable[Record]],
        apply: Apply,
        writing: Callable[[], AbstractContextManager[object]],
        copy: Callable[[Path, Callable[[ErasingInFile], object]], None],
    ) -> None:
        self._db = db
        self._path = path
        self._edits = edits
        self._settings = settings
        self._load = load
        self._apply = apply
        self._writing = writing
        self._copy = copy

    def people(self) -> tuple[Erased, ...]:
        """Who was erased from this file."""
        with told(self._path):
            return tuple(self._people())

    def called(self) -> tuple[Participant, ...]:
        """Participants as they were after and before each remembered edit, newest first; damaged ones left out."""
        with told(self._path):
            return tuple(self._edits.participants())

    def has_traces(self) -> bool:
        """Whether the file has not been written anew since somebody was erased."""
        with told(self._path):
            return bool(self._settings.get(TRACES))

    def texts(self) -> Sequence[tuple[str, str]]:
        """The texts that stand in settings, by the keys of their places."""
        with told(self._path):
            return [
                found
                for name in self._names()
                if name != TRACES and not name.startswith(ERASED)
                for found in texts_in(_read(self._settings.get(name)), SETTING + name)
            ]

    def erase(self, erasures: Sequence[Erasure]) -> int:
        """Leave nothing of these people, and write the file anew. Returns how many records were changed or removed.

        Nothing that was done before can be undone afterwards. When writing anew raises, traces may be left; the same
        call removes them.
        """
        touched: set[str] = set()
        with self._writing():
            records = {one.id: one for one in self._load()}
            for erasure in erasures:
                changes = erasing(tuple(records.values()), erasure)
                self._apply(changes)
                _follow(records, changes)
                touched |= {change.record.id for change in changes}
                self._clear_settings(erasure)
                self._remember(erasure.erased, len({change.record.id for change in changes}))
            self._edits.forget_all()
            self._settings.set(TRACES, "1")
        with told(self._path):
            engine.write_anew(self._db)
        with self._writing():
            self._settings.drop(TRACES)
        return len(touched)

    def erase_into(self, target: Path, erasures: Sequence[Erasure]) -> None:
        """Write a complete copy without these people to `target`, checked after writing; the file stays as it is."""

        def erase(copy: ErasingInFile) -> None:
            copy.erase(erasures)

        self._copy(target, erase)

    def _people(self) -> Iterator[Erased]:
        for name in self._names():
            if name.startswith(ERASED):
                stone = _stone(self._settings.get(name))
                if stone is None:
                    continue
                yield Erased(
                    person_id=name.removeprefix(ERASED),
                    at=stone.at,
                    kept=frozenset(stone.kept),
                    also=frozenset(stone.also),
                    records=stone.records,
                )

    def _clear_settings(self, erasure: Erasure) -> None:
        for name in self._names():
            if name.startswith(UNMERGED):  # tells how to make a merge again that nobody can any more
                self._settings.drop(name)
            elif not name.startswith(ERASED):
                value = self._settings.get(name)
                cleared = with_texts(_read(value), erasure.cleared, SETTING + name)
                if cleared != _read(value):
                    self._settings.set(name, cleared if isinstance(cleared, str) else _written(cleared))

    def _remember(self, erased: Erased, records: int) -> None:
        known = next((one for one in self._people() if one.person_id == erased.person_id), erased)
        both = joined([known, erased])[0]
        stone = _Stone(
            at=both.at,
            kept=tuple(sorted(both.kept)),
            also=tuple(sorted(both.also)),
            records=max(both.records, records),
        )
        self._settings.set(ERASED + erased.person_id, msgspec.json.encode(stone).decode())

    def _names(self) -> list[str]:
        return [row[0] for row in self._db.conn.execute("SELECT name FROM setting ORDER BY name").fetchall()]


def _stone(value: str) -> _Stone | None:
    """What a setting remembers of somebody; None for what this program has not written, which remembers nobody."""
    try:
        stone = msgspec.json.decode(value, type=_Stone)
    except (msgspec.MsgspecError, UnicodeError):
        return None
    return None if stone.at.tzinfo is None else stone


def _follow(records: dict[str, Record], changes: Iterable[RecordChange]) -> None:
    for change in changes:
        if change.after is None:
            del records[change.record.id]
        else:
            records[change.record.id] = change.after


def _read(value: str) -> Any:
    """What a setting says: a list or an object that was written as text, or the text itself."""
    if value[:1] not in ("[", "{"):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
