"""From the elements of a report to bands: which layout each element has, and the space between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from facilitator_app.reports.bands import Band, Slice, Splits
from facilitator_app.reports.layout_cards import lettered_bands, poles_bands
from facilitator_app.reports.layout_charts import bars_bands, dots_bands, figures_bands, scale_bands
from facilitator_app.reports.layout_fields import (
    checklist_bands,
    choices_bands,
    fields_bands,
    prompts_bands,
    writing_lines_bands,
)
from facilitator_app.reports.layout_radar import radar_bands
from facilitator_app.reports.layout_slides import slide_notes_bands, slide_rows_bands
from facilitator_app.reports.layout_table import table_bands
from facilitator_app.reports.layout_text import (
    gap,
    heading_bands,
    paragraph_bands,
    quotes_bands,
    sayings_bands,
    sentence_bands,
    title_bands,
)
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import (
    Beside,
    Checklist,
    Choices,
    Element,
    Fields,
    Figures,
    Heading,
    Lettered,
    PageBreak,
    Paragraph,
    Poles,
    Prompts,
    Quotes,
    Rule,
    Sayings,
    Scale,
    Sentence,
    SlideNotes,
    SlideRows,
    Table,
    Title,
    Together,
    WritingLines,
)
from facilitator_app.reports.model_charts import Bars, Dots
from facilitator_app.reports.model_radar import Radar
from facilitator_app.reports.style import LEFT, MM, WIDTH
from facilitator_app.reports.tagging import tagged

MOST_BANDS_KEPT = 4096
BESIDE_GAP = 8 * MM

BETWEEN_LIKE = 1.5 * MM
"""Between paragraphs of one voice, which are read as one list or one text."""

BandsOf = Callable[[LineBreaker, Any, float, float], tuple[Band, ...]]
"""Line breaker, element, left edge and width."""

LAYOUTS: dict[type[Element], BandsOf] = {
    Title: title_bands,
    Heading: heading_bands,
    Paragraph: paragraph_bands,
    Sentence: sentence_bands,
    Prompts: prompts_bands,
    Fields: fields_bands,
    WritingLines: writing_lines_bands,
    Scale: scale_bands,
    Choices: choices_bands,
    Checklist: checklist_bands,
    Bars: bars_bands,
    Dots: dots_bands,
    Radar: radar_bands,
    Figures: figures_bands,
    Quotes: quotes_bands,
    Sayings: sayings_bands,
    Table: table_bands,
    SlideNotes: slide_notes_bands,
    SlideRows: slide_rows_bands,
    Lettered: lettered_bands,
    Poles: poles_bands,
}

SPACE_BEFORE: dict[type[Element], float] = {
    Title: 7 * MM,
    Heading: 7 * MM,
    Paragraph: 3 * MM,
    Sentence: 7 * MM,
    Prompts: 6 * MM,
    Fields: 5 * MM,
    WritingLines: 7 * MM,
    Scale: 3 * MM,
    Choices: 5 * MM,
    Checklist: 3 * MM,
    Bars: 3 * MM,
    Dots: 3 * MM,
    Radar: 3 * MM,
    Figures: 5 * MM,
    Quotes: 3.2 * MM,
    Sayings: 2 * MM,
    Table: 4 * MM,
    SlideNotes: 9 * MM,
    SlideRows: 7 * MM,
    Lettered: 6 * MM,
    Poles: 6 * MM,
    Beside: 5 * MM,
}
AFTER_HEADING: dict[type[Element], float] = {
    Fields: 2 * MM,
    Scale: 1.5 * MM,
    Bars: 1.5 * MM,
    Dots: 2 * MM,
    Radar: 2 * MM,
    Quotes: 2.5 * MM,
    Sayings: 1.5 * MM,
    Table: 1.5 * MM,
    Paragraph: 1 * MM,
    Choices: 2 * MM,
    Checklist: 1 * MM,
    WritingLines: 0.0,
    Heading: 3 * MM,
}


class Layout:
    """Lays out elements; what has been laid out before comes from memory."""

    def __init__(self, breaker: LineBreaker) -> None:
        self._breaker = breaker
        self._kept: dict[tuple[Element, float, float], tuple[Band, ...]] = {}

    def bands(
        self, elements: Sequence[Element], *, left: float = LEFT, width: float = WIDTH
    ) -> tuple[Band, ...]:
        """The bands of `elements` in a strip of the page."""
        bands: list[Band] = []
        previous: Element | None = None
        begins_page = False
        for element in elements:
            if isinstance(element, PageBreak):
                begins_page = True
                continue
            laid = list(self._element(element, left, width))
            if not laid:
                continue
            if not isinstance(element, Together):
                laid[0] = replace(laid[0], before=_space(previous, element), begins_page=begins_page)
            elif begins_page:
                laid[0] = replace(laid[0], begins_page=True)
            begins_page = False
            bands.extend(laid)
            previous = element
        return tuple(bands)

    def _element(self, element: Element, left: float, width: float) -> tuple[Band, ...]:
        key = (element, left, width)
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) >= MOST_BANDS_KEPT:
                self._kept.clear()
            kept = self._kept[key] = self._laid_out(element, left, width)
        return kept

    def _laid_out(self, element: Element, left: float, width: float) -> tuple[Band, ...]:
        if isinstance(element, Together):
            *leading, last = self.bands(element.elements, left=left, width=width)
            return (*(replace(band, keeps_next=True) for band in leading), last)
        if isinstance(element, Beside):
            return (self._beside(element, left, width),)
        return tagged(element, LAYOUTS[type(element)](self._breaker, element, left, width))

    def _beside(self, element: Beside, left: float, width: float) -> Band:
        half = (width - BESIDE_GAP) / 2
        stacks = (
            self.bands(element.left, left=left, width=half),
            self.bands(element.right, left=left + half + BESIDE_GAP, width=half),
        )
        return Band(columns=tuple(_stacked(bands) for bands in stacks), splits=Splits.BETWEEN_LINES)


def _space(previous: Element | None, element: Element) -> float:
    if isinstance(element, Fields) and isinstance(previous, Fields) and element.rule is Rule.THICK:
        return 6 * MM
    if isinstance(element, Title) and previous is not None:
        return 12 * MM
    if isinstance(element, Heading) and element.level == 3 and not isinstance(previous, Heading):
        return 4 * MM
    if isinstance(element, Paragraph) and isinstance(previous, Paragraph):
        return BETWEEN_LIKE if previous.face is element.face else SPACE_BEFORE[Paragraph]
    if isinstance(previous, Heading):
        return AFTER_HEADING.get(type(element), SPACE_BEFORE[type(element)])
    return SPACE_BEFORE[type(element)]


def _stacked(bands: Sequence[Band]) -> tuple[Slice, ...]:
    """Bands of one column each under each other as one column that can still be divided between its lines."""
    slices: list[Slice] = []
    for at, band in enumerate(bands):
        (column,) = band.columns
        slices.extend((gap(band.before if at else 0.0), *column, gap(band.bottom)))
    return tuple(slices)
