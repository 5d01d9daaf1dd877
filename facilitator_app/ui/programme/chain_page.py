"""*Ledelseskæde*: what is asked of each level in each area, how far it has come, and the versions.

Invariant: whatever is typed here is saved as typed, and nothing reaches the wall but by a button.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.chain import DemandState
from facilitator_app.domain.people import LeadershipLevel
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.plan_lock import PlanLock
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.shaping_chain import ChainRow, ShapingChain
from facilitator_app.services.slides_of_programme import SlidesOfProgramme
from facilitator_app.services.wall_programme import chain_subject
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import (
    Button,
    Card,
    Divider,
    EmptyState,
    Fit,
    KeyHint,
    PlainLabel,
    SegmentedChoice,
    StateIcon,
    Variant,
)
from facilitator_app.ui.programme.chain_cell import CellCard
from facilitator_app.ui.programme.chain_matrix import LEVELS, STATE_SHAPES, MatrixView
from facilitator_app.ui.programme.laying_on_wall import WallButton, WallLayer
from facilitator_app.ui.programme.page import ProgrammePage
from facilitator_app.ui.programme.slides_menu import SlidesButton
from facilitator_app.ui.programme.versions_view import VersionsView
from facilitator_app.ui.theme import TextRole, scaled_px

MATRIX, VERSIONS = "matrix", "versions"
CARD_PX, NARROW_CARD_PX = 400, 320
NARROW_BELOW_PX = 1040
GAP_PX = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainServices:
    """What the page asks and tells."""

    chain: ShapingChain
    document: Document
    show: RunningShow
    slides: SlidesOfProgramme
    clock: Clock
    lock: PlanLock
    hub: Hub


class ChainPage(ProgrammePage):
    """A line with the sums and the choice of view, and the view under it."""

    def __init__(
        self,
        *,
        services: ChainServices,
        sentence: Callable[[Problem], str],
        date_words: Callable[[date], str],
    ) -> None:
        super().__init__()
        self.setObjectName("chain_page")
        self._chain, self._document = services.chain, services.document
        self._slides, self._clock = services.slides, services.clock
        self._lock = services.lock
        self._sentence, self._date_words = sentence, date_words
        self._layer = WallLayer(services.show)
        self._states = {
            DemandState.DRAFT: self.tr("Draft"),
            DemandState.DISCUSSED: self.tr("Discussed"),
            DemandState.AGREED: self.tr("Agreed"),
        }
        self._add = Button(self.tr("Area"), "plus", variant=Variant.PRIMARY)
        self._add.setObjectName("add_area")
        self._build()
        self._connect()
        services.hub.show_changed.connect(self._on_show_changed)

    def header_widgets(self) -> tuple[QWidget, ...]:
        """The button for a new area."""
        return (self._add,)

    def render_page(self) -> None:
        """Draw the open view as the file has it now."""
        rows = self._chain.rows()
        self._draw_line(rows)
        if self._view.chosen_key() == VERSIONS:
            self._stack.setCurrentWidget(self._versions)
            self._versions.render_view()
        elif not rows:
            self._stack.setCurrentWidget(self._empty)
        else:
            self._stack.setCurrentWidget(self._work)
            self._matrix.show_rows(rows)
            self._draw_card()

    def begin(self) -> None:
        """On the matrix, or what the open view is about."""
        view = self._stack.currentWidget()
        if view is self._versions:
            self._versions.begin()
        elif view is self._empty:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._matrix.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_now(self) -> None:
        """Save what was typed."""
        self._card.save_now()

    def start_anew(self) -> None:
        """Another file: nothing is chosen or half typed."""
        self._card.forget()
        self._versions.start_anew()
        self._view.choose(MATRIX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the matrix keeps what it can."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled_px(NARROW_BELOW_PX)
        self._card.setFixedWidth(scaled_px(NARROW_CARD_PX if is_narrow else CARD_PX))

    def _draw_line(self, rows: tuple[ChainRow, ...]) -> None:
        demands = [one for row in rows for cell in row.cells for one in cell.demands]
        for state, label in self._sums.items():
            count = sum(one.state is state for one in demands)
            label.setText(f"{count} {self._states[state].lower()}")
        has_none = "" if demands else self.tr("No demands yet.")
        self._on_wall.show_for(chain_subject(self._level()), self._layer, off=has_none)
        self._as_slides.show_for(off=has_none)

    def _level(self) -> LeadershipLevel:
        return LEVELS[max(0, self._matrix.chosen()[1] - 1)]

    def _draw_card(self) -> None:
        row, column = self._matrix.chosen()
        rows = self._matrix.rows()
        if 0 <= row < len(rows):
            chosen = rows[row]
            self._card.show_cell(chosen.area, chosen.cells[column - 1] if column > 0 else None)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(self._build_line())
        self._stack = QStackedWidget()
        self._first = Button(self.tr("Write the first area"), "plus")
        self._first.setObjectName("first_area")
        self._empty = EmptyState(
            "grid-2x2",
            self.tr("The leadership chain has no areas yet."),
            self.tr(
                "Write an area, and what it asks of those who lead the organisation, leaders and employees."
            ),
            (self._first,),
        )
        self._versions = VersionsView(
            versions=self._chain,
            today=self._clock.local_today,
            date_words=self._date_words,
            sentence=self._sentence,
        )
        self._work = self._build_work()
        for view in (self._work, self._empty, self._versions):
            self._stack.addWidget(view)
        outer.addWidget(self._stack, 1)

    def _build_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        self._view = SegmentedChoice(
            [(MATRIX, self.tr("Matrix")), (VERSIONS, self.tr("Versions"))],
            accessible_name=self.tr("View"),
            chosen_key=MATRIX,
        )
        self._view.setObjectName("chain_view")
        line.addWidget(self._view)
        self._sums: dict[DemandState, PlainLabel] = {}
        for state in DemandState:
            self._sums[state] = PlainLabel("", TextRole.SMALL)
            self._sums[state].setObjectName(f"sum_{state}")
            line.addWidget(StateIcon(STATE_SHAPES[state], size_px=14))
            line.addWidget(self._sums[state])
        line.addStretch(1)
        self._as_slides = SlidesButton(self.tr("Put in the agenda as slides"), self._document, self._lock)
        self._as_slides.setObjectName("chain_slides")
        self._on_wall = WallButton(self.tr("The level on the wall"))
        self._on_wall.setObjectName("chain_on_wall")
        line.addWidget(self._as_slides)
        line.addWidget(self._on_wall)
        return line

    def _build_work(self) -> QWidget:
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        left = Card(is_flush=True)
        self._matrix = MatrixView(self._states, self.tr("Leadership chain"))
        left.content.addWidget(self._matrix, 1)
        left.content.addWidget(Divider())
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(8)
        for number, state in enumerate(DemandState, start=1):
            foot.addWidget(KeyHint(str(number)))
            foot.addWidget(PlainLabel(self._states[state].lower(), TextRole.SMALL))
        foot.addWidget(KeyHint("Enter"))
        foot.addWidget(PlainLabel(self.tr("write in the cell"), TextRole.SMALL, fit=Fit.ELIDE), 1)
        left.content.addLayout(foot)
        self._card = CellCard(self._states)
        row.addWidget(left, 1)
        row.addWidget(self._card)
        return work

    def _connect(self) -> None:
        self._view.chosen.connect(self._on_view)
        self._add.clicked.connect(self._on_add_area)
        self._first.clicked.connect(self._on_add_area)
        self._matrix.cell_chosen.connect(self._on_cell)
        self._matrix.writing_asked.connect(self._card.focus_first)
        self._matrix.state_asked.connect(self._on_cell_state)
        self._matrix.move_asked.connect(self._on_row_moved)
        self._on_wall.asked.connect(self._on_wall_asked)
        self._as_slides.block_chosen.connect(self._on_slides)
        card = self._card
        card.area_named.connect(self._on_named)
        card.area_moved.connect(self._on_area_moved)
        card.area_removed.connect(self._on_area_removed)
        card.demand_added.connect(self._on_demand_added)
        card.demand_written.connect(self._on_written)
        card.demand_remarked.connect(self._chain.remark)
        card.state_chosen.connect(self._on_state)
        card.demand_moved.connect(self._on_demand_moved)
        card.demand_removed.connect(self._on_demand_removed)
        card.left.connect(self._on_left)

    def _on_show_changed(self, _change: object) -> None:
        """What can be laid on the wall depends on whether it is open."""
        if self.isVisible():
            self.render_page()

    def _on_view(self, _key: str) -> None:
        self.save_now()
        self.render_page()
        self.begin()

    def _on_add_area(self) -> None:
        self.save_now()
        self._view.choose(MATRIX)
        self._chain.add_area(self.tr("New area"))
        self.render_page()
        self._matrix.choose(len(self._matrix.rows()) - 1, 0)
        self._card.focus_name()

    def _on_cell(self, _row: int, _column: int) -> None:
        self.save_now()
        self._document.end_typing()
        self._draw_card()
        self._draw_line(self._matrix.rows())

    def _on_cell_state(self, state: DemandState) -> None:
        row, column = self._matrix.chosen()
        if column > 0:
            cell = self._matrix.rows()[row].cells[column - 1]
            self._chain.set_state([one.id for one in cell.demands], state)
            self.render_page()

    def _on_row_moved(self, by: int) -> None:
        row, _column = self._matrix.chosen()
        if row >= 0:
            self._on_area_moved(self._matrix.rows()[row].area.id, by)

    def _on_area_moved(self, area_id: str, by: int) -> None:
        self.save_now()
        self._chain.move_area(area_id, by=by)
        _row, column = self._matrix.chosen()
        self.render_page()
        at = [row.area.id for row in self._matrix.rows()].index(area_id)
        self._matrix.choose(at, column)

    def _on_area_removed(self, area_id: str) -> None:
        self._chain.remove_area(area_id)
        self.render_page()
        self.begin()

    def _on_named(self, area_id: str, name: str) -> None:
        try:
            self._chain.rename_area(area_id, name)
        except Refused as problem:
            self._card.say(self._sentence(problem))
        else:
            self._card.say("")

    def _on_demand_added(self, text: str) -> None:
        row, column = self._matrix.chosen()
        if row >= 0 and column > 0:
            self._chain.add_demand(self._matrix.rows()[row].area.id, LEVELS[column - 1], text)
            self.render_page()

    def _on_written(self, demand_id: str, text: str) -> None:
        try:
            self._chain.reword(demand_id, text)
        except Refused as problem:
            self._card.say(self._sentence(problem))
        else:
            self._card.say("")

    def _on_state(self, demand_id: str, state: DemandState) -> None:
        self.save_now()
        self._chain.set_state((demand_id,), state)
        self.render_page()

    def _on_demand_moved(self, demand_id: str, by: int) -> None:
        self.save_now()
        self._chain.move_demand(demand_id, by=by)
        self.render_page()

    def _on_demand_removed(self, demand_id: str) -> None:
        self._chain.remove_demand(demand_id)
        self.render_page()
        self.begin()

    def _on_left(self) -> None:
        self._document.end_typing()
        self._card.say("")
        self.render_page()

    def _on_wall_asked(self, subject: str) -> None:
        self.save_now()
        self._layer.turn(subject)
        self.render_page()

    def _on_slides(self, block_id: str) -> None:
        self.save_now()
        self._slides.add_chain(block_id)
