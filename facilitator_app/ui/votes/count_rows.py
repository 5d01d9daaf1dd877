"""The options of a count, each with the field its number is typed in.

Invariant: what is being typed is never overwritten by what the file says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from facilitator_app.domain.ballots import BallotKind, Shift
from facilitator_app.services.ballot_readings import BallotLine, BallotReading, RoundReading
from facilitator_app.services.voting import MOST_COUNTED
from facilitator_app.ui.kit import Chip, ChipRole, FieldState, Fit, NumberEdit, PlainLabel, StateShape
from facilitator_app.ui.kit.text_fields import show_field_state
from facilitator_app.ui.theme import TextRole, roles_at, scaled_px
from facilitator_app.ui.votes.words import shift_words, unit_heads

EDIT_PX, BAR_PX, ROW_PX = 88, 8, 44
LABEL_AT, BAR_AT, VOTES_AT, AGAINST_AT, RESULT_AT = range(5)


class CountEdit(NumberEdit):
    """A number; Enter and Down go on, Up goes back."""

    went = Signal(int)
    left = Signal()

    def __init__(self, *, most: int = MOST_COUNTED) -> None:
        super().__init__(most=most)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._is_typing = False
        self._stored: int | None = None
        self.textEdited.connect(self._on_typed)

    def show_value(self, value: int | None) -> None:
        """Show what the file holds; what is being typed stays."""
        self._stored = value
        if not self._is_typing and self.value() != value:
            self.set_value(value)

    def settle(self) -> None:
        """What was typed has been saved."""
        if not self.is_wrong():
            self._is_typing = False

    def set_frozen(self, is_frozen: bool) -> None:
        """Let it be read only, or typed in."""
        self.setReadOnly(is_frozen)
        show_field_state(self, FieldState.READ_ONLY if is_frozen else FieldState.NORMAL)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The next digit begins a new number."""
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save what was typed; what is no number goes back to what it was."""
        super().focusOutEvent(event)
        was_wrong = self.is_wrong()
        self.left.emit()
        if was_wrong:
            self.set_value(self._stored)
            show_field_state(self, FieldState.NORMAL)
        self._is_typing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrows leave the number as it is typed."""
        step = {
            Qt.Key.Key_Return: 1,
            Qt.Key.Key_Enter: 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
        }.get(Qt.Key(event.key()), 0)
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.went.emit(step)
            return
        super().keyPressEvent(event)

    def _on_typed(self) -> None:
        self._is_typing = True
        show_field_state(self, FieldState.WRONG if self.is_wrong() else FieldState.NORMAL)


