"""Opening, making and closing files: one file at a time, with a backup at both ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from facilitator_app.domain.protection import CopyAs, Under
from facilitator_app.domain.records import Record
from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.changes import FileLeaving, FileOpened, PeopleErased, SaveFailed
from facilitator_app.services.clock import sleep as stand_still
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_safe import Backup, KeepingSafe
from facilitator_app.services.ports import Publish, Repository

SUFFIX = ".workshop"

OPENING_TRIES = 4
OPENING_PAUSE_S = 0.5
"""Between them, when a file is opened again at once and another program holds it just then."""


class NotOpenedAgain(Outside):
    """A file was let go of for an act and could not be opened again for the reason `because`: none is open now.
    `is_done` tells whether the act was done; else the file is as it was.
    """

    def __init__(self, path: Path, because: Problem, *, is_done: bool) -> None:
        super().__init__("store.done_not_opened" if is_done else "store.undone_not_opened", file=path.name)
        self.path = path
        self.because = because
        self.is_done = is_done


class Resumes(Protocol):
    """The show, which lets go of a file and stands again where it stood in the next."""

    def keep(self) -> None: ...

    def resume(self) -> None: ...

    def suspend(self) -> None: ...


class Rehearses(Protocol):
    """The rehearsal, which stands on a double of the open file and has to end before that is let go."""

    @property
    def is_on(self) -> bool: ...

    def end(self) -> None: ...


def nobody_comes_back(_repository: Repository) -> int:
    """Nobody was ever erased."""
    return 0


def nobody_notes(_path: Path, _records: Iterable[Record]) -> None:
    """Where no list is kept of the files that were open."""


class Opening:
    """Holds the door: `open` and `make` let a file in, `close` lets it out. Problems leave the open file open.

    `erase_again` takes whoever was erased before out of a file that has just been opened, and tells how many they were.
    `note` is told of a file and its records when it has been opened and before it is closed.
    """

    def __init__(
        self,
        *,
        document: Document,
        keeping: KeepingSafe,
        show: Resumes,
        rehearsal: Rehearses,
        publish: Publish,
        erase_again: Callable[[Repository], int] = nobody_comes_back,
        note: Callable[[Path, Iterable[Record]], None] = nobody_notes,
        sleep: Callable[[float], None] = stand_still,
    ) -> None:
        self._document = document
        self._keeping = keeping
        self._show = show
        self._rehearsal = rehearsal
        self._publish = publish
        self._erase_again = erase_again
        self._note = note
        self._sleep = sleep

    @property
    def path(self) -> Path:
        """The open file."""
        return self._document.repository.path

    def open(self, path: Path) -> None:
        """Open a file in place of the one that is open. Raises `Refused` and `Outside` as the store does."""
        if self._document.is_open and self.path.resolve() == path.resolve():
            return
        self._let_in(self._keeping.open(path))

    def take_over(self, path: Path) -> None:
        """Open a file that another computer seems to hold, after the user has said that it does not."""
        self._let_in(self._keeping.take_over(path))

    def make(self, start: Callable[[], Repository]) -> None:
        """Make a file and open it in place of the one that is open."""
        self._let_in(start())

    def close(self) -> None:
        """Write what waits, back up and let go. Raises `Problem` when something could not be written: then the
        file is open as before, and its show stands.
        """
        self._close(keep=None)
        self._keeping.let_go()

    def while_closed(self, act: Callable[[Path], None]) -> None:
        """Let the open file go, do `act` to it, and let it in again whatever became of that. The show stands where it
        stood. Raises what `act` raises, `Problem` as `close`, and `NotOpenedAgain`.
        """
        path = self.path
        self._close(keep=None)
        is_done = False
        try:
            act(path)
            is_done = True
        finally:
            self._open_again(path, is_done=is_done)

    def work_on_file(self, work: Callable[[Repository], object]) -> None:
        """Let `work` change the open file underneath, and read everything anew. The show stands where it stood, and no
        backup is made of what was. Raises what `work` raises, and `Problem` when what waits cannot be written.
        """
        self._rehearsal.end()
        self._publish(FileLeaving())
        self._document.write_waiting()
        self._show.suspend()
        repository = self._document.repository
        try:
            work(repository)
        finally:
            self._document.attach(repository)
            self._show.resume()
            self._publish(FileOpened(str(repository.path)))

    def restore(self, backup: Backup) -> Path | None:
        """Put a backup in the open file's place; the present file is moved aside and its new place returned."""
        path = self.path
        self._close(keep=backup)
        came_back = self._keeping.erased_in(backup)
        try:
            aside = self._keeping.restore(backup, path)
        finally:
            self._let_in(self._keeping.open(path))
        self._tell_erased(came_back)
        return aside

    def restore_damaged(self, path: Path) -> Path | None:
        """Put the newest good backup in the place of a file that cannot be opened, and open it.

        The damaged file is moved aside; None when there is no good backup, and then nothing has been touched.
        """
        backup = self._keeping.newest_good(path)
        if backup is None:
            return None
        return self.restore_over(path, backup)

    def restore_over(self, path: Path, backup: Backup) -> Path | None:
        """Put this backup in the place of a file that is not open, and open it. Returns where the file that was there
        is kept.
        """
        came_back = self._keeping.erased_in(backup)
        aside = self._keeping.restore(backup, path)
        self.open(path)
        self._tell_erased(came_back)
        return aside

    @property
    def engagement_id(self) -> str:
        """Which engagement the open file is of."""
        return self._document.engagement.id

    def backups(self) -> tuple[Backup, ...]:
        """The backups of the open engagement, newest first."""
        return self._keeping.backups(self._document.engagement.id)

    def back_up_when_due(self) -> None:
        """To be called now and then: a backup every ten minutes in which something has changed."""
        if self._rehearsal.is_on:
            return
        if self._document.is_open and self._document.is_all_saved:
            try:
                self._keeping.back_up_when_due(self._document.repository, self._document.engagement.id)
            except Outside as problem:
                self._publish(SaveFailed(problem))

    def save_copy(self, target: Path, under: Under = CopyAs.ITSELF) -> None:
        """Hand a complete copy over, with all that has been typed, also when the open file takes no more. It is
        protected as the file is, or as `under` says.

        Raises `Outside` when it cannot be written, and `Refused` when `target` is the open file itself.
        """
        if target.resolve() == self.path.resolve():
            raise Refused("store.copy_onto_itself", file=target.name)
        self._document.copy_to(target, under)

    def go_on_in_copy(self, target: Path) -> None:
        """Save a copy and work on in it, in place of an open file that takes no more. The show does not move.

        Raises `Problem` when it cannot be written or opened, and then the open file stays open. What the open
        file would not take is in the copy, and is not tried again.
        """
        self._rehearsal.end()
        self._publish(FileLeaving())
        self.save_copy(target)
        repository = self._keeping.open(target)
        try:
            records = self._read(repository)
        except Problem:
            repository.close()
            raise
        left = self._document.repository
        self._document.attach(repository, records)
        self._note(repository.path, records)
        with suppress(Problem):
            left.close()
        self._back_up()
        self._publish(FileOpened(str(repository.path)))
        self._show.keep()
        self._document.save()

    def _let_in(self, repository: Repository) -> None:
        try:
            came_back = self._erase_again(repository)
            records = self._read(repository)
            self._close(keep=None)
        except BaseException:  # a file that stayed held could not be opened again
            repository.close()
            raise
        self._document.attach(repository, records)
        self._note(repository.path, records)
        self._keeping.let_go(repository.path)
        self._back_up()
        problem = repository.read_only_because
        try:
            self._show.resume()
        except Outside as unread:
            problem = unread
        finally:
            # Whatever became of the show, the views must not go on with the file that is let go.
            self._publish(FileOpened(str(repository.path)))
        if problem is not None:
            self._publish(SaveFailed(problem))
        self._tell_erased(came_back)

    def _tell_erased(self, people: int) -> None:
        """They stood in what was let in, and stand there no more."""
        if people:
            self._publish(PeopleErased(people))

    def _read(self, repository: Repository) -> tuple[Record, ...]:
        """Everything in the file, before the open one is let go."""
        try:
            return tuple(repository.load())
        except Refused as problem:
            raise self._keeping.as_damaged(problem, repository.path) from problem

    def _close(self, *, keep: Backup | None) -> None:
        if not self._document.is_open:
            return
        self._rehearsal.end()
        self._publish(FileLeaving())
        self._document.write_waiting()
        self._show.suspend()
        self._back_up(keep=keep)
        self._note(self.path, self._document.records())
        self._document.detach()

    def _open_again(self, path: Path, *, is_done: bool) -> None:
        for left in reversed(range(OPENING_TRIES)):
            try:
                self._let_in(self._keeping.open(path))
            except Problem as problem:
                if isinstance(problem, Refused) or not left:
                    raise NotOpenedAgain(path, problem, is_done=is_done) from problem
                self._sleep(OPENING_PAUSE_S)
            else:
                return

    def _back_up(self, *, keep: Backup | None = None) -> None:
        try:
            self._keeping.back_up(self._document.repository, self._document.engagement.id, keep=keep)
        except Outside as problem:
            self._publish(SaveFailed(problem))
