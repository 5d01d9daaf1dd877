"""The area *Afvikl*: what the room sees, the clock, the agenda, and the acts of the show.

Every act goes to a service; what is seen follows from what is published. A beat of the ticker paints the
digits, the clock and the offset, and builds no list unless the day's reading has changed.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.content.words import Words
from facilitator_app.domain.schedule import DayPhase, DayReading
from facilitator_app.domain.timer import Act, CueKind
from facilitator_app.domain.wall import Picture, WallView
from facilitator_app.services.changes import CueReached, Saved
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.next_up import NextKind
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.ui.area import Area
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Button, EmptyState, Variant
from facilitator_app.ui.panel.after_card import AfterCard
from facilitator_app.ui.panel.agenda import AgendaCard
from facilitator_app.ui.panel.groups_card import GroupsCard
from facilitator_app.ui.panel.header import PanelHeader
from facilitator_app.ui.panel.message import MessagePanel
from facilitator_app.ui.panel.overview import Overview
from facilitator_app.ui.panel.own_notes import USUAL_PX, InjectScene, OwnNotes
from facilitator_app.ui.panel.parts import PanelParts
from facilitator_app.ui.panel.pictures import PanelPictures
from facilitator_app.ui.panel.ports import WallStatus
from facilitator_app.ui.panel.scenes import PanelScenes
from facilitator_app.ui.panel.show_bar import ShowBar
from facilitator_app.ui.panel.texts import next_act, next_target, next_time
from facilitator_app.ui.panel.timer_card import MINUTE_S, TimerCard
from facilitator_app.ui.panel.volume import VolumePopup
from facilitator_app.ui.panel.wall_column import WallColumn
from facilitator_app.ui.platform.sound import Signal as Sound
from facilitator_app.ui.platform.sound import Sounds
from facilitator_app.ui.preferences import MUTED, NOTE_SIZE, VOLUME, Preferences
from facilitator_app.ui.show_keys import ShowKey
from facilitator_app.ui.theme import scaled_px
from facilitator_app.ui.ticker import Ticker

COMPACT_BELOW_PX = 1000
LEAST_WIDTH_PX = 640
LEAST_HEIGHT_PX = 360
USUAL_VOLUME = 70
MESSAGE_STANDS_S = 120
GONG_SEEN_S = 2
READY_LINES = ("messages.two_left", "messages.chair", "messages.write_first")
SOUND_OF_CUE = {CueKind.NEAR: Sound.NEAR, CueKind.END: Sound.GONG, CueKind.INJECT: Sound.INJECT}


class PanelArea(Area):
    """The facilitator's panel. It must be made when a file is opened: it also sounds the cues."""

    notes_requested = Signal()
    plan_requested = Signal()
    open_wall_requested = Signal()
    close_wall_requested = Signal()

    def __init__(
        self,
        *,
        show: RunningShow,
        timer: RunningTimer,
        day: RunningDay,
        document: Document,
        hub: Hub,
        words_for: Callable[[str], Words],
        clock: Clock,
        sounds: Sounds,
        preferences: Preferences,
        wall: WallStatus,
        ticker: Ticker,
    ) -> None:
        super().__init__(name="panel")
        self._show, self._timer, self._running_day = show, timer, day
        self._document, self._hub, self._words_for = document, hub, words_for
        self._clock, self._sounds, self._preferences = clock, sounds, preferences
        self._wall, self._ticker = wall, ticker
        self._scenes = PanelScenes(document=document, show=show, timer=timer, clock=clock)
        self._pictures = PanelPictures(
            document=document, show=show, timer=timer, clock=clock, words_for=words_for
        )
        self._day: DayReading | None = None
        self._view: WallView | None = None
        self._message_since_s: float | None = None
        self._gong_since_s: float | None = None
        self._shown_inject: tuple[str, InjectScene] | None = None
        sounds.volume_percent = preferences.number(VOLUME, USUAL_VOLUME)
        sounds.is_muted = preferences.is_on(MUTED)
        self._build()
        self._connect()

    def render_area(self) -> None:
        """Draw everything from the services' readings."""
        if not self._document.is_open:
            return
        day = self._show.day()
        self._day = day
        self._header.set_title(*self._scenes.title())
        self._header.show_now(self._clock.local_now())
        self._header.show_day(day)
        self._header.show_wall(self._wall)
        self._show_sound()
        self._agenda.show_day(day)
        if not day.blocks:
            self._pages.setCurrentWidget(self._empty)
        elif self._pages.currentWidget() is self._empty:
            self._pages.setCurrentWidget(self._parts)
        self._show_bar.setVisible(bool(day.blocks))
        self._render_wall(day)
        self._render_time(day)
        self._render_notes()
        self._groups.show_groups(self._scenes.groups())
        is_after = day.phase is DayPhase.AFTER
        self._parts.show_after(is_after=is_after)
        if is_after:
            self._after.show_unfinished(self._scenes.unfinished(day))
        self._render_bar(day)

    def advance(self) -> None:
        """What the button *Next* does: begin the day, go on, or end it."""
        day = self._show.day()
        if day.phase is DayPhase.BEFORE:
            self._show.start_day()
        elif self._show.what_next().kind is not NextKind.END:
            self._show.next()
        elif day.phase is DayPhase.RUNNING:
            self._show.end_day()

    def on_show_key(self, key: ShowKey) -> None:
        """Do what a show key asks; keys that are not the panel's own do nothing here."""
        acts: dict[ShowKey, Callable[[], object]] = {
            ShowKey.BLACK: self._show.toggle_black,
            ShowKey.FREEZE: self._show.toggle_freeze,
            ShowKey.TIMER: self._on_toggle_timer,
            ShowKey.GONG: self.ring_gong,
            ShowKey.MESSAGE: self.toggle_message,
            ShowKey.OVERVIEW: self.toggle_overview,
        }
        if key in acts:
            acts[key]()

    def ring_gong(self) -> None:
        """Sound the gong; the button shows it too."""
        self._gong_since_s = self._clock.monotonic_s()
        self._show_bar.show_gong(sounds=True)
        self._sounds.play(Sound.GONG)
        self._show_sound()

    def leave(self) -> bool:
        """Close the overview or the message when one is open; False when there was nothing to close."""
        if self._pages.currentWidget() is self._overview:
            self._close_overview()
            return True
        if self._parts.is_message_open:
            self._close_message()
            return True
        return False

    def toggle_message(self) -> None:
        """Open the message over the notes, or close it."""
        if self._parts.is_message_open:
            self._close_message()
            return
        self._close_overview()
        self._message.show_lines([self._wall_words().text(key) for key in READY_LINES])
        self._message.show_standing(self._show.show.message)
        self._parts.open_message()
        self._message.open_up()

    def toggle_overview(self) -> None:
        """Open all slides in place of the columns, or close them."""
        if self._pages.currentWidget() is self._overview:
            self._close_overview()
            return
        if not self._show.stops():
            return
        self._pages.setCurrentWidget(self._overview)
        stop = self._show.current_stop()
        self._overview.open_up(self._scenes.overview(), chosen_key=stop.key if stop else "")

    def showEvent(self, event: QShowEvent) -> None:
        # The second has changed while the area was hidden.
        self.invalidate()
        super().showEvent(event)
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            # As if clicked: nobody has used the keyboard yet, so there is no ring to show.
            self._show_bar.take_focus(Qt.FocusReason.MouseFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Small enough for the compact panel, whatever stands here now."""
        return QSize(LEAST_WIDTH_PX, LEAST_HEIGHT_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_compact = self.width() < scaled_px(COMPACT_BELOW_PX)
        self._show_bar.set_compact(is_compact=is_compact)
        self._parts.fit(self.width(), self.height(), is_compact=is_compact)
        self._header.set_compact(is_compact=is_compact)

    def _render_wall(self, day: DayReading) -> None:
        view = self._pictures.room(day)
        self._view = view
        title = self._scenes.room_title()
        if self._wall.is_projector_missing:
            self._column.show_nothing(title, is_fault=True)
        elif not self._wall.is_open:
            self._column.show_nothing(title, is_fault=False)
        else:
            self._column.show_room(view, chip=self.tr("On the wall now"), words=title)
        if self._pictures.is_apart():
            self._column.show_next(
                self._pictures.here(day),
                label=self.tr("You stand at"),
                title=self._scenes.here_title(),
                sub=self.tr("The room does not see it"),
            )
            return
        up = self._show.what_next()
        self._column.show_next(
            self._pictures.next(up, day),
            label=self.tr("Next slide"),
            title=next_target(up),
            sub=next_time(up),
        )

    def _render_time(self, day: DayReading) -> None:
        self._timer_card.show_scene(self._scenes.timer_scene(day))
        self._timer_card.show_time(self._scenes.timer_now(day))

    def _render_notes(self) -> None:
        self._notes.show_notes(self._scenes.notes())
        self._render_inject()
        self._message.show_standing(self._show.show.message)

    def _render_inject(self) -> None:
        scene = self._scenes.inject()
        stop = self._show.current_stop()
        if scene is None and self._shown_inject is not None and stop is not None:
            key, shown = self._shown_inject
            scene = shown if key == stop.key else None
        self._notes.inject.show_inject(scene)

    def _render_bar(self, day: DayReading) -> None:
        show = self._show.show
        up = self._show.what_next()
        is_after = day.phase is DayPhase.AFTER
        target = next_target(up)
        if day.phase is DayPhase.BEFORE and day.blocks:
            target = day.blocks[0].block.title
        off = self.tr("Back takes it up again") if is_after else ""
        self._show_bar.show_next(next_act(up, day), off or target, off=off)
        stops = self._show.stops()
        is_first = bool(stops) and self._show.current_stop() == stops[0] and show.page == 0
        self._show_bar.show_back(self.tr("This is the first slide.") if is_first else "")
        self._show_bar.show_wall(show.mode, has_message=bool(show.message))

    def _show_sound(self) -> None:
        is_silent = (
            self._sounds.is_muted or self._sounds.volume_percent == 0 or self._sounds.has_sounded is False
        )
        self._header.show_sound(is_muted=is_silent)
        self._show_bar.show_volume(is_muted=is_silent)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._header = PanelHeader(words_for=self._words_for)
        self._pages = QStackedWidget()
        self._column = WallColumn()
        self._notes = OwnNotes(size_px=self._preferences.number(NOTE_SIZE, USUAL_PX))
        self._message = MessagePanel()
        self._timer_card = TimerCard()
        self._groups = GroupsCard()
        self._after = AfterCard()
        self._agenda = AgendaCard(words_for=self._words_for)
        self._parts = PanelParts(
            wall=self._column,
            notes=self._notes,
            message=self._message,
            timer=self._timer_card,
            groups=self._groups,
            after=self._after,
            agenda=self._agenda,
        )
        self._overview = Overview(picture_of=self._picture_of)
        self._empty = self._build_empty()
        for page in (self._parts, self._overview, self._empty):
            self._pages.addWidget(page)
        self._show_bar = ShowBar()
        self._volume = VolumePopup(sounds=self._sounds, preferences=self._preferences, parent=self)
        outer.addWidget(self._header)
        outer.addWidget(self._pages, 1)
        outer.addWidget(self._show_bar)

    def _build_empty(self) -> QWidget:
        self._to_plan = Button(self.tr("Go to Plan"), "calendar-clock", variant=Variant.PRIMARY)
        self._to_plan.setObjectName("to_plan")
        return EmptyState(
            "presentation",
            self.tr("The day has no blocks yet"),
            self.tr("The day is run from the agenda. Make it under Plan."),
            (self._to_plan,),
        )

    def _connect(self) -> None:
        hub = self._hub
        hub.file_opened.connect(self._on_file_opened)
        hub.records_changed.connect(self._on_records_changed)
        for signal in (hub.show_changed, hub.timer_changed, hub.projector_changed):
            signal.connect(self.invalidate)
        hub.saved.connect(self._on_saved)
        hub.save_failed.connect(self._on_save_failed)
        hub.cue_reached.connect(self._on_cue)
        self._ticker.ticked.connect(self._on_tick)
        self._connect_acts()
        self._connect_bar()

    def _connect_acts(self) -> None:
        self._header.open_requested.connect(self.open_wall_requested)
        self._column.open_requested.connect(self.open_wall_requested)
        self._column.close_requested.connect(self.close_wall_requested)
        self._column.overview_requested.connect(self.toggle_overview)
        self._to_plan.clicked.connect(self.plan_requested)
        self._groups.notes_requested.connect(self.notes_requested)
        self._after.resumed.connect(self._on_resumed)
        self._notes.size_changed.connect(self._on_note_size)
        self._notes.inject.show_asked.connect(self._on_inject_shown)
        self._notes.inject.put_off_asked.connect(self._show.put_off_inject)
        self._message.show_asked.connect(self._on_message)
        self._message.take_down_asked.connect(self._on_take_down)
        self._message.closed.connect(self._close_message)
        self._overview.stop_chosen.connect(self._on_stop_chosen)
        self._overview.closed.connect(self._close_overview)
        card = self._timer_card
        card.toggled.connect(self._on_toggle_timer)
        card.added.connect(self._timer.add)
        card.restarted.connect(self._timer.restart)
        card.started_earlier.connect(self._on_started_earlier)
        card.next_asked.connect(self._show.next_phase)
        card.previous_asked.connect(self._show.previous_phase)
        card.clock_toggled.connect(self._show.toggle_clock)

    def _connect_bar(self) -> None:
        bar = self._show_bar
        bar.back_asked.connect(self._show.back)
        bar.next_asked.connect(self.advance)
        bar.black_asked.connect(self._show.toggle_black)
        bar.freeze_asked.connect(self._show.toggle_freeze)
        bar.pause_asked.connect(self._show.toggle_pause_picture)
        bar.message_asked.connect(self.toggle_message)
        bar.gong_asked.connect(self.ring_gong)
        bar.volume_asked.connect(self._on_volume)
        self._volume.changed.connect(self._show_sound)

    def _on_file_opened(self, _change: object) -> None:
        self._pictures.forget()
        self._shown_inject = None
        self._message_since_s = None
        self._close_message()
        self._close_overview()
        self.invalidate()

    def _on_records_changed(self, _change: object) -> None:
        self._pictures.forget()
        self.invalidate()

    def _on_saved(self, change: Saved) -> None:
        self._header.show_saved(change.at.astimezone(self._clock.local_now().tzinfo))

    def _on_save_failed(self, _change: object) -> None:
        self._header.show_unsaved()

    def _on_cue(self, change: CueReached) -> None:
        self._sounds.play(SOUND_OF_CUE[CueKind(change.cue)])
        self._show_sound()

    def _on_tick(self) -> None:
        if not self._document.is_open:
            return
        self._let_go()
        if not self.isVisible():
            return
        self._header.show_now(self._clock.local_now())
        day = self._show.day()
        if day != self._day:
            self.invalidate()
            return
        self._timer_card.show_time(self._scenes.timer_now(day))
        if self._view is not None and self._view.countdown is not None:
            self._view = self._pictures.room(day)
            self._column.tick(self._view)
        self._render_inject()

    def _let_go(self) -> None:
        """Take down a message that has stood its time, and let the gong's button rest."""
        now_s = self._clock.monotonic_s()
        if self._message_since_s is not None and now_s - self._message_since_s >= MESSAGE_STANDS_S:
            self._on_take_down()
        if self._gong_since_s is not None and now_s - self._gong_since_s >= GONG_SEEN_S:
            self._gong_since_s = None
            self._show_bar.show_gong(sounds=False)

    def _on_toggle_timer(self) -> None:
        if self._timer.allowed() & {Act.START, Act.PAUSE}:
            self._timer.toggle()

    def _on_started_earlier(self, minutes: int) -> None:
        self._timer.started_earlier(minutes * MINUTE_S)

    def _on_resumed(self) -> None:
        if (stop := self._show.current_stop()) is not None:
            self._show.go_to(stop.key)

    def _on_note_size(self, size_px: int) -> None:
        self._preferences.put(NOTE_SIZE, size_px)

    def _on_inject_shown(self) -> None:
        due, stop = self._show.due_inject(), self._show.current_stop()
        if due is not None and stop is not None:
            text = due.inject.text or due.inject.title
            self._shown_inject = (stop.key, self._scenes.inject_shown(text))
            self._show.finish_inject()
            self._show.set_message(text)
        elif self._shown_inject is not None:
            self._show.set_message(self._shown_inject[1].text)
        self._message_since_s = None

    def _on_message(self, text: str) -> None:
        self._message_since_s = self._clock.monotonic_s()
        self._show.set_message(text)
        self._close_message()

    def _on_take_down(self) -> None:
        self._message_since_s = None
        self._show.set_message("")

    def _close_message(self) -> None:
        if self._parts.is_message_open:
            self._parts.close_message()
            self._show_bar.take_focus(Qt.FocusReason.OtherFocusReason)

    def _close_overview(self) -> None:
        if self._pages.currentWidget() is self._overview:
            self._pages.setCurrentWidget(self._parts)
            self._show_bar.take_focus(Qt.FocusReason.OtherFocusReason)

    def _on_stop_chosen(self, key: str) -> None:
        self._close_overview()
        self._show.go_to(key)

    def _on_volume(self) -> None:
        self._volume.open_above(self._show_bar.volume)

    def _picture_of(self, key: str) -> Picture:
        stop = next(stop for stop in self._show.stops() if stop.key == key)
        return self._pictures.of_stop(stop, self._day)

    def _wall_words(self) -> Words:
        return self._words_for(self._document.workshop.language)
