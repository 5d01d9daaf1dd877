"""*Siden sidst*: what the leaders promised each other, and what became of it, told in the room by a few keys.

Invariant: the promise itself is never changed here, and nothing with a name reaches the wall.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.actions import Core
from facilitator_app.domain.follow_up import Outcome
from facilitator_app.domain.show import Aside
from facilitator_app.domain.textfmt import if_then_sentence, one_line, sentence_text
from facilitator_app.services.document import Document
from facilitator_app.services.double_role import DoubleRole
from facilitator_app.services.following_up import FollowingUp
from facilitator_app.services.promises import OpenAction
from facilitator_app.services.running_show import RunningShow
from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, Debounce
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import (
    Button,
    Card,
    ComboBox,
    Divider,
    EmptyState,
    Fit,
    KeyHint,
    PlainLabel,
    SearchField,
    Tone,
    Variant,
)
from facilitator_app.ui.programme.page import ProgrammePage
from facilitator_app.ui.programme.since_last_list import PromiseList
from facilitator_app.ui.programme.since_last_row import PromiseRow
from facilitator_app.ui.programme.since_last_side import SideReading, SinceLastSide
from facilitator_app.ui.theme import TextRole, scaled_px

SAVE_AFTER_MS = 400
GAP_PX = 16
SIDE_PX, NARROW_SIDE_PX = 312, 296
NARROW_BELOW_PX = 1040
ALL, UNANSWERED, GROUP = "all", "unanswered", "group:"


class FilterBox(ComboBox):
    """A choice that work goes on after: `decided` by a click or Enter, not by the arrows that only look around."""

    decided = Signal()

    def __init__(self, *, accessible_name: str) -> None:
        super().__init__(accessible_name=accessible_name)
        self._was_unfolded = False
        self.activated.connect(self._on_activated)

    def showPopup(self) -> None:
        """What is chosen now is chosen in the list."""
        self._was_unfolded = True
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; a key that comes here finds the list folded up."""
        self._was_unfolded = False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.decided.emit()
            return
        super().keyPressEvent(event)

    def _on_activated(self, _at: int) -> None:
        if self._was_unfolded:
            self._was_unfolded = False
            self.decided.emit()


