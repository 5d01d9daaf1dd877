"""Every kind of picture, with its own words, with far too many, and on walls of every shape."""

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, get_args

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from facilitator_app.domain.look import WALL, WALL_SIZES, contrast_ratio
from facilitator_app.domain.wall import (
    BlackPicture,
    Brand,
    Column,
    Countdown,
    Line,
    LineKind,
    PausePicture,
    PhaseMark,
    Picture,
    PicturePicture,
    ScalePicture,
    SharedOutput,
    TextPicture,
    ThemeBar,
    WallView,
    under_clock,
)
from facilitator_app.ui.projector.countdown import countdown_marks
from facilitator_app.ui.projector.marks import ImageMark, Mark, ShapeMark, TextMark
from facilitator_app.ui.projector.message import message_marks
from facilitator_app.ui.projector.paint import LAYOUTS, image_of, page_count, pages_of
from facilitator_app.ui.projector.palette import filled_palette, palette_of
from tests.ui.projector import samples
from tests.ui.projector.samples import FRAME, VIEWS

pytestmark = pytest.mark.usefixtures("qapp")

COMPOUND = "Kommunalbestyrelsesmedlemskabet "
LONG = (COMPOUND + "er <b>længere</b> end linjen 😀 og går videre. ") * 70
PICTURES = {name: under_clock(view.picture, view.countdown) for name, view in VIEWS.items()}
SIZES = ((1920, 1080), (1280, 720), (1024, 768), (800, 600), (1080, 1920), (3840, 2160))
LEAST_ROUND_PX = WALL_SIZES.foot_px


def text_marks(picture: Picture) -> list[TextMark]:
    return [mark for page in pages_of(picture) for mark in page if isinstance(mark, TextMark)]


@cache
def long_picture(name: str) -> Picture:
    """A sample with 5,000 characters in every text; with 1,200 where it has very many of them."""
    has_many = name.startswith(("09", "10", "13"))
    return with_long_texts(PICTURES[name], LONG[: 1200 if has_many else 5000])


def with_long_texts(value: Any, long: str) -> Any:
    """The same picture with `long` for every text, apart from what stands round it."""
    if isinstance(value, str):
        return long if value else value
    if isinstance(value, tuple):
        return tuple(with_long_texts(part, long) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        changes = {
            f.name: with_long_texts(getattr(value, f.name), long)
            for f in fields(value)
            if f.name
            not in (
                "frame",
                "kind",
                "band",
                "time",
                "again",
                "median_word",
                "words_",
                "status",
                "when",
                "view",
                "change",
                "first_word",
                "second_word",
                "tie_word",
                "before_word",
                "after_word",
            )
        }
        return replace(value, **changes)
    return value


def is_inside(mark: Mark) -> bool:
    if isinstance(mark, TextMark):
        top, end = mark.y - mark.style.px * 0.8, mark.y + mark.style.px * 0.3
        return mark.x >= 0 and mark.x + mark.width <= 1921 and top >= 0 and end <= 1081
    if isinstance(mark, ShapeMark | ImageMark):
        return mark.x >= 0 and mark.y >= 0 and mark.x + mark.width <= 1921 and mark.y + mark.height <= 1081
    return True


def test_every_kind_of_picture_has_its_layout() -> None:
    assert set(LAYOUTS) == set(get_args(Picture))


@pytest.mark.parametrize("name", VIEWS)
def test_a_sample_fits_on_its_page(name: str) -> None:
    assert all(is_inside(mark) for page in pages_of(PICTURES[name]) for mark in page)
    assert page_count(PICTURES[name]) == (2 if "mobilisation" in name else 1)


@pytest.mark.parametrize("name", VIEWS)
def test_far_too_long_texts_go_on_and_are_never_clipped(name: str) -> None:
    picture = long_picture(name)
    for page in pages_of(picture):
        assert [mark for mark in page if not is_inside(mark)] == []


@pytest.mark.parametrize("name", VIEWS)
def test_nothing_is_set_smaller_than_the_room_can_read(name: str) -> None:
    """F32."""
    for picture in (PICTURES[name], long_picture(name)):
        small = [m for m in text_marks(picture) if m.style.px < WALL_SIZES.least_px]
        assert all(mark.style.px == LEAST_ROUND_PX and mark.y > 950 for mark in small)


@pytest.mark.parametrize(
    "name",
    ["02-theory", "02b-bullets", "02c-marked", "03-columns", "04-quote", "05-dilemma", "09-mobilisation",
     "09b-outputs",
     "09c-by-theme", "09d-large", "10-themes", "10b-ballot", "10c-hidden",
     "10d-likes", "10e-corners", "13-action", "14-question", "06-sim-normal", "06b-sim-no-clock"],
)  # fmt: skip
def test_every_word_of_a_long_text_is_shown(name: str) -> None:
    shown = "".join(mark.text for mark in text_marks(long_picture(name))).replace("-", "").replace(" ", "")
    assert shown.count(COMPOUND.strip()) >= LONG[:1200].count(COMPOUND)


def test_several_pages_say_which_they_are() -> None:
    picture = long_picture("02b-bullets")
    count = page_count(picture)
    assert count > 1
    for number, page in enumerate(pages_of(picture), start=1):
        assert f"Side {number} af {count}" in [m.text for m in page if isinstance(m, TextMark)]


def test_one_page_has_the_number_of_the_slide() -> None:
    assert "4" in [mark.text for mark in text_marks(samples.TERMS)]


def test_a_short_text_is_set_at_the_largest_size_and_a_longer_one_smaller() -> None:
    def size_of(count: int) -> int:
        picture = TextPicture(frame=FRAME, heading="Kort", lines=samples.lines(*["Hvad nu"] * count))
        return next(m.style.px for m in text_marks(picture) if m.text == "Hvad nu")

    sizes = [size_of(count) for count in (1, 9, 11, 30)]
    assert sizes[0] == WALL_SIZES.body_most_px
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] == WALL_SIZES.least_px
    assert all((WALL_SIZES.body_most_px - px) % WALL_SIZES.fit_step_px == 0 for px in sizes)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["05-dilemma", "07-sim-near", "08-sim-over", "12-break", "15-message"])
