"""Making the key of a protected file known: from the computer's keyring if it was put there, or else by asking.

Invariant: the open file is not touched, whatever the answer is, and only one file is asked about at a time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from facilitator_app.problems import Problem
from facilitator_app.services.clock import Clock
from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.protection.asking import AskFilePassphrase, Locked
from facilitator_app.ui.protection.ports import Offers, Remembers
from facilitator_app.ui.tasks import IsCancelled, Progress, Task

PATIENCE_MS = 400
"""How long the keyring is waited for before the question is put; most answer sooner, and then nothing is seen."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """What the keyring said."""

    is_unlocked: bool = False
    can_remember: bool = False


class Unlocking(QObject):
    """`unlock` for whoever wants to open, look into or merge a file."""

    def __init__(
        self,
        *,
        window: QWidget,
        offers: Offers,
        remembers: Remembers,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        clock: Clock,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._offers = offers
        self._remembers = remembers
        self._dialogs = dialogs
        self._sentence = sentence
        self._clock = clock
        self._is_asking = False

    def is_asking(self) -> bool:
        """Whether a file's passphrase is being asked for."""
        return self._is_asking

    def unlock(self, path: Path, about: str = "") -> bool:
        """Make the key known; False when the user changed their mind. `about` is what the question says of the file in
        place of the usual. Raises `Refused` for a file that no passphrase can help.
        """
        if self._is_asking:
            return False
        self._is_asking = True
        try:
            return self._unlock(path, about)
        finally:
            self._is_asking = False

    def _unlock(self, path: Path, about: str) -> bool:
        recall = Task(partial(_recalled, self._remembers, path), self)
        heard: list[Recalled] = []
        recall.succeeded.connect(heard.append)
        application = QApplication.instance()
        assert application is not None, "windows live in an application"
        application.aboutToQuit.connect(recall.wait)
        recall.start()
        self._wait_for(recall)
        if heard and heard[0].is_unlocked:
            _let_go(recall)
            return True
        return self._ask(path, about, recall, heard)

    def _ask(self, path: Path, about: str, recall: Task, heard: list[Recalled]) -> bool:
        locked = Locked(
            path=path,
            about=about,
            offers=self._offers,
            remembers=self._remembers,
            sentence=self._sentence,
            clock=self._clock,
        )
        question = AskFilePassphrase(self._window, locked)
        listening = _Listening(question)
        if heard:
            listening.hear(heard[0])
        recall.succeeded.connect(listening.hear)
        recall.failed.connect(listening.hear_nothing)
        try:
            is_unlocked = question.exec() == QDialog.DialogCode.Accepted
            problem, not_kept = question.problem, question.not_kept
        finally:
            recall.succeeded.disconnect(listening.hear)
            recall.failed.disconnect(listening.hear_nothing)
            _let_go(recall)
            question.deleteLater()
        if problem is not None:
            raise problem
        if not_kept is not None:
            title = self.tr("The password is not remembered")
            self._dialogs.tell(self._window, title=title, text=self._sentence(not_kept))
        return is_unlocked

    def _wait_for(self, task: Task) -> None:
        loop = QEventLoop()
        patience = Debounce(PATIENCE_MS, self)
        patience.settled.connect(loop.quit)
        task.ended.connect(loop.quit)
        patience.touch()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        patience.cancel()
        patience.deleteLater()


class _Listening(QObject):
    """Tells the question what the keyring says while it is asked."""

    def __init__(self, question: AskFilePassphrase) -> None:
        super().__init__(question)
        self._question = question

    def hear(self, recalled: object) -> None:
        if isinstance(recalled, Recalled):
            self._question.let_remember(recalled.can_remember)
            if recalled.is_unlocked:
                self._question.unlocked()

    def hear_nothing(self, _error: object) -> None:
        self._question.let_remember(False)


def _let_go(task: Task) -> None:
    """Once it has ended: a keyring that asks its own user cannot be hurried."""
    if task.is_running():
        task.ended.connect(task.deleteLater)
    else:
        task.deleteLater()


def _recalled(remembers: Remembers, path: Path, _progress: Progress, _is_cancelled: IsCancelled) -> Recalled:
    can_remember = remembers.can_remember()
    return Recalled(is_unlocked=can_remember and remembers.recall(path), can_remember=can_remember)
