"""What changed in a sentence, word by word: for reading two wordings of the same thing side by side.

One invariant: the runs that are not new give the words before, those that are not gone give the words after.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\S+\s*")


class WordFate(StrEnum):
    """What happened to a run of words."""

    KEPT = "kept"
    ADDED = "added"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class WordRun:
    """Words that share a fate, with the spaces after them."""

    text: str
    fate: WordFate


def word_changes(before: str, after: str) -> tuple[WordRun, ...]:
    """The words of both wordings in reading order; those dropped stand before those that came in their place."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    plain_old, plain_new = [word.strip() for word in old], [word.strip() for word in new]
    runs: list[WordRun] = []
    for what, a, b, c, d in SequenceMatcher(None, plain_old, plain_new, autojunk=False).get_opcodes():
        if what == "equal":
            runs.append(WordRun("".join(new[c:d]), WordFate.KEPT))
            continue
        if b > a:
            runs.append(WordRun(_spaced(old[a:b]), WordFate.DROPPED))
        if d > c:
            runs.append(WordRun("".join(new[c:d]), WordFate.ADDED))
    return tuple(runs)


def _spaced(words: list[str]) -> str:
    # The last word before a full stop has no space after it, and something else may follow it now.
    text = "".join(words)
    return text if text[-1].isspace() else f"{text} "
