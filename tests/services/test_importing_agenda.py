"""Agendas kept in spreadsheets: what is read, all that is wrong told at once, and nothing stored by halves."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook  # type: ignore[import-untyped]

from facilitator_app.content.list_columns import NO_HEADINGS
from facilitator_app.domain.agenda import Block, BlockKind, Timing
from facilitator_app.domain.slides import BreakContent
from facilitator_app.domain.workshop import DaySpan
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.importing_agenda import (
    AgendaColumn,
    AgendaPreview,
    ImportingAgenda,
)
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.planning_slides import slides_in
from tests.day import ENGAGEMENT, WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

LIST = (
    "Tid;Programpunkt;Varighed;Type;Mål;Materialer;Ansvarlig;Noter;Fast\n"
    "8.30;Velkomst og formål;15;;;;;;\n"
    "8.45;At spotte ressourcer;0:45;Oplæg;Se det små;;Lone (fiktiv);Husk eksempler;\n"
    "9.30;Pause;15 min;;;Kaffe; ; ;\n"
    "9.45;Øvelse: Spot ressourcerne;1 t 15 min;;;Kort;;;\n"
    "12.00;Frokost;45;;;;;;x\n"
)


def document_of(*records: object) -> Document:
    document = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
    document.attach(MemoryRepository(records))  # type: ignore[arg-type]
    return document


@pytest.fixture
def empty() -> Document:
    return document_of(ENGAGEMENT, WORKSHOP)


def importing(document: Document) -> ImportingAgenda:
    return ImportingAgenda(document=document, new_id=FakeIds("new"))


def written(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "drejebog.csv"
    path.write_bytes(text.encode(encoding))
    return path


def faults(preview: AgendaPreview) -> list[tuple[int, str]]:
    return [
        (row.number, fault.key.removeprefix("agenda.fault."))
        for row in preview.faulty
        for fault in row.faults
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_an_agenda_is_read_as_people_write_it(empty: Document, tmp_path: Path, encoding: str) -> None:
    preview = importing(empty).preview(written(tmp_path, LIST, encoding))
    assert preview.heading_row == 1
    assert faults(preview) == []
    blocks = [row.block for row in preview.rows]
    assert [(b.title, b.planned_min, b.kind) for b in blocks] == [
        ("Velkomst og formål", 15, BlockKind.WELCOME),
        ("At spotte ressourcer", 45, BlockKind.THEORY),
        ("Pause", 15, BlockKind.BREAK),
        ("Øvelse: Spot ressourcerne", 75, BlockKind.SIMULATION),
        ("Frokost", 45, BlockKind.BREAK),
    ]
    second = blocks[1]
    assert (second.goal, second.roles, second.notes) == ("Se det små", "Lone (fiktiv)", "Husk eksempler")
    assert blocks[3].materials == ("Kort",)
    assert (blocks[4].timing, blocks[4].fixed_start_min) == (Timing.FIXED, 720)


def test_an_excel_file_is_read_with_its_times(empty: Document, tmp_path: Path) -> None:
    from datetime import time

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("Start", "Slut", "Hvad"),
        (time(9), time(9, 20), "Velkomst"),
        (time(9, 20), time(10), "Oplæg"),
    ):
        sheet.append(row)
    path = tmp_path / "drejebog.xlsx"
    book.save(path)
    preview = importing(empty).preview(path)
    assert [(row.start_min, row.block.planned_min) for row in preview.rows] == [(540, 20), (560, 40)]


def test_copied_rows_without_headings_are_understood_by_their_shape(empty: Document) -> None:
    preview = importing(empty).preview("9.00\t15\tVelkomst\tSmil\n9.15\t45\tOplæg\t\n")
    assert preview.heading_row == NO_HEADINGS
    assert preview.mapping == {
        AgendaColumn.START: 0,
        AgendaColumn.LENGTH: 1,
        AgendaColumn.TITLE: 2,
        AgendaColumn.NOTES: 3,
    }
    assert [row.block.title for row in preview.rows] == ["Velkomst", "Oplæg"]


def test_lengths_follow_from_the_next_start(empty: Document) -> None:
    text = "Tid\tPunkt\n9.00-9.20\tVelkomst\n9.20\tOplæg\n10.05\tPause\n"
    preview = importing(empty).preview(text)
    assert [row.block.planned_min for row in preview.rows] == [20, 45, 15]
    assert faults(preview) == [(4, "no_length")]


def test_a_wait_in_the_list_becomes_a_fixed_time(empty: Document) -> None:
    preview = importing(empty).preview("Tid\tPunkt\tLængde\n9.00\tOplæg\t30\n10.00\tPause\t15\n")
    assert [row.block.fixed_start_min for row in preview.rows] == [None, 600]
    plan = PlanningDay(document=empty, new_id=FakeIds("p"))
    importing(empty).apply(preview)
    assert [span.start_min for span in plan.agenda().spans] == [540, 600]


def test_all_that_is_wrong_is_told_at_once(empty: Document) -> None:
    text = (
        "Titel\tStart\tSlut\tLængde\tType\tFast\tDag\n"
        "\t9.00\t\t15\t\t\t\n"
        "Et\tsnart\tsent\tlænge\tcirkus\tmåske\ti morgen\n"
        "To\t\t\t900\t\tx\t40\n"
        f"{'x' * 300}\t9.00\t\t10\t\t\t1\n"
        "Tre\t9.05\t\t5\tPause\tkan udelades\t\n"
    )
    preview = importing(empty).preview(text)
    assert faults(preview) == [
        (2, "title_missing"),
        *((3, key) for key in ("start", "end", "length", "kind", "timing", "day", "no_length")),
        *((4, key) for key in ("length_range", "fixed_without_start", "day_range", "no_length")),
        (5, "title_cut"),
        (5, "overlap"),
        (6, "overlap"),
    ]
    assert [row.number for row in preview.importable] == [3, 4, 5, 6]
    assert empty.undo_state().undo_label == ""
    assert len(importing(empty).apply(preview)) == 4


def test_one_undo_takes_everything_back(empty: Document) -> None:
    before = empty.records()
    text = "Dag\tTitel\tLængde\tSpor\n1\tFrokost\t60\t\n1\tDialog\t30\tSal A\n1\tØvelse\t40\tSal B\n2\tPause\t10\t\n"
    blocks = importing(empty).apply(importing(empty).preview(text))
    assert [(b.day_number, b.track) for b in blocks] == [(1, 0), (1, 1), (1, 2), (2, 0)]
    assert empty.workshop.tracks == ("Sal A", "Sal B")
    assert len(empty.workshop.later_days) == 1
    assert [slide.content for slide in slides_in(empty, blocks[0].id)] == [BreakContent(heading="Frokost")]
    empty.undo()
    assert empty.records() == before


def test_an_empty_agenda_takes_the_hours_of_the_list(empty: Document) -> None:
    text = "Dag 1\n12.00\tFrokost\t60\n13.00\tOplæg\t60\n\nDag 2 – fredag\n8.00\tGodmorgen\t30\n8.30\tDialog\t60\n"
    preview = importing(empty).preview(text, heading_row=0, mapping=columns(start=0, title=1, length=2))
    assert preview.empty_rows == 3
    importing(empty).apply(preview)
    assert (empty.workshop.starts_min, empty.workshop.ends_min) == (720, 840)
    assert empty.workshop.later_days == (DaySpan(starts_min=480, ends_min=570),)
    agenda = PlanningDay(document=empty, new_id=FakeIds("p")).agenda()
    assert [day.overrun_min for day in agenda.days] == [0, 0]


def columns(**places: int) -> dict[AgendaColumn, int]:
    return {AgendaColumn(name): place for name, place in places.items()}


def test_a_list_of_one_day_comes_after_the_chosen_block() -> None:
    document = document_of(*small_day())
    preview = importing(document).preview("Titel\tMin\nGåtur\t20\nSang\t5\n")
    importing(document).apply(preview, after_id="b-2")
    titles = [b.title for b in PlanningDay(document=document, new_id=FakeIds("p")).blocks()]
    assert titles == ["Velkomst", "Dilemma 1", "Gåtur", "Sang", "Spot ressourcerne", "Frokost"]
    assert document.workshop == WORKSHOP


def test_a_list_comes_into_the_day_of_the_chosen_block() -> None:
    day_two = replace(WORKSHOP, later_days=(DaySpan(starts_min=480, ends_min=720),))
    records = [day_two if record == WORKSHOP else record for record in small_day()]
    records = [replace(r, day_number=2) if isinstance(r, Block) and r.id == "b-4" else r for r in records]
    document = document_of(*records)
    [block] = importing(document).apply(
        importing(document).preview("Titel\tMin\nGåtur\t20\n"), after_id="b-4"
    )
    assert block.day_number == 2


def test_one_room_alone_is_no_parallel_room(empty: Document) -> None:
    [block] = importing(empty).apply(importing(empty).preview("Titel\tMin\tSpor\nDialog\t30\tKantinen\n"))
    assert (block.track, empty.workshop.tracks) == (0, ())


def test_rooms_keep_their_own_clocks(empty: Document) -> None:
    text = (
        "Tid\tTitel\tMin\tSpor\n9.00\tSamling\t30\tAlle\n9.30\tDialog\t30\tA\n9.30\tØvelse\t60\tB\n"
        "10.00\tSum op\t30\tA\n10.30\tPlenum\t15\t\n"
    )
    preview = importing(empty).preview(text)
    assert faults(preview) == []
    assert [row.block.timing for row in preview.rows] == [Timing.FLEXIBLE] * 5


def fetched(
    document: Document, preview: AgendaPreview, after_id: str | None = None
) -> dict[str, tuple[int, int]]:
    """The track and the start of each new block, by its title."""
    blocks = importing(document).apply(preview, after_id=after_id)
    spans = PlanningDay(document=document, new_id=FakeIds("p")).agenda().spans
    starts = {span.block.id: span.start_min for span in spans}
    return {block.title: (block.track, starts[block.id]) for block in blocks}


def test_each_room_begins_when_the_list_says_though_the_rooms_stand_one_after_the_other(
    empty: Document,
) -> None:
    text = (
        "Kl.\tPunkt\tLængde\tLokale\n9.00\tOplæg\t15\tSal A\n9.15\tDialog\t45\tSal A\n"
        "10.00\tØvelse\t60\tSal A\n10.00\tGåtur\t30\tSal B\n11.00\tPlenum\t15\t\n"
    )
    preview = importing(empty).preview(text)
    assert faults(preview) == []
    assert [row.block.fixed_start_min for row in preview.rows] == [None, None, None, 600, None]
    assert fetched(empty, preview) == {
        "Oplæg": (1, 540),
        "Dialog": (1, 555),
        "Øvelse": (1, 600),
        "Gåtur": (2, 600),
        "Plenum": (0, 660),
    }


def test_a_day_whose_rooms_begin_apart_begins_with_the_first_of_them(empty: Document) -> None:
    text = "Kl.\tPunkt\tLængde\tLokale\n10.00\tGåtur\t30\tB\n9.00\tOplæg\t60\tA\n9.45\tSang\t5\tA\n"
    preview = importing(empty).preview(text)
    assert faults(preview) == [(4, "overlap")]
    assert fetched(empty, preview) == {"Gåtur": (1, 600), "Oplæg": (2, 540), "Sang": (2, 600)}
    assert empty.workshop.starts_min == 540


def test_lengths_follow_from_what_comes_next_in_the_same_room(empty: Document) -> None:
    text = "Kl.\tPunkt\tLokale\n9.00\tSamling\t\n9.30\tDialog\tA\n10.00\tSang\tA\n9.30\tØvelse\tB\n10.30\tPlenum\t\n"
    preview = importing(empty).preview(text)
    assert [row.block.planned_min for row in preview.rows] == [30, 30, 30, 60, 15]
    assert faults(preview) == [(6, "no_length")]


def test_a_list_that_comes_after_other_blocks_waits_for_its_times_too() -> None:
    document = document_of(*small_day())
    day_before = {b.id: b for b in document.all(Block)}
    preview = importing(document).preview("Kl.\tPunkt\tLængde\n13.30\tGåtur\t30\n14.00\tSang\t5\n")
    assert [row.block.timing for row in preview.rows] == [Timing.FLEXIBLE] * 2
    assert fetched(document, preview, after_id="b-4") == {"Gåtur": (0, 810), "Sang": (0, 840)}
    new = [b for b in document.all(Block) if b.id not in day_before]
    assert {b.title: b.fixed_start_min for b in new} == {"Gåtur": 810, "Sang": None}


def test_rooms_are_known_however_they_are_written_and_one_too_many_is_for_everybody(empty: Document) -> None:
    rooms = "".join(f"9.00\tPunkt {n}\t30\tSal {n}\n" for n in range(1, 8))
    preview = importing(empty).preview(
        f"Kl.\tPunkt\tLængde\tLokale\n{rooms}9.30\tIgen\t5\tSAL 2\n\t\t\tSal 9\n"
    )
    assert [row.room for row in preview.rows][5:8] == ["Sal 6", "", "Sal 2"]
    assert (8, "too_many_rooms") in faults(preview)
    assert fetched(empty, preview)["Igen"][0] == 2
    assert empty.workshop.tracks == tuple(f"Sal {n}" for n in range(1, 7))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(480, 900), st.integers(5, 90), st.sampled_from(["", "A", "B", "C"])),
        min_size=1,
        max_size=9,
    )
)
def test_what_is_seen_before_is_what_comes(rows: list[tuple[int, int, str]]) -> None:
    document = document_of(ENGAGEMENT, WORKSHOP)
    lines = [f"{at // 60}.{at % 60:02d}\tP{n}\t{length}\t{room}" for n, (at, length, room) in enumerate(rows)]
    preview = importing(document).preview("Kl.\tPunkt\tLængde\tLokale\n" + "\n".join(lines))
    late = {row.block.title: row.faults[0].params["minutes"] for row in preview.rows if row.faults}
    starts = {row.block.title: row.start_min for row in preview.rows}
    for title, (_track, start_min) in fetched(document, preview).items():
        assert start_min - (starts[title] or 0) == late.get(title, 0)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("   \n", "people.nothing_copied"),
        ("Farve\tStørrelse\nrød\tstor\n", None),
        ("\n".join(f"Punkt {n}\t5" for n in range(600)), "agenda.too_many_rows"),
    ],
)
def test_what_is_no_agenda_is_said(empty: Document, text: str, key: str | None) -> None:
    if key is None:
        with pytest.raises(Refused, match=r"agenda\.no_title_column"):
            importing(empty).preview(text, heading_row=1)
        return
    with pytest.raises(Refused) as told:
        importing(empty).preview(text)
    assert told.value.key == key


def test_a_sheet_or_row_that_is_not_there_is_said(empty: Document) -> None:
    with pytest.raises(Refused, match=r"people\.no_such_sheet"):
        importing(empty).preview("Titel\tMin\nx\t5", sheet_name="Ark 7")
    with pytest.raises(Refused, match=r"people\.no_such_row"):
        importing(empty).preview("Titel\tMin\nx\t5", heading_row=99)
    assert importing(empty).preview("Titel\tMin\nx\t5", sheet_name="").rows[0].block.title == "x"


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=6), min_size=1, max_size=12))
def test_whatever_is_copied_is_read_or_refused(cells: list[list[str]]) -> None:
    document = document_of(ENGAGEMENT, WORKSHOP)
    text = "\n".join("\t".join(row) for row in cells)
    try:
        preview = importing(document).preview(
            text, heading_row=0, mapping=columns(title=0, start=1, length=2, day=3)
        )
    except Problem:
        return
    blocks = importing(document).apply(preview)
    assert len(blocks) == len(preview.importable)
    agenda = PlanningDay(document=document, new_id=FakeIds("p")).agenda()
    assert len(agenda.spans) == len(blocks)
    assert all(1 <= block.planned_min <= 720 for block in blocks)
    document.undo()
    assert document.all(Block) == ()


@pytest.mark.parametrize("seed", range(5))
def test_broken_files_are_refused_in_words(empty: Document, tmp_path: Path, seed: int) -> None:
    path = tmp_path / "drejebog.xlsx"
    path.write_bytes(b"PK\x03\x04" + random.Random(seed).randbytes(3000))
    with pytest.raises(Problem):
        importing(empty).preview(path)


def test_columns_without_headings_that_tell_nothing_are_left_out(empty: Document) -> None:
    preview = importing(empty).preview(
        "\t9.00\t15\tVelkomst\tSmil\tog mere\n\t9.15\t30\tOplæg\tLyt\tog mere\n"
    )
    assert preview.mapping == {
        AgendaColumn.START: 1,
        AgendaColumn.LENGTH: 2,
        AgendaColumn.TITLE: 3,
        AgendaColumn.NOTES: 4,
    }


def test_times_that_run_backwards_give_the_usual_length(empty: Document) -> None:
    preview = importing(empty).preview("Tid\tPunkt\n10.00\tOplæg\n9.00\tPause\n")
    assert [row.block.planned_min for row in preview.rows] == [15, 15]
    assert faults(preview) == [(2, "no_length"), (3, "no_length"), (3, "overlap")]


def test_an_optional_block_is_not_fixed_by_a_wait(empty: Document) -> None:
    text = "Tid\tPunkt\tLængde\tFast\n9.00\tOplæg\t30\t\n10.00\tGåtur\t15\tkan udelades\n"
    preview = importing(empty).preview(text)
    assert preview.rows[1].block.timing is Timing.OPTIONAL


def test_a_list_that_does_not_tell_its_end_keeps_that_of_the_day(empty: Document) -> None:
    importing(empty).apply(importing(empty).preview("Tid\tPunkt\tLængde\n8.00\tOplæg\t30\n\tPause\t15\n"))
    assert (empty.workshop.starts_min, empty.workshop.ends_min) == (480, WORKSHOP.ends_min)


def test_too_much_that_was_copied_is_refused(empty: Document) -> None:
    with pytest.raises(Refused, match=r"people\.too_big_file"):
        importing(empty).preview("x" * 30_000_001)
