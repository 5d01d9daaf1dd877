"""What is written by the services on top of the store: imports, merging, backups, restoring, and files beside it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from facilitator_app.content.decks import DeckReader
from facilitator_app.content.packages import PackageKind
from facilitator_app.domain.decks import Deck, DeckPage, DeckPicture
from facilitator_app.domain.timer import RunAction, RunRow
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.importing_agenda import ImportingAgenda
from facilitator_app.services.importing_people import ImportingPeople
from facilitator_app.services.importing_slides import ImportingSlides
from facilitator_app.services.keeping_library import KeepingLibrary
from facilitator_app.services.keeping_safe import KEPT_NEWEST, LEAST_GOOD, BackupFolder, KeepingSafe
from facilitator_app.services.merging import MergingFiles
from facilitator_app.services.opening import Opening
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.whole_files import IfExists, WholeFiles
from facilitator_app.ui.preferences import Preferences
from tests.day import small_day
from tests.durability.acts import (
    DATA,
    NAME,
    Act,
    Told,
    look_at,
    look_at_file,
    prepare_file,
    store_on,
)
from tests.fakes import FakeClock, FakeIds
from tests.laptops import Still
from tests.memory import Published
from tests.store.edits import typed
from tests.store.examples import ENGAGEMENT, MADE_AT

PEOPLE = "Navn;Enhed;Gruppe\nAnna Fiktiv;Plejen;1\nBo Fiktiv;Køkkenet;2\nCarl Fiktiv;Plejen;1\n"
AGENDA = "Punkt;Minutter\nVelkomst;10\nDrøftelse;45\nPause;15\n"
PAPER = "rapport.pdf"
OLD_PAPER, NEW_PAPER = b"%PDF-gammel" * 3_000, b"%PDF-ny" * 9_000


class _Show:
    """Nothing is shown."""

    def keep(self) -> None: ...

    def hold(self) -> None: ...

    def resume(self) -> None: ...

    def suspend(self) -> None: ...


class Bench:
    """The services on the data of `folder`, each run alike: time stands still and ids count from one."""

    def __init__(self, folder: Path, *, name: str = NAME) -> None:
        self.folder, self.path = folder, folder / name
        self.clock = FakeClock()
        self.new_id = FakeIds("new")
        self.backups = BackupFolder(folder / DATA / "backups", clock=self.clock)
        self.store = store_on(folder)
        self.keeping = KeepingSafe(store=self.store, folder=self.backups, clock=self.clock)
        publish = Published()
        self.document = Document(publish=publish, clock=self.clock, new_id=FakeIds("edit"))
        self.rehearsal = Still()
        self.opening = Opening(
            document=self.document,
            keeping=self.keeping,
            show=_Show(),
            rehearsal=self.rehearsal,
            publish=publish,
        )
        self.files = WholeFiles(sleep=_no_pause)
        self.log = RunLog(records=self.document, clock=self.clock, publish=publish)

    def library(self) -> KeepingLibrary:
        """The library in the data folder."""
        return KeepingLibrary(
            document=self.document,
            folder=self.folder / DATA / "library",
            files=self.files,
            clock=self.clock,
            new_id=self.new_id,
        )

    def rename(self, title: str) -> None:
        """Some work: the workshop gets another title."""
        self.document.replace("edit.title", replace(self.document.workshop, title=title))


def _opened(act: Callable[[Bench, Told], None]) -> Callable[[Path, Told], None]:
    """The act with the file open as in the windows: a backup is made before and after."""

    def do(folder: Path, told: Told) -> None:
        bench = Bench(folder)
        bench.opening.open(bench.path)
        told()
        act(bench, told)
        bench.opening.close()
        told()

    return do


# Imports


def _import_people(bench: Bench, told: Told) -> None:
    importing = ImportingPeople(document=bench.document, new_id=bench.new_id)
    importing.apply(importing.preview(PEOPLE), name_word="Gruppe")
    _tell_saved(bench, told)


def _import_agenda(bench: Bench, told: Told) -> None:
    importing = ImportingAgenda(document=bench.document, new_id=bench.new_id)
    importing.apply(importing.preview(AGENDA))
    _tell_saved(bench, told)


def _import_slides(bench: Bench, told: Told) -> None:
    pictures = [
        DeckPicture(content=bytes([n]) * 20_000, media_type="image/png", digest=str(n)) for n in b"abc"
    ]
    pages = tuple(
        DeckPage(page=number, title=f"Side {number}", notes="Sig noget", picture=picture)
        for number, picture in enumerate(pictures, start=1)
    )
    importing = ImportingSlides(
        document=bench.document, new_id=bench.new_id, reader=DeckReader(work=bench.folder / "work")
    )
    importing.add_as_block(Deck(name="oplæg.pptx", pages=pages), [1, 2, 3], after_id=None, page_word="Slide")
    _tell_saved(bench, told)


# Merging


def _tell_saved(bench: Bench, told: Told) -> None:
    """What the disk did not take is told as not saved, and kept in memory: as in the window."""
    if not bench.document.save():
        raise Outside("store.disk_failed", file=NAME)
    told()


def _prepare_two(folder: Path) -> None:
    """Two copies; the other one has new texts and has run the day."""
    prepare_file(folder)
    shutil.copyfile(folder / NAME, folder / "anden.workshop")
    with closing(store_on(folder).open(folder / "anden.workshop")) as other:
        other.write(typed("", "derovre", record_id="fire"))
        for minute, action in enumerate((RunAction.START, RunAction.PAUSE)):
            at = MADE_AT.replace(minute=minute)
            other.append_run(RunRow(workshop_id="day", at=at, action=action, block_id="block"))
    with closing(store_on(folder).open(folder / NAME)) as mine:
        mine.write(typed("", "herovre", record_id="fem"))


def _merge(bench: Bench, told: Told) -> None:
    merging = MergingFiles(
        document=bench.document,
        store=bench.store,
        keeping=bench.keeping,
        rehearsal=bench.rehearsal,
        log=bench.log,
        clock=bench.clock,
    )
    other = bench.folder / "anden.workshop"
    merging.begin(other)
    merging.merge(merging.look_at(other, _unseen, bool), {})
    _tell_saved(bench, told)


def _look_after_merging(folder: Path) -> str:
    look_at(folder, folder / "anden.workshop")
    return look_at_file(folder)


# Backups


def _prepare_backups(folder: Path) -> None:
    """As many backups as are kept, one in need of being thinned away."""
    prepare_file(folder)
    bench = Bench(folder)
    with closing(bench.store.open(bench.path)) as repository:
        for number in range(KEPT_NEWEST + 1):
            repository.set_setting("place", str(number))
            repository.backup_to(bench.backups.place(ENGAGEMENT.id, bench.path))
            bench.clock.advance(minutes=10)


def _back_up(folder: Path, told: Told) -> None:
    bench = Bench(folder)
    bench.clock.advance(minutes=2000)
    with closing(bench.store.open(bench.path)) as repository:
        told()
        for word in ("fire", "fem"):
            repository.write(typed("", word, record_id=word))
            told()
            if bench.keeping.back_up(repository, ENGAGEMENT.id) is None:
                raise Outside("cli.backup_failed", file=NAME)
            told()
            bench.clock.advance(minutes=10)


def _look_at_backups(folder: Path) -> str:
    """The file and its newest backup. Every backup is whole, and there are never fewer than the least."""
    bench = Bench(folder)
    backups = bench.backups.of_engagement(ENGAGEMENT.id)
    assert len(backups) >= LEAST_GOOD
    for backup in (*backups[:3], backups[-1]):
        bench.store.check(backup.path)
    return f"{backups[0].made_at} {look_at_file(folder)}"


# Restoring


def _prepare_restoring(folder: Path) -> None:
    """A file with a backup of it, and written on since; what was written last stands only in the log of a crash."""
    prepare_file(folder)
    bench = Bench(folder)
    log = bench.path.with_name(f"{NAME}-wal")
    with closing(bench.store.open(bench.path)) as repository:
        bench.keeping.back_up(repository, ENGAGEMENT.id)
        repository.write(typed("", "efter sikkerhedskopien", record_id="efter"))
        repository.settle()
        repository.write(typed("", "kun i loggen", record_id="log"))
        whole, left = bench.path.read_bytes(), log.read_bytes()
    bench.path.write_bytes(whole)
    log.write_bytes(left)


def _restore(folder: Path, told: Told) -> None:
    bench = Bench(folder)
    [backup] = bench.keeping.backups(ENGAGEMENT.id)
    bench.keeping.restore(backup, bench.path)
    told()


def _recover(folder: Path, told: Told) -> None:
    store_on(folder).open(folder / NAME).close()
    told()


def _look_after_recovery(folder: Path) -> str:
    """The same before and after; nothing that was laid beside the file is left."""
    seen = look_at_file(folder)
    assert sorted(left.name for left in folder.iterdir()) == [NAME, DATA]
    return seen


def _prepare_damaged(folder: Path) -> None:
    """The same, and a page in the middle of the file is damaged."""
    _prepare_restoring(folder)
    with (folder / NAME).open("r+b") as file:
        file.seek(9 * 4096)
        file.write(bytes(8 * 4096))


def _look_at_damaged(folder: Path) -> str:
    try:
        return look_at_file(folder)
    except Refused as refused:
        if refused.key != "store.damaged":
            raise
        log = folder / f"{NAME}-wal"
        return f"damaged, {log.stat().st_size if log.exists() else 'without'} log"


# Files beside the workshop


def _prepare_library(folder: Path) -> None:
    bench = Bench(folder)
    bench.store.create(bench.path, small_day(), made_at=MADE_AT).close()
    bench.document.attach(bench.store.open(bench.path))
    bench.library().keep(PackageKind.DILEMMA, "d-1", title="Den første")
    bench.document.detach()


def _keep(folder: Path, told: Told) -> None:
    bench = Bench(folder)
    bench.new_id = FakeIds("later")
    bench.document.attach(bench.store.open(bench.path))
    told()
    library = bench.library()
    kept = library.keep(PackageKind.BLOCK, "b-3", about="Til den lange øvelse")
    told()
    library.rename(kept, title="Et andet navn", about="")
    told()
    library.remove(kept)
    told()
    library.bring_back(kept)
    told()


def _look_at_library(folder: Path) -> str:
    listing = Bench(folder).library().look()
    assert not listing.unreadable
    return repr(sorted((entry.title, entry.about) for entry in listing.entries))


def _prepare_preferences(folder: Path) -> None:
    _put_preferences(folder, "da", 40)


def _prefer(folder: Path, told: Told) -> None:
    _put_preferences(folder, "en", 70)
    told()


def _put_preferences(folder: Path, language: str, volume: int) -> None:
    preferences = Preferences(folder)
    preferences.put("language", language)
    preferences.put("volume_percent", volume)


def _look_at_preferences(folder: Path) -> str:
    preferences = Preferences(folder)
    return f"{preferences.text('language')} {preferences.number('volume_percent', 0)}"


def _prepare_paper(folder: Path) -> None:
    (folder / PAPER).write_bytes(OLD_PAPER)


def _print(folder: Path, told: Told) -> None:
    WholeFiles(sleep=_no_pause).write(NEW_PAPER, folder / PAPER, if_exists=IfExists.REPLACE)
    told()


def _look_at_paper(folder: Path) -> str:
    content = (folder / PAPER).read_bytes()
    assert content in (OLD_PAPER, NEW_PAPER)
    return str(len(content))


def _no_pause(_seconds: float) -> None:
    """Nobody holds a file."""


def _unseen(_done: int, _of: int) -> None:
    """Nobody watches."""


ACTS_OF_SERVICES: tuple[Act, ...] = (
    Act(name="importing-people", prepare=prepare_file, do=_opened(_import_people), look=look_at_file),
    Act(name="importing-an-agenda", prepare=prepare_file, do=_opened(_import_agenda), look=look_at_file),
    Act(name="importing-slides", prepare=prepare_file, do=_opened(_import_slides), look=look_at_file),
    Act(name="merging", prepare=_prepare_two, do=_opened(_merge), look=_look_after_merging),
    Act(name="backing-up", prepare=_prepare_backups, do=_back_up, look=_look_at_backups),
    Act(name="recovering", prepare=_prepare_restoring, do=_recover, look=_look_after_recovery),
    Act(name="restoring", prepare=_prepare_restoring, do=_restore, look=look_at_file),
    Act(name="restoring-a-damaged-file", prepare=_prepare_damaged, do=_restore, look=_look_at_damaged),
    Act(name="keeping-in-the-library", prepare=_prepare_library, do=_keep, look=_look_at_library),
    Act(name="remembering-preferences", prepare=_prepare_preferences, do=_prefer, look=_look_at_preferences),
    Act(name="printing", prepare=_prepare_paper, do=_print, look=_look_at_paper),
)
