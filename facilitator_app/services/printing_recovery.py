"""The recovery sheet of the open file as a PDF.

Invariant: a passphrase goes into the one file that was chosen and nowhere else, and never with a sign left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from facilitator_app.content.words import Words
from facilitator_app.problems import Refused
from facilitator_app.reports.build_recovery import RecoveryTold, recovery_sheet
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.file_names import file_name
from facilitator_app.services.gathering_day import gather_day
from facilitator_app.services.paper_files import PDF, PlannedFile
from facilitator_app.services.whole_files import IfExists, WholeFiles

if TYPE_CHECKING:
    from facilitator_app.reports.pdf import Drawn


class Draws(Protocol):
    """Makes a PDF; `services.exporting.Exporting` does."""

    def draw(self, planned: PlannedFile) -> Drawn: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetAbout:
    """What a sheet says of its file."""

    file: Path
    client: str
    language: str
    logo: bytes | None


class PrintingRecovery:
    """`plan` on the document's thread, `write` on any."""

    def __init__(
        self,
        *,
        document: Document,
        drawing: Draws,
        files: WholeFiles,
        clock: Clock,
        words_for: Callable[[str], Words],
    ) -> None:
        self._document = document
        self._drawing = drawing
        self._files = files
        self._clock = clock
        self._words_for = words_for

    def about(self) -> SheetAbout:
        """What the sheet of the open file says of it."""
        day = gather_day(self._document, self._document.workshop.id)
        return SheetAbout(
            file=self._document.repository.path,
            client=day.engagement.client,
            language=day.workshop.language,
            logo=day.logo,
        )

    def plan(self, *, passphrase: str = "", about: SheetAbout | None = None) -> PlannedFile:
        """The sheet of the open file or of the one it is `about`, in the workshop's language; without a passphrase it
        has lines to write on.
        """
        about = about or self.about()
        words = self._words_for(about.language)
        told = RecoveryTold(
            file=about.file.name,
            client=about.client,
            made_on=self._clock.local_today(),
            passphrase=passphrase,
            logo=about.logo,
        )
        name = file_name(words.text("recovery.file_name", file=about.file.stem), PDF)
        return PlannedFile(name=name, reports=(recovery_sheet(told, words),))

    def write(self, planned: PlannedFile, target: Path) -> Path:
        """Write the sheet. Raises `Refused` (`recovery.not_printable`) for signs that paper cannot show, and then
        nothing is written; `Outside` as every other document.
        """
        drawn = self._drawing.draw(planned)
        if drawn.missing_glyphs:
            raise Refused("recovery.not_printable", signs=" ".join(drawn.missing_glyphs))
        return self._files.write(drawn.content, target, if_exists=IfExists.REPLACE)
