"""Who can be mentioned in a typed line."""

from __future__ import annotations

import pytest

from facilitator_app.domain.people import Group, Participant
from facilitator_app.services.mentions import Mention, handle_of, mentions_of, named

GROUPS = (
    Group(id="g-1", workshop_id="w", number=1, name="Gruppe 1"),
    Group(id="g-2", workshop_id="w", number=2, name="De blå"),
)
PEOPLE = (
    Participant(id="p-1", name="Birthe Egelund (fiktiv)"),
    Participant(id="p-2", name="Birthe Egelund"),
    Participant(id="p-3", name="Jens-Ole O'Hara"),
    Participant(id="p-4", name="(fiktiv)"),
)
MENTIONS = mentions_of(GROUPS, PEOPLE)


def test_groups_come_before_people_and_a_handle_stands_for_one_of_them() -> None:
    assert (
        Mention("gruppe1", "Gruppe 1"),
        Mention("deblå", "De blå"),
        Mention("Birthe-Egelund", "Birthe Egelund (fiktiv)"),
        Mention("Jens-Ole-O-Hara", "Jens-Ole O'Hara"),
    ) == MENTIONS


@pytest.mark.parametrize(
    ("handle", "name"),
    [
        ("Gruppe1", "Gruppe 1"),
        ("bord2", "De blå"),
        ("deblå", "De blå"),
        ("birthe-egelund", "Birthe Egelund (fiktiv)"),
        ("gruppe9", "gruppe9"),
        ("gruppen", "gruppen"),
        ("Anna", "Anna"),
    ],
)
def test_a_handle_is_read_as_whom_it_stands_for_or_kept_as_typed(handle: str, name: str) -> None:
    assert named(handle, MENTIONS, GROUPS) == name


def test_a_handle_has_no_spaces_brackets_or_signs_at_its_ends() -> None:
    assert handle_of(" Spørg, før vi handler. (tema) ") == "Spørg-før-vi-handler"
