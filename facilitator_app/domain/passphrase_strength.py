"""How hard a passphrase is to guess, in four steps, for the sentence beside the field.

It is an estimate of what somebody does who has the file and a program that tries: known passwords first, then words
joined, then signs. Invariant: a longer passphrase of the same kind is never called weaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise
from math import log2

WORD_BITS = 11.0
"""Of a word taken from a list of two thousand, which is how people choose them."""
KNOWN_BITS = 3.0
FAIR_BITS, GOOD_BITS, STRONG_BITS = 33.0, 44.0, 56.0
LEAST_WORD = 3
SAME_STEP_BITS = 1.0
"""Of a sign that goes on as the two before it: aaa, 123."""

COMMON = frozenset(
    {
        "123456",
        "1234",
        "adgang",
        "adgangskode",
        "admin",
        "computer",
        "danmark",
        "dansk",
        "efterår",
        "facilitator",
        "foråret",
        "fodbold",
        "hej",
        "hemmelig",
        "hemmeligt",
        "kode",
        "kodeord",
        "kommune",
        "kommunen",
        "leder",
        "lederdag",
        "ledelse",
        "letmein",
        "login",
        "monkey",
        "password",
        "passwort",
        "qwerty",
        "qwertyuiop",
        "sommer",
        "sommeren",
        "velkommen",
        "vinter",
        "welcome",
        "workshop",
    }
)
"""What is tried first."""

_WORDS = re.compile(r"[^\W\d_]+")
_POOLS = ((re.compile(r"[a-z]"), 26), (re.compile(r"[A-Z]"), 26), (re.compile(r"\d"), 10))
_OTHER_POOL = 33


class Strength(StrEnum):
    """What is said of a passphrase."""

    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"
    STRONG = "strong"


def strength_of(passphrase: str, *, known: Iterable[str] = ()) -> Strength:
    """The step of a passphrase. `known` are words that anybody with the file would try: its name, the client's."""
    near = COMMON | {word for text in known for word in _words(text)}
    bits = min(_as_words(passphrase, near), _as_signs(passphrase))
    if bits < FAIR_BITS:
        return Strength.WEAK
    if bits < GOOD_BITS:
        return Strength.FAIR
    return Strength.GOOD if bits < STRONG_BITS else Strength.STRONG


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORDS.findall(text) if len(word) >= LEAST_WORD}


def _as_words(passphrase: str, near: Iterable[str]) -> float:
    """Tried as words with signs between them. What is no word counts as the signs that it is."""
    near = set(near)
    seen: set[str] = set()
    bits = 0.0
    for word in _WORDS.findall(passphrase):
        folded = word.casefold()
        if len(word) < LEAST_WORD:
            bits += _as_signs(word)
        elif folded in seen:
            bits += SAME_STEP_BITS
        else:
            bits += KNOWN_BITS if folded in near else min(WORD_BITS, _as_signs(word))
        seen.add(folded)
    return bits + sum(_as_signs(rest) for rest in set(_WORDS.split(passphrase)) if rest)


def _as_signs(text: str) -> float:
    """Tried sign by sign, where each that repeats or counts on from the one before is nearly free."""
    each = log2(_pool(text)) if text else 0.0
    steps = [ord(after) - ord(before) for before, after in pairwise(text)]
    runs = sum(step in (-1, 0, 1) for step in steps)
    return each * (len(text) - runs) + SAME_STEP_BITS * runs


def _pool(text: str) -> int:
    """How many signs the ones used are taken from."""
    size = sum(count for pattern, count in _POOLS if pattern.search(text))
    has_others = any(not (sign.isascii() and sign.isalnum()) for sign in text)
    return size + (_OTHER_POOL if has_others else 0)
