"""*Ledelsesgrundlag*: the statements with their everyday examples, the examples still to be placed, and the versions.

Invariant: whatever is typed here is saved as typed, and nothing reaches the wall but by a button.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.foundation import COVERAGE, Coverage
from facilitator_app.domain.textfmt import one_line
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.plan_lock import PlanLock
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.shaping_foundation import FoundationReading, ShapingFoundation
from facilitator_app.services.slides_of_programme import SlidesOfProgramme
from facilitator_app.services.wall_programme import statement_subject
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import (
    Button,
    Card,
    EmptyState,
    FilterChip,
    Fit,
    PlainLabel,
    ProgressBar,
    Row,
    RowList,
    StateShape,
    Variant,
)
from facilitator_app.ui.programme.foundation_loose import LooseView
from facilitator_app.ui.programme.foundation_statement import StatementCard, StatementShown
from facilitator_app.ui.programme.laying_on_wall import WallButton, WallLayer
from facilitator_app.ui.programme.named_choice import NamedChoice
from facilitator_app.ui.programme.page import ProgrammePage
from facilitator_app.ui.programme.slides_menu import SlidesButton
from facilitator_app.ui.programme.versions_view import VersionsView
from facilitator_app.ui.theme import TextRole, scaled_px

STATEMENTS, LOOSE, VERSIONS = "statements", "loose", "versions"
LIST_PX, NARROW_LIST_PX = 380, 300
NARROW_BELOW_PX = 1040
GAP_PX = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundationServices:
    """What the page asks and tells."""

    foundation: ShapingFoundation
    document: Document
    show: RunningShow
    slides: SlidesOfProgramme
    clock: Clock
    lock: PlanLock
    hub: Hub


class FoundationPage(ProgrammePage):
    """A line with the coverage and the choice of view, and the view under it."""

    def __init__(
        self,
        *,
        services: FoundationServices,
        sentence: Callable[[Problem], str],
        date_words: Callable[[date], str],
    ) -> None:
        super().__init__()
        self.setObjectName("foundation_page")
        self._foundation, self._document = services.foundation, services.document
        self._slides, self._clock = services.slides, services.clock
        self._lock = services.lock
        self._sentence, self._date_words = sentence, date_words
        self._layer = WallLayer(services.show)
        self._chosen_id = ""
        self._add = Button(self.tr("Statement"), "plus", variant=Variant.PRIMARY)
        self._add.setObjectName("add_statement")
        self._build()
        self._connect()
        services.hub.show_changed.connect(self._on_show_changed)

    def header_widgets(self) -> tuple[QWidget, ...]:
        """The button for a new statement."""
        return (self._add,)

    def render_page(self) -> None:
        """Draw the open view as the file has it now."""
        reading = self._foundation.reading()
        self._draw_line(reading)
        view = self._view.chosen_key()
        if view == VERSIONS:
            self._stack.setCurrentWidget(self._versions)
            self._versions.render_view()
        elif view == LOOSE:
            self._stack.setCurrentWidget(self._loose)
            statements = [(one.statement.id, one.statement.text) for one in reading.statements]
            self._loose.show_examples(reading.loose, statements=statements, places=self._places())
        elif not reading.statements:
            self._stack.setCurrentWidget(self._empty)
        else:
            self._stack.setCurrentWidget(self._work)
            self._draw_list(reading)
            self._draw_card(reading)

    def begin(self) -> None:
        """On what the open view is about."""
        view = self._stack.currentWidget()
        if view is self._loose:
            self._loose.begin()
        elif view is self._versions:
            self._versions.begin()
        elif view is self._empty:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_entry(self, entry_id: str) -> None:
        """Stand on a statement."""
        self._view.choose(STATEMENTS)
        self._chosen_id = entry_id
        self.render_page()
        self._list.choose(entry_id)

    def save_now(self) -> None:
        """Save what was typed."""
        self._card.save_now()

    def start_anew(self) -> None:
        """Another file: nothing is chosen or half typed."""
        self._card.forget()
        self._versions.start_anew()
        self._chosen_id = ""
        self._view.choose(STATEMENTS)
        self._missing_first.setChecked(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the list gives way, and the coverage is told in two numbers."""
        super().resizeEvent(event)
        self._left.setFixedWidth(scaled_px(NARROW_LIST_PX if self._is_narrow() else LIST_PX))
        self._draw_line(self._foundation.reading())

    def _is_narrow(self) -> bool:
        return self.width() < scaled_px(NARROW_BELOW_PX)

    def _draw_line(self, reading: FoundationReading) -> None:
        total = len(reading.statements)
        covered = total - reading.without_example
        words = self.tr("{covered} of {total} statements have examples").format(covered=covered, total=total)
        short = self.tr("{covered} of {total}").format(covered=covered, total=total)
        self._coverage.setText((short if self._is_narrow() else words) if total else "")
        self._coverage.setToolTip(words if total else "")
        self._bar.setVisible(total > 0 and not self._is_narrow())
        self._bar.show_share(covered / total if total else 0.0, spoken=words)
        self._view.name(LOOSE, self.tr("To be placed ({count})").format(count=len(reading.loose)))
        self._on_wall.show_for(COVERAGE, self._layer, off="" if total else self.tr("No statements yet."))
        self._as_slides.show_for(off="" if total else self.tr("No statements yet."))

    def _draw_list(self, reading: FoundationReading) -> None:
        numbered = list(enumerate(reading.statements, start=1))
        if self._missing_first.isChecked():
            numbered.sort(key=_missing_place)
        self._list.set_rows([self._row(number, one) for number, one in numbered])
        ids = [one.statement.id for _number, one in numbered]
        if self._chosen_id not in ids:
            self._chosen_id = ids[0]
        if self._list.chosen_key() != self._chosen_id:
            self._list.choose(self._chosen_id)

    def _row(self, number: int, one: Coverage) -> Row:
        count = len(one.examples)
        return Row(
            key=one.statement.id,
            title=one_line(one.statement.text),
            sub=self.tr("%n examples", "", count) if count else self.tr("No example yet"),
            lead=str(number),
            shape=StateShape.READY if count else StateShape.EMPTY,
            tooltip=one.statement.text,
        )

    def _draw_card(self, reading: FoundationReading) -> None:
        statements = [one.statement for one in reading.statements]
        number = next(n for n, one in enumerate(statements, start=1) if one.id == self._chosen_id)
        self._card.show_statement(
            StatementShown(
                number=number,
                total=len(statements),
                coverage=reading.statements[number - 1],
                places=self._places(),
                others=[(one.id, one.text) for one in statements if one.id != self._chosen_id],
                is_on_wall=self._layer.is_laid(statement_subject(self._chosen_id)),
                closed=self._layer.closed_words(),
            )
        )

    def _places(self) -> dict[str, str]:
        return {one.id: one.title for one in self._document.all(Workshop)}

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(self._build_line())
        self._stack = QStackedWidget()
        self._first = Button(self.tr("Write the first statement"), "plus")
        self._first.setObjectName("first_statement")
        self._empty = EmptyState(
            "flag",
            self.tr("The leadership foundation has no statements yet."),
            self.tr("Write a statement with its explanation. Everyday examples are gathered under it."),
            (self._first,),
        )
        self._loose = LooseView()
        self._versions = VersionsView(
            versions=self._foundation,
            today=self._clock.local_today,
            date_words=self._date_words,
            sentence=self._sentence,
        )
        self._work = self._build_work()
        for view in (self._work, self._empty, self._loose, self._versions):
            self._stack.addWidget(view)
        outer.addWidget(self._stack, 1)

    def _build_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        self._view = NamedChoice(
            [
                (STATEMENTS, self.tr("Statements")),
                (LOOSE, self.tr("To be placed ({count})").format(count=0)),
                (VERSIONS, self.tr("Versions")),
            ],
            accessible_name=self.tr("View"),
            chosen_key=STATEMENTS,
        )
        self._view.setObjectName("foundation_view")
        self._coverage = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        self._coverage.setObjectName("coverage_words")
        self._bar = ProgressBar()
        self._bar.setFixedWidth(scaled_px(96))
        self._on_wall = WallButton(self.tr("Coverage on the wall"))
        self._on_wall.setObjectName("coverage_on_wall")
        self._as_slides = SlidesButton(self.tr("Put in the agenda as slides"), self._document, self._lock)
        self._as_slides.setObjectName("foundation_slides")
        line.addWidget(self._view)
        line.addWidget(self._bar)
        line.addWidget(self._coverage, 1)
        line.addWidget(self._as_slides)
        line.addWidget(self._on_wall)
        return line

    def _build_work(self) -> QWidget:
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        left = Card(self.tr("Statements"), is_flush=True)
        self._left = left
        self._missing_first = FilterChip(self.tr("Without examples first"))
        self._missing_first.setObjectName("missing_first")
        left.heading_row.addWidget(self._missing_first)
        self._list = RowList(self.tr("Statements"))
        self._list.setObjectName("statements")
        left.content.addWidget(self._list, 1)
        self._card = StatementCard()
        row.addWidget(left)
        row.addWidget(self._card, 1)
        return work

    def _connect(self) -> None:
        self._view.chosen.connect(self._on_view)
        self._add.clicked.connect(self._on_add)
        self._first.clicked.connect(self._on_add)
        self._list.row_chosen.connect(self._on_chosen)
        self._list.row_opened.connect(self._on_opened)
        self._list.move_asked.connect(self._on_moved)
        self._missing_first.toggled.connect(self._on_order)
        self._loose.placed.connect(self._on_placed)
        self._on_wall.asked.connect(self._on_wall_asked)
        self._as_slides.block_chosen.connect(self._on_slides)
        card = self._card
        card.written.connect(self._on_written)
        card.moved.connect(self._on_moved)
        card.removed.connect(self._on_removed)
        card.example_added.connect(self._on_example_added)
        card.example_written.connect(self._on_example_written)
        card.example_placed.connect(self._on_placed)
        card.example_removed.connect(self._foundation.remove_example)
        card.wall_asked.connect(self._on_statement_wall)
        card.left.connect(self._on_left)

    def _on_show_changed(self, _change: object) -> None:
        """What can be laid on the wall depends on whether it is open."""
        if self.isVisible():
            self.render_page()

    def _on_view(self, _key: str) -> None:
        self.save_now()
        self.render_page()
        self.begin()

    def _on_order(self, _is_on: bool) -> None:
        self.render_page()

    def _on_add(self) -> None:
        self.save_now()
        self._view.choose(STATEMENTS)
        self._chosen_id = self._foundation.add(self.tr("New statement"))
        self.render_page()
        self._card.focus_text()

    def _on_chosen(self, statement_id: str) -> None:
        self.save_now()
        self._document.end_typing()
        self._chosen_id = statement_id
        self._draw_card(self._foundation.reading())

    def _on_opened(self, _statement_id: str) -> None:
        self._card.focus_text()

    def _on_moved(self, statement_id: str, by: int) -> None:
        self.save_now()
        self._foundation.move(statement_id, by=by)
        self.render_page()

    def _on_removed(self, statement_id: str) -> None:
        self._foundation.remove(statement_id)
        self.render_page()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_written(self, statement_id: str, text: str, explanation: str) -> None:
        try:
            self._foundation.reword(statement_id, text=text, explanation=explanation)
        except Refused as problem:
            self._card.say(self._sentence(problem))
        else:
            self._card.say("")

    def _on_example_added(self, statement_id: str, text: str) -> None:
        self._foundation.add_example(statement_id, text)
        self.render_page()

    def _on_example_written(self, example_id: str, text: str) -> None:
        try:
            self._foundation.change_example(example_id, text)
        except Refused as problem:
            self._card.say(self._sentence(problem))
        else:
            self._card.say("")

    def _on_placed(self, example_id: str, statement_id: str) -> None:
        self._foundation.place_example(example_id, statement_id or None)
        self.render_page()

    def _on_left(self) -> None:
        self._document.end_typing()
        self._card.say("")
        self.render_page()

    def _on_statement_wall(self, statement_id: str) -> None:
        self._on_wall_asked(statement_subject(statement_id))

    def _on_wall_asked(self, subject: str) -> None:
        self.save_now()
        self._layer.turn(subject)
        self.render_page()

    def _on_slides(self, block_id: str) -> None:
        self.save_now()
        self._slides.add_statements(block_id)


def _missing_place(numbered: tuple[int, Coverage]) -> tuple[bool, int]:
    number, one = numbered
    return (bool(one.examples), number)
