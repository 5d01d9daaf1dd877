"""The tab *Egne noter*: what the facilitator writes for themselves about a block. Private, on sand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.ui.kit import PrivatePanel
from facilitator_app.ui.planner.written import WrittenText
from facilitator_app.ui.read_only import stay_open
from facilitator_app.ui.theme import TextRole

WIDEST_PX = 720


class BlockNotes(QScrollArea):
    """`changed` carries the block as it is to be kept and the field that was written in."""

    changed = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._block: Block | None = None
        self.setWidgetResizable(True)
        stay_open(self)
        panel = PrivatePanel(
            self.tr("Only you"), detail=self.tr("Not on the wall, not in what the participants get")
        )
        panel.setMaximumWidth(WIDEST_PX)
        self._fields = (
            WrittenText("notes", self.tr("My notes"), role=TextRole.BODY, least_lines=5, most_lines=14),
            WrittenText("goal", self.tr("Goal"), role=TextRole.BODY),
            WrittenText("roles", self.tr("Roles"), role=TextRole.BODY),
            WrittenText(
                "materials", self.tr("Materials, one on each line"), role=TextRole.BODY, least_lines=2
            ),
        )
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        for field in self._fields:
            column.addWidget(field)
            field.written.connect(self._on_written)
            field.left.connect(self.left)
        panel.content.addLayout(column)
        page = QWidget()
        around = QVBoxLayout(page)
        around.setContentsMargins(20, 16, 20, 16)
        around.addWidget(panel)
        around.addStretch(1)
        self.setWidget(page)

    def show_block(self, block: Block) -> None:
        """Show a block's notes."""
        is_other = self._block is None or self._block.id != block.id
        self._block = block
        for field in self._fields:
            if is_other:
                field.drop()
            value = getattr(block, field.key)
            field.show_text("\n".join(value) if isinstance(value, tuple) else value)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        for field in self._fields:
            field.save_now()

    def _on_written(self, key: str, text: str) -> None:
        if self._block is None:
            return
        cleaned = clean_text(text)
        changes = {
            "notes": replace(self._block, notes=cleaned),
            "goal": replace(self._block, goal=cleaned),
            "roles": replace(self._block, roles=cleaned),
            "materials": replace(self._block, materials=tuple(cleaned.split("\n")) if cleaned else ()),
        }
        if changes[key] != self._block:
            self.changed.emit(changes[key], key)
