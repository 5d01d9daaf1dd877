"""Whether a block's time starts itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from facilitator_app.domain.agenda import Block
from tests.ui.planner.desk import Planner


def test_a_blocks_time_can_be_told_to_wait_for_its_start(planner: Planner) -> None:
    box = planner.find(QCheckBox, "block_starts_itself")
    assert box.isChecked()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    block = planner.document.get(Block, "b-1")
    assert block is not None
    assert not block.starts_itself
    planner.document.undo()
    assert box.isChecked()
