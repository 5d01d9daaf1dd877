"""The wall follows the show: opened, moved, filled and put away as it says, and awake as long as it is open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from facilitator_app.domain.show import Stop, WallMode, at_slide, moved_to, place_of
from facilitator_app.domain.timer import Band
from facilitator_app.domain.wall import Countdown, WallView, under_clock
from facilitator_app.domain.wall_marks import WallMarks
from facilitator_app.services.changes import ProjectorChanged, RecordsChanged
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.next_up import NextUp
from facilitator_app.services.ports import Publish
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.platform.awake import KeepAwake
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.projector.placing import WallPlace, WallPlacing
from facilitator_app.ui.projector.window import ComingPage, ProjectorWindow
from facilitator_app.ui.ticker import Ticker


class Wall(QObject):
    """Keeps the wall's window true. Publishes `ProjectorChanged` when it is opened, lost, found or closed."""

    def __init__(
        self,
        *,
        window: ProjectorWindow,
        placing: WallPlacing,
        pictures: WallPictures,
        document: Document,
        show: RunningShow,
        day: RunningDay,
        hub: Hub,
        ticker: Ticker,
        clock: Clock,
        awake: KeepAwake,
        choose: Callable[[], None],
        publish: Publish,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._placing = placing
        self._pictures = pictures
        self._document = document
        self._show = show
        self._day = day
        self._clock = clock
        self._awake = awake
        self._choose = choose
        self._publish = publish
        self._missing_since: datetime | None = None
        self._shown_place: tuple[object, ...] = ()
        self._test_view: WallView | None = None
        self._is_opened_for_test = False
        placing.place_changed.connect(self._on_place_changed)
        placing.mirroring_changed.connect(self._on_mirroring_changed)
        window.leave_requested.connect(self._on_leave_requested)
        hub.file_opened.connect(self._follow)
        hub.workshop_chosen.connect(self._follow)
        hub.show_changed.connect(self._follow)
        hub.timer_changed.connect(self._on_timer_changed)
        hub.records_changed.connect(self._on_records_changed)
        ticker.ticked.connect(self._on_tick)

    @property
    def is_open(self) -> bool:
        """Whether the show wants the wall, seen or lost."""
        return self._placing.place is not WallPlace.CLOSED

    @property
    def is_projector_missing(self) -> bool:
        """Whether the room sees nothing because its screen has gone."""
        return self._placing.place is WallPlace.LOST

    @property
    def missing_since(self) -> datetime | None:
        """When the projector was lost, in the room's time; None while it is there."""
        return self._missing_since

    @property
    def is_windowed(self) -> bool:
        """Whether the wall stands in a window on the facilitator's own screen."""
        return self._placing.place is WallPlace.IN_WINDOW

    @property
    def is_mirrored(self) -> bool:
        """Whether the room sees the facilitator's own screen instead of a wall."""
        return self._placing.is_mirrored

    @property
    def is_awake_kept(self) -> bool:
        """Whether the computer has promised not to sleep."""
        return self._awake.is_working

    def bring_forward(self) -> None:
        """A wall in a window to the front, without the keyboard; one that lost its screen comes in a window."""
        self._placing.bring_forward()

    def choose_screen(self) -> None:
        """Let the facilitator say which screen is the projector."""
        self._choose()

    @property
    def test_view(self) -> WallView | None:
        """The test picture while the room sees it in place of the show."""
        return self._test_view

    def toggle_test_picture(self) -> None:
        """The test picture on the wall, which is opened for it; or away with it. A move of the show ends it too."""
        if self._test_view is not None:
            self._end_test()
            if self._is_opened_for_test:
                self._show.close_wall()
        else:
            self._is_opened_for_test = not self._show.show.is_open
            if self._is_opened_for_test:
                self._show.open_wall()
            self._test_view = self._pictures.for_test()
        self._window.set_marks(WallMarks())
        self._fill()
        self._publish(ProjectorChanged())

    @property
    def marks(self) -> WallMarks:
        """What the facilitator points with."""
        return self._window.marks

    def show_marks(self, marks: WallMarks) -> None:
        """Point on the wall, until the show moves. Nothing stands on black."""
        if self._show.show.mode is not WallMode.BLACK:
            self._window.set_marks(marks)

    def shut_down(self) -> None:
        """The program ends: away with the window, whatever the show will want next time."""
        self._awake.stop()
        self._placing.close()

    def _follow(self, _change: object = None) -> None:
        self._notice_move()
        wants_wall = self._show.show.is_open
        if wants_wall and not self.is_open:
            self._open()
        elif not wants_wall and self.is_open:
            self._placing.close()
            self._awake.stop()
        self._fill_at_once()
        if self.is_open:
            self._window.expect(self._coming())

    def _on_timer_changed(self, _change: object) -> None:
        self._notice_move()
        self._fill_at_once()

    def _notice_move(self) -> None:
        """What is pointed with and what is tried end when the show moves."""
        place = place_of(self._show.show)
        if place != self._shown_place:
            self._shown_place = place
            self._window.set_marks(WallMarks())
            self._end_test()

    def _fill_at_once(self) -> None:
        """The room sees another picture before the panel is drawn and the step is written to the disk."""
        before = self._window.view
        self._fill()
        after = self._window.view
        if self.is_open and (before.picture, before.page) != (after.picture, after.page):
            self._window.show_at_once()

    def _open(self) -> None:
        self._fill_always()
        self._awake.start()
        if not self._placing.open_on_projector():
            self._placing.open_in_window()

    def _fill(self) -> None:
        if self._document.is_open and self.is_open:
            self._fill_always()

    def _on_tick(self) -> None:
        """The digits; and what comes next is foreseen anew, for it says when it will end."""
        if self._document.is_open and self.is_open:
            self._fill_always()
            self._window.expect(self._coming())

    def _end_test(self) -> None:
        self._test_view = None

    def _fill_always(self) -> None:
        if self._test_view is not None:
            self._window.set_view(self._test_view)
            return
        view = self._pictures.on_wall(
            self._show.show,
            day=self._day.reading() if self._pictures.need_day(self._show.show) else None,
            timer=self._show.time_on_wall(),
            now=self._clock.local_now(),
        )
        self._window.set_view(view)

    def _coming(self) -> list[ComingPage]:
        """The likeliest next pages: on, then back."""
        up = self._show.what_next()
        coming: list[ComingPage] = []
        if up.stop is not None:
            coming.append(self._ahead(up, up.stop))
        before = self._stop_before()
        if before is not None:
            coming.append(self._turned(before, 0))
        return coming

    def _ahead(self, up: NextUp, stop: Stop) -> ComingPage:
        if up.aside is not None:
            return ComingPage(self._pictures.of_aside(up.aside), up.page)
        return self._turned(stop, up.page) if up.page else self._entered(stop)

    def _entered(self, stop: Stop) -> ComingPage:
        """A stop as the wall will show it when the show comes to it: its time begins, and that of its block."""
        show = moved_to(at_slide(self._show.show), stop)
        entered_id = "" if stop.block_id == self._day.current_block_id() else stop.block_id
        view = self._pictures.ahead(
            show,
            day=self._day.preview((), entered_id=entered_id) if self._pictures.need_day(show) else None,
            timer=self._show.time_at(stop),
            now=self._clock.local_now(),
        )
        return ComingPage(under_clock(view.picture, view.countdown), 0, view.countdown)

    def _turned(self, stop: Stop, page: int) -> ComingPage:
        """A page of a stop whose time has gone on meanwhile: with room for the digits where there are some."""
        picture = self._pictures.of_stop(stop, self._day.reading())
        has_digits = stop.length_s > 0 and self._show.show.is_clock_shown
        ground = under_clock(picture, Countdown(digits="", band=Band.CALM)) if has_digits else picture
        return ComingPage(ground, page)

    def _stop_before(self) -> Stop | None:
        stops, here = self._show.stops(), self._show.current_stop()
        at = next((i for i, stop in enumerate(stops) if here is not None and stop.key == here.key), 0)
        return stops[at - 1] if at > 0 else None

    def _on_records_changed(self, _change: RecordsChanged) -> None:
        self._fill()

    def _on_place_changed(self, _place: object) -> None:
        self._missing_since = self._clock.local_now() if self.is_projector_missing else None
        self._publish(ProjectorChanged())

    def _on_mirroring_changed(self) -> None:
        self._publish(ProjectorChanged())

    def _on_leave_requested(self) -> None:
        if self._show.show.is_open:
            self._show.close_wall()
