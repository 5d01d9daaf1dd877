"""Breaking text into lines."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator_app import resources
from facilitator_app.reports import style
from facilitator_app.reports.faces import SUBSTITUTE, Words, load_faces
from facilitator_app.reports.lines import LineBreaker

ANY_TEXT = st.text(max_size=400) | st.text(alphabet="abcdeæøå -/\n\u00ad\u200f<&😀", max_size=600)


def breaker_for(language: str = "da") -> LineBreaker:
    return LineBreaker(load_faces(resources.path("fonts")), language)


def test_an_empty_text_has_no_lines(breaker: LineBreaker) -> None:
    assert breaker.lines("", style.BODY, 100) == ()
    assert breaker.lines(" \n ", style.BODY, 100) == ()


def test_line_breaks_are_kept(breaker: LineBreaker) -> None:
    assert breaker.lines("en\r\nto\n\ntre\rfire", style.BODY, 100) == ("en", "to", "", "tre", "fire")


def test_long_danish_words_are_divided_at_their_joints(breaker: LineBreaker) -> None:
    lines = breaker.lines("vi taler om mobiliseringsværktøjer", style.BODY, 110)
    assert lines == ("vi taler om mobilise-", "ringsværktøjer")


def test_a_word_with_a_hyphen_of_its_own_is_divided_there(breaker: LineBreaker) -> None:
    assert breaker.lines("Et 12-12-seminar/temadag", style.BODY, 80) == ("Et 12-12-", "seminar/temadag")


def test_a_short_word_is_never_divided(breaker: LineBreaker) -> None:
    assert breaker.lines("aaaaaaaaaaaaaa samtale", style.BODY, 98) == ("aaaaaaaaaaaaaa", "samtale")


def test_headings_are_not_hyphenated_while_a_word_fits_a_line(breaker: LineBreaker) -> None:
    assert breaker.lines("Om mobiliseringsværktøjer", style.HEADING, 155) == ("Om", "mobiliseringsværktøjer")


def test_a_word_wider_than_a_line_is_divided_even_in_a_heading(breaker: LineBreaker) -> None:
    lines = breaker.lines("mobiliseringsværktøjer", style.TITLE, 150)
    assert len(lines) == 2
    assert lines[0].endswith("-")


def test_a_narrow_column_divides_a_word_several_times(breaker: LineBreaker) -> None:
    lines = breaker.lines("organisationsudviklingskonsulenterne", style.BODY, 50)
    assert len(lines) > 3
    assert "".join(line.removesuffix("-") for line in lines) == "organisationsudviklingskonsulenterne"


def test_text_that_had_to_be_cut_ends_in_dots(breaker: LineBreaker) -> None:
    fitted = breaker.fitted("et to tre fire fem seks syv", style.BODY, 50, 2)
    assert len(fitted) == 2
    assert fitted[-1].endswith("…")
    assert breaker.fitted("et to", style.BODY, 60, 2) == ("et to",)


def test_english_is_divided_as_english() -> None:
    assert breaker_for("en").lines("a representation", style.BODY, 70) == ("a representa-", "tion")
    assert breaker_for("fr").lines("a b", style.BODY, 70) == ("a b",)


def test_parts_in_several_styles_join_without_a_space(breaker: LineBreaker) -> None:
    parts = (
        ("Når", style.SENTENCE_STRONG),
        (" jeg kommer, ", style.SENTENCE),
        ("så", style.SENTENCE_STRONG),
        *(("", style.SENTENCE), ("!", style.SENTENCE), ("?", style.SENTENCE)),
    )
    (line,) = breaker.runs(parts, 500)
    assert [text for _, _, text in line] == ["Når", "jeg kommer,", "så", "!?"]
    starts = [start for start, _, _ in line]
    assert starts == sorted(starts)
    end_of_marked = line[2][0] + breaker.faces.width("så", style.SENTENCE_STRONG)
    assert abs(line[3][0] - end_of_marked) < 0.001


def test_an_endless_word_in_two_styles_is_chopped(breaker: LineBreaker) -> None:
    lines = breaker.runs((("a" * 90, style.SENTENCE_STRONG), ("b" * 90, style.SENTENCE)), 200)
    for line in lines:
        start, text_style, text = line[-1]
        assert start + breaker.faces.width(text, text_style) <= 200
    assert sum(text.count("b") for line in lines for _, _, text in line) == 90


def test_what_a_font_lacks_is_replaced_and_told(breaker: LineBreaker) -> None:
    assert breaker.lines("Hej 😀 א", style.BODY, 200) == (f"Hej {SUBSTITUTE} {SUBSTITUTE}",)
    assert breaker.faces.missing == ("😀", "א")


def test_what_has_no_shape_is_dropped_without_a_word(breaker: LineBreaker) -> None:
    text = "a\u00adb\u200fc\x00d\te\u2028f\u3000g\udc80"
    assert breaker.faces.cleaned(text, style.BODY) == f"abcd e\nf g{SUBSTITUTE}"
    assert breaker.faces.missing == ("\udc80",)


def test_a_letter_and_its_ring_become_one(breaker: LineBreaker) -> None:
    assert breaker.faces.cleaned("A\u030aben", style.BODY) == "Åben"


def test_widths_of_very_many_words_do_not_pile_up() -> None:
    widths = Words({97: 500.0}, 100.0)
    for number in range(50_001):
        assert widths["a" * (number % 50 + 1) + str(number)]
    assert len(widths) == 1
    assert widths["a" * 61] == 30_500.0
    assert len(widths) == 1


def test_lines_of_very_many_texts_do_not_pile_up(breaker: LineBreaker) -> None:
    for number in range(20_001):
        breaker.lines(str(number), style.BODY, 100)
        breaker.runs(((str(number), style.BODY),), 100)
    assert breaker.lines("0", style.BODY, 100) == ("0",)
    assert breaker.runs((("0", style.BODY),), 100) == (((0.0, style.BODY, "0"),),)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
@given(text=ANY_TEXT, width=st.floats(20, 500))
def test_no_line_is_wider_than_asked_for(text: str, width: float) -> None:
    breaker = breaker_for()
    for text_style in (style.BODY, style.TITLE, style.QUOTE):
        for line in breaker.lines(text, text_style, width):
            assert breaker.faces.width(line, text_style) <= width + 0.05 or len(line) == 1
        for runs in breaker.runs(((text, text_style), (text, style.LABEL)), width):
            start, run_style, last = runs[-1]
            assert start + breaker.faces.width(last, run_style) <= width + 0.05 or len(last) == 1


@settings(deadline=None)
@given(text=st.text(alphabet="abæø ", max_size=300), width=st.floats(30, 300))
def test_no_letter_is_lost(text: str, width: float) -> None:
    lines = breaker_for().lines(text, style.BODY, width)
    kept = "".join(lines).replace("-", "").replace(" ", "")
    assert kept == text.replace(" ", "")
