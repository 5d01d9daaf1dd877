"""The area *Planlæg*: the agenda with its slides, the participants with their groups, and what else a day is planned
with, each under a tab of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.dates import clock_words
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.changes import Saved, UndoChanged
from facilitator_app.services.clock import Clock
from facilitator_app.services.dividing_people import DividingPeople
from facilitator_app.services.document import Document
from facilitator_app.services.importing_people import ImportingPeople
from facilitator_app.services.listing_people import ListingPeople
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.planning_exercises import PlanningExercises
from facilitator_app.services.planning_slides import PlanningSlides
from facilitator_app.ui.area import Area
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Button, HeaderBar, IconButton, SavedChip
from facilitator_app.ui.kit.tabs import Tabs
from facilitator_app.ui.planner.agenda_page import AGENDA, AgendaPage
from facilitator_app.ui.planner.page import EXERCISES, PageToCome, PlannerPage
from facilitator_app.ui.planner.people_page import PEOPLE, PeoplePage
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.theme.focus import NO_RING, RING_PROPERTY

MARGIN_PX = 16


class PlannerArea(Area):
    """Tabs in the header; a page is made when it is first turned to, and drawn only while it is seen.

    `sentence` says any key of the word files in the interface's language. `more_pages` come after the agenda and the
    participants. `slides_asked` carries block, slide and path for the import of slides, `erase_asked` the
    participant to be erased for good, `hand_out_asked` the one whose data is to be handed out.
    """

    slides_asked = Signal(str, str, str)
    erase_asked = Signal(str)
    hand_out_asked = Signal(str)

    def __init__(
        self,
        *,
        planning: PlanningDay,
        slides: PlanningSlides,
        exercises: PlanningExercises,
        people: ListingPeople,
        dividing: DividingPeople,
        importing: ImportingPeople,
        document: Document,
        pictures: WallPictures,
        hub: Hub,
        dialogs: Dialogs,
        clock: Clock,
        sentence: Callable[[Problem], str],
        more_pages: Sequence[PageToCome] = (),
    ) -> None:
        super().__init__(name="planner")
        self._document = document
        self._hub = hub
        self._clock = clock
        self._sentence = sentence
        make_agenda = partial(
            AgendaPage,
            planning=planning,
            slides=slides,
            exercises=exercises,
            document=document,
            pictures=pictures,
            dialogs=dialogs,
            sentence=sentence,
        )
        make_people = partial(
            PeoplePage,
            people=people,
            dividing=dividing,
            importing=importing,
            document=document,
            dialogs=dialogs,
            pictures=pictures,
            sentence=sentence,
        )
        self._band: QWidget | None = None
        self._is_locked = False
        self._made: dict[str, PlannerPage] = {}
        agenda_title = QCoreApplication.translate("AgendaPage", "Agenda")
        people_title = QCoreApplication.translate("PeoplePage", "Participants and groups")
        to_come = (
            PageToCome(AGENDA, agenda_title, make_agenda),
            PageToCome(PEOPLE, people_title, make_people),
            *more_pages,
        )
        self._to_come = {page.key: page for page in to_come}
        self._build()
        self._connect()

    def render_area(self) -> None:
        """Draw the open tab and what can be undone."""
        self._draw_undo()
        if not self._document.is_all_saved:
            self._saved.show_unsaved()
        self._page().render_page()

    def begin(self) -> None:
        """Put the focus where work begins on the open page."""
        self._page().begin()

    def save_now(self) -> None:
        """Save what has been typed in the last moment."""
        for page in self._made.values():
            page.save_now()

    def show_slide(self, block_id: str, slide_id: str) -> None:
        """Turn to a slide in the agenda."""
        self.show_page(AGENDA)
        agenda = self._made[AGENDA]
        if isinstance(agenda, AgendaPage):
            agenda.show_slide(block_id, slide_id)

    def show_people(self) -> None:
        """Turn to the participants."""
        self.show_page(PEOPLE)

    def show_page(self, key: str) -> None:
        """Turn to the page with this key."""
        self._tabs.open(key)
        self._on_tab(key)

    def show_entry(self, key: str, entry_id: str) -> None:
        """Turn to one of what a page lists; a page that is not there is not turned to."""
        if key in self._to_come or key in self._made:
            self.show_page(key)
            self._made[key].open_entry(entry_id)

    def prepare(self, key: str) -> None:
        """Make a page without turning to it, if it has not been made."""
        if key in self._made:
            return
        page = self._made[key] = self._to_come[key].make()
        if isinstance(page, AgendaPage):
            page.import_asked.connect(self.slides_asked)
            page.exercise_asked.connect(self._on_exercise)
        if isinstance(page, PeoplePage):
            page.erase_asked.connect(self.erase_asked)
            page.hand_out_asked.connect(self.hand_out_asked)
        self._pages.addWidget(page)
        before: QWidget = self._tabs.last
        for stop in page.first_stops():
            self.setTabOrder(before, stop)
            before = stop

    @property
    def pages(self) -> QWidget:
        """What holds all pages: everything a plan can be changed with, but undo."""
        return self._pages

    def show_band(self, band: QWidget | None) -> None:
        """Lay a band over the pages in place of the one there was; None takes it away."""
        if self._band is not None:
            self._over_pages.removeWidget(self._band)
            self._band.hide()
            self._band.deleteLater()
        self._band = band
        around = MARGIN_PX if band is not None else 0
        self._over_pages.setContentsMargins(around, around, around, 0)
        if band is not None:
            self._over_pages.addWidget(band)
            band.show()

    def is_in_band(self, widget: QWidget) -> bool:
        """Whether it stands in the band, so that it goes with it."""
        return self._band is not None and self._band.isAncestorOf(widget)

    def set_locked(self, *, is_locked: bool) -> None:
        """While the plan is locked, nothing is undone from here either."""
        self._is_locked = is_locked
        self._draw_undo()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        header = HeaderBar(self.tr("Plan"))
        self._tabs = Tabs(
            [(page.key, page.title) for page in self._to_come.values()],
            accessible_name=self.tr("Parts of the plan"),
        )
        self._saved = SavedChip()
        self._undo = Button(self.tr("Undo"), "undo-2")
        self._undo.setObjectName("undo")
        self._redo = IconButton("redo-2", self.tr("Redo"))
        self._redo.setObjectName("redo")
        header.put_beside(self._tabs)
        for widget in (self._saved, self._undo, self._redo):
            header.right.addWidget(widget)
        outer.addWidget(header)
        self._over_pages = QVBoxLayout()
        self._over_pages.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._over_pages)
        self._pages = QStackedWidget()
        self._pages.setObjectName("plan_pages")
        # The keyboard rests here after a lock or an unlock, where no key does anything: that is no place to show.
        self._pages.setProperty(RING_PROPERTY, NO_RING)
        self._pages.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        outer.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._hub.file_opened.connect(self._on_file_opened)
        self._hub.workshop_chosen.connect(self._on_file_opened)
        self._hub.records_changed.connect(self.invalidate)
        self._hub.undo_changed.connect(self._on_undo_changed)
        self._hub.saved.connect(self._on_saved)
        self._hub.save_failed.connect(self._on_save_failed)
        self._tabs.chosen.connect(self._on_tab)
        self._undo.clicked.connect(self._on_undo)
        self._redo.clicked.connect(self._on_redo)

    def _page(self) -> PlannerPage:
        key = self._tabs.open_key()
        self.prepare(key)
        page = self._made[key]
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
        return page

    def _draw_undo(self) -> None:
        state = UndoChanged("", "") if self._is_locked else self._document.undo_state()
        undo = self.tr("Undo: {step}").format(step=self._step(state.undo_label))
        redo = self.tr("Redo: {step}").format(step=self._step(state.redo_label))
        self._undo.setEnabled(bool(state.undo_label))
        self._undo.setAccessibleName(undo if state.undo_label else self.tr("Undo"))
        self._undo.setToolTip(undo if state.undo_label else self._nothing_to_undo())
        self._redo.setEnabled(bool(state.redo_label))
        self._redo.setAccessibleName(redo if state.redo_label else self.tr("Redo"))
        self._redo.setToolTip(redo if state.redo_label else self.tr("There is nothing to redo."))

    def _nothing_to_undo(self) -> str:
        if self._is_locked:
            return self.tr("While the plan is locked, nothing is undone here.")
        return self.tr("There is nothing to undo.")

    def _step(self, label: str) -> str:
        return self._sentence(Refused(label)) if label else ""

    def _on_file_opened(self, _change: object) -> None:
        for page in self._made.values():
            page.start_anew()
        self._saved.hide()
        self.invalidate()

    def _on_undo_changed(self, _change: object) -> None:
        if self.isVisible():
            self._draw_undo()

    def _on_saved(self, change: Saved) -> None:
        zone = self._clock.local_now().tzinfo
        self._saved.show_saved(clock_words(change.at.astimezone(zone)))

    def _on_save_failed(self, _change: object) -> None:
        self._saved.show_unsaved()

    def _on_exercise(self, exercise_id: str) -> None:
        self.show_entry(EXERCISES, exercise_id)

    def _on_tab(self, _key: str) -> None:
        self.save_now()
        self._pages.setCurrentWidget(self._page())
        self.invalidate()

    def _on_undo(self) -> None:
        self.save_now()
        self._document.undo()

    def _on_redo(self) -> None:
        self.save_now()
        self._document.redo()
