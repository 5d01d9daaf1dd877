"""Small texts kept in a file are believed no further than their types: the file may be anybody's (F52)."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from facilitator_app.domain.show import Aside, Show
from facilitator_app.services.show_memory import ShowMemory, from_text, to_text
from facilitator_app.services.timer_text import time_kept

AT = datetime(2027, 2, 1, 8, tzinfo=UTC)


def test_a_show_comes_back_as_it_was() -> None:
    show = Show(workshop_id="w", stop_key="s", page=2, aside=Aside(block_id="b", dilemma_id="d"))
    memory = ShowMemory(show=show, kept_at=AT, injects={"a": 5, "b": None})
    assert from_text(to_text(memory), "w") == memory


@pytest.mark.parametrize(
    "changed",
    [
        {"show": {"mode": "live", "stop_key": []}},
        {"show": {"mode": "live", "page": 1.5}},
        {"show": {"mode": "live", "aside": {"block_id": 7}}},
        {"show": []},
        {"injects": {"a": "soon"}},
        {"injects": []},
        {"kept_at": "0001-01-01T00:00:00+14:00"},
    ],
)
def test_a_show_of_other_types_begins_at_its_start(changed: dict[str, object]) -> None:
    text = to_text(ShowMemory(show=Show(workshop_id="w", stop_key="s"), kept_at=AT))
    memory = from_text(json.dumps(json.loads(text) | changed), "w")
    assert memory == ShowMemory(show=Show(workshop_id="w"))


def test_a_show_in_lists_in_lists_begins_at_its_start() -> None:
    assert from_text("[" * 200_000, "w").show == Show(workshop_id="w")


@pytest.mark.parametrize("seconds", [float("inf"), float("nan"), 1e300, -1e9])
def test_a_time_that_cannot_be_is_none(seconds: float) -> None:
    kept = {"is_running": True, "length_s": 60, "warn_s": 0, "added_s": 0, "spent_s": seconds}
    with pytest.raises(ValueError, match=r"\["):
        time_kept(kept, stop_key="s", away_s=0.0, now_s=0.0)
