"""What the two write in the open talk."""

from __future__ import annotations

from datetime import date

from facilitator_app.domain.lus import LusTalk, StatusTalk
from facilitator_app.services.filling_talk import Rater, TalkPart
from tests.day import PEOPLE
from tests.lus import CONCEPT, FULL, TalkDesk

EMPTY = LusTalk(id="talk", concept_id="concept", participant_id="p-1")


def opened(talk: LusTalk = EMPTY) -> TalkDesk:
    desk = TalkDesk(CONCEPT, talk)
    desk.holding.open("talk")
    return desk


def test_each_of_the_two_writes_on_their_own_and_both_on_the_plan() -> None:
    desk = opened()
    for part, words in ((TalkPart.LEADER, "mit"), (TalkPart.CHIEF, "dit"), (TalkPart.PLAN, "vores")):
        desk.filling.set_value(part, "goal", words)
    talk = desk.talk()
    assert (talk.leader_values, talk.chief_values, talk.plan_values) == (
        {"goal": "mit"},
        {"goal": "dit"},
        {"goal": "vores"},
    )
    desk.filling.set_value(TalkPart.PLAN, "goal", " ")
    assert desk.talk().plan_values == {}


def test_typing_in_one_field_is_one_step() -> None:
    desk = opened()
    desk.filling.set_value(TalkPart.LEADER, "goal", "m")
    desk.filling.set_value(TalkPart.LEADER, "goal", "mere")
    desk.document.undo()
    assert desk.talk().leader_values == {}


def test_ratings_are_given_and_taken_back() -> None:
    desk = opened()
    desk.filling.rate(Rater.LEADER, "direction", 4)
    desk.filling.rate(Rater.CHIEF, "direction", 3)
    desk.filling.rate(Rater.LEADER, "direction", None)
    assert (desk.talk().leader_ratings, desk.talk().chief_ratings) == ({}, {"direction": 3})


def test_cards_are_chosen_once_and_put_back() -> None:
    desk = opened()
    for key in ("whole", "let_go", "whole"):
        desk.filling.choose_card(key)
    assert desk.talk().card_keys == ("whole", "let_go")
    desk.filling.put_card_back("whole")
    assert [card.text for card in desk.reading.cards(desk.talk())] == ["Slippe detaljen"]


def test_the_day_and_the_chief_are_said() -> None:
    desk = opened()
    desk.filling.set_day(date(2027, 2, 4))
    desk.filling.set_chief(None, "  Gerda  Isager (fiktiv) ")
    assert desk.reading.names(desk.talk()) == ("Birthe Egelund (fiktiv)", "Gerda Isager (fiktiv)")
    desk.filling.set_chief(PEOPLE[2], "nobody")
    talk = desk.talk()
    assert (talk.held_on, talk.chief_id, talk.chief_name) == (date(2027, 2, 4), "p-3", "")
    assert desk.reading.names(talk)[1] == "Åse Ørsted (fiktiv)"


def test_an_agreement_keeps_its_words_and_the_day_that_was_read() -> None:
    desk = opened()
    first, second = desk.filling.add_agreement(), desk.filling.add_agreement()
    desk.filling.change_agreement(first, text="Et møde uden dagsorden", by_when="1. april")
    desk.filling.change_agreement(second, text="Bytter kontor", by_when="fra februar")
    one, other = desk.talk().agreements
    assert (one.text, one.by_when, one.due_on) == ("Et møde uden dagsorden", "1. april", date(2027, 4, 1))
    assert other.due_on is None
    desk.filling.change_agreement(first, text="Et møde", by_when="")
    desk.filling.remove_agreement(second)
    (left,) = desk.talk().agreements
    assert (left.text, left.by_when, left.due_on) == ("Et møde", "", None)


def test_a_status_talk_is_planned_and_written_down_at_its_place() -> None:
    desk = opened()
    desk.filling.change_status(1, planned_on=None, held_on=None, text="  ")
    assert desk.talk().statuses == ()
    desk.filling.change_status(1, planned_on=date(2027, 10, 1), held_on=None, text="", typed="planned_on")
    first, second = desk.talk().statuses
    assert (first.planned_on, second.planned_on) == (None, date(2027, 10, 1))
    desk.filling.change_status(1, planned_on=None, held_on=date(2027, 10, 2), text="Prøvet")
    assert desk.talk().statuses[1] == StatusTalk(
        id=second.id, planned_on=None, held_on=date(2027, 10, 2), text="Prøvet"
    )


def test_a_phase_is_finished_and_taken_up_again() -> None:
    desk = opened()
    desk.filling.finish_phase("data")
    desk.filling.finish_phase("data")
    assert desk.talk().done_phases == ("data",)
    desk.filling.reopen_phase("data")
    assert desk.talk().done_phases == ()


def test_without_an_open_talk_nothing_is_kept() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    filling = desk.filling
    filling.set_value(TalkPart.LEADER, "goal", "x")
    filling.rate(Rater.CHIEF, "direction", 1)
    filling.choose_card("choose")
    filling.put_card_back("whole")
    filling.set_day(None)
    filling.set_chief(None, "x")
    assert filling.add_agreement() == ""
    filling.change_agreement("a-1", text="x", by_when="x")
    filling.remove_agreement("a-1")
    filling.change_status(0, planned_on=None, held_on=None, text="x")
    filling.finish_phase("plan")
    filling.reopen_phase("data")
    assert desk.stored() == FULL
