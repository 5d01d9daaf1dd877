"""What services ask of the outside world."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol, TypeVar

from facilitator_app.domain.erasure import Erased, Erasure
from facilitator_app.domain.file_history import FileHistory
from facilitator_app.domain.merging import ComingRuns
from facilitator_app.domain.people import Participant
from facilitator_app.domain.protection import CopyAs, FileKey, Under
from facilitator_app.domain.records import Edit, Record
from facilitator_app.domain.search_texts import FoundKind, SearchText
from facilitator_app.domain.timer import RunRow
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Problem
from facilitator_app.services.changes import Change

R = TypeVar("R", bound=Record)


def nobody_stops() -> None:
    """What is asked, by work that takes long, whether it shall go on, where it always shall."""


class Publish(Protocol):
    """Tells the rest of the program what has happened."""

    def __call__(self, change: Change, /) -> None: ...


class ReadDate(Protocol):
    """Reads a typed date (`15/3`, `uge 12`, `fredag`) as seen from a day; None when it is not one."""

    def __call__(self, text: str, today: date, /) -> date | None: ...


class Records(Protocol):
    """The open file as running the day reads it; `services.document.Document` is one."""

    @property
    def repository(self) -> Repository: ...

    @property
    def workshop(self) -> Workshop:
        """The workshop that is being worked on."""

    @property
    def revision(self) -> int:
        """Grows with every change of the records."""

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a type, in no promised order."""

    def get(self, kind: type[R], record_id: str | None) -> R | None:
        """The record with this id, or None."""


class WorkshopSwitch(Protocol):
    """What has to let go of a workshop before another one of the file is worked on."""

    def leave(self) -> None:
        """Let go. Raises `Refused` while it cannot be left."""

    def arrive(self) -> None:
        """Another one is worked on now. Raises `Outside`."""


class NewId(Protocol):
    """Makes an id that no other record has."""

    def __call__(self) -> str: ...


class Past(Protocol):
    """What merging needs of a file besides its records. Raises as `Repository` does."""

    def history(self) -> FileHistory:
        """What the file knows of its past and of other copies of itself."""

    def learn(self, seen: Mapping[str, int], runs: Sequence[ComingRuns]) -> None:
        """How far another copy's sessions will have been seen, and what the run log will have got, when the next edit
        is written that is a merge."""

    def know(self, seen: Mapping[str, int], runs: Sequence[ComingRuns]) -> None:
        """How far another copy's sessions have been seen, where nothing had to be changed but the run log."""


class Erasing(Protocol):
    """What erases people from one file. Raises as `Repository` does."""

    def people(self) -> Sequence[Erased]:
        """Who was erased from this file."""

    def called(self) -> Sequence[Participant]:
        """Participants as they were after and before each remembered edit, newest first: what they were called, and who
        was taken off the list. What is damaged is left out."""

    def has_traces(self) -> bool:
        """Whether somebody was erased and the file has not been written anew since: bytes of them may be left."""

    def texts(self) -> Sequence[tuple[str, str]]:
        """The texts that stand in the file's small values, by the keys of their places (`Erased.kept`)."""

    def erase(self, erasures: Sequence[Erasure], /) -> int:
        """Leave nothing of these people in any byte of the file, remember by id that they were erased, and return how
        many records were changed or removed. It cannot be undone, nor can what was done before. Of a file that takes
        nothing, what was read of it is changed. When writing anew raises, the same call removes the traces."""

    def erase_into(self, target: Path, erasures: Sequence[Erasure], /) -> None:
        """Write a complete copy without these people to `target`, checked after writing. An existing file is replaced
        only by a good one; this file stays as it is."""


class Repository(Protocol):
    """The open file. Every method raises `problems.Outside` when the disk, a lock or rights stop it."""

    @property
    def path(self) -> Path: ...

    @property
    def read_only_because(self) -> Problem | None:
        """Why nothing can be written to the file; None when it can."""

    @property
    def past(self) -> Past:
        """What it knows of its past, for merging."""

    @property
    def erasing(self) -> Erasing:
        """What erases people from it."""

    def load(self) -> Iterable[Record]:
        """All records of the file, types in the order of `RECORD_TYPES`."""

    def write(self, edit: Edit) -> None:
        """Apply the edit and remember it for undo, in one atomic block. An edit whose `merge_key` is that of the
        newest remembered edit is joined to it. Everything that had been undone can no longer be redone."""

    def undo(self) -> Edit | None:
        """Take back the newest edit and return it as it was made; None when there is nothing left."""

    def redo(self) -> Edit | None:
        """Make the last undone edit again and return it; None when there is nothing."""

    def forget(self, record_ids: Collection[str]) -> None:
        """Drop every remembered edit that changes one of these records, so that undo and redo know nothing of them and
        nothing they said before stands in the file. The records stay as they are. What the document has not written
        yet must be written first, and views told of the changed undo."""

    def undo_labels(self) -> tuple[str, str]:
        """Labels of what `undo` and `redo` would take, empty when nothing."""

    def append_run(self, row: RunRow) -> None:
        """Add one row to the run log."""

    def run_rows(self, workshop_id: str) -> Sequence[RunRow]:
        """The run log of a workshop in the order it was written."""

    def set_setting(self, key: str, value: str) -> None:
        """Remember a small value that belongs to the file (where the show stood)."""

    def setting(self, key: str) -> str:
        """A remembered value, or an empty text."""

    def settle(self) -> None:
        """Move everything into the one file at rest; called when idle and before a backup."""

    def backup_to(
        self,
        target: Path,
        waiting: Sequence[Edit] = (),
        under: Under = CopyAs.ITSELF,
        known: Iterable[Record] = (),
        /,
    ) -> None:
        """Write a complete copy to `target`, checked after writing; `waiting` is in the copy and nowhere else. The copy
        is protected as the file is, or as `under` says. Of a file that can no longer be read the records are written
        as they are `known`."""

    def close(self) -> None:
        """Settle and let go of the file."""


