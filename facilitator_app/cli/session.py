"""What the commands work with: words, folders, and the services, made when they are first asked for."""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.app_folders import default_data_dir
from facilitator_app.cli.secrets import Secrets
from facilitator_app.content.words import Words, load_words
from facilitator_app.disk import close_data_folder
from facilitator_app.domain.programme import in_order
from facilitator_app.domain.workshop import Workshop
from facilitator_app.home_folder import home_folder
from facilitator_app.problems import Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.unwatched import never, unseen

if TYPE_CHECKING:
    from facilitator_app.app_services import Services
    from facilitator_app.domain.show import Aside
    from facilitator_app.domain.wall import Picture
    from facilitator_app.services.changes import Change
    from facilitator_app.services.document import Document
    from facilitator_app.services.handing_out_slides import SlidePictures
    from facilitator_app.services.protecting import Rewritten
    from facilitator_app.services.show_place import PageCount


class Session:
    """One run of one command. `asked` holds its arguments."""

    def __init__(
        self,
        asked: argparse.Namespace,
        *,
        language: str,
        data_dir: Path | None,
        clock: Clock,
        passphrase_file: Path | None = None,
    ) -> None:
        self.asked = asked
        self.language = language
        self.words: Words = load_words(language)
        self.clock = clock
        self.secrets = Secrets(words=self.words, present=passphrase_file)
        self.data_dir = data_dir or default_data_dir(environ=os.environ, home=home_folder())

    def say(self, key: str, /, **params: object) -> str:
        """A sentence of the area `cli`."""
        return self.words.text(f"cli.{key}", **params)

    def count(self, key: str, n: int) -> str:
        """So many of something."""
        return self.words.count(f"cli.{key}", n)

    @cached_property
    def services(self) -> Services:
        """The program's services on the data folder."""
        # The store is heavy, and a command that is written wrongly does not need it.
        from facilitator_app.app_services import BACKUPS, Surroundings, build_services
        from facilitator_app.services.rehearsal_clock import RehearsalClock

        close_data_folder(self.data_dir, sign=BACKUPS, home=home_folder())
        return build_services(
            Surroundings(
                data_dir=self.data_dir,
                origin=platform.node(),
                clock=RehearsalClock(self.clock),
                zone=self.clock.local_now().tzinfo or UTC,
                publish=_nobody_listens,
                words_for=load_words,
                page_count_of=_unpaged,
                slide_pictures=_LateStills(),
            )
        )

    @contextmanager
    def opened(self, path: Path) -> Iterator[Services]:
        """A file opened for work, with a backup before and after. What a change of its passphrase has left undone is
        done.
        """
        self.unlock(path)
        try:
            self.services.opening.open(path)
        except Refused as problem:
            raise self.services.keeping.explained(problem, path) from problem
        try:
            self.finish_protecting()
            self._finish_erasing()
            self._look_at_asked()
            yield self.services
        finally:
            self.services.opening.close()

    def unlock(self, path: Path) -> None:
        """Ask for the passphrase of a protected file, unless its key is known. Raises `Refused`."""
        if self._is_locked(path):
            self.services.protecting.offer(path, self.secrets.present(path))

    def unlock_other(self, path: Path, source: Path | None) -> None:
        """As `unlock` for a second file, whose passphrase may be another."""
        if self._is_locked(path):
            self.services.protecting.offer(path, self.secrets.other(source, path))

    def finish_protecting(self) -> Rewritten:
        """Write anew what does not lie under the passphrase of the open file. Raises `Outside`."""
        from facilitator_app.services.protecting import Rewritten

        protecting = self.services.protecting
        unfinished = protecting.unfinished()
        if unfinished is None:
            return Rewritten(done=0)
        rewritten = protecting.rewrite(unfinished, unseen, never)
        protecting.finish(rewritten)
        return rewritten

    def _finish_erasing(self) -> None:
        """Go on with an erasing that was interrupted, or that came by a merge; later, where a show was left open."""
        erasing = self.services.erasing
        order = erasing.unfinished()
        if order is None:
            return
        with suppress(Refused):
            erasing.finish(order, erasing.sweep(order, unseen, never))

    def _is_locked(self, path: Path) -> bool:
        if not self.services.protecting.is_file_protected(path):
            return False
        try:
            self.services.files.protection.key_of(path)
        except Refused as problem:
            return problem.key == "store.passphrase_needed"
        return False

    def _look_at_asked(self) -> None:
        """Work on the workshop that was asked for: by its number in the order of their days, or by its title."""
        wanted = getattr(self.asked, "workshop", None)
        if not wanted:
            return
        document = self.services.document
        workshops = in_order(document.all(Workshop))
        if wanted.isdecimal() and 1 <= int(wanted) <= len(workshops):
            document.look_at(workshops[int(wanted) - 1].id)
            return
        title = wanted.casefold()
        same = [one for one in workshops if one.title.casefold() == title]
        found = same or [one for one in workshops if one.title.casefold().startswith(title)]
        if len(found) != 1:
            key = "cli.no_such_workshop" if not found else "cli.many_such_workshops"
            raise Refused(key, workshop=wanted, last=len(workshops))
        document.look_at(found[0].id)

    @contextmanager
    def read(self, path: Path) -> Iterator[Services]:
        """A file read into memory; it may be open in a window meanwhile."""
        self.unlock(path)
        repository = self.services.files.open_read_only(path)
        try:
            self.services.erasing.erase_again(repository)
            self.services.document.attach(repository)
            self._look_at_asked()
            self.services.log.open()
            yield self.services
        finally:
            repository.close()


class _LateStills:
    """Paints slides. Qt is loaded with the first of them, since only one command needs it."""

    def page_count(self, picture: Picture, /) -> int:
        return self._stills.page_count(picture)

    def png(self, picture: Picture, /, *, page: int, width_px: int) -> bytes:
        return self._stills.png(picture, page=page, width_px=width_px)

    @cached_property
    def _stills(self) -> SlidePictures:
        from facilitator_app.ui.still import Stills

        return Stills()


def _nobody_listens(change: Change, /) -> None:
    """A command has no views: what it has done it says itself."""


def _unpaged(_document: Document) -> PageCount:
    """Without a wall, every picture has one page."""
    return _one_page


def _one_page(_key: str | Aside, /) -> int:
    return 1
