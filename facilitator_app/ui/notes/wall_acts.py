"""What of the outputs goes to the wall: the only acts of the pane that the room sees."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from facilitator_app.domain.outputs import Output
from facilitator_app.domain.show import Aside
from facilitator_app.services.document import Document
from facilitator_app.services.notes_board import NotesBoard, Place
from facilitator_app.services.noting_places import aside_of, outputs_of_field
from facilitator_app.services.releasing_outputs import ReleasingOutputs, is_for_room
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.taking_notes import TakingNotes
from facilitator_app.ui.notes.outputs_card import OutputsCard


class WallActs(QObject):
    """Draws the wall's buttons at a place, and does what they ask."""

    def __init__(
        self,
        *,
        card: OutputsCard,
        notes: TakingNotes,
        releasing: ReleasingOutputs,
        document: Document,
        show: RunningShow,
    ) -> None:
        super().__init__(card)
        self._card = card
        self._notes, self._releasing = notes, releasing
        self._document, self._show = document, show
        self._place: Place | None = None
        card.show_group_asked.connect(self.show_group)
        card.show_all_asked.connect(self._on_show_all)
        card.release_asked.connect(self._on_release)
        card.large_asked.connect(self.show_large)
        card.anonymous_asked.connect(self._on_anonymous)

    def stand_at(self, place: Place | None) -> None:
        """Another cell is written in."""
        self._place = place

    def render(self, board: NotesBoard) -> None:
        """Draw what lies on the wall, and why something cannot."""
        aside, here = self._laid(), aside_of(board.place)
        for_field = "" if is_for_room(board.field) else self.tr("»{field}« is not for the wall.")
        private = for_field.format(field=board.field.label)
        nothing = "" if board.lines else self.tr("The group has not answered yet.")
        nobody = "" if board.is_field_answered else self.tr("There are no outputs yet.")
        self._card.show_group_on_wall(is_on=aside == here, reason=private or nothing)
        everybody = replace(here, group_id="")
        self._card.show_all_on_wall(is_on=aside == everybody, reason=private or nobody)
        block = board.block
        self._card.show_block(is_anonymous=block.is_anonymous, takes_up_actions=block.takes_up_actions)

    def show_group(self) -> None:
        """Show the group's outputs to the room, or take them down."""
        if self._place is not None and self._card.can_show_group():
            self._toggle(aside_of(self._place), self._notes.outputs(self._place))

    def show_chosen_large(self) -> None:
        """Show the chosen output alone and large to the room, or take it down."""
        self.show_large(self._card.chosen_id())

    def show_large(self, output_id: str) -> None:
        """Show an output alone and large to the room, or take it down. One that is not for the room stays here."""
        output = self._document.get(Output, output_id)
        if output is not None and self._releasing.may_be_shown(output):
            self._toggle(Aside(block_id=output.block_id, output_id=output.id), (output,))

    def _on_show_all(self) -> None:
        if self._place is not None:
            everybody = replace(aside_of(self._place), group_id="")
            self._toggle(everybody, outputs_of_field(self._notes, self._place))

    def _on_release(self, output_id: str) -> None:
        output = self._document.get(Output, output_id)
        if output is not None and output.is_shown:
            self._releasing.hide((output,))
        elif output is not None:
            self._releasing.show((output,))

    def _on_anonymous(self, is_anonymous: bool) -> None:
        if self._place is not None:
            self._releasing.name_groups(self._place.block_id, is_anonymous=is_anonymous)

    def _laid(self) -> Aside | None:
        """What is laid on the wall, whatever page of it is seen."""
        laid = self._show.show.aside
        return None if laid is None else replace(laid, page=0)

    def _toggle(self, aside: Aside, outputs: tuple[Output, ...]) -> None:
        if self._laid() == aside:
            self._show.clear_aside()
            return
        self._releasing.show(outputs)
        self._show.show_aside(aside)
