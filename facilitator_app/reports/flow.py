"""Giving bands their places on pages.

Invariants: nothing reaches outside the body of a page; a heading is never the last thing on one; a band
is divided only where it allows it or when no page can hold it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from facilitator_app.reports.bands import Band, Mark, Room, Splits, Text, moved

SLACK = 0.01
MOST_LEFT_EMPTY = 1 / 5
"""Of a page: a band that would leave more of it empty is parted between its paragraphs, if it has any."""


@dataclass(slots=True)
class Body:
    """What stands in the body of one page, placed from the top of the page. `marks` lie under `texts`."""

    texts: list[Text] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


def flow(bands: Sequence[Band], *, first_top: float, next_top: float, foot: float) -> list[Body]:
    """The bodies of the pages that `bands` fill; one empty body when there are no bands."""
    placing = _Placing(first_top, next_top, foot)
    at = 0
    while at < len(bands):
        end = at + 1
        while end < len(bands) and bands[end - 1].keeps_next:
            end += 1
        placing.place_chain(bands[at:end])
        at = end
    return placing.bodies


class _Placing:
    """The page being filled."""

    def __init__(self, first_top: float, next_top: float, foot: float) -> None:
        self._next_top = next_top
        self._foot = foot
        self._top = first_top
        self._y = first_top
        self.bodies = [Body()]

    def place_chain(self, chain: Sequence[Band]) -> None:
        """Place bands that stay together, on one page if one can hold them."""
        if chain[0].begins_page and not self._is_at_top:
            self._turn(None)
        *leading, last = chain
        led = sum([band.before + band.height for band in leading])
        needed = led + _needed(last)
        if needed > self._page_room(chain[0]):
            last = replace(last, splits=Splits.BETWEEN_LINES)
            needed = led + _needed(last)
        is_held = needed - chain[0].before <= self._page_room(chain[0])
        is_over = self._y + needed > self._foot + SLACK
        if not self._is_at_top and is_held and is_over and not self._parts_of(last, led + last.before):
            self._turn(chain[0].head)
        for band in (*leading, last):
            self._place(band)

    @property
    def _is_at_top(self) -> bool:
        return self._y <= self._top

    def _place(self, band: Band) -> None:
        if band.room is not None:
            self._fill(band.room, band.before)
            return
        rest = band
        before = 0.0 if self._is_at_top else band.before
        while (height := rest.height) > (room := self._foot - self._y - before) + SLACK:
            rest = self._place_part(rest, before, room)
            before = 0.0
        self._draw(rest, before, height)

    def _place_part(self, band: Band, before: float, room: float) -> Band:
        """Place what fits of a band that does not, and turn the page. Gives what is left."""
        is_divisible = band.splits is Splits.BETWEEN_LINES or band.height > self._page_room(band)
        parts = self._parts_of(band, before) or (band.divided(room) if is_divisible else None)
        if parts is None and self._is_at_top:
            parts = replace(band, splits=Splits.WHEN_TALLER_THAN_A_PAGE).divided(room)
            assert parts is not None, "one slice is never higher than a page"
        if parts is None:
            self._turn(band.head)
            return band
        first, rest = parts
        self._draw(first, before, first.height)
        self._turn(band.head)
        return rest

    def _parts_of(self, band: Band, before: float) -> tuple[Band, Band] | None:
        """The two parts of a band that would leave too much of the page empty under `before`."""
        room = self._foot - self._y - before
        return band.parted(room) if room > self._page_room(band) * MOST_LEFT_EMPTY else None

    def _page_room(self, band: Band) -> float:
        return self._foot - self._next_top - (band.head.height if band.head else 0.0)

    def _fill(self, room: Room, before: float) -> None:
        free = self._foot - self._y - before - room.label[0]
        count = min(room.most, int((free + SLACK) // room.line[0]))
        if count < room.least:
            if room.least < room.most:
                return
            self._turn(None)
            before, count = 0.0, room.most
        lines = (room.label, *[room.line] * count)
        self._place(replace(Band(columns=(lines,)), before=before))

    def _turn(self, head: Band | None) -> None:
        self.bodies.append(Body())
        self._top = self._y = self._next_top
        if head is not None:
            self._draw(head, 0.0, head.height)
            self._top = self._y

    def _draw(self, band: Band, before: float, height: float) -> None:
        body = self.bodies[-1]
        top = self._y + before
        if band.decor is not None:
            body.marks.extend([moved(mark, top) for mark in band.decor(height)])
        texts, marks = body.texts, body.marks
        for column in band.columns:
            y = top + band.top
            for slice_height, slice_texts, slice_marks in column:
                for down, x, style, text, tag in slice_texts:
                    texts.append(Text(y + down, x, style, text, tag))
                for mark in slice_marks:
                    marks.append(moved(mark, y))
                y += slice_height
        self._y = top + height


def _needed(last: Band) -> float:
    """What must fit on the page that a chain's last band begins on; optional notes need nothing."""
    if last.room is None:
        return last.before + last.first_height
    if last.room.least < last.room.most:
        return 0.0
    return last.before + last.room.label[0] + last.room.least * last.room.line[0]
