"""The area *Afvikl*: what the room sees, the clock, the agenda, and the acts of the show.

Every act goes to a service; what is seen follows from what is published. A beat of the ticker paints the
digits, the clock and the offset, and builds no list unless the day's reading has changed.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from facilitator_app.content.words import Words
from facilitator_app.domain.show import is_message_waiting, place_of
from facilitator_app.domain.timer import Act, CueKind
from facilitator_app.domain.wall_marks import WallTool
from facilitator_app.services.changes import CueReached, Saved
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_time import KeepingTime
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.panel.group_acts import GroupActs
from facilitator_app.ui.panel.late import LateActs
from facilitator_app.ui.panel.panel_view import PanelView
from facilitator_app.ui.panel.ports import WallStatus
from facilitator_app.ui.panel.timer_card import MINUTE_S
from facilitator_app.ui.platform.sound import Signal as Sound
from facilitator_app.ui.platform.sound import Sounds
from facilitator_app.ui.preferences import MUTED, NOTE_SIZE, VOLUME, Preferences
from facilitator_app.ui.show_keys import ShowKey
from facilitator_app.ui.ticker import Ticker

USUAL_VOLUME = 70
MESSAGE_STANDS_S = 120
GONG_SEEN_S = 2
READY_LINES = ("messages.two_left", "messages.chair", "messages.write_first")
SOUND_OF_CUE = {CueKind.NEAR: Sound.NEAR, CueKind.END: Sound.GONG, CueKind.INJECT: Sound.INJECT}
TOOL_OF_KEY = {
    ShowKey.POINT: WallTool.POINTER,
    ShowKey.LIGHT: WallTool.LIGHT,
    ShowKey.ZOOM: WallTool.ZOOM,
    ShowKey.DRAW: WallTool.PEN,
}


class PanelArea(PanelView):
    """The facilitator's panel. It must be made when a file is opened: it also sounds the cues."""

    notes_requested = Signal()
    plan_requested = Signal()
    since_last_requested = Signal()
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
        catching_up: KeepingTime,
    ) -> None:
        sounds.volume_percent = preferences.number(VOLUME, USUAL_VOLUME)
        sounds.is_muted = preferences.is_on(MUTED)
        super().__init__(
            show=show,
            timer=timer,
            day=day,
            document=document,
            words_for=words_for,
            clock=clock,
            sounds=sounds,
            preferences=preferences,
            wall=wall,
        )
        self._timer, self._hub, self._ticker = timer, hub, ticker
        self._late = LateActs(catching_up=catching_up, card=self._agenda, panel=self)
        self._group_acts = GroupActs(show=show, card=self._groups, panel=self)
        self._message_since_s: float | None = None
        self._gong_since_s: float | None = None
        self._pointed_place: tuple[object, ...] = ()
        self._connect()

    def render_area(self) -> None:
        super().render_area()
        if self._document.is_open and self._day is not None:
            self._late.render(self._day)
            self._group_acts.render()

    def advance(self) -> None:
        """What the button *Next* does: begin the day, go on, or end it."""
        self._show.press()

    def on_show_key(self, key: ShowKey) -> None:
        """Do what a show key asks; keys that are not the panel's own do nothing here."""
        acts: dict[ShowKey, Callable[[], object]] = {
            ShowKey.BLACK: self._show.toggle_black,
            ShowKey.FREEZE: self._show.toggle_freeze,
            ShowKey.TIMER: self._on_toggle_timer,
            ShowKey.GONG: self.ring_gong,
            ShowKey.MESSAGE: self.toggle_message,
            ShowKey.OVERVIEW: self.toggle_overview,
            ShowKey.GO: self._jump.go,
        }
        if key in acts:
            acts[key]()
        elif key in TOOL_OF_KEY:
            self._column.tools.choose(TOOL_OF_KEY[key])

    def type_digit(self, digit: str) -> None:
        """A digit of the number of a slide to go to."""
        self._jump.type(digit, is_there=self._has_slide)

    def is_number_open(self) -> bool:
        """Whether Enter would go to a slide."""
        return self._jump.is_open

    def ring_gong(self) -> None:
        """Sound the gong; the button shows it too."""
        self._gong_since_s = self._clock.monotonic_s()
        self._show_bar.show_gong(sounds=True)
        self._sounds.play(Sound.GONG)
        self._show_sound()

    def leave(self) -> bool:
        """Drop a number, close the overview or the message, put the tools away; False when there was nothing."""
        if self._jump.is_open:
            self._jump.drop()
            return True
        if self._timer_card.leave() or self._late.leave():
            return True
        if self._pages.currentWidget() is self._overview:
            self._close_overview()
            return True
        if self._parts.is_message_open:
            self._close_message()
            return True
        return self._column.tools.leave()

    def toggle_message(self) -> None:
        """Open the message over the notes, or close it."""
        if self._parts.is_message_open:
            self._close_message()
            return
        self._close_overview()
        self._message.show_lines([self._wall_words().text(key) for key in READY_LINES])
        self._show_standing()
        self._message.offer_event(is_in_exercise=self._show.is_in_exercise)
        self._parts.open_message()
        self._message.open_up()

    def toggle_overview(self) -> None:
        """Open all slides in place of the columns, or close them."""
        if self._pages.currentWidget() is self._overview:
            self._close_overview()
            return
        stop = self._show.current_stop()
        self.open_overview(stop.key if stop else "")

    def open_overview(self, stop_key: str) -> None:
        """Open all slides in place of the columns with one of them chosen; the room sees nothing of it."""
        if self._show.stops():
            self._pages.setCurrentWidget(self._overview)
            self._overview.open_up(self._scenes.overview(), chosen_key=stop_key)

    def _connect(self) -> None:
        hub = self._hub
        hub.file_opened.connect(self._on_file_opened)
        hub.workshop_chosen.connect(self._on_file_opened)
        hub.records_changed.connect(self._on_records_changed)
        hub.show_changed.connect(self._on_show_changed)
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
        self._column.tools.marks_changed.connect(self._wall.show_marks)
        self._jump.number_given.connect(self._on_number)
        self._to_plan.clicked.connect(self.plan_requested)
        self._after.resumed.connect(self._show.take_up_day)
        self._notes.size_changed.connect(self._on_note_size)
        self._notes.inject.show_asked.connect(self._on_inject_shown)
        self._notes.inject.again_asked.connect(self._on_inject_shown_again)
        self._notes.inject.put_off_asked.connect(self._show.put_off_inject)
        self._message.show_asked.connect(self._on_message)
        self._message.event_asked.connect(self._on_event)
        self._message.take_down_asked.connect(self._on_take_down)
        self._message.closed.connect(self._close_message)
        self._overview.stop_chosen.connect(self._on_stop_chosen)
        self._overview.closed.connect(self._close_overview)
        self._groups.notes_requested.connect(self.notes_requested)
        self._groups.since_last_requested.connect(self.since_last_requested)
        self._connect_timer()

    def _connect_timer(self) -> None:
        card = self._timer_card
        card.toggled.connect(self._on_toggle_timer)
        card.added.connect(self._timer.add)
        card.restarted.connect(self._timer.restart)
        card.started_earlier.connect(self._on_started_earlier)
        card.began_before.connect(self._timer.started_earlier)
        card.start_taken_back.connect(self._timer.take_back_start)
        card.given.connect(self._timer.give)
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
        self._message.forget()
        self._close_message()
        self._close_overview()
        self.invalidate()

    def _on_show_changed(self, _change: object) -> None:
        place = place_of(self._show.show)
        if place != self._pointed_place:
            self._pointed_place = place
            self._column.tools.end()

    def _on_number(self, number: int) -> None:
        if (stop := self._show.numbered(number)) is not None:
            self._on_stop_chosen(stop.key)

    def _has_slide(self, number: int) -> bool:
        return self._show.numbered(number) is not None

    def _on_records_changed(self, _change: object) -> None:
        self._show.follow_plan()
        self._pictures.forget()
        self.invalidate()

    def _on_saved(self, change: Saved) -> None:
        self._header.show_saved(change.at.astimezone(self._clock.local_now().tzinfo))

    def _on_save_failed(self, _change: object) -> None:
        self._header.show_unsaved()

    def _on_cue(self, change: CueReached) -> None:
        cue = CueKind(change.cue)
        if self._time_scenes.is_heard(cue, group_id=change.group_id):
            self._sounds.play(SOUND_OF_CUE[cue])
        self._show_sound()

    def _on_tick(self) -> None:
        if not self._document.is_open:
            return
        self._let_go()
        self._group_acts.tick()
        if not self.isVisible():
            return
        self._header.show_now(self._clock.local_now())
        day = self._running_day.reading()
        if day != self._day:
            self.invalidate()
            return
        self._timer_card.show_time(self._time_scenes.timer_now(day))
        if self._view is not None and self._view.countdown is not None:
            self._view = self._pictures.room(day)
            self._column.tick(self._view)
        self._tick_next(day)
        self._render_inject()

    def _let_go(self) -> None:
        """Take down a message that has stood its time, and let the gong's button rest."""
        now_s = self._clock.monotonic_s()
        if self._message_since_s is not None and is_message_waiting(self._show.show):
            self._message_since_s = now_s
        if self._message_since_s is not None and now_s - self._message_since_s >= MESSAGE_STANDS_S:
            self._on_take_down()
        if self._gong_since_s is not None and now_s - self._gong_since_s >= GONG_SEEN_S:
            self._gong_since_s = None
            self._show_bar.show_gong(sounds=False)

    def _on_toggle_timer(self) -> None:
        if Act.PAUSE in self._timer.allowed:
            self._timer.pause()
        else:
            self._timer.start()

    def _on_started_earlier(self, minutes: int) -> None:
        self._timer.started_earlier(minutes * MINUTE_S)

    def _on_note_size(self, size_px: int) -> None:
        self._preferences.put(NOTE_SIZE, size_px)

    def _on_inject_shown(self) -> None:
        due = self._show.due_inject()
        if due is None:
            self._on_inject_shown_again()
            return
        self._show.finish_inject()
        self._put_event_on_wall(due.inject.text or due.inject.title)
        self._message_since_s = None

    def _on_inject_shown_again(self) -> None:
        if self._shown_inject is not None:
            self._put_event_on_wall(self._shown_inject[1].text)
            self._message_since_s = None

    def _put_event_on_wall(self, text: str) -> None:
        """The room is told that it is an event, and the panel can show it again."""
        stop = self._show.current_stop()
        if stop is not None:
            self._shown_inject = ((stop.block_id, stop.round_number), self._scenes.inject_shown(text))
        self._show.set_message(self._wall_words().text("wall.event", text=text))

    def _on_message(self, text: str) -> None:
        self._message_since_s = self._clock.monotonic_s()
        self._show.set_message(text)
        self._message.forget()
        self._close_message()

    def _on_event(self, text: str) -> None:
        """An event stands until it is taken down: the groups work on it."""
        self._message_since_s = None
        self._show.give_inject(text)
        self._put_event_on_wall(text)
        self._message.forget()
        self._close_message()

    def _on_take_down(self) -> None:
        self._message_since_s = None
        self._show.set_message("")

    def _close_message(self) -> None:
        if self._parts.is_message_open:
            self._parts.close_message()
            self.rest_focus()

    def _close_overview(self) -> None:
        if self._pages.currentWidget() is self._overview:
            self._pages.setCurrentWidget(self._parts)
            self.rest_focus()

    def _on_stop_chosen(self, key: str) -> None:
        self._close_overview()
        self._show.go_to(key)

    def _on_volume(self) -> None:
        self._volume.open_above(self._show_bar.volume)

    def _wall_words(self) -> Words:
        return self._words_for(self._document.workshop.language)
