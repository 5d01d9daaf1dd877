"""The tab *Drejebog*: the agenda at the left, the chosen block at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from facilitator_app.domain.agenda import Block, BlockKind, PlannedSpan
from facilitator_app.domain.forms import FormSpec
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.arranging_blocks import Spot
from facilitator_app.services.document import Document
from facilitator_app.services.planning_day import MAX_BLOCK_MIN, PlanningDay
from facilitator_app.services.planning_exercises import PlanningExercises
from facilitator_app.services.planning_slides import PlanningSlides
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.kit import EmptyState
from facilitator_app.ui.labels import block_kind_words
from facilitator_app.ui.planner.agenda_column import AgendaColumn
from facilitator_app.ui.planner.block_card import BlockCard
from facilitator_app.ui.planner.page import PlannerPage
from facilitator_app.ui.planner.slides_panel import SlidesPanel
from facilitator_app.ui.projector.pictures import WallPictures

AGENDA_SHARE, BLOCK_SHARE = 5, 7
AGENDA_LEAST_PX, AGENDA_MOST_PX = 320, 560
GAP_PX = 16
AGENDA = "agenda"


class AgendaPage(PlannerPage):
    """Everything typed is saved before another block is shown.

    `import_asked` carries block, slide and, when a file was dropped, its path.
    """

    import_asked = Signal(str, str, str)

    def __init__(
        self,
        *,
        planning: PlanningDay,
        slides: PlanningSlides,
        exercises: PlanningExercises,
        document: Document,
        pictures: WallPictures,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(key=AGENDA, title=QCoreApplication.translate("AgendaPage", "Agenda"), parent=parent)
        self._planning = planning
        self._slides = slides
        self._exercises = exercises
        self._document = document
        self._dialogs = dialogs
        self._sentence = sentence
        self._block_id = ""
        self._build(pictures)
        self._connect()

    def render_page(self) -> None:
        """Draw the agenda and the chosen block."""
        self._agenda.offer(self._exercises.offers())
        agenda = self._planning.agenda()
        span = self._span(agenda.spans)
        self._block_id = span.block.id if span is not None else ""
        self._agenda.show_agenda(agenda, self._block_id, self._document.workshop.ends_min)
        self._right.setCurrentWidget(self._card if span is not None else self._nothing)
        if span is not None:
            self._card.show_block(span, self._document.get(FormSpec, span.block.form_id))
            self._card.name_slides(len(self._slides.slides(self._block_id)))

    def show_block(self, block_id: str) -> None:
        """Turn to a block; what was typed for the one before is saved first."""
        if block_id == self._block_id:
            return
        self._card.save_now()
        self._document.end_typing()
        self._block_id = block_id
        self.render_page()

    def show_slide(self, block_id: str, slide_id: str) -> None:
        """Turn to a slide of a block."""
        self.show_block(block_id)
        self._card.slides.show_slide(slide_id)

    def begin(self) -> None:
        """Put the focus on the agenda."""
        self._agenda.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self._card.save_now()

    def start_anew(self) -> None:
        """Another file: begin at its first block."""
        self._block_id = ""

    def _span(self, spans: tuple[PlannedSpan, ...]) -> PlannedSpan | None:
        first = spans[0] if spans else None
        return next((span for span in spans if span.block.id == self._block_id), first)

    def _build(self, pictures: WallPictures) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        self._agenda = AgendaColumn()
        self._agenda.setMinimumWidth(AGENDA_LEAST_PX)
        self._agenda.setMaximumWidth(AGENDA_MOST_PX)
        row.addWidget(self._agenda, AGENDA_SHARE)
        self._card = BlockCard(
            SlidesPanel(
                planning=self._planning, slides=self._slides, document=self._document, pictures=pictures
            )
        )
        self._nothing = EmptyState(
            "calendar-clock", self.tr("No block is chosen"), self.tr("Add a block at the left.")
        )
        self._right = QStackedWidget()
        self._right.addWidget(self._card)
        self._right.addWidget(self._nothing)
        row.addWidget(self._right, BLOCK_SHARE)

    def _connect(self) -> None:
        self._agenda.block_chosen.connect(self.show_block)
        self._agenda.kind_asked.connect(self._on_kind)
        self._agenda.pattern_asked.connect(self._on_pattern)
        self._agenda.move_asked.connect(self._planning.move_block)
        self._agenda.place_asked.connect(self._on_place)
        self._card.slides.import_asked.connect(self.import_asked)
        self._card.copy_asked.connect(self._on_copy)
        self._card.remove_asked.connect(self._on_remove)
        self._card.fields.changed.connect(self._on_changed)
        self._card.fields.left.connect(self._document.end_typing)
        self._card.fields.length_refused.connect(self._on_length_refused)
        self._card.fields.start_refused.connect(self._on_start_refused)
        self._card.notes.changed.connect(self._on_changed)
        self._card.notes.left.connect(self._document.end_typing)

    def _on_kind(self, kind: BlockKind) -> None:
        self._card.save_now()
        block = self._planning.add_block(
            kind=kind, title=block_kind_words(kind), after_id=self._block_id or None
        )
        self.show_block(block.id)
        self._card.fields.title.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._card.fields.title.edit.selectAll()

    def _on_pattern(self, key: str) -> None:
        self._card.save_now()
        block = self._exercises.add(key, after_id=self._block_id or None)
        if block is not None:
            self.show_block(block.id)

    def _on_copy(self) -> None:
        self._card.save_now()
        for copy in self._planning.arranging.copy((self._block_id,)):
            self.show_block(copy.id)

    def _on_place(self, block_id: str, index: int) -> None:
        others = [block.id for block in self._planning.blocks() if block.id != block_id]
        self._planning.arranging.place((block_id,), Spot(before_id="".join(others[index : index + 1])))

    def _on_remove(self) -> None:
        block = self._document.get(Block, self._block_id)
        if block is None or not self._agrees_to_remove(block):
            return
        self._card.save_now()
        ids = [one.id for one in self._planning.blocks()]
        others = [one for one in ids if one != block.id]
        at = min(ids.index(block.id), len(others) - 1)
        self._block_id = others[at] if others else ""
        self._planning.remove_block(block.id)

    def _agrees_to_remove(self, block: Block) -> bool:
        outputs = self._planning.outputs_in(block.id)
        what = self.tr("%n slides go with it.", "", len(self._slides.slides(block.id)))
        said = self.tr("%n outputs noted in it go too.", "", outputs) if outputs else ""
        back = self.tr("It can be undone.")
        return self._dialogs.confirm(
            self.window(),
            title=self.tr("Remove {title}").format(title=block.title),
            text=" ".join(part for part in (what, said, back) if part),
            act=self.tr("Remove"),
            keep=self.tr("Keep it"),
            is_destructive=True,
        )

    def _on_changed(self, block: Block, field: str) -> None:
        """Only what was written is taken over: the rest of the block may have changed since it was shown."""
        stored = self._document.get(Block, block.id)
        if stored is None:
            return
        names = (field, "fixed_start_min") if field == "timing" else (field,)
        self._planning.change_block(
            replace(stored, **{name: getattr(block, name) for name in names}), field=field
        )

    def _on_length_refused(self) -> None:
        problem = Refused("plan.bad_length", most=MAX_BLOCK_MIN)
        self._card.fields.length.labelled.set_wrong(self._sentence(problem))

    def _on_start_refused(self) -> None:
        self._card.fields.start.labelled.set_wrong(self._sentence(Refused("plan.no_clock")))
