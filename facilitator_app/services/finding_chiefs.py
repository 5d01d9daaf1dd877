"""Who is meant when a list names somebody's own chief: by name in either order, or by mail address."""

from __future__ import annotations

MOST_NAMESAKES = 3
"""So many of one name are kept: more than one is unclear already."""


class ChiefsByName:
    """Those who may be somebody's chief. A number is a row of the list, a text the id of a participant."""

    def __init__(self) -> None:
        self._called: dict[str, list[int | str]] = {}

    def add(self, key: int | str, *, name: str, email: str) -> None:
        """Let somebody be found."""
        for word in {_folded(name), _folded(email)} - {""}:
            found = self._called.setdefault(word, [])
            if len(found) < MOST_NAMESAKES:
                found.append(key)

    def called(self, text: str) -> tuple[int | str, ...]:
        """Everybody whom `text` may mean: *Else Rønnow*, *Rønnow, Else* or an address."""
        surname, comma, first_names = text.partition(",")
        turned = f"{first_names} {surname}" if comma else text
        return tuple(self._called.get(_folded(text), ()) or self._called.get(_folded(turned), ()))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
