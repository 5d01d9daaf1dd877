"""What is said of a merge: the counts by noun, and of each clash what stands here and there.

Invariant: nothing of a talk is told; both sides of it are called confidential.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from facilitator_app.content.words import Words
from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.merging import Choice, Clash
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import RECORD_TYPES, Record, RecordType
from facilitator_app.services.merging import Merged

_TITLES = ("title", "name", "client", "text", "statement", "value", "heading", "question")
_SHORT = 60
_LONG = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class ClashLine:
    """One clash in words: what it is, and what each side says."""

    id: str
    noun: str
    title: str
    mine: str
    theirs: str
    choices: tuple[Choice, ...]
    safest: Choice


def counted(merged: Merged, words: Words) -> str:
    """What came; empty when nothing did."""
    return counted_list(merged.came, words)


def foretold(merged: Merged, words: Words, *, file: str) -> tuple[str, ...]:
    """The sentences before a merge."""
    if merged.is_nothing:
        return (words.text("merge.nothing", file=file),)
    came = (words.text("merge.came", file=file, list=counted(merged, words)),) if merged.came else ()
    return (*came, *_rest(merged, words))


def done(merged: Merged, words: Words, *, file: str) -> tuple[str, ...]:
    """The sentences after it."""
    if merged.is_nothing:
        return (words.text("merge.nothing", file=file),)
    if merged.came:
        head = words.text("merge.merged", file=file, list=counted(merged, words))
    else:
        head = words.text("merge.merged_choices", file=file)
    return (head, *_rest(merged, words))


def clash_line(clash: Clash, people: Iterable[Participant], words: Words) -> ClashLine:
    """One clash; `people` give the names of those whose schemas it is about."""
    return ClashLine(
        id=clash.id,
        noun=words.text(f"merge.name.{type(clash.record).__name__}"),
        title=_title(clash.record, {one.id: one.name for one in people}),
        mine=_side(clash.as_mine, clash, words),
        theirs=_side(clash.as_theirs, clash, words),
        choices=clash.choices,
        safest=clash.safest,
    )


def title_of(record: Record, names: Mapping[str, str]) -> str:
    """What a record is called; `names` are those of the participants, whose schemas and talks are called after them."""
    return _title(record, names)


def counted_list(counts: Mapping[RecordType, int], words: Words) -> str:
    """`14 svar, 3 handlingsskemaer og 1 tema`; empty when there is nothing."""
    kinds = sorted(counts, key=lambda kind: (-counts[kind], RECORD_TYPES.index(kind)))
    parts = [words.count(f"merge.noun.{kind.__name__}", counts[kind]) for kind in kinds]
    return words.text("merge.and").join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def _rest(merged: Merged, words: Words) -> tuple[str, ...]:
    counts = (
        ("erased", merged.erased),
        ("leaving", merged.leaving),
        ("clashes", merged.clashes),
        ("runs", merged.rows),
    )
    return tuple(words.count(f"merge.{key}", n) for key, n in counts if n)


def _title(record: Record, names: Mapping[str, str]) -> str:
    if isinstance(record, ActionPlan | LusTalk):
        return names.get(record.participant_id, "")
    found = (getattr(record, name, None) for name in _TITLES)
    return _cut(next((text for text in found if isinstance(text, str) and text), ""), _SHORT)


def _side(record: Record | None, clash: Clash, words: Words) -> str:
    if record is None:
        return words.text("merge.gone")
    if isinstance(record, LusTalk):
        return words.text("merge.private")
    if not clash.fields:
        return _title(record, {}) or words.text("merge.whole")
    said = (_plain(value, words) for name in clash.fields for value in _values(record, name))
    return _cut("\n".join(text for text in said if text), _LONG) or words.text("merge.whole")


def _values(record: Any, name: str) -> tuple[Any, ...]:
    """What stands in a field, or in the values of that key wherever they stand."""
    if hasattr(record, name):
        return (getattr(record, name),)
    held = [record, *(one for part in _parts(record) if isinstance(part, tuple) for one in part)]
    found = (part[name] for one in held for part in _parts(one) if isinstance(part, Mapping) and name in part)
    nested = (getattr(one, name) for one in held if hasattr(one, name))
    return (*found, *nested)


def _parts(value: Any) -> Iterable[Any]:
    return (getattr(value, name) for name in getattr(value, "__dataclass_fields__", ()))


def _plain(value: Any, words: Words) -> str:
    if isinstance(value, bool):
        return words.text("merge.yes" if value else "merge.no")
    if isinstance(value, bytes):
        return words.text("merge.bytes", kb=max(1, len(value) // 1024))
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, Mapping):
        return ", ".join(filter(None, (_plain(part, words) for part in value.values())))
    if isinstance(value, tuple | list):
        return ", ".join(filter(None, (_plain(part, words) for part in value)))
    if not isinstance(value, str):
        titles = (getattr(value, name) for name in ("label", *_TITLES) if hasattr(value, name))
        return str(next(titles, "" if value is None or is_dataclass(value) else value))
    return value.replace("_", " ") if isinstance(value, StrEnum) else value


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
