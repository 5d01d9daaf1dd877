"""Lending the open file to an act on it, which may take long.

Invariant: nothing reaches a lent file, and nothing that is changed meanwhile is lost: it waits until the file is back.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence

from facilitator_app.domain.records import Edit, Record, RecordChange
from facilitator_app.services.open_records import OpenRecords
from facilitator_app.services.ports import Repository


class LentFile(OpenRecords):
    """The part of `Document` that hands its file over. While it is lent no file is open, and its records are seen as
    they were.
    """

    _repository: Repository | None
    _waiting: list[Edit]

    def __init__(self) -> None:
        super().__init__()
        self._is_lent = False

    @property
    def is_lent(self) -> bool:
        """Whether an act has the file."""
        return self._is_lent

    def lend(self) -> Repository:
        """Write what waits and hand the file over, until `attach`, `give_back` or `detach`. Raises `Problem`; the file
        stays open then.
        """
        self.write_waiting()
        lent = self._repository
        assert lent is not None, "no file has been attached"
        self._repository = None
        self._is_lent = True
        return lent

    def give_back(self, repository: Repository, records: Iterable[Record] | None = None) -> None:
        """The lent file again: as it was, or with the `records` it holds now. What was changed meanwhile is changed in
        it too.
        """
        came = tuple(self._waiting)
        if records is None:
            self._repository = repository
            self._is_lent = False
        else:
            self.attach(repository, records)
            for edit in came:
                self._apply(edit.changes)
            self._waiting = list(came)
        if came:
            self.save()

    @abstractmethod
    def attach(self, repository: Repository, records: Iterable[Record] | None = None) -> None:
        """Make `repository` the open file."""

    @abstractmethod
    def write_waiting(self) -> None:
        """Write what waits. Raises `Problem`."""

    @abstractmethod
    def save(self) -> bool:
        """Write what waits, and tell."""

    @abstractmethod
    def _apply(self, changes: Sequence[RecordChange]) -> None:
        """Make changes in memory."""
