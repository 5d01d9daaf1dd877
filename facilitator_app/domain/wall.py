"""Pictures: what the room may see, one value per kind, with every word already chosen and filtered.

A picture holds only strings and numbers for the room, so no painter, preview or cache can leak anything else.
Equal pictures look the same: a picture with its page is the key under which painted pixels are kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from facilitator_app.domain.slides import OutputsView
from facilitator_app.domain.timer import Band
from facilitator_app.domain.wall_counts import BallotPicture, PairsPicture
from facilitator_app.domain.wall_frame import LEAST_PEOPLE_ON_SCALE as LEAST_PEOPLE_ON_SCALE
from facilitator_app.domain.wall_frame import Brand as Brand
from facilitator_app.domain.wall_frame import Frame as Frame


class LineKind(StrEnum):
    """How a line of a text picture is set."""

    BULLET = "bullet"
    HEADING = "heading"
    NUMBER = "number"
    PICTURE = "picture"
    PLAIN = "plain"
    TERM = "term"


@dataclass(frozen=True, slots=True, kw_only=True)
class TitlePicture:
    """The first picture of a day. `when` is the date and the hours, `host` the client and its part."""

    frame: Frame
    heading: str
    subtitle: str = ""
    when: tuple[str, ...] = ()
    host: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of text with its signs for faces (`markup.runs_of`); `term` is the left column of a row of two.

    `level` is 1 inside another list, `number` that of a numbered line, `content` the file of a picture.
    """

    kind: LineKind = LineKind.PLAIN
    text: str = ""
    term: str = ""
    level: int = 0
    number: int = 0
    content: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPicture:
    """A heading with lines."""

    frame: Frame
    heading: str
    kicker: str = ""
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One of two columns."""

    heading: str = ""
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnsPicture:
    """Two columns under one heading."""

    frame: Frame
    heading: str
    left: Column
    right: Column
    kicker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotePicture:
    """A quotation with its author and source."""

    frame: Frame
    words: str
    kicker: str = ""
    author: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturePicture:
    """One picture file shown whole; `content` is PNG, JPEG or another kind that Qt reads."""

    frame: Frame
    content: bytes = field(repr=False)
    heading: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DilemmaPicture:
    """A dilemma. The options are lettered A, B, C, D by their order."""

    frame: Frame
    statement: str
    kicker: str = ""
    pole_a: str = ""
    pole_b: str = ""
    options: tuple[str, ...] = ()
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPicture:
    """One question to the room."""

    frame: Frame
    question: str
    kicker: str = ""
    instruction: str = ""
    band: Band | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseMark:
    """A phase in the row at the foot: bars are as wide as phases are long."""

    title: str
    length_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PhasePicture:
    """One phase of a simulation. The digits are not part of it; `band` is the one it stands under."""

    frame: Frame
    heading: str
    kicker: str = ""
    instruction: str = ""
    hint: str = ""
    phases: tuple[PhaseMark, ...] = ()
    current: int = 0
    band: Band | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """One field of a card with what was said to it; `is_event` marks what the group was told, not what it said."""

    label: str
    texts: tuple[str, ...]
    is_event: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One group's tool. `status` says how many fields are filled."""

    title: str
    status: str = ""
    rows: tuple[CardRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolPicture:
    """The groups' tools side by side; `note` stands in their place when there are none."""

    frame: Frame
    heading: str
    kicker: str = ""
    cards: tuple[Card, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedOutput:
    """A released output, the group that said it, and the theme it stands under where they are shown."""

    text: str
    group: str = ""
    theme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputsPicture:
    """Released outputs; `note` stands in their place when there are none."""

    frame: Frame
    heading: str
    kicker: str = ""
    outputs: tuple[SharedOutput, ...] = ()
    view: OutputsView = OutputsView.ALL
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeBar:
    """A theme with its number; the strong ones are those most asked for. Below 0 more are against it than for it."""

    name: str
    count: int
    is_strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemesPicture:
    """Themes as bars, the longest first, each with its number; `note` tells what was counted."""

    frame: Frame
    heading: str
    kicker: str = ""
    bars: tuple[ThemeBar, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalePicture:
    """How many stand on each step between two poles, without names.

    `counts` is empty until `LEAST_PEOPLE_ON_SCALE` have answered, and `note` says so. `median` counts steps
    from 0. With `before` the places are shown twice, each with its word.
    """

    frame: Frame
    heading: str
    kicker: str = ""
    pole_a: str = ""
    pole_b: str = ""
    counts: tuple[int, ...] = ()
    median: float | None = None
    median_word: str = ""
    before: tuple[int, ...] = ()
    median_before: float | None = None
    before_word: str = ""
    after_word: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakPicture:
    """A break: `again` introduces `time` (empty when it is not known), `next` is what comes."""

    frame: Frame
    heading: str
    again: str = ""
    time: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """How many are done: `words` follows the number (*af 46 er klar*)."""

    done: int
    total: int
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRow:
    """A part of the example's sentence; value rows stand under the rule."""

    label: str
    text: str
    is_value: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionExamplePicture:
    """A neutral example of an action with the counter of finished action schemas."""

    frame: Frame
    heading: str
    kicker: str = ""
    rows: tuple[SentenceRow, ...] = ()
    counter: Counter | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterPicture:
    """The counter alone."""

    frame: Frame
    heading: str
    counter: Counter
    kicker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialPicture:
    """For trying the room's screen: `question` is set in the wall's sizes."""

    frame: Frame
    heading: str
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PausePicture:
    """The client's logo on its colour; the name when there is no logo. Also stands in for missing content."""

    frame: Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class BlackPicture:
    """Nothing at all."""

    frame: Frame = field(default_factory=Frame)


Picture = (
    TitlePicture
    | TextPicture
    | ColumnsPicture
    | QuotePicture
    | PicturePicture
    | DilemmaPicture
    | QuestionPicture
    | PhasePicture
    | ToolPicture
    | OutputsPicture
    | ThemesPicture
    | ScalePicture
    | BallotPicture
    | PairsPicture
    | BreakPicture
    | ActionExamplePicture
    | CounterPicture
    | TrialPicture
    | PausePicture
    | BlackPicture
)
ClockPicture = QuestionPicture | PhasePicture
"""The pictures that have a place for the countdown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Countdown:
    """The countdown as the room sees it.

    `digits` is `06:24` or `+02:13`; `word` goes with the shape of the band (*2 minutter tilbage*), `end`
    stands under it (*Fasen slutter kl. 10.58*); `share` is how much of the phase is gone, 0.0 to 1.0.
    """

    digits: str
    band: Band = Band.CALM
    is_paused: bool = False
    word: str = ""
    end: str = ""
    share: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class WallView:
    """Everything on the wall at one moment. `page` counts from 0."""

    picture: Picture = BlackPicture()
    page: int = 0
    countdown: Countdown | None = None
    message: str = ""


def under_clock(picture: Picture, countdown: Countdown | None) -> Picture:
    """`picture` as it stands under `countdown`; one without a place for it comes back unchanged.

    The ground knows only two bands: OVER, and CALM for all the others, which differ in the countdown alone.
    """
    if not isinstance(picture, ClockPicture):
        return picture
    band = None if countdown is None else Band.OVER if countdown.band is Band.OVER else Band.CALM
    return picture if picture.band is band else replace(picture, band=band)


def has_clock(picture: Picture) -> bool:
    """Whether digits stand on `picture`."""
    return isinstance(picture, ClockPicture) and picture.band is not None
