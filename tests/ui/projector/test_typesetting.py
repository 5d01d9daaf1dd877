import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator_app.ui.projector.marks import TextStyle
from facilitator_app.ui.projector.typesetting import Measure, broken_lines, shortened, text_width

BODY = TextStyle(px=48)
COMPOUND = "Arbejdsmarkedsuddannelsescenterbestyrelsesmedlem"

pytestmark = pytest.mark.usefixtures("qapp")


def lines(text: str, width: float, style: TextStyle = BODY, language: str = "da") -> tuple[str, ...]:
    return broken_lines(text, style, Measure(width=width, line_px=60, language=language))


def test_words_are_kept_whole_where_they_fit() -> None:
    assert lines("Hvad gør borgeren selv i dag?", 360) == ("Hvad gør", "borgeren selv i", "dag?")


def test_a_word_wider_than_its_column_is_divided_between_syllables() -> None:
    found = lines(COMPOUND, 520)
    assert len(found) > 1
    assert all(line.endswith("-") for line in found[:-1])
    assert "".join(line.removesuffix("-") for line in found) == COMPOUND
    assert found[0] in ("Arbejdsmarkedsuddan-", "Arbejdsmarkedsud-", "Arbejdsmarkeds-")


def test_a_word_is_divided_at_its_own_hyphen_first() -> None:
    assert lines("Forfatter-Virksomhedsbeskrivelse", 640)[0] == "Forfatter-"


def test_what_has_no_syllables_is_divided_anywhere_and_nothing_is_lost() -> None:
    found = lines("x" * 300, 400)
    assert len(found) > 5
    assert "".join(found) == "x" * 300


def test_line_ends_in_a_text_are_kept() -> None:
    assert lines("Første\n\nAnden", 900) == ("Første", "", "Anden")


def test_an_empty_text_has_no_lines() -> None:
    assert lines("  \n ", 900) == ()


def test_markup_is_plain_text() -> None:
    """F46."""
    assert lines("<b>fed</b> &amp;", 900) == ("<b>fed</b> &amp;",)


def test_widths_grow_with_the_size() -> None:
    small, large = (text_width("Ressourcer", TextStyle(px=px)) for px in (40, 80))
    assert large == pytest.approx(2 * small)


def test_figures_are_all_equally_wide() -> None:
    assert text_width("11:11", BODY) == pytest.approx(text_width("08:40", BODY))


def test_a_line_that_is_too_long_is_shortened_with_a_sign() -> None:
    assert shortened("Lederdag", BODY, 900) == "Lederdag"
    short = shortened("Lederdag i Eksempel Kommune", BODY, 300)
    assert short.endswith("…")
    assert text_width(short, BODY) <= 300


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøå -/\n😀", max_size=400),
    width=st.integers(min_value=150, max_value=1696),
    language=st.sampled_from(["da", "en"]),
)
def test_no_line_is_wider_than_its_column_and_no_letter_is_lost(text: str, width: int, language: str) -> None:
    found = lines(text, width, language=language)
    assert all(text_width(line, BODY) <= width + 1 for line in found)
    joined = "".join(found).replace("-", "").replace(" ", "")
    assert joined == "".join(text.split()).replace("-", "")
