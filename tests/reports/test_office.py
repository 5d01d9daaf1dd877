"""The day in Word, Excel, CSV and calendar files, read back by other programs' libraries."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.actions import Core
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec
from facilitator_app.domain.privacy import Visibility
from facilitator_app.reports.build_report import full_report
from facilitator_app.reports.build_run_sheet import participants_agenda
from facilitator_app.reports.build_summary import summary
from facilitator_app.reports.calendar_file import calendar_file, occasions_of
from facilitator_app.reports.csv_tables import csv_file
from facilitator_app.reports.day import Day
from facilitator_app.reports.docx import word_document
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
    Lettered,
    PageBreak,
    Paragraph,
    Part,
    Poles,
    Prompt,
    Prompts,
    Quote,
    Quotes,
    Report,
    Row,
    Scale,
    Sentence,
    SlideNotes,
    SlideRows,
    SlideView,
    Table,
    TableCell,
    Title,
    Together,
    Weight,
    WritingLines,
)
from facilitator_app.reports.model_charts import Bar, Bars, Dots
from facilitator_app.reports.model_pieces import Badge, Card, Sign
from facilitator_app.reports.wording import group_title
from facilitator_app.reports.workbook import Sheet, Workbook, workbook_of
from facilitator_app.reports.xlsx import MOST_CELL_CHARS, excel_file
from tests.reports.days import DAY, SCHEMA, plan

MADE_AT = datetime(2027, 1, 14, 9, 30, tzinfo=UTC)
NASTY = ["=2+2", "<b>fed</b>", "@SUM(A1)", "-1", "+45 12", "\tx", "æøå 🙂", "a\x0bb\x00c"]


@pytest.fixture
def words() -> Words:
    return load_words("da")


def opened(content: bytes) -> docx.document.Document:
    return docx.Document(BytesIO(content))


def texts(document: docx.document.Document) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([p.text for p in document.paragraphs] + cells)


def report(*elements: Element, language: str = "da") -> Report:
    return Report(
        title="Titel",
        language=language,
        kicker="Lederdag",
        context="torsdag",
        foot="Til kunden",
        page_of="side {page} af {pages}",
        elements=elements,
        edition="Skema 2",
    )


def test_every_element_has_its_place_in_word() -> None:
    elements = (
        Title(text="Rapport", name="Åse", aside=("Nord",)),
        Heading(text="Temaer", note="efter stemmer"),
        Paragraph(text="Indledning", face=Face.LEAD),
        Sentence(parts=(Part(text="Når", is_marked=True), Part(text=" det ringer"))),
        Prompts(
            prompts=(Prompt(word="Når", help="anledning", lines=2), Prompt(word="så", text="spørger jeg"))
        ),
        Fields(cells=(Cell(label="Hvem", text="Leder"), Cell(label="", lines=1)), widths=(1.0, 1.0)),
        WritingLines(label="Egne noter", least=1, most=3),
        Scale(pole_a="Selv", pole_b="Fælles", chosen=4),
        Scale(pole_a="Selv", pole_b="Fælles"),
        Choices(label="Tjener", choices=(Choice(label="egen enhed", is_chosen=True),)),
        Checklist(items=(Choice(label="ring"),)),
        Bars(bars=(Bar(label="Naboskab", value=7),)),
        Bars(bars=()),
        Dots(pole_a="Selv", pole_b="Fælles", counts=(0, 2, 5)),
        Figures(figures=(Figure(number="12", label="svar"),)),
        Quotes(quotes=(Quote(text="Vi spurgte", source="Gruppe 1"), Quote(text="Uden kilde"))),
        Table(
            columns=(Column(head="Tid", width=1), Column(head="Punkt", width=3)),
            rows=(Row(cells=(TableCell(text="9.00", weight=Weight.CLOCK), TableCell(text="Velkomst"))),),
        ),
        Table(
            columns=(Column(head="", width=1),),
            rows=(Row(cells=(TableCell(text="Ord", note="grå", strong_note="fed", weight=Weight.WORDS),)),),
        ),
        SlideNotes(picture=0, caption="Slide 1"),
        PageBreak(),
        Together(elements=(Paragraph(text="Sammen"),)),
        Beside(left=(Paragraph(text="Venstre"),), right=(Paragraph(text="Højre"),)),
    )
    found = texts(opened(word_document(report(*elements), made_at=MADE_AT)))
    for wanted in (
        *("Rapport", "Åse", "Nord", "Temaer", "efter stemmer", "Indledning", "Når det ringer", "spørger jeg"),
        *("Hvem", "Leder", "Egne noter", "☒ egen enhed", "☐ ring", "Naboskab", "7", "0 = Selv · 2 = Fælles"),
        *(
            "0 = Selv · 10 = Fælles: 4",
            "12",
            "svar",
            "Vi spurgte",
            "Gruppe 1",
            "Uden kilde",
            "9.00",
            "Velkomst",
        ),
        *("Ord", "grå", "fed", "Slide 1", "Sammen", "Venstre", "Højre"),
    ):
        assert wanted in found, wanted


def test_a_word_document_has_title_language_header_and_counted_pages() -> None:
    document = opened(word_document(report(Paragraph(text="x")), made_at=MADE_AT))
    assert document.core_properties.title == "Titel"
    assert document.core_properties.language == "da-DK"
    assert document.core_properties.author == ""
    assert document.core_properties.created == MADE_AT
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "Lederdag – torsdag"
    foot = section.footer.paragraphs[0]
    assert foot.text == "Til kunden · Skema 2 · side 1 af 1"
    assert {"PAGE", "NUMPAGES"} <= {
        e.text for e in section.footer.part.element.iter() if e.tag.endswith("instrText")
    }


def test_the_head_of_a_table_is_repeated_on_every_page() -> None:
    table = Table(columns=(Column(head="Tid", width=1),), rows=(Row(cells=(TableCell(text="9.00"),)),))
    document = opened(word_document(report(table), made_at=MADE_AT))
    heads = document.element.xpath("//w:tr[w:trPr/w:tblHeader]//w:t")
    assert [head.text for head in heads] == ["Tid"]


@pytest.mark.parametrize("build", [full_report, summary, participants_agenda])
def test_word_says_what_the_paper_says(build: object, words: Words) -> None:
    found = texts(opened(word_document(build(DAY, words), made_at=MADE_AT)))  # type: ignore[operator]
    assert "HEMMELIGT" not in found
    assert DAY.blocks[0].title in found


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_makes_a_word_document_that_opens(text: str) -> None:
    """F45."""
    elements = (Title(text=text), Heading(text=text), Quotes(quotes=(Quote(text=text, source=text),)))
    document = opened(word_document(replace(report(*elements), title=text, foot=text), made_at=MADE_AT))
    assert document.paragraphs[0].style.name == "Title"


# Tables


def sheets(day: Day, words: Words) -> dict[str, Sheet]:
    return {sheet.name: sheet for sheet in workbook_of(day, words).sheets}


def test_the_workbook_has_a_sheet_for_each_noun(words: Words) -> None:
    found = sheets(replace(DAY, used_s={DAY.blocks[0].id: 615.0}), words)
    assert list(found) == ["Deltagere", "Svar", "Handlinger", "Tider"]
    assert all(len(row) == len(sheet.head) for sheet in found.values() for row in sheet.rows)
    assert [row[0] for row in found["Deltagere"].rows] == sorted(
        (p.name for p in DAY.participants), key=lambda name: name.split()[-2 if "(" in name else -1]
    )
    assert "HEMMELIGT" not in repr(found)
    assert found["Tider"].rows[0][-1] == 10
    assert found["Tider"].rows[1][-1] is None


def test_actions_are_only_those_released_to_the_report(words: Words) -> None:
    assert (
        sheets(replace(DAY, plans=(plan(dict.fromkeys((Core.ACTION,), "jeg spørger")),)), words)[
            "Handlinger"
        ].rows
        == ()
    )
    released = replace(plan({Core.ACTION: "jeg spørger"}), is_released_report=True)
    secret = FieldSpec(
        key="doubt", kind=FieldKind.SHORT_TEXT, label="Tvivl", visibility=Visibility.LEADER_CHIEF
    )
    shared = FieldSpec(
        key=Core.ACTION, kind=FieldKind.SHORT_TEXT, label="Handling", visibility=Visibility.PARTICIPANTS
    )
    form = replace(SCHEMA, fields=(shared, secret))
    item = replace(released.items[0], values={Core.ACTION: "jeg spørger", "doubt": "HEMMELIGT"})
    day = replace(
        DAY, forms=(form,), plans=(replace(released, items=(item, replace(item, id="x", values={}))),)
    )
    (row,) = sheets(day, words)["Handlinger"].rows
    assert row[-1] == "jeg spørger"
    assert "HEMMELIGT" not in repr(sheets(day, words))


def test_an_anonymous_block_tells_no_group(words: Words) -> None:
    named = sheets(DAY, words)["Svar"].rows
    hidden = tuple(replace(block, is_anonymous=True) for block in DAY.blocks)
    assert any(row[1] for row in named)
    assert not any(row[1] for row in sheets(replace(DAY, blocks=hidden), words)["Svar"].rows)


def test_a_group_that_has_promised_something_is_not_named_by_that_in_an_anonymous_block(words: Words) -> None:
    hidden = tuple(replace(block, is_anonymous=True) for block in DAY.blocks)
    for who, is_told in ((group_title(DAY.groups[0], words), False), ("Karen (fiktiv)", True)):
        outputs = tuple(replace(one, who=who, due_on=date(2027, 3, 1)) for one in DAY.outputs)
        day = replace(DAY, blocks=hidden, outputs=outputs)
        told = [
            *(row[-2] for row in sheets(day, words)["Svar"].rows),
            *(one.title for one in occasions_of(day, words)),
        ]
        assert any(who in str(one) for one in told) == is_told
        assert any(who in one.title for one in occasions_of(replace(day, blocks=DAY.blocks), words))


def test_the_last_of_all_days_can_be_remembered_too(words: Words) -> None:
    day = replace(DAY, workshop=replace(DAY.workshop, next_on=date.max))
    content = calendar_file("Dag", occasions_of(day, words), made_at=MADE_AT)
    days = [event.get("dtstart").dt for event in Calendar.from_ical(content).walk("VEVENT")]
    assert date.max in days


def test_excel_gets_texts_and_numbers_and_never_a_formula() -> None:
    """F46."""
    rows = tuple((text, number, None) for number, text in enumerate(NASTY))
    book = Workbook(
        title="Dag", sheets=(Sheet(name="Svar: [alle]/x", head=("Svar", "Nr.", "Intet"), rows=rows),)
    )
    page = openpyxl.load_workbook(BytesIO(excel_file(book, made_at=MADE_AT))).active
    assert page.title == "Svar   alle  x"
    assert [cell.data_type for cell in page["A"][1:]] == ["s"] * len(NASTY)
    assert page["A2"].value == "=2+2"
    assert [cell.value for cell in page["B"][1:]] == list(range(len(NASTY)))
    assert [cell.value for cell in page["C"][1:]] == [None] * len(NASTY)
    assert page.freeze_panes == "A2"


def test_a_text_longer_than_a_cell_takes_is_cut_and_an_empty_sheet_has_its_head() -> None:
    sheet = Sheet(name="Svar", head=("Svar",), rows=(("x" * (MOST_CELL_CHARS + 5),), ("",)))
    empty = Sheet(name="Tider", head=("Tid",))
    content = excel_file(Workbook(title="", sheets=(sheet, empty)), made_at=MADE_AT)
    book = openpyxl.load_workbook(BytesIO(content))
    assert len(book["Svar"]["A2"].value) == MOST_CELL_CHARS
    assert book["Svar"]["A2"].value.endswith("…")
    assert book["Tider"]["A1"].value == "Tid"


def test_csv_opens_in_danish_excel_and_runs_nothing() -> None:
    rows = tuple((text, number, None) for number, text in enumerate(NASTY[:5]))
    content = csv_file(Sheet(name="Svar", head=("Svar", "Nr.", "Intet"), rows=rows))
    assert content.startswith(b"\xef\xbb\xbf")
    lines = content.decode("utf-8-sig").split("\r\n")
    assert lines == [
        "Svar;Nr.;Intet",
        "'=2+2;0;",
        "<b>fed</b>;1;",
        "'@SUM(A1);2;",
        "'-1;3;",
        "'+45 12;4;",
        "",
    ]


# Calendar


def with_action_for(visibility: Visibility) -> FormSpec:
    """The schema with its action in a class."""
    fields = (replace(f, visibility=visibility) if f.key == Core.ACTION else f for f in SCHEMA.fields)
    return replace(SCHEMA, fields=tuple(fields))


def test_the_calendar_has_the_day_the_next_and_the_released_follow_ups(words: Words) -> None:
    values = {Core.ACTION: "jeg spørger", Core.FOLLOW_UP_ON: "2027-03-15"}
    released = replace(plan(values), is_released_report=True)
    unreadable = replace(released.items[0], id="i2", values={Core.FOLLOW_UP_ON: "engang"})
    workshop = replace(DAY.workshop, held_on=date(2027, 2, 1), next_on=date(2027, 4, 8))
    plans = (replace(released, items=(released.items[0], unreadable)),)
    day = replace(DAY, workshop=workshop, plans=plans, forms=(with_action_for(Visibility.PARTICIPANTS),))
    occasions = occasions_of(day, words)
    content = calendar_file("Lederdag", occasions, made_at=MADE_AT)
    assert b"\r\n" in content
    events = list(Calendar.from_ical(content).walk("VEVENT"))
    days = [event["DTSTART"].dt for event in events]
    assert days[0] == datetime(2027, 2, 1, 9, 0, tzinfo=ZoneInfo("Europe/Copenhagen"))
    assert date(2027, 4, 8) in days
    assert date(2027, 3, 15) in days
    assert any("jeg spørger" in str(event.get("DESCRIPTION", "")) for event in events)
    assert len({str(event["UID"]) for event in events}) == len(events)
    assert list(Calendar.from_ical(content).walk("VTIMEZONE"))


def test_a_released_follow_up_has_no_word_of_a_field_above_the_participants_class(words: Words) -> None:
    released = replace(
        plan({Core.ACTION: "HEMMELIGT", Core.FOLLOW_UP_ON: "2027-03-15"}), is_released_report=True
    )
    day = replace(DAY, plans=(released,), forms=(with_action_for(Visibility.LEADER_CHIEF),))
    occasions = occasions_of(day, words)
    assert any(occasion.day == date(2027, 3, 15) for occasion in occasions)
    assert "HEMMELIGT" not in repr(occasions)


def test_no_word_of_an_unreleased_schema_is_in_the_calendar(words: Words) -> None:
    private = plan({Core.ACTION: "HEMMELIGT", Core.FOLLOW_UP_ON: "2027-03-15"})
    gone = replace(private, id="p2", participant_id="nobody", is_released_report=True)
    assert "HEMMELIGT" not in repr(occasions_of(replace(DAY, plans=(private, gone)), words))


def test_what_groups_promised_stands_with_who(words: Words) -> None:
    said = replace(
        next(o for o in DAY.outputs if "spurgt" in str(o.value)), due_on=date(2027, 2, 20), who="Åse"
    )
    nobody = replace(said, id="n", who="")
    day = replace(DAY, workshop=replace(DAY.workshop, held_on=None, next_on=None), outputs=(said, nobody))
    assert [o.title for o in occasions_of(day, words)] == [
        "Vi svarer, før vi har spurgt.",
        "Vi svarer, før vi har spurgt. (Åse)",
    ] or [o.title for o in occasions_of(day, words)] == [
        "Vi svarer, før vi har spurgt. (Åse)",
        "Vi svarer, før vi har spurgt.",
    ]


def test_tables_in_word_have_their_widths_stay_whole_and_are_ruled_by_hairlines() -> None:
    table = Table(
        columns=(Column(head="Tid", width=1), Column(head="Punkt", width=3)),
        rows=(Row(cells=(TableCell(text="12.00"), TableCell(text="Frokost")), is_tinted=True),),
    )
    (grid,) = opened(word_document(report(table), made_at=MADE_AT)).tables
    widths = [column.width for column in grid.columns]
    assert widths[1] == pytest.approx(3 * widths[0], rel=0.01)
    assert [cell.width for cell in grid.rows[1].cells] == widths
    written = grid._tbl.xml  # noqa: SLF001 - python-docx has no call for it
    assert written.count("<w:cantSplit") == 2
    assert "w:insideH" in written
    assert "w:insideV" not in written
    assert written.count('w:fill="EFEFEC"') == 2


def test_no_blue_line_of_the_sample_document_is_left_under_the_title() -> None:
    document = opened(word_document(report(Title(text="Rapport")), made_at=MADE_AT))
    assert "pBdr" not in document.styles["Title"].element.xml


def test_what_is_cut_out_on_paper_stands_one_after_another_in_word() -> None:
    parts = (
        Paragraph(text="Han vil selv.", face=Face.STATEMENT),
        Lettered(options=("Vi henter", "", "Han går")),
    )
    pieces = (
        Card(head="Dilemma 1", aside="Varerne", parts=parts, at_foot=(Poles(pole_a="Nu", pole_b="Siden"),)),
        Badge(name="Erik Holm (fiktiv)", lines=("Nord",), foot="Gruppe 1"),
        Sign(label="Gruppe", number="3", name="Vest"),
    )
    slides = SlideRows(slides=(SlideView(picture=0, caption="1 · Velkomst"),), columns=1)
    told = replace(report(slides), pieces=pieces)
    found = texts(opened(word_document(told, made_at=MADE_AT))).split("\n")
    assert found == [
        *(
            "1 · Velkomst",
            "Dilemma 1",
            "Varerne",
            "Han vil selv.",
            "A · Vi henter",
            "C · Han går",
            "Nu – Siden",
        ),
        *("Erik Holm (fiktiv)", "Nord", "Gruppe 1", "Gruppe 3", "Vest"),
    ]


def test_more_options_than_letters_have_none_in_word() -> None:
    options = tuple(f"Vi vælger {number}" for number in range(9))
    found = texts(opened(word_document(report(Lettered(options=options)), made_at=MADE_AT))).split("\n")
    assert found[-2:] == ["H · Vi vælger 7", "Vi vælger 8"]


def test_a_table_that_is_printed_has_its_columns_beside_each_other_and_its_head_on_every_page(
    words: Words,
) -> None:
    book = openpyxl.load_workbook(BytesIO(excel_file(workbook_of(DAY, words), made_at=MADE_AT)))
    for page in book.worksheets:
        assert page.page_setup.orientation == "landscape"
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.page_setup.fitToHeight == 0
        assert page.print_title_rows == "$1:$1"
