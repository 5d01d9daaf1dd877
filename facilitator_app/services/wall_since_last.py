"""Pictures of what became of earlier actions and of the double role over time, as bars with their numbers.

Invariant: numbers of a workshop are shown from `LEAST_PEOPLE_ON_SCALE` leaders who have told or written up, and never
a word or a name of theirs.
"""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.content.words import Words
from facilitator_app.domain.charts import ChartContent, ChartSubject
from facilitator_app.domain.dates import date_words
from facilitator_app.domain.promise_counts import OutcomeCounts
from facilitator_app.domain.wall import LEAST_PEOPLE_ON_SCALE, Picture
from facilitator_app.domain.wall_counts import BallotBar, BallotPicture, PairBar, PairsPicture
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.wall_sources import OverTime, WallSources, frame_of

SUBJECTS = frozenset(
    {ChartSubject.SINCE_LAST, ChartSubject.SINCE_LAST_OVER_TIME, ChartSubject.DOUBLE_ROLE_OVER_TIME}
)
"""The charts that are drawn here."""


def since_last_slide(content: ChartContent, sources: WallSources, words: Words) -> Picture:
    """A chart over several workshops, under the slide's own heading."""
    over_time = sources.over_time
    if over_time is None:
        return _bars(content, sources, words, (), words.text("wall.nothing_yet"))
    if content.chart is ChartSubject.SINCE_LAST:
        return _since_last(content, sources, words, over_time)
    if content.chart is ChartSubject.SINCE_LAST_OVER_TIME:
        return _shares(content, sources, words, over_time)
    return _roles(content, sources, words, over_time)


def _since_last(content: ChartContent, sources: WallSources, words: Words, over_time: OverTime) -> Picture:
    here = over_time.outcomes_here()
    if here.telling < LEAST_PEOPLE_ON_SCALE:
        return _bars(content, sources, words, (), _too_few(words))
    bars = tuple(
        BallotBar(label=words.text(f"charts.{key}"), count=count, is_strong=key == "tried")
        for key, count in _told(here.counts)
    )
    basis = words.text("charts.basis", actions=here.counts.total, leaders=here.leaders)
    return _bars(content, sources, words, bars, basis)


def _shares(content: ChartContent, sources: WallSources, words: Words, over_time: OverTime) -> Picture:
    told = [one for one in over_time.outcomes() if one.telling >= LEAST_PEOPLE_ON_SCALE]
    if not told:
        return _bars(content, sources, words, (), _too_few(words))
    bars = tuple(
        BallotBar(
            label=_event(one.workshop, words),
            count=one.counts.tried_percent or 0,
            is_strong=one.workshop.id == sources.workshop.id,
        )
        for one in told
    )
    made = _bars(content, sources, words, bars, words.text("charts.share_basis"))
    return replace(made, whole=100)


def _roles(content: ChartContent, sources: WallSources, words: Words, over_time: OverTime) -> Picture:
    shown = [
        one
        for one in over_time.roles()
        if one.leaders >= LEAST_PEOPLE_ON_SCALE and one.actions.own_unit + one.actions.whole
    ]
    if not shown:
        return _bars(content, sources, words, (), _too_few(words))
    return PairsPicture(
        frame=frame_of(sources, words),
        heading=_heading(content, words),
        kicker=content.kicker,
        bars=tuple(
            PairBar(label=_event(one.workshop, words), first=one.actions.own_unit, second=one.actions.whole)
            for one in shown
        ),
        first_word=words.text("charts.own_unit"),
        second_word=words.text("charts.whole"),
        is_first_strong=True,
        note=words.text("charts.roles_basis"),
    )


def _told(counts: OutcomeCounts) -> tuple[tuple[str, int], ...]:
    return (
        ("tried", counts.tried),
        ("under_way", counts.under_way),
        ("dropped", counts.dropped),
        ("unanswered", counts.unanswered),
    )


def _bars(
    content: ChartContent, sources: WallSources, words: Words, bars: tuple[BallotBar, ...], note: str
) -> BallotPicture:
    return BallotPicture(
        frame=frame_of(sources, words),
        heading=_heading(content, words),
        kicker=content.kicker,
        bars=bars,
        is_shown=bool(bars),
        note=note,
    )


def _heading(content: ChartContent, words: Words) -> str:
    return content.heading or words.text(f"charts.{content.chart}")


def _too_few(words: Words) -> str:
    return words.text("charts.too_few", least=LEAST_PEOPLE_ON_SCALE)


def _event(workshop: Workshop, words: Words) -> str:
    if workshop.held_on is None:
        return workshop.title
    _, _, day = date_words(workshop.held_on, words.language, short=True).partition(" ")
    return f"{workshop.title}, {day} {workshop.held_on.year}"
