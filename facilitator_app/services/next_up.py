"""What comes next in the show, in a form that a button and a small picture can say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise, Inject, Phase
from facilitator_app.domain.markup import without_signs
from facilitator_app.domain.show import Aside, Stop
from facilitator_app.domain.slides import (
    DilemmaContent,
    PhaseContent,
    QuestionContent,
    QuoteContent,
    Slide,
)
from facilitator_app.services.ports import Records


class NextKind(StrEnum):
    """What kind of step *Next* is."""

    PAGE = "page"
    SLIDE = "slide"
    PHASE = "phase"
    BLOCK = "block"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextUp:
    """The next step. `page` counts from 0; `phase_number` and `round_number` from 1, 0 outside a simulation.

    `aside` is what is laid on the wall, turned to that page, when it has one more. `starts_time` tells that the step
    starts a countdown of `length_s`; at the END there is no stop.
    """

    kind: NextKind
    title: str = ""
    stop: Stop | None = None
    page: int = 0
    aside: Aside | None = None
    starts_time: bool = False
    length_s: int = 0
    phase_number: int = 0
    round_number: int = 0


@dataclass(frozen=True, slots=True)
class DueInject:
    """The next inject of the phase. `in_s` is how long until it falls due, 0 or below when it is."""

    inject: Inject
    in_s: float


def next_page(records: Records, stop: Stop, page: int) -> NextUp:
    """The next page of the stop that stands."""
    return NextUp(kind=NextKind.PAGE, title=stop_title(records, stop), stop=stop, page=page)


def next_aside(stop: Stop, aside: Aside) -> NextUp:
    """The next page of what is laid on the wall over a stop."""
    return NextUp(kind=NextKind.PAGE, stop=stop, page=aside.page, aside=aside)


def next_stop_up(records: Records, stop: Stop | None, *, from_block_id: str | None) -> NextUp:
    """What going to `stop` is, coming from a block."""
    if stop is None:
        return NextUp(kind=NextKind.END)
    is_new_block = stop.block_id != from_block_id
    block = records.get(Block, stop.block_id)
    planned_s = block.planned_min * 60 if block is not None and is_new_block else 0
    kind = NextKind.BLOCK if is_new_block else NextKind.PHASE if stop.phase_key else NextKind.SLIDE
    return NextUp(
        kind=kind,
        title=block.title if block is not None and is_new_block else stop_title(records, stop),
        stop=stop,
        starts_time=stop.length_s > 0 and (block is None or block.starts_itself),
        length_s=stop.length_s or planned_s,
        phase_number=phase_number(records, stop),
        round_number=stop.round_number,
    )


def stop_title(records: Records, stop: Stop) -> str:
    """The heading of a stop's slide, or the phase's own title; the block's title when there is no slide."""
    phase = phase_of(records, stop)
    if phase is not None:
        return phase.title
    slide = records.get(Slide, stop.slide_id)
    heading = "" if slide is None else slide_heading(records, slide)
    if heading:
        return heading
    block = records.get(Block, stop.block_id)
    return "" if block is None else block.title


def slide_heading(records: Records, slide: Slide) -> str:
    """What a slide is called in lists: its heading, question, quotation, dilemma or exercise."""
    content = slide.content
    if isinstance(content, QuestionContent):
        return content.question
    if isinstance(content, QuoteContent):
        return without_signs(content.words)
    if isinstance(content, DilemmaContent):
        dilemma = records.get(Dilemma, content.dilemma_id)
        return "" if dilemma is None else dilemma.title
    if isinstance(content, PhaseContent):
        exercise = records.get(Exercise, content.exercise_id)
        return "" if exercise is None else exercise.title
    return content.heading


def exercise_of(records: Records, stop: Stop) -> Exercise | None:
    """The exercise whose phase the stop is, or None."""
    slide = records.get(Slide, stop.slide_id)
    if not stop.phase_key or slide is None or not isinstance(slide.content, PhaseContent):
        return None
    return records.get(Exercise, slide.content.exercise_id)


def phase_of(records: Records, stop: Stop) -> Phase | None:
    """The phase that the stop is, or None."""
    exercise = exercise_of(records, stop)
    phases = () if exercise is None else exercise.phases
    return next((phase for phase in phases if phase.key == stop.phase_key), None)


def phase_number(records: Records, stop: Stop) -> int:
    """The phase's place in its round, from 1; 0 outside a simulation."""
    exercise = exercise_of(records, stop)
    keys = [] if exercise is None else [phase.key for phase in exercise.phases]
    return keys.index(stop.phase_key) + 1 if stop.phase_key in keys else 0