class SinceLastPage(ProgrammePage):
    """Left the promises, right the sums."""

    schemas_requested = Signal()

    def __init__(
        self, *, following: FollowingUp, roles: DoubleRole, document: Document, show: RunningShow, hub: Hub
    ) -> None:
        super().__init__()
        self.setObjectName("since_last_page")
        self._following = following
        self._role_readings = roles
        self._document = document
        self._show = show
        self._unsaved: tuple[str, str] | None = None
        self._hub = hub
        self._choices: list[tuple[str, str]] = []
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        self._build()
        self._connect()

    def render_page(self) -> None:
        """Draw the promises and the sums as they are now."""
        lines = self._following.open_actions()
        self._stack.setCurrentWidget(self._work if lines else self._empty)
        if not lines:
            return
        self._draw_filter(lines)
        self._draw_rows(lines, stays=self._list.chosen_key())
        self._side.show_reading(self._reading())

    def begin(self) -> None:
        """On the chosen promise, or the first."""
        if self._stack.currentWidget() is self._empty:
            self._to_schemas.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_entry(self, entry_id: str) -> None:
        """Stand on the promise with this id."""
        self._search.clear()
        self._filter.choose(ALL)
        self.render_page()
        self._list.choose(entry_id)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_now(self) -> None:
        """Save what was typed in the last moment."""
        self._debounce.cancel()
        unsaved, self._unsaved = self._unsaved, None
        if unsaved is not None:
            self._following.note(*unsaved)

    def start_anew(self) -> None:
        """Another file: nothing is looked for."""
        self._unsaved = None
        self._debounce.cancel()
        self._search.clear()
        self._filter.choose(ALL)
        self._list.show_rows(())
        self._side.start_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the promises have what the sums can do without."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled_px(NARROW_BELOW_PX)
        self._side.setFixedWidth(scaled_px(NARROW_SIDE_PX if is_narrow else SIDE_PX))
        self._foot_words.setVisible(not is_narrow)

    def _draw_filter(self, lines: Sequence[OpenAction]) -> None:
        numbers = sorted({line.group_number for line in lines if line.group_number is not None})
        groups = [(f"{GROUP}{number}", self.tr("Group {number}").format(number=number)) for number in numbers]
        choices = [
            (ALL, self.tr("All")),
            (UNANSWERED, self.tr("Not answered")),
            (Outcome.TRIED.value, self.tr("Tried")),
            (Outcome.UNDER_WAY.value, self.tr("Under way")),
            (Outcome.DROPPED.value, self.tr("Dropped")),
            *groups,
        ]
        if self._choices != choices:
            self._choices = choices
            self._filter.set_choices(choices)
            if not self._filter.chosen_key():
                self._filter.choose(ALL)

    def _draw_rows(self, lines: Sequence[OpenAction], *, stays: str) -> None:
        """`stays` is the id of one that is shown though it fits the filter no more; empty for none."""
        wanted, key = one_line(self._search.text()).casefold(), self._filter.chosen_key()
        fitting = [line for line in lines if _is_sought(line, wanted) and _is_filtered(line, key)]
        kept = {line.item_id for line in fitting} | {stays}
        shown = [line for line in lines if line.item_id in kept and _is_sought(line, wanted)]
        self._told.setText(self._told_words(lines, fitting))
        self._list.show_rows([self._row(line) for line in shown])
        self._nobody.setVisible(not shown)
        self._list.setVisible(bool(shown))

    def _row(self, line: OpenAction) -> PromiseRow:
        name, mark, more = line.participant.name.partition(" (")
        group = self.tr("group {number}").format(number=line.group_number) if line.group_number else ""
        seat = " · ".join(part for part in (f"({more}" if mark else "", group) if part)
        words = {
            Outcome.TRIED: self.tr("Tried"),
            Outcome.UNDER_WAY: self.tr("Under way"),
            Outcome.DROPPED: self.tr("Dropped"),
            None: self.tr("Not answered"),
        }
        before = self.tr("Last time: under way") if line.before is not None else ""
        sentence = if_then_sentence(
            line.item.text(Core.OCCASION), line.item.text(Core.ACTION), line.made_at.language
        )
        said = sentence_text(sentence) or self.tr("Neither occasion nor action was written.")
        place = tuple(part for part in (seat, line.participant.unit, before) if part)
        told = [name, *place, said, line.made_at.title, words[line.outcome], line.gave]
        return PromiseRow(
            key=line.item_id,
            name=name,
            place=place,
            sentence=sentence,
            gave=line.gave,
            outcome=line.outcome,
            tip="\n".join(part for part in told if part),
        )

    def _told_words(self, lines: Sequence[OpenAction], fitting: Sequence[OpenAction]) -> str:
        if len(fitting) < len(lines):
            return self.tr("%n of {count} actions fit", "", len(fitting)).format(count=len(lines))
        titles = {line.made_at.id: line.made_at.title for line in lines}
        if len(titles) == 1:
            words = self.tr("%n actions from {title}", "", len(lines))
            return words.format(title=next(iter(titles.values())))
        return self.tr("%n actions from {count} workshops", "", len(lines)).format(count=len(titles))

    def _reading(self) -> SideReading:
        show = self._show.show
        return SideReading(
            here=self._following.here(),
            over_time=self._following.over_time(),
            roles=self._following.roles(),
            roles_before=self._following.roles_before(),
            role_here=self._role_readings.here(),
            role_over_time=self._role_readings.over_time(),
            on_wall=show.aside.chart if show.aside is not None else "",
            closed="" if show.is_open else self.tr("The wall is closed. F5 opens it."),
        )

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        row.addWidget(self._build_promises(), 1)
        self._side = SinceLastSide()
        row.addWidget(self._side)
        self._to_schemas = Button(self.tr("Go to the action schemas"), "list-checks", variant=Variant.PRIMARY)
        self._to_schemas.setObjectName("to_schemas")
        self._empty = EmptyState(
            "history",
            self.tr("No open actions from earlier workshops."),
            self.tr("What leaders write in their action schemas is taken up here at the next workshop."),
            [self._to_schemas],
        )
        self._stack.addWidget(self._work)
        self._stack.addWidget(self._empty)
        outer.addWidget(self._stack)

    def _build_promises(self) -> Card:
        card = Card(is_flush=True)
        card.setAccessibleName(self.tr("What did we promise each other?"))
        head = card.heading_row
        head.addWidget(PlainLabel(self.tr("What did we promise each other?"), TextRole.CARD_HEADING))
        self._told = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        self._told.setObjectName("promises_told")
        head.addSpacing(4)
        head.addWidget(self._told, 1)
        self._search = SearchField(
            self.tr("Find leader"),
        )
        self._search.setObjectName("find_promise")
        self._filter = FilterBox(accessible_name=self.tr("Which actions are shown"))
        self._filter.setObjectName("filter_promises")
        head.addWidget(self._search)
        head.addWidget(self._filter)
        card.content.addLayout(head)
        card.content.addWidget(Divider())
        self._list = PromiseList(self.tr("Open actions"))
        card.content.addWidget(self._list, 1)
        self._nobody = PlainLabel(
            self.tr("No action fits. Search for less, or show all."), TextRole.SMALL, fit=Fit.WRAP
        )
        self._nobody.setObjectName("no_promise")
        self._nobody.setContentsMargins(16, 16, 16, 16)
        self._nobody.hide()
        card.content.addWidget(self._nobody, 1, Qt.AlignmentFlag.AlignTop)
        card.content.addWidget(Divider())
        card.content.addLayout(self._build_foot())
        return card

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 11, 16, 8)
        foot.setSpacing(4)
        keys = (
            ("1", self.tr("tried")),
            ("2", self.tr("under way")),
            ("3", self.tr("dropped")),
            ("Enter", self.tr("write what it gave")),
        )
        for key, words in keys:
            foot.addWidget(KeyHint(key))
            foot.addWidget(PlainLabel(words, TextRole.SMALL))
            foot.addSpacing(12)
        self._foot_words = PlainLabel(
            self.tr("What was printed stands"), TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.ELIDE
        )
        self._foot_words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot.addStretch(1)
        foot.addWidget(self._foot_words, 2)
        return foot

    def _connect(self) -> None:
        self._debounce.settled.connect(self.save_now)
        self._list.outcome_told.connect(self._on_told)
        self._list.gave_typed.connect(self._on_gave)
        self._list.writing_ended.connect(self._on_writing_ended)
        # Not before the list is done with the choice: the rows may be others then.
        self._list.row_chosen.connect(self._on_row, Qt.ConnectionType.QueuedConnection)
        self._hub.show_changed.connect(self._on_show)
        self._hub.projector_changed.connect(self._on_show)
        self._search.textChanged.connect(self._on_sought)
        self._search.returnPressed.connect(self.begin)
        self._filter.activated.connect(self._on_filtered)
        self._filter.decided.connect(self.begin)
        self._side.chart_asked.connect(self._on_chart)
        self._to_schemas.clicked.connect(self.schemas_requested)
        shortcut = QShortcut(QKeySequence("Ctrl+L"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_find)

    def _on_told(self, item_id: str, outcome: object) -> None:
        self.save_now()
        self._following.tell(item_id, outcome if isinstance(outcome, Outcome) else None)

    def _on_gave(self, item_id: str, gave: str) -> None:
        self._unsaved = (item_id, gave)
        self._debounce.touch()

    def _on_writing_ended(self) -> None:
        self.save_now()
        self._document.end_typing()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_row(self, _key: str) -> None:
        """A row that was only there because it was stood on is let go when it is left."""
        if self._filter.chosen_key() != ALL:
            self._draw_rows(self._following.open_actions(), stays=self._list.chosen_key())

    def _on_sought(self, _what: object) -> None:
        self._draw_rows(self._following.open_actions(), stays=self._list.chosen_key())

    def _on_filtered(self, _at: int) -> None:
        """Where another filter is chosen, only what fits it is asked for."""
        self._draw_rows(self._following.open_actions(), stays="")

    def _on_show(self, _change: object) -> None:
        if self.isVisible() and self._document.is_open and self._stack.currentWidget() is self._work:
            self._side.show_reading(self._reading())

    def _on_find(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _on_chart(self, subject: str) -> None:
        show = self._show.show
        if show.aside is not None and show.aside.chart == subject:
            self._show.clear_aside()
            return
        stop = self._show.current_stop()
        self._show.show_aside(Aside(block_id=stop.block_id if stop else "", chart=subject))


def _is_sought(line: OpenAction, wanted: str) -> bool:
    person = line.participant
    return wanted in person.name.casefold() or wanted in person.unit.casefold()


def _is_filtered(line: OpenAction, key: str) -> bool:
    if key in ("", ALL):
        return True
    if key == UNANSWERED:
        return line.outcome is None
    if key.startswith(GROUP):
        return line.group_number is not None and key == f"{GROUP}{line.group_number}"
    return line.outcome is not None and line.outcome.value == key
