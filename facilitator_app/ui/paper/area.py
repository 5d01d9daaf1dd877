"""What – for whom and how – see: the area where the day is put on paper and into files."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.people import Participant
from facilitator_app.problems import Refused
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.document import Document
from facilitator_app.services.previewing import Preview
from facilitator_app.services.schema_pace import LeaderLine
from facilitator_app.ui.area import Area
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Button, CheckBox, HeaderBar, Variant
from facilitator_app.ui.paper.banners import PaperBanners
from facilitator_app.ui.paper.choices import Choices, PaperMemory, Wanted
from facilitator_app.ui.paper.choosing import ask_leaders, ask_slides
from facilitator_app.ui.paper.document_list import DocumentList
from facilitator_app.ui.paper.drawing import DocumentDrawing
from facilitator_app.ui.paper.file_saving import ToSave
from facilitator_app.ui.paper.kind_words import not_seen_here, shelf_aside, shelf_title
from facilitator_app.ui.paper.kinds import (
    COSTLY,
    LOCKABLE,
    OTHERS,
    Line,
    OtherDocument,
    PaperDocument,
    Shelf,
)
from facilitator_app.ui.paper.nothing_words import AtHand, nothing_advice, nothing_fact
from facilitator_app.ui.paper.option_pages import named
from facilitator_app.ui.paper.options import OptionsCard
from facilitator_app.ui.paper.outputs import OutputServices, PaperOutputs, ToPrint
from facilitator_app.ui.paper.planning import PreviewPlanning
from facilitator_app.ui.paper.plans import PaperPlans
from facilitator_app.ui.paper.preview_pane import PreviewPane
from facilitator_app.ui.paper.reading import SchemaReading
from facilitator_app.ui.paper.saving import SavingCard

MARGIN_PX = 16
LIST_PX = (232, 328)
OPTIONS_PX = (248, 288)
FIRST = frozenset({Shelf.SCHEMAS})


class PaperArea(Area):
    """`show_schemas` is how other areas ask for leaders' sheets."""

    def __init__(
        self, *, outside: OutputServices, document: Document, actions: CollectingActions, hub: Hub
    ) -> None:
        super().__init__(name="paper")
        self._outside = outside
        self._document = document
        self._actions = actions
        self._hub = hub
        self._ticked: set[Shelf] = set(FIRST)
        self._shown = Shelf.SCHEMAS
        self._workshop_id = ""
        self._documents: tuple[PaperDocument, ...] = ()
        self._refusals: dict[Shelf, str] = {}
        self._names: dict[str, str] = {}
        self._memory = PaperMemory(outside.preferences)
        self._drawing = DocumentDrawing(outside.previewing, self)
        self._plans = PaperPlans(
            exporting=outside.exporting, other_files=outside.other_files, document=document
        )
        self._planning = PreviewPlanning(self._plans, self._drawing, self)
        self._build()
        self._connect()

    def render_area(self) -> None:
        """Draw the list and the choices, and ask for the paper."""
        self._documents = self._plans.documents()
        lines: tuple[Line, ...] = (*self._documents, *OTHERS)
        known = {line.shelf for line in lines}
        if self._shown not in known:
            self._shown = Shelf.SCHEMAS
        self._names = {person.id: person.name for person in self._document.all(Participant)}
        self._list.set_documents(lines)
        self._options.show_years(self._plans.years())
        self._options.show_leaders(self._leaders(), self._document.workshop.id)
        self._recall()
        self._ticked &= known
        self._show_options()
        self._plan_previews()
        self._show_state()

    def show_schemas(self, participant_ids: list[str]) -> None:
        """Make the action schemas of these leaders ready to print; none is all of them."""
        self._options.show_leaders(self._leaders(), self._document.workshop.id)
        self._recall()
        self._ticked = set(FIRST)
        self._shown = Shelf.SCHEMAS
        self._preview.first_page()
        self._options.choose_leaders(participant_ids)
        self.invalidate()

    def show_document(self, shelf: str) -> None:
        """Make one document ready to print."""
        self._ticked = {Shelf(shelf)}
        self._shown = Shelf(shelf)
        self._preview.first_page()
        self.invalidate()

    def event(self, event: QEvent) -> bool:
        """Nothing may still be drawn or written for a window that goes away."""
        if event.type() == QEvent.Type.DeferredDelete:
            for work in (self._drawing, self._outputs, self._reading, self._preview):
                work.wait()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: plan and draw what was left."""
        super().showEvent(event)
        self._planning.go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody looks at takes no time from what they do elsewhere."""
        super().hideEvent(event)
        self._planning.rest()

    def _leaders(self) -> tuple[LeaderLine, ...]:
        try:
            return self._actions.everybody()
        except Refused:
            return ()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        header = HeaderBar(self.tr("Print"))
        self._also_save = named(CheckBox(self.tr("Save as well")), "also_save")
        self._save = Button(self.tr("Save as PDF"), "save")
        self._save.setObjectName("save_pdf")
        self._print = Button("", "printer", variant=Variant.PRIMARY)
        self._print.setObjectName("open_to_print")
        self._asked_by, self._is_given_up = self._save, False
        for widget in (self._save, self._also_save, self._print):
            header.right.addWidget(widget)
        outer.addWidget(header)
        self._banners = PaperBanners(self._outside.sentence)
        self._banners.setContentsMargins(MARGIN_PX, 8, MARGIN_PX, 0)
        outer.addWidget(self._banners)
        outer.addLayout(self._build_work(), 1)

    def _build_work(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        row.setSpacing(MARGIN_PX)
        left = QVBoxLayout()
        left.setSpacing(MARGIN_PX)
        self._list = DocumentList()
        self._saving = SavingCard()
        self._reading = SchemaReading(
            self._outside.reading, self._outside.dialogs, self._outside.sentence, self
        )
        self._outputs = PaperOutputs(self._outside, self._saving, self)
        self._options = OptionsCard()
        widths = {self._list: LIST_PX, self._saving: LIST_PX, self._options: OPTIONS_PX}
        for card, (least, most) in widths.items():
            card.setMinimumWidth(least)
            card.setMaximumWidth(most)
        left.addWidget(self._list, 1)
        left.addWidget(self._saving)
        row.addLayout(left, 4)
        row.addWidget(self._options, 4)
        self._preview = PreviewPane(self._outside.previewing)
        row.addWidget(self._preview, 6)
        return row

    def _connect(self) -> None:
        self._hub.file_opened.connect(self._on_file_opened)
        self._hub.workshop_chosen.connect(self._on_file_opened)
        self._hub.records_changed.connect(self.invalidate)
        self._list.ticked.connect(self._on_ticked)
        self._list.shown.connect(self._on_shown)
        self._options.changed.connect(self._on_options_changed)
        self._options.leaders_requested.connect(self._on_leaders_requested)
        self._options.slides_requested.connect(self._on_slides_requested)
        self._options.read_requested.connect(self._on_read_requested)
        self._planning.planned.connect(self._on_planned)
        self._drawing.drawn.connect(self._show_state)
        self._drawing.failed.connect(self._banners.tell_not_drawn)
        self._save.clicked.connect(self._on_save)
        self._print.clicked.connect(self._on_print)
        self._outputs.changed.connect(self._show_buttons)
        self._outputs.changed.connect(self._return_focus)
        self._outputs.written.connect(self._banners.tell_signs)
        self._outputs.not_saved.connect(self._banners.tell_not_saved)
        self._outputs.not_printed.connect(self._banners.tell_not_printed)
        self._outputs.given_up.connect(self._on_given_up)
        self._banners.other_folder.connect(self._on_save)
        self._reading.applied.connect(self._banners.tell_read)
        self._reading.failed.connect(self._banners.tell_not_read)
        self._outputs.save_instead.connect(self._on_save_instead)

    def _recall(self) -> None:
        """Choose what was chosen last for this workshop."""
        workshop_id = self._document.workshop.id
        if workshop_id == self._workshop_id:
            return
        self._workshop_id = workshop_id
        wanted = self._memory.recall(workshop_id) or Wanted(FIRST, Choices())
        self._ticked = set(wanted.ticked)
        self._options.restore(wanted.choices)

    def _keep(self) -> None:
        if self._workshop_id:
            wanted = Wanted(frozenset(self._ticked), self._options.choices())
            self._memory.keep(self._workshop_id, wanted)

    def _show_options(self) -> None:
        self._options.show_document(self._shown, self._plans.form_titles(self._shown))

    def _plan_previews(self) -> None:
        choices = self._options.choices()
        self._planning.plan(self._documents, choices, shown=self._shown, ticked=self._ticked)
        self._read_refusals()

    def _read_refusals(self) -> None:
        at_hand, say, refused = self._at_hand(), self._outside.sentence, self._planning.refused()
        self._refusals = {shelf: nothing_fact(shelf, at_hand) or say(why) for shelf, why in refused.items()}

    def _on_planned(self) -> None:
        self._read_refusals()
        self._show_state()

    def _at_hand(self) -> AtHand:
        return AtHand(has_leaders=bool(self._leaders()), has_blocks=bool(self._document.all(Block)))

    def _show_state(self) -> None:
        lines: tuple[Line, ...] = (*self._documents, *OTHERS)
        for shelf in (line.shelf for line in lines):
            is_ticked, is_shown = shelf in self._ticked, shelf is self._shown
            self._list.show_state(shelf, sub=self._sub(shelf), is_ticked=is_ticked, is_shown=is_shown)
        self._show_buttons()
        preview = self._drawing.preview(self._shown)
        if preview is not None:
            self._preview.show_document(preview, self._name_at)
        elif self._shown in self._refusals:
            advice = nothing_advice(self._shown, self._at_hand())
            self._preview.show_nothing(self._refusals[self._shown], advice)
        elif self._shown in {document.shelf for document in OTHERS}:
            self._preview.show_nothing(*not_seen_here(self._shown))
        elif self._shown in COSTLY:
            self._preview.show_nothing(
                self.tr("The slides are being painted"), self.tr("They are here in a moment.")
            )

    def _sub(self, shelf: Shelf) -> str:
        if shelf in self._refusals:
            return self._refusals[shelf]
        count = self._drawing.page_count(shelf)
        pages = self.tr("%n pages", "", count) if count else ""
        if shelf is Shelf.TYPING_SCHEMAS:
            pages = self.tr("%n files", "", self._planning.file_count(shelf))
        return " · ".join(part for part in (pages, shelf_aside(shelf)) if part)

    def _show_buttons(self) -> None:
        to_print, others = self._to_print(), self._others_to_save()
        to_save = [*self._papers(), *others]
        pages = self._page_count(to_print)
        is_running = self._outputs.is_running()
        running = self.tr("The files are being saved.") if is_running else ""
        nothing = self.tr("Tick a document that has something on it.")
        self._print.set_words(self.tr("Print %n pages", "", pages))
        self._print.set_off(running or ("" if to_print else nothing))
        self._save.set_words(self.tr("Save files") if others else self.tr("Save as PDF"))
        self._save.set_off(running or ("" if to_save else nothing))
        self._also_save.setEnabled(bool(to_print) and not is_running)

    def _page_count(self, to_print: list[PaperDocument]) -> int:
        return sum(self._drawing.page_count(document.shelf) for document in to_print)

    def _to_print(self) -> list[PaperDocument]:
        return [document for document in self._papers() if document.is_printed]

    def _papers(self) -> list[PaperDocument]:
        return [d for d in self._documents if d.shelf in self._ticked and d.shelf not in self._refusals]

    def _others_to_save(self) -> list[OtherDocument]:
        return [d for d in OTHERS if d.shelf in self._ticked and d.shelf not in self._refusals]

    def _name_at(self, preview: Preview, page: int) -> str:
        name = self._names.get(preview.participant_at(page), "")
        return name or shelf_title(self._shown)

    def _on_file_opened(self, _change: object) -> None:
        self._workshop_id = ""
        self._shown = Shelf.SCHEMAS
        self._preview.first_page()
        self._saving.end()
        self._banners.clear()
        self.invalidate()

    def _on_ticked(self, shelf: str, is_ticked: bool) -> None:
        (self._ticked.add if is_ticked else self._ticked.discard)(Shelf(shelf))
        self._keep()
        if is_ticked:
            self._on_shown(shelf)
        else:
            self._show_state()

    def _on_shown(self, shelf: str) -> None:
        if Shelf(shelf) is not self._shown:
            self._shown = Shelf(shelf)
            self._preview.first_page()
        self._show_options()
        self._plan_previews()
        self._show_state()

    def _on_options_changed(self) -> None:
        if self._documents:
            self._keep()
            self._plan_previews()
            self._show_state()

    def _on_leaders_requested(self) -> None:
        page = self._options.leaders_page()
        chosen = ask_leaders(page.lines(), page.chosen_ids(), self)
        if chosen is not None:
            self._options.pick_leaders(chosen)

    def _on_slides_requested(self) -> None:
        kept = self._options.choices().slide_numbers or frozenset()
        chosen = ask_slides(self._outside.other_files.slides(), kept, self)
        if chosen is not None:
            self._options.pick_slides(chosen)

    def _on_read_requested(self) -> None:
        self._banners.clear()
        self._reading.choose_files()

    def _on_save(self) -> None:
        self._asked_by = self._save
        self._save_now(self._planned(self._options.choices(), self._others_to_save()))

    def _on_save_instead(self) -> None:
        self._save_now(self._planned(self._options.choices().joined(), []))

    def _save_now(self, wanted: ToSave | None) -> None:
        folder = None if wanted is None else self._outputs.ask_folder()
        if wanted is not None and folder is not None:
            self._outputs.save(wanted, folder)

    def _on_print(self) -> None:
        self._asked_by = self._print
        self._banners.clear()
        choices, to_print = self._options.choices(), self._to_print()
        to_save = None
        if self._also_save.isChecked():
            to_save = self._planned(choices, self._others_to_save())
            if to_save is None:
                return
        self._outputs.print_pages(
            ToPrint(
                files=ToSave(papers=self._plans.as_filed(to_print, choices.joined())),
                pages=self._page_count(to_print),
                title=self._document.workshop.title,
                to_save=to_save,
            )
        )

    def _planned(self, choices: Choices, others: list[OtherDocument]) -> ToSave | None:
        """The files to save; None when the user changed their mind or there is nothing in them."""
        self._banners.clear()
        papers, passphrase = self._papers(), ""
        locked = [shelf_title(document.shelf) for document in papers if document.shelf in LOCKABLE]
        if self._options.is_locked() and locked:
            asked = self._outputs.ask_passphrase(locked)
            if asked is None:
                return None
            passphrase = asked
        try:
            return ToSave(
                papers=self._plans.as_filed(papers, choices, passphrase=passphrase),
                others=self._plans.others(others, choices),
            )
        except Refused as problem:
            self._banners.tell_not_saved(problem)
            return None

    def _on_given_up(self) -> None:
        self._is_given_up = True
        self._return_focus()

    def _return_focus(self) -> None:
        """Whoever asked for it goes on where they were: the button was off meanwhile."""
        if self._is_given_up and not self._outputs.is_running():
            self._is_given_up = False
            self._asked_by.setFocus(Qt.FocusReason.OtherFocusReason)
