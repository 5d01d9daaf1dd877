"""Going from one workshop of the file to another: never while the room sees a show or a time runs.

Invariant: the show always stands in the workshop that is worked on, at the place where that one's was left.
"""

from __future__ import annotations

from typing import Protocol

from facilitator_app.domain.show import Show
from facilitator_app.domain.timer import Reading
from facilitator_app.problems import Refused
from facilitator_app.services.changes import FileLeaving
from facilitator_app.services.ports import Publish


class Shows(Protocol):
    """The show, which lets go of a workshop and stands again where it stood in the next."""

    @property
    def show(self) -> Show: ...

    def suspend(self) -> None: ...

    def resume(self) -> None: ...


class Times(Protocol):
    """The running timer."""

    def reading(self) -> Reading: ...


class Rehearses(Protocol):
    """The rehearsal, which is of one workshop."""

    @property
    def is_on(self) -> bool: ...


class ShowSwitch:
    """What `Document.choose_workshop` asks before it goes, and tells when it has come."""

    def __init__(self, *, show: Shows, timer: Times, rehearsal: Rehearses, publish: Publish) -> None:
        self._show = show
        self._timer = timer
        self._rehearsal = rehearsal
        self._publish = publish

    def leave(self) -> None:
        """Save what is typed and let the show stand. Raises `Refused` while the workshop cannot be left."""
        if self._rehearsal.is_on:
            raise Refused("programme.rehearsing")
        if self._show.show.is_open:
            raise Refused("programme.show_open")
        if self._timer.reading().is_running:
            raise Refused("programme.timer_runs")
        self._publish(FileLeaving())
        self._show.suspend()

    def arrive(self) -> None:
        """Stand where the chosen workshop's show stood. Raises `Outside` when that cannot be read."""
        self._show.resume()
