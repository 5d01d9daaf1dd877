"""From the card that begins a count to the count."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from facilitator_app.domain.agenda import Block, BlockKind, in_order
from facilitator_app.domain.ballots import Ballot, BallotKind
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.voting import Voting
from facilitator_app.ui.votes.start_card import Beginning, StartCard


class StartActs(QObject):
    """`begun` carries the new count's id, `refused` the problem."""

    begun = Signal(str)
    refused = Signal(object)

    def __init__(
        self, *, card: StartCard, voting: Voting, document: Document, show: RunningShow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._card, self._voting, self._document, self._show = card, voting, document, show
        card.started.connect(self._on_started)

    def show_choices(self, *, can_leave: bool) -> None:
        """Draw what can be asked about; the balance, or else what the show stands at, is proposed."""
        blocks, here = self._blocks(), self._block_id()
        dilemmas = self._dilemmas(blocks)
        shown = next((block for block in blocks if block.id == here), None)
        near = self._balance(blocks, shown) or shown
        asked = next((d.id for d in dilemmas if shown is not None and d.id in shown.dilemma_ids), "")
        self._card.stand_at(dilemma_id=asked, block_id=near.id if near is not None else "")
        self._card.show_choices(
            themes=[(theme.id, theme.name) for theme in self._voting.themes_to_ask()],
            dilemmas=[(dilemma.id, dilemma.title) for dilemma in dilemmas],
            blocks=[(block.id, block.title) for block in blocks],
            can_leave=can_leave,
        )

    def _on_started(self, beginning: Beginning) -> None:
        try:
            ballot = self._start(beginning)
        except Refused as problem:
            self.refused.emit(problem)
            return
        if ballot is not None:
            self.begun.emit(ballot.id)

    def _start(self, beginning: Beginning) -> Ballot | None:
        if beginning.kind is BallotKind.CORNERS:
            block = next((b for b in self._blocks() if beginning.about_id in b.dilemma_ids), None)
            block_id = block.id if block is not None else None
            return self._voting.start_corners(beginning.about_id, block_id=block_id)
        if beginning.kind is BallotKind.PLACES:
            return self._voting.start_places(beginning.about_id)
        return self._voting.start_on_themes(
            beginning.kind,
            theme_ids=beginning.theme_ids,
            title=beginning.title,
            budget=beginning.budget,
            block_id=self._block_id() or None,
        )

    def _blocks(self) -> tuple[Block, ...]:
        """The blocks of the day in which something can be asked."""
        workshop_id = self._document.workshop.id
        mine = [block for block in self._document.all(Block) if block.workshop_id == workshop_id]
        return tuple(block for block in in_order(mine) if block.kind is not BlockKind.BREAK)

    def _balance(self, blocks: tuple[Block, ...], shown: Block | None) -> Block | None:
        """The block of the balance: the one that is shown where it is one, or else the first of the day."""
        forms = {form.id for form in self._document.all(FormSpec) if form.use is FormUse.BALANCE}
        found = [one for one in blocks if one.kind is BlockKind.BALANCE or one.form_id in forms]
        return shown if shown in found else next(iter(found), None)

    def _dilemmas(self, blocks: tuple[Block, ...]) -> list[Dilemma]:
        """Those of the day first, in its order, then the others of the file."""
        ids = dict.fromkeys(dilemma_id for block in blocks for dilemma_id in block.dilemma_ids)
        of_day = [one for dilemma_id in ids if (one := self._document.get(Dilemma, dilemma_id)) is not None]
        others = [dilemma for dilemma in self._document.all(Dilemma) if dilemma.id not in ids]
        return [*of_day, *sorted(others, key=_title)]

    def _block_id(self) -> str:
        stop = self._show.current_stop()
        return stop.block_id if stop is not None else ""


def _title(dilemma: Dilemma) -> str:
    return dilemma.title
