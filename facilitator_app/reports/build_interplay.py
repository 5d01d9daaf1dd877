"""The direction's agreements on its own interplay, for its members alone.

Invariant: nothing else builds paper of them: what is made here goes to a member by name.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from facilitator_app.domain.dates import date_words
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.people import Participant
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import Element, Face, Heading, Paragraph, Report, Title, Together
from facilitator_app.reports.wording import document_frame


def interplay_paper(
    day: Day, words: PaperWords, agreements: Sequence[InterplayAgreement], members: Sequence[Participant]
) -> Report:
    """What has been agreed, and what was laid aside, marked with the names it is for."""
    name = words.text("interplay.title")
    who = ", ".join(member.name for member in members)
    elements: list[Element] = [
        Title(text=name),
        Paragraph(
            text=words.text("interplay.for", names=who) if who else words.text("interplay.for_members")
        ),
        *interplay_section(words, agreements),
    ]
    return Report(
        **document_frame(day, words, name),
        title=f"{name} – {day.workshop.title}",
        foot=words.text("interplay.foot"),
        mark=words.text("interplay.mark"),
        elements=tuple(elements),
    )


def interplay_section(words: PaperWords, agreements: Sequence[InterplayAgreement]) -> tuple[Element, ...]:
    """The agreements that hold, then those laid aside."""
    held = [one for one in agreements if one.ended_on is None]
    ended = [one for one in agreements if one.ended_on is not None]
    elements: list[Element] = [_agreement(one, words) for one in held]
    if ended:
        elements.append(Heading(text=words.text("interplay.laid_aside")))
        elements.extend(_agreement(one, words) for one in ended)
    return tuple(elements)


def _agreement(agreement: InterplayAgreement, words: PaperWords) -> Together:
    parts: list[Element] = [Heading(text=agreement.text, level=3)]
    said = (("reason", agreement.reason), ("look_back", agreement.look_back))
    parts.extend(
        Paragraph(text=words.text(f"interplay.{key}", words=text)) for key, text in said if text.strip()
    )
    days = [
        words.text(f"interplay.{key}", day=_day(day, words))
        for key, day in (("agreed_on", agreement.agreed_on), ("ended_on", agreement.ended_on))
        if day is not None
    ]
    if days:
        parts.append(Paragraph(text=" · ".join(days), face=Face.HELP))
    return Together(elements=tuple(parts))


def _day(day: date, words: PaperWords) -> str:
    return date_words(day, words.language, short=True) + f" {day.year}"
