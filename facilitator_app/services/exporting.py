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
from facilitator_app.domain.collation import SortKey, name_sort_key, sort_key
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.people import Participant, group_of
from facilitator_app.problems import Outside, Refused
from facilitator_app.reports.build_blank import blank_sheets
from facilitator_app.reports.build_report import full_report
from facilitator_app.reports.build_run_sheet import participants_agenda, run_sheet
from facilitator_app.reports.build_schema import filled_schema
from facilitator_app.reports.build_slides import slides_handout
from facilitator_app.reports.build_summary import summary
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.form_elements import EmptyFields as EmptyFields
from facilitator_app.reports.model import Report
from facilitator_app.services.clock import Clock
from facilitator_app.services.file_names import distinct_names, file_name
from facilitator_app.services.gathering_day import Records, gather_day
from facilitator_app.services.handing_out_slides import (
    PICTURE_PX,
    HandedOut,
    SlidePictures,
    handed_out,
)
from facilitator_app.services.whole_files import IfExists, WholeFiles

if TYPE_CHECKING:
    from facilitator_app.reports.pdf import Drawn

PDF = ".pdf"


class PaperKind(StrEnum):
    """The documents, by their names on the command line."""

    ACTION_SCHEMAS = "action-schemas"
    BLANK_FORMS = "blank-forms"
    SUMMARY = "summary"
    REPORT = "report"
    SLIDES = "slides"
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


