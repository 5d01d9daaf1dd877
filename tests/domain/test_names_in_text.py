"""A name is found however it is written, and nowhere else."""

from __future__ import annotations

import unicodedata

import pytest

from facilitator_app.domain.names_in_text import INSTEAD, Naming, sentence_round, shared_runs

BIRTHE = Naming(["Birthe Egelund Sørensen (fiktiv)"], ["birthe@kommune.example"])


@pytest.mark.parametrize(
    "written",
    [
        "Birthe Egelund Sørensen",
        "birthe  EGELUND\nsørensen",
        "Birthe Sørensen",
        "Birthe E. Sørensen",
        "Sørensen, Birthe Egelund",
        "Birthe-Egelund-Sørensen",
        "birthe.sørensen",
        "Birthe Egelund Sørensen (fiktiv)",
        "BIRTHE@kommune.example",
        unicodedata.normalize("NFD", "Birthe Sørensen"),
    ],
)
def test_the_whole_name_is_found_however_it_is_written(written: str) -> None:
    assert BIRTHE.replaced(f"Vi spurgte {written}, som sagde ja") == f"Vi spurgte {INSTEAD}, som sagde ja"


@pytest.mark.parametrize("ending", ["s", "'s", "’s", "'"])
def test_the_genitive_goes_with_the_name(ending: str) -> None:
    assert BIRTHE.replaced(f"Birthe Sørensen{ending} idé") == f"{INSTEAD} idé"


def test_accents_of_two_signs_are_the_same_letters() -> None:
    text = unicodedata.normalize("NFD", "André Åkjær sagde")
    assert Naming(["André Åkjær"]).replaced(text) == f"{INSTEAD} sagde"


@pytest.mark.parametrize("other", ["Birthe Egelund Sørensens", "Kirsten", "Birthelund", "Sørensensvej 2"])
def test_a_name_within_another_word_is_none(other: str) -> None:
    found = BIRTHE.whole(other)
    assert bool(found) == (other == "Birthe Egelund Sørensens")
    assert not Naming(["Bo Lund"]).possible("Boligen i Lunden")


def test_a_part_of_the_name_alone_is_possible_and_only_when_written_as_a_name() -> None:
    bo = Naming(["Bo Lund"])
    assert bo.possible("Bo sagde, at han vil bo her") == ((0, 2),)
    assert bo.possible("Bo Lund") == ()
    assert bo.replaced_all("Bo Lund og Bo vil bo i Lund") == f"{INSTEAD} og {INSTEAD} vil bo i {INSTEAD}"


def test_a_name_of_one_word_is_a_whole_name() -> None:
    assert Naming(["Bodil"]).replaced("Bodil kom") == f"{INSTEAD} kom"


@pytest.mark.parametrize("names", [[], [""], ["  "]])
def test_nobody_is_found_without_a_name(names: list[str]) -> None:
    nobody = Naming(names)
    assert nobody.is_nobody
    assert nobody.replaced_all("Birthe") == "Birthe"
    assert nobody.whole("Birthe") == nobody.possible("Birthe") == ()


def test_signs_in_a_name_are_taken_as_they_are() -> None:
    assert Naming(["J.* (O'Hara+"]).replaced("J.* (O'Hara+ kom") == f"{INSTEAD} kom"
    assert Naming(["(fiktiv)"]).replaced("en (fiktiv) leder") == f"en {INSTEAD} leder"


def test_the_sentence_round_a_name_is_told() -> None:
    text = "Først dette. Så sagde Birthe Sørensen nej. Og så det."
    span = BIRTHE.whole(text)[0]
    assert sentence_round(text, span) == "Så sagde Birthe Sørensen nej."
    long = "ord " * 100 + "Birthe Sørensen" + " ord" * 100
    cut = sentence_round(long, BIRTHE.whole(long)[0])
    assert cut.startswith("… ")
    assert cut.endswith(" …")
    assert "Birthe Sørensen" in cut
    assert len(cut) < 160


@pytest.mark.parametrize(
    "written",
    ["Birthe Egelund", "birthe egelund", "EGELUND SØRENSEN", "Birthe Egelunds", "@egelund-sørensen"],
)
def test_two_words_that_stand_side_by_side_in_the_name_are_the_whole_name(written: str) -> None:
    told = BIRTHE.replaced(f"så siger {written} ja")
    assert told in (f"så siger {INSTEAD} ja", f"så siger @{INSTEAD} ja")


@pytest.mark.parametrize("written", ["Egelund", "egelund", "BIRTHE", "birthes", "Sørensens", "SØRENSENS"])
def test_every_word_of_the_name_alone_is_possible_in_any_case(written: str) -> None:
    assert BIRTHE.possible(f"så siger {written} nej") == ((9, 9 + len(written)),)
    assert BIRTHE.words(f"så siger {written} nej") == ((9, 9 + len(written)),)
    assert BIRTHE.whole(written) == ()


def test_what_two_share_of_their_names_is_possible_for_either() -> None:
    shared = shared_runs(["Birthe Egelund Sørensen", "Mette Egelund Sørensen"])
    birthe = Naming(["Birthe Egelund Sørensen"], shared=shared)
    assert birthe.whole("Mette Egelund Sørensen kom") == birthe.whole("Egelund Sørensen kom") == ()
    assert birthe.possible("Egelund Sørensen kom") == ((0, 16),)
    assert birthe.replaced("Birthe Egelund kom") == f"{INSTEAD} kom"


def test_a_word_that_is_ordinary_too_is_a_name_only_with_a_capital() -> None:
    hans = Naming(["Hans Lund Bak"])
    assert hans.whole("der kom hans lund") == ((8, 17),)
    assert hans.possible("den er hans, i en lund") == ()
    assert hans.possible("spørg Hans") == ((6, 10),)
    assert hans.possible("LUND siger") == ((0, 4),)


def test_parts_with_a_hyphen_and_words_between_names() -> None:
    anna = Naming(["Anna-Marie van der Berg"])
    assert anna.replaced("Marie van der Berg kom") == f"{INSTEAD} kom"
    assert anna.replaced("Anna Marie van der Berg kom") == f"{INSTEAD} kom"
    assert anna.possible("van der valgte marie") == ((15, 20),)
    assert anna.whole("Anna Marie") == ()
