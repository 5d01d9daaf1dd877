"""The page *Dilemmaer* of the planner: the deck, the chosen dilemma on wall and card, and its fields."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_deck import DilemmaReading, KeepingDeck
from facilitator_app.ui.exercises.deck_column import DeckColumn
from facilitator_app.ui.exercises.dilemma_card import DilemmaCard
from facilitator_app.ui.exercises.dilemma_form import DilemmaForm
from facilitator_app.ui.exercises.picture_pane import PicturePane
from facilitator_app.ui.exercises.pictures import Views, dilemma_views
from facilitator_app.ui.exercises.refusal import RefusalLine
from facilitator_app.ui.planner.page import PlannerPage
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.theme import scaled_px

DILEMMAS = "dilemmas"
GAP_PX = 16
DECK_PX, PICTURE_PX, FORM_PX = 342, 500, 372
DECK_MOST_PX, FORM_MOST_PX = 460, 480
CARD_LEAST_PX = 180


def dilemmas_title() -> str:
    """The word of the page's tab, before there is a page."""
    return QCoreApplication.translate("DilemmasPage", "Dilemmas")


class DilemmasPage(PlannerPage):
    """`sentence` says a problem in the interface's language."""

    def __init__(
        self,
        *,
        deck: KeepingDeck,
        document: Document,
        pictures: WallPictures,
        sentence: Callable[[Problem], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(key=DILEMMAS, title=dilemmas_title(), parent=parent)
        self._deck, self._document, self._pictures, self._sentence = deck, document, pictures, sentence
        self._chosen_id = ""
        self._shown_id = ""
        self._build()
        self._connect()

    def render_page(self) -> None:
        """Draw what was found and the chosen dilemma."""
        everything = self._deck.dilemmas()
        themes = self._deck.themes()
        theme = self.column.theme() if self.column.theme() in themes else ""
        found = self._deck.dilemmas(search=self.column.search(), theme=theme)
        known = [line.dilemma.id for line in found]
        if self._chosen_id not in known:
            self._chosen_id = known[0] if known else ""
        self.column.show_deck(found, self._chosen_id, themes=themes, total=len(everything))
        self._draw_chosen()

    def open_entry(self, entry_id: str) -> None:
        """Turn to one dilemma; a search that would hide it is given up."""
        self._before_act()
        self.column.find_all()
        self._turn_to(entry_id)

    def begin(self) -> None:
        """Put the focus on the deck."""
        self.column.begin()

    def save_now(self) -> None:
        """Save what has been typed in the last moment."""
        self.form.save_now()

    def start_anew(self) -> None:
        """Another file was opened: forget what was chosen and looked for."""
        self.form.drop()
        self.column.find_all()
        self._chosen_id = ""

    def _build(self) -> None:
        self.column = DeckColumn()
        self.column.setMaximumWidth(scaled_px(DECK_MOST_PX))
        self.card = DilemmaCard()
        self.card.setMinimumHeight(scaled_px(CARD_LEAST_PX))
        self.picture = PicturePane(rest=self.card)
        self.form = DilemmaForm()
        self.form.setMaximumWidth(scaled_px(FORM_MOST_PX))
        self._gap = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        self.refusal = RefusalLine()
        outer.addWidget(self.refusal)
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        row.addWidget(self.column, DECK_PX)
        row.addWidget(self.picture, PICTURE_PX)
        row.addWidget(self.form, FORM_PX)
        row.addWidget(self._gap, PICTURE_PX + FORM_PX)
        outer.addLayout(row, 1)

    def _connect(self) -> None:
        column = self.column
        column.dilemma_chosen.connect(self._on_chosen)
        column.dilemma_opened.connect(self._on_opened)
        column.find_changed.connect(self._on_find)
        column.new_asked.connect(self._on_new)
        column.copy_asked.connect(self._on_copy)
        column.removal_asked.connect(self._on_remove)
        column.place_asked.connect(self._on_place)
        column.uses_wanted.connect(self._on_uses)
        column.use_asked.connect(self._on_use)
        self.form.changed.connect(self._on_changed)
        self.form.left.connect(self._document.end_typing)

    def _draw_chosen(self) -> None:
        reading = self._deck.reading(self._chosen_id)
        self._gap.setVisible(reading is None)
        self.picture.setVisible(reading is not None)
        self.form.setVisible(reading is not None)
        if reading is None:
            self.form.drop()
            self._shown_id = ""
            return
        self.form.show_dilemma(reading.dilemma, self._deck.themes(), is_answered=reading.is_answered)
        self.card.show_dilemma(reading.dilemma)
        self.picture.show_views(self._views(reading), is_other=self._shown_id != self._chosen_id)
        self._shown_id = self._chosen_id

    def _views(self, reading: DilemmaReading) -> Views:
        block_id = reading.blocks[0].id if reading.blocks else ""
        return dilemma_views(self._pictures, reading.dilemma, block_id=block_id)

    def _before_act(self) -> None:
        self.form.save_now()
        self._document.end_typing()
        self.refusal.say("")

    def _turn_to(self, dilemma_id: str) -> None:
        self._chosen_id = dilemma_id
        self.render_page()

    def _on_chosen(self, dilemma_id: str) -> None:
        if dilemma_id != self._chosen_id:
            self._before_act()
            self._chosen_id = dilemma_id
            self._draw_chosen()

    def _on_opened(self, _dilemma_id: str) -> None:
        self.form.begin()

    def _on_find(self) -> None:
        self._before_act()
        self.render_page()

    def _on_new(self) -> None:
        """A new one after the chosen; a search that would hide it is given up, its theme is kept."""
        self._before_act()
        theme, after_id = self.column.theme(), self._chosen_id
        if self.column.search():
            self.column.find_all()
        new = self._deck.add(title=self.tr("New dilemma"), theme=theme, after_id=after_id)
        self._turn_to(new.id)
        self.form.begin_title()

    def _on_copy(self, dilemma_id: str) -> None:
        self._before_act()
        reading = self._deck.reading(dilemma_id)
        if reading is None:
            return
        title = self.tr("{dilemma} (copy)").format(dilemma=reading.dilemma.title)
        copy = self._deck.copy(dilemma_id, title=title)
        if copy is not None:
            self._turn_to(copy.id)

    def _on_remove(self, dilemma_id: str) -> None:
        """The neighbour is chosen, so that several can be removed one after the other."""
        self._before_act()
        ids = [row.key for row in self.column.rows.rows()]
        try:
            self._deck.remove(dilemma_id)
        except Refused as problem:
            self.refusal.say(self._sentence(problem))
            return
        left = [one for one in ids if one != dilemma_id]
        self._turn_to(left[min(ids.index(dilemma_id), len(left) - 1)] if left else "")
        self.column.begin()

    def _on_place(self, dilemma_id: str, index: int) -> None:
        self._before_act()
        self._deck.place(dilemma_id, index)

    def _on_uses(self) -> None:
        self._before_act()
        self.column.offer_blocks(self._deck.places(self._chosen_id))

    def _on_use(self, block_id: str) -> None:
        self._before_act()
        self._deck.use_in(block_id, self._chosen_id)

    def _on_changed(self, dilemma: Dilemma, typed: str) -> None:
        self.refusal.say("")
        self._deck.change(dilemma, typed=typed)
