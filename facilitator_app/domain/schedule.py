"""The day against its plan: which block it has come to, when the rest will be reached, and what that costs.

Everything follows from the agenda, the run log and the instant passed in. Plan times are clock times of the
room, so a night with a change of clocks ends when the paper says; projections are sums of real seconds. Of the
parallel rooms one is followed; the others are taken to go as planned. One invariant: projected times are whole
minutes, so that the offset in words and the times shown never disagree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from facilitator_app.domain.agenda import (
    EVERYBODY,
    Block,
    PlannedSpan,
    RoomClocks,
    Timing,
    day_starts_min,
    fixed_at_min,
    planned_spans,
)
from facilitator_app.domain.dates import whole_minute, whole_minutes
from facilitator_app.domain.day_run import NOT_BEGUN, DayRun, read_log, rows_of_day
from facilitator_app.domain.timer import RunRow

FORGOTTEN = timedelta(hours=4)


class DayPhase(StrEnum):
    """Whether the day has begun and ended."""

    BEFORE = "before"
    RUNNING = "running"
    AFTER = "after"


class BlockState(StrEnum):
    """Where a block is in the day. SKIPPED was passed over without being entered."""

    DONE = "done"
    CURRENT = "current"
    COMING = "coming"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockReading:
    """A block with its plan and what has become, or is expected to become, of it; all in the room's time.

    `beside` is what is planned at the same time in the parallel rooms that are not followed.
    """

    block: Block
    state: BlockState
    planned_start: datetime
    planned_end: datetime
    start: datetime
    end: datetime
    beside: tuple[Block, ...] = ()

    @property
    def is_start_moved(self) -> bool:
        return self.start != self.planned_start

    @property
    def is_end_moved(self) -> bool:
        return self.end != self.planned_end


@dataclass(frozen=True, slots=True)
class LateBlock:
    """A fixed block that will be reached `late_min` minutes after its time."""

    block: Block
    fixed_start: datetime
    late_min: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayReading:
    """The day at one instant. `offset_min` is positive when behind; `current` is None before and after."""

    phase: DayPhase
    blocks: tuple[BlockReading, ...]
    current: BlockReading | None
    offset_min: int
    late: tuple[LateBlock, ...]
    planned_end: datetime
    projected_end: datetime

    @property
    def next_fixed(self) -> BlockReading | None:
        """The fixed block that comes next, which takes up or passes on the offset."""
        fixed = (b for b in self.blocks if b.state is BlockState.COMING and b.block.timing is Timing.FIXED)
        return next(fixed, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPlan:
    """What the day is measured against: ordered blocks, minutes after a midnight, the room's zone.

    `first_day` is the date of day number 1, whichever days the blocks are of. `room` is the parallel room that is
    followed. `later_starts_min` as in `planned_spans`.
    """

    blocks: tuple[Block, ...]
    first_day: date
    starts_min: int
    zone: tzinfo
    later_starts_min: tuple[int, ...] = ()
    room: int = 1

    def is_followed(self, block: Block) -> bool:
        """Whether the one who runs the day is where the block is."""
        return block.track in (EVERYBODY, self.room)


@dataclass(frozen=True, slots=True)
class _Span:
    block: Block
    start: datetime
    end: datetime
    fixed_start: datetime | None
    day_start: datetime | None
    """Set for the first block of a later day: nothing of that day begins before."""
    beside: tuple[Block, ...]


def read_day(plan: DayPlan, rows: Sequence[RunRow], now: datetime, *, needed_s: float = 0.0) -> DayReading:
    """The day at `now` (aware). Rows before the last START_DAY belong to a rehearsal and are left out.

    `needed_s` is what the current block needs at the least from now on: it ends no earlier, whatever was planned.
    """
    spans = _spans(plan)
    followed = {span.block.id for span in spans if plan.is_followed(span.block)}
    if not followed:
        start = _clock_time(plan, plan.starts_min).astimezone(plan.zone)
        return DayReading(
            phase=DayPhase.BEFORE,
            blocks=(),
            current=None,
            offset_min=0,
            late=(),
            planned_end=start,
            projected_end=start,
        )
    now = now.astimezone(UTC)
    run = read_log(rows_of_day(rows), followed, now)
    if not run.entered:
        return _before(plan, spans, now)
    if run.ended_at is None and (forgotten_at := _forgotten_at(spans, run, now)) is not None:
        run = read_log(rows_of_day(rows), followed, forgotten_at)
        return _after(plan, spans, run, forgotten_at)
    if run.ended_at is not None:
        return _after(plan, spans, run, run.ended_at)
    return _running(plan, spans, run, now, timedelta(seconds=max(0.0, needed_s)))


def _before(plan: DayPlan, spans: Sequence[_Span], now: datetime) -> DayReading:
    """Not begun: the whole day waits for its start, unless it is over and was never run."""
    clocks = RoomClocks(spans[0].start if now >= _last_end(spans) else max(spans[0].start, now))
    readings = _projected(plan, spans, NOT_BEGUN, clocks)
    return _reading(plan, DayPhase.BEFORE, spans, readings, measured=readings[0], clocks=clocks)


def _running(
    plan: DayPlan, spans: Sequence[_Span], run: DayRun, now: datetime, needed: timedelta
) -> DayReading:
    place = next(i for i, span in enumerate(spans) if span.block.id == run.current_id)
    current = spans[place]
    end = now + max(needed, _left_of(current, run))
    clocks, coming = _rooms_at(plan, spans, place, run, end)
    passed = [_passed(plan, span, run) for span in spans[:place] if plan.is_followed(span.block)]
    measured = _reading_of(plan, current, BlockState.CURRENT, run.entered[current.block.id], end)
    readings = (*passed, measured, *_projected(plan, coming, run, clocks))
    return _reading(plan, DayPhase.RUNNING, spans, readings, measured=measured, clocks=clocks)


def _after(plan: DayPlan, spans: Sequence[_Span], run: DayRun, ended_at: datetime) -> DayReading:
    planned_end = _last_end(spans).astimezone(plan.zone)
    # The minute the clock showed when it ended: an end that has been never lies ahead.
    end = ended_at.astimezone(plan.zone).replace(second=0, microsecond=0)
    return DayReading(
        phase=DayPhase.AFTER,
        blocks=tuple(_passed(plan, span, run) for span in spans if plan.is_followed(span.block)),
        current=None,
        offset_min=whole_minutes(end, planned_end),
        late=(),
        planned_end=planned_end,
        projected_end=end,
    )


def _reading(
    plan: DayPlan,
    phase: DayPhase,
    spans: Sequence[_Span],
    readings: tuple[BlockReading, ...],
    *,
    measured: BlockReading,
    clocks: RoomClocks[datetime],
) -> DayReading:
    return DayReading(
        phase=phase,
        blocks=readings,
        current=measured if measured.state is BlockState.CURRENT else None,
        offset_min=whole_minutes(measured.end, measured.planned_end),
        late=tuple(_late(plan, spans, readings)),
        planned_end=_last_end(spans).astimezone(plan.zone),
        projected_end=whole_minute(clocks.time_in(EVERYBODY)).astimezone(plan.zone),
    )


def _rooms_at(
    plan: DayPlan, spans: Sequence[_Span], place: int, run: DayRun, end: datetime
) -> tuple[RoomClocks[datetime], tuple[_Span, ...]]:
    """Where every room has come to when the current block ends, and what is then to come."""
    current = spans[place]
    if current.block.track == EVERYBODY:
        return RoomClocks(end), tuple(spans[place + 1 :])
    first, last = _parallel(spans, place)
    beside = [span for span in spans[first:last] if not plan.is_followed(span.block)]
    entered = [run.entered[span.block.id] for span in spans[first:last] if span.block.id in run.entered]
    clocks = RoomClocks(min(entered))
    _projected(plan, beside, run, clocks)
    clocks.move(current.block.track, end)
    rest = [span for span in spans[place + 1 : last] if plan.is_followed(span.block)]
    return clocks, (*rest, *spans[last:])


def _parallel(spans: Sequence[_Span], place: int) -> tuple[int, int]:
    """Where the parallel rooms around a place begin, and the place after their end."""
    first, last = place, place + 1
    day_number = spans[place].block.day_number
    while first and _is_parallel(spans[first - 1], day_number):
        first -= 1
    while last < len(spans) and _is_parallel(spans[last], day_number):
        last += 1
    return first, last


def _is_parallel(span: _Span, day_number: int) -> bool:
    return span.block.track != EVERYBODY and span.block.day_number == day_number


def _projected(
    plan: DayPlan, spans: Sequence[_Span], run: DayRun, clocks: RoomClocks[datetime]
) -> tuple[BlockReading, ...]:
    """What comes after `clocks`, which are moved on: a fixed block waits for its time; what has been used is not
    used again."""
    readings = []
    for span in spans:
        if span.day_start is not None:
            clocks.move(EVERYBODY, max(clocks.time_in(EVERYBODY), span.day_start))
        start = clocks.time_in(span.block.track)
        start = max(start, span.fixed_start) if span.fixed_start else start
        end = start + max(timedelta(), _left_of(span, run))
        clocks.move(span.block.track, end)
        if plan.is_followed(span.block):
            readings.append(_reading_of(plan, span, BlockState.COMING, start, end))
    return tuple(readings)


def _passed(plan: DayPlan, span: _Span, run: DayRun) -> BlockReading:
    block_id = span.block.id
    if block_id not in run.entered:
        return _reading_of(plan, span, BlockState.SKIPPED, span.start, span.end)
    return _reading_of(plan, span, BlockState.DONE, run.entered[block_id], run.left[block_id])


def _reading_of(
    plan: DayPlan, span: _Span, state: BlockState, start: datetime, end: datetime
) -> BlockReading:
    return BlockReading(
        block=span.block,
        state=state,
        planned_start=span.start.astimezone(plan.zone),
        planned_end=span.end.astimezone(plan.zone),
        start=whole_minute(start).astimezone(plan.zone),
        end=whole_minute(end).astimezone(plan.zone),
        beside=span.beside,
    )


def _late(plan: DayPlan, spans: Sequence[_Span], readings: Sequence[BlockReading]) -> list[LateBlock]:
    late = []
    followed = (span for span in spans if plan.is_followed(span.block))
    for span, reading in zip(followed, readings, strict=True):
        if span.fixed_start is None or reading.state is not BlockState.COMING:
            continue
        late_min = whole_minutes(reading.start, span.fixed_start)
        if late_min > 0:
            late.append(LateBlock(span.block, span.fixed_start.astimezone(plan.zone), late_min))
    return late


def _left_of(span: _Span, run: DayRun) -> timedelta:
    """Planned and added, less what has been used; negative when the block has run over."""
    block_id = span.block.id
    planned = span.end - span.start
    return planned + timedelta(seconds=run.added_s.get(block_id, 0) - run.used_s.get(block_id, 0.0))


def _forgotten_at(spans: Sequence[_Span], run: DayRun, now: datetime) -> datetime | None:
    """When a day that nobody ended came to its end: where its current block should have stopped."""
    current = next(span for span in spans if span.block.id == run.current_id)
    over = -_left_of(current, run)
    return now - over if over > FORGOTTEN else None


def _spans(plan: DayPlan) -> tuple[_Span, ...]:
    """The planned spans as instants. The hour that a spring night leaves out never runs time backwards."""
    spans: list[_Span] = []
    all_planned = planned_spans(
        plan.blocks, starts_min=plan.starts_min, later_starts_min=plan.later_starts_min
    )
    beside = _beside(plan, all_planned)
    floors = RoomClocks(datetime.min.replace(tzinfo=UTC))
    day_number = 1
    for planned in all_planned:
        block = planned.block
        start = max(floors.time_in(block.track), _clock_time(plan, planned.start_min))
        end = max(start, _clock_time(plan, planned.end_min))
        floors.move(block.track, end)
        day_min = None
        if block.day_number != day_number:
            day_number = block.day_number
            day_min = day_starts_min(plan.later_starts_min, day_number)
        spans.append(
            _Span(
                block=block,
                start=start,
                end=end,
                fixed_start=_instant(plan, fixed_at_min(block)),
                day_start=_instant(plan, day_min),
                beside=beside.get(block.id, ()),
            )
        )
    return tuple(spans)


def _beside(plan: DayPlan, planned: Sequence[PlannedSpan]) -> dict[str, tuple[Block, ...]]:
    """For each followed block of a parallel room, by its id, what the other rooms have at that time."""
    elsewhere = [span for span in planned if not plan.is_followed(span.block)]
    if not elsewhere:
        return {}
    return {
        span.block.id: tuple(
            other.block
            for other in elsewhere
            if other.start_min < span.end_min and span.start_min < other.end_min
        )
        for span in planned
        if plan.is_followed(span.block)
    }


def _last_end(spans: Sequence[_Span]) -> datetime:
    return max(span.end for span in spans)


def _instant(plan: DayPlan, minutes: int | None) -> datetime | None:
    return None if minutes is None else _clock_time(plan, minutes)


def _clock_time(plan: DayPlan, minutes: int) -> datetime:
    wall = datetime.combine(plan.first_day, time(), plan.zone) + timedelta(minutes=minutes)
    return wall.astimezone(UTC)
