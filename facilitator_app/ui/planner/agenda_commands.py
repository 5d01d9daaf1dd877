"""What is asked for with the chosen blocks, done: by key, by menu and by the card of several.

One invariant: what is cut stays where it is until it is put in elsewhere, so nothing is ever only in the clipboard.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.agenda import EVERYBODY, Block, BlockKind, Timing
from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.slides import Slide
from facilitator_app.services.arranging_blocks import Spot
from facilitator_app.services.document import Document
from facilitator_app.services.next_up import slide_heading
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.planning_slides import slides_in
from facilitator_app.services.slide_numbers import SlideNumber, slide_numbers
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.planner.agenda_acts import ActOffer

STEP_MIN = 5
Keys = Sequence[str]


class AgendaCommands(QObject):
    """Does what is asked for; `run` tells which blocks are to be chosen then."""

    def __init__(
        self,
        *,
        planning: PlanningDay,
        document: Document,
        dialogs: Dialogs,
        window: Callable[[], QWidget],
        import_text: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._planning = planning
        self._arranging = planning.arranging
        self._document = document
        self._dialogs = dialogs
        self._window = window
        self._import_text = import_text
        self._held: tuple[str, ...] = ()
        self._held_text = ""
        self._is_cut = False

    def run(self, asked: str, ids: Keys) -> tuple[str, ...]:
        """Do it with these blocks."""
        act, _, value = asked.partition(":")
        acts: dict[str, Callable[[Keys, str], Keys]] = {
            "copy": self._copy,
            "cut": self._cut,
            "paste": self._paste,
            "duplicate": self._duplicate,
            "lift": self._lift,
            "remove": self._remove,
            "up": self._up,
            "down": self._down,
            "room_before": self._room_before,
            "room_after": self._room_after,
            "longer": self._longer,
            "shorter": self._shorter,
            "split": self._split,
            "kind": self._kind,
            "timing": self._timing,
            "colour": self._colour,
            "room": self._room,
            "day": self._day,
        }
        return tuple(acts[act](ids, value))

    def cut_ids(self) -> tuple[str, ...]:
        """The blocks that will be moved when they are put in elsewhere."""
        return self._held if self._is_cut else ()

    def offer(self, ids: Keys) -> ActOffer:
        """What can be done with these blocks now."""
        blocks = [block for one in ids if (block := self._document.get(Block, one)) is not None]
        slides = slides_in(self._document, ids[0])[1:] if len(ids) == 1 else ()
        numbers = slide_numbers(self._document) if slides else {}
        rooms, days = self._planning.days.rooms(), self._planning.days.hours()
        everybody, day = self.tr("Everybody"), self.tr("Day {number}")
        return ActOffer(
            slides=[(slide.id, self._slide_words(slide, numbers.get(slide.id))) for slide in slides],
            can_split=len(blocks) == 1 and blocks[0].planned_min > 1,
            can_paste=bool(self._held),
            rooms=[(str(at), name) for at, name in enumerate((everybody, *rooms))] if rooms else (),
            days=[(str(n), day.format(number=n)) for n in range(1, len(days) + 1)] if len(days) > 1 else (),
            now=_shared(blocks),
        )

    def _slide_words(self, slide: Slide, number: SlideNumber | None) -> str:
        heading = slide_heading(self._document, slide)
        return heading if number is None else f"{number} · {heading}"

    def _copy(self, ids: Keys, _value: str) -> Keys:
        self._hold(ids, is_cut=False)
        return ids

    def _cut(self, ids: Keys, _value: str) -> Keys:
        self._hold(ids, is_cut=True)
        return ids

    def _hold(self, ids: Keys, *, is_cut: bool) -> None:
        self._held, self._is_cut = tuple(ids), is_cut
        starts = {span.block.id: span for span in self._planning.agenda().spans}
        lines = [
            f"{clock_words(span.start_min)}\t{span.block.planned_min}\t{span.block.title}"
            for one in ids
            if (span := starts.get(one)) is not None
        ]
        self._held_text = "\n".join(lines)
        QGuiApplication.clipboard().setText(self._held_text)

    def _lift(self, ids: Keys, _value: str) -> Keys:
        if self._is_cut:
            self._held = ()
        self._is_cut = False
        return ids

    def _paste(self, ids: Keys, _value: str) -> Keys:
        """Put in what was copied or cut here; what was copied elsewhere since is a list to fetch."""
        text = QGuiApplication.clipboard().text()
        if text.strip() and text != self._held_text:
            self._import_text(text)
            return ids
        if not self._held:
            return ids
        after = self._document.get(Block, ids[-1]) if ids else None
        if not self._is_cut:
            return [
                block.id for block in self._arranging.copy(self._held, after_id=after.id if after else None)
            ]
        if after is not None and after.id not in self._held:
            day = [one.id for one in self._planning.blocks() if one.day_number == after.day_number]
            follower = "".join(day[day.index(after.id) + 1 :][:1])
            spot = Spot(day_number=after.day_number, before_id=follower, track=after.track)
            self._arranging.place(self._held, spot)
        moved, self._held, self._is_cut = self._held, (), False
        return moved

    def _duplicate(self, ids: Keys, _value: str) -> Keys:
        return [block.id for block in self._arranging.copy(ids)]

    def _remove(self, ids: Keys, _value: str) -> Keys:
        blocks = [block for one in ids if (block := self._document.get(Block, one)) is not None]
        if not blocks or not self._agrees_to_remove(blocks):
            return ids
        order = [block.id for block in self._planning.blocks()]
        others = [one for one in order if one not in ids]
        at = min(order.index(blocks[0].id), len(others) - 1)
        self._arranging.remove(ids)
        return others[at : at + 1] if others else ()

    def _agrees_to_remove(self, blocks: Sequence[Block]) -> bool:
        slides = sum(len(slides_in(self._document, block.id)) for block in blocks)
        outputs = self._planning.outputs_in(*(block.id for block in blocks))
        what = self.tr("%n slides go with it.", "", slides)
        said = self.tr("%n outputs noted in it go too.", "", outputs) if outputs else ""
        back = self.tr("It can be undone.")
        title = self.tr("Remove {title}").format(title=blocks[0].title)
        if len(blocks) > 1:
            title = self.tr("Remove %n blocks", "", len(blocks))
        return self._dialogs.confirm(
            self._window(),
            title=title,
            text=" ".join(part for part in (what, said, back) if part),
            act=self.tr("Remove"),
            keep=self.tr("Keep it"),
            is_destructive=True,
        )

    def _up(self, ids: Keys, _value: str) -> Keys:
        self._arranging.move(ids, -1)
        return ids

    def _down(self, ids: Keys, _value: str) -> Keys:
        self._arranging.move(ids, 1)
        return ids

    def _room_before(self, ids: Keys, _value: str) -> Keys:
        return self._to_room(ids, -1)

    def _room_after(self, ids: Keys, _value: str) -> Keys:
        return self._to_room(ids, 1)

    def _to_room(self, ids: Keys, step: int) -> Keys:
        first = self._document.get(Block, ids[0]) if ids else None
        rooms = len(self._planning.days.rooms())
        if first is not None and EVERYBODY <= first.track + step <= rooms:
            self._arranging.set_track(ids, first.track + step)
        return ids

    def _longer(self, ids: Keys, _value: str) -> Keys:
        self._arranging.lengthen(ids, STEP_MIN)
        return ids

    def _shorter(self, ids: Keys, _value: str) -> Keys:
        self._arranging.lengthen(ids, -STEP_MIN)
        return ids

    def _split(self, ids: Keys, slide_id: str) -> Keys:
        block = self._document.get(Block, ids[0]) if ids else None
        if block is None or block.planned_min < 2:
            return ids
        title = self.tr("{title}, part 2").format(title=block.title)
        second = self._arranging.split(block.id, slide_id=slide_id, title=title)
        return ids if second is None else (second.id,)

    def _kind(self, ids: Keys, value: str) -> Keys:
        self._arranging.set_kind(ids, BlockKind(value))
        return ids

    def _timing(self, ids: Keys, value: str) -> Keys:
        self._arranging.set_timing(ids, Timing(value))
        return ids

    def _colour(self, ids: Keys, value: str) -> Keys:
        self._arranging.set_colour(ids, value)
        return ids

    def _room(self, ids: Keys, value: str) -> Keys:
        self._arranging.set_track(ids, int(value))
        return ids

    def _day(self, ids: Keys, value: str) -> Keys:
        self._arranging.set_day(ids, int(value))
        return ids


def _shared(blocks: Sequence[Block]) -> dict[str, str]:
    """The values that all of them have."""
    values = [
        {
            "kind": block.kind.value,
            "timing": block.timing.value,
            "colour": block.colour,
            "room": str(block.track),
            "day": str(block.day_number),
        }
        for block in blocks
    ]
    return (
        {key: value for key, value in values[0].items() if all(v[key] == value for v in values)}
        if values
        else {}
    )
