"""Reading a list and working out what it gives, off the window's thread: a large one takes seconds, a bad one more.

One invariant: each list is read once, and only what was asked for last is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.list_preview import ReadList
from facilitator_app.ui.kit import Row, StateShape
from facilitator_app.ui.paper.newest import NewestWork
from facilitator_app.ui.planner.list_kind import Importing, ListKind, ListPreview, ListRow, Reader, Source
from facilitator_app.ui.tasks import IsCancelled, Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What of a list is chosen; what is None is guessed."""

    sheet_name: str | None = None
    heading_row: int | None = None
    mapping: Mapping[StrEnum, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a list would give, with all that is wrong with it in words, and how many rows become what."""

    preview: ListPreview
    faults: tuple[Row, ...]
    importable: int
    remarks: int

    @property
    def skipped(self) -> int:
        """How many rows are not fetched."""
        return len(self.preview.rows) - self.importable


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Question:
    """One piece of work: a list, read or still to be read, and what is chosen of it. `row_words` has a {number}."""

    importing: Importing
    kind: ListKind
    reader: Reader
    sentence: Callable[[Problem], str]
    row_words: str
    source: Source | ReadList
    choice: Choice

    def __call__(self, _progress: Progress, is_cancelled: IsCancelled) -> _Answer:
        read: ReadList | None = None
        try:
            source = self.source
            read = source if isinstance(source, ReadList) else self.reader(source, is_cancelled)
            preview = self._preview(read)
            return _Answer(question=self, read=read, outcome=self._found(preview))
        except (Refused, Outside) as problem:
            return _Answer(question=self, read=read, outcome=problem)

    def _preview(self, read: ReadList) -> ListPreview:
        """The preview; headings that name nothing known still give a list whose columns can be chosen."""
        choice, kind = self.choice, self.kind
        ask = partial(
            self.importing.preview, read, sheet_name=choice.sheet_name, heading_row=choice.heading_row
        )
        try:
            return ask(mapping=choice.mapping)
        except Refused as problem:
            if problem.key != kind.needed_key or choice.mapping is not None:
                raise
        return ask(mapping={kind.needed: 0})

    def _found(self, preview: ListPreview) -> Found:
        faulty = preview.faulty
        return Found(
            preview=preview,
            faults=tuple(row for one in faulty for row in self._fault_rows(one)),
            importable=len(preview.importable),
            remarks=sum(row.can_be_imported for row in faulty),
        )

    def _fault_rows(self, row: ListRow) -> Iterator[Row]:
        for at, fault in enumerate(row.faults):
            words = self.sentence(Refused(fault.key, **dict(fault.params)))
            yield Row(
                key=f"{row.number}/{at}",
                title=words,
                lead=self.row_words.format(number=row.number),
                shape=StateShape.OVER if fault.is_skipping else StateShape.NEAR,
                tooltip=words,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What came of a question. `read` is None of a list that could not be read."""

    question: _Question
    read: ReadList | None
    outcome: Found | Problem


class ListReading(QObject):
    """Reads a list, and tells what it gives each time something else of it is chosen."""

    found = Signal(object)
    refused = Signal(object)
    failed = Signal()

    def __init__(
        self,
        importing: Importing,
        kind: ListKind,
        *,
        reader: Reader,
        sentence: Callable[[Problem], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ask = partial(
            _Question,
            importing=importing,
            kind=kind,
            reader=reader,
            sentence=sentence,
            row_words=self.tr("Row {number}"),
        )
        self._source: Source | ReadList | None = None
        self._asked: _Question | None = None
        self._work: NewestWork | None = None

    def read(self, source: Source) -> None:
        """Read another list with everything guessed."""
        self.stop()
        self._source = source
        # What still reads the list before may take its time to end: this one does not wait for it.
        self._work = NewestWork(self)
        self._work.succeeded.connect(self._on_answered)
        self._work.failed.connect(self._on_failed)
        self.choose(Choice())

    def choose(self, choice: Choice) -> None:
        """Work out what the list gives with this chosen; nothing while no list is known."""
        if self._source is None or self._work is None:
            return
        self._asked = self._ask(source=self._source, choice=choice)
        self._work.ask(self._asked)

    def stop(self) -> None:
        """Forget the list; whatever is still under way is told to nobody."""
        if self._work is not None:
            self._work.succeeded.disconnect(self._on_answered)
            self._work.failed.disconnect(self._on_failed)
            self._work.cancel()
        self._source = self._asked = self._work = None

    def is_running(self) -> bool:
        """Whether something that was asked for is not told yet."""
        return self._asked is not None

    def _on_answered(self, answer: _Answer) -> None:
        if answer.question is not self._asked:
            return
        self._asked = None
        self._source = answer.read
        signal = self.found if isinstance(answer.outcome, Found) else self.refused
        signal.emit(answer.outcome)

    def _on_failed(self, error: Exception) -> None:
        """What a list can be refused for is an answer; anything else is a bug, and told as every other one."""
        self._asked = None
        self.failed.emit()
        raise error


class ListCounts(QObject):
    """Numbers in words. A class of its own: plural forms are looked up under the name of the very class."""

    def words(self, *, skipped: int, remarks: int, empty: int) -> str:
        """What becomes of the rows that are not simply fetched."""
        parts = [
            self.tr("%n rows are skipped", "", skipped) if skipped else "",
            self.tr("%n rows are fetched with a remark", "", remarks) if remarks else "",
            self.tr("%n empty rows are left out", "", empty) if empty else "",
        ]
        return " · ".join(part for part in parts if part)
