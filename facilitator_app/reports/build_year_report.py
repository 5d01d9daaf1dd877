"""The year report: what was promised, tried and learned in a programme, for the client.

Invariants: every share says what it is a share of; numbers of leaders are told from five up, and no name stands in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from facilitator_app.domain.promise_counts import OutcomeCounts, RoleCounts, RoleSpread
from facilitator_app.domain.workshop import Workshop
from facilitator_app.reports.answers import LEAST_DISTRIBUTION
from facilitator_app.reports.day import PaperWords
from facilitator_app.reports.model import (
    Element,
    Face,
    Figure,
    Figures,
    Heading,
    Paragraph,
    Quote,
    Quotes,
    Report,
    Row,
    TableCell,
    Title,
    Weight,
)
from facilitator_app.reports.model_charts import Bar, Bars
from facilitator_app.reports.report_year_lasting import (
    chain_chapter,
    foundation_chapter,
    lus_chapter,
    plain_table,
    prejects_chapter,
)
from facilitator_app.reports.wording import BETWEEN, day_without_weekday
from facilitator_app.reports.year import ALL_YEAR_CHAPTERS, Year, YearChapter, YearEvent

EVENT_WIDTHS = (78.0, 20.0, 20.0, 20.0, 32.0)
OUTCOME_WIDTHS = (66.0, 22.0, 22.0, 22.0, 38.0)
ROLE_WIDTHS = (74.0, 24.0, 24.0, 24.0, 24.0)
MOST_GAVE = 24


def year_report(
    year: Year, words: PaperWords, *, chapters: frozenset[YearChapter] = ALL_YEAR_CHAPTERS
) -> Report:
    """Purpose and figures, then the chapters that are asked for."""
    name = year_report_name(year, words)
    title = year.programme.title if year.programme else year.engagement.client or year.workshop.title
    told = (_CHAPTERS[chapter](year, words) for chapter in YearChapter if chapter in chapters)
    return Report(
        title=f"{name} – {title}",
        language=words.language,
        kicker=name,
        context=BETWEEN.join(
            part for part in (title, year.engagement.client, year.engagement.organisation) if part
        ),
        logo=year.logo,
        page_of=words.text("paper.page_of", page="{page}", pages="{pages}"),
        foot=words.text("paper.foot_report"),
        elements=(
            Title(text=title, aside=(name,)),
            *_purpose(year),
            *_figures(year, words),
            *(element for chapter in told for element in chapter),
        ),
    )


def year_report_name(year: Year, words: PaperWords) -> str:
    """*Årsrapport 2027*; of more than a year the report of the programme."""
    return words.text("year.title_all") if year.number is None else words.text("year.title", year=year.number)


def _purpose(year: Year) -> tuple[Element, ...]:
    if year.programme is None or not year.programme.purpose:
        return ()
    return (Paragraph(text=year.programme.purpose, face=Face.LEAD),)


def _figures(year: Year, words: PaperWords) -> tuple[Element, ...]:
    if not year.events:
        return (Paragraph(text=words.text("year.nothing_held")),)
    numbers = (
        ("year.figure_events", len(year.events)),
        ("year.figure_actions", year.actions.written),
        ("year.figure_tried", _tried(year)),
        ("year.figure_examples", len(year.new_examples)),
        ("year.figure_prejects", len(year.prejects)),
        ("year.figure_talks", year.talks),
    )
    shown = [Figure(number=str(n), label=words.count(key, n)) for key, n in numbers if n is not None]
    return (Figures(figures=tuple(shown[:3])), Figures(figures=tuple(shown[3:])))


def _tried(year: Year) -> int | None:
    """None while so few have told that they could be known by it."""
    return year.actions.counts.tried if year.actions.telling >= LEAST_DISTRIBUTION else None


def _events(year: Year, words: PaperWords) -> tuple[Element, ...]:
    if not year.events:
        return ()
    heads = ("paper.workshop", "year.leaders", "year.outputs", "year.actions", "year.time")
    rows = tuple(
        Row(
            cells=(
                _workshop(one.workshop, words),
                TableCell(text=str(one.leaders)),
                TableCell(text=str(one.outputs)),
                TableCell(text=_written(one, words)),
                TableCell(text=_time(one, words)),
            )
        )
        for one in year.events
    )
    table = plain_table(heads, EVENT_WIDTHS, rows, words, numbers=heads[1:4])
    return (Heading(text=words.text("year.events")), table)


def _written(event: YearEvent, words: PaperWords) -> str:
    if not event.actions:
        return "0"
    return words.text("year.from_leaders", number=event.actions, leaders=event.writing)


def _time(event: YearEvent, words: PaperWords) -> str:
    if event.planned_min is None or event.used_min is None:
        return words.text("year.not_run")
    return words.text("year.planned_used", planned=event.planned_min, used=event.used_min)


def _actions(year: Year, words: PaperWords) -> tuple[Element, ...]:
    actions = year.actions
    heading = Heading(text=words.text("year.actions_heading"))
    if not actions.counts.total:
        return (heading, Paragraph(text=words.text("year.no_actions")))
    written = words.text(
        "year.written",
        total=words.count("year.actions_count", actions.counts.total),
        leaders=words.count("year.leaders_count", actions.leaders),
    )
    if actions.telling < LEAST_DISTRIBUTION:
        few = Paragraph(text=words.text("year.too_few", least=LEAST_DISTRIBUTION), face=Face.HELP)
        return (heading, Paragraph(text=written), few, *_gave(year, words))
    basis = words.text(
        "year.tried_of",
        tried=actions.counts.tried,
        total=words.count("year.actions_count", actions.counts.total),
        leaders=words.count("year.leaders_count", actions.leaders),
        percent=actions.counts.tried_percent or 0,
        telling=actions.telling,
    )
    bars = tuple(Bar(label=words.text(key), value=n) for key, n in _outcomes(actions.counts))
    return (
        heading,
        Paragraph(text=basis),
        Bars(bars=bars),
        *_outcomes_of_events(year, words),
        *_gave(year, words),
    )


def _outcomes(counts: OutcomeCounts) -> Sequence[tuple[str, int]]:
    return (
        ("year.tried", counts.tried),
        ("year.under_way", counts.under_way),
        ("year.dropped", counts.dropped),
        ("year.unanswered", counts.unanswered),
    )


def _outcomes_of_events(year: Year, words: PaperWords) -> tuple[Element, ...]:
    shown = [one for one in year.outcomes if one.telling >= LEAST_DISTRIBUTION]
    if not shown:
        return ()
    heads = ("paper.workshop", "year.tried", "year.under_way", "year.dropped", "year.share")
    rows = tuple(
        Row(
            cells=(
                _workshop(one.workshop, words),
                TableCell(text=str(one.counts.tried)),
                TableCell(text=str(one.counts.under_way)),
                TableCell(text=str(one.counts.dropped)),
                TableCell(
                    text=words.text("year.percent", percent=one.counts.tried_percent or 0),
                    note=words.text("year.of_from", total=one.counts.total, leaders=one.leaders),
                ),
            )
        )
        for one in shown
    )
    heading = Heading(text=words.text("year.told_at"), level=3)
    return (heading, plain_table(heads, OUTCOME_WIDTHS, rows, words, numbers=heads[1:4]))


def _gave(year: Year, words: PaperWords) -> tuple[Element, ...]:
    if not year.actions.gave:
        return ()
    heading = Heading(text=words.text("year.gave"), note=words.text("year.gave_note"), level=3)
    return (heading, Quotes(quotes=tuple(Quote(text=text) for text in year.actions.gave[:MOST_GAVE])))


def _roles(year: Year, words: PaperWords) -> tuple[Element, ...]:
    shown = [one for one in year.roles if one.leaders >= LEAST_DISTRIBUTION and _is_said(one)]
    if not shown:
        return ()
    heads = ("paper.workshop", "year.own_unit", "year.whole", "year.role_share", "year.outputs_whole")
    rows = tuple(
        Row(
            cells=(
                _workshop(one.workshop, words),
                TableCell(text=str(one.actions.own_unit)),
                TableCell(text=str(one.actions.whole)),
                TableCell(text=_share(one.actions, words)),
                TableCell(text=_share(one.outputs, words)),
            )
        )
        for one in shown
    )
    return (
        Heading(text=words.text("year.roles"), note=words.text("year.roles_basis")),
        plain_table(heads, ROLE_WIDTHS, rows, words, numbers=heads[1:3]),
    )


def _is_said(spread: RoleSpread) -> bool:
    return spread.actions.said + spread.outputs.said > 0


def _share(counts: RoleCounts, words: PaperWords) -> str:
    """The share that serves the whole, and of how many."""
    if not counts.said:
        return "–"
    percent = round(100 * counts.whole / counts.said)
    return words.text("year.percent_of", percent=percent, total=counts.said)


def _workshop(workshop: Workshop, words: PaperWords) -> TableCell:
    held_on = day_without_weekday(workshop.held_on, words) if workshop.held_on else ""
    return TableCell(text=workshop.title, note=held_on, weight=Weight.STRONG)


_Tell = Callable[[Year, PaperWords], tuple[Element, ...]]
_CHAPTERS: Mapping[YearChapter, _Tell] = {
    YearChapter.EVENTS: _events,
    YearChapter.ACTIONS: _actions,
    YearChapter.ROLES: _roles,
    YearChapter.FOUNDATION: foundation_chapter,
    YearChapter.CHAIN: chain_chapter,
    YearChapter.PREJECTS: prejects_chapter,
    YearChapter.LUS: lus_chapter,
}
