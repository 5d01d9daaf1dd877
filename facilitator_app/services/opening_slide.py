"""The slide that opens the day bears the workshop's title and subtitle, as long as nobody has written others on it.

One invariant: what was written on the slide by hand is never touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.slides import Slide, TitleContent
from facilitator_app.domain.workshop import Workshop

_AFTER_KIND = ": "


def opening_slide(blocks: Sequence[Block], slides: Sequence[Slide]) -> Slide | None:
    """The first slide with a title. One in the last of several blocks says goodbye and opens nothing."""
    ordered = in_order(blocks)
    titled = [slide for slide in slides if isinstance(slide.content, TitleContent)]
    for block in ordered[:-1] or ordered:
        mine = [slide for slide in titled if slide.block_id == block.id]
        if mine:
            return min(mine, key=_place)
    return None


def has_heading(slide: Slide) -> bool:
    """Whether anything stands where the title is."""
    return bool(_content(slide).heading.strip())


def has_title_of(slide: Slide, workshop: Workshop) -> bool:
    """Whether the heading is the workshop's title, or what comes in it after the kind of workshop (»Theme day: …«)."""
    heading = _content(slide).heading.casefold()
    title = workshop.title.casefold()
    return heading in (title, title.partition(_AFTER_KIND)[2])


def has_subtitle_of(slide: Slide, workshop: Workshop) -> bool:
    """Whether the subtitle is the workshop's."""
    return _content(slide).subtitle == workshop.subtitle


def following(slide: Slide, before: Workshop, after: Workshop) -> Slide:
    """The opening slide when the workshop's texts change: what was the workshop's there is so still."""
    content = _content(slide)
    if before.title != after.title and has_title_of(slide, before):
        content = replace(content, heading=after.title)
    if has_subtitle_of(slide, before):
        content = replace(content, subtitle=after.subtitle)
    return slide if content == slide.content else replace(slide, content=content)


def _content(slide: Slide) -> TitleContent:
    assert isinstance(slide.content, TitleContent), "the opening slide bears a title"
    return slide.content


def _place(slide: Slide) -> tuple[float, str]:
    return (slide.position, slide.id)
