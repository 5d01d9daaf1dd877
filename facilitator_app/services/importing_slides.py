"""Fetching slides from PDF and PowerPoint, and bringing them up to date with a newer edition of the same deck.

Reading touches nothing that is open, so it may run off the window's thread. What is taken is one step that undo takes
back whole.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from facilitator_app.content.decks import DECK_ENDINGS, ChildStopped, DeckReader, Progress
from facilitator_app.domain.agenda import Block, BlockKind, in_order
from facilitator_app.domain.decks import (
    Deck,
    DeckPage,
    PageChange,
    PagePart,
    Place,
    Tick,
    arranged,
    compare,
    safe_ticks,
    text_digest,
)
from facilitator_app.domain.positions import room_at
from facilitator_app.domain.records import RecordChange, added
from facilitator_app.domain.slides import PictureContent, Slide, SlideContent, SlideSource, TextContent
from facilitator_app.domain.workshop import Attachment
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.planning_slides import slides_in
from facilitator_app.services.ports import NewId

__all__ = [
    "DECK_ENDINGS",
    "ChildStopped",
    "Deck",
    "Fetched",
    "ImportingSlides",
    "PageChange",
    "Progress",
    "Tick",
]

MIN_OF_BLOCK, MIN_OF_SLIDE, MOST_MIN_OF_BLOCK = 15, 2, 120
MOST_TITLE_CHARACTERS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What has come of it: where the first slide stands, and how many were added, changed, moved and removed."""

    block_id: str
    slide_id: str
    added: int = 0
    changed: int = 0
    moved: int = 0
    removed: int = 0


