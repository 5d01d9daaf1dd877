from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.inject_events import InjectAct, InjectEvent
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.show import Aside, Show, WallMode, with_mode
from facilitator_app.domain.slides import DecisionsContent, Slide, TextContent
from facilitator_app.domain.wall import PhasePicture, TextPicture, ToolPicture, WallView
from facilitator_app.domain.wall_counts import BallotPicture
from facilitator_app.problems import Outside
from facilitator_app.services.document import Document
from facilitator_app.ui.projector.pictures import WallPictures
from tests.ballots import hands
from tests.day import EXERCISE, SLIDES, TOOL, small_day
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds
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


GIVEN = InjectEvent(at=NOW, act=InjectAct.AD_HOC, text="Strømmen går", block_id="b-3")
DECISIONS = Slide(
    id="s-d",
    workshop_id="w",
    block_id="b-3",
    position=9.0,
    content=DecisionsContent(form_id=TOOL.id, heading="Beslutninger"),
)
DECIDED = Output(
    id="o",
    workshop_id="w",
    block_id="b-3",
    form_id=TOOL.id,
    field_key="resources",
    group_id="g-1",
    value="Vi tænder lys",
    is_shown=True,
    inject_key=GIVEN.ref,
)


def test_the_wall_knows_the_injects_that_were_given_and_goes_on_without_them(document: Document) -> None:
    document.replace("edit.add_slide", DECISIONS)
    document.replace("edit.add_output", DECIDED)

    def refuse() -> tuple[InjectEvent, ...]:
        raise Outside("disk_full")

    def told(events: Callable[[], tuple[InjectEvent, ...]]) -> str:
        pictures = WallPictures(document, load_words, events=events)
        picture = on_wall(pictures, show_at(pictures, DECISIONS.id)).picture
        assert isinstance(picture, ToolPicture)
        return picture.cards[0].rows[0].texts[0]

    assert told(lambda: (GIVEN,)) == "Strømmen går"
    assert told(refuse) == "En hændelse"


def test_a_frozen_count_says_when_in_the_rooms_time(document: Document) -> None:
    ballot = hands({"a": 3})
    frozen = replace(ballot, rounds=(replace(ballot.rounds[0], frozen_at=NOW),))
    document.replace("edit.start_ballot", frozen)
    pictures = WallPictures(document, load_words, zone=COPENHAGEN_WINTER)
    aside = Aside(block_id="b-3", ballot_id=frozen.id)
    picture = on_wall(pictures, replace(show_at(pictures, TEXT.id), aside=aside)).picture
    assert isinstance(picture, BallotPicture)
    assert picture.note == "3 hænder talt · opgjort kl. 10.00"
