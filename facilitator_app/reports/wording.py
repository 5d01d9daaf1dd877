"""What all documents say in the same way: header, foot, dates, names of groups, values in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TypedDict

from facilitator_app.domain.dates import date_words
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.textfmt import capitalise_first
from facilitator_app.reports.day import Day, PaperWords

BETWEEN = " · "


class Frame(TypedDict):
    """The parts of a report that are the same in every document of a day."""

    language: str
    kicker: str
    context: str
    logo: bytes | None
    page_of: str
    continued_word: str


def day_frame(day: Day, words: PaperWords) -> Frame:
    """The header of what participants take home: the workshop, its date and the next one."""
    parts: list[str] = []
    if day.workshop.held_on:
        parts.append(capitalise_first(_held_on(day, day.workshop.held_on, words)))
    if day.workshop.next_on:
        parts.append(words.text("paper.next_time", day=date_words(day.workshop.next_on, words.language)))
    context = BETWEEN.join(parts) or BETWEEN.join(_client(day))
    return _frame(day, words, kicker=day.workshop.title, context=context)


def document_frame(day: Day, words: PaperWords, kicker: str) -> Frame:
    """The header of a document about the day: its own name first, then workshop and date.

    The name stands on every page, so nothing more says that the document goes on.
    """
    parts = [day.workshop.title]
    if day.workshop.held_on:
        parts.append(_held_on(day, day.workshop.held_on, words))
    frame = _frame(day, words, kicker=kicker, context=BETWEEN.join(parts))
    frame["continued_word"] = ""
    return frame


def edition(form: FormSpec, words: PaperWords) -> str:
    """Which form, and which revision of it."""
    return words.text("paper.edition", form=form.title, revision=form.revision)


def group_title(group: Group, words: PaperWords) -> str:
    """What a group is called on paper."""
    number = words.text("paper.group_name", number=group.number)
    return f"{number}{BETWEEN}{group.name}" if group.name and group.name != number else number


def person_line(participant: Participant, words: PaperWords) -> str:
    """Unit and level, or title where there is no level."""
    return BETWEEN.join(part for part in (participant.unit, leads_line(participant, words)) if part)


def leads_line(participant: Participant, words: PaperWords) -> str:
    """The level of leadership, or the title where there is no level."""
    return words.text(f"paper.level_{participant.level}") if participant.level else participant.title


def day_in_words(day: date, words: PaperWords, *, year: int | None) -> str:
    """A day for a narrow column, without the year when it is `year`."""
    written = date_words(day, words.language).replace(" den ", " ", 1)
    return capitalise_first(written.removesuffix(f" {year}"))


def day_without_weekday(day: date, words: PaperWords) -> str:
    """A day with its year for a foot of a card: `14. januar 2027`."""
    _, _, rest = date_words(day, words.language).partition(" ")
    return rest.removeprefix("den ")


def value_text(
    spec: FieldSpec, value: FieldValue, words: PaperWords, *, people: Mapping[str, str], year: int | None
) -> str:
    """A field's value as a person would write it; empty when there is nothing."""
    if value is None or value is False:
        return ""
    if value is True:
        return words.text("paper.yes")
    if isinstance(value, list):
        return "\n".join(_row_text(spec, row) for row in value)
    if isinstance(value, int | float):
        return _number(value, words.language)
    if spec.kind is FieldKind.DATE:
        return _date_text(value, words, year)
    if spec.kind is FieldKind.PERSON:
        return people.get(value, value)
    return _label(spec, value) if spec.options else value


def _frame(day: Day, words: PaperWords, *, kicker: str, context: str) -> Frame:
    return Frame(
        language=words.language,
        kicker=kicker,
        context=context,
        logo=day.logo,
        page_of=words.text("paper.page_of", page="{page}", pages="{pages}"),
        continued_word=words.text("paper.continued"),
    )


def _held_on(day: Day, first: date, words: PaperWords) -> str:
    """The date; of several days the first and the last, with the year once."""
    if not day.workshop.later_days:
        return date_words(first, words.language)
    last = first + timedelta(days=len(day.workshop.later_days))
    begins = date_words(first, words.language)
    if first.year == last.year:
        begins = begins.removesuffix(f" {first.year}")
    return f"{begins} – {date_words(last, words.language)}"


def _client(day: Day) -> tuple[str, ...]:
    return tuple(part for part in (day.engagement.client, day.engagement.organisation) if part)


def _row_text(spec: FieldSpec, row: str | dict[str, str]) -> str:
    if isinstance(row, str):
        return _label(spec, row)
    return BETWEEN.join(row[column.key] for column in spec.columns if row.get(column.key))


def _label(spec: FieldSpec, key: str) -> str:
    return next((option.label for option in spec.options if option.key == key), key)


def _number(value: float, language: str) -> str:
    written = f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"
    return written.replace(".", ",") if language == "da" else written


def _date_text(value: str, words: PaperWords, year: int | None) -> str:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return day_in_words(day, words, year=year)
