"""Pictures of slides: each kind of slide content by its own function, in words the room may read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from facilitator_app.content.words import Words
from facilitator_app.domain.agenda import (
    EVERYBODY,
    BlockKind,
    PlannedSpan,
    ends_at_min,
    is_dropped,
    planned_spans,
)
from facilitator_app.domain.charts import ChartContent
from facilitator_app.domain.dates import clock_words, date_words
from facilitator_app.domain.dilemmas import Dilemma, discussed_id
from facilitator_app.domain.exercise import Exercise, Phase, has_moving_roles, rounds_before
from facilitator_app.domain.forms import FormUse
from facilitator_app.domain.markup import lines_of, picture_names
from facilitator_app.domain.schedule import BlockState, DayReading
from facilitator_app.domain.show import Stop
from facilitator_app.domain.slides import (
    ActionExampleContent,
    BallotContent,
    BreakContent,
    ColumnsContent,
    DecisionsContent,
    DilemmaContent,
    OutputsContent,
    PhaseContent,
    PictureContent,
    QuestionContent,
    QuoteContent,
    ScaleContent,
    Slide,
    SlideContent,
    TextContent,
    ThemesContent,
    TitleContent,
    ToolContent,
)
from facilitator_app.domain.textfmt import capitalise_first
from facilitator_app.domain.wall import (
    ActionExamplePicture,
    BreakPicture,
    Column,
    ColumnsPicture,
    DilemmaPicture,
    Line,
    PhaseMark,
    PhasePicture,
    Picture,
    PicturePicture,
    QuestionPicture,
    QuotePicture,
    SentenceRow,
    TextPicture,
    TitlePicture,
)
from facilitator_app.services import wall_answers, wall_ballots, wall_charts, wall_outputs
from facilitator_app.services.wall_sources import WallSources, frame_of, number_of

ANY_MIDNIGHT = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """One stop with all that its picture may be made from."""

    sources: WallSources
    stop: Stop
    slide: Slide
    words: Words
    day: DayReading | None


def slide_picture(making: Making) -> Picture | None:
    """The picture of a slide; None when something it refers to is no longer there."""
    return _MAKERS[type(making.slide.content)](making.slide.content, making)


def _title(content: TitleContent, making: Making) -> Picture:
    engagement = making.sources.engagement
    return TitlePicture(
        frame=frame_of(making.sources, making.words),
        heading=content.heading,
        subtitle=content.subtitle,
        when=tuple(line for line in _when(making) if line),
        host=" · ".join(name for name in (engagement.client, engagement.organisation) if name),
    )


def _text(content: TextContent, making: Making) -> Picture:
    return TextPicture(
        frame=frame_of(making.sources, making.words, number=number_of(making.sources, making.stop)),
        heading=content.heading,
        kicker=content.kicker,
        lines=_lines(content.body, making),
    )


def _columns(content: ColumnsContent, making: Making) -> Picture:
    return ColumnsPicture(
        frame=frame_of(making.sources, making.words, number=number_of(making.sources, making.stop)),
        heading=content.heading,
        kicker=content.kicker,
        left=Column(heading=content.left_heading, lines=_lines(content.left, making)),
        right=Column(heading=content.right_heading, lines=_lines(content.right, making)),
    )


def _quote(content: QuoteContent, making: Making) -> Picture:
    return QuotePicture(
        frame=frame_of(making.sources, making.words, number=number_of(making.sources, making.stop)),
        words=content.words,
        kicker=content.kicker,
        author=content.author,
        source=content.source,
    )


def _picture(content: PictureContent, making: Making) -> Picture | None:
    attachment = making.sources.attachments.get(content.attachment_id)
    if attachment is None:
        return None
    return PicturePicture(
        frame=frame_of(making.sources, making.words, number=number_of(making.sources, making.stop)),
        content=attachment.content,
        heading=content.heading,
        caption=content.caption,
    )


def _question(content: QuestionContent, making: Making) -> Picture:
    return QuestionPicture(
        frame=frame_of(making.sources, making.words),
        question=content.question,
        kicker=content.kicker or making.words.text("wall.question"),
        instruction=content.instruction,
    )


def _dilemma(content: DilemmaContent, making: Making) -> Picture | None:
    dilemma = making.sources.dilemmas.get(content.dilemma_id)
    if dilemma is None:
        return None
    number = dilemma_ids(making.sources).index(dilemma.id) + 1
    return DilemmaPicture(
        frame=frame_of(making.sources, making.words),
        statement=dilemma.statement,
        kicker=making.words.text("wall.dilemma", number=number),
        pole_a=dilemma.pole_a,
        pole_b=dilemma.pole_b,
        options=dilemma.options,
        question=next(iter(dilemma.questions), ""),
    )


def _phase(content: PhaseContent, making: Making) -> Picture | None:
    exercise = making.sources.exercises.get(content.exercise_id)
    if exercise is None:
        return None
    keys = [phase.key for phase in exercise.phases]
    if making.stop.phase_key not in keys:
        return None
    current = keys.index(making.stop.phase_key)
    phase = exercise.phases[current]
    return PhasePicture(
        frame=frame_of(making.sources, making.words),
        heading=phase.title,
        kicker=_round_words(exercise, making),
        instruction=phase.instruction,
        hint=_phase_hint(exercise, phase, making),
        phases=tuple(PhaseMark(title=p.title, length_s=p.length_s) for p in exercise.phases),
        current=current,
    )


def _phase_hint(exercise: Exercise, phase: Phase, making: Making) -> str:
    """The phase's own foot; a later round begins with the roles moving on."""
    number = making.stop.round_number
    is_move = phase == exercise.phases[0] and rounds_before(exercise, number) > 0
    if not is_move or not has_moving_roles(exercise):
        return phase.foot
    moves = making.words.text("wall.roles_move", round=number)
    return f"{moves} {phase.foot}".strip()


