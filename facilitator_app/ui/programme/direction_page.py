"""*Direktionen*: who is in it, and the agreements on how its members work together.

Invariant: what stands here goes nowhere but into the members' own documents: there is no way to the wall from here.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.textfmt import capitalise_first
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.agreeing_interplay import AgreeingInterplay
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.ui.forms import Entry
from facilitator_app.ui.kit import (
    Button,
    Card,
    Fit,
    LineEdit,
    PlainLabel,
    PrivatePanel,
    Size,
    Tone,
    Variant,
)
from facilitator_app.ui.kit.flowing import FlowingBody
from facilitator_app.ui.programme.direction_agreement import (
    AGREED_ON,
    LOOK_BACK,
    REASON,
    TEXT,
    AgreementCard,
)
from facilitator_app.ui.programme.page import ProgrammePage
from facilitator_app.ui.theme import TextRole, scaled_px

GAP_PX = 16
SIDE_PX, NARROW_SIDE_PX = 312, 240
NARROW_BELOW_PX = 1040


class DirectionPage(ProgrammePage):
    """`papers_requested` asks for the members' paper, `people_requested` for the list of leaders."""

    papers_requested = Signal()
    people_requested = Signal()

    def __init__(
        self,
        *,
        interplay: AgreeingInterplay,
        document: Document,
        clock: Clock,
        entry: Entry,
        date_words: Callable[[date], str],
        sentence: Callable[[Problem], str],
    ) -> None:
        super().__init__()
        self.setObjectName("direction_page")
        self._interplay = interplay
        self._document = document
        self._clock = clock
        self._entry = entry
        self._date_words = date_words
        self._sentence = sentence
        self._cards: dict[str, AgreementCard] = {}
        self._build()
        self._connect()

    def render_page(self) -> None:
        """Draw the agreements and the members."""
        agreements = self._interplay.agreements()
        known = {one.id for one in agreements}
        for gone in [key for key in self._cards if key not in known]:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        for at, agreement in enumerate(agreements):
            card = self._cards.get(agreement.id) or self._add_card(agreement.id)
            card.show_agreement(agreement)
            if self._rows.indexOf(card) != at:
                self._rows.removeWidget(card)
                self._rows.insertWidget(at, card)
        self._nothing.setVisible(not agreements)
        self._paper.setEnabled(bool(agreements))
        members = self._interplay.members()
        lines = [" · ".join(part for part in (one.name, one.title or one.unit) if part) for one in members]
        self._members.setText("\n".join(lines))
        self._members.setVisible(bool(lines))
        self._nobody.setVisible(not lines)

    def begin(self) -> None:
        """Where a new agreement is written."""
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def header_widgets(self) -> tuple[QWidget, ...]:
        """The members' paper."""
        return (self._paper,)

    def open_entry(self, entry_id: str) -> None:
        """Stand in an agreement."""
        self.render_page()
        card = self._cards.get(entry_id)
        if card is not None:
            self._scroll.ensureWidgetVisible(card)
            card.begin()

    def save_now(self) -> None:
        """Save what was typed in the last moment; a new agreement waits for Enter."""
        for card in tuple(self._cards.values()):
            card.save_now()

    def start_anew(self) -> None:
        """Another file: nothing is being written."""
        self._new.clear()
        self._refuse("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the agreements have what the members can do without."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled_px(NARROW_BELOW_PX)
        self._side.setFixedWidth(scaled_px(NARROW_SIDE_PX if is_narrow else SIDE_PX))

    def _add_card(self, agreement_id: str) -> AgreementCard:
        agreement = next(one for one in self._interplay.agreements() if one.id == agreement_id)
        card = AgreementCard(agreement, self._entry, date_words=self._date_words)
        self._cards[agreement_id] = card
        card.value_saved.connect(self._on_value)
        card.left.connect(self._on_left)
        card.ended.connect(self._on_ended)
        card.removed.connect(self._on_removed)
        return card

    def _build(self) -> None:
        self._paper = Button(self.tr("Paper for the members"), "printer")
        self._paper.setObjectName("direction_paper")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP_PX)
        outer.addWidget(
            PrivatePanel(
                self.tr(
                    "Only for the direction: in its members' own documents, "
                    "never on the wall, in search, in reports or in anybody else's."
                )
            )
        )
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(self._build_new())
        self._refusal = PlainLabel("", TextRole.HINT, tone=Tone.OVER, fit=Fit.WRAP)
        self._refusal.setObjectName("agreement_refused")
        self._refusal.hide()
        left.addWidget(self._refusal)
        left.addWidget(self._build_agreements(), 1)
        row.addLayout(left, 1)
        self._side = self._build_side()
        row.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(row, 1)

    def _build_agreements(self) -> QScrollArea:
        self._scroll = QScrollArea()
        self._scroll.setObjectName("agreements")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = FlowingBody()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._nothing = PlainLabel(
            self.tr("No agreements yet. Write the first one above."), TextRole.SMALL, fit=Fit.WRAP
        )
        self._nothing.setObjectName("no_agreements")
        column.addWidget(self._nothing)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        column.addLayout(self._rows)
        column.addStretch(1)
        self._scroll.setWidget(body)
        return self._scroll

    def _build_new(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._new = LineEdit()
        self._new.setObjectName("new_agreement")
        self._new.setAccessibleName(self.tr("New agreement"))
        self._new.setPlaceholderText(self.tr("We have agreed that …"))
        self._add = Button(self.tr("Agreement"), "plus", variant=Variant.PRIMARY)
        self._add.setObjectName("add_agreement")
        row.addWidget(self._new, 1)
        row.addWidget(self._add)
        return row

    def _build_side(self) -> Card:
        card = Card(self.tr("Members of the direction"))
        card.setObjectName("direction_members")
        self._members = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
        self._members.setObjectName("members")
        self._nobody = PlainLabel(
            self.tr("Nobody is marked as a member yet."), TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.WRAP
        )
        self._nobody.setObjectName("no_members")
        to_people = Button(self.tr("Go to the leaders"), "users", size=Size.SMALL)
        to_people.setObjectName("to_people")
        to_people.clicked.connect(self.people_requested)
        for part in (self._members, self._nobody):
            card.content.addWidget(part)
        card.content.addWidget(to_people, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _connect(self) -> None:
        self._paper.clicked.connect(self.papers_requested)
        self._add.clicked.connect(self._on_add)
        self._new.returnPressed.connect(self._on_add)

    def _refuse(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def _on_add(self) -> None:
        self.save_now()
        try:
            self._interplay.add(capitalise_first(self._new.text()), agreed_on=self._clock.local_today())
        except Refused as problem:
            self._refuse(self._sentence(problem))
            return
        self._refuse("")
        self._new.clear()
        self.render_page()
        self.begin()

    def _on_value(self, agreement_id: str, key: str, value: object) -> None:
        words = value if isinstance(value, str) else ""
        if key == TEXT:
            self._reword(agreement_id, words)
        elif key == REASON:
            self._interplay.give_reason(agreement_id, words)
        elif key == LOOK_BACK:
            self._interplay.look_back(agreement_id, words)
        elif key == AGREED_ON:
            self._interplay.set_day(agreement_id, _day(words))

    def _reword(self, agreement_id: str, words: str) -> None:
        """An emptied field keeps the words it had: an agreement is taken away by its button."""
        if words.strip():
            self._interplay.reword(agreement_id, words)

    def _on_left(self) -> None:
        self._document.end_typing()
        self.render_page()

    def _on_ended(self, agreement_id: str, is_over: bool) -> None:
        self.save_now()
        self._interplay.lay_aside(agreement_id, self._clock.local_today() if is_over else None)

    def _on_removed(self, agreement_id: str) -> None:
        self.save_now()
        self._interplay.remove(agreement_id)
        self.render_page()
        self.begin()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
