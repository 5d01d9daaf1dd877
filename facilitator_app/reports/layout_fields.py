"""Bands of what is filled in: labelled fields, prompts, lines for writing by hand, boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator_app.reports import style
from facilitator_app.reports.bands import (
    Band,
    Decor,
    Fill,
    Frame,
    Line,
    Mark,
    Room,
    Slice,
    Splits,
    Text,
    TypingBox,
    slices_height,
)
from facilitator_app.reports.layout_text import BAR_INDENT, bar_decor, gap, run_slices, text_slices
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import Cell, Checklist, Choice, Choices, Fields, Prompt, Prompts, Rule
from facilitator_app.reports.model import WritingLines as WritingLinesElement
from facilitator_app.reports.roles import Role, Step, begins
from facilitator_app.reports.style import (
    BOX_LINE,
    CHECKBOX,
    GUTTER,
    MM,
    THICK,
    WRITING_LINE,
    WRITING_RULE,
    Ink,
)
from facilitator_app.reports.tagging import box_texts

TALLEST_BESIDE = 90 * MM
LEAST_RULED_TEXT = 15 * MM
BOX_GAP = 2 * MM
CHOICE_GAP = 10 * MM
CHOICE_ROW_GAP = 2 * MM
MOST_LABEL = 0.45
"""Of the width, for a label that has its boxes beside it."""
TYPING_LINE = 5 * MM
BOX_FILL = 1.8 * MM
BOX_DROP = 0.7 * MM
"""How far a box reaches below the baseline of its label."""


def fields_bands(breaker: LineBreaker, fields: Fields, x: float, width: float) -> tuple[Band, ...]:
    """Fields side by side; each across the page when one of them would make a tall narrow column.

    Under thick rules they have room for three lines of text at least.
    """
    places = _places(fields.widths, x, width)
    columns = tuple(
        _cell(breaker, cell, at, wide) for cell, (at, wide) in zip(fields.cells, places, strict=False)
    )
    if any(cell.box for cell in fields.cells):
        return (Band(columns=_boxes_level(columns)),)
    if len(columns) > 1 and max(slices_height(column) for column in columns) > TALLEST_BESIDE:
        return _under_each_other(breaker, fields, x, width)
    if fields.rule is Rule.NONE:
        return (Band(columns=columns, splits=_splits(columns)),)
    is_filled = any(cell.text for cell in fields.cells)
    least = 2 * MM + style.LABEL.leading_pt + 1 * MM + LEAST_RULED_TEXT if is_filled else 0.0
    return (
        Band(columns=columns, top=2 * MM, least=least, decor=_rules_over(places), splits=_splits(columns)),
    )


def _boxes_level(columns: tuple[tuple[Slice, ...], ...]) -> tuple[tuple[Slice, ...], ...]:
    """Boxes side by side begin at the same height, whatever stands over them."""
    most = max(slices_height(column[:-1]) for column in columns)
    return tuple((*column[:-1], gap(most - slices_height(column[:-1])), column[-1]) for column in columns)


def _under_each_other(breaker: LineBreaker, fields: Fields, x: float, width: float) -> tuple[Band, ...]:
    bands: list[Band] = []
    for cell in fields.cells:
        (band,) = fields_bands(breaker, Fields(cells=(cell,), widths=(1.0,), rule=fields.rule), x, width)
        bands.append(replace(band, before=4 * MM))
    return tuple(bands)


def _splits(columns: Sequence[Sequence[Slice]]) -> Splits:
    """One long text alone goes on like a paragraph; fields beside each other stay in their row."""
    return Splits.BETWEEN_LINES if len(columns) == 1 else Splits.WHEN_TALLER_THAN_A_PAGE


def prompts_bands(breaker: LineBreaker, prompts: Prompts, x: float, width: float) -> tuple[Band, ...]:
    """The sentence before it is written: words, help and lines beside the bar."""
    slices: list[Slice] = []
    for prompt in prompts.prompts:
        if slices:
            slices.append(gap(4 * MM))
        slices.extend(_prompt(breaker, prompt, x + BAR_INDENT, width - BAR_INDENT))
    return (Band(columns=(tuple(slices),), decor=bar_decor(x)),)


def writing_lines_bands(
    breaker: LineBreaker, lines: WritingLinesElement, x: float, width: float
) -> tuple[Band, ...]:
    """Lines for the reader's own hand."""
    label = text_slices(breaker, lines.label, style.LABEL, x, width)
    height = sum(one[0] for one in label)
    texts = tuple(
        text._replace(y=text.y + number * style.LABEL.leading_pt)
        for number, one in enumerate(label)
        for text in one[1]
    )
    room = Room(label=(height, texts, ()), line=writing_line(x, width), least=lines.least, most=lines.most)
    return (Band(room=room),)


def choices_bands(breaker: LineBreaker, choices: Choices, x: float, width: float) -> tuple[Band, ...]:
    """Label and boxes on one line, on more when they do not fit; a long label has lines of its own."""
    label = text_slices(breaker, choices.label, style.BODY_STRONG, x, width)
    label_width = breaker.faces.width(
        breaker.faces.cleaned(choices.label, style.BODY_STRONG), style.BODY_STRONG
    )
    if len(label) == 1 and label_width < width * MOST_LABEL:
        left = x + label_width + CHOICE_GAP
        first, *more = _choice_rows(breaker, choices.choices, left, x + width - left)
        beside = (max(first[0], label[0][0]), (*label[0][1], *first[1]), first[2])
        return (Band(columns=((beside, *more),)),)
    rows = _choice_rows(breaker, choices.choices, x, width)
    return (Band(columns=((*label, *((gap(1.5 * MM),) if label else ()), *rows),)),)