class ImportingSlides:
    """Commands of the import of slides."""

    def __init__(self, *, document: Document, new_id: NewId, reader: DeckReader) -> None:
        self._document = document
        self._new_id = new_id
        self._reader = reader

    def read(self, path: Path, progress: Progress, is_cancelled: Callable[[], bool]) -> Deck:
        """The deck of a file, on any thread. Raises `Refused`, `Outside`, or `ChildStopped` when cancelled."""
        return self._reader.read(path, progress, is_cancelled)

    def known_decks(self) -> tuple[str, ...]:
        """Names of the files that slides of this workshop were fetched from, in the order of the agenda."""
        found = [slide.source.deck for slide in self._slides() if slide.source is not None]
        return tuple(dict.fromkeys(found))

    def as_new(self, deck: Deck) -> tuple[PageChange, ...]:
        """All pages as new ones."""
        return tuple(PageChange(before=None, after=page) for page in deck.pages)

    def compare(self, deck: Deck, known: str) -> tuple[PageChange, ...]:
        """How the deck differs from what was fetched from the file `known`, page by page."""
        return compare(self._first_of_each_page(known), deck.pages, self._titles())

    def add(
        self, deck: Deck, pages: Collection[int], *, block_id: str, after_id: str | None, page_word: str
    ) -> Fetched:
        """Put the pages with these numbers into a block, after a slide or last. Raises `Refused` when it is gone.

        A page without any title is called `page_word` and its number.
        """
        block = self._document.get(Block, block_id)
        if block is None:
            raise Refused("deck.no_such_block")
        slides = slides_in(self._document, block_id)
        at = next((i + 1 for i, s in enumerate(slides) if s.id == after_id), len(slides))
        made, attachments = self._made(deck, pages, block, page_word)
        whole = [*slides[:at], *made, *slides[at:]]
        placed = [replace(slide, position=float(place)) for place, slide in enumerate(whole)]
        own = {slide.id for slide in made}
        moved = [
            RecordChange(old, new)
            for old, new in zip(whole, placed, strict=True)
            if old.id not in own and old.position != new.position
        ]
        come = [slide for slide in placed if slide.id in own]
        self._document.edit("edit.import_slides", [*added(attachments), *moved, *added(come)])
        return Fetched(block_id=block_id, slide_id=_first_id(come), added=len(come))

    def add_as_block(
        self, deck: Deck, pages: Collection[int], *, after_id: str | None, page_word: str
    ) -> Fetched:
        """Put the pages into a block of their own, called by the file's name, after another block or last."""
        workshop = self._document.workshop
        blocks = in_order([b for b in self._document.all(Block) if b.workshop_id == workshop.id])
        at = next((i + 1 for i, b in enumerate(blocks) if b.id == after_id), len(blocks))
        position, moved = room_at(blocks, at)
        before = blocks[at - 1] if at else None
        block = Block(
            id=self._new_id(),
            workshop_id=workshop.id,
            title=Path(deck.name).stem[:MOST_TITLE_CHARACTERS],
            kind=BlockKind.THEORY,
            planned_min=min(MOST_MIN_OF_BLOCK, max(MIN_OF_BLOCK, MIN_OF_SLIDE * len(pages))),
            position=position,
            day_number=before.day_number if before is not None else 1,
        )
        made, attachments = self._made(deck, pages, block, page_word)
        placed = [replace(slide, position=float(place)) for place, slide in enumerate(made)]
        changes = [*moved, *added([*attachments, block, *placed])]
        self._document.edit("edit.import_slides", changes)
        return Fetched(block_id=block.id, slide_id=_first_id(placed), added=len(placed))

    def update(
        self,
        deck: Deck,
        known: str,
        changes: Sequence[PageChange],
        ticks: Collection[Tick],
        *,
        page_word: str,
    ) -> Fetched:
        """Take the ticked parts of the changes and nothing else.

        What is here and was not ticked stays, and a page that is gone from the deck becomes a slide of one's own. All
        others know their page in the new file, so that the next comparison starts from this one.
        """
        step = _Update(deck=deck, ticks=ticks, new_id=self._new_id, page_word=page_word)
        slides = {slide.id: slide for slide in self._slides()}
        copies = self._copies(known)
        new_ids: dict[int, str] = {}
        after: dict[str, Slide] = {}
        for at, change in enumerate(changes):
            if change.before is None:
                if (at, PagePart.CONTENT) in ticks and change.after is not None:
                    made = step.made(change.after, self._document.workshop.id)
                    new_ids[at], after[made.id] = made.id, made
                continue
            for one in copies.get(change.before.id, (change.before,)):
                after[one.id] = step.taken(one, at, change)
        places = [(slide.block_id, slide.id) for slide in slides.values()]
        ordered = arranged(places, changes, ticks, new_ids)
        gone = {one.id for at, c in enumerate(changes) for one in step.gone(at, c, copies)}
        kept = [place for place in ordered if place[1] not in gone]
        edits = _placed(kept, slides, after)
        edits += [RecordChange(slides[slide_id], None) for slide_id in slides if slide_id in gone]
        unused = self._unused(slides, edits)
        self._document.edit(
            "edit.update_slides", [*added(step.attachments), *edits, *[RecordChange(a, None) for a in unused]]
        )
        return self._told(changes, ticks, kept, new_ids)

    def safe_ticks(self, changes: Sequence[PageChange]) -> frozenset[Tick]:
        """What is ticked from the start: all that takes nothing away that was made here."""
        return safe_ticks(changes)

    def _made(
        self, deck: Deck, pages: Collection[int], block: Block, page_word: str
    ) -> tuple[list[Slide], list[Attachment]]:
        step = _Update(deck=deck, ticks=(), new_id=self._new_id, page_word=page_word)
        made = [step.made(page, block.workshop_id) for page in deck.pages if page.page in pages]
        return [replace(slide, block_id=block.id) for slide in made], step.attachments

    def _slides(self) -> tuple[Slide, ...]:
        """All slides of the workshop in the order of the agenda."""
        workshop_id = self._document.workshop.id
        blocks = in_order([b for b in self._document.all(Block) if b.workshop_id == workshop_id])
        return tuple(slide for block in blocks for slide in slides_in(self._document, block.id))

    def _copies(self, known: str) -> Mapping[str, tuple[Slide, ...]]:
        """The slides of one page each, a copy beside its first, by the first one's id."""
        pages: dict[SlideSource, list[Slide]] = {}
        for slide in self._slides():
            if slide.source is not None and slide.source.deck == known:
                pages.setdefault(slide.source, []).append(slide)
        return {slides[0].id: tuple(slides) for slides in pages.values()}

    def _first_of_each_page(self, known: str) -> tuple[Slide, ...]:
        return tuple(slides[0] for slides in self._copies(known).values())

    def _titles(self) -> dict[str, str]:
        return {slide.id: title_of_page(self._document, slide) for slide in self._slides()}

    def _unused(self, slides: Mapping[str, Slide], edits: Sequence[RecordChange]) -> list[Attachment]:
        """The pictures of which no slide is left, in any workshop of the file."""
        after = {slide.id: slide for slide in self._document.all(Slide)}
        for edit in edits:
            if isinstance(edit.after, Slide):
                after[edit.after.id] = edit.after
            else:
                after.pop(edit.record.id, None)
        used = {_picture_id(slide) for slide in after.values()} | {self._document.engagement.logo_id}
        were = dict.fromkeys(_picture_id(slide) for slide in slides.values() if slide.source is not None)
        left = (self._document.get(Attachment, one) for one in were if one and one not in used)
        return [attachment for attachment in left if attachment is not None]

    def _told(
        self,
        changes: Sequence[PageChange],
        ticks: Collection[Tick],
        kept: Sequence[Place],
        new_ids: Mapping[int, str],
    ) -> Fetched:
        touched = {at for at, _part in ticks}
        ids = [
            new_ids.get(at) or (c.before.id if c.before else "")
            for at, c in enumerate(changes)
            if at in touched
        ]
        first = next((place for place in kept if place[1] in ids), kept[0] if kept else ("", ""))
        both = {at for at, c in enumerate(changes) if c.before is not None and c.after is not None}
        parts = {PagePart.CONTENT, PagePart.NOTES}
        return Fetched(
            block_id=first[0],
            slide_id=first[1],
            added=len(new_ids),
            changed=len({at for at, part in ticks if at in both and part in parts}),
            moved=len({at for at, part in ticks if at in both and part is PagePart.PLACE}),
            removed=len({at for at, part in ticks if changes[at].after is None}),
        )


