"""Fictitious leaders, and what they might have said, to fill a sample day with.

Nobody in the file exists; each name says so in brackets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from facilitator_app.content.entries import Entry, Fault, FaultyContent, read_entries
from facilitator_app.content.words import LANGUAGES
from facilitator_app.domain.forms import FieldValue
from facilitator_app.domain.people import LeadershipLevel

FICTITIOUS_MARK = "(fiktiv)"


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePerson:
    """A leader who does not exist."""

    name: str
    title: str
    unit: str
    level: LeadershipLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePeople:
    """The leaders and their words in one language. `outputs` is by the form's key and the field's key."""

    people: tuple[SamplePerson, ...]
    outputs: Mapping[tuple[str, str], tuple[str | int, ...]]
    themes: tuple[str, ...]
    actions: tuple[Mapping[str, FieldValue], ...]


def load_sample_people(language: str, *, file: Path) -> SamplePeople:
    """Read the file in one language. Raises `FaultyContent` with all that is wrong in it."""
    faults: list[Fault] = []
    entry = read_entries(file, faults)
    sample = SamplePeople(
        people=tuple(_person(person) for person in entry.entries("person")),
        outputs=read_outputs(entry.table("outputs"), language),
        themes=read_texts(entry.table("themes"), language),
        actions=tuple(_action(action, language) for action in entry.entries("action")),
    )
    entry.finish()
    if faults:
        raise FaultyContent(file.stem, tuple(faults))
    return sample


def _person(entry: Entry) -> SamplePerson:
    person = SamplePerson(
        name=entry.needed_text("name"),
        title=entry.text("title"),
        unit=entry.text("unit"),
        level=entry.choice("level", LeadershipLevel, otherwise=LeadershipLevel.LEADS_EMPLOYEES),
    )
    if not person.name.endswith(FICTITIOUS_MARK):
        entry.fault("not_marked", value=person.name, mark=FICTITIOUS_MARK)
    entry.finish()
    return person


def read_outputs(entry: Entry, language: str) -> Mapping[tuple[str, str], tuple[str | int, ...]]:
    """What groups answered, by the form's key and the field's key."""
    outputs: dict[tuple[str, str], tuple[str | int, ...]] = {}
    for form_key in entry.field_names():
        form = entry.table(form_key)
        for field_key in form.field_names():
            outputs[form_key, field_key] = _answers(form.table(field_key), language)
    return outputs


def _answers(entry: Entry, language: str) -> tuple[str | int, ...]:
    answers = {one: entry.answers(one) for one in LANGUAGES}
    entry.finish()
    return answers[language]


def read_texts(entry: Entry, language: str) -> tuple[str, ...]:
    """The texts of one language."""
    texts = {one: entry.texts(one) for one in LANGUAGES}
    entry.finish()
    return texts[language]


def _action(entry: Entry, language: str) -> Mapping[str, FieldValue]:
    values: dict[str, FieldValue] = {
        "serves": entry.text("serves"),
        "balance": entry.whole("balance", otherwise=5),
    }
    texts = {one: entry.table(one) for one in LANGUAGES}
    values.update({key: texts[language].needed_text(key) for key in texts[language].field_names()})
    entry.finish()
    return values
