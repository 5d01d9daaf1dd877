"""Four pictures of one form in the middle: on screen, on the wall, as a blank sheet and as a filled one.

Each is the real thing, made from the coming revision; only the one that is looked at is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.wall import Picture
from facilitator_app.services.previewing import Previewing
from facilitator_app.services.previewing_forms import PreviewingForms
from facilitator_app.ui.designer.paper_pane import PaperPane
from facilitator_app.ui.designer.screen_view import ScreenView
from facilitator_app.ui.designer.view_tabs import ViewTabs
from facilitator_app.ui.forms import Entry
from facilitator_app.ui.kit import EmptyState, Fit, PlainLabel, Tone
from facilitator_app.ui.planner.slide_picture import SlidePicture
from facilitator_app.ui.projector.paint import page_count
from facilitator_app.ui.theme import TextRole, roles_at

SCREEN, WALL, BLANK, FILLED = "screen", "wall", "blank", "filled"
RADIUS_PX = 8
GAP_PX = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewSources:
    """What the pictures are made with."""

    forms: PreviewingForms
    paper: Previewing
    entry: Entry
    date_words: Callable[[date], str]


class Table(QStackedWidget):
    """The sunk ground that sheets and pictures lie on."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sunk, with the line of a card."""
        roles, painter = roles_at(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(roles.line), 1))
        painter.setBrush(QColor(roles.sunk))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)


class PreviewColumn(QWidget):
    """The blank sheet first, since that is what a form is printed for."""

    def __init__(self, sources: PreviewSources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources = sources
        self._form: FormSpec | None = None
        self._drawn_form_id = {BLANK: "", FILLED: "", WALL: ""}
        self._build()
        self._tabs.chosen.connect(self._on_view)

    def show_form(self, form: FormSpec) -> None:
        """Show this form in the open view."""
        self._form = form
        self._draw()

    def paper(self, key: str) -> PaperPane:
        """The pane of the blank (`BLANK`) or the filled (`FILLED`) sheet."""
        return self._blank if key == BLANK else self._filled

    def open_view(self, key: str) -> None:
        """Turn to a view."""
        self._tabs.open(key)
        self._on_view(key)

    def wait(self) -> None:
        """Block until nothing is being drawn."""
        self._blank.wait()
        self._filled.wait()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        self._tabs = ViewTabs(
            (
                (SCREEN, self.tr("Screen"), "monitor"),
                (WALL, self.tr("Wall"), "projector"),
                (BLANK, self.tr("Blank sheet"), "file-text"),
                (FILLED, self.tr("Filled"), "printer"),
            ),
            accessible_name=self.tr("Pictures of the form"),
        )
        column.addWidget(self._tabs)
        self._screen = ScreenView(self._sources.entry, date_words=self._sources.date_words)
        self._wall = self._build_wall()
        self._blank = PaperPane(self._sources.paper)
        self._filled = PaperPane(self._sources.paper)
        self._failure = PlainLabel("", TextRole.SMALL, tone=Tone.OVER, fit=Fit.WRAP)
        self._pages = Table()
        for page in (self._screen, self._wall, self._blank, self._filled):
            self._pages.addWidget(page)
        self._tabs.open(BLANK)
        self._pages.setCurrentWidget(self._blank)
        column.addWidget(self._pages, 1)
        column.addWidget(self._failure)
        self._failure.hide()
        for pane in (self._blank, self._filled):
            pane.failed.connect(self._on_failed)
            pane.drawn.connect(self._on_drawn)

    def _build_wall(self) -> QWidget:
        wall = QStackedWidget()
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(16, 16, 16, 16)
        self._picture = SlidePicture()
        self._picture.setObjectName("form_on_wall")
        column.addWidget(self._picture, 1)
        self._note = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        column.addWidget(self._note)
        self._nothing = EmptyState(
            "eye-off",
            self.tr("Nothing of the form reaches the wall"),
            self.tr("No slide shows it, or none of its fields is for everybody."),
        )
        wall.addWidget(shown)
        wall.addWidget(self._nothing)
        self._wall_pages = (wall, shown)
        return wall

    def _draw(self) -> None:
        form, key = self._form, self._tabs.open_key()
        if form is None:
            return
        if key == SCREEN:
            self._screen.show_form(form)
        elif key == WALL:
            self._draw_wall(form)
        else:
            made = self._sources.forms.blank(form) if key == BLANK else self._sources.forms.filled(form)
            self.paper(key).show_file(made, is_other_form=self._is_other(key, form))

    def _draw_wall(self, form: FormSpec) -> None:
        pictures = self._sources.forms.pictures(form)
        wall, shown = self._wall_pages
        wall.setCurrentWidget(shown if pictures else self._nothing)
        self._picture.show_views(_pages_of(pictures), is_other=self._is_other(WALL, form))
        self._note.setText(self.tr("What is written here is made up (fictitious)."))

    def _is_other(self, key: str, form: FormSpec) -> bool:
        is_other = self._drawn_form_id[key] != form.id
        self._drawn_form_id[key] = form.id
        return is_other

    def _on_view(self, key: str) -> None:
        views = {SCREEN: self._screen, WALL: self._wall, BLANK: self._blank, FILLED: self._filled}
        self._pages.setCurrentWidget(views[key])
        self._draw()

    def _on_drawn(self) -> None:
        self._failure.hide()

    def _on_failed(self, _error: object) -> None:
        self._failure.setText(self.tr("The sheet could not be drawn. The form is saved all the same."))
        self._failure.show()


def _pages_of(pictures: Sequence[Picture]) -> list[tuple[Picture, int]]:
    return [(picture, page) for picture in pictures for page in range(page_count(picture))]
