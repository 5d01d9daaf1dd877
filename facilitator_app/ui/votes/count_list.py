"""The counts there have been as rows, and under them where the groups have placed themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from facilitator_app.services.ballot_readings import BallotReading
from facilitator_app.services.group_places import GroupPlaces
from facilitator_app.ui.kit import Row, StateShape
from facilitator_app.ui.votes.words import count_title, kind_name, round_name

GROUPS = "groups:"
"""What the key of a row begins with that is about the groups."""

TimeWords = Callable[[datetime], str]


def count_rows(
    ballots: Sequence[BallotReading],
    places: Sequence[GroupPlaces],
    *,
    on_wall: str,
    time_words: TimeWords,
) -> tuple[Row, ...]:
    """The newest count first; `on_wall` is the one that the room sees."""
    counts = tuple(_row(one, is_on_wall=one.ballot.id == on_wall, time_words=time_words) for one in ballots)
    groups = tuple(_groups_row(place, is_on_wall=GROUPS + place.key == on_wall) for place in places)
    return (*counts, *groups)


def _groups_row(place: GroupPlaces, *, is_on_wall: bool) -> Row:
    translate = QCoreApplication.translate
    key, sub = GROUPS + place.key, translate("Votes", "Places of the groups")
    if is_on_wall:
        sub = " · ".join((sub, translate("Votes", "on the wall")))
        return Row(key=key, title=place.title, sub=sub, shape=StateShape.ON_WALL)
    return Row(key=key, title=place.title, sub=sub, icon="sliders-horizontal")


def _row(reading: BallotReading, *, is_on_wall: bool, time_words: TimeWords) -> Row:
    translate = QCoreApplication.translate
    current, ballot = reading.current, reading.ballot
    frozen_at = current.frozen_at
    parts = [kind_name(ballot.kind)]
    if len(reading.rounds) > 1:
        parts.append(round_name(ballot, current.number).lower())
    if frozen_at is not None:
        shape, word = StateShape.READY, translate("Votes", "frozen {time}").format(time=time_words(frozen_at))
    elif any(one.is_counted for one in reading.rounds):
        shape, word = StateShape.BEGUN, translate("Votes", "counting")
    else:
        shape, word = StateShape.EMPTY, translate("Votes", "not counted")
    if is_on_wall:
        # That the room sees it is what must not be cut off.
        parts, shape, word = parts[:1], StateShape.ON_WALL, translate("Votes", "on the wall")
    return Row(key=ballot.id, title=count_title(ballot), sub=" · ".join([*parts, word]), shape=shape)
