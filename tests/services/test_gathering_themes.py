"""Gathering what was said under themes, each step undone as one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator_app.domain.ballots import Ballot, BallotKind, BallotRound, Count
from facilitator_app.domain.forms import Option
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.gathering_themes import GatheringThemes, ThemedOutput
from tests.day import ANSWER, TOOL, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

THEMES = tuple(
    Theme(id=f"t-{at}", workshop_id="w", name=name, position=float(at))
    for at, name in enumerate(("Nabohjælp", "Tid", "Tryghed"), start=1)
)


def output(name: str, *theme_ids: str, **changes: object) -> Output:
    base = Output(
        id=name, workshop_id="w", block_id="b-3", form_id=TOOL.id, field_key="resources", group_id="g-1",
        value=f"Ordene {name}", theme_ids=theme_ids,
    )  # fmt: skip
    return replace(base, **changes)  # type: ignore[arg-type]


OUTPUTS = (
    output("a", "t-1"),
    output("b", "t-1", "t-2", group_id="g-2"),
    output("c", position=2.0),
    output("d", "t-3", block_id="b-2", form_id=ANSWER.id, field_key="argument"),
    output("draft", is_draft=True),
    output("number", value=4, form_id=ANSWER.id, field_key="position"),
    output("place", value="4", form_id=ANSWER.id, field_key="position"),
    output("lost", group_id="gone", block_id="gone", form_id="gone"),
)


def ballot(*keys: str, is_frozen: bool = False) -> Ballot:
    return Ballot(
        id=f"ballot-{is_frozen}",
        workshop_id="w",
        kind=BallotKind.DOTS,
        options=tuple(Option(key=key, label=f"Om {key}") for key in keys),
        rounds=(
            BallotRound(
                number=1,
                keys=keys,
                counts=tuple(Count(key=key, votes=at) for at, key in enumerate(keys, start=1)),
                is_revealed=True,
                frozen_at=datetime(2027, 1, 14, 10, 0, tzinfo=UTC) if is_frozen else None,
            ),
        ),
    )


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository((*small_day(), *THEMES, *OUTPUTS)))
    return document


@pytest.fixture
def themes(document: Document, new_id: FakeIds) -> GatheringThemes:
    return GatheringThemes(document=document, new_id=new_id)


def ids(listed: tuple[ThemedOutput, ...]) -> list[str]:
    return [one.output.id for one in listed]


def under(themes: GatheringThemes) -> dict[str, list[str]]:
    """What stands under each theme by its name."""
    board = themes.board()
    return {column.theme.name: ids(column.outputs) for column in board.columns} | {"": ids(board.loose)}


def records(document: Document) -> set[object]:
    return {*document.all(Theme), *document.all(Output), *document.all(Ballot)}


BEGUN = {"Nabohjælp": ["a", "b"], "Tid": ["b"], "Tryghed": ["d"], "": ["c", "lost"]}


def test_the_board_has_what_was_said_in_words_in_the_order_of_the_day(themes: GatheringThemes) -> None:
    assert under(themes) == BEGUN
    board = themes.board()
    first = board.columns[0].outputs[0]
    assert first.group is not None
    assert (first.text, first.group.name, first.block_title) == ("Ordene a", "Gruppe 1", "Spot ressourcerne")
    assert board.loose[1].group is None
    assert [column.votes for column in board.columns] == [None, None, None]


def test_the_board_of_one_block(themes: GatheringThemes) -> None:
    board = themes.board("b-2")
    assert [ids(column.outputs) for column in board.columns] == [[], [], ["d"]]
    assert board.loose == ()


def test_the_board_tells_what_the_room_gave(themes: GatheringThemes, document: Document) -> None:
    document.replace("edit.start_ballot", ballot("t-1", "t-2"))
    assert [column.votes for column in themes.board().columns] == [1, 2, None]


def test_a_theme_is_made_once(themes: GatheringThemes) -> None:
    made = themes.make("  #Fælles   sprog ")
    assert [theme.name for theme in themes.themes()][-1] == made.name == "Fælles sprog"
    assert themes.make("fælles-sprog") == made
    assert len(themes.themes()) == 4
    with pytest.raises(Refused, match="theme_unnamed"):
        themes.make(" # ")


def test_a_renamed_theme_keeps_its_outputs_and_open_counts_follow(
    themes: GatheringThemes, document: Document
) -> None:
    document.replace("edit.start_ballot", ballot("t-1", "t-2"))
    document.replace("edit.start_ballot", ballot("t-1", "t-2", is_frozen=True))
    themes.rename("t-1", "Naboer")
    assert under(themes)["Naboer"] == ["a", "b"]
    labels = {one.id: one.label_of("t-1") for one in document.all(Ballot)}
    assert labels == {"ballot-False": "Naboer", "ballot-True": "Om t-1"}
    themes.rename("t-1", "NABOER")
    with pytest.raises(Refused, match="theme_exists"):
        themes.rename("t-1", "tid")
    with pytest.raises(Refused, match="theme_unnamed"):
        themes.rename("t-1", "")
    themes.rename("gone", "Nyt")
    assert [theme.name for theme in themes.themes()] == ["NABOER", "Tid", "Tryghed"]


@pytest.mark.parametrize(
    ("index", "names"),
    [
        (0, ["Tryghed", "Nabohjælp", "Tid"]),
        (1, ["Nabohjælp", "Tryghed", "Tid"]),
        (-3, ["Tryghed", "Nabohjælp", "Tid"]),
        (9, ["Nabohjælp", "Tid", "Tryghed"]),
    ],
)
def test_a_theme_is_moved_among_the_others(themes: GatheringThemes, index: int, names: list[str]) -> None:
    themes.reorder("t-3", index)
    themes.reorder("gone", 0)
    assert [theme.name for theme in themes.themes()] == names


def test_merged_themes_bring_their_outputs_and_open_counts(
    themes: GatheringThemes, document: Document
) -> None:
    document.replace("edit.start_ballot", ballot("t-1", "t-2", "t-3"))
    frozen = ballot("t-1", "t-2", "t-3", is_frozen=True)
    document.replace("edit.start_ballot", frozen)
    assert not themes.merge("t-2", ["t-1", "t-3", "t-2", "gone"])
    assert under(themes) == {"Tid": ["d", "a", "b"], "": ["c", "lost"]}
    assert document.get(Ballot, frozen.id) == frozen
    open_one = document.get(Ballot, "ballot-False")
    assert open_one is not None
    assert open_one.options == (Option(key="t-2", label="Tid"),)
    assert open_one.rounds[0].counts == (Count(key="t-2", votes=6),)
    before = records(document)
    assert not themes.merge("t-2", ["t-2", "gone"])
    assert not themes.merge("gone", ["t-2"])
    assert records(document) == before


@pytest.mark.parametrize("kind", [BallotKind.HANDS, BallotKind.LIKES])
def test_hands_and_likes_of_merged_themes_are_counted_again(
    themes: GatheringThemes, document: Document, kind: BallotKind
) -> None:
    asked = replace(ballot("t-1", "t-2", "t-3"), kind=kind)
    document.replace("edit.start_ballot", asked)
    assert themes.merge("t-2", ["t-1"])
    found = document.get(Ballot, asked.id)
    assert found is not None
    assert found.rounds[0].keys == ("t-2", "t-3")
    assert found.rounds[0].count_of("t-2").votes == 0
    assert found.rounds[0].count_of("t-3") == asked.rounds[0].count_of("t-3")
    document.undo()
    assert document.get(Ballot, asked.id) == asked
    document.replace("edit.count_votes", replace(asked, rounds=(replace(asked.rounds[0], counts=()),)))
    assert not themes.merge("t-2", ["t-1"])


def test_a_count_that_did_not_ask_about_the_theme_asks_about_it_after_a_merge(
    themes: GatheringThemes, document: Document
) -> None:
    document.replace("edit.start_ballot", ballot("t-1", "t-2"))
    empty = replace(ballot("t-3"), id="empty", rounds=(BallotRound(number=1, keys=("t-3",)),))
    document.replace("edit.start_ballot", empty)
    assert not themes.merge("t-3", ["t-1"])
    changed = document.get(Ballot, "ballot-False")
    assert changed is not None
    assert [(one.key, one.label) for one in changed.options] == [("t-3", "Tryghed"), ("t-2", "Om t-2")]
    assert changed.rounds[0].keys == ("t-3", "t-2")
    assert changed.rounds[0].count_of("t-3").votes == 1
    assert document.get(Ballot, "empty") == empty


def test_chosen_outputs_are_split_off_into_a_theme_after_theirs(
    themes: GatheringThemes, document: Document
) -> None:
    new = themes.split("t-1", ["b", "c", "gone"], "Naboer om natten")
    assert new is not None
    assert list(under(themes)) == ["Nabohjælp", "Naboer om natten", "Tid", "Tryghed", ""]
    assert under(themes)["Naboer om natten"] == ["b"]
    assert under(themes)["Nabohjælp"] == ["a"]
    found = document.get(Output, "b")
    assert found is not None
    assert found.theme_ids == (new.id, "t-2")
    assert themes.split("t-1", ["c"], "Ingen") is None
    assert themes.split("gone", ["a"], "Ingen") is None
    with pytest.raises(Refused, match="theme_exists"):
        themes.split("t-1", ["a"], "Tid")


def test_outputs_are_moved_one_or_many(themes: GatheringThemes) -> None:
    themes.move_outputs(["c", "lost", "gone"], to_id="t-3")
    assert under(themes) == {"Nabohjælp": ["a", "b"], "Tid": ["b"], "Tryghed": ["d", "c", "lost"], "": []}
    themes.move_outputs(["b"], to_id="t-3", from_id="t-1")
    assert under(themes)["Nabohjælp"] == ["a"]
    assert under(themes)["Tid"] == ["b"]
    before = under(themes)
    themes.move_outputs(["a"], to_id="t-1", from_id="t-1")
    themes.move_outputs(["a"], to_id="gone", from_id="t-1")
    assert under(themes) == before


def test_outputs_become_a_theme_in_one_step(themes: GatheringThemes, document: Document) -> None:
    made = themes.make_of(["a", "c"], " #Mod ", from_id="t-1")
    assert made is not None
    assert [theme.name for theme in themes.themes()] == ["Nabohjælp", "Tid", "Tryghed", "Mod"]
    assert [one.theme_ids for one in (document.get(Output, "a"), document.get(Output, "c")) if one] == [
        (made.id,),
        (made.id,),
    ]
    document.undo()
    assert len(themes.themes()) == 3
    known = themes.make_of(["c"], "tid")
    assert known is not None
    assert known.id == "t-2"
    assert themes.make_of([], "Nyt") is None
    assert len(themes.themes()) == 3
    with pytest.raises(Refused):
        themes.make_of(["a"], " ")


def test_outputs_leave_a_theme_and_a_theme_leaves_its_outputs(
    themes: GatheringThemes, document: Document
) -> None:
    themes.remove_outputs(["b"], theme_id="t-1")
    assert under(themes)["Nabohjælp"] == ["a"]
    themes.remove_theme("t-1")
    themes.remove_theme("gone")
    assert under(themes) == {"Tid": ["b"], "Tryghed": ["d"], "": ["a", "c", "lost"]}
    assert len(document.all(Output)) == len(OUTPUTS)


def test_every_step_is_one_that_can_be_undone(themes: GatheringThemes, document: Document) -> None:
    document.replace("edit.start_ballot", ballot("t-1", "t-2", "t-3"))
    begun = records(document)
    for step in (
        lambda: themes.make("Ny"),
        lambda: themes.rename("t-1", "Naboer"),
        lambda: themes.reorder("t-3", 0),
        lambda: themes.merge("t-1", ["t-2", "t-3"]),
        lambda: themes.split("t-1", ["a", "b"], "Ny"),
        lambda: themes.move_outputs(["a", "b", "c"], to_id="t-3", from_id="t-1"),
        lambda: themes.remove_outputs(["a", "b"], theme_id="t-1"),
        lambda: themes.remove_theme("t-1"),
    ):
        step()
        assert records(document) != begun
        document.undo()
        assert records(document) == begun
