"""The themes side by side, first what stands under none; one of them is worked on.

Invariant: outputs are chosen in one column at a time.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from facilitator_app.ui.theme import scaled_px
from facilitator_app.ui.votes.theme_column import ColumnLine, ThemeColumn

GAP_PX = 12
LEAST_PX = 160


class ThemeBoardView(QScrollArea):
    """`move_asked` carries ids, the theme they go to and the one they come from (empty: none); `act_asked` an act and
    the theme it is about; `digit_typed` and `word_begun` are about the chosen outputs."""

    move_asked = Signal(list, str, str)
    act_asked = Signal(str, str)
    digit_typed = Signal(int)
    word_begun = Signal(str)
    choice_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("theme_board")
        self.setAccessibleName(self.tr("Themes"))
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(scaled_px(LEAST_PX))
        self._columns: dict[str, ThemeColumn] = {}
        self._order: list[str] = []
        self._worked_on = ""
        inner = QWidget()
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP_PX)
        self._row.addStretch(1)
        self.setWidget(inner)

    def columns(self) -> tuple[ThemeColumn, ...]:
        """The columns from the left."""
        return tuple(self._columns[key] for key in self._order)

    def column(self) -> ThemeColumn | None:
        """The column that is worked on."""
        return self._columns.get(self._worked_on)

    def chosen_ids(self) -> tuple[str, ...]:
        """The chosen outputs."""
        column = self.column()
        return column.outputs.chosen_ids() if column is not None else ()

    def show_columns(self, lines: Sequence[ColumnLine]) -> None:
        """Show these; the keyboard stays where it is, or goes to the neighbour of a theme that has gone."""
        ids = [line.theme_id for line in lines]
        at = self._order.index(self._worked_on) if self._worked_on in self._order else 0
        # Known before: a column that goes hands the keyboard to whatever is next.
        has_gone = self._worked_on not in ids
        dropped = [self._drop(gone) for gone in self._order if gone not in ids]
        for place, line in enumerate(lines):
            column = self._columns.get(line.theme_id)
            if column is None:
                column = self._add(line)
            else:
                column.show_column(line)
            if self._row.indexOf(column) != place:
                self._row.removeWidget(column)
                self._row.insertWidget(place, column)
        self._order = ids
        if has_gone:
            self._worked_on = ids[min(at, len(ids) - 1)] if ids else ""
            if any(dropped):
                self.focus_column()

    def focus_column(self, theme_id: str | None = None) -> None:
        """Put the keyboard in a column, or in the one that is worked on."""
        column = self._columns.get(self._worked_on if theme_id is None else theme_id)
        if column is not None:
            column.outputs.setFocus(Qt.FocusReason.OtherFocusReason)
            column.outputs.choose_first()
            self.ensureWidgetVisible(column, GAP_PX, 0)

    def start_anew(self) -> None:
        """Work begins with what stands under no theme."""
        self._worked_on = ""
        for column in self._columns.values():
            column.outputs.let_go()

    def _add(self, line: ColumnLine) -> ThemeColumn:
        column = ThemeColumn(line)
        self._columns[line.theme_id] = column
        column.outputs_dropped.connect(self._on_dropped)
        column.act_asked.connect(self._on_menu)
        column.pressed.connect(self._on_heading)
        outputs = column.outputs
        outputs.entered.connect(self._on_entered)
        outputs.act_asked.connect(self._on_act)
        outputs.step_asked.connect(self._on_step)
        outputs.digit_typed.connect(self.digit_typed)
        outputs.word_begun.connect(self.word_begun)
        outputs.choice_changed.connect(self.choice_changed)
        return column

    def _drop(self, theme_id: str) -> bool:
        """Take a column away; True when the keyboard was in it."""
        column = self._columns.pop(theme_id)
        had_focus = column.outputs.hasFocus()
        self._row.removeWidget(column)
        column.hide()
        column.deleteLater()
        return had_focus

    def _on_dropped(self, ids: list[str], from_id: str) -> None:
        column = _column_of(self.sender())
        if column is not None:
            self.move_asked.emit(ids, column.theme_id, from_id)

    def _on_menu(self, act: str) -> None:
        column = _column_of(self.sender())
        if column is not None:
            if column.theme_id != self._worked_on:
                self._work_on(column.theme_id)
            self.act_asked.emit(act, column.theme_id)

    def _on_heading(self) -> None:
        column = _column_of(self.sender())
        if column is not None:
            self.focus_column(column.theme_id)

    def _on_act(self, act: str) -> None:
        self.act_asked.emit(act, self._worked_on)

    def _on_entered(self) -> None:
        column = _column_of(self.sender())
        if column is not None:
            self._work_on(column.theme_id)

    def _work_on(self, theme_id: str) -> None:
        self._worked_on = theme_id
        for key, column in self._columns.items():
            column.set_worked_on(key == theme_id)
            if key != theme_id:
                column.outputs.let_go()
        self.choice_changed.emit()

    def _on_step(self, step: int) -> None:
        if self._worked_on in self._order:
            at = min(len(self._order) - 1, max(0, self._order.index(self._worked_on) + step))
            self.focus_column(self._order[at])


def _column_of(sender: QObject | None) -> ThemeColumn | None:
    """The column that a signal came from."""
    while sender is not None and not isinstance(sender, ThemeColumn):
        sender = sender.parent()
    return sender
