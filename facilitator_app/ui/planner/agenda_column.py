"""The day at the left: its blocks in order with their times, the sum above and what does not fit below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from facilitator_app.domain.agenda import BlockKind, PlannedSpan, Timing
from facilitator_app.domain.dates import clock_words
from facilitator_app.services.planning_day import AgendaReading
from facilitator_app.services.planning_exercises import ExerciseOffer
from facilitator_app.ui.kit import (
    Button,
    Card,
    Divider,
    EmptyState,
    Fit,
    KeyHint,
    PlainLabel,
    Size,
    StateIcon,
    StateShape,
)
from facilitator_app.ui.labels import BLOCK_ICONS, block_kind_words
from facilitator_app.ui.planner.agenda_list import AgendaList, AgendaRow
from facilitator_app.ui.theme import TextRole, icon_pixmap, roles_at, scaled_px

ICON_PX = 16
PATTERN_ICON = "list-plus"
PATTERN_PREFIX = "pattern:"


class AgendaColumn(Card):
    """`kind_asked` carries the `BlockKind` of a block to add after the chosen one, `pattern_asked` a pattern's key."""

    block_chosen = Signal(str)
    kind_asked = Signal(object)
    pattern_asked = Signal(str)
    move_asked = Signal(str, int)
    place_asked = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._offers: tuple[ExerciseOffer, ...] = ()
        self._build_head()
        self.content.addWidget(Divider())
        self._build_rows()
        self.content.addWidget(Divider())
        self._build_foot()
        self.rows.row_chosen.connect(self.block_chosen)
        self.rows.move_asked.connect(self.move_asked)
        self.rows.place_asked.connect(self.place_asked)

    def show_agenda(self, agenda: AgendaReading, chosen_id: str, ends_min: int) -> None:
        """Draw the blocks; `ends_min` is when the day was wished to end."""
        hours = f"{clock_words(agenda.starts_min)}–{clock_words(agenda.ends_min)}"
        self._sum.setText(self.tr("{hours} · {minutes} min").format(hours=hours, minutes=agenda.planned_min))
        rows = [self._row(span) for span in agenda.spans]
        if tuple(rows) != self.rows.rows():
            self.rows.set_rows(rows)
        self.rows.blockSignals(True)
        self.rows.choose(chosen_id)
        self.rows.blockSignals(False)
        self._pages.setCurrentWidget(self.rows if rows else self._nothing)
        sentence, does_add_up = verdict(agenda, ends_min)
        self._verdict.setText(sentence if rows else "")
        self._shape.setVisible(bool(rows))
        self._shape.set_shape(StateShape.READY if does_add_up else StateShape.NEAR, sentence)

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
        self._add = Button(self.tr("Block"), "plus", size=Size.NORMAL)
        self._add.setObjectName("add_block")
        self._add.setAccessibleName(self.tr("Add block"))
        self._add.clicked.connect(self._on_add)
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
        self._nothing = EmptyState(
            "calendar-clock",
            self.tr("No blocks yet"),
            self.tr("A block is one part of the day: a theory input, a dilemma, an exercise, a break."),
            (add,),
        )
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

    def _row(self, span: PlannedSpan) -> AgendaRow:
        block = span.block
        length = self.tr("{minutes} min").format(minutes=block.planned_min)
        mark = {Timing.FIXED: self.tr("Fixed"), Timing.OPTIONAL: self.tr("Can be left out")}.get(
            block.timing, ""
        )
        return AgendaRow(
            key=block.id,
            title=block.title,
            lead=clock_words(span.start_min),
            icon=BLOCK_ICONS[block.kind],
            mark=mark,
            mark_icon="pin" if block.timing is Timing.FIXED else "",
            length=length,
            word=", ".join(part for part in (mark, length) if part),
            is_sunk=block.kind is BlockKind.BREAK,
        )

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


def verdict(agenda: AgendaReading, ends_min: int) -> tuple[str, bool]:
    """Whether the day adds up, in words: the worst first, else the fixed times that are kept."""
    translate = QCoreApplication.translate
    if agenda.late_fixed:
        late = agenda.late_fixed[0]
        words = translate("AgendaColumn", "{title} at {time} is reached {minutes} min late.")
        fixed_min = late.block.fixed_start_min or 0
        return (
            words.format(title=late.block.title, time=clock_words(fixed_min), minutes=-late.gap_min),
            False,
        )
    if agenda.overrun_min > 0:
        words = translate("AgendaColumn", "The day ends at {time}, {minutes} min later than {planned}.")
        return (
            words.format(
                time=clock_words(agenda.ends_min),
                minutes=agenda.overrun_min,
                planned=clock_words(ends_min),
            ),
            False,
        )
    sentences = [_spare_words(agenda)]
    fixed = [span for span in agenda.spans if span.block.timing is Timing.FIXED]
    if fixed:
        fits = translate("AgendaColumn", "{title} fits at {time}.")
        sentences.append(fits.format(title=fixed[0].block.title, time=clock_words(fixed[0].start_min)))
    return " ".join(sentences), True


def _spare_words(agenda: AgendaReading) -> str:
    translate = QCoreApplication.translate
    if agenda.overrun_min == 0:
        return translate("AgendaColumn", "The day adds up.")
    words = translate("AgendaColumn", "{minutes} min are left at the end.")
    return words.format(minutes=-agenda.overrun_min)
