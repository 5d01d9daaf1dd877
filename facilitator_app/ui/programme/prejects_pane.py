"""One pre-ject opened: its card as the form has it, what was decided, what it taught, and what can be done with it.

Invariant: what is typed belongs to the card that was open when it was typed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.forms import FieldKind, FieldValue, FormSpec
from facilitator_app.domain.harvest import PrejectDecision
from facilitator_app.ui.forms import Entry, FormField
from facilitator_app.ui.kit import (
    Button,
    Card,
    Divider,
    Fit,
    IconButton,
    PlainLabel,
    SegmentedChoice,
    Size,
    Tone,
    Variant,
    menu_words,
)
from facilitator_app.ui.programme.prejects_learnings import LearningLine, LearningList
from facilitator_app.ui.theme import Ground, TextRole, set_ground

GAP_PX = 12
MARGIN_PX = 16
ASKED_ABOVE = "go_on"
"""The card on paper asks whether it goes on; here the decision tells that, once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCard:
    """What the pane shows. `grown_from` are the outputs' words; `others` id and title of the cards to merge with."""

    preject_id: str
    title: str
    form: FormSpec
    values: Mapping[str, FieldValue]
    decision: PrejectDecision | None
    learnings: tuple[LearningLine, ...]
    grown_from: tuple[str, ...]
    others: tuple[tuple[str, str], ...]
    is_on_wall: bool
    wall_closed: str


class MergeAction(QAction):
    """Another card in the menu."""

    asked = Signal(str)

    def __init__(self, preject_id: str, title: str, parent: QWidget) -> None:
        super().__init__(menu_words(title), parent)
        self.setObjectName(f"merge_{preject_id}")
        self._preject_id = preject_id
        self.triggered.connect(self._tell)

    def _tell(self) -> None:
        self.asked.emit(self._preject_id)


