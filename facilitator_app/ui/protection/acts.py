"""Setting, changing and removing the passphrase of the open file, with the questions that belong to it.

The file is written anew while its dialog is open; then the keyring and the backups follow, and at last the recovery
sheet is offered. Invariant: the passphrase is let go of when the sheet has been answered.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Outside, Problem
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.opening import NotOpenedAgain
from facilitator_app.services.protecting import Lying, Protecting
from facilitator_app.ui.beside_window import BesideWindow
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.protection.act_dialog import ActDialog
from facilitator_app.ui.protection.ports import Remembers, Unlock
from facilitator_app.ui.protection.rewriting import Rewriting
from facilitator_app.ui.protection.setting import Around, NewPassphrase, RemovePassphrase
from facilitator_app.ui.protection.sheet import RecoverySheets
from facilitator_app.ui.tasks import IsCancelled, Progress, Task


class ProtectionActs(QObject):
    """`changed` comes when something about the protection, its keyring or its copies may look otherwise,
    `file_lost` with its path when the file could not be opened again: another is to be opened, or that one after all.
    """

    changed = Signal()
    file_lost = Signal(str)

    def __init__(
        self,
        *,
        window: QWidget,
        document: Document,
        protecting: Protecting,
        remembers: Remembers,
        rewriting: Rewriting,
        beside: BesideWindow,
        sheets: RecoverySheets,
        dialogs: Dialogs,
        clock: Clock,
        sentence: Callable[[Problem], str],
        save_typing: Callable[[], None],
        unlock: Unlock,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._document = document
        self._protecting = protecting
        self._remembers = remembers
        self._rewriting = rewriting
        self._beside = beside
        self._sheets = sheets
        self._dialogs = dialogs
        self._clock = clock
        self._sentence = sentence
        self._save_typing = save_typing
        self._unlock = unlock
        self._task: Task | None = None
        self._told = self._told_alone = self._passphrase = ""
        self.can_remember = False
        self.is_remembered = False
        rewriting.done.connect(self._on_copies_done)

    def look_at_keyring(self) -> None:
        """Ask the keyring what it knows of the open file; `changed` comes when it has answered."""
        self._ask_keyring(partial(_look, self._remembers, self._path()))

    def set(self) -> None:
        """Give the open file a passphrase."""
        question = NewPassphrase(self._window, asks_present=False, act=self._set, around=self._around())
        self._go_on_with_new(
            question,
            with_copies=self.tr("The file and its backups on this computer are protected."),
            alone=self.tr("The file is protected."),
        )

    def change(self) -> None:
        """Give it another one."""
        question = NewPassphrase(self._window, asks_present=True, act=self._change, around=self._around())
        self._go_on_with_new(
            question,
            with_copies=self.tr("The file and its backups on this computer have another password now."),
            alone=self.tr("The file has another password now."),
        )

    def remove(self) -> None:
        """Take it away."""
        question = RemovePassphrase(self._window, act=self._remove, around=self._around())
        if self._is_done(question) and self._document.is_open:
            self._ask_keyring(partial(_forgotten, self._remembers, self._path()))
            self._told = ""
            self._rewriting.begin(self._window)

    def remember(self, is_wanted: bool) -> None:
        """Keep the open file's key in the computer's keyring, or no longer."""
        work = _remembered if is_wanted else _forgotten
        self._ask_keyring(partial(work, self._remembers, self._path()))

    def offer_sheet(self) -> None:
        """The recovery sheet once more, to write on by hand: the passphrase itself is not known any longer."""
        told = self.tr(
            "Here you get a sheet to write the password on by hand. One with the password printed on it can only be "
            "made at once when you set or change it."
        )
        self._sheets.offer(self._window, told=told)

    def go_on_with_copies(self) -> None:
        """Write anew what a cancel has left."""
        self._rewriting.begin(self._window)

    def bring_along(self) -> None:
        """Write copies anew that lie under another passphrase, which is asked for."""
        locked = () if self._rewriting.is_running() else self._protecting.lying().locked
        if not locked:
            self.changed.emit()
            return
        about = self.tr(
            "This copy of the open file has another password. Type that one: the copy, and the others with the same "
            "password, are written anew so that they lie as the file does."
        )
        try:
            is_unlocked = self._unlock(locked[0], about)
        except Problem as problem:
            self._dialogs.tell(
                self._window, title=self.tr("The copy is as it was"), text=self._sentence(problem)
            )
            return
        if is_unlocked:
            self._protecting.bring_along(locked)
            self._rewriting.begin(self._window)

    def waiting_copies(self) -> int:
        """How many backups and copies do not lie as the file does."""
        unfinished = None if self._rewriting.is_running() else self._protecting.unfinished()
        return unfinished.count if unfinished is not None else 0

    def lying_copies(self) -> Lying | None:
        """How they lie; None while they are written anew."""
        return None if self._rewriting.is_running() else self._protecting.lying()

    def left_copies(self) -> tuple[Path, ...]:
        """Copies that cannot be written anew, as far as is known."""
        return self._rewriting.left

    def trouble(self) -> str:
        """What stopped the copies, in words."""
        return self._rewriting.trouble

    def _path(self) -> Path:
        return self._document.repository.path

    def _around(self) -> Around:
        engagement = self._document.engagement
        titles = (workshop.title for workshop in self._document.all(Workshop))
        path = self._path()
        return Around(
            sentence=self._sentence,
            wait_s=partial(self._protecting.wait_s, path),
            clock=self._clock,
            beside=self._beside,
            can_remember=self.can_remember,
            is_remembered=self.is_remembered,
            known=(path.stem, engagement.client, engagement.organisation, *titles),
        )

    def _set(self, _present: str, passphrase: str) -> None:
        self._protecting.set(passphrase=passphrase)

    def _change(self, present: str, passphrase: str) -> None:
        self._protecting.change(present=present, passphrase=passphrase)

    def _remove(self, present: str) -> None:
        self._protecting.remove(present=present)

    def _go_on_with_new(self, question: NewPassphrase, *, with_copies: str, alone: str) -> None:
        about = self._sheets.about()
        if not self._is_done(question):
            if question.passphrase:
                told = self.tr("The file is protected, but it is not open.")
                self._sheets.offer(self._window, told=told, passphrase=question.passphrase, about=about)
                question.passphrase = ""
            return
        passphrase, question.passphrase = question.passphrase, ""
        if not self._document.is_open:
            return  # the program was asked to end meanwhile
        self._told, self._told_alone, self._passphrase = with_copies, alone, passphrase
        work = _remembered if question.wants_remembered else _forgotten
        self._ask_keyring(partial(work, self._remembers, self._path()))
        self._rewriting.begin(self._window)

    def _is_done(self, question: ActDialog) -> bool:
        self._save_typing()
        self._rewriting.wind_up()
        self._rewriting.hold()
        try:
            is_done = question.exec() == QDialog.DialogCode.Accepted
        finally:
            question.deleteLater()
        if isinstance(question.problem, NotOpenedAgain):
            is_done = self._is_done_and_open(question.problem)
        elif question.problem is not None:
            self._tell_as_it_was(question.problem)
        if not is_done:
            self._rewriting.begin()
        return is_done

    def _is_done_and_open(self, problem: NotOpenedAgain) -> bool:
        """Tell that the file could not be opened again, and open it after all or another one in its place."""
        title = self.tr("The file is not open any longer")
        text = f"{self._sentence(problem)} {self._sentence(problem.because)}"
        self._dialogs.tell(self._window, title=title, text=text)
        self.file_lost.emit(str(problem.path))
        return problem.is_done and self._document.is_open and self._path() == problem.path

    def _tell_as_it_was(self, problem: Problem) -> None:
        title = self.tr("The file is as it was")
        self._dialogs.tell(self._window, title=title, text=self._sentence(problem))

    def _on_copies_done(self) -> None:
        self.changed.emit()
        if not self._told:
            return
        told, passphrase = self._said_of_all(), self._passphrase
        self._told = self._told_alone = self._passphrase = ""
        self._sheets.offer(self._window, told=told, passphrase=passphrase)

    def _said_of_all(self) -> str:
        """What has been done, with the copies that have not come along."""
        waiting = self.waiting_copies() + len(self.left_copies())
        if not waiting:
            return self._told
        left = self.tr("%n earlier copies have not followed yet; see under the settings.", "", waiting)
        return f"{self._told_alone} {left}"

    def _ask_keyring(self, work: Callable[[Progress, IsCancelled], object]) -> None:
        if self._task is not None:
            self._task.wait()
        task = Task(work, self)
        self._task = task
        application = QApplication.instance()
        assert application is not None, "windows live in an application"
        application.aboutToQuit.connect(task.wait)
        task.succeeded.connect(self._on_keyring)
        task.failed.connect(self._on_keyring_failed)
        task.ended.connect(task.deleteLater)
        task.start()

    def _on_keyring(self, known: object) -> None:
        self._task = None
        if isinstance(known, tuple):
            self.can_remember, self.is_remembered = known
        self.changed.emit()

    def _on_keyring_failed(self, error: object) -> None:
        self._task = None
        self.is_remembered = False
        self.changed.emit()
        if isinstance(error, Outside):
            title = self.tr("The password is not remembered")
            self._dialogs.tell(self._window, title=title, text=self._sentence(error))
        elif isinstance(error, Exception) and not isinstance(error, Problem):
            raise error


def _look(
    remembers: Remembers, path: Path, _progress: Progress, _is_cancelled: IsCancelled
) -> tuple[bool, bool]:
    """Whether there is a keyring, and whether it knows the file."""
    can_remember = remembers.can_remember()
    return can_remember, can_remember and remembers.is_remembered(path)


def _remembered(
    remembers: Remembers, path: Path, progress: Progress, is_cancelled: IsCancelled
) -> tuple[bool, bool]:
    remembers.remember(path)
    return _look(remembers, path, progress, is_cancelled)


def _forgotten(
    remembers: Remembers, path: Path, progress: Progress, is_cancelled: IsCancelled
) -> tuple[bool, bool]:
    remembers.forget(path)
    return _look(remembers, path, progress, is_cancelled)
