"""What a step of an open talk is to the talk's view, and the scrolling card that most steps are.

Invariant: what is being typed is never overwritten; the step saves it when it is left.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.forms import FieldValue, FormSpec, seen_by
from facilitator_app.domain.lus import LusConcept, LusTalk
from facilitator_app.domain.privacy import Visibility
from facilitator_app.services.filling_talk import FillingTalk
from facilitator_app.services.reading_talks import ReadingTalks, TalkStep
from facilitator_app.ui.forms import Entry, FormField
from facilitator_app.ui.kit import Card, Fit, PlainLabel, Tone
from facilitator_app.ui.theme import Ground, TextRole, scaled_px, set_ground

WIDEST_PX = 720
GAP_PX = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class StepWorld:
    """What the steps ask of the rest of the program."""

    filling: FillingTalk
    reading: ReadingTalks
    entry: Entry
    date_words: Callable[[date], str]
    people: Callable[[], tuple[tuple[str, str], ...]]
    end_typing: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenStep:
    """The talk as it is now, and the step of it that is seen."""

    talk: LusTalk
    concept: LusConcept
    step: TalkStep


class StepPane(QWidget):
    """One step. What it does not override does nothing."""

    def show_step(self, opened: OpenStep) -> None:
        """Draw the step as it is now."""

    def save_now(self) -> None:
        """Save what was typed in the last moment."""

    def forget(self) -> None:
        """The talk is closed: nothing of it stays in the fields."""

    def begin(self) -> None:
        """Put the focus where work begins."""


class CardStep(StepPane):
    """A card with a heading, the phase's help, and `column` to fill; it scrolls."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.card = Card(is_flush=False, padding_px=4)
        self.card.setAccessibleName(heading)
        outer.addWidget(self.card)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_ground(scroll, Ground.SURFACE)
        body = QWidget()
        set_ground(body, Ground.SURFACE)
        body.setMaximumWidth(scaled_px(WIDEST_PX))
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(12, 12, 12, 12)
        self.column.setSpacing(GAP_PX)
        self._heading = PlainLabel(heading, TextRole.CARD_HEADING, fit=Fit.WRAP)
        self._help = PlainLabel("", TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.WRAP)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._help)
        scroll.setWidget(body)
        self.card.content.addWidget(scroll)

    def show_heading(self, opened: OpenStep) -> None:
        """The phase's own words."""
        self._heading.setText(opened.step.phase.title)
        self._help.setText(opened.step.phase.help)
        self._help.setVisible(bool(opened.step.phase.help))


class FormFields(QWidget):
    """The fields of a form under each other; `value_saved` carries key and value."""

    value_saved = Signal(str, object)
    left = Signal()

    def __init__(self, world: StepWorld) -> None:
        super().__init__()
        self._world = world
        self._spec: FormSpec | None = None
        self._fields: dict[str, FormField] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_PX)

    def show_form(self, spec: FormSpec | None, values: Mapping[str, FieldValue]) -> None:
        """Build the fields when they are others, and fill them in."""
        if spec != self._spec:
            self._build(spec)
        for key, field in self._fields.items():
            field.set_value(values.get(key))

    def save_now(self) -> None:
        """Save what is typed."""
        for field in self._fields.values():
            field.save_now()

    def forget(self) -> None:
        """Let go of all fields."""
        self._build(None)

    def first(self) -> QWidget | None:
        """Where work begins."""
        return next(iter(self._fields.values()), None)

    def _build(self, spec: FormSpec | None) -> None:
        self._spec = spec
        for field in self._fields.values():
            field.value_saved.disconnect(self.value_saved)
            self._column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = {}
        for one in seen_by(spec, Visibility.LEADER_CHIEF) if spec else ():
            field = FormField(one, self._world.entry, date_words=self._world.date_words)
            field.value_saved.connect(self.value_saved)
            field.left.connect(self.left)
            self._fields[one.key] = field
            self._column.addWidget(field)
