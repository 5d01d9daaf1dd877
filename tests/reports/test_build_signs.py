"""Table signs, name badges and the list of who sits where."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.people import Group
from facilitator_app.reports.build_people import people_by_group
from facilitator_app.reports.build_signs import name_badges, table_signs
from facilitator_app.reports.model import Column, Heading, Row, Table, TableCell, Title, Weight
from facilitator_app.reports.model_pieces import Badge, Sign
from tests.reports.days import BIRTHE, DAY, ERIK

TWICE = replace(
    DAY,
    groups=(
        *DAY.groups,
        Group(id="h1", workshop_id="w", number=1, name="Nord", division=2, member_ids=("birthe",)),
        Group(id="h3", workshop_id="w", number=3, division=2, member_ids=("erik", "bo", "gone")),
    ),
)


def test_each_table_has_one_sign_however_often_people_are_divided(words: Words) -> None:
    report = table_signs(TWICE, words)
    fold = "Fold ved den stiplede linje"
    assert report.pieces == (
        Sign(label="Gruppe", number="1", name="Nord", fold=fold),
        Sign(label="Gruppe", number="2", name="", fold=fold),
        Sign(label="Gruppe", number="3", name="", fold=fold),
    )
    assert report.foot == ""
    english = table_signs(DAY, load_words("en")).pieces[0]
    assert english == Sign(label="Group", number="1", name="Nord", fold="Fold at the dashed line")


def test_a_badge_has_name_unit_and_the_group_one_sits_in_first(words: Words) -> None:
    report = name_badges(TWICE, words, (BIRTHE, ERIK))
    head = "Lederdag: mobilisering af borgernes ressourcer"
    assert report.pieces == (
        Badge(
            name="Birthe Egelund (fiktiv)", lines=("Plejecenter Åløkke", "Leder af medarbejdere"), head=head
        ),
        Badge(
            name="Erik Holm (fiktiv)", lines=("Hjemmepleje Nord", "Chef"), head=head, foot="Gruppe 1 · Nord"
        ),
    )
    assert report.foot == "Klip ved mærkerne"
    assert "Birthe" not in report.title
    assert name_badges(replace(DAY, groups=()), words, (replace(BIRTHE, unit="", level=None),)).pieces == (
        Badge(name="Birthe Egelund (fiktiv)", head=head),
    )


def test_participants_stand_under_their_groups_and_the_rest_after(words: Words) -> None:
    report = people_by_group(DAY, words)
    assert report.mark == "Må ikke deles ud"
    assert report.foot == "Kun for teamet"
    columns = (
        Column(head="Navn", width=64.0),
        Column(head="Enhed", width=84.0),
        Column(head="Fravær", width=22.0),
    )

    def row(name: str, unit: str, absence: str = "") -> Row:
        return Row(
            cells=(TableCell(text=name, weight=Weight.STRONG), TableCell(text=unit), TableCell(text=absence))
        )

    assert report.elements == (
        Title(text="Deltagere efter gruppe"),
        Heading(text="Gruppe 1 · Nord"),
        Table(columns=columns, rows=(row("Erik Holm (fiktiv)", "Hjemmepleje Nord · Chef"),)),
        Heading(text="Uden gruppe"),
        Table(
            columns=columns,
            rows=(
                row("Birthe Egelund (fiktiv)", "Plejecenter Åløkke · Leder af medarbejdere"),
                row("Bo Ågård (fiktiv)", "", "fraværende"),
            ),
        ),
    )


def test_several_divisions_are_told_one_after_the_other(words: Words) -> None:
    headings = [e for e in people_by_group(TWICE, words).elements if isinstance(e, Heading)]
    assert headings == [
        Heading(text="Gruppe 1 · Nord", note="Inddeling 1"),
        Heading(text="Gruppe 1 · Nord", note="Inddeling 2"),
        Heading(text="Gruppe 3", note="Inddeling 2"),
    ]


def test_without_groups_everybody_stands_together() -> None:
    report = people_by_group(replace(DAY, groups=()), load_words("en"))
    title, heading, table = report.elements
    assert (title, heading) == (Title(text="Participants by group"), Heading(text="All participants"))
    assert isinstance(table, Table)
    assert len(table.rows) == 3
    assert report.mark == "Not to be handed out"
