"""What a file says of one participant, and what is left when the person is erased."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.connections import connections
from facilitator_app.domain.erasure import Erased, erasing, erasure_of, erasures, joined, without
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.outputs import Output, Wording
from facilitator_app.domain.people import Group, Participant, Post
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import Slide, TextContent
from facilitator_app.domain.workshop import Attachment

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
BIRTHE = Participant(
    id="birthe", name="Birthe Egelund (fiktiv)", email="birthe@kommune.example", unit="Pleje"
)
KAJ = Participant(
    id="kaj",
    name="Kaj Egelund (fiktiv)",
    chief_id="birthe",
    earlier_posts=(Post(until_on=date(2026, 1, 1), chief_id="birthe"),),
)
PLAN = ActionPlan(id="plan", workshop_id="w", participant_id="birthe", form_id="f")
TOLD = FollowUp(id="told", workshop_id="w", plan_id="plan", item_id="i", gave="det gik")
TALK = LusTalk(id="talk", concept_id="c", participant_id="birthe")
HELD = LusTalk(id="held", concept_id="c", participant_id="kaj", chief_id="birthe", sealed="f1.x")
GROUP = Group(id="g", workshop_id="w", number=1, member_ids=("birthe", "kaj"), locked_ids=("birthe",))
BUDDY = ActionPlan(
    id="buddy",
    workshop_id="w",
    participant_id="kaj",
    form_id="f",
    items=(ActionItem(id="i", values={"buddy": "birthe", "action": "Jeg ringer til Birthe"}),),
)
SAID = Output(
    id="said",
    workshop_id="w",
    block_id="b",
    form_id="f",
    field_key="k",
    group_id="g",
    value="Vi spørger birthe  egelund først. Kaj Egelund siger ja.",
    who="birthe",
    earlier=(Wording(text="Birthe Egelund bestemmer", until_at=NOW),),
)
STATEMENT = Statement(id="s", text="Vi ser mennesker")
EVERYTHING: tuple[Record, ...] = (BIRTHE, KAJ, GROUP, SAID, PLAN, BUDDY, STATEMENT, TOLD, TALK, HELD)


def erased(records: Iterable[Record], **chosen: frozenset[str]) -> dict[str, Record]:
    told = Erased(person_id="birthe", at=NOW, **chosen)
    known = tuple(records)
    return {one.id: one for one in without(known, erasures([told], known))}


def test_all_that_a_person_is_connected_with_is_told() -> None:
    told = connections("birthe", EVERYTHING)
    assert told is not None
    assert {one.id for one in told.owned} == {"plan", "told", "talk"}
    assert told.of(ActionPlan) == (PLAN,)
    assert {one.id for one in told.pointing} == {"kaj", "g", "said", "buddy", "held"}
    assert {(one.place.key, one.is_whole) for one in told.named} == {
        ("said/value", True),
        ("said/earlier/0/text", True),
        ("buddy/items/0/values/action", False),
    }
    assert next(one for one in told.named if one.place.key == "said/value").sentence.startswith("Vi spørger")
    assert connections("nobody", EVERYTHING) is None


def test_a_last_name_that_stands_in_a_colleagues_whole_name_is_not_asked_about() -> None:
    only = replace(SAID, value="Kaj Egelund siger ja", earlier=(), who="")
    told = connections("birthe", [BIRTHE, KAJ, only])
    assert told is not None
    assert told.named == ()


def test_nothing_of_the_person_is_left_and_everything_else_is() -> None:
    """P9."""
    left = erased(EVERYTHING)
    assert left.keys() == {"kaj", "g", "said", "buddy", "s", "held"}
    assert left["kaj"] == replace(KAJ, chief_id=None, earlier_posts=(Post(until_on=date(2026, 1, 1)),))
    assert left["g"] == replace(GROUP, member_ids=("kaj",), locked_ids=())
    assert left["held"] == replace(HELD, chief_id=None, chief_name="[slettet]")
    assert left["said"] == replace(
        SAID,
        value="Vi spørger [slettet] først. Kaj Egelund siger ja.",
        who="[slettet]",
        earlier=(Wording(text="[slettet] bestemmer", until_at=NOW),),
    )
    assert left["s"] == STATEMENT
    buddy = left["buddy"]
    assert isinstance(buddy, ActionPlan)
    assert buddy.items[0].values == {"buddy": "[slettet]", "action": "Jeg ringer til Birthe"}


def test_a_first_name_goes_where_it_was_pointed_out_and_a_whole_one_stays_where_it_was_left() -> None:
    left = erased(
        EVERYTHING,
        also=frozenset({"buddy/items/0/values/action"}),
        kept=frozenset({"said/earlier/0/text"}),
    )
    buddy, said = left["buddy"], left["said"]
    assert isinstance(buddy, ActionPlan)
    assert isinstance(said, Output)
    assert buddy.items[0].values["action"] == "Jeg ringer til [slettet]"
    assert said.earlier[0].text == "Birthe Egelund bestemmer"


def test_of_two_with_one_name_only_what_was_pointed_out_is_taken_from_texts() -> None:
    twin = Participant(id="twin", name="Birthe Egelund")
    told = connections("birthe", (*EVERYTHING, twin))
    assert told is not None
    assert not any(one.is_whole for one in told.named)
    left = erased((*EVERYTHING, twin), also=frozenset({"said/value"}))
    said = left["said"]
    assert left["twin"] == twin
    assert isinstance(said, Output)
    assert said.value == "Vi spørger [slettet] først. Kaj Egelund siger ja."
    assert said.earlier == SAID.earlier


def test_erasing_again_changes_nothing() -> None:
    left = tuple(erased(EVERYTHING).values())
    told = Erased(person_id="birthe", at=NOW)
    assert erasing(left, erasure_of(told, left, names=[BIRTHE])) == ()
    assert without(left, erasures([told], left)) == left


def test_a_picture_that_is_called_by_the_name_gets_another_that_texts_know() -> None:
    pictures = [
        Attachment(id=name, name=name, media_type="image/png", content=b"1")
        for name in ("Birthe Egelund.png", "birthe egelund.png", "slettet-1.png", "hus.png")
    ]
    slide = Slide(
        id="slide",
        workshop_id="w",
        block_id="b",
        position=0.0,
        content=TextContent(heading="Hus", body=("![](attachment:Birthe Egelund.png)",)),
    )
    left = erased([BIRTHE, *pictures, slide])
    names = {one.name for one in left.values() if isinstance(one, Attachment)}
    assert names == {"slettet-1.png", "slettet-2.png", "slettet-3.png", "hus.png"}
    shown = left["slide"]
    assert isinstance(shown, Slide)
    assert isinstance(shown.content, TextContent)
    picture = left["Birthe Egelund.png"]
    assert isinstance(picture, Attachment)
    assert shown.content.body == (f"![](attachment:{picture.name})",)


def test_what_two_copies_remember_of_one_person_is_put_together() -> None:
    early = datetime(2026, 11, 1, tzinfo=UTC)
    one = Erased(person_id="x", at=NOW, kept=frozenset({"a", "b"}), also=frozenset({"c"}))
    other = Erased(person_id="x", at=early, kept=frozenset({"b"}), also=frozenset({"d"}))
    both = Erased(person_id="x", at=early, kept=frozenset({"b"}), also=frozenset({"c", "d"}))
    assert joined([one, other, Erased(person_id="y", at=NOW)]) == (both, Erased(person_id="y", at=NOW))


def test_every_way_of_writing_a_name_of_three_words_is_found_and_goes_where_it_is_ticked() -> None:
    texts = (
        "Birthe Egelund siger ja",
        "Egelund siger nej",
        "birthe egelund kom",
        "BIRTHE og sørensens",
        "Mette Egelund Holt går",
    )
    several = [replace(SAID, id=f"t{at}", value=text, earlier=(), who="") for at, text in enumerate(texts)]
    birthe = replace(BIRTHE, name="Birthe Egelund Sørensen")
    mette = Participant(id="mette", name="Mette Egelund Holt")
    told = connections("birthe", [birthe, mette, *several])
    assert told is not None
    assert {one.place.key: one.is_whole for one in told.named} == {
        "t0/value": True, "t1/value": False, "t2/value": True, "t3/value": False,
    }  # fmt: skip
    left = erased([birthe, mette, *several], also=frozenset(one.place.key for one in told.named))
    said = [one.value for one in left.values() if isinstance(one, Output)]
    assert said == [
        "[slettet] siger ja", "[slettet] siger nej", "[slettet] kom", "[slettet] og [slettet]", texts[4],
    ]  # fmt: skip


def test_siblings_with_two_words_of_their_names_in_common_are_told_apart() -> None:
    birthe = replace(BIRTHE, name="Birthe Egelund Sørensen")
    mette = Participant(id="mette", name="Mette Egelund Sørensen")
    text = "Mette Egelund Sørensen og Birthe Egelund. Egelund Sørensen?"
    said = replace(SAID, value=text, earlier=(), who="")
    kept, ticked = (
        erased([birthe, mette, said], also=also)["said"] for also in (frozenset(), frozenset({"said/value"}))
    )
    assert isinstance(kept, Output)
    assert isinstance(ticked, Output)
    assert kept.value == "Mette Egelund Sørensen og [slettet]. Egelund Sørensen?"
    assert ticked.value == "Mette Egelund Sørensen og [slettet]. [slettet]?"
