"""The agenda as rows: a heading for each of several days, blocks one below the other, parallel rooms side by side.

One invariant: what is dropped on a row's upper half comes before it and on its lower half after it, in its day and
room.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.agenda import EVERYBODY, Block, BlockKind, PlannedSpan, Timing
from facilitator_app.domain.dates import clock_words, date_words
from facilitator_app.services.arranging_blocks import Spot
from facilitator_app.services.planning_day import AgendaReading, DayAgenda
from facilitator_app.ui.labels import BLOCK_ICONS, block_kind_words
from facilitator_app.ui.planner.agenda_rows import AgendaRow
from facilitator_app.ui.planner.words import colour_words, timing_words

translate = QCoreApplication.translate


class AgendaLines:
    """Makes the rows of an agenda. `rooms` are the names of the parallel rooms, `language` that of the dates."""

    def __init__(
        self,
        agenda: AgendaReading,
        *,
        rooms: Sequence[str] = (),
        held_on: date | None = None,
        language: str = "en",
        cut: Collection[str] = (),
    ) -> None:
        self._agenda = agenda
        self._rooms = tuple(rooms)
        self._held_on = held_on
        self._language = language
        self._cut = frozenset(cut)

    def rows(self) -> tuple[AgendaRow, ...]:
        """All rows from the top."""
        has_days = len(self._agenda.days) > 1
        if not has_days:
            return tuple(self._day_rows(self._agenda.spans))
        rows: list[AgendaRow] = []
        for day in self._agenda.days:
            rows.append(self._heading(day))
            rows.extend(self._day_rows(day.spans))
        return tuple(rows)

    def end(self) -> Spot:
        """Where something dropped below the last row goes."""
        return Spot(day_number=len(self._agenda.days), track=EVERYBODY)

    def starts(self) -> dict[str, str]:
        """When each block starts, by its id."""
        return {span.block.id: clock_words(span.start_min) for span in self._agenda.spans}

    def _day_rows(self, spans: Sequence[PlannedSpan]) -> list[AgendaRow]:
        rows: list[AgendaRow] = []
        place = 0
        for is_shared, stretch in groupby(spans, key=_is_shared):
            mine = list(stretch)
            place += len(mine)
            after_id = spans[place].block.id if place < len(spans) else ""
            if is_shared or len(self._rooms) < 2:
                followers = [span.block.id for span in mine[1:]] + [after_id]
                rows.extend(
                    self._block(span, span.block.track, next_id)
                    for span, next_id in zip(mine, followers, strict=True)
                )
            else:
                rows.extend(self._stretch(mine, after_id))
        return rows

    def _stretch(self, spans: Sequence[PlannedSpan], after_id: str) -> list[AgendaRow]:
        """Parallel rooms: their names, and then line by line the next block of each."""
        count = len(self._rooms)
        columns = [
            [span for span in spans if min(span.block.track, count) == room] for room in range(1, count + 1)
        ]
        day_number = spans[0].block.day_number
        rows = [
            self._room(
                room, column, Spot(day_number=day_number, before_id=_first_of(column, after_id), track=room)
            )
            for room, column in enumerate(columns, start=1)
        ]
        for line in range(max(len(column) for column in columns)):
            for room, column in enumerate(columns, start=1):
                if line < len(column):
                    next_id = column[line + 1].block.id if line + 1 < len(column) else after_id
                    rows.append(self._block(column[line], room, next_id, cells=count))
                else:
                    spot = Spot(day_number=day_number, before_id=after_id, track=room)
                    rows.append(_filler(spans[0], spot, line, room - 1, count))
        return rows

    def _heading(self, day: DayAgenda) -> AgendaRow:
        first_id = day.spans[0].block.id if day.spans else ""
        first = Spot(day_number=day.number, before_id=first_id, track=EVERYBODY)
        title = translate("AgendaColumn", "Day {number}").format(number=day.number)
        if self._held_on is not None:
            on = date_words(self._held_on + timedelta(days=day.number - 1), self._language, short=True)
            title = f"{title} · {on}"
        fits = day.overrun_min <= 0
        hours = f"{clock_words(day.starts_min)}–{clock_words(day.ends_min)}"
        return AgendaRow(
            key=f"day/{day.number}",
            title=title,
            sub=translate("AgendaColumn", "{hours} · {minutes} min").format(
                hours=hours, minutes=day.planned_min
            ),
            word=day_words(day),
            word_role="text_2" if fits else "near",
            can_choose=False,
            is_day=True,
            above=Spot(day_number=day.number - 1, track=EVERYBODY) if day.number > 1 else first,
            below=first,
        )

    def _room(self, room: int, spans: Sequence[PlannedSpan], spot: Spot) -> AgendaRow:
        minutes = sum(span.block.planned_min for span in spans)
        return AgendaRow(
            key=f"room/{spot.day_number}/{spot.before_id}/{room}",
            title=self._rooms[room - 1],
            word=translate("AgendaColumn", "{minutes} min").format(minutes=minutes),
            can_choose=False,
            is_room=True,
            is_sunk=True,
            cell=room - 1,
            cells=len(self._rooms),
            above=spot,
            below=spot,
        )

    def _block(self, span: PlannedSpan, track: int, next_id: str, *, cells: int = 1) -> AgendaRow:
        block = span.block
        length = translate("AgendaColumn", "{minutes} min").format(minutes=block.planned_min)
        mark = "" if block.timing is Timing.FLEXIBLE else timing_words(block.timing)
        room = self._rooms[track - 1] if cells > 1 else ""
        cut = translate("AgendaColumn", "cut") if block.id in self._cut else ""
        spoken = (mark, length, room, colour_words(block.colour) if block.colour else "", cut)
        return AgendaRow(
            key=block.id,
            title=block.title,
            lead=clock_words(span.start_min),
            icon=BLOCK_ICONS[block.kind],
            mark=mark,
            mark_icon="pin" if block.timing is Timing.FIXED else "",
            length=length,
            word=", ".join(part for part in spoken if part),
            is_sunk=block.kind is BlockKind.BREAK,
            colour=block.colour,
            is_cut=bool(cut),
            cell=track - 1 if cells > 1 else 0,
            cells=cells,
            tooltip=_tooltip(block) if cells > 1 else "",
            above=Spot(day_number=block.day_number, before_id=block.id, track=track),
            below=Spot(day_number=block.day_number, before_id=next_id, track=track),
        )


def day_words(day: DayAgenda) -> str:
    """Whether a day ends in time, in a few words."""
    if day.overrun_min > 0:
        return translate("AgendaColumn", "{minutes} min too long").format(minutes=day.overrun_min)
    if day.overrun_min == 0:
        return translate("AgendaColumn", "ends in time")
    return translate("AgendaColumn", "{minutes} min left").format(minutes=-day.overrun_min)


def _is_shared(span: PlannedSpan) -> bool:
    return span.block.track == EVERYBODY


def _first_of(column: Sequence[PlannedSpan], otherwise: str) -> str:
    return column[0].block.id if column else otherwise


def _filler(first: PlannedSpan, spot: Spot, line: int, cell: int, cells: int) -> AgendaRow:
    return AgendaRow(
        key=f"free/{first.block.id}/{line}/{cell}",
        title="",
        can_choose=False,
        cell=cell,
        cells=cells,
        above=spot,
        below=spot,
    )


def _tooltip(block: Block) -> str:
    return f"{block.title}\n{block_kind_words(block.kind)}"