class PrejectPane(Card):
    """`value_saved` carries a field and its value; `decided` a decision or None; `merge_asked` the other card."""

    value_saved = Signal(str, object)
    left = Signal()
    decided = Signal(object)
    learned = Signal(str, bool)
    corrected = Signal(str, str)
    merge_asked = Signal(str)
    remove_asked = Signal()
    wall_asked = Signal()
    close_asked = Signal()

    def __init__(
        self, entry: Entry, *, date_words: Callable[[date], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(is_flush=True, parent=parent)
        self.setObjectName("preject_pane")
        self._entry = entry
        self._date_words = date_words
        self._spec: FormSpec | None = None
        self._shown_id = ""
        self._others: tuple[tuple[str, str], ...] = ()
        self._fields: dict[str, FormField] = {}
        self._build()

    def show_card(self, card: OpenCard) -> None:
        """Show a card; another one is begun at its top."""
        if (card.preject_id, card.form) != (self._shown_id, self._spec):
            self._build_fields(card.form)
            self._learnings.show_learnings(())
            self._learnings.start_anew()
            self._learnings.show_refusal("")
            self._scroll.verticalScrollBar().setValue(0)
        self._shown_id, self._spec, self._others = card.preject_id, card.form, card.others
        self._title.setText(card.title)
        self.setAccessibleName(card.title)
        for key, field in self._fields.items():
            field.set_value(card.values.get(key))
        self._decision.choose(card.decision or "")
        self._take_back.setVisible(card.decision is not None)
        self._learnings.show_learnings(card.learnings)
        self._grown.setText("\n".join(card.grown_from))
        for part in (self._grown_head, self._grown):
            part.setVisible(bool(card.grown_from))
        self._merge.setEnabled(bool(card.others))
        self._wall.set_on(card.is_on_wall, self.tr("Take it down"))
        self._wall.set_off("" if card.is_on_wall else card.wall_closed)

    def begin(self) -> None:
        """The caret in the first field."""
        for field in self._fields.values():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def save_now(self) -> None:
        """Save what was typed in the last moment."""
        for field in tuple(self._fields.values()):
            field.save_now()
        self._learnings.save_now()

    def start_anew(self) -> None:
        """Another file: no card is open."""
        self._shown_id, self._spec = "", None

    def learning_added(self) -> None:
        """The new learning stands in the list; its field is free again."""
        self._learnings.start_anew()
        self._learnings.show_refusal("")

    def show_refusal(self, sentence: str) -> None:
        """Say why a learning was not added."""
        self._learnings.show_refusal(sentence)

    def _build(self) -> None:
        self._title = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.ELIDE)
        self._wall = Button(self.tr("Show on the wall"), "projector", size=Size.SMALL)
        self._wall.setObjectName("show_preject")
        close = IconButton("x", self.tr("Close the card"), variant=Variant.QUIET, size=Size.SMALL)
        close.setObjectName("close_preject")
        self.heading_row.addWidget(self._title, 1)
        self.heading_row.addWidget(self._wall)
        self.heading_row.addWidget(close)
        self.content.addLayout(self.heading_row)
        self.content.addWidget(Divider())
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_ground(self._scroll, Ground.SURFACE)
        self._scroll.setWidget(self._build_body())
        self.content.addWidget(self._scroll, 1)
        self._wall.clicked.connect(self.wall_asked)
        close.clicked.connect(self.close_asked)

    def _build_body(self) -> QWidget:
        body = QWidget()
        set_ground(body, Ground.SURFACE)
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN_PX, GAP_PX, MARGIN_PX, GAP_PX)
        column.setSpacing(GAP_PX)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP_PX)
        column.addLayout(self._rows)
        column.addWidget(Divider())
        column.addWidget(PlainLabel(self.tr("What becomes of it"), TextRole.CARD_HEADING))
        column.addLayout(self._build_decision())
        column.addWidget(Divider())
        self._learnings = LearningList(self._entry, date_words=self._date_words)
        self._learnings.learned.connect(self.learned)
        self._learnings.corrected.connect(self.corrected)
        self._learnings.left.connect(self.left)
        column.addWidget(self._learnings)
        self._grown_head = PlainLabel(self.tr("Grown out of"), TextRole.LABEL, tone=Tone.TEXT_2)
        self._grown = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._grown.setObjectName("grown_from")
        column.addWidget(self._grown_head)
        column.addWidget(self._grown)
        column.addWidget(Divider())
        column.addLayout(self._build_acts())
        column.addStretch(1)
        return body

    def _build_decision(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._decision = SegmentedChoice(
            [
                (PrejectDecision.GO_ON, self.tr("Go on")),
                (PrejectDecision.CHANGE, self.tr("Change")),
                (PrejectDecision.STOP, self.tr("Stop")),
            ],
            accessible_name=self.tr("What becomes of it"),
        )
        self._decision.setObjectName("preject_decision")
        self._take_back = IconButton(
            "eraser", self.tr("Take the decision back"), variant=Variant.QUIET, size=Size.SMALL
        )
        self._take_back.setObjectName("take_back_decision")
        row.addWidget(self._decision)
        row.addWidget(self._take_back)
        row.addStretch(1)
        self._decision.chosen.connect(self._on_decided)
        self._take_back.clicked.connect(self._on_taken_back)
        return row

    def _build_acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._merge = Button(self.tr("Merge another into it"), "group", size=Size.SMALL)
        self._merge.setObjectName("merge_preject")
        remove = Button(self.tr("Remove"), "trash-2", variant=Variant.QUIET, size=Size.SMALL)
        remove.setObjectName("remove_preject")
        row.addWidget(self._merge)
        row.addStretch(1)
        row.addWidget(remove)
        self._merge.clicked.connect(self._on_merge)
        remove.clicked.connect(self.remove_asked)
        return row

    def _build_fields(self, form: FormSpec) -> None:
        for field in self._fields.values():
            self._rows.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = {}
        for spec in form.fields:
            if spec.key == ASKED_ABOVE and spec.kind is FieldKind.CHOICE:
                continue
            field = self._fields[spec.key] = FormField(spec, self._entry, date_words=self._date_words)
            field.setMinimumWidth(1)
            field.value_saved.connect(self.value_saved)
            field.left.connect(self.left)
            self._rows.addWidget(field)

    def _on_decided(self, key: str) -> None:
        self.decided.emit(PrejectDecision(key))

    def _on_taken_back(self) -> None:
        self.decided.emit(None)

    def _on_merge(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for preject_id, title in self._others:
            action = MergeAction(preject_id, title, menu)
            action.asked.connect(self.merge_asked)
            menu.addAction(action)
        menu.popup(self._merge.mapToGlobal(self._merge.rect().bottomLeft()))
