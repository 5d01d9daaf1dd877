"""One record that two copies have changed: both are kept where that can be, and the rest is told."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.file_history import FileHistory
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.harvest import Learning, Preject
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.merging import Choice, FileContent, came, compare, new_rows
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant, WallConsent
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.records import Record
from facilitator_app.domain.settling import settled
from facilitator_app.domain.uniting import WHOLE, United, united
from facilitator_app.domain.versions import Version, VersionSubject
from facilitator_app.domain.workshop import Workshop

AT = datetime(2027, 2, 1, 9, 0, tzinfo=UTC)
PERSON = Participant(id="p", name="Anna Fiktiv")
PLAN = ActionPlan(id="plan", workshop_id="day", participant_id="p", form_id="f")
PREJECT = Preject(id="pre", workshop_id="day")


def item(item_id: str, text: str) -> ActionItem:
    return ActionItem(id=item_id, values={"action": text})


def test_what_one_left_empty_takes_the_others_words() -> None:
    both = united(replace(PERSON, unit="Nord"), replace(PERSON, title="Leder", left_on=date(2027, 1, 1)))
    assert both.clashes == ()
    assert both.mine == replace(PERSON, unit="Nord", title="Leder", left_on=date(2027, 1, 1))
    assert both.mine == both.theirs


def test_different_words_in_one_field_clash_and_the_rest_is_put_together() -> None:
    both = united(
        replace(PERSON, name="Anna A", absent_from=("w1",)),
        replace(PERSON, name="Anna B", absent_from=("w2",)),
    )
    assert both.clashes == ("name",)
    assert isinstance(both.mine, Participant)
    assert isinstance(both.theirs, Participant)
    assert (both.mine.name, both.theirs.name) == ("Anna A", "Anna B")
    assert both.mine.absent_from == both.theirs.absent_from == ("w1", "w2")


def test_what_nobody_wrote_is_no_question() -> None:
    both = united(replace(PERSON, position=1.0), replace(PERSON, position=2.0))
    assert both == United(replace(PERSON, position=1.0), replace(PERSON, position=2.0))


def test_a_release_holds_only_where_both_have_given_it() -> None:
    released = replace(PLAN, is_released_wall=True, is_released_chief=True)
    both = united(released, replace(PLAN, is_released_chief=True))
    assert both.mine == both.theirs == replace(PLAN, is_released_chief=True)


def test_the_actions_of_a_schema_stand_beside_each_other_while_there_is_room() -> None:
    mine = replace(PLAN, items=(item("1", "Fælles"), item("2", "Her"), item("0", "")))
    theirs = replace(PLAN, items=(item("1", "Fælles"), item("3", "Der"), item("4", "Her"), item("5", "")))
    both = united(mine, theirs)
    assert both.clashes == ()
    assert both.mine == replace(PLAN, items=(item("1", "Fælles"), item("2", "Her"), item("3", "Der")))


def test_too_many_actions_are_a_question() -> None:
    mine = replace(PLAN, items=(item("1", "A"), item("2", "B")))
    theirs = replace(PLAN, items=(item("3", "C"), item("4", "D")))
    assert united(mine, theirs) == United(mine, theirs, ("items",))


def test_an_empty_schema_stays_one() -> None:
    mine, theirs = replace(PLAN, items=(item("1", ""),)), replace(PLAN, items=(item("2", ""),))
    assert united(mine, theirs) == United(mine, mine)


def test_one_action_that_both_wrote_clashes_by_its_field() -> None:
    mine = replace(PLAN, items=(item("1", "Her"),))
    theirs = replace(PLAN, items=(ActionItem(id="1", values={"action": "Der", "who": "Bo"}),))
    both = united(mine, theirs)
    assert both.clashes == ("action",)
    assert both.mine == replace(PLAN, items=(ActionItem(id="1", values={"action": "Her", "who": "Bo"}),))


def test_the_fields_of_a_card_and_what_was_learned_are_put_together() -> None:
    mine = replace(
        PREJECT,
        values={"title": "Her", "idea": "", "for_whom": "Borgere"},
        learnings=(Learning(id="1", text="A"),),
    )
    theirs = replace(
        PREJECT,
        values={"title": "Der", "idea": "Ny", "for_whom": ""},
        learnings=(Learning(id="2", text="B"),),
    )
    both = united(mine, theirs)
    assert both.clashes == ("title",)
    assert isinstance(both.mine, Preject)
    assert both.mine.values == {"title": "Her", "idea": "Ny", "for_whom": "Borgere"}
    assert [one.text for one in both.mine.learnings] == ["A", "B"]


def test_a_list_of_texts_is_one_text() -> None:
    mine, theirs = Workshop(id="w", title="D", focus=("a",)), Workshop(id="w", title="D", focus=("b",))
    assert united(mine, theirs).clashes == ("focus",)


@pytest.mark.parametrize(("mine", "theirs"), [("sealed-1", "sealed-2"), ("sealed-1", ""), ("", "sealed-2")])
def test_a_sealed_talk_is_compared_as_a_whole(mine: str, theirs: str) -> None:
    one = LusTalk(id="t", concept_id="c", participant_id="p", sealed=mine, chief_name="A")
    other = replace(one, sealed=theirs, chief_name="")
    assert united(one, other) == United(one, other, (WHOLE,))


def test_an_open_talk_is_put_together() -> None:
    one = LusTalk(id="t", concept_id="c", participant_id="p", leader_values={"a": "A"})
    other = replace(one, leader_values={}, chief_values={"b": "B"})
    assert united(one, other).mine == replace(one, chief_values={"b": "B"})


def copies(
    mine: tuple[Record, ...], theirs: tuple[Record, ...], *, base: tuple[str, ...] = ()
) -> tuple[FileContent, FileContent]:
    """Two copies since revision 1: records named in `base` were there then and have not been touched."""

    def one(records: tuple[Record, ...], session: str) -> FileContent:
        history = FileHistory(
            sessions=(("first", 0), (session, 1)),
            revision=9,
            revisions={record.id: 1 if record.id in base else 5 for record in records},
        )
        return FileContent(records=records, history=history)

    return one(mine, "a"), one(theirs, "b")


def after(mine: tuple[Record, ...], theirs: tuple[Record, ...], **choices: Choice) -> dict[str, Record]:
    comparison = compare(*copies(mine, theirs))
    found = {one.id: one for one in mine}
    for change in settled(comparison, choices, at=AT):
        found.pop(change.record.id, None)
        if change.after is not None:
            found[change.after.id] = change.after
    return found


def test_two_programmes_are_one_and_its_follow_ups_keep_their_schema() -> None:
    told = FollowUp(id="fa", workshop_id="day", plan_id="plan", item_id="1", gave="")
    mine = (PLAN, told, Programme(id="x", title="Forløb"))
    theirs = (
        replace(PLAN, id="other", items=(item("1", "Der"),)),
        replace(told, id="fb", plan_id="other", gave="Ro"),
        Programme(id="y", title="Forløb", purpose="Fælles sprog"),
    )
    found = after(mine, theirs)
    assert set(found) == {"plan", "fa", "x"}
    assert found["fa"] == replace(told, gave="Ro")
    assert found["x"] == Programme(id="x", title="Forløb", purpose="Fælles sprog")


def test_versions_with_one_number_are_told_apart() -> None:
    one = Version(
        id="v1", subject=VersionSubject.CHAIN, number=1, title="A", made_on=date(2027, 1, 1), texts=()
    )
    found = after((one,), (replace(one, id="v2"),))
    assert found["v2"] == replace(one, id="v2", number=2)


def test_a_value_that_is_no_text_has_no_earlier_wording() -> None:
    one = Output(id="o", workshop_id="day", block_id="b", form_id="f", field_key="k", group_id="g", value=1.0)
    found = after((one,), (replace(one, value=2.0),), o=Choice.THEIRS)
    assert found["o"] == replace(one, value=2.0)


def test_the_other_copy_of_an_output_is_not_made_again() -> None:
    one = Output(
        id="o", workshop_id="day", block_id="b", form_id="f", field_key="k", group_id="g", value="Her"
    )
    there = replace(one, value="Der")
    found = after((one, replace(there, id="again")), (there, replace(there, id="again")))
    assert set(found) == {"o", "again"}


def test_a_group_that_both_let_go_of_stays_away() -> None:
    """Outputs may outlive their group; that is no reason to bring it back."""
    group = Group(id="g", workshop_id="day", number=1)
    said = Output(
        id="o", workshop_id="day", block_id="b", form_id="f", field_key="k", group_id="g", value="Her"
    )
    mine, theirs = copies((group, said), (said,), base=("g", "o"))
    theirs = replace(theirs, history=replace(theirs.history, removed={"g": 4}))
    (change,) = settled(compare(mine, theirs), {}, at=AT)
    assert (change.before, change.after) == (group, None)


def test_a_block_that_comes_without_its_workshop_brings_it() -> None:
    block = Block(id="b", workshop_id="w", title="P", kind=BlockKind.PLENARY, planned_min=5, position=0.0)
    mine, theirs = copies((), (Workshop(id="w", title="D"), block), base=("w",))
    comparison = compare(mine, theirs)
    assert came(comparison) == {Block: 1}
    assert [change.record.id for change in settled(comparison, {}, at=AT)] == ["w", "b"]


def test_copies_from_before_sessions_that_both_went_on_are_asked() -> None:
    mine = FileContent(records=(PERSON,), history=FileHistory(revision=5, revisions={"p": 5}))
    theirs = replace(mine, records=(replace(PERSON, name="Anden Fiktiv"),))
    (clash,) = compare(mine, theirs).clashes
    assert clash.fields == ("name",)
    assert clash.safest is Choice.MINE
    assert new_rows((), ()) == ()


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (WallConsent.YES, WallConsent.NO, WallConsent.NO),
        (WallConsent.NO, WallConsent.NOT_ASKED, WallConsent.NO),
        (WallConsent.NOT_ASKED, WallConsent.YES, WallConsent.YES),
    ],
)
def test_a_no_to_the_wall_is_never_lost(one: WallConsent, other: WallConsent, both: WallConsent) -> None:
    for mine, theirs in ((one, other), (other, one)):
        joined = united(replace(PERSON, wall_consent=mine), replace(PERSON, wall_consent=theirs))
        assert joined == United(
            replace(PERSON, wall_consent=both), replace(PERSON, wall_consent=both), clashes=()
        )
