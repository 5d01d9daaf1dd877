"""Talks in the list, opened, closed, and under a passphrase of their own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.people import Participant
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.holding_talks import IDLE_S, TalkState
from facilitator_app.services.talk_content import content_text, with_content
from tests.day import PEOPLE
from tests.lus import CONCEPT, FULL, PASSPHRASE, SECRETS, TalkDesk


def test_everybody_is_listed_by_last_name_with_chief_and_state() -> None:
    desk = TalkDesk(CONCEPT, FULL, replace(FULL, id="next", held_on=date(2028, 1, 20)))
    assert [(one.participant.id, one.talk_id, one.state, one.chief) for one in desk.holding.lines()] == [
        ("p-2", "", TalkState.NONE, ""),
        ("p-1", "next", TalkState.PLANNED, "Anker Bjerre (fiktiv)"),
        ("p-1", "talk", TalkState.HELD, "Anker Bjerre (fiktiv)"),
        ("p-4", "", TalkState.NONE, ""),
        ("p-3", "", TalkState.NONE, ""),
    ]


def test_who_has_left_is_listed_only_with_a_talk() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    for person_id in ("p-1", "p-3"):
        person = desk.document.get(Participant, person_id)
        assert person is not None
        desk.document.replace("edit.move_leader", replace(person, left_on=date(2027, 1, 31), chief_id="p-2"))
    assert [one.participant.id for one in desk.holding.lines()] == ["p-2", "p-1", "p-4"]


def test_a_new_talk_is_with_the_own_chief_and_open() -> None:
    desk = TalkDesk(CONCEPT)
    desk.document.replace("edit.move_leader", replace(PEOPLE[0], chief_id="p-3"))
    first = desk.holding.begin("p-1", desk.concepts.concept())
    assert (desk.talk().id, desk.talk().chief_id, desk.talk().concept_id) == (first, "p-3", "concept")
    line = next(one for one in desk.holding.lines() if one.talk_id)
    assert (line.state, line.chief) == (TalkState.BEGUN, "Åse Ørsted (fiktiv)")
    assert next(x for x in TalkDesk(CONCEPT).holding.lines() if x.participant.id == "p-1").chief == ""


def test_the_list_names_the_chief_of_a_leader_without_a_talk() -> None:
    desk = TalkDesk(CONCEPT)
    desk.document.replace("edit.move_leader", replace(PEOPLE[0], chief_id="p-3"))
    assert {one.chief for one in desk.holding.lines()} == {"", "Åse Ørsted (fiktiv)"}


def test_no_talk_is_begun_without_a_concept() -> None:
    desk = TalkDesk()
    with pytest.raises(Refused, match=r"lus\.no_concept"):
        desk.holding.begin("p-1", desk.concepts.concept())


def test_a_closed_talk_is_not_read_and_takes_nothing() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    desk.holding.open("talk")
    assert desk.talk() == FULL
    desk.holding.close()
    assert desk.holding.talk() is None
    desk.holding.keep("edit.change_talk", replace(FULL, card_keys=()))
    assert desk.stored() == FULL


def test_a_talk_that_has_gone_is_closed() -> None:
    desk = TalkDesk(CONCEPT)
    desk.holding.begin("p-1", CONCEPT)
    desk.document.undo()
    assert desk.holding.talk() is None
    desk.holding.open("nobody")
    assert desk.holding.talk() is None
    with pytest.raises(Refused, match=r"lus\.gone"):
        desk.holding.unlocking("nobody", PASSPHRASE)


def test_a_sealed_talk_says_nothing_in_the_file_nor_in_what_can_be_undone() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    desk.holding.open("talk")
    desk.filling.choose_card("choose")
    desk.seal()
    assert desk.holding.is_sealed
    stored = desk.stored()
    assert stored == LusTalk(
        id="talk",
        concept_id="concept",
        participant_id="p-1",
        chief_id="p-2",
        held_on=FULL.held_on,
        sealed=stored.sealed,
    )
    assert desk.document.undo_state().undo_label == ""
    assert desk.talk() == replace(FULL, card_keys=("let_go", "whole", "choose"))


def test_it_is_opened_by_its_passphrase_and_reads_as_it_was_written() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    desk.holding.open("talk")
    desk.seal()
    desk.holding.close()
    assert desk.holding.talk() is None
    assert not desk.holding.is_sealed
    with pytest.raises(Refused, match=r"lus\.is_sealed"):
        desk.holding.open("talk")
    desk.unlock()
    assert replace(desk.talk(), sealed="") == FULL


def test_what_is_changed_is_sealed_anew_and_can_be_undone_while_it_is_open() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    desk.holding.open("talk")
    desk.seal()
    first = desk.stored().sealed
    desk.filling.put_card_back("whole")
    assert desk.stored().sealed != first
    assert desk.talk().card_keys == ("let_go",)
    desk.document.undo()
    assert desk.talk().card_keys == ("let_go", "whole")
    desk.document.redo()
    desk.holding.close()
    desk.unlock()
    assert desk.talk().card_keys == ("let_go",)


def test_a_wrong_passphrase_opens_nothing_and_each_further_one_waits_longer() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    desk.holding.open("talk")
    desk.seal()
    desk.holding.close()
    for _ in range(3):
        unlocking = desk.holding.unlocking("talk", "rugbrød og sol")
        with pytest.raises(Refused, match=r"store\.wrong_talk_passphrase"):
            unlocking.run()
        desk.holding.turned_down(unlocking)
    with pytest.raises(Refused, match=r"lus\.wait") as told:
        desk.holding.unlocking("talk", PASSPHRASE)
    assert told.value.params == {"seconds": 2}
    desk.clock.advance(2)
    desk.holding.turned_down(desk.holding.unlocking("talk", "rugbrød og sne"))
    with pytest.raises(Refused) as told:
        desk.holding.unlocking("talk", PASSPHRASE)
    assert told.value.params == {"seconds": 4}
    desk.clock.advance(4)
    desk.unlock()
    desk.holding.close()
    desk.holding.turned_down(desk.holding.unlocking("talk", "rugbrød og sol"))
    desk.unlock()
    assert desk.holding.talk() is not None


def test_the_passphrase_is_changed_and_the_old_one_opens_no_more() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    desk.holding.open("talk")
    desk.seal()
    desk.seal("en helt anden sætning")
    assert desk.document.undo_state().undo_label == ""
    desk.holding.close()
    with pytest.raises(Refused, match="wrong_talk_passphrase"):
        desk.unlock()
    desk.unlock(passphrase="en helt anden sætning")
    assert desk.talk().agreements == FULL.agreements


def test_the_passphrase_is_taken_away() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    desk.holding.take_passphrase_away()
    desk.holding.open("talk")
    desk.holding.take_passphrase_away()
    desk.seal()
    desk.holding.take_passphrase_away()
    assert not desk.holding.is_sealed
    assert desk.stored() == FULL
    desk.holding.close()
    desk.holding.open("talk")
    assert desk.talk() == FULL


def test_a_passphrase_that_protects_nothing_is_refused() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    desk.holding.give_passphrase(PASSPHRASE)
    desk.holding.open("talk")
    with pytest.raises(Refused):
        desk.holding.new_key("kort")
    with pytest.raises(Refused):
        desk.holding.give_passphrase("kort")
    assert desk.stored() == FULL


def test_a_talk_that_was_changed_elsewhere_meanwhile_is_not_opened() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    desk.holding.open("talk")
    desk.seal()
    desk.holding.close()
    unlocking = desk.holding.unlocking("talk", PASSPHRASE)
    text = unlocking.run()
    desk.document.replace("edit.seal_talk", replace(desk.stored(), sealed="f1.other"))
    with pytest.raises(Refused, match=r"lus\.gone"):
        desk.holding.unlocked(unlocking, text)


def test_an_envelope_that_the_open_passphrase_does_not_fit_closes_the_talk() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    desk.holding.open("talk")
    desk.seal()
    desk.document.replace("edit.seal_talk", replace(desk.stored(), sealed="f1.other"))
    assert desk.holding.talk() is None
    assert not desk.holding.is_sealed


def test_ten_minutes_without_a_touch_close_it() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    assert not desk.holding.close_if_idle()
    desk.holding.open("talk")
    desk.clock.advance(IDLE_S - 1)
    desk.filling.choose_card("choose")
    desk.clock.advance(IDLE_S - 1)
    assert not desk.holding.close_if_idle()
    desk.clock.advance(1)
    assert desk.holding.close_if_idle()
    assert desk.holding.talk() is None


def test_a_removed_talk_cannot_be_brought_back() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    desk.holding.open("talk")
    desk.holding.remove("talk")
    desk.holding.remove("talk")
    assert desk.holding.talk() is None
    assert "talk" not in desk.repository.records
    assert desk.document.undo_state().undo_label == ""


def test_what_could_not_be_forgotten_is_forgotten_when_the_talk_closes() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    desk.holding.open("talk")
    desk.filling.choose_card("choose")
    desk.repository.problem = Outside("store.disk_full", file="x")
    with pytest.raises(Outside, match=r"lus\.not_cleared"):
        desk.seal()
    desk.holding.close()
    assert desk.stored().sealed == ""
    desk.repository.problem = None
    desk.holding.close()
    assert desk.stored().sealed
    assert desk.document.undo_state().undo_label == ""


def test_the_envelope_and_the_slow_parts_never_tell_in_words() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    desk.holding.open("talk")
    desk.seal()
    told = (
        f"{desk.stored()!r}{desk.holding.unlocking('talk', PASSPHRASE)!r}{desk.holding.new_key(PASSPHRASE)!r}"
    )
    assert not [word for word in (*SECRETS, PASSPHRASE) if word in told]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"leader_values": 3}'])
def test_what_is_no_content_is_damaged(text: str) -> None:
    with pytest.raises(Refused, match="damaged_envelope"):
        with_content(FULL, text)


def test_the_content_of_an_empty_talk_is_read_back() -> None:
    empty = LusTalk(id="t", concept_id="c", participant_id="p-1")
    assert with_content(empty, content_text(empty)) == empty
