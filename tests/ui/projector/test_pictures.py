from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.show import Show, WallMode, with_mode
from facilitator_app.domain.slides import TextContent
from facilitator_app.domain.wall import PhasePicture, TextPicture, WallView
from facilitator_app.services.document import Document
from facilitator_app.ui.projector.pictures import WallPictures
from tests.day import EXERCISE, SLIDES, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository

NOW = datetime(2027, 1, 14, 9, 0, tzinfo=UTC)
TEXT = next(slide for slide in SLIDES if isinstance(slide.content, TextContent))

pytestmark = pytest.mark.usefixtures("qapp")


def ignore(_change: object) -> None:
    """Nobody listens."""


@pytest.fixture
def document() -> Document:
    opened = Document(publish=ignore, clock=FakeClock(), new_id=FakeIds())
    opened.attach(MemoryRepository(small_day()))
    return opened


@pytest.fixture
def pictures(document: Document) -> WallPictures:
    return WallPictures(document, load_words)


def show_at(pictures: WallPictures, slide_id: str) -> Show:
    stop = next(stop for stop in pictures.sources().stops if stop.slide_id == slide_id)
    return Show(workshop_id="w", stop_key=stop.key)


def on_wall(pictures: WallPictures, show: Show) -> WallView:
    return pictures.on_wall(show, day=None, timer=None, now=NOW)


def write(document: Document, heading: str) -> None:
    document.replace("edit.slide", replace(TEXT, content=TextContent(heading=heading)))


def heading(view: WallView) -> str:
    assert isinstance(view.picture, TextPicture)
    return view.picture.heading


def test_what_is_written_is_seen_at_once(document: Document, pictures: WallPictures) -> None:
    show = show_at(pictures, TEXT.id)
    write(document, "Nyt formål")
    assert heading(on_wall(pictures, show)) == "Nyt formål"


def test_a_frozen_wall_does_not_change_while_one_writes(document: Document, pictures: WallPictures) -> None:
    show = show_at(pictures, TEXT.id)
    frozen = replace(show, mode=WallMode.FROZEN, held_key=show.stop_key)
    before = heading(on_wall(pictures, frozen))
    write(document, "Halvt skrevet")
    assert heading(on_wall(pictures, frozen)) == before
    assert heading(on_wall(pictures, show)) == "Halvt skrevet"


def test_a_wall_frozen_again_holds_the_new_picture(document: Document, pictures: WallPictures) -> None:
    show = show_at(pictures, TEXT.id)
    frozen = replace(show, mode=WallMode.FROZEN, held_key=show.stop_key)
    on_wall(pictures, frozen)
    write(document, "Nyt formål")
    on_wall(pictures, show)
    assert heading(on_wall(pictures, frozen)) == "Nyt formål"


def test_pages_are_counted_with_the_digits_in_their_place(document: Document, pictures: WallPictures) -> None:
    long = "Skriv, hvad der allerede er omkring borgeren, og hvem der kan spørge. " * 9
    phases = tuple(replace(phase, instruction=long) for phase in EXERCISE.phases)
    document.replace("edit.exercise", replace(EXERCISE, phases=phases))
    stop = next(stop for stop in pictures.sources().stops if stop.slide_id == "s-5")
    assert isinstance(pictures.of_stop(stop), PhasePicture)
    assert pictures.page_count(stop.key) > 1
    assert pictures.page_count("borte") == 1
    assert pictures.page_count(show_at(pictures, TEXT.id).stop_key) == 1


def test_black_over_a_frozen_wall_uncovers_the_very_picture_again(
    document: Document, pictures: WallPictures
) -> None:
    frozen = with_mode(show_at(pictures, TEXT.id), WallMode.FROZEN)
    before = heading(on_wall(pictures, frozen))
    black = with_mode(frozen, WallMode.BLACK)
    assert not isinstance(on_wall(pictures, black).picture, TextPicture)
    write(document, "Halvt skrevet")
    assert heading(on_wall(pictures, with_mode(black, WallMode.BLACK))) == before


def test_another_frozen_show_never_shows_the_picture_of_the_one_before(
    document: Document, pictures: WallPictures
) -> None:
    frozen = with_mode(show_at(pictures, TEXT.id), WallMode.FROZEN)
    on_wall(pictures, frozen)
    write(document, "En anden kundes dag")
    assert heading(on_wall(pictures, replace(frozen, workshop_id="other"))) == "En anden kundes dag"
