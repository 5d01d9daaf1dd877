"""The tab *Slides*: thumbnails, the true picture, and under it what the slide says and shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Phase
from facilitator_app.domain.slides import DilemmaContent, PictureContent, Slide
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.domain.wall import PausePicture
from facilitator_app.problems import Problem
from facilitator_app.services.document import Document
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.planning_slides import NEW_SLIDES, PlanningSlides
from facilitator_app.ui.deck.drop import DeckDrop
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.kit import Button, ChipRole, EmptyState, IconButton, Size, StateShape
from facilitator_app.ui.planner.picture_taking import PictureReader
from facilitator_app.ui.planner.slide_acts import NewSlideMenu, SlideActs
from facilitator_app.ui.planner.slide_commands import SlideCommands
from facilitator_app.ui.planner.slide_picture import SlidePicture
from facilitator_app.ui.planner.slide_pictures import SlidePictures
from facilitator_app.ui.planner.slide_strip import STRIP_PX, SlideStrip, StripSlide
from facilitator_app.ui.planner.slide_texts import SlideTexts
from facilitator_app.ui.planner.slide_views import SlideViews, View
from facilitator_app.ui.planner.words import new_heading, slide_kind_words
from facilitator_app.ui.projector.cut import cut_texts
from facilitator_app.ui.projector.pictures import WallPictures

MARGIN_PX = 20
STRIP_INSET_PX = 4
"""How far into the strip its pictures begin, so that they stand under the fields' left edge."""


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
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._slides = slides
        self._document = document
        self._views = SlideViews(planning=planning, document=document, pictures=pictures)
        self._commands = SlideCommands(slides=slides, document=document, views=self._views)
        self._reader = PictureReader(dialogs=dialogs, sentence=sentence, window=self.window, parent=self)
        self._block_id = ""
        self._slide_id = ""
        self._shown_id = ""
        self._build()
        self._connect()

    def show_block(self, block_id: str) -> None:
        """Draw the slides of a block; the chosen one stays chosen as long as it is there."""
        self._block_id = block_id
        slides = self._slides.slides(block_id)
        if self._slide_id not in [slide.id for slide in slides]:
            # What waits belongs to the slide that was shown, whether or not that is still there.
            self._texts.save_now()
            slides = self._slides.slides(block_id)
            self._slide_id = next((slide.id for slide in slides), "")
        self.setCurrentWidget(self._work if slides else self._nothing)
        self._strip.show_slides([self._in_strip(slide) for slide in slides], self._slide_id)
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
        views = self._views.views(slide)
        self._picture.show_views(views, is_other=slide.id != self._shown_id)
        self._picture.frame.preview.setAccessibleDescription(self._views.called(slide))
        dilemma = None
        if isinstance(slide.content, DilemmaContent):
            dilemma = self._document.get(Dilemma, slide.content.dilemma_id)
        self._texts.show_slide(slide, dilemma, self._slides.pointers(slide))
        exercise = self._views.exercise(slide)
        self._texts.phase_sounds.show_phases(() if exercise is None else exercise.phases)
        self._shown_id = slide.id
        self._tell_fit(slide, views)

    def _tell_fit(self, slide: Slide, views: Sequence[View]) -> None:
        pages = max(page + 1 for _picture, page in views)
        cut = next((text for picture, _page in views for text in cut_texts(picture)), "")
        if any(isinstance(picture, PausePicture) for picture, _page in views):
            is_picture = isinstance(slide.content, PictureContent)
            missing = self.tr("Something is missing, so the wall shows the pause picture")
            words = self.tr("No picture is chosen yet") if is_picture else missing
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

    def _in_strip(self, slide: Slide) -> StripSlide:
        number, words = self._views.number(slide), slide_kind_words(slide.content.kind)
        hidden = self.tr("not shown") if slide.is_hidden else ""
        name = ", ".join(
            part for part in (f"{number} {words}".strip(), self._views.called(slide), hidden) if part
        )
        is_cut = slide.id in self._commands.cut_ids()
        return StripSlide(key=slide.id, number=number, name=name, is_hidden=slide.is_hidden, is_cut=is_cut)

    def _build(self) -> None:
        self._work = QWidget()
        outer = QVBoxLayout(self._work)
        outer.setContentsMargins(0, 8, 0, 0)
        outer.setSpacing(8)
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN_PX - STRIP_INSET_PX, 0, MARGIN_PX, 0)
        top.setSpacing(8)
        top.addLayout(self._build_strip())
        self._picture = SlidePicture()
        top.addWidget(self._picture, 1)
        outer.addLayout(top, 5)
        self._texts = SlideTexts()
        outer.addWidget(self._texts, 3)
        self._first = Button(self.tr("Add slide"), "plus")
        self._first.setObjectName("add_first_slide")
        self._first_import = Button(self.tr("Import slides"), "file-input")
        self._first_import.setObjectName("import_first_slides")
        self._nothing = EmptyState(
            "presentation",
            self.tr("No slides yet"),
            self.tr("The wall shows the pause picture while this block runs."),
            (self._first, self._first_import),
        )
        self.addWidget(self._work)
        self.addWidget(self._nothing)
        self._build_menus()

    def _build_strip(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        self._strip = SlideStrip(self.tr("Slides"), self._views.picture_of)
        column.addWidget(self._strip, 1)
        tools = QHBoxLayout()
        tools.setContentsMargins(STRIP_INSET_PX, 0, STRIP_PX - 142, 0)
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
        self._kinds = NewSlideMenu(self)
        self._acts = SlideActs(self)
        self._acts.offer(self._commands.offer(()))

    def _connect(self) -> None:
        self._add.clicked.connect(self._on_add)
        self._first.clicked.connect(self._on_add_first)
        self._import.clicked.connect(self._on_import)
        self._first_import.clicked.connect(self._on_import)
        self._kinds.kind_asked.connect(self._on_kind)
        self._more.clicked.connect(self._on_more)
        self._acts.asked.connect(self._on_act)
        strip = self._strip
        strip.slide_chosen.connect(self._on_chosen)
        strip.act_asked.connect(self._on_act)
        strip.menu_asked.connect(self._on_menu)
        strip.drop_asked.connect(self._on_drop)
        texts = self._texts
        texts.text_written.connect(self._on_text)
        texts.notes_written.connect(self._on_notes)
        texts.countdown_written.connect(self._on_countdown)
        texts.phase_sounds.changed.connect(self._on_phase)
        texts.choices.pointed.connect(self._on_pointed)
        texts.left.connect(self._document.end_typing)
        self._connect_pictures()

    def _connect_pictures(self) -> None:
        DeckDrop(self, self._strip.viewport()).dropped.connect(self._on_dropped)
        self._pictures = SlidePictures(
            keeping=self._slides.pictures,
            document=self._document,
            reader=self._reader,
            texts=self._texts,
            place=self._place,
            parent=self,
        )
        self._pictures.take_drops(self, self._strip.viewport())
        self._pictures.slides_made.connect(self._on_slides_made)

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
        if slide is not None and isinstance(slide.content, DilemmaContent):
            dilemma = self._document.get(Dilemma, slide.content.dilemma_id)
            if dilemma is not None:
                self._slides.set_dilemma_text(dilemma, field=field, text=text)
        elif slide is not None:
            self._slides.set_slide_text(slide, field=field, text=text)

    def _on_notes(self, text: str) -> None:
        slide = self._slide()
        if slide is not None:
            self._slides.change_slide(replace(slide, notes=clean_text(text)), field="notes")

    def _on_phase(self, phase: Phase) -> None:
        slide = self._slide()
        exercise = None if slide is None else self._views.exercise(slide)
        if exercise is not None:
            self._slides.change_phase(exercise, phase)

    def _on_countdown(self, length_s: int) -> None:
        slide = self._slide()
        if slide is not None:
            self._slides.set_countdown(slide, length_s)

    def _on_pointed(self, field: str, key: str) -> None:
        slide = self._slide()
        if slide is not None:
            self._slides.point_at(slide, field=field, key=key)

    def _on_add(self) -> None:
        self._offer_kinds(self._add)

    def _on_add_first(self) -> None:
        self._offer_kinds(self._first)

    def _offer_kinds(self, button: QWidget) -> None:
        self._kinds.offer([kind for kind in NEW_SLIDES if self._slides.can_begin(kind)])
        self._kinds.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _on_import(self) -> None:
        self._on_dropped("")

    def _on_dropped(self, path: str) -> None:
        self._texts.save_now()
        self.import_asked.emit(self._block_id, self._slide_id, path)

    def _on_kind(self, kind: str) -> None:
        self._texts.save_now()
        slide = self._slides.add_slide(
            self._block_id, kind=kind, heading=new_heading(kind), after_id=self._slide_id or None
        )
        if slide is not None:
            self._turn_to((slide.id,))
            self._texts.focus_first()

    def _chosen(self) -> tuple[str, ...]:
        """What an act is done with: the chosen slides, or the one that is shown."""
        return self._strip.chosen_keys() or ((self._slide_id,) if self._slide_id else ())

    def _on_more(self) -> None:
        self._on_menu(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _on_menu(self, at: QPoint) -> None:
        self._texts.save_now()
        self._acts.offer(self._commands.offer(self._chosen()))
        self._acts.popup(at)

    def _on_act(self, act: str) -> None:
        """Done with the chosen slides; a picture that was copied elsewhere becomes a slide."""
        self._texts.save_now()
        self._document.end_typing()
        if act == "paste" and not self._commands.can_paste() and self._pictures.paste_beside():
            return
        self._turn_to(self._commands.run(act, self._chosen(), self._block_id))

    def _on_drop(self, keys: tuple[str, ...], before_id: str) -> None:
        self._texts.save_now()
        self._slides.arranging.place(keys, self._block_id, before_id=before_id)
        self._turn_to(keys)

    def _turn_to(self, ids: tuple[str, ...]) -> None:
        if self._slide_id not in ids:
            self._slide_id = ids[-1] if ids else ""
        self.show_block(self._block_id)
        if len(ids) > 1:
            self._strip.choose([*(one for one in ids if one != self._slide_id), self._slide_id])
        elif ids:
            self._strip.choose(ids)

    def _place(self) -> tuple[str, str]:
        return self._block_id, self._slide_id

    def _on_slides_made(self, block_id: str, ids: tuple[str, ...]) -> None:
        if block_id == self._block_id and ids:
            self._turn_to(ids)
