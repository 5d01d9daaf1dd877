"""Fetching an agenda from a file, or from what was copied in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from facilitator_app.domain.agenda import Block
from facilitator_app.problems import Problem
from facilitator_app.services.importing_agenda import AgendaColumn, AgendaPreview, ImportingAgenda
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.planner.agenda_import_model import WIDTHS_PX, AgendaImportModel
from facilitator_app.ui.planner.list_kind import ListKind, ListPreview, Source
from facilitator_app.ui.planner.mapping_dialog import MappingDialog


class AgendaImportDialog(MappingDialog):
    """`preview` is what would be fetched; None as long as no list could be read."""

    def __init__(
        self,
        importing: ImportingAgenda,
        *,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        parent: QWidget,
    ) -> None:
        self._importing = importing
        super().__init__(_agenda(), AgendaImportModel(), dialogs=dialogs, sentence=sentence, parent=parent)

    @property
    def preview(self) -> AgendaPreview | None:
        """What would be fetched."""
        return self._shown if isinstance(self._shown, AgendaPreview) else None

    def preview_of(
        self,
        source: Source,
        *,
        sheet_name: str | None,
        heading_row: int | None,
        mapping: Mapping[StrEnum, int] | None,
    ) -> ListPreview:
        """What the agenda in the list gives."""
        columns = None if mapping is None else {AgendaColumn(key): at for key, at in mapping.items()}
        return self._importing.preview(
            source, sheet_name=sheet_name, heading_row=heading_row, mapping=columns
        )

    def count_words(self, count: int) -> str:
        """What the button says that fetches so many."""
        return self.tr("Fetch %n blocks", "", count)

    def mapping_of(self, preview: ListPreview) -> Mapping[str, int]:
        """The columns that hold something known."""
        assert isinstance(preview, AgendaPreview), "what `preview_of` gave"
        return {column.value: at for column, at in preview.mapping.items()}


def fetch_agenda(
    planning: PlanningDay,
    *,
    dialogs: Dialogs,
    sentence: Callable[[Problem], str],
    text: str,
    after_id: str | None,
    parent: QWidget,
) -> tuple[Block, ...]:
    """Ask what to fetch and fetch it; `text` is what was copied, empty to choose a file. The new blocks."""
    dialog = AgendaImportDialog(planning.importing, dialogs=dialogs, sentence=sentence, parent=parent)
    try:
        if text:
            dialog.read(text)
        if dialog.exec() != QDialog.DialogCode.Accepted or dialog.preview is None:
            return ()
        return planning.importing.apply(dialog.preview, after_id=after_id)
    finally:
        dialog.deleteLater()


def _agenda() -> ListKind:
    translate = QCoreApplication.translate
    return ListKind(
        name="import_agenda",
        title=translate("AgendaImport", "Fetch agenda"),
        text=translate(
            "AgendaImport",
            "An Excel file (.xlsx), CSV, or rows copied in a spreadsheet. Nothing is stored before you press Fetch.",
        ),
        area="agenda",
        columns=tuple(AgendaColumn),
        needed=AgendaColumn.TITLE,
        needed_key="agenda.no_title_column",
        table=translate("AgendaImport", "The agenda as it would be fetched"),
        empty_title=translate("AgendaImport", "No agenda has been read yet"),
        empty_text=translate(
            "AgendaImport",
            "One row for each block, with its title and its length or times. You see all of it first.",
        ),
        nothing=translate("AgendaImport", "The list gives no block to fetch."),
        widths_px=WIDTHS_PX,
        wide_column=4,
        per_line=7,
        can_paste=True,
    )
