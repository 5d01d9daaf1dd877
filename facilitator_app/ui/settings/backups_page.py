"""Backups: what there is, how much each holds, and fetching one without losing the present file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout

from facilitator_app.domain.dates import date_words
from facilitator_app.problems import Problem
from facilitator_app.services.clock import Clock
from facilitator_app.services.keeping_safe import Backup
from facilitator_app.services.looking_into_backups import Looked
from facilitator_app.services.opening import Opening
from facilitator_app.services.telling_recovery import backup_time, counts_line
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.kit import Button, Card, Divider, Fit, PlainLabel, Row, RowList, Size, Tone
from facilitator_app.ui.protection.ports import NEEDED
from facilitator_app.ui.recovery import RecoveryActs
from facilitator_app.ui.recovery.looks import BackupLooks
from facilitator_app.ui.settings.page import SettingsPage
from facilitator_app.ui.settings.restore_trial import RestoreTrial
from facilitator_app.ui.shell.file_acts import FileActs
from facilitator_app.ui.theme import TextRole, scaled_px

ROW_PX = 44
MOST_ROWS = 7
KIB = 1024
CANCELLED = "store.cancelled"


class BackupsPage(SettingsPage):
    """Reads the folder each time it is drawn; a backup is looked into only when it is chosen."""

    def __init__(
        self,
        *,
        opening: Opening,
        files: FileActs,
        recovery: RecoveryActs,
        dialogs: Dialogs,
        clock: Clock,
        language: Callable[[], str],
        sentence: Callable[[Problem], str],
    ) -> None:
        super().__init__("backups_page")
        self._opening = opening
        self._recovery = recovery
        self._looks = BackupLooks(recovery.looking, self)
        self._trial = RestoreTrial(recovery=recovery, opening=opening, when=self._when)
        self._files = files
        self._dialogs = dialogs
        self._clock = clock
        self._language = language
        self._sentence = sentence
        self._backups: dict[str, Backup] = {}
        self._build()
        self._connect()

    def render_page(self) -> None:
        """List the backups, newest first."""
        self._backups = {str(backup.path): backup for backup in self._opening.backups()}
        self._list.set_rows([self._row(backup) for backup in self._backups.values()])
        self._list.setVisible(bool(self._backups))
        self._list.setFixedHeight(scaled_px(ROW_PX * min(MOST_ROWS, len(self._backups))))
        if self._backups and not self._list.chosen_key():
            self._list.choose(next(iter(self._backups)))
        self._show_contents()
        self._where.setText(self._where_words())

    def _build(self) -> None:
        card = Card(self.tr("Backups"), padding_px=0, is_flush=True)
        self._list = RowList(accessible_name=self.tr("Backups"))
        self._list.setObjectName("backups")
        card.content.addWidget(self._list)
        card.content.addWidget(Divider())
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.setSpacing(8)
        self._contents = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._contents.setObjectName("backup_contents")
        self._look = Button(self.tr("What is in it …"), "eye", size=Size.SMALL)
        self._look.setObjectName("look_into_backup")
        self._fetch = Button(self.tr("Fetch"), "archive-restore", size=Size.SMALL)
        self._fetch.setObjectName("fetch_backup")
        foot.addWidget(self._contents, 1)
        foot.addWidget(self._look)
        foot.addWidget(self._fetch)
        card.content.addLayout(foot)
        self.column.addWidget(card)
        self.column.addWidget(self._trial)
        self.column.addWidget(self._build_places())
        self.column.addStretch(1)

    def _build_places(self) -> Card:
        card = Card(self.tr("Where they lie"))
        self._where = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
        self._where.setObjectName("backup_folder")
        card.content.addWidget(self._where)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        self._open_folder = Button(self.tr("Open folder"), "folder-open")
        self._open_folder.setObjectName("open_backup_folder")
        self._copy = Button(self.tr("Save a copy"), "save")
        self._copy.setObjectName("save_copy")
        self._merge = Button(self.tr("Merge another laptop's file …"), "file-input")
        self._merge.setObjectName("merge_other")
        acts.addWidget(self._copy)
        acts.addWidget(self._merge)
        acts.addWidget(self._open_folder)
        acts.addStretch(1)
        card.content.addLayout(acts)
        words = self.tr("A copy on a stick or another computer is safe also when this computer is not.")
        card.content.addWidget(PlainLabel(words, TextRole.HINT, fit=Fit.WRAP))
        return card

    def _connect(self) -> None:
        self._list.row_chosen.connect(self._on_chosen)
        self._looks.looked.connect(self._on_looked)
        self._look.clicked.connect(self._on_look)
        self._fetch.clicked.connect(self._on_fetch)
        self._copy.clicked.connect(self._on_copy)
        self._merge.clicked.connect(self._on_merge)
        self._open_folder.clicked.connect(self._on_open_folder)

    def _row(self, backup: Backup) -> Row:
        size = f"{max(1, round(backup.size_bytes / KIB))} kB"
        return Row(key=str(backup.path), title=self._when(backup.made_at), icon="archive", word=size)

    def _when(self, made_at: datetime) -> str:
        at = made_at.astimezone(self._clock.local_now().tzinfo)
        day = self.tr("Today") if at.date() == self._clock.local_today() else self._day_words(at)
        return self.tr("{day} at {time}").format(day=day, time=self._time(at))

    def _time(self, at: datetime) -> str:
        return backup_time(at, (one.made_at for one in self._backups.values()))

    def _when_within(self, made_at: datetime) -> str:
        """The same in the middle of a sentence."""
        at = made_at.astimezone(self._clock.local_now().tzinfo)
        is_today = at.date() == self._clock.local_today()
        day = self.tr("today") if is_today else date_words(at.date(), self._language())
        return self.tr("{day} at {time}").format(day=day, time=self._time(at))

    def _day_words(self, at: datetime) -> str:
        words = date_words(at.date(), self._language())
        return words[:1].upper() + words[1:]

    def _where_words(self) -> str:
        if not self._backups:
            return self.tr(
                "There is none yet. One is made when a file is opened, every ten minutes, and on closing."
            )
        folder = next(iter(self._backups.values())).path.parent
        return self.tr("{folder}. One is made on opening, every ten minutes, and on closing.").format(
            folder=folder
        )

    def _chosen(self) -> Backup | None:
        return self._backups.get(self._list.chosen_key())

    def _on_chosen(self, _key: str) -> None:
        self._show_contents()

    def _show_contents(self) -> None:
        backup = self._chosen()
        none_yet = "" if backup else self.tr("There is no backup yet.")
        self._open_folder.set_off(none_yet)
        self._look.set_off(none_yet)
        self._contents.set_tone(Tone.AUTO)
        if backup is None:
            self._contents.setText(none_yet)
            self._fetch.set_off(none_yet)
            return
        looked = self._looks.of(backup)
        if looked is None:
            self._contents.setText(self.tr("The backup is being read."))
            self._fetch.set_off(self.tr("The backup is being read."))
            self._looks.begin([backup])
            return
        self._tell_contents(looked)

    def _tell_contents(self, looked: Looked) -> None:
        is_locked = looked.problem is not None and looked.problem.key == NEEDED
        self._fetch.set_words(self.tr("Its password …") if is_locked else self.tr("Fetch"))
        if is_locked:
            self._contents.setText(self.tr("It has another password than the file."))
            self._fetch.set_off("")
            return
        if looked.glance is not None:
            self._contents.setText(counts_line(looked.glance, self._recovery.words()))
            self._fetch.set_off("")
            return
        self._contents.set_tone(Tone.OVER)
        self._contents.setText(self._sentence(looked.problem) if looked.problem is not None else "")
        self._fetch.set_off(self.tr("This backup cannot be read."))

    def _on_looked(self, looked: Looked) -> None:
        if looked.backup == self._chosen():
            self._tell_contents(looked)

    def _on_look(self) -> None:
        backup = self._recovery.look_into(self._chosen())
        if backup is not None:
            self._fetch_back(backup)

    def _on_fetch(self) -> None:
        backup = self._chosen()
        if backup is None:
            return
        looked = self._looks.of(backup)
        if looked is not None and looked.problem is not None and looked.problem.key == NEEDED:
            self._look_unlocked(backup)
            return
        agreed = self._dialogs.confirm(
            self,
            title=self.tr("Fetch the backup?"),
            text=self.tr("The workshop becomes as it was {when}. The present file is kept beside it.").format(
                when=self._when_within(backup.made_at)
            ),
            act=self.tr("Fetch"),
        )
        if agreed:
            self._fetch_back(backup)

    def _look_unlocked(self, backup: Backup) -> None:
        """Ask for its passphrase, and show what is in it."""
        if self._files.unlock(backup.path):
            self._looks.begin([backup])
            self._show_contents()

    def _fetch_back(self, backup: Backup) -> None:
        try:
            aside = self._recovery.restore(backup)
        except Problem as problem:
            self._dialogs.tell(self, title=self._undone(problem), text=self._sentence(problem))
            return
        if not self._recovery.is_open:
            return  # the program was asked to end meanwhile
        name = aside.name if aside else ""
        kept = self.tr("The file from before lies beside it as {name}.").format(name=name)
        self._dialogs.tell(self, title=self.tr("The backup is fetched"), text=f"{self._opens_with()} {kept}")
        self.render_page()

    def _undone(self, problem: Problem) -> str:
        if problem.key == CANCELLED:
            return self.tr("The file is as it was")
        return self.tr("This could not be done")

    def _opens_with(self) -> str:
        """Of the file as it is now: a restore leaves its passphrase to it, whatever the backup lay under."""
        if self._files.is_protected:
            return self.tr("The file opens with the same password as before.")
        return self.tr("The file has no password, as before.")

    def _on_copy(self) -> None:
        self._files.save_copy()

    def _on_merge(self) -> None:
        self._files.ask_merge()
        # Merging makes a backup first, and says so.
        self.render_page()

    def _on_open_folder(self) -> None:
        backup = self._chosen()
        if backup is not None:
            _open(backup.path.parent)


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
