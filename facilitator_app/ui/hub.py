"""The one place where published changes become Qt signals: one typed signal for each kind of change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from facilitator_app.services.changes import (
    Change,
    CueReached,
    FileLeaving,
    FileOpened,
    PeopleErased,
    ProjectorChanged,
    RecordsChanged,
    RehearsalChanged,
    Saved,
    SaveFailed,
    ShowChanged,
    SleepNoticed,
    TimerChanged,
    UndoChanged,
    WorkshopChosen,
)


class Hub(QObject):
    """Views connect to these signals and to nothing else. Each carries the change that was published."""

    file_opened = Signal(FileOpened)
    file_leaving = Signal(FileLeaving)
    workshop_chosen = Signal(WorkshopChosen)
    records_changed = Signal(RecordsChanged)
    saved = Signal(Saved)
    save_failed = Signal(SaveFailed)
    people_erased = Signal(PeopleErased)
    undo_changed = Signal(UndoChanged)
    show_changed = Signal(ShowChanged)
    timer_changed = Signal(TimerChanged)
    cue_reached = Signal(CueReached)
    sleep_noticed = Signal(SleepNoticed)
    projector_changed = Signal(ProjectorChanged)
    rehearsal_changed = Signal(RehearsalChanged)

    def publish(self, change: Change) -> None:
        """Send `change` out on its own signal."""
        signals = {
            FileOpened: self.file_opened,
            FileLeaving: self.file_leaving,
            WorkshopChosen: self.workshop_chosen,
            RecordsChanged: self.records_changed,
            Saved: self.saved,
            SaveFailed: self.save_failed,
            PeopleErased: self.people_erased,
            UndoChanged: self.undo_changed,
            ShowChanged: self.show_changed,
            TimerChanged: self.timer_changed,
            CueReached: self.cue_reached,
            SleepNoticed: self.sleep_noticed,
            ProjectorChanged: self.projector_changed,
            RehearsalChanged: self.rehearsal_changed,
        }
        signals[type(change)].emit(change)
