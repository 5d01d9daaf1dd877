"""Slides as they are planned. What the room sees is a `wall` picture, made from a slide and what has happened since.

Each kind of slide is one small dataclass in `CONTENT_KINDS`; adding a kind is one entry there, one picture
in `services.building_wall` and one painter in `ui.projector`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import ClassVar

from facilitator_app.domain.charts import ChartContent


class OutputsView(StrEnum):
    """How outputs stand on the wall: all after each other, under their themes, or one large on each page."""

    ALL = "all"
    BY_THEME = "by_theme"
    ONE = "one"


class BallotSubject(StrEnum):
    """What the room was counted about. Each is looked for from where the slide stands: the newest count about themes,
    the newest four corners about the dilemma shown before, the newest places taken in the block.
    """

    THEMES = "themes"
    CORNERS = "corners"
    PLACES = "places"


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleContent:
    """The first slide of a day."""

    kind: ClassVar[str] = "title"
    heading: str
    subtitle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextContent:
    """A heading with lines, written with the signs of `domain.markup`."""

    kind: ClassVar[str] = "text"
    heading: str
    kicker: str = ""
    body: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnsContent:
    """Two columns, each with a heading of its own."""

    kind: ClassVar[str] = "columns"
    heading: str
    kicker: str = ""
    left_heading: str = ""
    left: tuple[str, ...] = ()
    right_heading: str = ""
    right: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteContent:
    """A genuine quotation with its author and source."""

    kind: ClassVar[str] = "quote"
    words: str
    kicker: str = ""
    author: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureContent:
    """One attachment shown whole; an empty id is one still to be chosen. `alt` is what is read aloud in its place."""

    kind: ClassVar[str] = "picture"
    attachment_id: str
    heading: str = ""
    caption: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionContent:
    """One question to the room. `length_s` gives it a countdown; 0 is none."""

    kind: ClassVar[str] = "question"
    question: str
    kicker: str = ""
    instruction: str = ""
    length_s: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DilemmaContent:
    """A dilemma with its poles and options."""

    kind: ClassVar[str] = "dilemma"
    dilemma_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseContent:
    """The phases of one round of a simulation: one stop of the show for each phase.

    `share_percent` is how much of the exercise's lengths this round has, when it was shortened on the day.
    """

    kind: ClassVar[str] = "phase"
    exercise_id: str
    round_number: int = 1
    share_percent: int = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolContent:
    """The groups' mobilisation tools side by side; `round_number` 0 means any round."""

    kind: ClassVar[str] = "tool"
    form_id: str
    heading: str
    kicker: str = ""
    round_number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputsContent:
    """The released outputs of all groups to one field of a form."""

    kind: ClassVar[str] = "outputs"
    form_id: str
    field_key: str
    heading: str
    kicker: str = ""
    view: OutputsView = OutputsView.ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemesContent:
    """The themes with their number of outputs or votes."""

    kind: ClassVar[str] = "themes"
    heading: str
    kicker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleContent:
    """Where the groups or leaders stand between two poles, without names."""

    kind: ClassVar[str] = "scale"
    form_id: str
    field_key: str
    heading: str
    kicker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotContent:
    """What the room was counted to think. Without a heading the ballot's own title stands there."""

    kind: ClassVar[str] = "ballot"
    heading: str
    kicker: str = ""
    subject: BallotSubject = BallotSubject.THEMES


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsContent:
    """What each group decided after each inject, side by side; `round_number` 0 means every round."""

    kind: ClassVar[str] = "decisions"
    form_id: str
    heading: str
    kicker: str = ""
    round_number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakContent:
    """A break; the time of return is taken from the schedule."""

    kind: ClassVar[str] = "break"
    heading: str
    next: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionExampleContent:
    """A neutral example of an action, with the counter of finished action schemas."""

    kind: ClassVar[str] = "action_example"
    heading: str
    kicker: str = ""
    occasion: str = ""
    action: str = ""
    value_employees: str = ""
    value_citizens: str = ""
    value_self: str = ""


SlideContent = (
    TitleContent
    | TextContent
    | ColumnsContent
    | QuoteContent
    | PictureContent
    | QuestionContent
    | DilemmaContent
    | PhaseContent
    | ToolContent
    | OutputsContent
    | ThemesContent
    | ScaleContent
    | BallotContent
    | DecisionsContent
    | ChartContent
    | BreakContent
    | ActionExampleContent
)

CONTENT_KINDS: dict[str, type[SlideContent]] = {
    content.kind: content
    for content in (
        TitleContent,
        TextContent,
        ColumnsContent,
        QuoteContent,
        PictureContent,
        QuestionContent,
        DilemmaContent,
        PhaseContent,
        ToolContent,
        OutputsContent,
        ThemesContent,
        ScaleContent,
        BallotContent,
        DecisionsContent,
        ChartContent,
        BreakContent,
        ActionExampleContent,
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideSource:
    """Where an imported slide came from, so that a newer edition of the deck can be compared with it.

    `deck` is the file's name without folders, `page` counts from 1. The digests are of what was imported: the picture,
    the page's text, and the presenter notes that came with it.
    """

    deck: str
    page: int
    picture_digest: str
    text_digest: str = ""
    notes_digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """A slide in its block. `notes` are the presenter's and are never shown to the room."""

    id: str
    workshop_id: str
    block_id: str
    position: float
    content: SlideContent
    notes: str = ""
    is_hidden: bool = False
    source: SlideSource | None = None


def content_texts(content: SlideContent) -> list[str]:
    """What is written on a slide, in the order of its fields; keys, choices and numbers are left out."""
    texts: list[str] = []
    for field in fields(content):
        value = getattr(content, field.name)
        if field.name.endswith(("_id", "_key")) or isinstance(value, StrEnum):
            continue
        texts += [value] if isinstance(value, str) else list(value) if isinstance(value, tuple) else []
    return texts


def slides_of(block_id: str, slides: tuple[Slide, ...]) -> tuple[Slide, ...]:
    """The slides of a block that are not hidden, in order."""
    mine = (slide for slide in slides if slide.block_id == block_id and not slide.is_hidden)
    return tuple(sorted(mine, key=_place))


def _place(slide: Slide) -> tuple[float, str]:
    return (slide.position, slide.id)
