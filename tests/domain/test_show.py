"""What the room sees of a show, and what is written on a slide."""

from facilitator_app.domain.show import (
    Aside,
    Show,
    WallMode,
    at_slide,
    is_message_waiting,
    place_of,
    with_mode,
    without_top,
)
from facilitator_app.domain.slides import PhaseContent, PictureContent, TextContent, content_texts

SHOW = Show(workshop_id="w", stop_key="s/0/", message="Find jeres plads")


def test_a_message_waits_only_under_black() -> None:
    assert not is_message_waiting(SHOW)
    assert not is_message_waiting(with_mode(SHOW, WallMode.PAUSE))
    assert is_message_waiting(with_mode(SHOW, WallMode.BLACK))
    assert not is_message_waiting(with_mode(without_top(SHOW), WallMode.BLACK))


def test_the_room_stays_where_it_is_while_a_frozen_show_moves() -> None:
    frozen = with_mode(SHOW, WallMode.FROZEN)
    moved = Show(workshop_id="w", stop_key="t/0/", mode=frozen.mode, held_key=frozen.held_key)
    assert place_of(moved) == place_of(frozen)
    assert place_of(at_slide(moved)) != place_of(at_slide(frozen))


def test_what_lies_on_the_slide_goes_last() -> None:
    laid = with_mode(Show(workshop_id="w", stop_key="s/0/", aside=Aside(block_id="b")), WallMode.FROZEN)
    assert without_top(laid).aside is not None
    assert without_top(without_top(laid)).aside is None


def test_what_is_written_on_a_slide_is_its_texts_without_keys() -> None:
    body = TextContent(heading="Formål", body=("- et", "- to"))
    assert [text for text in content_texts(body) if text] == ["Formål", "- et", "- to"]
    picture = PictureContent(attachment_id="a-1", caption="Haven")
    assert [text for text in content_texts(picture) if text] == ["Haven"]
    assert content_texts(PhaseContent(exercise_id="x")) == []
