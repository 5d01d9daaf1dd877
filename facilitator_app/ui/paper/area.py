"""What – for whom and how – see: the area where the day is put on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.people import Participant
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.collecting_actions import CollectingActions, LeaderLine
from facilitator_app.services.document import Document
from facilitator_app.services.exporting import Exporting, PlannedFile, Written
from facilitator_app.services.previewing import Preview, Previewing
from facilitator_app.ui.area import Area
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Banner, BannerStack, Button, HeaderBar, Urgency, Variant
from facilitator_app.ui.paper.choose_leaders import ChooseLeaders
from facilitator_app.ui.paper.document_list import DocumentList
from facilitator_app.ui.paper.drawing import DocumentDrawing
from facilitator_app.ui.paper.file_saving import FileSaving
from facilitator_app.ui.paper.kinds import COSTLY, PaperDocument, Shelf, documents, shelf_aside, shelf_title
from facilitator_app.ui.paper.options import OptionsCard
from facilitator_app.ui.paper.plans import PaperPlans
from facilitator_app.ui.paper.preview_pane import PreviewPane
from facilitator_app.ui.paper.saving import SavingCard
from facilitator_app.ui.preferences import EXPORT_FOLDER, Preferences

MARGIN_PX = 16
LIST_PX = (232, 328)
OPTIONS_PX = (248, 288)


class PaperArea(Area):
    """`show_schemas` is how other areas ask for leaders' sheets."""

    def __init__(
        self,
        *,
        exporting: Exporting,
        document: Document,
        actions: CollectingActions,
        hub: Hub,
        dialogs: Dialogs,
        preferences: Preferences,
        sentence: Callable[[Problem], str],
    ) -> None:
        super().__init__(name="paper")
        self._exporting = exporting
        self._document = document
        self._actions = actions
        self._hub = hub
        self._dialogs = dialogs
        self._preferences = preferences
        self._sentence = sentence
        self._ticked: set[Shelf] = {Shelf.SCHEMAS}
        self._shown = Shelf.SCHEMAS
        self._documents: tuple[PaperDocument, ...] = ()
        self._refusals: dict[Shelf, str] = {}
        self._names: dict[str, str] = {}
        self._previewing = Previewing(exporting)
        self._drawing = DocumentDrawing(self._previewing, self)
        self._plans = PaperPlans(exporting=exporting, document=document)
        self._build()
        self._connect()

    def render_area(self) -> None:
        """Draw the list and the choices, and ask for the paper."""
        self._documents = documents(self._document.all(FormSpec))
        known = {document.shelf for document in self._documents}
        self._ticked &= known
        if self._shown not in known:
            self._shown = Shelf.SCHEMAS
        self._names = {person.id: person.name for person in self._document.all(Participant)}
        self._list.set_documents(self._documents)
        self._options.show_leaders(self._leaders())
        self._options.show_document(self._shown)
        self._plan_previews()
        self._show_state()

    def show_schemas(self, participant_ids: list[str]) -> None:
        """Make the action schemas of these leaders ready to print; none is all of them."""
        self._ticked = {Shelf.SCHEMAS}
        self._shown = Shelf.SCHEMAS
        self._preview.first_page()
        self._options.show_leaders(self._leaders())
        self._options.choose_leaders(participant_ids)
        self.invalidate()

    def event(self, event: QEvent) -> bool:
        """Nothing may still be drawn or written for a window that goes away."""
        if event.type() == QEvent.Type.DeferredDelete:
            for work in (self._drawing, self._files, self._preview):
                work.wait()
        return super().event(event)

    def _leaders(self) -> tuple[LeaderLine, ...]:
        try:
            return self._actions.leaders()
        except Refused:
            return ()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        header = HeaderBar(self.tr("Print"))
        self._save = Button(self.tr("Save as PDF"), "save")
        self._save.setObjectName("save_pdf")
        self._print = Button("", "printer", variant=Variant.PRIMARY)
        self._print.setObjectName("open_to_print")
        header.right.addWidget(self._save)
        header.right.addWidget(self._print)
        outer.addWidget(header)
        self._banners = BannerStack()
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
        self._files = FileSaving(self._exporting, self._saving, self)
        self._options = OptionsCard()
        for card, (least, most) in (
            (self._list, LIST_PX),
            (self._saving, LIST_PX),
            (self._options, OPTIONS_PX),
        ):
            card.setMinimumWidth(least)
            card.setMaximumWidth(most)
        left.addWidget(self._list, 1)
        left.addWidget(self._saving)
        row.addLayout(left, 4)
        row.addWidget(self._options, 4)
        self._preview = PreviewPane(self._previewing)
        row.addWidget(self._preview, 6)
        return row

    def _connect(self) -> None:
        self._hub.file_opened.connect(self._on_file_opened)
        self._hub.records_changed.connect(self.invalidate)
        self._list.ticked.connect(self._on_ticked)
        self._list.shown.connect(self._on_shown)
        self._options.changed.connect(self._on_options_changed)
        self._options.choose_requested.connect(self._on_choose_requested)
        self._drawing.drawn.connect(self._show_state)
        self._drawing.failed.connect(self._on_failed)
        self._save.clicked.connect(self._on_save)
        self._print.clicked.connect(self._on_print)
        self._files.changed.connect(self._show_buttons)
        self._files.written.connect(self._on_written)
        self._files.failed.connect(self._on_failed)

    def _plan_previews(self) -> None:
        self._refusals = {}
        choices = self._options.choices()
        planned: dict[Shelf, tuple[PlannedFile, ...]] = {}
        for document in sorted(self._documents, key=self._is_for_later):
            if document.shelf in COSTLY and not self._is_wanted(document.shelf):
                continue
            try:
                planned[document.shelf] = self._plans.joined(document, choices)
            except Refused as problem:
                self._refusals[document.shelf] = self._why_nothing(document.shelf, problem)
        self._drawing.draw(planned)

    def _is_for_later(self, document: PaperDocument) -> bool:
        """What is seen is drawn first."""
        return document.shelf is not self._shown

    def _is_wanted(self, shelf: Shelf) -> bool:
        return shelf in self._ticked or shelf is self._shown

    def _why_nothing(self, shelf: Shelf, problem: Refused) -> str:
        if shelf is Shelf.SCHEMAS:
            has_leaders = bool(self._leaders())
            return self.tr("Nobody is chosen") if has_leaders else self.tr("No leaders yet")
        if shelf in (Shelf.RUN_SHEET, Shelf.AGENDA) and not self._document.all(Block):
            return self.tr("The agenda is empty")
        return self._sentence(problem)

    def _show_state(self) -> None:
        for document in self._documents:
            self._list.show_state(
                document.shelf,
                sub=self._sub(document.shelf),
                is_ticked=document.shelf in self._ticked,
                is_shown=document.shelf is self._shown,
            )
        self._show_buttons()
        preview = self._drawing.preview(self._shown)
        if preview is not None:
            self._preview.show_document(preview, self._name_at)
        elif self._shown in self._refusals:
            self._preview.show_nothing(self._refusals[self._shown], self._advice(self._shown))
        elif self._shown in COSTLY:
            self._preview.show_nothing(
                self.tr("The slides are being painted"), self.tr("They are here in a moment.")
            )

    def _sub(self, shelf: Shelf) -> str:
        if shelf in self._refusals:
            return self._refusals[shelf]
        preview = self._drawing.preview(shelf)
        pages = self.tr("%n pages", "", preview.page_count) if preview else ""
        return " · ".join(part for part in (pages, shelf_aside(shelf)) if part)

    def _advice(self, shelf: Shelf) -> str:
        if shelf is Shelf.SCHEMAS and not self._leaders():
            return self.tr("Write the leaders' names under Plan. Blank sheets can be printed already.")
        if shelf is Shelf.SCHEMAS:
            return self.tr("Choose another answer under Who.")
        return self.tr("Write the day's blocks under Plan.")

    def _show_buttons(self) -> None:
        to_print = self._to_print()
        pages = sum(p.page_count for d in to_print if (p := self._drawing.preview(d.shelf)) is not None)
        reason = ""
        if self._files.is_running():
            reason = self.tr("The files are being saved.")
        elif not to_print:
            reason = self.tr("Tick a document that has something on it.")
        self._print.set_words(self.tr("Open %n pages to print", "", pages))
        self._print.set_off(reason)
        self._save.set_off(reason)

    def _to_print(self) -> list[PaperDocument]:
        return [d for d in self._documents if d.shelf in self._ticked and d.shelf not in self._refusals]

    def _name_at(self, preview: Preview, page: int) -> str:
        name = self._names.get(preview.participant_at(page), "")
        return name or shelf_title(self._shown)

    def _on_file_opened(self, _change: object) -> None:
        self._ticked, self._shown = {Shelf.SCHEMAS}, Shelf.SCHEMAS
        self._preview.first_page()
        self._saving.end()
        self._banners.remove("problem")
        self._options.choose_leaders([])
        self.invalidate()

    def _on_ticked(self, shelf: str, is_ticked: bool) -> None:
        (self._ticked.add if is_ticked else self._ticked.discard)(Shelf(shelf))
        if is_ticked:
            self._on_shown(shelf)
        else:
            self._show_state()

    def _on_shown(self, shelf: str) -> None:
        if Shelf(shelf) is not self._shown:
            self._shown = Shelf(shelf)
            self._preview.first_page()
        self._options.show_document(self._shown)
        self._plan_previews()
        self._show_state()

    def _on_options_changed(self) -> None:
        if self._documents:
            self._plan_previews()
            self._show_state()

    def _on_choose_requested(self) -> None:
        dialog = ChooseLeaders(self._leaders(), self._options.chosen_ids(), self)
        try:
            if dialog.exec() == QDialog.DialogCode.Accepted:
                self._options.choose_leaders(dialog.chosen_ids())
        finally:
            dialog.deleteLater()

    def _on_save(self) -> None:
        folder = self._ask_folder()
        if folder is not None:
            self._banners.remove("problem")
            planned = self._plans.as_filed(self._to_print(), self._options.choices())
            self._files.save(planned, folder, self)

    def _on_print(self) -> None:
        remembered = self._preferences.text(EXPORT_FOLDER)
        is_known = bool(remembered) and Path(remembered).is_dir()
        folder = Path(remembered) if is_known else self._ask_folder()
        if folder is not None:
            self._banners.remove("problem")
            planned = self._plans.as_filed(self._to_print(), self._options.choices().joined())
            self._files.save_and_open(planned, folder)

    def _ask_folder(self) -> Path | None:
        folder = self._dialogs.ask_folder(
            self, title=self.tr("Where are the files to lie?"), folder=self._preferences.text(EXPORT_FOLDER)
        )
        if folder is not None:
            self._preferences.put(EXPORT_FOLDER, str(folder))
        return folder

    def _on_written(self, written: Written) -> None:
        if written.missing_glyphs:
            self._tell(
                self.tr("Some signs are not in the font: {signs}").format(
                    signs=" ".join(written.missing_glyphs)
                ),
                self.tr("Each has an empty box in its place. Everything else is on the paper."),
                Urgency.NEAR,
            )

    def _on_failed(self, error: object) -> None:
        if not isinstance(error, Problem):
            assert isinstance(error, BaseException), "a task fails with what was raised"
            raise error
        self._tell(self.tr("Not everything was saved"), self._sentence(error), Urgency.OVER)

    def _tell(self, what: str, safe: str, urgency: Urgency) -> None:
        self._banners.put("problem", Banner(urgency, what, safe))
