"""A question that stays as high as its words while sentences come and go under its fields."""

from __future__ import annotations

from PySide6.QtCore import QEvent

from facilitator_app.ui.dialogs import Question


class FittedQuestion(Question):
    """Invariant: nothing in it is squeezed; a sentence counts as soon as the layouts within have been told of it."""

    def event(self, event: QEvent) -> bool:
        """Fit again when the layout has changed."""
        is_taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.fit()
        return is_taken

    def fit(self) -> None:
        """As high as the words need."""
        self.resize(self.width(), self.heightForWidth(self.width()))
