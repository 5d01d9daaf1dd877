"""The true picture of a phase or a dilemma, also of one that no slide shows yet.

Invariant: nothing is put into the file to be looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise, Phase
from facilitator_app.domain.show import Stop
from facilitator_app.domain.slides import DilemmaContent, PhaseContent, Slide, SlideContent
from facilitator_app.domain.wall import Picture
from facilitator_app.services.building_wall import picture_of_stop
from facilitator_app.ui.projector.paint import page_count
from facilitator_app.ui.projector.pictures import WallPictures

LOOKED_AT = "looked-at"

Views = list[tuple[Picture, int]]


def phase_views(
    pictures: WallPictures, exercise: Exercise, phases: Sequence[Phase], *, round_number: int, block_id: str
) -> Views:
    """The pages of some phases of a round, as they would be in a block; the block's id may be empty."""
    content = PhaseContent(exercise_id=exercise.id, round_number=round_number)
    stops = [
        Stop(block_id=block_id, slide_id=LOOKED_AT, round_number=round_number, phase_key=phase.key)
        for phase in phases
    ]
    return _views(pictures, content, stops)


def dilemma_views(pictures: WallPictures, dilemma: Dilemma, *, block_id: str) -> Views:
    """The pages of a dilemma."""
    stop = Stop(block_id=block_id, slide_id=LOOKED_AT)
    return _views(pictures, DilemmaContent(dilemma_id=dilemma.id), [stop])


def _views(pictures: WallPictures, content: SlideContent, stops: Sequence[Stop]) -> Views:
    sources = pictures.sources()
    slide = Slide(id=LOOKED_AT, workshop_id=sources.workshop.id, block_id="", position=0.0, content=content)
    shown = replace(sources, slides={**sources.slides, LOOKED_AT: slide})
    drawn = [picture_of_stop(shown, stop, pictures.words) for stop in stops]
    return [(picture, page) for picture in drawn for page in range(page_count(picture))]
