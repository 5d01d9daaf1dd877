"""Cards, badges and signs on their sheets: where the cuts are, and that nothing is lost or laid over another."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator_app import resources
from facilitator_app.reports import style
from facilitator_app.reports.bands import Disc, Fill, Line, TurnedText
from facilitator_app.reports.faces import load_faces
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import Face, Lettered, Paragraph, Poles
from facilitator_app.reports.model_pieces import Badge, Card, Piece, Sign
from facilitator_app.reports.pages import Page, PageSetter
from facilitator_app.reports.roles import Role
from facilitator_app.reports.style import MM, PAGE_HEIGHT, PAGE_WIDTH, Ink
from tests.reports.boxes import assert_pieces_well_set, boxes, guides, report_of, words_on

LONG = "Borgerens egne ressourcer og netværket kan bidrage med mere, end vi troede. " * 40
AWKWARD = ("", "kort", LONG, "<b>&amp; {page} %s", "😀 אבג \u202eomvendt", "a" * 300)


def sheets(breaker: LineBreaker, *pieces: Piece, foot: str = "Klip ved mærkerne") -> tuple[Page, ...]:
    report = report_of(pieces=pieces, foot=foot, page_of="ark {page} af {pages}")
    return PageSetter(breaker).pages(report)


def card(text: str, *, context: str = "") -> Card:
    return Card(
        head="Dilemma 1",
        aside=text,
        parts=(
            Paragraph(text=text, face=Face.STATEMENT),
            Paragraph(text=context),
            Lettered(options=(text, "Vi henter", "")),
        ),
        at_foot=(Poles(pole_a=text, pole_b="Borgerens egen vej"), Paragraph(text=text)),
        foot=text,
        continued="– fortsat",
    )


SHORT = card("Han vil selv hente sine varer.")


def test_four_cards_of_90_by_132_mm_stand_on_a_sheet(breaker: LineBreaker) -> None:
    first, second = sheets(breaker, *[SHORT] * 5)
    assert sum(text.text == "Dilemma 1" for text in first.texts) == 4
    assert sum(text.text == "Dilemma 1" for text in second.texts) == 1
    heads = sorted((round(t.x / MM), round(t.y / MM)) for t in first.texts if t.text == "Dilemma 1")
    assert [x for x, _ in heads] == [24, 24, 114, 114]
    assert heads[1][1] - heads[0][1] == 132
    assert words_on(first).endswith("Klip ved mærkerne Ark 1 af 2")


def test_the_marks_to_cut_by_stand_outside_the_cards(breaker: LineBreaker) -> None:
    (page,) = sheets(breaker, SHORT)
    down = [m for m in page.marks if isinstance(m, Fill) and m.ink is Ink.BLACK and m.height == 5 * MM]
    across = [m for m in page.marks if isinstance(m, Line) and m.ink is Ink.BLACK and m.width == 5 * MM]
    assert sorted({round((m.x + m.width / 2) / MM) for m in down}) == [15, 105, 195]
    assert sorted({round(m.y / MM, 1) for m in across}) == [16.5, 148.5, 280.5]
    assert len(down) == len(across) == 6
    assert all(m.y + m.height < 16.5 * MM or m.y > 280.5 * MM for m in down)
    assert all(m.x + m.width < 15 * MM or m.x > 195 * MM for m in across)


def test_grey_dashes_show_where_cards_meet(breaker: LineBreaker) -> None:
    (page,) = sheets(breaker, SHORT)
    dashes = guides(page)
    assert {round(d.x / MM) for d in dashes if isinstance(d, Fill)} == {105}
    assert {round(d.y / MM, 1) for d in dashes if isinstance(d, Line)} == {148.5}
    assert len(dashes) > 200


def test_what_belongs_at_the_foot_stands_there_on_every_card(breaker: LineBreaker) -> None:
    (page,) = sheets(breaker, SHORT, card("Kort."))
    discs = [mark.y for mark in page.marks if isinstance(mark, Disc)]
    assert len(discs) == 2
    assert discs[0] == pytest.approx(discs[1])


def test_a_card_with_more_text_goes_on_to_the_next_and_never_below_nine_points(breaker: LineBreaker) -> None:
    long = Card(
        head="Case 1",
        parts=(Paragraph(text="Karen", face=Face.STATEMENT), Paragraph(text=LONG)),
        at_foot=(Paragraph(text="Hvad ved vi om, hvad Karen vil?"),),
        continued="– fortsat",
    )
    pages = sheets(breaker, long)
    told = " ".join(words_on(page) for page in pages)
    assert "Case 1 – fortsat" in told
    assert told.count("Borgerens") == 40
    assert "Hvad ved vi om, hvad Karen vil?" in told
    body = {t.style for page in pages for t in page.texts if "Borgerens" in t.text}
    assert body == {style.NOTES}
    assert style.NOTES.size_pt >= 9


def test_a_card_is_set_smaller_before_it_needs_another(breaker: LineBreaker) -> None:
    statement = Paragraph(text="Han vil selv hente sine varer. " * 12, face=Face.STATEMENT)
    (page,) = sheets(breaker, replace(SHORT, parts=(statement,), continued="FORTSAT"))
    assert "FORTSAT" not in words_on(page)
    assert style.STATEMENT not in {text.style for text in page.texts}


@pytest.mark.parametrize(
    ("sentences", "smaller"),
    [(10, style.STATEMENT_SMALLER), (14, style.STATEMENT_SMALLEST)],
)
def test_what_a_card_is_about_keeps_its_weight_as_long_as_it_can(
    breaker: LineBreaker, sentences: int, smaller: style.TextStyle
) -> None:
    statement = Paragraph(text="Han vil selv hente sine varer. " * sentences, face=Face.STATEMENT)
    dilemma = replace(
        SHORT, aside="Varerne", parts=(statement,), at_foot=(Poles(pole_a="Nu", pole_b="Siden"),)
    )
    (page,) = sheets(breaker, dilemma)
    assert {text.style for text in page.texts if "hente" in text.text} == {smaller, style.HELP}


def test_more_options_than_letters_are_told_without_one(breaker: LineBreaker) -> None:
    options = tuple(f"Vi vælger {number}" for number in range(9))
    (page,) = sheets(breaker, Card(head="Dilemma", parts=(Lettered(options=options),)))
    assert [t.text for t in page.texts if t.style is style.BODY_STRONG] == list("ABCDEFGH")
    assert "Vi vælger 8" in words_on(page)


def test_an_aside_that_is_too_long_for_the_first_line_stands_under_it(breaker: LineBreaker) -> None:
    aside = "Han vil selv hente sine varer hver dag"
    (page,) = sheets(breaker, Card(head="Dilemma 1", aside=aside, parts=(Paragraph(text="Kort."),)))
    assert "Dilemma 1 Han vil selv hente sine varer hver dag Kort." in words_on(page)
    assert {text.style for text in page.texts if text.text == aside} == {style.HELP}


def test_a_head_has_the_room_that_its_aside_leaves(breaker: LineBreaker) -> None:
    (page,) = sheets(breaker, Card(head="Dilemma 12 – continued", aside="The groceries", parts=()))
    assert words_on(page).startswith("Dilemma 12 – continued The groceries")


def test_an_empty_card_has_its_head_alone(breaker: LineBreaker) -> None:
    (page,) = sheets(breaker, Card(head="Rolle", parts=()))
    assert words_on(page).startswith("Rolle")


def test_eight_badges_of_90_by_60_mm_stand_on_a_sheet(breaker: LineBreaker) -> None:
    badge = Badge(name="Birthe Egelund", lines=("Åløkke", "Chef"), head="Lederdag", foot="Gruppe 1")
    first, second = sheets(breaker, *[badge] * 9)
    assert words_on(first).count("Birthe Egelund") == 8
    assert words_on(second).count("Birthe Egelund") == 1
    ys = sorted({round(t.y / MM) for t in first.texts if t.text == "Birthe Egelund"})
    assert [b - a for a, b in pairwise(ys)] == [60, 60, 60]


@pytest.mark.parametrize(
    ("name", "size"), [("Bo Ågård", 26), ("Birthe Marie Hansen Egelund Sørensen", 22), ("Å" * 17, 18)]
)
def test_a_name_is_as_large_as_two_lines_of_whole_words_allow(
    breaker: LineBreaker, name: str, size: float
) -> None:
    (page,) = sheets(breaker, Badge(name=name))
    assert page.texts[0].style.size_pt == size


def test_a_sign_is_read_upright_below_the_fold_and_upside_down_above_it(breaker: LineBreaker) -> None:
    first, second = sheets(
        breaker,
        Sign(label="Gruppe", number="3", name="Nord", fold="Fold her"),
        Sign(label="Gruppe", number="4"),
        foot="",
    )
    upright = [text for text in first.texts if text.text in {"Gruppe", "3", "Nord"}]
    turned = [mark for mark in first.marks if isinstance(mark, TurnedText)]
    assert [text.text for text in upright] == [mark.text for mark in turned] == ["Gruppe", "3", "Nord"]
    assert all(text.y > PAGE_HEIGHT / 2 for text in upright)
    assert all(mark.y < PAGE_HEIGHT / 2 for mark in turned)
    for text, mark in zip(upright, turned, strict=True):
        assert (mark.x, mark.y) == (PAGE_WIDTH - text.x, PAGE_HEIGHT - text.y)
    assert "side" not in words_on(second)
    number = next(text for text in upright if text.text == "3")
    assert number.style.size_pt == 190


def test_who_hears_a_sheet_read_aloud_goes_from_piece_to_piece(breaker: LineBreaker) -> None:
    def headings(*pieces: Piece) -> list[str]:
        (page,) = sheets(breaker, *pieces)
        return [text.text for text in page.texts if text.tag and text.tag.path[0].role is Role.H1]

    assert headings(SHORT, SHORT) == ["Dilemma 1", "Dilemma 1"]
    assert headings(Badge(name="Birthe Marie Hansen Egelund", head="Lederdag", foot="Gruppe 1")) == [
        "Birthe Marie",
        "Hansen Egelund",
    ]
    assert headings(Sign(label="Gruppe", number="3", name="Nord", fold="Fold her")) == ["Gruppe", "3", "Nord"]


@pytest.mark.parametrize("text", AWKWARD)
def test_pieces_keep_their_distance_whatever_they_say(breaker: LineBreaker, text: str) -> None:
    assert_pieces_well_set(sheets(breaker, SHORT, card(text, context=text), SHORT), breaker, inset_mm=8)
    badge = Badge(name=text, lines=(text, text, text), head=text, foot=text)
    assert_pieces_well_set(sheets(breaker, *[badge] * 9), breaker, inset_mm=6)
    sign = Sign(label=text, number=text, name=text, fold="")
    assert_pieces_well_set(sheets(breaker, sign, foot=""), breaker, inset_mm=8)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(max_size=300), repeat=st.integers(1, 30))
def test_any_text_of_a_piece_keeps_its_distance(text: str, repeat: int) -> None:
    breaker = LineBreaker(load_faces(resources.path("fonts")), "da")
    said = text * repeat
    assert_pieces_well_set(sheets(breaker, card(said, context=said), SHORT), breaker, inset_mm=8)
    badge = Badge(name=said, lines=(said, said), head=said, foot=said)
    assert_pieces_well_set(sheets(breaker, *[badge] * 2), breaker, inset_mm=6)
    assert_pieces_well_set(
        sheets(breaker, Sign(label="Gruppe", number=said, name=said), foot=""), breaker, inset_mm=8
    )


@settings(deadline=None, max_examples=30)
@given(words=st.lists(st.sampled_from(("ord", "ressourcer", "mobilisering", "x" * 60)), max_size=400))
def test_no_word_of_a_card_is_lost(words: list[str]) -> None:
    breaker = LineBreaker(load_faces(resources.path("fonts")), "da")
    long = Card(head="Case", parts=(Paragraph(text=" ".join(words)),), continued="– fortsat")
    told = "".join(
        box.text
        for page in sheets(breaker, long, foot="")
        for box in boxes(page, breaker)
        if not box.text.startswith("Case")
    )
    letters = "".join(words)
    assert told.replace("-", "").replace(" ", "") == letters


def test_a_long_name_is_set_smaller_before_it_is_cut(breaker: LineBreaker) -> None:
    name = "Anne-Margrethe Frederikke Charlotte von Hohenzollern-Augustenborg (fiktiv)"
    (page,) = sheets(breaker, Badge(name=name, lines=("Åløkke", "Chef"), foot="Gruppe 1"))
    assert name.replace("-", "") in words_on(page).replace("- ", "").replace("-", "")
    names = [text for text in page.texts if text.style in style.BADGE_NAMES]
    assert {text.style.size_pt for text in names} == {12.0}
    assert "Chef" in words_on(page)


def test_a_name_in_signs_that_the_font_lacks_is_as_large_as_another(breaker: LineBreaker) -> None:
    (page,) = sheets(breaker, Badge(name="漢字 山田 (fiktiv)"))
    assert {text.style for text in page.texts if "(fiktiv)" in text.text} == {style.BADGE_NAMES[0]}


def test_what_is_cut_off_is_cut_in_the_long_word_and_not_before_it(breaker: LineBreaker) -> None:
    foot = "Gruppe 6 · Borgerinddragelsesprocesevalueringsrapporteringsværktøjskassebordet"
    (page,) = sheets(breaker, Badge(name="Erik Holm", foot=foot))
    assert "Gruppe 6 · Borgerinddragelsesproces" in words_on(page)
    assert "…" in words_on(page)
