"""What keys and buttons make of a text that is being written."""

from __future__ import annotations

import pytest

from facilitator_app.domain.markup_typing import (
    BOLD,
    ITALIC,
    Marked,
    bulleted,
    continued,
    faced,
    headed,
    numbered,
    shifted,
)


def marked(text: str) -> Marked:
    """`[` and `]` show what is marked, `|` a place."""
    if "|" in text:
        at = text.index("|")
        return Marked(text.replace("|", ""), at, at)
    start, end = text.index("["), text.index("]") - 1
    return Marked(text.replace("[", "").replace("]", ""), start, end)


@pytest.mark.parametrize(
    ("before", "sign", "after"),
    [
        ("Se [borgeren] nu", BOLD, "Se **[borgeren]** nu"),
        ("Se **[borgeren]** nu", BOLD, "Se [borgeren] nu"),
        ("Se [**borgeren**] nu", BOLD, "Se [borgeren] nu"),
        ("Se [ borgeren ]nu", ITALIC, "Se  *[borgeren]* nu"),
        ("Se *[borgeren]* nu", ITALIC, "Se [borgeren] nu"),
        ("Se **[borgeren]** nu", ITALIC, "Se ***[borgeren]*** nu"),
        ("Se ***[borgeren]*** nu", ITALIC, "Se **[borgeren]** nu"),
        ("Se bor|geren nu", BOLD, "Se **[borgeren]** nu"),
        ("Se | nu", BOLD, "Se **|** nu"),
        ("[- et\n- to]", BOLD, "[- **et**\n- **to**]"),
        ("[et\n\nto]", ITALIC, "[*et*\n\n*to*]"),
    ],
)
def test_words_get_and_lose_their_face(before: str, sign: str, after: str) -> None:
    assert faced(marked(before), sign) == marked(after)


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        ("Et|", bulleted, "- Et|"),
        ("- Et|", bulleted, "Et|"),
        ("[Et\nTo]", bulleted, "[- Et\n- To]"),
        ("[Et\n\nTo]", numbered, "[1. Et\n\n2. To]"),
        ("[1. Et\n2. To]", numbered, "[Et\nTo]"),
        ("[1. Et\nTo]", bulleted, "[- Et\n- To]"),
        ("Før\nEt|\nEfter", headed, "Før\n### Et|\nEfter"),
        ("### Et|", headed, "Et|"),
        ("- Et|", headed, "### Et|"),
        ("|", bulleted, "- |"),
    ],
)
def test_lines_become_lists_and_headings_and_back(before: str, change: object, after: str) -> None:
    assert callable(change)
    assert change(marked(before)) == marked(after)


def test_a_line_of_a_list_goes_one_level_in_and_out() -> None:
    assert shifted(marked("- Et|"), 1) == marked("  - Et|")
    assert shifted(marked("  - Et|"), 1) == marked("  - Et|")
    assert shifted(marked("  1. Et|"), -1) == marked("1. Et|")
    assert shifted(marked("Et|"), 1) == marked("Et|")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- Et|", "- Et\n- |"),
        ("  - Et|", "  - Et\n  - |"),
        ("9. Et|", "9. Et\n10. |"),
        ("- Et| to\nTre", "- Et\n- |to\nTre"),
        ("- Et\n- |", "- Et\n|"),
        ("- Et\n-|", "- Et\n|"),
        ("1. |", "|"),
        ("2.|", "|"),
    ],
)
def test_enter_goes_on_with_a_list_and_ends_it(before: str, after: str) -> None:
    assert continued(marked(before).text, marked(before).start) == marked(after)


@pytest.mark.parametrize("text", ["Et|", "|- Et", "### Et|", ""])
def test_enter_is_an_ordinary_one_elsewhere(text: str) -> None:
    at = max(0, text.find("|"))
    assert continued(text.replace("|", ""), at) is None
