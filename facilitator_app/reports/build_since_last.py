"""A leader's own sheet of what was promised: each open action with boxes for what became of it and lines to write on.

Invariant: the promise is read back as it was written; what is told of it now stands beside it. The sheet is for the
leader and nobody else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator_app.domain.actions import ActionItem, Core
from facilitator_app.domain.dates import date_words
from facilitator_app.domain.follow_up import Outcome
from facilitator_app.domain.people import Participant
from facilitator_app.domain.textfmt import if_then_sentence, sentence_text
from facilitator_app.domain.workshop import Workshop
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import (
    Cell,
    Choice,
    Choices,
    Element,
    Face,
    Fields,
    Heading,
    Paragraph,
    Part,
    Report,
    Sentence,
    Title,
    Together,
)
from facilitator_app.reports.wording import day_frame, person_line

LINES_FOR_GAVE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """An open action of a leader, where it was made, and what has been told of it at this workshop."""

    item: ActionItem
    made_at: Workshop
    outcome: Outcome | None = None
    gave: str = ""


def since_last_sheet(
    day: Day, words: PaperWords, *, participant: Participant, promises: Sequence[Promise]
) -> Report:
    """The sheet of one leader; the promises come in the order they were made."""
    line = person_line(participant, words)
    title = words.text("paper.since_last")
    elements: list[Element] = [
        Title(text=title, name=participant.name, aside=(line,) if line else ()),
        Paragraph(text=words.text("paper.since_last_lead"), face=Face.LEAD),
    ]
    made_at = ""
    for promise in promises:
        if promise.made_at.id != made_at:
            made_at = promise.made_at.id
            elements.append(Heading(text=promise.made_at.title, note=_held_on(promise.made_at, words)))
        elements.extend(_promise(promise, words))
    return Report(
        **day_frame(day, words),
        title=f"{title} – {day.workshop.title}",
        foot=words.text("paper.foot_own"),
        continued_name=participant.name,
        elements=tuple(elements),
        closes_up=True,
    )


def _promise(promise: Promise, words: PaperWords) -> tuple[Element, ...]:
    outcomes = tuple(
        Choice(label=words.text(f"paper.outcome_{outcome}"), is_chosen=outcome is promise.outcome)
        for outcome in Outcome
    )
    lines = 0 if promise.gave else LINES_FOR_GAVE
    gave = Cell(label=words.text("paper.what_it_gave"), text=promise.gave, lines=lines)
    boxes = Choices(label=words.text("paper.what_became"), choices=outcomes)
    return (
        *_said(promise),
        Together(elements=(boxes, Fields(cells=(gave,), widths=(1.0,)))),
    )


def _said(promise: Promise) -> tuple[Element, ...]:
    """The promise in the leader's words; what was written without occasion and action is told as it stands."""
    item = promise.item
    parts = if_then_sentence(item.text(Core.OCCASION), item.text(Core.ACTION), promise.made_at.language)
    if sentence_text(parts):
        return (Sentence(parts=tuple(Part(text=p.text, is_marked=p.is_keyword) for p in parts)),)
    texts = [text for key in item.values if key != Core.SERVES and (text := item.text(key))]
    return tuple(Paragraph(text=text, face=Face.WORDS) for text in texts)


def _held_on(workshop: Workshop, words: PaperWords) -> str:
    return date_words(workshop.held_on, words.language) if workshop.held_on else ""
