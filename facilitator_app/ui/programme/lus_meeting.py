"""The talk itself: how the two see it, the cards they chose, and what they agree on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from facilitator_app.domain.lus import ConversationCard
from facilitator_app.domain.lus_reading import Spoke, most_agreed, spokes, worth_talking
from facilitator_app.ui.kit import Button, Card, Fit, IconButton, PlainLabel, Size, Tone, Variant
from facilitator_app.ui.kit.menus import menu_words
from facilitator_app.ui.programme.lus_agreements import Agreements
from facilitator_app.ui.programme.lus_radar import RadarChart, RadarKey, RadarLine
from facilitator_app.ui.programme.lus_step import OpenStep, StepPane, StepWorld
from facilitator_app.ui.programme.lus_words import side_word
from facilitator_app.ui.theme import Ground, TextRole, roles_at, scaled_px, set_ground

SIDE_PX = 372
NARROW_SIDE_PX = 312
NARROW_BELOW_PX = 860
GAP_PX = 16
RADIUS_PX = 6


class MeetingStep(StepPane):
    """Middle the radar chart, right cards and agreements."""

    def __init__(self, world: StepWorld) -> None:
        super().__init__()
        self._world = world
        self._build()

    def show_step(self, opened: OpenStep) -> None:
        """Ratings, cards and agreements as they are now."""
        rated = spokes(opened.concept, opened.talk)
        self._radar.show_lines(
            [RadarLine(label=one.title, own=one.own, chief=one.chief) for one in rated],
            steps=opened.concept.scale_steps,
            said="; ".join(f"{one.title}: {_said(one.own)} / {_said(one.chief)}" for one in rated),
        )
        self._agreed.show_spoke(most_agreed(rated))
        self._worth.show_spoke(worth_talking(rated))
        self._cards.show_cards(opened, self._world.reading.cards(opened.talk))
        self._agreements.show_agreements(opened.talk.agreements)
        shared = len(self._world.reading.shared_actions(opened.talk))
        self._shared.setText(
            self.tr("The leader has shared %n actions for the talk", "", shared) if shared else ""
        )
        self._shared.setVisible(bool(shared))

    def save_now(self) -> None:
        """Save what is typed in the agreements."""
        self._agreements.save_now()

    def forget(self) -> None:
        """Nothing of the talk stays."""
        self._agreements.forget()
        self._cards.forget()
        self._radar.show_lines([], steps=1, said="")
        self._agreed.show_spoke(None)
        self._worth.show_spoke(None)

    def begin(self) -> None:
        """On the button for an agreement."""
        self._agreements.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the chart keeps its room."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled_px(NARROW_BELOW_PX)
        self._side.setFixedWidth(scaled_px(NARROW_SIDE_PX if is_narrow else SIDE_PX))
        self._heads.setDirection(
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )

    def _build(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP_PX)
        outer.addWidget(self._chart_card(), 1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(GAP_PX)
        self._cards = ChosenCards(self._world)
        self._agreements = Agreements(self._world)
        self._shared = PlainLabel("", TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.WRAP)
        self._agreements.content.addWidget(self._shared)
        side.addWidget(self._cards)
        side.addWidget(self._agreements, 1)
        outer.addWidget(self._side)

    def _chart_card(self) -> Card:
        card = Card()
        card.setAccessibleName(self.tr("How we see it"))
        self._heads = QHBoxLayout()
        self._heads.setSpacing(8)
        self._heads.addWidget(PlainLabel(self.tr("How we see it"), TextRole.CARD_HEADING), 1)
        keys = QHBoxLayout()
        keys.setSpacing(12)
        keys.addWidget(RadarKey(self.tr("The leader"), is_own=True))
        keys.addWidget(RadarKey(self.tr("Nearest chief"), is_own=False))
        self._heads.addLayout(keys)
        card.content.addLayout(self._heads)
        self._radar = RadarChart()
        card.content.addWidget(self._radar, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._agreed = Told(self.tr("Most agreement"))
        self._worth = Told(self.tr("Worth talking about"))
        row.addWidget(self._agreed, 1)
        row.addWidget(self._worth, 1)
        card.content.addLayout(row)
        return card


class Told(QWidget):
    """A sunk box: what is read out of the ratings."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(2)
        column.addWidget(PlainLabel(heading, TextRole.HINT, tone=Tone.TEXT_2))
        self._words = PlainLabel("–", TextRole.BODY_STRONG, fit=Fit.WRAP)
        column.addWidget(self._words)

    def show_spoke(self, spoke: Spoke | None) -> None:
        """A theme with its two ratings; a dash while there is none."""
        if spoke is None:
            self._words.setText(self.tr("– until both have rated"))
            return
        self._words.setText(
            self.tr("{theme} {own} and {chief}").format(theme=spoke.title, own=spoke.own, chief=spoke.chief)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sunk ground with round corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles_at(self).sunk))
        painter.drawRoundedRect(self.rect(), RADIUS_PX, RADIUS_PX)


