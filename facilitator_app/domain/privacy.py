"""Who may see a field. The classes are ordered: each later class is seen by fewer people."""

from __future__ import annotations

from enum import StrEnum


class Visibility(StrEnum):
    """The visibility class of a field, from the widest audience to the narrowest."""

    PROJECTOR = "projector"
    PARTICIPANTS = "participants"
    LEADER_CHIEF = "leader_chief"
    FACILITATOR = "facilitator"


_ORDER = tuple(Visibility)


def may_be_seen(field: Visibility, audience: Visibility) -> bool:
    """Whether a field of class `field` may be put in front of `audience`.

    >>> may_be_seen(Visibility.PROJECTOR, Visibility.PARTICIPANTS)
    True
    >>> may_be_seen(Visibility.LEADER_CHIEF, Visibility.PROJECTOR)
    False
    """
    return _ORDER.index(field) <= _ORDER.index(audience)