def _tool(content: ToolContent, making: Making) -> Picture | None:
    form = making.sources.forms.get(content.form_id)
    return wall_outputs.tool_picture(content, form, making.sources, making.words) if form else None


def _outputs(content: OutputsContent, making: Making) -> Picture | None:
    form = making.sources.forms.get(content.form_id)
    return wall_outputs.outputs_picture(content, form, making.sources, making.words) if form else None


def _themes(content: ThemesContent, making: Making) -> Picture:
    return wall_answers.themes_picture(content, making.sources, making.words)


def _scale(content: ScaleContent, making: Making) -> Picture | None:
    form = making.sources.forms.get(content.form_id)
    if form is None:
        return None
    dilemma = _discussed(making) if form.use is FormUse.DILEMMA_ANSWER else None
    block = making.sources.block(making.stop.block_id)
    return wall_answers.scale_picture(content, form, dilemma, making.sources, making.words, block=block)


def _chart(content: ChartContent, making: Making) -> Picture:
    return wall_charts.chart_slide(content, making.sources, making.words)


def _ballot(content: BallotContent, making: Making) -> Picture:
    sources = making.sources
    block = sources.block(making.stop.block_id)
    ballot = wall_ballots.ballot_of(content, block, _discussed(making), sources.ballots)
    return wall_ballots.ballot_slide(content, ballot, sources, making.words)


def _decisions(content: DecisionsContent, making: Making) -> Picture | None:
    form = making.sources.forms.get(content.form_id)
    return wall_outputs.decisions_picture(content, form, making.sources, making.words) if form else None


def _break(content: BreakContent, making: Making) -> Picture:
    words = making.words
    blocks = making.day.blocks if making.day is not None else ()
    end = next((reading.end for reading in blocks if reading.block.id == making.stop.block_id), None)
    end = end or _planned_end(making)
    title = _own_next(content, making) or _next_title(making)
    return BreakPicture(
        frame=frame_of(making.sources, words),
        heading=content.heading,
        again=words.text("wall.break_again"),
        time=clock_words(end) if end is not None else "",
        next=words.text("wall.break_next", title=title) if title else "",
    )


def _planned_end(making: Making) -> datetime | None:
    """When the block ends by the plan, on any date: for a day that is not the one being run."""
    spans = _spans(making)
    end_min = next((span.end_min for span in spans if span.block.id == making.stop.block_id), None)
    return None if end_min is None else ANY_MIDNIGHT + timedelta(minutes=end_min)


def _when(making: Making) -> tuple[str, ...]:
    """The date and the hours that the agenda gives the day; what opens several days has their dates alone."""
    workshop, words = making.sources.workshop, making.words
    number, last = _day_number(making), len(workshop.later_days) + 1
    held_on = workshop.held_on
    if held_on and number == 1 < last:
        end = _date(held_on, last, words)
        return capitalise_first(_date(held_on, 1, words)), words.text("wall.until", day=end)
    start_min = workshop.later_days[number - 2].starts_min if number > 1 else workshop.starts_min
    mine = [span for span in _spans(making) if span.block.day_number == number]
    end_min = ends_at_min(mine, otherwise=start_min)
    hours = words.text("wall.hours", start=clock_words(start_min), end=clock_words(end_min))
    return capitalise_first(_date(held_on, number, words)) if held_on else "", hours


def _date(held_on: date, number: int, words: Words) -> str:
    return date_words(held_on + timedelta(days=number - 1), words.language)


def _spans(making: Making) -> tuple[PlannedSpan, ...]:
    workshop = making.sources.workshop
    return planned_spans(
        making.sources.blocks,
        starts_min=workshop.starts_min,
        later_starts_min=tuple(day.starts_min for day in workshop.later_days),
    )


