"""Reports set on pages: body, header, foot and page numbers, still values that a test can measure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator_app.reports import style
from facilitator_app.reports.bands import Frame, Line, Mark, Picture, Text, closed_up
from facilitator_app.reports.flow import Body, flow
from facilitator_app.reports.layout import Layout
from facilitator_app.reports.layout_sheets import sheets
from facilitator_app.reports.lines import LineBreaker, Run
from facilitator_app.reports.model import Report
from facilitator_app.reports.paper_sizes import Paper
from facilitator_app.reports.style import FOOT, HAIR, LEFT, MM, PAGE_HEIGHT, THIN, TOP, WIDTH, Ink, TextStyle

RIGHT = LEFT + WIDTH
LOGO_WIDTH, LOGO_HEIGHT = 28 * MM, 9 * MM
MARK_PAD_X, MARK_PAD_Y = 3 * MM, 1 * MM
MARK_LINE = 1.2
MOST_MARK = 60 * MM
RULE_GAP = 2.5 * MM
HEADER_GAP = 6 * MM
MOST_HEADER_LINES = 2
CONTINUED_GAP = 5 * MM
FOOT_TOP = FOOT - 2 * MM - style.HELP.leading_pt
BODY_FOOT = FOOT_TOP - 4 * MM
FOOT_LEFT_SHARE = 0.55
NEXT_TO_NOTHING = 1 / 4
"""Of a page: one with less on it is spared when the others can take that up."""
CLOSER = (0.6, 0.35)
"""What is left of the gaps when a report is closed up: as little as is needed."""
SCALES = {Paper.A3: 2**0.5, Paper.A4: 1.0, Paper.A5: 0.5**0.5}
"""How much larger than A4 a sheet is, along its sides."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, distances in points from its left and upper edges. `marks` lie under `texts`. It is set as A4 and
    drawn `scale` times as large.
    """

    texts: tuple[Text, ...]
    marks: tuple[Mark, ...]
    logo: bytes | None = None
    scale: float = 1.0


class PageSetter:
    """Sets reports of one language."""

    def __init__(self, breaker: LineBreaker) -> None:
        self._breaker = breaker
        self._layout = Layout(breaker)

    def pages(self, report: Report) -> tuple[Page, ...]:
        """The pages of a report, one at least."""
        pages = self._sheets(report) if report.pieces else self._set(report)
        scale = SCALES[report.paper]
        return pages if scale == 1.0 else tuple(replace(page, scale=scale) for page in pages)

    def _set(self, report: Report) -> tuple[Page, ...]:
        header_texts, header_marks, header_foot = self._header(report)
        continued = self._continued(report, header_foot)
        bodies = self._bodies(report, header_foot + HEADER_GAP, continued[1])
        foot_left = self._foot_left(report, FOOT_BASELINE)
        pages: list[Page] = []
        for number, body in enumerate(bodies, start=1):
            texts = (
                *header_texts,
                *(continued[0] if number > 1 else ()),
                *body.texts,
                *foot_left,
                *self._foot_right(report, number, len(bodies), FOOT_BASELINE),
            )
            marks = (*header_marks, *body.marks, FOOT_RULE)
            pages.append(Page(texts, marks, report.logo))
        return tuple(pages)

    def _sheets(self, report: Report) -> tuple[Page, ...]:
        """Sheets to be cut have a foot of their own under the pieces; a folded one is all piece."""
        bodies = sheets(self._breaker, self._layout, report.pieces)
        if not report.foot:
            return tuple(Page(tuple(body.texts), tuple(body.marks)) for body in bodies)
        foot = self._foot_left(report, SHEET_FOOT_BASELINE)
        return tuple(
            Page(
                (*body.texts, *foot, *self._foot_right(report, number, len(bodies), SHEET_FOOT_BASELINE)),
                tuple(body.marks),
            )
            for number, body in enumerate(bodies, start=1)
        )

    def _bodies(self, report: Report, first_top: float, next_top: float) -> list[Body]:
        """The bodies of the pages; closer together when that spares a last page with next to nothing on it."""
        bands = self._layout.bands(report.elements)
        bodies = flow(bands, first_top=first_top, next_top=next_top, foot=BODY_FOOT)
        if not report.closes_up or len(bodies) == 1 or _share_filled(bodies[-1], next_top) > NEXT_TO_NOTHING:
            return bodies
        for share in CLOSER:
            closer = [closed_up(band, share) for band in bands]
            fewer = flow(closer, first_top=first_top, next_top=next_top, foot=BODY_FOOT)
            if len(fewer) < len(bodies):
                return fewer
        return bodies

    def _header(self, report: Report) -> tuple[list[Text], list[Mark], float]:
        marks: list[Mark] = []
        box_width, box_height = LOGO_WIDTH, LOGO_HEIGHT
        texts: list[Text] = []
        if report.mark:
            line = self._breaker.fitted(report.mark, style.MARK, MOST_MARK, 1)[0]
            box_width = self._breaker.faces.width(line, style.MARK) + 2 * MARK_PAD_X
            box_height = style.MARK.leading_pt + 2 * MARK_PAD_Y
        free = WIDTH - box_width - 6 * MM
        lines = [
            *self._lines(report.kicker, style.HELP_STRONG, free),
            *self._lines(report.context, style.HELP, free),
        ]
        height = max(LOGO_HEIGHT, len(lines) * style.HELP.leading_pt)
        y = TOP + height - len(lines) * style.HELP.leading_pt
        for text_style, line in lines:
            texts.append(Text(y + text_style.rise_pt, LEFT, text_style, line))
            y += text_style.leading_pt
        if report.mark:
            line = self._breaker.fitted(report.mark, style.MARK, MOST_MARK, 1)[0]
            top = TOP + height - box_height
            marks.append(Frame(top, RIGHT - box_width, box_width, box_height, MARK_LINE))
            at = RIGHT - box_width + MARK_PAD_X
            texts.append(Text(top + MARK_PAD_Y + style.MARK.rise_pt, at, style.MARK, line))
        elif report.logo is not None:
            marks.append(Picture(TOP + height - LOGO_HEIGHT, RIGHT - LOGO_WIDTH, LOGO_WIDTH, LOGO_HEIGHT))
        rule = TOP + height + RULE_GAP
        marks.append(Line(rule, LEFT, WIDTH, THIN, Ink.BLACK))
        return texts, marks, rule

    def _lines(self, text: str, text_style: TextStyle, width: float) -> list[tuple[TextStyle, str]]:
        return [
            (text_style, line) for line in self._breaker.fitted(text, text_style, width, MOST_HEADER_LINES)
        ]

    def _continued(self, report: Report, header_foot: float) -> tuple[tuple[Text, ...], float]:
        """The line at the top of page two and on, and where the body begins under it."""
        top = header_foot + HEADER_GAP
        if not report.continued_word:
            return (), top
        faces, word = self._breaker.faces, f" {report.continued_word}"
        room = WIDTH - faces.width(faces.cleaned(word, style.BODY_QUIET), style.BODY_QUIET)
        name = "".join(self._breaker.fitted(report.continued_name, style.BODY_STRONG, room, 1))
        parts = ((name, style.BODY_STRONG), (word, style.BODY_QUIET))
        line: tuple[Run, ...] = self._breaker.runs(parts, WIDTH)[0]
        texts = tuple(Text(top + run.rise_pt, LEFT + at, run, text) for at, run, text in line)
        return texts, top + style.BODY.leading_pt + CONTINUED_GAP

    def _foot_left(self, report: Report, baseline: float) -> tuple[Text, ...]:
        lines = self._breaker.fitted(report.foot, style.HELP, WIDTH * FOOT_LEFT_SHARE, 1)
        return tuple(Text(baseline, LEFT, style.HELP, line) for line in lines)

    def _foot_right(self, report: Report, number: int, count: int, baseline: float) -> tuple[Text, ...]:
        words = report.page_of.replace("{pages}", str(count)).replace("{page}", str(number))
        width = WIDTH * (1 - FOOT_LEFT_SHARE) - 4 * MM
        if report.edition:
            tail = f" · {words}"
            tail_width = self._breaker.faces.width(self._breaker.faces.cleaned(tail, style.HELP), style.HELP)
            words = self._edition(report.edition, width - tail_width) + tail
        else:
            words = words[:1].upper() + words[1:]
        at = RIGHT - self._breaker.faces.width(words, style.HELP)
        return (Text(baseline, at, style.HELP, words),)

    def _edition(self, edition: str, width: float) -> str:
        """On one line; of a long one the beginning is shortened, since the revision stands at its end."""
        form, comma, revision = edition.rpartition(",")
        end = self._breaker.faces.cleaned(comma + revision, style.HELP)
        room = width - self._breaker.faces.width(end, style.HELP)
        if room < width / 2 or len(self._breaker.lines(edition, style.HELP, width)) == 1:
            return "".join(self._breaker.fitted(edition, style.HELP, width, 1))
        return "".join(self._breaker.fitted(form, style.HELP, room, 1)) + end


def _share_filled(body: Body, top: float) -> float:
    """How much of a page has texts on it."""
    lowest = max((text.y for text in body.texts), default=top)
    return (lowest - top) / (BODY_FOOT - top)


FOOT_BASELINE = FOOT_TOP + 2 * MM + style.HELP.rise_pt
SHEET_FOOT_BASELINE = PAGE_HEIGHT - 7.5 * MM
"""Between the marks to cut by; printers reach to 5 mm from the edge."""
FOOT_RULE = Line(FOOT_TOP, LEFT, WIDTH, HAIR, Ink.RULE)
