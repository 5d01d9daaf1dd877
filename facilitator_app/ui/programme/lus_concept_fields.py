"""The fields of the concept editor: the concept's own, and those of a phase, a theme or a card.

Invariant: what is being typed belongs to the part it was begun in, also when another one is chosen meanwhile.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.lus import CardSide, ConversationCard, LusConcept, LusPhase, LusTheme, PhaseKind
from facilitator_app.services.shaping_concept import LEAST_STEPS, MOST_STEPS, Part
from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, Debounce
from facilitator_app.ui.kit import Button, Card, ComboBox, LabelledField, LineEdit, TextEdit
from facilitator_app.ui.programme.lus_words import kind_word, side_word
from facilitator_app.ui.theme import TextRole, scaled_px

SAVE_AFTER_MS = 400
WIDEST_PX = 640


class AboutFields(Card):
    """Name, what it is for, the scale, and the two forms."""

    texts_changed = Signal(str, str)
    steps_chosen = Signal(int)
    form_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._concept: LusConcept | None = None
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        self._build()
        self._connect()

    def show_concept(self, concept: LusConcept) -> None:
        """What the file holds, unless something is being typed."""
        self._concept = concept
        self._preparation.setVisible(bool(concept.preparation_form_id))
        self._plan.setVisible(bool(concept.plan_form_id))
        self._steps.choose(str(concept.scale_steps))
        if self._debounce.is_waiting():
            return
        if self._title.text().strip() != concept.title:
            self._title.setText(concept.title)
        if self._intro.text() != concept.intro:
            self._intro.blockSignals(True)
            self._intro.set_text(concept.intro)
            self._intro.blockSignals(False)

    def save_now(self) -> None:
        """Tell at once what waits."""
        self._debounce.settle_now()

    def forget(self) -> None:
        """What was typed belongs to another file."""
        self._debounce.cancel()

    def _build(self) -> None:
        body = QWidget()
        body.setMaximumWidth(scaled_px(WIDEST_PX))
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._title = LineEdit()
        self._title.setObjectName("concept_title")
        self._intro = TextEdit(role=TextRole.BODY, least_lines=3)
        self._intro.setObjectName("concept_intro")
        steps = [(str(number), str(number)) for number in range(LEAST_STEPS, MOST_STEPS + 1)]
        self._steps = ComboBox(steps, accessible_name=self.tr("Places on the scale"))
        self._steps.setObjectName("concept_steps")
        column.addWidget(LabelledField(self.tr("Name"), self._title))
        column.addWidget(LabelledField(self.tr("What it is for"), self._intro))
        column.addWidget(LabelledField(self.tr("Places on the scale"), self._steps))
        row = QHBoxLayout()
        row.setSpacing(8)
        self._preparation = Button(self.tr("Edit the preparation form"), "form")
        self._preparation.setObjectName("edit_preparation")
        self._plan = Button(self.tr("Edit the plan form"), "form")
        self._plan.setObjectName("edit_plan")
        row.addWidget(self._preparation)
        row.addWidget(self._plan)
        row.addStretch(1)
        column.addLayout(row)
        self.content.addWidget(body)
        self.content.addStretch(1)

    def _connect(self) -> None:
        self._title.textEdited.connect(self._on_typed)
        self._intro.textChanged.connect(self._debounce.touch)
        self._title.editingFinished.connect(self._debounce.settle_now)
        self._intro.editing_finished.connect(self._debounce.settle_now)
        self._debounce.settled.connect(self._tell)
        self._steps.activated.connect(self._on_steps)
        self._preparation.clicked.connect(self._on_preparation)
        self._plan.clicked.connect(self._on_plan)

    def _on_typed(self, _text: str) -> None:
        self._debounce.touch()

    def _tell(self) -> None:
        self.texts_changed.emit(self._title.text(), self._intro.text())

    def _on_steps(self, _at: int) -> None:
        self.steps_chosen.emit(int(self._steps.chosen_key()))

    def _on_preparation(self) -> None:
        if self._concept is not None and self._concept.preparation_form_id:
            self.form_requested.emit(self._concept.preparation_form_id)

    def _on_plan(self) -> None:
        if self._concept is not None and self._concept.plan_form_id:
            self.form_requested.emit(self._concept.plan_form_id)


class PartFields(QWidget):
    """A phase, a theme or a card; `changed` carries it as it is written now."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._part: Part | None = None
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._kind = ComboBox(accessible_name=self.tr("Kind"))
        self._kind.setObjectName("part_kind")
        self._kind_field = LabelledField(self.tr("Kind"), self._kind)
        self._words = LineEdit()
        self._words.setObjectName("part_words")
        self._words_field = LabelledField(self.tr("Words"), self._words)
        self._more = TextEdit(role=TextRole.BODY, least_lines=3)
        self._more.setObjectName("part_more")
        self._more_field = LabelledField(self.tr("Help"), self._more)
        for field in (self._kind_field, self._words_field, self._more_field):
            column.addWidget(field)
        self._kind.activated.connect(self._on_kind)
        self._words.textEdited.connect(self._on_typed)
        self._more.textChanged.connect(self._debounce.touch)
        self._words.editingFinished.connect(self._debounce.settle_now)
        self._more.editing_finished.connect(self._debounce.settle_now)
        self._debounce.settled.connect(self._tell)

    def show_part(self, part: Part | None) -> None:
        """What the file holds, unless something is being typed in this very part."""
        is_other = part is None or self._part is None or part.key != self._part.key
        if not is_other and self._debounce.is_waiting():
            return
        self._debounce.cancel()
        self._part = part
        for field in (self._words_field, self._more_field):
            field.setVisible(part is not None)
        self._kind_field.setVisible(isinstance(part, LusPhase | ConversationCard))
        self._show_kind(part)
        is_card = isinstance(part, ConversationCard)
        self._more_field.set_label(self.tr("Question to open with") if is_card else self.tr("Help"))
        words, more = _texts(part)
        if self._words.text().strip() != words:
            self._words.setText(words)
        if self._more.text() != more:
            self._more.blockSignals(True)
            self._more.set_text(more)
            self._more.blockSignals(False)

    def save_now(self) -> None:
        """Tell at once what waits."""
        self._debounce.settle_now()

    def forget(self) -> None:
        """What was typed belongs to something that has gone."""
        self._debounce.cancel()

    def begin(self) -> None:
        """In the words, ready to be written over."""
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)
        self._words.selectAll()

    def _show_kind(self, part: Part | None) -> None:
        if isinstance(part, LusPhase):
            self._kind.set_choices([(kind.value, kind_word(kind)) for kind in PhaseKind])
            self._kind.choose(part.kind.value)
        elif isinstance(part, ConversationCard):
            self._kind.set_choices([(side.value, side_word(side)) for side in CardSide])
            self._kind.choose(part.side.value)

    def _on_typed(self, _text: str) -> None:
        self._debounce.touch()

    def _on_kind(self, _at: int) -> None:
        self._debounce.cancel()
        self._tell()

    def _tell(self) -> None:
        words, more, kind = self._words.text(), self._more.text(), self._kind.chosen_key()
        match self._part:
            case LusPhase() as phase:
                self._part = replace(phase, title=words, help=more, kind=PhaseKind(kind))
            case LusTheme() as theme:
                self._part = replace(theme, title=words, help=more)
            case ConversationCard() as card:
                self._part = replace(card, text=words, question=more, side=CardSide(kind))
        if self._part is not None:
            self.changed.emit(self._part)


def _texts(part: Part | None) -> tuple[str, str]:
    match part:
        case LusPhase() | LusTheme():
            return part.title, part.help
        case ConversationCard():
            return part.text, part.question
    return "", ""
