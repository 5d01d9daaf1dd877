"""The show: the stops of a day in order, and which of them the wall stands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator_app.domain.agenda import Block, is_dropped
from facilitator_app.domain.exercise import Exercise, shortened_s
from facilitator_app.domain.slides import PhaseContent, QuestionContent, Slide, slides_of


class WallMode(StrEnum):
    """What the wall does with the stop it stands on."""

    LIVE = "live"
    BLACK = "black"
    FROZEN = "frozen"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One place where *Next* stops: a slide, or one phase of one round of a simulation.

    `length_s` is the countdown that belongs to the stop, 0 for none.
    """

    block_id: str
    slide_id: str
    round_number: int = 0
    phase_key: str = ""
    length_s: int = 0
    warn_s: int = 0

    @property
    def key(self) -> str:
        """What the stop is remembered by in the file and in picture caches."""
        return f"{self.slide_id}/{self.round_number}/{self.phase_key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Something laid on the wall in place of the slide until the show moves: a group's outputs or the counter.

    `form_id` empty means the counter of action schemas. `group_id` empty means all groups.
    """

    block_id: str
    form_id: str = ""
    field_key: str = ""
    group_id: str = ""
    round_number: int = 0
    dilemma_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """Where the show is. `held_key`, `held_page` and `held_aside` are what the room goes on seeing while frozen."""

    workshop_id: str
    stop_key: str = ""
    page: int = 0
    mode: WallMode = WallMode.LIVE
    is_open: bool = False
    is_clock_shown: bool = True
    message: str = ""
    aside: Aside | None = None
    held_key: str = ""
    held_page: int = 0
    held_aside: Aside | None = None


def stops_of_day(
    blocks: Sequence[Block], slides: tuple[Slide, ...], exercises: Sequence[Exercise]
) -> tuple[Stop, ...]:
    """Every stop of a day, in order, past the blocks that were dropped. `blocks` are in agenda order."""
    by_id = {exercise.id: exercise for exercise in exercises}
    return tuple(
        stop
        for block in blocks
        if not is_dropped(block)
        for slide in slides_of(block.id, slides)
        for stop in _stops_of_slide(slide, by_id)
    )


def moved_to(show: Show, stop: Stop, *, page: int = 0) -> Show:
    """The show at `stop`. Black and pause end when the show moves; a frozen wall keeps its picture."""
    return replace(show, stop_key=stop.key, page=page, mode=mode_below(show), aside=None, message="")


def with_mode(show: Show, mode: WallMode) -> Show:
    """The show in `mode`, or back to what was when it already is in it."""
    if mode is not WallMode.FROZEN:
        return replace(show, mode=mode_below(show) if show.mode is mode else mode)
    if show.mode is mode:
        return replace(show, mode=WallMode.LIVE, held_key="", held_page=0, held_aside=None)
    return replace(show, mode=mode, held_key=show.stop_key, held_page=show.page, held_aside=show.aside)


def mode_below(show: Show) -> WallMode:
    """What is under black and the pause picture: a wall that was frozen is frozen still."""
    return WallMode.FROZEN if show.held_key else WallMode.LIVE


def is_away(show: Show) -> bool:
    """Whether the wall shows something else than the plain slide: black, frozen, paused, an aside, a message."""
    return show.mode is not WallMode.LIVE or show.aside is not None or bool(show.message)


def place_of(show: Show) -> tuple[object, ...]:
    """What decides which picture the room sees; what is pointed with ends when it changes."""
    return (show.workshop_id, show.stop_key, show.page, show.mode, show.aside, show.is_open)


def at_slide(show: Show) -> Show:
    """The show with nothing laid over or in place of the slide it stands on."""
    return replace(
        show, mode=WallMode.LIVE, aside=None, message="", held_key="", held_page=0, held_aside=None
    )


def _stops_of_slide(slide: Slide, exercises: dict[str, Exercise]) -> tuple[Stop, ...]:
    content = slide.content
    if isinstance(content, QuestionContent):
        return (Stop(block_id=slide.block_id, slide_id=slide.id, length_s=content.length_s),)
    if not isinstance(content, PhaseContent):
        return (Stop(block_id=slide.block_id, slide_id=slide.id),)
    exercise = exercises.get(content.exercise_id)
    if exercise is None:
        return ()
    return tuple(
        Stop(
            block_id=slide.block_id,
            slide_id=slide.id,
            round_number=content.round_number,
            phase_key=phase.key,
            length_s=shortened_s(phase.length_s, content.share_percent),
            warn_s=phase.warn_s,
        )
        for phase in exercise.phases
    )
