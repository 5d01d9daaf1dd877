"""The library: blocks, exercises, dilemmas, forms, slides and whole days, kept for reuse beside the workshop files.

Each entry is one file in the library's folder. One invariant: nothing that people said or that says who they are is
ever kept: only the types of record in `content.packages` go in.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from facilitator_app.content.packages import (
    KINDS,
    Content,
    Package,
    PackageKind,
    pack,
    pointed_at,
    refuse_size,
    unpack,
)
from facilitator_app.disk import flush_folder
from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import WHOLE_PERCENT, Exercise
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import PhaseContent, Slide
from facilitator_app.domain.textfmt import one_line
from facilitator_app.domain.workshop import Attachment, Workshop
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_pictures import names_in
from facilitator_app.services.leaving_out_people import for_anybody, without_people
from facilitator_app.services.listing_kept import ENDING, KeptFiles, LibraryEntry, Listing, Unreadable
from facilitator_app.services.ports import NewId
from facilitator_app.services.whole_files import IfExists, WholeFiles

REMOVED = "removed"
_DECKS: tuple[type[FormSpec | Dilemma | Exercise], ...] = (FormSpec, Dilemma, Exercise)
_POINTED_AT: tuple[type[Content], ...] = (Attachment, *_DECKS)


class KeepingLibrary:
    """Commands of the library. `folder` is made when something is first kept."""

    def __init__(
        self, *, document: Document, folder: Path, files: WholeFiles, clock: Clock, new_id: NewId
    ) -> None:
        self._document = document
        self._folder = folder
        self._files = files
        self._clock = clock
        self._new_id = new_id
        self._kept = KeptFiles(folder=folder, read=self.package)

    def look(self) -> Listing:
        """What is kept now, in one reading of the folder; on any thread. Files that have not changed are not read."""
        return self._kept.look()

    def listing(self) -> Listing:
        """What is known to be kept, without a look at the disk: as of the last look, and with what was done since."""
        return self._kept.listing()

    def entries(self, search: str = "") -> tuple[LibraryEntry, ...]:
        """What is kept now, in Danish order of titles; with `search`, what has every word of it."""
        return self.look().found(search)

    def package(self, entry_id: str) -> Package:
        """All that an entry holds. `Refused` when it has gone or is damaged, `Outside` when it cannot be read."""
        path = self._kept.path(entry_id)
        try:
            refuse_size(path.stat().st_size, name=path.name)
            package = unpack(path.read_bytes(), name=path.name)
        except FileNotFoundError as error:
            raise Refused("library.gone") from error
        except OSError as error:
            raise Outside("library.cannot_read", name=path.name) from error
        # Earlier editions of the program kept the roles too.
        return replace(package, records=tuple(map(for_anybody, package.records)))

    def keep(self, kind: PackageKind, record_id: str, *, title: str = "", about: str = "") -> str:
        """Keep a record of the open file with all it uses; returns the entry's id. An empty title is the record's own.

        Raises `Refused` when the record has gone or is called nothing, `Outside` when the disk does not take it.
        """
        record = self._document.get(KINDS[kind], record_id)
        if record is None:
            raise Refused("library.nothing_to_keep")
        records = without_people(self._closure(record), self._document.all(Participant))
        kept = next(one for one in records if one.id == record.id)
        called = one_line(title) or title_of(kept)
        if not called:
            # In the library it could not be told from another, nor found.
            raise Refused("library.nameless")
        package = Package(
            kind=kind,
            title=called,
            about=one_line(about),
            language=self._document.workshop.language,
            kept_at=self._clock.utc(),
            records=records,
            workshop_kind=self._document.workshop.kind,
        )
        entry_id = self._new_id()
        self._write(entry_id, package)
        return entry_id

    def rename(self, entry_id: str, *, title: str, about: str) -> None:
        """Give an entry another title and line. Raises as `package` and `keep` do, and for an empty title."""
        if not one_line(title):
            raise Refused("library.title_missing")
        package = self.package(entry_id)
        self._write(entry_id, replace(package, title=one_line(title), about=one_line(about)))

    def remove(self, entry_id: str) -> None:
        """Put an entry away; `bring_back` undoes it. Raises `Outside` when the disk refuses."""
        self._move(self._kept.path(entry_id), self._folder / REMOVED / f"{entry_id}{ENDING}")
        self._kept.forget(entry_id)

    def bring_back(self, entry_id: str) -> None:
        """Put a removed entry back. Raises `Outside` when the disk refuses."""
        self._move(self._folder / REMOVED / f"{entry_id}{ENDING}", self._kept.path(entry_id))
        self._kept.return_of(entry_id)

    def _closure(self, record: Content) -> tuple[Content, ...]:
        """The record, what lies in it, and everything that these use; what is used comes first."""
        inner = self._inner(record)
        ids = {one for each in inner for one in pointed_at(each)}
        used: list[Content] = []
        named = names_in(one for one in inner if isinstance(one, Slide))
        ids |= {one.id for one in self._document.all(Attachment) if one.name in named}
        if isinstance(record, Workshop):
            # A day's decks and forms may wait for the facilitator to reach for them: nothing need point at them.
            ids |= {one.id for kind in _DECKS for one in self._document.all(kind)}
        for kind in _POINTED_AT:
            used += sorted((found for one in ids if (found := self._document.get(kind, one))), key=_id)
        known = {each.id for each in (*used, *inner)}
        if any(not pointed_at(each) <= known for each in inner):
            raise Refused("library.something_is_gone")
        return (*(each for each in used if each.id != record.id), *inner)

    def _inner(self, record: Content) -> tuple[Content, ...]:
        if isinstance(record, Workshop):
            blocks = in_order([b for b in self._document.all(Block) if b.workshop_id == record.id])
            plain = replace(
                record,
                held_on=None,
                next_on=None,
                adjustments=(),
                data_purpose="",
                data_recipients="",
                kept_until_on=None,
            )
            return (plain, *blocks, *(slide for block in blocks for slide in self._slides(block)))
        if isinstance(record, Block):
            return (record, *self._slides(record))
        return (_at_full_length(record),) if isinstance(record, Slide) else (record,)

    def _slides(self, block: Block) -> list[Slide]:
        mine = [slide for slide in self._document.all(Slide) if slide.block_id == block.id]
        return [_at_full_length(slide) for slide in sorted(mine, key=_slide_place)]

    def _write(self, entry_id: str, package: Package) -> None:
        self._files.write(pack(package), self._kept.path(entry_id), if_exists=IfExists.REPLACE)
        self._kept.remember(entry_id, package)

    def _move(self, path: Path, target: Path) -> None:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)
            for folder in (target.parent, path.parent):
                flush_folder(folder)
        except FileNotFoundError as error:
            raise Refused("library.gone") from error
        except OSError as error:
            raise Outside("library.cannot_write") from error


def title_of(record: Content) -> str:
    """What a record is called where it is listed."""
    if isinstance(record, Slide):
        texts = (getattr(record.content, name, "") for name in ("heading", "question", "words"))
        return next((text for text in texts if text), record.content.kind)
    return record.name if isinstance(record, Attachment) else record.title


def _at_full_length(slide: Slide) -> Slide:
    """The slide without what a late day cut off its round."""
    if not isinstance(slide.content, PhaseContent):
        return slide
    return replace(slide, content=replace(slide.content, share_percent=WHOLE_PERCENT))


def _slide_place(slide: Slide) -> tuple[float, str]:
    return (slide.position, slide.id)


def _id(record: Record) -> str:
    return record.id


__all__ = ["KeepingLibrary", "LibraryEntry", "Listing", "Package", "PackageKind", "Unreadable", "title_of"]
