"""What is kept in the library: content of a day, packed whole into one file, without people and without outputs.

The format, version 1: UTF-8 JSON, one object with `format` "facilitator-package", `version`, `kind`, `title`, `about`,
`language`, `kept_at` (UTC instant), `workshop_kind` (may be missing) and `records`: lists of objects by noun, each with
the fields of the record in `domain`, a slide's `content` with its `kind` beside its fields, an attachment's `content`
in base64. What a record points at by id is in the package too. One invariant: a package is read whole or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import msgspec

from facilitator_app.content.words import LANGUAGES
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.form_design import LEAST_STEPS, MOST_ROWS, MOST_STEPS
from facilitator_app.domain.forms import FieldSpec, FormSpec
from facilitator_app.domain.slides import CONTENT_KINDS, Slide, SlideContent, SlideSource
from facilitator_app.domain.workshop import Attachment, Workshop, WorkshopKind
from facilitator_app.problems import Refused

FORMAT = "facilitator-package"
VERSION = 1
MOST_BYTES = 200_000_000
MOST_PARTS = 2_000_000
"""Of lists, objects and what stands in them, before it is known what they are: each takes many times its room."""
MOST_CHARACTERS = 100_000
MOST_COUNT = 100_000
MOST_NUMBER = 1e15

Content = Workshop | Attachment | FormSpec | Dilemma | Exercise | Block | Slide

_PARTS = (b"[", b"{", b",")


class PackageKind(StrEnum):
    """What a package is kept as."""

    BLOCK = "block"
    EXERCISE = "exercise"
    DILEMMA = "dilemma"
    FORM = "form"
    SLIDE = "slide"
    DAY = "day"


KINDS: Mapping[PackageKind, type[Content]] = MappingProxyType(
    {
        PackageKind.BLOCK: Block,
        PackageKind.EXERCISE: Exercise,
        PackageKind.DILEMMA: Dilemma,
        PackageKind.FORM: FormSpec,
        PackageKind.SLIDE: Slide,
        PackageKind.DAY: Workshop,
    }
)
"""The record that a package of each kind is kept for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One entry of the library. `about` says what it is for; in `records` those pointed at come first.

    `workshop_kind` is that of the workshop it was kept from; None where an earlier edition did not say.
    """

    kind: PackageKind
    title: str
    about: str
    language: str
    kept_at: datetime
    records: tuple[Content, ...]
    workshop_kind: WorkshopKind | None = None

    def of(self, kind: type[Content]) -> tuple[Content, ...]:
        """The records of one type, in their order."""
        return tuple(record for record in self.records if isinstance(record, kind))


class _StoredSlide(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    workshop_id: str
    block_id: str
    position: float
    content: dict[str, Any]
    notes: str = ""
    is_hidden: bool = False
    source: SlideSource | None = None


class _StoredRecords(msgspec.Struct, forbid_unknown_fields=True):
    workshops: tuple[Workshop, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    forms: tuple[FormSpec, ...] = ()
    dilemmas: tuple[Dilemma, ...] = ()
    exercises: tuple[Exercise, ...] = ()
    blocks: tuple[Block, ...] = ()
    slides: tuple[_StoredSlide, ...] = ()


class _Stored(msgspec.Struct):
    format: str
    version: int
    kind: PackageKind
    title: str
    about: str
    language: str
    kept_at: datetime
    records: _StoredRecords
    workshop_kind: WorkshopKind | None = None


_NOUNS: Mapping[str, type[Content]] = MappingProxyType(
    {
        "workshops": Workshop,
        "attachments": Attachment,
        "forms": FormSpec,
        "dilemmas": Dilemma,
        "exercises": Exercise,
        "blocks": Block,
    }
)


def pack(package: Package) -> bytes:
    """The bytes of a package."""
    listed = {noun: list(package.of(kind)) for noun, kind in _NOUNS.items()}
    slides = [_told_slide(slide) for slide in package.of(Slide) if isinstance(slide, Slide)]
    told = {
        "format": FORMAT,
        "version": VERSION,
        "kind": package.kind,
        "title": package.title,
        "about": package.about,
        "language": package.language,
        "kept_at": package.kept_at.astimezone(UTC),
        "workshop_kind": package.workshop_kind,
        "records": {**listed, "slides": slides},
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=1)


def unpack(content: bytes, *, name: str) -> Package:
    """The package in a file called `name`.

    Raises `Refused` when it is no package, too large, of a newer version, damaged, points at what it does not hold,
    or holds what nobody could have kept.
    """
    refuse_size(len(content), name=name)
    if sum(map(content.count, _PARTS)) > MOST_PARTS:
        raise Refused("library.not_a_package", name=name)
    try:
        head = msgspec.json.decode(content, type=dict[str, Any])
        if head.get("format") != FORMAT:
            raise Refused("library.not_a_package", name=name)
        if not isinstance(head.get("version"), int) or head["version"] > VERSION:
            raise Refused("library.newer", name=name)
        stored = msgspec.convert(head, _Stored)
        records = (*_plain_records(stored.records), *map(_slide, stored.records.slides))
    except (msgspec.MsgspecError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refused("library.not_a_package", name=name) from error
    is_told = len(stored.title) <= MOST_CHARACTERS and len(stored.about) <= MOST_CHARACTERS
    if not is_told or stored.language not in LANGUAGES or not _is_whole(stored.kind, records):
        raise Refused("library.not_a_package", name=name)
    return Package(
        kind=stored.kind,
        title=stored.title,
        about=stored.about,
        language=stored.language,
        kept_at=stored.kept_at,
        records=records,
        workshop_kind=stored.workshop_kind,
    )


def refuse_size(size_bytes: int, *, name: str) -> None:
    """Raises `Refused` for a file that is larger than any package; asked for before it is read."""
    if size_bytes > MOST_BYTES:
        raise Refused("library.too_large", name=name, most=MOST_BYTES // 1_000_000)


def pointed_at(record: Content) -> frozenset[str]:
    """The ids of the records that a record shows or uses."""
    if isinstance(record, Block):
        ids = (record.exercise_id, record.form_id, *record.dilemma_ids)
    elif isinstance(record, Slide):
        content = record.content
        fields = ("attachment_id", "dilemma_id", "exercise_id", "form_id")
        ids = tuple(getattr(content, field, None) for field in fields)
    else:
        ids = ()
    return frozenset(one for one in ids if one)


def with_ids(record: Content, ids: Mapping[str, str]) -> Content:
    """The record with every id exchanged: its own, and those it points at. Ids not in `ids` stay as they are."""
    own = ids.get(record.id, record.id)
    if isinstance(record, Block):
        return replace(
            record,
            id=own,
            workshop_id=ids.get(record.workshop_id, record.workshop_id),
            exercise_id=_exchanged(record.exercise_id, ids),
            form_id=_exchanged(record.form_id, ids),
            dilemma_ids=tuple(ids.get(one, one) for one in record.dilemma_ids),
        )
    if isinstance(record, Slide):
        return replace(
            record,
            id=own,
            workshop_id=ids.get(record.workshop_id, record.workshop_id),
            block_id=ids.get(record.block_id, record.block_id),
            content=_content_with_ids(record.content, ids),
        )
    return replace(record, id=own)


def _content_with_ids(content: SlideContent, ids: Mapping[str, str]) -> SlideContent:
    fields = ("attachment_id", "dilemma_id", "exercise_id", "form_id")
    held = {field: getattr(content, field) for field in fields if hasattr(content, field)}
    return replace(content, **{field: ids.get(one, one) for field, one in held.items()}) if held else content


def _exchanged(record_id: str | None, ids: Mapping[str, str]) -> str | None:
    return None if record_id is None else ids.get(record_id, record_id)


def _told_slide(slide: Slide) -> dict[str, Any]:
    told: dict[str, Any] = msgspec.to_builtins(slide)
    return told | {"content": {"kind": slide.content.kind} | msgspec.to_builtins(slide.content)}


def _plain_records(stored: _StoredRecords) -> Iterable[Content]:
    for noun in _NOUNS:
        yield from getattr(stored, noun)


def _slide(stored: _StoredSlide) -> Slide:
    fields = dict(stored.content)
    content_type = CONTENT_KINDS[fields.pop("kind")]
    return Slide(
        id=stored.id,
        workshop_id=stored.workshop_id,
        block_id=stored.block_id,
        position=stored.position,
        content=msgspec.convert(fields, content_type),
        notes=stored.notes,
        is_hidden=stored.is_hidden,
        source=stored.source,
    )


def _is_whole(kind: PackageKind, records: tuple[Content, ...]) -> bool:
    """Whether every id is there once, nothing points out of the package, and it holds what its kind says."""
    ids = {record.id for record in records}
    is_closed = len(ids) == len(records) and all(pointed_at(record) <= ids for record in records)
    return is_closed and _has_its_kind(kind, records) and _is_in_bounds(records)


def _has_its_kind(kind: PackageKind, records: tuple[Content, ...]) -> bool:
    """Whether what the package is kept for is there, and every block and slide lies where it belongs."""
    days = {record.id for record in records if isinstance(record, Workshop)}
    blocks = [record for record in records if isinstance(record, Block)]
    slides = [record for record in records if isinstance(record, Slide)]
    if kind is PackageKind.SLIDE:
        return not days and not blocks and len(slides) == 1
    if kind not in (PackageKind.DAY, PackageKind.BLOCK):
        return len(records) == 1 and isinstance(records[0], KINDS[kind])
    block_ids = {block.id for block in blocks}
    if any(slide.block_id not in block_ids for slide in slides):
        return False
    if kind is PackageKind.BLOCK:
        return not days and len(blocks) == 1
    return len(days) == 1 and all(block.workshop_id in days for block in blocks)


def _is_in_bounds(value: object) -> bool:
    """Whether no text or number, at any depth, would let the program stand still."""
    if isinstance(value, FieldSpec) and not (
        LEAST_STEPS <= value.steps <= MOST_STEPS and value.max_rows <= MOST_ROWS
    ):
        return False
    if isinstance(value, str):
        return len(value) <= MOST_CHARACTERS
    if isinstance(value, int):
        return 0 <= value <= MOST_COUNT
    if isinstance(value, float):
        return abs(value) <= MOST_NUMBER
    if isinstance(value, tuple):
        return all(map(_is_in_bounds, value))
    if is_dataclass(value):
        if getattr(value, "language", LANGUAGES[0]) not in LANGUAGES:
            return False
        return all(_is_in_bounds(getattr(value, field.name)) for field in fields(value))
    return True
