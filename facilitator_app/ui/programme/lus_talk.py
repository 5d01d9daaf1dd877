"""An open talk: the sand banner that never leaves, the steps at the left, and the step at hand.

Invariant: when the talk is closed, nothing of it is left in any field.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.lus import LusConcept, LusTalk, PhaseKind
from facilitator_app.domain.textfmt import capitalise_first
from facilitator_app.services.reading_talks import StepState, TalkStep
from facilitator_app.ui.kit import (
    Button,
    Card,
    CheckBox,
    Divider,
    Fit,
    PlainLabel,
    PrivatePanel,
    Row,
    RowList,
    Size,
    Tone,
)
from facilitator_app.ui.programme.lus_meeting import MeetingStep
from facilitator_app.ui.programme.lus_preparation import PreparationStep
from facilitator_app.ui.programme.lus_step import OpenStep, StepPane, StepWorld
from facilitator_app.ui.programme.lus_steps import DataStep, PlanStep, StatusStep
from facilitator_app.ui.programme.lus_words import SHAPES
from facilitator_app.ui.theme import TextRole, scaled_px

LEFT_PX = 236
GAP_PX = 16
GIVE, TAKE = "give", "take"


class TalkView(QWidget):
    """One talk; the page shows it and closes it."""

    close_asked = Signal()
    print_asked = Signal()
    passphrase_asked = Signal()
    unseal_asked = Signal()
    touched = Signal()

    def __init__(self, world: StepWorld) -> None:
        super().__init__()
        self._world = world
        self._talk: LusTalk | None = None
        self._concept: LusConcept | None = None
        self._steps: dict[str, TalkStep] = {}
        self._build()
        self._connect()

    def show_talk(self, talk: LusTalk, concept: LusConcept, *, is_sealed: bool) -> None:
        """Draw the talk as it is now; the step that is seen stays."""
        is_other = self._talk is None or self._talk.id != talk.id
        self._talk, self._concept = talk, concept
        leader, chief = self._world.reading.names(talk)
        self._leader.setText(leader)
        self._chief.setText(self.tr("with {name}").format(name=chief) if chief else self.tr("no chief named"))
        self._day.setText(capitalise_first(self._world.date_words(talk.held_on)) if talk.held_on else "")
        self._banner.show_words(self.tr("Confidential talk between two"), self._detail(is_sealed=is_sealed))
        self._passphrase.set_words(self.tr("Password …") if is_sealed else self.tr("Give a password …"))
        self._is_sealed = is_sealed
        steps = self._world.reading.steps(talk)
        self._steps = {one.phase.key: one for one in steps}
        self._list.set_rows([self._row(one) for one in steps])
        if is_other or self._list.chosen_key() not in self._steps:
            self._list.choose(_first_open(steps))
        self._show_step()

    def save_now(self) -> None:
        """Save what was typed in the last moment."""
        for pane in self._panes.values():
            pane.save_now()

    def forget(self) -> None:
        """The talk is closed."""
        self._talk = self._concept = None
        self._steps = {}
        for pane in self._panes.values():
            pane.forget()
        for label in (self._leader, self._chief, self._day, self.told):
            label.setText("")
        self._list.set_rows([])

    def begin(self) -> None:
        """Among the steps."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _detail(self, *, is_sealed: bool) -> str:
        if is_sealed:
            return self.tr("Not on the wall, not in reports, not in search. Opened with its own password.")
        return self.tr("Not on the wall, not in reports, not in search.")

    def _row(self, one: TalkStep) -> Row:
        day = self._world.date_words(one.status_on) if one.status_on else ""
        return Row(key=one.phase.key, title=one.phase.title, sub=day, shape=SHAPES[one.state])

    def _show_step(self) -> None:
        step = self._steps.get(self._list.chosen_key())
        if step is None or self._talk is None or self._concept is None:
            return
        pane = self._panes[step.phase.kind]
        pane.show_step(OpenStep(talk=self._talk, concept=self._concept, step=step))
        self._stack.setCurrentWidget(pane)
        self._done.blockSignals(True)
        self._done.setChecked(step.state is StepState.DONE)
        self._done.blockSignals(False)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP_PX)
        self._banner = PrivatePanel(self.tr("Confidential talk between two"), detail=" ")
        self._banner.setObjectName("confidential")
        self._close = Button(self.tr("Close the talk"), size=Size.SMALL)
        self._close.setObjectName("close_talk")
        self._banner.header.addWidget(self._close)
        outer.addWidget(self._banner)
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        row.addWidget(self._left())
        self._stack = QStackedWidget()
        self._panes: dict[PhaseKind, StepPane] = {
            PhaseKind.DATA: DataStep(self._world),
            PhaseKind.PREPARATION: PreparationStep(self._world),
            PhaseKind.TALK: MeetingStep(self._world),
            PhaseKind.PLAN: PlanStep(self._world),
            PhaseKind.STATUS: StatusStep(self._world),
        }
        for pane in self._panes.values():
            self._stack.addWidget(pane)
        row.addWidget(self._stack, 1)
        outer.addLayout(row, 1)

    def _left(self) -> Card:
        card = Card(is_flush=True)
        card.setFixedWidth(scaled_px(LEFT_PX))
        card.setAccessibleName(self.tr("Steps of the talk"))
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 12)
        head.setSpacing(0)
        self._leader = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.WRAP)
        self._chief = PlainLabel("", TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.WRAP)
        self._day = PlainLabel("", TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.WRAP)
        for label in (self._leader, self._chief, self._day):
            head.addWidget(label)
        card.content.addLayout(head)
        card.content.addWidget(Divider())
        self._list = RowList(accessible_name=self.tr("Steps of the talk"))
        self._list.setObjectName("steps")
        card.content.addWidget(self._list, 1)
        card.content.addLayout(self._foot())
        return card

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.setSpacing(8)
        self._done = CheckBox(self.tr("This step is done"))
        self._done.setObjectName("step_done")
        self._passphrase = Button("", "lock", size=Size.SMALL)
        self._passphrase.setObjectName("talk_passphrase_button")
        self._menu = QMenu(self)
        self._menu.setObjectName("passphrase_menu")
        self._menu.addAction(self.tr("Change the password …")).setData(GIVE)
        self._menu.addAction(self.tr("Take the password away …")).setData(TAKE)
        self._print = Button(self.tr("PDF for the personnel file"), "file-text")
        self._print.setObjectName("print_talk")
        self._print.setToolTip(
            self.tr("Ratings, cards, agreements, plan and status. What each of you prepared is not on it.")
        )
        self.told = PlainLabel("", TextRole.HINT, tone=Tone.TEXT_2, fit=Fit.WRAP)
        self.told.setObjectName("talk_told")
        for widget in (self._done, self._passphrase, self._print, self.told):
            foot.addWidget(widget)
        return foot

    def _connect(self) -> None:
        self._close.clicked.connect(self.close_asked)
        self._print.clicked.connect(self._on_print)
        self._passphrase.clicked.connect(self._on_passphrase)
        self._menu.triggered.connect(self._on_menu)
        self._list.row_chosen.connect(self._on_step)
        self._done.toggled.connect(self._on_done)

    def _on_step(self, _key: str) -> None:
        self.save_now()
        self._world.end_typing()
        self.touched.emit()
        self._show_step()

    def _on_done(self, is_done: bool) -> None:
        key = self._list.chosen_key()
        if is_done:
            self._world.filling.finish_phase(key)
        else:
            self._world.filling.reopen_phase(key)

    def _on_print(self) -> None:
        self.save_now()
        self.print_asked.emit()

    def _on_passphrase(self) -> None:
        self.save_now()
        if self._is_sealed:
            self._menu.popup(self._passphrase.mapToGlobal(QPoint(0, self._passphrase.height())))
        else:
            self.passphrase_asked.emit()

    def _on_menu(self, act: object) -> None:
        which = getattr(act, "data", str)()
        if which == GIVE:
            self.passphrase_asked.emit()
        elif which == TAKE:
            self.unseal_asked.emit()


def _first_open(steps: tuple[TalkStep, ...]) -> str:
    """The first step that is not done, or the first of all."""
    for one in steps:
        if one.state is not StepState.DONE:
            return one.phase.key
    return steps[0].phase.key if steps else ""
