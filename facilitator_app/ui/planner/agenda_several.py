"""The right side while several blocks are chosen: how many minutes they are, and what can be done with all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from facilitator_app.domain.agenda import BlockKind, PlannedSpan, Timing, ends_at_min, total_min
from facilitator_app.domain.dates import clock_words
from facilitator_app.ui.kit import (
    Button,
    Card,
    ComboBox,
    Fit,
    IconMark,
    LabelledField,
    PlainLabel,
    SegmentedChoice,
    Size,
    Variant,
)
from facilitator_app.ui.labels import block_kind_words
from facilitator_app.ui.planner.agenda_acts import NO_COLOUR, ActOffer, colour_choices
from facilitator_app.ui.planner.words import timing_words
from facilitator_app.ui.theme import TextRole


class SeveralCard(Card):
    """`asked` carries what is to be done, in the words of `BlockActs`."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._build_head()
        self._build_fields()
        self._build_acts()
        self.content.addStretch(1)

    def show_blocks(self, spans: Sequence[PlannedSpan], offer: ActOffer) -> None:
        """Draw what the chosen have in common."""
        self._title.setText(self.tr("%n blocks are chosen", "", len(spans)))
        minutes = self.tr("{minutes} min in all").format(minutes=total_min([span.block for span in spans]))
        # Clock times of two days say nothing together.
        days = {span.block.day_number for span in spans}
        hours = f"{clock_words(spans[0].start_min)}–{clock_words(ends_at_min(spans, otherwise=0))} · "
        self._sum.setText(f"{hours if len(days) == 1 else ''}{minutes}")
        self._timing.choose(offer.now.get("timing", ""))
        for box, key in ((self._kind, "kind"), (self._colour, "colour")):
            _show(box, offer.now.get(key))
        for box, field, key, choices in (
            (self._room, self._room_field, "room", offer.rooms),
            (self._day, self._day_field, "day", offer.days),
        ):
            field.setVisible(bool(choices))
            box.set_choices(choices)
            _show(box, offer.now.get(key))

    def _build_head(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconMark("layers", size_px=24, role="text"))
        self._title = PlainLabel("", TextRole.WINDOW_TITLE, fit=Fit.ELIDE)
        self._title.setObjectName("several_heading")
        head.addWidget(self._title, 1)
        self.content.addLayout(head)
        self._sum = PlainLabel("", TextRole.BODY)
        self._sum.setObjectName("several_sum")
        self.content.addWidget(self._sum)
        self.content.addSpacing(8)

    def _build_fields(self) -> None:
        varied = self.tr("Different")
        self._timing = SegmentedChoice(
            [(timing.value, timing_words(timing)) for timing in Timing], accessible_name=self.tr("Time")
        )
        self._timing.setObjectName("several_timing")
        self._kind = self._box(
            "several_kind", [(kind.value, block_kind_words(kind)) for kind in BlockKind], varied
        )
        colours = [(value or NO_COLOUR, words) for value, words in colour_choices()]
        self._colour = self._box("several_colour", colours, varied)
        self._room = self._box("several_room", (), varied)
        self._day = self._box("several_day", (), varied)
        self._room_field = LabelledField(self.tr("Room"), self._room)
        self._day_field = LabelledField(self.tr("Day"), self._day)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(LabelledField(self.tr("Time"), self._timing), 0, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(LabelledField(self.tr("Kind"), self._kind), 1, 0)
        grid.addWidget(LabelledField(self.tr("Colour"), self._colour), 1, 1)
        grid.addWidget(self._day_field, 1, 2)
        grid.addWidget(self._room_field, 2, 0)
        grid.setColumnStretch(3, 1)
        self.content.addLayout(grid)
        self._timing.chosen.connect(self._on_timing)
        self._kind.activated.connect(self._on_kind)
        self._colour.activated.connect(self._on_colour)
        self._room.activated.connect(self._on_room)
        self._day.activated.connect(self._on_day)

    def _build_acts(self) -> None:
        self.content.addSpacing(8)
        lines = (
            (
                ("shorter", self.tr("5 min shorter"), "minus"),
                ("longer", self.tr("5 min longer"), "plus"),
            ),
            (
                ("duplicate", self.tr("Duplicate"), "copy"),
                ("cut", self.tr("Cut"), "scissors"),
                ("remove", self.tr("Remove"), "trash-2"),
            ),
        )
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(8)
            for act, words, icon in line:
                row.addWidget(_ActButton(act, words, icon, self))
            row.addStretch(1)
            self.content.addLayout(row)

    def _box(self, name: str, choices: Sequence[tuple[str, str]], placeholder: str) -> ComboBox:
        box = ComboBox(choices, placeholder=placeholder)
        box.setObjectName(name)
        return box

    def _on_timing(self, key: str) -> None:
        self.asked.emit(f"timing:{key}")

    def _on_kind(self) -> None:
        self.asked.emit(f"kind:{self._kind.chosen_key()}")

    def _on_colour(self) -> None:
        key = self._colour.chosen_key()
        self.asked.emit(f"colour:{'' if key == NO_COLOUR else key}")

    def _on_room(self) -> None:
        self.asked.emit(f"room:{self._room.chosen_key()}")

    def _on_day(self) -> None:
        self.asked.emit(f"day:{self._day.chosen_key()}")


class _ActButton(Button):
    """Asks for one act."""

    def __init__(self, act: str, words: str, icon: str, card: SeveralCard) -> None:
        variant = Variant.DANGER if act == "remove" else Variant.SECONDARY
        super().__init__(words, icon, variant=variant, size=Size.NORMAL)
        self.setObjectName(f"several_{act}")
        self._act = act
        self._card = card
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self._card.asked.emit(self._act)


def _show(box: ComboBox, value: str | None) -> None:
    """The value they all have, or none."""
    if value is None:
        box.setCurrentIndex(-1)
    else:
        box.choose(value or NO_COLOUR)
