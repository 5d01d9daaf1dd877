"""Opening, making and handing over files, with the questions that belong to them. Never anything on the wall."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator_app.home_folder import home_folder
from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.file_names import file_name, numbered
from facilitator_app.services.keeping_library import KeepingLibrary, PackageKind
from facilitator_app.services.opening import SUFFIX, Opening
from facilitator_app.services.ports import Repository
from facilitator_app.services.starting_workshop import NewWorkshop, StartingWorkshop
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.protection.copying import CopyKind, CopyWish, ask_how_to_copy
from facilitator_app.ui.protection.ports import NEEDED, Copies, Unlock

KEPT = "kept:"
"""Before the id of a day of the library, where a wish names a template."""

WORKSHOPS = "workshops"
WORKSHOP = "workshop"
DAMAGED = frozenset({"store.damaged", "store.damaged_with_backup", "store.damaged_locked_backups"})
"""What is answered by showing the backups, and what can still be read of the file."""
SAMPLE_NAME = {"da": "Eksempel på en lederdag", "en": "Sample leader day"}


class FileActs(QObject):
    """What the windows ask for when it is about files. `last_file_changed` tells which file to begin with next,
    `merge_asked` that another laptop's file shall be merged in, `open_refused` the key of why a file did not open.
    """

    last_file_changed = Signal(str)
    merge_asked = Signal()
    open_refused = Signal(str)

    def __init__(
        self,
        *,
        window: QWidget,
        opening: Opening,
        starting: StartingWorkshop,
        library: KeepingLibrary,
        dialogs: Dialogs,
        data_dir: Path,
        sentence: Callable[[Problem], str],
        save_typing: Callable[[], None],
        may_leave: Callable[[], bool],
        unlock: Unlock,
        protecting: Copies,
        recover: Callable[[Path], Path | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._opening = opening
        self._starting = starting
        self._library = library
        self._dialogs = dialogs
        self._folder = data_dir / WORKSHOPS
        self._sentence = sentence
        self._save_typing = save_typing
        self._may_leave = may_leave
        self._unlock = unlock
        self._protecting = protecting
        self._is_stopped = False
        self._recover = recover

    def open_first(self, asked: Path | None, last: str, language: str) -> None:
        """The file asked for, else the last one, else the sample day: something is always open. That the sample day
        stands in for a file that did not open just now does not make it the one to begin with next.
        """
        tried = tuple(dict.fromkeys((asked, Path(last) if last else None)))
        for path in tried:
            if path is not None and (path == asked or path.exists()) and self.open(path):
                return
            if self._is_stopped:
                return
        self._open_sample(language, tried)
        wanted = last or str(asked or "")
        if wanted:
            self.last_file_changed.emit(wanted)

    def stop(self) -> None:
        """The program ends, perhaps while a file's passphrase is asked for: nothing more is opened first."""
        self._is_stopped = True

    def open_sample(self, language: str) -> bool:
        """The sample day, made the first time it is asked for."""
        return self._open_sample(language, ())

    def _open_sample(self, language: str, tried: Collection[Path | None]) -> bool:
        """`tried` are files that could not be opened, or whose passphrase was not given: never asked for twice."""
        path = self._folder / f"{SAMPLE_NAME[language]}{SUFFIX}"
        if path.exists() and path not in tried and self.open(path):
            return True
        path = self._free_path(SAMPLE_NAME[language])
        return self._try(path, partial(self._starting.start_sample, path, language))

    def make(self, wish: NewWorkshop, name: str) -> bool:
        """A new workshop from a template or a kept day, opened; False when it could not be made."""
        path = self._free_path(name)
        if not wish.template.startswith(KEPT):
            return self._try(path, partial(self._starting.start, path, wish))
        try:
            package = self._library.package(wish.template.removeprefix(KEPT))
        except Problem as problem:
            self._tell(problem)
            return False
        return self._try(path, partial(self._starting.start_from_kept, path, wish, package))

    def kept_days(self) -> tuple[tuple[str, str], ...]:
        """The days of the library that a workshop can begin from, as what a wish calls them and their titles."""
        days = (entry for entry in self._library.entries() if entry.kind is PackageKind.DAY)
        return tuple((f"{KEPT}{entry.id}", entry.title) for entry in days)

    def ask_open(self) -> None:
        """Let the user point at a file."""
        filters = self.tr("Workshop files (*.workshop)")
        path = self._dialogs.ask_open_file(
            self._window, title=self.tr("Open workshop"), filters=filters, folder=str(self._folder)
        )
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> bool:
        """Open a file; what stands in the way is told, with what can be done about it."""
        if not self._may_leave():
            return False
        self._save_typing()
        try:
            if not self._unlocked(path, self._opening.open):
                return False
        except Refused as problem:
            self.open_refused.emit(problem.key)
            return self._offer_way_out(problem, path)
        except Outside as problem:
            self.open_refused.emit(problem.key)
            self._tell(problem)
            return False
        self.last_file_changed.emit(str(path))
        return True

    def unlock(self, path: Path) -> bool:
        """Ask for the passphrase of a file or a backup; False when it is still not known."""
        try:
            return self._unlock(path)
        except Refused as problem:
            self._tell(problem)
            return False

    @property
    def is_protected(self) -> bool:
        """Whether the open file lies under a passphrase."""
        return self._protecting.is_protected

    def save_copy(self) -> None:
        """Hand a copy over to another folder, a stick or another computer, under a passphrase or not."""
        wish = ask_how_to_copy(
            self._window, is_protected=self._protecting.is_protected, sentence=self._sentence
        )
        target = self._save_copy(wish) if wish is not None else None
        if target is not None:
            self._tell_copied(target)

    def ask_merge(self) -> None:
        """Take in what another laptop has written in its copy."""
        self.merge_asked.emit()

    def save_copy_elsewhere(self) -> None:
        """The open file takes no more: save a copy of all that was typed, and offer to go on in it."""
        target = self._save_copy(CopyWish(CopyKind.AS_FILE))
        if target is None or not self._agrees_to_go_on(target):
            return
        try:
            self._opening.go_on_in_copy(target)
        except Problem as problem:
            self._tell(problem)
            return
        self.last_file_changed.emit(str(target))

    def _agrees_to_go_on(self, target: Path) -> bool:
        return self._dialogs.confirm(
            self._window,
            title=self.tr("Go on in the copy?"),
            text=self.tr(
                "All that you have typed is in {file}. From now on, it would be saved there too. "
                "The file that was open stays as it is."
            ).format(file=target.name),
            act=self.tr("Go on in the copy"),
            keep=self.tr("Stay in the open file"),
        )

    def _save_copy(self, wish: CopyWish) -> Path | None:
        suggested = str(home_folder() / self._opening.path.name)
        filters = self.tr("Workshop files (*.workshop)")
        self._save_typing()
        target = self._dialogs.ask_save_file(
            self._window, title=self.tr("Save a copy"), filters=filters, suggested=suggested
        )
        if target is None:
            return None
        target = target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX)
        try:
            self._write_copy(target, wish)
        except Problem as problem:
            self._tell(problem)
            return None
        return target

    def _tell_copied(self, target: Path) -> None:
        lies = self.tr("{name} lies in {folder}.").format(name=target.name, folder=target.parent)
        if self._protecting.is_file_protected(target):
            how = self.tr("It is protected by a password.")
        else:
            how = self.tr("It has no password: whoever gets hold of it can read it.")
        self._dialogs.tell(self._window, title=self.tr("The copy is saved"), text=f"{lies} {how}")

    def _write_copy(self, target: Path, wish: CopyWish) -> None:
        match wish.kind:
            case CopyKind.OWN:
                self._protecting.save_copy(target, wish.passphrase)
            case CopyKind.PLAIN:
                self._protecting.save_copy_plain(target)
            case CopyKind.AS_FILE:
                self._opening.save_copy(target)

    def _unlocked(self, path: Path, act: Callable[[Path], object]) -> bool:
        """Do what opens a file, and once more when its passphrase has been asked for; False without one."""
        while True:
            try:
                act(path)
            except Refused as problem:
                if problem.key != NEEDED:
                    raise
                if not self._unlock(path):
                    return False
            else:
                return True

    def _try(self, path: Path, start: Callable[[], Repository]) -> bool:
        if not self._may_leave():
            return False
        self._save_typing()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._opening.make(start)
        except OSError:
            self._tell(Outside("store.no_rights"))
            return False
        except Problem as problem:
            self._tell(problem)
            return False
        self.last_file_changed.emit(str(path))
        return True

    def _offer_way_out(self, problem: Refused, path: Path) -> bool:
        offers: dict[str, tuple[str, Callable[[Path], bool]]] = {
            "store.synced_folder": (self.tr("Work in a local copy"), self._open_local_copy),
            "store.locked_elsewhere": (self.tr("Take over"), self._take_over),
        }
        if problem.key in DAMAGED:
            return self._restore(path)
        if problem.key not in offers:
            self._tell(problem)
            return False
        words, act = offers[problem.key]
        agreed = self._dialogs.confirm(self._window, title=path.name, text=self._sentence(problem), act=words)
        if not agreed:
            return False
        try:
            return act(path)
        except Problem as another:
            self._tell(another)
            return False

    def _open_local_copy(self, path: Path) -> bool:
        self._folder.mkdir(parents=True, exist_ok=True)
        target = self._free_path(path.stem)
        try:
            shutil.copyfile(path, target)
        except OSError:
            self._tell(Outside("store.disk_failed"))
            return False
        return self.open(target)

    def _take_over(self, path: Path) -> bool:
        if not self._unlocked(path, self._opening.take_over):
            return False
        self.last_file_changed.emit(str(path))
        return True

    def _restore(self, path: Path) -> bool:
        opened = self._recover(path)
        if opened is not None:
            self.last_file_changed.emit(str(opened))
        return opened is not None

    def _free_path(self, name: str) -> Path:
        tried = (self._folder / free for free in numbered(file_name(name.strip() or WORKSHOP, SUFFIX)))
        return next(path for path in tried if not path.exists())

    def _tell(self, problem: Problem) -> None:
        self._dialogs.tell(
            self._window, title=self.tr("This could not be done"), text=self._sentence(problem)
        )
