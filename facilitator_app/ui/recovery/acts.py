"""What is done when a file is damaged, and to be sure before it is. Files are changed by services alone.

Invariant: nothing is put in a file's place before the user has said so, and what was there is told of by its new name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from facilitator_app.content.words import Words
from facilitator_app.domain.dates import clock_words, date_words
from facilitator_app.domain.records import Record
from facilitator_app.domain.salvaged import Rescue, Salvaged
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.file_names import numbered
from facilitator_app.services.keeping_safe import Backup
from facilitator_app.services.looking_into_backups import LookingIntoBackups, glance_of
from facilitator_app.services.opening import SUFFIX, Opening
from facilitator_app.services.recovery import Recovery
from facilitator_app.services.rescuing import found_lines
from facilitator_app.services.trying_restore import TryingRestore
from facilitator_app.ui.beside_window import BesideWindow
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.protection.ports import Unlock
from facilitator_app.ui.recovery.backup_dialog import BackupDialog
from facilitator_app.ui.recovery.damaged_dialog import NEW_FILE, DamagedDialog
from facilitator_app.ui.recovery.fetching import FetchProgress
from facilitator_app.ui.recovery.looks import Working
from facilitator_app.ui.recovery.rescue_dialog import RescueDialog


class RecoveryActs(QObject):
    """The dialogs and what follows from them; `words` are those of the interface's language."""

    def __init__(
        self,
        *,
        window: QWidget,
        document: Document,
        opening: Opening,
        recovery: Recovery,
        dialogs: Dialogs,
        clock: Clock,
        words: Callable[[], Words],
        unlock: Unlock,
        beside: BesideWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._document = document
        self._opening = opening
        self._recovery = recovery
        self._dialogs = dialogs
        self._clock = clock
        self._words = words
        self._unlock = unlock
        self._beside = beside
        self._reading = Working(self)
        self._read_from: Path | None = None
        self._reading.succeeded.connect(self._on_read)
        self._reading.failed.connect(self._on_failed)

    @property
    def is_open(self) -> bool:
        """Whether a file is open."""
        return self._document.is_open

    @property
    def looking(self) -> LookingIntoBackups:
        """What reads backups."""
        return self._recovery.looking

    @property
    def trying(self) -> TryingRestore:
        """The rehearsal of a restore."""
        return self._recovery.trying

    def words(self) -> Words:
        """The words of the interface's language."""
        return self._words()

    def offer(self, path: Path) -> Path | None:
        """Let the user choose what becomes of a damaged file; the file that is open now because of it, or None.

        Backups under a passphrase are asked about first; without it the others are shown.
        """
        unlock = partial(self._unlock_of, path)
        for locked in self._recovery.looking.locked(path)[:1]:
            unlock(locked)
        dialog = DamagedDialog(
            self._window,
            path=path,
            looking=self._recovery.looking,
            rescuing=self._recovery.rescuing,
            clock=self._clock,
            words=self._words(),
            sentence=self._sentence,
            choose_copy=partial(self._ask_copy, path),
            unlock=unlock,
        )
        dialog.save_asked.connect(self._save)
        try:
            answer = dialog.exec()
            backup, salvaged = dialog.backup, dialog.salvaged
        finally:
            dialog.deleteLater()
        if answer == NEW_FILE and salvaged is not None:
            return self._make_file(path, salvaged)
        if answer == QDialog.DialogCode.Accepted and backup is not None:
            return self._fetch(path, backup, salvaged)
        return None

    def look_into(self, chosen: Backup | None) -> Backup | None:
        """Show what is in the backups of the open file; the one that shall be fetched, or None."""
        dialog = BackupDialog(
            self._window,
            backups=self._opening.backups(),
            chosen=chosen,
            present=self._present,
            looking=self._recovery.looking,
            clock=self._clock,
            words=self._words(),
            unlock=self._unlocked,
        )
        try:
            return dialog.backup if dialog.exec() == QDialog.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    def restore(self, backup: Backup) -> Path | None:
        """Put a backup in the open file's place, and show how far it is; returns where the present file is kept. Raises
        `Problem`: `store.cancelled` when it was stopped, and the file is as it was then.
        """
        with FetchProgress(self._window, beside=self._beside).watching():
            return self._opening.restore(backup)

    def ask_rescue(self) -> None:
        """Let the user point at a damaged file, and take over from it what the open one lacks."""
        if self._reading.is_running():
            return
        path = self._dialogs.ask_open_file(
            self._window,
            title=self.tr("The damaged file"),
            # A file that was moved aside is called after what happened to it.
            filters=self.tr("All files (*)"),
            folder=str(self._opening.path.parent),
        )
        if path is None or path.resolve() == self._opening.path.resolve():
            return
        newest = next(iter(self._opening.backups()), None)
        like = newest.path if newest is not None else None
        self._read_from = path
        self._reading.begin(partial(self._recovery.rescuing.read, path, like=like))

    def is_reading(self) -> bool:
        """Whether a damaged file is being read to be rescued from."""
        return self._reading.is_running()

    def _ask_copy(self, path: Path) -> Path | None:
        """A copy of a damaged file that lies elsewhere, as on a stick; never the damaged file itself."""
        copy = self._dialogs.ask_open_file(
            self._window,
            title=self.tr("A copy of {file}").format(file=path.name),
            filters=self.tr("Workshop files (*.workshop);;All files (*)"),
            folder=str(path.parent),
        )
        if copy is None or copy.resolve() != path.resolve():
            return copy
        text = self.tr("{file} is the damaged file itself. Choose a copy of it.").format(file=path.name)
        self._dialogs.tell(self._window, title=self.tr("This is no copy"), text=text)
        return None

    def _unlock_of(self, path: Path, backup: Backup) -> bool:
        """Ask for the passphrase of a backup or copy of a damaged file; False when it is still not known."""
        if backup in self._recovery.looking.of_file(path):
            at = backup.made_at.astimezone(self._clock.local_now().tzinfo)
            about = self.tr(
                "{file} is damaged. This is the password of its backup from {day} at {time}; it may be an earlier one."
            ).format(day=date_words(at.date(), self._words().language), time=clock_words(at), file=path.name)
        else:
            about = self.tr("{file} is damaged. This is the password of a copy of it, {copy}.").format(
                file=path.name, copy=backup.path.name
            )
        return self._unlocked(backup, about)

    def _unlocked(self, backup: Backup, about: str = "") -> bool:
        """Ask for the passphrase of a backup; False when it is still not known."""
        try:
            return self._unlock(backup.path, about)
        except Refused as problem:
            self._tell(problem)
            return False

    def _fetch(self, path: Path, backup: Backup, salvaged: Salvaged | None) -> Path | None:
        try:
            with FetchProgress(self._window, beside=self._beside).watching():
                aside = self._opening.restore_over(path, backup)
        except Problem as problem:
            self._tell(problem)
            return None
        name = aside.name if aside is not None else ""
        if salvaged is not None and self._recovery.rescuing.missing_here(salvaged):
            self._show_rescues(path.name, name, salvaged)
        else:
            self._dialogs.tell(
                self._window,
                title=self.tr("The backup is fetched"),
                text=self.tr("The damaged file lies beside it as {name}.").format(name=name),
            )
        return path

    def _make_file(self, path: Path, salvaged: Salvaged) -> Path | None:
        title = self.tr("{name} (rescued)").format(name=path.stem)
        names = (path.with_name(name) for name in numbered(f"{title}{SUFFIX}"))
        target = next(free for free in names if not free.exists())
        try:
            make = partial(self._recovery.rescuing.make_file, salvaged, target, self._words(), damaged=path)
            self._opening.make(make)
        except Problem as problem:
            self._tell(problem)
            return None
        self._dialogs.tell(
            self._window,
            title=self.tr("{name} is made").format(name=target.name),
            text=" ".join(found_lines(salvaged, self._words())),
        )
        return target

    def _show_rescues(self, file: str, aside: str, salvaged: Salvaged) -> None:
        dialog = RescueDialog(
            self._window,
            file=file,
            aside=aside,
            salvaged=salvaged,
            rescuing=self._recovery.rescuing,
            clock=self._clock,
            words=self._words(),
        )
        dialog.save_asked.connect(self._save)
        try:
            dialog.exec()
        finally:
            dialog.deleteLater()

    def _on_read(self, salvaged: object) -> None:
        assert isinstance(salvaged, Salvaged), "the task reads a file"
        name = self._read_from.name if self._read_from is not None else ""
        if not salvaged.records:
            text = self._words().text("rescue.nothing", file=name)
            self._dialogs.tell(self._window, title=self.tr("Nothing can be rescued"), text=text)
        elif not self._recovery.rescuing.missing_here(salvaged):
            text = self.tr("The open file has all that can be read of {file}.").format(file=name)
            self._dialogs.tell(self._window, title=self.tr("Nothing is missing"), text=text)
        else:
            self._show_rescues(name, "", salvaged)

    def _on_failed(self, error: object) -> None:
        if isinstance(error, Problem):
            self._tell(error)
        elif isinstance(error, Exception):
            raise error

    def _save(self, salvaged: Salvaged, only: tuple[Rescue, ...] | None) -> None:
        target = self._dialogs.ask_save_file(
            self._window,
            title=self.tr("Save what was rescued"),
            filters=self.tr("Text (*.txt);;Data (*.json)"),
            suggested=self.tr("Rescued.txt"),
        )
        if target is None:
            return
        try:
            self._recovery.rescuing.save(salvaged, target, self._words(), only=only)
        except Problem as problem:
            self._tell(problem)

    def _present(self) -> Mapping[str, Record]:
        return glance_of(self._document.records()).records

    def _sentence(self, problem: Problem) -> str:
        return self._words().problem(problem)

    def _tell(self, problem: Problem) -> None:
        self._dialogs.tell(
            self._window, title=self.tr("This could not be done"), text=self._sentence(problem)
        )
