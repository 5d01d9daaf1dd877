"""The middle: for whom, in what order, into which files. Each document has its own few choices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.actions import PlanStatus
from facilitator_app.services.schema_pace import LeaderLine
from facilitator_app.ui.kit import Card, CheckBox, Fit, PlainLabel
from facilitator_app.ui.paper.choices import Choices, Who
from facilitator_app.ui.paper.kind_words import shelf_about, shelf_heading, shelf_privacy
from facilitator_app.ui.paper.kinds import BLANKS, CARDS, LOCKABLE, YEARLY, Shelf
from facilitator_app.ui.paper.leaders_page import (
    BadgesPage,
    LeadersPage,
    SchemasPage,
    SinceLastPage,
    TypingPage,
)
from facilitator_app.ui.paper.option_pages import (
    BlanksPage,
    ChaptersPage,
    CopiesPage,
    HandoutPage,
    OptionPage,
    PlainPage,
    SlidesPage,
    named,
)
from facilitator_app.ui.paper.sand_note import SandNote
from facilitator_app.ui.paper.year_page import YearPage
from facilitator_app.ui.theme import TextRole


class OptionsCard(Card):
    """`changed` when something else will come out; the others ask for a list to pick from."""

    changed = Signal()
    leaders_requested = Signal()
    slides_requested = Signal()
    read_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._shown = Shelf.SCHEMAS
        self._heading = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.ELIDE)
        self._schemas = SchemasPage()
        self._badges = BadgesPage()
        self._typing = TypingPage()
        self._since_last = SinceLastPage()
        self._blanks = BlanksPage()
        self._cards = CopiesPage()
        self._chapters = ChaptersPage()
        self._handout = HandoutPage()
        self._slides = SlidesPage()
        self._year = YearPage()
        self._plain = PlainPage()
        self._lock = named(CheckBox(self.tr("Lock the file with a password")), "lock")
        self._note = SandNote()
        self._lay_out()
        self._connect()

    def choices(self) -> Choices:
        """What is chosen now."""
        return Choices(
            who=self._schemas.who(),
            participant_ids=self._schemas.participant_ids(),
            typing_ids=self._typing.participant_ids(),
            badge_ids=self._badges.participant_ids(),
            since_last_ids=self._since_last.participant_ids(),
            order=self._schemas.order(),
            badge_order=self._badges.order(),
            since_last_order=self._since_last.order(),
            filing=self._schemas.filing(),
            since_last_filing=self._since_last.filing(),
            since_last_start=self._since_last.start(),
            schemas_start=self._schemas.start(),
            blanks_start=self._blanks.start(),
            empty_fields=self._schemas.empty_fields(),
            copies=self._blanks.copies(),
            card_copies=self._cards.copies(),
            left_out_form_ids=self._blanks.left_out_form_ids(),
            chapters=self._chapters.chapters(),
            slides_on_page=self._handout.on_page(),
            slide_numbers=self._slides.numbers(),
            year=self._year.wish(),
        )

    def restore(self, choices: Choices) -> None:
        """Choose again what was chosen, without telling. Badges are for everybody until they are asked for."""
        self._schemas.restore(choices)
        self._badges.choose_leaders([])
        self._typing.choose_leaders([])
        self._since_last.restore_leaders(Who.ALL, None, choices.since_last_order)
        self._since_last.restore_files(choices.since_last_filing, choices.since_last_start)
        self._blanks.set_copies(choices.copies)
        self._blanks.set_start(choices.blanks_start)
        self._cards.set_copies(choices.card_copies)
        self._chapters.set_chapters(choices.chapters)
        self._handout.set_on_page(choices.slides_on_page)
        self._slides.choose_numbers(choices.slide_numbers)
        self._year.set_wish(choices.year)
        self._lock.setChecked(False)

    def show_leaders(self, lines: Sequence[LeaderLine], workshop_id: str) -> None:
        """Count those that can be chosen: the absent have no badge, and a schema from when they have sent theirs."""
        here = [line for line in lines if not line.participant.is_absent_from(workshop_id)]
        self._typing.count_absent(len(lines) - len(here))
        self._schemas.show_leaders(
            [
                line
                for line in lines
                if line.status is not PlanStatus.EMPTY or not line.participant.is_absent_from(workshop_id)
            ]
        )
        self._badges.show_leaders(here)
        self._typing.show_leaders(lines)
        self._since_last.show_leaders(here)

    def show_years(self, years: Sequence[int]) -> None:
        """Offer these years for the year report."""
        self._year.show_years(years)

    def show_document(self, shelf: Shelf, forms: Mapping[str, str]) -> None:
        """Show the choices of this document; `forms` are the titles of those its sheets are of, by id."""
        self._shown = shelf
        self._heading.setText(shelf_heading(shelf))
        page = self._page_of(shelf)
        if page is self._blanks:
            self._blanks.show_forms(forms)
        if isinstance(page, PlainPage):
            page.say(shelf_about(shelf))
        for other in self._pages():
            other.setVisible(other is page)
        self._lock.setVisible(shelf in LOCKABLE)
        self._note.say(shelf_privacy(shelf))

    def is_locked(self) -> bool:
        """Whether what is personal is to have a password."""
        return self._lock.isChecked()

    def leaders_page(self) -> LeadersPage:
        """The choice of leaders that is seen."""
        pages: Mapping[Shelf, LeadersPage] = {
            Shelf.NAME_BADGES: self._badges,
            Shelf.TYPING_SCHEMAS: self._typing,
            Shelf.SINCE_LAST: self._since_last,
            Shelf.CHAIN_SHEETS: self._since_last,
        }
        return pages.get(self._shown, self._schemas)

    def choose_leaders(self, participant_ids: Sequence[str]) -> None:
        """Pick out these leaders for their schemas; none is everybody."""
        self._schemas.choose_leaders(participant_ids)
        self.changed.emit()

    def pick_leaders(self, participant_ids: Sequence[str]) -> None:
        """Pick out these leaders for the document that is seen."""
        self.leaders_page().choose_leaders(participant_ids)
        self.changed.emit()

    def pick_slides(self, numbers: Sequence[int]) -> None:
        """Pick out these slides."""
        self._slides.choose_numbers(numbers)
        self.changed.emit()

    def _page_of(self, shelf: Shelf) -> OptionPage:
        if shelf in BLANKS:
            return self._blanks
        if shelf in CARDS:
            return self._cards
        if shelf in YEARLY:
            return self._year
        pages: Mapping[Shelf, OptionPage] = {
            Shelf.SCHEMAS: self._schemas,
            Shelf.NAME_BADGES: self._badges,
            Shelf.TYPING_SCHEMAS: self._typing,
            Shelf.SINCE_LAST: self._since_last,
            Shelf.CHAIN_SHEETS: self._since_last,
            Shelf.REPORT: self._chapters,
            Shelf.SLIDES: self._handout,
            Shelf.SLIDE_PICTURES: self._slides,
        }
        return pages.get(shelf, self._plain)

    def _pages(self) -> Iterable[OptionPage]:
        return (
            self._schemas,
            self._badges,
            self._typing,
            self._since_last,
            self._blanks,
            self._cards,
            self._chapters,
            self._handout,
            self._slides,
            self._year,
            self._plain,
        )

    def _lay_out(self) -> None:
        holder = QWidget()
        pages = QVBoxLayout(holder)
        pages.setContentsMargins(0, 0, 0, 0)
        for page in self._pages():
            pages.addWidget(page)
            page.hide()
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 8)
        head.addWidget(self._heading)
        self.content.addLayout(head)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        self.content.addWidget(scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self._lock)
        foot.addWidget(self._note)
        self.content.addLayout(foot)

    def _connect(self) -> None:
        for page in self._pages():
            page.changed.connect(self.changed)
        for leaders in (self._schemas, self._badges, self._typing, self._since_last):
            leaders.choose_requested.connect(self.leaders_requested)
        self._typing.read_requested.connect(self.read_requested)
        self._slides.choose_requested.connect(self.slides_requested)
