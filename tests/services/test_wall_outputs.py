"""What the room sees of the groups' own words: by theme, one large, without names, and after injects."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from facilitator_app.domain.inject_events import InjectAct, InjectEvent
from facilitator_app.domain.outputs import Theme
from facilitator_app.domain.show import Aside, Show, WallMode, with_mode
from facilitator_app.domain.slides import DecisionsContent, OutputsContent, OutputsView, ToolContent
from facilitator_app.domain.wall import OutputsPicture, PausePicture, ToolPicture
from facilitator_app.services.building_wall import wall_picture
from facilitator_app.services.show_memory import ShowMemory, from_text, to_text
from tests.day import BLOCKS, EXERCISE, TOOL
from tests.fakes import FakeClock
from tests.services.walls import WORDS, laid, said, shown, sources_of, texts_in

THEMES = (
    Theme(id="t-1", workshop_id="w", name="Tid", position=2.0),
    Theme(id="t-2", workshop_id="w", name="Naboer", position=1.0),
)
ANONYMOUS = replace(BLOCKS[2], is_anonymous=True)
OUTPUTS = (
    said("a", theme_ids=("t-1", "t-2")),
    said("b", group_id="g-2", theme_ids=("t-1",)),
    said("c", group_id="g-2", position=2.0),
)


def content(view: OutputsView) -> OutputsContent:
    return OutputsContent(form_id=TOOL.id, field_key="resources", heading="H", view=view)


def test_outputs_stand_under_their_themes_and_the_others_last() -> None:
    picture = shown(content(OutputsView.BY_THEME), *THEMES, *OUTPUTS)
    assert isinstance(picture, OutputsPicture)
    assert [(one.theme, one.group, one.text) for one in picture.outputs] == [
        ("Naboer", "Gruppe 1", "a"),
        ("Tid", "Gruppe 1", "a"),
        ("Tid", "Gruppe 2", "b"),
        ("Uden tema", "Gruppe 2", "c"),
    ]
    bare = shown(content(OutputsView.BY_THEME), said("c"))
    assert isinstance(bare, OutputsPicture)
    assert [one.theme for one in bare.outputs] == [""]


def test_a_theme_that_the_room_may_not_hear_of_gathers_nothing_on_the_wall() -> None:
    secret = Theme(id="t-3", workshop_id="w", name="Sygdom", position=3.0)
    private = said("p", field_key="doubt", theme_ids=("t-3",))
    picture = shown(content(OutputsView.BY_THEME), *THEMES, secret, private, *OUTPUTS)
    assert "Sygdom" not in set(texts_in(picture))
    assert isinstance(laid(Aside(block_id="b-3", theme_id="t-3"), secret, private), PausePicture)


def test_the_view_of_one_large_output_is_told_to_the_painter() -> None:
    picture = shown(content(OutputsView.ONE), *OUTPUTS)
    assert isinstance(picture, OutputsPicture)
    assert picture.view is OutputsView.ONE
    assert [one.theme for one in picture.outputs] == ["", "", ""]


def test_an_anonymous_block_shows_no_groups_name() -> None:
    for view in OutputsView:
        picture = shown(content(view), ANONYMOUS, *THEMES, *OUTPUTS)
        assert isinstance(picture, OutputsPicture)
        assert {one.group for one in picture.outputs} == {""}
        assert len(picture.outputs) >= 3
    tool = shown(ToolContent(form_id=TOOL.id, heading="H"), ANONYMOUS, *OUTPUTS, said("d", block_id="b-2"))
    assert isinstance(tool, ToolPicture)
    assert [(card.title, card.status) for card in tool.cards] == [
        ("Gruppe 1", "1 af 2 felter"),
        ("Uden gruppens navn", ""),
    ]
    assert tool.cards[0].rows[0].texts == ("d",)
    assert tool.cards[1].rows[0].texts == ("a", "b", "c")


def test_a_theme_is_laid_on_the_wall_with_its_released_outputs() -> None:
    kept = said("kept", theme_ids=("t-1",), is_shown=False)
    why = said("why", field_key="why", theme_ids=("t-1",))
    lost = said("lost", theme_ids=("t-1",))
    lost = replace(lost, form_id="gone")
    picture = laid(Aside(block_id="b-3", theme_id="t-1"), *THEMES, *OUTPUTS, kept, why, lost)
    assert isinstance(picture, OutputsPicture)
    assert (picture.kicker, picture.heading) == ("Tema", "Tid")
    assert [one.text for one in picture.outputs] == ["a", "why", "b"]
    empty = laid(Aside(block_id="b-3", theme_id="t-1"), *THEMES)
    assert isinstance(empty, OutputsPicture)
    assert empty.note == "Svarene kommer her, når grupperne er klar."
    assert isinstance(laid(Aside(block_id="b-3", theme_id="gone")), PausePicture)


def test_one_output_is_laid_on_the_wall_large_when_it_is_released() -> None:
    picture = laid(Aside(block_id="b-3", output_id="b"), *OUTPUTS)
    assert isinstance(picture, OutputsPicture)
    assert (picture.kicker, picture.heading, picture.view) == ("Ressourcer", "", OutputsView.ONE)
    assert [(one.group, one.text) for one in picture.outputs] == [("Gruppe 2", "b")]
    nameless = laid(Aside(block_id="b-3", output_id="b"), ANONYMOUS, *OUTPUTS)
    assert "Gruppe 2" not in set(texts_in(nameless))
    for hidden in (
        said("x", is_shown=False),
        said("x", is_draft=True),
        said("x", field_key="doubt"),
        said("x", field_key="gone"),
        replace(said("x"), form_id="gone"),
    ):
        assert isinstance(laid(Aside(block_id="b-3", output_id="x"), hidden), PausePicture)
    assert isinstance(laid(Aside(block_id="b-3", output_id="gone")), PausePicture)


def event(text: str, *, minutes: int, key: str = "") -> InjectEvent:
    act = InjectAct.GIVEN if key else InjectAct.AD_HOC
    at = FakeClock().local_now() + timedelta(minutes=minutes)
    return InjectEvent(at=at, act=act, text=text, block_id="b-3", round_number=1, inject_key=key)


def test_decisions_stand_by_round_and_group_under_the_injects_they_answer() -> None:
    typed, planned = event("Strømmen går", minutes=1), event("Datteren ringer", minutes=2, key="call")
    answers = (
        said("invite", field_key="resources", round_number=1, inject_key="call"),
        said("light", field_key="resources", round_number=1, inject_key=typed.ref),
        said("because", field_key="why", round_number=1, inject_key="call"),
        said("doubt", field_key="doubt", round_number=1, inject_key="call"),
        said("kept", round_number=1, inject_key="call", is_shown=False),
        said("none", round_number=1),
        said("other", group_id="g-2", round_number=1, inject_key="call"),
        said("later", group_id="g-2", round_number=2, inject_key="forgotten"),
        said("outside", group_id="g-2", inject_key="call", block_id="b-1"),
    )
    picture = shown(
        DecisionsContent(form_id=TOOL.id, heading="H"), *answers, EXERCISE, events=(typed, planned)
    )
    assert isinstance(picture, ToolPicture)
    assert [(card.title, card.status) for card in picture.cards] == [
        ("Gruppe 2", ""),
        ("Gruppe 1", "Runde 1"),
        ("Gruppe 2", "Runde 1"),
        ("Gruppe 2", "Runde 2"),
    ]
    told = [[(row.label, row.texts, row.is_event) for row in card.rows] for card in picture.cards]
    assert told[1] == [
        ("Hændelse", ("Strømmen går",), True),
        ("Ressourcer", ("light",), False),
        ("Hændelse", ("Datteren ringer",), True),
        ("Ressourcer", ("invite",), False),
        ("Hvorfor", ("because",), False),
    ]
    assert told[3][0] == ("Hændelse", ("En hændelse",), True)


def test_decisions_of_one_round_and_of_nobody() -> None:
    answers = (
        said("first", round_number=1, inject_key="call"),
        said("second", round_number=2, inject_key="call"),
    )
    one = shown(DecisionsContent(form_id=TOOL.id, heading="H", round_number=2), ANONYMOUS, *answers)
    assert isinstance(one, ToolPicture)
    assert [(card.title, card.status) for card in one.cards] == [("Uden gruppens navn", "Runde 2")]
    none = shown(DecisionsContent(form_id=TOOL.id, heading="H"))
    assert isinstance(none, ToolPicture)
    assert none.note == "Beslutningerne kommer her, når grupperne er klar."
    assert isinstance(shown(DecisionsContent(form_id="gone", heading="H")), PausePicture)


def test_what_is_laid_on_the_wall_has_pages_of_its_own() -> None:
    sources = sources_of(*THEMES, *OUTPUTS)
    aside = Aside(block_id="b-3", theme_id="t-1", page=2)
    show = Show(workshop_id="w", stop_key=sources.stops[0].key, page=1, aside=aside)
    assert wall_picture(sources, show, WORDS)[1] == 2
    assert wall_picture(sources, replace(show, aside=None), WORDS)[1] == 1
    frozen = with_mode(show, WallMode.FROZEN)
    elsewhere = replace(frozen, aside=None, page=0)
    assert wall_picture(sources, elsewhere, WORDS)[1] == 2
    held = replace(elsewhere, held_aside=None)
    assert wall_picture(sources, held, WORDS)[1] == 1
    kept = from_text(to_text(ShowMemory(show=show, kept_at=FakeClock().utc())), "w")
    assert kept.show.aside == aside
