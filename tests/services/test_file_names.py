"""Names of files that every system takes."""

from __future__ import annotations

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.services.file_names import FORBIDDEN, RESERVED, distinct_names, file_name, numbered


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Årsmøde æøå", "Årsmøde æøå.pdf"),
        ("A\u030arsmøde", "Årsmøde.pdf"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j.pdf"),
        ("  slut. . ", "slut.pdf"),
        ("CON", "_CON.pdf"),
        ("lpt1.txt", "_lpt1.txt.pdf"),
        ("...", "_.pdf"),
        ("a\x00\u202eb\n\udc80", "a b.pdf"),
    ],
)
def test_names_are_legal_and_keep_danish_letters(text: str, name: str) -> None:
    assert file_name(text, ".pdf") == name


def test_equal_names_are_told_apart_whatever_their_case() -> None:
    names = ("Bo.pdf", "bo.pdf", "Bo (2).pdf", "Bo.pdf", "uden")
    assert distinct_names(names) == ("Bo.pdf", "bo (2).pdf", "Bo (2) (2).pdf", "Bo (3).pdf", "uden")
    assert list(islice(numbered("uden"), 2)) == ["uden", "uden (2)"]


@given(st.text(max_size=400))
def test_any_text_gives_a_name_every_system_takes(text: str) -> None:
    name = file_name(text, ".pdf")
    stem = name.removesuffix(".pdf")
    assert len(name.encode()) < 200
    assert not set(name) & set(FORBIDDEN)
    assert stem == stem.strip(" .")
    assert stem.split(".")[0].casefold() not in RESERVED
    assert file_name(text, ".pdf") == name
