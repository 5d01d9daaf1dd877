"""The chosen cell of the leadership chain, or the chosen area: its words, written in place.

Invariant: what is being typed is never overwritten, and nothing without words is stored.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.chain import ChainArea, Demand, DemandState
from facilitator_app.services.shaping_chain import ChainCell
from facilitator_app.ui.kit import (
    Button,
    Card,
    Divider,
    Fit,
    IconButton,
    LabelledField,
    LineEdit,
    ParagraphEdit,
    PlainLabel,
    SegmentedChoice,
    Size,
    TextEdit,
    Tone,
    Variant,
)
from facilitator_app.ui.kit.flowing import FlowingBody
from facilitator_app.ui.programme.typed_field import TypedField
from facilitator_app.ui.programme.version_change import level_words
from facilitator_app.ui.theme import TextRole


class DemandRow(QWidget):
    """One demand. Every signal carries its id first."""

    written = Signal(str, str)
    remarked = Signal(str, str)
    state_chosen = Signal(str, object)
    moved = Signal(str, int)
    removed = Signal(str)
    left = Signal()

    def __init__(self, demand_id: str, states: Mapping[DemandState, str]) -> None:
        super().__init__()
        self.setObjectName("demand")
        self._id = demand_id
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        self._text_field = ParagraphEdit(least_lines=2, most_lines=6)
        self._text_field.setObjectName("demand_text")
        self._text_field.setAccessibleName(self.tr("Demand"))
        self._text = TypedField(self._text_field, self)
        self._state = SegmentedChoice(
            [(state.value, words) for state, words in states.items()], accessible_name=self.tr("How far")
        )
        self._state.setObjectName("demand_state")
        self._remark_field = TextEdit(
            role=TextRole.BODY, least_lines=1, most_lines=4, placeholder=self.tr("What was said about it …")
        )
        self._remark_field.setObjectName("demand_remark")
        self._remark_field.setAccessibleName(self.tr("Remark"))
        self._remark = TypedField(self._remark_field, self)
        self._up = IconButton("chevron-up", self.tr("Move the demand up"), size=Size.SMALL)
        self._down = IconButton("chevron-down", self.tr("Move the demand down"), size=Size.SMALL)
        self._remove = IconButton(
            "trash-2", self.tr("Remove the demand"), variant=Variant.QUIET, size=Size.SMALL
        )
        self._remove.setObjectName("demand_remove")
        outer.addWidget(self._text_field)
        outer.addWidget(self._state)
        outer.addWidget(self._remark_field)
        acts = QHBoxLayout()
        acts.setSpacing(4)
        acts.addStretch(1)
        for button in (self._up, self._down, self._remove):
            acts.addWidget(button)
        outer.addLayout(acts)
        outer.addWidget(Divider())
        self._connect()

    def show_demand(self, demand: Demand, *, is_first: bool, is_last: bool) -> None:
        """Draw it."""
        self._text.show_text(demand.text)
        self._remark.show_text(demand.remark)
        self._state.choose(demand.state.value)
        self._up.setEnabled(not is_first)
        self._down.setEnabled(not is_last)

    def focus_text(self) -> None:
        """Write in it."""
        self._text_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_now(self) -> None:
        """Save what was typed."""
        self._text.save_now()
        self._remark.save_now()

    def forget(self) -> None:
        """Its demand is gone, or another cell is chosen."""
        self._text.forget()
        self._remark.forget()

    def _connect(self) -> None:
        self._text.written.connect(self._on_written)
        self._remark.written.connect(self._on_remarked)
        self._text.left.connect(self.left)
        self._remark.left.connect(self.left)
        self._state.chosen.connect(self._on_state)
        self._up.clicked.connect(self._on_up)
        self._down.clicked.connect(self._on_down)
        self._remove.clicked.connect(self._on_remove)

    def _on_written(self, text: str) -> None:
        self.written.emit(self._id, text)

    def _on_remarked(self, text: str) -> None:
        self.remarked.emit(self._id, text)

    def _on_state(self, key: str) -> None:
        self.state_chosen.emit(self._id, DemandState(key))

    def _on_up(self) -> None:
        self.moved.emit(self._id, -1)

    def _on_down(self) -> None:
        self.moved.emit(self._id, 1)

    def _on_remove(self) -> None:
        self.forget()
        self.removed.emit(self._id)


class CellCard(Card):
    """The area's name on top, which can be written too; under it the demands of the chosen level."""

    area_named = Signal(str, str)
    area_moved = Signal(str, int)
    area_removed = Signal(str)
    demand_added = Signal(str)
    demand_written = Signal(str, str)
    demand_remarked = Signal(str, str)
    state_chosen = Signal(str, object)
    demand_moved = Signal(str, int)
    demand_removed = Signal(str)
    left = Signal()

    def __init__(self, states: Mapping[DemandState, str]) -> None:
        super().__init__()
        self.setObjectName("cell_card")
        self._states = states
        self._place = ("", "")
        self._rows: dict[str, DemandRow] = {}
        self._build()
        self._connect()

    def show_cell(self, area: ChainArea, cell: ChainCell | None) -> None:
        """Draw an area, and one level's demands in it when one is chosen."""
        place = (area.id, cell.level.value if cell else "")
        if place != self._place:
            self.save_now()
            self.forget()
            self._place = place
            self._new.clear()
        self._name.show_text(area.name)
        self._level.setText(
            level_words(cell.level) if cell else self.tr("Choose a level to write its demands.")
        )
        self._new_row.setVisible(cell is not None)
        demands = cell.demands if cell else ()
        for gone in [key for key in self._rows if key not in {one.id for one in demands}]:
            row = self._rows.pop(gone)
            row.forget()
            self._demands.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, demand in enumerate(demands):
            row = self._rows.get(demand.id) or self._make_row(demand)
            if self._demands.indexOf(row) != at:
                self._demands.insertWidget(at, row)
            row.show_demand(demand, is_first=at == 0, is_last=at == len(demands) - 1)

    def focus_first(self) -> None:
        """Write in the first demand, or a new one; in the area's name when no level is chosen."""
        first = self._demands.itemAt(0)
        row = first.widget() if first is not None else None
        if not self._place[1]:
            self._name_field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(row, DemandRow):
            row.focus_text()
        else:
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_name(self) -> None:
        """Write the area's name, all of it marked."""
        self._name_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name_field.selectAll()

    def say(self, sentence: str) -> None:
        """Tell what was refused; empty takes it away."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def save_now(self) -> None:
        """Save what was typed."""
        self._name.save_now()
        for row in self._rows.values():
            row.save_now()

    def forget(self) -> None:
        """Another cell, or another file."""
        self._name.forget()
        for row in self._rows.values():
            row.forget()
        self.say("")

    def _make_row(self, demand: Demand) -> DemandRow:
        row = DemandRow(demand.id, self._states)
        row.written.connect(self.demand_written)
        row.remarked.connect(self.demand_remarked)
        row.state_chosen.connect(self.state_chosen)
        row.moved.connect(self.demand_moved)
        row.removed.connect(self.demand_removed)
        row.left.connect(self.left)
        self._rows[demand.id] = row
        return row

    def _build(self) -> None:
        self._level = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.WRAP)
        self._level.setObjectName("cell_level")
        self._name_field = ParagraphEdit(role=TextRole.BODY_STRONG, least_lines=1, most_lines=3)
        self._name_field.setObjectName("area_name")
        self._name = TypedField(self._name_field, self)
        self.content.addLayout(self._build_area())
        self.content.addWidget(Divider())
        self.content.addWidget(self._level)
        self._said = PlainLabel("", TextRole.HINT, tone=Tone.OVER, fit=Fit.WRAP)
        self._said.setObjectName("chain_said")
        self._said.hide()
        self.content.addWidget(self._said)
        self.content.addWidget(self._build_demands(), 1)

    def _build_area(self) -> QHBoxLayout:
        self._up = IconButton("chevron-up", self.tr("Move the area up"), size=Size.SMALL)
        self._up.setObjectName("area_up")
        self._down = IconButton("chevron-down", self.tr("Move the area down"), size=Size.SMALL)
        self._down.setObjectName("area_down")
        self._remove = IconButton(
            "trash-2", self.tr("Remove the area"), variant=Variant.QUIET, size=Size.SMALL
        )
        self._remove.setObjectName("area_remove")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(LabelledField(self.tr("Area"), self._name_field), 1)
        for button in (self._up, self._down, self._remove):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _build_demands(self) -> QWidget:
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = FlowingBody()
        outer = QVBoxLayout(body)
        outer.setContentsMargins(2, 2, 8, 2)
        outer.setSpacing(12)
        self._demands = QVBoxLayout()
        self._demands.setSpacing(12)
        outer.addLayout(self._demands)
        outer.addWidget(self._build_new())
        outer.addStretch(1)
        scroll.setWidget(body)
        return scroll

    def _build_new(self) -> QWidget:
        self._new_row = QWidget()
        row = QHBoxLayout(self._new_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._new = LineEdit(placeholder=self.tr("Write a demand …"), role=TextRole.WORDS)
        self._new.setObjectName("new_demand")
        self._new.setAccessibleName(self.tr("New demand"))
        self._add = Button(self.tr("Add"), "plus")
        self._add.setObjectName("add_demand")
        row.addWidget(self._new, 1)
        row.addWidget(self._add)
        return self._new_row

    def _connect(self) -> None:
        self._name.written.connect(self._on_named)
        self._name.left.connect(self.left)
        self._new.returnPressed.connect(self._on_add)
        self._add.clicked.connect(self._on_add)
        self._up.clicked.connect(self._on_up)
        self._down.clicked.connect(self._on_down)
        self._remove.clicked.connect(self._on_remove)

    def _on_named(self, name: str) -> None:
        self.area_named.emit(self._place[0], name)

    def _on_add(self) -> None:
        if self._new.text().strip():
            words = self._new.text()
            self._new.clear()
            self.demand_added.emit(words)

    def _on_up(self) -> None:
        self.area_moved.emit(self._place[0], -1)

    def _on_down(self) -> None:
        self.area_moved.emit(self._place[0], 1)

    def _on_remove(self) -> None:
        self.forget()
        self.area_removed.emit(self._place[0])
