"""Contrast of every colour role, and a client's colours made readable."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain import look
from facilitator_app.domain.look import DARK, LIGHT, PAPER, WALL, Roles, contrast_ratio

SCHEMES = pytest.mark.parametrize("roles", [LIGHT, DARK], ids=["light", "dark"])

TEXT_ON_GROUND = (
    ("text", "surface"),
    ("text", "window"),
    ("text", "sunk"),
    ("text", "accent_tint"),
    ("text", "private_ground"),
    ("text", "over_tint"),
    ("text", "near_tint"),
    ("text", "info_tint"),
    ("text_2", "surface"),
    ("text_2", "window"),
    ("text_2", "sunk"),
    ("text_2", "accent_tint"),
    ("text_2", "over_tint"),
    ("text_2", "near_tint"),
    ("text_2", "info_tint"),
    ("text_3", "surface"),
    ("text_3", "window"),
    ("accent", "surface"),
    ("accent", "accent_tint"),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    ("private_text", "private_ground"),
    ("ok", "surface"),
    ("ok", "ok_tint"),
    ("near", "surface"),
    ("near", "near_tint"),
    ("near", "accent_tint"),
    ("over", "surface"),
    ("over", "over_tint"),
    ("info", "surface"),
    ("info", "info_tint"),
    ("on_inverse", "inverse"),
)
EDGE_ON_GROUND = (
    ("control_line", "surface"),
    ("control_line", "window"),
    ("text", "surface"),
    ("near", "window"),
    ("over", "window"),
    ("accent", "window"),
    ("inverse", "surface"),
)
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@SCHEMES
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_text_reads_on_every_ground_it_stands_on(roles: Roles, text: str, ground: str) -> None:
    ratio = contrast_ratio(getattr(roles, text), getattr(roles, ground))
    assert ratio >= look.LEAST_TEXT_RATIO, f"{text} on {ground}: {ratio:.2f}"


@SCHEMES
@pytest.mark.parametrize(("edge", "ground"), EDGE_ON_GROUND)
def test_edges_and_shapes_are_seen(roles: Roles, edge: str, ground: str) -> None:
    ratio = contrast_ratio(getattr(roles, edge), getattr(roles, ground))
    assert ratio >= look.LEAST_SHAPE_RATIO, f"{edge} on {ground}: {ratio:.2f}"


@SCHEMES
def test_everything_reads_on_an_inverse_ground(roles: Roles) -> None:
    turned = look.inverted(roles)
    for name in ("text", "text_2", "text_3", "accent", "near", "over", "ok", "control_line"):
        assert contrast_ratio(getattr(turned, name), turned.surface) >= look.LEAST_TEXT_RATIO


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (WALL.ink, WALL.ground),
        (WALL.ink_2, WALL.ground),
        (WALL.client_1, WALL.ground),
        (WALL.on_over, WALL.over_ground),
        (WALL.on_over_2, WALL.over_ground),
    ],
)
def test_wall_text_reads_from_the_back_of_the_hall(text: str, ground: str) -> None:
    assert contrast_ratio(text, ground) >= look.LEAST_WALL_TEXT_RATIO


@pytest.mark.parametrize("shape", [WALL.client_2, WALL.quiet_bar, WALL.near])
def test_wall_shapes_are_seen(shape: str) -> None:
    assert contrast_ratio(shape, WALL.ground) >= look.LEAST_SHAPE_RATIO


def test_paper_reads_in_grey() -> None:
    assert contrast_ratio(PAPER.ink, PAPER.ground) >= look.LEAST_WALL_TEXT_RATIO
    assert contrast_ratio(PAPER.grey_text, PAPER.tint) >= look.LEAST_WALL_TEXT_RATIO
    assert contrast_ratio(PAPER.rule, PAPER.ground) >= look.LEAST_SHAPE_RATIO


def test_black_and_white_are_the_furthest_apart() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast_ratio("#777777", "#777777") == pytest.approx(1.0)


def test_a_colour_that_reads_already_is_kept() -> None:
    assert look.readable_on("#0B5A66", ground=WALL.ground) == "#0B5A66"


def test_a_pale_colour_is_darkened_just_enough() -> None:
    used = look.readable_on("#7FD1E0", ground=WALL.ground)
    assert 7.0 <= contrast_ratio(used, WALL.ground) < 7.8


def test_a_dark_colour_is_lightened_on_a_dark_ground() -> None:
    used = look.readable_on("#203040", ground="#12181A")
    assert contrast_ratio(used, "#12181A") >= 7.0


def test_hue_is_kept_when_a_colour_is_darkened() -> None:
    used = look.readable_on("#E0A0A0", ground=WALL.ground)
    red, green, blue = (int(used[at : at + 2], 16) for at in (1, 3, 5))
    assert red > green
    assert math.isclose(green, blue, abs_tol=16)


def test_a_fill_takes_the_text_that_reads_best() -> None:
    assert look.fill_with_text("#FFE680").text == WALL.ink
    assert look.fill_with_text("#0B5A66").text == "#FFFFFF"


@given(first=COLOURS, second=COLOURS)
def test_any_client_gets_a_readable_wall(first: str, second: str) -> None:
    used = look.client_colours(first, second)
    assert (used.given_1, used.given_2) == (first, second)
    assert contrast_ratio(used.text_1, WALL.ground) >= look.LEAST_WALL_TEXT_RATIO
    assert contrast_ratio(used.fill_1.text, used.fill_1.ground) >= look.LEAST_WALL_TEXT_RATIO
    assert contrast_ratio(used.shape_2, WALL.ground) >= look.LEAST_SHAPE_RATIO


@pytest.mark.parametrize("given_colour", ["#808080", "#FF0000", "#0B5A66"])
def test_a_ratio_that_no_colour_reaches_ends_at_the_darkest(given_colour: str) -> None:
    assert look.readable_on(given_colour, ground="#FFFFFF", least_ratio=22.0) == "#000000"


@pytest.mark.parametrize("wrong", ["", "#FFF", "0B5A66", "#0B5A6", "#GGGGGG"])
def test_what_is_no_colour_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"colour|invalid literal"):
        look.relative_luminance(wrong)


def test_a_ratio_that_no_colour_reaches_on_a_dark_ground_ends_at_white() -> None:
    assert look.readable_on("#203040", ground="#12181A", least_ratio=22.0) == "#FFFFFF"
