"""Fetching an agenda from a file, or from what was copied in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from facilitator_app.domain.agenda import Block, Timing
from facilitator_app.domain.dates import MINUTES_OF_DAY, clock_words
from facilitator_app.problems import Problem
from facilitator_app.services.importing_agenda import (
    AgendaColumn,
    AgendaListRow,
    AgendaPreview,
    ImportingAgenda,
)
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.labels import block_kind_words
from facilitator_app.ui.planner.list_kind import ListKind, ListPreview
from facilitator_app.ui.planner.list_model import SeenColumn
from facilitator_app.ui.planner.mapping_dialog import MappingDialog
from facilitator_app.ui.planner.words import timing_words


class AgendaImportDialog(MappingDialog):
    """`preview` is what would be fetched; None as long as no list could be read. `after_title` is the block that the
    rows come after, empty when they are the first."""

    def __init__(
        self,
        importing: ImportingAgenda,
        *,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        parent: QWidget,
        after_title: str = "",
    ) -> None:
        super().__init__(_agenda(after_title), importing, dialogs=dialogs, sentence=sentence, parent=parent)

    @property
    def preview(self) -> AgendaPreview | None:
        """What would be fetched."""
        return self._shown if isinstance(self._shown, AgendaPreview) else None

    def count_words(self, count: int) -> str:
        """What the button says that fetches so many."""
        return self.tr("Fetch %n blocks", "", count)

    def columns_of(self, preview: ListPreview) -> list[SeenColumn]:
        """What every block has always, and where it is not read how it was found; of the rest what the list has."""
        assert isinstance(preview, AgendaPreview), "what `ImportingAgenda` reads"
        key, rows = AgendaColumn, preview.rows
        blocks = [row.block for row in rows]
        minutes = self.tr("{minutes} min")
        has_days = key.DAY in preview.mapping or any(block.day_number > 1 for block in blocks)
        days = [str(block.day_number) for block in blocks]
        return [
            *self.if_read(preview, key.START, [_clock(row.start_min) for row in rows]),
            *self.if_read(preview, key.END, [_clock(_end_min(row)) for row in rows]),
            self.seen(
                preview,
                key.LENGTH,
                cells=[minutes.format(minutes=block.planned_min) for block in blocks],
                otherwise=self.tr("worked out"),
            ),
            self.seen(preview, key.TITLE, cells=[block.title for block in blocks], is_wide=True),
            self.seen(
                preview,
                key.KIND,
                cells=[block_kind_words(block.kind) for block in blocks],
                otherwise=self.tr("guessed"),
            ),
            *self.if_read(preview, key.TIMING, [_timing(block) for block in blocks]),
            *(
                [self.seen(preview, key.DAY, cells=days, otherwise=self.tr("from its line"))]
                if has_days
                else []
            ),
            *self.if_read(preview, key.ROOM, [row.room for row in rows]),
            *self.if_read(preview, key.GOAL, [block.goal for block in blocks]),
            *self.if_read(preview, key.MATERIALS, [", ".join(block.materials) for block in blocks]),
            *self.if_read(preview, key.ROLES, [block.roles for block in blocks]),
            *self.if_read(preview, key.NOTES, [block.notes for block in blocks]),
        ]


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
    standing = planning.blocks()
    after = next((block for block in standing if block.id == after_id), standing[-1] if standing else None)
    dialog = AgendaImportDialog(
        planning.importing,
        dialogs=dialogs,
        sentence=sentence,
        parent=parent,
        after_title=after.title if after else "",
    )
    try:
        if text:
            dialog.read(text)
        if dialog.exec() != QDialog.DialogCode.Accepted or dialog.preview is None:
            return ()
        return planning.importing.apply(dialog.preview, after_id=after_id)
    finally:
        dialog.deleteLater()


def _clock(minutes: int | None) -> str:
    return "" if minutes is None else clock_words(minutes % MINUTES_OF_DAY)


def _end_min(row: AgendaListRow) -> int | None:
    return None if row.start_min is None else row.start_min + row.block.planned_min


def _timing(block: Block) -> str:
    return "" if block.timing is Timing.FLEXIBLE else timing_words(block.timing)


def _agenda(after_title: str) -> ListKind:
    translate = QCoreApplication.translate
    text = translate(
        "AgendaImport",
        "An Excel file (.xlsx), CSV, or rows copied in a spreadsheet. Nothing is stored before you press Fetch.",
    )
    standing = translate(
        "AgendaImport",
        "What stands in the agenda stays. The rows come after “{title}” and begin later if it lasts longer.",
    )
    return ListKind(
        name="import_agenda",
        title=translate("AgendaImport", "Fetch agenda"),
        text=f"{text} {standing.format(title=after_title)}" if after_title else text,
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
        per_line=7,
        can_paste=True,
    )
