"""Everything besides paper that leaves the program as files: formats to go on working with, slides as pictures, and
the whole file as data.

Planning reads the open file and happens on the window's thread; what it gives can be made and written on any. One
invariant: a file that can be seen under its own name is whole.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from facilitator_app.content.words import Words
from facilitator_app.problems import Outside, Refused
from facilitator_app.reports.day import Day
from facilitator_app.services.document import Document
from facilitator_app.services.exporting import Written
from facilitator_app.services.exporting_data import ExportingData, encoded_values
from facilitator_app.services.exporting_formats import ExportingFormats, Format
from facilitator_app.services.file_names import distinct_names, file_name
from facilitator_app.services.handing_out_slides import HandedOut, SlidePictures, handed_out
from facilitator_app.services.whole_files import IfExists, WholeFiles
from facilitator_app.services.year_files import THIS_YEAR, YearWish

SLIDE_PX = 1920
"""The width of a slide as a picture: that of the wall."""


class OtherKind(StrEnum):
    """What can be made."""

    REPORT_WORD = "report-docx"
    SUMMARY_WORD = "summary-docx"
    AGENDA_WORD = "agenda-docx"
    YEAR_REPORT_WORD = "year-report-docx"
    TABLES_EXCEL = "tables-xlsx"
    TABLES_CSV = "tables-csv"
    CALENDAR = "calendar-ics"
    SLIDE_PICTURES = "slides-png"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class FileToMake:
    """A file by its name, and what makes its content on whatever thread."""

    name: str
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class SlideLine:
    """A slide that can be had as a picture: its number in the show and its block."""

    number: int
    title: str


class OtherFiles:
    """Plans and writes the files."""

    def __init__(
        self,
        *,
        document: Document,
        formats: ExportingFormats,
        exporting_data: ExportingData,
        words_for: Callable[[str], Words],
        pictures: SlidePictures,
        files: WholeFiles,
    ) -> None:
        self._document = document
        self._formats = formats
        self._exporting_data = exporting_data
        self._words_for = words_for
        self._pictures = pictures
        self._files = files

    def plan(
        self, kind: OtherKind, *, slides: Collection[int] | None = None, year: YearWish = THIS_YEAR
    ) -> tuple[FileToMake, ...]:
        """The files of one kind; `slides` are numbers of slides, None is all, `year` is for the year report. Raises
        `Refused` for nothing.
        """
        if kind is OtherKind.DATA:
            gathered = self._exporting_data.gathered()
            return (FileToMake(self._exporting_data.file_name(), partial(encoded_values, gathered)),)
        if kind is OtherKind.SLIDE_PICTURES:
            return self._slides(slides)
        form = Format(kind.value)
        day = self._formats.day(self._document.workshop.id)
        return tuple(
            FileToMake(name, partial(_content_at, self._formats, form, day, at, year))
            for at, name in enumerate(self._formats.names(form, day, year=year))
        )

    def slides(self) -> tuple[SlideLine, ...]:
        """The slides that can be had as pictures, in the order of the show."""
        lines = {slide.number: SlideLine(slide.number, slide.block_title) for slide in self._handed_out()}
        return tuple(lines.values())

    def write(
        self,
        planned: Sequence[FileToMake],
        out_dir: Path,
        *,
        progress: Callable[[int, int], None],
        is_cancelled: Callable[[], bool],
        if_exists: IfExists = IfExists.NUMBER,
    ) -> Written:
        """Write the files into `out_dir`; `progress` is told files written and files in all.

        A cancelled run returns what is whole. Raises `Outside` when the world stops it; its `whole` and `planned`
        count files.
        """
        paths: list[Path] = []
        for file in planned:
            if is_cancelled():
                return Written(paths=tuple(paths), is_cancelled=True)
            try:
                paths.append(self._files.write(file.make(), out_dir / file.name, if_exists=if_exists))
            except Outside as problem:
                counts = {"whole": len(paths), "planned": len(planned)}
                raise Outside(problem.key, **problem.params, **counts) from problem
            progress(len(paths), len(planned))
        return Written(paths=tuple(paths))

    def _slides(self, wanted: Collection[int] | None) -> tuple[FileToMake, ...]:
        found = [slide for slide in self._handed_out() if wanted is None or slide.number in wanted]
        if not found:
            raise Refused("paper.no_slides")
        workshop = self._document.workshop
        words = self._words_for(workshop.language)
        day = f"{workshop.held_on.isoformat()} " if workshop.held_on else ""
        names = distinct_names(
            file_name(day + words.text("paper.file_slide", number=f"{slide.number:02d}"), ".png")
            for slide in found
        )
        return tuple(
            FileToMake(name, partial(_as_picture, self._pictures, slide))
            for name, slide in zip(names, found, strict=True)
        )

    def _handed_out(self) -> tuple[HandedOut, ...]:
        workshop = self._document.workshop
        return handed_out(self._document, workshop, self._words_for(workshop.language), self._pictures)


def _content_at(formats: ExportingFormats, form: Format, day: Day, at: int, year: YearWish) -> bytes:
    return formats.make(form, day, year=year)[at].content


def _as_picture(pictures: SlidePictures, slide: HandedOut) -> bytes:
    return pictures.png(slide.picture, page=slide.page, width_px=SLIDE_PX)