class FormerKeys(Protocol):
    """The former keys of plain files, in memory alone and until they are let go of: in the file they would open what
    still lies under them to everybody."""

    def keep_for(self, path: Path, former: Sequence[FileKey], /) -> None:
        """Know these keys of a file in place of those before."""

    def kept_for(self, path: Path, /) -> tuple[FileKey, ...]:
        """The keys that are known in this way."""


class Protection(Protocol):
    """Which files lie under a passphrase, and the keys that are known: in memory, until they are let go of. Any thread
    may call. What is in the files is never read past the store."""

    @property
    def former(self) -> FormerKeys:
        """The former keys of plain files."""

    def is_protected(self, path: Path) -> bool:
        """Whether the file is one of ours under a passphrase."""

    def offer(self, path: Path, passphrase: str, twins: Sequence[Path] = ()) -> None:
        """Learn the key of a file from its passphrase; nothing happens to a plain one. Takes a moment, on purpose.

        Raises `Refused`: `store.wrong_passphrase` when it opens neither the file nor one of `twins` that was protected
        with it, `store.damaged` when it opens one of these, and as `FileStore.open` what is no file of ours."""

    def offer_key(self, path: Path, text: str) -> None:
        """Learn the key of a file from the text of a key. Raises `Refused` (`store.wrong_passphrase`)."""

    def fits(self, path: Path, passphrase: str) -> bool:
        """Whether this is the passphrase of a file whose key is known."""

    def key_of(self, path: Path) -> FileKey | None:
        """The key of a file; None for a plain one. Raises `Refused` (`store.passphrase_needed`)."""

    def counted_as(self, path: Path) -> str:
        """What wrong passphrases for a file are counted under: the same for all under one key."""

    def new_key(self, passphrase: str) -> FileKey:
        """A key that no file has yet. Takes a moment, as `offer`."""

    def hold(self, key: FileKey) -> None:
        """Know this key."""

    def hold_former(self, kept: str) -> tuple[FileKey, ...]:
        """Know the keys in a file's setting `protection.former`; none in one that says something else."""

    def former_in(self, path: Path) -> tuple[FileKey, ...]:
        """Know the keys in that setting of a closed file, and those kept for it; none when it cannot be read."""

    def let_go(self, keep: Path | None = None) -> None:
        """Forget every key but that of `keep` and those kept for it."""

    def has_other_key(self, path: Path, own: FileKey | None, former: Iterable[FileKey]) -> bool:
        """Whether a closed file is plain while `own` is a key, or lies under one of `former`."""

    def rewrite(
        self,
        path: Path,
        under: FileKey | None,
        former: Iterable[FileKey] = (),
        go_on: Callable[[], None] = nobody_stops,
    ) -> None:
        """Write a closed file anew under a key, or in plain; at every instant it is whole, old or new. A protected one
        keeps `former`, and no file any other keys. Raises `Refused` for a bad file or an unknown key, `Outside`, and
        what `go_on` raises, which is asked where it can still be left as it was."""

    def is_same(self, one: Path, other: Path) -> bool:
        """Whether two closed files hold the same and are protected in the same way."""

    def clear_leftovers(self, path: Path) -> None:
        """Remove what a crash has left of copies on the way to or from `path`."""


class FileStore(Protocol):
    """Opens and makes files. `problems.Refused` tells what is wrong with a file: not one of ours, damaged, newer,
    open elsewhere, in a synchronised folder, protected by a passphrase that has not been offered."""

    @property
    def protection(self) -> Protection:
        """What protects files, and the keys that are known."""

    def create(
        self, path: Path, records: Iterable[Record], *, made_at: datetime, key: FileKey | None = None
    ) -> Repository:
        """Make a file and open it; under a `key` that is known nothing of it is ever in plain text on the disk."""

    def open(self, path: Path) -> Repository: ...

    def take_over(self, path: Path) -> Repository: ...

    def open_read_only(self, path: Path) -> Repository: ...

    def replace(self, path: Path, part: Path) -> None:
        """Put the whole file `part` in the place of a closed one, log and all: old or new, never between."""

    def check(self, path: Path) -> None:
        """Raise the problem of a file, if it has one."""


class SearchIndex(Protocol):
    """What is searched in, in memory only. Used by one thread at a time; any thread may be that."""

    def put(self, texts: Iterable[SearchText], /) -> None:
        """Take texts in, each in place of what its record said before."""

    def forget(self, record_ids: Iterable[str], /) -> None:
        """Find nothing of these records any more."""

    def find(self, kind: FoundKind, words: Sequence[str], *, most: int) -> Sequence[str]:
        """The ids of records in which a word begins with each of `words`, newest first; none without words."""

    def close(self) -> None:
        """Let go of everything."""


class Sealing(Protocol):
    """Keeps a text under a passphrase. Takes a moment each time, on purpose: guessing takes as long."""

    def seal(self, text: str, passphrase: str) -> str:
        """The text as an envelope that says nothing of it but its length. Two envelopes of a text differ."""

    def open_sealed(self, sealed: str, passphrase: str) -> str:
        """The text. Raises `problems.Refused`: `store.wrong_talk_passphrase` for another passphrase or an envelope
        that has been changed, `store.damaged_envelope` for what is none, `store.newer_envelope` for one of a
        later version."""

    def let_go(self) -> None:
        """Keep no key any longer: the talk is closed."""