def _action_example(content: ActionExampleContent, making: Making) -> Picture:
    words = making.words
    parts = (
        ("wall.when", content.occasion, False),
        ("wall.then", content.action, False),
        ("wall.value_employees", content.value_employees, True),
        ("wall.value_citizens", content.value_citizens, True),
        ("wall.value_self", content.value_self, True),
    )
    return ActionExamplePicture(
        frame=frame_of(making.sources, words),
        heading=content.heading,
        kicker=content.kicker,
        rows=tuple(
            SentenceRow(label=words.text(key), text=text, is_value=is_value)
            for key, text, is_value in parts
            if text
        ),
        counter=wall_answers.counter_of(making.sources, words),
    )


_MAKERS: dict[type[SlideContent], Callable[[Any, Making], Picture | None]] = {
    TitleContent: _title,
    TextContent: _text,
    ColumnsContent: _columns,
    QuoteContent: _quote,
    PictureContent: _picture,
    QuestionContent: _question,
    DilemmaContent: _dilemma,
    PhaseContent: _phase,
    ToolContent: _tool,
    OutputsContent: _outputs,
    ThemesContent: _themes,
    ScaleContent: _scale,
    BallotContent: _ballot,
    ChartContent: _chart,
    DecisionsContent: _decisions,
    BreakContent: _break,
    ActionExampleContent: _action_example,
}


def _lines(body: tuple[str, ...], making: Making) -> tuple[Line, ...]:
    """The lines of a text with the pictures it names; only those that are kept in the file."""
    named = set(picture_names(body))
    files = making.sources.attachments.values() if named else ()
    return lines_of(body, {one.name: one.content for one in files if one.name in named})


def _day_number(making: Making) -> int:
    """The day that the slide is shown on, counted from 1."""
    blocks = (block for block in making.sources.blocks if block.id == making.stop.block_id)
    number = next((block.day_number for block in blocks), 1)
    return min(number, len(making.sources.workshop.later_days) + 1)


def _discussed(making: Making) -> Dilemma | None:
    """The dilemma that the room has just answered: the one shown last in the block, or the block's only one."""
    sources, block_id = making.sources, making.stop.block_id
    ids = list(dict.fromkeys(stop.slide_id for stop in sources.stops if stop.block_id == block_id))
    before = (sources.slides[slide_id].content for slide_id in reversed(ids[: ids.index(making.slide.id)]))
    shown_id = next((content.dilemma_id for content in before if isinstance(content, DilemmaContent)), None)
    return sources.dilemmas.get(discussed_id(shown_id, sources.block(block_id)) or "")


def dilemma_ids(sources: WallSources) -> list[str]:
    """The dilemmas in the order in which the day comes to them, the others after."""
    shown = (sources.slides[stop.slide_id].content for stop in sources.stops)
    met = (content.dilemma_id for content in shown if isinstance(content, DilemmaContent))
    return list(dict.fromkeys((*met, *sources.dilemmas)))


def _round_words(exercise: Exercise, making: Making) -> str:
    """What the room is in: a simulation, or another exercise by its title; and the round of several."""
    kinds = {block.id: block.kind for block in making.sources.blocks}
    is_simulation = kinds.get(making.stop.block_id) is BlockKind.SIMULATION
    name = making.words.text("wall.simulation") if is_simulation else exercise.title
    count = len(exercise.rounds)
    if count < 2:
        return name
    return making.words.text("wall.exercise_round", name=name, number=making.stop.round_number, count=count)


def _own_next(content: BreakContent, making: Making) -> str:
    """What was written to come after a break. A text that only names a block of the day says no more than the
    agenda does, which knows where that block is now."""
    written = content.next.strip()
    names = {block.title.casefold() for block in making.sources.blocks}
    return "" if written.casefold() in names else written


def _next_title(making: Making) -> str:
    """What comes after the break on the same day: what is for everybody, or the first in each room that it lets go.

    Blocks that the day does without, or that were passed over while it ran, do not come.
    """
    blocks = making.sources.blocks
    place = next(i for i, block in enumerate(blocks) if block.id == making.stop.block_id)
    here = blocks[place]
    readings = making.day.blocks if making.day is not None else ()
    passed = {reading.block.id for reading in readings if reading.state is BlockState.SKIPPED}
    coming: dict[int, str] = {}
    for block in blocks[place + 1 :]:
        if block.day_number != here.day_number or (coming and block.track == EVERYBODY):
            break
        is_elsewhere = here.track != EVERYBODY and block.track not in (EVERYBODY, here.track)
        if is_elsewhere or is_dropped(block) or block.id in passed:
            continue
        coming.setdefault(block.track, block.title)
        if block.track in (EVERYBODY, here.track):
            break
    return " / ".join(coming[track] for track in sorted(coming))
