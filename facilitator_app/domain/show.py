"""The show: the stops of a day in order, and which of them the wall stands on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator_app.domain.agenda import Block, is_dropped
from facilitator_app.domain.exercise import Exercise, shortened_s
from facilitator_app.domain.slides import PhaseContent, QuestionContent, Slide, slides_of
from facilitator_app.domain.timer import BLOCK_KEY


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

    `form_id` empty means the counter of action schemas. `group_id` empty means all groups. `ballot_id`, `theme_id` or
    `output_id` mean that count, that theme with its outputs, or that output alone and large; `chart` means
    the chart of that `charts.ChartSubject`; the rest is left out. `is_places` means where all groups of the block stand
    on the scale `field_key`, as dots without names. `page` counts from 0; one past the last is the last.
    """

    block_id: str
    form_id: str = ""
    field_key: str = ""
    group_id: str = ""
    round_number: int = 0
    dilemma_id: str | None = None
    output_id: str = ""
    theme_id: str = ""
    ballot_id: str = ""
    chart: str = ""
    is_places: bool = False
    page: int = 0


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


def show_stops(
    blocks: Sequence[Block], slides: tuple[Slide, ...], exercises: Sequence[Exercise]
) -> tuple[Stop, ...]:
    """Every stop of a show, in order. A block without slides is a stop too: the wall has its pause picture.

    The place of a stop among those of the whole workshop, counted from 1, is its number: at the foot of the wall, in
    the overview, before Enter, on paper and on the command line.
    """
    found = _stops_by_block(slides, exercises)
    return tuple(
        stop
        for block in blocks
        if not is_dropped(block)
        for stop in found.get(block.id) or (Stop(block_id=block.id, slide_id=f"{BLOCK_KEY}{block.id}"),)
    )


def is_bare(stop: Stop) -> bool:
    """Whether the stop is that of a block without slides."""
    return stop.slide_id.startswith(BLOCK_KEY)


def moved_to(show: Show, stop: Stop, *, page: int = 0) -> Show:
    """The show at `stop`. Black and pause end when the show moves; a frozen wall keeps its picture and message."""
    message = show.message if show.held_key else ""
    return replace(show, stop_key=stop.key, page=page, mode=mode_below(show), aside=None, message=message)


def with_mode(show: Show, mode: WallMode) -> Show:
    """The show in `mode`, or back to what was when it already is in it. Under black and the pause picture the wall is
    frozen, and let go, unseen."""
    if mode is not WallMode.FROZEN:
        return replace(show, mode=mode_below(show) if show.mode is mode else mode)
    is_covered = show.mode in (WallMode.BLACK, WallMode.PAUSE)
    if show.held_key:
        held = replace(show, held_key="", held_page=0, held_aside=None)
        return replace(held, mode=show.mode if is_covered else WallMode.LIVE)
    held = replace(show, held_key=show.stop_key, held_page=show.page, held_aside=show.aside)
    return replace(held, mode=show.mode if is_covered else mode)


def page_here(show: Show) -> int:
    """The page that the facilitator stands at: of what is laid on the wall, or else of the slide."""
    return show.page if show.aside is None else show.aside.page


def page_held(show: Show) -> int:
    """The page that a frozen wall goes on showing."""
    return show.held_page if show.held_aside is None else show.held_aside.page


def mode_below(show: Show) -> WallMode:
    """What is under black and the pause picture: a wall that was frozen is frozen still."""
    return WallMode.FROZEN if show.held_key else WallMode.LIVE


def is_away(show: Show) -> bool:
    """Whether the wall shows something else than the plain slide: black, frozen, paused, an aside, a message."""
    return show.mode is not WallMode.LIVE or show.aside is not None or bool(show.message)


def is_message_waiting(show: Show) -> bool:
    """Whether a message is given and the room does not see it: black hides everything, and then it comes back."""
    return bool(show.message) and show.mode is WallMode.BLACK


def place_of(show: Show) -> tuple[object, ...]:
    """What decides which picture the room sees; what is pointed with ends when it changes."""
    if show.mode is WallMode.FROZEN:
        return (show.workshop_id, show.held_key, show.held_page, show.mode, show.held_aside, show.is_open)
    return (show.workshop_id, show.stop_key, show.page, show.mode, show.aside, show.is_open)


def at_slide(show: Show) -> Show:
    """The show with nothing laid over or in place of the slide it stands on."""
    return replace(
        show, mode=WallMode.LIVE, aside=None, message="", held_key="", held_page=0, held_aside=None
    )


def without_top(show: Show) -> Show:
    """The show with the topmost layer taken off: black, the message, the pause picture, the freeze, what is laid on
    the slide. Black hides a message, the pause picture does not."""
    if show.mode is WallMode.BLACK:
        return with_mode(show, WallMode.BLACK)
    if show.message:
        return replace(show, message="")
    if show.mode is not WallMode.LIVE:
        return with_mode(show, show.mode)
    return replace(show, aside=None)


def _stops_by_block(slides: tuple[Slide, ...], exercises: Sequence[Exercise]) -> dict[str, tuple[Stop, ...]]:
    """The stops of every block that has slides, in order. All slides are looked at once, not once for each block."""
    by_id = {exercise.id: exercise for exercise in exercises}
    of_block: dict[str, list[Slide]] = defaultdict(list)
    for slide in slides:
        of_block[slide.block_id].append(slide)
    return {
        block_id: tuple(
            stop for slide in slides_of(block_id, tuple(mine)) for stop in _stops_of_slide(slide, by_id)
        )
        for block_id, mine in of_block.items()
    }


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
