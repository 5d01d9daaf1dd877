"""What is said of a passphrase while it is chosen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.passphrase_strength import Strength, strength_of

STEPS = list(Strength)


@pytest.mark.parametrize(
    "guessed_at_once",
    [
        "",
        "12345678",
        "aaaaaaaaaaaa",
        "adgangskode",
        "Sommer2027",
        "password1",
        "kommune kommune",
        "qwertyuiop",
    ],
)
def test_what_is_tried_first_is_weak(guessed_at_once: str) -> None:
    assert strength_of(guessed_at_once) is Strength.WEAK


@pytest.mark.parametrize(
    ("passphrase", "said"),
    [
        ("kaffe lampe bro", Strength.FAIR),
        ("kaffe lampe bro søm", Strength.GOOD),
        ("kaffe lampe bro søm teglsten", Strength.STRONG),
        ("xK7-lI0O", Strength.FAIR),
        ("xK7-lI0Opq_9", Strength.STRONG),
    ],
)
def test_more_words_or_more_kinds_of_signs_are_harder_to_guess(passphrase: str, said: Strength) -> None:
    assert strength_of(passphrase) is said


def test_the_files_own_name_and_the_clients_are_worth_next_to_nothing() -> None:
    assert strength_of("solbjerg lampe bro søm") is Strength.GOOD
    assert strength_of("solbjerg lampe bro søm", known=["Lederdag i Solbjerg"]) is Strength.FAIR


def test_the_same_word_again_is_no_new_word() -> None:
    assert strength_of("kaffe kaffe kaffe kaffe kaffe") is Strength.WEAK


@given(st.text(max_size=40))
def test_one_more_word_never_makes_it_weaker(passphrase: str) -> None:
    longer = f"{passphrase} teglsten"
    assert STEPS.index(strength_of(longer)) >= STEPS.index(strength_of(passphrase))
