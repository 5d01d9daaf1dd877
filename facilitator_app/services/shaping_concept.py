"""Shaping the file's LUS concept: its phases, themes, conversation cards and scale.

Invariant: a talk keeps the concept it was begun with. The first change of a concept that talks follow makes the next
revision, and theirs stays in the file as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeVar

from facilitator_app.content.shipped_concept import load_concept
from facilitator_app.domain.form_design import new_key
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.lus import (
    CardSide,
    ConversationCard,
    LusConcept,
    LusPhase,
    LusTalk,
    LusTheme,
    PhaseKind,
)
from facilitator_app.domain.records import Record, added
from facilitator_app.domain.textfmt import clean_text, one_line
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId

CHANGE = "edit.change_concept"
LEAST_STEPS, MOST_STEPS = 3, 10
MOST_THEMES = 12

Part = LusPhase | LusTheme | ConversationCard


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


K = TypeVar("K", bound=_Keyed)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptReading:
    """The concept in use. `talks` follow it, `earlier` follow one of its former revisions."""

    concept: LusConcept
    talks: int
    earlier: int


class ShapingConcept:
    """Commands, each one step for undo, and readings of the concept."""

    def __init__(self, *, document: Document, new_id: NewId, content: Path) -> None:
        self._document = document
        self._new_id = new_id
        self._content = content

    def concept(self) -> LusConcept | None:
        """The newest revision; None in a file without a concept."""
        return max(self._document.all(LusConcept), key=_revision, default=None)

    def concept_of(self, talk: LusTalk) -> LusConcept | None:
        """The concept that a talk was begun with."""
        return self._document.get(LusConcept, talk.concept_id)

    def reading(self) -> ConceptReading | None:
        """The concept, and how many talks it has; None in a file without one."""
        concept = self.concept()
        if concept is None:
            return None
        talks = self._talks(concept.id)
        return ConceptReading(concept=concept, talks=talks, earlier=len(self._document.all(LusTalk)) - talks)

    def fetch(self, language: str) -> None:
        """Take the shipped concept into a file that has none. Raises `Refused` when it has one."""
        if self.concept() is not None:
            raise Refused("lus.has_concept")
        concept, forms = load_concept(language, root=self._content, new_id=self._new_id)
        there = self._document.all(FormSpec)
        taken = {form.key for form in there}
        last = max((form.position for form in there), default=0.0)
        own = [
            replace(
                form, key=new_key(form.key, taken) if form.key in taken else form.key, position=last + place
            )
            for place, form in enumerate(forms, start=1)
        ]
        records: list[Record] = [*own, concept]
        self._document.edit("edit.fetch_concept", added(records))

    def set_texts(self, *, title: str, intro: str) -> None:
        """Say what it is called and what it is for. Raises `Refused` without a name."""
        words = one_line(title)
        if not words:
            raise Refused("lus.no_words")
        concept = self.concept()
        if concept is not None:
            self._keep(replace(concept, title=words, intro=clean_text(intro)), merge_key="texts")

    def set_steps(self, steps: int) -> None:
        """How many places the scale has. Raises `Refused` for a scale that nobody can rate on."""
        if not LEAST_STEPS <= steps <= MOST_STEPS:
            raise Refused("lus.scale_steps", least=LEAST_STEPS, most=MOST_STEPS)
        concept = self.concept()
        if concept is not None:
            self._keep(replace(concept, scale_steps=steps))

    def add_phase(self, kind: PhaseKind, title: str) -> str:
        """A phase after the others; returns its key. Raises `Refused` without a name."""
        return self._add(lambda key: LusPhase(key=key, kind=kind, title=_needed(title)), "phase")

    def add_theme(self, title: str) -> str:
        """A theme after the others; returns its key. Raises `Refused` without a name, and when there are more than a
        radar chart can show.
        """
        concept = self.concept()
        if concept is not None and len(concept.themes) >= MOST_THEMES:
            raise Refused("lus.most_themes", most=MOST_THEMES)
        return self._add(lambda key: LusTheme(key=key, title=_needed(title)), "theme")

    def add_card(self, side: CardSide, text: str) -> str:
        """A card after the others; returns its key. Raises `Refused` without words."""
        return self._add(lambda key: ConversationCard(key=key, side=side, text=_needed(text)), "card")

    def change(self, part: Part) -> None:
        """Put a phase, theme or card in place of the one with its key. Raises `Refused` without words."""
        concept = self.concept()
        if concept is None:
            return
        match part:
            case LusPhase():
                after = replace(part, title=_needed(part.title), help=clean_text(part.help))
                changed = replace(concept, phases=_with(concept.phases, after))
            case LusTheme():
                theme = replace(part, title=_needed(part.title), help=clean_text(part.help))
                changed = replace(concept, themes=_with(concept.themes, theme))
            case ConversationCard():
                card = replace(part, text=_needed(part.text), question=clean_text(part.question))
                changed = replace(concept, cards=_with(concept.cards, card))
        self._keep(changed, merge_key=f"part:{part.key}")

    def move(self, key: str, *, by: int) -> None:
        """Move a phase or theme up (negative) or down, and a card among those of its side; at the end it stays."""
        concept = self.concept()
        if concept is None:
            return
        card = next((one for one in concept.cards if one.key == key), None)
        beside = [one.key for one in concept.cards if card is None or one.side is card.side]
        self._keep(
            replace(
                concept,
                phases=_moved(concept.phases, key, by),
                themes=_moved(concept.themes, key, by),
                cards=_moved_among(concept.cards, key, by, beside),
            )
        )

    def remove(self, key: str) -> None:
        """Take a phase, theme or card away. Talks begun keep it."""
        concept = self.concept()
        if concept is None:
            return
        self._keep(
            replace(
                concept,
                phases=tuple(one for one in concept.phases if one.key != key),
                themes=tuple(one for one in concept.themes if one.key != key),
                cards=tuple(one for one in concept.cards if one.key != key),
            )
        )

    def _add(self, make: Callable[[str], Part], prefix: str) -> str:
        concept = self.concept()
        if concept is None:
            return ""
        part = make(new_key(prefix, self._taken()))
        match part:
            case LusPhase():
                changed = replace(concept, phases=(*concept.phases, part))
            case LusTheme():
                changed = replace(concept, themes=(*concept.themes, part))
            case ConversationCard():
                changed = replace(concept, cards=(*concept.cards, part))
        self._keep(changed)
        return part.key

    def _keep(self, changed: LusConcept, *, merge_key: str = "") -> None:
        if changed == self.concept():
            return
        if self._talks(changed.id):
            revised = replace(changed, id=self._new_id(), revision=changed.revision + 1)
            self._document.edit(CHANGE, added([revised]), merge_key=merge_key and f"concept:{merge_key}")
            return
        self._document.change(CHANGE, changed, merge_key=merge_key and f"concept:{merge_key}")

    def _talks(self, concept_id: str) -> int:
        return sum(talk.concept_id == concept_id for talk in self._document.all(LusTalk))

    def _taken(self) -> set[str]:
        """The keys of all revisions: none comes to mean something else."""
        keys: set[str] = set()
        for one in self._document.all(LusConcept):
            keys |= {part.key for part in one.phases}
            keys |= {part.key for part in one.themes}
            keys |= {part.key for part in one.cards}
        return keys


def _needed(text: str) -> str:
    words = one_line(text)
    if not words:
        raise Refused("lus.no_words")
    return words


def _with(parts: Sequence[K], after: K) -> tuple[K, ...]:
    return tuple(after if one.key == after.key else one for one in parts)


def _moved(parts: tuple[K, ...], key: str, by: int) -> tuple[K, ...]:
    return _moved_among(parts, key, by, [one.key for one in parts])


def _moved_among(parts: tuple[K, ...], key: str, by: int, beside: Sequence[str]) -> tuple[K, ...]:
    """The parts with one moved among those whose keys are in `beside`, which keep their places together."""
    if key not in beside:
        return parts
    order = list(beside)
    place = order.index(key)
    order.insert(min(max(0, place + by), len(order) - 1), order.pop(place))
    by_key = {one.key: one for one in parts}
    turn = iter(order)
    return tuple(by_key[next(turn)] if one.key in beside else one for one in parts)


def _revision(concept: LusConcept) -> tuple[int, float, str]:
    return (concept.revision, concept.position, concept.id)
