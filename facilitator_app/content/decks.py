"""Reads a deck of slides from a PDF or PowerPoint file, whatever the file may be.

The file is copied first and only ever opened by a child process under limits, so that it can neither stop the
program nor change while it is read. One invariant: a deck is returned whole, or nothing is.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from facilitator_app.content.child import (
    ChildFailed,
    ChildStopped,
    ChildTime,
    ChildTooSlow,
    IsCancelled,
    own_command,
    run,
)
from facilitator_app.content.decks_folder import clear_leftovers, own_folder
from facilitator_app.content.decks_office import CONVERTING_TIME, convert, find_converter
from facilitator_app.content.pictures import PictureKind, claimed_size
from facilitator_app.domain.decks import Deck, DeckPage, DeckPicture
from facilitator_app.domain.textfmt import clean_text, one_line
from facilitator_app.problems import Outside, Problem, Refused

__all__ = ["DECK_ENDINGS", "ChildStopped", "DeckReader", "Progress"]

DECK_ENDINGS = (".pdf", ".pptx")
MOST_MB = 200
MOST_PAGES = 500
MOST_SIDE_PX = 1920
MOST_PICTURE_BYTES = 4_000_000
MOST_DECK_BYTES = 150_000_000
READING_TIME = ChildTime(most_s=600.0, silent_s=5.0, starting_s=10.0)
"""Long for all pages together, whose number is seen growing and which can be cancelled; short for each of them."""

Progress = Callable[[int, int], None]
FindConverter = Callable[[], Path | None]
Said = Mapping[str, Any]

_PDF_WITHIN = 1024


class DeckReader:
    """`work` is the folder for what is being read, `command` starts the child process with a job's arguments,
    `find_converter` looks for LibreOffice.
    """

    def __init__(
        self,
        *,
        work: Path,
        find_converter: FindConverter = find_converter,
        command: Callable[..., tuple[str, ...]] = own_command,
        time: ChildTime = READING_TIME,
        converting_time: ChildTime = CONVERTING_TIME,
    ) -> None:
        self._work = work
        self._find_converter = find_converter
        self._command = command
        self._time = time
        self._converting_time = converting_time

    def clear_leftovers(self) -> None:
        """Remove what a program that was killed while it read has left."""
        clear_leftovers(self._work)

    def read(self, path: Path, progress: Progress, is_cancelled: IsCancelled) -> Deck:
        """The deck. `progress` is told how many pages of how many are done.

        Raises `Refused` with what is wrong, where, and what to do; `Outside` when the disk fails; `ChildStopped` when
        it was cancelled.
        """
        if path.suffix.lower() not in DECK_ENDINGS:
            raise Refused("deck.unknown_file_type", file=path.name)
        with own_folder(self._work) as folder:
            copy = _copied(path, folder)
            try:
                if path.suffix.lower() == ".pptx":
                    return self._powerpoint(path.name, copy, progress, is_cancelled)
                pages = self._pages(path.name, copy, progress, is_cancelled)
            except ChildTooSlow as problem:
                raise Refused("deck.too_slow", file=path.name) from problem
            except (ChildFailed, OSError) as problem:
                raise Refused("deck.damaged", file=path.name) from problem
            return Deck(name=path.name, pages=pages)

    def _powerpoint(self, name: str, copy: Path, progress: Progress, is_cancelled: IsCancelled) -> Deck:
        """Words and notes from the file itself; pictures as well where there is a program that can draw them."""
        texts = self._texts(name, copy, progress, is_cancelled)
        converter = self._find_converter()
        if converter is None:
            return Deck(name=name, pages=texts, remark=Refused("deck.no_converter", file=name))
        progress(0, 0)
        try:
            pdf = convert(converter, copy, self._command, is_cancelled, self._converting_time)
            drawn = self._pages(name, pdf, progress, is_cancelled)
        except ChildTooSlow:
            return Deck(name=name, pages=texts, remark=Refused("deck.converter_slow", file=name))
        except (ChildFailed, Problem, OSError):
            return Deck(name=name, pages=texts, remark=Refused("deck.converter_failed", file=name))
        if len(drawn) != len(texts):
            return Deck(name=name, pages=texts, remark=Refused("deck.converter_failed", file=name))
        return Deck(name=name, pages=tuple(map(_with_picture, texts, drawn)))

    def _texts(
        self, name: str, copy: Path, progress: Progress, is_cancelled: IsCancelled
    ) -> tuple[DeckPage, ...]:
        said = self._said(name, ("texts", str(copy)), progress, is_cancelled)
        return tuple(
            DeckPage(
                page=number,
                title=one_line(_text(one, "title")),
                lines=tuple(_lines(one)),
                notes=clean_text(_text(one, "notes")),
                is_hidden=one.get("is_hidden") is True,
            )
            for number, one in enumerate(said, start=1)
        )

    def _pages(
        self, name: str, copy: Path, progress: Progress, is_cancelled: IsCancelled
    ) -> tuple[DeckPage, ...]:
        folder = copy.parent / "pages"
        folder.mkdir()
        said = self._said(name, ("pages", str(copy), str(folder)), progress, is_cancelled)
        pages, room = [], MOST_DECK_BYTES
        for number, one in enumerate(said, start=1):
            picture = _picture(folder, one)
            room -= len(picture.content)
            if room < 0:
                raise Refused("deck.pictures_too_large", file=name, most_mb=MOST_DECK_BYTES // 1_000_000)
            lines = _lines(one)
            words = [line for line in lines if line != str(number)]
            pages.append(
                DeckPage(page=number, title="".join(words[:1]), lines=tuple(words[1:]), picture=picture)
            )
        return tuple(pages)

    def _said(
        self, name: str, job: Sequence[str], progress: Progress, is_cancelled: IsCancelled
    ) -> list[Said]:
        """What the child says of each page."""
        pages: list[Said] = []
        count = 0
        answers = run(self._command(*job), time=self._time, is_cancelled=is_cancelled)
        with closing(answers):
            for said in answers:
                if "refused" in said:
                    raise _refusal(said, name)
                if "of" in said:
                    count = _number(said["of"])
                else:
                    pages.append(said)
                    progress(len(pages), count)
        if not 0 < len(pages) == count <= MOST_PAGES:
            raise ChildFailed
        return pages


def _copied(path: Path, folder: Path) -> Path:
    copy = folder / f"deck{path.suffix.lower()}"
    try:
        if path.stat().st_size > MOST_MB * 1_000_000:
            raise Refused("deck.too_big_file", file=path.name, most_mb=MOST_MB)
        shutil.copyfile(path, copy)
        with copy.open("rb") as stream:
            start = stream.read(_PDF_WITHIN)
    except FileNotFoundError as problem:
        raise Refused("deck.no_such_file", file=path.name) from problem
    except OSError as problem:
        if problem.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise Outside("deck.no_room") from problem
        raise Outside("deck.file_unreadable", file=path.name) from problem
    if not start:
        raise Refused("deck.empty_file", file=path.name)
    is_pdf = b"%PDF" in start
    is_package = start.startswith((b"PK", b"\xd0\xcf\x11\xe0"))
    if not (is_pdf if path.suffix.lower() == ".pdf" else is_package):
        raise Refused("deck.not_a_deck", file=path.name)
    return copy


def _with_picture(words: DeckPage, drawn: DeckPage) -> DeckPage:
    return DeckPage(
        page=words.page,
        title=words.title,
        lines=words.lines,
        notes=words.notes,
        is_hidden=words.is_hidden,
        picture=drawn.picture,
    )


def _picture(folder: Path, said: Said) -> DeckPicture:
    """A picture that the child has drawn, trusted no further than the file it came from."""
    name = _text(said, "file")
    if name != Path(name).name or not name:
        raise ChildFailed
    file = folder / name
    if file.stat().st_size > MOST_PICTURE_BYTES:
        raise ChildFailed
    content = file.read_bytes()
    file.unlink()
    size = claimed_size(content)
    if size is None or max(size.width_px, size.height_px) > MOST_SIDE_PX:
        raise ChildFailed
    kind = PictureKind(size.kind)
    return DeckPicture(content=content, media_type=kind.value, digest=_text(said, "digest")[:64])


def _refusal(said: Said, name: str) -> Refused:
    params = said.get("params")
    told = {str(key): str(value) for key, value in params.items()} if isinstance(params, dict) else {}
    return Refused(str(said["refused"]), **{**told, "file": name})


def _text(said: Said, name: str) -> str:
    value = said.get(name, "")
    return value if isinstance(value, str) else ""


def _lines(said: Said) -> list[str]:
    lines = said.get("lines", [])
    read = [one_line(line) for line in lines if isinstance(line, str)] if isinstance(lines, list) else []
    return [line for line in read if line]


def _number(value: object) -> int:
    with suppress(TypeError, ValueError):
        return int(value)  # type: ignore[call-overload, no-any-return]
    return 0
