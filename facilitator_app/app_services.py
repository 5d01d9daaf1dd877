"""The services of the windows, assembled. Loaded after the first window is painted, because the store is heavy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo
from functools import cache, partial
from pathlib import Path
from typing import TypedDict

from facilitator_app import resources
from facilitator_app.app_privacy import Privacy, build_privacy
from facilitator_app.app_running import build_running
from facilitator_app.app_safe import LIBRARY, READING, build_safe
from facilitator_app.app_talks import Talks, build_talks
from facilitator_app.content.decks import DeckReader
from facilitator_app.content.filled_files import FilledFiles
from facilitator_app.content.patterns import load_patterns
from facilitator_app.content.templates import shipped_root
from facilitator_app.content.words import Words
from facilitator_app.disk import close_to_others
from facilitator_app.domain.dates import read_date
from facilitator_app.services import known_files
from facilitator_app.services.clock import sleep
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.document import Document
from facilitator_app.services.double_role import DoubleRole
from facilitator_app.services.erasing import ErasingPeople
from facilitator_app.services.erasing_files import ErasingFiles
from facilitator_app.services.exporting import Exporting
from facilitator_app.services.exporting_data import ExportingData
from facilitator_app.services.exporting_formats import ExportingFormats
from facilitator_app.services.exporting_votes import ExportingVotes
from facilitator_app.services.following_up import FollowingUp
from facilitator_app.services.gathering_themes import GatheringThemes
from facilitator_app.services.handing_out_slides import SlidePictures
from facilitator_app.services.harvesting import Harvesting
from facilitator_app.services.ids import new_id
from facilitator_app.services.importing_people import ImportingPeople
from facilitator_app.services.importing_slides import ImportingSlides
from facilitator_app.services.keeping_library import KeepingLibrary
from facilitator_app.services.keeping_safe import BackupFolder, KeepingSafe
from facilitator_app.services.keeping_time import KeepingTime
from facilitator_app.services.known_files import KnownFiles
from facilitator_app.services.leaders_in_programme import LeadersInProgramme
from facilitator_app.services.linking_outputs import LinkingOutputs
from facilitator_app.services.listing_people import ListingPeople
from facilitator_app.services.merging import MergingFiles
from facilitator_app.services.opening import Opening
from facilitator_app.services.passphrase_pace import PassphrasePace
from facilitator_app.services.plan_lock import PlanLock
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.planning_exercises import PlanningExercises
from facilitator_app.services.planning_programme import PlanningProgramme
from facilitator_app.services.planning_slides import PlanningSlides
from facilitator_app.services.ports import FileStore, Publish
from facilitator_app.services.programme_readings import ProgrammeReadings
from facilitator_app.services.protecting import Protecting
from facilitator_app.services.reading_back import ReadingBack
from facilitator_app.services.recovery import Recovery
from facilitator_app.services.rehearsal_clock import RehearsalClock
from facilitator_app.services.rehearsing import Rehearsing
from facilitator_app.services.releasing_outputs import ReleasingOutputs
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.services.searching import Searching
from facilitator_app.services.show_place import PageCount
from facilitator_app.services.starting_workshop import StartingWorkshop
from facilitator_app.services.taking_notes import TakingNotes
from facilitator_app.services.used_times import UsedTimes
from facilitator_app.services.voting import Voting
from facilitator_app.services.whole_files import WholeFiles

BACKUPS = "backups"


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Everything the windows and the command line can ask for."""

    files: FileStore
    document: Document
    opening: Opening
    known: KnownFiles
    protecting: Protecting
    merging: MergingFiles
    erasing: ErasingPeople
    erasing_files: ErasingFiles
    starting: StartingWorkshop
    library: KeepingLibrary
    plan_lock: PlanLock
    planning: PlanningDay
    slides: PlanningSlides
    exercises: PlanningExercises
    people: ListingPeople
    importing: ImportingPeople
    reading_back: ReadingBack
    decks: ImportingSlides
    notes: TakingNotes
    releasing: ReleasingOutputs
    linking: LinkingOutputs
    actions: CollectingActions
    harvesting: Harvesting
    themes: GatheringThemes
    voting: Voting
    votes_files: ExportingVotes
    log: RunLog
    timer: RunningTimer
    day: RunningDay
    show: RunningShow
    rehearsing: Rehearsing
    exporting: Exporting
    formats: ExportingFormats
    data: ExportingData
    keeping: KeepingSafe
    recovery: Recovery
    catching_up: KeepingTime
    searching: Searching
    programme: PlanningProgramme
    leaders: LeadersInProgramme
    programme_readings: ProgrammeReadings
    following: FollowingUp
    roles: DoubleRole
    talks: Talks
    privacy: Privacy


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the services stand on. `origin` names this computer in what it writes."""

    data_dir: Path
    origin: str
    clock: RehearsalClock
    zone: tzinfo
    publish: Publish
    words_for: Callable[[str], Words]
    page_count_of: Callable[[Document], PageCount]
    slide_pictures: SlidePictures


def build_services(around: Surroundings) -> Services:
    """One set of services for the life of the program; files come and go in its document."""
    from facilitator_app.store.file_store import SqliteFileStore
    from facilitator_app.store.search_index import SqliteSearchIndex

    clock = around.clock
    close_to_others(around.data_dir / BACKUPS)
    known = KnownFiles(file=around.data_dir / known_files.NAME, files=WholeFiles(sleep=sleep))
    backups = BackupFolder(around.data_dir / BACKUPS, clock=clock, known=known)
    files = SqliteFileStore(origin=around.origin, utc=clock.utc, copy_place=backups.place)
    lock, pace = PlanLock(), PassphrasePace(clock=clock)
    document = Document(publish=around.publish, clock=clock, new_id=new_id, may_undo=lock.may_undo)
    running = build_running(
        document,
        clock=clock,
        zone=around.zone,
        publish=around.publish,
        page_count=around.page_count_of(document),
    )
    day, show = running["day"], running["show"]
    paper = _paper(around, document, day, show)
    return Services(
        files=files,
        document=document,
        **running,
        **build_safe(
            around.data_dir,
            document,
            running,
            files=files,
            backups=backups,
            known=known,
            clock=clock,
            publish=around.publish,
        ),
        starting=_starting(around, files),
        library=_library(around, document),
        plan_lock=lock,
        planning=PlanningDay(document=document, new_id=new_id),
        slides=PlanningSlides(document=document, new_id=new_id, when_open=lock.when_open),
        exercises=_exercises(document),
        people=ListingPeople(document=document, new_id=new_id),
        decks=_decks(around, document),
        **_capture(around, document),
        **paper,
        privacy=build_privacy(
            document, exporting=paper["exporting"], clock=clock, words_for=around.words_for, pace=pace
        ),
        catching_up=KeepingTime(document=document, day=day, clock=clock, time_ahead=show.time_ahead),
        searching=Searching(document=document, new_index=SqliteSearchIndex),
        **_programme(around, document, pace),
    )


class _Programme(TypedDict):
    programme: PlanningProgramme
    leaders: LeadersInProgramme
    programme_readings: ProgrammeReadings
    following: FollowingUp
    roles: DoubleRole
    talks: Talks


def _programme(around: Surroundings, document: Document, pace: PassphrasePace) -> _Programme:
    """Everything that lives on from one workshop to the next."""
    return _Programme(
        programme=PlanningProgramme(document=document, new_id=new_id, content=shipped_root()),
        leaders=LeadersInProgramme(document=document, new_id=new_id),
        programme_readings=ProgrammeReadings(document=document),
        following=FollowingUp(document=document, clock=around.clock, new_id=new_id),
        roles=DoubleRole(document=document),
        talks=build_talks(
            document, clock=around.clock, publish=around.publish, words_for=around.words_for, pace=pace
        ),
    )


class _Capture(TypedDict):
    importing: ImportingPeople
    reading_back: ReadingBack
    notes: TakingNotes
    releasing: ReleasingOutputs
    linking: LinkingOutputs
    actions: CollectingActions
    harvesting: Harvesting
    themes: GatheringThemes
    voting: Voting
    votes_files: ExportingVotes


def _capture(around: Surroundings, document: Document) -> _Capture:
    """Everything that takes down what is said."""
    clock = around.clock
    actions = CollectingActions(document=document, clock=clock, new_id=new_id)
    return _Capture(
        importing=ImportingPeople(document=document, new_id=new_id),
        reading_back=ReadingBack(
            document=document,
            clock=clock,
            new_id=new_id,
            read_boxes=FilledFiles().read,
            read_date=read_date,
            words_for=around.words_for,
        ),
        notes=TakingNotes(document=document, clock=clock, new_id=new_id, read_date=read_date),
        releasing=ReleasingOutputs(document=document),
        linking=LinkingOutputs(document=document),
        actions=actions,
        harvesting=Harvesting(document=document, clock=clock, new_id=new_id, actions=actions),
        themes=GatheringThemes(document=document, new_id=new_id),
        voting=Voting(document=document, clock=clock, new_id=new_id, words_for=around.words_for),
        votes_files=ExportingVotes(
            document=document, words_for=around.words_for, clock=clock, files=WholeFiles(sleep=sleep)
        ),
    )


class _Paper(TypedDict):
    exporting: Exporting
    formats: ExportingFormats
    data: ExportingData


def _paper(around: Surroundings, document: Document, day: RunningDay, show: RunningShow) -> _Paper:
    """Everything that leaves the program as a file."""
    files = WholeFiles(sleep=sleep)
    made = _Paper(
        exporting=Exporting(
            records=document,
            words_for=around.words_for,
            clock=around.clock,
            fonts=resources.path("fonts"),
            files=files,
            pictures=around.slide_pictures,
            used_s=day.used_s,
            events=show.events,
        ),
        formats=ExportingFormats(
            records=document,
            words_for=around.words_for,
            clock=around.clock,
            files=files,
            used_s=day.used_s,
            events=show.events,
        ),
        data=ExportingData(records=document, clock=around.clock, files=files),
    )
    used = UsedTimes(records=document, clock=around.clock, zone=around.zone)
    made["exporting"].measure(used.used_s)
    made["formats"].measure(used.used_s)
    return made


def _decks(around: Surroundings, document: Document) -> ImportingSlides:
    reader = DeckReader(work=around.data_dir / READING)
    reader.clear_leftovers()
    return ImportingSlides(document=document, new_id=new_id, reader=reader)


def _library(around: Surroundings, document: Document) -> KeepingLibrary:
    return KeepingLibrary(
        document=document,
        folder=around.data_dir / LIBRARY,
        files=WholeFiles(sleep=sleep),
        clock=around.clock,
        new_id=new_id,
    )


def _starting(around: Surroundings, files: FileStore) -> StartingWorkshop:
    return StartingWorkshop(
        files=files,
        clock=around.clock,
        new_id=new_id,
        content=shipped_root(),
        words_for=around.words_for,
    )


def _exercises(document: Document) -> PlanningExercises:
    patterns_in = cache(partial(load_patterns, root=shipped_root()))
    return PlanningExercises(document=document, new_id=new_id, patterns_in=patterns_in)
