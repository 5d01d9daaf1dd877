"""Looking into the backups of the open file before one is fetched: what is in each, and what was written since."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QWidget

from facilitator_app.content.words import Words
from facilitator_app.domain.records import Record
from facilitator_app.services.clock import Clock
from facilitator_app.services.keeping_safe import Backup
from facilitator_app.services.looking_into_backups import LookingIntoBackups
from facilitator_app.ui.kit import Variant
from facilitator_app.ui.recovery.choosing import BackupChoice
from facilitator_app.ui.recovery.frame import WideDialog, column

WIDTH_PX = 960
HEIGHT_PX = 600


class BackupDialog(WideDialog):
    """Accepted: `backup` shall take the open file's place. `unlock` asks for the passphrase of one; whether it is known
    now.
    """

    def __init__(
        self,
        parent: QWidget | None,
        *,
        backups: Sequence[Backup],
        chosen: Backup | None,
        present: Callable[[], Mapping[str, Record]],
        looking: LookingIntoBackups,
        clock: Clock,
        words: Words,
        unlock: Callable[[Backup], bool],
    ) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("BackupDialog", "What is in the backups"),
            text=QCoreApplication.translate(
                "BackupDialog",
                "Fetch a backup, and the workshop becomes as it was then. The present file is kept beside it under "
                "another name.",
            ),
            size=QSize(WIDTH_PX, HEIGHT_PX),
            icon="archive",
        )
        self.setObjectName("backup_dialog")
        self._unlock = unlock
        self._choice = BackupChoice(looking=looking, clock=clock, words=words, present=present, parent=self)
        self.columns.addLayout(column(self.tr("Backups"), self._choice.backups), 1)
        self.columns.addLayout(column(self.tr("In the backup"), self._choice.contents, self._choice.told), 1)
        self._password = self.add_foot(self.tr("Its password …"), "unlock_backup", "lock")
        self.foot.addStretch(1)
        self._keep = self.add_foot(self.tr("Close"), "keep")
        self._act = self.add_foot(self.tr("Fetch"), "act", "archive-restore", Variant.PRIMARY)
        self._password.clicked.connect(self._on_password)
        self._keep.clicked.connect(self.reject)
        self._act.clicked.connect(self.accept)
        self._choice.chosen_changed.connect(self._render)
        self._choice.show_backups(backups, chosen)
        self._keep.setFocus(Qt.FocusReason.TabFocusReason)
        self._render()

    @property
    def backup(self) -> Backup | None:
        """The chosen backup, when it is whole."""
        return self._choice.backup()

    def done(self, result: int) -> None:
        """Nothing is read any more when the dialog is closed."""
        self._choice.close()
        super().done(result)

    def _on_password(self) -> None:
        locked = self._choice.locked()
        if locked is not None and self._unlock(locked):
            self._choice.read_again()

    def _render(self) -> None:
        self._password.setVisible(self._choice.locked() is not None)
        backup = self._choice.backup()
        self._act.set_off("" if backup is not None else self.tr("No whole backup is chosen."))
        if backup is not None:
            words = self.tr("Fetch the one from {when}").format(when=self._choice.when(backup.made_at))
            self._act.set_words(words)
