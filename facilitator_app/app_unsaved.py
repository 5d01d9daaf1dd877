"""The copy of what could not be saved, in the windows: kept while it is needed, and offered at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator_app.disk import close_to_others
from facilitator_app.domain.dates import clock_words, date_words
from facilitator_app.problems import Outside
from facilitator_app.services.unsaved_copy import UNSAVED, UnsavedCopy
from facilitator_app.ui.kit import Banner, Button, Size, Urgency
from facilitator_app.ui.shell.file_acts import WORKSHOPS

if TYPE_CHECKING:
    from facilitator_app.app import Program
    from facilitator_app.app_windows import Windows

BANNER = "unsaved_copy"


class UnsavedCopies(QObject):
    """`keep` is called with each beat of the heart, `offer` when the first file is open."""

    def __init__(self, program: Program, windows: Windows) -> None:
        super().__init__(windows)
        self._program = program
        self._windows = windows
        folder = program.data_dir / UNSAVED
        close_to_others(folder)
        self._copy = UnsavedCopy(document=windows.services.document, folder=folder, clock=program.clock)
        self._copy.clear_leftovers()
        program.hub.save_failed.connect(self.keep)
        program.hub.saved.connect(self._on_saved)

    def keep(self, _change: object = None) -> None:
        """While the file takes nothing, what was typed lies in a copy as well. A rehearsal's double is no file."""
        if not self._windows.services.rehearsing.is_on:
            self._copy.keep()

    def offer(self) -> None:
        """Tell of what an earlier run could not save, and offer it."""
        left = next(iter(self._copy.left()), None)
        if left is None:
            self._program.window.banners.remove(BANNER)
            return
        written_at = left.written_at.astimezone(self._program.clock.local_now().tzinfo)
        open_it = Button(self.tr("Open the copy"), size=Size.SMALL)
        open_it.setObjectName("open_unsaved")
        open_it.clicked.connect(self._on_open)
        later = Button(self.tr("Later"), size=Size.SMALL)
        later.setObjectName("unsaved_later")
        later.clicked.connect(self._on_later)
        language = self._program.interpreter.language
        what = self.tr("{file} could not be saved when the program ended").format(file=left.name)
        safe = self.tr("All that was typed until {day} at {time} lies in a copy on this computer.").format(
            day=date_words(written_at.date(), language), time=clock_words(written_at)
        )
        banner = Banner(Urgency.OVER, what, safe, (open_it, later), icon="hard-drive")
        self._program.window.banners.put(BANNER, banner)

    def _on_saved(self, _change: object) -> None:
        self._copy.drop()

    def _on_later(self) -> None:
        self._program.window.banners.remove(BANNER)

    def _on_open(self) -> None:
        left = next(iter(self._copy.left()), None)
        if left is None:
            return
        name = self.tr("{name} (not saved)").format(name=left.name)
        try:
            target = self._copy.take_out(left, self._program.data_dir / WORKSHOPS, name)
        except OSError:
            problem = Outside("store.disk_failed", file=left.name)
            title = self.tr("This could not be done")
            self._program.dialogs.tell(
                self._program.window, title=title, text=self._windows.sentence(problem)
            )
            return
        self._windows.files.open(target)
        self.offer()
