"""The paper of a talk, the radar chart, and the pattern of a year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest

from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.lus_reading import year_pattern
from facilitator_app.reports.bands import Band, Disc, Frame, Way
from facilitator_app.reports.build_lus import TalkOnPaper, talk_paper, year_paper
from facilitator_app.reports.layout_radar import radar_bands
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import Heading, Report, Table
from facilitator_app.reports.model_radar import Radar, RadarSpoke
from facilitator_app.reports.pdf import Drawn, draw
from facilitator_app.reports.style import LEFT, WIDTH
from tests.lus import CONCEPT, FULL, PLAN, SECRETS, talks_of_year
from tests.reports.days import DAY

Draw = Callable[[Report], Drawn]


@pytest.fixture
def drawn(fonts: Path) -> Draw:
    def draw_this(report: Report) -> Drawn:
        made_at = datetime(2027, 1, 13, 15, 20, tzinfo=UTC)
        return draw((report,), made_at=made_at, fonts=fonts, report_done=lambda: None)

    return draw_this


def told(talk: LusTalk = FULL) -> TalkOnPaper:
    return TalkOnPaper(
        talk=talk,
        concept=CONCEPT,
        leader="Birthe Egelund (fiktiv)",
        chief="Anker Bjerre (fiktiv)",
        cards=(CONCEPT.cards[2], CONCEPT.cards[0]),
        plan_form=PLAN,
    )


def text_of(drawn: Drawn) -> str:
    document = pypdfium2.PdfDocument(drawn.content)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


def headings(report: Report) -> list[str]:
    return [element.text for element in report.elements if isinstance(element, Heading)]


def radar(*spokes: RadarSpoke, steps: int = 5) -> Radar:
    return Radar(spokes=spokes, steps=steps, own_word="Lederen", chief_word="Chefen", said="det hele")


def marks_of(bands: tuple[Band, ...], kind: type) -> list[object]:
    return [
        mark
        for band in bands
        for column in band.columns
        for one in column
        for mark in one[2]
        if isinstance(mark, kind)
    ]


def test_the_paper_holds_what_they_came_to_and_not_what_they_prepared(words: Words, drawn: Draw) -> None:
    text = text_of(drawn(talk_paper(DAY, words, told())))
    for said in (*SECRETS[2:], "Helheden før egen enhed", "Slippe detaljen", "Medarbejdere 4 og 4", "Mål"):
        assert said in text, said
    assert "Samarbejde på tværs 2 og 3" in text
    assert "med Anker Bjerre (fiktiv)" in text
    assert not [word for word in SECRETS[:2] if word in text]


def test_the_files_own_properties_name_nobody(words: Words) -> None:
    assert talk_paper(DAY, words, told()).title == "LUS-samtale"


def test_an_empty_talk_says_that_nothing_is_agreed(words: Words, drawn: Draw) -> None:
    empty = LusTalk(id="t", concept_id="concept", participant_id="p-1")
    report = talk_paper(DAY, words, replace(told(empty), cards=(), chief="", plan_form=None))
    assert headings(report) == ["Aftaler"]
    text = text_of(drawn(report))
    assert "Ingen aftaler er skrevet ned." in text
    assert "med" not in text.split("Aftaler")[0].split()


def test_one_rater_alone_has_a_ring_and_no_comparison(words: Words) -> None:
    talk = replace(FULL, chief_ratings={}, leader_ratings={"direction": 4})
    report = talk_paper(DAY, words, told(talk))
    tables = [element for element in report.elements if isinstance(element, Table)]
    assert [[cell.text for cell in row.cells] for row in tables[0].rows][:2] == [
        ["Retning", "4", "–"],
        ["Kerneopgave", "–", "–"],
    ]


def test_a_planned_status_and_one_with_nothing(words: Words, drawn: Draw) -> None:
    first = FULL.statuses[0]
    talk = replace(
        FULL,
        statuses=(
            replace(first, held_on=None, text=""),
            replace(first, planned_on=None, held_on=None, text=" "),
            replace(first, planned_on=None, held_on=None, text="Uden dag"),
        ),
    )
    text = text_of(drawn(talk_paper(DAY, words, told(talk))))
    assert "Aftalt til mandag den 3. maj 2027" in text
    assert text.index("Første status") < text.index("Aftalt til") < text.index("Status")
    assert text.count("status") == text.count("Status") == 1


def test_a_status_talk_of_the_concept_that_is_not_planned_is_not_on_paper(words: Words, drawn: Draw) -> None:
    text = text_of(drawn(talk_paper(DAY, words, told(replace(FULL, statuses=())))))
    assert "status" not in text


def test_overlong_words_stay_on_the_pages(words: Words, drawn: Draw) -> None:
    long = "Speciallægepraksisoverenskomst " * 30
    talk = replace(
        FULL,
        plan_values={"goal": long},
        agreements=tuple(
            replace(FULL.agreements[0], id=str(n), text=long, by_when=long[:90]) for n in range(6)
        ),
    )
    themes = tuple(replace(theme, title=f"{theme.title} {long[:90]}") for theme in CONCEPT.themes)
    one = drawn(talk_paper(DAY, words, replace(told(talk), concept=replace(CONCEPT, themes=themes))))
    assert one.page_count > 1
    assert not one.missing_glyphs


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_year_is_told_in_means_and_says_what_was_left_out(language: str, drawn: Draw) -> None:
    talks = list(talks_of_year([2, 3, 4, 5, 3, 3, 3]))
    talks[5] = replace(talks[5], sealed="f1.x")
    talks[6] = replace(talks[6], concept_id="older")
    concepts = {"concept": CONCEPT, "older": replace(CONCEPT, id="older", scale_steps=7)}
    pattern = year_pattern(2026, CONCEPT, talks, concepts, today=date(2027, 1, 1))
    text = text_of(drawn(year_paper(DAY, load_words(language), CONCEPT, pattern)))
    assert ("3,4" if language == "da" else "3.4") in text
    assert "2026" in text
    assert not [word for word in SECRETS if word in text]
    assert ("1 med egen adgangskode" if language == "da" else "1 with a password") in text
    assert ("1 med en skala" if language == "da" else "1 with a scale") in text


def test_a_theme_too_few_have_rated_has_no_mean_on_paper(words: Words) -> None:
    talks = [replace(talk, chief_ratings={}) for talk in talks_of_year([3] * 5)]
    pattern = year_pattern(2026, CONCEPT, talks, {"concept": CONCEPT}, today=date(2027, 1, 1))
    (table,) = [e for e in year_paper(DAY, words, CONCEPT, pattern).elements if isinstance(e, Table)]
    assert [cell.text for cell in table.rows[0].cells] == ["Retning", "3,0", "–"]


def test_the_rings_are_told_apart_by_line_and_mark(breaker: LineBreaker) -> None:
    spokes = [RadarSpoke(label=str(place), own=3, chief=4) for place in range(6)]
    bands = radar_bands(breaker, radar(*spokes), LEFT, WIDTH)
    dashed = [way for way in marks_of(bands, Way) if isinstance(way, Way) and way.dash]
    assert len(dashed) == 6 + 1
    assert len(marks_of(bands, Disc)) == len(marks_of(bands, Frame)) == 6 + 1


def test_a_ring_is_open_where_a_rating_is_missing(breaker: LineBreaker) -> None:
    spokes = [RadarSpoke(label=str(place), chief=4 if place != 1 else None) for place in range(5)]
    bands = radar_bands(breaker, radar(*spokes), LEFT, WIDTH)
    dashed = [way for way in marks_of(bands, Way) if isinstance(way, Way) and way.dash]
    assert len(dashed) == 3 + 1
    assert len(marks_of(bands, Disc)) == 1


@pytest.mark.parametrize("count", [0, 1, 2, 3, 12])
def test_any_number_of_spokes_has_its_chart(breaker: LineBreaker, count: int) -> None:
    spokes = [RadarSpoke(label=f"Tema {place}", own=1, chief=10) for place in range(count)]
    bands = radar_bands(breaker, radar(*spokes, steps=10), LEFT, WIDTH)
    assert len(bands) == (2 if count else 0)
    for band in bands:
        for column in band.columns:
            for height, texts, _ in column:
                assert all(0 <= text.y <= height and LEFT - 1 <= text.x <= LEFT + WIDTH for text in texts)
