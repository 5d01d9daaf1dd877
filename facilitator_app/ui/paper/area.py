"""What – for whom and how – see: the area where the day is put on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.people import Participant
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.collecting_actions import CollectingActions, LeaderLine
from facilitator_app.services.document import Document
from facilitator_app.services.exporting import Exporting, PlannedFile, Written
from facilitator_app.services.previewing import Preview, Previewing
from facilitator_app.services.whole_files import IfExists
from facilitator_app.ui.area import Area
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Banner, BannerStack, Button, HeaderBar, Urgency, Variant
from facilitator_app.ui.paper.choose_leaders import ChooseLeaders
from facilitator_app.ui.paper.document_list import DocumentList
from facilitator_app.ui.paper.drawing import DocumentDrawing
from facilitator_app.ui.paper.kinds import PaperDocument, Shelf, documents, shelf_aside, shelf_title
from facilitator_app.ui.paper.newest import NewestWork
from facilitator_app.ui.paper.options import OptionsCard
from facilitator_app.ui.paper.preview_pane import PreviewPane
from facilitator_app.ui.paper.saving import SavingCard, Taken, TakenNames
from facilitator_app.ui.preferences import EXPORT_FOLDER, Preferences
from facilitator_app.ui.tasks import IsCancelled, Progress

MARGIN_PX = 16
LIST_PX = (232, 328)
OPTIONS_PX = (248, 288)
IF_EXISTS: Mapping[Taken, IfExists] = {Taken.NUMBER: IfExists.NUMBER, Taken.REPLACE: IfExists.REPLACE}


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingJob:
    """Files to be written."""

    exporting: Exporting
    planned: list[PlannedFile]
    folder: Path
    if_exists: IfExists


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
        self._is_to_open = False
        self._previewing = Previewing(exporting)
        self._drawing = DocumentDrawing(self._previewing, self)
        self._saving_work = NewestWork(self)
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
            for work in (self._drawing, self._saving_work, self._preview):
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
        self._saving.stop_requested.connect(self._saving_work.cancel)
        self._saving_work.progressed.connect(self._saving.show_progress)
        self._saving_work.succeeded.connect(self._on_written)
        self._saving_work.failed.connect(self._on_failed)
        self._saving_work.ended.connect(self._show_buttons)

    def _plan_previews(self) -> None:
        planned: dict[Shelf, tuple[PlannedFile, ...]] = {}
        self._refusals = {}
        for document in self._documents:
            try:
                planned[document.shelf] = self._planned(document, is_joined=True)
            except Refused as problem:
                self._refusals[document.shelf] = self._why_nothing(document.shelf, problem)
        self._drawing.draw(planned)

    def _planned(self, document: PaperDocument, *, is_joined: bool) -> tuple[PlannedFile, ...]:
        choices = self._options.choices()
        options = choices.for_document(document, self._document.workshop.id)
        return self._exporting.plan(document.kind, options.joined() if is_joined else options)

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
        pages = sum(p.page_count for s in self._printable() if (p := self._drawing.preview(s)) is not None)
        reason = ""
        if self._saving_work.is_running():
            reason = self.tr("The files are being saved.")
        elif not self._printable():
            reason = self.tr("Tick a document that has something on it.")
        self._print.set_words(self.tr("Open %n pages to print", "", pages))
        self._print.set_off(reason)
        self._save.set_off(reason)

    def _printable(self) -> list[Shelf]:
        return [d.shelf for d in self._documents if d.shelf in self._ticked and d.shelf not in self._refusals]

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
        self._show_state()

    def _on_shown(self, shelf: str) -> None:
        if Shelf(shelf) is not self._shown:
            self._shown = Shelf(shelf)
            self._preview.first_page()
        self._options.show_document(self._shown)
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
            self._write(folder, self._all_planned(is_joined=False))

    def _on_print(self) -> None:
        remembered = Path(self._preferences.text(EXPORT_FOLDER) or ".")
        is_known = bool(self._preferences.text(EXPORT_FOLDER)) and remembered.is_dir()
        folder = remembered if is_known else self._ask_folder()
        if folder is not None:
            self._start(folder, self._all_planned(is_joined=True), IfExists.NUMBER)
            self._is_to_open = True

    def _ask_folder(self) -> Path | None:
        folder = self._dialogs.ask_folder(
            self, title=self.tr("Where are the files to lie?"), folder=self._preferences.text(EXPORT_FOLDER)
        )
        if folder is not None:
            self._preferences.put(EXPORT_FOLDER, str(folder))
        return folder

    def _all_planned(self, *, is_joined: bool) -> list[PlannedFile]:
        ticked = [document for document in self._documents if document.shelf in self._printable()]
        return [file for document in ticked for file in self._planned(document, is_joined=is_joined)]

    def _write(self, folder: Path, planned: list[PlannedFile]) -> None:
        taken = [file.name for file in planned if (folder / file.name).exists()]
        if not taken:
            self._start(folder, planned, IfExists.NUMBER)
            return
        question = TakenNames(taken, self)
        try:
            if question.exec() == QDialog.DialogCode.Accepted:
                self._start(folder, planned, IF_EXISTS[question.answer])
        finally:
            question.deleteLater()

    def _start(self, folder: Path, planned: list[PlannedFile], if_exists: IfExists) -> None:
        self._is_to_open = False
        self._banners.remove("problem")
        self._saving.begin(sum(len(file.reports) for file in planned))
        job = SavingJob(exporting=self._exporting, planned=planned, folder=folder, if_exists=if_exists)
        self._saving_work.ask(partial(_written, job))
        self._show_buttons()

    def _on_written(self, written: Written) -> None:
        self._saving.show_written(written)
        if written.missing_glyphs:
            self._tell(
                self.tr("Some signs are not in the font: {signs}").format(
                    signs=" ".join(written.missing_glyphs)
                ),
                self.tr("Each has an empty box in its place. Everything else is on the paper."),
                Urgency.NEAR,
            )
        if self._is_to_open and not written.is_cancelled:
            for path in written.paths:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _on_failed(self, error: object) -> None:
        self._saving.end()
        if not isinstance(error, Problem):
            assert isinstance(error, BaseException), "a task fails with what was raised"
            raise error
        self._tell(self.tr("Not everything was saved"), self._sentence(error), Urgency.OVER)

    def _tell(self, what: str, safe: str, urgency: Urgency) -> None:
        self._banners.put("problem", Banner(urgency, what, safe))


def _written(job: SavingJob, progress: Progress, is_cancelled: IsCancelled) -> Written:
    return job.exporting.write(
        job.planned, job.folder, progress=progress, is_cancelled=is_cancelled, if_exists=job.if_exists
    )
