"""What a damaged file has that the open one lacks: found, taken over one by one, or saved as text.

Invariant: nothing of the damaged file is believed but what reads as it was written, nothing of it reaches the wall by
being taken over, and what is taken over can be undone as any other step.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from facilitator_app.content.words import Words
from facilitator_app.domain.as_read import Reading, reading_of
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.protection import FileKey
from facilitator_app.domain.records import RECORD_TYPES, Record, RecordChange
from facilitator_app.domain.salvaged import Rescue, Salvaged, lacking, with_ground
from facilitator_app.domain.standing_in import StandInNames, stand_ins
from facilitator_app.domain.workshop import Attachment
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.exporting_data import NEVER_TOLD, as_json, encoded
from facilitator_app.services.looking_into_backups import Glance, glance_of
from facilitator_app.services.ports import FileStore, NewId, Repository
from facilitator_app.services.telling_merge import counted_list, title_of
from facilitator_app.services.whole_files import IfExists, WholeFiles

LABEL = "edit.rescue"
JSON = ".json"
FORMAT = "facilitator-rescued"
_UNSAID = frozenset(
    ("id", "key", "kind", "language", "content", "digest", "media_type", "colour_1", "colour_2", "origin")
)
_UNSAID_ENDS = ("_id", "_ids", "_key", "_keys")


class ReadsDamaged(Protocol):
    """Reads what can still be read of a damaged file. Raises `Refused` and `Outside`."""

    def read(
        self,
        path: Path,
        *,
        like: Path | None,
        progress: Callable[[int, int], None],
        is_cancelled: Callable[[], bool],
    ) -> Salvaged: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueLine:
    """One rescue in words: what it is, what it says there, and what stands in the other state (empty: nothing)."""

    id: str
    noun: str
    title: str
    text: str
    before: str
    changed_at: datetime | None


def as_they_are(records: tuple[Record, ...]) -> tuple[Record, ...]:
    """Where nobody was ever erased."""
    return records


class Rescuing:
    """Takes over from damaged files into the open one."""

    def __init__(
        self,
        *,
        document: Document,
        store: FileStore,
        reader: ReadsDamaged,
        files: WholeFiles,
        clock: Clock,
        new_id: NewId,
        without_erased: Callable[[tuple[Record, ...]], tuple[Record, ...]] = as_they_are,
    ) -> None:
        self._new_id = new_id
        self._document = document
        self._store = store
        self._clock = clock
        self._reader = reader
        self._files = files
        self._without_erased = without_erased

    def read(
        self,
        path: Path,
        progress: Callable[[int, int], None],
        is_cancelled: Callable[[], bool],
        *,
        like: Path | None,
    ) -> Salvaged:
        """What can be read of a file that is damaged, but for whoever was erased; for a task. Raises `Refused` and
        `Outside`.
        """
        found = self._reader.read(path, like=like, progress=progress, is_cancelled=is_cancelled)
        return replace(found, records=self._without_erased(found.records))

    def missing_in(self, salvaged: Salvaged, glance: Glance) -> tuple[Rescue, ...]:
        """What a backup lacks or says otherwise; what the bytes of an attachment are is not looked at."""
        bare = replace(salvaged, records=tuple(glance_of(salvaged.records).records.values()))
        return lacking(bare, glance.records.values())

    def missing_here(self, salvaged: Salvaged) -> tuple[Rescue, ...]:
        """What the open file lacks or says otherwise, and can hold."""
        present = self._document.records()
        rescues = lacking(salvaged, present)
        return with_ground([one.id for one in rescues], rescues, present)

    def known(self, salvaged: Salvaged) -> tuple[Record, ...]:
        """What tells how the salvaged records are read: those of the open file and those that were salvaged."""
        return (*self._document.records(), *salvaged.records)

    def take_over(self, wanted: Collection[str], rescues: Sequence[Rescue]) -> int:
        """Put the wanted records, and what they point at, in the open file as one step of work; returns how many."""
        present = self._document.records()
        taken = with_ground(wanted, rescues, present)
        self._document.end_typing()
        self._document.edit(LABEL, [self._change(one.record) for one in taken])
        return len(taken)

    def can_be_file(self, salvaged: Salvaged) -> bool:
        """Whether a file can be made of what was read."""
        return any(not isinstance(one, Attachment) for one in salvaged.records)

    def make_file(self, salvaged: Salvaged, path: Path, words: Words, *, damaged: Path) -> Repository:
        """A new file of what was read, under the passphrase of the `damaged` one, if that is known. For what it points
        at and is lost, stand-ins are made (`stand_ins`), called so in `words`. Raises `Refused` and `Outside`.
        """
        if not self.can_be_file(salvaged):
            raise Refused("rescue.no_ground")
        records = (*salvaged.records, *self.stand_ins(salvaged, words))
        rescues = lacking(replace(salvaged, records=tuple(sorted(records, key=_place))), ())
        whole = with_ground([one.id for one in rescues], rescues, ())
        return self._store.create(
            path, [one.record for one in whole], made_at=self._clock.utc(), key=self._key_of(damaged)
        )

    def stand_ins(self, salvaged: Salvaged, words: Words) -> tuple[Record, ...]:
        """What a file of it needs that could not be read."""
        return stand_ins(salvaged.records, stand_in_names(words), engagement_id=self._new_id())

    def save(self, salvaged: Salvaged, target: Path, words: Words, *, only: Sequence[Rescue] | None) -> Path:
        """Write what was read, or `only` some of it, as JSON or else as text. What no export tells is in neither.
        Raises `Outside`.
        """
        kept = salvaged.records if only is None else tuple(one.record for one in only)
        content = rescued_bytes(kept, salvaged, words, as_data=target.suffix == JSON)
        return self._files.write(content, target, if_exists=IfExists.REPLACE)

    def _key_of(self, damaged: Path) -> FileKey | None:
        try:
            return self._store.protection.key_of(damaged)
        except Problem:
            return None

    def _change(self, record: Record) -> RecordChange:
        before = self._document.get(type(record), record.id)
        if isinstance(record, Output):
            is_shown = isinstance(before, Output) and before.is_shown
            record = replace(record, is_shown=is_shown)
        return RecordChange(before, record)


def rescue_lines(
    rescues: Sequence[Rescue], records: Sequence[Record], words: Words
) -> tuple[RescueLine, ...]:
    """The rescues in words; `records` give the names of those whose schemas they are, and what was to be chosen."""
    reading = reading_of(records)
    return tuple(
        RescueLine(
            id=one.id,
            noun=words.text(f"merge.name.{type(one.record).__name__}"),
            title=title_of(reading.of(one.record), reading.names),
            text=_text(one.record, reading, words),
            before=_text(one.before, reading, words) if one.before is not None else "",
            changed_at=one.changed_at,
        )
        for one in rescues
    )


def rescued_bytes(records: Sequence[Record], salvaged: Salvaged, words: Words, *, as_data: bool) -> bytes:
    """The file of what was read: as JSON, or as text to be read."""
    told = [one for one in records if type(one) not in NEVER_TOLD]
    if as_data:
        return encoded(
            {
                "format": FORMAT,
                "least_lost": salvaged.lost,
                "is_whole": salvaged.is_whole,
                "is_uncharted": salvaged.is_uncharted,
                "records": [as_json(one) for one in told],
            }
        )
    return ("\n\n".join(_paragraphs(told, salvaged, words)) + "\n").encode()


def found_lines(salvaged: Salvaged, words: Words) -> tuple[str, ...]:
    """How much could be read, what kinds of things, and what could not."""
    counts = Counter(type(one) for one in salvaged.records)
    kinds = {kind: counts[kind] for kind in RECORD_TYPES if counts[kind] and kind not in NEVER_TOLD}
    said = [words.count("rescue.salvaged", len(salvaged.records))]
    if kinds:
        said.append(words.text("rescue.kinds", list=counted_list(kinds, words)))
    if salvaged.lost:
        said.append(words.count("rescue.lost", salvaged.lost))
    if not salvaged.is_whole:
        said.append(words.text("rescue.unfinished"))
    if salvaged.is_uncharted:
        said.append(words.text("rescue.uncharted"))
    missing = Counter(
        type(one) for one in stand_ins(salvaged.records, stand_in_names(words), engagement_id="-")
    )
    if missing and salvaged.records:
        lost = {kind: missing[kind] for kind in RECORD_TYPES if missing[kind]}
        said.append(words.text("rescue.missing", list=counted_list(lost, words)))
    return tuple(said)


def stand_in_names(words: Words) -> StandInNames:
    """What stand-ins are called in a language."""
    return StandInNames(
        client=words.text("rescue.stand_in_client"),
        workshop=words.text("rescue.stand_in_workshop"),
        block=words.text("rescue.stand_in_block"),
        form=words.text("rescue.stand_in_form"),
        leader=words.text("rescue.stand_in_leader"),
        area=words.text("rescue.stand_in_area"),
        language=words.language,
    )


def said(value: Any, name: str = "") -> Iterator[str]:
    """Every text in a record that somebody has written; no ids and no choices."""
    if name in _UNSAID or name.endswith(_UNSAID_ENDS) or isinstance(value, StrEnum):
        return
    if isinstance(value, str):
        if value.strip():
            yield value
        return
    for part_name, part in _parts(value):
        yield from said(part, part_name)


def _parts(value: Any) -> Iterator[tuple[str, Any]]:
    """What is in a value, with the names of fields."""
    if isinstance(value, Mapping):
        yield from (("", part) for part in value.values())
    elif isinstance(value, tuple | list):
        yield from (("", part) for part in value)
    elif is_dataclass(value):
        yield from ((field.name, getattr(value, field.name)) for field in fields(value))


def _text(record: Record, reading: Reading, words: Words) -> str:
    return words.text("merge.private") if isinstance(record, LusTalk) else "\n".join(said(reading.of(record)))


def _paragraphs(records: Sequence[Record], salvaged: Salvaged, words: Words) -> Iterator[str]:
    reading = reading_of(salvaged.records)
    yield "\n".join(found_lines(salvaged, words))
    for one in records:
        head = words.text(f"merge.name.{type(one).__name__}")
        title = reading.names.get(getattr(one, "participant_id", ""), "")
        at = salvaged.changed_at.get(one.id)
        written = f" ({at:%Y-%m-%d %H:%M}Z)" if at else ""
        text = "\n".join(said(reading.of(one)))
        if text:
            yield f"{head}{f': {title}' if title else ''}{written}\n{text}"


def _place(record: Record) -> int:
    return RECORD_TYPES.index(type(record))
