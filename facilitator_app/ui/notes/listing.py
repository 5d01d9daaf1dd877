"""From the services' readings to what is shown: values in, values out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.inject_events import InjectEvent, answered
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.show import Aside, Show, Stop, WallMode
from facilitator_app.services.document import Document
from facilitator_app.services.harvesting import Grown
from facilitator_app.services.mentions import Mention, handle_of
from facilitator_app.services.notes_board import (
    NotesBoard,
    OutputLine,
    Place,
    ThemeCount,
    asks_before_and_after,
)
from facilitator_app.services.releasing_outputs import is_for_room
from facilitator_app.services.taking_notes import is_text
from facilitator_app.ui.notes.listed_output import ListedOutput
from facilitator_app.ui.notes.suggestions import Suggestion
from facilitator_app.ui.notes.words import Rounds, kind_word, round_word, second_words, value_words


def wall_aside(show: Show) -> Aside | None:
    """What lies on the wall in place of the slide and is seen by the room; None when nothing does."""
    if not show.is_open or show.mode in (WallMode.BLACK, WallMode.PAUSE):
        return None
    return show.held_aside if show.mode is WallMode.FROZEN else show.aside


def covers(aside: Aside | None, place: Place) -> bool:
    """Whether the outputs of a cell are among what lies on the wall."""
    if (
        aside is None
        or aside.group_id not in ("", place.group_id)
        or aside.field_key not in ("", place.field_key)
    ):
        return False
    where = (aside.block_id, aside.form_id, aside.round_number, aside.dilemma_id)
    return where == (place.block_id, place.form_id, place.round_number, place.dilemma_id)


def listed_outputs(
    board: NotesBoard,
    on_wall: Aside | None,
    zone: tzinfo | None,
    events: Sequence[InjectEvent],
    grown: Sequence[Grown] = (),
) -> tuple[ListedOutput, ...]:
    """The outputs of the board's cell as they are listed, with the inject that each answers and what became of it."""
    is_covered = covers(on_wall, board.place)
    large_id = on_wall.output_id if on_wall is not None else ""
    listed = (
        _listed(line, board, zone, is_covered=is_covered or line.output.id == large_id)
        for line in board.lines
    )
    return tuple(
        replace(
            one,
            inject=_inject_words(line.output, events),
            is_large=one.output_id == large_id,
            grown=tuple(grew for grew in grown if grew.output_id == one.output_id),
        )
        for one, line in zip(listed, board.lines, strict=True)
    )


def suggestions_of(source: NotesBoard | Sequence[Mention]) -> tuple[Suggestion, ...]:
    """What can be completed: a board's themes, those with most outputs first, or who can be mentioned."""
    if isinstance(source, NotesBoard):
        most_first = sorted(source.themes, key=_fewest_last)
        themes = [(handle_of(theme.theme.name), theme.theme.name) for theme in most_first]
        return tuple(Suggestion(handle, name) for handle, name in themes if handle)
    return tuple(Suggestion(mention.handle, mention.name) for mention in source)


def rounds_in(board: NotesBoard, document: Document) -> Rounds:
    """What the rounds of a board's block are."""
    is_twice = asks_before_and_after(board.block, document.all(Exercise))
    return Rounds.BEFORE_AND_AFTER if is_twice else Rounds.OF_EXERCISE


def context_words(board: NotesBoard, stop: Stop | None, document: Document) -> str:
    """The kind of the block, the round of the place, and the phase while the show is in that round."""
    parts = [kind_word(board.block.kind)]
    exercise = document.get(Exercise, board.block.exercise_id)
    if rounds_in(board, document) is Rounds.BEFORE_AND_AFTER or board.place.round_number == 0:
        is_told = len(board.rounds) > 1
        parts += [round_word(board.place.round_number, of=rounds_in(board, document))] if is_told else []
    elif len(board.rounds) > 1:
        words = QCoreApplication.translate("Notes", "round {number} of {total}")
        parts.append(words.format(number=board.place.round_number, total=len(board.rounds)))
    is_here = stop is not None and (stop.block_id, stop.round_number) == (
        board.block.id,
        board.place.round_number,
    )
    if exercise is not None and stop is not None and is_here and stop.phase_key:
        keys = [phase.key for phase in exercise.phases]
        if stop.phase_key in keys:
            words = QCoreApplication.translate("Notes", "phase {number} of {total}")
            parts.append(words.format(number=keys.index(stop.phase_key) + 1, total=len(keys)))
    return " · ".join(parts)


def _listed(line: OutputLine, board: NotesBoard, zone: tzinfo | None, *, is_covered: bool) -> ListedOutput:
    output = line.output
    return ListedOutput(
        output_id=output.id,
        words=value_words(board.field, output.value),
        text=output.value if isinstance(output.value, str) else "",
        detail=_detail(line, zone),
        is_text=is_text(board.field),
        is_released=output.is_shown,
        serves=output.serves,
        is_on_wall=output.is_shown and is_covered,
        may_be_shown=is_for_room(board.field),
        earlier=tuple((second_words(w.until_at, zone), w) for w in output.earlier),
        themes=tuple((t.theme.name, t.theme.id in output.theme_ids) for t in board.themes),
    )


def _inject_words(output: Output, events: Sequence[InjectEvent]) -> str:
    event = answered(output, events)
    return "" if event is None else event.text


def _detail(line: OutputLine, zone: tzinfo | None) -> str:
    output = line.output
    parts = [" ".join(f"#{handle_of(name) or name}" for name in line.theme_names)]
    parts.append(f"@{output.who}" if output.who else "")
    parts.append(f"{output.due_on.day}/{output.due_on.month} {output.due_on.year}" if output.due_on else "")
    if output.said_at is not None:
        saved = QCoreApplication.translate("Notes", "saved {time}")
        parts.append(saved.format(time=second_words(output.said_at, zone)))
    return " · ".join(part for part in parts if part)


def _fewest_last(theme: ThemeCount) -> int:
    return -theme.count
