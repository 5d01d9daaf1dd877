"""The outputs of the chosen cell, and the only two buttons of the pane that reach the wall."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.ui.kit import (
    Button,
    Card,
    CheckBox,
    Divider,
    Fit,
    IconButton,
    IconMark,
    KeyHint,
    PlainLabel,
    Size,
    Tone,
    Variant,
)
from facilitator_app.ui.notes.following import FollowingScroll
from facilitator_app.ui.notes.listed_output import ListedOutput
from facilitator_app.ui.notes.output_row import OutputRow
from facilitator_app.ui.theme import TextRole, scaled_px

MARGIN_PX = 16
LEAST_LIST_PX = 64
MOST_SPARE = 60
TITLE_PX = 120
"""With less room than this beside the buttons the heading stands above them."""


class OutputsCard(Card):
    """Within a cell rows are kept by their output: a new output makes one row and moves none. Rows that nobody has
    touched are used again for other cells.
    """

    undo_asked = Signal()
    show_group_asked = Signal()
    show_all_asked = Signal()
    corrected = Signal(str, str)
    correction_ended = Signal()
    theme_chosen = Signal(str, str)
    removed = Signal(str)
    inject_dropped = Signal(str)
    release_asked = Signal(str)
    anonymous_asked = Signal(bool)
    grow_asked = Signal(str)
    grown_opened = Signal(object)
    harvest_asked = Signal()
    wording_chosen = Signal(str, object)
    large_asked = Signal(str)
    serves_said = Signal(str, str)
    since_last_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._rows: dict[str, OutputRow] = {}
        self._spare: list[OutputRow] = []
        self._order: list[str] = []
        self._chosen_id = ""
        self._build()

    def show_outputs(self, title: str, listed: Sequence[ListedOutput]) -> None:
        """Show a cell's outputs; the chosen one stays chosen while it is there."""
        self._title.setText(title)
        self._place_heading()
        ids = [output.output_id for output in listed]
        new = [output_id for output_id in ids if output_id not in self._rows]
        if len(new) == len(ids):
            self._hand_over(listed)
        for gone in [output_id for output_id in self._order if output_id not in ids]:
            self._drop(gone)
        for at, output in enumerate(listed):
            if output.output_id not in self._rows:
                self._add(output, at)
            self._rows[output.output_id].show_output(output)
        self._order = ids
        if new:
            self._choose(new[-1])
        if self._chosen_id not in self._rows:
            self._choose(ids[-1] if ids else "")
        self._empty.setVisible(not ids)
        if new:
            self._scroll.follow(self._rows[self._chosen_id])

    def show_group_on_wall(self, *, is_on: bool, reason: str) -> None:
        """Whether the group's outputs lie on the wall; `reason` says why they cannot."""
        self._show_group.set_on(is_on, self.tr("Take the outputs down"))
        off = "" if is_on else reason
        self._show_group.set_off(off)
        self._show_group.set_key("" if off else "Ctrl+Enter")

    def show_all_on_wall(self, *, is_on: bool, reason: str) -> None:
        """Whether all groups' outputs lie on the wall; `reason` says why they cannot."""
        self._show_all.set_on(is_on, self.tr("Take all groups down"))
        self._show_all.set_off("" if is_on else reason)
        self._place_heading()

    def show_block(self, *, is_anonymous: bool, takes_up_actions: bool) -> None:
        """Whether the room sees who said what in the block, and whether the way to open actions is there."""
        self._since_last.setVisible(takes_up_actions)
        self._anonymous.blockSignals(True)
        self._anonymous.setChecked(is_anonymous)
        self._anonymous.blockSignals(False)

    def show_harvest_count(self, count: int) -> None:
        """How many examples and pre-jects have grown; the way to them is there when there are any."""
        self._harvest.set_words(self.tr("Examples and pre-jects ({count})").format(count=count))
        self._harvest.setVisible(count > 0)

    def show_notice(self, sentence: str) -> None:
        """One sentence under the outputs; it goes when another output is chosen."""
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))

    def put_under(self, widget: QWidget) -> None:
        """Let `widget` stand under the outputs."""
        self.content.insertWidget(self.content.indexOf(self._notice), widget)

    def offer_wordings(self) -> None:
        """Open the list of what the chosen output said before."""
        row = self._rows.get(self._chosen_id)
        if row is not None:
            row.offer_wordings()

    def chosen_id(self) -> str:
        """The output whose acts are offered; empty when there is none."""
        return self._chosen_id

    def can_show_group(self) -> bool:
        """Whether the button that shows the group works now."""
        return self._show_group.isEnabled()

    def focus_in(self) -> bool:
        """Put the keyboard on the first button that works, or on the list; False when neither is there."""
        buttons = (self._show_group, self._show_all, self._undo)
        works = next((button for button in buttons if button.isEnabled()), None)
        if works is None:
            return self.focus_list()
        works.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def set_undo(self, reason: str) -> None:
        """Whether there is anything to undo, or why not."""
        self._undo.set_off(reason)
        self._undo.setToolTip(reason or self._undo.accessibleName())

    def rows(self) -> tuple[OutputRow, ...]:
        """The rows in order."""
        return tuple(self._rows[output_id] for output_id in self._order)

    def end_correcting(self) -> None:
        """Save and close a row that is being corrected."""
        for row in self._rows.values():
            row.end_correcting()

    def focus_list(self, output_id: str = "") -> bool:
        """Put the keyboard on an output, in sight; on the chosen one when none is named. False when there is none."""
        if output_id in self._rows:
            self._choose(output_id)
        row = self._rows.get(self._chosen_id)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.follow(row)
        return row is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The heading goes above the buttons when it has no room beside them."""
        super().resizeEvent(event)
        self._place_heading()

    def _add(self, output: ListedOutput, at: int) -> None:
        row = self._spare.pop() if self._spare else self._new_row(output)
        row.take_over(output)
        self._rows[output.output_id] = row
        self._list.insertWidget(at, row)
        # Qt shows what is put in a layout a little later; the keyboard may be sent there at once.
        row.show()

    def _new_row(self, output: ListedOutput) -> OutputRow:
        row = OutputRow(output)
        row.chosen.connect(self._choose)
        row.step_asked.connect(self._step)
        row.corrected.connect(self.corrected)
        row.correction_ended.connect(self.correction_ended)
        row.theme_chosen.connect(self.theme_chosen)
        row.removed.connect(self.removed)
        row.inject_dropped.connect(self.inject_dropped)
        row.release_asked.connect(self.release_asked)
        row.grow_asked.connect(self.grow_asked)
        row.grown_opened.connect(self.grown_opened)
        row.wording_chosen.connect(self.wording_chosen)
        row.large_asked.connect(self.large_asked)
        row.serves_said.connect(self.serves_said)
        return row

    def _hand_over(self, listed: Sequence[ListedOutput]) -> None:
        """Another cell: rows that nobody has touched show its outputs, which costs far less than new ones."""
        untouched = [output_id for output_id in self._order if self._rows[output_id].is_untouched]
        for output_id, output in zip(untouched, listed, strict=False):
            row = self._rows.pop(output_id)
            row.take_over(output)
            self._rows[output.output_id] = row
            self._order[self._order.index(output_id)] = output.output_id

    def _drop(self, output_id: str) -> None:
        row = self._rows.pop(output_id)
        at = self._order.index(output_id)
        self._order.remove(output_id)
        had_focus = row.hasFocus() or row.isAncestorOf(self.focusWidget() or self)
        if self._chosen_id == output_id:
            self._chosen_id = ""
            if self._order:
                self._choose(self._order[min(at, len(self._order) - 1)])
        if self._scroll.is_following(row):
            self._scroll.follow(None)
        self._list.removeWidget(row)
        row.hide()
        if row.is_untouched and len(self._spare) < MOST_SPARE:
            row.lay_aside()
            self._spare.append(row)
        else:
            row.deleteLater()
        if had_focus:
            self.focus_list()

    def _choose(self, output_id: str) -> None:
        if output_id != self._chosen_id:
            self.show_notice("")
        self._chosen_id = output_id
        for key, row in self._rows.items():
            row.set_chosen(key == output_id)

    def _step(self, step: int) -> None:
        if self._chosen_id in self._order:
            at = min(len(self._order) - 1, max(0, self._order.index(self._chosen_id) + step))
            row = self._rows[self._order[at]]
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.follow(row)

    def _build(self) -> None:
        self.content.addLayout(self._build_head())
        self.content.addWidget(Divider())
        self._scroll = FollowingScroll()
        self._scroll.setObjectName("outputs")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setMinimumHeight(LEAST_LIST_PX)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._build_list())
        self.content.addWidget(self._scroll, 1)
        self.content.addWidget(Divider())
        self._notice = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.WRAP)
        self._notice.setObjectName("outputs_notice")
        self._notice.setContentsMargins(MARGIN_PX, 8, MARGIN_PX, 0)
        self._notice.hide()
        self.content.addWidget(self._notice)
        self.content.addLayout(self._build_foot())

    def _build_list(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addLayout(self._list)
        self._empty = QWidget()
        padded = QVBoxLayout(self._empty)
        padded.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        words = self.tr("No outputs yet. Write the first one above; Enter saves it.")
        padded.addWidget(PlainLabel(words, TextRole.SMALL, fit=Fit.WRAP))
        column.addWidget(self._empty)
        column.addStretch(1)
        return inner

    def _place_heading(self) -> None:
        title_px = min(scaled_px(TITLE_PX), self._title.sizeHint().width())
        needed_px = title_px + self._buttons.sizeHint().width() + 2 * MARGIN_PX + 8
        ways = QBoxLayout.Direction
        self._head.setDirection(ways.TopToBottom if self.width() < needed_px else ways.LeftToRight)

    def _build_head(self) -> QBoxLayout:
        head = self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setContentsMargins(MARGIN_PX, 4, MARGIN_PX, 4)
        head.setSpacing(8)
        self._title = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.ELIDE)
        self._title.setObjectName("outputs_heading")
        self._undo = IconButton("undo-2", self.tr("Undo"))
        self._undo.setObjectName("undo")
        self._show_all = Button(self.tr("Show all groups"))
        self._show_all.setObjectName("show_all_groups")
        self._show_group = Button(
            self.tr("Show outputs"), "projector", variant=Variant.PRIMARY, key="Ctrl+Enter"
        )
        self._show_group.setObjectName("show_group")
        head.addWidget(self._title, 1)
        buttons = self._buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self._undo, self._show_all, self._show_group):
            buttons.addWidget(button)
        head.addLayout(buttons)
        self._undo.clicked.connect(self.undo_asked)
        self._show_all.clicked.connect(self.show_all_asked)
        self._show_group.clicked.connect(self.show_group_asked)
        return head

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN_PX, 10, MARGIN_PX, 6)
        foot.setSpacing(8)
        self._anonymous = CheckBox(self.tr("Without group names"))
        self._anonymous.setObjectName("without_group_names")
        self._anonymous.setToolTip(self.tr("The room does not see which group said what in this block."))
        self._anonymous.toggled.connect(self.anonymous_asked)
        foot.addWidget(self._anonymous)
        foot.addWidget(IconMark("keyboard"))
        promise = self.tr("What you write here never moves the wall. The clicker still works.")
        foot.addWidget(PlainLabel(promise, TextRole.SMALL, fit=Fit.ELIDE), 1)
        self._since_last = Button(self.tr("Since last time"), variant=Variant.QUIET, size=Size.SMALL)
        self._since_last.setObjectName("to_since_last")
        self._since_last.clicked.connect(self.since_last_asked)
        self._since_last.hide()
        foot.addWidget(self._since_last)
        self._harvest = Button("", "lightbulb", variant=Variant.QUIET, size=Size.SMALL)
        self._harvest.setObjectName("to_harvest")
        self._harvest.clicked.connect(self.harvest_asked)
        self._harvest.hide()
        foot.addWidget(self._harvest)
        foot.addWidget(KeyHint("F1"))
        foot.addWidget(PlainLabel(self.tr("Keys"), TextRole.SMALL_STRONG, tone=Tone.ACCENT))
        return foot
