"""What the board tells of a pre-ject: columns, titles, units once, and the day it is looked at again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse
from facilitator_app.domain.harvest import Learning, Preject, PrejectDecision, PrejectStage
from facilitator_app.domain.preject_cards import (
    Reminder,
    board_of,
    card_of,
    looked_at_on,
    reminders_of,
    units_of,
    units_on,
)
from facilitator_app.domain.privacy import Visibility


def preject(preject_id: str = "p", *, stage: PrejectStage = PrejectStage.IDEA, **values: object) -> Preject:
    return Preject(id=preject_id, workshop_id="w", values=values, stage=stage)  # type: ignore[arg-type]


def test_the_board_has_every_stage_with_its_cards_in_order() -> None:
    first = Preject(id="a", workshop_id="w", position=2.0)
    second = Preject(id="b", workshop_id="w", position=1.0)
    tried = Preject(id="c", workshop_id="w", stage=PrejectStage.TRYING)
    board = board_of((first, second, tried))
    assert [column.stage for column in board] == list(PrejectStage)
    assert [[card.preject.id for card in column.cards] for column in board] == [["b", "a"], ["c"], [], []]


def test_a_card_is_called_by_its_title_or_else_the_first_line_of_its_idea() -> None:
    assert card_of(preject(title=" Aftenturen ", idea="En tur")).title == "Aftenturen"
    assert card_of(preject(idea="En tur\nkl. 18")).title == "En tur"
    assert card_of(preject()).title == ""
    assert card_of(preject(title=["a"])).title == ""


def test_a_card_tells_what_was_learned_last() -> None:
    learned = Preject(
        id="p", workshop_id="w", learnings=(Learning(id="1", text="Først"), Learning(id="2", text="Sidst"))
    )
    assert card_of(learned).learned == "Sidst"
    assert card_of(preject()).learned == ""


@pytest.mark.parametrize(
    ("written", "units"),
    [
        ("Hjemmepleje Syd, Frivillighed", ("Hjemmepleje Syd", "Frivillighed")),
        ("Jobcenter og Hjemmepleje\nJobcenter; Skole", ("Jobcenter", "Hjemmepleje", "Skole")),
        ("Træning og Rehabilitering, Skole", ("Træning og Rehabilitering", "Skole")),
        (["Skole", "", "Skole"], ("Skole",)),
        ([{"who": "Skole"}], ()),
        ("  ", ()),
        (None, ()),
    ],
)
def test_units_are_read_once_each_and_a_known_one_stays_whole(
    written: object, units: tuple[str, ...]
) -> None:
    assert units_of(preject(units=written), known_units=("Træning og Rehabilitering",)) == units


def test_units_on_the_board_are_counted_once_and_everybody_is_no_unit() -> None:
    board = board_of(
        (
            preject("a", units="Skole, Jobcenter"),
            preject("b", units="SKOLE"),
            preject("c", units="Alle enheder"),
        )
    )
    assert units_on(board) == ("Skole", "Jobcenter")


def test_the_day_is_read_as_it_was_meant_when_it_was_written() -> None:
    written_on = date(2027, 1, 14)
    assert looked_at_on(card_of(preject(by_when="uge 7")), written_on=written_on) == date(2027, 2, 15)
    assert looked_at_on(card_of(preject(by_when="12. feb.")), written_on=written_on) == date(2027, 2, 12)
    assert looked_at_on(card_of(preject(by_when="når vi ses")), written_on=written_on) is None
    assert looked_at_on(card_of(preject()), written_on=written_on) is None


FORM = FormSpec(
    id="f",
    key="card",
    use=FormUse.PREJECT,
    title="Kort",
    fields=tuple(
        FieldSpec(key=key, kind=FieldKind.SHORT_TEXT, label=key, visibility=Visibility.PARTICIPANTS)
        for key in ("title", "by_when")
    ),
)
HELD_ON = {"w": date(2027, 1, 14), "undated": None}


def dated(preject_id: str, *, form: str | None = "f", workshop: str = "w", **values: str) -> Preject:
    told = {"title": "Aftenturen", "by_when": "uge 7", **values}
    return Preject(id=preject_id, workshop_id=workshop, values=told, form_id=form)


def test_a_card_that_is_tried_is_remembered_by_its_title_and_day() -> None:
    cards = (
        dated("a"),
        dated("no-form", form=None),
        dated("no-day", workshop="undated"),
        dated("untitled", title=" "),
        dated("unread", by_when="snart"),
        replace(dated("stopped"), decision=PrejectDecision.STOP),
    )
    found = reminders_of(cards, held_on=HELD_ON, forms={"f": FORM})
    assert found == (Reminder(preject_id="a", title="Aftenturen", day=date(2027, 2, 15)),)


@pytest.mark.parametrize("key", ["title", "by_when"])
def test_what_participants_may_not_see_is_not_remembered(key: str) -> None:
    fields = tuple(
        replace(field, visibility=Visibility.FACILITATOR) if field.key == key else field
        for field in FORM.fields
    )
    assert reminders_of((dated("a"),), held_on=HELD_ON, forms={"f": replace(FORM, fields=fields)}) == ()