def test_a_picture_is_shown_whole_on_a_wall_of_any_shape(name: str, size: tuple[int, int]) -> None:
    image = image_of(VIEWS[name], width_px=size[0], height_px=size[1])
    assert (image.width(), image.height()) == size
    corner = image.pixelColor(size[0] - 1, size[1] // 2)
    assert corner.isValid()


def test_a_wall_of_another_shape_is_filled_with_the_ground() -> None:
    image = image_of(VIEWS["02-theory"], width_px=1024, height_px=768)
    assert image.pixelColor(512, 2) == QColor(WALL.ground)
    over = image_of(VIEWS["08-sim-over"], width_px=1024, height_px=768)
    assert over.pixelColor(512, 2) == QColor(WALL.over_ground)


def test_a_smaller_wall_has_the_same_picture() -> None:
    large = image_of(VIEWS["05-dilemma"], width_px=1920, height_px=1080).scaled(480, 270)
    small = image_of(VIEWS["05-dilemma"], width_px=480, height_px=270)
    dark = [
        sum(QColor(image.pixel(x, y)).lightness() < 128 for x in range(0, 480, 2) for y in range(0, 270, 2))
        for image in (large, small)
    ]
    assert dark[0] == pytest.approx(dark[1], rel=0.2)


def test_lone_groups_plain_columns_and_empty_rooms_have_their_layouts() -> None:
    terms = (Line(kind=LineKind.TERM, term="Før", text="nu"), Line(text="efter"))
    mixed = replace(samples.BULLETS, lines=(Line(text="Først"), *terms, Line(kind=LineKind.BULLET, text="")))
    single = replace(samples.TOOL, cards=samples.TOOL.cards[:1])
    pictures: tuple[Picture, ...] = (
        mixed,
        single,
        replace(samples.COLUMNS, left=Column(lines=terms), right=Column()),
        replace(samples.TOOL, cards=(), note="Svarene kommer her"),
        replace(samples.OUTPUTS, outputs=(SharedOutput(text="Uden gruppe"),)),
        replace(samples.OUTPUTS, outputs=(), note="Svarene kommer her"),
        replace(samples.THEMES, bars=(), note="Temaerne kommer her"),
        replace(samples.THEMES, bars=(ThemeBar(name="Ingen endnu", count=0),)),
        replace(samples.QUOTE, words="", author="", source=""),
        replace(samples.BREAK, time="", next=""),
        replace(samples.BREAK, frame=replace(FRAME, foot="")),
        replace(samples.ACTION, counter=None),
        replace(samples.ACTION, counter=replace(samples.COUNTER, done=12345, total=0)),
        replace(samples.SCALE, pole_a="Selvbestemmelse " * 6, pole_b="Fælles retning " * 6),
        replace(samples.DILEMMA, pole_a="", pole_b="", options=("Kun én",), question=""),
        replace(samples.PHASE, phases=()),
        replace(samples.PHASE, phases=tuple(PhaseMark(title=COMPOUND, length_s=60) for _ in range(9))),
    )
    for picture in pictures:
        for page in pages_of(picture):
            assert [mark for mark in page if not is_inside(mark)] == []
    assert "Før: nu" in [mark.text for mark in text_marks(pictures[2])]


def test_more_digits_than_five_are_set_smaller_and_stay_clear_of_the_words() -> None:
    view = WallView(picture=samples.PHASE, countdown=Countdown(digits="1:23:45"))
    marks = countdown_marks(under_clock(view.picture, view.countdown), Countdown(digits="1:23:45"))
    digits = next(mark for mark in marks if isinstance(mark, TextMark))
    assert digits.x > 704
    assert countdown_marks(samples.TERMS, samples.CALM) == ()


def test_a_very_long_message_is_ended_by_a_sign() -> None:
    words = [mark for mark in message_marks(LONG, "da") if isinstance(mark, TextMark)]
    assert words[-1].text.endswith("…")
    assert all(is_inside(mark) for mark in words)


def test_black_is_black_from_edge_to_edge() -> None:
    image = image_of(WallView(picture=BlackPicture()), width_px=800, height_px=600)
    assert {image.pixel(x, y) & 0xFFFFFF for x in (0, 400, 799) for y in (0, 300, 599)} == {0}


def test_a_picture_file_is_shown_whole() -> None:
    picture = PicturePicture(frame=FRAME, content=png("#FF0000", 300, 100))
    image = image_of(WallView(picture=picture), width_px=1920, height_px=1080)
    assert image.pixelColor(960, 540) == QColor("#FF0000")
    assert image.pixelColor(960, 100) == QColor(WALL.ground)
    with_caption = replace(picture, heading="Vores by", caption="Kilde: kommunen")
    assert {"Vores by", "Kilde: kommunen"} <= {mark.text for mark in text_marks(with_caption)}


def test_a_file_that_is_no_picture_gives_the_pause_picture() -> None:
    broken = PicturePicture(frame=FRAME, content=b"not a picture", caption="Kilde: kommunen")
    assert pages_of(broken) == pages_of(PausePicture(frame=FRAME))


def test_a_long_heading_leaves_the_digits_free() -> None:
    heading = "Vælg og begrund, hvilke ressourcer der skal i spil hos borgeren, og hvem der spørger"
    for picture in (replace(samples.PHASE, heading=heading), replace(samples.PHASE, heading=LONG)):
        for page in pages_of(under_clock(picture, samples.CALM)):
            right_of_digits = [m for m in page if isinstance(m, TextMark) and m.x + m.width > 712]
            assert all(mark.y < 290 or mark.y > 640 for mark in right_of_digits)


def test_the_pause_picture_has_the_logo_or_the_name() -> None:
    assert "Eksempel Kommune" in [m.text for m in text_marks(PausePicture(frame=FRAME))]
    brand = replace(FRAME.brand, logo=png("#00FF00", 100, 100))
    with_logo = PausePicture(frame=replace(FRAME, brand=brand))
    assert text_marks(with_logo) == []
    image = image_of(WallView(picture=with_logo), width_px=960, height_px=540)
    assert image.pixelColor(480, 270) == QColor("#00FF00")


def test_the_scale_shows_one_dot_for_each_person_however_many() -> None:
    for counts in ((1, 2, 3), (60, 80, 60), (200,), (0, 0)):
        picture = replace(samples.SCALE, counts=counts)
        dots = [m for m in pages_of(picture)[0] if isinstance(m, ShapeMark) and m.fill == "#0B5A66"]
        assert len(dots) - 1 == sum(counts)
        assert all(is_inside(dot) for dot in dots)


def test_too_few_people_are_told_of_and_not_shown() -> None:
    picture = ScalePicture(frame=FRAME, heading="Hvor?", pole_a="Her", pole_b="Der", note="Mindst 5")
    assert "Mindst 5" in [m.text for m in text_marks(picture)]


@pytest.mark.parametrize("colour", ["#FFEE00", "#0B5A66", "#FFFFFF", "#000000", "#C8102E", "rød", ""])
def test_any_client_colour_gives_text_that_can_be_read(colour: str) -> None:
    brand = Brand(client="Eksempel", colour_1=colour, colour_2=colour)
    for palette in (palette_of(brand), filled_palette(brand)):
        assert contrast_ratio(palette.ink, palette.ground) >= 7
        assert contrast_ratio(palette.accent, palette.ground) >= 7
        assert contrast_ratio(palette.on_fill, palette.fill) >= 7


def png(colour: str, width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())
