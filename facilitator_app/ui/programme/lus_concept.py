"""The concept editor: phases, themes, conversation cards, the scale, and the way to the two forms.

Invariant: talks begun keep the concept they were begun with, and the editor says so.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.lus import CardSide, ConversationCard, LusConcept, LusPhase, LusTheme, PhaseKind
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.shaping_concept import ConceptReading, Part, ShapingConcept
from facilitator_app.ui.kit import (
    Button,
    Card,
    Fit,
    IconButton,
    PlainLabel,
    Row,
    RowList,
    SegmentedChoice,
    Size,
    Tone,
)
from facilitator_app.ui.programme.lus_concept_fields import AboutFields, PartFields
from facilitator_app.ui.programme.lus_words import kind_word, side_word
from facilitator_app.ui.theme import TextRole, scaled_px

ABOUT, PHASES, THEMES, CARDS = "about", "phases", "themes", "cards"
LIST_PX = 420
GAP_PX = 16


class ConceptView(QWidget):
    """Top: which part; left the list of it, right what is chosen."""

    form_requested = Signal(str)
    back_asked = Signal()

    def __init__(self, concepts: ShapingConcept, *, sentence: Callable[[Problem], str]) -> None:
        super().__init__()
        self._concepts = concepts
        self._sentence = sentence
        self._shown: LusConcept | None = None
        self._build()
        self._connect()

    def show_concept(self, reading: ConceptReading) -> None:
        """Draw the concept as it is now."""
        self._shown = reading.concept
        self._told.setText(self._told_words(reading))
        is_about = self._part() == ABOUT
        self._pages.setCurrentIndex(0 if is_about else 1)
        self._add.setVisible(not is_about)
        self._add.set_words(self._add_words())
        if is_about:
            self._about.show_concept(reading.concept)
            return
        self._rows.set_rows(self._row_list(reading.concept))
        keys = [row.key for row in self._rows.rows()]
        if self._rows.chosen_key() not in keys and keys:
            self._rows.choose(keys[0])
        self._show_chosen()

    def save_now(self) -> None:
        """Save what was typed in the last moment."""
        self._about.save_now()
        self._fields.save_now()

    def start_anew(self) -> None:
        """Another file: nothing that was typed is carried over."""
        self._about.forget()
        self._fields.forget()

    def begin(self) -> None:
        """On the choice of the part."""
        self._choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP_PX)
        top = QHBoxLayout()
        self._choice = SegmentedChoice(
            [
                (ABOUT, self.tr("The concept")),
                (PHASES, self.tr("Phases")),
                (THEMES, self.tr("Themes")),
                (CARDS, self.tr("Cards")),
            ],
            accessible_name=self.tr("Parts of the concept"),
            chosen_key=ABOUT,
        )
        self._choice.setObjectName("concept_parts")
        top.addWidget(self._choice)
        self._told = PlainLabel("", TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.WRAP)
        self._told.setObjectName("concept_told")
        top.addWidget(self._told, 1)
        self._add = Button("", "plus", size=Size.SMALL)
        self._add.setObjectName("add_part")
        top.addWidget(self._add)
        self._back = Button(self.tr("Back to the talks"), "arrow-left", size=Size.SMALL)
        self._back.setObjectName("back_to_talks")
        top.addWidget(self._back)
        outer.addLayout(top)
        self._wrong = PlainLabel("", TextRole.SMALL, tone=Tone.OVER, fit=Fit.WRAP)
        self._wrong.setObjectName("concept_wrong")
        self._wrong.hide()
        outer.addWidget(self._wrong)
        self._pages = QStackedWidget()
        self._about = AboutFields()
        self._pages.addWidget(self._about)
        self._pages.addWidget(self._parts())
        outer.addWidget(self._pages, 1)

    def _parts(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        card = Card(is_flush=True)
        card.setFixedWidth(scaled_px(LIST_PX))
        self._rows = RowList(accessible_name=self.tr("Parts of the concept"))
        self._rows.setObjectName("concept_rows")
        card.content.addWidget(self._rows)
        row.addWidget(card)
        side = Card()
        self._fields = PartFields()
        side.content.addWidget(self._fields)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        self._up = IconButton("chevron-up", self.tr("Move up"), size=Size.SMALL)
        self._down = IconButton("chevron-down", self.tr("Move down"), size=Size.SMALL)
        self._remove = Button(self.tr("Remove"), "trash-2", size=Size.SMALL)
        for name, button in (("part_up", self._up), ("part_down", self._down), ("remove_part", self._remove)):
            button.setObjectName(name)
            acts.addWidget(button)
        acts.addStretch(1)
        side.content.addLayout(acts)
        side.content.addStretch(1)
        row.addWidget(side, 1)
        return page

    def _connect(self) -> None:
        self._choice.chosen.connect(self._on_part)
        self._rows.row_chosen.connect(self._on_row)
        self._rows.move_asked.connect(self._on_move)
        self._add.clicked.connect(self._on_add)
        self._back.clicked.connect(self.back_asked)
        self._fields.changed.connect(self._on_changed)
        self._about.texts_changed.connect(self._on_texts)
        self._about.steps_chosen.connect(self._on_steps)
        self._about.form_requested.connect(self.form_requested)
        self._up.clicked.connect(self._on_up)
        self._down.clicked.connect(self._on_down)
        self._remove.clicked.connect(self._on_remove)

    def _part(self) -> str:
        return self._choice.chosen_key()

    def _told_words(self, reading: ConceptReading) -> str:
        told = self.tr("Revision {number}").format(number=reading.concept.revision)
        if reading.talks:
            follow = self.tr(
                "%n talks follow it. They keep it: the first change makes the next revision.",
                "",
                reading.talks,
            )
            return f"{told}. {follow}"
        return f"{told}."

    def _add_words(self) -> str:
        return {
            ABOUT: "",
            PHASES: self.tr("Phase"),
            THEMES: self.tr("Theme"),
            CARDS: self.tr("Card"),
        }[self._part()]

    def _row_list(self, concept: LusConcept) -> list[Row]:
        if self._part() == PHASES:
            return [
                Row(key=p.key, title=p.title, sub=kind_word(p.kind), can_move=True) for p in concept.phases
            ]
        if self._part() == THEMES:
            return [Row(key=t.key, title=t.title, sub=t.help, can_move=True) for t in concept.themes]
        cards = [card for side in CardSide for card in concept.cards if card.side is side]
        return [Row(key=c.key, title=c.text, sub=side_word(c.side), can_move=True) for c in cards]

    def _chosen(self) -> Part | None:
        if self._shown is None:
            return None
        parts: dict[str, tuple[Part, ...]] = {
            PHASES: self._shown.phases,
            THEMES: self._shown.themes,
            CARDS: self._shown.cards,
        }
        key = self._rows.chosen_key()
        return next((part for part in parts.get(self._part(), ()) if part.key == key), None)

    def _show_chosen(self) -> None:
        part = self._chosen()
        self._fields.show_part(part)
        for button in (self._up, self._down, self._remove):
            button.setVisible(part is not None)

    def _on_part(self, _key: str) -> None:
        self.save_now()
        self._redraw()

    def _on_row(self, _key: str) -> None:
        self._fields.save_now()
        self._show_chosen()

    def _on_add(self) -> None:
        self.save_now()
        add = {
            PHASES: self._new_phase,
            THEMES: self._new_theme,
            CARDS: self._new_card,
        }[self._part()]
        key = self._guarded(add)
        self._redraw()
        if isinstance(key, str) and key:
            self._rows.choose(key)
            self._fields.begin()

    def _new_phase(self) -> str:
        return self._concepts.add_phase(PhaseKind.STATUS, self.tr("New phase"))

    def _new_theme(self) -> str:
        return self._concepts.add_theme(self.tr("New theme"))

    def _new_card(self) -> str:
        chosen = self._chosen()
        side = chosen.side if isinstance(chosen, ConversationCard) else CardSide.MUST
        return self._concepts.add_card(side, self.tr("New card"))

    def _on_changed(self, part: object) -> None:
        if isinstance(part, LusPhase | LusTheme | ConversationCard):
            self._guarded_change(part)

    def _guarded_change(self, part: Part) -> None:
        try:
            self._concepts.change(part)
        except Refused as problem:
            self._say(self._sentence(problem))
        else:
            self._say("")

    def _on_texts(self, title: str, intro: str) -> None:
        try:
            self._concepts.set_texts(title=title, intro=intro)
        except Refused as problem:
            self._say(self._sentence(problem))
        else:
            self._say("")

    def _on_steps(self, steps: int) -> None:
        self._concepts.set_steps(steps)

    def _on_move(self, key: str, by: int) -> None:
        self._fields.save_now()
        self._concepts.move(key, by=by)

    def _on_up(self) -> None:
        self._on_move(self._rows.chosen_key(), -1)

    def _on_down(self) -> None:
        self._on_move(self._rows.chosen_key(), 1)

    def _on_remove(self) -> None:
        self._fields.forget()
        self._concepts.remove(self._rows.chosen_key())

    def _redraw(self) -> None:
        reading = self._concepts.reading()
        if reading is not None:
            self.show_concept(reading)

    def _guarded(self, act: Callable[[], str]) -> str:
        try:
            key = act()
        except Refused as problem:
            self._say(self._sentence(problem))
            return ""
        self._say("")
        return key

    def _say(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
