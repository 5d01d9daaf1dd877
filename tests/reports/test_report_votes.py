"""What the room answered, in the client's report: only what it has been shown."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.ballots import Ballot, BallotKind, BallotRound, Corner, Count
from facilitator_app.domain.forms import Option
from facilitator_app.reports.build_report import Chapter, full_report
from facilitator_app.reports.day import Day
from facilitator_app.reports.model import (
    Column,
    Element,
    Face,
    Heading,
    Paragraph,
    Row,
    Table,
    TableCell,
    Together,
    Weight,
)
from facilitator_app.reports.model_charts import Bar, Bars, Dots
from facilitator_app.reports.report_votes import votes_section
from tests.ballots import hidden
from tests.reports.days import DAY, DILEMMA, output


def round_of(number: int, votes: dict[str, int | tuple[int, int]]) -> BallotRound:
    counts = tuple(
        Count(key=key, votes=given[0], against=given[1])
        if isinstance(given, tuple)
        else Count(key=key, votes=given)
        for key, given in votes.items()
    )
    return BallotRound(number=number, keys=tuple(votes), counts=counts, is_revealed=True)


def ballot(kind: BallotKind, labels: dict[str, str], *rounds: BallotRound, **more: object) -> Ballot:
    options = tuple(Option(key=key, label=label) for key, label in labels.items())
    made = Ballot(id=kind, workshop_id="w", kind=kind, title="Spørgsmålet", options=options, rounds=rounds)
    return replace(made, **more)  # type: ignore[arg-type]


def told(words: Words, *ballots: Ballot, day: Day = DAY) -> tuple[Element, ...]:
    return votes_section(replace(day, ballots=ballots), words)


def together(*elements: Element) -> Together:
    return Together(elements=elements)


def parts(element: Element) -> tuple[Element, ...]:
    assert isinstance(element, Together)
    return element.elements


LABELS = {"a": "Tid", "b": "Tillid", "c": "Tavshed"}
CORNERS = {Corner.AGREE: "Enig", Corner.DISAGREE: "Uenig"}


def test_dots_are_bars_with_the_most_asked_for_first_and_ties_flagged(words: Words) -> None:
    asked = ballot(BallotKind.DOTS, LABELS, round_of(1, {"a": 4, "b": 9, "c": 4}), voters=6, budget=3)
    assert told(words, asked) == (
        Heading(text="Afstemninger"),
        Heading(text="Spørgsmålet", note="Prikker · 6 personer · 3 prikker hver", level=3),
        together(
            Bars(
                bars=(Bar(label="Tillid", value=9), Bar(label="Tid", value=4), Bar(label="Tavshed", value=4))
            ),
            Paragraph(text="Lige mange: Tid · Tavshed", face=Face.HELP),
        ),
    )


def test_later_rounds_stand_under_their_numbers_and_hidden_ones_nowhere(words: Words) -> None:
    rounds = (
        round_of(1, {"a": 4, "b": 9, "c": 0}),
        round_of(2, {"a": 1, "b": 2}),
        replace(round_of(3, {"b": 7}), is_revealed=False),
        round_of(4, {"b": 0}),
    )
    asked = ballot(BallotKind.HANDS, LABELS, *rounds, title="")
    assert told(words, asked)[1:] == (
        Heading(text="Håndsoprækning", level=3),
        together(
            Paragraph(text="1. runde", face=Face.LABEL),
            Bars(
                bars=(Bar(label="Tillid", value=9), Bar(label="Tid", value=4), Bar(label="Tavshed", value=0))
            ),
        ),
        together(
            Paragraph(text="2. runde", face=Face.LABEL),
            Bars(bars=(Bar(label="Tillid", value=2), Bar(label="Tid", value=1))),
        ),
    )


def test_likes_tell_for_and_against(words: Words) -> None:
    asked = ballot(BallotKind.LIKES, LABELS, round_of(1, {"a": (5, 1), "b": (4, 0), "c": (3, 9)}))
    table, tie = parts(told(words, asked)[-1])
    assert table == Table(
        columns=(
            Column(head="Mulighed", width=92.0),
            Column(head="For", width=22.0, is_number=True),
            Column(head="Imod", width=22.0, is_number=True),
            Column(head="For minus imod", width=34.0, is_number=True),
        ),
        rows=tuple(
            Row(
                cells=(
                    TableCell(text=label),
                    TableCell(text=votes),
                    TableCell(text=against),
                    TableCell(text=score, weight=Weight.STRONG),
                )
            )
            for label, votes, against, score in (
                ("Tid", "5", "1", "4"),
                ("Tillid", "4", "0", "4"),
                ("Tavshed", "3", "9", "\u22126"),
            )
        ),
    )
    assert tie == Paragraph(text="Lige mange: Tid · Tillid", face=Face.HELP)


def test_what_the_room_has_not_been_shown_is_not_told(words: Words) -> None:
    dots = ballot(BallotKind.DOTS, LABELS, round_of(1, {"a": 4}))
    corners = ballot(BallotKind.CORNERS, CORNERS, round_of(1, {Corner.AGREE: 9}))
    assert told(words) == told(words, hidden(dots), hidden(corners)) == ()


def cells(table: Element) -> list[list[str]]:
    assert isinstance(table, Table)
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_corners_before_and_after_have_their_shift(words: Words) -> None:
    before = round_of(1, {Corner.AGREE: 5, Corner.DISAGREE: 3})
    after = round_of(2, {Corner.AGREE: 3, Corner.DISAGREE: 5})
    people, table = parts(told(words, ballot(BallotKind.CORNERS, CORNERS, before, after))[-1])
    assert people == Paragraph(text="8 personer før og 8 efter", face=Face.HELP)
    assert isinstance(table, Table)
    assert [column.head for column in table.columns] == ["Mulighed", "Før", "Efter", "Forskydning"]
    assert cells(table) == [["Enig", "5", "3", "−2"], ["Uenig", "3", "5", "+2"]]


def test_corners_that_were_asked_once_are_bars(words: Words) -> None:
    after = round_of(2, {Corner.AGREE: 5, Corner.DISAGREE: 0})
    assert told(words, ballot(BallotKind.CORNERS, CORNERS, after))[2:] == (
        together(
            Paragraph(text="Efter drøftelsen · 5 personer", face=Face.LABEL),
            Bars(bars=(Bar(label="Enig", value=5), Bar(label="Uenig", value=0))),
        ),
    )


def test_places_are_dots_before_and_after_with_the_shift_of_each_place(words: Words) -> None:
    steps = {str(step): str(step) for step in range(4)}
    asked = ballot(
        BallotKind.PLACES,
        steps,
        round_of(1, {"0": 3, "1": 2}),
        round_of(2, {"1": 2, "3": 3}),
        pole_a="Selv",
        pole_b="Fælles",
    )
    *rest, last = told(words, asked)
    assert rest[2:] == [
        together(
            Paragraph(text="Før drøftelsen · 5 personer", face=Face.LABEL),
            Dots(pole_a="Selv", pole_b="Fælles", counts=(3, 2, 0, 0)),
        ),
        together(
            Paragraph(text="Efter drøftelsen · 5 personer", face=Face.LABEL),
            Dots(pole_a="Selv", pole_b="Fælles", counts=(0, 2, 0, 3)),
        ),
        Paragraph(text="Én prik er én person. Uden navne.", face=Face.HELP),
    ]
    people, table = parts(last)
    assert people == Paragraph(text="5 personer før og 5 efter", face=Face.HELP)
    assert isinstance(table, Table)
    assert table.columns[0].head == "Plads"
    assert cells(table) == [
        ["0 · Selv", "3", "0", "−3"],
        ["1", "2", "2", "0"],
        ["3 · Fælles", "0", "3", "+3"],
    ]


def test_where_fewer_than_five_stood_is_not_told(words: Words) -> None:
    asked = ballot(BallotKind.CORNERS, CORNERS, round_of(1, {Corner.AGREE: 4}))
    assert told(words, asked)[2:] == (
        Paragraph(text="Færre end 5 personer. Tallene vises ikke.", face=Face.HELP),
    )


def test_a_theme_that_gathers_only_what_is_kept_back_is_not_named(words: Words) -> None:
    kept = replace(DAY, outputs=(output(1, DILEMMA, "hidden", "HEMMELIGT", theme_ids=("t1",)),))
    both = ballot(BallotKind.DOTS, {"t1": "Skjult", "t2": "Åbent"}, round_of(1, {"t1": 4, "t2": 2}))
    assert told(words, both, day=kept)[-1] == together(Bars(bars=(Bar(label="Åbent", value=2),)))
    alone = ballot(BallotKind.DOTS, {"t1": "Skjult"}, round_of(1, {"t1": 4}))
    assert told(words, alone, day=kept) == ()


def test_votes_speak_english_on_an_english_day() -> None:
    asked = ballot(BallotKind.DOTS, LABELS, round_of(1, {"a": 4, "b": 4}), voters=1, budget=3)
    found = told(load_words("en"), asked)
    assert found[1] == Heading(text="Spørgsmålet", note="Dots · 1 person · 3 dots each", level=3)
    assert parts(found[-1])[-1] == Paragraph(text="Tied: Tid · Tillid", face=Face.HELP)


def test_themes_have_their_votes_once_in_whichever_chapter_is_there(words: Words) -> None:
    def headings(*chapters: Chapter) -> list[str]:
        report = full_report(DAY, words, chapters=frozenset(chapters))
        return [element.text for element in report.elements if isinstance(element, Heading)][1:]

    assert headings(Chapter.THEMES) == ["Temaer efter prioritering", "Spørg, før vi handler"]
    assert headings(Chapter.VOTES, Chapter.THEMES) == [
        "Afstemninger",
        "Håndsoprækning",
        "Temaer",
        "Spørg, før vi handler",
    ]
