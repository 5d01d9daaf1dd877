"""Texts are found and written anew at any depth."""

from __future__ import annotations

from facilitator_app.domain.nested_texts import texts_in, with_texts
from facilitator_app.domain.outputs import Wording
from tests.fakes import FakeClock

VALUE = {"a": ["et", 1, {"b": "to", "c": None}], "d": "tre"}


def test_every_text_is_found_with_the_way_to_it() -> None:
    assert list(texts_in(VALUE, "v")) == [("v/a/0", "et"), ("v/a/2/b", "to"), ("v/d", "tre")]
    assert list(texts_in(7)) == []


def test_records_are_gone_through_too() -> None:
    wording = Wording(text="før", until_at=FakeClock().utc())
    assert list(texts_in((wording,))) == [("/0/text", "før")]


def test_each_text_is_written_anew_where_it_stands() -> None:
    written = with_texts(VALUE, lambda text, key: f"{key}={text}", "v")
    assert written == {"a": ["v/a/0=et", 1, {"b": "v/a/2/b=to", "c": None}], "d": "v/d=tre"}