class CountBar(QWidget):
    """How an option stands among the others."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Fill to `share`, 0.0 to 1.0."""
        if share != self._share:
            self._share = share
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled_px(80), scaled_px(BAR_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled_px(24), scaled_px(BAR_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, roles = QPainter(self), roles_at(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRectF(self.rect())
        painter.setBrush(QColor(roles.line))
        painter.drawRoundedRect(ground, 2, 2)
        if self._share > 0:
            ground.setWidth(max(4.0, ground.width() * min(1.0, self._share)))
            painter.setBrush(QColor(roles.text_2))
            painter.drawRoundedRect(ground, 2, 2)


class CountRow:
    """The widgets of one option in the grid."""

    def __init__(self, key: str, *, is_liked: bool) -> None:
        self.key = key
        self.label = PlainLabel("", TextRole.BODY_STRONG, fit=Fit.ELIDE)
        self.bar = CountBar()
        self.votes = CountEdit()
        self.against = CountEdit() if is_liked else None
        self.result = Chip("")
        self.votes.setObjectName(f"votes_{key}")
        self.result.setObjectName(f"result_{key}")
        if self.against is not None:
            self.against.setObjectName(f"against_{key}")

    @property
    def edits(self) -> tuple[CountEdit, ...]:
        """What can be typed in."""
        return (self.votes,) if self.against is None else (self.votes, self.against)

    def widgets(self) -> tuple[QWidget, ...]:
        """Everything of the row."""
        return (self.label, self.bar, *self.edits, self.result)


class CountRows(QWidget):
    """`counted` carries the option, votes and votes against as typed; `left` that a field was left."""

    counted = Signal(str, int, int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CountRow] = []
        self._shape: tuple[object, ...] = ()
        self._heads: list[PlainLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 8, 16, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(LABEL_AT, 3)
        self._grid.setColumnStretch(BAR_AT, 2)

    def show_round(self, reading: BallotReading, found: RoundReading) -> None:
        """Show a round's options as they were asked."""
        kind = reading.ballot.kind
        shape = (reading.ballot.id, kind, tuple(line.key for line in found.lines))
        if shape != self._shape:
            self._rebuild(kind, [line.key for line in found.lines])
            self._shape = shape
        most = max((max(line.votes, line.against) for line in found.lines), default=0)
        counts = {line.key for line in found.lines if _is_entered(reading, found.number, line.key)}
        shifts = {shift.key: shift for shift in reading.shifts}
        for row, line in zip(self._rows, found.lines, strict=True):
            is_entered = line.key in counts
            row.label.setText(_label(reading, line))
            row.bar.show_share(line.votes / most if most else 0.0)
            row.bar.setVisible(kind is not BallotKind.PLACES)
            row.votes.setAccessibleName(f"{line.label}: {unit_heads(kind)[0]}")
            row.votes.show_value(line.votes if is_entered else None)
            if row.against is not None:
                row.against.setAccessibleName(f"{line.label}: {unit_heads(kind)[1]}")
                row.against.show_value(line.against if is_entered else None)
            for edit in row.edits:
                edit.set_frozen(not found.is_open)
            self._tell_result(row.result, reading, line, shifts)

    def edits(self) -> tuple[CountEdit, ...]:
        """The fields in the order they are typed in: down the first column, then the second."""
        against = [row.against for row in self._rows if row.against is not None]
        return (*(row.votes for row in self._rows), *against)

    def focus_first(self) -> None:
        """Put the caret in the first field that is empty, or in the first."""
        edits = self.edits()
        empty = next((edit for edit in edits if edit.value() is None), None)
        if edits:
            (empty or edits[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """What was typed has been saved."""
        for edit in self.edits():
            edit.settle()

    def _tell_result(
        self, chip: Chip, reading: BallotReading, line: BallotLine, shifts: Mapping[str, Shift]
    ) -> None:
        shift = shifts.get(line.key)
        if reading.is_twice_counted:
            chip.setVisible(shift is not None)
            if shift is not None:
                chip.show_state(shift_words(shift.before, shift.after), ChipRole.SUNK)
            return
        chip.setVisible(line.rank > 0)
        if line.is_tied:
            words = self.tr("no. {rank}, tied").format(rank=line.rank)
            chip.show_state(words, ChipRole.NEAR, shape=StateShape.NEAR)
        else:
            chip.show_state(self.tr("no. {rank}").format(rank=line.rank), ChipRole.SUNK)

    def _rebuild(self, kind: BallotKind, keys: Sequence[str]) -> None:
        for widget in (*self._heads, *(one for row in self._rows for one in row.widgets())):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        for at in range(self._grid.rowCount()):
            self._grid.setRowStretch(at, 0)
        self._heads = [PlainLabel(words, TextRole.LABEL) for words in unit_heads(kind)]
        for at, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, VOTES_AT + at, Qt.AlignmentFlag.AlignRight)
        self._rows = [CountRow(key, is_liked=kind is BallotKind.LIKES) for key in keys]
        for at, row in enumerate(self._rows, start=1):
            self._place(row, at)
        self._grid.setRowStretch(len(self._rows) + 1, 1)
        self._order_tabs()

    def _place(self, row: CountRow, at: int) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(row.label, at, LABEL_AT)
        self._grid.addWidget(row.bar, at, BAR_AT, middle)
        self._grid.addWidget(row.result, at, RESULT_AT, middle)
        for column, edit in enumerate(row.edits, start=VOTES_AT):
            edit.setFixedWidth(scaled_px(EDIT_PX))
            edit.value_changed.connect(self._on_value)
            edit.went.connect(self._on_went)
            edit.left.connect(self.left)
            self._grid.addWidget(edit, at, column)
            # Qt shows what is put in a layout a little later; the keyboard may be sent there at once.
            edit.show()

    def _order_tabs(self) -> None:
        edits = self.edits()
        for first, second in pairwise(edits):
            QWidget.setTabOrder(first, second)

    def _on_value(self, _value: object) -> None:
        row = next((row for row in self._rows if self.sender() in row.edits), None)
        if row is None or any(edit.is_wrong() for edit in row.edits):
            return
        against = row.against.value() if row.against is not None else 0
        self.counted.emit(row.key, row.votes.value() or 0, against or 0)

    def _on_went(self, step: int) -> None:
        edits = self.edits()
        sender = self.sender()
        if isinstance(sender, CountEdit) and sender in edits:
            at = min(len(edits) - 1, max(0, edits.index(sender) + step))
            edits[at].setFocus(Qt.FocusReason.TabFocusReason)
            edits[at].selectAll()
            if edits[at] is sender:
                self.left.emit()


def _is_entered(reading: BallotReading, number: int, key: str) -> bool:
    found = reading.ballot.round(number)
    return found is not None and any(count.key == key for count in found.counts)


def _label(reading: BallotReading, line: BallotLine) -> str:
    """The ends of a scale are named by its poles."""
    ballot = reading.ballot
    if ballot.kind is not BallotKind.PLACES:
        return line.label
    ends = {ballot.options[0].key: ballot.pole_a, ballot.options[-1].key: ballot.pole_b}
    pole = ends.get(line.key, "")
    return f"{line.label} · {pole}" if pole else line.label
