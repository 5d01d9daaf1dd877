"""Putting the day on paper: which documents there are, what their files are called, and writing them whole.

Planning and drawing run on values only, so they may run off the window's thread. Invariant: a file that
can be seen under its own name is whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from facilitator_app.content.words import Words
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.inject_events import InjectEvent
from facilitator_app.problems import Outside, Refused
from facilitator_app.reports.build_cards import case_cards, dilemma_cards
from facilitator_app.reports.build_report import ALL_CHAPTERS, Chapter, full_report
from facilitator_app.reports.build_run_sheet import run_sheet
from facilitator_app.reports.build_since_last import Promise
from facilitator_app.reports.build_slides import SlidesOnPage, slides_handout
from facilitator_app.reports.day import Day
from facilitator_app.reports.form_elements import EmptyFields
from facilitator_app.reports.locking import locked
from facilitator_app.reports.model import Report
from facilitator_app.services.clock import Clock
from facilitator_app.services.gathering_day import Records, gather_day, with_history
from facilitator_app.services.gathering_year import UsedOf
from facilitator_app.services.handing_out_slides import (
    PICTURE_PX,
    HandedOut,
    SlidePictures,
    dilemmas_as_counted,
    handed_out,
)
from facilitator_app.services.packing_paper import fallback_parts, pack_file
from facilitator_app.services.paper_files import (
    Filing,
    Order,
    PaperOptions,
    PlannedFile,
    Start,
    action_schemas_files,
    agenda_files,
    blank_forms_files,
    blank_reports,
    cut_file,
    name_badges_files,
    since_last_files,
    single_file,
    summary_files,
    table_signs_files,
    typing_schemas_files,
)
from facilitator_app.services.paper_kinds import NOTHING, PaperKind
from facilitator_app.services.passphrases import checked_passphrase
from facilitator_app.services.privacy_paper import inventory_files
from facilitator_app.services.programme_paper import (
    board_files,
    card_files,
    interplay_files,
    learning_files,
    poster_files,
    with_interplay,
)
from facilitator_app.services.promises import open_at
from facilitator_app.services.whole_files import IfExists, WholeFiles
from facilitator_app.services.wording_files import (
    chain_files,
    chain_sheet_files,
    foundation_files,
    round_sheet_files,
)
from facilitator_app.services.year_files import YearFiles

if TYPE_CHECKING:
    from facilitator_app.reports.pdf import Drawn


BLANK_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c63f80f0001010100b138f6140000000049454e44ae426082"
)
"""A picture of one white pixel."""


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
        self._year = YearFiles(records=records, clock=clock)
        self._planners: dict[PaperKind, _Planner] = {
            PaperKind.ACTION_SCHEMAS: self._action_schemas,
            PaperKind.BLANK_FORMS: partial(blank_forms_files, words_of=self._words_of),
            PaperKind.SUMMARY: summary_files,
            PaperKind.REPORT: self._report,
            PaperKind.SLIDES: self._slides,
            PaperKind.RUN_SHEET: self._run_sheet,
            PaperKind.AGENDA: agenda_files,
            PaperKind.DILEMMA_CARDS: self._dilemma_cards,
            PaperKind.CASE_CARDS: _case_cards,
            PaperKind.TABLE_SIGNS: table_signs_files,
            PaperKind.NAME_BADGES: name_badges_files,
            PaperKind.TYPING_SCHEMAS: partial(typing_schemas_files, words_of=self._words_of),
            PaperKind.SINCE_LAST: self._since_last,
            PaperKind.FALLBACK_PACK: self._fallback_pack,
            PaperKind.FOUNDATION: foundation_files,
            PaperKind.CHAIN: chain_files,
            PaperKind.CHAIN_SHEETS: chain_sheet_files,
            PaperKind.ROUND_SHEETS: round_sheet_files,
            PaperKind.PREJECT_POSTERS: partial(poster_files, records=records),
            PaperKind.PREJECT_CARDS: partial(card_files, records=records),
            PaperKind.PREJECT_BOARD: partial(board_files, records=records),
            PaperKind.PREJECT_LEARNING: partial(learning_files, records=records),
            PaperKind.INTERPLAY: partial(interplay_files, records=records),
            PaperKind.PROGRAMME_OVERVIEW: self._year.overview_files,
            PaperKind.YEAR_REPORT: self._year.report_files,
            PaperKind.PRIVACY_INVENTORY: self._inventory,
        }

    def measure(self, used_of: UsedOf) -> None:
        """Tell the times of the programme's workshops by `used_of`; until then none is measured."""
        self._year.measure(used_of)

    def years(self) -> tuple[int, ...]:
        """The years that the year report can be of, the newest first."""
        return self._year.years()

    @property
    def kinds(self) -> tuple[PaperKind, ...]:
        """The documents that can be made."""
        return tuple(self._planners)

    def plan(self, kind: PaperKind, options: PaperOptions) -> tuple[PlannedFile, ...]:
        """The files that `kind` would become. Raises `Refused` when there is nothing to put on paper."""
        day = gather_day(self._records, options.workshop_id)
        planned = self._planners[kind](day, self._words_for(day.workshop.language), options)
        if not any(file.reports for file in planned):
            raise Refused(NOTHING.get(kind, "paper.nothing_to_print"))
        if options.passphrase:
            passphrase = checked_passphrase(options.passphrase)
            return tuple(replace(file, passphrase=passphrase) for file in planned)
        return planned

    def draw(self, planned: PlannedFile) -> Drawn:
        """The PDF of one planned file, for preview and for printing; never locked."""
        return self._draw(planned, self._clock.utc(), _no_report_done, partial(self._png_of, planned))

    def count_pages(self, planned: PlannedFile) -> int:
        """How many pages one planned file has, without painting its slides."""
        return self._draw(planned, self._clock.utc(), _no_report_done, _blank_slide).page_count

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
                drawn = self._draw(file, made_at, tally.report_done, partial(self._png_of, file))
            except _CancelledError:
                return Written(paths=tuple(paths), is_cancelled=True, missing_glyphs=tuple(missing))
            missing.update(dict.fromkeys(drawn.missing_glyphs))
            try:
                content = locked(drawn.content, file.passphrase) if file.passphrase else drawn.content
                paths.append(self._files.write(content, out_dir / file.name, if_exists=if_exists))
            except Outside as problem:
                counts = {"whole": len(paths), "planned": len(planned)}
                raise Outside(problem.key, **problem.params, **counts) from problem
        return Written(paths=tuple(paths), missing_glyphs=tuple(missing))

    def _draw(
        self,
        file: PlannedFile,
        made_at: datetime,
        report_done: Callable[[], None],
        png_of: Callable[[int], bytes],
    ) -> Drawn:
        # ReportLab takes a tenth of a second to load: only now is it needed.
        from facilitator_app.reports.pdf import Keeping, draw
        from facilitator_app.reports.typing_boxes import with_typing

        # ReportLab keeps its fonts for the whole process: a preview and an export take turns.
        with self._drawing:
            drawn = draw(
                file.reports,
                made_at=made_at,
                fonts=self._fonts,
                report_done=report_done,
                png_of=png_of,
                keeping=Keeping.FOR_NOW if file.passphrase or file.typing else Keeping.FOR_ARCHIVES,
            )
            if file.typing:
                drawn = with_typing(drawn, file.typing)
        assert drawn.content.startswith(b"%PDF"), "what was drawn is a PDF"
        assert drawn.page_count, "a document is never empty"
        return drawn

    def _png_of(self, file: PlannedFile, place: int) -> bytes:
        slide = file.slides[place]
        return self._pictures.png(slide.picture, page=slide.page, width_px=PICTURE_PX)

    def _words_of(self, form: FormSpec) -> Words:
        return self._words_for(form.language)

    def _action_schemas(self, day: Day, words: Words, options: PaperOptions) -> tuple[PlannedFile, ...]:
        files = action_schemas_files(day, words, options, words_of=self._words_of)
        return with_interplay(files, day, words, records=self._records)

    def _report(self, day: Day, words: Words, options: PaperOptions) -> tuple[PlannedFile, ...]:
        whole = replace(with_history(self._records, day), used_s=self._used_s(), events=self._events())
        report = full_report(whole, words, chapters=options.chapters)
        return (single_file(day, words.text("paper.report"), report),)

    def _inventory(self, day: Day, words: Words, _options: PaperOptions) -> tuple[PlannedFile, ...]:
        return inventory_files(day, words, records=self._records, today=self._clock.local_today())

    def _since_last(self, day: Day, words: Words, options: PaperOptions) -> tuple[PlannedFile, ...]:
        promises: dict[str, list[Promise]] = {}
        for line in open_at(self._records, day.workshop):
            told = Promise(item=line.item, made_at=line.made_at, outcome=line.outcome, gave=line.gave)
            promises.setdefault(line.participant.id, []).append(told)
        return since_last_files(day, words, options, promises)

    def _slides(self, day: Day, words: Words, options: PaperOptions) -> tuple[PlannedFile, ...]:
        slides = handed_out(self._records, day.workshop, words, self._pictures)
        if not slides:
            return ()
        report = _handout(day, words, slides, options.slides_on_page)
        return (replace(single_file(day, words.text("paper.slides"), report), slides=slides),)

    def _run_sheet(self, day: Day, words: Words, _options: PaperOptions) -> tuple[PlannedFile, ...]:
        if not day.blocks:
            return ()
        report = run_sheet(day, words, printed_at=self._clock.local_now())
        return (single_file(day, words.text("paper.run_sheet"), report),)

    def _dilemma_cards(self, day: Day, words: Words, options: PaperOptions) -> tuple[PlannedFile, ...]:
        cards = self._cards(day, words, options.copies)
        return cut_file(day, words.text("paper.dilemma_cards"), cards)

    def _cards(self, day: Day, words: Words, copies: int) -> Report:
        numbered = dilemmas_as_counted(self._records, day.workshop)
        return dilemma_cards(day, words, numbered=numbered, copies=copies)

    def _fallback_pack(self, day: Day, words: Words, options: PaperOptions) -> tuple[PlannedFile, ...]:
        slides = handed_out(self._records, day.workshop, words, self._pictures)
        parts = fallback_parts(
            day,
            words,
            run_sheets=() if not day.blocks else (run_sheet(day, words, printed_at=self._clock.local_now()),),
            slides=() if not slides else (_handout(day, words, slides, SlidesOnPage.SIX),),
            dilemmas=self._cards(day, words, options.copies),
            blanks=blank_reports(day, options, words_of=self._words_of),
        )
        if not parts:
            return ()
        return (replace(pack_file(day, words, parts), slides=slides),)


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


