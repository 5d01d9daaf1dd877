"""The chosen block at the right: what it is, its times, and its slides, notes and questions behind tabs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator_app.domain.agenda import PlannedSpan
from facilitator_app.domain.forms import FormSpec
from facilitator_app.ui.kit import (
    Button,
    Card,
    Chip,
    ChipRole,
    Divider,
    Fit,
    IconButton,
    IconMark,
    PlainLabel,
    Size,
    StateShape,
)
from facilitator_app.ui.kit.tabs import Tabs
from facilitator_app.ui.labels import BLOCK_ICONS
from facilitator_app.ui.planner.agenda_acts import Choices
from facilitator_app.ui.planner.block_fields import LEAST_PX, BlockFields
from facilitator_app.ui.planner.block_notes import BlockNotes
from facilitator_app.ui.planner.block_questions import BlockQuestions
from facilitator_app.ui.planner.block_work import BlockWork
from facilitator_app.ui.planner.slides_panel import SlidesPanel
from facilitator_app.ui.theme import TextRole, scaled_px

SLIDES, NOTES, QUESTIONS, WORK = "slides", "notes", "questions", "work"
SIDE_PX = 20
HEADING_PX, WIDEST_FIT_PX = 200, 260
"""With less room than these the buttons stand under the heading, and what is said of the slide under the tabs."""
PAGES_PX = 300
"""The least that the slides, notes and questions are worked at in; in a lower window the whole card scrolls."""


class BlockCard(Card):
    """Draws one block. What is to be done with the whole block is asked for by signals."""

    copy_asked = Signal()
    acts_asked = Signal(QPoint)

    def __init__(self, slides: SlidesPanel, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self.fields = BlockFields()
        self.notes = BlockNotes()
        self.slides = slides
        self.questions = BlockQuestions()
        self.work = BlockWork()
        self._build()
        self._connect()

    def show_block(
        self,
        span: PlannedSpan,
        form: FormSpec | None,
        *,
        forms: Sequence[FormSpec] = (),
        rooms: Choices = (),
        days: Choices = (),
    ) -> None:
        """Draw a block with its planned times and the form its groups answer, which other `forms` they could, and
        where else it could be.
        """
        block = span.block
        self._icon.show_icon(BLOCK_ICONS[block.kind])
        self._title.setText(block.title)
        self.fields.show_block(span, rooms=rooms, days=days)
        self.notes.show_block(block)
        self.questions.show_block(block, form, forms)
        self.slides.show_block(block.id)
        count = len(form.fields) if form is not None else 0
        self._tabs.name(QUESTIONS, self.tr("Questions for groups {count}").format(count=count or "").strip())

    def name_slides(self, count: int) -> None:
        """Say the number of slides on the tab."""
        self._tabs.name(SLIDES, self.tr("Slides {count}").format(count=count))

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        for part in (self.fields, self.notes, self.slides):
            part.save_now()

    def _build(self) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._build_head())
        fields = QVBoxLayout()
        fields.setContentsMargins(SIDE_PX, 0, SIDE_PX, 0)
        fields.addWidget(self.fields)
        column.addLayout(fields)
        column.addLayout(self._build_tabs())
        column.addWidget(Divider())
        self._pages = QStackedWidget()
        for page in (self.slides, self.notes, self.questions, self.work):
            self._pages.addWidget(page)
        self._pages.setMinimumHeight(scaled_px(PAGES_PX))
        column.addWidget(self._pages, 1)
        scroll = QScrollArea()
        scroll.setObjectName("block_scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setProperty("isFlush", True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumWidth(scaled_px(LEAST_PX) + 2 * SIDE_PX)
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        self.content.addWidget(scroll, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What has no room beside goes below."""
        super().resizeEvent(event)
        self._place_rows()

    def _place_rows(self) -> None:
        """Words are read: in a narrow card heading and tabs have rows of their own."""
        ways = QBoxLayout.Direction
        # The scroll bar may stand in it too.
        room_px = self.width() - 3 * SIDE_PX
        head_px = scaled_px(HEADING_PX) + self._buttons.sizeHint().width()
        self._head.setDirection(ways.TopToBottom if room_px < head_px else ways.LeftToRight)
        fit_px = min(scaled_px(WIDEST_FIT_PX), self._fit.sizeHint().width())
        is_below = not self._fit.isHidden() and room_px < fit_px + self._tabs.sizeHint().width()
        self._tab_row.setDirection(ways.TopToBottom if is_below else ways.LeftToRight)

    def _build_head(self) -> QBoxLayout:
        head = self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setContentsMargins(SIDE_PX, 10, SIDE_PX, 6)
        head.setSpacing(12)
        self._icon = IconMark("flag", size_px=24, role="text")
        self._title = PlainLabel("", TextRole.WINDOW_TITLE, fit=Fit.ELIDE)
        self._title.setObjectName("block_heading")
        words = QHBoxLayout()
        words.setSpacing(12)
        words.addWidget(self._icon)
        words.addWidget(self._title, 1)
        head.addLayout(words, 1)
        buttons = self._buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.fields.kind)
        buttons.addStretch(1)
        self._copy = Button(self.tr("Duplicate"), "copy", size=Size.SMALL)
        self._copy.setObjectName("copy_block")
        self._more = IconButton("ellipsis-vertical", self.tr("More for this block"), size=Size.SMALL)
        self._more.setObjectName("block_more")
        buttons.addWidget(self._copy)
        buttons.addWidget(self._more)
        head.addLayout(buttons)
        return head

    def _build_tabs(self) -> QBoxLayout:
        row = self._tab_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setContentsMargins(SIDE_PX - 8, 4, SIDE_PX, 0)
        self._tabs = Tabs(
            (
                (SLIDES, self.tr("Slides {count}").format(count="").strip()),
                (NOTES, self.tr("Own notes")),
                (QUESTIONS, self.tr("Questions for groups {count}").format(count="").strip()),
                (WORK, self.tr("Exercise")),
            ),
            accessible_name=self.tr("Parts of the block"),
        )
        self._fit = Chip("", fit=Fit.ELIDE)
        self._fit.setObjectName("fit")
        tabs = QHBoxLayout()
        tabs.addWidget(self._tabs)
        tabs.addStretch(1)
        row.addLayout(tabs, 1)
        row.addWidget(self._fit, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return row

    def _connect(self) -> None:
        self._copy.clicked.connect(self.copy_asked)
        self._more.clicked.connect(self._on_more)
        self._tabs.chosen.connect(self._on_tab)
        self.slides.fit_told.connect(self._on_fit)

    def _on_more(self) -> None:
        self.acts_asked.emit(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _on_tab(self, key: str) -> None:
        self.save_now()
        pages = {SLIDES: self.slides, NOTES: self.notes, QUESTIONS: self.questions, WORK: self.work}
        self._pages.setCurrentWidget(pages[key])
        self._fit.setVisible(key == SLIDES and bool(self._fit.text()))
        self._place_rows()

    def _on_fit(self, words: str, role: ChipRole, shape: StateShape | None) -> None:
        self._fit.show_state(words, role, shape=shape)
        self._fit.setVisible(bool(words) and self._tabs.open_key() == SLIDES)
        self._place_rows()
