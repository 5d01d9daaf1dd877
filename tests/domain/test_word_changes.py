"""Two wordings read side by side: every word is kept, came, or went."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.word_changes import WordFate, WordRun, word_changes


def test_a_changed_word_stands_as_dropped_and_then_as_added() -> None:
    assert word_changes("Vi siger det direkte", "Vi siger det venligt og direkte") == (
        WordRun("Vi siger det ", WordFate.KEPT),
        WordRun("venligt og ", WordFate.ADDED),
        WordRun("direkte", WordFate.KEPT),
    )


def test_a_dropped_last_word_is_told_apart_from_what_came_instead() -> None:
    assert word_changes("Vi lytter", "Vi spørger") == (
        WordRun("Vi ", WordFate.KEPT),
        WordRun("lytter ", WordFate.DROPPED),
        WordRun("spørger", WordFate.ADDED),
    )


def test_words_that_only_went_are_dropped() -> None:
    assert word_changes("Vi lytter altid først", "Vi lytter først")[1] == WordRun("altid ", WordFate.DROPPED)


def test_the_same_wording_is_one_kept_run() -> None:
    assert word_changes("Vi lytter", "Vi lytter") == (WordRun("Vi lytter", WordFate.KEPT),)
    assert word_changes("", "") == ()


@given(before=st.text(), after=st.text())
def test_what_is_not_dropped_gives_the_words_after(before: str, after: str) -> None:
    runs = word_changes(before, after)
    assert "".join(r.text for r in runs if r.fate is not WordFate.DROPPED).split() == after.split()
    assert "".join(r.text for r in runs if r.fate is not WordFate.ADDED).split() == before.split()
