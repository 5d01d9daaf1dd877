"""Where things stand: within the margins, not over each other, together when they belong together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator_app import resources
from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.actions import Core
from facilitator_app.reports import style
from facilitator_app.reports.bands import Disc, Fill, Frame, Line, Picture, Ring, SlideBox
from facilitator_app.reports.build_blank import blank_sheet
from facilitator_app.reports.build_schema import filled_schema
from facilitator_app.reports.build_summary import summary
from facilitator_app.reports.faces import load_faces
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import (
    Beside,
    Cell,
    Checklist,
    Choice,
    Choices,
    Column,
    Element,
    Face,
    Fields,
    Figure,
    Figures,
    Heading,
    PageBreak,
    Paragraph,
    Part,
    Prompt,
    Prompts,
    Quote,
    Quotes,
    Row,
    Rule,
    Sayings,
    Scale,
    Sentence,
    SlideNotes,
    Table,
    TableCell,
    Title,
    Together,
    Weight,
    WritingLines,
)
from facilitator_app.reports.model_charts import Bar, Bars, Dots
from facilitator_app.reports.pages import BODY_FOOT, PageSetter
from tests.reports.boxes import assert_well_set, pages_of, report_of, words_on
from tests.reports.days import BIRTHE, DAY, SCHEMA, VALUES, output, plan
from tests.reports.days import DILEMMA as ANSWER

LONG = "Borgerens egne ressourcer og netværket kan bidrage med mere, end vi troede. " * 60
ENDLESS = "x" * 50_000
AWKWARD = ("", "kort", LONG, "<b>&amp; {page} %s", "😀 אבג \u202eomvendt", "a" * 300)


def every_element(text: str) -> tuple[Element, ...]:
    """One of each, all saying `text`."""
    return (
        Title(text=text, name=text, aside=(text, text)),
        Title(text=text),
        Heading(text=text, note=text),
        Heading(text=text, level=3),
        Paragraph(text=text, face=Face.LEAD),
        Sentence(parts=(Part(text="Når", is_marked=True), Part(text=f" {text}"))),
        Prompts(prompts=(Prompt(word=text, help=text, lines=2), Prompt(word="så …", text=text))),
        Fields(
            cells=(Cell(label=text, help=text, text=text), Cell(label="L", text=text), Cell(label="M")),
            widths=(2, 1, 1),
            rule=Rule.THICK,
        ),
        Fields(cells=(Cell(label=text, lines=2), Cell(label="x")), widths=(1, 1), rule=Rule.THICK),
        Scale(pole_a=text, pole_b=text, chosen=3),
        Choices(
            label=text, choices=(Choice(label=text), Choice(label="b", is_chosen=True), Choice(label="c"))
        ),
        Choices(label="", choices=(Choice(label="x" * 40), Choice(label="y" * 40), Choice(label="z" * 40))),
        Choices(label="Uden bokse", choices=()),
        Checklist(items=(Choice(label=text), Choice(label="b", is_chosen=True)), columns=3),
        Bars(bars=(Bar(label=text, value=12), Bar(label="b", value=0))),
        Bars(bars=(Bar(label="b", value=0),)),
        Dots(pole_a=text, pole_b=text, counts=(0, 3, 120, 1)),
        Dots(pole_a="a", pole_b="b", counts=(0,)),
        Figures(figures=(Figure(number=text, label=text), Figure(number="8", label="grupper"))),
        Quotes(quotes=(Quote(text=text, source=text), Quote(text="b"), Quote(text=text))),
        Sayings(quotes=(Quote(text=text, source=text), Quote(text="b", source="c"), Quote(text=text))),
        SlideNotes(picture=0, caption=text),
        Table(
            columns=(
                Column(head=text, width=1),
                Column(head="b", width=2),
                Column(head="c", width=3, has_bar_before=True),
            ),
            rows=(
                Row(
                    cells=(
                        TableCell(text=text, note=text, strong_note=text, weight=Weight.CLOCK),
                        TableCell(text=text, weight=Weight.STRONG),
                        TableCell(text=text, note="n", weight=Weight.NOTES),
                    ),
                    is_tinted=True,
                ),
                Row(
                    cells=(
                        TableCell(text="a"),
                        TableCell(weight=Weight.QUIET, text="b"),
                        TableCell(has_line=True),
                    )
                ),
            ),
        ),
        Beside(
            left=(Paragraph(text=text), Checklist(items=(Choice(label=text),))),
            right=(Paragraph(text=text, face=Face.LABEL), Heading(text="a")),
        ),
        Together(elements=(Heading(text="a"), Paragraph(text=text), Paragraph(text="slut"))),
        WritingLines(label=text, least=2, most=2),
    )


@pytest.mark.parametrize("text", AWKWARD)
def test_every_element_stays_within_the_margins_whatever_it_says(breaker: LineBreaker, text: str) -> None:
    header = {"kicker": text, "context": text, "foot": text, "edition": text, "continued_name": text}
    for mark in ("", text):
        pages = pages_of(breaker, *every_element(text), mark=mark, logo=b"", **header)
        assert_well_set(pages, breaker)


def test_fifty_thousand_letters_without_a_space_are_all_there(breaker: LineBreaker) -> None:
    pages = pages_of(
        breaker, Heading(text="Ord"), Paragraph(text=ENDLESS), Sentence(parts=(Part(text=ENDLESS),))
    )
    assert_well_set(pages, breaker)
    assert sum(words_on(page).count("x") for page in pages) == 100_000


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(max_size=300), repeat=st.integers(1, 30))
def test_any_text_is_set_within_the_margins(text: str, repeat: int) -> None:
    breaker = LineBreaker(load_faces(resources.path("fonts")), "da")
    words = load_words("da")
    values = dict.fromkeys(VALUES, text * repeat)
    sheet = filled_schema(DAY, words, form=SCHEMA, participant=replace(BIRTHE, name=text), plan=plan(values))
    said = replace(DAY, outputs=(output(1, ANSWER, "argument", text * repeat, theme_ids=("t1",)),))
    for report in (sheet, summary(said, words)):
        assert_well_set(PageSetter(breaker).pages(report), breaker)


def test_a_filled_schema_and_a_blank_one_are_one_page(breaker: LineBreaker, words: Words) -> None:
    setter = PageSetter(breaker)
    filled = filled_schema(DAY, words, form=SCHEMA, participant=BIRTHE, plan=plan(VALUES))
    for report in (filled, blank_sheet(DAY, words, form=SCHEMA)):
        pages = setter.pages(report)
        assert len(pages) == 1
        assert_well_set(pages, breaker)


def test_a_schema_with_a_little_too_much_on_it_stands_closer_on_one_page(
    breaker: LineBreaker, words: Words
) -> None:
    values = {**VALUES, Core.VALUE_CITIZENS: "De bliver mødt som nogen, der kan. " * 28}
    report = filled_schema(DAY, words, form=SCHEMA, participant=BIRTHE, plan=plan(values))
    setter = PageSetter(breaker)
    (page,) = setter.pages(report)
    spread = setter.pages(replace(report, closes_up=False))
    assert len(spread) == 2
    sizes = [min(text.style.size_pt for text in one.texts) for one in (page, *spread)]
    assert len(set(sizes)) == 1
    assert_well_set((page,), breaker)


def test_long_text_goes_on_with_the_name(breaker: LineBreaker, words: Words) -> None:
    values = {**VALUES, Core.VALUE_CITIZENS: LONG}
    report = filled_schema(DAY, words, form=SCHEMA, participant=BIRTHE, plan=plan(values))
    pages = PageSetter(breaker).pages(report)
    assert len(pages) > 1
    assert "Birthe Egelund (fiktiv) – fortsat" in words_on(pages[1])
    assert words_on(pages[1]).endswith(f"side 2 af {len(pages)}")
    assert "fortsat" not in words_on(pages[0])


def test_continued_text_is_as_large_as_before(breaker: LineBreaker) -> None:
    pages = pages_of(breaker, Paragraph(text=LONG * 3))
    body = {text.style for page in pages for text in page.texts if "Borgerens" in text.text}
    assert body == {style.BODY}
    assert style.BODY.size_pt >= 9


def test_pages_without_a_word_for_it_say_nothing_on_top(breaker: LineBreaker) -> None:
    pages = pages_of(breaker, Paragraph(text=LONG * 3), continued_word="")
    assert "Birthe" not in words_on(pages[1])


def test_a_heading_stays_with_two_lines_of_what_follows(breaker: LineBreaker) -> None:
    for filler in range(30, 60):
        lines = "\n".join(f"linje {number}" for number in range(filler))
        pages = pages_of(breaker, Paragraph(text=lines), Heading(text="Overskrift"), Paragraph(text=LONG))
        at = next(page for page in pages if "Overskrift" in words_on(page))
        following = [text for text in at.texts if text.style is style.BODY and "linje" not in text.text]
        assert len(following) >= 2


def test_a_heading_stays_with_a_row_that_fills_a_page(breaker: LineBreaker) -> None:
    tall = Fields(cells=(Cell(label="Felt", text="\n".join(["linje"] * 44)),), widths=(1,))
    pages = pages_of(breaker, Paragraph(text="først"), Heading(text="Overskrift"), tall)
    at = next(page for page in pages if "Overskrift" in words_on(page))
    assert "linje" in words_on(at)


def test_two_lines_of_a_paragraph_stay_together_on_both_pages(breaker: LineBreaker) -> None:
    paragraph = Paragraph(text="\n".join(f"nr {number}" for number in range(6)))
    for filler in range(38, 50):
        lines = Paragraph(text="\n".join(["fyld"] * filler))
        for page in pages_of(breaker, lines, paragraph):
            count = sum(text.text.startswith("nr ") for text in page.texts)
            assert count != 1


def test_numbers_end_at_the_right_edge_of_their_column_under_their_head(breaker: LineBreaker) -> None:
    table = Table(
        columns=(Column(head="Felt", width=1), Column(head="Antal", width=1, is_number=True)),
        rows=tuple(Row(cells=(TableCell(text="a"), TableCell(text=number))) for number in ("7", "1204")),
    )
    (page,) = pages_of(breaker, table)
    ends = [
        text.x + breaker.faces.width(text.text, text.style)
        for text in page.texts
        if text.text in ("Antal", "7", "1204")
    ]
    assert len(ends) == 3
    assert max(ends) - min(ends) < 0.01


def test_a_table_row_is_not_divided_and_the_head_is_repeated(breaker: LineBreaker) -> None:
    rows = tuple(Row(cells=(TableCell(text=f"række {n}\nto\ntre"),)) for n in range(40))
    pages = pages_of(breaker, Table(columns=(Column(head="Hoved", width=1),), rows=rows))
    assert len(pages) > 1
    for page in pages:
        texts = [text.text for text in page.texts]
        assert "Hoved" in texts
        assert sum("række" in text for text in texts) == texts.count("tre")


def test_a_row_higher_than_a_page_goes_on_under_the_head(breaker: LineBreaker) -> None:
    rows = (Row(cells=(TableCell(text="kort"), TableCell(text="\n".join(["lang"] * 120)))),)
    columns = (Column(head="A", width=1), Column(head="B", width=1, has_bar_before=True))
    pages = pages_of(breaker, Paragraph(text="før"), Table(columns=columns, rows=rows))
    assert len(pages) == 3
    assert sum(text.text == "lang" for page in pages for text in page.texts) == 120
    assert all("A" in [text.text for text in page.texts] for page in pages)
    assert "kort" in words_on(pages[0])


def notes_table(*notes: str) -> Table:
    """A row for each of `notes`, with a time and a heading."""
    rows = tuple(
        Row(
            cells=(
                TableCell(text=f"{9 + at:02}.00", weight=Weight.CLOCK),
                TableCell(text="15 min", weight=Weight.QUIET),
                TableCell(text=f"Punkt {at}", note="Ting", weight=Weight.STRONG),
                TableCell(text=note, note="Roller", weight=Weight.NOTES),
                TableCell(has_line=True),
            )
        )
        for at, note in enumerate(notes)
    )
    columns = tuple(Column(head=head, width=1, has_bar_before=head == "D") for head in "ABCDE")
    return Table(columns=columns, rows=rows, continued_word="– fortsat")


def paragraphs(count: int, name: str) -> str:
    return "\n\n".join(f"{name}{n}\nto\ntre" for n in range(count))


def test_a_row_goes_on_between_its_paragraphs_when_it_would_leave_much_of_a_page_empty(
    breaker: LineBreaker,
) -> None:
    table = notes_table(paragraphs(8, "a"), paragraphs(12, "b"), "kort")
    first, second = pages_of(breaker, table)
    assert "b0" in words_on(first)
    texts = [text.text for text in second.texts]
    assert texts[texts.index("10.00") + 1] == "Punkt 1 – fortsat"
    assert "15 min" not in texts[: texts.index("11.00")]
    for page in (first, second):
        said = [text.text for text in page.texts]
        assert said.count("to") == said.count("tre")
    assert "Roller" in texts


def test_a_row_that_leaves_little_empty_goes_to_the_next_page_whole(breaker: LineBreaker) -> None:
    first, second = pages_of(breaker, notes_table(paragraphs(13, "a"), paragraphs(9, "b")))
    assert "b0" not in words_on(first)
    assert "fortsat" not in words_on(second).split("Punkt 1")[1]


def test_a_row_whose_first_paragraph_has_no_room_is_not_parted(breaker: LineBreaker) -> None:
    long = "\n".join(["linje"] * 40)
    first, second = pages_of(breaker, notes_table(paragraphs(8, "a"), f"{long}\n\nslut"))
    assert "linje" not in words_on(first)
    assert "slut" in words_on(second)


def test_a_row_with_more_beside_its_notes_than_there_is_room_for_is_not_parted(
    breaker: LineBreaker,
) -> None:
    table = notes_table(paragraphs(8, "a"), paragraphs(10, "b"))
    long = replace(table.rows[1].cells[2], note="\n".join(["ting"] * 40))
    cells = (*table.rows[1].cells[:2], long, *table.rows[1].cells[3:])
    first, _ = pages_of(breaker, replace(table, rows=(table.rows[0], Row(cells=cells))))
    assert "b0" not in words_on(first)


def test_rows_without_notes_are_never_parted(breaker: LineBreaker) -> None:
    row = Row(cells=(TableCell(text="\n\n".join(["tekst"] * 20)),))
    table = Table(columns=(Column(head="A", width=1),), rows=(row, row, row), continued_word="– fortsat")
    for page in pages_of(breaker, table):
        assert words_on(page).count("tekst") in {20, 40}


def test_a_source_stands_after_the_words_where_there_is_room_else_under_them(breaker: LineBreaker) -> None:
    wide = "Et svar, der er langt nok til at fylde en hel linje helt."
    sayings = Sayings(quotes=(Quote(text="kort", source="Gruppe 1"), Quote(text=wide, source="Gruppe 2")))
    (page,) = pages_of(breaker, sayings)
    at = {text.text: text for text in page.texts}
    assert at["Gruppe 1"].y == at["kort"].y
    assert at["Gruppe 1"].x > at["kort"].x
    assert at["Gruppe 2"].y > at["kort"].y


def test_three_slides_stand_on_a_page_each_with_lines_beside_it(breaker: LineBreaker) -> None:
    slides = tuple(SlideNotes(picture=at, caption=f"{at} · Oplæg") for at in range(3))
    (page,) = pages_of(breaker, Title(text="Slides"), *slides)
    boxes = [mark for mark in page.marks if isinstance(mark, SlideBox)]
    assert [box.picture for box in boxes] == [0, 1, 2]
    for box in boxes:
        beside = [m for m in page.marks if isinstance(m, Line) and box.y < m.y <= box.y + box.height + 1]
        assert len([line for line in beside if line.x > box.x + box.width]) == 7


def test_a_long_text_beside_others_has_the_width_of_the_page(breaker: LineBreaker) -> None:
    cells = (Cell(label="A", text="kort"), Cell(label="B", text=LONG[:2000]), Cell(label="C", text="slut"))
    for rule in Rule:
        pages = pages_of(breaker, Fields(cells=cells, widths=(1, 1, 1), rule=rule))
        assert len({text.x for text in pages[0].texts if text.style in {style.LABEL, style.WORDS}}) == 1
        assert [word for word in words_on(pages[0]).split() if word in "ABC"] == ["A", "B", "C"]
        assert_well_set(pages, breaker)


def test_own_notes_take_the_room_there_is(breaker: LineBreaker) -> None:
    def lines_after(filler: int) -> int:
        notes = WritingLines(label="Egne noter", least=2, most=5)
        pages = pages_of(breaker, Paragraph(text="\n".join(["fyld"] * filler)), notes)
        assert len(pages) == 1
        return sum(isinstance(mark, Line) and mark.thickness == style.WRITING_RULE for mark in pages[0].marks)

    counts = [lines_after(filler) for filler in range(30, 49)]
    assert counts == sorted(counts, reverse=True)
    assert (counts[0], counts[-1]) == (5, 0)
    assert 1 not in counts


def test_notes_that_must_be_there_go_to_the_next_page(breaker: LineBreaker) -> None:
    notes = WritingLines(label="Skriv", least=4, most=4)
    pages = pages_of(breaker, Paragraph(text="\n".join(["fyld"] * 44)), notes)
    assert "Skriv" in words_on(pages[1])
    many = pages_of(breaker, Paragraph(text="først"), WritingLines(label="Skriv", least=60, most=60))
    assert len(many) == 4


def test_a_page_break_begins_a_page_and_is_not_doubled(breaker: LineBreaker) -> None:
    elements = (
        PageBreak(),
        Paragraph(text="et"),
        PageBreak(),
        Together(elements=(Paragraph(text="to"),)),
        PageBreak(),
    )
    pages = pages_of(breaker, *elements)
    assert [("et" in words_on(page).split(), "to" in words_on(page).split()) for page in pages] == [
        (True, False),
        (False, True),
    ]


def test_what_belongs_together_moves_together(breaker: LineBreaker) -> None:
    filler = Paragraph(text="\n".join(["fyld"] * 44))
    together = Together(
        elements=(Paragraph(text="et"), Scale(pole_a="p", pole_b="q"), Paragraph(text="to\ntre\nfire"))
    )
    pages = pages_of(breaker, filler, together)
    assert all(word in words_on(pages[1]).split() for word in ("et", "p", "to", "fire"))


def test_more_together_than_a_page_holds_is_still_printed(breaker: LineBreaker) -> None:
    together = Together(elements=tuple(Paragraph(text="\n".join(["linje"] * 20)) for _ in range(6)))
    pages = pages_of(breaker, Paragraph(text="før"), together)
    assert sum(text.text == "linje" for page in pages for text in page.texts) == 120
    assert_well_set(pages, breaker)


def test_nothing_of_the_body_is_drawn_over_the_foot(breaker: LineBreaker) -> None:
    for page in pages_of(breaker, *every_element(LONG)):
        for mark in page.marks[:-1]:
            height = mark.height if isinstance(mark, Fill | Frame | Picture) else 0.0
            radius = mark.radius if isinstance(mark, Disc | Ring) else 0.0
            assert mark.y + height + radius <= BODY_FOOT + 0.1


def test_the_private_notes_are_right_of_the_bar(breaker: LineBreaker) -> None:
    columns = (Column(head="Tid", width=1), Column(head="Noter", width=2, has_bar_before=True))
    rows = (Row(cells=(TableCell(text="09.00"), TableCell(text="privat"))),)
    (page,) = pages_of(breaker, Table(columns=columns, rows=rows))
    bar = next(mark for mark in page.marks if isinstance(mark, Fill))
    assert all(text.x > bar.x + bar.width for text in page.texts if text.text == "privat")
    assert all(text.x < bar.x for text in page.texts if text.text == "09.00")


def test_a_last_page_with_next_to_nothing_is_spared_by_standing_closer(breaker: LineBreaker) -> None:
    def count(rows: int, *, closes_up: bool) -> int:
        table = Table(
            columns=(Column(head="Tid", width=20.0), Column(head="Hvad", width=100.0)),
            rows=tuple(Row(cells=(TableCell(text="09.00"), TableCell(text="Oplæg"))) for _ in range(rows)),
        )
        end = Together(elements=(Heading(text="Det arbejder vi med"), Paragraph(text="At spotte")))
        return len(pages_of(breaker, table, end, closes_up=closes_up))

    loose = {rows: count(rows, closes_up=False) for rows in range(20, 60)}
    closed = {rows: count(rows, closes_up=True) for rows in range(20, 60)}
    most = max(rows for rows, pages in loose.items() if pages == 1)
    assert {closed[rows] for rows in range(20, most + 1)} == {1}
    assert closed[most + 1] == closed[most + 4] == 1
    assert all(closed[rows] <= loose[rows] for rows in loose)
    # A second page that has something to say stays.
    assert closed[most + 16] == loose[most + 16] == 2


def test_a_last_page_that_cannot_be_spared_leaves_the_others_as_they_are(breaker: LineBreaker) -> None:
    elements = (Heading(text="Først"), Paragraph(text="linje"), PageBreak(), Paragraph(text="sidst"))
    loose, closed = (pages_of(breaker, *elements, closes_up=is_close) for is_close in (False, True))
    assert [page.texts for page in loose] == [page.texts for page in closed]


def test_a_report_without_elements_is_one_page(breaker: LineBreaker) -> None:
    (page,) = PageSetter(breaker).pages(report_of())
    assert words_on(page) == "Lederdag Torsdag den 14. januar 2027 Til alle Side 1 af 1"


def test_layouts_of_very_many_elements_do_not_pile_up(breaker: LineBreaker) -> None:
    pages = pages_of(breaker, *(Paragraph(text=str(number)) for number in range(4200)))
    assert "4199" in words_on(pages[-1])
