"""From the chosen output to an action, an example or a pre-ject, and from there to where they are.

One invariant: what is there already is never made again; the row says that it is there.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.harvesting import Grown, GrownKind, Harvesting
from facilitator_app.services.notes_board import place_of_output
from facilitator_app.ui.notes.harvest_card import HarvestCard, HarvestLine
from facilitator_app.ui.notes.leader_finder import LeaderFinder
from facilitator_app.ui.notes.outputs_card import OutputsCard
from facilitator_app.ui.notes.statement_menu import StatementMenu

MENU_LEFT_PX, MENU_TOP_PX = 24, 64


class Growing(QObject):
    """Joins the outputs, the finder of leaders and the list of what has grown."""

    harvest_asked = Signal(bool)
    """True asks for the list of examples and pre-jects, False for the outputs."""
    leader_requested = Signal(str)
    place_asked = Signal(object, str)
    """Carries the place of an output, and its id."""

    def __init__(
        self,
        *,
        card: OutputsCard,
        finder: LeaderFinder,
        harvest: HarvestCard,
        harvesting: Harvesting,
        document: Document,
        sentence: Callable[[Problem], str],
    ) -> None:
        super().__init__(card)
        self._card, self._finder, self._harvest = card, finder, harvest
        self._harvesting, self._document = harvesting, document
        self._sentence = sentence
        card.grow_asked.connect(self.grow)
        card.grown_opened.connect(self._on_opened)
        card.harvest_asked.connect(self._on_harvest)
        finder.found.connect(self._on_leader_found)
        harvest.back_asked.connect(self._on_back)
        harvest.corrected.connect(self._on_corrected)
        harvest.left.connect(document.end_typing)
        harvest.removed.connect(self._on_removed)
        harvest.origin_asked.connect(self._on_origin)

    def grow(self, kind: str) -> None:
        """Make something of the chosen output."""
        output_id = self._card.chosen_id()
        if not output_id:
            return
        self._card.end_correcting()
        if kind == GrownKind.ACTION:
            self._ask_leader(output_id)
        elif kind == GrownKind.EXAMPLE:
            made = self._harvesting.make_example(output_id)
            self._tell(made)
            if made is not None:
                self._ask_statement(made.record_id)
        else:
            self._tell(self._harvesting.make_preject(output_id))

    def render(self) -> None:
        """Draw the list of what has grown, and how many there are."""
        lines = [self._line(one) for one in (*self._harvesting.examples(), *self._harvesting.ideas())]
        first = {line.grown.record_id: line for line in reversed(lines)}
        ordered = list({line.grown.record_id: first[line.grown.record_id] for line in lines}.values())
        self._harvest.show_lines(ordered)
        self._card.show_harvest_count(len(ordered))

    def _line(self, grown: Grown) -> HarvestLine:
        return HarvestLine(grown=grown, origin=self._origin(grown.output_id))

    def _origin(self, output_id: str) -> str:
        output = self._document.get(Output, output_id)
        if output is None:
            return ""
        group = self._document.get(Group, output.group_id)
        form = self._document.get(FormSpec, output.form_id)
        field = form.field(output.field_key) if form is not None else None
        return " · ".join((*([group.name] if group else []), *([field.label] if field else [])))

    def _ask_leader(self, output_id: str) -> None:
        try:
            self._finder.begin(output_id)
        except Refused as problem:
            self._card.show_notice(self._sentence(problem))

    def _ask_statement(self, example_id: str) -> None:
        """One more key says of which statement it is one, unless its group works on one or there are none."""
        statements = self._harvesting.statements_for(example_id)
        if not statements:
            return
        menu = StatementMenu(example_id, statements, self._card)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.statement_chosen.connect(self._harvesting.place_example)
        menu.popup(self._card.mapToGlobal(QPoint(MENU_LEFT_PX, MENU_TOP_PX)))

    def _on_leader_found(self, output_id: str, participant_id: str) -> None:
        try:
            self._tell(self._harvesting.make_action(output_id, participant_id))
        except Refused as problem:
            self._card.show_notice(self._sentence(problem))

    def _tell(self, grown: Grown | None) -> None:
        if grown is None:
            self._card.show_notice(self.tr("Only an output in words can become something else."))
        elif grown.is_taken_back:
            words = self.tr(
                "{name} had released the schema. It is private again until the new action has been agreed."
            )
            self._card.show_notice(words.format(name=grown.name))
        elif grown.is_new:
            self._card.show_notice("")
        elif grown.kind is GrownKind.ACTION:
            words = self.tr("It is an action of {name} already.")
            self._card.show_notice(words.format(name=grown.name))
        elif grown.kind is GrownKind.EXAMPLE:
            self._card.show_notice(self.tr("It is an example already."))
        else:
            self._card.show_notice(self.tr("It is a pre-ject already."))

    def _on_opened(self, grown: Grown) -> None:
        if grown.kind is GrownKind.ACTION:
            self.leader_requested.emit(grown.participant_id)
            return
        self.harvest_asked.emit(True)
        self._harvest.open_at(grown.record_id)

    def _on_harvest(self) -> None:
        self.harvest_asked.emit(True)
        self._harvest.open_at("")

    def _on_back(self) -> None:
        self._harvest.save_now()
        self.harvest_asked.emit(False)

    def _on_corrected(self, grown: Grown, text: str) -> None:
        if grown.kind is GrownKind.EXAMPLE:
            self._harvesting.correct_example(grown.record_id, text)
        else:
            self._harvesting.correct_idea(grown.record_id, text)

    def _on_removed(self, grown: Grown) -> None:
        self._document.end_typing()
        self._harvesting.remove(grown)

    def _on_origin(self, output_id: str) -> None:
        output = self._document.get(Output, output_id)
        if output is not None:
            self.harvest_asked.emit(False)
            self.place_asked.emit(place_of_output(output), output_id)
