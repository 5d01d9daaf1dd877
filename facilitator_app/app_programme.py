"""The area *Forløb*, assembled: each page is a line in `programme` and a method that makes it with its own services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator_app.content.templates import shipped_root
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
        from facilitator_app.ui.programme.page import (
            CHAIN,
            DIRECTION,
            FOUNDATION,
            LUS,
            PREJECTS,
            SINCE_LAST,
            TIMELINE,
            PageToCome,
        )

        return ProgrammeArea(
            document=self._services.document,
            hub=self._program.hub,
            clock=self._program.clock,
            pages=(
                PageToCome(SINCE_LAST, self.tr("Since last time"), self._since_last),
                PageToCome(TIMELINE, self.tr("Timeline"), self._timeline),
                PageToCome(FOUNDATION, self.tr("Leadership foundation"), self._foundation),
                PageToCome(CHAIN, self.tr("Leadership chain"), self._chain),
                PageToCome(PREJECTS, self.tr("Pre-jects"), self._prejects),
                PageToCome(LUS, self.tr("LUS"), self._lus),
                PageToCome(DIRECTION, self.tr("Direction"), self._direction),
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

    def _timeline(self) -> ProgrammePage:
        from facilitator_app.services.fetching_programme import FetchingProgramme
        from facilitator_app.ui.programme.page_lock import PageLock
        from facilitator_app.ui.programme.timeline_acts import TimelineServices
        from facilitator_app.ui.programme.timeline_page import TimelinePage

        services = self._services
        page = TimelinePage(
            services=TimelineServices(
                document=services.document,
                programme=services.programme,
                fetching=FetchingProgramme(document=services.document, new_id=new_id, content=shipped_root()),
                leaders=services.leaders,
                readings=services.programme_readings,
                clock=self._program.clock,
            ),
            dialogs=self._program.dialogs,
            sentence=self._windows.sentence,
            language=self._wording.language,
            date_words=self._wording.date_words,
        )
        PageLock(page, root=page.plan, band=page.band, acts=self._windows.plan_lock)
        page.area_requested.connect(self._crossings.to_area)
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
                lock=self._services.plan_lock,
                hub=self._program.hub,
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
                lock=self._services.plan_lock,
                hub=self._program.hub,
            ),
            sentence=self._windows.sentence,
            date_words=self._wording.date_words,
        )

    def _prejects(self) -> ProgrammePage:
        from facilitator_app.content.templates import shipped_root
        from facilitator_app.services.running_prejects import RunningPrejects
        from facilitator_app.ui.programme.prejects_page import PrejectsPage

        document = self._services.document
        page = PrejectsPage(
            prejects=RunningPrejects(document=document, new_id=new_id, content=shipped_root()),
            document=document,
            show=self._services.show,
            hub=self._program.hub,
            clock=self._program.clock,
            entry=self._wording.entry(),
            date_words=self._wording.date_words,
            sentence=self._windows.sentence,
        )
        page.posters_requested.connect(self._crossings.to_posters)
        return page

    def _lus(self) -> ProgrammePage:
        from facilitator_app.ui.programme.lus_page import LusOutside, LusPage
        from facilitator_app.ui.programme.lus_step import StepWorld

        services, talks = self._services, self._services.talks
        page = LusPage(
            holding=talks.holding,
            concepts=talks.concepts,
            reading=talks.reading,
            paper=talks.paper,
            hub=self._program.hub,
            ticker=self._windows.ticker,
            outside=LusOutside(
                world=StepWorld(
                    filling=talks.filling,
                    reading=talks.reading,
                    entry=self._wording.entry(),
                    date_words=self._wording.date_words,
                    people=talks.reading.people,
                    end_typing=services.document.end_typing,
                ),
                exporting=services.exporting,
                dialogs=self._program.dialogs,
                sentence=self._windows.sentence,
                is_room_looking=self._is_room_looking,
                language=self._wording.language,
            ),
        )
        page.form_requested.connect(self._crossings.to_form)
        page.people_requested.connect(self._crossings.to_people)
        return page

    def _is_room_looking(self) -> bool:
        """Whether the wall is open, or the room sees the facilitator's own screen."""
        return self._services.show.show.is_open or self._windows.room.wall.is_mirrored

    def _direction(self) -> ProgrammePage:
        from facilitator_app.services.agreeing_interplay import AgreeingInterplay
        from facilitator_app.ui.programme.direction_page import DirectionPage

        document = self._services.document
        page = DirectionPage(
            interplay=AgreeingInterplay(document=document, new_id=new_id),
            document=document,
            clock=self._program.clock,
            entry=self._wording.entry(),
            date_words=self._wording.date_words,
            sentence=self._windows.sentence,
        )
        page.papers_requested.connect(self._crossings.to_interplay_paper)
        page.people_requested.connect(self._crossings.to_people)
        return page

    def _slides(self) -> SlidesOfProgramme:
        from facilitator_app.services.slides_of_programme import SlidesOfProgramme

        return SlidesOfProgramme(
            document=self._services.document, new_id=new_id, words_for=self._windows.words_for
        )
