"""Pre-jects on the wall: by stage, or one large; no field that is not for the room, and nothing that names a leader."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, FormUse
from facilitator_app.domain.harvest import Learning, Preject, PrejectDecision, PrejectKey, PrejectStage
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.people import Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record
from facilitator_app.domain.show import Aside
from facilitator_app.domain.wall import PausePicture, ToolPicture
from facilitator_app.services.wall_prejects import BOARD, preject_subject
from tests.services.walls import laid, texts_in

FORM = FormSpec(
    id="f-card",
    key="preject_card",
    use=FormUse.PREJECT,
    title="Kort",
    position=90.0,
    fields=tuple(
        FieldSpec(key=key, kind=FieldKind.LONG_TEXT, label=key, visibility=Visibility.PROJECTOR)
        for key in PrejectKey
    ),
)
LEADER = Participant(id="q-1", name="Karen Holm (fiktiv)")
VALUES = {
    "title": "Aftenturen",
    "for_whom": "Borgere",
    "challenge": "De ringer om aftenen",
    "idea": "Gå en tur",
    "units": "Hjemmepleje, Skole",
    "next_step": "Spørg tre",
    "by_when": "uge 7",
}
CARD = Preject(id="p-1", workshop_id="elsewhere", values=VALUES, form_id="f-card", position=1.0)
TAUGHT = Preject(
    id="p-2",
    workshop_id="w",
    values={"title": "Velkomst", "next_step": "Begynd"},
    stage=PrejectStage.DECIDED,
    decision=PrejectDecision.GO_ON,
    learnings=(Learning(id="l-1", text="Virker"), Learning(id="l-2", text="Sig det til karen  HOLM")),
    position=2.0,
)


def picture(subject: str, *records: Record) -> ToolPicture:
    made = laid(Aside(block_id="", chart=subject), FORM, LEADER, *records)
    assert isinstance(made, ToolPicture)
    return made


def test_the_board_has_a_card_for_each_stage_that_has_any() -> None:
    board = picture(BOARD, CARD, TAUGHT)
    assert [(card.title, card.status) for card in board.cards] == [("Idé", "1"), ("Besluttet", "1")]
    assert [(row.label, row.texts) for card in board.cards for row in card.rows] == [
        ("Aftenturen", ("Spørg tre",)),
        ("Velkomst", ("Fortsæt", "Virker")),
    ]
    assert (board.heading, board.note) == ("Pre-jekter", "")


def test_an_empty_board_says_so() -> None:
    assert picture(BOARD).note == "Ingen pre-jekter endnu."


def test_a_card_without_words_for_the_room_is_still_one_of_the_stage() -> None:
    bare = Preject(id="p-9", workshop_id="w", stage=PrejectStage.LEARNING)
    (card,) = picture(BOARD, bare).cards
    assert [(row.label, row.texts) for row in card.rows] == [("Uden titel", ())]
    assert picture(preject_subject("p-9"), bare).heading == "Uden titel"


def test_one_is_shown_large_with_what_was_learned_and_decided() -> None:
    one = picture(preject_subject("p-1"), CARD)
    assert (one.heading, one.kicker, one.cards[0].title) == ("Aftenturen", "Pre-jekt", "Idé")
    assert [row.texts[0] for row in one.cards[0].rows] == [
        "De ringer om aftenen",
        "Borgere",
        "Gå en tur",
        "Hjemmepleje, Skole",
        "Spørg tre",
        "uge 7",
    ]
    rows = picture(preject_subject("p-2"), TAUGHT).cards[0].rows
    assert [row.texts[0] for row in rows] == ["Begynd", "Virker", "Fortsæt"]


def test_a_unit_with_and_in_its_name_is_one() -> None:
    card = replace(CARD, values={"units": "Vej og Park"})
    clerk = Participant(id="q-2", name="Bo Dal (fiktiv)", unit="Vej og Park")
    (row,) = picture(preject_subject("p-1"), card, clerk).cards[0].rows
    assert row.texts == ("Vej og Park",)


def test_a_card_that_has_gone_leaves_the_pause_picture() -> None:
    assert isinstance(laid(Aside(block_id="", chart=preject_subject("gone"))), PausePicture)


def test_a_leader_is_never_named() -> None:
    named: dict[str, FieldValue] = {
        **VALUES,
        "next_step": "Karen  holm ringer",
        "trials": [{"who": "Karen Holm"}],
    }
    card = replace(CARD, values=named)
    for subject in (BOARD, preject_subject("p-1"), preject_subject("p-2")):
        assert "holm" not in " ".join(texts_in(picture(subject, card, TAUGHT))).casefold()


def test_without_a_form_nobody_knows_what_is_for_the_room() -> None:
    made = laid(Aside(block_id="", chart=BOARD), CARD)
    assert "Aftenturen" not in " ".join(texts_in(made))


@given(st.sets(st.sampled_from(list(PrejectKey))), st.sampled_from([BOARD, preject_subject("p-1")]))
def test_only_fields_for_the_room_are_shown(private: set[PrejectKey], subject: str) -> None:
    fields = tuple(
        replace(field, visibility=Visibility.PARTICIPANTS) if field.key in private else field
        for field in FORM.fields
    )
    values: dict[str, FieldValue] = {
        key.value: f"HEMMELIG {key}" if key in private else "åben" for key in PrejectKey
    }
    card = replace(CARD, values=values, form_id="gone")
    made = laid(Aside(block_id="", chart=subject), replace(FORM, fields=fields), card)
    assert "HEMMELIG" not in " ".join(texts_in(made))


@pytest.mark.parametrize("chart", ["interplay", "direction", BOARD, preject_subject("i-1")])
def test_the_direction_s_agreements_never_get_there(chart: str) -> None:
    planted = InterplayAgreement(id="i-1", text="HEMMELIG", reason="HEMMELIG", look_back="HEMMELIG")
    assert "HEMMELIG" not in " ".join(texts_in(laid(Aside(block_id="", chart=chart), planted, FORM, CARD)))
