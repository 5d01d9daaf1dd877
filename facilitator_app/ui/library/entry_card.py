"""One entry, looked at before it is copied in: its pictures, what is in it, and where it goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.wall import Picture
from facilitator_app.services.keeping_library import PackageKind
from facilitator_app.services.previewing_kept import KeptContents
from facilitator_app.ui.kit import (
    Button,
    Card,
    ComboBox,
    Divider,
    Fit,
    IconButton,
    LabelledField,
    PlainLabel,
    Tone,
    Variant,
)
from facilitator_app.ui.labels import block_kind_words
from facilitator_app.ui.planner.slide_picture import SlidePicture
from facilitator_app.ui.projector.paint import page_count
from facilitator_app.ui.theme import Ground, TextRole, set_ground

MINUTE_S = 60
MOST_PICTURE_PX = 300


class EntryCard(Card):
    """Tells what is asked of the entry it shows."""

    place_asked = Signal()
    rename_asked = Signal()
    removal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._shown_id = ""
        self._build_head()
        self.content.addWidget(Divider())
        self._build_body()
        self.content.addWidget(Divider())
        self._build_foot()

    def show_entry(
        self,
        entry_id: str,
        *,
        title: str,
        about: str,
        facts: str,
        pictures: Sequence[Picture],
        contents: KeptContents,
    ) -> None:
        """Show an entry; the same one keeps the picture that was turned to."""
        self._title.setText(title)
        self._facts.setText(facts)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        views = [(picture, page) for picture in pictures for page in range(page_count(picture))]
        self._picture.setVisible(bool(views))
        self._picture.show_views(views, is_other=entry_id != self._shown_id)
        lines = self._lines(contents)
        self._lines_label.setText("\n".join(lines))
        self._lines_label.setVisible(bool(lines))
        self._shown_id = entry_id

    def show_places(self, kind: PackageKind, places: Sequence[tuple[str, str]], chosen_key: str) -> None:
        """Offer where it can be put; what goes into the file's own list has no place to choose."""
        self._where.setVisible(bool(places))
        self._places.set_choices(places)
        if chosen_key and self._places.findData(chosen_key) >= 0:
            self._places.choose(chosen_key)
        elif places and not self._places.chosen_key():
            self._places.choose(places[0][0])
        words = {
            PackageKind.EXERCISE: self.tr("Copy into the exercises"),
            PackageKind.DILEMMA: self.tr("Copy into the dilemmas"),
            PackageKind.FORM: self.tr("Copy into the forms"),
        }
        self.place.set_words(words.get(kind, self.tr("Insert a copy")))

    def place_key(self) -> str:
        """Where the copy goes."""
        return self._places.chosen_key()

    def _build_head(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 12, 12)
        head.setSpacing(8)
        names = QVBoxLayout()
        names.setSpacing(0)
        self._title = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.WRAP)
        self._title.setObjectName("library_title")
        self._facts = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP, tone=Tone.TEXT_2)
        self._facts.setObjectName("library_facts")
        names.addWidget(self._title)
        names.addWidget(self._facts)
        head.addLayout(names, 1)
        self._rename = IconButton("pencil", self.tr("Rename"), variant=Variant.QUIET)
        self._rename.setObjectName("rename_entry")
        self._remove = IconButton("trash-2", self.tr("Remove from the library"), variant=Variant.QUIET)
        self._remove.setObjectName("remove_entry")
        head.addWidget(self._rename)
        head.addWidget(self._remove)
        self.content.addLayout(head)
        self._rename.clicked.connect(self.rename_asked)
        self._remove.clicked.connect(self.removal_asked)

    def _build_body(self) -> None:
        inner = QWidget()
        set_ground(inner, Ground.SURFACE)
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        self._about = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
        self._picture = SlidePicture()
        self._picture.setFixedHeight(MOST_PICTURE_PX)
        self._lines_label = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
        self._lines_label.setObjectName("library_contents")
        column.addWidget(self._about)
        column.addWidget(self._picture)
        column.addWidget(self._lines_label)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("What is in it"))
        scroll.setWidget(inner)
        self.content.addWidget(scroll, 1)

    def _build_foot(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 12, 12)
        foot.setSpacing(12)
        self._places = ComboBox(accessible_name=self.tr("Where"))
        self._places.setObjectName("library_place")
        self._where = LabelledField(self.tr("Where"), self._places)
        foot.addWidget(self._where, 1)
        foot.addStretch(0)
        self.place = Button(self.tr("Insert a copy"), "plus", variant=Variant.PRIMARY)
        self.place.setObjectName("place_entry")
        holder = QVBoxLayout()
        holder.addStretch(1)
        holder.addWidget(self.place)
        foot.addLayout(holder)
        self.content.addLayout(foot)
        self.place.clicked.connect(self.place_asked)

    def _lines(self, contents: KeptContents) -> list[str]:
        blocks = [self._block_line(block) for block in contents.blocks]
        phases = [
            self.tr("{minutes} min · {title}").format(minutes=phase.length_s // MINUTE_S, title=phase.title)
            for phase in contents.phases
        ]
        needed = ", ".join(contents.materials)
        materials = [self.tr("Materials: {materials}").format(materials=needed)] if needed else []
        goal = [contents.goal] if contents.goal else []
        return [*goal, *materials, *blocks, *phases, *(field.label for field in contents.fields)]

    def _block_line(self, block: Block) -> str:
        """Its kind is told where the title does not begin with it."""
        minutes, title, kind = block.planned_min, block.title, block_kind_words(block.kind)
        if title.casefold().startswith(kind.casefold()):
            return self.tr("{minutes} min · {title}").format(minutes=minutes, title=title)
        return self.tr("{minutes} min · {title} ({kind})").format(minutes=minutes, title=title, kind=kind)
