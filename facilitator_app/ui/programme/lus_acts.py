"""What takes a moment with a talk: unlocking, locking, and writing its PDF, off the window's thread.

Invariant: one at a time; a passphrase is handed on and kept nowhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator_app.problems import Problem, Refused
from facilitator_app.services.exporting import Exporting, Written
from facilitator_app.services.holding_talks import HoldingTalks, NewKey, Unlocking
from facilitator_app.services.paper_files import PlannedFile
from facilitator_app.services.printing_talks import PrintingTalks
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.tasks import IsCancelled, Progress, Task, Work

WRONG = "store.wrong_talk_passphrase"

Done = Callable[[object], None]
Failed = Callable[[Problem], None]


@dataclass(slots=True)
class _Running:
    """What is to be done when the work has ended."""

    task: Task
    done: Done
    failed: Failed


class LusActs(QObject):
    """Acts of the page `on`; it hears of their end by the signals."""

    waiting = Signal(bool)
    unlocked = Signal()
    not_unlocked = Signal(str)
    changed = Signal()
    told = Signal(str)

    def __init__(
        self,
        on: QWidget,
        *,
        holding: HoldingTalks,
        paper: PrintingTalks,
        exporting: Exporting,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
    ) -> None:
        super().__init__(on)
        self._on = on
        self._holding = holding
        self._paper = paper
        self._exporting = exporting
        self._dialogs = dialogs
        self._sentence = sentence
        self._running: _Running | None = None

    def unlock(self, talk_id: str, passphrase: str) -> None:
        """Open a sealed talk; says soon whether it went."""
        try:
            unlocking = self._holding.unlocking(talk_id, passphrase)
        except Refused as problem:
            self.not_unlocked.emit(self._sentence(problem))
            return
        self.waiting.emit(True)
        self._run(
            partial(_unlock, unlocking),
            done=partial(self._on_unlocked, unlocking),
            failed=partial(self._on_locked, unlocking),
        )

    def lock(self) -> None:
        """Ask for a passphrase twice, and seal the open talk under it."""
        typed = self._new_passphrase()
        if typed is None:
            return
        try:
            key = self._holding.new_key(typed)
        except Refused as problem:
            self._tell(self.tr("The talk has no new password"), problem)
            return
        self.told.emit(self.tr("Locking the talk …"))
        self._run(partial(_make, key), done=partial(self._on_key, typed), failed=self._on_no_key)

    def take_passphrase_away(self) -> None:
        """Ask, and keep the open talk without a passphrase."""
        agrees = self._dialogs.confirm(
            self._on.window(),
            title=self.tr("Take the password away"),
            text=self.tr("Whoever can open the file can open the talk then."),
            act=self.tr("Take it away"),
            keep=self.tr("Keep it"),
        )
        if agrees:
            self._guarded(self._holding.take_passphrase_away)

    def remove(self, talk_id: str) -> None:
        """Ask, and take a talk away for good."""
        agrees = self._dialogs.confirm(
            self._on.window(),
            title=self.tr("Remove the talk"),
            text=self.tr(
                "Everything in it goes, and it cannot be undone. Backups made earlier keep it until they are deleted."
            ),
            act=self.tr("Remove"),
            keep=self.tr("Keep"),
            is_destructive=True,
        )
        if agrees:
            self._guarded(partial(self._holding.remove, talk_id))

    def print_talk(self) -> None:
        """Write the open talk's PDF into a folder that is asked for."""
        self._plan(self._paper.talk)

    def print_year(self, year: int) -> None:
        """Write the pattern of a year into a folder that is asked for."""
        self._plan(partial(self._paper.year, year))

    def wait(self) -> None:
        """Block until nothing runs any more; for closing the program."""
        if self._running is not None:
            self._running.task.wait()

    def _plan(self, plan: Callable[[], PlannedFile]) -> None:
        try:
            planned = plan()
        except Problem as problem:
            self._tell(self.tr("The PDF was not written"), problem)
            return
        folder = self._dialogs.ask_folder(self._on.window(), title=self.tr("Folder for the PDF"))
        if folder is not None:
            self._run(
                partial(_write, self._exporting, planned, folder),
                done=self._on_written,
                failed=self._on_not_written,
            )

    def _new_passphrase(self) -> str | None:
        window = self._on.window()
        typed = self._dialogs.ask_text(
            window,
            title=self.tr("The talk's own password"),
            text=self._passphrase_words(),
            act=self.tr("Go on"),
            is_secret=True,
        )
        if not typed:
            return None
        again = self._dialogs.ask_text(
            window,
            title=self.tr("The password once more"),
            text="",
            act=self.tr("Lock the talk"),
            is_secret=True,
        )
        if again is not None and again != typed:
            self._dialogs.tell(
                window,
                title=self.tr("The two are not alike"),
                text=self.tr("The talk is as it was. Try again."),
            )
        return typed if again == typed else None

    def _passphrase_words(self) -> str:
        asked = self.tr(
            "At least eight characters. Nobody can open the talk without it, and it cannot be found again."
        )
        kept = self.tr("Backups made earlier keep the talk unlocked until they are deleted.")
        if self._holding.is_sealed:
            kept = self.tr(
                "In backups made since the talk was locked it opens with the password it had then. Older ones hold "
                "it unlocked, until they are deleted."
            )
        return f"{asked} {kept}"

    def _on_unlocked(self, unlocking: Unlocking, text: object) -> None:
        self.waiting.emit(False)
        try:
            self._holding.unlocked(unlocking, str(text))
        except Refused as problem:
            self.not_unlocked.emit(self._sentence(problem))
        else:
            self.unlocked.emit()

    def _on_locked(self, unlocking: Unlocking, problem: Problem) -> None:
        self.waiting.emit(False)
        if problem.key == WRONG:
            self._holding.turned_down(unlocking)
        self.not_unlocked.emit(self._sentence(problem))

    def _on_key(self, passphrase: str, _envelope: object) -> None:
        self.told.emit("")
        was_sealed = self._holding.is_sealed
        if (
            not self._guarded(partial(self._holding.give_passphrase, passphrase))
            or not self._holding.is_sealed
        ):
            return
        changed = self.tr("The password is changed. In this file the talk opens with the new one only.")
        self.told.emit(changed if was_sealed else self.tr("The talk is locked with its own password."))

    def _on_no_key(self, problem: Problem) -> None:
        self.told.emit("")
        self._tell(self.tr("The talk has no new password"), problem)

    def _on_written(self, written: object) -> None:
        if isinstance(written, Written):
            names = ", ".join(path.name for path in written.paths)
            self.told.emit(self.tr("Written: {names}").format(names=names))

    def _on_not_written(self, problem: Problem) -> None:
        self._tell(self.tr("The PDF was not written"), problem)

    def _guarded(self, act: Callable[[], object]) -> bool:
        """Whether it could be done; what could not is told."""
        try:
            act()
        except Problem as problem:
            self._tell(self.tr("That could not be done"), problem)
            self.changed.emit()
            return False
        self.changed.emit()
        return True

    def _tell(self, title: str, problem: Problem) -> None:
        self._dialogs.tell(self._on.window(), title=title, text=self._sentence(problem))

    def _run(self, work: Work, *, done: Done, failed: Failed) -> None:
        if self._running is not None:
            self.waiting.emit(False)
            return
        task = Task(work, self)
        self._running = _Running(task, done, failed)
        task.succeeded.connect(self._on_succeeded)
        task.failed.connect(self._on_failed)
        task.ended.connect(self._on_ended)
        task.start()

    def _on_succeeded(self, result: object) -> None:
        if self._running is not None:
            self._running.done(result)

    def _on_failed(self, error: object) -> None:
        if isinstance(error, Problem) and self._running is not None:
            self._running.failed(error)
        elif isinstance(error, Exception):
            self.waiting.emit(False)
            raise error

    def _on_ended(self) -> None:
        if self._running is not None:
            self._running.task.deleteLater()
        self._running = None


def _unlock(unlocking: Unlocking, _progress: Progress, _is_cancelled: IsCancelled) -> object:
    return unlocking.run()


def _make(key: NewKey, _progress: Progress, _is_cancelled: IsCancelled) -> object:
    return key.run()


def _write(
    exporting: Exporting, planned: PlannedFile, folder: Path, progress: Progress, is_cancelled: IsCancelled
) -> object:
    return exporting.write([planned], folder, progress=progress, is_cancelled=is_cancelled)
