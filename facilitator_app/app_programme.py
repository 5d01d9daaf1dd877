"""The area *Forløb*, assembled: each page is a line in `programme` and a method that makes it with its own services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator_app.services.ids import new_id
from facilitator_app.ui.shell.crossings import Crossings
from facilitator_app.ui.shell.wording import Wording

if TYPE_CHECKING:
    from facilitator_app.app import Program
    from facilitator_app.app_windows import Windows
    from facilitator_app.services.slides_of_programme import SlidesOfProgramme
    from facilitator_app.ui.programme.page import ProgrammePage


class ProgrammeAreas(QObject):
    """Makes the area when it is first gone to."""

    def __init__(
        self, program: Program, windows: Windows, *, crossings: Crossings, wording: Wording, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._program = program
        self._windows = windows
        self._services = windows.services
        self._crossings = crossings
        self._wording = wording

    def programme(self) -> QWidget:
        """What lives on from one workshop to the next."""
        from facilitator_app.ui.programme.area import ProgrammeArea
        from facilitator_app.ui.programme.page import CHAIN, FOUNDATION, SINCE_LAST, PageToCome

        return ProgrammeArea(
            document=self._services.document,
            hub=self._program.hub,
            clock=self._program.clock,
            pages=(
                PageToCome(SINCE_LAST, self.tr("Since last time"), self._since_last),
                PageToCome(FOUNDATION, self.tr("Leadership foundation"), self._foundation),
                PageToCome(CHAIN, self.tr("Leadership chain"), self._chain),
            ),
        )

    def _since_last(self) -> ProgrammePage:
        from facilitator_app.ui.programme.since_last_page import SinceLastPage

        services = self._services
        page = SinceLastPage(
            following=services.following,
            roles=services.roles,
            document=services.document,
            show=services.show,
            hub=self._program.hub,
        )
        page.schemas_requested.connect(self._crossings.to_schemas)
        return page

    def _foundation(self) -> ProgrammePage:
        from facilitator_app.services.shaping_foundation import ShapingFoundation
        from facilitator_app.ui.programme.foundation_page import FoundationPage, FoundationServices

        document = self._services.document
        return FoundationPage(
            services=FoundationServices(
                foundation=ShapingFoundation(document=document, new_id=new_id),
                document=document,
                show=self._services.show,
                slides=self._slides(),
                clock=self._program.clock,
            ),
            sentence=self._windows.sentence,
            date_words=self._wording.date_words,
        )

    def _chain(self) -> ProgrammePage:
        from facilitator_app.services.shaping_chain import ShapingChain
        from facilitator_app.ui.programme.chain_page import ChainPage, ChainServices

        document = self._services.document
        return ChainPage(
            services=ChainServices(
                chain=ShapingChain(document=document, new_id=new_id),
                document=document,
                show=self._services.show,
                slides=self._slides(),
                clock=self._program.clock,
            ),
            sentence=self._windows.sentence,
            date_words=self._wording.date_words,
        )

    def _slides(self) -> SlidesOfProgramme:
        from facilitator_app.services.slides_of_programme import SlidesOfProgramme

        return SlidesOfProgramme(
            document=self._services.document, new_id=new_id, words_for=self._windows.words_for
        )
