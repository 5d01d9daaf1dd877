"""People's words made fit to be kept and shown, without changing what they said.

Everything typed, pasted or imported passes through `clean_text` once. One invariant: cleaning clean text
changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

MINUS = "\u2212"

ELLIPSIS = "…"
_KEPT_CONTROLS = "\n\t"
_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_DIRECTION_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_DROPPED = frozenset(f"\ufeff\ufffe\uffff{_DIRECTION_CONTROLS}")
_AND = MappingProxyType({"da": "og", "en": "and"})
_KEYWORDS = MappingProxyType({"da": ("Når", "så"), "en": ("When", "then")})
_TYPED_LEADS = MappingProxyType(
    {
        "da": (re.compile(r"^(?:når|naar)\b[\s,:…]*", re.I), re.compile(r"^så\b[\s,:…]*", re.I)),
        "en": (re.compile(r"^when\b[\s,:…]*", re.I), re.compile(r"^then\b[\s,:…]*", re.I)),
    }
)
# Words that open a sentence with a capital and are never a name. English `I` stays as it is.
_SMALL_WORDS = frozenset(
    {
        *(
            "jeg",
            "du",
            "han",
            "hun",
            "vi",
            "de",
            "den",
            "det",
            "der",
            "en",
            "et",
            "man",
            "min",
            "mit",
            "mine",
        ),
        *("vores", "nogen", "borgeren", "borgerne", "medarbejderen", "medarbejderne"),
        *("we", "you", "he", "she", "they", "it", "there", "a", "an", "my", "our", "your", "the", "someone"),
    }
)
_PRONOUNS = frozenset({"jeg", "vi", "du", "man"})


@dataclass(frozen=True, slots=True)
class SentencePart:
    """A piece of a sentence; a keyword is the program's word and is set bold."""

    text: str
    is_keyword: bool = False


def number_words(number: int) -> str:
    """A whole number as it is read, with a minus and not a hyphen."""
    return f"{MINUS}{-number}" if number < 0 else str(number)


def clean_text(text: str) -> str:
    """Composed (NFC), lines ended by a newline; no control or direction characters, no lone surrogates. Emoji stay."""
    lines = _LINE_ENDS.sub("\n", text)
    # What is printable throughout, as most texts are, has nothing to leave out.
    kept = lines if lines.isprintable() else "".join(filter(_is_kept, lines))
    return unicodedata.normalize("NFC", kept)


def one_line(text: str) -> str:
    """Cleaned, with every run of white space made one space."""
    return " ".join(clean_text(text).split())


def capitalise_first(text: str) -> str:
    """The first letter large, the rest as it is.

    >>> capitalise_first("øvelsen i SOSU")
    'Øvelsen i SOSU'
    """
    return text[:1].upper() + text[1:]


def in_sentence(label: str) -> str:
    """A field's label as it stands inside a sentence, without what leads on to the writing.

    >>> in_sentence("Anledning – når …")
    'anledning'
    >>> in_sentence("LUS-dato")
    'LUS-dato'
    """
    name = label.partition(" – ")[0].strip()
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def join_words(words: Sequence[str], language: str) -> str:
    """A list in a sentence.

    >>> join_words(["Ann", "Bo", "Carl"], "da")
    'Ann, Bo og Carl'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {_AND[language]} {words[-1]}"


def if_then_sentence(occasion: str, action: str, language: str) -> tuple[SentencePart, ...]:
    """`Når …, så ….` from what was written in the two fields, or nothing when both are empty.

    A leading `når` or `så` that was typed as well is not said twice; the stops are the program's.
    """
    lead_occasion, lead_action = _TYPED_LEADS[language]
    when = _clause(lead_occasion.sub("", one_line(occasion)))
    then = _clause(lead_action.sub("", one_line(action)))
    if not when and not then:
        return ()
    when_word, then_word = _KEYWORDS[language]
    end = "" if then.endswith(("?", "!")) or not then else "."
    return (
        SentencePart(when_word, is_keyword=True),
        SentencePart(f" {when.rstrip('?!') or ELLIPSIS}, "),
        SentencePart(then_word, is_keyword=True),
        SentencePart(f" {then or ELLIPSIS}{end}"),
    )


def sentence_text(parts: Sequence[SentencePart]) -> str:
    """The parts as one plain text."""
    return "".join(part.text for part in parts)


def _clause(text: str) -> str:
    """What stands inside a sentence: no closing stop, and no capital that only opened a sentence."""
    clause = text.strip(" ,;:….")
    words = clause.split(" ", 2)
    first = words[0].lower()
    turns_round = len(words) > 1 and words[1].lower() in _PRONOUNS and words[0][1:].islower()
    if first in _SMALL_WORDS or turns_round:
        return clause[:1].lower() + clause[1:]
    return clause


def _is_kept(character: str) -> bool:
    if character in _KEPT_CONTROLS:
        return True
    return unicodedata.category(character) not in ("Cc", "Cs") and character not in _DROPPED
