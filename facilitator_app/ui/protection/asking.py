"""The dialog that asks for the passphrase of a file before it is opened.

Invariant: what is typed is tried in another thread and is gone from the dialog when that closes; a wrong one makes
nothing worse than a wait, which is counted down without holding the window.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.backup_names import read_name
from facilitator_app.services.clock import Clock
from facilitator_app.ui.kit import Button, CheckBox, Fit, PlainLabel, Variant
from facilitator_app.ui.protection.fitted import FittedQuestion
from facilitator_app.ui.protection.ports import WAIT, WRONG, Offers, Remembers
from facilitator_app.ui.protection.secret_field import SecretField
from facilitator_app.ui.tasks import IsCancelled, Progress, Task
from facilitator_app.ui.theme import TextRole
from facilitator_app.ui.ticker import Ticker


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked:
    """The file that is asked about, and what is asked and told."""

    path: Path
    offers: Offers
    remembers: Remembers
    sentence: Callable[[Problem], str]
    clock: Clock
    about: str = ""
    """Which file it is, where that is not the one to be opened."""


class AskFilePassphrase(FittedQuestion):
    """Accepted when the file's key is known. `problem` is what ended it otherwise than by cancelling; `not_kept` why
    the key could not be remembered.
    """

    def __init__(self, parent: QWidget | None, locked: Locked) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            title=_title(locked.path),
            text=locked.about
            or translate(
                "AskFilePassphrase",
                "The file is protected. Nothing in it can be read without its password.",
            ),
            icon="lock",
        )
        self.setObjectName("ask_file_passphrase")
        self._locked = locked
        self._task: Task | None = None
        self._said = ""
        self.problem: Refused | None = None
        self.not_kept: Outside | None = None
        self._build()
        self._ticker = Ticker(locked.clock.local_now, self)
        self._ticker.ticked.connect(self._count_down)
        self._field.text_changed.connect(self._on_typed)
        self._field.entered.connect(self._on_act)
        self._act.clicked.connect(self._on_act)
        self._count_down()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_remember(self, can_remember: bool) -> None:
        """Whether this computer has a keyring; until this is told the box is off."""
        self._remember.setEnabled(can_remember)
        self._no_keyring.setText("" if can_remember else self.tr("This computer has no keyring for it."))
        self._no_keyring.setVisible(not can_remember)
        self.fit()

    def unlocked(self) -> None:
        """The key became known in another way."""
        if self._task is None and self.isVisible():
            self.accept()

    def done(self, result: int) -> None:
        """Close, and leave nothing of what was typed."""
        self._ticker.stop()
        if self._task is not None:
            self._task.wait()
        self._field.clear()
        super().done(result)

    def _build(self) -> None:
        self._field = SecretField(self.tr("Password"), name="file_passphrase")
        self.words.addWidget(self._field)
        self._remember = CheckBox(self.tr("Remember it on this computer"))
        self._remember.setObjectName("remember_passphrase")
        self._remember.setToolTip(
            self.tr("Whoever is signed in to this computer as you can open the file then.")
        )
        self._remember.setEnabled(False)
        self.words.addWidget(self._remember)
        self._no_keyring = PlainLabel("", TextRole.HINT, fit=Fit.WRAP)
        self._no_keyring.setObjectName("no_keyring")
        self._no_keyring.hide()
        self.words.addWidget(self._no_keyring)
        self.add_keep(self.tr("Cancel"))
        self._act = Button(self.tr("Open"), variant=Variant.PRIMARY)
        self._act.setObjectName("act")
        self.buttons.addWidget(self._act)

    def _on_typed(self) -> None:
        if not self._locked.offers.wait_s(self._locked.path):
            self._said = ""
        self._count_down()

    def _on_act(self) -> None:
        if self._task is not None or not self._act.isEnabled():
            return
        self._field.set_read_only(True)
        self._act.set_off(self.tr("The password is being tried."))
        task = Task(partial(_tried, self._locked, self._field.text(), self._remember.isChecked()), self)
        self._task = task
        task.succeeded.connect(self._on_fits)
        task.failed.connect(self._on_failed)
        task.start()

    def _on_fits(self, not_kept: object) -> None:
        self._let_go()
        self.not_kept = not_kept if isinstance(not_kept, Outside) else None
        self.accept()

    def _on_failed(self, error: object) -> None:
        self._let_go()
        if not isinstance(error, Refused):
            self.reject()
            assert isinstance(error, Exception), "work raises exceptions"
            raise error
        if error.key not in (WRONG, WAIT):
            self.problem = error
            self.reject()
            return
        self._field.set_read_only(False)
        self._said = self._locked.sentence(error) if error.key == WRONG else ""
        self._count_down()
        self._field.edit.selectAll()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_go(self) -> None:
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
            self._task = None

    def _count_down(self) -> None:
        """Called each second while there is something to wait for."""
        if self._task is not None:
            return
        left_s = self._locked.offers.wait_s(self._locked.path)
        wait = self.tr("It can be tried again in %n seconds.", "", left_s) if left_s else ""
        said = " ".join(part for part in (self._said, wait) if part)
        if said:
            self._field.set_wrong(said)
        else:
            self._field.set_normal()
        empty = "" if self._field.text() else self.tr("Type the password.")
        self._act.set_off(wait or empty)
        if left_s and not self._ticker.is_running():
            self._ticker.start()
        elif not left_s:
            self._ticker.stop()
        self.fit()


def _title(path: Path) -> str:
    """Of a backup the name of the file that it is one of: its own is made for sorting."""
    translate = QCoreApplication.translate
    backup = read_name(path)
    if backup is None:
        return translate("AskFilePassphrase", "Password for {file}").format(file=path.name)
    words = translate("AskFilePassphrase", "Password for a backup of {file}")
    return words.format(file=f"{backup.stem}{path.suffix}")


def _tried(
    locked: Locked, passphrase: str, wants_remembered: bool, _progress: Progress, _is_cancelled: IsCancelled
) -> Outside | None:
    """Offer it, and remember the key if that was asked for; what the keyring said instead is returned."""
    locked.offers.offer(locked.path, passphrase)
    if wants_remembered:
        try:
            locked.remembers.remember(locked.path)
        except Outside as problem:
            return problem
    return None
