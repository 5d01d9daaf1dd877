"""The whole programme on a page or two, for those who take part: what it is for, and when and where they meet.

Invariant: nothing that was given at a workshop is in it, and no name.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from facilitator_app.domain.dates import date_words
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.textfmt import capitalise_first
from facilitator_app.domain.workshop import Workshop
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import (
    Column,
    Element,
    Face,
    Heading,
    Paragraph,
    Report,
    Row,
    Table,
    TableCell,
    Title,
    Together,
    Weight,
)
from facilitator_app.reports.wording import BETWEEN

WIDTHS = (58.0, 112.0)


def programme_overview(
    day: Day, words: PaperWords, programme: Programme | None, events: Sequence[Workshop]
) -> Report:
    """The programme with its workshops in order. `day` is that of the workshop at hand."""
    engagement = day.engagement
    title = programme.title if programme else words.text("year.workshops")
    elements: list[Element] = [Title(text=title)]
    if programme is not None and programme.purpose:
        elements.append(Paragraph(text=programme.purpose, face=Face.LEAD))
    if programme is not None and programme.ambitions:
        heading = Heading(text=words.text("year.ambitions"))
        ambitions = (Paragraph(text=f"•  {text}") for text in programme.ambitions)
        elements.append(Together(elements=(heading, *ambitions)))
    elements.append(Heading(text=words.text("year.when_we_meet")))
    columns = tuple(
        Column(head=words.text(head), width=width)
        for head, width in zip(("year.day", "paper.workshop"), WIDTHS, strict=True)
    )
    elements.append(Table(columns=columns, rows=tuple(_row(one, words) for one in events)))
    return Report(
        title=f"{words.text('year.overview')} – {title}",
        language=words.language,
        kicker=words.text("year.overview"),
        context=BETWEEN.join(part for part in (engagement.client, engagement.organisation) if part),
        logo=day.logo,
        page_of=words.text("paper.page_of", page="{page}", pages="{pages}"),
        foot=BETWEEN.join(part for part in (engagement.client, engagement.organisation) if part),
        continued_name=words.text("year.overview"),
        continued_word=words.text("paper.continued"),
        elements=tuple(elements),
        closes_up=True,
    )


def _row(workshop: Workshop, words: PaperWords) -> Row:
    kind = words.text(f"year.kind_{workshop.kind}")
    told = BETWEEN.join(part for part in (kind, workshop.subtitle) if part)
    return Row(
        cells=(
            TableCell(text=_days(workshop, words)),
            TableCell(text=workshop.title, note=told, weight=Weight.STRONG),
        )
    )


def _days(workshop: Workshop, words: PaperWords) -> str:
    if workshop.held_on is None:
        return words.text("year.no_day")
    first = capitalise_first(date_words(workshop.held_on, words.language))
    if not workshop.later_days:
        return first
    last = workshop.held_on + timedelta(days=len(workshop.later_days))
    return words.text("year.days", first=first, last=date_words(last, words.language))