def _handout(day: Day, words: Words, slides: Sequence[HandedOut], on_page: SlidesOnPage) -> Report:
    told = [(slide.number, slide.block_title) for slide in slides]
    return slides_handout(day, words, told, on_page=on_page)


def _case_cards(day: Day, words: Words, options: PaperOptions) -> tuple[PlannedFile, ...]:
    return cut_file(day, words.text("paper.case_cards"), case_cards(day, words, copies=options.copies))


_Planner = Callable[[Day, Words, PaperOptions], tuple[PlannedFile, ...]]


def _refuse_taken(planned: Iterable[PlannedFile], out_dir: Path, if_exists: IfExists) -> None:
    if if_exists is not IfExists.REFUSE:
        return
    for file in planned:
        if (out_dir / file.name).exists():
            raise Refused("paper.file_exists", name=file.name)


def _blank_slide(_place: int) -> bytes:
    """A slide takes up the same room whatever is on it."""
    return BLANK_PNG


def _no_report_done() -> None:
    """Nobody is waiting to hear of it."""


__all__ = [
    "ALL_CHAPTERS",
    "Chapter",
    "EmptyFields",
    "Exporting",
    "Filing",
    "Order",
    "PaperKind",
    "PaperOptions",
    "PlannedFile",
    "SlidesOnPage",
    "Start",
    "Written",
]
