"""Decks of slides made in another program, and how a newer edition of one differs from what was fetched before.

One invariant: taking every part of every difference gives the new deck, page for page; taking none changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from facilitator_app.domain.page_matching import matched_pages, out_of_order
from facilitator_app.domain.slides import PictureContent, Slide, TextContent
from facilitator_app.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckPicture:
    """A page as the room sees it, PNG or JPEG. `digest` is of its pixels, not of the file."""

    content: bytes = field(repr=False)
    media_type: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckPage:
    """One page; `page` counts from 1. `lines` are its text below the title, written as in a text slide.

    `notes` is None where the file has no place for presenter notes. Without a picture it becomes a text slide.
    """

    page: int
    title: str = ""
    lines: tuple[str, ...] = ()
    notes: str | None = None
    picture: DeckPicture | None = None
    is_hidden: bool = False

    @property
    def text_digest(self) -> str:
        """Digest of all that the page says, but for its own number at the foot."""
        said = [self.title, *self.lines]
        return text_digest(tuple(line for line in said if line.strip() != str(self.page)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """A file of slides as it was read. `remark` tells why its pages came without pictures, when they did."""

    name: str
    pages: tuple[DeckPage, ...]
    remark: Problem | None = None


class PageFate(StrEnum):
    """What has become of a page. A page that is both changed and moved is CHANGED."""

    IDENTICAL = "identical"
    CHANGED = "changed"
    NEW = "new"
    REMOVED = "removed"
    MOVED = "moved"


class PagePart(StrEnum):
    """What can be taken from the new deck, each by itself. CONTENT also adds and removes whole slides."""

    CONTENT = "content"
    NOTES = "notes"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageChange:
    """One page in both editions: `before` is its slide here, `after` the page in the new file; one may lack."""

    before: Slide | None
    after: DeckPage | None
    is_moved: bool = False

    @property
    def has_new_content(self) -> bool:
        """Whether the page looks otherwise; where no picture was made, whether it says something else."""
        if self.before is None or self.after is None or self.before.source is None:
            return True
        source, picture = self.before.source, self.after.picture
        if picture is None:
            return source.text_digest != self.after.text_digest
        return source.picture_digest != picture.digest

    @property
    def has_new_notes(self) -> bool:
        """Whether the presenter notes of the deck were changed, and to something else than stands here."""
        if self.before is None or self.after is None or self.after.notes is None:
            return False
        was = self.before.source.notes_digest if self.before.source is not None else ""
        return (
            was != text_digest((self.after.notes,)) and self.before.notes.strip() != self.after.notes.strip()
        )

    @property
    def fate(self) -> PageFate:
        """The word for it."""
        if self.before is None:
            return PageFate.NEW
        if self.after is None:
            return PageFate.REMOVED
        if self.has_new_content or self.has_new_notes:
            return PageFate.CHANGED
        return PageFate.MOVED if self.is_moved else PageFate.IDENTICAL

    @property
    def parts(self) -> frozenset[PagePart]:
        """What can be ticked."""
        offered = {
            PagePart.CONTENT: self.has_new_content,
            PagePart.NOTES: self.has_new_notes,
            PagePart.PLACE: self.is_moved,
        }
        return frozenset(part for part, is_offered in offered.items() if is_offered)

    @property
    def safe_parts(self) -> frozenset[PagePart]:
        """What can be taken without losing anything that was made here: ticked from the start."""
        if self.after is None:
            return frozenset()
        if self.before is None:
            return self.parts
        lost = {PagePart.PLACE}
        if not _is_as_fetched(self.before, self.after):
            lost.add(PagePart.CONTENT)
        source = self.before.source
        if self.before.notes.strip() and (
            source is None or source.notes_digest != text_digest((self.before.notes,))
        ):
            lost.add(PagePart.NOTES)
        return self.parts - lost


Tick = tuple[int, PagePart]
"""The number of a change (from 0) and a part of it that is to be taken."""
Place = tuple[str, str]
"""The ids of a block and of a slide in it."""


def text_digest(lines: Sequence[str]) -> str:
    """A digest of words alone: spacing and the marks of bullets do not count. Empty for no words."""
    words = " ".join(" ".join(line.lstrip("-•·–▪◦* \t") for line in lines).split())
    return hashlib.sha256(words.encode(errors="replace")).hexdigest()[:32] if words else ""


def compare(
    before: Sequence[Slide], after: Sequence[DeckPage], titles: Mapping[str, str]
) -> tuple[PageChange, ...]:
    """How the new pages differ from the slides that were fetched, in the new deck's order.

    `titles` are those of the slides by id. A removed page stands where it stood, after the page before it.
    """
    old = sorted((slide for slide in before if slide.source is not None), key=_page_before)
    pairs = matched_pages(
        [_marks_before(slide, titles) for slide in old], [_marks_after(page) for page in after]
    )
    moved = out_of_order(pairs)
    to_old = {new: was for was, new in pairs}
    changes = [
        PageChange(
            before=old[to_old[at]] if at in to_old else None,
            after=page,
            is_moved=at in to_old and to_old[at] in moved,
        )
        for at, page in enumerate(after)
    ]
    new_of = dict(pairs)
    for was, slide in enumerate(old):
        if was not in new_of:
            changes.insert(_place_of_removed(was, old, changes), PageChange(before=slide, after=None))
    return tuple(changes)


def safe_ticks(changes: Sequence[PageChange]) -> frozenset[Tick]:
    """What is ticked from the start."""
    return frozenset((at, part) for at, change in enumerate(changes) for part in change.safe_parts)


def all_ticks(changes: Sequence[PageChange]) -> frozenset[Tick]:
    """Everything that can be ticked."""
    return frozenset((at, part) for at, change in enumerate(changes) for part in change.parts)


def arranged(
    places: Sequence[Place],
    changes: Sequence[PageChange],
    ticks: Collection[Tick],
    new_ids: Mapping[int, str],
) -> tuple[Place, ...]:
    """All slides in their order after the ticked changes; `new_ids` are for new pages by the number of the change.

    A page that is new or moves goes right after the page before it in the new deck, into that one's block; the
    first of all goes before the deck's first slide. Everything else keeps its place, other slides between them too.
    """
    arranged = list(places)
    fetched = {change.before.id for change in changes if change.before is not None}
    last: Place | None = None
    for at, change in enumerate(changes):
        if change.after is None:
            continue
        slide_id = change.before.id if change.before is not None else new_ids.get(at, "")
        if _goes_elsewhere(at, change, ticks):
            arranged = [place for place in arranged if place[1] != slide_id]
            last = _put_in(arranged, slide_id, last, fetched)
        elif change.before is not None:
            last = next(place for place in arranged if place[1] == slide_id)
    gone = {c.before.id for at, c in enumerate(changes) if c.before and _is_removed(at, c, ticks)}
    return tuple(place for place in arranged if place[1] not in gone)


def _put_in(arranged: list[Place], slide_id: str, last: Place | None, fetched: Collection[str]) -> Place:
    if last is not None:
        at = arranged.index(last) + 1
        block_id = last[0]
    else:
        at = next((i for i, place in enumerate(arranged) if place[1] in fetched), len(arranged))
        near = arranged[at] if at < len(arranged) else arranged[-1]
        block_id = near[0]
    arranged.insert(at, (block_id, slide_id))
    return arranged[at]


def _goes_elsewhere(at: int, change: PageChange, ticks: Collection[Tick]) -> bool:
    if change.before is None:
        return (at, PagePart.CONTENT) in ticks
    return change.is_moved and (at, PagePart.PLACE) in ticks


def _is_removed(at: int, change: PageChange, ticks: Collection[Tick]) -> bool:
    return change.after is None and (at, PagePart.CONTENT) in ticks


def _is_as_fetched(slide: Slide, page: DeckPage) -> bool:
    """Whether nothing was written in the slide since, and the new page has a picture where it had one."""
    if isinstance(slide.content, PictureContent):
        return page.picture is not None
    if not isinstance(slide.content, TextContent) or slide.source is None:
        return False
    said = (slide.content.heading, *slide.content.body)
    return text_digest(said) == slide.source.text_digest


def _marks_before(slide: Slide, titles: Mapping[str, str]) -> tuple[str, str, str]:
    assert slide.source is not None, "only fetched slides are compared"
    return slide.source.picture_digest, slide.source.text_digest, titles.get(slide.id, "")


def _marks_after(page: DeckPage) -> tuple[str, str, str]:
    return page.picture.digest if page.picture is not None else "", page.text_digest, page.title


def _place_of_removed(was: int, old: Sequence[Slide], changes: Sequence[PageChange]) -> int:
    """After the change that holds the slide that stood before it in the old deck."""
    if was == 0:
        return 0
    return next(at + 1 for at, change in enumerate(changes) if change.before is old[was - 1])


def _page_before(slide: Slide) -> tuple[int, str]:
    return (slide.source.page if slide.source is not None else 0, slide.id)
