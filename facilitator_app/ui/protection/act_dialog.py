"""What the dialogs that set, change and remove a passphrase have in common: the act is done while they are open, so
that what is wrong is said beside the field it is about.

It is done beside; the dialog tells how far it is, and *Cancel* stops it where the file is still as it was.

Invariant: when one closes, nothing of what was typed is left in its fields; and it never closes while it is being done.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.clock import Clock
from facilitator_app.ui.beside_window import BesideWindow
from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.kit import Button, Variant
from facilitator_app.ui.protection.act_progress import ActProgress
from facilitator_app.ui.protection.fitted import FittedQuestion
from facilitator_app.ui.protection.ports import WAIT, WRONG
from facilitator_app.ui.protection.secret_field import SecretField, lines_before_eyes
from facilitator_app.ui.ticker import Ticker

PAINT_MS = 30
"""What is said while the act is done is painted before it begins."""


class ActDialog(FittedQuestion):
    """Accepted when the act is done. `problem` is what ended it otherwise than by cancelling."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        title: str,
        text: str,
        act_words: str,
        variant: Variant,
        sentence: Callable[[Problem], str],
        wait_s: Callable[[], int],
        clock: Clock,
        beside: BesideWindow,
    ) -> None:
        super().__init__(parent, title=title, text=text, icon="lock")
        self.problem: Problem | None = None
        self.sentence = sentence
        self._wait_s = wait_s
        self._beside = beside
        self._is_held = False
        self._said = ""
        self._present: SecretField | None = None
        self._fields: list[SecretField] = []
        self._act_button = Button(act_words, variant=variant)
        self._act_button.setObjectName("act")
        self._act_button.clicked.connect(self.on_act)
        self._soon = Debounce(PAINT_MS, self)
        self._soon.settled.connect(self._do)
        self._ticker = Ticker(clock.local_now, self)
        self._ticker.ticked.connect(self.look_at_wait)

    def add_field(self, label: str, *, name: str) -> SecretField:
        """A field for a passphrase, emptied when the dialog closes."""
        field = SecretField(label, name=name)
        field.text_changed.connect(self.on_typed)
        field.entered.connect(self.on_act)
        self._fields.append(field)
        self.words.addWidget(field)
        return field

    def ask_present(self) -> None:
        """A field for the passphrase that the file has now; tries that are wrong make it wait."""
        self._present = self.add_field(self.tr("The present password"), name="present_passphrase")
        self._present.edit.textEdited.connect(self._on_present_typed)

    def present(self) -> str:
        """What was typed as the present one."""
        return self._present.text() if self._present is not None else ""

    def add_foot(self) -> None:
        """What is said while it is done, and the buttons; after the last field."""
        keep = self.add_keep(self.tr("Cancel"))
        self._progress = ActProgress(beside=self._beside, writing=self.busy_words, keep=keep, fit=self.fit)
        self.words.addWidget(self._progress)
        self.buttons.addWidget(self._act_button)
        lines_before_eyes(self._fields)
        self.look_at_wait()
        self._fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def on_typed(self) -> None:
        """Something was typed in one of the fields."""

    def missing(self) -> str:
        """Why it cannot be done yet; empty when it can."""
        raise NotImplementedError

    def is_refused(self) -> bool:
        """Whether what was typed cannot be; says so beside the field."""
        return False

    def act(self) -> None:
        """Do it. Raises `Problem`; with a large file it takes a while."""
        raise NotImplementedError

    def busy_words(self) -> str:
        """What is said while the file is written anew."""
        raise NotImplementedError

    def reject(self) -> None:
        """Close; or while it is being done, stop it where the file is still as it was."""
        if not self._is_held:
            super().reject()
        else:
            self._progress.stop()

    def wait_words(self, left_s: int) -> str:
        """How long the present one cannot be tried. Qt looks for the words of a number in one class alone."""
        raise NotImplementedError

    def tell_beside(self, problem: Refused) -> bool:
        """Say beside a field what is wrong with it; False for what is about none of them."""
        if self._present is None or problem.key not in (WRONG, WAIT):
            return False
        # The file is open, and so it is whole: only the passphrase can be wrong.
        wrong = self.tr("That is not the password of the file. Try again, and check whether Caps Lock is on.")
        self._said = wrong if problem.key == WRONG else ""
        self.look_at_wait()
        self._present.edit.selectAll()
        self._present.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def look_at_wait(self) -> None:
        """Say how long the present one cannot be tried; called each second while there is something to wait for."""
        if self._is_held:
            return
        left_s = self._wait_s() if self._present is not None else 0
        wait = self.wait_words(left_s) if left_s else ""
        said = " ".join(part for part in (self._said, wait) if part)
        if self._present is not None and said:
            self._present.set_wrong(said)
        elif self._present is not None and self._present.sentence():
            self._present.set_normal()
        self._act_button.set_off(wait or self.missing())
        if left_s and not self._ticker.is_running():
            self._ticker.start()
        elif not left_s:
            self._ticker.stop()
        self.fit()

    def on_act(self) -> None:
        """Do it, if it can be done."""
        if self._soon.is_waiting() or not self._act_button.isEnabled() or self.is_refused():
            return
        self._hold(is_held=True)
        self._soon.touch()

    def done(self, result: int) -> None:
        """Close, and leave nothing of what was typed."""
        self._soon.cancel()
        self._ticker.stop()
        for field in self._fields:
            field.clear()
        super().done(result)

    def _on_present_typed(self, _text: str) -> None:
        if not self._wait_s():
            self._said = ""
        self.look_at_wait()

    def _hold(self, *, is_held: bool) -> None:
        self._is_held = is_held
        for field in self._fields:
            field.set_read_only(is_held)
        self._act_button.set_off(self.busy_words() if is_held else "")
        if is_held:
            self._progress.begin()
        else:
            self._progress.end()

    def _do(self) -> None:
        try:
            with self._beside.shown_in(self._progress):
                self.act()
        except Refused as problem:
            self._hold(is_held=False)
            if not self.tell_beside(problem):
                self.problem = problem
                self.reject()
        except Outside as problem:
            self._hold(is_held=False)
            self.problem = problem
            self.reject()
        except BaseException:
            self._hold(is_held=False)
            raise
        else:
            self.accept()
