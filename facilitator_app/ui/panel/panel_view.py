"""How the area *Afvikl* looks: its parts, and what the services' readings put on them.

Rendering changes nothing but what is seen, and gives the same picture however often it is done.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.content.words import Words
from facilitator_app.domain.schedule import DayPhase, DayReading
from facilitator_app.domain.show import is_message_waiting, page_here
from facilitator_app.domain.wall import Picture, WallView
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.ui.area import Area
from facilitator_app.ui.kit import Button, EmptyState, LineEdit, Variant
from facilitator_app.ui.panel.after_card import AfterCard
from facilitator_app.ui.panel.agenda import AgendaCard
from facilitator_app.ui.panel.day_choice import DayChoice
from facilitator_app.ui.panel.groups_card import GroupsCard
from facilitator_app.ui.panel.header import PanelHeader
from facilitator_app.ui.panel.jump import Jump
from facilitator_app.ui.panel.message import MessagePanel
from facilitator_app.ui.panel.overview import Overview
from facilitator_app.ui.panel.own_notes import USUAL_PX, InjectScene, OwnNotes
from facilitator_app.ui.panel.parts import PanelParts
from facilitator_app.ui.panel.pictures import PanelPictures
from facilitator_app.ui.panel.ports import WallStatus
from facilitator_app.ui.panel.scenes import PanelScenes
from facilitator_app.ui.panel.show_bar import ShowBar
from facilitator_app.ui.panel.texts import next_act, next_target, next_time
from facilitator_app.ui.panel.time_scenes import TimeScenes
from facilitator_app.ui.panel.timer_card import TimerCard
from facilitator_app.ui.panel.volume import VolumePopup
from facilitator_app.ui.panel.wall_column import WallColumn
from facilitator_app.ui.platform.sound import Sounds
from facilitator_app.ui.preferences import NOTE_SIZE, Preferences
from facilitator_app.ui.show_keys import OPEN_ENTRY
from facilitator_app.ui.theme import scaled_px
from facilitator_app.ui.theme.focus import NO_RING, RING_PROPERTY

COMPACT_BELOW_PX = 1020
LEAST_WIDTH_PX = 640
LEAST_HEIGHT_PX = 360


class PanelView(Area):
    """The parts of the panel; `PanelArea` gives them their acts."""

    def __init__(
        self,
        *,
        show: RunningShow,
        timer: RunningTimer,
        day: RunningDay,
        document: Document,
        words_for: Callable[[str], Words],
        clock: Clock,
        sounds: Sounds,
        preferences: Preferences,
        wall: WallStatus,
    ) -> None:
        super().__init__(name="panel")
        self.setAccessibleName(self.tr("Run"))
        self.setProperty(RING_PROPERTY, NO_RING)
        self._show, self._running_day = show, day
        self._document, self._words_for, self._clock = document, words_for, clock
        self._sounds, self._preferences, self._wall = sounds, preferences, wall
        self._scenes = PanelScenes(document=document, show=show, clock=clock, day=day)
        self._time_scenes = TimeScenes(document=document, show=show, timer=timer, clock=clock, day=day)
        self._pictures = PanelPictures(
            document=document, show=show, timer=timer, clock=clock, words_for=words_for
        )
        self._day: DayReading | None = None
        self._view: WallView | None = None
        self._shown_inject: tuple[tuple[str, int], InjectScene] | None = None
        self._build()

    def render_area(self) -> None:
        """Draw everything from the services' readings."""
        if not self._document.is_open:
            return
        day = self._running_day.reading()
        self._day = day
        self._header.set_title(*self._scenes.title())
        self._header.show_now(self._clock.local_now())
        self._header.show_day(day)
        self._header.show_wall(self._wall)
        self._show_sound()
        self._choice.show_choice()
        self._agenda.name_rooms(self._document.workshop.tracks)
        self._agenda.mark_left_open(self._scenes.left_open(day))
        self._agenda.show_day(day)
        if not day.blocks:
            self._pages.setCurrentWidget(self._empty)
        elif self._pages.currentWidget() is self._empty:
            self._pages.setCurrentWidget(self._parts)
        self._show_bar.setVisible(bool(day.blocks))
        self._render_wall(day)
        self._render_time(day)
        self._render_notes()
        self._groups.show_groups(self._scenes.groups(), pace=self._scenes.pace())
        self._groups.offer_since_last(is_taken_up=self._scenes.takes_up_actions())
        is_after = day.phase is DayPhase.AFTER
        self._parts.show_after(is_after=is_after)
        if is_after:
            self._after.show_unfinished(self._scenes.unfinished(day))
            self._after.show_used(self._scenes.used(day))
        self._render_bar(day)

    def _on_choice(self) -> None:
        """Another day or room is run: the keyboard rests, so that no key chooses again by mistake."""
        self.rest_focus()
        self.invalidate()

    def rest_focus(self) -> None:
        """Put the keyboard where neither Space nor Enter does anything; Tab goes on from there."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_entry(self) -> LineEdit | None:
        """The field that stands open to be typed in: a message, what is sought, a time."""
        fields = self.findChildren(LineEdit)
        return next((field for field in fields if field.property(OPEN_ENTRY) and field.isVisible()), None)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Qt asks this of Tab, and of a control with the keyboard that is hidden or switched off.

        Then the next control may be any, also one that moves the show; the hand that has just pressed rests.
        """
        focus = self.window().focusWidget()
        is_gone = focus is not None and not (focus.isVisible() and focus.isEnabled())
        if is_gone and focus is not self and self.isVisible():
            self.rest_focus()
            return True
        return super().focusNextPrevChild(is_next)

    def minimumSizeHint(self) -> QSize:
        """Small enough for the compact panel, whatever stands here now."""
        return QSize(LEAST_WIDTH_PX, LEAST_HEIGHT_PX)

    def showEvent(self, event: QShowEvent) -> None:
        # The second has changed while the area was hidden.
        self.invalidate()
        super().showEvent(event)
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            # As if clicked: nobody has used the keyboard yet, so there is no ring to show.
            self._show_bar.take_focus(Qt.FocusReason.MouseFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_compact = self.width() < scaled_px(COMPACT_BELOW_PX)
        self._show_bar.fit(self.width())
        self._parts.fit(self.width(), self.height(), is_compact=is_compact)
        self._header.set_compact(is_compact=is_compact)

    def _render_wall(self, day: DayReading) -> None:
        test = self._wall.test_view
        view = test or self._pictures.room(day)
        self._view = view
        title = self.tr("Test picture") if test else self._scenes.room_title()
        if self._wall.is_mirrored and not self._wall.is_windowed:
            self._column.show_own_screen(title)
        elif self._wall.is_projector_missing:
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
            sub=next_time(up, self._pictures.gone_on(up)),
        )

    def _tick_next(self, day: DayReading) -> None:
        """The digits of a time that goes on while the facilitator looks back."""
        up = self._show.what_next()
        if not self._pictures.is_apart() and self._pictures.gone_on(up) is not None:
            self._column.tick_next(self._pictures.next(up, day))

    def _render_time(self, day: DayReading) -> None:
        is_wall_seen = self._wall.is_open and not self._wall.is_projector_missing and not self._wall.test_view
        self._timer_card.show_scene(self._time_scenes.timer_scene(day, is_wall_seen=is_wall_seen))
        self._timer_card.show_time(self._time_scenes.timer_now(day))

    def _render_notes(self) -> None:
        self._notes.show_notes(self._scenes.notes())
        self._render_inject()
        self._show_standing()

    def _show_standing(self) -> None:
        show = self._show.show
        self._message.show_standing(show.message, is_waiting=is_message_waiting(show))

    def _render_inject(self) -> None:
        scene, shown, stop = self._scenes.inject(), None, self._show.current_stop()
        if stop is not None:
            shown = self._shown_in((stop.block_id, stop.round_number))
        self._notes.inject.show_inject(scene or shown, before=shown)

    def _shown_in(self, place: tuple[str, int]) -> InjectScene | None:
        """What was shown last in a round of a block, also before the program was started anew."""
        if self._shown_inject is None or self._shown_inject[0] != place:
            given = self._scenes.inject_given(place)
            self._shown_inject = None if given is None else (place, given)
        return None if self._shown_inject is None else self._shown_inject[1]

    def _render_bar(self, day: DayReading) -> None:
        show = self._show.show
        up = self._show.what_next()
        is_after = day.phase is DayPhase.AFTER
        target = next_target(up)
        if day.phase is DayPhase.BEFORE and day.blocks:
            target = day.blocks[0].block.title
        off = self.tr("Back takes it up again") if is_after else ""
        # The clicker never ends the day: one press too many is made without a look.
        is_by_key = day.phase is DayPhase.BEFORE or up.stop is not None
        self._show_bar.show_next(next_act(up, day), off or target, off=off, is_by_key=is_by_key)
        stops = self._show.stops()
        is_first = bool(stops) and self._show.current_stop() == stops[0] and page_here(show) == 0
        self._show_bar.show_back(self.tr("This is the first slide.") if is_first else "")
        self._show_bar.show_wall(show)

    def _show_sound(self) -> None:
        is_silent = (
            self._sounds.is_muted or self._sounds.volume_percent == 0 or self._sounds.has_sounded is False
        )
        self._header.show_sound(is_muted=is_silent, has_sounded=self._sounds.has_sounded)
        self._show_bar.show_volume(is_muted=is_silent)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._header = PanelHeader(words_for=self._words_for)
        self._jump = Jump(self._header.number)
        self._pages = QStackedWidget()
        self._column = WallColumn()
        self._notes = OwnNotes(size_px=self._preferences.number(NOTE_SIZE, USUAL_PX))
        self._message = MessagePanel()
        self._timer_card = TimerCard()
        self._groups = GroupsCard()
        self._after = AfterCard()
        self._agenda = AgendaCard(words_for=self._words_for)
        self._choice = DayChoice(day=self._running_day, document=self._document)
        self._choice.chosen.connect(self._on_choice)
        self._agenda.put_choice(self._choice)
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

    def _picture_of(self, key: str) -> Picture | None:
        """None for a slide that has gone while the overview was open, and when the file has been closed."""
        stops = self._show.stops() if self._document.is_open else ()
        stop = next((stop for stop in stops if stop.key == key), None)
        return None if stop is None else self._pictures.of_stop(stop, self._day)
