"""The one table of colours and sizes for windows, wall and paper, and the sums on contrast.

Everything here is plain numbers and hex strings, so the wall painter, the paper writer and the tests read
the same table. One invariant: every text role is at least 4.5:1 on the grounds it is used on, wall text 7:1.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

LEAST_TEXT_RATIO = 4.5
LEAST_WALL_TEXT_RATIO = 7.0
LEAST_SHAPE_RATIO = 3.0

_LIGHTNESS_STEP = 0.01
_GAMUT_SLACK = 1e-6


class Scheme(StrEnum):
    """What the user asked for; SYSTEM follows the computer."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Colours of one scheme, as `#RRGGBB`."""

    window: str
    surface: str
    sunk: str
    line: str
    control_line: str
    text: str
    text_2: str
    text_3: str
    accent: str
    accent_strong: str
    on_accent: str
    accent_tint: str
    private_ground: str
    private_line: str
    private_text: str
    ok: str
    ok_tint: str
    near: str
    near_tint: str
    over: str
    over_tint: str
    info: str
    info_tint: str
    inverse: str
    on_inverse: str


LIGHT = Roles(
    window="#F3F4F1",
    surface="#FFFFFF",
    sunk="#E9EBE6",
    line="#D3D7D1",
    control_line="#7A847F",
    text="#18211E",
    text_2="#47524D",
    text_3="#5C6762",
    accent="#0B5A66",
    accent_strong="#08464F",
    on_accent="#FFFFFF",
    accent_tint="#DDEDEE",
    private_ground="#FAF3E1",
    private_line="#D9C48D",
    private_text="#5A4510",
    ok="#24663B",
    ok_tint="#E0F0E4",
    near="#7E4E00",
    near_tint="#FDEFD0",
    over="#A02C1B",
    over_tint="#FBE3DE",
    info="#2A5082",
    info_tint="#E2EBF6",
    inverse="#18211E",
    on_inverse="#FFFFFF",
)

