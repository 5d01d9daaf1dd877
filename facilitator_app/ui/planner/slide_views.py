"""What the planner shows of slides: their pictures with all pages and phases, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.markup import without_signs
from facilitator_app.domain.schedule import DayReading
from facilitator_app.domain.show import Stop
from facilitator_app.domain.slides import PhaseContent, PictureContent, Slide
from facilitator_app.domain.wall import BlackPicture, Picture
from facilitator_app.domain.workshop import Attachment
from facilitator_app.services.document import Document
from facilitator_app.services.next_up import slide_heading
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.slide_numbers import SlideNumber, slide_numbers
from facilitator_app.ui.projector.paint import page_count
from facilitator_app.ui.projector.pictures import WallPictures

View = tuple[Picture, int]


class SlideViews:
    """Reads; the day's times are read once for each change of the file."""

    def __init__(self, *, planning: PlanningDay, document: Document, pictures: WallPictures) -> None:
        self._planning = planning
        self._document = document
        self._pictures = pictures
        self._day: tuple[int, DayReading] | None = None
        self._numbers: tuple[int, Mapping[str, SlideNumber]] | None = None

    def picture_of(self, slide_id: str) -> Picture:
        """The first picture of a slide; the pause picture for one that is gone, black while a file is being left."""
        if not self._document.is_open:
            return BlackPicture()
        slide = self._document.get(Slide, slide_id)
        stop = self._stops(slide)[0] if slide is not None else Stop(block_id="", slide_id=slide_id)
        return self._pictures.of_stop(stop, self._reading())

    def views(self, slide: Slide) -> list[View]:
        """Every picture of a slide with each of its pages."""
        pictures = [self._pictures.of_stop(stop, self._reading()) for stop in self._stops(slide)]
        return [(picture, page) for picture in pictures for page in range(page_count(picture))]

    def exercise(self, slide: Slide) -> Exercise | None:
        """The exercise whose phases a slide shows."""
        if not isinstance(slide.content, PhaseContent):
            return None
        return self._document.get(Exercise, slide.content.exercise_id)

    def called(self, slide: Slide) -> str:
        """What a slide is called where it is read aloud; a picture by its description, caption or file."""
        heading = without_signs(slide_heading(self._document, slide))
        content = slide.content
        if not isinstance(content, PictureContent):
            return heading
        attachment = self._document.get(Attachment, content.attachment_id)
        name = attachment.name if attachment is not None else ""
        return content.alt or heading or without_signs(content.caption) or name

    def number(self, slide: Slide) -> str:
        """The number it has everywhere, empty for one that is not shown."""
        revision = self._document.revision
        if self._numbers is None or self._numbers[0] != revision:
            self._numbers = (revision, slide_numbers(self._document))
        found = self._numbers[1].get(slide.id)
        return "" if found is None else str(found)

    def _reading(self) -> DayReading:
        revision = self._document.revision
        if self._day is None or self._day[0] != revision:
            self._day = (revision, self._planning.day_as_planned())
        return self._day[1]

    def _stops(self, slide: Slide) -> list[Stop]:
        """Where the show would stop for a slide, also for one that is left out of it."""
        bare = Stop(block_id=slide.block_id, slide_id=slide.id)
        if not isinstance(slide.content, PhaseContent):
            return [bare]
        exercise = self.exercise(slide)
        phases = exercise.phases if exercise is not None else ()
        number = slide.content.round_number
        return [replace(bare, round_number=number, phase_key=p.key) for p in phases] or [bare]
