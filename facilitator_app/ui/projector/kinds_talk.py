"""Lays out what is presented: title, text, columns, quotation, picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from facilitator_app.domain.look import WALL_SIZES
from facilitator_app.domain.wall import (
    Column,
    ColumnsPicture,
    Frame,
    LineKind,
    PausePicture,
    PicturePicture,
    QuotePicture,
    TextPicture,
    TitlePicture,
)
from facilitator_app.ui.projector.flow import (
    CONTENT_END,
    LEFT,
    TOP,
    WIDTH,
    Area,
    Page,
    Row,
    fitted,
    flowing,
    framed,
    ground,
    head_of,
    height_of,
    paged,
    sizes,
    text_row,
)
from facilitator_app.ui.projector.images import is_image
from facilitator_app.ui.projector.kinds_day import pause_pages
from facilitator_app.ui.projector.marks import ImageMark, Mark, ShapeMark, TextStyle, all_moved
from facilitator_app.ui.projector.palette import OTHER_SIDE, Palette, palette_of
from facilitator_app.ui.projector.rich_text import rich_row
from facilitator_app.ui.projector.text_lines import LineRoom, line_rows
from facilitator_app.ui.projector.title_when import when_marks
from facilitator_app.ui.projector.typesetting import (
    Measure,
    line_mark,
    lines_at_most,
    shortened,
)

PANEL_WIDTH = 640.0
PANEL_MARGIN = 96.0
PANEL_RIGHT = 64.0
"""What is left free beside the date, so that it never runs up to the edge."""
TITLE_LEFT = 768.0
TITLE_WIDTH = 1056.0
TITLE_TOP = 264.0
TITLE_END = 900.0
LAST_LINE_TOP = 940.0

COLUMN_GAP = 96.0
COLUMN_WIDTH = (1664.0 - COLUMN_GAP) / 2

QUOTE_LEFT = 200.0
QUOTE_WIDTH = 1560.0
QUOTE_TOP = 216.0
QUOTE_HEIGHT_MOST = 448.0
QUOTE_END = 724.0


def title_pages(picture: TitlePicture) -> tuple[Page, ...]:
    """The client's panel at the left with logo, date and hours; the title at the right."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    subtitle = TextStyle(px=52, weight=500, is_serif=True)
    heading = TextStyle(px=104, weight=600, tracking_em=-0.015)

    def rows(px: int) -> Sequence[Row]:
        title = _title_row(picture.heading, heading.at(px), round(px * 1.115), frame, colour=palette.ink)
        small = subtitle.at(max(36, px // 2))
        return (
            title,
            _title_row(
                picture.subtitle, small, round(small.px * 1.385), frame, colour=palette.ink_2, gap=48.0
            ),
        )

    contents = fitted(rows, heading.px, Area(top=TITLE_TOP, end=TITLE_END))
    surroundings = (*_title_panel(picture, palette), *_title_host(picture, palette))
    return tuple((*ground(palette), *surroundings, *content) for content in contents)


def text_pages(picture: TextPicture) -> tuple[Page, ...]:
    """A heading with bullets, plain lines and rows of two columns."""
    palette = palette_of(picture.frame.brand)
    head = head_of(picture.kicker, picture.heading, picture.frame, palette)

    def rows(px: int) -> Sequence[Row]:
        return line_rows(picture.lines, px, LineRoom(picture.frame, palette))

    has_terms = any(line.kind is LineKind.TERM for line in picture.lines)
    gap = 80.0 if has_terms else 64.0
    return flowing(picture.frame, palette, head, rows, most=WALL_SIZES.body_most_px, gap=gap)


def columns_pages(picture: ColumnsPicture) -> tuple[Page, ...]:
    """Two columns under one heading, paged side by side."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    head = head_of(picture.kicker, picture.heading, frame, palette)
    area = Area(top=head.end + (68.0 if head.marks else 0.0))
    for px in sizes(WALL_SIZES.body_px):
        columns = [_column_rows(column, px, frame, palette) for column in (picture.left, picture.right)]
        if max(height_of(rows) for rows in columns) <= area.height - 46:
            break
    inner = Area(top=area.top + 46)
    sides = zip_longest(*(paged(rows, inner) for rows in columns), fillvalue=())
    bars = _column_bars(area.top, palette)
    right_at = COLUMN_WIDTH + COLUMN_GAP
    contents = [(*head.marks, *bars, *left, *all_moved(right, dx=right_at)) for left, right in sides]
    if head.spill:
        contents = [*paged(head.spill, Area(top=TOP)), *contents]
    return framed(frame, palette, contents)


def quote_pages(picture: QuotePicture) -> tuple[Page, ...]:
    """The words with a bar in the client's second colour, the author and source under them."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    head = head_of(picture.kicker, "", frame, palette)
    area = Area(top=max(QUOTE_TOP, head.end + 24), end=QUOTE_END)
    words = TextStyle(px=104, weight=500, is_serif=True)
    measure = Measure(width=QUOTE_WIDTH, line_px=0, language=frame.language)

    def rows(px: int) -> Sequence[Row]:
        lines = Measure(width=measure.width, line_px=round(px * 1.447), language=measure.language)
        return (rich_row(picture.words, words.at(px), lines, x=QUOTE_LEFT, colour=palette.ink),)

    fits = (px for px in sizes(84) if height_of(rows(px)) <= QUOTE_HEIGHT_MOST)
    quotes = fitted(rows, next(fits, WALL_SIZES.least_px), area)
    contents = [(*head.marks, *_quote_bar(quote, palette), *quote) for quote in quotes]
    contents[-1] = (*contents[-1], *_quote_source(picture, quotes[-1], palette))
    if head.spill:
        contents = [*paged(head.spill, Area(top=TOP)), *contents]
    return framed(frame, palette, contents)


def picture_pages(picture: PicturePicture) -> tuple[Page, ...]:
    """A picture under its heading; without heading and caption it has the whole canvas.

    A file that is no picture gives the pause picture.
    """
    frame = picture.frame
    palette = palette_of(frame.brand)
    if not is_image(picture.content):
        return pause_pages(PausePicture(frame=frame))
    if not picture.heading and not picture.caption:
        whole = ImageMark(
            x=0, y=0, width=WALL_SIZES.width_px, height=WALL_SIZES.height_px, content=picture.content
        )
        return ((ground(palette)[0], whole),)
    head = head_of("", picture.heading, frame, palette, most=64)
    caption = _caption_rows(picture.caption, frame, palette)
    top = head.end + (28.0 if head.marks else 0.0)
    end = CONTENT_END - min(height_of(caption) + 20, 200.0 if caption else 0.0)
    image = ImageMark(x=LEFT, y=top, width=WIDTH, height=end - top, content=picture.content)
    captions = paged(caption, Area(top=end + 20)) if caption else ((),)
    contents = [(*head.marks, image, *marks) for marks in captions]
    if head.spill:
        contents = [*paged(head.spill, Area(top=TOP)), *contents]
    return framed(frame, palette, contents)


def _title_row(
    text: str, style: TextStyle, line_px: float, frame: Frame, *, colour: str, gap: float = 0.0
) -> Row:
    measure = Measure(width=TITLE_WIDTH, line_px=line_px, language=frame.language)
    return text_row(text, style, measure, x=TITLE_LEFT, colour=colour, gap=gap)


def _title_panel(picture: TitlePicture, palette: Palette) -> Iterator[Mark]:
    yield ShapeMark(x=0, y=0, width=PANEL_WIDTH, height=WALL_SIZES.height_px, fill=palette.fill)
    if picture.frame.brand.logo:
        yield ImageMark(
            x=PANEL_MARGIN,
            y=PANEL_MARGIN,
            width=PANEL_WIDTH - 2 * PANEL_MARGIN,
            height=240,
            content=picture.frame.brand.logo,
            is_centred=False,
        )
    yield from when_marks(
        picture.when,
        x=PANEL_MARGIN,
        width=PANEL_WIDTH - PANEL_MARGIN - PANEL_RIGHT,
        last_top=LAST_LINE_TOP,
        colour=palette.on_fill,
        language=picture.frame.language,
    )


def _title_host(picture: TitlePicture, palette: Palette) -> Iterator[Mark]:
    style = TextStyle(px=36)
    text = shortened(picture.host, style, TITLE_WIDTH)
    yield line_mark(text, style, x=TITLE_LEFT, top=LAST_LINE_TOP, line_px=52, colour=palette.ink_2)


def _column_rows(column: Column, px: int, frame: Frame, palette: Palette) -> tuple[Row, ...]:
    heading = TextStyle(px=min(60, px + 12), weight=600)
    measure = Measure(width=COLUMN_WIDTH, line_px=round(heading.px * 1.2), language=frame.language)
    top = text_row(column.heading, heading, measure, colour=palette.ink)
    lines = line_rows(column.lines, px, LineRoom(frame, palette, width=COLUMN_WIDTH, is_column=True))
    rows = [] if not top.strips else [top]
    rows.extend(Row(strips=row.strips, gap=px * 0.75) if i == 0 else row for i, row in enumerate(lines))
    return tuple(rows)


def _column_bars(top: float, palette: Palette) -> tuple[Mark, ...]:
    right = LEFT + COLUMN_WIDTH + COLUMN_GAP
    return (
        ShapeMark(x=LEFT, y=top, width=COLUMN_WIDTH, height=10, fill=OTHER_SIDE),
        ShapeMark(x=right, y=top, width=COLUMN_WIDTH, height=10, fill=palette.fill),
    )


def _quote_bar(quote: tuple[Mark, ...], palette: Palette) -> tuple[Mark, ...]:
    texts = _text_span(quote)
    if texts is None:
        return ()
    top, end = texts
    return (ShapeMark(x=LEFT, y=top, width=12, height=end - top, fill=palette.shape_2),)


def _quote_source(picture: QuotePicture, quote: tuple[Mark, ...], palette: Palette) -> Iterator[Mark]:
    span = _text_span(quote)
    top = (span[1] if span else QUOTE_TOP) + 84.0
    author, source = TextStyle(px=44, weight=600), TextStyle(px=36)
    if picture.author:
        text = shortened(picture.author, author, QUOTE_WIDTH)
        yield line_mark(text, author, x=QUOTE_LEFT, top=top, line_px=60, colour=palette.ink)
        top += 60.0
    room = Measure(width=QUOTE_WIDTH, line_px=50, language=picture.frame.language)
    for i, line in enumerate(lines_at_most(picture.source, source, room, 2)):
        yield line_mark(line, source, x=QUOTE_LEFT, top=top + 50 * i, line_px=50, colour=palette.ink_2)


def _text_span(marks: tuple[Mark, ...]) -> tuple[float, float] | None:
    """From the top of the first line's capitals to the foot of the last line."""
    baselines = [(mark.y, mark.style.px) for mark in marks if hasattr(mark, "style")]
    if not baselines:
        return None
    first, px = baselines[0]
    return first - px * 0.78, baselines[-1][0] + px * 0.28


def _caption_rows(caption: str, frame: Frame, palette: Palette) -> tuple[Row, ...]:
    measure = Measure(width=WIDTH, line_px=48, language=frame.language)
    row = rich_row(caption, TextStyle(px=36), measure, colour=palette.ink_2)
    return (row,) if row.strips else ()
