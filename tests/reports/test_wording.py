"""Values in words."""

from __future__ import annotations

import pytest

from facilitator_app.content.words import Words
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, Option
from facilitator_app.domain.people import Group
from facilitator_app.reports.wording import group_title, value_text

OPTIONS = (Option(key="a", label="Ja tak"), Option(key="b", label="Nej tak"))


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (FieldKind.CHECKBOX, None, ""),
        (FieldKind.CHECKBOX, False, ""),
        (FieldKind.CHECKBOX, True, "Ja"),
        (FieldKind.CHOICE, "b", "Nej tak"),
        (FieldKind.CHOICE, "gone", "gone"),
        (FieldKind.CHOICES, ["a", "b"], "Ja tak\nNej tak"),
        (FieldKind.NUMBER, 3, "3"),
        (FieldKind.NUMBER, 3.25, "3,25"),
        (FieldKind.DATE, "2027-02-01", "Mandag 1. februar"),
        (FieldKind.PERSON, "p", "Anna"),
    ],
)
def test_values_are_said_as_people_say_them(
    words: Words, kind: FieldKind, value: FieldValue, said: str
) -> None:
    spec = FieldSpec(key="k", kind=kind, label="L", options=OPTIONS)
    assert value_text(spec, value, words, people={"p": "Anna"}, year=2027) == said


def test_a_group_is_called_by_its_number_and_its_name(words: Words) -> None:
    assert group_title(Group(id="g", workshop_id="w", number=3), words) == "Gruppe 3"
    assert group_title(Group(id="g", workshop_id="w", number=3, name="Gruppe 3"), words) == "Gruppe 3"
    assert group_title(Group(id="g", workshop_id="w", number=3, name="Syd"), words) == "Gruppe 3 · Syd"
