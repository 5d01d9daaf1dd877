"""What the area tells over the paper: what went wrong and the way on, what is not in the font, what was read back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator_app.problems import Problem
from facilitator_app.services.exporting import Written
from facilitator_app.ui.kit import Banner, BannerStack, Button, Size, Urgency

KEY = "problem"


class PaperBanners(BannerStack):
    """One banner at most. `other_folder` when the files are wanted in another folder."""

    other_folder = Signal()

    def __init__(self, sentence: Callable[[Problem], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self.setObjectName("paper_banners")

    def clear(self) -> None:
        """Nothing to tell."""
        self.remove(KEY)

    def tell_not_saved(self, error: object) -> None:
        """Why files were not saved, and the button that goes on."""
        again = Button(self.tr("Choose another folder"), "folder-open", size=Size.SMALL)
        again.setObjectName("other_folder")
        again.clicked.connect(self.other_folder)
        self._tell_undone(self.tr("Not everything was saved"), error, (again,))

    def tell_not_printed(self, error: object) -> None:
        """Why pages did not get to the printer."""
        self._tell_undone(self.tr("Not everything was printed"), error)

    def tell_not_read(self, error: object) -> None:
        """Why filled schemas were not read."""
        self._tell_undone(self.tr("The schemas were not read"), error)

    def tell_not_drawn(self, error: object) -> None:
        """Why pages cannot be seen."""
        self._tell_undone(self.tr("The pages cannot be shown"), error)

    def tell_signs(self, written: Written) -> None:
        """Which signs of what was written have an empty box in their place."""
        if not written.missing_glyphs:
            return
        what = self.tr("Some signs are not in the font: {signs}").format(
            signs=" ".join(written.missing_glyphs)
        )
        safe = self.tr("Each has an empty box in its place. Everything else is on the paper.")
        self.put(KEY, Banner(Urgency.NEAR, what, safe))

    def tell_read(self, count: int) -> None:
        """How many schemas were read back."""
        what = self.tr("%n action schemas are changed", "", count)
        self.put(KEY, Banner(Urgency.INFO, what, self.tr("All of it is one step that can be undone.")))

    def _tell_undone(self, what: str, error: object, buttons: Sequence[Button] = ()) -> None:
        """What is no problem of the world is a fault of the program, and goes on."""
        if not isinstance(error, Problem):
            assert isinstance(error, BaseException), "a task fails with what was raised"
            raise error
        self.put(KEY, Banner(Urgency.OVER, what, self._sentence(error), buttons))
