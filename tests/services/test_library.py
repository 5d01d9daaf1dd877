"""The library: kept, found, renamed, put away and put into another file as a copy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator_app.content.packages import PackageKind
from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block, in_order, total_min
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormDraft, FormSpec
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Record, added
from facilitator_app.domain.slides import PhaseContent, PictureContent, Slide, TextContent
from facilitator_app.domain.workshop import Attachment, DaySpan, Engagement, Workshop
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_library import KeepingLibrary
from facilitator_app.services.placing_kept import PlacingKept
from facilitator_app.services.whole_files import WholeFiles
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

PHOTO = Attachment(id="photo", name="hal.png", media_type="image/png", content=b"\x89PNG")
PICTURE = Slide(
    id="s-pic", workshop_id="w", block_id="b-3", position=9.5, content=PictureContent(attachment_id="photo")
)
EMPTY = (Engagement(id="e2", client="Anden Kommune"), Workshop(id="w2", title="Ny dag"))

Open = Callable[..., Document]


@pytest.fixture
def open_file(clock: FakeClock, new_id: FakeIds) -> Open:
    def opened(*records: Record) -> Document:
        document = Document(publish=Published(), clock=clock, new_id=new_id)
        document.attach(MemoryRepository(records))
        return document

    return opened


@pytest.fixture
def old(open_file: Open) -> Document:
    return open_file(*small_day(), PHOTO, PICTURE)


@pytest.fixture
def library(old: Document, tmp_path: Path, clock: FakeClock, new_id: FakeIds) -> KeepingLibrary:
    return library_of(old, tmp_path / "library", clock, new_id)


def library_of(document: Document, folder: Path, clock: FakeClock, new_id: FakeIds) -> KeepingLibrary:
    files = WholeFiles(sleep=lambda _s: None)
    return KeepingLibrary(document=document, folder=folder, files=files, clock=clock, new_id=new_id)


def titles(library: KeepingLibrary, search: str = "") -> list[str]:
    return [entry.title for entry in library.entries(search)]


def test_nothing_is_kept_at_first(library: KeepingLibrary) -> None:
    assert (library.entries(), library.look().unreadable) == ((), ())


def test_each_kind_is_kept_and_found_by_any_of_its_words(library: KeepingLibrary) -> None:
    library.keep(PackageKind.BLOCK, "b-3", about="Til den lange øvelse")
    library.keep(PackageKind.EXERCISE, "x", title="Øvelsen")
    library.keep(PackageKind.DILEMMA, "d-1")
    library.keep(PackageKind.FORM, "f-tool")
    library.keep(PackageKind.SLIDE, "s-pic")
    library.keep(PackageKind.DAY, "w", title="Hele dagen")
    assert len(titles(library)) == 6
    assert titles(library, "LANGE øvelse") == [titles(library, "lange")[0]]
    assert "Øvelsen" in titles(library, "datteren ringer")
    assert titles(library, "findes ikke") == []
    day = next(entry for entry in library.entries() if entry.kind is PackageKind.DAY)
    assert day.minutes > 0
    assert day.slide_count > 5


def test_a_kept_day_holds_no_people_and_nothing_they_said(library: KeepingLibrary) -> None:
    package = library.package(library.keep(PackageKind.DAY, "w"))
    assert not any(isinstance(record, Participant | Output | ActionPlan) for record in package.records)
    assert [record for record in package.records if isinstance(record, Attachment)] == [PHOTO]


def test_a_picture_that_a_text_shows_is_kept_with_it(library: KeepingLibrary, old: Document) -> None:
    slide = next(record for record in small_day() if record.id == "s-2")
    assert isinstance(slide, Slide)
    content = TextContent(heading="Formål", body=("![](attachment:hal.png)",))
    old.replace("edit.change_slide", replace(slide, content=content))
    package = library.package(library.keep(PackageKind.SLIDE, "s-2"))
    assert [record for record in package.records if isinstance(record, Attachment)] == [PHOTO]


def test_what_has_gone_cannot_be_kept_nor_what_uses_something_that_has_gone(
    library: KeepingLibrary, old: Document
) -> None:
    with pytest.raises(Refused, match="nothing_to_keep"):
        library.keep(PackageKind.BLOCK, "nowhere")
    block = old.get(Block, "b-3")
    assert block is not None
    old.replace("edit.change_block", replace(block, form_id="gone"))
    with pytest.raises(Refused, match="something_is_gone"):
        library.keep(PackageKind.BLOCK, "b-3")


def test_a_day_without_a_title_is_kept_when_it_has_one(library: KeepingLibrary, old: Document) -> None:
    old.replace("edit.change_workshop", replace(old.workshop, title=""))
    with pytest.raises(Refused, match="nameless"):
        library.keep(PackageKind.DAY, "w")
    library.keep(PackageKind.DAY, "w", title="Vores dag")
    assert titles(library) == ["Vores dag"]


def test_an_entry_is_renamed_put_away_and_brought_back(library: KeepingLibrary) -> None:
    entry_id = library.keep(PackageKind.DILEMMA, "d-1")
    library.rename(entry_id, title=" Nyt  navn ", about="Om")
    assert titles(library) == ["Nyt navn"]
    with pytest.raises(Refused, match="title_missing"):
        library.rename(entry_id, title=" ", about="")
    library.remove(entry_id)
    assert titles(library) == []
    with pytest.raises(Refused, match="gone"):
        library.remove(entry_id)
    with pytest.raises(Refused, match="gone"):
        library.package(entry_id)
    library.bring_back(entry_id)
    assert titles(library) == ["Nyt navn"]


def test_files_that_cannot_be_read_are_told_and_left_as_they_are(
    library: KeepingLibrary, tmp_path: Path
) -> None:
    library.keep(PackageKind.DILEMMA, "d-1")
    broken = tmp_path / "library" / "x.fpakke"
    broken.write_bytes(b"{")
    (tmp_path / "library" / "y.fpakke").mkdir()
    found = {one.name: one.problem.key for one in library.look().unreadable}
    assert found == {"x.fpakke": "library.not_a_package", "y.fpakke": "library.cannot_read"}
    assert len(titles(library)) == 1
    assert broken.read_bytes() == b"{"


def test_a_folder_in_the_way_is_told(
    tmp_path: Path, old: Document, clock: FakeClock, new_id: FakeIds
) -> None:
    in_the_way = tmp_path / "library"
    in_the_way.mkdir()
    library = library_of(old, in_the_way, clock, new_id)
    entry_id = library.keep(PackageKind.DILEMMA, "d-1")
    (in_the_way / "removed").write_text("not a folder", encoding="utf-8")
    with pytest.raises(Outside, match="cannot_write"):
        library.remove(entry_id)


def test_a_block_comes_into_another_file_with_all_it_uses_and_one_undo_takes_it_back(
    library: KeepingLibrary, open_file: Open, new_id: FakeIds
) -> None:
    package = library.package(library.keep(PackageKind.BLOCK, "b-3"))
    new = open_file(*EMPTY)
    (block,) = PlacingKept(document=new, new_id=new_id).place_blocks(package, after_id=None)
    assert (block.workshop_id, block.id != "b-3") == ("w2", True)
    assert new.get(Exercise, block.exercise_id) is not None
    assert new.get(FormSpec, block.form_id) is not None
    slides = [slide for slide in new.all(Slide) if slide.block_id == block.id]
    assert {slide.workshop_id for slide in slides} == {"w2"}
    assert any(isinstance(slide.content, PictureContent) for slide in slides)
    assert [one.name for one in new.all(Attachment)] == ["hal.png"]
    new.undo()
    assert (new.all(Block), new.all(Slide), new.all(FormSpec), new.all(Attachment)) == ((), (), (), ())


def test_placed_twice_the_form_is_shared_and_the_exercise_is_a_copy(
    library: KeepingLibrary, old: Document, new_id: FakeIds
) -> None:
    package = library.package(library.keep(PackageKind.BLOCK, "b-3"))
    forms = len(old.all(FormSpec))
    placing = PlacingKept(document=old, new_id=new_id)
    (block,) = placing.place_blocks(package, after_id="b-3")
    ordered = [one.id for one in in_order(old.all(Block))]
    assert ordered.index(block.id) == ordered.index("b-3") + 1
    assert len(old.all(FormSpec)) == forms
    assert sorted(exercise.key for exercise in old.all(Exercise)) == ["spot", "spot_2"]
    with pytest.raises(Refused, match="block_gone"):
        placing.place_blocks(package, after_id="nowhere")


def with_rooms(document: Document, *rooms: str) -> Workshop:
    """The open day with parallel rooms, a second day, and two of its blocks beside each other on that."""
    workshop = document.workshop
    span = DaySpan(starts_min=480, ends_min=720)
    document.replace("edit.change_workshop", replace(workshop, later_days=(span,), tracks=rooms))
    for number, block_id in enumerate(("b-3", "b-4"), start=1):
        block = document.get(Block, block_id)
        assert block is not None
        document.replace("edit.change_block", replace(block, day_number=2, track=number, division=3))
    return document.workshop


def test_a_whole_day_comes_in_order_with_the_days_and_rooms_it_needs(
    library: KeepingLibrary, old: Document, open_file: Open, new_id: FakeIds
) -> None:
    workshop = with_rooms(old, "Nord", "Syd")
    package = library.package(library.keep(PackageKind.DAY, workshop.id))
    alone = open_file(*EMPTY)

    placed = PlacingKept(document=alone, new_id=new_id).place_blocks(package, after_id=None)

    assert [one.title for one in placed] == [b.title for b in in_order(old.all(Block))]
    assert (alone.workshop.tracks, alone.workshop.later_days) == (("Nord", "Syd"), workshop.later_days)
    assert [(one.day_number, one.track) for one in placed] == [
        (one.day_number, one.track) for one in in_order(old.all(Block))
    ]
    assert {one.division for one in placed} == {1}
    alone.undo()
    assert (alone.workshop, alone.all(Block)) == (EMPTY[1], ())


def test_rooms_of_a_kept_day_are_the_ones_called_the_same(
    library: KeepingLibrary, old: Document, open_file: Open, new_id: FakeIds
) -> None:
    workshop = with_rooms(old, "Nord", "Syd")
    package = library.package(library.keep(PackageKind.DAY, workshop.id))
    other = open_file(EMPTY[0], replace(EMPTY[1], tracks=("Øst", "syd")))

    placed = PlacingKept(document=other, new_id=new_id).place_blocks(package, after_id=None)

    assert other.workshop.tracks == ("Øst", "syd", "Nord")
    assert [one.track for one in placed if one.track] == [3, 2]


def test_more_rooms_than_there_may_be_are_refused_and_nothing_comes(
    library: KeepingLibrary, old: Document, open_file: Open, new_id: FakeIds
) -> None:
    workshop = with_rooms(old, "Nord", "Syd")
    package = library.package(library.keep(PackageKind.DAY, workshop.id))
    full = open_file(EMPTY[0], replace(EMPTY[1], tracks=tuple("ABCDE")))
    with pytest.raises(Refused, match="too_many_rooms") as caught:
        PlacingKept(document=full, new_id=new_id).place_blocks(package, after_id=None)
    assert "Nord, Syd" in load_words("da").problem(caught.value)
    assert full.all(Block) == ()


def test_a_day_whose_blocks_are_all_for_everybody_brings_no_rooms(
    library: KeepingLibrary, old: Document, open_file: Open, new_id: FakeIds
) -> None:
    old.replace("edit.change_workshop", replace(old.workshop, tracks=("Nord", "Syd")))
    package = library.package(library.keep(PackageKind.DAY, old.workshop.id))
    new = open_file(*EMPTY)
    PlacingKept(document=new, new_id=new_id).place_blocks(package, after_id=None)
    assert new.workshop == EMPTY[1]


def test_a_block_that_was_kept_alone_is_for_everybody_where_there_is_no_such_room(
    library: KeepingLibrary, old: Document, open_file: Open, new_id: FakeIds
) -> None:
    with_rooms(old, "Nord", "Syd")
    package = library.package(library.keep(PackageKind.BLOCK, "b-4"))
    (alone,) = PlacingKept(document=open_file(*EMPTY), new_id=new_id).place_blocks(package, after_id=None)
    assert (alone.day_number, alone.track) == (1, 0)
    roomy = open_file(EMPTY[0], replace(EMPTY[1], tracks=("Øst", "Vest")))
    (beside,) = PlacingKept(document=roomy, new_id=new_id).place_blocks(package, after_id=None)
    assert beside.track == 2


def test_parallel_rooms_count_once_in_the_minutes_of_a_kept_day(
    library: KeepingLibrary, old: Document
) -> None:
    with_rooms(old, "Nord", "Syd")
    library.keep(PackageKind.DAY, old.workshop.id)
    (entry,) = library.entries()
    assert entry.minutes == total_min(in_order(old.all(Block)))
    assert entry.minutes < sum(block.planned_min for block in old.all(Block))


def test_a_kept_day_has_the_forms_dilemmas_and_exercises_that_nothing_uses(
    library: KeepingLibrary, old: Document, open_file: Open, new_id: FakeIds
) -> None:
    dilemma, exercise = old.all(Dilemma)[0], old.all(Exercise)[0]
    form = next(form for form in old.all(FormSpec) if form.id == "f-tool")
    extra: tuple[Record, ...] = (
        replace(form, id="f-extra", key="extra", title="Skema i reserve"),
        replace(dilemma, id="d-extra", title="Dilemma i reserve"),
        replace(exercise, id="x-extra", key="extra", title="Øvelse i reserve"),
    )
    old.edit("edit.place_kept", added(extra))
    package = library.package(library.keep(PackageKind.DAY, "w"))
    assert {record.id for record in extra} <= {record.id for record in package.records}

    new = open_file(*EMPTY)
    placing = PlacingKept(document=new, new_id=new_id)
    placing.place_blocks(package, after_id=None)
    reserve = [
        kind for kind in (FormSpec, Dilemma, Exercise) for one in new.all(kind) if "reserve" in one.title
    ]
    assert reserve == [FormSpec, Dilemma, Exercise]

    placing.place_blocks(package, after_id=None)
    again = [
        kind for kind in (FormSpec, Dilemma, Exercise) for one in new.all(kind) if "reserve" in one.title
    ]
    assert again == reserve


def test_what_a_kept_day_brings_into_the_decks_keeps_its_order_and_has_keys_of_its_own(
    library: KeepingLibrary, old: Document, open_file: Open, new_id: FakeIds
) -> None:
    (first,) = old.all(Dilemma)
    titles_of = [f"Dilemma {at}" for at in range(1, 9)]
    more = [
        replace(first, id=f"d-{99 - at}", title=title, position=float(at))
        for at, title in enumerate(titles_of, start=1)
    ]
    (exercise,) = old.all(Exercise)
    second = replace(exercise, id="a-x", key=f"{exercise.key}_2", title="Nummer to", position=9.0)
    old.edit("edit.add_dilemma", added([*more, second]))
    new = open_file(*EMPTY, replace(exercise, id="there", title="Den her"))
    package = library.package(library.keep(PackageKind.DAY, "w"))
    PlacingKept(document=new, new_id=new_id).place_blocks(package, after_id=None)
    deck = sorted(new.all(Dilemma), key=lambda one: one.position)
    assert [one.title for one in deck] == [first.title, *titles_of]
    assert len({one.position for one in deck}) == len(deck)
    assert [one.title for one in sorted(new.all(Exercise), key=lambda one: one.position)] == [
        "Den her",
        exercise.title,
        "Nummer to",
    ]
    assert len({one.key for one in new.all(Exercise)}) == 3


def test_a_form_that_was_never_taken_into_use_comes_with_its_draft(
    library: KeepingLibrary, old: Document, open_file: Open, new_id: FakeIds
) -> None:
    form = next(form for form in old.all(FormSpec) if form.id == "f-tool")
    draft = FormDraft(title="Nyt skema", intro="", fields=form.fields, archived=())
    started = replace(form, id="f-new", key="new", title="Nyt skema", revision=0, fields=(), draft=draft)
    old.edit("edit.place_kept", added([started]))
    new = open_file(*EMPTY)
    package = library.package(library.keep(PackageKind.DAY, "w"))
    PlacingKept(document=new, new_id=new_id).place_blocks(package, after_id=None)
    (came,) = (one for one in new.all(FormSpec) if one.title == "Nyt skema")
    assert came.draft == draft


def test_a_slide_comes_into_the_chosen_block(library: KeepingLibrary, old: Document, new_id: FakeIds) -> None:
    package = library.package(library.keep(PackageKind.SLIDE, "s-pic"))
    placing = PlacingKept(document=old, new_id=new_id)
    slide = placing.place_slide(package, block_id="b-1", after_id=None)
    assert (slide.block_id, slide.content != PICTURE.content) == ("b-1", True)
    second = placing.place_slide(package, block_id="b-1", after_id=slide.id)
    assert second.position > slide.position
    with pytest.raises(Refused, match="block_gone"):
        placing.place_slide(package, block_id="nowhere", after_id=None)


def test_a_dilemma_and_a_form_come_into_the_deck_and_a_form_that_is_there_is_kept(
    library: KeepingLibrary, old: Document, open_file: Open, new_id: FakeIds
) -> None:
    dilemma = library.package(library.keep(PackageKind.DILEMMA, "d-1"))
    form = library.package(library.keep(PackageKind.FORM, "f-tool"))
    new = open_file(*EMPTY)
    placing = PlacingKept(document=new, new_id=new_id)
    placing.place_in_deck(dilemma)
    first = placing.place_in_deck(form)
    assert placing.place_in_deck(form) == first
    assert len(new.all(Dilemma)) == len(new.all(FormSpec)) == 1
    assert isinstance(first, FormSpec)
    new.edit("edit.change_form", added([replace(first, id="other", title="Andet")]))
    new.replace("edit.change_form", replace(first, title="Rettet"))
    again = placing.place_in_deck(form)
    assert isinstance(again, FormSpec)
    assert again.key not in {one.key for one in new.all(FormSpec) if one.id != again.id}


def test_a_round_that_a_late_day_shortened_is_kept_at_full_length(
    library: KeepingLibrary, old: Document
) -> None:
    slide = next(s for s in old.all(Slide) if isinstance(s.content, PhaseContent))
    assert isinstance(slide.content, PhaseContent)
    old.replace("edit.change_slide", replace(slide, content=replace(slide.content, share_percent=60)))
    for kind, record_id in ((PackageKind.BLOCK, slide.block_id), (PackageKind.SLIDE, slide.id)):
        package = library.package(library.keep(kind, record_id))
        kept = next(record for record in package.records if record.id == slide.id)
        assert isinstance(kept, Slide)
        assert isinstance(kept.content, PhaseContent)
        assert kept.content.share_percent == 100


def test_a_file_that_cannot_even_be_looked_at_is_told(library: KeepingLibrary, tmp_path: Path) -> None:
    library.keep(PackageKind.DILEMMA, "d-1")
    (tmp_path / "library" / "loose.fpakke").symlink_to(tmp_path / "gone")
    assert len(titles(library)) == 1
    assert [(one.name, one.problem.key) for one in library.look().unreadable] == [
        ("loose.fpakke", "library.cannot_read")
    ]


def test_a_folder_that_cannot_be_looked_into_holds_nothing(
    old: Document, tmp_path: Path, clock: FakeClock, new_id: FakeIds
) -> None:
    library = library_of(old, tmp_path / ("x" * 300), clock, new_id)
    assert library.entries() == ()


def test_a_file_that_is_far_too_large_is_not_even_read(library: KeepingLibrary, tmp_path: Path) -> None:
    library.keep(PackageKind.DILEMMA, "d-1")
    with (tmp_path / "library" / "huge.fpakke").open("wb") as file:
        file.truncate(5_000_000_000)
    assert [one.problem.key for one in library.look().unreadable] == ["library.too_large"]
