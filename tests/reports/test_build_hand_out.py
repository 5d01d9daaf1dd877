"""The paper of what a file says of somebody: each head once, own words in serif, and one line for what is not said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.reports.build_hand_out import NamedIn, Part, Said, ToldOfPerson, hand_out_report
from facilitator_app.reports.day import Day
from facilitator_app.reports.model import Heading, Paragraph, Report, Table, Weight
from tests.store.examples import ENGAGEMENT, KEPT


def rules(title: str, *texts: str) -> Part:
    keys = ("purpose", "recipients", "kept_until")
    said = tuple(Said(key=key, label=key, text=text) for key, text in zip(keys, texts, strict=True))
    return Part(title=title, note="14. januar", said=said)


EMPTY = ToldOfPerson(
    person_id="p",
    name="Åse Ærø (fiktiv)",
    person=Part(title="Åse Ærø (fiktiv)", said=(Said(key="name", label="Navn", text="Åse Ærø (fiktiv)"),)),
)
UNSAID = ("ikke angivet",) * 3
ACTION = Part(
    title="Lederdag",
    note="Skema",
    said=(
        Said(key="occasion", label="Når", text="telefonen ringer", is_words=True),
        Said(key="due_on", label="Senest", text="1. februar"),
    ),
)
TALK = Part(
    title="20. januar",
    said=(
        Said(key="leader_values.x", label="Din forberedelse: Det lykkes", text="Ro", is_words=True),
        Said(key="leader_ratings.a", label="Din vurdering: Retning", text="4"),
        Said(key="leader_ratings.b", label="Din vurdering: Drift", text="2"),
        Said(key="chief_ratings.a", label="Nærmeste leders vurdering: Retning", text="3"),
        Said(key="agreements", label="Aftaler", text="Hver uge", is_words=True),
    ),
)


def report(told: ToldOfPerson, language: str = "da") -> Report:
    return hand_out_report(Day(engagement=ENGAGEMENT, workshop=KEPT), load_words(language), told)


def tables(made: Report) -> list[Table]:
    return [one for one in made.elements if isinstance(one, Table)]


def texts(table: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in table.rows]


def headings(made: Report) -> list[str]:
    return [one.text for one in made.elements if isinstance(one, Heading) and one.level == 2]


def paragraphs(made: Report) -> list[str]:
    return [one.text for one in made.elements if isinstance(one, Paragraph)]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("da", "Filen rummer intet om dig under: Workshops og grupper · Dine handlingsskemaer"),
        ("en", "The file holds nothing about you under: Workshops and groups · Your action schemas"),
    ],
)
def test_of_all_that_the_file_does_not_hold_there_is_one_line(language: str, line: str) -> None:
    made = report(EMPTY, language)
    assert [text for text in paragraphs(made) if text.startswith(line)]
    assert len(headings(made)) == 1, "only what lies outside of the fields"
    assert len(tables(made)) == 1


def test_a_purpose_that_is_the_same_stands_once_and_what_is_not_said_in_one_line() -> None:
    several = (
        rules("Dag 1", *UNSAID),
        rules("Dag 2", "Opfølgning", "ikke angivet", "1. august"),
        rules("Dag 3", *UNSAID),
        rules("Dag 4", "Opfølgning", "ikke angivet", "1. august"),
    )
    made = report(replace(EMPTY, rules=several))
    assert texts(tables(made)[-1]) == [
        ("Dag 2, 14. januar\nDag 4, 14. januar", "Opfølgning", "ikke angivet", "1. august")
    ]
    (line,) = (text for text in paragraphs(made) if "er ikke angivet for" in text)
    assert line.endswith(": Dag 1, 14. januar; Dag 3, 14. januar.")
    assert "ikke angivet" not in str(tables(report(replace(EMPTY, rules=several[:1]))))


def test_no_head_is_said_twice_and_own_words_are_set_as_such() -> None:
    made = report(replace(EMPTY, actions=(ACTION, ACTION), talks=(TALK,)))
    heads = [column.head for table in tables(made) for column in table.columns if column.head]
    assert heads == ["Din forberedelse", "Tema", "Din vurdering", "Nærmeste leders vurdering"]
    _person, first, second, written, _rated, rest = tables(made)
    assert texts(first) == texts(second) == [("Når", "telefonen ringer"), ("Senest", "1. februar")]
    assert [row.cells[1].weight for row in first.rows] == [Weight.WORDS, Weight.PLAIN]
    assert texts(written) == [("Det lykkes", "Ro")]
    assert texts(rest) == [("Aftaler", "Hver uge")]
    assert rest.rows[0].cells[1].weight is Weight.WORDS


def test_ratings_of_both_stand_side_by_side_as_numbers() -> None:
    (rated,) = (table for table in tables(report(replace(EMPTY, talks=(TALK,)))) if len(table.columns) == 3)
    assert texts(rated) == [("Retning", "4", "3"), ("Drift", "2", "")]
    assert [column.is_number for column in rated.columns] == [False, True, True]
    alone = replace(TALK, said=TALK.said[1:3])
    rated = tables(report(replace(EMPTY, talks=(alone,))))[-1]
    assert [column.head for column in rated.columns] == ["Tema", "Din vurdering"]


def test_how_many_point_at_somebody_is_a_number_and_when_stands_under_it() -> None:
    said = (
        Said(key="own_chief_of", label="Leder for", text="3"),
        Said(key="chief_in_talks", label="I samtaler", text="1 (20. januar)"),
    )
    table = tables(report(replace(EMPTY, connected=said)))[-1]
    assert texts(table) == [("Leder for", "3"), ("I samtaler", "1")]
    assert table.rows[1].cells[0].note == "20. januar"
    assert table.columns[1].is_number


def test_sentences_stand_under_where_they_stand() -> None:
    named = (
        NamedIn(where="Temaer", sentence="Åse a", is_whole=True),
        NamedIn(where="Svar", sentence="Åse b", is_whole=True),
        NamedIn(where="Temaer", sentence="Åse c", is_whole=False),
    )
    made = report(replace(EMPTY, named=named))
    wheres = [one.text for one in made.elements if isinstance(one, Heading) and one.level == 3]
    assert wheres == ["Svar", "Temaer"]
    assert [texts(table) for table in tables(made)[1:]] == [[("Åse b",)], [("Åse a",), ("Åse c",)]]
    assert "set efter" in tables(made)[-1].rows[1].cells[0].note


def test_each_workshop_and_each_follow_up_is_a_row() -> None:
    group = Said(key="group", label="Gruppe", text="Gruppe 1 med 2 andre")
    away = Said(key="absence", label="Deltagelse", text="fraværende")
    gave = (
        Said(key="action", label="Handling", text="Lytter", is_words=True),
        Said(key="gave", label="Gav", text="Ro", is_words=True),
    )
    made = report(
        replace(
            EMPTY,
            workshops=(Part(title="Dag 1", said=(group,)), Part(title="Dag 2", said=(away,))),
            follow_ups=(Part(title="Dag 1", said=gave),),
        )
    )
    _person, attended, followed = tables(made)
    assert texts(attended) == [("Dag 1", "Gruppe 1 med 2 andre", ""), ("Dag 2", "", "fraværende")]
    assert texts(followed) == [("Lytter", "", "Ro")]
    assert followed.rows[0].cells[0].note == "Dag 1"
    made = report(replace(EMPTY, workshops=(Part(title="Dag 1", said=(group,)),)))
    assert [column.head for column in tables(made)[1].columns] == ["Workshop", "Gruppe"]
