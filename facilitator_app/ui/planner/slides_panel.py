"""The tab *Slides*: thumbnails, the true picture, and under it the slide's own texts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise, Phase
from facilitator_app.domain.schedule import DayReading
from facilitator_app.domain.show import Stop
from facilitator_app.domain.slides import DilemmaContent, PhaseContent, PictureContent, Slide
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.domain.wall import PausePicture, Picture
from facilitator_app.domain.workshop import Attachment
from facilitator_app.services.document import Document
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.planning_slides import NEW_SLIDES, PlanningSlides, text_fields
from facilitator_app.ui.deck.drop import DeckDrop
from facilitator_app.ui.kit import (
    Button,
    ChipRole,
    EmptyState,
    IconButton,
    Size,
    StateShape,
)
from facilitator_app.ui.planner.slide_picture import SlidePicture
from facilitator_app.ui.planner.slide_strip import STRIP_PX, SlideStrip, StripSlide
from facilitator_app.ui.planner.slide_texts import SlideTexts
from facilitator_app.ui.planner.words import slide_kind_words
from facilitator_app.ui.projector.cut import cut_texts
from facilitator_app.ui.projector.paint import page_count
from facilitator_app.ui.projector.pictures import WallPictures

MARGIN_PX = 20


class SlidesPanel(QStackedWidget):
    """`fit_told` carries words, chip role and shape of whether the slide can be read; empty words for no slide.

    `import_asked` carries block, slide and path; the path is empty until a file is dropped.
    """

    fit_told = Signal(str, object, object)
    import_asked = Signal(str, str, str)

    def __init__(
        self,
        *,
        planning: PlanningDay,
        slides: PlanningSlides,
        document: Document,
        pictures: WallPictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._planning = planning
        self._slides = slides
        self._document = document
        self._pictures = pictures
        self._block_id = ""
        self._slide_id = ""
        self._shown_id = ""
        self._build()
        self._connect()

    def show_block(self, block_id: str) -> None:
        """Draw the slides of a block; the chosen one stays chosen as long as it is there."""
        self._block_id = block_id
        if self._slide_id not in [slide.id for slide in self._slides.slides(block_id)]:
            # What waits belongs to the slide that was shown, whether or not that is still there.
            self._texts.save_now()
            self._slide_id = next((slide.id for slide in self._slides.slides(block_id)), "")
        slides = self._slides.slides(block_id)
        self.setCurrentWidget(self._work if slides else self._nothing)
        day = self._planning.day_as_planned()
        self._strip.show_slides(
            [self._in_strip(i, s, day) for i, s in enumerate(slides, start=1)], self._slide_id
        )
        chosen = next((slide for slide in slides if slide.id == self._slide_id), None)
        if chosen is None:
            self._shown_id = ""
            self.fit_told.emit("", ChipRole.SUNK, None)
            return
        self._draw(chosen)

    def show_slide(self, slide_id: str) -> None:
        """Turn to a slide of the block that is shown."""
        self._on_chosen(slide_id)
        self.show_block(self._block_id)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self._texts.save_now()

    def _draw(self, slide: Slide) -> None:
        views = self._views(slide)
        self._picture.show_views(views, is_other=slide.id != self._shown_id)
        dilemma = None
        if isinstance(slide.content, DilemmaContent):
            dilemma = self._document.get(Dilemma, slide.content.dilemma_id)
        self._texts.show_slide(slide, dilemma)
        exercise = self._exercise(slide)
        self._texts.phase_sounds.show_phases(() if exercise is None else exercise.phases)
        self._shown_id = slide.id
        self._tell_fit(slide, views)

    def _tell_fit(self, slide: Slide, views: list[tuple[Picture, int]]) -> None:
        pages = max(page + 1 for _picture, page in views)
        cut = next((text for picture, _page in views for text in cut_texts(picture)), "")
        if any(isinstance(picture, PausePicture) for picture, _page in views):
            words = self.tr("Something is missing, so the wall shows the pause picture")
            self.fit_told.emit(words, ChipRole.NEAR, StateShape.NEAR)
        elif slide.is_hidden:
            self.fit_told.emit(self.tr("Not shown"), ChipRole.SUNK, StateShape.NOT_SHOWN)
        elif cut:
            words = self.tr("Has no room on the wall: {text}").format(text=cut)
            self.fit_told.emit(words, ChipRole.NEAR, StateShape.NEAR)
        elif pages > 1:
            words = self.tr("Goes on over {count} pages").format(count=pages)
            self.fit_told.emit(words, ChipRole.NEAR, StateShape.NEAR)
        else:
            words = self.tr("Can be read at the back of the room")
            self.fit_told.emit(words, ChipRole.OK, StateShape.READY)

    def _views(self, slide: Slide) -> list[tuple[Picture, int]]:
        day = self._planning.day_as_planned()
        pictures = [self._pictures.of_stop(stop, day) for stop in self._stops(slide)]
        return [(picture, page) for picture in pictures for page in range(page_count(picture))]

    def _stops(self, slide: Slide) -> list[Stop]:
        """Where the show would stop for a slide, also for one that is left out of it."""
        bare = Stop(block_id=slide.block_id, slide_id=slide.id)
        if not isinstance(slide.content, PhaseContent):
            return [bare]
        exercise = self._exercise(slide)
        phases = exercise.phases if exercise is not None else ()
        number = slide.content.round_number
        return [replace(bare, round_number=number, phase_key=p.key) for p in phases] or [bare]

    def _exercise(self, slide: Slide) -> Exercise | None:
        if not isinstance(slide.content, PhaseContent):
            return None
        return self._document.get(Exercise, slide.content.exercise_id)

    def _in_strip(self, number: int, slide: Slide, day: DayReading) -> StripSlide:
        words = slide_kind_words(slide.content.kind)
        first = next(iter(text_fields(slide.content)), "")
        heading = (getattr(slide.content, first) if first else "") or self._picture_name(slide)
        hidden = self.tr("not shown") if slide.is_hidden else ""
        name = ", ".join(part for part in (f"{number} {words}", heading, hidden) if part)
        picture = self._pictures.of_stop(self._stops(slide)[0], day)
        return StripSlide(key=slide.id, number=number, name=name, picture=picture, is_hidden=slide.is_hidden)

    def _picture_name(self, slide: Slide) -> str:
        """What a picture is called that came without a heading."""
        if not isinstance(slide.content, PictureContent):
            return ""
        attachment = self._document.get(Attachment, slide.content.attachment_id)
        return attachment.name if attachment is not None else ""

    def _build(self) -> None:
        self._work = QWidget()
        outer = QVBoxLayout(self._work)
        outer.setContentsMargins(0, 8, 0, 0)
        outer.setSpacing(8)
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN_PX - 6, 0, MARGIN_PX, 0)
        top.setSpacing(8)
        top.addLayout(self._build_strip())
        self._picture = SlidePicture()
        top.addWidget(self._picture, 1)
        outer.addLayout(top, 3)
        self._texts = SlideTexts()
        outer.addWidget(self._texts, 2)
        first = Button(self.tr("Add slide"), "plus")
        first.setObjectName("add_first_slide")
        first.clicked.connect(self._on_add)
        self._first_import = Button(self.tr("Import slides"), "file-input")
        self._first_import.setObjectName("import_first_slides")
        self._nothing = EmptyState(
            "presentation",
            self.tr("No slides yet"),
            self.tr("The wall shows the pause picture while this block runs."),
            (first, self._first_import),
        )
        self.addWidget(self._work)
        self.addWidget(self._nothing)
        self._build_menus()

    def _build_strip(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        self._strip = SlideStrip(accessible_name=self.tr("Slides"))
        column.addWidget(self._strip, 1)
        tools = QHBoxLayout()
        tools.setContentsMargins(6, 0, STRIP_PX - 142, 0)
        tools.setSpacing(4)
        self._add = Button(self.tr("Slide"), "plus", size=Size.SMALL)
        self._add.setObjectName("add_slide")
        self._add.setAccessibleName(self.tr("Add slide"))
        self._more = IconButton("ellipsis-vertical", self.tr("More for this slide"), size=Size.SMALL)
        self._more.setObjectName("slide_more")
        self._import = IconButton(
            "file-input", self.tr("Import slides from PDF or PowerPoint"), size=Size.SMALL
        )
        self._import.setObjectName("import_slides")
        tools.addWidget(self._add, 1)
        tools.addWidget(self._import)
        tools.addWidget(self._more)
        column.addLayout(tools)
        return column

    def _build_menus(self) -> None:
        self._kinds = QMenu(self)
        self._kinds.setObjectName("slide_kinds")
        for kind in NEW_SLIDES:
            action = QAction(slide_kind_words(kind), self._kinds)
            action.setData(kind)
            self._kinds.addAction(action)
        self._acts = QMenu(self)
        self._acts.setObjectName("slide_acts")
        self._copy = self._acts.addAction(self.tr("Copy"))
        self._hide = self._acts.addAction(self.tr("Do not show"))
        self._up = self._acts.addAction(self.tr("Move up"))
        self._down = self._acts.addAction(self.tr("Move down"))
        self._acts.addSeparator()
        self._remove = self._acts.addAction(self.tr("Remove"))

    def _connect(self) -> None:
        self._add.clicked.connect(self._on_add)
        self._import.clicked.connect(self._on_import)
        self._first_import.clicked.connect(self._on_import)
        DeckDrop(self, self._strip.viewport()).dropped.connect(self._on_dropped)
        self._more.clicked.connect(self._on_more)
        self._kinds.triggered.connect(self._on_kind)
        self._copy.triggered.connect(self._on_copy)
        self._hide.triggered.connect(self._on_hide)
        self._up.triggered.connect(self._on_up)
        self._down.triggered.connect(self._on_down)
        self._remove.triggered.connect(self._on_remove)
        self._strip.slide_chosen.connect(self._on_chosen)
        self._strip.move_asked.connect(self._slides.move_slide)
        self._strip.remove_asked.connect(self._on_remove)
        self._texts.text_written.connect(self._on_text)
        self._texts.notes_written.connect(self._on_notes)
        self._texts.countdown_written.connect(self._on_countdown)
        self._texts.phase_sounds.changed.connect(self._on_phase)
        self._texts.left.connect(self._document.end_typing)

    def _slide(self) -> Slide | None:
        return self._document.get(Slide, self._slide_id)

    def _on_chosen(self, slide_id: str) -> None:
        if slide_id == self._slide_id:
            return
        self._texts.save_now()
        self._document.end_typing()
        self._slide_id = slide_id
        slide = self._slide()
        if slide is not None:
            self._draw(slide)

    def _on_text(self, field: str, text: str) -> None:
        slide = self._slide()
        if slide is None:
            return
        if isinstance(slide.content, DilemmaContent):
            dilemma = self._document.get(Dilemma, slide.content.dilemma_id)
            if dilemma is not None:
                self._slides.set_dilemma_text(dilemma, field=field, text=text)
            return
        self._slides.set_slide_text(slide, field=field, text=text)

    def _on_notes(self, text: str) -> None:
        slide = self._slide()
        if slide is not None:
            self._slides.change_slide(replace(slide, notes=clean_text(text)), field="notes")

    def _on_phase(self, phase: Phase) -> None:
        slide = self._slide()
        exercise = None if slide is None else self._exercise(slide)
        if exercise is not None:
            self._slides.change_phase(exercise, phase)

    def _on_countdown(self, length_s: int) -> None:
        slide = self._slide()
        if slide is not None:
            self._slides.set_countdown(slide, length_s)

    def _on_add(self) -> None:
        button = self.sender()
        below = button if isinstance(button, QWidget) else self._add
        self._kinds.popup(below.mapToGlobal(QPoint(0, below.height() + 4)))

    def _on_import(self) -> None:
        self._on_dropped("")

    def _on_dropped(self, path: str) -> None:
        self._texts.save_now()
        self.import_asked.emit(self._block_id, self._slide_id, path)

    def _on_kind(self, action: QAction) -> None:
        self._texts.save_now()
        slide = self._slides.add_slide(
            self._block_id, kind=action.data(), heading=self.tr("New slide"), after_id=self._slide_id or None
        )
        self._turn_to(slide)
        self._texts.focus_first()

    def _on_more(self) -> None:
        slide = self._slide()
        is_hidden = slide is not None and slide.is_hidden
        self._hide.setText(self.tr("Show again") if is_hidden else self.tr("Do not show"))
        self._acts.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _on_copy(self) -> None:
        self._texts.save_now()
        self._turn_to(self._slides.copy_slide(self._slide_id))

    def _on_hide(self) -> None:
        self._slides.toggle_hidden(self._slide_id)

    def _on_up(self) -> None:
        self._slides.move_slide(self._slide_id, -1)

    def _on_down(self) -> None:
        self._slides.move_slide(self._slide_id, 1)

    def _on_remove(self) -> None:
        """The neighbour is chosen, so that several can be removed one after the other."""
        ids = [slide.id for slide in self._slides.slides(self._block_id)]
        if self._slide_id not in ids:
            return
        at = ids.index(self._slide_id)
        removed_id = self._slide_id
        self._texts.save_now()
        others = [one for one in ids if one != removed_id]
        self._slide_id = others[min(at, len(others) - 1)] if others else ""
        self._slides.remove_slide(removed_id)

    def _turn_to(self, slide: Slide | None) -> None:
        if slide is not None:
            self._slide_id = slide.id
            self.show_block(self._block_id)