class Start(StrEnum):
    """On which pages the sheets of a joined file begin: on odd ones they can be printed on both sides."""

    ANY_PAGE = "any_page"
    ODD_PAGE = "odd_page"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOptions:
    """What is asked for. `participant_ids` and `form_ids` None is all; `copies` is of each blank form."""

    workshop_id: str
    participant_ids: frozenset[str] | None = None
    form_ids: frozenset[str] | None = None
    order: Order = Order.LAST_NAME
    filing: Filing = Filing.JOINED
    start: Start = Start.ANY_PAGE
    empty_fields: EmptyFields = EmptyFields.WRITING_LINES
    copies: int = 1

    def joined(self) -> PaperOptions:
        """The same in one file, as it is seen and printed."""
        return replace(self, filing=Filing.JOINED)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFile:
    """A file to be written: its name with ending, its reports, and whose sheets they are (same order).

    `slides` are the pictures that its reports show, painted when they are drawn.
    """

    name: str
    reports: tuple[Report, ...]
    participant_ids: tuple[str, ...] = ()
    slides: tuple[HandedOut, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a run of writing left on the disk; every path is a whole file. `missing_glyphs` were replaced."""

    paths: tuple[Path, ...]
    is_cancelled: bool = False
    missing_glyphs: tuple[str, ...] = ()


class _CancelledError(Exception):
    """Drawing was stopped by the user."""


class Exporting:
    """Plans, draws and writes documents. Paper follows the language of the workshop."""

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
    ) -> None:
        self._records = records
        self._words_for = words_for
        self._clock = clock
        self._fonts = fonts
        self._files = files
        self._pictures = pictures
        self._used_s = used_s
        self._drawing = Lock()
        self._planners: dict[PaperKind, _Planner] = {
            PaperKind.ACTION_SCHEMAS: _action_schemas,
            PaperKind.BLANK_FORMS: _blank_forms,
            PaperKind.SUMMARY: _summary,
            PaperKind.REPORT: self._report,
            PaperKind.SLIDES: self._slides,
            PaperKind.RUN_SHEET: self._run_sheet,
            PaperKind.AGENDA: _agenda,
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

    def _report(self, day: Day, words: Words, _options: PaperOptions) -> tuple[PlannedFile, ...]:
        report = full_report(replace(day, used_s=self._used_s()), words)
        return (_single(day, words.text("paper.report"), report),)

    def _slides(self, day: Day, words: Words, _options: PaperOptions) -> tuple[PlannedFile, ...]:
        slides = handed_out(self._records, day.workshop, words, self._pictures)
        if not slides:
            return ()
        report = slides_handout(day, words, [slide.block_title for slide in slides])
        return (replace(_single(day, words.text("paper.slides"), report), slides=slides),)

    def _run_sheet(self, day: Day, words: Words, _options: PaperOptions) -> tuple[PlannedFile, ...]:
        if not day.blocks:
            return ()
        report = run_sheet(day, words, printed_at=self._clock.local_now())
        return (_single(day, words.text("paper.run_sheet"), report),)


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


def _action_schemas(day: Day, words: PaperWords, options: PaperOptions) -> tuple[PlannedFile, ...]:
    form = min((f for f in day.forms if f.use is FormUse.ACTION_SCHEMA), key=_form_place, default=None)
    if form is None:
        return ()
    plans = {plan.participant_id: plan for plan in day.plans}
    leaders = _chosen_leaders(day, options)
    sheets = {
        person.id: filled_schema(
            day,
            words,
            form=form,
            participant=person,
            plan=plans.get(person.id),
            empty_fields=options.empty_fields,
        )
        for person in leaders
    }
    files: list[PlannedFile] = []
    if options.filing is not Filing.EACH:
        is_odd = options.start is Start.ODD_PAGE
        files.append(
            PlannedFile(
                name=_name(day, words.text("paper.file_schemas")),
                reports=tuple(replace(sheet, starts_on_odd_page=is_odd) for sheet in sheets.values()),
                participant_ids=tuple(sheets),
            )
        )
    if options.filing is not Filing.JOINED:
        names = _leader_names(day, words)
        files.extend(
            PlannedFile(name=names[person_id], reports=(sheet,), participant_ids=(person_id,))
            for person_id, sheet in sheets.items()
        )
    return tuple(file for file in files if file.reports)


def _blank_forms(day: Day, words: PaperWords, options: PaperOptions) -> tuple[PlannedFile, ...]:
    wanted = options.form_ids
    forms = sorted((f for f in day.forms if wanted is None or f.id in wanted), key=_form_place)
    is_odd = options.start is Start.ODD_PAGE
    sheets = [
        replace(sheet, starts_on_odd_page=is_odd)
        for form in forms
        for sheet in blank_sheets(day, words, form=form)
        for _ in range(options.copies)
    ]
    if not sheets:
        return ()
    if len(forms) == 1:
        return (
            PlannedFile(
                name=_name(day, words.text("paper.file_blank", form=forms[0].title)), reports=tuple(sheets)
            ),
        )
    return (PlannedFile(name=_name(day, words.text("paper.file_blanks")), reports=tuple(sheets)),)


def _summary(day: Day, words: PaperWords, _options: PaperOptions) -> tuple[PlannedFile, ...]:
    return (_single(day, words.text("paper.summary"), summary(day, words)),)


def _agenda(day: Day, words: PaperWords, _options: PaperOptions) -> tuple[PlannedFile, ...]:
    if not day.blocks:
        return ()
    return (_single(day, words.text("paper.programme"), participants_agenda(day, words)),)


def _chosen_leaders(day: Day, options: PaperOptions) -> list[Participant]:
    """Those asked for, in the order asked for; of everybody, those who are here."""
    wanted = options.participant_ids
    chosen = [p for p in day.participants if (not p.is_absent if wanted is None else p.id in wanted)]

    def place(person: Participant) -> tuple[int, SortKey, tuple[SortKey, SortKey], str]:
        number, unit = 0, sort_key("")
        if options.order is Order.UNIT:
            unit = sort_key(person.unit)
        if options.order is Order.GROUP:
            group = group_of(person.id, day.groups)
            number = group.number if group else _NO_GROUP
        return (number, unit, name_sort_key(person.name), person.id)

    return sorted(chosen, key=place)


_NO_GROUP = 10**6


def _leader_names(day: Day, words: PaperWords) -> dict[str, str]:
    """The file of each leader: the same whoever is printed and in whatever order."""
    people = sorted(day.participants, key=_entry_place)
    names = (_name(day, words.text("paper.file_schema", name=person.name)) for person in people)
    return dict(zip((person.id for person in people), distinct_names(names), strict=True))


def _single(day: Day, name: str, report: Report) -> PlannedFile:
    return PlannedFile(name=_name(day, name), reports=(report,))


def _name(day: Day, text: str) -> str:
    held_on = day.workshop.held_on
    return file_name(f"{held_on.isoformat()} {text}" if held_on else text, PDF)


def _refuse_taken(planned: Iterable[PlannedFile], out_dir: Path, if_exists: IfExists) -> None:
    if if_exists is not IfExists.REFUSE:
        return
    for file in planned:
        if (out_dir / file.name).exists():
            raise Refused("paper.file_exists", name=file.name)


def _no_report_done() -> None:
    """Nobody is waiting to hear of it."""


def _form_place(form: FormSpec) -> tuple[float, str]:
    return (form.position, form.id)


def _entry_place(person: Participant) -> tuple[float, str]:
    return (person.position, person.id)
