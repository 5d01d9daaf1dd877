"""The open file in memory: its records, the edits that change them, and undo.

Invariant: an edit is in memory before it is on the disk. When the disk refuses, the edit waits in order and is
written with the next one, so nothing typed is lost and nothing is written out of turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import Ballot
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group
from facilitator_app.domain.protection import CopyAs, Under
from facilitator_app.domain.records import Edit, Record, RecordChange, storable
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.changes import RecordsChanged, Saved, SaveFailed, UndoChanged, WorkshopChosen
from facilitator_app.services.clock import Clock
from facilitator_app.services.lent_file import LentFile
from facilitator_app.services.plan_lock import any_step
from facilitator_app.services.ports import NewId, Publish, Repository, WorkshopSwitch

_Step = Callable[[], Edit | None]
_ChangesOf = Callable[[Edit], tuple[RecordChange, ...]]
_LabelOf = Callable[[UndoChanged], str]

CURRENT_WORKSHOP = "current_workshop"

_AT_A_WORKSHOP = (ActionPlan, Ballot, Block, FollowUp, Group, Output, Slide, Theme)
"""What is seen at one workshop alone."""


class Document(LentFile):
    """The records of the open file. `attach` must have been called before anything else is.

    `may_undo` tells by its label whether a step may be taken back or made again now.
    """

    def __init__(
        self,
        *,
        publish: Publish,
        clock: Clock,
        new_id: NewId,
        may_undo: Callable[[str], bool] = any_step,
    ) -> None:
        super().__init__()
        self._publish = publish
        self._clock = clock
        self._new_id = new_id
        self._may_undo = may_undo
        self._repository: Repository | None = None
        self._waiting: list[Edit] = []
        self._switch: WorkshopSwitch | None = None
        self._opened_at = ""
        self._typing = 0
        self._undo_state = UndoChanged("", "")
        self._changed_at: datetime | None = None

    @property
    def repository(self) -> Repository:
        """The open file's repository. Raises `Outside` (`store.in_work`) while it is lent."""
        if self._is_lent:
            raise Outside("store.in_work")
        assert self._repository is not None, "no file has been attached"
        return self._repository

    @property
    def is_open(self) -> bool:
        """Whether a file is open."""
        return self._repository is not None

    @property
    def changed_at(self) -> datetime | None:
        """When the records were last changed since the file was opened; None when they were not."""
        return self._changed_at

    @property
    def is_all_saved(self) -> bool:
        """Whether every edit has reached the disk."""
        return not self._waiting

    @property
    def typing(self) -> str:
        """Names the stretch of typing that goes on now; another after `end_typing`, undo, and a file opened anew."""
        return f"{self._opened_at}#{self._typing}"

    def attach(self, repository: Repository, records: Iterable[Record] | None = None) -> None:
        """Make `repository` the open file; `records` are what it holds, when the caller has read them already.

        The caller tells the views.
        """
        found = tuple(repository.load() if records is None else records)
        chosen_id = repository.setting(CURRENT_WORKSHOP)
        self._repository = repository
        self._is_lent = False
        self._take(found, chosen_id=chosen_id)
        self._waiting = []
        # Typing is never joined to that of an earlier opening of the file.
        self._opened_at = self._clock.utc().isoformat()
        self._changed_at = None

    def detach(self) -> None:
        """Write what waits and close the file. Raises `Problem` when something could not be written; the file
        stays open then.
        """
        if not self._is_lent:
            if self._repository is None:
                return
            self.write_waiting()
            # What could not be settled is whole in the log beside the file, and is played back when it is opened.
            with suppress(Problem):
                self._repository.close()
        self._repository = None
        self._is_lent = False
        self._waiting = []
        self._take((), chosen_id="")

    def switch_with(self, switch: WorkshopSwitch) -> None:
        """Ask and tell `switch` whenever another workshop is chosen."""
        self._switch = switch

    def choose_workshop(self, workshop_id: str) -> None:
        """Work on another workshop of the file, now and when it is opened again. One that has gone is not chosen.

        Raises `Refused` while the room sees this one's show or its time runs.
        """
        if self.get(Workshop, workshop_id) is None or workshop_id == self.workshop.id:
            return
        if self._switch is not None:
            self._switch.leave()
        self.end_typing()
        # A file that takes nothing now can be read all the same; it will open with the workshop chosen before.
        with suppress(Problem):
            self.repository.set_setting(CURRENT_WORKSHOP, workshop_id)
        self._arrive(workshop_id)

    def edit(self, label: str, changes: Iterable[RecordChange], *, merge_key: str = "") -> None:
        """Make one step of work. `label` is its key in the word files; see `Edit.merge_key` for typing."""
        fit = (storable(change) for change in changes)
        kept = tuple(change for change in fit if change.before != change.after)
        if not kept:
            return
        edit = Edit(
            id=self._new_id(),
            label=label,
            made_at=self._clock.utc(),
            changes=kept,
            merge_key=f"{merge_key}#{self.typing}" if merge_key else "",
        )
        self._apply(kept)
        self._waiting.append(edit)
        self.save()
        self._tell(kept)

    def replace(self, label: str, after: Record, *, merge_key: str = "") -> None:
        """Put `after` in place of the record with the same id, or add it."""
        before = self.get(type(after), after.id)
        self.edit(label, (RecordChange(before, after),), merge_key=merge_key)

    def change(self, label: str, after: Record, *, merge_key: str = "") -> None:
        """Put `after` in place of the record with the same id. One that has gone meanwhile stays gone: what was
        still being typed in it must not bring half of it back, nor carry it into another file.
        """
        if self.get(type(after), after.id) is not None:
            self.replace(label, after, merge_key=merge_key)

    def end_typing(self) -> None:
        """A field has been left: what is typed next is a step of its own for undo."""
        self._typing += 1

    def save(self) -> bool:
        """Write what waits. Publishes `Saved` or `SaveFailed` and returns whether all is on the disk."""
        try:
            self.write_waiting()
        except Problem as problem:
            self._publish(SaveFailed(problem))
            return False
        self._publish(Saved(self._clock.utc()))
        return True

    def undo(self) -> None:
        """Take back the newest edit, if there is one that may be and everything before it is on the disk. Nothing is
        taken back of a lent file.
        """
        if self._is_lent:
            return
        self._travel(self.repository.undo, Edit.reversed_changes, _undo_label)

    def redo(self) -> None:
        """Make the last undone edit again, if there is one that may be; as `undo`."""
        if self._is_lent:
            return
        self._travel(self.repository.redo, _made_changes, _redo_label)

    def undo_state(self) -> UndoChanged:
        """What undo and redo would do now; as last known when the disk does not answer."""
        with suppress(Problem):
            self._undo_state = UndoChanged(*self.repository.undo_labels())
        undo, redo = self._undo_state.undo_label, self._undo_state.redo_label
        return UndoChanged(undo if self._may_undo(undo) else "", redo if self._may_undo(redo) else "")

    def write_waiting(self) -> None:
        """Write what waits. Raises `Problem`; what is left goes on waiting.

        An edit that a bug keeps from being written is taken back, so that what is typed later is saved all the
        same; the bug is raised.
        """
        while self._waiting:
            try:
                self.repository.write(self._waiting[0])
            except Problem:
                raise
            except Exception:
                self._apply(self._waiting.pop(0).reversed_changes())
                raise
            del self._waiting[0]

    def copy_to(self, target: Path, under: Under = CopyAs.ITSELF) -> None:
        """Write a complete copy to `target`, with what the open file would not take; it is protected as the file is,
        or as `under` says. Of a file that can no longer be read, as on a stick that was pulled out, what stands in
        memory is written. Raises `Problem`.
        """
        self.save()
        self.copy_unsaved_to(target, under)

    def copy_unsaved_to(self, target: Path, under: Under = CopyAs.ITSELF) -> None:
        """The same, without trying to save first: for whoever is told that saving has failed. Raises `Problem`."""
        self.repository.backup_to(target, tuple(self._waiting), under, self.records())

    def _travel(self, step: _Step, changes_of: _ChangesOf, label_of: _LabelOf) -> None:
        self.end_typing()
        if not self.save() or not label_of(self.undo_state()):
            return
        try:
            edit = step()
        except Problem as problem:
            self._publish(SaveFailed(problem))
            return
        if edit is None:
            return
        changes = changes_of(edit)
        before_id = self.workshop.id
        self._apply(changes)
        if self.workshop.id != before_id:
            self._arrive(self.workshop.id)
        self._publish(Saved(self._clock.utc()))
        self._tell(changes)
        self._go_to_where_it_is_seen(changes)

    def _apply(self, changes: Sequence[RecordChange]) -> None:
        self._changed_at = self._clock.utc()
        self._put(changes)

    def _go_to_where_it_is_seen(self, changes: Sequence[RecordChange]) -> None:
        """What was undone at another workshop is seen there; while this one cannot be left nobody goes."""
        if any(isinstance(change.record, Workshop) for change in changes):
            return
        places = {
            change.record.workshop_id for change in changes if isinstance(change.record, _AT_A_WORKSHOP)
        }
        if len(places) == 1:
            with suppress(Refused):
                self.choose_workshop(places.pop())

    def _arrive(self, workshop_id: str) -> None:
        self.look_at(workshop_id)
        try:
            if self._switch is not None:
                self._switch.arrive()
        except Problem as problem:
            self._publish(SaveFailed(problem))
        self._publish(WorkshopChosen(workshop_id))

    def _tell(self, changes: Sequence[RecordChange]) -> None:
        types = frozenset(type(change.record) for change in changes)
        ids = frozenset(change.record.id for change in changes)
        self._publish(RecordsChanged(types, ids))
        self._publish(self.undo_state())


def _made_changes(edit: Edit) -> tuple[RecordChange, ...]:
    return edit.changes


def _undo_label(state: UndoChanged) -> str:
    return state.undo_label


def _redo_label(state: UndoChanged) -> str:
    return state.redo_label