class CardFace(Card):
    """A chosen card; its button puts it back."""

    put_back = Signal(str)

    def __init__(self, card: ConversationCard) -> None:
        super().__init__(padding_px=10)
        self._key = card.key
        self.setToolTip(card.question)
        self.setAccessibleName(card.text)
        self.content.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(side_word(card.side), TextRole.LABEL, tone=Tone.ACCENT), 1)
        back = IconButton(
            "x", self.tr("Put back {card}").format(card=card.text), variant=Variant.QUIET, size=Size.SMALL
        )
        back.setObjectName(f"put_back_{card.key}")
        back.clicked.connect(self._on_back)
        head.addWidget(back)
        self.content.addLayout(head)
        self.content.addWidget(PlainLabel(card.text, TextRole.WORDS, fit=Fit.WRAP))
        self.content.addStretch(1)

    def _on_back(self) -> None:
        self.put_back.emit(self._key)


class ChosenCards(Card):
    """The cards for the talk, and the menu they are chosen from, by what the leader must, does, can and will."""

    def __init__(self, world: StepWorld) -> None:
        super().__init__()
        self._world = world
        self._shown: tuple[ConversationCard, ...] | None = None
        self._left: tuple[ConversationCard, ...] = ()
        self.setAccessibleName(self.tr("Chosen conversation cards"))
        self.heading_row.addWidget(
            PlainLabel(self.tr("Chosen conversation cards"), TextRole.CARD_HEADING, fit=Fit.ELIDE), 1
        )
        self._choose = Button(self.tr("Card"), "plus", size=Size.SMALL)
        self._choose.setObjectName("choose_card")
        self._choose.setAccessibleName(self.tr("Choose a conversation card"))
        self.heading_row.addWidget(self._choose)
        self.content.addLayout(self.heading_row)
        self._menu = QMenu(self)
        self._menu.setObjectName("cards")
        self._menu.setToolTipsVisible(True)
        body = QWidget()
        set_ground(body, Ground.SURFACE)
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.content.addWidget(body)
        self._none = PlainLabel(
            self.tr("Choose two or three cards to open the talk with."),
            TextRole.SMALL,
            tone=Tone.TEXT_2,
            fit=Fit.WRAP,
        )
        self.content.addWidget(self._none)
        self._choose.clicked.connect(self._on_choose)
        self._menu.triggered.connect(self._on_card)

    def show_cards(self, opened: OpenStep, chosen: tuple[ConversationCard, ...]) -> None:
        """Show what is chosen; the menu has the rest."""
        self._left = tuple(card for card in opened.concept.cards if card not in chosen)
        self._choose.set_off("" if self._left else self.tr("All cards are chosen."))
        self._none.setVisible(not chosen)
        if chosen == self._shown:
            return
        self._shown = chosen
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, card in enumerate(chosen):
            face = CardFace(card)
            face.put_back.connect(self._on_put_back)
            self._grid.addWidget(face, place // 2, place % 2)

    def forget(self) -> None:
        """No cards."""
        self._shown = None
        self._left = ()
        self._menu.clear()

    def _on_choose(self) -> None:
        self._menu.clear()
        side = None
        for card in sorted(self._left, key=_side_order):
            if card.side is not side:
                side = card.side
                self._menu.addSection(side_word(side))
            act = self._menu.addAction(menu_words(f"{side_word(card.side)}: {card.text}"))
            act.setToolTip(card.question)
            act.setData(card.key)
        self._menu.popup(self._choose.mapToGlobal(QPoint(0, self._choose.height())))

    def _on_put_back(self, key: str) -> None:
        self._world.filling.put_card_back(key)

    def _on_card(self, act: object) -> None:
        key = getattr(act, "data", str)()
        if isinstance(key, str) and key:
            self._world.filling.choose_card(key)


def _said(rating: int | None) -> str:
    return "–" if rating is None else str(rating)


def _side_order(card: ConversationCard) -> int:
    return list(type(card.side)).index(card.side)
