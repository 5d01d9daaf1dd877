"""The client's logo is kept in the file, and colours are read as people type them."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from facilitator_app.domain.workshop import Attachment
from facilitator_app.problems import Refused
from facilitator_app.services.client_look import MOST_LOGO_MB, ClientLook, read_colour
from facilitator_app.services.document import Document
from tests.content.test_pictures import bomb
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published


def _png(colour: str = "#0B5A66") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (60, 20), colour).save(file, "PNG")
    return file.getvalue()


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    made = Document(publish=Published(), clock=clock, new_id=new_id)
    made.attach(MemoryRepository(small_day()))
    return made


@pytest.fixture
def look(document: Document, new_id: FakeIds) -> ClientLook:
    return ClientLook(document=document, new_id=new_id)


def test_a_logo_is_kept_in_the_file(look: ClientLook, document: Document) -> None:
    look.set_logo(_png(), "logo.png")
    logo = look.logo()
    assert logo is not None
    assert (logo.name, logo.media_type) == ("logo.png", "image/png")
    with Image.open(io.BytesIO(logo.content)) as kept, Image.open(io.BytesIO(_png())) as given:
        assert (kept.size, kept.tobytes()) == (given.size, given.convert(kept.mode).tobytes())
    assert document.engagement.logo_id == logo.id


def test_of_a_logo_nothing_is_kept_but_its_pixels(look: ClientLook) -> None:
    """F51: who took the picture, and where, and what hangs on at the end of the file."""
    exif = Image.Exif()
    exif[0x013B] = "Bodil Hemmelig (fiktiv)"
    file = io.BytesIO()
    Image.new("RGB", (40, 30)).save(file, "JPEG", exif=exif)
    look.set_logo(file.getvalue() + b"hemmelig hale", "logo.jpg")
    logo = look.logo()
    assert logo is not None
    assert b"emmelig" not in logo.content


def test_a_new_logo_takes_the_place_of_the_old(look: ClientLook, document: Document) -> None:
    look.set_logo(_png(), "a.png")
    look.set_logo(_png("#FFFFFF"), "b.png")
    assert [logo.name for logo in document.all(Attachment)] == ["b.png"]
    document.undo()
    assert [logo.name for logo in document.all(Attachment)] == ["a.png"]
    kept = look.logo()
    assert kept is not None
    assert kept.name == "a.png"


def test_a_removed_logo_comes_back_with_undo(look: ClientLook, document: Document) -> None:
    look.remove_logo()
    look.set_logo(_png(), "logo.png")
    look.remove_logo()
    assert look.logo() is None
    assert document.all(Attachment) == ()
    document.undo()
    assert look.logo() is not None


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (bytes(MOST_LOGO_MB * 1_000_000 + 1), "logo.too_many_bytes"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "logo.not_a_picture"),
        (bomb(60_000, 60_000), "logo.too_large"),
        (bomb(0, 0), "logo.too_large"),
        (bomb(300, 200), "logo.unreadable"),
    ],
    ids=["6 MB", "vector drawing", "60,000 px square", "without size", "cut off"],
)
def test_what_cannot_be_a_logo_is_refused_and_changes_nothing(
    look: ClientLook, document: Document, content: bytes, key: str
) -> None:
    with pytest.raises(Refused) as refusal:
        look.set_logo(content, "logo.png")
    assert refusal.value.key == key
    assert document.all(Attachment) == ()


@pytest.mark.parametrize(
    ("typed", "colour"),
    [
        ("#0B5A66", "#0B5A66"),
        (" 0b5a66 ", "#0B5A66"),
        ("#abc", "#AABBCC"),
        ("11, 90, 102", "#0B5A66"),
        ("rgb(11 90 102)", "#0B5A66"),
        ("256, 0, 0", None),
        ("petrol", None),
        ("#12345", None),
        ("", None),
    ],
)
def test_colours_are_read_as_people_type_them(typed: str, colour: str | None) -> None:
    assert read_colour(typed) == colour
