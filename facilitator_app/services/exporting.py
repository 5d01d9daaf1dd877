"""Putting the day on paper: which documents there are, what their files are called, and writing them whole.

Planning and drawing run on values only, so they may run off the window's thread. Invariant: a file that
can be seen under its own name is whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from facilitator_app.content.words import Words
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.inject_events import InjectEvent
from facilitator_app.problems import Outside, Refused
from facilitator_app.reports.build_report import full_report
from facilitator_app.reports.build_run_sheet import run_sheet
from facilitator_app.reports.build_slides import slides_handout
from facilitator_app.reports.day import Day
from facilitator_app.reports.form_elements import EmptyFields
from facilitator_app.services.clock import Clock
from facilitator_app.services.gathering_day import Records, gather_day
from facilitator_app.services.handing_out_slides import (
    PICTURE_PX,
    SlidePictures,
    handed_out,
)
from facilitator_app.services.paper_files import (
    Filing,
    Order,
    PaperOptions,
    PlannedFile,
    Start,
    action_schemas_files,
    agenda_files,
    blank_forms_files,
    single_file,
    summary_files,
)
from facilitator_app.services.whole_files import IfExists, WholeFiles

if TYPE_CHECKING:
    from facilitator_app.reports.pdf import Drawn


class PaperKind(StrEnum):
    """The documents, by their names on the command line."""

    ACTION_SCHEMAS = "action-schemas"
    BLANK_FORMS = "blank-forms"
    SUMMARY = "summary"
    REPORT = "report"
    SLIDES = "slides"
    RUN_SHEET = "run-sheet"
    AGENDA = "agenda"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a run of writing left on the disk; every path is a whole file. `missing_glyphs` were replaced."""

    paths: tuple[Path, ...]
    is_cancelled: bool = False
    missing_glyphs: tuple[str, ...] = ()


class _CancelledError(Exception):
    """Drawing was stopped by the user."""


class Exporting:
    """Plans, draws and writes documents. Paper follows the language of the workshop, the sheets of a
    form that of the form.
    """

    def __init__(
        self,
        *,
        records: Records,
        words_for: Callable[[str], Words],
        clock: Clock,
        fonts: Path,
        files: WholeFiles,
        pictures: SlidePictures,
        used_s: Callable[[], Mapping[str, float]],
        events: Callable[[], tuple[InjectEvent, ...]],
    ) -> None:
        self._records = records
        self._words_for = words_for
        self._clock = clock
        self._fonts = fonts
        self._files = files
        self._pictures = pictures
        self._used_s = used_s
        self._events = events
        self._drawing = Lock()
        self._planners: dict[PaperKind, _Planner] = {
            PaperKind.ACTION_SCHEMAS: partial(action_schemas_files, words_of=self._words_of),
            PaperKind.BLANK_FORMS: partial(blank_forms_files, words_of=self._words_of),
            PaperKind.SUMMARY: summary_files,
            PaperKind.REPORT: self._report,
            PaperKind.SLIDES: self._slides,
            PaperKind.RUN_SHEET: self._run_sheet,
            PaperKind.AGENDA: agenda_files,
        }

    @property
    def kinds(self) -> tuple[PaperKind, ...]:
        """The documents that can be made."""
        return tuple(self._planners)

    def plan(self, kind: PaperKind, options: PaperOptions) -> tuple[PlannedFile, ...]:
        """The files that `kind` would become. Raises `Refused` when there is nothing to put on paper."""
        day = gather_day(self._records, options.workshop_id)
        planned = self._planners[kind](day, self._words_for(day.workshop.language), options)
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

        A cancelled run returns what is whole. Raises `Outside` when the world stops it; its `whole` and
        `planned` count files. Raises `Refused` before anything is written when a name is taken and REFUSE
        was asked for.
        """
        _refuse_taken(planned, out_dir, if_exists)
        made_at = self._clock.utc()
        tally = _Tally(sum(len(file.reports) for file in planned), progress, is_cancelled)
        paths: list[Path] = []
        missing: dict[str, None] = {}
        for file in planned:
            try:
                drawn = self._draw(file, made_at, tally.report_done)
            except _CancelledError:
                return Written(paths=tuple(paths), is_cancelled=True, missing_glyphs=tuple(missing))
            missing.update(dict.fromkeys(drawn.missing_glyphs))
            try:
                paths.append(self._files.write(drawn.content, out_dir / file.name, if_exists=if_exists))
            except Outside as problem:
                counts = {"whole": len(paths), "planned": len(planned)}
                raise Outside(problem.key, **problem.params, **counts) from problem
        return Written(paths=tuple(paths), missing_glyphs=tuple(missing))

    def _draw(self, file: PlannedFile, made_at: datetime, report_done: Callable[[], None]) -> Drawn:
        # ReportLab takes a tenth of a second to load: only now is it needed.
        from facilitator_app.reports.pdf import draw

        # ReportLab keeps its fonts for the whole process: a preview and an export take turns.
        with self._drawing:
            drawn = draw(
                file.reports,
                made_at=made_at,
                fonts=self._fonts,
                report_done=report_done,
                png_of=partial(self._png_of, file),
            )
        assert drawn.content.startswith(b"%PDF"), "what was drawn is a PDF"
        assert drawn.page_count, "a document is never empty"
        return drawn

    def _png_of(self, file: PlannedFile, place: int) -> bytes:
        slide = file.slides[place]
        return self._pictures.png(slide.picture, page=slide.page, width_px=PICTURE_PX)

    def _words_of(self, form: FormSpec) -> Words:
        return self._words_for(form.language)

    def _report(self, day: Day, words: Words, _options: PaperOptions) -> tuple[PlannedFile, ...]:
        report = full_report(replace(day, used_s=self._used_s(), events=self._events()), words)
        return (single_file(day, words.text("paper.report"), report),)

    def _slides(self, day: Day, words: Words, _options: PaperOptions) -> tuple[PlannedFile, ...]:
        slides = handed_out(self._records, day.workshop, words, self._pictures)
        if not slides:
            return ()
        report = slides_handout(day, words, [(slide.number, slide.block_title) for slide in slides])
        return (replace(single_file(day, words.text("paper.slides"), report), slides=slides),)

    def _run_sheet(self, day: Day, words: Words, _options: PaperOptions) -> tuple[PlannedFile, ...]:
        if not day.blocks:
            return ()
        report = run_sheet(day, words, printed_at=self._clock.local_now())
        return (single_file(day, words.text("paper.run_sheet"), report),)


class _Tally:
    """Counts the sheets drawn, and stops the drawing when asked to."""

    def __init__(
        self, sheets: int, progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]
    ) -> None:
        self._sheets = sheets
        self._progress = progress
        self._is_cancelled = is_cancelled
        self._done = 0

    def report_done(self) -> None:
        """One more sheet."""
        if self._is_cancelled():
            raise _CancelledError
        self._done += 1
        self._progress(self._done, self._sheets)


_Planner = Callable[[Day, Words, PaperOptions], tuple[PlannedFile, ...]]


def _refuse_taken(planned: Iterable[PlannedFile], out_dir: Path, if_exists: IfExists) -> None:
    if if_exists is not IfExists.REFUSE:
        return
    for file in planned:
        if (out_dir / file.name).exists():
            raise Refused("paper.file_exists", name=file.name)


def _no_report_done() -> None:
    """Nobody is waiting to hear of it."""


__all__ = [
    "EmptyFields",
    "Exporting",
    "Filing",
    "Order",
    "PaperKind",
    "PaperOptions",
    "PlannedFile",
    "Start",
    "Written",
]
