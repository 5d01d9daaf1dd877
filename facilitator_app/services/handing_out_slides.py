"""The handout of slides: which pictures of the show go on paper.

Invariant: a handout holds what was written for the room. What the room gives back, breaks, pauses and counters
are left out, and presenter notes are in no picture at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from facilitator_app.content.words import Words
from facilitator_app.domain.records import Record
from facilitator_app.domain.show import Stop
from facilitator_app.domain.wall import (
    ActionExamplePicture,
    ColumnsPicture,
    DilemmaPicture,
    PhasePicture,
    Picture,
    PicturePicture,
    QuestionPicture,
    QuotePicture,
    TextPicture,
    TitlePicture,
)
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.services.building_wall import picture_of_stop
from facilitator_app.services.gathering_day import Records
from facilitator_app.services.wall_slides import dilemma_ids
from facilitator_app.services.wall_sources import WallSources, number_of, wall_sources

R = TypeVar("R", bound=Record)

PICTURE_PX = 1120
"""The width that a slide is painted with: 280 dots to the inch on paper."""
HANDED_OUT = (
    TitlePicture,
    TextPicture,
    ColumnsPicture,
    QuotePicture,
    PicturePicture,
    DilemmaPicture,
    QuestionPicture,
    PhasePicture,
    ActionExamplePicture,
)


class SlidePictures(Protocol):
    """Paints pictures of the wall without any window."""

    def page_count(self, picture: Picture, /) -> int:
        """How many pages the wall needs for it."""

    def png(self, picture: Picture, /, *, page: int, width_px: int) -> bytes:
        """One page (from 0) as a PNG file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOut:
    """One picture of the handout: a page of what is on the wall with its number, and the block it belongs to."""

    number: int
    picture: Picture
    page: int
    block_title: str


def handed_out(
    records: Records, workshop: Workshop, words: Words, pictures: SlidePictures
) -> tuple[HandedOut, ...]:
    """The pictures of the handout in the order of the show, each once."""
    sources = wall_sources(_OneWorkshop(records, workshop))
    titles = {block.id: block.title for block in sources.blocks}
    found: dict[Picture, Stop] = {}
    for stop in sources.stops:
        for picture in _pictures_of(sources, stop, words):
            found.setdefault(picture, stop)
    return tuple(
        HandedOut(
            number=number_of(sources, stop), picture=picture, page=page, block_title=titles[stop.block_id]
        )
        for picture, stop in found.items()
        for page in range(pictures.page_count(picture))
    )


def dilemmas_as_counted(records: Records, workshop: Workshop) -> tuple[str, ...]:
    """The ids of the dilemmas in the order in which the wall counts them."""
    return tuple(dilemma_ids(wall_sources(_OneWorkshop(records, workshop))))


class _OneWorkshop:
    """The open file as it is seen from one of its workshops."""

    def __init__(self, records: Records, workshop: Workshop) -> None:
        self._records = records
        self.workshop = workshop

    @property
    def engagement(self) -> Engagement:
        return self._records.all(Engagement)[0]

    def all(self, kind: type[R]) -> tuple[R, ...]:
        return tuple(self._records.all(kind))


def _pictures_of(sources: WallSources, stop: Stop, words: Words) -> Iterator[Picture]:
    """The picture of a stop when it is handed out. Further rounds look like the first."""
    if stop.round_number > 1:
        return
    picture = picture_of_stop(sources, stop, words)
    if isinstance(picture, ActionExamplePicture):
        picture = replace(picture, counter=None)
    if isinstance(picture, HANDED_OUT):
        yield picture
