"""The run sheet for the team and the programme for everybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from facilitator_app import resources
from facilitator_app.content.templates import instantiate, load_template, shipped_root
from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.agenda import Block, Timing
from facilitator_app.domain.workshop import DaySpan, Workshop
from facilitator_app.reports.build_run_sheet import participants_agenda, programme_tables, run_sheet
from facilitator_app.reports.day import Day
from facilitator_app.reports.faces import load_faces
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import (
    Beside,
    Checklist,
    Choice,
    Column,
    Face,
    Heading,
    Paragraph,
    Report,
    Row,
    Table,
    TableCell,
    Title,
    Together,
    Weight,
)
from facilitator_app.reports.pages import PageSetter
from tests.fakes import FakeIds
from tests.reports.days import BLOCKS, DAY

PRINTED_AT = datetime(2027, 1, 13, 16, 20)  # noqa: DTZ001  local time, read from the laptop's clock


def sheet(words: Words, day: Day = DAY) -> Report:
    return run_sheet(day, words, printed_at=PRINTED_AT)


def test_the_run_sheet_has_private_notes_right_of_the_bar(words: Words) -> None:
    report = sheet(words)
    assert report.mark == "Må ikke deles ud"
    assert report.kicker == "Drejebog – kun for teamet"
    assert report.context == "Lederdag: mobilisering af borgernes ressourcer · torsdag den 14. januar 2027"
    assert report.foot == "Udskrevet onsdag den 13. januar 2027 kl. 16.20"
    assert report.elements[0] == Title(
        text="Drejebog 09.00–12.45",
        aside=(
            "2 ledere · 2 borde · frokost fast kl. 12.00",
            "Sort streg = egne noter, vises aldrig i rummet",
        ),
    )
    table = report.elements[1]
    assert isinstance(table, Table)
    assert table.columns == (
        Column(head="Tid", width=12.0),
        Column(head="Længde", width=12.0),
        Column(head="Programpunkt og materialer", width=44.0),
        Column(head="Egne noter", width=77.0, has_bar_before=True),
        Column(head="Faktisk", width=12.0),
    )
    assert table.rows == (
        Row(
            cells=(
                TableCell(text="09.00", weight=Weight.CLOCK),
                TableCell(text="25 min", weight=Weight.QUIET),
                TableCell(text="Dilemma: Varerne", note="Dilemmakort", weight=Weight.STRONG),
                TableCell(
                    text="Læs dilemmaet to gange.\n\nTag en håndsoprækning.",
                    note="Roller: Facilitator læser op.",
                    weight=Weight.NOTES,
                ),
                TableCell(has_line=True),
            )
        ),
        Row(
            cells=(
                TableCell(text="12.00", weight=Weight.CLOCK),
                TableCell(text="45 min", weight=Weight.QUIET),
                TableCell(text="Frokost", strong_note="Fast tid", weight=Weight.STRONG),
                TableCell(text="Køkkenet lukker.", weight=Weight.NOTES),
                TableCell(has_line=True),
            ),
            is_tinted=True,
        ),
    )
    assert table.continued_word == "– fortsat"
    after = report.elements[2]
    assert isinstance(after, Beside)
    assert after.left == (
        Paragraph(text="Materialer", face=Face.LABEL),
        Checklist(items=(Choice(label="Dilemmakort"),)),
    )


def test_the_goal_and_the_roles_say_what_they_are(words: Words) -> None:
    block = replace(BLOCKS[0], goal=" At se dilemmaet fra begge sider. ", roles="Lone tæller.\nBo skriver.")
    table = sheet(words, replace(DAY, blocks=(block,))).elements[1]
    assert isinstance(table, Table)
    assert table.rows[0].cells[2].note == "Mål: At se dilemmaet fra begge sider.\nMaterialer: Dilemmakort"
    assert table.rows[0].cells[3].note == "Roller: Lone tæller.\nBo skriver."
    block = replace(block, materials=(), roles=" ")
    (row,) = sheet(words, replace(DAY, blocks=(block,))).elements[1].rows  # type: ignore[union-attr]
    assert (row.cells[2].note, row.cells[3].note) == ("Mål: At se dilemmaet fra begge sider.", "")


def test_many_materials_stand_in_three_columns(words: Words) -> None:
    many = replace(BLOCKS[0], materials=tuple(f"Ting {n}" for n in range(9)))
    materials = sheet(words, replace(DAY, blocks=(many,))).elements[2]
    assert isinstance(materials, Together)
    assert isinstance(materials.elements[1], Checklist)
    assert materials.elements[1].columns == 3


def test_a_plan_without_people_or_materials_says_only_what_is_known(words: Words) -> None:
    fixed = replace(BLOCKS[0], materials=(), timing=Timing.FIXED)
    report = sheet(words, replace(DAY, blocks=(fixed,), participants=(), groups=()))
    title = report.elements[0]
    assert isinstance(title, Title)
    assert title.aside[0] == ""
    assert [type(element) for element in report.elements[2:]] == [Paragraph, Paragraph]


def test_a_plan_without_blocks_has_the_days_own_times(words: Words) -> None:
    title = sheet(words, replace(DAY, blocks=())).elements[0]
    assert isinstance(title, Title)
    assert title.text == "Drejebog 09.00–15.30"


def test_the_programme_holds_times_and_titles_only(words: Words) -> None:
    report = participants_agenda(DAY, words)
    assert report.elements == (
        Title(text="Program 09.00–12.45"),
        Paragraph(text="Dagen giver en ramme.", face=Face.LEAD),
        Table(
            columns=(Column(head="Tid", width=16.0), Column(head="Programpunkt", width=154.0)),
            rows=(
                Row(cells=(TableCell(text="09.00", weight=Weight.CLOCK), TableCell(text="Dilemma: Varerne"))),
                Row(
                    cells=(TableCell(text="12.00", weight=Weight.CLOCK), TableCell(text="Frokost")),
                    is_tinted=True,
                ),
            ),
        ),
        Together(
            elements=(
                Heading(text="Det arbejder vi med"),
                Paragraph(text="At spotte ressourcer"),
                Paragraph(text="Balancen mellem selvbestemmelse og fælles retning"),
            )
        ),
    )
    for block in BLOCKS:
        for line in (block.notes, block.roles, *block.materials):
            assert not line or line not in repr(report)


def test_a_programme_without_purpose_and_focus_is_its_table(words: Words) -> None:
    day = replace(DAY, workshop=replace(DAY.workshop, purpose="", focus=()))
    assert [type(element) for element in participants_agenda(day, words).elements] == [Title, Table]


def seminar() -> Day:
    places = (("first", 1, 1), ("second", 1, 2), ("third", 2, 0))
    blocks = tuple(
        replace(BLOCKS[0], id=key, position=place, day_number=number, track=track, timing=Timing.FLEXIBLE)
        for place, (key, number, track) in enumerate(places)
    )
    workshop = replace(
        DAY.workshop,
        starts_min=720,
        ends_min=1080,
        later_days=(DaySpan(starts_min=480, ends_min=720),),
        tracks=("Sal A", "Kantinen"),
    )
    return replace(DAY, workshop=workshop, blocks=blocks)


def test_each_of_several_days_has_its_heading_and_its_table(words: Words) -> None:
    report = sheet(words, seminar())
    headings = [element for element in report.elements if isinstance(element, Heading)]
    assert headings[:2] == [
        Heading(text="Dag 1", note="Torsdag den 14. januar 2027 · 12.00–18.00"),
        Heading(text="Dag 2", note="Fredag den 15. januar 2027 · 08.00–12.00"),
    ]
    title = report.elements[0]
    assert isinstance(title, Title)
    assert title.text == "Drejebog"
    first, second = [element for element in report.elements if isinstance(element, Table)]
    assert [row.cells[0].text for row in first.rows] == ["12.00", "12.00"]
    assert [row.cells[2].strong_note for row in first.rows] == ["Sal A", "Kantinen"]
    assert second.rows[0].cells[0].text == "08.00"


def test_the_programme_tells_day_and_room_too(words: Words) -> None:
    day = seminar()
    undated = replace(day, workshop=replace(day.workshop, held_on=None))
    report = participants_agenda(undated, words)
    headings = [element for element in report.elements if isinstance(element, Heading)]
    assert headings[0] == Heading(text="Dag 1", note="12.00–18.00")
    tables = [element for element in report.elements if isinstance(element, Table)]
    assert [row.cells[1].note for row in tables[0].rows] == ["Sal A", "Kantinen"]
    empty = participants_agenda(replace(undated, blocks=()), words)
    assert not any(isinstance(element, Table) for element in empty.elements)


def test_a_day_without_blocks_is_told_of_calmly(words: Words) -> None:
    day = seminar()
    first = replace(day, blocks=tuple(block for block in day.blocks if block.day_number == 1))
    run = [e for e in sheet(words, first).elements if isinstance(e, Heading | Paragraph | Table)]
    at = next(i for i, e in enumerate(run) if isinstance(e, Heading) and e.text == "Dag 2")
    assert run[at + 1] == Paragraph(text="Der er ikke planlagt noget på denne dag endnu.")
    told = participants_agenda(first, words).elements
    assert Paragraph(text="Programmet for denne dag følger.") in told
    # What is written when the days are over leaves out a day on which nothing was done.
    headings = [e.text for e in programme_tables(first, words) if isinstance(e, Heading)]
    assert headings == ["Dag 1"]


@pytest.mark.parametrize("template", ["leader-day", "seminar-12-12", "theme-day"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_the_programme_of_a_shipped_template_is_one_page(template: str, language: str) -> None:
    records = instantiate(
        load_template(template, language, root=shipped_root()), new_id=FakeIds(), held_on=date(2027, 1, 14)
    )
    workshop = next(record for record in records if isinstance(record, Workshop))
    blocks = tuple(record for record in records if isinstance(record, Block))
    day = replace(DAY, workshop=workshop, blocks=blocks)
    report = participants_agenda(day, load_words(language))
    setter = PageSetter(LineBreaker(load_faces(resources.path("fonts")), language))
    assert len(setter.pages(report)) == 1


def test_the_header_of_several_days_tells_the_first_and_the_last(words: Words) -> None:
    span = "orsdag den 14. januar – fredag den 15. januar 2027"
    assert sheet(words, seminar()).context.endswith(f"t{span}")
    assert participants_agenda(seminar(), words).context.startswith(f"T{span}")
    over_new_year = replace(seminar().workshop, held_on=date(2026, 12, 31))
    context = sheet(words, replace(seminar(), workshop=over_new_year)).context
    assert context.endswith("torsdag den 31. december 2026 – fredag den 1. januar 2027")
