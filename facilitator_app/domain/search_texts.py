"""What can be found in a workshop, in words: the texts of a record, the words of a query, and where they stand.

Invariant: a word is the same thing in what is typed and in what is marked – letters, digits and the accents on them,
the case ignored, and every accent told apart: `aben` is not `åben`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, Option
from facilitator_app.domain.markup import without_signs
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import Slide, content_texts

MOST_TYPED_CHARS = 400
MOST_WORDS = 8
MOST_WORD_CHARS = 64
EXCERPT_CHARS = 120
LEAD_CHARS = 32

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_SPACE = re.compile(r"\s+")
_WRITTEN = frozenset({FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT, FieldKind.PERSON})


class FoundKind(StrEnum):
    """What is found, in the order in which it is listed."""

    OUTPUT = "output"
    THEME = "theme"
    ACTION = "action"
    PARTICIPANT = "participant"
    SLIDE = "slide"
    OWN_NOTES = "own_notes"
    DILEMMA = "dilemma"


PRIVATE_KINDS = frozenset({FoundKind.ACTION, FoundKind.OWN_NOTES})
"""What is read by the facilitator alone, and is marked so."""

SOUGHT_TYPES = (Participant, Dilemma, Slide, Theme, Output, ActionPlan)
"""The records that can be found."""


@dataclass(frozen=True, slots=True)
class SearchText:
    """One thing that can be found, with everything it says; its parts stand on lines of their own."""

    kind: FoundKind
    record_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Known:
    """What the words of a record depend on beside it: the forms by id, and the ids of the participants, which are no
    words."""

    forms: Mapping[str, FormSpec]
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a text on one line, with what is marked in it: first and last place, the last not included."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def typed_words(typed: str) -> tuple[str, ...]:
    """The words that are looked for; signs, emoji and what is beyond all measure are left out."""
    words = _WORD.findall(unicodedata.normalize("NFC", typed[:MOST_TYPED_CHARS]))
    return tuple(word[:MOST_WORD_CHARS] for word in words[:MOST_WORDS])


def texts_of(record: Record, known: Known) -> tuple[SearchText, ...]:
    """What can be found of a record; of a half-typed line what stands in it so far."""
    return tuple(
        SearchText(kind, record.id, text) for kind, parts in _parts(record, known) if (text := _joined(parts))
    )


def text_of(record: Record, kind: FoundKind, known: Known) -> str:
    """What a record says as the kind that it was found as; empty when it says nothing any more."""
    return next((one.text for one in texts_of(record, known) if one.kind is kind), "")


def excerpt_of(text: str, words: Sequence[str]) -> Excerpt:
    """The line in which most of the words are, cut round the first of them, with the words marked."""
    lines = [_SPACE.sub(" ", line).strip() for line in text.split("\n")]
    best = max(lines, key=lambda line: _words_in(line, words), default="")
    marks = marks_in(best, words)
    first = marks[0][0] if marks else 0
    start = _cut_from(best, first) if len(best) > EXCERPT_CHARS and first > LEAD_CHARS else 0
    end = len(best) if len(best) - start <= EXCERPT_CHARS else start + EXCERPT_CHARS
    lead, tail = "… " if start else "", " …" if end < len(best) else ""
    cut = f"{lead}{best[start:end].rstrip()}{tail}"
    return Excerpt(cut, marks_in(cut, words))


def marks_in(text: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where words of the text begin with one of `words`; of several the longest is marked."""
    wanted = sorted((_folded(word) for word in words), key=len, reverse=True)
    found = []
    for match in _WORD.finditer(text):
        token = _folded(match.group())
        begin = next((one for one in wanted if token.startswith(one)), None)
        if begin is not None:
            found.append((match.start(), match.start() + len(begin)))
    return tuple(found)


def _parts(record: Record, known: Known) -> Iterator[tuple[FoundKind, list[str]]]:
    match record:
        case Output():
            yield FoundKind.OUTPUT, _output_parts(record, known)
        case Theme():
            yield FoundKind.THEME, [record.name]
        case ActionPlan():
            yield FoundKind.ACTION, list(_plan_parts(record, known))
        case Participant():
            yield FoundKind.PARTICIPANT, [record.name, record.title, record.unit]
        case Slide():
            yield FoundKind.SLIDE, [without_signs(text) for text in content_texts(record.content)]
            yield FoundKind.OWN_NOTES, [record.notes]
        case Dilemma():
            yield FoundKind.DILEMMA, _dilemma_parts(record)


def _output_parts(output: Output, known: Known) -> list[str]:
    form = known.forms.get(output.form_id)
    field = form.field(output.field_key) if form else None
    said = [output.value] if isinstance(output.value, str) and field is None else []
    who = [] if output.who in known.people else [output.who]
    return [*said, *(_value_parts(output.value, field, known.people) if field else ()), *who]


def _plan_parts(plan: ActionPlan, known: Known) -> Iterator[str]:
    form = known.forms.get(plan.form_id)
    for item in plan.items:
        for key, value in item.values.items():
            field = form.field(key) if form else None
            # What is chosen among options stands on every schema: found in all of them it finds none.
            if field is not None and (field.kind in _WRITTEN or field.kind is FieldKind.ROWS):
                yield from _value_parts(value, field, known.people)


def _dilemma_parts(dilemma: Dilemma) -> list[str]:
    return [
        dilemma.title,
        dilemma.statement,
        dilemma.context,
        dilemma.theme,
        dilemma.pole_a,
        dilemma.pole_b,
        dilemma.argument_a,
        dilemma.argument_b,
        *dilemma.options,
        *dilemma.questions,
    ]


def _value_parts(value: FieldValue, field: FieldSpec, people: frozenset[str]) -> Iterator[str]:
    """The words of a value: as written, or the label of what was chosen."""
    if isinstance(value, list):
        for row in value:
            yield (
                row_label(field.options, row)
                if isinstance(row, str)
                else " · ".join(filter(None, row.values()))
            )
    elif isinstance(value, str) and field.kind is FieldKind.CHOICE:
        yield row_label(field.options, value)
    elif isinstance(value, str) and field.kind in _WRITTEN and value not in people:
        yield value


def row_label(options: Sequence[Option], key: str) -> str:
    """The words of an option; its key when it is none of them, as it was then typed."""
    return next((option.label for option in options if option.key == key), key)


def _joined(parts: Sequence[str]) -> str:
    """The parts as they can be written and found: accents as one sign with their letter, no halves of signs."""
    text = "\n".join(part for part in parts if part.strip())
    return unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode())


def _words_in(line: str, words: Sequence[str]) -> int:
    tokens = [_folded(token) for token in _WORD.findall(line)]
    return sum(any(token.startswith(_folded(word)) for token in tokens) for word in words)


def _cut_from(line: str, first: int) -> int:
    """Where an excerpt begins: at a word some way before the first that is marked."""
    space = line.find(" ", first - LEAD_CHARS, first)
    return space + 1 if space >= 0 else first


def _folded(text: str) -> str:
    """The text without the difference of capitals, every sign in its place."""
    whole = text.lower()
    # Only a sigma is another letter at the end of a word, and only what becomes longer moves the rest.
    if len(whole) == len(text) and "Σ" not in text:
        return whole
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
