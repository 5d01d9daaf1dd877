"""Pictures of slides, kept in the file: put in, exchanged, and taken away with the last slide that shows them.

One invariant: what is kept has been read whole, stands upright, is no larger than the wall, and holds nothing but its
pixels – neither where it was taken nor by whom.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields, replace

from facilitator_app.content.picture_reading import fitted_apart
from facilitator_app.content.pictures import FittedPicture, claimed_size
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.markup import picture_line, picture_names
from facilitator_app.domain.positions import put_at
from facilitator_app.domain.records import RecordChange, added, removed
from facilitator_app.domain.slides import PictureContent, Slide
from facilitator_app.domain.textfmt import one_line
from facilitator_app.domain.workshop import Attachment, Engagement
from facilitator_app.problems import Refused
from facilitator_app.services.block_slides import slides_in
from facilitator_app.services.document import Document
from facilitator_app.services.plan_lock import WhenOpen, at_once
from facilitator_app.services.ports import NewId

MOST_MB = 40
MOST_MILLION_PIXELS = 60
LONGEST_NAME = 60
ENDINGS = ("png", "jpg", "jpeg")

_NOT_IN_NAMES = re.compile(r"[\[\]()/\\]+")


@dataclass(frozen=True, slots=True)
class NewPicture:
    """A picture that may be kept, and what its file was called."""

    picture: FittedPicture
    name: str


def read_picture(content: bytes, name: str) -> NewPicture:
    """What is to be kept of a picture file. Raises `Refused` for what cannot be shown.

    Takes its time: it is read in a process of its own. So it is asked for off the window's thread.
    """
    if len(content) > MOST_MB * 1_000_000:
        raise Refused("picture.too_many_bytes", name=name, most=MOST_MB)
    size = claimed_size(content)
    if size is None or not (size.width_px and size.height_px):
        raise Refused("picture.not_a_picture", name=name)
    if size.width_px * size.height_px > MOST_MILLION_PIXELS * 1_000_000:
        raise Refused("picture.too_large", name=name, most=MOST_MILLION_PIXELS)
    picture = fitted_apart(content)
    if picture is None:
        raise Refused("picture.unreadable", name=name)
    return NewPicture(picture, name)


class KeepingPictures:
    """Commands of the planner's pictures, each one step of undo. `when_open` is for pictures that took their time to be
    read: they are put in as soon as the plan may be changed.
    """

    def __init__(self, *, document: Document, new_id: NewId, when_open: WhenOpen = at_once) -> None:
        self._document = document
        self._new_id = new_id
        self.when_open = when_open

    def add_slides(
        self, block_id: str, pictures: Iterable[NewPicture], *, after_id: str | None
    ) -> tuple[Slide, ...]:
        """A slide for each picture after another slide, or last. Nothing when the block is gone."""
        block = self._document.get(Block, block_id)
        if block is None:
            return ()
        taken = {one.name for one in self._document.all(Attachment)}
        attachments = tuple(self._attachments(pictures, taken))
        coming = [
            Slide(
                id=self._new_id(),
                workshop_id=block.workshop_id,
                block_id=block_id,
                position=0.0,
                content=PictureContent(attachment_id=attachment.id),
            )
            for attachment in attachments
        ]
        ordered = slides_in(self._document, block_id)
        at = next((i + 1 for i, slide in enumerate(ordered) if slide.id == after_id), len(ordered))
        slides, moved = put_at(ordered, at, coming)
        self._document.edit("edit.add_slide", [*moved, *added([*attachments, *slides])])
        return slides

    def put_in(self, slide_id: str, picture: NewPicture) -> None:
        """Show a picture in place of the one a slide has. Slides of other kinds stay as they are."""
        slide = self._document.get(Slide, slide_id)
        if slide is None or not isinstance(slide.content, PictureContent):
            return
        (attachment,) = self._attachments([picture], {one.name for one in self._document.all(Attachment)})
        after = replace(slide, content=replace(slide.content, attachment_id=attachment.id))
        unused = unused_without(self._document, [slide.id])
        changes = [*added([attachment]), RecordChange(slide, after), *removed(unused)]
        self._document.edit("edit.change_picture", changes)

    def put_in_text(self, slide_id: str, field: str, picture: NewPicture, *, after_line: int) -> None:
        """Show a picture in one of a slide's texts, under a line (from 0). A text that the slide has not is left."""
        slide = self._document.get(Slide, slide_id)
        lines = getattr(slide.content, field, None) if slide is not None else None
        if slide is None or not isinstance(lines, tuple):
            return
        (attachment,) = self._attachments([picture], {one.name for one in self._document.all(Attachment)})
        at = min(after_line + 1, len(lines))
        written = (*lines[:at], picture_line(attachment.name), *lines[at:])
        content = replace(slide.content, **{field: written})  # type: ignore[arg-type]
        changes = [*added([attachment]), RecordChange(slide, replace(slide, content=content))]
        self._document.edit("edit.change_picture", changes)

    def _attachments(self, pictures: Iterable[NewPicture], taken: Collection[str]) -> Iterator[Attachment]:
        """Each with a name that no other has, since texts know pictures by their names."""
        names = set(taken)
        for new in pictures:
            name = _free_name(new.name, names)
            names.add(name)
            yield Attachment(
                id=self._new_id(), name=name, media_type=new.picture.kind.value, content=new.picture.content
            )


def unused_without(document: Document, slide_ids: Collection[str]) -> tuple[Attachment, ...]:
    """The attachments that these slides show and that nothing else does."""
    going = [slide for slide in document.all(Slide) if slide.id in slide_ids]
    ids, names = _shown_by(going)
    if not (ids or names):
        return ()
    kept_ids, kept_names = _shown_by(slide for slide in document.all(Slide) if slide.id not in slide_ids)
    kept_ids |= {engagement.logo_id or "" for engagement in document.all(Engagement)}
    return tuple(
        one
        for one in document.all(Attachment)
        if (one.id in ids or one.name in names) and one.id not in kept_ids and one.name not in kept_names
    )


def names_in(slides: Iterable[Slide]) -> set[str]:
    """The names by which the texts of slides show attachments."""
    return _shown_by(slides)[1]


def _shown_by(slides: Iterable[Slide]) -> tuple[set[str], set[str]]:
    """The ids and the names by which slides show attachments."""
    ids: set[str] = set()
    names: set[str] = set()
    for slide in slides:
        content = slide.content
        if isinstance(content, PictureContent):
            ids.add(content.attachment_id)
            continue
        for field in fields(content):
            lines = getattr(content, field.name)
            if isinstance(lines, tuple):
                names.update(picture_names(lines))
    return ids, names


def _free_name(name: str, taken: Collection[str]) -> str:
    plain = one_line(_NOT_IN_NAMES.sub(" ", name))
    stem, dot, ending = plain.rpartition(".")
    if not dot or ending.lower() not in ENDINGS:
        stem, ending = plain, ""
    stem = stem[:LONGEST_NAME].strip() or "1"
    tail = f".{ending}" if ending else ""
    number, free = 1, f"{stem}{tail}"
    while free in taken:
        number += 1
        free = f"{stem} {number}{tail}"
    return free
