import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.textfmt import (
    SentencePart,
    capitalise_first,
    clean_text,
    if_then_sentence,
    join_words,
    one_line,
    sentence_text,
)


@given(st.text(st.characters(), max_size=60))
def test_cleaning_clean_text_changes_nothing(text: str) -> None:
    clean = clean_text(text)
    assert clean_text(clean) == clean
    clean.encode("utf-8")


def test_control_characters_and_lone_surrogates_go() -> None:
    """F45."""
    assert clean_text("a\x00b\x1b[0m\ud83d c\ufeff") == "ab[0m c"
    assert clean_text("om\u202evendt \u2067og\u2069") == "omvendt og"


def test_lines_tabs_and_emoji_stay() -> None:
    assert clean_text("én\r\nto\rtre\u2028fire\tfem 👩‍👩‍👧 ✔️") == "én\nto\ntre\nfire\tfem 👩‍👩‍👧 ✔️"


def test_letters_are_composed() -> None:
    assert clean_text("A\u030arhus") == "Århus"


def test_one_line_has_single_spaces() -> None:
    assert one_line("  to \n\n linjer\t her ") == "to linjer her"


def test_only_the_first_letter_is_made_large() -> None:
    assert capitalise_first("øvelsen i SOSU") == "Øvelsen i SOSU"
    assert capitalise_first("") == ""


def test_words_are_joined_as_in_a_sentence() -> None:
    assert join_words([], "da") == ""
    assert join_words(["Ann"], "da") == "Ann"
    assert join_words(["Ann", "Bo"], "da") == "Ann og Bo"
    assert join_words(["Ann", "Bo", "Carl"], "en") == "Ann, Bo and Carl"


@pytest.mark.parametrize(
    ("occasion", "action"),
    [
        ("en medarbejder beder om svar", "spørger jeg først"),
        ("Når en medarbejder beder om svar,", "så spørger jeg først."),
        ("  når: En medarbejder beder om svar …", "Så, Spørger jeg først;"),
        ("… en medarbejder\nbeder om svar?", "… spørger jeg først"),
    ],
)
def test_a_sentence_is_the_same_however_it_was_typed(occasion: str, action: str) -> None:
    sentence = if_then_sentence(occasion, action, "da")
    assert sentence_text(sentence) == "Når en medarbejder beder om svar, så spørger jeg først."


def test_the_keywords_are_marked() -> None:
    assert if_then_sentence("Karen ringer", "tager jeg den", "da") == (
        SentencePart("Når", is_keyword=True),
        SentencePart(" Karen ringer, "),
        SentencePart("så", is_keyword=True),
        SentencePart(" tager jeg den."),
    )


def test_names_and_the_english_i_keep_their_capital() -> None:
    assert sentence_text(if_then_sentence("When I meet HR", "Karen is asked", "en")) == (
        "When I meet HR, then Karen is asked."
    )


def test_words_that_only_begin_like_a_keyword_are_left_alone() -> None:
    assert sentence_text(if_then_sentence("nårmere", "såvel", "da")) == "Når nårmere, så såvel."


def test_what_is_missing_is_an_ellipsis() -> None:
    assert sentence_text(if_then_sentence("", "ringer jeg", "da")) == "Når …, så ringer jeg."
    assert sentence_text(if_then_sentence("det sker", " ", "da")) == "Når det sker, så …"
    assert if_then_sentence("Når …", " så ", "da") == ()


def test_a_question_keeps_its_mark() -> None:
    assert (
        sentence_text(if_then_sentence("det sker", "hvad gør jeg?", "da")) == "Når det sker, så hvad gør jeg?"
    )
