"""Danish order of texts and names."""

import pytest

from facilitator_app.domain.collation import name_sort_key, sort_key


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Zebra", "Æble"),
        ("Æble", "Øre"),
        ("Øre", "Ål"),
        ("Wøldike", "Xenia"),
        ("anden", "Bord"),
        ("Bord 2", "Bord 10"),
        ("Bord", "Bord 1"),
        ("Hjem Nord", "Hjemme"),
        ("Hanse", "Hänsel"),
        ("Ødegaard", "Ångström"),
        ("9", "A"),
        ("-", "1"),
        ("Z", "Ω"),
        ("ørn", "östlund"),
    ],
)
def test_the_first_comes_before_the_second(first: str, second: str) -> None:
    assert sort_key(first) < sort_key(second)


def test_accents_and_case_do_not_move_a_word() -> None:
    assert sorted(["Andre", "andré b", "ANDRÉ A"], key=sort_key) == ["Andre", "ANDRÉ A", "andré b"]


def test_foreign_letters_stand_by_their_danish_neighbours() -> None:
    assert sorted(["Müller", "Mylius", "Mygind"], key=sort_key) == ["Mygind", "Mylius", "Müller"]
    assert sort_key("Straße")[0] == sort_key("Strasse")[0]


def test_a_letter_with_a_loose_ring_is_the_same_letter() -> None:
    assert sort_key("A\u030age")[0] == sort_key("Åge")[0]


def test_a_very_long_number_is_no_trouble() -> None:
    assert sort_key("1" * 5000) < sort_key("2" * 5000)


def test_names_are_sorted_by_surname_with_aa_as_the_last_letter() -> None:
    names = ["Bo Aagaard", "Åse Zeuthen", "Ib Bæk", "Øjvind Ågård (fiktiv)", "Anders Bæk"]
    assert sorted(names, key=name_sort_key) == [
        "Anders Bæk",
        "Ib Bæk",
        "Åse Zeuthen",
        "Bo Aagaard",
        "Øjvind Ågård (fiktiv)",
    ]


def test_the_same_letters_in_other_words_keep_double_a() -> None:
    assert sort_key("Aarhus") < sort_key("Zoo")


def test_an_empty_name_comes_first() -> None:
    assert name_sort_key("") < name_sort_key("A B")
