"""One computer with a workshop open, at whose doors files are tried that nobody vouches for (P7).

Invariants of every try: it ends in success or in a sentence, in time and within the memory; what is open is as it was,
and nothing has been written outside the program's own folder.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from facilitator_app.content.decks import DeckReader
from facilitator_app.content.words import load_words
from facilitator_app.problems import Problem
from facilitator_app.services.importing_agenda import ImportingAgenda
from facilitator_app.services.keeping_pictures import MOST_MB, read_picture
from facilitator_app.services.list_preview import read_list
from facilitator_app.services.listing_kept import ENDING
from facilitator_app.services.paper_files import PaperOptions
from facilitator_app.services.paper_kinds import PaperKind
from tests.fakes import FakeIds
from tests.offices import Office

MOST_S = 5.0
GRACE_S = 1.0
"""For starting a process, which is not the file's doing."""
LEAST_SHARE = 0.05
"""Of the time that has passed, a file is worked on, or else something hangs: other work on this computer counts not."""
MOST_BYTES = 1_000_000_000

WORDS = {language: load_words(language) for language in ("da", "en")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """A file to try: what is wrong with it, its name, and what writes it to a path."""

    what: str
    name: str
    write: Callable[[Path], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a file: the key of the sentence, empty when it was read; how long this process and those that
    it started have worked on it, or how long all has stood still.
    """

    what: str
    key: str
    lasted_s: float


def given(what: str, name: str, content: bytes) -> Hostile:
    """A file of these bytes."""
    return Hostile(what=what, name=name, write=_Bytes(content))


def later(what: str, name: str, make: Callable[[], bytes]) -> Hostile:
    """A file whose bytes are made when it is tried: they are many."""
    return Hostile(what=what, name=name, write=_Later(make))


class Trial:
    """`folder` is the test's own: the program has `computer/data` and `visitor/data`, tried files lie in `tried`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tried = folder / "tried"
        self._tried.mkdir()
        self.mine = Office(folder / "computer")
        self.mine.start()
        self._visitor = Office(folder / "visitor")
        self._library = folder / "computer" / "data" / "library"
        self._library.mkdir(parents=True, exist_ok=True)
        self._digest = self._rows()
        self._tree = self._seen()
        self.outcomes: list[Outcome] = []
        self.child_bytes = 0
        self.own_bytes = 0

    def close(self) -> None:
        self.mine.close()

    def run(self, door: str, files: Iterable[Hostile]) -> list[Outcome]:
        """Try each file at a door and hold the promises after each of them."""
        outcomes = []
        for file in files:
            outcome = self._try(door, file)
            assert outcome.lasted_s <= MOST_S + GRACE_S, outcome
            outcomes.append(outcome)
        assert self._rows() == self._digest, f"the open workshop is another after {door}"
        assert self._seen() == self._tree, f"something was written elsewhere at {door}"
        self.outcomes += outcomes
        return outcomes

    def figures(self) -> Mapping[str, int | float | str]:
        """What was tried in all."""
        refused = sum(bool(one.key) for one in self.outcomes)
        slowest = max(self.outcomes, key=_lasted)
        return {
            "files tried": len(self.outcomes),
            "refused with a sentence": refused,
            "read": len(self.outcomes) - refused,
            "slowest, s of work": round(slowest.lasted_s, 2),
            "slowest was": slowest.what,
            "most memory of a reading process, MB": self.child_bytes // 1_000_000,
            "most memory added to the program, MB": self.own_bytes // 1_000_000,
        }

    def _try(self, door: str, file: Hostile) -> Outcome:
        path = self._tried / file.name
        file.write(path)
        before_bytes, before_child_bytes = _restart_peak(), _largest_child()
        began_s, worked_s = time.perf_counter(), _worked_s()
        key = ""
        try:
            _DOORS[door](self, path)
        except Problem as problem:
            key = problem.key
            _tell(problem)
        except Exception as bug:
            pytest.fail(f"{door}: {file.what} ended in {bug!r:.300}")
        passed_s, lasted_s = time.perf_counter() - began_s, _worked_s() - worked_s
        if lasted_s < LEAST_SHARE * passed_s:
            lasted_s = passed_s
        self.own_bytes = max(self.own_bytes, _peak() - before_bytes)
        # The system tells of the largest child there ever was: of earlier tests' children too.
        if _largest_child() > before_child_bytes:
            self.child_bytes = max(self.child_bytes, _largest_child())
        assert self.own_bytes < MOST_BYTES, file.what
        assert self.child_bytes < MOST_BYTES, file.what
        for left in self._tried.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        return Outcome(what=f"{door}: {file.what}", key=key, lasted_s=lasted_s)

    def deck(self, path: Path) -> None:
        """Without LibreOffice, which takes seconds of its own and has a time of its own."""
        reader = DeckReader(work=self.mine.folder / "data" / "reading", find_converter=_no_converter)
        reader.read(path, _no_progress, bool)

    def listed(self, path: Path) -> None:
        read = read_list(path)
        for importing in (
            self.mine.services.importing,
            ImportingAgenda(document=self.mine.document, new_id=FakeIds()),
        ):
            try:
                importing.preview(read)
            except Problem as problem:
                _tell(problem)

    def picture(self, path: Path) -> None:
        with path.open("rb") as file:
            read_picture(file.read(MOST_MB * 1_000_000 + 1), path.name)

    def schema(self, path: Path) -> None:
        read = self.mine.services.reading_back.read([path])
        for fault in read.faults:
            raise fault.problem

    def package(self, path: Path) -> None:
        kept = self._library / f"tried{ENDING}"
        shutil.move(path, kept)
        try:
            for unreadable in self.mine.services.library.look().unreadable:
                raise unreadable.problem
            self.mine.services.library.package("tried")
        finally:
            kept.unlink()
            self.mine.services.library.look()

    def merged(self, path: Path) -> None:
        merging = self.mine.services.merging
        merging.begin(path)
        merging.foretell(merging.look_at(path, _no_progress, bool))

    def opened(self, path: Path) -> None:
        """Opened for work, looked through, undone in, put on paper and closed again."""
        services = self._visitor.services
        before = hashlib.sha256(path.read_bytes()).hexdigest() if path.stat().st_size < 10_000_000 else ""
        try:
            services.opening.open(path)
        except Problem:
            if before:
                assert hashlib.sha256(path.read_bytes()).hexdigest() == before, "a refused file was changed"
            raise
        try:
            services.document.undo()
            services.searching.find("a")
            options = PaperOptions(workshop_id=services.document.workshop.id)
            for planned in services.exporting.plan(PaperKind.AGENDA, options):
                services.exporting.draw(planned)
        finally:
            services.opening.close()

    def _rows(self) -> str:
        rows = sorted(map(repr, self.mine.document.repository.load()))
        return hashlib.sha256("\n".join(rows).encode(errors="surrogatepass")).hexdigest()

    def _seen(self) -> dict[str, int]:
        """Every file that the program has no business with: beside the tried ones, in the temporary folder, here."""
        folders = (self._folder / "computer" / "files", Path(tempfile.gettempdir()), self._folder)
        found = [entry for folder in folders for entry in folder.iterdir()]
        return {str(entry): entry.stat().st_size if entry.is_file() else 0 for entry in found}


_DOORS: Mapping[str, Callable[[Trial, Path], None]] = {
    "deck": Trial.deck,
    "list": Trial.listed,
    "picture": Trial.picture,
    "schema": Trial.schema,
    "package": Trial.package,
    "merge": Trial.merged,
    "open": Trial.opened,
}


def made_trial(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Trial:
    """With a temporary folder of its own, which is watched."""
    temporary = folder / "tmp"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("TMPDIR", str(temporary))
    return Trial(folder)


class _Bytes:
    def __init__(self, content: bytes) -> None:
        self._content = content

    def __call__(self, path: Path) -> object:
        return path.write_bytes(self._content)


class _Later:
    def __init__(self, make: Callable[[], bytes]) -> None:
        self._make = make

    def __call__(self, path: Path) -> object:
        return path.write_bytes(self._make())


def _tell(problem: Problem) -> None:
    """It is a whole sentence in each language."""
    for words in WORDS.values():
        sentence = words.problem(problem)
        assert sentence.rstrip("»”)").endswith((".", "?")), sentence


def _no_progress(_done: int, _of: int) -> None:
    """Nobody looks."""


def _no_converter() -> Path | None:
    return None


def _lasted(outcome: Outcome) -> float:
    return outcome.lasted_s


def _worked_s() -> float:
    """Computing time of this process and of those that it has started and that have ended."""
    return sum(os.times()[:4])


def _restart_peak() -> int:
    """Forget how much memory this process has held at most, where the system can; what it holds now, in bytes."""
    if sys.platform == "linux":
        try:
            Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
        except OSError:
            return _peak()
    return _status("VmRSS")


def _peak() -> int:
    return _status("VmHWM")


def _status(name: str) -> int:
    file = Path("/proc/self/status")
    if not file.exists():
        return 0
    line = next(one for one in file.read_text(encoding="utf-8").splitlines() if one.startswith(f"{name}:"))
    return int(line.split()[1]) * 1024


def _largest_child() -> int:
    if sys.platform != "linux":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
