"""A slide's number and Enter: the digits wait in a chip, Enter goes there, Esc or a rest drops them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.kit import Chip, ChipRole

REST_MS = 2000
MOST_DIGITS = 4


class Jump(QObject):
    """Collects digits. `number_given` carries the number, counted from 1 over the whole day."""

    number_given = Signal(int)

    def __init__(self, chip: Chip) -> None:
        super().__init__(chip)
        self._chip = chip
        self._digits = ""
        self._has_slide = False
        self._rest = Debounce(REST_MS, self)
        self._rest.settled.connect(self.drop)
        chip.hide()

    @property
    def is_open(self) -> bool:
        """Whether digits wait."""
        return bool(self._digits)

    def type(self, digit: str, *, is_there: Callable[[int], bool]) -> None:
        """One digit more; `is_there` tells whether a slide has that number."""
        if len(self._digits) >= MOST_DIGITS or (not self._digits and digit == "0"):
            return
        self._digits += digit
        self._has_slide = is_there(int(self._digits))
        words = self.tr("Slide {number} ↵") if self._has_slide else self.tr("There is no slide {number}")
        self._chip.show_state(
            words.format(number=self._digits),
            ChipRole.INFO if self._has_slide else ChipRole.NEAR,
            icon="hash",
        )
        self._chip.show()
        self._rest.touch()

    def go(self) -> None:
        """Enter. A number that no slide has goes nowhere, and the words that say so stand for a while more."""
        if not self._digits:
            return
        number = int(self._digits)
        if not self._has_slide:
            self._digits = ""
            self._rest.touch()
            return
        self.drop()
        self.number_given.emit(number)

    def drop(self) -> None:
        """Forget the digits."""
        self._digits = ""
        self._rest.cancel()
        self._chip.hide()
