"""The summary of the day for those who took part: a few pages to take home.

Invariants: what `answers` holds back never enters it; no action schema is read except to count them.
What was said stands under its block and question; a theme quotes a few of its outputs.
"""

from __future__ import annotations

from collections.abc import Sequence

from facilitator_app.domain.actions import ActionPlan, is_begun
from facilitator_app.domain.dates import date_words
from facilitator_app.domain.forms import FormUse
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.textfmt import join_words
from facilitator_app.reports.answers import (
    answers_of_blocks,
    ranked_themes,
    shared_outputs,
    theme_bars,
    theme_quotes,
)
from facilitator_app.reports.build_run_sheet import programme_tables
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.decisions import decisions_table
from facilitator_app.reports.model import (
    Element,
    Face,
    Figure,
    Figures,
    Heading,
    PageBreak,
    Paragraph,
    Report,
    Title,
)
from facilitator_app.reports.wording import document_frame

MOST_QUOTED = 4
"""Of each theme."""
MOST_TOLD = 6
"""Of each question; the client's report has them all."""
WHERE_WE_STAND = frozenset({FormUse.BALANCE})
QUOTED = frozenset(FormUse) - WHERE_WE_STAND - {FormUse.DECISIONS}


def summary(day: Day, words: PaperWords) -> Report:
    """What the groups said, which themes it gathered under, where they stood and what was agreed."""
    shared = shared_outputs(day)
    name = words.text("paper.summary")
    came = figures(day, words, shared)
    return Report(
        **document_frame(day, words, name),
        title=f"{name} – {day.workshop.title}",
        foot=words.text("paper.foot_summary"),
        elements=(
            *_first_page(day, words),
            *(_opening(day, words) if came else _unopened(day, words)),
            *came,
            *theme_bars(day, words),
            *theme_quotes(day, words, shared, most=MOST_QUOTED),
            *answers_of_blocks(day, words, shared, uses=WHERE_WE_STAND, most=MOST_TOLD),
            *decisions(day, words, shared),
            *_next(day, words),
            *_block_by_block(day, words, shared),
        ),
    )


def _opening(day: Day, words: PaperWords) -> tuple[Element, ...]:
    """What was said begins a page of its own after the programme."""
    present = sum(not day.is_absent(person) for person in day.participants)
    turn = (PageBreak(),) if day.blocks else ()
    elements: list[Element] = [*turn, Title(text=words.text("paper.summary_title"))]
    if present and day.groups and day.workshop.focus:
        focus = [f"{text[:1].lower()}{text[1:]}" for text in day.workshop.focus]
        lead = words.text(
            "paper.summary_lead",
            leaders=words.count("paper.leaders", present),
            groups=words.count("paper.groups", day.table_count),
            focus=join_words(focus, words.language),
        )
        elements.append(Paragraph(text=lead, face=Face.LEAD))
    return tuple(elements)


def _unopened(day: Day, words: PaperWords) -> tuple[Element, ...]:
    """While nothing has come of the day, that is said where the programme ends."""
    title = words.text("paper.summary_title")
    heading = Heading(text=title) if day.blocks else Title(text=title)
    return (heading, Paragraph(text=words.text("paper.nothing_came")))


def figures(day: Day, words: PaperWords, shared: Sequence[Output]) -> tuple[Element, ...]:
    """How much came of the day in numbers; nothing while all of them are noughts."""
    came = (
        ("paper.figure_outputs", len(shared)),
        ("paper.figure_themes", len(ranked_themes(day))),
        ("paper.figure_actions", sum(_has_action(plan) for plan in day.plans)),
    )
    if not any(number for _, number in came):
        return ()
    counts = (("paper.figure_groups", day.table_count), *came)
    return (Figures(figures=tuple(Figure(number=str(n), label=words.count(key, n)) for key, n in counts)),)


def _first_page(day: Day, words: PaperWords) -> tuple[Element, ...]:
    """What the day was about and how it went along."""
    if not day.blocks:
        return ()
    elements: list[Element] = [Title(text=day.workshop.title)]
    if day.workshop.purpose:
        elements.append(Paragraph(text=day.workshop.purpose, face=Face.LEAD))
    elements.append(Heading(text=words.text("paper.programme_of_day")))
    return (*elements, *programme_tables(day, words))


def decisions(day: Day, words: PaperWords, shared: Sequence[Output]) -> tuple[Element, ...]:
    """What was agreed; nothing when nothing was."""
    uses = {form.id: form.use for form in day.forms}
    decided = [output for output in shared if uses.get(output.form_id) is FormUse.DECISIONS]
    if not decided:
        return ()
    return (Heading(text=words.text("paper.decisions")), decisions_table(day, words, decided))


def _block_by_block(day: Day, words: PaperWords, shared: Sequence[Output]) -> tuple[Element, ...]:
    """What was said, in the day's own order, after what came of it."""
    told = answers_of_blocks(day, words, shared, uses=QUOTED, most=MOST_TOLD)
    return (Title(text=words.text("paper.block_by_block")), *told) if told else ()


def _next(day: Day, words: PaperWords) -> tuple[Element, ...]:
    if day.workshop.next_on is None:
        return ()
    when = date_words(day.workshop.next_on, words.language)
    return (
        Heading(text=words.text("paper.next_heading")),
        Paragraph(text=words.text("paper.next_day", day=when)),
    )


def _has_action(plan: ActionPlan) -> bool:
    return any(is_begun(item) for item in plan.items)
