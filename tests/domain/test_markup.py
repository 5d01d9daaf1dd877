"""The signs that shape a slide's text, and all that is not one of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.markup import Run, lines_of, picture_line, picture_names, runs_of, without_signs
from facilitator_app.domain.wall import Line, LineKind

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src='http://example.org/x.png'>",
    "![](file:///etc/passwd)",
    r"![](\\server\share\x.png)",
    "![](http://example.org/x.png)",
    r"\\server\share",
    "2*3*4 er 24",
    "* ikke en liste",
    "**uden ende",
    "****",
    "a ** b ** c",
    "javascript:alert(1)",
)


def plain(text: str) -> str:
    return "".join(run.text for run in runs_of(text))


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_no_sign_is_shown_as_it_stands(text: str) -> None:
    assert lines_of([text], {"foto.png": b"png"}) == (Line(text=text),)
    assert runs_of(text) == (Run(text),)


def test_words_are_bold_italic_or_both() -> None:
    assert runs_of("Se **borgeren** og *lyt* til ***alle***.") == (
        Run("Se "),
        Run("borgeren", is_bold=True),
        Run(" og "),
        Run("lyt", is_italic=True),
        Run(" til "),
        Run("alle", is_bold=True, is_italic=True),
        Run("."),
    )
    assert runs_of("Omsorgs**ledelse**") == (Run("Omsorgs"), Run("ledelse", is_bold=True))


def test_a_sign_with_a_stroke_before_it_is_itself() -> None:
    assert runs_of(r"\*\*ikke fed\*\* og \[ikke et link](x)") == (Run("**ikke fed** og [ikke et link](x)"),)


def test_of_a_link_only_the_words_are_shown() -> None:
    assert runs_of("Se [**vores** side](https://example.org/a?b=1)!") == (
        Run("Se "),
        Run("vores", is_bold=True),
        Run(" side!"),
    )


def test_lists_headings_and_rows_are_lines_of_their_own_kind() -> None:
    body = [
        "### Først",
        "",
        "- Et",
        "  - Inden i",
        "1. Første",
        "  2. Anden",
        "Begreb :: det **betyder** noget",
        "14. maj",
    ]
    assert lines_of(body) == (
        Line(kind=LineKind.HEADING, text="Først"),
        Line(kind=LineKind.BULLET, text="Et"),
        Line(kind=LineKind.BULLET, text="Inden i", level=1),
        Line(kind=LineKind.NUMBER, text="Første", number=1),
        Line(kind=LineKind.NUMBER, text="Anden", number=2, level=1),
        Line(kind=LineKind.TERM, term="Begreb", text="det **betyder** noget"),
        Line(kind=LineKind.NUMBER, text="maj", number=14),
    )


def test_a_list_is_no_deeper_than_one_level() -> None:
    assert lines_of(["        - Dybt"]) == (Line(kind=LineKind.BULLET, text="Dybt", level=1),)
    assert lines_of(["\t- Tab"]) == (Line(kind=LineKind.BULLET, text="Tab", level=1),)


def test_a_picture_is_shown_only_when_the_file_holds_it() -> None:
    line = picture_line("foto 1.png")
    assert lines_of([line], {"foto 1.png": b"png"}) == (Line(kind=LineKind.PICTURE, content=b"png"),)
    assert lines_of([line, "Tekst"]) == (Line(text="Tekst"),)
    assert picture_names(["Tekst\n" + line, "![](file:x.png)"]) == ("foto 1.png",)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("{}SIDSTE LINJE", ("", "SIDSTE LINJE")),
        ("Før {} efter", ("Før", "", "efter")),
        ("{}{}", ("", "")),
        ("- punkt {}", ("• punkt", "")),
        ("- {} punkt", ("", "• punkt")),
        ("1. {}", ("",)),
    ],
)
def test_a_picture_stands_on_a_line_of_its_own_wherever_it_is_written(
    written: str, seen: tuple[str, ...]
) -> None:
    token = picture_line("foto 1.png")
    text = written.replace("{}", token)
    lines = lines_of([text], {"foto 1.png": b"png"})
    sign = {LineKind.BULLET: "• "}
    assert tuple(sign.get(line.kind, "") + line.text for line in lines) == seen
    assert all((line.content == b"png") == (line.kind is LineKind.PICTURE) for line in lines)
    assert picture_names([text]) == ("foto 1.png",) * written.count("{}")
    assert "attachment" not in "".join(line.text for line in lines_of([text]))


def test_a_picture_in_words_of_one_line_is_no_words() -> None:
    assert runs_of("Før " + picture_line("foto 1.png") + "**efter**") == (
        Run("Før "),
        Run("efter", is_bold=True),
    )
    assert without_signs(picture_line("foto 1.png") + "Ord") == "Ord"


def test_what_is_read_aloud_has_no_signs() -> None:
    assert without_signs("### **Mål**\n- et *ord*\nBegreb :: forklaring") == "Mål et ord Begreb forklaring"


@given(st.text(alphabet="*ab []()!\\-", max_size=60))
def test_no_letter_is_lost_or_doubled(text: str) -> None:
    shown = plain(text)
    kept = [letter for letter in text if letter in "ab"]
    links = "](" in text
    assert links or [letter for letter in shown if letter in "ab"] == kept


@given(st.text(alphabet="*a ", max_size=40))
def test_a_text_without_pairs_keeps_its_stars(text: str) -> None:
    stars = text.count("*") - plain(text).count("*")
    assert stars >= 0
    assert stars % 2 == 0


def test_very_many_signs_are_read_quickly() -> None:
    for text in ("*" * 20_001, "[" * 20_000, "**a " * 10_000, "[a](" * 10_000):
        assert runs_of(text)
