"""A choice whose words can change while it stands."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton

from facilitator_app.ui.kit import SegmentedChoice


class NamedChoice(SegmentedChoice):
    """A choice whose words can change, for example a number in them."""

    def name(self, key: str, words: str) -> None:
        """Change the words of one option."""
        for segment in self.findChildren(QAbstractButton, key):
            if segment.text() != words:
                segment.setText(words)
                segment.updateGeometry()
