"""How things stand to each other: what is read together stands together, and nothing is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.content.words import Words
from facilitator_app.domain.actions import Core
from facilitator_app.reports import style
from facilitator_app.reports.bands import Fill
from facilitator_app.reports.build_people import people_by_group
from facilitator_app.reports.build_report import full_report
from facilitator_app.reports.build_schema import filled_schema
from facilitator_app.reports.build_summary import summary
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import (
    Cell,
    Column,
    Face,
    Fields,
    Paragraph,
    Part,
    Quote,
    Quotes,
    Row,
    Sayings,
    Sentence,
    Table,
    TableCell,
)
from facilitator_app.reports.model_charts import Bar, Bars
from facilitator_app.reports.pages import Page, PageSetter
from facilitator_app.reports.style import LEFT, MM, WIDTH, TextStyle
from tests.reports.boxes import assert_well_set, pages_of, words_on
from tests.reports.days import BIRTHE, DAY, SCHEMA, VALUES, plan

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


def test_the_last_quotes_are_not_alone_on_a_page(breaker: LineBreaker) -> None:
    quotes = Quotes(quotes=tuple(Quote(text=f"svar {n}", source="Gruppe 1") for n in range(12)))
    for count in range(30, 46):
        pages = pages_of(breaker, Paragraph(text="\n".join(["fyld"] * count)), quotes)
        assert all(words_on(page).count("svar") not in {1, 2} for page in pages[1:]), count


def test_a_chart_stays_on_one_page(breaker: LineBreaker) -> None:
    bars = Bars(bars=tuple(Bar(label=f"mulighed {n}", value=n) for n in range(10)))
    for count in range(20, 46):
        pages = pages_of(breaker, Paragraph(text="\n".join(["fyld"] * count)), bars)
        assert [words_on(page).count("mulighed") for page in pages if "mulighed" in words_on(page)] == [10]


def test_a_chart_higher_than_half_a_page_goes_on_without_a_bar_alone(breaker: LineBreaker) -> None:
    bars = Bars(bars=tuple(Bar(label=f"mulighed {n}", value=n) for n in range(30)))
    for count in range(20, 46):
        pages = pages_of(breaker, Paragraph(text="\n".join(["fyld"] * count)), bars)
        told = [words_on(page).count("mulighed") for page in pages]
        assert sum(told) == 30
        assert 1 not in told[1:]


def test_the_heads_of_columns_end_on_the_rule(breaker: LineBreaker) -> None:
    columns = (Column(head="Gruppe", width=1), Column(head="Vores plads mellem de to poler", width=1))
    table = Table(columns=columns, rows=(Row(cells=(TableCell(text="1"), TableCell(text="8"))),))
    narrow = Table(columns=(*columns, Column(head="Argument", width=8)), rows=())
    for shown in (table, narrow):
        (page,) = pages_of(breaker, shown)
        heads = [text for text in page.texts if text.style is style.LABEL]
        last = {text.x: text.y for text in heads}
        assert len(set(last.values())) == 1, last


def test_the_days_of_a_schema_stand_on_one_line(breaker: LineBreaker, words: Words) -> None:
    values = {Core.BY_WHEN: "2027-11-24", Core.FOLLOW_UP_ON: "2028-01-20", Core.WHO: "Teamkoordinatorerne"}
    report = filled_schema(DAY, words, form=SCHEMA, participant=BIRTHE, plan=plan(dict(VALUES) | values))
    (page,) = PageSetter(breaker).pages(report)
    texts = {text.text for text in page.texts}
    assert {"Onsdag 24. november", "Torsdag 20. januar 2028", "Teamkoordinatorerne"} <= texts


def test_a_sentence_of_more_than_half_a_page_is_set_as_a_text(breaker: LineBreaker) -> None:
    def styles(times: int) -> set[TextStyle]:
        parts = (Part(text="Når", is_marked=True), Part(text=f" {LONG * times}"))
        (page,) = pages_of(breaker, Sentence(parts=parts))
        return {text.style for text in page.texts if text.x > LEFT} - {style.HELP}

    assert styles(6) == {style.SENTENCE, style.SENTENCE_STRONG}
    assert styles(20) == {style.WORDS, style.WORDS_STRONG}


def test_a_page_that_goes_on_says_so_after_a_name_of_any_length(breaker: LineBreaker) -> None:
    lines = Paragraph(text="\n".join(["linje"] * 60))
    pages = pages_of(breaker, lines, continued_name="Anne Marie " * 20)
    assert_well_set(pages, breaker)
    assert "… – fortsat" in words_on(pages[1])


def test_a_label_of_many_lines_stays_with_the_text_under_it(breaker: LineBreaker) -> None:
    field = Fields(cells=(Cell(label=LONG * 3, text="svar " * 400),), widths=(1.0,))
    for count in range(30, 46):
        pages = pages_of(breaker, Paragraph(text="\n".join(["fyld"] * count)), field)
        first = next(page for page in pages if "Borgerens" in words_on(page))
        assert "svar" in words_on(first)


def test_a_list_of_nobody_says_so(words: Words) -> None:
    empty = replace(DAY, participants=(), groups=())
    assert people_by_group(empty, words).elements[1:] == (Paragraph(text="Ingen deltagere endnu."),)


def test_a_short_table_stays_on_one_page_and_of_a_long_one_no_row_is_alone(breaker: LineBreaker) -> None:
    def rows_of_pages(rows: int, filler: int) -> list[int]:
        table = Table(
            columns=(Column(head="Hvad", width=1),),
            rows=tuple(Row(cells=(TableCell(text=f"række {n}"),)) for n in range(rows)),
        )
        pages = pages_of(breaker, Paragraph(text="\n".join(["fyld"] * filler)), table)
        return [words_on(page).count("række") for page in pages if "række" in words_on(page)]

    for filler in range(20, 46):
        assert rows_of_pages(4, filler) == [4]
        assert 1 not in rows_of_pages(30, filler)


def test_three_quotes_stay_on_one_page(breaker: LineBreaker) -> None:
    sayings = Sayings(quotes=tuple(Quote(text=f"svar {n}", source="Gruppe 1") for n in range(3)))
    for count in range(30, 46):
        pages = pages_of(breaker, Paragraph(text="\n".join(["fyld"] * count)), sayings)
        assert [words_on(page).count("svar") for page in pages if "svar" in words_on(page)] == [3]
