"""The records of the open file in memory, as they are read: by type, by id, and which workshop is worked on.

Invariant: `revision` grows with everything that changes what is read here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar, cast

from facilitator_app.domain.programme import in_order
from facilitator_app.domain.records import RECORD_TYPES, Record, RecordChange
from facilitator_app.domain.workshop import Engagement, Workshop

R = TypeVar("R", bound=Record)


class OpenRecords:
    """The tables of one file; empty while none is open."""

    def __init__(self) -> None:
        self._tables = _tables_of(())
        self._chosen_id = ""
        self._revision = 0

    @property
    def revision(self) -> int:
        """Grows with every change of the records, so that what was read from them can be kept until then."""
        return self._revision

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a type, in no promised order."""
        return cast("tuple[R, ...]", tuple(self._tables[kind].values()))

    def get(self, kind: type[R], record_id: str | None) -> R | None:
        """The record with this id, or None."""
        return cast("R | None", self._tables[kind].get(record_id)) if record_id else None

    def records(self) -> tuple[Record, ...]:
        """Every record of the file, those that are referred to before those that refer to them."""
        return tuple(record for table in self._tables.values() for record in table.values())

    @property
    def engagement(self) -> Engagement:
        """The client that the file belongs to."""
        return self.all(Engagement)[0]

    @property
    def workshop(self) -> Workshop:
        """The workshop that is being worked on: the one chosen last, or else the first."""
        chosen = self.get(Workshop, self._chosen_id)
        return chosen or in_order(self.all(Workshop))[0]

    def look_at(self, workshop_id: str) -> None:
        """Work on this workshop until the file is closed, without telling anybody or keeping it in the file."""
        self._chosen_id = workshop_id
        self._revision += 1

    def _take(self, records: Iterable[Record], *, chosen_id: str) -> None:
        """Be these records and no others."""
        self._tables = _tables_of(records)
        self._chosen_id = chosen_id
        if self._tables[Workshop]:
            # Held on to, so that an earlier workshop that is added is not worked on unasked.
            self._chosen_id = self.workshop.id
        self._revision += 1

    def _put(self, changes: Iterable[RecordChange]) -> None:
        self._revision += 1
        for change in changes:
            table = self._tables[type(change.record)]
            if change.after is None:
                table.pop(change.record.id, None)
            else:
                table[change.after.id] = change.after


def _tables_of(records: Iterable[Record]) -> dict[type, dict[str, Record]]:
    tables: dict[type, dict[str, Record]] = {kind: {} for kind in RECORD_TYPES}
    for record in records:
        tables[type(record)][record.id] = record
    return tables