def title_of_page(document: Document, slide: Slide) -> str:
    """What a slide that may come from a deck is called there; empty for one without words."""
    if isinstance(slide.content, PictureContent):
        attachment = document.get(Attachment, slide.content.attachment_id)
        return attachment.name if attachment is not None else ""
    return slide.content.heading if isinstance(slide.content, TextContent) else ""


class _Update:
    """Makes the slides of one step, and the attachments that they show."""

    def __init__(self, *, deck: Deck, ticks: Collection[Tick], new_id: NewId, page_word: str) -> None:
        self._deck = deck
        self._ticks = ticks
        self._new_id = new_id
        self._page_word = page_word
        self.attachments: list[Attachment] = []
        self._by_page: dict[int, str] = {}

    def made(self, page: DeckPage, workshop_id: str) -> Slide:
        """A new slide of a page; its block and position are given later."""
        notes = page.notes or ""
        return Slide(
            id=self._new_id(),
            workshop_id=workshop_id,
            block_id="",
            position=0.0,
            content=self._content(page),
            notes=notes,
            is_hidden=page.is_hidden,
            source=self._source(page, notes),
        )

    def taken(self, slide: Slide, at: int, change: PageChange) -> Slide:
        """The slide with the ticked parts of its change; without its source when its page is gone."""
        if change.after is None or slide.source is None:
            return replace(slide, source=None)
        page, source = change.after, replace(slide.source, deck=self._deck.name, page=change.after.page)
        new = self._source(page, page.notes or "")
        if (at, PagePart.CONTENT) in self._ticks:
            slide = replace(slide, content=self._content(page, slide.content))
            source = replace(source, picture_digest=new.picture_digest, text_digest=new.text_digest)
        if (at, PagePart.NOTES) in self._ticks:
            slide = replace(slide, notes=page.notes or "")
            source = replace(source, notes_digest=new.notes_digest)
        return replace(slide, source=source)

    def gone(self, at: int, change: PageChange, copies: Mapping[str, tuple[Slide, ...]]) -> tuple[Slide, ...]:
        """The slides that go with a removed page."""
        if change.before is None or change.after is not None or (at, PagePart.CONTENT) not in self._ticks:
            return ()
        return copies.get(change.before.id, (change.before,))

    def _content(self, page: DeckPage, before: SlideContent | None = None) -> SlideContent:
        """What the page shows. Words that were put round a picture here stay round the new one."""
        title = page.title or f"{self._page_word} {page.page}"
        if page.picture is None:
            return TextContent(heading=title, body=page.lines)
        if page.page not in self._by_page:
            picture = page.picture
            attachment = Attachment(
                id=self._new_id(),
                name=title[:MOST_TITLE_CHARACTERS],
                media_type=picture.media_type,
                content=picture.content,
            )
            self.attachments.append(attachment)
            self._by_page[page.page] = attachment.id
        attachment_id = self._by_page[page.page]
        if isinstance(before, PictureContent):
            return replace(before, attachment_id=attachment_id)
        return PictureContent(attachment_id=attachment_id)

    def _source(self, page: DeckPage, notes: str) -> SlideSource:
        return SlideSource(
            deck=self._deck.name,
            page=page.page,
            picture_digest=page.picture.digest if page.picture is not None else "",
            text_digest=page.text_digest,
            notes_digest=text_digest((notes,)),
        )


def _placed(
    places: Sequence[Place], before: Mapping[str, Slide], after: Mapping[str, Slide]
) -> list[RecordChange]:
    """The changes that bring every slide to its place. In a block whose order stays, no slide is numbered anew."""
    blocks: dict[str, list[str]] = {}
    for block_id, slide_id in places:
        blocks.setdefault(block_id, []).append(slide_id)
    changes = []
    for block_id, ids in blocks.items():
        here = set(ids)
        was = [one for one, slide in before.items() if slide.block_id == block_id and one in here]
        for place, slide_id in enumerate(ids):
            old = before.get(slide_id)
            new = after.get(slide_id) or before[slide_id]
            if was != ids or old is None:
                new = replace(new, block_id=block_id, position=float(place))
            if old != new:
                changes.append(RecordChange(old, new))
    return changes


def _picture_id(slide: Slide) -> str:
    return slide.content.attachment_id if isinstance(slide.content, PictureContent) else ""


def _first_id(slides: Sequence[Slide]) -> str:
    return slides[0].id if slides else ""