def checklist_bands(breaker: LineBreaker, checklist: Checklist, x: float, width: float) -> tuple[Band, ...]:
    """A box at the start of each item."""
    places = _places((1.0,) * checklist.columns, x, width)
    bands: list[Band] = []
    for at in range(0, len(checklist.items), checklist.columns):
        row = checklist.items[at : at + checklist.columns]
        columns = tuple(
            _box_item(breaker, item, left, wide) for item, (left, wide) in zip(row, places, strict=False)
        )
        bands.append(Band(columns=columns, bottom=1 * MM))
    return tuple(bands)


def writing_line(x: float, width: float) -> Slice:
    """One line to write on, at the foot of its height."""
    return (WRITING_LINE, (), (Line(WRITING_LINE, x, width, WRITING_RULE, Ink.RULE),))


def box_marks(x: float, baseline: float, choice: Choice) -> tuple[Mark, ...]:
    """A box standing around a baseline, with a filled square in it when it is chosen."""
    top = baseline + BOX_DROP - CHECKBOX
    frame = Frame(top, x, CHECKBOX, CHECKBOX, BOX_LINE)
    if not choice.is_chosen:
        return (frame,)
    inset = (CHECKBOX - BOX_FILL) / 2
    return (frame, Fill(top + inset, x + inset, BOX_FILL, BOX_FILL, Ink.BLACK))


def _choice_rows(breaker: LineBreaker, choices: Sequence[Choice], left: float, width: float) -> list[Slice]:
    """Boxes after each other, as many on a line as it holds."""
    rows: list[list[Slice]] = []
    used = width
    for choice in choices:
        names = breaker.lines(choice.label, style.BODY, width - CHECKBOX - BOX_GAP)
        name_width = max((breaker.faces.width(name, style.BODY) for name in names), default=0.0)
        wide = CHECKBOX + BOX_GAP + name_width
        if used + wide > width or len(names) > 1:
            rows.append([])
            used = 0.0
        item = _box_item(breaker, choice, left + used, width - used)
        rows[-1] = _over_each_other(rows[-1], item)
        used += wide + CHOICE_GAP
    spaced = [slices for row in rows for slices in (*row, gap(CHOICE_ROW_GAP))]
    return spaced[:-1] or [gap(0.0)]


def _over_each_other(row: Sequence[Slice], item: Sequence[Slice]) -> list[Slice]:
    """A row of single lines with one more item in it; an item of several lines has a row of its own."""
    if not row:
        return list(item)
    (height, texts, marks), (_, more_texts, more_marks) = row[0], item[0]
    return [(height, (*texts, *more_texts), (*marks, *more_marks))]


def _box_item(breaker: LineBreaker, item: Choice, x: float, width: float) -> tuple[Slice, ...]:
    indent = CHECKBOX + BOX_GAP
    lines = text_slices(breaker, item.label, style.BODY, x + indent, width - indent)
    first, *more = lines or (gap(style.BODY.leading_pt),)
    told = box_texts(first[1], x, is_chosen=item.is_chosen, is_first=True)
    return (
        (first[0], told, box_marks(x, style.BODY.rise_pt, item)),
        *(
            (height, box_texts(texts, x, is_chosen=item.is_chosen, is_first=False), marks)
            for height, texts, marks in more
        ),
    )


def _places(shares: Sequence[float], x: float, width: float) -> list[tuple[float, float]]:
    free = width - GUTTER * (len(shares) - 1)
    whole = sum(shares)
    places: list[tuple[float, float]] = []
    for share in shares:
        wide = free * share / whole
        places.append((x, wide))
        x += wide + GUTTER
    return places


def _rules_over(places: Sequence[tuple[float, float]]) -> Decor:
    def rules(_height: float) -> tuple[Mark, ...]:
        return tuple(Line(THICK / 2, x, width, THICK, Ink.BLACK) for x, width in places)

    return rules


def _cell(breaker: LineBreaker, cell: Cell, x: float, width: float) -> tuple[Slice, ...]:
    parts = ((cell.label, style.LABEL), (f" {cell.help}" if cell.help else "", style.HELP))
    label = run_slices(breaker.runs(parts, width), style.LABEL.leading_pt, x)
    if cell.box:
        return (*label, gap(1 * MM), _typing_box(cell, x, width))
    if cell.text:
        return (*label, gap(1 * MM), *text_slices(breaker, cell.text, style.WORDS, x, width))
    return (*label, *(writing_line(x, width) for _ in range(cell.lines)))


def _typing_box(cell: Cell, x: float, width: float) -> Slice:
    """A box of so many lines, or a small one for a tick."""
    stands_for_it = Text(0.0, x, style.BODY, "", begins(Step(Role.FORM)))
    if not cell.lines:
        return (CHECKBOX, (stands_for_it,), (TypingBox(0.0, x, CHECKBOX, CHECKBOX, cell.box),))
    height = cell.lines * TYPING_LINE + 2 * MM
    return (height, (stands_for_it,), (TypingBox(0.0, x, width, height, cell.box),))


def _prompt(breaker: LineBreaker, prompt: Prompt, x: float, width: float) -> tuple[Slice, ...]:
    parts = ((prompt.word, style.PROMPT), (f" {prompt.help}" if prompt.help else "", style.PROMPT_HELP))
    # The help sits on the word's baseline, smaller as it is.
    head = tuple(
        (height, tuple(text._replace(y=style.PROMPT.rise_pt) for text in texts), marks)
        for height, texts, marks in run_slices(breaker.runs(parts, width), style.PROMPT.leading_pt, x)
    )
    if prompt.text:
        return (*head, *text_slices(breaker, prompt.text, style.SENTENCE, x, width))
    return (*head, *(writing_line(x, width) for _ in range(prompt.lines)))
