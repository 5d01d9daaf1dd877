"""Ctrl+Z and Ctrl+Y: they take back what is seen to be taken back.

One invariant: nothing is undone or made again where it is not seen – in the panel only a proposal and a start that was
said to lie earlier, in the notes only what was written down, in the locked plan nothing. From any other area the way
goes to where the step is seen, and a sentence says which it was.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from facilitator_app.problems import Problem, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.plan_lock import STEPS_OF_CAPTURE, STEPS_OF_DAY, STEPS_OF_PROGRAMME
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.ui.kit import Banner, Button, Size, Urgency
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.main_window import MainWindow
from facilitator_app.ui.shell.plan_lock_acts import PlanLockActs

NOTHING = "nothing_to_undo"
ELSEWHERE = "undone_elsewhere"
AREAS_OF_STEPS = (AreaName.PLAN, AreaName.RUN, AreaName.NOTES)
STEPS_OF_ACTIONS = frozenset({"edit.change_action", "edit.read_back_schemas", "edit.release_action"})


class UndoActs(QObject):
    """Answers the main window's keys; what is not taken back is said."""

    def __init__(
        self,
        *,
        window: MainWindow,
        document: Document,
        timer: RunningTimer,
        lock: PlanLockActs,
        sentence: Callable[[Problem], str],
        save_typing: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._timer = timer
        self._sentence = sentence
        self._window = window
        self._document = document
        self._lock = lock
        self._save_typing = save_typing
        window.undo_requested.connect(self._on_undo)
        window.redo_requested.connect(self._on_redo)
        window.area_entered.connect(self._forget)
        lock.turned.connect(self._forget)

    def _on_undo(self) -> None:
        self._save_typing()
        label = self._document.undo_state().undo_label
        if self._is_start_last(label):
            self._forget()
            self._timer.take_back_start()
            return
        not_undone = self.tr("Nothing was undone")
        if not self._is_free(label, not_undone):
            return
        if not label:
            self._say(NOTHING, not_undone, self.tr("There is nothing to undo."))
            return
        is_elsewhere = self._go_to_step(label)
        self._document.undo()
        if is_elsewhere:
            self._say_done(self.tr("Undone: {step}"), label, self.tr("Ctrl+Y makes it again."))

    def _on_redo(self) -> None:
        self._save_typing()
        label = self._document.undo_state().redo_label
        not_made = self.tr("Nothing was made again")
        # Where nothing waits to be made again there is nothing that an area could hold back.
        if not label:
            self._say(NOTHING, not_made, self.tr("There is nothing to make again."))
            return
        if not self._is_free(label, not_made):
            return
        is_elsewhere = self._go_to_step(label)
        self._document.redo()
        if is_elsewhere:
            self._say_done(self.tr("Made again: {step}"), label, self.tr("Ctrl+Z takes it back."))

    def _is_start_last(self, label: str) -> bool:
        """Whether the panel is seen, and the last that was done there was to say that the phase began earlier."""
        said_at = self._timer.backdated_at
        if said_at is None or self._window.current_area != AreaName.RUN or not self._window.isActiveWindow():
            return False
        adjustments = self._document.workshop.adjustments
        return label not in STEPS_OF_DAY or not adjustments or adjustments[-1].at <= said_at

    def _go_to_step(self, label: str) -> bool:
        """From an area that does not show the step to the one that does; whether that was needed."""
        area = _area_of(label)
        current = self._window.current_area
        is_away = current == AreaName.PLAN and area == AreaName.PROGRAMME
        if not label or current == area or (current in AREAS_OF_STEPS and not is_away):
            return False
        self._window.go_to(area)
        return True

    def _is_free(self, label: str, nothing: str) -> bool:
        why_not = self._why_not(label)
        if why_not:
            self._say(NOTHING, nothing, why_not)
            return False
        self._forget()
        return True

    def _why_not(self, label: str) -> str:
        match self._window.current_area:
            case AreaName.RUN if self._window.isActiveWindow() and label not in STEPS_OF_DAY:
                return self.tr(
                    "Run undoes a proposal and an earlier start only. The plan is undone under Plan, a step of the "
                    "show with Back."
                )
            case AreaName.NOTES if label not in STEPS_OF_CAPTURE:
                return self.tr("Notes undoes only what was written down. The plan is undone under Plan.")
            case AreaName.PLAN if self._lock.is_locked:
                return self.tr("The plan is locked while the wall is open. Notes are undone under Notes.")
        return ""

    def _say_done(self, words: str, label: str, safe: str) -> None:
        self._say(ELSEWHERE, words.format(step=self._sentence(Refused(label))), safe)

    def _say(self, name: str, what: str, safe: str) -> None:
        noticed = Button(self.tr("OK"), size=Size.SMALL)
        noticed.setObjectName("undo_noticed")
        noticed.clicked.connect(self._forget)
        self._window.banners.put(name, Banner(Urgency.INFO, what, safe, (noticed,), icon="undo-2"))

    def _forget(self, _area: object = None) -> None:
        for name in (NOTHING, ELSEWHERE):
            self._window.banners.remove(name)


def _area_of(label: str) -> AreaName:
    """Where a step is seen."""
    if label in STEPS_OF_PROGRAMME:
        return AreaName.PROGRAMME
    if label in STEPS_OF_CAPTURE:
        return AreaName.NOTES
    if label in STEPS_OF_DAY:
        return AreaName.RUN
    return AreaName.ACTIONS if label in STEPS_OF_ACTIONS else AreaName.PLAN
