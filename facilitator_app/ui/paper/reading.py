"""Reading filled schemas in: choose the files, see what they would change and what is wrong, and take it in or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.problems import Problem
from facilitator_app.services.filled_schemas import FilledSchemas
from facilitator_app.services.reading_back import ReadBack
from facilitator_app.ui.dialogs import Dialogs, Question
from facilitator_app.ui.kit import Fit, PlainLabel, Tone, Variant
from facilitator_app.ui.paper.newest import NewestWork
from facilitator_app.ui.tasks import IsCancelled, Progress
from facilitator_app.ui.theme import TextRole

LIST_PX = 320


class ReadPreview(Question):
    """What would change, leader by leader, and what is not taken."""

    def __init__(
        self, read: ReadBack, schemas: FilledSchemas, sentence: Callable[[Problem], str], parent: QWidget
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            title=translate("ReadPreview", "What the filled schemas would change"),
            text=translate("ReadPreview", "Nothing is changed yet. An empty field takes nothing away."),
            icon="file-input",
        )
        self.setObjectName("read_preview")
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(4, 4, 4, 4)
        self._column.setSpacing(4)
        self._say_faults(read, sentence)
        self._say_changes(read, schemas)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFixedHeight(LIST_PX)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder)
        self.words.addWidget(scroll)
        self.add_keep(translate("ReadPreview", "Cancel"))
        act = self.add_act(self.tr("Take in %n changes", "", len(read.changes)), Variant.PRIMARY)
        act.set_off("" if read.changes else translate("ReadPreview", "There is nothing to take in."))

    def _say_faults(self, read: ReadBack, sentence: Callable[[Problem], str]) -> None:
        if not read.faults:
            return
        title = QCoreApplication.translate("ReadPreview", "Not taken in")
        self._column.addWidget(PlainLabel(title, TextRole.LABEL))
        for fault in read.faults:
            words = sentence(fault.problem)
            self._column.addWidget(PlainLabel(words, TextRole.SMALL, tone=Tone.OVER, fit=Fit.WRAP))
        self._column.addSpacing(8)

    def _say_changes(self, read: ReadBack, schemas: FilledSchemas) -> None:
        leader_id = ""
        nothing = QCoreApplication.translate("ReadPreview", "(empty)")
        for change in read.changes:
            if change.leader.id != leader_id:
                leader_id = change.leader.id
                self._column.addWidget(PlainLabel(change.leader.name, TextRole.BODY_STRONG, fit=Fit.ELIDE))
                if change.leader in read.taken_back:
                    self._column.addWidget(PlainLabel(_private_again(), TextRole.SMALL_STRONG, fit=Fit.WRAP))
            old, new = schemas.before_and_after(change)
            words = f"{change.field.label}: {old or nothing} → {new}"
            self._column.addWidget(PlainLabel(words, TextRole.SMALL, fit=Fit.WRAP))


class SchemaReading(QObject):
    """`applied` brings the number of leaders whose schemas were changed."""

    applied = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        schemas: FilledSchemas,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._schemas = schemas
        self._dialogs = dialogs
        self._sentence = sentence
        self._window = window
        self._work = NewestWork(self)
        self._work.succeeded.connect(self._on_fetched)
        self._work.failed.connect(self.failed)

    def choose_files(self) -> None:
        """Ask for the files and read them."""
        paths = self._dialogs.ask_open_files(
            self._window,
            title=self.tr("Which filled schemas?"),
            filters=self.tr("Filled schemas (*.pdf)"),
        )
        if paths:
            self._work.ask(partial(_fetched, self._schemas, tuple(paths)))

    def wait(self) -> None:
        """Block until nothing is being read."""
        self._work.wait()

    def _on_fetched(self, paths: Sequence[Path]) -> None:
        read = self._schemas.read(paths)
        question = ReadPreview(read, self._schemas, self._sentence, self._window)
        try:
            is_agreed = question.exec() == QDialog.DialogCode.Accepted
        finally:
            question.deleteLater()
        if is_agreed and read.changes:
            self.applied.emit(self._schemas.reading_back.apply(read))


def _private_again() -> str:
    return QCoreApplication.translate(
        "ReadPreview", "The schema has been shared. What is new is not shared before the leader has agreed."
    )


def _fetched(
    schemas: FilledSchemas, paths: tuple[Path, ...], progress: Progress, is_cancelled: IsCancelled
) -> tuple[Path, ...]:
    read: list[Path] = []
    for path in paths:
        if is_cancelled():
            break
        schemas.boxes.fetch(path)
        read.append(path)
        progress(len(read), len(paths))
    return tuple(read)
