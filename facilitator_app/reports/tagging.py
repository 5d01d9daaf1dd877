"""Says of each laid-out text what it is: done once for each element, after its layout and whatever that is.

A layout that knows better sets its tags itself; what it leaves without one becomes paragraphs, column by column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import chain
from typing import Any

from facilitator_app.reports import style
from facilitator_app.reports.bands import Band, Slice, SlideBox, Text
from facilitator_app.reports.model import (
    Checklist,
    Choices,
    Element,
    Heading,
    Scale,
    Table,
    Title,
)
from facilitator_app.reports.model_charts import Bars, Dots
from facilitator_app.reports.model_radar import Radar
from facilitator_app.reports.roles import Role, Step, Tag, begins, goes_on
from facilitator_app.reports.style import TextStyle

Columns = tuple[tuple[Slice, ...], ...]
ALT_GAP = " – "

PARAGRAPH = (Step(Role.P),)
NEW_PARAGRAPH, SAME_PARAGRAPH = begins(*PARAGRAPH), goes_on(*PARAGRAPH)
NO_VOICES: frozenset[TextStyle] = frozenset()
LIST_BODY = (Step(Role.LIST), Step(Role.ITEM), Step(Role.BODY))
LIST_LABEL = (Step(Role.LIST), Step(Role.ITEM), Step(Role.LABEL))
FIGURE = (Step(Role.FIGURE),)
TICKED, NOT_TICKED = "☒", "☐"


def tagged(element: Element, bands: tuple[Band, ...]) -> tuple[Band, ...]:
    """The bands of an element with a tag on each text."""
    told = _TAGGINGS.get(type(element), _untouched)(element, bands)
    return tuple(_as_paragraphs(band) for band in told)


def box_texts(texts: Iterable[Text], x: float, *, is_chosen: bool, is_first: bool) -> tuple[Text, ...]:
    """The texts of a line with a box: on the first line what the box says stands before them."""
    if not is_first:
        return tuple(text._replace(tag=goes_on(*LIST_BODY)) for text in texts)
    label = Tag(LIST_LABEL, 1, alt=TICKED if is_chosen else NOT_TICKED)
    body = begins(*LIST_BODY)
    return (
        Text(style.BODY.rise_pt, x, style.BODY, "", label),
        *(text._replace(tag=body) for text in texts),
    )


def _untouched(_element: Any, bands: tuple[Band, ...]) -> tuple[Band, ...]:
    return bands


def _title(_element: Title, bands: tuple[Band, ...]) -> tuple[Band, ...]:
    (band,) = bands
    title, *rest = band.columns
    return (replace(band, columns=(_one(title, (Step(Role.H1),)), *rest)),)


def _heading(heading: Heading, bands: tuple[Band, ...]) -> tuple[Band, ...]:
    (band,) = bands
    step = Step(Role.H2 if heading.level == 2 else Role.H3)
    return (replace(band, columns=tuple(_one(column, (step,), but=style.HELP) for column in band.columns)),)


def _table(table: Table, bands: tuple[Band, ...]) -> tuple[Band, ...]:
    row = Step(Role.ROW, len(table.columns))
    roles = chain((Role.HEAD,), iter(lambda: Role.CELL, None))
    return _rows(bands, row, roles)


def _bars(_bars: Bars, bands: tuple[Band, ...]) -> tuple[Band, ...]:
    return _rows(bands, Step(Role.ROW, 2), iter(lambda: Role.CELL, None))


def _rows(bands: tuple[Band, ...], row: Step, roles: Iterable[Role]) -> tuple[Band, ...]:
    """Each band a row, each of its columns a cell."""
    is_open = False
    rows: list[Band] = []
    for band, role in zip(bands, roles, strict=False):
        opens = 1 if is_open else 0
        columns: list[tuple[Slice, ...]] = []
        for place, column in enumerate(band.columns):
            columns.append(_one(column, (Step(Role.TABLE), row, Step(role, place)), opens=opens))
            if any(texts for _, texts, _ in column):
                is_open, opens = True, 2
        rows.append(replace(band, columns=tuple(columns)))
    return tuple(rows)


def _list(_element: Checklist | Choices, bands: tuple[Band, ...]) -> tuple[Band, ...]:
    """The layout has told items from each other; the first of them begins the list."""
    is_open = False

    def opened(text: Text) -> Text:
        nonlocal is_open
        if is_open or text.tag is None or text.tag.path[0] != LIST_LABEL[0]:
            return text
        is_open = True
        return text._replace(tag=text.tag._replace(opens=0))

    return tuple(replace(band, columns=_each(band.columns, opened)) for band in bands)


def _scale(scale: Scale, bands: tuple[Band, ...]) -> tuple[Band, ...]:
    place = "–" if scale.chosen is None else str(scale.chosen)
    return _drawn(bands, _poles(scale.pole_a, scale.pole_b, f"{place} / {scale.steps - 1}"))


def _dots(dots: Dots, bands: tuple[Band, ...]) -> tuple[Band, ...]:
    return _drawn(bands, _poles(dots.pole_a, dots.pole_b, ", ".join(str(count) for count in dots.counts)))


def _radar(radar: Radar, bands: tuple[Band, ...]) -> tuple[Band, ...]:
    return _drawn(bands, radar.said) if bands else bands


def _poles(pole_a: str, pole_b: str, said: str) -> str:
    return f"{ALT_GAP.join(pole for pole in (pole_a, pole_b) if pole)}: {said}"


def _drawn(bands: tuple[Band, ...], alt: str) -> tuple[Band, ...]:
    """The last band is a drawing, which is told by `alt`."""
    *before, band = bands
    (first, *rest), *columns = band.columns
    height, texts, marks = first
    opener = Text(0.0, style.LEFT, style.BODY, "", Tag(FIGURE, 0, alt=alt))
    inside = tuple(text._replace(tag=goes_on(*FIGURE)) for text in texts)
    drawn = (height, (opener, *inside), marks)
    return (*before, replace(band, columns=((drawn, *rest), *columns)))


def _one(
    column: tuple[Slice, ...],
    path: tuple[Step, ...],
    *,
    opens: int | None = None,
    but: TextStyle | None = None,
) -> tuple[Slice, ...]:
    """All texts of a column as one element, those in the style `but` left as they are."""
    tag = begins(*path, opens=opens)
    slices: list[Slice] = []
    for one in column:
        height, texts, marks = one
        if texts and texts[0].style is not but:
            told = []
            for text in texts:
                told.append(Text(text.y, text.x, text.style, text.text, tag))
                tag = goes_on(*path)
            one = (height, tuple(told), marks)
        slices.append(one)
    return tuple(slices)


def _as_paragraphs(band: Band) -> Band:
    """What has no tag yet: a new paragraph after an empty line and where the voice changes."""
    if band.room is not None:
        height, texts, marks = band.room.label
        (label,) = _paragraphs(((height, texts, marks),))
        return replace(band, room=replace(band.room, label=label))
    columns = tuple([_paragraphs(column) for column in band.columns])
    return band if columns == band.columns else replace(band, columns=columns)


def _paragraphs(column: tuple[Slice, ...]) -> tuple[Slice, ...]:
    voices: frozenset[TextStyle] = NO_VOICES
    slices: list[Slice] = []
    for one in column:
        height, texts, marks = one
        if marks and any(isinstance(mark, SlideBox) for mark in marks) and not _shows_picture(texts):
            one = (height, (*texts, _picture(slices)), marks)
        elif not texts:
            voices = NO_VOICES
        elif texts[0].tag is None or texts[-1].tag is None:
            told, voices = _as_paragraph(texts, voices)
            one = (height, told, marks)
        slices.append(one)
    return tuple(slices)


def _as_paragraph(
    texts: tuple[Text, ...], voices: frozenset[TextStyle]
) -> tuple[tuple[Text, ...], frozenset[TextStyle]]:
    """A line that follows on one in these voices: the texts with their tags, and the voices they go on in."""
    told = []
    for at, (y, x, voice, shown, tag) in enumerate(texts):
        if tag is None:
            is_new = not voices if at else voice not in voices
            tag = NEW_PARAGRAPH if is_new else SAME_PARAGRAPH
            if voice not in voices:
                voices = frozenset({voice}) if is_new else voices | {voice}
        told.append(Text(y, x, voice, shown, tag))
    return tuple(told), voices


def _shows_picture(texts: tuple[Text, ...]) -> bool:
    """Whether a picture has its text already: bands within bands come here more than once."""
    return any(text.tag is not None and text.tag.has_picture for text in texts)


def _picture(above: list[Slice]) -> Text:
    """Stands for the slide that is drawn, which is told by the caption over it."""
    caption = " ".join(text.text for _, texts, _ in above for text in texts if text.text)
    return Text(0.0, style.LEFT, style.BODY, "", Tag(FIGURE, 0, alt=caption or "–", has_picture=True))


def _each(columns: Columns, change: Callable[[Text], Text]) -> Columns:
    return tuple(
        tuple((height, tuple(change(text) for text in texts), marks) for height, texts, marks in column)
        for column in columns
    )


_TAGGINGS: dict[type[Element], Callable[[Any, tuple[Band, ...]], tuple[Band, ...]]] = {
    Title: _title,
    Heading: _heading,
    Table: _table,
    Bars: _bars,
    Checklist: _list,
    Choices: _list,
    Scale: _scale,
    Dots: _dots,
    Radar: _radar,
}
