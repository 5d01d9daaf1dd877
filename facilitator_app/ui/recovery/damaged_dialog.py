"""A file cannot be read whole: its backups, what is in them, and what can still be read of the file itself.

Nothing is changed here: the dialog only finds out what the user wants. Reading goes on in the background.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator_app.content.words import Words
from facilitator_app.domain.salvaged import Salvaged
from facilitator_app.problems import Problem
from facilitator_app.services.clock import Clock
from facilitator_app.services.keeping_safe import Backup
from facilitator_app.services.looking_into_backups import Kinship, LookingIntoBackups, kinship
from facilitator_app.services.rescuing import Rescuing, rescue_lines
from facilitator_app.ui.kit import Button, Fit, PlainLabel, ProgressBar, Tone, Variant
from facilitator_app.ui.recovery.choosing import LEAST_ROWS_PX, BackupChoice
from facilitator_app.ui.recovery.frame import WideDialog, column
from facilitator_app.ui.recovery.looks import Working
from facilitator_app.ui.recovery.rescue_rows import rescue_rows, salvaged_words
from facilitator_app.ui.recovery.whole_rows import WholeRows
from facilitator_app.ui.theme import TextRole

WIDTH_PX = 1240
HEIGHT_PX = 640
NEW_FILE = 2
"""What `exec` gives when a new file of what can be read is wanted."""


class DamagedDialog(WideDialog):
    """Accepted: `backup` shall take the file's place. `NEW_FILE`: a file shall be made of `salvaged`.

    `choose_copy` lets the user point at a copy that lies elsewhere; `unlock` asks for the passphrase of a backup, and
    tells whether it is known now.
    """

    save_asked = Signal(object, object)
    """What was read, and None: all of it."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        path: Path,
        looking: LookingIntoBackups,
        rescuing: Rescuing,
        clock: Clock,
        words: Words,
        sentence: Callable[[Problem], str],
        choose_copy: Callable[[], Path | None],
        unlock: Callable[[Backup], bool],
    ) -> None:
        self._path = path
        self._rescuing = rescuing
        self._clock = clock
        self._words = words
        self._sentence = sentence
        self._looking = looking
        self._choose_copy = choose_copy
        self._unlock = unlock
        self.salvaged: Salvaged | None = None
        self._tried: list[Backup] = []
        super().__init__(
            parent,
            title=QCoreApplication.translate("DamagedDialog", "{file} is damaged").format(file=path.name),
            text=QCoreApplication.translate(
                "DamagedDialog",
                "The file has not been touched. Choose a backup: the damaged file is moved aside in the same "
                "folder under another name, and the backup takes its place. What can still be read of the damaged "
                "file can be taken over afterwards.",
            ),
            size=QSize(WIDTH_PX, HEIGHT_PX),
            icon="triangle-alert",
            role="over",
        )
        self.setObjectName("damaged_dialog")
        self._choice = BackupChoice(looking=looking, clock=clock, words=words, parent=self)
        self._salvage = Working(self)
        self._build()
        self._connect()
        self._choice.show_backups(looking.of_file(path))
        if not looking.of_file(path):
            self._say_no_backup()
            self._begin_salvage(None)
        self._render()

    @property
    def backup(self) -> Backup | None:
        """The chosen backup, when it is whole and none of another file."""
        backup = self._choice.backup()
        return None if self._stands_in_the_way() else backup

    def done(self, result: int) -> None:
        """Nothing is read any more when the dialog is closed."""
        self._choice.close()
        self._salvage.stop()
        super().done(result)

    def _build(self) -> None:
        self._rescues = WholeRows(accessible_name=self.tr("Can be rescued from the damaged file"))
        self._rescues.setObjectName("recovery_rescues")
        self._rescues.setMinimumHeight(LEAST_ROWS_PX)
        self._found = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._found.setObjectName("recovery_found")
        self._bar = ProgressBar()
        self._bar.setObjectName("recovery_progress")
        self._none = PlainLabel(self.tr("No usable backup was found."), TextRole.SMALL, fit=Fit.WRAP)
        self._none.setObjectName("no_usable_backup")
        self._none.hide()
        self._copy = Button(self.tr("Choose a copy …"), "folder-open", variant=Variant.SECONDARY)
        self._copy.setObjectName("choose_copy")
        self._password = Button(self.tr("Its password …"), "lock", variant=Variant.SECONDARY)
        self._password.setObjectName("unlock_backup")
        self._kinship = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._kinship.setObjectName("copy_kinship")
        first = column(self.tr("Backups"), self._choice.backups, self._none, self._copy)
        second = column(
            self.tr("In the backup"), self._choice.contents, self._choice.told, self._kinship, self._password
        )
        third = column(self.tr("Can be rescued from the damaged file"), self._rescues, self._found, self._bar)
        for part, share in ((first, 5), (second, 4), (third, 5)):
            self.columns.addLayout(part, share)
        self._save = self.add_foot(self.tr("Save what can be read …"), "save_salvaged", "save")
        self._make = self.add_foot(
            self.tr("New file of what can be read"), "make_salvaged", "plus", Variant.PRIMARY
        )
        self._stop = self.add_foot(self.tr("Stop reading"), "stop_reading")
        self.foot.addStretch(1)
        self._keep = self.add_foot(self.tr("Leave the file"), "keep")
        self._act = self.add_foot(self.tr("Fetch the backup"), "act", "archive-restore", Variant.PRIMARY)
        self._keep.setFocus(Qt.FocusReason.TabFocusReason)

    def _say_no_backup(self) -> None:
        words = self.tr(
            "No usable backup was found on this computer. The file has not been touched. What can still be read of it "
            "can be saved, or become a new file."
        )
        self._none.show()
        self.said.setText(words)
        self.setAccessibleDescription(words)

    def _connect(self) -> None:
        self._choice.chosen_changed.connect(self._on_chosen_changed)
        self._choice.ended.connect(self._on_all_looked)
        self._salvage.progressed.connect(self._on_progress)
        self._salvage.succeeded.connect(self._on_salvaged)
        self._salvage.failed.connect(self._on_salvage_failed)
        self._salvage.ended.connect(self._render)
        self._copy.clicked.connect(self._on_copy)
        self._password.clicked.connect(self._on_password)
        self._save.clicked.connect(self._on_save)
        self._make.clicked.connect(self._on_make)
        self._stop.clicked.connect(self._on_stop)
        self._keep.clicked.connect(self.reject)
        self._act.clicked.connect(self.accept)

    def _on_chosen_changed(self) -> None:
        backup = self._choice.backup()
        # With a whole copy to compare with, more may be read than was without one.
        is_unread = self.salvaged is None or not (self.salvaged.records or backup in self._tried)
        if backup is not None and is_unread and not self._salvage.is_running():
            self._tried.append(backup)
            self.salvaged = None
            self._begin_salvage(backup.path)
        self._render()

    def _on_all_looked(self) -> None:
        """When no backup is whole the file is read without the help of one."""
        if not self._choice.whole_backups():
            self._say_no_backup()
        if self.salvaged is None and not self._salvage.is_running():
            self._begin_salvage(None)
        self._render()

    def _begin_salvage(self, like: Path | None) -> None:
        self._salvage.begin(partial(self._rescuing.read, self._path, like=like))

    def _on_progress(self, step: int, of_all: int) -> None:
        self._bar.show_share(step / of_all)

    def _on_salvaged(self, salvaged: object) -> None:
        assert isinstance(salvaged, Salvaged), "the task reads a file"
        self.salvaged = salvaged
        self._render()

    def _on_salvage_failed(self, error: object) -> None:
        if not isinstance(error, Problem):
            assert isinstance(error, Exception), "a task fails by an exception"
            raise error
        self.salvaged = Salvaged()
        self._render()
        self._found.set_tone(Tone.OVER)
        self._found.setText(self._sentence(error))

    def _on_copy(self) -> None:
        path = self._choose_copy()
        if path is None:
            return
        try:
            copy = self._looking.loose(path)
        except Problem as problem:
            self._kinship.set_tone(Tone.OVER)
            self._kinship.setText(self._sentence(problem))
            return
        self._choice.show_loose(copy)

    def _on_password(self) -> None:
        locked = self._choice.locked()
        if locked is not None and self._unlock(locked):
            self._choice.read_again()

    def _on_stop(self) -> None:
        self._choice.stop_reading()
        self._salvage.cancel()

    def _on_save(self) -> None:
        self.save_asked.emit(self.salvaged, None)

    def _on_make(self) -> None:
        self.done(NEW_FILE)

    def _render(self) -> None:
        is_busy = self._choice.is_reading() or self._salvage.is_running()
        self._bar.setVisible(self._salvage.is_running())
        self._stop.setVisible(is_busy)
        self._render_rescues()
        backup = self._choice.backup()
        self._password.setVisible(self._choice.locked() is not None)
        self._render_kinship()
        no_backup = self.tr("No whole backup is chosen.")
        self._act.set_off(no_backup if backup is None else self._stands_in_the_way())
        when = self._choice.when(backup.made_at) if backup is not None else ""
        self._act.set_words(
            self.tr("Fetch the backup from {when}").format(when=when) if when else self.tr("Fetch the backup")
        )
        is_any = self.salvaged is not None and bool(self.salvaged.records)
        self._save.set_off("" if is_any else self.tr("Nothing has been read yet."))
        can_make = self.salvaged is not None and self._rescuing.can_be_file(self.salvaged)
        self._make.setVisible(can_make and not is_busy and backup is None)

    def _render_kinship(self) -> None:
        """Of a copy from elsewhere: whether it is one of this file."""
        backup = self._choice.backup()
        said = self._stands_in_the_way()
        tone = Tone.OVER if said else Tone.TEXT_2
        if backup is not None and not said and self._kin() is Kinship.UNKNOWN:
            said = self.tr(
                "Neither the damaged file nor a backup tells whose it was. See for yourself whether this is a copy of "
                "{file} before you fetch it."
            ).format(file=self._path.name)
        self._kinship.set_tone(tone)
        self._kinship.setText(said)
        self._kinship.setVisible(bool(said))

    def _stands_in_the_way(self) -> str:
        """Why the chosen copy, which is whole, cannot take the file's place; empty when it can."""
        backup = self._choice.backup()
        if backup is None or not self._choice.is_loose(backup):
            return ""
        if self._kin() is Kinship.OTHER:
            return self.tr("{copy} is not a copy of {file}: it belongs to another client.").format(
                copy=backup.path.name, file=self._path.name
            )
        if self._kin() is Kinship.UNKNOWN and (self._choice.is_reading() or self._salvage.is_running()):
            return self.tr("The damaged file is being read, to see whether this is a copy of it.")
        return ""

    def _kin(self) -> Kinship:
        looked = self._choice.looked()
        if looked is None or looked.glance is None or not self._choice.is_loose(looked.backup):
            return Kinship.SAME
        records = self.salvaged.records if self.salvaged is not None else ()
        return kinship(looked.glance, salvaged=records, backups=self._choice.whole_backups())

    def _render_rescues(self) -> None:
        looked = self._choice.looked()
        glance = looked.glance if looked is not None else None
        if self.salvaged is None:
            self._found.setText(
                self.tr("The damaged file is being read.") if self._salvage.is_running() else ""
            )
            return
        missing = self._rescuing.missing_in(self.salvaged, glance) if glance is not None else None
        known = (*(glance.records.values() if glance is not None else ()), *self.salvaged.records)
        lines = rescue_lines(missing or (), known, self._words)
        self._rescues.set_rows(rescue_rows(lines, clock=self._clock))
        count = None if missing is None else len(missing)
        self._found.setText(salvaged_words(self.salvaged, missing=count, words=self._words))
