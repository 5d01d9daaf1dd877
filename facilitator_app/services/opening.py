"""Opening, making and closing files: one file at a time, with a backup at both ends.

What takes long is done beside the window (`services.beside`), on a file that is lent: until it is back nothing is open,
the views and the wall show what was in it, and no other file is let in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path

from facilitator_app.domain.protection import CopyAs, Under
from facilitator_app.domain.records import Record
from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.beside import AtOnce, Beside, Stage
from facilitator_app.services.changes import FileLeaving, FileOpened, PeopleErased, SaveFailed
from facilitator_app.services.clock import sleep as stand_still
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_safe import Backup, KeepingSafe
from facilitator_app.services.letting_in import NotOpenedAgain as NotOpenedAgain
from facilitator_app.services.letting_in import ReadFile, Resumes, nobody_comes_back, nobody_notes
from facilitator_app.services.letting_in import Rehearses as Rehearses
from facilitator_app.services.ports import Publish, Repository

SUFFIX = ".workshop"

OPENING_TRIES = 4
OPENING_PAUSE_S = 0.5
"""Between them, when a file is opened again at once and another program holds it just then."""


class Opening:
    """Holds the door: `open` and `make` let a file in, `close` lets it out. Problems leave the open file open.

    `erase_again` takes whoever was erased before out of a file that has just been opened, and tells how many they were.
    `note` is told of a file and its records when it has been opened and before it is closed.
    `beside` does what takes long: at once, until somebody who can wait is put there.
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
        self.beside: Beside = AtOnce()
        self._sleep = sleep

    @property
    def path(self) -> Path:
        """The open file."""
        return self._document.repository.path

    def open(self, path: Path) -> None:
        """Open a file in place of the one that is open. Raises `Refused` and `Outside` as the store does."""
        if self._document.is_open and self.path.resolve() == path.resolve():
            return
        self._let_in(partial(self._keeping.open, path))

    def take_over(self, path: Path) -> None:
        """Open a file that another computer seems to hold, after the user has said that it does not."""
        self._let_in(partial(self._keeping.take_over, path))

    def make(self, start: Callable[[], Repository]) -> None:
        """Make a file and open it in place of the one that is open."""
        self._let_in(start)

    def close(self) -> None:
        """Write what waits, back up and let go. Raises `Problem` when something could not be written: then the
        file is open as before, and its show stands.
        """
        self._close()
        self._keeping.let_go()

    def while_closed(self, act: Callable[[Path], None]) -> None:
        """Let the open file go, do `act` to it beside, and let it in again whatever became of that. The show stands
        where it stood. Raises what `act` raises, `Problem` as `close`, and `NotOpenedAgain`.
        """
        path = self.path
        lent = self._lend()
        is_done = False
        try:
            self._put_away(lent, keep=None)
            self.beside.run(Stage.WRITING, partial(act, path))
            is_done = True
        finally:
            self._open_again(path, is_done=is_done)

    def work_on_file(self, work: Callable[[Repository], object]) -> None:
        """Let `work` change the open file underneath, beside, and read everything anew. The show stands where it stood,
        and no backup is made of what was. Raises what `work` raises, and `Problem` when what waits cannot be written.
        """
        lent = self._lend()
        try:
            self.beside.run(Stage.ERASING, partial(work, lent))
        finally:
            self._read_anew(lent)
            self._show.resume()
            self._publish(FileOpened(str(lent.path)))

    def back_up(self) -> None:
        """A backup of the open file as it is now, made beside; a failure is tried again in silence, or published."""
        try:
            lent = self._document.lend()
        except Problem as problem:
            self._publish(SaveFailed(problem))
            return
        try:
            self.beside.run(Stage.OPENING, partial(self._keeping.back_up, lent, self.engagement_id))
        except Outside as problem:
            self._publish(SaveFailed(problem))
        finally:
            self._document.give_back(lent)

    def restore(self, backup: Backup) -> Path | None:
        """Put a backup in the open file's place; the present file is moved aside and its new place returned."""
        path = self.path
        lent = self._lend()
        try:
            self._put_away(lent, keep=backup)
            aside, came_back = self.beside.run(Stage.FETCHING, partial(self._fetched, backup, path))
        finally:
            self._come_back(partial(self._keeping.open, path), self._document.attach)
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
        self._refuse_lent()
        aside, came_back = self.beside.run(Stage.FETCHING, partial(self._fetched, backup, path))
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
        self.back_up()
        self._publish(FileOpened(str(repository.path)))
        self._show.keep()
        self._document.save()

    def _let_in(self, let: Callable[[], Repository]) -> None:
        """Let a file in, in place of the open one."""
        self._refuse_lent()
        read = self.beside.run(Stage.OPENING, partial(self._read_of, let))
        try:
            self._close()
        except BaseException:  # a file that stayed held could not be opened again
            read.repository.close()
            raise
        self._document.attach(read.repository, read.records)
        self._arrive(read)

    def _arrive(self, read: ReadFile) -> None:
        """The file is the open one: everybody else follows."""
        repository = read.repository
        self._note(repository.path, self._document.records())
        self._keeping.let_go(repository.path)
        self.back_up()
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
        self._tell_erased(read.came_back)

    def _tell_erased(self, people: int) -> None:
        """They stood in what was let in, and stand there no more."""
        if people:
            self._publish(PeopleErased(people))

    def _read_of(self, let: Callable[[], Repository]) -> ReadFile:
        """Everything in a file that is let in; on any thread."""
        repository = let()
        try:
            came_back = self._erase_again(repository)
            return ReadFile(repository, self._read(repository), came_back)
        except BaseException:  # as above
            repository.close()
            raise

    def _read(self, repository: Repository) -> tuple[Record, ...]:
        """Everything in the file, before the open one is let go."""
        try:
            return tuple(repository.load())
        except Refused as problem:
            raise self._keeping.as_damaged(problem, repository.path) from problem

    def _refuse_lent(self) -> None:
        if self._document.is_lent:
            raise Refused("store.in_work")

    def _leave(self) -> None:
        """What was typed is written. Raises `Problem`; the file is open as before then."""
        self._refuse_lent()
        self._rehearsal.end()
        self._publish(FileLeaving())
        self._document.write_waiting()
        self._note(self.path, self._document.records())

    def _lend(self) -> Repository:
        """The open file, for an act on it; what was in it is seen as it was. Raises as `_leave`."""
        self._leave()
        self._show.hold()
        return self._document.lend()

    def _close(self) -> None:
        self._refuse_lent()
        if not self._document.is_open:
            return
        self._leave()
        self._show.suspend()
        try:
            self._put_away(self._document.lend(), keep=None)
        finally:
            self._document.detach()

    def _put_away(self, lent: Repository, *, keep: Backup | None) -> None:
        """Back up a lent file, and close it."""
        try:
            self.beside.run(Stage.BACKING_UP, partial(self._backed_up, lent, keep))
        except Outside as problem:
            self._publish(SaveFailed(problem))

    def _backed_up(self, lent: Repository, keep: Backup | None) -> None:
        try:
            self._keeping.back_up(lent, self.engagement_id, keep=keep)
        finally:
            # What could not be settled is whole in the log beside the file, and is played back when it is opened.
            with suppress(Problem):
                lent.close()

    def _fetched(self, backup: Backup, path: Path) -> tuple[Path | None, int]:
        """Where the present file is kept, and how many erased people stood in the backup; on any thread."""
        came_back = self._keeping.erased_in(backup)
        return self._keeping.restore(backup, path, self.beside.go_on), came_back

    def _read_anew(self, lent: Repository) -> None:
        """The lent file is the open one again, with what is in it now."""
        try:
            records = self.beside.run(Stage.OPENING, partial(self._read, lent))
            self._document.give_back(lent, records)
        except BaseException:
            if self._document.is_lent:
                self._document.give_back(lent)
            raise

    def _open_again(self, path: Path, *, is_done: bool) -> None:
        try:
            self._come_back(partial(self._opened_patiently, path), self._document.give_back)
        except Problem as problem:
            raise NotOpenedAgain(path, problem, is_done=is_done) from problem

    def _come_back(
        self, let: Callable[[], Repository], take: Callable[[Repository, tuple[Record, ...]], None]
    ) -> None:
        """Let a file in, in place of the lent one. When that cannot be, nothing is open."""
        try:
            read = self.beside.run(Stage.OPENING, partial(self._read_of, let))
            try:
                take(read.repository, read.records)
            except Problem:  # a file that stayed held could not be opened again
                read.repository.close()
                raise
        except BaseException:
            if self._document.is_lent:
                self._show.suspend()
                self._document.detach()
            raise
        self._arrive(read)

    def _opened_patiently(self, path: Path) -> Repository:
        for left in reversed(range(OPENING_TRIES)):
            try:
                return self._keeping.open(path)
            except Outside:
                if not left:
                    raise
                self._sleep(OPENING_PAUSE_S)
        raise AssertionError("the last try returns or raises")