DARK = Roles(
    window="#12181A",
    surface="#1A2224",
    sunk="#0D1213",
    line="#344143",
    control_line="#7F8E8E",
    text="#E8EDEB",
    text_2="#B7C2BF",
    text_3="#97A4A1",
    accent="#6FC6CE",
    accent_strong="#8AD3DA",
    on_accent="#06262B",
    accent_tint="#153A40",
    private_ground="#2B2617",
    private_line="#6A5A2A",
    private_text="#EBD9A6",
    ok="#7FCB96",
    ok_tint="#163222",
    near="#F0BE5C",
    near_tint="#3A2C0C",
    over="#FF9C8A",
    over_tint="#451B14",
    info="#9CC0F0",
    info_tint="#172A44",
    inverse="#E8EDEB",
    on_inverse="#12181A",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WallColours:
    """Colours of the wall; the two client colours are the defaults when a client has none."""

    ground: str = "#FBFAF7"
    ink: str = "#14201D"
    ink_2: str = "#3A4642"
    client_1: str = "#0B5A66"
    client_2: str = "#B9741A"
    quiet_bar: str = "#6B898B"
    over_ground: str = "#14201D"
    on_over: str = "#FFFFFF"
    on_over_2: str = "#D5DDDA"
    near: str = "#7E4E00"


@dataclass(frozen=True, slots=True, kw_only=True)
class WallSizes:
    """Pixels on a canvas of 1920 x 1080."""

    width_px: int = 1920
    height_px: int = 1080
    margin_left_px: int = 128
    margin_right_px: int = 96
    margin_top_px: int = 80
    margin_foot_px: int = 48
    client_band_px: int = 32
    heading_most_px: int = 104
    heading_least_px: int = 64
    statement_most_px: int = 104
    body_most_px: int = 52
    body_px: int = 48
    least_px: int = 36
    kicker_px: int = 36
    foot_px: int = 28
    fit_step_px: int = 4
    digits_px: int = 408
    digits_over_px: int = 416
    near_frame_px: int = 32
    message_band_px: int = 272
    message_px: int = 72
    message_least_px: int = 56
    break_time_px: int = 440
    pointer_px: int = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperColours:
    """Colours of paper; nothing on paper depends on them."""

    ground: str = "#FFFFFF"
    ink: str = "#141414"
    grey_text: str = "#444444"
    rule: str = "#8A8A8A"
    tint: str = "#EFEFEC"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSizes:
    """Margins in mm, type as (size, leading) in points."""

    margin_left_mm: float = 22.0
    margin_right_mm: float = 18.0
    margin_top_mm: float = 14.0
    margin_foot_mm: float = 12.0
    gutter_mm: float = 6.0
    columns: int = 6
    writing_line_mm: float = 8.0
    writing_line_pt: float = 0.6
    checkbox_mm: float = 4.0
    title_pt: tuple[float, float] = (22.0, 26.0)
    heading_pt: tuple[float, float] = (13.0, 17.0)
    body_pt: tuple[float, float] = (10.0, 14.0)
    words_pt: tuple[float, float] = (11.0, 15.0)
    sentence_pt: tuple[float, float] = (17.0, 25.0)
    label_pt: tuple[float, float] = (8.5, 11.0)


WALL = WallColours()
WALL_SIZES = WallSizes()
PAPER = PaperColours()
PAPER_SIZES = PaperSizes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """A filled area and the text colour that is readable on it."""

    ground: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientColours:
    """A client's two colours as given, and as used where text or shapes need contrast."""

    given_1: str
    given_2: str
    text_1: str
    fill_1: Fill
    shape_2: str


def inverted(roles: Roles) -> Roles:
    """Roles for things that stand on an inverse ground (overtime, what is switched on)."""
    return replace(
        roles,
        surface=roles.inverse,
        window=roles.inverse,
        sunk=roles.inverse,
        line=roles.on_inverse,
        control_line=roles.on_inverse,
        text=roles.on_inverse,
        text_2=roles.on_inverse,
        text_3=roles.on_inverse,
        accent=roles.on_inverse,
        accent_strong=roles.on_inverse,
        on_accent=roles.inverse,
        accent_tint=roles.inverse,
        ok=roles.on_inverse,
        near=roles.on_inverse,
        over=roles.on_inverse,
        inverse=roles.on_inverse,
        on_inverse=roles.inverse,
    )


def contrast_ratio(first: str, second: str) -> float:
    """WCAG 2 contrast of two `#RRGGBB` colours, 1.0 to 21.0, the same in either order."""
    bright, dim = sorted((relative_luminance(first), relative_luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def relative_luminance(colour: str) -> float:
    """WCAG 2 relative luminance of `#RRGGBB`, 0.0 to 1.0. Raises ValueError on anything else."""
    red, green, blue = _linear_rgb(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable_on(colour: str, *, ground: str, least_ratio: float = LEAST_WALL_TEXT_RATIO) -> str:
    """`colour` moved in OKLCH lightness, hue and chroma kept, until it reaches `least_ratio` on `ground`.

    Goes away from the ground: darker on a light ground, lighter on a dark one. A colour that is readable
    already comes back unchanged.
    """
    step = -_LIGHTNESS_STEP if relative_luminance(ground) > 0.18 else _LIGHTNESS_STEP
    return _moved(colour, step=step, is_enough=lambda tried: contrast_ratio(tried, ground) >= least_ratio)


def fill_with_text(colour: str, *, least_ratio: float = LEAST_WALL_TEXT_RATIO) -> Fill:
    """White or ink on `colour`, whichever reads best; the fill is moved until the text reads."""
    text = max(("#FFFFFF", WALL.ink), key=lambda tried: contrast_ratio(tried, colour))
    ground = readable_on(colour, ground=text, least_ratio=least_ratio)
    return Fill(ground=ground, text=text)


def client_colours(first: str, second: str) -> ClientColours:
    """The colours used on the wall for a client who gave `first` and `second`."""
    return ClientColours(
        given_1=first,
        given_2=second,
        text_1=readable_on(first, ground=WALL.ground),
        fill_1=fill_with_text(first),
        shape_2=readable_on(second, ground=WALL.ground, least_ratio=LEAST_SHAPE_RATIO),
    )


def _moved(colour: str, *, step: float, is_enough: Callable[[str], bool]) -> str:
    if is_enough(colour):
        return colour
    lightness, chroma, hue = _oklch(colour)
    tried = colour
    while 0.0 < lightness < 1.0:
        lightness = min(1.0, max(0.0, lightness + step))
        tried = _from_oklch(lightness, chroma, hue)
        if is_enough(tried):
            return tried
    return tried


def _linear_rgb(colour: str) -> tuple[float, float, float]:
    if len(colour) != 7 or not colour.startswith("#"):
        raise ValueError(f"not a colour of the form #RRGGBB: {colour!r}")
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _encoded(channel: float) -> int:
    bounded = min(1.0, max(0.0, channel))
    curved = bounded * 12.92 if bounded <= 0.0031308 else 1.055 * bounded ** (1 / 2.4) - 0.055
    return round(curved * 255)


def _oklch(colour: str) -> tuple[float, float, float]:
    red, green, blue = _linear_rgb(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    green_red = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    blue_yellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(green_red, blue_yellow), math.atan2(blue_yellow, green_red)


def _from_oklch(lightness: float, chroma: float, hue: float) -> str:
    """Nearest sRGB colour; chroma gives way only where the colour does not exist at this lightness."""
    while chroma > 0.0:
        channels = _oklch_to_linear(lightness, chroma, hue)
        if all(-_GAMUT_SLACK <= channel <= 1.0 + _GAMUT_SLACK for channel in channels):
            break
        chroma = max(0.0, chroma - 0.004)
    red, green, blue = (_encoded(channel) for channel in _oklch_to_linear(lightness, chroma, hue))
    return f"#{red:02X}{green:02X}{blue:02X}"


def _oklch_to_linear(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    green_red, blue_yellow = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    medium = (lightness - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (lightness - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
