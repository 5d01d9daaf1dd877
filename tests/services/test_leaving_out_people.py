"""What goes to the library names nobody of the workshop it was made for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator_app.content.packages import Content, Package, PackageKind, pack
from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import added
from facilitator_app.domain.slides import QuoteContent, Slide, SlideSource, TextContent
from facilitator_app.domain.workshop import Attachment
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_library import KeepingLibrary
from facilitator_app.services.leaving_out_people import without_people
from facilitator_app.services.whole_files import WholeFiles
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

ELSE = Participant(id="else", name="Else Marie Rønnow (fiktiv)", email="else@eksempel.dk")
BO = Participant(id="bo", name="Bo")
BLOCK = Block(
    id="b",
    workshop_id="w",
    title="Samtale med Else Marie Rønnow",
    kind=BlockKind.THEORY,
    planned_min=10,
    position=99.0,
    goal="At bo hjemme længst muligt",
    materials=("Mappen fra ELSE  MARIE RØNNOW",),
    roles="Mette Facilitatorsen byder velkommen",
    statement_ids=("statement",),
    notes="Ring til Rønnow, Else Marie på else@eksempel.dk. Else Marie Rønnows billede hænger i hallen.",
)
SLIDE = Slide(
    id="s",
    workshop_id="w",
    block_id="b",
    position=1.0,
    content=TextContent(
        heading="Hvem vi er",
        body=(
            "![](attachment:Else Marie Rønnow.jpg)",
            "![](attachment:hal.jpg)",
            "Else Marie Rønnow (fiktiv)",
        ),
    ),
    source=SlideSource(deck="Else Marie Rønnows oplæg.pdf", page=1, picture_digest="p"),
)
QUOTE = Slide(
    id="q", workshop_id="w", block_id="b", position=2.0, content=QuoteContent(words="Ja", author="Bo")
)
PICTURES = (
    Attachment(id="a-1", name="Else Marie Rønnow.jpg", media_type="image/jpeg", content=b"\xff\xd8"),
    Attachment(id="a-2", name="hal.jpg", media_type="image/jpeg", content=b"\xff\xd8"),
    Attachment(id="a-3", name="1.jpg", media_type="image/jpeg", content=b"\xff\xd8"),
)


@pytest.fixture
def library(tmp_path: Path, clock: FakeClock, new_id: FakeIds) -> KeepingLibrary:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository(small_day()))
    document.edit("edit.import_participants", added([ELSE, BO, BLOCK, SLIDE, QUOTE, *PICTURES]))
    files = WholeFiles(sleep=lambda _s: None)
    return KeepingLibrary(
        document=document, folder=tmp_path / "library", files=files, clock=clock, new_id=new_id
    )


@pytest.mark.parametrize(
    ("kind", "record_id"), [(PackageKind.BLOCK, "b"), (PackageKind.DAY, "w"), (PackageKind.SLIDE, "s")]
)
def test_no_name_that_was_planted_is_in_the_librarys_file(
    library: KeepingLibrary, tmp_path: Path, kind: PackageKind, record_id: str
) -> None:
    library.keep(kind, record_id)
    (file,) = (tmp_path / "library").glob("*.fpakke")
    kept = file.read_text(encoding="utf-8").casefold()
    for name in ("rønnow", "else@", "facilitatorsen"):
        assert name not in kept


def test_the_sentences_stay_and_words_that_are_somebodys_first_name_too(library: KeepingLibrary) -> None:
    package = library.package(library.keep(PackageKind.BLOCK, "b"))
    (block,) = package.of(Block)
    assert isinstance(block, Block)
    assert (package.title, block.title, block.roles) == ("Samtale med …", "Samtale med …", "")
    assert (block.goal, block.materials) == ("At bo hjemme længst muligt", ("Mappen fra …",))
    assert block.notes == "Ring til … på …. … billede hænger i hallen."


def test_a_picture_called_by_a_name_is_numbered_and_still_shown(library: KeepingLibrary) -> None:
    package = library.package(library.keep(PackageKind.BLOCK, "b"))
    slide = package.of(Slide)[0]
    assert isinstance(slide, Slide)
    assert isinstance(slide.content, TextContent)
    names = {record.id: record.name for record in package.records if isinstance(record, Attachment)}
    assert set(names) == {"a-1", "a-2"}
    assert slide.content.body == (f"![](attachment:{names['a-1']})", "![](attachment:hal.jpg)", "…")


def test_pictures_of_two_people_get_two_names() -> None:
    other = replace(PICTURES[0], id="a-4", name="Kaj Kok.jpg")
    kaj = Participant(id="kaj", name="Kaj Kok")
    kept = without_people([*PICTURES, other], [ELSE, kaj])
    assert [one.name for one in kept if isinstance(one, Attachment)] == ["2.jpg", "hal.jpg", "1.jpg", "3.jpg"]


def test_a_workshop_without_people_keeps_its_texts() -> None:
    (block,) = without_people([BLOCK], [BO])
    assert block == replace(BLOCK, roles="", statement_ids=())


def test_roles_that_an_earlier_edition_kept_do_not_come_out(
    library: KeepingLibrary, tmp_path: Path, clock: FakeClock
) -> None:
    records: tuple[Content, ...] = (BLOCK,)
    old = Package(
        kind=PackageKind.BLOCK, title="B", about="", language="da", kept_at=clock.utc(), records=records
    )
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "old.fpakke").write_bytes(pack(old))
    (block,) = library.package("old").records
    assert isinstance(block, Block)
    assert (block.roles, block.statement_ids) == ("", ())
