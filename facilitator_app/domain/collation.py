"""Sorting as people in Denmark expect it: æ, ø and å last, case and accents ignored, numbers by their size.

Every list of names and titles, on screen and on paper, is sorted with these keys and never by code points.
Equal keys mean equal texts, so an order never depends on where the texts came from.
"""

from __future__ import annotations

import unicodedata

from facilitator_app.domain.people import surname_first

SortKey = tuple[tuple[tuple[int, int], ...], str]

_SPACE, _SIGN, _NUMBER, _LETTER = range(4)
_LAST_LETTERS = {"æ": 1, "ä": 1, "ø": 2, "ö": 2, "å": 3}
_PLAIN = {"ð": "d", "þ": "th", "ß": "ss", "đ": "d", "ł": "l", "œ": "ø", "ü": "y", "ű": "y", "ő": "ø"}
_MOST_DIGITS = 18
_AFTER_Z = ord("z")


def sort_key(text: str) -> SortKey:
    """The place of a text.

    >>> sorted(["Å", "Ø", "Zebra", "æble", "2", "10", "Ærø"], key=sort_key)
    ['2', '10', 'Zebra', 'æble', 'Ærø', 'Ø', 'Å']
    """
    return (_places(unicodedata.normalize("NFC", text).lower()), text)


def name_sort_key(name: str) -> tuple[SortKey, SortKey]:
    """The place of a person's name: by surname, then by first names, with aa read as å.

    >>> sorted(["Kim Zeuthen", "Bo Aagaard", "Åse Ågård (fiktiv)", "Ib Bæk"], key=name_sort_key)
    ['Ib Bæk', 'Kim Zeuthen', 'Bo Aagaard', 'Åse Ågård (fiktiv)']
    """
    surname, first_names = surname_first(name)
    return (_name_key(surname), _name_key(first_names))


def _name_key(name: str) -> SortKey:
    places, _ = sort_key(unicodedata.normalize("NFC", name).lower().replace("aa", "å"))
    return (places, name)


def _places(text: str) -> tuple[tuple[int, int], ...]:
    places: list[tuple[int, int]] = []
    digits = ""
    for character in text:
        if character in "0123456789" and len(digits) < _MOST_DIGITS:
            digits += character
            continue
        if digits:
            places.append((_NUMBER, int(digits)))
            digits = ""
        places.extend(_character_places(character))
    if digits:
        places.append((_NUMBER, int(digits)))
    return tuple(places)


def _character_places(character: str) -> tuple[tuple[int, int], ...]:
    if character in _LAST_LETTERS:
        return ((_LETTER, _AFTER_Z + _LAST_LETTERS[character]),)
    if character in _PLAIN:
        return tuple(place for plain in _PLAIN[character] for place in _character_places(plain))
    bare = unicodedata.normalize("NFD", character)[0]
    if "a" <= bare <= "z":
        return ((_LETTER, ord(bare)),)
    if character.isspace():
        return ((_SPACE, 0),)
    if bare.isalpha():
        return ((_LETTER, _AFTER_Z + len(_LAST_LETTERS) + ord(bare)),)
    return ((_SIGN, ord(bare)),)
