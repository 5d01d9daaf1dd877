"""Where one begins: the workshop with one big way in, whether it is ready, and the files."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dates import date_words, read_date
from facilitator_app.services.attending import present
from facilitator_app.services.checking_readiness import CheckingReadiness
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.listing_people import ListingPeople
from facilitator_app.services.next_up import stop_title
from facilitator_app.services.opening import Opening
from facilitator_app.services.planning_day import AgendaReading, PlanningDay
from facilitator_app.services.readiness import Machine, Point, Readiness, Room
from facilitator_app.services.starting_workshop import StartingWorkshop
from facilitator_app.ui.area import Area
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.home.day_card import DayCard, WorkshopCard, hours_words
from facilitator_app.ui.home.machine_watch import MachineWatch
from facilitator_app.ui.home.new_workshop import NewWorkshopDialog
from facilitator_app.ui.home.page_counts import PageCounts
from facilitator_app.ui.home.pages import HomePages, RoomToCome
from facilitator_app.ui.home.programme_part import ProgrammePart
from facilitator_app.ui.home.ready_card import ReadyCard, how_words, point_words
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Button, HeaderBar, IconMark, PlainLabel
from facilitator_app.ui.labels import kind_words
from facilitator_app.ui.platform.sound import Signal as Sound
from facilitator_app.ui.platform.sound import Sounds
from facilitator_app.ui.preferences import EXPORT_FOLDER, Preferences
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.projector.wall import Wall
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.file_acts import FileActs
from facilitator_app.ui.theme import TextRole, scaled_px

QUIET_SETTINGS = "ms-settings:quiethours"
MARGIN_PX = 24
SIDE_PX = 424
LEAST_DAY_PX = 148
LEAST_EVENTS_PX = 174
NARROW_BELOW_PX = 900
WORDS_FROM_PX = 880
MOST_PX = 16777215


class HomeArea(Area):
    """`area_requested` carries an `AreaName`."""

    area_requested = Signal(str)
    people_requested = Signal()
    rehearsal_requested = Signal()

    def __init__(
        self,
        *,
        document: Document,
        planning: PlanningDay,
        people: ListingPeople,
        programme: ProgrammePart,
        opening: Opening,
        starting: StartingWorkshop,
        pictures: WallPictures,
        wall: Wall,
        sounds: Sounds,
        files: FileActs,
        hub: Hub,
        clock: Clock,
        watch: MachineWatch,
        dialogs: Dialogs,
        preferences: Preferences,
        has_projector: Callable[[], bool],
        is_mirrored: Callable[[], bool],
        can_rehearse: Callable[[], bool],
        language: Callable[[], str],
        room: RoomToCome | None = None,
        platform: str = sys.platform,
    ) -> None:
        super().__init__(name=AreaName.HOME)
        self._document = document
        self._planning = planning
        self._starting = starting
        self._pictures = pictures
        self._wall = wall
        self._sounds = sounds
        self._files = files
        self._hub = hub
        self._clock = clock
        self._watch = watch
        self._dialogs = dialogs
        self._preferences = preferences
        self._page_counts = PageCounts(pictures.page_count, self, can_count=self._can_count)
        self._can_rehearse = can_rehearse
        self._programme = programme
        self._language = language
        self._checking = CheckingReadiness(
            document=document,
            planning=planning,
            people=people,
            backups=opening.backups,
            room=Room(
                has_projector=has_projector,
                is_mirrored=is_mirrored,
                has_sound=self._has_sound,
                page_counts=self._pages,
                title_of=self._title_of,
                machine=self._machine,
                has_quiet_hours=platform == "win32",
            ),
            clock=clock,
        )
        self._build(room)
        self._connect()

    def render_area(self) -> None:
        """Draw the room, or the workshop, its day and what is ready."""
        if self._two_pages.render_room():
            return
        workshop = self._document.workshop
        agenda = self._planning.agenda()
        days = self._planning.days_until(self._clock.local_today())
        facts = " · ".join(part for part in (kind_words(workshop.kind), self._when_words(agenda)) if part)
        title = workshop.title or self.tr("No title yet")
        self._workshop.show_workshop(title, self._programme.until_words(days), facts, self._counts_words())
        self._workshop.show_sample(self._document.engagement.is_sample)
        self._workshop.show_rehearsal(can_begin=self._can_rehearse())
        stops = self._pictures.sources().stops
        today = agenda.days[self._today(agenda) - 1]
        block_ids = {span.block.id for span in today.spans}
        if stops:
            first = next((stop for stop in stops if stop.block_id in block_ids), stops[0])
            self._workshop.show_picture(self._pictures.of_stop(first))
        self._day.show_days(agenda, workshop.held_on, self._language(), workshop.tracks)
        self._day.stand_at(today)
        lines = self._checking.lines()
        self._ready.show_lines(lines)
        self._programme.render(sum(line.readiness is Readiness.MISSING for line in lines))
        self._day.setVisible(not self._programme.has_several())
        self._page_counts.count([stop.key for stop in stops], self._document.revision)

    def put_on_top(self, card: QWidget) -> None:
        """Let a card stand over the workshop."""
        self._left.insertWidget(0, card)

    def begin(self) -> None:
        """Look at the computer anew each time somebody comes here."""
        self._watch.look()

    def changeEvent(self, event: QEvent) -> None:
        """The window has come to the front: a cable may have been plugged in meanwhile."""
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and self.isActiveWindow():
            self._watch.look()
        super().changeEvent(event)

    def _today(self, agenda: AgendaReading) -> int:
        """The number of the day that is held today; the first, before and after the days."""
        held_on = self._document.workshop.held_on
        number = 1 if held_on is None else (self._clock.local_today() - held_on).days + 1
        return number if 1 <= number <= len(agenda.days) else 1

    def _when_words(self, agenda: AgendaReading) -> str:
        """The date and the hours; of several days the first and the last date, whose hours stand in *The day*."""
        held_on = self._document.workshop.held_on
        if len(agenda.days) == 1:
            day = self._date_words(held_on) if held_on else ""
            return " · ".join(part for part in (day, hours_words(agenda.starts_min, agenda.ends_min)) if part)
        if held_on is None:
            return self.tr("%n days", "", len(agenda.days))
        last = held_on + timedelta(days=len(agenda.days) - 1)
        first, until = (date_words(day, self._language(), short=True) for day in (held_on, last))
        return f"{first} – {until} {last.year}"

    def _counts_words(self) -> str:
        blocks = [b for b in self._document.all(Block) if b.workshop_id == self._document.workshop.id]
        people = present(self._document)
        counts = (
            self.tr("%n leaders", "", len(people)) if people else self.tr("No participants yet"),
            self.tr("%n blocks", "", len(blocks)),
            self._document.engagement.client,
        )
        return " · ".join(part for part in counts if part)

    def _build(self, room: RoomToCome | None) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        header = HeaderBar(self.tr("Overview"))
        self._copy = Button(self.tr("Save a copy"), "save")
        self._copy.setObjectName("save_copy")
        self._open = Button(self.tr("Open"), "folder-open")
        self._open.setObjectName("open_file")
        self._new = Button(self.tr("New workshop"), "plus")
        self._new.setObjectName("new_workshop_button")
        for button in (self._copy, self._open, self._new):
            header.right.addWidget(button)
        outer.addWidget(header)
        day = QWidget()
        row = QHBoxLayout(day)
        row.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        row.setSpacing(MARGIN_PX)
        self._row = row
        row.addWidget(self._build_workshop(), 1)
        self._side = self._build_side()
        row.addWidget(self._side)
        self._two_pages = HomePages(day, room)
        header.put_beside(self._two_pages.choice)
        self._two_pages.choice.hide()
        outer.addWidget(self._two_pages, 1)

    def _build_workshop(self) -> QScrollArea:
        """The workshop over its day; in a low window they scroll, and no button is made lower than its words."""
        holder = QWidget()
        self._left = left = QVBoxLayout(holder)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(16)
        self._workshop = WorkshopCard()
        self._day = DayCard()
        self._day.setMinimumHeight(scaled_px(LEAST_DAY_PX))
        left.addWidget(self._workshop)
        left.addWidget(self._day, 1)
        self._programme.events.setMinimumHeight(scaled_px(LEAST_EVENTS_PX))
        left.addWidget(self._programme.events, 1)
        scroll = QScrollArea()
        scroll.setObjectName("home_scroll")
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        return scroll

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In the narrowest window what is beside the workshop stands under it."""
        super().resizeEvent(event)
        self._fit_buttons()
        is_narrow = self.width() < scaled_px(NARROW_BELOW_PX)
        if is_narrow == (self._left.indexOf(self._side) >= 0):
            return
        if is_narrow:
            self._left.insertWidget(self._left.indexOf(self._workshop) + 1, self._side)
        else:
            self._row.addWidget(self._side)
        self._ready.setMinimumWidth(0 if is_narrow else SIDE_PX)
        self._ready.setMaximumWidth(MOST_PX if is_narrow else SIDE_PX)

    def _fit_buttons(self) -> None:
        """Where the header has no room for words a button shows its picture alone, and says the words when asked."""
        has_room = self.width() >= scaled_px(WORDS_FROM_PX)
        for button in (self._copy, self._open, self._new):
            words = button.accessibleName()
            button.set_words(words if has_room else "")
            button.setAccessibleName(words)
            button.setToolTip("" if has_room else words)

    def _build_side(self) -> QWidget:
        holder = QWidget()
        side = QVBoxLayout(holder)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        self._ready = ReadyCard(self._local, today=self._clock.local_today, date_words=self._date_words)
        self._ready.setFixedWidth(SIDE_PX)
        side.addWidget(self._ready)
        side.addWidget(self._programme.promised)
        side.addStretch(1)
        promise = QHBoxLayout()
        promise.setSpacing(8)
        promise.addWidget(IconMark("hard-drive", role="text_2"), 0, Qt.AlignmentFlag.AlignVCenter)
        promise.addWidget(PlainLabel(self.tr("Everything lies on this computer only"), TextRole.SMALL), 1)
        side.addLayout(promise)
        return holder

    def _connect(self) -> None:
        self._two_pages.choice.chosen.connect(self.invalidate)
        self._hub.file_opened.connect(self._on_file_opened)
        self._hub.workshop_chosen.connect(self._on_file_opened)
        self._hub.file_leaving.connect(self._on_file_leaving)
        self._watch.looked.connect(self._on_looked)
        self._page_counts.counted.connect(self.invalidate)
        self._hub.records_changed.connect(self.invalidate)
        self._hub.projector_changed.connect(self.invalidate)
        self._hub.show_changed.connect(self.invalidate)
        self._hub.rehearsal_changed.connect(self.invalidate)
        self._copy.clicked.connect(self._files.save_copy)
        self._open.clicked.connect(self._files.ask_open)
        self._new.clicked.connect(self._on_new)
        self._workshop.run_requested.connect(self._on_run)
        self._workshop.plan_requested.connect(self._on_plan)
        self._workshop.rehearsal_requested.connect(self.rehearsal_requested)
        self._workshop.people_requested.connect(self.people_requested)
        self._day.block_opened.connect(self._on_plan)
        self._programme.programme_requested.connect(self._on_programme)
        self._ready.remedy_asked.connect(self._on_remedy)

    def _on_looked(self) -> None:
        # A look may end while the program does, after the file has been let go.
        if self._document.is_open:
            self.invalidate()

    def _can_count(self) -> bool:
        return self._document.is_open

    def _on_file_leaving(self, _change: object) -> None:
        self._page_counts.forget()

    def _on_file_opened(self, _change: object) -> None:
        self._page_counts.forget()
        self._watch.look()
        self.invalidate()

    def _on_run(self) -> None:
        self.area_requested.emit(AreaName.RUN)

    def _on_plan(self, _block_id: str = "") -> None:
        self.area_requested.emit(AreaName.PLAN)

    def _on_programme(self) -> None:
        self.area_requested.emit(AreaName.PROGRAMME)

    def _on_remedy(self, point: Point) -> None:
        if point is Point.SCREEN:
            self._wall.choose_screen()
        elif point is Point.SOUND:
            self._sounds.play(Sound.GONG)
        elif point is Point.PAPER:
            self._choose_paper_folder()
        elif point is Point.QUIET:
            QDesktopServices.openUrl(QUrl(QUIET_SETTINGS))
        elif point in (Point.POWER, Point.DISK, Point.AWAKE, Point.BACKUP):
            self._tell_how(point)
        else:
            self._go_and_mend(point)
            return
        self._watch.look()
        self.invalidate()

    def _go_and_mend(self, point: Point) -> None:
        if point in (Point.PEOPLE, Point.GROUPS):
            self.people_requested.emit()
        elif point is Point.NAMES:
            self.area_requested.emit(AreaName.SETTINGS)
        else:
            self._on_plan()

    def _choose_paper_folder(self) -> None:
        folder = self._dialogs.ask_folder(
            self, title=self.tr("Where are the files to lie?"), folder=self._preferences.text(EXPORT_FOLDER)
        )
        if folder is not None:
            self._preferences.put(EXPORT_FOLDER, str(folder))

    def _tell_how(self, point: Point) -> None:
        """What only the user can do; it is looked at again after that."""
        self._dialogs.tell(self.window(), title=point_words(point), text=how_words(point))

    def _machine(self) -> Machine:
        return self._watch.machine

    def _pages(self) -> dict[str, int] | None:
        return self._page_counts.counts

    def _title_of(self, stop_key: str) -> str:
        stop = next((stop for stop in self._pictures.sources().stops if stop.key == stop_key), None)
        return stop_title(self._document, stop) if stop is not None else ""

    def _on_new(self) -> None:
        dialog = NewWorkshopDialog(
            self._starting.templates(),
            kept_days=self._files.kept_days(),
            language=self._language(),
            parse=self._read_date,
            in_words=self._date_words,
            parent=self.window(),
        )
        try:
            if dialog.exec() == QDialog.DialogCode.Accepted:
                self._files.make(dialog.wish(), dialog.file_name())
        finally:
            dialog.deleteLater()

    def _has_sound(self) -> bool | None:
        return self._sounds.has_sounded

    def _read_date(self, text: str) -> date | None:
        return read_date(text, self._clock.local_today())

    def _date_words(self, day: date) -> str:
        return date_words(day, self._language())

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(self._clock.local_now().tzinfo)
