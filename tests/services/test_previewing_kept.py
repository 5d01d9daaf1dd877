"""What an entry of the library looks like before it is copied in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator_app.content.packages import PackageKind
from facilitator_app.content.words import load_words
from facilitator_app.domain.wall import DilemmaPicture, PhasePicture, Picture, TextPicture
from facilitator_app.domain.workshop import WorkshopKind
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_library import KeepingLibrary, LibraryEntry
from facilitator_app.services.previewing_kept import kept_contents, kept_pictures
from facilitator_app.services.whole_files import WholeFiles
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published


class Shelf:
    def __init__(self, folder: Path, clock: FakeClock, new_id: FakeIds) -> None:
        self.document = Document(publish=Published(), clock=clock, new_id=new_id)
        self.document.attach(MemoryRepository(small_day()))
        files = WholeFiles(sleep=lambda _s: None)
        self.library = KeepingLibrary(
            document=self.document, folder=folder, files=files, clock=clock, new_id=new_id
        )

    def pictures(self, kind: PackageKind, record_id: str) -> tuple[Picture, ...]:
        package = self.library.package(self.library.keep(kind, record_id))
        return kept_pictures(package, self.document, load_words("da"))


@pytest.fixture
def shelf(tmp_path: Path, clock: FakeClock, new_id: FakeIds) -> Shelf:
    return Shelf(tmp_path / "library", clock, new_id)


def test_a_day_and_a_block_show_their_slides_with_the_clients_look(shelf: Shelf) -> None:
    whole = shelf.pictures(PackageKind.DAY, "w")
    block = shelf.pictures(PackageKind.BLOCK, "b-3")
    assert len(whole) > len(block) > 1
    assert {picture.frame.brand.client for picture in whole} == {shelf.document.engagement.client}


def test_a_dilemma_an_exercise_and_a_slide_stand_alone(shelf: Shelf) -> None:
    (dilemma,) = shelf.pictures(PackageKind.DILEMMA, "d-1")
    assert isinstance(dilemma, DilemmaPicture)
    phases = shelf.pictures(PackageKind.EXERCISE, "x")
    assert all(isinstance(picture, PhasePicture) for picture in phases)
    assert len(phases) == 4
    (slide,) = shelf.pictures(PackageKind.SLIDE, "s-2")
    assert isinstance(slide, TextPicture)


def test_contents_are_told_in_lines_and_a_form_has_no_picture(shelf: Shelf) -> None:
    assert shelf.pictures(PackageKind.FORM, "f-tool") == ()
    told = {
        entry.kind: kept_contents(shelf.library.package(entry.id))
        for kind, record_id in (
            (PackageKind.DAY, "w"),
            (PackageKind.BLOCK, "b-3"),
            (PackageKind.EXERCISE, "x"),
            (PackageKind.FORM, "f-tool"),
            (PackageKind.DILEMMA, "d-1"),
        )
        for entry in [_entry(shelf, kind, record_id)]
    }
    assert len(told[PackageKind.DAY].blocks) > 3
    assert (told[PackageKind.BLOCK].blocks, told[PackageKind.BLOCK].phases) == ((), ())
    assert [phase.key for phase in told[PackageKind.EXERCISE].phases][:2] == ["read", "spot"]
    assert told[PackageKind.FORM].fields
    assert told[PackageKind.DILEMMA] == kept_contents(
        shelf.library.package(_entry(shelf, PackageKind.SLIDE, "s-2").id)
    )


def _entry(shelf: Shelf, kind: PackageKind, record_id: str) -> LibraryEntry:
    entry_id = shelf.library.keep(kind, record_id)
    return next(entry for entry in shelf.library.entries() if entry.id == entry_id)


def with_kind(shelf: Shelf, kind: WorkshopKind) -> None:
    shelf.document.replace("edit.change_workshop", replace(shelf.document.workshop, kind=kind))


@pytest.mark.parametrize(("kind", "record_id"), [(PackageKind.SLIDE, "s-2"), (PackageKind.BLOCK, "b-1")])
def test_the_foot_names_the_kind_of_workshop_that_it_was_kept_from(
    shelf: Shelf, kind: PackageKind, record_id: str
) -> None:
    with_kind(shelf, WorkshopKind.SEMINAR_12_12)
    package = shelf.library.package(shelf.library.keep(kind, record_id))
    with_kind(shelf, WorkshopKind.THEME_DAY)

    seminar = kept_pictures(package, shelf.document, load_words("da"))
    unknown = kept_pictures(replace(package, workshop_kind=None), shelf.document, load_words("da"))

    assert {picture.frame.foot.partition(" ")[0] for picture in seminar} == {"12-12-seminar"}
    assert {picture.frame.foot.partition(" ")[0] for picture in unknown} == {"Temadag"}
