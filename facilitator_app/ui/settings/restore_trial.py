"""*Try the restore*: the newest backup is fetched into a scratch file, opened and counted. Nothing else is touched."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from facilitator_app.problems import Problem
from facilitator_app.services.opening import Opening
from facilitator_app.services.telling_recovery import tried_line
from facilitator_app.services.trying_restore import Tried
from facilitator_app.ui.kit import Button, Card, Fit, PlainLabel, ProgressBar, Tone
from facilitator_app.ui.recovery import RecoveryActs
from facilitator_app.ui.recovery.looks import Working
from facilitator_app.ui.theme import TextRole


class RestoreTrial(Card):
    """Tells how it went, also that none could be opened; and opens the way to rescue from a damaged file."""

    def __init__(self, *, recovery: RecoveryActs, opening: Opening, when: Callable[[datetime], str]) -> None:
        super().__init__(self.tr("Are they any good?"))
        self._recovery = recovery
        self._opening = opening
        self._when = when
        self._working = Working(self)
        self._told = PlainLabel(
            self.tr(
                "Try it before you need it: the newest backup is fetched into a copy, opened and counted."
            ),
            TextRole.BODY,
            fit=Fit.WRAP,
        )
        self._told.setObjectName("trial_told")
        self.content.addWidget(self._told)
        self._bar = ProgressBar()
        self._bar.setVisible(False)
        self.content.addWidget(self._bar)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        self._try = Button(self.tr("Try the restore"), "archive-restore")
        self._try.setObjectName("try_restore")
        self._rescue = Button(self.tr("Rescue from a damaged file …"), "file-input")
        self._rescue.setObjectName("rescue_damaged")
        acts.addWidget(self._try)
        acts.addWidget(self._rescue)
        acts.addStretch(1)
        self.content.addLayout(acts)
        self._try.clicked.connect(self._on_try)
        self._rescue.clicked.connect(self._recovery.ask_rescue)
        self._working.progressed.connect(self._on_progress)
        self._working.succeeded.connect(self._on_tried)
        self._working.failed.connect(self._on_failed)
        self._working.ended.connect(self._on_ended)

    def _on_try(self) -> None:
        if not self._opening.backups():
            self._told.setText(self.tr("There is no backup yet."))
            return
        self._try.set_off(self.tr("It is being tried."))
        self._bar.setVisible(True)
        self._working.begin(partial(self._recovery.trying.try_newest, self._opening.engagement_id))

    def _on_progress(self, step: int, of_all: int) -> None:
        self._bar.show_share(step / of_all)

    def _on_tried(self, tried: object) -> None:
        assert tried is None or isinstance(tried, Tried), "the task tries a restore"
        at = self._when(tried.backup.made_at) if tried is not None else ""
        self._told.set_tone(Tone.OK if tried is not None and not tried.damaged else Tone.OVER)
        self._told.setText(tried_line(tried, self._recovery.words(), at=at[:1].lower() + at[1:]))

    def _on_failed(self, error: object) -> None:
        if not isinstance(error, Problem):
            assert isinstance(error, Exception), "a task fails by an exception"
            raise error
        self._told.set_tone(Tone.OVER)
        self._told.setText(self._recovery.words().problem(error))

    def _on_ended(self) -> None:
        self._bar.setVisible(False)
        self._try.set_off("")
