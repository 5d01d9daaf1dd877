"""What became of earlier actions, and whom the actions serve, from workshop to workshop, for the client.

Invariant: numbers alone, and those of a workshop only when at least five leaders are counted there.
"""

from __future__ import annotations

from collections.abc import Sequence

from facilitator_app.domain.promise_counts import RoleSpread, WorkshopOutcomes
from facilitator_app.domain.workshop import Workshop
from facilitator_app.reports.answers import LEAST_DISTRIBUTION
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import (
    Column,
    Element,
    Face,
    Heading,
    Paragraph,
    Row,
    Table,
    TableCell,
    Weight,
)
from facilitator_app.reports.model_charts import Bar, Bars
from facilitator_app.reports.wording import day_without_weekday

EVENT_WIDTH, NUMBER_WIDTH = 74.0, 24.0


def since_last_section(day: Day, words: PaperWords) -> tuple[Element, ...]:
    """What was told at this workshop, the share tried over time, and the double role over time."""
    told = _here(day, words)
    roles = _roles(day.roles, words)
    return (*told, *roles)


def _here(day: Day, words: PaperWords) -> tuple[Element, ...]:
    here = next((one for one in day.outcomes if one.workshop.id == day.workshop.id), None)
    over_time = _over_time(day.outcomes, words)
    if here is None and not over_time:
        return ()
    elements: list[Element] = [Heading(text=words.text("paper.since_last"))]
    if here is not None:
        elements.extend(_counts(here, words))
    return (*elements, *over_time)


def _counts(here: WorkshopOutcomes, words: PaperWords) -> tuple[Element, ...]:
    if here.telling < LEAST_DISTRIBUTION:
        return (Paragraph(text=words.text("paper.too_few_told", least=LEAST_DISTRIBUTION), face=Face.HELP),)
    counts = here.counts
    told = (
        ("paper.outcome_tried", counts.tried),
        ("paper.outcome_under_way", counts.under_way),
        ("paper.outcome_dropped", counts.dropped),
        ("paper.outcome_unanswered", counts.unanswered),
    )
    basis = words.text(
        "paper.since_last_basis",
        actions=words.count("paper.actions_count", counts.total),
        leaders=words.count("paper.leaders", here.leaders),
    )
    bars = Bars(bars=tuple(Bar(label=words.text(key), value=value) for key, value in told))
    return (Paragraph(text=basis), bars)


def _over_time(outcomes: Sequence[WorkshopOutcomes], words: PaperWords) -> tuple[Element, ...]:
    shown = [one for one in outcomes if one.telling >= LEAST_DISTRIBUTION]
    if len(shown) < 2:
        return ()
    heads = ("paper.taken_up", "paper.outcome_tried", "paper.tried_share")
    rows = tuple(
        Row(
            cells=(
                _event(one.workshop, words),
                TableCell(text=str(one.counts.total)),
                TableCell(text=str(one.counts.tried)),
                TableCell(text=words.text("paper.percent", percent=one.counts.tried_percent)),
            )
        )
        for one in shown
    )
    return (
        Heading(text=words.text("paper.tried_over_time"), level=3),
        Table(columns=_columns(heads, words), rows=rows),
    )


def _roles(spreads: Sequence[RoleSpread], words: PaperWords) -> tuple[Element, ...]:
    shown = [
        one for one in spreads if one.leaders >= LEAST_DISTRIBUTION and (one.actions.said or one.outputs.said)
    ]
    # Of one workshop alone the actions have been counted already.
    if len(shown) < 2 and not any(one.outputs.said for one in shown):
        return ()
    heads = (
        "paper.actions_own_unit",
        "paper.actions_whole",
        "paper.outputs_own_unit",
        "paper.outputs_whole",
    )
    rows = tuple(
        Row(
            cells=(
                _event(one.workshop, words),
                *(
                    TableCell(text=str(number))
                    for counts in (one.actions, one.outputs)
                    for number in (counts.own_unit, counts.whole)
                ),
            )
        )
        for one in shown
    )
    return (
        Heading(text=words.text("paper.double_role")),
        Table(columns=_columns(heads, words), rows=rows),
    )


def _columns(heads: Sequence[str], words: PaperWords) -> tuple[Column, ...]:
    first = Column(head=words.text("paper.workshop"), width=EVENT_WIDTH)
    return (first, *(Column(head=words.text(head), width=NUMBER_WIDTH) for head in heads))


def _event(workshop: Workshop, words: PaperWords) -> TableCell:
    held_on = day_without_weekday(workshop.held_on, words) if workshop.held_on else ""
    return TableCell(text=workshop.title, note=held_on, weight=Weight.STRONG)
