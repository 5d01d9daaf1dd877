"""The blocks that were left before all of them was reached, in words."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.schedule import BlockState, DayReading
from facilitator_app.domain.show import Stop
from facilitator_app.services.unreached import Unreached, unreached


def left_open_words(day: DayReading, stops: Sequence[Stop], *, reached: AbstractSet[str]) -> dict[str, str]:
    """For each such block, by its id, its title and what of it is still to be done."""
    titles = {one.block.id: one.block.title for one in day.blocks if one.state is BlockState.DONE}
    found = unreached(stops, reached=reached, left_ids=tuple(titles))
    return {left.block_id: _words(titles[left.block_id], left) for left in found}


def _words(title: str, left: Unreached) -> str:
    if not left.rounds:
        return QCoreApplication.translate("Panel", "{title}: not finished").format(title=title)
    words = QCoreApplication.translate("Panel", "{title}: round {numbers} not reached")
    return words.format(title=title, numbers=", ".join(str(number) for number in left.rounds))
