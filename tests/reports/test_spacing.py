"""How things stand to each other: what is read together stands together, and nothing is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.content.words import Words
from facilitator_app.reports import style
from facilitator_app.reports.bands import Fill
from facilitator_app.reports.build_people import people_by_group
from facilitator_app.reports.build_report import full_report
from facilitator_app.reports.build_summary import summary
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import (
    Bar,
    Bars,
    Column,
    Face,
    Paragraph,
    Quote,
    Quotes,
    Row,
    Sayings,
    Table,
    TableCell,
)
from facilitator_app.reports.pages import Page, PageSetter
from facilitator_app.reports.style import LEFT, MM, WIDTH
from tests.reports.boxes import assert_well_set, pages_of, words_on
from tests.reports.days import DAY

LONG = "Borgerens egne ressourcer og netværket kan bidrage med mere, end vi troede. "


def baselines(page: Page, start: str) -> list[float]:
    return [text.y for text in page.texts if text.text.startswith(start)]


def test_a_label_of_two_lines_stands_clear_of_the_next(breaker: LineBreaker) -> None:
    label = "Vi lader teamet afgøre det fra gang til gang og skriver det i planen"
    bars = Bars(bars=(Bar(label=label, value=3), Bar(label="Vi venter", value=2)))
    (page,) = pages_of(breaker, bars)
    second, following = baselines(page, "til gang og"), baselines(page, "Vi venter")
    assert following[0] - second[0] > style.BODY.leading_pt + 2 * MM


def test_a_bar_of_nothing_is_not_drawn(breaker: LineBreaker) -> None:
    (page,) = pages_of(breaker, Bars(bars=(Bar(label="Ja", value=3), Bar(label="Nej", value=0))))
    assert len([mark for mark in page.marks if isinstance(mark, Fill)]) == 1
    assert "Nej 0" in words_on(page)


def test_the_last_row_of_a_table_is_not_alone_on_a_page(breaker: LineBreaker) -> None:
    for count in range(24, 60):
        rows = tuple(Row(cells=(TableCell(text=f"række {n}"),)) for n in range(count))
        pages = pages_of(breaker, Table(columns=(Column(head="Hoved", width=1),), rows=rows))
        assert all(words_on(page).count("række") != 1 for page in pages), count


def test_a_row_that_is_much_to_move_stays_where_it_is(breaker: LineBreaker) -> None:
    tall = Row(cells=(TableCell(text="\n".join(["høj"] * 30)),))
    short = Row(cells=(TableCell(text="række"),))
    table = Table(columns=(Column(head="Hoved", width=1),), rows=(short, tall, short))
    first, second = pages_of(breaker, Paragraph(text="\n".join(["fyld"] * 14)), table)
    assert "høj" in words_on(first)
    assert words_on(second).count("række") == 1


@pytest.mark.parametrize("shape", [Quotes, Sayings])
def test_a_long_quote_has_the_whole_width(breaker: LineBreaker, shape: type[Quotes | Sayings]) -> None:
    short = Quote(text="Kort sagt.", source="Gruppe 1")
    long = Quote(text=LONG * 40, source="Gruppe 2")
    pages = pages_of(breaker, shape(quotes=(short, long, short, short, long)))
    assert_well_set(pages, breaker)
    wide = max(
        breaker.faces.width(text.text, text.style) for text in pages[0].texts if text.style is style.QUOTE
    )
    assert wide > WIDTH * 0.9
    told = " ".join(words_on(page) for page in pages)
    assert told.count("Kort sagt.") == 3
    assert told.count("Gruppe 2") == 2
    # The third and the fourth stand beside each other, the first alone before the long one.
    places = [(text.x > LEFT + 1) for page in pages for text in page.texts if text.text == "Kort sagt."]
    assert places == [False, False, True]


def test_a_source_takes_the_last_word_along_when_it_has_no_room_beside_it(breaker: LineBreaker) -> None:
    def line_of_source(words: str) -> list[str]:
        (page,) = pages_of(breaker, Sayings(quotes=(Quote(text=words, source="Gruppe 6"),)))
        (at,) = baselines(page, "Gruppe 6")
        return [text.text for text in page.texts if abs(text.y - at) < 1]

    assert line_of_source("At få borgeren med") == ["At få borgeren med", "Gruppe 6"]
    assert line_of_source("At de unge mangler Karen, ikke omvendt") == ["omvendt", "Gruppe 6"]
    assert line_of_source("Å" * 30) == ["Gruppe 6"]


def test_paragraphs_of_one_voice_stand_as_a_list(breaker: LineBreaker) -> None:
    items = (Paragraph(text="At spotte"), Paragraph(text="At spørge"))
    (page,) = pages_of(breaker, *items, Paragraph(text="Så meget", face=Face.HELP))
    first, second, help_ = (baselines(page, start)[0] for start in ("At spotte", "At spørge", "Så meget"))
    assert second - first == pytest.approx(style.BODY.leading_pt + 1.5 * MM)
    assert help_ - second > second - first - style.BODY.leading_pt + style.HELP.leading_pt


def test_a_document_with_its_name_in_the_header_does_not_say_that_it_goes_on(
    breaker: LineBreaker, words: Words
) -> None:
    day = replace(DAY, blocks=DAY.blocks * 30)
    for report in (summary(day, words), full_report(day, words), people_by_group(day, words)):
        pages = PageSetter(breaker).pages(report)
        assert "fortsat" not in " ".join(words_on(page) for page in pages)
        assert all(words_on(page).startswith(report.kicker) for page in pages)
