"""What is done with several slides at once, each a single step of undo."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.records import added
from facilitator_app.domain.slides import PictureContent, Slide, TextContent
from facilitator_app.domain.workshop import Attachment
from facilitator_app.services.arranging_slides import ArrangingSlides
from facilitator_app.services.block_slides import slides_in
from facilitator_app.services.document import Document
from tests.day import ENGAGEMENT, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

ROW = tuple(
    Slide(
        id=f"r-{n}", workshop_id="w", block_id="b-5", position=float(n), content=TextContent(heading=str(n))
    )
    for n in range(5)
)


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository(small_day()))
    block = next(one for one in small_day() if one.id == "b-4")
    opened.edit("edit.add_block", added([replace(block, id="b-5", workshop_id="w"), *ROW]))
    return opened


@pytest.fixture
def slides(document: Document, new_id: FakeIds) -> ArrangingSlides:
    return ArrangingSlides(document=document, new_id=new_id)


def ids(document: Document, block_id: str = "b-5") -> str:
    return " ".join(slide.id.removeprefix("r-") for slide in slides_in(document, block_id))


def test_several_move_together_and_stop_at_the_ends(slides: ArrangingSlides, document: Document) -> None:
    slides.move(["r-1", "r-3"], 1)
    assert ids(document) == "0 2 4 1 3"
    slides.move(["r-1", "r-3"], 1)
    assert ids(document) == "0 2 4 1 3"
    slides.move(["r-3", "r-1"], -1)
    assert ids(document) == "0 2 1 3 4"
    slides.move(["r-0", "r-1"], -1)
    assert ids(document) == "0 1 2 3 4"
    slides.move(["nothing"], 1)
    slides.move(["r-0"], 1)
    assert ids(document) == "1 0 2 3 4"


def test_what_stands_there_already_is_no_step(slides: ArrangingSlides, document: Document) -> None:
    before = document.undo_state()
    slides.place(["r-1", "r-2"], "b-5", before_id="r-3")
    slides.place(["r-1"], "nothing")
    slides.place(["nothing"], "b-5")
    assert document.undo_state() == before


def test_slides_go_into_another_block_in_one_step(slides: ArrangingSlides, document: Document) -> None:
    slides.place(["r-4", "r-0"], "b-1", before_id="s-2")
    assert ids(document, "b-1") == "s-1 0 4 s-2"
    assert ids(document) == "1 2 3"
    document.undo()
    assert ids(document) == "0 1 2 3 4"
    slides.place(["s-7"], "b-1")
    assert ids(document, "b-1") == "s-1 s-2 s-7"


def test_there_is_always_room_between_two(slides: ArrangingSlides, document: Document) -> None:
    for _ in range(60):
        slides.place(["r-4"], "b-5", before_id="r-1")
        slides.place(["r-3"], "b-5", before_id="r-4")
    assert ids(document) == "0 3 4 1 2"


def test_an_empty_block_takes_slides_too(slides: ArrangingSlides, document: Document) -> None:
    slides.place([one.id for one in ROW], "b-4", before_id="s-7")
    assert ids(document) == ""
    slides.place(["s-7"], "b-5")
    assert ids(document) == "s-7"


def test_copies_come_after_another_or_last(slides: ArrangingSlides, document: Document) -> None:
    first, second = slides.copy(["r-2", "r-0"], "b-5", after_id="r-0")
    assert ids(document) == f"0 {first.id} {second.id} 1 2 3 4"
    assert (first.content, second.content) == (ROW[0].content, ROW[2].content)
    (other,) = slides.copy(["r-2"], "b-1")
    assert ids(document, "b-1") == f"s-1 s-2 {other.id}"
    assert slides.copy(["nothing"], "b-1") == ()
    assert slides.copy(["r-1"], "nothing") == ()


def test_several_are_hidden_until_all_are(slides: ArrangingSlides, document: Document) -> None:
    slides.hide(["r-1"])
    slides.hide(["r-1", "r-2"])
    assert [slide.id for slide in slides_in(document, "b-5") if slide.is_hidden] == ["r-1", "r-2"]
    slides.hide(["r-1", "r-2"])
    assert not any(slide.is_hidden for slide in slides_in(document, "b-5"))


def test_pictures_go_with_the_last_slide_that_shows_them(slides: ArrangingSlides, document: Document) -> None:
    files = [Attachment(id=f"a-{n}", name=f"{n}.png", media_type="image/png", content=b"") for n in range(4)]
    shown = [
        replace(ROW[0], content=PictureContent(attachment_id="a-0")),
        replace(ROW[1], content=PictureContent(attachment_id="a-0")),
        replace(ROW[2], content=PictureContent(attachment_id="a-1")),
        replace(
            ROW[3], content=TextContent(heading="", body=("![](attachment:1.png)", "![](attachment:2.png)"))
        ),
        replace(ROW[4], content=PictureContent(attachment_id="a-3")),
    ]
    document.edit("edit.add_slide", added([*files]))
    for slide in (*shown, replace(ENGAGEMENT, logo_id="a-3")):
        document.replace("edit.change_slide", slide)
    slides.remove(["r-0", "r-2", "r-4"])
    assert sorted(one.id for one in document.all(Attachment)) == ["a-0", "a-1", "a-2", "a-3"]
    slides.remove(["r-1", "r-3", "nothing"])
    assert [one.id for one in document.all(Attachment)] == ["a-3"]
    document.undo()
    assert sorted(one.id for one in document.all(Attachment)) == ["a-0", "a-1", "a-2", "a-3"]
    assert ids(document) == "1 3"
