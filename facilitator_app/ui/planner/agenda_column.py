"""The day at the left: its blocks in order with their times, the sum above and what does not fit below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from facilitator_app.domain.agenda import BlockKind
from facilitator_app.services.planning_day import AgendaReading
from facilitator_app.services.planning_exercises import ExerciseOffer
from facilitator_app.ui.kit import (
    Button,
    Card,
    Divider,
    EmptyState,
    Fit,
    IconButton,
    KeyHint,
    PlainLabel,
    Size,
    StateIcon,
    StateShape,
)
from facilitator_app.ui.labels import BLOCK_ICONS, block_kind_words
from facilitator_app.ui.planner.agenda_lines import AgendaLines
from facilitator_app.ui.planner.agenda_list import AgendaList
from facilitator_app.ui.planner.agenda_verdict import sum_words, verdict
from facilitator_app.ui.theme import TextRole, icon_pixmap, roles_at, scaled_px

ICON_PX = 16
PATTERN_ICON = "list-plus"
PATTERN_PREFIX = "pattern:"


class AgendaColumn(Card):
    """`kind_asked` carries the `BlockKind` of a block to add after the chosen one, `pattern_asked` a pattern's key.
    What is done with chosen blocks is asked for by `rows`."""

    block_chosen = Signal(str)
    kind_asked = Signal(object)
    pattern_asked = Signal(str)
    days_asked = Signal()
    import_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._offers: tuple[ExerciseOffer, ...] = ()
        self._build_head()
        self.content.addWidget(Divider())
        self._build_rows()
        self.content.addWidget(Divider())
        self._build_foot()
        self.rows.row_chosen.connect(self.block_chosen)
        self.rows.heading_opened.connect(self.days_asked)

    def show_agenda(self, agenda: AgendaReading, lines: AgendaLines, chosen_id: str) -> None:
        """Draw the blocks and stand on the chosen one; others that are chosen stay so."""
        rows = lines.rows()
        self._show_sum(agenda)
        self.rows.blockSignals(True)
        self.rows.show_lines(rows, lines.end())
        if self.rows.chosen_key() != chosen_id:
            self.rows.choose(chosen_id)
        self.rows.blockSignals(False)
        self._pages.setCurrentWidget(self.rows if rows else self._nothing)
        self._show_verdict(agenda)

    def show_would_be(self, agenda: AgendaReading, lines: AgendaLines) -> None:
        """While something is dragged: the times, the sum and whether it adds up as they would be."""
        self._show_sum(agenda)
        self.rows.show_times(lines.starts())
        self._show_verdict(agenda)

    def show_as_is(self, agenda: AgendaReading) -> None:
        """Nothing is dragged any more: everything as it is."""
        self._show_sum(agenda)
        self.rows.show_times({})
        self._show_verdict(agenda)

    def choose(self, keys: Sequence[str]) -> None:
        """Choose these blocks and stand on the first."""
        self.rows.choose_all(keys, keys[0] if keys else "")

    def begin(self) -> None:
        """Put the focus on the blocks, or on what an empty agenda begins with."""
        is_empty = self._pages.currentWidget() is self._nothing
        (self._first if is_empty else self.rows).setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, offers: Sequence[ExerciseOffer]) -> None:
        """Offer these exercises beside the kinds of block."""
        self._offers = tuple(offers)

    def _build_head(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 8)
        head.setSpacing(8)
        head.addWidget(PlainLabel(self.tr("Agenda"), TextRole.CARD_HEADING))
        self._sum = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        self._sum.setObjectName("agenda_sum")
        head.addWidget(self._sum, 1)
        self._more = IconButton("ellipsis-vertical", self.tr("More for the agenda"), size=Size.NORMAL)
        self._more.setObjectName("agenda_more")
        self._more.clicked.connect(self._on_more)
        self._acts = QMenu(self)
        self._acts.setObjectName("agenda_acts")
        self._acts.addAction(self.tr("Days and rooms")).triggered.connect(self._on_days)
        self._acts.addAction(self.tr("Fetch agenda from a list")).triggered.connect(self._on_import)
        self._add = Button(self.tr("Block"), "plus", size=Size.NORMAL)
        self._add.setObjectName("add_block")
        self._add.setAccessibleName(self.tr("Add block"))
        self._add.clicked.connect(self._on_add)
        head.addWidget(self._more)
        head.addWidget(self._add)
        self.content.addLayout(head)
        self._kinds = QMenu(self)
        self._kinds.setObjectName("block_kinds")
        self._kinds.aboutToShow.connect(self._fill_kinds)
        self._kinds.triggered.connect(self._on_kind)

    def _build_rows(self) -> None:
        self.rows = AgendaList(accessible_name=self.tr("Agenda"))
        self.rows.setObjectName("agenda")
        add = Button(self.tr("Add block"), "plus")
        add.setObjectName("add_first_block")
        add.clicked.connect(self._on_add)
        fetch = Button(self.tr("Fetch agenda from a list"), "file-spreadsheet")
        fetch.setObjectName("import_first_agenda")
        fetch.clicked.connect(self._on_import)
        self._nothing = EmptyState(
            "calendar-clock",
            self.tr("No blocks yet"),
            self.tr("A block is one part of the day: a theory input, a dilemma, an exercise, a break."),
            (add, fetch),
        )
        self._first = add
        self._pages = QStackedWidget()
        self._pages.addWidget(self.rows)
        self._pages.addWidget(self._nothing)
        self.content.addWidget(self._pages, 1)

    def _build_foot(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 8)
        foot.setSpacing(8)
        self._shape = StateIcon(StateShape.READY, size_px=16)
        self._verdict = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._verdict.setObjectName("verdict")
        foot.addWidget(self._shape)
        foot.addWidget(self._verdict, 1)
        keys = QHBoxLayout()
        keys.setSpacing(4)
        for key in ("Alt", "↑", "↓"):
            keys.addWidget(KeyHint(key))
        keys.addWidget(PlainLabel(self.tr("moves"), TextRole.SMALL))
        foot.addLayout(keys)
        self.content.addLayout(foot)

    def _show_sum(self, agenda: AgendaReading) -> None:
        self._sum.setText(sum_words(agenda, self.tr("%n days", "", len(agenda.days))))

    def _show_verdict(self, agenda: AgendaReading) -> None:
        sentence, does_add_up = verdict(agenda)
        has_blocks = bool(agenda.spans)
        self._verdict.setText(sentence if has_blocks else "")
        self._shape.setVisible(has_blocks)
        self._shape.set_shape(StateShape.READY if does_add_up else StateShape.NEAR, sentence)

    def _on_days(self) -> None:
        self.days_asked.emit()

    def _on_import(self) -> None:
        self.import_asked.emit()

    def _on_more(self) -> None:
        self._acts.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _on_add(self) -> None:
        button = self.sender()
        below = button if isinstance(button, QWidget) else self._add
        self._kinds.popup(below.mapToGlobal(QPoint(0, below.height() + 4)))

    def _fill_kinds(self) -> None:
        self._kinds.clear()
        colour = roles_at(self).text
        for kind in BlockKind:
            picture = icon_pixmap(
                BLOCK_ICONS[kind], colour=colour, size_px=scaled_px(ICON_PX), ratio=self.devicePixelRatioF()
            )
            action = QAction(picture, block_kind_words(kind), self._kinds)
            action.setData(kind.value)
            self._kinds.addAction(action)
        self._fill_patterns()

    def _fill_patterns(self) -> None:
        if not self._offers:
            return
        picture = icon_pixmap(
            PATTERN_ICON,
            colour=roles_at(self).text,
            size_px=scaled_px(ICON_PX),
            ratio=self.devicePixelRatioF(),
        )
        self._kinds.addSeparator()
        exercises = self._kinds.addMenu(picture, self.tr("Add an exercise"))
        exercises.setObjectName("exercise_patterns")
        for offer in self._offers:
            action = QAction(offer.title, exercises)
            action.setData(PATTERN_PREFIX + offer.key)
            action.setToolTip(offer.purpose)
            exercises.addAction(action)
        exercises.setToolTipsVisible(True)

    def _on_kind(self, action: QAction) -> None:
        asked = str(action.data())
        if asked.startswith(PATTERN_PREFIX):
            self.pattern_asked.emit(asked.removeprefix(PATTERN_PREFIX))
        else:
            self.kind_asked.emit(BlockKind(asked))
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
