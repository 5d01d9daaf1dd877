"""Fetching a list of participants."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator_app.problems import Problem
from facilitator_app.services.importing_people import ImportingPeople, ImportPreview, PersonColumn
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.planner.import_model import ImportModel
from facilitator_app.ui.planner.list_kind import ListKind, ListPreview, Source
from facilitator_app.ui.planner.mapping_dialog import MappingDialog

WIDTHS_PX = (64, 110, 150, 150, 110, 112, 76, 120, 130, 48)


class ImportDialog(MappingDialog):
    """`preview` is what would be fetched; None as long as no list could be read."""

    def __init__(
        self,
        importing: ImportingPeople,
        *,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        parent: QWidget,
    ) -> None:
        self._importing = importing
        super().__init__(_people(), ImportModel(), dialogs=dialogs, sentence=sentence, parent=parent)

    @property
    def preview(self) -> ImportPreview | None:
        """What would be fetched."""
        return self._shown if isinstance(self._shown, ImportPreview) else None

    def preview_of(
        self,
        source: Source,
        *,
        sheet_name: str | None,
        heading_row: int | None,
        mapping: Mapping[StrEnum, int] | None,
    ) -> ListPreview:
        """What the list of participants gives."""
        columns = None if mapping is None else {PersonColumn(key): at for key, at in mapping.items()}
        return self._importing.preview(
            source, sheet_name=sheet_name, heading_row=heading_row, mapping=columns
        )

    def count_words(self, count: int) -> str:
        """What the button says that fetches so many."""
        return self.tr("Fetch %n participants", "", count)

    def mapping_of(self, preview: ListPreview) -> Mapping[str, int]:
        """The columns that hold something known."""
        assert isinstance(preview, ImportPreview), "what `preview_of` gave"
        return {column.value: at for column, at in preview.mapping.items()}


def _people() -> ListKind:
    translate = QCoreApplication.translate
    return ListKind(
        name="import_people",
        title=translate("ImportDialog", "Fetch list of participants"),
        text=translate(
            "ImportDialog",
            "An Excel file (.xlsx), CSV, or rows copied in a spreadsheet. Nothing is stored before you press Fetch.",
        ),
        area="people",
        columns=tuple(PersonColumn),
        needed=PersonColumn.NAME,
        needed_key="people.no_name_column",
        table=translate("ImportDialog", "The list as it would be fetched"),
        empty_title=translate("ImportDialog", "No list has been read yet"),
        empty_text=translate(
            "ImportDialog",
            "One row for each person, with the name in one column or two. You see all of it first.",
        ),
        nothing=translate("ImportDialog", "The list gives nobody to fetch."),
        widths_px=WIDTHS_PX,
        wide_column=2,
        can_paste=True,
    )
