"""What is done about personal data in the windows: hand out, anonymised report, inventory, a later last day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from facilitator_app.content.words import Words
from facilitator_app.domain.lus import LusTalk
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.anonymising import Anonymising
from facilitator_app.services.document import Document
from facilitator_app.services.exporting import Exporting
from facilitator_app.services.handing_out import HandingOut, HandOutPreview
from facilitator_app.services.keeping_data import KeepingData
from facilitator_app.services.paper_files import PaperOptions
from facilitator_app.services.paper_kinds import PaperKind
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.preferences import EXPORT_FOLDER, Preferences
from facilitator_app.ui.privacy.anonymous_begun import NOTHING_BEGUN, Begun
from facilitator_app.ui.privacy.anonymous_dialog import AnonymousDialog
from facilitator_app.ui.privacy.hand_out_dialog import Answers, HandOutDialog
from facilitator_app.ui.tasks import IsCancelled, Progress, Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """Talks by their ids, and why others stay locked."""

    opened: Mapping[str, LusTalk] = field(default_factory=dict)
    wrong: Mapping[str, Refused] = field(default_factory=dict)


class PrivacyActs(QObject):
    """Each act asks first, writes aside, and says where the files lie. One is done at a time; `busy_changed` tells.
    `words` are those of the interface's language.
    """

    busy_changed = Signal()

    def __init__(
        self,
        *,
        window: QWidget,
        document: Document,
        keeping: KeepingData,
        handing_out: HandingOut,
        anonymising: Anonymising,
        exporting: Exporting,
        dialogs: Dialogs,
        preferences: Preferences,
        words: Callable[[], Words],
        read_date: Callable[[str], date | None],
        save_typing: Callable[[], None],
        hub: Hub,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._document = document
        self._keeping = keeping
        self._handing_out = handing_out
        self._anonymising = anonymising
        self._exporting = exporting
        self._dialogs = dialogs
        self._preferences = preferences
        self._words = words
        self._read_date = read_date
        self._save_typing = save_typing
        self._task: Task | None = None
        self._begun: dict[tuple[str, str], Begun] = {}
        hub.file_opened.connect(self._on_file_opened)

    def is_busy(self) -> bool:
        """Whether files are being written."""
        return self._task is not None

    def hand_out(self, person_id: str) -> None:
        """Ask what comes along, then write everything about somebody as PDF and JSON."""
        if self.is_busy():
            return
        self._save_typing()
        try:
            preview = self._handing_out.preview(person_id)
        except Problem as problem:
            self._tell_problem(problem)
            return
        self._ask_hand_out(person_id, preview, Answers(), {})

    def anonymise(self) -> None:
        """Have every free text of the workshop looked at, then write the anonymised report. What was reworded is gone
        on with the next time, as long as the file is open.
        """
        if self.is_busy():
            return
        self._save_typing()
        workshop_id = self._document.workshop.id
        which = (self._document.engagement.id, workshop_id)
        draft = self._anonymising.draft(workshop_id)
        dialog = AnonymousDialog(
            self._window,
            draft=draft,
            words=self._words(),
            ask_folder=partial(self._folder, self.tr("Folder for the anonymised report")),
            begun=self._begun.get(which, NOTHING_BEGUN),
        )
        try:
            dialog.exec()
            self._begun[which] = dialog.begun()
            looked, kind, folder = dialog.looked(), dialog.kind(), dialog.folder()
        finally:
            dialog.deleteLater()
        if folder is not None:
            write = self._anonymising.write
            self._start(partial(_written, partial(write, draft, looked, folder, kind)), self._tell_written)

    def save_inventory(self) -> None:
        """Write the inventory as a PDF."""
        if self.is_busy():
            return
        self._save_typing()
        planned = self._exporting.plan(
            PaperKind.PRIVACY_INVENTORY, PaperOptions(workshop_id=self._document.workshop.id)
        )
        folder = self._folder(self.tr("Folder for the inventory"))
        if folder is None:
            return

        def work(progress: Progress, is_cancelled: IsCancelled) -> object:
            return self._exporting.write(planned, folder, progress=progress, is_cancelled=is_cancelled).paths

        self._start(work, self._tell_written)

    def postpone(self, workshop_ids: tuple[str, ...]) -> None:
        """Ask for a later last day of these workshops."""
        typed = self._dialogs.ask_text(
            self._window,
            title=self.tr("Keep the data longer"),
            text=self.tr("Until when is it needed? Write the day as 15/3 or 15/3/2028."),
            act=self.tr("Keep until then"),
        )
        if typed is None:
            return
        day = self._read_date(typed)
        try:
            if day is None:
                self._tell(
                    self.tr("The day could not be read"),
                    self.tr("Write the date as 15/3, week 12 or Friday."),
                )
            else:
                self._keeping.postpone(workshop_ids, day)
        except Problem as problem:
            self._tell_problem(problem)

    def _on_file_opened(self, _change: object) -> None:
        """What was begun of another file is let go of."""
        here = self._document.engagement.id
        self._begun = {which: begun for which, begun in self._begun.items() if which[0] == here}

    def _ask_hand_out(
        self, person_id: str, preview: HandOutPreview, before: Answers, wrong: Mapping[str, str]
    ) -> None:
        dialog = HandOutDialog(
            self._window, preview=preview, language=self._words().language, before=before, wrong=wrong
        )
        try:
            if dialog.exec() != QDialog.DialogCode.Accepted:
                return
            answers = dialog.answers()
        finally:
            dialog.deleteLater()
        done = partial(self._on_unlocked, person_id, preview, answers)
        if answers.passphrases:
            self._start(partial(self._unlock, preview, answers.passphrases), done)
        else:
            done(Unlocked())

    def _unlock(
        self,
        preview: HandOutPreview,
        passphrases: Mapping[str, str],
        _progress: Progress,
        _is_cancelled: IsCancelled,
    ) -> object:
        """On another thread: slow by intent."""
        opened: dict[str, LusTalk] = {}
        wrong: dict[str, Refused] = {}
        for talk in preview.sealed:
            if talk.id in passphrases:
                try:
                    opened[talk.id] = self._handing_out.unlock(talk, passphrases[talk.id])
                except Refused as problem:
                    wrong[talk.id] = problem
        return Unlocked(opened=opened, wrong=wrong)

    def _on_unlocked(
        self, person_id: str, preview: HandOutPreview, answers: Answers, unlocked: object
    ) -> None:
        """Ask again about what was wrong, with everything else as it was answered."""
        assert isinstance(unlocked, Unlocked), "what the task unlocks"
        if unlocked.wrong:
            wrong = {talk_id: self._words().problem(one) for talk_id, one in unlocked.wrong.items()}
            self._ask_hand_out(person_id, preview, answers, wrong)
            return
        folder = self._folder(self.tr("Folder for what is handed out"))
        if folder is not None:
            self._write_hand_out(person_id, answers.also, folder, unlocked.opened)

    def _write_hand_out(
        self, person_id: str, also: frozenset[str], folder: Path, talks: Mapping[str, LusTalk]
    ) -> None:
        """The talks are unlocked: read the file here, and write aside."""
        try:
            made = self._handing_out.prepare(person_id, opened=talks, also=also)
        except Problem as problem:
            self._tell_problem(problem)
            return

        def work(_progress: Progress, _is_cancelled: IsCancelled) -> object:
            return self._handing_out.write(made, folder)

        self._start(work, self._tell_written)

    def _folder(self, title: str, over: QWidget | None = None) -> Path | None:
        return self._dialogs.ask_folder(
            over or self._window, title=title, folder=self._preferences.text(EXPORT_FOLDER)
        )

    def _start(self, work: Callable[[Progress, IsCancelled], object], done: Callable[[object], None]) -> None:
        task = Task(work, self)
        self._task = task
        self._done = done
        application = QApplication.instance()
        assert application is not None, "windows live in an application"
        application.aboutToQuit.connect(task.wait)
        task.succeeded.connect(self._on_succeeded)
        task.failed.connect(self._on_failed)
        self.busy_changed.emit()
        task.start()

    def _on_succeeded(self, result: object) -> None:
        self._end()
        self._done(result)

    def _on_failed(self, error: object) -> None:
        self._end()
        if isinstance(error, Problem):
            self._tell_problem(error)
        elif isinstance(error, Exception):
            raise error

    def _end(self) -> None:
        self._task = None
        self.busy_changed.emit()

    def _tell_written(self, paths: object) -> None:
        assert isinstance(paths, tuple), "paths of files"
        names = "\n".join(path.name for path in paths)
        folder = str(paths[0].parent) if paths else ""
        self._tell(self.tr("Written"), self.tr("{names}\n\nIn {folder}").format(names=names, folder=folder))

    def _tell_problem(self, problem: Problem) -> None:
        self._tell(self.tr("This could not be done"), self._words().problem(problem))

    def _tell(self, title: str, text: str) -> None:
        self._dialogs.tell(self._window, title=title, text=text)


def _written(write: Callable[[], Path], _progress: Progress, _is_cancelled: IsCancelled) -> object:
    return (write(),)
