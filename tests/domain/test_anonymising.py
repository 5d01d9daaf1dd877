"""Names, addresses and numbers are found in texts, and nobody is told apart by a role."""

from __future__ import annotations

import pytest

from facilitator_app.domain.anonymising import LEAST, Masking, common_levels
from facilitator_app.domain.people import LeadershipLevel, Participant

LEADERS = LeadershipLevel.LEADS_LEADERS


def people(count: int, level: LeadershipLevel | None) -> list[Participant]:
    return [Participant(id=f"{level}-{at}", name="Kurt (fiktiv)", level=level) for at in range(count)]


def test_ordinary_words_that_are_like_names_stay() -> None:
    bo = Participant(id="p-7", name="Bo Lund (fiktiv)")
    masking = Masking([bo], roles={"p-7": "[en leder]"}, contact="[kontakt]")
    assert masking.masked("de vil bo i en lund, boet") == "de vil bo i en lund, boet"
    assert masking.masked("Bo Lunds nabo og Bos bil") == "[en leder] nabo og [en leder] bil"
    assert masking.masked("skriv til bo@lund.dk eller 20 30 40 50") == "skriv til [kontakt] eller [kontakt]"
    assert masking.marks("Spørg Bo Lund") == ((6, 13),)


def test_every_word_of_a_long_name_is_marked_in_any_case() -> None:
    birthe = Participant(id="p-7", name="Birthe Egelund Sørensen")
    masking = Masking([birthe], roles={"p-7": "[en leder]"}, contact="[kontakt]")
    assert masking.masked("Birthe Egelund kom") == "[en leder] kom"
    assert masking.masked("egelund og BIRTHE kom") == "[en leder] og [en leder] kom"
    assert masking.marks("egelund og BIRTHE kom") == ((0, 7), (11, 17))


@pytest.mark.parametrize(
    "contact",
    [
        "20 30 40 50", "20304050", "2030 4050", "12.34.56.78", "20-30-40-50", "+45 20304050", "0045 20 30 40 50",
        "+46 70-123 45 67", "010203-1234", "0102031234", "leder@kommune.dk",
    ],
)  # fmt: skip
def test_what_somebody_is_found_by_gives_way(contact: str) -> None:
    masking = Masking((), roles={}, contact="[kontakt]")
    assert masking.masked(f"find mig på {contact}, tak") == "find mig på [kontakt], tak"


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22",
        "22.11.2026",
        "22-11-2026",
        "kl. 10 30 45",
        "1000000 kr",
        "12.345.678,90",
        "2026-2027",
        "10.30-12.45",
    ],
)
def test_days_hours_and_amounts_stay(text: str) -> None:
    assert Masking((), roles={}, contact="[kontakt]").masked(f"den {text} igen") == f"den {text} igen"


def test_nobody_is_told_by_subtraction() -> None:
    many, one = people(2 * LEAST, LEADERS), people(1, LeadershipLevel.LEADS_ORGANISATION)
    assert common_levels([*many, *one]) == frozenset()
    assert common_levels([*many, *people(1, None)]) == frozenset()
    middle = people(LEAST, LeadershipLevel.LEADS_EMPLOYEES)
    assert common_levels([*many, *middle, *one]) == {LEADERS}
    rest = people(LEAST, None)
    assert common_levels([*many, *rest]) == {LEADERS}
