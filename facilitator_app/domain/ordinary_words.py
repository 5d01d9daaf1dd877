"""Words that are names as well, in Danish and in English.

Invariant: written small such a word says nothing of a person; hardly any sentence has no `hans`, `per` or `mark` in it.
"""

from __future__ import annotations

_BETWEEN = "af al ap bin da dal de del den der di dos du el ibn la le of og san ten ter und van von y zu"

PARTICLES = frozenset(_BETWEEN.split())
"""Stand between the words of a name and are never a name alone."""

_WORDS = """
aksel april art ask august bak bang bank bent best bill bille birk bjerg bjørn blad blom bo bonde bork brand
bro bror brown brun buk busk bæk bøg case dag dam dan dawn day dean dom don due ebbe elm eng faith falk fink
fisker foged ford fred frede frisk frost fryd fugl gade glad grace gram grant green gren gro gry grå grøn
guy gård hald halv hammer hans hare hede helle hill hjelm hjort holm hope horn hus hvid høj jul juli june
juni kaj kamp kilde king kirke klint klit knap knop kok kold kors krage krog krone kugle kvist kær laks lam
lang lange let lille lind linde liv long love lund lykke lyng lærke løve maj mand mark may moon mose munk
møller mørk nord odde ost page palme per pil pind price præst rask ravn ray rich ris rod rose rune rytter
ræv rød sand siv skjold skov skrædder smed sol sommer sort sten stjerne stor storm strand stub sund svane
syd sølv tage toft tom top torn torp ulv vad vang vej vest vibe vind vinter white will wood young ørn øst
"""

ORDINARY = frozenset(_WORDS.split())


def is_ordinary(word: str) -> bool:
    """Whether it is more likely a word than a name: written small, and known as a word."""
    return word.islower() and not ORDINARY.isdisjoint((word, word.rstrip("'’").removesuffix("s")))
