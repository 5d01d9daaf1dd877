"""Pictures of slides: read within limits, kept in the file, exchanged."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from facilitator_app.domain.slides import PictureContent, Slide, TextContent
from facilitator_app.domain.workshop import Attachment
from facilitator_app.problems import Refused
from facilitator_app.services.block_slides import slides_in
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_pictures import (
    MOST_MB,
    MOST_MILLION_PIXELS,
    KeepingPictures,
    NewPicture,
    read_picture,
)
from tests.content.test_pictures import bomb
from tests.day import SLIDES, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository(small_day()))
    return opened


@pytest.fixture
def pictures(document: Document, new_id: FakeIds) -> KeepingPictures:
    return KeepingPictures(document=document, new_id=new_id)


def png(colour: str = "#0B5A66") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(file, "PNG")
    return file.getvalue()


def new(name: str = "foto.png", colour: str = "#0B5A66") -> NewPicture:
    return read_picture(png(colour), name)


def shown(document: Document, slide: Slide) -> Attachment:
    now = document.get(Slide, slide.id)
    assert now is not None
    assert isinstance(now.content, PictureContent)
    attachment = document.get(Attachment, now.content.attachment_id)
    assert attachment is not None
    return attachment


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"%PDF-1.7", "picture.not_a_picture"),
        (b"", "picture.not_a_picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture.not_a_picture"),
        (bomb(0, 10), "picture.not_a_picture"),
        (bomb(60_000, 60_000), "picture.too_large"),
        (bomb(6_000, 10_001), "picture.too_large"),
        (bomb(300, 300), "picture.unreadable"),
        (png()[:60], "picture.unreadable"),
        (png() + bytes(MOST_MB * 1_000_000), "picture.too_many_bytes"),
    ],
)
def test_broken_hostile_and_huge_files_are_refused_in_words(content: bytes, key: str) -> None:
    with pytest.raises(Refused) as refused:
        read_picture(content, "foto.png")
    assert refused.value.key == key
    assert refused.value.params["name"] == "foto.png"
    assert MOST_MILLION_PIXELS == 60


def test_pictures_become_slides_one_after_the_other(pictures: KeepingPictures, document: Document) -> None:
    made = pictures.add_slides("b-1", [new("a.png"), new("b.png")], after_id="s-1")
    assert [slide.id for slide in slides_in(document, "b-1")] == ["s-1", made[0].id, made[1].id, "s-2"]
    assert [shown(document, slide).name for slide in made] == ["a.png", "b.png"]
    document.undo()
    assert document.all(Attachment) == ()
    assert pictures.add_slides("nothing", [new()], after_id=None) == ()
    (last,) = pictures.add_slides("b-1", [new()], after_id=None)
    assert slides_in(document, "b-1")[-1] == last


def test_another_picture_takes_the_place_of_the_old_in_one_step(
    pictures: KeepingPictures, document: Document
) -> None:
    (slide,) = pictures.add_slides("b-1", [new("a.png")], after_id=None)
    old = shown(document, slide)
    pictures.put_in(slide.id, new("b.png", "#B9741A"))
    assert shown(document, slide).name == "b.png"
    assert len(document.all(Attachment)) == 1
    document.undo()
    assert document.all(Attachment) == (old,)
    pictures.put_in("s-1", new())
    pictures.put_in("nothing", new())
    assert document.all(Attachment) == (old,)


def test_a_picture_stands_in_a_text_under_a_line(pictures: KeepingPictures, document: Document) -> None:
    pictures.put_in_text("s-2", "body", new("kort [1].png"), after_line=0)
    slide = document.get(Slide, "s-2")
    assert slide is not None
    assert slide.content == TextContent(
        heading="Formål", body=("- Spotte ressourcer", "![](attachment:kort 1.png)", "- Lede balancen")
    )
    assert [one.name for one in document.all(Attachment)] == ["kort 1.png"]
    pictures.put_in_text("s-2", "heading", new(), after_line=0)
    pictures.put_in_text("nothing", "body", new(), after_line=0)
    assert len(document.all(Attachment)) == 1
    document.undo()
    assert document.get(Slide, "s-2") == SLIDES[1]


def test_no_two_pictures_have_one_name(pictures: KeepingPictures, document: Document) -> None:
    same = [
        new("foto.png"),
        new("foto.png"),
        new("../foto.png"),
        new(""),
        new("x" * 300 + ".jpg"),
        new("v1.2"),
    ]
    pictures.add_slides("b-1", same, after_id=None)
    names = [one.name for one in document.all(Attachment)]
    assert names == ["foto.png", "foto 2.png", ".. foto.png", "1", "x" * 60 + ".jpg", "v1.2"]
