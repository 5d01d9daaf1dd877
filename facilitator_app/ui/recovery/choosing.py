"""Choosing a backup: the list, newest first, with what is in the chosen one beside it. Nothing here changes a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from facilitator_app.content.words import Words
from facilitator_app.domain.dates import clock_words, date_words
from facilitator_app.domain.records import Record
from facilitator_app.services.clock import Clock
from facilitator_app.services.keeping_safe import Backup
from facilitator_app.services.looking_into_backups import Glance, Looked, LookingIntoBackups, difference
from facilitator_app.services.telling_recovery import (
    Against,
    backup_time,
    counts_line,
    difference_lines,
    size_words,
)
from facilitator_app.ui.kit import Fit, PlainLabel, Row, StateShape
from facilitator_app.ui.recovery.looks import BackupLooks
from facilitator_app.ui.recovery.whole_rows import WholeRows
from facilitator_app.ui.theme import TextRole

LEAST_ROWS_PX = 120
DAMAGED = "store.damaged"


class BackupChoice(QObject):
    """The widgets `backups`, `contents` and `told`, and what connects them. `chosen_changed` tells that another backup
    is chosen, or that the chosen one has been read. With `present` the chosen one is compared with what is open now,
    else with the next older one.
    """

    chosen_changed = Signal()
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(
        self,
        *,
        looking: LookingIntoBackups,
        clock: Clock,
        words: Words,
        parent: QObject,
        present: Callable[[], Mapping[str, Record]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._words = words
        self._present = present
        self._listed: dict[str, Backup] = {}
        self._loose: set[str] = set()
        self._is_chosen_by_hand = False
        self._looks = BackupLooks(looking, self)
        self.backups = WholeRows(accessible_name=self.tr("Backups"))
        self.backups.setObjectName("recovery_backups")
        self.contents = WholeRows(accessible_name=self.tr("In the backup"))
        self.contents.setObjectName("recovery_contents")
        for rows in (self.backups, self.contents):
            rows.setMinimumHeight(LEAST_ROWS_PX)
        self.told = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self.told.setObjectName("recovery_difference")
        self.backups.row_chosen.connect(self._on_row_chosen)
        self._looks.looked.connect(self._on_looked)
        self._looks.progressed.connect(self.progressed)
        self._looks.ended.connect(self._on_ended)

    def show_backups(self, backups: Sequence[Backup], chosen: Backup | None = None) -> None:
        """List these, newest first, and read them. Without `chosen` the newest whole one becomes the chosen one."""
        self._listed = {str(backup.path): backup for backup in backups}
        self._looks.begin(backups)
        self._render_list()
        first = chosen or next(iter(backups), None)
        if first is not None:
            self.backups.choose(str(first.path))
        # That was not the user, so that the newest whole one can take its place.
        self._is_chosen_by_hand = chosen is not None
        self._render_chosen()

    def show_loose(self, copy: Backup) -> None:
        """List a copy from elsewhere before the others, read it and choose it; one that is listed is chosen alone."""
        key = str(copy.path)
        if key not in self._listed:
            self._loose.add(key)
            self._listed = {key: copy, **self._listed}
            self._looks.also(tuple(self._listed.values()))
            self._render_list()
        self.backups.choose(key)
        self._is_chosen_by_hand = True
        self._render_chosen()

    def is_loose(self, backup: Backup) -> bool:
        """Whether this is a copy from elsewhere."""
        return str(backup.path) in self._loose

    def whole_backups(self) -> tuple[Glance, ...]:
        """What is in the program's own backups, as far as they have been read and are whole."""
        own = (one for one in self._listed.values() if not self.is_loose(one))
        looked = (self._looks.of(one) for one in own)
        return tuple(one.glance for one in looked if one is not None and one.glance is not None)

    def backup(self) -> Backup | None:
        """The chosen backup, when it has been read and is whole."""
        looked = self.looked()
        return looked.backup if looked is not None and looked.glance is not None else None

    def looked(self) -> Looked | None:
        """What was found of the chosen one; None until it has been read."""
        backup = self._listed.get(self.backups.chosen_key())
        return self._looks.of(backup) if backup is not None else None

    def locked(self) -> Backup | None:
        """The chosen backup, when it lies under a passphrase that is not known."""
        looked = self.looked()
        return looked.backup if looked is not None and looked.is_locked else None

    def read_again(self) -> None:
        """Read all of them anew, now that a passphrase is known; the chosen one stays so."""
        self._is_chosen_by_hand = True
        self._looks.begin(tuple(self._listed.values()))
        self._render_list()
        self._render_chosen()

    def is_reading(self) -> bool:
        """Whether backups are still being read."""
        return self._looks.is_running()

    def stop_reading(self) -> None:
        """Read no more."""
        self._looks.cancel()

    def close(self) -> None:
        """Read no more, and wait until the last has been let go of."""
        self._looks.stop()

    def when(self, made_at: datetime) -> str:
        """When a backup was made, in words; with its second where another one is of the same minute."""
        at = made_at.astimezone(self._clock.local_now().tzinfo)
        time = backup_time(at, (one.made_at for one in self._listed.values()))
        if at.date() == self._clock.local_today():
            return self.tr("today at {time}").format(time=time)
        return self.tr("{day} at {time}").format(day=date_words(at.date(), self._words.language), time=time)

    def _on_row_chosen(self, _key: str) -> None:
        self._is_chosen_by_hand = True
        self._render_chosen()

    def _on_looked(self, looked: Looked) -> None:
        self._render_list()
        if not self._is_chosen_by_hand and looked.glance is not None:
            self._is_chosen_by_hand = True
            self.backups.choose(str(looked.backup.path))
        self._render_chosen()

    def _on_ended(self) -> None:
        self._render_list()
        self._render_chosen()
        self.ended.emit()

    def _render_list(self) -> None:
        self.backups.set_rows([self._row(backup) for backup in self._listed.values()])

    def _row(self, backup: Backup) -> Row:
        looked = self._looks.of(backup)
        when = self.when(backup.made_at)
        title = f"{when[:1].upper()}{when[1:]} · {size_words(backup.size_bytes, self._words)}"
        if self.is_loose(backup):
            title = f"{backup.path.name} · {size_words(backup.size_bytes, self._words)}"
        if looked is None:
            waiting = self.tr("Being read") if self._looks.is_running() else self.tr("Not read")
            return Row(key=str(backup.path), title=title, sub=waiting, icon="archive")
        if looked.is_locked:
            return Row(
                key=str(backup.path), title=title, sub=self.tr("Under a passphrase"), shape=StateShape.PRIVATE
            )
        if looked.glance is None:
            bad = self._bad(looked)
            return Row(
                key=str(backup.path),
                title=title,
                sub=self.tr("Cannot be read whole"),
                word=bad,
                word_role="over",
                shape=StateShape.OVER,
            )
        counts = counts_line(looked.glance, self._words)
        return Row(
            key=str(backup.path),
            title=title,
            sub=counts,
            word=self.tr("Whole"),
            word_role="ok",
            shape=StateShape.READY,
            tooltip=f"{looked.glance.client} · {counts}",
        )

    def _bad(self, looked: Looked) -> str:
        """What is shown to choose it is no copy of ours, or newer, or in use; what the program made is damaged then."""
        is_other = looked.problem is not None and looked.problem.key != DAMAGED
        return self.tr("Not usable") if is_other and self.is_loose(looked.backup) else self.tr("Damaged")

    def _render_chosen(self) -> None:
        looked = self.looked()
        glance = looked.glance if looked is not None else None
        self.contents.set_rows([] if glance is None else self._content_rows(glance))
        self.told.setText(self._told(looked))
        self.chosen_changed.emit()

    def _content_rows(self, glance: Glance) -> list[Row]:
        rows = []
        for at, one in enumerate(glance.workshops):
            groups = self.tr("Groups: {names}").format(names=", ".join(one.groups)) if one.groups else ""
            day = date_words(one.held_on, self._words.language) if one.held_on else self.tr("No date")
            sub = " · ".join(part for part in (day, groups) if part)
            rows.append(Row(key=f"workshop{at}", title=one.title, sub=sub, icon="calendar", tooltip=groups))
        for at, said in enumerate(glance.newest):
            at_time = (
                clock_words(said.said_at.astimezone(self._clock.local_now().tzinfo)) if said.said_at else ""
            )
            sub = " · ".join(part for part in (said.group, at_time) if part)
            text = " ".join(said.text.split())
            rows.append(Row(key=f"said{at}", title=text, sub=sub, icon="message-square", tooltip=said.text))
        return rows

    def _told(self, looked: Looked | None) -> str:
        if looked is None:
            return self.tr("The backup is being read.") if self._looks.is_running() else ""
        if looked.is_locked:
            return self.tr("This backup is under a passphrase and has not been read.")
        if looked.problem is not None and self.is_loose(looked.backup):
            return self._words.problem(looked.problem)
        if looked.glance is None:
            return self.tr("This backup is damaged too. It has not been touched. Choose the next older one.")
        if self._present is not None:
            told = difference(looked.glance.records, self._present())
            return " ".join(difference_lines(told, self._words, against=Against.NOW))
        if self.is_loose(looked.backup):
            copy = looked.backup
            return self.tr("{file} is from {when} and lies in {folder}.").format(
                file=copy.path.name, when=self.when(copy.made_at), folder=copy.path.parent
            )
        older = self._next_older(looked.backup)
        if older is None:
            return self.tr("There is no older backup that is whole.")
        told = difference(older.records, looked.glance.records)
        return " ".join(difference_lines(told, self._words, against=Against.OLDER))

    def _next_older(self, backup: Backup) -> Glance | None:
        """What is in the next older one that is whole, as far as they have been read."""
        own = (one for one in self._listed.values() if not self.is_loose(one))
        older = [one for one in own if one.made_at < backup.made_at]
        found = (looked.glance for one in older if (looked := self._looks.of(one)) is not None)
        return next((glance for glance in found if glance is not None), None)
