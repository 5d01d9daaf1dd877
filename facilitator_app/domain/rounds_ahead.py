"""What is timed in the current block and still to come, and how it could be made to take less time.

One invariant: what has begun keeps its time; only rounds and phases to come are shortened or left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from facilitator_app.domain.exercise import WHOLE_PERCENT, shortened_s
from facilitator_app.domain.slides import PhaseContent, Slide

LEAST_PERCENT = 50
_MINUTE_S = 60


@dataclass(frozen=True, slots=True)
class RoundAhead:
    """The timed stops of one slide that are to come. `full_s` are their lengths in the exercise, before the
    slide's share of them; `is_begun` when a stop of the same slide has been come to."""

    slide: Slide
    full_s: tuple[int, ...]
    is_begun: bool = False

    @property
    def length_s(self) -> int:
        """All of it, as it is planned now."""
        return self.with_share(share_of(self.slide))

    def with_share(self, percent: int) -> int:
        """All of it, had the slide that share of the exercise's lengths."""
        return sum(shortened_s(length_s, percent) for length_s in self.full_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeAhead:
    """`running_s` is what is left of the countdown, `planned_left_s` what is left of the block's own length, which
    is below 0 when it has run over."""

    running_s: float = 0.0
    rounds: tuple[RoundAhead, ...] = ()
    planned_left_s: float = 0.0

    @property
    def needed_s(self) -> float:
        """What the block needs at the least from now on."""
        return self.running_s + sum(ahead.length_s for ahead in self.rounds)


NOTHING_AHEAD = TimeAhead()


@dataclass(frozen=True, slots=True)
class FewerMinutes:
    """Slides as they are and as they would become, and what the block would then need and be planned to."""

    before: tuple[Slide, ...]
    after: tuple[Slide, ...]
    needed_s: float
    cut_min: int


def share_of(slide: Slide) -> int:
    """How much of the exercise's lengths the slide's round has, in per cent."""
    return slide.content.share_percent if isinstance(slide.content, PhaseContent) else WHOLE_PERCENT


def shortened_rounds(ahead: TimeAhead, late_min: int) -> FewerMinutes | None:
    """All phases to come in the same proportion, by half at the most; None when that saves no minute."""
    rounds = _of_exercise(ahead)
    saved_s, percents = 0, [share_of(round_.slide) for round_ in rounds]
    for keep in range(WHOLE_PERCENT - 1, LEAST_PERCENT - 1, -1):
        percents = [share_of(round_.slide) * keep // WHOLE_PERCENT for round_ in rounds]
        saved_s = sum(
            round_.length_s - round_.with_share(percent)
            for round_, percent in zip(rounds, percents, strict=True)
        )
        if saved_s >= late_min * _MINUTE_S:
            break
    if saved_s < _MINUTE_S:
        return None
    before = [round_.slide for round_ in rounds]
    after = [_with_share(slide, percent) for slide, percent in zip(before, percents, strict=True)]
    return _fewer(ahead, before, after, saved_s)


def without_last_round(ahead: TimeAhead) -> FewerMinutes | None:
    """The last round left out, unless it has begun."""
    rounds = [round_ for round_ in _of_exercise(ahead) if not round_.is_begun]
    if not rounds:
        return None
    last = rounds[-1]
    return _fewer(ahead, [last.slide], [replace(last.slide, is_hidden=True)], last.length_s)


def _of_exercise(ahead: TimeAhead) -> list[RoundAhead]:
    return [round_ for round_ in ahead.rounds if isinstance(round_.slide.content, PhaseContent)]


def _with_share(slide: Slide, percent: int) -> Slide:
    assert isinstance(slide.content, PhaseContent), "only the phases of an exercise have a share"
    return replace(slide, content=replace(slide.content, share_percent=percent))


def _fewer(ahead: TimeAhead, before: Sequence[Slide], after: Sequence[Slide], saved_s: int) -> FewerMinutes:
    """What the block was given beyond its phases stays with it."""
    needed_s = ahead.needed_s - saved_s
    end_s = max(needed_s, max(ahead.planned_left_s, ahead.needed_s) - saved_s)
    cut_min = ceil(max(0.0, ahead.planned_left_s - end_s) / _MINUTE_S)
    return FewerMinutes(tuple(before), tuple(after), needed_s, cut_min)
