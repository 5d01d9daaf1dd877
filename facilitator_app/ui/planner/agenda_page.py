"""The tab *Drejebog*: the agenda at the left, the chosen block at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from facilitator_app.domain.agenda import Block, BlockKind, PlannedSpan
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.foundation import Statement, statements_in_order
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.arranging_blocks import Spot
from facilitator_app.services.document import Document
from facilitator_app.services.planning_day import MAX_BLOCK_MIN, AgendaReading, PlanningDay
from facilitator_app.services.planning_exercises import PlanningExercises
from facilitator_app.services.planning_slides import PlanningSlides
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.kit import EmptyState
from facilitator_app.ui.labels import block_kind_words
from facilitator_app.ui.panel.texts import spoken_language
from facilitator_app.ui.planner.agenda_acts import BlockActs
from facilitator_app.ui.planner.agenda_column import AgendaColumn
from facilitator_app.ui.planner.agenda_commands import AgendaCommands
from facilitator_app.ui.planner.agenda_days import DaysDialog
from facilitator_app.ui.planner.agenda_import import fetch_agenda
from facilitator_app.ui.planner.agenda_lines import AgendaLines
from facilitator_app.ui.planner.agenda_several import SeveralCard
from facilitator_app.ui.planner.agenda_work import AgendaWork
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

    `import_asked` carries block, slide and, when a file was dropped, its path; `exercise_asked` the exercise to edit.
    """

    import_asked = Signal(str, str, str)
    exercise_asked = Signal(str)

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
        self._order: tuple[str, ...] = ()
        self._several: SeveralCard | None = None
        self._commands = AgendaCommands(
            planning=planning,
            document=document,
            dialogs=dialogs,
            window=self.window,
            import_text=self._fetch,
            parent=self,
        )
        self._build(pictures)
        self._connect()

    def render_page(self) -> None:
        """Draw the agenda and the chosen block."""
        self._agenda.offer(self._exercises.offers())
        agenda = self._planning.agenda()
        span = self._span(agenda.spans)
        self._block_id = span.block.id if span is not None else ""
        self._order = tuple(one.block.id for one in agenda.spans)
        self._agenda.show_agenda(agenda, self._lines(agenda), self._block_id)
        self._show_chosen(agenda)

    def show_block(self, block_id: str) -> None:
        """Turn to a block; what was typed for the one before is saved first."""
        if block_id == self._block_id:
            return
        self._card.save_now()
        self._document.end_typing()
        self._block_id = block_id
        self.render_page()

    def choose(self, block_ids: Sequence[str]) -> None:
        """Choose these blocks and stand on the first of them."""
        if block_ids:
            self.show_block(block_ids[0])
            self._agenda.choose(block_ids)

    def show_slide(self, block_id: str, slide_id: str) -> None:
        """Turn to a slide of a block."""
        self.show_block(block_id)
        self._card.slides.show_slide(slide_id)

    def begin(self) -> None:
        """Put the focus on the agenda."""
        self._agenda.begin()

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self._card.save_now()

    def start_anew(self) -> None:
        """Another file: begin at its first block."""
        self._block_id, self._order = "", ()

    def _lines(self, agenda: AgendaReading) -> AgendaLines:
        workshop = self._document.workshop
        return AgendaLines(
            agenda,
            rooms=workshop.tracks,
            held_on=workshop.held_on,
            language=spoken_language(),
            cut=self._commands.cut_ids(),
        )

    def _show_chosen(self, agenda: AgendaReading) -> None:
        """The chosen block at the right, or what can be done with several."""
        span = self._span(agenda.spans)
        if span is None:
            self._right.setCurrentWidget(self._nothing)
            return
        chosen = self._agenda.rows.chosen_keys()
        if len(chosen) > 1:
            spans = [one for one in agenda.spans if one.block.id in chosen]
            several = self._several_card()
            several.show_blocks(spans, self._commands.offer(chosen))
            self._right.setCurrentWidget(several)
            return
        offer = self._commands.offer((span.block.id,))
        form = self._document.get(FormSpec, span.block.form_id)
        forms = sorted(self._document.all(FormSpec), key=_form_place)
        self._card.questions.show_statements(
            [(one.id, one.text) for one in statements_in_order(self._document.all(Statement))]
        )
        self._card.show_block(span, form, forms=forms, rooms=offer.rooms, days=offer.days)
        self._work.show_block(span.block)
        self._card.name_slides(len(self._slides.slides(self._block_id)))
        self._right.setCurrentWidget(self._card)

    def _several_card(self) -> SeveralCard:
        """Made when several blocks are first chosen: most days are planned without."""
        if self._several is None:
            self._several = SeveralCard()
            self._several.asked.connect(self._on_act)
            self._right.addWidget(self._several)
        return self._several

    def _span(self, spans: tuple[PlannedSpan, ...]) -> PlannedSpan | None:
        """The block that one stands on; when it is gone, the one that stood before it."""
        known = {span.block.id: span for span in spans}
        order = self._order
        at = order.index(self._block_id) if self._block_id in order else 0
        near = (self._block_id, *reversed(order[:at]), *order[at + 1 :])
        return next((known[one] for one in near if one in known), spans[0] if spans else None)

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
                planning=self._planning,
                slides=self._slides,
                document=self._document,
                pictures=pictures,
                dialogs=self._dialogs,
                sentence=self._sentence,
            )
        )
        self._work = AgendaWork(
            self._card.work, exercises=self._exercises, sentence=self._sentence, parent=self
        )
        self._nothing = EmptyState(
            "calendar-clock", self.tr("No block is chosen"), self.tr("Add a block at the left.")
        )
        self._right = QStackedWidget()
        self._acts = BlockActs(self)
        self._acts.offer(self._commands.offer(()))
        for widget in (self._card, self._nothing):
            self._right.addWidget(widget)
        row.addWidget(self._right, BLOCK_SHARE)

    def _connect(self) -> None:
        self._agenda.block_chosen.connect(self.show_block)
        self._agenda.kind_asked.connect(self._on_kind)
        self._agenda.pattern_asked.connect(self._on_pattern)
        self._agenda.days_asked.connect(self._on_days)
        self._agenda.import_asked.connect(self._on_import)
        rows = self._agenda.rows
        rows.keys_chosen.connect(self._on_keys_chosen)
        rows.act_asked.connect(self._on_act)
        rows.menu_asked.connect(self._on_menu)
        rows.drag_moved.connect(self._on_drag_moved)
        rows.drop_asked.connect(self._on_drop)
        self._acts.asked.connect(self._on_act)
        self._card.acts_asked.connect(self._on_menu)
        self._card.slides.import_asked.connect(self.import_asked)
        self._card.copy_asked.connect(self._on_copy)
        self._card.fields.changed.connect(self._on_changed)
        self._card.fields.left.connect(self._document.end_typing)
        self._card.fields.length_refused.connect(self._on_length_refused)
        self._card.fields.start_refused.connect(self._on_start_refused)
        self._card.questions.changed.connect(self._on_changed)
        self._card.work.exercise_opened.connect(self.exercise_asked)
        self._work.about_to_act.connect(self._on_about_to_act)
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

    def _on_about_to_act(self) -> None:
        self._card.save_now()
        self._document.end_typing()

    def _on_copy(self) -> None:
        self._on_act("duplicate")

    def _on_keys_chosen(self, _keys: object) -> None:
        # What is typed is saved when the list stands on another block, which it tells after this.
        self._show_chosen(self._planning.agenda())

    def _on_act(self, asked: str) -> None:
        """Done with the chosen blocks, or with the one that is shown."""
        self._card.save_now()
        self._document.end_typing()
        chosen = self._agenda.rows.chosen_keys() or ((self._block_id,) if self._block_id else ())
        after = self._commands.run(asked, chosen)
        self.render_page()
        if after != chosen:
            self.choose(after)

    def _on_menu(self, at: QPoint) -> None:
        self._card.save_now()
        chosen = self._agenda.rows.chosen_keys() or (self._block_id,)
        self._acts.offer(self._commands.offer(chosen))
        self._acts.popup(at)

    def _on_drag_moved(self, keys: Sequence[str], spot: Spot | None) -> None:
        """Show the times as they would be; when nothing is dragged any more, as they are."""
        if spot is None:
            self._agenda.show_as_is(self._planning.agenda())
            return
        agenda = self._planning.agenda_of(self._planning.arranging.preview(keys, spot))
        self._agenda.show_would_be(agenda, self._lines(agenda))

    def _on_drop(self, keys: Sequence[str], spot: Spot) -> None:
        self._card.save_now()
        self._planning.arranging.place(keys, spot)

    def _on_days(self) -> None:
        self._card.save_now()
        dialog = DaysDialog(self._planning, sentence=self._sentence, parent=self.window())
        try:
            dialog.exec()
        finally:
            dialog.deleteLater()

    def _on_import(self) -> None:
        self._fetch("")

    def _fetch(self, text: str) -> None:
        """Fetch an agenda from a list: from `text` that was copied elsewhere, or else from a file."""
        self._card.save_now()
        fetched = fetch_agenda(
            self._planning,
            dialogs=self._dialogs,
            sentence=self._sentence,
            text=text,
            after_id=self._block_id or None,
            parent=self.window(),
        )
        self.choose([block.id for block in fetched])

    def _on_changed(self, block: Block, field: str) -> None:
        """Only what was written is taken over: the rest of the block may have changed since it was shown."""
        stored = self._document.get(Block, block.id)
        if stored is None:
            return
        if field == "day_number":
            self._planning.arranging.set_day((block.id,), block.day_number)
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


def _form_place(form: FormSpec) -> tuple[float, str]:
    return (form.position, form.id)
