"""Where the note-taker goes next: along the groups, along the questions, and after the show.

One invariant: a step keeps everything of the place it does not ask to change.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from facilitator_app.domain.outputs import Output
from facilitator_app.domain.show import Aside, Stop
from facilitator_app.domain.slides import DilemmaContent, Slide
from facilitator_app.services.document import Document
from facilitator_app.services.notes_board import NotesBoard, Place
from facilitator_app.services.taking_notes import TakingNotes

C = TypeVar("C", int, str)


def beside(board: NotesBoard, *, groups: int = 0, fields: int = 0) -> Place:
    """The cell so many groups down and fields to the right, stopping at the edges."""
    row = _within(_row(board) + groups, len(board.groups))
    column = _within(_column(board) + fields, len(board.fields))
    return replace(board.place, group_id=board.groups[row].id, field_key=board.fields[column].key)


def along(board: NotesBoard, step: int) -> Place | None:
    """The next question of the group, after the last one the first of the next group; None past the ends."""
    width = len(board.fields)
    at = _row(board) * width + _column(board) + step
    if not 0 <= at < width * len(board.groups):
        return None
    row, column = divmod(at, width)
    return replace(board.place, group_id=board.groups[row].id, field_key=board.fields[column].key)


def moved_to_block(notes: TakingNotes, block_id: str, before: Place | None) -> Place | None:
    """The first place of a block, for the group that was written for, or the one with its number where people have
    been divided anew. None when the block asks nothing.
    """
    first = notes.first_place(block_id)
    if first is None or before is None:
        return first
    number = next((g.number for g in notes.groups(before.block_id) if g.id == before.group_id), 0)
    same = next((group for group in notes.groups(block_id) if group.number == number), None)
    return replace(first, group_id=same.id) if same is not None else first


def place_of_stop(
    notes: TakingNotes, document: Document, stop: Stop | None, before: Place | None
) -> Place | None:
    """The place that belongs to where the show stands; None when its block asks the groups nothing."""
    if stop is None:
        return None
    is_same_block = before is not None and before.block_id == stop.block_id
    place = before if is_same_block else moved_to_block(notes, stop.block_id, before)
    board = notes.board(place) if place is not None else None
    if place is None or board is None:
        return None
    if stop.round_number in board.rounds:
        place = replace(place, round_number=stop.round_number)
    slide = document.get(Slide, stop.slide_id)
    if slide is not None and isinstance(slide.content, DilemmaContent):
        shown_id = slide.content.dilemma_id
        if any(dilemma.id == shown_id for dilemma in board.dilemmas):
            place = replace(place, dilemma_id=shown_id)
    return place


def around(choices: Sequence[C], chosen: C) -> C:
    """The choice after the chosen one, after the last the first; the chosen one itself when it is alone or gone."""
    if chosen not in choices:
        return chosen
    return choices[(choices.index(chosen) + 1) % len(choices)]


def aside_of(place: Place) -> Aside:
    """What lies on the wall when the group's outputs to the question are shown."""
    return Aside(
        block_id=place.block_id,
        form_id=place.form_id,
        field_key=place.field_key,
        group_id=place.group_id,
        round_number=place.round_number,
        dilemma_id=place.dilemma_id,
    )


def outputs_of_field(notes: TakingNotes, place: Place) -> tuple[Output, ...]:
    """What all groups have answered to the question of a place."""
    return tuple(
        output
        for group in notes.groups(place.block_id)
        for output in notes.outputs(replace(place, group_id=group.id))
    )


def _row(board: NotesBoard) -> int:
    return next(at for at, group in enumerate(board.groups) if group.id == board.place.group_id)


def _column(board: NotesBoard) -> int:
    return next(at for at, field in enumerate(board.fields) if field.key == board.place.field_key)


def _within(at: int, length: int) -> int:
    return min(length - 1, max(0, at))
