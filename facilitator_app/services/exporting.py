"""Putting the day on paper: which documents there are, what their files are called, and writing them whole.

Planning and drawing run on values only, so they may run off the window's thread. Invariant: a file that can be
seen under its own name is whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from facilitator_app.domain.actions import ActionPlan, PlanStatus, status
from facilitator_app.domain.collation import name_sort_key, sort_key
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.people import Group, Participant, group_of
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Attachment, Engagement, Workshop
from facilitator_app.problems import Refused
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import Report
from facilitator_app.services.clock import Clock
from facilitator_app.services.file_names import distinct_names, file_name
from facilitator_app.services.whole_files import IfExists, WholeFiles

if TYPE_CHECKING:
    from facilitator_app.reports.pdf import Drawn

R = TypeVar("R", bound=Record)


class PaperKind(StrEnum):
    """The documents, by their names on the command line."""

    ACTION_SCHEMAS = "action-schemas"
    BLANK_FORMS = "blank-forms"
    SUMMARY = "summary"
    RUN_SHEET = "run-sheet"
    AGENDA = "agenda"


class Order(StrEnum):
    """The order of the leaders' sheets."""

    LAST_NAME = "last_name"
    UNIT = "unit"
    GROUP = "group"


class Filing(StrEnum):
    """Into how many files the leaders' sheets go."""

    JOINED = "joined"
    EACH = "each"
    BOTH = "both"


class EmptyFields(StrEnum):
    """What a filled sheet shows where nothing was written."""

    WRITING_LINES = "writing_lines"
    LEFT_OUT = "left_out"


class Start(StrEnum):
    """On which pages the sheets of a joined file begin: on odd ones they can be printed on both sides."""

    ANY_PAGE = "any_page"
    ODD_PAGE = "odd_page"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOptions:
    """What is asked for. `participant_ids` and `form_ids` None is all of them; `copies` is of each blank form."""

    workshop_id: str
    participant_ids: frozenset[str] | None = None
    form_ids: frozenset[str] | None = None
    order: Order = Order.LAST_NAME
    filing: Filing = Filing.JOINED
    start: Start = Start.ANY_PAGE
    empty_fields: EmptyFields = EmptyFields.WRITING_LINES
    copies: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFile:
    """A file to be written: its name with ending, its reports in order, and whose sheets they are (same order)."""

    name: str
    reports: tuple[Report, ...]
    participant_ids: tuple[str, ...] = ()


class Records(Protocol):
    """The part of the open file that the paper is made of."""

    def all(self, kind: type[R], /) -> Sequence[R]: ...

    def get(self, kind: type[R], record_id: str | None, /) -> R | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a run of writing left on the disk; every path is a whole file. `missing_glyphs` were replaced."""

    paths: tuple[Path, ...]
    is_cancelled: bool = False
    missing_glyphs: tuple[str, ...] = ()


class _CancelledError(Exception):
    """Drawing was stopped by the user."""


class Exporting:
    """Plans, draws and writes documents. `words_for` gives the words of a language; paper follows the workshop's."""

    def __init__(
        self,
        *,
        records: Records,
        words_for: Callable[[str], PaperWords],
        clock: Clock,
        fonts: Path,
        files: WholeFiles,
    ) -> None:
        self._records = records
        self._words_for = words_for
        self._clock = clock
        self._fonts = fonts
        self._files = files
        self._builders = {
            PaperKind.ACTION_SCHEMAS: self._action_schemas,
            PaperKind.BLANK_FORMS: self._blank_forms,
            PaperKind.SUMMARY: self._summary,
            PaperKind.RUN_SHEET: self._run_sheet,
            PaperKind.AGENDA: self._agenda,
        }

    @property
    def kinds(self) -> tuple[PaperKind, ...]:
        """The documents that can be made."""
        return tuple(self._builders)

    def plan(self, kind: PaperKind, options: PaperOptions) -> tuple[PlannedFile, ...]:
        """The files that `kind` would become. Raises `Refused` when there is nothing to put on paper."""
        day = self._day(options)
        planned = self._builders[kind](day, self._words_for(day.workshop.language), options)
        if not any(file.reports for file in planned):
            raise Refused("paper.nothing_to_print")
        return planned

    def draw(self, planned: PlannedFile) -> Drawn:
        """The PDF of one planned file, for preview and for printing."""
        return self._draw(planned, self._clock.utc(), _no_report_done)

    def write(
        self,
        planned: Sequence[PlannedFile],
        out_dir: Path,
        *,
        progress: Callable[[int, int], None],
        is_cancelled: Callable[[], bool],
        if_exists: IfExists = IfExists.NUMBER,
    ) -> Written:
        """Write the files to `out_dir`. `progress` is told sheets drawn and sheets in all.

        A cancelled run returns what is whole. Raises `Outside` when the world stops it; its `whole` and `planned`
        count files. Raises `Refused` before anything is written when a name is taken and REFUSE was asked for.
        """
        _refuse_taken(planned, out_dir, if_exists)
        made_at = self._clock.utc()
        sheets = sum(len(file.reports) for file in planned)
        done = 0
        paths: list[Path] = []
        missing: dict[str, None] = {}

        def report_done() -> None:
            nonlocal done
            if is_cancelled():
                raise _CancelledError
            done += 1
            progress(done, sheets)

        for file in planned:
            try:
                drawn = self._draw(file, made_at, report_done)
            except _CancelledError:
                return Written(paths=tuple(paths), is_cancelled=True, missing_glyphs=tuple(missing))
            missing.update(dict.fromkeys(drawn.missing_glyphs))
            paths.append(self._placed(drawn.content, out_dir / file.name, if_exists, (len(paths), len(planned))))
        return Written(paths=tuple(paths), missing_glyphs=tuple(missing))
