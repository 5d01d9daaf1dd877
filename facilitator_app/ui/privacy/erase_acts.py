"""Erasing in the window: ask, go through the copies aside, erase, and tell. What was interrupted is gone on with."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from facilitator_app.content.words import Words
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.changes import PeopleErased
from facilitator_app.services.document import Document
from facilitator_app.services.erasing import Done, ErasingPeople, Order
from facilitator_app.services.erasing_files import ErasingFiles, WholeFile
from facilitator_app.services.sweeping_copies import Left, Swept
from facilitator_app.services.telling_erasure import left_names
from facilitator_app.ui.beside_window import BesideWindow
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.privacy.erase_dialog import EraseDialog, EraseProgress
from facilitator_app.ui.privacy.erase_file_dialog import EraseFileDialog
from facilitator_app.ui.tasks import Task

MOST_NAMED = 5

T = TypeVar("T")


class EraseActs(QObject):
    """`erased` tells that somebody is gone. `words` are those of the interface's language; `are_copies_busy` tells that
    they are being written anew for another reason; `open_another` opens another file in place of the open one and says
    whether it did; `forget_key` drops a file's key from the computer's keyring; `unlock` asks for the passphrase of a
    copy, and says whether it is known now.
    """

    erased = Signal()

    def __init__(
        self,
        *,
        window: QWidget,
        erasing: ErasingPeople,
        files: ErasingFiles,
        document: Document,
        dialogs: Dialogs,
        hub: Hub,
        words: Callable[[], Words],
        save_typing: Callable[[], None],
        beside: BesideWindow,
        are_copies_busy: Callable[[], bool],
        open_another: Callable[[], bool],
        forget_key: Callable[[Path], None],
        unlock: Callable[[Path], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._erasing = erasing
        self._files = files
        self._document = document
        self._dialogs = dialogs
        self._words = words
        self._save_typing = save_typing
        self._beside = beside
        self._are_copies_busy = are_copies_busy
        self._open_another = open_another
        self._forget_key = forget_key
        self._unlock = unlock
        self._order: Order | None = None
        self._task: Task | None = None
        self._is_put_off = False
        self._progress: EraseProgress | None = None
        queued = Qt.ConnectionType.QueuedConnection
        hub.file_opened.connect(self.go_on, queued)
        hub.file_leaving.connect(self._on_file_leaving)
        hub.show_changed.connect(self._on_room_changed, queued)
        hub.timer_changed.connect(self._on_room_changed, queued)
        hub.rehearsal_changed.connect(self._on_room_changed, queued)
        hub.people_erased.connect(self._on_people_erased, queued)
        beside.freed.connect(self.go_on, queued)

    def ask(self, person_id: str) -> None:
        """Show what goes with a participant, and erase when that is wanted."""
        if self._task is not None or self._beside.is_busy or self._tells_busy():
            return
        self._save_typing()
        try:
            self._erasing.refuse_now()
            ticked = self._agreed(person_id)
            # What was interrupted may have been gone on with by itself while it was asked.
            if ticked is None or self._tells_busy():
                return
            order = self._looked_through(partial(self._erasing.begin, person_id, ticked))
            if self._document.is_open:
                self._begin(order)
        except Problem as problem:
            self._tell(self._sentence(problem))

    def ask_whole_file(self) -> None:
        """Erase the open file with everything that is kept of it, when that is wanted; another file is opened then."""
        if self._task is not None:
            return
        self._save_typing()
        try:
            whole = self._files.preview()
            agreed = self._agreed_file(whole)
            if agreed is None or not self._open_another():
                return
            removed = self._files.erase(agreed)
            self._forget_key(agreed.path)
        except Problem as problem:
            self._tell(self._sentence(problem))
            return
        self._tell(self.tr("%n files have been erased.", "", removed))

    def go_on(self, _change: object = None) -> None:
        """Go on aside with what was interrupted, or came by a merge; not while an act, as that merge, does it."""
        is_busy = self._task is not None or self._beside.is_busy or self._are_copies_busy()
        if is_busy or not self._document.is_open:
            return
        order = self._erasing.unfinished()
        if order is not None:
            self._sweep(order)

    def is_erasing(self) -> bool:
        """Whether copies are being gone through."""
        return self._task is not None

    def _agreed(self, person_id: str) -> frozenset[str] | None:
        """The texts that were ticked; None when nobody is to be erased after all."""
        look = partial(self._erasing.preview, person_id)
        preview = self._looked_through(look)
        while preview.locked and self._is_unlocked(preview.locked):
            preview = self._looked_through(look)
        question = EraseDialog(self._window, preview=preview, words=self._words())
        try:
            is_agreed = question.exec() == QDialog.DialogCode.Accepted
            return question.ticked() if is_agreed else None
        finally:
            question.deleteLater()

    def _looked_through(self, look: Callable[[], T]) -> T:
        """What comes of going through the open file, seen where it takes a while."""
        progress = EraseProgress(self._window)
        try:
            with self._beside.shown_in(progress):
                return look()
        finally:
            progress.hide()
            progress.deleteLater()

    def _tells_busy(self) -> bool:
        """Whether the copies are being written, which is told then."""
        is_busy = self._task is not None or self._are_copies_busy()
        if is_busy:
            self._tell(
                self.tr("The backups are being written anew under the password. Try again in a moment.")
            )
        return is_busy

    def _is_unlocked(self, locked: tuple[Path, ...]) -> bool:
        """Whether the passphrase of one more copy is known now."""
        listed = "\n".join(one.name for one in locked[:MOST_NAMED])
        if len(locked) > MOST_NAMED:
            listed += "\n" + self.tr("and %n more", "", len(locked) - MOST_NAMED)
        is_wanted = self._dialogs.confirm(
            self._window,
            title=self.tr("%n copies lie under another password", "", len(locked)),
            text="\n\n".join((self.tr("Without it the person stays in them."), listed)),
            act=self.tr("Type the password …"),
            keep=self.tr("Go on without"),
        )
        return is_wanted and self._unlock(locked[0])

    def _agreed_file(self, whole: WholeFile) -> WholeFile | None:
        """What is to go; None when the file is kept after all."""
        question = EraseFileDialog(self._window, whole=whole, words=self._words())
        try:
            is_agreed = question.exec() == QDialog.DialogCode.Accepted
            wanted = whole.with_others() if question.are_others_ticked() else whole
            return wanted if is_agreed else None
        finally:
            question.deleteLater()

    def _begin(self, order: Order) -> None:
        self._progress = EraseProgress(self._window)
        self._progress.open()
        self._sweep(order)

    def _sweep(self, order: Order) -> None:
        self._order = order
        task = Task(partial(self._erasing.sweep, order), self)
        self._task = task
        application = QApplication.instance()
        assert application is not None, "windows live in an application"
        application.aboutToQuit.connect(task.wait)
        task.progressed.connect(self._on_progress)
        task.succeeded.connect(self._on_swept)
        task.failed.connect(self._on_failed)
        task.start()

    def _on_progress(self, step: int, of_all: int) -> None:
        if self._progress is not None:
            self._progress.show_copies(step, of_all)

    def _on_failed(self, error: object) -> None:
        was_asked = self._put_away()
        if not isinstance(error, Problem):
            assert isinstance(error, Exception), "a task fails by an error"
            raise error
        if was_asked:
            self._tell(" ".join((self._sentence(error), self._words().text("erase.cancelled"))))

    def _on_swept(self, swept: object) -> None:
        order, was_asked = self._order, self._progress is not None
        assert isinstance(swept, Swept), "the task goes through copies"
        is_here = (
            self._document.is_open and order is not None and self._document.repository.path == order.path
        )
        if order is None or not is_here:
            self._put_away()
            return
        self._save_typing()
        try:
            done = self._finished(order, swept)
        except Problem as problem:
            self._is_put_off = isinstance(problem, Refused)
            if was_asked:
                self._tell(" ".join((self._sentence(problem), self._words().text("erase.cancelled"))))
            return
        if not self._document.is_open:
            return  # the program was asked to end meanwhile
        self.erased.emit()
        if was_asked:
            self._tell_done(done)

    def _finished(self, order: Order, swept: Swept) -> Done:
        """Erase from the open file, and show how far it is; what was begun by itself is seen when it takes a while."""
        progress = self._progress = self._progress or EraseProgress(self._window)
        try:
            with self._beside.shown_in(progress):
                return self._erasing.finish(order, swept)
        finally:
            self._put_away()

    def _tell_done(self, done: Done) -> None:
        words = self._words()
        said = [words.count("erase.records", done.records), words.count("erase.copies", done.copies)]
        if done.left:
            said.append(words.count("erase.not_written", len(done.left)))
        self._dialogs.tell(self._window, title=self.tr("Erased"), text=" ".join(said))
        if bad := tuple(one for one in done.left if one.may_be_removed):
            self._ask_about(bad)

    def _ask_about(self, left: tuple[Left, ...]) -> None:
        """Copies that cannot be opened may hold the person: they can be removed, and lie there until then."""
        listed = "\n".join(left_names(left, self._words()))
        is_agreed = self._dialogs.confirm(
            self._window,
            title=self.tr("%n copies could not be opened", "", len(left)),
            text="\n\n".join(
                (self.tr("The person may still stand there. What is removed cannot be had back."), listed)
            ),
            act=self.tr("Remove"),
            keep=self.tr("Leave as it is"),
            is_destructive=True,
        )
        if is_agreed:
            for one in self._erasing.remove(left):
                self._tell(self._sentence(one.problem))

    def _on_room_changed(self, _change: object) -> None:
        """What was put off while the room saw the show is gone on with when it sees nothing more."""
        if not self._is_put_off or self._task is not None or not self._document.is_open:
            return
        try:
            self._erasing.refuse_now()
        except Problem:
            return
        self._is_put_off = False
        self.go_on()

    def _on_file_leaving(self, _change: object) -> None:
        """The copy that is being written is finished first: an act on the file may write the same one anew."""
        if self._task is not None and self._progress is None:
            self._task.wait()

    def _on_people_erased(self, change: PeopleErased) -> None:
        said = self._words().count("erase.again", change.people)
        self._dialogs.tell(self._window, title=self.tr("Erased again"), text=said)

    def _put_away(self) -> bool:
        """Whether somebody watched."""
        was_asked = self._progress is not None
        if self._progress is not None:
            self._progress.hide()
            self._progress.deleteLater()
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
        self._progress = self._task = self._order = None
        return was_asked

    def _sentence(self, problem: Problem) -> str:
        return self._words().problem(problem)

    def _tell(self, text: str) -> None:
        self._dialogs.tell(self._window, title=self.tr("Erasing"), text=text)
