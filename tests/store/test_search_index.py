"""The index that is searched in, as it is asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator_app.domain.search_texts import FoundKind, SearchText, typed_words
from facilitator_app.store.search_index import SqliteSearchIndex

OUTPUT = FoundKind.OUTPUT


@pytest.fixture
def index() -> Iterator[SqliteSearchIndex]:
    made = SqliteSearchIndex()
    yield made
    made.close()


def said(record_id: str, text: str, kind: FoundKind = OUTPUT) -> SearchText:
    return SearchText(kind, record_id, text)


def found(index: SqliteSearchIndex, typed: str, kind: FoundKind = OUTPUT) -> list[str]:
    return list(index.find(kind, typed_words(typed), most=10))


def test_words_are_found_by_their_beginnings_whatever_the_case(index: SqliteSearchIndex) -> None:
    index.put([said("o-1", "Åbne døre for PÅRØRENDE")])
    for typed in ("å", "ÅBNE", "pår", "dør åb", "pårørende åbne døre"):
        assert found(index, typed) == ["o-1"], typed
    assert found(index, "rørende") == []


def test_danish_letters_are_told_apart(index: SqliteSearchIndex) -> None:
    index.put(
        [said("å", "åben gård"), said("a", "aben gard"), said("ø", "øre"), said("o", "ore"), said("æ", "ære")]
    )
    assert found(index, "åb") == ["å"]
    assert found(index, "ab") == ["a"]
    assert found(index, "gård") == ["å"]
    assert found(index, "ø") == ["ø"]
    assert found(index, "or") == ["o"]
    assert found(index, "æ") == ["æ"]


def test_several_words_are_all_of_them(index: SqliteSearchIndex) -> None:
    index.put([said("o-1", "nabo og mad"), said("o-2", "nabo")])
    assert found(index, "nabo mad") == ["o-1"]
    assert found(index, "nabo") == ["o-2", "o-1"]


def test_kinds_are_looked_for_apart_and_no_more_than_asked(index: SqliteSearchIndex) -> None:
    index.put([said("s-1", "nabo", FoundKind.SLIDE), said("s-1", "ven", FoundKind.OWN_NOTES)])
    assert found(index, "nabo", FoundKind.SLIDE) == ["s-1"]
    assert found(index, "nabo", FoundKind.OWN_NOTES) == []
    index.put(said(f"o-{i}", "nabo") for i in range(9))
    assert index.find(OUTPUT, ("nabo",), most=3) == ("o-8", "o-7", "o-6")


def test_a_changed_text_is_found_by_its_new_words_alone(index: SqliteSearchIndex) -> None:
    index.put([said("o-1", "nabo")])
    index.put([said("o-1", "ven")])
    assert (found(index, "nabo"), found(index, "ven")) == ([], ["o-1"])


def test_what_is_forgotten_is_found_no_more(index: SqliteSearchIndex) -> None:
    index.put(
        [said("s-1", "nabo", FoundKind.SLIDE), said("s-1", "nabo", FoundKind.OWN_NOTES), said("o", "nabo")]
    )
    index.forget(["s-1", "never-there"])
    assert [found(index, "nabo", kind) for kind in (FoundKind.SLIDE, FoundKind.OWN_NOTES)] == [[], []]
    assert found(index, "nabo") == ["o"]


@pytest.mark.parametrize(
    "typed",
    [
        *('"', "'", '""*', "*", "na*", "NEAR(nabo ven, 2)", "nabo AND", "OR", "NOT nabo", "-nabo", "^nabo"),
        *("text:nabo", "(", "{}", "\x00nabo", "nabo\x00", "🙂", "🙂 nabo", "\ud800", "\U0001e900"),
        *("nabo" * 20_000, "x " * 25_000, "%_;--", "\u0301"),
    ],
)
def test_no_query_is_too_odd(index: SqliteSearchIndex, typed: str) -> None:
    index.put([said("o-1", "nabo og ven")])
    assert found(index, typed) in ([], ["o-1"])


@given(typed=st.text(max_size=60), text=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_put_and_any_query_asked(typed: str, text: str) -> None:
    index = SqliteSearchIndex()
    index.put([said("o-1", text)])
    assert found(index, typed) in ([], ["o-1"])
    index.close()


def test_it_is_filled_by_one_thread_and_asked_by_another(index: SqliteSearchIndex) -> None:
    filling = threading.Thread(target=index.put, args=([said("o-1", "nabo")],))
    filling.start()
    filling.join()
    assert found(index, "nabo") == ["o-1"]


def test_a_text_that_cannot_be_made_leaves_what_was_put(index: SqliteSearchIndex) -> None:
    def texts() -> Iterator[SearchText]:
        yield said("o-1", "nabo")
        raise ValueError("torn")

    with pytest.raises(ValueError, match="torn"):
        index.put(texts())
    assert found(index, "nabo") == ["o-1"]
